"""The numbers that assert nothing: dates, ordinals, names, modifiers, enumerations. Each is set aside by a named rule."""

import functools
import re
from typing import TYPE_CHECKING

from govreport import lexicon
from govreport.mentions import grammar
from govreport.mentions.quantities import QuantityMention
from govreport.text.folding import fold

if TYPE_CHECKING:
    from govreport.goals.facts import Judged
    from govreport.goals.view import Clause

__all__ = ["late_rejection", "rejection"]

_LETTER = re.compile(r"[A-Za-z_+/\\#№~]")
_QUOTES = {"“": "”", "「": "」", "『": "』", "《": "》", "〔": "〕", '"': '"', "‘": "’", "【": "】"}
_LONGEST_NAME = 16
_TIMELIKE = frozenset({"time"})


@functools.cache
def _modifier() -> re.Pattern[str]:
    """What follows a number that only describes: 以上的项目, 以下拖欠账款, 级产业."""
    return re.compile(r"(?:及)?(?:以上|以下|以内|之内|及以上)?的?(?=[\u4e00-\u9fff“])")


@functools.cache
def _dimension() -> dict[str, str]:
    return {surface: dimension for surface, _, dimension in grammar.units().values()}


@functools.cache
def _idiom() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(fold(row["surface"]) for row in lexicon.rows("idioms")))


def rejection(q: QuantityMention, clause: "Clause") -> str | None:
    """The rule that says that `q` is no statement about an indicator, or None where no rule says so."""
    folded = clause.view.folded
    before = folded[q.start - 1] if q.start else ""
    after = folded[q.end] if q.end < len(folded) else ""
    if before == "第":
        return "ordinal"
    if q.shape != "word" and (_LETTER.match(before) or (_LETTER.match(after) and not q.unit) or after == "+"):
        return "code"
    if before in "前" and q.unit and clause.view.folded[q.start - 2 : q.start] not in ("之前", "以前", "目前"):
        return "rank"
    if after in "强" and not q.unit:
        return "rank"
    if q.unit == "" and after == "级" or after == "级" and q.scaled:
        return "class"
    dimension = _dimension().get(q.unit, "")
    if dimension == "trap":
        return "name"
    if not q.unit and not q.scaled and q.shape == "arabic":
        return "bare number"
    if not q.unit and q.shape == "chinese" and not q.scaled:
        return "bare number"
    if q.shape == "chinese" and (_idiom().match(folded, q.start) or _idiom().match(folded, max(q.start - 2, 0))):
        return "idiom"
    if _in_name(q, clause, dimension):
        return "name"
    return None


def _in_name(q: QuantityMention, clause: "Clause", dimension: str) -> bool:
    """Within short quotation marks, where only a share can be a statement: “三个千亿”, “15分钟生活圈”."""
    quote = clause.view.quote_around(q.start)
    if quote is None:
        return False
    start, end = quote
    return end - start <= _LONGEST_NAME and dimension != "share" and q.unit != "%"


_OBTAINED = re.compile(r"等$")
_LASTING = re.compile(r"(?:年限|寿命|时间|时长|天数|年龄|周期|期限|时限|工期|日数|寿龄)$")
_TREATED = re.compile(r"发展|做[大强优精]|围绕|聚焦|支持|推[进动]|抓好|巩固|依托|聚力|突出|面向|建设好|促进|加快|打造")


def late_rejection(j: "Judged", following: "Judged | None") -> str | None:
    """The rules that need the predicate, the subject and the object of a number."""
    q, view = j.quantity, j.clause.view
    folded = view.folded
    dimension = _dimension().get(q.unit, "")
    verb = any(t.role in ("verb", "before") for t in j.left.tokens)
    has_object = j.object[1] > j.object[0]
    subject_text = folded[j.subject[0] : j.subject[1]]
    if dimension == "time" and q.unit != "岁" and not verb and not _LASTING.search(subject_text):
        return "duration"
    if not (any(t.role == "verb" for t in j.left.tokens) or j.action) and has_object and q.unit != "%":
        follower = folded[q.reach : q.reach + 1]
        if dimension not in ("count", "people", "share") and (q.after or follower == "的"):
            return "modifier"
        if follower == "的" and (q.after or verb):
            return "modifier"
    if q.shape == "chinese" and not q.scaled and q.low <= 10 and not q.own and dimension not in ("share", "multiple"):
        if not (verb or j.action) or q.unit in ("方面", "个方面", "次", "位", "大"):
            return "small count"
    if dimension in ("count", "people") and has_object and not verb and not j.action:
        if following is not None and following.rule is None and _counts_members(j, following):
            return "scope"
        if _closes_list(j):
            return "closing sum"
    return None


def _counts_members(j: "Judged", following: "Judged") -> bool:
    """全市7所院校在校生突破10万人: the first number only says of whom the second is told."""
    if following.clause.start != j.clause.start or following.follows or j.subject[1] > j.subject[0]:
        return False
    return any(t.role in ("verb", "before") for t in following.left.tokens) and following.left.start > j.quantity.reach


def _closes_list(j: "Judged") -> bool:
    """电子信息、汽车等6个产业: a sum of what was listed, unless the list is of things done or obtained."""
    folded = j.clause.view.folded
    before = folded[max(j.clause.start, j.left.start - 1) : j.left.start]
    listed = before == "等" or "、" in folded[j.subject[0] : j.subject[1]]
    if not listed or j.subject[1] <= j.subject[0]:
        return False
    head = folded[j.head[0] : j.head[1]]
    return not head.strip() or _TREATED.search(head) is not None
