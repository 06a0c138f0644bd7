"""No row of the schemes is idle: without it, its own example is read in another way."""

import functools

import pytest
from forgetting import forget

from govreport import lexicon
from govreport.followup.outcomes import told_of

NAMES = ("claims", "restating", "directions", "series_breaks", "count_words", "purposes")
ALL = lexicon.rows
REMEMBER = ("govreport.followup", "govreport.text.words")


@pytest.fixture
def without(monkeypatch):
    """Take a row out of its lexicon, for this test alone."""

    def taking(name, row):
        @functools.cache
        def rows(asked):
            return tuple(one for one in ALL(asked) if asked != name or one is not row)

        monkeypatch.setattr(lexicon, "rows", rows)
        forget(*REMEMBER)

    yield taking
    monkeypatch.undo()
    forget(*REMEMBER)


def seen(name, row, reviewed, followed):
    """How the example of a row is read."""
    if name in ("claims", "restating"):
        report = reviewed(f"{row['example']}。")
        return [told_of(one, report.raw, nation=False) for one in report.rows]
    if name == "directions":
        goal, outcome = row["example"], row["example"].replace("左右", "").replace("今年", "")
    else:
        goal, outcome = row["example"].split(" | ")
    (found,) = followed(f"{goal}。", f"{outcome}。")
    return found.verdict, found.why


@pytest.mark.parametrize(
    ("name", "row"), [pytest.param(n, r, id=f"{n} {[*r.values()][:3]}") for n in NAMES for r in ALL(n)]
)
def test_without_its_row_an_example_is_read_in_another_way(name, row, without, reviewed, followed):
    before = seen(name, row, reviewed, followed)
    without(name, row)
    assert seen(name, row, reviewed, followed) != before


@pytest.mark.parametrize("name", NAMES)
def test_what_is_taken_out_comes_back(name, without):
    without(name, ALL(name)[0])
    assert len(lexicon.rows(name)) == len(ALL(name)) - 1
