"""Commitment cues: 确保, 力争, 预期 and their kind, and the phrases that only look like one (争取了, 勇争先)."""

import functools
import re
from typing import final

from govreport import lexicon
from govreport.text.folding import fold

__all__ = ["CueMention", "scan"]


@final
class CueMention:
    """A cue word in the folded text."""

    __slots__ = ("end", "start", "strength")

    def __init__(
        self,
        start: int,
        end: int,
        strength: str,  # ensure, strive, expect
    ) -> None:
        self.start = start
        self.end = end
        self.strength = strength


@functools.cache
def _words() -> dict[str, str]:
    words = {fold(row["surface"]): row["strength"] for row in lexicon.rows("cues") if row["strength"] != "plan"}
    cues = [word for word, strength in words.items() if strength != "none"]
    # a phrase that holds no cue has none to hide
    return {w: s for w, s in words.items() if s != "none" or any(cue in w for cue in cues)}


@functools.cache
def _pattern() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(_words()))


def scan(folded: str) -> list[CueMention]:
    """All cues in text order. A phrase that contains a cue but commits to nothing hides the cue in it."""
    words = _words()
    return [
        CueMention(m.start(), m.end(), strength)
        for m in _pattern().finditer(folded)
        if (strength := words[m.group()]) != "none"
    ]
