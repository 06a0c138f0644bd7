"""Events that tell a time: 国庆前, 改革开放以来, 新中国成立一百年, 2026年春节期间, 正月初一."""

import datetime
import functools
import re
from typing import Final

from govreport import lexicon
from govreport.mentions.times.bounds import bounded
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.numbers import NUMERALS, number_of
from govreport.mentions.times.patterns import STAGES, compiled, word_before, words_of

__all__ = [
    "anniversary",
    "anniversary_at",
    "any_since",
    "event",
    "event_alone",
    "event_date",
    "holiday",
    "holiday_date",
    "hundred",
    "lunar",
    "since",
    "with_holiday",
]


def since(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """An event that begins a period: 改革开放以来, and 推出以来 right behind the time when it was."""
    begun = _begun(folded, at, floor, "since")
    if begun is None and floor and (begun := _begun(folded, at, floor, "start")) is not None:
        return begun if begun.start == floor else None
    return begun


def any_since(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """The same, and what has no date of its own: 建市以来."""
    return _begun(folded, at, floor, "since") or _begun(folded, at, floor, "start")


def _begun(folded: str, at: int, floor: int, kind: str) -> TimeMention | None:
    word = word_before(folded, at, floor, kind, "events")
    if word is None:
        return None
    return TimeMention(word[0], at + 2, "event", (None,), "since", folded[word[0] : at], "past")


def event(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A deadline told by an event, without a year: 国庆前, 确保第二十届陶瓷博览会前."""
    at -= at > floor and folded[at - 1] in "之以"
    when = compiled().before.match(folded, at)
    if when is None:
        return None
    grammar = compiled()
    end = at - 2 if folded[at - 2 : at] in _STAGES else at
    if match := _CONGRESS.search(folded, max(floor, end - 6), end):
        args = (_FIRST_CONGRESS + _TERM * (number_of(match["n"]) - _TWELFTH),)
        return bounded(folded, TimeMention(match.start(), at, "event", args, "", folded[match.start() : end]), floor)
    if match := grammar.known_event.search(folded, max(floor, end - 8), end):
        start = name = match.start()
    elif match := grammar.named_event.search(folded, max(floor, end - 19), end):
        name = match.start("name")
        start = name if match["ordinal"] is None else match.start("ordinal")
    elif folded[when.end() : when.end() + 1] not in _AS_IT_IS and (
        match := grammar.opening_event.search(folded, max(floor, end - 19), end)
    ):
        start = name = match.start("name")  # 3号线开通|前
    else:
        return None
    return bounded(folded, TimeMention(start, at, "event", (None,), "", folded[name:end]), floor)


_CONGRESS: Final = re.compile(r"(?:党的)?(?P<n>十[二三四五六七八九]|二十[一二三四五六]?)大\Z")
_TWELFTH, _FIRST_CONGRESS, _TERM = 12, 1982, 5  # from the twelfth on the congresses of the Party meet every five years
_AS_IT_IS: Final = frozenset("仍均不须可应已曾还一的")  # 在落成前|仍属地盘
_STAGES: Final = frozenset(STAGES.split("|"))


def anniversary(folded: str, start: int, number: int, at: int, floor: int) -> TimeMention | None:
    """So many years after an event that is dated: 新中国成立一百年, 建军100周年; 年 stands at `at`."""
    word = word_before(folded, start, floor, "founded", "events")
    if word is None or not 0 < number <= 500 or folded[at + 1 : at + 2] in ("来", "以", "多", "间"):
        return None
    name = folded[word[0] : at + 1]
    return bounded(folded, TimeMention(word[0], at + 1, "event", (int(word[1].meaning) + number,), "", name), floor)


def hundred(folded: str, at: int, floor: int) -> TimeMention | None:
    """第一个百年 (of the Party, 2021) and 第二个百年 (of the Republic, 2049), whose 年 stands at `at`."""
    for words, told in (("第一个百", 2021), ("第二个百", 2049)):
        if folded.endswith(words, floor, at):
            core = TimeMention(at - 4, at + 1, "event", (told,), "", folded[at - 4 : at + 1])
            return bounded(folded, core, floor)
    return None


@functools.cache
def _holidays() -> re.Pattern[str]:
    """Holidays and seasons where what follows says that a time is meant: 元旦起, 春节期间, and 国庆节 at a clause's end."""
    names = words_of("event", "events")
    feasts = (name for name, word in names.items() if word.meaning or name.endswith("节"))
    bounds = lexicon.alternation(surface for surface, word in words_of("suffix").items() if word.meaning != "before")
    return re.compile(
        rf"(?P<name>{lexicon.alternation(names)})(?=当[天日]|这一?天|假期(?![之以]?前(?![一二两三四五0-9]))|{bounds})"
        rf"|(?P<feast>{lexicon.alternation(feasts)})(?=[\s，。；、！？）]|$)"
    )


@functools.cache
def event_alone() -> re.Pattern[str]:
    """Any event, where a clause ends with it or goes on with what comes about then: 今年汛期，; 明年“五一”|正式开园."""
    then = "(?:正式|全[面线部]|建成)|开[园业馆放通]|投[用入运产]|试运|通[车航]|[竣完]工|启用|前后"
    return re.compile(rf"{lexicon.alternation(words_of('event', 'events'))}(?=[\s，。；、！？）]|$|{then})")


def holiday(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A holiday or season that is named as a time, not as a deadline: 元旦起, 春节期间."""
    match = _holidays().match(folded, at)
    if match is None or (at > floor and folded[at - 1] in NUMERALS):
        return None
    return bounded(folded, TimeMention(at, match.end(), "holiday", (None,), "", match[0]), floor)


def with_holiday(folded: str, mention: TimeMention, floor: int) -> TimeMention:
    """A year with the holiday that stands right after it: 2026年春节期间."""
    if mention.shape != "year" or mention.relation != "in" or any(mention.args[1:3]) or mention.args[6]:
        return mention
    match = _holidays().match(folded, mention.end) or event_alone().match(folded, mention.end)
    if match is None:
        return mention
    core = TimeMention(mention.start, match.end(), "holiday", mention.args[:1], "", match[0])
    return bounded(folded, core, floor)


_LUNAR_NEXT: Final = frozenset("初十廿二三")
_LUNAR_DAY: Final = (
    "初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十"
)


@functools.cache
def _lunar() -> re.Pattern[str]:
    months = "正月|腊月|冬月|十[一二]?月|[一二三四五六七八九]月|大年"
    return re.compile(
        rf"(?:农历|阴历)?(?P<name>(?:{months})(?:{_LUNAR_DAY}))(?=[\s，。；、！？）前后起是有举晚当至到开值]|$)"
    )


def lunar(folded: str, at: int, floor: int) -> TimeMention | None:
    """A day of the traditional calendar, whose 月 or 年 stands at `at`; it has the bounds of its year."""
    if folded[at + 1 : at + 2] not in _LUNAR_NEXT:
        return None
    for start in range(max(floor, at - 4), at):
        if (match := _lunar().match(folded, start)) and match.end() > at:
            return bounded(folded, TimeMention(start, match.end(), "holiday", (None,), "", match["name"]), floor)
    return None


def anniversary_at(folded: str, at: int, floor: int) -> TimeMention | None:
    """An anniversary whose 年 stands at `at`: 成立75周年, 成立一百年."""
    back = at - 1 if at > floor and folded[at - 1] == "周" else at
    match = _NUMBER.search(folded, max(floor, back - 5), back)
    if match is None:
        return None
    number = number_of(match[0])
    return anniversary(folded, match.start(), number, at, floor) if back < at or number % 100 == 0 else None


_NUMBER: Final = re.compile(r"(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,5})\Z")


def event_date(event: str) -> datetime.date | None:
    """The first day of a period that an event of the lexicon began, None where the lexicon has none.

    >>> print(event_date("改革开放"), event_date("瓷博会"))
    1978-12-18 None
    """
    word = words_of("since", "events").get(event)
    return datetime.date.fromisoformat(word.meaning) if word and word.meaning else None


def holiday_date(event: str) -> tuple[int, int] | None:
    """Month and day of a holiday that has the same each year.

    >>> holiday_date("国庆"), holiday_date("春节")
    ((10, 1), None)
    """
    word = words_of("event", "events").get(event)
    return (int(word.meaning[:2]), int(word.meaning[3:])) if word and word.meaning else None
