"""Stages of a plan that a text ties to years, where it names them alone: 近期至2015年…；|近期|扩建水厂."""

import functools
import itertools
import re
from bisect import bisect_right
from typing import Final

from govreport import lexicon
from govreport.mentions.mention import outside
from govreport.mentions.times.mention import Args, TimeMention
from govreport.mentions.times.numbers import number_of
from govreport.text.words import endings, role

__all__ = ["with_bare_years", "with_named_years", "with_parts_of_years", "with_stages"]

_TERM: Final = "(?:规划)?(?:年限|期限|目标年?)?(?:[为是：:]|分别为)?"


def with_stages(folded: str, found: list[TimeMention]) -> list[TimeMention]:
    """The times of a text and, in their order, the stages that it names alone where it tells the year of each.

    So are the years of all of a plan (规划期内), where its title or a sentence tells them.

    >>> from govreport.mentions.times import scan
    >>> [(m.args[0], m.relation) for m in scan("近期至2030年，远期至2035年。远期建成轻轨。")][2:]
    [(2035, 'by')]
    """
    if "期" not in folded:
        return found
    found = _with_ends(folded, found) if "期末" in folded else found
    if not any(word in folded for word in _spoken_of()):
        return found
    years = _years_of_stages(folded, found)
    whole = _years_of_plan(folded, found)
    if not years and whole is None:
        return found
    starts = [time.start for time in found]
    by_place = dict(zip(starts, found, strict=True))
    for stage in _alone().finditer(folded):
        before = bisect_right(starts, stage.start()) - 1
        if before >= 0 and found[before].end > stage.start() and found[before].shape != "open":
            continue
        year = years.get(stage[1], 0) if stage[1] else (whole or (0,) * 4)[3]
        if whole and stage[2]:
            by_place[stage.start()] = TimeMention(*stage.span(), "years", whole, "within")
        elif year:
            by_place[stage.start()] = TimeMention(*stage.span(), "year", (year, 0, 0, year, 0, 0, 0), "by")
    return [by_place[start] for start in sorted(by_place)]


def with_named_years(folded: str, found: list[TimeMention]) -> list[TimeMention]:
    """本年度（2026-27年度）, 今年（即2026年）: a year told from the running one is the one that the bracket behind it names.

    >>> from govreport.mentions.times import scan
    >>> [m.args[:2] for m in scan("开支增至本年度（2026-27年度）的9亿元", "HK")][0]
    (2026, 2027)
    """
    for first, again in itertools.pairwise(found):
        told = folded[first.end : again.start]
        if told not in _OPENED or folded[again.end : again.end + 1] not in ("）", ")") or first.shape not in _A_YEAR:
            continue
        if again.shape in _A_YEAR and again.names_year and not first.names_year and first.args[0] is not None:
            first.shape, first.args = again.shape, again.args
    return found


_OPENED: Final = ("（", "(", "（即", "(即")
_A_YEAR: Final = ("year", "fiscal")


def _with_ends(folded: str, found: list[TimeMention]) -> list[TimeMention]:
    """“十五五”时期的目标是：产值年均增长5%，|期末|突破9亿元: the end of the five-year plan that was named last."""
    starts = [time.start for time in found]
    ends: list[TimeMention] = []
    for end in _END.finditer(folded):
        before = found[: bisect_right(starts, end.start())]
        if before and before[-1].end > end.start():
            continue
        plan = next((time for time in reversed(before) if time.shape == "plan" and time.relation != "baseline"), None)
        if plan is not None and end.start() - plan.end <= _PLAN_REACH:
            ends.append(TimeMention(*end.span(), "plan", (plan.args[0], 1), "by"))
    return sorted([*found, *ends], key=lambda time: time.start) if ends else found


_END: Final = re.compile(
    '[到至]?期末(?<![划学时”」"本上年告度]期末)(?=总?(?:突破|达|实现|力争|超|跨|翻|[提降]|控制|[将要]))'
)
_PLAN_REACH: Final = 300  # letters


def with_bare_years(folded: str, found: list[TimeMention]) -> list[TimeMention]:
    """2026/27年度为6500亿元，|2027/28|则可升至6700亿元: fiscal years without their word, in Hong Kong, where one has named them.

    >>> from govreport.mentions.times import scan
    >>> [m.args for m in scan("2026/27年度为6500亿元，2027/28则可升至6700亿元。", "HK")]
    [(2026, 2027), (2027, 2028)]
    """
    if "/" not in folded or not any(time.shape == "fiscal" for time in found):
        return found
    bare = [
        TimeMention(year.start(), year.end(), "fiscal", (first, first + 1), "in")
        for year in _BARE_YEARS.finditer(folded)
        if ((first := int(year[1])) + 1) % 100 == int(year[2])
    ]
    free = outside(bare, [(time.start, time.end) for time in found])
    return sorted([*found, *free], key=lambda time: time.start) if free else found


_BARE_YEARS: Final = re.compile("(?<![0-9/.-])(20[0-9]{2})/([0-9]{2})(?![0-9/.年月-])")


def with_parts_of_years(folded: str, found: list[TimeMention]) -> list[TimeMention]:
    """2027-28至2036-37年度的十年，…；|首五年|…: the first or the last of the years that were named before, in Hong Kong's texts.

    >>> from govreport.mentions.times import scan
    >>> [m.args for m in scan("2027-28至2036-37年度提供四十万个单位，当中首五年提供十万个。", "HK")]
    [(2027, 2037), (2027, 2032)]
    """
    if not ("首" in folded or "后" in folded) or not any(map(_many_years, found)):
        return found
    starts = [time.start for time in found]
    by_place = dict(zip(starts, found, strict=True))
    for part in _PART_OF_YEARS.finditer(folded):
        count = number_of(part[2])
        before = (time for time in reversed(found[: bisect_right(starts, part.start())]) if _many_years(time))
        whole = next(before, None)
        first, last = whole.args[:2] if whole is not None else (None, None)
        if first is None or last is None or not count < last - first:
            continue
        for start in [start for start in by_place if part.start() <= start < part.end()]:
            del by_place[start]
        args = (first, first + count) if part[1] == "首" else (last - count, last)
        by_place[part.start()] = TimeMention(part.start(), part.end(), "fiscal", args, "within")
    return [by_place[start] for start in sorted(by_place)]


_PART_OF_YEARS: Final = re.compile("(?<=[，。；、,;中而计其的在])([首后])([两二三四五六2-6])个?年(?!度|内|级|来)")


def _many_years(time: TimeMention) -> bool:
    """Whether a time is of several fiscal years: 2027-28至2036-37年度."""
    first, last = time.args[:2] if time.shape == "fiscal" else (None, None)
    return first is not None and last is not None and last - first > 1


def _years_of_stages(folded: str, found: list[TimeMention]) -> dict[str, int]:
    """The year in which each stage ends, as the text tells it first."""
    years: dict[str, int] = {}
    for time in found:
        for told in _tied().finditer(folded, max(time.start - _REACH, 0), time.end) if time.names_year else ():
            if told.start() <= time.start <= told.end():
                years.setdefault(told[1], time.last_year or time.number)
    return years


def _years_of_plan(folded: str, found: list[TimeMention]) -> Args | None:
    """The years of the plan that a text is, as a time: those of all its stages where it tells these one by one.

    青石市总体规划（2016—2030年）, 规划期限为2016—2030年; 规划期限近期2016—2020年，远期2021—2030年.
    """
    years = [time for time in found if time.shape == "years"]
    whole = next((time for time in years if _of_plan(folded, time)), None)
    if whole is None or not _is_stage(folded, whole):
        return whole.args if whole is not None else None
    last = max(time.last_year for time in years if _is_stage(folded, time))
    return (*whole.args[:3], last, *whole.args[4:])


def _of_plan(folded: str, time: TimeMention) -> bool:
    """Whether the plan that a text is stands before its years."""
    return time.names_year and folded.find("规划", max(time.start - _REACH, 0), time.start) >= 0


def _is_stage(folded: str, time: TimeMention) -> bool:
    """近期2016—2020年: whether years are those of one stage of the plan."""
    return folded.startswith(endings("stage of plan"), time.start)


_REACH: Final = 12  # letters from the name of a stage to its year


@functools.cache
def _tied() -> re.Pattern[str]:
    """远期至2035年, 近期（2030年）, 近期规划年限为2026—2030年: a stage and, right before its year, what joins them."""
    return re.compile(f"({_stages()}){_TERM}(?:[至到（(]|规划)?")


@functools.cache
def _alone() -> re.Pattern[str]:
    """A stage that dates what follows (not 近期建设规划, 近期以来, 近期内), or all of the plan, or its end."""
    other = "建设规划|规划|目标|以来|内|的?[，。；、：:）)]|来看"
    return re.compile(f"(?:规划)?({_stages()})(?!{other})|(规划期[内间]|规划期限内)|到?规划期末")


@functools.cache
def _spoken_of() -> tuple[str, ...]:
    return (*role("stage of plan"), "规划期")


def _stages() -> str:
    return lexicon.alternation(role("stage of plan"))
