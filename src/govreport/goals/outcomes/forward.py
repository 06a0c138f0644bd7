"""Goals that are to be reached before a five-year plan ends: 提前一年完成“十五五”目标."""

import datetime
import re
from typing import Final

from govreport.goals.seen.outcome import Outcome
from govreport.goals.seen.view import Due, Sentence, View
from govreport.mentions.times.numbers import number_of
from govreport.mentions.times.plans import PLAN_NUMBER, PLAN_YEARS, plan_began
from govreport.timeline import Resolved

__all__ = ["brought_forward"]

_EARLY: Final = re.compile("提前([一两二三四1-4])年")
_PLAN: Final = re.compile(f"{PLAN_NUMBER}[”」]?")


def brought_forward(view: View, sentence: Sentence, outcome: Outcome) -> Outcome:
    """The outcome with the year before the plan's end by which it is promised; the same where no words say so."""
    early = _EARLY.search(view.folded, outcome.start, outcome.end)
    plan = _PLAN.search(view.folded, sentence.clause_start(outcome.start), outcome.end) if early else None
    if early is None or plan is None:
        return outcome
    year = plan_began(plan[1], view.reference.dialect) + PLAN_YEARS - 1 - number_of(early[1])
    resolved = Resolved(datetime.date(year, 1, 1), datetime.date(year, 12, 31), "by", "year", "stated")
    outcome.due = Due(resolved, min(plan.start(), early.start()), max(plan.end(), early.end()), False)
    if plan.end() == outcome.start:
        outcome.start = plan.start()  # “十五五”淘汰任务|提前一年完成
    return outcome
