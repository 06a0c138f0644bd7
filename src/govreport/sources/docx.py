"""The text of a Word file (.docx): paragraphs, line breaks, tables; with the standard library alone."""

import io
import posixpath
import zipfile
import zlib
from typing import Final
from xml.parsers import expat

from govreport.errors import InputError
from govreport.sources import limits

__all__ = ["text_of"]

_WORD: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_RELATIONS: Final = "_rels/.rels"
_MAIN: Final = "word/document.xml"
_MEGABYTE: Final = 2**20
# Elements whose text is no part of the document as it stands: deleted or moved away, the second copy of a text box, the
# stops of tabs.
_SKIPPED: Final = frozenset({"del", "moveFrom", "instrText", "Fallback", "fldData", "tabs"})
_SPANS: Final = frozenset(str(columns) for columns in range(1, 64))  # more columns Word does not allow
_MARKS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def text_of(data: bytes, name: str) -> str:
    """The text of the document: a line for each paragraph, and for each row of a table, its cells parted by tabs.

    Headers, footers, notes and numbers that Word makes itself are left out. Raises `InputError`, which calls the file
    `name`, where it is broken, locked, or larger than `limits` allows.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError(f"{name}: is locked with a password or an old .doc; save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Body(name).read(_member(archive, _main(archive, name), name))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(f"{name}: is no whole .docx file ({error}); open it in Word and save it again") from None


def _main(archive: zipfile.ZipFile, name: str) -> str:
    """The member that holds the document, as the archive itself tells it."""
    if len(archive.infolist()) > limits.ZIP_MEMBERS:
        raise InputError(f"{name}: holds more than {limits.ZIP_MEMBERS:,} files; this is no report")
    if _RELATIONS not in archive.namelist():
        return _MAIN
    found: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if attributes.get("Type", "").endswith("/officeDocument"):
            found.append(attributes.get("Target", ""))

    parser = _parser(name)
    parser.StartElementHandler = start
    _feed(parser, _member(archive, _RELATIONS, name), name)
    return posixpath.normpath(found[0].lstrip("/")) if found else _MAIN


def _member(archive: zipfile.ZipFile, member: str, name: str) -> bytes:
    """The bytes of a member, not one more than is allowed, whatever the archive says of their number."""
    try:
        info = archive.getinfo(member)
    except KeyError:
        raise InputError(f"{name}: has no {member}; it is no Word document, save it as .docx") from None
    if info.flag_bits & 1:
        raise InputError(f"{name}: is locked with a password; save it as .docx without one")
    with archive.open(info) as stream:
        data = stream.read(limits.ZIP_BYTES + 1)
    if len(data) > limits.ZIP_BYTES:
        raise InputError(
            f"{name}: {member} unpacks to more than {limits.ZIP_BYTES // _MEGABYTE} MB; split the document"
        )
    if len(data) > max(_MEGABYTE, limits.ZIP_RATIO * info.compress_size):
        raise InputError(f"{name}: {member} unpacks to more than {limits.ZIP_RATIO} times its size; this is no report")
    return data


def _parser(name: str) -> expat.XMLParserType:
    """A parser that refuses document types, for only they can declare entities."""

    def refuse(*_: object) -> None:
        raise InputError(f"{name}: declares a document type, which Word never does; open it in Word and save it again")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse
    return parser


def _feed(parser: expat.XMLParserType, data: bytes, name: str) -> None:
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise InputError(f"{name}: is no whole .docx file ({error}); open it in Word and save it again") from None


class _Body:
    """What is read while the elements of a document go by."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.pieces: list[str] = []  # the text so far, without line ends between cells
        self.cells: list[tuple[int, int]] = []  # for each cell that is open: where in `pieces` it begins, its columns
        self.rows: list[int] = []  # for each row that is open: how many cells it has
        self.depth = self.skipped = 0  # `skipped`: the depth of the element whose text is left out, if any
        self.in_text = False

    def read(self, data: bytes) -> str:
        parser = _parser(self.name)
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        _feed(parser, data, self.name)
        return "".join(self.pieces)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > limits.XML_DEPTH:
            raise InputError(f"{self.name}: elements stand more than {limits.XML_DEPTH} deep; this is no report")
        space, _, local = tag.rpartition(" ")
        if self.skipped:
            return
        if local in _SKIPPED:
            self.skipped = self.depth
        elif f"{space} " in _WORD:
            if local == "t":
                self.in_text = True
            elif local == "tc":
                self.cells.append((len(self.pieces), 1))
            elif local == "gridSpan" and self.cells:
                self.cells[-1] = (self.cells[-1][0], _columns(attributes.get(f"{space} val", "")))
            elif local == "tr":
                self.rows.append(0)
            elif local in _MARKS:
                self.pieces.append(_MARKS[local])

    def end(self, tag: str) -> None:
        if self.skipped == self.depth:
            self.skipped = 0
        self.depth -= 1
        space, _, local = tag.rpartition(" ")
        if self.skipped or f"{space} " not in _WORD:
            return
        if local == "t":
            self.in_text = False
        elif local == "p":
            self.pieces.append("\n")
        elif local == "tc" and self.cells:
            self._close_cell(*self.cells.pop())
        elif local == "tr":
            alone = self.rows.pop() == 1 if self.rows else True
            if self.pieces and self.pieces[-1].startswith("\t"):
                self.pieces[-1] = "" if alone else self.pieces[-1][1:]
            self.pieces.append("\n")

    def characters(self, text: str) -> None:
        if self.in_text and not self.skipped:
            self.pieces.append(text)

    def _close_cell(self, first: int, columns: int) -> None:
        """The paragraphs of a cell in one line, and a tab behind them for each column that it spans."""
        self.pieces[first:] = [" ".join("".join(self.pieces[first:]).split("\n")).strip(), "\t" * columns]
        if self.rows:
            self.rows[-1] += 1


def _columns(told: str) -> int:
    """How many columns a cell spans, as its attribute says; one where it says nothing that a table can have."""
    return int(told) if told in _SPANS else 1
