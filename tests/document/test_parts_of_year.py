"""Texts that plan for a half or a quarter of a year, by their titles or headings."""

import datetime

import pytest

from govreport import Parser

PARSER = Parser()
SECOND_HALF = datetime.date(2026, 7, 1), datetime.date(2026, 12, 31)
LAST_QUARTER = datetime.date(2026, 10, 1), datetime.date(2026, 12, 31)
YEAR = datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)


def dues(text):
    return [(row.due_start, row.due_end) for row in PARSER.parse(text).rows if row.due_end]


@pytest.mark.parametrize("heading", ["下半年工作计划", "下半年重点任务", "2026年下半年工作打算", "下半年工作"])
@pytest.mark.parametrize(
    "title", ["青石县2026年上半年工作总结和下半年工作安排", "关于青石县2026年上半年计划执行情况的报告"]
)
def test_what_stands_below_a_heading_of_half_a_year_is_due_in_it(title, heading):
    text = (
        f"{title}\n一、上半年工作总结\n新建公园5个。\n二、{heading}\n（一）抓好水利\n新建水库9座。全年完成投资8亿元。"
    )
    assert dues(text) == [SECOND_HALF, YEAR]


@pytest.mark.parametrize(
    ("title", "due"),
    [
        ("青石水务局2026年下半年工作计划", SECOND_HALF),
        ("青石水务局2026年第四季度工作安排", LAST_QUARTER),
        ("青石水务局2026年工作计划", YEAR),
    ],
)
def test_a_title_that_names_a_part_of_the_year_dates_what_is_planned(title, due):
    assert set(dues(f"{title}\n一、抓好水利\n新建水库9座。")) == {due}


def test_a_heading_that_only_speaks_of_a_quarter_dates_nothing():
    text = "2026年青石县政府工作报告\n2026年1月20日\n二、2026年工作任务\n（一）确保一季度开门红\n新建桥梁5座。"
    assert dues(text)[1:] == [YEAR]


@pytest.mark.parametrize("mark", ["二、", " 二、", "三、"])
def test_the_number_of_a_heading_is_no_quarter(mark):
    text = f"青石县2026年前三季度工作总结\n一、前三季度工作总结\n新建公园5个。\n{mark}四季度工作安排\n新建水库9座。"
    assert dues(text) == [LAST_QUARTER]


def test_two_quarters_are_both_told():
    (row,) = PARSER.parse("青石县2026年经济运行情况\n第三、四季度新建水库9座。").rows
    assert (row.period_start, row.period_end) == SECOND_HALF
