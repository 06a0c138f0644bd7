"""What headings hand on to what stands below them: the list that they head, the thing that they name."""

import re
from typing import Final

from govreport.document.parts import Heading, Passage
from govreport.goals.phrases.object_ends import before_verb
from govreport.goals.phrases.subjects import subject
from govreport.goals.scope.headers import dates, heads_works
from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.marks import ITEM_MARK
from govreport.goals.seen.near_years import PARTS_OF_YEAR
from govreport.goals.seen.view import Due, Header, View, within
from govreport.goals.times.horizon import heads_part_of_year
from govreport.mentions.times.mention import TimeMention

__all__ = ["among_tasks", "due_by_heading", "of_headings", "topic_of"]


def of_headings(view: View, headings: list[Heading]) -> list[Header | None]:
    """The header that each heading is, or the one above it: 一、主要预期目标, over （一）经济指标."""
    found: list[Header | None] = []
    for one in headings:
        header = _from_heading(view, one) if _announces(one) else _of_works(view, one)
        above = found[one.parents[-1]] if header is None and one.parents else None
        if above is not None and (above.works or one.part == "headline"):
            header = above  # （一）5月底前完成, over 2.出台措施。
        found.append(header)
    return found


def _announces(heading: Heading) -> bool:
    """Whether a heading is a header of what stands below it: 主要预期目标, 中期财政预测."""
    return heading.part in ("headline", "outlook")


def _from_heading(view: View, heading: Heading) -> Header | None:
    """A heading such as 2026年主要预期目标 is the header of what stands under it."""
    if _AIMS.search(view.folded, heading.start, heading.end) is None:
        return None
    cue = next(iter(within(view.cues, heading.start, heading.end)), None)
    return Header(heading.start, heading.end, cue, None, heading.part == "headline") if cue is not None else None


# 预期效益, what a plan hopes for; not 提高效益
_AIMS: Final = re.compile(r"(?:目标|指标|预测|预[期估计](?:效益|成果|成效|绩效))[ 。：:】]*\Z")


def _of_works(view: View, heading: Heading) -> Header | None:
    """一、5月底前完成, （二）年底前办结的事项: a heading that is no more than the deadline of the work below it."""
    times = within(view.times, heading.start, heading.end)
    if len(times) != 1:
        return None
    time, mark = times[0], ITEM_MARK.match(view.folded, heading.start, heading.end)
    start = mark.end() if mark is not None else heading.start
    alone = not view.folded[start : time.start].strip(" 　于在须需应") and heads_works(view.folded, time, heading.end)
    if not alone and _STAGE.fullmatch(view.folded, start, heading.end) is None:
        return None
    return Header(heading.start, heading.end, None, view.handed_on(time), False, True)


_STAGE: Final = re.compile(
    "[ 　]*(?:[甲乙丙丁]、)?(?:[短近中长远]期|第[一二三四五]阶段)(?:目标)?[（(][^（()）]{4,16}[)）](?:目标)?[ 　：:]*"
)  # 甲、中期（至2027年）


def topic_of(view: View, passage: Passage) -> Pieces:
    """The noun that a heading is: 二、|社会住宅|. Empty where it tells what is done, and where it heads all of a part."""
    folded = view.folded
    mark = ITEM_MARK.match(folded, passage.start, passage.end)
    named = _NAMED.match(folded, mark.end() if mark is not None else passage.start, passage.end)
    if named is None or _OF_A_PART.search(folded, *named.span(1)) is not None:
        return ()
    start, end = named.span(1)
    return ((start, end),) if subject(folded, start, end) == before_verb(folded, start, end) == (start, end) else ()


_NAMED: Final = re.compile("[ 　]*([\u4e00-\u9fff]{2,12})[ 　。：:]*$")
_OF_A_PART: Final = re.compile(
    "工作|情况|目标|任务|成[果就效绩]|回顾|展望|重点|概况|形势|前言|结语|问题|方面|措施|政策|说明$|附件|报告"
    "|(?:演[辞词说]|预算案|致[辞词]|讲[话辞]|发言|公报|声明|文告|纲要)$"  # titles: no fee is told of a speech
)


def due_by_heading(view: View, passage: Passage) -> Due | None:
    """The deadline that the heading of a passage names: “十五五”主要目标; 二、1981年计划的安排, in a report of 1980."""
    period = passage.period if passage.plans else None
    if period is None or not dates(period) or _is_planned_for(view, period):
        return None
    if period.shape in PARTS_OF_YEAR:  # （一）确保一季度开门红 names no part that is planned for
        return view.handed_on(period) if heads_part_of_year(view.folded, period) else None
    spans = period.shape in ("span", "years")  # 二、2025—2029年重点举措
    if passage.part == "task" and not spans and (view.plan_year is None or period.number != view.plan_year + 1):
        return None
    return view.handed_on(period)


def _is_planned_for(view: View, period: TimeMention) -> bool:
    """二、今年主要任务, told in December in a report for the next year: whether that is the year that is planned for."""
    if period.args[:1] != (0,) or period.shape != "year":
        return False
    end = view.resolve(period).end
    return end is not None and end.year == (view.plan_year or 0) - 1


def among_tasks(view: View, passage: Passage) -> bool:
    """“十四五”期间改造9处, under a heading of tasks in a plan without a date that looks to “十五五” as well."""
    ahead = passage.headed and passage.plans
    return ahead and view.kind == "plan" and view.plan_year is None and view.reference.published is None
