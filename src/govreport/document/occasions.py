"""When a text was given by its occasion: a session, an issue, the year for whose work it plans, a line with a month."""

import datetime
import re
from typing import Final

from govreport.document.plan_years import SUMMED_UP, PlanYear, five_years_to, lone_year_of, year_ahead_of
from govreport.mentions.times.numbers import number_of, republic_year, whole_number, year_value
from govreport.mentions.times.plans import PLAN_NUMBER, PLAN_YEARS, plan_began
from govreport.model import Metadata
from govreport.text.words import IS_TO

__all__ = [
    "UNDATED",
    "issue_year_of",
    "meeting_year_of",
    "month_line_of",
    "plan_start_of",
    "session_year_of",
    "term_ahead_of",
    "told_in",
    "undated_year",
    "work_year_of",
]


_SESSION: Final = re.compile(
    "第?([一二三四五六七八九十]{1,3})届全国人(?:大|民代表大会)(?:会议)?第?([一二三四五])次会议(?!.{0,6}(?:以来|之后|通过|批准))"
)
_FIFTH_CONGRESS: Final = 1978  # since then each has five sessions, one a year


def session_year_of(opening: str) -> PlanYear | None:
    """The year of a session of the National People's Congress, at which the report for that year is given.

    >>> session_year_of("十四届全国人大二次会议5日上午开幕").year
    2024
    """
    match = _SESSION.search(opening)
    if match is None or (number := number_of(match[1])) < 5:
        return None
    return PlanYear(_FIFTH_CONGRESS + 5 * (number - 5) + number_of(match[2]) - 1, match.start(), match.end())


_OF_PLAN: Final = re.compile(
    f"今年(?:也|正|既|恰)?是[^。；\n]{{0,14}}?{PLAN_NUMBER}[”」]?(?:规划|时期|计划|的)*"
    "(?:(开局|起步|首年|第一年)|(收官|最后一年|第五年)|第([二三四])年)"
)


def plan_start_of(opening: str, dialect: str = "CN") -> PlanYear | None:
    """The year that a text calls the first, the last or another one of a five-year plan: this year.

    >>> plan_start_of("今年是“十五五”开局之年").year, plan_start_of("今年是“十四五”规划收官之年").year
    (2026, 2025)
    """
    match = _OF_PLAN.search(opening)
    first = plan_began(match[1], dialect) if match is not None else 0
    if match is None or not first:
        return None
    behind = 0 if match[2] else PLAN_YEARS - 1 if match[3] else number_of(match[4]) - 1
    return PlanYear(first + behind, *match.span(1))


# “十五五”时期，全县林业的基本思路是…; 呼和林业局：“十五五”期间，将…; 2026年至2030年，我市将…
_TERM_AHEAD: Final = re.compile(
    f"(?:^|[\n：:])[ 　]*(?:{PLAN_NUMBER}[”」]?(?:期间|时期)|([12][0-9]{{3}})年?[至到—～~-]([12][0-9]{{3}})年(?:期间)?)[，,]"
    "(?:[^。\n，,]{0,24}[，,]){0,3}"
    f"[^。\n，,]{{0,14}}?(?:将(?![近军士])|{IS_TO}|力争|计划|(?:目标|思路|思想|任务)(?:[是为]|[：:]))"
)


def term_ahead_of(opening: str, dialect: str = "CN") -> PlanYear | None:
    """The years of a plan that a text without a date looks ahead to in its first words.

    >>> term_ahead_of("“十五五”时期，全县园林工作的主要目标是：每年新建公园12个。")[::3]
    (2026, 2030)
    >>> term_ahead_of("“十五五”时期，新建公园12个。")
    """
    match = _TERM_AHEAD.search(opening)
    if match is None:
        return None
    if match[2]:
        first, last = int(match[2]), int(match[3])
        return PlanYear(first, *match.span(2), last) if first < last else None
    first = plan_began(match[1], dialect)
    return PlanYear(first, *match.span(1), first + PLAN_YEARS - 1) if first else None


_MEETING: Final = re.compile("([12][0-9]{3})年[^，。；\n0-9]{0,20}?(?:工作|动员|部署)(?:视频|电视电话)?会议")


def meeting_year_of(opening: str, date: datetime.date | None) -> PlanYear | None:
    """The year for which a work meeting plans that a text tells of, if its date does not gainsay it.

    >>> meeting_year_of("据4月召开的2026年全区园林工作会议消息", None).year
    2026
    """
    match = _MEETING.search(opening)
    year = int(match[1]) if match is not None else 0
    if match is None or (date is not None and year not in (date.year, date.year + 1)):
        return None
    return PlanYear(year, *match.span(1))


_WORK_ROC: Final = re.compile(
    "(?<![0-9])(1[0-9]{2})年度?[^，。；\n0-9]{0,6}?(?:(?:工作|施政)(?:计划|重点|目标|方针)|重点工作)"
    # 通过「一一五年国家发展计划」, in news
    "|(?:通过|核定|审[议定查]|提报|公布|发布)了?[「“『《]?(?<![0-9])(1[0-9]{2}|一[〇零○一二][〇零○一二三四五六七八九])年度?"
    "(?:国家(?:发展|建设)|[^，。；\n0-9]{0,6}施政)计划"
)


def work_year_of(opening: str) -> PlanYear | None:
    """The year for whose work a report of Taiwan says that it plans.

    >>> work_year_of("谨就本府113年度下半年施政成果及114年度工作计划报告如下").year
    2025
    """
    match = _WORK_ROC.search(opening)
    group = match.lastindex or 0 if match else 0
    return PlanYear(republic_year(whole_number(match[group])), *match.span(group)) if match else None


_ISSUE: Final = re.compile("(?<![0-9])([12][0-9]{3})年第[0-9]{1,2}期")


def issue_year_of(opening: str) -> PlanYear | None:
    """The year of the issue of a journal in which an article stands.

    >>> issue_year_of("（2024年第3期《青石学刊》）").year
    2024
    """
    match = _ISSUE.search(opening)
    return PlanYear(int(match[1]), *match.span(1)) if match else None


_MONTH_LINE: Final = re.compile(
    "(?:\n[ 　]*[（(]?|报告[（(])(?:中华民国|民国)? ?"
    "(?:([12一二][0-9〇零○一二三四五六七八九]{3})|(1[0-9]{2})) ?年 ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?月"
    "(?:[ 　]+[^\n（()）0-9。，]{2,16}(?=[)）]))? ?[)）]?[ 　]*(?=\n)"  # 政府工作报告（1986年3月 省长 李一）
)


# an opening of a congress, or a work meeting: of a year that is over, and of the one for which it plans
_AT_SESSION: Final = re.compile(
    "(?:人民代表大会|人代会|[省市县区]人大|两会)[^。；\n]{0,30}(?:会议|开幕|闭幕|获悉)|作(?:了)?(?:政府)?工作报告"
    "|会上的(?:讲话|报告|发言)|工作会议(?:召开|[。，]会议)|召开[^。，；\n]{0,20}工作会议"
)
_CLAUSE_YEAR: Final = re.compile(
    "(?<=[，,。：:；！\n 　望到])([12][0-9]{3})(?=年(?:[，,]|[^，。；底末前]{0,8}工作[，,]))"
)
_LAST_YEAR: Final = re.compile("过去的?一年|去年|上年")


def planned_at_session(beginning: str, opening: str) -> PlanYear | None:
    """The year for which a session or a work meeting plans, told without a date behind the year that is over.

    >>> news = "青石县人民代表大会会议开幕。报告指出，过去一年，新建公园9个。报告提出，2026年，新建公园12个。"
    >>> planned_at_session(news, news).year
    2026
    >>> planned_at_session(news.replace("过去一年，", ""), news) is None
    True
    """
    if _AT_SESSION.search(opening) is None:
        return None
    named = max(_CLAUSE_YEAR.finditer(beginning), key=lambda match: int(match[1]), default=None)
    if named is None:
        return None
    year, before = int(named[1]), beginning[: named.start()]
    over = f"{year - 1}年" in before or _LAST_YEAR.search(before) is not None
    return PlanYear(year, *named.span(1)) if over and f"{year + 1}年" not in beginning else None


def month_line_of(opening: str, dialect: str) -> datetime.date | None:
    """The first day of the month that stands in brackets behind the title, or alone on a line below it.

    >>> month_line_of("江北市政府工作报告\\n（二〇二五年一月）\\n各位代表：", "CN")
    datetime.date(2025, 1, 1)
    >>> month_line_of("政府工作报告（1986年3月 省长 李一）\\n各位代表：", "CN")
    datetime.date(1986, 3, 1)
    """
    match = _MONTH_LINE.search(opening)
    if match is None or (match[2] and dialect != "TW"):
        return None
    year, month = year_value(match[1]) or republic_year(int(match[2] or 0)), number_of(match[3])
    return datetime.date(year, month, 1) if year > republic_year(0) and 1 <= month <= 12 else None


def told_in(folded: str, metadata: Metadata) -> int | None:
    """The year in which a text without a date is told that plans for the next one: its title tells the month.

    An address of Macao, since 2015, is given in November for the year to come, but in spring where a new Chief
    Executive has begun: so it is where it speaks of the one it is for as the next. News that tells what was said today
    (国发会今（22）日提出“2025年度执行情形”报告) is told in the year of its date. News of a plan that is passed
    (通过2008年国家建设计划) tells of the year before if it speaks of the next one, and so does what sums up a year and
    speaks of it as one that goes on.
    """
    if metadata.published is not None and (_is_of_council(metadata) or _TODAY.search(folded, 0, _MONTH_REACH)):
        return metadata.published.year
    if metadata.published is not None or metadata.plan_year is None:
        return None
    month = month_line_of(folded[:_MONTH_REACH], metadata.dialect)
    if month is not None and month.year == metadata.plan_year - 1:
        return month.year
    passed = _PASSES.search(folded) if "明年" in folded else None
    if passed is not None and int(passed[1]) == metadata.plan_year:
        return metadata.plan_year - 1
    title = metadata.title.value if metadata.title is not None else ""
    if (summed := SUMMED_UP.search(title)) is not None:
        # 2025年工作总结和2026年工作计划: 今年以来, …, or 今年… before it is told of 2026
        now = folded.find("今年", summed.end())
        reviewed = 0 < now < folded.find(f"{metadata.plan_year}年", summed.end())
        if reviewed or _WITHIN_YEAR.search(folded) is not None:
            return metadata.plan_year - 1
    if metadata.dialect != "MO":
        return None
    if metadata.kind is None or metadata.kind.value not in ("policy_address", "budget"):
        return None
    ahead, now = (sum(map(folded.count, words)) for words in (("明年", "来年"), ("今年", "本年")))
    return metadata.plan_year - 1 if ahead * _AS_OFTEN > now else None


def _is_of_council(metadata: Metadata) -> bool:
    """市长施政报告, of October: whether a report to a council of Taiwan tells by its day alone for which year it is."""
    day, year = metadata.published, metadata.plan_year
    report = metadata.kind is not None and metadata.kind.value == "policy_address" and metadata.dialect == "TW"
    return report and metadata.plan_year_span is None and day is not None and year == day.year + 1


_TODAY: Final = re.compile("今 ?[（(] ?[0-9]{1,2} ?[)）] ?[日天]")
_PASSES: Final = re.compile("(?:通过|审[议定查]|核定)了?[^，。；0-9]{0,6}([0-9]{4})年度?[^，。；]{0,10}(?:计划|预算)")
_AS_OFTEN: Final = 2
_WITHIN_YEAR: Final = re.compile(
    "[今本]年以来|[今本]年(?:前[0-9一二三四五六七八九十]{1,2}个月|1[-—–至~][0-9]{1,2}月)|明年"
)
_MONTH_REACH: Final = 300  # letters in which a title tells its month

UNDATED: Final = ("news", "plan", "work_report", "other")  # kinds whose first words may tell for which year they plan


def undated_year(opening: str, beginning: str, kind: str, dialect: str = "CN") -> PlanYear | None:
    """The year that a text plans for which neither has a date nor says so: its occasion tells, or what it names.

    The `opening` is the first part of its longer `beginning`.

    >>> undated_year("江北区2026年将办好十件实事", "江北区2026年将办好十件实事", "news").year
    2026
    """
    ahead = year_ahead_of(opening) if kind in UNDATED else None
    lone = lone_year_of(beginning) if kind in ("other", "plan") else None
    occasion = session_year_of(opening) or issue_year_of(opening) or meeting_year_of(opening, None)
    occasion = (
        occasion
        or plan_start_of(beginning, dialect)
        or term_ahead_of(opening, dialect)
        or ahead
        or five_years_to(beginning)
    )
    return occasion or (planned_at_session(beginning, opening) if kind in UNDATED else None) or lone
