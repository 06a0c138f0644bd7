"""Which part a heading names, or the first words of a paragraph open."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.document.outline import Outline
from govreport.document.retrospects import heads_state
from govreport.mentions.times.mention import CALENDAR, TimeMention
from govreport.mentions.times.plans import is_being_written
from govreport.text.layout import BARE_YEAR, Block
from govreport.text.words import SECTION, one_of, part_names, surfaces

__all__ = [
    "BEGINS",
    "LOOKS_ON",
    "gives_order",
    "headed_next",
    "looks_ahead",
    "names_none",
    "opened_part",
    "part_of",
    "speaks_of_aims",
    "tells_done",
    "titled",
    "years_named",
]


# what a heading with several words is
_ORDER: Final = ("other", "review", "headline", "requirement", "task", "outlook")
_BEHIND_MARK: Final = "(?<=[、.．）)章节【 　\n0-9])"
_WORK: Final = re.compile("工作|任务|安排|部署|建议|打算|目标|计划|措施")
_STATE: Final = re.compile("(?:情况|概况|结果|状况|形势)[ 　：:。]*$")
_THIS_YEAR: Final = re.compile(rf"[今明新]的?一?年度?的?[\u4e00-\u9fff]{{0,6}}(?:{_WORK.pattern})[ 　：:。]*$")
_YEARS_PAST: Final = re.compile(
    r"(?<!未来)(?<!今后)(?<!下一个)(?<!后)(?<!希望)的(?:[一两三五]|这[一五])年[ 　：:。]*$"
)  # 奋力开拓的五年
_NOW: Final = re.compile("[今本]年(?!以来|来|上半年|前|[一二三1-9])")
# 推动“十五五”开好局: the first year of a plan is at issue, and not the plan
BEGINS: Final = re.compile("五[”」]?(?:时期|规划)?[^，。]{0,6}(?:开好局|开局|起好步|起步|开门红)")


@functools.cache
def _fulfilled() -> re.Pattern[str]:
    """A heading that ends in how aims were reached: “十四五”规划确定的目标任务全面完成."""
    return re.compile(f"{one_of('duly')}(?:{one_of('fulfils')}|实现)[ 　。]*$")


@functools.cache
def _promises() -> re.Pattern[str]:
    return re.compile(f"{one_of('firm')}|推动|推进|努力|奋力")


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each part the words in a heading that tell it, some of them only at its start: 一、发展环境, not 优化发展环境."""
    return tuple(
        (part, re.compile(f"{_words_of(part, 'heading')}|{_BEHIND_MARK}{_words_of(part, 'heading start')}"))
        for part in _ORDER
    )


def _words_of(part: str, place: str) -> str:
    return lexicon.alternation(_words(part, place))


@functools.cache
def _openers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each part the words that open it where there are no headings."""
    return tuple(
        (part, re.compile(rf"[\s　—●·]{{0,4}}{_ADDRESSED}{lexicon.alternation(_words(part, 'opening'))}{_NO_TERM}"))
        for part in ("review", "task")
    )


# Who is spoken to or who speaks stands before what is said: 各位代表！过去一年; 同志们：一年来; 报告指出，五年来.
_ADDRESSED: Final = (
    "(?:(?:各位[^，,。；：:！\n]{1,6}[！：:,，]|同志们[！：:,，]){1,2}|(?:报告|会议)[^，,。；\n]{0,4}[，,:：])?"
)


# 本届政府|任期内, 本届政府|承诺: what is to be done in it
_NO_TERM: Final = "(?!任期[之以]?内|(?:政府)?(?:承诺|[会将](?![议展]|近)|计划|致力))"


@functools.cache
def _opening() -> re.Pattern[str]:
    """What a block begins with that may open a part; most begin with something else."""
    words = _words("review", "opening") | _words("task", "opening")
    return re.compile(rf"[\s　—●·各同报会]|{lexicon.beginning(words)}")


def _words(part: str, place: str) -> frozenset[str]:
    return surfaces("parts", part=part, place=place)


@functools.cache
def titled() -> re.Pattern[str]:
    """2006年江北市政府工作报告, which heads no tasks; but 政府工作报告提出主要目标 says what the report sets.

    Nor does 在2026年全市工作会议上的讲话.
    """
    return re.compile(
        f"政府工作报告(?!{one_of('sets', 'states')})|(?:工作报告|讲话|致辞|发言)(?:提纲|摘要|实录|全文)?(?:[（(][^（()）]{{1,8}}[）)])?$"
    )


def part_of(
    folded: str, start: int, end: int, times: list[TimeMention], plan_year: int | None, begins: bool
) -> str | None:
    """The part that a heading names, or None where it does not tell; `begins` says that it tells of a plan's start."""
    if titled().search(folded, start, end) or _BOTH.search(folded, start, end) is not None:
        return None  # 一、现状与目标: only the words below tell
    fulfilled = _fulfilled().search(folded, start, end) is not None and _promises().search(folded, start, end) is None
    if fulfilled or heads_state(folded, start, end):
        return "review"  # “十四五”规划确定的目标任务全面完成; 第二章　供水现况, before what is planned
    written = any(is_being_written(folded, time.start) for time in times)  # 一、“十五五”规划编制: no 规划 to come
    names = [p for p, pattern in _patterns() if pattern.search(folded, start, end) and not (written and p == "outlook")]
    if names and names[0] in ("other", "review"):
        return names[0]
    years = set(years_named(folded, start, end, times))
    if names == ["task"] and (work := _DONE_OR_TO_DO.search(folded, start, end)) is not None:
        if folded.endswith(_BEHIND_US, start, work.start()):
            return "review"  # 一、上半年主要工作, before what is planned for the other half
        if plan_year is None and years:
            return None  # 一、2024年主要工作举措, in a text that plans for no year: only its words tell
    if not names and plan_year not in years and _tells_past(folded[start:end], years, plan_year):
        return "review"
    if plan_year is not None and years and _WORK.search(folded, start, end):
        # 2025年主要工作 in a report that plans for 2026 looks back
        if CALENDAR <= max(years) < plan_year:
            return "review"
        if plan_year in years and ("headline" not in names or folded.find("实事", start, end) >= 0):
            return "task"
    named = years == {plan_year} or _NOW.search(folded, start, end) is not None  # 2026年：在创新中跨越
    if not names and plan_year is not None and (begins or named or _THIS_YEAR.search(folded, start, end)):
        return "task"
    ahead = any(t.shape == "plan" for t in times) or "outlook" in names
    if ahead and not years:
        return "outlook"
    return names[0] if names else None


def years_named(folded: str, start: int, end: int, times: list[TimeMention]) -> list[int]:
    """The years that a heading names, also those without 年: 展望2026，任重道远."""
    bare = [int(year.group()) for year in _BARE.finditer(folded[start:end])]
    return bare + [t.number for t in times if t.shape == "year" and t.relation != "baseline" and t.number]


_BARE: Final = re.compile(BARE_YEAR)


def _tells_past(heading: str, years: set[int], plan_year: int | None) -> bool:
    """奋力开拓的五年; 砥砺奋进的2025 or 2025年财政收支情况, in a report that plans for 2026."""
    over = plan_year is not None and years and CALENDAR <= max(years) < plan_year
    if over and _STATE.search(heading) is not None:
        return True
    last = plan_year is not None and years == {plan_year - 1} and _BARE.search(heading) is not None
    return last or _YEARS_PAST.search(heading) is not None


_BEHIND_US: Final = ("上半年", "上半年的", "前三季度", "前三季度的", "以来", "以来的")
_DONE_OR_TO_DO: Final = re.compile("(?:主要|重点)工作(?:举措|措施|做法|成果|亮点)?[ 　]*$")
# headings that may follow a review and belong to it
LOOKS_ON: Final = re.compile("问题|困难|挑战|不足|体会|经验|启示|认识|形势|感谢")


def gives_order(folded: str, start: int, end: int) -> bool:
    """Whether a numbered heading says what is to be done: 二、争取经济再上新台阶, beside 一、过去五年."""
    return _order().match(folded, start, end) is not None


@functools.cache
def _order() -> re.Pattern[str]:
    words = surfaces("directives") | {"争取", "认真"}
    names = lexicon.alternation(part_names())  # 发展基础 gives no order
    mark = rf"(?:[^、.．）)]{{1,4}}[、.．）)] ?|{SECTION})"
    return re.compile(rf"{mark}(?!{names}){lexicon.alternation(words, guarded=True)}")


@functools.cache
def _aims_and_more() -> re.Pattern[str]:
    aims = lexicon.alternation(_words("headline", "heading"))
    return re.compile(f"{aims}[”」]?[^，。；：:\n]{{0,8}}?(?:[，,] ?|[ 　]{{1,4}})[\u4e00-\u9fff“]{{3}}")


def speaks_of_aims(folded: str, start: int, end: int) -> bool:
    """（一）紧盯目标任务，|发展质效提升: whether a heading only speaks of aims, in a clause before what came of it."""
    return _aims_and_more().search(folded, start, end) is not None


def names_none(folded: str, start: int, end: int, part: str | None, orders: bool, dated: bool, reviewing: bool) -> bool:
    """Whether what a lower heading seems to name is no part: what is to be done, or deeds in whatever part they stand.

    （四）加强城市规划和管理, （五）提升建设成效; （六）办好民生实事，生活品质稳步提高; （三）重点工作推进情况, in a review.
    """
    if orders and part in ("outlook", "review"):
        return True
    if part == "headline" and reviewing and not dated and _AIMS.search(folded, start, end) is None:
        return True  # （一）主要指标。1—11月，…, in a review
    return part == "task" and not dated and (reviewing or folded.find("实事", start, end) >= 0)


_BOTH: Final = re.compile("(?:现状|基础|情况|回顾)[和与及、](?:[^，。；\n]{0,4})目标")
_AIMS: Final = re.compile("预期|预计|目标|计划|任务")


@functools.cache
def looks_ahead() -> re.Pattern[str]:
    """下一步工作打算, （四）存在问题和工作建议: what is told of work in a review and is to come."""
    return re.compile(f"{one_of('next')}|今后|打算|安排|部署|建议|计划|新的?一年|努力方向|改进|怎么|这样|这么")


def headed_next(folded: str, blocks: list[Block]) -> tuple[int, int]:
    """Where the last heading that tells of what comes next begins (三、下一步工作打算), and the last year that one names."""
    headings = [(one.start, one.end) for one in blocks if one.level]
    ahead = (start for start, end in reversed(headings) if looks_ahead().search(folded, start, end) is not None)
    years = (int(year[1]) for start, end in headings for year in _NAMED_YEAR.finditer(folded, start, end))
    return next(ahead, -1), max(years, default=0)


_NAMED_YEAR: Final = re.compile("([12][0-9]{3})年")


def tells_done(
    outline: Outline, folded: str, block: tuple[int, int, int], inside: list[TimeMention], plan_year: int | None
) -> bool:
    """一、主要工作, 一、2024年重点工作, below 2024年工作总结: whether a heading tells of work of no later year than is summed up."""
    if _DONE_OR_TO_DO.search(folded, *block[:2]) is None or looks_ahead().search(folded, *block[:2]) is not None:
        return False
    if plan_year is None and (years := years_named(folded, *block[:2], inside)):
        next_at, last_year = outline.headed_next
        if block[0] < next_at or max(years) < last_year:
            return True  # 一、2025年主要工作, before 二、下一步工作打算 or 二、2026年重点工作
    if not outline.sums_up_yet():
        return False
    last = (plan_year or 0) - (outline.first != "review")
    return all(CALENDAR <= time.number <= last for time in inside)


def opened_part(folded: str, start: int, end: int) -> str | None:
    """The part that the first words of a paragraph open, if they open one."""
    if _opening().match(folded, start) is None:
        return None
    return next((part for part, pattern in _openers() if pattern.match(folded, start, end)), None)
