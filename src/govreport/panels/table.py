"""A panel: its rows, and the forms in which it can be handed on."""

from collections.abc import Iterator
from typing import Any, overload

import attrs

from govreport.export.wording import counted
from govreport.panels.columns import PANEL_COLUMNS, PanelRow

__all__ = ["Panel"]


@attrs.frozen(kw_only=True, repr=False)
class Panel:
    """Targets of many reports, one row each, in the order of place, year and indicator; what `panel` gives.

    >>> from govreport.panels.building import panel
    >>> panel([])
    <Panel: 0 rows>
    """

    rows: tuple[PanelRow, ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[PanelRow]:
        return iter(self.rows)

    @overload
    def __getitem__(self, at: int) -> PanelRow: ...
    @overload
    def __getitem__(self, at: slice) -> "Panel": ...
    def __getitem__(self, at: int | slice) -> "PanelRow | Panel":
        """One row, or a panel of some: `table[0]`, `table[:20]`."""
        return Panel(rows=self.rows[at]) if isinstance(at, slice) else self.rows[at]

    def records(self) -> list[dict[str, Any]]:
        """One dict per row; numbers are `Decimal`, dates `datetime.date`, absent values None."""
        return [row._asdict() for row in self.rows]

    def to_csv(self, *, bom: bool = False) -> str:
        """The rows as CSV text; with `bom` it starts with the mark that tells Excel that it is UTF-8."""
        from govreport.export import csv

        return csv.to_csv(self.rows, bom=bom, fields=PanelRow._fields)

    def to_arrow(self) -> Any:
        """The rows as a `pyarrow.Table`; needs the extra `arrow`."""
        from govreport.export import frames

        return frames.to_arrow(self.rows, PANEL_COLUMNS)

    def to_pandas(self) -> Any:
        """The rows as a `pandas.DataFrame` with Arrow types; needs the extra `pandas`."""
        from govreport.export import frames

        return frames.to_pandas(self.rows, PANEL_COLUMNS)

    def to_polars(self) -> Any:
        """The rows as a `polars.DataFrame`; needs the extra `polars`."""
        from govreport.export import frames

        return frames.to_polars(self.rows, PANEL_COLUMNS)

    def _repr_html_(self) -> str:
        from govreport.panels import notebook

        return str(notebook.panel(self.rows))

    def __repr__(self) -> str:
        return f"<Panel: {counted(len(self), 'row')}>"
