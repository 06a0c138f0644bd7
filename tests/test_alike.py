"""Words of one class are read alike: in a frame, each of them gives the records that the first one gives.

`cases/alike.tsv` has a row of `words` for each class and its rows of `frame` behind it, in which `{}` stands for the word.
`report` tells in what kind of text the frame stands, `may differ` which columns the words themselves decide.
"""

import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from govreport.parser import parse
from govreport.text.folding import fold

PUBLISHED = datetime.date(2026, 1, 20)
HEADS = {
    "plain": "",
    "report": "2026年青石市政府工作报告\n二、2026年工作安排\n",
    "address": "2026年施政報告\n",
    "taiwan": "青石市政府115年度施政計畫\n",
}
COLUMNS = (
    "status", "kind", "low", "high", "unit", "comparator", "change", "due_start", "due_end", "due_relation", "commitment", "per",
)  # fmt: skip


class Frame(NamedTuple):
    words: tuple[str, ...]
    text: str
    report: str
    free: frozenset[str]  # columns that may differ


def frames() -> list[Frame]:
    lines = (Path(__file__).parent / "cases" / "alike.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == ["kind", "class", "text", "report", "may differ"]
    found: list[Frame] = []
    words: list[str] = []
    for kind, name, text, *rest in (line.split("\t") for line in lines[1:]):
        if kind == "words":
            words = [name, *text.split()]
            report, free = rest
            continue
        assert name == words[0]
        found.append(Frame(tuple(words[1:]), text, report, frozenset(free.split())))
    return found


def told(frame: Frame, word: str) -> list[tuple[object, ...]]:
    """The records of a frame with a word in it, in which the first word of the class stands for it."""
    head = HEADS[frame.report]
    rows = [row for row in parse(head + frame.text.replace("{}", word), PUBLISHED).rows if row.start >= len(head)]
    columns = [column for column in COLUMNS if column not in frame.free]
    names = [fold(row.indicator or "").replace(fold(word), fold(frame.words[0])) for row in rows]
    return [(name, *(getattr(row, column) for column in columns)) for row, name in zip(rows, names, strict=True)]


FRAMES = frames()


@pytest.mark.parametrize("frame", FRAMES, ids=[frame.text for frame in FRAMES])
def test_words_of_a_class_are_read_alike(frame: Frame) -> None:
    expected = told(frame, frame.words[0])
    assert expected
    assert {word: got for word in frame.words if (got := told(frame, word)) != expected} == {}


def test_other_words_are_not() -> None:
    """So the frames can fail: 青石 is of none of the classes."""
    unlike = [frame for frame in FRAMES if told(frame, "青石") != told(frame, frame.words[0])]
    assert len(unlike) > len(FRAMES) // 2
