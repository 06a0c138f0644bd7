"""The day on which a text appeared, as callers give it."""

import datetime

from govreport.errors import OptionError

__all__ = ["publication_date"]


def publication_date(published: object) -> datetime.date | None:
    """The day of a date or datetime, None for None; raises `OptionError` for anything else."""
    if isinstance(published, datetime.datetime):
        return published.date()
    if published is not None and not isinstance(published, datetime.date):
        raise OptionError(
            f"published must be a datetime.date or None, not {type(published).__name__}; "
            f"use datetime.date.fromisoformat('2026-02-01')"
        )
    return published
