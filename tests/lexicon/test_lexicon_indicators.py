"""The indicators that can be cited: closed vocabularies, stable ids, and which names an id stands for."""

import datetime
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from govreport import lexicon
from govreport.goals.indicators.known import known_indicator, plain_name, stem
from govreport.mentions.times.relative import words as undated
from govreport.parser import parse
from govreport.text.folding import fold
from govreport.text.words import role

INDICATORS = {row["id"]: row for row in lexicon.rows("indicators")}
NAMES = {row["surface"]: row["id"] for row in lexicon.rows("indicator_names")}
UNITS = {row["surface"]: row for row in lexicon.rows("units")}
DOMAINS = {
    "economy", "industry", "investment", "consumption", "prices", "trade", "fiscal", "finance", "employment", "income",
    "agriculture", "energy", "environment", "resources", "population", "health", "education", "social_security",
    "housing", "culture", "science", "digital", "transport", "tourism", "enterprises", "safety", "governance",
}  # fmt: skip
# What is no size of its own but compares two: a number per head or per area, a ratio, an index.
COMPARED = {"rate", "ratio", "index"}
# Ids that were published once stay: other people's tables hold on to them. Add lines to the file, take none away.
PUBLISHED = (Path(__file__).parent / "indicator_ids.txt").read_text(encoding="utf-8").split()
# What the tables of the five-year plans name, and what systems for high-quality development measure.
PLANS = {
    "8 and 9": """
        国民生产总值 工农业总产值 第一产业增加值 第二产业增加值 第三产业增加值 粮食总产量 棉花产量 煤炭产量 原油产量
        发电量 钢产量 全社会固定资产投资 固定资产投资率 进出口总额 人口自然增长率 居民消费水平 城镇居民人均生活费收入
        农民人均纯收入 商品零售价格上涨率 社会商品零售总额 全员劳动生产率 城镇登记失业率
    """,
    "10": """
        国内生产总值 人均国内生产总值 城镇登记失业率 城镇新增就业 货物进出口 农业增加值比重 工业增加值比重
        服务业增加值比重 全社会研究与开发经费占国内生产总值的比例 初中毛入学率 高中阶段毛入学率 高等教育毛入学率 森林覆盖率
        城市建成区绿化覆盖率 主要污染物排放总量 城镇居民人均可支配收入 农村居民人均纯收入 城镇居民人均住宅建筑面积
        有线电视入户率
    """,
    "11": """
        国内生产总值 人均国内生产总值 服务业增加值比重 服务业就业比重 研究与试验发展经费支出占国内生产总值比重 城镇化率
        全国总人口 单位国内生产总值能源消耗 单位工业增加值用水量 农业灌溉用水有效利用系数 工业固体废物综合利用率 耕地保有量
        主要污染物排放总量 森林覆盖率 国民平均受教育年限 城镇基本养老保险覆盖人数 新型农村合作医疗覆盖率 城镇登记失业率
        城镇居民人均可支配收入 农村居民人均纯收入
    """,
    "12": """
        国内生产总值 服务业增加值比重 城镇化率 九年义务教育巩固率 高中阶段教育毛入学率
        研究与试验发展经费支出占国内生产总值比重 每万人口发明专利拥有量 耕地保有量 单位工业增加值用水量
        非化石能源占一次能源消费比重 单位国内生产总值能源消耗 单位国内生产总值二氧化碳排放 化学需氧量 二氧化硫排放总量 氨氮
        氮氧化物 森林覆盖率 森林蓄积量 城镇登记失业率 城镇新增就业人数 城镇参加基本养老保险人数 城乡三项基本医疗保险参保率
        城镇保障性安居工程建设 全国总人口 人均预期寿命 城镇居民人均可支配收入 农村居民人均纯收入
    """,
    "13": """
        国内生产总值 全员劳动生产率 常住人口城镇化率 户籍人口城镇化率 服务业增加值比重 研究与试验发展经费投入强度
        每万人口发明专利拥有量 科技进步贡献率 固定宽带家庭普及率 移动宽带用户普及率 居民人均可支配收入
        劳动年龄人口平均受教育年限 城镇新增就业人数 农村贫困人口脱贫 基本养老保险参保率 城镇棚户区住房改造 人均预期寿命
        耕地保有量 新增建设用地规模 万元GDP用水量 单位GDP能源消耗 非化石能源占一次能源消费比重 单位GDP二氧化碳排放
        森林覆盖率 森林蓄积量 地级及以上城市空气质量优良天数比率 细颗粒物（PM2.5）未达标地级及以上城市浓度
        达到或好于Ⅲ类水体比例 劣V类水体比例 化学需氧量 氨氮 氮氧化物
    """,
    "14": """
        国内生产总值 全员劳动生产率 常住人口城镇化率 全社会研发经费投入 每万人口高价值发明专利拥有量
        数字经济核心产业增加值占GDP比重 居民人均可支配收入 城镇调查失业率 劳动年龄人口平均受教育年限
        每千人口拥有执业（助理）医师数 基本养老保险参保率 每千人口拥有3岁以下婴幼儿托位数 人均预期寿命 单位GDP能源消耗
        单位GDP二氧化碳排放 地级及以上城市空气质量优良天数比率 地表水达到或好于Ⅲ类水体比例 森林覆盖率 粮食综合生产能力
        能源综合生产能力
    """,
    "15": """
        国内生产总值 全员劳动生产率 常住人口城镇化率 居民消费率 全社会研发经费投入 每万人口高价值发明专利拥有量
        数字经济核心产业增加值占国内生产总值比重 居民人均可支配收入 城镇调查失业率 劳动年龄人口平均受教育年限
        基本养老保险参保率 养老机构护理型床位占比 人均预期寿命 单位国内生产总值二氧化碳排放 非化石能源占能源消费总量比重
        地级及以上城市细颗粒物浓度 地表水优良水体比例 森林覆盖率 粮食综合生产能力 能源综合生产能力 每千人口注册护士数
    """,
    "high-quality development": """
        人均地区生产总值 规模以上工业增加值增速 战略性新兴产业增加值占地区生产总值比重 技术合同成交额 高新技术企业数量
        全社会劳动生产率 城乡居民收入比 恩格尔系数 每千人口医疗卫生机构床位数 单位GDP建设用地使用面积
        万元地区生产总值用水量 一般公共预算收入 税收占比 社会消费品零售总额 实际使用外资 货物进出口总额 居民消费价格涨幅
        生活垃圾无害化处理率 人均公园绿地面积 建成区绿化覆盖率 高等教育毛入学率 亿元地区生产总值生产安全事故死亡率
        群众安全感 研发投入强度 规上工业企业研发投入占营业收入比重 农村生活污水治理率 民营经济增加值占比 进出口依存度
        劳动者报酬占GDP比重
    """,
}
Row = Mapping[str, str]


def test_header_is_as_documented() -> None:
    assert [*INDICATORS["gdp"]] == ["id", "english", "unit", "dimension", "polarity", "domain", "note"]


def test_there_are_enough_indicators_and_names() -> None:
    assert len(INDICATORS) >= 1000
    assert len(NAMES) >= 4000


def test_an_id_stands_for_one_indicator_and_is_snake_case() -> None:
    assert [key for key, times in Counter(row["id"] for row in lexicon.rows("indicators")).items() if times > 1] == []
    assert [key for key in INDICATORS if not re.fullmatch(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", key)] == []


def test_an_english_name_stands_for_one_indicator() -> None:
    names = Counter(row["english"] for row in INDICATORS.values())
    assert [name for name, times in names.items() if times > 1] == []


def test_published_ids_stay_and_new_ones_are_noted() -> None:
    assert [key for key in PUBLISHED if key not in INDICATORS] == []
    assert sorted(INDICATORS) == PUBLISHED, "add the new ids to indicator_ids.txt, in order"


@pytest.mark.parametrize("plan", PLANS)
def test_what_the_plans_measure_is_known(plan: str) -> None:
    assert [name for name in PLANS[plan].split() if known_indicator(name)[0] is None] == []


def test_each_indicator_has_a_name_and_each_name_an_indicator() -> None:
    assert set(NAMES.values()) == set(INDICATORS)


def test_values_come_from_closed_sets() -> None:
    assert {row["domain"] for row in INDICATORS.values()} == DOMAINS
    assert {row["polarity"] for row in INDICATORS.values()} == {"up", "down", "none"}


@pytest.mark.parametrize("row", INDICATORS.values(), ids=INDICATORS)
def test_the_unit_is_one_of_the_library_and_of_the_dimension(row: Row) -> None:
    assert row["unit"] in UNITS or (not row["unit"] and row["dimension"] in COMPARED)
    if row["dimension"] not in COMPARED:
        assert UNITS[row["unit"]]["dimension"] == row["dimension"]


def test_fields_have_no_stray_space_and_only_notes_and_units_are_empty() -> None:
    fields = [(row["id"], column, field) for row in INDICATORS.values() for column, field in row.items()]
    assert [found for found in fields if found[2] != found[2].strip()] == []
    assert {column for _, column, field in fields if not field} == {"note", "unit"}


@pytest.mark.parametrize(
    ("key", "unit", "polarity"),
    [
        ("gdp", "元", "up"), ("gdp_per_capita", "元", "up"), ("industrial_value_added", "元", "up"),
        ("fixed_asset_investment", "元", "up"), ("retail_sales", "元", "up"), ("cpi", "%", "none"),
        ("imports_exports", "元", "up"), ("foreign_capital", "美元", "up"), ("fiscal_revenue", "元", "up"),
        ("deficit_ratio", "%", "none"), ("npl_ratio", "%", "down"), ("urban_new_jobs", "人", "up"),
        ("surveyed_unemployment", "%", "down"), ("resident_income", "元", "up"), ("urban_rural_ratio", "倍", "down"),
        ("poverty_rate", "%", "down"), ("grain_output", "斤", "up"), ("high_standard_farmland", "亩", "up"),
        ("energy_intensity", "吨标准煤/万元", "down"), ("carbon_intensity", "吨/万元", "down"), ("forest_cover", "%", "up"),
        ("pm25", "微克/立方米", "down"), ("water_quality", "%", "up"), ("urbanization_rate", "%", "up"),
        ("population_growth", "‰", "none"), ("life_expectancy", "岁", "up"), ("maternal_mortality", "/10万", "down"),
        ("schooling_years", "年", "up"), ("childcare_per_thousand", "个", "up"), ("rd_intensity", "%", "up"),
        ("high_value_patents_per_ten_thousand", "件", "up"), ("expressway_length", "公里", "up"),
        ("tourists", "人次", "up"), ("work_deaths", "人", "down"), ("electricity_use", "千瓦时", "none"),
    ],
)  # fmt: skip
def test_unit_and_polarity_of_the_well_known(key: str, unit: str, polarity: str) -> None:
    assert (INDICATORS[key]["unit"], INDICATORS[key]["polarity"]) == (unit, polarity)


def test_a_name_that_is_plainly_another_indicator_is_written_out() -> None:
    plain: dict[str, set[str]] = {}
    for name, key in NAMES.items():
        plain.setdefault(plain_name(fold(name)), set()).add(key)
    assert [name for name, keys in plain.items() if len(keys) > 1 and name not in NAMES] == []


@pytest.mark.parametrize("row", lexicon.rows("indicator_words"), ids=lambda row: row["surface"])
def test_a_word_makes_no_other_thing_of_a_name(row: Row) -> None:
    assert row["place"] in ("before", "within", "after")
    assert row["surface"] in row["example"]
    assert row["example"] not in NAMES, "it is known without the word's being read"
    assert known_indicator(row["example"])[0] is not None


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("人均地区生产总值", "gdp_per_capita"),
        ("中央财政赤字", "central_deficit"),
        ("户籍人口城镇化率", "registered_urbanization_rate"),
        ("全国财政性教育经费支出占国内生产总值的比重", "education_spending_share"),
        ("城镇常住人口", "urban_population"),
        ("規模以上工業企業實現利潤總額", "industrial_profit"),
        ("规模以上工业增加值增速", "industrial_value_added_growth"),
        ("共建“一带一路”国家进出口总值", "belt_road_trade"),
        ("细颗粒物（PM2.5）平均浓度", "pm25"),
        ("经济", "gdp"),
        ("年末常住人口", "population"),
    ],
)
def test_a_name_is_known(name: str, key: str) -> None:
    assert known_indicator(name)[0] == key


@pytest.mark.parametrize(
    "name",
    [
        "民营企业规上工业增加值", "公共开支占本地生产总值", "民生类支出占一般公共预算支出", "宁波舟山港集装箱吞吐量",
        "非公有制工业增加值", "青石新区经济总量", "省外游客", "义务教育巩固率、高中阶段毛入学率", "全市", "年", "总额",
        "水土保持", "GDP比重", "生产", "",
    ],
)  # fmt: skip
def test_a_part_and_a_list_are_not_the_indicator(name: str) -> None:
    assert known_indicator(name) == (None, None)


def test_the_place_of_the_report_makes_no_other_thing_of_a_name() -> None:
    assert known_indicator("青石市地区生产总值", stem("青石市"))[0] == "gdp"
    assert known_indicator("青石地區生產總值", stem("青石市"))[0] == "gdp"
    assert known_indicator("白沙市地区生产总值", stem("青石市"))[0] is None
    assert known_indicator("青石港口货运", stem("青石市"))[0] is None


def test_the_items_of_a_list_have_the_ids_of_their_full_names() -> None:
    rows = parse("今年城镇、农村居民人均可支配收入分别增长4.5%、5.5%。", datetime.date(2026, 1, 20)).rows
    assert [row.indicator_id for row in rows] == ["urban_income", "rural_income"]


# What surrounds a name in a sentence, each with letters that also end or begin words of other classes.
AROUND = (
    "今年{}达到95%以上。",
    "到2027年，{}由90%提高到95%。",
    "预计{}降至3%。",
    "目前，{}已达90%。",
    "上半年{}完成30%。",
)
# Names from tables, with words that a sentence says around a name: a year-end, a sum, a stage, what is left out.
TELLING = re.compile(
    "^(?:全年|年末)|累计|完成|实现|增长$|加装|招收|新建|[（0-9]|达$|(?:转移|耕作|建设|开行|就业|支付)$"
)


def test_a_name_stays_whole_in_a_sentence() -> None:
    torn = {}
    for i, name in enumerate(one for one in NAMES if not TELLING.search(one)):
        sentence = AROUND[i % len(AROUND)].format(name)
        told = parse(sentence, published=datetime.date(2025, 2, 1)).records()
        if [one["indicator"] for one in told][-1:] != [name]:
            torn[sentence] = told and told[-1]["indicator"]
    assert torn == {}


# What stands before and behind a name and is no part of it.
BESIDE = ("{}粮食产量达到95万吨。", "粮食产量{}达到95万吨。", "全市{}粮食产量达到95万吨。")
DECADES = {
    "几十年来",
    "数十年来",
    "今后几十年",
    "未来几十年",
    "未来数十年",
    "过去几十年",
    "过去数十年",
}  # they count years


def test_a_word_of_time_is_no_part_of_a_name_beside_it() -> None:
    torn = {}
    for word in set(undated()) - DECADES - {"数年来"}:
        for frame in BESIDE:
            told = parse(frame.format(word), published=datetime.date(2025, 2, 1)).records()
            if [one["indicator"] for one in told] != ["粮食产量"]:
                torn[frame.format(word)] = [one["indicator"] for one in told]
    assert torn == {}


# A verb and a bare noun behind another verb are one noun, but for two verbs of the same works.
DEEDS = ("实施{}项目20个。", "开展{}行动20次。", "配备{}人员200名。", "购置{}设备200台。", "发放各类{}资金3亿元。")
NOUNS = ("项目", "行动", "人员", "设备", "资金")


def test_a_verb_and_a_bare_noun_stay_together_behind_a_verb() -> None:
    torn = {}
    for verb in role("compounds") | role("as noun"):
        for frame, noun in zip(DEEDS, NOUNS, strict=True):
            told = parse(f"2024年，{frame.format(verb)}", published=datetime.date(2025, 2, 1)).records()
            if [one["indicator"] for one in told] != [f"{verb}{noun}"]:
                torn[frame.format(verb)] = [one["indicator"] for one in told]
    assert torn == {}
