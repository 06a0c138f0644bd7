"""Why a record is there."""

import pickle

import pytest

from govreport.export.explain import explanation
from govreport.model import Kind, Span, Status
from govreport.parser import parse


def test_each_reason_has_its_words_and_place(fields):
    found = explanation(fields["cleaned"], fields["rows"][0], fields["traces"][0])
    assert (found.kind, found.status, found.rule) == (Kind.QUANTITY, Status.GOAL, "predicate")
    assert [(reason.role, reason.text, reason.inherited) for reason in found.reasons] == [
        ("indicator", "高校", False),
        ("indicator", "在校生", False),
        ("comparator", "突破", False),
        ("value", "10万人", False),
        ("due", "2027年", False),
        ("cue", "力争", False),
    ]
    assert all(reason.span.of(fields["raw"]) == reason.text for reason in found.reasons)
    assert found.sentence_span.of(fields["raw"]) == found.sentence


def test_words_of_another_sentence_are_inherited(fields):
    found = explanation(fields["cleaned"], fields["rows"][2], fields["traces"][2])
    assert [reason.role for reason in found.reasons if reason.inherited] == ["section"]
    assert "一、总体要求" in str(found)
    assert ", inherited" in str(found)


def test_a_deadline_of_a_list_header_is_inherited_even_in_the_same_sentence(fields):
    found = explanation(fields["cleaned"], fields["rows"][0]._replace(due_inherited=True), fields["traces"][0])
    assert [reason.role for reason in found.reasons if reason.inherited] == ["due"]


def test_it_prints_as_a_block(fields):
    text = str(explanation(fields["cleaned"], fields["rows"][0], fields["traces"][0]))
    head, sentence, reading, *reasons = text.splitlines()
    assert head.startswith("goal (quantity) by the rule predicate, at ")
    assert sentence.strip() == fields["rows"][0].sentence
    assert reading == "  = 高校在校生 | >10万人 | in 2027 | strive"
    assert any(reason.startswith("  value       10万人  at ") for reason in reasons)


def test_it_is_data_too(fields):
    found = explanation(fields["cleaned"], fields["rows"][1], fields["traces"][1])
    data = found.to_dict()
    assert data["reading"] == "展示中心建成使用 | before 花博会 (2026) | ensure"
    cue = found.reasons[-1]
    assert data["reasons"][-1] == {
        "role": "cue",
        "text": "确保",
        "span": [cue.span.start, cue.span.end],
        "inherited": False,
    }
    assert pickle.loads(pickle.dumps(found)) == found
    assert hash(found) == hash(pickle.loads(pickle.dumps(found)))


def test_a_row_without_a_sentence_is_explained_by_its_clause(fields):
    row = fields["rows"][1]._replace(sentence=None, sentence_start=None, sentence_end=None)
    found = explanation(fields["cleaned"], row, ())
    assert found.sentence == row.text
    assert found.sentence_span == Span(start=row.start, end=row.end)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-27年度財政預算案\n政府會新建公園12個。", "2026-27年度"),
        ("政府工作报告\n——2026年1月20日在青石市人民代表大会上\n一、今年工作\n新建公园12个。", "2026年1月20日"),
    ],
)
def test_the_year_of_the_document_is_a_reason_wherever_it_is_told(text, told):
    report = parse(text)
    (due,) = (reason for reason in report.explain(report.goals[0]).reasons if reason.role == "due")
    assert due.inherited
    assert told in due.text or due.text in told


_TITLE = "青石县2026年政府工作报告\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{_TITLE}一、2025年工作回顾\n地区生产总值增长5%。", [("2025年", True)]),  # the heading
        (f"{_TITLE}一、工作回顾\n2025年，新建学校3所。公园完工4个。", [("2025年", True)]),  # the time that is fronted
        (f"{_TITLE}一、工作回顾\n新建学校3所。", [("2026", True)]),  # the title, for the year before
        (f"{_TITLE}一、工作回顾\n2025年新建学校3所。", [("2025年", False)]),
        ("2025年产值达到6亿元。此外，出口增长5%。", [("2025年", True)]),
        ("2025年，出口比2020年增长60%。", [("2025年", False), ("2020年", False)]),
        ("新建学校3所。", []),
    ],
)
def test_the_period_of_a_result_is_told_by_its_words_wherever_they_stand(text, told):
    report = parse(text)
    at = len(report.rows) - 1
    reasons = report.explain(at).reasons
    assert [(reason.text, reason.inherited) for reason in reasons if reason.role == "period"] == told
    assert (report.rows[at].period_end is not None) == bool(told)
    assert all(reason.span.of(text) == reason.text for reason in reasons)


@pytest.mark.parametrize(
    ("text", "at", "role", "told"),
    [
        ("2025年城镇化率由54.9%提高到58.8%。", 1, "baseline", "54.9%"),
        ("到2030年，年均新增就业10万人。", 0, "per", "年均"),
        ("五年来累计新建公园3个、学校2所。", 1, "per", "累计"),  # of the first of the list
        ("到2030年，产值年递增8%。", 0, "per", "年递增"),
        (
            "今年主要预期目标是：产值增长5%左右，在实际工作中争取更好结果；就业3万人。",
            0,
            "stretch",
            "在实际工作中争取更好结果",
        ),
    ],
)
def test_what_stands_besides_or_is_shared_with_another_number_has_words(text, at, role, told):
    (reason,) = (one for one in parse(text).explain(at).reasons if one.role == role)
    assert (reason.text, reason.inherited) == (told, False)
