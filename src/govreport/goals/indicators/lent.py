"""The thing that a count without a noun takes from the next number: 5.8万户、20万|贫困人口, 6万人、120个村|脱贫."""

import functools
import re

from govreport import lexicon
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.goals.verdicts.rejections import is_counter
from govreport.mentions.grammar import dimension_of
from govreport.mentions.members import JOINTS
from govreport.text.words import surfaces

__all__ = ["share_object"]


def share_object(view: View, j: Judged, following: Judged | None) -> None:
    """5.8万户、20万|贫困人口: give a count without a noun the thing that the next number counts, right behind it.

    So a length right before a count: 2500公里360个|排污口.
    """
    beside = following is not None and following.quantity.start == j.quantity.reach
    others = view.folded[j.left - 1] == "等"  # 开工青石至白沙等|14条|、1100公里高速公路
    bare = (others or j.subject[1] <= j.subject[0]) and (is_counter(j.quantity) or beside)
    if following is None or not bare:
        return
    # 约3万户和|约|2万个企业
    until = following.left if following.left > j.quantity.reach else following.quantity.start
    if beside or view.folded[j.quantity.reach : until] in JOINTS:
        j.object = _they_do(view, j, following) or following.object
        if others and j.object[1] > j.object[0]:
            j.subject = j.left, j.left


def _they_do(view: View, j: Judged, following: Judged) -> tuple[int, int] | None:
    """6万人、120个贫困村|脱贫: what people do who are told of beside places, of which they are none; None elsewhere."""
    kinds = dimension_of(j.quantity.unit), dimension_of(following.quantity.unit)
    if kinds != ("people", "count") or view.folded[following.object[1] - 1] not in "村乡镇县区":
        return None
    verb = _does().match(view.folded, following.object[1])
    return verb.span() if verb is not None else None


@functools.cache
def _does() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(surfaces("actions", kind="intransitive")))
