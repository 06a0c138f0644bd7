"""The words, as data: one TSV file per class of words, one row per word, each with an example that is its own test.

A file starts with a header of tab-separated column names; lines that start with `#` and blank lines are skipped.
Rows are read once, when the first text is read, and never at import.
"""

import functools
from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from govreport.errors import LexiconError

__all__ = ["alternation", "beginning", "rows"]


@functools.cache
def rows(name: str) -> tuple[MappingProxyType[str, str], ...]:
    """All rows of the lexicon `name`, as read-only mappings from column to text.

    >>> next(row["id"] for row in rows("units") if row["surface"] == "公里")
    'kilometre'

    Raises `LexiconError`, with file, line and remedy, where a row has not as many fields as the header.
    """
    from importlib import resources  # its import costs as much as all of this package's

    file = resources.files("govreport.lexicon").joinpath("data", f"{name}.tsv")
    header: list[str] = []
    found = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if not header:
            header = fields
            continue
        if len(fields) != len(header):
            raise LexiconError(
                f"{name}.tsv, line {number}: {len(fields)} fields where the header has {len(header)}; "
                f"separate the fields with one tab each, and leave a field empty rather than out"
            )
        found.append(MappingProxyType(dict(zip(header, fields, strict=True))))
    return tuple(found)


def alternation(words: Iterable[str], *, backwards: bool = False, guarded: bool = False) -> str:
    """A regular expression that matches the longest of `words`, shared beginnings written once.

    With `backwards` the words are read from their ends, for a pattern that walks a reversed text leftwards.
    `guarded` is for patterns that are tried at one place: a look at the first letter spares trying every branch.
    A pattern that is searched for is slower with one: there the engine looks for the first letters itself.

    >>> alternation(["公里", "公顷", "亩"])
    '(?:亩|公(?:里|顷))'
    """
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    words = list(words)
    if not words:
        return "(?!)"
    for word in words:
        branch = tree
        for letter in reversed(word) if backwards else word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    if not guarded:
        return _written(tree)
    letters = sorted(tree)
    groups = [letters[i : i + _GROUP] for i in range(0, len(letters), _GROUP)]
    if len(groups) == 1:
        return beginning(letters) + _written(tree)
    # The engine tries branches one after the other: a look at each group of them spares most.
    written = (beginning(group) + _written({letter: tree[letter] for letter in group}) for group in groups)
    return f"{beginning(letters)}(?:{'|'.join(written)})"


_SPECIAL = frozenset(r"\.^$*+?{}[]()|-&~#")
_GROUP = 32  # branches that are tried one after the other; with 16 or 64 it takes a fifth longer


def beginning(words: Iterable[str]) -> str:
    """A look-ahead at the first letter of any of the words, to spare what is dear to try and comes before them.

    >>> beginning(["公里", "公顷", "亩"])
    '(?=[亩公])'
    """
    first = ("\\" + letter if letter in _SPECIAL else letter for letter in sorted({word[0] for word in words}))
    return f"(?=[{''.join(first)}])"


def _written(tree: dict[str, dict]) -> str:  # type: ignore[type-arg]
    """The tree as a pattern; an optional rest is greedy, so that the longest word wins."""
    branches = []
    for letter in sorted(letter for letter in tree if letter):
        start = "\\" + letter if letter in _SPECIAL else letter
        branches.append(start + _written(tree[letter]))
    if not branches:
        return ""
    if len(branches) in _FEW and all(len(branch) == 1 for branch in branches):
        branches.append(_NEVER)
    if "" in tree:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


# Of branches of one letter CPython makes a set, and for each set of Chinese letters a table of 65,536 entries, which
# takes 70 µs: a quarter of what our patterns take to compile. A branch that never matches keeps a few of them apart.
_NEVER: Final = "(?!)."
_FEW: Final = range(3, 13)
