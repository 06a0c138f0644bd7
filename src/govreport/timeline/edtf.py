"""Periods in the Extended Date/Time Format (ISO 8601-2)."""

import datetime
from typing import Final

from govreport.mentions.times.mention import TimeMention
from govreport.model import Relation
from govreport.timeline.calendars import last_day
from govreport.timeline.resolving import Resolved

__all__ = ["edtf"]

_CODES: Final = {
    "quarter": {1: 33, 4: 34, 7: 35, 10: 36},
    "half": {1: 40, 7: 41},
    "season": {3: 21, 6: 22, 9: 23, 12: 24},
}
_MONTHS: Final = {"quarter": 3, "half": 6, "season": 3}


def edtf(mention: TimeMention, resolved: Resolved, relation: Relation) -> str | None:
    """The period that is named, in the Extended Date/Time Format; open to the right for 以来 and 起.

    >>> from govreport.mentions import times
    >>> from govreport.timeline.resolving import Reference, resolve
    >>> for mention in times.scan("2026年下半年，2021—2025年，自2026年起，九十年代"):
    ...     resolved = resolve(mention, Reference())
    ...     print(edtf(mention, resolved, Relation(resolved.relation)))
    2026-41
    2021/2025
    2026/..
    199X
    """
    start, end, open_end = resolved.start, resolved.end, relation == Relation.FROM
    if start is None:
        return None
    if end is None:  # 2019年以来, in a text that does not tell up to when
        return f"{_written(start, _precision(start, None, resolved.grain))}/.." if open_end else None
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    code = _CODES.get(resolved.grain, {}).get(start.month) if not open_end else None
    if code and months == _MONTHS[resolved.grain]:
        return f"{start.year:04}-{code}"
    if mention.shape == "decade" and months == 120:
        return f"{start.year // 10:03}X"
    if mention.shape == "century" and months == 1200:
        return f"{start.year // 100:02}XX"
    precision = _precision(start, None if open_end and start != end else end, resolved.grain)
    first, last = _written(start, precision), ".." if open_end else _written(end, precision)
    return first if first == last else f"{first}/{last}"


def _precision(start: datetime.date, end: datetime.date | None, grain: str) -> int:
    """How many parts of a date tell a period: 1 where it is whole years, 2 whole months, 3 days; `end` None is open."""
    if grain == "event" and end is None and (start.month, start.day) != (1, 1):
        return 3  # 新中国成立以来
    if grain in ("day", "week") or start.day > 1 or (end and end != last_day(end.year, end.month, 0)):
        return 3
    whole = grain in ("year", "years", "event") and (end is None or end.month == 12)
    return 1 if whole and start.month == 1 else 2


def _written(day: datetime.date, precision: int) -> str:
    """The first parts of a date."""
    return day.isoformat()[: (4, 7, 10)[precision - 1]]
