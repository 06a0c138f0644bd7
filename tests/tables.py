"""Tables of cases for the layer of mentions: a row is one short text and all that is to be found in it.

`form` names the form of writing that the row is about, `sign` is + where the form is read and - where something that
looks like it must not be. A row of a `known_failures` table must fail; when it is repaired it moves to the other table.
"""

from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "cases"
LEAST_READ, LEAST_REFUSED = 3, 1  # rows of each form


def table(name: str, *columns: str) -> list[dict[str, str]]:
    """The rows of a table, as mappings from column to text; `#` starts a comment."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    head, *rest = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert head == list(columns), f"{name}.tsv: columns {head}"
    for fields in rest:
        assert len(fields) == len(head), f"{name}.tsv: {len(fields)} fields in {fields}"
    return [dict(zip(head, fields, strict=True)) for fields in rest]


def right(rows: list[dict[str, str]]) -> list:
    return [pytest.param(row, id=row["text"]) for row in rows]


def failing(rows: list[dict[str, str]]) -> list:
    return [
        pytest.param(row, id=row["text"], marks=pytest.mark.xfail(strict=True, reason=row["note"] or "?"))
        for row in rows
    ]


def found_in(text: str, expected: str) -> list[tuple[int, int, list[str]]]:
    """The places of the expected finds, parted by ` | `: each begins with its words, as they stand in the text."""
    places = []
    at = 0
    for one in [] if expected == "-" else expected.split(" | "):
        words, *fields = one.replace("_", "\0").split(" ")
        words = words.replace("\0", " ")  # white space inside the words is written _
        at = text.index(words, at)
        places.append((at, at + len(words), [field.replace("\0", "_") for field in fields]))
        at += len(words)
    return places


def check_forms(rows: list[dict[str, str]], forms: set[str]) -> None:
    """Every form is shown often enough, read and refused; no text stands twice."""
    counts = Counter((row["form"], row["sign"]) for row in rows)
    assert {row["sign"] for row in rows} <= {"+", "-"}
    assert {row["form"] for row in rows} == forms
    short = [form for form in sorted(forms) if counts[form, "+"] < LEAST_READ or counts[form, "-"] < LEAST_REFUSED]
    assert short == [], "these forms want more rows"
    keys = Counter(
        tuple(value for column, value in row.items() if column not in ("form", "sign", "expected", "note"))
        for row in rows
    )
    assert [key for key, number in keys.items() if number > 1] == []
