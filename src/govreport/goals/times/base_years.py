"""Times that date what a number began from, and not what it came to: 由|2020年|的3亿元增至13亿元."""

from typing import Final

from govreport.goals.seen.fact import Fact
from govreport.mentions.times.mention import TimeMention

__all__ = ["dates_base"]


def dates_base(folded: str, time: TimeMention, fact: Fact) -> bool:
    """Whether a time stands between 由 or 从 and the number that the one of a fact began from."""
    began = fact.baseline
    if began is None or not 0 <= began.start - time.end <= _BESIDE:
        return False
    led = folded[time.start] in _FROM or folded[time.start - 1] in _FROM
    return led and folded[time.end : began.start].strip() in _BETWEEN


_FROM: Final = frozenset("由从自较比")
_BETWEEN: Final = ("", "的", "约", "的约")
_BESIDE: Final = 3  # letters
