"""How much of a plan is done, and of what: 完成年初预算的103%, 税收9亿元，完成年初预算18亿元的50%."""

import functools
import re
from typing import Final

from govreport.goals.fact import Fact, Pieces
from govreport.goals.judged import Judged
from govreport.goals.phrases import subject
from govreport.goals.starts import after_mentions
from govreport.goals.view import Sentence, View
from govreport.lexicon.bases import SHARES
from govreport.text.words import one_of, role

__all__ = ["before_its_plan", "is_done_of", "of_plan", "of_planned_sum"]


def of_plan(view: View, j: Judged) -> bool:
    """完成年初预算的103%: so much of what was planned for the indicator before; 完成重建任务的72% is of its own.

    So are points that are missing or more: 与预期目标差0.2个百分点, 超额完成年度目标任务6个百分点.
    """
    start, end = j.subject
    if j.quantity.unit not in SHARES or view.folded[end : j.quantity.start] not in ("的", ""):
        return False
    short = _SHORT_OF.search(view.folded, start, end) if j.quantity.unit != "%" else None
    return _names_plan(view, start, end if short is None else short.start())


_SHORT_OF: Final = re.compile("(?:还|尚)?相?差(?:距为)?\\Z")


def of_planned_sum(view: View, j: Judged, facts: list[Fact]) -> Pieces | None:
    """税收9亿元，完成年初预算18亿元的|50%: so much of a sum that was planned for the indicator before it."""
    if len(facts) < _TOLD_AND_PLANNED:
        return None
    told, planned = facts[-2:]
    if view.folded[planned.quantity.reach : j.quantity.start] != "的" or len(planned.indicator) != 1:
        return None
    return told.indicator if _names_plan(view, *planned.indicator[0]) else None


_TOLD_AND_PLANNED: Final = 2


def _names_plan(view: View, start: int, end: int) -> bool:
    """年初预算, 全年预期目标: no more than a plan, and which one."""
    planned = next((word for word in role("planned") if view.folded.endswith(word, start, end)), "")
    return bool(planned) and end - start - len(planned) <= _LONGEST_PLANNED


_LONGEST_PLANNED: Final = 4  # letters that tell which plan is meant: 年初, 全年预期


def is_done_of(view: View, j: Judged, one: Fact | None) -> bool:
    """青石计划投资90亿元，完成|41%: whether a share tells how much is done of what the number before it plans."""
    if one is None or j.quantity.unit != "%" or j.quantity.after or j.subject[1] > j.subject[0]:
        return False
    planned = view.folded.find("计划", one.start, one.quantity.start) >= 0
    between = view.folded[one.quantity.reach : j.quantity.start]
    return planned and _DONE_OF.fullmatch(between) is not None


_DONE_OF: Final = re.compile("[，；、](?:目前|截至目前|全年|现|累计|实际|共|已经?|均|都)*(?:完成|实现|到位)了?")


def before_its_plan(view: View, sentence: Sentence, j: Judged) -> tuple[int, int]:
    """新增就业|完成年计划的118%: what so much of its plan is done of, in the same clause; empty without one."""
    verb = _fulfils().search(view.folded, j.start, j.subject[0])
    if verb is None:
        return j.start, j.start
    begin = after_mentions(view.folded, sentence, j.start, verb.start())
    counted = _COUNTED.match(view.folded, begin, verb.start())  # 28个|重点项目|完成年度投资计划的118%
    return subject(view.folded, counted.end() if counted is not None else begin, verb.start())


_COUNTED: Final = re.compile("[0-9]{1,5}余?[个家项座处所条]")


@functools.cache
def _fulfils() -> re.Pattern[str]:
    return re.compile(
        f"(?:已|均|都|分别|超额|提前)*(?:{one_of('fulfils')}|实现|达到|[占为])了?(?:{one_of('of an aim')}|当年)?$"
    )
