"""Dates, periods and deadlines in running text, by table: `tests/cases/times.tsv`."""

import datetime

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
    "民国 year", "Republic year in Taiwan", "short second year", "明年", "去年", "上年", "前年", "本年度", "当年", "全年",
    "year in brackets", "三年来", "未来五年", "下半年", "第四季度", "年内", "年初", "年底", "年末", "今明两年", "by a year", "before a year",
    "截至", "自…起", "以来", "力争", "三年内", "用五年时间", "经过三年努力", "世纪中叶", "century", "end of a plan", "“七五”",
    "fiscal year with a dash", "fiscal year with a slash", "fiscal year in Chinese", "春节前", "国庆前", "两会前", "供暖季前",
    "瓷博会前", "开学前", "入冬前", "span of years", "span of months", "months across years", "span of days", "baseline",
    "age", "15分钟生活圈", "百年老店", "连续19年", "20年以上", "第30年", "programme", "repeated time", "time of day",
    "percentage no month", "length no year", "small range no date", "end of a year, not of the year before",
    "names with numbers", "document number",
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
