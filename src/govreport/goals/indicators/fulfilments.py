"""How much of a plan is done, and of what: 完成年初预算的103%, 税收9亿元，完成年初预算18亿元的50%."""

import functools
import re
from typing import Final

from govreport.goals.phrases.comparisons import which_plan
from govreport.goals.phrases.starts import after_mentions
from govreport.goals.phrases.subjects import subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.lexicon.bases import SHARES
from govreport.text.words import one_of, role

__all__ = ["before_its_plan", "is_done_of", "of_its_plan", "of_plan", "share_of_plan"]


def of_its_plan(
    view: View, sentence: Sentence, j: Judged, last: Pieces, facts: list[Fact]
) -> tuple[Pieces, str] | None:
    """固定资产投资|完成年度计划的98%: what the share is of that was planned; None where it is of something else."""
    if j.quantity.unit != "%":
        named = _planned_sum(view, j)
        return ((named,), "subject") if named is not None else _beyond_plan(view, sentence, j, last, facts)
    if (of_sum := _of_planned_sum(view, j, facts)) is not None:
        return of_sum, "continued"
    if (planned := share_of_plan(view, j)) == j.quantity.start:
        return None
    done = _whose_plan(view, sentence, j, planned, facts)
    if done[1] > done[0]:
        return (done,), "subject"
    begin = max(last[-1][1], planned - _NEAR) if last else planned
    same = begin < planned and view.folded.find("\n", begin, planned) < 0  # not of another paragraph
    return (last, "continued") if same else None


def _beyond_plan(
    view: View, sentence: Sentence, j: Judged, last: Pieces, facts: list[Fact]
) -> tuple[Pieces, str] | None:
    """投资完成23亿元，超额完成年度任务|3亿元: by how much more than was planned it was done, and of what; else None."""
    if not view.folded.endswith(_plans(), 0, j.quantity.start):
        return None
    beyond = _beyond().search(view.folded, max(j.start, j.quantity.start - _FARTHEST), j.quantity.start)
    if beyond is None:
        return None
    done = _whose_plan(view, sentence, j, beyond.start(), facts)
    told = (done,) if done[1] > done[0] else last
    return (told, "gap") if told else None


@functools.cache
def _beyond() -> re.Pattern[str]:
    return re.compile(f"(?:超额?完成|超出?|多完成)了?(?:{which_plan()}){{1,4}}[数值]?$")


_NEAR: Final = 400  # letters that are looked through for the end of a paragraph


def of_plan(view: View, j: Judged) -> bool:
    """完成年初预算的103%: so much of what was planned for the indicator before; 完成重建任务的72% is of its own.

    So are points that are missing or more: 与预期目标差0.2个百分点, 超额完成年度目标任务6个百分点.
    """
    if share_of_plan(view, j) < j.quantity.start:
        return True
    start, end = j.subject
    if j.quantity.unit not in SHARES or view.folded[end : j.quantity.start] not in ("的", ""):
        return False
    short = _SHORT_OF.search(view.folded, start, end) if j.quantity.unit != "%" else None
    return _names_plan(view, start, end if short is None else short.start())


_SHORT_OF: Final = re.compile("(?:还|尚)?相?差(?:距为)?\\Z")


def share_of_plan(view: View, j: Judged) -> int:
    """固定资产投资|完成年度计划的|98%: where words begin by which a share is one of a plan; where the number does without."""
    q, at = j.quantity, j.quantity.start
    if q.unit != "%":
        return at
    if view.folded[at - 1] in "、和及":  # 分别完成计划的98%、|102%
        listed = _SHARES_BEFORE.search(view.folded, max(0, at - _FARTHEST), at)
        at = at if listed is None else listed.start()
    if not view.folded.endswith(_plans(), 0, at):
        return q.start
    said = _share_of_plan().search(view.folded, max(0, at - _FARTHEST), at)
    return q.start if said is None else said.start()


_FARTHEST: Final = 24  # letters from the verb to the share
_SHARES_BEFORE: Final = re.compile("(?:[0-9.]{1,6}%[、和及])+$")


@functools.cache
def _plans() -> tuple[str, ...]:
    return tuple(word + end for word in role("planned") for end in ("", "的", "数", "数的", "值", "值的"))


@functools.cache
def _share_of_plan() -> re.Pattern[str]:
    done = f"{one_of('fulfils')}|实现|达到?|[占为是]|相当于"
    return re.compile(
        f"(?:已经?|[均都共仅只]|分别|累计|实际|超额|提前)*(?:{done})了?(?:{which_plan()}){{1,4}}[数值]?的?$"
    )


def _whose_plan(view: View, sentence: Sentence, j: Judged, at: int, facts: list[Fact]) -> tuple[int, int]:
    """固定资产投资|完成年度计划的98%: what the plan is of, before the words that begin at a place; empty without one.

    What stands up to the number before belongs to it: 完成投资300亿元|（占年度计划的110%）.
    """
    opens = j.start if j.start <= at else sentence.clause_start(at)  # 分别完成|全年|计划的98%
    opens = max(opens, facts[-1].quantity.reach) if facts else opens
    begin = after_mentions(view.folded, sentence, opens, at)
    term = next((time for time in sentence.times if begin == at == time.end), None)
    if term is not None:  # 财政收入|一季度|完成全年预算的25%
        begin, at = after_mentions(view.folded, sentence, sentence.clause_start(term.start), term.start), term.start
    counted = _COUNTED.match(view.folded, begin, at)  # 28个|重点项目|完成年度投资计划的118%
    return subject(view.folded, counted.end() if counted is not None else begin, at)


def _planned_sum(view: View, j: Judged) -> tuple[int, int] | None:
    """完成|年度计划|60亿元的86%: the plan of which a share is done has a sum of its own, not what was done."""
    if _SHARE_OF_SUM.match(view.folded, j.quantity.reach) is None:
        return None
    at = j.quantity.start
    said = _plan_of_sum().search(view.folded, max(j.start, at - _FARTHEST), at)
    return None if said is None else said.span("plan")


_SHARE_OF_SUM: Final = re.compile("的(?:大?约|近|逾|超过?)?[0-9.]{1,6}%")


@functools.cache
def _plan_of_sum() -> re.Pattern[str]:
    return re.compile(f"(?:{one_of('fulfils')}|[占为是])了?(?P<plan>(?:{which_plan()}){{1,4}}[数值]?)\\Z")


def _of_planned_sum(view: View, j: Judged, facts: list[Fact]) -> Pieces | None:
    """税收9亿元，完成年初预算18亿元的|50%: so much of a sum that was planned for the indicator before it."""
    if len(facts) < _TOLD_AND_PLANNED:
        return None
    told, planned = facts[-2:]
    if view.folded[planned.quantity.reach : j.quantity.start] != "的" or len(planned.indicator) != 1:
        return None
    return told.indicator if _names_plan(view, *planned.indicator[0]) else None


_TOLD_AND_PLANNED: Final = 2


def _names_plan(view: View, start: int, end: int) -> bool:
    """年初预算, 全年预期目标, 州政府下达任务数: no more than a plan, and which one."""
    if _plan_alone().fullmatch(view.folded, start, end) is not None:
        return True
    end -= view.folded[end - 1] in "数值"
    planned = next((word for word in role("planned") if view.folded.endswith(word, start, end)), "")
    if planned == "任务" and end - start > len(planned):  # 完成征地任务|的72%: of works of its own
        return _SET_TASK.match(view.folded, start, end) is not None
    return bool(planned) and end - start - len(planned) <= _LONGEST_PLANNED


_SET_TASK: Final = re.compile(
    "上级|[省市县区州]里?|责任|合同|承包|国家|中央|原|定|总|既定|预定|下达|目标|指标|工作|投资|建设|全部|[年月季]"
)


@functools.cache
def _plan_alone() -> re.Pattern[str]:
    return re.compile(f"(?:{which_plan()}){{1,4}}[数值]?")


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
    return _whose_plan(view, sentence, j, verb.start(), [])


_COUNTED: Final = re.compile("[0-9]{1,5}余?[个家项座处所条]")


@functools.cache
def _fulfils() -> re.Pattern[str]:
    return re.compile(
        f"(?:已|均|都|分别|超额|提前)*(?:{one_of('fulfils')}|实现|达到|[占为])了?(?:{one_of('of an aim')}|当年)?$"
    )
