"""Dates of time expressions: one row per expression, told from the date of a document."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport.errors import OptionError
from govreport.mentions.times import scan
from govreport.mentions.times.mention import TimeMention
from govreport.model import Grain, Relation
from govreport.timeline import Reference, Resolved, find_times, resolve

SPRING = Reference(date(2026, 1, 22), 2026)  # a report of January, read in the year that it plans for
WINTER = Reference(date(2025, 11, 18), 2026)  # a plan for the next year
AUTUMN = Reference(date(2022, 10, 18), 2022)
UNKNOWN = Reference()


def only(text: str, reference: Reference, year: int | None = None) -> Resolved:
    (mention,) = [m for m in scan(text, reference.dialect) if m.relation]
    return resolve(mention, reference, year=year)


def told(resolved: Resolved) -> str:
    return f"{resolved.start}..{resolved.end} {resolved.relation}"


STATED = """
2026年 2026-01-01..2026-12-31 in year
到2030年 2030-01-01..2030-12-31 by year
2030年前 2030-01-01..2030-12-31 before year
2025年底 2025-12-31..2025-12-31 by year
2026年6月底前 2026-06-30..2026-06-30 by month
2024年2月末 2024-02-29..2024-02-29 by month
2026年2月 2026-02-01..2026-02-28 in month
2026年初 2026-01-01..2026-01-31 in month
2026年上半年 2026-01-01..2026-06-30 in half
2026年下半年 2026-07-01..2026-12-31 in half
2026年一季度 2026-01-01..2026-03-31 in quarter
2026年前三季度 2026-01-01..2026-09-30 in quarter
2026年第四季度 2026-10-01..2026-12-31 in quarter
2022年10月18日 2022-10-18..2022-10-18 in day
2026年9月上旬 2026-09-01..2026-09-10 in day
2026年2月下旬 2026-02-21..2026-02-28 in day
2012年4月1日至2013年3月31日 2012-04-01..2013-03-31 in day
2023年至2025年 2023-01-01..2025-12-31 within years
2021—2025年 2021-01-01..2025-12-31 within years
自2026年起 2026-01-01..2026-12-31 from year
“十四五” 2021-01-01..2025-12-31 within years
“十五五”期间 2026-01-01..2030-12-31 within years
到“十四五”末 2025-12-31..2025-12-31 by years
十一五期间 2006-01-01..2010-12-31 within years
“十五”时期 2001-01-01..2005-12-31 within years
七五期间 1986-01-01..1990-12-31 within years
“一五”时期 1953-01-01..1957-12-31 within years
第二个五年计划期间 1958-01-01..1962-12-31 within years
“三五”期间 1966-01-01..1970-12-31 within years
2026/27年度 2026-04-01..2027-03-31 in year
2026/27年度至2030/31年度期间 2026-04-01..2031-03-31 within years
由2028/29年度起 2028-04-01..2029-03-31 from year
21世纪中叶 2050-01-01..2050-12-31 in years
到二十世纪末 2000-01-01..2000-12-31 by years
1990年代 1990-01-01..1999-12-31 in years
民国113年 2024-01-01..2024-12-31 in year
2025年瓷博会前 2025-01-01..2025-12-31 before event
"""


@pytest.mark.parametrize("text", ["2023年2月31日", "2023年2月29日前", "2026年4月31日至5月3日"])
def test_a_day_that_no_month_has_is_left_open(text: str) -> None:
    resolved = only(text, SPRING)
    assert (resolved.start, resolved.end, resolved.source) == (None, None, "unresolved")


@pytest.mark.parametrize("row", STATED.strip().splitlines())
@pytest.mark.parametrize("reference", [SPRING, WINTER, UNKNOWN])
def test_what_the_words_state_needs_no_reference(row: str, reference: Reference) -> None:
    text, dates, relation, grain = row.split()
    resolved = only(text, reference)
    assert told(resolved) == f"{dates} {relation}"
    assert (resolved.grain, resolved.source) == (grain, "stated")


RELATIVE = """
今年 2026-01-01..2026-12-31 in | 2025-01-01..2025-12-31 in
明年 2027-01-01..2027-12-31 in | 2026-01-01..2026-12-31 in
后年 2028-01-01..2028-12-31 in | 2027-01-01..2027-12-31 in
去年 2025-01-01..2025-12-31 in | 2024-01-01..2024-12-31 in
前年底 2024-12-31..2024-12-31 by | 2023-12-31..2023-12-31 by
今明两年 2026-01-01..2027-12-31 within | 2025-01-01..2026-12-31 within
从今年起 2026-01-01..2026-12-31 from | 2025-01-01..2025-12-31 from
今年瓷博会前 2026-01-01..2026-12-31 before | 2025-01-01..2025-12-31 before
三年内 2026-01-01..2028-12-31 within | 2026-01-01..2028-12-31 within
未来五年 2026-01-01..2030-12-31 within | 2026-01-01..2030-12-31 within
今后五年 2026-01-01..2030-12-31 within | 2026-01-01..2030-12-31 within
用三年左右时间 2026-01-01..2028-12-31 within | 2026-01-01..2028-12-31 within
三年来 2023-01-01..2025-12-31 since | 2023-01-01..2025-12-31 since
过去五年 2021-01-01..2025-12-31 since | 2021-01-01..2025-12-31 since
近3年 2023-01-01..2025-12-31 since | 2023-01-01..2025-12-31 since
一年来 2025-01-01..2025-12-31 since | 2025-01-01..2025-12-31 since
2019年以来 2019-01-01..2026-01-22 since | 2019-01-01..2025-11-18 since
到本世纪中叶 2050-01-01..2050-12-31 by | 2050-01-01..2050-12-31 by
"""


@pytest.mark.parametrize("row", RELATIVE.strip().splitlines())
def test_relative_words_count_from_the_document(row: str) -> None:
    text, spring = row.split(" | ", maxsplit=1)[0].split(" ", 1)
    assert told(only(text, SPRING)) == spring
    assert told(only(text, WINTER)) == row.split(" | ")[1]
    assert only(text, SPRING).source == "reference date"


YEARLESS = """
年底前 2026-12-31..2026-12-31 by
年内 2026-01-01..2026-12-31 in
上半年 2026-01-01..2026-06-30 in
6月底前 2026-06-30..2026-06-30 by
10月 2026-10-01..2026-10-31 in
3月5日 2026-03-05..2026-03-05 in
全年 2026-01-01..2026-12-31 in
国庆前 2026-01-01..2026-12-31 before
新的一年 2026-01-01..2026-12-31 in
"""


@pytest.mark.parametrize("row", YEARLESS.strip().splitlines())
def test_words_without_a_year_take_the_year_last_named_or_the_plan_year(row: str) -> None:
    text, dates = row.split(" ", 1)
    assert told(only(text, SPRING)) == told(only(text, WINTER)) == dates
    assert told(only(text, SPRING, year=2031)) == dates.replace("2026", "2031")
    assert only(text, SPRING, year=2031).source == "stated"
    assert only(text, Reference(date(2024, 5, 1))).start == only(text, UNKNOWN, year=2024).start


@pytest.mark.parametrize("text", ["前三季度", "首三季", "1—9月"])
def test_the_months_that_a_year_began_with_are_over_in_its_winter(text: str) -> None:
    assert told(only(text, SPRING)) == "2026-01-01..2026-09-30 in"
    assert told(only(text, WINTER)) == "2025-01-01..2025-09-30 in"
    assert told(only(text, WINTER, year=2031)) == "2031-01-01..2031-09-30 in"


@pytest.mark.parametrize(
    "row", (RELATIVE + YEARLESS).replace("2019年以来", "今年以来").replace("\n\n", "\n").strip().splitlines()
)
def test_without_a_reference_nothing_is_guessed(row: str) -> None:
    resolved = only(row.split(maxsplit=1)[0], UNKNOWN)
    assert (resolved.start, resolved.end, resolved.source) == (None, None, "unresolved")
    assert resolved.relation in ("in", "by", "before", "within", "from", "since")


@pytest.mark.parametrize(
    ("reference", "now", "coming", "past"),
    [
        (SPRING, 2026, 2026, 2025),
        (WINTER, 2025, 2026, 2025),
        (AUTUMN, 2022, 2022, 2022),
        (Reference(date(2022, 12, 26), 2023), 2022, 2023, 2022),
        (Reference(date(2025, 8, 26), 2026), 2025, 2026, 2025),  # a budget that a cabinet passed in August
        (Reference(date(2010, 6, 1), 2008), 2008, 2008, 2007),  # put on the web two years later
        (Reference(date(2024, 7, 1)), 2024, 2024, 2024),
        (Reference(date(2024, 12, 1)), 2024, 2025, 2024),
        (Reference(None, 2026), 2026, 2026, 2025),
    ],
)
def test_this_year_the_first_year_to_come_and_the_last_that_is_over(
    reference: Reference, now: int, coming: int, past: int
) -> None:
    assert only("今年", reference).start == date(now, 1, 1)
    assert only("未来五年", reference).start == date(coming, 1, 1)
    assert only("一年来", reference).end == date(past, 12, 31)


@pytest.mark.parametrize(("dialect", "year"), [("HK", 2025), ("MO", 2026), ("TW", 2026)])
def test_the_end_of_the_year_is_that_of_the_plan_but_in_hong_kong(dialect: str, year: int) -> None:
    assert only("年底前", Reference(date(2025, 11, 18), 2026, dialect)).end == date(year, 12, 31)


def test_the_tense_of_a_span_can_be_given_by_its_section() -> None:
    (mention,) = scan("五年累计新建公园20个")
    assert told(resolve(mention, SPRING)) == "2026-01-01..2030-12-31 within"
    mention.tense = "past"
    assert told(resolve(mention, SPRING)) == "2021-01-01..2025-12-31 within"


def test_an_event_opens_a_period_that_runs_to_the_report() -> None:
    assert told(only("党的二十大以来", SPRING)) == "2022-10-16..2026-01-22 since"
    assert only("本届政府以来", SPRING).source == "unresolved"
    assert only("回归祖国以来", SPRING).source == "unresolved"


def test_duration_and_programme_have_no_dates() -> None:
    for mention in scan("连续19年实施三年行动计划"):
        assert resolve(mention, SPRING)[:2] == (None, None)


def test_find_times_gives_raw_spans_and_carries_the_year_on() -> None:
    text = "　　我们将在2024 年上半年動工，年底前建成；確保今年瓷博會前開館。"
    found = find_times(text, date(2025, 1, 20))
    assert [(t.text, str(t.start), str(t.end), t.relation, t.grain, t.event, t.source) for t in found] == [
        ("在2024 年上半年", "2024-01-01", "2024-06-30", Relation.IN, Grain.HALF, None, "stated"),
        ("年底前", "2024-12-31", "2024-12-31", Relation.BY, Grain.YEAR, None, "stated"),
        ("今年瓷博會前", "2025-01-01", "2025-12-31", Relation.BEFORE, Grain.EVENT, "瓷博会", "reference date"),
    ]
    assert all(t.span.of(text) == t.text for t in found)


def test_find_times_names_periods_that_are_over() -> None:
    found = find_times("三年来建成20个公园，2019年以来增长5%，比2015年多8个。", date(2026, 1, 22))
    assert [(t.text, t.relation, str(t.start)) for t in found] == [
        ("三年来", "within", "2023-01-01"), ("2019年以来", "from", "2019-01-01"), ("2015年", "in", "2015-01-01"),
    ]  # fmt: skip


def test_find_times_leaves_open_what_no_date_tells() -> None:
    found = find_times("明年建成，连续19年增长，实施三年行动计划。")
    assert [(t.text, t.start, t.end, t.source, t.relation) for t in found] == [("明年", None, None, "unresolved", "in")]


@pytest.mark.parametrize("published", ["2026-01-22", 2026, SPRING])
def test_published_must_be_a_date(published: object) -> None:
    with pytest.raises(OptionError, match=r"published must be a datetime\.date.*fromisoformat"):
        find_times("明年", published)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [None, b"2026", 5, ["2026"]])
def test_text_must_be_a_str(text: object) -> None:
    with pytest.raises(OptionError, match="text must be a str"):
        find_times(text)  # type: ignore[arg-type]


DATES = st.none() | st.dates()
YEARS = st.none() | st.integers(-3, 12000)


@given(
    st.text(alphabet="0129一三五十年月日底末前以来内到至自从今明去后上半季度本世纪中叶第“”’/-—~ 未近两代财会节瓷", max_size=40) | st.text(max_size=40),
    DATES, YEARS, YEARS, st.sampled_from(["CN", "HK", "MO", "TW"]),
)  # fmt: skip
@settings(max_examples=500, deadline=None)
def test_any_mention_resolves_to_a_period_or_to_nothing(
    text: str, published: date | None, plan_year: int | None, year: int | None, dialect: str
) -> None:
    for mention in scan(text, dialect):
        resolved = resolve(mention, Reference(published, plan_year, dialect), year=year)
        assert (resolved.start is None) == (resolved.end is None) == (resolved.source == "unresolved")
        assert resolved.start is None or resolved.end is None or resolved.start <= resolved.end
        Grain(resolved.grain)
    for found in find_times(text, published):
        assert found.span.of(text) == found.text
        assert found.text


@given(st.integers(-9, 9), st.integers(0, 12), st.integers(0, 31), st.dates())
@settings(max_examples=100, deadline=None)
def test_months_and_days_that_no_calendar_has_are_brought_into_their_month(
    year: int, month: int, day: int, published: date
) -> None:
    mention = TimeMention(0, 1, "day", (year, month, day, year, month, day, 0), "in")
    resolved = resolve(mention, Reference(published))
    assert resolved.start is None or (resolved.end is not None and resolved.start.month == (month or 1))
