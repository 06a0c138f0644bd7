"""A number as the scan finds it, before anything is decided about it."""

from decimal import Decimal
from typing import NamedTuple

__all__ = ["QuantityMention", "outside"]


class QuantityMention(NamedTuple):
    """A number found in the folded text, not yet judged."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str  # Simplified, without magnitude; empty if none
    own: str  # comparator inside the numeral: more_than of 余/多, between of a range
    after: str  # comparator of the words that follow (以上), empty if none
    reach: int  # end of those words, or of the numeral
    approximate: bool
    scaled: bool  # a magnitude (万, 亿) was applied
    shape: str  # arabic, chinese, fraction, word


def outside(found: list[QuantityMention], spans: list[tuple[int, int]]) -> list[QuantityMention]:
    """The numbers that lie in none of the spans; both lists are sorted."""
    kept = []
    k = 0
    for q in found:
        while k < len(spans) and spans[k][1] <= q.start:
            k += 1
        if k == len(spans) or spans[k][0] >= q.end:
            kept.append(q)
    return kept
