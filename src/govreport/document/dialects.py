"""Whose conventions a text follows: the mainland's, Hong Kong's, Macao's or Taiwan's."""

import functools
import re
from collections import Counter

from govreport import lexicon

__all__ = ["dialect_of"]

_REACH = 3000  # characters in which telling words are counted


def dialect_of(folded: str) -> str:
    """CN, HK, MO or TW, by the words of the opening; Traditional script alone proves nothing.

    >>> dialect_of("立法会通过拨款三亿港元"), dialect_of("全市生产总值增长5%")
    ('HK', 'CN')
    """
    head = folded[:_REACH]
    if not _elsewhere().search(head):
        return "CN"
    count = Counter(_dialects()[word] for word in set(_words().findall(head)))
    best = max(("HK", "MO", "TW"), key=count.__getitem__)
    # Mainland reports speak of Hong Kong and Taiwan too: it takes more words than the mainland's own.
    return best if count[best] > count["CN"] else "CN"


@functools.cache
def _dialects() -> dict[str, str]:
    """The dialect that each telling word belongs to."""
    return {row["surface"]: row["dialect"] for row in lexicon.rows("dialects")}


@functools.cache
def _words() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(_dialects()))


@functools.cache
def _elsewhere() -> re.Pattern[str]:
    """The telling words of the dialects other than CN."""
    return re.compile(lexicon.alternation(word for word, dialect in _dialects().items() if dialect != "CN"))
