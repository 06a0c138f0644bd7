"""Dates, periods and deadlines in running text: found by the one character that nearly each of them has (年, 月, 季, 五, 前 …).

A single scan finds these anchors; what stands before and after an anchor is then matched within a few dozen characters, so
the scan is linear. Words come from the lexicons `times` and `events`, shapes stand here.
"""

import datetime
import functools
import re
from collections.abc import Callable
from typing import Final, NamedTuple

from govreport import lexicon
from govreport.mentions.numbers import numeral_value

__all__ = ["Args", "TimeMention", "event_date", "scan"]

Args = tuple[int | None, ...]
"""Of the calendar shapes: year, month, day, year, month, day, and 1 where only the last day is meant (年底). Of other
shapes: see `TimeMention`. A year below 1000 is an offset from this year, None the year last named; 0 is a missing month or day."""


class TimeMention(NamedTuple):
    """A time expression of the folded text, with the words that bound it (到, 前, 起), not yet tied to dates.

    `shape` is the pattern: the calendar shapes year, years, half, quarter, month and day; fiscal (two years, from 1 April to
    31 March); plan (number of a five-year plan, 1 where its end is meant); span (a count of years); century (number or
    offset, year in it, 0 for all); event (year); term; and programme, duration and decade, which are no deadlines.
    `relation` is in, by, before, within, from, since, baseline (what is compared with) or empty.
    `tense` is past, future or empty.
    """

    start: int
    end: int
    shape: str
    args: Args
    relation: str
    event: str | None = None
    tense: str = ""


class _Word(NamedTuple):
    """A row of the lexicon `times` or `events`."""

    meaning: str
    unless: str


_HAN_DIGITS: Final = "〇零○一二三四五六七八九"
_HAN: Final = f"{_HAN_DIGITS}两十百千"
_NUMERALS: Final = frozenset("0123456789" + _HAN)
_ARABIC: Final = {ord(char): str(max(0, place - 2)) for place, char in enumerate(_HAN_DIGITS)}
_TAIL_FIRST: Final = frozenset("0123456789一二三四五六七八九十年底末初中上下度第前首头代 \u3000\n")
_TO_FIRST: Final = frozenset("-－–—―~～至到 \u3000\n")
_LINKS: Final = frozenset("-－–—―~～/／、至到和. \n")
_OPEN: Final = "“‘「『\"'＂＇〝《"
_CLOSE: Final = "”’」』\"'＂＇〞》“‘"
_S: Final = "[ \u3000\n]{0,2}"
_TO: Final = "(?:[-－–—―~～]{1,2}|至|到)"
_N: Final = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_CHINESE: Final = "[\u4e00-\u9fff]"
_MONTHS: Final = (
    rf"(?P<m1>{_N})(?:月?份?{_S}(?:{_TO}|、|和){_S}(?P<m2>{_N}))?{_S}月份?(?![龄均薪租饼球亮季花])"
    rf"(?:(?P<medge>[底末初])|(?P<third>[上中下])旬|{_S}(?P<d1>{_N}){_S}[日号](?:{_S}(?:{_TO}|、){_S}(?:(?P<m3>{_N}){_S}月{_S})?(?P<d2>{_N}){_S}[日号])?)?"
)
_QUARTERS: Final = (
    rf"(?:(?P<first>[前首头])(?P<qn>[两二三23]){_S}个?季度?|第?(?P<q1>[一二三四1-4])(?:(?:{_TO}|、|和)第?(?P<q2>[二三四2-4]))?季度"
    rf"|第{_S}(?P<q3>[一二三四1-4]){_S}季度?)"
)
_TAIL: Final = (
    rf"年(?:{_S}年?(?P<edge>底|末(?!端)|初(?![步级]))|{_S}年?(?P<mid>中)(?=[,，。；、期前完建])|度?{_S}(?P<half>[上下])半年|度?{_S}{_QUARTERS}"
    rf"|{_S}[前首头](?P<mn>{_N})个?月|{_S}{_MONTHS}|{_S}(?P<annual>度)(?![过假])|(?P<decade>代)(?![表替码])(?:[初中末](?:期)?)?)?"
)
_CUES: Final = "确保|力争|争取|务必|赶在|在|于|到"
_EDGES: Final = {"底": 1, "末": 1, "初": 0}


class _Grammar(NamedTuple):
    """The compiled patterns."""

    anchors: re.Pattern[str]
    left: re.Pattern[str]
    tail: re.Pattern[str]
    months: re.Pattern[str]
    months_left: re.Pattern[str]
    quarters: re.Pattern[str]
    second: re.Pattern[str]
    bracket: re.Pattern[str]
    plan_left: re.Pattern[str]
    plan_right: re.Pattern[str]
    counted_plan: re.Pattern[str]
    century: re.Pattern[str]
    term: re.Pattern[str]
    suffix: re.Pattern[str]
    count: re.Pattern[str]
    effort: re.Pattern[str]
    programme: re.Pattern[str]
    rest: re.Pattern[str]
    compared: re.Pattern[str]
    event_after: re.Pattern[str]
    known_event: re.Pattern[str]
    named_event: re.Pattern[str]
    before: re.Pattern[str]


@functools.cache
def _words(kind: str, name: str = "times") -> dict[str, _Word]:
    """Surface -> meaning, of one kind of word."""
    column = "meaning" if name == "times" else "date"
    return {row["surface"]: _Word(row[column], row["unless"]) for row in lexicon.rows(name) if row["kind"] == kind}


def _following(*kinds: str) -> str:
    """The words of some kinds as an alternation, longest first, each with what may not follow it."""
    words = sorted((item for kind in kinds for item in _words(kind).items()), key=lambda item: -len(item[0]))
    return "|".join(surface + (f"(?![{word.unless}])" if word.unless else "") for surface, word in words)


@functools.cache
def _grammar() -> _Grammar:
    """The patterns, compiled when the first text is read."""
    events = lexicon.alternation(_words("event", "events"))
    ends = "|".join(f"(?<![{w.unless}]){s}" if w.unless else s for s, w in _words("suffix", "events").items())
    last = "".join(sorted({surface[-1] for kind in ("event", "suffix") for surface in _words(kind, "events")} | {"之", "以"}))
    before = _words("suffix")["前"].unless
    when = rf"(?:之前|以前|前夕|前(?![{before}]))"
    patterns = {
        "anchors": rf"年|月|季|五(?:(?<=十[一二三四五六]五)|(?=[{_CLOSE}期时末]))|世纪|届|前(?<=[{last}]前)|以来"
        r"|20[0-9]{2}([-/.])[01]?[0-9]\1|19[0-9]{2}([-/.])[01]?[0-9]\2",
        "left": rf"(?<![0-9.{_HAN}])(?:(?P<a>[0-9]{{1,4}}|[{_HAN}]{{1,6}})年?{_S}(?P<to>[-－–—―~～/／、]{{1,2}}|至|到|和){_S})?"
        rf"(?P<b>[0-9]{{1,4}}(?:\.[0-9])?|[{_HAN}]{{1,6}})\Z",
        "tail": _TAIL,
        "months": _MONTHS,
        "months_left": rf"(?<![0-9.一二三四五六七八九十])(?:{_N}月?份?{_S}(?:{_TO}|、|和){_S})?{_N}\Z",
        "quarters": _QUARTERS,
        "second": rf"{_S}{_TO}{_S}(?:(?P<a>[0-9]{{4}}|[{_HAN_DIGITS}]{{4}}){_S}[-–—/／]{_S})?(?P<b>[0-9]{{2,4}}|[{_HAN_DIGITS}]{{4}}){_S}(?=年)",
        "bracket": rf"([今明去前后])[（(]{_S}(?:民国)?([0-9]{{2,4}}){_S}[）)]\Z",
        "plan_left": rf"(?P<open>[{_OPEN}])?(?P<n>十[一二三四五六]?|[一二三四五六七八九])\Z",
        "plan_right": rf"五(?P<close>[{_CLOSE}])?(?:(?P<edge>期?末|期底)|(?P<period>期间|时期|计划期间|规划期间|规划期|期(?=[内间末])|以来|时(?=期))|(?P<plan>规划|计划|纲要))?",
        "counted_plan": r"第(?P<n>[一二三四五六七八九十]{1,3})个五\Z",
        "century": rf"(?P<which>本|新|这个|下个?|上个?|[0-9]{{2}}|[{_HAN}]{{2,3}})世纪\Z",
        "term": rf"(?P<which>本|这一|这|上一|上|新一|新|下一|下)届{_CHINESE}{{0,3}}(?:政府|国务院)(?:任期(?:之?内|期间)?|期间|以来|成立以来)",
        "suffix": _following("suffix"),
        "count": _following("count"),
        "effort": _following("effort", "count"),
        "programme": rf"{_CHINESE}{{0,4}}?(?:{_following('programme')}){{1,2}}",
        "rest": f"(?:的)?(?:{_following('rest')})",
        "compared": rf"(?:同期|末|底)?(?:的)?(?:{_CHINESE}{{0,4}}?)(?:相比|比较|比|持平|相当|相同|一样)",
        "event_after": rf"(?:的|第[0-9一二三四五六七八九十]{{1,4}}[届次])?(?P<event>{events}|{_CHINESE}{{1,10}}?(?:{ends}))(?={when})",
        "known_event": rf"{events}\Z",
        "named_event": rf"(?:^|[\s，。；、：！,;:]|{_CUES})(?P<name>(?:(?!{_CUES}){_CHINESE}){{1,8}}?(?:{ends}))\Z",
        "before": when,
    }
    return _Grammar(**{name: re.compile(pattern) for name, pattern in patterns.items()})


def scan(folded: str, dialect: str = "CN") -> list[TimeMention]:
    """All time expressions of a folded text, in text order; none overlaps another.

    >>> [(m.shape, m.args[:1], m.relation) for m in scan("确保2026年底前建成，到2030年翻一番")]
    [('year', (2026,), 'by'), ('year', (2030,), 'by')]

    `dialect` is CN, HK, MO or TW; in TW a year of three digits counts from 1912 (113年 is 2024).
    """
    found: list[TimeMention] = []
    floor = 0
    for anchor in _grammar().anchors.finditer(folded):
        at = anchor.start()
        if at < floor:
            continue
        mention = _READERS.get(folded[at], _iso)(folded, at, floor, dialect)
        if mention is None:
            continue
        if mention.relation == "from" and found and folded[floor : mention.start] in _AND and found[-1].relation == "in":
            found[-1] = found[-1]._replace(relation="from")  # 2026年度及2028年度起
        found.append(mention)
        floor = mention.end
    return found


_AND: Final = frozenset({"和", "及", "与", "、", "以及"})


def _word_before(folded: str, at: int, floor: int, kind: str, name: str = "times") -> tuple[int, _Word] | None:
    """The longest word of a kind that ends at `at`, and where it starts."""
    words, longest, last = _table(kind, name)
    if at <= floor or folded[at - 1] not in last:
        return None
    for start in range(max(floor, at - longest), at):
        word = words.get(folded[start:at])
        if word is not None and not (start and word.unless and folded[start - 1] in word.unless):
            return start, word
    return None


@functools.cache
def _first_letters(kind: str) -> frozenset[str]:
    return frozenset(surface[0] for surface in _words(kind)) | ({"的"} if kind == "rest" else set())


@functools.cache
def _table(kind: str, name: str) -> tuple[dict[str, _Word], int, frozenset[str]]:
    words = _words(kind, name)
    return words, max(map(len, words)), frozenset(surface[-1] for surface in words)


def _year(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """年 at `at`: what stands before it tells a year by number, a year by word, a count of years, or nothing."""
    back = at
    while back > floor and at - back < 2 and folded[back - 1] in " \n\u3000":
        back -= 1
    last = folded[back - 1] if back > floor else ""
    if last in _NUMERALS:
        return _numbered(folded, back, at, floor, dialect)
    if last in "财政" and last:
        back = back - 2 if folded.endswith("财政", floor, back) else back - 1
        return _numbered(folded, back, at, floor, "HK") if back > floor and folded[back - 1] in _NUMERALS else None
    if found := _word_before(folded, back, floor, "year"):
        start, word = found
        year = None if word.meaning == "none" else int(word.meaning)
        return _calendar(folded, start, at, year, year, floor, dialect)
    if last == "半":
        return _half(folded, at, floor)
    if last in "）)" and (match := _grammar().bracket.search(folded, max(floor, back - 10), back)):
        number = int(match[2])
        year = number if number > 1800 else 1911 + number
        return _calendar(folded, match.start(), at, year, year, floor, dialect)
    return _bare(folded, at, floor)


def _numbered(folded: str, back: int, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A number before 年: a year, two years, or a count."""
    start, stop = back - 1, max(floor, back - 7)
    while start > stop and folded[start - 1] in _NUMERALS:
        start -= 1
    number, begin, earlier = folded[start:back], start, None
    if start > floor and folded[start - 1] in _LINKS:
        match = _grammar().left.search(folded, max(floor, back - 14), back)
        if match is None:
            return None
        number, earlier = match["b"], match["a"]
        start, begin = match.start("b"), match.start()
    last = _year_value(number)
    if not last and not earlier and dialect != "TW" and folded[start - 1 : start] != "国":
        return _count(folded, start, number, at, floor)
    first = _year_value(earlier)
    if last:
        if first and first <= last:
            return _calendar(folded, begin, at, first, last, floor, dialect)
        return _calendar(folded, start, at, last, last, floor, dialect)
    digits = number.translate(_ARABIC)
    if first and len(digits) == 2 and digits.isdigit():
        last = first // 100 * 100 + int(digits)
        last += 100 if last < first else 0
        return _calendar(folded, begin, at, first, last, floor, "HK" if folded.startswith("度", at + 1) else dialect)
    republic = folded.endswith("民国", floor, start)
    if digits.isdigit() and (republic or (dialect == "TW" and _is_republican(folded, at, int(digits)))):
        start -= (4 if folded.endswith("中华民国", floor, start) else 2) if republic else 0
        year = 1911 + int(digits)
        return _calendar(folded, start, at, year, year, floor, dialect)
    return _count(folded, begin if earlier and 0 < _years(earlier) < _years(number) else start, number, at, floor)


def _is_republican(folded: str, at: int, number: int) -> bool:
    """Whether a number before 年 is a year of the Republic: three digits, or two with a month or 度 after it."""
    if number >= 100:
        return number <= 150
    tail = _grammar().tail.match(folded, at)
    return number >= 30 and tail is not None and bool(tail["m1"] or tail["annual"])


def _year_value(text: str | None) -> int:
    """The year that four digits name, 0 where they name none."""
    if text is None or len(text) != 4:
        return 0
    digits = text if text.isascii() else text.translate(_ARABIC)
    return int(digits) if digits.isdigit() and "1800" <= digits < "2200" else 0


def _value(text: str) -> int:
    """A small number in digits or Chinese."""
    number = numeral_value(text)
    return 0 if number is None else int(number)


def _calendar(
    folded: str, start: int, at: int, first: int | None, last: int | None, floor: int, dialect: str
) -> TimeMention | None:
    """A year (or two) whose 年 stands at `at`, with the part of it, the end of a range, and an event after it."""
    end, shape, fields, annual = _tail(folded, at)
    fiscal = first is not None and last == first + 1 and dialect in ("HK", "MO") and (annual or folded[at - 1] in "财政")
    lower = fields[:2]
    if folded[end : end + 1] in _TO_FIRST and first is not None and first > 1000 and not fields[4]:
        second = _grammar().second.match(folded, end)
        year = _second_year(second, first) if second else 0
        if second and year >= (last or first):
            end, shape, fields, annual = _tail(folded, second.end())
            fiscal = fiscal or (year == first + 1 and len(second["b"]) == 2 and annual)
            last = year
    if shape == "year" and first != last:
        shape = "years"
    args: Args = (first, *lower, last, *fields[2:]) if not fiscal else (first, last)
    tense = "" if first is None or first > 1000 or not first else "past" if first < 0 else "future"
    mention = TimeMention(start, end, "fiscal" if fiscal else shape, args, "", None, tense)
    near = folded.find("前", end + 1, end + 16) >= 0 and shape in ("year", "years")
    if near and (event := _grammar().event_after.match(folded, end)):
        mention = mention._replace(shape="event", args=(first,), end=event.end(), event=event["event"])
    return _bounded(folded, mention, floor)


_NOTHING: Final = (0, 0, 0, 0, 0)


def _tail(folded: str, at: int) -> tuple[int, str, tuple[int, int, int, int, int], bool]:
    """Where what follows a year ends, its shape and fields (see `_parts`), and whether it is 年度."""
    if folded[at + 1 : at + 2] not in _TAIL_FIRST:
        return at + 1, "year", _NOTHING, False
    tail = _grammar().tail.match(folded, at)
    if tail is None or tail.end() == at + 1:
        return at + 1, "year", _NOTHING, False
    return tail.end(), *_parts(tail), bool(tail["annual"])


def _second_year(second: re.Match[str], first: int) -> int:
    """The year that ends a range: four digits, 2026/27, 27 after 2026年, or 117 after a year of the Republic."""
    written, number = _year_value(second["b"]), second["b"].translate(_ARABIC)
    if written or not number.isdigit():
        return written
    start = _year_value(second["a"]) or first
    return start // 100 * 100 + int(number) if len(number) == 2 else 1911 + int(number)


def _parts(tail: re.Match[str]) -> tuple[str, tuple[int, int, int, int, int]]:
    """Shape and (month, day, month, day, 1 for the last day only) of what follows a year, or of months or quarters alone."""
    group = tail.groupdict()
    if edge := group.get("edge"):
        return ("year", (0, 0, 0, 0, 1)) if edge != "初" else ("month", (1, 0, 1, 0, 0))
    if group.get("mid"):
        return "month", (6, 0, 6, 0, 0)
    if half := group.get("half"):
        return "half", (1, 0, 6, 0, 0) if half == "上" else (7, 0, 12, 0, 0)
    if quarters := group.get("qn"):
        return "quarter", (1, 0, _value(quarters) * 3 if quarters != "两" else 6, 0, 0)
    if quarter := group.get("q1") or group.get("q3"):
        return "quarter", (_value(quarter) * 3 - 2, 0, _value(group["q2"] or quarter) * 3, 0, 0)
    if months := group.get("mn"):
        return "month", (1, 0, min(_value(months), 12), 0, 0)
    if group.get("decade"):
        return "decade", _NOTHING
    if group.get("m1"):
        return _month_parts(group)
    return "year", _NOTHING


def _month_parts(group: dict[str, str | None]) -> tuple[str, tuple[int, int, int, int, int]]:
    """The same for months and days."""
    m1, d1, d2 = (_value(group[name] or "零") for name in ("m1", "d1", "d2"))
    m2 = _value(group["m3"] or group["m2"] or group["m1"] or "零")
    if not (1 <= m1 <= 12 and 1 <= m2 <= 12 and d1 <= 31 and d2 <= 31):
        return "year", _NOTHING
    if third := group["third"]:
        d1, d2 = {"上": (1, 10), "中": (11, 20), "下": (21, 0)}[third]
        return "day", (m1, d1, m2, d2, 0)
    if d1:
        return "day", (m1, d1, m2, d2 or d1, 0)
    return "month", (m1, 0, m2, 0, _EDGES.get(group["medge"] or "初", 0))


def _bounded(folded: str, core: TimeMention, floor: int) -> TimeMention:
    """The mention with the words before and after it that tell how it bounds: 到, 自 … 起, 前, 期间, 比."""
    start, end, shape, args = core.start, core.end, core.shape, core.args
    grammar = _grammar()
    edge = (shape == "plan" or len(args) == 7) and bool(args[-1])
    following = folded[end : end + 1]
    suffix = None
    if core.event or following in _first_letters("suffix"):
        suffix = grammar.before.match(folded, end) if core.event else grammar.suffix.match(folded, end)
    after = ("before" if core.event else _words("suffix")[suffix[0]].meaning) if suffix else ""
    lead = _word_before(folded, start, floor, "lead")
    before = lead[1].meaning if lead else ""
    compared = not lead and _word_before(folded, start, floor, "with") and grammar.compared.match(folded, end)
    if before == "baseline" or compared or (not suffix and following in _first_letters("rest") and grammar.rest.match(folded, end)):
        return core._replace(relation="baseline")
    long = shape in ("years", "plan", "term") or (shape == "fiscal" and args[1] != (args[0] or 0) + 1)
    if before == "from" and not (suffix or long) and folded.startswith("的", end):
        return core._replace(relation="baseline")  # 从2020年的54%提高到…
    if after in ("before", "from", "since"):
        relation = "by" if edge and after == "before" else after
    elif before == "by" or (before == "from" and not long):
        relation = before
    else:
        relation = "by" if edge else "within" if long or (after == "within" and shape != "year") else "in"
    tense = "past" if relation == "since" else core.tense
    return TimeMention(
        lead[0] if lead else start, suffix.end() if suffix else end, shape, args, relation, core.event, tense
    )


def _count(folded: str, start: int, written: str, at: int, floor: int) -> TimeMention | None:
    """A count of years: a period counted from the plan year (未来五年), one that is over (五年来), or a mere duration."""
    grammar = _grammar()
    number = _years(written)
    if number == 1 and (one := _word_before(folded, start, floor, "one")):
        offset = None if one[1].meaning == "none" else int(one[1].meaning)
        return _calendar(folded, one[0], at, offset, offset, floor, "CN")
    if number == 2 and (pair := _word_before(folded, start, floor, "pair")):
        first, last = map(int, pair[1].meaning.split())
        return _calendar(folded, pair[0], at, first, last, floor, "CN")
    if number == 5 and (plan := grammar.counted_plan.search(folded, max(floor, start - 5), at)):
        return _counted_plan(folded, plan, at, floor)
    after = grammar.count.match(folded, at + 1)
    relation = _words("count")[after[0]].meaning if after else ""
    end = after.end() if after else at + 1
    if reach := _word_before(folded, start, floor, "reach"):
        return _spanned(folded, reach[0], end, number, reach[1].meaning, floor)
    if spend := _word_before(folded, start, floor, "spend"):
        effort = grammar.effort.match(folded, at + 1)
        if effort or spend[1].meaning:
            end = effort.end() if effort else at + 1
            return TimeMention(spend[0], end, "span", (number,), "within", None, spend[1].meaning)
    if relation:
        return _spanned(folded, start, end, number, "past" if relation == "since" else "", floor)
    if programme := grammar.programme.match(folded, at + 1):
        return TimeMention(start, programme.end(), "programme", (number,), "")
    return TimeMention(start, at + 1, "duration", (number,), "")


def _years(text: str) -> int:
    """A count of years; 三五 is up to five."""
    if len(text) == 2 and text[0] in "一二三四" and text[1] in "三四五六七八九":
        return _value(text[1])
    return _value(text)


def _spanned(folded: str, start: int, end: int, number: int, tense: str, floor: int) -> TimeMention:
    """A period of so many years; one that is over is a baseline after 比."""
    lead = _word_before(folded, start, floor, "lead")
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
    tail = _grammar().tail.match(folded, at)
    if tail is None or not (tail["edge"] or _grammar().suffix.match(folded, at + 1)):
        return None
    shape, fields = _parts(tail)
    return _bounded(folded, TimeMention(at, tail.end(), shape, (None, *fields[:2], None, *fields[2:]), ""), floor)


def _month(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """Months and days without a year: 6月底前, 3月5日, 1—4月, 前11个月."""
    back = at - 1 if at > floor and folded[at - 1] == "个" else at
    while back > floor and at - back < 2 and folded[back - 1] == " ":
        back -= 1
    left = _grammar().months_left.search(folded, max(floor, back - 9), back)
    if left is None:
        return None
    start = left.start()
    if folded[start - 1 : start] in ("前", "首", "头") and start > floor and (last := _value(left[0])) <= 12:
        args: Args = (None, 1, 0, None, last, 0, 0)
        return _bounded(folded, TimeMention(start - 1, at + 1, "month", args, ""), floor)
    match = _grammar().months.match(folded, start)
    if match is None or folded[at - 1] == "个":
        return None
    shape, fields = _parts(match)
    if shape == "year":
        return None
    args = (None, *fields[:2], None, *fields[2:])
    return _bounded(folded, TimeMention(start, match.end(), shape, args, ""), floor)


def _quarter(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """Quarters without a year: 一季度, 前三季度."""
    for start in range(max(floor, at - 5), at):
        match = _grammar().quarters.match(folded, start)
        if match and match.end() > at:
            _, fields = _parts(match)
            args: Args = (None, *fields[:2], None, *fields[2:])
            return _bounded(folded, TimeMention(start, match.end(), "quarter", args, ""), floor)
    return None


def _plan(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A five-year plan by its short name: “十四五”, “十五五”时期, 十四五末."""
    left = _grammar().plan_left.search(folded, max(floor, at - 3), at)
    right = _grammar().plan_right.match(folded, at)
    if left is None or right is None:
        return None
    quoted = bool(left["open"] and right["close"])
    told = bool(right["edge"] or right["period"])
    short = len(left["n"]) == 1
    if not (quoted or told or not short) or (short and not quoted and at - 2 >= floor and folded[at - 2] in _NUMERALS):
        return None
    number = _value(left["n"])
    end = at + 1 + bool(right["close"] and left["open"])
    if right["plan"]:
        return TimeMention(left.start(), end, "programme", (number,), "")
    if right["edge"]:
        end = right.end("edge")
    core = TimeMention(left.start(), end, "plan", (number, int(bool(right["edge"]))), "")
    return _bounded(folded, core, floor)


def _counted_plan(folded: str, plan: re.Match[str], at: int, floor: int) -> TimeMention:
    """第七个五年计划期间 is the plan's period; 第七个五年计划 alone names a programme."""
    number = _value(plan["n"])
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
    match = _grammar().century.search(folded, max(floor, at - 3), at + 2)
    word = next((folded[at + 2 : at + 2 + size] for size in (2, 1) if folded[at + 2 : at + 2 + size] in _IN_CENTURY), None)
    if match is None or word is None:
        return None
    which = match["which"]
    number = {"本": 0, "新": 0, "这": 0, "下": 1, "上": -1}.get(which[0], _value(which))
    return _bounded(folded, TimeMention(match.start(), at + 2 + len(word), "century", (number, _IN_CENTURY[word]), ""), floor)


def _term(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """The term of a government: 本届政府任期内, 本届政府以来."""
    for start in range(max(floor, at - 2), at):
        if match := _grammar().term.match(folded, start):
            past = match[0].endswith("以来") or match["which"].startswith("上")
            return TimeMention(start, match.end(), "term", (), "since" if past else "within", None, "past" if past else "")
    return None


def _since(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """An event that begins a period: 改革开放以来."""
    word = _word_before(folded, at, floor, "since", "events")
    if word is None:
        return None
    return TimeMention(word[0], at + 2, "event", (None,), "since", folded[word[0] : at], "past")


def _event(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A deadline told by an event, without a year: 国庆前, 确保陶瓷博览会前."""
    at -= at > floor and folded[at - 1] in "之以"
    when = _grammar().before.match(folded, at)
    if when is None:
        return None
    grammar = _grammar()
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


def event_date(event: str) -> datetime.date | None:
    """The first day of a period that an event of the lexicon began, None where the lexicon has none.

    >>> print(event_date("改革开放"), event_date("瓷博会"))
    1978-12-18 None
    """
    word = _words("since", "events").get(event)
    return datetime.date.fromisoformat(word.meaning) if word and word.meaning else None
