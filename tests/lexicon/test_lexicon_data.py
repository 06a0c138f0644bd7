"""The words that this file guards: every row is whole, unique, exemplified and takes its values from a closed set."""

import re
from collections import Counter
from decimal import Decimal
from importlib import resources

import pytest

from govreport import lexicon
from govreport.text.folding import fold

HEADERS = {
    "units": ("surface", "id", "dimension", "base", "factor", "dialect", "example"),
    "comparators": ("surface", "side", "comparator", "example"),
    "predicates": ("surface", "change", "per", "role", "example"),
    "actions": ("surface", "kind", "example"),
    "cues": ("surface", "strength", "example"),
    "openers": ("surface", "kind", "example"),
    "measures": ("surface", "example"),
    "particle_traps": ("surface", "example"),
    "indicator_names": ("surface", "id", "example"),
    "outcomes": ("surface", "kind", "example"),
}

# What tells two rows of a file apart: a word may stand before and after a number, or be transitive and intransitive.
KEYS = {"comparators": ("surface", "side"), "actions": ("surface", "kind")}

VALUES = {
    ("units", "dimension"): {
        "money", "people", "count", "area", "length", "mass", "volume", "energy", "power", "electric",
        "rate", "time", "data", "data_rate", "computing", "frequency", "sound", "pressure", "force", "temperature",
        "share", "points", "score", "multiple", "angle", "trap",
    },
    ("units", "dialect"): {"", "HK", "MO", "TW"},
    ("comparators", "side"): {"before", "after"},
    ("comparators", "comparator"): {"eq", "about", "at_least", "more_than", "at_most", "less_than"},
    ("predicates", "change"): {"", "increase", "decrease", "level", "multiple"},
    ("predicates", "per"): {"", "annual_average", "each_year", "cumulative"},
    ("predicates", "role"): {"verb", "adverb"},
    ("actions", "kind"): {"transitive", "strong", "intransitive"},
    ("cues", "strength"): {"ensure", "strive", "expect", "plan", "none"},
    ("openers", "kind"): {"scope", "adverb", "preposition", "connective", "modal"},
    ("outcomes", "kind"): {"relation", "rank", "absence", "delegated", "direction", "event"},
}  # fmt: skip

LEAST = {
    "units": 250, "comparators": 60, "predicates": 200, "actions": 300, "cues": 60,
    "openers": 100, "measures": 100, "particle_traps": 100, "indicator_names": 4000, "outcomes": 150,
}  # fmt: skip


def _identified(name: str) -> list[tuple[str, ...]]:
    key = KEYS.get(name, ("surface",))
    return [tuple(row[column] for column in key) for row in lexicon.rows(name)]


@pytest.mark.parametrize("name", HEADERS)
def test_header_is_as_documented(name: str) -> None:
    assert tuple(lexicon.rows(name)[0]) == HEADERS[name]


@pytest.mark.parametrize("name", HEADERS)
def test_class_of_words_is_not_truncated(name: str) -> None:
    assert len(lexicon.rows(name)) >= LEAST[name]


@pytest.mark.parametrize("name", HEADERS)
def test_no_row_is_written_twice(name: str) -> None:
    assert [key for key, times in Counter(_identified(name)).items() if times > 1] == []


LEXICONS = sorted(
    file.name.removesuffix(".tsv") for file in resources.files("govreport.lexicon").joinpath("data").iterdir()
)


@pytest.mark.parametrize("name", LEXICONS)
def test_no_two_rows_differ_in_their_examples_alone(name: str) -> None:
    """Of two such rows either can go unseen: `tests/drops.py` finds no work for one beside the other."""
    rows = lexicon.rows(name)
    told = Counter(tuple(field for column, field in row.items() if column != "example") for row in rows)
    assert [fields for fields, times in told.items() if times > 1] == []


@pytest.mark.parametrize("name", ["units", "cues", "predicates", "measures", "indicator_names", "outcomes"])
def test_no_two_surfaces_fold_to_one(name: str) -> None:
    folded = Counter(fold(row["surface"]) for row in lexicon.rows(name))
    assert [surface for surface, times in folded.items() if times > 1] == []


@pytest.mark.parametrize("name", HEADERS)
def test_example_contains_its_surface(name: str) -> None:
    assert [row["surface"] for row in lexicon.rows(name) if row["surface"] not in row["example"]] == []


@pytest.mark.parametrize("name", HEADERS)
def test_example_is_short_and_its_own(name: str) -> None:
    examples = Counter(row["example"] for row in lexicon.rows(name))
    assert [example for example, times in examples.items() if times > 1 or not 3 <= len(example) <= 40] == []


@pytest.mark.parametrize("name", HEADERS)
def test_fields_have_no_stray_space_and_only_optional_ones_are_empty(name: str) -> None:
    optional = {"base", "factor", "dialect", "change", "per"}
    bad = [
        (row["surface"], column)
        for row in lexicon.rows(name)
        for column, field in row.items()
        if field != field.strip() or (not field and column not in optional)
    ]
    assert bad == []


@pytest.mark.parametrize("name", HEADERS)
def test_file_ends_in_one_newline_and_has_no_blank_line(name: str) -> None:
    text = resources.files("govreport.lexicon").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert "" not in text[:-1].split("\n")


@pytest.mark.parametrize(("name", "column"), VALUES)
def test_values_come_from_closed_sets(name: str, column: str) -> None:
    assert {row[column] for row in lexicon.rows(name)} <= VALUES[name, column]


def test_every_value_of_a_closed_set_is_in_use() -> None:
    unused = {key: allowed - {row[key[1]] for row in lexicon.rows(key[0])} for key, allowed in VALUES.items()}
    assert {key: values for key, values in unused.items() if values} == {}


@pytest.mark.parametrize("name", ["units", "indicators"])
def test_ids_are_snake_case_or_currency_codes(name: str) -> None:
    assert [row["id"] for row in lexicon.rows(name) if not re.fullmatch(r"[a-z][a-z0-9_]*|[A-Z]{3}", row["id"])] == []


def test_currency_codes_are_for_money_only() -> None:
    assert {row["dimension"] for row in lexicon.rows("units") if row["id"].isupper()} == {"money"}


def test_factor_is_a_positive_plain_decimal_and_comes_with_a_base() -> None:
    for row in lexicon.rows("units"):
        assert bool(row["base"]) == bool(row["factor"]), row["surface"]
        if row["factor"]:
            assert re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", row["factor"]), row["surface"]
            assert Decimal(row["factor"]) > 0, row["surface"]


def test_base_is_a_unit_of_the_same_dimension_that_has_no_base_itself() -> None:
    units = {row["surface"]: row for row in lexicon.rows("units")}
    for row in units.values():
        if row["base"]:
            base = units[row["base"]]
            assert (base["dimension"], base["base"]) == (row["dimension"], ""), row["surface"]


def test_units_of_one_id_have_one_size() -> None:
    sizes: dict[str, set[tuple[str, Decimal]]] = {}
    for row in lexicon.rows("units"):
        if row["dimension"] != "trap":
            size = (row["base"] or row["surface"], Decimal(row["factor"] or 1))
            sizes.setdefault(row["id"], set()).add(size)
    assert {key: found for key, found in sizes.items() if len(found) > 1} == {}


def test_adverbs_change_nothing_and_verbs_change_something() -> None:
    wrong = [row["surface"] for row in lexicon.rows("predicates") if (row["role"] == "adverb") == bool(row["change"])]
    assert wrong == []


def test_a_pseudo_cue_hides_a_cue() -> None:
    cues = [fold(row["surface"]) for row in lexicon.rows("cues") if row["strength"] not in ("none", "plan")]
    pseudo = [fold(row["surface"]) for row in lexicon.rows("cues") if row["strength"] == "none"]
    assert [word for word in pseudo if not any(cue in word for cue in cues)] == []


@pytest.mark.parametrize(
    ("surface", "base", "factor"),
    [
        ("亩", "平方米", "666.66666666666666666666666666666667"),
        ("坪", "平方米", "3.305785"),
        ("公顷", "平方米", "10000"),
        ("斤", "公斤", "0.5"),
        ("吨", "公斤", "1000"),
        ("公里", "米", "1000"),
        ("度", "千瓦时", "1"),
        ("兆瓦", "千瓦", "1000"),
        ("‰", "%", "0.1"),
        ("成", "%", "10"),
        ("基点", "个百分点", "0.01"),
    ],
)
def test_size_of_a_unit(surface: str, base: str, factor: str) -> None:
    row = next(row for row in lexicon.rows("units") if row["surface"] == surface)
    assert (row["base"], row["factor"]) == (base, factor)


@pytest.mark.parametrize(
    ("name", "surface", "column", "value"),
    [
        ("comparators", "不低于", "comparator", "at_least"),
        ("comparators", "突破", "comparator", "more_than"),
        ("comparators", "接近", "comparator", "less_than"),
        ("predicates", "年均", "per", "annual_average"),
        ("predicates", "稳定在", "change", "level"),
        ("predicates", "压减", "change", "decrease"),
        ("cues", "争取了", "strength", "none"),
        ("cues", "务必", "strength", "ensure"),
        ("outcomes", "省下达", "kind", "delegated"),
        ("outcomes", "只增不减", "kind", "direction"),
        ("indicator_names", "消费者物价指数", "id", "cpi"),
        ("indicator_names", "国内生产毛额", "id", "gdp"),
    ],
)
def test_meaning_of_a_word(name: str, surface: str, column: str, value: str) -> None:
    assert [row[column] for row in lexicon.rows(name) if row["surface"] == surface] == [value]
