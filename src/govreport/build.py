"""Which of its two builds is installed: the plain one, or the one in which mypyc has compiled the rules."""

from importlib.machinery import EXTENSION_SUFFIXES
from importlib.util import find_spec

__all__ = ["kind"]


def kind() -> str:
    """`compiled` or `pure Python`; both give the same records.

    >>> kind() in ("compiled", "pure Python")
    True
    """
    spec = find_spec("govreport.goals.walk")
    origin = (spec and spec.origin) or ""
    return "compiled" if origin.endswith(tuple(EXTENSION_SUFFIXES)) else "pure Python"
