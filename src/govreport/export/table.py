"""Goals and results as a table for the terminal: goals by deadline, results by period.

Plain by itself; with the extra `rich` installed, a terminal gets a table whose cells are wrapped and not cut.
"""

import datetime
import io
import os
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from importlib.util import find_spec
from typing import IO, NamedTuple

from govreport.columns import Row
from govreport.export import wording
from govreport.export.characters import BOLD, CYAN, DIM, RESET, fitted, one_line, width
from govreport.text.cleaning import CleanText

__all__ = ["PLAIN", "Look", "goals_table", "look_of", "results_table", "wants_color"]

_NARROWEST = 12  # cells that the column of indicators keeps, however small the terminal is
_COLORS = {"ensure": "\x1b[32m", "strive": "\x1b[33m", "expect": CYAN}
_RICH_COLORS = {"ensure": "green", "strive": "yellow", "expect": "cyan"}
_RICH = {"value": "bold", "line": "dim", "place": "dim"}
_WRAPPED = ("what", "deadline", "value")


class Look(NamedTuple):
    """How a table is to be drawn: in how many cells (None for all it takes), in colours or not, with rich or plain.

    With `sentences` each row has its sentence below it; that is drawn without rich.
    """

    cells: int | None = None
    color: bool = False
    rich: bool = False
    sentences: bool = False


PLAIN = Look()


class _Column(NamedTuple):
    title: str
    cell: Callable[[int, Row], str]
    number: bool = False  # set flush right


def look_of(stream: IO[str], cells: int) -> Look:
    """What suits a stream: a terminal has a width, colours unless NO_COLOR is set, and rich where it is installed."""
    if not stream.isatty():
        return Look()
    return Look(cells, wants_color(stream), find_spec("rich") is not None)


def goals_table(rows: Sequence[Row], cleaned: CleanText, look: Look = PLAIN) -> str:
    """The goals of a report, soonest deadline first, those without a deadline last.

    `#` is the goal's place in `Report.records()`; `line` and `place` are where its clause stands in the raw text (the
    line counted from 1, the place in code points from 0).
    """
    chosen = [(at, row) for at, row in enumerate(rows) if row.status == "goal"]
    chosen.sort(key=lambda item: (_last(item[1].due_end or item[1].due_start), item[1].start, item[0]))
    columns = [
        _Column("#", lambda at, row: str(at), number=True),
        _Column("deadline", lambda at, row: wording.deadline(row)),
        _Column("commitment", lambda at, row: wording.commitment(row)),
        *_shared(cleaned),
    ]
    return _drawn(columns, chosen, look)


def results_table(rows: Sequence[Row], cleaned: CleanText, look: Look = PLAIN) -> str:
    """The results of a report, earliest period first, those without a period last; columns as in `goals_table`."""
    chosen = [(at, row) for at, row in enumerate(rows) if row.status == "result"]
    chosen.sort(key=lambda item: (_last(item[1].period_end), item[1].start, item[0]))
    columns = [
        _Column("#", lambda at, row: str(at), number=True),
        _Column("period", lambda at, row: wording.period(row)),
        *_shared(cleaned),
    ]
    return _drawn(columns, chosen, look)


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


def _drawn(columns: Sequence[_Column], chosen: Iterable[tuple[int, Row]], look: Look) -> str:
    lines = [[column.title for column in columns]]
    strengths: list[str | None] = [None]
    sentences = [""]
    for at, row in chosen:
        lines.append([one_line(column.cell(at, row)) for column in columns])
        strengths.append(row.commitment)
        sentences.append(one_line((row.sentence or "").strip()))
    if look.rich and not look.sentences:
        return _with_rich(columns, lines, strengths, look)
    widths = [max(map(width, texts)) for texts in zip(*lines, strict=True)]
    if look.cells is not None:
        what = next(at for at, column in enumerate(columns) if column.title == "what")
        over = sum(widths) + 2 * (len(widths) - 1) - look.cells
        widths[what] = min(widths[what], max(widths[what] - over, _NARROWEST))
    drawn: list[str] = []
    for texts, strength, sentence in zip(lines, strengths, sentences, strict=True):
        padded = [
            _padded(fitted(text, cells), cells, column.number)
            for text, cells, column in zip(texts, widths, columns, strict=True)
        ]
        drawn.append("  ".join(_painted(padded, columns, strength, len(drawn)) if look.color else padded).rstrip())
        if look.sentences and sentence:
            drawn.append(f"{' ' * (widths[0] + 2)}{f'{DIM}{sentence}{RESET}' if look.color else sentence}")
    return "\n".join(drawn) + "\n"


def _with_rich(columns: Sequence[_Column], lines: list[list[str]], strengths: list[str | None], look: Look) -> str:
    """The table by rich, which wraps long cells. Cells are handed over as texts, so that nothing in them is markup."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for column in columns:
        wraps = column.title in _WRAPPED
        table.add_column(column.title, justify="right" if column.number else "left", no_wrap=not wraps, overflow="fold")
    for texts, strength in zip(lines[1:], strengths[1:], strict=True):
        styles = {**_RICH, "commitment": _RICH_COLORS.get(strength or "", "")}
        told = zip(columns, texts, strict=True)
        table.add_row(*(Text(text, style=styles.get(column.title, "")) for column, text in told))
    console = Console(
        file=io.StringIO(), width=look.cells, force_terminal=True, color_system="standard", no_color=not look.color
    )
    with console.capture() as captured:
        console.print(table)
    return "\n".join(line.rstrip() for line in captured.get().splitlines() if line.strip()) + "\n"


def _padded(text: str, cells: int, right: bool) -> str:
    blanks = " " * (cells - width(text))
    return blanks + text if right else text + blanks


def _painted(texts: list[str], columns: Sequence[_Column], strength: str | None, line: int) -> list[str]:
    if line == 0:
        return [f"{BOLD}{text}{RESET}" for text in texts]
    paint = {"commitment": _COLORS.get(strength or "", ""), "line": DIM, "place": DIM, "value": BOLD}
    return [
        f"{paint[column.title]}{text}{RESET}" if paint.get(column.title) else text
        for text, column in zip(texts, columns, strict=True)
    ]
