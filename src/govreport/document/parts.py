"""What each passage of a report is: review, requirement, headline targets, tasks, outlook, or something else.

Two thirds of a report's numbers stand in its review: the part tells whether a number is a goal before any word does.
"""

import re
from typing import Final, NamedTuple, final

from govreport.document.named_parts import (
    BEGINS,
    LOOKS_ON,
    gives_order,
    headed_next,
    looks_ahead,
    names_none,
    opened_part,
    part_of,
    speaks_of_aims,
    tells_done,
    titled,
    years_named,
)
from govreport.document.outline import PLAIN, Outline
from govreport.document.retrospects import reported_months
from govreport.document.turns import (
    introduces_deeds,
    introduces_last_year,
    introduces_works,
    looks_back_in,
    opens_past_year,
    opens_plan,
    plan_ahead,
    reports_on,
    sets_aims,
    sets_out,
    stands_alone,
    sums_up,
    sums_up_first,
    tells_background,
    tells_old_plan,
    years_ahead,
)
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.numbers import HAN_DIGITS, arabic_years
from govreport.text.layout import Block

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

    def cut(self, start: int, end: int) -> "Passage":
        """A stretch of the paragraph, which belongs to the same."""
        part = Passage(start, end, 0, self.part, self.heading, self.period, self.above)
        part.headed = self.headed
        return part

    @property
    def plans(self) -> bool:
        """Whether its part tells what is to come."""
        return self.part in _GOAL_PARTS


_GOAL_PARTS: Final = frozenset({"headline", "task", "outlook", "requirement"})


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
    told_of = reported_months(folded, times) if looks_back else reports_on(folded)
    outline = Outline("review" if looks_back else "outlook" if told_of else "other", told_of)
    outline.sums_up = sums_up_first(folded)
    outline.headed_next = headed_next(folded, blocks) if plan_year is None else (-1, 0)
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
        if not level and _looks_back(outline, folded, (start, end), inside, plan_year, goes_on):
            part = "review"
        found.append(Passage(start, end, level, part, path[-1] if path else -1, outline.period, above))
        found[-1].headed = outline.structured
        if addresses and not (
            level or outline.structured or (_POINT.match(folded, start) and _POINT.match(folded, end))
        ):
            outline.part, outline.period = outline.base, outline.base_period  # 过去一年，…: that paragraph alone
        lone = end - start <= _TIME_LINE and len(inside) == 1 and stands_alone(folded, start, end, inside[0])
        above = inside[0] if lone else None
    return found, headings


def _looks_back(
    outline: Outline,
    folded: str,
    block: tuple[int, int],
    inside: list[TimeMention],
    plan_year: int | None,
    goes_on: bool,
) -> bool:
    """Whether a paragraph alone tells of what was: 九、做好1996年的工作。\\n过去的一年，…; 2025年…, below 2026年旅游展望."""
    if outline.part == "other":
        return tells_old_plan(folded, block[0], inside, plan_year)
    if outline.part not in _AHEAD:
        return False
    if not outline.structured and tells_background(folded, *block):
        return True
    past_year = not outline.numbered and opens_past_year(folded, *block, inside, plan_year)
    return past_year or looks_back_in(folded, *block, inside, plan_year, goes_on)


_POINT: Final = re.compile("\\s*(?:[-–•●■◆▪➢]|——) ?[\u4e00-\u9fff]")  # the next point of a leaflet, of the same heading


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
    begins = BEGINS.search(folded, start, end) is not None
    orders = level < PLAIN and gives_order(folded, start, end)
    named = years_named(folded, start, end, inside)
    plan_year = outline.year_after(named) if plan_year is None else plan_year
    part = part_of(folded, start, end, inside, plan_year, begins)
    if part == "headline" and (orders or speaks_of_aims(folded, start, end)):
        part = None
    if part in ("task", None) and tells_done(outline, folded, block, inside, plan_year):
        part = "review"
    if 1 < level < PLAIN:
        reviewing = outline.base == "review" and looks_ahead().search(folded, start, end) is None
        if names_none(folded, start, end, part, orders, bool(inside), reviewing):
            part = None
    if level == 1 and part is None and outline.planned and outline.base == "outlook":
        # 二、2026年工作安排, 三、“十五五”目标, 四、加强政府自身建设: of the year again
        part = "task" if _GOVERNMENT.search(folded, start, end) is not None else None
    follows = orders or LOOKS_ON.search(folded, start, end) is None
    forecasts = _FORECASTS.match(folded, start, end) is not None
    if part == "review" and (named or _LAST_YEAR.search(folded, start, end)):
        outline.reviewed = max(named, default=-1)
    outline.enter(level, part, None if begins else _period(inside), follows and part is None, forecasts)


def _announced(folded: str, start: int, end: int) -> bool:
    """报告分三个部分：一、工作回顾；二、|加快经济建设|；…: whether a heading without a number is numbered where a text tells its parts."""
    at = folded.find(f"、{folded[start:end].strip()}", 0, min(start, _OPENING))
    return at > 0 and folded[at - 1] in "一二三四五六七八九十" and folded[at + 1 + end - start] in "；。;"


_LAST_YEAR: Final = re.compile("(?:过去的?一|去|上一?)年")
_OPENING: Final = 2000  # letters in which a text tells its parts
_GOVERNMENT: Final = re.compile("政府|自身建设")
# how the economy and the accounts fare, of which a budget tells before it turns to what it does
_NAMED: Final = f"[12一二][0-9{HAN_DIGITS}]{{3}}(?:[-–—/至][0-9{HAN_DIGITS}]{{2,4}})?年?度?"
_FORECASTS: Final = re.compile(
    f"[ 　]*(?:{_NAMED}的?展望|(?:{_NAMED}|今年|明年)?(?:香港|本港|澳门|本地)?"
    "(?:经济(?:展望|前景|预测|表现|情况|概况|形势)|修订(?:预算|估计)|(?:公共)?财政状况)"
    "(?:[和及与]?(?:中期)?(?:经济|财政)?(?:展望|前景|预测))?)[ 　]*$"
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
    elif not outline.structured and (opened := opened_part(folded, start, end)) is not None:
        ahead = years_ahead(folded, start, inside) if opened == "task" else None
        introduces = ahead is not None or (not addresses and _INTRODUCES.search(folded, start, end) is not None)
        outline.open("outlook" if ahead else opened, ahead, introduces)
        outline.structured = opened == "review" and introduces and _FIRST_DEED.match(folded, end) is not None
    elif outline.looks_past_year() and opens_plan(folded, start, plan_year, outline.looks_at_plan()):
        outline.turn("task")
    elif outline.base in ("review", "other") and (period := plan_ahead(folded, start, inside, plan_year)) is not None:
        outline.turn("outlook", period)
    elif (
        outline.part in ("review", "other")
        and not (outline.structured or addresses)
        and sets_out(folded, start, plan_year)
    ):
        outline.open("task", None, introduces=False)
    elif outline.part in ("review", "other") and not outline.structured and sets_aims(folded, start, plan_year):
        outline.turn("task")
    elif not outline.structured and (
        introduces_deeds(folded, start, end)
        or (plan_year is not None and introduces_last_year(folded, start, end, plan_year))
    ):
        outline.open("review", None, introduces=True)
        outline.structured = _FIRST_DEED.match(folded, end) is not None  # 一年来，主要做了以下工作：|一、新建公园


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
        if year in arabic_years(folded[one.start : one.end]) and titled().search(folded, one.start, one.end)
    }
    for passage in found if titles else ():
        if passage.part == "other" and passage.heading in titles:
            passage.part = "task"
