"""The Arrow seam: one function that runs unchanged in pandas, Polars, DuckDB, Dask, Ray and Spark.

Needs the extra `arrow`; pyarrow is loaded when it is first used. `SCHEMA` is the schema of the rows, made from the one
table of columns (docs/records.md) with a column `error` at its end; `RECORDS` is the type of the nested form, a list
of structs whose fields are the same columns with `record_` before their names, so that none collides with a column of
yours.
"""

import datetime
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from govreport import many
from govreport.columns import Row
from govreport.errors import OptionError
from govreport.export import frames
from govreport.export.characters import replaced
from govreport.export.extras import needed
from govreport.export.schema import seam_schema, seam_type
from govreport.export.values import cells
from govreport.many import Failure
from govreport.parser import Parser
from govreport.text.published import publication_date

__all__ = ["RECORDS", "SCHEMA", "extract"]

RECORDS: Any
SCHEMA: Any

_NESTED = "records"
_ROWS = 1_000  # documents of a table that are read before their rows are put into columns


def __getattr__(name: str) -> Any:
    """`SCHEMA` and `RECORDS`, made when they are first asked for."""
    if name not in ("SCHEMA", "RECORDS"):
        raise AttributeError(f"module 'govreport.arrow' has no attribute {name!r}")
    value = globals()[name] = seam_schema() if name == "SCHEMA" else seam_type()
    return value


def extract(
    batch: Any,
    *,
    text: str = "text",
    published: str | None = None,
    id: str | None = None,
    form: str = "long",
    parser: Parser | None = None,
) -> Any:
    """The goals and results of the texts in Arrow data; what comes out is of the kind that came in.

    A `RecordBatch`, a `Table` or a `RecordBatchReader` gives the same; whatever else has `__arrow_c_stream__` (the
    frames of pandas and Polars, a DuckDB relation) gives a `Table`, or a `ChunkedArray` where it is one column (a
    Series); an iterator gives an iterator, each of its batches read when its turn comes. `text`,
    `published` and `id` name the columns that hold the text, the day of publication (dates, timestamps, or text such as
    2026-02-03, blank where there is none) and an id (text or whole numbers), which the rows carry as `doc_id`.

    `form="long"` gives the rows, one for each goal and result, with `SCHEMA`. `form="nested"` gives the columns that
    came in and one more, `records`, with a list of rows for each document (`RECORDS`). An array of texts, which has no
    columns, always gives an array of such lists. A text that is null has no rows, and its list is null. A document that
    cannot be read, for instance since its date is none, gives one row that holds nothing but `error`, its id and its
    date. Raises `OptionError` for a column that is missing or of a wrong type, `ImportError` where pyarrow is missing.

    >>> import pyarrow
    >>> table = pyarrow.table({"id": ["a", "b"], "text": ["到2027年，新建公园12个，力争森林覆盖率达到45%。", None]})
    >>> extract(table, id="id").select(["doc_id", "indicator", "low"]).to_pylist()[0]
    {'doc_id': 'a', 'indicator': '公园', 'low': Decimal('12.0000000000')}
    >>> lists = extract(table["text"])
    >>> [record["record_unit"] for record in lists[0].as_py()], lists[1].as_py()
    (['个', '%'], None)
    """
    if form not in ("long", "nested"):
        raise OptionError(f"form must be 'long' or 'nested', not {form!r}")
    for name, column in (("text", text), ("published", published), ("id", id)):
        if not (isinstance(column, str) or (column is None and name != "text")):
            raise OptionError(f"{name} must be the name of a column, not {column!r}")
    if parser is not None and not isinstance(parser, Parser):
        raise OptionError(f"parser must be a govreport.Parser, not {type(parser).__name__}")
    arrow = needed("pyarrow", "arrow")
    seam = _Seam(arrow, text, published, id, form == "nested", Parser() if parser is None else parser)
    return seam.any(batch)


@attrs.frozen
class _Seam:
    """How batches are read: which columns, and into which form."""

    arrow: Any
    text: str
    published: str | None
    id: str | None
    nested: bool
    parser: Parser

    def any(self, batch: Any) -> Any:
        arrow = self.arrow
        if isinstance(batch, arrow.RecordBatch):
            return self.batch(batch)
        if isinstance(batch, arrow.Array):
            return self.array(batch)
        if isinstance(batch, arrow.ChunkedArray):
            return arrow.chunked_array([self.array(chunk) for chunk in batch.chunks], type=seam_type())
        if isinstance(batch, arrow.Table):
            batch = self._emptied(batch)
            batches = map(self.batch, batch.to_batches(max_chunksize=_ROWS))
            return arrow.Table.from_batches(batches, schema=self.schema(batch.schema))
        if isinstance(batch, arrow.RecordBatchReader):
            return arrow.RecordBatchReader.from_batches(self.schema(batch.schema), map(self.batch, batch))
        if hasattr(batch, "__arrow_c_stream__"):
            return self.any(_imported(arrow, batch))
        texts = isinstance(batch, Sequence) and bool(batch) and isinstance(batch[0], str)
        if isinstance(batch, Iterable) and not (texts or isinstance(batch, str | bytes | Mapping)):
            return map(self.any, batch)
        remedy = "; make it pyarrow.table(…) or pyarrow.array(…) first" if texts or isinstance(batch, Mapping) else ""
        raise OptionError(
            f"batch: wanted Arrow data (a RecordBatch, Table, Array, an iterator of them, or anything with "
            f"__arrow_c_stream__), got {type(batch).__name__}{remedy}"
        )

    def _emptied(self, table: Any) -> Any:
        """The table, with nulls in a column that is asked for and holds NaN alone (so pandas has missing texts)."""
        for column in filter(None, (self.text, self.published, self.id)):
            for place in table.schema.get_all_field_indices(column):
                held = table.column(place)
                floating = self.arrow.types.is_floating(held.type)
                if floating and all(held.is_null(nan_is_null=True).to_pylist()):
                    table = table.set_column(place, column, self.arrow.nulls(len(held)))
        return table

    def schema(self, given: Any) -> Any:
        """The schema of what comes out for a table of the given one; raises `OptionError` for wrong columns."""
        for name, column, wanted in self._wanted():
            if column is not None:
                self._check(name, column, given, wanted)
        if not self.nested:
            return seam_schema()
        if _NESTED in given.names:
            raise OptionError(f"batch: has a column {_NESTED!r} already; rename it, or take form='long'")
        return given.append(self.arrow.field(_NESTED, seam_type()))

    def _wanted(self) -> Iterator[tuple[str, str | None, str]]:
        yield "text", self.text, "text"
        yield "published", self.published, "text, dates or timestamps"
        yield "id", self.id, "text or whole numbers"

    def _check(self, name: str, column: str, given: Any, wanted: str) -> None:
        places = given.get_all_field_indices(column)
        if len(places) != 1:
            held = ", ".join(map(repr, given.names))
            found = "no column" if not places else "more than one column"
            raise OptionError(f"{name}: there is {found} {column!r}; the columns are {held}")
        kind = given.field(places[0]).type
        if not _fits(self.arrow.types, kind, name):
            raise OptionError(f"{name}: the column {column!r} is {kind}; wanted {wanted}")

    def batch(self, batch: Any) -> Any:
        schema = self.schema(batch.schema)
        days, ids = (
            cells(batch.column(name)) if name else [None] * batch.num_rows for name in (self.published, self.id)
        )
        counts, rows, errors = self._read(cells(batch.column(self.text)), days, ids)
        columns = self._columns(rows, errors)
        if self.nested:
            columns = [*batch.columns, self._lists(counts, columns)]
        return self.arrow.RecordBatch.from_arrays(columns, schema=schema)

    def array(self, array: Any) -> Any:
        if not _fits(self.arrow.types, array.type, "text"):
            raise OptionError(f"batch: an array of {array.type}; wanted text")
        counts, rows, errors = self._read(cells(array), [None] * len(array), [None] * len(array))
        return self._lists(counts, self._columns(rows, errors))

    def _read(self, texts: list[Any], days: list[Any], ids: list[Any]) -> tuple[list[int | None], list[Row], list[Any]]:
        """For each text the number of its rows (None for a null text), then all rows, and the error of each."""
        counts, rows, errors = list[int | None](), list[Row](), list[str | None]()
        for place, (text, day, name) in enumerate(zip(texts, days, ids, strict=True)):
            if text is None:
                counts.append(None)
                continue
            found = many.read(self.parser, (place, many.document_of(place, text, day, name)))
            if isinstance(found, Failure):
                rows.append(
                    _NOTHING._replace(
                        doc_id=found.id, published=publication_date(day) if isinstance(day, datetime.date) else None
                    )
                )
                errors.append(replaced(f"{found.kind}: {found.message}"))
                counts.append(1)
            else:
                rows += found.rows
                errors += [None] * len(found.rows)
                counts.append(len(found.rows))
        return counts, rows, errors

    def _columns(self, rows: list[Row], errors: list[Any]) -> list[Any]:
        return [*frames.arrays(rows), self.arrow.array(errors, self.arrow.string())]

    def _lists(self, counts: list[int | None], columns: list[Any]) -> Any:
        arrow, kind = self.arrow, seam_type()
        struct = arrow.StructArray.from_arrays(columns, fields=list(kind.value_type))
        offsets = arrow.array(itertools.accumulate((count or 0 for count in counts), initial=0), arrow.int32())
        absent = arrow.array([count is None for count in counts], arrow.bool_())
        return arrow.ListArray.from_arrays(offsets, struct, type=kind, mask=absent)


_NOTHING: Row = Row._make([None] * len(Row._fields))


def _imported(arrow: Any, data: Any) -> Any:
    """A C stream as a table, or, where it is no table but one column, as that column."""
    try:
        try:
            return arrow.table(data)
        except arrow.ArrowInvalid:
            return arrow.chunked_array(data)
    except UnicodeEncodeError as error:
        remedy = "replace it first (docs/engines.md)"
        raise OptionError(f"batch: {error.object!r:.40} has a lone surrogate at {error.start}; {remedy}") from error
    except (ValueError, arrow.ArrowTypeError) as error:
        told = ": ".join(map(str, reversed(error.args)))
        raise OptionError(f"batch: {told}; give each column one type and one name, or leave this one out") from error


def _fits(types: Any, kind: Any, name: str) -> bool:
    """Whether a column of this type may be what the argument `name` wants."""
    if types.is_dictionary(kind):
        kind = kind.value_type
    if types.is_null(kind) or types.is_string(kind) or types.is_large_string(kind):
        return True
    if hasattr(types, "is_string_view") and types.is_string_view(kind):
        return True
    if name == "id":
        return bool(types.is_integer(kind) or types.is_floating(kind) or types.is_decimal(kind))
    return name == "published" and bool(types.is_date(kind) or types.is_timestamp(kind))
