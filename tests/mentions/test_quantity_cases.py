"""Quantities in running text, by table: `tests/cases/quantities.tsv`."""

from decimal import Decimal

import pytest
from tables import check_forms, failing, found_in, right, table

from govreport.mentions.quantities import find_quantities
from govreport.model import Quantity

COLUMNS = ("form", "sign", "text", "dialect", "expected", "note")
RIGHT = table("quantities", *COLUMNS)
KNOWN_FAILURES = table("quantities_known_failures", *COLUMNS)
FORMS = {
    "digit groups", "full-width", "decimal point", "chinese numeral", "short form", "financial",
    "old characters", "mixed", "个亿", "bare magnitude", "class 级", "十几数十", "上百近百", "neighbours", "余多", "来",
    "数以万计", "negative", "零下", "fraction", "百分之", "千分之万分之", "‰", "成", "折", "半", "番", "倍", "减半过半", "ordinal",
    "兆", "个百分点", "基点", "range", "falling pair", "±", "list members", "list magnitudes", "以上", "以下", "左右", "约",
    "近", "超逾突破", "高于低于", "不低于", "不超过", "不足不到", "至少至多", "达到", "stacked", "spread", "大关", "money",
    "currency before", "people", "counters", "area", "length", "mass", "volume", "energy and power", "rates",
    "passages", "per head", "time spans", "information", "temperature", "trap 度", "trap 号", "trap 级",
    "trap 位", "trap 名", "trap 项", "trap 条", "trap 次", "trap 期", "trap 届", "trap 年", "trap 声", "slogan",
    "name", "set phrase", "document number", "section number", "date", "article", "telephone", "score",
    "ratio", "version", "page", "pace", "bare number", "whole sentence", "一", "trap 门",
}  # fmt: skip


def plain(value: Decimal) -> str:
    return format(value, "f")


def told(q: Quantity) -> tuple[int, int, list[str]]:
    """What was found, as the table writes it: value or low..high, unit, comparator, then what is out of the ordinary."""
    value = plain(q.low) if q.low == q.high else f"{plain(q.low)}..{plain(q.high)}"
    fields = [value, q.unit or "-", q.comparator.value]
    if q.approximate:
        fields.append("approximate")
    if q.per:
        fields.append(q.per.value)
    return q.span.start, q.span.end, fields


def check(row):
    """`expected`: words, value, unit (- for none), comparator, [approximate] [pace] [id=…], parted by spaces."""
    found = find_quantities(row["text"], dialect=None if row["dialect"] == "-" else row["dialect"])
    places = found_in(row["text"], row["expected"])
    ids = [[field for field in fields if field.startswith("id=")] for _, _, fields in places]
    wanted = [(start, end, [field for field in fields if not field.startswith("id=")]) for start, end, fields in places]
    assert [told(q) for q in found] == wanted
    assert [f"id={q.unit_id}" for q, asked in zip(found, ids, strict=True) if asked] == [
        one for asked in ids for one in asked
    ]


@pytest.mark.parametrize("row", right(RIGHT))
def test_quantity(row):
    check(row)


@pytest.mark.parametrize("row", failing(KNOWN_FAILURES))
def test_known_failure(row):
    check(row)


def test_every_form_is_shown():
    check_forms(RIGHT, FORMS)
