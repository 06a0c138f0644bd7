"""Dates, periods and deadlines in running text.

A single scan finds the one character that nearly each of them has (年, 月, 季, 五, 前 …). What stands before and after
such an anchor is then matched within a few dozen characters, so the scan is linear. The shapes stand in
`patterns`, the words in the lexicons `times` and `events`; each kind of anchor has its reader.
"""

import functools
import re
from collections.abc import Callable
from typing import Final

from govreport import lexicon
from govreport.mentions.times import events, periods, plans, relative, years
from govreport.mentions.times.bounds import bounded
from govreport.mentions.times.events import event_date, holiday_date
from govreport.mentions.times.mention import Args, TimeMention
from govreport.mentions.times.numbers import month_of, republic_year
from govreport.mentions.times.pairs import joined
from govreport.mentions.times.patterns import apart, compiled, parts, recurring, words_of
from govreport.mentions.times.stages import with_bare_years, with_named_years, with_parts_of_years, with_stages
from govreport.text.words import any_action

__all__ = ["event_date", "holiday_date", "scan", "scan_all"]

Reader = Callable[[str, int, int, str], TimeMention | None]


def scan(folded: str, dialect: str = "CN") -> list[TimeMention]:
    """The time expressions of a folded text that can date a goal or a result, in text order; none overlaps another.

    >>> [(m.shape, m.args[:1], m.relation) for m in scan("确保2026年底前建成，到2030年翻一番")]
    [('year', (2026,), 'by'), ('year', (2030,), 'by')]

    `dialect` is CN, HK, MO or TW; in TW a year of three digits counts from 1912 (113年 is 2024).
    """
    found = _told_of_others(folded, _scan(folded, dialect, compiled().anchors, _READERS, _iso), dialect)
    if "元旦" not in folded:
        return found
    # 明年元旦|起
    return [
        events.with_holiday(folded, time, time.start) if folded.startswith("元旦", time.end) else time for time in found
    ]


def scan_all(folded: str, dialect: str = "CN") -> list[TimeMention]:
    """All time expressions: besides those of `scan` what dates no goal (目前, 昨日, 近年来, 元旦, 三个月内, 第二个百年).

    >>> [(m.shape, m.relation) for m in scan_all("截至目前已建成5座，今后逐年增加")]
    [('near day', 'by'), ('near day', 'from')]
    """
    found: list[TimeMention] = []
    floor = 0
    read = _scan(folded, dialect, _all_anchors(), _ALL_READERS, _other)
    for mention in _told_of_others(folded, read, dialect):
        if mention.start >= floor:
            found.append(events.with_holiday(folded, mention, floor))
            floor = found[-1].end
    return found


def _told_of_others(folded: str, found: list[TimeMention], dialect: str) -> list[TimeMention]:
    """The times with those that only others tell of: stages of a plan; in Hong Kong fiscal years and their parts."""
    found = with_named_years(folded, with_stages(folded, found))
    return with_parts_of_years(folded, with_bare_years(folded, found)) if dialect == "HK" else found


def _scan(
    folded: str, dialect: str, anchors: re.Pattern[str], readers: dict[str, Reader], other: Reader
) -> list[TimeMention]:
    """What the readers find at the anchors, from left to right; each is chosen by the anchor's first character."""
    found: list[TimeMention] = []
    floor = at = 0
    while (anchor := anchors.search(folded, at)) is not None:
        at = anchor.start()
        mention = readers.get(folded[at], other)(folded, at, floor, dialect)
        at += 1
        if mention is None:
            continue
        mention = years.with_bare_year(folded, mention, floor)
        if folded[mention.start] == "截":
            mention = periods.counted_back(folded, mention)
        if found and mention.start - floor < 3:
            found[-1], rest = joined(folded, found[-1], mention)
            if rest is None:
                floor = at = found[-1].end
                continue
            mention = rest
        found.append(_going_on(folded, mention))
        floor = at = mention.end
    return found


def _going_on(folded: str, mention: TimeMention) -> TimeMention:
    """自2019年|启动改革至今, 2021年|实施城市更新以来: what began at a time goes on; not 今年|产量至今."""
    if mention.shape in _BEGINS and mention.relation in ("in", "from"):
        since = _SINCE.match(folded, mention.end)
        if since is not None and any_action().search(folded, mention.end, since.end()) is not None:
            mention.end, mention.relation, mention.tense = since.end(), "since", "past"
    return mention


_SINCE: Final = re.compile("[^，。；、：:,;\\s0-9年月日]{2,14}?(?:至今|迄今|(?<!史)以来)(?![年天日])")
_BEGINS: Final = ("year", "half", "quarter", "month", "day")


def _ahead(folded: str, found: TimeMention | None) -> TimeMention | None:
    """会在|六个月内|完成, 未来半年内: so many months from the text on, where the words before it look ahead; None elsewhere."""
    if found is None or found.shape != "lapse" or found.tense == "past":
        return None
    led = folded.startswith(("未来", "今后"), found.start)
    return found if led or _LED.search(folded, max(found.start - _LEAD, 0), found.start) is not None else None


_LEAD: Final = 4  # letters
_LED: Final = re.compile(
    "(?:将|(?<![社协委机商联董事理议法大展晚乐聘介讨谈动览年聚宴盛])会|[预料拟可拼拚]|预[计期料]|力争|争取|务求|目标|承诺|有望|可望)[在于]?$"
)


def _months(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """Months by name, or so many of them from now on."""
    counted = _ahead(folded, relative.lapse(folded, at, floor)) if folded[at - 1] == "个" else None
    return counted or _month(folded, at, floor, dialect)


def _month(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """Months and days without a year: 6月底前, 3月5日, 1—4月, 前11个月, 下月底."""
    back = at - 1 if at > floor and folded[at - 1] == "个" else at
    while back > floor and at - back < 2 and folded[back - 1] == " ":
        back -= 1
    left = compiled().months_left.search(folded, max(floor, back - 9), back)
    if (left is None and folded[back - 2 : back - 1] in _POINTS) or folded[back - 3 : back - 2] in _POINTS:
        left = _NUMBERED.search(folded, max(floor, back - 9), back)
    if left is None or folded[at - 2 : at] in _NEXT:
        return relative.near_month(folded, at, floor)
    start = left.start(1) if left.re is _NUMBERED else _behind_mark(folded, left.start(), back)
    if folded[start - 2 : start] in _LUNAR or folded[start - 1 : start] == "闰":
        return None
    # After 年 a month belongs to a year that is not read (康熙二十年9月).
    if recurring(folded, start) or folded[start - 2 : start] == "提前" or folded[start - 1 : start] == "年":
        return None
    if folded[start - 1 : start] == "连" and folded[start - 2 : start - 1] != "大":
        return None  # 已连|六月低于3.4%: so many of them in a row
    if folded[start - 2 : start] in _EARLIER:
        return None  # 与先前|3个月比较
    if folded[start - 1 : start] in ("前", "首", "头") and start > floor and (last := month_of(left[0])) <= 12:
        args: Args = (None, 1, 0, None, last, 0, 0)
        return bounded(folded, TimeMention(start - 1, at + 1, "month", args, ""), floor)
    match = compiled().months.match(folded, start)
    if match is not None and (cut := apart(match)):
        match = compiled().months.match(folded, start, cut)
    if (
        match is None
        or folded[at - 1] == "个"
        or folded[start : at + 2] in _FEASTS
        or (
            folded.startswith("初", match.end()) and folded[match.end() + 1 : match.end() + 2] not in ("中", "级", "心")
        )
    ):
        return None
    shape, fields = parts(match)
    if shape == "year":
        return None
    first = fields[0]
    if shape == "month":
        start, first = _listed_from(folded, start, floor, first)
    args = (None, first, fields[1], None, *fields[2:])
    return bounded(folded, TimeMention(start, match.end(), shape, args, ""), floor)


def _behind_mark(folded: str, start: int, end: int) -> int:
    """一、|5月底前完成: where a month begins behind the number of a heading, and not 一、二月, or 3、4月."""
    mark = _MARK.match(folded, start, end)
    opens = mark is not None and (not start or folded[start - 1] in "\n 　。；")
    if mark is None or not opens:
        return start
    counted = mark[1].isascii() == mark[2].isascii() and month_of(mark[2]) == month_of(mark[1]) + 1
    return start if counted else mark.end(1) + 1


_POINTS: Final = frozenset(".．")
_NUMBERED: Final = re.compile("(?:(?<=\n)|(?<=\\A)|(?<=[ 　。；]))[1-9][0-9]?[.．]([1-9]|1[0-2])\\Z")  # 8.|11月底前
_MARK: Final = re.compile("([0-9一二三四五六七八九十]{1,2})、([0-9一二三四五六七八九十]{1,2})")
_MEMBER: Final = re.compile("(?<![0-9一二三四五六七八九十.第])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?=、\\Z)")


def _listed_from(folded: str, start: int, floor: int, first: int) -> tuple[int, int]:
    """Where a list of months or quarters begins that ends with what was read, and with which: 1、2、|3月."""
    while (member := _MEMBER.search(folded, max(floor, start - 3), start)) and month_of(member[0]) == first - 1 > 0:
        start, first = member.start(), first - 1
    return start, first


_EARLIER: Final = frozenset({"先前", "之前", "此前"})
_LUNAR: Final = frozenset({"农历", "阴历"})
_NEXT: Final = frozenset({"上一", "下一"})
_FEASTS: Final = frozenset({"三月三", "六月六", "九月九"})  # names of feasts, and of what is named after them


# 二、|四季度工作安排: the number of a heading, and not the first of two quarters
_QUARTER_ITEM: Final = re.compile(
    "\n[ 　]{0,2}(?:一、(?=[三四]季)|二、(?=四季)|[一二三]、(?=[二三四]季度?[^，。；：\n]{1,12}\n))"
)


def _quarter(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """Quarters without a year: 一季度, 前三季度, 本季度末."""
    if (heading := _QUARTER_ITEM.search(folded, max(at - 6, floor, 0), at + 20)) is not None:
        floor = max(floor, heading.end())
    for start in range(max(floor, at - 5), at):
        match = compiled().quarters.match(folded, start)
        if match and match.end() > at:
            before = folded[start - 1 : start]
            if folded[start - 1 : start + 1] in _NEXT:
                break
            if (
                recurring(folded, start)
                or (before and before in "提连续")
                or (before == "前" and folded[start - 2 : start - 1] == "提")
                or (before == "同" and folded[start] == "一")  # 在同|一季度
            ):
                return None
            _, fields = parts(match)
            begin, quarter = _listed_from(folded, start, floor, fields[0] // 3 + 1)
            args: Args = (None, quarter * 3 - 2, 0, None, *fields[2:])
            return bounded(folded, TimeMention(begin, match.end(), "quarter", args, ""), floor)
    return relative.near_quarter(folded, at, floor)


_DATE: Final = r"([0-9]{4})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])"
_ISO: Final = re.compile(_DATE)
_TO: Final = re.compile(r" ?(?:[-–—―~～]{1,2}|至|到) ?(?=[12][0-9]{3})")


def _iso(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A date in digits: 2026-01-22, 2026.1.22, 2026/1/22; two of them with 至 or a dash between are a period."""
    match = _ISO.match(folded, at)
    if match is None or (at and folded[at - 1] in "0123456789.-/"):
        return None
    year, month, day = (int(match[group]) for group in (1, 3, 4))
    args: Args = (year, month, day, year, month, day, 0)
    end = match.end()
    if (to := _TO.match(folded, end)) and (second := _ISO.match(folded, to.end())):
        last = tuple(int(second[group]) for group in (1, 3, 4))
        if last >= (year, month, day):
            args, end = (year, month, day, *last, 0), second.end()
    return bounded(folded, TimeMention(at, end, "day", args, ""), floor)


# 114.5.25, 民国114/05/25: a day of the Republic of China, whose first year is 1912
_REPUBLICAN: Final = re.compile(r"(民国)?(1[01][0-9])([-/.])(0?[1-9]|1[0-2])\3(0?[1-9]|[12][0-9]|3[01])(?![0-9./-])")


def _republican(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A day in digits that the Republic's years count: in Taiwan's texts, and behind 民国 everywhere."""
    match = _REPUBLICAN.match(folded, at)
    if match is None or not (match[1] or dialect == "TW") or (at and folded[at - 1] in _CODE):
        return None
    year, month, day = republic_year(int(match[2])), int(match[4]), int(match[5])
    return bounded(folded, TimeMention(at, match.end(), "day", (year, month, day, year, month, day, 0), ""), floor)


_CODE: Final = frozenset("0123456789.-/〔")
_YEARS: Final = re.compile(
    r"((?:19|20)[0-9]{2})(?:[-–—―~～]{1,2}|至|到)((?:19|20)[0-9]{2})(?=[\s，。；、：！？）)】」》]|期间|累计|年均|平均|$)"
)
_YEAR_MONTH: Final = re.compile(
    r"([0-9]{4})([-/.])(?:(0[1-9]|1[0-2])|([1-9])(?=[-–—―~～至到][12][0-9]{3}[-/.]))"
    r"(?:(?:[-–—―~～]|至|到)([0-9]{4})\2(0?[1-9]|1[0-2]))?(?=[\s，。；、：！？）)】」》至到前起止]|$)"
)


def _iso_or_month(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A date in digits, a year and a month, or two years: 2025-03, 2024/11, （2025.03—2026.10）, （2021—2025）."""
    if found := _iso(folded, at, floor, dialect):
        return found
    if (years := _YEARS.match(folded, at)) and not (at and folded[at - 1] in _CODE):
        args: Args = (int(years[1]), 0, 0, int(years[2]), 0, 0, 0)
        within = years[1] < years[2]
        return bounded(folded, TimeMention(at, years.end(), "years", args, ""), floor) if within else None
    match = _YEAR_MONTH.match(folded, at)
    if match is None or (at and folded[at - 1] in _CODE):
        return None
    if match[2] == "." and not match[5] and folded[at - 1 : at] not in ("（", "(", "："):
        return None  # 投资2025.03，
    month = match[3] or match[4]
    first, last = (int(match[1]), int(month)), (int(match[5] or match[1]), int(match[6] or month))
    if not 1800 < first[0] <= last[0] < 2200 or (dialect == "HK" and first[1] == (first[0] + 1) % 100):
        return None  # 2011-12 is two years in Hong Kong
    return bounded(folded, TimeMention(at, match.end(), "month", (*first, 0, *last, 0, 0), ""), floor)


def _year(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A year, and 三年后|出口达到3亿元, which dates what is reached then; none in （2021年=100）, that an index counts from."""
    if _BASE.match(folded, at + 1) is not None:
        return None
    if folded[at - 1] == "半" and (within := _ahead(folded, relative.half_year(folded, at, floor))) is not None:
        return within
    found = years.year(folded, at, floor, dialect)
    if found is not None and found.shape == "duration" and folded.startswith("前", at + 1):
        return relative.years_ago(folded, found)
    if found is None or found.shape != "duration" or not folded.startswith(("后", "之后", "以后"), at + 1):
        return found
    later = relative.years_off(folded, found)
    counted = periods.counted_from_event(folded, found.start) or _DONE.search(folded, found.start - 2, found.start)
    if later is None or later is found or counted:
        return found  # 投产|三年后
    return TimeMention(later.start, later.end, later.shape, later.args, "in", later.event, later.tense)


_BASE: Final = re.compile(" ?[=＝] ?10")
_DONE: Final = re.compile("施行|实施|投产|建成|生效|运行|运营|达产|竣工|通车|签约|启动|落成|完成|入学|就业")


def _any_year(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """年 as in `scan`, and 新中国成立75周年, 第二个百年, 大年初一."""
    return (
        (relative.half_year(folded, at, floor) if folded[at - 1 : at] == "半" else None)
        or events.anniversary_at(folded, at, floor)
        or events.hundred(folded, at, floor)
        or (events.lunar(folded, at, floor) if folded[at - 1 : at] == "大" else None)
        or relative.years_off(folded, years.year(folded, at, floor, dialect))
    )


def _any_month(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """月 as in `scan`, and 正月初一, 三个月内."""
    return (
        events.lunar(folded, at, floor)
        or relative.lapse(folded, at, floor)
        or relative.counted_off(folded, at, floor)
        or _month(folded, at, floor, dialect)
    )


def _days(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """60日内, 100天内; 20日 of the month of publication where a clause begins with it."""
    return (
        relative.lapse(folded, at, floor)
        or relative.counted_off(folded, at, floor)
        or relative.near_date(folded, at, floor)
    )


def _other(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A word without a date in it, a week, a holiday or a date in digits."""
    for reader in (relative.word, relative.week, events.holiday, _republican, _iso_or_month):
        if mention := reader(folded, at, floor, dialect):
            return mention
    usual = _READERS.get(folded[at])
    return usual(folded, at, floor, dialect) if usual else None


_READERS: Final[dict[str, Reader]] = {
    "年": _year, "月": _months, "季": _quarter, "五": plans.plan, "世": periods.century,
    "届": periods.term, "任": periods.term, "前": events.event, "以": events.since,
    "岁": years.year_end, "即": relative.word, "今": relative.word, "明": relative.word,
    "春": relative.season, "夏": relative.season, "秋": relative.season, "冬": relative.season,
}  # fmt: skip
_ALL_READERS: Final[dict[str, Reader]] = {
    "年": _any_year, "月": _any_month, "日": _days, "天": _days, "周": _days, "星": _days, "礼": _days,
    "以": events.any_since,
}  # fmt: skip


@functools.cache
def _all_anchors() -> re.Pattern[str]:
    """The anchors of `scan`, and the words, weeks, holidays and months that `scan_all` reads besides."""
    weeks = (
        f"{which}{unit}"
        for which in ("本", "这", "上", "下", "上上", "下下")
        for unit in ("周", "个周", "星期", "个星期", "礼拜", "个礼拜")
    )
    # Without its bracket, so that each branch begins with a letter to which `re` skips in C.
    wide = lexicon.alternation((*relative.words(), *words_of("event", "events"), *weeks))[3:-1]
    months = "(?:0[1-9]|1[0-2]|[1-9][-–—―~～至到])"
    rest = f"[0-9]{{2}}(?:[-/.]{months}|[-–—―~～至到]{{1,2}}(?:19|20)[0-9]{{2}})"
    republican = "民国1[01][0-9][-/.]|1[01][0-9][-/.][01]?[0-9][-/.]"
    return re.compile(rf"日|天|周|星期|礼拜|{wide}|{compiled().anchors.pattern}|20{rest}|19{rest}|{republican}")
