"""Arrow tables and data frames; each test runs where its package is installed."""

import datetime
import importlib.util
import json
import sys
from decimal import Decimal
from types import SimpleNamespace

import pytest

import govreport
from govreport.columns import COLUMNS
from govreport.export import frames
from govreport.export.schema import arrow_schema, json_schema


def test_the_arrow_table_has_the_columns(rows):
    arrow = pytest.importorskip("pyarrow")
    table = frames.to_arrow(rows)
    assert table.schema == arrow_schema()
    assert table.column_names == [column.name for column in COLUMNS]
    assert table.schema.field("low").type == arrow.decimal128(38, 10)
    assert table.schema.field("due_end").type == arrow.date32()
    assert not table.schema.field("kind").nullable
    assert table["low"].to_pylist() == [Decimal(100000), None, Decimal(32000), Decimal("1.5")]
    assert table["due_end"][0].as_py() == datetime.date(2027, 12, 31)
    start = rows[0].indicator_parts[0][0]
    assert table["indicator_parts"][0].as_py()[0] == {"start": start, "end": start + 2}
    table.validate(full=True)


def test_an_empty_table_has_the_same_schema(rows):
    pytest.importorskip("pyarrow")
    assert frames.to_arrow([]).schema == frames.to_arrow(rows).schema
    assert frames.to_arrow([]).num_rows == 0


def test_what_arrow_refuses_is_made_to_fit(rows):
    pytest.importorskip("pyarrow")
    odd = rows[0]._replace(text="增长\ud8005%", low=Decimal("1E+40"), high=Decimal("0.12345678915"))
    table = frames.to_arrow([odd])
    assert table["text"].to_pylist() == ["增长\ufffd5%"]
    assert table["low"].to_pylist() == [None]
    assert table["high"].to_pylist() == [Decimal("0.1234567892")]


def test_a_pandas_frame_keeps_numbers_exact(rows):
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = frames.to_pandas(rows)
    assert list(frame.columns) == [column.name for column in COLUMNS]
    assert frame["high"].iloc[3] == Decimal("1.5")
    assert frame["due_end"].isna().tolist() == [False, False, True, True]


def test_a_polars_frame_keeps_numbers_exact(rows):
    polars = pytest.importorskip("polars")
    pytest.importorskip("pyarrow")
    frame = frames.to_polars(rows)
    assert frame.columns == [column.name for column in COLUMNS]
    assert frame["low"].to_list() == [Decimal(100000), None, Decimal(32000), Decimal("1.5")]
    assert frame.schema["due_end"] == polars.Date


@pytest.mark.parametrize(
    ("convert", "package", "extra"),
    [
        (frames.to_arrow, "pyarrow", "arrow"),
        (frames.to_pandas, "pandas", "pandas"),
        (frames.to_polars, "polars", "polars"),
    ],
)
def test_a_missing_package_is_named_with_its_extra(rows, monkeypatch, convert, package, extra):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImportError, match=rf"{package} is not installed.*govreport\[{extra}\]"):
        convert(rows)


def test_the_json_schema_names_every_column():
    schema = json_schema()
    assert list(schema["properties"]) == [column.name for column in COLUMNS] == schema["required"]
    assert schema["properties"]["kind"]["type"] == "string"
    assert schema["properties"]["low"]["type"] == ["string", "null"]
    assert schema["properties"]["due_end"]["format"] == "date"
    assert schema["properties"]["indicator_parts"]["items"]["minItems"] == 2


@pytest.mark.parametrize("kind", ["report", "panel", "arrow"])
def test_pandas_has_its_functions_on_the_frame_that_the_docs_make(root, tmp_path, kind):
    pandas, arrow = pytest.importorskip("pandas"), pytest.importorskip("pyarrow")
    report = govreport.parse(
        "青石市2026年政府工作报告\n今年主要预期目标是：城镇、农村居民收入分别增长5%、6%。今年居民收入增长5.5%。"
    )
    extracted = govreport.arrow.extract(arrow.table({"text": [report.raw]}))
    made = {
        "report": report,
        "panel": govreport.panel([report]),
        "arrow": SimpleNamespace(to_pandas=lambda: extracted.to_pandas(types_mapper=pandas.ArrowDtype)),
    }[kind]
    page = (root / "docs" / "records.md").read_text(encoding="utf-8")
    names = {"report": made}
    exec(page.split("<!-- recipe: pandas -->\n```python\n")[1].split("```")[0], names)
    frame = names["frame"]
    assert len(pandas.concat([frame, frame]).drop_duplicates()) == len(frame)
    assert list(frame["low"].describe()[["min", "mean", "max"]]) == [5.0, 5.5, 6.0]
    assert frame.describe(include="all").shape[1] == frame.shape[1]
    told = json.loads(frame.to_json(orient="records", date_format="iso", force_ascii=False))
    assert {(one["low"], one["due_end"][:10]) for one in told} == {(low, "2026-12-31") for low in (5.0, 5.5, 6.0)}
    assert all(isinstance(one.get("indicator_parts") or "", str) for one in told)
    if importlib.util.find_spec("openpyxl") is not None:
        frame.to_excel(tmp_path / "records.xlsx")
        assert list(pandas.read_excel(tmp_path / "records.xlsx")["low"]) == list(frame["low"])
