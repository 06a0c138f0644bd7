"""A goal without a number, as the rules found it."""

from typing import final

from govreport.goals.seen.view import Cue, Due, Sentence

__all__ = ["Outcome"]


@final
class Outcome:
    """A goal without a number, in clean coordinates."""

    __slots__ = ("cue", "due", "end", "kind", "rule", "sentence", "start")

    def __init__(
        self,
        start: int,
        end: int,
        kind: str,
        cue: Cue | None,
        due: Due | None,
        rule: str,
        sentence: Sentence,
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.cue = cue
        self.due = due
        self.rule = rule
        self.sentence = sentence
