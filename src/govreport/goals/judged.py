"""A number with what stands around it: its clause, its predicate, its subject and its object."""

from typing import Final, final

from govreport.mentions import grammar
from govreport.mentions.members import JOINTS
from govreport.mentions.mention import QuantityMention
from govreport.mentions.predicates import Predicate
from govreport.mentions.time_mention import TimeMention
from govreport.text.words import endings

__all__ = ["SMALL", "Judged", "continues_list", "is_small"]

SMALL: Final = 10  # a number in Chinese up to which it may be a part of a name
_SHARES: Final = ("share", "multiple")


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

    def says_nothing(self, folded: str) -> bool:
        """车辆|3000辆, behind 车站已达300座: whether nothing but what is counted stands before the number."""
        told = self.action or bool(self.predicate.verb) or self.quantity.start != self.subject[1]
        return not told and folded[self.start : self.subject[0]].strip() == ""


def is_small(folded: str, j: Judged) -> bool:
    """三类|残疾儿童, 抓好|三件|事: a small number in Chinese that nothing asserts, of what nothing makes."""
    q = j.quantity
    if q.shape != "chinese" or q.scaled or q.low > SMALL or q.low != q.low.to_integral_value():  # 零点四个百分点
        return False
    exact = not q.own or (q.approximate and q.own == "between")  # 一两个
    made = folded.endswith(endings("makes"), j.start, q.start - (folded[q.start - 1] == "了"))
    told = (j.predicate.asserts or made) and q.unit not in ("次", "位")
    return exact and not told and grammar.dimension_of(q.unit) not in _SHARES


def continues_list(folded: str, before: Judged | None, j: Judged, following: Judged | None) -> bool:
    """建成两座大桥、|三处|隧道, 公园12个、学校|三所|, |两个|运动场、9个足球场: whether a small number is one of a list of counts."""
    if j.object[1] > j.object[0] and following is not None and following.quantity.shape == "arabic":
        counts = following.object[1] > following.object[0] and bool(following.quantity.unit)
        if counts and folded[j.object[1] : following.quantity.start] in JOINTS:
            return True
    if before is None or before.rule is not None:
        return False
    if before.object[1] <= before.object[0]:
        beside = folded[before.quantity.reach] == "、" and j.subject[0] == before.quantity.reach + 1
        return beside and j.subject[1] == j.quantity.start and before.quantity.unit != ""
    return folded[before.object[1] : j.quantity.start] in JOINTS
