"""A time as the scan finds it, not yet tied to dates."""

from typing import Final, final

__all__ = ["CALENDAR", "NEXT", "Args", "TimeMention"]

Args = tuple[int | None, ...]
"""Of the calendar shapes: year, month, day, year, month, day, and 1 where only the last day is meant (年底).

A year below CALENDAR is an offset from this year, None the year last named and NEXT the year after that; a month or
day of 0 is not told.
Of other shapes: see `TimeMention`.
"""


CALENDAR: Final = 1000
NEXT: Final = CALENDAR - 1
_CALENDAR_ARGS: Final = 7


@final
class TimeMention:
    """A time expression of the folded text, with the words that bound it (到, 前, 起), not yet tied to dates.

    `shape` is the pattern. The calendar shapes are year, years, half, quarter, season, month, day and decade. Others,
    with their args: fiscal (two years, from 1 April to 31 March; offsets from the running one below 1000), school (two
    years, first month), plan (number of a five-year plan, 1 where its end is meant), span (a count of years), century
    (number or offset, first and last year in it; so decade where it is told within one: 九十年代), event and holiday
    (year), near month and near quarter (as the calendar shapes, with offsets from the month or quarter of publication),
    week (offset, first and last day of the week or 0), near day (offset in days), lapse (0 of days and 1 of months,
    count), after (the year last named), open (none), term (0 of the government in office, -1 of the one before, 1 of
    the next), and programme and duration (a count of years, or the number of the plan), which have no relation and are
    no deadlines.
    `relation` is in, by, before, within, from, since, baseline (what is compared with) or empty.
    `tense` is past, future or empty.
    """

    __slots__ = ("args", "end", "event", "relation", "shape", "start", "tense")

    def __init__(
        self,
        start: int,
        end: int,
        shape: str,
        args: Args,
        relation: str,
        event: str | None = None,
        tense: str = "",
    ) -> None:
        self.start = start
        self.end = end
        self.shape = shape
        self.args = args
        self.relation = relation
        self.event = event
        self.tense = tense

    @property
    def unnamed(self) -> bool:
        """Whether no year is told: 年底, 3月5日, 全年."""
        return bool(self.args) and self.args[0] is None

    @property
    def number(self) -> int:
        """The year or its offset, the number of a plan, the count of a span; 0 where none is told."""
        return (self.args[0] or 0) if self.args else 0

    @property
    def names_year(self) -> bool:
        """Whether it names a year of the calendar: 2026年底, not 今年."""
        return self.number >= CALENDAR

    @property
    def of_month(self) -> bool:
        """Whether one of the calendar shapes names a month: 今年3月."""
        return len(self.args) == _CALENDAR_ARGS and bool(self.args[1])

    @property
    def last_year(self) -> int:
        """The year in which one of the calendar shapes ends; 0 where none is told."""
        return (self.args[3] or 0) if len(self.args) == _CALENDAR_ARGS else 0

    @property
    def ends_year(self) -> bool:
        """Whether one of the calendar shapes is the last day of a year: 2026年底."""
        return len(self.args) == _CALENDAR_ARGS and bool(self.args[-1])
