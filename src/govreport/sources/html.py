"""The text of a web page: what it is about, without what the site puts around it."""

import re
from typing import Final

from govreport.errors import InputError
from govreport.sources import limits

__all__ = ["text_of"]

# Elements that must be closed: how deep they stand in one another is what a parser's stack has to hold.
_NESTING: Final = re.compile(
    "<(/?)(?:div|span|table|ul|ol|dl|section|article|font|center|blockquote|b|i|a|em|strong|form|main|nav)(?=[\\s>/])",
    re.IGNORECASE,
)
# On short pages the menus would be kept. One that was never closed holds the text.
_NAVIGATION: Final = "//*[self::nav or @role='navigation'][not(.//p or .//h1 or .//table)]"
_TITLE: Final = re.compile("<(h1|title)(?=[\\s>])[^<>]{0,500}>\\s{0,99}([^<>]{4,200}?)\\s{0,99}</\\1>", re.IGNORECASE)
_TITLE_REACH: Final = 500  # characters of the text in which its title is looked for
# The name of the site behind a title: 统计公报_江北区政府, 统计公报 - 江北网.
_SITE: Final = re.compile("(?:[|｜_]| [-–—]|- )[^|｜_-]{2,20}$")


def text_of(page: str, name: str) -> str:
    """Title and main text of a page, the cells of tables parted by ` | `; needs the extra `html`.

    Raises `InputError`, which calls the file `name`, where the page is larger or deeper than `limits` allows, or holds
    no text of its own.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise InputError(
            f"{name}: reading HTML needs trafilatura, which cannot be imported ({error}); "
            "pip install 'govreport[html]', or parse the page's source as text"
        ) from None
    if len(page) > limits.HTML_CHARACTERS:
        raise InputError(f"{name}: is a page of more than {limits.HTML_CHARACTERS:,} characters; save the report alone")
    if _depth(page) > limits.HTML_DEPTH:
        raise InputError(f"{name}: elements stand more than {limits.HTML_DEPTH:,} deep; save the report alone")
    text = trafilatura.extract(
        page, include_comments=False, include_tables=True, favor_recall=True, prune_xpath=[_NAVIGATION]
    )
    if not text:
        raise InputError(f"{name}: no text was found in the page; parse its source as text instead")
    title = _title(page)
    return f"{title}\n{text}" if title and title not in text[:_TITLE_REACH] else text


def _depth(page: str) -> int:
    depth = deepest = 0
    for match in _NESTING.finditer(page):
        depth = max(depth - 1, 0) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _title(page: str) -> str:
    """The heading of the page, or else its title without the name of the site."""
    found = {match[1].lower(): match[2] for match in _TITLE.finditer(page)}
    title = found.get("h1") or _SITE.sub("", found.get("title", ""))
    return " ".join(title.split())
