"""What a later report states, indexed by what is measured and when, so that each goal finds its outcome at once."""

import datetime
import functools
import re
from typing import NamedTuple

import attrs

from govreport import lexicon
from govreport.columns import Row
from govreport.followup.claims import series_of_plan
from govreport.followup.judging import widened
from govreport.followup.measures import Bounds, Interval, Measure, base_series, measure_of
from govreport.followup.purposes import purpose_of
from govreport.followup.series import Variant, variant_of
from govreport.goals.indicators.known import known_indicator, plain_name, stem
from govreport.report import Report
from govreport.schemes import Tolerance
from govreport.text.folding import fold
from govreport.text.words import comparators, one_of, surfaces

__all__ = [
    "LISTED", "Outcomes", "Stated", "cutoff_of", "is_nation", "plain_pace", "told_of",
]  # fmt: skip

LISTED = 12  # numbers on one indicator that a follow-up lists at most
_NATION = "全国"
_BEFORE, _AFTER = 60, 50  # letters around a number in which words say that it is a target
_ELSEWHERE = frozenset({"全国", "我国", "全球", "世界"})
_LIST_OF_TARGETS = re.compile(r"[^，。；;\n]{0,40}?的[^，。；;\n]{0,6}(?:目标|任务|要求)")
_CLAUSE = re.compile(r"[。！？；;\n]")


@attrs.define(eq=False)
class Stated:
    """All numbers of a report that say one thing of one indicator: where they stand, and between what they lie."""

    place: int  # among the rows: of the first one that says it most exactly
    measure: Measure
    period: Bounds
    told: str  # outcome, target, share of the plan, start, elsewhere or part
    variant: Variant
    hull: Interval
    common: Interval | None  # what they all may be; None where they do not agree
    count: int = 1
    claim: str = ""  # what the report says of a target that it says again: met, missed or nothing
    purposes: frozenset[str] = frozenset()  # what the money is for, at most `LISTED`
    about: Interval | None = None  # the number with 左右 around which all that is told lies

    @property
    def value(self) -> Interval:
        """What the numbers say together: 增长10%以上 and 增长10.7% are 10.7%; all between them where they do not agree."""
        return self.hull if self.common is None else self.common

    def add(self, place: int, interval: Interval, purpose: str, about: Interval | None) -> None:
        """Another number that says the same; what says it most exactly stands for all."""
        before = self.value
        self.hull, self.count = self.hull.joined(interval), self.count + 1
        self.common = None if self.common is None else self.common.common(interval)
        if self.common == interval != before:
            self.place, self.about = place, about
        elif self.value != before:
            self.about = None
        if len(self.purposes) < LISTED:
            self.purposes |= {purpose} - {""}


class Outcomes:
    """The results of a report; made once, asked for each goal. Numbers with 左右 may be all that the tolerance allows.

    `by_form` finds what states an outcome by measure and period, `by_series` all that is about an indicator, at most
    `LISTED` of a kind.
    """

    def __init__(self, report: Report, around: Tolerance) -> None:
        self.by_form: dict[tuple[Measure, Bounds], list[Stated]] = {}
        self.by_series: dict[str, list[Stated]] = {}
        self.targets: dict[Measure, list[Stated]] = {}
        self.cutoff = cutoff_of(report)
        nation = is_nation(report)
        found: dict[tuple[Measure, Bounds, str, Variant, str], Stated] = {}
        for place, row in enumerate(report.rows):
            if row.status != "result" or (measured := measure_of(row)) is None:
                continue
            told, claim = told_of(row, report.raw, nation)
            measure, interval, _ = measured
            if told == "share of the plan":
                measure = measure._replace(series=_planned(row) or measure.series)
            period = (row.period_start, row.period_end)
            measure = plain_pace(measure, period)
            form = (measure, period, told, variant_of(row, period), claim)
            about = interval if row.comparator == "about" and told != "target" else None
            if about is not None:
                interval = widened(interval, measure, around)
            if (known := found.get(form)) is not None:
                known.add(place, interval, purpose_of(row), about)
                continue
            stated = Stated(place, measure, period, told, form[3], interval, interval, claim=claim, about=about)
            stated.purposes = frozenset({purpose_of(row)} - {""})
            found[form] = stated
            self._enter(stated)

    def _enter(self, stated: Stated) -> None:
        if stated.told == "outcome" and self.is_over(stated.period):
            self.by_form.setdefault((stated.measure, stated.period), []).append(stated)
        elif stated.told == "target":
            self.targets.setdefault(stated.measure, []).append(stated)
        listed = self.by_series.setdefault(stated.measure.series, [])
        if len(listed) < LISTED:
            listed.append(stated)

    def is_over(self, period: Bounds) -> bool:
        """Whether a period ends before the report looks ahead: what ends later is no outcome yet."""
        return self.cutoff is None or period[1] is None or period[1] <= self.cutoff


def is_nation(report: Report) -> bool:
    """Whether a report is on the whole country: what it tells of 全国 is told of itself."""
    region = report.metadata.region
    return region is not None and stem(region.value) == _NATION


_OF_PLAN = re.compile("完成|实现|达到")


def _planned(row: Row) -> str | None:
    """新增就业完成年计划的118%: what was planned is named at the head of the clause, before the verb, or behind it."""
    at = (row.value_start or row.start) - row.start
    if (series := series_of_plan(fold(row.text[:at]))) is not None:  # 完成新增就业任务的118%
        return series
    name = _OF_PLAN.split(fold(row.text[:_BEFORE]))[0]
    known = known_indicator(name)[0]
    return base_series(known)[0] if known else (f":{plain_name(name)}" if len(name) > 1 else None)


def plain_pace(measure: Measure, period: Bounds) -> Measure:
    """The measure with the pace that tells: 累计 is said by the period, 每年 in a single year says nothing."""
    start, end = period
    single = start is not None and end is not None and start.year == end.year
    if measure.per == "cumulative" or (measure.per == "each_year" and single):
        return measure._replace(per="")
    return measure


def cutoff_of(report: Report) -> datetime.date | None:
    """The last day that a report can look back on; None where neither its plan year nor its date is known."""
    year, published = report.metadata.plan_year, report.metadata.published
    if year is None:
        return published
    return datetime.date(year - 1, 12, 31) if year > 1 else None


class _Words(NamedTuple):
    before: re.Pattern[str]
    right_before: re.Pattern[str]
    after: re.Pattern[str]
    planned: re.Pattern[str]
    missed: re.Pattern[str]
    met: re.Pattern[str]


@functools.cache
def _words() -> _Words:
    """The words that say a target again, and those that say what came of it."""
    return _Words(
        re.compile(lexicon.alternation(surfaces("restating", place="before"))),
        re.compile(lexicon.alternation(surfaces("restating", place="is")) + "$"),
        re.compile(
            f"(?:{lexicon.alternation(comparators('after'))})?"
            + lexicon.alternation(surfaces("restating", place="after"))
        ),
        re.compile(one_of("planned") + "的?$"),
        re.compile(lexicon.alternation(surfaces("claims", reading="missed"))),
        re.compile(lexicon.alternation(surfaces("claims", reading="met"))),
    )


def told_of(row: Row, raw: str, nation: bool) -> tuple[str, str]:
    """What a number of a report is told as (see `Stated.told`), and what the report claims of a target said again."""
    if row.rule == "baseline":
        return "start", ""
    if row.indicator_start is not None and not nation:
        start = row.indicator_start
        if not _ELSEWHERE.isdisjoint((fold(raw[max(0, start - 2) : start]), fold(raw[start : start + 2]))):
            return "elsewhere", ""
    at, until, begin = row.value_start or 0, row.value_end or 0, row.sentence_start or 0
    before = fold(raw[max(begin, at - _BEFORE) : at])
    before = _CLAUSE.split(before)[-1]
    after = fold(raw[until : until + _AFTER])
    words = _words()
    if row.unit == "%" and words.planned.search(before):
        return "share of the plan", ""
    listed = words.before.search(before) and _LIST_OF_TARGETS.match(after)
    if row.comparator in ("more_than", "less_than") and words.after.match(after):
        return "outcome", ""  # 低于5.5%的预期目标: how it came out beside the target
    if listed or words.after.match(after) or words.right_before.search(before):
        claim = "missed" if words.missed.search(before) else "met" if words.met.search(before) else ""
        return "target", claim
    return ("part", "") if row.parent is not None else ("outcome", "")
