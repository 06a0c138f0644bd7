"""Pages whose lines were put together with spaces: …请予审议。 一、工作回顾 过去五年，…。 （一）经济发展 …"""

import re
from typing import Final

from govreport.text.edits import Edit

__all__ = ["flattening"]

_EVIDENCE: Final = (" 一、", " 二、")
_LONGEST_LINE: Final = 400  # characters of a line that may be a paragraph with a heading in it
# A heading between two spaces; it begins with a plain character, to which `re` skips quickly.
_HEADING = re.compile(
    " (?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[^\\s，。；：,;:]{2,30}(?= )"
)
_STOPS: Final = frozenset("。！？：:”）)")


def flattening(text: str) -> list[Edit]:
    """Put the headings of such a page on lines of their own.

    >>> page = f"请予审议。 一、工作回顾 过去五年，{'成绩来之不易，' * 60}产值达到9亿元。 二、今后五年 今后五年，产值达到12亿元。"
    >>> [page[edit.start + 1 : edit.start + 5] for edit in flattening(page)]
    ['一、工作', '过去五年', '二、今后', '今后五年']
    """
    if not any(mark in text for mark in _EVIDENCE):
        return []
    gaps: list[int] = []
    line_start = line_end = 0
    for heading in _HEADING.finditer(text):
        start, end = heading.span()
        if end > line_end:
            line_start, line_end = text.rfind("\n", line_end, start) + 1 or line_end, text.find("\n", end)
            line_end = line_end if line_end >= 0 else len(text)
        below = bool(gaps) and gaps[-1] == start  # right behind another heading
        follows = below or (start > 0 and text[start - 1] in _STOPS)
        if follows and line_end - line_start > _LONGEST_LINE:
            gaps += (end,) if below else (start, end)
    return [Edit(at, at + 1, "\n", "flattening") for at in gaps]
