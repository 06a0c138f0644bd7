"""Records as CSV, for spreadsheets."""

import csv
import io
from collections.abc import Iterable

from govreport.export.characters import replaced
from govreport.export.records import FIELDS
from govreport.export.structure import encode

__all__ = ["BOM", "to_csv"]

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


def to_csv(
    rows: Iterable[tuple[object, ...]], *, bom: bool = False, header: bool = True, fields: tuple[str, ...] = FIELDS
) -> str:
    """The rows as CSV text: a header line, numbers and dates as in JSON, absent values empty, lines ended by a newline.
    `fields` names the columns of other rows than the records.

    With `bom` the text starts with a byte order mark, without which Excel takes UTF-8 for another encoding. Lone
    surrogates become U+FFFD. Pieces of an indicator are written as `12-15 20-22`.

    >>> to_csv([]).splitlines()[0][:21]
    'kind,status,start,end'
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if header:
        writer.writerow(fields)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return (BOM if bom else "") + replaced(out.getvalue())


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        return " ".join(f"{start}-{end}" for start, end in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return encode(value)
