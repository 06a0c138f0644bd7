"""The flat record, declared once: name, type and meaning of every column, in order.

The same columns are the keys of `Report.records()`, the rows of JSON Lines and CSV, the Arrow table, the data frames.
Offsets are half-open, in code points, in the raw text. Columns may be added at the end; none is renamed or removed
without a new `SCHEMA_VERSION`.
"""

import datetime
import typing
from decimal import Decimal
from typing import Annotated, NamedTuple

__all__ = ["COLUMNS", "SCHEMA_VERSION", "Column", "Row", "columns_of"]

SCHEMA_VERSION = "1"


class Row(NamedTuple):
    """One goal or result, flat."""

    kind: Annotated[str, "quantity, event, relation, rank, absence, delegated or direction"]
    status: Annotated[str, "goal or result"]
    start: Annotated[int, "start of the clause that states it"]
    end: Annotated[int, "end of that clause"]
    text: Annotated[str, "the clause; for goals without a number the outcome, without cue and time at its head"]
    indicator: Annotated[str | None, "what is measured or delivered, noise removed, script as written"]
    indicator_start: Annotated[int | None, "start of the indicator"]
    indicator_end: Annotated[int | None, "end of the indicator"]
    indicator_id: Annotated[str | None, "id in the indicator lexicon, if known"]
    value_start: Annotated[int | None, "start of the numeral with its unit"]
    value_end: Annotated[int | None, "end of the numeral with its unit"]
    value_text: Annotated[str | None, "the numeral with its unit, without words of comparison"]
    low: Annotated[Decimal | None, "lower number, magnitude applied, unit as written"]
    high: Annotated[Decimal | None, "upper number; equal to low unless a range"]
    unit: Annotated[str | None, "unit or counter, Simplified, without the magnitude"]
    comparator: Annotated[str | None, "eq, about, at_least, more_than, at_most, less_than or between"]
    change: Annotated[str | None, "level, increase, decrease or multiple"]
    due_start: Annotated[datetime.date | None, "goals: first day of the period in or by which it is to be reached"]
    due_end: Annotated[datetime.date | None, "goals: last day of that period; none for a number told `from` a day on"]
    due_relation: Annotated[str | None, "in, by, before, within or from"]
    due_text: Annotated[str | None, "the words that say so, wherever they stand"]
    due_text_start: Annotated[int | None, "start of those words"]
    due_text_end: Annotated[int | None, "end of those words"]
    due_inherited: Annotated[
        bool | None,
        "from a list header (of its own sentence too), a paragraph or a section; not from a line right above",
    ]
    due_event: Annotated[str | None, "the event of an event deadline"]
    period_start: Annotated[datetime.date | None, "results: first day of the period that the number is about"]
    period_end: Annotated[datetime.date | None, "results: last day of that period"]
    commitment: Annotated[str | None, "goals: ensure, strive, expect or plan"]
    cue: Annotated[str | None, "the commitment word, wherever it stands"]
    cue_start: Annotated[int | None, "start of that word"]
    cue_end: Annotated[int | None, "end of that word"]
    section: Annotated[str | None, "heading path, joined with ' > '"]
    group: Annotated[int | None, "records that one clause gave together share a number"]
    rule: Annotated[str, "the pattern that fired, as named in the code"]
    per: Annotated[str | None, "annual_average, each_year or cumulative"] = None
    approximate: Annotated[bool | None, "the number itself is a rounding"] = None
    baseline_low: Annotated[Decimal | None, "the from-value of a from-to pair, lower number"] = None
    baseline_high: Annotated[Decimal | None, "the from-value of a from-to pair, upper number"] = None
    stretch: Annotated[str | None, "the clause that asks for more, attached to the goal before it"] = None
    binding: Annotated[str | None, "binding or expected, only where the text says so"] = None
    parent: Annotated[int | None, "the record that a 其中 item belongs to: its place in the report's records"] = None
    unit_id: Annotated[str | None, "id in the unit lexicon"] = None
    indicator_parts: Annotated[
        tuple[tuple[int, int], ...] | None, "the raw pieces that a written-out indicator was made from"
    ] = None
    indicator_en: Annotated[str | None, "English name from the lexicon"] = None
    part: Annotated[str | None, "what the passage is: review, requirement, headline, outlook, task or other"] = None
    sentence: Annotated[str | None, "the raw sentence"] = None
    sentence_start: Annotated[int | None, "start of the sentence"] = None
    sentence_end: Annotated[int | None, "end of the sentence"] = None
    doc_id: Annotated[str | None, "the caller's id of the document"] = None
    published: Annotated[
        datetime.date | None, "when the document was published; the first day of the month where only a month is told"
    ] = None
    plan_year: Annotated[int | None, "the year that the report plans for"] = None
    region: Annotated[str | None, "the region that the document is about"] = None
    issuer: Annotated[str | None, "the body that issued the document"] = None


class Column(NamedTuple):
    """One column of the record."""

    name: str
    type: object
    meaning: str


def columns_of(row: type[NamedTuple]) -> tuple[Column, ...]:
    """The columns that the fields of a row declare, in order.

    >>> columns_of(Row)[0].name
    'kind'
    """
    hints = typing.get_type_hints(row, include_extras=True)
    return tuple(Column(name, *typing.get_args(hint)[:2]) for name, hint in hints.items())


COLUMNS: tuple[Column, ...] = columns_of(Row)
