"""What a number is made: an aim, with its noun before it or behind it (以8万套|保障房|为目标)."""

import re
from typing import Final

from govreport.goals.phrases.edges import NOUN
from govreport.text.words import actions, surfaces

__all__ = ["is_aim", "within_aim"]


def is_aim(folded: str, at: int, end: int) -> bool:
    """以建成8万套|保障房为目标: whether what stands behind a number makes an aim of it."""
    aim = folded.find("目标", at, min(at + _NEAR, end))
    return aim > 0 and _MADE_ONE.match(folded, at, aim) is not None


_NEAR: Final = 20  # letters of a noun, 为 and what the aim is called
_MADE_ONE: Final = re.compile("[^，。；：、0-9]{0,14}?为[^，。；：、0-9的]{0,4}\\Z")


def within_aim(folded: str, start: int, end: int) -> tuple[int, int]:
    """A noun without the aim that is told of it: 新增1400亿元|贷款|的政策目标; not 1500处|一般的灌区的改造任务.

    So 以建成8万套|保障房|为目标, and the deed or the thing of an aim right behind its number: 以8000户为|兴办|目标.
    """
    if not folded.endswith(("目标", "任务"), start, end):
        return start, end
    if (made := _MADE_AIM.search(folded, start, end)) is not None:
        named = made.start() == start and (made[1] in actions() or made[1] in surfaces("measures"))
        return made.span(1) if named else (start, made.start())
    aim = _AIMED_AT.search(folded, start + NOUN, end)
    return start, aim.start() if aim is not None and folded.find("的", start, aim.start()) < 0 else end


_MADE_AIM: Final = re.compile("为([^，。；：、的]{0,4})(?:目标|任务)$")
_AIMED_AT: Final = re.compile("的(?:[\u4e00-\u9fff]{2,4})?(?:目标|任务)$")
