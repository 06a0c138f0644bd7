"""docs/rules.md is a test: every example gets the verdict of its row, and every rule of the code stands there."""

import datetime
import pathlib
import re

import pytest

import govreport

ROOT = pathlib.Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([^`]+)` \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE)
PUBLISHED = datetime.date(2026, 2, 1)


@pytest.mark.parametrize(("rule", "words", "example"), ROWS, ids=[row[0] for row in ROWS])
def test_example_gets_its_verdict(rule: str, words: str, example: str) -> None:
    report = govreport.parse(example.replace("⇥", "\t").replace("⏎", "\n"), published=PUBLISHED)
    numbers = {(verdict.text, verdict.rule) for verdict in report.verdicts}
    outcomes = {(record["text"], record["rule"]) for record in report.records() if record["kind"] != "quantity"}
    assert (words, rule) in numbers | outcomes


def test_every_rule_is_told() -> None:
    told = {rule for rule, _, _ in ROWS}
    met = set()
    for name in (
        "verdicts/rejections", "verdicts/modifiers", "facts", "indicators/naming", "indicators/purposes", "outcomes/outcomes",
    ):  # fmt: skip
        code = (ROOT / "src" / "govreport" / "goals" / f"{name}.py").read_text(encoding="utf-8")
        met |= set(re.findall(r'return "([a-z ]+)"', code)) | set(re.findall(r'\), "([a-z ]+)"', code))
        met |= set(re.findall(r'time, "([a-z ]+)"\)', code)) | set(re.findall(r'return .*, "([a-z ]+)"(?= |\n)', code))
    not_rules = {"direction", "level", "decrease", "increase", "multiple", "unit", "bare"}
    assert met - not_rules <= told
