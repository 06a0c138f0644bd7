"""In which periods the outcome of a goal can be told, given its deadline."""

import datetime
from collections.abc import Iterator

from govreport.columns import Row
from govreport.followup.measures import Bounds, Measure
from govreport.lexicon.bases import SHARES

__all__ = ["due_of", "periods_for", "told_period"]


def due_of(row: Row) -> tuple[datetime.date, datetime.date] | None:
    """The period in or by which a goal is to be reached; None where nothing dates it.

    What is to be done from a day on (自…起) has no end.
    """
    if row.due_end is None or row.due_relation == "from":
        return None
    return row.due_start or row.due_end, row.due_end


def periods_for(row: Row, measure: Measure) -> Iterator[Bounds]:
    """The periods of results that can tell the outcome, the best first.

    A goal for a year is told by results of that year, at its end where it is a level. A goal for several years is told
    by results of the same years, what is to be reached by a year also by those from the plan year to that year; a level
    by those of the last year too.
    """
    due = due_of(row)
    if due is None:
        return
    start, end = due
    yield start, end
    year_start, year_end = datetime.date(end.year, 1, 1), datetime.date(end.year, 12, 31)
    if row.due_relation == "before" and (end.month, end.day) == (12, 31) and start == year_start and end.year > 1:
        # 2030年前 is to be reached when that year begins
        yield datetime.date(end.year - 1, 1, 1), datetime.date(end.year - 1, 12, 31)
    several = start.year < end.year
    level = measure.kind == "level" and not measure.per
    if (
        end == year_end
        and (start, end) != (year_start, year_end)
        and (not several or (level and _is_stock(row, measure)))
    ):
        yield year_start, year_end
    if level and end == year_end:
        yield year_end, year_end
    if not several and start == end and start != year_start:
        yield year_start, end  # 6月底前: from January on
    planned = row.plan_year
    if planned is not None and planned < end.year and end == year_end and row.due_relation in ("by", "before"):
        yield datetime.date(planned, 1, 1), end  # 到2025年, planned in 2021: what is told of these years


def _is_stock(row: Row, measure: Measure) -> bool:
    """Whether a level is told of a moment and not added up over years: a share, or what is to be reached by then."""
    return measure.unit in SHARES or row.due_relation in ("by", "before")


def told_period(period: Bounds) -> str:
    """A period in words: 2025, 2021-2025, or its days.

    >>> told_period((datetime.date(2021, 1, 1), datetime.date(2025, 12, 31)))
    '2021-2025'
    """
    start, end = period
    if start is None or end is None:
        return "a time that is not told" if end is None else f"until {end}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(end.year) if start.year == end.year else f"{start.year}-{end.year}"
    return str(end) if start == end else f"{start} to {end}"
