"""What a later report says of the goals of an earlier one: matched, compared, or set aside with the reason."""

import pytest

from govreport.errors import OptionError
from govreport.followup.following import follow_up
from govreport.followup.found import Fulfilment
from govreport.parser import parse

MET, MISSED, OPEN, SILENT, SPOKEN = Fulfilment
# Goal for 2025, outcome as the report of 2026 tells it, verdict.
PAIRS = [
    # The comparator decides.
    ("地区生产总值增长5%以上。", "地区生产总值增长5.2%。", MET),
    ("地区生产总值增长5%以上。", "地区生产总值增长4.9%。", MISSED),
    ("地区生产总值增长5%以上。", "地区生产总值增长5%。", MET),
    ("地区生产总值突破300亿元。", "地区生产总值达到300亿元。", MISSED),
    ("地区生产总值突破300亿元。", "地区生产总值突破300亿元。", MET),
    ("城镇调查失业率控制在5.5%以内。", "城镇调查失业率5.1%。", MET),
    ("城镇调查失业率控制在5.5%以内。", "城镇调查失业率5.6%。", MISSED),
    ("城镇调查失业率低于5.5%。", "城镇调查失业率为5.5%。", MISSED),
    ("地区生产总值增长5%—6%。", "地区生产总值增长5.5%。", MET),
    ("地区生产总值增长5%—6%。", "地区生产总值增长6.5%。", MET),
    ("地区生产总值增长5%—6%。", "地区生产总值增长4.5%。", MISSED),
    ("地区生产总值增长5%左右。", "地区生产总值增长4.8%。", MET),
    ("地区生产总值增长5%左右。", "地区生产总值增长4.7%。", MISSED),
    ("地区生产总值增长5%左右。", "地区生产总值增长8%。", MET),
    # Without a word of limit the good side is open.
    ("城镇新增就业3万人。", "城镇新增就业3.2万人。", MET),
    ("城镇新增就业3万人。", "城镇新增就业2.9万人。", MISSED),
    ("城镇登记失业率控制在4.5%。", "城镇登记失业率4.1%。", MET),
    ("居民消费价格涨幅3%左右。", "居民消费价格上涨1.2%。", MET),
    ("居民消费价格涨幅3%左右。", "居民消费价格上涨3.5%。", MISSED),
    ("单位地区生产总值能耗下降3%。", "单位地区生产总值能耗下降3.4%。", MET),
    ("单位地区生产总值能耗下降3%。", "单位地区生产总值能耗上升1%。", MISSED),
    ("单位地区生产总值能耗下降3%以上。", "单位地区生产总值能耗下降2%。", MISSED),
    ("新建木偶戏台12座。", "新建木偶戏台15座。", MET),
    ("新建木偶戏台12座。", "新建木偶戏台9座。", MISSED),
    ("木偶戏票房增长6%。", "木偶戏票房增长7%。", MET),
    ("木偶戏差错下降6%。", "木偶戏差错下降7%。", MET),
    ("取消行政审批事项30项。", "取消行政审批事项32项。", MET),
    ("行政审批事项减少到30项。", "行政审批事项减少到32项。", MISSED),
    # Where nothing tells the good side, what lies outside stays open.
    ("广义货币增长13%左右。", "广义货币增长13.6%。", OPEN),
    ("广义货币增长13%左右。", "广义货币增长13.1%。", MET),
    # An outcome that says less than a number.
    ("城镇新增就业3万人以上。", "城镇新增就业3万人到4万人。", MET),
    ("城镇新增就业3万人以上。", "城镇新增就业超过3万人。", MET),
    ("城镇新增就业3万人以上。", "城镇新增就业超过2万人。", OPEN),
    ("城镇新增就业3万人以上。", "城镇新增就业不到3万人。", MISSED),
    # An outcome with 左右 may be all that the tolerance allows.
    ("地区生产总值增长5%以上。", "地区生产总值增长5%左右。", OPEN),
    ("地区生产总值增长5%。", "地区生产总值增长约5%。", OPEN),
    ("地区生产总值增长5%以上。", "地区生产总值增长约5.2%。", MET),
    ("地区生产总值增长5%以上。", "地区生产总值增长4.7%左右。", MISSED),
    ("城镇调查失业率控制在5%以内。", "城镇调查失业率5%左右。", OPEN),
    ("城镇新增就业3万人以上。", "城镇新增就业3万人左右。", OPEN),
    ("单位地区生产总值能耗下降3%以上。", "单位地区生产总值能耗下降3%左右。", OPEN),
    ("地区生产总值增长5%左右。", "地区生产总值增长5%左右。", MET),
    ("地区生产总值增长5%左右。", "地区生产总值增长4.9%左右。", OPEN),
    ("地区生产总值增长5%以上。", "地区生产总值增长5%左右，经核算，地区生产总值增长5.1%。", MET),
    ("城镇新增就业3万人。", "城镇新增就业完成年计划的100%左右。", OPEN),
    # One thing said in two ways.
    ("经济增速达到5%。", "地区生产总值增长5.2%。", MET),
    ("居民消费价格涨幅控制在3%以内。", "居民消费价格同比上涨2%。", MET),
    ("粮食产量达到20万吨。", "粮食产量达到4.2亿斤。", MET),
    ("木偶戏票房增长50%。", "木偶戏票房增长1倍。", MET),
    ("地區生產總值增長5%以上。", "地区生产总值增长5.2%。", MET),
    ("地区生产总值增长5%以上。", "全市地区生产总值增长5.2%，规上工业增加值增长8%。", MET),
    # Not the same measure.
    ("地区生产总值增长5%以上。", "地区生产总值达到300亿元。", OPEN),
    ("地区生产总值增长5%以上。", "“十四五”期间，地区生产总值年均增长5.2%。", OPEN),
    ("地区生产总值增长5%以上。", "地区生产总值比2020年增长28%。", OPEN),
    ("木偶戏票房达到3亿元。", "木偶戏票房达到30万张。", OPEN),
    # Not the same series.
    ("城镇登记失业率控制在4.5%以内。", "城镇调查失业率5.1%。", OPEN),
    ("农村居民人均可支配收入增长7%。", "农民人均纯收入增长8%。", OPEN),
    ("建成保障性住房3万套。", "新开工保障性住房4万套。", OPEN),
    # What was added is not what there is.
    ("建成木偶戏台20座。", "累计建成木偶戏台90座。", OPEN),
    ("建成木偶戏台20座。", "累计建成木偶戏台90座，其中新建21座。", OPEN),
    ("累计建成木偶戏台80座。", "累计建成木偶戏台90座。", MET),
    ("规上工业企业达到200家。", "规上工业企业总数达到213家。", MET),
    ("城镇新增就业3万人。", "城镇新增就业达到3.2万人。", MET),
    ("新增减税降费20亿元。", "减税降费达到22亿元。", MET),
    ("完成投资300亿元。", "完成投资达到310亿元。", MET),
    # Not for the same purpose; a sum whose purpose is not told may be for it.
    ("安排30亿元国债资金，重点支持煤矿瓦斯综合治理。", "安排27亿元国债资金用于乡村医疗卫生设施建设。", OPEN),
    ("安排30亿元国债资金，重点支持煤矿瓦斯综合治理。", "安排27亿元国债资金用于煤矿瓦斯治理。", MISSED),
    ("安排30亿元国债资金，重点支持煤矿瓦斯综合治理。", "安排27亿元国债资金。", MISSED),
    ("教育支出30亿元，支持乡村小学。", "教育支出31亿元，用于职业教育。", MET),
    # An outcome that is told by its target.
    ("城镇调查失业率控制在5.5%左右。", "城镇调查失业率低于5.5%的预期目标。", MET),
    ("地区生产总值增长6%。", "地区生产总值增长超过6%的预期目标。", MET),
    # Not the outcome.
    ("地区生产总值增长5%以上。", "没有实现年初提出的其他目标。", SILENT),
    ("地区生产总值增长5%以上。", "全国地区生产总值增长5.2%。", SILENT),
    ("地区生产总值增长5%以上。", "2023年，地区生产总值增长5.2%。", SILENT),
    ("地区生产总值增长5%以上。", "地区生产总值从280亿元增加到300亿元。", OPEN),
    ("城镇新增就业3万人。", "城镇新增就业完成年计划的118%。", MET),
    ("城镇新增就业3万人。", "城镇新增就业完成年计划的98%。", MISSED),
    # What the report says of a target that it says again.
    ("单位地区生产总值能耗下降4%。", "没有实现年初确定的单位地区生产总值能耗下降4%的目标。", MISSED),
    ("物价涨幅控制在4.5%以内。", "没有实现物价涨幅控制在4.5%之内的预期目标。", MISSED),
    ("单位地区生产总值能耗下降4%。", "如期完成了单位地区生产总值能耗下降4%的目标。", MET),
    ("单位地区生产总值能耗下降4%。", "会议提出单位地区生产总值能耗下降4%的目标。", SILENT),
    # What it says without the number, in any order.
    ("城镇新增就业3万人以上。", "超额完成城镇新增就业任务。", MET),
    ("城镇新增就业3万人以上。", "城镇新增就业完成全年任务。", MET),
    ("城镇新增就业3万人以上。", "全市城镇新增就业目标顺利实现。", MET),
    ("城镇新增就业3万人以上。", "城镇新增就业提前三个月完成全年目标任务，木偶戏热闹。", MET),
    ("城镇新增就业3万人以上。", "全面完成年初确定的城镇新增就业、居民增收等任务。", MET),
    ("城镇新增就业3万人以上。", "2025年，城镇新增就业完成年度任务。", MET),
    ("城镇新增就业3万人以上。", "城镇新增就业未能完成年度任务。", MISSED),
    ("城镇新增就业3万人以上。", "城镇新增就业任务没有完成。", MISSED),
    ("城镇新增就业3万人以上。", "城镇新增就业超过预期目标。", MET),
    ("木偶戏台建设12座。", "木偶戏台建设任务圆满完成。", MET),
    ("产值增长6%。", "实现产值增长目标。", MET),
    ("城镇新增就业3万人以上。", "完成城镇新增就业目标的120%。", MET),
    ("城镇新增就业3万人以上。", "木偶戏热闹，完成全年城镇新增就业任务的98%。", MISSED),
    ("城镇新增就业3万人以上。", "木偶戏热闹，完成全年目标任务的98%。", SILENT),
    # But not in part, not of another year, not of what another asked for, nor what was only wanted.
    ("城镇新增就业3万人以上。", "基本完成城镇新增就业任务。", SILENT),
    ("城镇新增就业3万人以上。", "力争完成城镇新增就业任务。", SILENT),
    ("城镇新增就业3万人以上。", "为完成城镇新增就业任务，举办招聘会。", SILENT),
    ("城镇新增就业3万人以上。", "城镇新增就业完成省下达任务。", SILENT),
    ("城镇新增就业3万人以上。", "2024年，完成城镇新增就业任务。", SILENT),
    ("城镇新增就业3万人以上。", "上半年，完成城镇新增就业任务。", SILENT),
    ("城镇新增就业3万人以上。", "“十四五”时期，完成城镇新增就业任务。", SILENT),
    ("城镇新增就业3万人以上。", "五年来，成绩很大。完成城镇新增就业任务。", SILENT),
    ("城镇新增就业3万人以上。", "全国完成城镇新增就业任务。", SILENT),
    ("“十四五”期间城镇新增就业15万人。", "城镇新增就业完成年度任务。", SILENT),
    ("城镇新增就业3万人以上。", "完成城镇新增就业任务。木偶戏热闹。城镇新增就业未完成年度任务。", SILENT),
    ("居民消费价格涨幅3%左右。", "居民消费价格涨幅超过预期目标。", SILENT),
    ("地区生产总值达到300亿元。", "实现地区生产总值增长目标。", SILENT),
    # Deadlines.
    ("今年上半年新建木偶戏台12座。", "上半年新建木偶戏台12座。", MET),
    ("年底前新建木偶戏台12座。", "新建木偶戏台12座。", MET),
    ("2026年前新建木偶戏台12座。", "新建木偶戏台12座。", MET),
    ("6月底前新建木偶戏台12座。", "新建木偶戏台12座。", OPEN),
    ("到2030年森林覆盖率达到45%。", "森林覆盖率达到46%。", SILENT),
    ("“十四五”期间新建木偶戏台60座。", "新建木偶戏台12座。", OPEN),
    ("“十四五”期间新建木偶戏台60座。", "五年来，累计新建木偶戏台66座。", MET),
    ("到2025年森林覆盖率达到45%。", "森林覆盖率达到46%。", MET),
    ("“十四五”期间森林覆盖率达到45%。", "森林覆盖率达到46%。", MET),
    ("“十四五”期间产值年均增长6%以上。", "五年来，产值年均增长6.5%。", MET),
    ("“十四五”期间产值年均增长6%以上。", "产值增长6.5%。", OPEN),
    # Goals without a number.
    ("确保木偶剧院年底前建成使用。", "木偶剧院如期建成使用。", SPOKEN),
    ("确保木偶剧院年底前建成使用。", "产值增长6%。", SILENT),
    ("确保木偶剧院2030年前建成使用。", "木偶剧院建成使用。", SILENT),
]


@pytest.mark.parametrize(("goal", "outcome", "verdict"), PAIRS)
def test_the_verdict_on_a_goal(followed, goal, outcome, verdict):
    found = followed(goal, outcome)
    assert [one.verdict for one in found] == [verdict], [one.why for one in found]


@pytest.mark.parametrize(("goal", "outcome", "verdict"), PAIRS)
def test_a_follow_up_shows_both_sides(planned, reviewed, goal, outcome, verdict):
    earlier, later = planned(goal), reviewed(outcome)
    (one,) = follow_up(earlier, later)
    assert one.goal in earlier.goals
    assert f"({one.goal.span.start}-{one.goal.span.end}): " in one.why
    assert one.result is not None or one.difference is None
    if one.result is not None:
        assert one.result in later.results
        assert f"({one.result.span.start}-{one.result.span.end})" in one.why
    assert all(aside.result in later.results and aside.why for aside in one.set_aside)
    assert one.passage is None or one.passage.of(later.raw).strip()


# Goal, outcome, a piece of the reason.
REASONS = [
    ("地区生产总值增长5%左右。", "地区生产总值增长4.8%。", "within 0.2 points of it (tolerance two_tenths)"),
    (
        "产值增长5%以上。",
        "产值增长5%左右。",
        "is about 5%, within 0.2 points of it (tolerance two_tenths), for 2025, which",
    ),
    ("城镇登记失业率控制在4.5%以内。", "城镇调查失业率5.1%。", "the surveyed rate is found by a household survey"),
    ("地区生产总值增长5%。", "地区生产总值年均增长5.2%，总量达到300亿元。", "it is a level, the goal a change"),
    (
        "地区生产总值增长5%。",
        "五年来，地区生产总值年均增长5.2%。",
        "it is an annual average, the goal of the whole period",
    ),
    ("产值增长5%。", "产值增长5.2%。木偶戏热闹。产值增长4.8%。", "told 2 times, and the values do not agree"),
    ("产值增长5%。", "产值增长5.2%。木偶戏热闹。产值增长5.2%。", "is 5.2% for 2025, told 2 times"),
    (
        "产值增长5%。",
        "产值增长5%以上。木偶戏热闹。产值增长5.2%。",
        ": 产值增长5.2% (42-50) is 5.2% for 2025, told 2 times",
    ),
    ("产值增长5%。", "产值增长5%以上。木偶戏热闹。产值增长7%以下。", "is 5 to 7% for 2025, told 2 times"),
    ("产值增长5.5%。", "产值增长6%以上。木偶戏热闹。产值增长5%。", "told 2 times, and the values do not agree"),
    ("居民消费价格涨幅3%左右。", "居民消费价格涨幅总体温和。", "speaks of it: 居民消费价格涨幅总体温和"),
    ("产值增长6%。", "木偶戏热闹，产值完成年度任务。", ": 产值完成年度任务 (33-41) says that the target was done"),
    ("产值增长6%。", "产值未完成年度任务。", ": 产值未完成年度任务 (27-36) says that the target was not done"),
    ("到2030年产值增长60%。", "产值增长6%。", "the goal is for 2030, and the later report looks back until 2025-12-31"),
    ("自2025年起产值增长6%。", "产值增长6%。", "names no time"),
    ("木偶戏票房达到3亿元。", "木偶戏票房达到30万张。", "it is told in 张, the goal in 元"),
    ("产值增长5%。", "上半年产值增长5.2%。", "it is about 2025-01-01 to 2025-06-30"),
    ("单位地区生产总值能耗下降4%。", "提出单位地区生产总值能耗下降4%的目标。", "the target is said again"),
    ("全国地区生产总值增长5%。", "地区生产总值增长5.2%。", "the goal is about the nation or the world"),
    (
        "建设高标准农田200万亩左右。",
        "建设高标准农田186万亩。",
        "is 1860000亩 for 2025; the goal says about, within 50000亩 of it",
    ),
    ("城镇新增就业3万人以上。", "城镇新增就业3.2万到3.4万人。", "is 32000 to 34000人 for 2025"),
    ("城镇新增就业3万人以上。", "城镇新增就业2万人以上。", "is at least 20000人 for 2025"),
    ("城镇新增就业3万人以内。", "城镇新增就业低于2万人。", "is less than 20000人 for 2025"),
    ("单位地区生产总值能耗下降3%。", "单位地区生产总值能耗下降3.4%。", "is -3.4% for 2025"),
    (
        "木偶戏票房增长6%。",
        "木偶戏票房增长7%。",
        "is 7% for 2025, matched by a name that the lexicon does not know; the goal",
    ),
    ("农民收入增长5%。", "农民纯收入增长4%，农民可支配收入增长6%。", "农民"),
    (
        "建成保障性住房3万套。",
        "新开工保障性住房4万套。",
        "开工 is another series: what was begun is not what was finished",
    ),
    ("地区生产总值增长5%。", "2026年一季度地区生产总值增长5.2%。", "which was not over"),
]


@pytest.mark.parametrize(("goal", "outcome", "reason"), REASONS)
def test_the_reason_is_told(followed, goal, outcome, reason):
    one = followed(goal, outcome)[0]
    assert reason in " ".join((one.why, *(aside.why for aside in one.set_aside)))


# What a report of 2021 plans for 2025, what that of 2026 says of five years, verdict.
FIVE_YEARS = [
    ("“十四五”期间，产值年均增长7%左右。", "产值年均增长6.5%。", MISSED),
    ("到2025年，产值突破300亿元。", "产值从198亿元增加到310亿元。", MET),
    ("到2025年，城镇新增就业累计2.5万人以上。", "城镇新增就业2.8万人。", MET),
    ("到2025年，常住人口城镇化率达到58%以上。", "常住人口城镇化率达到59.2%。", MET),
    ("到2025年，新建高标准农田20万亩。", "累计新建高标准农田18.6万亩。", MISSED),
    ("到2025年，单位生产总值能耗累计下降13%。", "单位生产总值能耗累计下降13.8%。", MET),
    ("到2025年，居民人均可支配收入年均增长7.5%以上。", "居民人均可支配收入年均增长7.8%。", MET),
    ("每年新增企业100家以上。", "年均新增企业120家。", OPEN),
    ("到2030年，产值突破300亿元。", "产值达到310亿元。", SILENT),
    ("2021年产值增长8%。", "产值年均增长6.5%。", OPEN),
]


@pytest.mark.parametrize(("goal", "outcome", "verdict"), FIVE_YEARS)
def test_what_was_planned_for_five_years(planned, goal, outcome, verdict):
    later = parse(f"青石市2026年政府工作报告\n一、“十四五”工作回顾\n过去五年，全市团结奋斗。{outcome}")
    (one,) = follow_up(planned(goal, 2021), later)
    assert one.verdict == verdict, one.why


def test_the_difference_is_told_in_the_unit_of_the_goal(followed):
    pairs = {
        ("粮食产量达到4亿斤。", "粮食产量达到21万吨。"): "20000000",
        ("地区生产总值增长5%—6%。", "地区生产总值增长4.5%。"): "-0.5",
        ("地区生产总值增长5%—6%。", "地区生产总值增长6.5%。"): "0.5",
        ("地区生产总值增长5%—6%。", "地区生产总值增长5.5%。"): "0",
        ("单位地区生产总值能耗下降3%。", "单位地区生产总值能耗下降3.4%。"): "-0.4",
        ("城镇调查失业率控制在5.5%以内。", "城镇调查失业率5.1%。"): "-0.4",
        ("广义货币增长13%左右。", "广义货币增长13.6%。"): "0.6",  # whatever the verdict
        ("产值增长5%。", "产值增长5%以上。木偶戏热闹。产值增长5.2%。"): "0.2",
        ("产值增长5%。", "产值增长5%以上。"): "None",
        ("产值增长5%以上。", "产值增长5.1%左右。"): "0.1",  # of the number that is told
    }
    assert {pair: str(followed(*pair)[0].difference) for pair in pairs} == pairs


def test_the_tolerance_can_be_replaced(followed):
    pair = "地区生产总值增长5%左右。", "地区生产总值增长4.6%。"
    assert followed(*pair)[0].verdict == MISSED
    assert followed(*pair, around="half_point")[0].verdict == MET
    around_it = "地区生产总值增长5%以上。", "地区生产总值增长约5.3%。"
    assert [followed(*around_it, around=name)[0].verdict for name in (None, "half_point")] == [MET, OPEN]


def test_a_report_about_another_place_tells_nothing(planned, reviewed):
    (one,) = follow_up(planned("产值增长5%。"), reviewed("产值增长6%。", city="白石市"))
    assert (one.verdict, one.result) == (OPEN, None)
    assert one.why.endswith("the later report is about 白石市, the earlier one about 青石市")


def test_a_report_of_another_system_tells_nothing(planned):
    hong_kong = parse("香港特別行政區2026年施政報告\n2025年本地生產總值增長5%。港元與港府的本港市民。")
    assert hong_kong.metadata.dialect == "HK"
    (one,) = follow_up(planned("地区生产总值增长5%。"), hong_kong)
    assert (one.verdict, one.why.rpartition(": ")[2]) == (OPEN, "the later report is from HK, the earlier one from CN")


def test_a_report_that_names_no_place_is_compared_and_it_is_said(planned):
    later = parse("2026年政府工作报告\n一、2025年工作回顾\n产值增长6%。")
    assert later.metadata.region is None
    (one,) = follow_up(planned("产值增长5%。"), later)
    assert one.verdict == MET
    assert "though one report does not say which place it is about" in one.why


def test_a_later_year_says_nothing_of_the_goal(planned, reviewed):
    (one,) = follow_up(planned("产值增长5%。"), reviewed("产值增长6%。", year=2028))
    assert (one.verdict, one.set_aside[0].why) == (SILENT, "it is about 2027")


def test_a_report_says_nothing_of_its_own_plan_year(planned):
    report = planned("产值增长5%。今年一季度产值增长6%。提出今年产值增长5%的目标。确保木偶剧院年底前建成使用。")
    assert {one.verdict for one in follow_up(report, report)} <= {SILENT, OPEN}


def test_of_many_numbers_on_one_indicator_a_dozen_is_listed(followed):
    many = "".join(f"{year}年，产值达到{year}亿元。" for year in range(1990, 2020))
    assert len(followed("产值增长5%。", many)[0].set_aside) == 12


def test_an_argument_that_is_no_report_is_refused(planned):
    report = planned("产值增长5%。")
    with pytest.raises(OptionError, match="later must be a Report, not str; parse the text first"):
        follow_up(report, "产值增长6%。")
    with pytest.raises(OptionError, match="there is no tolerance 'wide'; take one of two_tenths"):
        follow_up(report, report, around="wide")


def test_without_dates_what_the_text_dates_is_compared():
    earlier, later = parse("2025年产值增长5%以上，出口要增长3%。"), parse("2025年产值增长6%。")
    assert earlier.metadata.plan_year is None
    assert follow_up(earlier, later)


@pytest.mark.parametrize(
    ("goal", "outcome", "told", "shown"),
    [
        (
            "地区生产总值增长5%左右。",
            "地区生产总值增长4.6%。",
            ("missed", "-0.4", "地区生产总值增长4.6%"),
            ("missed", "-0.4"),
        ),
        (
            "城镇登记失业率控制在4.5%以内。",
            "森林覆盖率60%。",
            ("not reported", "None", "None"),
            ("not reported", "no outcome"),
        ),
        (
            "年底前建成滨江大桥。",
            "森林覆盖率60%。",
            ("not reported", "None", "None"),
            ("建成滨江大桥",),
        ),
    ],
)
def test_a_follow_up_is_a_flat_record_and_shows_itself(followed, goal, outcome, told, shown):
    (one,) = followed(goal, outcome)
    record = one.record()
    assert tuple(str(record[name]) for name in ("verdict", "difference", "outcome")) == told
    assert record["goal"] == one.goal.statement
    assert (record["start"], record["end"]) == (one.goal.span.start, one.goal.span.end)
    assert record["outcome_end"] == (one.result.span.end if one.result else None)
    for word in shown:
        assert word in one._repr_html_()
