"""The output of `govreport batch`, which survives a kill at any moment: nothing lost, nothing twice.

Rows are appended to `OUT.partial`. After each chunk a line is appended to `OUT.journal` that says how many documents
are done and how long the partial file then was; the line counts once its newline is there. Whoever goes on cuts both
files back to the last such line. At the end the partial file becomes OUT in one step: it is renamed, or, for Parquet,
written anew beside it and then renamed. What could not be read stands in `OUT.failures.jsonl`, kept in step as well.
"""

import json
import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, Self

import attrs

from govreport.cli.encode import Encoded, preamble
from govreport.errors import InputError
from govreport.export.extras import needed
from govreport.export.json import json_line
from govreport.export.schema import arrow_schema

__all__ = ["State", "Store", "leavings"]

_ROWS = 50_000  # rows of one row group of Parquet


@attrs.frozen(kw_only=True)
class State:
    """How far the work is: numbers of all that was done, and the lengths of the files that hold it."""

    documents: int = 0
    length: int = 0
    failed_length: int = 0
    goals: int = 0
    results: int = 0
    failures: int = 0
    diagnostics: Mapping[str, int] = attrs.field(factory=dict)
    finished: bool = False

    def after(self, done: Encoded, length: int, failed_length: int) -> "State":
        """The state once these documents too are done and the files are so long."""
        return State(
            documents=self.documents + done.documents,
            length=length,
            failed_length=failed_length,
            goals=self.goals + done.goals,
            results=self.results + done.results,
            failures=self.failures + len(done.failures),
            diagnostics=dict(Counter(self.diagnostics) + Counter(done.diagnostics)),
        )


def leavings(out: Path) -> tuple[Path, Path, Path]:
    """The files beside an output that is being written: its rows so far, the journal, and what could not be read."""
    partial, journal, failures = (
        out.with_name(f"{out.name}.{ending}") for ending in ("partial", "journal", "failures.jsonl")
    )
    return partial, journal, failures


class Store:
    """The files of one output while it is being written; open it with `with`."""

    def __init__(self, out: Path, form: str, job: Mapping[str, Any], *, overwrite: bool = False) -> None:
        """Takes up what an earlier run of the same job left, or begins anew.

        Raises `InputError` where OUT is there already, where what is there belongs to another job, or where another
        process is writing it.
        """
        self.out, self.form = out, form
        self.partial, self.journal, self.failures = leavings(out)
        self.log = _locked(self.journal)
        try:
            self._begin(f"{json.dumps(job)}\n".encode(), overwrite=overwrite)
            self.state = self._taken_up(job)
        except BaseException:
            self.log.close()
            raise

    def _begin(self, head: bytes, *, overwrite: bool) -> None:
        """Write the head of the journal, unless one is there; a kill may have left the first letters of it."""
        if not overwrite and (left := self.log.read()) and not (len(left) < len(head) and head.startswith(left)):
            self.log.seek(0)
            return
        if self.out.exists() and not overwrite:
            self.journal.unlink()
            raise InputError(f"{self.out}: is there already; add --overwrite, or name another file")
        self.log.seek(0)
        self.log.truncate()
        self.log.write(head)
        _flush(self.log)
        self.log.seek(0)

    def __enter__(self) -> Self:
        if self._is_out:
            return self
        self.rows = _cut(self.partial, self.state.length)
        self.failed = _cut(self.failures, self.state.failed_length)
        if not self.state.length:
            self.rows.write(preamble(self.form))
        return self

    def __exit__(self, *told: object) -> None:
        for file in (self.log, getattr(self, "rows", None), getattr(self, "failed", None)):
            if file is not None:
                file.close()

    @property
    def _is_out(self) -> bool:
        """Whether only the journal is left to be removed."""
        return self.state.finished and not self.partial.exists()

    def _taken_up(self, job: Mapping[str, Any]) -> State:
        """The last state that the journal holds whole; the journal is cut off behind it."""
        lines = [line for line in self.log.read().splitlines(keepends=True) if line.endswith(b"\n")]
        try:
            head, *rest = [json.loads(line) for line in (lines[0], *lines[1:][-1:])]
            state = State(**rest[0]) if rest else State()
        except (IndexError, TypeError, ValueError):
            raise _refused(f"{self.journal}: is no journal of govreport") from None
        if head != job:
            raise _refused(f"{self.journal}: belongs to other inputs, other options or another version")
        if not (state.finished and not self.partial.exists()):
            for path, length in ((self.partial, state.length), (self.failures, state.failed_length)):
                if length and (not path.exists() or path.stat().st_size < length):
                    raise _refused(f"{path}: is shorter than its journal says")
        self.log.truncate(sum(map(len, lines)))
        self.log.seek(0, os.SEEK_END)
        return state

    def add(self, done: Encoded) -> None:
        """Append the rows of a chunk and say so in the journal, in this order."""
        self.rows.write(done.data)
        for failure in done.failures:
            self.failed.write(f"{json_line(attrs.asdict(failure))}\n".encode())
        for file in (self.rows, self.failed) if done.failures else (self.rows,):
            _flush(file)
        self._note(self.state.after(done, self.rows.tell(), self.failed.tell()))

    def finish(self) -> None:
        """Make the partial file the output, and remove what helped to write it."""
        if not self._is_out:
            _flush(self.rows)
            self._note(attrs.evolve(self.state, finished=True, length=self.rows.tell()))
            self.rows.close()
            if self.form == "parquet":
                _to_parquet(self.partial, self.out)
                self.partial.unlink()
            else:
                os.replace(self.partial, self.out)
        if not self.state.failed_length:
            self.failures.unlink(missing_ok=True)
        self.journal.unlink()

    def _note(self, state: State) -> None:
        self.state = state
        self.log.write(f"{json.dumps(attrs.asdict(state))}\n".encode())
        _flush(self.log)


def _locked(path: Path) -> BinaryIO:
    """The journal, held against another process that would write the same output; the lock ends with the process."""
    while True:
        held = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        file = open(held, "r+b")  # noqa: SIM115 - it stays open as long as its store
        try:
            import fcntl
        except ImportError:  # pragma: no cover - not on this system
            return file
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.close()
            raise InputError(f"{path}: another run is writing this output; wait for it, or name another file") from None
        if path.exists() and os.path.samestat(os.fstat(file.fileno()), path.stat()):
            return file
        file.close()  # a run that ended meanwhile has removed it


def _refused(message: str) -> InputError:
    return InputError(f"{message}; add --overwrite to begin anew")


def _cut(path: Path, length: int) -> BinaryIO:
    """The file, cut off at this length, ready for more."""
    file = open(path, "r+b" if path.exists() else "w+b")  # noqa: SIM115 - it stays open as long as its store
    file.truncate(length)
    file.seek(length)
    return file


def _flush(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _to_parquet(partial: Path, out: Path) -> None:
    """The Arrow streams that stand one behind the other in the partial file as one Parquet file."""
    arrow, parquet = needed("pyarrow", "arrow"), needed("pyarrow.parquet", "arrow")
    beside = out.with_name(f"{out.name}.new")
    size, held, number = partial.stat().st_size, list[Any](), 0
    with (
        arrow.OSFile(str(partial)) as source,
        parquet.ParquetWriter(beside, arrow_schema(), compression="zstd") as sink,
    ):
        while source.tell() < size:
            with arrow.ipc.open_stream(source) as stream:
                held += stream
            number += held[-1].num_rows
            if number >= _ROWS or source.tell() >= size:
                sink.write_table(arrow.Table.from_batches(held))
                held, number = [], 0
    os.replace(beside, out)
