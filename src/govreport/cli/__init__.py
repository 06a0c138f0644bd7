"""The command line: `govreport parse FILE...`, `govreport batch IN... -o OUT`.

Exit codes: 0 all went well, 1 a file could not be read (the others were), 2 the command itself was wrong.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from govreport import __version__, build
from govreport.cli import batch, parse

__all__ = ["main"]

_DESCRIPTION = (
    "Read the goals out of Chinese government reports: what, how much, by when, how firmly, and where it says so."
)
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
    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # the reader has seen enough (govreport … | head)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _arguments() -> argparse.ArgumentParser:
    parser = _Arguments(prog="govreport", description=_DESCRIPTION, epilog=_EXITS)
    parser.add_argument("--version", action="version", version=f"govreport {__version__} ({build.kind()})")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    parse.add(commands, _EXITS)
    batch.add(commands, _EXITS)
    return parser
