"""Whose a bare measure is, told before a time, a cue or a colon: 监管企业“十四五”时期利润总额, 住宅区：面积231公顷."""

import re
from typing import Final

from govreport.goals.indicators.clauses import clause_from
from govreport.goals.phrases.deeds import by_agent
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.marks import ITEM_MARK
from govreport.goals.seen.view import Sentence, View
from govreport.goals.verdicts.rejections import is_money
from govreport.mentions.members import JOINTS
from govreport.text.words import endings, role, surfaces

__all__ = ["owner_by_label", "owner_of", "with_payer"]


def owner_of(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int]) -> tuple[int, int] | None:
    """监管企业|“十四五”时期|利润总额: of a bare measure behind a time, whose it is; None where no owner stands before it.

    So behind a cue: 普通公路|力争|完成|投资.
    """
    folded = view.folded
    if folded[slice(*noun)] in _SIDES and (budget := _budget_above(folded, noun[0])) is not None:
        return budget
    if noun[1] - noun[0] > _LONGEST_MEASURE or folded[slice(*noun)] not in surfaces("measures"):
        return None
    if folded.endswith("进度", *noun):
        return _whose_progress(view, sentence, noun[0])
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
    known = (
        thing in role("product")
        or _TRADE.fullmatch(thing) is not None
        or thing + folded[slice(*noun)] in surfaces("indicator_names")
    )
    named = known or (_names_owner(*owner) and folded[owner[1] - 1] not in _PLACES)
    return owner if named and not folded.endswith(endings("sets", "states", "tells news"), *owner) else None


def _whose_progress(view: View, sentence: Sentence, at: int) -> tuple[int, int] | None:
    """青石大桥|截至1月底，累计|施工进度: the works, which stand before the day up to which they have got so far."""
    folded = view.folded
    at -= NOUN * folded.endswith("累计", at - NOUN, at)
    at -= folded[at - 1] in "，,"
    time = next((time for time in sentence.times if time.end == at and time.start > sentence.start), None)
    if time is None:
        return None
    stop = time.start - (folded[time.start - 1] in "，,")
    owner = subject(folded, sentence.clause_start(stop), stop)
    return owner if _SHORTEST_OWNER <= owner[1] - owner[0] <= _LONGEST_WORKS else None


def _budget_above(folded: str, at: int) -> tuple[int, int] | None:
    """（二）|政府性基金预算|。收入5亿元，支出6亿元: the budget that the last label or heading above names; None where it is another."""
    start = max(at - _BUDGET_REACH, 0)
    told = next(reversed(list(_BUDGETS.finditer(folded, start, at))), None)
    return None if told is None or told[1] is None else told.span(1)


_SIDES: Final = frozenset(
    ("收入", "支出", "总收入", "总支出", "当年结余", "滚存结余", "年末滚存结余", "本年支出", "本年收入")
)
_BUDGET_REACH: Final = 500  # letters
_MARK: Final = "[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[.．、]"
# a label that names a budget, and any other
_BUDGETS: Final = re.compile(
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
_LONGEST_WORKS: Final = 26
_REACHED: Final = frozenset(("完成", "实现"))
_TRADE: Final = re.compile("(?!作)[\u4e00-\u9fff]{2}业")  # 机械业|十一月|产值
_PLACES: Final = frozenset("省市县区州乡镇")


def owner_by_label(
    view: View, sentence: Sentence, j: Judged, noun: tuple[int, int], facts: list[Fact]
) -> tuple[int, int] | None:
    """一、|住宅区|：面积231公顷，使用率81%: the thing that an item is about, of a measure that names nothing alone.

    None where another thing was named in between: 住宅区：新建公园3个，面积5公顷.
    """
    folded = view.folded
    if folded[slice(*noun)] not in role("total"):
        return None
    if folded[noun[0] - 1] in "（(":
        return _before_bracket(folded, noun[0] - 1)
    line = folded.rfind("\n", 0, j.start) + 1
    mark = ITEM_MARK.match(folded, line)
    opens = sentence.start, mark.end() if mark is not None else line
    label = next((found for at in opens if (found := _LABEL.match(folded, at, noun[0])) is not None), None)
    if label is None or noun[0] - label.end() > _LABELLED:
        return None
    thing = label.span(1)
    if any(fact.start >= label.end() and fact.indicator[:1] != (thing,) for fact in facts if fact.indicator):
        return None
    return thing if subject(folded, *thing) == thing and _SAYS_WHAT.search(folded, *thing) is None else None


def _before_bracket(folded: str, at: int) -> tuple[int, int] | None:
    """变更学校用地为|公园用地|（面积2公顷）: the thing right before a bracket that tells how large it is."""
    start = clause_from(folded, max(at - _LONGEST_OWNER, 0), at, "，。；、：为\n")
    thing = subject(folded, start, at)
    return thing if thing[1] == at and at - thing[0] >= _SHORTEST_OWNER and folded[start - 1] == "为" else None


_LABEL: Final = re.compile(r"[\s　]*([\u4e00-\u9fff“”]{2,10})[：:](?!\s*\n)")
_LABELLED: Final = 60  # letters of an item in which its label names what is measured
# labels that say what is told, and not of which thing
_SAYS_WHAT: Final = re.compile(
    "目标|任务|内容|规模|情况|指标|重点|措施|其中|成效|进展|现状|标准|范围|要求|说明|方面|例如|比如|备注|注$"
)


def with_payer(view: View, j: Judged, pieces: Pieces) -> Pieces:
    """地方财政|每年将安排|支出|250亿元: who spends, where nothing else says which expenditure is meant.

    Or on what scheme: 租屋计划|已编列428亿元|预算.
    """
    if len(pieces) != 1 or not is_money(j.quantity.unit):
        return pieces
    name = view.folded[slice(*pieces[0])]
    if name in _BUDGETED and view.folded.endswith(_SCHEMES, *j.subject):
        return (j.subject, *pieces)
    payer = _SPENDER.search(view.folded, j.start, pieces[0][0]) if name in _SPENT else None
    return pieces if payer is None else (payer.span(1), *pieces)


_SPENT: Final = frozenset(("支出", "投入"))
_BUDGETED: Final = frozenset(("预算", "经费"))
_SCHEMES: Final = ("计划", "专案", "方案", "工程")
_SPENDER: Final = re.compile("((?:中央|国家|地方|公共|[省市县区州旗乡镇]级?|)财政)[^，。；、]{0,10}$")
