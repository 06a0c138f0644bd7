"""Numerals side by side that tell one number and the next, as a guess at one amount: 四、五十亿, 三五百, 十七八."""

import itertools
import re
from decimal import Decimal
from typing import Final

from govreport.lexicon.bases import shifted
from govreport.mentions.numbers import numeral_value

__all__ = ["adjacent", "bounds_of"]

_ONE_MORE: Final = frozenset(("一二", "两三", "三五", *(f"{a}{b}" for a, b in itertools.pairwise("二三四五六七八九"))))


def adjacent(numeral: str, upper: str) -> bool:
    """四、五十亿, 三百五、六十: one number and the next, which is a guess at one amount; not 三百万、五百万."""
    return numeral[-1] + upper[0] in _ONE_MORE


_MAGNITUDES: Final = frozenset("百千万亿兆")
_DIGIT: Final = "一二两三四五六七八九"
# 三五百, 一百五六十, 十七八: neighbours, the second one more than the first, or 三五
_NEIGHBOURS: Final = re.compile(
    "([一二两三四五六七八九]?[十百千万亿零]{1,3}|)(一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九)([十百千万亿]{0,4})"
)


def bounds_of(numeral: str, joint: str | None, upper: str | None) -> tuple[Decimal, Decimal, bool] | None:
    """Both ends of a numeral in Han characters, and whether they are a rounding: 三至十二, 四、五十, 三五百; None if none."""
    if upper is None and (near := _NEIGHBOURS.fullmatch(numeral)) and near[2] + near[3] != "一二":
        first, second = (numeral_value(near[1] + digit + near[3]) for digit in near[2])
        return (first, second, True) if first is not None and second is not None and first < second else None
    if (
        joint == "、" and upper
    ):  # 四、五十亿, 三百五、六十: both have what stands before the first and behind the second
        low, top = numeral_value(numeral + upper[1:]), numeral_value(numeral[:-1] + upper)
        return (low, top, True) if low is not None and top is not None and low < top else None
    low = numeral_value(numeral)
    if low is None or upper is None:
        return None if low is None else (low, low, False)
    top = numeral_value(upper)
    if top is None:
        return None
    # 二十到三十万: the first number has the magnitude of the second; not 八千到一万
    if joint != "、" and numeral[-1] not in "万亿":
        tail = upper.lstrip(_DIGIT) if numeral in _DIGIT else ""
        if not tail or not _MAGNITUDES.issuperset(tail):
            tail = upper[len(upper.rstrip("万亿")) :]
        scale = numeral_value("一" + tail) if tail else None
        raised = shifted(low, scale.adjusted()) if scale else low
        low = raised if raised < top else low
    return (low, top, False) if low < top else None
