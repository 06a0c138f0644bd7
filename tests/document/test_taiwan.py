"""Papers of Taiwan: which year a title in years of the Republic plans for, and of which months a report says it tells."""

import datetime

import pytest

from govreport import parse


def told(text: str, published: datetime.date | None = None) -> list[tuple[str, str, str]]:
    """Status, first and last day (of the deadline, or of the period) of each record."""
    rows = parse(text, published).records()
    return [(r["status"], str(r["due_start"] or r["period_start"]), str(r["due_end"] or r["period_end"])) for r in rows]


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("青石院98年度施政方針", "2009-01-01", "2009-12-31"),
        ("民國98年施政計畫", "2009-01-01", "2009-12-31"),
        ("97年國家建設計畫", "2008-01-01", "2008-12-31"),
        ("98年度中央政府總預算案", "2009-01-01", "2009-12-31"),
        ("青石部114年度預算報告", "2025-01-01", "2025-12-31"),
        ("青石部99至102年度中程施政計畫", "2010-01-01", "2013-12-31"),
        ("國家建設計畫(98至101年)", "2009-01-01", "2012-12-31"),
    ],
)
def test_a_title_plans_for_a_year_of_the_republic_of_two_digits(title: str, first: str, last: str) -> None:
    assert told(f"{title}\n興建國宅3,000戶。") == [("goal", first, last)]


@pytest.mark.parametrize(
    ("heading", "year"),
    [
        ("貳、上年度實施狀況及成果概述", 2024),
        ("參、前年度施政計畫實施成果", 2023),
        ("一、前年度(112年度)實施狀況及成果", 2023),
        ("一、前(112)年度計畫實施成果概述", 2023),
        ("二、上年度(113年1月1日至12月31日止)計畫實施情形", 2024),
        ("貳、113年度施政成果", 2024),
    ],
)
def test_a_plan_reviews_the_years_before_under_a_heading(heading: str, year: int) -> None:
    text = f"青石市政府114年度施政計畫\n{heading}\n辦理講習20場。"
    assert told(text, datetime.date(2025, 1, 31)) == [("result", f"{year}-01-01", f"{year}-12-31")]


@pytest.mark.parametrize("title", ["青石部113年度施政績效報告", "青石市政府113年度施政成果報告"])
@pytest.mark.parametrize("published", [None, datetime.date(2025, 3, 31)])
def test_a_report_on_what_was_achieved_is_of_the_year_in_its_title(title: str, published: datetime.date | None) -> None:
    year = ("result", "2024-01-01", "2024-12-31")
    assert told(f"{title}\n完成3座水廠，113年補助5萬戶。", published) == [year, year]


@pytest.mark.parametrize(
    ("opening", "published", "first", "last"),
    [
        (
            "青石院施政報告\n關於112年7月至12月之本院施政情形，業已提出報告。"
            "茲將113年1月至6月(以下稱為本期)之重要施政，擇要報告如下：",
            datetime.date(2024, 9, 20), "2024-01-01", "2024-06-30",
        ),
        ("行政院施政報告\n茲將113年7月至12月之重要施政，擇要報告如下：", datetime.date(2025, 2, 20), "2024-07-01", "2024-12-31"),
        ("青石市政府施政報告\n謹將本府113年3月至8月重要施政成果報告如下：", datetime.date(2024, 9, 20), "2024-03-01", "2024-08-31"),
        ("青石市政府施政報告(113年1月至6月)", datetime.date(2024, 9, 20), "2024-01-01", "2024-06-30"),
    ],
)  # fmt: skip
def test_a_report_on_half_a_year_dates_its_results(
    opening: str, published: datetime.date, first: str, last: str
) -> None:
    assert told(f"{opening}\n(一)辦理訓練120人次，計完成3座公園。", published) == [("result", first, last)] * 2


def test_the_year_before_that_of_a_budget_is_the_one_in_which_it_comes_out() -> None:
    text = "114年度中央政府總預算案\n歲入編列3兆元，較上年度預算數2兆7,000億元增加3,000億元。"
    assert told(text, datetime.date(2024, 8, 22))[1] == ("result", "2024-01-01", "2024-12-31")


def test_months_that_a_year_began_with_are_of_the_one_that_ends() -> None:
    text = "澳門2025年財政年度施政報告\n首三季生產總值增長11.5%，首九個月處理個案3,000宗。"
    assert [status for status, _, _ in told(text, datetime.date(2024, 11, 19))] == ["result", "result"]
    assert told(text, datetime.date(2024, 11, 19))[0][1:] == ("2024-01-01", "2024-09-30")


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("自108至111學年度實施公幼計畫，目標是4年內增加180班。", "2019-08-01", "2023-07-31"),
        ("107年起推動汰換計畫，4年內汰換老舊機車20萬輛。", "2018-01-01", "2021-12-31"),
    ],
)
def test_years_count_from_the_one_that_a_sentence_begins_with(sentence: str, first: str, last: str) -> None:
    assert [days for _, *days in told(f"青石市政府施政報告\n{sentence}", datetime.date(2026, 1, 8))] == [[first, last]]
