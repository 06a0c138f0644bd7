"""Each row of the schemes does what it is for, as its example shows; and a scheme can be made anew."""

from decimal import Decimal

import pytest

from govreport import lexicon
from govreport.errors import OptionError
from govreport.followup.measures import base_series
from govreport.followup.outcomes import told_of
from govreport.parser import parse
from govreport.schemes import Coding, Tolerance, coding, codings, tolerance, tolerances

INDICATORS = {row["id"] for row in lexicon.rows("indicators")}


def rows(name):
    return [pytest.param(row, id=" ".join(list(row.values())[:3])) for row in lexicon.rows(name)]


@pytest.mark.parametrize("row", rows("tolerances"))
def test_a_tolerance_gives_the_verdict_of_its_example(followed, row):
    target, outcome, verdict = row["example"].split(" | ")
    assert row["source"]
    (found,) = followed(f"产值增长{target}。", f"产值增长{outcome}。", around=row["name"])
    assert found.verdict == verdict
    assert f"(tolerance {row['name']})" in found.why


@pytest.mark.parametrize("row", rows("codings"))
def test_a_coding_gives_the_code_of_its_example(row):
    assert row["source"]
    assert row["feature"] != "indicator" or row["value"] in INDICATORS
    year = 2006 if row["scheme"] == "plan_11" else 2025
    (goal,) = parse(f"青石市{year}年政府工作报告\n二、{year}年工作安排\n{row['example']}。").goals
    scheme = coding(row["scheme"])
    assert scheme.code(goal) == row["code"]
    rest = tuple(rule for rule in scheme.rules if rule[:2] != (row["feature"], row["value"]))
    assert Coding(name="rest", rules=rest).code(goal) != row["code"] or row["scheme"] == "constraint"


@pytest.mark.parametrize("row", rows("directions"))
def test_a_direction_decides_its_example(followed, row):
    (found,) = followed(
        f"{row['example']}。", "木偶戏热闹。" + row["example"].replace("左右", "").replace("今年", "") + "。"
    )
    assert row["source"]
    assert row["kind"] == "word" or row["key"] in INDICATORS
    told = f"{row['key']} names a limit" if row["kind"] == "word" else f"{row['key']} as a {row['reading']}"
    assert told in found.why


@pytest.mark.parametrize("row", rows("series_breaks"))
def test_broken_series_are_never_compared(followed, row):
    goal, outcome = row["example"].split(" | ")
    (found,) = followed(f"{goal}。", f"{outcome}。")
    assert row["source"]
    assert row["kind"] == "word" or {row["one"], row["other"]} <= INDICATORS
    assert (found.verdict, found.result) == ("not comparable", None)
    assert row["reason"] in found.why


@pytest.mark.parametrize("row", rows("count_words"))
def test_what_was_added_is_never_compared_with_what_there_is(followed, row):
    goal, outcome = row["example"].split(" | ")
    (found,) = followed(f"{goal}。", f"{outcome}。")
    assert (found.verdict, found.result) == ("not comparable", None)
    assert any(told in found.why for told in ("it is a total, the goal", "it is what there is in all, the goal"))


@pytest.mark.parametrize("row", rows("purposes"))
def test_money_for_one_thing_is_never_compared_with_money_for_another(followed, row):
    goal, outcome = row["example"].split(" | ")
    (found,) = followed(f"{goal}。", f"{outcome}。")
    assert (found.verdict, found.result) == ("not comparable", None)
    assert "it is for " in found.why


@pytest.mark.parametrize("row", rows("restating"))
def test_a_target_that_is_said_again_is_no_outcome(reviewed, row):
    report = reviewed(f"{row['example']}。")
    told = [told_of(one, report.raw, nation=False)[0] for one in report.rows if one.status == "result"]
    assert told
    assert set(told) == {"target"}


@pytest.mark.parametrize("row", rows("claims"))
def test_what_a_report_claims_of_a_target_is_told(reviewed, row):
    report = reviewed(f"{row['example']}。")
    assert [told_of(one, report.raw, nation=False) for one in report.rows] == [("target", row["reading"])]


def test_the_schemes_are_these():
    assert list(codings()) == ["constraint", "form", "plan", "plan_11", "plan_14"]
    assert list(tolerances()) == ["two_tenths", "half_point", "tenth", "exact"]


def test_eight_targets_of_each_plan_are_binding():
    assert [len(coding(name).rules) for name in ("plan_11", "plan_14")] == [8, 8]


def test_a_goal_that_no_rule_fits_has_no_code():
    (goal,) = parse("确保2030年前木偶剧院建成使用。").goals
    assert (coding("form").code(goal), coding("plan").code(goal), coding("plan_14").code(goal)) == (None, None, None)
    assert coding("constraint").code(goal) == "hard"


def test_a_coding_can_be_changed_only_where_it_has_a_rule():
    changed = coding("constraint").replaced(strive="hard", between="hard")
    assert (changed.name, dict(rule[1:] for rule in changed.rules)["strive"]) == ("constraint, changed", "hard")
    with pytest.raises(OptionError, match="stretch: no value of the scheme constraint; it has about, at_least"):
        coding("constraint").replaced(stretch="hard")


def test_the_rules_of_a_coding_are_checked():
    assert hash(Coding(name="mine", rules=[["comparator", "about", "soft"]])) == hash(
        Coding(name="mine", rules=(("comparator", "about", "soft"),))
    )
    with pytest.raises(OptionError, match="rules: 'unit' is no feature of a goal; take one of strength, comparator"):
        Coding(name="mine", rules=(("unit", "%", "share"),))
    for rules in ((("comparator", "about"),), "about", (("comparator", "about", 1),), {"comparator": "about"}):
        with pytest.raises(OptionError, match="rules must be a tuple of"):
            Coding(name="mine", rules=rules)


def test_a_scheme_that_is_not_known_is_refused():
    with pytest.raises(OptionError, match="coding: 'hard' is not known; take one of constraint"):
        coding("hard")
    with pytest.raises(OptionError, match="there is no tolerance 5"):
        tolerance(5)


def test_a_tolerance_of_ones_own():
    mine = Tolerance(name="mine", percent=Decimal(10))
    assert tolerance(mine) is mine
    assert mine.margin(Decimal(-5), share=True) == Decimal("0.5")


def test_a_rate_of_change_is_about_what_changes():
    assert base_series("imports_growth")[0] in INDICATORS
