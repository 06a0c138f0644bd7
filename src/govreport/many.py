"""Many documents: reports in the order of the texts, in this process or in several."""

import contextlib
import datetime
import functools
import importlib.util
from collections.abc import Callable, Iterable, Iterator, Sized
from decimal import Decimal
from typing import Any

import attrs

from govreport import pools
from govreport.columns import Row
from govreport.errors import DateError, InputError, OptionError
from govreport.parser import Parser
from govreport.report import Report
from govreport.sources.document import Document, plain_str
from govreport.text.cleaning import CleanText
from govreport.text.published import day_of

__all__ = ["CHUNK", "Failure", "Item", "chunked", "dead", "document_of", "items", "parse_many", "read"]

CHUNK = 100_000
"""Characters that travel to a worker together: a tenth of a second of work, a megabyte or two with what comes back."""

_MOST = 1_000  # documents of one chunk, however short


@attrs.frozen(kw_only=True)
class Failure:
    """A document that could not be read: its id, its place among the documents (from 0), and what went wrong.

    `kind` is the name of the exception, or `WorkerDied` where the process that read it ended without a word.

    >>> import govreport
    >>> [failure] = govreport.parse_many([2026])
    >>> failure.place, failure.kind
    (0, 'OptionError')
    """

    id: str | None = None
    place: int
    kind: str
    message: str


Item = tuple[int, str | bytes | Document | Failure]
"""A document on its way, with its place among the documents."""


def parse_many(
    documents: Iterable[str | bytes | Document],
    workers: int | None = None,
    *,
    parser: Parser | None = None,
    progress: Callable[[int], object] | bool = False,
    chunk: int = CHUNK,
) -> Iterator[Report | Failure]:
    """A report for each document, in order, as soon as it is there; a `Failure` for one that could not be read.

    With `workers`, that many processes share the work; then call this below `if __name__ == "__main__":`, since each of
    them loads your script anew. Documents travel in chunks of about `chunk` characters, and at most three chunks for
    each worker are read ahead, so that memory does not grow with their number. `parser` holds other settings than the
    usual. `progress` is called with the number of documents that have just been done, as `tqdm.tqdm(...).update` wants
    it; True shows such a bar if tqdm is installed. What the iterable itself raises is raised after the reports before
    it. Raises `OptionError` for an argument of a wrong kind, `WorkerError` where processes cannot be started.

    >>> import govreport
    >>> texts = ["到2027年，新建公园12个。", None, govreport.Document("力争2030年森林覆盖率达到45%。", id="b")]
    >>> [len(report.goals) if isinstance(report, govreport.Report) else report.kind for report in parse_many(texts)]
    [1, 'OptionError', 1]
    """
    workers = pools.checked_workers(workers)
    parser = Parser() if parser is None else parser
    if not isinstance(parser, Parser):
        raise OptionError(f"parser must be a govreport.Parser, not {type(parser).__name__}")
    if not isinstance(chunk, int) or isinstance(chunk, bool) or chunk < 1:
        raise OptionError(f"chunk must be a whole number of characters from 1, not {chunk!r}")
    if not isinstance(progress, bool) and not callable(progress):
        raise OptionError(f"progress must be True, False or a function of a count, not {progress!r}")
    if isinstance(documents, str | bytes | bytearray | Document):
        raise OptionError("documents must be several: put the one document into a list, or call parse")
    if not isinstance(documents, Iterable):
        raise OptionError(f"documents must be a list, a generator or the like, not {type(documents).__name__}")
    found = _reports(documents, workers, parser, chunk)
    return found if progress is False else _counted(found, documents, progress)


def _reports(
    documents: Iterable[object], workers: int | None, parser: Parser, chunk: int
) -> Iterator[Report | Failure]:
    if workers is None:
        for item in items(documents):
            yield read(parser, item)
        return
    work = functools.partial(_parts, parser)
    for sent, made in pools.ordered(work, chunked(items(documents), chunk), workers, dead):
        for (_, document), parts in zip(sent, made, strict=True):
            yield parts if isinstance(parts, Failure) else _whole(document, parts, parser)


def _counted(
    found: Iterator[Report | Failure], documents: object, progress: Callable[[int], object] | bool
) -> Iterator[Report | Failure]:
    """The same, told to a callback or to a bar of tqdm, where that is installed."""
    if progress is True:
        if importlib.util.find_spec("tqdm") is None:
            yield from found
            return
        bar: Any = importlib.import_module("tqdm").tqdm
        total = len(documents) if isinstance(documents, Sized) else None
        with bar(total=total, unit=" documents") as shown:
            yield from _counted(found, documents, shown.update)
        return
    tell: Any = progress
    for one in found:
        tell(1)
        yield one


def items(documents: Iterable[object], first: int = 0) -> Iterator[Item]:
    """Each document with its place, counted from `first`; what is no document is a failure already."""
    for place, document in enumerate(documents, first):
        if isinstance(document, str):
            yield place, plain_str(document)
        elif isinstance(document, bytearray):
            yield place, bytes(document)
        elif isinstance(document, bytes | Document | Failure):
            yield place, document
        else:
            message = f"wanted a str, bytes or a govreport.Document, got {type(document).__name__}"
            yield place, Failure(place=place, kind="OptionError", message=message)


def chunked(found: Iterable[Item], characters: int = CHUNK) -> Iterator[list[Item]]:
    """The items in lists of at least so many characters, the last one excepted; what `found` raises comes last."""
    chunk, held = list[Item](), 0
    trouble: Exception | None = None
    source = iter(found)
    while True:
        try:
            item = next(source)
        except StopIteration:
            break
        except Exception as error:  # what came before it is not lost
            trouble = error
            break
        chunk.append(item)
        document = item[1]
        if not isinstance(document, Failure):
            held += len(document.text if isinstance(document, Document) else document)
        if held >= characters or len(chunk) >= _MOST:
            yield chunk
            chunk, held = [], 0
    if chunk:
        yield chunk
    if trouble is not None:
        raise trouble


def read(parser: Parser, item: Item) -> Report | Failure:
    """The report of one item; whatever goes wrong with it is a `Failure`."""
    place, document = item
    if isinstance(document, Failure):
        return attrs.evolve(document, place=place)
    try:
        return parser.parse(document)
    except Exception as error:  # one document never loses the others
        return _failure(item, type(error).__name__, " ".join(str(error).split()) or "no message")


def document_of(place: int, text: object, day: object, name: object) -> Document | Failure:
    """What stands in one row of a table as a document, or why it is none.

    `text` is a str, `day` a date, a datetime, text such as 2026-02-03 or 2026年2月3日, or None (as blank text is),
    `name` a str, a whole number (also as a float, as pandas has a column with gaps) or None; an exception may stand for
    a value that could not be read.

    >>> document_of(3, "增长5%。", "3.2.2026", 7)
    Failure(id='7', place=3, kind='DateError', message="published: '3.2.2026' is not a date; write it as YYYY-MM-DD")
    """
    called = None
    try:
        called = None if isinstance(name, Exception) else _id(name)
        for value in (text, day, name):
            if isinstance(value, Exception):
                raise InputError(f"not UTF-8: {value.reason}" if isinstance(value, UnicodeDecodeError) else str(value))
        return Document(_text(text), _day(day), called)
    except (DateError, InputError, OptionError) as error:
        return Failure(id=called, place=place, kind=type(error).__name__, message=str(error))


def _id(name: object) -> str | None:
    if name is None or isinstance(name, str):
        return name
    if isinstance(name, int | float | Decimal) and not isinstance(name, bool):
        if name != name:  # noqa: PLR0124 - NaN, by which pandas and Polars tell that there is none
            return None
        with contextlib.suppress(OverflowError):  # Infinity
            whole, parts = name.as_integer_ratio()
            if parts == 1:
                return str(whole)
    raise OptionError(f"id must be a str or a whole number, not {name!r:.40}; write it as text")


def _text(text: object) -> str:
    if isinstance(text, str):
        return text
    raise OptionError(f"text must be a str, not {type(text).__name__}; fill it in, or leave this row out")


def _day(day: object) -> datetime.date | None:
    if day is None or isinstance(day, datetime.date):
        return day
    if not isinstance(day, str):
        raise OptionError(f"published must be a str such as 2026-02-03 or a date, not {type(day).__name__}")
    if not day.strip():  # an empty cell, as readers of CSV give it
        return None
    try:
        return day_of(day)
    except DateError as error:
        raise DateError(f"published: {error}") from None


def dead(item: Item) -> Item:
    """What stands for a document whose process died of it."""
    return item[0], _failure(item, "WorkerDied", "the process that read this document died; it may need more memory")


def _failure(item: Item, kind: str, message: str) -> Failure:
    place, document = item
    called = None if isinstance(document, str | bytes) else document.id
    return Failure(id=called, place=place, kind=kind, message=message)


# What travels back: a report without the raw text, which the parent has unless it came as bytes, its rows and repairs
# as plain tuples. That takes a quarter less time than a report as it is, and two fifths less room.
_Parts = tuple[Any, ...]


def _parts(parser: Parser, chunk: list[Item]) -> list[_Parts | Failure]:
    made: list[_Parts | Failure] = []
    for item in chunk:
        report = read(parser, item)
        if isinstance(report, Failure):
            made.append(report)
            continue
        cleaned = report.cleaned
        clean = None if cleaned.text is report.raw else (cleaned.text, cleaned.alignment, cleaned.steps)
        rows = tuple(map(tuple, report.rows))
        raw = report.raw if isinstance(item[1], bytes) else None
        made.append((
            raw, clean, cleaned.settled, report.metadata, report.sections, rows, report.traces, report.rejections,
            report.diagnostics, report.doc_id,
        ))  # fmt: skip
    return made


def _whole(document: Any, parts: _Parts, parser: Parser) -> Report:
    raw, clean, settled, metadata, sections, rows, traces, rejections, diagnostics, doc_id = parts
    if raw is None:
        raw = document.text if isinstance(document, Document) else document
    if clean is None:
        cleaned = CleanText(raw=raw, text=raw, settled=settled)
    else:
        text, alignment, steps = clean
        cleaned = CleanText(raw=raw, text=text, alignment=alignment, steps=steps, settled=settled)
    return Report(
        raw=raw,
        cleaned=cleaned,
        metadata=metadata,
        sections=sections,
        rows=tuple(map(Row._make, rows)),
        traces=traces,
        rejections=rejections,
        diagnostics=diagnostics,
        doc_id=doc_id,
        lexicons=parser.lexicons,
    )
