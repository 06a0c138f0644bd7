"""What a ratio of three terms tells, one fact for each: 三次产业结构由10:48:42调整为5:45:50."""

from govreport.goals.seen.fact import Fact
from govreport.mentions.mention import QuantityMention
from govreport.mentions.ratios import terms

__all__ = ["with_terms"]


def with_terms(folded: str, facts: list[Fact]) -> list[Fact]:
    """The facts of a sentence, where a ratio of three terms is three shares of what it is told of, in its order."""
    told: list[Fact] = []
    for fact in facts:
        parts = terms(folded, fact.quantity)
        began = terms(folded, fact.baseline) if parts and fact.baseline is not None else []
        told += [_share(fact, part, began[k] if began else None) for k, part in enumerate(parts)] or [fact]
    return told


def _share(fact: Fact, part: QuantityMention, began: QuantityMention | None) -> Fact:
    return Fact(
        part, part.unit, fact.status, fact.comparator, "level", fact.per, fact.indicator, fact.rule, fact.due,
        fact.period, fact.cue, fact.start, fact.end, fact.sentence, fact.predicate, fact.compared, began,
    )  # fmt: skip
