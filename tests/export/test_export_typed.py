"""Rows as goals and results."""

import datetime
from decimal import Decimal

from govreport.export.typed import goal_or_result
from govreport.model import (
    Binding,
    Change,
    Comparator,
    Goal,
    Kind,
    Part,
    Per,
    Period,
    Relation,
    Result,
    Span,
    Strength,
)


def test_a_goal_with_a_number(fields, rows):
    goal = goal_or_result(rows[0])
    assert isinstance(goal, Goal)
    assert goal.quantity.span.of(fields["raw"]) == goal.quantity.text == "10万人"
    assert (goal.quantity.low, goal.quantity.comparator, goal.quantity.unit_id) == (
        100000,
        Comparator.MORE_THAN,
        "person",
    )
    assert goal.deadline.span.of(fields["raw"]) == "2027年"
    assert (goal.deadline.end, goal.deadline.relation) == (datetime.date(2027, 12, 31), Relation.IN)
    assert (goal.commitment.strength, goal.commitment.text) == (Strength.STRIVE, "力争")
    assert [part.of(fields["raw"]) for part in goal.indicator.parts] == ["高校", "在校生"]
    assert goal.indicator.english == "students"
    assert (goal.part, goal.change) == (Part.TASK, Change.LEVEL)


def test_a_goal_without_a_number(fields, rows):
    goal = goal_or_result(rows[1])
    assert (goal.kind, goal.quantity, goal.change, goal.baseline) == (Kind.EVENT, None, None, None)
    assert goal.statement == goal.span.of(fields["raw"]) == "展示中心建成(chéng)使用"
    assert (goal.deadline.event, goal.group, goal.binding, goal.stretch) == ("花博会", 1, Binding.BINDING, "使用")


def test_results(rows):
    jobs, prices = map(goal_or_result, rows[2:])
    assert isinstance(jobs, Result)
    assert jobs.period == Period(start=datetime.date(2025, 1, 1), end=datetime.date(2025, 12, 31))
    assert (prices.period, prices.parent) == (None, 2)
    assert prices.baseline == (Decimal("1.9"), Decimal("1.9"))
    assert (prices.quantity.per, prices.part) == (Per.ANNUAL_AVERAGE, Part.OTHER)


def test_what_is_absent_is_none_or_plain(rows):
    bare = rows[0]._replace(
        indicator=None, due_start=None, due_end=None, due_relation=None, due_text=None, commitment=None, cue=None,
        cue_start=None, cue_end=None, sentence_start=None, unit="", comparator=None,
    )  # fmt: skip
    goal = goal_or_result(bare)
    assert (goal.indicator, goal.deadline, goal.quantity.unit) == (None, None, None)
    assert goal.quantity.comparator is Comparator.EQ
    assert (goal.commitment.strength, goal.commitment.span) == (Strength.PLAN, None)
    assert goal.sentence == Span(start=bare.start, end=bare.end)
