"""Raw text in, clean text out, with the place of every character and the reason of every change."""

from collections.abc import Iterable
from typing import Final

import attrs

from govreport.errors import OptionError
from govreport.model import Span
from govreport.text import alignment as aligning
from govreport.text import edits as editing
from govreport.text.alignment import IDENTITY, Alignment
from govreport.text.decoding import decode
from govreport.text.edits import Edit
from govreport.text.fixers import FIXERS, WOKEN_BY, Fixer, chosen

__all__ = ["CleanText", "Repair", "Step", "clean", "repaired", "replay"]

_SHOWN: Final = 20_000  # raw characters that a notebook shows
_OUT: Final = "background:rgba(214,64,160,.22)"
_IN: Final = "background:rgba(20,170,120,.28);text-decoration:none"
_ROUNDS: Final = 5  # how often every fixer may run before a text counts as one that never settles


@attrs.frozen(kw_only=True)
class Repair:
    """One change, told in the raw text: what stood in `span` was read as `replacement`."""

    span: Span
    raw: str
    replacement: str
    fixer: str


@attrs.frozen(kw_only=True)
class Step:
    """What one fixer did in one run: its edits in the text it was given, and where that text came from."""

    fixer: str
    edits: tuple[Edit, ...] = attrs.field(repr=False)
    before: Alignment = attrs.field(repr=False)

    @property
    def count(self) -> int:
        """How many edits there are."""
        return len(self.edits)


@attrs.frozen(kw_only=True)
class CleanText:
    """A text and its repaired form; spans of one can be told in the other.

    `settled` is False where the fixers kept finding work in each other's output: then nothing at all was changed.
    """

    raw: str = attrs.field(repr=False)
    text: str
    alignment: Alignment = IDENTITY
    steps: tuple[Step, ...] = ()
    settled: bool = True

    def to_raw(self, start: int, end: int) -> Span:
        """The raw span of `text[start:end]`, without the dirt at its edges.

        >>> cleaned = clean("建好(hǎo)新城")
        >>> cleaned.to_raw(1, 3).of(cleaned.raw)
        '好(hǎo)新'
        """
        self._check(start, end, "text")
        first, last = self.alignment.to_raw(start, end)
        return Span(start=first, end=last)

    def from_raw(self, start: int, end: int) -> Span:
        """The span in `text` of what is left of `raw[start:end]`.

        >>> cleaned = clean("建好(hǎo)新城")
        >>> cleaned.from_raw(1, 8).of(cleaned.text)
        '好新'
        """
        self._check(start, end, "raw")
        first, last = self.alignment.from_raw(start, end)
        return Span(start=first, end=last)

    def _check(self, start: int, end: int, name: str) -> None:
        size = len(self.text if name == "text" else self.raw)
        if not (isinstance(start, int) and isinstance(end, int)):
            raise OptionError(f"start and end must be whole numbers, not {start!r} and {end!r}")
        if not 0 <= start <= end <= size:
            raise OptionError(
                f"start and end must lie within {name}, 0 <= start <= end <= {size}, not {start} and {end}"
            )

    def repairs(self) -> tuple[Repair, ...]:
        """Every change in the raw text's own offsets, in the order in which the fixers made them.

        >>> [(repair.raw, repair.replacement, repair.fixer) for repair in clean("增长５％").repairs()]
        [('５％', '5%', 'characters')]
        """
        found = []
        for step in self.steps:
            for edit in step.edits:
                first, last = step.before.to_raw(edit.start, edit.end)
                span = Span(start=first, end=last)
                found.append(Repair(span=span, raw=span.of(self.raw), replacement=edit.replacement, fixer=edit.fixer))
        return tuple(found)

    def _repr_html_(self) -> str:
        """The raw text with what was taken out struck through and what was read instead beside it, as far as 20,000."""
        from govreport.markup import Stretch, box, pieces, safe

        shown, at = [], 0
        repaired = (Stretch(repair.span.start, repair.span.end, repair.fixer) for repair in self.repairs())
        for start, end, kinds in pieces(repaired, 0, _SHOWN):
            if not kinds:
                continue
            read = self.from_raw(start, end).of(self.text)
            shown.append(safe(self.raw[at:start]))
            shown.append(f'<del title="{", ".join(kinds)}" style="{_OUT}">{safe(self.raw[start:end])}</del>')
            shown.append(f'<ins style="{_IN}">{safe(read)}</ins>' if read else "")
            at = end
        shown.append(safe(self.raw[at:_SHOWN]))
        more = f"<p>and {len(self.raw) - _SHOWN} characters more</p>" if len(self.raw) > _SHOWN else ""
        return f"<div>{box(''.join(shown))}{more}</div>"


def clean(raw: str | bytes, fixers: Iterable[str] | None = None) -> CleanText:
    """Repair what web pages, converters and scanners do to a report; `raw` itself is never changed.

    >>> clean("地区生产总值增长(zhǎng)５％，，").text
    '地区生产总值增长5%，'

    `fixers` names those that are to run, by default all; docs/dirt.md shows what each of them does.

    >>> clean("增长(zhǎng)５％，，", fixers=["punctuation"]).text
    '增长(zhǎng)５％，'

    Bytes are decoded first; what comes out is then the `raw` text. Where nothing is to be repaired, `text` is the very
    same object. Cleaning a cleaned text changes nothing. Raises `OptionError` where `raw` is neither str nor bytes or
    no fixer has a name, and `InputError` where bytes are no text; no str makes it raise.
    """
    if not isinstance(raw, str):
        raw = decode(raw).text
    return repaired(raw, FIXERS if fixers is None else chosen(fixers))


def repaired(raw: str, fixers: tuple[Fixer, ...]) -> CleanText:
    """What `clean` does, with the fixers themselves."""
    text, where, steps = raw, IDENTITY, list[Step]()
    quiet = turn = 0
    woken = {name for name, _ in fixers}
    while quiet < len(fixers):
        name, fixer = fixers[turn % len(fixers)]
        turn += 1
        quiet += 1
        if name not in woken:
            continue
        woken.discard(name)
        if not (found := fixer(text)):
            continue
        if turn > _ROUNDS * len(fixers):
            # Settled texts only are returned changed, so cleaning twice is cleaning once, whatever the text.
            return CleanText(raw=raw, text=raw, settled=False)
        steps.append(Step(fixer=name, edits=tuple(found), before=where))
        woken.update(other for other, _ in fixers if other not in WOKEN_BY or WOKEN_BY[other](text, found))
        text, moved = editing.apply(text, found)
        where = aligning.compose(moved, where)
        quiet = 0
    return CleanText(raw=raw, text=text, alignment=where, steps=tuple(steps))


def replay(raw: str, steps: Iterable[Iterable[Edit]]) -> CleanText:
    """The clean text that stored edits make, without looking for dirt again: one list of edits per step, in order.

    >>> cleaned = clean("建好(hǎo)新城")
    >>> replay(cleaned.raw, [step.edits for step in cleaned.steps]) == cleaned
    True
    """
    text, where, done = raw, IDENTITY, list[Step]()
    for listed in steps:
        found = tuple(Edit(*edit) for edit in listed)
        if not found:
            continue
        done.append(Step(fixer=found[0].fixer, edits=found, before=where))
        text, moved = editing.apply(text, found)
        where = aligning.compose(moved, where)
    return CleanText(raw=raw, text=text, alignment=where, steps=tuple(done))
