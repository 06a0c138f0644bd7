"""A text in the other script, by OpenCC, for display."""

import functools
from typing import TYPE_CHECKING

from govreport.errors import OptionError
from govreport.text.folding import dictionaries

if TYPE_CHECKING:
    from opencc import OpenCC

__all__ = ["to_simplified", "to_traditional"]


def to_simplified(text: str) -> str:
    """`text` in Simplified characters by OpenCC, for display: phrases count, and the length may change.

    >>> to_simplified("計畫")
    '计划'
    """
    return _converted(text, "t2s")


def to_traditional(text: str) -> str:
    """`text` in Traditional characters by OpenCC, for display.

    >>> to_traditional("发展目标")
    '發展目標'
    """
    return _converted(text, "s2t")


def _converted(text: str, name: str) -> str:
    if not isinstance(text, str):
        raise OptionError(f"text must be a str, not {type(text).__name__}; decode bytes first")
    return str(_converter(name).convert(text))


@functools.cache
def _converter(name: str) -> "OpenCC":
    """OpenCC's own converter, imported when first wanted: it reads 49,000 phrases."""
    dictionaries()  # tells a clearer story than an ImportError would
    from opencc import OpenCC

    return OpenCC(name)
