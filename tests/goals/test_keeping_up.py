"""What keeps up with others, and what others set, is a goal in the year that is planned for, without a word of promise."""

import datetime

import pytest

import govreport

DATE = datetime.date(2026, 1, 20)


@pytest.mark.parametrize("opening", ["今年，", "2026年，", "今年要实现"])
def test_it_is_a_goal_of_the_planned_year(opening: str) -> None:
    text = f"2026年工作安排\n{opening}生产总值增长6%，居民收入与经济增长同步，节能减排完成省定目标，改善营商环境。"
    rows = govreport.parse(text, DATE).records()
    assert [(row["kind"], str(row["due_end"])) for row in rows] == [
        ("quantity", "2026-12-31"),
        ("relation", "2026-12-31"),
        ("delegated", "2026-12-31"),
    ]


def test_it_is_none_in_a_review() -> None:
    text = "2026年政府工作报告\n一、2025年工作回顾\n2025年，生产总值增长6%，居民收入与经济增长同步。"
    assert [row["kind"] for row in govreport.parse(text, DATE).records()] == ["quantity"]
