"""Lines broken at the page's edge, as PDF converters leave them, with running heads and page numbers in between."""

import re
from collections import Counter
from itertools import accumulate, pairwise
from string import ascii_letters
from typing import Final, NamedTuple

from govreport.text.edits import Edit, apart
from govreport.text.fixers.breaks import SHORTEST_HEAD, begins_anew, over_lines, over_words, parts_count
from govreport.text.fixers.page_numbers import BARE_NUMBER, NEAR, REPEATED, heads_of_record, of_record, page_numbers
from govreport.text.folding import fold
from govreport.text.words import BULLETS, NUMBER_SIGNS, SECTION, titles

__all__ = ["wrapping"]

_FEWEST_BROKEN: Final = 3  # lines that end in the middle of a phrase
_NARROW, _WIDE = 30, 110  # widths of a page, in half-width characters
_FULL: Final = 0.88  # a line this close to the widest of its paragraph went on
_FULL_IN_COLUMN: Final = 0.8
_UNIFORM: Final = 0.94  # of the full width, and more: as wide as a full line
_INDENTED: Final = 0.7  # a paragraph narrower than this share of the page is a table or a list
_SHARE: Final = 0.15  # of all lines end in the middle of a phrase
_LONGEST_HEAD: Final = 50
_FEWEST_INDENTS: Final = 3  # lines that begin with two full-width spaces, where these tell paragraphs apart

# A line of 20 characters and more that ends in the middle of a phrase.
_MIDDLE: Final = re.compile("\n(?<=[^\n]{19}[㐀-鿿0-9A-Za-z，、,]\n)")
# Three lines of 9 characters and more that end within a sentence, as in the columns of newspapers and of tables.
_COLUMN: Final = re.compile("(?:^|\n)(?:[^\n]{8,24}[^。！？：:；;\n]\n){3}")
_RUNS: Final = 12  # lines to each such run at most
_COLUMN_WIDTH, _FEWEST_IN_COLUMN = 18, 6  # half-width characters, and lines
_OPENING_MARKS: Final = frozenset("，；。、,;")  # no line of its own begins with one: …水资源|，充分挖掘潜力
_DIGITS: Final = re.compile("[0-9]+")
_LATIN: Final = frozenset(ascii_letters)
_ONE: Final = 2  # the width of a character
_ENDS: Final = frozenset("。！？!?：:；;")
_BEFORE_ITEM: Final = _ENDS | frozenset("）)")
_ITEM: Final = re.compile(
    "[(（][一二三四五六七八九十0-9a-zA-Z]{1,4} ?[)）]|[0-9]{1,2}[.、．](?![0-9](?! ?月))|[一二三四五六七八九十]{1,3}、|["
    + BULLETS
    + NUMBER_SIGNS
    + "【*]"
    f"|{SECTION}"
    "|第 ?[0-9]{1,5} ?[号號]|第[一二三四五六七八九十百]{1,5}(?:[篇章节節编編]|部分)|- |目 ?[录錄]$"
)
_ROW: Final = re.compile("[0-9]{1,3}[ 　](?![年月日时時个個])[㐀-鿿]")  # 2 财政收入增长5%。: of a table, behind an end
_ITEM_STARTS: Final = frozenset("(（一二三四五六七八九十第【*-目0123456789" + BULLETS + NUMBER_SIGNS)
_PARAGRAPH: Final = ("　　", "    ")


_FIRST: Final = 0.72  # of the full width: the first line of a paragraph is set in, behind its number
_PARAGRAPH_NUMBER: Final = re.compile("[0-9]{1,4}[.．]")
_PIECE: Final = re.compile("[㐀-鿿〇「」《]{1,10}")  # of a line that was set in pieces
_MOST_PIECES: Final = 12  # of one line
_COUNTS: Final = re.compile("[零〇一二三四五六七八九十百千萬万億亿 ]{2,14}[個个名間间項项人座所條条公元]")
_NUMERAL_ON: Final = frozenset("零〇一二三四五六七八九十百千萬万億亿點点")
_NUMERAL: Final = _NUMERAL_ON | {"之"}


_LABELLED: Final = re.compile("[一-鿿]{2,8}[:：]")  # 财政：…, 减税：…: each line tells of one thing
_FEWEST_LABELS: Final = 4
_FIELD: Final = 18  # characters of a labelled line from which on it tells something
_MARKED: Final = re.compile("[，。；、：,;]")
_PHRASE: Final = 6  # characters, and more, of a line that tells something


class _Page(NamedTuple):
    """The lines of a text: as they are, without the space around them, and how wide they are with their indent."""

    raw: list[str]
    lines: list[str]
    widths: list[int]
    full: int
    indented: bool


def wrapping(text: str) -> list[Edit]:
    """Join the lines of a hard-wrapped text, and remove running heads and page numbers.

    Where paragraphs begin with two full-width spaces, every full line goes on in a line that does not.

    >>> page = "全市今年新增的职位有一万二千个，其中大中专毕业生占\\n" * 12
    >>> wrapping(page)[0]
    Edit(start=25, end=26, replacement='', fixer='wrapping')
    """
    count = text.count("\n")
    bare = text.replace(" \n", "\n")  # a blank before a line end tells nothing
    if count < _FEWEST_BROKEN:
        return over_lines(text)
    broken = len(_MIDDLE.findall(bare)) >= max(_SHARE * count, _FEWEST_BROKEN)
    narrow = len(bare) <= _NARROW * count  # looked at first: the pattern tries every letter
    if not (broken or (narrow and _RUNS * len(_COLUMN.findall(bare)) >= count)):
        return over_lines(text)
    page = _measured(text)
    if not (_NARROW <= page.full <= _WIDE if broken else _in_column(page)) or _lists(page):
        return over_lines(text)
    pages = _page_breaks(page)
    breaks = {number for one in pages for number in one}
    shattered = _shattered(page)
    joints = sorted({*_joints(page, breaks, {last for _, last in shattered}), *shattered, *_numerals(page)})
    joints = sorted({*joints, *_marks(page, breaks | {first for first, _ in joints})})
    joints = sorted({*joints, *_beside(page, breaks | {first for first, _ in joints})})
    starts = [0, *accumulate(len(line) + 1 for line in page.raw)]
    found = []
    for first, second in joints:
        line, following = page.lines[first], page.lines[second]
        end = starts[first] + _indent(page.raw[first], line) + len(line)
        start = starts[second] + _indent(page.raw[second], following)
        space = ""
        if following[0] in _LATIN:
            space = " " if line[-1] in _LATIN else ""
            end -= line[-1] == "-" and line[-2:-1] in _LATIN  # develop-|ment
        found.append(Edit(end, start, space, "wrapping"))
    bridged = {first + 1 for first, second in joints if second > first + 1}
    for one in pages:
        if one.start not in bridged:
            found.append(Edit(starts[one.start], min(starts[one.stop], len(text)), "", "wrapping"))
    return apart([*found, *over_words(text, found)])


def _in_column(page: _Page) -> bool:
    """Whether a text is set in a narrow column: nearly all lines are full, and end wherever the column does."""
    full = [
        line
        for line, width in zip(page.lines, page.widths, strict=True)
        if _FULL_IN_COLUMN * page.full <= width <= page.full + _ONE
    ]
    told = sum(width > 0 for width in page.widths)
    within = sum(_MARKED.search(line, 1, len(line) - 1) is not None for line in full)
    return _COLUMN_WIDTH <= page.full < _NARROW and 2 * len(full) > told >= _FEWEST_IN_COLUMN and 2 * within > len(full)


def _lists(page: _Page) -> bool:
    """Whether the lines are items: many begin with a label, or most are of any width and have no mark within."""
    told = [line for line in page.lines if len(line) >= _PHRASE]
    # 责任领导：江一 is a field between paragraphs, and no item
    filled = list(filter(None, page.lines))
    labels = [len(line) >= _FIELD and _LABELLED.match(line) is not None for line in filled]
    # 产业更优：…业为支撑|的体系: nor is a line that goes on in one without a label
    labelled = sum(
        label and (follows or line[-1] in _ENDS)
        for line, label, follows in zip(filled, labels, [*labels[1:], True], strict=True)
    )
    plain = sum(_MARKED.search(line) is None for line in told)
    ragged = 2 * plain > len(told) > 2 * _uniform(page.widths)
    return ragged or labelled >= max(_SHARE * len(page.lines), _FEWEST_LABELS)


def _measured(text: str) -> _Page:
    raw = text.split("\n")
    lines = list(map(str.strip, raw))
    # GBK writes a full-width character in two bytes and a half-width one in one.
    widths = list(map(len, "\n".join(map(str.rstrip, raw)).encode("gbk", "replace").split(b"\n")))
    # A text of full-width digits that were narrowed since has lines of one number of characters.
    counted = [_ONE * len(line.rstrip()) for line in raw]
    if _uniform(counted) > _uniform(widths):
        widths = counted
    filled = sorted(filter(None, widths)) or [0]
    indents = sum(text.count(f"\n{indent}") for indent in _PARAGRAPH)
    return _Page(raw, lines, widths, filled[len(filled) * 9 // 10], _FEWEST_INDENTS <= indents < len(filled) / 2)


def _uniform(widths: list[int]) -> int:
    """How many lines are about as wide as the widest but for a few."""
    filled = sorted(filter(None, widths))
    full = filled[len(filled) * 9 // 10] if filled else 0
    return sum(_UNIFORM * full <= width <= full for width in filled)


def _indent(raw: str, line: str) -> int:
    """How many spaces stand before a stripped line."""
    return raw.index(line) if len(raw) > len(line) else 0


def _page_breaks(page: _Page) -> list[range]:
    """The lines between two pages: numbers that only a page has or that count up, the heads near them that are
    repeated, and the blank lines in between."""
    lines = page.lines
    numbers = sorted({*page_numbers(lines), *_parting(page), *heads_of_record(lines)})
    near = [at for number in numbers for at in range(max(number - NEAR, 0), min(number + NEAR + 1, len(lines)))]
    times = Counter(_DIGITS.sub("#", lines[at]) for at in dict.fromkeys(near) if 0 < len(lines[at]) <= _LONGEST_HEAD)
    marked = set(numbers) | {at for at in near if times[_DIGITS.sub("#", lines[at])] >= REPEATED}
    found: list[range] = []
    for at in sorted(marked):
        if found and not any(lines[found[-1].stop : at]):
            found[-1] = range(found[-1].start, at + 1)
        else:
            found.append(range(at, at + 1))
    return [_whole(one, lines) for one in found]


def _whole(one: range, lines: list[str]) -> range:
    """A page break with the blank lines beside it, but for those behind it if there are some on both sides."""
    start, stop = one.start, one.stop
    while start and not lines[start - 1]:
        start -= 1
    if stop < len(lines) and not lines[stop]:
        while start == one.start and stop < len(lines) - 1 and not lines[stop]:
            stop += 1
        return range(start, stop)
    # the record of Hong Kong sets its heads off by blank lines, wherever the page ends
    return range(start, stop) if of_record(lines[one.start : one.stop]) else one


def _parting(page: _Page) -> list[int]:
    """The lines with a bare number that part a full line from its rest: …福利之家|13|及协进会.

    They are pages where no number is left out, and cells of a table elsewhere.
    """
    lines, widths = page.lines, page.widths
    found = []
    for at in range(1, len(lines) - 1):
        if 0 < widths[at] <= _LONGEST_PARTING and BARE_NUMBER.fullmatch(lines[at]) is not None:
            before, behind = lines[at - 1][-1:], lines[at + 1]
            full = widths[at - 1] >= _FULL * page.full and before not in _ENDS
            found += [at] if full and _HAN.match(behind) and not _item(behind) else []
    numbers = [int(lines[at]) for at in found]
    return found if all(second == first + 1 for first, second in pairwise(numbers)) else []


_LONGEST_PARTING: Final = 3  # digits


def _joints(page: _Page, breaks: set[int], pieces: set[int]) -> list[tuple[int, int]]:
    """The lines that go on in the next one: as wide as the widest of their paragraph, and without an end.

    The first line behind the number of a paragraph and the last piece of a line may be less wide.
    """
    lines, widths, full = page.lines, page.widths, page.full
    found: list[tuple[int, int]] = []
    stop = widest = 0
    filled = _FULL if full >= _NARROW else _FULL_IN_COLUMN
    narrowest = filled * _INDENTED * full
    for i in [i for i, width in enumerate(widths) if width >= narrowest]:
        if i >= stop:  # the next paragraph: up to a blank line that belongs to no page break
            start = stop = i
            while start and (widths[start - 1] or start - 1 in breaks):
                start -= 1
            while stop < len(widths) and (widths[stop] or stop in breaks):
                stop += 1
            widest = min(full, max(widths[start:stop]))
        first = i in pieces or (i and _PARAGRAPH_NUMBER.fullmatch(lines[i - 1]) is not None)
        within = _HAN.match(lines[i][-1]) is not None and _MARKED.search(lines[i]) is not None  # prose, in a phrase
        share = _FIRST if first and lines[i][-1] not in _ENDS else _FULL_IN_COLUMN if within else filled
        if i in breaks or widest < _INDENTED * full:
            continue
        after = i + 1
        while after in breaks:
            after += 1
        if after == i + 1 and _double_spaced(page, i):
            after += 1
            stop = max(stop, after + 1)
        if i + 1 < after < len(lines) and not lines[after] and lines[i][-1] not in _ENDS:
            # a number with blank lines on both sides, in the middle of a sentence
            after = next((at for at in range(after, min(after + NEAR, len(lines))) if lines[at]), after)
            stop = max(stop, after + 1)
        over_page = i + 1 < after < stop and parts_count(lines[i], lines[after])
        if (
            not over_page
            and widths[i] < share * widest
            and (after >= stop or widths[i] + _unbroken(lines[i], lines[after]) < _UNIFORM * widest)
        ):
            continue
        if after < stop and lines[after] and _goes_on(page, i, after):
            found.append((i, after))
    return found


def _double_spaced(page: _Page, i: int) -> bool:
    """Whether a full line of prose goes on behind one blank line: 较2001-02年度| |修订预算增长5%."""
    if i + _NEXT >= len(page.lines) or page.lines[i + 1] or page.widths[i] < _FULL_IN_COLUMN * page.full:
        return False
    line, following = page.lines[i], page.raw[i + _NEXT]
    prose = _PARTED.search(line) is not None and _LINKS.match(line[-1]) is not None
    return prose and following[:1].strip() != "" and following[0] not in _ITEM_STARTS - _DIGIT_STARTS


def _unbroken(line: str, following: str) -> int:
    """How wide what a line cannot be broken in is that was moved to the next line: 总值的|0.8%，; 0 at a sentence's end."""
    moved = _WORD.match(following) if _HAN.match(line[-1]) else None
    return len(moved.group().encode("gbk", "replace")) if moved is not None else 0


_PARTED: Final = re.compile("[，。,]")  # not a title with a colon
_NEXT: Final = 2  # lines from one to the next, where a blank one parts them
_DIGIT_STARTS: Final = frozenset("0123456789")
_HAN: Final = re.compile("[㐀-鿿]")
_WORD: Final = re.compile("[0-9A-Za-z.,%-]{2,20}[，。、；：]?")


def _shattered(page: _Page) -> list[tuple[int, int]]:
    """The lines that a justified page left in pieces: …進一步稅務|寬| 免，以及…. The last piece begins with a space."""
    raw, lines = page.raw, page.lines
    found: list[tuple[int, int]] = []
    for last, line in enumerate(raw):
        if not line.startswith(" ") or line[1:2].isspace() or _PIECE.match(lines[last][:1]) is None:
            continue
        head = last - 1
        while head > max(0, last - _MOST_PIECES) and _PIECE.fullmatch(lines[head]):
            head -= 1
        if 0 <= head < last - 1 and len(lines[head]) >= SHORTEST_HEAD and lines[head][-1] not in _ENDS:
            found += [(at, at + 1) for at in range(head, last)]
    return found


def _numerals(page: _Page) -> list[tuple[int, int]]:
    """The lines whose last number goes on in the next one (五千六百|七十三億元), or stands there (已批出|三十三個項目)."""
    lines = page.lines
    return [
        (at, at + 1)
        for at in range(len(lines) - 1)
        if len(lines[at]) >= SHORTEST_HEAD
        and lines[at + 1][:1] in _NUMERAL_ON
        and (lines[at][-1] in _NUMERAL or (lines[at][-1] > "一" and _COUNTS.match(lines[at + 1])))
        and not _item(lines[at + 1])
    ]


def _marks(page: _Page, settled: set[int]) -> list[tuple[int, int]]:
    """The lines whose mark stands at the head of the next one, but for those that are `settled`."""
    lines = page.lines
    ahead = [at for at in range(len(lines) - 1) if lines[at + 1][:1] in _OPENING_MARKS and lines[at]]
    return [(at, at + 1) for at in ahead if at not in settled]


def _beside(page: _Page, settled: set[int]) -> list[tuple[int, int]]:
    """The lines beside a picture, but for those that are `settled`: narrower than the page, one as wide as the next."""
    lines, widths = page.lines, page.widths
    found: list[tuple[int, int]] = []
    for i in range(len(lines) - 1):
        width, below = widths[i], widths[i + 1]
        if not _COLUMN_WIDTH <= width < _INDENTED * page.full or not below or i in settled or i + 1 in settled:
            continue
        line, following = lines[i], lines[i + 1]
        if _LINKS.match(line[-1]) is None or _HAN.match(following) is None or _item(line) or _item(following):
            continue
        even = abs(width - below) <= _UNEVEN and any(map(_MARKED.search, lines[i : i + 3]))
        last = following[-1] in _ENDS and below <= width and found[-1:] == [(i - 1, i)]
        if even or last:
            found.append((i, i + 1))
    return found


_LINKS: Final = re.compile("[㐀-鿿，、）)”」0-9]")
_UNEVEN: Final = 4  # half-width characters by which lines beside a picture differ in width


def _goes_on(page: _Page, i: int, after: int) -> bool:
    """Whether a full line goes on in the line `after`: no new paragraph begins there."""
    if page.indented:
        ended = page.lines[i][-1] in _BEFORE_ITEM and _item(page.lines[after])
        return not ended and not page.raw[after].startswith(_PARAGRAPH)
    # A sentence that ends where the line does is five times likelier to be followed by another one than to be the last;
    # a heading that leaves room for one more character was not broken.
    line, following = page.lines[i], page.lines[after]
    never = "。" if page.lines[i + 1] else "，"  # in a heading; behind that one a blank line parts no paragraphs
    if i == 0 and _MARKED.search(line) is None and fold(line).endswith(tuple(titles())):
        return False  # as wide as a column by chance
    if page.widths[i] <= page.full - _ONE and (line[-1] in _ENDS or (_item(line) and never not in line)):
        return False  # but （一）节约用水。用水总量控制在…: the heading runs into its paragraph
    if begins_anew(line, following):
        return False
    return not _item(following) and (line[-1] not in _ENDS or _ROW.match(following) is None)


def _item(line: str) -> bool:
    """Whether a line begins with the number of a heading or an item."""
    return line[0] in _ITEM_STARTS and _ITEM.match(line) is not None
