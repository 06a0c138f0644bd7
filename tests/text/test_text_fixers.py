"""Each fixer by itself: what it repairs, written dirty → clean, and what it leaves alone."""

import re

import pytest

import govreport
from govreport import lexicon
from govreport.text.cleaning import clean
from govreport.text.edits import apply
from govreport.text.fixers import FIXERS

BY_NAME = dict(FIXERS)


def fixed(name: str, text: str) -> str:
    return apply(text, BY_NAME[name](text))[0]


def cases(lines: str) -> list[tuple[str, str]]:
    """Pairs of dirty and clean text; a line without an arrow is to stay as it is. ␣ is a space, ⏎ a line feed."""
    found = []
    for line in lines.strip("\n").split("\n"):
        dirty, _, clean = line.replace("␣", " ").replace("⏎", "\n").partition(" → ")
        found.append((dirty, clean or dirty))
    return found


PINYIN = """
一(yī / yì /yí)批场地(dì / de) → 一批场地
新城建好(hǎo)了 → 新城建好了
全國(guó)和國(guó)際 → 全國和國際
活動(dòng )周 → 活動周
三公里（lǐ）长 → 三公里长
里( lǐ )程 → 里程
他們唱著(zhe)歌 → 他們唱著歌
女(nǚ)工人(rén) → 女工人
率(lv)先 → 率先
西安(xī'ān)城 → 西安城
建^(jiàn)设 → 建^设
覽(lǎn)會(huì)期(qī)內(nèi) → 覽會期內
读作(zhōng guó)的词 → 读作的词
报(bao4)告 → 报告
报[bào]告 → 报告
报【bào】告和报〔gào〕 → 报告和报
报(BÀO)告 → 报告
报告(bào、gào)书 → 报告书
12萬(wàn)人 → 12萬人
增长5.3(wǔ)% → 增长5.3%
第[a]条
〔2024〕3号
单位GDP(地区生产总值)能耗
居民消费价格(CPI)上涨
人工智能(AI)产业
货币(PPP)折算
二十公斤(kg)以内
三公里(km)以内
十公顷(ha)林地
第三条(a)项
第三条(i)项
方案(document)附后
机器（robot）换人
GDP(de)
（hello）
好(hǎ
好(xyzzy)
"""

PUNCTUATION = """
实施;;1133;;工程，荣获;;卫生县城;;;;文明县城;;称号 → 实施“1133”工程，荣获“卫生县城”“文明县城”称号
种植业;;畜牧业;;渔业;;林业;;其他 → 种植业;畜牧业;渔业;林业;其他
“十五五”和“三农”，实施;;1133;;工程 → “十五五”和“三农”，实施;1133;工程
精神,,深入落实 → 精神,深入落实
精神，，深入落实 → 精神，深入落实
预期目标,。 → 预期目标。
预期目标。， → 预期目标。
省委,、省政府 → 省委、省政府
增长13%,；出口 → 增长13%；出口
增长13%,;出口 → 增长13%;出口
工业；；农业 → 工业；农业
桥、、路 → 桥、路
完成了。。下一步 → 完成了。下一步
目标：，一是 → 目标：一是
控制在4.3%，；以內；其他 → 控制在4.3%以內；其他
控制在7.2%,。以內,；其他 → 控制在7.2%以內；其他
增长8%,，左右 → 增长8%左右
等等……还有
真的！！
真的？！
时间：10:30
等待。。。
一，二，三
3,,5 → 3,5
"""

SPACING = """
学校85　个 → 学校85个
增长　6% → 增长6%
12 .5亿元 → 12.5亿元
公园　　6个
政 府 工 作 报 告 → 政府工作报告
2006年政 府 工 作 报 告 → 2006年政府工作报告
文 德 段 四 小 160号 → 文德段四小160号
赵␣钱␣孙 → 赵钱孙
政　府　工　作　报　告 → 政府工作报告
控制在 300 万人以内 → 控制在300万人以内
存款余额66. 6亿元 → 存款余额66.6亿元
“十 一五”时期 → “十一五”时期
第 15 条 → 第15条
2010 年 3 月 → 2010年3月
增长 5 % 以上 → 增长5%以上
减少 40 余个 → 减少40余个
单位:千公噸 ) → 单位:千公噸)
合作社 ，农户 → 合作社，农户
（ 一 ）总则 → （一）总则
新增4 0 个 → 新增40个
在1 9 9 8 年3 月 → 在1998年3月
增长1 5 .3 %，产业 → 增长15.3%，产业
收入9 500 元 → 收入9500元
收入3 ,000元 → 收入3,000元
游客3, 500万人次 → 游客3,500万人次
产值1,200, 000.5万元 → 产值1,200,000.5万元
一组数字12, 345, 678 → 一组数字12, 345, 678
共31 717 人次 → 共31717人次
共1 103封 → 共1103封
总值13 756.8 亿元 → 总值13756.8亿元
数量 803 753 732 705
回收 1 091 1 027 1 195 1 278⏎
电话 010 6307 4375
总产量达到 4 9 2 5 0 万吨 → 总产量达到49250万吨
共 1 103 封 → 共1103封
共300 万 人 → 共300万人
区长 赵钱
书记 赵 钱
甲 乙
GDP 4.5
AI 5 G
在  300  万人
　　第一段
"""

CHARACTERS = """
1️⃣新建公园 → 1、新建公园
??一、工作回顾 → 一、工作回顾
三次产业比为10.5?44.1?45.4 → 三次产业比为10.5∶44.1∶45.4
收入多少?5%?6% → 收入多少?5%?6%
新增8〜10万人 → 新增8~10万人
增长5%−6% → 增长5%-6%
增⻓6% → 增长6%
目标∶增长5% → 目标：增长5%
比例3∶1
增长５％ → 增长5%
ＧＤＰ增长 → GDP增长
达到７．３％ → 达到7.3%
增长4·3％ → 增长4.3%
３·１５活动 → 3·15活动
平均1 5 ．3 → 平均1 5 .3
七．三七成 → 七.三七成
２０２６年 → 2026年
５－６％ → 5-6%
５～６％ → 5~6%
三次产业比11.8︰48.3 → 三次产业比11.8:48.3
目\u200b标 → 目标
\ufeff目标 → 目标
软\u00ad连字 → 软连字
私\ue001用 → 私用
空\u0000字符 → 空字符
目\u00a0标 → 目 标
目\u2003标 → 目 标
⼀二⽉ → 一二月
\uf98e月 → 年月
甲\r⏎乙 → 甲⏎乙
甲\r乙 → 甲⏎乙
甲\u2028乙 → 甲⏎乙
甲\x0c⏎乙 → 甲⏎⏎乙
项目一．总则
增长5%，其中：工业；农业（含林业）！
二○三五年和二〇三五年
甲\t乙⏎　　丙
"""

MARKUP = """
<p>增长<b>5%</b></p> → ⏎增长5%⏎
一<br>二<BR/>三<br />四 → 一⏎二⏎三⏎四
增长<span style="width: 50%">5</span>% → 增长5%
<script>var a = "增长9%";</script>增长5% → 增长5%
<style>p{width:9%}</style>增长<!-- 9% -->5% → 增长5%
<script>没有结尾 → 没有结尾
<!-- 没有结尾
<tr><td>公园</td><td>12个</td></tr> → ⏎公园\t12个⏎
<li><a href="/1">新建公园12个</a></li><p>增长5%</p> → ⏎增长5%⏎
<p>见<a href="/1">附件</a>，增长5%</p> → ⏎见附件，增长5%⏎
<h1><a href="/1">政府工作报告</a></h1>增长5% → ⏎政府工作报告⏎增长5%
<%@ page encoding="UTF-8"%><c:param name="a">true</c:param>增长5% → 增长5%
<o:p>增长</o:p>5% → 增长5%
<nav>首页</nav><select><option>2025年</option></select>增长5% → ⏎增长5%
<html><x-text>增长</x-text>⏎  5%</html> → ⏎增长 5%⏎
<html><p>城镇⏎  新增就业⏎</p></html> → ⏎城镇新增就业⏎
<title>江北区政府工作报告_江北网</title><h1>江北区政府工作报告</h1> → ⏎江北区政府工作报告⏎
<title>江北区政府工作报告</title>增长5% → ⏎江北区政府工作报告⏎增长5%
<政府工作报告>
增长<5%，失业率>3%
a<b，c>d
<x-text>
"""

MOJIBAKE = """
鏀垮簻宸ヤ綔鎶ュ憡銆 → 政府工作报告。
骞撮噸鐨勶紝 → 年重的，
2026å¹´æ\x94¿åº\x9cå·¥ä½\x9cæ\x8a¥å\x91\x8a → 2026年政府工作报告
2026å¹´æ”¿åºœå·¥ä½œæŠ¥å‘Š → 2026年政府工作报告
2026ÄêÕþ¸®¹¤×÷±¨¸æ → 2026年政府工作报告
?。ㄒ唬┘涌旆⒄ → （一）加快发
?。ǘ┩晟频缆吠? → （二）完善道路�
?！斗桨浮访魅返?030年 → 。《方案》明确到2030年
?！斗桨浮钒才沤ㄉ桕P(guān) → 。《方案》安排建设關(guān)
真的吗?！对此我们有信心
为什么?我们的答案是P
我们还有什么困难?投资不足
水库总?cè)萘窟_(dá)到3亿 → 水库总�量達(dá)到3亿
他們?cè)诠こ虒?shí)施中 → 他們�工程�施中
到2027年，货运总?量达到3亿吨 → 到2027年，货运总�量达到3亿吨
鏀垮簻宸ヤ綔国銆 → 政府工作国。
å¹´åº•å¹´å¹´× → 年底年年×
陆家浜和鹽銹骞
张骞出使西域
café déjà vu，naïve Ångström
（ㄅㄆㄇ）注音
"""

CELLS = """
1\t新增就业\t12.5万人 → 新增就业，12.5万人
| 2 | 森林 | 45% | → 森林，45%
12\t公园 → 12，公园
指标\t2025年\t2030年 → 指标，2025年，2030年
新增就业\t万人\t12.5 → 新增就业，12.5
粮食\t52\t（万吨） → 粮食，52
来源：\t江北日报 → 来源：江北日报
| 森林 | 45% | → 森林，45%
首页 | 新闻 | 正文
\t首行缩进
空\t\t
甲\t\t乙 → 甲，乙
2026年报告\t\t——2026年1月8日在会上
今年要种树。\t今年要修路。
"""

MARKDOWN = """
增长**6%**左右 → 增长6%左右
学校**30**所 → 学校30所
**主要目标。**增长5% → 主要目标。增长5%
到2030年，**建成强省**，增长5% → 到2030年，建成强省，增长5%
## 一、总体要求 → 一、总体要求
> 今年增长5% → 今年增长5%
见[公报](https://example.org/a)第3页 → 见公报第3页
见[1](注释)
王**和李**出席
编号：310***0912
#1号楼
** 未完
5 * 3 ** 2
"""

MASKS = """
投资***亿元 → 投资XXX亿元
到20××年 → 到20XX年
新建公园□□个 → 新建公园XX个
突破×.×亿元 → 突破X.X亿元
增长×% → 增长X%
二○○五年和二○二五年
3×4亿元
* 人均收入
*重庆市
"""

NOTES = """
生产总值①增长6% → 生产总值增长6%
增长8%¹以上 → 增长8%以上
企业※，公园 → 企业，公园
做好①修路②架桥
10m²
数字经济［4］增长 → 数字经济增长
“小巨人”企业[12]、营收〔3〕 → “小巨人”企业、营收
PM_2.5浓度 → PM2.5浓度
CO_{2}排放 → CO2排放
生产总值〔2〕332亿元 → 生产总值332亿元
国发〔2021〕23号
中发〔12〕号
中发〔86〕23号
[1] 说明
增长[5%]
snake_case
"""
ESCAPES = r"""
增长5%\n新建 → 增长5%⏎新建
增长5%\r\n新建 → 增长5%⏎新建
\u5168\u5e02增长 → 全市增长
\u201C十五五\u201D → “十五五”
<p>增长<\/p> → <p>增长</p>
\"十五五\" → "十五五"
5%\nGDP增长 → 5%⏎GDP增长
\ud83c\udf33增长 → 🌳增长
\ud83c增长
C:\new\table
$3\times4$
"""
ENTITIES = """
研发&amp;创新 → 研发&创新
空&nbsp;格 → 空\u00a0格
&ldquo;十五五&rdquo; → “十五五”
段&#12288;落 → 段　落
段&#x3000;落 → 段　落
两层&amp;amp;编码 → 两层&编码
两层&amp;lt;编码 → 两层<编码
研发&创新
R&D经费
&unknown;
&#999999999;
&amp
"""


STAMPS = """
一、回顾7rw⏎增长5%。7rw⏎增长6%。7rw⏎增长7%。7rw⏎增长8%，7rw⏎其他 → 一、回顾⏎增长5%。⏎增长6%。⏎增长7%。⏎增长8%，⏎其他
一、回顾7rw⏎增长5%。7rw⏎增长6%。7rw⏎增长7%。
指标GDP⏎指标GDP⏎指标GDP⏎指标GDP⏎指标GDP⏎指标GDP
增长5%⏎增长6%⏎增长7%⏎增长8%⏎增长9%⏎增长15%
see abc⏎see abc⏎see abc⏎see abc⏎see abc
"""


FILLING = "全市新增企业三十家，" * 9
CHUNKS = f"""
1、{FILLING}完成投⏎2、资三亿元。{FILLING}建⏎3、成大桥五座。 → {FILLING}完成投资三亿元。{FILLING}建成大桥五座。
1、{FILLING}完成投⏎2、资三亿元。{FILLING}其中，⏎3、{FILLING}又是。⏎ 4、{FILLING}合计。 → {FILLING}完成投资三亿元。{FILLING}其中，{FILLING}又是。⏎ {FILLING}合计。
1、{FILLING}完成。⏎2、{FILLING}完成。⏎3、{FILLING}完成。
1、{FILLING}完成投⏎2、资三亿元。 → {FILLING}完成投资三亿元。
1、加快产业升级⏎2、推进城市更新⏎3、保障民生
"""


TABLES = """
指标⏎单位⏎2030年⏎公园⏎个⏎12⏎球场⏎个⏎7⏎完。 → 指标	单位	2030年⏎公园	个	12⏎球场	个	7⏎完。
| 指标 | 2030年 |⏎|---|---|⏎| 公园 | 12个 | → 指标	2030年⏎公园	12个
| 指标 | 2030年 |⏎ 生态文明 ⏎| 公园 | 12个 |⏎ → 指标	2030年⏎生态文明⏎公园	12个⏎
指标   单位   2030年⏎公园   个   12⏎ → 指标	单位	2030年⏎公园	个	12⏎
指标	2030年⏎公园	12个⏎
指标	2030年⏎公园	若干⏎
今年的主要指标⏎增长5%。⏎
首页 | 项目 | 2026年⏎公园 | 新闻⏎
"""


@pytest.mark.parametrize(
    ("name", "dirty", "clean"),
    [
        (name, *case)
        for name, lines in [
            ("pinyin", PINYIN), ("punctuation", PUNCTUATION), ("spacing", SPACING), ("characters", CHARACTERS), ("entities", ENTITIES), ("escapes", ESCAPES), ("notes", NOTES),
            ("markup", MARKUP), ("mojibake", MOJIBAKE), ("cells", CELLS), ("masks", MASKS), ("markdown", MARKDOWN), ("stamps", STAMPS),
            ("chunks", CHUNKS), ("tables", TABLES),
        ]
        for case in cases(lines)
    ],
)  # fmt: skip
def test_fixer(name: str, dirty: str, clean: str) -> None:
    assert fixed(name, dirty) == clean


FRONT = """---
source: https://example.org/a
title: "2026年青石市政府工作报告"
date: 2026-01-10
author: 李一
tags:
  - 报告
empty:
---

今年产值增长5%。
"""


def test_of_front_matter_the_title_the_author_and_the_date_stay() -> None:
    said = "2026年青石市政府工作报告\n发布日期：2026-01-10\n作者：李一\n\n今年产值增长5%。\n"
    assert fixed("markdown", FRONT) == said
    metadata = govreport.parse(FRONT).metadata
    assert (metadata.title.value, metadata.title.span.of(FRONT)) == ("2026年青石市政府工作报告",) * 2
    assert metadata.published_span.of(FRONT) == "2026-01-10"


@pytest.mark.parametrize(
    "text",
    [
        "---\n今年增长5%\n---\n", "---\ntitle: 今年增长5%\n", "---\n---\n今年增长5%", "今年增长5%\n---\ntitle: 报告\n---\n",
        "---\n产值：增长5%\n---\n", "-" * 40 + "\ntitle: 报告\n---\n",
    ],
)  # fmt: skip
def test_lines_between_rules_are_no_front_matter(text: str) -> None:
    assert fixed("markdown", text) == text


@pytest.mark.parametrize("head", ["第一编 总则", "第二篇 农业", "第三部分 交通"])
def test_a_heading_is_not_joined_to_a_title_that_fills_its_line(head: str) -> None:
    title = "青石市国民经济和社会发展第六个五年计划纲要摘要"
    body = "今年要稳住就业，扩大内需，提高质量，守住底线，办好实"
    text = f"{title}\n{head}\n" + "\n".join([body] * 12) + "事。\n"
    assert fixed("wrapping", text).startswith(f"{title}\n{head}\n")


PROSE = "今年要稳住就业，扩大内需，提高质量，守住底线。" * 12


@pytest.mark.parametrize("row", lexicon.rows("boilerplate"), ids=lambda row: f"{row['place']}:{row['surface']}")
def test_each_word_of_the_web_site_takes_its_line_along(row: dict[str, str]) -> None:
    before = "下载\n" if row["place"] == "after" else ""
    text = f"{before}{row['example']}\n{PROSE}\n"
    assert fixed("boilerplate", text) == f"{PROSE}\n"


@pytest.mark.parametrize("row", lexicon.rows("boilerplate"), ids=lambda row: f"{row['place']}:{row['surface']}")
def test_no_word_of_the_web_site_is_taken_out_of_prose(row: dict[str, str]) -> None:
    text = f"今年要推进{row['surface']}工作，实现增长5%。\n{PROSE}\n"
    assert fixed("boilerplate", text) == text


def test_the_web_site_is_looked_for_at_both_ends_only() -> None:
    middle = f"{PROSE * 10}\n打印\n{PROSE * 10}\n"
    assert fixed("boilerplate", f"打印\n{middle}打印\n") == middle


@pytest.mark.parametrize(
    "text",
    [
        "大\n中\n小\n",
        "各位代表：\n大家好。\n",
        "来源：江北日报\n发布时间：2026年1月20日\n",
        "2026年江北区政府工作报告\n",
        "作者：佚名 来源：江北日报\n",
        "（一）下载平台建设\n",
    ],
)
def test_lines_of_the_document_stay(text: str) -> None:
    assert fixed("boilerplate", text + PROSE) == text + PROSE


def test_links_to_other_pages_go_at_the_end() -> None:
    links = "相关阅读：\n江北区新建公园12个\n江北区生产总值增长5%\n"
    assert fixed("boilerplate", f"{PROSE}\n{links}") == f"{PROSE}\n"
    assert (
        fixed("boilerplate", f"{PROSE}\n{links}{PROSE}\n")
        == f"{PROSE}\n江北区新建公园12个\n江北区生产总值增长5%\n{PROSE}\n"
    )
    many = "".join(f"第{number}条新闻\n" for number in range(60))
    assert fixed("boilerplate", f"{PROSE}\n相关阅读：\n{many}") == f"{PROSE}\n{many}"


@pytest.mark.parametrize(
    "line",
    [
        *("0人", "381次阅读", "12 条评论", "5人点赞", "阅读 1.3万   赞 86   在看 40   写留言", "閱讀 12 評論 3"),
        *("0瀏覽 評論0條", "12人点赞 3人收藏", "回复 12 条", "浏览量:1024 评论0条", "39 页 42.88KB 999+"),
    ],
)
def test_counts_of_readers_go_at_the_end(line: str) -> None:
    assert fixed("boilerplate", f"{PROSE}\n{line}\n") == f"{PROSE}\n"
    assert fixed("boilerplate", f"{PROSE}\n新增{line}\n") == f"{PROSE}\n新增{line}\n"


def test_pages_of_a_library_are_joined() -> None:
    first, second = "今年要稳住就业，扩大内需" * 10, "提高质量，守住底线" * 12
    for number in ("1、", ""):
        assert fixed("chunks", f"{number}{first}\n2、{second}\n3、是目标。") == f"{first}{second}是目标。"
    for kept in (f"{first}。\n2、{second}", f"{first}\n3、{second}", "今年\n2、明年"):
        assert fixed("chunks", kept) == kept


@pytest.mark.parametrize(
    "line",
    [
        "第3页 共18页",
        "第 3 页，共 18 页",
        "— 12 —",
        "-12-",
        "~12~",
        "· 12 ·",
        "第3页",
        "下载APP看更多",
        "【关闭窗口】",
        "分享到：朋友圈",
        "責任編輯：錢一",
        "  扫描二维码关注我们",
    ],
)
def test_sure_lines_of_the_web_site_go_in_the_middle_too(line: str) -> None:
    text = f"{PROSE * 10}\n{{}}{PROSE * 10}\n"
    assert fixed("boilerplate", text.format(f"{line}\n")) == text.format("")


@pytest.mark.parametrize(
    "line", ["第3页说得明白。", "12", "分享到会成果", "版权所有权登记达到300件，比上年增长12%。", "上一篇"]
)
def test_lines_that_only_look_alike_stay_in_the_middle(line: str) -> None:
    text = f"{PROSE * 10}\n{line}\n{PROSE * 10}\n"
    if line != "上一篇":
        assert fixed("boilerplate", text) == text


WRAPPED = """区议会  ─  2026年3月2日

501
主席：请议员就座，今日的会议将会讨论公园与图书馆的开
支，预计全年新增的开支约为三千二百万元，比去年多出百
分之五，其中约有一半用于维修。
区议会  ─  2026年3月2日

502
图书馆方面，去年借出的图书平均每人有3.5
区议会  ─  2026年3月2日

503
本，今年的目标是每人借出四本，并把开放的时间延长一小
时，让下班之后才有空的居民也可以到馆内阅读和借还图书
与影音资料，署方会检讨成效。

(一) 公园方面，署方会在今年之内完成三个公园的翻新工
程，并把其余公园的照明换成节能的灯具，估计每年可节省
用电约二万度，工程费约六百万。

项目  2024  2025
长椅  120  135
"""


def test_wrapped_lines_are_joined_and_running_heads_go() -> None:
    text = fixed("wrapping", WRAPPED)
    assert "开支，预计全年新增的开支约为三千二百万元，比去年多出百分之五，" in text
    assert "区议会" not in text
    assert "502" not in text
    assert "维修。\n图书馆" in text
    assert "项目  2024  2025\n长椅  120  135\n" in text
    assert "\n\n(一) 公园方面" in text
    assert fixed("wrapping", text) == text


JUSTIFIED = """图书馆  ─  预算演辞

12.
今年会向图书馆和公园增拨的经常开支合共五百
六 十四万元，比去年多出一成，其中约有一半会用于维修长
椅和
步
 道，其余的用来购置新书，并把开放的时间延长一小时，
估计受惠的读者每
 年约七万人，署方去年已批出
三十三个项目。
公园
 今年会翻新三个公园，并把其余公园的照明换成节能的灯
具，估计每年可以节省用电约二万度，工程费约六百万元。
"""


def test_a_justified_page_is_put_together() -> None:
    text = fixed("wrapping", JUSTIFIED)
    assert "合共五百六 十四万元，" in text
    assert "维修长椅和步道，其余的" in text
    assert "延长一小时，估计受惠的读者每年约七万人，署方去年已批出三十三个项目。" in text
    assert "\n公园\n 今年" in text, "a heading is no piece of a line"
    assert "三十三个项目。\n公园" in text
    assert fixed("wrapping", text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("拨款五百三 十 四億元。", "拨款五百三十四億元。"),
        ("超过七 萬個单位。", "超过七萬個单位。"),
        ("超过三萬 個单位。", "超过三萬個单位。"),
        ("张三 李四", "张三 李四"),
        ("第一 第二", "第一 第二"),
    ],
)
def test_spaces_inside_a_numeral_go_even_in_an_opening(text: str, expected: str) -> None:
    assert fixed("spacing", text) == expected


def test_a_sentence_over_a_page_break_is_whole() -> None:
    wide = WRAPPED.replace("去年借出的图书平均每人有3.5", "去年借出的图书多于前年，平均每个居民有3.5")
    assert "平均每个居民有3.5本，今年" in fixed("wrapping", wide)


@pytest.mark.parametrize("number", ["— 3 —", "第3页", "- 12 -"])
def test_the_number_of_a_page_within_a_sentence_goes(number: str) -> None:
    assert (
        fixed("wrapping", f"社会消费品零售总额预计增长\n\n{number}\n\n6%以上。") == "社会消费品零售总额预计增长6%以上。"
    )
    for text in (f"守住民生保障底线工作。\n{number}\n今年修路。", f"全区要做好下列各项工作\n{number}\n一、修路"):
        assert fixed("wrapping", text) == text


def test_a_blank_at_the_end_of_each_line_hides_no_wrapping() -> None:
    page = "全市今年新增的职位有一万二千个，其中大中专毕业生占 \n" * 12
    assert fixed("wrapping", page).count("\n") < 3


def test_a_table_of_contents_keeps_its_lines() -> None:
    title = "新区图书馆与公园的照明和开放时间在今后五年之内的总体规划"
    contents = f"{title}\n目录\n- {title[2:]}\n- {title[2:]}\n第二章　{title[4:]}\n"
    assert contents in fixed("wrapping", WRAPPED.replace("(一) 公园方面", f"{contents}(一) 公园方面"))


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(["今年的工作要点如下，", "一是修路，", "二是种树。"] * 10),
        "\n".join([PROSE] * 20),
        "\n".join(["赵一议员", "钱二议员"] * 20),
    ],
)
def test_texts_that_are_not_wrapped_stay(text: str) -> None:
    assert fixed("wrapping", text) == text


INDENTED = """　　政府工作报告
　　今年新增的职位有一万二千个，其中大中专毕业生占了一半以
上，全年的目标是稳中有进。城镇新增就业12万人，登记失业率为
4.5%。我们将继续努力。
　　（一）公园方面，今年之内完成三个公园的翻新工程，把其余公
园的照明换成节能的灯具。
- 1 -
　　图书馆方面，去年借出的图书平均每人三本，今年的目标是每人
借出四本，并把开放的时间延长一小时。
"""


def test_indents_tell_paragraphs_apart() -> None:
    text = fixed("wrapping", INDENTED)
    assert text.split("\n") == [
        "　　政府工作报告",
        "　　今年新增的职位有一万二千个，其中大中专毕业生占了一半以上，全年的目标是稳中有进。城镇新增就业12万人，登记失业率为4.5%。我们将继续努力。",
        "　　（一）公园方面，今年之内完成三个公园的翻新工程，把其余公园的照明换成节能的灯具。",
        "　　图书馆方面，去年借出的图书平均每人三本，今年的目标是每人借出四本，并把开放的时间延长一小时。",
        "",
    ]


def test_bare_numbers_are_page_numbers_where_they_count_up() -> None:
    lines = [
        f"全市今年新增的职位有{number}万个其中大中专毕业生占了一半以上且继续{number}"
        for number in "一二三四五六七八九十百千甲乙丙"
    ]
    pages = "".join("\n".join([*lines[3 * at : 3 * at + 3], f"{at + 7}\n"]) for at in range(5))
    assert fixed("wrapping", pages).strip() == "".join(lines)
    cells = "".join(
        "\n".join([*lines[3 * at : 3 * at + 3], f"{number}\n"]) for at, number in enumerate((12, 7, 31, 2, 9))
    )
    assert re.findall("[0-9]+", fixed("wrapping", cells)) == ["12", "7", "31", "2", "9"]


def test_lines_beside_a_picture_are_joined() -> None:
    wide = [
        f"全市今年新增的职位有{number}万个，其中大中专毕业生占了一半以上，并且继续{number}"
        for number in "一二三四五六七八九"
    ]
    beside = ["园林局今年在东区新建口袋公", "园三座，并且在西区的河边栽", "种新树，共九百棵。"]
    page = "\n".join([*wide, "其中女生过半。", "二、园林", *beside, "园林局工人栽树的照片", "三、道路", *wide])
    assert "".join(beside) in fixed("wrapping", page).split("\n")
    cells = ["2003-2004 1,078 52", "2004-2005 1,218 56", "2005-2006 1,368 62"]
    table = "\n".join([*wide, "其中女生过半。", *cells, *wide])
    assert set(cells) <= set(fixed("wrapping", table).split("\n"))


def test_one_page_number_within_a_sentence_goes() -> None:
    wide = [
        f"全市今年新增的职位有{number}万个，其中大中专毕业生占了一半以上，并且继续{number}"
        for number in "一二三四五六七八九"
    ]
    page = "\n".join([*wide[:5], "13", *wide[5:]])
    assert "13" not in fixed("wrapping", page)


def test_heads_above_and_below_the_number_go() -> None:
    lines = [
        f"全市今年新增的职位有{number}万个其中大中专毕业生占了一半以上且继续{number}"
        for number in "一二三四五六七八九十"
    ]
    pages = "".join(f"{lines[2 * at]}\n{lines[2 * at + 1]}\n第{at + 1}页\n江北区文件\n\n" for at in range(5))
    assert fixed("wrapping", pages).strip() == "".join(lines)


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("到20\n25年，", "到2025年，"), ("到202\n5年，", "到2025年，"), ("到2\n025年，", "到2025年，"), ("增长5.\n3%，", "增长5.3%，"),
        ("增长5\n.3%，", "增长5.3%，"), ("增长5\n12个，", "增长5\n12个，"), ("第120\n25年。", "第120\n25年。"),
    ],
)  # fmt: skip
def test_numbers_over_the_end_of_a_line_are_whole(dirty: str, clean: str) -> None:
    assert fixed("wrapping", dirty) == clean


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        # a known indicator goes over the end, in either script, with blank lines and an indent between
        ("全年任务如期完成，城镇调查失业\n率降到5.1%。", "全年任务如期完成，城镇调查失业率降到5.1%。"),
        ("年度任務如期完成，地區生產總\n\n\n    值增長6%。", "年度任務如期完成，地區生產總值增長6%。"),
        # a verb and its rate, a number and its unit
        ("主要指标走在前列，外贸进出口增长\n        7.5%，", "主要指标走在前列，外贸进出口增长7.5%，"),
        ("扶持小微企业成长，建成创业园区26\n  个，", "扶持小微企业成长，建成创业园区26个，"),
        # a sentence that has others before it in its line
        ("产业升级加快。培育企业、建设园\n        区，全面推进。", "产业升级加快。培育企业、建设园区，全面推进。"),
        # headings, items, captions, cells
        ("（三）稳定就业，扩大社会保险\n城镇新增就业2万人。", None), ("产业升级加快。培育企业、建设园区\n（二）财政，", None),
        ("开幕会现场。江北日报记者、通讯员摄\n各位代表，", None), ("生产总\n值", None), ("全市城镇居民人均可支配收入增长\n12\n", None),
    ],
)  # fmt: skip
def test_lines_that_go_on_in_the_next_one_are_joined(dirty: str, clean: str | None) -> None:
    assert fixed("wrapping", dirty) == (dirty if clean is None else clean)


def test_words_in_latin_letters_are_joined() -> None:
    lines = [
        "The government of the district will improve the develop-",
        "ment of parks, libraries and schools in every village and",
        "town, and create many new jobs for the young and the old",
    ]
    text = fixed("wrapping", "\n".join(lines * 4))
    assert "the development of parks" in text
    assert "village and town" in text


STRAY = "为了稳住就业和扩大内需，今年财政用于社会保障支 出五年累计1.95万亿元。"


def test_a_space_in_prose_parts_nothing() -> None:
    assert "保障支出" in fixed("spacing", f"{PROSE}\n{STRAY}")
    assert "保障支出" in fixed("spacing", STRAY)
    byline = "江北日报讯 记者 赵钱，今年新建公园12个。"  # near the beginning names stand
    assert fixed("spacing", byline) == byline
    assert fixed("spacing", "建成泵站3座 水闸5座。") == "建成泵站3座 水闸5座。"
    assert fixed("spacing", "江北区2031年财政预算 案\n奋发进取 再创佳绩") == "江北区2031年财政预算案\n奋发进取 再创佳绩"
    rows = "序号　任务\n1　新增就业5万人\n2　新建公园3个\n"  # the numbers of rows; 3　个 alone is what was counted
    assert fixed("spacing", rows) == rows
    assert fixed("spacing", "新建公园\n3　个。") == "新建公园\n3个。"
    assert fixed("spacing", "面积72万亩， 总产量6亿斤; 其中玉米3亿斤。") == "面积72万亩，总产量6亿斤;其中玉米3亿斤。"
    assert fixed("spacing", f"{PROSE}\n书记 赵钱\n奋发进取 再创佳绩\n") == f"{PROSE}\n书记 赵钱\n奋发进取 再创佳绩\n"
    assert fixed("spacing", "一、总体 要求\n四 川省政府工作报告") == "一、总体要求\n四川省政府工作报告"


def test_lines_that_each_begin_with_a_label_are_kept():
    lines = [
        f"{label}：今年新建青石场馆{n}座，安排资金约{n}万亿元"
        for n, label in enumerate(("财政", "减税", "就业", "消费", "住房", "环保"), 11)
    ]
    text = "\n".join(lines)
    assert fixed("wrapping", text) == text


def test_lines_of_any_width_without_marks_are_items() -> None:
    items = ["产值增长5%", "城镇新增就业达到1200万人以上", "研发经费投入占生产总值的比重达到百分之三点二以上"]
    items += ["人均预期寿命提高到80岁", "规模以上工业企业研发经费投入占营业收入的比重达到百分之二以上"]
    text = "\n".join(f"{item}{number}" for number in "甲乙丙丁" for item in items)
    assert fixed("wrapping", text) == text


def test_a_number_whose_zero_stands_in_the_next_line_is_one() -> None:
    assert fixed("wrapping", "全县生产总值34\n0亿元。") == "全县生产总值340亿元。"
    assert fixed("wrapping", "编号34\n05号文件。") == "编号34\n05号文件。"


def test_a_line_that_ends_in_a_comma_goes_on():
    first = "到2030年，绿化率达到40%，水质优良率达到90%，"
    assert fixed("wrapping", f"{first}\n森林覆盖率达到38%。") == f"{first}森林覆盖率达到38%。"
    for kept in (f"{first}\n\n森林覆盖率。", f"{first}\n一、森林。", f"{first}\n2.森林。", "绿地，\n水面，\n森林。"):
        assert fixed("wrapping", kept) == kept


LONG = "全区上下抢抓机遇，克难攻坚，" * 30
FLAT = (
    f"请予审议。 一、过去五年工作回顾 过去五年，{LONG}进展平稳。 （一）经济发展 产值达到8亿元。 "
    f"二、今后五年工作 （一）主要目标 产值达到12亿元。"
)


@pytest.mark.parametrize("gap", [" ", "  ", "   "])
def test_headings_of_a_flattened_page_get_lines_of_their_own(gap):
    lines = fixed("flattening", FLAT.replace(" ", gap)).split("\n")
    assert [line for line in lines if len(line) < 12] == [
        *("请予审议。", "一、过去五年工作回顾", "（一）经济发展", "产值达到8亿元。"),
        *("二、今后五年工作", "（一）主要目标", "产值达到12亿元。"),
    ]
    assert fixed("flattening", fixed("flattening", FLAT)) == fixed("flattening", FLAT)


@pytest.mark.parametrize(
    "text",
    [
        "请予审议。 一、工作回顾 发展平稳。 二、今后工作 产值达到12亿元。",  # a line that is short
        f"任务：{LONG}分为 一、二、三类 的，以及 二、三类 的。",  # no stop before the number
        f"任务：{LONG}其一、其二。我区  的各项工作",
    ],
    ids=str,
)
def test_a_page_that_is_not_flat_stays(text):
    assert fixed("flattening", text) == text


def test_headings_end_with_the_name_of_a_part_where_no_space_tells():
    text = f"请予审议。一、2025年工作回顾2025年，{LONG}进展平稳。（一）产值达到8亿元。二、总体要求和主要预期目标今年，绿化率达到40%。"
    lines = fixed("flattening", text).split("\n")
    assert [line for line in lines if len(line) < 16] == [
        *("请予审议。", "一、2025年工作回顾", "（一）产值达到8亿元。", "二、总体要求和主要预期目标"),
        "今年，绿化率达到40%。",
    ]
    assert fixed("flattening", "\n".join(lines)) == "\n".join(lines)


@pytest.mark.parametrize("gap", ["", " ", "  "])
def test_a_heading_ends_its_line_with_the_name_of_a_part(gap):
    below = f"2025年是重要的一年，{LONG}。"
    assert (
        fixed("flattening", f"请予审议。\n一、2025年工作回顾{gap}{below}") == f"请予审议。\n一、2025年工作回顾\n{below}"
    )


@pytest.mark.parametrize(
    "line", ["一、2025年工作回顾", f"一、去年目标任务全面完成。{LONG}", f"一、主要目标，2026年{LONG}"], ids=str
)
def test_a_line_that_no_heading_runs_into_stays(line):
    assert fixed("flattening", f"请予审议。\n{line}\n") == f"请予审议。\n{line}\n"


def test_a_heading_between_two_spaces_needs_no_stop_before_it():
    assert "\n一、2026年主要目标\n1.绿化" in fixed(
        "flattening", f"{LONG}任务分解 一、2026年主要目标 1.绿化。 二、城市建设 2.修路。"
    )


def test_wide_gaps_behind_sentences_part_the_paragraphs_of_a_long_line():
    assert (
        fixed("flattening", f"{LONG}进展平稳。  产值8亿元。   绿化率40%。 ")
        == f"{LONG}进展平稳。\n产值8亿元。\n绿化率40%。 "
    )


@pytest.mark.parametrize("mark", ["- 2 -", "— 2 —", "第2页", "第2页 共9页", "2 / 9", "·2·"])
def test_a_page_number_between_blank_lines_parts_no_sentence(mark):
    assert (
        clean(f"到2027年，青石高技术产业占比达到30%\n\n{mark}\n\n左右。").text
        == "到2027年，青石高技术产业占比达到30%左右。"
    )
    lines = "\n".join(["全市今年新增的职位有一万二千个，其中大中专毕业生占三"] * 4)
    page = f"{lines}\n\n{mark}\n\n成以上。"
    assert clean(page).text.endswith("占三成以上。")


def test_a_paragraph_that_ends_at_a_page_break_stays_one():
    lines = "\n".join(["全市今年新增的职位有一万二千个，其中大中专毕业生占三"] * 4)
    assert "三成。\n" in clean(f"{lines}\n成。\n\n- 2 -\n\n二、下一步工作").text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("到2027年,新建公园30个.新增绿地9公顷.", "到2027年,新建公园30个。新增绿地9公顷。"),
        ("1.新建公园30个", "1.新建公园30个"),
        ("产值年均增 长6%左 右，失业率控 制在5%以 内。", "产值年均增长6%左右，失业率控制在5%以内。"),
        ("浓度30 微克 / 立方米以下", "浓度30微克/立方米以下"),
    ],
)
def test_what_stands_in_or_behind_a_number_is_mended_in_short_texts_too(text, told):
    assert clean(text).text == told


@pytest.mark.parametrize("sign", ["\u2023", "\u2015", "\u2032", "\u2028"])
def test_a_sign_that_no_code_page_has_is_no_mojibake(sign: str) -> None:
    assert clean(f"\x80\x80å{sign}").text


COLUMN = """(1)依照教育辦法第9條規定編列
推廣族語教育之經費2,072,470
千元，較上年度減列409,200千
元，其中語言發展方案總經費
7,284,300千元，分5年辦理，前
兩年度已編列2,781,300千元。
(2)數位學習應用計畫16,000千
元，較上年度減列1,000千元。
(3)廣播電台設置第二期計畫，
總經費494,000千元，分4年辦理
，與上年度同。
(4)促進文化傳播19,000千元。
"""


def test_a_narrow_column_is_joined() -> None:
    assert clean(COLUMN).text.splitlines() == [
        "(1)依照教育辦法第9條規定編列推廣族語教育之經費2,072,470千元，較上年度減列409,200千元，其中語言發展方案總經費7,284,300千元，"
        "分5年辦理，前兩年度已編列2,781,300千元。",
        "(2)數位學習應用計畫16,000千元，較上年度減列1,000千元。",
        "(3)廣播電台設置第二期計畫，總經費494,000千元，分4年辦理，與上年度同。",
        "(4)促進文化傳播19,000千元。",
    ]


def test_a_title_as_wide_as_a_column_is_not_joined() -> None:
    lines = [
        "青石市政府工作报告",
        "今年全市要新建公园",
        "十二个，新建学校三",
        "所，并在年底前改造",
        "老旧小区四十个，让",
        "市民住得舒心，出行",
        "更加方便。",
    ]
    assert clean("\n".join(lines)).text == lines[0] + "\n" + "".join(lines[1:])


def test_short_lines_of_a_list_are_not_joined() -> None:
    lines = "坚持改革开放，激发市场活力\n坚持创新驱动，培育新兴产业\n新建公园绿地\n改造老旧小区\n" * 4
    assert clean(lines).text == lines


def test_odd_dashes_and_circles_are_the_plain_ones():
    for dirty, clear in (
        ("2026‐2030年", "2026-2030年"),
        ("二◯二七年", "二〇二七年"),
        ("2026一2030年增长5%一6%", "2026—2030年增长5%—6%"),
    ):
        assert clean(dirty).text == clear
    assert clean("第一2026年版、2026一季度").text == "第一2026年版、2026一季度"


DOUBLE_SPACED = """88. 在新年度，政府的經常開支總額為三千億元，較上年度修訂預算增加

百分之五，當中教育預算為七百億元，增加百分之八，社會福利預算為六

百億元，房屋預算為五百億元，公園和泳池的預算為三十億元，較上年度

增加一成，圖書館的預算為二十億元。

89. 基建開支為九百億元。
"""


def test_lines_that_a_blank_one_parts_are_joined_within_a_sentence() -> None:
    text = fixed("wrapping", DOUBLE_SPACED)
    assert text.startswith(
        "88. 在新年度，政府的經常開支總額為三千億元，較上年度修訂預算增加百分之五，當中教育預算為七百億元，"
    )
    assert text.endswith("二十億元。\n\n89. 基建開支為九百億元。\n")
    title = "《二零三一年撥款條例草案》：新年度財政預算案演辭"
    assert fixed("wrapping", f"{title}\n\n{DOUBLE_SPACED}").startswith(f"{title}\n\n88.")


def test_the_head_of_a_page_of_the_record_does_not_part_a_sentence() -> None:
    page = (
        "政府在未來五年會繼續增加房屋用地，令更多市民可以早日入住公營房\n"
        "屋。在這段時間內，房屋委員會和房屋協會合共會興建約十萬個單位，\n"
        "公營房屋單位的預計建屋量約為十萬個，當中包括七萬五千個公屋單位和\n"
    )
    head = "\n \n立法會  ─  2031年 2月 26日  \n \n5295 \n"
    assert "公屋單位和約二萬個" in fixed("wrapping", f"{page}{head}約二萬個資助出售單位。\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("可興建約25  500 個單位", "可興建約25500個單位"),
        ("共接獲24  308 宗申請", "共接獲24308宗申請"),
        ("合計  25  500 個", "合計  25  500個"),  # cells of a table
    ],
)
def test_two_spaces_between_groups_of_digits_are_taken_out_of_prose(text: str, expected: str) -> None:
    assert fixed("spacing", text) == expected
