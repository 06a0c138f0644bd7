"""Files as documents: text, web pages, Word, PDF and tables."""

import os
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

import attrs

from govreport.errors import InputError, OptionError
from govreport.model import Diagnostic
from govreport.sources import docx, html, limits, pdf, tables
from govreport.sources.document import Document
from govreport.text.decoding import Decoded, decode

__all__ = ["documents", "from_bytes", "is_table", "read", "read_each", "read_many"]

_KINDS: Final = {
    ".docx": "docx", ".pdf": "pdf", ".csv": "table", ".tsv": "table",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
}  # fmt: skip
_MAGIC: Final = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "docx"), (b"\xd0\xcf\x11\xe0", "docx"))
_REFUSED: Final = {
    **dict.fromkeys((".doc", ".wps", ".rtf", ".odt"), "save it as .docx"),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".et", ".dta", ".sav"), "save it as .csv with a column of text"),
    **dict.fromkeys((".ppt", ".pptx", ".ofd", ".caj", ".epub"), "export it as .pdf"),
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz", ".tar"), "unpack it and name the files in it"),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff"), "run it through OCR first"),
    **dict.fromkeys((".mht", ".mhtml"), "save the page as .html"),
    ".json": "write one object with a text on each line, name it .jsonl and read it with govreport batch",
    **dict.fromkeys((".ndjson", ".jsonlines"), "name it .jsonl and read it with govreport batch"),
    **dict.fromkeys((".arrow", ".feather", ".orc"), "save it as .parquet and read it with govreport batch"),
}
# Tables that may be larger than memory: what reads them row by row, in Python.
_BATCHES: Final = {
    ".jsonl": "pass its texts to govreport.parse_many()",
    ".parquet": "pass it to govreport.arrow.extract()",
}
_BINARY: Final[dict[str, Callable[[bytes, str], str]]] = {"docx": docx.text_of, "pdf": pdf.text_of}


def read(path: str | os.PathLike[str]) -> Document:
    """The text of a file, ready to be parsed: .txt, .html, .docx, .pdf, or a .csv with one text.

    What the spans of its report point into is the text that was extracted, which the report keeps as `raw`. Files of
    text may be in UTF-8, GB18030, Big5 or UTF-16; what was chosen, and why, is in the document's diagnostics. HTML
    needs the extra `html`, PDF the extra `pdf`. Nothing is ever fetched from a network.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "note.txt")
    ...     _ = path.write_bytes("到2027年，新建公园12个。".encode("gb18030"))
    ...     document = read(path)
    >>> document.text, document.diagnostics[0].message[:7]
    ('到2027年，新建公园12个。', 'gb18030')

    Raises `InputError`, which names the file and the remedy, where the file cannot be read or holds several texts.
    """
    found = list(islice(read_many(path), 2))
    if len(found) == 1:
        return found[0]
    told = "holds several texts; use govreport.read_many()" if found else "holds no text; check the column of texts"
    raise InputError(f"{os.fspath(path)}: {told}")


def read_many(path: str | os.PathLike[str]) -> Iterator[Document]:
    """The documents of a file: one for each row of a .csv or .tsv, one for a file of any other kind; see `read`.

    The error of a row that cannot be read is raised behind the last row, so that no other is lost.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "notes.csv")
    ...     _ = path.write_text("id,published,text\\n甲,2026-02-03,新建公园12个。\\n乙,,增长5%。\\n", encoding="utf-8")
    ...     [(document.id, document.published, document.text) for document in read_many(path)]
    [('甲', datetime.date(2026, 2, 3), '新建公园12个。'), ('乙', None, '增长5%。')]
    """
    return _sound(read_each(path))


def _sound(found: Iterator[Document | InputError]) -> Iterator[Document]:
    """The documents, and then the error of the first row that is none."""
    wrong = list[InputError]()
    for one in found:
        if isinstance(one, Document):
            yield one
        else:
            wrong.append(one)
    if len(wrong) > 1:
        raise InputError(f"{wrong[0]}; {len(wrong)} rows of this file cannot be read")
    if wrong:
        raise wrong[0]


def read_each(path: str | os.PathLike[str]) -> Iterator[Document | InputError]:
    """The documents of a file, and in their places the errors of rows of a table that cannot be read.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "notes.csv")
    ...     _ = path.write_text("id,published,text\\n甲,foo,新建公园12个。\\n乙,,增长5%。\\n", encoding="utf-8")
    ...     [type(one).__name__ for one in read_each(path)]
    ['InputError', 'Document']
    """
    if not isinstance(path, str | os.PathLike):
        raise OptionError(f"path must be a str or a path, not {type(path).__name__}; for bytes use govreport.parse()")
    name = os.fspath(path)
    if not isinstance(name, str):
        raise OptionError("path must be a str or a path of str, not of bytes; use os.fsdecode()")
    if not name:  # pathlib takes it for the folder that one is in
        raise InputError("path is empty; name a file")
    return documents(_bytes(Path(name), name), name)


def is_table(name: str) -> bool:
    """Whether a file is one of rows, as its name tells.

    >>> is_table("notes.csv"), is_table("note.txt")
    (True, False)
    """
    return _KINDS.get(os.path.splitext(name)[1].lower()) == "table"


def _bytes(path: Path, name: str) -> bytes:
    """What a file holds, or an error that names the remedy."""
    try:
        if path.is_dir():
            raise InputError(f"{name}: is a directory; name the files in it, for example {path / '*.txt'}")
        size = path.stat().st_size
        _refuse(name)
        if size > limits.FILE_BYTES:
            raise InputError(f"{name}: is larger than {limits.FILE_BYTES // 2**20} MB; split it")
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; check the path") from None
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        told = getattr(error, "strerror", None) or error
        raise InputError(f"{name}: {told}; check that it is a file that you may read") from None


def _refuse(name: str) -> None:
    """Tell the remedy for a file of a kind that is not read, as the ending of its name tells."""
    ending = os.path.splitext(name)[1].lower()
    if ending in _REFUSED:
        raise InputError(f"{name}: files of this kind ({ending}) are not read; {_REFUSED[ending]}")
    if ending in _BATCHES:
        remedy = f"read it with govreport batch, or in Python {_BATCHES[ending]}"
        raise InputError(f"{name}: files of this kind ({ending}) hold a text in each row; {remedy}")


def documents(data: bytes, name: str) -> Iterator[Document | InputError]:
    """The documents in the bytes of a file; the ending of `name` tells what they are, or else how they begin.

    A row of a table that cannot be read is the error that says so.
    """
    ending = os.path.splitext(name)[1].lower()
    begins = (kind for start, kind in _MAGIC if data.startswith(start))
    kind = _KINDS.get(ending) or next(begins, "text")
    if kind in _BINARY:
        return iter([Document(_BINARY[kind](data, name), id=name, diagnostics=(_extracted(kind),))])
    decoded = decode(data, name)
    notes = (_encoding(decoded),)
    if kind == "table":
        rows = tables.documents(decoded.text, name)
        return (attrs.evolve(one, diagnostics=notes) if isinstance(one, Document) else one for one in rows)
    if kind == "html":
        return iter([Document(html.text_of(decoded.text, name), id=name, diagnostics=(*notes, _extracted("html")))])
    return iter([Document(decoded.text, id=name, diagnostics=notes)])


def from_bytes(data: bytes) -> Document:
    """A document made of bytes: `parse` and `parse_many` take them as they take a str."""
    decoded = decode(data)
    return Document(decoded.text, diagnostics=(_encoding(decoded),))


def _encoding(decoded: Decoded) -> Diagnostic:
    """In which encoding the bytes were read, and why."""
    return Diagnostic(code="encoding", message=f"{decoded.encoding}: {decoded.evidence}")


def _extracted(kind: str) -> Diagnostic:
    return Diagnostic(code="extracted", message=f"text extracted from {kind}: all places are those in this text")
