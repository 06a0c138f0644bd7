"""From words to dates: a time mention and the date of its document give the first and last day that are meant.

There is no clock: without a published date and a plan year, 今年 stays unresolved and says so.
"""

import datetime
from typing import Final, NamedTuple, final

from govreport.mentions import times
from govreport.mentions.times.mention import CALENDAR, NEXT, TimeMention
from govreport.mentions.times.plans import PLAN_YEARS, first_year
from govreport.timeline.calendars import Bounds, days_of, first_day, last_day, months_later, whole
from govreport.timeline.next_year import COUNTS_ON, opened_by

__all__ = ["Reference", "Resolved", "resolve", "yet_to_come"]


@final
class Reference:
    """What the words of a document are told from: when it was published, and the year that it plans for."""

    __slots__ = ("dialect", "plan_end", "plan_year", "published", "spans", "told_in")

    def __init__(
        self,
        published: datetime.date | None = None,
        plan_year: int | None = None,
        dialect: str = "CN",
        plan_end: int | None = None,  # the last year of a plan for several
        spans: dict[int, int] | None = None,  # the first year of papers that are named, by how many years they are for
        told_in: int | None = None,  # the year of a text without a date that tells the year before the one it plans for
    ) -> None:
        self.published = published
        self.plan_year = plan_year
        self.dialect = dialect
        self.plan_end = plan_end
        self.spans = spans or {}
        self.told_in = told_in

    @property
    def year(self) -> int | None:
        """The year that the text is read for: the one that it plans for, or the one in which it was published."""
        return self.plan_year or (self.published.year if self.published is not None else None)


class Resolved(NamedTuple):
    """First and last day that a mention means; `source` is "stated", "reference date" or "unresolved" (both None)."""

    start: datetime.date | None
    end: datetime.date | None
    relation: str
    grain: str
    source: str
    event: str | None = None


_GRAINS: Final = {
    "year": "year", "half": "half", "quarter": "quarter", "month": "month", "day": "day", "fiscal": "year",
    "event": "event", "holiday": "event", "season": "season", "school": "year", "near month": "month",
    "near quarter": "quarter", "near day": "day", "week": "week", "lapse": "month", "after": "year",
}  # fmt: skip


def resolve(mention: TimeMention, reference: Reference, *, year: int | None = None) -> Resolved:
    """The dates of a mention, under the rules of the annotation guidelines.

    `year` is the year last named before a mention that names none (年底前, 上半年, 6月底前); without it the plan
    year serves, and then the year of publication. A period of years counts from the plan year (未来五年), or
    backwards from the report where it is over (`tense` "past").

    >>> mention = times.scan("三年内建成")[0]
    >>> resolved = resolve(mention, Reference(datetime.date(2026, 1, 22), 2026))
    >>> print(resolved.start, resolved.end, resolved.relation)
    2026-01-01 2028-12-31 within
    """
    grain = _grain(mention)
    bounds, source = _bounds(mention, reference, year)
    if bounds is None:
        return Resolved(None, None, mention.relation, grain, "unresolved", mention.event)
    start: datetime.date = bounds[0]
    end: datetime.date | None = bounds[1]
    published = reference.published
    if mention.relation == "since" and year is None and yet_to_come(mention, start, published):
        return resolve(mention, reference, year=start.year - 1)  # 9月以来, told in January
    if mention.relation == "since" and mention.shape != "span":
        told = published if published is not None or mention.unnamed else _told_up_to(reference)
        open_ended = told is None and mention.shape in _LASTING and (mention.shape != "year" or mention.names_year)
        # “十四五”以来, told in 2026, is up to the end of that plan
        told = end if told and end and mention.shape == "plan" and told.year == end.year + 1 else told
        end = told if told and told >= start else None if open_ended else end
        source = "reference date" if told else source
    return Resolved(start, end, mention.relation, grain, source, mention.event)


_LASTING: Final = ("year", "century", "decade", "event")  # 2021年以来, in a text that tells of no later year


def _told_up_to(reference: Reference) -> datetime.date | None:
    """Up to when a text without a date tells of what has been since a year, by the year that it plans for."""
    return datetime.date(reference.plan_year - 1, 12, 31) if reference.plan_year is not None else None


def yet_to_come(mention: TimeMention, start: datetime.date, published: datetime.date | None) -> bool:
    """Whether a time without a year would begin after the report came out."""
    return mention.unnamed and published is not None and start > published


def _grain(mention: TimeMention) -> str:
    """The unit that a mention is told in."""
    shape, args = mention.shape, mention.args
    if shape in ("fiscal", "school") and (args[1] or 0) - (args[0] or 0) > 1:
        return "years"
    if (
        (shape == "near month" and args[2])
        or (shape == "week" and args[1] == args[2])
        or (shape == "lapse" and not args[0])
    ):
        return "day"
    return _GRAINS.get(shape, "years")


def _bounds(mention: TimeMention, reference: Reference, year: int | None) -> tuple[Bounds | None, str]:
    """The first and last day of the period that is named, and what they rest on."""
    shape, args = mention.shape, mention.args
    if shape == "plan":
        return _plan(args[0] or 0, bool(args[1])), "stated"
    if shape in ("fiscal", "school"):
        return _fiscal(mention, reference, year)
    if shape == "span":
        return _counted_on(_span(args[0] or 0, mention.tense, reference), args[1:]), "reference date"
    if shape == "century" or (shape == "decade" and len(args) == 3):
        return _century(args[0] or 0, args[1] or 0, args[2] or 0, reference)
    if shape in ("event", "holiday"):
        return _event(mention, reference, year)
    if shape in _NEAR:
        published = reference.published
        return (None, "unresolved") if published is None else (_near(mention, published), "reference date")
    if shape == "term" and reference.published is not None and (opened := _TERMS.get(reference.dialect)) is not None:
        return _term(opened, reference.published, args[0] or 0)
    if shape in ("term", "programme", "duration", "open") or (shape == "after" and year is None):
        return None, "unresolved"
    if mention.relation == "baseline" and args[0] == args[3] == -1 and year is not None and year > 1:
        return _calendar(year - 1, year - 1, args), "stated"  # 2024年…，比上年增长5%
    year = year or _year_of_first_months(mention, reference)
    first, source = _year(args[0], reference, year)
    if shape == "after":
        return (None if first is None else whole(first, first)), source
    last, _ = _year(args[3], reference, year)
    if first is None or last is None:
        return None, source
    if shape == "decade":
        return whole(first // 10 * 10, last // 10 * 10 + 9), source
    bounds = _calendar(first, last, args)
    return bounds, source if bounds is not None else "unresolved"


def _year_of_first_months(mention: TimeMention, reference: Reference) -> int | None:
    """The year that ends for 首三季 or 1—9月, where these are over when a report for the next year comes out.

    A quarter and 上半年 may as well be of the year that is planned for.
    """
    published, args = reference.published, mention.args
    if published is None or reference.plan_year != published.year + 1 or mention.shape not in ("quarter", "month"):
        return None
    several = args[1] == 1 and (args[4] or 0) > (_QUARTER if mention.shape == "quarter" else 1)
    over = several and not args[2] and not args[5] and (args[4] or 0) < published.month
    return published.year if over and args[0] is None and args[3] is None else None


_QUARTER: Final = 3  # months


# The first day of the first term: the Basic Laws of Hong Kong (art. 46) and of Macao (art. 47) set five years for a
# Chief Executive, and the terms have run from the days on which these laws came into force.
_TERMS: Final = {"HK": datetime.date(1997, 7, 1), "MO": datetime.date(1999, 12, 20)}
_TERM: Final = 5  # years


def _term(opened: datetime.date, published: datetime.date, which: int) -> tuple[Bounds | None, str]:
    """本届政府任期: the term in which a text was published, or that before it (-1) or behind it (1)."""
    years = published.year - opened.year - ((published.month, published.day) < (opened.month, opened.day))
    if (count := years // _TERM + which) < 0:
        return None, "unresolved"
    start = opened.replace(year=opened.year + count * _TERM)
    if start.year + _TERM > datetime.MAXYEAR:
        return None, "unresolved"
    return (start, start.replace(year=start.year + _TERM) - datetime.timedelta(days=1)), "reference date"


def _calendar(first: int, last: int, args: tuple[int | None, ...]) -> Bounds | None:
    """The days of a calendar shape; 11月至3月 and a winter end in the next year; None for a day that no month has."""
    from_month, to_month = args[1] or 1, args[4] or 12
    if first == last and to_month < from_month:
        last += 1
    if (args[2] or 0) > days_of(first, from_month) or (args[5] or 0) > days_of(last, to_month):
        return None  # 2月30日
    end = last_day(last, to_month, args[5] or 0)
    start = end if args[6] else first_day(first, from_month, args[2] or 1)
    return min(start, end), max(start, end)


def _fiscal(mention: TimeMention, reference: Reference, year: int | None) -> tuple[Bounds | None, str]:
    """From April to March; a school year from September (August in Taiwan); 本财政年度 is the running one."""
    begin, until = mention.args[0] or 0, mention.args[1] or 0
    month = (mention.args[2] or 9) if mention.shape == "school" else 4
    first, source = _year(begin, reference, year)
    if begin < CALENDAR and reference.published is not None:
        first = reference.published.year - (reference.published.month < month) + begin
    elif begin == 1 and year is None and first is not None and mention.shape == "fiscal":
        first -= 1  # 下年度, in a budget that does not tell its day: budgets are read before their year begins
    if first is None or _in_range(first) is None:
        return None, source
    last = first + until - begin
    return (datetime.date(first, month, 1), last_day(last, month - 1, 0)), source


_NEAR: Final = frozenset({"near month", "near quarter", "near day", "week", "lapse"})


def _near(mention: TimeMention, published: datetime.date) -> Bounds | None:
    """The days that are counted from the day of publication."""
    shape, args = mention.shape, mention.args
    if not 2 <= published.year < 9900:
        return None
    if shape == "near day":
        day = published + datetime.timedelta(args[0] or 0)
        return day, day
    if shape == "week":
        monday = published + datetime.timedelta(7 * (args[0] or 0) - published.weekday())
        return monday + datetime.timedelta(args[1] or 0), monday + datetime.timedelta(args[2] or 0)
    if shape == "lapse":
        count = (args[1] or 0) * (-1 if mention.tense == "past" else 1)
        other = months_later(published, count) if args[0] else published + datetime.timedelta(count)
        return min(published, other), max(published, other)
    size = 3 if shape == "near quarter" else 1
    over = mention.tense == "past" and not args[1] and (args[2] or 0) > published.day  # 27日, told on the second
    months = published.year * 12 + (published.month - 1) // size * size + ((args[1] or 0) - over) * size
    year, month = divmod(months, 12)
    end_year, end_month = divmod(months + size - 1, 12)
    end = last_day(end_year, end_month + 1, args[5] or 0)
    return (end if args[6] else first_day(year, month + 1, args[2] or 1)), end


def _year(told: int | None, reference: Reference, named: int | None) -> tuple[int | None, str]:
    """The calendar year that a mention's year stands for: a year, an offset from this year, or the year last named."""
    if told == NEXT:
        return (None, "unresolved") if named is None else (_in_range(named + 1), "stated")
    if told is not None and told >= CALENDAR:
        return _in_range(told), "stated"
    if told is None:
        if named is not None:
            return _in_range(named), "stated"
        # an address of Hong Kong in October plans for the next year, but 年底 is the end of its own
        # and a plan for several years that appeared within them tells its 年底 of the year of its day
        now = _this_year(reference)
        later = reference.plan_year is not None and now is not None and now > reference.plan_year
        # and so does one of a council of Taiwan, whose day or month alone tells for which year it plans
        told = reference.told_in is not None and (reference.published is not None or reference.dialect == "TW")
        year = now if reference.dialect == "HK" or later or told else reference.plan_year
        year = year or (reference.published.year if reference.published else None)
    else:
        this = _this_year(reference)
        year = None if this is None else this + told
    return _in_range(year), "reference date"


def _in_range(year: int | None) -> int | None:
    """The year if a date can hold it and its neighbours."""
    return year if year is not None and 1 <= year < 9900 else None


def _this_year(reference: Reference) -> int | None:
    """今年: the plan year, in which a report is read, unless it came out in the year before, as budgets do in August."""
    published, plan_year = reference.published, reference.plan_year
    if plan_year is None:
        return published.year if published else None
    if reference.told_in is not None and (published is None or plan_year < published.year):
        return reference.told_in
    if published and published.year == plan_year - 1:
        return published.year
    if published and plan_year < published.year <= (reference.plan_end or plan_year):
        return published.year  # told within a plan for several years
    return plan_year


_HALF: Final = (
    6  # the month up to which 过去一年 is the year before: the page of a report may appear some months after it
)
_FIVE: Final = 5


def _span(number: int, tense: str, reference: Reference) -> Bounds | None:
    """So many years, counted from the plan year on, or back from the last year that was over at publication."""
    published, plan_year = reference.published, reference.plan_year
    if not 0 < number <= 200:
        return None
    if tense == "past":
        if published is not None and (plan_year is None or published.year <= plan_year):
            last = published.year - (published.month <= _HALF)
        elif plan_year is not None:
            last = plan_year - 1
        else:
            return None
        return whole(last - number + 1, last)
    plan_end = reference.plan_end
    named, told = reference.spans.get(number), reference.year
    if named is not None and (told is None or named - 1 <= told < named + number):
        first = named  # 用3年时间, in news of a plan for 2023 to 2025
    elif plan_year is not None and plan_end and plan_end - number < plan_year <= plan_end and number == _FIVE:
        first = plan_end - number + 1  # 五年内, in a report on a running five-year plan
    elif plan_year is not None:
        first = plan_year
    elif published is not None:
        first = opened_by(published, COUNTS_ON)
    else:
        return None
    return whole(first, first + number - 1)


def _counted_on(bounds: Bounds | None, which: tuple[int | None, ...]) -> Bounds | None:
    """第二个五年: the years behind those that were named, as many of them; `which` is empty for the first."""
    if bounds is None or not (which and which[0]):
        return bounds
    first, last = bounds[0].year, bounds[1].year
    shift = which[0] * (last - first + 1)
    return None if _in_range(last + shift) is None else whole(first + shift, last + shift)


def _plan(number: int, end_only: bool) -> Bounds | None:
    """The years of a five-year plan: the first from 1953, the third from 1966, the fifteenth from 2026."""
    if not 1 <= number <= 40:
        return None
    first = first_year(number)
    last = datetime.date(first + PLAN_YEARS - 1, 12, 31)
    return (last if end_only else datetime.date(first, 1, 1)), last


def _century(number: int, first: int, last: int, reference: Reference) -> tuple[Bounds | None, str]:
    """Some years of a century (中叶 is taken as 50); below 10 it counts from the report's century."""
    source = "stated"
    if number < 10:
        this = _in_range(_this_year(reference))
        if this is None:
            return None, "unresolved"
        number += (this - 1) // 100 + 1
        source = "reference date"
    start = (number - 1) * 100
    return whole(start + first, start + last), source


def _event(mention: TimeMention, reference: Reference, year: int | None) -> tuple[Bounds | None, str]:
    """The bounds of the year of an event, the day of a holiday; the start of what an event began (改革开放以来)."""
    if mention.relation == "since":
        day = times.event_date(mention.event or "")
        return ((day, max(day, reference.published or day)) if day else None), "stated"
    first, source = _year(mention.args[0], reference, year)
    if first is None:
        return None, source
    known = times.holiday_date(mention.event or "")
    if known and mention.shape == "holiday" and mention.relation not in ("before", "by"):
        day = datetime.date(first, *known)
        return (day, day), source
    return whole(first, first), source
