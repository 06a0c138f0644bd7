"""Months that name no year, behind a year that is over."""

import re
from typing import Final

from govreport.mentions.time_mention import TimeMention

__all__ = ["still_due"]

_REACH: Final = 24  # letters of a clause before its deadline in which it is told that something is left to do
_MUST: Final = re.compile("必须|务必|务求|须(?!知)|要(?![求点素闻])")
_LEFT: Final = re.compile("(?:其余|剩余|剩下|余下|尚余|还剩)[^。；，\n]*$")


def still_due(folded: str, time: TimeMention) -> bool:
    """去年底通车率99%，剩下的17个村|6月底前全部通车: whether a month is of the year to come, and not of the one last named."""
    if time.relation not in ("by", "before"):
        return False
    left = _LEFT.search(folded, max(time.start - _REACH, 0), time.start) is not None
    return left or _MUST.match(folded, time.end) is not None
