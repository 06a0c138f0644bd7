"""Whether an outcome keeps what a goal asks for: which numbers a target allows, and how far an outcome is from it."""

import decimal
import functools
import re
from decimal import Decimal
from typing import NamedTuple

from govreport import lexicon
from govreport.columns import Row
from govreport.followup.found import Fulfilment
from govreport.followup.measures import Interval, Measure, polarity
from govreport.followup.series import deed_of
from govreport.lexicon.bases import SHARES, product
from govreport.schemes import Tolerance
from govreport.text.folding import fold

__all__ = ["Allowed", "allowed", "difference", "in_own_unit", "judged", "reach", "widened"]

_LIMITS = ("at_least", "more_than", "at_most", "less_than")
_A = {"increase": "an increase", "decrease": "a decrease"}
_CLAUSE = 60  # letters before a number in which a word names a limit
_EXACT = decimal.Context(prec=60)
_OWN = decimal.Context(prec=20)  # digits of what a factor with many places gives: 2000 mu are 1333333.33… square metres


class Allowed(NamedTuple):
    """The outcomes that keep a target, and the words for it; not `sure` where what lies outside may keep it too."""

    interval: Interval
    why: str
    sure: bool = True


def allowed(row: Row, measure: Measure, told: Interval, factor: Decimal, around: Tolerance) -> Allowed:
    """The outcomes that keep a goal whose number is `told`; `factor` makes the base unit of the goal's own.

    A word of limit decides alone. Any other number may be exceeded on its good side, which a word of the goal, the
    scheme `directions`, the polarity of the indicator or the plan itself tells; where none does, it stays open what an
    outcome outside means.
    """
    low, high = told.low, told.high
    if row.comparator in _LIMITS or low is None or high is None:
        return Allowed(told, f"the goal says {row.comparator}")
    why = f"the goal says {row.comparator}"
    if row.comparator == "about":
        told = widened(told, measure, around)
        why += f", {reach(told, measure, row.unit, factor, around)}"
        low, high = told.low, told.high
    side, reason = _side(row, measure)
    if side == "floor":
        return Allowed(Interval(low, None), f"{why}; more is no miss: {reason}")
    if side == "ceiling":
        return Allowed(Interval(None, high), f"{why}; less is no miss: {reason}")
    return Allowed(Interval(low, high), f"{why}; {reason}", sure=False)


def widened(told: Interval, measure: Measure, around: Tolerance) -> Interval:
    """All that a number with 左右 may be.

    >>> from govreport.schemes import tolerance
    >>> five = Interval(Decimal(5), Decimal(5))
    >>> widened(five, Measure("gdp", "change", "%", ""), tolerance("two_tenths"))[:2]
    (Decimal('4.8'), Decimal('5.2'))
    """
    if told.low is None or told.high is None:
        return told
    share = measure.unit in SHARES
    low = _EXACT.subtract(told.low, around.margin(told.low, share=share))
    return Interval(low, _EXACT.add(told.high, around.margin(told.high, share=share)))


def reach(wide: Interval, measure: Measure, unit: str | None, factor: Decimal, around: Tolerance) -> str:
    """How far around a number with 左右 all that it may be reaches, in words."""
    if wide.low is None or wide.high is None:
        return ""
    margin = in_own_unit(_EXACT.divide(_EXACT.subtract(wide.high, wide.low), 2), factor)
    told = " points" if measure.unit in SHARES else unit or ""
    return f"within {margin:f}{told} of it (tolerance {around.name})"


def judged(outcome: Interval, target: Allowed) -> Fulfilment:
    """Met where all that the outcome may be keeps the target, missed where nothing of it does."""
    if outcome.within(target.interval):
        return Fulfilment.MET
    missed = target.sure and outcome.apart(target.interval)
    return Fulfilment.MISSED if missed else Fulfilment.NOT_COMPARABLE


def difference(outcome: Interval, target: Interval, factor: Decimal) -> Decimal | None:
    """Outcome minus target in the goal's unit, 0 within a range; None where one of them is no number or range."""
    if outcome.low is None or outcome.low != outcome.high:
        return None
    low = target.low if target.low is not None else target.high
    high = target.high if target.high is not None else target.low
    if low is None or high is None:
        return None
    return in_own_unit(_EXACT.subtract(outcome.low, min(max(outcome.low, low), high)), factor)


def in_own_unit(number: Decimal, factor: Decimal) -> Decimal:
    """A number of base units in the unit that a goal is told in."""
    return product(_OWN.divide(number, factor.copy_abs()), Decimal(1)) if number else Decimal(0)


def _side(row: Row, measure: Measure) -> tuple[str, str]:
    """floor, ceiling or both, and what tells it."""
    words, indicators = _directions()
    at = max(0, (row.value_start or row.start) - row.start)
    if (word := words.search(fold(row.text[max(0, at - _CLAUSE) : at]))) is not None:
        return "ceiling", f"{word.group()} names a limit"
    if measure.series in indicators:
        return indicators[
            measure.series
        ], f"the scheme directions has {measure.series} as a {indicators[measure.series]}"
    known = polarity(measure.series)
    deed = deed_of(row) if measure.kind == "level" and measure.unit not in SHARES else ""
    if known == "down" and deed:
        return "floor", f"{deed} is work to be done"  # 取消审批事项30项
    if known in ("up", "down"):
        return ("floor" if known == "up" else "ceiling"), f"the lexicon has {measure.series} as better when {known}"
    if not known and measure.kind == "change":
        return (
            "ceiling" if row.change == "decrease" else "floor"
        ), f"the goal plans {_A.get(row.change or '', 'a change')}"
    if not known and deed:
        return "floor", f"{deed} is work to be done"
    return "both", "nothing tells whether more or less is better"


@functools.cache
def _directions() -> tuple[re.Pattern[str], dict[str, str]]:
    """Words of a goal that name a limit, and the side of some indicators."""
    rows = lexicon.rows("directions")
    words = [fold(row["key"]) for row in rows if row["kind"] == "word"]
    return re.compile(lexicon.alternation(words)), {r["key"]: r["reading"] for r in rows if r["kind"] == "indicator"}
