"""From facts and outcomes in clean coordinates to flat rows in raw ones, each with the trace of its parts."""

import datetime
from collections.abc import Callable
from typing import Any

from govreport.columns import Row
from govreport.document.parts import Heading
from govreport.goals.facts import Fact
from govreport.goals.outcomes import Outcome
from govreport.goals.view import Cue, Due, View
from govreport.goals.walk import Found, Stated
from govreport.mentions import grammar
from govreport.model import Metadata
from govreport.text.dialects import local_unit_id

__all__ = ["Trace", "Writer"]

Trace = tuple[tuple[str, int, int], ...]

# 城乡居民…分别: each member is written out with the full word
_WRITTEN_OUT = {"城": "城镇", "乡": "农村", "鄉": "農村"}
_UNTIMED = (None,) * 8
_NO_PERIOD: tuple[None, None] = (None, None)
_NO_CUE = (None,) * 4
_PLANNED = ("plan", None, None, None)


class Writer:
    """Writes the rows of one document."""

    def __init__(
        self, view: View, clean: str, raw: str, to_raw: Callable[[int, int], tuple[int, int]] | None,
        headings: list[Heading], metadata: Metadata, doc_id: str | None,
    ) -> None:  # fmt: skip
        self.view, self.clean, self.raw, self.headings = view, clean, raw, headings
        self.to_raw = to_raw  # None where the clean text is the raw text
        self.tail = (
            doc_id, metadata.published, metadata.plan_year,
            metadata.region.value if metadata.region else None, metadata.issuer.value if metadata.issuer else None,
        )  # fmt: skip
        self.dialect = metadata.dialect
        self._entered, self._even = -1, (0, -1, 0)
        self._paths: dict[int, str | None] = {-1: None}
        self._cuts: dict[tuple[int, int], tuple[str, int, int]] = {}
        self._dues: dict[int, tuple[Any, ...]] = {}
        self._periods: dict[int, tuple[datetime.date | None, datetime.date | None]] = {}

    def write(self, found: Found) -> tuple[tuple[Row, ...], tuple[Trace, ...]]:
        """All rows in text order, and for each the places of its parts."""
        keys = [_group_key(one) for one in found.stated]
        groups = _groups(keys)
        rows: list[Row] = []
        traces: list[Trace] = []
        parent: int | None = None
        for one, key in zip(found.stated, keys, strict=True):
            item = one.item
            self._enter(item.sentence.start, item.sentence.end)
            if isinstance(item, Fact):
                if not item.part_of:
                    parent = None
                elif parent is None and rows:
                    parent = len(rows) - 1
                rows.append(self._fact(item, one, groups.get(key), parent))
                traces.append(self._trace(item))
            else:
                rows.append(self._outcome(item, one, groups.get(key)))
                traces.append(())
        return tuple(rows), tuple(traces)

    def _cut(self, start: int, end: int) -> tuple[str, int, int]:
        """The raw text and place of a clean stretch without the white space around it; remembered."""
        cut = self._cuts.get((start, end))
        if cut is None:
            clean, at, to = self.clean, start, end
            while at < to and clean[at].isspace():
                at += 1
            while to > at and clean[to - 1].isspace():
                to -= 1
            cut = self._cuts[start, end] = self._place(at, to)
        return cut

    def _place(self, start: int, end: int) -> tuple[str, int, int]:
        """The raw text and place of a clean stretch; in a sentence that was not cut all places shift alike."""
        if self.to_raw is not None:
            low, high, shift = self._even
            if low <= start and end <= high:
                start, end = start + shift, end + shift
            else:
                start, end = self.to_raw(start, end)
        return self.raw[start:end], start, end

    def _enter(self, start: int, end: int) -> None:
        """Note whether the sentence that the next rows stand in is the same in the raw text."""
        if self.to_raw is None or self._entered == start:
            return
        self._entered = start
        first, last = self.to_raw(start, end)
        self._even = (start, end, first - start) if last - first == end - start else (0, -1, 0)

    def _section(self, heading: int) -> str | None:
        if heading not in self._paths:
            chain = (*self.headings[heading].parents, heading)
            self._paths[heading] = " > ".join(
                self.clean[self.headings[i].start : self.headings[i].end].strip() for i in chain
            )
        return self._paths[heading]

    def _fact(self, fact: Fact, one: Stated, group: int | None, parent: int | None) -> Row:
        q, sentence, scope = fact.quantity, fact.sentence, one.scope
        value, value_start, value_end = self._place(q.start, q.end)
        text, start, end = self._cut(fact.start, fact.end)
        name, parts = self._indicator(fact)
        known, english = (
            self.view.known_indicator(fact.indicator[-1][1], fact.indicator[-1][0]) if parts else (None, None)
        )
        unit = grammar.units().get(fact.unit)
        unit_id = unit[1] if unit else None
        if fact.status == "goal":
            promise = (*self._due(fact.due), None, None, *self._cue(fact.cue))
            stretch, binding = self._stretch(one), self._binding(fact)
        else:
            promise, stretch, binding = (*_UNTIMED, *self._period(fact), *_NO_CUE), None, None
        low, high = fact.baseline or (None, None)
        part = scope.passage.part
        return Row._make((
            "quantity", fact.status, start, end, text,
            name, parts[0][0] if parts else None, parts[0][1] if parts else None, known, value_start, value_end, value,
            q.low, q.high, fact.unit or None, fact.comparator, fact.change, *promise,
            self._section(scope.passage.heading), group, fact.rule, fact.per or None, q.approximate, low, high,
            stretch, binding, parent, local_unit_id(fact.unit, unit_id, self.dialect), parts, english,
            "headline" if scope.header is not None and part != "review" else part,
            *self._cut(sentence.start, sentence.end), *self.tail,
        ))  # fmt: skip

    def _trace(self, fact: Fact) -> Trace:
        """The places that no column tells: the predicate and the word of comparison."""
        trace = []
        if fact.predicate < fact.quantity.start:
            trace.append(("predicate", *self._place(fact.predicate, fact.quantity.start)[1:]))
        if fact.compared[1] > fact.compared[0]:
            trace.append(("comparator", *self._place(*fact.compared)[1:]))
        return tuple(trace)

    def _outcome(self, item: Outcome, one: Stated, group: int | None) -> Row:
        text, start, end = self._place(item.start, item.end)
        sentence, part = item.sentence, one.scope.passage.part
        return Row._make((
            item.kind, "goal", start, end, text, *(None,) * 12, *self._due(item.due), None, None, *self._cue(item.cue),
            self._section(one.scope.passage.heading), group, item.rule, None, None, None, None,
            self._stretch(one), None, None, None, None, None,
            "headline" if one.scope.header is not None and part != "review" else part,
            *self._cut(sentence.start, sentence.end), *self.tail,
        ))  # fmt: skip

    def _indicator(self, fact: Fact) -> tuple[str | None, tuple[tuple[int, int], ...] | None]:
        """The indicator as written, and its raw pieces."""
        pieces = fact.indicator
        if not pieces:
            return None, None
        name = "".join([self.clean[a:b] for a, b in pieces])
        if len(pieces) == 2 and pieces[0][1] - pieces[0][0] == 1 and name[0] in _WRITTEN_OUT:
            name = _WRITTEN_OUT[name[0]] + name[1:]
        return name, pieces if self.to_raw is None else tuple([self._place(a, b)[1:] for a, b in pieces])

    def _due(self, due: Due | None) -> tuple[Any, ...]:
        """The deadline columns."""
        if due is None:
            return _UNTIMED
        columns = self._dues.get(due.start if due.inherited else -2 - due.start)
        if columns is None:
            r = due.resolved
            words = self._place(due.start, due.end) if due.start >= 0 else (None, None, None)
            columns = (r.start, r.end, r.relation, *words, due.inherited, r.event)
            self._dues[due.start if due.inherited else -2 - due.start] = columns
        return columns

    def _cue(self, cue: Cue | None) -> tuple[Any, ...]:
        """The commitment columns."""
        return (cue.strength, *self._place(cue.start, cue.end)) if cue is not None else _PLANNED

    def _period(self, fact: Fact) -> tuple[datetime.date | None, datetime.date | None]:
        """The period of a result: the time of its sentence, or that of the part that looks back."""
        if fact.period is not None:
            return self.view.resolve_past(fact.period)[:2]
        passage = fact.sentence.passage
        if passage.part != "review":
            return _NO_PERIOD
        if passage.period is not None:
            return self.view.resolve(passage.period)[:2]
        year = self.view.plan_year
        return _NO_PERIOD if year is None else (datetime.date(year - 1, 1, 1), datetime.date(year - 1, 12, 31))

    def _stretch(self, one: Stated) -> str | None:
        return self._cut(*one.stretch)[0] if one.stretch else None

    def _binding(self, fact: Fact) -> str | None:
        """约束性 or 预期性 right after the number, as plans mark their indicators."""
        at = fact.quantity.reach
        if not self.view.folded.startswith(("（", "("), at):
            return None
        rest = self.view.folded[at + 1 : at + 5]
        return "binding" if rest.startswith("约束") else "expected" if rest.startswith("预期") else None


def _group_key(one: Stated) -> tuple[int, int]:
    item = one.item
    return (item.start, item.end)


def _groups(keys: list[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """A number for each clause that gave more than one record, in text order."""
    groups: dict[tuple[int, int], int] = {}
    seen: set[tuple[int, int]] = set()
    for key in keys:
        if key in seen:
            groups.setdefault(key, len(groups))
        seen.add(key)
    return groups
