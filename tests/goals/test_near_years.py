"""The year of a month that names none, and of this year in a report of the autumn."""

import pytest

from govreport.parser import parse

REPORT = "青石縣議會定期會　縣長施政總報告\n113年11月5日\n\n{}明年度總預算案歲入30億元。\n"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("今年受颱風影響，農損達13億元。", "result"),
        ("今年底前再增加公車路線2條。", "goal"),
        ("縣府債務降到9月底的187億元。", "result"),
        ("明年6月底前新增公車路線4條。", "goal"),
    ],
)
def test_taiwans_reports_of_autumn_look_back_on_the_year(text, status):
    assert parse(REPORT.format(text)).rows[0].status == status


def test_a_month_of_the_mainland_is_one_of_the_year_that_is_planned_for():
    text = "青石市2026年工作安排\n2025年12月20日\n\n6月底前新建公园3个。\n"
    row = parse(text).rows[0]
    assert (row.status, str(row.due_end)) == ("goal", "2026-06-30")
