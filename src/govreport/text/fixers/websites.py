"""What web sites put around a text: where you are, how to print, who owns the page. Only whole lines go.

Near the ends of a document any word of a site will do; in its middle only those that begin no line of a report.
"""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from govreport import lexicon
from govreport.text.edits import Edit, deletions
from govreport.text.fixers.page_numbers import PAGE_NUMBER
from govreport.text.fixers.readers import counted_beside, counts_readers
from govreport.text.folding import fold, unfolded

__all__ = ["boilerplate"]

# Characters of kept lines that are read from either end of the document: what is further in is the text itself.
_REACH: Final = 800
_LONGEST: Final = 160  # no line longer than this is looked at; a paragraph of prose is
_LONGEST_SHORT: Final = 60  # the same, for words that prose may begin or end with
_MOST_LINKS: Final = 40  # lines under a heading of related pages
_OPENING: Final = "【[(（<>"  # what may stand before a word of the site
_PAGE_NUMBER: Final = re.compile(PAGE_NUMBER)
_EDGE: Final = " \t　【】[]()（）「」<>《》|｜:：·•…—-=*~.!！。>»"
_GAP: Final = re.compile("[ \t　|｜>»·/【】]+")


def boilerplate(text: str) -> list[Edit]:
    """Remove lines that belong to the web site and not to the text.

    >>> [edit[:2] for edit in boilerplate("下载\\n打印\\n二、打印机产量增长5%。")]
    [(0, 6)]
    """
    head = _site_lines(text, lambda: _forwards(text))
    first = head[-1][1] if head else 0
    tail = _site_lines(text, lambda: _backwards(text, first), backwards=True)
    last = tail[-1][0] if tail else len(text)
    spans: list[tuple[int, int]] = []
    for start, end in (*head, *_between(text, first, last), *reversed(tail)):
        if spans and spans[-1][1] == start:
            spans[-1] = spans[-1][0], end
        else:
            spans.append((start, end))
    return deletions(sorted([*spans, *_counts(text, first, last)]), "boilerplate")


def _counts(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where the lines near the ends of what is left count the readers of a page, beside its source or its date."""
    body = text[first:last]
    for at, end in {*_near(_forwards(body)), *_near(_backwards(body, 0))}:
        for begin, stop in counted_beside(_folded([body[at:end]]).rstrip("\n")):
            yield first + at + begin, first + at + stop


def _forwards(text: str) -> Iterator[tuple[int, int]]:
    """The lines from the first on, each with its line end."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield start, end
        start = end


def _backwards(text: str, first: int) -> Iterator[tuple[int, int]]:
    """The lines from the last one back to the offset `first`."""
    end = len(text)
    while end > first:
        start = text.rfind("\n", first, end - 1) + 1 or first
        yield start, end
        end = start


def _site_lines(
    text: str, lines: Callable[[], Iterator[tuple[int, int]]], *, backwards: bool = False
) -> list[tuple[int, int]]:
    """The lines that are the site's, until enough of the document itself has been seen."""
    near = list(_near(lines()))
    if not _hint().search(_folded(text[start:end] for start, end in near)) and not any(
        counts_readers(text[start:end].strip()) for start, end in near
    ):
        return []
    found: list[tuple[int, int]] = []
    links: list[tuple[int, int]] | None = [] if backwards else None  # lines kept so far, while all may be links
    kept, after, related = 0, False, False
    for start, end in lines():
        line = _folded([text[start:end]]).strip() if end - start <= _LONGEST else ""
        if line or end - start > _LONGEST:
            worth = bool(line) and (after or counts_readers(line) or _hint().search(line))
            after = bool(worth) and _of_site(line, after=after and not backwards)
            related = line.strip(_EDGE) in _words("related")
            after = after or (related and backwards)
        if line and after:
            if links and related:
                found = sorted([*found, *links], reverse=True)
                links = None
            found.append((start, end))
        else:
            kept += end - start
            if links is not None:
                title = end - start <= _LONGEST and _short(line) and len(links) < _MOST_LINKS
                links = [*links, (start, end)] if title else None
        if kept > _REACH:
            break
    return found


def _short(line: str) -> bool:
    """Whether a folded line may be the title of another page."""
    return len(line) <= _LONGEST_SHORT and "。" not in line and "；" not in line


def _between(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The lines between two places that are a site's wherever they stand, and numbers of pages."""
    for match in _anywhere().finditer(text, max(first - 1, 0), last):
        start = match.start() + 1
        if start < first:
            continue
        end = text.find("\n", start, last) + 1 or last
        line = _folded([text[start:end]]).strip() if end - start <= _LONGEST_SHORT else ""
        if line and (_PAGE_NUMBER.fullmatch(line) or (_short(line) and _sure().match(line.lstrip(_EDGE)))):
            yield start, end


def _near(lines: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The short lines within reach, as if none of them were the site's."""
    seen = 0
    for start, end in lines:
        if end - start <= _LONGEST:
            yield start, end
        seen += end - start
        if seen > _REACH:
            return


def _folded(lines: Iterable[str]) -> str:
    """Lines as the lexicon writes its words."""
    return fold("".join(lines)).replace("：", ":")


def _of_site(line: str, *, after: bool) -> bool:
    """Whether a folded line is the site's; `after` tells that the line before it was."""
    if not line.strip(_EDGE):  # a rest of brackets: 】 on a line of its own
        return after
    if counts_readers(line):
        return True
    words = [word for word in _GAP.split(line.strip(_EDGE)) if word.strip(_EDGE)]
    known = _words("line") | (_words("after") if after else frozenset())
    if line.strip(_EDGE) in known or all(word.strip(_EDGE) in known for word in words):
        return True
    short = "。" not in line[:-1] and len(line) <= _LONGEST_SHORT
    begins = _pattern("start").match(line) or _pattern("start").match(line.lstrip(_EDGE))
    if short and (begins or _pattern("end").search(line.rstrip(_EDGE))):
        return True
    return "%" not in line and bool(_pattern("part").search(line))


@functools.cache
def _hint() -> re.Pattern[str]:
    """Any word that makes a line the site's, whatever stands around it."""
    words = (row["surface"] for row in lexicon.rows("boilerplate") if row["place"] != "after")
    return re.compile(lexicon.alternation(words))


@functools.cache
def _anywhere() -> re.Pattern[str]:
    """The start of a line that may be a site's in the middle of a document, in any script, or the number of a page."""
    first = unfolded("".join(sorted({word.strip(_EDGE)[0] for word in _sure_words()})))
    words = "|".join("".join(f"[{re.escape(unfolded(char))}]" for char in word.strip(_EDGE)) for word in _sure_words())
    return re.compile(
        f"\n[ \t　]*(?=[{re.escape(_OPENING + first)}第~·—–─-])(?:[{re.escape(_OPENING)}]?(?:{words})|{PAGE_NUMBER})"
    )


@functools.cache
def _sure() -> re.Pattern[str]:
    """A line that begins with a word that makes it a site's wherever it stands; with some it must be the whole line."""
    begins = [word.lstrip(_EDGE) for word in _sure_words("start")]
    whole = [word.strip(_EDGE) for word in _sure_words("line", "related")]
    return re.compile(f"(?:{lexicon.alternation(begins)})|(?:{lexicon.alternation(whole)})[{re.escape(_EDGE)}]*$")


def _sure_words(*places: str) -> list[str]:
    rows = lexicon.rows("boilerplate")
    return [row["surface"] for row in rows if row["anywhere"] and (not places or row["place"] in places)]


@functools.cache
def _words(place: str) -> frozenset[str]:
    return frozenset(row["surface"] for row in lexicon.rows("boilerplate") if row["place"] == place)


@functools.cache
def _pattern(place: str) -> re.Pattern[str]:
    """The words of one place; words at the end of a line are anchored there."""
    return re.compile(lexicon.alternation(_words(place)) + (r"\Z" if place == "end" else ""))
