"""Each fixer by itself: what it repairs, written dirty → clean, and what it leaves alone."""

import pytest

from govreport import lexicon
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
政 府 工 作 报 告 → 政府工作报告
2006年政 府 工 作 报 告 → 2006年政府工作报告
文 德 段 四 小 160号 → 文德段四小160号
赵␣钱␣孙 → 赵钱孙
政　府　工　作　报　告 → 政府工作报告
控制在 300 万人以内 → 控制在300万人以内
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
增长５％ → 增长5%
ＧＤＰ增长 → GDP增长
达到７．３％ → 达到7.3%
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


@pytest.mark.parametrize(
    ("name", "dirty", "clean"),
    [
        (name, *case)
        for name, lines in [
            ("pinyin", PINYIN), ("punctuation", PUNCTUATION), ("spacing", SPACING), ("characters", CHARACTERS), ("entities", ENTITIES),
        ]
        for case in cases(lines)
    ],
)  # fmt: skip
def test_fixer(name: str, dirty: str, clean: str) -> None:
    assert fixed(name, dirty) == clean


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


def test_a_sentence_over_a_page_break_is_whole() -> None:
    wide = WRAPPED.replace("去年借出的图书平均每人有3.5", "去年借出的图书多于前年，平均每个居民有3.5")
    assert "平均每个居民有3.5本，今年" in fixed("wrapping", wide)


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
