"""From facts and outcomes in clean coordinates to flat rows in raw coordinates, each with the trace of where its parts stand."""

import datetime
import functools
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from govreport import lexicon
from govreport.columns import Row
from govreport.document.parts import Heading
from govreport.goals.facts import Fact
from govreport.goals.outcomes import Outcome
from govreport.goals.view import Cue, Due, View
from govreport.goals.walk import Found, Stated
from govreport.mentions import grammar
from govreport.model import Metadata
from govreport.text.folding import fold

__all__ = ["Writer", "indicator_id"]

ToRaw = Callable[[int, int], tuple[int, int]]
Trace = tuple[tuple[str, int, int], ...]


@functools.cache
def _known() -> tuple[dict[str, tuple[str, str]], int]:
    known = {fold(row["surface"]): (row["id"], row["english"]) for row in lexicon.rows("indicators")}
    return known, max(map(len, known), default=0)


def indicator_id(folded: str) -> tuple[str | None, str | None]:
    """The id and the English name of an indicator in Simplified: the longest known name that it ends with."""
    known, longest = _known()
    for length in range(min(longest, len(folded)), 1, -1):
        if (found := known.get(folded[-length:])) is not None:
            return found
    return None, None


# 城乡居民…分别: each member is written out with the full word
_WRITTEN_OUT = {"城": "城镇", "乡": "农村", "鄉": "農村"}


class _Place(NamedTuple):
    text: str | None
    start: int | None
    end: int | None


_NOWHERE = _Place(None, None, None)


class Writer:
    """Writes the rows of one document."""

    def __init__(
        self, view: View, clean: str, raw: str, to_raw: ToRaw, headings: list[Heading], metadata: Metadata, doc_id: str | None
    ) -> None:
        self.view, self.clean, self.raw, self.to_raw, self.headings = view, clean, raw, to_raw, headings
        self.tail = (
            doc_id, metadata.published, metadata.plan_year,
            metadata.region.value if metadata.region else None, metadata.issuer.value if metadata.issuer else None,
        )  # fmt: skip
        self._paths: dict[int, str | None] = {-1: None}
        self._sentences: dict[int, _Place] = {}

    def write(self, found: Found) -> tuple[tuple[Row, ...], tuple[Trace, ...]]:
        """All rows in text order, and for each the places of its parts."""
        shared = Counter(_group_key(one) for one in found.stated)
        numbers: dict[tuple[int, int], int] = {}
        rows: list[Row] = []
        traces: list[Trace] = []
        parent: int | None = None
        for one in found.stated:
            key = _group_key(one)
            group = numbers.setdefault(key, len(numbers)) if shared[key] > 1 else None
            item = one.item
            if isinstance(item, Fact):
                if not item.part_of:
                    parent = None
                elif parent is None and rows:
                    parent = len(rows) - 1
                row, trace = self._fact(item, one, group, parent)
            else:
                row, trace = self._outcome(item, one, group)
            rows.append(row)
            traces.append(trace)
        return tuple(rows), tuple(traces)

    def _place(self, start: int, end: int) -> _Place:
        if start < 0 or end <= start:
            return _NOWHERE
        a, b = self.to_raw(start, end)
        return _Place(self.raw[a:b], a, b)

    def _sentence(self, start: int, end: int) -> _Place:
        place = self._sentences.get(start)
        if place is None:
            clean = self.clean
            while start < end and clean[start].isspace():
                start += 1
            while end > start and clean[end - 1].isspace():
                end -= 1
            place = self._sentences[start] = self._place(start, end)
        return place

    def _section(self, heading: int) -> str | None:
        if heading not in self._paths:
            chain = (*self.headings[heading].parents, heading)
            self._paths[heading] = " > ".join(
                self.clean[self.headings[i].start : self.headings[i].end].strip() for i in chain
            )
        return self._paths[heading]

    def _fact(self, fact: Fact, one: Stated, group: int | None, parent: int | None) -> tuple[Row, Trace]:
        q = fact.quantity
        value = self._place(q.start, q.end)
        clause = self._sentence(*fact.clause)
        name, span, parts = self._indicator(fact)
        known, english = indicator_id("".join(self.view.folded[a:b] for a, b in fact.indicator))
        unit = grammar.units().get(fact.unit)
        goal = fact.status == "goal"
        due, cue, trace = self._promise(fact.due, fact.cue if goal else None)
        start, end = self._period(fact) if not goal else (None, None)
        sentence = self._sentence(fact.sentence.start, fact.sentence.end)
        low, high = fact.baseline or (None, None)
        row = Row(
            "quantity", fact.status, clause.start or 0, clause.end or 0, clause.text or "",
            name, span[0], span[1], known, value.start, value.end, value.text, q.low, q.high, fact.unit or None,
            fact.comparator, fact.change, *due, start, end, *(cue if goal else (None,) * 4),
            self._section(one.scope.passage.heading), group, fact.rule, fact.per or None, q.approximate, low, high,
            self._stretch(one) if goal else None, self._binding(fact) if goal else None, parent,
            self._unit_id(unit[1]) if unit else None, parts, english, _part(one), *sentence, *self.tail,
        )  # fmt: skip
        places = [("value", value.start or 0, value.end or 0), *(("indicator", a, b) for a, b in parts or ())]
        for role, (a, b) in (("predicate", fact.predicate), ("comparator", fact.compared)):
            if b > a:
                places.append((role, *self.to_raw(a, b)))
        return row, (*places, *trace)

    def _outcome(self, item: Outcome, one: Stated, group: int | None) -> tuple[Row, Trace]:
        text = self._place(item.start, item.end)
        due, cue, trace = self._promise(item.due, item.cue)
        sentence = self._sentence(item.sentence.start, item.sentence.end)
        row = Row(
            item.kind, "goal", text.start or 0, text.end or 0, text.text or "", *(None,) * 12,
            *due, None, None, *cue, self._section(one.scope.passage.heading), group, item.rule,
            stretch=self._stretch(one), part=_part(one), sentence=sentence.text, sentence_start=sentence.start,
            sentence_end=sentence.end, doc_id=self.tail[0], published=self.tail[1], plan_year=self.tail[2],
            region=self.tail[3], issuer=self.tail[4],
        )  # fmt: skip
        return row, (("outcome", text.start or 0, text.end or 0), *trace)

    def _indicator(self, fact: Fact) -> tuple[str | None, tuple[int | None, int | None], tuple[tuple[int, int], ...] | None]:
        """The indicator as written, its span, and its raw pieces; of several pieces the span is that of the item."""
        if not fact.indicator:
            return None, (None, None), None
        parts = tuple(self.to_raw(a, b) for a, b in fact.indicator)
        name = "".join(self.clean[a:b] for a, b in fact.indicator)
        if len(parts) == 2 and name[0] in _WRITTEN_OUT and fact.indicator[0][1] - fact.indicator[0][0] == 1:
            name = _WRITTEN_OUT[name[0]] + name[1:]
        return name, parts[0], parts

    def _promise(self, due: Due | None, cue: Cue | None) -> tuple[tuple, tuple, Trace]:  # type: ignore[type-arg]
        """The deadline columns, the commitment columns and where the words of both stand."""
        trace: list[tuple[str, int, int]] = []
        dated: tuple = (None,) * 8  # type: ignore[type-arg]
        if due is not None:
            words = self._place(due.start, due.end)
            r = due.resolved
            dated = (r.start, r.end, r.relation, words.text, words.start, words.end, due.inherited, r.event)
            if words.start is not None and words.end is not None:
                trace.append(("inherited due" if due.inherited else "due", words.start, words.end))
        if cue is None:
            return dated, ("plan", None, None, None), tuple(trace)
        word = self._place(cue.start, cue.end)
        if word.start is not None and word.end is not None:
            trace.append(("cue", word.start, word.end))
        return dated, (cue.strength, *word), tuple(trace)

    def _period(self, fact: Fact) -> tuple[datetime.date | None, datetime.date | None]:
        """The period of a result: the time of its sentence, or that of the part that looks back."""
        if fact.period is not None:
            resolved = self.view.resolve(fact.period)
            return resolved.start, resolved.end
        passage = fact.sentence.passage
        if passage.part != "review":
            return None, None
        if passage.period is not None:
            resolved = self.view.resolve(passage.period)
            return resolved.start, resolved.end
        if self.view.plan_year is not None:
            return datetime.date(self.view.plan_year - 1, 1, 1), datetime.date(self.view.plan_year - 1, 12, 31)
        return None, None

    def _stretch(self, one: Stated) -> str | None:
        return self._place(*one.stretch).text if one.stretch else None

    def _binding(self, fact: Fact) -> str | None:
        rest = self.view.folded[fact.quantity.reach : fact.quantity.reach + 12]
        return "binding" if "约束性" in rest else "expected" if "预期性" in rest else None

    def _unit_id(self, unit: str) -> str:
        """元 is the money of the place: HKD in a Hong Kong text."""
        local = {"HK": "HKD", "MO": "MOP", "TW": "TWD"}
        return local.get(self.view.reference.dialect, unit) if unit == "CNY" else unit


def _group_key(one: Stated) -> tuple[int, int]:
    item = one.item
    return item.clause if isinstance(item, Fact) else (item.start, item.end)


def _part(one: Stated) -> str:
    return "headline" if one.scope.header is not None and one.scope.passage.part != "review" else one.scope.passage.part
