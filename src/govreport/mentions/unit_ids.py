"""The id of a unit, by the text around the number where one word is the name of several units: 度, 元, $."""

import functools
import re
from typing import Final

from govreport.lexicon.bases import surface_of
from govreport.mentions import grammar
from govreport.mentions.mention import QuantityMention
from govreport.mentions.prefixes import currency_before
from govreport.text.dialects import local_unit_id

__all__ = ["unit_id_of", "written"]


def unit_id_of(folded: str, q: QuantityMention, unit: str, dialect: str) -> str | None:
    """The id of the unit of a number, which it may have from another number (`unit`); None where none is known."""
    known = grammar.units().get(unit)
    if known is None:
        return _of_parts(unit)
    if unit == "度":
        return _of_degrees(folded, q) or known[1]
    if unit == "元" and folded[q.start - 1 : q.start] in _MONEY_ENDS and (money := currency_before(folded, q.start)):
        return grammar.units()[money[1]][1]
    if unit == "$":
        local = local_unit_id("元", "CNY", dialect)
        return known[1] if local == "CNY" else local
    return local_unit_id(unit, known[1], dialect)


def written(unit: str, unit_id: str | None) -> str:
    """A unit as records have it: in Chinese, where it is told by a sign that is no letter; money by one name alone.

    >>> written("㎡", "square_metre"), written("MW", "megawatt"), written("元人民币", "CNY")
    ('平方米', 'MW', '元')
    """
    if unit_id is None:
        return unit
    twice = unit.startswith("元") and unit != "元" and "/" not in unit and "每" not in unit  # 元|人民币, 元|港币
    return surface_of(unit_id) if twice or not _POWERS.isdisjoint(unit) else unit


_POWERS: Final = frozenset("²³㎡㎥")
_MONEY_ENDS: Final = frozenset("币金元圆磅")  # 美金50亿元


def _of_degrees(folded: str, q: QuantityMention) -> str | None:
    """What 度 is a degree of; None where it is a kilowatt-hour."""
    before = _CLAUSE.search(folded, max(q.start - _REACH, 0), q.start)
    words = (before[0] if before else "") + folded[q.start : q.end]
    if "华氏" in words:
        return "degree_fahrenheit"
    return "degree_celsius" if "温" in words or "零下" in words or q.low < 0 else None


_REACH: Final = 14  # letters
_CLAUSE: Final = re.compile("[^，。；、,;\n]{0,14}$")


@functools.lru_cache(maxsize=1024)
def _of_parts(unit: str) -> str | None:
    """微克/m3 is 微克/立方米, 台（套） is 台套: a unit that is put together of others, by their usual names."""
    if not unit or not ("/" in unit or "（" in unit or "(" in unit):
        return None
    units = grammar.units()
    parts = [surface_of(units[part][1]) if part in units else part for part in _BRACKETS.sub("", unit).split("/")]
    known = units.get("/".join(parts))
    return None if known is None else known[1]


_BRACKETS: Final = re.compile("[（()）]")
