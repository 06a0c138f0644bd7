"""The unit of a bare amount (8200 of 1.2万亿、8200亿元; 突破千亿), which its surroundings tell."""

import functools
import re
from typing import Final

from govreport.goals.phrases.edges import NOUN
from govreport.goals.seen.fact import Fact
from govreport.goals.seen.view import View
from govreport.lexicon.bases import SHARES
from govreport.mentions.grammar import dimension_of
from govreport.mentions.members import JOINTS
from govreport.text.words import OF_WHICH, any_of, one_of

__all__ = ["with_units"]

_OF_BASE: Final = frozenset((*SHARES, "倍", ""))  # what tells how much a base grows is not what it counts
_JOINTS: Final = JOINTS | {"", "，", ",", "—", "-"}


def with_units(view: View, facts: list[Fact]) -> list[Fact]:
    """The facts of a sentence, each bare amount among them with the unit that its surroundings tell, if they do."""
    for i in range(len(facts) - 1, -1, -1):
        if not facts[i].unit and facts[i].quantity.scaled:
            facts[i].unit = _inherited(view, facts, i)
    return facts


def _inherited(view: View, facts: list[Fact], i: int) -> str:
    """The unit of the next member of a list, of an indicator that is money or people, or of what was told before."""
    fact = facts[i]
    if i + 1 < len(facts) and view.folded[fact.quantity.reach : facts[i + 1].quantity.start] in _JOINTS:
        return facts[i + 1].unit
    beside = []
    if fact.rule == "baseline":  # 装机从|2400万|扩大到9000万千瓦; 参保930万人，比上年的|660万|增加40%
        near = (*facts[i + 1 : i + 2], *facts[max(i - 1, 0) : i])
        beside = [one for one in near if one.unit not in _OF_BASE]
    elif i and facts[i - 1].rule == "baseline":
        beside = facts[i - 1 : i]
    if beside and beside[0].unit and beside[0].indicator == fact.indicator:
        return beside[0].unit  # not 预算为180亿，比上年的|175亿|增加|5亿|, of which neither tells
    if any(_is_money(view.folded, *piece) for piece in fact.indicator):
        return "元"
    if i and (unit := _of_whole(view, facts, i)):
        return unit
    if _of_listed_sums(view, facts, i) or (
        fact.change == "level"
        and _given().search(view.folded, max(fact.start, fact.quantity.start - _REACH), fact.quantity.start)
    ):
        return "元"  # 拨款|5000万|推行试验计划, 隧道需要|20亿|
    if fact.rule not in _TOLD or fact.change != "level" or not fact.indicator:
        return ""
    piece = view.folded[slice(*fact.indicator[-1])]
    return next((unit for ending, unit in _COUNTED.items() if piece.endswith(ending)), "")


def _of_listed_sums(view: View, facts: list[Fact], i: int) -> bool:
    """经费补助包括学校冷气|32亿|、道路|19亿|: whether a bare amount is one of the sums that the words before the list announce."""
    q, first = facts[i].quantity, facts[0].quantity
    if not view.folded.endswith("亿", q.start, q.end) or any(one.unit not in ("", "元") for one in facts[:i]):
        return False
    if view.folded.find("；", first.start, q.start) >= 0:
        return False
    return _SUMS.search(view.folded, facts[0].sentence.start, first.start) is not None


_SUMS: Final = re.compile(
    "(?:经费|预算|补助款?|投资额?|资金|拨款)[^，。；0-9]{0,16}[，,]?[^，。；0-9]{0,3}(?:包括|包含|分别|[:：])[^，。；0-9]{0,24}\\Z"
)


def _of_whole(view: View, facts: list[Fact], i: int) -> str:
    """赤字9000亿元，其中|中央7000亿|、地方2000亿|: the unit of the money of which bare amounts are parts, or none."""
    if any(view.folded.endswith(_COUNTS, *piece) for piece in facts[i].indicator):
        return ""
    for k in range(i - 1, -1, -1):
        last, after = facts[k], facts[k + 1]
        if _OF_WHICH.match(view.folded, last.quantity.reach, after.start + NOUN):
            return last.unit if dimension_of(last.unit) == "money" else ""
        if last.unit or after.rule == "continued" or _BESIDE.match(view.folded, last.quantity.reach) is None:
            return ""
    return ""


_BESIDE: Final = re.compile("[、，,]?(?:而|以?及|和|与)?[^，。；、0-9]{2,16}[0-9]")
_OF_WHICH: Final = re.compile(f"[，,；（(]?(?:{'|'.join(OF_WHICH)})")
_REACH: Final = 8  # letters in which the verb of giving stands


@functools.cache
def _given() -> re.Pattern[str]:
    return re.compile(f"{one_of('gives', 'grants', 'costs')}(?:了|大?约|近|超过?|逾)*$")


def _is_money(folded: str, start: int, end: int) -> bool:
    """Whether an indicator is told in money by its nature (产值, 营业收入, GDP)."""
    named = any_of("money").search(folded, start, end)
    if named is None or folded.endswith(_COUNTS, start, end) or folded[named.start() - 1] in "低高等":
        return False  # 津贴领取人数, 低收入人口
    return named.end() == end or folded[named.end()] not in "人者户"  # 纳税人, 投资者


_TOLD: Final = ("subject", "continued", "baseline")
# What the last word of an indicator counts.
_PEOPLE: Final = ("人口", "人数", "人才", "人才总量", "人员")
_VISITS: Final = ("人次", "人次数", "游客", "旅客", "客流量")
_COUNTED: Final = dict.fromkeys(_PEOPLE, "人") | dict.fromkeys(_VISITS, "人次")
_COUNTS: Final = tuple(_COUNTED)
