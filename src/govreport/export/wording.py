"""Short words for a row's deadline, value and commitment, for people who read a table."""

import calendar
import datetime

from govreport.columns import Row
from govreport.text.cleaning import CleanText

__all__ = ["commitment", "counted", "dates", "deadline", "period", "value", "what"]

_SIGNS = {"eq": "", "between": "", "about": "~", "at_least": ">=", "more_than": ">", "at_most": "<=", "less_than": "<"}
_CHANGES = {"increase": "up ", "decrease": "down ", "multiple": ""}
_PACES = {"annual_average": " a year on average", "each_year": " each year", "cumulative": " in all"}


def what(row: Row, cleaned: CleanText) -> str:
    """The indicator of a number; for a row without a number its clause, cleaned."""
    if row.value_text is not None and row.indicator:
        return row.indicator
    return cleaned.from_raw(row.start, row.end).of(cleaned.text)


def value(row: Row) -> str:
    """The number as written, with its comparator as a sign: `up >=5%`, `>10万人`; empty for a row without a number."""
    if row.value_text is None:
        return ""
    sign = _SIGNS.get(row.comparator or "", "")
    return f"{_CHANGES.get(row.change or '', '')}{sign}{row.value_text}{_PACES.get(row.per or '', '')}"


def deadline(row: Row) -> str:
    """When the goal is to be reached: `in 2026`, `by 2025-12-31`, `before 瓷博会 (2022)`; empty where nothing tells.

    A star marks a deadline that was inherited from a header, paragraph or section.
    """
    start, end, relation = row.due_start, row.due_end, row.due_relation or "in"
    star = "*" if row.due_inherited else ""
    if row.due_event is not None:
        days = dates(start, end)
        return f"{relation} {row.due_event}{f' ({days})' if days else ''}{star}"
    if start is None and end is None:
        return f"{row.due_text} (year unknown){star}" if row.due_text else ""
    if relation == "by" and end is not None:
        return f"by {dates(end, end)}{star}"
    if relation == "from" and start is not None:
        return f"from {dates(start, start)}{star}"
    return f"{relation} {dates(start, end)}{star}"


def period(row: Row) -> str:
    """The period that a result is about: `2021`, `2022-01 to 2022-04`; empty where nothing tells."""
    return dates(row.period_start, row.period_end)


def commitment(row: Row) -> str:
    """How firmly it is promised and the word that says so: `strive 力争`."""
    return f"{row.commitment or ''} {row.cue or ''}".strip()


def dates(start: datetime.date | None, end: datetime.date | None) -> str:
    """A period in as few words as tell it: `2026`, `2022-01 to 2022-04`, `from 2026-03-01`."""
    if start is None:
        return "" if end is None else f"{end}"
    if end is None:
        return f"from {start}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return _between(f"{start.year}", f"{end.year}")
    if start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]:
        return _between(f"{start:%Y-%m}", f"{end:%Y-%m}")
    return _between(f"{start}", f"{end}")


def _between(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def counted(number: int, noun: str) -> str:
    """A number with its noun in the right form.

    >>> counted(1, "goal"), counted(0, "goal"), counted(1000, "goal")
    ('1 goal', '0 goals', '1,000 goals')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
