"""Tables each of whose rows is a line: its cells are parted by tabs, by bars or by space."""

import re
from typing import Final

from govreport.text.tables.cells import Table, end_of_line, filled, fits, has_amount, is_label, is_told, lines_from
from govreport.text.tables.heads import Cell, Column, below, columns_of, is_head, spread

__all__ = ["PAGE", "RULE", "side_by_side"]

RULE: Final = re.compile("[ 　\t|｜:：+—─-]*")  # |---|---|

_TABS: Final = re.compile("[ 　]*\t[ 　]*")
_BARS: Final = re.compile("[ \t　]*[|｜][ \t　]*")
_GAPS: Final = re.compile("[ 　]*\t[ \t　]*|[ 　]{2,}")
_SPACES: Final = re.compile("[ \t　]+")  # rows of a PDF, in which each cell must fit its column
_ANY: Final = re.compile("[\t|｜]|[ 　]{2}")
PAGE: Final = re.compile("[-—–─ ]*[0-9]{1,3}[-—–─ ]*")
_MOST_PASSED_OVER: Final = 3  # lines on end that are no rows: a label, the number of a page, its heads again
_FEWEST_GAPPED: Final = 3  # columns of a table whose cells gaps part
_FIRST_TOLD: Final = 4  # a table names something and gives a number in one of so many rows


def side_by_side(folded: str, start: int) -> Table | None:
    """The table whose head is the line that begins at `start`."""
    lines = lines_from(folded, start)
    head = next(lines, (start, start))
    border, columns = _head(folded, head)
    if columns is None or head[0] != start:
        return None
    heads, rows = [tuple(_cells(folded, head, border))], list[tuple[Cell, ...]]()
    end, told, passed_over = head[1], False, 0
    for line in lines:
        if RULE.fullmatch(folded, *line):
            continue
        spanned = spread(folded, columns, _cells(folded, line, border)) if not rows and len(heads) == 1 else None
        if spanned is not None:
            columns, end = spanned[0], line[1]
            heads = [tuple(spanned[1]), tuple(spanned[2])]
            continue
        row = _row(folded, columns, line, border)
        if row is None or _says_heads_again(folded, heads[0], row):
            passed_over += 1
            if passed_over > _MOST_PASSED_OVER or not _may_interrupt(folded, line, border):
                break
            continue
        if not rows and len(heads) == 1 and _heads_below(folded, columns, row):
            parted = below(folded, columns, row)
            if parted is None:
                return None
            columns, end = parted, line[1]
            heads.append(row)
            continue
        rows.append(row)
        told, passed_over, end = told or is_told(folded, columns, row), 0, line[1]
        if not told and len(rows) == _FIRST_TOLD:
            return None
    return Table(start, end_of_line(folded, end), columns, tuple(heads), tuple(rows)) if told else None


def _head(folded: str, head: Cell) -> tuple[re.Pattern[str], tuple[Column, ...] | None]:
    """What parts the cells of a line, and the columns, if it heads any."""
    for border in (_TABS, _BARS, _GAPS, _SPACES):
        columns = columns_of(folded, _cells(folded, head, border))
        if columns is not None and _may_part(folded, border, columns):
            return border, columns
    return _TABS, None


def _may_part(folded: str, border: re.Pattern[str], columns: tuple[Column, ...]) -> bool:
    """Whether there are enough columns for their border; prose has spaces, but no line of nothing but heads."""
    if border is _SPACES and not all(is_head(folded[column.start : column.end]) for column in columns):
        return False
    return border in (_TABS, _BARS) or len(columns) >= _FEWEST_GAPPED


def _cells(folded: str, line: Cell, border: re.Pattern[str]) -> list[Cell]:
    """The cells of a line, without bars or space at its edges."""
    start, end = line
    if border is _TABS:
        start = end - len(folded[start:end].lstrip(" 　"))
    else:
        start, end = _bare(folded, start, end)
    if border is _BARS:
        edged = folded[start : start + 1] in ("|", "｜")
        start += edged
        end -= edged and end > start and folded[end - 1] in "|｜"
        start, end = _bare(folded, start, end)
    cells, at = list[Cell](), start
    for gap in border.finditer(folded, start, end):
        cells.append((at, gap.start()))
        at = gap.end()
    return [*cells, (at, end)]


def _bare(folded: str, start: int, end: int) -> Cell:
    start = end - len(folded[start:end].lstrip(" \t　"))
    return start, start + len(folded[start:end].rstrip(" \t　"))


def _row(folded: str, columns: tuple[Column, ...], line: Cell, border: re.Pattern[str]) -> tuple[Cell, ...] | None:
    """The row that a line is. Cells of groups may be missing in it, and, behind tabs, empty ones at its end."""
    cells = _cells(folded, line, border)
    short = len(columns) - len(cells)
    if len(cells) < 2 or short < 0:
        return None
    if short == 0:
        return tuple(cells) if border is not _SPACES or fits(folded, columns, cells) else None
    grouped = sum(column.kind in ("group", "serial") for column in columns[:short]) == short
    if grouped and fits(folded, columns[short:], cells):
        return filled(columns, cells)
    end = cells[-1][1]
    bare = (*cells, *(((end, end),) * short))
    return bare if border is _TABS and is_told(folded, columns, bare) else None


def _says_heads_again(folded: str, head: tuple[Cell, ...], row: tuple[Cell, ...]) -> bool:
    """Whether a line says the heads once more, as at the top of a page."""
    return all(folded[slice(*first)] == folded[slice(*again)] for first, again in zip(head, row, strict=True))


def _heads_below(folded: str, columns: tuple[Column, ...], row: tuple[Cell, ...]) -> bool:
    """Whether a second line of heads tells columns apart: |目标|完成|, below 2025年."""
    return all(
        cell[1] == cell[0] for column, cell in zip(columns, row, strict=True) if column.kind == "name"
    ) and not any(has_amount(folded, cell) for cell in row)


def _may_interrupt(folded: str, line: Cell, border: re.Pattern[str]) -> bool:
    """Whether a table may go on behind a line: a label (经济发展), the number of a page, or a row that lacks cells."""
    if is_label(folded, line) or PAGE.fullmatch(folded, *line) is not None:
        return True
    return (border if border is _SPACES else _ANY).search(folded, *line) is not None
