"""The Arrow seam: kind in, kind out, all types of text, and rows that fail."""

import datetime
import subprocess
import sys
from decimal import Decimal

import pytest

import govreport
from govreport.columns import COLUMNS
from govreport.errors import OptionError
from govreport.parser import Parser

pa = pytest.importorskip("pyarrow")

from govreport.arrow import RECORDS, SCHEMA, extract  # noqa: E402 - only where pyarrow is

DAY = datetime.date(2026, 2, 3)
TEXTS = [
    "到2027年，新建公园12个，力争森林覆盖率达到45%。",
    None,
    "",
    "确保明年新城大桥建成通车。",
    "去年城镇新增就业3.2万人。",
]
IDS = ["a", "b", "c", "d", "e"]


@pytest.fixture
def table():
    days = pa.array([None, None, DAY, DAY, None], pa.date32())
    return pa.table({"id": IDS, "text": TEXTS, "day": days})


def expected(texts=TEXTS, ids=IDS, days=(None, None, DAY, DAY, None)):
    """The rows of single calls."""
    found = []
    for text, name, day in zip(texts, ids, days, strict=True):
        if text is not None:
            found += govreport.Parser().parse(text, day, doc_id=name).rows
    return [as_arrow(row._asdict()) | {"error": None} for row in found]


def as_arrow(record):
    pieces = record["indicator_parts"]
    pieces = None if pieces is None else [{"start": start, "end": end} for start, end in pieces]
    return record | {"indicator_parts": pieces}


def test_the_schema_is_made_from_the_columns():
    assert SCHEMA.names == [column.name for column in COLUMNS] + ["error"]
    assert all(field.nullable for field in SCHEMA)
    assert SCHEMA.field("low").type == pa.decimal128(38, 10)
    assert [field.name for field in RECORDS.value_type] == [f"record_{name}" for name in SCHEMA.names]
    assert pa.types.is_list(RECORDS)
    assert govreport.arrow.SCHEMA is SCHEMA
    with pytest.raises(AttributeError, match="NOTHING"):
        _ = govreport.arrow.NOTHING


def test_a_table_gives_the_rows_of_single_calls(table):
    found = extract(table, id="id", published="day")
    assert isinstance(found, pa.Table)
    assert found.schema.equals(SCHEMA, check_metadata=True)
    assert found.to_pylist() == expected()
    found.validate(full=True)


def test_every_kind_comes_out_as_it_came_in(table):
    columns = {"id": "id", "published": "day"}
    (batch,) = table.to_batches()
    assert isinstance(extract(batch, **columns), pa.RecordBatch)
    assert extract(batch, **columns).to_pylist() == expected()
    reader = extract(pa.RecordBatchReader.from_batches(table.schema, table.to_batches(max_chunksize=2)), **columns)
    assert isinstance(reader, pa.RecordBatchReader)
    assert reader.read_all().to_pylist() == expected()
    taken = []
    batches = extract((taken.append(1) or one for one in table.to_batches(max_chunksize=1)), **columns)
    assert isinstance(next(batches), pa.RecordBatch)
    assert len(taken) == 1
    assert sum(one.num_rows for one in batches) + 2 == len(expected())
    array = extract(batch["text"])
    assert isinstance(array, pa.Array)
    assert array.type == RECORDS
    chunked = extract(pa.chunked_array([batch["text"], batch["text"][:2]]))
    assert isinstance(chunked, pa.ChunkedArray)
    assert chunked.to_pylist() == array.to_pylist() + array[:2].to_pylist()
    assert extract(pa.chunked_array([], pa.string())).type == RECORDS


class Stream:
    """Anything that gives an Arrow C stream."""

    def __init__(self, data):
        self.data = data

    def __arrow_c_stream__(self, requested_schema=None):
        return self.data.__arrow_c_stream__(requested_schema)


def test_a_c_stream_gives_a_table_or_a_column(table):
    assert extract(Stream(table), id="id", published="day").to_pylist() == expected()
    assert extract(Stream(table["text"])).to_pylist() == extract(table["text"]).to_pylist()


def test_the_nested_form_keeps_the_columns_and_has_a_list_for_each_document(table):
    found = extract(table, id="id", published="day", form="nested")
    found.validate(full=True)
    assert found.schema.names == ["id", "text", "day", "records"]
    assert found.drop_columns("records") == table
    lists = found["records"].to_pylist()
    assert [one if one is None else len(one) for one in lists] == [2, None, 0, 1, 1]
    flat = [{key.removeprefix("record_"): value for key, value in row.items()} for one in lists for row in one or ()]
    assert flat == expected()
    (batch,) = table.to_batches()
    assert extract(batch, id="id", published="day", form="nested")["records"].to_pylist() == lists


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view"])
@pytest.mark.parametrize("encoded", [False, True])
def test_texts_of_every_type_are_read(kind, encoded):
    if not hasattr(pa, kind):
        pytest.skip(f"this pyarrow has no {kind}")
    texts = pa.array(TEXTS, getattr(pa, kind)())
    if encoded and kind != "string_view":
        texts = texts.dictionary_encode()
    assert extract(texts).to_pylist() == extract(pa.array(TEXTS)).to_pylist()
    assert extract(pa.table({"text": texts, "id": texts}), id="id")["doc_id"].to_pylist()[0] == TEXTS[0]


def test_a_column_of_nulls_and_an_empty_one():
    assert extract(pa.nulls(2)).to_pylist() == [None, None]
    assert extract(pa.table({"text": pa.nulls(2)})).num_rows == 0
    assert extract(pa.array([], pa.string())).to_pylist() == []
    assert extract(pa.table({"text": pa.array([], pa.string())})).schema == SCHEMA


@pytest.mark.parametrize(
    "days",
    [
        pa.array([DAY] * 2, pa.date32()),
        pa.array([DAY] * 2, pa.date64()),
        pa.array([datetime.datetime(2026, 2, 3, 23, 59)] * 2, pa.timestamp("us")),
        pa.array(["2026-02-03"] * 2),
        pa.array(["2026-02-03"] * 2).dictionary_encode(),
    ],
    ids=lambda days: str(days.type),
)
def test_days_of_publication_of_every_type(days):
    found = extract(
        pa.table({"text": ["确保明年大桥建成通车。"] * 2, "day": days, "n": [7, 8]}), published="day", id="n"
    )
    assert found["due_end"].to_pylist() == [datetime.date(2027, 12, 31)] * 2
    assert found["published"].to_pylist() == [DAY] * 2
    assert found["doc_id"].to_pylist() == ["7", "8"]


@pytest.mark.parametrize("blank", ["", "  ", "\u3000\n", None])
def test_a_blank_date_is_none(blank):
    texts = pa.table({"text": ["到2027年，新建公园12个。"] * 2, "day": pa.array([blank, "2026-02-03"])})
    rows = extract(texts, published="day").to_pylist()
    assert [(row["error"], row["low"], str(row["published"])) for row in rows] == [
        (None, 12, "None"),
        (None, 12, "2026-02-03"),
    ]


def test_a_row_that_fails_is_kept_with_its_error(table):
    days = pa.array(["2026-02-03", None, "3.2.2026", None, "2026-02-30"])
    table = table.set_column(2, "day", days)
    found = extract(table, id="id", published="day")
    failed = [row for row in found.to_pylist() if row["error"]]
    assert [(row["doc_id"], row["kind"]) for row in failed] == [("c", None), ("e", None)]
    assert failed[0]["error"] == "DateError: published: '3.2.2026' is not a date; write it as YYYY-MM-DD"
    good = expected(TEXTS[:4], IDS[:4], [DAY, None, None, None])
    assert [row for row in found.to_pylist() if not row["error"]] == good
    nested = extract(table, published="day", form="nested")["records"].to_pylist()
    assert [one["record_error"] is not None for one in nested[4]] == [True]


def test_a_failure_of_the_parser_keeps_the_day():
    class Refusing(Parser):
        def parse(self, raw, published=None, *, doc_id=None):
            raise ValueError("no\ud800")

    day = pa.array([datetime.datetime(2026, 2, 3)], pa.timestamp("s"))
    (row,) = extract(pa.table({"text": ["一"], "day": day}), published="day", parser=Refusing()).to_pylist()
    assert (row["error"], row["published"], row["text"]) == ("ValueError: no\ufffd", DAY, None)


def test_bytes_that_are_not_utf_8_fail_alone():
    good = "增长5%。".encode()
    offsets = pa.array([0, 2, 2 + len(good)], pa.int32())
    texts = pa.StringArray.from_buffers(2, offsets.buffers()[1], pa.py_buffer(b"\xff\xfe" + good))
    found = extract(pa.table({"text": texts, "day": texts}), published="day").to_pylist()
    assert "not UTF-8" in found[0]["error"]
    assert "is not a date" in found[1]["error"]
    assert extract(texts).to_pylist()[1][0]["record_unit"] == "%"


def test_numbers_that_do_not_fit_become_null_and_surrogates_are_replaced():
    class Odd(Parser):
        def parse(self, raw, published=None, *, doc_id=None):
            report = super().parse(raw, published, doc_id=doc_id)
            object.__setattr__(report, "rows", (report.rows[0]._replace(text="\ud800", low=Decimal("1E+40")),))
            return report

    (row,) = extract(pa.table({"text": ["公园12个。"]}), parser=Odd()).to_pylist()
    assert (row["text"], row["low"], row["high"]) == ("\ufffd", None, Decimal(12))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"form": "wide"}, "form must be 'long' or 'nested', not 'wide'"),
        ({"text": "body"}, "text: there is no column 'body'; the columns are 'id', 'text', 'day'"),
        ({"text": "day"}, "text: the column 'day' is date32.*; wanted text"),
        ({"id": "day"}, "id: the column 'day' is date32.*; wanted text or whole numbers"),
        ({"published": "name"}, "published: there is no column 'name'"),
    ],
)
def test_a_wrong_column_is_named(table, options, message):
    with pytest.raises(OptionError, match=message):
        extract(table, **options)


def test_ids_are_whole_numbers_of_any_type():
    texts = ["增长5%。"] * 4
    for ids in ([1.0, None, float("nan"), 5.5], [Decimal(1), None, None, Decimal("5.5")]):
        rows = extract(pa.table({"text": texts, "id": ids}), id="id")
        assert rows["doc_id"].to_pylist() == ["1", None, None, None]
        assert rows["error"].to_pylist()[3].startswith("OptionError: id must be a str or a whole number, not ")


def test_a_column_that_holds_nan_alone_counts_as_nulls():
    gaps = [float("nan"), None]
    found = extract(pa.table({"text": ["增长5%。"] * 2, "day": gaps, "id": gaps}), published="day", id="id")
    assert found.to_pylist() == expected(["增长5%。"] * 2, [None] * 2, [None] * 2)
    assert extract(pa.table({"text": gaps})).num_rows == 0
    with pytest.raises(OptionError, match="published: the column 'day' is double"):
        extract(pa.table({"text": ["增长5%。"], "day": [1.5]}), published="day")


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"text": ["增长5%。", 5]}, "batch: .*column text .*; give each column one type and one name, or leave"),
        ({"text": ["增长5%。"] * 2, "day": [DAY, "2026-02-03"]}, "batch: .*column day .*; give each column one type"),
        ({"text": ["a\ud800", "b"]}, r"batch: 'a\\ud800' has a lone surrogate at 1; replace it first"),
    ],
)
def test_a_frame_that_arrow_does_not_take_is_told(columns, message):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({name: pandas.Series(values, dtype=object) for name, values in columns.items()})
    with pytest.raises(OptionError, match=message):
        extract(frame)


def test_columns_of_one_name_are_refused(table):
    with pytest.raises(OptionError, match="more than one column 'text'"):
        extract(table.append_column("text", table["text"]))
    with pytest.raises(OptionError, match="has a column 'records' already"):
        extract(table.append_column("records", table["text"]), form="nested")


@pytest.mark.parametrize("data", [7, "text", b"text", None])
def test_what_is_no_arrow_data_is_refused(data):
    with pytest.raises(OptionError, match="batch: wanted Arrow data"):
        extract(data)
    with pytest.raises(OptionError, match="batch: an array of int64"):
        extract(pa.array([1]))


def test_pyarrow_is_loaded_when_it_is_used():
    code = "import sys, govreport; govreport.arrow.extract; assert 'pyarrow' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_without_pyarrow_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r"govreport\[arrow\]"):
        extract([])


@pytest.mark.parametrize("data", [{"text": ["增长5%。"]}, ["增长5%。"]])
def test_plain_python_data_is_refused_at_once(data: object) -> None:
    with pytest.raises(OptionError, match=r"make it pyarrow\.table"):
        extract(data)


def test_a_day_that_python_cannot_hold_fails_alone():
    days = pa.array([0, 400_000_000_000_000], pa.timestamp("ms"))
    found = extract(pa.table({"text": ["今年新建公园12个。"] * 2, "day": days}), published="day").to_pylist()
    assert found[0]["error"] is None
    assert "out of range" in found[-1]["error"]
