"""Folding: Simplified, one character for one, the same object where nothing changes."""

import ast
import importlib.machinery
import importlib.util
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport import lexicon
from govreport.errors import DictionaryError, GovreportError
from govreport.text import folding
from govreport.text.folding import fold
from govreport.text.scripts import to_simplified, to_traditional


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("國內生產總值增長", "国内生产总值增长"),
        ("爲民辦實事,發展標志産業,特别争取", "为民办实事,发展标志产业,特别争取"),
        ("公裡、裏程、公里", "公里、里程、公里"),
        ("成效顯著,飽含著關懷,著名、著力", "成效显著,饱含着关怀,著名、着力"),
        ("都市計畫,規畫道路,區畫,山水畫", "都市计划,规划道路,区划,山水画"),
        ("扭轉乾坤,乾燥,乾隆", "扭转乾坤,干燥,乾隆"),
        ("書面答覆,覆蓋率,重覆", "书面答复,覆盖率,重复"),
        ("臺灣、台灣、佔比、每週、衞生、綫路、牀位", "台湾、台湾、占比、每周、卫生、线路、床位"),
        ("曆史、分鍾、鬥争、幹部、製造", "历史、分钟、斗争、干部、制造"),
    ],
)
def test_words(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "text",
    [
        "",
        "GDP growth 5%",
        "全市生产总值增长5%左右，成效显著，给予支持，拖欠工资，疏运，抬升，着力",
        "毕昇、哪吒、朱镕基",
    ],
)
def test_simplified_comes_back_as_the_same_object(text: str) -> None:
    assert fold(text) is text


@pytest.mark.parametrize("row", lexicon.rows("variants"), ids=lambda row: row["surface"])
def test_each_row_of_the_variants_works_in_its_example(row: dict[str, str]) -> None:
    assert len(row["surface"]) == len(row["simplified"])
    assert row["simplified"] in fold(row["example"] + "國")


def test_no_row_of_the_other_lexicons_is_changed_by_folding() -> None:
    for name in ("boilerplate", "dialects", "provinces", "papers"):
        for row in lexicon.rows(name):
            assert fold(row["surface"]) == row["surface"]


def test_folding_agrees_with_opencc_on_single_characters() -> None:
    text = "經濟發展質量與環境保護醫療衛生農業產業鏈條構築體系歲數戰勝輿論讀寫鐵路騰飛"
    assert fold(text) == to_simplified(text)


# Layers whose patterns meet folded text only, and what there reads the text as it was written.
FOLDED = ("mentions", "timeline", "document", "goals")
UNFOLDED = {
    ("goals/rows.py", "鄉郷鄕"): "writes the parts of names out in the script of the document",
    ("goals/rows.py", "城鎮"): "the same",
    ("goals/rows.py", "農村"): "the same",
    ("mentions/numbers.py", "_LOOSE"): "numerals may be read without a text around them",
}
SOURCE = Path(__file__).resolve().parents[2] / "src" / "govreport"


def _name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def _strings(tree: ast.AST) -> list[tuple[int, str]]:
    """The string constants of a module that are no docstrings, each with its line."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told)
    return [(node.lineno, node.value) for node in constants if isinstance(node.value, str)]


@pytest.mark.parametrize(
    "path", [path for name in FOLDED for path in sorted((SOURCE / name).rglob("*.py"))], ids=_name_of
)
def test_patterns_hold_no_letter_that_folded_text_never_has(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    known = {told for file, told in UNFOLDED if file == _name_of(path)}
    lost = [
        (at, letter)
        for at, text in _strings(ast.parse("\n".join(lines)))
        for letter in text
        if fold(letter) != letter and not any(told in lines[at - 1] for told in known)
    ]
    assert lost == []


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=50))
def test_length_is_kept_and_folding_twice_is_folding_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@pytest.mark.parametrize("text", ["\ud800國", "𠮷國\udfff", "國" * 10_000, "\U0010ffff國"])
def test_odd_code_points_are_kept(text: str) -> None:
    assert fold(text) == text.replace("國", "国")


def test_display_uses_the_whole_of_opencc() -> None:
    assert to_traditional("发展计划") == "發展計劃"
    assert to_simplified("滑鼠計畫") == "滑鼠计划"


@pytest.mark.parametrize(
    ("text", "traditional"),
    [
        ("充分證明了這一點", "充分證明了這一點"),
        ("體制革", "體制革"),
        ("证明了这一点", "證明了這一點"),
        ("王后與群衆\n国王之后", "王后與群衆\n國王之後"),  # line by line
        ("證明了，国内的体制革新", "證明了，國內的體制革新"),  # both in one line
    ],
)
def test_what_is_traditional_stays(text: str, traditional: str) -> None:
    assert to_traditional(text) == traditional
    assert to_traditional(traditional) == traditional


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("国國后後制製体體证證明了群羣里裏\n，a\ud800")))
def test_a_text_made_traditional_stays_so(text: str) -> None:
    once = to_traditional(text)
    assert len(once) == len(text)
    assert to_traditional(once) == once


@pytest.fixture
def no_dictionaries(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    folding.dictionaries.cache_clear()
    yield monkeypatch  # type: ignore[misc]
    folding.dictionaries.cache_clear()


def test_a_missing_package_is_told_with_its_remedy(no_dictionaries: pytest.MonkeyPatch) -> None:
    no_dictionaries.setattr(folding, "find_spec", lambda name: None)
    with pytest.raises(DictionaryError, match=r"not installed.*pip install"):
        folding.dictionaries()
    assert issubclass(DictionaryError, GovreportError)


def test_another_package_of_the_same_name_is_told_with_its_remedy(
    no_dictionaries: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = importlib.machinery.ModuleSpec("opencc", None, origin=str(tmp_path / "opencc" / "__init__.py"))
    no_dictionaries.setattr(folding, "find_spec", lambda name: other)
    with pytest.raises(DictionaryError, match=r"TSCharacters\.txt is missing.*uninstall"):
        folding.dictionaries()
