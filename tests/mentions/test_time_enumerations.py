"""Every month, quarter, day, plan, year of the Republic and fiscal year, in each way of writing it."""

import calendar
import datetime

import pytest

from govreport.model import Grain, Relation, TimeExpression
from govreport.timeline import find_times

DIGITS = "〇一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
PUBLISHED = datetime.date(2026, 1, 20)


def digits(number: int) -> str:
    """Digit by digit: 2025 is 二〇二五."""
    return "".join(DIGITS[int(digit)] for digit in str(number))


def han(number: int) -> str:
    """In words, up to 199: 25 is 二十五, 114 is 一百一十四."""
    if number >= 100:
        rest = number % 100
        return "一百" + ("" if not rest else "零" + han(rest) if rest < 10 else "一" * (rest < 20) + han(rest))
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十") + (DIGITS[ones] if ones else "")


def only(text: str, published: datetime.date | None = None, dialect: str | None = None) -> TimeExpression:
    """The one time of a text that is nothing but that time."""
    (found,) = find_times(text, published, dialect=dialect)
    assert (found.text, found.span.start, found.span.end) == (text, 0, len(text))
    return found


def days(found: TimeExpression) -> tuple[str, str]:
    return str(found.start), str(found.end)


MONTHS = range(1, 13)


@pytest.mark.parametrize("month", MONTHS)
def test_each_month_in_each_writing(month: int) -> None:
    last = calendar.monthrange(2027, month)[1]
    for written in (str(month), f"{month:02}", str(month).translate(FULL_WIDTH), han(month)):
        for year in ("2027", "２０２７", digits(2027)):
            for tail in ("月", "月份"):
                found = only(f"{year}年{written}{tail}")
                assert days(found) == (f"2027-{month:02}-01", f"2027-{month:02}-{last}")
                assert (found.grain, found.edtf) == (Grain.MONTH, f"2027-{month:02}")
        found = only(f"{written}月底前", PUBLISHED)
        assert (str(found.end), found.relation) == (
            str(datetime.date(2026, month, calendar.monthrange(2026, month)[1])),
            "by",
        )


@pytest.mark.parametrize("first", MONTHS)
def test_each_span_of_months(first: int) -> None:
    for last in range(first + 1, 13):
        end = calendar.monthrange(2025, last)[1]
        for text in (
            f"2025年{first}-{last}月", f"2025年{first}—{last}月份", f"2025年{first}月至{last}月", f"2025年{first}至{last}月",
            f"{digits(2025)}年{han(first)}月到{han(last)}月", f"2025年{first}月～{last}月",
        ):  # fmt: skip
            found = only(text)
            assert days(found) == (f"2025-{first:02}-01", f"2025-{last:02}-{end}"), text
            assert found.edtf == f"2025-{first:02}/2025-{last:02}"


def every_day(year: int) -> list[datetime.date]:
    first = datetime.date(year, 1, 1)
    return [first + datetime.timedelta(n) for n in range(366 if calendar.isleap(year) else 365)]


@pytest.mark.parametrize("month", MONTHS)
def test_each_day_of_a_leap_year_in_each_writing(month: int) -> None:
    for day in every_day(2024):
        if day.month != month:
            continue
        for text in (
            f"2024年{day.month}月{day.day}日", f"2024年{day.month:02}月{day.day:02}日", f"{digits(2024)}年{han(day.month)}月{han(day.day)}日",
            f"2024年{day.month}月{day.day}号", day.isoformat(), f"2024.{day.month}.{day.day}", f"2024/{day.month}/{day.day}",
        ):  # fmt: skip
            found = only(text)
            assert found.start == found.end == day, text
            assert (found.grain, found.edtf, found.source) == (Grain.DAY, day.isoformat(), "stated")


@pytest.mark.parametrize("quarter", range(1, 5))
def test_each_quarter_in_each_writing(quarter: int) -> None:
    start, last = datetime.date(2026, quarter * 3 - 2, 1), quarter * 3
    end = datetime.date(2026, last, calendar.monthrange(2026, last)[1])
    number = DIGITS[quarter]
    for text in (
        f"2026年{number}季度",
        f"2026年第{number}季度",
        f"2026年{quarter}季度",
        f"2026年第{quarter}季",
        f"今年第{number}季",
    ):
        found = only(text, PUBLISHED)
        assert (found.start, found.end, found.grain, found.edtf) == (start, end, Grain.QUARTER, f"2026-{32 + quarter}")
    found = only(f"{number}季度末", PUBLISHED)
    assert (found.start, found.end, found.relation) == (end, end, Relation.BY)


@pytest.mark.parametrize(("word", "first", "code"), [("上半年", 1, 40), ("下半年", 7, 41)])
def test_each_half_of_each_year(word: str, first: int, code: int) -> None:
    for year in range(2000, 2061):
        found = only(f"{year}年{word}")
        assert (found.start, found.grain, found.edtf) == (datetime.date(year, first, 1), Grain.HALF, f"{year}-{code}")


@pytest.mark.parametrize(("season", "start", "end", "code"), [
    ("春", "03-01", "05-31", 21), ("夏", "06-01", "08-31", 22), ("秋", "09-01", "11-30", 23),
])  # fmt: skip
def test_each_season_of_each_year(season: str, start: str, end: str, code: int) -> None:
    for year in range(2000, 2061):
        for tail in ("季", "天"):
            found = only(f"{year}年{season}{tail}")
            assert (*days(found), found.edtf) == (f"{year}-{start}", f"{year}-{end}", f"{year}-{code}")


def test_a_winter_ends_in_the_next_year() -> None:
    for year in range(2000, 2061):
        found = only(f"{year}年冬季")
        assert days(found) == (f"{year}-12-01", f"{year + 1}-02-{calendar.monthrange(year + 1, 2)[1]}")
        assert found.edtf == f"{year}-24"


@pytest.mark.parametrize("century", [19, 20])
def test_each_year_in_each_writing(century: int) -> None:
    for year in [*range(century * 100, century * 100 + 100), *([2100] if century == 20 else [])]:
        writings = {
            str(year),
            str(year).translate(FULL_WIDTH),
            digits(year),
            digits(year).replace("〇", "零"),
            digits(year).replace("〇", "○"),
        }
        for written in writings:
            found = only(f"{written}年")
            assert (*days(found), found.grain, found.edtf) == (f"{year}-01-01", f"{year}-12-31", Grain.YEAR, str(year))
        assert only(f"到{year}年").relation == Relation.BY
        assert only(f"{year}年前").relation == Relation.BEFORE
        assert only(f"自{year}年起").edtf == f"{year}/.."
        assert (only(f"{year}年底前").edtf, only(f"{year}年底前").relation) == (f"{year}-12-31", "by")
        if year < 2100:
            assert only(f"{year}—{year + 1}年").edtf == f"{year}/{year + 1}"


FIVE_YEARS = {1: (1953, 1957), 2: (1958, 1962)} | {n: (1951 + 5 * n, 1955 + 5 * n) for n in range(3, 21)}


@pytest.mark.parametrize("number", range(1, 17))
def test_each_five_year_plan_by_its_short_name(number: int) -> None:
    first, last = FIVE_YEARS[number]
    name = f"{han(number)}五"
    for text in (
        f"“{name}”",
        f"“{name}”时期",
        f"“{name}”期间",
        f"「{name}」期間",
        f"{name}时期",
        f"{name}期间",
        f'"{name}"期间',
    ):
        found = only(text)
        assert (*days(found), found.relation, found.edtf) == (
            f"{first}-01-01",
            f"{last}-12-31",
            "within",
            f"{first}/{last}",
        )
    for text in (f"“{name}”末", f"“{name}”期末", f"到“{name}”末", f"到{name}末"):
        found = only(text)
        assert (*days(found), found.relation) == (f"{last}-12-31", f"{last}-12-31", "by")


@pytest.mark.parametrize("number", range(1, 21))
def test_each_five_year_plan_by_its_number(number: int) -> None:
    first, last = FIVE_YEARS[number]
    found = only(f"第{han(number)}个五年计划期间")
    assert (*days(found), found.grain) == (f"{first}-01-01", f"{last}-12-31", Grain.YEARS)


def test_each_year_of_the_republic() -> None:
    for year in range(1, 151):
        for text in (f"民国{year}年", f"民國{year}年", f"中華民國{year}年", f"民国{han(year)}年"):
            assert only(text).edtf == str(1911 + year), text
        assert only(f"民國{year}年6月30日").edtf == f"{1911 + year}-06-30"
        if year >= 100:
            for text in (f"{year}年", f"{year}年度", f"到{year}年"):
                assert only(text, dialect="TW").edtf == str(1911 + year), text
            assert find_times(f"{year}年", dialect="CN") == ()
        if year >= 30:
            assert only(f"{year}年8月", dialect="TW").edtf == f"{1911 + year}-08"


@pytest.mark.parametrize("decade", range(1990, 2060, 10))
def test_each_fiscal_year_of_hong_kong_in_each_writing(decade: int) -> None:
    for first in range(decade, decade + 10 + (decade == 2050)):
        last = first + 1
        short, long = f"{last % 100:02}", str(last)
        numbers = [f"{first}{link}{end}" for link in ("-", "/", "—", "至") for end in (short, long)]
        numbers += [f"{digits(first)}至{digits(last)[2:]}", f"{digits(first)}/{digits(last)[2:]}"]
        for written in numbers:
            for tail in ("年度", "財政年度", "财政年度", "財年"):
                found = only(written + tail, dialect="HK")
                assert (*days(found), found.edtf) == (f"{first}-04-01", f"{last}-03-31", f"{first}-04/{last}-03"), (
                    written + tail
                )
        assert only(f"{first}-{short}學年", dialect="HK").edtf == f"{first}-09/{last}-08"


@pytest.mark.parametrize("dialect", ["MO", "TW", "CN"])
def test_a_fiscal_year_elsewhere_is_a_calendar_year(dialect: str) -> None:
    for year in range(1990, 2061):
        for tail in ("財政年度", "财政年度", "年度", "會計年度"):
            assert only(f"{year}{tail}", dialect=dialect).edtf == str(year)


@pytest.mark.parametrize(("tens", "first"), [*((t, 1900 + t) for t in range(30, 100, 10)), (10, 2010), (20, 2020)])
def test_each_decade(tens: int, first: int) -> None:
    for text in (f"{tens}年代", f"{han(tens)}年代", f"{first}年代", f"{first // 100 + 1}世纪{tens}年代"):
        if text == "十年代":
            continue
        found = only(text)
        assert (*days(found), found.edtf) == (f"{first}-01-01", f"{first + 9}-12-31", f"{first // 10}X"), text


@pytest.mark.parametrize("count", range(2, 31))
def test_each_count_of_years(count: int) -> None:
    for written in (str(count), han(count)):
        for text in (f"未来{written}年", f"今后{written}年", f"{written}年内", f"用{written}年时间"):
            assert only(text, PUBLISHED).edtf == f"2026/{2025 + count}", text
        for text in (f"过去{written}年", f"近{written}年", f"{written}年来"):
            assert only(text, PUBLISHED).edtf == f"{2026 - count}/2025", text
        for text in (
            f"连续{written}年",
            f"{written}年以上",
            f"第{written}年",
            f"{written}年期",
            f"{written}岁",
            f"{written}周年",
        ):
            assert find_times(text, PUBLISHED) == (), text
