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


def test_months_that_statistics_moved_to_are_over_in_december() -> None:
    text = "青石失業率由8月至10月的3.3%下跌至9月至11月的3.1%。"
    before, now = govreport.parse(text, datetime.date(2025, 12, 16)).records()
    assert (str(before["period_start"]), str(before["period_end"])) == ("2025-08-01", "2025-10-31")
    assert (now["status"], str(now["period_start"]), str(now["period_end"])) == ("result", "2025-09-01", "2025-11-30")


def test_a_month_that_things_are_to_move_to_is_one_to_come() -> None:
    text = "青石區將失業率由8月的3.3%下調至2026年9月的3.1%。"
    assert dues(text, datetime.date(2025, 12, 16)) == [("2026-09-01", "2026-09-30")]


def test_the_month_in_which_something_was_foreseen_dates_nothing() -> None:
    told = datetime.date(2026, 2, 13)
    text = "主計處將今年青石成長率從去年11月預測3.5%，一舉上修為7.7%，上修4.2個百分點。"
    assert dues(text, told)[-2:] == [("2026-01-01", "2026-12-31")] * 2
    assert dues("明年青石成長率也從八月預測的3.3%，下修0.7個百分點，來到2.6%。", told)[-1] == (
        "2027-01-01",
        "2027-12-31",
    )


def test_quarters_of_a_fiscal_year_are_those_that_a_text_of_hong_kong_tells() -> None:
    text = (
        "港府今個財政年度第三季，即十月至十二月，會出售三幅用地。"
        "港鐵會在第三季招標，預計可提供1400個單位。第四季預計可提供800個單位。"
    )
    assert dues(text, datetime.date(2025, 9, 29))[-2:] == [("2025-10-01", "2025-12-31"), ("2026-01-01", "2026-03-31")]
    text = "港府下年度第一季將出售兩幅用地，可供應1370個單位。下年度上半年提供500個單位，下年度全年提供3540個單位。"
    assert list(dict.fromkeys(dues(text, datetime.date(2026, 2, 25)))) == [
        ("2026-04-01", "2026-06-30"),
        ("2026-04-01", "2026-09-30"),
        ("2026-04-01", "2027-03-31"),
    ]
    plain = "港府會在第三季招標，預計可提供1400個單位。"
    assert dues(plain, datetime.date(2026, 2, 25))[-1] == ("2026-07-01", "2026-09-30")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("統計局資料顯示，今年第三季新登記車輛4572輛。", "result"),
        ("今年9月青石旅客有21萬人次，按年增加17%。", "result"),
        ("根據青石會2014年3月底的資料，輪候冊上約有12萬個申請者。", "result"),
        ("今年9月新建公園5個。", "goal"),
        ("今年第三季將新建公園5個，按年增加三成。", "goal"),
        ("調查顯示，今年第三季計劃新建公園5個。", "goal"),
    ],
)
def test_what_statistics_found_in_a_part_of_a_year_is_over_without_a_date(text: str, status: str) -> None:
    assert govreport.parse(text).records()[0]["status"] == status


def test_what_a_budget_has_set_aside_is_of_its_year() -> None:
    text = "112年度中央政府總預算案\n國防經費編了5,863億元。歲入編列3億元。"
    rows = govreport.parse(text, datetime.date(2022, 8, 25)).records()
    assert [(row["indicator"], row["status"], str(row["due_end"])) for row in rows] == [
        ("國防經費", "goal", "2023-12-31"),
        ("歲入", "goal", "2023-12-31"),
    ]


def test_a_sheet_of_indicators_tells_what_was_aimed_at_and_what_came_of_it() -> None:
    text = "青石署101至104年度中程施政計畫\n關鍵績效指標：民眾吸菸率\n衡量標準：18歲以上人口吸菸率。\n年度目標值：101年18.9%、102年18.4%\n實際值：18.7%"
    rows = govreport.parse(text).records()
    assert [row["indicator"] for row in rows] == ["民眾吸菸率"] * 3
    assert [(row["status"], str(row["due_end"])) for row in rows[:2]] == [
        ("goal", "2012-12-31"),
        ("goal", "2013-12-31"),
    ]
    assert rows[2]["status"] == "result"


def test_what_december_expects_of_its_year_is_told_of_that_year() -> None:
    text = "青石县政府工作报告\n（2025年12月19日）\n2025年，全县经济平稳。预计到年末，产值增长6%。\n力争年底前新建公园5个。"
    rows = govreport.parse(text).records()
    assert [(row["status"], str(row["period_end"] or row["due_end"])) for row in rows] == [
        ("result", "2025-12-31"),
        ("goal", "2026-12-31"),
    ]


def test_what_is_told_of_a_plan_in_its_last_months_is_over() -> None:
    text = "“十四五”期间，水利体系更加完善。水库库容达到26亿立方米。"
    late, early = datetime.date(2025, 10, 10), datetime.date(2021, 10, 10)
    assert [govreport.parse(text, day).records()[0]["status"] for day in (late, early)] == ["result", "goal"]
    aim = "“十四五”期间，力争水利体系更加完善。水库库容达到26亿立方米。"
    assert govreport.parse(aim, late).records()[-1]["status"] == "goal"
