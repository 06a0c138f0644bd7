"""A report in a notebook: its goals as a table, every sentence with its words marked. No script, nothing fetched."""

from collections.abc import Sequence

from govreport.columns import Row
from govreport.export import wording
from govreport.export.stretches import parts, sentence
from govreport.markup import Html, Stretch, marked, safe
from govreport.text.cleaning import CleanText

__all__ = ["report"]

_MOST = 100
_TITLES = ("#", "deadline", "commitment", "what", "value", "sentence")
_CELL = ' style="text-align:left;vertical-align:top"'


def report(rows: Sequence[Row], cleaned: CleanText, title: str, drawing: str) -> Html:
    """At most 100 goals in text order under `title`, and a drawing of their deadlines, every word escaped."""
    goals = [(at, row) for at, row in enumerate(rows) if row.status == "goal"]
    head = f"<p><b>{safe(title)}</b>: {len(goals)} goals, {len(rows) - len(goals)} results</p>"
    if not goals:
        return Html(head)
    titles = "".join(f'<th scope="col"{_CELL}>{name}</th>' for name in _TITLES)
    lines = "".join(_line(at, row, cleaned) for at, row in goals[:_MOST])
    more = f"<p>and {len(goals) - _MOST} more: see goals, records() or to_html()</p>" if len(goals) > _MOST else ""
    table = f"<table><thead><tr>{titles}</tr></thead><tbody>{lines}</tbody></table>"
    return Html(f"<div>{head}{drawing}{table}{more}</div>")


def _line(at: int, row: Row, cleaned: CleanText) -> str:
    told = (str(at), wording.deadline(row), wording.commitment(row), wording.what(row, cleaned), wording.value(row))
    stretches = [Stretch(row.start, row.end, row.status), *parts(row)]
    cells = [*map(safe, told), marked(cleaned.raw, stretches, *sentence(row))]
    return f"<tr>{''.join(f'<td{_CELL}>{cell}</td>' for cell in cells)}</tr>"
