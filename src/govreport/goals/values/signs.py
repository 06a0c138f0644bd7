"""Numbers with a sign of their own: +9.8%, ↑5.6%, -6.2%."""

import re
from typing import Final

from govreport.goals.seen.fact import Fact
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.lexicon.bases import SHARES
from govreport.mentions.members import JOINTS
from govreport.mentions.mention import QuantityMention

__all__ = ["change_of_sign", "rises_behind", "shrunk"]

_ARROWS: Final = {"↑": "increase", "↗": "increase", "↓": "decrease", "↘": "decrease"}  # 3056亿元 ↑5.6%


def change_of_sign(folded: str, q: QuantityMention) -> str:
    """3056亿元 ↑|5.6%, 412亿元 |+9.8%: what an arrow or a plus says of a share, empty where there is none.

    So does the plus of what stands in brackets behind a share: 上升5.9%（|+5610人次）.
    """
    if q.unit not in SHARES and not _by_how_many(folded, q):
        return ""
    sign = folded[q.start - 2] if folded[q.start - 1] == " " else folded[q.start - 1]
    return _ARROWS.get(sign, "increase" if folded[q.start] == "+" else "")


def _by_how_many(folded: str, q: QuantityMention) -> bool:
    """下跌5.9%（|-5610宗）: whether a number stands in brackets right behind a share."""
    return folded[q.start - 1] in "（(" and folded[q.start - 2] in "%％点倍成"


def shrunk(view: View, j: Judged, before: list[Fact]) -> QuantityMention:
    """增长|-6.2%, 同比|-5.2%: a growth below zero is a fall by as much; the number itself where it is no growth."""
    q = j.quantity
    counted = _by_how_many(view.folded, q)
    if q.high >= 0 or not (q.unit in SHARES or counted):
        return q
    mark, ways = view.folded[q.start - 1], ("increase", "decrease")
    grown = bool(before) and (mark in "（(" or (mark in "、和及" and before[-1].change in ways))
    grown = grown or counted or (mark in "（(" and _OF_COUNTS.search(view.folded, j.start, q.start - 1) is not None)
    if not (grown or j.predicate.change == "increase" or _SINCE.search(view.folded, j.start, q.start)):
        return q
    return QuantityMention(
        q.start, q.end, -q.high, -q.low, q.unit, q.own, q.after, q.reach, q.approximate, q.scaled, q.shape
    )


_SINCE: Final = re.compile(r"(?:同比|环比|[比较][上去]年(?:同期)?)(?:分别)?\Z")
# 行劫（|-26.7%）: a share of what has no share; but 成长率（-2.9%）, 增速（-2.9%）
_OF_COUNTS: Final = re.compile("[一-鿿](?<![率速幅比重数度额值量])\\Z")


def rises_behind(view: View, j: Judged, before: list[Fact]) -> bool:
    """分别增长5%、-2.1%、|3%: whether a share without a sign follows one that fell by its own: it grew as the verb says."""
    one = before[-1].quantity if before else None
    if one is None or j.quantity.unit not in SHARES or view.folded[one.start] not in "-负" or one.low < 0:
        return False
    signed = view.folded[j.quantity.start] in "-负"
    return not signed and view.folded[one.reach : j.quantity.start] in JOINTS
