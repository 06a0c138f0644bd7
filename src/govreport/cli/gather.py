"""The documents of `govreport batch`: files of one text, folders, patterns, rows of Parquet, JSON Lines and CSV."""

import contextlib
import csv
import glob
import hashlib
import itertools
import json
import math
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TextIO

import attrs

from govreport import many
from govreport.errors import InputError
from govreport.export.extras import needed
from govreport.export.values import cells
from govreport.many import Failure
from govreport.sources import reading
from govreport.sources.document import Document
from govreport.sources.tables import DATE, EMPTY, ID, TEXT, mark_of, open_quote, surplus
from govreport.text.decoding import decode

__all__ = ["Columns", "check", "counted", "documents", "fingerprint", "once", "paths"]

_TEXTS = (".txt", ".docx", ".html", ".htm", ".pdf")  # what is read in a folder
_OPENING = 2**16  # bytes of a table that tell how it is written
_LONGEST = 2**31 - 1  # characters of one field of CSV; by default the module takes 131,072


@attrs.frozen(kw_only=True)
class Columns:
    """Which columns of a table hold the text, the day of publication and the id; the last two may be missing."""

    text: str = "text"
    published: str = "published"
    id: str = "id"


def paths(names: Iterable[str], written: Collection[str] = ()) -> list[str]:
    """The files that are meant, in order: of a folder all files of one text, of a pattern all that match, sorted.

    The files that are being `written` are none of a folder or a pattern. A file may be there more than once (`once`).

    Raises `InputError` for a folder or a pattern that holds nothing; a file that is missing is told when it is read.
    """
    found: list[str] = []
    own = {os.path.normpath(path) for path in written}
    for name in names:
        if not name:  # pathlib takes it for the folder that one is in
            raise InputError("IN is empty; name a file, a folder or a pattern")
        if Path(name).is_dir():
            there = (path for path in Path(name).rglob("*") if path.suffix.lower() in _TEXTS and path.is_file())
            listed = sorted(map(str, there))
        elif glob.has_magic(name) and not Path(name).exists():
            listed = sorted(path for path in glob.glob(name, recursive=True) if Path(path).is_file())
        else:
            listed = [name]
        if listed != [name]:
            listed = [path for path in listed if os.path.normpath(path) not in own]
        if not listed:
            raise InputError(f"{name}: holds no file to read; name a folder with .txt files, or files")
        found += listed
    return found


def once(files: Iterable[str]) -> list[str]:
    """The files without those that are named before, perhaps in another way.

    >>> once(["a.txt", "b.txt", "./a.txt"])
    ['a.txt', 'b.txt']
    """
    first: dict[str, str] = {}
    for name in files:
        first.setdefault(os.path.abspath(name), name)
    return list(first.values())


def fingerprint(files: Iterable[str]) -> str:
    """What tells whether the inputs are still those of an earlier run: names, sizes and times of change."""
    told = hashlib.sha256()
    for name in files:
        try:
            status = Path(name).stat()
            told.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode(errors="surrogateescape"))
        except OSError:
            told.update(f"{name}\0missing\n".encode(errors="surrogateescape"))
    return told.hexdigest()


def counted(files: Iterable[str]) -> int | None:
    """The number of documents, where it can be told without reading them."""
    number = 0
    for name in files:
        kind = Path(name).suffix.lower()
        if kind not in _TABLES:
            number += 1
        elif kind == ".parquet" and Path(name).is_file():
            try:
                number += needed("pyarrow.parquet", "arrow").read_metadata(name).num_rows
            except (OSError, ValueError):
                return None
        else:
            return None
    return number


def check(files: Iterable[str], options: Mapping[str, str]) -> None:
    """Refuse, before any work, a table without a column that is asked for; `options` has the column of each option.

    Tables that cannot be opened are told when they are read, and so is one without a column of texts where none was
    asked for, unless no file has a text. Of the rows of JSON Lines one must have the column; others may lack it.
    """
    files = list(files)
    tables = [name for name in files if Path(name).suffix.lower() in _TABLES]
    if options and not tables:
        option, column = next(iter(options.items()))
        endings = ", ".join(_TABLES)
        raise InputError(
            f"{option} {column}: is about the columns of a table ({endings}), and no IN is one; leave it out"
        )
    readable, textless = len(tables) < len(files), ""
    for name in tables:
        missing, held = {"--text": Columns().text, **options}, dict[str, None]()
        try:
            for names in _headers(name):
                held.update(dict.fromkeys(names))
                missing = _lacking(names, missing)
                if not missing:
                    break
        except (OSError, ValueError, csv.Error):
            continue
        there = ", ".join(map(repr, itertools.islice(held, _NAMED)))
        for option, column in missing.items() if held else ():
            if option in options:
                raise InputError(f"{option} {column}: {name} has no such column; it has {there}")
            textless = textless or f"{name}: no column 'text'; the columns are {there}; name the text's with --text"
        readable = readable or not missing
    if textless and not readable:
        raise InputError(textless)


_NAMED = 20  # columns that a message names


def _headers(name: str) -> Iterator[list[str]]:
    """The columns that a table names: once, or for JSON Lines in each row."""
    kind = Path(name).suffix.lower()
    if kind == ".parquet":
        yield list(needed("pyarrow.parquet", "arrow").read_schema(name).names)
    elif kind == ".jsonl":
        with open(name, "rb") as lines:
            records = (_record(number, line) for number, line in enumerate(lines, 1))
            yield from (list(record) for record in records if isinstance(record, dict))
    else:
        with _opened(name) as (file, form):
            yield next(filter(None, csv.reader(file, delimiter=form.mark)), [])


def _lacking(names: Iterable[str], options: Mapping[str, str]) -> dict[str, str]:
    """The options whose columns are none of these."""
    known = set(names)
    plain = {name.strip().lower() for name in known}
    lacking = {}
    for option, column in options.items():
        usual = TEXT if (option, column) == ("--text", Columns().text) else ()
        if column not in known and not plain.intersection(usual):
            lacking[option] = column
    return lacking


class _Form(NamedTuple):
    """How a table of text is written."""

    encoding: str
    mark: str  # what parts its fields


@contextlib.contextmanager
def _opened(name: str) -> Iterator[tuple[TextIO, _Form]]:
    """A table of text behind its byte order mark, and its form."""
    form = _form_of(name)
    # what cannot be decoded is kept as a lone surrogate, so that its row alone fails
    errors = "surrogatepass" if form.encoding.lower().startswith("utf-16") else "surrogateescape"
    with open(name, encoding=form.encoding, errors=errors, newline="") as file:
        if file.read(1) != "\ufeff":
            file.seek(0)
        yield file, form


def _form_of(name: str) -> _Form:
    """The form of a table, as its beginning tells, so that the rest can be read row by row."""
    with open(name, "rb") as file:
        opening = file.read(_OPENING)
    whole = opening[: opening.rfind(b"\n") + 1] or opening  # without a character that the limit cuts in two
    try:
        decoded = decode(whole)
    except InputError:  # each row tells what is wrong with it
        return _Form("utf-8", mark_of(whole.decode("utf-8", "replace"), name))
    return _Form(decoded.encoding, mark_of(decoded.text, name))


def documents(files: Iterable[str], columns: Columns, done: int = 0) -> Iterator[Document | Failure]:
    """Every document of the files in order, without the first `done`; what cannot be read is a `Failure`."""
    for name in files:
        rows = _TABLES.get(Path(name).suffix.lower())
        if rows is None:
            if done:
                done -= 1
            else:
                yield _text(name)
            continue
        for document in _table(name, rows, columns):
            if done:
                done -= 1
            else:
                yield document


def _text(name: str) -> Document | Failure:
    try:
        return reading.read(name)
    except InputError as error:
        return Failure(id=name, place=0, kind="InputError", message=str(error))


_Values = tuple[int, object, object, object]  # number, text, day, id; an error for a text that cannot be read
_Rows = Callable[[str, Columns], Iterator[_Values]]


def _table(name: str, rows: _Rows, columns: Columns) -> Iterator[Document | Failure]:
    """The rows of a table as documents; what breaks the whole file off is one failure more."""
    row = 0
    try:
        for row, text, day, called in rows(name, columns):
            own = called.strip() if isinstance(called, str) else called
            place = f"{name}#{row}"
            found = many.document_of(row, text, None if _blank(day) else day, place if _blank(own) else own)
            yield attrs.evolve(found, id=place) if found.id is None else found  # an id that is none names no row
    except (OSError, ValueError) as error:
        yield Failure(id=name, place=0, kind="InputError", message=f"{name}{_broken(name, row, error)}")


def _broken(name: str, row: int, error: Exception) -> str:
    """What is wrong with a table that cannot be read, or not behind a row, and the remedy."""
    if isinstance(error, InputError):  # names the place itself
        return f": {error}"
    if isinstance(error, FileNotFoundError):
        return ": no such file; check the path"
    if isinstance(error, OSError) and error.strerror and error.errno:
        return f": {error.strerror}; check that it is a file that you may read"
    told = " ".join(str(error).split()).partition(". ")[0].rstrip(".")
    if not name.lower().endswith(".parquet"):
        return f", behind row {row}: {told}; write the file anew"
    if not row:
        return f": is no Parquet file, or not a whole one ({told}); write or copy it anew"
    return f", behind row {row}: cannot be read further ({told}); write or copy it anew"


def _blank(cell: object) -> bool:
    missing = isinstance(cell, float) and math.isnan(cell)  # as pandas has it
    return cell is None or missing or (isinstance(cell, str) and not cell.strip())


def _from_parquet(name: str, columns: Columns) -> Iterator[_Values]:
    file = needed("pyarrow.parquet", "arrow").ParquetFile(name)
    there, numbers = _there(file.schema_arrow.names, columns), itertools.count(1)
    for batch in file.iter_batches(batch_size=256, columns=[column for column in there if column]):
        lists = [cells(batch.column(column)) if column else [None] * batch.num_rows for column in there]
        for text, day, called in zip(*lists, strict=True):
            yield next(numbers), text, day, called


def _from_lines(name: str, columns: Columns) -> Iterator[_Values]:
    with open(name, "rb") as lines:
        for number, line in enumerate(lines, 1):
            record = _record(number, line)
            if record is None:
                continue
            if isinstance(record, InputError):
                yield number, record, None, None
                continue
            named = _usual(list(record), columns)
            lacking = InputError(f"line {number} has no key {columns.text!r}; name the text's with --text")
            yield number, record.get(named.text, lacking), record.get(named.published), record.get(named.id)


def _record(number: int, line: bytes) -> dict[str, object] | InputError | None:
    """The object in a line of JSON Lines, or why it is none; None for a blank line."""
    if not line.strip():
        return None
    try:
        record = json.loads(line.decode("utf-8-sig").rstrip())
    except UnicodeDecodeError as error:
        return InputError(f"line {number} is no UTF-8 ({error.reason}); convert the file to UTF-8 first")
    except (ValueError, RecursionError) as error:
        told = f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else error
        return InputError(f"line {number} is no JSON ({told}); {_WANTED}")
    return record if isinstance(record, dict) else InputError(f"line {number} is no object; {_WANTED}")


_WANTED = 'write one object on each line, such as {"text": "…"}'


def _from_csv(name: str, columns: Columns) -> Iterator[_Values]:
    csv.field_size_limit(_LONGEST)
    with _opened(name) as (file, form):
        rows = _rows(file, form.mark)
        names = next(rows, [])
        there = _there(names, columns)
        for number, row in enumerate(rows, 1):
            record = dict(zip(names, row, strict=False))
            text, day, called = (record.get(column) if column else None for column in there)
            if told := surplus(row[len(names) :], len(names), form.mark):
                yield number, InputError(told), day, called
                continue
            try:
                (text or "").encode()
                yield number, text, day, called
            except UnicodeEncodeError as error:
                byte, written = ord(error.object[error.start]) & 0xFF, form.encoding.upper()
                message = (
                    f"character {error.start} of the text is no {written} (0x{byte:02x}); "
                    "convert the file to UTF-8 first"
                )
                yield number, InputError(message), day, called


def _rows(file: TextIO, mark: str) -> Iterator[list[str]]:
    """The rows of a table of text, blank ones left out; raises `InputError` for one whose quotes are wrong."""
    reader, line = csv.reader(file, delimiter=mark, strict=True), 0
    try:
        for row in reader:
            line = reader.line_num
            if row:
                yield row
    except csv.Error:
        raise InputError(open_quote(line + 1)) from None


def _usual(names: list[str], columns: Columns) -> Columns:
    """The columns by the other names that they usually have (正文, 发布日期, 标题), where no others are asked for."""
    usual = {"text": TEXT, "published": DATE, "id": ID}
    for field, known in usual.items():
        if getattr(columns, field) == field and field not in names:
            # `parse` reads " Text" and "ID" as well
            plain = {name.strip().lower(): name for name in reversed(names) if isinstance(name, str)}
            found: dict[str, Any] = {field: next((plain[name] for name in (field, *known) if name in plain), field)}
            columns = attrs.evolve(columns, **found)
    return columns


def _there(names: Iterable[str], columns: Columns) -> tuple[str, str | None, str | None]:
    """The names of the three columns, None for one of the last two that is missing."""
    names = list(names)
    columns = _usual(names, columns)
    if not names:
        raise InputError(EMPTY)
    if columns.text not in names:
        held = ", ".join(map(repr, names))
        raise InputError(f"no column {columns.text!r}; the columns are {held}; name the text's with --text")
    for column in (columns.text, columns.published, columns.id):
        if names.count(column) > 1:
            raise InputError(f"{names.count(column)} columns are called {column!r}; rename all but one")
    return (
        columns.text,
        columns.published if columns.published in names else None,
        columns.id if columns.id in names else None,
    )


_TABLES: dict[str, _Rows] = {".parquet": _from_parquet, ".jsonl": _from_lines, ".csv": _from_csv, ".tsv": _from_csv}
