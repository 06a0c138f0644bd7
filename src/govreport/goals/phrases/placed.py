"""Places that are counted, and what is so of them: 6个县|空气质量达标, 28个服务区|充电车位占比超10%."""

import functools
import re
from typing import Final

from govreport.goals.phrases.edges import NOUN
from govreport.text.words import endings, one_of, surfaces

__all__ = ["before_measured", "behind_place"]


def before_measured(folded: str, start: int, end: int) -> tuple[int, int]:
    """6个|县|环境空气质量达标: the places without what is measured of them, or how far something reaches there."""
    at = _behind(folded, start, end)
    return start, at or end


def behind_place(folded: str, start: int, end: int) -> tuple[int, int]:
    """7个|县区|充电设施覆盖率: what is measured, without the places that were counted to say where."""
    counted = folded[start - 1] == "个" and folded[start - 2] in _NUMERALS
    return (counted and _behind(folded, start, end)) or start, end


_NUMERALS: Final = frozenset("0123456789一二三四五六七八九十余多")


def _behind(folded: str, start: int, end: int) -> int:
    """Where the name of a place ends that a measure follows; 0 where a noun is one (村卫生室, 县域经济)."""
    known = folded[start:end] in surfaces("indicator_names")  # 村集体经济收入
    place = None if known else _place().match(folded, start, end - NOUN)
    if place is None:
        return 0
    measured = folded.endswith(_told(), place.end() + 1, end) or folded[place.end() : end] in surfaces(
        "indicator_names"
    )
    return place.end() if measured or _REACHES.match(folded, place.end(), end) is not None else 0


@functools.cache
def _told() -> tuple[str, ...]:
    return (*endings("share"), *endings("ratio"), *surfaces("measures"), "质量", "PM2.5", "浓度")


@functools.cache
def _place() -> re.Pattern[str]:
    """Such a place, and no part of a noun: 县级, 村民, 市场, 社区服务."""
    return re.compile(
        f"(?:{one_of('place', 'site')}|服务区)(?:[（(][^（()）]{{1,6}}[)）])?(?![级城区域场际内里民委立属办容貌镇村乡道县市省服卫医基网建改重列会直定、和及与]|中心)"
    )


_REACHES: Final = re.compile(
    "(?:已|全部|均|全面)*(?:覆盖|实现|开通|接通)了?(?=[\u4e00-\u9fff]{2})(?![\u4e00-\u9fff]{0,4}(?:[率面]|工程|项目|行动)$)"
)
