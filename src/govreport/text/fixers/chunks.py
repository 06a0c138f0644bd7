"""Numbers that a site for sharing documents puts before each stretch of a text, wherever that is cut: …完成投|2、资3亿元."""

import re
from itertools import pairwise
from typing import Final

from govreport.text.edits import Edit

__all__ = ["chunks"]

_MARK: Final = re.compile("(?:^|\n)[ \t　]*([1-9][0-9]?)、")
_FEWEST: Final = 3  # stretches
_LONG: Final = 80  # characters of a stretch; an item of a list that is as long ends in a stop
_WITHIN: Final = re.compile("[㐀-鿿0-9A-Za-z，、,]")
_SPACE: Final = " \t\n　"


def chunks(text: str) -> list[Edit]:
    """Remove the numbers of stretches that were cut in the middle of a sentence, and join what they part.

    >>> text = "".join(f"\\n{number}、" + "全市新增企业三十家，" * 9 + "其" for number in (1, 2, 3))
    >>> [edit[:3] for edit in chunks(text)]
    [(1, 3, ''), (94, 97, ''), (188, 191, '')]
    """
    if "\n2、" not in text or "\n3、" not in text:
        return []
    marks: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        if int(mark[1]) == len(marks) + 1:
            marks.append(mark)
    ends = [len(text[one.end() : two.start()].rstrip(_SPACE)) + one.end() for one, two in pairwise(marks)]
    cut = [_WITHIN.match(text[end - 1]) is not None for end in ends]
    long = [end - mark.end() >= _LONG for mark, end in zip(marks, ends, strict=False)]
    if len(marks) < _FEWEST or not all(long) or 2 * sum(cut) <= len(cut):
        return []
    first = Edit(marks[0].start(1), marks[0].end(), "", "chunks")
    return [
        first,
        *(
            Edit(end if within else mark.start(1), mark.end(), "", "chunks")
            for mark, end, within in zip(marks[1:], ends, cut, strict=True)
        ),
    ]
