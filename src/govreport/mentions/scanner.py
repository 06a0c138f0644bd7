"""One scan of the folded text for numbers: what each numeral is worth, in which unit, what bounds it from within."""

import functools
import operator
import re
from decimal import Decimal
from typing import Final

from govreport.lexicon.bases import shifted
from govreport.mentions import grammar, prefixes
from govreport.mentions.members import JOINTS, MEMBER, comes_to, joined, rises_far, with_units
from govreport.mentions.mention import QuantityMention
from govreport.mentions.neighbours import adjacent, bounds_of
from govreport.mentions.numbers import numeral_value, total
from govreport.mentions.portions import fraction, slashed
from govreport.text.words import any_of

__all__ = ["scan"]

_HALF: Final = Decimal("0.5")
_FIFTY: Final = Decimal(50)
_OWN: Final = {"+": "at_least", "多": "more_than", "余": "more_than", "几": "more_than", "来": "about"}
_TWICE: Final = {"": 1, "一": 1, "1": 1, "两": 2, "二": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4, "五": 5, "5": 5}
_SCALED: Final = frozenset("百千万亿兆")
_UNREAD: Final = "unread"


def scan(folded: str) -> list[QuantityMention]:
    """All numbers of `folded` in text order; none overlaps another."""
    patterns = grammar.quantity_patterns()
    others: list[QuantityMention] = []
    found = _arabic_numbers(folded, patterns[grammar.ARABIC], others)
    others += _chinese_numbers(folded, patterns[grammar.CHINESE], found)
    others += [_word(folded, m) for m in patterns[grammar.WORDS].finditer(folded)]
    if others:
        found += others
        found.sort(key=operator.attrgetter("start"))
    kept: list[QuantityMention] = []
    end = 0
    for q in found:
        if q.start >= end:
            if q.shape != _UNREAD:
                kept.append(q)
            end = q.end
    return with_units(folded, joined(folded, kept))


def _chinese_numbers(folded: str, pattern: re.Pattern[str], arabic: list[QuantityMention]) -> list[QuantityMention]:
    """All numbers in Han characters but for the magnitudes of those in digits (the 亿 of 5亿元), which are as many."""
    found: list[QuantityMention] = []
    k, size = 0, len(arabic)
    for m in pattern.finditer(folded):
        at = m.start()
        while k < size and arabic[k].end <= at:
            k += 1
        if k < size and arabic[k].start < at:
            continue
        joint, upper = m.group(6), m.group(7)
        if joint == "、" and upper and not adjacent(m[1], upper):
            found += _listed(folded, m)
        elif not _is_masked(folded, m[1], at) and (q := _chinese(folded, m, _signed(folded, at, found))) is not None:
            found.append(q)
    return found


_MASKS: Final = frozenset(("○○", "○○○", "〇〇", "〇〇〇"))  # ○○对市民的承诺: who it is that is not told
_HIDDEN: Final = re.compile("[xX][多余]?\\Z")


def _is_masked(folded: str, numeral: str, start: int) -> bool:
    """资金xxx多|亿元: whether a number was hidden before the text came out, but for its magnitude."""
    lone = numeral[0] in "百千万亿" and _HIDDEN.search(folded, max(start - 2, 0), start) is not None
    return lone or numeral in _MASKS


def _signed(folded: str, at: int, found: list[QuantityMention]) -> bool:
    """Whether a dash before a number may be a sign, and is not that of a range: 三百元-|五百元."""
    return not (found and found[-1].end == at - 1 and folded[at - 1] in _DASHES)


_DASHES: Final = frozenset("-－−—–")


def _listed(folded: str, m: re.Match[str]) -> list[QuantityMention]:
    """三十、|五十万元: two members of a list, of which the first waits for a unit; one digit may as well be a mark."""
    found = []
    open_ended = not (m[8] or m[5]) and folded[m.end() : m.end() + 1] in JOINTS
    for k in (1, 7) if open_ended else (1,):
        value = numeral_value(m[k])
        if value is not None and len(m[k]) >= _LEAST_LISTED and folded[m.start() - 1 : m.start()] not in _HEADS:
            scaled = m[k][-1] in _SCALED
            found.append(QuantityMention(*m.span(k), value, value, "", "", "", m.end(k), False, scaled, MEMBER))
    if not open_ended and (last := m.re.match(folded, m.start(7), m.end())) is not None:
        q = _chinese(folded, last)
        found += [q] if q is not None else []
    return found


_LEAST_LISTED: Final = 2  # letters


def _arabic_numbers(folded: str, pattern: re.Pattern[str], others: list[QuantityMention]) -> list[QuantityMention]:
    """All numbers in Arabic digits; the plain ones, which are most, are read here, in half the time."""
    plain, signs, said = _plain_units(), prefixes.LAST, grammar.after()
    found = []
    marks: set[int] = set()  # of all items, looked for once
    for m in pattern.finditer(folded):
        numeral, more, magnitude, unit, upper, _, late = m.groups()
        start, end = m.span()
        if unit not in plain or more or upper or late or folded[start - 1 : start] in signs:
            if (q := _arabic(folded, m, others)) is not None:
                found.append(q)
            continue
        if folded[start - 1 : start] in _HEADS and "." in numeral and numeral[-1].isdecimal():
            marks = marks or {int(mark) for mark in _MARKS.findall(folded)}
            start, numeral = _behind_mark(marks, start, numeral, unit)
        value = numeral_value(numeral + magnitude if magnitude else numeral)
        if value is None:
            if not numeral[-1].isdecimal():  # 4千50万: nothing of it is a number of its own
                found.append(QuantityMention(start, end, _HALF, _HALF, "", "", "", end, False, True, _UNREAD))
            continue
        comparator, reach = "", end
        if folded[end : end + 1] in said.first and (after := said.pattern.match(folded, end)) is not None:
            comparator, reach = grammar.bound_said(after), after.end()
        scaled = magnitude is not None or not numeral[-1].isdecimal()
        found.append(QuantityMention(start, end, value, value, unit, "", comparator, reach, False, scaled, "arabic"))
    return found


@functools.cache
def _plain_units() -> frozenset[str]:
    return frozenset(grammar.units()) - _WRITTEN_OUT - {"级"}


def _arabic(
    folded: str, m: re.Match[str], others: list[QuantityMention], signed: bool = True
) -> QuantityMention | None:
    """A number in digits, `signed` but behind a range's dash; what it does not reach over (15个至20人) joins `others`."""
    numeral, more, magnitude, unit, upper, upper_unit, late = m.groups()
    if not unit and (q := slashed(folded, m, numeral)) is not None:
        return q
    start, end = m.span()
    if unit and unit[0] in "个多":
        unit, more, magnitude = _taken_apart(unit, more, magnitude)
    low = numeral_value(numeral + magnitude if magnitude else numeral)
    if low is None:
        return None
    high, own = low, ""
    scaled = bool(magnitude) or not numeral[-1].isdecimal()
    sign = prefixes.sign_before(folded, start, upper_unit or unit, scaled) if signed else prefixes.NONE
    if upper:
        ends = _range(low, numeral, unit, upper, upper_unit, sign)
        ends = ends or _falling(folded, m, low)
        if ends is None or (upper_unit and _rises_to(folded, m, ends)):
            end = max(m.end(group) for group in (1, 2, 3, 4))
            digits = m.end(5) - len(upper.lstrip(prefixes.SIGNS))
            rest = m.re.match(folded, digits, m.end())
            if rest is not None and (second := _arabic(folded, rest, others, folded[digits - 2] in "至到")) is not None:
                others.append(second)
        else:
            (low, high), own = ends, "between"
            scaled = scaled or (upper[-1] in _SCALED and not upper_unit)  # 16至20万住屋单位
            unit, start, sign = upper_unit or unit, start - sign.size, prefixes.NONE
    late = "半" if more == "半" else late if end == m.end() else None
    if more or late:
        own = own or _OWN.get(more or late or "", "")
        if late and late not in "多余":
            low = high = _increased(low, late)
    if unit in _WRITTEN_OUT:
        return _tenths(folded, start, end, low, high, unit, own, more == "几", "arabic")
    if not unit and (scaled or "," in numeral) and _VISITS.match(folded, end) is not None:
        unit, scaled = "人次", True
    start, low, high, unit, own = prefixes.apply(folded, start, low, high, unit, own, sign)
    comparator, reach = grammar.bound_after(folded, end)
    if unit == "级" and scaled and _ends_as_value(folded, end):
        unit, end, reach = None, end - 1, end - 1
    return QuantityMention(start, end, low, high, unit or "", own, comparator, reach, more == "几", scaled, "arabic")


_VISITS: Final = re.compile("[\u4e00-\u9fff]{2,6}(?<!人)人次")  # 2,345,678|入境旅客人次: the unit ends what is counted


def _behind_mark(marks: set[int], start: int, numeral: str, unit: str) -> tuple[int, str]:
    """2.50个小区, at the head of an item beside others: the number behind the item's mark, and where it begins."""
    mark, _, count = numeral.partition(".")
    if len(mark) > _LONGEST_MARK or "0" in (mark, count[0]) or grammar.dimension_of(unit) not in ("count", "people"):
        return start, numeral
    return (start + len(mark) + 1, count) if {int(mark) - 1, int(mark) + 1} & marks else (start, numeral)


_MARKS: Final = re.compile(r"(?:\A|[\n。；;])([0-9]{1,2})\.")


_HEADS: Final = frozenset(("", "\n", "。", "；", ";"))
_LONGEST_MARK: Final = 2


def _taken_apart(unit: str | None, more: str | None, magnitude: str | None) -> tuple[str | None, ...]:
    """个多百分点 is the unit 个百分点 and 多; 个亿 a magnitude; 亿余 the magnitude 亿 and 余."""
    if magnitude and magnitude[-1] in "余多":
        magnitude, more = magnitude[:-1], magnitude[-1]
    form = grammar.unit_forms().get(unit or "")
    if form is None:
        return unit, more, magnitude
    return form.unit or None, form.more or more, form.magnitude or magnitude


def _increased(value: Decimal, late: str) -> Decimal:
    """三吨半 is 3.5, the 五 of 三成五 half a tenth more."""
    return total(value, _HALF if late == "半" else shifted(numeral_value(late) or Decimal(0), -1))


def _range(
    low: Decimal, numeral: str, unit: str | None, upper: str, upper_unit: str | None, sign: prefixes.Sign
) -> tuple[Decimal, Decimal] | None:
    """The two ends of a range, None where two numbers only stand side by side: 15个至20人, or falling numbers."""
    digits = upper.lstrip(prefixes.SIGNS).translate(_NO_MORE)  # 26万至40多万
    top = numeral_value(digits)
    if top is None or (unit and not upper_unit) or (unit and upper_unit and not _alike(unit, upper_unit)):
        return None
    # 1000—1200万, 3至5千: the lower end has the magnitude of the upper one; not 8000至1万
    if numeral[-1].isdecimal() and not unit and digits[-1] in _SCALED:
        scaled = numeral_value(numeral + digits.lstrip("0123456789.,，"))
        low = scaled if scaled is not None and scaled <= top else low
    if sign.text in ("-", "零下"):
        low = low.copy_negate()
    # -2%～3% reaches from below to above zero; 零下10至5摄氏度 and 零下10至零下5摄氏度 stay below it
    if upper[0] in "-－−负" or upper.startswith("零下") or (sign.text == "零下" and upper == digits):
        top = top.copy_negate()
    return (low, top) if low <= top else None


def _falling(folded: str, m: re.Match[str], low: Decimal) -> tuple[Decimal, Decimal] | None:
    """每公顷补贴4.5万元|至2.4万元, 4.4%|至3.3%之间: the ends of a range, the greater first; not 收费由每次50元至30元."""
    least = numeral_value(m[5])
    if least is None or not 0 < least < low or (m[4] and m[4] != m[6]):
        return None
    if folded.startswith("之间", m.end()):
        return least, low
    told = m[4] is not None and folded[m.start(5) - 1] in "至到"
    each = told and _EACH_GETS.search(folded, max(m.start() - _GETS, 0), m.start()) is not None
    return (least, low) if each else None


_GETS: Final = 16  # letters of who gets it
_EACH_GETS: Final = re.compile(
    "(?:^|[^由从自])每[^，。；、0-9由从自]{1,8}(?:补贴|补助|奖励|奖补|资助|给予|发放|发给)\\Z|介[乎于]\\Z"
)
_NO_MORE: Final = str.maketrans("", "", "余多")


def _alike(unit: str, upper: str) -> bool:
    """3万元至5万港元, 3个至5个月: whether the unit of the upper end of a range says that of the lower one, too."""
    return upper.startswith(unit) or (unit == "元" and grammar.dimension_of(upper) == "money")


def _rises_to(folded: str, m: re.Match[str], ends: tuple[Decimal, Decimal]) -> bool:
    """拨款增加49亿元|至875亿元: by how much, and to what; 增加20个至30个 and 增长5%至20% are ranges."""
    low, high = ends
    if low < 0 or not m.group(4) or m.group(4) == "%" or folded[m.start(5) - 1] not in "至到":
        return False
    return rises_far(folded, m.start(), low, high)


_REACHED: Final = frozenset("跃迈站登踏冲跨攀")  # 跃上千亿元: 上 belongs to the verb
_VAGUE: Final = {"数": "more_than", "几": "more_than", "上": "at_least", "近": "less_than"}


def _chinese(folded: str, m: re.Match[str], signed: bool = True) -> QuantityMention | None:
    """A number in Han characters, `signed` but behind a range's dash."""
    numeral, part, top, more, magnitude, joint, upper, unit, late = m.groups()
    start, end = m.span()
    if part:
        return fraction(folded, m, numeral, part, top)
    if more == "几":
        numeral = numeral.removesuffix("零") or numeral  # 一百零几
        if magnitude and magnitude[0] in "十百千" and numeral[-1] in _SCALED:
            magnitude = "" if numeral[-1] in "万亿" else magnitude[1:]  # 三百几十户, 五百几十万元, 一亿几千万人
    if numeral in "零〇○" or (numeral[0] == "一" and folded[start - 1 : start] == "唯"):  # 零部件, 零增长
        none = numeral == "零" and not (unit or magnitude or more) and comes_to(folded, start)  # 由15.8%降至|零
        at, zero = start + 1, Decimal(0)
        return QuantityMention(start, at, zero, zero, "", "", "", at, False, False, "chinese") if none else None
    if magnitude or (unit and unit[0] in "个多"):
        unit, more, magnitude = _taken_apart(unit, more, magnitude)
    if joint == "、" and not (unit or magnitude) and folded[end : end + 1] == "、":
        return None  # 二、三、九号线: members of a longer list, which tells which
    bounds = bounds_of(numeral + magnitude if magnitude else numeral, joint, upper)
    if bounds is None:
        return None
    low, high, near = bounds
    bare = not (unit or upper or magnitude or more or late) and numeral[-1] not in _SCALED
    if bare and (len(numeral) < _WRITTEN or _SCALED.isdisjoint(numeral)):
        return None  # 五、六十; but 总户数一万二千三百五十
    vague = _vague(folded, start, more) if start and numeral[0] in "十百千万亿" else ""
    own = "between" if high > low else _OWN.get(more or late or "", "") if more or late else _VAGUE.get(vague, "")
    late = "半" if more == "半" else late
    if late and late not in "多余" and high == low:
        low = high = _increased(low, late)
    rounded = near or bool(vague) or more == "几" or bool(more and numeral[0] in "百千万亿")
    if unit in _WRITTEN_OUT:
        digits = unit == "折" and _DIGITS_ONLY.fullmatch(numeral)  # 八五折 is 85
        return _tenths(folded, start, end, low, high, "折扣" if digits else unit, own, rounded, "chinese")
    if vague and vague in "数几":
        start -= 1
    scaled = bool(magnitude) or numeral[-1] in _SCALED or not unit
    sign = prefixes.sign_before(folded, start, unit, scaled) if signed else prefixes.NONE
    start, low, high, unit, own = prefixes.apply(folded, start, low, high, unit, own, sign)
    comparator, reach = grammar.bound_after(folded, end)
    if unit == "级" and numeral[0] in "百千万亿" and _ends_as_value(folded, end):
        unit, end = None, end - 1  # 规模达到万亿级: a value; 万亿级产业: a class
    return QuantityMention(start, end, low, high, unit or "", own, comparator, reach, rounded, scaled, "chinese")


_WRITTEN: Final = 3  # letters of a number without a unit that is written out to its last digit
_DIGITS_ONLY: Final = re.compile("[一二三四五六七八九]{2}")
_NO_NOUN: Final = frozenset(("", *"，。；,;：:！!）)\n"))


def _ends_as_value(folded: str, end: int) -> bool:
    """达到万亿级|，, 迈上500亿级|台阶: whether no noun follows that is of that class."""
    return folded[end : end + 1] in _NO_NOUN or any_of("threshold").match(folded, end) is not None


def _vague(folded: str, start: int, more: str | None) -> str:
    """数十, 几百, 上千, 近万: only before a magnitude; in 人数百余 the letter belongs to the word before."""
    letter = folded[start - 1]
    if letter not in _VAGUE or (more and letter in "数几"):
        return ""
    return "" if letter == "上" and folded[start - 2 : start - 1] in _REACHED else letter


_WRITTEN_OUT: Final = frozenset(("成", "折", "番"))  # units that are told in another one
_TURNED: Final = re.compile("翻了?(近|约|超|超过|不止)?\\Z")
_MOST_TURNS: Final = 9
_TENTHS: Final = 10


def _tenths(
    folded: str, start: int, end: int, low: Decimal, high: Decimal, unit: str, own: str, rounded: bool, shape: str
) -> QuantityMention | None:
    """七成 and 八折 in per cent, 翻两番 as four times; 三番五次 is no number."""
    if unit == "番":
        turned = _TURNED.search(folded, max(start - 4, 0), start)
        if turned is None or low != high or not 1 <= low <= _MOST_TURNS or low != int(low):
            return None
        start = start if turned[1] else turned.start()
        low = high = Decimal(2 ** int(low))
        unit, shape = "倍", "word"
    elif unit == "折扣" or (unit == "折" and low > _TENTHS):
        unit = "%"
    elif high <= _TENTHS:
        low, high, unit = shifted(low, 1), shifted(high, 1), "%"
    else:
        return None  # 2020成立
    comparator, reach = grammar.bound_after(folded, end)
    return QuantityMention(start, end, low, high, unit, own, comparator, reach, rounded, False, shape)


_HALVES: Final = {"过半": "more_than", "超半": "more_than", "逾半": "more_than", "近半": "less_than"}


def _word(folded: str, m: re.Match[str]) -> QuantityMention:
    """翻一番, 倍增, 减半, 一半, 过半, 近半, 数以万计, 半小时."""
    text = m.group()
    start, unit, rounded = m.start(), "%", False
    own = _HALVES.get(text, "")
    value = _FIFTY
    if text == "一半多":
        own = "more_than"
    elif text[0] == "翻" or text == "倍增":
        value, unit = Decimal(2 ** _TWICE[m.group(1) or ""]), "倍"
    elif m.group(2):
        value, unit, own, rounded = numeral_value(m.group(2)) or _FIFTY, "", "more_than", True
    elif text == "半成":
        value = Decimal(5)
    elif m.group(3):
        value, unit = _HALF, m.group(3)
    comparator, reach = grammar.bound_after(folded, m.end())
    # only 减半 says by its word alone that something falls
    shape = "word" if unit == "倍" or text == "减半" else "fraction"
    return QuantityMention(start, m.end(), value, value, unit, own, comparator, reach, rounded, rounded, shape)
