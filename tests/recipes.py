"""Recipes of docs/engines.md, run as they stand, and the rows that each of them must give."""

import datetime
import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from govreport.parser import Parser

PAGE = Path(__file__).resolve().parents[1] / "docs" / "engines.md"
WANTED = os.environ.get("GOVREPORT_ENGINES", "").split()  # engines that must be there: a missing one fails

SENTENCES = (
    "到20{}年，新建公园{}个，力争森林覆盖率达到4{}%以上。",
    "确保明年新城大桥(qiáo){}期建成通车，力爭{}年內盈餘達到{}億元。",
    "去年城镇新增就业{}.5万人，其中高校毕业生{}人，增长{}%。",
    "城镇、农村居民收入分别增长{}%、{}%，投资{}万亿元。",
)


def texts():
    return [None, "", "没有数字。", *(SENTENCES[n % 4].format(n % 70 + 27, n % 9 + 1, n % 10) for n in range(200))]


def expected(documents, *, dated=True):
    """What single calls give, in the order of `sort`."""
    rows = []
    for document in documents.to_pylist():
        if document["text"] is None:
            continue
        try:
            day = datetime.date.fromisoformat(document["published"]) if dated and document["published"] else None
        except ValueError:
            rows.append(
                {
                    "doc_id": document["id"],
                    "error": "DateError: published: '3.2.2026' is not a date; write it as YYYY-MM-DD",
                }
            )
            continue
        for row in Parser().parse(document["text"], day, doc_id=document["id"]).rows:
            pieces = row.indicator_parts and [{"start": start, "end": end} for start, end in row.indicator_parts]
            rows.append(row._asdict() | {"indicator_parts": pieces})
    return same(rows)


def same(rows):
    """Rows in an order of their own, absent values left out, so that engines can be compared."""
    told = [{key: value for key, value in row.items() if value is not None} for row in rows]
    return sorted(told, key=lambda row: (row["doc_id"], row.get("start", -1), row.get("value_start", -1)))


def engine(name):
    """The engine, or a skipped test where it is missing; a failed one where it is asked for by name."""
    if name in WANTED:
        return importlib.import_module(name)
    return pytest.importorskip(name)


def recipe(heading):
    """The code below a heading of docs/engines.md."""
    (code,) = re.findall(rf"^## {re.escape(heading)}\n.*?^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.M | re.S)
    return code


def run(heading, documents):
    """What a recipe calls `rows`."""
    names = {"documents": documents}
    exec(compile(recipe(heading), f"docs/engines.md, {heading}", "exec"), names)
    return names["rows"]


def run_as_script(heading, documents, folder, **environment):
    """The rows that a recipe writes, run in a folder where the documents are."""
    parquet = importlib.import_module("pyarrow.parquet")
    parquet.write_table(documents, folder / "documents.parquet")
    script = folder / "recipe.py"
    script.write_text(recipe(heading), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script.name],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-3000:]
    return parquet.read_table(folder / "rows.parquet")
