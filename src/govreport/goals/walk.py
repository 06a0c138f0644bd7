"""The fold over the document: blocks, sentences, clauses; what holds at each place is a `Scope`."""

import re
from typing import NamedTuple

from govreport.document.parts import Heading, Passage
from govreport.goals.facts import Fact, Judged, Pieces, read_facts
from govreport.goals.outcomes import Outcome, read_outcomes
from govreport.goals.scope import Scope, find_header, fronted_time
from govreport.goals.view import Cue, Due, Header, Sentence, View

__all__ = ["Found", "Stated", "walk"]

_SENTENCE_END = re.compile(r"[。！？!?]+[”』」’）)\"]{0,3}|\n")


# The items of a list whose header closed the paragraph before.
_LIST_MARK = re.compile(r"[\s　]*(?:——|──|[●•◆■★▲]|[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．是])")


class Stated(NamedTuple):
    """A fact or an outcome with the passage that it stands in and the clause that asks for more."""

    item: Fact | Outcome
    scope: Scope
    stretch: tuple[int, int] | None


class Found(NamedTuple):
    """All that the rules found in a document, in text order."""

    stated: list[Stated]
    rejected: list[Judged]


def walk(view: View, passages: list[Passage], headings: list[Heading]) -> Found:
    """Read every sentence once, from first to last."""
    stated: list[Stated] = []
    rejected: list[Judged] = []
    last: Pieces = ()
    cursors = [0, 0, 0]
    pending = None
    fronted = None
    for passage in passages:
        heading = headings[passage.heading] if passage.heading >= 0 and not passage.level else None
        scope = Scope(passage, pending or _from_heading(view, heading), fronted if passage.part == "other" else None)
        for start, end in _sentences(view, passage):
            sentence = _sentence(view, passage, start, end, cursors, scope.header is not None)
            if sentence is None:
                continue
            header = find_header(view, sentence, passage)
            if header is not None:
                scope = Scope(passage, header)
            facts, others = read_facts(view, sentence, scope, last)
            rejected += others
            if facts:
                last = facts[-1].indicator or last
            _note(view, sentence, scope, facts, stated)
            time = fronted_time(view, sentence)
            if time is not None and header is None:
                scope = scope._replace(fronted=Due(view.resolve(time), time.start, time.end, True))
        opens = scope.header is not None and scope.header.end >= passage.end - 2
        fronted = None if passage.level else scope.fronted
        listed = pending is not None and not passage.level and _LIST_MARK.match(view.folded, passage.start)
        pending = scope.header if opens or listed else None
    stated.sort(key=_place)
    return Found(stated, rejected)


def _from_heading(view: View, heading: Heading | None) -> Header | None:
    """A heading such as 2026年主要预期目标 is the header of what stands under it."""
    if heading is None or heading.part != "headline":
        return None
    cue = next((Cue(*c) for c in view.cues if heading.start <= c.start < heading.end), None)
    return Header(heading.start, heading.end, cue, None) if cue is not None else None


def _place(one: Stated) -> tuple[int, int]:
    item = one.item
    return (item.quantity.start, item.quantity.end) if isinstance(item, Fact) else (item.start, item.end)


def _note(view: View, sentence: Sentence, scope: Scope, facts: list[Fact], stated: list[Stated]) -> None:
    """Add what a sentence states; a clause that asks for more goes with the goal before it."""
    outcomes, stretches = read_outcomes(view, sentence, scope, facts)
    items: list[Fact | Outcome] = [*facts, *outcomes]
    for item in items:
        at = item.quantity.end if isinstance(item, Fact) else item.end
        stretch = next((s for s in stretches if 0 <= s[0] - at <= 12), None)
        stated.append(Stated(item, scope, stretch))


def _sentences(view: View, passage: Passage) -> list[tuple[int, int]]:
    edges = [m.end() for m in _SENTENCE_END.finditer(view.folded, passage.start, passage.end)]
    if not edges or edges[-1] < passage.end:
        edges.append(passage.end)
    return list(zip([passage.start, *edges], edges, strict=False))


def _sentence(view: View, passage: Passage, start: int, end: int, cursors: list[int], listed: bool) -> Sentence | None:
    """The sentence with its mentions, or None where nothing in it can matter."""
    inside = []
    for k, mentions in enumerate((view.quantities, view.times, view.cues)):
        at = cursors[k]
        while at < len(mentions) and mentions[at].start < start:
            at += 1
        first = at
        while at < len(mentions) and mentions[at].start < end:
            at += 1
        cursors[k] = at
        inside.append(mentions[first:at])
    quantities, times, cues = inside
    if not (quantities or times or cues or listed):
        return None
    return Sentence(start, end, passage, quantities, times, cues, view.breaks(start, end))  # type: ignore[arg-type]
