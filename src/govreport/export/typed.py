"""Rows as the classes that callers hold: `Goal` and `Result`."""

from govreport.columns import Row
from govreport.model import (
    Binding,
    Change,
    Commitment,
    Comparator,
    Deadline,
    Goal,
    Indicator,
    Kind,
    Part,
    Per,
    Period,
    Quantity,
    Relation,
    Result,
    Span,
    Status,
    Strength,
)

__all__ = ["goal_or_result"]


def goal_or_result(row: Row) -> Goal | Result:
    """The row as a `Goal` or a `Result`, by its status."""
    common = {
        "kind": Kind(row.kind),
        "statement": row.text,
        "span": Span(start=row.start, end=row.end),
        "indicator": _indicator(row),
        "quantity": _quantity(row),
        "change": None if row.change is None else Change(row.change),
        "section": row.section,
        "part": Part(row.part or Part.OTHER),
        "sentence": _span(row.sentence_start, row.sentence_end) or Span(start=row.start, end=row.end),
        "group": row.group,
        "rule": row.rule,
        "baseline": _baseline(row),
        "parent": row.parent,
    }
    if row.status == Status.RESULT:
        return Result(period=_period(row), **common)  # type: ignore[arg-type]
    return Goal(
        deadline=_deadline(row),
        commitment=Commitment(
            strength=Strength(row.commitment or Strength.PLAN), text=row.cue, span=_span(row.cue_start, row.cue_end)
        ),
        stretch=row.stretch,
        binding=None if row.binding is None else Binding(row.binding),
        **common,  # type: ignore[arg-type]
    )


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start=start, end=end)


def _indicator(row: Row) -> Indicator | None:
    if row.indicator is None:
        return None
    return Indicator(
        text=row.indicator,
        span=_span(row.indicator_start, row.indicator_end),
        id=row.indicator_id,
        english=row.indicator_en,
        parts=tuple(Span(start=start, end=end) for start, end in row.indicator_parts or ()),
    )


def _quantity(row: Row) -> Quantity | None:
    span = _span(row.value_start, row.value_end)
    if span is None or row.low is None or row.high is None:
        return None
    return Quantity(
        text=row.value_text or "",
        span=span,
        low=row.low,
        high=row.high,
        unit=row.unit or None,
        unit_id=row.unit_id,
        comparator=Comparator(row.comparator or Comparator.EQ),
        approximate=bool(row.approximate),
        per=None if row.per is None else Per(row.per),
    )


def _baseline(row: Row) -> tuple[object, object] | None:
    return None if row.baseline_low is None else (row.baseline_low, row.baseline_high)


def _deadline(row: Row) -> Deadline | None:
    if row.due_relation is None and row.due_start is None and row.due_end is None and row.due_text is None:
        return None
    return Deadline(
        start=row.due_start,
        end=row.due_end,
        relation=None if row.due_relation is None else Relation(row.due_relation),
        text=row.due_text,
        span=_span(row.due_text_start, row.due_text_end),
        inherited=bool(row.due_inherited),
        event=row.due_event,
    )


def _period(row: Row) -> Period | None:
    if row.period_start is None and row.period_end is None:
        return None
    return Period(start=row.period_start, end=row.period_end)
