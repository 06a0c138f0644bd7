"""The year of a month or a day that names none, where it is that of publication and not the year planned for."""

from typing import Final

from govreport.mentions.time_mention import TimeMention
from govreport.timeline import Reference, resolve

__all__ = ["NEWS_DAYS", "PARTS_OF_YEAR", "year_told"]

NEWS_DAYS: Final = 2  # a day so near that of publication is the day of the news
PARTS_OF_YEAR: Final = ("half", "quarter", "month")


def year_told(folded: str, time: TimeMention, reference: Reference, plan_year: int | None) -> int | None:
    """The year of publication, where a time without a year lies in it; None where nothing tells.

    So does 12月29日上午, in news of a plan that came out then, and 截至9月底, in a text of October for the next year.
    Taiwan's reports call that one 明年 wherever they mean it, so a month alone is one of the year that they came out in.
    """
    told = reference.published
    if told is None:
        return None
    if reference.dialect == "TW" and time.shape in PARTS_OF_YEAR and plan_year is not None and told.year < plan_year:
        return told.year
    day = time.shape == "day"
    if not day and not folded.startswith("截", time.start):
        return None
    end = resolve(time, reference, year=told.year).end
    if end is None:
        return None
    near = abs((told - end).days) <= NEWS_DAYS if day else end <= told
    return told.year if near else None
