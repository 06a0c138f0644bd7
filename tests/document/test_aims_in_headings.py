"""Headings that only speak of aims, in reviews and in plans."""

import pytest

from govreport import Parser

PARSER = Parser()
SPEAKING = [
    "聚焦目标任务，发展质效持续提升",
    "紧盯年度目标，经济稳中有进",
    "咬定目标不放松，经济发展提速",
    "奋力冲刺“目标任务”，发展质效提升",
    "锚定发展目标　经济质效双升",
    "围绕目标任务抓落实",
]


def statuses(head, heading):
    report = PARSER.parse(f"{head}{heading}\n1—10月完成财政收入6亿元，同比增长12.5%。新建公园3个。")
    return [row.status for row in report.rows if row.kind == "quantity"]


@pytest.mark.parametrize("heading", SPEAKING)
@pytest.mark.parametrize(
    "head",
    [
        "青石街道2025年工作总结和2026年工作思路\n一、2025年工作总结\n（一）",
        "2026年青石县政府工作报告\n一、2025年工作回顾\n（一）",
        "青石街道2025年工作总结\n一、",
    ],
)
def test_what_stands_below_a_heading_that_speaks_of_aims_was_done(head, heading):
    assert statuses(head, heading) == ["result"] * 3


@pytest.mark.parametrize("heading", ["主要预期目标", "目标任务", "主要目标"])
def test_a_heading_that_names_aims_heads_them(heading):
    text = f"2026年青石县政府工作报告\n一、2025年工作回顾\n新建公园3个。\n二、2026年{heading}\n生产总值增长6%。"
    assert [row.status for row in PARSER.parse(text).rows] == ["result", "goal"]
