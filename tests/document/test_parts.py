"""What a passage is: its heading tells, or how it opens; whether its numbers are goals follows from that."""

import datetime
import pickle

import pytest

from govreport.model import Part
from govreport.parser import parse
from govreport.report import Report

PUBLISHED = datetime.date(2026, 1, 20)
TITLE = "2026年青石市人民政府工作报告\n\n各位代表：现在，我代表市人民政府向大会报告工作，请予审议。\n\n"
BODY = "全市新建公园12个，面貌一新。"


def report(*lines: str) -> Report:
    return parse(TITLE + "\n".join(lines), PUBLISHED)


# Heading -> part, and what a plain count under it is.
HEADINGS = {
    "一、2025年工作回顾": "review result",
    "一、过去五年工作回顾": "review result",
    "一、“十四五”时期发展成就": "review result",
    "一、2025年主要工作": "review result",
    "一、過去一年的工作": "review result",
    "一、2026年总体要求": "requirement goal",
    "一、2026年主要预期目标": "headline goal",
    "一、2026年主要預期目標": "headline goal",
    "一、2026年重点工作": "task goal",
    "一、2026年政府工作安排": "task goal",
    "一、做好2026年工作的建议": "task goal",
    "一、“十五五”时期发展的主要目标": "headline goal",
    "一、未来五年展望": "outlook goal",
    "一、名词解释": "other result",
}  # fmt: skip


@pytest.mark.parametrize("heading", HEADINGS, ids=str)
def test_part_by_heading(heading):
    (row,) = report(heading, BODY).rows
    part, status = HEADINGS[heading].split()
    assert row.status == status
    if part != "headline" or row.part != "outlook":  # 主要目标 of a coming period is either
        assert row.part == part


# A text without headings: how a paragraph opens tells for all that follow.
OPENERS = {
    "一年来，我们迎难而上。": "review result",
    "三年來，我們迎難而上。": "review result",
    "过去五年，我们迎难而上。": "review result",
    "回望走过的路，我们迎难而上。": "review result",
    "展望未来的路，我们信心百倍。": "task goal",
    "今后，我们要再接再厉。": "task goal",
    "下一步，我们要再接再厉。": "task goal",
}  # fmt: skip


@pytest.mark.parametrize("opener", OPENERS, ids=str)
def test_part_by_the_opening_of_a_paragraph(opener):
    rows = parse(f"{opener}\n\n{BODY}\n\n{BODY}", PUBLISHED).rows
    assert [f"{row.part} {row.status}" for row in rows] == [OPENERS[opener]] * 2


def test_a_later_opening_turns_the_page():
    rows = parse(f"一年来，我们迎难而上。\n\n{BODY}\n\n展望未来，我们信心百倍。\n\n{BODY}", PUBLISHED).rows
    assert [(row.part, row.status) for row in rows] == [("review", "result"), ("task", "goal")]


def test_sub_headings_take_the_part_of_the_heading_above():
    rows = report("一、2025年工作回顾", "（一）城市建设", BODY, "二、2026年重点工作", "（一）城市建设", BODY).rows
    assert [(row.part, row.status) for row in rows] == [("review", "result"), ("task", "goal")]


def test_a_sub_heading_may_name_a_part_of_its_own():
    rows = report("一、2025年工作回顾", BODY, "（一）2026年重点工作", BODY, "（二）存在问题", BODY).rows
    assert [row.part for row in rows] == ["review", "task", "review"]


def test_a_main_heading_after_the_targets_opens_the_tasks():
    rows = report("一、2026年主要预期目标", BODY, "二、城市建设", BODY).rows
    assert [(row.part, row.status) for row in rows] == [("headline", "goal"), ("task", "goal")]


def test_a_period_in_a_heading_holds_below_it():
    rows = report("一、“十四五”时期发展成就", BODY, "二、“十五五”时期发展展望", BODY).rows
    assert [(str(r.period_start), str(r.period_end)) for r in rows[:1]] == [("2021-01-01", "2025-12-31")]
    assert [(str(r.due_start), str(r.due_end), r.due_relation, r.due_inherited) for r in rows[1:]] == [
        ("2026-01-01", "2030-12-31", "within", True)
    ]


def test_the_first_year_of_a_plan_is_meant_where_a_heading_tells_that_it_begins():
    (row,) = report("一、聚力攻坚克难，推动“十五五”开好局", BODY).rows
    assert (row.part, row.status) == ("task", "goal")
    assert (str(row.due_start), str(row.due_end)) == ("2026-01-01", "2026-12-31")


@pytest.mark.parametrize("heading", ["“十五五”规划编制", "“十五五”规划纲要起草工作", "“十五五”发展规划前期研究"])
def test_a_heading_of_the_work_on_a_plan_opens_no_part(heading):
    rows = report("一、2025年工作回顾", BODY, f"（一）{heading}", BODY, f"（二）{heading}。{BODY}").rows
    assert [(row.part, row.status, str(row.period_end)) for row in rows] == [("review", "result", "2025-12-31")] * 3


def test_sections_tell_level_part_and_what_they_govern():
    text = TITLE + "\n".join(
        ["一、2025年工作回顾", BODY, "二、2026年重点工作", "（一）城市建设", BODY, "（二）乡村建设", BODY]
    )
    sections = parse(text, PUBLISHED).sections
    assert [(s.title, s.level, s.part.value) for s in sections] == [
        ("一、2025年工作回顾", 1, "review"),
        ("二、2026年重点工作", 1, "task"),
        ("（一）城市建设", 2, "task"),
        ("（二）乡村建设", 2, "task"),
    ]
    assert [text[s.heading.start : s.heading.end] for s in sections] == [s.title for s in sections]
    first, second, city, _ = sections
    assert first.span.end == second.span.start
    assert second.span.end == len(text)
    assert text[city.span.start : city.span.end].strip().endswith(BODY)
    assert pickle.loads(pickle.dumps(sections)) == sections


def test_the_section_of_a_record_is_its_path():
    rows = report("二、2026年重点工作", BODY, "（一）城市建设", BODY).rows
    assert [row.section for row in rows] == ["二、2026年重点工作", "二、2026年重点工作 > （一）城市建设"]


def test_a_text_without_headings_has_no_sections():
    found = parse(BODY, PUBLISHED)
    assert found.sections == ()
    assert [row.section for row in found.rows] == [None]


def codes(*lines):
    return [note.code for note in report(*lines).diagnostics if note.code.startswith("headline")]


def test_a_work_report_that_announces_no_targets_says_so():
    assert codes("一、2025年工作回顾", BODY) == ["headline-not-stated"]
    assert codes("一、2026年主要预期目标", BODY) == []
    assert parse(BODY, PUBLISHED).diagnostics == ()  # no work report


def test_announced_targets_that_cannot_be_read_are_told_apart_from_targets_never_announced():
    found = report("二、2026年工作", "今年的主要预期目标是：天更蓝。", "各位代表：让我们共同努力。")
    note = next(note for note in found.diagnostics if note.code == "headline-not-found")
    assert note.span.of(found.raw) == "今年的主要预期目标是："
    assert "主要预期目标是：" in note.message
    assert codes("二、2026年工作", "今年的主要预期目标是：粮食产量增长5%。") == []


@pytest.mark.parametrize(
    ("lines", "unread"),
    [
        (("经济稳定发展，社会和谐。",), ["二、2026年主要预期目标"]),
        (("（一）经济目标", "经济稳定发展。", "（二）社会目标", "社会和谐。"), ["二、2026年主要预期目标"]),
        (("（一）经济目标", "产值增长5%。", "（二）社会目标", "社会和谐。"), []),
        (("今年的主要预期目标是：经济稳定发展。",), ["今年的主要预期目标是："]),  # told once
        ((), []),  # a line of a table of contents
    ],
)
def test_targets_that_a_heading_announces_and_nothing_tells_are_missed(lines, unread):
    found = report(
        "一、2025年工作回顾", "产值增长5%。", "二、2026年主要预期目标", *lines, "三、今年工作", "新建公园12个。"
    )
    notes = [note for note in found.diagnostics if note.code.startswith("headline")]
    assert [(note.code, note.span.of(found.raw)) for note in notes] == [("headline-not-found", told) for told in unread]


def test_an_announcement_that_is_taken_up_at_once_is_no_loss():
    twice = "会议听取了今年的主要预期目标。今年的主要预期目标是：粮食产量增长5%。"
    assert codes("二、2026年工作", twice) == []


def test_a_statistical_communique_tells_of_the_year_in_its_title():
    text = "江北区2024年国民经济和社会发展统计公报\n江北区统计局\n全年粮食产量达到30万吨，增长5%。年末常住人口90万人。"
    rows = parse(text).rows
    assert [row.status for row in rows] == ["result"] * 3
    assert {row.part for row in rows} == {"review"}
    assert [str(row.period_end) for row in rows] == ["2024-12-31"] * 3


def test_a_year_without_a_name_lies_ahead_of_nothing():
    assert [row.status for row in parse("全年粮食产量达到30万吨。").rows] == ["result"]
    assert [row.status for row in parse("全年计划粮食产量达到30万吨。").rows] == ["goal"]


def test_an_estimate_told_in_december_is_of_the_running_year():
    text = "政府工作报告\n一、2025年工作回顾\n预计全年粮食产量达到30万吨。"
    (row,) = parse(text, datetime.date(2025, 12, 20)).rows
    assert (row.status, str(row.period_end)) == ("result", "2025-12-31")


def test_a_heading_whose_paragraph_goes_on_in_its_line():
    text = (
        "江北区工业发展行动计划（2026—2028年）\n一、总体要求\n（一）指导思想。以新发展理念为引领，推动制造业高质量发展，建设先进制造业"
        "基地，带动全区发展。\n（二）发展目标。到2028年，规模以上工业增加值达到300亿元，企业研发投入强度达到3%，综合实力进入前列。\n"
        "产业结构更优。新兴产业产值占比超过30%，形成三个集群，带动更多企业成长，为全区发展增添更多动力和活力。"
    )
    rows = parse(text).rows
    assert [(row.section, row.part) for row in rows[:2]] == [("一、总体要求 > （二）发展目标。", "headline")] * 2
    assert {(str(row.due_end), row.due_relation) for row in rows if row.value_text} == {("2028-12-31", "by")}


def test_a_paragraph_on_the_next_five_years_opens_an_outlook_for_the_headings_below_it():
    text = "青石市2026年政府工作报告\n今后五年工作的总体思路是稳中求进。\n（一）做强产业。\n实施25项工程。\n"
    row = parse(text, datetime.date(2026, 1, 20)).rows[0]
    assert (row.part, row.status, row.due_start, row.due_end) == (
        "outlook", "goal", datetime.date(2026, 1, 1), datetime.date(2030, 12, 31),
    )  # fmt: skip


def test_an_opening_holds_for_the_headings_that_it_introduces_and_for_no_others():
    text = "做好今年工作，重点抓好以下方面工作：\n（一）做强产业。\n实施25项工程。\n二、附注\n实施26项工程。\n"
    parts = [row.part for row in parse(text, datetime.date(2026, 6, 20)).rows]
    assert parts[0] == "task"
    assert parts[1] == "other"


def test_work_follows_a_heading_of_targets_without_a_number():
    text = "2026年江北省政府工作报告\n各位代表：\n“十五五”时期主要目标和2026年重点工作\n省委的工作部署是全省各项事业的总抓手，政府要围绕部署细化举措，把每一项任务抓好落实，经济增长5%。\n二、深化落实战略定位\n新建公园12个，完成绿化9万亩。"
    assert [row.status for row in parse(text, datetime.date(2026, 2, 4)).rows] == ["goal"] * 3


def test_a_paragraph_on_the_past_year_is_a_review_under_a_heading_of_work():
    text = (
        "1996年政府工作报告\n各位代表：\n九、努力做好1996年的工作\n过去的一年，改革取得新的成就。青石产量达到9亿公斤，增长6%。"
        "\n1996年是计划第一年。青石产量要达到10亿公斤。"
    )
    assert [row.status for row in parse(text, datetime.date(1996, 3, 5)).rows] == ["result", "result", "goal"]


def test_a_report_says_that_it_first_reports_on_the_year_before():
    text = "政府工作报告\n各位代表：\n首先报告2001年的工作。\n效益进一步提高。全年青石企业实现利润4亿元。年末青石储备达到2亿元。"
    assert [row.status for row in parse(text, datetime.date(2002, 3, 5)).rows] == ["result", "result"]


def test_a_report_on_a_five_year_plan_tells_of_its_years():
    text = (
        "1982年政府工作报告关于第六个五年计划的报告\n各位代表：\n五、关于人民生活\n五年内，新建青石电站15个。全国青石产量增加9万吨。"
        "一九八一年实际执行结果为2万吨。"
    )
    told = parse(text, datetime.date(1982, 11, 30)).rows
    assert [(row.status, str(row.due_end)) for row in told] == [
        ("goal", "1985-12-31"),
        ("goal", "1985-12-31"),
        ("result", "None"),
    ]


def test_the_title_of_a_report_heads_no_tasks():
    text = "文本描述\n2006年江北市政府工作报告\n各位代表:现在,我代表市政府向大会作工作报告,请予审议。新世纪的头五年,青石产值达到12亿元。"
    assert all(passage.part is not Part.TASK for passage in parse(text).sections)


def test_a_pace_in_a_plan_is_of_all_its_years():
    head = "1982年政府工作报告关于第六个五年计划的报告\n各位代表：\n五、关于人民生活\n"
    for said in (
        "青石产值一九八五年将达到983亿元，平均每年增加42亿元。",
        "一九八五年，青石产量将达到98万吨。白石产值将达到983亿元，平均每年增加42亿元。",
    ):
        told = [(str(row.due_start), row.due_relation) for row in parse(head + said, datetime.date(1982, 11, 30)).rows]
        assert told[-1] == ("1981-01-01", "within"), said
        assert {start for start, _ in told[:-1]} == {"1985-01-01"}, said


@pytest.mark.parametrize(
    "heading", ["（三）财政主要工作", "（四）重点工作推进情况", "（二）重点任务落地见效", "（五）工作举措务实有力"]
)
def test_what_work_is_called_in_a_review_is_part_of_it(heading):
    rows = report("一、2025年工作回顾", heading, BODY, "二、2026年重点工作", "（一）重点任务", BODY).rows
    assert [(row.part, row.status) for row in rows] == [("review", "result"), ("task", "goal")]


def test_the_next_steps_that_end_a_review_are_tasks():
    rows = report("一、2025年工作回顾", BODY, "（四）下一步重点工作", BODY).rows
    assert [(row.part, row.status) for row in rows] == [("review", "result"), ("task", "goal")]


@pytest.mark.parametrize(
    ("one", "two"), [("壹、施政成果", "貳、未來施政重點"), ("第一章 发展成就", "第二章 2026年重点工作")]
)
def test_a_chapter_holds_for_the_sections_below_it(one, two):
    lines = (one, "一、經濟發展", BODY, "（一）工業", BODY, "二、交通建設", BODY, two, "一、經濟發展", BODY)
    rows = report(*lines).rows
    assert [(row.part, row.status) for row in rows] == [*[("review", "result")] * 3, ("task", "goal")]
    assert rows[1].section == f"{one} > 一、經濟發展 > （一）工業"


def test_what_is_over_heads_the_later_sentences_of_a_paragraph_of_hong_kong():
    text = (
        "行政長官二零二五年施政報告\n12. 去年，本港出口上升8.7%。進口上升5.9%。我會撥款2億元協助企業。\n"
        "13. 過去三年，政府共收回土地90公頃。同期批出合約30份。"
    )
    rows = parse(text, datetime.date(2025, 9, 17)).rows
    assert [row.status for row in rows] == ["result", "result", "goal", "result", "result"]


def test_a_header_holds_for_the_items_whose_names_stand_in_their_lines():
    text = (
        "青石市国民经济和社会发展第十五个五年规划纲要\n第二章 发展目标\n到2030年，力争实现以下主要目标：\n1.经济发展。产值达到90亿元。"
        "利润达到3亿元。\n2.农业发展。粮食产量达到8万吨。\n（二）任务\n1.工业。新建园区3个。"
    )
    rows = parse(text).rows
    assert [row.commitment for row in rows] == ["strive"] * 3 + ["plan"]
    assert [row.due_relation for row in rows] == ["by"] * 3 + ["within"]


def test_the_only_deadline_of_a_plan_holds_for_it_unless_one_numbered_piece_of_work_has_it():
    title = "关于推进科技创新的实施意见\n一、发展目标\n"
    aims = "1.推进综合示范区建设，到2015年将青石市建设成为创新型城市。\n企业研发占比达32%。\n培育企业60家。\n"
    assert {str(row.due_end) for row in parse(title + aims).rows if row.value_text} == {"2015-12-31"}
    work = "1、推进综合示范区建设，培育企业60家。\n2、2015年底前，开展培训90场。\n"
    assert [str(row.due_end) for row in parse(title + work).rows if row.value_text] == ["None", "2015-12-31"]


def test_the_end_of_a_year_that_is_looked_back_on_is_not_when_a_plan_is_due():
    text = (
        "关于推进托育服务的实施意见\n一、现实基础\n截至2025年底，建成托育点30个。\n二、发展目标\n托位达到9000个。\n"
        "三、重点任务\n新建托育点12个。"
    )
    rows = parse(text, datetime.date(2026, 1, 20)).rows
    assert [(row.status, str(row.due_end)) for row in rows] == [
        ("result", "None"),
        *[("goal", "2026-12-31")] * 2,
    ]


def test_what_is_over_by_the_day_of_a_text_is_no_target_of_the_plan_that_it_reviews():
    text = (
        "青石市文物保护规划（2021—2035年）\n一、基本情况\n2025年，全市博物馆达到30座。\n二、发展目标\n博物馆达到50座。"
    )
    rows = parse(text, datetime.date(2026, 1, 20)).rows
    assert [row.status for row in rows] == ["result", "goal"]
    rows = parse(text, datetime.date(2022, 1, 20)).rows
    assert [row.status for row in rows] == ["goal", "goal"]


@pytest.mark.parametrize("published", [datetime.date(2025, 12, 25), None])
@pytest.mark.parametrize("title", ["2026年青石县政府工作报告", "青石县2025年工作总结和2026年工作计划"])
def test_this_year_in_a_heading_of_tasks_is_the_one_that_is_planned_for(title, published):
    text = f"{title}\n一、2025年工作回顾\n新建公园9个。\n二、今年工作的总体要求和主要任务\n新建公园12个。\n主要预期目标是：产值增长6%。"
    rows = parse(text, published).rows
    assert [(row.status, str(row.due_end)) for row in rows] == [("result", "None"), *[("goal", "2026-12-31")] * 2]


@pytest.mark.parametrize(
    ("title", "done", "next_"),
    [
        ("青石县水务局工作汇报", "一、2025年工作回顾", "二、笃定前行，2026年再创佳绩"),
        ("青石县水务局工作汇报", "一、过去一年工作回顾", "二、奋力开创2026年新局面"),
        ("在全县农业会议上的讲话", "过去一年工作回顾", "踔厉奋发，奋力开创2026年新局面"),
        ("青石县教育局工作汇报", "【过去一年工作回顾】", "【展望2026，任重道远】"),
        ("2026年青石县政府工作报告", "一、砥砺奋进的2025", "二、扬帆起航的2026"),
        ("在全县农业会议上的讲话", "1、2025年主要工作", "2、2026年重点工作"),
        ("在全县农业会议上的讲话", "第一部分 2025年主要工作", "第二部分 下一步工作打算"),
        ("青石县教育局工作汇报", "1.2025年主要工作举措", "2.来年工作打算"),
        ("青石县教育局工作汇报", "（一）2025年以来的主要工作", "（二）2026年重点工作"),
        ("青石县教育局工作汇报", "一、工作开展情况", "二、需要重点抓好的工作"),
        ("青石县教育局工作汇报", "一、工作开展情况", "二、努力方向"),
        ("青石县教育局工作汇报", "【工作开展情况】", "【改进措施】"),
    ],
)
def test_headings_of_two_years_tell_what_was_done_from_what_is_planned(title, done, next_):
    more = "各项工作扎实推进，干部群众团结一致，服务能力不断增强，管理水平持续提升，群众更加满意。"
    text = f"{title}\n{done}\n全力推进改厕，完成改厕900座。{more}\n{next_}\n全力推进改厕，完成改厕1200座。{more}"
    assert [row.status for row in parse(text).rows] == ["result", "goal"]


def test_a_comma_makes_no_heading_of_the_first_line_of_a_broken_sentence():
    text = "产业发展迅速，\n全县上下团结一致，2026年新建公园\n12个，各项工作扎实推进，干部群众团结一致，服务能力不断增强，管理水平持续提升，群众满意。"
    assert not parse(text).sections


def test_how_the_accounts_of_a_year_that_is_over_stand_is_looked_back_on():
    text = "青石县2025年预算执行情况及2026年预算安排\n一、2025年财政预算收支情况\n年初预算安排110亿元。\n二、2026年财政收支预算\n教育支出62亿元。"
    rows = parse(text, datetime.date(2026, 1, 20)).rows
    assert [(row.status, str(row.period_end), str(row.due_end)) for row in rows] == [
        ("result", "2025-12-31", "None"),
        ("goal", "None", "2026-12-31"),
    ]


@pytest.mark.parametrize(
    ("title", "done", "next_"),
    [
        ("青石县水务局8月工作总结及9月工作计划", "一、8月工作完成情况", "二、9月工作计划"),
        ("青石县水务局第一季度工作总结", "一、主要工作", "二、下一步打算"),
        ("青石县水务局工作小结（1—6月）", "一、重点工作", "二、下半年工作打算"),
    ],
)
def test_a_part_of_a_year_is_summed_up_before_the_next_is_planned(title, done, next_):
    text = f"{title}\n{done}\n新建公园9个。\n{next_}\n新建公园12个。"
    assert [row.status for row in parse(text).rows] == ["result", "goal"]


def test_an_assessment_of_a_plan_looks_back_on_it():
    text = "“十四五”规划中期评估报告\n截至2023年底，青石产值年均增长5.3%，城镇化率达到66%。\n到2025年，产值力争突破20亿元。"
    report = parse(text, published=datetime.date(2023, 12, 20))
    assert [row.status for row in report.rows] == ["result", "result", "goal"]


def test_headings_that_a_text_announces_in_order_are_its_main_ones():
    more = "各项工作都有了新的气象，干部和群众团结一致，克服困难，为今后的发展打下了可靠的基础，受到了各方面的好评。"
    lines = [
        "政府工作报告", "——1979年3月2日在青石市人民代表大会上", "各位代表：",
        "报告分三个部分：一、三年来的回顾；二、加快发展工业；三、开展对外交往。",
        "三年来的回顾", f"三年来，修建水库3座，{more}",
        "加快发展工业", f"粮食产量达到8亿斤，{more}",
        "开展对外交往", f"引进设备9套，{more}",
    ]  # fmt: skip
    found = parse("\n\n".join(lines))
    assert [section.title for section in found.sections] == ["三年来的回顾", "加快发展工业", "开展对外交往"]
    assert [row.status for row in found.rows] == ["result", "goal", "goal"]
    unannounced = parse("\n\n".join(lines[:3] + lines[4:]))
    assert [row.status for row in unannounced.rows] == ["result"] * 3
