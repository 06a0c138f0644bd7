"""What money is for, where it is told behind it: two sums of one fund for different ends are not one series."""

import functools
import re
from itertools import pairwise
from typing import Final

from govreport import lexicon
from govreport.columns import Row
from govreport.goals.verdicts.rejections import is_money
from govreport.text.folding import fold
from govreport.text.words import surfaces

__all__ = ["other_purpose", "purpose_of"]

_REACH: Final = 40  # letters behind a sum in which it is told what it is for
_SHARED: Final = 0.5  # of the pairs of letters of the shorter purpose that the longer one must have


def purpose_of(row: Row) -> str:
    """What a sum is for, as the words behind it say: 安排30亿元国债资金，重点支持|煤矿瓦斯治理; empty where none do.

    An indicator that the lexicon knows is one series whatever is said of it.
    """
    if row.indicator_id is not None or row.change != "level" or not is_money(row.unit or "") or not row.sentence:
        return ""
    at = max(row.value_end or 0, row.indicator_end or 0) - (row.sentence_start or 0)
    found = _told().match(fold(row.sentence[at : at + _REACH]))
    return found[1] if found is not None else ""


@functools.cache
def _told() -> re.Pattern[str]:
    words = lexicon.alternation(surfaces("purposes"))
    return re.compile(f"[，,]?(?:重点|主要|专项|专门|集中|优先|全部)*{words}([^，。；,;!！?？\n0-9]{{2,}})")


def other_purpose(goal: str, told: frozenset[str]) -> str:
    """Why a sum is for none of the purposes of another, empty where one does not say or one is mostly told alike.

    >>> other_purpose("煤矿瓦斯治理", frozenset({"乡村医院建设"}))
    'it is for 乡村医院建设, the goal for 煤矿瓦斯治理'
    >>> other_purpose("煤矿瓦斯治理", frozenset({"煤矿瓦斯综合治理"})), other_purpose("", frozenset({"乡村医院建设"}))
    ('', '')
    """
    if not goal or not told or any(_alike(goal, other) for other in told):
        return ""
    return f"it is for {min(told)}, the goal for {goal}"


def _alike(goal: str, other: str) -> bool:
    one, two = ({a + b for a, b in pairwise(purpose)} for purpose in (goal, other))
    return len(one & two) >= _SHARED * min(len(one), len(two))
