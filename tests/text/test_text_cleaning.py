"""Cleaning as a whole: nothing is lost, every change can be told, and a second cleaning finds nothing to do."""

import pickle
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from govreport.errors import OptionError
from govreport.text.cleaning import CleanText, Repair, clean, repaired, replay
from govreport.text.edits import Edit
from govreport.text.fixers import WOKEN_BY

# Pieces of clean text and of every kind of dirt, so that random texts bring the fixers into each other's way.
PIECES = (
    "好(hǎo)", "動(dòng )", "(", ")", "（", "lǐ", "）", "(kg)", "增长", "目标", "5%", "%", "４", "．", "，", ",", "、", "；", ";", "。", "：", "！",
    "以内", "左右", " ", "  ", "　", "　　", "\n", "\n\n", "\t", "\r\n", "&amp;", "&nbsp;", "&#38;", "amp;", "lt;", "&", "#", "12", "1 ", "9 500 元",
    "政 府 工 ", "打印", "下载\n", "【字号：", "大\n", "】", "\u200b", "\ufeff", "\u00a0", "\ue000", "\ufffd", "\ud800", "𠮷", "⼀", "\uf98e", "国", "國",
    "责任编辑：", "首页 > ", "2026年", "第 3 条", "A", "é", "<p>", "</p>", "<a href='x'>", "</a>", "<td>", "</td>", "<", ">", "<!--", "-->",
    "<script>", "</script>", "<html>", "&lt;", "锛", "銆", "涓浗", "å¹´", "ÖÐ", "。ㄒ唬", "|", "| 5% |", "万人", "***", "×", "○○", "20\n25年",
    "相关阅读：\n", "\n— 12 —\n", "第3页 共18页", "[bào]", "全市今年新增的职位有一万二千个其中大中专毕业生占了一半\n" * 4,
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@pytest.mark.parametrize(
    "text", ["", "全市生产总值增长5%左右。", "2026年江北区政府工作报告\n各位代表：\n一、总体要求\n", "　　各位代表！"]
)
def test_a_clean_text_comes_back_as_the_same_object(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.text is text
    assert cleaned.alignment.identity
    assert cleaned.steps == () == cleaned.repairs()


def test_dirt_inside_a_span_stays_in_the_raw_span_and_dirt_at_its_edges_stays_out() -> None:
    raw = "建成(chéng)36.5公裡(lǐ)的堤"
    cleaned = clean(raw)
    start = cleaned.text.index("36.5公裡")
    assert cleaned.to_raw(start, start + 6).of(raw) == "36.5公裡"
    assert cleaned.to_raw(start - 1, start + 1).of(raw) == "成(chéng)3"
    assert cleaned.from_raw(raw.index("36.5"), raw.index("的")).of(cleaned.text) == "36.5公裡"


def test_repairs_tell_raw_places_after_many_steps() -> None:
    raw = "下载\n增长(zhǎng)５％，，达到 300 万&nbsp;人。" + "稳住就业。" * 40
    cleaned = clean(raw)
    assert cleaned.text.startswith("增长5%，达到300万人。")
    repairs = cleaned.repairs()
    assert all(repair.span.of(raw) == repair.raw for repair in repairs)
    assert Repair(span=cleaned.to_raw(2, 4), raw="５％", replacement="5%", fixer="characters") in repairs
    assert {repair.fixer for repair in repairs} == {
        "boilerplate",
        "pinyin",
        "characters",
        "punctuation",
        "spacing",
        "entities",
    }


def test_steps_count_their_edits_and_can_be_played_again() -> None:
    cleaned = clean("好(hǎo)国(guó)家，，好")
    assert [(step.fixer, step.count) for step in cleaned.steps] == [("pinyin", 2), ("punctuation", 1)]
    assert replay(cleaned.raw, [step.edits for step in cleaned.steps]) == cleaned
    assert replay(cleaned.raw, [[], *[[tuple(edit) for edit in step.edits] for step in cleaned.steps]]) == cleaned  # type: ignore[misc]


def test_only_the_fixers_that_are_given_are_run() -> None:
    assert clean("好(hǎo)，，好", fixers=["pinyin"]).text == "好，，好"
    assert clean("好(hǎo)", fixers=()).text == "好(hǎo)"


def test_fixers_that_never_agree_change_nothing() -> None:
    def flip(text: str) -> list[Edit]:
        return [Edit(0, 1, "b" if text[0] == "a" else "a", "flip")]

    cleaned = repaired("a", (("flip", flip),))
    assert cleaned.text == "a"
    assert not cleaned.settled
    assert cleaned.steps == ()


@pytest.mark.parametrize("wrong", [None, memoryview(b"5%"), 5])
def test_what_is_no_text_is_refused_with_its_type(wrong: object) -> None:
    with pytest.raises(OptionError, match=type(wrong).__name__):
        clean(wrong)  # type: ignore[arg-type]


def test_clean_texts_are_values() -> None:
    cleaned = clean("好(hǎo)")
    assert pickle.loads(pickle.dumps(cleaned)) == cleaned
    assert hash(cleaned) == hash(clean("好(hǎo)"))
    assert isinstance(cleaned, CleanText)


@settings(max_examples=400, deadline=None)
@given(texts)
@example("&am&#112;;")
@example("&#38;#38;#38;")
@example("(hǎo(hǎo))")
@example(",、\u200b，")
@example("1 2\u200b 3 4 元")
@example("政 府(fǔ) 工 作")
@example("。。。ㄒ唬å¹´å¹´")
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    once = clean(raw)
    assert once.settled
    again = clean(once.text)
    assert again.text == once.text
    assert again.alignment.identity


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_str_is_cleaned_and_settles(raw: str) -> None:
    once = clean(raw)
    assert clean(once.text).text == once.text


@settings(max_examples=200, deadline=None)
@given(texts, st.data())
def test_the_raw_span_of_any_clean_span_holds_it(raw: str, data: st.DataObject) -> None:
    cleaned = clean(raw)
    start = data.draw(st.integers(0, len(cleaned.text)))
    end = data.draw(st.integers(start, len(cleaned.text)))
    span = cleaned.to_raw(start, end)
    assert 0 <= span.start <= span.end <= len(raw)
    if start < end:
        back = cleaned.from_raw(span.start, span.end)
        assert back.start <= start
        assert back.end >= end


@settings(max_examples=200, deadline=None)
@given(texts)
def test_every_character_that_was_kept_is_found_where_it_stood(raw: str) -> None:
    cleaned = clean(raw)
    for i, char in enumerate(cleaned.text):
        piece = cleaned.to_raw(i, i + 1).of(raw)
        border = char == "，" and ("|" in piece or "\t" in piece)  # of two cells
        border = border or (char == " " and not piece.strip())  # the end of a line inside an element
        look_alike = (
            piece in "４．：％⼀\uf98e\u00a0\r\n" or (char == "X" and piece in "*×○") or char + piece == "（。"
        )  # read crosswise
        assert char in piece or border or look_alike or any(sign in piece for sign in "&#;<锛銆涓浗åÖÐ¹´×ㄒ")


@pytest.mark.parametrize(
    "raw", ["\ud800" * 3, "\x00", "9" * 5000, "(" * 100_000, "\n" * 100_000, "a\u0300" * 50_000, "𠮷" * 1000]
)
def test_odd_texts_are_cleaned_too(raw: str) -> None:
    assert clean(clean(raw).text).text == clean(raw).text


def test_five_thousand_texts_of_pieces_are_cleaned_once_and_for_all() -> None:
    """Cleaning twice is cleaning once, and every place of the clean text maps to the raw text and back."""
    dice = random.Random(2026)
    for _ in range(5000):
        raw = "".join(dice.choices(PIECES, k=dice.randrange(1, 24)))
        cleaned = clean(raw)
        assert clean(cleaned.text).text == cleaned.text, raw
        back_and_forth(cleaned)


def back_and_forth(cleaned: CleanText) -> None:
    size, where = len(cleaned.text), cleaned.alignment
    last = 0
    for at in range(size):
        start, end = where.to_raw(at, at + 1)
        assert last <= start < end <= len(cleaned.raw)
        last = start
        first, stop = where.from_raw(start, end)
        assert first <= at < stop
        if end - start == stop - first == 1:
            assert (first, stop) == (at, at + 1)
    if size:
        start, end = where.to_raw(0, size)
        assert where.from_raw(start, end) == (0, size)
        assert where.from_raw(0, len(cleaned.raw)) == (0, size)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("产值&nbsp;增长&#65301;％", "产值 增长5%"),  # entities decode to characters that are repaired
        ("增长13%,(kē),出口增长", "增长13%,出口增长"),  # a reading stood between two marks
        ("增长13%,(kē)(kē)，出口", "增长13%，出口"),
        ("产值达7 ．3亿元", "产值达7.3亿元"),
    ],
)
def test_what_one_fixer_leaves_is_work_for_another_that_ran_before(raw, text):
    assert clean(raw).text == text
    assert clean(text).text == text


@pytest.mark.parametrize(
    ("text", "edits", "characters", "punctuation"),
    [
        ("好(hǎo)的", [Edit(1, 6, "", "pinyin")], False, False),
        ("好，(hǎo)，的", [Edit(2, 7, "", "pinyin")], False, True),
        ("好，(a)(b)，", [Edit(2, 5, "", "pinyin"), Edit(5, 8, "", "pinyin")], False, True),
        ("A&#44;B", [Edit(1, 6, ",", "entities")], True, True),
        ("A&nbsp;B", [Edit(1, 7, "\xa0", "entities")], True, False),
        ("上\n下", [Edit(1, 2, " ", "wrapping")], False, False),
        ("7 ．3", [Edit(1, 2, "", "spacing")], True, False),
    ],
)
def test_edits_tell_which_fixers_look_again(text, edits, characters, punctuation):
    assert WOKEN_BY["characters"](text, edits) is characters
    assert WOKEN_BY["punctuation"](text, edits) is punctuation


def test_after_very_many_edits_all_look_again():
    assert WOKEN_BY["punctuation"](
        "好" * 200, [Edit(i, i + 1, "", "pinyin") for i in range(0, 200, 2)] + [Edit(199, 200, "", "x")]
    )


@pytest.mark.parametrize(
    "raw", ["5%⼀5%", "⼗0年", "2Ｏ％", "2O\u200b%%", "1 點.", "4 一年點.一O五", "〇點３\u200bO年"]
)
def test_look_alikes_that_other_repairs_wait_for_settle_at_once(raw):
    once = clean(raw).text
    assert clean(once).text == once
