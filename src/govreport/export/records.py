"""Rows as flat dicts: what `Report.records()` gives."""

from collections.abc import Iterable
from typing import Any

from govreport.columns import Row

__all__ = ["FIELDS", "to_records"]

FIELDS: tuple[str, ...] = Row._fields


def to_records(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """One new dict per row, its keys the columns in order.

    >>> from govreport.columns import Row
    >>> row = Row(*["x"] * 34)
    >>> list(to_records([row])[0])[:3]
    ['kind', 'status', 'start']
    """
    return [dict(zip(FIELDS, row, strict=False)) for row in rows]  # a Row has its length by construction
