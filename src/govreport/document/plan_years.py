"""For which year a document plans, or for which years."""

import datetime
import functools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govreport.mentions.times.numbers import number_of, republic_year, year_value
from govreport.mentions.times.plans import PLAN_NUMBER, PLAN_YEARS, is_being_written, plan_began
from govreport.text.words import IS_TO, THESE, one_of
from govreport.timeline.next_year import SESSIONS, opened_by

__all__ = [
    "SETS_AIMS",
    "SUMMED_UP",
    "PlanYear",
    "five_years_to",
    "lone_year_of",
    "masked",
    "next_years_of",
    "of_late_session",
    "plan_period_of",
    "plan_reported_on",
    "plan_year_of",
    "plans_for",
    "told_by",
    "year_ahead_of",
]


class PlanYear(NamedTuple):
    """A year and where the words that tell it stand in the folded text."""

    year: int
    start: int
    end: int
    last: int | None = None  # the last year of a plan for several


_ARABIC_YEAR: Final = re.compile("[12][0-9]{3}(?:(?=年|[)）]年)|(?<=预算案[0-9]{4}))")
# Begins with the second digit: 一 is too common to look for.
_CHINESE_YEAR: Final = re.compile("[〇零○九](?<=[一二].)[〇零○一二三四五六七八九]{2}(?=年)")


@functools.cache
def _planned() -> re.Pattern[str]:
    """What follows a year that is planned for; the number of the group says how surely, 1 before 2."""
    return re.compile(
        "年(?:()(?:施政报告|[^，。；\n《》0-9年]{0,14}?(?:计划草案|建设计划|预算草案|政府工作报告[)）]))"
        f"|()[^，。；\n0-9]{{0,14}}?(?:{one_of('of a year')}|政府工作的?建议|(?:预期|建议|奋斗)指标|主要工作(?=\n)|民生实事(?!.{{0,12}}完成)"
        "|工作(?:计划|打算|要点)(?=[ 　]*\n))"
        "|()(?:[^，。；\n]{0,14}?(?:工作(?:情况)?的?回顾|回顾(?=[ 　]*\n))|度?工作(?:情况)?[总小]结(?=[ 　]*\n))|()[，,]?是[^。\n]{0,60}今年)"
    )


_RANK_REVIEW: Final = 3  # a year that is looked back on: the next one is planned for
_REVIEWED: Final = re.compile("回顾了?$")
_DONE: Final = re.compile("完成|实现|达到|超过|过去")
_OVER: Final = re.compile("(?:已经?|全面|圆满|均|都|如期|顺利){1,3}(?:完成|实现)")  # 2025年主要工作任务已经完成
_MASKED: Final = re.compile("年(?:(?<=[XxＸ×]{2}年)|(?<=[0-9][*＊]年)|(?<=[0-9][*＊]{2}年))")


# 2025年工作总结和2026年工作计划, 2025年工作情况及下一年工作打算: what is planned for is the later year.
SUMMED_UP: Final = re.compile(
    "([12][0-9]{3})年(?!上半年|第?[一二三四1-4]季)[^，。；\n0-9]{0,14}?(?:总结|小结|回顾|情况|工作)[^，。；\n0-9]{0,4}?"
    "(?:([12][0-9]{3})年度?|(?:下一?|明|次|来)年度?)[^，。；\n0-9]{0,14}?(?:计划|打算|安排|思路|要点|任务|部署|举措|谋划|目标)"
)


def told_by(match: re.Match[str]) -> PlanYear:
    """The year in whichever group of a pattern has matched."""
    group = match.lastindex or 0
    return PlanYear(int(match[group]), *match.span(group))


_FIVE_YEARS: Final = re.compile(
    f"第([一二三四五六七八九十]{{1,3}})个五年(?=\\s{{0,4}}[^，。；\n“《]{{0,8}}?[规计]划)"
    f"|{PLAN_NUMBER}(?=[”」]?[^，。“「]{{0,24}}(?:规划|计划|纲要|时期|行动|方案|思路))"
)
_FROM_TO: Final = re.compile("([12][0-9]{3}) ?年? ?(?:[-—–－~～至到]{1,2}) ?([12][0-9]{3}) ?年?")
_LONGEST_PLAN: Final = 30  # years
# 国家发展计划（110至113年）, of the Republic
_FROM_TO_ROC: Final = re.compile(
    "(?<![0-9])(1[0-9]{2}|[89][0-9]) ?年?(?:[-—–~至到]|到) ?(1[0-9]{2}|[89][0-9]) ?年(?!代)"
)


_NEXT_YEARS: Final = re.compile("(?:未来|今后)([三五35])年")


def next_years_of(title: str, offset: int, date: datetime.date | None) -> PlanYear | None:
    """The years of a text that is about 未来五年 by its title: from the year that its date opens.

    >>> next_years_of("江北市未来五年怎么干", 0, datetime.date(2026, 1, 20))[::3]
    (2026, 2030)
    """
    match = _NEXT_YEARS.search(title)
    if match is None or date is None:
        return None
    first = opened_by(date)
    return PlanYear(first, offset + match.start(), offset + match.end(), first + number_of(match[1]) - 1)


def of_late_session(year: PlanYear | None, met: datetime.date | None) -> PlanYear | None:
    """The year for which a report plans whose title names the year of its session, if that was one of the last months.

    >>> of_late_session(PlanYear(2025, 0, 4), datetime.date(2025, 11, 25)).year
    2026
    """
    if year is None or met is None or year.last is not None or year.year != met.year:
        return year
    return year._replace(year=opened_by(met, SESSIONS))


def plan_period_of(title: str, offset: int, dialect: str = "CN") -> PlanYear | None:
    """The years of a plan for several, by its title, which begins at `offset` of the text.

    >>> plan_period_of("江北市国民经济和社会发展第十五个五年规划纲要", 0)[::3]
    (2026, 2030)
    >>> plan_period_of("江北区园林行动方案（2025—2027年）", 0)[::3], plan_period_of("国家发展计划（110至113年）", 0)[::3]
    ((2025, 2027), (2021, 2024))
    >>> plan_period_of("第三个五年规划", 0, "MO")[::3]
    (2026, 2030)
    >>> plan_period_of("一九五七年国民经济计划", 0) is None  # and not “九五”
    True
    """
    for pattern, before_first in ((_FROM_TO, 0), (_FROM_TO_ROC, republic_year(0))):
        if (match := pattern.search(title)) is not None:
            first, last = before_first + int(match[1]), before_first + int(match[2])
            if first < last <= first + _LONGEST_PLAN:
                return PlanYear(first, offset + match.start(), offset + match.end(), last)
    match = _FIVE_YEARS.search(title)
    if match is None or is_being_written(title, match.start()):
        return None
    first = plan_began(match[1] or match[2], dialect)
    return PlanYear(first, offset + match.start(), offset + match.end(), first + PLAN_YEARS - 1) if first else None


_ON_PLAN: Final = re.compile("关于[^，。\n]{0,20}(?:五年计划|五[”」]?计划)[^，。\n]{0,20}的?报告")


def plan_reported_on(opening: str) -> PlanYear | None:
    """The years of the plan that a report is on, by its title, which stands in what a text begins with.

    >>> plan_reported_on("1982年政府工作报告关于第六个五年计划的报告")[::3]
    (1981, 1985)
    """
    title = _ON_PLAN.search(opening)
    return plan_period_of(title.group(), title.start()) if title is not None else None


def plan_year_of(folded: str, given: datetime.date | None) -> PlanYear | None:
    """The year that the text says it plans for: 2026年工作安排, 今(2024)年, or the one after 2025年工作回顾.

    >>> plan_year_of("一、2025年工作回顾\\n二、展望", None).year
    2026
    >>> plan_year_of("2026年政府工作的主要建议指标为：财政收入12亿元", None).year
    2026

    A year more than one away from the date `given` by the caller is a slip of the pen or another plan's.
    """
    best: tuple[int, PlanYear] | None = None
    for found in _years(folded):
        rank = _rank(folded, found.start, found.end)
        if rank is None or (best and best[0] <= rank and not _headed_later(folded, best[1], found)):
            continue
        over = rank == _RANK_REVIEW or _before_next(folded, found)
        year = found.year + over
        if given is None or abs(given.year - year) <= 1:
            best = rank, found._replace(year=year)
    return best[1] if best else None


_HEADED: Final = re.compile(
    "\n[ 　【]*(?:[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十]{1,2}[)）]|第[一二三四五六]部分[ 　]?|[1-9][.．、])?"
    "(?:全[市县区州镇省])?$"
)
_HEADING_LETTERS: Final = 16


def _headed_later(folded: str, earlier: PlanYear, found: PlanYear) -> bool:
    """一、2025年主要工作 … 二、2026年工作任务: whether a heading names the year after that of another heading."""
    return found.year == earlier.year + 1 and all(
        _HEADED.search(folded[max(0, year.start - 8) : year.start]) is not None
        and folded.find("\n", year.end, year.end + _HEADING_LETTERS) > 0
        for year in (earlier, found)
    )


def _before_next(folded: str, year: PlanYear) -> bool:
    """2025年主要工作 … 二、下一步工作打算: whether the work of a year that a heading names was done before what is planned."""
    return _MAIN_WORK.match(folded, year.end) is not None and _next_headed().search(folded, year.end) is not None


_MAIN_WORK: Final = re.compile("年主要工作\n")


@functools.cache
def _next_headed() -> re.Pattern[str]:
    return re.compile(f"\n[^，。；：\n]{{0,8}}?{one_of('next')}[^，。；：\n]{{0,12}}\n")


@functools.cache
def _will_year() -> re.Pattern[str]:
    return re.compile(
        f"([12][0-9]{{3}})年[^。；0-9]{{0,40}}?{one_of('takes on')}[0-9一二三四五六七八九十]{{1,3}}[大小]?[件项]"
        "|(?<![到至前])([12][0-9]{3})年(?:要|[^。；0-9]{0,8}?将)"
        f"|([12][0-9]{{3}})年[^。；0-9]{{0,8}}?[0-9一二三四五六七八九十]{{1,3}}[大小]?[件项个](?:实事|{one_of('deeds')})"
        f"|《[^《》0-9]{{0,20}}([12][0-9]{{3}})年度?[^《》。0-9]{{0,24}}(?:{one_of('paper')}|要点|清单)[^《》0-9]{{0,4}}》"
        # 2026年，全区园林工作要…; 2026年，我区…，现将上半年工作总结如下
        f"|^[ 　]*([12][0-9]{{3}})年[，,]?(?:[^。；，,0-9]{{0,16}}?{IS_TO}|[^。]{{0,200}}?现将上半年)"
    )


def year_ahead_of(opening: str) -> PlanYear | None:
    """The year in which a text without a date says that something will be done.

    >>> year_ahead_of("江北市2026年将办好十件实事").year, year_ahead_of("2026年，全区园林工作要增色添绿").year
    (2026, 2026)
    >>> year_ahead_of("会议明确了2026年要干什么").year
    2026
    >>> year_ahead_of("到2026年，产值达到3亿元；2030年，我市将新建公园3个") is None
    True
    """
    match = _will_year().search(opening)
    if match is None or _BY_YEAR.search(opening, opening.rfind("。", 0, match.start()) + 1, match.start()) is not None:
        return None  # one of several years by which something is to be reached
    return told_by(match)


_FIVE_AHEAD: Final = re.compile("(?:今后|未来)五年")
_BY_YEAR: Final = re.compile("[到至]([12][0-9]{3})年(?![0-9]|[至到—–~-])")
_FAR_AIMS: Final = frozenset((2020, 2035, 2049, 2050))  # 到2035年基本实现现代化: no end of five years


def five_years_to(text: str) -> PlanYear | None:
    """The five years that a text without a date is about, where it names a single year that they can end with.

    >>> five_years_to("未来五年的主要目标是：产值年均增长9%。到2026年，新建公园12个。")[::3]
    (2022, 2026)
    """
    if _FIVE_AHEAD.search(text) is None:
        return None
    ends = {int(match[1]): match for match in _BY_YEAR.finditer(text) if int(match[1]) not in _FAR_AIMS}
    if len(ends) != 1:
        return None
    last, match = ends.popitem()
    return PlanYear(last - PLAN_YEARS + 1, *match.span(1), last)


# 2018年，争创全国示范县。实现以下目标：…
SETS_AIMS: Final = f"年[，,][^\\n]{{0,80}}?{THESE}[^，。；\\n]{{0,4}}目标[：:]"


def lone_year_of(text: str) -> PlanYear | None:
    """The only year that a text without a date names, if it says what is to be done then.

    >>> lone_year_of("2026年计划新建公园12个。2026年改造小区30个。").year
    2026
    >>> lone_year_of("2026年，争创全国示范县。实现以下目标：新建公园12个。").year
    2026
    """
    named = _YEAR_OF_WORK.search(text)
    if named is None or len({year.year for year in _years(text)}) != 1 or _NOT_LONE.search(text):
        return None
    return told_by(named)


_YEAR_OF_WORK: Final = re.compile(
    "(?<![至到—0-9-])((?:19|20)[0-9]{2})[” ]?年(?![底末前以])[“，,]?[^。；，,0-9\n]{0,10}?(?:计划|力争|确保|拟|任务|目标|新建)(?!完成)"
    rf"|^[ 　]*((?:19|20)[0-9]{{2}}){SETS_AIMS}"
)
# 今年以来, 同比: what was done in that year is told, too
_NOT_LONE: Final = re.compile("年以来|年来|同比|上半年|比上年")


def plans_for(text: str, year: int) -> bool:
    """Whether the text says of a year that it is planned for.

    >>> plans_for("二、2026年工作安排", 2026), plans_for("一、2026年工作回顾", 2026)
    (True, False)
    """
    ranks = (_rank(text, found.start, found.end) for found in _years(text) if found.year == year)
    return any(rank is not None and rank < _RANK_REVIEW for rank in ranks)


def masked(folded: str) -> bool:
    """Whether the text hides its years: 20XX年."""
    return bool(_MASKED.search(folded))


def _years(text: str) -> Iterator[PlanYear]:
    """Every year of the text that is followed by 年, Arabic ones first."""
    for match in _ARABIC_YEAR.finditer(text):
        yield PlanYear(int(match[0]), *match.span())
    for match in _CHINESE_YEAR.finditer(text):
        start = match.start() - 1
        yield PlanYear(year_value(text[start : match.end()]), start, match.end())


def _rank(text: str, start: int, end: int) -> int | None:
    """How surely the words around a year make it the year of the plan: 0 is the surest, None not at all."""
    before = text[max(0, start - 6) : start]
    if before.endswith(("今(", "今（")):
        return 0
    if before.endswith("预算案") and text[end : end + 1] != "/":
        return 1
    if _REVIEWED.search(before):
        return _RANK_REVIEW
    match = _planned().match(text, end)
    if match is None or _DONE.search(before) or _OVER.match(text, match.end()):
        return None
    rank = match.lastindex or 0
    if rank == _RANK_REVIEW and before and before[-1] not in "\n、。，,　 一":
        return None
    return rank
