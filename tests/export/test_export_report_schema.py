"""The JSON Schemas fit what is written, and nothing else."""

import copy
import json

import pytest

import govreport
from govreport.export.report_schema import report_schema
from govreport.export.schema import json_schema
from govreport.report import Report


@pytest.fixture(scope="module")
def validator():
    return pytest.importorskip("jsonschema", reason="needs the package jsonschema").Draft202012Validator


def test_every_report_fits(validator, fields, seed):
    check = validator(report_schema())
    own = govreport.Parser(lexicons=[[{"lexicon": "cues", "surface": "铆足劲", "strength": "strive"}]])
    for report in (Report(**fields), govreport.parse(seed), govreport.parse(""), own.parse("铆足劲新建公园12个。")):
        check.validate(json.loads(report.to_json()))
    split = govreport.parse("\ud83d\ude00增长5%。").to_json()
    check.validate(json.loads(split))


def test_every_line_fits(validator, seed):
    from govreport.export.json import json_line

    check = validator(json_schema())
    for record in govreport.parse(seed).records():
        check.validate(json.loads(json_line(record)))


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(more=1),
        lambda data: data.pop("raw"),
        lambda data: data["records"][0].pop("trace"),
        lambda data: data["records"][0].update(span=[1]),
        lambda data: data["records"][0]["quantity"].update(low=5),
        lambda data: data["metadata"].update(published="today", plan_year="2026"),
        lambda data: data["cleaned"]["steps"][0]["edits"].append([1, 2, "x"]),
    ],
)
def test_what_is_otherwise_does_not_fit(validator, fields, change):
    data = copy.deepcopy(Report(**fields).to_dict())
    change(data)
    assert not validator(report_schema()).is_valid(data)
