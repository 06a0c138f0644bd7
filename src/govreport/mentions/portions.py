"""Shares: 百分之五, 三分之一, 1/3, 百分之五到六, 百分之五、六."""

import re
from decimal import Decimal
from typing import Final

from govreport.mentions import grammar, prefixes
from govreport.mentions.mention import QuantityMention
from govreport.mentions.neighbours import adjacent, bounds_of
from govreport.mentions.numbers import numeral_value, share_of

__all__ = ["fraction", "slashed"]

_DENOMINATOR: Final = re.compile(r"/([1-9][0-9]?)(?![0-9/.]| [0-9])|分之([0-9]{1,12}(?:\.[0-9]{1,6})?)")


def slashed(folded: str, m: re.Match[str], numeral: str) -> QuantityMention | None:
    """1/3 and 3分之1, where nothing else is written with digits and strokes (24/7, 2026/1/5, A/3)."""
    end = m.end(3) if m.group(3) else m.end(1)
    if folded[end : end + 1] not in ("/", "分") or (parts := _DENOMINATOR.match(folded, end)) is None:
        return None
    first = numeral_value(folded[m.start() : end])
    second = numeral_value(parts[1] or parts[2])
    if not first or not second:
        return None
    if parts[2]:
        return _share(folded, m.start(), parts.end(), first, (second, second, False))
    before = folded[m.start() - 1 : m.start()]
    if folded[parts.end() : parts.end() + 1] in _ENCLOSED.get(before, ()):
        return None  # 今天(8/15): a date; 1/9 on a line of its own: a page
    if not 1 <= first < second or numeral[0] == "0" or not numeral.isdecimal() or prefixes.is_code(before):
        return None
    return _share(folded, m.start(), parts.end(), second, (first, first, False))


_ENCLOSED: Final = {"": ("", "\n"), "\n": ("", "\n"), "(": (")", "）"), "（": (")", "）")}


def fraction(folded: str, m: re.Match[str], whole: str, part: str, top: str | None) -> QuantityMention | None:
    """百分之五, 千分之三, 三分之一, 百分之五到六: a share in per cent or per mille."""
    parts, start = numeral_value(whole), m.start()
    if folded[start - 1 : start] == "又":
        return None  # 两又二分之一倍
    ends = _ends_of_share(part, top)
    if (minus := prefixes.minus_before(folded, start)) and ends is None:
        ends = _ends_of_share(f"负{part}", top)  # 负百分之一点五至正百分之零点五
    elif minus and ends is not None:
        ends = ends[1].copy_negate(), ends[0].copy_negate(), ends[2]
    if ends is None or not parts:
        return None
    if top is None and minus == 0 and (near := _next_of_share(folded, m.end(), part)) is not None:
        both = _ends_of_share(part, part[:-1] + near[1]) or ends
        return _share(folded, start, near.end(), parts, (both[0], both[1], True))
    more = top is None and _OVER.match(folded, m.end()) is not None  # 百分之八十多
    return _share(folded, start - minus, m.end() + more, parts, ends, "more_than" if more else "")


def _next_of_share(folded: str, end: int, part: str) -> re.Match[str] | None:
    """百分之五、|六: the digit behind that makes a share a guess."""
    near = _NEXT_DIGIT.match(folded, end)
    return near if near is not None and adjacent(part, near[1]) else None


_NEXT_DIGIT: Final = re.compile("、([二三四五六七八九])(?=[，。；,;）)的以左上下]|$)")


def _ends_of_share(part: str, top: str | None) -> tuple[Decimal, Decimal, bool] | None:
    if top is None:
        return bounds_of(part, None, None)
    low, high = numeral_value(part), numeral_value(top)
    return (low, high, False) if low is not None and high is not None and low < high else None


_OVER: Final = re.compile("[多余几](?![元样种年])")
_HUNDRED: Final = Decimal(100)
_PER_MILLE: Final = Decimal(1000)


def _share(
    folded: str, start: int, end: int, parts: Decimal, ends: tuple[Decimal, Decimal, bool], own: str = ""
) -> QuantityMention:
    low, high, rounded = ends
    unit = "‰" if parts == _PER_MILLE else "%"
    if unit == "%" and parts != _HUNDRED:
        (low, cut), (high, _) = share_of(low, parts), share_of(high, parts)
        rounded = rounded or cut
    comparator, reach = grammar.bound_after(folded, end)
    own = "between" if low < high else own
    return QuantityMention(start, end, low, high, unit, own, comparator, reach, rounded, False, "fraction")
