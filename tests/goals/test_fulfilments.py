"""Shares of a plan: each verb that says it is done, with each way to name the plan."""

import pytest

from govreport import parse
from govreport.report import Report
from govreport.text.words import role

TITLE = "青石市经济运行情况\n\n2025年，全市经济平稳运行，"
VERBS = ["完成", "达到", "达", "为", "占", "是", "实现", "相当于", "已完成", "累计完成", "仅完成", "完成了"]
WHICH = ["", "年度", "全年", "年初", "当年", "省定", "原", "预期"]
PLANS = sorted(role("planned"))


def shares(report: Report) -> list[tuple[str, str]]:
    return [(record["indicator"], record["status"]) for record in report.records() if record["unit"] == "%"]


@pytest.mark.parametrize("verb", VERBS)
def test_a_share_of_a_plan_is_a_result_of_what_the_plan_is_of(verb: str) -> None:
    plans = [which + plan + end for which in WHICH for plan in PLANS for end in ("的", "数的")]
    failing = [
        plan
        for plan in plans
        if shares(parse(f"{TITLE}固定资产投资{verb}{plan}98%。")) != [("固定资产投资", "result")]
        or shares(parse(f"{TITLE}新建公园12个，{verb}{plan}98%。")) != [("公园", "result")]
        or shares(parse(f"{TITLE}粮食、棉花产量分别{verb}{plan}98%、102%。"))
        != [("粮食产量", "result"), ("棉花产量", "result")]
    ]
    assert failing == []


def test_other_things_that_are_done_are_not_a_plan() -> None:
    assert shares(parse(f"{TITLE}完成重建任务的72%。")) == [("重建任务", "result")]
    assert shares(parse(f"{TITLE}青石路占全市道路的98%。")) == [("青石路", "result")]


def test_a_share_of_a_plan_that_is_promised_is_a_goal() -> None:
    report = parse(
        "2026年青石市政府工作报告\n\n一、2026年工作安排\n\n确保财政收入一季度完成全年预算的25%。\n\n6月底前完成全年任务的60%。"
    )
    told = [
        (one["status"], one["due_relation"], str(one["due_end"]), one["commitment"], one["indicator"])
        for one in report.records()
    ]
    assert told == [("goal", "in", "2026-03-31", "ensure", "财政收入"), ("goal", "by", "2026-06-30", "plan", "任务")]
