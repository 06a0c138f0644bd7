"""Numbers with their units: what a numeral is worth, in which unit, and how the words around it bound it."""

import re
from decimal import Decimal
from typing import NamedTuple

from govreport.errors import OptionError
from govreport.mentions import grammar, times
from govreport.mentions.numbers import numeral_value
from govreport.mentions.predicates import predicate_before
from govreport.model import Comparator, Per, Quantity
from govreport.text.cleaning import clean
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
    after = patterns[grammar.AFTER].match
    found = [q for m in patterns[grammar.ARABIC].finditer(folded) if (q := _arabic(folded, m, after)) is not None]
    others = [q for m in patterns[grammar.CHINESE].finditer(folded) if (q := _chinese(folded, m, after)) is not None]
    others += [_word(folded, m, after) for m in patterns[grammar.WORDS].finditer(folded)]
    if not others:
        return found
    found += others
    found.sort()
    kept: list[QuantityMention] = []
    end = 0
    for q in found:
        if q.start >= end:
            kept.append(q)
            end = q.end
    return kept


def _after(folded: str, end: int, match) -> tuple[str, int]:  # type: ignore[no-untyped-def]
    m = match(folded, end)
    return (grammar.after_words()[m.group(1)], m.end()) if m else ("", end)


def _arabic(folded: str, m: re.Match[str], after) -> QuantityMention | None:  # type: ignore[no-untyped-def]
    numeral, more, magnitude, unit, upper, upper_unit, late = m.groups()
    if not magnitude and numeral.isdecimal():
        low: Decimal | None = Decimal(numeral)
    else:
        low = numeral_value(numeral + magnitude if magnitude else numeral)
    if low is None:
        return None
    end, high, own = m.end(), low, ""
    if upper:
        top = numeral_value(upper)
        if top is None or not (upper_unit or not unit) or top < low and not upper[-1] in "万亿":
            # 15个至… without a unit after it, or falling numbers: two numbers, not a range
            end, upper_unit, upper = m.end(4) if unit else m.end(3) if magnitude else m.end(1), None, None
        else:
            high, own = top, "between"
            if numeral[-1].isdigit() and not unit and upper[-1] in "万亿":
                low = numeral_value(numeral + upper.lstrip("0123456789.,，")) or low
            unit = upper_unit or unit
    if (more or late) and not upper:
        own = "more_than"
    comparator, reach = _after(folded, end, after)
    return QuantityMention(
        m.start(), end, low, high, unit or "", own, comparator, reach, more == "几",
        bool(magnitude) or not numeral[-1].isdigit(), "arabic",
    )  # fmt: skip


def _chinese(folded: str, m: re.Match[str], after) -> QuantityMention | None:  # type: ignore[no-untyped-def]
    numeral, part, more, magnitude, upper, unit = m.groups()
    start = m.start()
    if part:
        return _fraction(folded, m, after, numeral, part)
    low = numeral_value(numeral + magnitude if magnitude else numeral)
    if low is None:
        return None
    vague = folded[start - 1] if start and numeral[0] in "十百千万亿" and folded[start - 1] in "数几上近" else ""
    high, own = low, ""
    if upper:
        top = numeral_value(upper)
        if top is None or len(numeral) != 1:
            return None
        low, high, own = _shared_magnitude(low, top, upper), top, "between"
    elif more or vague in ("数", "几"):
        own = "more_than"
    elif vague:
        own = "at_least" if vague == "上" else "less_than"
    unit = unit or ""
    if unit == "成":
        low, high, unit = low * 10, high * 10, "%"
    comparator, reach = _after(folded, m.end(), after)
    scaled = bool(magnitude) or numeral[-1] in "百千万亿兆"
    start -= vague in ("数", "几") if vague else 0
    return QuantityMention(
        start, m.end(), low, high, unit, own, comparator, reach, bool(vague) or more == "几", scaled, "chinese"
    )


def _shared_magnitude(low: Decimal, top: Decimal, upper: str) -> Decimal:
    """四、五十亿: the first number has the magnitude of the second."""
    lead = numeral_value(upper[0])
    return low * (top / lead) if lead else low


def _fraction(folded: str, m: re.Match[str], after, share: str, part: str) -> QuantityMention | None:  # type: ignore[no-untyped-def]
    value, whole = numeral_value(part), numeral_value(share)
    if value is None or not whole:
        return None
    unit, rounded = "%", False
    if share == "千":
        unit = "‰"
    elif share != "百":
        value, rounded = round(value * _HUNDRED / whole, 2), True
    comparator, reach = _after(folded, m.end(), after)
    return QuantityMention(m.start(), m.end(), value, value, unit, "", comparator, reach, rounded, False, "fraction")


def _word(folded: str, m: re.Match[str], after) -> QuantityMention:  # type: ignore[no-untyped-def]
    text = m.group()
    if "番" in text or text == "倍增":
        value, unit = Decimal(_COUNTS[m.group(1) or ""]), "倍"
    else:
        value, unit = Decimal(50), "%"
    comparator, reach = _after(folded, m.end(), after)
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


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """All numbers of a text with a unit or a magnitude, with the words that bound them; spans refer to `text`.

    以上, 以下 and 以内 include the number, 超过 excludes it (Civil Code of the PRC, art. 1259). Dates are left out.
    Raises `OptionError` if `text` is no str.

    >>> [(q.text, str(q.low), q.unit, q.comparator.value) for q in find_quantities("粮食产量稳定在1300万吨以上")]
    [('1300万吨', '13000000', '吨', 'at_least')]
    """
    if not isinstance(text, str):
        raise OptionError(f"text must be a str, not {type(text).__name__}")
    cleaned = clean(text)
    folded = fold(cleaned.text)
    mirrored = folded[::-1]
    dates = times.scan(folded)
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
                text=span.of(text), span=span, low=q.low, high=q.high, unit=q.unit or None,
                unit_id=known[1] if known else None, comparator=Comparator(stronger(q.own, q.after, predicate.comparator)),
                approximate=q.approximate, per=Per(predicate.per) if predicate.per else None,
            )  # fmt: skip
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
