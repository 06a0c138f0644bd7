"""Feasts of the running year that are over when a text appears: 今年国庆黄金周, told in November."""

import datetime
import re
from typing import Final

from govreport.goals.seen.view import View
from govreport.mentions.times.mention import TimeMention
from govreport.timeline import Resolved

__all__ = ["feast_is_over"]

# The last day on which each may end: those of the lunar calendar and Easter fall on another day each year.
_OVER_BY: Final = {
    "元旦": (1, 3), "春节": (2, 26), "农历": (3, 1), "新春": (3, 1), "清明": (4, 7), "复活": (4, 28), "五一": (5, 5),
    "劳动": (5, 5), "端午": (6, 27), "暑假": (8, 31), "国庆": (10, 8), "十一": (10, 8), "中秋": (10, 9), "圣诞": (12, 26),
}  # fmt: skip
_FEAST: Final = re.compile(
    "的?“?(元旦|春节|农历(?=新?年|春节)|新春|清明|复活(?=节)|五一|劳动(?=节)|端午|暑假|国庆|十一(?=”|黄金)|中秋|圣诞)(?![^，。；]{0,8}[前后])"
)
_FIRST: Final = frozenset("的“元春农新清复五劳端暑国十中圣")


def feast_is_over(view: View, time: TimeMention, resolved: Resolved) -> bool:
    """今年|国庆黄金周，入住率达92%, told in November: whether a year is told of one of its feasts that has gone by."""
    published, start = view.reference.published, resolved.start
    if published is None or start is None or time.relation != "in" or time.shape not in ("year", "holiday"):
        return False
    if start.year != published.year:
        return False
    at = time.end if time.shape == "year" else max(time.start, time.end - len(time.event or ""))
    if view.folded[at : at + 1] not in _FIRST or (feast := _FEAST.match(view.folded, at)) is None:
        return False
    return published > datetime.date(start.year, *_OVER_BY[feast[1]])
