"""Where each character of a cleaned text stands in the raw text, and back.

An alignment is a list of *runs*, stretches of clean text that stand in one stretch of raw text. In a run of equal
length the characters answer one another; in any other run each clean character stands for the whole raw stretch
(`&` for `&amp;`). Raw characters between the runs were deleted. Replacing one character by one starts no new run.
"""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import eq, sub
from typing import Final

import attrs

__all__ = ["IDENTITY", "Alignment", "build", "compose"]


@attrs.frozen(repr=False)
class Alignment:
    """The runs of a cleaned text, as three parallel tuples of offsets; empty tuples mean that nothing moved.

    `clean` has one entry more than the others: the length of the clean text. Look-ups take O(log n).

    >>> moved = build([(0, 0, 1), (1, 6, 7)], 2)  # 好(hǎo)的 -> 好的
    >>> moved.to_raw(0, 2), moved.to_raw(0, 1), moved.from_raw(1, 7)
    ((0, 7), (0, 1), (1, 2))
    """

    clean: tuple[int, ...] = ()
    raw: tuple[int, ...] = ()
    raw_end: tuple[int, ...] = ()

    @property
    def identity(self) -> bool:
        """Whether every character is where it was."""
        return not self.clean

    def __repr__(self) -> str:
        return f"<Alignment of {len(self.raw)} runs>" if self.clean else "<Alignment: identity>"

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of a clean span: dirt at its edges stays out, dirt inside stays in.

        An empty span maps to the empty span before its next character (after the last one at the end).
        """
        clean, raw, raw_end = self.clean, self.raw, self.raw_end
        if not clean:
            return start, end
        i = bisect_right(clean, start) - 1
        if i >= len(raw):
            last = raw_end[-1] if raw else 0  # 0: nothing is left of the text
            return last, last
        first, stop = raw[i], clean[i + 1]
        even = raw_end[i] - first == stop - clean[i]
        if even:
            first += start - clean[i]
        if start >= end:
            return first, first
        if end <= stop:
            return first, first + end - start if even else raw_end[i]
        i = min(bisect_left(clean, end), len(raw)) - 1
        last, stop = raw_end[i], clean[i + 1]
        if end < stop and last - raw[i] == stop - clean[i]:
            last -= stop - end
        return first, last

    def even_run(self, at: int) -> tuple[int, int, int]:
        """The stretch of clean text around a place in which raw and clean characters answer one another.

        Its start, its end, and how much further on it stands in the raw text; an empty one where there is none.

        >>> moved = build([(0, 0, 1), (1, 6, 7)], 2)  # 好(hǎo)的 -> 好的
        >>> moved.even_run(1)
        (1, 2, 5)
        """
        clean, raw = self.clean, self.raw
        if not clean:
            return 0, sys.maxsize, 0
        i = bisect_right(clean, at) - 1
        if i >= len(raw) or self.raw_end[i] - raw[i] != clean[i + 1] - clean[i]:
            return 0, -1, 0
        return clean[i], clean[i + 1], raw[i] - clean[i]

    def from_raw(self, start: int, end: int) -> tuple[int, int]:
        """The clean span of the characters that stand in a raw span; empty where all of it was deleted."""
        clean, raw = self.clean, self.raw
        if not clean:
            return start, end
        i = bisect_right(raw, start) - 1
        first = clean[max(i, 0)]
        if i >= 0 and start >= self.raw_end[i]:
            first = clean[i + 1]
        elif i >= 0 and self.raw_end[i] - raw[i] == clean[i + 1] - clean[i]:
            first += start - raw[i]
        i = bisect_left(raw, end) - 1
        last = clean[i + 1]
        if i >= 0 and end < self.raw_end[i] and self.raw_end[i] - raw[i] == last - clean[i]:
            last -= self.raw_end[i] - end
        return first, max(first, last)


IDENTITY: Final = Alignment()


def build(runs: Iterable[tuple[int, int, int]], length: int) -> Alignment:
    """The alignment with these runs (clean start, raw start, raw end), in order, and this length of the clean text."""
    columns = tuple(zip(*runs, strict=True))
    if not columns:
        return Alignment((length,))
    clean, raw, raw_end = columns
    return Alignment((*clean, length), raw, raw_end)


def compose(outer: Alignment, inner: Alignment) -> Alignment:
    """From the text that `outer` made to the raw text of `inner`, in one list of runs.

    `outer` aligns the newest text with the text in the middle, `inner` the one in the middle with the raw text.

    >>> first = build([(0, 0, 1), (1, 6, 9)], 4)  # 好(hǎo)，，的 -> 好，，的
    >>> second = build([(0, 0, 2), (2, 3, 4)], 3)  # 好，，的 -> 好，的
    >>> compose(second, first).to_raw(1, 3)
    (6, 9)
    """
    if outer.identity or inner.identity:
        return inner if outer.identity else outer
    edge = inner.clean
    even = all(map(eq, map(sub, inner.raw_end, inner.raw), map(sub, edge[1:], edge)))
    shifts = list(map(sub, inner.raw, edge)) if even else []
    clean: list[int] = []
    raw: list[int] = []
    raw_end: list[int] = []
    j = 0
    for at, to, start, end in zip(outer.clean, outer.clean[1:], outer.raw, outer.raw_end, strict=False):
        j = bisect_right(edge, start, j) - 1
        if not even or end - start != to - at:
            pieces = _pieces(inner, j, start, end) if end - start == to - at else [(start, *inner.to_raw(start, end))]
            clean += [place - start + at for place, _, _ in pieces]
            raw += [first for _, first, _ in pieces]
            raw_end += [last for _, _, last in pieces]
            continue
        shift = shifts[j]
        clean.append(at)
        raw.append(start + shift)
        if edge[j + 1] < end:  # the run goes over deleted text: one run for each piece between
            last = bisect_left(edge, end, j) - 1
            raw_end.append(edge[j + 1] + shift)
            clean += [place - start + at for place in edge[j + 1 : last + 1]]
            raw += inner.raw[j + 1 : last + 1]
            raw_end += inner.raw_end[j + 1 : last]
            j = last
            shift = shifts[j]
        raw_end.append(end + shift)
    return Alignment((*clean, outer.clean[-1]), tuple(raw), tuple(raw_end))


def _pieces(inner: Alignment, run: int, start: int, end: int) -> list[tuple[int, int, int]]:
    """The parts of a stretch that stand in one run each: start in the middle text, start and end in the raw text."""
    found = []
    while start < end:
        stop = min(inner.clean[run + 1], end)
        found.append((start, *inner.to_raw(start, stop)))
        start = stop
        run += 1
    return found
