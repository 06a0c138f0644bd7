"""What the tests of this layer share: records told in one line each, and a report around a passage."""

import datetime
from collections.abc import Callable
from decimal import Decimal

import pytest

from govreport.columns import Row
from govreport.parser import Parser
from govreport.report import Report

PUBLISHED = datetime.date(2026, 1, 20)

Read = Callable[..., Report]
Told = Callable[..., list[str]]


@pytest.fixture(scope="session")
def read() -> Read:
    """Parse a text that appeared on 20 January 2026; `published` and `dialect` may say otherwise."""

    def reading(text: str, published: datetime.date | None = PUBLISHED, dialect: str | None = None) -> Report:
        return Parser(dialect=dialect).parse(text, published)

    return reading


@pytest.fixture(scope="session")
def told(read: Read) -> Told:
    """The records of a text, in text order: the named columns of each, parted by spaces.

    `number` stands for low and high, `due` for bounds and relation, `period` for its bounds; `-` for what is absent.
    """

    def telling(text: str, columns: str, **options: object) -> list[str]:
        return [" ".join(_word(row, name) for name in columns.split()) for row in read(text, **options).rows]

    return telling


@pytest.fixture(scope="session")
def refused(read: Read) -> Told:
    """The numbers of a text that are no statement, in text order: words and rule."""

    def refusing(text: str, **options: object) -> list[str]:
        report = read(text, **options)
        return [f"{report.raw[start:end]} {rule}" for start, end, rule in report.rejections]

    return refusing


def _word(row: Row, name: str) -> str:
    if name == "number":
        low, high = _word(row, "low"), _word(row, "high")
        return low if low == high else f"{low}~{high}"
    if name == "due":
        if row.due_relation is None:
            return "-"
        return f"{_word(row, 'due_start')}..{_word(row, 'due_end')} {row.due_relation}"
    if name == "period":
        return "-" if row.period_end is None else f"{row.period_start}..{row.period_end}"
    value = getattr(row, name)
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return str(value)
