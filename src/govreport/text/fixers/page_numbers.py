"""The lines of a text that belong to its pages: numbers that only a page has or that count up, heads of the record."""

import re
from collections.abc import Sequence
from typing import Final

__all__ = ["BARE_NUMBER", "NEAR", "PAGE_NUMBER", "REPEATED", "heads_of_record", "of_record", "page_numbers"]

REPEATED: Final = 3  # times that a line stands at a page break, to be a running head; numbers that follow one another
NEAR: Final = 3  # lines from a page number to the head of its page
BARE_NUMBER: Final = re.compile("([0-9]{1,5})")
# A number that nothing but a page has, wherever its line stands: — 12 —, ~727~, · 12 ·, 第3页, 第3页 共18页.
PAGE_NUMBER: Final = (
    "(?:[~—–─-]{1,2} ?[0-9]{1,5} ?[~—–─-]{1,2}|· ?[0-9]{1,4} ?·"
    "|第 ?[0-9]{1,4} ?[页頁](?:[ ,，/]{0,3}共 ?[0-9]{1,4} ?[页頁])?)"
)
# Among lines that are those of a page these are numbers, too: 3/18, Page 3, P. 587.
_ALONE: Final = re.compile(f"{PAGE_NUMBER}|[0-9]{{1,4}} ?/ ?[0-9]{{1,4}}|[Pp](?:age)?\\.? ?[0-9]{{1,5}}")
_LONGEST_NUMBER: Final = 14  # characters
_NUMBER_ENDS: Final = frozenset("0123456789~—–─-·页頁")


def page_numbers(lines: list[str]) -> list[int]:
    """The lines that hold the number of a page and nothing else."""
    sure, bare = [], []
    for at, line in enumerate(lines):
        if 0 < len(line) <= _LONGEST_NUMBER and line[-1] in _NUMBER_ENDS:
            if _ALONE.fullmatch(line):
                sure.append(at)
            elif BARE_NUMBER.fullmatch(line):
                bare.append(at)
    return sorted([*sure, *_counting([(at, int(lines[at])) for at in bare])])


def heads_of_record(lines: list[str]) -> list[int]:
    """The lines 立法会 ─ 2018年2月28日 that head each page of the official record, and the number of the page beside."""
    heads = [at for at, line in enumerate(lines) if of_record([line])]
    near = [at for head in heads for at in range(max(head - NEAR, 0), min(head + NEAR + 1, len(lines)))]
    return heads + [at for at in near if BARE_NUMBER.fullmatch(lines[at]) is not None]


def of_record(lines: list[str]) -> bool:
    """Whether one of some lines is such a head."""
    return any(line[:2] == "立法" and _HEAD_OF_RECORD.fullmatch(line) for line in lines)


_HEAD_OF_RECORD: Final = re.compile("立法[会會] *[─—–-]{1,2} *[12][0-9]{3,12} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日")


def _counting(bare: Sequence[tuple[int, int]]) -> list[int]:
    """Of the lines with a bare number those that count up by one, three and more of them: other numbers are cells."""
    found: list[int] = []
    run: list[int] = []
    last = -1
    for at, number in bare:
        if number != last + 1:
            found += run if len(run) >= REPEATED else []
            run = []
        run.append(at)
        last = number
    return [*found, *(run if len(run) >= REPEATED else [])]
