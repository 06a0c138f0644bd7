"""Alignments: spans go to the raw text and come back, and two alignments in a row make one."""

import pickle

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from govreport.text.alignment import IDENTITY, Alignment, build, compose
from govreport.text.edits import Edit, apply

ALPHABET = "数据目标abc,，。 \n"


@st.composite
def edited(draw: st.DrawFn, text: str) -> list[Edit]:
    """Edits in order, apart from one another: deletions, replacements of the same, a smaller and a greater length."""
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    found = []
    for start, end in zip(places[::2], places[1::2], strict=False):
        if found and start < found[-1].end:
            continue
        size = draw(st.sampled_from([0, 0, end - start, 1, 5]))
        replacement = draw(st.text("xyz", min_size=size, max_size=size))
        found.append(Edit(start, end, replacement if start < end else "", "test"))
    return found


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit], list[Edit]]:
    text = draw(st.text(ALPHABET, max_size=40))
    first = draw(edited(text))
    return text, first, draw(edited(apply(text, first)[0]))


def test_identity_leaves_every_span_as_it_is() -> None:
    assert IDENTITY.identity
    assert IDENTITY.to_raw(3, 8) == (3, 8) == IDENTITY.from_raw(3, 8)


def test_a_deletion_inside_a_span_stays_in_and_one_at_its_edge_stays_out() -> None:
    text, alignment = apply(
        "(a)好(hǎo)国(guó)家(b)", [Edit(0, 3, "", ""), Edit(4, 9, "", ""), Edit(10, 15, "", ""), Edit(16, 19, "", "")]
    )
    assert text == "好国家"
    assert alignment.to_raw(0, 3) == (3, 16)
    assert alignment.to_raw(0, 1) == (3, 4)
    assert alignment.to_raw(1, 2) == (9, 10)


def test_an_empty_span_maps_to_the_place_before_its_next_character() -> None:
    _, alignment = apply("甲(x)乙", [Edit(1, 4, "", "")])
    assert alignment.to_raw(0, 0) == (0, 0)
    assert alignment.to_raw(1, 1) == (4, 4)
    assert alignment.to_raw(2, 2) == (5, 5)


def test_a_replacement_of_another_length_stands_for_the_whole_of_what_it_replaced() -> None:
    text, alignment = apply("A&amp;B", [Edit(1, 6, "&", "")])
    assert text == "A&B"
    assert alignment.to_raw(1, 2) == (1, 6)
    assert alignment.to_raw(0, 3) == (0, 7)
    assert alignment.from_raw(3, 4) == (1, 2)


def test_raw_spans_of_deleted_text_are_empty_in_the_clean_text() -> None:
    _, alignment = apply("甲(x)乙", [Edit(1, 4, "", "")])
    assert alignment.from_raw(1, 4) == (1, 1)
    assert alignment.from_raw(0, 5) == (0, 2)
    assert alignment.from_raw(2, 5) == (1, 2)


def test_a_text_of_which_nothing_is_left_maps_to_its_start() -> None:
    text, alignment = apply("(x)", [Edit(0, 3, "", "")])
    assert text == ""
    assert not alignment.identity
    assert alignment.to_raw(0, 0) == (0, 0)
    assert alignment.from_raw(0, 3) == (0, 0)


def test_one_character_for_one_moves_nothing() -> None:
    text, alignment = apply("５％", [Edit(0, 2, "5%", "widths")])
    assert text == "5%"
    assert alignment.identity


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(0, 3, "", ""), Edit(2, 4, "", "")],
        [Edit(3, 4, "", ""), Edit(0, 1, "", "")],
        [Edit(0, 9, "", "")],
        [Edit(2, 1, "", "")],
        [Edit(-1, 1, "", "")],
    ],
)
def test_edits_that_would_make_a_false_alignment_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="in order"):
        apply("一二三四五", edits)


def test_alignments_are_values() -> None:
    one = build([(0, 0, 1), (1, 6, 7)], 2)
    assert one == pickle.loads(pickle.dumps(one)) == Alignment((0, 1, 2), (0, 6), (1, 7))
    assert len({one, build([(0, 0, 1), (1, 6, 7)], 2)}) == 1
    assert "2 runs" in repr(one)
    assert "identity" in repr(IDENTITY)


def kept(raw: str, edits: list[Edit]) -> list[int | None]:
    """The raw place of each clean character, None for characters that an edit brought in."""
    places: list[int | None] = []
    done = 0
    for start, end, replacement, _ in edits:
        places += range(done, start)
        places += range(start, end) if len(replacement) == end - start else [None] * len(replacement)
        done = end
    return [*places, *range(done, len(raw))]


@settings(max_examples=200)
@given(texts_with_edits())
@example(("甲(x)乙", [Edit(1, 4, "", "")], [Edit(0, 1, "", "")]))
def test_every_kept_character_keeps_its_place_through_two_rounds_of_edits(
    case: tuple[str, list[Edit], list[Edit]],
) -> None:
    raw, first, second = case
    middle, inner = apply(raw, first)
    text, outer = apply(middle, second)
    both = compose(outer, inner)
    places = kept(raw, first)
    for i, place in enumerate(kept(middle, second)):
        if place is None or places[place] is None:
            continue
        assert both.to_raw(i, i + 1) == (places[place], places[place] + 1)
        assert both.from_raw(*both.to_raw(i, i + 1)) == (i, i + 1)
        assert raw[places[place]] == text[i] or any(len(e.replacement) == e.end - e.start for e in first + second)


@settings(max_examples=200)
@given(texts_with_edits(), st.integers(0, 40), st.integers(0, 40))
def test_a_clean_span_goes_to_a_raw_span_that_holds_it(
    case: tuple[str, list[Edit], list[Edit]], a: int, b: int
) -> None:
    raw, edits, _ = case
    text, alignment = apply(raw, edits)
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    first, last = alignment.to_raw(start, end)
    assert 0 <= first <= last <= len(raw)
    if start < end:
        back_first, back_last = alignment.from_raw(first, last)
        assert back_first <= start
        assert back_last >= end
