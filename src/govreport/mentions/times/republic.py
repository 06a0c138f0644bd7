"""Years of the Republic of China, which a number of two or three digits may be: 114年, 98年的5.85%, and not 90年历史."""

from typing import Final

from govreport.mentions.times.numbers import count_of, republic_year, whole_number
from govreport.mentions.times.patterns import compiled

__all__ = ["in_bracket", "is_republican"]


def in_bracket(folded: str, back: int, floor: int) -> tuple[int, int, int] | None:
    """去（107）年, 本（一○八）年度, 近4（104至107）年度: where a year or years begin that a bracket names, and which they are."""
    if match := compiled().bracket.search(folded, max(floor, back - 10), back):
        year = _of_calendar(whole_number(match[2]))
        return match.start(), year, year
    match = compiled().counted_bracket.search(folded, max(floor, back - 18), back)
    if match is None:
        return None
    first, last = _of_calendar(int(match[2])), _of_calendar(int(match[3]))
    return (match.start(), first, last) if last - first + 1 == count_of(match[1]) else None


def _of_calendar(number: int) -> int:
    """A year of the calendar, or of the Republic."""
    return number if number > 1800 else republic_year(number)


def is_republican(folded: str, at: int, number: int) -> bool:
    """Whether a number before 年 is a year of the Republic: three digits, or two with a month or 度 after it.

    Two digits will do for the years since 1991, unless what follows makes them a count (90年历史).
    """
    if number >= 100:
        return number <= 150
    if number >= _LATE_REPUBLIC and (folded[at + 1 : at + 2] not in _COUNTED or _compared(folded, at)):
        return True
    tail = compiled().tail.match(folded, at)
    return number >= 30 and tail is not None and bool(tail["m1"] or tail["annual"])


def _compared(folded: str, at: int) -> bool:
    """由98年的5.85%降至|99年的5.21%, 94年之污水普及率; but 长达90年的历史, 90年之内."""
    return folded[at + 1] in "的之" and folded[at + 2 : at + 3] not in _SPAN and folded[at - 3 : at - 2] in _LEADS


_LEADS: Final = frozenset(("", *"由自较从至到比与和及、，。；,;\n"))
_SPAN: Final = frozenset("前后内间久历")
_LATE_REPUBLIC: Final = 80
_COUNTED: Final = frozenset("来间历以之前后内老寿的 ")
