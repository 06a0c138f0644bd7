"""Tables whose cells stand one below the other, each on a line of its own."""

from collections.abc import Iterator
from typing import Final

from govreport.text.tables.cells import Table, end_of_line, filled, fits, is_label, lines_from
from govreport.text.tables.heads import LONGEST_CELL, LONGEST_LABEL, MOST, Cell, Column, columns_of, is_head, kind_of

__all__ = ["stacked"]

_FEWEST: Final = 3  # columns


def stacked(folded: str, start: int, bound: int) -> Table | None:
    """The table whose cells are lines, where that at `start` heads a column; nothing before `bound` belongs to it."""
    stream = _stripped(folded, start)
    above = _heads_above(folded, start, bound)
    lines = list[Cell]()
    heads = 0
    for line in stream:
        lines.append(line)
        if heads == MOST or len(folded[slice(*line)]) > LONGEST_LABEL or not is_head(folded[slice(*line)]):
            break
        heads += 1
    for size in range(heads, max(_FEWEST - len(above), 1) - 1, -1):
        columns = columns_of(folded, above + lines[:size])
        if columns is not None:  # the name of the first row may look like a head: 人均收入增长
            first = [*lines[size:], *_next(stream, lines, size, len(columns))]
            if _row_of(folded, columns, first)[0] is not None:
                return _table(folded, columns, lines, size, stream)
    return None


def _next(stream: Iterator[Cell], lines: list[Cell], size: int, columns: int) -> Iterator[Cell]:
    """As many lines more as a row and a label before it may take up; they are kept in `lines`."""
    while len(lines) - size <= columns and (line := next(stream, None)) is not None:
        lines.append(line)
        yield line


def _table(
    folded: str, columns: tuple[Column, ...], lines: list[Cell], at: int, stream: Iterator[Cell]
) -> Table:  # fmt: skip
    """The table with all rows that fit, from the line at index `at` on."""
    rows = list[tuple[Cell, ...]]()
    while True:
        for _ in _next(stream, lines, at, len(columns)):
            pass
        row, taken = _row_of(folded, columns, lines[at:])
        if row is None:
            start = folded.rfind("\n", 0, columns[0].start) + 1
            heads = tuple((column.start, column.end) for column in columns)
            return Table(start, end_of_line(folded, rows[-1][-1][1]), columns, (heads,), tuple(rows))
        rows.append(row)
        at += taken


def _heads_above(folded: str, start: int, bound: int) -> list[Cell]:
    """The lines above that head columns before the names: 序号, 类别."""
    above: list[Cell] = []
    at = start
    while len(above) < 2 and at > bound:
        first = max(bound, at - LONGEST_LABEL)
        end = first + len(folded[first:at].rstrip(" 　\n\r"))
        begin = max(folded.rfind("\n", first, end) + 1, first)
        begin = end - len(folded[begin:end].lstrip(" 　\t"))
        if begin == end or kind_of(folded[begin:end]) not in ("serial", "group"):
            break
        above.insert(0, (begin, end))
        at = begin
    return above


def _stripped(folded: str, start: int) -> Iterator[Cell]:
    """The lines from `start` on without the space around them, as far as they may be cells."""
    for begin, end in lines_from(folded, start):
        if end - begin > LONGEST_CELL:
            return
        yield end - len(folded[begin:end].lstrip(" \t　")), end


def _row_of(
    folded: str, columns: tuple[Column, ...], lines: list[Cell]
) -> tuple[tuple[Cell, ...] | None, int]:  # fmt: skip
    """The row that the next lines make, and how many of them; a label across all columns may stand before it."""
    grouped = sum(column.kind in ("group", "serial") for column in columns[:2])
    for passed_over in (0, 1) if lines and is_label(folded, lines[0]) else (0,):
        for short in range(grouped + 1):
            size = len(columns) - short
            cells = lines[passed_over : passed_over + size]
            if len(cells) == size and fits(folded, columns[short:], cells):
                return filled(columns, cells), passed_over + size
    return None, 0
