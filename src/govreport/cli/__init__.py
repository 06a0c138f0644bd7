"""The command line: `govreport FILE...` and its commands.

Exit codes: 0 all went well, 1 a file could not be read (the others were), the output could not be written or
`lexicon check` found a mistake, 2 the command itself was wrong, or a lexicon that it names, 130 it was interrupted.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from govreport import __version__, build
from govreport.cli import batch, completion, lexicon, parse
from govreport.cli.inputs import STDIN
from govreport.cli.messages import INTERRUPTED, stopped

__all__ = ["main"]

_DESCRIPTION = (
    "Read the goals out of Chinese government reports: what, how much, by when, how firmly, and where it says so. "
    "`govreport FILE...` is short for `govreport parse FILE...`."
)
_EXITS = (
    "exit codes: 0 all went well; 1 a file could not be read, output could not be written, or `lexicon check` found "
    "a mistake; 2 the command was wrong, or a lexicon that --lexicon names has a mistake; 130 it was interrupted"
)
_COMMANDS = {"parse": parse, "batch": batch, "lexicon": lexicon, "completion": completion}


class _Arguments(argparse.ArgumentParser):
    """An argument parser whose complaints take one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (by default those of the process) and return its exit code.

    A wrong command raises `SystemExit` with code 2, as argparse does.
    """
    options = _options(_spelled_out(sys.argv[1:] if arguments is None else arguments))
    if sys.stdout is None:  # closed by whoever called (>&-)
        return stopped("standard output is closed; send it to a file, or to /dev/null", 1)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever the locale says, what we write is UTF-8
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # the reader has seen enough (govreport … | head)
        _silence()
        return 0
    except OSError as error:  # standard output is full, or cannot be written
        _silence()
        return stopped(f"{error.filename or 'standard output'}: {error.strerror or error}", 1)
    except KeyboardInterrupt:
        return stopped("interrupted", INTERRUPTED)


def _silence() -> None:
    """Send what is still to be written nowhere, so that the end of the process does not fail over it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _spelled_out(arguments: Sequence[str]) -> Sequence[str]:
    """`govreport FILE` is short for `govreport parse FILE`; a file that is named like a command needs the long form."""
    if not arguments or arguments[0] in {*_COMMANDS, "-h", "--help", "--version"}:
        return arguments
    mistyped = arguments[0].isalpha() and not Path(arguments[0]).exists()  # argparse names the commands that there are
    return arguments if mistyped else ["parse", *arguments]


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    """What the arguments say; files may stand behind options and between them, which argparse does not know."""
    options, left = _arguments().parse_known_args(arguments)
    if left and ("more" not in options or any(word.startswith("-") and word != STDIN for word in left)):
        options.complain(f"unrecognized arguments: {' '.join(left)}")
    if left:
        options.more(options).extend(left)
    return options


def _arguments() -> argparse.ArgumentParser:
    parser = _Arguments(prog="govreport", description=_DESCRIPTION, epilog=_EXITS)
    parser.add_argument("--version", action="version", version=f"govreport {__version__} ({build.kind()})")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    for command in _COMMANDS.values():
        command.add(commands, _EXITS)
    return parser
