"""Lists that distribute: value k belongs to item k, and what the items share is written out."""

import pytest

COLUMNS = "indicator number unit comparator change"

LISTS = {
    # What the last item shares with the others.
    "今年城镇、农村居民人均可支配收入分别增长5%、6.5%。": [
        "城镇居民人均可支配收入 5 % eq increase",
        "农村居民人均可支配收入 6.5 % eq increase",
    ],
    "今年城鎮、農村居民人均可支配收入分別增長5%、6.5%。": [
        "城鎮居民人均可支配收入 5 % eq increase",
        "農村居民人均可支配收入 6.5 % eq increase",
    ],
    "今年城镇和农村居民人均可支配收入分别增长5%和6.5%。": [
        "城镇居民人均可支配收入 5 % eq increase",
        "农村居民人均可支配收入 6.5 % eq increase",
    ],
    "今年城镇居民和农村居民人均可支配收入分别增长5%、6.5%。": [
        "城镇居民人均可支配收入 5 % eq increase",
        "农村居民人均可支配收入 6.5 % eq increase",
    ],
    "今年茶产业、果产业产值分别达到90亿元、80亿元。": [
        "茶产业产值 9000000000 元 eq level",
        "果产业产值 8000000000 元 eq level",
    ],
    # One letter for each member.
    "今年城乡居民人均可支配收入分别增长5%、6.5%。": [
        "城镇居民人均可支配收入 5 % eq increase",
        "农村居民人均可支配收入 6.5 % eq increase",
    ],
    "今年一二三产增加值分别增长3%、6%、7%。": [
        "一产增加值 3 % eq increase",
        "二产增加值 6 % eq increase",
        "三产增加值 7 % eq increase",
    ],
    # What the first item shares with the others.
    "今年人均可支配收入、消费支出分别达到4万元、3万元。": [
        "人均可支配收入 40000 元 eq level",
        "人均消费支出 30000 元 eq level",
    ],
    # Every item is whole.
    "今年固定资产投资、外贸进出口总额分别增长8%、5%。": [
        "固定资产投资 8 % eq increase",
        "外贸进出口总额 5 % eq increase",
    ],
    "今年地区生产总值、社会消费品零售总额、一般公共预算收入分别增长5%、6%、2%。": [
        "地区生产总值 5 % eq increase",
        "社会消费品零售总额 6 % eq increase",
        "一般公共预算收入 2 % eq increase",
    ],
    # A word of comparison at the end holds for all, unless items have their own.
    "今年城镇、农村居民人均可支配收入分别增长5%、6.5%左右。": [
        "城镇居民人均可支配收入 5 % about increase",
        "农村居民人均可支配收入 6.5 % about increase",
    ],
    "今年城镇、农村居民人均可支配收入分别增长5%以上、6.5%左右。": [
        "城镇居民人均可支配收入 5 % at_least increase",
        "农村居民人均可支配收入 6.5 % about increase",
    ],
    # A bare amount takes the unit of the next one.
    "今年工业投资、技改投资分别达到1.2万亿、9000亿元。": [
        "工业投资 1200000000000 元 eq level",
        "技改投资 900000000000 元 eq level",
    ],
    # Coordination without 分别: each value has its own words.
    "今年改造老旧小区60个、危桥30座、农村公路120公里。": [
        "老旧小区 60 个 eq level",
        "危桥 30 座 eq level",
        "农村公路 120 公里 eq level",
    ],
    "今年建设8个社区食堂、20个口袋公园、3座人行天桥。": [
        "社区食堂 8 个 eq level",
        "口袋公园 20 个 eq level",
        "人行天桥 3 座 eq level",
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", LISTS, ids=str)
def test_list(told, text):
    assert told(text, COLUMNS) == LISTS[text]


def test_values_of_a_list_share_a_group_and_other_clauses_have_another(told):
    text = "今年城镇、农村居民人均可支配收入分别增长5%、6.5%，新建公园3个，新建小学4所、中学2所。"
    groups = told(text, "group")
    assert groups[0] == groups[1] != "-"
    assert groups[2] == "-"
    assert groups[3] == groups[4]
    assert groups[3] not in (groups[0], "-")


PART_OF = {
    "今年新建学校12所，其中小学8所、中学4所。": ["学校 12 -", "小学 8 0", "中学 4 0"],
    "今年新建學校12所，其中小學8所。": ["學校 12 -", "小學 8 0"],
    "今年新建学校12所，其中小学8所；改造公园3个。": ["学校 12 -", "小学 8 0", "公园 3 -"],
}


@pytest.mark.parametrize("text", PART_OF, ids=str)
def test_an_item_of_which_points_to_the_whole(told, text):
    assert told(text, "indicator number parent") == PART_OF[text]


def test_a_written_out_indicator_says_where_its_pieces_stand(read):
    text = "今年城镇、农村居民人均可支配收入分别增长5%、6.5%。"
    first, second = read(text).rows
    assert [text[a:b] for a, b in first.indicator_parts] == ["城镇", "居民人均可支配收入"]
    assert text[first.indicator_start : first.indicator_end] == "城镇"
    assert [text[a:b] for a, b in second.indicator_parts] == ["农村居民人均可支配收入"]


def test_a_letter_that_stands_for_a_word_is_written_out(read):
    text = "今年城乡居民人均可支配收入分别增长5%、6.5%。"
    rows = read(text).rows
    assert [[text[a:b] for a, b in row.indicator_parts] for row in rows] == [
        ["城", "居民人均可支配收入"],
        ["乡", "居民人均可支配收入"],
    ]
    assert {row.rule for row in rows} == {"list"}


def test_what_several_years_aim_at_goes_on_by_paragraphs_that_open_alike(told):
    text = "规划为今后五年确定的发展目标包括：\n供给平稳增长。粮食综合生产能力达到50万吨。\n"
    text += "结构进一步优化。养殖业产值占农业总产值的比重达到45%。\n加强组织领导。培训农民300人。"
    first, second, third = told(text, "due")
    assert first == second == "2026-01-01..2030-12-31 within"
    assert third != first
