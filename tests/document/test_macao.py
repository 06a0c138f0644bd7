"""The five-year plans of Macao, which counts its own: the second is of 2021 to 2025."""

import pytest

from govreport import parse


@pytest.mark.parametrize(
    ("text", "year", "end"),
    [
        ("澳門特別行政區第三個五年規劃\n新增綠地6公頃。", 2026, 2030),
        ("澳門特區政府工作報告\n今年是“二五”規劃收官之年，新增綠地6公頃。", 2025, None),
        ("澳門特區政府：“三五”時期，我們將新增綠地6公頃。", 2026, 2030),
    ],
)
def test_the_years_of_a_plan(text: str, year: int, end: int | None) -> None:
    metadata = parse(text).metadata
    assert (metadata.dialect, metadata.plan_year, metadata.plan_end) == ("MO", year, end)


def test_a_plan_and_a_year_in_one_heading() -> None:
    """The second plan of the state is of 1958 to 1962, and would contradict the year beside it."""
    report = parse("澳門特區政府\n“二五”規劃及2024年工作回顧\n新增綠地6公頃。")
    assert "contradiction" not in [one.code for one in report.diagnostics]
