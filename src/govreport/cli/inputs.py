"""Files and standard input as documents, or an error that names the remedy."""

import sys
from collections.abc import Iterator

import attrs

from govreport.errors import InputError
from govreport.sources.document import Document
from govreport.sources.reading import documents, read_each

__all__ = ["STDIN", "read"]

STDIN = "-"


def read(name: str) -> Iterator[Document | InputError]:
    """The documents of a file, or of standard input for `-`; raises `InputError` with the remedy.

    A row of a table that cannot be read is the error that says so.
    """
    if name != STDIN:
        return read_each(name)
    if sys.stdin is None:  # closed by whoever called (<&-)
        raise InputError("-: standard input is closed; name a file, or send one through a pipe")
    # What comes through a pipe has no name, and its kind is told by how it begins.
    found = documents(sys.stdin.buffer.read(), STDIN)
    return (attrs.evolve(one, id=None) if isinstance(one, Document) else one for one in found)
