"""The day on which a text appeared, as callers give it."""

import datetime
import functools
import re
from typing import Final

from govreport.errors import DateError, OptionError

__all__ = ["day_of", "publication_date"]

# 2026-02-03, 2026/2/3, 2026.2.3 or 2026年2月3日, with or without a time of day behind it
_DAY: Final = re.compile(
    "\\s*([12][0-9]{3})(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})(?:日|(?![0-9]))"
    "(?:[T\\s]*[0-9]{1,2}[:：时][0-9:：.分秒+Z-]*)?\\s*"
)


_FAR: Final = re.compile("[03-9][0-9]{3}-[0-9]{2}-[0-9]{2}")


@functools.lru_cache(maxsize=256)
def day_of(written: str) -> datetime.date:
    """The day that a cell of a table or an option tells; raises `DateError` for what is none.

    >>> day_of("2026-02-03"), day_of("2026年2月3日 10:30")
    (datetime.date(2026, 2, 3), datetime.date(2026, 2, 3))
    """
    match = _DAY.fullmatch(written)
    try:
        if match is not None:
            return datetime.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        pass
    if _FAR.fullmatch(written.strip()):
        raise DateError(f"{written.strip()!r} is no day of publication; the year must be one of 1000 to 2999")
    raise DateError(f"{written.strip()[:40]!r} is not a date; write it as YYYY-MM-DD")


def publication_date(published: object, name: str = "published") -> datetime.date | None:
    """The day of a date or datetime, None for None and for pandas' `NaT`; raises `OptionError` for anything else.

    The message calls the argument `name`.
    """
    if isinstance(published, datetime.datetime):
        if published != published:  # noqa: PLR0124  # NaT is a datetime, but no day, and equals nothing
            return None
        return published.date()
    if published is not None and not isinstance(published, datetime.date):
        raise OptionError(
            f"{name} must be a datetime.date or None, not {type(published).__name__}; "
            f"use datetime.date.fromisoformat('2026-02-01')"
        )
    return published
