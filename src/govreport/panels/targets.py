"""The targets of one report: which of its goals a panel shows, and which of them say the same thing twice."""

import datetime
import difflib
import re
from typing import NamedTuple

import attrs

from govreport import lexicon
from govreport.columns import Row
from govreport.errors import OptionError
from govreport.followup.measures import base_series, measure_of, series_of
from govreport.followup.series import Variant, variant_of
from govreport.goals.indicators.known import known_indicator, plain_name
from govreport.model import Goal
from govreport.report import Report
from govreport.text.folding import fold

__all__ = ["Target", "Wanted", "headline_series", "series_named", "targets"]

_SHORTEST, _LONGEST = 3, 24  # letters of a known name that is looked for at the head of a clause


class Wanted(NamedTuple):
    """An indicator that was asked for: its series, and the words that were used."""

    series: str
    asked: str


class _Key(NamedTuple):
    """Goals with one key are about the same thing; the same number then is the same target."""

    series: str
    kind: str
    unit: str
    per: str
    variant: Variant
    start: datetime.date | None
    end: datetime.date | None


@attrs.define(eq=False)
class Target:
    """A goal of a report, where else it is stated, and the place that it has among rivals."""

    row: Row
    goal: Goal
    place: int  # among the rows of the report
    series: str
    rival: int = 0
    also: list[tuple[int, int]] = attrs.Factory(list)


_ID = re.compile("[a-z][a-z0-9_]*")


def series_named(asked: str) -> Wanted:
    """The series that an id or a name means; a name that the lexicon does not know stands for itself.

    Raises `OptionError` for what is written as ids are (gpd) and is none.

    >>> series_named("cpi_growth").series, series_named("地区生产总值").series, series_named("木偶戏票房").series
    ('cpi', 'gdp', ':木偶戏票房')
    """
    if not isinstance(asked, str):
        raise OptionError(f"indicators must be ids or names of indicators, not {asked!r}")
    if any(row["id"] == asked for row in lexicon.rows("indicators")):
        return Wanted(base_series(asked)[0], asked)
    known = known_indicator(asked)[0]
    if known is None and _ID.fullmatch(asked):
        near = difflib.get_close_matches(asked, [row["id"] for row in lexicon.rows("indicators")], 3)
        meant = f"; did you mean {', '.join(near)}?" if near else "; docs/indicators.md lists them"
        raise OptionError(f"indicators: {asked!r} is no id of the lexicon{meant}")
    return Wanted(base_series(known)[0] if known else f":{plain_name(fold(asked))}", asked)


def headline_series(row: Row) -> str:
    """What a goal is about; of a goal without a number the known name at its head, else all of its words."""
    if (series := series_of(row)) is not None:
        return series
    text = fold(row.text)
    for end in range(min(len(text), _LONGEST), _SHORTEST - 1, -1):
        known = known_indicator(text[:end])[0]
        if known is not None:
            return base_series(known)[0]
    return f":{plain_name(text)}"


def targets(report: Report, wanted: frozenset[str] | None, parts: frozenset[str]) -> list[Target]:
    """The targets that some parts of a report set, in text order; only those on the series that are wanted, if any are.

    A goal that says the number of another one again is no target of its own: 增长5%左右 of the list and 增长5%左右 of a task.
    Of goals on one thing with different numbers all but the first are rivals; headline goals come first.
    """
    goals = iter(report.goals)
    placed = [(place, row, next(goals)) for place, row in enumerate(report.rows) if row.status == "goal"]
    placed.sort(key=lambda one: (one[1].part != "headline", one[0]))
    found: dict[_Key, dict[object, Target]] = {}
    for place, row, goal in placed:
        series = headline_series(row)
        key, number = _key(row, series)
        known = found.setdefault(key, {})
        if number in known:
            known[number].also.append((row.start, row.end))
        elif row.part in parts and (wanted is None or series in wanted):
            known[number] = Target(row, goal, place, series, len(known))
    return sorted((one for known in found.values() for one in known.values()), key=lambda one: one.place)


def _key(row: Row, series: str) -> tuple[_Key, object]:
    """What a goal is about, and what it says of it."""
    dates = row.due_start, row.due_end
    measured = measure_of(row) if row.kind == "quantity" else None
    if measured is None:
        return _Key(series, row.kind, "", "", Variant("", ""), *dates), fold(row.text)
    measure, interval, _ = measured
    numbers = frozenset(number for number in interval[:2] if number is not None)
    return _Key(series, measure.kind, measure.unit, measure.per, variant_of(row, dates), *dates), numbers
