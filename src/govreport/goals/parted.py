"""Subjects that a cue or a time parts from what is told of them: 外贸进出口力争|占比提高到30%, 增速到2030年|高于全省2个百分点."""

from typing import Final

from govreport.goals.phrases import subject
from govreport.goals.view import Cue, Sentence, View
from govreport.lexicon.bases import SHARES
from govreport.text.words import endings

__all__ = ["ahead_of_cue", "parted_owner"]


def ahead_of_cue(view: View, sentence: Sentence, at: int) -> tuple[int, int]:
    """The subject of its clause before the cues and times that end at a place; empty where none stands there."""
    first, cued = at - (view.folded[at - 1] in _MODAL), False  # 占比今年要|高于全省
    cued = first < at
    for mention in sorted((*sentence.times, *sentence.cues), key=lambda one: one.start, reverse=True):
        if mention.end == first:
            first, cued = mention.start, cued or isinstance(mention, Cue)
    start = sentence.clause_start(at)
    start = max((q.reach for q in sentence.quantities if start < q.reach <= first), default=start)
    return subject(view.folded, start, first) if cued and start < first - 1 else (at, at)


_MODAL: Final = frozenset("要将拟须应")


def parted_owner(view: View, sentence: Sentence, noun: tuple[int, int], unit: str) -> tuple[int, int]:
    """Of what a share or a rate is that stands behind a cue, with no word of whose it is: 外贸进出口确保|增速|达到5%."""
    folded = view.folded
    word = folded[slice(*noun)]
    alone = word in _RATES or word in endings("share")
    if unit not in SHARES or not (alone or folded[noun[0]] == "占"):
        return noun[0], noun[0]
    return ahead_of_cue(view, sentence, noun[0])


_RATES: Final = frozenset(("增速", "增幅", "增长率", "涨幅", "降幅"))
