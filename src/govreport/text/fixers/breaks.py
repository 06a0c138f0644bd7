"""Lines that end in the middle of a number, a word or a sentence, in texts that are not set in lines of one width."""

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from govreport import lexicon
from govreport.text.edits import Edit, apart
from govreport.text.fixers.page_numbers import PAGE_NUMBER
from govreport.text.folding import fold, unfolded
from govreport.text.words import surfaces

__all__ = ["SHORTEST_HEAD", "begins_anew", "over_lines", "over_words", "parts_count"]

SHORTEST_HEAD: Final = 12  # characters of a line that ends in the middle of a phrase

# The markup of a page parted such a line from the one before; so it did with 主要目标是 | ：, a colon alone.
_BEFORE_MARK: Final = re.compile("\n\n?[ \t　]*(?=[，；。、]|[,;](?![0-9])|：[ \t　]*(?:\n|$))")
_COMMA_LAST: Final = re.compile("[，、,]\n")
# How a line begins that goes on with one that ended in a comma, and is no item.
_GOES_ON: Final = re.compile(
    "(?!0[1-9](?![年月日])[一-鿿])"  # 03城市更新…, the third part of a poster
    "[一-鿿“《A-Za-z0-9](?<![一二三四五六七八九十](?=[一二三四五六七八九十]{0,2}、))(?<![0-9](?=[0-9]?[.、．]))(?<!第(?=[一二三四五六七八九十]))"
)
# A year or a decimal that goes over the end of a line: 20|25年, 5.|3%.
_BROKEN_NUMBER: Final = re.compile(
    "\n(?=[0-9.])(?:(?<=(?<![0-9])(?:19|20)\n)[0-9]{2}(?=年)|(?<=(?<![0-9])[12]\n)[09][0-9]{2}(?=年)"
    "|(?<=(?<![0-9])[12][09][0-9]\n)[0-9](?=年)"
    "|(?<=[0-9]\n)0[0-9]{0,3}(?=[万亿][元人])"
    "|(?:(?<=[0-9][亿億]\n)|(?<=[0-9] [亿億]\n))[0-9][0-9,]{0,5}(?= ?[万萬])"
    "|(?<=[0-9]\\.\n)[0-9]{1,3}(?=[%％‰万亿个個])|(?<=[0-9]\n)\\.[0-9]{1,3}(?=[%％‰万亿个個]))"
)
# …增长5% | 左右，… and 2.8% | 至3.6%: no line begins so.
_BEFORE_BOUND: Final = re.compile(
    "\n[ \t　]{0,4}(?:(?<=[0-9%％‰㐀-鿿][\n \t　])(?=(?:左右|上下|以[上下内內]|之[间間])[，。；、,;）)])|(?<=[0-9%％‰][\n \t　])(?=[至到][0-9]))"
)
# 增长6%左 | 右，…, 4.5%以 | 内，…, 3万余 | 人，…: a bound or a rounded number that goes over the end of a line
_WITHIN_BOUND: Final = re.compile(
    "\n(?:(?<=[0-9%％‰㐀-鿿]左\n)(?=右)|(?<=[0-9%％‰㐀-鿿]以\n)(?=[上下内內])|(?<=[0-9%％‰㐀-鿿]上\n)(?=下)"
    "|(?<=[0-9万亿萬億][余餘多]\n)(?=[㐀-鿿]))(?=[㐀-鿿]{1,2}(?:[，。；、,;）)！!]|$))"
)
# …增长 | — 3 — | 7.5%: the number of a page within a sentence that it parted.
_PAGE_WITHIN: Final = re.compile(
    "\n(?<=[^\n]{11}[一-鿿0-9，、%％）)”]\n)[\n ]{0,3}"
    f"(?:{PAGE_NUMBER}|[0-9]{{1,3}} ?/ ?[0-9]{{1,3}})"
    "[ ]{0,2}\n{1,3}(?=[一-鿿0-9])(?![一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、])"
)


def over_lines(text: str) -> list[Edit]:
    """Join lines of a text that is not set in lines, where a number, a word or a sentence goes over the end."""
    found = [Edit(match.start(), match.start() + 1, "", "wrapping") for match in _BROKEN_NUMBER.finditer(text)]
    found += [Edit(*match.span(), "", "wrapping") for match in _BEFORE_MARK.finditer(text)]
    found += [Edit(*match.span(), "", "wrapping") for match in _BEFORE_BOUND.finditer(text)]
    found += [Edit(*match.span(), "", "wrapping") for match in _WITHIN_BOUND.finditer(text)]
    found += [Edit(at, at + 1, "", "wrapping") for at in _after_commas(text)]
    found += [Edit(*match.span(), "", "wrapping") for match in _PAGE_WITHIN.finditer(text)]
    found += [Edit(at, at + 1, "", "wrapping") for at in _in_title(text)]
    found += over_words(text, found)
    return apart(found)  # a line may be joined for two reasons


# 关于青石市2025年国民经济和社会发展计划|执行情况与2026年…计划|草案的报告
_TITLE: Final = re.compile(
    "(?:^|\n)[ 　]*关于[^\n。，：:]{4,40}(?<!报告)\n[^\n。，：:]{2,40}?(?:(?<!报告)\n[^\n。，：:]{2,40}?)?报告[ 　]*(?=\n|$|[（(])"
)
_TITLED: Final = 600  # characters in which the title stands


def _in_title(text: str) -> Iterator[int]:
    """The ends of the lines over which a title goes on that says what is reported on."""
    title = _TITLE.search(text[:_TITLED])
    at = text.find("\n", title.start() + 1, title.end()) if title is not None else -1
    while title is not None and at > 0:
        yield at
        at = text.find("\n", at + 1, title.end())


def _after_commas(text: str) -> Iterator[int]:
    """Where lines end in a comma that go on in the next one; a short one may be an item of a list."""
    joined = -2  # where the last such line ended
    for match in _COMMA_LAST.finditer(text):
        at = match.end() - 1
        start = text.rfind("\n", 0, at) + 1
        if (at - start >= SHORTEST_HEAD or start - 1 == joined) and _GOES_ON.match(text, at + 1):
            yield at
            joined = at


# The end of a line between letters or numbers, with the blank lines and the indent behind it.
_LINE_END: Final = re.compile("\n(?<=[㐀-鿿0-9 \t　]\n)[ \t　\n]{0,99}+(?=[㐀-鿿0-9])")
_MARK: Final = re.compile("[，。；、,;]")
_AHEAD: Final = 24  # characters of the next line that are looked at, and of this one
_RATE: Final = re.compile("[0-9](?:\\. (?=[0-9]))?[0-9.,]{0,9}(?:[%％‰]|个百分点|個百分點|倍|[万亿萬億]{1,2}[元人]?)")
_COUNTER: Final = re.compile(
    "(?:[万亿萬億]{0,2}(?:[个個家项項户戶人元亩畝吨噸套所座条條公里处處名件次%％]{1,2}))[，。；、]|[万亿萬億]{1,2}[元人]"
)
_SPACE: Final = " \t　"


def over_words(text: str, settled: Sequence[Edit] = ()) -> list[Edit]:
    """Join lines of prose where a known indicator goes over the end (调查失业|率), a number and its unit, or a sentence.

    The edits that are `settled` join lines already.

    >>> [text := "全市就业形势保持稳定，城镇调查失业\\n率降到4.9%。", *map(tuple, over_words(text))][1][:2]
    (17, 18)
    """
    found = []
    joined = {edit.end: edit.start for edit in settled}
    ends = set(joined.values())
    for match in _LINE_END.finditer(text):
        end = match.start()
        while end and text[end - 1] in _SPACE:
            end -= 1
        if not end or end in ends or text[end - 1] in _ENDS:
            continue
        start = _line_start(text, end, joined)
        ahead = text[match.end() : match.end() + _AHEAD].partition("\n")[0]
        if end - start >= SHORTEST_HEAD and _goes_on(text[start:end], ahead):
            found.append(Edit(end, match.end(), "", "wrapping"))
            joined[match.end()] = end
    return found


def _line_start(text: str, end: int, joined: dict[int, int]) -> int:
    """Where the line that ends at a place begins, or the first of those that are joined to it."""
    first = max(end - _LONGEST, 0)
    while True:
        start = max(text.rfind("\n", first, end) + 1, first)
        while start < end and text[start] in _SPACE:
            start += 1
        before = joined.get(start, first)
        if before <= first:
            return start
        end = before


_ENDS: Final = frozenset("。！？!?：:；;，、,\n")
_LONGEST: Final = 600  # characters of a line that are looked at
_PARTS: Final = re.compile("[，、；,]")
_BEGUN: Final = re.compile("[㐀-鿿][0-9]{1,3}$")
_BEFORE_NUMBER: Final = (
    "的",
    "由",
    "从",
    "约",
    "近",
    "超",
    "至",
    "到",
    "达",
    "逾",
)  # 由“十五”末的|12.8亿元: no line ends so
_LONGEST_HEADING: Final = 60  # characters: 主要任务是：新建水厂9座，…，改造病险水|库7座
# …，问题突出。二、2026年的目标和任务: a heading that ends the line of the paragraph before it
_HEADING_LAST: Final = re.compile(
    "[。！？.…](?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^，。；：,;:]{2,30}$"
)
# but no caption of a picture (某某摄), nor a dateline (…日电)
_LETTER: Final = re.compile("(?![摄攝電电图圖])[㐀-鿿0-9]")


def _goes_on(line: str, ahead: str) -> bool:
    """Whether what stands before and behind the end of a line belongs together."""
    if _HEADING_LAST.search(line, max(len(line) - _LONGEST_HEADING, 0)) is not None or begins_anew(line, ahead):
        return False
    prose = _MARK.search(ahead) is not None
    sentence = "。" in line or (len(line) >= _LONGEST_HEADING and len(_PARTS.findall(line)) > 1)
    told = prose and sentence and _LETTER.match(line, len(line) - 1) and _PARTS.search(line) is not None
    if told and _GOES_ON.match(ahead):
        return True  # a line of prose without an end
    if not prose and _MARK.search(line) is None:
        return False
    if ahead[0].isdecimal() and line[-1].isdecimal():
        return _RATE.match(ahead) is not None and _BEGUN.search(line) is not None  # 完成年初预算的1|03%
    if ahead[0].isdecimal():
        tail = fold(line[-_AHEAD:])
        named = prose and _PARTS.search(line) is not None and tail.endswith(tuple(_names()))  # …，零售总额|17.5亿元，…
        return _RATE.match(ahead) is not None and (named or tail.endswith((*_verbs(), *_BEFORE_NUMBER)))
    if line[-1].isdecimal():
        return parts_count(line, ahead)
    return line[-1] + ahead[0] in _within_names() and _name_over(fold(line[-_AHEAD:]), fold(ahead))


def begins_anew(line: str, ahead: str) -> bool:
    """Whether a label begins a line behind one that ends in a figure.

    >>> begins_anew("合计比上年增加29亿元", "特别国债：发行13亿元"), begins_anew("合计比上年增加29亿元", "左右，其中：")
    (True, False)
    """
    return _LABEL.match(ahead) is not None and _FIGURE.search(line, max(len(line) - _LONGEST_FIGURE, 0)) is not None


_LABEL: Final = re.compile("[㐀-鿿]{2,8}[:：]")
_LONGEST_FIGURE: Final = 6  # characters from its last digit
_FIGURE: Final = re.compile("[0-9] ?[万萬亿億]{0,2}(?:[㐀-鿿]{1,2}|[%％])\\Z")


def parts_count(line: str, ahead: str) -> bool:
    """Whether the end of a line parts a number from its unit: 新建幼儿园12 | 所，…"""
    return line[-1:].isdecimal() and _counter().match(fold(ahead[:_AHEAD])) is not None


@functools.cache
def _counter() -> re.Pattern[str]:
    """A unit with which a line begins, and what tells that it begins no word."""
    return re.compile(
        f"[万亿]{{0,2}}{lexicon.alternation(surfaces('units'))}(?:以[上下内]|左右|上下)?(?:[，。；、,;！!]|$)|[万亿]{{1,2}}[元人]"
    )


def _name_over(tail: str, head: str) -> bool:
    """Whether a known indicator, or a verb of change, begins before the end of a line and ends behind it."""
    names, longest = _names(), _longest()
    begun = (tail[-left:] for left in range(1, min(len(tail), longest) + 1))
    return any(
        first + head[:right] in names
        for first in begun
        if first in _beginnings()
        for right in range(1, min(len(head), longest - len(first)) + 1)
    )


@functools.cache
def _names() -> frozenset[str]:
    return frozenset(name for name in surfaces("indicator_names") if len(name) >= _SHORTEST_NAME) | frozenset(_verbs())


_SHORTEST_NAME: Final = 3


@functools.cache
def _longest() -> int:
    return max(map(len, _names()))


@functools.cache
def _beginnings() -> frozenset[str]:
    return frozenset(name[:k] for name in _names() for k in range(1, len(name)))


@functools.cache
def _within_names() -> frozenset[str]:
    """All pairs of letters that stand side by side in such a word, in either script."""
    pairs = {pair for name in _names() for pair in pairwise(name)}
    written = {letter: unfolded(letter) for letter in {letter for pair in pairs for letter in pair}}
    return frozenset(one + two for first, second in pairs for one in written[first] for two in written[second])


@functools.cache
def _verbs() -> tuple[str, ...]:
    """The verbs that tell how far something grew or came."""
    return tuple(word for word in surfaces("predicates", role="verb") if len(word) > 1)
