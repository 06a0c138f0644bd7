"""How times lie from the day on which a text came out: ahead of it, years on, or in the year that has just begun."""

from typing import Final

from govreport.goals.seen.view import View
from govreport.mentions.times.mention import TimeMention

__all__ = ["begins_ahead", "is_under_way", "of_this_year"]


def begins_ahead(view: View, time: TimeMention | None) -> bool:
    """Whether all of a period lies ahead of the report: “十五五”期间累计完成800亿元."""
    start, published = view.resolve(time).start if time else None, view.reference.published
    return start is not None and published is not None and start > published


def is_under_way(view: View, time: TimeMention | None) -> bool:
    """Whether a five-year plan goes on for years: “十四五”期间 in a text of 2022."""
    told = view.reference.published
    end = view.resolve(time).end if time is not None and time.shape == "plan" else None
    return end is not None and told is not None and end.year > told.year + 1


def of_this_year(view: View, time: TimeMention | None) -> bool:
    """今年试点扩大到110个, told in one of its first months."""
    told = view.reference.published
    if time is None or time.shape != "year" or time.unnamed or told is None:  # not 全年
        return False
    end = view.resolve(time).end  # 今年 in a summary of last year is not this one
    return told.month <= _FIRST_MONTHS and (end is None or end.year >= told.year)


_FIRST_MONTHS: Final = 3
