"""Dates, periods and deadlines in running text, by table: `tests/cases/times.tsv`."""

import datetime

import pytest
from tables import check_forms, failing, found_in, right, table

from govreport.model import TimeExpression
from govreport.timeline import find_times

COLUMNS = ("form", "sign", "text", "published", "dialect", "expected", "note")
RIGHT = table("times", *COLUMNS)
KNOWN_FAILURES = table("times_known_failures", *COLUMNS)
FORMS = {"by a year"}


def told(t: TimeExpression) -> tuple[int, int, list[str]]:
    """What was found, as the table writes it: first..last day, grain, relation, source, and the event where there is one."""
    days = "-" if t.start is None and t.end is None else f"{t.start}..{t.end}"
    fields = [days, t.grain.value, t.relation.value, t.source.split(" ")[0]]
    if t.event:
        fields.append(f"event={t.event}")
    return t.span.start, t.span.end, fields


def check(row):
    """`expected`: words, first..last day (- for open), grain, relation, source (its first word), [event=…]."""
    found = find_times(
        row["text"],
        None if row["published"] == "-" else datetime.date.fromisoformat(row["published"]),
        dialect=None if row["dialect"] == "-" else row["dialect"],
    )
    assert [told(t) for t in found] == found_in(row["text"], row["expected"])


@pytest.mark.parametrize("row", right(RIGHT))
def test_time(row):
    check(row)


@pytest.mark.parametrize("row", failing(KNOWN_FAILURES))
def test_known_failure(row):
    check(row)


def test_every_form_is_shown():
    check_forms(RIGHT, FORMS)
