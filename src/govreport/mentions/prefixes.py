"""What stands right before the digits and belongs to the number: a sign (负, 零下, ±) or a currency (港币, US$)."""

import functools
import re
from decimal import Decimal
from typing import Final, NamedTuple

from govreport import lexicon
from govreport.mentions import grammar
from govreport.text.folding import fold

__all__ = [
    "LAST",
    "NONE",
    "SIGNS",
    "STROKES",
    "Sign",
    "apply",
    "currency_before",
    "is_code",
    "minus_before",
    "sign_before",
]

LAST: Final = frozenset("负下±-－−+币元$￥¥€£圆BDPRY")
"""The last letters of all that can stand there; most numbers have none of them before."""

STROKES: Final = frozenset("/:：∶×xX*—-－^")
"""The signs with which codes, sizes and scores are written: what stands between them is no number of its own."""
SIGNS: Final = "-－−+负正零上下"
"""The letters that the sign of the upper end of a range is made of."""

_WIDE: Final = frozenset("$￥¥€£")  # the signs of currencies behind which a space may stand
_MINUS: Final = frozenset("-－−")
_SIGNED: Final = frozenset("负下±+") | _MINUS
_NO_SIGN: Final = frozenset("%％℃°)）]〕》”、．.—-－–第")
_BURDENED: Final = frozenset("减抱肩担背胜自欺辜重税债亏")  # 减负3亿元, 企业税负3亿元
_TELLS: Final = frozenset("为达至到是约近加长增降")  # 净增-120家, 人口净增长负3万人
_NAMED: Final = ("count", "people", "time", "trap", "")
_REACH: Final = 6


class Sign(NamedTuple):
    """A sign before a number: how many letters it has, and which it is, in one writing."""

    size: int
    text: str


NONE: Final = Sign(0, "")
_PEOPLE: Final = ("count", "people")
_VALUE_ENDS: Final = frozenset("%％点倍成")
_LISTED: Final = frozenset("、和及与")
_LISTED_DIMENSIONS: Final = ("share", "points", "count", "")  # 0.15个、-5.64个和1.34个百分点
_BEHIND: Final = 14  # letters of the number before a sign and of the mark between
# points are told with decimals, and not 3.1、-2座; the mark ends what is looked at
_DECIMAL: Final = re.compile("(?<![0-9.])-?[0-9]{1,2}\\.[0-9]{1,3}(?:个|个百分点|%)?[、和及与]$")


def sign_before(folded: str, start: int, unit: str | None, scaled: bool) -> Sign:
    """The sign right before the number at `start`; `NONE` where what looks like one is none: 抱负3项, B-3座, 5%-6%."""
    before, earlier = folded[start - 1 : start], folded[start - 2 : start - 1]
    if not before or before not in _SIGNED:
        return NONE
    dimension = grammar.dimension_of(unit or "")
    if before == "下":
        return Sign(2, "零下") if earlier == "零" and dimension in ("temperature", "energy") else NONE
    if before == "±":
        return Sign(1, "±") if dimension != "trap" else NONE
    told = earlier in _TELLS and dimension in ("count", "people", "")
    if before == "负":
        amount = scaled and not dimension  # 负四十五亿
        if (dimension in _NAMED and not (told or amount)) or earlier in _BURDENED or earlier == "不":  # 不负43万市民
            return NONE
        return Sign(2, "±") if earlier == "正" else Sign(1, "-")
    if earlier == "、" and dimension == "share" and folded[start - 3 : start - 2] in "%％":
        return Sign(1, "+" if before == "+" else "-")  # 分别增长5.2%、|-1.3%
    if earlier in _LISTED and dimension in _LISTED_DIMENSIONS and _DECIMAL.search(folded, start - _BEHIND, start - 1):
        return Sign(1, "-") if before in "-负" else NONE  # 贡献分别为0.15、|-5.64、1.34个百分点
    if earlier in _NO_SIGN or (earlier.isascii() and earlier.isalnum()):
        return NONE
    if earlier in ("(", "（") and unit and dimension in _PEOPLE and folded[start - 3 : start - 2] in _VALUE_ENDS:
        return Sign(1, "+" if before == "+" else "-")  # 下跌5.9%（|-5610宗）
    if before == "+":
        return Sign(1, "+") if dimension in ("share", "points") and earlier else NONE
    if earlier in ("", "\n") and dimension not in ("share", "points", "temperature"):
        return NONE  # the mark of an item: | -20亿元成立基金
    amount = scaled and not dimension
    return Sign(1, "-") if told or amount or dimension not in ("count", "time", "trap", "") else NONE


def apply(
    folded: str, start: int, low: Decimal, high: Decimal, unit: str | None, own: str, sign: Sign
) -> tuple[int, Decimal, Decimal, str | None, str]:
    """Start, bounds, unit and comparator of the number at `start` with its sign or the currency before it taken in."""
    if sign.text == "±":
        return start - sign.size, high.copy_negate(), high, unit, own or "between"
    if sign.text in ("-", "零下"):
        return start - sign.size, high.copy_negate(), low.copy_negate(), unit, own
    at = start - (folded[start - 1 : start] == " " and folded[start - 2 : start - 1] in _WIDE)  # $ 15,200
    if unit is None and folded[at - 1 : at] in LAST and (money := currency_before(folded, at)) is not None:
        return money[0], low, high, money[1], own
    return start - sign.size, low, high, unit, own


def minus_before(folded: str, start: int) -> int:
    """How many letters of a minus stand before a share that is written out (负百分之二); 0 for none."""
    size = 2 if folded.endswith("负的", 0, start) else 1
    at = start - size
    return size if folded[at : at + 1] == "负" and folded[at - 1 : at] not in _BURDENED else 0


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
    return before in STROKES or (before.isascii() and before.isalnum())
