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

__all__ = ["late_rejection", "modifier", "rejection"]

_LETTER = re.compile(r"[A-Za-z_+/\\#№~]")
_QUOTES = {"“": "”", "「": "」", "『": "』", "《": "》", "〔": "〕", '"': '"', "‘": "’", "【": "】"}
_AGED = re.compile(r"(?:及)?(?:以上|以下|以内)?的?[\u4e00-\u9fff]")
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
    if before == "每":
        return "per unit"
    if q.shape != "word" and (_LETTER.match(before) or (_LETTER.match(after) and not q.unit) or after == "+"):
        return "code"
    if q.unit.isascii() and q.unit.isalpha() and (q.unit == "G" or _LETTER.match(after) or after == "-"):
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
    if q.unit in ("岁", "周岁") and _AGED.match(folded, q.reach):
        return "modifier"
    if q.shape == "chinese" and before in "（(" and after in "）) ":
        return "unit label"
    if _in_name(q, clause, dimension) or _beside_number(q, clause):
        return "name"
    return None


def _beside_number(q: QuantityMention, clause: "Clause") -> bool:
    """三个1亿人: a count of what has a number for a name, and that number."""
    near = [o for o in clause.sentence.quantities if o.end == q.start or o.start == q.end]
    return any((o if o.start < q.start else q).shape == "chinese" for o in near)


def _in_name(q: QuantityMention, clause: "Clause", dimension: str) -> bool:
    """Within short quotation marks, where only a share can be a statement: “三个千亿”, “15分钟生活圈”."""
    quote = clause.view.quote_around(q.start)
    if quote is None:
        return False
    start, end = quote
    return end - start <= _LONGEST_NAME and dimension != "share" and q.unit != "%"


_OBTAINED = re.compile(r"等$")
_LASTING = re.compile(r"(?:年限|寿命|时间|时长|天数|年龄|周期|期限|时限|工期|日数|寿龄)$")
_TREATED = re.compile(r"发展|做[大强优精]|围绕|聚焦|支持|推[进动]|抓好|巩固|依托|聚力|突出|面向|建设好|促进|加快|打造|构建|完善|健全|统筹")


def modifier(j: "Judged") -> str | None:
    """A number inside a modifier says which things are meant, not how many: 投资2000万元以上的项目, 65岁以上老年人."""
    q, folded = j.quantity, j.clause.view.folded
    if j.action or j.object[1] <= j.object[0] or q.unit == "%" or any(t.role == "verb" for t in j.left.tokens):
        return None
    if q.shape == "word" or not q.unit and not _bare_magnitude(q, folded):
        return None
    follower = folded[q.reach : q.reach + 1]
    counted = _dimension().get(q.unit, "") in ("count", "people", "share")
    if not counted and _bare_magnitude(q, folded) and not any(t.role == "before" for t in j.left.tokens):
        return "class"
    if (q.after or follower == "的") and not counted:
        return "modifier"
    if follower == "的" and (q.after or any(t.role == "before" for t in j.left.tokens)):
        return "modifier"
    return None


def _bare_magnitude(q: QuantityMention, folded: str) -> bool:
    """百亿, 千万: a magnitude without a count, which before a noun names a class (千亿立方米气田)."""
    return q.shape == "chinese" and folded[q.start] in "百千万亿"


_DOES = re.compile(r"完成|实现|达到|超过")
_OUTLINE = re.compile(r"方面|个方面|大方面")
_MEANS = re.compile(r"以[^，。；]{0,12}$")


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
    if q.unit.endswith("方面") or _OUTLINE.match(folded, q.reach):
        return "outline"
    if not verb and _MEANS.search(folded, j.clause.start, q.start) and folded.find("为", q.reach, j.clause.end) > 0:
        return "means"
    if has_object and folded.startswith("之一", j.object[1]) or folded[j.object[0] : j.object[1]].endswith("之一"):
        return "one of several"
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
    folded = j.clause.view.folded
    between = folded[j.quantity.reach : following.left.start]
    if j.head[0] == j.left.start and "、" not in between and _DOES.search(between):
        return True
    return any(t.role in ("verb", "before") for t in following.left.tokens) and following.left.start > j.quantity.reach


def _closes_list(j: "Judged") -> bool:
    """电子信息、汽车等6个产业: a sum of what was listed, unless the list is of things done or obtained."""
    folded = j.clause.view.folded
    before = folded[max(j.clause.start, j.left.start - 1) : j.left.start]
    listed = before == "等" or "、" in folded[j.subject[0] : j.subject[1]]
    if not listed or j.subject[1] <= j.subject[0]:
        return False
    if j.object[1] < j.clause.end and folded[j.object[1]] not in "，。；、,;":
        return False  # 等353项技术实现…: the sum is what the predicate is told of
    head = folded[j.head[0] : j.head[1]]
    return not head.strip() or _TREATED.search(head) is not None
