"""Where outcomes that share a clause with each other, or with a number, are parted."""

from bisect import bisect_left
from itertools import pairwise
from typing import Final

from govreport.goals.phrases.deeds import kind_of
from govreport.goals.seen.fact import Fact
from govreport.goals.seen.view import Sentence, View
from govreport.text.words import role

__all__ = ["TAIL", "before_number", "outcome_breaks"]

TAIL: Final = 12  # an outcome is told by the last words of its clause


def outcome_breaks(view: View, sentence: Sentence, facts: list[Fact]) -> list[int]:
    """The marks between clauses, and those between outcomes that have a time each: 9月通车、|年底前完工、|大桥明年收尾.

    So 开通航线30条、|航站楼投入使用, behind the last number of a clause.
    """
    added = _behind_numbers(view, sentence, facts)
    for before, time in pairwise(sentence.times):
        at = view.folded.find("、", before.end, time.start)
        if bisect_left(sentence.breaks, time.start) > bisect_left(sentence.breaks, at):
            continue  # 年底前建成大桥、公园，明年建成学校: a list in its own clause
        if at < time.start - 1 and _is_promised(view, sentence, at):
            continue  # 确保一期3月开工、二期年底前竣工: one cue for all
        if at > 0 and kind_of(view.folded, max(before.end, at - TAIL), at) is not None:
            added.append(at)
    return sorted({*sentence.breaks, *added}) if added else sentence.breaks


def _behind_numbers(view: View, sentence: Sentence, facts: list[Fact]) -> list[int]:
    """The marks between the last number of a clause and an outcome: 开通航线30条、|航站楼投入使用."""
    found = []
    starts = [*(fact.quantity.start for fact in facts[1:]), sentence.end]
    for fact, after in zip(facts, starts, strict=False):
        at = max(fact.quantity.reach, fact.indicator[-1][1] if fact.indicator else 0)
        if view.folded[at] != "、":
            continue
        stop = next((mark for mark in sentence.breaks if mark > at), sentence.end)
        if after >= stop and kind_of(view.folded, at + 1, stop) is not None:
            found.append(at)
    return found


def _is_promised(view: View, sentence: Sentence, at: int) -> bool:
    """Whether a firm cue stands before a place in its clause."""
    start = sentence.clause_start(at)
    return any(start <= c.start < at and view.folded[c.start : c.end] in role("firm") for c in sentence.cues)


def before_number(view: View, fact: Fact, begin: int) -> int:
    """Where an outcome ends that shares its clause with a number: 确保2027年处理设施全覆盖、|处理率达50%; `begin` if none does."""
    first = fact.indicator[0][0] if fact.indicator else fact.predicate
    cut = view.folded.rfind("、", begin, min(first, fact.quantity.start))
    told = cut > begin and kind_of(view.folded, max(begin, cut - TAIL), cut) is not None
    return cut if told and fact.rule == "subject" else begin
