"""Files and standard input as documents, or an error that names the remedy."""

import sys
from collections.abc import Iterator

import attrs

from govreport.errors import InputError
from govreport.sources.document import Document
from govreport.sources.reading import documents, read_many

__all__ = ["STDIN", "read"]

STDIN = "-"


def read(name: str) -> Iterator[Document]:
    """The documents of a file, or of standard input for `-`; raises `InputError` with the remedy."""
    if name != STDIN:
        return read_many(name)
    if sys.stdin is None:  # closed by whoever called (<&-)
        raise InputError("-: standard input is closed; name a file, or send one through a pipe")
    # What comes through a pipe has no name, and its kind is told by how it begins.
    return (attrs.evolve(document, id=None) for document in documents(sys.stdin.buffer.read(), STDIN))
