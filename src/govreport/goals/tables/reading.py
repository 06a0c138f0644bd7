"""Tables of indicators read: what each number in a column of values tells, and each aim that has none (与经济增长同步)."""

import re
from bisect import bisect_left, bisect_right
from typing import Final, NamedTuple

from govreport.document.parts import Passage
from govreport.goals.phrases.deeds import kind_of
from govreport.goals.scope.scope import Scope
from govreport.goals.seen.fact import Fact
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.outcome import Outcome
from govreport.goals.seen.view import Cue, Sentence, View
from govreport.goals.tables.cells import Value, bare_name, is_numbered, named_unit, read_value
from govreport.goals.tables.columns import Seen, Values, caption_of, values_of
from govreport.goals.walk import Found, Stated
from govreport.mentions.mention import outside
from govreport.mentions.predicates import NOTHING
from govreport.text.tables import MARKS, Cell, Column, Table, has_amount
from govreport.text.words import endings

__all__ = ["read_tables"]

_ALL_IN: Final = re.compile("单位[:：][ 　]*([^\n，。；、\t）)]{1,8})")
_COMMITMENTS: Final = {"预期": "expect", "约束": "ensure", "指导": "expect"}


class _Row(NamedTuple):
    """The cells of a row, its line, the unit that stands above the whole table, and whether its rows are numbered."""

    cells: tuple[Cell, ...]
    sentence: Sentence
    unit: str
    numbered: bool


def read_tables(view: View, seen: list[Seen], passages: list[Passage], found: Found) -> None:
    """Put the records of tables where they stand among those of the text, and note numbers that make none."""
    starts = [passage.start for passage in passages]
    for one in seen:
        passage = passages[max(bisect_right(starts, one.table.start) - 1, 0)]
        told, scope = _read(view, one, passage)
        place = bisect_left(found.stated, one.table.end, key=_start)
        found.stated[place:place] = [Stated(item, scope, None) for item in told]
        taken = sorted((item.quantity.start, item.quantity.end) for item in told if isinstance(item, Fact))
        found.rejected.extend(
            Judged(q, q.start, q.end, q.start, NOTHING, (0, 0), (0, 0), q.start, False, "other cell")
            for q in outside(one.quantities, taken)
        )
    if seen:
        found.rejected.sort(key=lambda judged: judged.quantity.start)


def _start(stated: Stated) -> int:
    return stated.item.start


def _read(view: View, seen: Seen, passage: Passage) -> tuple[list[Fact | Outcome], Scope]:
    """What one table tells, row by row, and in a row the numbers first."""
    table = seen.table
    inside = passage.cut(table.start, table.end)
    above = _ALL_IN.search(caption_of(view.folded, table.start))
    values = values_of(view, seen, passage)
    names = [i for i, column in enumerate(table.columns) if column.kind == "name"]
    numbered = any(is_numbered(view.folded, cells[i]) for cells in table.rows for i in names)
    unit = above[1] if above is not None else ""
    told: list[Fact | Outcome] = []
    for cells in table.rows:
        start, end = min(a for a, b in cells if b > a), max(b for a, b in cells if b > a)
        sentence = Sentence(start, end, inside, [], [], [], [])
        row = _Row(cells, sentence, unit, numbered)
        told += _facts(view, table, row, values)
        told += _outcomes(view, table, row, values)
    return told, Scope(inside, None, None)


def _facts(view: View, table: Table, row: _Row, values: dict[int, Values]) -> list[Fact]:
    """The facts of one row."""
    folded, facts = view.folded, list[Fact]()
    levels = any(not column.pace and column.goal and has_amount(folded, row.cells[i]) for i, column in values.items())
    for i, column in values.items():
        named, own, marked = (_beside(table.columns, row.cells, i, kind) for kind in ("name", "unit", "mark"))
        name, in_name = named_unit(folded, bare_name(folded, named, row.numbered))
        if name[1] == name[0]:
            continue
        unit = folded[slice(*own)] or in_name or row.unit
        of_column = column.unit or ("%" if column.pace else "")
        value = read_value(folded, name, row.cells[i], unit, of_column)
        if value is None:
            continue
        q = value.quantity
        # 失业率, which has no level for a year, stands where the paces do
        grows = column.pace and (levels or not folded[slice(*name)].endswith(endings("share")))
        change = _change(value, grows and (q.unit == "%" or column.grows))
        facts.append(
            Fact(
                q,
                q.unit,
                "goal" if column.goal else "result",
                value.comparator,
                change,
                "cumulative" if value.whole and column.pace else value.per or column.per,
                ((name[0], max(name[1] - value.said, name[0] + 1)),),
                "cell",
                column.due if column.goal else None,
                None if column.goal else column.period,
                (_mark(folded, marked) or column.cue) if column.goal else None,
                row.sentence.start,
                row.sentence.end,
                row.sentence,
                q.start,
                (0, 0),
                None,
            )
        )
    return facts


def _outcomes(view: View, table: Table, row: _Row, values: dict[int, Values]) -> list[Outcome]:
    """The goals of one row that have no number: 居民收入增速 | 5.6 | 与经济增长同步, from the name to the words."""
    folded, outcomes = view.folded, list[Outcome]()
    for i, column in values.items():
        start, end = row.cells[i]
        if not column.goal or end == start or has_amount(folded, (start, end)):
            continue
        named, marked = (_beside(table.columns, row.cells, i, kind) for kind in ("name", "mark"))
        name, kind = bare_name(folded, named, row.numbered), kind_of(folded, start, end)
        if kind is not None and name[0] < name[1] <= start:
            outcomes.append(
                Outcome(name[0], end, kind, _mark(folded, marked) or column.cue, column.due, "cell", row.sentence)
            )
    return outcomes


def _change(value: Value, grows: bool) -> str:
    """How a number changes what it is told of; by how much it falls is told without its sign."""
    q, change = value.quantity, value.change
    if grows and change == "level" and not value.whole:
        change = "increase"
    if q.low < 0 and change == "increase":
        q.low, q.high, change = -q.high, -q.low, "decrease"
    return change


def _beside(columns: tuple[Column, ...], cells: tuple[Cell, ...], at: int, kind: str) -> Cell:
    """The cell of such a kind that goes with a value: the last one before it, or else the first behind it."""
    found = [i for i, column in enumerate(columns) if column.kind == kind]
    before = [i for i in found if i < at]
    return cells[before[-1] if before else found[0]] if found else (0, 0)


def _mark(folded: str, cell: Cell) -> Cue | None:
    """The word that says whether a target binds: 约束性."""
    mark = MARKS.fullmatch(folded, *cell) if cell[1] > cell[0] else None
    return Cue(cell[0], cell[1], _COMMITMENTS[mark[1]]) if mark is not None else None
