"""The period that a result is about: of its own sentence, of the review that it stands in, or of the result before it.

A review tells several periods one after the other (2025年…, then 五年来…), and most of its sentences name none.
"""

import datetime
import re
from bisect import bisect_right
from typing import Final, NamedTuple

from govreport.document.parts import Passage
from govreport.goals.phrases.comparisons import upon_base
from govreport.goals.seen.aspects import BY_NOW
from govreport.goals.seen.fact import Fact
from govreport.goals.seen.marks import LIST_MARK
from govreport.goals.seen.near_years import PARTS_OF_YEAR
from govreport.goals.seen.view import Sentence, View
from govreport.goals.times.base_years import dates_base, goes_on
from govreport.goals.times.said_before import named_just_before, only_year, opens_sentence, years_of
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import FORESEEN, OF_WHICH
from govreport.timeline.calendars import last_day, years_later

__all__ = ["NO_PERIOD", "Period", "Periods"]

Places = tuple[tuple[int, int], ...]


class Period(NamedTuple):
    """First and last day of what a result is about, and the places of the words that tell it, if any do."""

    start: datetime.date | None
    end: datetime.date | None
    told: Places = ()


NO_PERIOD: Final = Period(None, None)

_TERMS: Final = (1, 5)  # years that a review is about: the last one, or those of a plan or of a government
_YEAR: Final = 366  # days of the longest year, which may be a fiscal one
_REACH: Final = 24  # letters before a time in which its sentence must begin
_AHEAD: Final = ("未来", "今后", "接下来", "往后")
_EXTREME: Final = re.compile(r"[之来以的]*(?:最|新[高低]|首次|第一|一遇|未有|罕见|少有)")  # 为24年来新低
_FORESEEN: Final = re.compile(f"{FORESEEN}[数额]?的?$")
_THEN: Final = re.compile(FORESEEN)  # 十月底概估|的1.6%, 较1月|概估数8.6%
_WORD: Final = 2  # its letters
_SAME_TIME: Final = re.compile("\\s{0,3}(?:而|在)?(?:同一?(?:期|[个一]?季度?)|期内|期间|当季|该季)")
_DATING: Final = ("in", "within", "since", "by")
_DOCUMENT: Final = re.compile(r"(?:规划|纲要|计划|建议)")  # “十四五”规划 is a document


class Periods:
    """Where in the reviews of a document which period holds; asked once for each result, in text order.

    What tells no period has that of the result before it in its sentence, which is why the order matters.
    """

    def __init__(self, view: View, passages: list[Passage]) -> None:
        self.view = view
        self.starts: list[int] = []
        self.held: list[TimeMention | None] = []  # the period that holds from each of these places on
        self.wide: list[TimeMention | None] = []  # and the one that holds in the next paragraph again
        self._last: tuple[Sentence | None, Period] = (None, NO_PERIOD)
        year = view.last_year
        self._reviewed = _last_day(year) if year else None
        self._goes_on = year is not None and year == view.plan_year  # 2025年上半年经济运行情况
        self._opened_by = only_year(view) if year is None else None
        if year is None:
            return  # 三年来 in a speech dates the sentence that says so
        running: TimeMention | None = None
        cursor = 0
        for passage in passages:
            inside = []
            while cursor < len(view.times) and view.times[cursor].start < passage.end:
                inside.append(view.times[cursor])
                cursor += 1
            if passage.part != "review":
                running = None
                continue
            if passage.level or (self._goes_on and passage is passages[0]):
                own = next((time for time in inside if self._is_over(time)), None)
                running = own or running
                self._note(passage.start, running, running)
                continue
            running = self._read(passage, inside, running)

    def _read(self, passage: Passage, times: list[TimeMention], running: TimeMention | None) -> TimeMention | None:
        """Note the periods that open sentences of a paragraph; gives the one that holds after it."""
        self._note(passage.start, running, running)
        for time in times:
            if (
                not self._is_over(time)
                or not opens_sentence(self.view.folded, time)
                or _DOCUMENT.match(self.view.folded, time.end)
            ):
                continue
            if time.shape != "year":
                running = time if years_of(time) in _TERMS else running  # 近三年，… holds for its paragraph
            elif self.view.resolve(time).end != self._reviewed or time.start - passage.start > _REACH:
                continue  # 2013年，… within a review of five years dates its sentence alone
            self._note(time.start, time, running)
        return running

    def _note(self, at: int, held: TimeMention | None, wide: TimeMention | None) -> None:
        if not self.held or self.held[-1] is not held or self.wide[-1] is not wide:
            self.starts.append(at)
            self.held.append(held)
            self.wide.append(wide)

    def _is_over(self, time: TimeMention) -> bool:
        """Whether a time is a period of whole years that ended before the year that the report plans for."""
        if time.shape == "span":
            return time.tense == "past" or self.view.folded.startswith("本届", time.start)  # 本届政府任期的五年
        if self._goes_on and time.relation == "in" and time.shape in PARTS_OF_YEAR:
            start = self.view.resolve(time).start  # 1—7月，…, of the year that a text tells of while it goes on
            return start is not None and (start.month, start.day) == (1, 1)
        if time.relation not in ("in", "within") or time.shape not in ("year", "years", "plan"):
            return False
        if time.shape == "year" and (time.of_month or not time.number):
            return False  # a month of a year, or a year that is named elsewhere
        end = self.view.resolve(time).end
        return end is not None and self._reviewed is not None and end <= self._reviewed

    def of(self, fact: Fact) -> Period:
        """The period that a result is about; without days where nothing tells."""
        own = self._own(fact)
        if (before := self._of_year_before(fact)) is not None:
            return before
        if fact.rule == "baseline" and (base := self._of_baseline(fact, own)) is not None:
            return base
        period = self._held(fact) if own is None else self._named(own)
        if own is not None and goes_on(self.view.folded, own, fact, self._last[0]):
            self._last = (fact.sentence, period)
        start, end, words = period
        if start is None or end is None:
            return period
        if start.year == end.year:
            return self._since_base(fact, end, words) or period
        if fact.baseline is not None and fact.change == "level" and not fact.per and (end - start).days > _YEAR:
            # 五年来，出口由3亿元增加到|5亿元: what it came to in the last of them
            return Period(datetime.date(end.year, 1, 1), end, words)
        return period

    def _of_baseline(self, fact: Fact, own: TimeMention | None) -> Period | None:
        """When things were as they are compared with or started from; None where its own time names that."""
        folded = self.view.folded
        if upon_base(folded, fact.quantity.reach):
            within = (t for t in fact.sentence.times if fact.start <= t.start < fact.quantity.start)
            if (year := own or next(within, None)) is not None:
                return self._named(year)  # 在上年增长8%|的基础上: of that year, and not of the one before it
        if (same := self._same_part(fact)) is not None:
            return same
        if own is not None and own.of_month and _THEN.search(folded, own.end - _WORD, own.end + _WORD) is not None:
            last, before = self._last  # 从十月底|概估的1.6%|上调: of the quarter that it was foreseen for
            return before if last is fact.sentence else NO_PERIOD
        period = self._held(fact) if own is None else self._named(own)
        dated = own is not None and own.relation == "baseline"
        if not dated and _FORESEEN.search(folded, fact.start, fact.quantity.start) is not None:
            return period  # 较原来预算的|670亿元|减少641亿元: what was foreseen for the same year
        if own is None:
            return self._started(fact, period)
        if dated and (own.names_year or (own.shape in PARTS_OF_YEAR and folded[own.start - 1] in "由从")):
            return None  # 由8月至10月的|3.3%|跌至9月至11月的3.1%
        if (began := self._began(fact, own)) is not None:
            return began
        if own.shape == "span" and folded[own.start - 1] in _STARTS_FROM:
            return period  # 由过去五年平均每年的|7亿元|增至9亿元, 较过去十年的|3%|低
        if self._names_start(own):
            start = self._named(own).start
            return NO_PERIOD if start is None else Period(start, _last_day(start.year), period.told)
        told = own.names_year or own.shape == "span"  # 过去五年，出口从|3亿元|增加到5亿元
        return self._started(fact, period if told else self._held(fact))

    def _same_part(self, fact: Fact) -> Period | None:
        """上半年447亿元，较去年同期的|267亿元|增长67%: the months of another year that are those of what was told before."""
        last, (start, end, _) = self._last
        if last is not fact.sentence or start is None or end is None or start.year != end.year:
            return None
        for time in fact.sentence.times:
            base = fact.start <= time.start and time.end <= fact.quantity.start and time.relation == "baseline"
            if base and self.view.folded.startswith("同期", time.end - 2) and len(time.args) and not time.of_month:
                named = self.view.resolve(time).end
                return None if named is None else _same_days(start, end, named.year - end.year, time)
        return None

    def _began(self, fact: Fact, own: TimeMention) -> Period | None:
        """由去年的|45亿元|增加到60亿元, 由“十四五”末的2.1%提高到2.8%: the year that is named beside what things started from."""
        if own.relation != "baseline" or own.shape not in ("year", "plan"):
            return None
        start, end, told = self._named(own)
        since = self._held(fact).start if fact.sentence.passage.part == "review" else None
        if start is None or end is None or (since is not None and end >= since):
            return None  # 由上年的3%, in a review of last year
        return self._year_ago(fact, own) or Period(start, end, told)

    def _of_year_before(self, fact: Fact) -> Period | None:
        """1—11月，投资5亿元，|上年同期为|4亿元: what a number was a year before that told of in its sentence."""
        if not fact.sentence.times:
            return None
        folded, begin = self.view.folded, fact.start
        own = (time for time in fact.sentence.times if begin <= time.start <= begin + 1)
        time = next((one for one in own if folded.endswith(("上年", "年同期"), one.start, one.end)), None)
        if time is None or _WAS.fullmatch(folded, time.end, fact.quantity.start) is None:
            return None
        return self._year_ago(fact, time)

    def _year_ago(self, fact: Fact, own: TimeMention) -> Period | None:
        """1—11月，投资5亿元，比|上年同期|4亿元增长25%: a year before what its sentence tells of, whenever that is told."""
        earlier = [time for time in fact.sentence.times if time.start < own.start and time.relation in _DATING]
        months = self.view.folded.startswith("同期", own.end - 2)
        told_of = self._named(earlier[-1]) if earlier else self._held(fact) if months else NO_PERIOD
        start, end, _ = NO_PERIOD if own.names_year else told_of
        if start is None or end is None or not self.view.folded.startswith(("上年", "去年"), own.start):
            return None
        if months:
            return _same_days(start, end, -1, own)
        return _year_before(start, ((own.start, own.end),))

    def _named(self, time: TimeMention) -> Period:
        """The period that a time names."""
        known = self.view.resolve_past(time)
        stands = time.shape == "day" and time.relation == "from"  # 2026年1月1日起，标准提高到|700元, and it is so still
        end = None if stands else known.end
        if end is not None and time.relation == "from" and self.view.folded[time.end - 1] == "起":
            until = [day for day in (self.view.reference.published, self._reviewed) if day is not None and day > end]
            end = min(until, default=end)  # 自2019年起已新建公园|30个
        return Period(known.start, end, ((time.start, time.end),))

    def _names_start(self, time: TimeMention) -> bool:
        """从1980年到1985年，产量由|62万吨|增加到85万吨: in the first of them; but 2021—2025年 begins after the last year before it."""
        named = time.shape == "years" and time.names_year
        return named and _FROM_YEAR.match(self.view.folded, time.start, time.end) is not None

    def _started(self, fact: Fact, period: Period) -> Period:
        """When a number was so that has changed since: 2025年与2020年相比，…由47%上升到71%."""
        if self._of_same_time(fact.sentence):
            return NO_PERIOD  # 同期的劳动人口由|39万人|升至40万人
        base = self._base(fact, fact.sentence.start)
        if base is not None:
            return Period(datetime.date(base[0].year, 1, 1), *base)
        held = self._held(fact, wide=True)
        start, told = period.start, period.told
        since = self._since_then(fact)  # 1999年起扩招，录取率由|36%|提高到59%: before that year
        if not since and start is not None and held.start is not None and held.end == period.end:
            start, told = (held.start, held.told) if held.start < start else (start, told)
        return NO_PERIOD if start is None else _year_before(start, told)

    def _since_then(self, fact: Fact) -> bool:
        own = self._own(fact)
        return own is not None and own.relation == "from"

    def _base(self, fact: Fact, start: int) -> tuple[datetime.date, Places] | None:
        """The last day of the year that a number is compared with, named between `start` and the number, and where."""
        for time in reversed(fact.sentence.times):
            if time.relation != "baseline" or time.end > fact.quantity.start:
                continue
            if time.start >= start or self.view.folded.startswith("相比", time.end):  # 与2020年相比，…
                end = self.view.resolve(time).end if time.names_year else None
                return None if end is None else (end, ((time.start, time.end),))
        return None

    def _since_base(self, fact: Fact, end: datetime.date, words: Places) -> Period | None:
        """2007年达到3亿元，比2002年增长60%，年均增长9.9%: a change since then; not 比2002年同期增长60%, of part of a year."""
        yearly = fact.per == "annual_average"
        if not yearly and fact.change not in ("increase", "decrease"):
            return None
        base = self._base(fact, fact.sentence.start if yearly else fact.start)
        same = base is not None and self.view.folded.find("同期", base[1][0][0], fact.quantity.start) > 0
        if base is not None and not same and base[0].year < end.year - 1:
            return Period(datetime.date(base[0].year + 1, 1, 1), end, words + base[1])
        held = self._held(fact, wide=True) if yearly else NO_PERIOD
        if held.end == end and (fact.change == "level" or (held.start is not None and held.start.year < end.year)):
            return held
        return NO_PERIOD if yearly and fact.change != "level" else None  # no single year has 年均增长12%

    def _own(self, fact: Fact) -> TimeMention | None:
        """The time of the sentence that dates a result, but not that of a record: 为24年来新低."""
        own = fact.period
        if own is None or self.view.folded.startswith(_AHEAD, own.start) or dates_base(self.view.folded, own, fact):
            return None  # 未来十年，已觅得足够土地兴建|30万个单位; 由2020年的3亿元增至|13亿元
        told_now = own.end <= fact.start and fact.sentence.passage.part != "review"
        if told_now and BY_NOW.search(self.view.folded, fact.start, fact.quantity.start) is not None:
            return None  # 今年公园要达到30个，|目前为|12个
        if not self._extreme(own):
            return own
        earlier = [time for time in fact.sentence.times if time.start < own.start and time.relation in _DATING]
        return earlier[-1] if earlier else None

    def _extreme(self, time: TimeMention) -> bool:
        return time.shape == "span" and _EXTREME.match(self.view.folded, time.end) is not None

    def _held(self, fact: Fact, wide: bool = False) -> Period:
        """The period that holds at a result whose sentence names none."""
        passage = fact.sentence.passage
        # a review by its words alone, of a text without a year
        worded = passage.part == "review" and self.view.last_year is None and self.view.reference.dialect == "CN"
        if passage.part != "review" or worded:
            today = BY_NOW.search(self.view.folded, fact.sentence.start, fact.quantity.start)
            if today is not None:
                now = self.view.reference.published  # 去年造林8万亩。目前已落实地块|6万亩: on the day of the text
                return Period(now, now, (today.span(),))
            period = passage.period
            if passage.part != "other" and period is not None and self._is_over(period):
                return self._named(period)
            before = self._before(fact.sentence)
            several = before.start is not None and before.end is not None and before.start.year < before.end.year
            if worded and several:
                before = NO_PERIOD  # 三年来…。|减按3%征税: not of all these years
            if before is NO_PERIOD and (said := named_just_before(self.view, fact)) is not None:
                if said.shape != "plan":
                    self._last = fact.sentence, self._named(said)  # 2026年一季度，…。产值增长7%。|投资增长8%
                return self._named(said)
            return self._told_of() if before is NO_PERIOD else before
        year, told = self.view.last_year, self._last[1].start
        if year and told and told.year > year:
            before = self._before(fact.sentence)  # 1—4月税收5亿元。|非税收入2亿元, in a review told in May
            if before is not NO_PERIOD or self._is_beside(fact.sentence):
                return before  # 3月客流90万人次。|平均停留时间较上年同期减少0.1日: not of the year before
        at = bisect_right(self.starts, fact.quantity.start) - 1
        time = (self.wide if wide else self.held)[at] if at >= 0 else None
        if time is None:
            time = passage.period
        if time is not None:
            return self._named(time)
        return NO_PERIOD if year is None else Period(datetime.date(year, 1, 1), _last_day(year))

    def _told_of(self) -> Period:
        """The one year with which sentences of a text open that has no year of its own: 1994年，… in a yearbook."""
        return NO_PERIOD if self._opened_by is None else self._named(self._opened_by)

    def _follows(self, last: Sentence, sentence: Sentence) -> bool:
        """Whether nothing stands between two sentences but the end of a line, behind which no item of a list begins."""
        between = self.view.folded[last.end : sentence.start]
        return not between.strip() and not (between and LIST_MARK.match(self.view.folded, sentence.start))

    def _before(self, sentence: Sentence) -> Period:
        """4月税收6亿元。其中，增值税2亿元: of the same month as the sentence before it, where no part tells.

        What is summed up since January goes on in the next sentence, and in the next line; a month or a day does not.
        """
        last, period = self._last
        start, end, _ = period
        if last is None or start is None or end is None:
            return NO_PERIOD
        near = self._is_beside(sentence)
        same = last is sentence or self._of_same_time(sentence)  # 3月，客流90万人次；|香港旅客9万人次
        if near and (same or self.view.folded.startswith(OF_WHICH, sentence.start)):
            self._last = (sentence, period)
            return period
        summed = (start.month, start.day) == (1, 1) and end == last_day(end.year, end.month, 0) and end.month > 1
        # 截至3月底，收入累计3亿元。|支出累计2亿元
        summed = summed or (start == end and self.view.folded.find("累计", sentence.start, sentence.end) > 0)
        if not summed or not (last is sentence or self._follows(last, sentence)):
            return NO_PERIOD
        self._last = (sentence, period)
        return period

    def _is_beside(self, sentence: Sentence) -> bool:
        """Whether nothing stands between a sentence and the one that told of a period last, or both are one."""
        last = self._last[0]
        return last is not None and (last is sentence or not self.view.folded[last.end : sentence.start].strip())

    def _of_same_time(self, sentence: Sentence) -> bool:
        """上半年税收5亿元。|期内经常收入6亿元: whether a sentence says that it is of the time told before it."""
        return _SAME_TIME.match(self.view.folded, sentence.start) is not None


_STARTS_FROM: Final = frozenset("由从较比于")
_FROM_YEAR: Final = re.compile("[从自由]?[^年]{4}年[到至]")


_WAS: Final = re.compile("[仅只]?[为是有]?大?约?近?")


def _same_days(start: datetime.date, end: datetime.date, years: int, time: TimeMention) -> Period:
    """上年同期, 2023年同期: the same part of another year, so many years on, and the words that tell it."""
    return Period(years_later(start, years), years_later(end, years), ((time.start, time.end),))


def _last_day(year: int) -> datetime.date:
    return datetime.date(year, 12, 31)


def _year_before(start: datetime.date, told: Places) -> Period:
    """Where things started: the year before the period in which they changed."""
    year = start.year - 1
    return Period(datetime.date(year, 1, 1), _last_day(year), told) if year >= 1 else NO_PERIOD
