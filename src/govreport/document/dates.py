"""When a document appeared, and for which year it plans."""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from govreport.document.kinds import INTENDS
from govreport.mentions.time_numbers import number_of, year_value
from govreport.mentions.time_periods import PLAN_YEARS, first_year

__all__ = [
    "DateLine",
    "PlanYear",
    "after_own_review",
    "budget_year_of",
    "date_of",
    "five_years_to",
    "masked",
    "next_years_of",
    "of_late_session",
    "opened_by",
    "plan_period_of",
    "plan_reported_on",
    "plan_year_of",
    "session_year_of",
    "title_year_of",
    "year_ahead_of",
]


class DateLine(NamedTuple):
    """A date and where it stands in the folded text."""

    date: datetime.date
    start: int
    end: int


class PlanYear(NamedTuple):
    """A year and where the words that tell it stand in the folded text."""

    year: int
    start: int
    end: int
    last: int | None = None  # the last year of a plan for several


_DAY = re.compile(
    "(?P<y>[0-9一二](?:[0-9]{1,3}|[〇零○一二三四五六七八九]{3}))(?:年|[./-])"
    " ?(?P<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:月|[./-])"
    " ?(?P<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日?(?![0-9])"
)
_ANYTHING = re.compile("")
# What stands before and after the date of a document, the surest first: a label, a line of its own, a meeting.
_DATELINES = (
    (
        re.compile(
            "(?:[发公]布时间|添加时间|更新时间|发布日期|[发公]布于|公开日期|发[表帖](?:于|时间|日期))[:： |]{0,6}$"
        ),
        _ANYTHING,
    ),
    (re.compile("(?:时间|日期|date)[:： |]{0,6}$|作者[:：]$"), _ANYTHING),
    (
        re.compile("(?:^|[\n　（(—─网]|\\.(?:com|cn|hk|tw|mo|net|org)/?|(?:^|\n)[| ]+|民国) *$"),
        re.compile("[^\n。，,]{0,36}(?:\n|$)"),
    ),
    (re.compile("(?:^|[\n　（(—─]) *$"), re.compile("[在于]")),
    (re.compile("会(?:议[，,])? ?$"), re.compile(" *(?:\n|$)")),
    (
        re.compile("[\u4e00-\u9fff](?<![至止到从自由和与前后]) ?$"),
        re.compile("[）)\\]】〕] *(?:\n|$)"),
    ),  # [摘自报告2026年1月20日]
    (re.compile("(?:^|\n)[ 　]*$"), re.compile("[，,][^。\n]{2,40}(?:开幕|召开|举行)")),  # 2026年1月20日，区人代会开幕
    # the stamp of a page: 作者：李一 2026-01-20 09:10, 工作报告2026-01-20李一老师; 青石日报2026年1月20日讯
    (
        re.compile("(?:^|\n|[^ 　0-9|｜至止到从在于自由和与年月])[ 　]*$"),
        re.compile(
            "[ 　]{1,2}[0-9]{1,2}:[0-9]{2}|[ 　|]*(?:作者|编辑|记者|来源|浏览|阅读|点击|[\u4e00-\u9fff]{2,4}(?:老师|记者|编辑))"
        ),
    ),
    (re.compile("(?:^|\n)[ 　]*[^\n。，；：,;:0-9|｜]{2,16}$"), re.compile("[讯电]")),
    # a line of its own, behind the name of a paper or a site: 江北晚报2026年1月20日
    (
        re.compile("(?:^|\n)[ 　]*[^\n。，；：,;:0-9|｜]{2,16}(?<![至止到从自由和与前后于在第年月])[ 　]*$"),
        re.compile("[ 　]*(?:(?:星期|周)[一二三四五六日天])?[ 　]*(?:[0-9]{1,2}:[0-9]{2}[^\n。，；,]{0,24})?(?:\n|$)"),
    ),
    # beside the address of a page, or alone; behind a title it is the day of another page
    (re.compile("(?:^|\n|[a-zA-Z0-9/._]{4})[ 　]*[\\[【] ?$"), re.compile(" ?[\\]】]")),
)
_LONGEST_LEAD = 24  # characters before a date in which a name, a label or the end of a line is looked for
_LONGEST_TAIL = 48
_LABELS = 2  # of these, those with a label, which a site writes
# Where and by whom a speech was given, behind its day: ——2026年1月20日在区人民代表大会上, (2026年1月20日 李一)
_GIVEN = (
    (re.compile("[\n　（(—─]\\s*$"), re.compile("[在于][^。，；\n]{2,40}会(?:议)?上")),
    (re.compile("[（(] ?$"), re.compile("[ 　]{0,3}(?:[一-鿿·]{2,4}|[一-鿿][ 　][一-鿿])?[ 　]?[）)]")),
)
_COPIED = datetime.timedelta(days=90)  # a page that is so much later than the speech on it is a copy


def date_of(opening: str, dialect: str) -> DateLine | None:
    """The date in a document's own dateline.

    >>> date_of("来源：江北日报\\n发布时间：2026年1月20日", "CN").date
    datetime.date(2026, 1, 20)

    A page that appeared long after the speech on it is a copy: the day of the speech dates it.
    """
    best: tuple[int, DateLine] | None = None
    given: DateLine | None = None
    for match in _DAY.finditer(opening):
        start, end = match.span()
        before, after = opening[max(0, start - _LONGEST_LEAD) : start], opening[end : end + _LONGEST_TAIL]
        day = _date(match, roc=dialect == "TW" or before.endswith("民国"))
        if day is None:
            continue
        if given is None and any(left.search(before) and right.match(after) for left, right in _GIVEN):
            given = DateLine(day, start, end)
        fits = (rank for rank, (left, right) in enumerate(_DATELINES) if left.search(before) and right.match(after))
        rank = next(fits, len(_DATELINES))
        if rank < len(_DATELINES) and (best is None or rank < best[0]):
            best = rank, DateLine(day, start, end)
    if best is None:
        return given
    copied = given is not None and best[0] < _LABELS and best[1].date - given.date > _COPIED
    return given if copied else best[1]


def _date(match: re.Match[str], *, roc: bool) -> datetime.date | None:
    """The date that was matched, None where there is no such day; `roc` counts short years from 1911."""
    written = match["y"]
    year = year_value(written) or (int(written) + 1911 if roc and written.isascii() else 0)
    try:
        return datetime.date(year, number_of(match["m"]), number_of(match["d"]))
    except ValueError:
        return None


_TITLE_YEAR = re.compile(
    "([12][0-9]{3}|[一二][〇零○九][〇零○一二三四五六七八九]{2})年(?!.{0,30}(?:执行情况|(?:发展|完成)情况[和与及]))"
    ".{0,24}?(?:工作报告|工作安排|预期目标|计划草案|预算|施政报告|工作要点|建设计划|"
    "民生[“”十一二三四五六七八九心件大0-9 ]{0,8}(?:实事|工程)|[0-9一二三四五六七八九十]{1,3}[件项大](?:惠民|为民|利民)?实事|"
    "为民办(?:实事|好事)|民心工程|民生项目|惠民工程|民生事项|实事项目|重点工作|重点任务|主要任务|目标任务|任务分解|发展目标|工作目标|主要目标|责任目标|实施计划|工作计划|(?:实施|工作|活动|行动|分解)方案)"
    "|(?<![0-9])([12][0-9]{3})(?=政府工作报告| ?[\u4e00-\u9fff]{0,8}(?:任务清单|目标清单|这样干|怎么干))"
)
_ARABIC_YEAR = re.compile("[12][0-9]{3}(?:(?=年|[)）]年)|(?<=预算案[0-9]{4}))")
# Begins with the second digit: 一 is too common to look for.
_CHINESE_YEAR = re.compile("[〇零○九](?<=[一二].)[〇零○一二三四五六七八九]{2}(?=年)")
# What follows a year that is planned for; the number of the group says how surely, 1 before 2.
_PLANNED = re.compile(
    "年(?:()(?:施政报告|[^，。；\n《》0-9年]{0,14}?(?:计划草案|建设计划|预算草案|政府工作报告[)）]))"
    "|()[^，。；\n0-9]{0,14}?(?:工作安排|预期目标|总体要求|工作部署|政府工作的?建议|工作任务|重点工作|主要工作(?=\n)|总体部署|工作思路|民生实事(?!.{0,12}完成))"
    "|()[^，。；\n]{0,14}?工作(?:情况)?的?回顾|()[，,]?是[^。\n]{0,60}今年)"
)
_RANK_REVIEW = 3  # a year that is looked back on: the next one is planned for
_REVIEWED = re.compile("回顾了?$")
_DONE = re.compile("完成|实现|达到|超过|过去")
_MASKED = re.compile("年(?:(?<=[XxＸ×]{2}年)|(?<=[0-9][*＊]年)|(?<=[0-9][*＊]{2}年))")


# 114年度施政计划, 113年度总预算: of the Republic
_TITLE_ROC = re.compile("(?<![0-9])(1[0-9]{2})年度?[^，。\n]{0,12}(?:施政|国家发展计划|国家建设计划|总预算)")


def title_year_of(title: str, offset: int) -> PlanYear | None:
    """The year in a title such as 2026年政府工作报告, which begins at `offset` of the text."""
    match = _TITLE_YEAR.search(title)
    if match is None:
        short = _TITLE_ROC.search(title)
        return PlanYear(1911 + int(short[1]), offset + short.start(1), offset + short.end(1)) if short else None
    group = match.lastindex or 0  # 2018政府工作报告 has no 年
    return PlanYear(year_value(match[group]), offset + match.start(group), offset + match.end(group))


# A line of its own: 2009年工作简要回顾.
_OWN_REVIEW = re.compile(
    "\n[ 　#*]*(?:[一1][、.．])?[ 　]*([12][0-9]{3})年[^，。；\n]{0,10}?(?:工作|发展)[^，。；\n]{0,6}?回顾[ 　]*(?=\n)"
)


def after_own_review(titled: PlanYear, opening: str) -> PlanYear:
    """The year that a report plans for whose title tells another: the next one where it reviews the year of its title.

    >>> report = "江北区2009年政府工作报告\\n2009年工作回顾\\n"
    >>> after_own_review(title_year_of(report, 0), report).year
    2010
    """
    reviewed = _OWN_REVIEW.search(opening)
    if reviewed is None or int(reviewed[1]) != titled.year:
        return titled
    return PlanYear(titled.year + 1, *reviewed.span(1))


# 2024-25年度财政预算, 财务委员会特别会议(2024-25), 114年度总预算
_BUDGET_YEAR = re.compile(
    "([12][0-9]{3}) ?[-–—/] ?[0-9]{2} ?(?:财政年度|年度)[^，。；\n]{0,6}预算|财务委员会特别会议[ (（]{1,3}([12][0-9]{3})[-–—/][0-9]{2}"
    "|(?<![0-9])(1[0-9]{2})年度[^，。\n]{0,8}总预算"
)


def budget_year_of(opening: str) -> PlanYear | None:
    """The year in which the fiscal year begins whose budget an undated text is about.

    >>> budget_year_of("介绍2024-25年度财政预算中有关环保的开支").year, budget_year_of("114年度总预算案").year
    (2024, 2025)
    """
    match = _BUDGET_YEAR.search(opening)
    if match is None:
        return None
    group = match.lastindex or 0
    return PlanYear(int(match[group]) + (1911 if group == 3 else 0), *match.span(group))


_FIVE_YEARS = re.compile(
    "第([一二三四五六七八九十]{1,3})个五年(?=规划|计划)|[“「]?(十?[一二三四五六七八九])五(?=[”」]?[^，。“「]{0,24}(?:规划|计划|纲要))"
)
_FROM_TO = re.compile("([12][0-9]{3})年?(?:[-—–－~～至到]{1,2})([12][0-9]{3})年?")
_LONGEST_PLAN = 30  # years


_SESSION = re.compile(
    "第?([一二三四五六七八九十]{1,3})届全国人(?:大|民代表大会)(?:会议)?第?([一二三四五])次会议(?!.{0,6}(?:以来|之后|通过|批准))"
)
_FIFTH_CONGRESS = 1978  # since then each has five sessions, one a year


def session_year_of(opening: str) -> PlanYear | None:
    """The year of a session of the National People's Congress, at which the report for that year is given.

    >>> session_year_of("十四届全国人大二次会议5日上午开幕").year
    2024
    """
    match = _SESSION.search(opening)
    if match is None or (number := number_of(match[1])) < 5:
        return None
    return PlanYear(_FIFTH_CONGRESS + 5 * (number - 5) + number_of(match[2]) - 1, match.start(), match.end())


_NEXT_YEARS = re.compile("(?:未来|今后)([三五35])年")


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


_OPENS_NEXT = 10


def opened_by(date: datetime.date, month: int = _OPENS_NEXT) -> int:
    """The year that a report of this day opens: from `month` on one opens the next."""
    return date.year + (date.month >= month)


_LATE_SESSIONS = 11  # the month from which on a congress is told what is to be done in the next year


def of_late_session(year: PlanYear | None, met: datetime.date | None) -> PlanYear | None:
    """The year for which a report plans whose title names the year of its session, if that was one of the last months.

    >>> of_late_session(PlanYear(2025, 0, 4), datetime.date(2025, 11, 25)).year
    2026
    """
    if year is None or met is None or year.last is not None or year.year != met.year:
        return year
    return year._replace(year=opened_by(met, _LATE_SESSIONS))


def plan_period_of(title: str, offset: int) -> PlanYear | None:
    """The years of a plan for several, by its title, which begins at `offset` of the text.

    >>> plan_period_of("江北市国民经济和社会发展第十五个五年规划纲要", 0)[::3]
    (2026, 2030)
    >>> plan_period_of("江北区园林行动方案（2025—2027年）", 0)[::3]
    (2025, 2027)
    """
    match = _FROM_TO.search(title)
    if match is not None:
        first, last = int(match[1]), int(match[2])
        if first < last <= first + _LONGEST_PLAN:
            return PlanYear(first, offset + match.start(), offset + match.end(), last)
    match = _FIVE_YEARS.search(title)
    if match is None:
        return None
    first = first_year(number_of(match[1] or match[2]))
    return PlanYear(first, offset + match.start(), offset + match.end(), first + PLAN_YEARS - 1) if first else None


_ON_PLAN = re.compile("关于[^，。\n]{0,20}(?:五年计划|五[”」]?计划)[^，。\n]{0,20}的?报告")


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

    A year more than one away from the date `given` by the caller is a slip of the pen or another plan's.
    """
    best: tuple[int, PlanYear] | None = None
    for found in _years(folded):
        rank = _rank(folded, found.start, found.end)
        if rank is None or (best and best[0] <= rank):
            continue
        year = found.year + (rank == _RANK_REVIEW)
        if given is None or abs(given.year - year) <= 1:
            best = rank, found._replace(year=year)
    return best[1] if best else None


_WILL_YEAR = re.compile(
    f"([12][0-9]{{3}})年[^。；0-9]{{0,40}}?{INTENDS}[0-9一二三四五六七八九十]{{1,3}}[大小]?[件项]"
    "|(?<![到至前])([12][0-9]{3})年[^。；0-9]{0,8}?将|《([12][0-9]{3})年[^《》。0-9]{2,24}(?:计划|要点|清单)[^《》0-9]{0,4}》"
)


def year_ahead_of(opening: str) -> PlanYear | None:
    """The year in which a text without a date says that something will be done.

    >>> year_ahead_of("江北市2026年将办好十件实事").year
    2026
    """
    match = _WILL_YEAR.search(opening)
    return PlanYear(int(match[match.lastindex or 1]), *match.span(match.lastindex or 1)) if match else None


_FIVE_AHEAD = re.compile("(?:今后|未来)五年")
_BY_YEAR = re.compile("[到至]([12][0-9]{3})年(?![0-9]|[至到—–~-])")
_FAR_AIMS = frozenset((2020, 2035, 2049, 2050))  # 到2035年基本实现现代化: no end of five years


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
    match = _PLANNED.match(text, end)
    if match is None or _DONE.search(before):
        return None
    rank = match.lastindex or 0
    if rank == _RANK_REVIEW and before and before[-1] not in "\n、。，,　 一":
        return None
    return rank
