"""Sentences put together at random from clauses whose records are known: each clause is read as it is alone.

What stands beside it must not change what is counted, how many there are, nor how the number is bound.
"""

import datetime
import random
from collections.abc import Callable

import pytest

from govreport.parser import parse
from govreport.text.folding import fold

Told = tuple[str, int, str, str, str]  # indicator, number, unit, change, comparator
Clause = tuple[str, list[Told]]
PUBLISHED = datetime.date(2026, 9, 20)
REPORT = "2026年青石市政府工作报告\n二、2026年工作安排\n"
ADDRESS = "2026年施政報告\n二、房屋及土地\n"

GROW = "地区生产总值 一般公共预算收入 固定资产投资 规模以上工业增加值 进出口总额 居民人均可支配收入 粮食产量 民间投资"
RATES = "城镇化率 森林覆盖率 污水处理率 数字经济占比 自来水普及率 战略性新兴产业占规上工业比重"
THINGS = "学校所 公园个 充电桩个 5G基站个 高新技术企业家 产业项目个 保障性住房套 农村公路公里 危桥座 养老服务中心个"
WORKS = "新建 建成 改造 建设 打造 培育 引进 新增 实施 完成 推进 布局 开工建设 创建 谋划实施"
LEADS = "坚持创新驱动， 围绕产业链部署创新链， 一是稳投资。 （1）强化项目支撑， ——抓好项目建设。 3.优化结构。 加快补齐短板，"
TIMES = "年内 今年 今年， 到2027年 2027年底前 2027年底前， 到2030年， “十五五”末， 6月底前"
PLACES = "公營房屋單位個 資助出售單位個 安老宿位個 長者日間中心間 學額個 公共泊車位個 電動巴士輛 護士名 公園個 病床張 熟地公頃"
BOUNDS = {"": "eq", "以上": "at_least", "左右": "about"}


def thing(dice: random.Random, words: str) -> tuple[str, str]:
    word = dice.choice(words.split())
    unit = "公里" if word.endswith("公里") else "公頃" if word.endswith("公頃") else word[-1]
    return word[: -len(unit)], unit


def counted(dice: random.Random) -> Clause:
    (noun, unit), number, bound = thing(dice, THINGS), dice.randint(12, 980), dice.choice(list(BOUNDS))
    verb = dice.choice(WORKS.split())
    size = f"{number}{unit}{bound}"
    return verb + dice.choice((noun + size, size + noun)), [(noun, number, unit, "level", BOUNDS[bound])]


def both(dice: random.Random) -> Clause:
    (one, unit), (other, its) = dice.sample([thing(dice, word) for word in THINGS.split()], 2)
    many, more = dice.randint(12, 980), dice.randint(12, 980)
    text = f"{dice.choice(WORKS.split())}{one}{many}{unit}{dice.choice('、和')}{other}{more}{its}"
    return text, [(one, many, unit, "level", "eq"), (other, more, its, "level", "eq")]


def grown(dice: random.Random) -> Clause:
    noun, number, bound = dice.choice(GROW.split()), dice.randint(3, 12), dice.choice(list(BOUNDS))
    return f"{noun}{dice.choice(('增长', '提高', '同比增长'))}{number}%{bound}", [
        (noun, number, "%", "increase", BOUNDS[bound])
    ]


def reached(dice: random.Random) -> Clause:
    noun, number, bound = dice.choice(RATES.split()), dice.randint(20, 98), dice.choice(list(BOUNDS))
    verb = dice.choice(("达到", "提高到", "稳定在", "达"))
    return f"{noun}{verb}{number}%{bound}", [(noun, number, "%", "level", BOUNDS[bound])]


def each(dice: random.Random) -> Clause:
    (one, other), few, more = dice.sample(GROW.split(), 2), dice.randint(3, 6), dice.randint(7, 9)
    text = f"{one}、{other}分别增长{few}%、{more}%"
    return text, [(one, few, "%", "increase", "eq"), (other, more, "%", "increase", "eq")]


def without(dice: random.Random) -> Clause:
    return dice.choice(("深化国资国企改革", "加强基层治理", "完善公共服务体系", "做好稳就业工作")), []


def report(dice: random.Random) -> Clause:
    kinds: tuple[Callable[[random.Random], Clause], ...] = (counted, counted, both, grown, reached, each, without)
    clauses = [dice.choice(kinds)(dice) for _ in range(dice.randint(1, 4))]
    lead = dice.choice(("", "", *LEADS.split())) + dice.choice(("", *TIMES.split()))
    lead += dice.choice(("", "全市", "我市"))
    text = lead + "".join(text + dice.choice("，，；") for text, _ in clauses)[:-1] + "。"
    return text, [told for _, records in clauses for told in records]


def address(dice: random.Random) -> Clause:
    (noun, unit), number = thing(dice, PLACES), dice.randint(12, 980)
    more, few = number + dice.randint(1, 500), max(2, number // 3)
    when = dice.choice(("2027年", "2027年底", "未來三年", "今年內", "明年", "未來五年"))
    one, other = (noun, number, fold(unit), "level", "eq"), (noun, more, fold(unit), "level", "eq")
    part = (noun, few, fold(unit), "level", "eq")
    who = dice.choice(("政府會", "我們會", "當局將", "我們計劃"))
    verb = dice.choice(("興建", "提供", "增設", "設立", "增建", "開設", "推出"))
    return dice.choice(
        (
            (f"{who}在{when}{verb}{number}{unit}{noun}。", [one]),
            (f"{noun}將於{when}由{number}{unit}{dice.choice(('增至', '增加至'))}{more}{unit}。", [one, other]),
            (f"預計{when}可提供{number}{unit}{noun}。", [one]),
            (f"青石綜合大樓將於2027年落成，{dice.choice(('屆時可', '可', ''))}提供{number}{unit}{noun}。", [one]),
            (f"我們會{verb}{number}{unit}{noun}，當中{few}{unit}將於2027年投入服務。", [one, part]),
        )
    )


@pytest.mark.parametrize(("compose", "head"), [(report, REPORT), (address, ADDRESS)], ids=["report", "address"])
def test_a_clause_is_read_as_it_is_alone(compose: Callable[[random.Random], Clause], head: str) -> None:
    dice = random.Random(20261129)
    wrong = {}
    for text, expected in (compose(dice) for _ in range(400)):
        rows = [row for row in parse(head + text, PUBLISHED).rows if row.kind == "quantity"]
        told = [(fold(row.indicator or ""), row.low, fold(row.unit or ""), row.change, row.comparator) for row in rows]
        if told != [(fold(noun), *rest) for noun, *rest in expected]:
            wrong[text] = told
    assert wrong == {}


VERBS = "认定 评选 启动 选派 聘用 验收 孵化 招募 签署 购置 配备 接获 推出 查获 提供 安装 修复 布局 培育 建成".split()


@pytest.mark.parametrize("adverb", ["新", "共", "另", "再", "已", "还", "成功", "率先"])
def test_an_adverb_before_a_verb_is_no_part_of_what_is_counted(adverb: str) -> None:
    frames = {
        "绿色工厂去年共有60家，{}30家。": "绿色工厂",
        "{}智能工厂30家。": "智能工厂",
        "智能工厂{}30家。": "智能工厂",
    }
    wrong = {}
    for frame, noun in frames.items():
        for verb in VERBS:
            named = [
                row.indicator for row in parse(REPORT + frame.format(adverb + verb), PUBLISHED).rows if row.low == 30
            ]
            if named not in ([noun], [noun + verb]):
                wrong[frame.format(adverb + verb)] = named
    assert wrong == {}
