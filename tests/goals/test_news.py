"""News and pages without headings: from where they tell what is to be done, and what their lists inherit."""

import datetime

import pytest

from govreport.parser import parse

NEWS = "本报讯 1月8日上午，青石市人民代表大会开幕，市长作政府工作报告。\n"
PUBLISHED = datetime.date(2026, 1, 9)


def told(text: str, published: datetime.date = PUBLISHED) -> list[tuple[str | None, str | None]]:
    return [(row.status, row.due_end and str(row.due_end)) for row in parse(text, published=published).rows]


AHEAD = {
    "报告明确了2026年主要任务。\n◆新建公园12个\n◆改造危桥30座": ["goal", "goal"],
    "去年，全市新建公园9个。今年，该市将重点抓好六个方面工作。一是完善设施，新建公园12个。": ["result", "goal"],
    "报告列出今年重点工作。\n新建公园12个。\n去年，全市新建公园9个，改造危桥30座。": ["goal", "result", "result"],
    "报告回顾了2025年主要任务完成情况。\n新建公园12个。": ["result"],
    "政府工作报告提出，今年该市将推进城市提质。\n以交通畅城\n新建公园12个。": ["goal"],
    "各地报告对2026年的重点工作进行了安排，汇总如下。\n青石市\n组织实施重点项目500个。": ["goal"],
    "2026年，市民的生活将有哪些新变化？\n\n新建公园12个\n\n新增学位20万个": ["goal", "goal"],
    "去年，全市新建公园9个。\n谈到2026年的政府工作任务，市长指出，新建公园12个。": ["result", "goal"],
    "报告给出了10个方面重点任务。\n新建公园12个。": ["goal"],
    "该市今年将新建公园12个。\n同时，改造危桥30座。": ["goal", "goal"],
    "市长回顾了2025年的工作，对2026年的工作作了部署。\n全市新建公园9个。": ["result"],
    "10件民生实事具体包括：完善设施，新建公园12个。\n优化服务，改造危桥30座。": ["goal", "goal", "goal"],
    "该市今年将新建公园12个。\n据介绍，改造危桥30座。": ["goal", "result"],
    "记者获悉，该市今年将新建公园12个。\n抓牢城市建设，全年改造危桥30座。\n青石镇建成学校3所。": [
        "goal",
        "goal",
        "result",
    ],
}


@pytest.mark.parametrize("text", AHEAD, ids=str)
def test_news_tell_from_where_on_they_tell_of_the_plan(text: str) -> None:
    assert [status for status, _ in told(NEWS + text)] == AHEAD[text]


@pytest.mark.parametrize(
    "title",
    [
        "青石区发布2026年民生“十心”实事",
        "报告提出，今年将办好关系群众切身利益的“十件实事”",
        "青石区公布2026年十大民生实事",
    ],
    ids=str,
)
@pytest.mark.parametrize("mark", ["▶", "1.", "◆"], ids=str)
def test_deeds_of_the_year_are_promised(title: str, mark: str) -> None:
    assert told(f"{title}\n{mark}新增停车位800个。\n{mark}新建公园12个。") == [("goal", "2026-12-31")] * 2


def test_the_year_of_a_notice_dates_its_tasks() -> None:
    text = "江北市人民政府关于印发2026年市政府工作主要任务责任分解的通知\n一、主要目标\n1.绿地面积增长9%。"
    assert told(text) == [("goal", "2026-12-31")]


PLANS = {
    "省政府批复，原则同意《江北市国土空间总体规划（2026—2030年）》。其中提出，绿地面积不低于30公顷。": "2030-12-31",
    "今天，《江北市公园专项规划（2026年—2030年）》正式发布。\n公园\n严格保护绿地，绿地面积约30公顷。": "2030-12-31",
    "江北市“十五五”公园建设专项规划出炉\n绿地面积达到30公顷。": "2030-12-31",
    "本报讯 市政府披露《江北市“十五五”公园发展规划》，确定了目标。\n一是绿地面积达到30公顷。": "2030-12-31",
    "国务院编制了《国民经济和社会发展第十五个五年规划纲要（草案）》。《纲要（草案）》提出：绿地面积达到30公顷。": "2030-12-31",
    "江北区未来5年怎么干\n绿地面积将达到30公顷。": "2030-12-31",
}


@pytest.mark.parametrize("text", PLANS, ids=str)
def test_news_of_a_plan_are_due_within_its_years(text: str) -> None:
    assert told(text) == [("goal", PLANS[text])]


def test_deeds_that_are_done_are_results() -> None:
    assert [status for status, _ in told("青石区2025年民生“十心”实事全部完成\n▶新增停车位800个。")] == ["result"]


def test_a_mark_on_a_line_of_its_own_ends_the_line_before() -> None:
    text = "主要目标是\n\n：\n\n● 引进实现突破\n\n“十五五”期间，引进项目500个。\n"
    report = parse(text, published=PUBLISHED)
    (row,) = report.rows
    assert (row.status, row.part, report.raw[row.value_start : row.value_end]) == ("goal", "headline", "500个")


def test_a_bulleted_list_ends_with_the_next_heading() -> None:
    text = "预期目标\n■ 居民消费价格涨幅2%左右。\n主要工作\n■ 新建公园12个。"
    rows = parse(f"政府工作报告要点\n2026年工作安排\n{text}", published=PUBLISHED).rows
    assert [row.commitment for row in rows] == ["expect", "plan"]


def test_the_day_of_the_news_is_of_the_year_of_the_news() -> None:
    text = "12月29日上午，青石市人民代表大会开幕，审议2026年预期目标。到6月底前建成公园12个。"
    report = parse(text, published=datetime.date(2025, 12, 29))
    assert [str(row.due_end) for row in report.rows] == ["2026-06-30"]


def test_a_five_year_plan_is_over_where_an_undated_text_names_the_next() -> None:
    text = "“十一五”期间，全区新建公园12个。“十二五”期间，全区将新建公园15个。"
    assert [row.status for row in parse(text).rows] == ["result", "goal"]


@pytest.mark.parametrize(("published", "status"), [((2022, 3, 1), "goal"), ((2025, 8, 1), "result")], ids=str)
def test_a_five_year_plan_is_ahead_while_it_goes_on_for_years(published: tuple[int, int, int], status: str) -> None:
    """Words of reviews stand in both texts; within four of its years nobody sums a plan up."""
    text = "全市经济取得明显成效，发展实现新突破，民生不断改善，累计投入不断增加，位居全省第一。" * 3
    text += "“十四五”期间，全市引进项目500个。"
    assert [row.status for row in parse(text, published=datetime.date(*published)).rows] == [status]


def test_an_estimate_of_a_plan_that_ends_within_days_is_a_result() -> None:
    text = "江北县政府工作报告\n2020年12月23日\n一、“十三五”工作回顾\n预计“十三五”末，全县生产总值突破400亿元。"
    assert [row.status for row in parse(text, published=datetime.date(2020, 12, 23)).rows] == ["result"]


STATISTICS = {
    "全年青石产值9亿元，增长6%。年末青石登记失业率为3%。": ["result"] * 3,
    "一季度末，青石货站出栏80万头。": ["result"],
    "报告指出：2025年，青石产值9亿元，增长6%；青石投资完成8亿元；全年青石出口完成3亿元。": ["result"] * 4,
    "居民收入增长7%。人均预期寿命达到76岁。改造危房200套。": ["result"] * 3,
    "到2024年底，全国风电发电量1008亿千瓦时，比2023年增长41%。": ["result"] * 2,
    "空气良率统计至12月底达76%。": ["result"],
}


@pytest.mark.parametrize("text", STATISTICS, ids=str)
def test_what_statistics_tell_is_over(text: str) -> None:
    assert [row.status for row in parse(text).rows] == STATISTICS[text]


def test_these_five_years_are_those_that_were_named() -> None:
    text = "第六个五年计划期间，要保持物价稳定。这五年内，国家财政还将拨出25亿元。"
    assert told(text, datetime.date(1982, 11, 30)) == [("goal", "1985-12-31")]


def test_a_promise_holds_for_what_has_no_subject_of_its_own() -> None:
    text = "“十五五”末的目标包括：城镇人均收入确保16000元，年均增长11%；力争达到18000元，年均增长13%。"
    assert [row.commitment for row in parse(text).rows] == ["ensure", "ensure", "strive", "strive"]


def test_a_piece_of_a_plan_is_told_by_its_chapters() -> None:
    text = "——森林覆盖率达到38%以上。\n\n第二章 优化空间 构建区域协调发展新格局\n\n粮食产量稳定在9亿吨。"
    assert [row.status for row in parse(text).rows] == ["goal", "goal"]


def test_a_text_without_a_date_plans_for_the_year_in_which_it_says_that_it_will() -> None:
    text = "江北市2024年将筹集资金60亿元，办好十大工程。\n今年新建幼儿园35所。"
    assert [(row.status, str(row.due_end)) for row in parse(text).rows] == [("goal", "2024-12-31")] * 2


def test_what_was_done_in_five_years_is_no_plan() -> None:
    text = "政府工作报告\n各位代表：现在，我代表政府作报告。五年来，取得重大成就。2016年，产值189亿元；收入10亿元，实现五年翻一番；投资207亿元。"
    assert {row.status for row in parse(text, datetime.date(2016, 12, 16)).rows} == {"result"}


def test_a_review_that_its_words_tell_names_this_year_for_what_is_to_come() -> None:
    text = (
        "政府工作报告\n各位代表：现在，我代表政府作报告。\n改革取得显著成就，完成了各项任务，企业效益有了提高，农业取得了好收成，"
        "工业取得了新成绩，实现了预定的目标，人民得到了实惠，各项事业取得了可喜的进步，城乡面貌发生了变化，社会保持了稳定。"
        "全年青石产值达到13亿元，增长11%。去年已有300户企业得到支持，取得了比较好的效果，今年扩大到511户。"
    )
    assert [row.status for row in parse(text, datetime.date(1997, 3, 1)).rows] == ["result", "result", "result", "goal"]


def test_a_year_in_which_something_will_be_done_dates_its_paragraph():
    text = "青石网讯 今年，青石市将改造危桥30座。力争新建大桥3座。"
    assert told(text, datetime.date(2026, 5, 9)) == [("goal", "2026-12-31")] * 2


def test_news_that_tells_of_no_year_is_of_the_one_in_which_it_appeared():
    text = "青石网讯 青石市改造危桥30座。力争新建大桥3座。"
    assert told(text, datetime.date(2026, 5, 9))[1] == ("goal", "2026-12-31")
    assert told(text, datetime.date(2026, 11, 9))[1] == ("goal", "2027-12-31")
    assert told(text + "到2030年，新建公园9个。", datetime.date(2026, 5, 9))[1] == ("goal", None)  # which of them?


def test_deeds_of_a_page_that_is_nothing_but_their_list():
    text = "30件！2026年青石重点民生事项出炉\n\n01 新改扩建幼儿园11所\n\n02 筹建人才住房1000套\n"
    rows = parse(text, datetime.date(2025, 12, 29)).rows
    assert [(row.status, row.indicator, row.due_end.year) for row in rows] == [
        ("goal", "幼儿园", 2026), ("goal", "人才住房", 2026),
    ]  # fmt: skip


def test_the_date_of_a_page_may_be_later_than_the_plan_on_it():
    text = "第三节 社会发展2010年远景目标纲要\n日期：2015-04-02\n\n到2010年，生产总值达到750亿元。"
    assert told(text, None) == [("goal", "2010-12-31")]


def test_the_end_of_the_year_over_sums_it_up_on_a_page_without_parts():
    text = "青石市统计局\n(2026年4月16日)\n2025年，全市经济平稳健康发展。\n一、综合\n年末常住人口31万人。全年出生率为9.88‰。"
    rows = parse(text).rows
    assert [(row.status, row.period_end and row.period_end.year) for row in rows] == [("result", 2025)] * 2


def test_the_one_year_that_an_undated_text_names_dates_its_months() -> None:
    text = "青石机场列入2026年重点项目。\n目前已完成评审，力争3月底前完成征拆工作。"
    assert told(text, None)[-1] == ("goal", "2026-03-31")
    assert told(text.replace("2026年", "2025年、2026年"), None)[-1] == ("goal", None)


def test_what_is_aimed_at_for_the_next_years_is_to_come() -> None:
    text = (
        "作者：2026年01月12日\n赵钱：我们对今后五年的发展提出了具体目标。总体来说，产值超过1800亿元。\n"
        "科技创新实现新突破，研发投入年均增长10%以上。\n新建公园20个以上。"
    )
    assert told(text, None) == [("goal", "2030-12-31")] * 3


@pytest.mark.parametrize("year", ["20XX", "20*", "20**", "202*"])
def test_a_heading_may_hide_its_year(year: str) -> None:
    text = f"一、{year}年我市发展的主要目标\n今年我市发展的主要目标。生产总值增长5%；地方财政收入增长4%。"
    assert [row.status for row in parse(text).rows] == ["goal", "goal"]


def test_news_of_a_plan_may_quote_its_name_in_any_marks() -> None:
    for opened, closed in ("《》", "「」", "“”"):
        text = f"青石市印发{opened}新型城镇化实施方案{closed}通知，提及到2030年，人口质量提升。\n通知指，绿化覆盖率超过43%。"
        assert [row.status for row in parse(text).rows if row.low is not None] == ["goal"], opened


def test_a_later_year_is_ahead_where_only_a_year_is_known() -> None:
    text = "该校已纳入2026年建设计划。\n答：经查，东湖学校桩基工程已接近尾声，预计2028年投入使用。"
    assert ("goal", "2028-12-31") in told(text)


def test_a_plan_without_years_is_due_by_the_only_year_that_it_names() -> None:
    text = "青石市印发《新型城镇化实施方案》通知，提及到2030年，人口质量提升。\n通知指，绿化覆盖率超过43%。"
    assert told(text)[-1] == ("goal", "2030-12-31")
    assert told(text + "\n到2028年，新建公园12个。")[1] == ("goal", None)


def test_a_notice_on_so_many_deeds_plans_for_its_year() -> None:
    report = parse("青石市人民政府关于认真办理2026年度10件实事的通知\n一、实事内容\n第一件实事：新增城镇就业4万人。")
    assert [(row.status, str(row.due_end)) for row in report.rows][-1:] == [("goal", "2026-12-31")]


def test_deeds_done_well_head_no_list() -> None:
    text = "2026年青石市为民办实事项目公开征求意见\n欢迎参与，确保把好事办好、实事办实。\n根据清单，我市2026年拟新建充电桩200个。"
    assert [row.commitment for row in parse(text).rows if row.low is not None] == ["plan"]


def test_a_keyword_may_name_the_targets() -> None:
    text = "2月25日，青石市人民代表大会开幕，市长作政府工作报告。\n关键词：主要预期目标\n生产总值增长5%左右，城镇新增就业8万人。"
    rows = parse(text, published=datetime.date(2026, 2, 25)).rows
    assert [(row.status, row.commitment) for row in rows] == [("goal", "expect"), ("goal", "expect")]


def test_who_speaks_stands_before_the_opening_of_a_review() -> None:
    # 五年来 opened a review only at the head of a line, so that news of a plan read what was done as goals
    text = "审查青石县第十五个五年规划纲要草案\n2月25日上午，大会开幕。\n报告指出，五年来，青石稳步发展。粮食产值达到30亿元。"
    assert [row.status for row in parse(text).rows] == ["result"]


LISTS = {
    "到2030年，全市将实现：\n1、新建公园12个\n2、绿地达到98公顷": ["goal", "goal"],
    "到2030年：\n公园12个\n绿地98公顷\n危桥3座": ["goal", "goal", "goal"],
    "“十五五”期间，我市：\n新建公园12个\n绿地达到98公顷": ["goal", "goal"],
    "到2030年\n●公园12个\n●绿地98公顷": ["goal", "goal"],
    "2030年：\n新建公园12个\n绿地达到98公顷": ["goal", "goal"],
    "今年，我市建成：\n公园12个\n绿地98公顷": ["result", "result"],  # of a year that goes on, without 将
    "到去年底，全市建成：\n公园12个\n绿地98公顷": ["result", "result"],  # over
    "“十四五”期间，全市建成：\n公园12个\n绿地98公顷": ["result", "result"],
}


@pytest.mark.parametrize("text", LISTS)
def test_a_deadline_at_the_head_of_a_list_dates_its_items(text: str) -> None:
    read = told(f"青石市园林事业\n{text}", datetime.date(2026, 1, 20))
    assert read == [(status, "2030-12-31" if status == "goal" else None) for status in LISTS[text]]


def test_what_will_be_done_this_year_heads_a_list() -> None:
    read = told("青石市园林事业\n今年，我市将：\n1、新建公园12个\n2、绿地达到98公顷", datetime.date(2026, 1, 20))
    assert read == [("goal", "2026-12-31"), ("goal", "2026-12-31")]


def test_years_that_are_told_behind_a_result_are_over() -> None:
    text = (
        "青石晚报12月30日讯 今日上午，青石市人大会议开幕。\n市长说，今年全市生产总值预计达179亿元，五年翻了一番，年均增长15%，"
        "人均生产总值达3万元。未来五年生产总值年均增长13%。"
    )
    rows = [row for row in parse(text, datetime.date(2025, 12, 30)).rows if row.low is not None]
    assert [row.status for row in rows] == ["result"] * 4 + ["goal"]


def test_what_was_in_fact_done_of_a_plan_is_over() -> None:
    text = "2025年民生实事清单\n2025年民生实事项目计划投资27亿元，上半年实际完成投资15亿元。"
    assert [row.status for row in parse(text).rows] == ["goal", "result"]


def test_a_review_behind_a_colon_is_no_list_of_targets() -> None:
    text = (
        "青石2026年工作报告\n尊敬的各位领导:\n我谨代表县政府，向大家汇报2025年的工作成果。\n"
        "🌈2025年,各族人民砥砺前行,以下是2025年工作回顾:\n1️⃣ 经济稳中向好,全年GDP同比增长8.5%。\n"
        "🎯展望2026年,我们将紧紧围绕以下目标开展工作:\n1️⃣ 新增公园5个。"
    )
    assert [row.status for row in parse(text).rows] == ["result", "goal"]


def test_what_deeds_are_called_heads_no_list_of_them() -> None:
    text = (
        "青石市教育局2026年幼儿园建设项目进展情况\n"
        "各校形成市为民办实事幼儿园建设项目选报方案。截至4月，2026年新建20所幼儿园，已推动开工建设7所。"
    )
    statuses = [row.status for row in parse(text, datetime.date(2026, 5, 9)).rows if row.value_text]
    assert statuses == ["goal", "result"]


@pytest.mark.parametrize(
    ("title", "commitment"), [("政府工作报告提出全市主要预期目标", "expect"), ("市政府工作报告", "plan")]
)
def test_a_title_that_says_what_the_report_sets_heads_the_targets(title: str, commitment: str) -> None:
    row = parse(f"{title}\n今年园区产值增长5%左右\n20日，报告提请市人大会议审议。").rows[0]
    assert row.commitment == commitment


def test_what_news_of_a_plan_tell_is_due_within_its_years():
    last = "此外，目标还包括水质达标率提高到60%。"
    when = datetime.date(2010, 12, 24)
    text = "青石市公布了水利发展“十二五”规划的目标：用水量降低30%。\n"
    assert told(text + last, when) == [("goal", "2015-12-31")] * 2


def test_the_next_five_years_are_those_of_the_plan_that_is_announced(told):
    text = "全县农业规划发布\n县农业局近日公布《青石县农业发展第十二个五年规划》，明确“十二五”时期主要目标为，粮食播种面积稳定在16万亩以上。\n"
    text += "对于未来5年的产业结构，畜牧业产值占农业总产值的比重达到36%。\n带动农户达到3万户。"
    published = datetime.date(2011, 9, 6)
    assert set(told(text, "due", published=published)) == {"2011-01-01..2015-12-31 within"}
