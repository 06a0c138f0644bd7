"""The value of one numeral: Arabic, Chinese, financial, digit by digit, or mixed with the magnitudes 万, 亿 and 兆.

cn2an reads what is below 万. It raises on 百亿, 1.5万亿 and 兆, and on 1,234, so the numeral is first split at these
magnitudes. Values are built from whole numbers and a count of decimal places, which is exact under any decimal
context and never comes out in scientific notation (except below 10^-6, where `Decimal` knows no other form).
"""

import functools
import re
from decimal import Context, Decimal
from typing import Final, NamedTuple

from govreport import lexicon
from govreport.lexicon.bases import shifted

__all__ = ["LONGEST", "numeral_value", "share_of", "total"]

LONGEST: Final = 40
"""Characters of the longest numeral that is read; no report needs more, and `int` refuses 4,300 digits."""

_PLAIN: Final = re.compile(r"[0-9]{1,40}(?:\.[0-9]{1,40})?")
_MIXED: Final = re.compile(r"([0-9]{1,40})(?:\.([0-9]{1,40}))?([十百千]?)(万?亿?)")
_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?:\.[0-9]+)?")
_POWERS: Final = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12}
_DIGITS: Final = {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}

_D: Final = "[一二三四五六七八九]"
_BELOW_WAN: Final = re.compile(
    rf"(?:(?:{_D}|两)?千)?(?:零?(?:(?:{_D}|两)百|(?<![千零])百))?(?:零?(?:{_D}十|(?<!千)(?<!零)十))?(?:零?{_D})?"
)
_UNCLEAR: Final = frozenset("零0123456789")
_RUN: Final = re.compile("[零一二三四五六七八九]+")
_ONE_POWER: Final = re.compile(r"([0-9.,]+)([十百千])")
# 4千500, 1千零20, 3百50: each place is told; not 4千50, which may be 4,050 or 4,500
_PLACES_TOLD: Final = re.compile("([0-9]{1,4})(?:千(?:([0-9]{3})|零([0-9]{1,2}))|百(?:([0-9]{2})|零([0-9])))")
_ARABIC_BETWEEN: Final = re.compile(r"(?<![0-9.])[0-9](?=[十百千])")
# A space beside a power of ten or 点 parts no numbers: 三千 八百, 7 万5 千, 四百 点 五.
_LOOSE: Final = re.compile("(?<=[十百千万亿兆拾佰仟萬億点點]) {1,3}| {1,3}(?=[十百千万亿兆拾佰仟萬億点點])")
_WAN_WAN: Final = re.compile("(?<=[一二两三四五六七八九十0-9])万万")  # 四万万五千万
_EXACT: Final = Context(prec=200)  # digits enough for the sum of any two numerals
_PLACES: Final = 10  # decimal places of a numeral that a scan has cut out
_PIECES: Final = 1 << 14  # there are 10,000 numerals below 万 in full writing


class _Exact(NamedTuple):
    """A number, `units` over ten to the power of `places`; `short` marks one digit, as 二 in 一万二."""

    units: int
    places: int = 0
    short: bool = False


def numeral_value(text: str) -> Decimal | None:
    """The value of a numeral that a scan has cut out, None where it is none; never raises.

    >>> print(numeral_value("4兆8,530亿"), numeral_value("千亿"), numeral_value("十几"))
    4853000000000 100000000000 None
    """
    return None if len(text) > LONGEST else _read(text)


@functools.lru_cache(maxsize=8192)
def _read(text: str) -> Decimal | None:
    """The value of a numeral; reports write the same few thousand again and again."""
    if text.isascii() and (text.isdigit() or _PLAIN.fullmatch(text)):
        return Decimal(text)
    if match := _MIXED.fullmatch(text):
        whole, fraction, small, large = match.groups("")
        shift = _POWERS.get(small, 0) + sum(_POWERS[char] for char in large)
        return _decimal(_Exact(int(whole + fraction) * 10**shift, len(fraction)))
    plain = (_LOOSE.sub("", text) if " " in text else text).translate(_plain_characters())
    negative = plain.startswith("-")
    exact = _large(plain[negative:])
    if exact is None:
        return None
    return _decimal(_Exact(-exact.units if negative else exact.units, exact.places))


@functools.cache
def _plain_characters() -> dict[int, str]:
    """Financial, Traditional, full-width and other forms -> the plain character."""
    return {ord(row["surface"]): row["plain"] for row in lexicon.rows("numerals")}


def _decimal(exact: _Exact) -> Decimal:
    """The number as a Decimal, made from its digits; places that are all zero because of a magnitude are dropped."""
    digits = str(abs(exact.units))
    sign = "-" if exact.units < 0 else ""
    if not exact.places:
        return Decimal(sign + digits)
    digits = digits.rjust(exact.places + 1, "0")
    whole, fraction = digits[: -exact.places], digits[-exact.places :]
    return Decimal(f"{sign}{whole}.{fraction}" if fraction.strip("0") else sign + whole)


def total(first: Decimal, second: Decimal) -> Decimal:
    """The sum, exact under any decimal context.

    >>> print(total(Decimal("3"), Decimal("-0.5")))
    2.5
    """
    return _EXACT.add(first, second)


def share_of(part: Decimal, whole: Decimal) -> tuple[Decimal, bool]:
    """A fraction in per cent, and whether it had to be rounded to two places: 3 of 4 are 75, 1 of 3 33.33.

    >>> share_of(Decimal(3), Decimal(4)), share_of(Decimal(1), Decimal(3))
    ((Decimal('75'), False), (Decimal('33.33'), True))
    """
    part_units, whole_units = (int(shifted(number, _PLACES)) for number in (part, whole))
    exact, rest = divmod(part_units * 10 ** (_PLACES + 2), whole_units)
    if not rest:
        value = _decimal(_Exact(exact, _PLACES))
        return (Decimal(str(value).rstrip("0").rstrip(".")) if "." in str(value) else value), False
    return _decimal(_Exact((2 * part_units * 10**4 + whole_units) // (2 * whole_units), 2)), True


def _large(text: str) -> _Exact | None:
    """A numeral with 兆, 亿 and 万, read by its last greatest magnitude: what stands before it counts it."""
    text = _WAN_WAN.sub("亿", text) if "万万" in text else text
    for magnitude in "兆亿万":
        place = text.rfind(magnitude)
        if place >= 0:
            break
    else:
        return _below_wan(text)
    power = _POWERS[magnitude]
    before, after = text[:place], text[place + 1 :]
    count = _large(before) if before else _Exact(1)
    if count is None or (before and not count.units and not count.places):
        return None
    if not after:
        return _Exact(count.units * 10**power, count.places)
    if after[0] == "." and not count.places and _RUN.fullmatch(after, 1):
        decimals = "".join(str(_DIGITS[char]) for char in after[1:])  # 四百亿点零五
        return _Exact(int(f"{count.units * 10**power}{decimals}"), len(decimals))
    if after[0] in "百千万亿" or after == "两":
        return None  # 亿万 is a word for very many; 二十万两 is silver
    # 3万5 may mean 35,000 or 30,005, so it is not read; 3万3,883 and 1兆378亿 are clear.
    rest = _large(after.removeprefix("零")) if after not in _UNCLEAR else None
    if rest is None or count.places:
        return None
    units = rest.units * 10 ** (power - 1) if rest.short and not after.startswith("零") else rest.units
    if units >= 10 ** (power + rest.places):
        return None
    return _Exact(count.units * 10 ** (power + rest.places) + units, rest.places)


def _below_wan(text: str) -> _Exact | None:
    """A piece without 万, 亿 and 兆: Arabic, Chinese, or digit by digit, each with or without decimals."""
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text):
        whole, _, fraction = text.replace(",", "").replace(" ", "").partition(".")
        return _Exact(int(whole + fraction), len(fraction))
    if match := _ONE_POWER.fullmatch(text):
        count = _below_wan(match[1])
        return count and _Exact(count.units * 10 ** _POWERS[match[2]], count.places)
    if match := _PLACES_TOLD.fullmatch(text):
        power = 1000 if "千" in text else 100
        return _Exact(int(match[1]) * power + int(match[match.lastindex or 1]))
    whole, point, fraction = text.replace("0", "零").partition(".")
    if point and not _RUN.fullmatch(fraction):
        return None
    units = _chinese(_ARABIC_BETWEEN.sub(lambda digit: "零一二三四五六七八九"[int(digit[0])], whole))
    if units is None:
        return None
    if not point:
        return _Exact(units, 0, len(whole) == 1 and whole in _DIGITS)
    decimals = "".join(str(_DIGITS[char]) for char in fraction)
    return _Exact(int(f"{units}{decimals}"), len(decimals))


@functools.lru_cache(maxsize=_PIECES)
def _chinese(text: str) -> int | None:
    """A whole Chinese numeral below 万, or digits read one by one; cn2an reads what is known to be well formed."""
    if text in _DIGITS:
        return _DIGITS[text]
    text = text.replace("零十", "零一十")  # 二千零十六, as older reports write
    if not text or not (_RUN.fullmatch(text) or _BELOW_WAN.fullmatch(text)):
        return None
    if text[0] in "百千":
        text = "一" + text
    return _from_cn2an(text)


def _from_cn2an(text: str) -> int | None:
    """What cn2an makes of a numeral; it is imported here because its import takes a tenth of a second."""
    import cn2an

    try:
        return int(cn2an.cn2an(text, "normal"))
    except (ValueError, KeyError):  # KeyError: cn2an 0.5.24 on 0十一, which it neither reads nor refuses
        return None
