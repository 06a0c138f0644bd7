"""Dirt changes nothing that is read: the same records, in the right places. `bench/noise.py` shows it on the whole corpus."""

import random
from pathlib import Path

import pytest
from noise import KINDS, compared, noisy

from govreport import Parser, clean, parse

LEAST = 0.99
LEAST_MIXED = 0.98
OWN = """2026年江北市政府工作报告
——2026年1月8日在江北市第三届人民代表大会第一次会议上
江北市市长 赵钱孙
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2025年工作回顾
过去一年，全市地区生产总值达到1250.5亿元，增长5.8%；一般公共预算收入增长4.2%，城镇新增就业6.3万人，居民消费价格上涨0.9%。
建成“四好农村路”320公里，改造老旧小区48个，新增学位9500个，研发经费支出增长12.4%，占地区生产总值的2.35%。
二、2026年工作安排
今年的主要预期目标是：地区生产总值增长5.5%左右，固定资产投资增长8%，城镇新增就业6万人以上，居民消费价格涨幅2%左右，粮食产量稳定在85万吨以上，单位地区生产总值能耗降低3%。
（一）着力扩大内需。确保江北大桥6月底前建成通车，力争全年完成重点项目投资320亿元，新建充电桩1200个以上。
（二）着力改善民生。年内新建幼儿园12所、公园30个，城乡居民人均可支配收入分别增长5%、6.5%左右，到2027年实现社区养老服务全覆盖。
（三）着力保护生态。空气质量优良天数比例达到88%以上，森林覆盖率由45.2%提高到46%，力争2030年新能源发电装机突破500万千瓦。
"""


@pytest.fixture(scope="module")
def texts(seed: str) -> dict[str, str]:
    return {"own": OWN, "seed": clean(seed).text}


def share(found: list[tuple[int, int]]) -> float:
    return sum(same for _, same in found) / sum(total for total, _ in found)


@pytest.mark.parametrize("rate", [0.5, 1, 2])
@pytest.mark.parametrize("kind", [*KINDS, "mixed"])
def test_noise_of_every_kind_changes_no_records(texts: dict[str, str], kind: str, rate: float) -> None:
    changed = []
    for name, text in texts.items():
        found = compared(text, kind, random.Random(name), rate)
        changed.append((found.total, found.same))
    # Two documents have so few records that nine in ten is what one broken line or one title may cost.
    least = (
        0.9
        if kind in ("wrapped lines", "indented lines", "stray spaces")
        else LEAST_MIXED
        if kind == "mixed"
        else LEAST
    )
    assert share(changed) >= least


@pytest.mark.parametrize("kind", [*KINDS, "mixed"])
def test_noise_changes_hardly_a_record_of_a_real_report(corpus: Path, kind: str) -> None:
    changed = []
    for path in sorted((corpus / "prov2026").glob("*.txt"))[::4]:
        text = clean(path.read_bytes().decode("utf-8")).text
        found = compared(text, kind, random.Random(path.stem))
        changed.append((found.total, found.same))
    assert share(changed) >= (LEAST_MIXED if kind == "mixed" else LEAST)


@pytest.mark.parametrize("kind", [*KINDS, "mixed"])
def test_the_noise_is_there(kind: str) -> None:
    raw, where = noisy(OWN, kind, random.Random(3))
    assert raw != OWN
    assert not where.identity or len(raw) == len(OWN)
    before = OWN.index("增长5.5%")
    start, end = where.from_raw(before, before + 6)
    assert clean(raw[start:end]).text


def test_the_comparison_sees_what_is_lost() -> None:
    assert compared(OWN, "full-width forms", random.Random(1)).same == len(parse(OWN).rows)
    parser = Parser(fixers=())
    raw, _ = noisy(OWN, "pinyin", random.Random(1))
    assert [row.indicator for row in parser.parse(raw).rows] != [row.indicator for row in parser.parse(OWN).rows]
