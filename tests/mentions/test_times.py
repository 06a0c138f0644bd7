"""Time expressions in sentences. The answer is written inside the sentence: 【words|shape|relation|tense】."""

import re

import pytest
from growing import MOST, growth
from hypothesis import example, given, settings
from hypothesis import strategies as st

from govreport import lexicon
from govreport.mentions.times import event_date, holiday_date, scan, scan_all
from govreport.mentions.times.mention import TimeMention

DIALECTS = ("CN", "HK", "MO", "TW")

SENTENCES = """
【2024年|year|in】新建公园20个。
城区【2026年底|year|by】、【2027年末|year|by】分别通水。
【2026年初|month|in】动工，【2026年上半年|half|in】封顶，【2026年下半年|half|in】交付。
【2026年第一季度|quarter|in】和【2027年一季度|quarter|in】各办一场，【2026年前三季度|quarter|in】共五场。
【2025年首三季度|quarter|in】增长3%，【2024年前5个月|month|in】增长2%。
【2022年10月18日|day|in】开馆，【2022年10月1日至7日|day|in】放假。
馆内【3月5日|day|in】布展，【10月|month|in】开馆，【6月底前|month|by】验收，【9月上旬|day|in】试用。
【年底前|year|by】建成，【年内|year|in】见效，【年末|year|by】盘点，【到年底|year|by】收尾。
【今年1-4月|month|in】降水偏少，【1—11月份|month|in】累计偏多，【前11个月|month|in】持平。
【2023年至2025年|years|within】栽树，【2021—2025年|years|within】修渠，【2024、2025年|years|within】养护。
【从一九七九年到一九八二年的四年间|years|within】，产量翻番。
【今年|year|in】、【明年|year|in|future】、【后年|year|in|future】各修一座桥。
【去年|year|in|past】、【前年|year|in|past】都丰收，【上年|year|in|past】略减，【本年|year|in】持平。
【全年|year|in】完成，【当年|year|in】投产。
【今明两年|years|within】改造管网。
【到2030年|year|by】翻一番，【至2025年|year|by】过半，【截至2025年底|year|by】收官。
【2030年前|year|before】达峰，【2025年以前|year|before】过半，【2030年之前|year|before】建成。
【自2026年起|year|from】实行，【从今年起|year|from】试点，【2026年起|year|from】推开，【从今年开始|year|from】培训。
【三年内|span|within】建成，【两年内|span|within】过半，【用三年左右时间|span|within|future】收尾。
【未来五年|span|within|future】、【今后5年|span|within|future】、【未来的三年|span|within|future】各建一座。
【经过三年努力|span|within】，河水变清。
【三至五年内|span|within】见效，【三五年内|span|within】成林。
【“十四五”|plan|within】修路，【十四五期间|plan|within】修桥，【“十五五”时期|plan|within】修站，【到“十四五”末|plan|by】通车。
【「十二五」期間|plan|within】种树，【“十五”|plan|within】修渠，【七五期间|plan|within】修坝，【"八五"|plan|within】修站。
【第七个五年计划期间|plan|within】建厂。
【三年来|span|since|past】修路，【五年来|span|since|past】修桥，【近三年|span|since|past】修站，【近5年|span|since|past】修渠。
【过去五年|span|since|past】不易，【过去的五年|span|since|past】难忘，【这五年|span|since|past】变化大，【一年来|span|since|past】平稳。
【本届政府以来|term|since|past】修路，【本届政府任期内|term|within】通车。
【2019年以来|year|since|past】修桥，【党的十八大以来|event|since|past】修站，【改革开放以来|event|since|past】建市。
【到本世纪中叶|century|by】建成，【21世纪中叶|century|in】富强，【到本世纪末|century|by】达标。
收支【在2026/27年度|fiscal|from】及【2028/29年度起|fiscal|from】分别平衡。
【2025-26财年|fiscal|in】有盈余，【2026/27年度至2030/31年度期间|fiscal|within】持平，【2026年-27年度|fiscal|in】略减。
确保【今年瓷博会前|event|before】开馆，【2025年瓷博会之前|event|before】扩建。
确保【瓷博会前|event|before】开馆，力争【陶瓷艺术节前|event|before】换新。
【国庆前|event|before】通车，【春节前|event|before】供暖，【汛期前|event|before】清淤，【入冬前|event|before】换管，【换届前|event|before】审计。
【今(2024)年|year|in】开工，【去（2023）年|year|in】立项。
比【2020年|year|baseline】增长5%，较【2015年|year|baseline】翻番，同【2025年|year|baseline】相比增长2%。
比【上年|year|baseline|past】增长5%，较【去年|year|baseline|past】少3个，与【上年|year|baseline|past】持平，【上年同期|year|baseline|past】为8%。
比【前五年|span|baseline|past】增长8%，由【2020年|year|baseline】的54%提高到【2025年|year|in】的58%。
恢复到【2019年|year|baseline】水平，按【2020年|year|baseline】不变价计算，达到【2020年|year|baseline】的两倍。
人口【2010 年|year|in】为80万人，【2013年 3月 31日|day|in】复核。
【二〇三〇年|year|in】、【二○三五年|year|in】、【一九八○年|year|in】、【一九七九年|year|in】。
【到二〇三五年|year|by】建成，【2012年 4月 1日至 2013年 3月 31日|day|in】试行。
发布日期【2026-01-22|day|in】，归档日期【2026.2.3|day|in】，旧档【1998/7/1|day|in】。
【新的一年|year|in】，重点修路，【下一年|year|in|future】修桥，【上一年|year|in|past】修渠，【过去一年|span|since|past】修站。
【2011年年底|year|by】动工，【2013年年中|month|in】封顶。
【今年内|year|in】完工，【2025年10月前|month|before】交付，【2027年1月1日前|day|by】启用。
【从2026年1月1日起|day|from】实行，【2026年春节前|event|before】发放。
【1990年代|decade|in】建成的桥已【连|】加固。
"""

# Durations and programmes name no time that a goal could be due at.
APART = """
低保标准连续【19年|duration|】提高。
人均受教育年限达到【12年|duration|】，质保【2.5年|duration|】。
实施【三年行动计划|programme|】，编制【五年规划|programme|】，启动【三年提升行动|programme|】。
保护【千年|duration|】古镇、【百年|duration|】老店和【1000年|duration|】陶瓷。
落实【“十四五”|programme|】规划和【第七个五年计划|programme|】。
提前【一年|duration|】完成，【五年|span|within】建成十座桥。
经过几【十年|duration|】积累。
"""

NOTHING = """
指数为107.9%，长1500公里，1-2个点，增长5%-5.5%，共24个。
2024届毕业生，文号〔2024〕5号，5G基站，0—6岁儿童。
昨(30)日开会，目前进展顺利，当前形势稳定，位居前列，走在前列。
社会前列，今后一个时期，平均每年增长，历年结余，青年底薪，中年内科，多年来。
连续5个季度，12个月，每月3元，30日内。
青少年、老年人、成年人、未成年人、退休年龄、年均增长、年轻干部、年度考核。
三五牌，五一路，第五末班车，二十一世纪，21世纪海上丝绸之路，新世纪。
半年总结，每半年一次，健全年检制度，安全年活动，规上年营收。
学前教育，以前所未有，机会前移，版本3.2024年。
上海2010世博，编号20240101，电话2024-1234，1.2.3。
"""


def answers(line: str) -> tuple[str, list[tuple[int, int, str, str, str]]]:
    """The sentence without its marks, and the mentions that the marks give."""
    text, found, position = "", [], 0
    for mark in re.finditer(r"【([^】|]*)\|([^】]*)】", line):
        text += line[position : mark.start()]
        shape, relation, tense = [*mark[2].split("|"), "", ""][:3]
        if shape:
            found.append((len(text), len(text) + len(mark[1]), shape, relation, tense))
        text += mark[1]
        position = mark.end()
    return text + line[position:], found


@pytest.mark.parametrize("line", (SENTENCES + APART).strip().splitlines())
def test_mentions_are_where_the_sentence_marks_them(line: str) -> None:
    text, expected = answers(line.replace("間", "间"))
    assert [(m.start, m.end, m.shape, m.relation, m.tense) for m in scan(text)] == expected


@pytest.mark.parametrize("line", NOTHING.strip().splitlines())
@pytest.mark.parametrize("dialect", DIALECTS)
def test_what_is_no_time_is_left_alone(line: str, dialect: str) -> None:
    assert [line[m.start : m.end] for m in scan(line, dialect)] == []


@pytest.mark.parametrize(
    ("text", "args"),
    [
        ("2026年", (2026, 0, 0, 2026, 0, 0, 0)), ("2026年底前", (2026, 0, 0, 2026, 0, 0, 1)), ("明年", (1, 0, 0, 1, 0, 0, 0)),
        ("年底前", (None, 0, 0, None, 0, 0, 1)), ("二〇二六年前三季度", (2026, 1, 0, 2026, 9, 0, 0)),
        ("2026年10月18日至11月2日", (2026, 10, 18, 2026, 11, 2, 0)), ("去年下半年", (-1, 7, 0, -1, 12, 0, 0)),
        ("9月下旬", (None, 9, 21, None, 9, 0, 0)), ("2023—2025年", (2023, 0, 0, 2025, 0, 0, 0)), ("“十五五”末", (15, 1)),
        ("2026/27年度", (2026, 2027)), ("1999-00财年", (1999, 2000)), ("二零一三/一四年度", (2013, 2014)), ("未来五年", (5,)), ("3—5年内", (5,)),
        ("本世纪中叶", (0, 50, 50)), ("今年瓷博会前", (0,)), ("国庆前", (None,)), ("今明两年", (0, 0, 0, 1, 0, 0, 0)),
    ],
)  # fmt: skip
def test_args_hold_the_captured_values(text: str, args: tuple[int | None, ...]) -> None:
    (mention,) = scan(text)
    assert mention.args == args
    assert text[mention.start : mention.end] == text


@pytest.mark.parametrize(("text", "month"), [("一月", 1), ("十月", 10), ("十二月", 12), ("12月", 12), ("〇九月", 9)])
def test_months_in_digits_and_chinese(text: str, month: int) -> None:
    (mention,) = scan(text)
    assert mention.args[1] == mention.args[4] == month


@pytest.mark.parametrize("text", ["十三月", "0月", "13月", "二十月", "2月32日"])
def test_no_calendar_has_such_a_month_or_day(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("确保今年瓷博会前建成", "瓷博会"), ("2025年第十届陶瓷艺术节前夕", "陶瓷艺术节"), ("国庆节前通车", "国庆节"), ("，赶在茶叶博览会之前", "茶叶博览会"),
        ("党的二十大以来", "党的二十大"), ("2026年春节前", "春节"),
    ],
)  # fmt: skip
def test_events_are_named_without_year_and_suffix(text: str, event: str) -> None:
    assert [m.event for m in scan(text)] == [event]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("113年", 2024),
        ("民国113年", 2024),
        ("中华民国114年2月25日", 2025),
        ("114年度", 2025),
        ("98年8月", 2009),
        ("110年至113年", 2021),
        ("去(113)年", 2024),
    ],
)
def test_years_of_the_republic(text: str, year: int) -> None:
    (mention,) = scan(text, "TW")
    assert (mention.start, mention.end) == (0, len(text))
    assert mention.args[0] == year


def test_a_count_of_years_is_no_year_of_the_republic_elsewhere() -> None:
    assert [m.shape for m in scan("113年", "CN")] == ["duration"]
    assert [m.shape for m in scan("10年来新低，历时8年", "TW")] == ["span", "duration"]


def test_a_school_or_fiscal_year_of_hong_kong() -> None:
    assert [(m.shape, m.args) for m in scan("2013-2014年度", "HK")] == [("fiscal", (2013, 2014))]
    assert [(m.shape, m.args[0], m.args[3]) for m in scan("2013-2014年度", "CN")] == [("years", 2013, 2014)]


@pytest.mark.parametrize("name", ["times", "events"])
def test_every_row_of_the_lexicon_is_read_in_its_example(name: str) -> None:
    for row in lexicon.rows(name):
        found = scan_all(row["example"])
        assert found, row
        place = row["example"].find(row["surface"])
        assert place >= 0, row
        if row["kind"] in ("with", "rest") or row["meaning" if name == "times" else "kind"] == "baseline":
            assert found[0].relation == "baseline", row
        elif row["kind"] == "next":
            assert (found[0].end, row["example"][place - 1] in "前内起来中") == (place, True), row
        elif row["kind"] == "promise":
            assert (found[0].relation, found[0].tense) == ("within", row["meaning"]), row
        elif row["kind"] == "stage":
            assert any(m.start == place and place + len(row["surface"]) < m.end for m in found), row
        elif row["kind"] in ("lead", "event"):  # it begins with the word, and not somewhere before it
            assert any(m.start == place and place + len(row["surface"]) <= m.end and m.relation for m in found), row
        elif row["kind"] == "effort":
            assert any(place + len(row["surface"]) <= m.end and m.relation == "within" for m in found), row
        elif row["kind"] != "dated":
            assert any(m.start <= place and place + len(row["surface"]) <= m.end for m in found), row


@pytest.mark.parametrize(
    "row", [r for r in lexicon.rows("times") if r["unless"]], ids=lambda r: r["kind"] + r["surface"]
)
def test_a_word_is_not_read_beside_what_its_row_excludes(row: dict[str, str]) -> None:
    place = row["example"].index(row["surface"])
    place += len(row["surface"]) if row["kind"] in ("suffix", "count") else 0
    for char in row["unless"]:
        text = row["example"][:place] + char + row["example"][place:]
        if row["kind"] in ("suffix", "count"):
            assert all(m.end != place for m in scan_all(text)), text
        else:
            assert all(m.start != place + 1 or m.shape in ("duration", "programme") for m in scan_all(text)), text


def test_what_begins_a_text_has_nothing_before_it() -> None:
    assert [mention.shape for mention in scan("任期内建成，2025年")] == ["term", "year"]  # not the 年 at the end


def test_dates_of_the_lexicon() -> None:
    assert str(event_date("改革开放")) == "1978-12-18"
    assert event_date("本届政府") is None
    for row in lexicon.rows("events"):
        if row["date"] and row["kind"] == "since":
            assert str(event_date(row["surface"])) == row["date"]
        if row["date"] and row["kind"] == "event":
            assert "{:02}-{:02}".format(*(holiday_date(row["surface"]) or (0, 0))) == row["date"]


def check(text: str, dialect: str) -> list[TimeMention]:
    """The mentions of a text, sorted, apart, inside it and of known kinds."""
    check_order(text, scan_all(text, dialect))
    return check_order(text, scan(text, dialect))


def check_order(text: str, found: list[TimeMention]) -> list[TimeMention]:
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text)
        assert mention.relation in ("in", "by", "before", "within", "from", "since", "baseline", "")
        assert mention.tense in ("past", "future", "")
        assert mention.event is None or mention.event in text[mention.start : mention.end]
        end = mention.end
    return found


PIECES = st.sampled_from(
    "2024 2026 113 27 年 月 日 底 末 初 前 以前 之前 起 以来 来 内 期间 到 至 - — / 自 从 比 较 同 今 明 去 后 上 半 季度 第一 三 五 十 两 十四五 “ ” 瓷博会 国庆 节 会 "
    "世纪 本 中叶 届 政府 任期 未来 过去 近 用 左右时间 规划 计划 财 度 代 （ ） ( ) 2024-01-02 , ， 。 \n 的 个 民国 〇 ○ ·".split(
        " "
    )
)


@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=80), st.sampled_from(DIALECTS))
@example("今(9999)年" + "2024年" * 3, "TW")
@example("年\ud800年内\x00", "CN")
@settings(max_examples=500, deadline=None)
def test_any_text_gives_sorted_mentions_that_do_not_overlap(text: str, dialect: str) -> None:
    check(text, dialect)


ATTACKS = [
    "9" * 4000, "2024年" * 1000, "“十四五" * 1000, "一二三" * 1500, "年" * 4000, "年底前" * 1300, "确保" * 1000 + "会前", "瓷" * 3000 + "会前" * 500,
    "2024年瓷瓷瓷瓷" * 500 + "前", "1月" * 2000, "2024-" * 1000, "2024年-" * 700, "第五个五" * 900, "季季季季" * 900, "本世纪" * 1300, " \n年" * 1300,
    "今" * 4000 + "年", "从" * 4000 + "2024年", "2024年" + " " * 4000, "1、" * 2000 + "月", "以来" * 2000, "十" * 4000 + "年", "届" * 3000, "前" * 3000,
    "今春" * 2000, "至2024年" * 800, "目前" * 2000, "今后" * 2000, "上周" * 2000, "3个月" * 1300, "三月初" * 1300, "元旦" * 2000, "一百年" * 1300, "2025-03" * 600,
    "2025-03-05至" * 400, "1世纪90年代" * 600, "本财政年度" * 800, "第二个百年" * 800, "新中国成立" * 800, "月底" * 2000, "5日" * 2000, "去年10月至" * 700,
    "2025年后3" * 700, "3月和9" * 1000, "3月、" * 1300, "5日（含" * 900, "一年半" * 1300, "半个月" * 1300, "3至5个月" * 700, "9日8时至" * 700, "一2025年" * 700, "2025年的" * 800, "2025年最后一个" * 500,
]  # fmt: skip


@pytest.mark.parametrize("text", ATTACKS, ids=lambda text: text[:6])
def test_time_grows_with_length_only(text: str) -> None:
    check(text, "CN")
    assert growth(scan_all, text[: len(text) // 4]) < MOST  # its readers are those of `scan` and more
