"""A small report made by hand, so that the forms of output are tested without the engine."""

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from govreport.columns import Row
from govreport.export.json import Fields
from govreport.model import Diagnostic, Metadata, Part, Section, Span, Stated
from govreport.text.cleaning import clean

RAW = """\
滨江市二〇二六年工作要点
发布时间:2026年2月3日
一、总体要求
  力争2027年全市高校在校生突破10万人,确保今年花博会前展示中心建成(chéng)使用。
  去年城镇新增就业3.2万人,居民消费价格由1.9%降到1.5%。
"""
DOCUMENT = {
    "doc_id": "notes/binjiang.txt",
    "published": datetime.date(2026, 2, 3),
    "plan_year": 2026,
    "region": "滨江市",
    "issuer": None,
}


def _at(words: str) -> tuple[int, int]:
    start = RAW.index(words)
    return start, start + len(words)


def _span(name: str, words: str) -> dict[str, Any]:
    start, end = _at(words)
    return {f"{name}_start": start, f"{name}_end": end}


def make_row(clause: str, sentence: str, **columns: Any) -> Row:
    """A row for a clause of RAW: what is not named is absent."""
    start, end = _at(clause)
    filled = dict.fromkeys(Row._fields) | DOCUMENT | {"start": start, "end": end, "text": clause, "sentence": sentence}
    return Row(**filled | _span("sentence", sentence) | columns)


GOALS = "力争2027年全市高校在校生突破10万人,确保今年花博会前展示中心建成(chéng)使用。"
PAST = "去年城镇新增就业3.2万人,居民消费价格由1.9%降到1.5%。"


def _rows() -> tuple[Row, ...]:
    students = make_row(
        "全市高校在校生突破10万人",
        GOALS,
        kind="quantity",
        status="goal",
        indicator="高校在校生",
        indicator_id="students",
        indicator_en="students",
        indicator_parts=(_at("高校"), _at("在校生")),
        **_span("indicator", "高校在校生"),
        value_text="10万人",
        **_span("value", "10万人"),
        low=Decimal("1E+5"),
        high=Decimal("1E+5"),
        unit="人",
        unit_id="person",
        comparator="more_than",
        change="level",
        due_start=datetime.date(2027, 1, 1),
        due_end=datetime.date(2027, 12, 31),
        due_relation="in",
        due_text="2027年",
        **_span("due_text", "2027年"),
        due_inherited=False,
        commitment="strive",
        cue="力争",
        **_span("cue", "力争"),
        section="滨江市二〇二六年工作要点 > 一、总体要求",
        rule="predicate",
        part="task",
        approximate=False,
    )
    centre = make_row(
        "展示中心建成(chéng)使用",
        GOALS,
        kind="event",
        status="goal",
        indicator="展示中心",
        **_span("indicator", "展示中心"),
        due_start=datetime.date(2026, 1, 1),
        due_end=datetime.date(2026, 12, 31),
        due_relation="before",
        due_text="今年花博会前",
        **_span("due_text", "今年花博会前"),
        due_inherited=False,
        due_event="花博会",
        commitment="ensure",
        cue="确保",
        **_span("cue", "确保"),
        section="滨江市二〇二六年工作要点 > 一、总体要求",
        rule="outcome",
        part="task",
        stretch="使用",
        binding="binding",
        group=1,
    )
    jobs = make_row(
        "去年城镇新增就业3.2万人",
        PAST,
        kind="quantity",
        status="result",
        indicator="城镇新增就业",
        **_span("indicator", "城镇新增就业"),
        value_text="3.2万人",
        **_span("value", "3.2万人"),
        low=Decimal("32000"),
        high=Decimal("32000"),
        unit="人",
        comparator="eq",
        change="level",
        period_start=datetime.date(2025, 1, 1),
        period_end=datetime.date(2025, 12, 31),
        rule="predicate",
        part="review",
    )
    prices = make_row(
        "居民消费价格由1.9%降到1.5%",
        PAST,
        kind="quantity",
        status="result",
        indicator="居民消费价格",
        **_span("indicator", "居民消费价格"),
        value_text="1.5%",
        **_span("value", "1.5%"),
        low=Decimal("1.5"),
        high=Decimal("1.50"),
        unit="%",
        comparator="eq",
        change="level",
        baseline_low=Decimal("1.9"),
        baseline_high=Decimal("1.9"),
        per="annual_average",
        rule="from-to",
        parent=2,
    )
    return students, centre, jobs, prices


def _fields() -> Fields:
    rows = _rows()
    return Fields(
        raw=RAW,
        cleaned=clean(RAW),
        metadata=Metadata(
            title=Stated(value="滨江市二〇二六年工作要点", span=Span(start=0, end=12)),
            region=Stated(value="滨江市", span=Span(start=0, end=3)),
            published=datetime.date(2026, 2, 3),
            published_span=Span(start=_at("2026年2月3日")[0], end=_at("2026年2月3日")[1]),
            plan_year=2026,
        ),
        sections=(
            Section(
                title="一、总体要求",
                heading=Span(start=_at("一、总体要求")[0], end=_at("一、总体要求")[1]),
                span=Span(start=_at("一、总体要求")[0], end=len(RAW)),
                level=1,
                part=Part.TASK,
            ),
        ),
        rows=rows,
        traces=(
            (("comparator", *_at("突破")),),
            (),
            (("section", *_at("一、总体要求")),),
            (),
        ),
        rejections=((*_at("1.9%"), "baseline"),),
        diagnostics=(Diagnostic(code="repaired", message="pinyin: 1 place", span=None),),
        doc_id="notes/binjiang.txt",
        lexicons=(),
    )


@pytest.fixture
def fields() -> Fields:
    """What a report is made of: two goals, two results, one number set aside."""
    return _fields()


@pytest.fixture
def rows(fields: Fields) -> tuple[Row, ...]:
    return fields["rows"]


@pytest.fixture
def row_of() -> Callable[..., Row]:
    """Makes a row from a clause and a sentence of the hand-made report."""
    return make_row
