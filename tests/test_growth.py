"""Every public function grows with the length of its input and no faster, on strings made to slow it down."""

import datetime
import functools
import importlib.util
import inspect

import attrs
import pytest
from growing import MOST, growth

import govreport
from govreport.errors import NumberError

DAY = datetime.date(2026, 2, 3)
SMALL = 300  # characters; sixteen times as many are compared with them
LINE = 100

# Each is repeated. Each holds letters that some pattern starts with, so that the engine cannot give up at once.
ATTACKS = {
    "digits": "9", "numerals": "一", "magnitudes": "万亿", "digit groups": "1,", "percent ranges": "5%-", "mixed": "5万4千",
    "quantities": "10万人", "list": "5%、", "respectively": "甲、乙分别增长5%、6%，", "from and to": "由1%提高到", "years": "2026年",
    "plans": "“十五五”", "deadlines": "到2030年底前，", "cues": "力争", "outcomes": "确保大桥建成通车。", "headers": "主要预期目标是：",
    "headings": "一、2026年重点工作\n", "items": "——增长5%。\n", "parts": "其中5个，", "quotes": "“3个", "brackets": "（5", "pinyin": "好(hǎo)",
    "half pinyin": "好(hǎo", "full width": "５％", "entities": "&amp;", "escapes": "\\u5e74", "tags": "<a ", "spaces": "　 ", "line feeds": "1\n",
    "pieces of lines": "各项工作都要抓好落实到每一个\n一\n 二\n", "limits": "上限由3万元", "causes": "随着经济而", "arrows": "→5万", "benefits": "青石补助：居民每人9000元，", "target headings": "一、2026年主要预期目标\n", "nouns before": "研发经费，从4亿元增加到6亿元。",
    "ranges of 等": "医院12家，其他设施等30处。",
    "combining": "e\u0301", "surrogates": "\ud800", "compatibility": "\uf98e", "traditional": "國際會議計畫", "sentences": "到2027年，新建公园12个。",
    "trades": "石业产值达到9亿元，", "what each gets": "居民每人派发9元，", "deeds of a year": "今年将办好十件实事规划", "bylines": "本报讯（记者李", "flat lines": " 二、总体 ", "outlined plans": "回顾了去年，提出今年目标，", "unmarked lists": "主要目标是产值增长9%，",
    "terms below": "新建公园3个。\n责任单位：园林局\n", "rows": "1　新建公园3个　\n", "limits said twice": "5万元（含5万元）以上",
    "tables": "指标\t2030年\n公园\t12个\n", "stacked tables": "指标\n2025年\n2030年\n公园\n9\n12\n", "heads": "指标\n单位\n2030年\n",
    "shares told again": "占比达到20%。\n", "dated items": "今年新建公园12个，",
}  # fmt: skip


def refused(text):
    with pytest.raises(NumberError):
        govreport.parse_number(text)


@functools.lru_cache(maxsize=4)
def parsed(text):
    return govreport.parse(text, DAY)


@functools.lru_cache(maxsize=4)
def parsed_later(text):
    """The text as a report of the year after, to follow the other one up."""
    return govreport.parse(text, DAY.replace(year=DAY.year + 1))


@functools.lru_cache(maxsize=4)
def written(text):
    return parsed(text).to_json()


@functools.lru_cache(maxsize=4)
def stored(text):
    return parsed(text).to_dict()


def fresh(text):
    """The report of a text with nothing yet made from it."""
    return attrs.evolve(parsed(text))


def documents(text):
    """The text as many documents of fifty characters, so that it is their number that grows."""
    return [text[start : start + 50] for start in range(0, len(text), 50)]


def read_arrow(text):
    import pyarrow

    return govreport.arrow.extract(pyarrow.array(documents(text.replace("\ud800", "?"))))


# Name of a function, or of what a report gives, and the work that is measured.
ON_TEXT = {
    "parse_many": lambda text: list(govreport.parse_many(documents(text))),
    "clean": govreport.clean,
    "find_quantities": govreport.find_quantities,
    "find_times": lambda text: govreport.find_times(text, DAY),
    "parse_number": refused,
    "to_simplified": govreport.to_simplified,
    "to_traditional": govreport.to_traditional,
    "arrow": read_arrow,
    "follow_up": lambda text: govreport.follow_up(parsed(text), parsed_later(text)),
    "panel": lambda text: govreport.panel([parsed(text), parsed_later(text)], ["gdp"]),
}
ELSEWHERE = {
    "coding": "takes the name of a scheme and no text",
    "tolerance": "takes the name of a scheme and no text",
    "parse": "tests/test_totality.py, on texts longer than the longest sentence",
    "read": "tests/sources/test_sources_growth.py",
    "read_many": "tests/sources/test_sources_growth.py",
}
ON_REPORT = {
    "records": lambda text: parsed(text).records(),
    "to_html": lambda text: parsed(text).to_html(),
    "highlight": lambda text: parsed(text).highlight(),
    "timeline": lambda text: parsed(text).timeline(),
    "goals": lambda text: fresh(text).goals,
    "results": lambda text: fresh(text).results,
    "quantities": lambda text: fresh(text).quantities,
    "times": lambda text: fresh(text).times,
    "verdicts": lambda text: fresh(text).verdicts,
    "explain": lambda text: parsed(text).rows and parsed(text).explain(len(parsed(text).rows) // 2),
    "to_dict": lambda text: parsed(text).to_dict(),
    "from_dict": lambda text: govreport.Report.from_dict(stored(text)),
    "to_json": lambda text: parsed(text).to_json(),
    "from_json": lambda text: govreport.Report.from_json(written(text)),
    "to_arrow": lambda text: parsed(text).to_arrow(),
    "to_pandas": lambda text: parsed(text).to_pandas(),
    "to_polars": lambda text: parsed(text).to_polars(),
    "cleaned": lambda text: parsed(text).cleaned.repairs(),
}
WORKS = ON_TEXT | ON_REPORT
BY_LINE = {*ON_REPORT, "follow_up", "panel"}  # what grows with the number of records
NEEDS = {"arrow": "pyarrow", "to_arrow": "pyarrow", "to_pandas": "pandas", "to_polars": "polars"}


@pytest.mark.parametrize("name", WORKS)
@pytest.mark.parametrize("attack", ATTACKS)
def test_time_grows_with_the_length(name, attack):
    if name in NEEDS and importlib.util.find_spec(NEEDS[name]) is None:
        pytest.skip(f"needs {NEEDS[name]}")
    unit = ATTACKS[attack]
    if name in BY_LINE:  # each row carries its sentence: sentences of one length, or the output itself is not linear
        unit = unit * (LINE // len(unit)) + "。\n"
    assert growth(WORKS[name], unit * (SMALL // len(unit))) < MOST


def test_every_public_function_is_measured():
    """Whoever adds a function or a method of the report adds its work above."""
    functions = {name for name in govreport.__all__ if inspect.isfunction(getattr(govreport, name))}
    methods = {
        name
        for name, value in vars(govreport.Report).items()
        if not name.startswith("_")
        and (inspect.isfunction(value) or isinstance(value, classmethod | property | functools.cached_property))
    }
    assert functions - set(ON_TEXT) - set(ELSEWHERE) == set()
    assert methods - set(ON_REPORT) == set()
    assert len(ATTACKS) >= 20


def test_work_that_is_quadratic_is_seen():
    assert growth(lambda text: [text.count(letter) for letter in text], "年" * SMALL) > MOST
