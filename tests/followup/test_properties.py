"""What holds of any pair of texts: no exception, no outcome before its time, places that are exact, work that is linear."""

import datetime
import itertools
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govreport.followup.following import follow_up
from govreport.followup.found import Fulfilment
from govreport.followup.outcomes import LISTED
from govreport.parser import parse

PUBLISHED = datetime.date(2026, 1, 20)
FRAGMENTS = (
    "青石市2026年政府工作报告\n", "青石市2025年政府工作报告\n", "一、2025年工作回顾\n", "二、2026年工作安排\n",
    "今年的主要预期目标是：", "今年", "去年", "2025年", "“十四五”期间", "五年来，", "到2030年", "年底前", "自2026年起", "确保",
    "地区生产总值", "地區生產總值", "居民消费价格涨幅", "城镇新增就业", "城镇登记失业率", "城镇调查失业率", "木偶戏票房", "全国粮食产量",
    "增长", "下降", "年均增长", "达到", "控制在", "从2%提高到", "翻一番", "完成年计划的", "5%", "5%左右", "6%以上", "5%—6%", "3万人", "30亿元",
    "4亿斤", "1倍", "9" * 40 + "%", "以内", "以上", "的目标", "没有实现年初确定的", "木偶剧院建成使用", "与经济增长同步", "其中",
    "，", "、", "。", "；", "\n", "\ud800", "(hǎo)",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=40).map("".join)


@settings(max_examples=700, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(one=TEXTS, other=TEXTS, dated=st.booleans())
def test_any_pair_of_texts_is_followed_up(one, other, dated):
    earlier, later = parse(one, PUBLISHED if dated else None), parse(other)
    found = follow_up(earlier, later)
    assert tuple(each.goal for each in found) == earlier.goals
    for each in found:
        assert each.why
        assert each.result is None or each.result in later.results
        assert (each.verdict == Fulfilment.REPORTED) <= (each.goal.quantity is None)
        assert each.verdict not in (Fulfilment.MET, Fulfilment.MISSED) or each.result or each.passage
        assert each.passage is None or 0 <= each.passage.start < each.passage.end <= len(other)
        assert len(each.set_aside) <= LISTED


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(text=TEXTS, dated=st.booleans())
def test_no_report_tells_that_a_goal_of_its_own_plan_year_is_met(text, dated):
    report = parse(text, PUBLISHED if dated else None)
    year = report.metadata.plan_year
    for each in follow_up(report, report):
        due = each.goal.deadline
        if year is not None and due is not None and due.end is not None and due.end.year >= year and each.result:
            assert each.verdict not in (Fulfilment.MET, Fulfilment.MISSED), each.why


def test_no_document_tells_that_a_goal_of_its_own_plan_year_is_met(corpus):
    followed = 0
    for path in sorted(corpus.rglob("*.txt")):
        report = parse(path.read_bytes().decode("utf-8", "replace"))
        year = report.metadata.plan_year
        for each in follow_up(report, report):
            due = each.goal.deadline
            if year is not None and due is not None and due.end is not None and due.end.year >= year:
                followed += 1
                assert each.verdict not in (Fulfilment.MET, Fulfilment.REPORTED), (path.name, each.why)
    assert followed > 1000


NAMES = [f"{one}{other}{third}" for one, other, third in itertools.product("木石水火土", "偶瓷茶纸竹", "戏艺器院")]
TEXT_PAIRS = {
    "one indicator": ("今年产值增长{n}%。", "产值增长{n}%。"),
    "many indicators": ("今年{name}产值增长{n}%。", "{name}产值增长{n}%。"),
    "many years": ("今年产值增长{n}%。", "{year}年，产值增长{n}%。"),
    "no number": ("确保年底前{name}建成使用。", "{name}建成使用。"),
    "targets said again": ("今年产值增长{n}%。", "没有实现年初确定的产值增长{n}%的目标。"),
}


def calls(goal: str, outcome: str, size: int) -> int:
    """How many functions are called to follow up as many goals by as many outcomes."""
    fields = [{"n": n, "name": NAMES[n % 100] + f"{n:03}", "year": 1900 + n % 120} for n in range(1, size + 1)]
    earlier = parse("青石市2025年政府工作报告\n二、2025年工作安排\n" + "\n".join(goal.format(**one) for one in fields))
    later = parse("青石市2026年政府工作报告\n一、2025年工作回顾\n" + "\n".join(outcome.format(**one) for one in fields))
    assert min(len(earlier.goals), len(later.rows) + size * (goal[:2] == "确保")) >= size
    counted = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        follow_up(earlier, later)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("kind", TEXT_PAIRS)
def test_the_work_grows_with_the_number_of_records_and_not_with_its_square(kind):
    small, large = calls(*TEXT_PAIRS[kind], 60), calls(*TEXT_PAIRS[kind], 480)
    assert large / small < 8 * 1.5
