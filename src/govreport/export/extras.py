"""Packages that are installed on request, and only loaded when they are used."""

import importlib
from typing import Any

__all__ = ["needed"]


def needed(package: str, extra: str) -> Any:
    """The module `package`, imported now; raises `ImportError` with the command that installs it.

    >>> needed("no_such_package", "arrow")
    Traceback (most recent call last):
    ImportError: no_such_package is not installed; install it with: pip install 'govreport[arrow]'
    """
    try:
        return importlib.import_module(package)
    except ImportError:
        raise ImportError(f"{package} is not installed; install it with: pip install 'govreport[{extra}]'") from None
