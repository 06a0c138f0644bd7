"""Reports and records as JSON: lossless and nested for a report, flat for the lines of a record stream.

In the nested form a record mirrors `Goal` and `Result`. Where its columns go is declared once, in `LAYOUT`, and serves
both directions, so that what is written is what is read.
"""

import functools
import json
import re
from collections.abc import Mapping
from typing import Any, TypedDict

import attrs

from govreport.columns import COLUMNS, SCHEMA_VERSION, Row
from govreport.errors import LexiconError, OptionError, SchemaError
from govreport.export.characters import escaped
from govreport.export.places import check_places, check_row
from govreport.export.structure import at, check_keys, decode, encode
from govreport.lexicons import Lexicons, read_lexicons
from govreport.model import (
    Binding,
    Change,
    Comparator,
    Diagnostic,
    Kind,
    Metadata,
    Part,
    Per,
    Relation,
    Section,
    Status,
    Strength,
)
from govreport.text import cleaning
from govreport.text.cleaning import CleanText
from govreport.text.dialects import DIALECTS
from govreport.text.edits import Edit

__all__ = ["LAYOUT", "OF_DOCUMENT", "Fields", "Trace", "from_dict", "from_json", "json_line", "to_dict", "to_json"]

Trace = tuple[tuple[str, int, int], ...]


class Fields(TypedDict):
    """What a report is made of, by name."""

    raw: str
    cleaned: CleanText
    metadata: Metadata
    sections: tuple[Section, ...]
    rows: tuple[Row, ...]
    traces: tuple[Trace, ...]
    rejections: tuple[tuple[int, int, str], ...]
    diagnostics: tuple[Diagnostic, ...]
    doc_id: str | None
    lexicons: Lexicons


# Key in the nested record -> the column, or the two columns of a span. A dot opens an object.
LAYOUT: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("kind", ("kind",)),
    ("status", ("status",)),
    ("statement", ("text",)),
    ("span", ("start", "end")),
    ("indicator.text", ("indicator",)),
    ("indicator.span", ("indicator_start", "indicator_end")),
    ("indicator.id", ("indicator_id",)),
    ("indicator.english", ("indicator_en",)),
    ("indicator.parts", ("indicator_parts",)),
    ("quantity.text", ("value_text",)),
    ("quantity.span", ("value_start", "value_end")),
    ("quantity.low", ("low",)),
    ("quantity.high", ("high",)),
    ("quantity.unit", ("unit",)),
    ("quantity.unit_id", ("unit_id",)),
    ("quantity.comparator", ("comparator",)),
    ("quantity.approximate", ("approximate",)),
    ("quantity.per", ("per",)),
    ("change", ("change",)),
    ("baseline.low", ("baseline_low",)),
    ("baseline.high", ("baseline_high",)),
    ("deadline.start", ("due_start",)),
    ("deadline.end", ("due_end",)),
    ("deadline.relation", ("due_relation",)),
    ("deadline.text", ("due_text",)),
    ("deadline.span", ("due_text_start", "due_text_end")),
    ("deadline.inherited", ("due_inherited",)),
    ("deadline.event", ("due_event",)),
    ("period.start", ("period_start",)),
    ("period.end", ("period_end",)),
    ("commitment.strength", ("commitment",)),
    ("commitment.text", ("cue",)),
    ("commitment.span", ("cue_start", "cue_end")),
    ("stretch", ("stretch",)),
    ("binding", ("binding",)),
    ("section", ("section",)),
    ("part", ("part",)),
    ("sentence.text", ("sentence",)),
    ("sentence.span", ("sentence_start", "sentence_end")),
    ("group", ("group",)),
    ("parent", ("parent",)),
    ("rule", ("rule",)),
)
# The columns that are the same in every row of one report: written once, at the top.
OF_DOCUMENT = ("doc_id", "published", "plan_year", "region", "issuer")
# The keys of the whole report, and of a record and of each object in one.
_KEYS = (
    "schema_version", "doc_id", "document", "metadata", "sections", "records", "rejections", "diagnostics", "raw",
    "cleaned", "lexicons", "split_surrogates",
)  # fmt: skip
_INNER: dict[str, set[str]] = {"trace": set()}
for _outer, _, _inner in (key.partition(".") for key, _ in LAYOUT):
    _INNER.setdefault(_outer, set()).update({_inner} - {""})
_PAIR = tuple[int, int] | None
_HINTS = {column.name: column.type for column in COLUMNS}


def to_dict(fields: Fields) -> dict[str, Any]:
    """A report as JSON data, nothing lost: `from_dict` gives equal fields back."""
    rows = fields["rows"]
    own = {"lexicons": [{"lexicon": name, **dict(row)} for name, row in fields["lexicons"]]}
    return {
        "schema_version": SCHEMA_VERSION,
        "doc_id": fields["doc_id"],
        "document": {name: encode(getattr(rows[0], name)) for name in OF_DOCUMENT} if rows else None,
        "metadata": encode(fields["metadata"]),
        "sections": encode(fields["sections"]),
        "records": [_nested(row) | {"trace": encode(trace)} for row, trace in zip(rows, fields["traces"], strict=True)],
        "rejections": encode(fields["rejections"]),
        "diagnostics": encode(fields["diagnostics"]),
        "raw": fields["raw"],
        "cleaned": _repairs(fields["cleaned"]),
        **(own if fields["lexicons"] else {}),
    }


def _nested(row: Row) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for key, names in LAYOUT:
        values = [encode(getattr(row, name)) for name in names]
        value = values[0] if len(values) == 1 or values == [None, None] else values
        outer, _, inner = key.partition(".")
        if inner:
            record.setdefault(outer, {})[inner] = value
        else:
            record[outer] = value
    return {
        key: None if isinstance(value, dict) and not any(part is not None for part in value.values()) else value
        for key, value in record.items()
    }


def _repairs(cleaned: CleanText) -> dict[str, Any]:
    """The edits, from which the text and its alignment are made again; the text is for those who only want that."""
    return {
        "text": cleaned.text,
        "settled": cleaned.settled,
        "steps": [{"fixer": step.fixer, "edits": encode(step.edits)} for step in cleaned.steps],
    }


def from_dict(data: Mapping[str, Any]) -> Fields:
    """The fields of the report that `to_dict` wrote, by name; raises `SchemaError` where the data does not fit."""
    if not isinstance(data, Mapping) or "schema_version" not in data:
        raise SchemaError("this is no report of govreport: it has no 'schema_version'")
    if data["schema_version"] != SCHEMA_VERSION:
        raise SchemaError(f"schema version {data['schema_version']!r} where this govreport reads {SCHEMA_VERSION!r}")
    raw = at(data, "raw", str)
    document = at(data, "document", dict | None) or {}
    records = list(enumerate(at(data, "records", tuple[dict, ...])))  # type: ignore[type-arg]
    found: Fields = {
        "raw": raw,
        "cleaned": _cleaned(raw, at(data, "cleaned", dict)),
        "metadata": at(data, "metadata", Metadata),
        "sections": at(data, "sections", tuple[Section, ...]),
        "rows": tuple(_row(record, document, f"$.records[{n}]") for n, record in records),
        "traces": tuple(at(record, "trace", Trace, f"$.records[{n}]") for n, record in records),
        "rejections": at(data, "rejections", tuple[tuple[int, int, str], ...]),
        "diagnostics": at(data, "diagnostics", tuple[Diagnostic, ...]),
        "doc_id": at(data, "doc_id", str | None),
        "lexicons": _lexicons(data),
    }
    _check_rest(data, found)
    return found


def _check_rest(data: Mapping[str, Any], fields: Fields) -> None:
    """Raise where data has keys of its own, contradicts itself, or tells places that its text does not have."""
    check_keys(data, _KEYS, "$")
    check_keys(data["document"] or {}, OF_DOCUMENT, "$.document")
    raw, rows = fields["raw"], fields["rows"]
    if (dialect := fields["metadata"].dialect) not in DIALECTS:
        raise SchemaError(f"$.metadata.dialect: {dialect!r} where one of {', '.join(DIALECTS)} was expected")
    if rows and rows[0].doc_id != fields["doc_id"]:
        raise SchemaError(f"$.document.doc_id: {rows[0].doc_id!r} where $.doc_id is {fields['doc_id']!r}")
    for key in ("metadata", "sections", "rejections", "diagnostics"):
        check_places(fields[key], raw, f"$.{key}")
    for n, (row, trace) in enumerate(zip(rows, fields["traces"], strict=True)):
        check_places(trace, raw, f"$.records[{n}].trace")
        check_row(row, raw, len(rows), f"$.records[{n}]")


def _lexicons(data: Mapping[str, Any]) -> Lexicons:
    """The words of the parser's own, which a report without any does not write."""
    if "lexicons" not in data:
        return ()
    try:
        return read_lexicons([at(data, "lexicons", tuple[dict, ...])])  # type: ignore[type-arg]
    except (LexiconError, OptionError) as error:
        raise SchemaError(f"$.lexicons: {error}") from None


def _under(data: Mapping[str, Any], key: str, where: str) -> Any:
    """What stands under a key that every report has."""
    if key not in data:
        raise SchemaError(f"{where}: has no {key!r}")
    return data[key]


def _row(record: Mapping[str, Any], document: Mapping[str, Any], where: str) -> Row:
    check_keys(record, _INNER, where)
    values = {name: at(document, name, _HINTS[name], "$.document") for name in OF_DOCUMENT}
    for outer, keys in _INNER.items():
        if keys and record.get(outer) is not None:
            check_keys(at(record, outer, dict, where), keys, f"{where}.{outer}")
    for key, names in LAYOUT:
        outer, _, inner = key.partition(".")
        found = _under(record, outer, where)
        if inner and found is not None:
            found = _under(found, inner, f"{where}.{outer}")
        pair = len(names) > 1
        found = (decode(_PAIR, found, f"{where}.{key}") or (None, None)) if pair else (found,)
        values |= {name: decode(_HINTS[name], part, f"{where}.{key}") for name, part in zip(names, found, strict=True)}
    for name, words in _WORDS.items():
        if values[name] is not None and values[name] not in words:
            raise SchemaError(f"{where}: {name} is {values[name]!r}, which is none of {', '.join(words)}")
    return Row(**values)


# The columns that hold a word of an enumeration.
_WORDS = {
    name: tuple(word.value for word in words)
    for name, words in (
        ("status", Status), ("kind", Kind), ("change", Change), ("comparator", Comparator), ("per", Per),
        ("due_relation", Relation), ("commitment", Strength), ("binding", Binding), ("part", Part),
    )
}  # fmt: skip


def _cleaned(raw: str, stored: Mapping[str, Any]) -> CleanText:
    where = "$.cleaned"
    steps = at(stored, "steps", tuple[dict, ...], where)  # type: ignore[type-arg]
    check_keys(stored, ("text", "settled", "steps"), where)
    for n, step in enumerate(steps):
        check_keys(step, ("fixer", "edits"), f"{where}.steps[{n}]")
    edits = [
        at(step, "edits", tuple[tuple[int, int, str, str], ...], f"{where}.steps[{n}]") for n, step in enumerate(steps)
    ]
    try:
        cleaned = cleaning.replay(raw, [[Edit(*edit) for edit in step] for step in edits])
    except ValueError as error:
        raise SchemaError(f"{where}: the edits do not fit the raw text: {error}") from None
    if cleaned.text != at(stored, "text", str, where):
        raise SchemaError(f"{where}: the edits do not give the text that is stored beside them")
    named = zip(cleaned.steps, steps, strict=False)
    return attrs.evolve(
        cleaned,
        settled=at(stored, "settled", bool, where),
        steps=tuple(attrs.evolve(step, fixer=at(told, "fixer", str, where)) for step, told in named),
    )


def to_json(data: object, *, indent: int | None = None) -> str:
    """JSON text of what `to_dict` or `encode` gave, in UTF-8's reach: lone surrogates are written as escapes.

    >>> to_json({"unit": "亩", "odd": "\\ud800"})
    '{"unit": "亩", "odd": "\\\\ud800"}'
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    if isinstance(data, dict) and _split_pair().search(text):
        # Any reader would join the two escapes into one character, and every offset after it would be wrong.
        text = json.dumps(data | {_SPLIT: True}, ensure_ascii=False, indent=indent)
    return escaped(text)


def from_json(text: str | bytes | bytearray) -> Any:
    """The data that `to_json` wrote; raises `SchemaError` where the text is no JSON."""
    if not isinstance(text, str | bytes | bytearray):
        raise SchemaError(f"text must be what to_json wrote, a str or bytes, not {type(text).__name__}")
    try:
        data = json.loads(text)
        if isinstance(data, dict) and data.get(_SPLIT):
            text = text if isinstance(text, str) else text.decode()
            data = json.loads(_escape().sub(lambda found: found[1] + chr(int(found[2], 16)), text))
    except (ValueError, RecursionError) as error:
        raise SchemaError(f"this is no JSON: {error}") from None
    return data


_SPLIT = "split_surrogates"


@functools.cache
def _split_pair() -> re.Pattern[str]:
    return re.compile("[\ud800-\udbff][\udc00-\udfff]")


@functools.cache
def _escape() -> re.Pattern[str]:
    """An escaped surrogate, whose backslash is not itself escaped."""
    return re.compile(r"((?<!\\)(?:\\\\)*)\\u(d[89a-f][0-9a-f]{2})", re.IGNORECASE)


def json_line(record: Mapping[str, Any]) -> str:
    """One flat record as one line of JSON Lines, without the newline: numbers and dates as strings.

    >>> import datetime
    >>> from decimal import Decimal
    >>> json_line({"low": Decimal("5.5"), "unit": "%", "due_end": datetime.date(2026, 12, 31), "cue": None})
    '{"low": "5.5", "unit": "%", "due_end": "2026-12-31", "cue": null}'
    """
    return escaped(json.dumps({key: encode(value) for key, value in record.items()}, ensure_ascii=False))
