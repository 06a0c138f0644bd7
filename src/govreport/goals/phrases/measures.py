"""The measure that a noun ends in: 全域旅游|人数, 农村|居民人均可支配收入."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.seen.view import View
from govreport.text.words import surfaces

__all__ = ["has_measure", "shared_measure"]

# What may stand between an item's own word and the measure that the list shares: 农村|常住居民人均可支配|收入.
_SHARED: Final = re.compile(
    r"(?:限额?以?上|规上|规模以上|线上|网上)?(?:(?:常住)?居民|农民|学生|教师|职工)?(?:家庭)?(?:[人生]均)?"
    r"(?:可支配|纯|基础|毛|公用|补助)?(?:参保|从业|(?:法定)?退休)?"
    r"(?:产业|行业)?(?:建成区|全产业链)?(?:水质)?(?:优良|达标|优质|合格)?$"
)

_OF_RATE: Final = 2  # letters before 率 that say which rate it is


@functools.cache
def _measure() -> re.Pattern[str]:
    # read backwards; a 劳动力 is a man, and no power
    return re.compile(f"(?!力动劳){lexicon.alternation(surfaces('measures'), backwards=True)}")


def has_measure(view: View, start: int, end: int) -> bool:
    """Whether a noun names what is measured of it: 全域旅游人数, 人口覆盖率."""
    return _measure().match(view.mirrored, view.size - end, view.size - start) is not None


def shared_measure(view: View, start: int, end: int) -> int:
    """Where the measure that a list can share begins in an item (里程, 居民人均可支配收入), 0 where it has none."""
    m = _measure().match(view.mirrored, view.size - end, view.size - start)
    if m is None:
        return 0
    at = view.size - m.end()
    if end - at == 1 and view.folded[at] == "率" and at - _OF_RATE > start:
        return at - _OF_RATE  # 病床|使用率: 率 alone is a part of a word
    shared = _SHARED.search(view.folded[start:at])
    return start + shared.start() if shared and start + shared.start() > start else at
