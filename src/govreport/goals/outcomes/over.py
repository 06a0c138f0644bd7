"""Whether a clause without a number can promise anything, or tells of what was done."""

import re
from typing import Final

from govreport.goals.phrases.deeds import kind_of
from govreport.goals.phrases.edges import CLAUSE_ENDS
from govreport.goals.scope.deadlines import is_deadline
from govreport.goals.scope.scope import Scope
from govreport.goals.seen.fact import Fact
from govreport.goals.seen.outcome import Outcome
from govreport.goals.seen.view import Cue, Sentence, View
from govreport.goals.times.ahead import is_future
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import role

__all__ = ["WAS_DONE", "dates_outcome", "may_promise", "promises_nothing", "tells_what_was_done"]


def may_promise(view: View, sentence: Sentence, scope: Scope) -> bool:
    """Whether anything in or above a sentence can make a goal without a number; most sentences have nothing."""
    if view.folded[sentence.end - 1] in "？?":
        return False  # “十五五”期间如何实现新突破？
    if scope.header is not None or scope.passage.above is not None:
        return True
    if sentence.cues and any(view.folded[cue.start : cue.end] in role("firm") for cue in sentence.cues):
        return True
    return any(is_deadline(view, scope, time) or _of_planned_year(view, scope, time) for time in sentence.times)


def promises_nothing(view: View, outcome: Outcome, facts: list[Fact]) -> bool:
    """Whether an outcome without a cue is dated by a result, is a meeting that was held, or says what something is.

    2016年造林2万亩，|超额完成年度任务; |全市第四季度推进会召开|, but 2027年，博览会召开 is to come; …，|这是实现教育强县的关键一步|.
    """
    if outcome.cue is None and (_is_dated_by_results(outcome, facts) or _is_meeting(view, outcome)):
        return True
    return _SAYS_WHAT.match(view.folded, outcome.start, outcome.end) is not None


_SAYS_WHAT: Final = re.compile("[这那此](?:[也都既正]|[将应]该?)?是")


def _is_dated_by_results(outcome: Outcome, facts: list[Fact]) -> bool:
    if outcome.due is None:
        return False
    told = (fact for fact in facts if fact.status == "result" and fact.quantity.start < outcome.start)
    return any(fact.period is not None and fact.period.start == outcome.due.start for fact in told)


def _is_meeting(view: View, outcome: Outcome) -> bool:
    """Whether a meeting or a ceremony is told, without a word for what is to come, nor the year of its date."""
    if _HELD.search(view.folded, outcome.start, outcome.end) is None:
        return False
    due = outcome.due
    dated = due is not None and view.folded.find("年", due.start, due.end) > 0
    return not dated and _COMING.search(view.folded, outcome.sentence.clause_start(outcome.start), outcome.end) is None


_HELD: Final = re.compile("(?:会议?|仪式)(?:[\u4e00-\u9fff]{0,3}(?:召开|举[行办]))\\Z")
_COMING: Final = re.compile("将|拟|计划|要|力争|预[计定]|[订定][于在]|即将|确保|筹备")


def tells_what_was_done(view: View, sentence: Sentence, scope: Scope, start: int) -> bool:
    """实行过渡方案，确保地方财力不变, in a review; 去年，…，争取国家支持…: whether a firm cue tells of what was done."""
    told = scope.passage.part == "review" and scope.passage.headed
    told = told or _follows_past(view, sentence, scope, start)
    return told and not any(is_deadline(view, scope, time) for time in sentence.times)


def dates_outcome(view: View, scope: Scope, time: TimeMention, cue: Cue | None, clause: tuple[int, int]) -> bool:
    """Whether a time is the deadline of what a clause tells without a number.

    The year that is planned for is that only of what keeps up with others: 今年，产值增长6%，|居民收入与经济增长同步|.
    """
    if is_deadline(view, scope, time):
        return cue is not None or not _is_as_of(view, time)
    whole = view.folded[clause[1] : clause[1] + 1] in CLAUSE_ENDS and _DIGITS.isdisjoint(view.folded[slice(*clause)])
    return (
        whole
        and view.reference.dialect == "CN"
        and _of_planned_year(view, scope, time)
        and kind_of(view.folded, *clause) in _KEEPS_UP
    )


def _of_planned_year(view: View, scope: Scope, time: TimeMention) -> bool:
    """Whether a time is the year that a text plans for, and stands in no review: 今年, 2026年."""
    if time.relation != "in" or time.shape != "year" or scope.passage.part == "review":
        return False
    year, end = view.plan_year, view.resolve(time).end
    return year is not None and end is not None and end.year == year


_DIGITS: Final = frozenset("0123456789")
_KEEPS_UP: Final = ("relation", "delegated")


def _is_as_of(view: View, time: TimeMention) -> bool:
    """截至6月底，道路|全面完工: whether a time says how far things are by then; not 截至2030年底, which is to come."""
    if not view.folded.startswith(_AS_OF, time.start) and not view.folded.endswith(_AS_OF, 0, time.start):
        return False
    later = time.names_year and view.reference.published is not None and is_future(view, time)
    return not later


_AS_OF: Final = ("截至", "截止", "截止到", "截至到")
# 争取发展平台，|实现了|园区从无到有，一批工程建成投产
WAS_DONE: Final = re.compile("(?:实现|完成|取得|获得|建成|解决|争取|达到|开创|扭转)了")


def _follows_past(view: View, sentence: Sentence, scope: Scope, start: int) -> bool:
    """Whether a clause stands behind a time that is over, and is no part of a name (落实2025年会议精神), in no plan."""
    if scope.passage.plans:
        return False
    before = (time for time in sentence.times if time.end <= start and time.relation)
    return any(
        is_future(view, time) is False
        for time in before
        if time.start <= sentence.start + 1 or not _BEFORE_TIME.isdisjoint(view.folded[time.start - 1 : time.start + 1])
    )


_BEFORE_TIME: Final = frozenset("，, 于在至从自府们")  # 政府|2011年提出…
