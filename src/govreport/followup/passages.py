"""Where a text speaks of something: sentences found by the pairs of characters that they share with a phrase.

Pairs that stand in many sentences tell nothing and are passed over, so that a look costs the same however long the
text is.
"""

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from govreport.model import Span
from govreport.report import Report
from govreport.text.folding import fold

__all__ = ["Passages"]

_SENTENCE = re.compile(r"[^。！？!?；;\n]+")
_LETTER = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]")
_COMMON = 12  # sentences in which a pair stands at most to tell anything
_LONGEST = 60  # characters of a phrase that are looked at
_SHARED = 0.6  # of the telling pairs of a phrase that a sentence must have
_FEWEST = 4  # telling pairs that the two must share


class Passages:
    """The sentences of a report that look back, or all of them where it has no parts; none that states a goal."""

    def __init__(self, report: Report) -> None:
        self.sentences: list[tuple[int, int]] = []
        self.pairs: dict[str, list[int]] = {}
        reviews = _joined(sorted((s.span.start, s.span.end) for s in report.sections if s.part == "review"))
        starts = [start for start, _ in reviews]
        goals = [row.start for row in report.rows if row.status == "goal"]
        for match in _SENTENCE.finditer(fold(report.cleaned.text)):
            raw = report.cleaned.to_raw(match.start(), match.end())
            at = bisect_right(starts, raw.start) - 1
            outside = reviews and (at < 0 or raw.start >= reviews[at][1])
            first = bisect_left(goals, raw.start)
            if outside or (first < len(goals) and goals[first] < raw.end):
                continue
            number = len(self.sentences)
            self.sentences.append((raw.start, raw.end))
            for pair in set(_pairs(match.group())):
                places = self.pairs.setdefault(pair, [])
                if len(places) <= _COMMON:
                    places.append(number)

    def find(self, phrase: str) -> Span | None:
        """The sentence that has most of what tells of a phrase; None where none has enough."""
        telling = [
            places for pair in set(_pairs(fold(phrase)[:_LONGEST])) if (places := self._places(pair)) is not None
        ]
        if len(telling) < _FEWEST:
            return None
        shared: dict[int, int] = {}
        for places in telling:
            for number in places:
                shared[number] = shared.get(number, 0) + 1
        best = max(shared, key=lambda number: (shared[number], -number), default=None)
        if best is None or shared[best] < max(_FEWEST, _SHARED * len(telling)):
            return None
        return Span(start=self.sentences[best][0], end=self.sentences[best][1])

    def _places(self, pair: str) -> list[int] | None:
        """The sentences with a pair; None where it is in too many to tell anything."""
        places = self.pairs.get(pair, [])
        return None if len(places) > _COMMON else places


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted spans with those joined that overlap."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _pairs(text: str) -> list[str]:
    kept = _LETTER.findall(text)
    return [one + other for one, other in pairwise(kept)]
