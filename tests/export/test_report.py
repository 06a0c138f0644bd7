"""The report, made by hand."""

import pickle

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport.errors import OptionError, SchemaError
from govreport.export.records import FIELDS
from govreport.model import Metadata, Span
from govreport.parser import Parser
from govreport.report import Report


@pytest.fixture
def report(fields) -> Report:
    return Report(**fields)


def test_records_are_the_rows_as_new_dicts(report):
    records = report.records()
    assert [list(record) for record in records] == [list(FIELDS)] * 4
    assert [tuple(record.values()) for record in records] == list(report.rows)
    records[0]["kind"] = None
    assert report.records()[0]["kind"] == "quantity"


def test_goals_and_results_are_made_once(report):
    assert [goal.statement for goal in report.goals] == [row.text for row in report.rows[:2]]
    assert [result.statement for result in report.results] == [row.text for row in report.rows[2:]]
    assert report.goals[0] is report.goals[0]


def test_every_number_has_its_verdict_in_text_order(report):
    assert [
        (verdict.text, verdict.rule, verdict.accepted)
        for verdict in report.verdicts
        if verdict.rule not in ("date", "list mark")
    ] == [
        ("10万人", "predicate", True),
        ("3.2万人", "predicate", True),
        ("1.9%", "baseline", False),
        ("1.5%", "from-to", True),
    ]
    assert all(verdict.span.of(report.raw) == verdict.text for verdict in report.verdicts)


def test_the_layers_below_have_raw_spans(report):
    assert "10万人" in [quantity.text for quantity in report.quantities]
    assert "2027年" in "".join(time.text for time in report.times)
    for found in (*report.quantities, *report.times):
        assert found.span.of(report.raw) == found.text


def test_explain_takes_an_item_or_its_place(report):
    for at, item in enumerate([*report.goals, *report.results]):
        assert report.explain(item) == report.explain(at)
        assert report.explain(at).rule == item.rule


@pytest.mark.parametrize("item", [4, -1, True, "0", None, 1.0])
def test_explain_refuses_what_is_no_item(report, item):
    with pytest.raises(OptionError, match="item: "):
        report.explain(item)


def test_explain_refuses_the_goal_of_another_report(report):
    with pytest.raises(OptionError, match="not one of this report's"):
        report.explain(attrs.evolve(report.goals[0], statement="another"))


def test_json_gives_an_equal_report(report):
    again = Report.from_json(report.to_json())
    assert again == report
    assert again.records() == report.records()
    assert (again.goals, again.results, again.verdicts) == (report.goals, report.results, report.verdicts)
    assert [again.explain(at) for at in range(4)] == [report.explain(at) for at in range(4)]
    assert again.cleaned.repairs() == report.cleaned.repairs()
    assert Report.from_dict(report.to_dict()) == report
    assert again.to_json(indent=2) == report.to_json(indent=2)


def test_json_of_something_else_is_refused():
    with pytest.raises(SchemaError):
        Report.from_json('{"goals": []}')


def test_it_is_a_value(report):
    assert pickle.loads(pickle.dumps(report)) == report
    assert len({report, pickle.loads(pickle.dumps(report)), attrs.evolve(report, doc_id=None)}) == 2
    assert report.goals  # what was made on request is not part of the value
    assert pickle.loads(pickle.dumps(report)) == report
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        report.raw = ""
    with pytest.raises(AttributeError):
        report.notes = ""


def test_it_prints_short(report):
    assert str(report) == "滨江市二〇二六年工作要点: 2 goals, 2 results"
    assert repr(report) == f"<Report: 滨江市二〇二六年工作要点: 2 goals, 2 results in {len(report.raw)} characters>"
    one = attrs.evolve(report, rows=report.rows[:1], traces=report.traces[:1], metadata=Metadata())
    assert str(one) == "1 goal, 0 results"


def test_it_shows_in_a_notebook(report):
    page = report._repr_html_()
    assert "滨江市二〇二六年工作要点" in page
    assert "展示中心建成使用" in page
    assert "<b>Report</b>" in attrs.evolve(report, metadata=Metadata())._repr_html_()


def test_frames_have_one_line_for_each_record(report):
    pytest.importorskip("pyarrow")
    assert report.to_arrow().num_rows == 4
    pytest.importorskip("pandas")
    assert len(report.to_pandas()) == 4
    pytest.importorskip("polars")
    assert len(report.to_polars()) == 4


def test_a_number_without_a_record_is_only_a_verdict(report):
    only = attrs.evolve(report, rows=(), traces=())
    told = [verdict.span for verdict in only.verdicts if verdict.rule == "baseline"]
    assert told == [Span(start=s, end=e) for s, e, _ in report.rejections]
    assert only.records() == []


def test_the_seed_survives_json(seed):
    report = Parser().parse(seed, doc_id="seed")
    again = Report.from_json(report.to_json())
    assert again == report
    assert again.goals == report.goals
    assert [str(again.explain(at)) for at in range(len(report.rows))] == [
        str(report.explain(at)) for at in range(len(report.rows))
    ]


FRAGMENTS = (
    "到2027年",
    "力争",
    "增长5%",
    "(zhǎng)",
    "10万人",
    "，，",
    "。",
    "\n一、目标\n",
    "今年",
    "\ud83d",
    "\ude00",
    "&amp;",
)


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(st.characters(blacklist_categories=()), max_size=3)).map("".join))
@settings(max_examples=100, deadline=None)
def test_any_text_survives_json(raw):
    report = Parser().parse(raw)
    assert Report.from_json(report.to_json()) == report
