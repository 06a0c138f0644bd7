"""Hong Kong's fiscal years, from April to March, where a text counts years and says no more than how many."""

import datetime
import re
from bisect import bisect_left
from typing import Final

from govreport.mentions.times.mention import CALENDAR, TimeMention
from govreport.mentions.times.numbers import month_of, number_of
from govreport.timeline import Reference, Resolved, resolve
from govreport.timeline.calendars import last_day, months_later

__all__ = [
    "fiscal_year", "fiscal_years", "months_behind", "parts_of_year", "revised", "years_of_homes", "years_of_supply",
]  # fmt: skip

_APRIL: Final = 4
_LONGEST: Final = 30  # years at most that are counted from the one that is planned for
_HOMES: Final = re.compile("期?的?[^，。；\\n]{0,14}?(?:房屋|公屋|公营|建屋|熟地|土地供应)")


def fiscal_year(year: int) -> Resolved:
    """What a budget of Hong Kong tells without a time is due in the fiscal year that begins in `year`."""
    return Resolved(datetime.date(year, 4, 1), datetime.date(year + 1, 3, 31), "in", "year", "reference date", None)


def revised(folded: str, time: TimeMention) -> bool:
    """|本年度|收入的修订预算: whether a year is the one that ends and not the one that its budget plans; or the heading tells."""
    if _REVISED.match(folded, time.end) is not None:
        return True
    above = reversed(folded[max(time.start - _ABOVE, 0) : time.start].split("\n")[1:-1])
    heading = next((line for line in above if 0 < len(line) <= _HEADING and not _SENTENCE.search(line)), "")
    return _REVISION.search(heading) is not None


_REVISION: Final = re.compile("修[订正](?:预算|估[计算])")  # what a heading tells: 二零零六至零七年度|修订预算
_REVISED: Final = re.compile(f"[^，。；0-9]{{0,14}}?{_REVISION.pattern}")
_ABOVE: Final = 600  # letters in which the heading stands
_HEADING: Final = 24  # letters at most
_SENTENCE: Final = re.compile("[，。；：]|[0-9]%|[0-9]元")


def fiscal_years(time: TimeMention, first: datetime.date | None, known: Resolved) -> Resolved:
    """未来五年|…, in a budget of Hong Kong or of its homes: so many fiscal years from the `first` day; else `known`."""
    if first is None or not 0 < time.number <= _LONGEST:
        return known
    return known._replace(start=first, end=datetime.date(first.year + time.number, 3, 31))


def parts_of_year(
    folded: str, time: TimeMention, times: list[TimeMention], reference: Reference, known: Resolved,
    *, of_budget: bool, months: int,
) -> Resolved:  # fmt: skip
    """A part of a year in a text of Hong Kong, where it is one of a fiscal year; else `known`."""
    if time.shape == "month" and folded[time.start] in "首前头" and time.unnamed:
        return _first_months(folded, time, times, reference, known)
    if time.shape not in ("year", "half", "quarter") or not time.unnamed:
        return known
    part = part_of_fiscal_year(folded, time, times, reference, known, months=months)
    if part is not known or not of_budget or time.shape == "half":
        return part
    if time.shape == "quarter":
        return quarters_of_year(folded, time, times, known)
    whole = folded.startswith("全年", time.start)
    return whole_fiscal_year(folded, time, times, known) if whole else known


def _first_months(
    folded: str, time: TimeMention, times: list[TimeMention], reference: Reference, known: Resolved
) -> Resolved:
    """本财政年度|首10个月, 截至1月底的|首十个月: months from April on, or up to the one that is named before; else `known`."""
    part = part_of_fiscal_year(folded, time, times, reference, known, months=0)
    before = _before(times, time) if part is known else None
    if before is None or before.shape != "month" or folded[before.end : time.start] != "的":
        return part
    end = resolve(before, reference).end
    count = (time.args[4] or 0) - 1
    return known if end is None else known._replace(start=months_later(end.replace(day=1), -count), end=end)


def _before(times: list[TimeMention], time: TimeMention) -> TimeMention | None:
    """The time of a text that stands before another one; None before the first."""
    at = bisect_left(times, time.start, key=lambda one: one.start)
    return times[at - 1] if at else None


def part_of_fiscal_year(
    folded: str, time: TimeMention, times: list[TimeMention], reference: Reference, known: Resolved, *, months: int
) -> Resolved:
    """下年度|第一季, 今年度|上半年, 下年度|全年: quarters, a half or all of the fiscal year right before; else `known`.

    Quarters are `months` behind the calendar in a text that tells it: 第三季，即十月至十二月.
    """
    if known.start is None or known.end is None:
        return known
    before = _before(times, time)
    if before is not None and before.shape == "fiscal" and folded[before.end : time.start] in ("", "的"):
        year = resolve(before, reference).start
        lone = (before.args[1] or 0) - (before.args[0] or 0) == 1
        return known if year is None or not lone else _from_april(known, year.year)
    if time.shape != "quarter" or not time.unnamed or not months:
        return known
    last = months_later(known.end.replace(day=1), months)
    return known._replace(start=months_later(known.start, months), end=last_day(last.year, last.month, 0))


def _from_april(known: Resolved, year: int) -> Resolved:
    """The months of a calendar year, counted from the April of a `year` instead."""
    if known.start is None or known.end is None:
        return known
    first, last = (divmod(day.month + 2, 12) for day in (known.start, known.end))
    start = datetime.date(year + first[0], first[1] + 1, 1)
    return known._replace(start=start, end=last_day(year + last[0], last[1] + 1, 0))


def months_behind(folded: str) -> int:
    """第三季，即|十月至十二月: how many months behind the calendar a text has its quarters; 0 where it tells nothing."""
    told = _QUARTER_TOLD.search(folded) if "季" in folded else None
    return 0 if told is None else (month_of(told[2]) - 3 * number_of(told[1]) + 2) % 12


_QUARTER_TOLD: Final = re.compile(
    "第([一二三四1-4])季度?[，,]?[（(]?即(?:[本今去]年)?([0-9]{1,2}|[一二三四五六七八九十]{1,2})月?[至到]"
)


def quarters_of_year(folded: str, time: TimeMention, times: list[TimeMention], known: Resolved) -> Resolved:
    """寬免2026/27年度的差餉，|首兩季|…: quarters of the fiscal year that the sentence has named before; else `known`."""
    if folded.find("年度", time.start, time.end) >= 0:
        return known  # 2026-27年度首两季, which are those of its year already
    at = bisect_left(times, time.start, key=lambda one: one.start) - 1
    at -= at > 0 and times[at].shape == "quarter"  # 首两季…，其后两季…
    if at < 0 or times[at].shape != "fiscal" or known.start is None or known.end is None:
        return known
    before, year = times[at], times[at].args[0]
    if year is None or year < CALENDAR or folded.find("。", before.end, time.start) >= 0:
        return known
    return _from_april(known, year)


def whole_fiscal_year(folded: str, time: TimeMention, times: list[TimeMention], known: Resolved) -> Resolved:
    """2025-26年度，…，预计|全年|赤字为1000亿元: of accounts, the fiscal year that the line has named; the economy has `known`.

    宽免|全年|差饷: what is levied is of the fiscal year, too.
    """
    if _LEVIED.match(folded, time.end) is not None and known.start is not None:
        year = fiscal_year(known.start.year)
        return known._replace(start=year.start, end=year.end)
    if _OF_ACCOUNTS.match(folded, time.end) is None:
        return known
    floor = folded.rfind("\n", 0, time.start)
    at = bisect_left(times, time.start, key=lambda one: one.start)
    for one in reversed(times[:at]):
        if one.start < floor or one.shape == "year":
            break
        first, last = one.args[:2] if one.shape == "fiscal" else (None, None)
        if first is not None and first >= CALENDAR and last == first + 1:
            year = fiscal_year(first)
            return known._replace(start=year.start, end=year.end)
    return known


_LEVIED: Final = re.compile("的?[^，。；、0-9]{0,6}?(?:差饷|地租|税|牌照费|租金)")
_OF_ACCOUNTS: Final = re.compile("[^，。；、0-9]{0,10}?(?:赤字|盈余|收支|财政储备)")


def years_of_homes(
    folded: str, time: TimeMention, times: list[TimeMention], reference: Reference, known: Resolved
) -> Resolved:
    """未来十年|公营房屋供应: the years of the housing targets, which are fiscal years; of other things `known`.

    They are those that the text names (2027-28至2036-37年度), or else the next ones.
    """
    ahead = time.tense == "future" and folded.startswith(("未来", "下一个", "今后"), time.start)
    if reference.dialect != "HK" or not ahead or _HOMES.match(folded, time.end) is None:
        return known
    for one in times:
        first, last = one.args[:2] if one.shape == "fiscal" else (None, None)
        if first is not None and last is not None and first >= CALENDAR and last - first == time.number:
            return fiscal_years(time, datetime.date(first, _APRIL, 1), known)
    if (told := reference.published) is None:
        return known
    return fiscal_years(time, datetime.date(told.year + (told.month >= _APRIL), _APRIL, 1), known)


def years_of_supply(folded: str, start: int, end: int, times: list[TimeMention]) -> TimeMention | None:
    """2026/27至2035/36年度十年期…。公营房屋|供应目标|为29万个单位: the ten years for which a clause tells such a target."""
    if folded.find("供应目标", start, end) < 0:
        return None
    at = bisect_left(times, start, key=lambda one: one.start)
    for time in reversed(times[max(at - _TIMES_BEFORE, 0) : at]):
        first, last = time.args[:2] if time.shape == "fiscal" else (None, None)
        if first is not None and last is not None and last - first == _DECADE:
            return time
    return None


_TIMES_BEFORE: Final = 12  # among which the ten years are
_DECADE: Final = 10
