"""Rows as an Arrow table and as data frames; pyarrow, pandas and polars are loaded when they are asked for."""

import datetime
import decimal
import functools
import itertools
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from govreport.columns import COLUMNS, Column
from govreport.export.characters import replaced
from govreport.export.extras import needed
from govreport.export.schema import PRECISION, SCALE, arrow_schema, base_type

__all__ = ["arrays", "to_arrow", "to_pandas", "to_polars"]


def to_arrow(rows: Iterable[tuple[Any, ...]], columns: tuple[Column, ...] = COLUMNS) -> Any:
    """A `pyarrow.Table` with the record's columns, or with others that are told.

    Lone surrogates, which Arrow refuses, become U+FFFD one for one, so that every offset holds. A number with more than
    10 places after the point is rounded to 10; one with more than 28 before it, which no report has, becomes null.
    Raises `ImportError`, with the command that installs it, where pyarrow is missing.
    """
    arrow = needed("pyarrow", "arrow")
    return arrow.Table.from_arrays(arrays(rows, columns), schema=arrow_schema(columns))


def arrays(rows: Iterable[tuple[Any, ...]], columns: tuple[Column, ...] = COLUMNS) -> list[Any]:
    """The columns of the rows as Arrow arrays, in the order and with the types of `arrow_schema`."""
    arrow = needed("pyarrow", "arrow")
    found = list(zip(*rows, strict=True)) or [()] * len(columns)
    return [
        _pieces(arrow, values, field.type)
        if kind not in _KINDS
        else arrow.array(_fitting(kind, values), type=field.type)
        for values, kind, field in zip(found, _kinds(columns), arrow_schema(columns), strict=True)
    ]


@functools.cache
def _kinds(columns: tuple[Column, ...]) -> tuple[Any, ...]:
    return tuple(base_type(column.type)[0] for column in columns)


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
    convert = _KINDS[kind]
    return values if convert is None else [None if value is None else convert(value) for value in values]


_EXACT = decimal.Context(prec=PRECISION, traps=[decimal.InvalidOperation])
_STEP = Decimal(1).scaleb(-SCALE)


def _number(number: Decimal) -> Decimal | None:
    try:
        return number.quantize(_STEP, context=_EXACT)
    except decimal.InvalidOperation:
        return None


def _pieces(arrow: Any, values: Iterable[Any], kind: Any) -> Any:
    """A column of pairs, made from the two columns that they hold: three times as fast as from dicts."""
    values = list(values)
    pairs = list(itertools.chain.from_iterable(filter(None, values)))
    starts, ends = zip(*pairs, strict=True) if pairs else ((), ())
    place = kind.value_type.field(0).type
    struct = arrow.StructArray.from_arrays(
        [arrow.array(starts, place), arrow.array(ends, place)], fields=list(kind.value_type)
    )
    offsets = arrow.array(itertools.accumulate(map(len, (value or () for value in values)), initial=0), arrow.int32())
    absent = arrow.array([value is None for value in values], arrow.bool_())
    return arrow.ListArray.from_arrays(offsets, struct, type=kind, mask=absent)


# How the values of each kind are made to fit; what is not here are pieces.
_KINDS: dict[Any, Callable[[Any], Any] | None] = {
    str: replaced,
    Decimal: _number,
    int: None,
    bool: None,
    datetime.date: None,
}
