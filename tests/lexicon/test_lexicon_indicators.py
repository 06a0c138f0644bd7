"""The indicators that can be cited: closed vocabularies, stable ids, and which names an id stands for."""

import datetime
import re
from collections import Counter
from collections.abc import Mapping

import pytest

from govreport import lexicon
from govreport.goals.indicators import known_indicator, plain_name, stem
from govreport.parser import parse
from govreport.text.folding import fold

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
# Ids that were published once stay: other people's tables hold on to them. Add to the list, take none away.
PUBLISHED = """
    above_scale_firms affordable_housing agricultural_output air_cargo air_passengers air_quality_days air_quality_rate
    ammonia average_wage base_stations basic_pension budget_balance carbon_emissions carbon_intensity cargo_throughput
    catering_revenue charging_points childcare_places china_europe_trains coal_output cod compulsory_retention
    computing_power construction_output container_throughput cpi cpi_growth cross_border_ecommerce cultivated_land
    deficit deficit_ratio deposits digital_economy_share digital_economy_value_added digital_trade disaster_loss
    doctors_per_thousand domestic_capital drinking_water elderly_beds electricity_use employees employment
    energy_consumption energy_intensity equipment_value_added exports express_parcels expressway_length
    fiscal_expenditure fiscal_reserves fiscal_revenue fixed_asset_investment foreign_capital forest_cover forest_stock
    freight gaming_revenue gas_output gdp gdp_growth gdp_per_capita gni graduate_employment grain_area grain_capacity
    grain_output grain_yield grassland_cover green_ratio high_school_enrolment high_standard_farmland high_tech_firms
    high_tech_investment high_tech_value_added higher_education_enrolment hospital_beds imports imports_exports
    inclusive_kindergartens inclusive_loans industrial_energy_intensity industrial_firms industrial_investment
    industrial_output industrial_profit industrial_revenue industrial_value_added infant_mortality
    infrastructure_investment invention_patents labour_productivity life_expectancy listed_firms little_giants
    livelihood_expenditure livelihood_share loans m2 manufacturing_investment manufacturing_share
    manufacturing_value_added marine_gdp market_entities maternal_mortality mechanization_rate median_income
    medical_insurance_coverage metro_length minimum_living_standard minimum_wage new_energy_vehicles non_fossil_share
    nox npl_ratio oil_output old_neighbourhoods online_retail outward_investment park_area_per_capita passengers
    pension_coverage pension_insured permanent_farmland pig_output pm25 pollutants poor_population population
    population_growth poverty_rate power_capacity power_generation ppi preschool_enrolment primary_value_added
    private_investment private_value_added projects_in_hand railway_length rd_institutions rd_intensity rd_spending
    rd_staff real_estate_investment registered_unemployed registered_unemployment renewable_capacity resident_income
    retail_sales rural_income rural_labour_transfer rural_roads satisfaction schooling_years secondary_value_added
    services_investment services_retail services_share services_trade services_value_added sewage_treatment
    shantytown_housing so2 social_financing soil_water_conservation special_bonds specialised_smes sports_area
    state_assets steel_output strategic_emerging_output strategic_emerging_value_added straw_use students
    surveyed_unemployment tap_water tax_revenue tax_share technical_upgrade_investment technology_contracts
    technology_smes tertiary_value_added total_product_of_society tourism_revenue tourists trade_in_sales
    transfer_payments treasury_bonds unemployment urban_income urban_new_jobs urban_rural_ratio urbanization_rate
    vehicle_output village_income visitors volunteers waste_recycling waste_treatment water_intensity water_quality
    water_saving_irrigation water_use wetland_protection work_accidents work_deaths
""".split()
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


def test_published_ids_stay() -> None:
    assert [key for key in PUBLISHED if key not in INDICATORS] == []


def test_each_indicator_has_a_name_and_each_name_an_indicator() -> None:
    assert set(NAMES.values()) == set(INDICATORS)


def test_values_come_from_closed_sets() -> None:
    assert {row["domain"] for row in INDICATORS.values()} == DOMAINS
    assert {row["polarity"] for row in INDICATORS.values()} == {"up", "down", "none"}


@pytest.mark.parametrize("row", INDICATORS.values(), ids=INDICATORS)
def test_the_unit_is_one_of_the_library_and_of_the_dimension(row: Row) -> None:
    assert row["unit"] in UNITS
    if row["dimension"] not in COMPARED:
        assert UNITS[row["unit"]]["dimension"] == row["dimension"]


def test_fields_have_no_stray_space_and_only_notes_are_empty() -> None:
    fields = [(row["id"], column, field) for row in INDICATORS.values() for column, field in row.items()]
    assert [found for found in fields if found[2] != found[2].strip() or (not found[2] and found[1] != "note")] == []


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
