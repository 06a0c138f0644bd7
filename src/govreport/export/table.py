"""Goals and results as a plain table for the terminal: goals by deadline, results by period."""

import datetime
import os
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import IO, NamedTuple

from govreport.columns import Row
from govreport.export import wording
from govreport.export.characters import fitted, one_line, width
from govreport.text.cleaning import CleanText

__all__ = ["goals_table", "results_table", "wants_color"]

_NARROWEST = 12  # cells that the column of indicators keeps, however small the terminal is
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_COLORS = {"ensure": "\x1b[32m", "strive": "\x1b[33m", "expect": "\x1b[36m"}


class _Column(NamedTuple):
    title: str
    cell: Callable[[int, Row], str]
    number: bool = False  # set flush right


def goals_table(rows: Sequence[Row], cleaned: CleanText, *, cells: int | None = None, color: bool = False) -> str:
    """The goals of a report, soonest deadline first, those without a deadline last.

    `#` is the goal's place in `Report.records()`; `line` and `place` are where its clause stands in the raw text (the
    line counted from 1, the place in code points from 0). `cells` is the width to fit into, None for all it takes.
    """
    chosen = [(at, row) for at, row in enumerate(rows) if row.status == "goal"]
    chosen.sort(key=lambda item: (_last(item[1].due_end or item[1].due_start), item[1].start, item[0]))
    columns = [
        _Column("#", lambda at, row: str(at), number=True),
        _Column("deadline", lambda at, row: wording.deadline(row)),
        _Column("commitment", lambda at, row: wording.commitment(row)),
        *_shared(cleaned),
    ]
    return _drawn(columns, chosen, cells=cells, color=color)


def results_table(rows: Sequence[Row], cleaned: CleanText, *, cells: int | None = None, color: bool = False) -> str:
    """The results of a report, earliest period first, those without a period last; columns as in `goals_table`."""
    chosen = [(at, row) for at, row in enumerate(rows) if row.status == "result"]
    chosen.sort(key=lambda item: (_last(item[1].period_end), item[1].start, item[0]))
    columns = [
        _Column("#", lambda at, row: str(at), number=True),
        _Column("period", lambda at, row: wording.period(row)),
        *_shared(cleaned),
    ]
    return _drawn(columns, chosen, cells=cells, color=color)


def wants_color(stream: IO[str]) -> bool:
    """Whether to colour what goes to this stream: a terminal, and NO_COLOR is not set (see no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


def _last(day: datetime.date | None) -> datetime.date:
    return day or datetime.date.max


def _shared(cleaned: CleanText) -> list[_Column]:
    newlines = [at for at, character in enumerate(cleaned.raw) if character == "\n"]
    return [
        _Column("what", lambda at, row: wording.what(row, cleaned)),
        _Column("value", lambda at, row: wording.value(row)),
        _Column("line", lambda at, row: str(bisect_right(newlines, row.start) + 1), number=True),
        _Column("place", lambda at, row: f"{row.start}-{row.end}"),
    ]


def _drawn(columns: Sequence[_Column], chosen: Iterable[tuple[int, Row]], *, cells: int | None, color: bool) -> str:
    lines = [[column.title for column in columns]]
    strengths: list[str | None] = [None]
    for at, row in chosen:
        lines.append([one_line(column.cell(at, row)) for column in columns])
        strengths.append(row.commitment)
    widths = [max(map(width, texts)) for texts in zip(*lines, strict=True)]
    if cells is not None:
        what = next(at for at, column in enumerate(columns) if column.title == "what")
        over = sum(widths) + 2 * (len(widths) - 1) - cells
        widths[what] = min(widths[what], max(widths[what] - over, _NARROWEST))
    drawn: list[str] = []
    for texts, strength in zip(lines, strengths, strict=True):
        padded = [
            _padded(fitted(text, cells), cells, column.number)
            for text, cells, column in zip(texts, widths, columns, strict=True)
        ]
        drawn.append("  ".join(_painted(padded, columns, strength, len(drawn)) if color else padded).rstrip())
    return "\n".join(drawn) + "\n"


def _padded(text: str, cells: int, right: bool) -> str:
    blanks = " " * (cells - width(text))
    return blanks + text if right else text + blanks


def _painted(texts: list[str], columns: Sequence[_Column], strength: str | None, line: int) -> list[str]:
    if line == 0:
        return [f"{_BOLD}{text}{_PLAIN}" for text in texts]
    paint = {"commitment": _COLORS.get(strength or "", ""), "line": _DIM, "place": _DIM, "value": _BOLD}
    return [
        f"{paint[column.title]}{text}{_PLAIN}" if paint.get(column.title) else text
        for text, column in zip(texts, columns, strict=True)
    ]
