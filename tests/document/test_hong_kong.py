"""Budgets and addresses of Hong Kong: which year what stands below a forecast is of, and what is only compared with."""

import datetime

import pytest

from govreport import parse

BUDGET = datetime.date(2026, 2, 25)
CARE = "為了讓長者得到更好的照顧，我們會在全港各區增設五百個宿位，並增加人手，改善各項服務，讓他們安享晚年，這是一貫的政策。"


def rows(text: str) -> list[dict[str, object]]:
    return parse(f"財政預算案演辭\n\n{text}", BUDGET).records()


@pytest.mark.parametrize(
    "heading", ["二零二六年經濟展望", "二零二六年展望", "今年經濟展望", "二零二六年經濟前景及中期展望"]
)
def test_the_year_of_a_forecast_ends_with_the_next_heading(heading: str) -> None:
    found = rows(f"{heading}\n\n我預測香港經濟會增長百分之二，主要是因為訪港旅客持續增加。\n\n安老服務\n\n{CARE}")
    assert [(r["due_start"], r["due_end"]) for r in found] == [
        (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)),
        (datetime.date(2026, 4, 1), datetime.date(2027, 3, 31)),
    ]


def test_the_value_of_a_year_before_is_what_a_forecast_is_compared_with() -> None:
    found = rows("我預測今年經濟增長百分之三，低於二零二五年的百分之三點二。")
    assert [(r["status"], r["comparator"]) for r in found] == [("goal", "eq"), ("result", "eq")]


def test_what_a_share_is_to_be_kept_at_is_a_goal() -> None:
    found = rows("把電動車佔新車的比例維持在六成以上。目前，電動車佔新車六成。")
    assert [r["status"] for r in found] == ["goal", "result"]


def test_the_rate_of_late_has_been_reached() -> None:
    found = rows("失業率由高峯期的百分之六點三回落至最近的百分之四點四。")
    assert [r["status"] for r in found] == ["result", "result"]


def test_this_years_budget_is_of_its_fiscal_year() -> None:
    text = "青石局局長談財政預算案\n\n今年《財政預算案》建議預留200億元，購置60個物業。"
    found = parse(text, BUDGET).records()
    assert {(r["due_start"], r["due_end"]) for r in found} == {(datetime.date(2026, 4, 1), datetime.date(2027, 3, 31))}


def test_what_a_government_promises_is_to_come() -> None:
    found = parse("行政長官2026年施政報告\n\n本屆政府承諾興建三百個單位。", BUDGET).records()
    assert [r["status"] for r in found] == ["goal"]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("兩個稅率由現時的百分之十三及百分之十九，分別調低至百分之十二及百分之十七。", "result result goal goal"),
        ("公務員編制將由198 000個職位，在二零二七年三月前縮減至188 000個。", "result goal"),
        ("失業率可由現時的百分之五點二進一步回落。", "result"),
    ],
)
def test_what_something_is_to_be_moved_from_is_no_goal(text: str, statuses: str) -> None:
    assert [r["status"] for r in rows(text)] == statuses.split()


def test_land_for_so_many_flats_is_told_in_flats() -> None:
    found = rows("可興建逾五萬七千個單位的土地。出讓三十宗工業企業的土地。")
    assert [r["indicator"] for r in found] == ["單位", "工業企業的土地"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("二零二六年通脹率為百分之二，其後四年通脹平均為百分之三點五。", "2027-01-01", "2030-12-31"),
        ("二零二六/二七年度會有盈餘3億元，其後四個年度平均為5億元。", "2027-04-01", "2031-03-31"),
    ],
)
def test_the_years_after_count_from_the_one_that_was_named(text: str, first: str, last: str) -> None:
    found = rows(text)[1]
    assert (str(found["due_start"]), str(found["due_end"])) == (first, last)
