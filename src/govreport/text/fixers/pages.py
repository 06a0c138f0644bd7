"""Lines broken at the page's edge, as PDF converters leave them, with running heads and page numbers in between."""

import re
from collections import Counter
from itertools import accumulate
from string import ascii_letters

from govreport.text.edits import Edit

__all__ = ["wrapping"]

_FEWEST_LINES = 12
_NARROW, _WIDE = 30, 110  # widths of a page, in half-width characters
_FULL = 0.88  # a line this close to the widest of its paragraph went on
_INDENTED = 0.7  # a paragraph narrower than this share of the page is a table or a list
_SHARE = 0.15  # of all lines end in the middle of a phrase
_LONGEST_NUMBER = 12
_REPEATED = 3  # times that a line stands above a page number, to be a running head

# A line of 20 characters and more that ends in the middle of a phrase.
_MIDDLE = re.compile("\n(?<=[^\n]{19}[㐀-鿿0-9A-Za-z]\n)")
_PAGE_NUMBER = re.compile("[~—–-]? ?[0-9]{1,5} ?[~—–-]?|[Pp](?:age)?\\.? ?[0-9]{1,5}")
_LATIN = frozenset(ascii_letters)
_ENDS = frozenset("。！？!?：:；;")
_NUMBER_ENDS = frozenset("0123456789~—–-")
_ITEM = re.compile(
    "[(（][一二三四五六七八九十0-9a-zA-Z]{1,4} ?[)）]|[0-9]{1,2}[.、]|[一二三四五六七八九十]{1,3}、|[•●◆■*]"
    "|第 ?[0-9]{1,5} ?[号號]"
)
_ITEM_STARTS = frozenset("(（一二三四五六七八九十第•●◆■*0123456789")


def wrapping(text: str) -> list[Edit]:
    """Join the lines of a hard-wrapped text, and remove running heads with their page numbers.

    >>> page = "全市今年新增的职位有一万二千个，其中大中专毕业生占\\n" * 12
    >>> wrapping(page)[0]
    Edit(start=25, end=26, replacement='', fixer='wrapping')
    """
    count = text.count("\n")
    if count < _FEWEST_LINES or len(_MIDDLE.findall(text)) < _SHARE * count:
        return []
    raw = text.split("\n")
    lines = list(map(str.strip, raw))
    # GBK writes a full-width character in two bytes and a half-width one in one.
    widths = list(map(len, "\n".join(lines).encode("gbk", "replace").split(b"\n")))
    filled = sorted(filter(None, widths))
    full = filled[len(filled) * 9 // 10]
    if not _NARROW <= full <= _WIDE:
        return []
    pages = _page_breaks(lines)
    breaks = {number for page in pages for number in page}
    joints = _joints(lines, widths, breaks, full)
    starts = [0, *accumulate(len(line) + 1 for line in raw)]
    found = []
    for first, second in joints:
        words = lines[first][-1] in _LATIN and lines[second][0] in _LATIN
        end = starts[first] + _indent(raw[first], lines[first]) + len(lines[first])
        start = starts[second] + _indent(raw[second], lines[second])
        found.append(Edit(end, start, " " if words else "", "wrapping"))
    bridged = {first + 1 for first, second in joints if second > first + 1}
    for page in pages:
        if page.start not in bridged:
            found.append(Edit(starts[page.start], min(starts[page.stop], len(text)), "", "wrapping"))
    return sorted(found)


def _indent(raw: str, line: str) -> int:
    """How many spaces stand before a stripped line."""
    return raw.index(line) if len(raw) > len(line) else 0


def _page_breaks(lines: list[str]) -> list[range]:
    """The lines of each running head with its page number: heads that are repeated, and the blank lines in between."""
    found = []
    for i, line in enumerate(lines):
        if 0 < len(line) <= _LONGEST_NUMBER and line[-1] in _NUMBER_ENDS and _PAGE_NUMBER.fullmatch(line):
            head = next((j for j in range(i - 1, max(i - 4, -1), -1) if lines[j]), i)
            found.append(range(head, i + 1))
    times = Counter(lines[page.start] for page in found)
    kept: list[range] = []
    for page in found:
        if times[lines[page.start]] >= _REPEATED and (not kept or kept[-1].stop <= page.start):
            kept.append(page)
    return kept


def _joints(lines: list[str], widths: list[int], breaks: set[int], full: int) -> list[tuple[int, int]]:
    """The lines that go on in the next one: as wide as the widest of their paragraph, and without an end."""
    found: list[tuple[int, int]] = []
    stop = widest = 0
    narrowest = _FULL * _INDENTED * full
    for i in [i for i, width in enumerate(widths) if width >= narrowest]:
        if i >= stop:  # the next paragraph: up to a blank line that belongs to no page break
            start = stop = i
            while start and (widths[start - 1] or start - 1 in breaks):
                start -= 1
            while stop < len(widths) and (widths[stop] or stop in breaks):
                stop += 1
            widest = min(full, max(widths[start:stop]))
        if i in breaks or widest < _INDENTED * full or widths[i] < _FULL * widest or lines[i][-1] in _ENDS:
            continue
        after = i + 1
        while after in breaks:
            after += 1
        if after < stop and not (lines[after][0] in _ITEM_STARTS and _ITEM.match(lines[after])):
            found.append((i, after))
    return found
