"""What the number of a cell is worth, with the unit that its row or its name tells and the words that bound it."""

import functools
import re
from typing import Final, NamedTuple

from govreport.goals.seen.marks import ITEM_MARK
from govreport.mentions import scanner
from govreport.mentions.mention import QuantityMention, stronger
from govreport.mentions.predicates import predicate_before
from govreport.mentions.ratios import with_ratios
from govreport.text.tables import Cell
from govreport.text.words import OF_WHICH, comparators

__all__ = ["Value", "bare_name", "is_numbered", "named_unit", "read_value"]

_WHOLE: Final = re.compile("[〔\\[【] ?(.*?) ?[〕\\]】]")  # 〔17〕: by so much in all the years of a plan
_NUMERAL: Final = re.compile("[0-9]+(?:[.,][0-9]+)*(?:[-—–~～至][0-9]+(?:[.,][0-9]+)*)?[万亿]?")
_GROUPED: Final = re.compile("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")  # 1 250, as in Hong Kong
_UNIT: Final = re.compile("[（(]([^（()）0-9]{1,10})[)）]$|(?<=[\u4e00-\u9fff])([%‰])$")
_BEFORE_NUMBER: Final = re.compile("[0-9]{1,2}[.．](?=[0-9])")
_PART: Final = re.compile(f"(?:{'|'.join(OF_WHICH)})[:：，, ]*")
_NOTE_SIGNS: Final = "*＊#★▲ 　①②③④⑤⑥⑦⑧⑨"
_CHANGES: Final = ("increase", "decrease", "multiple")


class Value(NamedTuple):
    """A number in its place, and what is said of it."""

    quantity: QuantityMention
    comparator: str
    change: str
    per: str
    said: int  # letters at the end of the name that say how it changes: 能耗|降低
    whole: bool  # 〔17〕


def is_numbered(folded: str, cell: Cell) -> bool:
    """Whether a name begins with the number of its row: 8.|森林覆盖率."""
    return ITEM_MARK.match(folded, *cell) is not None


def bare_name(folded: str, cell: Cell, numbered: bool) -> Cell:
    """A name without its number, 其中 and the sign of a note: 8.|森林覆盖率|*; in a `numbered` table also 2.|60岁以上人口."""
    start, end = cell
    mark = ITEM_MARK.match(folded, start, end) or (_BEFORE_NUMBER.match(folded, start, end) if numbered else None)
    start = mark.end() if mark is not None and mark.end() < end else start
    part = _PART.match(folded, start, end)
    start = part.end() if part is not None else start
    return start, start + len(folded[start:end].rstrip(_NOTE_SIGNS))


def named_unit(folded: str, name: Cell) -> tuple[Cell, str]:
    """The name without the unit in brackets behind it, and that unit: 森林覆盖率|（%）."""
    found = _UNIT.search(folded, *name)
    unit = (found[1] or found[2]).strip(" 　") if found is not None else ""
    if found is None or not _is_unit(unit):
        return name, ""  # 生产总值（GDP）, 2025年（实际）
    return (name[0], name[0] + len(folded[name[0] : found.start()].rstrip(_NOTE_SIGNS))), unit


@functools.lru_cache(maxsize=512)
def _is_unit(text: str) -> bool:
    """Whether a number can be counted so."""
    found = scanner.scan(f"1{text}")
    return bool(found) and found[0].end > 1


def read_value(folded: str, name: Cell, cell: Cell, unit: str, of_column: str) -> Value | None:
    """The one number of a cell; None where it holds none, or several.

    A number without a unit is counted in that of its column, but for one that sums up all years, or else in `unit`.

    >>> value = read_value("产值 ≥1200", (0, 2), (3, 8), "亿元", "")
    >>> str(value.quantity.low), value.quantity.unit, value.comparator
    ('120000000000', '元', 'at_least')
    """
    whole = _WHOLE.fullmatch(folded, *cell)
    start, end = whole.span(1) if whole is not None else cell
    text = _GROUPED.sub(",", folded[start:end])
    numeral = _NUMERAL.search(text)
    if numeral is None:
        return None
    cut = numeral.end()
    added = "" if _has_unit(text, cut) else (of_column if whole is None else "") or unit
    title = folded[name[0] : name[1]]
    phrase = f"{title}{text[:cut]}{added}{text[cut:]}"
    size = len(title)
    found = [q for q in with_ratios(phrase, scanner.scan(phrase)) if q.start >= size]
    if len(found) != 1 or not found[0].start - size <= numeral.start() < found[0].end - size:
        return None
    q = found[0]
    at, predicate = predicate_before(phrase, phrase[::-1], q.start, 0, {})
    q.start += start - size
    q.end, q.reach = (start + _without(place - size, cut, len(added), len(text)) for place in (q.end, q.reach))
    change = predicate.change if predicate.change in _CHANGES else "level"
    said = size - at if change != "level" and at < size else 0
    return Value(q, stronger(q.own, q.after, predicate.comparator), change, predicate.per, said, whole is not None)


def _without(at: int, cut: int, added: int, size: int) -> int:
    """A place in the text with a unit put in at `cut`, as one in the text without it."""
    return min(at if at <= cut else max(at - added, cut), size)


def _has_unit(text: str, at: int) -> bool:
    """Whether more than words of comparison and marks stands behind a number: 5%|左右, but 5|左右."""
    rest = text[at:].strip(" 　）)")
    return bool(rest) and not any(rest.startswith(word) for word in comparators("after"))
