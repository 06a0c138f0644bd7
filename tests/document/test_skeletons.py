"""Goal or result by where a number stands: outlines of reports in many styles, each section with the same sentence.

An outline names the title, the year of the report, and its headings; behind each heading stands what the numbers below it
are, or nothing where no paragraph follows.
"""

import datetime

import pytest

from govreport.parser import parse

SENTENCE = (
    "全力推动城乡融合发展，持续提升公共服务水平，新建公园12个，植树造林3万亩，改造老旧小区30个，城乡面貌更加宜居。"
)
OPENING = "各位代表：\n\n现在，我代表市人民政府，向大会报告工作，请予审议，并请各位政协委员提出意见。\n\n"
R, G = "result", "goal"

OUTLINES = {
    "numbered, with parts of parts": ("2026年青石市政府工作报告", 2026, [
        ("一、2025年和“十四五”工作回顾", R), ("（一）聚力稳增长，经济运行稳中有进", R), ("（二）聚力惠民生，群众福祉不断增进", R),
        ("二、“十五五”时期的目标任务", G), ("三、2026年重点工作", G), ("（一）着力扩大内需", G)]),
    "main headings without numbers": ("2026年青石市政府工作报告", 2026, [
        ("过去五年和2025年工作", R), ("（一）经济实力跃上新台阶", R), ("今后五年和2026年工作", G), ("一、着力扩大内需", G), ("二、着力改善民生", G)]),
    "targets and work in one heading without a number": ("2026年青石市政府工作报告", 2026, [
        ("“十四五”时期发展成就和2025年工作回顾", R), ("“十五五”时期主要目标和2026年重点工作", G), ("一、把就业摆在突出位置", G), ("二、深化改革开放", G)]),
    "words of praise and call": ("2026年青石市政府工作报告", 2026, [
        ("一、奋力书写“十四五”高质量发展的优异答卷", R), ("二、准确把握“十五五”发展的总体要求", G), ("三、扎实做好今年各项工作", G)]),
    "a change of government": ("2022年青石市政府工作报告", 2022, [
        ("一、2021年及本届政府工作回顾", R), ("二、今后五年的奋斗目标", G), ("三、2022年工作安排", G)]),
    "the years themselves": ("2019年青石县政府工作报告", 2019, [
        ("一、2018年：攻坚克难、稳中有进的一年", R), ("二、2019年：抢抓机遇、乘势而上的一年", G)]),
    "a new year": ("青石区政府工作报告", 2023, [
        ("一、锚定目标、迎难而上，过去一年取得新成绩", R), ("二、认清形势、坚定信心，新的一年展现新作为", G)]),
    "no year in the title": ("政府工作报告", 2012, [
        ("一、2011年工作的简要回顾", R), ("二、2012年工作的主要任务", G), ("三、努力建设人民满意的政府", G)]),
    "proposals": ("政府工作报告", 2012, [
        ("一、过去五年政府工作回顾", R), ("二、今后五年政府工作的指导思想和奋斗目标", G), ("三、关于2012年政府工作的建议", G)]),
    "brackets": ("青石市政府工作报告", 2021, [
        ("（一）过去五年工作回顾", R), ("（二）“十四五”时期经济社会发展目标", G), ("（三）2021年工作重点", G)]),
    "parts": ("青石区政府工作报告", 2023, [("第一部分 2022年工作回顾", R), ("第二部分 2023年工作安排", G)]),
    "financial numerals": ("青石区政府工作报告", 2024, [("壹 2023年工作回顾", R), ("贰 2024年工作安排", G)]),
    "runs of dashes": ("青石区政府工作报告", 2023, [
        ("2022年工作回顾", R), ("——经济运行稳中向好。", R), ("2023年工作思路", G), ("2023年重点工作", G), ("——全力稳增长。", G)]),
    "problems between": ("青石区政府工作报告", 2023, [
        ("2022年工作情况", R), ("存在的问题和不足", None), ("2023年主要目标及重点工作", G), ("一、坚持项目为王", G)]),
    "sentences instead of headings": ("2026年青石市政府工作报告", 2026, [
        ("2025年，我们主要做了以下工作：", R), ("2026年，我们将重点做好以下工作：", G)]),
    "orders behind a numbered review": ("政府工作报告", 1996, [
        ("一、改革开放取得重大成就的五年", R), ("二、争取国民经济再上新台阶", G), ("三、加快改革步伐", G)]),
    "orders below tasks that speak of plans and results": ("2006年青石市政府工作报告", 2006, [
        ("一、2005年工作回顾", R), ("二、2006年主要任务", G), ("（一）加强城市规划、建设与管理", G), ("（二）提升乡村建设成效", G), ("（三）加快发展", G)]),
    "a plan and its first year in one section": ("2011年青石市政府工作报告", 2011, [
        ("一、2010年和“十一五”时期政府工作回顾", R), ("二、“十二五”时期主要目标与2011年重点工作", G),
        ("2011年是“十二五”规划的开局之年，市政府工作的总体要求是稳中求进。", G), ("（一）深入推进城市建设", G)]),
    "Markdown": ("# 2026年青石市政府工作报告", 2026, [
        ("## **一、2025年工作回顾**", R), ("**二、2026年重点工作**", G), ("**（一）扩大内需**", G)]),
    "both plans in one section": ("2021年青石省政府工作报告", 2021, [
        ("一、2020年工作回顾", R), ("二、“十三五”时期发展成就和“十四五”时期主要目标", R),
        ("“十四五”时期是开启新征程的五年，我们要全面贯彻新发展理念。", G), ("三、2021年重点工作", G)]),
    "a plan report": ("关于青石市2025年国民经济和社会发展计划执行情况与2026年计划草案的报告", 2026, [
        ("一、2025年国民经济和社会发展计划执行情况", R), ("二、2026年经济社会发展总体要求和主要目标", G), ("三、2026年经济社会发展主要任务和措施", G)]),
    "a budget report": ("关于青石市2025年预算执行情况和2026年预算草案的报告", 2026, [
        ("一、2025年预算执行情况", R), ("二、2026年预算草案", G), ("三、扎实做好2026年财政工作", G)]),
    "a five-year plan": ("青石市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要", 2021, [
        ("第一章 发展基础", R), ("第二章 发展目标", G), ("第三章 构建现代产业体系", G)]),
    "deeds for the people behind a place and a year": ("政府工作报告", 2021, [
        ("青石市2021年民生实事工作目标", None), ("一、食药安全", G), ("二、文体惠民", G)]),
    "a sector plan": ("青石市“十四五”数字经济发展规划", 2021, [
        ("一、现状与形势", R), ("（一）发展成效", R), ("二、总体要求", G), ("（三）发展目标", G), ("三、主要任务", G), ("四、保障措施", G)]),
    "an action plan": ("青石市制造业高质量发展三年行动方案（2023—2025年）", 2023, [
        ("一、总体要求", G), ("二、行动目标", G), ("三、重点任务", G)]),
}  # fmt: skip


@pytest.mark.parametrize("style", OUTLINES)
def test_a_number_is_what_its_section_tells_of(style):
    title, year, sections = OUTLINES[style]
    text = f"{title}\n\n——{year}年1月20日在青石市第八届人民代表大会第五次会议上\n\n市长 李明\n\n{OPENING}"
    text += "".join(f"{heading}\n\n{SENTENCE}\n\n" if status else f"{heading}\n\n" for heading, status in sections)
    rows = [row for row in parse(text, datetime.date(year, 1, 20)).rows if row.value_text == "12个"]
    found = [(heading, row.status) for (heading, _), row in zip([s for s in sections if s[1]], rows, strict=True)]
    assert found == [section for section in sections if section[1]]
