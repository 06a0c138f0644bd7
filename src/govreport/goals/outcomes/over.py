"""Clauses without a number that tell of what was done, and promise nothing."""

import re
from typing import Final

from govreport.goals.scope.deadlines import is_deadline
from govreport.goals.scope.scope import Scope
from govreport.goals.seen.fact import Fact
from govreport.goals.seen.outcome import Outcome
from govreport.goals.seen.view import Sentence, View
from govreport.goals.times.ahead import is_future
from govreport.mentions.times.mention import TimeMention

__all__ = ["WAS_DONE", "is_as_of", "is_dated_by_results", "tells_what_was_done"]


def is_dated_by_results(outcome: Outcome, facts: list[Fact]) -> bool:
    """2016年造林2万亩，|超额完成年度任务: whether what dates an outcome without a cue is the time of a result before it."""
    if outcome.cue is not None or outcome.due is None:
        return False
    told = (fact for fact in facts if fact.status == "result" and fact.quantity.start < outcome.start)
    return any(fact.period is not None and fact.period.start == outcome.due.start for fact in told)


def tells_what_was_done(view: View, sentence: Sentence, scope: Scope, start: int) -> bool:
    """实行过渡方案，确保地方财力不变, in a review; 去年，…，争取国家支持…: whether a firm cue tells of what was done."""
    told = scope.passage.part == "review" and scope.passage.headed
    told = told or _follows_past(view, sentence, scope, start)
    return told and not any(is_deadline(view, scope, time) for time in sentence.times)


def is_as_of(view: View, time: TimeMention) -> bool:
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
