"""The text of a report for a terminal."""

import re

from hypothesis import given
from hypothesis import strategies as st

from govreport.export.characters import one_line
from govreport.export.text import LEGEND, text_view


def test_every_clause_is_led_by_its_number(fields):
    plain = text_view(fields["raw"], fields["rows"], color=False)
    for at, row in enumerate(fields["rows"]):
        assert f"[{at}]{row.text.splitlines()[0]}" in plain
    assert re.sub(r"\[[0-9]+\]", "", plain) == fields["raw"] + "\n"


def test_colours_lie_over_one_another_and_end_with_the_line(fields):
    shown = text_view(fields["raw"], fields["rows"], color=True)
    assert "\x1b[2;34m城镇新增就业\x1b[0m" in shown
    assert "\x1b[32m2027年\x1b[0m" in shown
    for line in shown.splitlines():
        assert line.count("\x1b[") % 2 == 0
        assert "\x1b" not in line or line.rindex("\x1b[0m") == line.rindex("\x1b")
    assert "value" in LEGEND


@given(st.text(st.sampled_from("中a\x1b\x07\u202e\r\n\ud800"), max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_a_terminal_obeys_nothing_that_a_text_holds(text, start, length):
    from govreport.columns import Row

    row = Row(**dict.fromkeys(Row._fields) | {"status": "goal", "start": start, "end": start + length, "text": ""})
    shown = re.sub(r"\x1b\[[0-9;]*m|\[0\]", "", text_view(text, [row], color=True))
    lines = shown.removesuffix("\n").split("\n")
    assert [one_line(line) for line in lines] == lines
