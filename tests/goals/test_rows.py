"""Rows: exact places in the raw text, whatever dirt it holds, and the columns that a document lends to all."""

import pickle

import pytest

from govreport.columns import Row

PAIRS = (
    ("start", "end", "text"), ("value_start", "value_end", "value_text"), ("due_text_start", "due_text_end",
    "due_text"),
    ("cue_start", "cue_end", "cue"), ("sentence_start", "sentence_end", "sentence"),
)  # fmt: skip

# Raw text, then indicator and value as they are told.
DIRTY = {
    "力争2028年在校生突破10万人。": ("在校生", "10万人"),
    "力争2028年在校生突破1 0万人。": ("在校生", "1 0万人"),
    "力争2028年在校生突破10萬人。": ("在校生", "10萬人"),
    "今年對(duì)外貿易額達(dá)到300億元。": ("對外貿易額", "300億元"),
    "今年新建公园１２个。": ("公园", "１２个"),
    "今年新建公园12&nbsp;个。": ("公园", "12&nbsp;个"),
    "今年新建\u200b公园12个。": ("公园", "12个"),
    "　　今年新建公园12个。\r\n\r\n": ("公园", "12个"),
    "\ud800今年新建公园12个。": ("公园", "12个"),
    "\x00今年新建公园12个。": ("公园", "12个"),
}


@pytest.mark.parametrize("text", DIRTY, ids=ascii)
def test_dirty_texts_give_clean_names_and_raw_places(read, text):
    (row,) = read(text).rows
    assert (row.indicator, row.value_text) == DIRTY[text]
    for start, end, words in PAIRS:
        value = getattr(row, words)
        if value is not None:
            assert text[getattr(row, start) : getattr(row, end)] == value
    assert row.low == row.high


TEXT = "青石市动态\n\n力争到2028年，城镇、农村居民人均可支配收入分别达到4万元、3万元以上。确保2027年盐湖古道成功申遗。去年新建公园12个。"


def test_every_place_is_exact(read):
    rows = read(TEXT).rows
    assert len(rows) == 4
    for row in rows:
        for start, end, words in PAIRS:
            if getattr(row, words) is not None:
                assert TEXT[getattr(row, start) : getattr(row, end)] == getattr(row, words)
        if row.indicator is not None:
            assert "".join(TEXT[a:b] for a, b in row.indicator_parts) == row.indicator
            assert (row.indicator_start, row.indicator_end) == row.indicator_parts[0]


def test_rows_stand_in_text_order(read):
    rows = read(TEXT).rows
    places = [row.start if row.value_start is None else row.value_start for row in rows]
    assert places == sorted(places)


def test_a_goal_has_what_goals_have_and_a_result_what_results_have(read):
    goals = [row for row in read(TEXT).rows if row.status == "goal"]
    results = [row for row in read(TEXT).rows if row.status == "result"]
    assert (len(goals), len(results)) == (3, 1)
    assert {row.due_relation for row in goals} == {"by", "in"}
    assert all(row.commitment and row.period_start is None for row in goals)
    assert [(str(row.period_start), str(row.period_end)) for row in results] == [("2025-01-01", "2025-12-31")]
    assert all(row.commitment is row.due_relation is row.due_text is row.due_inherited is None for row in results)


def test_traces_tell_predicate_and_comparator(read):
    text = "力争2028年在校生突破10万人。"
    report = read(text)
    assert [(role, text[a:b]) for role, a, b in report.traces[0]] == [("predicate", "突破"), ("comparator", "突破")]


def test_rows_are_plain_hashable_and_picklable(read):
    rows = read(TEXT).rows
    assert all(type(row) is Row for row in rows)
    assert len(set(rows)) == len(rows)
    assert pickle.loads(pickle.dumps(rows)) == rows


def test_the_document_lends_its_columns(read):
    text = "2026年青石市人民政府工作报告\n\n各位代表：现在，我代表市人民政府向大会报告工作。\n\n今年新建公园12个。"
    (row,) = read(text).rows
    assert (row.plan_year, row.region, row.issuer) == (2026, "青石市", "青石市人民政府")
    assert str(row.published) == "2026-01-20"
