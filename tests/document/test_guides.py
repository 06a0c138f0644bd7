"""What a sentence on guiding ideas says of the years that the list behind it is for, and months told in a review."""

import datetime

import pytest

from govreport import parse

PUBLISHED = datetime.date(2027, 2, 1)
SPRING = datetime.date(2027, 5, 20)


@pytest.mark.parametrize(
    "lead",
    [
        "“十五五”时期全县发展的总体思路是：坚持改革。",
        "综合考虑各方面因素，“十五五”时期全县发展的总体思路是：坚持改革。",
        "按照市委部署，“十五五”时期的指导思想是：坚持改革。",
    ],
)
def test_the_years_of_a_guiding_idea_are_those_of_the_aims_behind_it(lead: str) -> None:
    (row,) = parse(f"{lead}\n主要目标是：财政收入突破50亿元。", PUBLISHED).records()
    assert (row["due_start"], row["due_end"]) == (datetime.date(2026, 1, 1), datetime.date(2030, 12, 31))


def test_the_year_of_a_guiding_idea_is_not_that_of_the_years_before_it() -> None:
    (row,) = parse("今年工作的总体要求是：坚持改革。\n主要目标是：财政收入突破50亿元。", PUBLISHED).records()
    assert (row["due_start"], row["due_end"]) == (datetime.date(2027, 1, 1), datetime.date(2027, 12, 31))


@pytest.mark.parametrize("heading", ["一、预算完成情况", "一、收支执行情况"])
@pytest.mark.parametrize("months", ["1-4月，", "今年1-4月，"])
def test_what_follows_months_in_a_review_told_in_may_is_of_these_months(heading: str, months: str) -> None:
    text = f"{heading}\n{months}用电量30亿千瓦时，增长1.9%。水泥产量4万吨，增长3%。"
    periods = {(r["period_start"], r["period_end"]) for r in parse(text, SPRING).records()}
    assert periods == {(datetime.date(2027, 1, 1), datetime.date(2027, 4, 30))}


def test_what_follows_a_plan_that_somebody_says_is_over_is_over() -> None:
    text = (
        "力争到2030年，湿地面积提高到30万公顷。\n局长王强指出，“十四五”期间，水利建设快速推进。"
        "全市共完成治沙20万亩。绿化率提高到31.2%。"
    )
    assert [r["status"] for r in parse(text, PUBLISHED).records()] == ["goal", "result", "result"]


@pytest.mark.parametrize("opening", ["今年，", "2026年，"])
def test_what_a_summary_tells_of_its_year_is_over(opening: str) -> None:
    rows = parse(f"2026年工作总结\n{opening}全乡新修水渠12公里，发放补贴50万元。", PUBLISHED).records()
    assert [(r["status"], r["period_end"]) for r in rows] == [("result", datetime.date(2026, 12, 31))] * 2
