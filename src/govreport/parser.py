"""The front door: text in, report out."""

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from govreport.diagnostics import diagnose
from govreport.document import metadata as document_metadata
from govreport.document.contradictions import contradictions
from govreport.document.kinds import has_parts, speech_of
from govreport.document.named_spans import named_spans
from govreport.document.next_steps import part_at_next
from govreport.document.occasions import told_in
from govreport.document.parts import Heading, Passage, passages, tell_by_title
from govreport.document.retrospects import looks_back, reviews_own_year, sums_up_year
from govreport.document.wording import tell_by_wording
from govreport.errors import OptionError
from govreport.goals.rows import Writer
from govreport.goals.seen.view import Cue, View, within
from govreport.goals.tables.columns import Seen, spans_of
from govreport.goals.tables.reading import read_tables
from govreport.goals.times.fronting import alternates
from govreport.goals.times.periods import Periods
from govreport.goals.walk import walk
from govreport.mentions import cues, scanner, times
from govreport.mentions.mention import QuantityMention, outside
from govreport.mentions.ratios import with_ratios
from govreport.mentions.times.masked import with_masked
from govreport.mentions.times.mention import TimeMention
from govreport.model import Metadata, Part, Section
from govreport.report import Report
from govreport.sources.document import Document, plain_str
from govreport.sources.reading import from_bytes
from govreport.text.cleaning import CleanText, clean
from govreport.text.dialects import Dialect, check_dialect, dialect_of
from govreport.text.fixers import NAMES, chosen
from govreport.text.folding import for_rules
from govreport.text.layout import blocks
from govreport.text.published import publication_date
from govreport.text.tables import find_tables
from govreport.timeline import Reference

if TYPE_CHECKING:
    from govreport.lexicons import Entry, Lexicons, Source

__all__ = ["Parser", "parse"]


def _dialect(instance: object, attribute: Any, value: object) -> None:
    check_dialect(value)


def _own(sources: "Sequence[Source | Entry]") -> "Lexicons":
    if isinstance(sources, tuple) and not sources:  # most parsers have no words of their own, and pay nothing for them
        return ()
    from govreport.lexicons import read_lexicons

    return read_lexicons(sources)


def _undated(day: object) -> datetime.date | None:
    return publication_date(day, "undated")


def _names(fixers: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in chosen(fixers))


@attrs.frozen(kw_only=True)
class Parser:
    """Settings under which texts are read; frozen, hashable and picklable.

    `dialect` says whose conventions hold (元 is HKD in a Hong Kong text, 113年 a ROC year in a Taiwan text);
    None lets each text tell. `fixers` names the repairs that are made before a text is read, by default all of them.
    `lexicons` are words of your own, layered over the shipped ones: paths of TSV files, or lists of rows
    (docs/extending.md). They are read and checked at once: `LexiconError` names file, line and remedy. `undated` is the
    day of publication of texts that nobody dates: neither the caller nor the text itself.

    >>> Parser(dialect="HK").parse("預計明年的盈餘為5億元。").metadata.dialect
    'HK'
    >>> Parser(fixers=[]).parse("增长(zhǎng)５％。").cleaned.text
    '增长(zhǎng)５％。'
    >>> own = Parser(lexicons=[[{"lexicon": "cues", "surface": "铆足劲", "strength": "strive"}]])
    >>> own.parse("铆足劲新建公园12个。").goals[0].commitment.text
    '铆足劲'
    >>> news = Parser(undated=datetime.date(2026, 2, 3))
    >>> [news.parse(text).metadata.published.year for text in ("今年新建公园12个。", "2025年1月20日\\n今年新建公园12个。")]
    [2026, 2025]
    """

    dialect: str | None = attrs.field(default=None, validator=_dialect)
    fixers: tuple[str, ...] = attrs.field(default=NAMES, converter=_names)
    lexicons: "Lexicons" = attrs.field(default=(), converter=_own)
    undated: datetime.date | None = attrs.field(default=None, converter=_undated)

    def parse(
        self, raw: str | bytes | Document, published: datetime.date | None = None, *, doc_id: str | None = None
    ) -> Report:
        """Read one document; see `parse`. What is passed besides a `Document` wins over what it says itself."""
        if doc_id is not None and not isinstance(doc_id, str):
            raise OptionError(f"doc_id must be a str or None, not {type(doc_id).__name__}; pass str(...) of it")
        if self.lexicons:
            from govreport.binding import bound

            bare: Parser = bound(self.lexicons, __name__).Parser(
                dialect=self.dialect, fixers=self.fixers, undated=self.undated
            )
            return attrs.evolve(bare.parse(raw, published, doc_id=doc_id), lexicons=self.lexicons)
        document = self._document(raw)
        published = publication_date(published) or document.published
        doc_id = document.id if doc_id is None else plain_str(doc_id)
        raw = document.text
        cleaned = clean(raw, self.fixers)
        folded = for_rules(cleaned.text)
        dialect = dialect_of(folded) if self.dialect is None else Dialect(self.dialect, ())
        metadata = document_metadata.read(cleaned, folded, published, dialect.code)
        if metadata.published is None and self.undated is not None:
            published = self.undated
            metadata = document_metadata.read(cleaned, folded, published, dialect.code)
        view, tables = _seen(folded, metadata)
        parts, headings = _divided(view, metadata)
        found = walk(view, outside(parts, spans_of(tables)), headings)
        read_tables(view, tables, parts, found)
        writer = Writer(view, cleaned, Periods(view, parts), headings, metadata, doc_id)
        rows, traces = writer.write(found)
        return Report(
            raw=raw,
            cleaned=cleaned,
            metadata=metadata,
            sections=_sections(cleaned, headings),
            rows=rows,
            traces=traces,
            rejections=writer.rejections(found),
            diagnostics=(
                *document.diagnostics,
                *contradictions(cleaned, folded, metadata, published),
                *diagnose(cleaned, dialect, metadata, parts, found, rows),
            ),
            doc_id=doc_id,
        )

    def _document(self, raw: object) -> Document:
        if isinstance(raw, Document):
            return raw
        if isinstance(raw, bytes | bytearray):
            return from_bytes(bytes(raw))
        if not isinstance(raw, str):
            raise OptionError(
                f"raw must be a str, bytes or a Document, not {type(raw).__name__}; for a file use govreport.read(path)"
            )
        return Document(raw)


def _seen(folded: str, metadata: Metadata) -> tuple[View, list[Seen]]:
    """The mentions of a text, beside what its times are resolved against; those in tables by themselves."""
    found = with_masked(folded, times.scan(folded, metadata.dialect))
    dates = [(time.start, time.end) for time in found if time.shape != "duration"]
    kind = metadata.kind.value if metadata.kind is not None else "other"
    reference = Reference(
        metadata.published, metadata.plan_year, metadata.dialect, metadata.plan_end,
        named_spans(folded, kind, metadata.dialect), told_in(folded, metadata),
    )  # fmt: skip
    quantities = outside(with_ratios(folded, scanner.scan(folded)), dates)
    words = cues.scan(folded)
    tables = _tables(folded, quantities, found, words)
    if tables:
        taken = spans_of(tables)
        quantities, found, words = outside(quantities, taken), outside(found, taken), outside(words, taken)
    back, so_far = looks_back(metadata, folded), reviews_own_year(metadata, folded)
    view = View(
        folded, quantities, found, words, reference, speech_of(metadata, folded),
        back, so_far, sums_up_year(metadata),
    )  # fmt: skip
    return view, tables


def _tables(
    folded: str, quantities: list[QuantityMention], found: list[TimeMention], words: list[Cue]
) -> list[Seen]:  # fmt: skip
    """The tables of a text that is cleaned, which has their cells parted by tabs, with the mentions in them."""
    return [
        Seen(
            table,
            within(quantities, table.start, table.end),
            within(found, table.start, table.end),
            within(words, table.start, table.end),
        )
        for table in (find_tables(folded) if "\t" in folded else ())
    ]


def _divided(view: View, metadata: Metadata) -> tuple[list[Passage], list[Heading]]:
    """The passages of a text, each with the part that headings, wording or the title tell, and its headings."""
    folded, year = view.folded, metadata.plan_year
    parts, headings = passages(folded, blocks(folded), view.times, year, view.looks_back, alternates(view))
    parts = part_at_next(folded, parts, year, metadata.dialect == "CN")
    if metadata.dialect == "CN" and has_parts(view.kind, folded):
        parts = tell_by_wording(folded, parts, [time.start for time in view.times if view.is_deadline(time)])
    tell_by_title(folded, parts, headings, year)
    return parts, headings


def _sections(cleaned: CleanText, headings: list[Heading]) -> tuple[Section, ...]:
    """Every heading with the stretch that it governs."""
    ends = [len(cleaned.text)] * len(headings)
    open_ones: list[int] = []
    for i, heading in enumerate(headings):
        while open_ones and headings[open_ones[-1]].level >= heading.level:
            ends[open_ones.pop()] = heading.start
        open_ones.append(i)
    return tuple(
        Section(
            title=cleaned.text[heading.start : heading.end].strip(),
            heading=cleaned.to_raw(heading.start, heading.end),
            span=cleaned.to_raw(heading.start, end),
            level=heading.level,
            part=Part(heading.part),
        )
        for heading, end in zip(headings, ends, strict=True)
    )


def parse(raw: str | bytes | Document, published: datetime.date | None = None) -> Report:
    """Read a report and give its goals and results.

    `raw` is a text, or bytes that are decoded first, or a `Document`: a text with what is known of it.
    `published` is the day of publication, against which 今年 and 明年 are resolved; without it the text's own dateline
    serves, if it has one, and otherwise relative times stay open and the diagnostics say so. Any str gives a Report;
    `OptionError` is raised only for arguments of a wrong type, `InputError` for bytes that are no text. Places in the
    report are those in `report.raw`: the text, or what the bytes were decoded to.

    >>> report = parse("力争2030年全市森林覆盖率达到45%以上。")
    >>> goal = report.goals[0]
    >>> goal.indicator.text, str(goal.quantity.low), goal.quantity.comparator.value, goal.deadline.end.isoformat()
    ('森林覆盖率', '45', 'at_least', '2030-12-31')
    """
    return Parser().parse(raw, published)
