"""What must not reach a file or a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from govreport.export.characters import fitted, one_line, replaced, width

ANY = st.text(st.characters(blacklist_categories=()))


@given(ANY)
def test_replacing_keeps_the_length_and_gives_utf_8(text):
    assert len(replaced(text)) == len(text)
    replaced(text).encode("utf-8")


@given(ANY)
def test_one_line_is_one_line_without_control_characters(text):
    shown = one_line(text)
    assert len(shown) == len(text)
    assert len(shown.splitlines()) <= 1
    assert "\x1b" not in shown


@given(ANY, st.integers(min_value=0, max_value=30))
def test_a_fitted_text_fits(text, cells):
    assert width(fitted(text, cells)) <= cells or width(text) <= cells
    if width(text) <= cells:
        assert fitted(text, cells) == text


def test_no_room_at_all():
    assert fitted("增长", 0) == ""
    assert fitted("增长", 1) == "…"
