"""The year of a month or a day that names none, where it is that of publication and not the year planned for."""

import datetime
import re
from bisect import bisect_left
from typing import Final

from govreport.goals.seen.aspects import SURVEYED
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.numbers import NUMERALS
from govreport.mentions.times.plans import PLAN_YEARS
from govreport.text.words import OF_WHICH
from govreport.timeline import Reference, Resolved, resolve
from govreport.timeline.next_year import SESSIONS

__all__ = [
    "NEWS_DAYS", "PARTS_OF_YEAR", "as_named_before", "found_then", "means_next", "of_data", "over_by_then",
    "told_aside", "year_told",
]  # fmt: skip

_HALF: Final = 6  # months by which the end of 1—11月 or 截至11月 must be later than the text, to be of the year before
NEWS_DAYS: Final = 2  # a day so near that of publication is the day of the news
PARTS_OF_YEAR: Final = ("half", "quarter", "month")


def means_next(reference: Reference, plan_year: int | None) -> bool:
    """Whether 年底 may be that of a later year named before its paragraph: in a text of November on, or of no date."""
    told = reference.published
    return plan_year is None and (told is None or told.month >= SESSIONS)


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
    since_january = time.shape == "month" and time.relation == "in" and time.args[1:3] == (1, 0)
    if since_january and (time.args[4] or 0) >= told.month + _HALF:
        return told.year - 1  # 1—11月, told in January
    day = time.shape == "day"
    moved = (
        time.shape in PARTS_OF_YEAR and _MOVED_FROM.search(folded, max(time.start - _LONG, 0), time.start) is not None
    )
    compared = not (day or moved) and _is_compared(folded, time)
    if not (day or moved or compared or folded.startswith("截", time.start)):
        return None
    end = resolve(time, reference, year=told.year).end
    if end is None:
        return None
    summed = not day or folded.startswith("截", time.start)  # 截至12月30日, told on January 5
    over = compared or (summed and _UP_TO_THEN.match(folded, time.end) is not None)
    if over and end.month >= told.month + _HALF:
        return told.year - 1  # 截至11月底，新建公园5个, told in January
    if compared:
        return None
    if day and reference.dialect == "CN" and _met_then(folded, time):
        held = end if end <= told else resolve(time, reference, year=told.year - 1).end
        return held.year if held is not None and 0 <= (told - held).days <= _MET_LATELY else None
    near = abs((told - end).days) <= NEWS_DAYS if day else end <= told
    return told.year if near else None


def _met_then(folded: str, time: TimeMention) -> bool:
    """全会于12月18日召开: whether a meeting was held on a day, as news of it say; not 大会将于12月18日召开."""
    return (
        _HELD.match(folded, time.end) is not None
        and _SET.search(folded, max(time.start - _LEAD, 0), time.start) is None
    )


_MET_LATELY: Final = 45  # days behind which news no longer tell of a meeting
_HELD: Final = re.compile(
    "(?:[上下]午|[早晚]上)?(?:(?:至|到|[-—–~～])[0-9月]{1,5}日)?[，,]?在?[^，。；、0-9将拟]{0,10}(?:召开|举行|举办|开幕|闭幕)"
)


def _is_compared(folded: str, time: TimeMention) -> bool:
    """|12月份|，用电量同比增长6%: whether a month or a quarter is told of by statistics, which nobody sets beforehand."""
    if time.shape not in PARTS_OF_YEAR or time.relation != "in":
        return False
    return (
        _COMPARED.match(folded, time.end) is not None
        and _SET.search(folded, max(time.start - _LEAD, 0), time.start) is None
    )


# 由8月至10月的3.3%下跌至|9月至11月|的3.1%, told in December
_MOVED_FROM: Final = re.compile(
    "[由从][^，。；、]{2,14}月的?[^。；、]{2,16}(?:[升降跌增减落]至?|[上下]调至?)[至到]?\\Z"
)
_LONG: Final = 40  # letters
_COMPARED: Final = re.compile(
    "(?![^。；\n]{0,60}?(?:[将须拟]|力争|争取|确保|[预估]计|预期|计划|目标|有望|要(?![素点求])))[^。；\n]{0,40}?"
    "(?:[同环]比|按[年月季](?!度)|[年月]增(?!加)|[较比](?:[上去]年)?(?:[同上][一个]?[月季]|同期))"
)
_LEAD: Final = 4  # letters
_SET: Final = re.compile("(?:力争|争取|确保|[预估]计|预期|计划|目标|有望|将)(?:[在于到]|今年)?\\Z")
_UP_TO_THEN: Final = re.compile("[，,](?![^。；]{0,24}[要将拟须])")


def found_then(folded: str, time: TimeMention) -> bool:
    """|今年9月|旅客21万人次，同比增长6%; 统计局资料显示，|今年第三季|…: what a page of no date tells as found in a part of a year."""
    found = _FOUND.search(folded, max(time.start - _SHOWN, 0), time.start) is not None
    return _is_compared(folded, time) or (found and _PLANNED.match(folded, time.end) is None)


_FOUND: Final = re.compile(f"{SURVEYED}[，,：:]?\\Z")
_PLANNED: Final = re.compile("[^，。；\n]{0,16}?(?:[将须拟]|力争|争取|确保|[预估]计|预期|计划|目标|有望)")
_SHOWN: Final = 24  # letters of whose data they are


def of_data(folded: str, time: TimeMention) -> bool:
    """根据|2014年3月底|的资料，申请者12万个: whether a time is that of the data from which something is told."""
    return _OF_DATA.match(folded, time.end) is not None


_OF_DATA: Final = re.compile("的(?:最新)?(?:统计|资料|数据|数字|调查)(?=[，,显反指])")


def told_aside(folded: str, time: TimeMention) -> bool:
    """收入5亿元（含|2023年|结转资金1亿元），年末人口…: whether a year is that of a part or of a bracket alone."""
    before = max(time.start - _ASIDE, 0)
    return folded.endswith(OF_WHICH, before, time.start) or _IN_BRACKET.search(folded, before, time.start) is not None


_ASIDE: Final = 8  # letters
_IN_BRACKET: Final = re.compile("[（(][^（()），。；\n]*\\Z")


def over_by_then(folded: str, time: TimeMention, reference: Reference, year: int) -> int:
    """114年度总预算案…。|截至8月底, told in September of 113: the `year` named before, unless 截至 says it is over."""
    told = reference.published
    if told is None or not folded.startswith("截", time.start):
        return year
    ends = [resolve(time, reference, year=one).end for one in (year, told.year)]
    return told.year if None not in ends and ends[1] <= told < ends[0] else year  # type: ignore[operator]


def as_named_before(
    folded: str, times: list[TimeMention], time: TimeMention, reference: Reference, known: Resolved
) -> Resolved:
    """“十四五”主要目标…，今后五年|…; 2026年起五年内…；|五年内|…: the years of a count that were named before it.

    A count from the text's own year (未来五年, 五年内) is asked for only where nothing dates it; another one stands in
    the same paragraph.
    """
    if time.tense == "later":
        return _behind_named(folded, times, time, reference, known)
    if time.number < _SHORTEST or time.tense == "past":
        return known
    floor = 0
    if known.end is not None:
        if folded[time.end - 1] == "内" and (begun := _begun(folded, times, time, reference)) is not None:
            return known._replace(start=begun.start, end=begun.end, source="stated")
        if folded[time.start] not in NUMERALS or folded[time.end - 1] == "内":
            return known
        summed = folded.startswith("累计", time.end)  # “十五五”主要指标\n…，5年|累计投资3亿元
        floor = 0 if summed else max(folded.rfind(mark, 0, time.start) for mark in ("\n", "　"))
    at = bisect_left(times, time.start, key=lambda one: one.start)
    for one in reversed(times[max(at - _TIMES_BEFORE, 0) : at]):
        if one.start < floor:
            break
        if one.shape not in ("plan", "years") or one.relation == "baseline":
            continue
        if one.shape == "plan" and time.number == PLAN_YEARS:  # its end, too, names its years: “十五五”末，…，5年累计…
            named = resolve(TimeMention(one.start, one.end, "plan", (one.args[0], 0), "within"), reference)
        else:
            named = resolve(one, reference)
        if named.start is not None and named.end is not None and named.end.year - named.start.year + 1 == time.number:
            return known._replace(start=named.start, end=named.end, source="stated")
    return _up_to(times[at : at + 1], time, reference, known)


def _begun(folded: str, times: list[TimeMention], time: TimeMention, reference: Reference) -> Resolved | None:
    """自2019年起推动…，|4年内|…; 自108至111学年度…，|4年内|…: the years of a count whose first one its sentence names before."""
    at = bisect_left(times, time.start, key=lambda one: one.start)
    for one in reversed(times[max(at - _TIMES_BEFORE, 0) : at]):
        if not _LAST_CLAUSES.isdisjoint(folded[one.end : time.start]):
            return None
        named = resolve(one, reference)
        if named.start is None or one.relation == "baseline":
            continue
        if one.relation == "from" and one.shape == "year":
            return named._replace(end=datetime.date(min(named.start.year + time.number - 1, datetime.MAXYEAR), 12, 31))
        years = named.end.year - named.start.year if named.end is not None else 0
        if one.shape == "school" and years == time.number:
            return named
    return None


_LAST_CLAUSES: Final = frozenset("。；\n")


def _behind_named(
    folded: str, times: list[TimeMention], time: TimeMention, reference: Reference, known: Resolved
) -> Resolved:
    """2027年…，|其后三年|…: so many years behind the one that was named last in the paragraph, if one was."""
    at = bisect_left(times, time.start, key=lambda one: one.start)
    for one in reversed(times[max(at - _TIMES_BEFORE, 0) : at]):
        end = None if one.relation in ("baseline", "") else resolve(one, reference).end
        if "\n" in folded[one.end : time.start]:
            break
        if end is not None and end.year + time.number < datetime.MAXYEAR:
            first = end + datetime.timedelta(1)
            start = first if one.shape == "fiscal" else datetime.date(end.year + 1, 1, 1)
            last = start.replace(year=start.year + time.number) - datetime.timedelta(1)
            return known._replace(start=start, end=last, source="stated")
    return known._replace(start=None, end=None, source="unresolved")


def _up_to(after: list[TimeMention], time: TimeMention, reference: Reference, known: Resolved) -> Resolved:
    """今后五年…。|到2031年，…: the years that end with the one named next, where nothing else dates them."""
    if known.end is not None or not after or after[0].shape != "year" or after[0].relation != "by":
        return known
    last = resolve(after[0], reference).end
    first = last.year - time.number + 1 if last is not None else 0
    return known._replace(start=datetime.date(first, 1, 1), end=last, source="stated") if first > 0 else known


_SHORTEST: Final = 3  # years
_TIMES_BEFORE: Final = 40
