"""Spaces that stand where Chinese has none: 政 府 工 作 报 告, 300 万人, 9 500 元, 第 15 条."""

import re

from govreport.text.edits import Edit, deletions

__all__ = ["spacing"]

_HAN = "〇㐀-䶿一-鿿"
_CLOSING = "，。、；：！？）》」』”,;:)%‰"
# Three or more single characters, each set off by one space; more where an end of the row belongs to a longer word.
_SPACED = {
    gap: re.compile(
        f"{gap}(?<=[{_HAN}]{gap})(?:(?<![{_HAN}][{_HAN}]{gap})[{_HAN}](?:{gap}[{_HAN}])+(?![{_HAN}])"
        f"|[{_HAN}](?:{gap}[{_HAN}]){{2,}})"
    )
    for gap in (" ", "　")
}
# One number, right before what is counted: single digits (4 0 个, 1 5 .3 %), or groups of three (9 500 元).
# Every pattern begins with one character or class, to which `re` skips quickly; what must not stand before it
# comes after it.
_APART = re.compile(" (?<=[0-9] )[0-9.]")
_SINGLE = re.compile(
    f"[0-9](?= [0-9.])(?<![0-9.,][0-9])(?<![0-9] [0-9])(?: [0-9]| ?\\.[0-9]| ?\\. [0-9])+(?![0-9.])(?= ?[%‰{_HAN}])"
)
_GROUPS = re.compile(
    "[1-9](?=[0-9]{0,2} [0-9])(?<![0-9.,][0-9])(?<![0-9] [0-9])[0-9]{0,2}(?: [0-9]{3})+(?:\\.[0-9]+)?"
    f"(?![0-9.,])(?= ?[%‰{_HAN}])"
)
_BEFORE_NUMBER = re.compile(f"[{_HAN}、，。；：）》”（(《「『“] (?=[0-9])")
# A space between a character and a number, or next to a mark. The first test is the cheapest: spaces come in rows.
# A number that another one follows is a cell of a table.
_LOOSE = re.compile(
    f" (?![ \n])(?<=[^ \n] )(?:(?<=[0-9%‰] )(?=[{_HAN}{_CLOSING}（《])"
    f"|(?<=[{_HAN}、，。；：）》”（(《「『“] )(?=[0-9][0-9.,]{{0,15}}+(?! [0-9])|[{_CLOSING}])"
    f"|(?<=[（(《「『“] )(?=[{_HAN}])|(?:(?<=[0-9][万亿萬億] )|(?<=[0-9] [万亿萬億] ))(?=[{_HAN}]))"
)


def spacing(text: str) -> list[Edit]:
    """Remove single spaces inside spaced-out words, inside numbers, and between a character and its number.

    Wider gaps stay: they separate columns and paragraphs.

    >>> [edit.start for edit in spacing("控制在 300 万人以内")]
    [3, 7]
    """
    patterns = [pattern for gap, pattern in _SPACED.items() if gap in text]
    if not patterns:
        return []
    gaps = {match.start() for match in _LOOSE.finditer(text)}
    if _APART.search(text):
        patterns += [_SINGLE, _GROUPS]
    for pattern in patterns:
        for match in pattern.finditer(text):
            start = match.start()
            gaps.update(i for i, char in enumerate(match[0], start) if char in " 　")
            if start > 1 and _BEFORE_NUMBER.match(text, start - 2):
                gaps.add(start - 1)
    return deletions([(gap, gap + 1) for gap in sorted(gaps)], "spacing")
