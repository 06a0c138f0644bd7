"""Words of the caller's own: what is refused and how, and how rows are layered."""

import pytest

from govreport import lexicon
from govreport.errors import LexiconError, OptionError
from govreport.lexicons import TABLES, Entry, examples, layered, read_lexicons

CUE = {"lexicon": "cues", "surface": "铆足劲", "strength": "strive"}


def row(**columns):
    return {"lexicon": "cues", "surface": "铆足劲", "strength": "strive"} | columns


def unit(**columns):
    return {"lexicon": "units", "surface": "料仓", "id": "bin", "dimension": "count"} | columns


def indicator(**columns):
    return {"lexicon": "indicators", "surface": "龙窑数", "id": "kilns", "english": "kilns"} | columns


def test_every_table_is_a_shipped_lexicon_with_these_columns():
    for name, table in TABLES.items():
        shipped = set(lexicon.rows(name)[0]) | ({"surface"} if name == "indicators" else set())
        assert set(table.columns) <= shipped
        assert set(table.key) <= shipped


def test_a_file_is_read_as_rows_in_code_are(tmp_path):
    path = tmp_path / "own.tsv"
    path.write_text("\ufeff# mine\n\nlexicon\tsurface\tstrength\texample\ncues\t铆足劲\tstrive\n", encoding="utf-8")
    assert read_lexicons([path]) == read_lexicons([str(path)]) == read_lexicons([[CUE]])
    assert read_lexicons(read_lexicons([[CUE]])) == read_lexicons([[CUE]])
    assert read_lexicons(iter([iter([CUE])])) == read_lexicons([[CUE]])
    assert read_lexicons([]) == ()


def test_words_are_folded():
    assert dict(read_lexicons([[row(surface="鉚足勁")]])[0].fields)["surface"] == "铆足劲"


def test_the_later_layer_holds():
    own = read_lexicons([[row()], [row(strength="ensure")]])
    assert own == (Entry("cues", (("surface", "铆足劲"), ("strength", "ensure"))),)


def test_a_row_takes_the_place_of_the_shipped_one():
    own = read_lexicons([[row(surface="力争", strength="ensure"), row()]])
    rows = layered("cues", own)
    assert [found["strength"] for found in rows if found["surface"] == "力争"] == ["ensure"]
    assert len(rows) == len(lexicon.rows("cues")) + 1
    assert set(rows[-1]) == set(lexicon.rows("cues")[0])
    assert layered("units", own) is lexicon.rows("units")


def test_an_indicator_is_two_rows():
    own = read_lexicons([[indicator(), indicator(surface="地区生产总值大盘", id="gdp", english="")]])
    names = {found["surface"]: found["id"] for found in layered("indicator_names", own)}
    assert (names["龙窑数"], names["地区生产总值大盘"], names["地区生产总值"]) == ("kilns", "gdp", "gdp")
    known = {found["id"]: found for found in layered("indicators", own)}
    assert known["kilns"]["english"] == "kilns"
    assert (known["gdp"]["english"], known["gdp"]["unit"]) == ("gross domestic product", "元")


@pytest.mark.parametrize(
    ("columns", "right"),
    [
        ({"role": "verb", "change": "level"}, True),
        ({"role": "adverb", "per": "each_year"}, True),
        ({"role": "verb"}, False),
        ({"role": "adverb", "change": "level"}, False),
        ({"role": "noun"}, False),
        ({"role": "verb", "change": "up"}, False),
        ({"role": "adverb", "per": "weekly"}, False),
    ],
)
def test_what_a_predicate_needs(columns, right):
    rows = [{"lexicon": "predicates", "surface": "锚住"} | columns]
    if right:
        assert dict(read_lexicons([rows])[0].fields) == {"surface": "锚住"} | columns
    else:
        with pytest.raises(LexiconError, match=r"row 0: .*; write"):
            read_lexicons([rows])


def test_a_name_of_a_known_indicator_needs_no_english():
    own = read_lexicons([[{"lexicon": "indicators", "surface": "经济盘子", "id": "gdp"}]])
    assert {found["id"]: found["english"] for found in layered("indicators", own)}["gdp"] == "gross domestic product"


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (row(lexicon="verbs"), r"row 0: no lexicon 'verbs'; write one of units, cues"),
        ({"surface": "铆足劲"}, "no lexicon ''"),
        (row(kind="x"), "cues has no 'kind'; leave it empty, or use surface, strength"),
        (row(surface=""), "surface is missing; cues needs surface, strength"),
        (row(strength=""), "strength is missing"),
        (row(strength="firm"), "strength 'firm' is not known; write one of ensure, expect, none, plan, strive"),
        (row(strength=1), "strength is of type int; write it as a str"),
        (row(surface="铆 足劲"), "is no word"),
        (row(surface="铆足劲，"), "is no word"),
        (row(surface="铆" * 31), "is no word"),
        (row(surface="铆(足"), "is no word; use at most 30 letters, digits and “”"),
        (unit(surface="十几"), "'十几' is a numeral; write a word that is not one"),
        (unit(surface="２5"), "is no word|is a numeral"),
        ({"lexicon": "times", "surface": "封账前", "kind": "suffix", "meaning": "by", "unless": "a]"}, "holds a mark"),
        (row(example="努力新建公园。"), "the example does not hold 铆足劲"),
        (unit(dimension="size"), "dimension 'size' is not known"),
        (unit(base="公斤", factor="2"), "units has no 'base'; leave it empty, or use surface, id, dimension$"),
        (
            {"lexicon": "times", "surface": "封账前", "kind": "suffix"},
            "meaning '' is not known; write one of baseline, before",
        ),
        ({"lexicon": "times", "surface": "封账前", "kind": "end", "meaning": "by"}, "kind 'end' is not known"),
        ({"lexicon": "events", "surface": "灯节", "kind": "event", "date": "5月"}, "date '5月' is none; write MM-DD"),
        (indicator(id="Kilns"), "id 'Kilns' is none; use small letters"),
        (
            indicator(id="gdp"),
            "english 'kilns' is not that of gdp, 'gross domestic product'; leave it empty to add a name",
        ),
        (indicator(id="gdp", english="", dimension="count"), "dimension 'count' is not that of gdp, 'money'; leave it"),
        (indicator(english=""), "english is missing; a new indicator needs its English name"),
    ],
    ids=str,
)
def test_a_mistake_is_told_with_its_place_and_remedy(wrong, told):
    with pytest.raises(LexiconError, match=told) as caught:
        read_lexicons([[wrong]])
    assert str(caught.value).startswith("lexicons[0], row 0: ")
    assert "\n" not in str(caught.value)


def test_a_word_stands_once():
    with pytest.raises(LexiconError, match=r"row 1: 铆足劲 stands already in lexicons\[0\], row 0; remove one of them"):
        read_lexicons([[row(), row(strength="ensure")]])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no header; the first line names the columns"),
        ("surface\tstrength\n", "line 1: the header lacks 'lexicon'"),
        ("lexicon\tword\n", "line 1: no column 'word'; the columns are change, "),
        ("lexicon\tsurface\tsurface\n", "line 1: the column 'surface' stands twice; remove one of them"),
        ("lexicon\tsurface\n\ncues\t铆足劲\tstrive\n", "line 3: 3 fields where the header has 2"),
        ("lexicon\tsurface\tstrength\ncues\t铆足劲\tfirm\n", "line 2: strength 'firm' is not known"),
    ],
)
def test_a_mistake_in_a_file_is_told_with_file_and_line(tmp_path, text, told):
    path = tmp_path / "own.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=told) as caught:
        read_lexicons([path])
    assert str(caught.value).startswith(str(path))


def test_a_file_that_cannot_be_read(tmp_path):
    with pytest.raises(LexiconError, match="No such file or directory; check the path"):
        read_lexicons([tmp_path / "none.tsv"])
    path = tmp_path / "gbk.tsv"
    path.write_bytes("lexicon\tsurface\ncues\t铆足劲".encode("gb18030"))
    with pytest.raises(LexiconError, match="byte 23 is not UTF-8; save the file as UTF-8"):
        read_lexicons([path])


@pytest.mark.parametrize("sources", ["own.tsv", CUE, 5, [5], [CUE], [["row"]]], ids=str)
def test_what_is_no_source(sources):
    with pytest.raises(OptionError, match=r"lexicons(?:\[0\](?:, row 0)?)?: wanted"):
        read_lexicons(sources)


def test_examples_have_their_places():
    told = list(examples([[row(), row(surface="铆劲", example="铆劲建桥。")]]))
    assert told == [("lexicons[0], row 1", "铆劲", "铆劲建桥。")]
