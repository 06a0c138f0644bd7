"""The estimates of Taiwan: what is budgeted for a year is a goal of that year, and what it is compared with a result."""

import datetime
from collections.abc import Callable

Told = Callable[..., list[str]]

ITEMS = (
    "行政院\n113年度法定預算\n1.一般維持費658,802千元，較上年度增列健保等經費2,845千元。\n"
    "2.資訊維持費152,678千元，較上年度減列系統開發等經費9,642千元。\n"
)


def test_each_item_and_what_is_added_to_it_is_a_goal_of_the_year(told: Told) -> None:
    assert told(ITEMS, "status indicator change number due", published=None) == [
        "goal 一般維持費 level 658802000 2024-01-01..2024-12-31 in",
        "goal 健保等經費 increase 2845000 2024-01-01..2024-12-31 in",
        "goal 資訊維持費 level 152678000 2024-01-01..2024-12-31 in",
        "goal 系統開發等經費 decrease 9642000 2024-01-01..2024-12-31 in",
    ]


def test_a_budget_that_names_the_year_before_is_for_the_one_behind_it(told: Told) -> None:
    text = (
        "本年度總預算案文化部共編列719億元，較八十九年度預算數增加89億元。\n"
        "有關外交預算共編列284億元，較八十九年度預算數261億元，增加23億元。"
    )
    assert told(text, "status change due", published=None) == [
        "goal level 2001-01-01..2001-12-31 in",
        "goal increase 2001-01-01..2001-12-31 in",
        "goal level 2001-01-01..2001-12-31 in",
        "result level -",
        "goal increase 2001-01-01..2001-12-31 in",
    ]


def test_a_rate_of_carrying_out_is_no_budget(told: Told) -> None:
    text = "行政院新聞\n105年度列管公共建設計畫年度預算達成率94%，已執行4,000億元。"
    assert {row.split()[0] for row in told(text, "status", published=datetime.date(2017, 2, 9))} == {"result"}


def test_what_a_year_was_planned_to_be_is_a_goal_in_a_text_without_a_date(told):
    planned = "1986年计划农业总产值比上年增长3%，其中轻工业增长9%。"
    assert told(planned, "status due", published=None) == ["goal 1986-01-01..1986-12-31 in"] * 2
    assert told(planned.replace("计划", ""), "status", published=None) == ["result", "result"]
