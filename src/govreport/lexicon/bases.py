"""The base unit of each unit, and exact conversion to it."""

import decimal
import functools
from decimal import Decimal
from typing import NamedTuple

from govreport import lexicon

__all__ = ["SHARES", "Base", "base_of", "product", "shifted", "surface_of"]

_EXACT = decimal.Context(prec=200)  # digits enough for any numeral times any factor
_ONE = Decimal(1)
_LEAST = Decimal((0, (1,), -20))
SHARES = ("%", "个百分点")  # base units of what can be told as a share of one


class Base(NamedTuple):
    """A base unit, its id, and how many of it make one of the unit that was asked for."""

    unit: str
    id: str
    factor: Decimal


def base_of(unit: str, unit_id: str | None) -> Base | None:
    """The base of a unit, which may be the unit itself; None for a unit that the lexicon does not know.

    `unit_id` says what the text means by a word that has several meanings: 元 of a Hong Kong text is HKD, 度 may be a
    temperature.

    >>> base_of("斤", "jin"), base_of("元", "HKD").unit, base_of("度", "degree_celsius").unit
    (Base(unit='公斤', id='kilogram', factor=Decimal('0.5')), '港元', '℃')
    """
    known = _by_surface().get(unit) or (_by_surface().get(surface_of(unit_id)) if unit_id else None)
    if known is None or unit_id is None or unit_id == known[0]:
        return known and known[1]
    return Base(_by_id().get(unit_id, unit), unit_id, _ONE)


def product(value: Decimal, factor: Decimal) -> Decimal:
    """The product, exact whatever the thread's decimal context, without zeros at the end of its decimal places.

    A factor with more than twenty places stands for one that never ends (亩 is 2000/3 square metres): the product is
    rounded to twenty.

    >>> print(product(Decimal("2.50"), Decimal(10000)), product(Decimal(3), Decimal("0.5")))
    25000 1.5
    """
    exact = _EXACT.multiply(value, factor)
    if int(factor.as_tuple().exponent) < _LEAST.adjusted():
        exact = _EXACT.quantize(exact, _LEAST)
    sign, digits, exponent = exact.as_tuple()
    assert isinstance(exponent, int)
    while exponent < 0 and len(digits) > 1 and digits[-1] == 0:
        digits, exponent = digits[:-1], exponent + 1
    return Decimal((sign, digits + (0,) * max(exponent, 0), min(exponent, 0)))


def shifted(value: Decimal, places: int) -> Decimal:
    """The value times a power of ten: exact whatever the thread's decimal context, and written out.

    >>> print(shifted(Decimal("8.5"), 1), shifted(Decimal(7), 2), shifted(Decimal("0.5"), -2))
    85 700 0.005
    """
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    exponent += places
    return Decimal((sign, digits + (0,) * max(exponent, 0), min(exponent, 0)))


def surface_of(unit_id: str) -> str:
    """The word that names a unit first, or its id where none does.

    >>> surface_of("cubic_metre"), surface_of("kilometre")
    ('立方米', '公里')
    """
    return _first_named().get(unit_id, unit_id)


@functools.cache
def _first_named() -> dict[str, str]:
    return dict(reversed([(row["id"], row["surface"]) for row in lexicon.rows("units")]))


@functools.cache
def _by_surface() -> dict[str, tuple[str, Base]]:
    """The id of each unit and its base; a unit without one is its own."""
    ids = {row["surface"]: row["id"] for row in lexicon.rows("units")}
    found = {}
    for row in lexicon.rows("units"):
        base = row["base"] or row["surface"]
        found[row["surface"]] = (row["id"], Base(base, ids[base], Decimal(row["factor"] or 1)))
    return found


@functools.cache
def _by_id() -> dict[str, str]:
    """The unit without a base that each id names first."""
    own = [(row["id"], row["surface"]) for row in lexicon.rows("units") if not row["base"]]
    return dict(reversed(own))
