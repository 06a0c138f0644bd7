"""Quantities of a text: its numbers with their units and bounds, without the numbers that only name something."""

import functools
import re
from typing import Final, NamedTuple

from govreport import lexicon
from govreport.errors import OptionError
from govreport.mentions import times
from govreport.mentions.members import JOINTS
from govreport.mentions.mention import QuantityMention, outside, stronger
from govreport.mentions.paces import last_pace
from govreport.mentions.predicates import NOTHING, Predicate, bound_ahead, predicate_before
from govreport.mentions.refusals import refusal
from govreport.mentions.scanner import scan
from govreport.mentions.unit_ids import unit_id_of
from govreport.model import Comparator, Per, Quantity
from govreport.text.cleaning import CleanText, clean
from govreport.text.dialects import check_dialect, dialect_of
from govreport.text.folding import for_rules
from govreport.text.words import comparators

__all__ = ["find_quantities"]

_REACH: Final = 40


class _Found(NamedTuple):
    """A quantity and what the words before it say."""

    quantity: QuantityMention
    said: Predicate
    per: str
    shared: str = ""  # comparator that it has from another member of its list


def find_quantities(text: str, *, dialect: str | None = None) -> tuple[Quantity, ...]:
    """All numbers of a text with a unit or a magnitude, with the words that bound them; spans refer to `text`.

    以上, 以下 and 以内 include the number, 超过, 不满 and 以外 exclude it (Civil Code of the PRC, art. 1259). Dates are
    left out, and so are numbers that only name something: 第6位, 国发〔2021〕23号, “1269”行动, 二次供水.
    `dialect` (CN, HK, MO, TW; None lets the text tell) says whose money a bare 元 is. Raises `OptionError` if `text`
    is no str or `dialect` none of these.

    >>> [(q.text, str(q.low), q.unit, q.comparator.value) for q in find_quantities("粮食产量稳定在1300万吨以上")]
    [('1300万吨', '13000000', '吨', 'at_least')]
    """
    if not isinstance(text, str):
        raise OptionError(f"text must be a str, not {type(text).__name__}")
    check_dialect(dialect)
    cleaned = clean(text)
    folded = for_rules(cleaned.text)
    dialect = dialect or dialect_of(folded).code
    dates = times.scan(folded, dialect)
    starts = {t.end: t.start for t in dates}
    mirrored = folded[::-1]
    found: list[_Found] = []
    last = 0
    for q in outside(scan(folded), [(t.start, t.end) for t in dates if t.shape != "duration"]):
        _, said = predicate_before(folded, mirrored, q.start, max(last, q.start - _REACH), starts)
        speed = dialect == "CN" and not q.unit and folded[q.end - 1] == "兆" and _tells_speed(folded, q)
        if (q.unit or q.scaled) and not speed and refusal(folded, q, said.asserts) is None:
            if not said.comparator and folded[q.start - 1 : q.start] in (_OF if q.unit == "%" else _MEANS):
                said = said.but(comparator=_of_whole(folded, q.start))
            if not (said.comparator or q.own or q.after) and (ahead := bound_ahead(folded, last, q.start)[0]):
                said = said.but(comparator=ahead)  # 最高奖励|500万元
            found.append(_Found(q, said, said.per or _pace(folded, last, q.start)))
        last = q.reach
    return tuple(_quantity(folded, cleaned, one, dialect) for one in _spread(folded, found))


def _tells_speed(folded: str, q: QuantityMention) -> bool:
    """带宽500兆, 100兆光纤: megabits on the mainland, and no 10^12."""
    return _SPEED.search(folded, max(q.start - _SPEED_REACH, 0), q.end + _SPEED_REACH) is not None


_SPEED_REACH: Final = 14  # letters
_SPEED: Final = re.compile("[带网速光流]|接入|下载")


def _pace(folded: str, last: int, start: int) -> str:
    """The pace that the last word of pace between the number before and this one tells, in its own clause."""
    return last_pace(_STOPS.split(folded[max(last, start - _REACH) : start])[-1])


_STOPS: Final = re.compile("[，。；,;\n]")
_OF: Final = frozenset("的")
_MEANS: Final = frozenset("金资费需用")


def _of_whole(folded: str, start: int) -> str:
    """What a bound says before what a share is one of, or before what is needed: 约占全国的|四分之一, 约需资金|3亿元."""
    match = _bound_of().search(folded, max(start - _REACH, 0), start)
    return comparators("before")[match[1]] if match is not None else ""


@functools.cache
def _bound_of() -> re.Pattern[str]:
    return re.compile(
        f"({lexicon.alternation(comparators('before'))})(?:占?[一-鿿]{{1,10}}的|[需用]要?(?:资金|投资|经费)?)\\Z"
    )


def _spread(folded: str, found: list[_Found]) -> list[_Found]:
    """What bounds one member of a list bounds all: 分别超过300家、200家, 达到95%、98%以上."""
    first = 0
    for i in range(1, len(found) + 1):
        if i < len(found) and found[i].said is NOTHING and _joined(folded, found[i - 1], found[i]):
            continue
        members = found[first:i]
        opener, last = members[0].said, members[-1].quantity
        named = folded[last.start] in "百千万亿" and not opener.spreads  # 达到3500亿元、百亿元以上产业12个
        closer = "" if named else last.after
        if len(members) > 1 and not any(one.quantity.after or one.quantity.own for one in members[:-1]):
            for k, one in enumerate(members):
                before = opener.comparator if k and opener.spreads else ""
                found[first + k] = one._replace(shared=stronger(before, closer if k < len(members) - 1 else ""))
        first = i
    return found


def _joined(folded: str, one: _Found, other: _Found) -> bool:
    return one.quantity.unit == other.quantity.unit and folded[one.quantity.reach : other.quantity.start] in JOINTS


def _quantity(folded: str, cleaned: CleanText, one: _Found, dialect: str) -> Quantity:
    q, said, shared = one.quantity, one.said, one.shared
    span = cleaned.to_raw(q.start, q.end)
    return Quantity(
        text=span.of(cleaned.raw),
        span=span,
        low=q.low,
        high=q.high,
        unit=q.unit or None,
        unit_id=unit_id_of(folded, q, q.unit, dialect),
        comparator=Comparator(stronger(q.own, q.after, said.comparator, shared)),
        approximate=q.approximate,
        per=Per(one.per) if one.per else None,
    )
