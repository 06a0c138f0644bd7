"""`follow_up`: each goal of one report beside what a later report says of it."""

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple, TypeVar, cast

from govreport.columns import Row
from govreport.errors import OptionError
from govreport.followup.claims import Claim, Claims
from govreport.followup.found import FollowUp, Fulfilment, SetAside
from govreport.followup.judging import Allowed, allowed, difference, in_own_unit, judged, reach
from govreport.followup.measures import Bounds, Interval, Measure, measure_of
from govreport.followup.outcomes import (
    LISTED,
    Outcomes,
    Stated,
    is_nation,
    plain_pace,
    told_of,
)
from govreport.followup.passages import Passages
from govreport.followup.periods import due_of, periods_for, told_period
from govreport.followup.purposes import other_purpose, purpose_of
from govreport.followup.series import Variant, broken_series, not_one, related, variant_of
from govreport.goals.indicators.known import stem
from govreport.model import Goal, Result, Span
from govreport.report import Report
from govreport.schemes import Tolerance, tolerance

__all__ = ["Follower", "follow_up"]

_QUOTED = 40  # letters of a clause that `why` quotes
_REASONS = 3  # that are told why nothing can be compared
_WHOLE = Decimal(100)  # per cent of a plan
_BEYOND = "超过"
_TOLD = {
    "target": "it says a target again",
    "share of the plan": "it is a share of what was planned",
    "start": "it is where things started",
    "elsewhere": "it is about the nation or the world",
    "part": "it is about a part of the whole",
}


def follow_up(earlier: Report, later: Report, *, around: Tolerance | str | None = None) -> tuple[FollowUp, ...]:
    """Each goal of the earlier report, in text order, beside what the later report says of it.

    A result is an outcome of a goal where both are about the same indicator, measured alike (a level or a change, in
    units of one dimension, of one year or an annual average) over the period of the goal, and where it ends before the
    later report looks ahead. `around` is the tolerance for numbers with 左右, by name or as a `Tolerance`.

    >>> import govreport
    >>> earlier = govreport.parse("青石市2025年政府工作报告\\n今年的主要预期目标是：地区生产总值增长5%左右。")
    >>> later = govreport.parse("青石市2026年政府工作报告\\n一、2025年工作回顾\\n地区生产总值增长5.3%。")
    >>> found, = follow_up(earlier, later)
    >>> found.verdict.value, str(found.difference), found.result.quantity.text
    ('met', '0.3', '5.3%')
    >>> print(found.why)
    地区生产总值增长5%左右 (26-38): 地区生产总值增长5.3% (27-39) is 5.3% for 2025; the goal says about, within 0.2 points of it \
(tolerance two_tenths); more is no miss: the scheme directions has gdp as a floor

    Raises `OptionError` where an argument is no report or a tolerance is not known.
    """
    for name, report in (("earlier", earlier), ("later", later)):
        if not isinstance(report, Report):
            raise OptionError(f"{name} must be a Report, not {type(report).__name__}; parse the text first")
    return Follower(later, tolerance(around)).follow(earlier)


class _Own(NamedTuple):
    """A goal with its number in comparable form."""

    row: Row
    goal: Goal
    measure: Measure
    told: Interval
    factor: Decimal
    variant: Variant
    purpose: str


class Follower:
    """What a later report says, ready to be asked for the goals of any number of earlier reports."""

    def __init__(self, later: Report, around: Tolerance) -> None:
        self.later, self.around = later, around
        self.outcomes = Outcomes(later, around)
        self.results = dict(_placed(later, Result))
        self._passages: Passages | None = None
        self._claims: Claims | None = None

    def follow(self, earlier: Report) -> tuple[FollowUp, ...]:
        """The follow-up of each goal of a report, in text order."""
        return tuple(self.of(earlier, earlier.rows[place], goal) for place, goal in _placed(earlier, Goal))

    def of(self, earlier: Report, row: Row, goal: Goal) -> FollowUp:
        """The follow-up of one goal of a report, which is told as a row and as a `Goal`."""
        apart = _apart(earlier, self.later)
        if row.kind == "quantity" and told_of(row, earlier.raw, is_nation(earlier))[0] == "elsewhere":
            apart = "the goal is about the nation or the world"
        return self._one(row, goal, apart, None in (earlier.metadata.region, self.later.metadata.region))

    def _one(self, row: Row, goal: Goal, apart: str, unplaced: bool) -> FollowUp:
        """The follow-up of one goal.

        `apart` says why the later report cannot tell of it at all, `unplaced` that it may be about another place.
        """
        if apart:
            return _found(row, goal, Fulfilment.NOT_COMPARABLE, apart)
        measured = measure_of(row)
        if measured is None:
            return self._spoken(row, goal)
        measure, told, factor = measured
        due = due_of(row)
        variant = variant_of(row, due or (None, None))
        own = _Own(
            row, goal, measure if due is None else plain_pace(measure, due), told, factor, variant, purpose_of(row)
        )
        for period in periods_for(row, own.measure):
            for stated in self.outcomes.by_form.get((own.measure, period), ()):
                if not _another(own, stated):
                    return self._compared(own, stated, unplaced)
        return self._without(own)

    def _compared(self, own: _Own, stated: Stated, unplaced: bool) -> FollowUp:
        """The verdict on a goal whose outcome is stated."""
        keeps = allowed(own.row, own.measure, own.told, own.factor, self.around)
        verdict = judged(stated.value, keeps)
        number = _number(stated.about or stated.value, own)
        if stated.about is not None:
            reached = reach(stated.value, own.measure, own.row.unit, own.factor, self.around)
            number = f"about {number}, {reached},"
        words = f"{self._quote(stated)} is {number} for {told_period(stated.period)}"
        if stated.count > 1:
            words += f", told {stated.count} times"
        if verdict == Fulfilment.NOT_COMPARABLE:
            words += ", which leaves it open" if stated.common is not None else ", and the values do not agree"
        if own.measure.series.startswith(":"):
            words += ", matched by a name that the lexicon does not know"
        if unplaced:
            words += ", though one report does not say which place it is about"
        return _found(
            own.row,
            own.goal,
            verdict,
            f"{words}; {keeps.why}",
            result=self.results[stated.place],
            difference=difference(stated.about or stated.value, own.told, own.factor),
            set_aside=self._set_aside(own, stated)[0],
        )

    def _without(self, own: _Own) -> FollowUp:
        """The follow-up of a goal with a number whose outcome is not stated."""
        again = next((s for s in self.outcomes.targets.get(own.measure, ()) if s.value == own.told), None)
        passage = self._sentence(again) if again is not None else None
        if again is not None and again.claim:
            why = f"{self._quote(again)} says the target again, and that it was {again.claim}"
            return _found(own.row, own.goal, Fulfilment(again.claim), why, passage=passage)
        aside, strong = self._set_aside(own, None)
        share = next((s for s in self.outcomes.by_series.get(own.measure.series, ()) if _of_plan(s, own.row)), None)
        if share is not None:
            verdict = judged(share.value, Allowed(Interval(_WHOLE, None), ""))
            why = f"{self._quote(share)} says how much of the plan was done"
            return _found(own.row, own.goal, verdict, why, passage=self._sentence(share), set_aside=aside)
        due = due_of(own.row)
        if (claim := self._claim(own, due)) is not None:
            done = "done" if claim.reading == Fulfilment.MET else "not done"
            why = f"{_short(claim.words.of(self.later.raw))} ({_span(claim.words)}) says that the target was {done}"
            return _found(own.row, own.goal, Fulfilment(claim.reading), why, passage=claim.sentence, set_aside=aside)
        if due is None:
            verdict, why = Fulfilment.NOT_COMPARABLE, "the goal names no time by which it is to be reached"
        elif not self.outcomes.is_over(due):
            verdict, why = (
                Fulfilment.NOT_REPORTED,
                f"the goal is for {told_period(due)}, and the later report looks back ",
            )
            why += f"until {self.outcomes.cutoff}"
        elif strong:
            verdict, why = Fulfilment.NOT_COMPARABLE, strong
        else:
            verdict, why = Fulfilment.NOT_REPORTED, f"no outcome is stated for {told_period(due)}"
            passage = passage or self._find(own.row.indicator or "")
            if again is not None:
                why += "; the target is said again"
            elif passage is not None:
                why += f"; the later report speaks of it: {_short(passage.of(self.later.raw))} ({_span(passage)})"
        return _found(own.row, own.goal, verdict, why, passage=passage, set_aside=aside)

    def _claim(self, own: _Own, due: tuple[datetime.date, datetime.date] | None) -> Claim | None:
        """What the later report says of a target for the year that it looks back on, without its number."""
        cutoff = self.outcomes.cutoff
        if due is None or cutoff is None or not due[0].year == due[1].year == cutoff.year or own.purpose:
            return None
        if self._claims is None:
            self._claims = Claims(self.later, self._sentences().sentences, nation=is_nation(self.later))
        claim = self._claims.of(own.measure.series, own.measure.kind, own.variant.word)
        if claim is None or claim.verb != _BEYOND:
            return claim
        # 涨幅超过预期目标: what goes beyond a ceiling does not keep it
        keeps = allowed(own.row, own.measure, own.told, own.factor, self.around).interval
        return claim if keeps.low is not None else None

    def _spoken(self, row: Row, goal: Goal) -> FollowUp:
        """The follow-up of a goal without a number: reported where the later report speaks of the same outcome."""
        if goal.deadline is not None and (due := due_of(row)) is not None and not self.outcomes.is_over(due):
            why = f"the goal is for {told_period(due)}, and the later report looks back until {self.outcomes.cutoff}"
            return _found(row, goal, Fulfilment.NOT_REPORTED, why)
        passage = self._find(row.text)
        if passage is None:
            why = "the later report has no sentence that shares its words"
            return _found(row, goal, Fulfilment.NOT_REPORTED, why)
        why = f"the later report speaks of it: {_short(passage.of(self.later.raw))} ({_span(passage)})"
        return _found(row, goal, Fulfilment.REPORTED, why, passage=passage)

    def _set_aside(self, own: _Own, chosen: Stated | None) -> tuple[tuple[SetAside, ...], str]:
        """Other numbers on the same or a related indicator; and why one of the same period cannot be compared."""
        found: list[SetAside] = []
        strong: list[str] = []
        due = due_of(own.row)
        for series in (own.measure.series, *related(own.measure.series)):
            for stated in self.outcomes.by_series.get(series, ()):
                if stated is chosen or len(found) == LISTED:
                    continue
                why = self._why_not(own, stated)
                found.append(SetAside(result=self.results[stated.place], why=why))
                if due is not None and stated.told == "outcome" and _meets(stated.period, due):
                    strong.append(f"{self._quote(stated)}: {why}")
        return tuple(found), "; ".join(strong[:_REASONS])

    def _why_not(self, own: _Own, stated: Stated) -> str:
        """Why a number is not the outcome of a goal."""
        one, other = own.measure, stated.measure
        if one.series != other.series:
            return f"{other.series} is another series: {broken_series(one.series, other.series)}"
        if stated.told != "outcome":
            return _TOLD[stated.told]
        if reason := _another(own, stated):
            return reason
        if one.kind != other.kind:
            return f"it is a {other.kind}, the goal a {one.kind}"
        if one.unit != other.unit:
            return f"it is told in {other.unit or 'no unit'}, the goal in {one.unit or 'no unit'}"
        if one.per != other.per:
            return f"it is {_pace(other.per)}, the goal {_pace(one.per)}"
        if not self.outcomes.is_over(stated.period):
            return f"it is about {told_period(stated.period)}, which was not over"
        return f"it is about {told_period(stated.period)}"

    def _quote(self, stated: Stated) -> str:
        row = self.later.rows[stated.place]
        return f"{_short(row.text)} ({row.start}-{row.end})"

    def _sentence(self, stated: Stated) -> Span:
        return self.results[stated.place].sentence

    def _find(self, phrase: str) -> Span | None:
        return self._sentences().find(phrase)

    def _sentences(self) -> Passages:
        if self._passages is None:
            self._passages = Passages(self.later)
        return self._passages


def _another(own: _Own, stated: Stated) -> str:
    """Why a number on the same indicator is about another thing, empty where nothing is known against it."""
    return not_one(own.variant, stated.variant) or other_purpose(own.purpose, stated.purposes)


def _found(
    row: Row,
    goal: Goal,
    verdict: Fulfilment,
    why: str,
    *,
    result: Result | None = None,
    difference: Decimal | None = None,
    passage: Span | None = None,
    set_aside: tuple[SetAside, ...] = (),
) -> FollowUp:
    """The follow-up, its reason with the words of the goal before it."""
    return FollowUp(
        goal=goal,
        result=result,
        verdict=verdict,
        why=f"{_short(row.text)} ({row.start}-{row.end}): {why}",
        difference=difference,
        passage=passage,
        set_aside=set_aside,
    )


Item = TypeVar("Item", Goal, Result)


def _placed(report: Report, kind: type[Item]) -> Iterator[tuple[int, Item]]:
    """The goals or the results of a report with their places among its rows."""
    items = report.goals if kind is Goal else report.results
    status = "goal" if kind is Goal else "result"
    places = (place for place, row in enumerate(report.rows) if row.status == status)
    yield from zip(places, cast(tuple[Item, ...], items), strict=True)


def _apart(earlier: Report, later: Report) -> str:
    """Why a report can tell nothing of the goals of another: it is about another place."""
    one, other = earlier.metadata.region, later.metadata.region
    if earlier.metadata.dialect != later.metadata.dialect:
        return f"the later report is from {later.metadata.dialect}, the earlier one from {earlier.metadata.dialect}"
    if one is None or other is None or stem(one.value) == stem(other.value):
        return ""
    return f"the later report is about {other.value}, the earlier one about {one.value}"


def _meets(period: Bounds, due: Bounds) -> bool:
    """Whether two periods have a day in common."""
    return None not in (*period, *due) and period[0] <= due[1] and due[0] <= period[1]  # type: ignore[operator]


def _of_plan(stated: Stated, row: Row) -> bool:
    """完成年计划的118%: whether a share of the plan is of the year that a goal is for."""
    return stated.told == "share of the plan" and stated.period == due_of(row)


def _pace(per: str) -> str:
    return {"annual_average": "an annual average", "each_year": "a number for each year"}.get(
        per, "of the whole period"
    )


def _number(found: Interval, own: _Own) -> str:
    """An outcome in the unit of the goal."""
    low, high = (None if n is None else f"{in_own_unit(n, own.factor):f}" for n in found[:2])
    unit = own.row.unit or ""
    if low == high:
        return f"{low}{unit}"
    if high is None:
        return f"{'at least' if found.low_closed else 'more than'} {low}{unit}"
    if low is None:
        return f"{'at most' if found.high_closed else 'less than'} {high}{unit}"
    return f"{low} to {high}{unit}"


def _short(text: str) -> str:
    line = re.sub(r"\s+", " ", text[: 2 * _QUOTED]).strip()
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…"


def _span(span: Span) -> str:
    return f"{span.start}-{span.end}"
