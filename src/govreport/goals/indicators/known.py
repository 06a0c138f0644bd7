"""Which indicator of the lexicon a name names.

An id says that the number is about the indicator itself, not about a part of it: 民营企业进出口 is not `imports_exports`,
and 占国内生产总值比重 is not `gdp`. So a name is known only whole. What may differ are words that make no other thing
of it (全市, 的, 总额), and words that mean the same (规上 and 规模以上): they are rows of `indicator_words`.
"""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.text.folding import fold
from govreport.text.words import any_of, surfaces

__all__ = ["behind_place", "known_indicator", "plain_name", "sector_share", "stem"]

_UNKNOWN: Final = (None, None)
# （GDP）, [4], quotation marks, the number of a list's item
_NOTES: Final = r"[（(\[〔][^（）()\[\]〔〕]{0,20}[）)\]〕]|[\s“”‘’「」『』\"·_]|^[0-9]{1,2}[、.．]"
_RATE: Final = "增速"
_KINDS: Final = "省市县区州盟旗"


def known_indicator(name: str, place: str = "", *, simplified: bool = False) -> tuple[str | None, str | None]:
    """Id and English name of the indicator that a name names, or twice None. `place` is that of the report, folded.

    `simplified` says that the name is known to be folded already.

    >>> known_indicator("全市規模以上工業增加值")
    ('industrial_value_added', 'value added of industry above designated size')
    >>> known_indicator("民营企业规上工业增加值")
    (None, None)
    """
    names, folded = _names(), name if simplified else fold(name)
    found = names.get(folded)
    if found is None and not _may_be_known(folded):
        return _UNKNOWN
    found = found or names.get(plain_name(folded))
    if found is None and place and folded.startswith(place):  # 青石市地区生产总值, in the report of 青石市
        found = names.get(plain_name(folded[len(place) :].lstrip(_KINDS)))
    return found or _UNKNOWN


def sector_share(name: str, term: int) -> tuple[str | None, str | None]:
    """Id and English name of a term (0, 1 or 2) of the ratio of the three sectors, or twice None for another ratio.

    >>> sector_share("三次產業結構", 2)[0], sector_share("居民消费结构", 2)[0]
    ('services_share', None)
    """
    if any_of("three sectors").search(fold(name)) is None:
        return _UNKNOWN
    share = _SECTORS[term]
    return share, next(row["english"] for row in lexicon.rows("indicators") if row["id"] == share)


_SECTORS: Final = ("primary_share", "secondary_share", "services_share")


def stem(place: str) -> str:
    """The name of a place without what kind of place it is.

    >>> stem("景德鎮市"), stem("广州市"), stem("津市市"), stem("全国")
    ('景德镇', '广州', '津市', '全国')
    """
    folded = fold(place)
    named = (
        len(folded) > _SHORTEST_PLACE and folded[-1] in _KINDS and not (folded[-1] == "州" and folded[-3:] != "自治州")
    )
    return folded[:-1] if named else folded


def behind_place(folded: str, start: int, end: int, named: int) -> int:
    """Where a name goes on behind its place, `named` letters long; `start` where it is no indicator without it.

    >>> behind_place("青石市财政收入", 0, 7, 2), behind_place("青石市大桥", 0, 5, 2)
    (3, 0)
    """
    kind = _OF_PLACE.match(folded, start + named, end)
    at = kind.end() if kind is not None else start + named
    name = folded[at:end]
    known = len(name) > _BARE and (
        name in surfaces("measures") or known_indicator(name, simplified=True)[0] is not None
    )
    return at if known and not folded.startswith("全国", start) else start  # 全国人大代表建议


_BARE: Final = 2  # letters of a measure that names nothing alone: 澳门|基金


_OF_PLACE: Final = re.compile(f"(?:特别行政区|自治[区州县旗]|新区|[{_KINDS}])?的?")
_SHORTEST_PLACE: Final = 2  # letters: 沪, 广州, where 青石市 has a kind behind its name


def plain_name(folded: str) -> str:
    """A name without the words that make no other thing of it; two names of one indicator may be plainly the same.

    >>> plain_name("全省规上工业企业实现利润总额"), plain_name("服务业增加值占GDP的比重")
    ('规模以上工业企业利润', '服务业增加值占生产总值比重')
    """
    return _words().sub(_read, folded)


def _read(found: re.Match[str]) -> str:
    return _reads().get(found.group(), "")


def _may_be_known(folded: str) -> bool:
    """Whether a name ends as an indicator does, or with what is taken off; most names of things do not."""
    two, one = _endings()
    return folded[-2:] in two or folded[-1:] in one or not "\u4e00" <= folded[-1:] <= "\u9fff"


@functools.cache
def _endings() -> tuple[frozenset[str], frozenset[str]]:
    """The last two letters of every name, and the last letter of every word that is taken off or read as another."""
    words = (row["surface"] for row in lexicon.rows("indicator_words"))
    return frozenset(name[-2:] for name in _names()), frozenset(fold(word)[-1] for word in words)


@functools.cache
def _reads() -> dict[str, str]:
    """What the words of the lexicon are read as."""
    return {fold(row["surface"]): row["reads"] for row in lexicon.rows("indicator_words")}


@functools.cache
def _words() -> re.Pattern[str]:
    """What is taken off a name or read as another word."""
    at: dict[str, list[str]] = {"before": [], "within": [], "after": []}
    for row in lexicon.rows("indicator_words"):
        at[row["place"]].append(fold(row["surface"]))
    before, within, after = (lexicon.alternation(words) for words in at.values())
    return re.compile(rf"^{before}(?:{before})*(?=..)|{after}(?=(?:{after})?$)|{within}|{_NOTES}")


@functools.cache
def _names() -> dict[str, tuple[str, str]]:
    """Each surface as it is written and as a plain name; and the rate of change of what has an id for that."""
    entries = {row["id"]: (row["id"], row["english"]) for row in lexicon.rows("indicators")}
    written = {fold(row["surface"]): entries[row["id"]] for row in lexicon.rows("indicator_names")}
    plain = {plain_name(name): entry for name, entry in written.items()}
    rates = {
        name + _RATE: entries[f"{entry[0]}_growth"] for name, entry in plain.items() if f"{entry[0]}_growth" in entries
    }
    # a name as it is written goes before a plain one: 全国重点实验室 are not any 重点实验室
    return rates | plain | written
