"""A table whose columns have their usual Chinese names, and its dates in the usual forms."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from govreport.errors import DateError
from govreport.text.published import day_of


@pytest.mark.parametrize("ending", ["csv", "tsv"])
def test_the_usual_names_and_dates_are_known(tmp_path: Path, ending: str) -> None:
    mark = "," if ending == "csv" else "\t"
    rows = [["正文", "发布日期"], ["今年新建公园12个。", "2026/02/03"], ["今年新建公园13个。", "2026年2月3日"]]
    table = tmp_path / f"reports.{ending}"
    table.write_text("\n".join(mark.join(row) for row in rows), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    subprocess.run([sys.executable, "-m", "govreport", "batch", str(table), "-o", str(out)], check=True)
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [(one["indicator"], one["due_end"]) for one in found] == [("公园", "2026-12-31")] * 2


@pytest.mark.parametrize("written", ["20260203", "3.2.2026", "2026-13-01", "2026-W01-1", "昨天", ""])
def test_what_is_no_day_is_told(written: str) -> None:
    with pytest.raises(DateError, match="write it as YYYY-MM-DD"):
        day_of(written)
