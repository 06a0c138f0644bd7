"""Metadata: what openings of documents say, and the year that they plan for."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport import lexicon
from govreport.document.datelines import date_of
from govreport.document.metadata import read
from govreport.document.plan_years import plan_year_of
from govreport.model import Metadata
from govreport.parser import Parser, parse
from govreport.text.cleaning import clean
from govreport.text.dialects import dialect_of
from govreport.text.folding import fold

PROSE = "今年要稳住就业、扩大内需、提高质量、守住底线，推动经济实现质的有效提升和量的合理增长，让发展成果惠及全体居民，使城乡面貌焕然一新。"
ADDRESS = "各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n"


def of(raw: str, published: datetime.date | None = None) -> Metadata:
    cleaned = clean(raw)
    found = read(cleaned, fold(cleaned.text), published)
    for stated in (found.title, found.authors, found.source, found.issuer, found.region, found.subtitle):
        assert stated is None or stated.span is None or stated.span.end <= len(raw)
    return found


def value(raw: str, field: str) -> str | None:
    stated = getattr(of(raw), field)
    return stated and stated.value


def test_everything_at_once_with_its_place_in_the_raw_text() -> None:
    raw = f"下载\n打印\n2026年江北省政府工作報(bào)告\n——2026年1月8日在江北省第三届人民代表大会第一次会议上\n来源：江北日报\n时间：2026-01-20\n省长 赵钱孙\n{ADDRESS}"
    found = of(raw)
    assert found.title
    assert found.title.value == "2026年江北省政府工作報告"
    assert found.title.span
    assert found.title.span.of(raw) == "2026年江北省政府工作報(bào)告"
    assert found.authors
    assert found.authors.value == "赵钱孙"
    assert found.source
    assert found.source.value == "江北日报"
    assert found.region
    assert found.region.value == "江北省"
    assert found.issuer
    assert found.issuer.value in ("江北省人民政府", "江北省政府")
    assert found.kind
    assert found.kind.value == "work_report"
    assert found.published == datetime.date(2026, 1, 20)
    assert found.published_span
    assert found.published_span.of(raw) == "2026-01-20"
    assert found.plan_year == 2026
    assert found.plan_year_span
    assert found.plan_year_span.of(raw) == "2026"
    assert found.dialect == "CN"


def test_a_text_that_says_nothing_of_itself() -> None:
    assert of("") == of("全市生产总值增长5%。") == Metadata(kind=of("").kind)
    assert value("", "kind") == "other"


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (f"{PROSE}\n工作报告\n", None),
        (f"1、江北区政府工作报告各位代表:{PROSE}", "江北区政府工作报告"),
        (f"来源：江北日报\n如何办好一座博物馆\n{PROSE}", "如何办好一座博物馆"),
        (f"江北区\n关于印发节水行动方案的通知\n{PROSE}", "关于印发节水行动方案的通知"),
        (f"名称: | 江北区节水行动方案 | 文号: | 一号\n{PROSE}", "江北区节水行动方案"),
        (f"区长赵钱作报告。 江北日报记者 孙李 摄\n政府工作报告\n{PROSE}", "政府工作报告"),
        ("2005年政府工作报告\t\t——2005年3月5日在大会上　　　　各位代表：　　" + PROSE, "2005年政府工作报告"),
        (f"20XX年工作回顾\n{PROSE}", None),
        (f"“十五五”节水规划.docx\n{PROSE}", "“十五五”节水规划"),
        (f"一、主要目标\n{PROSE}", None),
        (f"渔业概况\n• 推行适切的计划及措施\n{PROSE}", "渔业概况"),  # the item of a list names no plan
    ],
)
def test_title(raw: str, title: str | None) -> None:
    assert value(raw, "title") == title


@pytest.mark.parametrize(
    ("raw", "authors"),
    [
        ("作者:赵钱 来源:江北日报\n", "赵钱"),
        ("作者：佚名\n", "佚名"),
        (f"区长　赵钱\n{ADDRESS}", "赵钱"),
        ("国务院总理赵钱孙各位代表：\n", "赵钱孙"),
        ("县长赵钱向大会作报告。\n", None),
    ],
)
def test_authors(raw: str, authors: str | None) -> None:
    assert value(raw, "authors") == authors


@pytest.mark.parametrize(
    ("raw", "source"),
    [
        ("来源:\n江北日报\n", "江北日报"),
        ("來源：江北日報  發布時間：2026年1月2日\n", "江北日報"),
        ("来源: 发布日期:2026-01-02\n", None),
        ("凡注明“来源:江北网”的文字\n", "江北网"),
    ],
)
def test_source(raw: str, source: str | None) -> None:
    assert value(raw, "source") == source


@pytest.mark.parametrize(
    ("raw", "region"),
    [
        ("2026年江北省政府工作报告\n", "江北省"),
        ("政府工作报告\n——2026年1月8日在江北省第三届\n人民代表大会上\n", "江北省"),
        ("政府工作报告\n2026年1月8日在江北省三届人大一次会议上\n", "江北省"),
        ("各位代表:\n现在,我代表江北县人民政府,向大会报告工作,请予审议。\n", "江北县"),
        ("在第十四届全国人民代表大会第一次会议上\n", "全国"),
        ("江北市市长赵钱\n" + ADDRESS, "江北市"),
        ("上海市嘉定区人民政府关于印发节水方案的通知\n", "上海市嘉定区"),
        ("来源:景德镇日报\n办好景德镇的博物馆\n", "景德镇"),
        ("来源:人民日报\n人民城市人民建\n", None),
        ("记者从市人大常委会获悉\n", None),
        ("四川提出明年目标\n" + PROSE, "四川"),
        ("二〇二六年江北市政府工作报告\n各位代表：", "江北市"),
        ("关于二〇二五年江北市国民经济和社会发展计划执行情况的报告\n各位代表：", "江北市"),
        ("白沙镇人民政府工作报告\n各位代表：", "白沙镇"),
        ("江北市：2026年政府工作报告\n各位代表：", "江北市"),
        ("中共江北市委关于制定国民经济和社会发展第十五个五年规划的建议\n", "江北市"),
        ("河北省青石市白沙县政府工作报告\n各位代表：", "河北省青石市白沙县"),
        ("2026年乡镇工作报告\n各位代表：", None),
    ],
)
def test_region(raw: str, region: str | None) -> None:
    assert value(raw, "region") == region


@pytest.mark.parametrize(
    ("raw", "issuer"),
    [
        ("2026年江北省政府工作报告\n" + ADDRESS.replace("市人民", "省人民"), "江北省人民政府"),
        ("政府工作报告\n" + ADDRESS, "市人民政府"),
        ("发布机构： | 区政府办公室 | 发文日期： | 2026-01-02 |\n", "区政府办公室"),
        ("国务院总理赵钱作报告\n", "国务院"),
        ("行政院院長施政報告\n", "行政院"),
        ("青石公园毗邻江北县政府，绿树成荫。\n" + PROSE, "江北县政府"),
        (PROSE, None),
    ],
)
def test_issuer(raw: str, issuer: str | None) -> None:
    assert value(raw, "issuer") == issuer


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("政府工作报告\n" + ADDRESS, "work_report"),
        ("政府工作报告\n", "work_report"),
        ("区政府工作报告提出今年目标\n", "news"),
        ("江北网1月2日电（记者赵钱）区人代会开幕。\n", "news"),
        ("3月5日,区人代会举行。\n", "news"),
        ("江北区节水行动方案\n" + PROSE, "plan"),
        ("关于节水的若干措施\n" + PROSE, "plan"),
        ("江北区报告：提前一年实现“十五”计划\n" + PROSE, "other"),
        ("稳中有进——计划报告解读\n", "work_report"),
        ("2026年江北重点民生事项出炉\n", "plan"),
        ("江北区2026年十大惠民工程\n", "plan"),
        ("《江北区公共服务规划》编制完成。\n", "plan"),
        ("2026年施政報告\n", "policy_address"),
        ("二零二五至二六財政年度政府財政預算案\n發展局今日公布，電子化工作開展。\n", "budget"),
        ("財政預算案\n", "budget"),
        ("會議過程正式紀錄\n", "minutes"),
        ("办好一座博物馆\n作者:赵钱\n" + PROSE, "article"),
        ("青石市2026年1-4月财政预算执行情况\n" + PROSE, "other"),
        (PROSE, "other"),
    ],
)
def test_kind(raw: str, kind: str) -> None:
    assert value(raw, "kind") == kind


@pytest.mark.parametrize(
    ("opening", "dialect", "date"),
    [
        ("发布时间:2022年10月18日", "CN", (2022, 10, 18)),
        ("时间：2026-02-01", "CN", (2026, 2, 1)),
        ("发布日期: 2026/2/1", "CN", (2026, 2, 1)),
        ("2026年02月10日07时41分\n", "CN", (2026, 2, 10)),
        ("江北网 2020-12-24 08:17:00\n", "CN", (2020, 12, 24)),
        ("2024年07月31日08:25 | 来源:江北网\n", "CN", (2024, 7, 31)),
        ("——2026年2月3日在江北省第三届人民代表大会上", "CN", (2026, 2, 3)),
        ("——二〇二六年一月二十七日在江北省", "CN", (2026, 1, 27)),
        ("（2026年1月27日在江北省第三届人民代表大会上）", "CN", (2026, 1, 27)),
        ("第三届人大二次会议，2014年3月5日\n", "CN", (2014, 3, 5)),
        ("中华民国112年2月24日(星期五)9时2分\n", "CN", (2023, 2, 24)),
        ("[摘自院长口头报告114年2月25日]\n", "TW", (2025, 2, 25)),
        ("日期:108年5月27日\n", "TW", (2019, 5, 27)),
        ("日期:108年5月27日\n", "CN", None),
        ("两会要闻\n江北晚报 2026年01月20日\n", "CN", (2026, 1, 20)),
        ("江北电视台2026-01-20 10:33:06\n", "CN", (2026, 1, 20)),
        ("| | | 2026年1月20日 星期二\n1\n要闻\n", "CN", (2026, 1, 20)),
        ("城市新闻 | 2026-01-20 00:39\n", "CN", None),  # of the page, behind the name of its section
        ("大桥通车在2026年1月20日\n", "CN", None),
        ("江北论坛 江客 发表于 2026-1-20 23:20:21江北奋力开创新局面", "CN", (2026, 1, 20)),
        ("全文解读(9)\n工作报告2026-01-20江一老师\n", "CN", (2026, 1, 20)),
        ("来源：江北晚报 作者：江一 2026-01-20 09:10 浏览：33\n", "CN", (2026, 1, 20)),
        ("政府工作报告\n来源：江北日报 2026-01-20\n各位代表：\n", "CN", (2026, 1, 20)),
        ("江北新闻网2026-01-20讯 今年新建公园3个。", "CN", (2026, 1, 20)),
        ("签约仪式于2026-01-20 09:10举行。", "CN", None),
        ("2020年9月22日，大会作出重大宣示。", "CN", None),
        ("2026年1月20日，江北区第三届人大一次会议开幕。", "CN", (2026, 1, 20)),
        ("版次：03 作者：2026年1月20日", "CN", (2026, 1, 20)),
        ("时间：2026-02-30\n", "CN", None),
        ("时间：2026-13-01\n", "CN", None),
        ("3月5日，会议召开。", "CN", None),
        ("——2026年1月8日在会议上\n发布时间:2026-01-20", "CN", (2026, 1, 20)),
        ("——2025年1月8日在江北区人代会上\n发布时间:2026-01-20", "CN", (2025, 1, 8)),  # a copy
        ("政府工作报告（2025年1月8日 李一）\n时间：2026-01-20", "CN", (2025, 1, 8)),
        ("江北论坛\nnews.example.com [2026-01-20] 我要评论\n", "CN", (2026, 1, 20)),
        ("江北夜市开张 [2026-01-20]\n", "CN", None),  # of another page
        ("http://www.example.cn 2026年01月20日09:22 江北日报\n", "CN", (2026, 1, 20)),
        ("http://www.example.cn/2026年01月20日09:22 会议，召开\n", "CN", None),
    ],
)
def test_date(opening: str, dialect: str, date: tuple[int, int, int] | None) -> None:
    found = date_of(opening, dialect)
    assert (found and found.date) == (date and datetime.date(*date))


def test_the_date_of_the_caller_wins() -> None:
    found = of("发布时间:2022年10月18日\n", datetime.date(2023, 1, 2))
    assert found.published == datetime.date(2023, 1, 2)
    assert found.published_span is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("三、2026年工作安排\n", 2026),
        ("二、2018年发展主要预期目标\n", 2018),
        ("关于1998年政府工作的建议\n", 1998),
        ("（对2018年政府工作的建议）\n", 2018),
        ("一、2025年工作回顾\n", 2026),
        ("一、2025年和“十四五”时期工作回顾\n", 2026),
        ("县长在回顾2015年和“十二五”工作时说\n", 2016),
        ("提出今(2024)年的各项目标\n", 2024),
        ("2001年是新世纪的第一年，做好今年的工作意义重大。\n", 2001),
        ("二〇二六年工作安排\n", 2026),
        ("一九九一年计划草案\n", 1991),
        ("通过2008年国家建设计划\n", 2008),
        ("今天发表财政预算案2026\n", 2026),
        ("圆满完成2025年工作任务。\n", None),
        ("2025年主要工作任务已经完成。\n", None),
        ("到2030年，森林覆盖率达到25%。\n", None),
        ("2027年建成通车。\n", None),
        ("", None),
    ],
)
def test_stated_plan_year(text: str, year: int | None) -> None:
    found = plan_year_of(text, None)
    assert (found and found.year) == year
    assert found is None or str(found.year - (year != found.year))[:2] in ("19", "20")


@pytest.mark.parametrize(
    ("raw", "published", "year"),
    [
        ("2026年江北省政府工作报告\n", (2026, 2, 1), 2026),
        ("关于2025年计划执行情况与2026年计划草案的报告\n", None, 2026),
        ("2010年江北经济社会发展预期目标\n" + PROSE, None, 2010),
        ("政府工作报告\n" + ADDRESS, (2026, 2, 1), 2026),
        ("政府工作报告\n" + ADDRESS, (2025, 11, 18), 2026),
        ("政府工作报告\n" + ADDRESS, None, None),
        ("发表2006年施政報告\n施政報告說明來年的工作。", (2025, 11, 18), 2026),
        ("2025年施政報告\n我們會增建碼頭。", (2025, 9, 17), 2026),
        ("2014年施政報告\n我們會增建碼頭。", (2014, 1, 15), 2014),
        ("未来五年主要目标任务\n" + PROSE, (2022, 12, 26), 2023),
        ("办好一座博物馆\n作者:赵钱\n" + PROSE, (2022, 10, 18), None),
        ("政府工作报告\n" + ADDRESS + "20XX年，全区生产总值增长5%。", (2018, 11, 1), None),
    ],
)
def test_plan_year(raw: str, published: tuple[int, int, int] | None, year: int | None) -> None:
    assert of(raw, published and datetime.date(*published)).plan_year == year


@pytest.mark.parametrize("row", lexicon.rows("dialects"), ids=lambda row: row["surface"])
def test_each_telling_word_tells_in_its_example(row: dict[str, str]) -> None:
    text = fold(row["example"])
    assert row["surface"] in text
    if row["dialect"] == "CN":
        assert dialect_of(text + "立法会").code == "CN" == dialect_of("立法会" + text).code
    else:
        assert dialect_of(text).code == row["dialect"]


@pytest.mark.parametrize("row", lexicon.rows("provinces"), ids=lambda row: row["surface"])
def test_each_province_is_known_by_both_names(row: dict[str, str]) -> None:
    assert value(f"{row['example']}\n{PROSE}", "region") == row["surface"]
    assert value(f"{row['name']}发展提要\n{PROSE}", "region") in (row["name"], row["surface"])


@pytest.mark.parametrize("row", lexicon.rows("papers"), ids=lambda row: row["surface"])
def test_no_place_is_read_from_a_paper_named_after_none(row: dict[str, str]) -> None:
    assert value(f"{row['example']}\n{PROSE}{row['surface']}", "region") is None


def test_traditional_script_is_no_evidence() -> None:
    assert of("全市地區生產總值增長5%,城鎮新增就業兩萬人。").dialect == "CN"


@pytest.mark.parametrize("count", ["300", "三百", "300多", "百余", "每"])
@pytest.mark.parametrize("thing", ["电梯", "中型客车", "铁犁", "北斗农机"])
def test_what_is_counted_by_machines_names_no_place_in_taiwan(count: str, thing: str) -> None:
    assert dialect_of(f"去年为{count}台{thing}补贴3亿元。").code == "CN"
    assert dialect_of(f"立法院审查总预算案，台电、台北、台中与台铁及{count}台{thing}。").code == "TW"


def test_a_mainland_report_may_speak_of_others() -> None:
    assert dialect_of("国务院总理向全国人大报告，向立法会议员和台湾经济界表示问候。").code == "CN"


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "2026年",
                "工作安排",
                "作者:",
                "来源:",
                "\n",
                "年",
                "市人民政府",
                "在",
                "各位代表",
                "二〇二六年",
                "1月",
                "2日",
                "99",
                "\ud800",
                "　",
                "赵",
            ]
        ),
        max_size=20,
    ).map("".join)
)
def test_any_text_can_be_read(text: str) -> None:
    assert of(text).dialect == "CN"


CORPUS_YEARS = {
    "prov2026/2026_*": 2026,
    "nation_cjc/1991_*": 1991,
    "nation_cjc/1998_*": 1998,
    "nation_cjc/2003_*": 2003,
    "dirty_excerpts/2010_漳州*": 2010,
    "dirty_excerpts/2024_珠海*": 2024,
    "dirty_excerpts/2009_某区*": 2009,
    "dirty_excerpts/2026_福州*": None,
    "seed/*": None,
}


@pytest.mark.parametrize(("pattern", "year"), CORPUS_YEARS.items())
def test_plan_years_of_real_documents(corpus: Path, pattern: str, year: int | None) -> None:
    paths = sorted(corpus.glob(pattern))
    assert paths
    for path in paths:
        assert of(path.read_bytes().decode("utf-8")).plan_year == year, path.stem


def test_the_seed(seed: str) -> None:
    found = of(seed, datetime.date(2022, 10, 18))
    assert found.authors
    assert found.authors.value == "佚名"
    assert found.source
    assert found.source.span
    assert found.source.span.of(seed) == "景德鎮日報"
    assert found.region
    assert found.region.value == "景德鎮"
    assert found.kind
    assert found.kind.value == "article"
    assert of(seed).published == datetime.date(2022, 10, 18)
    span = of(seed).published_span
    assert span
    assert span.of(seed) == "2022年10月18日"


def test_the_name_of_a_column_is_no_title():
    found = of("江北区2024年国民经济和社会发展统计公报 | 江北区政府\n分类：\n统计公报\n全年粮食产量30万吨。")
    assert found.title
    assert found.title.value == "江北区2024年国民经济和社会发展统计公报"
    assert found.plan_year == 2025


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("十四届全国人大二次会议5日上午开幕，会议听取了政府工作报告。", 2024),
        ("第十届全国人民代表大会第五次会议今天开幕。", 2007),
        ("第六届全国人大四次会议通过决议。", None),  # what it decided is told of later
        ("第三届全国人大一次会议今天开幕。", None),  # before 1978 congresses were irregular
        ("江北区第十四届人大二次会议今天开幕。", None),
    ],
)
def test_a_session_of_the_national_congress_tells_the_year(text, year):
    assert of(text).plan_year == year


def said(raw: str, published: datetime.date | None = None) -> list[str]:
    return [one.message for one in Parser().parse(raw, published).diagnostics if one.code == "contradiction"]


SESSION = "2026年1月8日在江北市第三届人民代表大会第一次会议上"


@pytest.mark.parametrize(
    ("raw", "subtitle", "speaker", "office"),
    [
        (f"政府工作报告\n——{SESSION}\n江北市市长 赵钱孙\n{ADDRESS}", SESSION, "赵钱孙", "江北市市长"),
        (f"政府工作报告\n（{SESSION}）\n市人民政府代市长　赵　钱\n{ADDRESS}", SESSION, "赵钱", "市人民政府代市长"),
        (f"政府工作报告\n──{SESSION[:16]}\n{SESSION[16:]}\n赵 钱 孙\n\n{ADDRESS}", SESSION, "赵钱孙", None),
        (f"政府工作报告\t\t——{SESSION}\t\t国务院总理　赵钱　　各位代表：", SESSION, "赵钱", "国务院总理"),
        (
            f"二〇二六年政府工作报告\n二〇二六年一月八日在江北区人民代表大会上\n{ADDRESS}",
            "二〇二六年一月八日在江北区人民代表大会上",
            None,
            None,
        ),
        ("1月8日，江北市市长赵钱孙向大会作政府工作报告。", None, "赵钱孙", "江北市市长"),
        ("记者今日获悉，市长赵钱代表市政府作工作报告。", None, "赵钱", "市长"),
        ("市长正在作工作报告，市长在会上作了工作报告。", None, None, None),
        (f"政府工作报告\n2026年1月8日\n{ADDRESS}", None, None, None),
    ],
)
def test_the_meeting_the_speaker_and_the_office(
    raw: str, subtitle: str | None, speaker: str | None, office: str | None
) -> None:
    assert (value(raw, "subtitle"), value(raw, "speaker"), value(raw, "office")) == (subtitle, speaker, office)


def test_the_meeting_and_the_speaker_have_their_places() -> None:
    raw = f"政府工作報(bào)告\n——{SESSION.replace('在', '在(zài)')}\n市長 赵(zhào)钱\n{ADDRESS}"
    found = of(raw)
    assert found.subtitle
    assert found.subtitle.span
    assert found.subtitle.span.of(raw) == SESSION.replace("在", "在(zài)")
    assert found.speaker
    assert found.speaker.span
    assert found.speaker.span.of(raw) == "赵(zhào)钱"


@pytest.mark.parametrize(
    ("region", "level"),
    [
        ("江北省", "province"), ("北海自治区", "province"), ("重庆市", "province"), ("重慶市", "province"), ("湖南", "province"),
        ("江北市", "prefecture"), ("江北州", "prefecture"), ("江北地区", "prefecture"), ("江北盟", "prefecture"), ("州江市", "prefecture"),
        ("江北县", "county"), ("江北旗", "county"), ("江北区", "county"), ("南海市江北区", "county"), ("南海市江北市", "county"),
    ],
)  # fmt: skip
def test_the_level_of_a_region(region: str, level: str) -> None:
    assert of(f"{region}2026年政府工作报告\n{ADDRESS}").level == level


def test_the_nation_is_a_level_and_a_name_without_rank_has_none() -> None:
    assert of("国务院总理代表国务院向大会作政府工作报告，请予审议。").level == "national"
    assert of("江北日报讯，江北今年种树。").level is None
    assert of("今年种树。").level is None


def test_years_that_do_not_go_together_are_told() -> None:
    report = f"2026年江北市政府工作报告\n——{SESSION}\n{ADDRESS}一、2025年工作回顾\n增长5%。\n"
    assert said(report) == []
    assert said(report, datetime.date(2025, 12, 30)) == []
    assert said(report, datetime.date(2019, 1, 8)) == [
        "the given day of publication in 2019 does not go with the meeting in 2026"
    ]
    assert (
        said(report.replace("2026年江北", "2016年江北"))[0] == "the title's 2016 does not go with the meeting in 2026"
    )
    dated = "江北区政府工作报告\n时间：2022-07-15\n各位代表：\n一、2008年工作回顾\n增长5%。"
    assert said(dated) == ["the day of publication in 2022 does not go with the planned year 2009"]


def test_a_plan_and_a_year_told_in_one_breath() -> None:
    text = "江北区政府工作报告\n一、“十一五”及{}年工作回顾\n增长5%。"
    assert said(text.format(2010)) == []
    assert said(text.format(2023)) == ["the plan 2006-2010 does not go with the year 2023 beside it"]


def test_a_target_in_a_title_contradicts_nothing() -> None:
    assert said("2035年江北市森林覆盖率达45%\n时间：2022-07-15\n江北市今年种树。") == []


@pytest.mark.parametrize(
    ("line", "year"),
    [("2025年11月25日在青石县第十七届人民代表大会上", 2026), ("2025年1月15日在青石县第十七届人民代表大会上", 2025)],
)
def test_a_session_of_november_plans_for_the_next_year_though_its_title_names_this_one(line, year):
    text = f"2025年青石县政府工作报告\n{line}\n各位代表：现在，我代表县政府向大会报告工作，请予审议。"
    assert Parser().parse(text).metadata.plan_year == year


def test_the_estimates_of_a_session_of_november_are_results():
    text = (
        "2025年青石县政府工作报告\n2025年11月25日在青石县第十七届人民代表大会上\n"
        "各位代表：现在，我代表县政府向大会报告工作，请予审议。\n一、过去五年工作回顾\n2025年，预计生产总值340亿元。"
    )
    assert [row.status for row in Parser().parse(text).rows] == ["result"]


@pytest.mark.parametrize(
    "text",
    [
        "江北区2026年十大惠民工程\n1.城市改造工程。完成道路亮化3公里。",
        "近日，市政府印发《2026年市政府为民办实事工作计划》，要求抓紧实施。\n一、公交便民工程\n新增公交线路20条",
        "会议期间，代表从江北区2026年12个民生实事候选项目中票决产生了10个项目，具体如下\n新建公园3个。",
    ],
    ids=("title", "named plan", "counted"),
)
def test_a_list_of_deeds_tells_its_year(text):
    assert Parser().parse(text).metadata.plan_year == 2026


def test_a_report_that_reviews_the_year_of_its_title_plans_for_the_next_one():
    text = "青石区2026年政府工作报告\n各位代表：\n请予审议。\n2026年工作简要回顾\n2026年是不平凡的一年。全年预计新建公园12个。\n"
    report = Parser().parse(text)
    assert (report.metadata.plan_year, report.rows[0].status) == (2027, "result")
    assert Parser().parse(text.replace("2026年工作简要", "2025年工作")).metadata.plan_year == 2026


def test_a_date_stands_in_another_cell_than_its_label():
    text = "| 索引号： | 2023-27 | 公开日期： | 2023-07-28 |\n青石区今年新建学校9所。\n"
    assert Parser().parse(text).metadata.published == datetime.date(2023, 7, 28)


def test_a_chief_executive_speaks_for_hong_kong_and_not_for_a_district_council():
    region = Parser().parse("行政長官2025年施政報告\n1. 我們會撥款3億元支援區議會，並與立法會合作。").metadata.region
    assert region is not None
    assert region.value == "香港"


def test_no_region_is_named_by_what_was_completed():
    text = "2010年政府工作报告\n2009年，我们圆满完成了市三届人大二次会议确定的任务。\n"
    assert Parser().parse(text).metadata.region is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("今年安排重大项目62项，记者从会上获悉。\n", 2026),
        ("• 去年，全市新建公园9个。记者从会上获悉。\n", 2026),
        ("今年以来，全市新建公园9个，记者从会上获悉。\n", None),
        ("今年1至2月，全市新建公园9个，记者从会上获悉。\n", None),
    ],
)
def test_news_of_the_first_months_that_begin_with_the_year_are_of_its_plan(text: str, year: int | None) -> None:
    assert of(text, datetime.date(2026, 2, 10)).plan_year == year


@pytest.mark.parametrize(
    "opening",
    [
        "青石网讯 今年该区将做好群众关心的10项实事。\n",
        "记者获悉，2026年，该区在征求意见的基础上，规划16项民生实事。\n",
        "工信部发布关于推动青石产业发展的指导意见(征求意见稿)。\n产能占比达到70%以上。\n",
    ],
)
def test_what_a_page_lists_is_planned(opening: str) -> None:
    assert value(opening, "kind") == "plan"


def test_deeds_that_are_done_are_no_plan() -> None:
    assert value("记者获悉，2025年，该区实施了16项民生实事。\n", "kind") == "news"


def test_the_year_of_deeds_is_that_of_a_page_without_a_date() -> None:
    assert of("1月21日，记者获悉，2026年，该区在征求意见的基础上，规划16项民生实事。\n").plan_year == 2026


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("青石县林业局2025年工作总结和2026年工作计划", 2026),
        ("青石县林业局2025年工作总结及下一年工作打算", 2026),
        ("青石县林业局2025年工作情况和2026年重点工作安排", 2026),
        ("2026年政府工作报告关于2025年青石县国民经济和社会发展计划的报告", 2026),
        ("青石县林业局2025年工作计划", 2025),
    ],
)
def test_a_title_that_sums_up_a_year_plans_for_the_next_one(title: str, year: int) -> None:
    assert of(f"{title}\n\n全年造林5万亩。\n").plan_year == year


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("关于做好2026年春季青石造林工作的意见", 2026),
        ("关于印发《青石县2026年造林攻坚方案》的通知", 2026),
        ("关于2026年全县农业生产的意见", 2026),
        ("关于公布2025年青石县考核结果的通知", None),
        ("关于2025年度先进单位表彰的通知", None),
        ("青石县林业局2025年第3号通知", None),
        ("青石县造林方案（2025年修订）", None),
    ],
)
def test_a_paper_that_orders_something_for_a_year_plans_for_it(title: str, year: int | None) -> None:
    assert of(f"{title}\n\n全年造林5万亩。\n").plan_year == year


def test_the_later_of_two_headings_that_follow_each_other_tells_the_year() -> None:
    text = "青石县林业局工作报告\n\n一、2025年主要工作\n全年造林5万亩。\n二、2026年工作任务\n造林6万亩。\n"
    report = Parser().parse(text)
    assert report.metadata.plan_year == 2026
    assert [row.status for row in report.rows] == ["result", "goal"]
    assert of(text.replace("2026年工作任务", "2028年工作任务")).plan_year == 2025


def test_a_year_that_groundwork_is_laid_for_heads_no_later_paragraph() -> None:
    text = "青石市“十五五”规划纲要\n\n产值稳步增长，为到2035年收入翻一番打好基础。\n\n研发投入年均增长7%以上。\n"
    assert Parser().parse(text).rows[-1].due_end == datetime.date(2030, 12, 31)


def test_the_year_of_a_plan_for_a_year_is_in_its_title_whenever_the_page_appeared() -> None:
    text = "关于印发《青石市2023年国民经济和社会发展计划》的通知\n发布时间：2023-12-10\n青石市2023年国民经济和社会发展计划\n主要预期目标是：生产总值增长6%左右。"
    report = parse(text)
    assert report.metadata.plan_year == 2023
    assert [row.status for row in report.rows] == ["goal"]


@pytest.mark.parametrize("part", ["一季度", "上半年", "1—4月", "4月份", "前三季度"])
def test_a_report_on_a_part_of_a_year_goes_on_with_that_year(part: str) -> None:
    text = f"青石市2026年{part}经济运行情况\n青石产值增长5%。下一步，力争全年青石产值增长6%。"
    rows = Parser().parse(text, datetime.date(2026, 10, 20)).rows
    assert [(row.status, row.due_end) for row in rows] == [("result", None), ("goal", datetime.date(2026, 12, 31))]


def test_what_a_mayor_gives_is_no_name_and_a_date_no_title():
    found = parse(
        "澎源市議會第3屆第4次定期會　市長施政報告\n\n中華民國113年10月15日\n\n壹、前言\n本市歲入編列5億元。"
    ).metadata
    assert found.authors is None
    assert found.title is not None
    assert found.title.value.endswith("市長施政報告")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("本年首三季茶葉收入增長8%。明年將新建茶館30間。", ("2025-09-30", "2026-12-31")),  # given in November
        ("今年將新建茶館30間。今年將推出3項措施，明年再建茶館20間。", ("2025-12-31", "2025-12-31", "2026-12-31")),
    ],
)
def test_an_undated_address_of_macao_tells_whether_its_year_is_the_next(text, ends):
    year = 2026 if text.startswith("本年") else 2025  # the second one is given in spring
    report = Parser().parse(f"澳門特別行政區{year}年財政年度施政報告\n\n{text}")
    assert report.metadata.plan_year == year
    assert tuple(str(row.due_end or row.period_end) for row in report.rows) == ends


def test_news_of_a_plan_that_is_passed_for_the_next_year_is_of_this_one():
    text = "会议审议通过2028年青石市发展计划。今年生产总值预计增长5.4%。明年经济增长预期目标为4.8%。"
    report = Parser().parse(text)
    assert [(row.status, row.period_end or row.due_end) for row in report.rows] == [
        ("result", datetime.date(2027, 12, 31)),
        ("goal", datetime.date(2028, 12, 31)),
    ]
    assert [note.message for note in report.diagnostics if note.code == "no-date"] == [
        "no date of publication given or found: 今年 and the like go by the planned year, 2028"
    ]
