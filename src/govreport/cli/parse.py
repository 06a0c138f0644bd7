"""`govreport parse FILE...`: the goals of reports as a table, JSON, JSON Lines, CSV or a page."""

import argparse
import datetime
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from govreport.cli.inputs import STDIN, read
from govreport.cli.messages import tell
from govreport.columns import Row
from govreport.errors import InputError, LexiconError, OptionError
from govreport.export import csv, head, json, table, text
from govreport.export.characters import one_line
from govreport.export.html.words import LANGUAGES
from govreport.export.records import to_records
from govreport.parser import Parser
from govreport.report import Report
from govreport.sources.document import Document
from govreport.sources.reading import is_table
from govreport.text.decoding import PLAIN

__all__ = ["add", "add_lexicon", "day"]

_FORMATS = ["table", "json", "jsonl", "csv", "html"]
_DESCRIPTION = """\
Read each FILE (.txt, .docx, .html, .pdf, or a .csv with a column of texts; - is standard input) and print its goals.

formats:
  table   goals, soonest deadline first (--results: results by period); # is the place in the records
  json    the whole report, nothing lost: records, their reasons, text, diagnostics
  jsonl   one flat record per line, goals and results
  csv     the same records for a spreadsheet
  html    a page to read in a browser: the text beside its goals and results
"""


def add(commands: Any, epilog: str) -> None:
    """Add the command to those of an argument parser."""
    command = commands.add_parser(
        "parse",
        help="print the goals of reports",
        description=_DESCRIPTION,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "files", nargs="+", metavar="FILE", help="a file (text in any usual encoding), or - for standard input"
    )
    command.add_argument("--format", choices=_FORMATS, default="table", help="default: table")
    command.add_argument(
        "--published", type=day, metavar="YYYY-MM-DD", help="day of publication; by default the text's own"
    )
    add_lexicon(command)
    command.add_argument("--goals", action="store_true", help="goals only; what the table shows by default")
    command.add_argument("--results", action="store_true", help="results only; with --goals both")
    command.add_argument(
        "--explain", type=_place, metavar="N", help="why record N (the table's #) is there, in words or json"
    )
    command.add_argument(
        "--show",
        choices=["text", "sentences"],
        help="text: instead of the table the text, its words coloured; sentences: below each row its sentence",
    )
    command.add_argument("--language", choices=LANGUAGES, help="of the labels of html: en (the default) or zh")
    command.add_argument("--bom", action="store_true", help="start csv with a byte order mark, for Excel")
    command.set_defaults(run=_run, complain=command.error, more=lambda options: options.files)


def add_lexicon(command: argparse.ArgumentParser) -> None:
    """Add the option for words of one's own, which other commands have too."""
    command.add_argument(
        "--lexicon", action="append", default=[], metavar="TSV", help="words of your own, a TSV file; may be repeated"
    )


def _run(options: argparse.Namespace) -> int:
    _check(options)
    try:
        parser = Parser(lexicons=options.lexicon)
    except LexiconError as error:
        options.complain(one_line(str(error)))
        raise  # never reached: complaining ends the command
    unread: list[str] = []
    for piece in _output(options, _reports(options, parser, unread)):
        sys.stdout.write(piece)
    return 1 if unread else 0


def day(told: str) -> datetime.date:
    """A date as an option's value."""
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", told):
            return datetime.date.fromisoformat(told)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{told!r} is not a date; write it as YYYY-MM-DD, for example 2022-10-18")


def _place(told: str) -> int:
    if re.fullmatch(r"[0-9]{1,9}", told):
        return int(told)
    raise argparse.ArgumentTypeError(f"{told!r} is not a record's number; write one from the table's first column")


def _check(options: argparse.Namespace) -> None:
    """Refuse options that would do nothing together."""
    if options.bom and options.format != "csv":
        options.complain("--bom is for --format csv")
    if (options.goals or options.results) and (options.format in ("json", "html") or options.explain is not None):
        options.complain("--goals and --results choose rows of table, text, jsonl and csv; leave them out here")
    if options.language and options.format != "html":
        options.complain("--language is for --format html")
    if options.show and (options.format != "table" or options.explain is not None):
        options.complain(f"--show {options.show} is a form of its own; leave --format and --explain out")
    if options.format == "html" and len(options.files) > 1:
        options.complain("--format html makes the page of one FILE; run it once for each")
    if options.explain is not None and len(options.files) > 1:
        options.complain("--explain is for one FILE at a time")
    if options.explain is not None and options.format not in ("table", "json"):
        options.complain("--explain prints words, or with --format json data")


def _reports(options: argparse.Namespace, parser: Parser, unread: list[str]) -> Iterator[Report]:
    """The report of each document that can be read; why the others cannot goes to `unread`, and to stderr."""
    for found in _found(options.files):
        if isinstance(found, InputError):
            unread.append(one_line(str(found)))
            tell(unread[-1])
        else:
            yield parser.parse(found, options.published)


def _found(names: Iterable[str]) -> Iterator[Document | InputError]:
    for name in names:
        try:
            yield from read(name)
        except InputError as error:
            yield error


def _output(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    """What goes to standard output, in pieces, as soon as each report is there."""
    if options.explain is not None:
        return _explained(options, reports)
    write = {"table": _tables, "json": _json, "jsonl": _json_lines, "csv": _csv, "html": _pages}[options.format]
    return write(options, reports)


def _tables(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    look = table.look_of(sys.stdout, shutil.get_terminal_size().columns)
    look = look._replace(sentences=options.show == "sentences")
    for at, report in enumerate(reports):
        if len(options.files) > 1 or report.doc_id not in (None, options.files[0]):
            yield f"{'' if at == 0 else chr(10)}== {one_line(report.doc_id or STDIN)}\n"
        yield from map("{}\n".format, head.lines(report.metadata, report.rows, look.color))
        yield "\n"
        if options.show == "text":
            if look.color:
                yield f"{text.LEGEND}\n\n"
            yield text.text_view(report.raw, _chosen(options, report), color=look.color)
        elif options.goals or not options.results:
            yield table.goals_table(report.rows, report.cleaned, look)
        if options.show != "text" and options.results:
            yield "\n" if options.goals else ""
            yield table.results_table(report.rows, report.cleaned, look)
        for diagnostic in report.diagnostics:
            if not (diagnostic.code == "encoding" and diagnostic.message.endswith(PLAIN)):
                yield f"note: {one_line(diagnostic.message)}\n"


def _json(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    """One object for a file of one text, an array for a table, however many rows it has, and for several files."""
    data = [report.to_dict() for report in reports]
    if len(options.files) > 1 or is_table(options.files[0]):
        yield f"{json.to_json(data, indent=2)}\n"
    elif data:
        yield f"{json.to_json(data[0], indent=2)}\n"


def _json_lines(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    return (f"{json.json_line(record)}\n" for report in reports for record in to_records(_chosen(options, report)))


def _csv(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    yield csv.to_csv([], bom=options.bom)
    for report in reports:
        yield csv.to_csv(_chosen(options, report), header=False)


def _pages(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    for report in _only(options, reports, "--format html"):
        yield report.to_html(language=options.language or "en")


def _only(options: argparse.Namespace, reports: Iterable[Report], option: str) -> list[Report]:
    """The report, if any; refuses several before anything is written."""
    found = list(islice(reports, 2))
    if len(found) > 1:
        options.complain(f"{option} is for one document, and this FILE holds more; put the one into a FILE of its own")
    return found


def _explained(options: argparse.Namespace, reports: Iterable[Report]) -> Iterator[str]:
    for report in _only(options, reports, "--explain"):
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
