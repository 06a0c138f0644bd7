"""The tables of docs/panels.md that rest on the corpus are what the library gives for it."""

import datetime
import json

import pytest

from govreport.panels.building import panel
from govreport.panels.columns import PanelRow
from govreport.parser import Parser

NARROW = str.maketrans("％．", "%.")  # as some reports print them
INDICATORS = ("gdp", "cpi", "urban_new_jobs", "registered_unemployment")


@pytest.fixture(scope="module")
def page(root):
    return (root / "docs" / "panels.md").read_text(encoding="utf-8")


def table(page, name):
    """The rows of the table behind a comment, each a list of cells."""
    lines = page.split(f"<!-- {name} -->\n")[1].split("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def cell(row: PanelRow) -> str:
    if row.status != "stated":
        return row.status
    words, number = row.wording or "", row.number
    first = words and row.text.index(words) < row.text.index(number)
    target = (words + number if first else number + words).translate(NARROW)
    if row.verdict is None:
        return target
    if row.outcome_low is None:
        return f"{target}: {row.verdict}"
    outcome = f"{row.outcome_low / 10000:f}万" if row.outcome_unit == "人" else f"{row.outcome_low:f}"
    return f"{target}, {outcome}: {row.verdict}"


def test_the_national_targets_and_their_outcomes(page, corpus):
    paths = sorted((*(corpus / "nation_cjc").glob("20*.txt"), *(corpus / "nation").glob("*.txt")))
    texts = [(path.name[:4], path.read_text(encoding="utf-8")) for path in paths]
    reports = [Parser().parse(text, doc_id=year) for year, text in texts if int(year) >= 2005]
    found = {}
    for row in panel(reports, INDICATORS):
        annual = row.status != "stated" or (row.due_start.year == row.due_end.year and row.number is not None)
        if annual and not row.rival and row.plan_year == row.year:
            assert (row.year, row.indicator) not in found
            found[row.year, row.indicator] = cell(row)
    rows = table(page, "national")
    assert len(rows) == 11
    assert {int(year): cells for year, *cells in rows} == {
        year: [found[year, indicator] for indicator in INDICATORS] for year, _ in found
    }


def test_the_growth_targets_of_ten_provinces(page, gold, corpus):
    reports = []
    for path in sorted((gold / "headline").glob("*.json")):
        window = json.loads(path.read_text(encoding="utf-8"))
        raw = (corpus / window["doc"]).read_bytes().decode("utf-8")
        reports.append(Parser().parse(raw, datetime.date.fromisoformat(window["published"])))
    rows = [row for row in panel(reports, ["gdp"]) if row.year == 2026 and row.change == "increase"]
    told = [
        [row.place, row.number, row.wording or "", row.form, row.constraint, "yes" if row.stretch else ""]
        for row in sorted(rows, key=lambda row: -row.high)
    ]
    assert table(page, "ten provinces") == told
