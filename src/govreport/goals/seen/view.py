"""One document as the rules see it: the folded text, its mentions, and quick answers about places in it."""

import datetime
import re
from bisect import bisect_left, bisect_right
from typing import Final, final

from govreport.document.kinds import budget_speech
from govreport.document.parts import Passage
from govreport.goals.seen.fiscal import fiscal_year, fiscal_years, months_behind, parts_of_year, revised, years_of_homes
from govreport.goals.seen.named_years import named_years
from govreport.goals.seen.near_years import as_named_before, over_by_then, year_told
from govreport.goals.seen.quotations import quotations
from govreport.mentions.cues import CueMention
from govreport.mentions.mention import Mention, Placed, QuantityMention
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.plans import PLAN_YEARS, first_year
from govreport.timeline import Reference, Resolved, resolve
from govreport.timeline.next_year import SESSIONS, opened_by

__all__ = ["Cue", "Due", "Header", "Sentence", "View", "within"]

_SPRING: Final = 6  # a report that comes out up to then and tells what came of a year means the year before
_PROMISING: Final = {"HK": ("policy_address", "budget"), "MO": ("policy_address", "budget"), "TW": ("budget",)}
_NOW: Final = ("今年", "本年", "四季度", "第四季度")  # December speaks of its own year
_AUTUMN: Final = 9  # the month from which on a policy address of Hong Kong is about no year of the calendar


Cue = CueMention  # a commitment word and how firm it is


def within(mentions: list[Mention], start: int, end: int) -> list[Mention]:
    """The mentions, of a list in text order, that begin in a stretch."""
    first = bisect_left(mentions, start, key=_begin)
    return mentions[first : bisect_left(mentions, end, first, key=_begin)]


def _begin(mention: Placed) -> int:
    return mention.start


@final
class Due:
    """A deadline in clean coordinates."""

    __slots__ = ("end", "inherited", "resolved", "start")

    def __init__(self, resolved: Resolved, start: int, end: int, inherited: bool) -> None:
        self.resolved = resolved
        self.start = start
        self.end = end
        self.inherited = inherited


@final
class Header:
    """A list header (主要预期目标是：) and what its items inherit."""

    __slots__ = ("cue", "due", "end", "start", "targets", "works")

    def __init__(
        self,
        start: int,
        end: int,
        cue: Cue | None,
        due: Due | None,
        targets: bool,  # of the headline targets, not of deeds (民生实事：)
        works: bool = False,  # no more than the deadline of the work that it heads: 一、5月底前完成
    ) -> None:
        self.start = start
        self.end = end
        self.cue = cue
        self.due = due
        self.targets = targets
        self.works = works


@final
class Sentence:
    """One sentence and the mentions in it."""

    __slots__ = ("breaks", "cues", "end", "passage", "quantities", "start", "times")

    def __init__(
        self,
        start: int,
        end: int,
        passage: Passage,
        quantities: list[QuantityMention],
        times: list[TimeMention],
        cues: list[CueMention],
        breaks: list[int],  # the last letter of each mark that parts clauses
    ) -> None:
        self.start = start
        self.end = end
        self.passage = passage
        self.quantities = quantities
        self.times = times
        self.cues = cues
        self.breaks = breaks

    def behind(self, at: int) -> "Sentence | None":
        """The part of the sentence from a place on; None where there is none."""
        if not self.start < at < self.end:
            return None
        breaks = self.breaks[bisect_left(self.breaks, at) :]
        return Sentence(at, self.end, self.passage, self.quantities, self.times, self.cues, breaks)

    def clause_start(self, at: int) -> int:
        """Where the clause begins in which `at` stands."""
        before = bisect_left(self.breaks, at)
        return self.breaks[before - 1] + 1 if before else self.start


_SAID: Final = 4  # letters behind a time from which on a quotation says something of it
_AMOUNT: Final = re.compile("[0-9]")
_SHORT_QUOTE: Final = 6  # letters of a name
_BASE_REACH: Final = 7
_ESTIMATED: Final = re.compile("[比较](?:[0-9一二三四五六七八九〇零○]{4}|上|去)年$")


def _of_budget(year: int) -> Due:
    return Due(fiscal_year(year), -1, -1, True)


@final
class View:
    """The mentions of one document, with look-ups by place. Not changed while it is walked, but for its caches."""

    __slots__ = (
        "_fiscal", "_last_plan", "_months_behind", "_own_plan", "_own_year", "_quote_starts", "_quotes",
        "_resolved", "_since", "_speech", "_years", "cues", "folded", "kind", "last_year", "looks_back", "mirrored",
        "plan_due", "plan_year", "promises", "quantities", "reference", "reported", "size", "time_starts", "times",
        "year",
    )  # fmt: skip

    def __init__(
        self, folded: str, quantities: list[QuantityMention], times: list[TimeMention], cues: list[CueMention],
        reference: Reference, kind: str, looks_back: bool = False, so_far: bool = False, summed_up: bool = False,
    ) -> None:  # fmt: skip
        self.folded, self.mirrored, self.size = folded, folded[::-1], len(folded)
        self.quantities, self.times, self.cues = quantities, times, cues
        self.reference, self.plan_year, self.kind, self.looks_back = reference, reference.plan_year, kind, looks_back
        # that a review is about: the year before, or the text's own where that is told of `so_far`
        self.last_year = None if self.plan_year is None else self.plan_year - (not so_far)
        self.reported = self.last_year if looks_back else None  # that all of a report is about: 2024年年报
        self.year = reference.year
        # The policy address of a chief executive and a budget say what is to be done, unless they say otherwise;
        # what a mayor or a premier of Taiwan reports of his policies was done.
        self.promises = kind in _PROMISING.get(reference.dialect, ())
        self.time_starts = {t.end: t.start for t in times}
        self._quotes = quotations(folded)
        self._quote_starts = [start for start, _ in self._quotes]
        starts = self.time_starts  # 通过三年|努力; but 从11月|预测的3.5%上修 is foreseen
        self.cues = [cue for cue in cues if cue.strength == "expect" or starts.get(cue.end, cue.start) >= cue.start]
        if self._quotes or "预计" in folded:
            self.cues = [cue for cue in self.cues if not self._names(cue)]
        self._resolved: dict[tuple[object, ...], Resolved] = {}
        self._speech = budget_speech(folded, kind, reference.dialect)  # within minutes
        self._fiscal = kind == "budget" and reference.dialect == "HK"  # years run from April to March
        self._months_behind = months_behind(folded) if reference.dialect == "HK" else 0  # of quarters
        self._own_year = -1  # not looked for yet
        self._own_plan: tuple[TimeMention | None, ...] = ()  # nor this
        plans = {time.number for time in times if time.shape == "plan"}
        self._last_plan = max(plans, default=0)
        self._since = first_year(self._last_plan) if len(plans) > 1 else 0
        self._years = named_years(folded, times, reference, kind, self._is_quoted)
        self.plan_due = self._plan_due(summed_up)

    def quote_around(self, at: int) -> tuple[int, int] | None:
        """The inside of the quotation marks around a place, or None."""
        i = bisect_right(self._quote_starts, at) - 1
        if i < 0 or at >= self._quotes[i][1]:
            return None
        start, end = self._quotes[i]
        return start + 1, end - 1

    def in_saying(self, time: TimeMention, at: int) -> bool:
        """按照“2026年通水、2027年达标”的目标，…: a time of words that are quoted, and of nothing behind them."""
        quote = self.quote_around(time.start) if self._quotes else None
        return quote is not None and quote[1] <= at and quote[1] - time.end >= _SAID

    def _is_quoted(self, time: TimeMention) -> bool:
        return self.in_saying(time, self.size)

    def _names(self, cue: CueMention) -> bool:
        """Whether a cue is a name or of what was: “两个确保”, 比1980年预计增加1000万吨."""
        quote = self.quote_around(cue.start)
        if quote is not None and quote[1] - quote[0] <= _SHORT_QUOTE:
            told = cue.start == quote[0] and _AMOUNT.search(self.folded, cue.end, quote[1]) is not None
            return not told  # 提出“|力争|增长6%”
        return _ESTIMATED.search(self.folded, max(cue.start - _BASE_REACH, 0), cue.start) is not None

    def due_at(self, at: int) -> Due | None:
        """The deadline of the plan that is told of at a place: minutes of Hong Kong hold a budget for its own year."""
        begin, end, year = self._speech
        return _of_budget(year) if begin <= at < end else self.plan_due

    def _plan_due(self, summed_up: bool) -> Due | None:
        """The plan year, or the years of the plan, as a deadline, which a goal inherits where nothing nearer tells.

        Below 2025年工作总结, in which the year of the title is `summed_up`, it is the next one.
        """
        year, end, told = self.plan_year, self.reference.plan_end, self.reference.published
        end = None if self.kind == "work_report" else end  # on the year and on a plan, of which its parts tell
        if year is None:
            return None
        address = self.kind == "policy_address" and told and told.month >= _AUTUMN
        if self.reference.dialect == "HK" and (address or self.kind == "other"):  # a blog plans for no year
            return None
        if self._fiscal:
            return _of_budget(year)
        year += summed_up
        relation, shape = ("within", "years") if end else ("in", "year")
        first, last = datetime.date(year, 1, 1), datetime.date(end or year, 12, 31)
        return Due(Resolved(first, last, relation, shape, "reference date", None), -1, -1, True)

    def resolve(self, time: TimeMention) -> Resolved:
        """The dates of a time expression."""
        # the years of a list or a range are told apart, and so is what a thing started from
        place = time.start, time.end, time.relation, time.args
        if (known := self._resolved.get(place)) is None:
            year = self._years.get(time.start)
            if year is None and time.unnamed:
                year = year_told(self.folded, time, self.reference, self.plan_year)
            elif year is not None:
                year = over_by_then(self.folded, time, self.reference, year)
            known = resolve(time, self.reference, year=year)
            due = self.due_at(time.start)
            fiscal = self._fiscal or due is not self.plan_due
            if (year := self._year_meant(time, fiscal)) is not None:
                known = known._replace(start=datetime.date(year, 1, 1), end=datetime.date(year, 12, 31))
            elif (
                due is not None
                and (self.promises or fiscal)
                and self.folded.endswith(("来年", "本年度"), time.start, time.end)
                and (not fiscal or not revised(self.folded, time))
            ):
                known = known._replace(start=due.resolved.start, end=due.resolved.end)  # the year that is planned for
            elif time.shape == "span" and due is not None and fiscal and time.tense != "later":
                known = fiscal_years(time, due.resolved.start, known)
            elif time.shape == "span":
                known = years_of_homes(self.folded, time, self.times, self.reference, known)
                known = as_named_before(self.folded, self.times, time, self.reference, known)
            elif self.reference.dialect == "HK":
                args = self.folded, time, self.times, self.reference, known
                known = parts_of_year(*args, of_budget=fiscal, months=self._months_behind)
            self._resolved[place] = known
        return known

    def _year_meant(self, time: TimeMention, fiscal: bool) -> int | None:
        """The year that 本年度 is in a report on one, and 上年度 in a budget, which came out in that year; else None."""
        if self.reported is not None and self.folded.startswith(("本年度", "年内", "来年"), time.start):
            return self.reported + self.folded.startswith("来年", time.start)
        last = self.promises and not fiscal and self.folded.endswith("上年度", time.start, time.end)
        return self.plan_year - 1 if last and self.plan_year else None

    def handed_on(self, time: TimeMention) -> Due:
        """The deadline that a time is for what inherits it."""
        return Due(self.resolve(time), time.start, time.end, True)

    def own_year(self) -> int | None:
        """The year in which a mainland text appeared that plans for none and names no later one; None elsewhere."""
        if self._own_year < 0:
            published = self.reference.published
            self._own_year = 0
            if published is not None and self.reference.dialect == "CN" and self.plan_due is None:
                now = any(self.folded.startswith(_NOW, time.start) for time in self.times)
                year = published.year if now else opened_by(published, SESSIONS)
                ends = (self.resolve(time).end for time in self.times)
                later = year > datetime.MAXYEAR or any(end is not None and end.year > year for end in ends)
                self._own_year = 0 if later else year
        return self._own_year or None

    def own_plan(self) -> TimeMention | None:
        """The five-year plan of a mainland text for no year, where no later time lies outside of its years."""
        if not self._own_plan:
            self._own_plan = (self._only_plan(),)
        return self._own_plan[0]

    def _only_plan(self) -> TimeMention | None:
        published = self.reference.published
        if self.plan_due is not None or self.reference.dialect != "CN":
            return None
        plans = [time for time in self.times if time.shape == "plan" and time.relation != "baseline"]
        last = max(plans, key=lambda time: time.number, default=None)
        if last is None or (ends := self.resolve(last)).start is None or ends.end is None:
            return None
        if published is not None and not ends.start.year - 1 <= published.year <= ends.end.year:
            return None
        since = published or ends.start
        later = (end for time in self.times if (end := self.resolve(time).end) is not None and end > since)
        return last if all(end <= ends.end for end in later) and last.relation in ("in", "within") else None

    def estimates_its_year(self, time: TimeMention, cue: Cue) -> bool:
        """预计到年末…, told in December in a report for the next year: whether that is of the year that ends."""
        published, year = self.reference.published, self.plan_year
        ends = published is not None and year is not None and published.year < year
        return ends and time.unnamed and cue.strength == "expect"

    def resolve_past(self, time: TimeMention) -> Resolved:
        """The dates of a time of which a result is told; 全年 in the spring is the year before."""
        known, told = self.resolve(time), self.reference.published
        last = self.last_year
        if last is not None and (told is None or told.year > last + 1):  # a page's date is no report's
            told = datetime.date(last + 1, 1, 1)
        unnamed = time.unnamed and time.start not in self._years
        if told is None or known.start is None or known.end is None or known.end <= told:
            return known
        if time.shape == "span":
            over = TimeMention(time.start, time.end, time.shape, time.args, time.relation, time.event, "past")
            return resolve(over, self.reference)  # 五年累计, told of what is over
        if unnamed and known.start.year > told.year:
            return resolve(time, self.reference, year=told.year)  # 预计全年, told in December
        if not unnamed or told.month > _SPRING:
            return known
        return resolve(time, self.reference, year=known.start.year - 1)

    def is_deadline(self, time: TimeMention) -> bool:
        """Whether a time is one by which something is to be done, and not over when the document appeared."""
        if time.relation not in ("by", "before"):
            return False
        end, year = self.resolve(time).end, self.year
        return end is None or year is None or end.year >= year

    def is_over(self, time: TimeMention) -> bool:
        """Whether a time had ended when the document appeared; False where nothing dates either."""
        end, told = self.resolve(time).end, self.reference.published
        return end is not None and told is not None and end < told

    def names_later_plan(self, time: TimeMention) -> bool:
        """Whether the text names a later five-year plan than the one that a time is."""
        return self._last_plan > time.number

    def in_last_plan(self, year: int) -> bool:
        """“十四五”时期…；“十五五”时期…，2030年…: whether a year is one of the last of several plans that the text names."""
        return 0 < self._since <= year < self._since + PLAN_YEARS

    def is_far(self, time: TimeMention) -> bool:
        """Whether a time is a deadline in a later year than the one that is planned for."""
        return time.relation in ("by", "before") and self._ends_later(time)

    def names_later_year(self, time: TimeMention) -> bool:
        """Whether a time is no deadline but a year after the one that is planned for: 目标2030年占比达30%; 未来五年.

        So are years that begin with it: 从2026年到2030年.
        """
        later = time.relation == "in" and time.shape == "year" and self._ends_later(time)
        begins = self.resolve(time).start if time.shape == "years" and self._ends_later(time) else None
        later = later or (begins is not None and begins.year >= (self.plan_year or 0))
        return later or self.folded.startswith(("未来", "今后"), time.start)

    def _ends_later(self, time: TimeMention) -> bool:
        end, year = self.resolve(time).end, self.year
        return end is not None and year is not None and end.year > year
