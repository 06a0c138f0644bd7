"""What a site that sells texts sets into them against copying: the same few letters at the end of every paragraph."""

import re
from collections import Counter
from typing import Final

from govreport.text.edits import Edit

__all__ = ["stamps"]

_FEWEST: Final = 5  # paragraphs that end in the same letters
_OF_LINES: Final = 8  # one in so many lines: the others may be broken at the edge of a page
_LINE_END: Final = re.compile("\n(?<=[0-9A-Za-z]\n)")
_STAMP: Final = re.compile("(?<=[^\\s0-9A-Za-z])(?=[0-9A-Za-z]{0,5}[a-z])[0-9A-Za-z]{2,6}\\Z")


def stamps(text: str) -> list[Edit]:
    """Remove the letters with which paragraphs end alike: 增长5%。7rw.

    >>> from govreport.text.edits import apply
    >>> text = "一、工作回顾7rw\\n" + "产值增长5%。7rw\\n" * 4
    >>> apply(text, stamps(text))[0]
    '一、工作回顾\\n产值增长5%。\\n产值增长5%。\\n产值增长5%。\\n产值增长5%。\\n'
    """
    ends = [match.start() for match in _LINE_END.finditer(text)]
    if text[-1:].isascii() and text[-1:].isalnum():
        ends.append(len(text))
    if len(ends) < _FEWEST:
        return []
    found = [match for end in ends if (match := _STAMP.search(text, max(end - 7, 0), end)) is not None]
    counts = Counter(match.group() for match in found)
    often = {stamp for stamp, count in counts.items() if count >= _FEWEST and count * _OF_LINES >= text.count("\n")}
    return [Edit(*match.span(), "", "stamps") for match in found if match.group() in often]
