"""Numbers that stand together: members of a list that share a unit, and a number with its tolerance."""

import re
from typing import Final

from govreport.mentions.mention import QuantityMention
from govreport.mentions.numbers import numeral_value, shifted, total
from govreport.mentions.prefixes import is_code

__all__ = ["JOINTS", "with_tolerances", "with_units"]

JOINTS: Final = frozenset(("、", "和", "及", "与", "以及"))
"""What stands between two members of a list."""

_LOOSE: Final = frozenset(("", "个"))  # units that may stand for that of the next member
_TAIL: Final = re.compile("[十百千]?[万亿]{1,2}")
_SMALL: Final = 1000
_NUMBERED: Final = frozenset(("第", "图", "表", "", "\n"))


def with_tolerances(folded: str, found: list[QuantityMention]) -> list[QuantityMention]:
    """3%±0.5% is one number, from 2.5 to 3.5."""
    if "±" not in folded:
        return found
    kept: list[QuantityMention] = []
    for q in found:
        one = kept[-1] if kept else q
        if folded[q.start] == "±" and one.end == q.start and one.unit in ("", q.unit):
            q.start, q.low, q.high = one.start, total(one.low, q.low), total(one.high, q.high)
            kept[-1] = q
        else:
            kept.append(q)
    return kept


def with_units(folded: str, found: list[QuantityMention]) -> list[QuantityMention]:
    """Members of a list without a unit take that of the next member: 1.28万亿、8200亿元, 3、5和8个, 6.7个、3.1个百分点."""
    for i in reversed([i for i, q in enumerate(found[:-1]) if q.unit in _LOOSE]):
        q, following = found[i], found[i + 1]
        if following.unit and not q.after and folded[q.end : following.start] in JOINTS:
            _join(folded, q, following)
    return found


def _join(folded: str, q: QuantityMention, following: QuantityMention) -> None:
    """Give a member of a list the unit, and where it has none of its own the magnitude, of the member after it."""
    if q.unit:
        if following.unit == "个百分点" or (following.unit[0] == "个" and "." in folded[q.start : q.end]):
            q.unit = following.unit
        return
    if q.scaled:
        if (following.scaled or following.low >= _SMALL) and q.shape != "word":  # not 近千亿、4个
            q.unit = following.unit
        return
    before = folded[q.start - 1 : q.start]
    if q.shape != "arabic" or is_code(before) or before in _NUMBERED:
        return
    tail = _TAIL.search(folded, following.start, following.end) if following.scaled and q.low < _SMALL else None
    scale = numeral_value(tail[0]) if tail else None
    places = scale.adjusted() if scale else 0
    q.unit, q.scaled = following.unit, scale is not None
    q.low, q.high = shifted(q.low, places), shifted(q.high, places)
