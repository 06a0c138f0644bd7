"""Tables of indicators: each layout, what their columns tell, and what each word of a head does."""

import datetime
import functools

import pytest
from forgetting import forget

import govreport
from govreport import lexicon

TITLE = "青石市国民经济和社会发展第十五个五年规划纲要\n一、主要目标\n"
ALL = lexicon.rows
REMEMBER = ("govreport.text.tables", "govreport.text.words")


def told(table: str, title: str = TITLE, behind: str = "\n") -> list[str]:
    """The numbers of a table, each with its status, name, bound, unit, change and time."""
    report = govreport.parse(f"{title}{table}{behind}")
    return [_told(row) for row in report.records() if row["kind"] == "quantity"]


def _told(row: dict[str, object]) -> str:
    time = row["due_end"] if row["status"] == "goal" else row["period_end"]
    said = [row["status"], row["indicator"], row["comparator"], f"{row['low']}{row['unit']}", row["change"]]
    said += [row["per"], time and str(time)[:4], row["commitment"] if row["status"] == "goal" else ""]
    return " ".join(str(word) for word in said if word and word not in ("eq", "level", "plan"))


ROWS = [
    ["指标", "单位", "2025年", "2030年", "年均增长", "属性"],
    ["地区生产总值", "亿元", "1200", "1600", "6%", "预期性"],
    ["森林覆盖率", "%", "42.5", "≥43", "—", "约束性"],
]
READ = [
    "result 地区生产总值 120000000000元 2025",
    "goal 地区生产总值 160000000000元 2030 expect",
    "goal 地区生产总值 6% increase annual_average 2030 expect",
    "result 森林覆盖率 42.5% 2025",
    "goal 森林覆盖率 at_least 43% 2030 ensure",
]
LAYOUTS = {
    "tabs": "\n".join("\t".join(row) for row in ROWS),
    "tabs and space": "\n\n".join(" \t ".join(row) for row in ROWS),
    "bars": "\n".join(f"| {' | '.join(row)} |" for row in (ROWS[0], ["---"] * 6, *ROWS[1:])),
    "bars at one edge": "\n".join(f"{'|'.join(row)}|" for row in ROWS),
    "bare bars": "\n".join("｜".join(row) for row in ROWS),
    "gaps": "\n".join("   ".join(row) for row in ROWS),
    "single spaces": "\n".join(" ".join(row) for row in ROWS),
    "stacked": "\n".join("\n".join(row) for row in ROWS),
    "stacked with blank lines": "\n\n".join("\n\n".join(f"　{cell} " for cell in row) for row in ROWS),
    "with a label across": "\n".join(["\t".join(ROWS[0]), "经济和环境", *("\t".join(row) for row in ROWS[1:])]),
    "over two pages": "\n".join("\t".join(row) for row in (*ROWS[:2], ["— 12 —"], ROWS[0], ["环境"], ROWS[2])),
    "over two pages of a PDF": "\n".join(" ".join(row) for row in (*ROWS[:2], ["12"], ROWS[0], ROWS[2])),
    "numbered": "\n".join("\t".join([mark, *row]) for mark, row in zip(("序号", "1", "2"), ROWS, strict=True)),
    "in groups": "\n".join("\t".join([mark, *row]) for mark, row in zip(("类别", "发展", ""), ROWS, strict=True)),
    "in groups, stacked": "\n".join("\n".join(row) for row in (["类别", *ROWS[0]], ["发展", *ROWS[1]], ROWS[2])),
    "Windows": "\r\n".join("\t".join(row) for row in ROWS),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_table_is_read_however_it_is_set(name: str) -> None:
    assert told(LAYOUTS[name]) == READ


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_stands_around_a_table_is_read_as_ever(name: str) -> None:
    around = told(LAYOUTS[name], f"{TITLE}到2028年，新建公园12个。\n", "\n\n二、产业\n2027年新建球场7个。\n")
    assert around == ["goal 公园 12个 2028", *READ, "goal 球场 7个 2027"]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_table_that_is_cleaned_stays_as_it_is(name: str) -> None:
    cleaned = govreport.clean(TITLE + LAYOUTS[name] + "\n")
    assert cleaned.settled
    assert govreport.clean(cleaned.text).steps == ()


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_field_stands_where_it_says(name: str) -> None:
    report = govreport.parse(TITLE + LAYOUTS[name])
    places = [(one.indicator, one.quantity) for one in (*report.goals, *report.results)]
    for indicator, quantity in places:
        assert report.raw[indicator.span.start : indicator.span.end] == indicator.text
        assert any(report.raw[quantity.span.start : quantity.span.end].strip("%≥") in row for row in ROWS[1] + ROWS[2])


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("单位：万元\n项目\t2030年\n公园投资\t1,200\n", ["goal 公园投资 12000000元 2030"]),
        ("指标（%）\t2030年\n森林覆盖率\t43%\n", ["goal 森林覆盖率 43% 2030"]),
        ("指标\t2030年（亿元）\n产值\t12\n", ["goal 产值 1200000000元 2030"]),
        ("指标\t2030年\n产值（亿元）\t12左右\n", ["goal 产值 about 1200000000元 2030"]),
        ("指标\t2030年\nPM2.5浓度（微克/立方米）\t＜28\n", ["goal PM2.5浓度 less_than 28微克/立方米 2030"]),
        ("指标\t2030年\n城镇调查失业率（%）\t5.5以内\n", ["goal 城镇调查失业率 at_most 5.5% 2030"]),
        ("指标\t2025年\t年均增长（%）\n产值（亿元）\t9\t6以上\n", ["result 产值 900000000元 2025", "goal 产值 at_least 6% increase annual_average 2030"]),
        (
            "指标\t2025年\t2030年\t年均/累计\n单位产值能耗降低（%）\t－\t－\t〔17〕\n新增就业（万人）\t3\t－\t〔15〕\n",
            [
                "goal 单位产值能耗 17% decrease cumulative 2030",
                "result 新增就业 30000人 2025",
                "goal 新增就业 150000人 cumulative 2030",
            ],
        ),
        ("指标\t2025年\t2030年\n产值增长（%）\t5.2\t6左右\n", ["result 产值 5.2% increase 2025", "goal 产值 about 6% increase 2030"]),
        ("指标\t2030年目标\n收入增长\t与经济增长同步\n产值增长\t5%\n", ["goal 产值 5% increase 2030"]),
        (
            "指标\t2030年\n1.公园*（个）\t12\n（2）其中：球场（个）\t7\n3.60岁以上人口占比（%）\t20\n三、城乡居民收入比\t2.1:1\n",
            ["goal 公园 12个 2030", "goal 球场 7个 2030", "goal 60岁以上人口占比 20% 2030", "goal 城乡居民收入比 2.1None 2030"],
        ),
        (
            "指标\t2025年\t2030年\t年均增速[累计]\n失业率（%）\t5.2\t—\t<5.5\n城镇化率（%）\t60\t65\t1.6\n",
            [
                "result 失业率 5.2% 2025",
                "goal 失业率 less_than 5.5% annual_average 2030",
                "result 城镇化率 60% 2025",
                "goal 城镇化率 65% 2030",
                "goal 城镇化率 1.6% increase annual_average 2030",
            ],
        ),
        ("一级指标\t二级指标\t2030年\n环境\t公园\t12个\n\t球场\t7个\n", ["goal 公园 12个 2030", "goal 球场 7个 2030"]),
        ("指标\t2030年\t指标\t2030年\n公园\t12个\t球场\t7个\n", ["goal 公园 12个 2030", "goal 球场 7个 2030"]),
    ],
)  # fmt: skip
def test_units_bounds_and_paces_of_a_plan(table: str, expected: list[str]) -> None:
    assert told(table) == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "指标\t2025年完成\t增长（%）\t2026年预期目标\n产值（亿元）\t12\t5.2\t增长5%左右\n",
            [
                "result 产值 1200000000元 2025",
                "result 产值 5.2% increase 2025",
                "goal 产值 about 5% increase 2026 expect",
            ],
        ),
        (
            "项目\t2025年预算数\t2025年执行数\t为预算%\t2026年预算数\t比上年增减%\n增值税\t40亿元\t41亿元\t102.5\t42亿元\t-2.4\n",
            [
                "goal 增值税 4000000000元 2025",
                "result 增值税 4100000000元 2025",
                "goal 增值税 4200000000元 2026",
                "goal 增值税 2.4% decrease 2026",
            ],
        ),
        (
            "指标\t单位\t2025年\t\t2026年\t\t备注\n\t\t计划\t完成\t计划\t增长%\t\n公园\t个\t3\t4\t5\t25\t无\n",
            ["goal 公园 3个 2025", "result 公园 4个 2025", "goal 公园 5个 2026", "goal 公园 25% increase 2026"],
        ),
        (
            "| 指标 | 2025年 | | 2026年 |\n|---|---|---|---|\n| | 计划（亿元） | 完成（亿元） | 目标 |\n| 产值 | 3 | 4 | 5亿元 |\n",
            ["goal 产值 300000000元 2025", "result 产值 400000000元 2025", "goal 产值 500000000元 2026"],
        ),
        (
            "指标名称\t2025年实绩\t2026年计划\n绝对数\t增幅（%）\t绝对数\t增幅（%）\n产值（亿元）\t12\t5.4\t—\t5.5左右\n",
            ["result 产值 1200000000元 2025", "result 产值 5.4% increase 2025", "goal 产值 about 5.5% increase 2026"],
        ),
        (
            "指标\t单位\t2025年\t2026年\n\t\t完成\t增长%\t计划\t增长%\n粮食\t万吨\t45\t-1\t46\t2.2\n",
            [
                "result 粮食 450000吨 2025",
                "result 粮食 1% decrease 2025",
                "goal 粮食 460000吨 2026",
                "goal 粮食 2.2% increase 2026",
            ],
        ),
        ("收入项目\t2026年预算\t支出项目\t2026年预算\n契税\t9亿元\t教育\t2亿元\n", ["goal 契税 900000000元 2026", "goal 教育 200000000元 2026"]),
        ("项目\t计划\t完成\n公园\t12个\t9个\n", ["goal 公园 12个 2026", "result 公园 9个"]),
    ],
)  # fmt: skip
def test_plan_and_result_of_a_year_are_told_apart(table: str, expected: list[str]) -> None:
    assert told(table, "青石市2025年国民经济和社会发展计划执行情况与2026年计划草案的报告\n附表\n") == expected


@pytest.mark.parametrize(
    "text",
    [
        "指标\t2025年\t\n\t东区\t西区\n公园\t3个\t4个\n",  # places below a year
        "项目\t公园\t球场\n数量\t12\t7\n",  # no column of values
        "指标\t2030年\n公园\t若干\n",
        "重点项目\n2026年，新建公园12个。\n",
    ],
)
def test_what_is_no_table_or_not_understood_is_left(text: str) -> None:
    assert all(row["rule"] != "cell" for row in govreport.parse(TITLE + text).records())


def test_a_row_that_lacks_a_cell_is_passed_over_and_its_numbers_are_named() -> None:
    report = govreport.parse(f"{TITLE}| 指标 | 2025年 | 2030年 |\n| 公园 | 9个 |\n| 球场 | 5个 | 7个 |\n")
    assert [_told(row) for row in report.records()] == ["result 球场 5个 2025", "goal 球场 7个 2030"]
    assert {verdict.text: verdict.rule for verdict in report.verdicts}["9个"] == "other cell"


def test_a_table_of_tasks_is_read_as_text() -> None:
    table = "序号\t项目名称\t目标任务\t完成时限\n1\t公园建设\t新建公园12个、球场3个\t2026年11月底\n"
    rows = govreport.parse(f"青石市2026年工作计划\n{table}").records()
    assert [(row["indicator"], row["rule"]) for row in rows] == [("公园", "subject"), ("球场", "subject")]


def test_other_repairs_are_made_within_the_cells_of_a_table() -> None:
    report = govreport.parse(f"{TITLE}指标\t2025年\t2030年\n公园(yuán)\t1 200 个\t３个\n")
    assert [_told(row) for row in report.records()] == ["result 公园 1200个 2025", "goal 公园 3个 2030"]


def test_heads_of_hong_kong() -> None:
    table = "目標\t2025年（實際）\t2026年（計劃）\n15分鐘內到場（%）\t95.3\t95\n巡查公園次數\t1 250\t1,300\n"
    assert told(table, "香港特別行政區2026-27年度財政預算案\n管制人員報告\n") == [
        "result 15分鐘內到場 95.3% 2025",
        "goal 15分鐘內到場 95% 2026",
        "result 巡查公園次數 1250None 2025",
        "goal 巡查公園次數 1300None 2026",
    ]


def test_words_in_a_column_of_aims_are_goals_without_a_number() -> None:
    table = "指标\t2025年完成\t2030年目标\t属性\n产值能耗降低\t3%\t完成省下达任务\t约束性\n大桥\t建设\t建成通车\t\n收入\t4%\t—\t预期性\n"
    rows = [row for row in govreport.parse(TITLE + table).records() if row["kind"] != "quantity"]
    assert [(row["kind"], row["text"], row["commitment"], row["binding"]) for row in rows] == [
        ("delegated", "产值能耗降低\t3%\t完成省下达任务", "ensure", "binding"),
        ("event", "大桥\t建设\t建成通车", "plan", None),
    ]
    assert {(str(row["due_end"]), row["due_text"], row["rule"]) for row in rows} == {("2030-12-31", "2030年", "cell")}


def test_words_in_a_column_of_results_and_beside_a_number_are_no_goals() -> None:
    table = "指标\t2025年完成\t2030年目标\n能耗降低\t完成省下达任务\t3%左右\n收入\t4%\t5%，与经济增长同步\n"
    assert [row["kind"] for row in govreport.parse(TITLE + table).records()] == ["quantity"] * 3


def test_relative_years_of_heads_go_by_the_day_of_publication() -> None:
    report = govreport.parse("指标\t去年完成\t今年目标\n公园\t9个\t12个\n", datetime.date(2026, 1, 20))
    assert [_told(row) for row in report.records()] == ["result 公园 9个 2025", "goal 公园 12个 2026"]


@pytest.mark.parametrize("row", ALL("columns"), ids=lambda row: f"{row['surface']} {row['holds']}")
def test_without_its_row_an_example_is_read_in_another_way(
    row: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = row["example"].replace("／", "\t").replace("⏎", "\n")
    pages = cells, cells.replace("\t", "\n")
    with_it = [_seen(page) for page in pages]
    monkeypatch.setattr(
        lexicon, "rows", functools.cache(lambda name: tuple(one for one in ALL(name) if one is not row))
    )
    forget(*REMEMBER)
    without = [_seen(page) for page in pages]
    monkeypatch.undo()
    forget(*REMEMBER)
    assert with_it[0]
    assert without != with_it


def _seen(page: str) -> list[tuple[str, str]]:
    return [(row["rule"], _told(row)) for row in govreport.parse(f"青石市的公园\n{page}\n").records()]
