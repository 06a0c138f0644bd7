"""What stands between quotation marks, of any kind and script."""

import functools
import re
from typing import Final

__all__ = ["quotations"]

# Opening and closing mark, and the most letters between them.
_QUOTES: Final = (
    ("“", "”", 120),
    ("「", "」", 120),
    ("《", "》", 60),
    ("‘", "’", 60),
    ('"', '"', 60),
    ("〔", "〕", 20),
)


def quotations(folded: str) -> list[tuple[int, int]]:
    """Where each quotation begins and ends, with its marks.

    >>> quotations("推进“三城一带”建设。")
    [(2, 8)]
    """
    quoted = _quoted("".join([opening for opening, _, _ in _QUOTES if opening in folded]))
    return [m.span() for m in quoted.finditer(folded)]


@functools.cache
def _quoted(opening: str) -> re.Pattern[str]:
    """What stands between quotation marks that open with one of these: with a single one the search is quicker."""
    patterns = [f"{one}[^{one}{other}\n]{{0,{most}}}{other}" for one, other, most in _QUOTES if one in opening]
    return re.compile("|".join(patterns) or "(?!)")
