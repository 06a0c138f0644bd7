"""What a review says comes next, in the paragraph that tells what was done: 去年新建公园9个。下一步，新建公园3个."""

import functools
import re
from collections.abc import Iterator
from typing import Final

from govreport.document.parts import Passage
from govreport.text.words import IS_TO, one_of

__all__ = ["part_at_next"]

_TURNING: Final = frozenset({"review", "other"})  # parts in which what comes next is said to be so


def part_at_next(folded: str, found: list[Passage]) -> list[Passage]:
    """The passages, those of a review that turn to what comes next parted there; what follows is a task."""
    return [part for passage in found for part in _parted(folded, passage)]


def _parted(folded: str, passage: Passage) -> Iterator[Passage]:
    told = passage.part in _TURNING and not passage.level
    turn = _next().search(folded, passage.start, passage.end) if told else None
    if turn is None:
        yield passage
        return
    if turn.start() > passage.start:
        before = Passage(passage.start, turn.start(), 0, passage.part, passage.heading, passage.period, passage.above)
        before.headed = passage.headed
        yield before
    after = Passage(turn.start(), passage.end, 0, "task", passage.heading, None, None)
    after.headed = passage.headed
    yield after


@functools.cache
def _next() -> re.Pattern[str]:
    """下一步，新建3个; 下一步将新建3个; 今后，我们将新建3个, at the head of a sentence."""
    later = f"{one_of('from now on')}[，,](?=[^，。；\n]{{0,12}}(?:将(?!近|来|士|军)|{IS_TO}))"
    return re.compile(
        f"(?<![^。；！？!;\n \t　])[ 　]*(?:{one_of('next')}(?:(?:的?工作)?[中里]?[，,]|(?=将|拟|我们|计划))|{later})"
    )
