"""Texts that were lifted out of a program or of JSON, with the escapes of its strings: `\\n`, `\\u201c`, `\\"`."""

import re
from typing import Final

from govreport.text.edits import Edit

__all__ = ["escapes"]

# Two halves of one character, one character, a mark, or white space: not the \n of C:\new, which letters surround.
_ESCAPE: Final = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})"
    r"|(?P<mark>[\"/'])|(?<![A-Za-z:\\].)(?P<space>r\\n|[nrt])(?![a-z]))"
)
_SPACES: Final = {"r\\n": "\n", "n": "\n", "r": "\n", "t": "\t"}
_HALVES: Final = range(0xD800, 0xE000)


def escapes(text: str) -> list[Edit]:
    r"""Decode the escapes of strings: `\n`, `\t`, `\"`, `\/`, `\u201c`.

    >>> escapes(r"增长5%\n新建")
    [Edit(start=4, end=6, replacement='\n', fixer='escapes')]
    """
    if "\\" not in text:
        return []
    decoded = ((match, _decoded(match)) for match in _ESCAPE.finditer(text))
    return [Edit(*match.span(), char, "escapes") for match, char in decoded if char is not None]


def _decoded(match: re.Match[str]) -> str | None:
    """The character that an escape stands for; None for half a character alone."""
    if match["mark"]:
        return match["mark"]
    if match["space"]:
        return _SPACES[match["space"]]
    if match[1]:
        return chr(0x10000 + ((int(match[1], 16) - 0xD800) << 10) + int(match[2], 16) - 0xDC00)
    code = int(match[3], 16)
    return None if code in _HALVES else chr(code)
