"""`panel`: the targets of many reports, each beside what the next report of the place says of it."""

import datetime
import functools
from collections.abc import Iterable

from govreport import lexicon
from govreport.errors import OptionError
from govreport.followup.following import Follower
from govreport.followup.found import FollowUp
from govreport.followup.series import variant_of
from govreport.goals.indicators.known import stem
from govreport.model import Part
from govreport.panels.columns import PanelRow
from govreport.panels.missing import Headline
from govreport.panels.table import Panel
from govreport.panels.targets import Target, Wanted, series_named, targets
from govreport.report import Report
from govreport.schemes import Tolerance, coding, tolerance

__all__ = ["panel"]

_EMPTY = PanelRow(*(None,) * len(PanelRow._fields))._replace(status="stated")  # type: ignore[arg-type]
_FIRST = datetime.date.min


def panel(
    reports: Iterable[Report],
    indicators: Iterable[str] | None = None,
    *,
    parts: Iterable[str] | None = None,
    around: Tolerance | str | None = None,
) -> Panel:
    """The targets of many reports as one table, one row for each place, year and indicator.

    Without `indicators` the rows are the headline targets of all reports. With them (ids of the lexicon, or names)
    they are all goals on these, wherever they stand, and a report without one has a row that says `not stated` or
    `not found`. Where the report of the year after is among the reports, its outcome stands in the same row. Numbers
    that a report gives besides for the same thing are `rival` rows; a target that it says twice is one row. The order
    of the reports does not matter. `parts` says which parts of the reports are looked at (`list(govreport.Part)` for
    all goals of all parts); `around` is the tolerance for numbers with 左右.

    >>> import govreport
    >>> one = govreport.parse("青石市2025年政府工作报告\\n今年的主要预期目标是：地区生产总值增长5%左右；城镇新增就业3万人以上。")
    >>> two = govreport.parse("青石市2026年政府工作报告\\n一、2025年工作回顾\\n地区生产总值增长5.3%。")
    >>> for row in panel([two, one], ["gdp", "urban_new_jobs"]):
    ...     print(row.place, row.year, row.indicator, row.status, row.number, row.wording, row.verdict, row.outcome_low)
    青石市 2025 gdp stated 5% 左右 met 5.3
    青石市 2025 urban_new_jobs stated 3万人 以上 not reported None
    青石市 2026 gdp not stated None None None None
    青石市 2026 urban_new_jobs not stated None None None None

    Raises `OptionError` where something else than a report is among the reports, or a part or tolerance is not known.
    """
    if not isinstance(reports, Iterable):
        raise OptionError(
            f"reports must be Reports in a list or the like, not one {type(reports).__name__}; pass [report]"
        )
    found = sorted(map(_checked, reports), key=_order)
    wanted = None if indicators is None else _wanted(indicators, _own(found))
    series = None if wanted is None else frozenset(one.series for one in wanted)
    looked = _parts(parts, wanted is None)
    later = _Later(found, tolerance(around))
    rows = []
    for report in found:
        stated = targets(report, series, looked)
        rows += [_row(report, one, *later.told(report, one)) for one in stated]
        if wanted is not None:
            rows += _missing(report, wanted, stated)
    return Panel(rows=tuple(sorted(rows, key=_place_in_panel)))


def _checked(report: Report) -> Report:
    if not isinstance(report, Report):
        raise OptionError(f"reports must hold Reports, not {type(report).__name__}; parse the texts first")
    return report


def _own(reports: list[Report]) -> frozenset[str]:
    """The ids that reports have from lexicons of one's own."""
    own = {row.indicator_id for report in reports if report.lexicons for row in report.rows if row.indicator_id}
    return frozenset(own - _lexicon().keys())


def _wanted(indicators: Iterable[str], own: frozenset[str]) -> tuple[Wanted, ...]:
    """The series that are asked for, each once; an id of one's `own` stands for itself."""
    if isinstance(indicators, str):
        raise OptionError(f"indicators must be a list of ids or names, not a str; pass [{indicators!r}]")
    if not isinstance(indicators, Iterable):
        raise OptionError(f"indicators must be a list of ids or names, or None, not {type(indicators).__name__}")
    found = (Wanted(one, one) if isinstance(one, str) and one in own else series_named(one) for one in indicators)
    return tuple({one.series: one for one in found}.values())


def _parts(parts: Iterable[str] | None, headline: bool) -> frozenset[str]:
    """The parts that are looked at: without a wish the headline, or all where indicators are named."""
    if parts is None:
        return frozenset({Part.HEADLINE.value} if headline else {part.value for part in Part})
    if isinstance(parts, str):
        raise OptionError(f"parts must be a list of parts of a report, not a str; pass [{str(parts)!r}]")
    if not isinstance(parts, Iterable):
        raise OptionError(f"parts must be a list of parts of a report, or None, not {type(parts).__name__}")
    asked = [*parts]
    if unknown := [part for part in asked if part not in {one.value for one in Part}]:
        raise OptionError(f"parts: {unknown[0]!r} is no part of a report; take some of {', '.join(Part)}")
    return frozenset(str(part) for part in asked)


def _order(report: Report) -> tuple[object, ...]:
    """An order of reports that does not depend on the one in which they came."""
    data = report.metadata
    return _region(report), data.plan_year or 0, data.published or _FIRST, report.doc_id or "", report.raw


def _region(report: Report) -> str:
    region = report.metadata.region
    return stem(region.value) if region is not None else ""


class _Later:
    """The reports that tell what became of targets, by place and by the year that they look back on."""

    def __init__(self, reports: list[Report], around: Tolerance) -> None:
        self.around = around
        self.reports: dict[tuple[str, int], Report] = {}
        for report in reports:
            if report.metadata.plan_year is not None and report.metadata.region is not None:
                self.reports.setdefault((_region(report), report.metadata.plan_year - 1), report)
        self.followers: dict[tuple[str, int], Follower] = {}

    def told(self, report: Report, target: Target) -> tuple[FollowUp | None, Report | None]:
        """What the report that looks back on the year of a target says of it; twice None where there is none."""
        end = target.row.due_end
        key = (_region(report), end.year if end is not None else 0)
        later = self.reports.get(key)
        if later is None or later is report:
            return None, None
        if key not in self.followers:
            self.followers[key] = Follower(later, self.around)
        return self.followers[key].of(report, target.row, target.goal), later


def _row(report: Report, target: Target, told: FollowUp | None, later: Report | None) -> PanelRow:
    """The row of a target that is stated."""
    row, goal = target.row, target.goal
    lower, upper = (bound.value for bound in goal.quantity.bounds) if goal.quantity is not None else (None, None)
    at = next(((start, end) for role, start, end in report.traces[target.place] if role == "comparator"), None)
    known = _named(target.series)
    filled = known._replace(
        english=known.english or (row.indicator_en if known.indicator else None),  # of one's own lexicon
        name=row.indicator or row.text, rival=target.rival, kind=row.kind, change=row.change, per=row.per,
        low=row.low, high=row.high, unit=row.unit, unit_id=row.unit_id, comparator=row.comparator,
        lower=lower, upper=upper, wording=at and report.raw[slice(*at)],
        number=row.value_text, form=coding("form").code(goal), constraint=coding("constraint").code(goal),
        binding=row.binding, commitment=row.commitment, cue=row.cue, stretch=row.stretch, due_start=row.due_start,
        due_end=row.due_end, due_relation=row.due_relation, part=row.part, text=row.text, start=row.start, end=row.end,
        value_start=row.value_start, value_end=row.value_end, sentence=row.sentence,
        sentence_start=row.sentence_start, sentence_end=row.sentence_end, also_at=tuple(target.also) or None,
        counted=variant_of(row, (row.due_start, row.due_end)).sort or None,
    )  # fmt: skip
    due = row.due_end or row.due_start
    year = due.year if due else report.metadata.plan_year
    filled = _of_report(filled, report)._replace(year=year, series_note=_history().get((target.series, year)))
    return filled if told is None or later is None else _with_outcome(filled, told, later)


def _with_outcome(row: PanelRow, told: FollowUp, later: Report) -> PanelRow:
    row = row._replace(
        verdict=told.verdict.value, why=told.why, difference=told.difference, outcome_doc_id=later.doc_id,
        outcome_plan_year=later.metadata.plan_year,
    )  # fmt: skip
    result = told.result
    if result is None or result.quantity is None:
        return row
    number = result.quantity
    start, end = (None, None) if result.period is None else (result.period.start, result.period.end)
    return row._replace(
        outcome_low=number.low, outcome_high=number.high, outcome_unit=number.unit,
        outcome_comparator=number.comparator.value, outcome_change=result.change and result.change.value,
        outcome_period_start=start, outcome_period_end=end,
        outcome_text=result.statement, outcome_start=result.span.start, outcome_end=result.span.end,
        outcome_sentence=result.sentence.of(later.raw),
    )  # fmt: skip


def _missing(report: Report, wanted: tuple[Wanted, ...], stated: list[Target]) -> list[PanelRow]:
    """A row for each indicator on which a report states no target for the year that it plans for."""
    year = report.metadata.plan_year
    known = {one.series for one in stated if one.row.due_end is None or year in (None, one.row.due_end.year)}
    left = [one for one in wanted if one.series not in known]
    if not left:
        return []
    headline = Headline(report)
    rows = []
    for one in left:
        status, why = headline.why_not(one.series)
        row = _of_report(_named(one.series), report)
        rows.append(row._replace(name=one.asked, status=status, why=why, year=year))
    return rows


def _of_report(row: PanelRow, report: Report) -> PanelRow:
    data = report.metadata
    return row._replace(
        place=data.region.value if data.region is not None else None,
        doc_id=report.doc_id, published=data.published, plan_year=data.plan_year,
    )  # fmt: skip


def _named(series: str) -> PanelRow:
    """An empty row with the id of a series and its English name, if shipped; what has no id begins with a colon."""
    if series.startswith(":"):
        return _EMPTY
    known = _lexicon().get(series)
    return _EMPTY._replace(indicator=series, english=known and known[1])


@functools.cache
def _lexicon() -> dict[str, tuple[int, str]]:
    """Place in the lexicon and English name of each indicator."""
    return {row["id"]: (place, row["english"]) for place, row in enumerate(lexicon.rows("indicators"))}


@functools.cache
def _history() -> dict[tuple[str, int | None], str]:
    """What changed in a series from a year on."""
    return {(row["id"], int(row["year"])): row["change"] for row in lexicon.rows("series_history")}


def _place_in_panel(row: PanelRow) -> tuple[object, ...]:
    """Place, year, indicator in the order of the lexicon, then what tells rows of one report apart."""
    known = _lexicon().get(row.indicator or "")
    return (
        row.place or "", row.year or 0, known[0] if known else len(_lexicon()), row.indicator or row.name or "",
        row.published or _FIRST, row.plan_year or 0, row.doc_id or "", row.change or "", row.unit or "", row.rival or 0,
        -1 if row.start is None else row.start, -1 if row.value_start is None else row.value_start, row.sentence or "",
    )  # fmt: skip
