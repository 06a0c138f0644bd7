"""The front door: arguments, settings, and what a report holds."""

import datetime
import pickle

import attrs
import pytest

import govreport
from govreport.errors import OptionError
from govreport.parser import Parser, parse

PUBLISHED = datetime.date(2026, 1, 20)
TEXT = "青石市今年新建公园12个，力争2028年在校生突破3万人。去年引进“6030”项目24个。"


def test_the_seed_gives_its_goals(seed):
    """The document that the library was first asked about; its main goals are known by heart."""
    goals = [
        (g.text if g.indicator is None else f"{g.indicator} {g.low} {g.unit} {g.comparator}", g.commitment, g.due_text)
        for g in parse(seed).rows
        if g.status == "goal"
    ]
    assert ("禦窯遺址成(chéng)功申遺", "strive", "2024年") in goals
    assert ("禦窯遺址成(chéng)功申遺", "ensure", "2026年") in goals
    assert ("陶陽裡(lǐ)禦窯景區成(chéng)功創5A", "strive", "明年") in goals
    assert ("國(guó)際陶瓷文化博覽旅遊交易中心建成(chéng)使用", "ensure", "今年瓷博會前") in goals
    (pupils,) = [row for row in parse(seed).rows if row.value_text == "10萬人"]
    assert (pupils.status, pupils.low, pupils.comparator, pupils.commitment) == ("goal", 100000, "more_than", "strive")
    assert pupils.indicator.endswith("在校生")


def test_the_seed_has_no_number_that_is_a_name(seed):
    report = parse(seed)
    values = [row.value_text for row in report.rows if row.value_text]
    assert not {"7所", "5020", "1234", "三個", "19年", "5A"} & set(values)
    rejected = {seed[a:b] for a, b, _ in report.rejections}
    assert {"7所", "5020", "1234", "三個"} <= rejected


def test_the_seed_dates_itself(seed):
    report = parse(seed)
    assert report.metadata.published == datetime.date(2022, 10, 18)
    assert report.metadata.published_span.of(seed) == "2022年10月18日"
    (event,) = [row for row in report.rows if row.due_event]
    assert (event.due_event, str(event.due_start), str(event.due_end)) == ("瓷博会", "2022-01-01", "2022-12-31")


def test_what_was_striven_for_and_reached_is_a_result(seed):
    row = next(row for row in parse(seed).rows if row.value_text == "29個")
    assert (row.status, row.low, row.unit) == ("result", 29, "个")


@pytest.mark.parametrize("raw", [None, 5, ["5%"], memoryview(b"5%")])
def test_only_text_is_parsed(raw):
    with pytest.raises(OptionError, match="raw must be a str"):
        parse(raw)


@pytest.mark.parametrize("published", ["2026-01-20", 2026, (2026, 1, 20)])
def test_published_is_a_date(published):
    with pytest.raises(OptionError, match=r"published must be a datetime\.date"):
        parse(TEXT, published)


def test_a_moment_serves_as_its_day():
    assert parse(TEXT, datetime.datetime(2026, 1, 20, 8, 30)) == parse(TEXT, PUBLISHED)


@pytest.mark.parametrize("dialect", ["cn", "", "hk", "XX", 5])
def test_a_dialect_is_one_of_four(dialect):
    with pytest.raises(OptionError, match="dialect must be one of"):
        Parser(dialect=dialect)


@pytest.mark.parametrize("dialect", [None, "CN", "HK", "MO", "TW"])
def test_a_parser_is_plain_data(dialect):
    parser = Parser(dialect=dialect)
    assert parser == Parser(dialect=dialect)
    assert hash(parser) == hash(Parser(dialect=dialect))
    assert pickle.loads(pickle.dumps(parser)) == parser
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        parser.dialect = "CN"


def test_a_parser_with_a_dialect_overrules_the_text():
    assert Parser(dialect="TW").parse(TEXT).metadata.dialect == "TW"
    assert Parser().parse(TEXT).metadata.dialect == "CN"


@pytest.mark.parametrize("lexicons", [(), [[{"lexicon": "cues", "surface": "铆足劲", "strength": "strive"}]]])
def test_a_day_for_texts_that_nobody_dates(lexicons):
    parser, day = Parser(undated=PUBLISHED, lexicons=lexicons), datetime.date(2024, 3, 5)
    undated, dated = "明年新建公园12个。", "江北区政府工作报告\n2025年1月20日\n明年新建公园12个。"
    assert parser.parse(undated).rows == Parser(lexicons=lexicons).parse(undated, PUBLISHED).rows
    assert parser.parse(dated).rows == Parser(lexicons=lexicons).parse(dated).rows
    assert [parser.parse(text, day).metadata.published for text in (undated, dated)] == [day, day]


def test_the_function_and_the_default_parser_agree():
    assert parse(TEXT, PUBLISHED) == Parser().parse(TEXT, PUBLISHED) == govreport.parse(TEXT, PUBLISHED)


def test_a_report_holds_what_it_was_made_from():
    report = Parser().parse(TEXT, PUBLISHED, doc_id="a1")
    assert report.raw is TEXT
    assert report.doc_id == "a1"
    assert {row.doc_id for row in report.rows} == {"a1"}
    assert {row.published for row in report.rows} == {PUBLISHED}
    assert len(report.goals) + len(report.results) == len(report.rows) == len(report.records()) == len(report.traces)


def test_goals_and_results_are_told_apart():
    report = parse(TEXT, PUBLISHED)
    assert [(row.status, row.value_text) for row in report.rows] == [
        ("goal", "12个"),
        ("goal", "3万人"),
        ("result", "24个"),
    ]
    assert [TEXT[a:b] for a, b, _ in report.rejections] == ["6030"]


def test_reading_twice_gives_the_same():
    assert parse(TEXT, PUBLISHED) == parse(TEXT, PUBLISHED)
    assert parse(TEXT, PUBLISHED).to_json() == parse(TEXT, PUBLISHED).to_json()


def test_texts_do_not_look_at_each_other():
    alone = parse(TEXT, PUBLISHED)
    parse("力争2050年，其他指标增长99%，主要目标是：", datetime.date(2049, 1, 1))
    assert parse(TEXT, PUBLISHED) == alone


def test_repairs_are_told():
    notes = [
        note for note in parse("今年對(duì)外貿易達(dá)到300億元。", PUBLISHED).diagnostics if "repaired" in note.code
    ]
    assert len(notes) == 1
    assert "pinyin" in notes[0].message
    assert "2" in notes[0].message
    assert not [note for note in parse(TEXT, PUBLISHED).diagnostics if "repaired" in note.code]


@pytest.mark.parametrize("text", ["", " ", "\n", "。", "　", "天气晴好。"])
def test_a_text_that_states_nothing_gives_an_empty_report(text):
    report = parse(text, PUBLISHED)
    assert (report.rows, report.goals, report.results, report.records(), report.traces) == ((), (), (), [], ())


def test_the_same_text_in_the_other_script_gives_the_same_numbers():
    simplified = "今年城镇新增就业6万人，确保2027年盐湖古道成功申遗，粮食产量稳定在400万吨以上。"
    traditional = "今年城鎮新增就業6萬人，確保2027年鹽湖古道成功申遺，糧食產量穩定在400萬噸以上。"
    columns = "kind status low high unit comparator change due_start due_end due_relation commitment start end".split()
    told = [[[getattr(row, c) for c in columns] for row in parse(t, PUBLISHED).rows] for t in (simplified, traditional)]
    assert told[0] == told[1]
    assert len(told[0]) == 3


def test_fixers_are_chosen_by_name():
    raw = "增长(zhǎng)５％，，"
    assert Parser(fixers=["spacing", "pinyin"]).fixers == ("pinyin", "spacing")
    assert Parser(fixers=["pinyin"]).parse(raw).cleaned.text == "增长５％，，"
    assert Parser(fixers=()).parse(raw).cleaned.text == raw
    assert Parser().parse(raw).cleaned.text == "增长5%，"
    with pytest.raises(OptionError, match="fixers: there is no 'pin yin'; choose from mojibake, escapes, markup"):
        Parser(fixers=["pin yin"])
    for wrong in ("pinyin", 5):
        with pytest.raises(OptionError, match="fixers must be names of fixers, such as"):
            Parser(fixers=wrong)
