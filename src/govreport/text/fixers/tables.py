"""Tables of indicators: each row comes on a line, its cells parted by tabs, and no later fixer moves a border."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Final

from govreport.text.edits import Edit
from govreport.text.tables import Table, find_tables
from govreport.text.tables.side_by_side import PAGE, RULE

__all__ = ["sparing", "tables"]

_BORDER: Final = re.compile("[ \t　|｜]")
_LINE: Final = re.compile("[^ \t\r\n　](?:[^\n]*[^ \t\r\n　])?")


def tables(text: str) -> list[Edit]:
    """Set the tables whose head is known as lines of cells parted by tabs, however the page sets them.

    >>> from govreport.text.edits import apply
    >>> page = "指标\\n2025年\\n2030年\\n公园\\n9个\\n12个\\n"
    >>> apply(page, tables(page))[0]
    '指标\\t2025年\\t2030年\\n公园\\t9个\\t12个\\n'
    """
    return [edit for table in find_tables(text) for edit in _set(text, table)]


def _set(text: str, table: Table) -> list[Edit]:
    """What stands between two cells becomes a tab, and between two lines a line end."""
    found: list[Edit] = []
    at = table.start
    for start, end, border in _pieces(text, table):
        if text[at:start] != border:
            found.append(Edit(at, start, border, "tables"))
        at = end
    if at < table.end:
        found.append(Edit(at, table.end, "", "tables"))
    return found


def _pieces(text: str, table: Table) -> Iterator[tuple[int, int, str]]:
    """Heads, cells, and lines that are no rows (经济发展, across all columns), each with what parts it."""
    done = table.start
    head = _BORDER.sub("", "".join(text[slice(*cell)] for cell in table.heads[0]))
    for row in (*table.heads, *table.rows):
        last = len(row) - 1
        while row not in table.heads and row[last][0] == row[last][1] == row[last - 1][1]:
            last -= 1
        for line in _lines(text, done, row[0][0], head) if done > table.start else ():
            yield *line, "\n"
        for i, (start, end) in enumerate(row[: last + 1]):  # behind it the row lacks cells
            yield start, end, "\t" if i else "" if done == table.start else "\n"
        done = row[last][1]


def _lines(text: str, start: int, end: int, head: str) -> Iterator[tuple[int, int]]:
    """The lines of a stretch but for rules, numbers of pages, and the head that stands on each page."""
    for line in _LINE.finditer(text, start, end):
        if RULE.fullmatch(line[0]) is None and PAGE.fullmatch(line[0]) is None and _BORDER.sub("", line[0]) != head:
            yield line.span()


def _in_cell(text: str, edit: Edit) -> bool:
    return not any(border in piece for border in "\t\n" for piece in (text[edit.start : edit.end], edit.replacement))


def sparing(fixer: Callable[[str], list[Edit]], cells: bool = False) -> Callable[[str], list[Edit]]:
    """The same fixer, but for what it would change in the lines and borders of a table, or in its `cells`, too."""

    def spared(text: str) -> list[Edit]:
        found = fixer(text)
        if not found or "\t" not in text:
            return found
        # with the line ends around it
        inside = [(table.start - 1, table.end + 1) for table in find_tables(text) if not _set(text, table)]
        ends = [end for _, end in inside]
        spans = ((edit, bisect_right(ends, edit.start)) for edit in found)
        return [
            edit
            for edit, k in spans
            if k == len(inside) or inside[k][0] >= edit.end or (not cells and _in_cell(text, edit))
        ]

    return spared
