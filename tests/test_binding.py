"""Parsers with words of their own change no other parser."""

import datetime
import pickle
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govreport
from govreport import binding
from govreport.binding import _WORDED, _names, bound
from govreport.errors import LexiconError, SchemaError
from govreport.lexicons import read_lexicons
from govreport.report import Report

CUE = {"lexicon": "cues", "surface": "铆足劲", "strength": "strive"}
UNIT = {"lexicon": "units", "surface": "料仓", "id": "bin", "dimension": "count"}
TIME = {"lexicon": "times", "surface": "封账前", "kind": "suffix", "meaning": "before"}
TEXT = "铆足劲到2027年封账前新建粮仓12料仓。"


def strengths(parser):
    return [goal.commitment.strength.value for goal in parser.parse("铆足劲新建公园12个。").goals]


def test_a_parser_with_words_changes_no_other():
    plain = govreport.parse(TEXT)
    before = dict(sys.modules)
    strive = govreport.Parser(lexicons=[[CUE]])
    ensure = govreport.Parser(lexicons=[[CUE | {"strength": "ensure"}]])
    for _ in range(2):
        assert strengths(strive) == ["strive"]
        assert strengths(ensure) == ["ensure"]
        assert strengths(govreport.Parser()) == []
    assert govreport.parse(TEXT) == plain
    assert {name: module for name, module in sys.modules.items() if name in before} == before


def test_what_it_gives_is_what_everybody_holds():
    report = govreport.Parser(lexicons=[[CUE, UNIT, TIME]]).parse(TEXT)
    assert type(report) is Report
    assert type(report.goals[0]) is govreport.Goal
    assert [quantity.unit_id for quantity in report.quantities] == ["bin"]
    assert "封账前" in "".join(time.text for time in report.times)
    assert {verdict.text for verdict in report.verdicts if verdict.accepted} == {"12料仓"}
    assert report.explain(0).rule == report.goals[0].rule
    assert pickle.loads(pickle.dumps(report)) == report
    again = Report.from_json(report.to_json())
    assert again == report
    assert again.quantities == report.quantities


def test_without_words_nothing_is_written_of_them():
    assert "lexicons" not in govreport.parse(TEXT).to_dict()


@pytest.mark.parametrize("lexicons", [5, [5], [{"lexicon": "verbs", "surface": "x"}], [{"lexicon": 1}]])
def test_stored_words_are_checked(lexicons):
    data = govreport.parse(TEXT).to_dict() | {"lexicons": lexicons}
    with pytest.raises(SchemaError, match=r"\$\.lexicons"):
        Report.from_dict(data)


def test_parsers_with_words_are_values():
    one, other = govreport.Parser(lexicons=[[CUE]]), govreport.Parser(lexicons=[[CUE]])
    assert one == other
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(one)) == one
    assert one != govreport.Parser()
    assert bound(one.lexicons, "govreport.parser") is bound(other.lexicons, "govreport.parser")
    assert bound((), "govreport.parser") is sys.modules["govreport.parser"]


def test_the_seed_is_read_the_same_with_words_that_it_does_not_hold(seed):
    plain = govreport.parse(seed)
    own = govreport.Parser(lexicons=[[UNIT, CUE, TIME]]).parse(seed)
    assert (own.rows, own.traces, own.rejections, own.sections, own.metadata, own.diagnostics) == (
        plain.rows, plain.traces, plain.rejections, plain.sections, plain.metadata, plain.diagnostics,
    )  # fmt: skip
    assert (own.quantities, own.times, own.verdicts) == (plain.quantities, plain.times, plain.verdicts)


def test_a_dialect_holds_with_words_too():
    own = govreport.Parser(dialect="HK", lexicons=[[CUE]])
    assert own.parse("預計明年的盈餘為5億元。").goals[0].quantity.unit_id == "HKD"


def test_threads_may_share_a_parser():
    parser = govreport.Parser(lexicons=[[CUE | {"surface": "铆劲干"}]])
    found = []
    text = "铆劲干新建公园12个。"
    threads = [threading.Thread(target=lambda: found.append(parser.parse(text))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [report.goals[0].commitment.text for report in found] == ["铆劲干"] * 4


def test_every_module_that_asks_for_words_is_bound(root):
    source = root / "src" / "govreport"
    for path in source.rglob("*.py"):
        asks = "lexicon.rows(" in path.read_text(encoding="utf-8") or "surfaces(" in path.read_text(encoding="utf-8")
        name = ".".join(("govreport", *path.relative_to(source).with_suffix("").parts)).removesuffix(".__init__")
        if asks and not name.startswith(_WORDED):
            # what cleans, tells dialects or converts units knows the shipped words only, as docs/extending.md says
            known = (
                "govreport.text.",
                "govreport.lexicons",
                "govreport.schemes",
                "govreport.followup",
                "govreport.panels",
            )
            assert name.startswith(known)


def test_every_bound_beginning_is_there():
    assert all(any(name == known or known.startswith(f"{name}.") for known in _names()) for name in _WORDED)


def test_sources_that_are_not_installed_are_told(monkeypatch):
    monkeypatch.setattr("govreport.binding._ROOT", Path("nowhere"))
    binding._code.cache_clear()
    own = read_lexicons([[CUE | {"surface": "铆劲儿"}]])
    with pytest.raises(LexiconError, match="its source is not installed"):
        bound(own, "govreport.mentions.numbers")


WORDS = st.text(st.sampled_from("年月日前后底内增长确保公园个万人元亩5%约以上的“”"), min_size=1, max_size=4)
ROWS = st.one_of(
    st.builds(lambda word: UNIT | {"surface": word}, WORDS),
    st.builds(lambda word, strength: CUE | {"surface": word, "strength": strength}, WORDS, st.sampled_from(["ensure", "none"])),
    st.builds(lambda word, kind, meaning: TIME | {"surface": word, "kind": kind, "meaning": meaning}, WORDS,
              st.sampled_from(["suffix", "lead", "count", "open"]), st.sampled_from(["before", "within", "from", "by"])),
    st.builds(lambda word: {"lexicon": "events", "kind": "event", "surface": word, "date": "05-20"}, WORDS),
    st.builds(lambda word: {"lexicon": "indicators", "surface": word, "id": "own", "english": "own"}, WORDS),
    st.builds(lambda word: {"lexicon": "outcomes", "surface": word, "kind": "event"}, WORDS),
    st.builds(lambda word, side: {"lexicon": "comparators", "surface": word, "side": side, "comparator": "about"}, WORDS,
              st.sampled_from(["before", "after"])),
)  # fmt: skip


@settings(max_examples=6, deadline=None)
@given(st.lists(ROWS, min_size=1, max_size=3))
def test_no_words_make_a_text_unreadable(rows):
    try:
        parser = govreport.Parser(lexicons=[[row] for row in rows])
    except LexiconError:
        return
    text = "今年的主要预期目标是：增长5%左右，新建公园12个以上，确保2027年底前建成。五年内绿化300亩，国庆前完成。\n去年，投资3万元。"
    report = parser.parse(text, datetime.date(2026, 2, 3))
    for record in report.records():
        assert text[record["start"] : record["end"]] == record["text"]
    assert all(found.span.of(text) == found.text for found in (*report.quantities, *report.times, *report.verdicts))


@pytest.mark.parametrize("first", ["scanning", "events", "years"])
def test_modules_of_a_package_may_be_asked_for_in_any_order(first, monkeypatch):
    """Which one comes first differs between processes, as the order of a set of names does."""
    names = sorted(binding._names(), key=lambda name: name != f"govreport.mentions.times.{first}")
    monkeypatch.setattr(binding, "_names", lambda: dict.fromkeys(names))
    world = binding._World(read_lexicons([[CUE]]))
    assert world.load("govreport.parser").parse("铆足劲新建公园12个。").goals[0].commitment.text == "铆足劲"


def test_many_documents_in_processes_know_the_words():
    parser = govreport.Parser(lexicons=[[CUE]])
    alone = list(govreport.parse_many(["铆足劲新建公园12个。"] * 3, parser=parser))
    assert [report.goals[0].commitment.text for report in alone] == ["铆足劲"] * 3
    assert list(govreport.parse_many(["铆足劲新建公园12个。"] * 3, workers=2, parser=parser)) == alone
