"""Years by number and by word, with the part of the year that is meant."""

import re
from typing import Final

from govreport.mentions.times.bounds import bounded, calendar
from govreport.mentions.times.mention import NEXT, TimeMention
from govreport.mentions.times.numbers import (
    ARABIC,
    HAN_DIGITS,
    HAN_NUMERALS,
    NUMERALS,
    count_of,
    number_of,
    republic_year,
    short_year,
    whole_number,
    year_value,
)
from govreport.mentions.times.patterns import (
    KINDS_OF_YEAR,
    LINKS,
    Word,
    compiled,
    month_follows,
    parts,
    recurring,
    word_before,
)
from govreport.mentions.times.periods import count, decade
from govreport.mentions.times.republic import in_bracket, is_republican

__all__ = ["with_bare_year", "year", "year_end"]


_OF_AGE: Final = re.compile("年(?:龄|轻(?![工重纺型轨]))")  # 全年龄友好, 当年轻人回乡
_TOLD: Final[dict[str, int | None]] = {"none": None, "next": NEXT}


def year(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """年 at `at`: what stands before it tells a year by number, a year by word, a count of years, or nothing."""
    back = at
    while back > floor and at - back < 2 and folded[back - 1] in " \n\u3000":
        back -= 1
    last = folded[back - 1] if back > floor else ""
    one = dialect == "HK" and last == "一" and folded.startswith("度", at + 1)
    if one and (found := word_before(folded, back, floor, "kind")) is not None:
        return _running(folded, found, at, floor, dialect)  # 新一年度
    if last in NUMERALS:
        counted = _counted_out(folded, back, at, floor, dialect) if last in _FEW else None
        return counted or _run_together(folded, back, at, floor) or _numbered(folded, back, at, floor, dialect)
    if last in ("多", "余") and back - 2 >= floor and folded[back - 2] in NUMERALS:
        start = _number_start(folded, back - 1, floor)
        return count(folded, start, folded[start : back - 1], at, floor, dialect)  # 二十多年来
    counts = last == "个" and folded.startswith("度", at + 1)
    if counts and (several := _several(folded, "", back, at, floor, dialect)) is not None:
        return several  # 未来六个年度; not 今个年度
    if last in KINDS_OF_YEAR and (last != "计" or folded.startswith("会", back - 2)):  # not 预计|年底前
        return _of_a_kind(folded, back - 2 if last in "政计税" else back - 1, at, floor, dialect)
    if found := word_before(folded, back, floor, "year") or _past_last_year(folded, back, floor):
        return _in_words(folded, found, at, floor, dialect)
    if folded.startswith("度", at + 1) and (found := word_before(folded, back, floor, "kind")):
        return _running(folded, found, at, floor, dialect)  # 下年度
    if last == "半":
        return _half(folded, at, floor)
    if last in "）)" and (told := in_bracket(folded, back, floor)) is not None:
        return calendar(folded, told[0], at, told[1:], floor=floor, dialect=dialect)
    if last == "元" and folded.endswith("民国", floor, back - 1):
        return calendar(folded, back - 3, at, (1912, 1912), floor=floor, dialect=dialect)
    return _bare(folded, at, floor)


def _in_words(folded: str, found: tuple[int, Word], at: int, floor: int, dialect: str) -> TimeMention | None:
    """今年, 同年, 本年度: a year that a word tells."""
    start, word = found
    if folded.startswith("均", at + 1) and (folded[start] == "次" or folded[start - 1 : start] in ("至", "迄")):
        return None  # 至今年均增长, 车次年均增长
    if _OF_AGE.match(folded, at) or (folded[start] in "同次上" and folded[at + 1 : at + 2] in ("级", "代", "纪", "段")):
        return None
    if dialect == "HK" and word.meaning not in _TOLD and (folded[start] == "来" or folded.startswith("度", at + 1)):
        return _running(folded, found, at, floor, dialect)  # 来年, 本年度: of its budget
    if (pair := word_before(folded, start + 1, floor, "pair")) is not None:  # 明后|年, 今、明|年
        first, last = map(int, pair[1].meaning.split())
        return calendar(folded, pair[0], at, (first, last), floor=floor, dialect=dialect)
    told = _TOLD[word.meaning] if word.meaning in _TOLD else int(word.meaning)
    return calendar(folded, start, at, (told, told), floor=floor, dialect=dialect)


def _past_last_year(folded: str, back: int, floor: int) -> tuple[int, Word] | None:
    """去 after 超过 and 经过, which is not 过去."""
    if back - 3 >= floor and folded[back - 2 : back] == "过去" and folded[back - 3] in "超经透通":
        return back - 1, Word("-1", "")
    return None


def _of_a_kind(folded: str, back: int, at: int, floor: int, dialect: str) -> TimeMention | None:
    """2026财政年度, 2025-26财年, 2026学年, 114会计年度, 本财政年度: the year that the words before its kind tell."""
    kind = folded[at - 1]
    local = dialect if dialect in ("MO", "TW") else "HK"  # elsewhere a fiscal year of two numbers is Hong Kong's
    known = word_before(folded, back, floor, "kind")
    if known is None and (several := _several(folded, kind, back, at, floor, dialect)) is not None:
        return several
    if known is None and back > floor and folded[back - 1] in NUMERALS:
        found = _numbered(folded, back, at, floor, dialect if kind == "学" else local)
        return _of_school(folded, found, dialect) if kind == "学" and found is not None else found
    return None if known is None else _running(folded, known, at, floor, dialect)


def _of_school(folded: str, years: TimeMention, dialect: str) -> TimeMention:
    """2026学年, 2025-26学年: from September on; in Taiwan from August on, and 113-114学年度 are two of them."""
    republican = dialect == "TW" or folded.startswith("民国", years.start)
    month = _school_month("TW" if republican else dialect)
    numbered = republican and _OF_CALENDAR.match(folded, years.start) is None
    first = years.args[0] or 0
    if years.shape == "year" and years.args[3] == first:
        years.shape, years.args = "school", (first, first + 1, month)
    elif years.shape in ("years", "school"):
        last = years.args[1 if years.shape == "school" else 3] or 0
        if years.shape == "school" or numbered:
            years.shape, years.args = "school", (first, last + numbered, month)
    return years


_OF_CALENDAR: Final = re.compile("[^0-9]{0,2}(?:(?:19|20)[0-9]{2}|[0-9]{2}[/／][0-9]{2}(?![0-9]))")  # behind 在 or 到


def _several(folded: str, kind: str, back: int, at: int, floor: int, dialect: str) -> TimeMention | None:
    """未来三个学年, 过去两个财政年度: the years next to the running one; 两个学年内 begin with it."""
    if folded[back - 1] != "个" or (kind not in ("学", "政") and dialect != "HK"):
        return None
    start = _number_start(folded, back - 1, floor)
    counted, reach = count_of(folded[start : back - 1]), word_before(folded, start, floor, "reach")
    if (named := _LISTED_FISCAL.search(folded, max(floor, start - _LIST_REACH), back - 1)) is not None:
        listed = (
            year_value(named[1]),
            year_value(named[2]) + 1,
        )  # 2026-27及2027-28两|个年度, 2026-27至2028-29的三|个年度
        return bounded(folded, TimeMention(named.start(), at + 2, "fiscal", listed, ""), floor)
    end, shape = at + 1 + folded.startswith("度", at + 1), "school" if kind == "学" else "fiscal"
    within = next((word for word in ("内", "之内", "以内") if folded.startswith(word, end)), "")
    if not counted or (reach is None and not within):
        return None
    if reach is not None and reach[1].meaning == "later":  # 其后四个年度: behind the one last named
        return TimeMention(reach[0], end, "span", (counted,), "within", None, "later")
    begin, tense = (reach[0], reach[1].meaning) if reach else (start, "future")
    first = -counted if tense == "past" else 1 if reach else 0
    args = (first, first + counted, *((_school_month(dialect),) if kind == "学" else ()))
    return TimeMention(begin, end + len(within), shape, args, "within", None, tense)


def _school_month(dialect: str) -> int:
    return 8 if dialect == "TW" else 9


def _running(folded: str, known: tuple[int, Word], at: int, floor: int, dialect: str) -> TimeMention:
    """The school year, the fiscal year of Hong Kong, or the calendar year, that is told from the running one."""
    offset = int(known[1].meaning)
    if folded[at - 1] == "学":
        years = TimeMention(known[0], at + 1, "school", (offset, offset + 1, _school_month(dialect)), "")
        return bounded(folded, years, floor)
    if dialect == "HK":
        end = at + 1 + folded.startswith("度", at + 1)
        return bounded(folded, TimeMention(known[0], end, "fiscal", (offset, offset + 1), ""), floor)
    return calendar(folded, known[0], at, (offset, offset), floor=floor, dialect=dialect)


_PASTED: Final = re.compile(rf"[{HAN_NUMERALS}](?:19|20)[0-9]{{2}}\Z")


def _number_start(folded: str, back: int, floor: int) -> int:
    """Where the number that ends at `back` starts, at most seven characters before."""
    if _PASTED.match(folded, max(floor, back - 5), back) is not None:
        return back - 4  # 表一|2025年, from which a space was lost
    start, stop = back - 1, max(floor, back - 7)
    while start > stop and folded[start - 1] in NUMERALS:
        start -= 1
    return start


_FEW: Final = frozenset("两二三四五六")


def _counted_out(folded: str, back: int, at: int, floor: int, dialect: str) -> TimeMention | None:
    """2024和2025|两年, 2024—2026|三年: years that are named, and then counted."""
    counted = _YEARS_COUNTED.search(folded, max(floor, back - _LIST_REACH), back)
    first, last = (year_value(counted[1]), year_value(counted[2])) if counted is not None else (0, 0)
    if counted is None or last - first + 1 != count_of(counted[3]):
        return None
    return calendar(folded, counted.start(), at, (first, last), floor=floor, dialect=dialect)


def _numbered(folded: str, back: int, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A number before 年: a year, two years, or a count."""
    start = _number_start(folded, back, floor)
    number, begin, earlier = folded[start:back], start, None
    if start > floor and folded[start - 1] in LINKS:
        match = compiled().left.search(folded, max(floor, back - 14), back)
        if match is None:
            return None
        number, earlier = match["b"], match["a"]
        start, begin = match.start("b"), match.start()
    last = year_value(number)
    if last and earlier is None:
        return calendar(folded, start, at, (last, last), floor=floor, dialect=dialect)
    first = year_value(earlier) or _short_first(folded, at, earlier or "", number, dialect)
    if last:
        if first and first <= last:
            if more := _MORE.search(folded, max(floor, begin - 30), begin):  # 2021、2022、2023年
                begin, first = more.start(), int(more[1])
            return calendar(folded, begin, at, (first, last), floor=floor, dialect=dialect)
        return calendar(folded, start, at, (last, last), floor=floor, dialect=dialect)
    digits = _without_note(number.translate(ARABIC), first, dialect)
    if first and len(digits) == 2 and digits.isdigit():
        last = first // 100 * 100 + int(digits)
        last += 100 if last < first else 0
        short = folded.startswith("度", at + 1) and dialect == "CN"
        pair = calendar(folded, begin, at, (first, last), floor=floor, dialect="HK" if short else dialect)
        return _since_fiscal(folded, begin, pair, floor)
    if told := _unusual(folded, start, at, floor, number, dialect):
        republican = dialect == "TW" or folded.endswith("民国", floor, begin)
        since = republic_year(whole_number(earlier)) if republican and earlier else 0
        if 1990 < since < told[1]:  # 94至96年, 九十四至九十六年, 民国113至117年
            begin -= folded.endswith("民国", floor, begin) * (4 if folded.endswith("中华民国", floor, begin) else 2)
            return calendar(folded, begin, at, (since, told[1]), floor=floor, dialect=dialect)
        return calendar(folded, told[0], at, (told[1], told[1]), floor=floor, dialect=dialect)
    if folded.startswith("代", at + 1) and (found := decade(folded, start, number, at, floor)):
        return found
    span = _FISCAL_YEARS.search(folded, max(floor, start - 20), start)
    if span is not None and year_value(span[1]) <= year_value(span[2]):
        years = year_value(span[1]), year_value(span[2]) + 1
        return bounded(folded, TimeMention(span.start(), at + 1, "fiscal", years, ""), floor)
    if earlier and 0 < count_of(earlier) < count_of(number):
        start = begin
    before = folded[start - 1 : start]
    named = before.isascii() and before.isalpha()  # PM2.5年均浓度
    return None if named else count(folded, start, number, at, floor, dialect)


def _without_note(digits: str, first: int, dialect: str) -> str:
    """2031/321年度, in Hong Kong: the second year of two, without the mark of a footnote that a page has run into it."""
    noted = dialect == "HK" and first and len(digits) == 3 and digits.isdigit() and (first + 1) % 100 == int(digits[:2])
    return digits[:2] if noted else digits


def _short_first(folded: str, at: int, earlier: str, number: str, dialect: str) -> int:
    """19/20年度 or 19/20年, in Hong Kong, 24/25学年: the first of two years that two digits tell each, or 0."""
    two, school = (earlier.translate(ARABIC), number.translate(ARABIC)), folded[at - 1] == "学"
    said = school or folded.startswith("度", at + 1) or folded[at - len(number) - 1] in "/／"
    if not (school or dialect == "HK") or not said or any(len(n) != 2 or not n.isdigit() for n in two):
        return 0
    first, second = map(int, two)
    return short_year(first) if (first + 1) % 100 == second else 0


def _run_together(folded: str, back: int, at: int, floor: int) -> TimeMention | None:
    """二零零八零九年度, from a page that lost the mark between the two years of a fiscal year."""
    start = back - 6
    digits = folded[max(start, floor) : back].translate(ARABIC)
    if not folded.startswith("度", at + 1) or len(digits) != 6 or not digits.isdigit():
        return None
    first = int(digits[:4])
    if not year_value(digits[:4]) or (first + 1) % 100 != int(digits[4:]):
        return None
    return calendar(folded, start, at, (first, first + 1), floor=floor, dialect="HK")


_TWO_YEARS: Final = f"([12][0-9]{{3}}|[一二][{HAN_DIGITS}]{{3}}) ?[-－–—/／] ?(?:[0-9]{{2}}|[{HAN_DIGITS}]{{2}})"
_AND: Final = " ?年?度? ?[和及、与] ?"
_EARLIER_FISCAL: Final = re.compile(
    rf"{_TWO_YEARS} ?年?度? ?(?:至|到|[-－–—]{{1,2}}) ?\Z|{_TWO_YEARS}(?:{_AND}{_TWO_YEARS}){{0,4}}{_AND}\Z"
)
_LISTED_FISCAL: Final = re.compile(
    rf"{_TWO_YEARS}(?:(?:{_AND}| ?年?度? ?(?:至|到|[-－–—]{{1,2}}) ?){_TWO_YEARS}){{1,5}} ?年?度?的?[这共]?[两二三四五六七八九十0-9]\Z"
)
_LIST_REACH: Final = 60  # letters


def _since_fiscal(folded: str, begin: int, found: TimeMention, floor: int) -> TimeMention:
    """2023-24至2027-28年度: from the first of some fiscal years, of which the last alone has the word, to that one."""
    if found.shape != "fiscal" or found.relation not in ("in", "by", "within"):
        return found
    earlier = _EARLIER_FISCAL.search(folded, max(floor, begin - _LIST_REACH), begin)
    first, last = year_value(earlier[1] or earlier[2]) if earlier else 0, found.args[1]
    if not earlier or last is None or first >= last:
        return found
    return bounded(folded, TimeMention(earlier.start(), found.end, "fiscal", (first, last), ""), floor)


# 2023-24至2027-28的|五年期内
_FISCAL_YEARS: Final = re.compile(rf"{_TWO_YEARS} ?(?:至|到|[-－–—]{{1,2}}) ?{_TWO_YEARS} ?[的这] ?\Z")
_NAMED_YEAR: Final = "(?:[12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3})"
_YEARS_COUNTED: Final = re.compile(
    rf"(?<![0-9〇零○一二三四五六七八九])({_NAMED_YEAR})年?(?:[-－–—~～至到]{{1,2}}|(?:[、和及与]{_NAMED_YEAR}年?){{0,4}}[、和及与])"
    rf"({_NAMED_YEAR})年?[这共]?([两二三四五六])\Z"
)
_MORE: Final = re.compile(r"([12][0-9]{3})、(?:[12][0-9]{3}、){0,5}\Z")


def _unusual(folded: str, start: int, at: int, floor: int, number: str, dialect: str) -> tuple[int, int] | None:
    """Where a year that is not written in four digits starts, and which it is; None for a count of years.

    民国114年 anywhere and 114年 in Taiwan; 25年3月, 07年; 二千零二十五年, 公元1004年, 1357年6月.
    """
    digits = number.translate(ARABIC)
    plain = digits.isdigit()
    before = folded[start - 1 : start]
    if before == "国" and folded.endswith("民国", floor, start):
        value = whole_number(number)
        if 0 < value <= 200:
            return start - (4 if folded.endswith("中华民国", floor, start) else 2), republic_year(value)
    if before == "元" and folded.endswith("公元", floor, start) and plain and len(digits) == 4:
        return start, int(digits)
    if dialect == "TW" and len(number) > 1 and before not in _LIFE:
        value = whole_number(number)
        sure = plain or month_follows(folded, at) or folded[at + 1 : at + 2] in ("度", "底")
        sure = sure or (value % 10 > 0 and before not in _LASTING)  # 一百零一年, but 近九十年来
        led = not plain and before in _LED and _LATEST >= value >= _EARLIEST  # 由九十六年的百分之二
        if led or (is_republican(folded, at, value) and sure):
            return start, republic_year(value)
    if plain and len(digits) == 2 and (digits[0] == "0" or month_follows(folded, at)):
        return start, short_year(int(digits))
    if plain and len(number) == 3 and number[0] == "二":  # 二三五年, from a page that lost its 〇
        return start, 2000 + int(digits[1:])
    if plain and len(digits) == 4 and digits[0] == "1" and month_follows(folded, at):
        return start, int(digits)
    if number[1:2] == "千" and ("千零" in number or month_follows(folded, at)) and 1900 < number_of(number) < 2200:
        return start, number_of(number)
    return None


def with_bare_year(folded: str, mention: TimeMention, floor: int) -> TimeMention:
    """2027|上半年, 2027|一季度, 2027|全年: a part of a year right behind the year, which is written without 年."""
    start, args = mention.start, mention.args
    if mention.shape not in ("half", "quarter", "year") or not folded[start - 1 : start].isdecimal() or args[0]:
        return mention
    bare = _BARE_YEAR.search(folded, max(floor, start - _BARE_REACH), start)
    if bare is None:
        return mention
    year = int(bare[1])
    lead = word_before(folded, bare.start(1), floor, "lead")
    relation = lead[1].meaning if lead is not None and mention.relation == "in" else mention.relation
    begin = bare.start(1) if lead is None else lead[0]
    return TimeMention(begin, mention.end, mention.shape, (year, *args[1:3], year, *args[4:]), relation)


_BARE_YEAR: Final = re.compile("(?:^|(?<![0-9A-Za-z.,/-]))((?:19|20)[0-9]{2}) ?$")
_BARE_REACH: Final = 6  # letters of a year, a space and the letter before


def _half(folded: str, at: int, floor: int) -> TimeMention | None:
    """上半年 or 下半年 of the year last named."""
    which = folded[at - 2] if at - 2 >= floor else ""
    if which not in ("上", "下") or recurring(folded, at - 2) or folded[at - 3 : at - 2] in ("身", "手"):
        return None
    first = 1 if which == "上" else 7
    edge = compiled().edge.match(folded, at + 1)  # 上半年末
    args = (None, first, 0, None, first + 5, 0, int(edge is not None))
    return bounded(folded, TimeMention(at - 2, edge.end() if edge else at + 1, "half", args, ""), floor)


_LED: Final = frozenset("由较比自至到于")
_EARLIEST, _LATEST = 80, 130  # years of the Republic
_LIFE: Final = frozenset("限命")  # 使用年限|100年, 设计寿命|100年
_LASTING: Final = frozenset("近达约满逾超共第校过距历前后长")  # 长达九十八年
_NUMBERS_OF: Final = frozenset("人户件次天指总")
_NOT_BARE: Final = frozenset("青少成老童中每历逐多近往晚早丰同周学几数些度代次百万大末XxＸ×某")
_STOCKS: Final = ("初预算", "末存栏", "末存笼")
_THOSE: Final = frozenset("这那该头整全成一")


def _bare(folded: str, at: int, floor: int) -> TimeMention | None:
    """年底, 年末, 年初, 年内 and 年中 of the year last named."""
    counted = folded[at - 1 : at] == "数" and folded[at - 2] in _NUMBERS_OF  # 就业人数|年底前|增长
    if (at and folded[at - 1] in _NOT_BARE and not (counted or folded.endswith("当年", floor, at))) or folded[
        at + 1 : at + 2
    ] not in ("底", "末", "初", "内", "终", "中"):
        return None
    if recurring(folded, at) or folded.startswith(_STOCKS, at + 1):
        return None  # 年初预算 tells which budget, 生猪年末存栏 what is counted
    if folded.startswith("中", at + 1) and folded[at - 1 : at] in _THOSE:
        return None  # 这年中
    tail = compiled().tail.match(folded, at)
    if tail is None or not (tail["edge"] or tail["mid"] or compiled().suffix.match(folded, at + 1)):
        return None
    shape, fields = parts(tail)
    return bounded(folded, TimeMention(at, tail.end(), shape, (None, *fields[:2], None, *fields[2:]), ""), floor)


def year_end(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """岁末 of the year last named; 岁末年初 is a time of two years."""
    if folded.startswith("年初", at + 2):
        return None
    return bounded(folded, TimeMention(at, at + 2, "year", (None, 0, 0, None, 0, 0, 1), ""), floor)
