"""Numbers of people that say whom something is about, and count nothing: 事关500万|居民的福祉, 不负800万|市民的重托."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.seen.judged import Judged
from govreport.mentions.grammar import dimension_of
from govreport.text.words import role

__all__ = ["means_people"]

_FAR: Final = 8  # letters of 关系到全市


def means_people(folded: str, j: Judged) -> bool:
    """Whether those whom a number counts are named only as those whom something concerns, or whose hopes it meets."""
    q = j.quantity
    if q.unit and dimension_of(q.unit) not in ("people", "count"):
        return False
    if _of_theirs().match(folded, q.reach, j.end) is not None:
        return True
    return _concerns().search(folded, max(j.start, q.start - _FAR), q.start) is not None


@functools.cache
def _concerns() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.alternation(role('concerns'))})[了着]?(?:[全我本][国省市县区州])?(?:近|约|超过?)?$")


@functools.cache
def _of_theirs() -> re.Pattern[str]:
    words = lexicon.alternation(role("theirs"))
    whose = f"的[\u4e00-\u9fff]{{0,6}}?(?:{words})|(?:谋|创造|带来)(?:更多|更大)?(?:{words})"  # 为500万人民|谋幸福
    return re.compile(f"[\u4e00-\u9fff]{{0,6}}(?:人|民|众|户|姓|工|者|亲)(?:{whose})")
