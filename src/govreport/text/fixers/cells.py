"""Tables whose cells stand in one line, parted by tabs or bars: a cell tells nothing about the words behind it."""

import re
from typing import Final

from govreport.text.edits import Edit

__all__ = ["cells"]

_BORDER: Final = re.compile("[\t|]")
_GAP: Final = " \t|"
# A cell that holds a number and perhaps its unit: bars part much else (首页 | 新闻).
_NUMBER: Final = re.compile("[|] *[-+]?[0-9][0-9.,]{0,15}+[%‰万亿萬億]?[一-鿿]{0,4} *(?=[|\n]|$)")
_UNIT: Final = re.compile(
    "[（(]?(?:%|‰|[百千万亿萬億]{1,2}[一-鿿]{1,3})[)）]?"
)  # 万人, alone in its cell, is no number
# The number of a row, before a name and a value: 1 | 生产总值 | 6%.
_SERIAL: Final = re.compile("(?:[（(]?[0-9]{1,3}[)）]?|[①-⑳]) *[\t|][ \t|]*(?=[一-鿿][^\t|\n]*[\t|][^\n]*[0-9])")
_PROSE: Final = re.compile("。|——|──")  # paragraphs, or a title and what belongs to it, that tabs part
_LONGEST_ROW: Final = 300
_NO_BORDER: Final = "：:，。；、,;"  # 来源：\t江北日报


def cells(text: str) -> list[Edit]:
    """Part the cells of a row by commas, and leave out cells that hold a unit and no number.

    >>> from govreport.text.edits import apply
    >>> apply("新增就业\\t万人\\t12.5", cells("新增就业\\t万人\\t12.5"))[0]
    '新增就业，12.5'
    """
    if "\t" not in text and "|" not in text:
        return []
    found: list[Edit] = []
    done = 0
    for match in _BORDER.finditer(text):
        if match.start() < done:
            continue
        start = text.rfind("\n", done, match.start()) + 1 or done
        end = text.find("\n", match.start())
        done = end if end >= 0 else len(text)
        row = text[start:done]
        if len(row) <= _LONGEST_ROW and not _PROSE.search(row) and ("\t" in row or _NUMBER.search(row)):
            found += _row(row, start)
    return found


def _row(row: str, offset: int) -> list[Edit]:
    """A comma for every border between two cells, one for several; bars at the edges go, tabs there stay."""
    found: list[Edit] = []
    at = len(row) - len(row.lstrip(_GAP + "　"))
    stop = len(row.rstrip(_GAP + "　"))
    if "|" in row[:at]:
        found.append(Edit(offset, offset + at, "", "cells"))
    if (serial := _SERIAL.match(row, at, stop)) is not None:
        found.append(Edit(offset + at, offset + serial.end(), "", "cells"))
        at = serial.end()
    while at < stop:
        border = _BORDER.search(row, at, stop)
        if border is None:
            break
        start, end = border.span()
        while start > at and row[start - 1] in _GAP:
            start -= 1
        while row[end] in _GAP:
            end += 1
        found.append(Edit(offset + start, offset + end, "" if row[start - 1] in _NO_BORDER else "，", "cells"))
        at = end
        last = found[-1]
        unit = _UNIT.match(row, at, stop)
        if unit and (
            unit.end() == stop or (row[unit.end()] in _GAP and _BORDER.search(row[unit.end() :].lstrip(" ")[:1]))
        ):
            found[-1] = Edit(last.start, offset + unit.end(), "", "cells")
            at = unit.end()
    if at < stop and "|" in row[stop:]:
        found.append(Edit(offset + stop, offset + len(row), "", "cells"))
    return found
