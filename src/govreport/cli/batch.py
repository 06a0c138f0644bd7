"""`govreport batch IN... -o OUT`: the records of many documents in one file, in several processes."""

import argparse
import contextlib
import os
import sys
from pathlib import Path
from typing import Any, TextIO

from govreport import __version__, many, pools
from govreport.cli import gather, parse
from govreport.cli.encode import FORMS, Encoder
from govreport.cli.messages import INTERRUPTED, stopped, tell
from govreport.cli.store import State, Store, leavings
from govreport.columns import SCHEMA_VERSION
from govreport.errors import InputError, LexiconError, OptionError, WorkerError
from govreport.export.characters import one_line
from govreport.export.wording import counted
from govreport.parser import Parser

__all__ = ["add"]

_DESCRIPTION = """\
Read many documents and write their records, one row per goal and result, into one file.

IN is a file as `govreport parse` reads it, a folder of such files, a pattern such as 'reports/**/*.txt', or a table:
.parquet, .jsonl, .csv or .tsv with a column of texts. The ending of OUT tells the form: .parquet, .jsonl or .csv.
The same command goes on where it was interrupted, even by a kill; nothing is lost, and no row is written twice.
"""


def add(commands: Any, epilog: str) -> None:
    """Add the command to those of an argument parser."""
    command = commands.add_parser(
        "batch",
        help="write the records of many documents into one file",
        description=_DESCRIPTION,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("inputs", nargs="+", metavar="IN", help="a file, a folder, a pattern or a table")
    command.add_argument("-o", "--output", required=True, type=Path, metavar="OUT", help="OUT.parquet, .jsonl or .csv")
    command.add_argument("--text", metavar="COLUMN", help="a table's column of texts; default: text")
    command.add_argument("--date", metavar="COLUMN", help="its column of dates; default: published, if there is one")
    command.add_argument("--id", metavar="COLUMN", help="its column of ids; default: id, if there is one")
    command.add_argument(
        "--published", type=parse.day, metavar="YYYY-MM-DD", help="day of publication of documents that tell none"
    )
    parse.add_lexicon(command)
    command.add_argument("--workers", type=_number, metavar="N", help="processes; default: one for each processor")
    command.add_argument("--overwrite", action="store_true", help="begin anew, whatever is there")
    command.set_defaults(run=_run, complain=command.error, more=lambda options: options.inputs)


def _number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER and 0 < int(text) <= 1_000:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes; write one from 1 to 1000")


_LONGEST_NUMBER = 4  # digits


def _run(options: argparse.Namespace) -> int:
    out: Path = options.output
    form = out.suffix.lower().removeprefix(".")
    if form not in FORMS:
        options.complain(f"-o {out}: the ending tells the form; write one of .{', .'.join(FORMS)}")
    if out.is_dir():
        options.complain(f"-o {out}: is a folder; name a file in it")
    if not out.parent.is_dir():
        options.complain(f"-o {out}: there is no folder {out.parent}; make it first")
    columns = gather.Columns(text=options.text or "text", published=options.date or "published", id=options.id or "id")
    asked = {"--text": options.text, "--date": options.date, "--id": options.id}
    try:
        parser = Parser(lexicons=options.lexicon, undated=options.published)
        named = gather.paths(options.inputs, {str(path) for path in (out, *leavings(out))})
        files = gather.once(named)
        if out.exists() and any(Path(name).exists() and out.samefile(name) for name in files):
            options.complain(f"-o {out}: is one of the inputs; name another file")
        gather.check(files, {option: column for option, column in asked.items() if column})
        job = {
            "govreport": __version__, "schema": SCHEMA_VERSION, "form": form, "columns": str(columns),
            "inputs": gather.fingerprint(files),
        }  # fmt: skip
        if parser.lexicons:
            job["lexicons"] = str(parser.lexicons)
        if parser.undated:
            job["undated"] = str(parser.undated)
        with Store(out, form, job, overwrite=options.overwrite) as store:
            if len(named) > len(files):
                tell("a file that is named more than once is read once")
            _work(store, files, columns, options.workers or _processors(), parser)
    except (ImportError, InputError, LexiconError, OptionError) as error:
        options.complain(one_line(str(error)))
        return 2
    except WorkerError as error:
        return stopped(one_line(str(error)), 1)
    except OSError as error:
        return stopped(f"{error.filename or out}: {error.strerror or error}; the same command goes on from here", 1)
    except KeyboardInterrupt:
        return stopped("interrupted; the same command goes on from here", INTERRUPTED)
    _summarize(store)
    return 1 if store.state.failures else 0


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _work(store: Store, files: list[str], columns: gather.Columns, workers: int, parser: Parser) -> None:
    done = store.state.documents
    if done or store.state.finished:
        tell(f"going on after {counted(done, 'document')}")
    if not store.state.finished:
        bar = _Bar(sys.stderr, gather.counted(files)) if sys.stderr is not None and sys.stderr.isatty() else None
        source = many.chunked(many.items(gather.documents(files, columns, done), done), many.CHUNK)
        work = Encoder(parser, store.form)
        # closed here: an interrupt that falls into the end of a generator that nobody holds any more is lost
        with contextlib.closing(pools.ordered(work, source, workers, many.dead)) as results:
            for _, made in results:
                store.add(made)
                if bar is not None:
                    bar.show(store.state)
        if bar is not None:
            bar.end()
    store.finish()


class _Bar:
    """One line of a terminal that says how far the work is."""

    def __init__(self, stream: TextIO, total: int | None) -> None:
        self.stream, self.total = stream, total

    def show(self, state: State) -> None:
        told = f"{counted(state.documents, 'document')}, {counted(state.goals + state.results, 'record')}"
        if state.failures:
            told += f", {state.failures:,} failed"
        if self.total:
            share = min(1.0, state.documents / self.total)
            told = f"[{'#' * int(_WIDTH * share):{_WIDTH}}] {int(100 * share):3}% of {self.total:,}: {told}"
        self.stream.write(f"\r{told}\x1b[K")
        self.stream.flush()

    def end(self) -> None:
        self.stream.write("\r\x1b[K")
        self.stream.flush()


_WIDTH = 24


def _summarize(store: Store) -> None:
    """What came of it, and what was noted about how many documents."""
    state = store.state
    told = counted(state.documents - state.failures, "document")
    print(f"{told}: {counted(state.goals, 'goal')}, {counted(state.results, 'result')} in {store.out}")
    for code, number in sorted(state.diagnostics.items(), key=lambda one: (-one[1], one[0])):
        print(f"{code}: {counted(number, 'document')}")
    if state.failures:
        told = counted(state.failures, "document")
        tell(f"{told} could not be read; {store.failures} says why")
