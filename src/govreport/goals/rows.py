"""From facts and outcomes in clean coordinates to flat rows in raw ones, each with the trace of its parts."""

import functools
from collections.abc import Sequence
from typing import Any, Final

from govreport.columns import Row
from govreport.document.parts import Heading
from govreport.goals.indicators.known import behind_place, known_indicator, sector_share, stem
from govreport.goals.scope.headers import announces, lists_works
from govreport.goals.scope.reach import label_behind
from govreport.goals.scope.scope import Scope
from govreport.goals.seen.fact import Fact
from govreport.goals.seen.outcome import Outcome
from govreport.goals.seen.view import Cue, Due, Sentence, View
from govreport.goals.times.periods import NO_PERIOD, Period, Periods
from govreport.goals.walk import Found, Stated
from govreport.mentions.mention import TERMS
from govreport.mentions.paces import pace_before
from govreport.mentions.unit_ids import unit_id_of, written
from govreport.model import Metadata
from govreport.text.cleaning import CleanText
from govreport.text.folding import fold

__all__ = ["Trace", "Writer"]

Trace = tuple[tuple[str, int, int], ...]

# 城乡居民…分别: each member is written out with the full word
_WRITTEN_OUT: Final = {"城乡": "城镇", "乡": "农村"} | {
    f"{city}{form}": name for form in "鄉郷鄕" for city, name in (("城", "城鎮"), ("", "農村"))
}
_UNTIMED: Final = (None,) * 8
_NOTHING: Final = (None, None)
_NO_CUE: Final = (None,) * 4
_PLANNED: Final = ("plan", None, None, None)
# What Row._make() does, without a call of Python code for each row.
_row = functools.partial(tuple.__new__, Row)


class Writer:
    """Writes the rows of one document."""

    def __init__(
        self, view: View, cleaned: CleanText, periods: Periods, headings: list[Heading], metadata: Metadata,
        doc_id: str | None,
    ) -> None:  # fmt: skip
        self.view, self.clean, self.raw, self.headings = view, cleaned.text, cleaned.raw, headings
        self.simplified = fold(cleaned.text) is cleaned.text
        self.periods = periods
        self.alignment = cleaned.alignment
        self.tail = (
            doc_id, metadata.published, metadata.plan_year,
            metadata.region.value if metadata.region else None, metadata.issuer.value if metadata.issuer else None,
        )  # fmt: skip
        self.dialect = metadata.dialect
        self.place = stem(metadata.region.value) if metadata.region else ""
        self._even = self.alignment.even_run(0)  # the run that the sentence stands in, empty where it was cut
        self._section: str | None = None
        self._ending: tuple[Any, ...] = ()  # the columns from `part` on, the same for all rows of a sentence
        self._paths: dict[int, str | None] = {-1: None}
        self._dues: dict[tuple[Any, ...], tuple[Any, ...]] = {}

    def write(self, found: Found) -> tuple[tuple[Row, ...], tuple[Trace, ...]]:
        """All rows in text order, and for each the places of its parts."""
        keys = [(one.item.start, one.item.end) for one in found.stated]
        groups = _groups(keys)
        rows: list[Row] = []
        traces: list[Trace] = []
        parent: int | None = None
        sentence: Sentence | None = None
        for one, key in zip(found.stated, keys, strict=True):
            item = one.item
            if item.sentence is not sentence:
                sentence = item.sentence
                self._enter(sentence, one.scope)
            if isinstance(item, Fact):
                if not item.part_of or (parent is not None and not _follows(found.stated[len(rows) - 1].item, item)):
                    parent = None
                if item.part_of and parent is None:
                    parent = _whole(found.stated, len(rows), item)
                period = self.periods.of(item) if item.status == "result" else NO_PERIOD
                rows.append(self._fact(item, one, groups.get(key), parent, period))
                traces.append(self._trace(item, one, period))
            else:
                rows.append(self._outcome(item, one, groups.get(key)))
                traces.append(self._asked(one))
        return tuple(rows), tuple(traces)

    def rejections(self, found: Found) -> tuple[tuple[int, int, str], ...]:
        """The numbers that were set aside: place and rule."""
        return tuple([(*self._span(j.quantity.start, j.quantity.end), j.rule or "") for j in found.rejected])

    def _enter(self, sentence: Sentence, scope: Scope) -> None:
        """Note what all rows of a sentence share."""
        start, end = sentence.start, sentence.end
        if not self._even[0] <= start < end <= self._even[1]:
            run = self.alignment.even_run(start)
            self._even = run if end <= run[1] else (0, -1, 0)
        part = scope.passage.part
        header = scope.header
        if header is not None and header.targets and (part != "review" or announces(header, self.view)):
            part = part if lists_works(self.view.folded, header) else "headline"
        self._section = self._path(scope.passage.heading)
        self._ending = (part, *self._cut(start, end), *self.tail)

    def _path(self, heading: int) -> str | None:
        if heading not in self._paths:
            chain = (*self.headings[heading].parents, heading)
            self._paths[heading] = " > ".join(
                self.clean[self.headings[i].start : self.headings[i].end].strip() for i in chain
            )
        return self._paths[heading]

    def _cut(self, start: int, end: int) -> tuple[str, int, int]:
        """The raw text and place of a clean stretch without the white space around it."""
        return self._place(*self._bare(start, end))

    def _bare(self, start: int, end: int) -> tuple[int, int]:
        """A clean stretch without the white space around it."""
        text = self.clean[start:end]
        if text[:1].isspace() or text[-1:].isspace():
            start = end - len(text.lstrip())
            end = start + len(text.strip())
        return start, end

    def _place(self, start: int, end: int) -> tuple[str, int, int]:
        """The raw text and place of a clean stretch."""
        low, high, shift = self._even
        if low <= start and end <= high:
            start += shift
            end += shift
        else:
            start, end = self.alignment.to_raw(start, end)
        return self.raw[start:end], start, end

    def _span(self, start: int, end: int) -> tuple[int, int]:
        """The place of a clean stretch in the raw text; in an even run all places shift alike."""
        low, high, shift = self._even
        return (start + shift, end + shift) if low <= start and end <= high else self.alignment.to_raw(start, end)

    def _fact(self, fact: Fact, one: Stated, group: int | None, parent: int | None, period: Period) -> Row:
        q = fact.quantity
        value, value_start, value_end = self._place(q.start, q.end)
        text, start, end = self._cut(fact.start, fact.end)
        name, parts = self._indicator(fact)
        first = last = known = english = stretch = binding = None
        if parts:
            first, last = parts[0]
            known, english = known_indicator(name or "", self.place, simplified=self.simplified)
        if known and fact.unit == "%" and self.view.folded.find("占", fact.indicator[-1][1], q.start) >= 0:
            known = english = None  # 民生支出占一般公共预算支出的七成: a share, and not the expenditure
        if q.shape in TERMS:
            known, english = sector_share(name or "", TERMS.index(q.shape))
        unit_id = unit_id_of(self.view.folded, q, fact.unit, self.dialect)
        began = fact.baseline
        low_before, high_before = _NOTHING if began is None else (began.low, began.high)
        if fact.status == "goal":
            promise = self._open(self._due(fact.due)) + _NOTHING + self._cue(fact.cue)
            stretch, binding = self._stretch(one), self._binding(fact)
        else:
            promise = _UNTIMED + period[:2] + _NO_CUE
        return _row((
            "quantity", fact.status, start, end, text, name, first, last, known, value_start, value_end, value,
            q.low, q.high, written(fact.unit, unit_id) or None, fact.comparator, fact.change, *promise,
            self._section, group, fact.rule, fact.per or None, q.approximate, low_before, high_before, stretch, binding,
            parent, unit_id, parts, english, *self._ending,
        ))  # fmt: skip

    def _trace(self, fact: Fact, one: Stated, period: Period) -> Trace:
        """The places that no column tells: of the predicate, of comparison and pace, of what it began from and when."""
        at, folded, began = fact.quantity.start, self.view.folded, fact.baseline
        found: list[tuple[str, tuple[int, int]]] = [("predicate", (fact.predicate, at)), ("comparator", fact.compared)]
        if fact.per:  # or the verb tells it: 年递增
            pace = pace_before(folded, fact.sentence.start, at, fact.per)
            found.append(("per", pace or (fact.predicate, at)))
        if began is not None:
            found.append(("baseline", (began.start, began.end)))
        if period.start is not None or period.end is not None:
            found += [("period", place) for place in period.told]
        told = tuple([(role, *self._span(*place)) for role, place in found if place[1] > place[0]])
        return told + self._asked(one) if one.stretch else told

    def _asked(self, one: Stated) -> Trace:
        """The place of the clause that asks for more."""
        return (("stretch", *self._cut(*one.stretch)[1:]),) if one.stretch else ()

    def _outcome(self, item: Outcome, one: Stated, group: int | None) -> Row:
        text, start, end = self._place(item.start, item.end)
        return _row((
            item.kind, "goal", start, end, text, *(None,) * 12, *self._due(item.due), None, None, *self._cue(item.cue),
            self._section, group, item.rule, None, None, None, None,
            self._stretch(one), self._binding(item), None, None, None, None,
            *self._ending,
        ))  # fmt: skip

    def _indicator(self, fact: Fact) -> tuple[str | None, tuple[tuple[int, int], ...] | None]:
        """The indicator as written, and its raw pieces."""
        pieces = tuple([self._bare(a, b) for a, b in fact.indicator])
        if not pieces:
            return None, None
        start, end = pieces[0]
        if self.place and self.view.folded.startswith(self.place, start):
            start = behind_place(self.view.folded, start, end, len(self.place))
            pieces = ((start, end), *pieces[1:])
        if len(pieces) == 1:
            return self.clean[start:end], (self._span(start, end),)
        name = "".join([self.clean[a:b] for a, b in pieces])
        if len(pieces) == 2 and end - start == 1:
            beside = self.clean[end + (self.clean[end] in "、和")]  # 城、乡居民
            member = name[0] + beside if name[0] == "城" else name[0]
            name = _WRITTEN_OUT.get(member, name[0]) + name[1:]
        return name, tuple([self._span(a, b) for a, b in pieces])

    @staticmethod
    def _open(due: tuple[Any, ...]) -> tuple[Any, ...]:
        """The deadline of a number: 自2027年起每年新建9个 has no end. An outcome (自2027年起全面施行) is due in the time named."""
        return due if due[2] != "from" else (due[0], None, *due[2:])

    def _due(self, due: Due | None) -> tuple[Any, ...]:
        """The deadline columns."""
        if due is None:
            return _UNTIMED
        place = due.start, due.inherited, due.resolved  # one range may stand for the years of a list
        columns = self._dues.get(place)
        if columns is None:
            r = due.resolved
            words = self._place(due.start, due.end) if due.start >= 0 else (None, None, None)
            columns = (r.start, r.end, r.relation, *words, due.inherited, r.event)
            self._dues[place] = columns
        return columns

    def _cue(self, cue: Cue | None) -> tuple[Any, ...]:
        """The commitment columns."""
        return (cue.strength, *self._place(cue.start, cue.end)) if cue is not None else _PLANNED

    def _stretch(self, one: Stated) -> str | None:
        return self._cut(*one.stretch)[0] if one.stretch else None

    def _binding(self, fact: Fact | Outcome) -> str | None:
        """约束性 or 预期性 right after the number, as plans mark their indicators, or in the label of its list."""
        folded, label = self.view.folded, fact.cue
        if fact.rule == "cell":  # 约束性, in its row
            at = label.start if label is not None else -1
        elif isinstance(fact, Outcome):
            return None
        elif (at := label_behind(folded, fact.quantity.reach)) < 0:
            if label is None or not folded.startswith("指标", label.end):
                return None
            at = label.start
        return "binding" if folded.startswith("约束", at) else "expected" if folded.startswith("预期", at) else None


def _follows(before: Fact | Outcome, part: Fact) -> bool:
    """Whether a 其中 item goes on with the one right before it: in its sentence, or in the next one of the same line."""
    return before.sentence is part.sentence or _is_next(before.sentence, part.sentence)


def _is_next(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence stands right behind another one, in the same line."""
    return before.end == sentence.start and before.passage is sentence.passage


def _whole(stated: Sequence[Stated], at: int, part: Fact) -> int | None:
    """The place of what a 其中 item is part of: the last number of its unit in the same sentence, else the last record.

    其中 that opens a sentence tells of the sentence right before it; nothing reaches over a line.
    """
    opens = part.start - part.sentence.start <= _OPENING
    found = None
    for place in range(at - 1, -1, -1):
        item = stated[place].item
        if item.sentence is not part.sentence and not (opens and _is_next(item.sentence, part.sentence)):
            break
        if isinstance(item, Fact) and item.unit == part.unit:
            return place
        found = place if found is None else found
    return found


_OPENING: Final = 3  # letters: 其中，


def _groups(keys: list[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """A number for each clause that gave more than one record, in text order."""
    groups: dict[tuple[int, int], int] = {}
    seen: set[tuple[int, int]] = set()
    for key in keys:
        if key in seen:
            groups.setdefault(key, len(groups))
        seen.add(key)
    return groups
