"""Counts of years and months that name no year, in texts that do not tell when they were written."""

import datetime

import pytest

import govreport


def dues(text: str, published: datetime.date | None = None) -> list[tuple[str, str]]:
    rows = govreport.parse(text, published).records()
    return [(str(row["due_start"]), str(row["due_end"])) for row in rows if row["status"] == "goal"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第二章 发展目标\n第一节 “十四五”时期主要目标\n今后五年努力实现以下目标：\n——总产值年均增长7.5%。", "2021"),
        ("实施意见\n总体目标。2023年起5年内，培养人才3000名。\n二、重点任务\n5年内引进领军人才100名。", "2023"),
        ("二、今后五年奋斗目标\n到2031年，总产值比2026年翻一番。\n五年引进亿元以上项目60个。", "2027"),
    ],
)
def test_a_count_of_years_is_the_one_that_the_text_has_named(text: str, expected: str) -> None:
    assert dues(text)[-1] == (f"{expected}-01-01", f"{int(expected) + 4}-12-31")


def test_a_bare_count_is_the_plan_of_its_paragraph_and_one_that_says_within_is_not() -> None:
    told = datetime.date(2022, 3, 1)
    assert dues("“十四五”期间新建学校7所，预计五年总投资43亿元。", told)[-1] == ("2021-01-01", "2025-12-31")
    assert dues("“十四五”期间新建学校7所，五年内投资43亿元。", told)[-1] == ("2022-01-01", "2026-12-31")


def test_what_is_so_up_to_a_month_is_over_whatever_year_was_named_before() -> None:
    text = "青石市議會第11屆第4次定期會\n114年度總預算案歲入168億元。截至8月底，債務未償餘額34億元。"
    (_, debt) = govreport.parse(text, datetime.date(2024, 9, 30)).records()
    assert (debt["status"], str(debt["period_end"])) == ("result", "2024-08-31")


@pytest.mark.parametrize(
    ("day", "status"), [(datetime.date(2026, 11, 27), "result"), (datetime.date(2026, 9, 27), "goal")]
)
def test_a_feast_of_the_year_is_over_once_it_has_gone_by(day: datetime.date, status: str) -> None:
    (told,) = govreport.parse("旅遊工作報告\n今年國慶黃金周的酒店入住率達92%。", day).records()
    assert told["status"] == status
