"""Inputs by which a reviewer broke a promise of the interface."""

import copy
import datetime
import pickle
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import govreport as gr
from govreport.cli import main
from govreport.errors import LexiconError, OptionError
from govreport.many import chunked, items


def broken_after(texts: list[str]) -> Iterator[str]:
    yield from texts
    raise RuntimeError("the source broke")


def test_what_came_before_an_error_of_the_source_is_not_lost() -> None:
    chunks = chunked(items(broken_after(["新建公园12个。"] * 5)))
    assert len(next(chunks)) == 5
    with pytest.raises(RuntimeError, match="the source broke"):
        next(chunks)


@pytest.mark.parametrize("date", ["02-29", "02-30", "2024-05-01", "13-01", "5-1"])
def test_an_event_of_ones_own_needs_a_day_of_every_year(date: str) -> None:
    row = {"lexicon": "events", "surface": "瓷器周", "kind": "event", "date": date, "example": "今年瓷器周前建成"}
    with pytest.raises(LexiconError, match="write MM-DD"):
        gr.Parser(lexicons=[[row]])


def test_a_term_of_office_that_ends_behind_the_last_year_is_left_open() -> None:
    report = gr.parse("行政長官：本届政府任期内新建公園12個。立法會", datetime.date(9999, 12, 31))
    assert [row.due_end for row in report.rows] == [None]


def test_a_coding_travels() -> None:
    scheme = gr.coding("constraint")
    assert pickle.loads(pickle.dumps(scheme)) == scheme == copy.deepcopy(scheme)
    assert dict(copy.copy(scheme).sources) == dict(scheme.sources)


def test_a_time_of_day_of_publication_is_taken_as_its_day() -> None:
    (found,) = gr.find_times("今年，新建公园12个。", datetime.datetime(2026, 1, 22, 9, 30))
    assert found.start == datetime.date(2026, 1, 1)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: gr.coding([]), "coding: \\[\\] is not known"),  # type: ignore[arg-type]
        (lambda: gr.Parser(fixers=[[]]), "fixers: there is no \\[\\]"),  # type: ignore[list-item]
        (lambda: gr.parse_many([], progress=3), "progress must be"),  # type: ignore[arg-type]
        (lambda: gr.parse_many([], chunk=True), "chunk must be"),
        (lambda: gr.clean("abc").to_raw(0.5, 1), "start and end must be whole numbers"),  # type: ignore[arg-type]
        (lambda: gr.Tolerance(name="own", points=Decimal("NaN")), "points must be a Decimal from 0"),
    ],
)
def test_a_wrong_argument_is_named(call: object, message: str) -> None:
    with pytest.raises(OptionError, match=message):
        call()  # type: ignore[operator]


def test_a_path_with_a_nul_is_told() -> None:
    with pytest.raises(LexiconError, match="check the path"):
        gr.Parser(lexicons=["a\0b"])


def test_a_path_given_as_text_is_told() -> None:
    codes = [note.code for note in gr.parse("reports/2026年政府工作报告.txt").diagnostics]
    assert "looks-like-path" in codes
    assert all(note.code != "looks-like-path" for note in gr.parse("今年新建公园12个。").diagnostics)


def test_a_word_that_is_shipped_is_told_to_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(
        "lexicon\tsurface\tstrength\texample\ncues\t誓要\tensure\t誓要在2027年完成大桥建设\n", encoding="utf-8"
    )
    assert main(["lexicon", "check", str(own)]) == 1
    assert "shipped already (in cues)" in capsys.readouterr().err


def test_the_rest_of_some_things_behind_a_number_that_is_about_nothing() -> None:
    assert [row.low for row in gr.parse("万人，其余七件期前完成").rows] == [10000, 7]
