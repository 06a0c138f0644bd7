"""A number with what stands around it: its clause, its predicate, its subject and its object."""

import functools
import re
from typing import Final, final

from govreport.mentions import grammar
from govreport.mentions.members import JOINTS
from govreport.mentions.mention import QuantityMention
from govreport.mentions.predicates import Predicate
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import OF_WHICH, any_of, endings, one_of

__all__ = ["OF_THINGS", "SMALL", "Judged", "continues_list", "counts_before", "is_small", "tells_size"]

SMALL: Final = 10  # a number in Chinese up to which it may be a part of a name
_SHARES: Final = ("share", "multiple", "points")


@final
class Judged:
    """A number with what stands around it, before anything is decided from it."""

    __slots__ = (
        "action",
        "end",
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
        self.rule = rule
        self.time: TimeMention | None = None  # of this member of a list alone

    def says_nothing(self, folded: str) -> bool:
        """车辆|3000辆, behind 车站已达300座: whether nothing but what is counted stands before the number.

        Nor does 人均|突破9万元 say more, behind 生产总值已超过15万亿元.
        """
        if folded.startswith("人均", self.start) and self.subject[1] - self.start <= len("人均"):
            return True
        told = self.action or bool(self.predicate.verb) or self.quantity.start != self.subject[1]
        return not told and folded[self.start : self.subject[0]].strip() == ""


def is_small(folded: str, j: Judged) -> bool:
    """三类|残疾儿童, 抓好|三件|事: a small number in Chinese that nothing asserts, of what nothing makes."""
    q = j.quantity
    if q.shape != "chinese" or q.scaled or q.low > SMALL or q.low != q.low.to_integral_value():  # 零点四个百分点
        return False
    exact = not q.own or (q.approximate and q.own == "between")  # 一两个
    made = folded.endswith(endings("makes"), j.start, q.start - (folded[q.start - 1] == "了"))
    # 出台鼓励科技人员创业|八条|政策措施
    laid = q.unit in ("条", "项") and folded.startswith(endings("provisions"), q.reach)
    made = made or (laid and any_of("issues").search(folded, j.start, q.start) is not None)
    told = (j.predicate.asserts or made) and q.unit not in ("次", "位")
    return exact and not told and grammar.dimension_of(q.unit) not in _SHARES


def continues_list(folded: str, before: Judged | None, j: Judged, following: Judged | None) -> bool:
    """建成两座大桥、|三处|隧道, 公园12个、学校|三所|, |两个|运动场、9个足球场: whether a small number is one of a list of counts."""
    if following is not None and _SUMMED.fullmatch(folded, j.quantity.start, following.quantity.start) is not None:
        return False  # 高龄补贴3亿元、残疾人|两项补贴|1.2亿元
    if j.object[1] > j.object[0] and following is not None and following.quantity.shape == "arabic":
        counts = following.object[1] > following.object[0] and bool(following.quantity.unit)
        if counts and folded[j.object[1] : following.quantity.start] in JOINTS:
            return True
    if before is None or before.rule is not None:
        # 新建一所小学、|两所|幼儿园: behind one that is no number, since an article is written so
        return j.object[1] > j.object[0] and _one_and().search(folded, j.start, j.quantity.start) is not None
    if before.object[1] <= before.object[0]:
        beside = folded[before.quantity.reach] == "、" and j.subject[0] == before.quantity.reach + 1
        return beside and j.subject[1] == j.quantity.start and before.quantity.unit != ""
    between = folded[before.object[1] : j.quantity.start]
    if between in ("，", ",") and following is not None and j.object[1] > j.object[0]:
        # 二十个大水库，|四条|铁路和三个机场: the last of them is told behind 和
        return (
            folded[j.object[1] : following.quantity.start] in ("和", "及", "以及")
            and before.quantity.shape == "chinese"
        )
    return between in JOINTS


_SUMMED: Final = re.compile("[两二三四五六七八九十][项类种][一-鿿]{2,4}")  # with a number of its own behind it


@functools.cache
def _one_and() -> re.Pattern[str]:
    return re.compile(f"{one_of('makes')}了?一[{''.join(OF_THINGS)}个项][^，。；：]{{1,16}}[、和及与]$")


def counts_before(folded: str, j: Judged) -> bool:
    """新建污水处理厂|七座: whether a small number counts the things right before it, as where all numbers are in letters.

    So does 其中投资过千万元的|九家, and 其中|三个|已建成.
    """
    if _OF_THEM.fullmatch(folded, j.start, j.quantity.start) and _BECOMES.match(folded, j.quantity.reach):
        return True
    if folded[j.quantity.start - 1] == "的" and folded.startswith(OF_WHICH, j.start):
        return folded[j.quantity.reach] in _ENDS
    at = j.quantity.start
    alone = _ALONE.search(folded, j.start, at)  # 违规案件|仅|九件
    noun = j.subject[1] == (at if alone is None else alone.start()) and j.subject[1] - j.subject[0] > 1
    noun = noun and _LISTED.isdisjoint(folded[slice(*j.subject)])  # 移动、电信和联通|三家
    return noun and j.quantity.unit in OF_THINGS and folded[j.quantity.reach] in _ENDS


_ALONE: Final = re.compile("[仅只]有?\\Z")
_OF_THEM: Final = re.compile("(?:其中|当中)的?(?:已?有)?")
_BECOMES: Final = re.compile(
    "(?:均|都|全部)?(?:已|正[在于]|将|会|于|预计|可[于在望]|完[工成]|[建落]成|竣工|[启投]用|投入|[开动]工|通车)"
)
_ENDS: Final = frozenset("，。；、,;\n和及（")
_LISTED: Final = frozenset("、和与及")
OF_THINGS: Final = frozenset("座所间栋幢条家台辆架艘处场名套口眼孔株头件支部")  # 个, 项 and 类 count what is named, too


def tells_size(one: QuantityMention, q: QuantityMention) -> bool:
    """危桥6座/|210延米, 储能60万千瓦/|120万千瓦时: whether a number behind a stroke tells how large what is counted is."""
    dimension, other = grammar.dimension_of(one.unit), grammar.dimension_of(q.unit)
    sizes = other in _OF_SIZE if dimension in ("count", "people") else (dimension, other) == _OF_POWER
    return sizes and one.reach == q.start - 1


_OF_SIZE: Final = ("length", "area", "volume", "power")
_OF_POWER: Final = ("power", "energy")
