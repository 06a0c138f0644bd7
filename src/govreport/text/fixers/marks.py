"""Marks set twice, as converters do: `13%,;` and `深入,,落实` have one mark too many; and marks lost behind a share."""

import re
from typing import Final

from govreport.text.edits import Edit

__all__ = ["punctuation", "wakes_punctuation"]

_PAIR: Final = re.compile("[，,、；;：。！？][，,、；;：。！？]+")
_COMMAS: Final = frozenset("，,、；;")
# How much a mark divides; of equals the later one stays, for the noise puts its comma before the mark: `省委,、省政府`.
_STRENGTH: Final = {"，": 0, ",": 0, "、": 0, "：": 1, "；": 2, ";": 2, "。": 3, "！": 3, "？": 3}
# 7.2%,。以内: the site lost a permille sign and put marks in its place; they divide nothing.
_BOUND: Final = re.compile("以[内內上下]|左右")
_BOUND_ALONE: Final = re.compile("(?:以[内內上下]|左右)[，。；、,;\n]")


def punctuation(text: str) -> list[Edit]:
    """Keep the stronger of two marks in a row; `……`, `！！` and `？！` are no mistakes.

    >>> [(edit.start, edit.end) for edit in punctuation("增长13%,；出口增长15%")]
    [(5, 6)]
    """
    found = _lost_quotes(text) if ";;" in text else []
    quotes = {at for start, end, *_ in found for at in range(start, end)}
    for match in _PAIR.finditer(text):
        start, end = match.span()
        marks = match[0]
        if quotes and not quotes.isdisjoint(range(start, end)):
            continue
        if _COMMAS.isdisjoint(marks) and marks != "。。":
            continue
        if _BOUND.match(text, end) and _parts_bound(text, start, end):
            found.append(Edit(start, end, "", "punctuation"))
            continue
        keep = max(range(len(marks)), key=lambda i: (_STRENGTH[marks[i]], i))
        if keep:
            found.append(Edit(start, start + keep, "", "punctuation"))
        if keep + 1 < len(marks):
            found.append(Edit(start + keep + 1, end, "", "punctuation"))
    stops = [match.start() for match in _FULL_STOP.finditer(text)] if "." in text else []
    if len(stops) >= _FEWEST_STOPS and len(stops) > text.count("。"):
        stops = [match.start() for match in _POINT.finditer(text)]
    else:
        stops = [at for at in stops if _COUNTED.search(text, max(at - _LONGEST_COUNT, 0), at)]  # 12个.新增…
    ends = (match.end() for match in _RUN_ON.finditer(text)) if "%" in text or "％" in text else ()
    found += (Edit(at - 1, at, f"{text[at - 1]}；", "punctuation") for at in ends)
    return sorted([*found, *(Edit(at, at + 1, "。", "punctuation") for at in stops)])


# 占年度计划的75%|124个新建项目已开工122个: no number follows a share, so that a mark was lost
_RUN_ON: Final = re.compile(
    "[%％](?<=[0-9０-９].)(?=[1-9][0-9]{0,3}[个個家户戶条條项項所座名人处處][\u4e00-\u9fff]{2})(?!.{1,5}百分)"
)


def _parts_bound(text: str, start: int, end: int) -> bool:
    """7.2%,。|以内, 31万吨,。|以上；: whether marks part a number from the bound behind it."""
    if text[start - 1 : start] in _NUMERIC:
        return True
    ends = _BOUND_ALONE.match(text, end) is not None
    return ends and _COUNTED.search(text, max(start - _LONGEST_COUNT, 0), start) is not None


def _lost_quotes(text: str) -> list[Edit]:
    """荣获;;卫生县城;;称号, in a text that has hardly any quotation marks: the site wrote two semicolons for each."""
    pairs = [match.span() for match in _SEMICOLONS.finditer(text)]
    others = sum(text.count(mark) for mark in _QUOTES)
    alone = text.count(";;") - 2 * len(pairs)  # 种植业;;畜牧业;;渔业
    if len(pairs) < _FEWEST_QUOTES or max(others, alone) > len(pairs):
        return []
    ends = ((at, mark) for start, end in pairs for at, mark in ((start, "“"), (end - 2, "”")))
    return [Edit(at, at + 2, mark, "punctuation") for at, mark in ends]


_QUOTES: Final = '“”「」『』"'
_SEMICOLONS: Final = re.compile(";;[\u4e00-\u9fffA-Za-z0-9+、·—-]{1,20};;")
_FEWEST_QUOTES: Final = 3


# 明显改善.森林覆盖率达到38%以上.——…: a text that writes its full stops as points
_STOPS: Final = "\\.(?<=[\u4e00-\u9fff）”%％]\\.)(?<![一二三四五六七八九十]\\.)(?=[ 　]?(?:[\u4e00-\u9fff“—―\n{}]|$))"
_FULL_STOP: Final = re.compile(_STOPS.format(""))
_POINT: Final = re.compile(_STOPS.format("(（A-Z0-9"))  # 完成投资7.3亿元.S317线…
_FEWEST_STOPS: Final = 3
_COUNTED: Final = re.compile("[0-9][万亿萬億]{0,2}[\u4e00-\u9fff%％]{1,4}$")
_LONGEST_COUNT: Final = 8  # letters

_NUMERIC: Final = frozenset("0123456789%％‰")

_MARKS: Final = frozenset(_STRENGTH)
_MANY: Final = 100  # so many edits take as long to look at as the text


# What is left of 4 年. decides on such a stop. The point comes first, for the engine to look for.
_HAN_STOP: Final = re.compile("\\.(?![0-9])(?:(?<=[\u4e00-\u9fff）”%％]\\.)|(?<=[\u4e00-\u9fff）”%％] \\.))")


def wakes_punctuation(text: str, edits: list[Edit]) -> bool:
    """Whether edits of `text` can bring two marks together."""
    if len(edits) > _MANY or ("." in text and _HAN_STOP.search(text) is not None):
        return True
    done = -1
    for start, end, replacement, _ in edits:
        if not _MARKS.isdisjoint(replacement) or start <= done:
            return True
        if not replacement and text[start - 1 : start] in _MARKS and text[end : end + 1] in _MARKS:
            return True
        if _within_run(text, start) or _within_run(text, end):
            return True  # …of 。。。 leaves two
        done = end
    return False


def _within_run(text: str, at: int) -> bool:
    return text[at - 1 : at] in _MARKS and text[at : at + 1] in _MARKS
