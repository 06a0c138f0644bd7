"""The marks of Markdown, in which repositories and models keep reports: **bold**, ## headings, > quotations, links."""

import re
from typing import Final

from govreport.text.edits import Edit, apart, deletions

__all__ = ["markdown"]

# Bold begins behind a space, a mark or the head of a line: 王**和李** are two names that were blotted out.
_BOLD: Final = re.compile(
    r"(?:(?<=[\s，。；：、！？,;:.!?（(“》>])|^)(\*\*)(?=[^\s*])([^*\n]{1,600})(?<=[^\s*])(\*\*)", re.MULTILINE
)
# So does a bold number: 增长**6%**左右, 学校**30**所.
_BOLD_NUMBER: Final = re.compile(r"(\*\*)(?=[0-9])([^*\n]{1,40})(?<=[^\s*])(\*\*)")
# What is bold over the end of a line.
_LOOSE: Final = re.compile(r"^\*\*(?=[\u4e00-\u9fff“（])|(?<=[\u4e00-\u9fff。：；”）])\*\*$", re.MULTILINE)
_HEAD: Final = re.compile(r"^(?:#{1,6} {1,3}(?=[^\s#])|> {1,3}(?=[^\s>]))", re.MULTILINE)
# What a repository says of a document before it begins: --- | title: … | source: … | ---
_FRONT: Final = re.compile(
    r"\ufeff?\s{0,9}---[ \t]*\n(?:[A-Za-z_]{2,20}:[^\n]{0,500}\n|[ \t]*- [^\n]{0,200}\n|\n){1,40}---[ \t]*(?:\n|$)"
)
_ENTRY: Final = re.compile(r"(?:([A-Za-z_]{2,20}):[ \t]*)?([^\n]*)\n")
_KEPT: Final = {
    "title": "",
    "author": "作者：",
    "date": "发布日期：",
    "published": "发布日期：",
    "pubdate": "发布日期：",
}
_QUOTES: Final = " \t'\""
_LINK: Final = re.compile(r"(\[)([^\[\]\n]{1,80})(\]\((?:https?:|/|#|\.)[^()\s]{0,300}\))")


def markdown(text: str) -> list[Edit]:
    """Remove the marks and keep what they mark.

    >>> [(edit.start, edit.end) for edit in markdown("## 一、总体要求\\n**主要目标。**增长5%")]
    [(0, 3), (10, 12), (17, 19)]
    """
    found: list[tuple[int, int]] = []
    if "**" in text:
        found += [match.span(group) for match in _BOLD.finditer(text) for group in (1, 3)]
        found += [match.span(group) for match in _BOLD_NUMBER.finditer(text) for group in (1, 3)]
        found += [match.span() for match in _LOOSE.finditer(text)]
    if "# " in text or "> " in text:
        found += [match.span() for match in _HEAD.finditer(text)]
    if "](" in text:
        found += [match.span(group) for match in _LINK.finditer(text) for group in (1, 3)]
    return [*_front_matter(text), *deletions(apart(found), "markdown")]


def _front_matter(text: str) -> list[Edit]:
    """Of --- | title: 工作报告 | source: … | --- the title stays, author and date get their labels, the rest goes."""
    block = _FRONT.match(text) if text.find("---", 0, _OPENING) >= 0 else None
    if block is None:
        return []
    found, at = [], 0
    for entry in _ENTRY.finditer(text, 0, block.end()):
        label = _KEPT.get((entry[1] or "").lower())
        value = entry[2].strip(_QUOTES)
        if label is None or not value:
            continue
        start = entry.start(2) + entry[2].find(value)
        found.append(Edit(at, start, label, "markdown"))
        found.append(Edit(start + len(value), entry.end() - 1, "", "markdown"))
        at = entry.end()
    return [edit for edit in (*found, Edit(at, block.end(), "", "markdown")) if edit.start < edit.end]


_OPENING: Final = 16  # characters before the first mark
