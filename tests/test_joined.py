"""What a fact goes on with reads the same however it is joined to it: behind 、 or 同时, or in brackets.

And what is to come is a goal behind what is over, however the two are joined.
"""

import datetime

import pytest

from govreport.parser import parse

PUBLISHED = datetime.date(2026, 1, 20)
JOINTS = (("、", ""), ("（", "）"), (",", ""), ("，同时", ""), ("，并", ""), ("，且", ""), ("，也", ""))
FACTS = {
    "去年出口增长5%": (
        "拉动经济增长2个百分点", "比上年提高0.5个百分点", "快于全省3个百分点", "完成年度任务的105%", "两年平均增长4%", "较年初增加3亿元",
        "净增3亿元", "增速较上年加快2个百分点", "总量占全省三成", "占全省的8%", "占全省8%", "占比提高2个百分点", "较2019年增长30%",
        "对东盟出口增长8%", "突破3亿元大关", "达到3亿元", "总额3亿元", "户均3万元", "是2020年的1.5倍", "为全省的1.2倍", "环比下降2%",
        "12月当月增长9%", "国庆假期增长9%", "下半年增长6%", "高于预期2个百分点", "同比多增3亿元", "创下3亿元的新高",
    ),
    "去年建成公园12个": (
        "总面积3万平方米", "占年度计划的80%", "惠及群众3万人", "比上年多3个", "累计达50个", "总投资3亿元", "覆盖率达90%", "数量是上年的2倍",
        "改造8个", "投入使用8个", "为年度计划的120%", "超计划2个",
    ),
    "今年固定资产投资增长5%左右": (
        "力争突破1000亿元", "力争达到6%", "增速高于全省1个百分点", "占全省比重达到8%", "总量突破1000亿元", "完成投资300亿元", "实现翻番",
    ),
}  # fmt: skip


def read(text: str) -> list[tuple[object, ...]]:
    rows = parse(text, PUBLISHED).rows
    return [(r.status, r.indicator, r.value_text, r.comparator, r.change, r.due_end) for r in rows]


@pytest.mark.parametrize(("fact", "more"), [(fact, more) for fact, told in FACTS.items() for more in told])
def test_what_follows_reads_the_same_however_it_is_joined(fact: str, more: str) -> None:
    usual = read(f"{fact}，{more}。")
    assert len(usual) > 1
    differ = {joint: found for joint, end in JOINTS if (found := read(f"{fact}{joint}{more}{end}。")) != usual}
    assert differ == {}


PAST = (
    "去年建成公园12个", "目前已建成公园12个", "截至去年底，公园达到12个", "全市现有公园12个", "“十四五”期间建成公园12个", "公园由3个增加到12个",
    "近三年建成公园12个", "公园已突破12个",
)  # fmt: skip
TO_COME = (
    "今年再建30个", "计划今年新建30个", "到2027年达到30个", "力争达到30个", "将新建30个", "未来三年新建30个", "下一步再建30个", "目标是达到30个",
    "年内达到30个", "2026年预计达到30个", "三年内达到30个", "今年还将新建30个",
)  # fmt: skip


@pytest.mark.parametrize("past", PAST)
def test_what_is_to_come_is_a_goal_behind_what_is_over(past: str) -> None:
    for ahead in TO_COME:
        for joint in ("，", "；", "，并", "，而", "，同时", "、"):
            told = [
                row for row in parse(f"{past}{joint}{ahead}。", PUBLISHED).rows if row.value_text in ("12个", "30个")
            ]
            assert [(row.status, row.indicator) for row in told] == [("result", "公园"), ("goal", "公园")], (
                joint,
                ahead,
            )
            due = told[-1].due_end
            assert due is None or due.year >= PUBLISHED.year


PLANNED = (
    "今年新建公园12个", "计划今年新建公园12个", "到2027年公园达到12个", "力争公园达到12个", "将新建公园12个", "今年公园要达到12个",
    "“十五五”期间新建公园12个",
)  # fmt: skip
SO_FAR = (
    "去年建成8个",
    "目前已完成8个",
    "目前为8个",
    "现有8个",
    "2025年底已达8个",
    "去年同期为8个",
    "近三年建成8个",
    "2020年仅8个",
)


@pytest.mark.parametrize("ahead", PLANNED)
def test_what_is_so_far_is_a_result_behind_what_is_planned(ahead: str) -> None:
    for so_far in SO_FAR:
        for joint, end in (("，", ""), ("；", ""), ("，而", ""), ("（", "）"), ("、", "")):
            told = [
                row
                for row in parse(f"{ahead}{joint}{so_far}{end}。", PUBLISHED).rows
                if row.value_text in ("12个", "8个")
            ]
            assert [(row.status, row.indicator) for row in told] == [("goal", "公园"), ("result", "公园")], (
                joint,
                so_far,
            )
