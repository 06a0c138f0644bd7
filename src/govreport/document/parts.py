"""What each passage of a report is: review, requirement, headline targets, tasks, outlook, or something else.

Two thirds of a report's numbers stand in its review: the part tells whether a number is a goal before any word does.
"""

import functools
import re
from typing import Final, NamedTuple, final

from govreport import lexicon
from govreport.document.outline import PLAIN, Outline
from govreport.document.retrospects import heads_state
from govreport.document.turns import (
    introduces_last_year,
    introduces_works,
    looks_back_in,
    opens_plan,
    plan_ahead,
    reports_on,
    sets_aims,
    sets_out,
    stands_alone,
    sums_up,
    tells_old_plan,
    years_ahead,
)
from govreport.mentions.times.mention import CALENDAR, TimeMention
from govreport.mentions.times.numbers import arabic_years
from govreport.text.layout import Block
from govreport.text.words import SECTION, one_of, part_names, surfaces

__all__ = ["Heading", "Passage", "passages", "tell_by_title"]


class Heading(NamedTuple):
    """One heading, with its place in the outline."""

    start: int
    end: int
    level: int
    part: str
    parents: tuple[int, ...]  # indices of the headings above it


@final
class Passage:
    """One block of the text and what it belongs to."""

    __slots__ = ("above", "end", "guessed", "headed", "heading", "level", "part", "period", "start")

    def __init__(
        self,
        start: int,
        end: int,
        level: int,
        part: str,
        heading: int,  # index of the heading that it stands under, -1 for none
        period: TimeMention | None,  # the period that its section is about, if its heading names one
        above: TimeMention | None,  # the period that stands alone on the line above it
    ) -> None:
        self.start = start
        self.end = end
        self.level = level
        self.part = part
        self.heading = heading
        self.period = period
        self.above = above
        self.guessed = False  # whether its words tell the part, and no heading
        self.headed = False  # whether headings tell the parts of the text

    @property
    def plans(self) -> bool:
        """Whether its part tells what is to come."""
        return self.part in _GOAL_PARTS


_GOAL_PARTS: Final = frozenset({"headline", "task", "outlook", "requirement"})


# what a heading with several words is
_ORDER: Final = ("other", "review", "headline", "requirement", "task", "outlook")
_BEHIND_MARK: Final = "(?<=[、.．）)章节 　\n0-9])"
_WORK: Final = re.compile("工作|任务|安排|部署|建议|打算|目标|计划|措施")
_THIS_YEAR: Final = re.compile(rf"[今明新]的?一?年度?的?[\u4e00-\u9fff]{{0,6}}(?:{_WORK.pattern})[ 　：:。]*$")
_YEARS_PAST: Final = re.compile(
    r"(?<!未来)(?<!今后)(?<!下一个)(?<!后)(?<!希望)的(?:[一两三五]|这[一五])年[ 　：:。]*$"
)  # 奋力开拓的五年
_NOW: Final = re.compile("[今本]年(?!以来|来|上半年|前|[一二三1-9])")
# 推动“十五五”开好局: the first year of a plan is at issue, and not the plan
_BEGINS: Final = re.compile("五[”」]?(?:时期|规划)?[^，。]{0,6}(?:开好局|开局|起好步|起步|开门红)")


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


_NO_TERM: Final = "(?!任期[之以]?内)"  # 本届政府|任期内: what is to be done in it


@functools.cache
def _opening() -> re.Pattern[str]:
    """What a block begins with that may open a part; most begin with something else."""
    words = _words("review", "opening") | _words("task", "opening")
    return re.compile(rf"[\s　—●·各同报会]|{lexicon.beginning(words)}")


def _words(part: str, place: str) -> frozenset[str]:
    return surfaces("parts", part=part, place=place)


@functools.cache
def _title() -> re.Pattern[str]:
    """2006年江北市政府工作报告, which heads no tasks; but 政府工作报告提出主要目标 says what the report sets.

    Nor does 在2026年全市工作会议上的讲话.
    """
    return re.compile(
        f"政府工作报告(?!{one_of('sets', 'states')})|(?:工作报告|讲话|致辞|发言)(?:提纲|摘要|实录|全文)?(?:[（(][^（()）]{{1,8}}[）)])?$"
    )


def _part_of(
    folded: str, start: int, end: int, times: list[TimeMention], plan_year: int | None, begins: bool
) -> str | None:
    """The part that a heading names, or None where it does not tell; `begins` says that it tells of a plan's start."""
    if _title().search(folded, start, end) or _BOTH.search(folded, start, end) is not None:
        return None  # 一、现状与目标: only the words below tell
    fulfilled = _fulfilled().search(folded, start, end) is not None and _promises().search(folded, start, end) is None
    if fulfilled or heads_state(folded, start, end):
        return "review"  # “十四五”规划确定的目标任务全面完成; 第二章　供水现况, before what is planned
    names = [part for part, pattern in _patterns() if pattern.search(folded, start, end)]
    if names and names[0] in ("other", "review"):
        return names[0]
    years = {t.number for t in times if t.shape == "year" and t.relation != "baseline" and t.number}
    if names == ["task"] and (work := _DONE_OR_TO_DO.search(folded, start, end)) is not None:
        if folded.endswith(_BEHIND_US, start, work.start()):
            return "review"  # 一、上半年主要工作, before what is planned for the other half
        if plan_year is None and years:
            return None  # 一、2024年主要工作举措, in a text that plans for no year: only its words tell
    if not names and plan_year not in years and _YEARS_PAST.search(folded[start:end]):
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


_BEHIND_US: Final = ("上半年", "上半年的", "前三季度", "前三季度的")
_DONE_OR_TO_DO: Final = re.compile("(?:主要|重点)工作(?:举措|措施|做法|成果|亮点)?[ 　]*$")
# headings that may follow a review and belong to it
_LOOKS_ON: Final = re.compile("问题|困难|挑战|不足|体会|经验|启示|认识|形势|感谢")


@functools.cache
def _orders() -> re.Pattern[str]:
    """A numbered heading that says what is to be done: 二、争取经济再上新台阶, beside 一、过去五年."""
    words = surfaces("directives") | {"争取", "认真"}
    names = lexicon.alternation(part_names())  # 发展基础 gives no order
    mark = rf"(?:[^、.．）)]{{1,4}}[、.．）)] ?|{SECTION})"
    return re.compile(rf"{mark}(?!{names}){lexicon.alternation(words, guarded=True)}")


def _names_none(
    folded: str, start: int, end: int, part: str | None, orders: bool, dated: bool, reviewing: bool
) -> bool:
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
# 下一步工作打算, （四）存在问题和工作建议: what is told of work in a review and is to come
_AHEAD_OF: Final = re.compile("下一?步|下一阶段|今后|打算|安排|部署|建议|计划|新的?一年|怎么|这样|这么")


def passages(
    folded: str,
    blocks: list[Block],
    times: list[TimeMention],
    plan_year: int | None,
    looks_back: bool = False,
    addresses: bool = False,
) -> tuple[list[Passage], list[Heading]]:
    """Every block with its part and heading, and the outline of headings.

    `looks_back` says that all of the document is a review unless a heading says otherwise: a statistical communiqué;
    `addresses` that what is over and what is to come alternate by paragraphs, as in a policy address of Hong Kong.
    """
    found: list[Passage] = []
    headings: list[Heading] = []
    path: list[int] = []
    on_plan = None if looks_back else reports_on(folded)
    outline = Outline("review" if looks_back else "outlook" if on_plan else "other", on_plan)
    cursor = 0
    above: TimeMention | None = None  # a time that stands alone on the line before dates the paragraph below it
    for start, end, level in blocks:
        while cursor < len(times) and times[cursor].start < start:
            cursor += 1
        inside = _until(times, cursor, end)
        if level:
            if headings or level < PLAIN or not sums_up(folded, start, end, inside, plan_year):
                _enter(outline, folded, (start, end, level), inside, plan_year)
            _append_heading(headings, path, (start, end, level), outline.part)
        else:
            _turn_at(outline, folded, start, end, inside, plan_year, addresses)
        part = outline.part
        goes_on = bool(found) and found[-1].part == "review"
        if part in _AHEAD and not level and looks_back_in(folded, start, end, inside, plan_year, goes_on):
            part = "review"  # 九、做好1996年的工作。\n过去的一年，…: that paragraph alone
        elif part == "other" and not level and tells_old_plan(folded, start, inside, plan_year):
            part = "review"
        found.append(Passage(start, end, level, part, path[-1] if path else -1, outline.period, above))
        found[-1].headed = outline.structured
        if addresses and not level and not outline.structured:
            outline.part, outline.period = outline.base, outline.base_period  # 过去一年，…: that paragraph alone
        lone = end - start <= _TIME_LINE and len(inside) == 1 and stands_alone(folded, start, end, inside[0])
        above = inside[0] if lone else None
    return found, headings


def _append_heading(headings: list[Heading], path: list[int], block: tuple[int, int, int], part: str) -> None:
    """Take a heading into the outline, below those of a higher level that are still open."""
    while path and headings[path[-1]].level >= block[2]:
        path.pop()
    headings.append(Heading(*block, part, tuple(path)))
    path.append(len(headings) - 1)


def _enter(
    outline: Outline, folded: str, block: tuple[int, int, int], inside: list[TimeMention], plan_year: int | None
) -> None:
    """Take in a heading, which may open a part and date it."""
    start, end, level = block
    level = 1 if level == PLAIN and _announced(folded, start, end) else level
    begins = _BEGINS.search(folded, start, end) is not None
    orders = level < PLAIN and _orders().match(folded, start, end) is not None
    part = _part_of(folded, start, end, inside, plan_year, begins)
    if 1 < level < PLAIN:
        reviewing = outline.base == "review" and _AHEAD_OF.search(folded, start, end) is None
        if _names_none(folded, start, end, part, orders, bool(inside), reviewing):
            part = None
    if level == 1 and part is None and outline.planned and outline.base == "outlook":
        # 二、2026年工作安排, 三、“十五五”目标, 四、加强政府自身建设: of the year again
        part = "task" if _GOVERNMENT.search(folded, start, end) is not None else None
    follows = orders or _LOOKS_ON.search(folded, start, end) is None
    forecasts = _FORECASTS.match(folded, start, end) is not None
    outline.enter(level, part, None if begins else _period(inside), follows and part is None, forecasts)


def _announced(folded: str, start: int, end: int) -> bool:
    """报告分三个部分：一、工作回顾；二、|加快经济建设|；…: whether a heading without a number is numbered where a text tells its parts."""
    at = folded.find(f"、{folded[start:end].strip()}", 0, min(start, _OPENING))
    return at > 0 and folded[at - 1] in "一二三四五六七八九十" and folded[at + 1 + end - start] in "；。;"


_OPENING: Final = 2000  # letters in which a text tells its parts
_GOVERNMENT: Final = re.compile("政府|自身建设")
# how the economy and the accounts fare, of which a budget tells before it turns to what it does
_FORECASTS: Final = re.compile(
    "[ 　]*(?:[12][0-9]{3}年?)?(?:香港|本港|澳门|本地)?"
    "(?:经济(?:展望|前景|预测|表现|情况|概况|形势)|修订(?:预算|估计)|(?:公共)?财政状况)"
    "(?:[和及与]?(?:中期)?(?:经济|财政)?(?:展望|前景|预测))?[ 　]*$"
)


_FIRST_DEED: Final = re.compile("\\s*(?:一、|第一[，,、])")

# 2026年：, a line of its own above what is told of that year
_YEAR_LINE: Final = re.compile("[ 　]*([12][0-9]{3})年?(?:[:：]|——)[ 　]*(?:\n|$)")


def _turn_at(
    outline: Outline,
    folded: str,
    start: int,
    end: int,
    inside: list[TimeMention],
    plan_year: int | None,
    addresses: bool,
) -> None:
    """Take in a paragraph, which may open or turn a part without a heading."""
    if plan_year is not None and (year := _YEAR_LINE.match(folded, start, end)) is not None:
        outline.turn("task" if int(year[1]) >= plan_year else "review")
    elif not (outline.structured or addresses) and outline.base == "other" and introduces_works(folded, start, end):
        # the deeds have main headings (一、促进就业。新增就业9万人), or end with the next of them
        outline.open("task", None, introduces=True)
        outline.structured = _FIRST_DEED.match(folded, end) is not None
    elif not outline.structured and (opened := _opened(folded, start, end)) is not None:
        ahead = years_ahead(folded, start, inside) if opened == "task" else None
        introduces = ahead is not None or (not addresses and _INTRODUCES.search(folded, start, end) is not None)
        outline.open("outlook" if ahead else opened, ahead, introduces)
    elif outline.looks_past_year() and opens_plan(folded, start, plan_year, outline.looks_at_plan()):
        outline.turn("task")
    elif outline.base in ("review", "other") and (period := plan_ahead(folded, start, inside, plan_year)) is not None:
        outline.turn("outlook", period)
    elif outline.part == "review" and not (outline.structured or addresses) and sets_out(folded, start, plan_year):
        outline.open("task", None, introduces=False)
    elif outline.part in ("review", "other") and not outline.structured and sets_aims(folded, start, plan_year):
        outline.turn("task")
    elif plan_year is not None and not outline.structured and introduces_last_year(folded, start, end, plan_year):
        outline.open("review", None, introduces=True)


def _opened(folded: str, start: int, end: int) -> str | None:
    """The part that the first words of a paragraph open, if they open one."""
    if _opening().match(folded, start) is None:
        return None
    return next((part for part, pattern in _openers() if pattern.match(folded, start, end)), None)


_INTRODUCES: Final = re.compile("以下|如下|下列|个方面[^，。]{0,6}[:：。]")
_AHEAD: Final = ("task", "outlook")
_TIME_LINE: Final = 20  # letters that a line with nothing but a time has at most


def _until(times: list[TimeMention], cursor: int, end: int) -> list[TimeMention]:
    last = cursor
    while last < len(times) and times[last].start < end:
        last += 1
    return times[cursor:last]


def _period(times: list[TimeMention]) -> TimeMention | None:
    return next((t for t in times if t.relation == "within"), None) or (times[0] if times else None)


def tell_by_title(folded: str, found: list[Passage], headings: list[Heading], plan_year: int | None) -> None:
    """What neither a heading nor the wording tells, under 2026年政府工作报告, is what is to be done in 2026."""
    year = f"{plan_year}年"
    titles = {
        i
        for i, one in enumerate(headings)
        if year in arabic_years(folded[one.start : one.end]) and _title().search(folded, one.start, one.end)
    }
    for passage in found if titles else ():
        if passage.part == "other" and passage.heading in titles:
            passage.part = "task"
