"""A number in the form in which two of them can be compared: of what, a level or a change, in which unit, from where to
where."""

import datetime
import functools
from decimal import Decimal
from typing import NamedTuple

from govreport import lexicon
from govreport.columns import Row
from govreport.goals.indicators.known import plain_name
from govreport.lexicon.bases import base_of, product
from govreport.text.folding import fold

__all__ = ["Bounds", "Interval", "Measure", "base_series", "measure_of", "polarity", "series_of"]

Bounds = tuple[datetime.date | None, datetime.date | None]  # the first and the last day of a period
_GROWTH = "_growth"
_HUNDRED = Decimal(100)
_RATES = ("share", "points", "rate", "ratio", "index")  # dimensions of which a level may be told in per cent


class Interval(NamedTuple):
    """From `low` to `high`, None where there is no bound; whether the bounds belong to it."""

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True

    def within(self, other: "Interval") -> bool:
        """Whether all of it lies in the other.

        >>> Interval(Decimal(5), Decimal(5)).within(Interval(Decimal(5), None))
        True
        """
        return _above(self.low, self.low_closed, other.low, other.low_closed) and _above(
            _negative(self.high), self.high_closed, _negative(other.high), other.high_closed
        )

    def apart(self, other: "Interval") -> bool:
        """Whether the two share no number."""
        return self._before(other) or other._before(self)

    def _before(self, other: "Interval") -> bool:
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and not (self.high_closed and other.low_closed))

    def joined(self, other: "Interval") -> "Interval":
        """The smallest interval that holds both."""
        return _interval(min(self._lowest(), other._lowest()), max(self._highest(), other._highest()))

    def _lowest(self) -> tuple[Decimal, bool]:
        return (_LOWEST if self.low is None else self.low), not self.low_closed

    def _highest(self) -> tuple[Decimal, bool]:
        return (_HIGHEST if self.high is None else self.high), self.high_closed

    def common(self, other: "Interval") -> "Interval | None":
        """What lies in both; None where nothing does.

        >>> Interval(Decimal(10), None).common(Interval(Decimal("10.7"), Decimal("10.7")))
        Interval(low=Decimal('10.7'), high=Decimal('10.7'), low_closed=True, high_closed=True)
        """
        if self.apart(other):
            return None
        return _interval(max(self._lowest(), other._lowest()), min(self._highest(), other._highest()))

    def negative(self) -> "Interval":
        """The same on the other side of zero."""
        return Interval(_negative(self.high), _negative(self.low), self.high_closed, self.low_closed)


_LOWEST, _HIGHEST = Decimal("-Infinity"), Decimal("Infinity")


def _interval(lowest: tuple[Decimal, bool], highest: tuple[Decimal, bool]) -> Interval:
    """What lies between two bounds, told as `_lowest` and `_highest` tell them."""
    low, high = None if lowest[0] == _LOWEST else lowest[0], None if highest[0] == _HIGHEST else highest[0]
    return Interval(low, high, not lowest[1], highest[1])


def _negative(number: Decimal | None) -> Decimal | None:
    return None if number is None else number.copy_negate()


def _above(low: Decimal | None, closed: bool, other: Decimal | None, other_closed: bool) -> bool:
    """Whether a lower bound is not below another."""
    if other is None:
        return True
    return low is not None and (low > other or (low == other and (other_closed or not closed)))


class Measure(NamedTuple):
    """What is measured and how: two numbers can be compared where all of it is the same.

    `series` is the id of the indicator, or its plain name after a colon where the lexicon does not know it. `kind` is
    level, change or multiple. Decreases are changes below zero. `unit` is the base unit.
    """

    series: str
    kind: str
    unit: str
    per: str


@functools.cache
def _indicators() -> dict[str, tuple[str, str]]:
    """Dimension and polarity of each indicator."""
    return {row["id"]: (row["dimension"], row["polarity"]) for row in lexicon.rows("indicators")}


def base_series(known: str) -> tuple[str, bool]:
    """The indicator that a rate of change is about, and whether the id names such a rate.

    >>> base_series("cpi_growth"), base_series("gdp")
    (('cpi', True), ('gdp', False))
    """
    base = known.removesuffix(_GROWTH)
    return (base, True) if base != known and base in _indicators() else (known, False)


def series_of(row: Row) -> str | None:
    """What a record is about, in a form that two reports share; None where it does not say."""
    if row.indicator_id is not None:
        return base_series(row.indicator_id)[0]
    name = plain_name(fold(row.indicator)) if row.indicator else ""
    return f":{name}" if len(name) > 1 else None


def measure_of(row: Row) -> tuple[Measure, Interval, Decimal] | None:
    """The measure of a record, its number as an interval, and the factor from its own unit; None where it has none.

    The interval holds what the comparator says: 以上 has no upper bound. A decrease of 3% is a change of -3.
    """
    series = series_of(row)
    if series is None or row.low is None or row.high is None:
        return None
    unit, factor = row.unit or "", Decimal(1)
    if (known := base_of(unit, row.unit_id)) is not None:
        unit, factor = known.unit, known.factor
    kind = _kind(row, series, unit)
    if kind == "change" and unit == "倍":
        unit, factor = "%", _HUNDRED
    low, high = product(row.low, factor), product(row.high, factor)
    found = {
        "at_least": Interval(low, None),
        "more_than": Interval(low, None, low_closed=False),
        "at_most": Interval(None, high),
        "less_than": Interval(None, high, high_closed=False),
    }.get(row.comparator or "", Interval(low, high))
    if row.change == "decrease":
        found, factor = found.negative(), factor.copy_negate()
    return Measure(series, kind, unit, row.per or ""), found, factor


def _kind(row: Row, series: str, unit: str) -> str:
    """Level, change or multiple; a rate of change that is told as a level (经济增速为5%) is a change."""
    if row.change in ("increase", "decrease"):
        return "change"
    if row.change == "multiple":
        return "multiple"
    if row.indicator_id is not None and base_series(row.indicator_id)[1]:
        return "change"
    known = _indicators().get(series)
    return "change" if unit == "%" and known is not None and known[0] not in _RATES else "level"


def polarity(series: str) -> str:
    """up, down or none as the lexicon says; empty for what it does not know.

    >>> polarity("registered_unemployment")
    'down'
    """
    known = _indicators().get(series)
    return known[1] if known else ""
