"""A document: a text with what the caller knows of it."""

import datetime
import pickle
from typing import Any

import pytest

from govreport import Document, OptionError, Parser, Report, find_times, parse, parse_many
from govreport.export.json import json_line

TEXT = "力争明年新建公园12个。"
DAY = datetime.date(2026, 2, 3)


def test_a_document_is_frozen_hashable_and_picklable() -> None:
    document = Document(TEXT, DAY, "甲")
    assert document == Document(TEXT, published=DAY, id="甲")
    assert hash(document) == hash(pickle.loads(pickle.dumps(document)))
    with pytest.raises(AttributeError):
        document.text = ""  # type: ignore[misc]


def test_a_moment_of_publication_is_taken_as_its_day() -> None:
    assert Document(TEXT, datetime.datetime(2026, 2, 3, 10, 30)).published == DAY


def test_a_missing_day_of_a_frame_is_none() -> None:
    missing: Any = pytest.importorskip("pandas").NaT
    assert Document(TEXT, missing).published is None
    assert Parser(undated=missing) == Parser()
    assert find_times(TEXT, missing) == find_times(TEXT)
    told = parse("2026年1月20日\n今年新建公园12个。", published=missing)
    assert told.metadata.published == datetime.date(2026, 1, 20)
    assert list(parse_many([Document(TEXT, missing)])) == [parse(TEXT)]


class Named(str):
    """A str that is more than one, as those of numpy are."""


def test_a_subclass_of_str_is_a_str() -> None:
    plain = parse(Document(TEXT, id="甲"))
    taken = [
        parse(Document(Named(TEXT), id=Named("甲"))),
        Parser().parse(Named(TEXT), doc_id=Named("甲")),
        *parse_many([Document(Named(TEXT), id=Named("甲"))]),
    ]
    for report in taken:
        assert (type(report.raw), type(report.doc_id)) == (str, str)
        assert report.to_json() == plain.to_json()
        assert list(map(json_line, report.records())) == list(map(json_line, plain.records()))
    for report in parse_many([Named(TEXT)]):
        assert isinstance(report, Report)
        assert type(report.raw) is str


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"text": b"x"}, "text must be a str, not bytes"),
        ({"text": TEXT, "published": "2026"}, "published must be a datetime.date or None"),
        ({"text": TEXT, "id": 7}, "id must be a str or None, not int"),
    ],
)
def test_a_wrong_type_is_named(values: dict[str, object], told: str) -> None:
    with pytest.raises(OptionError, match=told):
        Document(**values)  # type: ignore[arg-type]


def test_a_document_is_read_with_its_date_and_its_id() -> None:
    report = parse(Document(TEXT, DAY, "甲"))
    assert report.goals[0].deadline is not None
    assert report.goals[0].deadline.end == datetime.date(2027, 12, 31)
    assert report.records()[0]["doc_id"] == report.doc_id == "甲"
    assert report.raw == TEXT


def test_what_is_passed_besides_wins() -> None:
    report = Parser().parse(Document(TEXT, DAY, "甲"), datetime.date(2020, 1, 1), doc_id="乙")
    assert (report.doc_id, report.metadata.published) == ("乙", datetime.date(2020, 1, 1))
