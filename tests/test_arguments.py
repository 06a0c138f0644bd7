"""A wrong type or option gives an error that names the argument and the remedy."""

from decimal import Decimal

import pytest

import govreport
from govreport.errors import OptionError, SchemaError

REPORT = govreport.parse("2026年青石市政府工作报告\n二、2026年工作安排\n新建公园12个。")

WRONG = {
    "text must be a str, not NoneType; decode bytes first": lambda: govreport.to_simplified(None),
    "text must be a str, not bytes": lambda: govreport.to_traditional(b""),
    "doc_id must be a str or None, not int": lambda: govreport.Parser().parse("", doc_id=5),
    "undated must be a datetime.date or None, not str": lambda: govreport.Parser(undated="2026-02-03"),
    "documents must be a list, a generator or the like, not int": lambda: govreport.parse_many(5),
    "kinds must be a list of result, goal": lambda: REPORT.highlight(kinds=5),
    "not a str; pass ['value']": lambda: REPORT.highlight(kinds="value"),
    "parts must be a list of parts of a report, not a str; pass ['headline']": lambda: govreport.panel(
        [REPORT], parts=govreport.Part.HEADLINE
    ),
    "goal must be a Goal, as in report.goals, not NoneType": lambda: govreport.coding("form").code(None),
    "points must be a Decimal from 0": lambda: govreport.Tolerance(name="mine", points=0.3),
    "percent must be a Decimal from 0": lambda: govreport.Tolerance(name="mine", percent=Decimal(-1)),
    "name must be a str, not int": lambda: govreport.Tolerance(name=5),
    "source must be a str, not NoneType": lambda: govreport.Tolerance(name="mine", source=None),
    "strive must be a str, not int": lambda: govreport.coding("constraint").replaced(strive=5),
    "start and end must be whole, 0 <= start <= end, not 'a' and 2": lambda: govreport.Span(start="a", end=2),
    "start and end must be whole, 0 <= start <= end, not 1 and 2.0": lambda: govreport.Span(start=1, end=2.0),
    "start and end must be whole, 0 <= start <= end, not 5 and 2": lambda: govreport.Span(start=5, end=2),
    "start and end must be whole, 0 <= start <= end, not -1 and 2": lambda: govreport.Span(start=-1, end=2),
    "start and end must lie within text, 0 <= start <= end <= 3, not -1 and 2": lambda: govreport.clean("abc").to_raw(-1, 2),
    "start and end must lie within raw, 0 <= start <= end <= 3, not 2 and 1": lambda: govreport.clean("abc").from_raw(2, 1),
}  # fmt: skip


@pytest.mark.parametrize("message", WRONG)
def test_an_error_names_the_argument(message):
    with pytest.raises(OptionError) as raised:
        WRONG[message]()
    assert message in str(raised.value)


def test_only_what_was_written_is_read_again():
    with pytest.raises(SchemaError, match="text must be what to_json wrote, a str or bytes, not NoneType"):
        govreport.Report.from_json(None)


def test_a_goal_without_a_time_shows_where_its_year_is_told():
    (due,) = [reason for reason in REPORT.explain(REPORT.goals[0]).reasons if reason.role == "due"]
    assert (due.text, due.span.start, due.inherited) == ("2026", 0, True)
