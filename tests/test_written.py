"""The written texts: how many of their numbers are right in every field, by set; `tests/written/README.md` says what they are."""

import datetime
import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

import govreport

FOLDER = Path(__file__).parent / "written"
FIELDS = ("status", "unit", "comparator", "change", "commitment")
# The least share of numbers that are right in every field; what is missing is known, and listed by the scorer.
FLOORS = {
    "cities-counties": 0.97,
    "dirty": 0.96,
    "hongkong-macao": 0.88,
    "mainland-mixed": 0.93,
    "mixed": 0.84,
    "nation": 0.95,
    "provinces-2024-2026": 0.94,
    "provinces-2026": 0.94,
    "scraped": 0.93,
    "taiwan": 0.87,
}


def letters(text: str | None) -> str:
    """What is compared of an indicator: its letters and digits, without pinyin in brackets."""
    return re.sub(r"[\W_]", "", re.sub(r"[(（]\s*[a-zā-ǜ ]+\s*[)）]", "", text or "", flags=re.IGNORECASE)).lower()


def alike(told: str | None, found: str | None) -> bool:
    """As the gold's own scorer has it: six of ten letters in common, in whatever order."""
    one, other = (govreport.to_simplified(letters(text)) for text in (told, found))
    common = sum(min(one.count(letter), other.count(letter)) for letter in set(one))
    return not (one or other) or 2 * common >= 0.6 * (len(one) + len(other))


def is_right(told: dict, found: dict | None) -> bool:
    """Whether a record says in every field what the annotation says."""
    if found is None or not alike(told["indicator"], found["indicator"]):
        return False
    values = all(Decimal(told[end]) == Decimal(found[end]) for end in ("low", "high"))
    if not values or any((told[field] or None) != (found[field] or None) for field in FIELDS):
        return False
    due = told["due"] or {}
    ends = (due.get("end") or None, due.get("relation"))
    return told["status"] == "result" or ends == (found["due_end"] and str(found["due_end"]), found["due_relation"])


def read(path: Path) -> tuple[int, int, list[str]]:
    """How many numbers of a text are right, of how many that are annotated or found, and which are not."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    raw = path.with_suffix(".txt").read_bytes().decode("utf-8")
    published = datetime.date.fromisoformat(gold["published"]) if gold["published"] else None
    told = {tuple(record["span"]): record for record in gold["records"] if record["kind"] == "fact"}
    assert all(raw[slice(*span)] == record["value"] for span, record in told.items())
    start, end = gold["window"]
    found = {
        (record["value_start"], record["value_end"]): record
        for record in govreport.parse(raw, published=published).records()
        if record["kind"] == "quantity" and start <= record["value_start"] and record["value_end"] <= end
    }
    asked = {span: record for span, record in told.items() if not record.get("optional")}
    wrong = [raw[slice(*span)] for span, record in asked.items() if not is_right(record, found.get(span))]
    covered = [span for span in found if any(span[0] < other[1] and other[0] < span[1] for other in told)]
    extra = [raw[slice(*span)] for span in found if span not in covered]
    return len(asked) - len(wrong), len(asked) + len(extra), wrong + extra


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_a_set_has_as_many_numbers_right_as_before(name: str) -> None:
    read_all = [read(path) for path in sorted(FOLDER.glob(f"{name}-[0-9][0-9].json"))]
    right, all_of_them = (sum(column) for column in list(zip(*read_all, strict=True))[:2])
    missed = [wrong for *_, each in read_all for wrong in each]
    assert right / all_of_them >= FLOORS[name], f"{right} of {all_of_them}; wrong: {missed}"


def test_every_text_belongs_to_a_set() -> None:
    names = {path.stem.rpartition("-")[0] for path in FOLDER.glob("*.txt")}
    assert names == set(FLOORS) == {path.stem.rpartition("-")[0] for path in FOLDER.glob("*.json")}
