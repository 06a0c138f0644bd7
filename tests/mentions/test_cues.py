"""Words that commit, in both scripts, and the phrases that only contain one."""

import datetime

import pytest

from govreport.parser import parse

PUBLISHED = datetime.date(2026, 1, 20)

# Sentence -> commitment and cue of its goal.
CUES = {
    "确保2027年产值增长12%。": ("ensure", "确保"),
    "確保2027年產值增長12%。": ("ensure", "確保"),
    "2027年产值务必增长12%。": ("ensure", "务必"),
    "2027年產值務必增長12%。": ("ensure", "務必"),
    "力争2027年产值增长12%。": ("strive", "力争"),
    "力爭2027年產值增長12%。": ("strive", "力爭"),
    "2027年努力实现产值增长12%。": ("strive", "努力"),
    "奋力冲刺2027年产值增长12%。": ("strive", "冲刺"),
    "预计2027年产值增长12%。": ("expect", "预计"),
    "預計2027年產值增長12%。": ("expect", "預計"),
    "2027年产值可望增长12%。": ("expect", "可望"),
    # A longer word wins over the one in it.
    "努力争取2027年产值增长12%。": ("strive", "努力争取"),
    # The nearest cue governs, not the strongest.
    "确保安全，力争2027年产值增长12%。": ("strive", "力争"),
    "力争见效，确保2027年产值增长12%。": ("ensure", "确保"),
    # Plan words are no cue.
    "2027年计划产值增长12%。": ("plan", None),
    "2027年将产值提高到12亿元。": ("plan", None),
}


@pytest.mark.parametrize("text", CUES, ids=str)
def test_cue(text):
    (goal,) = [row for row in parse(text, PUBLISHED).rows if row.value_text]
    assert (goal.status, goal.commitment, goal.cue) == ("goal", *CUES[text])
    if goal.cue is not None:
        assert text[goal.cue_start : goal.cue_end] == goal.cue


# A phrase that contains a cue and promises nothing: the number is as if it were not there.
PSEUDO = (
    "广大干部力争上游，2027年产值增长12%。",
    "大力促进转型，2027年产值增长12%。",
    "全力争取上级支持，2027年产值增长12%。",
    "在各方努力下，2027年产值增长12%。",
    "坚决贯彻部署，2027年产值增长12%。",
    "加强预期引导，2027年产值增长12%。",
    "健全质量保证体系，2027年产值增长12%。",
    "企业不得不转型，2027年产值增长12%。",
    "勇争先、作示范，2027年产值增长12%。",
)


@pytest.mark.parametrize("text", PSEUDO)
def test_a_phrase_around_a_cue_hides_it(text):
    assert [(row.commitment, row.cue) for row in parse(text, PUBLISHED).rows] == [("plan", None)]


DONE = (
    "成功争取了21个国家试点。",
    "成功爭取了21個國家試點。",
    "去年争取到中央资金90亿元。",
    "去年共争取资金60亿元。",
    "确保了12万人饮水安全。",
)


@pytest.mark.parametrize("text", DONE)
def test_what_was_striven_for_and_reached_is_a_result(text):
    (row,) = parse(text, PUBLISHED).rows
    assert (row.status, row.commitment, row.cue) == ("result", None, None)


@pytest.mark.parametrize("text", ["人均预期寿命到2030年达到81岁。", "人均預期壽命到2030年達到81歲。"])
def test_life_expectancy_is_no_forecast(text):
    (row,) = parse(text, PUBLISHED).rows
    assert (row.commitment, row.cue, len(row.indicator)) == ("plan", None, 6)
