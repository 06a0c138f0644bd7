"""Sentences read the same with an indent, without their full stop, with marks of half width and with ！ for 。."""

import csv
import datetime
import functools
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from govreport.parser import Parser

CASES = Path(__file__).parent / "cases" / "sentences.tsv"
PUBLISHED = datetime.date(2026, 1, 20)
SHARE = 2  # one sentence in so many, which takes some seconds; which of them, no other sentence decides

CHANGES: dict[str, Callable[[str], str]] = {
    "with an indent": lambda text: "　　" + text,
    "above a line that ends in 其中": lambda text: text + "\n\n各项工作其中",
    "without its full stop": lambda text: text.removesuffix("。"),
    "with commas of half width": lambda text: text.replace("，", ",") if not between_digits(text) else text,
    "as an exclamation": lambda text: text.removesuffix("。") + "！" if text.endswith("。") else text,
}
# What the change takes away: a year that a fronted number of years is counted from, or the last mark of several lines,
# which is what tells a paragraph from a heading.
EXCUSED = (
    "三年安排450亿元",
    "去年完成的10件实事",
    "財政司司長財政預算案",
    "立法会、财政司、差饷",
    "去年失学率由4.5%降至零",
    "全市用电量因高温",
    "近日，青石市印发《公园提升三年",
    "香港2026年施政報告\\n\\n11. 項目涉及",
)


def between_digits(text: str) -> bool:
    return any(mark == "，" and text[at - 1 : at].isdigit() for at, mark in enumerate(text))


@functools.cache
def cases() -> list[str]:
    with CASES.open(encoding="utf-8") as file:
        texts = [row["text"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    chosen = (text for text in texts if zlib.crc32(text.encode()) % SHARE == 0)
    return [text.replace("\\n", "\n") for text in chosen if not text.startswith(EXCUSED)]


def read(text: str) -> list[tuple[object, ...]]:
    rows = Parser().parse(text, PUBLISHED).rows
    return [(r.status, r.indicator, r.value_text, r.comparator, r.change, r.due_end, r.commitment) for r in rows]


@pytest.mark.parametrize("change", CHANGES)
def test_a_sentence_reads_the_same(change: str) -> None:
    differ = {}
    for text in cases():
        changed = CHANGES[change](text)
        if changed != text and read(changed) != read(text):
            differ[changed] = (read(text), read(changed))
    assert differ == {}
