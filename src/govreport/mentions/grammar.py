"""The shapes of numerals and quantities, in one place. Words come from the lexicons, shapes stand here.

Every repetition is bounded and every pattern starts with a small class or a literal, so that a scan is linear.
The patterns are made when the first text is read, not at import.
"""

import functools
import re
from typing import Final, NamedTuple

from govreport import lexicon
from govreport.text.folding import fold
from govreport.text.words import surfaces

__all__ = ["ARABIC", "CHINESE", "WORDS", "After", "after", "quantity_patterns", "units"]

_DIGITS: Final = r"[0-9]{1,20}(?:[,，][0-9]{3}){0,6}(?:\.[0-9]{1,10})?"
# The digit comes first, for the engine to look for; only then the letter before it is looked at.
_FIRST_DIGITS: Final = r"[0-9](?<![0-9.][0-9])[0-9]{0,19}(?:[,，][0-9]{3}){0,6}(?:\.[0-9]{1,10})?"
# 千 and 兆 are magnitudes except where they begin a unit: 2.7万千瓦, 3兆瓦.
_MAGNITUDE: Final = (
    r"(?:[十百千]?万亿|[十百千]?亿|[十百千]?万|[百千](?![瓦克米卡伏焦赫帕安兆]|分点)|兆(?![瓦赫字焦帕比伏]))"
)
_HAN_DIGIT: Final = "〇零○一二两三四五六七八九"
_NO_MAGNITUDE: Final = "[瓦克米卡伏焦赫帕安]"  # 千瓦, 千克, 兆瓦 are units
# 一 alone is an article (一批, 一个), never a count. The class comes first, for the engine to look for.
_HAN: Final = (
    rf"[{_HAN_DIGIT}十百千万亿兆](?:(?<!一)|(?=[{_HAN_DIGIT}十百千万亿点倍番半兆成分]))(?!(?<=[千兆]){_NO_MAGNITUDE})"
    rf"(?:[{_HAN_DIGIT}十百万亿]|[千兆](?!{_NO_MAGNITUDE})){{0,29}}(?:[点.．][{_HAN_DIGIT}]{{1,10}})?"
)
_MORE: Final = "[余多几来]"
_TO: Final = r" ?(?:[-－–—―~～]{1,2}|至|到) ?"
_BRACKETED: Final = r"[（(](?:间|套)[)）]"

# Groups of ARABIC: 1 numeral, 2 余/多, 3 magnitude after it, 4 unit, 5 upper end of a range, 6 its unit, 7 余/多.
# Groups of CHINESE: 1 numeral, 2 numerator of 三分之二, 3 余/多, 4 magnitude, 5 至/、, 6 upper end, 7 unit.
# Groups of WORDS: 1 the count of 翻N番, others none.
ARABIC: Final = "arabic"
CHINESE: Final = "chinese"
WORDS: Final = "words"


@functools.cache
def units() -> dict[str, tuple[str, str, str]]:
    """Folded surface -> (unit as written out, id, dimension)."""
    return {fold(row["surface"]): (fold(row["surface"]), row["id"], row["dimension"]) for row in lexicon.rows("units")}


@functools.cache
def quantity_patterns() -> dict[str, re.Pattern[str]]:
    """The compiled patterns, by name."""
    # 5亿人口, 3万家庭: the letter begins a noun and is no counter
    traps = lexicon.alternation(surfaces("unit_traps"), guarded=True)
    # 2个多百分点, 3个多月: 多 may stand inside the unit
    split = {f"个{more}{unit[1:]}" for unit in units() if unit[0] == "个" and unit[1:] for more in "多余"}
    unit = f"(?!{traps}){lexicon.alternation({*units(), *split}, guarded=True)}(?:(?<=套){_BRACKETED})?"
    number = rf"{_FIRST_DIGITS}(?:{_MAGNITUDE}(?:[0-9]{{1,4}}(?:,[0-9]{{3}})?(?:\.[0-9]{{1,6}})?(?:[万亿](?!元?/))?)?)?"
    arabic = (
        rf"({number})({_MORE})?({_MAGNITUDE})?(?: ?({unit}))?"
        rf"(?:{_TO}({_DIGITS}{_MAGNITUDE}?)(?: ?({unit}))?)?(余|多(?=[，。；、,;]))?"
    )
    chinese = (
        rf"({_HAN})(?:分之([{_HAN_DIGIT}十百点.]{{1,12}}|{_DIGITS})"
        rf"|({_MORE})?([十百千]?[万亿]|万亿)?(?:([至到、—-])({_HAN}))?"
        rf"(?: ?({unit}|成(?![立为功效果熟本员长绩交就都人品份分]))|(?<=[百千万亿])))"
    )
    words = r"翻(?:了)?([一两二三四五])?番|倍增(?:(?<=实现倍增)|(?=[，。；,;]))|减半(?=[，。；、,;])|一半(?![以])|过半(?=[，。；、,;])"
    return {
        ARABIC: re.compile(arabic),
        CHINESE: re.compile(chinese),
        WORDS: re.compile(words),
    }


class After(NamedTuple):
    """The words of comparison that follow a number (以上, 左右)."""

    pattern: re.Pattern[str]
    words: dict[str, str]  # word -> comparator
    first: frozenset[str]  # letters that one of them can begin with; most numbers are followed by none


@functools.cache
def after() -> After:
    """The words that follow a number, from the lexicon."""
    words = {fold(row["surface"]): row["comparator"] for row in lexicon.rows("comparators") if row["side"] == "after"}
    pattern = re.compile(rf" ?(?:及)?({lexicon.alternation(words, guarded=True)})")
    return After(pattern, words, frozenset({" ", "及", *(word[0] for word in words)}))
