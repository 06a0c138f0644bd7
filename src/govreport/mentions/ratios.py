"""Numbers with a colon between them that tell one ratio: 城乡居民收入比缩小到2.05∶1, 三次产业结构调整为5:45:50."""

import re
from decimal import Decimal
from typing import Final

from govreport.mentions import grammar
from govreport.mentions.mention import RATIO, TERMS, QuantityMention

__all__ = ["terms", "with_ratios"]

_JOINT: Final = re.compile(" ?[:：∶︰比] ?")
_JOINTS: Final = frozenset(":：∶︰比 ")
# the noun that a ratio is a value of, in the clause before it; 比分 is a score, 比例尺 the scale of a map, 比上年 a comparison
_NAMED: Final = re.compile("(?:比(?![分上较去]|例尺)|结构|构成)[^，。；、,;\n]{0,30}\\Z")
_REACH: Final = 44
_ONE: Final = Decimal(1)
_THREE: Final = 3
_WHOLE: Final = (Decimal(99), Decimal(101))  # per cent, as three rounded shares may add up to


def with_ratios(folded: str, found: list[QuantityMention]) -> list[QuantityMention]:
    """The numbers of a text, where those that are terms of one ratio are one mention."""
    kept: list[QuantityMention] = []
    i = 0
    while i < len(found):
        size = 1
        if folded[found[i].end : found[i].end + 1] in _JOINTS and not found[i].unit:
            size = _terms(folded, found, i)
        kept.append(found[i] if size == 1 else _ratio(folded, found[i : i + size]))
        i += size
    return kept


def _terms(folded: str, found: list[QuantityMention], first: int) -> int:
    """How many numbers from one on are terms of a ratio: two of which one is 1, or three that share a whole."""
    last = first
    while last + 1 < len(found) and last - first < _THREE and _follows(folded, found[last], found[last + 1]):
        last += 1
    group = found[first : last + 1]
    if len(group) == _THREE:
        fits = _WHOLE[0] <= group[0].low + group[1].low + group[2].low <= _WHOLE[1]
    else:
        fits = len(group) == _THREE - 1 and _ONE in (group[0].low, group[1].low)
    start = group[0].start
    return len(group) if fits and _NAMED.search(folded, max(start - _REACH, 0), start) is not None else 1


def _follows(folded: str, one: QuantityMention, other: QuantityMention) -> bool:
    bare = (
        not (one.unit or other.unit or one.scaled or other.scaled) and one.low == one.high and other.low == other.high
    )
    return bare and other.start - one.end <= _THREE and _JOINT.fullmatch(folded, one.end, other.start) is not None


def _ratio(folded: str, group: list[QuantityMention]) -> QuantityMention:
    first, last = group[0], group[-1]
    value = last.low if len(group) < _THREE and first.low == 1 else first.low
    comparator, reach = grammar.bound_after(folded, last.end)
    return QuantityMention(first.start, last.end, value, value, "", "", comparator, reach, False, False, RATIO)


def terms(folded: str, q: QuantityMention) -> list[QuantityMention]:
    """The terms of a ratio of three, each a share of the whole in per cent; none of any other number.

    >>> ratio = with_ratios("三产比为5:45:50", [QuantityMention(a, b, Decimal("5:45:50"[a - 4 : b - 4]), Decimal(
    ...     "5:45:50"[a - 4 : b - 4]), "", "", "", b, False, False, "arabic") for a, b in ((4, 5), (6, 8), (9, 11))])
    >>> [str(term.low) for term in terms("三产比为5:45:50", ratio[0])]
    ['5', '45', '50']
    """
    if q.shape != RATIO or len(marks := list(_JOINT.finditer(folded, q.start, q.end))) < _THREE - 1:
        return []
    edges = [q.start, *(edge for mark in marks for edge in mark.span()), q.end]
    return [
        QuantityMention(start, end, value, value, "%", "", q.after, q.reach, False, False, shape)
        for shape, start, end in zip(TERMS, edges[::2], edges[1::2], strict=True)
        for value in (Decimal(folded[start:end]),)
    ]
