"""`govreport lexicon check FILE...`: whether lexicons of one's own can be used, and their words do their work."""

import argparse
from typing import Any

from govreport.cli.messages import tell
from govreport.errors import LexiconError
from govreport.export import wording
from govreport.export.characters import one_line
from govreport.lexicons import examples, shipped_in
from govreport.parser import Parser
from govreport.report import Report

__all__ = ["add"]

_DESCRIPTION = """\
Check lexicons: first every row by itself, then each row's example, which must be read differently with the lexicon than
without. Exit code 1 says that something is to be put right.
"""


def add(commands: Any, epilog: str) -> None:
    """Add the command to those of an argument parser."""
    command = commands.add_parser("lexicon", help="check lexicons of your own", description=_DESCRIPTION, epilog=epilog)
    command.add_argument("action", choices=["check"])
    command.add_argument("files", nargs="+", metavar="FILE", help="a TSV file; docs/extending.md says what is in it")
    command.set_defaults(run=_run, complain=command.error)


def _run(options: argparse.Namespace) -> int:
    wrong = False
    for file in options.files:
        try:
            parser = Parser(lexicons=[file])
        except LexiconError as error:
            wrong = True
            tell(one_line(str(error)))
            continue
        idle = [told for told in examples([file]) if _read(parser.parse(told[2])) == _read(Parser().parse(told[2]))]
        for where, word, _ in idle:
            shipped = ", ".join(shipped_in(word))
            known = f", which is shipped already (in {shipped})" if shipped else ""
            tell(
                f"{one_line(where)}: the example is read the same without {one_line(word)}{known}; "
                f"write one in which the word does its work, or remove the row"
            )
        wrong = wrong or bool(idle)
        tried = sum(1 for _ in examples([file]))
        rows = wording.counted(len(parser.lexicons), "row")
        print(f"{one_line(file)}: {rows}, {tried - len(idle)} of {tried} examples do their work")
    return int(wrong)


def _read(report: Report) -> object:
    """Everything that a text was read as."""
    return report.rows, report.quantities, report.times, report.verdicts
