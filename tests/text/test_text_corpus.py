"""Every document of the corpus, where there is one."""

import re
from pathlib import Path

from govreport.text.cleaning import clean, replay
from govreport.text.folding import fold
from govreport.text.layout import blocks


def documents(corpus: Path) -> list[tuple[str, str]]:
    found = [(path.stem, path.read_bytes().decode("utf-8")) for path in sorted(corpus.rglob("*.txt"))]
    assert found
    return found


def test_every_document_settles_and_is_clean_after_cleaning(corpus: Path) -> None:
    for name, raw in documents(corpus):
        cleaned = clean(raw)
        assert cleaned.settled, name
        assert clean(cleaned.text).text == cleaned.text, name
        assert replay(raw, [step.edits for step in cleaned.steps]) == cleaned, name


def test_every_place_of_every_document_maps_to_the_raw_text_and_back(corpus: Path) -> None:
    for name, raw in documents(corpus):
        cleaned = clean(raw)
        size, where = len(cleaned.text), cleaned.alignment
        assert where.from_raw(*where.to_raw(0, size)) == (0, size), name
        last = 0
        for at in range(0, size, 3):
            start, end = where.to_raw(at, at + 1)
            assert last <= start < end <= len(raw), name
            first, stop = where.from_raw(start, end)
            assert first <= at < stop, name
            last = start


def test_every_document_folds_to_its_own_length_and_simplified_ones_to_themselves(corpus: Path) -> None:
    for name, raw in documents(corpus):
        folded = fold(raw)
        assert len(folded) == len(raw), name
        assert fold(folded) is folded, name


def test_blocks_lose_nothing_but_space(corpus: Path) -> None:
    for name, raw in documents(corpus):
        text = fold(clean(raw).text)
        covered = "".join(text[block.start : block.end] for block in blocks(text))
        assert "".join(covered.split()) == "".join(text.split()), name


def test_no_reading_is_left_in_the_seed(seed: str) -> None:
    cleaned = clean(seed)
    assert re.findall(r"\([^()]*\)", cleaned.text) == []
    assert len(seed) - len(cleaned.text) > 1000
    start = cleaned.text.index("36.5公裡")
    assert cleaned.to_raw(start, start + 6).of(seed) == "36.5公裡"


def test_the_seed_folds_to_simplified_only(seed: str) -> None:
    folded = fold(clean(seed).text)
    assert not [char for char in folded if "㐀" <= char <= "鿿" and not simplified(char)]


def simplified(char: str) -> bool:
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False
