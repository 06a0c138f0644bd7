"""The source of a web page given as text: tags, comments, scripts, styles, and lines that are nothing but links."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govreport.text.edits import Edit

__all__ = ["markup"]

_BLOCKS: Final = frozenset(
    (
        "address article aside blockquote body br caption center dd details dialog div dl dt fieldset "
        "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol "
        "option p pre section summary table tbody tfoot thead title tr ul"
    ).split()
)
_CELLS: Final = frozenset(("td", "th"))
_INLINE: Final = frozenset(
    (
        "a abbr acronym area audio b base basefont bdi bdo big button canvas cite code col colgroup data "
        "datalist del dfn em embed font frame frameset i iframe img input ins kbd label link map mark marquee "
        "meta meter nobr noscript object optgroup output param picture progress q rp rt ruby s samp script "
        "select small source span strike strong style sub sup svg template textarea time track tt u var video "
        "wbr"
    ).split()
)
_KNOWN: Final = _BLOCKS | _CELLS | _INLINE
# What stands in these is not for reading, or it is the site's and not the page's.
_OPAQUE: Final = frozenset(
    "script style noscript template select textarea iframe svg object button nav footer aside rp rt".split()
)
_PROGRAMS: Final = ("c:", "jsp:", "fmt:")  # tags of a server's language, left in a page that was never served
_HEADINGS: Final = frozenset(("h1", "h2", "h3"))
# The end of a tag is looked for this far. Quoted attributes may hold `>`, but not the start of a tag.
_NAMED: Final = re.compile("</?([A-Za-z][A-Za-z0-9-]{0,30})(:[A-Za-z]{1,20})?(?=[\\s/>])[^<>]{0,4000}+>")
_STARTS: Final = re.compile("<(?=[/!?%A-Za-z])")
_ENDS: Final = (
    ("<!--", "-->", 100_000),
    ("<![CDATA[", ">", 20),
    ("<!", ">", 2_000),
    ("<%", "%>", 4_000),
    ("<?", "?>", 4_000),
)
_PAGE: Final = re.compile("<(?:!doctype|html|body)(?=[\\s>])", re.IGNORECASE)
_BREAK: Final = re.compile("\n\\s*")
_STRENGTH: Final = ("\n", "\t", " ", "")
_SPACE: Final = " \t\r\n\u00a0\u3000"
_WIDE: Final = "\u2e7f"  # from here on characters are as wide as they are high: no space stands between two of them
_SITE: Final = re.compile("[_|｜-]")  # it parts a title from the name of the site
_FEWEST_BLOCKS: Final = 4  # tags of paragraphs and the like, in a piece of a page
_LONGEST_TITLE: Final = 500
_TITLE_BEGINS: Final = 10  # characters of a title by which it is known again


class _Tag(NamedTuple):
    """A stretch of mark-up, what stands for it (a line feed, a tab, nothing), and the element that it is of."""

    start: int
    end: int
    mark: str
    name: str
    closing: bool


def markup(text: str) -> list[Edit]:
    """Remove tags and all that a reader of the page does not see.

    Elements that stand apart come on lines of their own, and tabs part the cells of a table. What is no HTML stays:
    <政府工作报告>, <5%.

    >>> from govreport.text.edits import apply
    >>> apply("<p>增长<b>5%</b></p><table><tr><td>公园</td><td>12个</td></tr></table>", markup(
    ...     "<p>增长<b>5%</b></p><table><tr><td>公园</td><td>12个</td></tr></table>"))[0]
    '\\n增长5%\\n公园\\t12个\\n'
    """
    if "<" not in text:
        return []
    tags = list(_tags(text))
    if not tags:
        return []
    found = _lines_of_links(text, tags) if any(tag.name == "a" for tag in tags) else []
    blocks = sum(tag.mark == "\n" for tag in tags)
    page = _PAGE.search(text) is not None or (blocks >= _FEWEST_BLOCKS and 2 * blocks >= text.count("\n"))
    return _merged([*_runs(text, tags, page=page), *found])


def _tags(text: str) -> Iterator[_Tag]:
    """Every tag and every stretch that is not for reading, in order."""
    done = 0
    page = _PAGE.search(text) is not None  # then every name is an element: sites invent some of their own
    searched: dict[str, int] = {}
    unclosed: set[str] = set()  # what is never closed behind here: to look for it again would be quadratic
    for match in _STARTS.finditer(text):
        start = match.start()
        if start < done:
            continue
        named = _NAMED.match(text, start)
        if named is None:
            end = _special(text, start, searched)
            if end:
                yield _Tag(start, end, "", "", False)
                done = end
            continue
        name, closing, end = named[1].lower(), text[start + 1] == "/", named.end()
        if not (page or name in _KNOWN or named[2]):
            continue
        opaque = name in _OPAQUE and text[end - 2] != "/"
        if named[2]:
            name = f"{name}{named[2].lower()}"
            opaque = name.startswith(_PROGRAMS) and text[end - 2] != "/"
        if name == "title" and not closing and "a title" not in unclosed:
            unclosed.add("a title")  # a page has one; each is looked for in the whole page
            opaque = _again(text, end)
        if opaque and not closing:
            end = _closed(text, name, end, unclosed)
        mark = "\n" if name in _BLOCKS else "\t" if name in _CELLS and closing else ""
        yield _Tag(start, end, mark, name, closing)
        done = end


def _special(text: str, start: int, searched: dict[str, int]) -> int:
    """The end of a comment, a declaration or a piece of a program that begins here; 0 where there is none.

    `searched` tells up to where no such end is: nothing is looked through twice.
    """
    for begins, ends, reach in _ENDS:
        if text.startswith(begins, start):
            at = text.find(ends, max(start + len(begins), searched.get(begins, 0)), start + reach)
            if at < 0:
                searched[begins] = start + reach - len(ends)
            return at + len(ends) if at >= 0 else 0
    return 0


def _closed(text: str, name: str, end: int, unclosed: set[str]) -> int:
    """Where the element ends whose tag ends at `end`; there itself if it is never closed."""
    if name in unclosed:
        return end
    match = re.compile(f"</{name}\\s{{0,9}}>", re.IGNORECASE).search(text, end)
    if match is None:
        unclosed.add(name)
        return end
    return match.end()


def _again(text: str, end: int) -> bool:
    """Whether the title that begins here stands in the page too."""
    stop = text.find("<", end, end + _LONGEST_TITLE)
    start = _SITE.split(text[end:stop].strip(_SPACE))[0][:_TITLE_BEGINS]
    return stop > 0 and text.find(start, stop) >= 0


def _runs(text: str, tags: list[_Tag], *, page: bool) -> Iterator[Edit]:
    """An edit for each run of tags with the space between them, and in a page for line ends: they are space there."""
    at, last = 0, len(tags)
    while at < last:
        start, end, mark = tags[at].start, tags[at].end, tags[at].mark
        at += 1
        while at < last and not text[end : tags[at].start].strip(_SPACE):
            mark = _stronger(mark, tags[at].mark)
            end = tags[at].end
            at += 1
        if mark:
            start, end = _without_space(text, start, end)
        yield Edit(start, end, mark, "markup")
        if page:
            stop = tags[at].start if at < last else len(text)
            yield from _line_ends(text, end, stop)


def _stronger(first: str, second: str) -> str:
    return min(first, second, key=_STRENGTH.index)


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the line ends and spaces of the source around it."""
    while start and text[start - 1] in " \t\r\n":
        start -= 1
    while end < len(text) and text[end] in " \t\r\n":
        end += 1
    return start, end


def _line_ends(text: str, start: int, stop: int) -> Iterator[Edit]:
    """Line ends inside the text of an element: a space, or nothing between two wide characters."""
    for match in _BREAK.finditer(text, start, stop):
        first, end = match.span()
        while first > start and text[first - 1] in " \t\r":
            first -= 1
        if end == len(text):
            return
        end = min(end, stop)
        # Behind a tag inside a line the other side alone tells.
        wide = (first == start or text[first - 1] > _WIDE) and (end == stop or text[end] > _WIDE)
        yield Edit(first, end, "" if wide else " ", "markup")


def _lines_of_links(text: str, tags: list[_Tag]) -> list[Edit]:
    """The words of lines that are links and nothing else: navigation, related pages."""
    found: list[Edit] = []
    line: list[tuple[int, int]] = []
    linked = inside = plain = heading = False
    done = 0
    for tag in tags:
        if text[done : tag.start].strip(_SPACE + "|>»·"):
            line.append((done, tag.start))
            linked, plain = linked or inside, plain or not inside or heading
        if tag.mark == "\n":
            if linked and not plain:
                found += [Edit(start, end, "", "markup") for start, end in line]
            line, linked, inside, plain = [], False, False, False
        if tag.name == "a":
            inside = not tag.closing
        elif tag.name in _HEADINGS:
            heading = not tag.closing
        done = tag.end
    return found


def _merged(edits: list[Edit]) -> list[Edit]:
    """The edits in order, those that overlap made one: where words between two tags go too."""
    found: list[Edit] = []
    for one in sorted(edits):
        last = found[-1] if found else _NONE
        if one.start <= last.end:
            mark = _stronger(last.replacement, one.replacement)
            found[-1] = Edit(last.start, max(last.end, one.end), mark, "markup")
        else:
            found.append(one)
    return found


_NONE: Final = Edit(-1, -1, "", "")
