"""What a loose text of December says of 今年 and 全年 is of the year that is about to end."""

import datetime

import pytest

import govreport


@pytest.mark.parametrize(
    ("text", "status", "year"),
    [
        ("预计全年完成投资200亿元，新增公路800公里。", "result", 2024),
        ("会上透露，预计全年产值增长6%，新增企业90家。", "result", 2024),
        ("各部门要确保完成今年目标任务。", "goal", 2024),
        ("各县要冲刺四季度，确保圆满完成全年任务。", "goal", 2024),
        ("要确保新建公园3个。", "goal", 2025),
        ("明年产值增长6%。", "goal", 2025),
    ],
)
def test_the_running_year_of_december(text: str, status: str, year: int) -> None:
    rows = govreport.parse(text, datetime.date(2024, 12, 20)).records()
    told = {(row["status"], (row["due_end"] or row["period_end"]).year) for row in rows}
    assert told == {(status, year)}
