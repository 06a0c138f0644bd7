"""What the rules make of a number: one quantity asserted of an indicator."""

from typing import final

from govreport.goals.seen.view import Cue, Due, Sentence
from govreport.mentions.mention import QuantityMention
from govreport.mentions.times.mention import TimeMention

__all__ = ["Fact", "Pieces"]

Pieces = tuple[tuple[int, int], ...]


@final
class Fact:
    """One quantity asserted of an indicator, in clean coordinates."""

    __slots__ = (
        "baseline",
        "change",
        "comparator",
        "compared",
        "cue",
        "due",
        "end",
        "indicator",
        "part_of",
        "per",
        "period",
        "predicate",
        "quantity",
        "rule",
        "sentence",
        "start",
        "status",
        "unit",
    )

    def __init__(
        self,
        quantity: QuantityMention,
        unit: str,
        status: str,
        comparator: str,
        change: str,
        per: str,
        indicator: Pieces,
        rule: str,
        due: Due | None,
        period: TimeMention | None,
        cue: Cue | None,
        start: int,  # of the clause
        end: int,
        sentence: Sentence,
        predicate: int,  # where the predicate begins
        compared: tuple[int, int],
        baseline: QuantityMention | None,  # what it started from
    ) -> None:
        self.quantity = quantity
        self.unit = unit
        self.status = status
        self.comparator = comparator
        self.change = change
        self.per = per
        self.indicator = indicator
        self.rule = rule
        self.due = due
        self.period = period
        self.cue = cue
        self.start = start
        self.end = end
        self.sentence = sentence
        self.predicate = predicate
        self.compared = compared
        self.baseline = baseline
        self.part_of = False  # whether 其中 introduces it, which is told afterwards
