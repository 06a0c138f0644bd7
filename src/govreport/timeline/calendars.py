"""First and last days: of whole years, of months, and so many months on."""

import calendar
import datetime

__all__ = ["Bounds", "days_of", "first_day", "last_day", "months_later", "whole", "years_later"]

Bounds = tuple[datetime.date, datetime.date]


def whole(first: int, last: int) -> Bounds | None:
    """1 January of the first year to 31 December of the last."""
    if first < 1 or last > 9999:
        return None
    return datetime.date(first, 1, 1), datetime.date(last, 12, 31)


def months_later(day: datetime.date, count: int) -> datetime.date:
    """The same day so many months on, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return first_day(max(1, min(year, 9999)), month + 1, day.day)


def years_later(day: datetime.date, count: int) -> datetime.date:
    """The same day so many years on, the last of its month where it is that: 28 February to 29."""
    other = months_later(day, 12 * count)
    return last_day(other.year, other.month, 0) if day == last_day(day.year, day.month, 0) else other


def days_of(year: int, month: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, month)[1]


def first_day(year: int, month: int, day: int) -> datetime.date:
    """The day, or the month's last where it has no such day."""
    return datetime.date(year, month, min(day, days_of(year, month)))


def last_day(year: int, month: int, day: int) -> datetime.date:
    """The day, or the month's last where none is told or the month has no such day."""
    length = days_of(year, month)
    return datetime.date(year, month, min(day, length) if day else length)
