"""Times that date one number and not those after it: 由|2020年|的3亿元增至13亿元, 其中|1—2月|下降1%."""

from typing import Final

from govreport.goals.seen.fact import Fact
from govreport.goals.seen.view import Sentence
from govreport.goals.times.counted_years import paces_years
from govreport.mentions.times.mention import TimeMention

__all__ = ["dates_base", "goes_on"]


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


def goes_on(folded: str, time: TimeMention, fact: Fact, last: Sentence | None) -> bool:
    """Whether a result tells the period of the next one, which names none: not what it began from, nor a part of it.

    1—7月，收入9亿元，其中|1—2月|下降1%。税收…: of the seven months.
    """
    if fact.rule == "baseline" or paces_years(folded, time):
        return False
    return last is not fact.sentence or folded.rfind("其中", fact.sentence.start, time.start) < 0
