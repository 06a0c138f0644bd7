"""Sensible sentences: those that are read rightly, and those that are not yet.

A row of `cases/known_failures.tsv` must fail; when it is repaired it moves to `cases/sentences.tsv`, with its note, which
says what went wrong. `expected` names the records in text order, parted by ` | `, each with the columns that matter: `low=12 unit=个`; `-` for
no record. `due` and `period` are two dates. The texts appeared on 20 January 2026.
"""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from govreport.columns import Row
from govreport.parser import parse


def cases(name: str) -> list[tuple[str, ...]]:
    lines = (Path(__file__).parent / "cases" / name).read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == ["text", "expected", "note"]
    return [tuple(line.split("\t")) for line in lines[1:]]


RIGHT = cases("sentences.tsv")
KNOWN_FAILURES = cases("known_failures.tsv")
PUBLISHED = datetime.date(2026, 1, 20)


def told(row: Row, column: str) -> str:
    if column in ("due", "period"):
        start, end = getattr(row, f"{column}_start"), getattr(row, f"{column}_end")
        return "-" if start is None and end is None else f"{start}..{end}"
    value = getattr(row, column)
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return "-" if value is None else str(value)


def wrong(text: str, expected: str) -> list[str]:
    """What is told otherwise than expected."""
    rows = parse(text, PUBLISHED).rows
    records = (
        [] if expected == "-" else [dict(pair.split("=", 1) for pair in one.split()) for one in expected.split(" | ")]
    )
    if len(rows) != len(records):
        return [f"{len(rows)} records for {len(records)}"]
    return [
        f"{column}: {told(row, column)} for {value}"
        for row, record in zip(rows, records, strict=True)
        for column, value in record.items()
        if told(row, column) != value
    ]


@pytest.mark.parametrize(("text", "expected"), [case[:2] for case in RIGHT], ids=[text for text, _, _ in RIGHT])
def test_sentence(text, expected):
    assert wrong(text, expected) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, marks=pytest.mark.xfail(strict=True, reason=note))
        for text, expected, note in KNOWN_FAILURES
    ],
    ids=[text for text, _, _ in KNOWN_FAILURES],
)
def test_known_failure(text, expected):
    assert wrong(text, expected) == []


def test_the_check_lets_pass_what_is_right():
    text = "力争2028年新建公园12个，森林覆盖率达到45%。"
    assert (
        wrong(text, "indicator=公园 low=12 due=2028-01-01..2028-12-31 commitment=strive | low=45 unit=% period=-") == []
    )
    assert wrong("天气晴好。", "-") == []


@pytest.mark.parametrize("expected", ["-", "low=12", "low=13 | low=45", "low=12 | unit=个", "low=12 cue=- | low=45"])
def test_the_check_sees_what_is_wrong(expected):
    assert wrong("力争2028年新建公园12个，森林覆盖率达到45%。", expected)


def test_cases_have_three_fields_and_stand_once():
    both = RIGHT + KNOWN_FAILURES
    assert {len(case) for case in both} == {3}
    assert len({text for text, _, _ in both}) == len(both)
    assert all(expected and note for _, expected, note in both)
