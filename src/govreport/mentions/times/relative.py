"""Times told from the day of writing: 下月底前, 本季度, 去冬今春, 下周一, 昨日, 三个月内, 今后, 近年来."""

import functools
import re
from collections.abc import Iterator
from typing import Final

from govreport import lexicon
from govreport.mentions.times.bounds import bounded
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.numbers import NUMERALS, count_of
from govreport.mentions.times.patterns import SEASONS, THIRDS, compiled, word_before, words_of
from govreport.mentions.times.periods import counted_from_event

__all__ = ["counted_off", "lapse", "near_month", "near_quarter", "season", "week", "word", "words"]


def near_month(folded: str, at: int, floor: int) -> TimeMention | None:
    """本月, 下个月底前, 本月十日; 月底前 is this month's where nothing else stands before it. 月 stands at `at`."""
    known = word_before(folded, at, floor, "month")
    tail = compiled().near_month.match(folded, at)
    if tail is None:
        return None
    if known is None:
        bare = at == floor or folded[at - 1] in _HEAD or word_before(folded, at, floor, "lead") is not None
        if not bare or folded[at + 1 : at + 2] not in ("底", "末"):
            return None
    start, offset = (known[0], int(known[1].meaning)) if known else (at, 0)
    first, last = THIRDS[tail["third"]] if tail["third"] else (count_of(tail["d1"] or "零"),) * 2
    edge = int((tail["medge"] or "初") != "初")
    args = (0, offset, first, 0, offset, last, edge)
    return bounded(folded, TimeMention(start, tail.end(), "near month", args, "", None, _tense(offset)), floor)


def _tense(offset: int) -> str:
    """Whether what is so far from now is over."""
    return "past" if offset < 0 else "future" if offset else ""


_HEAD: Final = frozenset("\n 　，。；、：！,;:在于到至")


def near_quarter(folded: str, at: int, floor: int) -> TimeMention | None:
    """本季度, 上季度末, whose 季 stands at `at`."""
    known = word_before(folded, at, floor, "month")
    tail = compiled().near_quarter.match(folded, at) if known else None
    if known is None or tail is None:
        return None
    offset = int(known[1].meaning)
    args = (0, offset, 0, 0, offset, 0, int(bool(tail["qedge"])))
    return bounded(folded, TimeMention(known[0], tail.end(), "near quarter", args, "", None, _tense(offset)), floor)


def season(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """今冬明春, 去冬今春, 今夏: the season at `at`, of the year that the character before it names, and the next one."""
    offsets = words_of("year")
    if at <= floor or folded[at - 1] not in "今去明来":
        return None
    named = offsets[folded[at - 1]]
    if at - 2 >= floor and folded[at - 2] in named.unless + "如现过":
        return None
    tail = compiled().near_season.match(folded, at + 1)
    assert tail is not None  # the pattern may be empty
    first = SEASONS[folded[at]][0]
    start = last_year = int(named.meaning)
    last = SEASONS[folded[at]][1]
    if tail["second"]:
        last_year, last = int(offsets[folded[tail.start("second") - 1]].meaning), SEASONS[tail["second"]][1]
    args = (start, first, 0, last_year, last, 0, 0)
    return bounded(folded, TimeMention(at - 1, tail.end(), "season", args, "", None, _tense(start)), floor)


@functools.cache
def _dated() -> re.Pattern[str]:
    """What follows 目前 where it dates something."""
    dated = lexicon.alternation(words_of("dated"))
    return re.compile(rf"[，,、]?(?:(?:全|本|我)?[国省市区县州港澳]|[\u4e00-\u9fff]{{2}}市)?(?:{dated})")


@functools.cache
def _count() -> re.Pattern[str]:
    """A count of months, weeks or days, with what is said before and behind it: 近三个月, 60日内."""
    reach = "|".join(sorted(words_of("reach").keys() - {"前"}, key=len, reverse=True))
    counted = "|".join(sorted((*words_of("count"), "以内", "来"), key=len, reverse=True))
    number = "(?P<n>[0-9]{1,3}|[一二两三四五六七八九十百半]{1,4})"
    return re.compile(
        rf"(?P<reach>{reach})?(?:(?:[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,2}})[至到—-])?{number}[ ]?"
        rf"(?:(?P<month>个月)|(?P<half>个半月)|(?P<week>个?(?:周|星期|礼拜))(?![年岁])|[天日])"
        rf"(?P<count>(?:{counted})(?![自到华访临港澳]))?"
    )


# The number of a day, and 日 with what follows it where the day is a date.
_DAY: Final = re.compile(r"(?:(?<![0-9.])[0-9]{1,2}|(?<![一二三四五六七八九十百千])[一二三四五六七八九十]{1,3})\Z")
_AS_DATE: Final = re.compile(r"日(?=[上中下]午|凌晨|晚|[，,、。；前后起召在电至（(]|$)")


def _counts(folded: str, at: int, floor: int) -> Iterator[re.Match[str]]:
    """The ways to read a count of months, weeks or days around the 月, 周, 天 or 日 at `at`, the longest first."""
    if folded[at - 1 : at] in _BEFORE_UNIT:
        for start in range(floor, at):
            match = _count().match(folded, start)
            if match and match.start("n") <= at < match.end():
                yield match


def lapse(folded: str, at: int, floor: int) -> TimeMention | None:
    """So many months or days from the report on, or back from it: 三个月内, 近三个月, 60日内; 月 or 日 stands at `at`."""
    found = next((m for m in _counts(folded, at, max(floor, at - 9)) if m["reach"] or m["count"]), None)
    if found is None or (found["reach"] is None and folded[found.start() - 1 : found.start()] in _NOT_COUNTED):
        return None
    if found["count"] and counted_from_event(folded, found.start()):
        return None
    past = words_of("count").get(found["count"] or "", words_of("count")["内"]).meaning == "since"
    tense = words_of("reach")[found["reach"]].meaning if found["reach"] else "past" if past else "future"
    args = (1, count_of(found["n"])) if found["month"] else (0, count_of(found["n"]) * (7 if found["week"] else 1))
    if not args[1] and len(found["n"]) > 1 and found["n"] != "半":
        args = args[0], count_of(found["n"][:-2] + found["n"][-1])  # 一两个月, 十五六天: up to
    if found["half"]:
        args = (0, count_of(found["n"]) * _MONTH + _HALF_MONTH)  # 一个半月内
    elif found["n"] == "半":
        args = (0, _HALF_MONTH)
    return TimeMention(found.start(), found.end(), "lapse", args, "within", None, tense)


def counted_off(folded: str, at: int, floor: int) -> TimeMention | None:
    """五天前, 两周后, 三个月后 at the head of a clause: so many days or months from the report; 月, 天 or 周 stands at `at`."""
    counts = _counts(folded, at, max(floor, at - 5))
    match = next((m for m in counts if m.start() == 0 or folded[m.start() - 1] in _HEAD), None)
    if match is None or match["reach"] or match["count"] or match["half"]:
        return None
    if folded[at] == "日" and match["n"].isdecimal() and folded.startswith("前", match.end()):
        return None  # 15日前完成: by that day of the month
    return _off(folded, *match.span(), count_of(match["n"]) * (7 if match["week"] else 1), bool(match["month"]))


def _off(folded: str, start: int, end: int, size: int, months: bool) -> TimeMention | None:
    """A stretch of so many days or months as the time from now that 前 or 后 behind it makes of it."""
    suffix = compiled().suffix.match(folded, end)
    if suffix is None or suffix[0] not in _OFF or not size:
        return None
    size, relation, tense = (-size, "in", "past") if suffix[0].endswith("前") else (size, "from", "future")
    shape, args = ("near month", (0, size, 0, 0, size, 0, 0)) if months else ("near day", (size,))
    return TimeMention(start, suffix.end(), shape, args, relation, None, tense)


_OFF: Final = frozenset({"前", "之前", "以前", "后", "之后", "以后"})
_MONTH, _HALF_MONTH = 30, 15  # days
_BEFORE_UNIT: Final = NUMERALS | {"个", "半", " "}


def years_off(folded: str, found: TimeMention | None) -> TimeMention | None:
    """A count of years that is counted from now: 五年前 is a year, 三年后 a year and those after it."""
    if found is None or found.shape != "duration" or not 0 < (found.args[0] or 0) <= 50:
        return found
    suffix = compiled().suffix.match(folded, found.end)
    way = words_of("suffix")[suffix[0]].meaning if suffix else ""
    before = folded[found.start - 1 : found.start]
    if suffix is None or way not in ("before", "from") or folded.startswith("的", suffix.end()) or before in _UNTOLD:
        return found
    if suffix[0] in ("起", "开始", "起始"):
        return found
    offset = (found.args[0] or 0) * (-1 if way == "before" else 1)
    args, relation = (offset, 0, 0, offset, 0, 0, 0), "in" if way == "before" else "from"
    return TimeMention(found.start, suffix.end(), "year", args, relation, None, _tense(offset))


def years_ago(folded: str, found: TimeMention) -> TimeMention:
    """10年前|人口为200万人, at the head of a clause or behind 在: the year that is so far back, whatever follows.

    Not 5年前期工作, nor 较五年前.
    """
    count = found.args[0] or 0
    if not 0 < count <= 50 or folded[found.start - 1 : found.start] not in _OPENS or not _AGO.match(folded, found.end):
        return found
    args = (-count, 0, 0, -count, 0, 0, 0)
    start = found.start - (folded[found.start - 1 : found.start] == "在")
    return TimeMention(start, found.end + 1, "year", args, "in", None, "past")


_OPENS: Final = frozenset(("", *"，。；：、,;:\n 　在"))
_AGO: Final = re.compile("前(?![的半列期后沿所提任往来景途端世款夜身述瞻茅置些线移0-9一二两三四五六七八九十])")


_UNTOLD: Final = frozenset("几数第每满逾超近约达") | NUMERALS


def half_year(folded: str, at: int, floor: int) -> TimeMention | None:
    """近半年, 未来半年, 半年内, and 半年后 at the head of a clause, whose 年 stands at `at`."""
    if (at == 1 or folded[at - 2] in _HEAD) and (off := _off(folded, at - 1, at + 1, _HALF_YEAR, True)) is not None:
        return off
    after = compiled().counted.match(folded, at + 1)
    reach = word_before(folded, at - 1, floor, "reach")
    if reach is None and (after is None or folded[at - 2 : at - 1] in ("每", "上", "下", "年", "个")):
        return None
    meaning = words_of("count")[after[0]].meaning if after else ""
    tense = reach[1].meaning if reach else "past" if meaning == "since" else "future"
    start = reach[0] if reach else at - 1
    return TimeMention(start, after.end() if after else at + 1, "lapse", (1, _HALF_YEAR), "within", None, tense)


_HALF_YEAR: Final = 6  # months


def near_date(folded: str, at: int, floor: int) -> TimeMention | None:
    """20日上午, of the month of publication: a day that begins a clause; 日 stands at `at`."""
    match = _DAY.search(folded, max(floor, at - 3), at) if folded[at] == "日" else None
    if match is None or not 0 < count_of(match[0]) < 32:
        return None
    start = match.start()
    if floor and folded[floor:start] in ("、", "和", "及"):
        return None  # 3月5日、6日、|9日: of a month that is not read here
    led = word_before(folded, start, floor, "lead") is not None or folded[start - 1 : start] in _ORDERED
    led = led and folded[at + 1 : at + 2] not in _AFTER_DAYS
    fronted = start == 0 or (folded[start - 1] in _HEAD and folded[start - 1] not in "到至")  # 缩短至3日
    if not led and not (fronted and _AS_DATE.match(folded, at)):
        return None
    day, told = count_of(match[0]), fronted and not led and folded[at + 1 : at + 2] not in _LATER
    tense = "past" if told else ""  # 27日上午，市委召开会议: the last such day
    return bounded(folded, TimeMention(start, at + 1, "near month", (0, 0, day, 0, 0, day, 0), "", None, tense), floor)


_ORDERED: Final = frozenset("必须应请要将")  # 务必|25日前完成
_LATER: Final = frozenset("前后起至")
_AFTER_DAYS: Final = frozenset("内以游间龄均产供增之期程后缩压减降延提")
_NOT_COUNTED: Final = NUMERALS | frozenset("第每近数几.")


_KINDS: Final = ("open", "now", "day", "after")


def words() -> list[str]:
    """The words that are read wherever they stand."""
    return [surface for kind in _KINDS for surface in words_of(kind)]


@functools.cache
def _words() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(words(), guarded=True))


_QUARTERS_NEXT: Final = re.compile("[两二三23] ?个?季")
_COUNTED_NEXT: Final = re.compile(
    "的?(?:[0-9]{1,3}(?:[-–—~～]{1,2}[0-9]{1,3})?|[一二两三四五六七八九十几数]{1,3})(?:[年个到至天日周]|多年|余年)|半年|半个月"
)


def word(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """近年来, 截至目前, 今后, 此后, 昨日: words that have no date in them."""
    match = _words().match(folded, at)
    if match is None:
        return None
    text, end = match[0], match.end()
    before = folded[at - 1 : at] if at > floor else ""
    for kind in _KINDS:
        known = words_of(kind).get(text)
        if known is None or (before and before in known.unless):
            continue
        relation, _, tense = known.meaning.partition(" ")
        if kind == "open":
            return TimeMention(at, end, "open", (), relation, None, tense)
        if kind == "after":
            if _QUARTERS_NEXT.match(folded, end) is not None:
                return None  # 其后两季
            return TimeMention(at, end, "after", (None,), "from")
        if kind == "day":
            return _day(folded, at, end, floor, int(relation))
        if relation == "from" and _COUNTED_NEXT.match(folded, end):
            return None  # 今后五年
        if text[-1] == "今" and folded.startswith("年", end):
            return None  # 至今年均增长
        if relation == "in" and not _dated().match(folded, end):
            return None  # 目前形势平稳
        return TimeMention(at, end, "near day", (0,), relation)
    return None


def _day(folded: str, at: int, end: int, floor: int, offset: int) -> TimeMention | None:
    """昨日, 今天, where they begin a clause: 今天的中国 and 美好的明天 are no dates."""
    fronted = at == 0 or folded[at - 1] in _HEAD or word_before(folded, at, floor, "lead") is not None
    if not fronted or folded[end : end + 1] in ("的", "之"):
        return None
    return bounded(folded, TimeMention(at, end, "near day", (offset,), "", None, _tense(offset)), floor)


@functools.cache
def _week() -> re.Pattern[str]:
    return re.compile(
        r"(?P<which>上上|下下|[本这上下])个?(?:周|星期|礼拜)(?![年边期长围报岁])(?:(?P<day>[一二三四五六日天])|(?P<end>末))?"
    )


def week(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """本周, 下周一, 上周末, from Monday on."""
    match = _week().match(folded, at)
    if match is None or (at > floor and folded[at - 1] in "基日成版网线海地手乡"):
        return None
    offset = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}[match["which"]]
    day = "一二三四五六日天".find(match["day"]) if match["day"] else -1
    first, last = (5, 6) if match["end"] else (0, 6) if day < 0 else (min(day, 6),) * 2
    return bounded(folded, TimeMention(at, match.end(), "week", (offset, first, last), "", None, _tense(offset)), floor)
