"""Time grows with the length of the text, for texts made to slow each pattern down."""

import pytest
from growing import MOST, growth

from govreport.document.metadata import read
from govreport.text.cleaning import clean
from govreport.text.fixers import FIXERS
from govreport.text.folding import fold
from govreport.text.layout import blocks

ATTACKS = {
    "open brackets": "(", "full-width brackets": "（", "brackets and letters": "(a", "bracketed toned": "(ǎ", "long reading": "(xianxian", "pinyin": "好(hǎo)",
    "unclosed pinyin": "好(hǎo ", "letters": "n", "commas": "，", "two commas": ",，", "all marks": "，,、；;：。！？", "spaces": " ", "ideographic spaces": "　", "entities": "&", "escapes": "\\u5e74", "notes": "好［1］", "open notes": "好［", "lowered": "M_2", "backslashes": "\\", "escaped lines": "\\n",
    "open entities": "&am", "nested entities": "&amp;", "numbered entities": "&#38;", "digits": "1", "spaced digits": "1 ", "groups": "1 000 ", "points": "1 .", "spaced points": "1 . 5 ", "spaced characters": "政 ",
    "spaced wide": "政　", "line feeds": "\n", "short lines": "目\n", "comma lines": "目，\n", "long comma lines": "全市今年新增的职位很多，\n", "site lines": "打印\n", "site row": "首页 > ", "wrapped": "全市今年新增的职位有一万二千个其中大中专\n",
    "page numbers": "甲\n12\n", "heads": "─ 2026年\n\n12\n", "years": "2026年", "chinese years": "二〇二六年", "bare years": "二九", "traditional": "國", "phrases": "計畫著", "readings": "著",
    "unseen": "\u200b", "carriage returns": "\r", "look-alikes": "５", "points wide": "5．", "combining": "e\u0300", "surrogates": "\ud800", "headings": "一、", "indents": "。　　",
    "tags": "<p>", "open tags": "<a ", "quoted tags": '<a "', "closed tags": "</p>", "scripts": "<script>", "styles": "<style></style>", "comments": "<!--", "titles": "<title>甲乙丙丁", "links": "<li><a>甲</a></li>", "programs": "<%",
    "broken source": "<html>\n甲\n  ", "tabs": "甲\t", "serial cells": "1\t甲\t1\n", "bars": "|5%", "bar and space": "| ", "mojibake": "锛銆涓浗", "lost bytes": "锛?", "latin": "å¹´", "latin GBK": "GDP 5%, ÖÐ¹ú, CPI 2%, ", "shifted": "。ㄒ唬", "crossed": "?！斗桨浮", "crossed over": "?斗?", "masks": "*", "bold": "**增", "Markdown heads": "# ", "quoted": "> ", "Markdown links": "[增](", "masked": "***亿元", "masked years": "20××年",
    "related": "相关阅读：\n甲\n", "stamps": "甲7rw\n", "chunks": "\n2、\n3、甲", "stamps at length": "7rw7rw\n", "lost quotes": ";;甲;;", "semicolons": ";;", "pages": "甲\n— 1 —\n", "line and number": "20\n25年", "square brackets": "[ǎ", "stray": "甲 乙丙，", "flat headings": "。 一、总体要求 ", "flat lines": " 二、", "flat names": "。一、总体要求2", "wide gaps": "。  甲", "table heads": "指标\t2030年\n", "heads of paces": "指标\t增长\n", "heads in a row": "指标\t2030年\t", "head and bars": "指标|2030年|", "lone heads": "指标\n", "stacked heads": "指标\n单位\n2030年\n", "tables": "指标\t2030年\n公园\t12个\n", "stacked tables": "指标\n2025年\n2030年\n公园\n9\n12\n", "heads and spaces": "指标 2030年 ", "heads far apart": "指标\n单位\n\n\n", "run-on heads": "\n一、总体要求2", "glued heads": "。二、总体要求\n", "flat and wide": "一、  ",
}  # fmt: skip

SMALL = 2000  # characters


def repeated(unit: str) -> str:
    return unit * (SMALL // len(unit))


def metadata_of(text: str) -> object:
    return read(clean("", fixers=()), text, None) if not text else read(clean(text, fixers=()), text, None)


@pytest.mark.parametrize("attack", ATTACKS, ids=str)
def test_cleaning_grows_with_the_length(attack: str) -> None:
    assert growth(clean, repeated(ATTACKS[attack])) < MOST


@pytest.mark.parametrize("attack", ATTACKS, ids=str)
def test_folding_blocks_and_metadata_grow_with_the_length(attack: str) -> None:
    unit = repeated(ATTACKS[attack])
    assert growth(fold, unit) < MOST
    assert growth(blocks, unit) < MOST
    assert growth(metadata_of, unit) < MOST


@pytest.mark.parametrize("name", [name for name, _ in FIXERS])
def test_each_fixer_grows_with_the_length_of_a_dirty_text(name: str) -> None:
    fixer = dict(FIXERS)[name]
    assert growth(fixer, repeated("好(hǎo)增长５％，，达到 300 万&nbsp;人。\n")) < MOST
