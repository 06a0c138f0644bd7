"""How far a commitment cue reaches: to the end of its clause, of its sentence, or over the items of its list."""

import functools
import re
from bisect import bisect_left
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.asides import in_aside
from govreport.goals.phrases.deeds import directive_at
from govreport.goals.scope.headers import lists_works
from govreport.goals.seen.aspects import WILL_BE, which
from govreport.goals.seen.marks import ends_with_item
from govreport.goals.seen.view import Cue, Header, Sentence, View
from govreport.goals.times.ahead import is_future
from govreport.goals.times.dating import FRONT
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.patterns import words_of
from govreport.text.words import THESE, WHOLE, actions, one_of, role, surfaces

__all__ = [
    "LABELS",
    "label_behind",
    "leads_list",
    "leaves_for_later",
    "of_other_item",
    "of_thing",
    "reaches",
    "stands_behind",
]

LABELS: Final = ("预期性", "约束性")  # 预期性指标：…；…: of all items behind it
# Such a label behind its number: 达到38%（约束性）, in brackets; or 达到38%，约束性。, at the end of an item
_BEHIND: Final = re.compile(
    "(?:[（(【[［]|[，,、](?:[为属是]于?|属性[：:])?(?=..性(?:指标|目标)?(?:[。；;\\n]|$)))(?=(?:约束|预期)性)"
)
_MARKS: Final = frozenset("（(【[［，,、")
_LONGEST_MARK: Final = 4  # letters from the mark to the label

_LASTING: Final = ("ensure", "strive")  # cues that hold to the end of their sentence, across verbs, up to a semicolon
_UPON: Final = ("的基础上", "的前提下", "的同时", "的条件下")
_SUBJECT: Final = 2  # letters before a cue in its clause, from which on they are its subject
_ANNOUNCES: Final = re.compile(r"[\s　]*(?:计划|拟|[今明]年(?:将|要|计划|拟))(?=[\u4e00-\u9fff]{2})")


def label_behind(folded: str, at: int) -> int:
    """Where the label begins that stands right behind a number, which ends at `at`; -1 where none does.

    >>> label_behind("达到38%（约束性）", 5), label_behind("达到38%，属性：预期性。", 5), label_behind("达到38%，预期性指标3项", 5)
    (6, 9, -1)
    """
    behind = _BEHIND.match(folded, at) if folded[at : at + 1] in _MARKS else None
    return -1 if behind is None else behind.end()


def stands_behind(folded: str, start: int) -> bool:
    """Whether a cue that begins at a place is the label of the number before it alone."""
    if not folded.startswith(LABELS, start):
        return False
    return any(label_behind(folded, at) == start for at in range(max(start - _LONGEST_MARK, 0), start))


def reaches(view: View, sentence: Sentence, cue: Cue, at: int, predicated: bool) -> bool:
    """Whether a cue holds at a place behind it: to the end of its clause, its sentence, or for all items of its list.

    `predicated` says that a verb of its own stands before the number.
    """
    cue_end = cue.end
    ordered = view.folded[cue.start : cue_end] in role("orders")
    breaks = sentence.breaks
    first, last = bisect_left(breaks, cue_end), bisect_left(breaks, at)
    if in_aside(view.folded, cue.start, cue_end, at):
        return False  # 产值增长7%（上年|预计|6.8%），投资增长5%
    quote = view.quote_around(cue.start) if first < last else None
    if quote is not None and quote[1] < at:
        return False  # 一市提出“|力争|增长6%”，一市则定为5%
    if first < last and ends_with_item(view.folded, breaks[first:last], (sentence.start, cue.start), at):
        return False  # 一是抓工业，|力争|产值突破2亿元；二是实施项目86个
    if first < last and ordered:
        return False  # 各级必须过紧日子，…: an order ends with its clause
    if first < last and view.folded.endswith(_UPON, cue_end, breaks[first]):
        return False  # 在|确保|2027年通水的基础上，新建水厂3座
    if first < last and leads_list(view.folded, cue):
        return True
    fronted = first < last and _only_times(sentence, cue_end, breaks[first])
    first += fronted  # 力争到2030年，实现…: the verb after the time is the cue's own, and so is what follows
    # 产值力争增长8%；投资增长9%: between a subject and its verb, a cue is that verb's alone
    own = cue.strength in _LASTING and not fronted and not _leads(sentence, cue)
    own = own or cue.start - (breaks[first - 1] if first else sentence.start) > _SUBJECT
    own = own and not view.folded.startswith(LABELS, cue.start)
    if own and any(view.folded[breaks[k]] in "；;" for k in range(first, last)):
        return False
    if cue.strength == "expect" and first < last and _of_its_item(view, sentence, cue, breaks[first:last]):
        return False
    if cue.strength in _LASTING and _is_apart(view, sentence, cue_end, breaks[first:last], at):
        return False
    if cue.strength == "expect" and first < last and _of_year_over(view, sentence, cue, at):
        return False
    told = first < last and cue.strength == "expect" and breaks[first] > cue_end + 1
    if told and _sets_out().match(view.folded, breaks[last - 1] + 1, at) is not None:
        return False  # 预计6月通车，今年将改善道路5公里; not 预计10万人受惠，收入会减少5亿元
    # not 作出不少努力，…, nor 争创文明城市，新建公园12个
    title = any(view.folded.endswith(word, cue.start, cue_end) for word in role("own object"))
    if title and first < last:
        return False  # 总量冲刺60亿元，增速保持在8%
    # 预计“十五五”期间，新增…，净增…; 2027年预计新增…，扩建…
    dated = fronted or any(time.end == cue.start for time in sentence.times)
    lasting = cue.strength in _LASTING or dated
    lasts = lasting and breaks[first : first + 1] != [cue_end]
    expects = cue.strength == "expect"  # 预计投入20亿元，|创造|产值80亿元: what comes of it is expected, too
    # 服务贸易增长6%: with a predicate of its own before the number, the clause's first word is a noun
    return not any(
        directive_at(view.folded, breaks[k] + 1, sentence.end, not predicated)
        for k in range(first, last)
        if not (lasts or (expects and _yields().match(view.folded, breaks[k] + 1)))
        or (view.folded[breaks[k]] in "；;" and not (fronted and cue.start - sentence.start <= FRONT))
    )


def leads_list(folded: str, cue: Cue) -> bool:
    """今后五年要|努力|实现：产值增长5%；新建公园10个: whether a colon behind a cue hands it on to all that is listed."""
    return cue.strength in _LASTING and _heads_list().match(folded, cue.end) is not None


@functools.cache
def _heads_list() -> re.Pattern[str]:
    """What may stand between a cue and the colon behind which all that it holds for is listed."""
    return re.compile(f"(?:{one_of('fulfils', 'holds')}|实现|做到|达到|达成)?(?:{THESE}?[^，。；：:]{{0,4}}目标)?[：:]")


@functools.cache
def _yields() -> re.Pattern[str]:
    """新增|日处理能力: what comes of a work, told as it is added to; not 新增|停车位, which is work of its own."""
    return re.compile(
        f"(?:每?年均?)?(?:可|将|并)*(?:{one_of('yields')}|(?:新增|增加|实现)[^，。；0-9]{{0,6}}(?:能力|产[值能量]|税收?|就业|收入|利润|[额人]))"
    )


def _of_year_over(view: View, sentence: Sentence, cue: Cue, at: int) -> bool:
    """去年|预计|完成3亿元，今年增长5%: an estimate of a year that is over, behind which a later one is named."""
    before = next((time for time in reversed(sentence.times) if time.end <= cue.start), None)
    # abroad the time may be that of who expects it: 主计总处上月预测，明年增长3%
    if before is None or view.reference.dialect != "CN" or is_future(view, before) is not False:
        return False
    later = (time for time in sentence.times if cue.end <= time.start < at)
    return any(time.relation != "baseline" and is_future(view, time) for time in later)


def _of_its_item(view: View, sentence: Sentence, cue: Cue, marks: list[int]) -> bool:
    """免费接种疫苗，预计|受益1.3万人；为6万名妇女筛查: whether what is expected of one item ends with it, before the marks."""
    part = next((mark for mark in marks if view.folded[mark] in "；;"), None)
    within = sentence.clause_start(cue.start) > sentence.start
    return part is not None and within and any(cue.end <= q.start < part for q in sentence.quantities)


@functools.cache
def _sets_out() -> re.Pattern[str]:
    """今年|将改善|道路5公里: a clause that says itself what will be done."""
    deeds = (actions() | surfaces("directives")) - surfaces("predicates", change="level")
    return re.compile(
        f"(?:[今明]年|同时|我们?|政府|并|也|亦|[ 　])*(?:{WILL_BE}|会)(?={lexicon.alternation(deeds, guarded=True)})"
    )


def _is_apart(view: View, sentence: Sentence, cue_end: int, marks: list[int], at: int) -> bool:
    """Whether what stands behind the marks after a cue is no member of its list.

    力争投资9亿元，计划新建公路5公里: announced by a word of its own; 努力实现发展目标；新增就业9万人: what is promised
    before the semicolon is no number.
    """
    if not marks:
        return False
    if any(_ANNOUNCES.match(view.folded, mark + 1, at) is not None for mark in marks):
        return True
    part = next((mark for mark in marks if view.folded[mark] in "；;"), None)
    if part is None:
        return False
    return not any(cue_end <= q.start < part for q in sentence.quantities)


# of the same as the clause before, whatever that tells
_GOES_ON: Final = re.compile(
    "(?:[比较]|与[^，。；]{2,12}相比|增[长加]|年均|平均每年|每年(?:平均)?|年)(?:递[增减]|增[长加]|[0-9上去“]|下降|提高|减少)"
)


def of_other_item(view: View, sentence: Sentence, header: Header | None, start: int, end: int, at: int) -> bool:
    """In a list of targets under a header, the time and the cue of an item hold for that item alone."""
    folded = view.folded
    if header is None or not header.targets or start < header.end or lists_works(folded, header):
        return False
    if start - sentence.start <= FRONT or folded.startswith(LABELS, start):
        return False  # 约束性指标：…；|预期性指标：…
    if _opens().fullmatch(folded[header.end : start].strip()) is not None:
        return False
    breaks = sentence.breaks
    mark = bisect_left(breaks, end)
    clauses = breaks[mark + (breaks[mark : mark + 1] == [end]) : bisect_left(breaks, at)]
    if clauses and all(folded[one] in "，," and _GOES_ON.match(folded, one + 1) for one in clauses):
        return False  # 2030年达到10亿元，|比2025年增长65%|，年均增长10%
    before = folded[start - 1 - (folded[start - 1] in " 　")]
    if mark < len(breaks) and breaks[mark] == end and before in "；;":
        # 到2028年，产值达到3亿元；|2030年|，产值达到5亿元，出口…: and in a list of several years for all of its part
        return any(folded[one] in "；;" for one in breaks[mark + 1 : bisect_left(breaks, at)])
    if mark < len(breaks) and breaks[mark] == end and before in "：:，,":
        # 项目比例：|2028年起的五年内|，不少于五成: a time that fills a clause holds for the one behind it
        return mark + 1 < len(breaks) and breaks[mark + 1] < at
    return mark < len(breaks) and breaks[mark] < at


@functools.cache
def _opens() -> re.Pattern[str]:
    """目标任务：到2025年，…; 目标任务：力争到2025年，…; 总体目标是：通过五年努力，力争…"""
    return re.compile(f"(?:(?:通过|经过|再?用)[^，。；]{{1,10}}[，,])?(?:{one_of('firm')}|努力|{WHOLE})?")


def _leads(sentence: Sentence, cue: Cue) -> bool:
    """Whether no number stands before a cue in its sentence: 力争产值增长8%；投资增长9%."""
    return not any(q.start < cue.start and q.unit for q in sentence.quantities)


def _only_times(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a time fills a stretch."""
    return any(time.start <= start + 1 and time.end >= end - 1 for time in sentence.times)


def of_thing(view: View, time: TimeMention) -> bool:
    """建设“十四五”批复的6个基地: a time that is over says which things are meant, in a part that says what is to be done."""
    return which().match(view.folded, time.end) is not None and is_future(view, time) is False


def leaves_for_later(folded: str, time: TimeMention, at: int) -> bool:
    """过去三年修复80公里，预计|未来数年|将达到300公里: whether years to come that nobody counts stand behind a time, which they end."""
    return folded.find("年", time.end, at) >= 0 and _years_to_come().search(folded, time.end, at) is not None


@functools.cache
def _years_to_come() -> re.Pattern[str]:
    told = {surface for surface, word in words_of("open").items() if word.meaning == "within future"}
    return re.compile(lexicon.alternation(told))
