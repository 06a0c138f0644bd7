"""A report in a notebook: its goals as a table, every sentence with its words marked. No script, nothing fetched."""

from collections.abc import Iterable, Sequence

from govreport.columns import Row
from govreport.export import wording
from govreport.export.stretches import parts, sentence
from govreport.markup import Html, Stretch, marked, safe
from govreport.text.cleaning import CleanText

__all__ = ["CUT_AFTER", "cells", "report", "table"]

CUT_AFTER = 100
_TITLES = ("#", "deadline", "commitment", "what", "value", "sentence")
_CELL = ' style="text-align:left;vertical-align:top"'


def report(rows: Sequence[Row], cleaned: CleanText, title: str, drawing: str) -> Html:
    """At most 100 goals in text order under `title`, and a drawing of their deadlines, every word escaped."""
    goals = [(at, row) for at, row in enumerate(rows) if row.status == "goal"]
    results = wording.counted(len(rows) - len(goals), "result")
    head = f"<p><b>{safe(title)}</b>: {wording.counted(len(goals), 'goal')}, {results}</p>"
    if not goals:
        return Html(head)
    drawn = table(_TITLES, (_line(at, row, cleaned) for at, row in goals[:CUT_AFTER]))
    more = (
        f"<p>and {len(goals) - CUT_AFTER} more: see goals, records() or to_html()</p>" if len(goals) > CUT_AFTER else ""
    )
    return Html(f"<div>{head}{drawing}{drawn}{more}</div>")


def table(titles: Iterable[str], lines: Iterable[str]) -> str:
    """Lines that `cells` made, under a heading for each column."""
    heads = "".join(f'<th scope="col"{_CELL}>{name}</th>' for name in titles)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(lines)}</tbody></table>"


def cells(told: Iterable[str]) -> str:
    """A line of a table; its cells are HTML already."""
    return f"<tr>{''.join(f'<td{_CELL}>{cell}</td>' for cell in told)}</tr>"


def _line(at: int, row: Row, cleaned: CleanText) -> str:
    told = (str(at), wording.deadline(row), wording.commitment(row), wording.what(row, cleaned), wording.value(row))
    stretches = [Stretch(row.start, row.end, row.status), *parts(row)]
    return cells([*map(safe, told), marked(cleaned.raw, stretches, *sentence(row))])
