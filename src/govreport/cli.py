"""The command line: `govreport parse FILE...`.

Exit codes: 0 all went well, 1 a file could not be read (the others were), 2 the command itself was wrong.
"""

import argparse
import datetime
import io
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from govreport import __version__
from govreport.columns import Row
from govreport.errors import InputError, OptionError
from govreport.export import csv, json, table
from govreport.export.characters import one_line
from govreport.export.records import to_records
from govreport.parser import Parser
from govreport.report import Report

__all__ = ["main"]

_STDIN = "-"
_BOM = b"\xef\xbb\xbf"

_DESCRIPTION = (
    "Read the goals out of Chinese government reports: what, how much, by when, how firmly, and where it says so."
)
_PARSE = """\
Read each FILE (UTF-8 text; - is standard input) and print its goals.

formats:
  table   goals, soonest deadline first (--results: results by period); # is the place in the records
  json    the whole report, nothing lost: records, their reasons, text, diagnostics
  jsonl   one flat record per line, goals and results
  csv     the same records for a spreadsheet
"""
_EXITS = "exit codes: 0 all went well; 1 a file could not be read; 2 the command was wrong"


class _Arguments(argparse.ArgumentParser):
    """An argument parser whose complaints take one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (by default those of the process) and return its exit code.

    A wrong command raises `SystemExit` with code 2, as argparse does.
    """
    options = _arguments().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever the locale says, what we write is UTF-8
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    _check(options)
    unread: list[str] = []
    try:
        for piece in _output(options, _reports(options, unread)):
            sys.stdout.write(piece)
        sys.stdout.flush()
        return 1 if unread else 0
    except BrokenPipeError:  # the reader has seen enough (govreport … | head)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _arguments() -> argparse.ArgumentParser:
    parser = _Arguments(prog="govreport", description=_DESCRIPTION, epilog=_EXITS)
    parser.add_argument("--version", action="version", version=f"govreport {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    read = commands.add_parser(
        "parse",
        help="print the goals of reports",
        description=_PARSE,
        epilog=_EXITS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    read.add_argument("files", nargs="+", metavar="FILE", help="a UTF-8 text file, or - for standard input")
    read.add_argument("--format", choices=["table", "json", "jsonl", "csv"], default="table", help="default: table")
    read.add_argument(
        "--published", type=_date, metavar="YYYY-MM-DD", help="day of publication; by default the text's own"
    )
    read.add_argument("--goals", action="store_true", help="goals only; what the table shows by default")
    read.add_argument("--results", action="store_true", help="results only; with --goals both")
    read.add_argument(
        "--explain", type=_place, metavar="N", help="why record N (the table's #) is there, in words or json"
    )
    read.add_argument("--bom", action="store_true", help="start csv with a byte order mark, for Excel")
    read.set_defaults(complain=read.error)
    return parser


def _date(text: str) -> datetime.date:
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{text!r} is not a date; write it as YYYY-MM-DD, for example 2022-10-18")


def _place(text: str) -> int:
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a record's number; write one from the table's first column")


def _check(options: argparse.Namespace) -> None:
    """Refuse options that would do nothing together."""
    if options.bom and options.format != "csv":
        options.complain("--bom is for --format csv")
    if (options.goals or options.results) and (options.format == "json" or options.explain is not None):
        options.complain("--goals and --results choose rows of table, jsonl and csv; leave them out here")
    if options.explain is not None and len(options.files) > 1:
        options.complain("--explain is for one FILE at a time")
    if options.explain is not None and options.format not in ("table", "json"):
        options.complain("--explain prints words, or with --format json data")


def _reports(options: argparse.Namespace, unread: list[str]) -> Iterator[Report]:
    """The report of each file that can be read; the names of the others are added to `unread`, and said on stderr."""
    for name in options.files:
        try:
            raw = _read(name)
        except InputError as error:
            unread.append(name)
            print(f"govreport: {one_line(str(error))}", file=sys.stderr)
        else:
            yield Parser().parse(raw, options.published, doc_id=None if name == _STDIN else name)


def _read(name: str) -> str:
    """The text of a file, its line ends as they are; raises `InputError` with the remedy."""
    path = Path(name)
    try:
        if name != _STDIN and path.is_dir():
            raise InputError(f"{name}: is a directory; name the files in it, for example {path / '*.txt'}")
        data = sys.stdin.buffer.read() if name == _STDIN else path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; check the path") from None
    except OSError as error:
        raise InputError(f"{name}: {error.strerror}; check that it is a file that you may read") from None
    mark = len(_BOM) if data.startswith(_BOM) else 0
    try:
        return data[mark:].decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + mark
        raise InputError(
            f"{name}: byte {at} (0x{data[at]:02x}) is not UTF-8; convert it to UTF-8 first, "
            f"for example: iconv -f GB18030 -t UTF-8 {name} > utf8.txt"
        ) from None


def _output(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    """What goes to standard output, in pieces, as soon as each report is there."""
    if options.explain is not None:
        return _explained(options, reports)
    write = {"table": _tables, "json": _json, "jsonl": _json_lines, "csv": _csv}[options.format]
    return write(options, reports)


def _tables(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    color = table.wants_color(sys.stdout)
    cells = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    for at, report in enumerate(reports):
        if len(options.files) > 1:
            yield f"{'' if at == 0 else chr(10)}== {one_line(report.doc_id or _STDIN)}\n"
        draw = []
        if options.goals or not options.results:
            draw.append(table.goals_table)
        if options.results:
            draw.append(table.results_table)
        yield "\n".join(one(report.rows, report.cleaned, cells=cells, color=color) for one in draw)
        yield f"{one_line(str(report))}\n"
        for diagnostic in report.diagnostics:
            yield f"note: {one_line(diagnostic.message)}\n"


def _json(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    """One object for one file, an array for several."""
    if len(options.files) == 1:
        return (f"{report.to_json(indent=2)}\n" for report in reports)
    return iter([json.to_json([report.to_dict() for report in reports], indent=2) + "\n"])


def _json_lines(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    return (f"{json.json_line(record)}\n" for report in reports for record in to_records(_chosen(options, report)))


def _csv(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    yield csv.to_csv([], bom=options.bom)
    for report in reports:
        yield csv.to_csv(_chosen(options, report), header=False)


def _explained(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    for report in reports:
        try:
            explanation = report.explain(options.explain)
        except OptionError as error:
            options.complain(f"--explain {options.explain}: {error}")
            return
        yield json.to_json(explanation.to_dict(), indent=2) if options.format == "json" else str(explanation)
        yield "\n"


def _chosen(options: argparse.Namespace, report: Report) -> list[Row]:
    """The rows that --goals and --results ask for; without either, or with both, all of them."""
    if options.goals == options.results:
        return list(report.rows)
    return [row for row in report.rows if row.status == ("goal" if options.goals else "result")]
