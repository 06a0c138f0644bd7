"""A number as the scan finds it, before anything is decided about it."""

from decimal import Decimal
from typing import Final, Protocol, TypeVar, final

__all__ = ["RATIO", "TERMS", "Mention", "Placed", "QuantityMention", "bare_magnitude", "outside", "stronger"]

_STRENGTH: Final = {
    "": 0, "eq": 1, "about": 2, "at_least": 4, "at_most": 4, "more_than": 4, "less_than": 4, "between": 5,
}  # fmt: skip


RATIO: Final = "ratio"
"""The shape of a ratio: against one it is worth its other term (2.05:1 is 2.05), of three terms it has the first."""
TERMS: Final = ("first term", "second term", "third term")
"""The shapes of its terms, where it has three."""


@final
class QuantityMention:
    """A number found in the folded text, not yet judged."""

    __slots__ = ("after", "approximate", "end", "high", "low", "own", "reach", "scaled", "shape", "start", "unit")

    def __init__(
        self,
        start: int,
        end: int,
        low: Decimal,
        high: Decimal,
        unit: str,  # Simplified, without magnitude; empty if none
        own: str,  # comparator inside the numeral: more_than of 余/多, between of a range
        after: str,  # comparator of the words that follow (以上), empty if none
        reach: int,  # end of those words, or of the numeral
        approximate: bool,
        scaled: bool,  # a magnitude (万, 亿) was applied
        shape: str,  # arabic, chinese, fraction, word, ratio, first term …; member and unread while scanning
    ) -> None:
        self.start = start
        self.end = end
        self.low = low
        self.high = high
        self.unit = unit
        self.own = own
        self.after = after
        self.reach = reach
        self.approximate = approximate
        self.scaled = scaled
        self.shape = shape


def bare_magnitude(folded: str, q: QuantityMention) -> bool:
    """百亿, 千万: a magnitude without a count, which before a noun names a class (千亿立方米气田); 三百亿 has a count."""
    return q.shape == "chinese" and folded[q.start] in "百千万亿"


class Placed(Protocol):
    """What has a place in a text."""

    start: int
    end: int


Mention = TypeVar("Mention", bound=Placed)


def outside(found: list[Mention], spans: list[tuple[int, int]]) -> list[Mention]:
    """The mentions that lie in none of the spans; both lists are sorted."""
    kept = []
    k = 0
    for q in found:
        while k < len(spans) and spans[k][1] <= q.start:
            k += 1
        if k == len(spans) or spans[k][0] >= q.end:
            kept.append(q)
    return kept


def stronger(*comparators: str) -> str:
    """The comparator that says most, the first of equals: 控制在X以内 is at_most, 约40余家 more_than.

    >>> stronger("", "at_most", "eq")
    'at_most'
    """
    return max(comparators, key=lambda word: _STRENGTH[word]) or "eq"
