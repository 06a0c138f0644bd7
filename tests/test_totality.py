"""Any str gives a report, its places are exact, and time grows with the length of the text."""

import datetime
import itertools
import pickle
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from growing import MOST, growth
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govreport.columns import Row
from govreport.parser import Parser, parse
from govreport.report import Report

PUBLISHED = datetime.date(2026, 1, 20)
WORDS = (
    ("start", "end", "text"), ("value_start", "value_end", "value_text"), ("due_text_start", "due_text_end",
    "due_text"),
    ("cue_start", "cue_end", "cue"), ("sentence_start", "sentence_end", "sentence"),
)  # fmt: skip


def check(report: Report) -> None:
    """What holds of every report, whatever its text."""
    raw = report.raw
    places = []
    for number, row in enumerate(report.rows):
        for start, end, words in WORDS:
            first, last, told = getattr(row, start), getattr(row, end), getattr(row, words)
            assert (first is None) == (last is None) == (told is None), (words, row)
            assert told is None or (0 <= first <= last <= len(raw) and raw[first:last] == told), (words, row)
        if row.kind == "quantity":
            assert row.value_text
            assert row.low is not None
            assert row.high is not None
            assert row.low <= row.high
            assert row.sentence_start <= row.value_start < row.value_end <= row.sentence_end
            assert row.start <= row.value_start < row.value_end <= row.end
            places.append((row.start, row.value_start, row.value_end))
        else:
            assert row.value_text is None
            assert row.text
            assert row.status == "goal"
            places.append((row.start, row.start, row.end))  # 确保|一期3月开工|、新建学校9所 begins before its outcome
        if row.indicator is None:
            assert row.indicator_parts is row.indicator_start is None
        else:
            explains(report, row)
            assert (row.indicator_start, row.indicator_end) == row.indicator_parts[0]
            assert all(start < end for start, end in row.indicator_parts)
        assert (row.status == "goal") == (row.commitment is not None)
        assert row.parent is None or 0 <= row.parent < number
        assert row.due_start is None or row.due_end is None or row.due_start <= row.due_end
        assert row.period_start is None or row.period_end is None or row.period_start <= row.period_end
    assert places == sorted(places), "rows out of order"
    for trace in report.traces:
        assert all(0 <= start < end <= len(raw) for _, start, end in trace)
    assert len(report.traces) == len(report.rows)
    verdicts = sorted(
        [r[:2] for r in report.rejections] + [(r.value_start, r.value_end) for r in report.rows if r.value_text]
    )
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(verdicts)), "a number has two verdicts"
    assert all(rule for _, _, rule in report.rejections)


WRITTEN_OUT = {
    "城": ("城镇", "城鎮"),
    "乡": ("农村",),
    "鄉": ("農村",),
}  # 城乡居民: each is written out with the full word


def explains(report: Report, row: Row) -> None:
    """The pieces of an indicator stand in the raw text; what is left of them after cleaning is the indicator."""
    pieces = []
    for start, end in row.indicator_parts:
        assert 0 <= start < end <= len(report.raw)
        clean = report.cleaned.from_raw(start, end)
        pieces.append(report.cleaned.text[clean.start : clean.end])
    written = WRITTEN_OUT.get(pieces[0], ()) if len(pieces) == 2 else ()
    assert row.indicator in ("".join(pieces), *(word + pieces[1] for word in written))


def test_the_records_of_every_document_are_exact(corpus):
    paths = [path for path in sorted(corpus.rglob("*")) if path.suffix in (".txt", ".html") and path.is_file()]
    assert len(paths) > 40
    found = 0
    for path in paths:
        report = parse(path.read_bytes().decode("utf-8", "replace"), PUBLISHED)
        check(report)
        found += len(report.rows)
    assert found > 3000


def test_reports_of_documents_can_be_pickled(corpus):
    paths = sorted(corpus.rglob("*.txt"))
    for path in paths[:: max(1, len(paths) // 8)]:
        report = parse(path.read_bytes().decode("utf-8", "replace"), PUBLISHED)
        assert pickle.loads(pickle.dumps(report)) == report


FRAGMENTS = (
    # Numerals, units, words of comparison.
    "5", "12", "300", "1,250", "9 500", "5.5", "１２", "三", "十二", "三百二十", "二〇三〇", "数十", "几百", "近百", "千亿", "百余", "40多",
    "7", "1-4", "%", "％", "个", "個", "家", "万人", "萬人", "亿元", "億元", "公里", "公裡", "个百分点", "万千瓦", "倍", "成", "番", "元/人",
    "万亿", "亿", "余", "其余", "剩下的", "等落后产能", "累计，", "全面筑牢", "每日可处理",
    "达到", "達到", "增长", "增長", "下降", "提高到", "由", "从", "至", "到", "不低于", "超过", "突破", "控制在", "以上", "以內", "以下", "左右", "约",
    "翻一番", "三分之一", "百分之五", "七成", "一半", "占", "高于全国",
    # Cues and times.
    "确保", "確保", "力争", "力爭", "预期", "计划", "争取了", "争取", "必须", "今年", "明年", "去年", "2026年", "到2030年", "2027年底前", "三年内",
    "“十五五”期间", "年底前", "未来五年", "瓷博会前", "2019年以来", "20XX年", "X亿元", "9999年", "0000年", "10000年", "二月三十日",
    # Nouns and verbs.
    "地区生产总值", "城镇新增就业", "城乡居民人均可支配收入", "城镇、农村居民收入", "森林覆盖率", "粮食产量", "新建", "建设", "完成", "公园", "小学", "园区",
    "分别", "分別", "其中", "均", "双双", "以及", "和", "及", "等", "的", "了", "为", "以", "按", "在", "与经济增长同步", "成功申遗", "建成通车", "不发生事故",
    "主要预期目标是：", "目标：", "工作回顾", "重点工作", "在实际工作中争取更好结果", "约束性", "零部件", "三新一高", "5A", "3+1+X",
    # Marks, dirt.
    "，", "。", "、", "；", "：", ":", ",", ".", "！", "“", "”", "「", "」", "《", "》", "（", "）", "(", ")", "——", "-", "—",
    "~", " ", "　", "　　", "\n", "\n\n",
    "\r\n", "\t", "\u200b", "\u00ad", "\ufeff", "\x00", "\ud800", "\udfff", "e\u0301", "&nbsp;", "&lt;", "<p>",
    "(hǎo)", "（guó）", "好(hǎo)", "國(guó)",
    "一、", "（一）", "1.", "●", "打印本页", "来源：", "发布时间：2026年1月20日", "各位代表：", "2026年青石市人民政府工作报告\n", "1" * 40, "一" * 40, "😀",
    "\U00020000",
)  # fmt: skip

TEXTS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=40).map("".join)


@settings(max_examples=2000, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(text=TEXTS, dialect=st.sampled_from([None, None, "HK", "MO", "TW"]), dated=st.booleans())
def test_any_text_of_fragments_gives_a_report_with_exact_places(text, dialect, dated):
    report = Parser(dialect=dialect).parse(text, PUBLISHED if dated else None)
    check(report)
    assert len(report.records()) == len(report.rows) == len(report.goals) + len(report.results)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(text=TEXTS)
def test_any_report_can_be_pickled_and_explained(text):
    report = parse(text, PUBLISHED)
    assert pickle.loads(pickle.dumps(report)) == report
    for place in range(len(report.rows)):
        assert report.explain(place).reasons
    told = sorted((verdict.span.start, verdict.span.end) for verdict in report.verdicts)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(told))
    numbers = {r[:2] for r in report.rejections} | {(r.value_start, r.value_end) for r in report.rows if r.value_text}
    assert numbers <= set(told)


LETTERS = (
    "1", "９", "一", "百", "千", "万", "亿", "第", "年", "、", "，", ",", "。", "；", "：", ":", "“", "”", "(", "（", "）", "《", "-",
    "—", ".", "%",
    " ", "　", "\n", "\t", "的", "到", "由", "和", "等", "为", "人", "元", "国", "\x00", "\ud800", "\u0301", "e",
)  # fmt: skip


@pytest.mark.parametrize("letter", LETTERS, ids=ascii)
def test_a_hundred_thousand_of_one_character(letter):
    check(parse(letter * 100_000, PUBLISHED))


@pytest.mark.parametrize("letter", [*LETTERS, "首", "占", "约"], ids=ascii)
def test_nothing_stands_before_the_first_letter(letter):
    first = [parse(f"3亿元投资到位。\n甲{end}", PUBLISHED).rows[0] for end in ("乙", letter)]
    assert first[0] == first[1], "the last letter of the text was read as the one before the first"


@pytest.mark.parametrize("length", range(1975, 2005))
@pytest.mark.parametrize("mark", ["，", "青"])
def test_a_sentence_that_is_cut_cuts_no_number(length, mark):
    report = parse(f"{'青' * length}{mark}产值增长1234.5亿元", PUBLISHED)
    check(report)
    assert [row.value_text for row in report.rows] == ["1234.5亿元"]


@pytest.mark.parametrize("letter", ["零", "二", "兆"])
def test_long_runs_of_figures(letter):
    check(parse(letter * 20_000, PUBLISHED))


@pytest.mark.parametrize(
    "word", ["分别", "其中", "增长", "到2030年", "目标：", "力争", "“”", "（5）", "5%", "\r\n", "好(hǎo)", "&nbsp;"]
)
def test_many_thousands_of_one_word(word):
    check(parse(word * 4000, PUBLISHED))


@pytest.mark.parametrize(
    "text",
    ["", "5" * 5000, "增长" + "5" * 5000 + "%", "一" * 5000 + "个", "9" * 5000 + "年", "0." + "0" * 5000 + "1%",
    "1," + "000," * 3000 + "个",
     "\ud800", "\udc00\ud800", "今年新建\ud800公园12个。", "增长5\udfff%。", "今年\x00新建公园\x0012个。", "今年新建公园12个" + "\u0301" * 5000,
     "三分之一以上", "合同期为2026年至9999年。", "今年投资300——12亿元。", "今年投资九到五亿元。", "主要预期目标是：年底前三年内，",
     "存、贷款余额分别增长8%、6%。", "建成3个千亿级、5个百亿级。", "3年是很不平凡的一年。产值达到9亿元。",
     "3倍和1.5倍;居民人均\n收入分别达到3万元、9000元,是2015年的1.45倍和1.5倍。",
     "年内翻了\n两番，城鄉居民收入分別增長6%和7%。", "元、r三万亿元和四万亿元大关。", "突破\n500亿元\n02 城市更新\n改造老旧小区\n112个"],
    ids=lambda text: ascii(text[:12]),
)  # fmt: skip
def test_special_texts(text):
    report = parse(text, PUBLISHED)
    check(report)
    assert pickle.loads(pickle.dumps(report)) == report
    assert len(report.goals) + len(report.results) == len(report.rows)
    Report.from_json(report.to_json())


def pieces(texts: list[str], longest: int, count: int) -> Iterator[str]:
    """Pieces of texts that begin and end anywhere, some of them with another piece in their midst."""
    chosen = random.Random(7)
    for _ in range(count):
        text, other = chosen.choice(texts), chosen.choice(texts)
        start, at = chosen.randrange(len(text)), chosen.randrange(len(other))
        piece = text[start : start + chosen.randrange(1, longest)]
        cut = chosen.randrange(len(piece) + 1)
        yield piece[:cut] + other[at : at + chosen.randrange(12)] + piece[cut:] if chosen.random() < 0.5 else piece


def test_pieces_of_sentences_give_reports() -> None:
    tables = sorted((Path(__file__).parent / "cases").glob("*.tsv"))
    texts = [line.split("\t")[0] for path in tables for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    for number, text in enumerate(pieces([text for text in texts if text], 60, 6000)):
        report = parse(text, (PUBLISHED, None)[number % 2])
        check(report)
        assert len(report.goals) + len(report.results) == len(report.rows)


def test_pieces_of_documents_give_reports(corpus):
    texts = [path.read_bytes().decode("utf-8", "replace") for path in sorted(corpus.rglob("*.txt"))]
    for number, text in enumerate(pieces(texts, 300, 6000)):
        report = parse(text, (PUBLISHED, None)[number % 2])
        check(report)
        assert len(report.goals) + len(report.results) == len(report.rows)


# Texts that tempt a rule to look further than it needs, each made of one unit again and again.
ATTACKS = {
    "numbers": "5个", "numbers with nouns": "5个园区", "list of numbers": "5%、", "list that distributes": "甲、乙分别增长5%、6%，",
    "items": "甲、",
    "subjects without end": "居民收入和", "fronted times": "到2030年，", "times": "2026年", "cues": "力争",
    "cues with times": "力争2027年、",
    "outcomes": "确保通车、", "origins": "由5%", "parts": "其中5个，", "headers": "主要目标是：", "items below a header": "——增长5%。\n",
    "colons": "目标：", "headings": "一、2026年重点工作\n", "quotes that open": "“", "quotes": "“5”", "brackets": "（5",
    "sentences": "今年新建公园12个。",
    "paragraphs": "今年新建公园12个。\n", "clauses": "今年新建公园12个，", "fractions": "三分之", "predicates": "年均增长不低于",
    "gaps": "高于全国5%",
    "pinyin": "好(hǎo)", "means": "以5个",
    "compared with before": "比去年预算高5%，", "outputs": "原煤产量9万吨；钢6万吨，", "shared verb": "增加面积5亩、", "levels": "高于1980年的5%的水平，",
    "bounds behind brackets": "5公顷（6亩）之内", "provinces": "四川省由5%降到6%，", "pages of a site": "财政：增长5%\n",
    "lost bytes": "?！斗桨浮5个", "a mark before all": "，3%" + "、甲" * 40,
}  # fmt: skip
SMALL = 2000  # at least as long as the longest sentence


@pytest.mark.parametrize("attack", ATTACKS)
def test_time_grows_with_the_length(attack):
    unit = ATTACKS[attack]
    assert growth(lambda text: parse(text, PUBLISHED), unit * (SMALL // len(unit))) < MOST


def test_time_grows_with_the_length_of_a_text_without_a_date() -> None:
    """Which five-year plan is over is told there by the later plans that the text names."""
    assert growth(parse, "“十一五”期间，新建公园12个。" * (2 * SMALL // 17)) < MOST


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("9999年12月31日\n未来五年。", None),
        ("未来五年新建公园12个。", datetime.date(9999, 1, 1)),
        ("明年新建公园12个。", datetime.date(1, 1, 1)),
    ],
)
def test_the_first_and_the_last_year_of_the_calendar_stop_nothing(text, published):
    assert parse(text, published).raw == text
