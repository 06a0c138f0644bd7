"""The year by which a text as a whole is to reach its targets, where neither its title nor its date tells."""

import re
from typing import Final

from govreport.document.parts import Passage
from govreport.goals.seen.marks import ITEM_MARK
from govreport.goals.seen.near_years import PARTS_OF_YEAR
from govreport.goals.seen.view import Due, View, within
from govreport.goals.times.plan_names import is_groundwork
from govreport.mentions.times.mention import TimeMention

__all__ = ["heads_part_of_year", "horizon", "part_of_year"]

_WITH_HORIZON: Final = ("plan", "other")  # kinds whose goals are for the year that their headline targets name


def horizon(view: View, passages: list[Passage]) -> Due | None:
    """The year by which a plan is to reach its targets, where neither title nor date tells of years.

    It is the only year up to which a plan says what is to be reached, or that of its headline targets.
    """
    if view.kind not in _WITH_HORIZON:
        return None
    if view.kind == "plan":
        return _target_year(view) or _only_deadline(view, passages)
    for passage in passages:
        if passage.part != "headline":
            continue
        for time in within(view.times, passage.start, passage.end):
            resolved = view.resolve(time)
            if time.relation != "by" or is_groundwork(view.folded, time):
                continue
            if time.shape in ("year", "plan") and resolved.end is not None:
                return Due(resolved, time.start, time.end, True)
    return None


def _target_year(view: View) -> Due | None:
    """目标年为2021年。爰将目标年调整为|2036年: the year for which a plan says that it plans, as it says last."""
    told = [match.end() for match in _TARGET.finditer(view.folded)]
    found = (time for time in view.times if time.shape == "year" and time.relation in ("in", "by"))
    by_place = {time.start: time for time in found} if told else {}
    named = [by_place[at] for at in told if at in by_place]
    return view.handed_on(named[-1]) if named else None


# not 现行计划目标年为2021年
_TARGET: Final = re.compile(
    "(?<![现原][行有][计规]划)(?:目标年期?|计划年期)(?:由[^，。；\n]{2,12})?(?:已?(?:调整|修[订正]|变更|延长|展延|[订设]定?))?[为至到是：:]?"
)


def _only_deadline(view: View, passages: list[Passage]) -> Due | None:
    """到2025年, where a text names no other such year, and this one early; not 截至2025年底, in what it looks back on."""
    over = {
        t.start
        for one in passages
        if one.part == "review" and one.headed
        for t in within(view.times, one.start, one.end)
    }
    deadlines = [t for t in view.times if t.relation == "by" and t.args and not is_groundwork(view.folded, t)]
    deadlines = [t for t in deadlines if t.start not in over]
    named = {t.number: t for t in reversed(deadlines) if not _of_item(view, t)}  # each where it is named first
    if len(named) != 1:
        return None
    _, time = named.popitem()
    early = time.names_year and time.start < _AIMS
    return view.handed_on(time) if early else None


_TO_ITEM: Final = 200  # letters from the number of an item to such a deadline


def _of_item(view: View, time: TimeMention) -> bool:
    """二、2026年底前，新建公园12个。: whether a deadline is that of one numbered piece of work; but （一）到2030年，… tells aims."""
    if not time.ends_year:
        return False
    start = view.folded.rfind("\n", max(time.start - _TO_ITEM, 0), time.start) + 1
    return ITEM_MARK.match(view.folded, start) is not None and view.folded.find("目标", start, time.start) < 0


_AIMS: Final = 1000  # letters of a plan within which its aims are told


def part_of_year(view: View) -> Due | None:
    """2026年下半年工作计划: the part of the year that a text plans for by its title."""
    for time in within(view.times, 0, _TITLE):
        if time.shape in PARTS_OF_YEAR and time.relation == "in" and heads_part_of_year(view.folded, time):
            start = view.folded.rfind("\n", 0, time.start) + 1
            due = view.handed_on(time)
            first = due.resolved.start
            mark = ITEM_MARK.match(view.folded, start) or _STOPS.search(view.folded, start, time.start)
            return due if mark is None and first is not None and first.year == view.plan_year else None
    return None


def heads_part_of_year(folded: str, time: TimeMention) -> bool:
    """Whether a line ends in what is planned for a part of a year: 二、下半年|工作计划, 四季度|重点任务, 9月|工作安排."""
    return _PLANS_PART.match(folded, time.end) is not None


# not 上半年|工作总结和下半年工作计划, nor 上半年|工作
_PLANS_PART: Final = re.compile(
    "(?:的?(?:(?!半年|季|月)[^，。；：:\n0-9]){0,8}?(?:任务|重点(?:工作)?|计划|打算|安排|思路|部署|举措|措施|要点|设想|谋划|目标|建议)"
    "|(?:(?<=[下后]半年)|(?<=四季度))工作)[ 　：:。]*(?:\n|$)"
)
_STOPS: Final = re.compile("[，。；：:]")
_TITLE: Final = 160  # letters in which a title stands
