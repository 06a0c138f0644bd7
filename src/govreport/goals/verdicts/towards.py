"""A level that is headed for: 产值|向3000亿元目标|迈进. It is no result, whatever the part that tells it."""

import functools
import re
from typing import Final

from govreport.text.words import one_of

__all__ = ["headed_for", "measure_begins", "thing_ends"]

_REACH: Final = 3  # letters of 向着约
_LAST: Final = frozenset("向朝着约近的")  # with which what stands before the level ends
_TO: Final = re.compile("[向朝]着?(?:约|近|新?的)?$")
# 朝|新增直接兴建|13万户目标迈进
_FAR: Final = 18  # letters
_TO_DEED: Final = re.compile("(?<![方意走定倾导])[向朝](?![阳鲜东西南北])着?[^，。；向朝]+$")


def headed_for(folded: str, start: int, at: int, reach: int) -> int:
    """Where 向 stands before a level at `at` that the words from `reach` on say is headed for; -1 if none does."""
    if folded[at - 1] not in _LAST:
        to = _TO_DEED.search(folded, max(start, at - _FAR), at) if folded[reach] in "的之目" else None
    else:
        to = _TO.search(folded, max(start, at - _REACH), at)
    return to.start() if to is not None and _heads().match(folded, reach) is not None else -1


def measure_begins(folded: str, to: int, left: int) -> int:
    """向着|产值|突破500亿元的目标迈进: where the measure begins that stands between 向 and its predicate; -1 where none does."""
    measure = _MEASURE.match(folded, to, left)
    return -1 if measure is None or _MAKES.match(folded, measure.start(1)) is not None else measure.start(1)


_MEASURE: Final = re.compile("[向朝]着?([^，。；、]{2,24})$")
_MAKES: Final = re.compile("新|再|完成|实现|建|达|突破|全|超|接待")


def thing_ends(folded: str, reach: int) -> int:
    """朝80家|日照中心|的目标迈进: where what is headed for ends, if it stands behind its number; -1 where it does not."""
    thing = _THING.match(folded, reach)
    return -1 if thing is None else thing.end()


_THING: Final = re.compile("(?!的?(?:新|更高|宏伟|奋斗|既定|预期|发展|战略)*目标)[\u4e00-\u9fff]{2,10}?(?=[的之]?目标)")


@functools.cache
def _heads() -> re.Pattern[str]:
    """的目标|奋力|迈进, 大关|冲刺."""
    aim = "(?:[的之]?(?:新|更高|宏伟|奋斗|既定|预期|发展|战略)*(?:目标|大关|关口|台阶|规模|水平))?"
    how = "(?:奋力|大步|阔步|加快|加速|稳步|不断|全力|持续|努力|坚定|昂首|扎实|快速|全速|继续)*地?"
    return re.compile(f"(?:{_THING.pattern})?{aim}{how}{one_of('heads for')}")
