"""The recipes for engines that run inside this process, or start small ones: the rows are those of single calls."""

import pytest
from recipes import engine, expected, run, run_as_script, same


def unnested(table):
    """Rows of the nested form under the names of the long one; the id is the caller's own column."""
    return [
        {key.removeprefix("record_"): value for key, value in row.items() if key not in ("id", "record_doc_id")}
        | {"doc_id": row["id"]}
        for row in table.to_pylist()
    ]


def from_pandas(frame):
    arrow = pytest.importorskip("pyarrow")
    schema = pytest.importorskip("govreport.arrow").SCHEMA
    return arrow.Table.from_pandas(frame, schema=schema, preserve_index=False)


def test_pandas(documents):
    engine("pandas")
    rows = run("pandas", documents.to_pandas())
    assert str(rows.dtypes["low"]) == "decimal128(38, 10)[pyarrow]"
    assert same(from_pandas(rows).to_pylist()) == expected(documents)


@pytest.mark.parametrize("heading", ["Polars, eager", "Polars, lazy and streaming"])
def test_polars_frames(documents, heading):
    polars = engine("polars")
    rows = run(heading, polars.from_arrow(documents))
    assert same(rows.to_dicts()) == expected(documents)


def test_polars_expression(documents):
    polars = engine("polars")
    rows = run("Polars, expression", polars.from_arrow(documents))
    assert same(unnested(rows.to_arrow())) == expected(documents, dated=False)


def test_duckdb_scan(documents):
    engine("duckdb")
    assert same(run("DuckDB, scan", documents).to_pylist()) == expected(documents)


def test_duckdb_function(documents):
    engine("duckdb")
    assert same(unnested(run("DuckDB, function", documents))) == expected(documents, dated=False)


def test_dask(documents):
    frames = pytest.importorskip("dask.dataframe") if engine("dask") else None
    rows = run("Dask", frames.from_pandas(documents.to_pandas(), npartitions=3))
    assert same(from_pandas(rows).to_pylist()) == expected(documents)


def test_a_process_pool(documents, tmp_path):
    assert same(run_as_script("Process pool", documents, tmp_path).to_pylist()) == expected(documents)


def test_the_documents_give_goals_results_and_errors(documents):
    rows = expected(documents)
    assert {row.get("status") for row in rows} == {"goal", "result", None}
    assert len(rows) > 300
    assert expected(documents, dated=False) != rows
