"""Review or tasks, told by the words of a text without headings."""

import datetime

import pytest

from govreport.parser import parse

PUBLISHED = datetime.date(2026, 1, 20)
TASKS = (
    "加快补齐民生短板，新建公园12个，改造老旧小区30个。健全社区养老网络，推动优质医疗下沉，打造一刻钟生活圈。"
    "完善城市路网，优化公交线路，强化停车管理，鼓励社会力量参与。推进河道治理，加强湿地保护，拓展绿色空间。"
    "深化国企改革，培育专精特新企业，引导金融机构扩大中长期贷款，促进消费品以旧换新，办好农民丰收节。\n"
)
REVIEW = (
    "民生福祉稳步改善，新建公园12个，改造了老旧小区30个。社区养老取得显著成效，优质医疗下沉成果明显，首批示范点获评全省先进。"
    "城市路网不断完善，先后打通断头路，公交分担率位居全省前列。河道治理进展顺利，湿地保护有力推进，成功创建园林城市。"
    "国企改革圆满收官，专精特新企业连续三年净增，消费品市场率先恢复，农民丰收节惠及千家万户，各项工作已全部完成。\n"
)


def parts(text: str, published: datetime.date | None = PUBLISHED) -> list[str]:
    return [row.part for row in parse(text, published).rows]


@pytest.mark.parametrize(("text", "part", "status"), [(TASKS, "task", "goal"), (REVIEW, "review", "result")])
def test_the_words_of_a_piece_without_headings_tell_its_part(text, part, status):
    rows = parse(text, PUBLISHED).rows
    assert {(row.part, row.status) for row in rows} == {(part, status)}
    assert len(rows) == 2


def test_a_paragraph_with_words_of_its_own_is_told_apart():
    assert parts(REVIEW + TASKS) == ["review", "review", "task", "task"]


def test_a_task_of_a_piece_published_in_spring_is_due_in_that_year_and_a_result_of_the_year_before():
    row = parse(TASKS, PUBLISHED).rows[0]
    assert (row.due_start, row.due_end, row.due_inherited) == (
        datetime.date(2026, 1, 1),
        datetime.date(2026, 12, 31),
        True,
    )
    row = parse(REVIEW, PUBLISHED).rows[0]
    assert (row.period_start, row.period_end) == (datetime.date(2025, 1, 1), datetime.date(2025, 12, 31))


@pytest.mark.parametrize("day", [datetime.date(2026, 5, 10), datetime.date(2025, 12, 29)])
def test_a_piece_published_up_to_may_or_in_december_comes_from_the_report_at_hand(day):
    assert parse(TASKS, day).rows[0].due_end == datetime.date(2026, 12, 31)


def test_a_piece_published_in_summer_plans_for_no_year_and_is_due_in_its_own():
    report = parse(TASKS, datetime.date(2026, 7, 20))
    row = report.rows[0]
    assert report.metadata.plan_year is None
    assert (row.status, row.due_start, row.due_inherited) == ("goal", datetime.date(2026, 1, 1), True)


@pytest.mark.parametrize(
    "opening", ["2026年，全区园林工作要增色添绿。\n", "2026年，我区园林工作开局良好，现将上半年工作总结如下：\n"]
)
def test_a_piece_without_a_date_plans_for_the_year_with_which_it_begins(opening):
    assert parse(opening + TASKS).metadata.plan_year == 2026


@pytest.mark.parametrize("mark", ["，", ","])
def test_a_verb_tells_of_tasks_at_the_beginning_of_a_clause_and_of_a_review_at_its_end(mark):
    review = f"城市更新加快推进{mark}管网改造加快实施{mark}新建公园12个。商贸流通加快发展{mark}县域经济加快发展。" * 3
    tasks = f"推进城市更新{mark}加快管网改造{mark}新建公园12个。提升商贸流通{mark}推动县域经济转型。" * 4
    assert (set(parts(review)), set(parts(tasks))) == ({"review"}, {"task"})


@pytest.mark.parametrize(("figure", "part"), [("12.6%", "review"), ("12.6%以上", "task")])
def test_exact_figures_tell_of_a_review_and_those_with_a_bound_of_tasks(figure, part):
    text = f"青石绿化率{figure}，白沙绿化率{figure}。" + "青石如画，白沙如镜。" * 12
    assert set(parts(text)) == {part}


def test_a_paragraph_that_tells_little_goes_with_those_around_it():
    plain = "青石公园新建步道12公里。\n"
    assert parts(REVIEW + plain)[-1] == "review"
    assert parts(TASKS + plain)[-1] == "task"


def test_what_stands_before_the_first_heading_is_told_by_its_words():
    assert set(parts(f"{REVIEW}二、2026年工作安排\n{TASKS}")) == {"review", "task"}


def test_a_paragraph_with_a_deadline_is_no_review():
    text = REVIEW.replace("新建公园12个", "到2027年新建公园12个")
    assert parse(text, PUBLISHED).rows[0].status == "goal"


def test_a_heading_says_more_than_the_words():
    assert set(parts(f"一、2025年工作回顾\n{TASKS}二、2026年工作安排\n{REVIEW}")) == {"review", "task"}
    assert parts(f"一、2025年工作回顾\n{TASKS}")[0] == "review"


@pytest.mark.parametrize("text", ["加快推进健全打造，新建公园12个。", "青石如画，" * 60 + "新建公园12个。"])
def test_a_sentence_or_words_of_neither_kind_tell_nothing(text):
    assert parts(text) == ["other"]


def test_words_of_degree_behind_a_deadline_tell_of_no_review():
    aim = "青石的基础上，力争到2030年，生产总值比2024年翻一番，各项收入年均增长13%，青石区面貌焕然一新。\n"
    degree = "产业优势明显突出，特色不断彰显，体系稳步形成，成效显著，青石区位居前列，新建公园12个。\n"
    assert {row.status for row in parse(aim + degree * 3).rows} == {"goal"}
    assert parse(degree * 3, PUBLISHED).rows[0].status == "result"


def test_what_a_budget_provides_for_is_told_apart_from_what_was_collected():
    accounts = "2025年全县财政收入完成23.4亿元，为预算的99.8%，比上年增长6.4%。其中，税收收入18.1亿元，增长8.7%。\n"
    planned = (
        "2026年全县财政收入预算安排24亿元，增长3%，其中税收收入19亿元，非税收入5亿元；上级补助15亿元，收入总量39亿元。"
    )
    rows = parse(accounts + planned).rows
    assert [row.status for row in rows] == ["result"] * 5 + ["goal"] * 6


def test_a_deadline_that_opens_a_paragraph_is_not_behind_it():
    text = (
        "到2030年，全市粮食产量达到100万吨，蔬菜产量达到200万吨，水果产量达到20万吨；规模以上工业企业达到300家，其中2028年不少于250家；"
        "城镇化率达到70%，森林覆盖率达到55%；城镇新增就业累计达到6万人，帮扶困难人员就业3000人。"
    )
    assert {row.status for row in parse(text).rows} == {"goal"}
    assert {row.status for row in parse(text.replace("到2030年，", "五年来，")).rows} == {"result"}


def test_a_list_of_targets_is_no_review_for_its_words():
    text = (
        "省水利厅负责人在新闻发布会上公布了全省水利发展“十五五”规划的发展目标：洪涝灾害损失占生产总值的比重降低到0.6%；新增供水能力30亿立方米，"
        "全面解决农村饮水安全问题；累计治理水土流失2万平方公里，灌溉水利用系数提高到0.58，万元产值用水量降低25%，困难地区供水得到保障，取得了显著成效。"
    )
    assert {(row.status, row.due_end) for row in parse(text).rows} == {("goal", datetime.date(2030, 12, 31))}
