"""What became of every numeral of a text: a record, a rejection by a rule, or a reason why it counts nothing."""

import re
from collections.abc import Iterable, Iterator
from heapq import merge

from govreport.columns import Row
from govreport.model import Span, TimeExpression, Verdict
from govreport.text.cleaning import CleanText

__all__ = ["verdicts"]

_HAN = "〇○零一二三四五六七八九十百千万亿兆两壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參叄陸廿卅"
_NUMERAL = re.compile(rf"[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[{_HAN}]+")
_LIST_MARK = re.compile(r"[（(第]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,4})(?:[）)、.．]|是(?![0-9０-９]))")
_LINE_STARTS = "\n\r\u3000 。；：！？"


def verdicts(
    raw: str,
    cleaned: CleanText,
    rows: Iterable[Row],
    rejections: Iterable[tuple[int, int, str]],
    times: Iterable[TimeExpression],
) -> tuple[Verdict, ...]:
    """The verdicts on all numerals, in text order; numerals of a date and of site chrome are named so."""
    told = [
        (row.value_start, row.value_end, row.rule, True)
        for row in rows
        if row.value_start is not None and row.value_end is not None
    ]
    told += [(start, end, rule, False) for start, end, rule in rejections]
    told.sort()
    told = list(merge(told, _dates(told, times)))
    told = list(merge(told, _others(raw, cleaned, told)))
    return tuple(
        Verdict(text=raw[start:end], span=Span(start=start, end=end), rule=rule, accepted=accepted)
        for start, end, rule, accepted in told
    )


_Told = tuple[int, int, str, bool]


def _dates(told: list[_Told], times: Iterable[TimeExpression]) -> Iterator[_Told]:
    """The time expressions with a numeral in them that no number of a verdict overlaps."""
    at = 0
    for time in times:
        start, end = time.span.start, time.span.end
        while at < len(told) and told[at][1] <= start:
            at += 1
        if (at == len(told) or told[at][0] >= end) and _NUMERAL.search(time.text):
            yield start, end, "date", False


def _others(raw: str, cleaned: CleanText, told: list[_Told]) -> Iterator[_Told]:
    """The numerals that no verdict covers, and why they count nothing."""
    at = 0
    for m in _NUMERAL.finditer(raw):
        start, end = m.span()
        while at < len(told) and told[at][1] <= start:
            at += 1
        if at < len(told) and told[at][0] < end:
            mark = _NUMERAL.match(raw, start, max(told[at][0], start))  # 20.2026年: the mark of an item before a year
            if mark is None:
                continue
            end = mark.end()
        yield start, end, _reason(raw, cleaned, start, end), False


def _reason(raw: str, cleaned: CleanText, start: int, end: int) -> str:
    kept = cleaned.from_raw(start, end)
    if kept.end == kept.start:
        return "removed"  # site chrome, page headers
    before = start - (raw[start - 1 : start] in ("（", "(", "第"))
    if (not before or raw[before - 1] in _LINE_STARTS) and _LIST_MARK.match(raw, before):
        return "list mark"
    return "word" if raw[start] in _HAN else "unread"
