"""Many documents: the same reports as one by one, whatever happens to some of them."""

import datetime
import sys

import attrs
import deadly
import pytest

import govreport
from govreport import many
from govreport.errors import OptionError
from govreport.many import Failure, parse_many
from govreport.parser import Parser, parse
from govreport.sources.document import Document

DAY = datetime.date(2026, 2, 3)
TEXTS = [
    "力争2027年全市高校在校生突破10万人。",
    Document("确保明年新城大桥建成通车。", DAY, "bridge"),
    "",
    "公园(gōng)建(jiàn)好(hǎo)，增长５％。\ud800",
    Document("预计明年盈余为5亿元。", id="hk"),
    "确保明年新城大桥建成通车，新建公园12个。".encode("gb18030"),
    *(f"到20{year}年，新建公园{year}个，森林覆盖率达到{year}%以上。" for year in range(27, 60)),
]


@pytest.mark.parametrize(("workers", "chunk"), [(None, 1), (1, 50), (2, 1), (2, many.CHUNK)])
def test_reports_are_those_of_single_calls_in_order(workers, chunk):
    assert list(parse_many(TEXTS, workers, chunk=chunk)) == [parse(text) for text in TEXTS]


@pytest.mark.parametrize("workers", [None, 1])
def test_the_seed_comes_back_whole(seed, workers):
    (report,) = parse_many([Document(seed, DAY, "seed")], workers)
    assert report == parse(Document(seed, DAY, "seed"))
    assert report.explain(0) == parse(seed, DAY).explain(0)
    assert report.to_json() == parse(Document(seed, DAY, "seed")).to_json()


@pytest.mark.parametrize("workers", [None, 2])
def test_one_failure_never_loses_the_others(workers):
    parser = deadly.DeadlyParser()
    texts = ["到2027年，新建公园12个。", None, "raise", Document("raise", id="b"), "到2028年，新建公园3个。"]
    found = list(parse_many(texts, workers, parser=parser, chunk=12))
    assert [type(one).__name__ for one in found] == ["Report", "Failure", "Failure", "Failure", "Report"]
    assert found[1].message == "wanted a str, bytes or a govreport.Document, got NoneType"
    assert found[3] == Failure(id="b", place=3, kind="MemoryError", message="no room left")


def test_a_document_that_kills_its_process_is_a_failure():
    texts = ["到2027年，新建公园12个。", Document(deadly.DEADLY, id="d"), "到2028年，新建公园3个。"] * 2
    found = list(parse_many(texts, 2, parser=deadly.DeadlyParser()))
    assert [getattr(one, "kind", None) for one in found] == [None, "WorkerDied", None] * 2
    assert (found[4].place, found[4].id) == (4, "d")
    assert "died" in found[4].message


@pytest.mark.parametrize("workers", [None, 1])
def test_bytes_that_may_change_are_bytes(workers):
    data = TEXTS[0].encode()
    assert list(parse_many([bytearray(data)], workers)) == [parse(data)]


@pytest.mark.parametrize(("name", "called"), [(7, "7"), (7.0, "7"), (float("nan"), None), (None, None), ("a", "a")])
def test_the_id_of_a_row_is_text_or_a_whole_number(name, called):
    assert many.document_of(3, "增长5%。", None, name) == Document("增长5%。", id=called)


@pytest.mark.parametrize("name", [True, 5.5, float("inf"), {"x": 1}, b"a"])
def test_an_id_of_a_row_that_is_none_is_told(name):
    message = f"id must be a str or a whole number, not {name!r}; write it as text"
    assert many.document_of(3, "增长5%。", None, name) == Failure(place=3, kind="OptionError", message=message)


def test_settings_reach_the_workers():
    (report,) = parse_many(["预计明年盈余为5亿元。"], 1, parser=Parser(dialect="HK"))
    assert report.metadata.dialect == "HK"


def test_progress_is_told_document_by_document():
    told = []
    assert len(list(parse_many(TEXTS, 1, progress=told.append))) == sum(told) == len(TEXTS)


def test_a_bar_is_shown_where_there_is_one(monkeypatch, capsys):
    shown = []

    class Bar:
        def __init__(self, total, unit):
            shown.append(total)

        def __enter__(self):
            return self

        def __exit__(self, *told):
            shown.append("closed")

        def update(self, number):
            shown.append(number)

    module = type(sys)("tqdm")
    module.tqdm = Bar
    module.__spec__ = object()
    monkeypatch.setitem(sys.modules, "tqdm", module)
    list(parse_many(["一", "二"], progress=True))
    list(parse_many(iter(["一"]), progress=True))
    assert shown == [2, 1, 1, "closed", None, 1, "closed"]


def test_without_tqdm_there_is_no_bar(monkeypatch):
    monkeypatch.setattr(many.importlib.util, "find_spec", lambda name: None)
    assert len(list(parse_many(["一", "二"], progress=True))) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"workers": 0}, "workers must be"),
        ({"parser": "HK"}, "parser must be a govreport.Parser, not str"),
        ({"chunk": 0}, "chunk must be a whole number of characters from 1, not 0"),
        ({"documents": "一"}, "put the one document into a list"),
        ({"documents": Document("一")}, "put the one document into a list"),
    ],
)
def test_a_wrong_argument_is_named_at_once(arguments, message):
    with pytest.raises(OptionError, match=message):
        parse_many(**{"documents": []} | arguments)


def test_chunks_are_cut_by_characters_and_number(monkeypatch):
    monkeypatch.setattr(many, "_MOST", 3)
    texts = ["一" * 6, "二" * 3, Document("三" * 3), "", "", "", None]
    assert [len(chunk) for chunk in many.chunked(many.items(texts), 6)] == [1, 2, 3, 1]


def test_a_report_travels_without_its_raw_text():
    for text in TEXTS:
        item = (0, text)
        (parts,) = many._parts(Parser(), [item])
        assert many._whole(text, parts, Parser()) == parse(text)
        assert (parse(text).raw in parts) == isinstance(text, bytes)


def test_failures_pass_through_with_their_place():
    failure = Failure(place=7, kind="InputError", message="gone", id="x")
    assert list(parse_many([failure])) == [attrs.evolve(failure, place=0)]
    assert govreport.Failure is Failure
