"""Dates, periods and deadlines in running text.

A single scan finds the one character that nearly each of them has (年, 月, 季, 五, 前 …). What stands before and after
such an anchor is then matched within a few dozen characters, so the scan is linear. The shapes stand in
`time_patterns`, the words in the lexicons `times` and `events`.
"""

import re
from collections.abc import Callable
from typing import Final

from govreport.mentions.time_patterns import (
    ARABIC,
    KINDS_OF_YEAR,
    LINKS,
    NUMERALS,
    TO_FIRST,
    Args,
    TimeMention,
    compiled,
    count_of,
    event_date,
    first_letters,
    is_republican,
    number_of,
    parts,
    read_tail,
    second_year,
    word_before,
    words_of,
    year_value,
)

__all__ = ["Args", "TimeMention", "event_date", "scan"]


def scan(folded: str, dialect: str = "CN") -> list[TimeMention]:
    """All time expressions of a folded text, in text order; none overlaps another.

    >>> [(m.shape, m.args[:1], m.relation) for m in scan("确保2026年底前建成，到2030年翻一番")]
    [('year', (2026,), 'by'), ('year', (2030,), 'by')]

    `dialect` is CN, HK, MO or TW; in TW a year of three digits counts from 1912 (113年 is 2024).
    """
    found: list[TimeMention] = []
    floor = 0
    for anchor in compiled().anchors.finditer(folded):
        at = anchor.start()
        if at < floor:
            continue
        mention = _READERS.get(folded[at], _iso)(folded, at, floor, dialect)
        if mention is None:
            continue
        joined = bool(found) and folded[floor : mention.start] in _AND
        if joined and mention.relation == "from" and found[-1].relation == "in":
            found[-1] = found[-1]._replace(relation="from")  # 2026年度及2028年度起
        found.append(mention)
        floor = mention.end
    return found


_AND: Final = frozenset({"和", "及", "与", "、", "以及"})


def _year(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """年 at `at`: what stands before it tells a year by number, a year by word, a count of years, or nothing."""
    back = at
    while back > floor and at - back < 2 and folded[back - 1] in " \n\u3000":
        back -= 1
    last = folded[back - 1] if back > floor else ""
    if last in NUMERALS:
        return _numbered(folded, back, at, floor, dialect)
    if last in KINDS_OF_YEAR:  # 2026财政年度, 2025-26财年, 2026学年
        back = back - 2 if last == "政" else back - 1
        known = back > floor and folded[back - 1] in NUMERALS
        return _numbered(folded, back, at, floor, "CN" if last == "学" else "HK") if known else None
    if found := word_before(folded, back, floor, "year"):
        start, word = found
        year = None if word.meaning == "none" else int(word.meaning)
        return _calendar(folded, start, at, (year, year), floor=floor, dialect=dialect)
    if last == "半":
        return _half(folded, at, floor)
    if last in "）)" and (match := compiled().bracket.search(folded, max(floor, back - 10), back)):
        number = int(match[2])
        year = number if number > 1800 else 1911 + number
        return _calendar(folded, match.start(), at, (year, year), floor=floor, dialect=dialect)
    return _bare(folded, at, floor)


def _numbered(folded: str, back: int, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A number before 年: a year, two years, or a count."""
    start, stop = back - 1, max(floor, back - 7)
    while start > stop and folded[start - 1] in NUMERALS:
        start -= 1
    number, begin, earlier = folded[start:back], start, None
    if start > floor and folded[start - 1] in LINKS:
        match = compiled().left.search(folded, max(floor, back - 14), back)
        if match is None:
            return None
        number, earlier = match["b"], match["a"]
        start, begin = match.start("b"), match.start()
    last = year_value(number)
    if last and earlier is None:
        return _calendar(folded, start, at, (last, last), floor=floor, dialect=dialect)
    if not last and not earlier and dialect != "TW" and folded[start - 1 : start] != "国":
        return _count(folded, start, number, at, floor)
    first = year_value(earlier)
    if last:
        if first and first <= last:
            return _calendar(folded, begin, at, (first, last), floor=floor, dialect=dialect)
        return _calendar(folded, start, at, (last, last), floor=floor, dialect=dialect)
    digits = number.translate(ARABIC)
    if first and len(digits) == 2 and digits.isdigit():
        last = first // 100 * 100 + int(digits)
        last += 100 if last < first else 0
        hong_kong = "HK" if folded.startswith("度", at + 1) else dialect
        return _calendar(folded, begin, at, (first, last), floor=floor, dialect=hong_kong)
    republic = folded.endswith("民国", floor, start)
    if digits.isdigit() and (republic or (dialect == "TW" and is_republican(folded, at, int(digits)))):
        start -= (4 if folded.endswith("中华民国", floor, start) else 2) if republic else 0
        year = 1911 + int(digits)
        return _calendar(folded, start, at, (year, year), floor=floor, dialect=dialect)
    if earlier and 0 < count_of(earlier) < count_of(number):
        start = begin
    return _count(folded, start, number, at, floor)


def _calendar(
    folded: str, start: int, at: int, years: tuple[int | None, int | None], *, floor: int, dialect: str
) -> TimeMention:
    """A year (or two) whose 年 stands at `at`, with the part of it, the end of a range, and an event after it."""
    first, last = years
    end, shape, fields, annual = read_tail(folded, at)
    fiscal = (
        first is not None
        and last == first + 1
        and dialect in ("HK", "MO")
        and (annual or folded[at - 1] in KINDS_OF_YEAR)
    )
    lower = fields[:2]
    if folded[end : end + 1] in TO_FIRST and first is not None and first > 1000 and not fields[4]:
        second = compiled().second.match(folded, end)
        year = second_year(second, first) if second else 0
        if second and year >= (last or first):
            end, shape, fields, annual = read_tail(folded, second.end())
            fiscal = fiscal or (year == first + 1 and len(second["b"]) == 2 and annual)
            last = year
    if shape == "year" and first != last:
        shape = "years"
    args: Args = (first, *lower, last, *fields[2:]) if not fiscal else (first, last)
    tense = "" if first is None or first > 1000 or not first else "past" if first < 0 else "future"
    mention = TimeMention(start, end, "fiscal" if fiscal else shape, args, "", None, tense)
    near = folded.find("前", end + 1, end + 16) >= 0 and shape in ("year", "years")
    if near and (event := compiled().event_after.match(folded, end)):
        mention = mention._replace(shape="event", args=(first,), end=event.end(), event=event["event"])
    return _bounded(folded, mention, floor)


def _bounded(folded: str, core: TimeMention, floor: int) -> TimeMention:
    """The mention with the words before and after it that tell how it bounds: 到, 自 … 起, 前, 期间, 比."""
    start, end, shape, args = core.start, core.end, core.shape, core.args
    grammar = compiled()
    edge = (shape == "plan" or len(args) == 7) and bool(args[-1])
    following = folded[end : end + 1]
    suffix = None
    if core.event or following in first_letters("suffix"):
        suffix = grammar.before.match(folded, end) if core.event else grammar.suffix.match(folded, end)
    after = ("before" if core.event else words_of("suffix")[suffix[0]].meaning) if suffix else ""
    near = start
    while near > floor and start - near < 2 and folded[near - 1] in " \n":
        near -= 1
    lead = word_before(folded, near, floor, "lead")
    before = lead[1].meaning if lead else ""
    compared = not lead and word_before(folded, near, floor, "with") and grammar.compared.match(folded, end)
    if (
        before == "baseline"
        or compared
        or (not suffix and following in first_letters("rest") and grammar.rest.match(folded, end))
    ):
        return core._replace(relation="baseline")
    long = shape in ("years", "plan", "term") or (shape == "fiscal" and args[1] != (args[0] or 0) + 1)
    if before == "from" and not (suffix or long) and folded.startswith("的", end):
        return core._replace(relation="baseline")  # 从2020年的54%提高到…
    if after in ("before", "from", "since"):
        relation = "by" if edge and after == "before" else after
    elif (before == "by" and after != "within") or (before == "from" and not long):
        relation = before
    else:
        relation = "by" if edge else "within" if long or (after == "within" and shape != "year") else "in"
    tense = "past" if relation == "since" else core.tense
    return TimeMention(
        lead[0] if lead else start, suffix.end() if suffix else end, shape, args, relation, core.event, tense
    )


def _count(folded: str, start: int, written: str, at: int, floor: int) -> TimeMention | None:
    """A count of years: a period from the plan year on (未来五年), one that is over (五年来), or a mere duration."""
    grammar = compiled()
    number = count_of(written)
    if number == 1 and (one := word_before(folded, start, floor, "one")):
        offset = None if one[1].meaning == "none" else int(one[1].meaning)
        return _calendar(folded, one[0], at, (offset, offset), floor=floor, dialect="CN")
    if number == 2 and (pair := word_before(folded, start, floor, "pair")):
        first, last = map(int, pair[1].meaning.split())
        return _calendar(folded, pair[0], at, (first, last), floor=floor, dialect="CN")
    if number == 5 and (plan := grammar.counted_plan.search(folded, max(floor, start - 5), at)):
        return _counted_plan(folded, plan, at, floor)
    if not number or folded[start - 1 : start] in ("几", "数"):
        return TimeMention(start, at + 1, "duration", (number,), "")
    after = grammar.counted.match(folded, at + 1)
    relation = words_of("count")[after[0]].meaning if after else ""
    end = after.end() if after else at + 1
    if reach := word_before(folded, start, floor, "reach"):
        return _spanned(folded, reach[0], end, number, tense=reach[1].meaning, floor=floor)
    if spend := word_before(folded, start, floor, "spend"):
        effort = grammar.effort.match(folded, at + 1)
        if relation == "since":
            return _spanned(folded, start, end, number, tense="past", floor=floor)
        if effort or spend[1].meaning:
            end = effort.end() if effort else at + 1
            return TimeMention(spend[0], end, "span", (number,), "within", None, spend[1].meaning)
    if relation:
        return _spanned(folded, start, end, number, tense="past" if relation == "since" else "", floor=floor)
    if programme := grammar.programme.match(folded, at + 1):
        return TimeMention(start, programme.end(), "programme", (number,), "")
    return TimeMention(start, at + 1, "duration", (number,), "")


def _spanned(folded: str, start: int, end: int, number: int, *, tense: str, floor: int) -> TimeMention:
    """A period of so many years; one that is over is a baseline after 比."""
    lead = word_before(folded, start, floor, "lead")
    baseline = lead is not None and lead[1].meaning == "baseline"
    relation = "baseline" if baseline else "since" if tense == "past" else "within"
    if lead and lead[1].meaning == "in":
        start = lead[0]
    return TimeMention(start, end, "span", (number,), relation, None, tense)


def _half(folded: str, at: int, floor: int) -> TimeMention | None:
    """上半年 or 下半年 of the year last named."""
    which = folded[at - 2] if at - 2 >= floor else ""
    if which not in ("上", "下"):
        return None
    first = 1 if which == "上" else 7
    return _bounded(folded, TimeMention(at - 2, at + 1, "half", (None, first, 0, None, first + 5, 0, 0), ""), floor)


_NOT_BARE: Final = frozenset("青少成老童中每历逐多近往晚早丰同周学几数些度代次百万")


def _bare(folded: str, at: int, floor: int) -> TimeMention | None:
    """年底, 年末, 年初 and 年内 of the year last named."""
    if (at and folded[at - 1] in _NOT_BARE) or folded[at + 1 : at + 2] not in ("底", "末", "初", "内", "终"):
        return None
    tail = compiled().tail.match(folded, at)
    if tail is None or not (tail["edge"] or compiled().suffix.match(folded, at + 1)):
        return None
    shape, fields = parts(tail)
    return _bounded(folded, TimeMention(at, tail.end(), shape, (None, *fields[:2], None, *fields[2:]), ""), floor)


def _month(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """Months and days without a year: 6月底前, 3月5日, 1—4月, 前11个月."""
    back = at - 1 if at > floor and folded[at - 1] == "个" else at
    while back > floor and at - back < 2 and folded[back - 1] == " ":
        back -= 1
    left = compiled().months_left.search(folded, max(floor, back - 9), back)
    if left is None:
        return None
    start = left.start()
    if folded[start - 1 : start] in ("前", "首", "头") and start > floor and (last := number_of(left[0])) <= 12:
        args: Args = (None, 1, 0, None, last, 0, 0)
        return _bounded(folded, TimeMention(start - 1, at + 1, "month", args, ""), floor)
    match = compiled().months.match(folded, start)
    if match is None or folded[at - 1] == "个":
        return None
    shape, fields = parts(match)
    if shape == "year":
        return None
    args = (None, *fields[:2], None, *fields[2:])
    return _bounded(folded, TimeMention(start, match.end(), shape, args, ""), floor)


def _quarter(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """Quarters without a year: 一季度, 前三季度."""
    for start in range(max(floor, at - 5), at):
        match = compiled().quarters.match(folded, start)
        if match and match.end() > at:
            _, fields = parts(match)
            args: Args = (None, *fields[:2], None, *fields[2:])
            return _bounded(folded, TimeMention(start, match.end(), "quarter", args, ""), floor)
    return None


def _plan(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A five-year plan by its short name: “十四五”, “十五五”时期, 十四五末."""
    left = compiled().plan_left.search(folded, max(floor, at - 3), at)
    right = compiled().plan_right.match(folded, at)
    if left is None or right is None:
        return None
    quoted = bool(left["open"] and right["close"])
    told = bool(right["edge"] or right["period"])
    short = len(left["n"]) == 1
    if not (quoted or told or not short) or (short and not quoted and at - 2 >= floor and folded[at - 2] in NUMERALS):
        return None
    number = number_of(left["n"])
    end = at + 1 + bool(right["close"] and left["open"])
    if right["plan"]:
        return TimeMention(left.start(), end, "programme", (number,), "")
    if right["edge"] or (right["period"] or "")[:2] in ("规划", "计划"):
        end = right.end()
    core = TimeMention(left.start(), end, "plan", (number, int(bool(right["edge"]))), "")
    return _bounded(folded, core, floor)


def _counted_plan(folded: str, plan: re.Match[str], at: int, floor: int) -> TimeMention:
    """第七个五年计划期间 is the plan's period; 第七个五年计划 alone names a programme."""
    number = number_of(plan["n"])
    word = folded[at + 1 : at + 3]
    if word not in ("计划", "规划"):
        return _bounded(folded, TimeMention(plan.start(), at + 1, "plan", (number, 0), ""), floor)
    if folded.startswith(("期间", "时期", "末"), at + 3):
        edge = folded.startswith("末", at + 3)
        return _bounded(folded, TimeMention(plan.start(), at + 3 + edge, "plan", (number, int(edge)), ""), floor)
    return TimeMention(plan.start(), at + 3, "programme", (number,), "")


_IN_CENTURY: Final = {"中叶": 50, "末": 100, "末叶": 100, "初": 1, "初叶": 1, "内": 0}


def _century(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """本世纪中叶, 20世纪末; a century alone is no deadline."""
    match = compiled().century.search(folded, max(floor, at - 3), at + 2)
    word = next(
        (folded[at + 2 : at + 2 + size] for size in (2, 1) if folded[at + 2 : at + 2 + size] in _IN_CENTURY), None
    )
    if match is None or word is None:
        return None
    which = match["which"]
    number = {"本": 0, "新": 0, "这": 0, "下": 1, "上": -1}.get(which[0], number_of(which))
    return _bounded(
        folded, TimeMention(match.start(), at + 2 + len(word), "century", (number, _IN_CENTURY[word]), ""), floor
    )


def _term(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """The term of a government: 本届政府任期内, 本届政府以来."""
    if folded[at - 1 : at] not in ("本", "这", "一", "上", "新", "下"):
        return None
    for start in range(max(floor, at - 2), at):
        if match := compiled().term.match(folded, start):
            past = match[0].endswith("以来") or match["which"].startswith("上")
            return TimeMention(
                start, match.end(), "term", (), "since" if past else "within", None, "past" if past else ""
            )
    return None


def _since(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """An event that begins a period: 改革开放以来."""
    word = word_before(folded, at, floor, "since", "events")
    if word is None:
        return None
    return TimeMention(word[0], at + 2, "event", (None,), "since", folded[word[0] : at], "past")


def _event(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A deadline told by an event, without a year: 国庆前, 确保陶瓷博览会前."""
    at -= at > floor and folded[at - 1] in "之以"
    when = compiled().before.match(folded, at)
    if when is None:
        return None
    grammar = compiled()
    if match := grammar.known_event.search(folded, max(floor, at - 8), at):
        start = match.start()
    elif match := grammar.named_event.search(folded, max(floor, at - 12), at):
        start = match.start("name")
    else:
        return None
    core = TimeMention(start, at, "event", (None,), "", folded[start:at])
    return _bounded(folded, core, floor)


_ISO: Final = re.compile(r"([0-9]{4})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])")


def _iso(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A date in digits: 2026-01-22, 2026.1.22, 2026/1/22."""
    match = _ISO.match(folded, at)
    if match is None or (at and folded[at - 1] in "0123456789.-/"):
        return None
    year, month, day = int(match[1]), int(match[3]), int(match[4])
    return _bounded(folded, TimeMention(at, match.end(), "day", (year, month, day, year, month, day, 0), ""), floor)


_READERS: Final[dict[str, Callable[[str, int, int, str], TimeMention | None]]] = {
    "年": _year, "月": _month, "季": _quarter, "五": _plan, "世": _century, "届": _term, "前": _event, "以": _since,
}  # fmt: skip
