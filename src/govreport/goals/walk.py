"""The fold over the document: blocks, sentences, clauses; what holds at each place is a `Scope`."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from govreport.document.parts import Heading, Passage
from govreport.goals.facts import Fact, Pieces, read_facts
from govreport.goals.judge import Judged
from govreport.goals.outcomes import Outcome, read_outcomes
from govreport.goals.scope import Scope, find_header, fronted_time
from govreport.goals.view import Cue, Due, Header, Sentence, View

__all__ = ["Found", "Stated", "walk"]

# A sentence, closing quotes included; one that never ends is cut, so that no sentence is long.
_SENTENCE = re.compile(r"[^。！？!?\n]{0,2000}(?:[。！？!?]+[”』」’）)\"]{0,3}|\n|(?<=[^。！？!?\n])(?=[^。！？!?\n]|\Z))")
_BREAK = re.compile(r"[，；：。！？!?;\n]|,(?![0-9]{3})|:(?![0-9])|——")

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
    pending: Header | None = None
    fronted: Due | None = None
    places = _Places(view)
    for passage in passages:
        heading = headings[passage.heading] if passage.heading >= 0 and not passage.level else None
        scope = Scope(passage, pending or _from_heading(view, heading), fronted if passage.part == "other" else None)
        for start, end in places.sentences(passage, scope.header is not None):
            sentence = places.sentence(passage, start, end)
            header = find_header(view, sentence)
            if header is not None:
                scope = Scope(passage, header)
            facts: list[Fact] = []
            if sentence.quantities:
                facts, others = read_facts(view, sentence, scope, last)
                rejected += others
                if facts:
                    last = facts[-1].indicator or last
            _note(view, sentence, scope, facts, stated)
            if sentence.times and header is None and (time := fronted_time(sentence)) is not None:
                scope = scope._replace(fronted=Due(view.resolve(time), time.start, time.end, True))
        opens = scope.header is not None and scope.header.end >= passage.end - 2
        listed = pending is not None and not passage.level and _LIST_MARK.match(view.folded, passage.start)
        fronted = None if passage.level else scope.fronted
        pending = scope.header if opens or listed else None
    return Found(stated, rejected)


def _from_heading(view: View, heading: Heading | None) -> Header | None:
    """A heading such as 2026年主要预期目标 is the header of what stands under it."""
    if heading is None or heading.part != "headline":
        return None
    cue = next((Cue(*c) for c in view.cues if heading.start <= c.start < heading.end), None)
    return Header(heading.start, heading.end, cue, None) if cue is not None else None


def _note(view: View, sentence: Sentence, scope: Scope, facts: list[Fact], stated: list[Stated]) -> None:
    """Add what a sentence states, in text order; a clause that asks for more goes with the goal before it."""
    outcomes, stretches = read_outcomes(view, sentence, scope, facts)
    if not outcomes and not stretches:
        stated += [Stated(fact, scope, None) for fact in facts]
        return
    items = sorted([(f.quantity.start, f.quantity.end, f) for f in facts] + [(o.start, o.end, o) for o in outcomes], key=_order)
    for k, (_, at, item) in enumerate(items):
        until = items[k + 1][0] if k + 1 < len(items) else sentence.end
        stretch = next((s for s in stretches if at <= s[0] < until and s[0] - at <= _STRETCHED), None)
        stated.append(Stated(item, scope, stretch))


_STRETCHED = 12  # letters at most between a goal and the clause that asks for more


def _order(item: tuple[int, int, Fact | Outcome]) -> tuple[int, int]:
    return item[0], item[1]


class _Places:
    """Hands out the sentences in which something stands, with their mentions; every mention is looked at once."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.starts = [[m.start for m in mentions] for mentions in (view.quantities, view.times, view.cues)]
        self.all = sorted(start for starts in self.starts for start in starts)

    def sentences(self, passage: Passage, listed: bool) -> Iterator[tuple[int, int]]:
        """The sentences of a passage that hold a mention; all of them where a list header holds."""
        start, end = passage.start, passage.end
        first = bisect_left(self.all, start)
        if not listed and (first == len(self.all) or self.all[first] >= end):
            return
        for m in _SENTENCE.finditer(self.view.folded, start, end):
            begin, stop = m.span()
            if begin == stop:
                continue
            if not listed:
                while first < len(self.all) and self.all[first] < begin:
                    first += 1
                if first == len(self.all) or self.all[first] >= end:
                    return
                if self.all[first] >= stop:
                    continue
            yield begin, stop

    def sentence(self, passage: Passage, start: int, end: int) -> Sentence:
        """A sentence with its mentions."""
        view = self.view
        q, t, c = (slice(bisect_left(starts, start), bisect_left(starts, end)) for starts in self.starts)
        breaks = [m.end() - 1 for m in _BREAK.finditer(view.folded, start, end)]
        return Sentence(start, end, passage, view.quantities[q], view.times[t], view.cues[c], breaks)
