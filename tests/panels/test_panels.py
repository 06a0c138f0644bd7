"""Many reports as one table: which rows there are, what stands in them, and the forms in which they are handed on."""

import csv
import datetime
import io
import itertools
import json
import sys
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govreport import lexicon
from govreport.errors import OptionError
from govreport.model import Part
from govreport.panels.building import panel
from govreport.panels.columns import PANEL_COLUMNS, PanelRow
from govreport.panels.table import Panel
from govreport.parser import Parser, parse

TARGETS = (
    "今年的主要预期目标是：地区生产总值增长5%左右，在实际工作中努力争取更好结果；城镇新增就业3万人以上；城镇调查失业率控制在5.5%以内；"
    "居民收入增长与经济增长同步。\n要把地区生产总值增长5%左右的目标落到实处，确保地区生产总值增长5%左右。新建公园12个。"
)
REVIEW = "一、2025年工作回顾\n地区生产总值增长5.3%，城镇新增就业2.9万人。居民收入增长与经济增长基本同步。\n二、2026年工作安排\n"


def report(text, year=2025, city="青石市", doc_id=None):
    return Parser().parse(f"{city}{year}年政府工作报告\n{text}", doc_id=doc_id)


@pytest.fixture(scope="module")
def two():
    return report(TARGETS, doc_id="a"), report(REVIEW + "新建公园15个。", 2026, doc_id="b")


def told(rows, *columns):
    return [" ".join(str(getattr(row, column)) for column in columns) for row in rows]


def test_without_indicators_the_rows_are_the_headline_targets(two):
    rows = panel(two).rows
    assert told(rows, "place", "year", "indicator", "kind", "number", "wording", "form", "verdict") == [
        "青石市 2025 gdp quantity 5% 左右 around met",
        "青石市 2025 urban_new_jobs quantity 3万人 以上 at least missed",
        "青石市 2025 surveyed_unemployment quantity 5.5% 以内 at most not reported",
        "青石市 2025 resident_income relation None None None reported",
    ]
    assert [row.stretch for row in rows][:2] == ["在实际工作中努力争取更好结果", None]


def test_a_row_has_both_sides_with_their_places(two):
    earlier, later = two
    row = panel(two, ["gdp"]).rows[0]
    assert (row.low, row.high, row.lower, row.upper, row.unit) == (5, 5, 5, 5, "%")
    assert (row.constraint, row.commitment, row.cue, row.part) == ("soft", "expect", "预期", "headline")
    assert earlier.raw[row.start : row.end] == row.text == "地区生产总值增长5%左右"
    assert earlier.raw[row.value_start : row.value_end] == row.number
    assert earlier.raw[row.sentence_start : row.sentence_end] == row.sentence
    assert later.raw[row.outcome_start : row.outcome_end] == row.outcome_text == "地区生产总值增长5.3%"
    assert row.outcome_text in row.outcome_sentence
    assert (row.outcome_low, row.outcome_high, row.difference) == (Decimal("5.3"), Decimal("5.3"), Decimal("0.3"))
    assert (row.outcome_period_start, row.outcome_period_end) == (
        datetime.date(2025, 1, 1),
        datetime.date(2025, 12, 31),
    )
    assert (row.doc_id, row.plan_year, row.outcome_doc_id, row.outcome_plan_year) == ("a", 2025, "b", 2026)


def test_a_target_that_is_said_again_is_one_row(two):
    earlier, _ = two
    row = panel(two, ["gdp"]).rows[0]
    assert [earlier.raw[start:end] for start, end in row.also_at] == [
        "要把地区生产总值增长5%左右的目标落到实处",
        "确保地区生产总值增长5%左右",
    ]


def test_other_numbers_for_the_same_thing_are_rivals():
    one = report("今年的主要预期目标是：产值增长5%，力争6%；产值达到300亿元。\n确保产值增长5%以上。")
    rows = panel([one], ["产值"]).rows
    assert told(rows, "number", "rival", "change", "also_at") == [
        "5% 0 increase ((49, 59),)",
        "6% 1 increase None",
        "300亿元 0 level None",
    ]


def test_what_is_added_is_told_from_what_there_is():
    one = report("今年的主要预期目标是：产值增长5%；新增青石企业100家；新登记商户2万户；改造青石小区30个。")
    two = report("今年的主要预期目标是：产值增长5%；青石企业达到500家；商户突破9万户；青石小区总数300个。")
    of_each = [{row.number: row.counted for row in panel([paper])} for paper in (one, two)]
    assert of_each == [
        {"5%": None, "100家": "new", "2万户": "new", "30个": "deed"},
        {"5%": None, "500家": "reach", "9万户": "reach", "300个": "total"},
    ]


def test_bounds_follow_the_words():
    one = report("二、2025年工作安排\n产值增长5%—6%，出口增长3%以上，能耗低于300万吨，游客超过9万人。")
    rows = panel([one], ["产值", "出口", "能耗", "游客"])
    bounds = {row.name: (row.lower, row.upper) for row in rows}
    assert bounds == {"产值": (5, 6), "出口": (3, None), "能耗": (None, 3000000), "游客": (90000, None)}


def test_with_indicators_all_goals_on_them_are_there_wherever_they_stand(two):
    rows = panel(two, ["公园", "gdp_growth"]).rows
    assert told(rows, "year", "indicator", "name", "status", "number", "part") == [
        "2025 gdp 地区生产总值 stated 5% headline",
        "2025 None 公园 stated 12个 task",
        "2026 gdp gdp_growth not stated None None",
        "2026 None 公园 stated 15个 task",
    ]


def test_the_parts_that_are_looked_at_can_be_told(two):
    assert {row.part for row in panel(two)} == {"headline"}
    assert {row.name for row in panel(two, parts=list(Part)) if row.part == "task"} == {"公园"}
    tasks = told(panel(two, parts=["task"]).rows, "year", "name", "low")
    assert tasks == ["2025 地区生产总值 5", "2025 公园 12", "2026 公园 15"]
    assert told(panel(two, ["公园"], parts=["headline"]).rows, "year", "status") == [
        "2025 not stated",
        "2026 not stated",
    ]
    with pytest.raises(OptionError, match="parts: 'tasks' is no part of a report; take some of review, requirement"):
        panel(two, parts=["tasks"])


# The targets of a report, whether one on GDP is not stated or not found, and a piece of the reason.
MISSING = [
    ("今年的主要预期目标是：城镇新增就业3万人。", "not stated", "the list of targets does not name it"),
    ("二、2025年工作安排\n新建公园12个。", "not stated", "the report announces no list of targets"),
    ("今年的主要预期目标是：\n\n我们要团结。", "not found", "targets are announced and could not be read"),
    (
        "今年的主要预期目标是：城镇新增就业3万人，占地区生产总值的3%。",
        "not found",
        "地区生产总值 stands in the list of targets",
    ),
    (
        "今年的主要预期目标是：国民生产总值增长5%；单位地区生产总值能耗降低3%。",
        "not stated",
        "names it only as a part of the name of something else",
    ),
    (
        "今年的主要预期目标是：国民生产总值增长5%，占地区生产总值的3%。",
        "not found",
        "地区生产总值 stands in the list of targets",
    ),
]


@pytest.mark.parametrize(("text", "status", "why"), MISSING)
def test_not_stated_is_told_from_not_found(text, status, why):
    (row,) = panel([report(text)], ["gdp"]).rows
    assert (row.status, row.indicator, row.number) == (status, "gdp", None)
    assert why in row.why


def test_related_series_in_the_list_are_not_what_was_asked_for():
    one = report("今年的主要预期目标是：国民生产总值增长5%；核心居民消费价格上涨2%；城镇调查失业率控制在5%以内。")
    rows = panel([one], ["gdp", "cpi", "unemployment"]).rows
    assert {row.status for row in rows} == {"not stated"}


def test_a_target_of_the_list_for_another_year_was_read():
    one = report("今年的主要预期目标是：城镇新增就业3万人；到2030年地区生产总值达到900亿元。")
    rows = panel([one], ["gdp"]).rows
    assert told(rows, "year", "status") == ["2025 not stated", "2030 stated"]
    assert "names it only for another year" in rows[0].why


def test_a_text_without_a_list_that_is_no_report_was_not_read():
    (row,) = panel([parse("青石市今年产值增长6%。", datetime.date(2025, 1, 20))], ["木偶戏票房"]).rows
    assert (row.status, row.name, row.why) == ("not found", "木偶戏票房", "no list of targets was recognised")


def test_targets_for_several_years_have_the_outcome_of_the_report_after_the_last(two):
    plan = report("“十四五”期间，森林覆盖率达到45%。到2030年，森林覆盖率达到50%。", 2021)
    rows = panel([plan, report("一、2025年工作回顾\n森林覆盖率达到46%。", 2026)], ["forest_cover"]).rows
    assert told(rows, "year", "low", "verdict", "outcome_low", "status") == [
        "2021 None None None not stated",
        "2025 45 met 46 stated",
        "2026 None None None not stated",
        "2030 50 None None stated",
    ]


@pytest.mark.parametrize("row", lexicon.rows("series_history"), ids=lambda row: f"{row['id']} {row['year']}")
def test_a_change_of_a_series_is_told_in_its_year(row):
    assert row["source"]
    assert row["kind"] in ("name", "method")
    year = int(row["year"])
    one = report(f"二、{year}年工作安排\n{row['example'].replace(row['year'] + '年', '今年')}。", year)
    (found,) = panel([one], [row["id"]])
    assert (found.year, found.indicator, found.series_note) == (year, row["id"], row["change"])
    (other,) = panel([report("二、2024年工作安排\n今年产值增长5%。", 2024)], ["产值"])
    assert other.series_note is None


@pytest.mark.parametrize(
    "name", ["国内生产总值", "地区生产总值", "本地生產總值", "國內生產毛額", "國內生產總值", "生产总值"]
)
def test_names_of_places_and_scripts_are_one_series(name):
    (row,) = panel([report(f"二、2025年工作安排\n{name}增长5%。")], ["gdp"])
    assert (row.indicator, row.low, row.english) == ("gdp", 5, "gross domestic product")


def test_reports_of_other_places_tell_nothing(two):
    earlier, later = two
    rows = panel([earlier, report(REVIEW, 2026, "白石市")], ["gdp"]).rows
    assert told(rows, "place", "year", "verdict") == ["白石市 2026 None", "青石市 2025 None"]
    assert panel([earlier, later], ["gdp"]).rows[0].verdict == "met"


def test_the_order_of_the_reports_does_not_matter(two):
    reports = [
        *two,
        report(TARGETS, 2026, "白石市"),
        report(TARGETS.replace("5%", "6%"), 2024),
        parse("今年产值增长5%。"),
    ]
    found = {panel(order).rows for order in itertools.permutations(reports)}
    assert len(found) == 1
    assert len({panel(order, ["gdp", "公园"]).rows for order in itertools.permutations(reports)}) == 1


PIECES = (
    "青石市2026年政府工作报告\n", "青石市2025年政府工作报告\n", "白石市2026年政府工作报告\n", "一、2025年工作回顾\n", "二、2026年工作安排\n",
    "今年的主要预期目标是：", "地区生产总值增长", "产值增长", "城镇新增就业", "居民收入与经济增长同步", "5%", "5%左右", "6%以上", "3万人",
    "，", "。", "；", "\n", "\ud800", "到2030年",
)  # fmt: skip
TEXTS = st.lists(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), max_size=4)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(texts=TEXTS, asked=st.sampled_from([None, ["gdp", "产值"]]), data=st.data())
def test_any_texts_give_a_panel_whose_order_does_not_matter(texts, asked, data):
    reports = [parse(text) for text in texts]
    rows = panel(reports, asked).rows
    assert panel(data.draw(st.permutations(reports)), asked).rows == rows
    assert all(row.status in ("stated", "not stated", "not found") for row in rows)
    assert panel(reports, asked).to_csv().count("\n") >= len(rows) + 1


def test_arguments_are_checked(two):
    with pytest.raises(OptionError, match="reports must hold Reports, not str; parse the texts first"):
        panel(["产值增长5%。"])
    with pytest.raises(OptionError, match=r"indicators must be a list of ids or names, not a str; pass \['gdp'\]"):
        panel(two, "gdp")
    with pytest.raises(OptionError, match="indicators: 'gpd' is no id of the lexicon; did you mean gdp"):
        panel([], ["gpd"])
    with pytest.raises(OptionError, match="reports must be Reports in a list or the like, not one int"):
        panel(5)
    with pytest.raises(OptionError, match="indicators must be a list of ids or names, or None, not int"):
        panel([], 5)
    with pytest.raises(OptionError, match="parts must be a list of parts of a report, or None, not int"):
        panel([], parts=5)
    with pytest.raises(OptionError, match="there is no tolerance 'wide'"):
        panel(two, around="wide")


def test_a_panel_can_be_looked_through(two):
    found = panel(two)
    assert (len(found), list(found), repr(found)) == (4, list(found.rows), "<Panel: 4 rows>")
    assert repr(panel(two, ["公园"])) == "<Panel: 2 rows>"
    assert repr(panel([two[0]], ["公园"])) == "<Panel: 1 row>"
    assert found.records()[0]["indicator"] == "gdp"


def test_the_csv_has_the_columns_and_can_be_marked_for_excel(two):
    found = panel(two)
    lines = list(csv.DictReader(io.StringIO(found.to_csv())))
    assert list(lines[0]) == list(PanelRow._fields)
    assert (lines[0]["number"], lines[0]["also_at"].count("-"), lines[3]["low"]) == ("5%", 2, "")
    assert found.to_csv(bom=True) == "\ufeff" + found.to_csv()


def test_the_arrow_table_has_the_columns(two):
    arrow = pytest.importorskip("pyarrow")
    table = panel(two).to_arrow()
    assert table.column_names == [column.name for column in PANEL_COLUMNS]
    assert table["low"].to_pylist() == [Decimal(5), Decimal(30000), Decimal("5.5"), None]
    assert table.schema.field("due_end").type == arrow.date32()
    assert not table.schema.field("status").nullable
    assert panel([]).to_arrow().schema == table.schema


def test_the_data_frames_have_the_columns(two):
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    assert list(panel(two).to_pandas().columns) == list(PanelRow._fields)
    assert panel(two).to_polars().columns == list(PanelRow._fields)


def test_stata_takes_the_panel_as_the_docs_show(two, tmp_path, root):
    pandas = pytest.importorskip("pandas")
    page = (root / "docs" / "panels.md").read_text(encoding="utf-8")
    recipe = page.split("<!-- recipe: stata -->\n```python\n")[1].split("```")[0]
    path = tmp_path / "panel.dta"
    exec(recipe.replace('"panel.dta"', repr(str(path))), {"table": panel(two, ["gdp", "公园"])})
    back = pandas.read_stata(path)
    assert list(back["low"])[:2] == [5.0, 12.0]
    assert list(back["indicator"])[:2] == ["gdp", ""]


GOLD_FIELDS = ("comparator", "change", "unit", "commitment")


def test_the_panel_of_ten_provinces_equals_the_headline_gold(gold, corpus):
    facts = kinds = 0
    for path in sorted((gold / "headline").glob("*.json")):
        window = json.loads(path.read_text(encoding="utf-8"))
        raw = (corpus / window["doc"]).read_bytes().decode("utf-8")
        rows = panel([parse(raw, datetime.date.fromisoformat(window["published"]))]).rows
        start, end = window["window"]
        numbers = {(row.value_start, row.value_end): row for row in rows if row.low is not None}
        inside = {place: row for place, row in numbers.items() if start <= place[0] < end}
        wanted = {tuple(one["span"]): one for one in window["records"] if one["kind"] == "fact"}
        assert set(inside) == set(wanted), path.stem
        for place, one in wanted.items():
            row = inside[place]
            assert [getattr(row, field) or None for field in GOLD_FIELDS] == [
                one[field] or None for field in GOLD_FIELDS
            ]
            assert (row.low, row.high) == (Decimal(one["low"]), Decimal(one["high"]))
            assert (str(row.due_start), str(row.due_end)) == (one["due"]["start"], one["due"]["end"])
            facts += 1
        spans = [(row.start, row.end) for row in rows if row.low is None]
        others = [one for one in window["records"] if one["kind"] != "fact" and not one["optional"]]
        kinds += sum(any(a < one["span"][1] and one["span"][0] < b for a, b in spans) for one in others)
    assert (facts, kinds) == (84, 15)  # of 84 and 17: docs/panels.md names the two


def calls(size):
    """How many functions are called to make a panel of as many reports, one a year, each with outcomes and targets."""
    reports = [
        report(REVIEW.replace("2025", str(year - 1)).replace("2026", str(year)) + TARGETS, year)
        for year in range(1950, 1950 + size)
    ]
    for one in reports:
        assert (len(one.goals), len(one.results)) == (7, 2)
    panel(reports[:2], ["gdp", "urban_new_jobs"])  # what is made once
    counted = 0

    def count(frame, event, argument):
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        found = panel(reports, ["gdp", "urban_new_jobs"])
    finally:
        sys.setprofile(None)
    assert sum(row.outcome_low is not None for row in found) == 2 * (size - 1)
    return counted


def test_the_work_grows_with_the_number_of_reports_and_not_with_its_square():
    assert calls(64) / calls(8) < 8 * 1.5


def test_a_panel_gives_its_rows_by_place(two):
    table = panel(two, ["gdp", "urban_new_jobs"])
    assert table[0] == table.rows[0]
    assert table[-1] == table.rows[-1]
    assert table[1:3] == Panel(rows=table.rows[1:3])
    assert repr(table[:2]) == "<Panel: 2 rows>"


def test_a_panel_shows_itself_in_a_notebook(two):
    table = panel(two, ["gdp"])
    shown = table._repr_html_()
    assert shown.count("<tr>") == len(table) + 1
    for word in ("青石市", "地区生产总值增长5%左右", "met", "地区生产总值增长5.3%"):
        assert word in shown
    assert "and 30 more" in Panel(rows=table.rows[:1] * 130)._repr_html_()
    assert Panel(rows=())._repr_html_() == "<p><b>Panel</b>: 0 rows</p>"
    hostile = Panel(rows=(table.rows[0]._replace(place="<img src=x>"),))._repr_html_()
    assert "<img" not in hostile


def test_an_indicator_of_ones_own_has_its_id_and_its_name():
    own = {
        "lexicon": "indicators",
        "surface": "木偶戏票房",
        "id": "puppet_box_office",
        "english": "box office of puppets",
    }
    parser = Parser(lexicons=[[own]])
    said = "青石市{}年政府工作报告\n今年的主要预期目标是：地区生产总值增长5%左右；木偶戏票房达到3亿元。"
    one = parser.parse(said.format(2026))
    other = parser.parse(said.format(2025).replace("；木偶戏票房达到3亿元", ""))
    assert [(row.indicator, row.english) for row in panel([one])][1] == ("puppet_box_office", "box office of puppets")
    asked = panel([one, other], ["puppet_box_office"])
    assert [(row.year, row.indicator, row.status) for row in asked] == [
        (2025, "puppet_box_office", "not stated"),
        (2026, "puppet_box_office", "stated"),
    ]
    with pytest.raises(OptionError, match="'puppet_box_office' is no id of the lexicon"):
        panel([parse(one.raw)], ["puppet_box_office"])
