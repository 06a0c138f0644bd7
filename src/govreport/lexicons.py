"""Words of the caller's own, from TSV files or from rows in code, checked before they are used.

Each row names the lexicon that it belongs to; its other fields are the columns of that lexicon. A row takes the place
of the shipped row for the same word.
"""

import datetime
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from govreport import lexicon
from govreport.errors import LexiconError, OptionError
from govreport.text.folding import fold

__all__ = ["Entry", "Lexicons", "Source", "examples", "layered", "read_lexicons", "shipped_in"]


class Entry(NamedTuple):
    """One checked row: the lexicon, and its columns with their values."""

    name: str
    fields: tuple[tuple[str, str], ...]


Lexicons = tuple[Entry, ...]
Source = str | os.PathLike[str] | Iterable[Mapping[str, str]]


class _Table(NamedTuple):
    key: tuple[str, ...]  # the columns that tell one row from another
    columns: tuple[str, ...]  # which a row of the caller's may have, the needed ones first
    needed: int  # how many of them


TABLES: Final[Mapping[str, _Table]] = {
    "units": _Table(("surface",), ("surface", "id", "dimension"), 3),
    "cues": _Table(("surface",), ("surface", "strength"), 2),
    "times": _Table(("kind", "surface"), ("kind", "surface", "meaning", "unless"), 2),
    "events": _Table(("kind", "surface"), ("kind", "surface", "date", "unless"), 2),
    "comparators": _Table(("surface", "side"), ("surface", "side", "comparator"), 3),
    "outcomes": _Table(("surface",), ("surface", "kind"), 2),
    "predicates": _Table(("surface",), ("surface", "role", "change", "per"), 2),
    "actions": _Table(("surface",), ("surface", "kind"), 2),
    "indicators": _Table(
        ("id",), ("surface", "id", "english", "unit", "dimension", "polarity", "domain", "note"), 2
    ),
}  # fmt: skip
_LONGEST = 30  # characters of a word
# Columns whose values are those of the shipped rows; for times, of those rows that are of the same kind.
_CLOSED = frozenset("dimension strength kind side comparator polarity domain meaning role change per".split())


def read_lexicons(sources: Sequence[Source | Entry]) -> Lexicons:
    """The rows of all sources, in order, checked; of two rows for one word the later one holds.

    A source is the path of a TSV file or an iterable of mappings. Raises `LexiconError` with file, line and remedy
    for what cannot be used, and `OptionError` for what is no source.

    >>> read_lexicons([[{"lexicon": "cues", "surface": "铆足劲", "strength": "strive"}]])
    (Entry(name='cues', fields=(('surface', '铆足劲'), ('strength', 'strive'))),)
    """
    if isinstance(sources, str | os.PathLike | Mapping) or not isinstance(sources, Iterable):
        raise OptionError("lexicons: wanted a sequence of paths or of lists of rows; write lexicons=[path]")
    found: dict[tuple[str, ...], Entry] = {}
    for at, source in enumerate(sources):
        if isinstance(source, Entry):
            checked = [source]
        elif isinstance(source, str | os.PathLike):
            checked = list(_checked(_file(Path(source))))
        else:
            checked = list(_checked(_given(source, f"lexicons[{at}]")))
        for entry in checked:
            key = _key(entry)
            found.pop(key, None)
            found[key] = entry
    return tuple(found.values())


def layered(name: str, own: Lexicons) -> tuple[Mapping[str, str], ...]:
    """All rows of the lexicon `name`: the shipped ones without those that own rows replace, then the own ones."""
    shipped = lexicon.rows(name)
    rows = [dict(row) for row in _expanded(name, own)]
    if not rows:
        return shipped
    key = ("surface",) if name == "indicator_names" else TABLES[name].key
    taken = {tuple(row[column] for column in key) for row in rows}
    kept = [row for row in shipped if tuple(row[column] for column in key) not in taken]
    return (*kept, *(MappingProxyType(dict.fromkeys(shipped[0], "") | row) for row in rows))


def examples(sources: Iterable[Source]) -> Iterator[tuple[str, str, str]]:
    """Where each row with an example stands, its word and its example."""
    for at, source in enumerate(sources):
        rows = _file(Path(source)) if isinstance(source, str | os.PathLike) else _given(source, f"lexicons[{at}]")
        for where, row in rows:
            if row.get("example"):
                yield where, row["surface"], row["example"]


def shipped_in(word: str) -> list[str]:
    """The lexicons that hold a word as shipped.

    >>> shipped_in("誓要"), shipped_in("以上"), shipped_in("青石")
    (['cues'], ['comparators'], [])
    """
    return [name for name in TABLES if any(fold(row.get("surface", "")) == fold(word) for row in lexicon.rows(name))]


def _expanded(name: str, own: Lexicons) -> Iterator[dict[str, str]]:
    """Own rows as rows of a shipped lexicon: an indicator has one row for itself and one for its name."""
    for entry in own:
        row = dict(entry.fields)
        if name == "indicator_names" and entry.name == "indicators":
            yield {"surface": row["surface"], "id": row["id"]}
        elif name == "indicators" == entry.name:
            shipped = [known for known in lexicon.rows(name) if known["id"] == row["id"]]
            del row["surface"]
            yield {**(shipped[0] if shipped else {}), **row}
        elif name == entry.name:
            yield row


def _key(entry: Entry) -> tuple[str, ...]:
    row = dict(entry.fields)
    key = ("surface",) if entry.name == "indicators" else TABLES[entry.name].key
    return (entry.name, *(row[column] for column in key))


def _file(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows of a TSV file, each with its place."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise LexiconError(f"{path}: {error.strerror}; check the path") from None
    except ValueError as error:
        if not isinstance(error, UnicodeDecodeError):  # a NUL in the path
            raise LexiconError(f"{str(path)!r}: {error}; check the path") from None
        raise LexiconError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    header: list[str] = []
    for number, line in enumerate(lines, 1):
        where = f"{path}, line {number}"
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if not header:
            header = _header(fields, where)
            continue
        if len(fields) > len(header):
            raise LexiconError(
                f"{where}: {len(fields)} fields where the header has {len(header)}; separate them with one tab each"
            )
        yield where, dict(zip(header, fields, strict=False))
    if not header:
        raise LexiconError(f"{path}: no header; the first line names the columns, at least: lexicon, surface")


def _header(columns: list[str], where: str) -> list[str]:
    known = {column for table in TABLES.values() for column in table.columns} | {"lexicon", "example"}
    for column in columns:
        if column not in known:
            raise LexiconError(f"{where}: no column {column!r}; the columns are {', '.join(sorted(known))}")
        if columns.count(column) > 1:
            raise LexiconError(f"{where}: the column {column!r} stands twice; remove one of them")
    for column in ("lexicon", "surface"):
        if column not in columns:
            raise LexiconError(f"{where}: the header lacks {column!r}; name the columns, separated by one tab each")
    return columns


def _given(rows: object, name: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Rows in code, each with its place."""
    if not isinstance(rows, Iterable) or isinstance(rows, Mapping):
        raise OptionError(f"{name}: wanted a path or a list of rows, got {type(rows).__name__}")
    for at, row in enumerate(rows):
        where = f"{name}, row {at}"
        if not isinstance(row, Mapping):
            raise OptionError(f"{where}: wanted a dict with the keys lexicon and surface, got {type(row).__name__}")
        for column, value in row.items():
            if not isinstance(value, str):
                raise LexiconError(f"{where}: {column} is of type {type(value).__name__}; write it as a str")
        yield where, dict(row)


def _checked(rows: Iterable[tuple[str, dict[str, str]]]) -> Iterator[Entry]:
    """The rows as entries; the first mistake raises `LexiconError`."""
    seen: dict[tuple[str, ...], str] = {}
    for where, row in rows:
        table = TABLES.get(row.get("lexicon", ""))
        if table is None:
            raise LexiconError(f"{where}: no lexicon {row.get('lexicon', '')!r}; write one of {', '.join(TABLES)}")
        name = row["lexicon"]
        for column, value in row.items():
            if value and column not in (*table.columns, "lexicon", "example"):
                raise LexiconError(
                    f"{where}: {name} has no {column!r}; leave it empty, or use {', '.join(table.columns)}"
                )
        for column in table.columns[: table.needed]:
            if not row.get(column):
                raise LexiconError(
                    f"{where}: {column} is missing; {name} needs {', '.join(table.columns[: table.needed])}"
                )
        row["surface"] = fold(row["surface"])
        _check_word(row, where)
        _check_values(name, row, where)
        entry = Entry(name, tuple((column, row[column]) for column in table.columns if row.get(column)))
        key = _key(entry)
        if key in seen:
            raise LexiconError(f"{where}: {row['surface']} stands already in {seen[key]}; remove one of them")
        seen[key] = where
        yield entry


def _check_word(row: dict[str, str], where: str) -> None:
    word = row["surface"]
    if len(word) > _LONGEST or not re.fullmatch(r"[\w“”‘’·%‰℃°/]+", word):
        raise LexiconError(
            f"{where}: {word[:_LONGEST]!r} is no word; use at most {_LONGEST} letters, digits and “”‘’·%‰℃°/"
        )
    if re.fullmatch(r"[\d〇零一二三四五六七八九十百千万亿兆两半点几数多余]+", word):
        raise LexiconError(f"{where}: {word!r} is a numeral; write a word that is not one")
    if re.search(r"\W", row.get("unless", "")):
        raise LexiconError(f"{where}: unless {row['unless']!r} holds a mark; write the characters one after the other")
    if row.get("example") and word not in fold(row["example"]):
        raise LexiconError(f"{where}: the example does not hold {word}; write a sentence in which it does its work")


def _check_values(name: str, row: dict[str, str], where: str) -> None:
    shipped = lexicon.rows(name)
    for column in filter(_CLOSED.__contains__, shipped[0]):
        alike = [known for known in shipped if column != "meaning" or known["kind"] == row["kind"]]
        values = {known[column] for known in alike}
        if row.get(column, "") not in values | ({""} if column != "meaning" else set()):
            told = ", ".join(sorted(filter(None, values))) or "nothing: leave it empty"
            raise LexiconError(f"{where}: {column} {row.get(column, '')!r} is not known; write one of {told}")
    if name == "predicates" and (row["role"] == "verb") != bool(row.get("change")):
        raise LexiconError(f"{where}: a verb needs a change, and an adverb has none; write level, increase or decrease")
    if name == "events" and (date := row.get("date", "")):
        _check_day(date, row.get("kind") == "since", where)
    if name == "indicators":
        _check_indicator(row, where)


def _check_day(date: str, dated: bool, where: str) -> None:
    """Raise for a day that not every year has, or, of what began once, for no date."""
    wanted = "YYYY-MM-DD" if dated else "MM-DD"
    try:
        told = len(date) == len(wanted) and datetime.date.fromisoformat(date if dated else f"2023-{date}")
    except ValueError:
        told = False
    if not told:
        raise LexiconError(f"{where}: date {date!r} is none; write {wanted}, a day of every year, or leave it empty")


def _check_indicator(row: dict[str, str], where: str) -> None:
    if not re.fullmatch("[a-z][a-z0-9_]*", row["id"]):
        raise LexiconError(
            f"{where}: id {row['id']!r} is none; use small letters, digits and _, such as pottery_exports"
        )
    known: Mapping[str, str] = next((one for one in lexicon.rows("indicators") if one["id"] == row["id"]), {})
    if not known and not row.get("english"):
        raise LexiconError(f"{where}: english is missing; a new indicator needs its English name")
    for column, value in known.items():
        if row.get(column) and row[column] != value:
            raise LexiconError(
                f"{where}: {column} {row[column]!r} is not that of {row['id']}, {value!r}; "
                "leave it empty to add a name, or write an id of your own"
            )
