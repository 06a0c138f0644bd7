"""Blocks: a level before each, as `level|text`."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport.text.layout import blocks

BODY = "全市上下要稳住就业、扩大内需、提高质量、守住底线，推动经济实现质的有效提升和量的合理增长。"


def shown(text: str) -> list[str]:
    return [f"{block.level}|{text[block.start : block.end]}" for block in blocks(text)]


def test_lines_are_blocks_without_the_space_around_them() -> None:
    assert shown("  第一段。 \n\n　　第二段。　\n \n第三段。") == ["0|第一段。", "0|第二段。", "0|第三段。"]


def test_numbered_headings_have_their_rank() -> None:
    text = "一、总体要求\n（一）扩大内需\n(二)稳定外贸\n1.稳就业\n2、促消费\n第一部分 回顾\n" + BODY
    assert [line[0] for line in shown(text)] == ["1", "2", "2", "3", "3", "1", "0"]


@pytest.mark.parametrize(
    "line",
    [
        "3、城镇新增就业20万人。",
        "1、经济实力增强。",
        "一、增长5%左右",
        "二是稳住外贸。",
        "1.5倍",
        "10.8%以上",
        "（一）",
        "一、" + BODY,
    ],
)
def test_numbered_lines_that_say_something_are_body(line: str) -> None:
    assert shown(f"{line}\n{BODY}")[0] == f"0|{line}"


def test_a_second_rank_heading_may_end_with_a_full_stop() -> None:
    assert shown("（二）开创对外开放新局面。\n" + BODY)[0][0] == "2"


@pytest.mark.parametrize(
    "line",
    [
        "（2）开创对外开放新局面。",
        "2.坚持实体经济为本、制造业当家，加快构建现代化产业体系。",
        "1、2025年工作回顾",
        "第1部分 工作回顾",
    ],
)
def test_numbers_in_digits_head_the_prose_below_them(line: str) -> None:
    assert shown(f"{line}\n{BODY}")[0][0] in "13"
    assert shown("（2）开创对外开放新局面。\n（3）守住安全发展的底线。")[0][0] == "0"


def test_a_long_second_rank_heading_stands_above_prose_and_not_above_an_item() -> None:
    line = "（三）持之以恒推动沿江沿湖城市协同发展，打造富有活力和国际竞争力的一流湖区和世界级港口群，再造发展空间。"
    assert shown(f"{line}\n{BODY}")[0] == f"2|{line}"
    assert shown(f"{line}\n（四）{BODY}")[0] == f"0|{line}"


@pytest.mark.parametrize(
    "line", ["“十四五”期间", "主要目标", "过去五年工作回顾", "未来五年主要目标任务", "到2035年总体目标"]
)
def test_a_short_line_above_a_paragraph_is_a_heading(line: str) -> None:
    assert shown(f"{BODY}\n{line}\n{BODY}")[1] == f"4|{line}"


@pytest.mark.parametrize(
    "line",
    [
        "来源：江北日报",
        "区长 赵钱",
        "2026年1月8日",
        "新增就业20万人",
        "甲|乙",
        "各位代表！",
        "——一月八日在会议上",
        "记者赵钱报道",
    ],
)
def test_other_short_lines_are_body(line: str) -> None:
    assert shown(f"{line}\n{BODY}")[0] == f"0|{line}"


def test_a_short_line_above_short_lines_is_body() -> None:
    assert [line[0] for line in shown("名单如下\n赵一\n钱二")] == ["0", "0", "0"]


@pytest.mark.parametrize("mark", "，、；：,;:")
def test_lines_that_end_with_a_comma_go_on(mark: str) -> None:
    assert shown(f"主要目标是{mark}\n增长5%。\n第二段。") == [f"0|主要目标是{mark}\n增长5%。", "0|第二段。"]
    assert len(shown(f"主要目标是{mark}  \n增长5%。")) == 1


@pytest.mark.parametrize("item", ["一、总则", "（一）总则", "1.总则", "——增长5%。", "●增长5%。", "一是增长5%。"])
def test_an_item_of_a_list_is_its_own_block(item: str) -> None:
    assert len(shown(f"主要目标是：\n{item}")) == 2


def test_a_blank_line_ends_a_block_whatever_the_mark() -> None:
    assert len(shown("主要目标是：\n\n增长5%。")) == 2


@pytest.mark.parametrize("colon", ["：", ":"])
def test_a_heading_with_a_colon_ends_its_line(colon: str) -> None:
    assert shown(f"二、2026年工作安排{colon}\n{BODY}") == ["1|二、2026年工作安排", f"0|{BODY}"]
    assert shown(f"2.新建公园{colon}\n{BODY}") == [f"0|2.新建公园{colon}\n{BODY}"]


@pytest.mark.parametrize("indent", ["　　", "  ", "    "])
def test_an_indented_line_is_its_own_block(indent: str) -> None:
    assert len(shown(f"主要目标是：\n{indent}增长5%。")) == 2


def test_ideographic_spaces_divide_a_line() -> None:
    text = f"　　各位代表！　　一、工作回顾　　{BODY}　　 二、工作安排　　　　{BODY}"
    assert [line[:4] for line in shown(text)] == ["0|各位", "1|一、", f"0|{BODY[:2]}", "1|二、", f"0|{BODY[:2]}"]


def test_one_ideographic_space_divides_nothing() -> None:
    assert len(shown("国务院总理　赵钱")) == 1


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(["一、", "（一）", "目标", "，", "；", "。", "\n", "　　", "　", " ", "\t", "5%", BODY]),
        max_size=25,
    ).map("".join)
)
def test_blocks_cover_every_character_that_is_no_space(text: str) -> None:
    found = blocks(text)
    covered = "".join(text[block.start : block.end] for block in found)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(text[block.start : block.end].strip(" \t\n　") == text[block.start : block.end] for block in found)
