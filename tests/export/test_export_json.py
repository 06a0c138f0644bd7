"""The lossless form: what is written is what is read, for every column and every str."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport.columns import COLUMNS, SCHEMA_VERSION
from govreport.errors import SchemaError
from govreport.export import json as reports
from govreport.export.structure import decode, encode, plain


def test_a_report_survives_the_round_trip(fields):
    data = reports.to_dict(fields)
    assert reports.from_dict(data) == fields
    assert reports.from_dict(reports.from_json(reports.to_json(data))) == fields


def test_the_nested_record_mirrors_the_classes(fields):
    record = reports.to_dict(fields)["records"][0]
    start = fields["raw"].index("10万人")
    assert record["quantity"] == {
        "text": "10万人",
        "span": [start, start + 4],
        "low": "100000",
        "high": "100000",
        "unit": "人",
        "unit_id": "person",
        "comparator": "more_than",
        "approximate": False,
        "per": None,
    }
    assert record["deadline"]["end"] == "2027-12-31"
    assert record["period"] is None
    assert record["trace"] == [["comparator", start - 2, start]]


def test_every_column_has_its_place_in_the_nested_form():
    placed = [name for _, names in reports.LAYOUT for name in names] + list(reports.OF_DOCUMENT)
    assert sorted(placed) == sorted(column.name for column in COLUMNS)


def test_the_keys_come_in_a_fixed_order(fields):
    data = reports.to_dict(fields)
    assert list(data) == [
        "schema_version", "doc_id", "document", "metadata", "sections", "records", "rejections", "diagnostics", "raw", "cleaned",
    ]  # fmt: skip
    assert data["schema_version"] == SCHEMA_VERSION
    assert list(data["metadata"])[:3] == ["title", "authors", "source"]


def test_what_belongs_to_the_document_is_written_once(fields):
    data = reports.to_dict(fields)
    assert data["document"] == {
        "doc_id": "notes/binjiang.txt",
        "published": "2026-02-03",
        "plan_year": 2026,
        "region": "滨江市",
        "issuer": None,
    }
    assert not {"doc_id", "published", "plan_year"} & set(data["records"][0])


def test_a_report_without_records(fields):
    empty = fields | {"rows": (), "traces": (), "rejections": ()}
    assert reports.from_dict(reports.to_dict(empty)) == empty


@given(raw=st.text(st.characters(blacklist_categories=())) | st.text('\ud83d\ude00\\u"d8a ,'))
@settings(max_examples=200)
def test_any_str_survives_json(raw):
    text = reports.to_json({"raw": raw, "list": [raw]})
    text.encode("utf-8")  # the file that it goes into can carry it
    assert reports.from_json(text)["raw"] == raw
    assert reports.from_json(text.encode("utf-8"))["list"] == [raw]
    assert reports.from_json(bytearray(text.encode("utf-8")))["raw"] == raw


def test_two_surrogates_in_a_row_stay_two_characters():
    assert len(reports.from_json(reports.to_json({"raw": "\ud83d\ude00"}))["raw"]) == 2
    assert len(reports.from_json(reports.to_json({"raw": "😀"}))["raw"]) == 1
    assert "split_surrogates" not in reports.to_json({"raw": "😀"})


def test_a_line_of_json_lines(fields):
    from govreport.export.records import to_records

    line = reports.json_line(to_records(fields["rows"])[0])
    assert "\n" not in line
    record = json.loads(line)
    assert list(record) == [column.name for column in COLUMNS]
    assert (record["low"], record["due_end"], record["indicator_parts"][0]) == (
        "100000",
        "2027-12-31",
        list(fields["rows"][0].indicator_parts[0]),
    )
    assert json.loads(reports.json_line({"text": "增长\ud800"})) == {"text": "增长\ud800"}


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("schema_version",), "0", "schema version '0' where this govreport reads '1'"),
        (("raw",), None, r"\$\.raw: None where a string was expected"),
        (("metadata", "published"), "3 Feb", r"\$\.metadata\.published: '3 Feb' where a date"),
        (("metadata", "plan_year"), "2026", r"\$\.metadata\.plan_year: '2026' where a whole number"),
        (("metadata", "dialect"), "xx", r"\$\.metadata\.dialect: 'xx' where one of CN, HK, MO, TW was expected"),
        (("document", "doc_id"), "b", r"\$\.document\.doc_id: 'b' where \$\.doc_id is 'notes/binjiang\.txt'"),
        (("metadata", "title"), 7, r"\$\.metadata\.title: 7 where an object was expected"),
        (("metadata",), {}, r"\$\.metadata: dict where an object with the key 'title'"),
        (("sections", 0, "part"), "preface", r"\$\.sections\[0\]\.part: 'preface' where one of review, requirement"),
        (("sections", 0, "span"), [1, 2, 3], r"\$\.sections\[0\]\.span: list where a list of 2"),
        (("records",), {}, r"\$\.records: dict where a list was expected"),
        (("records", 0, "rule"), None, r"\$\.records\[0\]\.rule: None where a string"),
        (("records", 0, "quantity"), "10", r"\$\.records\[0\]\.quantity: '10' where an object"),
        (("records", 0, "quantity", "low"), "ten", r"\$\.records\[0\]\.quantity\.low: 'ten' where a number"),
        (("records", 0, "quantity", "low"), "NaN", r"\$\.records\[0\]\.quantity\.low: 'NaN' where a number"),
        (("records", 0, "quantity", "approximate"), 1, "where true or false"),
        (("records", 0, "trace"), [["value", 1]], r"\$\.records\[0\]\.trace\[0\]: list where a list of 3"),
        (("rejections",), [[1, 2]], r"\$\.rejections\[0\]"),
        (("cleaned", "text"), "another", "do not give the text"),
        (("cleaned", "steps", 0, "edits"), [[9, 2, "", "pinyin"]], "do not fit the raw text"),
        (("cleaned", "steps", 0, "fixer"), None, r"\$\.cleaned\.fixer: None where a string"),
        (("cleaned", "steps"), 3, r"\$\.cleaned\.steps: 3 where a list"),
        (("foo",), 1, r"^\$: the schema has no key 'foo' here"),
        (("document", "foo"), 1, r"\$\.document: the schema has no key 'foo'"),
        (("metadata", "title", "foo"), 1, r"\$\.metadata\.title: the schema has no key 'foo'"),
        (("records", 0, "foo"), 1, r"\$\.records\[0\]: the schema has no key 'foo'"),
        (("records", 0, "quantity", "foo"), 1, r"\$\.records\[0\]\.quantity: the schema has no key 'foo'"),
        (("cleaned", "steps", 0, "foo"), 1, r"\$\.cleaned\.steps\[0\]: the schema has no key 'foo'"),
        (
            ("metadata", "title", "span"),
            [0, 999],
            r"\$\.metadata\.title\.span: \[0, 999\] is no stretch of the raw text",
        ),
        (
            ("sections", 0, "heading"),
            [5, 2],
            r"\$\.sections\[0\]\.heading: .\[5, 2\]. where a stretch \[start, end\] was",
        ),
        (("records", 0, "span"), [5, 2], r"\$\.records\[0\]\.statement: \[5, 2\] is no stretch"),
        (("records", 0, "span"), [0, 999], r"\$\.records\[0\]\.statement: \[0, 999\] is no stretch"),
        (("records", 0, "quantity", "span"), [None, 2], r"\$\.records\[0\]\.quantity\.span\[0\]: None where a whole"),
        (("records", 0, "indicator", "parts"), [[-1, 2]], r"\$\.records\[0\]\.indicator\.parts\[0\]: \[-1, 2\] is no"),
        (
            ("records", 0, "statement"),
            "another",
            r"\$\.records\[0\]\.statement: these are not the words of the raw text",
        ),
        (("records", 0, "quantity", "text"), "9万人", r"\$\.records\[0\]\.quantity\.text: these are not the words"),
        (("records", 0, "parent"), 99, r"\$\.records\[0\]\.parent: 99 is not the place of a record; there are 4"),
        (("records", 0, "trace"), [["value", 1, 999]], r"\$\.records\[0\]\.trace\[0\]: \[1, 999\] is no stretch"),
        (("rejections",), [[7, 6, "date"]], r"\$\.rejections\[0\]: \[7, 6\] is no stretch"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(fields, path, value, message):
    data = json.loads(reports.to_json(reports.to_dict(fields)))
    inner = data
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    with pytest.raises(SchemaError, match=message):
        reports.from_dict(data)


@pytest.mark.parametrize("key", ["quantity", "commitment", "deadline", "kind"])
def test_a_key_that_a_record_lacks_is_named(fields, key):
    data = json.loads(reports.to_json(reports.to_dict(fields)))
    del data["records"][0][key]
    with pytest.raises(SchemaError, match=rf"\$\.records\[0\]: has no '{key}'"):
        reports.from_dict(data)


def test_a_word_that_is_none_of_its_column_is_refused(fields):
    data = json.loads(reports.to_json(reports.to_dict(fields)))
    data["records"][0]["kind"] = "x"
    with pytest.raises(SchemaError, match="kind is 'x', which is none of quantity, event"):
        reports.from_dict(data)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, b"\xff\xfe\xff"])
def test_what_is_no_json_is_refused(text):
    with pytest.raises(SchemaError, match="no JSON"):
        reports.from_json(text)


@pytest.mark.parametrize("data", [[], {}, None, "text"])
def test_what_is_no_report_is_refused(data):
    with pytest.raises(SchemaError, match="no report of govreport"):
        reports.from_dict(data)


@pytest.mark.parametrize(
    "key", ["raw", "cleaned", "metadata", "records", "rejections", "diagnostics", "doc_id", "document"]
)
def test_a_missing_key_is_named(fields, key):
    data = reports.to_dict(fields)
    del data[key]
    with pytest.raises(SchemaError, match=f"the key '{key}'"):
        reports.from_dict(data)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_numbers_are_exact(number):
    from decimal import Decimal

    assert Decimal(plain(number)) == number
    assert decode(Decimal, encode(number)) == number
