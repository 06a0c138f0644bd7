"""The period of a result: of its own sentence, of the review around it, or of the sentence before it."""

import datetime

import pytest

HEAD = "青石市2026年政府工作报告\n一、2025年工作回顾\n"
FIVE = "青石市2026年政府工作报告\n一、“十四五”时期工作回顾\n"
BOTH = "青石市2026年政府工作报告\n一、2025年工作和“十四五”时期发展回顾\n"
YEAR, PLAN, BEFORE = "2025-01-01..2025-12-31", "2021-01-01..2025-12-31", "2020-01-01..2020-12-31"
MONTHS = "2025-01-01..2025-11-30"

CASES = {
    # The heading of the review.
    HEAD + "新建公园12个。": [YEAR],
    FIVE + "新建公园12个。": [PLAN],
    BOTH + "新建公园12个。": [YEAR],
    "青石市2026年政府工作报告\n一、工作回顾\n新建公园12个。": [YEAR],
    # A sentence that opens with a period: for the sentences and the paragraphs after it.
    BOTH + "五年来，我们加快建设。新建公园12个。\n改造危桥30座。": [PLAN, PLAN],
    BOTH + "这五年，民生持续改善。新建公园12个。": [PLAN],
    FIVE + "刚刚过去的2025年，全市顶住压力。新建公园12个。\n改造危桥30座。": [YEAR, PLAN],
    FIVE + "过去一年，我们加快建设。新建公园12个。\n改造危桥30座。": [YEAR, YEAR],
    HEAD + "近三年，投入持续增加。新建公园12个。\n改造危桥30座。": ["2023-01-01..2025-12-31", YEAR],
    FIVE + "新建公园12个。2023年，新建学校3所。改造危桥30座。": [PLAN, "2023-01-01..2023-12-31", PLAN],
    HEAD + "“十四五”规划顺利实施。新建公园12个。": [YEAR],
    # A list that goes on in the next line.
    FIVE + "2025年，全市新建公园12个；\n改造危桥30座；\n新建学校3所。\n引进企业40家。": [YEAR, YEAR, YEAR, PLAN],
    # The time of the sentence goes before.
    HEAD + "截至2025年11月末，新建公园12个。": ["2025-11-30..2025-11-30"],
    HEAD + "“十四五”期间，新建公园12个。": [PLAN],
    HEAD + "五年累计新建公园12个。": [PLAN],
    # An annual average is of several years.
    "2005年，产值达到19.6亿元，年均增长26.7%。": ["2005-01-01..2005-12-31", "-"],
    HEAD + "产值达到19.6亿元，年均增长26.7%。": [YEAR, "-"],
    "青石市2026年政府工作报告\n一、过去五年工作回顾\n2025年出口3亿元，年均增长5%。": [YEAR, PLAN],
    # A record since then is no number of those years.
    "去年全年失业率为24年来新低的3.3%。": [YEAR],
    # Where things started.
    FIVE + "公园从12个增加到30个。": [BEFORE, YEAR],
    HEAD + "公园从12个增加到30个。": ["2024-01-01..2024-12-31", YEAR],
    HEAD + "过去五年，公园从12个增加到30个。": [BEFORE, YEAR],
    HEAD + "公园由上年的12个增加到30个。": ["2024-01-01..2024-12-31", YEAR],
    FIVE + "2025年与2020年相比，公园由12个增加到30个。": [BEFORE, YEAR],
    FIVE + "2025年，公园由12个增加到30个。": [BEFORE, YEAR],
    "从2020年的40%提高到2025年的45%。": [BEFORE, YEAR],
    FIVE + "养老金从2020年人均每月900元提高到现在的1700元。": [BEFORE, YEAR],
    # What it was a year before, by the sentence and not by the day on which it is told.
    "2025年，产值5亿元，较上年4亿元增长25%。": [YEAR, "2024-01-01..2024-12-31", YEAR],
    "1—11月，产值5亿元，比上年同期4亿元增长25%。": [MONTHS, "2024-01-01..2024-11-30", MONTHS],
    "1—11月，产值5亿元，上年同期为4亿元。": [MONTHS, "2024-01-01..2024-11-30"],
    "1—11月，产值5亿元。税收2亿元，比上年同期1亿元增长100%。": [MONTHS, MONTHS, "2024-01-01..2024-11-30", MONTHS],
    "1—11月，产值5亿元（去年同期4亿元），增长25%。": [MONTHS, "2024-01-01..2024-11-30", MONTHS],
    # The end of February of a year without a 29th is that of a leap year too, whoever tells the two.
    "2025年1—2月，产值5亿元，比上年同期4亿元增长25%。": [
        "2025-01-01..2025-02-28",
        "2024-01-01..2024-02-29",
        "2025-01-01..2025-02-28",
    ],
    "2025年1—2月，产值5亿元，较2024年同期的4亿元增长25%。": [
        "2025-01-01..2025-02-28",
        "2024-01-01..2024-02-29",
        "2025-01-01..2025-02-28",
    ],
    "2025年，产值5亿元，上年为4亿元。": [YEAR, "2024-01-01..2024-12-31"],
    "2025年，产值5亿元，较2024年同期的4亿元增长25%。": [YEAR, "2024-01-01..2024-12-31", YEAR],
    # A change since then, and a rate of several years.
    FIVE + "2025年，产值达到3亿元，比2020年增长60%，年均增长9.9%。": [YEAR, PLAN, PLAN],
    FIVE + "2025年，产值达到3亿元，年均增长9.9%。": [YEAR, PLAN],
    HEAD + "产值达到3亿元，比2024年增长6%。": [YEAR, YEAR],
    HEAD + "产值增长8%，两年平均增长5.5%。": [YEAR, "2024-01-01..2025-12-31"],
    "2025年，产值增长8%，两年平均增长5.5%，出口增长5%。投资增长4%。": [YEAR, "2024-01-01..2025-12-31", YEAR, YEAR],
    HEAD + "本届政府任期的五年，我们加快建设。产值年均增长8%。": [PLAN],
    HEAD + "产值达到3亿元，比上年增长6%。": [YEAR, YEAR],
    # The months that things started from, the time that was told before, and no month in which they were foreseen.
    "就业人数由2024年12月至2025年2月的36万人，上升至2025年1月至3月的37万人。同期的劳动人口由39万人升至40万人。": [
        "2024-12-01..2025-02-28",
        "2025-01-01..2025-03-31",
        "-",
        "2025-01-01..2025-03-31",
    ],
    "登记车辆由2020年4月的69辆，跃升至2025年4月的588辆。": ["2020-04-01..2020-04-30", "2025-04-01..2025-04-30"],
    "去年上半年税收4亿元。\n期内经常开支3亿元，较前年同期的2亿元增长50%。": [
        "2025-01-01..2025-06-30",
        "2025-01-01..2025-06-30",
        "2024-01-01..2024-06-30",
        "2025-01-01..2025-06-30",
    ],
    "去年上半年税收4亿元。经常开支3亿元。": ["2025-01-01..2025-06-30", "2025-01-01..2025-06-30"],
    "去年第三季成长率为1.6%，从十月底概估的1.5%略为上调，但低于八月预测的2.4%。": [
        "2025-07-01..2025-09-30",
        "2025-07-01..2025-09-30",
        "2025-07-01..2025-09-30",
    ],
    # The budget of a year of which so much is reached; half of a month.
    "去年一至五月，税收5亿元，累计开支占全年预算不足两成。": ["2025-01-01..2025-05-31", "2025-01-01..2025-05-31"],
    "去年3月上半月税收5亿元，6月下半月税收6亿元。": ["2025-03-01..2025-03-15", "2025-06-16..2025-06-30"],
    # Quarters that are told side by side; the same quarter; months before those that were told.
    "2025年第1、2季成长率分别为5.5%及7.7%。": ["2025-01-01..2025-03-31", "2025-04-01..2025-06-30"],
    "去年第一及第二季出口分别上升5.5%及7.7%。": ["2025-01-01..2025-03-31", "2025-04-01..2025-06-30"],
    "去年第二季接获申请300宗。在同一季度，获编配单位的长者有20人。": [
        "2025-04-01..2025-06-30",
        "2025-04-01..2025-06-30",
    ],
    "截至去年8月底的3个月，与先前三个月比较，销货数量下跌4%。": ["2025-06-01..2025-08-31"],
    # Outside of reviews: the sentence before, if it tells a year.
    "2025年产值达到6亿元。此外，出口增长5%。": [YEAR, YEAR],
    "2025年产值达到6亿元。各地反映良好。出口增长5%。": [YEAR, "-"],
    "截至11月末产值达到6亿元。此外，出口增长5%。": ["2025-11-30..2025-11-30", "-"],
    # What is summed up since January, in the next sentence and in the next line; not what one month tells.
    "1—11月，税收6亿元。其中：增值税2亿元。\n非税收入1亿元。": [MONTHS, MONTHS, MONTHS],
    "2025年11月，税收6亿元。其中：增值税2亿元。非税收入1亿元。": [
        "2025-11-01..2025-11-30",
        "2025-11-01..2025-11-30",
        "-",
    ],
    "2025年11月，经济向好。税收6亿元。": ["-"],
    "1—11月，税收6亿元。\n（二）公园达到30个。": [MONTHS, "-"],
    "青石市2026年政府工作报告\n二、2026年工作安排\n公园从12个增加到30个。": ["-", "-"],
    "青石市2026年政府工作报告\n二、2026年工作安排\n在2024年新增就业6万人的基础上，再新增5万人。": [
        "2024-01-01..2024-12-31",
        "-",
    ],
    "青石市2026年政府工作报告\n二、2026年工作安排\n在上年增长8%的基础上，增长6%。": [YEAR, "-"],
    # A part that tells of another plan before it plans.
    "青石市2026年政府工作报告\n二、“十四五”发展目标\n新建公园12个。": [PLAN],
    "三年来，我们加快建设。新建公园12个。": ["2023-01-01..2025-12-31"],
}


@pytest.mark.parametrize("text", CASES, ids=str)
def test_the_period_of_a_result(told, text):
    assert told(text, "period") == CASES[text]


ALONE = {
    # Of the one year that the sentences of a text without a year of its own open with.
    "青石县\n1994年，青石县稳步发展。产值6亿元。\n工业有新的进展。公园达到30个。": ["1994-01-01..1994-12-31"] * 2,
    "青石县\n1994年，青石县稳步发展。产值6亿元。\n1996年，青石县提速。\n工业有新的进展。公园达到30个。": ["-", "-"],
    # What has been since a year goes on to what the text looks back on, and not to the end of that year.
    "青石市2026年政府工作报告\n一、工作回顾\n进入21世纪以来，产值年均增长9%。": ["2001-01-01..2025-12-31"],
    # In a review by its words alone, what is summed up since January goes on; several years do not.
    "过去一年，经济稳步向好。2025年1—5月，税收6亿元。其中，增值税2亿元。": ["2025-01-01..2025-05-31"] * 2,
    "过去一年，经济稳步向好。2021—2025年，税收6亿元。其中，增值税2亿元。": [PLAN, "-"],
}


@pytest.mark.parametrize("text", ALONE, ids=str)
def test_the_only_year_of_a_text_without_one(told, text):
    assert told(text, "period", published=None) == ALONE[text]


def test_what_has_been_since_a_year_has_no_end_where_nothing_tells_up_to_when(read):
    rows = read("2006年以来，产值年均增长9%。改革开放以来，产值增长40倍。", None).rows
    starts = [datetime.date(2006, 1, 1), datetime.date(1978, 12, 18)]
    assert [(row.period_start, row.period_end) for row in rows] == [(start, None) for start in starts]


def test_a_page_that_came_out_later_does_not_date_five_years(read):
    text = "区政府工作报告\n发布时间：2022-07-15\n一、2008年工作回顾\n产值达到6亿元，五年内翻了一番。\n二、2009年工作安排\n"
    report = read(text, None)
    assert (report.metadata.plan_year, report.metadata.published) == (2009, datetime.date(2022, 7, 15))
    last = report.rows[-1]
    assert (last.period_start, last.period_end) == (datetime.date(2004, 1, 1), datetime.date(2008, 12, 31))


def test_targets_under_a_header_with_the_plan_year_are_goals_even_in_a_review(told):
    text = HEAD + "新建公园12个。今年的主要目标是：产值增长8%，出口增长5%。"
    assert told(text, "status part") == ["result review", "goal headline", "goal headline"]


def test_the_first_years_of_the_calendar_have_no_year_before(read):
    assert read("青石市1年公园从12个增加到30个。").rows


def test_what_is_so_now_is_of_the_day_of_the_text(told):
    """Outside of a review: there the years that it looks back on hold."""
    text = "去年造林8万亩。目前已落实青石地块6万亩。截至目前，已造林2万亩。"
    assert told(text, "number period", published=datetime.date(2026, 3, 12)) == [
        "80000 2025-01-01..2025-12-31",
        "60000 2026-03-12..2026-03-12",
        "20000 2026-03-12..2026-03-12",
    ]
    text = "去年推出资助计划。截至本周已收到申请200份。"
    assert told(text, "period", published=datetime.date(2026, 3, 12)) == ["2026-03-12..2026-03-12"]
    review = "2026年青石区政府工作报告\n一、2025年工作回顾\n目前青石企业达到120家。\n"
    assert told(review, "period") == ["2025-01-01..2025-12-31"]


def test_years_that_are_mostly_over_are_summed_up(told):
    when = datetime.date(2025, 9, 20)
    assert told("2021年至2025年共新增就业3.5万人。", "status", published=when) == ["result"]
    assert told("2025年至2027年共新增就业3.5万人。", "status", published=when) == ["goal"]
    assert told("2021—2025年，国家累计安排造林任务3.4亿亩。", "status", published=when) == ["result"]
    assert told("2025—2027年，国家累计安排造林任务3.4亿亩。", "status", published=when) == ["goal"]
