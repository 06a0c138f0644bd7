"""A panel in a notebook: what tells a target and its outcome, as a table. No script, nothing fetched."""

from collections.abc import Sequence

from govreport.export.html.notebook import CUT_AFTER, cells, table
from govreport.export.wording import counted
from govreport.markup import Html, safe
from govreport.panels.columns import PanelRow

__all__ = ["panel"]

_TITLES = ("place", "year", "indicator", "status", "target", "verdict", "outcome")


def panel(rows: Sequence[PanelRow]) -> Html:
    """At most 100 rows of a panel, every word escaped."""
    head = f"<p><b>Panel</b>: {counted(len(rows), 'row')}</p>"
    if not rows:
        return Html(head)
    drawn = table(_TITLES, (cells(map(safe, _told(row))) for row in rows[:CUT_AFTER]))
    left = len(rows) - CUT_AFTER
    more = f"<p>and {left} more: see rows, records() or to_pandas()</p>" if left > 0 else ""
    return Html(f"<div>{head}{drawn}{more}</div>")


def _told(row: PanelRow) -> tuple[str, ...]:
    named = row.indicator or row.name
    told = (row.place, row.year, named, row.status, row.text, row.verdict, row.outcome_text)
    return tuple(str(word or "") for word in told)
