"""What a text is by the title of its news: a plan that is new or over, a year to come or one that is over."""

import datetime

import pytest

from govreport.parser import parse

PLANS = ("“十五五”规划", "青石市“十五五”规划纲要草案", "第十五个五年规划纲要", "“十五五”规划《建议》")
NEWS_OF_PLAN = (
    "{}5日提请审查",
    "{}透露哪些信号",
    "{}主要指标",
    "{}划重点",
    "一图读懂{}",
    "{}全文",
    "{}里的数字",
    "{}公布",
)
BEING_WRITTEN = ("扎实推进{}编制工作", "{}起草工作有序开展", "{}前期研究启动", "{}编制情况汇报")
OVER = ("“十四五”", "青石市“十四五”规划")
NEWS_OF_END = ("回眸{}", "{}圆满收官", "{}成绩单来了", "盘点{}成绩", "{}这五年", "{}主要目标任务完成", "{}发展成就")
TO_COME = (
    "青石市2026年目标定了",
    "2026年青石这样干",
    "2026年我市将实施这些工程",
    "青石市部署2026年工作",
    "新年新目标：青石2026年这样干",
)
BEHIND = (
    "2025年青石经济“成绩单”出炉",
    "回望2025",
    "数读青石市2025",
    "2025年青石市十大亮点",
    "青石市2025年工作成效",
    "2025年收官",
)


def rows(title, published):
    return parse(f"{title}\n新建公园12个，改造小区30个。", datetime.date.fromisoformat(published)).rows


@pytest.mark.parametrize("title", [form.format(plan) for form in NEWS_OF_PLAN for plan in PLANS])
def test_news_of_a_new_plan_are_due_by_its_end(title):
    assert [(row.status, str(row.due_end)) for row in rows(title, "2026-03-06")] == [("goal", "2030-12-31")] * 2


@pytest.mark.parametrize("title", [f"青石县{form.format(plan)}" for form in BEING_WRITTEN for plan in PLANS[:3]])
def test_news_of_a_plan_that_is_being_written_plan_nothing(title):
    assert [row.status for row in rows(title, "2025-12-20")] == ["result", "result"]


@pytest.mark.parametrize("title", [form.format(plan) for form in NEWS_OF_END for plan in OVER])
def test_news_of_a_plan_that_is_over_look_back(title):
    assert [row.status for row in rows(title, "2025-12-20")] == ["result", "result"]


def test_news_of_both_look_ahead():
    told = rows("“十四五”成就和“十五五”展望：“十五五”规划纲要", "2026-03-06")
    assert [row.status for row in told] == ["goal", "goal"]


def test_a_plan_for_results_looks_ahead():
    told = rows("青石市“十五五”科技成果转化规划", "2026-03-20")
    assert [(row.status, str(row.due_end)) for row in told] == [("goal", "2030-12-31")] * 2


@pytest.mark.parametrize("title", TO_COME)
def test_news_of_the_year_to_come_are_due_in_it(title):
    assert [(row.status, str(row.due_end)) for row in rows(title, "2026-01-20")] == [("goal", "2026-12-31")] * 2


@pytest.mark.parametrize("title", BEHIND)
def test_news_of_the_year_that_is_over_are_of_it(title):
    assert [(row.status, str(row.period_end)) for row in rows(title, "2026-01-20")] == [("result", "2025-12-31")] * 2


@pytest.mark.parametrize("title", ["坚持实事求是推动发展", "青石日报评论员：把实事办好", "群众的事就是天大的实事"])
def test_a_comment_that_speaks_of_deeds_lists_none(title):
    assert parse(f"{title}\n全市新建公园9个。").metadata.kind.value == "other"


@pytest.mark.parametrize("title", ["青石市2026年实事", "青石县政府实事项目", "青石市为民办实事", "青石县20件大实事"])
def test_a_list_of_deeds_is_a_plan(title):
    assert parse(f"{title}\n全市新建公园9个。").metadata.kind.value == "plan"
