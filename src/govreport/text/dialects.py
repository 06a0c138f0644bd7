"""Whose conventions a text follows: the mainland's, Hong Kong's, Macao's or Taiwan's."""

import functools
import re
from collections import Counter
from typing import Final, NamedTuple

from govreport import lexicon
from govreport.errors import OptionError
from govreport.text.words import surfaces

__all__ = ["DIALECTS", "Dialect", "check_dialect", "dialect_of", "local_unit_id"]

DIALECTS: Final = ("CN", "HK", "MO", "TW")
_REACH: Final = 3000  # characters in which telling words are counted
_RENMINBI: Final = "人民币"  # names the currency whatever the dialect
_MONEY: Final = {"HK": "HKD", "MO": "MOP", "TW": "TWD"}


class Dialect(NamedTuple):
    """The dialect of a text, and the words that tell it, each where it first stands in the folded text."""

    code: str
    evidence: tuple[tuple[int, int], ...]


def dialect_of(folded: str) -> Dialect:
    """CN, HK, MO or TW, by the words of the opening; Traditional script alone proves nothing.

    >>> dialect_of("立法会通过拨款三亿港元")
    Dialect(code='HK', evidence=((0, 3), (9, 11)))
    >>> dialect_of("全市生产总值增长5%").code
    'CN'
    """
    head = folded[:_REACH]
    if not _elsewhere().search(head):
        return Dialect("CN", ())
    first: dict[str, tuple[int, int]] = {}
    for m in _words().finditer(head):
        first.setdefault(m.group(), m.span())
    told = {word: _telling().get(word, "HK" if word[0] == "二" else "TW") for word in first}  # a year written as there
    count = Counter(told.values())
    count["MO"] += head.lstrip().startswith("澳门")  # 澳门2026年施政报告重点
    best = max(reversed(DIALECTS[1:]), key=count.__getitem__)  # 施政报告 is given in Macao and Taiwan as well
    # Mainland reports speak of Hong Kong and Taiwan too: it takes more words than their own, and not money alone.
    money = surfaces("units", dimension="money")
    own = [word for word in first if told[word] == best]
    alone = bool(own) and money.issuperset(own)
    code = best if count[best] > count["CN"] and not alone else "CN"
    return Dialect(code, tuple(place for word, place in first.items() if told[word] == code))


def check_dialect(dialect: object) -> None:
    """Raise `OptionError` unless `dialect` is one of the four or None."""
    if dialect is not None and dialect not in DIALECTS:
        raise OptionError(
            f"dialect must be one of 'CN', 'HK', 'MO', 'TW' or None (found from the text), not {dialect!r}"
        )


def local_unit_id(unit: str, unit_id: str | None, dialect: str) -> str | None:
    """The id of a unit where the dialect is known: a bare 元 is HKD in a Hong Kong text.

    >>> local_unit_id("元", "CNY", "HK"), local_unit_id("元人民币", "CNY", "HK"), local_unit_id("%", "percent", "HK")
    ('HKD', 'CNY', 'percent')
    """
    return _MONEY.get(dialect, unit_id) if unit_id == "CNY" and _RENMINBI not in unit else unit_id


@functools.cache
def _telling() -> dict[str, str]:
    """The dialect that each telling word belongs to."""
    return {row["surface"]: row["dialect"] for row in lexicon.rows("dialects")}


@functools.cache
def _words() -> re.Pattern[str]:
    return re.compile(f"{_NOT_COUNTED}(?:{lexicon.alternation(_telling())})|{_YEARS}")


@functools.cache
def _elsewhere() -> re.Pattern[str]:
    """The first letter of a telling word of the dialects other than CN; it begins with a set, to which `re` skips."""
    words = [word for word, dialect in _telling().items() if dialect != "CN"]
    first = "".join(sorted({word[0] for word in words} | set("1一二民八九（(")))
    return re.compile(f"[{first}](?<=(?={lexicon.alternation(words)}|{_YEARS}).)")


_NOT_COUNTED: Final = "(?!(?<=[0-9一二两三四五六七八九十百千万亿几数多余每首])台)"  # 300台|电梯, 每台|中型客车
# 二零一四/一五年度, as Hong Kong writes the year of a budget
_OF_BUDGET: Final = (
    "二[零〇○][零〇○一二三][零〇○一二三四五六七八九][/／至—-][零〇○一二三][零〇○一二三四五六七八九]年?度"
)
# 114年底, 109学年度; not 2114年, 百年 and what lasts: 100年一遇, 建校110年, 距今105年
_YEAR_OF_REPUBLIC: Final = (
    "(?<![0-9第党校军国辰立距今近约达满过限命])(?<![^定将拟订会划标，。]于)1[01][0-9]学?年"
    "(?!一遇|[0-9]{0,3}历史|老店|以[上下内]|[来间期左大前后内代轮龄寿纪])"
)
_HAN_DIGIT: Final = "[零〇○一二三四五六七八九]"
# 一○一年十一月; 民国九十八年, but the 民国二十七年 of history is told on the mainland too
_IN_LETTERS: Final = (
    f"(?<!{_HAN_DIGIT})一[零〇○一]{_HAN_DIGIT}年(?=度|[一二三四五六七八九十]{{1,2}}月)"
    # 九十二年度, 一百零五年度, 一百十五年底: nothing else lasts so long to the end of a year
    f"|(?<![0-9第满近约达长校立国军百千{_HAN_DIGIT[1:-1]}])"
    f"(?:[八九]十{_HAN_DIGIT}?|一百[零〇○]?{_HAN_DIGIT}?十?{_HAN_DIGIT}?)年(?=度|底(?![蕴气子色]))"
    f"|民国(?:[八九]十|一百|一[零〇○一]){_HAN_DIGIT}{{0,2}}十?{_HAN_DIGIT}?年"
)
_IN_BRACKETS: Final = "[（(]1[01][0-9]年?[-－–—~至]1[0-9]{2}年?[)）]"  # （115至120年）
_YEARS: Final = f"{_IN_BRACKETS}|{_YEAR_OF_REPUBLIC}|民国1[01][0-9]年|{_IN_LETTERS}|{_OF_BUDGET}"
