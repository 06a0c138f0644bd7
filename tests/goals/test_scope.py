"""What a number inherits: goal or result, deadline and commitment, from its sentence, a header, a paragraph or part."""

import datetime

import pytest

import govreport

# Goal or result. The text appeared on 20 January 2026.
STATUS = {
    "到2030年，新建公园12个。": "goal",
    "今年新建公园12个。": "goal",
    "明年新建公园12个。": "goal",
    "去年新建公园12个。": "result",
    "过去五年新建公园12个。": "result",
    "2019年以来新建公园12个。": "result",
    "三年来新建公园12个。": "result",
    "2025年新建公园12个。": "result",
    "2027年新建公园12个。": "goal",
    "已新建公园12个。": "result",
    "新建了公园12个。": "result",
    "力争新建公园12个。": "goal",
    "確保新建公園12個。": "goal",
    "预期新建公园12个。": "goal",
    "计划新建公园12个。": "goal",
    "拟新建公园12个。": "goal",
    "将新建公园12个。": "goal",
    "有望新建公园12个。": "goal",
    "新建公园12个。": "result",
    "到2030年，已建成的公园达到12个。": "result",
    "自2026年起，新建公园12个。": "goal",
    "“十五五”期间新建公园12个。": "goal",
    "“十四五”期间新建公园12个。": "result",
    "未来三年新建公园12个。": "goal",
    "近三年新建公园12个。": "result",
}


@pytest.mark.parametrize("text", STATUS, ids=str)
def test_goal_or_result(told, text):
    assert told(text, "status") == [STATUS[text]]


COMMITMENT = {
    "确保2027年新建公园12个。": "ensure 确保",
    "確保2027年新建公園12個。": "ensure 確保",
    "2027年务必建成公园12个。": "ensure 务必",
    "2027年耕地面积必须稳定在900万亩。": "ensure 必须",
    "2027年坚决把能耗控制在300万吨以内。": "ensure 坚决",
    "力争2027年新建公园12个。": "strive 力争",
    "力爭2027年新建公園12個。": "strive 力爭",
    "努力实现2027年新建公园12个。": "strive 努力",
    "2027年力求产值增长6%。": "strive 力求",
    "预计2027年产值增长6%。": "expect 预计",
    "2027年产值有望增长6%。": "expect 有望",
    "2027年產值預期增長6%。": "expect 預期",
    "2027年产值增长6%。": "plan -",
    "计划2027年新建公园12个。": "plan -",
    "2027年要新建公园12个。": "plan -",
    # The nearest cue governs.
    "确保2027年产值增长6%，力争增长8%。": "ensure 确保 / strive 力争",
    "预期2027年产值增长6%，确保就业6万人。": "expect 预期 / ensure 确保",
    # A cue reaches across commas, and no further than the sentence.
    "力争2027年产值增长6%，利润增长8%。": "strive 力争 / strive 力争",
    "力争2027年产值增长6%。2027年利润增长8%。": "strive 力争 / plan -",
    # A condition is no promise.
    "2027年在确保质量的前提下，产值增长6%。": "plan -",
}


@pytest.mark.parametrize("text", COMMITMENT, ids=str)
def test_commitment(told, text):
    assert " / ".join(told(text, "commitment cue")) == COMMITMENT[text]


def test_a_result_has_no_commitment_and_no_deadline(told):
    assert told("去年新建公园12个。", "status commitment cue due due_text due_inherited") == ["result - - - - -"]


# Deadlines from the words of the sentence. The text appeared on 20 January 2026.
DUE = {
    "今年新建公园12个。": "2026-01-01..2026-12-31 in 今年 no",
    "明年新建公园12个。": "2027-01-01..2027-12-31 in 明年 no",
    "2028年新建公园12个。": "2028-01-01..2028-12-31 in 2028年 no",
    "今年上半年新建公园12个。": "2026-01-01..2026-06-30 in 今年上半年 no",
    "到2030年，新建公园12个。": "2030-01-01..2030-12-31 by 到2030年 no",
    "到二〇三〇年，新建公園12個。": "2030-01-01..2030-12-31 by 到二〇三〇年 no",
    "到2030年底，新建公园12个。": "2030-12-31..2030-12-31 by 到2030年底 no",
    "今年年底前新建公园12个。": "2026-12-31..2026-12-31 by 今年年底前 no",
    "今年6月底前新建公园12个。": "2026-06-30..2026-06-30 by 今年6月底前 no",
    "2030年前新建公园12个。": "2030-01-01..2030-12-31 before 2030年前 no",
    "三年内新建公园12个。": "2026-01-01..2028-12-31 within 三年内 no",
    "未来五年新建公园12个。": "2026-01-01..2030-12-31 within 未来五年 no",
    "“十五五”期间新建公园12个。": "2026-01-01..2030-12-31 within “十五五”期间 no",
    "「十五五」期間新建公園12個。": "2026-01-01..2030-12-31 within 「十五五」期間 no",
    "自2027年起新建公园12个。": "2027-01-01..- from 自2027年起 no",
    "今明两年新建公园12个。": "2026-01-01..2027-12-31 within 今明两年 no",
    # The time after the subject, and two times in one sentence.
    "公园数量2028年达到12个。": "2028-01-01..2028-12-31 in 2028年 no",
    "公园2027年达到9个、2028年达到12个。": (
        "2027-01-01..2027-12-31 in 2027年 no / 2028-01-01..2028-12-31 in 2028年 no"
    ),
    # What stands before the time of comparison is not the deadline.
    "到2030年，能耗比2025年下降15%。": "2030-01-01..2030-12-31 by 到2030年 no",
    # A fronted time holds for the later clauses of its sentence.
    "到2030年，新建公园12个，绿地率达到40%。": (
        "2030-01-01..2030-12-31 by 到2030年 no / 2030-01-01..2030-12-31 by 到2030年 no"
    ),
}


@pytest.mark.parametrize("text", DUE, ids=str)
def test_deadline_in_the_sentence(told, text):
    assert " / ".join(told(text, "due due_text due_inherited")) == DUE[text]


def test_an_event_is_a_deadline(told):
    columns = "number due due_event"
    assert told("确保今年龙灯节前新建公园12个。", columns) == ["12 2026-01-01..2026-12-31 before 龙灯节"]


def test_a_fronted_time_holds_for_later_sentences_of_its_paragraph(told):
    text = "到2030年，建成公园12个。新建绿道60公里。森林覆盖率达到45%。\n一、其他\n新建驿站3个。"
    assert told(text, "due due_inherited") == [
        "2030-01-01..2030-12-31 by no",
        "2030-01-01..2030-12-31 by yes",
        "2030-01-01..2030-12-31 by yes",
        "- -",
    ]


def test_a_header_lends_its_time_and_cue_to_all_items(told):
    text = "今年经济社会发展主要预期目标是：地区生产总值增长5%左右；城镇新增就业6万人；确保粮食产量稳定在400万吨以上。"
    assert told(text, "indicator due due_text due_inherited commitment cue part") == [
        "地区生产总值 2026-01-01..2026-12-31 in 今年 yes expect 预期 headline",
        "城镇新增就业 2026-01-01..2026-12-31 in 今年 yes expect 预期 headline",
        "粮食产量 2026-01-01..2026-12-31 in 今年 yes ensure 确保 headline",
    ]


def test_a_header_in_traditional_characters_lends_too(told):
    text = "今年主要預期目標是:地區生產總值增長5%左右;城鎮新增就業6萬人。"
    assert told(text, "due_inherited commitment cue") == ["yes expect 預期", "yes expect 預期"]


def test_a_header_that_ends_its_paragraph_reaches_into_the_list_below(told):
    text = "到2030年，主要目标是：\n——森林覆盖率达到45%。\n——新建公园12个。\n\n天气晴好，游客3000人。"
    assert told(text, "number due due_inherited")[:2] == [
        "45 2030-01-01..2030-12-31 by yes",
        "12 2030-01-01..2030-12-31 by yes",
    ]


def test_a_header_whose_line_ends_with_its_first_item_reaches_the_lines_that_tell_more_of_them():
    text = "今年主要预期目标是：生产总值增长5%左右。\n城镇新增就业3万人。\n居民收入增长与经济增长同步。\n要做好以下工作。\n新建公园12个。"
    rows = govreport.parse(text, datetime.date(2026, 1, 20)).rows
    assert [(row.kind, row.commitment) for row in rows[:3]] == [
        ("quantity", "expect"),
        ("quantity", "expect"),
        ("relation", "expect"),
    ]
    assert [row.commitment for row in rows[3:]] == ["plan"]


def test_the_time_of_an_item_holds_for_that_item_alone(told):
    text = "今年主要预期目标是：地区生产总值增长5%；年底前建成公园12个；城镇新增就业6万人。"
    assert told(text, "number due due_inherited") == [
        "5 2026-01-01..2026-12-31 in yes",
        "12 2026-12-31..2026-12-31 by no",
        "60000 2026-01-01..2026-12-31 in yes",
    ]


REPORT = """2026年青石市人民政府工作报告

各位代表：现在，我代表市人民政府向大会报告工作，请予审议。

一、2025年工作回顾

地区生产总值增长5.2%，新建公园20个。城镇化率达到61%。

二、2026年主要预期目标

地区生产总值增长5%左右，城镇新增就业6万人。

三、2026年重点工作

新建农村公路300公里。到2028年，建成养老中心8座。

四、“十五五”时期发展目标

森林覆盖率达到45%。
"""

OF_REPORT = [
    "result 5.2 - 2025-01-01..2025-12-31 review",
    "result 20 - 2025-01-01..2025-12-31 review",
    "result 61 - 2025-01-01..2025-12-31 review",
    "goal 5 2026-01-01..2026-12-31 in - headline",
    "goal 60000 2026-01-01..2026-12-31 in - headline",
    "goal 300 2026-01-01..2026-12-31 in - task",
    "goal 8 2028-01-01..2028-12-31 by - task",
    "goal 45 2026-01-01..2030-12-31 within - outlook",
]


def test_headings_tell_review_from_plan_and_lend_the_plan_year(told):
    assert told(REPORT, "status number due period part") == OF_REPORT


def test_what_a_report_lends_is_marked_as_inherited(told):
    assert told(REPORT, "due_inherited") == ["-", "-", "-", "yes", "yes", "yes", "no", "yes"]


def test_the_plan_year_comes_from_the_title_whatever_the_day(told):
    published = datetime.date(2026, 3, 30)
    assert told(REPORT, "status number due period part", published=published) == OF_REPORT


def test_the_section_is_the_path_of_headings(told):
    text = "一、2026年重点工作\n（一）城市建设\n今年新建公园12个，改造管网60公里，建设人行天桥3座，增加停车位900个。\n（二）乡村建设\n今年新建农村公路300公里。"
    sections = told(text, "section")
    assert sections[0] == "一、2026年重点工作 > （一）城市建设"
    assert sections[-1] == "一、2026年重点工作 > （二）乡村建设"


# Without a date of publication relative times stay open and say so.
OPEN = {
    "今年新建公园12个。": "-..- in 今年",
    "明年新建公园12个。": "-..- in 明年",
    "三年内新建公园12个。": "-..- within 三年内",
    "未来五年新建公园12个。": "-..- within 未来五年",
}


@pytest.mark.parametrize("text", OPEN, ids=str)
def test_without_a_date_relative_times_stay_open(read, told, text):
    assert told(text, "due due_text", published=None) == [OPEN[text]]
    codes = [note.code for note in read(text, published=None).diagnostics]
    assert codes.count("no-date") == 1
    assert codes.count("unresolved-time") == 1


def test_without_a_date_stated_times_are_resolved(read, told):
    text = "到2030年，新建公园12个。"
    assert told(text, "due", published=None) == ["2030-01-01..2030-12-31 by"]
    assert "unresolved-time" not in [note.code for note in read(text, published=None).diagnostics]


def test_the_diagnostic_of_an_open_time_points_at_the_words(read):
    text = "明年新建公园12个。"
    (note,) = [note for note in read(text, published=None).diagnostics if note.code == "unresolved-time"]
    assert note.span.of(text) == "明年"
    assert "published" in note.message


def test_a_date_line_of_the_text_serves_where_none_is_given(told):
    text = "发布时间：2025年3月6日\n\n明年新建公园12个。"
    assert told(text, "due published", published=None) == ["2026-01-01..2026-12-31 in 2025-03-06"]


def test_the_date_that_is_given_wins_over_the_date_line(told):
    text = "发布时间：2025年3月6日\n\n明年新建公园12个。"
    assert told(text, "due", published=datetime.date(2026, 5, 1)) == ["2027-01-01..2027-12-31 in"]


PAST = """2026年青石市人民政府工作报告
一、过去五年工作回顾
五年内，造林面积20万亩。全年接待游客3万人次。
二、今年工作
五年内，造林面积30万亩。全年接待游客4万人次。"""


@pytest.mark.parametrize("published", [datetime.date(2026, 1, 20), None])
def test_a_time_without_a_year_is_over_in_a_result_and_ahead_in_a_goal(told, published):
    assert told(PAST, "status number due period", published=published) == [
        "result 200000 - 2021-01-01..2025-12-31",
        "result 30000 - 2025-01-01..2025-12-31",
        "goal 300000 2026-01-01..2030-12-31 within -",
        "goal 40000 2026-01-01..2026-12-31 in -",
    ]


def test_what_inherits_a_period_that_is_over_is_a_result(told):
    text = "青石市2026年政府工作报告\n二、“十四五”发展目标\n新建公园12个。\n三、“十五五”发展目标\n新建公园30个。"
    assert told(text, "status due period") == [
        "result - 2021-01-01..2025-12-31",
        "goal 2026-01-01..2030-12-31 within -",
    ]


def test_news_of_what_a_report_wants_done_are_to_come():
    text = "本报讯 今天上午，青石市人民代表大会开幕。报告指出，坚定不移建设美丽乡村。新建公园12个，绿地达到30公顷。"
    assert [row.status for row in govreport.parse(text, datetime.date(2026, 1, 20)).rows] == ["goal", "goal"]
    told = text.replace("坚定不移建设美丽乡村", "青石面貌一新")
    assert [row.status for row in govreport.parse(told, datetime.date(2026, 1, 20)).rows] == ["result", "result"]


def test_each_whole_year_leads_on_to_the_next():
    filler = "各地的合作社和家庭农场都有收获，城里的公园和图书馆越办越好，老人和孩子都有地方可去，" * 2
    text = (
        f"2024年，全市产值增长5%，{filler}大家高兴。全年粮食产量达到230万吨，{filler}大家满意。全年出口额达到60亿元。"
    )
    rows = govreport.parse(text, published=datetime.date(2026, 6, 1)).records()
    assert [row["period_end"] for row in rows] == [datetime.date(2024, 12, 31)] * 3


def test_the_end_of_the_year_of_one_sentence_is_not_the_deadline_of_the_next():
    text = "青石市2026年政府工作报告\n二、2026年工作安排\n年底建成国家级试点。新增高新技术企业70家。\n"
    row = govreport.parse(text).rows[-1]
    assert (row.value_text, row.due_start, row.due_end) == (
        "70家",
        datetime.date(2026, 1, 1),
        datetime.date(2026, 12, 31),
    )


def test_the_year_that_is_spoken_of_is_that_of_the_targets_announced_after_it():
    text = (
        "江城市“十五五”时期目标与任务\n未来五年主要预期目标：产值达到3000亿元。\n"
        "2026年是实施“十五五”规划的第一年。主要预期目标是：产值增长9%；出口增长5%。\n"
    )
    rows = govreport.parse(text, published=datetime.date(2026, 1, 20)).rows
    assert [row.due_end.year for row in rows] == [2030, 2026, 2026]
    # a year by which things are to be reached does not date the list of the whole plan
    by = text.replace("2026年是实施“十五五”规划的第一年。", "到2028年，面貌一新。")
    assert [row.due_end.year for row in govreport.parse(by, published=datetime.date(2026, 1, 20)).rows][1] == 2030


def test_a_first_estimate_is_of_what_is_over():
    text = (
        "青石区人代会于2026年4月21日开幕。\n2026年主要预期目标是：地区生产总值增长7%左右。\n"
        "一季度，经济运行向好。初步预计，地区生产总值增长7%以上；工业增加值增长22%。"
    )
    rows = govreport.parse(text, published=datetime.date(2026, 4, 22)).rows
    assert [row.status for row in rows] == ["goal", "result", "result"]


def test_a_header_holds_for_the_lines_without_a_stop_below_it():
    text = (
        "青石市市长作政府工作报告。\n“十四五”成就:\n产值年均增长6%\n出口增长5%\n"
        "2026年目标:\n产值增长7%左右\n出口增长6%\n新增就业40万人\n“十三五”成就:\n产值增长4%\n"
    )
    rows = govreport.parse(text, published=datetime.date(2026, 1, 20)).rows
    assert [row.status for row in rows] == ["result"] * 2 + ["goal"] * 3 + ["result"]


def test_a_list_of_tasks_that_a_page_sums_up_is_to_come():
    text = "2026 青石这样干\n●产值增长6%以上\n●新增就业1100人以上\n"
    rows = govreport.parse(text).rows
    assert [(row.status, row.due_end) for row in rows] == [("goal", datetime.date(2026, 12, 31))] * 2
    text = "青石两会速览\n2025年成绩单\n产值增长2.3%\n2026任务清单\n●产值增长6%以上\n"
    assert [row.status for row in govreport.parse(text).rows] == ["result", "goal"]


def test_what_is_hoped_for_is_no_result_of_years_that_are_not_over():
    text = "“十三五”成绩单\n去年产值增长6%。全市年产值有望突破400亿元。\n"
    rows = govreport.parse(text, published=datetime.date(2020, 10, 20)).rows
    assert [(row.status, row.commitment) for row in rows] == [("result", None), ("goal", "expect")]
    text = "青石市2026年政府工作报告\n一、2025年工作回顾\n全年产值有望突破400亿元。\n"  # an estimate
    assert [row.status for row in govreport.parse(text).rows] == ["result"]


def test_the_year_of_a_policy_dates_nothing_that_it_will_bring():
    text = "青石市2026年政府工作报告\n二、2026年工作安排\n继续执行去年出台的惠企政策，新增减税降费约5亿元。\n"
    (row,) = govreport.parse(text).rows
    assert (row.status, row.due_start.year) == ("goal", 2026)


def test_a_time_that_is_over_holds_for_the_sentences_that_go_on():
    text = "2026年工作安排\n报告指出，过去的一年青石产值达到4亿元。完成收入2亿元，增长16%。面对新的一年，产值增长9%。\n"
    rows = govreport.parse(text).rows
    assert [row.status for row in rows] == ["result"] * 3 + ["goal"]


def test_what_is_promised_in_december_for_the_whole_year_is_of_the_year_named():
    text = "青石讯 12月26日，大会提出，2027年将实现收入增长8%。\n力争全年实现产值50亿元。\n"
    rows = govreport.parse(text, datetime.date(2026, 12, 26)).rows
    assert [(row.status, row.due_end.year) for row in rows] == [("goal", 2027)] * 2


def test_items_with_labels_of_their_own_stay_under_their_header():
    head = "问：目标是什么？\n答：到2030年，青石市产业发展目标：\n"
    items = "“五大”产业：钢铁总产值100亿元。\n“五新”产业：能源总产值80亿元。\n“五特”产业：茶叶总产值70亿元。\n"
    rows = govreport.parse(f"{head}{items}").rows
    assert [row.due_end.year for row in rows] == [2030] * 3
    rows = govreport.parse(f"{head}{items}去年青石完成投资3亿元，收入9亿元。\n").rows
    assert [row.status for row in rows[3:]] == ["result"] * 2


def test_what_is_spent_over_years_dates_nothing_behind_it():
    text = "青石市2026年政府工作报告\n二、2026年工作安排\n三年安排4亿元支持技改，新建园区9个。新增企业80家。\n"
    assert [row.due_end.year for row in govreport.parse(text).rows] == [2028, 2026, 2026]


def test_what_a_review_strove_for_is_no_promise():
    text = "青石两会\n去年借开发之势，争取国家资金支持，确保青石水库顺利开工，新建公园12个。\n"
    assert [row.kind for row in govreport.parse(text).rows] == ["quantity"]


def test_a_year_that_is_over_heads_what_was_done_in_it():
    text = "2026年国民经济和社会发展计划\n2025年，青石县主动作为，实现了良好开局。产值3万亿元，增长8%。2026年产值增长9%。\n"
    rows = govreport.parse(text, datetime.date(2026, 1, 20)).rows
    assert [row.status for row in rows] == ["result"] * 2 + ["goal"]


def test_a_time_behind_who_tells_it_dates_the_sentences_behind_it():
    text = "青石讯 报告明确提出我市将通过五年的努力，面貌一新。城镇化率达到65%。\n"
    (row,) = govreport.parse(text, datetime.date(2026, 1, 20)).rows
    assert (row.due_end.year, row.due_relation) == (2030, "within")


def test_a_past_time_within_a_task_ends_no_promise():
    text = "2026年工作安排\n巩固去年试点成果，确保新机场建成通航。\n"
    assert [row.kind for row in govreport.parse(text, datetime.date(2026, 1, 20)).rows] == ["event"]


def test_a_heading_of_what_is_under_way_tells_of_nothing_done():
    text = "2026年工作安排\n继续推进已开工的项目：新建9所学校。\n"
    assert [row.status for row in govreport.parse(text, datetime.date(2026, 1, 20)).rows] == ["goal"]


def test_targets_that_were_reached_head_no_list_of_targets():
    text = "2010年政府工作报告\n2009年，我们提前一年实现了规划的主要目标。\n——实力增强。预计产值超过810亿元。\n"
    assert [row.status for row in govreport.parse(text).rows] == ["result"]


def test_what_is_expected_of_years_in_a_review_is_over():
    text = "过去五年工作回顾\n预计固定资产投资五年累计完成9091亿元。\n"
    assert [row.status for row in govreport.parse(text).rows] == ["result"]


def test_what_is_estimated_of_a_year_that_no_review_names_is_a_result():
    text = "青石局上半年工作总结\n一、上半年工作情况\n今年完成青石种植9万亩，预计产量达到14808吨，比去年增加1758吨。\n"
    assert [row.status for row in govreport.parse(text).rows] == ["result"] * 3


def test_what_was_done_and_what_is_to_be_done_may_have_the_same_heading():
    opening = "2027年，全局上下拼搏进取，开拓新局面。\n一、2027年主要工作举措\n"
    done = (
        "新增就业54972人，超额完成目标任务。青石率94.08%。累计发放贷款2.79亿元。全市累计建成驿站24个，服务近6.8万人次。"
    )
    to_do = "新增就业5万人以上。推进青石建设，发放贷款3亿元左右。完善制度，加强管理。加快建设驿站，服务8万人次以上。深化改革。"
    for body, status in ((done, "result"), (to_do, "goal")):
        assert {row.status for row in govreport.parse(f"{opening}{body}\n{body}\n").rows} == {status}


def test_a_target_list_on_a_page_of_later_years_keeps_its_targets():
    text = "发展目标\n时间：2006-06-17\n主要预期目标是：到2005年产值达到568亿元，利润84亿元。\n"
    assert [row.status for row in govreport.parse(text).rows] == ["goal"] * 2


def test_the_past_year_of_a_report_is_the_one_before_it_whenever_its_page_appeared():
    text = "青石区2025年政府工作报告\n公开日期：2025-04-15\n各位代表：\n一、过去一年工作回顾\n99个项目建成投用。\n"
    assert [row.period_start.year for row in govreport.parse(text).rows] == [2024]


def test_the_end_of_the_years_of_a_plan_is_its_last_day():
    text = "青石市国民经济和社会发展第十五个五年规划纲要\n第二章 目标\n规划期内新建公园20个，到规划期末学校达到30所。\n"
    told = [(row.indicator, row.due_start, row.due_end, row.due_relation) for row in govreport.parse(text).rows]
    first, last = datetime.date(2026, 1, 1), datetime.date(2030, 12, 31)
    assert told == [("公园", first, last, "within"), ("学校", last, last, "by")]


def test_what_shares_the_time_of_a_goal_is_one_where_nothing_dates_the_text():
    text = (
        "2025年，青石收入完成21亿元，增长4.5%。2026年，青石收入安排22亿元，增长4%；支出安排49亿元，其中教育支出9亿元。"
    )
    assert [row.status for row in govreport.parse(text).rows] == ["result"] * 2 + ["goal"] * 4


def test_a_year_of_the_last_plan_that_an_undated_text_names_is_to_come():
    text = "“十四五”时期，青石产值年均增长6%，2025年突破30亿元。“十五五”时期，青石产值年均增长5%，2030年达到40亿元。"
    assert [row.status for row in govreport.parse(text).rows] == ["result"] * 2 + ["goal"] * 2


def test_a_numbered_heading_tells_the_year_that_a_bureau_plans_for(told):
    text = "一、2025年工作总结\n今年以来，办理青石案件320件。\n二、2026年工作计划\n青石办结率保持在95%以上。\n"
    assert told(text, "status due", published=datetime.date(2025, 11, 28)) == [
        "result -",
        "goal 2026-01-01..2026-12-31 in",
    ]


def test_the_share_of_the_investment_of_a_year_that_was_made_is_a_result(told):
    text = (
        "前三季度青石民生实事加快推进\n2025年，青石民生实事50个事项，根据序时进度安排，截至三季度末，14个事项已完成全年任务。已完成投资28.5亿元，完成年度总投资的87.7%。\n"
        "下一步，青石将持续推进2025年民生实事。\n"
    )
    assert [one.split()[0] for one in told(text, "status", published=datetime.date(2025, 10, 20))][-2:] == [
        "result"
    ] * 2
