"""What a worker of `govreport batch` does: documents in, the bytes of their rows out."""

from collections import Counter
from typing import NamedTuple

import attrs

from govreport import many
from govreport.columns import Row
from govreport.export import csv, frames, json
from govreport.export.extras import needed
from govreport.export.records import to_records
from govreport.export.schema import arrow_schema
from govreport.many import Failure, Item
from govreport.parser import Parser

__all__ = ["FORMS", "Encoded", "Encoder", "preamble"]

FORMS = ("parquet", "jsonl", "csv")


class Encoded(NamedTuple):
    """The rows of some documents as bytes that follow those of the documents before, and what is to be told of them."""

    data: bytes
    documents: int
    goals: int
    results: int
    failures: tuple[Failure, ...]
    diagnostics: dict[str, int]


@attrs.frozen
class Encoder:
    """Reads documents and writes their rows in one form; rows, not objects, travel back to the parent."""

    parser: Parser
    form: str

    def __call__(self, chunk: list[Item]) -> Encoded:
        """The rows of a chunk of documents."""
        rows, failures, notes = list[Row](), list[Failure](), Counter[str]()
        for item in chunk:
            report = many.read(self.parser, item)
            if isinstance(report, Failure):
                failures.append(report)
            else:
                rows += report.rows
                notes.update(dict.fromkeys((diagnostic.code for diagnostic in report.diagnostics), 1))
        goals = sum(row.status == "goal" for row in rows)
        data = _written(rows, self.form) if rows else b""
        return Encoded(data, len(chunk), goals, len(rows) - goals, tuple(failures), dict(notes))


def preamble(form: str) -> bytes:
    """What stands before the first row."""
    return csv.to_csv([]).encode() if form == "csv" else b""


def _written(rows: list[Row], form: str) -> bytes:
    if form == "csv":
        return csv.to_csv(rows, header=False).encode()
    if form == "jsonl":
        return "".join(f"{json.json_line(record)}\n" for record in to_records(rows)).encode()
    arrow = needed("pyarrow", "arrow")
    sink = arrow.BufferOutputStream()
    with arrow.ipc.new_stream(sink, arrow_schema()) as stream:
        stream.write_table(frames.to_arrow(rows))
    data: bytes = sink.getvalue().to_pybytes()
    return data
