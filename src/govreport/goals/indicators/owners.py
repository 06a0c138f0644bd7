"""Whose a bare measure is, told before a time or a cue: 监管企业“十四五”时期利润总额, 普通公路力争完成投资."""

import re
from typing import Final

from govreport.goals.phrases.deeds import by_agent
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.mentions.members import JOINTS
from govreport.text.words import endings, role, surfaces

__all__ = ["owner_of"]


def owner_of(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int]) -> tuple[int, int] | None:
    """监管企业|“十四五”时期|利润总额: of a bare measure behind a time, whose it is; None where no owner stands before it.

    So behind a cue: 普通公路|力争|完成|投资.
    """
    folded = view.folded
    if folded[slice(*noun)] in _SIDES and (budget := _budget_above(folded, noun[0])) is not None:
        return budget
    if noun[1] - noun[0] > _LONGEST_MEASURE or folded[slice(*noun)] not in surfaces("measures"):
        return None
    time = next((time for time in sentence.times if time.end == noun[0] and time.start > j.start), None)
    if time is None:
        return _before_cue(view, sentence, noun[0])
    if folded[time.start - 1] in JOINTS:
        return None
    begin = max((other.end for other in sentence.times if j.start <= other.start < time.start), default=j.start)
    stop = time.start - (folded[time.start - 1] in "“于在至到")
    cue = next((cue for cue in sentence.cues if cue.end == stop), None)
    if cue is not None and by_agent(view, begin, cue.start):
        return None  # 交通局|力争|全年|客运量
    owner = subject(folded, begin, cue.start if cue is not None else stop)
    owner = owner[0] + NOUN * (folded.startswith("规划", owner[0]) and owner[1] - owner[0] > NOUN), owner[1]
    # 光伏|2030年|装机容量, 粮食|今年|产量
    thing = folded[slice(*owner)]
    known = thing in role("product") or thing + folded[slice(*noun)] in surfaces("indicator_names")
    named = known or (_names_owner(*owner) and folded[owner[1] - 1] not in _PLACES)
    return owner if named and not folded.endswith(endings("sets", "states", "tells news"), *owner) else None


def _budget_above(folded: str, at: int) -> tuple[int, int] | None:
    """（二）|政府性基金预算|。收入5亿元，支出6亿元: the budget that the last label or heading above names; None where it is another."""
    start = max(at - _BUDGET_REACH, 0)
    told = next(reversed(list(_LABEL.finditer(folded, start, at))), None)
    return None if told is None or told[1] is None else told.span(1)


_SIDES: Final = frozenset(
    ("收入", "支出", "总收入", "总支出", "当年结余", "滚存结余", "年末滚存结余", "本年支出", "本年收入")
)
_BUDGET_REACH: Final = 500  # letters
_MARK: Final = "[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[.．、]"
# a label that names a budget, and any other
_LABEL: Final = re.compile(
    f"(?<![^\n])[ 　]*(?:(?:{_MARK}|——)? ?(?:[12][0-9]{{3}}年)?(?:全[省市县区州]|[省市县区州]本?级)*"
    "((?:一般公共|公共财政|政府性基金|国有资本经营|社会保险基金)预算)(?:收支|执行|预计|完成)*(?:情况|安排|草案)*[。：:\n]"
    f"|{_MARK})"
)


def _before_cue(view: View, sentence: Sentence, at: int) -> tuple[int, int] | None:
    """普通公路|力争完成|投资: who is told of before a cue and a verb that says no more than that something is reached."""
    if view.folded[at - 2 : at] not in _REACHED:
        return None
    cue = next((cue for cue in sentence.cues if cue.end == at - 2), None)
    if cue is None:
        return None
    start = max([sentence.clause_start(cue.start), *(time.end for time in sentence.times if time.end <= cue.start)])
    owner = subject(view.folded, start, cue.start)
    return owner if owner[0] == start and _names_owner(*owner) else None


def _names_owner(start: int, end: int) -> bool:
    return _SHORTEST_OWNER <= end - start <= _LONGEST_OWNER


_LONGEST_MEASURE: Final = 4  # letters
_SHORTEST_OWNER: Final = 4
_LONGEST_OWNER: Final = 12
_REACHED: Final = frozenset(("完成", "实现"))
_PLACES: Final = frozenset("省市县区州乡镇")
