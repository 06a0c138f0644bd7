"""Which stretches of a text the records rest on, by what they are there for."""

from collections.abc import Iterable, Iterator, Sequence

from govreport.columns import Row
from govreport.errors import OptionError
from govreport.markup import COLORS, Html, Stretch, box, marked, pieces, style_of

__all__ = ["KINDS", "chosen", "cut", "highlight", "parts", "sentence", "stretches"]

KINDS = tuple(COLORS)


def parts(row: Row) -> Iterator[Stretch]:
    """The words of one record: indicator, deadline, cue and value, wherever they stand."""
    for start, end in row.indicator_parts or ((row.indicator_start, row.indicator_end),):
        if start is not None and end is not None:
            yield Stretch(start, end, "indicator")
    for kind, first, last in (
        ("due", row.due_text_start, row.due_text_end),
        ("cue", row.cue_start, row.cue_end),
        ("value", row.value_start, row.value_end),
    ):
        if first is not None and last is not None:
            yield Stretch(first, last, kind)


def sentence(row: Row) -> tuple[int, int]:
    """Where the sentence of a record stands; its clause where none is told."""
    start = row.start if row.sentence_start is None else row.sentence_start
    return start, row.end if row.sentence_end is None else row.sentence_end


def stretches(rows: Iterable[Row], kinds: Iterable[str] = KINDS) -> list[Stretch]:
    """The clauses of the records (`goal`, `result`) and their parts, of these kinds, each place once."""
    asked = frozenset(kinds)
    found = set()
    for row in rows:
        found.add(Stretch(row.start, row.end, row.status))
        found.update(parts(row))
    return sorted(stretch for stretch in found if stretch.kind in asked)


def cut(
    rows: Sequence[Row], end: int, more: Iterable[Stretch] = ()
) -> Iterator[tuple[int, int, tuple[str, ...], list[int]]]:
    """The text up to `end` in pieces: each with the kinds that lie over it, and the records whose clause begins there.

    It is cut where a clause begins, even where one is empty or covers what another covers.
    """
    begun: dict[int, list[int]] = {}
    for at, row in enumerate(rows):
        begun.setdefault(row.start, []).append(at)
    seams = (Stretch(start, end, "") for start in begun)
    for first, last, kinds in pieces([*stretches(rows), *more, *seams], 0, end):
        yield first, last, kinds, begun.get(first, [])


def chosen(kinds: Iterable[str] | None) -> tuple[str, ...]:
    """The kinds that were asked for, all of them for None; raises `OptionError` for one that there is not."""
    if kinds is None:
        return KINDS
    if isinstance(kinds, str):
        raise OptionError(f"kinds must be a list of {', '.join(KINDS)}, not a str; pass [{str(kinds)!r}]")
    if not isinstance(kinds, Iterable):
        raise OptionError(f"kinds must be a list of {', '.join(KINDS)}, or None, not {type(kinds).__name__}")
    asked = tuple(kinds)
    for kind in asked:
        if kind not in KINDS:
            raise OptionError(f"kinds: {kind!r} is none of {', '.join(KINDS)}")
    return asked


def highlight(raw: str, rows: Sequence[Row], kinds: Iterable[str] | None) -> Html:
    """The raw text with the words of its records marked, and what the colours mean."""
    asked = chosen(kinds)
    legend = " ".join(f'<mark style="color:inherit;{style_of([kind])}">{kind}</mark>' for kind in asked)
    return Html(f"<div><p>{legend}</p>{box(marked(raw, stretches(rows, asked)))}</div>")
