"""Numbers that assert nothing: each is set aside by a named rule, and none becomes a record."""

import itertools
import re

import pytest

import govreport

# Each sentence gives no record; its numbers are set aside in this order: words and rule.
NOTHING = {
    # Ordinals, ranks and codes.
    "今年办好第12届茶博会。": ["12届 ordinal"],
    "今年力争进入全国前20位。": ["20位 rank"],
    "加快布局5G网络。": ["5 code"],
    "今年新修的G60高速公路要提速。": ["60 code"],
    "构建“3+1+X”产业体系。": ["3 code", "1 code"],
    "按照2+8+N的思路布局。": ["2 code", "8 code"],
    # Slogans and names.
    "锚定“1234”目标，真抓实干。": ["1234 bare number"],
    "深入实施“5020”工程。": ["5020 bare number"],
    "今年实施“百校千企”行动。": ["百 idiom", "千 idiom"],
    "今年打造“15公里”物流圈。": ["15公里 name"],
    "今年完善“三个千亿”格局。": ["三个 name", "千亿 name"],
    # Idioms.
    "千方百计扩大就业。": ["千方 idiom", "百 idiom"],
    # Numbers in a modifier.
    "今年重点支持投资2000万元以上的技改项目。": ["2000万元 modifier"],
    "今年培育年收入过百亿元的园区。": ["百亿元 class"],
    "今年打造千亿级产业集群。": ["千亿级 class"],
    "今年服务好60岁以上的老人。": ["60岁 modifier"],
    # Sums that close a list or count headings.
    "今年做大做强电子信息、汽车等6个产业。": ["6个 closing sum"],
    "今年重点抓好8个方面的工作。": ["8个 outline"],
    # Durations.
    "连续19年未发生重大事故。": ["19年 duration"],
    # A label of units in brackets.
    "今年的产值（亿元）另表说明。": ["亿元 unit label"],
}  # fmt: skip


@pytest.mark.parametrize("text", NOTHING, ids=str)
def test_set_aside_by_a_named_rule(read, refused, text):
    assert [(row.kind, row.value_text) for row in read(text).rows if row.kind == "quantity"] == []
    assert refused(text) == NOTHING[text]


# No number at all: what looks like one is part of a word.
NO_NUMBER = (
    "全面贯彻“三新一高”要求。",
    "全面貫徹「三新一高」要求。",
    "打好三大攻坚战。",
    "推进“双一流”建设。",
    "推进一批重大项目。",
    "一体推进，一以贯之。",
    "积极稳妥，大幅提升。",
)


@pytest.mark.parametrize("text", NO_NUMBER)
def test_no_number_is_seen(read, text):
    report = read(text)
    assert [row.value_text for row in report.rows if row.value_text] == []
    assert [text[a:b] for a, b, _ in report.rejections if any(c.isdigit() for c in text[a:b])] == []


# The record, and beside it the number that is none.
BESIDE = {
    "力争2028年全市9所院校在校生突破12万人。": (["12万人"], ["9所 scope"]),
    "力爭2028年全市9所院校在校生突破12萬人。": (["12萬人"], ["9所 scope"]),
    "引进“6030”项目24个。": (["24个"], ["6030 bare number"]),
    "引進「6030」項目24個。": (["24個"], ["6030 bare number"]),
    "今年第5批新建公园12个。": (["12个"], ["5批 ordinal"]),
    "今年培育收入5亿元以上的企业30家。": (["30家"], ["5亿元 modifier"]),
    "今年发放补贴，每人500元。": (["500元"], []),
    "今年在3个园区中选2个试点。": (["2个"], []),
}  # fmt: skip


@pytest.mark.parametrize("text", BESIDE, ids=str)
def test_a_number_beside_a_record(read, refused, text):
    values, others = BESIDE[text]
    found = [row.value_text for row in read(text).rows if row.value_text]
    assert found[-len(values) :] == values
    assert [line for line in others if line not in refused(text)] == []


# Sums of work to be done or of things obtained are records.
COUNTED = {
    "今年实施16个改扩建项目。": "改扩建项目 16 个",
    "今年抓好14项改革任务。": "改革任务 14 项",
    "去年获批29个试点。": "试点 29 个",
    "去年获评文明城市、卫生城市等7个荣誉。": "荣誉 7 个",
}


@pytest.mark.parametrize("text", COUNTED, ids=str)
def test_work_to_be_done_and_things_obtained_count(told, text):
    assert told(text, "indicator number unit") == [COUNTED[text]]


# What other libraries get wrong (docs: ARCHITECTURE): the only reading is the right one.
TRAPS = {
    "去年，产能利用率达到107.9%。": ["107.9% 107.9 %"],
    "今年新建农村公路1500公里。": ["1500公里 1500 公里"],
    "今年每县建设1-2个食堂。": ["1-2个 1~2 个"],
    "今年地区生产总值增长5%-5.5%。": ["5%-5.5% 5~5.5 %"],
    "今年新建公园24個。": ["24個 24 个"],
}


@pytest.mark.parametrize("text", TRAPS, ids=str)
def test_traps_of_other_libraries(told, text):
    assert told(text, "value_text number unit") == TRAPS[text]


TIME_TRAPS = {
    "2024年底建成公园3个。": "2024-12-31..2024-12-31 by",
    "2024年内建成公园3个。": "2024-01-01..2024-12-31 in",
}


@pytest.mark.parametrize("text", TIME_TRAPS, ids=str)
def test_traps_of_other_libraries_in_dates(read, text):
    (found,) = read(text).times
    assert f"{found.start}..{found.end} {found.relation}" == TIME_TRAPS[text]


def test_nineteen_years_in_a_row_are_no_year(read):
    report = read("全市连续19年未发生重大事故。")
    assert [found for found in report.times if found.start is not None] == []
    assert report.rows == ()


@pytest.mark.parametrize(
    "text",
    [
        "今年新建公园20个，锚定“1234”目标。",
        "去年引进“6030”项目24个，占全市的15%。",
        "力争2028年全市9所院校在校生突破12万人。",
    ],
)
def test_every_number_has_one_verdict(read, text):
    report = read(text)
    places = sorted([(row.value_start, row.value_end) for row in report.rows] + [r[:2] for r in report.rejections])
    assert len(set(places)) == len(places)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(places))
    assert [v.span for v in report.verdicts] == sorted(v.span for v in report.verdicts)
    numbers = [v.span for v in report.verdicts if v.rule not in COUNTS_NOTHING]
    assert [(span.start, span.end) for span in numbers] == places


COUNTS_NOTHING = {"date", "removed", "list mark", "word", "unread"}


def test_every_numeral_has_a_verdict(read):
    text = "打印\n一、统一部署\n到2027年，新建公园12个，增长.3%。"
    report = read(text + "今年要稳住就业，扩大内需。" * 40)
    assert [(v.text, v.rule) for v in report.verdicts] == [
        ("一", "list mark"), ("一", "word"), ("到2027年", "date"), ("12个", "subject"), ("3", "unread"),
    ]  # fmt: skip


def test_every_numeral_of_the_corpus_has_a_verdict(corpus):
    numeral = re.compile(r"[0-9０-９]+|[〇零一二三四五六七八九十百千万亿]+")
    for path in sorted(corpus.glob("prov2026/*.txt"))[:4]:
        raw = path.read_bytes().decode("utf-8")
        told = bytearray(len(raw))
        for verdict in govreport.parse(raw).verdicts:
            told[verdict.span.start : verdict.span.end] = b"x" * len(verdict.span)
        assert [m.group() for m in numeral.finditer(raw) if not any(told[m.start() : m.end()])] == []
