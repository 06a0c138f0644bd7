"""Texts whose titles say that they tell of a year while it goes on, or of the one that they were written in."""

import datetime

import pytest

from govreport import Parser
from govreport.document.retrospects import reviewed_so_far
from govreport.model import Status

PARSER = Parser()
YEAR = datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)
TITLES = [
    "青石县2024年工作总结",
    "青石县水务局2024年度工作总结",
    "青石县2024年上半年工作总结",
    "青石县2024年上半年经济运行情况",
    "青石县2024年一季度经济运行情况分析",
    "青石县2024年前三季度经济运行简况",
    "青石县2024年1-6月主要经济数据",
    "青石县2024年前10个月固定资产投资完成情况",
    "青石县2024年6月份工业运行情况",
    "青石县2024年民生实事进展情况",
    "青石县2024年民生实事办理进展情况通报",
    "青石县2024年重点项目推进情况",
    "青石县2024年1—4月重点项目进展情况（公示）",
    "关于青石县2024年上半年国民经济和社会发展计划执行情况的报告",
    "青石县2024年政府工作报告落实情况",
    "关于青石县2024年民生实事工程情况的报告",
    "青石乡2024年为民办实事工程情况报告",
]
PLANS = [
    "青石县2024年上半年工作总结和下半年工作打算",
    "青石县2024年工作总结及2025年工作计划",
    "青石县2024年重点项目推进方案",
    "关于青石县2024年民生实事候选项目情况的报告",
    "2024年青石县政府工作报告",
]


@pytest.mark.parametrize("title", TITLES)
def test_what_was_done_so_far_is_a_result_of_that_year(title):
    report = PARSER.parse(f"{title}\n\n今年，全县新建公园5个。改造小区12个。截至5月底，出口8亿元。")
    assert [row.status for row in report.rows] == [Status.RESULT] * 3
    this_year, so_far, by_may = [(row.period_start, row.period_end) for row in report.rows]
    assert (this_year, by_may) == (YEAR, (datetime.date(2024, 5, 31),) * 2)
    assert so_far[0] == YEAR[0]  # to the end of the part that the title names


@pytest.mark.parametrize("title", TITLES)
def test_what_is_left_to_do_is_a_goal(title):
    (row,) = PARSER.parse(f"{title}\n\n剩余公园5个预计年底前建成。").rows
    assert (row.status, row.due_end) == (Status.GOAL, YEAR[1])


@pytest.mark.parametrize("title", PLANS)
def test_a_title_that_tells_of_a_plan_is_no_such(title):
    assert reviewed_so_far(title) is None


def test_the_year_of_a_plan_of_which_a_share_is_done_dates_nothing():
    text = "青石县2024年上半年经济运行情况\n\n上半年投资3亿元，完成全年计划的52%，增长8%。"
    periods = {(row.period_start, row.period_end) for row in PARSER.parse(text).rows}
    assert periods == {(datetime.date(2024, 1, 1), datetime.date(2024, 6, 30))}


@pytest.mark.parametrize(
    "title", ["青石县民生实事进展", "重点项目推进情况（公示）", "十件实事办理情况通报", "政府工作任务落实情况"]
)
def test_a_title_that_tells_how_things_go_on_is_of_the_year_of_its_day(title):
    text = f"{title}\n发布时间：2025-10-09\n新建公园5个。剩余2个预计10月底前完成。"
    done, left = PARSER.parse(text).rows
    assert (done.status, left.status, left.due_end) == (Status.RESULT, Status.GOAL, datetime.date(2025, 10, 31))


def test_this_year_is_the_one_summed_up_where_it_is_told_of_before_the_next():
    text = (
        "水务局2024年工作总结及2025年工作计划\n一、2024年工作情况\n今年新建水库3座。\n二、2025年工作计划\n改造泵站5座。"
    )
    done, planned = PARSER.parse(text).rows
    assert (done.status, done.period_end) == (Status.RESULT, YEAR[1])
    assert (planned.status, planned.due_end) == (Status.GOAL, datetime.date(2025, 12, 31))


@pytest.mark.parametrize("title", ["水务局2024年工作总结", "水务局2024年工作总结及2025年工作计划"])
@pytest.mark.parametrize("heading", ["主要工作", "重点工作", "2024年主要工作"])
def test_the_work_that_a_summary_begins_with_was_done(title, heading):
    done, planned = PARSER.parse(f"{title}\n一、{heading}\n新建水库3座。\n二、下一步重点工作\n改造泵站5座。").rows
    assert (done.status, done.period_end) == (Status.RESULT, YEAR[1])
    assert (planned.status, planned.due_end) == (Status.GOAL, datetime.date(2025, 12, 31))


@pytest.mark.parametrize("day", [None, datetime.date(2024, 12, 20), datetime.date(2025, 1, 20)])
def test_what_comes_next_in_a_summary_of_a_year_is_of_the_year_after_it(day):
    text = "水务局2024年工作总结\n一、工作成效\n今年新建水库3座。\n二、下一步打算\n改造泵站5座。"
    done, planned = PARSER.parse(text, day).rows
    assert (done.status, done.period_end) == (Status.RESULT, YEAR[1])
    assert (planned.status, planned.due_end) == (Status.GOAL, datetime.date(2025, 12, 31))


def test_what_comes_next_in_a_summary_of_half_a_year_is_of_the_same():
    text = "水务局2024年上半年工作总结\n一、主要工作\n新建水库3座。\n二、下一步打算\n改造泵站5座。"
    done, planned = PARSER.parse(text).rows
    assert (done.status, planned.status, planned.due_end) == (Status.RESULT, Status.GOAL, YEAR[1])


@pytest.mark.parametrize(
    "title",
    ["关于2024年预算执行情况的报告", "关于2024年度市级预算执行和其他财政收支的审计工作报告", "2024年度审计结果公告"],
)
def test_a_budget_of_a_year_that_is_over_was_carried_out(title):
    spent, saved = PARSER.parse(f"{title}\n2025年7月6日\n\n2024年安排使用5亿元。2024年，收入8亿元。").rows
    assert [(row.status, row.period_end) for row in (spent, saved)] == [(Status.RESULT, YEAR[1])] * 2


@pytest.mark.parametrize(
    "title", ["青石县2024年12件民生实事全部落实", "青石县2024年造林任务超额完成", "青石市2024年度民生实事圆满完成"]
)
def test_a_title_that_says_how_promises_were_kept_is_of_a_year_that_is_over(title):
    report = PARSER.parse(f"{title}\n\n全年新建幼儿园28所，超额完成20所的年度目标任务。")
    assert {(row.status, row.period_end) for row in report.rows} == {(Status.RESULT, YEAR[1])}


def test_what_is_told_up_to_a_day_of_december_is_over_in_january():
    (row,) = PARSER.parse("截至12月28日，全县完成造林3万亩。", datetime.date(2025, 1, 5)).rows
    assert (row.status, row.period_end) == (Status.RESULT, datetime.date(2024, 12, 28))


@pytest.mark.parametrize(("day", "year"), [("2025-01-20", 2024), ("2025-12-20", 2025)])
def test_what_is_told_up_to_a_month_is_over_by_then(day, year):
    (row,) = PARSER.parse("截至11月底，全县完成造林3万亩。", datetime.date.fromisoformat(day)).rows
    assert (row.status, row.period_end) == (Status.RESULT, datetime.date(year, 11, 30))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("关于2024年1—7月预算执行情况的报告\n2024年8月30日\n税收收入8亿元。", [7]),
        (
            "关于今年以来预算执行情况的报告\n——2024年8月30日\n1—7月，公共预算收入9亿元。税收收入8亿元。",
            [7, 7],
        ),
        ("青石县2024年上半年经济运行情况\n7月当月，出口增长8%。进口增长9%。", [7, 6]),
    ],
)
def test_the_part_of_the_year_that_a_title_or_a_paragraph_names_goes_on(text, ends):
    assert [row.period_end.month for row in PARSER.parse(text).rows] == ends


@pytest.mark.parametrize("title", ["青石镇2024年上半年政府工作报告", "2024年上半年青石镇政府工作报告"])
def test_a_report_on_a_part_of_a_year_is_of_that_year(title):
    text = f"{title}\n各位代表：\n一、上半年工作回顾\n新建公园5个。\n二、下半年工作安排\n改造泵站3座。"
    done, planned = PARSER.parse(text).rows
    assert (done.status, done.period_start, done.period_end) == (Status.RESULT, YEAR[0], datetime.date(2024, 6, 30))
    assert (planned.status, planned.due_start) == (Status.GOAL, datetime.date(2024, 7, 1))


PAPER = "出台了《风电发展“十二五”规划》，明确了发展目标，到2015年装机容量达到1亿千瓦。"


def test_a_plan_that_was_issued_in_a_year_past_turns_no_text_that_tells_of_it():
    text = "到2012年底，风电并网容量为626万千瓦，发电量108亿千瓦时。\n"
    report = PARSER.parse(f"{text}2012年，国家{PAPER}", published=datetime.date(2013, 4, 12))
    assert [row.status for row in report.rows] == [Status.RESULT, Status.RESULT, Status.GOAL]
    assert PARSER.parse(f"{text}近日，国家{PAPER}").metadata.kind.value == "plan"


@pytest.mark.parametrize("year", ["二00九", "二００九", "二OO九", "二〇〇九"])
def test_two_zeros_of_any_kind_make_a_year(year):
    text = f"政府工作报告\n各位代表：\n一、{year}年工作回顾\n新建公园3个。\n二、下年工作安排\n新建3个。"
    report = PARSER.parse(text)
    assert (report.metadata.plan_year, report.rows[0].period_end) == (2010, datetime.date(2009, 12, 31))
