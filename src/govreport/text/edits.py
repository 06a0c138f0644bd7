"""Edits: what a fixer proposes, and how a list of them makes a text and its alignment."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import accumulate, chain, compress, repeat
from operator import le, ne, sub
from typing import NamedTuple, TypeVar

from govreport.text.alignment import IDENTITY, Alignment, build

__all__ = ["Edit", "apart", "apply", "deletions"]


class Edit(NamedTuple):
    """Replace `text[start:end]` by `replacement`; offsets are those of the text that the fixer was given.

    >>> Edit(start=1, end=6, replacement="", fixer="pinyin").replacement
    ''
    """

    start: int
    end: int
    replacement: str
    fixer: str


def deletions(spans: Sequence[tuple[int, int]], fixer: str) -> list[Edit]:
    """Edits that remove these spans.

    >>> deletions([(1, 6)], "pinyin")
    [Edit(start=1, end=6, replacement='', fixer='pinyin')]
    """
    if not spans:
        return []
    starts, ends = zip(*spans, strict=True)
    # Thousands in a dirty text: this is what Edit() does, without a call of Python code for each.
    return list(map(partial(tuple.__new__, Edit), zip(starts, ends, repeat(""), repeat(fixer), strict=False)))


_Span = TypeVar("_Span", tuple[int, int], Edit)


def apart(spans: Iterable[_Span]) -> list[_Span]:
    """Spans or edits in order, without those that begin within another; the next round finds what is still wanted.

    >>> apart([(4, 6), (1, 5), (6, 6)])
    [(1, 5), (6, 6)]
    """
    kept: list[_Span] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def apply(text: str, edits: Sequence[Edit]) -> tuple[str, Alignment]:
    """The edited text and its alignment with `text`; `edits` are in order and do not overlap.

    >>> apply("好(hǎo)的", [Edit(1, 6, "", "pinyin")])[0]
    '好的'

    Raises `ValueError` where two edits overlap or one reaches out of the text.
    """
    if not edits:
        return text, IDENTITY
    starts, ends, replacements, _ = zip(*edits, strict=True)
    _check(len(text), starts, ends)
    kept = map(text.__getitem__, map(slice, (0, *ends), (*starts, len(text))))
    if not any(replacements):
        return "".join(kept), _gaps(starts, ends, len(text))
    clean = "".join(chain.from_iterable(zip(kept, (*replacements, ""), strict=True)))
    sizes, widths = list(map(len, replacements)), list(map(sub, ends, starts))
    moving = list(map(ne, sizes, widths))
    if not any(moving):  # one character for one: nothing moved
        return clean, IDENTITY
    if not any(compress(sizes, moving)):
        return clean, _gaps(tuple(compress(starts, moving)), tuple(compress(ends, moving)), len(text))
    return clean, _pieces([edit for edit, moves in zip(edits, moving, strict=True) if moves], len(text))


def _gaps(starts: tuple[int, ...], ends: tuple[int, ...], length: int) -> Alignment:
    """The alignment of a text of which these spans were removed."""
    raw, raw_end = (0, *ends), (*starts, length)
    sizes = list(map(sub, raw_end, raw))
    if not all(sizes):  # two edits touch, or one touches an edge: what is between them is no run
        raw, raw_end = tuple(compress(raw, sizes)), tuple(compress(raw_end, sizes))
        sizes = list(filter(None, sizes))
    return Alignment((0, *accumulate(sizes)), raw, raw_end)


def _pieces(edits: Sequence[Edit], length: int) -> Alignment:
    """The alignment of a text in which these edits put more or fewer characters than there were."""
    runs: list[tuple[int, int, int]] = []
    clean = done = 0
    for start, end, replacement, _ in edits:
        if start > done:
            runs.append((clean, done, start))
            clean += start - done
        if replacement:
            runs.append((clean, start, end))
            clean += len(replacement)
        done = end
    if length > done:
        runs.append((clean, done, length))
        clean += length - done
    return build(runs, clean)


def _check(length: int, starts: tuple[int, ...], ends: tuple[int, ...]) -> None:
    """Refuse edits that are out of order: they would make an alignment that lies."""
    if not (starts[0] >= 0 and ends[-1] <= length and all(map(le, starts, ends)) and all(map(le, ends, starts[1:]))):
        raise ValueError("edits must be in order, apart from one another and inside the text")
