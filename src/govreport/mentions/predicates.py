"""The predicate of a number: the words of comparison, verbs and adverbs that stand right before it.

`地区生产总值 | 年均 | 增长 | 不低于 | 5.5%`: read leftwards from the number, all words come from lexicons.
"""

import functools
import re
from typing import NamedTuple

from govreport import lexicon
from govreport.text.folding import fold

__all__ = ["Left", "Token", "left_of"]


class Token(NamedTuple):
    """One word of a predicate."""

    role: str  # verb, adverb, before, cue, from, rate, spread
    change: str  # increase, decrease, level, multiple
    per: str
    comparator: str
    surface: str
    start: int
    end: int


class Left(NamedTuple):
    """What stands left of a number."""

    tokens: tuple[Token, ...]  # nearest first
    start: int  # where the predicate begins, which is where the subject ends


_SPREAD = ("分别", "均", "双双", "各", "都", "依次", "分別")
# 减按3%征收: the number is a rate, and what it is levied on follows.
_RATE = ("按", "按照", "减按", "依", "仅按")
_FROM = ("由", "从", "由目前的", "从目前的", "由上年的", "从上年的", "由现在的", "从现在的", "由原来的", "从原来的", "在")


class _Words(NamedTuple):
    pattern: re.Pattern[str]
    info: dict[str, tuple[str, str, str, str]]


@functools.cache
def _words() -> _Words:
    """The words of a predicate, read from their ends; a blocker (节约, 公共) keeps its last letter from being read as one."""
    info: dict[str, tuple[str, str, str, str]] = {}
    for row in lexicon.rows("cues"):
        if row["strength"] != "none":
            info[fold(row["surface"])] = ("cue", "", "", "")
    for row in lexicon.rows("predicates"):
        info[fold(row["surface"])] = (row["role"], row["change"], row["per"], "")
    for row in lexicon.rows("comparators"):
        if row["side"] == "before":
            info[fold(row["surface"])] = ("before", "", "", row["comparator"])
    comparing = {word: found[3] for word, found in info.items() if found[0] == "before" and len(word) > 1}
    for word, (role, change, per, comparator) in list(info.items()):
        # 力争突破 in the list of cues still says more than
        ending = next((comparing[word[-n:]] for n in (3, 2) if len(word) > n and word[-n:] in comparing), "")
        if not comparator and ending:
            info[word] = (role, change, per, ending)
    for word in _SPREAD:
        info[fold(word)] = ("spread", "", "", "")
    for word in _FROM:
        info[fold(word)] = ("from", "", "", "")
    for word in _RATE:
        info[fold(word)] = ("rate", "", "", "")
    for row in lexicon.rows("blockers"):
        info[fold(row["surface"])] = ("blocker", "", "", "")
    return _Words(re.compile(lexicon.alternation(info, backwards=True)), info)


def left_of(folded: str, mirrored: str, at: int, bound: int, time_starts: dict[int, int]) -> Left:
    """Read leftwards from `at`, not beyond `bound`; `mirrored` is the reversed text, `time_starts` maps the end of a time to its start."""
    match, info, size = _words().pattern.match, _words().info, len(folded)
    tokens: list[Token] = []
    while at > bound:
        if at in time_starts and time_starts[at] >= bound:
            at = time_starts[at]
            if at > bound and folded[at - 1] in "比较同与":
                at -= 1
            continue
        m = match(mirrored, size - at, size - bound)
        if m is None:
            if folded[at - 1] in " （(":
                at -= 1
                continue
            break
        start = size - m.end()
        word = folded[start:at]
        role, change, per, comparator = info[word]
        if role == "blocker":
            break
        tokens.append(Token(role, change, per, comparator, word, start, at))
        at = start
    return Left(tuple(tokens), at)
