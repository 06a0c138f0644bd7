"""What the reader of a report should know besides its records."""

import re
from bisect import bisect_left
from itertools import zip_longest

from govreport.columns import Row
from govreport.document.parts import Passage
from govreport.goals.seen.outcome import Outcome
from govreport.goals.walk import Found
from govreport.model import Diagnostic, Metadata, Span
from govreport.text.cleaning import CleanText
from govreport.text.dialects import Dialect

__all__ = ["diagnose"]


def _told_dialect(cleaned: CleanText, dialect: Dialect) -> list[Diagnostic]:
    """By which words a text was taken to be from Hong Kong, Macao or Taiwan."""
    if dialect.code == "CN" or not dialect.evidence:
        return []
    words = ", ".join(cleaned.text[start:end] for start, end in dialect.evidence)
    span = cleaned.to_raw(*dialect.evidence[0])
    return [Diagnostic(code="dialect", message=f"{dialect.code}, told by {words}", span=span)]


def diagnose(
    cleaned: CleanText,
    dialect: Dialect,
    metadata: Metadata,
    parts: list[Passage],
    found: Found,
    rows: tuple[Row, ...],
) -> tuple[Diagnostic, ...]:
    """Repairs made, dates that stay open, targets that a report of its kind should have."""
    notes = _told_dialect(cleaned, dialect)
    notes += [Diagnostic(code="repaired", message=_repaired(step.fixer, step.count)) for step in cleaned.steps]
    if not cleaned.settled:
        notes.append(Diagnostic(code="not-repaired", message="the repairs contradict each other: read as it is"))
    notes += _unreadable(cleaned)
    if _PATH.fullmatch(cleaned.raw) is not None:
        message = "the text is the name of a file: govreport.read(path) reads what is in it"
        notes.append(Diagnostic(code="looks-like-path", message=message))
    if metadata.published is None:
        planned = (
            f": 今年 and the like go by the planned year, {metadata.plan_year}"
            if metadata.plan_year is not None
            else ""
        )
        notes.append(Diagnostic(code="no-date", message=f"no date of publication given or found{planned}"))
    notes += _open_times(rows)
    notes += _targets(cleaned, metadata, parts, found)
    return tuple(notes)


# reports/2026.txt, C:\\data\\a.docx: one line without a blank that ends as the name of a file does
_PATH = re.compile(r"[^\s<>|]{1,500}\.(?:txt|html?|docx?|pdf|csv|tsv|jsonl?|md|xml|parquet)", re.IGNORECASE)


def _targets(cleaned: CleanText, metadata: Metadata, parts: list[Passage], found: Found) -> list[Diagnostic]:
    """Targets that are announced and could not be read (not found), or that a report never announces (not stated)."""
    read = {stated.scope.header.end for stated in found.stated if stated.scope.header is not None}
    announced = [
        header for header in found.headers if header.targets and _names_targets(cleaned.text, header.start, header.end)
    ]
    notes = list[Diagnostic]()
    for header, following in zip_longest(announced, announced[1:]):
        if header.end in read or (following is not None and following.start - header.end <= _SOON):
            continue
        notes.append(_not_found(cleaned, header.start, header.end))
    goals = [one.item.start for one in found.stated if isinstance(one.item, Outcome) or one.item.status == "goal"]
    known = sorted(goals + [header.start for header in announced])
    for start, end, stop in _headed_lists(cleaned.text, parts):
        at = bisect_left(known, end)
        if at == len(known) or known[at] >= stop:
            notes.append(_not_found(cleaned, start, end))
    report = metadata.kind is not None and metadata.kind.value == "work_report"
    if report and not announced and not any(part.part == "headline" for part in parts):
        notes.append(Diagnostic(code="headline-not-stated", message="a work report that announces no list of targets"))
    return notes


def _not_found(cleaned: CleanText, start: int, end: int) -> Diagnostic:
    words = cleaned.text[start:end].strip()
    span = cleaned.to_raw(start, start + len(cleaned.text[start:end].rstrip()))
    return Diagnostic(code="headline-not-found", message=f"no target was found behind {words[-_TOLD:]}", span=span)


def _headed_lists(text: str, parts: list[Passage]) -> list[tuple[int, int, int]]:
    """The headings that announce targets (二、2026年主要预期目标) over some text: start, end, and where that text ends.

    A heading below another one of targets belongs to it; one with nothing below it is a line of a table of contents.
    """
    found: list[tuple[int, int, int]] = []
    over: Passage | None = None  # the heading whose text goes on
    stop = 0
    for part in parts:
        if part.level and (over is None or part.level <= over.level):
            if over is not None and stop:
                found.append((over.start, over.end, stop))
            stop = 0
            names = part.part == "headline" and _names_targets(text, part.start, part.end)
            over = part if names else None
        elif not part.level:
            stop = part.end
    if over is not None and stop:
        found.append((over.start, over.end, stop))
    return found


def _unreadable(cleaned: CleanText) -> list[Diagnostic]:
    """Characters that were lost when the text was read in a wrong encoding, and that nothing brings back."""
    found = [match.span() for match in _LOST.finditer(cleaned.text)] if _has_lost(cleaned.text) else []
    if not found:
        return []
    number = sum(end - start for start, end in found)
    message = f"{number} character{'s' if number > 1 else ''} cannot be read: lost in a wrong encoding"
    return [Diagnostic(code="unreadable", message=message, span=cleaned.to_raw(*found[0]))]


def _has_lost(text: str) -> bool:
    return "\ufffd" in text or "锟斤拷" in text


_LOST = re.compile("(?:\ufffd|锟斤拷|锟斤|斤拷)+")


def _names_targets(text: str, start: int, end: int) -> bool:
    """Whether a header announces targets (主要预期目标是：), not measures or fields of work."""
    return _TARGETS.search(text, max(start, end - _NEAR), end) is not None


_TARGETS = re.compile("[目预][标標期]|指[标標]")
_NEAR = 8  # letters from 目标 to the end of its header
_SOON = 100  # letters within which a second announcement says what the first one promised
_TOLD = 20  # letters of a header that a message quotes


def _repaired(fixer: str, count: int) -> str:
    return f"{fixer} repaired at {count} place{'s' if count != 1 else ''}"


def _why_open(text: str) -> str:
    """What a time expression wants that has no dates."""
    stated = re.search("[0-9〇零一二三四五六七八九]{4}年.*[日号號]", text) is not None
    return "names a day that the calendar does not have" if stated else "needs a date to count from: pass published="


def _open_times(rows: tuple[Row, ...]) -> list[Diagnostic]:
    """One note for each time expression that no date could be found for."""
    words: dict[tuple[int | None, int | None], str | None] = {}
    for row in rows:
        if row.due_relation is not None and row.due_start is None and row.due_end is None:
            words.setdefault((row.due_text_start, row.due_text_end), row.due_text)
    return [
        Diagnostic(
            code="unresolved-time",
            message=f"{text or 'a time'} {_why_open(text or '')}",
            span=None if start is None or end is None else Span(start=start, end=end),
        )
        for (start, end), text in words.items()
    ]
