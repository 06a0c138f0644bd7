"""Tables of indicators: which lines they take up, what their columns are, and the cells of each row.

A table is known by its head: a cell that names the indicators (指标名称), and at least one behind it that says of which
year or for what its numbers are (2030年, 目标值, 年均增长). Cells stand side by side, parted by tabs, bars or
space, or one below the other, as a page gives them whose table was copied as text.
"""

import re
from collections.abc import Iterator
from typing import Final

from govreport.text.folding import fold
from govreport.text.tables.cells import Cell, Table, has_amount
from govreport.text.tables.heads import LONGEST_ROW, MARKS, Column
from govreport.text.tables.side_by_side import side_by_side
from govreport.text.tables.stacked import stacked

__all__ = ["MARKS", "Cell", "Column", "Table", "find_tables", "has_amount"]

# A cell that may name the indicators; what stands around it is looked at only then.
_NAMED: Final = re.compile(
    "(?:指[标標]|[项項]目|目[标標])(?:名[称稱]|[内內]容)?[ 　]*(?:[（(][^（）()\n\t|｜]{1,12}[）)])?[ 　]*"
    "(?:[\t|｜\r\n]|(?<=[ 　]{2})|(?<=[ 　])(?=[^\n]{0,30}?(?:年|目[标標])))"
)


def find_tables(text: str) -> list[Table]:
    """The tables of a text, in order; it need not be folded.

    >>> text = "表1\\n指标\\t单位\\t2030年\\n公园\\t个\\t12\\n"
    >>> (table,) = find_tables(text)
    >>> [column.kind for column in table.columns], [text[start:end] for start, end in table.rows[0]]
    (['name', 'unit', 'value'], ['公园', '个', '12'])
    """
    found: list[Table] = []
    done = 0
    folded = ""
    for start in _lines_named(text):
        if start < done:
            continue
        folded = folded or fold(text)
        table = side_by_side(folded, start) or stacked(folded, start, done)
        if table is not None:
            found.append(table)
            done = table.end
    return found


def _lines_named(text: str) -> Iterator[int]:
    """Where the lines begin that may be heads, each once."""
    last = -1
    for named in _NAMED.finditer(text):
        first = max(named.start() - LONGEST_ROW, 0)
        start = text.rfind("\n", first, named.start()) + 1
        if start == 0 and first > 0:
            continue  # a longer line is no row
        if start > last:
            yield start
            last = start
