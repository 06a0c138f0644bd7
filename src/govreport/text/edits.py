"""Edits: what a fixer proposes, and how a list of them makes a text and its alignment."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from govreport.text.alignment import IDENTITY, Alignment, build

__all__ = ["Edit", "apply"]


class Edit(NamedTuple):
    """Replace `text[start:end]` by `replacement`; offsets are those of the text that the fixer was given.

    >>> Edit(start=1, end=6, replacement="", fixer="pinyin").replacement
    ''
    """

    start: int
    end: int
    replacement: str
    fixer: str


def apply(text: str, edits: Sequence[Edit]) -> tuple[str, Alignment]:
    """The edited text and its alignment with `text`; `edits` are in order and do not overlap.

    >>> apply("好(hǎo)的", [Edit(1, 6, "", "pinyin")])[0]
    '好的'

    Raises `ValueError` where two edits overlap or one reaches out of the text.
    """
    starts = [edit[0] for edit in edits]
    ends = [edit[1] for edit in edits]
    _check(len(text), starts, ends)
    if any(map(itemgetter(2), edits)):
        return _replaced(text, edits)
    kept = list(map(text.__getitem__, map(slice, [0, *ends], [*starts, len(text)])))
    lengths = list(map(len, kept))
    clean = [0, *accumulate(lengths)]
    # A kept piece may be empty where an edit touches another, or an edge: it must not become a run.
    runs = [(c, r, r + n) for c, r, n in zip(clean, [0, *ends], lengths, strict=False) if n]
    return "".join(kept), build(runs, clean[-1])


def _replaced(text: str, edits: Iterable[Edit]) -> tuple[str, Alignment]:
    """As `apply`, for edits of which some leave characters in place of the old ones."""
    pieces: list[str] = []
    runs: list[tuple[int, int, int]] = []
    clean = run_clean = run_raw = done = 0
    for start, end, replacement, _ in edits:
        pieces += (text[done:start], replacement)
        clean += start - done
        done = end
        if len(replacement) == end - start:  # one character for one: the run goes on
            clean += end - start
            continue
        if start > run_raw:
            runs.append((run_clean, run_raw, start))
        if replacement:
            runs.append((clean, start, end))
        clean += len(replacement)
        run_clean, run_raw = clean, end
    pieces.append(text[done:])
    clean += len(text) - done
    if not runs and run_clean == run_raw == 0:
        return "".join(pieces), IDENTITY
    if len(text) > run_raw:
        runs.append((run_clean, run_raw, len(text)))
    return "".join(pieces), build(runs, clean)


def _check(length: int, starts: list[int], ends: list[int]) -> None:
    """Refuse edits that are out of order: they would make an alignment that lies."""
    for start, end, before in zip(starts, ends, [0, *ends], strict=False):
        if not before <= start <= end <= length:
            raise ValueError(f"edit {start}..{end} overlaps the one before it, or reaches out of the text")
