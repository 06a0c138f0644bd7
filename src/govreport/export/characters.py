"""Characters that a str may hold and a file, a table or a terminal must not.

A str may hold lone surrogates, which UTF-8 cannot carry, and control characters, which a terminal obeys.
"""

import functools
import re
import unicodedata

__all__ = ["BOLD", "CYAN", "DIM", "REPLACEMENT", "RESET", "escaped", "fitted", "one_line", "replaced", "width"]

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
BOLD, DIM, CYAN, RESET = "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"  # what a terminal is told on purpose


@functools.cache
def _surrogates() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")


@functools.cache
def _controls() -> re.Pattern[str]:
    # C0, DEL, C1, line and paragraph separators, and the marks that turn the direction of writing around.
    return re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def replaced(text: str) -> str:
    """The text with every lone surrogate replaced by U+FFFD, one for one, so that offsets hold.

    >>> replaced("增长\\ud8005%")
    '增长\ufffd5%'
    """
    return _surrogates().sub(REPLACEMENT, text)


def escaped(json_text: str) -> str:
    """JSON text with its lone surrogates written as JSON escapes, so that UTF-8 can carry it and nothing is lost.

    >>> escaped('"\\ud800"')
    '"\\\\ud800"'
    """
    return _surrogates().sub(lambda found: f"\\u{ord(found[0]):04x}", json_text)


def one_line(text: str) -> str:
    """The text as it can be shown in one line: control characters as blanks, lone surrogates replaced, one for one.

    >>> one_line("新增\\n10万人\\x1b[2J")
    '新增 10万人 [2J'
    """
    return _controls().sub(" ", replaced(text))


def width(text: str) -> int:
    """The number of terminal cells that the text takes: two for a wide character, none for a combining one.

    >>> width("GDP增长"), width("e\\u0301")
    (7, 1)
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


@functools.cache
def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def fitted(text: str, cells: int) -> str:
    """The text cut to at most `cells` terminal cells, the cut marked by an ellipsis.

    >>> fitted("城镇新增就业", 7), fitted("城镇新增就业", 12)
    ('城镇新…', '城镇新增就业')
    """
    if width(text) <= cells:
        return text
    room, kept = cells - 1, 0
    for character in text:
        room -= _cells(character)
        if room < 0:
            break
        kept += 1
    return text[:kept] + "…" if cells > 0 else ""
