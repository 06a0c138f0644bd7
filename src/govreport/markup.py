"""Text as HTML that cannot do anything: escaped, with highlights that may overlap.

A document may hold tags, quotes, marks that turn the direction of writing around, and characters that HTML cannot
carry. What a reader sees, searches and copies is the text itself; nothing in it acts on the page around it.
"""

import functools
import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

__all__ = [
    "COLORS",
    "Html",
    "Stretch",
    "attribute",
    "box",
    "fields",
    "marked",
    "pieces",
    "safe",
    "style_of",
    "two_meet",
]


class Html(str):
    """HTML as a str that notebooks show as what it draws."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


class Stretch(NamedTuple):
    """A stretch of text that is to be shown as something: half-open, in code points."""

    start: int
    end: int
    kind: str


# What each kind of stretch looks like, the most telling last. Half transparent, so that they serve on light and dark.
COLORS: Mapping[str, str] = {
    "result": "background:rgba(128,128,128,.16)",
    "goal": "background:rgba(60,120,240,.14)",
    "indicator": "background:rgba(60,120,240,.30)",
    "due": "background:rgba(20,170,120,.34)",
    "cue": "background:rgba(214,64,160,.32)",
    "value": "background:rgba(245,166,0,.42)",
}
_TWO = "text-decoration:underline dotted"  # where two of the last four lie over one another


@functools.cache
def _odd() -> re.Pattern[str]:
    # NUL and lone surrogates have no place in HTML; a carriage return would be read as a newline; C1 is left as it is,
    # for a reference to one is read as a character of windows-1252. The others turn the direction of writing around.
    return re.compile("[\x00\r\ud800-\udfff\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """The text escaped for HTML, to stand between tags.

    NUL and lone surrogates become U+FFFD. A bidirectional control stands in an element of its own (`bdi`), which ends
    what it begins; so this is for text between tags. Attributes are written by `attribute`.

    >>> safe('<b onclick="x">&')
    '&lt;b onclick=&quot;x&quot;&gt;&amp;'
    >>> safe("5\\u202e%")
    '5<bdi>\\u202e</bdi>%'
    """
    return _odd().sub(_carried, html.escape(text))


def attribute(text: str) -> str:
    """The text escaped for an attribute in double quotes, in one line, without bidirectional controls.

    >>> attribute('"\\u202e>')
    '&quot; &gt;'
    """
    return html.escape(_odd().sub(" ", text).replace("\n", " "))


def _carried(found: re.Match[str]) -> str:
    character = found[0]
    if character == "\r":
        return "&#13;"
    if character == "\x00" or "\ud800" <= character <= "\udfff":
        return "\N{REPLACEMENT CHARACTER}"
    return f"<bdi>{character}</bdi>"


def pieces(stretches: Iterable[Stretch], start: int, end: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """`start` to `end` cut where a stretch begins or ends: each piece with the kinds that lie over it, sorted.

    Takes time in the number of stretches, however many lie over one another.

    >>> list(pieces([Stretch(0, 4, "goal"), Stretch(2, 6, "value")], 0, 7))
    [(0, 2, ('goal',)), (2, 4, ('goal', 'value')), (4, 6, ('value',)), (6, 7, ())]
    """
    events = []
    for stretch in stretches:
        first, last = max(stretch.start, start), min(stretch.end, end)
        if first < last:
            events += [(first, 1, stretch.kind), (last, -1, stretch.kind)]
    events.sort()
    over: Counter[str] = Counter()
    at = start
    for place, step, kind in events:
        if place > at:
            yield at, place, tuple(sorted(+over))
            at = place
        over[kind] += step
    if at < end:
        yield at, end, ()


def style_of(kinds: Iterable[str]) -> str:
    """The style of a piece with these kinds: the look of the most telling one, underlined where two meet.

    >>> style_of(["goal", "due", "cue"])
    'background:rgba(214,64,160,.32);text-decoration:underline dotted'
    """
    told = [kind for kind in COLORS if kind in kinds]
    return f"{COLORS[told[-1]]}{';' + _TWO if two_meet(told) else ''}" if told else ""


def two_meet(kinds: Iterable[str]) -> bool:
    """Whether the words of two kinds lie over one another; a clause (`goal`, `result`) always lies under them.

    >>> two_meet(["goal", "due"]), two_meet(["goal", "due", "cue"])
    (False, True)
    """
    return sum(kind not in ("goal", "result") for kind in kinds) > 1


def _styled(kinds: tuple[str, ...]) -> str:
    return f' style="color:inherit;{style_of(kinds)}" title="{", ".join(kinds)}"'


def marked(text: str, stretches: Iterable[Stretch], start: int = 0, end: int | None = None) -> str:
    """`text[start:end]` as HTML in which every piece under a stretch is a `mark`; tags never cross.

    >>> marked("增长<5%", [Stretch(2, 5, "value")])
    '增长<mark style="color:inherit;background:rgba(245,166,0,.42)" title="value">&lt;5%</mark>'
    """
    found = []
    for first, last, kinds in pieces(stretches, start, len(text) if end is None else end):
        piece = safe(text[first:last])
        found.append(f"<mark{_styled(kinds)}>{piece}</mark>" if kinds else piece)
    return "".join(found)


def box(content: str) -> str:
    """A text in a frame of its own: line ends kept, long lines broken, scrolled where it is long."""
    return (
        '<div lang="zh" style="white-space:pre-wrap;overflow-wrap:anywhere;max-height:32em;overflow:auto;'
        f'line-height:1.7;text-align:left">{content}</div>'
    )


def fields(title: str, told: Iterable[tuple[str, str]]) -> str:
    """A small table of names and values; values are HTML already, and empty ones are left out."""
    lines = "".join(
        f'<tr><th scope="row" style="text-align:left;vertical-align:top">{safe(name)}</th>'
        f'<td style="text-align:left">{value}</td></tr>'
        for name, value in told
        if value
    )
    return f'<table><caption style="text-align:left;font-weight:bold">{title}</caption><tbody>{lines}</tbody></table>'
