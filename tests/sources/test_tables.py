"""Tables of texts: one document for each row."""

import datetime

import pytest

from govreport import InputError
from govreport.sources.document import Document
from govreport.sources.tables import documents

DAY = datetime.date(2026, 2, 3)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_rows_become_documents(mark: str, end: str) -> None:
    text = end.join(
        mark.join(row) for row in [("标题", "发布日期", "正文"), ("甲", "2026年2月3日", "增长5%。"), ("乙", "", "好。")]
    )
    found = list(documents(text, "a.csv"))
    assert [(one.id, one.published, one.text) for one in found] == [("甲", DAY, "增长5%。"), ("乙", None, "好。")]


def test_quoted_fields_hold_anything() -> None:
    text = 'text,id\n"一、目标\n增长""5%"",左右。",甲\n'
    assert next(documents(text, "a.csv")).text == '一、目标\n增长"5%",左右。'


def test_long_texts_are_no_trouble() -> None:
    assert len(next(documents(f"text\n{'增' * 300_000}\n", "a.csv")).text) == 300_000


def test_rows_without_text_are_left_out_and_rows_without_id_are_counted() -> None:
    text = "id,text,date\n\n甲\n,增长5%。\n乙, ,\n,好。,2026-02-03,"
    assert [(one.id, one.published) for one in documents(text, "a.csv")] == [("a.csv#2", None), ("a.csv#4", DAY)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b\n1,2\n", "no column of text; call it 'text' .*not a, b"),
        ("", "the table is empty; name its columns in the first row"),
        ("\n\n", "the table is empty"),
        ('text\n"增长', "line 2: a quote is not closed"),
        ('text\n"增长"5%\n', "line 2: a quote is not closed, or a field goes on behind its quote"),
    ],
)
def test_what_cannot_be_read_is_named_with_the_remedy(text: str, told: str) -> None:
    with pytest.raises(InputError, match=f"a.csv: {told}"):
        list(documents(text, "a.csv"))


@pytest.mark.parametrize(("mark", "called"), [(",", "a comma"), ("\t", "a tab"), (";", "a semicolon")])
def test_a_row_with_more_cells_than_columns_is_told_in_its_place(mark: str, called: str) -> None:
    rows = [("id", "text"), ("甲", "到2027年", "新建公园12个。"), ("乙", "好。", " "), ("丙", "", "增长5%。")]
    first, second, third = documents("\n".join(map(mark.join, rows)), "a.csv")
    remedy = f"has 3 cells for 2 columns; put a cell that holds {called} into quotes"
    assert (str(first), str(third)) == (f"a.csv#1: {remedy}", f"a.csv#3: {remedy}")
    assert second == Document("好。", id="乙")


@pytest.mark.parametrize("day", ["昨天", "2026-02-30"])
def test_a_day_that_is_none_is_told_in_the_place_of_its_row(day: str) -> None:
    first, second, third = documents(f"text,date\n甲,\n乙,{day}\n丙,2026-02-03\n", "a.csv")
    assert (first, third) == (Document("甲", id="a.csv#1"), Document("丙", DAY, "a.csv#3"))
    assert isinstance(second, InputError)
    assert str(second) == f"a.csv#2: {day!r} is not a date; write it as YYYY-MM-DD"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_first_line_tells_what_parts_the_fields_whatever_ends_it(end: str) -> None:
    text = end.join(("id;text", "甲;产值达到3亿元，利润达到2亿元，税收达到1亿元。", "乙;好。", ""))
    assert list(documents(text, "a.csv")) == [
        Document("产值达到3亿元，利润达到2亿元，税收达到1亿元。", id="甲"),
        Document("好。", id="乙"),
    ]
