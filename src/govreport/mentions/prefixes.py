"""What stands right before the digits and belongs to the number: a sign (负, 零下, ±) or a currency (港币, US$)."""

import functools
import re
from decimal import Decimal
from typing import Final

from govreport import lexicon
from govreport.mentions import grammar
from govreport.text.folding import fold

__all__ = ["JOINTS", "LAST", "apply", "currency_before", "is_code", "minus_before"]

LAST: Final = frozenset("负下±-－−币元$￥¥€£圆")
"""The last letters of all that can stand there; most numbers have none of them before."""

JOINTS: Final = frozenset("/:：∶×xX*—-－")

_MINUS: Final = frozenset("-－−")
_NO_SIGN: Final = frozenset("%％℃°)）]〕》”、．.~～—-－–至到第")
_BURDENED: Final = frozenset("减抱肩担背胜自欺辜重税债亏")  # 减负3亿元, 企业税负3亿元
_NAMED: Final = ("count", "people", "time", "trap", "")
_REACH: Final = 6


def apply(
    folded: str, start: int, low: Decimal, high: Decimal, unit: str | None, own: str
) -> tuple[int, Decimal, Decimal, str | None, str]:
    """Start, bounds, unit and comparator of the number at `start` with what stands before it taken in."""
    before, earlier = folded[start - 1], folded[start - 2 : start - 1]
    if before in "负下±-－−":
        dimension = grammar.units()[unit][2] if unit in grammar.units() else ""
        size = _sign(before, earlier, dimension)
        if before in _MINUS and (not earlier or earlier == "\n") and dimension != "share":
            size = 0  # the mark of an item: | -20亿元成立基金
        if not size:
            return start, low, high, unit, own
        if before == "±" or (before == "负" and size == len("正负")):
            return start - size, high.copy_negate(), high, unit, own or "between"
        return start - size, high.copy_negate(), low.copy_negate(), unit, own
    if unit is None and (money := currency_before(folded, start)) is not None:
        return money[0], low, high, money[1], own
    return start, low, high, unit, own


def minus_before(folded: str, start: int) -> int:
    """How many letters of a minus stand before a share that is written out (负百分之二); 0 for none."""
    return int(folded[start - 1 : start] == "负" and folded[start - 2 : start - 1] not in _BURDENED)


def _sign(before: str, earlier: str, dimension: str) -> int:
    """The letters of the sign; 0 where what looks like one is none: 抱负3项, 地下5米, B-3座, 5%-6%."""
    if before == "下":
        return 2 if earlier == "零" and dimension in ("temperature", "energy") else 0
    if before == "±":
        return 1 if dimension != "trap" else 0
    if before == "负":
        if dimension in _NAMED or earlier in _BURDENED:
            return 0
        return 2 if earlier == "正" else 1
    if dimension in ("count", "time", "trap", "") or earlier in _NO_SIGN or (earlier.isascii() and earlier.isalnum()):
        return 0
    return 0 if not earlier and dimension == "people" else 1


@functools.cache
def _currency() -> re.Pattern[str]:
    """A currency as the last thing before a place; behind a number it is that number's unit (3亿美元2000)."""
    words = [fold(row["surface"]) for row in lexicon.rows("units") if row["dimension"] == "money"]
    names = lexicon.alternation(
        word for word in words if word not in ("元", "块钱", "圆", "角", "块") and not word.startswith("元")
    )
    return re.compile(rf"(?<![0-9十百千万亿兆多余几]){names}\Z")


def currency_before(folded: str, start: int) -> tuple[int, str] | None:
    """Where the currency before a number begins, and its name; None where there is none."""
    m = _currency().search(folded[:start] if start < _REACH else folded[start - _REACH : start])
    return (start - len(m[0]), m[0]) if m else None


def is_code(before: str) -> bool:
    """Whether a letter, digit or stroke stands right before a number: A/3, 2026/1/5, 7×24."""
    return before in JOINTS or (before.isascii() and before.isalnum())
