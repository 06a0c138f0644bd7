"""Numbers with their units: what a numeral is worth, in which unit, and how the words around it bound it."""

import operator
import re
from decimal import Decimal
from typing import NamedTuple

from govreport.errors import OptionError
from govreport.mentions import grammar, times
from govreport.mentions.numbers import numeral_value
from govreport.mentions.predicates import predicate_before
from govreport.model import Comparator, Per, Quantity
from govreport.text.cleaning import clean
from govreport.text.dialects import check_dialect, dialect_of, local_unit_id
from govreport.text.folding import fold

__all__ = ["QuantityMention", "find_quantities", "outside", "scan", "stronger"]

_HUNDRED = Decimal(100)
_COUNTS = {"一": 2, "": 2, "两": 4, "二": 4, "三": 8, "四": 16, "五": 32}


class QuantityMention(NamedTuple):
    """A number found in the folded text, not yet judged."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str  # Simplified, without magnitude; empty if none
    own: str  # comparator inside the numeral: more_than of 余/多, between of a range
    after: str  # comparator of the words that follow (以上), empty if none
    reach: int  # end of those words, or of the numeral
    approximate: bool
    scaled: bool  # a magnitude (万, 亿) was applied
    shape: str  # arabic, chinese, fraction, word


def scan(folded: str) -> list[QuantityMention]:
    """All numbers of `folded` in text order; none overlaps another."""
    patterns = grammar.quantity_patterns()
    found = [q for m in patterns[grammar.ARABIC].finditer(folded) if (q := _arabic(folded, m)) is not None]
    others = [q for m in patterns[grammar.CHINESE].finditer(folded) if (q := _chinese(folded, m)) is not None]
    others += [_word(folded, m) for m in patterns[grammar.WORDS].finditer(folded)]
    if not others:
        return found
    found += others
    found.sort(key=_start)
    kept: list[QuantityMention] = []
    end = 0
    for q in found:
        if q.start >= end:
            kept.append(q)
            end = q.end
    return kept


_SPLIT = ("个多", "个余")

_start = operator.attrgetter("start")


def _after(folded: str, end: int) -> tuple[str, int]:
    """The comparator of the words after a number, and where they end."""
    pattern, words, first = grammar.after()
    if folded[end : end + 1] not in first or (m := pattern.match(folded, end)) is None:
        return "", end
    return words[m.group(1)], m.end()


def _arabic(folded: str, m: re.Match[str]) -> QuantityMention | None:
    numeral, more, magnitude, unit, upper, upper_unit, late = m.groups()
    if unit and unit.startswith(_SPLIT):
        unit, late = unit[0] + unit[2:], unit[1]
    low = numeral_value(numeral + magnitude if magnitude else numeral)
    if low is None:
        return None
    end, high, own = m.end(), low, ""
    if upper:
        top = numeral_value(upper)
        rising = top is not None and (top >= low or upper[-1] in "万亿")
        if top is None or not rising or (unit and not upper_unit) or _shared(numeral, unit, upper, low) > top:
            # 15个至…, or falling numbers: two numbers, not a range
            end = m.end(4) if unit else m.end(3) if magnitude else m.end(1)
        else:
            high, own = top, "between"
            low = _shared(numeral, unit, upper, low)
            unit = upper_unit or unit
    elif more or late:
        own = "more_than"
    comparator, reach = _after(folded, end)
    scaled = bool(magnitude) or not numeral[-1].isdecimal()
    return QuantityMention(
        m.start(), end, low, high, unit or "", own, comparator, reach, more == "几", scaled, "arabic"
    )


def _shared(numeral: str, unit: str | None, upper: str, low: Decimal) -> Decimal:
    """1000—1200万: the lower end has the magnitude of the upper one."""
    if numeral[-1].isdecimal() and not unit and upper[-1] in "万亿":
        return numeral_value(numeral + upper.lstrip("0123456789.,，")) or low
    return low


_REACHED = frozenset("跃迈站登踏冲跨攀")  # 跃上千亿元: 上 belongs to the verb
_VAGUE = {"数": "more_than", "几": "more_than", "上": "at_least", "近": "less_than"}


def _chinese(folded: str, m: re.Match[str]) -> QuantityMention | None:
    numeral, part, more, magnitude, joint, upper, unit = m.groups()
    if unit and unit.startswith(_SPLIT):
        unit, more = unit[0] + unit[2:], unit[1]
    start = m.start()
    if part:
        return _fraction(folded, m, numeral, part)
    if numeral in "零〇○" or (numeral[0] == "一" and folded[start - 1 : start] == "唯"):
        return None  # 零部件, 零增长
    bounds = _bounds(numeral + magnitude if magnitude else numeral, joint, upper)
    if bounds is None:
        return None
    low, high = bounds
    # 数十, 几百, 上千, 近万: only before a magnitude; in 人数三千 the letter belongs to the word before
    vague = folded[start - 1] if start and numeral[0] in "十百千万亿" and folded[start - 1] in _VAGUE else ""
    if vague == "上" and folded[start - 2 : start - 1] in _REACHED:
        vague = ""
    own = "between" if high > low else "more_than" if more else _VAGUE.get(vague, "")
    if unit == "成":
        low, high, unit = low * 10, high * 10, "%"
    comparator, reach = _after(folded, m.end())
    scaled = bool(magnitude) or numeral[-1] in "百千万亿兆"
    rounded = bool(vague) or more == "几" or bool(more and numeral[0] in "百千万亿")
    if vague and vague in "数几":
        start -= 1
    return QuantityMention(start, m.end(), low, high, unit or "", own, comparator, reach, rounded, scaled, "chinese")


_NEIGHBOURS = re.compile(r"([一二三四五六七八九])([二三四五六七八九])([十百千万亿]{1,4})")


def _bounds(numeral: str, joint: str | None, upper: str | None) -> tuple[Decimal, Decimal] | None:
    """The lower and the upper end of a numeral in Han characters: 三至十二, 四、五十, 三五百, 三百到五百; None if it is none."""
    if near := _NEIGHBOURS.fullmatch(numeral):
        first, second = numeral_value(near[1] + near[3]), numeral_value(near[2] + near[3])
        return (first, second) if first is not None and second is not None and first < second else None
    low = numeral_value(numeral)
    if low is None or upper is None:
        return None if low is None else (low, low)
    top = numeral_value(upper)
    if top is None:
        return None
    # 四、五十亿 and 三到五亿: the first number has the magnitude of the second
    if len(numeral) == 1 and (joint == "、" or upper[-1] in "万亿"):
        lead = numeral_value(upper[0])
        low = low * (top / lead) if lead else low
    return (low, top) if low < top else None


def _fraction(folded: str, m: re.Match[str], whole: str, part: str) -> QuantityMention | None:
    """百分之五, 千分之三, 三分之一: a share in per cent or per mille."""
    value, parts = numeral_value(part), numeral_value(whole)
    if value is None or not parts:
        return None
    unit, rounded = "‰" if whole == "千" else "%", False
    if whole not in ("百", "千"):
        value, rounded = round(value * _HUNDRED / parts, 2), True
    comparator, reach = _after(folded, m.end())
    return QuantityMention(m.start(), m.end(), value, value, unit, "", comparator, reach, rounded, False, "fraction")


def _word(folded: str, m: re.Match[str]) -> QuantityMention:
    """翻一番, 倍增, 减半, 一半, 过半."""
    text = m.group()
    if "番" in text or text == "倍增":
        value, unit = Decimal(_COUNTS[m.group(1) or ""]), "倍"
    else:
        value, unit = Decimal(50), "%"
    comparator, reach = _after(folded, m.end())
    own = "more_than" if text == "过半" else ""
    return QuantityMention(m.start(), m.end(), value, value, unit, own, comparator, reach, False, False, "word")


_STRENGTH = {"": 0, "eq": 1, "about": 2, "at_least": 4, "at_most": 4, "more_than": 4, "less_than": 4, "between": 5}
_REACH = 40


def stronger(*comparators: str) -> str:
    """The comparator that says most, the first of equals: 控制在X以内 is at_most, 约40余家 more_than.

    >>> stronger("", "at_most", "eq")
    'at_most'
    """
    return max(comparators, key=lambda word: _STRENGTH[word]) or "eq"


def find_quantities(text: str, *, dialect: str | None = None) -> tuple[Quantity, ...]:
    """All numbers of a text with a unit or a magnitude, with the words that bound them; spans refer to `text`.

    以上, 以下 and 以内 include the number, 超过 excludes it (Civil Code of the PRC, art. 1259). Dates are left out.
    `dialect` (CN, HK, MO, TW; None lets the text tell) says whose money a bare 元 is. Raises `OptionError` if `text`
    is no str or `dialect` none of these.

    >>> [(q.text, str(q.low), q.unit, q.comparator.value) for q in find_quantities("粮食产量稳定在1300万吨以上")]
    [('1300万吨', '13000000', '吨', 'at_least')]
    """
    if not isinstance(text, str):
        raise OptionError(f"text must be a str, not {type(text).__name__}")
    check_dialect(dialect)
    cleaned = clean(text)
    folded = fold(cleaned.text)
    dialect = dialect or dialect_of(folded).code
    mirrored = folded[::-1]
    dates = times.scan(folded, dialect)
    starts = {t.end: t.start for t in dates}
    found = []
    last = 0
    for q in outside(scan(folded), [(t.start, t.end) for t in dates if t.shape != "duration"]):
        _, predicate = predicate_before(folded, mirrored, q.start, max(last, q.start - _REACH), starts)
        last = q.reach
        if not q.unit and not q.scaled:
            continue
        known = grammar.units().get(q.unit)
        span = cleaned.to_raw(q.start, q.end)
        found.append(
            Quantity(
                text=span.of(text),
                span=span,
                low=q.low,
                high=q.high,
                unit=q.unit or None,
                unit_id=local_unit_id(q.unit, known[1], dialect) if known else None,
                comparator=Comparator(stronger(q.own, q.after, predicate.comparator)),
                approximate=q.approximate,
                per=Per(predicate.per) if predicate.per else None,
            )
        )
    return tuple(found)


def outside(found: list[QuantityMention], spans: list[tuple[int, int]]) -> list[QuantityMention]:
    """The numbers that lie in none of the spans; both lists are sorted."""
    kept = []
    k = 0
    for q in found:
        while k < len(spans) and spans[k][1] <= q.start:
            k += 1
        if k == len(spans) or spans[k][0] >= q.end:
            kept.append(q)
    return kept
