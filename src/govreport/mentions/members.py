"""Numbers that stand together: members of a list that share a unit, and two that are one (3%±0.5%, 五元三角)."""

import functools
import itertools
import re
from decimal import Decimal
from typing import Final

from govreport.lexicon.bases import product, shifted
from govreport.mentions.mention import QuantityMention
from govreport.mentions.numbers import numeral_value, total
from govreport.mentions.prefixes import is_code
from govreport.text.words import one_of

__all__ = ["JOINTS", "MEMBER", "comes_to", "joined", "moves_by", "rises_far", "with_units"]

JOINTS: Final = frozenset(("、", "和", "及", "与", "以及"))
"""What stands between two members of a list."""

_LOOSE: Final = frozenset(("", "个"))  # units that may stand for that of the next member
_TAIL: Final = re.compile("[十百千]?[万亿]{1,2}|兆")
_HAN_TAIL: Final = re.compile("[万亿]{1,2}|兆")
MEMBER: Final = "member"
"""The shape of a bare number in Han characters before others of its list, till these give it a unit."""
_SMALL: Final = 1000
_NUMBERED: Final = frozenset(("第", "图", "表", "", "\n"))


_UP_TO: Final = frozenset(("至", "到", "—", "——", "－", "-", "～", "~"))
_PARTS: Final = {
    "元": {"角": 1, "毛": 1, "毛钱": 1, "分": 2},
    "角": {"分": 1},
}  # how many places lower the next coin is


def joined(folded: str, found: list[QuantityMention]) -> list[QuantityMention]:
    """Numbers of which two are one: 3%±0.5% (from 2.5 to 3.5), 三万元至五万元, 五元三角."""
    kept: list[QuantityMention] = []
    for q in found:
        if not (kept and _taken_into(folded, kept[-1], q)):
            kept.append(q)
    return kept


def _taken_into(folded: str, one: QuantityMention, q: QuantityMention) -> bool:
    """Give a number what the next one adds to it; whether it does."""
    if q.start - one.end > 2 or one.after:
        return False
    joint = folded[one.end : q.start]
    if not joint or (joint in ("零", "又") and one.unit == "年"):  # 3年零2个月
        if folded[q.start] == "±" and (one.unit in ("", q.unit) or (one.unit, q.unit) == ("%", "个百分点")):
            one.low, one.high = total(one.low, q.low), total(one.high, q.high)
            one.unit, own = one.unit or q.unit, "between"
        elif (places := _PARTS.get(one.unit, {}).get(q.unit)) and one.low == one.high and 0 < q.low < _COINS:
            one.low = one.high = total(one.low, shifted(q.low, -places))
            own = one.own or q.own
        elif (small := _SMALLER.get((one.unit, q.unit))) and one.low == one.high and q.low == q.high < small[0]:
            one.low = one.high = total(product(one.low, Decimal(small[0])), q.low)
            one.unit, own = small[1], one.own or q.own
        else:
            return False
    elif joint == "、" and not one.unit and (guess := _guess(folded, one, q)) is not None:
        (one.low, one.high), one.unit, one.approximate, own = guess, q.unit, True, "between"
    elif _is_range(one, q) and joint in _UP_TO and not _rises(folded, one, q):
        one.high, own = q.high, "between"
    else:
        return False
    one.own, one.end, one.after, one.reach = own, q.end, q.after, q.reach
    one.approximate |= q.approximate
    return True


def _guess(folded: str, one: QuantityMention, q: QuantityMention) -> tuple[Decimal, Decimal] | None:
    """约3、|4千人: a digit and the next one before a hundred or a thousand, which guess at one amount; not 2、3、4百人."""
    if _GUESSED.match(folded, one.start) is None or folded[one.start - 1 : one.start] in _IN_LIST or q.low != q.high:
        return None
    first, second = Decimal(folded[one.start]), Decimal(folded[q.start])
    return (shifted(first, q.low.adjusted()), q.high) if second == first + 1 else None


_GUESSED: Final = re.compile("[1-8]、[2-9][百千](?![0-9])")
_IN_LIST: Final = frozenset("0123456789.、第")


# 1小时30分 are 90分钟: how many of the smaller unit make one of the larger, and its name
_SMALLER: Final = {
    ("小时", "分"): (60, "分钟"), ("小时", "分钟"): (60, "分钟"), ("个小时", "分钟"): (60, "分钟"),
    ("分", "秒"): (60, "秒"), ("分钟", "秒"): (60, "秒"), ("天", "小时"): (24, "小时"), ("年", "个月"): (12, "个月"),
    ("公里", "米"): (1000, "米"), ("千米", "米"): (1000, "米"),
}  # fmt: skip


_COINS: Final = 10  # as many make one of the next higher


def _rises(folded: str, one: QuantityMention, q: QuantityMention) -> bool:
    led = q.unit != "%" and folded[one.end : q.start] in ("至", "到")
    return led and rises_far(folded, one.start, one.low, q.low)


def rises_far(folded: str, start: int, low: Decimal, high: Decimal) -> bool:
    """新增两家至二十六家, 减少600宗至8100宗: by how much, and to what; 增加20个至30个 is a range."""
    far = high >= product(low, _FAR)
    return far and moves_by(folded, max(start - _RISE_REACH, 0), start) != ""


_RISE_REACH: Final = 12  # letters
_FAR: Final = Decimal(4)  # times as much is no range, but what a number rises to


def _is_range(one: QuantityMention, q: QuantityMention) -> bool:
    """Whether two numbers in Han characters, or two shares, can be the ends of a range; digits are read as one."""
    alike = one.unit == q.unit != "" and one.shape == q.shape in ("chinese", "fraction")
    return alike and one.low < q.low and not (one.own or q.own)


def with_units(folded: str, found: list[QuantityMention]) -> list[QuantityMention]:
    """Members of a list without a unit take that of the next member: 1.28万亿、8200亿元, 3、5和约8个, 6.7个、3.1个百分点."""
    shared: dict[int, int] = {}  # member -> the places of the magnitude that it has from the end of its list
    for i in reversed([i for i, q in enumerate(found[:-1]) if q.unit in _LOOSE]):
        q, following = found[i], found[i + 1]
        if following.unit and not q.after and folded[q.end : following.start].rstrip("约近逾") in JOINTS:
            shared[i] = _join(folded, q, following, shared.get(i + 1, 0))
    if any(q.shape == MEMBER for q in found):
        found = _of_lists(found)
    for one, q in itertools.pairwise(found):
        dated = one.unit == "年" and one.low >= _FIRST_YEAR  # 2028年|提高到|2.1
        if not (q.unit or q.scaled or dated) and one.unit and folded[q.reach : q.reach + 1] in _ENDS:
            q.unit = one.unit if comes_to(folded, q.start, one.reach) else ""
    return found


_FIRST_YEAR: Final = Decimal(1900)
_ENDS: Final = frozenset(("", *"，。；、,;）)\n"))
_COMES_REACH: Final = 12  # letters between a value and what it comes to


@functools.cache
def _coming() -> re.Pattern[str]:
    # 收入达4万元，城乡收入比|缩小到|1.72: a ratio has no unit
    ratio = "[，,]?[\u4e00-\u9fff]{1,6}(?:比|系数|指数|倍差)"
    return re.compile(f"(?!{ratio})[，,]?[\u4e00-\u9fff]{{0,6}}(?:{one_of('alters')}|[增降升减缩])[到至为]$")


def comes_to(folded: str, at: int, since: int = -1) -> bool:
    """由15.8%|降至|零: whether what stands before a number says that something rises or falls to it, `since` a place."""
    if folded[at - 1 : at] not in ("到", "至", "为") or (since >= 0 and at - since > _COMES_REACH):
        return False
    start = max(at - _COMES_REACH, 0) if since < 0 else since
    return (_coming().search if since < 0 else _coming().match)(folded, start, at) is not None


def moves_by(folded: str, start: int, at: int) -> str:
    """增加|拨款|49亿元至875亿元: how the verb before an amount moves what stands between them; empty without one."""
    for change, moved in _moving().items():
        if moved.search(folded, start, at) is not None:
            return change
    return ""


@functools.cache
def _moving() -> dict[str, re.Pattern[str]]:
    verbs = {"increase": one_of("raises by"), "decrease": one_of("lowers by")}
    return {change: re.compile(f"{verb}[^，。；、：,;:0-9每各至到\n]{{0,8}}$") for change, verb in verbs.items()}


def _join(folded: str, q: QuantityMention, following: QuantityMention, places: int) -> int:
    """Give a member of a list the unit, and where it has none of its own the magnitude, of the member after it.

    `places` are those of the magnitude that the member after it has from the end of the list; gives those of this one.
    """
    if q.unit:
        if following.unit == "个百分点" or (following.unit[0] == "个" and "." in folded[q.start : q.end]):
            q.unit = following.unit
        return 0
    if (more := _magnitude_shared(folded, q, following, places)) > 0:
        q.unit, q.low, q.high = following.unit, shifted(q.low, more), shifted(q.high, more)
        return more
    if q.scaled and not (q.shape == MEMBER and folded[q.end - 1] not in "万亿"):
        if (following.scaled or following.low >= _SMALL) and q.shape != "word":  # not 近千亿、4个
            q.unit = following.unit
        return 0
    before = folded[q.start - 1 : q.start]
    if q.shape not in ("arabic", MEMBER) or is_code(before) or before in _NUMBERED:
        return 0
    if following.scaled and not places:
        tail = (_TAIL if q.shape == "arabic" else _HAN_TAIL).search(folded, following.start, following.end)
        scale = numeral_value(tail[0]) if tail else None
        places = scale.adjusted() if scale else 0
    # 1200、3万人 tells two sizes, 1200和1500万人 one
    if q.low >= _SMALL and shifted(q.low, -1) > shifted(following.low, -places):
        places = 0
    q.unit, q.scaled = following.unit, places > 0
    q.low, q.high = shifted(q.low, places), shifted(q.high, places)
    return places


def _magnitude_shared(folded: str, q: QuantityMention, following: QuantityMention, places: int) -> int:
    """跨越|3万|、4万和5万亿元: the places that a number has from the end of its list, beyond the magnitude that both tell."""
    own = _SCALE_LAST.search(folded, q.start, q.end) if q.scaled else None
    told = _SCALES.match(folded, following.start, following.end) if own is not None else None
    if own is None or told is None or own[1] != told[1]:
        return 0
    return _PLACES[told[2]] if told[2] else places


_SCALE_LAST: Final = re.compile("[0-9]([十百千万])\\Z")
_SCALES: Final = re.compile("[0-9.]+([十百千万])([万亿]?)")
_PLACES: Final = {"万": 4, "亿": 8}


def _of_lists(found: list[QuantityMention]) -> list[QuantityMention]:
    """The numbers without those members of lists in Han characters for which no unit was found."""
    kept = [q for q in found if q.unit or q.shape != MEMBER]
    for q in kept:
        q.shape = "chinese" if q.shape == MEMBER else q.shape
    return kept
