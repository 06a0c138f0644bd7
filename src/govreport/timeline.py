"""From words to dates: a time mention and the date of its document give the first and last day that are meant.

There is no clock: without a published date and a plan year, 今年 stays unresolved and says so.
"""

import calendar
import datetime
from typing import Final, NamedTuple

from govreport.errors import OptionError
from govreport.mentions import times
from govreport.mentions.time_patterns import NEXT
from govreport.mentions.time_periods import first_year
from govreport.mentions.times import TimeMention
from govreport.model import Grain, Relation, Span, TimeExpression
from govreport.text.cleaning import clean
from govreport.text.dialects import check_dialect, dialect_of
from govreport.text.folding import fold

__all__ = ["Reference", "Resolved", "find_times", "resolve"]


class Reference(NamedTuple):
    """What the words of a document are told from: when it was published, and the year that it plans for."""

    published: datetime.date | None = None
    plan_year: int | None = None
    dialect: str = "CN"


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
_Bounds = tuple[datetime.date, datetime.date]


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
    start, end = bounds
    if mention.relation == "since" and mention.shape != "span":
        published = reference.published
        end = published if published and published >= start else end
        source = "reference date" if published else source
    return Resolved(start, end, mention.relation, grain, source, mention.event)


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


def _bounds(mention: TimeMention, reference: Reference, year: int | None) -> tuple[_Bounds | None, str]:
    """The first and last day of the period that is named, and what they rest on."""
    shape, args = mention.shape, mention.args
    if shape == "plan":
        return _plan(args[0] or 0, bool(args[1])), "stated"
    if shape in ("fiscal", "school"):
        return _fiscal(mention, reference, year)
    if shape == "span":
        return _span(args[0] or 0, mention.tense, reference), "reference date"
    if shape == "century" or (shape == "decade" and len(args) == 3):
        return _century(args[0] or 0, args[1] or 0, args[2] or 0, reference)
    if shape in ("event", "holiday"):
        return _event(mention, reference, year)
    if shape in _NEAR:
        published = reference.published
        return (None, "unresolved") if published is None else (_near(mention, published), "reference date")
    if shape in ("term", "programme", "duration", "open") or (shape == "after" and year is None):
        return None, "unresolved"
    first, source = _year(args[0], reference, year)
    if shape == "after":
        return (None if first is None else _whole(first, first)), source
    last, _ = _year(args[3], reference, year)
    if first is None or last is None:
        return None, source
    if shape == "decade":
        return _whole(first // 10 * 10, last // 10 * 10 + 9), source
    return _calendar(first, last, args), source


def _calendar(first: int, last: int, args: tuple[int | None, ...]) -> _Bounds:
    """The days of a calendar shape; 11月至3月 and a winter end in the next year."""
    from_month, to_month = args[1] or 1, args[4] or 12
    if first == last and to_month < from_month:
        last += 1
    end = _last_day(last, to_month, args[5] or 0)
    start = end if args[6] else _first_day(first, from_month, args[2] or 1)
    return min(start, end), max(start, end)


def _fiscal(mention: TimeMention, reference: Reference, year: int | None) -> tuple[_Bounds | None, str]:
    """From April to March; a school year from September (August in Taiwan); 本财政年度 is the running one."""
    begin, until = mention.args[0] or 0, mention.args[1] or 0
    first, source = _year(begin, reference, year)
    if begin < 1000 and reference.published is not None:
        first = reference.published.year - (reference.published.month < 4) + begin
    if first is None or _in_range(first) is None:
        return None, source
    month = (mention.args[2] or 9) if mention.shape == "school" else 4
    last = first + until - begin
    return (datetime.date(first, month, 1), _last_day(last, month - 1, 0)), source


_NEAR: Final = frozenset({"near month", "near quarter", "near day", "week", "lapse"})


def _near(mention: TimeMention, published: datetime.date) -> _Bounds | None:
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
        other = _months_later(published, count) if args[0] else published + datetime.timedelta(count)
        return min(published, other), max(published, other)
    size = 3 if shape == "near quarter" else 1
    months = published.year * 12 + (published.month - 1) // size * size + (args[1] or 0) * size
    year, month = divmod(months, 12)
    end_year, end_month = divmod(months + size - 1, 12)
    end = _last_day(end_year, end_month + 1, args[5] or 0)
    return (end if args[6] else _first_day(year, month + 1, args[2] or 1)), end


def _months_later(day: datetime.date, count: int) -> datetime.date:
    """The same day so many months on, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return _first_day(max(1, min(year, 9999)), month + 1, day.day)


def _year(told: int | None, reference: Reference, named: int | None) -> tuple[int | None, str]:
    """The calendar year that a mention's year stands for: a year, an offset from this year, or the year last named."""
    if told == NEXT:
        return (None, "unresolved") if named is None else (_in_range(named + 1), "stated")
    if told is not None and told > 1000:
        return _in_range(told), "stated"
    if told is None:
        if named is not None:
            return _in_range(named), "stated"
        year = reference.plan_year or (reference.published.year if reference.published else None)
    else:
        this = _this_year(reference)
        year = None if this is None else this + told
    return _in_range(year), "reference date"


def _in_range(year: int | None) -> int | None:
    """The year if a date can hold it and its neighbours."""
    return year if year is not None and 1 <= year < 9900 else None


def _this_year(reference: Reference) -> int | None:
    """今年: the plan year, in which a report is read, unless it came out at the end of the year before."""
    published, plan_year = reference.published, reference.plan_year
    if plan_year is None:
        return published.year if published else None
    if published and published.month >= 10 and published.year == plan_year - 1:
        return published.year
    return plan_year


def _span(number: int, tense: str, reference: Reference) -> _Bounds | None:
    """So many years, counted from the plan year on, or back from the last year that was over at publication."""
    published, plan_year = reference.published, reference.plan_year
    if not 0 < number <= 200:
        return None
    if tense == "past":
        if published is not None:
            last = published.year - (published.month <= 3)
        elif plan_year is not None:
            last = plan_year - 1
        else:
            return None
        return _whole(last - number + 1, last)
    if plan_year is not None:
        first = plan_year
    elif published is not None:
        first = published.year + (published.month >= 10)
    else:
        return None
    return _whole(first, first + number - 1)


def _whole(first: int, last: int) -> _Bounds | None:
    """1 January of the first year to 31 December of the last."""
    if first < 1 or last > 9999:
        return None
    return datetime.date(first, 1, 1), datetime.date(last, 12, 31)


def _plan(number: int, end_only: bool) -> _Bounds | None:
    """The years of a five-year plan: the first from 1953, the third from 1966, the fifteenth from 2026."""
    if not 1 <= number <= 40:
        return None
    first = first_year(number)
    last = datetime.date(first + 4, 12, 31)
    return (last if end_only else datetime.date(first, 1, 1)), last


def _century(number: int, first: int, last: int, reference: Reference) -> tuple[_Bounds | None, str]:
    """Some years of a century (中叶 is taken as 50); below 10 it counts from the report's century."""
    source = "stated"
    if number < 10:
        this = _in_range(_this_year(reference))
        if this is None:
            return None, "unresolved"
        number += (this - 1) // 100 + 1
        source = "reference date"
    start = (number - 1) * 100
    return _whole(start + first, start + last), source


def _event(mention: TimeMention, reference: Reference, year: int | None) -> tuple[_Bounds | None, str]:
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
    return _whole(first, first), source


def _first_day(year: int, month: int, day: int) -> datetime.date:
    return datetime.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _last_day(year: int, month: int, day: int) -> datetime.date:
    """The day, or the month's last where none is told or the month has no such day."""
    length = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, min(day, length) if day else length)


_RELATIONS: Final = {
    "in": Relation.IN, "by": Relation.BY, "before": Relation.BEFORE, "within": Relation.WITHIN, "from": Relation.FROM,
    "since": Relation.FROM, "baseline": Relation.IN,
}  # fmt: skip


def find_times(
    text: str, published: datetime.date | None = None, *, dialect: str | None = None
) -> tuple[TimeExpression, ...]:
    """All dates, periods and deadlines of a text, in text order, resolved where they can be; spans count in `text`.

    >>> for found in find_times("明年新建公园20个，到2030年全面建成。", datetime.date(2025, 1, 20)):
    ...     print(found.text, found.start, found.end, found.relation, found.source)
    明年 2026-01-01 2026-12-31 in reference date
    到2030年 2030-01-01 2030-12-31 by stated
    >>> [found.edtf for found in find_times("2026年下半年开工，2021—2025年建成20个，2019年以来增长5%")]
    ['2026-41', '2021/2025', '2019/..']

    Without `published`, what is told from the day of writing (明年) has the source "unresolved" and no dates.
    `dialect` (CN, HK, MO, TW; None lets the text tell) decides on years of the Republic and fiscal years. Raises
    `OptionError` where `text` is no str, `published` no `datetime.date` or `dialect` none of these.
    """
    if not isinstance(text, str):
        raise OptionError(f"text must be a str, not {type(text).__name__}; decode bytes or pass the document's text")
    if isinstance(published, datetime.datetime) or not isinstance(published, datetime.date | None):
        raise OptionError(
            f"published must be a datetime.date or None, not {type(published).__name__}; pass date(2026, 1, 22)"
        )
    check_dialect(dialect)
    cleaned = clean(text)
    folded = fold(cleaned.text)
    dialect = dialect or dialect_of(folded).code
    reference = Reference(published, None, dialect)
    found = []
    year: int | None = None
    for mention in times.scan_all(folded, dialect):
        if not mention.relation:
            continue
        resolved = resolve(mention, reference, year=year)
        if resolved.start is not None and mention.relation not in ("baseline", "since") and resolved.grain != "years":
            year = resolved.start.year
        span = cleaned.to_raw(mention.start, mention.end)
        found.append(_expression(text, span, resolved, mention))
    return tuple(found)


def _expression(text: str, span: Span, resolved: Resolved, mention: TimeMention) -> TimeExpression:
    """The public form; a period that is over is `within`, one that still runs is `from` its start."""
    relation = _RELATIONS[resolved.relation]
    if resolved.relation == "since" and mention.shape == "span":
        relation = Relation.WITHIN
    return TimeExpression(
        text=span.of(text),
        span=span,
        start=resolved.start,
        end=resolved.end,
        grain=Grain(resolved.grain),
        relation=relation,
        event=resolved.event,
        source=resolved.source,
        edtf=_edtf(mention, resolved, relation),
    )


_CODES: Final = {
    "quarter": {1: 33, 4: 34, 7: 35, 10: 36},
    "half": {1: 40, 7: 41},
    "season": {3: 21, 6: 22, 9: 23, 12: 24},
}
_MONTHS: Final = {"quarter": 3, "half": 6, "season": 3}


def _edtf(mention: TimeMention, resolved: Resolved, relation: Relation) -> str | None:
    """The period that is named, in the Extended Date/Time Format; open to the right for 以来 and 起."""
    start, end = resolved.start, resolved.end
    if start is None or end is None:
        return None
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    code = _CODES.get(resolved.grain, {}).get(start.month) if relation != Relation.FROM else None
    if code and months == _MONTHS[resolved.grain]:
        return f"{start.year:04}-{code}"
    if mention.shape == "decade" and months == 120:
        return f"{start.year // 10:03}X"
    if mention.shape == "century" and months == 1200:
        return f"{start.year // 100:02}XX"
    open_end = relation == Relation.FROM
    precision = _precision(start, None if open_end and start != end else end, resolved.grain)
    first, last = _written(start, precision), ".." if open_end else _written(end, precision)
    return first if first == last else f"{first}/{last}"


def _precision(start: datetime.date, end: datetime.date | None, grain: str) -> int:
    """How many parts of a date tell a period: 1 where it is whole years, 2 whole months, 3 days; `end` None is open."""
    if grain == "event" and end is None and (start.month, start.day) != (1, 1):
        return 3  # 新中国成立以来
    if grain in ("day", "week") or start.day > 1 or (end and end != _last_day(end.year, end.month, 0)):
        return 3
    whole = grain in ("year", "years", "event") and (end is None or end.month == 12)
    return 1 if whole and start.month == 1 else 2


def _written(day: datetime.date, precision: int) -> str:
    """The first parts of a date."""
    return day.isoformat()[: (4, 7, 10)[precision - 1]]
