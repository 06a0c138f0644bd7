"""Numbers that a site for sharing documents puts before each stretch of a text, wherever that is cut: …完成投|2、资3亿元."""

import re
from typing import Final

from govreport.text.edits import Edit

__all__ = ["chunks"]

_MARK: Final = re.compile("(?:^|\n)[ \t　]*([1-9][0-9]?)、")
_LONG: Final = 80  # characters of a stretch; an item of a list that is as long ends in a stop
_LONGER_THAN_ITEMS: Final = 160  # characters
_WITHIN: Final = re.compile("[㐀-鿿0-9A-Za-z，、,]")
_SPACE: Final = " \t\n　"


def chunks(text: str) -> list[Edit]:
    """Remove the numbers of stretches that were cut in the middle of a sentence, and join what they part.

    The first stretch may have no number. Most of them must end within a sentence: the items of a list do not. Half of
    them must where they are longer than items.

    >>> text = "".join(f"\\n{number}、" + "全市新增企业三十家，" * 9 + "其" for number in (1, 2, 3))
    >>> [edit[:3] for edit in chunks(text)]
    [(1, 3, ''), (94, 97, ''), (188, 191, '')]
    """
    if "\n2、" not in text:
        return []
    marks: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        if int(mark[1]) == (int(marks[-1][1]) + 1 if marks else min(int(mark[1]), 2)):
            marks.append(mark)
    first = [Edit(marks[0].start(1), marks[0].end(), "", "chunks")] if marks[0][1] == "1" else []
    starts = [*([] if first else [0]), *(mark.end() for mark in marks)]
    others = marks[len(first) :]
    ends = [len(text[start : mark.start()].rstrip(_SPACE)) + start for start, mark in zip(starts, others, strict=False)]
    cut = [end > 0 and _WITHIN.match(text[end - 1]) is not None for end in ends]
    shortest = min((end - start for start, end in zip(starts, ends, strict=False)), default=0)
    if shortest < _LONG or 2 * sum(cut) <= len(cut) - (shortest >= _LONGER_THAN_ITEMS):
        return []
    return [
        *first,
        *(
            Edit(end if within else mark.start(1), mark.end(), "", "chunks")
            for mark, end, within in zip(others, ends, cut, strict=True)
        ),
    ]
