"""Dates, periods and deadlines in running text, by table: `tests/cases/times.tsv`."""

import datetime
from pathlib import Path

import pytest
from tables import check_forms, failing, found_in, right, table

from govreport.model import TimeExpression
from govreport.timeline import find_times

COLUMNS = ("form", "sign", "text", "published", "dialect", "expected", "note")
RIGHT = table("times", *COLUMNS)
KNOWN_FAILURES = table("times_known_failures", *COLUMNS)
FORMS = {
    "full date", "date in Chinese digits", "full-width digits", "spaced date", "month of a year",
    "month and day without a year", "month alone", "day with dashes", "day with slashes", "day with stops",
    "year and month in digits", "span of days in digits", "era 公元", "民国 year", "Republic year in Taiwan",
    "two-digit year", "short second year", "year in words 两千", "今年", "明年", "后年", "去年", "上年", "前年", "本年度", "当年",
    "全年", "同期", "year in brackets", "近三年", "三年来", "未来五年", "今后", "此后", "近年来", "未来几年", "目前", "迄今", "上半年", "下半年",
    "一季度", "首季", "前三季度", "第四季度", "年内", "年初", "年中", "年底", "年末", "岁末", "月底", "本月", "下月", "上个月", "本季度", "下季度", "今明两年",
    "去冬今春", "season of a year", "by a year", "before a year", "by the end of a year", "截至", "自…起", "以来",
    "since an undated event", "力争", "三年内", "三个月内", "用五年时间", "再用两三年", "经过三年努力", "世纪中叶", "century", "decade", "建党一百年",
    "新中国成立一百年", "第二个百年", "“十四五”", "十五五时期", "end of a plan", "start of a plan", "“七五”", "plan after plan", "规划期",
    "term of office", "fiscal year with a dash", "fiscal year with a slash", "fiscal year in Chinese",
    "fiscal year by word", "fiscal year elsewhere", "school year", "汛期前", "春节前", "国庆前", "两会前", "供暖季前", "瓷博会前",
    "第…届前", "开学前", "入冬前", "holiday as a date", "lunar date", "span of years", "自…起至…止", "span of months",
    "months across years", "span of days", "days across years", "third of a month", "edge of a month", "baseline",
    "today and tomorrow", "week", "age", "15分钟生活圈", "百年老店", "连续19年", "20年以上", "第30年", "programme", "repeated time",
    "time of day", "percentage no month", "length no year", "small range no date",
    "end of a year, not of the year before", "names with numbers", "document number", "day with 号", "old year",
    "from a day to a day", "between two years", "days to come", "year after", "years of two ends", "two decades",
    "years in brackets", "fiscal and school years that are counted", "middle of a year", "超过去年", "day alone", "since it began", "months counted from the first", "each year",
    "half a year", "three years listed", "and before", "two seasons", "part of a fiscal year",
    "last third of a month", "season of an event", "whole year", "more than so many years", "reign years",
    "masked year", "the same year, the next", "so many years from now", "hour of a deadline",
    "month that is a name", "前 before a verb", "three years off", "from now on", "weeks on",
    "since a month that is over", "to the end of the year", "feast by its name", "up to now",
    "inclusive bound", "last months", "part behind 的", "months side by side",
}  # fmt: skip


def told(t: TimeExpression) -> tuple[int, int, list[str]]:
    """What was found, as the table writes it: first..last day, grain, relation, source, EDTF, and the event, if any."""
    days = "-" if t.start is None and t.end is None else f"{t.start}..{t.end}"
    fields = [days, t.grain.value, t.relation.value, t.source.split(" ")[0], t.edtf or "-"]
    if t.event:
        fields.append(f"event={t.event}")
    return t.span.start, t.span.end, fields


def check(row):
    """`expected`: words, first..last day (- for open), grain, relation, source (its first word), EDTF (- for none), [event=…]."""
    found = find_times(
        row["text"],
        None if row["published"] == "-" else datetime.date.fromisoformat(row["published"]),
        dialect=None if row["dialect"] == "-" else row["dialect"],
    )
    assert [told(t) for t in found] == found_in(row["text"], row["expected"])


@pytest.mark.parametrize("row", right(RIGHT))
def test_time(row):
    check(row)


@pytest.mark.parametrize("row", failing(KNOWN_FAILURES))
def test_known_failure(row):
    check(row)


def test_every_form_is_shown():
    check_forms(RIGHT, FORMS)


DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "times.md"
TABLE = [line.split("|")[1:5] for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith("| ")][
    2:
]


@pytest.mark.parametrize("cells", TABLE, ids=lambda cells: cells[0].strip())
def test_the_document_tells_what_is_read(cells):
    """Each of the words that the document names gives one of the relations and of the EDTFs that stand beside them."""
    words, _, relations, written = (cell.strip() for cell in cells)
    dialect = "HK" if "Hong Kong" in words or "學年" in words else None
    for one in words.replace(" in a Hong Kong text", "").split(", "):
        (found,) = find_times(one, datetime.date(2026, 1, 20), dialect=dialect)
        assert f"`{found.relation}`" in relations, one
        assert f"`{found.edtf}`" in written or found.edtf is None or "," not in written, one
