"""The times of a list: 到2028年、2030年，占比分别达到20%、25% has one for each value."""

import functools
import re
from bisect import bisect_left
from itertools import pairwise
from typing import Final

from govreport.goals.lists.lists import respectively_in, told_again, values
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.outcome import Outcome
from govreport.goals.seen.view import Due, Sentence, View
from govreport.mentions.members import JOINTS
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import one_of, role

__all__ = ["all_years", "date_apart", "each_year", "last_joined"]


def date_apart(view: View, sentence: Sentence, judged: list[Judged]) -> None:
    """到2028年、2030年，占比分别达到20%、25%: give each member of a list the time that belongs to it.

    There are as many times as members, one after the other, and 分别 stands between the last of them and the numbers.
    """
    run: list[TimeMention] = []
    times = sentence.times
    for k, time in enumerate(times):
        _each_of_range(view, time, judged)
        joined = bool(run) and view.folded[run[-1].end : time.start] in _COMMAS
        joined = joined and run[-1].relation != "baseline"  # 相比2024年，|2025年的宗数分别下降3%及5%
        run = [*run, time] if joined else [time]
        if len(run) < _SHORTEST:
            continue
        until = times[k + 1].start if k + 1 < len(times) else sentence.end
        first = next((i for i, j in enumerate(judged) if time.end <= j.quantity.start < until), None)
        members = values(view, judged, first)[: len(run)] if first is not None else []
        if len(members) < len(run):
            _date_before(view, sentence, judged, run)
            continue
        if respectively_in(view, time.end - 1, judged[members[0]].quantity.start):
            for i, own in zip(members, run, strict=True):
                judged[i].time = own
                if i + 1 < len(judged) and told_again(view, judged[i], judged[i + 1]):
                    judged[i + 1].time = own


def _date_before(view: View, sentence: Sentence, judged: list[Judged], run: list[TimeMention]) -> None:
    """3座桥和2条路分别在|2027年和2028年|建成: the members of a list before the times that belong to them."""
    at = _each_at().search(view.folded, sentence.start, run[0].start)
    if at is None:
        return
    told = [i for i, j in enumerate(judged) if j.rule is None and j.quantity.reach <= at.start()][-len(run) :]
    if len(told) < len(run) or any(
        view.folded.find("，", judged[i].quantity.reach, judged[i + 1].quantity.start) > 0 for i in told[:-1]
    ):
        return
    for i, own in zip(told, run, strict=True):
        judged[i].time = own


def _each_of_range(view: View, time: TimeMention, judged: list[Judged]) -> None:
    """2026—2029年产值分别达到2亿元、3亿元、4亿元、5亿元: a year of the range for each of as many values of one thing.

    So are the quarters of 四个季度增速分别为…, and the months of a range.
    """
    each = view.folded.endswith(_COUNTED_YEARS, time.start, time.end)  # 今明两年|目标为18吉瓦、20吉瓦
    if len(named := _named_years(view, time)) > 1:
        opener = next((i for i, j in enumerate(judged) if time.end <= j.quantity.start), None)
        members = values(view, judged, opener) if opener is not None else []
        if len(members) == len(named) and (
            each or respectively_in(view, time.end - 1, judged[members[0]].quantity.start)
        ):
            for i, own in zip(members, named, strict=True):
                judged[i].time = own
        return
    parts = _parts_of_range(time)
    if not _FEWEST_PARTS <= len(parts) <= _MOST_PARTS:
        return
    opener = next((i for i, j in enumerate(judged) if time.end <= j.quantity.start), None)
    members = values(view, judged, opener) if opener is not None else []
    if opener is None or len(members) != len(parts) or view.folded.find("、", *judged[opener].subject) >= 0:
        return
    if each or respectively_in(view, time.end - 1, judged[opener].quantity.start):
        for i, part in zip(members, parts, strict=True):
            judged[i].time = part


def _parts_of_range(time: TimeMention) -> list[TimeMention]:
    """The years of a range of years, the quarters of one of quarters, the months of one of months."""
    start, end, args = time.start, time.end, time.args
    if time.shape == "years":
        years = range(time.number, time.last_year + 1)
        return [TimeMention(start, end, "year", (year, *args[1:3], year, *args[4:]), "in") for year in years]
    step = _MONTHS_OF.get(time.shape, 0)
    if not step or args[2] or args[5]:  # one with days
        return []
    begins = range(args[1] or 0, (args[4] or 0) + 1, step)
    spans = [(*args[:1], at, 0, args[3], at + step - 1, 0, 0) for at in begins]
    return [TimeMention(start, end, time.shape, span, time.relation, None, time.tense) for span in spans]


_MONTHS_OF: Final = {"quarter": 3, "month": 1}


def _named_years(view: View, time: TimeMention) -> list[TimeMention]:
    """2030和2035年, 2026-27及2027-28年度: each of the years of a list that share one word; none of a range."""
    text = view.folded[time.start : time.end]
    if time.shape not in ("years", "fiscal") or _BETWEEN.isdisjoint(text):
        return []
    years = [int(year) for year in _YEARS.findall(text)]
    if time.shape == "fiscal":
        first, last = time.args[0] or 0, time.args[1] or 0
        years = years or ([first, first + 1] if last == first + _SHORTEST else [])  # 二○二六/二七及二○二七/二八两个年度
        return [TimeMention(time.start, time.end, "fiscal", (year, year + 1), "in") for year in years]
    relation = time.relation if time.relation != "within" else "in"
    return [TimeMention(time.start, time.end, "year", (year, 0, 0, year, 0, 0, 0), relation) for year in years]


def last_joined(view: View, sentence: Sentence, time: TimeMention) -> int:
    """3条铁路分别于|2027年|、2028年及2030年|通车: where the last of the times that are joined to one ends."""
    end = time.end
    for one in sentence.times[bisect_left(sentence.times, end, key=lambda one: one.start) :]:
        if view.folded[end : one.start] not in JOINTS:
            break
        end = one.end
    return end


def all_years(view: View, sentence: Sentence, time: TimeMention | None) -> TimeMention | None:
    """2026年、2027年和2028年|每年新建12个, 今年和明年|各新建12个: one year after the other is one time; else `time`.

    So are years with others between them that 分别 tells of (分别于2027年和2030年|建成2座桥), and those that a count of them
    sums up: 2026—2030年新建学校200所，|五年|共投资30亿元.
    """
    if time is not None and time.shape == "span" and not time.tense:
        return next((one for one in sentence.times if one.end <= time.start and _sums_up(one, time)), time)
    if time is None or not _is_year(time) or len(sentence.times) < _SHORTEST:
        return time
    at = next((i for i, one in enumerate(sentence.times) if one is time), None)
    if at is None:
        return time
    first, last = _run_of(view, sentence.times, at, apart=False)
    listed = _run_of(view, sentence.times, at, apart=True)
    if listed != (first, last) and _one_by_one().search(view.folded, sentence.start, sentence.times[listed[0]].start):
        first, last = listed
    one, other = sentence.times[first], sentence.times[last]
    if one is not other and one.shape == "fiscal":  # 2026/27年度和2027/28年度|每年减2%
        both = one.args[0], other.args[1]
        return TimeMention(one.start, other.end, "fiscal", both, "within", None, time.tense)
    args = (*one.args[:3], *other.args[3:6], *one.args[6:])
    return time if one is other else TimeMention(one.start, other.end, "years", args, "within", None, time.tense)


def _sums_up(one: TimeMention, time: TimeMention) -> bool:
    """Whether a count of years is that of the years that were named."""
    first, last = (one.args[0], one.args[3]) if one.shape == "years" else (None, None)
    return first is not None and last is not None and last - first + 1 == time.number


def _is_year(time: TimeMention) -> bool:
    fiscal = time.shape == "fiscal" and time.args[1] == time.number + 1
    return (fiscal or (time.shape == "year" and not time.of_month)) and time.relation == "in"


def _run_of(view: View, times: list[TimeMention], at: int, *, apart: bool) -> tuple[int, int]:
    """The first and the last of the years that are joined to one, each the next, or `apart`: any later one."""
    first = last = at
    while first and _later_year(view, *times[first - 1 : first + 1], apart=apart):
        first -= 1
    while last + 1 < len(times) and _later_year(view, *times[last : last + 2], apart=apart):
        last += 1
    return first, last


def _later_year(view: View, one: TimeMention, other: TimeMention, *, apart: bool) -> bool:
    years = _is_year(one) and _is_year(other) and one.shape == other.shape
    later = one.number < other.number if apart else one.number + 1 == other.number
    return years and later and view.folded[one.end : other.start] in JOINTS


_BETWEEN: Final = frozenset("和及、与")
_YEARS: Final = re.compile("[12][0-9]{3}(?=[-/和及、与年两三四五])")
_FEWEST_PARTS, _MOST_PARTS = 2, 6
_COUNTED_YEARS: Final = ("两年", "三年", "四年", "五年")
_SHORTEST: Final = 2
_COMMAS: Final = JOINTS | {"，", ","}


def each_year(view: View, sentence: Sentence, outcome: Outcome) -> list[Outcome]:
    """2027年、2028年|分别|建成东线、西线: an outcome for each of the times that are listed before it."""
    lead = next((len(word) for word in role("respectively") if view.folded.startswith(word, outcome.start)), 0)
    if not lead:
        return _each_within(view, sentence, outcome) or [outcome]
    relation = outcome.due.resolved.relation if outcome.due is not None else "in"  # 2027年及2028年起: of both
    at, dues = outcome.start, []
    outcome.start += lead
    for time in reversed([time for time in sentence.times if time.end <= at]):
        if time.end < at and view.folded[time.end : at] not in _COMMAS:
            break
        dues.append(Due(view.resolve(time)._replace(relation=relation), time.start, time.end, False))
        at = time.start
    found = [
        Outcome(outcome.start, outcome.end, outcome.kind, outcome.cue, due, outcome.rule, sentence)
        for due in reversed(dues)
    ]
    return found or [outcome]


def _each_within(view: View, sentence: Sentence, outcome: Outcome) -> list[Outcome]:
    """青石桥、白沙桥分别于|6月、9月|建成通车: what becomes of things at as many times, once for each; empty where there is one."""
    inside = [time for time in sentence.times if outcome.start < time.start and time.end < outcome.end]
    joined = all(view.folded[one.end : two.start] in _COMMAS for one, two in pairwise(inside))
    if len(inside) < _SHORTEST or not joined or _each_at().search(view.folded, outcome.start, inside[0].start) is None:
        return []
    start, end, sort, cue = outcome.start, outcome.end, outcome.kind, outcome.cue
    dues = [Due(view.resolve(time), time.start, time.end, False) for time in inside]
    return [Outcome(start, end, sort, cue, due, outcome.rule, sentence) for due in dues]


@functools.cache
def _each_at() -> re.Pattern[str]:
    return re.compile(f"{one_of('respectively')}(?:可|将|会|预[计期])*[于在]?$")


@functools.cache
def _one_by_one() -> re.Pattern[str]:
    """分阶段于|2025年及2027年|启用: what parts a whole among the times that follow."""
    return re.compile(f"(?:{one_of('respectively')}|陆续|先后|相继|分(?:阶段|期|批))(?:可|将|会|预[计期])*[于在]?$")
