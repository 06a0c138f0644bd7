"""Heads of columns: what a column of a table holds."""

import functools
import re
from typing import Final, NamedTuple

from govreport import lexicon
from govreport.text.words import PLAN_NAME, surfaces

__all__ = [
    "LONGEST_CELL",
    "LONGEST_LABEL",
    "LONGEST_ROW",
    "MARKS",
    "MOST",
    "Cell",
    "Column",
    "below",
    "columns_of",
    "is_head",
    "kind_of",
    "spread",
]

Cell = tuple[int, int]  # its place, without the space around it; an empty one where nothing stands in it

LONGEST_CELL: Final = 60
LONGEST_LABEL: Final = 20
LONGEST_ROW: Final = 400
MOST: Final = 16  # columns
MARKS: Final = re.compile("(预期|约束|指导)性?(?:指标|目标)?")

_BRACKET: Final = re.compile("[（(〔\\[][^（）()\n]{0,16}[）)〕\\]]$")
_YEAR: Final = re.compile(f"(?:19|20)[0-9]{{2}}年?|{PLAN_NAME}|[0-9]{{2,3}}年度?|[今去上本]年|全年")
_SPACE: Final = re.compile("[ 　]")
_LONGEST_NAME: Final = 8
_EXACT: Final = ("serial", "group", "unit", "mark", "note", "name")  # the whole head, but for a unit in brackets
_INSIDE: Final = ("goal", "result", "pace", "level")


class Column(NamedTuple):
    """What a column holds: name, unit, mark (预期性), serial, group, note, or value; and the place of its head.

    `over` is that of the head over several columns, if it stands below one: 2025年, over 计划 and 完成.
    """

    kind: str
    start: int
    end: int
    over: Cell = (0, 0)

    def told(self, folded: str) -> str:
        """What its heads say."""
        return folded[slice(*self.over)] + folded[self.start : self.end]


def columns_of(folded: str, cells: list[Cell]) -> tuple[Column, ...] | None:
    """The columns, where such cells are the heads of a table with indicators and values."""
    if not 1 < len(cells) <= MOST or any(end - start > LONGEST_CELL for start, end in cells):
        return None
    columns = [Column(kind_of(folded[start:end]), start, end) for start, end in cells]
    if columns[0].kind == "value" and folded[slice(*cells[0])] in surfaces("columns", holds="goal"):
        columns[0] = columns[0]._replace(kind="name")  # 目标, over what is aimed at
    kinds = [column.kind for column in columns]
    if any(kind != "name" and _tells(("task",)).search(folded, *cell) for kind, cell in zip(kinds, cells, strict=True)):
        return None
    if "name" not in kinds or "value" not in kinds or kinds.index("value") < kinds.index("name"):
        return None
    names = [i for i, kind in enumerate(kinds) if kind == "name" and "value" not in kinds[:i]]
    for i in names[:-1]:  # 一级指标, 二级指标: the last of them names
        columns[i] = columns[i]._replace(kind="group")
    return tuple(columns)


def below(folded: str, columns: tuple[Column, ...], cells: tuple[Cell, ...]) -> tuple[Column, ...] | None:
    """The columns, where such cells below their heads tell some of them apart; None where they do not."""
    if any(column.kind == "name" and end > start for column, (start, end) in zip(columns, cells, strict=True)):
        return None
    found: list[Column] = []
    over = (0, 0)
    for column, (start, end) in zip(columns, cells, strict=True):
        over = (column.start, column.end) if column.end > column.start else over
        if end == start:
            found.append(column)
        else:  # of places below a year (东区, 西区) nothing is read
            found.append(Column("value" if kind_of(folded[start:end]) == "value" else "note", start, end, over))
    return tuple(found) if any(column.over[1] and column.kind == "value" for column in found) else None


def spread(
    folded: str, columns: tuple[Column, ...], cells: list[Cell]
) -> tuple[tuple[Column, ...], list[Cell], list[Cell]] | None:
    """The columns below heads each of which spans as many, and both lines of heads with a cell for each of them.

    So come tables whose heads are copied without what they span: 2025年|2026年 above 计划|完成|计划|完成.
    """
    own = [cell for cell in cells if cell[1] > cell[0]]
    spanning = sum(column.kind == "value" for column in columns)
    each = len(own) // spanning
    padded = any(column.start == column.end for column in columns)
    if padded or len(own) == len(columns) == len(cells):  # 收入增长|与经济增长同步 is a row
        return None
    if each < 2 or len(own) != each * spanning or any(kind_of(folded[a:b]) != "value" for a, b in own):
        return None
    found, above, beneath = list[Column](), list[Cell](), list[Cell]()
    parts = iter(own)
    for column in columns:
        above.append((column.start, column.end))
        if column.kind != "value":
            found.append(column)
            at = beneath[-1][1] if beneath else own[0][0]
            beneath.append((at, at))
            continue
        above += [(column.end, column.end)] * (each - 1)
        for start, end in (next(parts) for _ in range(each)):
            found.append(Column("value", start, end, (column.start, column.end)))
            beneath.append((start, end))
    return tuple(found), above, beneath


def kind_of(head: str) -> str:
    """What a column holds under such a head; "note" where nothing tells.

    >>> [kind_of(head) for head in ("指标名称", "单位", "2030年（亿元）", "年均增长", "占比", "负责人")]
    ['name', 'unit', 'value', 'value', 'note', 'note']
    """
    bare = _SPACE.sub("", head)
    plain = _BRACKET.sub("", bare)
    for kind in _EXACT:
        if plain in surfaces("columns", holds=kind):
            return kind
    if len(bare) > LONGEST_LABEL or _tells(("other",)).search(bare):
        return "note"
    if _YEAR.search(bare) or _tells(_INSIDE).search(bare):
        return "value"
    if MARKS.fullmatch(plain) is not None:
        return "note"  # a cell of a row
    return "name" if plain.endswith(("指标", "指标名称", "项目")) and len(plain) <= _LONGEST_NAME else "note"


def is_head(text: str) -> bool:
    """Whether these words head a column wherever they stand."""
    return kind_of(text) != "note" or text in surfaces("columns", holds="note")


@functools.cache
def _tells(kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(lexicon.alternation(frozenset().union(*(surfaces("columns", holds=kind) for kind in kinds))))
