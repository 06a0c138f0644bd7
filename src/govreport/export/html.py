"""Goals as a small HTML table for notebooks: no script, no style sheet, nothing fetched."""

import html
from collections.abc import Sequence

from govreport.columns import Row
from govreport.export import wording
from govreport.export.characters import one_line
from govreport.text.cleaning import CleanText

__all__ = ["to_html"]

_MOST = 100
_TITLES = ("deadline", "commitment", "what", "value", "place", "sentence")


def to_html(rows: Sequence[Row], cleaned: CleanText, title: str) -> str:
    """The goals in text order under `title`, at most 100 of them, every word escaped."""
    goals = [row for row in rows if row.status == "goal"]
    head = f"<p><b>{_safe(title)}</b>: {len(goals)} goals, {len(rows) - len(goals)} results</p>"
    if not goals:
        return head
    titles = "".join(f"<th>{name}</th>" for name in _TITLES)
    lines = (f"<tr>{''.join(f'<td>{_safe(cell)}</td>' for cell in _cells(row, cleaned))}</tr>" for row in goals[:_MOST])
    more = f"<p>and {len(goals) - _MOST} more</p>" if len(goals) > _MOST else ""
    return f"{head}<table><thead><tr>{titles}</tr></thead><tbody>{''.join(lines)}</tbody></table>{more}"


def _cells(row: Row, cleaned: CleanText) -> tuple[str, ...]:
    return (
        wording.deadline(row),
        wording.commitment(row),
        wording.what(row, cleaned),
        wording.value(row),
        f"{row.start}-{row.end}",
        row.sentence or "",
    )


def _safe(text: str) -> str:
    return html.escape(one_line(text))
