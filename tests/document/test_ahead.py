"""What lies ahead and what lies behind, in plans, news and minutes: by the title's years, the chapter and the phrase."""

import datetime

import pytest

from govreport.model import Part
from govreport.parser import parse

PLAN = "青石市国民经济和社会发展第十五个五年规划纲要\n"


def told(text, published=None):
    return [(row.status, str(row.due_start), str(row.due_end)) for row in parse(text, published).rows]


def statuses(text, published=None):
    return [row.status for row in parse(text, published).rows]


@pytest.mark.parametrize(
    ("title", "due"),
    [
        ("青石市国民经济和社会发展“十五”计划纲要", ("2001-01-01", "2005-12-31")),
        ("青石市国民经济和社会发展第十个五年计划纲要", ("2001-01-01", "2005-12-31")),
        ("青石市国民经济和社会发展第十五个五年规划纲要", ("2026-01-01", "2030-12-31")),
        ("青石市国民经济和社会发展第十五个五年规划和二〇三五年远景目标纲要", ("2026-01-01", "2030-12-31")),
    ],
)
def test_a_plan_is_of_the_five_years_that_its_title_counts(title, due):
    assert told(f"{title}\n第一章 水利\n新建水库15座。") == [("goal", *due)]


@pytest.mark.parametrize("head", ["第一章发展基础", "第一章 发展基础", "第一章 发展环境", "（一）“十四五”规划执行情况"])
def test_the_first_chapter_of_a_plan_may_tell_what_was_reached(head):
    assert statuses(f"{PLAN}{head}\n新建水库15座。\n第二章 重点任务\n新建桥梁8座。") == ["result", "goal"]


def test_a_chapter_on_a_better_environment_is_work_to_do():
    assert statuses(f"{PLAN}第一章 优化发展环境\n新建水库15座。") == ["goal"]


def test_a_title_may_stand_in_two_lines():
    text = "青石市国民经济和社会发展\n第十五个五年规划纲要\n第一章 水利\n新建水库15座。"
    assert told(text) == [("goal", "2026-01-01", "2030-12-31")]


@pytest.mark.parametrize("term", ["“十五五”期间，", "2026年至2030年，"])
def test_a_paragraph_on_coming_years_holds_for_its_later_sentences(term):
    text = f"青石市水利网\n{term}全市将夯实水利基础。新增灌溉面积6万亩。"
    assert told(text, datetime.date(2025, 12, 1)) == [("goal", "2026-01-01", "2030-12-31")]


def test_news_turn_from_what_was_done_to_what_is_to_come():
    text = "青石水利迈上新台阶\n2025年，全市新建水库9座。\n今年，全市将夯实水利基础。新增灌溉面积6万亩。"
    assert statuses(text, datetime.date(2026, 2, 1)) == ["result", "goal"]


@pytest.mark.parametrize("when", ["下一步", "下步", "下阶段", "下一阶段", "接下来", "四季度", "下半年"])
def test_news_of_how_the_year_goes_turn_to_the_rest_of_it(when):
    head = "青石县2025年前三季度水利运行情况\n前三季度，全县新建水库9座。"
    rest = f"{when}，要夯实水利基础，新增灌溉面积6万亩。"
    assert statuses(f"{head}\n{rest}新建桥梁8座。", datetime.date(2025, 10, 20)) == ["result", "goal", "goal"]


@pytest.mark.parametrize(
    "heading",
    [
        "下一步举措",
        "下步重点",
        "下阶段重点",
        "下一阶段建议",
        "2026年工作思路",
        "2026年工作谋划",
        "2026年工作设想",
        "明年工作",
        "来年工作",
    ],
)
def test_a_heading_of_what_comes_next_heads_tasks(heading):
    text = f"青石县前三季度水利运行情况\n前三季度，新建水库9座。\n二、{heading}\n新增灌溉面积6万亩。"
    assert statuses(text, datetime.date(2025, 10, 20)) == ["result", "goal"]


@pytest.mark.parametrize("heading", ["创新工作思路，提升效能", "谋划下一步发展，夯实基础"])
def test_a_heading_in_a_review_that_speaks_of_thoughts_heads_no_tasks(heading):
    text = f"青石县2025年水利工作总结\n一、2025年工作回顾\n（一）{heading}\n新建水库9座。"
    assert statuses(text, datetime.date(2026, 1, 20)) == ["result"]


@pytest.mark.parametrize("task", ["年度任务", "目标任务", "1.年度目标"])
@pytest.mark.parametrize("progress", ["进展情况", "工作进展", "完成情况"])
def test_tasks_on_a_page_of_progress_are_goals(task, progress):
    text = f"青石县2025年民生实事进展情况\n{task}：新建水库9座。\n{progress}：已建成6座。\n{task}：新建桥梁8座。{progress}：建成5座。"
    assert statuses(text, datetime.date(2025, 10, 20)) == ["goal", "result", "goal", "result"]


def test_tasks_of_the_year_that_a_report_looks_back_on_are_none():
    text = "青石市2026年政府工作报告\n一、2025年工作回顾\n年度目标：新建水库9座。完成情况：建成9座。"
    assert statuses(text, datetime.date(2026, 1, 20)) == ["result", "result"]


@pytest.mark.parametrize("when", ["下半年", "第四季度"])
def test_a_part_of_the_year_that_is_over_does_not_turn(when):
    text = f"青石县2025年水利运行情况\n前三季度，全县新建水库9座。\n{when}，新增灌溉面积6万亩。"
    assert statuses(text, datetime.date(2026, 1, 20)) == ["result", "result"]


def test_works_that_are_listed_behind_a_head_are_tasks():
    text = (
        "青石市人民政府工作报告\n各位代表：\n二、2026年工作安排\n今年要抓好以下几个方面：\n"
        "（一）夯实水利基础。新建水库9座。"
    )
    (row,) = parse(text, datetime.date(2026, 1, 20)).rows
    assert row.part == Part.TASK.value


def test_what_a_meeting_demands_is_to_be_done():
    text = "青石市召开水利工作会议\n会议强调，要夯实水利基础，确保新建水库9座。"
    assert statuses(text, datetime.date(2026, 2, 1)) == ["goal"]


@pytest.mark.parametrize(("place", "indicator"), [("青石市", "粮食产量"), ("白水县", "白水县粮食产量")])
def test_the_place_of_the_report_is_left_out_of_a_name_and_another_is_kept(place, indicator):
    text = f"2026年青石市政府工作报告\n各位代表：\n一、2025年工作回顾\n{place}粮食产量达到12万吨。"
    (row,) = parse(text, datetime.date(2026, 1, 20)).rows
    assert row.indicator == indicator


@pytest.mark.parametrize(
    "when",
    [
        "下一步，",
        "下步工作中，",
        "下一阶段，我们将",
        "接下来，",
        "今后，我们将",
        "未来，要",
        "新的一年，",
        "2026年，全市将",
        "对此，我们将",
    ],
)
def test_a_review_turns_to_what_comes_next_within_a_paragraph_and_for_that_alone(when):
    text = (
        "青石市2026年政府工作报告\n一、2025年工作回顾\n"
        f"新建公园9个。{when}新建公园3个，改造小区5个。\n新建学校12所。\n二、2026年工作安排\n新建学校5所。"
    )
    assert statuses(text, datetime.date(2026, 1, 20)) == ["result", "goal", "goal", "result", "goal"]


@pytest.mark.parametrize("when", ["我们将创新作为动力，", "2025年，我们要素齐备，", "全市力争上游，"])
def test_a_review_goes_on_where_nothing_is_said_to_come(when):
    text = f"青石市2026年政府工作报告\n一、2025年工作回顾\n新建公园9个。{when}新建公园3个，改造小区5个。"
    assert statuses(text, datetime.date(2026, 1, 20)) == ["result"] * 3


@pytest.mark.parametrize("title", ["“十五五”期间青石旅游处于黄金期", "“十五五”规划发布", "2026年青石旅游展望"])
@pytest.mark.parametrize(
    "opening", ["2025年青石旅游稳步增长。", "2025年，青石旅游稳步增长。全年接待游客9万人次。", "2025年新建公园3个。"]
)
def test_a_paragraph_of_a_year_that_is_over_is_no_outlook(title, opening):
    text = f"{title}\n{opening}旅游直接就业2798人，间接就业7911人。"
    assert set(statuses(text, datetime.date(2026, 2, 13))) == {"result"}


def test_a_paragraph_that_opens_with_the_year_before_may_turn_to_the_next():
    text = "2026年青石旅游展望\n2025年青石旅游稳步增长。今年要新建公园3个，培训导游80人。"
    assert statuses(text, datetime.date(2026, 2, 13)) == ["goal", "goal"]


SET_OFF = [
    "站在新的起点，我们将坚定不移走高质量发展之路。",
    "新征程上，青石将牢记嘱托。",
    "面向未来，我们将接续奋斗。",
    "踏上新征程，我们要做到以下几点。",
    "立足新发展阶段，青石将突出抓好三个方面。",
    "我们将坚持以下几点。",
]


@pytest.mark.parametrize("opening", SET_OFF)
@pytest.mark.parametrize(
    "lead", ["“十四五”时期，青石市新建公园30个。", "五年来，我们新建公园30个。", "2025年，青石市新建公园30个。"]
)
@pytest.mark.parametrize("end", ["\n", ""])
def test_an_article_turns_to_what_is_to_come(lead, opening, end):
    text = (
        f"奋力谱写青石新篇章\n{lead}\n{opening}{end}一是做强工业。规上企业达到1000家。\n二是做优农业。建成农田200万亩。"
    )
    assert statuses(text, datetime.date(2026, 1, 20)) == ["result", "goal", "goal"]


@pytest.mark.parametrize("turn", ["下一步，市水利局将加快建设。", "今年，全市将继续推进建设。", SET_OFF[0]])
@pytest.mark.parametrize(
    ("background", "status"),
    [
        ("据了解，青石市现有水库30座。", "result"),
        ("数据显示，全市水库达到30座。", "result"),
        ("此前，全市完成投资30亿元。", "result"),
        ("青石市地处江南，面积3000平方公里。", "result"),
        ("据悉，青石市将新建水库5座。", "goal"),
        ("据了解，该项目总投资30亿元。", "goal"),
    ],
)
def test_news_tell_how_things_are_behind_what_is_to_come(turn, background, status):
    text = f"青石市水利建设提速\n去年，青石市新建公园3座。\n{turn}\n{background}"
    assert statuses(text, datetime.date(2026, 3, 20)) == ["result", status]


@pytest.mark.parametrize(
    "ahead",
    [
        "据悉，今年新建水库12座。",
        "按照计划，今年新建水库12座。",
        "李明表示，今年新建水库12座。",
        "今年，新建水库12座。",
        "报告提出，2026年，新建水库12座。",
        "谈到2026年工作，李明说，将新建水库12座。",
    ],
)
def test_this_year_comes_behind_a_paragraph_on_the_year_that_is_over(ahead):
    assert statuses(f"李明接受记者采访。\n过去一年，新建水库9座。\n{ahead}") == ["result", "goal"]
    assert statuses("李明接受记者采访。\n过去一年，新建水库9座。\n今年以来，新建水库12座。") == ["result"] * 2


@pytest.mark.parametrize("over", ["2025年，", "报告指出，过去一年，", "据统计，去年"])
@pytest.mark.parametrize("ahead", ["2026年，", "展望2026年，", "会议强调，2026年，要"])
def test_the_later_year_of_a_session_without_a_date_is_planned_for(over, ahead):
    occasion = "青石市召开全市水利工作会议。"
    assert statuses(f"{occasion}{over}新建水库9座。{ahead}新建水库12座。") == ["result", "goal"]
    assert statuses("青石水利史略。2008年，新建水库9座。2009年，新建水库12座。") == ["result"] * 2


@pytest.mark.parametrize(
    "item",
    [
        "1.新建公园12个。（6月底前完成）",
        "1.新建公园12个。（市住建局，2026年6月底前）",
        "1.新建公园12个（市住建局牵头，2026年6月完成）。",
        "1.新建公园12个【2026年6月底前】。",
        "（1）新建公园12个。时限要求：2026年6月",
        "1.新建公园12个。6月底前全面完成。",
        "1.目标：新建公园12个。时限：2026年6月。",
        "1.新建公园12个。（市住建局、园林局；2026年6月）",
    ],
)
def test_by_when_an_item_is_due_may_stand_behind_it(item):
    rows = parse(f"青石市2026年重点工作任务分解\n{item}\n2.改造小区30个。", datetime.date(2026, 1, 20)).rows
    assert [(str(row.low), str(row.due_end)) for row in rows] == [("12", "2026-06-30"), ("30", "2026-12-31")]


def test_a_date_in_a_bracket_behind_a_report_dates_no_goal():
    text = "青石市2026年政府工作报告\n一、2026年工作安排\n新建公园12个，改造小区30个。（2026年6月）"
    rows = parse(text, datetime.date(2026, 1, 20)).rows
    assert {str(row.due_end) for row in rows} == {"2026-12-31"}


@pytest.mark.parametrize("ahead", ["今后，每年新建水库12座。", "今后，新建水库12座。"])
def test_what_is_done_from_now_on_is_to_come(ahead):
    assert statuses(f"李明在全市水利会议上的讲话\n五年来，新建水库9座。{ahead}") == ["result", "goal"]
