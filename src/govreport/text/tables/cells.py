"""Cells of a table: what may stand in which column, and a row with a cell for each of them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govreport.text.tables.heads import LONGEST_LABEL, LONGEST_ROW, MARKS, Cell, Column

__all__ = ["Cell", "Table", "end_of_line", "filled", "fits", "has_amount", "is_label", "is_told", "lines_from"]

_HAN: Final = re.compile("[\u4e00-\u9fff]")
_NOTHING: Final = re.compile("[-—–－―/／…*＊~～]*")
_WORDS: Final = re.compile("[^，。；！？：]{1,24}")
_SERIAL: Final = re.compile("[（(]?[0-9]{1,3}[）)]?[.．、]?|[①-⑳]")
# A number, which may be bounded: 45, ≥90%, 〔17〕, 5.5%左右.
_AMOUNT: Final = re.compile(r"[〔\[【（(]? ?[\u4e00-\u9fff]{0,6}[<>≤≥＜＞≦≧+±-]? ?[0-9][0-9.,]*[^，。；！？：\n]{0,16}")
_LONGEST_UNIT: Final = 12


class Table(NamedTuple):
    """The place of a table, its columns, its lines of heads, and its rows, each with a cell for every column."""

    start: int
    end: int
    columns: tuple[Column, ...]
    heads: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]


def lines_from(folded: str, start: int) -> Iterator[Cell]:
    """The lines from `start` on that hold more than space, each without the space at its end, down to one too long."""
    size = len(folded)
    while start < size:
        end = folded.find("\n", start, start + LONGEST_ROW)
        if end < 0:
            if size - start >= LONGEST_ROW:
                return
            end = size
        stop = start + len(folded[start:end].rstrip(" 　\r"))
        if folded[start:stop].strip(" \t　"):
            yield start, stop
        start = end + 1


def end_of_line(folded: str, at: int) -> int:
    """The end of the line, no longer than a row, in which a place lies."""
    end = folded.find("\n", at, at + LONGEST_ROW)
    return end if end >= 0 else min(len(folded), at + LONGEST_ROW)


def has_amount(folded: str, cell: Cell) -> bool:
    """Whether a number stands in a stretch of text."""
    return _AMOUNT.search(folded, *cell) is not None


def is_label(folded: str, line: Cell) -> bool:
    """Whether a line may be a label across a table: 经济发展."""
    return line[1] - line[0] <= LONGEST_LABEL and not has_amount(folded, line)


def filled(columns: tuple[Column, ...], cells: list[Cell]) -> tuple[Cell, ...]:
    """A row with a cell for each column; of what groups several rows the cells may be missing but in the first."""
    short = len(columns) - len(cells)
    return ((cells[0][0], cells[0][0]),) * short + tuple(cells)


def is_told(folded: str, columns: tuple[Column, ...], row: tuple[Cell, ...]) -> bool:
    """Whether a row names something and gives a number."""
    pairs = [*zip(columns, row, strict=True)]
    return any(column.kind == "name" and _HAN.search(folded, *cell) for column, cell in pairs) and any(
        column.kind == "value" and _AMOUNT.fullmatch(folded, *cell) for column, cell in pairs
    )


def fits(folded: str, columns: tuple[Column, ...], cells: list[Cell]) -> bool:
    """Whether each cell may stand in its column, and a number in one of them."""
    return is_told(folded, columns, tuple(cells)) and all(
        _may_hold(column.kind, folded, cell) for column, cell in zip(columns, cells, strict=True)
    )


def _may_hold(kind: str, folded: str, cell: Cell) -> bool:
    if kind == "value":
        return any(shape.fullmatch(folded, *cell) for shape in (_AMOUNT, _NOTHING, _WORDS))
    if kind == "name":
        return _HAN.search(folded, *cell) is not None and MARKS.fullmatch(folded, *cell) is None
    if kind == "mark":
        return any(shape.fullmatch(folded, *cell) for shape in (MARKS, _NOTHING))
    if kind == "serial":
        return _SERIAL.fullmatch(folded, *cell) is not None
    return kind != "unit" or cell[1] - cell[0] <= _LONGEST_UNIT
