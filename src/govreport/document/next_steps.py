"""What a review says comes next, in the paragraph that tells what was done: 去年新建公园9个。下一步，新建公园3个."""

import functools
import re
from collections.abc import Iterator
from typing import Final

from govreport.document.parts import Passage
from govreport.text.words import IS_TO, RESOLVES, SETS_OFF, WILL, one_action, one_of

__all__ = ["part_at_next", "turns_ahead_at"]

_TURNING: Final = frozenset({"review", "other"})  # parts in which what comes next is said to be so


def part_at_next(folded: str, found: list[Passage], plan_year: int | None, mainland: bool) -> list[Passage]:
    """The passages, those of a review that turn to what comes next parted there; what follows is a task.

    Under a heading it takes 下一步 or 我们将; where only the words of a paragraph make it a review, any sentence of a
    `mainland` text that begins with what is to be done turns it: 五年来，…。力争今年新建3个.
    """
    return [part for passage in found for part in _parted(folded, passage, plan_year, mainland)]


def _parted(folded: str, passage: Passage, plan_year: int | None, mainland: bool) -> Iterator[Passage]:
    turn = None
    if passage.part in _TURNING and not passage.level:
        worded = mainland and not passage.headed and passage.part == "review"
        turns = _turn(plan_year) if worded else _next(plan_year)
        turn = turns.search(folded, passage.start, passage.end)
    if turn is None:
        yield passage
        return
    if turn.start() > passage.start:
        yield passage.cut(passage.start, turn.start())
    after = passage.cut(turn.start(), passage.end)
    after.part, after.period, after.above = "task", None, None
    yield after


def turns_ahead_at(folded: str, start: int, plan_year: int | None) -> bool:
    """Whether a sentence that begins at a place turns from what was done to what is to be: 去年新建5个。|我们要新建3个."""
    return _turn(plan_year).match(folded, start) is not None


_OPENS: Final = (
    "(?<![^。；！？!;\n \t　])[ 　]{0,8}(?:[^，。；：“”\n0-9]{1,12}(?:说|表示|介绍|指出)[，,：:]“?)?"
    "(?:(?:同时|此外|为此|对此)[，,])?"
)
_YEARS: Final = 64  # whose patterns are kept


def _coming(plan_year: int | None) -> str:
    """下一步，新建3个; 下一步将新建3个; 今后，我们将新建3个; 今年将继续新建, of which 2026年 may be the year: part of a pattern."""
    verb = f"(?={one_action()}|继续|进一步|着力|全力|加快|大力|认真)"
    later = f"{one_of('from now on')}[，,](?=[^，。；\n]{{0,12}}(?:{WILL}|{IS_TO})|每年|{one_action()})"
    step = f"{one_of('next')}(?:(?:的?工作)?[中里]?[，,]|(?=将|拟|我们|计划))"
    year = f"(?:今年|{plan_year}年[，,]?)[^，。；\n0-9]{{0,8}}?(?:将{verb}|计划{verb}|{IS_TO})"
    off = f"{SETS_OFF}(?=[^，。；\n]{{0,16}}(?:{WILL}|{IS_TO}))|{RESOLVES}"
    return f"{step}|{later}|{year}|{off}|(?:新的一年里?|今后一[个段]时期)[，,]|我们将{verb}"


@functools.lru_cache(_YEARS)
def _next(plan_year: int | None) -> re.Pattern[str]:
    return re.compile(f"{_OPENS}(?:{_coming(plan_year)})")


@functools.lru_cache(_YEARS)
def _turn(plan_year: int | None) -> re.Pattern[str]:
    """The same, and what is to be done, by whomever: 我们要, 全市必须, 力争, 会议要求."""
    who = "(?:我们|全[省市县区州旗]|各[级地县区])?"
    asked = f"会[议上](?:还|也|同时)?(?:要求|强调[，,：:](?:[^，。\n]{{0,24}}[，,])?{IS_TO})"
    plans = "计划(?=(?:新|改|扩|续)建|新增|改造|培育|引进|开工|启动)(?![^。；]*实际)"
    return re.compile(f"{_OPENS}(?:{_coming(plan_year)}|{who}(?:{IS_TO}|必须)|力争(?!上游)|{plans}|{asked})")
