"""Tables of texts (.csv, .tsv): one document for each row."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from govreport.errors import DateError, InputError
from govreport.sources.document import Document
from govreport.text.published import day_of

__all__ = ["DATE", "EMPTY", "ID", "TEXT", "documents", "mark_of", "open_quote", "surplus"]

EMPTY: Final = "the table is empty; name its columns in the first row"
# What the columns are called, the surest name first.
TEXT: Final = ("text", "content", "fulltext", "正文", "全文", "内容", "內容", "文本")
ID: Final = ("id", "doc_id", "name", "title", "编号", "标题", "標題", "名称")
DATE: Final = ("published", "date", "发布日期", "發布日期", "日期", "发布时间", "时间")
# One field and what ends it. Quotes inside a quoted field are doubled.
_FIELD: Final = {
    mark: re.compile(f'(?:"((?:[^"]|"")*+)"|([^"{mark}\n\r][^{mark}\n\r]*+|))({mark}|\r\n|\n|\r|\\Z)')
    for mark in (",", "\t", ";")
}


def documents(text: str, name: str) -> Iterator[Document | InputError]:
    """A document for each row that has text, with the day and the id of its row; an error for a row that is wrong.

    The first row names the columns: `text` (or content, 正文, 全文, 内容), and if they are there `id` (or title, 标题)
    and `published` (or date, 发布日期). Rows without an id are called by the file's name and their number, from 1.

    >>> found = documents("id,text,date\\n甲,新建公园12个。,\\n,增长5%。,\\n乙,增长6%。,3.2\\n", "a.csv")
    >>> [one.id if isinstance(one, Document) else str(one) for one in found]
    ['甲', 'a.csv#2', "a.csv#3: '3.2' is not a date; write it as YYYY-MM-DD"]
    """
    mark = mark_of(text, name)
    rows = _rows(text, _FIELD[mark], name)
    columns = [column.strip().lower() for column in next(rows, [])]
    written, called, dated = (_column(columns, names) for names in (TEXT, ID, DATE))
    if not columns:
        raise InputError(f"{name}: {EMPTY}")
    if written is None:
        raise InputError(
            f"{name}: no column of text; call it 'text' (or 正文, 全文, 内容), not {', '.join(columns[:9])}"
        )
    for number, row in enumerate(rows, 1):
        body = row[written] if written < len(row) else ""
        if told := surplus(row[len(columns) :], len(columns), mark):
            yield InputError(f"{name}#{number}: {told}")
        elif body.strip():
            told = row[called].strip() if called is not None and called < len(row) else ""
            day = row[dated] if dated is not None and dated < len(row) else ""
            try:
                yield Document(body, day_of(day) if day.strip() else None, told or f"{name}#{number}")
            except DateError as error:  # told, not raised: the rows below it are not lost
                yield InputError(f"{name}#{number}: {error}")


def mark_of(text: str, name: str) -> str:
    """What parts the fields of a table, as its first line tells: a comma, a tab, or a semicolon (as Excel may write).

    Where it has one column its name tells.

    >>> mark_of("id;text\\n1;a,b,c", "a.csv"), mark_of("text\\na,b,c", "a.tsv")
    (';', '\\t')
    """
    head = re.split("[\r\n]", text, maxsplit=1)[0]
    usual = "\t" if name.lower().endswith(".tsv") else ","
    return max((usual, *_FIELD), key=head.count)


def surplus(more: Sequence[str], columns: int, mark: str) -> str | None:
    """What to say of a row with `more` cells than there are columns; None where these are blank, and nothing is lost.

    >>> surplus(["新建公园12个。"], 2, ","), surplus([""], 2, ",")
    ('has 3 cells for 2 columns; put a cell that holds a comma into quotes', None)
    """
    if not any(cell.strip() for cell in more):
        return None
    return f"has {columns + len(more)} cells for {columns} columns; put a cell that holds {_CALLED[mark]} into quotes"


def open_quote(line: int) -> str:
    """What to say of a row that begins on a line and whose quotes are wrong."""
    return f"line {line}: a quote is not closed, or a field goes on behind its quote; quote it whole"


_CALLED: Final = {",": "a comma", "\t": "a tab", ";": "a semicolon"}


def _column(columns: list[str], names: tuple[str, ...]) -> int | None:
    return next((columns.index(name) for name in names if name in columns), None)


def _rows(text: str, field: re.Pattern[str], name: str) -> Iterator[list[str]]:
    """The rows of a table, blank ones left out. (The `csv` module has one limit of length for the whole process.)"""
    at, row = 0, list[str]()
    while at < len(text):
        match = field.match(text, at)
        if match is None:
            raise InputError(f"{name}: {open_quote(text.count(chr(10), 0, at) + 1)}")
        row.append(match[1].replace('""', '"') if match[1] is not None else match[2])
        at = match.end()
        if match[3] not in _FIELD:
            if row != [""]:
                yield row
            row = []
    if row:  # the text ends with a mark: its last field is empty
        yield row
