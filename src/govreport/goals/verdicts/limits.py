"""Limits that a value keeps under: 余额90亿元，|低于核定的限额|95亿元, |未超过限额|95亿元. The number is a bound, and no gap."""

import functools
import re
from typing import Final

from govreport.goals.phrases.subjects import subject
from govreport.goals.seen.judged import Judged
from govreport.text.words import one_of

__all__ = ["keep_under"]


def keep_under(folded: str, judged: list[Judged], one: Judged) -> None:
    """Bound a number by the limit before it: 余额90亿元，|低于限额|95亿元, 余额|未超过限额|95亿元.

    By how much something is under its limit is less than it is itself: 余额90亿元，低于限额|5亿元.
    """
    if folded[one.left - 1] not in _LAST:
        return
    limit = _limit().search(folded, one.start, one.left)
    if limit is None or not (limit[1] or _fits(judged, one)):
        return
    told = subject(folded, one.head, limit.start()) if limit.start() > one.head else (one.left, one.left)
    one.subject = told if told[1] > told[0] else (one.left, one.left)
    one.predicate = one.predicate.but(comparator="at_most" if limit[1] else "less_than", asserts=True)


def _fits(judged: list[Judged], one: Judged) -> bool:
    """Whether the number before, which is told in the same unit, is no greater than the limit."""
    before = judged[-1] if judged else None
    if before is None or before.rule is not None or before.quantity.unit != one.quantity.unit:
        return False
    return before.quantity.low <= one.quantity.low


_LAST: Final = frozenset("额限数线值板为的")


@functools.cache
def _limit() -> re.Pattern[str]:
    return re.compile(
        "(?:均|都|也|仍|始终)?(?:((?:并|从|尚)?(?:未曾?|没有?|不)(?:超过?|突破|超出|高于))|[低少小]于)"
        f"[^，。；、0-9]{{0,14}}?{one_of('kept limit')}[的为]?$"
    )
