"""Which numbers on an indicator are not one series: another definition or deed, what was added or what there is."""

import functools
import re
from typing import NamedTuple

from govreport import lexicon
from govreport.columns import Row
from govreport.followup.measures import Bounds
from govreport.goals.verdicts.rejections import is_money
from govreport.lexicon.bases import SHARES
from govreport.text.folding import fold
from govreport.text.words import actions, surfaces

__all__ = ["Variant", "broken_series", "deed_of", "not_one", "related", "variant_of"]

_SHARES = (*SHARES, "‰")
_BEFORE, _NEAR, _VERB = 60, 20, 8  # letters before a number, or before an indicator, in which words tell
_PARTED = re.compile("[、，,；;]")


class Variant(NamedTuple):
    """What tells a number from others of its indicator: a word of the name or the deed, and the sort of count.

    `sort` is new (what was added), deed (work that was done), total, reach (what there is) or empty.
    """

    word: str
    sort: str


_PLAIN = Variant("", "")
# Which sorts of counts are not compared, and what each is called.
_APART = (frozenset({"new", "total"}), frozenset({"new", "reach"}), frozenset({"deed", "total"}))
_CALLED = {"new": "what was added", "deed": "what was done", "total": "a total", "reach": "what there is in all"}


def not_one(goal: Variant, other: Variant) -> str:
    """Why two numbers of one indicator are not one series, empty where nothing is known against it.

    >>> not_one(Variant("", "new"), Variant("", "total"))
    'it is a total, the goal what was added'
    """
    if reason := broken_series(goal.word, other.word):
        return f"{other.word} is another series: {reason}"
    if frozenset((goal.sort, other.sort)) in _APART:
        return f"it is {_CALLED[other.sort]}, the goal {_CALLED[goal.sort]}"
    return ""


def variant_of(row: Row, period: Bounds) -> Variant:
    """What the clause of a number says of its kind: 纯收入, 开工, 新增, 总数."""
    at = max(0, (row.value_start or row.start) - row.start)
    before = fold(row.text[max(0, at - _BEFORE) : at])
    told = _telling().match(before)
    word = told[1] if told else ""
    if row.change != "level" or row.unit in _SHARES:
        return Variant(word, "") if word else _PLAIN
    return Variant(word, _sort(row, _PARTED.split(before)[-1][-_NEAR:], period))


def _sort(row: Row, before: str, period: Bounds) -> str:
    """What sort of count a number is, by the words before it; 累计 in a single year is told of all years up to it."""
    start, end = period
    single = start is not None and end is not None and start.year == end.year
    words = _sorts()
    if words["new"].search(before) or words["new"].search(fold(row.indicator or "")):
        return "new"
    if words["total"].search(before) or (row.per == "cumulative" and single):
        return "total"
    if deed_of(row):
        return "deed"
    flow = is_money(row.unit or "")  # 减税降费达到22亿元: of the year
    return "reach" if not flow and words["reach"].search(before) else ""


def deed_of(row: Row) -> str:
    """The verb before what is counted: 新建公园12个; empty where there is none."""
    at = max(0, (row.indicator_start or row.start) - row.start)
    found = _deeds().search(fold(row.text[max(0, at - _VERB) : at])[::-1])
    return found.group()[::-1] if found else ""


@functools.cache
def _deeds() -> re.Pattern[str]:
    """Verbs whose object is counted, in a text that is read backwards."""
    return re.compile(lexicon.alternation(actions(), backwards=True))


@functools.cache
def _sorts() -> dict[str, re.Pattern[str]]:
    """For each sort of count the words that tell it."""
    return {
        sort: re.compile(lexicon.alternation(surfaces("count_words", sort=sort))) for sort in ("new", "total", "reach")
    }


@functools.cache
def _breaks() -> dict[frozenset[str], str]:
    """The reasons why two series are not one."""
    return {frozenset((row["one"], row["other"])): row["reason"] for row in lexicon.rows("series_breaks")}


@functools.cache
def _telling() -> re.Pattern[str]:
    """The words that tell two names or two deeds of one id apart; the last one in a text."""
    rows = [row for row in lexicon.rows("series_breaks") if row["kind"] == "word"]
    words = lexicon.alternation(fold(row[column]) for row in rows for column in ("one", "other"))
    return re.compile(f".*({words})", re.DOTALL)


def broken_series(one: str, other: str) -> str:
    """Why two indicators are not one series, empty where nothing is known against it.

    >>> broken_series("gdp", "gni")
    'national product adds income from abroad'
    """
    return _breaks().get(frozenset((one, other)), "") if one != other else ""


@functools.cache
def related(series: str) -> tuple[str, ...]:
    """The series that answer the same question and are not the same."""
    return tuple(other for pair in _breaks() if series in pair for other in pair if other != series)
