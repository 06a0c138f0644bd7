"""Which of the times that a text names are deadlines of what it tells behind them."""

import datetime
import re
from typing import Final

from govreport.goals.dating import SHORT, is_set_for
from govreport.goals.scope import Scope
from govreport.goals.view import View
from govreport.mentions.time_mention import TimeMention

__all__ = ["is_deadline"]


def is_deadline(view: View, scope: Scope, time: TimeMention) -> bool:
    """Whether a stated time is a deadline for what is said after it."""
    if time.relation not in ("by", "within", "before", "from", "in"):
        return False
    resolved = view.resolve(time)
    if scope.passage.part == "review" and not view.is_far(time):
        later = view.plan_year is not None and resolved.end is not None and resolved.end.year > view.plan_year
        if not (scope.passage.guessed and (view.reference.published is not None or later)):
            return False  # in a review that only its words tell, its day or a later year tells what is ahead
    if resolved.end is None:  # 6月底前完成改造, in a text that does not tell of which year
        expected = time.shape == "month" or _EXPECTED.search(view.folded, time.start - _LEAD, time.start) is not None
        return time.relation in ("by", "before") and expected
    if view.plan_year is not None:
        running = published.year if (published := view.reference.published) else view.plan_year
        soon = min(running, view.plan_year) <= resolved.end.year <= view.plan_year
        return resolved.end.year > view.plan_year or (soon and _soon(view, time, resolved.end))
    published = view.reference.published
    if published is None:  # 108年9月13日开工, in a text without a date: may be over as well, but not what is expected
        dated = time.relation == "in" and time.shape in ("day", "month")
        return not dated or _EXPECTED.search(view.folded, time.start - _LEAD, time.start) is not None
    return resolved.end > published


_LEAD: Final = 6  # letters before a time
_EXPECTED: Final = re.compile(
    "(?:预[计定期料订]|拟|将|可望|(?<![\u4e00-\u9fff])(?:[另并]|政府|本府)?(?:规划|计划))[于在]? ?$"
)


def _soon(view: View, time: TimeMention, end: datetime.date) -> bool:
    """年内, 上半年: a deadline within the year that is planned for; 今年 and 2026年 say no more than the plan does."""
    published = view.reference.published
    if time.relation != "in":
        return published is None or end > published
    short = (time.shape in SHORT and time.shape != "day") or view.folded.endswith("内", time.start, time.end)
    short = short or (time.shape == "day" and published is not None)
    # an address of October that plans for 1999: 在1999年完成研究
    short = short or (view.reference.dialect != "CN" and published is not None and end.year > published.year)
    short = short or view.folded.startswith(("明年", "来年"), time.start)
    short = short or is_set_for(view, time)
    return short and (published is None or end > published)
