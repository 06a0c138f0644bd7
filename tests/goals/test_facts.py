"""What a number says: of what, how much, in which unit, how it is bounded, and whether it is a level or a change."""

import pytest

COLUMNS = "status indicator value_text number unit comparator change"

# Each sentence with its records: status, indicator, value, number, unit, comparator, change.
FACTS = {
    # One number, its subject before the predicate.
    "今年粮食总产量达到400万吨。": ["goal 粮食总产量 400万吨 4000000 吨 eq level"],
    "今年地区生产总值增长5%。": ["goal 地区生产总值 5% 5 % eq increase"],
    "今年單位能耗下降3%。": ["goal 單位能耗 3% 3 % eq decrease"],
    "今年一般性支出压减10%。": ["goal 一般性支出 10% 10 % eq decrease"],
    "今年城镇化率提高1.2个百分点。": ["goal 城镇化率 1.2个百分点 1.2 个百分点 eq increase"],
    "今年城镇化率提高到61%。": ["goal 城镇化率 61% 61 % eq level"],
    "今年失业率降至5%。": ["goal 失业率 5% 5 % eq level"],
    "今年城镇新增就业6万人。": ["goal 城镇新增就业 6万人 60000 人 eq level"],
    "今年城鎮新增就業6萬人。": ["goal 城鎮新增就業 6萬人 60000 人 eq level"],
    "今年居民消费价格涨幅2%。": ["goal 居民消费价格涨幅 2% 2 % eq level"],
    "今年居民消费价格上涨2%。": ["goal 居民消费价格 2% 2 % eq increase"],
    # An action with a count: the object is what is delivered.
    "今年建设10个社区食堂。": ["goal 社区食堂 10个 10 个 eq level"],
    "今年将實施30個技改項目。": ["goal 技改項目 30個 30 个 eq level"],
    "今年推进4个县域试点。": ["goal 县域试点 4个 4 个 eq level"],
    "今年新建农村公路300公里。": ["goal 农村公路 300公里 300 公里 eq level"],
    "今年裁减机关人员2000人。": ["goal 机关人员 2000人 2000 人 eq decrease"],
    "今年安排补助资金300万元。": ["goal 补助资金 300万元 3000000 元 eq level"],
    # Two numbers about one thing; an elided subject is written out from before.
    "今年新能源汽车产量达到30万辆，增长20%。": [
        "goal 新能源汽车产量 30万辆 300000 辆 eq level",
        "goal 新能源汽车产量 20% 20 % eq increase",
    ],
    "今年数字经济增加值增长8%以上、达到500亿元。": [
        "goal 数字经济增加值 8% 8 % at_least increase",
        "goal 数字经济增加值 500亿元 50000000000 元 eq level",
    ],
    "今年引进企业24家，占全区的15%。": [
        "goal 企业 24家 24 家 eq level",
        "goal 企业 15% 15 % eq level",
    ],
    # Words of comparison before and after; the one that says more wins.
    "今年粮食产量不低于400万吨。": ["goal 粮食产量 400万吨 4000000 吨 at_least level"],
    "今年粮食产量400万吨以上。": ["goal 粮食产量 400万吨 4000000 吨 at_least level"],
    "今年粮食产量超过400万吨。": ["goal 粮食产量 400万吨 4000000 吨 more_than level"],
    "今年粮食产量達到400萬噸以上。": ["goal 粮食产量 400萬噸 4000000 吨 at_least level"],
    "今年失业率控制在5.5%以内。": ["goal 失业率 5.5% 5.5 % at_most level"],
    "今年失业率控制在5.5%左右。": ["goal 失业率 5.5% 5.5 % about level"],
    "今年失业率控制在5.5%。": ["goal 失业率 5.5% 5.5 % eq level"],
    "今年居民杠杆率不超过60%。": ["goal 居民杠杆率 60% 60 % at_most level"],
    "今年外贸额接近800亿元。": ["goal 外贸额 800亿元 80000000000 元 less_than level"],
    "今年服务业增加值约900亿元。": ["goal 服务业增加值 900亿元 90000000000 元 about level"],
    "今年力争服务业增加值突破900亿元。": ["goal 服务业增加值 900亿元 90000000000 元 more_than level"],
    "今年森林覆盖率稳定在67%以上。": ["goal 森林覆盖率 67% 67 % at_least level"],
    # Numbers with 余, 多, 几 and the like.
    "今年新建公园40余个。": ["goal 公园 40余个 40 个 more_than level"],
    "今年培训教师300多名。": ["goal 教师 300多名 300 名 more_than level"],
    "今年改造危桥十几座。": ["goal 危桥 十几座 10 座 more_than level"],
    "今年新建驿站数十个。": ["goal 驿站 数十个 10 个 more_than level"],
    "今年建设充电站近百座。": ["goal 充电站 百座 100 座 less_than level"],
    "今年新增岗位几百个。": ["goal 岗位 几百个 100 个 more_than level"],
    # Ranges and forms of shares.
    "今年地区生产总值增长5%-5.5%。": ["goal 地区生产总值 5%-5.5% 5~5.5 % between increase"],
    "今年地区生产总值增长5—5.5%。": ["goal 地区生产总值 5—5.5% 5~5.5 % between increase"],
    "今年新建小学3至5所。": ["goal 小学 3至5所 3~5 所 between level"],
    "今年地区生产总值增长百分之五。": ["goal 地区生产总值 百分之五 5 % eq increase"],
    "今年人口自然增长率控制在6‰以内。": ["goal 人口自然增长率 6‰ 6 ‰ at_most level"],
    "今年清洁能源占比达到七成。": ["goal 清洁能源占比 七成 70 % eq level"],
    "今年地区生产总值增长５％。": ["goal 地区生产总值 ５％ 5 % eq increase"],
    # Multiples.
    "到2030年，数字经济规模翻一番。": ["goal 数字经济规模 翻一番 2 倍 eq multiple"],
    "到2030年，海洋产业产值翻两番。": ["goal 海洋产业产值 翻两番 4 倍 eq multiple"],
    "到2030年，算力规模增长1.5倍。": ["goal 算力规模 1.5倍 1.5 倍 eq increase"],
    # A comparison with another value: the gap is exact and a level.
    "今年工业增速高于全国1.5个百分点。": ["goal 工业增速 1.5个百分点 1.5 个百分点 eq level"],
    "去年工业增速低于全省0.3个百分点。": ["result 工业增速 0.3个百分点 0.3 个百分点 eq level"],
    # A magnitude alone, and amounts that say no unit.
    "力争2028年全市工业营业收入突破千亿元。": ["goal 工业营业收入 千亿元 100000000000 元 more_than level"],
    "力争2028年茶产业产值突破百亿。": ["goal 茶产业产值 百亿 10000000000 元 more_than level"],
    # Done things are results.
    "成功爭取了首批城市更新試點等21個國家試點。": ["result 國家試點 21個 21 个 eq level"],
    "去年，新增綠地60公頃。": ["result 綠地 60公頃 60 公顷 eq level"],
    "累计完成投资80亿元。": ["result 投资 80亿元 8000000000 元 eq level"],
    # A rule of policy.
    "今年继续减按3%征收增值税。": ["goal 增值税 3% 3 % eq level"],
    # Slogans and names beside a fact.
    "引进“6030”项目24个。": ["result “6030”项目 24个 24 个 eq level"],
}  # fmt: skip


@pytest.mark.parametrize("text", FACTS, ids=str)
def test_fact(told, text):
    assert told(text, COLUMNS) == FACTS[text]


FROM_TO = [
    ("今年城镇化率由61.2%提高到63.5%。", "result 城镇化率 61.2 % - -", "goal 城镇化率 63.5 % 61.2 61.2"),
    ("到2030年，森林覆蓋率從41%提高到45%以上。", "result 森林覆蓋率 41 % - -", "goal 森林覆蓋率 45 % 41 41"),
    ("今年审批环节由12个减少到5个。", "result 审批环节 12 个 - -", "goal 审批环节 5 个 12 12"),
    ("去年，入园率由90%提高至94%。", "result 入园率 90 % - -", "result 入园率 94 % 90 90"),
]


@pytest.mark.parametrize(("text", "before", "after"), FROM_TO, ids=[row[0] for row in FROM_TO])
def test_from_to_gives_where_it_started_and_where_it_goes(told, text, before, after):
    assert told(text, "status indicator number unit baseline_low baseline_high") == [before, after]
    assert told(text, "rule")[0] == "baseline"


PER = {
    "未来五年地区生产总值年均增长5%。": "annual_average",
    "今年起养老金每年提高5%。": "each_year",
    "到2030年，完工项目累计达到600个。": "cumulative",
    "今年新增学位3000个。": "-",
}


@pytest.mark.parametrize("text", PER, ids=str)
def test_yearly_averages_and_sums_are_told_apart(told, text):
    assert told(text, "per") == [PER[text]]


APPROXIMATE = {
    "今年改造危桥十几座。": "yes",
    "今年新建驿站数十个。": "yes",
    "今年三分之二的乡镇建成养老中心。": "yes",
    "今年改造危桥12座。": "no",
    "今年改造危桥40余座。": "no",
}


@pytest.mark.parametrize("text", APPROXIMATE, ids=str)
def test_rounded_numbers_say_so(told, text):
    assert told(text, "approximate") == [APPROXIMATE[text]]


MONEY = [
    ("预计明年盈余为5亿元。", "HK", "HKD"),
    ("预计明年盈余为5亿元。", "MO", "MOP"),
    ("预计明年盈余为5亿元。", "TW", "TWD"),
    ("预计明年盈余为5亿元。", "CN", "CNY"),
    ("预计明年盈余为5亿美元。", "HK", "USD"),
]


@pytest.mark.parametrize(("text", "dialect", "currency"), MONEY)
def test_a_bare_yuan_is_money_of_the_place(told, text, dialect, currency):
    assert told(text, "unit_id", dialect=dialect) == [currency]


def test_the_text_tells_that_it_is_from_hong_kong(told):
    text = "財政司司長向立法會宣讀財政預算案，特區政府預計明年盈餘為5億元。"
    assert told(text, "unit unit_id commitment") == ["元 HKD expect"]


KNOWN = {
    "今年地区生产总值增长5%。": ("gdp", "gross domestic product"),
    "今年居民消費價格漲幅2%。": ("cpi_growth", None),
    "今年青石巷灯会人数增长5%。": (None, None),
}


@pytest.mark.parametrize("text", KNOWN, ids=str)
def test_a_known_indicator_has_its_id_and_english_name(read, text):
    (row,) = read(text).rows
    known, english = KNOWN[text]
    assert row.indicator_id == known
    if english:
        assert row.indicator_en == english


def test_binding_and_expected_are_told_where_the_text_says_so(told):
    text = "到2030年，森林覆盖率达到45%（约束性），人均预期寿命达到81岁（预期性），城镇化率达到70%。"
    assert told(text, "indicator binding") == ["森林覆盖率 binding", "人均预期寿命 expected", "城镇化率 -"]
