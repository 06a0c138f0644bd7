"""The whole report's JSON as a JSON Schema (draft 2020-12), made from what `export.json` writes it by."""

import datetime
import enum
import inspect
import types
import typing
from decimal import Decimal
from typing import Any

import attrs

from govreport.columns import SCHEMA_VERSION
from govreport.export.json import LAYOUT, OF_DOCUMENT, Trace
from govreport.export.schema import json_schema
from govreport.model import Diagnostic, Metadata, Section, Span
from govreport.text.dialects import DIALECTS

__all__ = ["report_schema", "schema_of"]

_LINE = json_schema()["properties"]
_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: {"type": "string", "pattern": _LINE["low"]["pattern"]},
    datetime.date: {"type": "string", "format": "date"},
    Span: {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
}
_NULL = {"type": "null"}


def schema_of(hint: Any) -> dict[str, Any]:
    """The schema of what `structure.encode` writes for a value of this type.

    >>> schema_of(tuple[int, ...]), schema_of(bool | None)
    ({'type': 'array', 'items': {'type': 'integer'}}, {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]})
    """
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if isinstance(hint, types.UnionType):
        return {"anyOf": [_NULL if part is types.NoneType else schema_of(part) for part in typing.get_args(hint)]}
    if typing.get_origin(hint) is tuple:
        items = typing.get_args(hint)
        if items[-1] is Ellipsis:
            return {"type": "array", "items": schema_of(items[0])}
        return {
            "type": "array", "prefixItems": [schema_of(item) for item in items],
            "minItems": len(items), "maxItems": len(items),
        }  # fmt: skip
    if inspect.isclass(hint) and issubclass(hint, enum.Enum):
        return {"enum": [member.value for member in hint]}
    return _object({field.name: schema_of(field.type) for field in attrs.fields(hint)})


def report_schema() -> dict[str, Any]:
    """The schema of what `Report.to_dict()` gives.

    >>> sorted(report_schema()["properties"])[:3]
    ['cleaned', 'diagnostics', 'doc_id']
    """
    edit = schema_of(tuple[int, int, str, str])
    step = _object({"fixer": {"type": "string"}, "edits": {"type": "array", "items": edit}})
    cleaned = {"text": {"type": "string"}, "settled": {"type": "boolean"}, "steps": {"type": "array", "items": step}}
    metadata = schema_of(Metadata)
    metadata["properties"]["dialect"] = {"enum": list(DIALECTS)}
    properties = {
        "schema_version": {"const": SCHEMA_VERSION},
        "doc_id": schema_of(str | None),
        "document": {"anyOf": [_object({name: _column(name) for name in OF_DOCUMENT}), _NULL]},
        "metadata": metadata,
        "sections": schema_of(tuple[Section, ...]),
        "records": {"type": "array", "items": _record()},
        "rejections": schema_of(tuple[tuple[int, int, str], ...]),
        "diagnostics": schema_of(tuple[Diagnostic, ...]),
        "raw": {"type": "string"},
        "cleaned": _object(cleaned),
    }
    rare = {
        "lexicons": {"type": "array", "items": {"type": "object", "additionalProperties": {"type": "string"}}},
        "split_surrogates": {"const": True},
    }
    whole = _object(properties)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"govreport report, schema version {SCHEMA_VERSION}",
        **whole,
        "properties": properties | rare,
    }


def _record() -> dict[str, Any]:
    """A record as it is nested: what has no value at all is null as a whole."""
    flat: dict[str, Any] = {}
    groups: dict[str, dict[str, Any]] = {}
    for key, names in LAYOUT:
        outer, _, inner = key.partition(".")
        told = _column(names[0]) if len(names) == 1 else {"anyOf": [_SIMPLE[Span], _NULL]}
        if inner:
            groups.setdefault(outer, {})[inner] = told
            flat[outer] = {"anyOf": [_object(groups[outer]), _NULL]}
        else:
            flat[outer] = told
    return _object(flat | {"trace": schema_of(Trace)})


def _column(name: str) -> dict[str, Any]:
    return dict(_LINE[name])


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False,
    }  # fmt: skip
