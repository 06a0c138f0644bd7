"""What a follow-up gives: the goal, the outcome beside it, the verdict, and why."""

import enum
from decimal import Decimal

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
    target in the unit of the goal, negative where a decrease went further (None where the two were not compared or one
    is no plain number). `passage` is where the later report speaks of the goal without an outcome, or says the target
    again. `set_aside` are other numbers on the same indicator, at most twelve, with the reason.
    """

    goal: Goal
    result: Result | None
    verdict: Fulfilment
    why: str
    difference: Decimal | None = None
    passage: Span | None = None
    set_aside: tuple[SetAside, ...] = ()
