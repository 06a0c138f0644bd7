"""What a follow-up gives: the goal, the outcome beside it, the verdict, and why."""

import enum
from decimal import Decimal
from typing import Any

import attrs

from govreport.model import Goal, Result, Span

__all__ = ["FollowUp", "Fulfilment", "SetAside"]


class Fulfilment(enum.StrEnum):
    """What a later report lets one say of a goal."""

    MET = "met"
    MISSED = "missed"
    NOT_COMPARABLE = "not comparable"
    NOT_REPORTED = "not reported"
    REPORTED = "reported"  # of goals without a number: the later report speaks of the same outcome


@attrs.frozen(kw_only=True)
class SetAside:
    """A result of the later report that is about the same indicator and was not taken as the outcome, and why."""

    result: Result
    why: str


@attrs.frozen(kw_only=True)
class FollowUp:
    """A goal of one report and what a later one says of it.

    `goal` has its spans in the earlier report, `result` in the later one; `result` is None where no outcome could be
    set beside the goal. `why` says in words what decided, with the spans of both sides. `difference` is outcome minus
    target in the unit of the goal, negative where a decrease went further: to the nearer end of a range, 0 within it.
    It is told whatever the verdict, as how far 广义货币 was from its target, and None where no outcome stands beside
    the goal, or the outcome is a range or has but a bound. `passage` is where the later report speaks of the goal
    without an outcome, or says the target again. `set_aside` are other numbers on the same indicator, at most twelve,
    with the reason.
    """

    goal: Goal
    result: Result | None
    verdict: Fulfilment
    why: str
    difference: Decimal | None = None
    passage: Span | None = None
    set_aside: tuple[SetAside, ...] = ()

    def record(self) -> dict[str, Any]:
        """The main fields as one flat dict, for a table of them; what is not there is None.

        >>> import govreport
        >>> one = govreport.parse("青石市2025年政府工作报告\\n今年的主要预期目标是：地区生产总值增长5%左右。")
        >>> two = govreport.parse("青石市2026年政府工作报告\\n一、2025年工作回顾\\n地区生产总值增长5.3%。")
        >>> found, = govreport.follow_up(one, two)
        >>> record = found.record()
        >>> record["goal"], str(record["due_end"]), record["verdict"], record["outcome"]
        ('地区生产总值增长5%左右', '2025-12-31', 'met', '地区生产总值增长5.3%')
        """
        goal, result = self.goal, self.result
        return {
            "goal": goal.statement,
            "start": goal.span.start,
            "end": goal.span.end,
            "indicator": goal.indicator.text if goal.indicator else None,
            "indicator_id": goal.indicator.id if goal.indicator else None,
            "due_start": goal.deadline.start if goal.deadline else None,
            "due_end": goal.deadline.end if goal.deadline else None,
            "verdict": self.verdict.value,
            "difference": self.difference,
            "outcome": result.statement if result else None,
            "outcome_start": result.span.start if result else None,
            "outcome_end": result.span.end if result else None,
            "why": self.why,
        }

    def _repr_html_(self) -> str:
        from govreport import cards

        return cards.follow_up(self)
