"""Why a record is there: the rule that made it and the words that each of its parts comes from."""

from collections.abc import Iterable
from typing import Any

import attrs

from govreport.columns import Row
from govreport.export import wording
from govreport.export.characters import one_line
from govreport.export.stretches import parts, sentence
from govreport.export.structure import encode
from govreport.model import Kind, Metadata, Span, Status
from govreport.text.cleaning import CleanText

__all__ = ["Explanation", "Reason", "explanation"]


@attrs.frozen(kw_only=True)
class Reason:
    """The words that one part of a record comes from; `inherited` where a header or another sentence gave them."""

    role: str
    text: str
    span: Span
    inherited: bool


@attrs.frozen(kw_only=True)
class Explanation:
    """Why a goal or result is there. Prints as a block of lines; `to_dict()` gives the same as data.

    `rule` is the name of the pattern that fired, as in the code; `reasons` are in the order in which it used them.
    """

    kind: Kind
    status: Status
    rule: str
    reading: str
    span: Span
    sentence: str
    sentence_span: Span
    reasons: tuple[Reason, ...]

    def to_dict(self) -> dict[str, Any]:
        """The explanation as JSON data."""
        data: dict[str, Any] = encode(self)
        return data

    def __str__(self) -> str:
        lines = [
            f"{self.status} ({self.kind}) by the rule {self.rule}, at {self.span.start}-{self.span.end}",
            f"  {one_line(self.sentence)}",
            f"  = {one_line(self.reading)}",
        ]
        widest = max((len(reason.role) for reason in self.reasons), default=0)
        for reason in self.reasons:
            place = f"at {reason.span.start}-{reason.span.end}{', inherited' if reason.inherited else ''}"
            lines.append(f"  {reason.role:{widest}}  {one_line(reason.text)}  {place}")
        return "\n".join(lines)


def explanation(
    cleaned: CleanText, row: Row, trace: Iterable[tuple[str, int, int]], metadata: Metadata | None = None
) -> Explanation:
    """The explanation of a row from the trace that its rule left, and from what the document says of itself."""
    start, end = sentence(row)
    places = _places(row, trace)
    reasons = [
        Reason(
            role=role,
            text=cleaned.raw[first:last],
            span=Span(start=first, end=last),
            inherited=not start <= first <= last <= end or (role == "due" and bool(row.due_inherited)),
        )
        for role, first, last in (*places, *_of_document(row, places, metadata))
    ]
    return Explanation(
        kind=Kind(row.kind),
        status=Status(row.status),
        rule=row.rule,
        reading=_reading(row, cleaned),
        span=Span(start=row.start, end=row.end),
        sentence=cleaned.raw[start:end],
        sentence_span=Span(start=start, end=end),
        reasons=tuple(reasons),
    )


def _places(row: Row, trace: Iterable[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Where the parts of a record stand: those that have columns, and those that only the trace tells."""
    places = [("indicator", first, last) for first, last in row.indicator_parts or ()]
    places += trace
    known = {kind: (kind, start, end) for start, end, kind in parts(row) if kind != "indicator"}
    return places + [known[kind] for kind in _ORDER if kind in known]


_ORDER = ("value", "due", "cue")  # in which a rule uses them


def _of_document(row: Row, places: list[tuple[str, int, int]], metadata: Metadata | None) -> list[tuple[str, int, int]]:
    """The year that a record inherits from the document, where it is told: in its title or its date."""
    role = "due" if row.status == Status.GOAL else "period"
    if metadata is None or any(part == role for part, _, _ in places):
        return []
    told = metadata.plan_year_span or metadata.published_span
    if role == "due":
        days, years = (row.due_start, row.due_end), {metadata.plan_year, metadata.plan_end}
    else:  # a review is of the year before the one that is planned for
        days, years = (row.period_start, row.period_end), {(metadata.plan_year or 0) - 1}
    dated = {day.year for day in days if day is not None}  # a fiscal year ends in the next
    return [(role, told.start, told.end)] if told is not None and dated & years else []


def _reading(row: Row, cleaned: CleanText) -> str:
    """The record in one line: what, value, time, commitment."""
    time = wording.deadline(row) if row.status == Status.GOAL else wording.period(row)
    parts = (wording.what(row, cleaned), wording.value(row), time, row.commitment)
    return " | ".join(part for part in parts if part)
