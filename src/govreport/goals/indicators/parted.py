"""Subjects that a cue, a time or years in brackets part: 外贸进出口力争|占比提高到30%, 增速到2030年|高于全省2个百分点."""

import re
from typing import Final

from govreport.goals.phrases.subjects import subject
from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Cue, Sentence, View
from govreport.lexicon.bases import SHARES
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import endings, role

__all__ = ["ahead_of_cue", "is_composed", "of_owner", "without_years"]


def ahead_of_cue(view: View, sentence: Sentence, at: int) -> tuple[int, int]:
    """The subject of its clause before the cues and times that end at a place; empty where none stands there."""
    first = at - (view.folded[at - 1] in _MODAL)  # 占比今年要|高于全省
    cued = first < at
    mentions: list[TimeMention | Cue] = [*sentence.times, *sentence.cues]
    for mention in sorted(mentions, key=lambda one: one.start, reverse=True):
        if mention.end == first:
            first, cued = mention.start, cued or isinstance(mention, Cue)
    start = sentence.clause_start(at)
    start = max((q.reach for q in sentence.quantities if start < q.reach <= first), default=start)
    # 未来五年|生产总值增速|力争高于全国
    start = next((time.end for time in sentence.times if time.start - start in (0, 1) and time.end < first - 1), start)
    return subject(view.folded, start, first) if cued and start < first - 1 else (at, at)


_MODAL: Final = frozenset("要将拟须应")


def of_owner(view: View, sentence: Sentence, noun: tuple[int, int], unit: str) -> Pieces:
    """A share or a rate behind a cue, with whose it is: 外贸进出口|确保增速|达到5%; of 占全省的|三成 the owner alone."""
    if unit not in SHARES:
        return ()
    folded = view.folded
    word, share = folded[slice(*noun)], folded.endswith(endings("share"), *noun)
    if not (word in role("pace") or word in role("share") or word == "降幅" or folded[noun[0]] == "占"):
        return ()
    owner = ahead_of_cue(view, sentence, noun[0])
    if owner[1] <= owner[0]:
        return ()
    return (owner,) if folded[noun[0]] == "占" and not share else (owner, noun)


def without_years(view: View, pieces: Pieces) -> Pieces:
    """城市更新工程|（2026—2028年）|总投资: a name without the years that stand in brackets within it."""
    if len(pieces) != 1 or (years := _YEARS_WITHIN.search(view.folded, *pieces[0])) is None:
        return pieces
    start, end = pieces[0]
    return tuple(piece for piece in ((start, years.start()), (years.end(), end)) if piece[0] < piece[1])


_YEARS_WITHIN: Final = re.compile("[（(](?:至|到)?[0-9]{2,4}年?[^（()）\u4e00-\u9fff]{0,3}[0-9年度至到—-]{0,12}[)）]")


def is_composed(view: View, j: Judged) -> bool:
    """委员会由|4名|律师、1名会计师组成: whether it is told of how many of each sort something consists."""
    return not j.predicate.change and _COMPOSED.match(view.folded, j.quantity.reach) is not None


_COMPOSED: Final = re.compile("[^，。；\n]{0,60}?[组构]成(?!的)")
