"""What a paragraph begins with that is an item of a list: a number, a bullet, a label."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.mentions.times.numbers import number_of
from govreport.text.words import BULLETS, NUMBER_SIGNS, SECTION, actions, one_of, surfaces

__all__ = [
    "ITEM_MARK",
    "ITEM_WITHIN",
    "LIST_MARK",
    "OWN_LABEL",
    "continues_list",
    "ends_with_item",
    "has_bullet",
    "heads_other_list",
    "item_number",
    "item_shape",
    "opens_works",
    "tells_as_it_is",
    "tells_task",
]

_NUMBERED: Final = (
    rf"[（(]?(?:(?={SECTION})(?:[0-9]{{1,2}}[.．])+)?"  # the last number of 3.1.2
    r"([0-9一二三四五六七八九十]{1,3})(?: ?[）)]|[、是]|[.．](?![0-9])|(?<=[0-9])[　\t]"  # not 3.5万户
    r"|(?:(?<=[.．][0-9])|(?<=[.．][0-9]{2})) {0,6}(?![0-9.．]))"
)
ITEM_MARK: Final = re.compile(rf"[\s　]*{_NUMBERED}")
# The number of an item within a sentence: …；二是新建公园3个
ITEM_WITHIN: Final = re.compile(
    "(?<![0-9一二三四五六七八九十])(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,、]"
    f"|[（(][0-9一二三四五六七八九十]{{1,2}}[)）]|[{NUMBER_SIGNS}])"
)
# The items of a list whose header closed the paragraph before.
_BULLET: Final = re.compile(rf"[\s　]*(?:——|──|[{BULLETS}☆✅√❖])")
LIST_MARK: Final = re.compile(rf"{_BULLET.pattern}|{ITEM_MARK.pattern}")
_LABEL: Final = re.compile("[^\n。，；]{2,24}[：:] ?\n")


@functools.cache
def _as_it_is() -> re.Pattern[str]:
    return re.compile(
        rf"[ 　]*(?:[当目]前|整改|工作|最新|推进|{one_of('progress')}){{0,2}}"
        "(?:进展|进度|成效|现状|存在问题|问题[一二三四五六七八九十]?|责任单位|(?<=[进成理实展行施结现])情况)(?:情况)?[：:]"
    )


def tells_as_it_is(folded: str, start: int, end: int) -> bool:
    """进展情况：新建公园3个, 落实情况：…: whether a label says that what follows is how things are, or were done."""
    return _as_it_is().match(folded, start, end) is not None


# “五新”产业：新能源产业总产值210亿元: an item with a label of its own.
OWN_LABEL: Final = re.compile(r"[\s　]*[“「]?[^，。；：:\n]{2,12}[：:](?! ?\n)")


def item_number(folded: str, start: int) -> int:
    """The number with which an item of a list begins: 3 of （三）; 0 where it has none.

    >>> item_number("（三）新建公园", 0), item_number("新建公园", 0)
    (3, 0)
    """
    m = ITEM_MARK.match(folded, start)
    return number_of(m[1]) if m is not None else 0


def opens_works(folded: str, start: int, end: int) -> bool:
    """Whether a paragraph says that works follow, and so ends the list of targets before it: 重点抓好以下工作：."""
    return _WORKS.search(folded, max(start, end - _WORKS_REACH), end) is not None


_WORKS_REACH: Final = 30  # letters
_WORKS: Final = re.compile("(?:工作|任务|措施|举措|方面|行动|文章)[^。；：]{0,6}[：:。]+\\s*\\Z")


@functools.cache
def _summed_up() -> re.Pattern[str]:
    """供给平稳增长。粮食产量达到50万吨。: an item of aims that opens with what they come to, and with no order."""
    orders = lexicon.alternation(surfaces("directives") | actions(), guarded=True)
    return re.compile(rf"[\s　]*(?!{orders})[^，。；：:\n0-9%]{{4,16}}。(?=[^\n]*[0-9])")


def item_shape(folded: str, start: int, end: int, of_years: bool) -> re.Pattern[str] | None:
    """How an item without a number begins, as the next one must to be of the same list; None where by nothing.

    `of_years`: the list is of what several years aim at, whose items open with what they come to.

    >>> item_shape("供给平稳增长。产量达到5万吨。", 0, 15, True) is None, item_shape("产量达到5万吨。", 0, 8, True) is None
    (False, True)
    """
    shapes = (OWN_LABEL, _summed_up()) if of_years else (OWN_LABEL,)
    return next((shape for shape in shapes if shape.match(folded, start, end) is not None), None)


def continues_list(folded: str, start: int, end: int, reaches: bool, shape: re.Pattern[str] | None) -> bool:
    """Whether a passage is an item of the list whose header closed the passage before.

    `reaches`: that header holds for whatever follows; `shape`: the item before has a label of its own, or the like.
    """
    if _LABEL.match(folded, start, end) is not None or tells_as_it_is(folded, start, end):
        return False  # “十四五”成就：; 进展：截至5月底…
    if heads_other_list(folded, start, end):
        return False
    alike = shape is not None and shape.match(folded, start, end) is not None
    return reaches or alike or has_bullet(folded, start)


def heads_other_list(folded: str, start: int, end: int) -> bool:
    """主要预期目标|●产值增长5%|重大项目|★青石大桥通车: whether a line between items is the label of the next list, and of no targets."""
    if _OTHER_LIST.fullmatch(folded, start, end) is None or folded.find("标", start, end) > 0:
        return False
    before = folded[max(start - _LINE_REACH, 0) : start].rstrip()
    above = before[before.rfind("\n") + 1 :]
    return _BULLET.match(above) is not None and _BULLET.match(folded[end : end + _LINE_REACH].lstrip()) is not None


_LINE_REACH: Final = 80  # letters in which the line above and the one below stand
_OTHER_LIST: Final = re.compile(r"[\s　]*[\u4e00-\u9fff“”（）()]{2,14}[\s　]*")


def has_bullet(folded: str, start: int) -> bool:
    """Whether a paragraph begins with a bullet or a dash, and not with a number."""
    return _BULLET.match(folded, start) is not None


def tells_task(folded: str, start: int, end: int) -> bool:
    """——集中力量打好攻坚战。新建公园3个: whether an item opens with a sentence that says what is done, and how much of nothing.

    So does a clause that begins with an order: ——抢抓开局之机，谋划项目300个.
    """
    return _task().match(folded, start, end) is not None


@functools.cache
def _task() -> re.Pattern[str]:
    heeds = {word for word in surfaces("openers") if len(word) > 1}  # 抢抓, 围绕
    orders = lexicon.alternation(surfaces("directives") | actions() | heeds, guarded=True)
    return re.compile(
        rf"(?:{LIST_MARK.pattern}|[\s　]*第[一二三四五六七八九十]{{1,2}}[，,、])"
        rf"(?:[^。；：:\n0-9%]{{4,40}}。|{orders}[^，。；：:\n0-9%]{{2,30}}，)(?=[^\n])"
    )


def ends_with_item(folded: str, breaks: list[int], told: tuple[int, int], at: int) -> bool:
    """一是到2027年新建公园3个；|二是新建学校2所: whether what is told in a numbered item ends before a place, where the next begins.

    `told` is where its sentence begins, and where it stands itself: a time, a cue.
    """
    following = any(told[1] < mark < at and ITEM_WITHIN.match(folded, mark + 1) for mark in breaks)
    return following and ITEM_WITHIN.search(folded, *told) is not None
