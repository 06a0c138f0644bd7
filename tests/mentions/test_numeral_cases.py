"""Whole numerals, by table: `tests/cases/numerals.tsv`."""

import pytest
from tables import check_forms, failing, right, table

from govreport.errors import NumberError
from govreport.mentions.numerals import parse_number

COLUMNS = ("form", "sign", "text", "expected", "note")
RIGHT = table("numerals", *COLUMNS)
KNOWN_FAILURES = table("numerals_known_failures", *COLUMNS)
FORMS = {
    "arabic", "comma groups", "space groups", "full-width", "decimal point", "chinese", "short form",
    "financial", "variants", "digit by digit", "mixed", "magnitude alone", "negative", "兆", "not one numeral",
}  # fmt: skip


def check(row):
    """`expected` is the value, exactly as `str` shows it, or - where the text is refused."""
    if row["expected"] == "-":
        with pytest.raises(NumberError):
            parse_number(row["text"])
    else:
        assert str(parse_number(row["text"])) == row["expected"]


@pytest.mark.parametrize("row", right(RIGHT))
def test_numeral(row):
    check(row)


@pytest.mark.parametrize("row", failing(KNOWN_FAILURES))
def test_known_failure(row):
    check(row)


def test_every_form_is_shown():
    check_forms(RIGHT, FORMS)
