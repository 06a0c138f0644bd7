"""What each passage of a report is: review, requirement, headline targets, tasks, outlook, or something else.

Two thirds of a report's numbers stand in its review; whether a number is a goal is told by the part before it is told by a word.
"""

import functools
import re
from typing import NamedTuple

from govreport.mentions.times import TimeMention
from govreport.text.layout import Block

__all__ = ["Heading", "Passage", "passages"]


class Heading(NamedTuple):
    """One heading, with its place in the outline."""

    start: int
    end: int
    level: int
    part: str
    parents: tuple[int, ...]  # indices of the headings above it


class Passage(NamedTuple):
    """One block of the text and what it belongs to."""

    start: int
    end: int
    level: int
    part: str
    heading: int  # index of the heading that it stands under, -1 for none
    period: TimeMention | None  # the period that its section is about, if its heading names one


_PARTS = (
    ("other", r"名词(?:解释|注释|说明)|注释$|相关(?:报道|链接|阅读)"),
    ("review", r"回顾|工作总结|成绩|成就|过去(?:的)?[一五]年|[一二三四五]年来|工作情况|执行情况|完成情况|发展情况|基本情况"),
    ("headline", r"预期目标|(?:主要|发展|总体|具体|工作)目标|目标(?:和|与)?任务|主要指标|目标要求"),
    ("requirement", r"总体要求|指导思想|基本思路|总体思路|基本原则|总要求"),
    ("task", r"工作(?:总体)?(?:安排|部署|重点|任务|打算|建议|计划)|重点(?:工作|任务)|主要(?:工作|任务)|实事|工作的建议|的建议$"),
    ("outlook", r"未来五年|今后五年|远景|展望|规划"),
)  # fmt: skip
_WORK = re.compile(r"工作|任务|安排|部署|建议|打算|目标|计划|措施")
_OPENERS = (
    ("review", r"[一二三四五两近这]{1,2}年来|过去(?:的)?[一五两三]年|(?:刚刚)?过去的[0-9]{4}年|一年来|回顾|回望|这五年|本届政府"),
    ("task", r"展望|今后|下一步|未来|新的一年|做好今年|今年(?:是|工作|政府工作|经济|主要|要|我们|发展)|[0-9]{4}年(?:是|政府工作|经济社会发展)的?主要?"),
)  # fmt: skip


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((part, re.compile(pattern)) for part, pattern in _PARTS)


@functools.cache
def _openers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (part, re.compile(rf"[\s　—●·]{{0,4}}(?:各位代表[！：:,，])?(?:{pattern})")) for part, pattern in _OPENERS
    )


def _part_of(folded: str, start: int, end: int, times: list[TimeMention], plan_year: int | None) -> str | None:
    """The part that a heading names, or None where it does not tell."""
    names = [part for part, pattern in _patterns() if pattern.search(folded, start, end)]
    if names and names[0] in ("other", "review"):
        return names[0]
    years = {t.args[0] for t in times if t.shape == "year" and t.relation != "baseline" and t.args[0]}
    if plan_year is not None and years and _WORK.search(folded, start, end):
        # 2025年主要工作 in a report that plans for 2026 looks back
        if max(years) < plan_year and max(years) > 1000:
            return "review"
        if plan_year in years and "headline" not in names:
            return "task"
    ahead = any(t.shape == "plan" for t in times) or "outlook" in names
    if ahead and not years:
        return "outlook"
    return names[0] if names else None


class _Outline:
    """The part and the period that hold at a place: those of the last main heading, unless a heading below it names its own."""

    def __init__(self) -> None:
        self.base, self.part = "other", "other"
        self.base_period: TimeMention | None = None
        self.period: TimeMention | None = None
        self.structured = False

    def enter(self, level: int, named: str | None, period: TimeMention | None) -> None:
        main = level == 1 or (level == 4 and named in ("review", "task", "outlook"))
        if main and named is not None:
            self.base, self.base_period = named, period
            self.structured = True
        elif main and self.base == "headline":
            self.base = "task"
        self.part = named or self.base
        self.period = period or self.base_period


def passages(
    folded: str, blocks: list[Block], times: list[TimeMention], plan_year: int | None
) -> tuple[list[Passage], list[Heading]]:
    """Every block with its part and heading, and the outline of headings."""
    found: list[Passage] = []
    headings: list[Heading] = []
    path: list[int] = []
    outline = _Outline()
    cursor = 0
    for start, end, level in blocks:
        while cursor < len(times) and times[cursor].start < start:
            cursor += 1
        if level:
            inside = _until(times, cursor, end)
            outline.enter(level, _part_of(folded, start, end, inside, plan_year), _period(inside))
            while path and headings[path[-1]].level >= level:
                path.pop()
            headings.append(Heading(start, end, level, outline.part, tuple(path)))
            path.append(len(headings) - 1)
        elif not outline.structured:
            opened = next((part for part, pattern in _openers() if pattern.match(folded, start, end)), None)
            if opened is not None:
                outline.part = opened
        found.append(Passage(start, end, level, outline.part, path[-1] if path else -1, outline.period))
    return found, headings


def _until(times: list[TimeMention], cursor: int, end: int) -> list[TimeMention]:
    last = cursor
    while last < len(times) and times[last].start < end:
        last += 1
    return times[cursor:last]


def _period(times: list[TimeMention]) -> TimeMention | None:
    return next((t for t in times if t.relation == "within"), None) or (times[0] if times else None)
