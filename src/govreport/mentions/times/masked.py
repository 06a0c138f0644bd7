"""Years that were left out before a text was published: 20XX年, XX年, 20**年底. They have no dates."""

import re
from bisect import bisect_right
from typing import Final

from govreport.mentions.times.bounds import bounded
from govreport.mentions.times.mention import TimeMention

__all__ = ["with_masked"]

_MASKED: Final = re.compile("年(?<=[XxＸ×*＊]{2}年)(?:[底末初](?![级步中层])|度(?![过假]))?")
_LONGEST: Final = 4  # signs
_SIGNS: Final = frozenset("XxＸ×*＊0129")


def with_masked(folded: str, found: list[TimeMention]) -> list[TimeMention]:
    """The times of a text and, in their order, the years that it leaves out: none of them is what is measured.

    >>> [(time.start, time.end, time.shape, time.relation) for time in with_masked("产值比20XX年增长5%", [])]
    [(3, 8, 'open', 'baseline')]
    """
    if "X年" not in folded and "×年" not in folded and "*年" not in folded and "x年" not in folded:
        return found
    starts = [time.start for time in found]
    masked: list[TimeMention] = []
    for year in _MASKED.finditer(folded):
        start = year.start()
        while start and folded[start - 1] in _SIGNS:
            start -= 1
        before = bisect_right(starts, year.end() - 1) - 1
        apart = before < 0 or found[before].end <= start
        if apart and year.start() - start <= _LONGEST:
            floor = found[before].end if before >= 0 else 0
            masked.append(bounded(folded, TimeMention(start, year.end(), "open", (None,), ""), floor))
    return sorted([*found, *masked], key=lambda time: time.start)
