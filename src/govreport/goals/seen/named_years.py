"""The years that times without one are of: those named shortly before them (2028年建成。|3月|开工), or of the whole text."""

import re
from collections.abc import Callable
from typing import Final

from govreport.goals.seen.aspects import ORDERED
from govreport.goals.seen.months import heads_account, still_due
from govreport.goals.seen.near_years import means_next, told_aside
from govreport.mentions.times.mention import CALENDAR, NEXT, TimeMention
from govreport.text.words import BASE, endings
from govreport.timeline import Reference, resolve

__all__ = ["named_years"]

_NEAR: Final = 160  # letters behind a year up to which it is meant
_OF_ONE_YEAR: Final = ("year", "month", "day", "quarter", "half", "season")
# 在去年整治26条道路的基础上，力争6月底前完成; 是2010年的2.2倍，全年…
# a year on which something builds, with which it is compared, in whose prices it is told, or of a noun (去年签约的45个项目)
_UPON: Final = re.compile(
    f"[^，。；]{{0,30}}的?{BASE}上"
    "|的(?:近|约|超)?[0-9.]{1,5}倍|的?(?:不变|可比)?价(?!值)"
    "|[^，。；、0-9]{1,8}的(?:近|约|超)?[0-9]{1,5}[个项家所座处条件名户](?!百分点)"
)


def named_years(
    folded: str, times: list[TimeMention], reference: Reference, kind: str, quoted: Callable[[TimeMention], bool]
) -> dict[int, int]:
    """For each time without a year of its own (全年, 1—11月份) the year named shortly before it, by where it starts.

    `quoted` tells whether a time is one of words that are quoted. 新的一年 is told from the text's own year, if it has one.
    """
    years: dict[int, int] = {}
    own = reference.year
    named, at, told_from_now, fronts = None, -_NEAR, False, False
    only = _only_year(times, reference)
    for time in times:
        year = time.args[0] if time.args else None
        if year == NEXT and named is not None and "\n" not in folded[at : time.start]:
            years[time.start], named, at = named, named + 1, time.end  # 2027年…，次年…
        elif year is None:
            # 明年投产，…年内开业; 去年建成9个。新的一年，…
            running = told_from_now and folded.startswith("年内", time.start)
            running = running or (own is not None and folded[time.start] == "新")
            if only is not None and not running:
                years[time.start] = only
            if named is None or running:
                continue
            between = folded[at : time.start] if time.start - at <= _NEAR else "\n"
            # …2028年建成。\n争取年内完成…: told late in a year, not in a text that plans for another one
            vowed = own is not None and named > own and _is_vowed(folded, time)
            vowed = vowed and ("\n" not in between or means_next(reference, reference.plan_year))
            if vowed or (fronts and kind in _WITHOUT_PARTS and _sums_up(folded, time, named, own)):
                years[time.start] = named
                continue
            # …到2030年建成。3月中旬开工: a later year than the plan's dates its own sentence alone
            far = own is not None and named > own + (reference.plan_year is None)  # 2028年建成。3月开工
            behind = own is not None and named < own and not _is_estimated(folded, time, named, reference)
            # 2028年建成，2029年通车；|年内|新建公园3座, but 2027年，…；|年内|建成2座
            other = folded.startswith("年内", time.start) and folded[at : at + 1] not in ("，", ",")
            apart = "。" in between or (other and "；" in between)
            if "\n" in between or (far and apart) or (behind and still_due(folded, time)):
                continue
            years[time.start] = named
            if folded.startswith("全年", time.start):
                at = time.end  # 2024年…；全年…；全年…: each leads on to the next
        elif time.relation not in ("baseline", "since", "") and time.shape in _OF_ONE_YEAR:
            aside = named is not None and told_aside(folded, time)
            if aside or quoted(time) or _UPON.match(folded, time.end) is not None:
                continue
            told_from_now, fronts = year < CALENDAR, heads_account(folded, time)
            named, at = (start.year, time.end) if (start := resolve(time, reference).start) else (None, at)
    return years


def _is_vowed(folded: str, time: TimeMention) -> bool:
    """力争|全年达到5亿元, told in December."""
    return folded.endswith(endings("firm"), 0, time.start) or folded.endswith("努力", 0, time.start)


def _is_estimated(folded: str, time: TimeMention, named: int, reference: Reference) -> bool:
    """2026年…。预计|到年末|…, told in December of 2026: whether what is estimated is of the year that ends."""
    told = reference.published
    return told is not None and told.year == named and folded.endswith(_ESTIMATES, 0, time.start)


_ESTIMATES: Final = ("预计", "预计，", "预估")


def _only_year(times: list[TimeMention], reference: Reference) -> int | None:
    """The year of a text that tells neither its date nor its year, and names one only."""
    if reference.published is not None or reference.plan_year is not None:
        return None
    named = {time.number for time in times if time.shape in _OF_ONE_YEAR and time.number}
    year = named.pop() if len(named) == 1 else 0
    return year if year >= CALENDAR else None


_WITHOUT_PARTS: Final = ("other", "news", "plan")


def _sums_up(folded: str, time: TimeMention, named: int, own: int | None) -> bool:
    """2025年，…。\\n年末常住人口90万人: whether a time sums up the year over that a page without parts tells of."""
    return (
        named == (own or named) - 1
        and folded.startswith(("年末", "全年"), time.start)
        and ORDERED.search(folded, folded.rfind("\n", 0, time.start) + 1, time.start) is None
    )
