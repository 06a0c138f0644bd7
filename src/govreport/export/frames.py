"""Rows as an Arrow table and as data frames; pyarrow, pandas and polars are loaded when they are asked for."""

import datetime
import decimal
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from govreport.columns import COLUMNS, Column
from govreport.export.characters import replaced
from govreport.export.extras import needed
from govreport.export.schema import PRECISION, SCALE, arrow_schema, base_type

__all__ = ["to_arrow", "to_pandas", "to_polars"]


def to_arrow(rows: Iterable[tuple[Any, ...]], columns: tuple[Column, ...] = COLUMNS) -> Any:
    """A `pyarrow.Table` with the record's columns, or with others that are told.

    Lone surrogates, which Arrow refuses, become U+FFFD one for one, so that every offset holds. A number with more than
    10 places after the point is rounded to 10; one with more than 28 before it, which no report has, becomes null.
    Raises `ImportError`, with the command that installs it, where pyarrow is missing.
    """
    schema = arrow_schema(columns)
    arrow = needed("pyarrow", "arrow")
    values = list(zip(*rows, strict=True)) or [()] * len(columns)
    arrays = [
        arrow.array(_fitting(base_type(column.type)[0], one), type=field.type)
        for one, column, field in zip(values, columns, schema, strict=True)
    ]
    return arrow.Table.from_arrays(arrays, schema=schema)


def to_pandas(rows: Iterable[tuple[Any, ...]], columns: tuple[Column, ...] = COLUMNS) -> Any:
    """A `pandas.DataFrame` with Arrow types, so that numbers stay decimal and absent values stay absent."""
    pandas = needed("pandas", "pandas")
    return to_arrow(rows, columns).to_pandas(types_mapper=pandas.ArrowDtype)


def to_polars(rows: Iterable[tuple[Any, ...]], columns: tuple[Column, ...] = COLUMNS) -> Any:
    """A `polars.DataFrame` with decimal numbers and dates."""
    polars = needed("polars", "polars")
    return polars.from_arrow(to_arrow(rows, columns))


def _fitting(kind: Any, values: Iterable[Any]) -> Iterable[Any]:
    """The values of a column of this kind as Arrow takes them."""
    if kind in (int, bool, datetime.date):
        return values
    convert = _CONVERT.get(kind, _pieces)
    return [None if value is None else convert(value) for value in values]


_EXACT = decimal.Context(prec=PRECISION, traps=[decimal.InvalidOperation])
_STEP = Decimal(1).scaleb(-SCALE)


def _number(number: Decimal) -> Decimal | None:
    try:
        return number.quantize(_STEP, context=_EXACT)
    except decimal.InvalidOperation:
        return None


def _pieces(pairs: Iterable[tuple[int, int]]) -> list[dict[str, int]]:
    return [{"start": start, "end": end} for start, end in pairs]


_CONVERT: dict[Any, Callable[[Any], Any]] = {str: replaced, Decimal: _number}
