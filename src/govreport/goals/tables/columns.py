"""Columns of values: of which time their numbers are, and whether they are aimed at or were reached."""

import datetime
from typing import Final, NamedTuple

from govreport.document.parts import Passage
from govreport.goals.seen.view import Cue, Due, View
from govreport.goals.tables.cells import named_unit
from govreport.mentions.mention import QuantityMention
from govreport.mentions.times.mention import TimeMention
from govreport.text.tables import Column, Table
from govreport.text.words import surfaces
from govreport.timeline import Resolved

__all__ = ["Seen", "Values", "caption_of", "spans_of", "values_of"]

_CAPTION: Final = 80  # letters of a line above a table that may say what it is
_AVERAGE: Final = "年均"
_SUM: Final = "累计"
_THAN: Final = "比较"


class Seen(NamedTuple):
    """A table with the numbers, times and cues in it, which are read by no other rule."""

    table: Table
    quantities: list[QuantityMention]
    times: list[TimeMention]
    cues: list[Cue]


def spans_of(seen: list[Seen]) -> list[tuple[int, int]]:
    """Where tables stand."""
    return [(one.table.start, one.table.end) for one in seen]


class Values(NamedTuple):
    """What all numbers of a column of values have in common."""

    goal: bool
    due: Due | None
    period: TimeMention | None
    cue: Cue | None
    unit: str
    pace: bool
    grows: bool
    per: str


class _Dated(NamedTuple):
    """The first year planned for, the day of publication, and the last day under each head that names a time."""

    first: int | None
    published: datetime.date | None
    ends: dict[int, datetime.date | None]


def caption_of(folded: str, start: int) -> str:
    """The lines right above a table, so far as they are short."""
    above = folded[max(0, start - 2 * _CAPTION) : start].rstrip().split("\n")[-3:]
    return "\n".join(line.strip(" 　") for line in above if len(line) <= _CAPTION)


def values_of(view: View, seen: Seen, passage: Passage) -> dict[int, Values]:
    """The columns of values, each with its time and whether it tells what is to come."""
    heads = {i: column for i, column in enumerate(seen.table.columns) if column.kind == "value"}
    named = {i: _named(view.folded, seen.times, head) for i, head in heads.items()}
    ends = {i: view.resolve(time).end for i, time in named.items() if time is not None}
    years = sorted({end.year for end in ends.values() if end is not None})
    caption = caption_of(view.folded, seen.table.start)
    plans = passage.plans or any(column.kind == "mark" for column in seen.table.columns)
    plans = plans or (_says(caption, "goal") and not _says(caption, "result"))
    first = view.plan_year or view.year or (years[0] + 1 if plans and len(years) > 1 else None)
    dated = _Dated(first, view.reference.published, ends)
    found: dict[int, Values] = {}
    for i, head in heads.items():
        text, time = head.told(view.folded), named[i]
        goal = _is_goal(text, ends.get(i), dated, plans)
        due = view.handed_on(time) if time is not None else view.due_at(head.start)
        cue = next((cue for cue in seen.cues if _is_of(head, cue)), None)
        _, unit = named_unit(view.folded, (head.start, head.end))
        pace = _says(text, "pace")
        per = "annual_average" if _AVERAGE in text else "cumulative" if _SUM in text else ""
        found[i] = Values(goal, due, time, cue, unit, pace, "增" in text, per if pace else "")
        if pace and time is None and len(found) > 1:
            found[i] = _of_others(view, found, i, head, dated)
    return found


def _is_of(head: Column, mention: TimeMention | Cue) -> bool:
    """Whether a mention stands in a head, or in the one over it."""
    return head.start <= mention.start < head.end or head.over[0] <= mention.start < head.over[1]


def _named(folded: str, times: list[TimeMention], head: Column) -> TimeMention | None:
    """The time that a head names; 比|上年|增长 compares with one."""
    inside = (time for time in times if _is_of(head, time))
    return next((time for time in inside if folded[time.start - 1] not in _THAN), None)


def _of_others(view: View, found: dict[int, Values], at: int, head: Column, dated: _Dated) -> Values:
    """A pace whose head names no time: a mean or a sum of the years between the columns, or of the column before it."""
    pace = found[at]
    others = [values for i, values in found.items() if i != at]
    if not pace.per:  # 2025年完成, 增长（%）
        return pace._replace(goal=others[-1].goal, due=others[-1].due, period=others[-1].period, cue=others[-1].cue)
    goal = pace.goal or any(values.goal for values in others)
    over = [end for i, end in dated.ends.items() if end is not None and i in found and not found[i].goal]
    ahead = [end for i, end in dated.ends.items() if end is not None and i in found and found[i].goal]
    due = view.due_at(head.start) or others[-1].due
    if over and ahead and max(over) < max(ahead):
        first = datetime.date(max(over).year + 1, 1, 1)
        due = Due(Resolved(first, max(ahead), "within", "year", "stated"), head.start, head.end, True)
    return pace._replace(goal=goal, due=due, cue=pace.cue or others[-1].cue)


def _is_goal(head: str, end: datetime.date | None, dated: _Dated, plans: bool) -> bool:
    """Whether the numbers under a head are aimed at: its words tell, or its year, or what the table is called."""
    aimed, reached = _says(head, "goal"), _says(head, "result")
    if aimed != reached:
        return aimed
    if end is not None and dated.published is not None and end < dated.published:
        return False
    if end is not None and dated.first is not None:
        return end.year >= dated.first
    return not reached and plans


def _says(text: str, kind: str) -> bool:
    return any(word in text for word in surfaces("columns", holds=kind))
