"""Lines broken at the page's edge, as PDF converters leave them, with running heads and page numbers in between."""

import re
from collections import Counter
from typing import NamedTuple

from govreport.text.edits import Edit

__all__ = ["wrapping"]

_FEWEST_LINES = 12
_LONGEST_LINE = 60  # characters a line on average, beyond which a text is no page
_NARROW, _WIDE = 30, 110  # widths of a page, in half-width characters
_FULL = 0.88  # a line this close to the widest of its paragraph went on
_INDENTED = 0.7  # a paragraph narrower than this share of the page is a table or a list
_SHARE = 0.15  # of all lines end in the middle of a phrase
_REPEATED = 3  # times that a line stands above a page number, to be a running head

_MIDDLE = re.compile("\n(?<=[㐀-鿿0-9A-Za-z]\n)")
_LINE = re.compile("[^\n]*[^\\s][^\n]*")
_PAGE_NUMBER = re.compile("[~—–-]? ?[0-9]{1,5} ?[~—–-]?|[Pp](?:age)?\\.? ?[0-9]{1,5}")
_LATIN = re.compile("[A-Za-z]")
_ENDS = frozenset("。！？!?：:；;")
_ITEM = re.compile("[(（][一二三四五六七八九十0-9a-zA-Z]{1,4} ?[)）]|[0-9]{1,2}[.、]|[一二三四五六七八九十]{1,3}、|[•●◆■*]|第 ?[0-9]+ ?[号號]")


class _Line(NamedTuple):
    """A line that is not blank: its text without the space around it, and how wide it is."""

    start: int
    end: int
    width: int


def wrapping(text: str) -> list[Edit]:
    """Join the lines of a hard-wrapped text, and remove running heads with their page numbers.

    >>> page = "全年新增职位一万二千个，其中\\n" * 12
    >>> wrapping(page)[0]
    Edit(start=14, end=15, replacement='', fixer='wrapping')
    """
    count = text.count("\n")
    if count < _FEWEST_LINES or len(text) > _LONGEST_LINE * count or len(_MIDDLE.findall(text)) < _SHARE * count:
        return []
    lines = _lines(text)
    widths = sorted(line.width for line in lines)
    full = widths[len(widths) * 9 // 10]
    cut = [line for line in lines if line.width >= _FULL * full and text[line.end - 1] not in _ENDS]
    if not _NARROW <= full <= _WIDE or len(cut) < _SHARE * len(lines):
        return []
    breaks = _page_breaks(text, lines)
    return _edits(text, lines, breaks, _went_on(text, lines, breaks, full))


def _lines(text: str) -> list[_Line]:
    """The lines that are not blank; GBK writes a full-width character in two bytes and a half-width one in one."""
    found = []
    for match in _LINE.finditer(text):
        line = match[0].strip()
        start = match.start() + match[0].index(line)
        found.append(_Line(start, start + len(line), len(line.encode("gbk", "replace"))))
    return found


def _page_breaks(text: str, lines: list[_Line]) -> set[int]:
    """The places in `lines` of running heads and of the page numbers under or over them."""
    pairs = []
    for i, line in enumerate(lines[:-1]):
        after = lines[i + 1]
        if line.width <= _WIDE and _PAGE_NUMBER.fullmatch(text, after.start, after.end):
            pairs.append((text[line.start : line.end], i))
    times = Counter(head for head, _ in pairs)
    return {place for head, i in pairs if times[head] >= _REPEATED for place in (i, i + 1)}


def _went_on(text: str, lines: list[_Line], breaks: set[int], full: int) -> set[int]:
    """The places of the lines that were cut at the edge: as wide as the widest of their paragraph, and without an end."""
    found: set[int] = set()
    paragraph: list[int] = []
    for i, line in enumerate((*lines, None)):
        if i in breaks:
            continue
        apart = not paragraph or line is None or _blank_between(text, lines, paragraph[-1], i)
        if apart and paragraph:
            widest = min(full, max(lines[j].width for j in paragraph))
            if widest >= _INDENTED * full:
                found.update(j for j in paragraph[:-1] if lines[j].width >= _FULL * widest and text[lines[j].end - 1] not in _ENDS)
            paragraph = []
        paragraph.append(i)
    return found


def _blank_between(text: str, lines: list[_Line], first: int, second: int) -> bool:
    """Whether a blank line divides two lines; a page break between them does not count."""
    return second == first + 1 and text.count("\n", lines[first].end, lines[second].start) > 1


def _edits(text: str, lines: list[_Line], breaks: set[int], went_on: set[int]) -> list[Edit]:
    """One edit for each line that goes on in the next, and for each page break between two lines."""
    found = []
    before = -1
    for i, line in enumerate(lines):
        if i in breaks:
            continue
        start = lines[before].end if before >= 0 else 0
        if before in went_on and not _ITEM.match(text, line.start):
            words = _LATIN.match(text, start - 1) and _LATIN.match(text, line.start)
            found.append(Edit(start, line.start, " " if words else "", "wrapping"))
        elif i > before + 1 and (end := text.rfind("\n", start, line.start)) > start:
            found.append(Edit(start, end, "", "wrapping"))
        before = i
    return found
