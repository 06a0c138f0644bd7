"""A number with what stands around it: its clause, its predicate, its subject and its object."""

from typing import final

from govreport.mentions.predicates import Predicate
from govreport.mentions.quantities import QuantityMention
from govreport.mentions.times import TimeMention

__all__ = ["Judged"]


@final
class Judged:
    """A number with what stands around it, before anything is decided from it."""

    __slots__ = (
        "action",
        "end",
        "follows",
        "head",
        "left",
        "object",
        "predicate",
        "quantity",
        "rule",
        "start",
        "subject",
        "time",
    )

    def __init__(
        self,
        quantity: QuantityMention,
        start: int,  # of the clause
        end: int,
        left: int,  # where the predicate begins
        predicate: Predicate,
        subject: tuple[int, int],  # empty where none
        object: tuple[int, int],  # empty where none
        head: int,  # where the words before the subject begin
        action: bool,  # a verb that takes an object stands right before the number
        follows: bool,  # stands right after another number of its list
        rule: str | None,  # why it is set aside, or None
    ) -> None:
        self.quantity = quantity
        self.start = start
        self.end = end
        self.left = left
        self.predicate = predicate
        self.subject = subject
        self.object = object
        self.head = head
        self.action = action
        self.follows = follows
        self.rule = rule
        self.time: TimeMention | None = None  # of this member of a list alone
