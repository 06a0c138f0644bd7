"""Quantities in running text, by table: `tests/cases/quantities.tsv`."""

from decimal import Decimal

import pytest
from tables import check_forms, failing, found_in, right, table

from govreport.mentions.quantities import find_quantities
from govreport.model import Quantity

COLUMNS = ("form", "sign", "text", "dialect", "expected", "note")
RIGHT = table("quantities", *COLUMNS)
KNOWN_FAILURES = table("quantities_known_failures", *COLUMNS)
FORMS = {"range"}


def plain(value: Decimal) -> str:
    return format(value, "f")


def told(q: Quantity) -> tuple[int, int, list[str]]:
    """What was found, as the table writes it: value or low..high, unit, comparator, then what is out of the ordinary."""
    value = plain(q.low) if q.low == q.high else f"{plain(q.low)}..{plain(q.high)}"
    fields = [value, q.unit or "-", q.comparator.value]
    if q.approximate:
        fields.append("approximate")
    if q.per:
        fields.append(q.per.value)
    return q.span.start, q.span.end, fields


def check(row):
    """`expected`: words, value, unit (- for none), comparator, [approximate] [pace] [id=…], parted by spaces."""
    found = find_quantities(row["text"], dialect=None if row["dialect"] == "-" else row["dialect"])
    places = found_in(row["text"], row["expected"])
    ids = [[field for field in fields if field.startswith("id=")] for _, _, fields in places]
    wanted = [(start, end, [field for field in fields if not field.startswith("id=")]) for start, end, fields in places]
    assert [told(q) for q in found] == wanted
    assert [f"id={q.unit_id}" for q, asked in zip(found, ids, strict=True) if asked] == [
        one for asked in ids for one in asked
    ]


@pytest.mark.parametrize("row", right(RIGHT))
def test_quantity(row):
    check(row)


@pytest.mark.parametrize("row", failing(KNOWN_FAILURES))
def test_known_failure(row):
    check(row)


def test_every_form_is_shown():
    check_forms(RIGHT, FORMS)
