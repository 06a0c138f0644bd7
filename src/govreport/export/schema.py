"""The record's columns as a JSON Schema and as an Arrow schema, both made from `columns.COLUMNS`."""

import datetime
import types
import typing
from decimal import Decimal
from typing import Any

from govreport.columns import COLUMNS, SCHEMA_VERSION, Column
from govreport.export.extras import needed

__all__ = ["PRECISION", "SCALE", "arrow_schema", "base_type", "json_schema", "seam_schema", "seam_type"]

# decimal128 has 38 digits: 28 before the point leave room for any amount of money, 10 after it for any rate.
PRECISION, SCALE = 38, 10

_JSON_TYPES: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$"},
    datetime.date: {"type": "string", "format": "date"},
}


def base_type(hint: Any) -> tuple[Any, bool]:
    """The type of a column without its None, and whether it may be None.

    >>> base_type(int | None), base_type(str)
    ((<class 'int'>, True), (<class 'str'>, False))
    """
    arguments = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    (base,) = (argument for argument in arguments if argument is not types.NoneType)
    return base, len(arguments) > 1


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one line of JSON Lines.

    >>> json_schema()["properties"]["start"]
    {'type': 'integer', 'description': 'start of the clause that states it'}
    """
    properties = {}
    for column in COLUMNS:
        base, optional = base_type(column.type)
        described = dict(_JSON_TYPES.get(base) or _PAIRS)
        if optional:
            described["type"] = [described["type"], "null"]
        properties[column.name] = described | {"description": column.meaning}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"govreport record, schema version {SCHEMA_VERSION}",
        "type": "object",
        "properties": properties,
        "required": [column.name for column in COLUMNS],
        "additionalProperties": False,
    }


_PAIRS: dict[str, Any] = {
    "type": "array",
    "items": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
}


def arrow_schema(columns: tuple[Column, ...] = COLUMNS) -> Any:
    """The `pyarrow.Schema` of the records or of other columns.

    Raises `ImportError`, with the remedy, where pyarrow is missing.
    """
    arrow = needed("pyarrow", "arrow")
    place = arrow.int32()
    kinds = {
        str: arrow.string(),
        int: place,
        bool: arrow.bool_(),
        Decimal: arrow.decimal128(PRECISION, SCALE),
        datetime.date: arrow.date32(),
    }
    pieces = arrow.list_(arrow.struct([("start", place), ("end", place)]))
    fields = []
    for column in columns:
        base, optional = base_type(column.type)
        fields.append(arrow.field(column.name, kinds.get(base, pieces), nullable=optional))
    return arrow.schema(fields, metadata={"govreport_schema_version": SCHEMA_VERSION})


def seam_schema() -> Any:
    """The schema of many documents' records: the columns of the record, then `error`.

    All may be null, since a document that could not be read is kept as a row of nothing but its error, id and date.
    """
    arrow = needed("pyarrow", "arrow")
    one = arrow_schema()
    fields = [field.with_nullable(True) for field in one] + [arrow.field("error", arrow.string())]
    return arrow.schema(fields, metadata=one.metadata)


def seam_type() -> Any:
    """The same as a list of structs, one for each document; no table's own columns are named as its fields are."""
    arrow = needed("pyarrow", "arrow")
    return arrow.list_(arrow.struct([field.with_name(f"record_{field.name}") for field in seam_schema()]))
