"""Lines that end in the middle of a number, a word or a sentence, in texts that are not set in lines of one width."""

import functools
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from govreport.text.edits import Edit
from govreport.text.folding import fold
from govreport.text.words import surfaces

__all__ = ["SHORTEST_HEAD", "apart", "over_lines", "over_words"]

SHORTEST_HEAD: Final = 12  # characters of a line that ends in the middle of a phrase

# The markup of a page parted such a line from the one before; so it did with 主要目标是 | ：, a colon alone.
_BEFORE_MARK = re.compile("\n\n?[ \t　]*(?=[，；。、]|[,;](?![0-9])|：[ \t　]*(?:\n|$))")
_COMMA_LAST = re.compile("[，、,]\n")
# How a line begins that goes on with one that ended in a comma, and is no item.
_GOES_ON = re.compile(
    "[一-鿿“《A-Za-z0-9](?<![一二三四五六七八九十](?=[一二三四五六七八九十]{0,2}、))(?<![0-9](?=[0-9]?[.、．]))(?<!第(?=[一二三四五六七八九十]))"
)
# A year or a decimal that goes over the end of a line: 20|25年, 5.|3%.
_BROKEN_NUMBER = re.compile(
    "\n(?=[0-9.])(?:(?<=(?<![0-9])(?:19|20)\n)[0-9]{2}(?=年)|(?<=(?<![0-9])[12]\n)[09][0-9]{2}(?=年)"
    "|(?<=(?<![0-9])[12][09][0-9]\n)[0-9](?=年)"
    "|(?<=[0-9]\n)0[0-9]{0,3}(?=[万亿][元人])"
    "|(?<=[0-9]\\.\n)[0-9]{1,3}(?=[%％‰万亿个個])|(?<=[0-9]\n)\\.[0-9]{1,3}(?=[%％‰万亿个個]))"
)
# 2、 in the middle of a sentence: document libraries number the pages of their previews so.
_LIBRARY_PAGE = re.compile("\n(?=[0-9])(?<=[一-鿿0-9，,]\n)([0-9]{1,3})、 ?(?=[一-鿿0-9])")
# …增长 | — 3 — | 7.5%: the number of a page within a sentence that it parted.
_PAGE_WITHIN = re.compile(
    "\n(?<=[^\n]{11}[一-鿿0-9，、%％）)”]\n)[\n ]{0,3}(?:[~—–─-]{1,2} ?[0-9]{1,4} ?[~—–─-]{1,2}|· ?[0-9]{1,4} ?·"
    "|第 ?[0-9]{1,4} ?[页頁](?: ?共 ?[0-9]{1,4} ?[页頁])?|[0-9]{1,3} ?/ ?[0-9]{1,3})"
    "[ ]{0,2}\n{1,3}(?=[一-鿿0-9])(?![一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、])"
)
_LONG: Final = 100  # characters of a line that ends in the middle of a sentence, and not because it is an item


def over_lines(text: str) -> list[Edit]:
    """Join lines of a text that is not set in lines, where a number, a word or a sentence goes over the end."""
    found = [Edit(match.start(), match.start() + 1, "", "wrapping") for match in _BROKEN_NUMBER.finditer(text)]
    found += [Edit(*match.span(), "", "wrapping") for match in _BEFORE_MARK.finditer(text)]
    found += [Edit(at, at + 1, "", "wrapping") for at in _after_commas(text)]
    found += [Edit(*match.span(), "", "wrapping") for match in _PAGE_WITHIN.finditer(text)]
    found += over_words(text)
    pages = [
        match for match in _LIBRARY_PAGE.finditer(text) if match.start() - text.rfind("\n", 0, match.start()) > _LONG
    ]
    numbers = [int(match[1]) for match in pages]
    if numbers and numbers == list(range(2, len(numbers) + 2)):
        found += (Edit(*match.span(), "", "wrapping") for match in pages)
    return apart(found)


def apart(found: list[Edit]) -> list[Edit]:
    """The edits in order, without those that begin within another: a line may be joined for two reasons."""
    kept: list[Edit] = []
    for edit in sorted(found):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _after_commas(text: str) -> Iterator[int]:
    """Where lines end in a comma that go on in the next one; a short one may be an item of a list."""
    joined = -2  # where the last such line ended
    for match in _COMMA_LAST.finditer(text):
        at = match.end() - 1
        start = text.rfind("\n", 0, at) + 1
        if (at - start >= SHORTEST_HEAD or start - 1 == joined) and _GOES_ON.match(text, at + 1):
            yield at
            joined = at


# The end of a line before a letter or a number, with the blank lines and the indent between them.
_LINE_END = re.compile("\n(?<!\n\n)[ \t　\n]{0,99}+(?=[㐀-鿿0-9])")
_MARK = re.compile("[，。；、,;]")
_AHEAD: Final = 24  # characters of the next line that are looked at, and of this one
_RATE = re.compile("[0-9][0-9.,]{0,9}(?:[%％‰]|个百分点|個百分點|[万亿萬億]{1,2}[元人]?)")
_COUNTER = re.compile("(?:[万亿萬億]{0,2}(?:[个個家项項户戶人元亩畝吨噸套所座条條公里处處名件次%％]{1,2}))[，。；、]")


def over_words(text: str) -> list[Edit]:
    """Join lines of prose where a known indicator goes over the end (调查失业|率), a number and its unit, or a sentence.

    >>> [text := "全市就业形势保持稳定，城镇调查失业\n率降到4.9%。", *map(tuple, over_words(text))][1][:2]
    (17, 18)
    """
    found = []
    for match in _LINE_END.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        line = text[start : match.start()].strip(_SPACE)
        ahead = text[match.end() : match.end() + _AHEAD].partition("\n")[0]
        if len(line) >= SHORTEST_HEAD and (_MARK.search(line) or _MARK.search(ahead)) and _goes_on(line, ahead):
            found.append(Edit(start + len(text[start : match.start()].rstrip(_SPACE)), match.end(), "", "wrapping"))
    return found


# A line of prose without an end, and no caption of a picture (某某摄), nor a dateline (…日电).
_IN_SENTENCE = re.compile("[，、；,].*[㐀-鿿0-9](?<![摄攝电電图圖])$")
_SPACE = " \t　"


def _goes_on(line: str, ahead: str) -> bool:
    """Whether what stands before and behind the end of a line belongs together."""
    if "。" in line and _IN_SENTENCE.search(line) and _MARK.search(ahead) and _GOES_ON.match(ahead):
        return True
    tail, head = fold(line[-_AHEAD:]), fold(ahead)
    if head[0].isdecimal():
        return _RATE.match(head) is not None and tail.endswith(_verbs())
    if tail[-1].isdecimal():
        return _COUNTER.match(head) is not None
    return tail[-1] + head[0] in _within_names() and _name_over(tail, head)


def _name_over(tail: str, head: str) -> bool:
    """Whether a known indicator begins before the end of a line and ends behind it."""
    names, longest = _names(), _longest()
    return any(
        tail[-left:] + head[:right] in names
        for left in range(1, min(len(tail), longest) + 1)
        for right in range(1, min(len(head), longest - left) + 1)
    )


@functools.cache
def _names() -> frozenset[str]:
    return frozenset(name for name in surfaces("indicator_names") if len(name) >= _SHORTEST_NAME)


_SHORTEST_NAME: Final = 3


@functools.cache
def _longest() -> int:
    return max(map(len, _names()))


@functools.cache
def _within_names() -> frozenset[str]:
    """All pairs of letters that stand side by side in a known indicator: most ends of lines part no such pair."""
    return frozenset(first + second for name in _names() for first, second in pairwise(name))


@functools.cache
def _verbs() -> tuple[str, ...]:
    """The verbs that tell how far something grew or came."""
    return tuple(word for word in surfaces("predicates", role="verb") if len(word) > 1)
