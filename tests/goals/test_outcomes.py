"""Goals without a number: outcomes with a deadline or a firm cue, and target items that name no value."""

import pytest

COLUMNS = "kind text due commitment"
YEAR = "2026-01-01..2026-12-31 in"

# Kind, clause, deadline, commitment. The text appeared on 20 January 2026.
OUTCOMES = {
    "力争2027年、确保2029年盐湖古道成功申遗。": [
        "event 盐湖古道成功申遗 2027-01-01..2027-12-31 in strive",
        "event 盐湖古道成功申遗 2029-01-01..2029-12-31 in ensure",
    ],
    "力爭2027年、確保2029年青瓦窯址成功申遺。": [
        "event 青瓦窯址成功申遺 2027-01-01..2027-12-31 in strive",
        "event 青瓦窯址成功申遺 2029-01-01..2029-12-31 in ensure",
    ],
    "力争明年青瓦古街成功创5A。": ["rank 青瓦古街成功创5A 2027-01-01..2027-12-31 in strive"],
    "确保今年龙灯节前会展中心建成使用。": ["event 会展中心建成使用 2026-01-01..2026-12-31 before ensure"],
    "确保2027年实现“三个千亿”目标。": ["event 实现“三个千亿”目标 2027-01-01..2027-12-31 in ensure"],
    "到2027年，城际铁路建成通车。": ["event 城际铁路建成通车 2027-01-01..2027-12-31 by plan"],
    "年底前，绕城高速全线通车。": ["event 绕城高速全线通车 2026-12-31..2026-12-31 by plan"],
    "三年内，老旧小区改造全面完成。": ["event 老旧小区改造全面完成 2026-01-01..2028-12-31 within plan"],
    "确保今年不发生重特大事故。": [f"absence 不发生重特大事故 {YEAR} ensure"],
    # The next column of a table tells who does it.
    "1　主楼12月底前封顶　市住建局\n2　大桥11月底前合龙　市交通局": [
        "event 主楼12月底前封顶 2026-12-31..2026-12-31 by plan",
        "event 大桥11月底前合龙 2026-11-30..2026-11-30 by plan",
    ],
    "今年出口规模力争进入全省前5位。": [f"rank 出口规模力争进入全省前5位 {YEAR} strive"],
    "确保今年用电增速重返全省前10。": [f"rank 用电增速重返全省前10 {YEAR} ensure"],
    "力争2028年综合实力进入全省前列。": ["rank 综合实力进入全省前列 2028-01-01..2028-12-31 in strive"],
    # A period that stands alone on a line dates the paragraph below it.
    "蓝图已经绘就。\n“十五五”期间\n供水体系基本建成，用水效率达到国际先进水平。": [
        "event 供水体系基本建成 2026-01-01..2030-12-31 within plan",
        "relation 用水效率达到国际先进水平 2026-01-01..2030-12-31 within plan",
    ],
    # Two firm cues, each with its own clause.
    "确保今年新医院建成投用，力争明年地铁一期通车。": [
        f"event 新医院建成投用 {YEAR} ensure",
        "event 地铁一期通车 2027-01-01..2027-12-31 in strive",
    ],
    # Items of a target list that name no value.
    "今年主要预期目标是：地区生产总值增长5%；居民收入增长与经济增长同步；节能减排完成国家下达任务。": [
        f"quantity 地区生产总值增长5% {YEAR} expect",
        f"relation 居民收入增长与经济增长同步 {YEAR} expect",
        f"delegated 节能减排完成国家下达任务 {YEAR} expect",
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", OUTCOMES, ids=str)
def test_outcome(told, text):
    assert told(text, COLUMNS) == OUTCOMES[text]


# Neither a bare directive nor a thing already done is a goal, and 争取 of support is none.
NO_GOAL = (
    "要强化项目支撑。",
    # How many indicators there are, and of which kinds.
    "“十五五”期间，设置28个主要指标，其中20个预期性指标、8个约束性指标。",
    "“十五五”期间，设置28个主要指标，包括预期性指标20个、约束性指标8个。",
    "加快建设青石艺术大学。",
    "着力推进全域公交一体化。",
    "成功创建国家卫生城市。",
    "成功争取了省级文明城市等荣誉。",
    "成功爭取了首批城市更新試點。",
    "积极争取国家资金。",
    "广大干部力争上游。",
    "勇争先、作示范。",
    "有力保证了供水安全。",
    "全市上下努力奋斗。",
    "奋力谱写发展新篇章。",
    "坚决贯彻上级部署。",
    "不断提升城市品质。",
    "审查按照建议编制的\n“十五五”时期\n规划已经印发，用水效率达到国际先进水平。",
    "去年，新医院建成投用。",
    "2025年，绕城高速建成通车。",
)


@pytest.mark.parametrize("text", NO_GOAL)
def test_no_goal(read, text):
    assert read(text).rows == ()


def test_two_goals_of_one_clause_share_text_place_and_group(read):
    text = "力争2027年、确保2029年盐湖古道成功申遗。"
    first, second = read(text).rows
    assert (first.start, first.end) == (second.start, second.end) == (text.index("盐"), text.index("。"))
    assert first.group == second.group is not None
    assert [first.due_text, second.due_text] == ["2027年", "2029年"]
    assert [text[row.cue_start : row.cue_end] for row in (first, second)] == ["力争", "确保"]


def test_an_outcome_has_no_number(read):
    (row,) = read("力争2027年盐湖古道成功申遗。").rows
    assert (row.indicator, row.value_text, row.low, row.high, row.unit, row.comparator, row.change) == (None,) * 7
    assert row.status == "goal"


STRETCH = {
    "今年地区生产总值增长5%左右，在实际工作中努力争取更好结果。": "在实际工作中努力争取更好结果",
    "今年地區生產總值增長5%左右，在實際工作中努力爭取更好結果。": "在實際工作中努力爭取更好結果",
    "今年地区生产总值增长5%左右。": None,
}


@pytest.mark.parametrize("text", STRETCH, ids=str)
def test_the_clause_that_asks_for_more_goes_with_the_goal_before_it(read, text):
    (row,) = read(text).rows
    assert row.stretch == STRETCH[text]
    assert (row.kind, row.commitment) == ("quantity", "plan")


def test_the_clause_that_asks_for_more_goes_with_one_goal_only(told):
    text = "今年主要预期目标是：地区生产总值增长5%左右，在工作中争取更好成绩；城镇新增就业6万人。"
    assert told(text, "number stretch") == ["5 在工作中争取更好成绩", "60000 -"]


@pytest.mark.parametrize(
    "text",
    [
        "安排支出要有保有压、确保急需、勤俭办事。",
        "确保“中央有号令、地方有行动，青石见实效”。",
        "这是在争取青石局面好转的情况下进行的。",
        "为了确保青石供水稳定，组建专班。",
    ],
    ids=str,
)
def test_maxims_terms_and_purposes_are_no_goals(read, text):
    assert not read(f"二、2026年工作安排\n{text}\n").goals


def test_the_earliest_date_is_a_date(told):
    assert told("青石路預計最快於2027年完成。", "kind due", dialect="HK") == ["event 2027-01-01..2027-12-31 in"]
