"""Things that are counted only to compare with them: 建屋量|较去年的4000个单位|增加25%."""

import functools
import re
from typing import Final

from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.judged import Judged
from govreport.mentions.mention import QuantityMention
from govreport.text.words import one_of

__all__ = ["is_basis", "told_against", "with_things"]


def with_things(folded: str, j: Judged) -> bool:
    """较去年的约|4000个|单位|增加25%: whether a number counts the things with which the next one compares."""
    counts = j.quantity.reach <= j.object[0] < j.object[1]
    return counts and _now().match(folded, j.object[1]) is not None and _than(folded, j) is not None


def told_against(folded: str, before: Judged, j: Judged) -> tuple[int, int]:
    """建屋量|较去年的4000个单位增加25%: what a number tells of that compares with those, empty where its clause says it not."""
    if before.start != j.start or j.subject[0] < before.quantity.reach or not with_things(folded, before):
        return j.subject
    than = _than(folded, before)
    told = than is not None and than.start() - before.head >= NOUN
    return subject(folded, before.head, than.start()) if told and than is not None else (j.left, j.left)


def _than(folded: str, j: Judged) -> re.Match[str] | None:
    return _THAN.search(folded, j.start, j.quantity.start)


_THAN: Final = re.compile(
    r"(?<![占对环同])(?:相[较比]|[较比])于?(?![例重率])[^，。；、增减升降超]{0,30}?(?:大?约|近|逾)?\Z"
)


@functools.cache
def _now() -> re.Pattern[str]:
    return re.compile(
        f"(?:{one_of('extent', 'course')}|净|再|已|均|将|会|只|仅)*"
        "(?:增[加长多]?|[提上]高|[提上]升|[上下]调|减少?|下[降跌]|多出?|少|高出?|低|超[出逾])了?(?:大?约|近|逾|超过)?[0-9一二三四五六七八九十]"
    )


def is_basis(folded: str, q: QuantityMention) -> bool:
    """按|14亿|人口计算，人均1万元: whether a number is one by which another is worked out."""
    led = _BY.search(folded, max(q.start - _BY_REACH, 0), q.start) is not None
    return led and _WORKED_OUT.match(folded, q.reach) is not None


_BY_REACH: Final = 12  # letters
_BY: Final = re.compile("(?<![年月季级])[按以](?:照)?(?!期|时|规|要|需)[^，。；、：\n]{0,10}\\Z")
_WORKED_OUT: Final = re.compile("[^，。；、：\n0-9]{0,10}(?:[计测估推核折换]算|来算|来说|计)(?=[，,])")
