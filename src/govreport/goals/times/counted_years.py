"""Years that are counted, and not named: 五年|新建, 两年平均|增长."""

from typing import Final

from govreport.mentions.times.mention import TimeMention

__all__ = ["COUNTS_YEARS", "counts_years", "paces_years"]


def counts_years(folded: str, time: TimeMention) -> bool:
    """五年|新建, 两年平均|增长: a count of years without a word that says of which."""
    return time.shape == "span" and folded[time.end - 1] in "年均" and folded[time.start] in COUNTS_YEARS


COUNTS_YEARS: Final = frozenset("一二三四五六七八九十两0123456789")


def paces_years(folded: str, time: TimeMention) -> bool:
    """两年平均|增长6%, 三年|年均增长5%: a count of years that says over how many one thing is an average, no more."""
    return counts_years(folded, time) and (
        folded[time.end - 1] == "均" or folded.startswith(("年均", "平均"), time.end)
    )
