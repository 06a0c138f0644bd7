"""The row of a panel, declared once: one target of one report, and what the report after it says of it."""

import datetime
from decimal import Decimal
from typing import Annotated, NamedTuple

from govreport.columns import Column, columns_of

__all__ = ["PANEL_COLUMNS", "PanelRow"]

Places = tuple[tuple[int, int], ...]


class PanelRow(NamedTuple):
    """One target of one place for one year, flat."""

    place: Annotated[str | None, "the region that the report is about"]
    year: Annotated[int | None, "the year by whose end the target is to be reached"]
    indicator: Annotated[str | None, "id in the indicator lexicon; of a rate of change that of what changes"]
    name: Annotated[str | None, "the indicator as written; of targets without a number the whole clause"]
    english: Annotated[str | None, "English name from the lexicon"]
    status: Annotated[
        str, "stated, not stated (the report sets no such target) or not found (it may, and was not read)"
    ]
    rival: Annotated[int | None, "0; 1 and more for other numbers of the same report for the same indicator and year"]
    kind: Annotated[str | None, "quantity, event, relation, rank, absence, delegated or direction"]
    change: Annotated[str | None, "level, increase, decrease or multiple"]
    per: Annotated[str | None, "annual_average, each_year or cumulative"]
    low: Annotated[Decimal | None, "lower number of the target, magnitude applied"]
    high: Annotated[Decimal | None, "upper number; equal to low unless a range"]
    unit: Annotated[str | None, "unit as written, Simplified, without the magnitude"]
    unit_id: Annotated[str | None, "id in the unit lexicon"]
    comparator: Annotated[str | None, "eq, about, at_least, more_than, at_most, less_than or between"]
    lower: Annotated[Decimal | None, "lower bound that the words set, absent where there is none"]
    upper: Annotated[Decimal | None, "upper bound that the words set, absent where there is none"]
    wording: Annotated[str | None, "the words of comparison as written: 左右, 以上, 力争突破"]
    number: Annotated[str | None, "the numeral with its unit as written"]
    form: Annotated[str | None, "around, at least, at most, range or point (coding form)"]
    constraint: Annotated[str | None, "hard or soft (coding constraint)"]
    binding: Annotated[str | None, "binding or expected, only where the text says so"]
    commitment: Annotated[str | None, "ensure, strive, expect or plan"]
    cue: Annotated[str | None, "the commitment word"]
    stretch: Annotated[str | None, "the clause that asks for more"]
    due_start: Annotated[datetime.date | None, "first day of the period in or by which it is to be reached"]
    due_end: Annotated[datetime.date | None, "last day of that period"]
    due_relation: Annotated[str | None, "in, by, before, within or from"]
    part: Annotated[str | None, "review, requirement, headline, outlook, task or other"]
    text: Annotated[str | None, "the clause"]
    start: Annotated[int | None, "start of the clause in the raw text of the report"]
    end: Annotated[int | None, "end of the clause"]
    value_start: Annotated[int | None, "start of the numeral"]
    value_end: Annotated[int | None, "end of the numeral"]
    sentence: Annotated[str | None, "the sentence"]
    sentence_start: Annotated[int | None, "start of the sentence"]
    sentence_end: Annotated[int | None, "end of the sentence"]
    also_at: Annotated[Places | None, "clauses that state the same target again, as in the part of tasks"]
    verdict: Annotated[
        str | None, "met, missed, not comparable, not reported or reported; absent without a later report"
    ]
    why: Annotated[str | None, "what decided the verdict, or why a target is not stated or not found"]
    outcome_low: Annotated[Decimal | None, "the outcome that the later report states, lower number"]
    outcome_high: Annotated[Decimal | None, "upper number of the outcome"]
    outcome_unit: Annotated[str | None, "unit of the outcome"]
    outcome_comparator: Annotated[str | None, "eq, about, more_than …"]
    outcome_change: Annotated[str | None, "level, increase, decrease or multiple"]
    difference: Annotated[Decimal | None, "outcome minus target, in the unit of the target"]
    outcome_period_start: Annotated[datetime.date | None, "first day of the period of the outcome"]
    outcome_period_end: Annotated[datetime.date | None, "last day of that period"]
    outcome_text: Annotated[str | None, "the clause of the later report"]
    outcome_start: Annotated[int | None, "start of that clause in the raw text of the later report"]
    outcome_end: Annotated[int | None, "end of that clause"]
    outcome_sentence: Annotated[str | None, "the sentence of the later report"]
    series_note: Annotated[str | None, "what changed in the series in that year: its name or its method"]
    doc_id: Annotated[str | None, "the caller's id of the report"]
    published: Annotated[datetime.date | None, "when the report was published"]
    plan_year: Annotated[int | None, "the year that the report plans for"]
    outcome_doc_id: Annotated[str | None, "the caller's id of the later report"]
    outcome_plan_year: Annotated[int | None, "the year that the later report plans for"]
    counted: Annotated[
        str | None,
        "of a count: new (what is added), deed (what is done), total or reach (what there is), as its words tell",
    ]


PANEL_COLUMNS: tuple[Column, ...] = columns_of(PanelRow)
