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
    records = []
    for row in rows:
        record = _EMPTY.copy()  # has room for every column, which a dict that grows has to make again and again
        record.update(zip(FIELDS, row, strict=False))  # a Row has its length by construction
        records.append(record)
    return records


_EMPTY: dict[str, Any] = dict.fromkeys(FIELDS)
