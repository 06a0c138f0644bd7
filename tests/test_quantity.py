"""A quantity's bounds, its share of one and its base unit."""

from decimal import Decimal, localcontext

import pytest

from govreport import lexicon
from govreport.lexicon.bases import base_of
from govreport.mentions.quantities import find_quantities
from govreport.model import Bound, Comparator, Quantity, Span


def quantity(low, high=None, unit=None, comparator=Comparator.EQ, unit_id=None):
    low, high = Decimal(low), Decimal(low if high is None else high)
    return Quantity(
        text="?", span=Span(start=0, end=1), low=low, high=high, unit=unit, unit_id=unit_id, comparator=comparator
    )


def bound(value, closed):
    return Bound(value=None if value is None else Decimal(value), closed=closed)


FREE = bound(None, False)
# Civil Code of the PRC, art. 1259: 以上, 以下 and 以内 include the number, 超过, 不满 and 以外 do not.
BOUNDS = {
    "产量170吨": (bound(170, True), bound(170, True)),
    "产量约170吨": (bound(170, True), bound(170, True)),
    "产量170吨以上": (bound(170, True), FREE),
    "产量不少于170吨": (bound(170, True), FREE),
    "产量超过170吨": (bound(170, False), FREE),
    "产量170余吨": (bound(170, False), FREE),
    "距离170米以外": (bound(170, False), FREE),
    "产量170吨以下": (FREE, bound(170, True)),
    "产量170吨以内": (FREE, bound(170, True)),
    "产量不超过170吨": (FREE, bound(170, True)),
    "产量不满170吨": (FREE, bound(170, False)),
    "产量近170吨": (FREE, bound(170, False)),
    "产量150至170吨": (bound(150, True), bound(170, True)),
    "误差±2%": (bound(-2, True), bound(2, True)),
    "增速-3%以下": (FREE, bound(-3, True)),
}


@pytest.mark.parametrize("text", BOUNDS)
def test_bounds(text):
    (found,) = find_quantities(text)
    assert found.bounds == BOUNDS[text]


RATIOS = {
    "%": "0.05", "％": "0.05", "‰": "0.005", "个百分点": "0.05", "百分点": "0.05", "个千分点": "0.005", "基点": "0.0005",
    "个BP": "0.0005", "ppm": "0.000005", "成": "0.5", "折": "0.5", "元": None, "人": None, "倍": None, "块石": None,
    None: None,
}  # fmt: skip


@pytest.mark.parametrize("unit", RATIOS)
def test_ratio(unit):
    ratio = quantity(5, unit=unit).ratio
    assert ratio == (None if RATIOS[unit] is None else (Decimal(RATIOS[unit]), Decimal(RATIOS[unit])))


@pytest.mark.parametrize("row", lexicon.rows("units"), ids=lambda row: row["surface"])
def test_every_unit_has_its_base(row):
    """The factor of the row under any decimal context, exactly unless it never ends; a unit without a base stays as it is."""
    with localcontext() as context:
        context.prec = 1
        given = quantity("12345678901234567.25", "98765432109876543.5", row["surface"], unit_id=row["id"])
        base = given.to_base()
    if not row["base"]:
        assert base is given
        return
    factor = Decimal(row["factor"])
    with localcontext() as context:
        context.prec = 100
        exact = (given.low * factor, given.high * factor)
        endless = len(row["factor"].partition(".")[2]) > 20
        assert (base.low, base.high) == (tuple(round(one, 20) for one in exact) if endless else exact)
        assert base.unit == row["base"]
    assert base.unit_id == next(other["id"] for other in lexicon.rows("units") if other["surface"] == row["base"])
    assert base.to_base() is base
    assert "E" not in str(base.low)


TOLD = {
    ("拨款3亿元", "HK"): "300000000 港元 HKD",
    ("拨款3亿元", "MO"): "300000000 澳门元 MOP",
    ("拨款3亿元", "TW"): "300000000 新台币 TWD",
    ("拨款3亿元", "CN"): "300000000 元 CNY",
    ("拨款$300", "HK"): "300 港元 HKD",
    ("拨款$300", "CN"): "300 美元 USD",
    ("拨款US$3亿", "CN"): "300000000 美元 USD",
    ("拨款3亿元人民币", "HK"): "300000000 元 CNY",
    ("室温18度", "CN"): "18 ℃ degree_celsius",
    ("用电3万度", "CN"): "30000 千瓦时 kilowatt_hour",
    ("造林3万亩", "CN"): "20000000 平方米 square_metre",
    ("绿电6成", "CN"): "60 % percent",
    ("产粮90亿斤", "CN"): "4500000000 公斤 kilogram",
    ("风电装机30吉瓦", "CN"): "30000000 千瓦 kilowatt",
}


@pytest.mark.parametrize(("text", "dialect"), TOLD)
def test_the_base_is_that_of_what_the_text_means(text, dialect):
    (found,) = find_quantities(text, dialect=dialect)
    base = found.to_base()
    assert f"{base.low} {base.unit} {base.unit_id}" == TOLD[text, dialect]


def test_an_unknown_unit_is_left_alone():
    for unit in (None, "", "块石"):
        given = quantity(5, unit=unit)
        assert given.to_base() is given
    assert base_of("块石", None) is None
