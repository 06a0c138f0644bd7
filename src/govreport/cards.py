"""A goal, a result or what became of a goal as a small table for notebooks: its clause, marked, and what was read."""

import datetime
from typing import TYPE_CHECKING

from govreport.markup import Stretch, fields, marked, safe

if TYPE_CHECKING:
    from govreport.followup.found import FollowUp
    from govreport.model import Goal, Result, Span

__all__ = ["follow_up", "goal", "result"]


def goal(item: "Goal") -> str:
    """A goal as HTML."""
    due, promised = item.deadline, item.commitment
    told = (
        *_measured(item),
        ("deadline", safe(_words(due.relation, due.event, _days(due.start, due.end))) if due else ""),
        ("stated by", safe(_words(due.text, "(inherited)" if due.inherited else None)) if due else ""),
        ("commitment", safe(_words(promised.strength, promised.text))),
        ("stretch", safe(item.stretch or "")),
        *_place(item),
    )
    return fields(_statement(item, [("due", due.span if due else None), ("cue", promised.span)]), told)


def result(item: "Result") -> str:
    """A result as HTML."""
    period = ("period", _days(item.period.start, item.period.end) if item.period else "")
    return fields(_statement(item, []), (*_measured(item), period, *_place(item)))


def follow_up(item: "FollowUp") -> str:
    """A goal and what a later report says of it as HTML."""
    told = (
        ("verdict", item.verdict.value),
        ("outcome", _statement(item.result, []) if item.result else ""),
        ("difference", "" if item.difference is None else f"{item.difference:f}"),
        ("why", safe(item.why)),
    )
    return fields(_statement(item.goal, []), told)


def _statement(item: "Goal | Result", more: list[tuple[str, "Span | None"]]) -> str:
    """The clause with those of its words marked that stand in it."""
    spans = list(more)
    if item.indicator:
        spans += [("indicator", part) for part in item.indicator.parts or (item.indicator.span,)]
    if item.quantity:
        spans.append(("value", item.quantity.span))
    at = item.span.start
    stretches = [Stretch(span.start - at, span.end - at, kind) for kind, span in spans if span is not None]
    return marked(item.statement, stretches)


def _measured(item: "Goal | Result") -> tuple[tuple[str, str], ...]:
    """What a goal and a result have in common, as names and HTML."""
    named, number = item.indicator, item.quantity
    known = f"({named.id})" if named and named.id else None
    return (
        ("indicator", safe(_words(named.text, known)) if named else ""),
        ("English", safe(named.english or "") if named else ""),
        ("value", safe(_words(item.change, number.comparator, number.text)) if number else ""),
    )


def _place(item: "Goal | Result") -> tuple[tuple[str, str], ...]:
    return (
        ("section", safe(item.section or "")),
        ("part", item.part.value),
        ("rule", safe(item.rule)),
        ("place", f"{item.span.start}-{item.span.end}"),
    )


def _words(*words: str | None) -> str:
    return " ".join(word for word in words if word)


def _days(start: datetime.date | None, end: datetime.date | None) -> str:
    return " to ".join(str(day) for day in dict.fromkeys((start, end)) if day is not None)
