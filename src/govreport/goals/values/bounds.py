"""How a number is bounded, and where that is told: beside it, before its verb, or behind its bracket."""

import re
from typing import Final

from govreport.goals.phrases.asides import bound_behind
from govreport.goals.phrases.comparisons import bound_of_share, exceeds_mean, exceeds_value
from govreport.goals.seen.fact import Fact
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.mentions.mention import stronger
from govreport.mentions.predicates import bound_ahead

__all__ = ["bound_of", "names_bound", "share_words"]


def bound_of(view: View, j: Judged, shared: str) -> tuple[str, tuple[int, int]]:
    """The comparator of a number and the place of its words; `shared` is the bound of a list."""
    q, said, folded = j.quantity, j.predicate, view.folded
    if exceeds_value(folded, j.start, q.start) or exceeds_mean(folded, j.start, q):
        return stronger(q.own, q.after, "about" if folded[q.start - 1] == "约" else ""), (q.end, q.reach)
    at = (q.start - said.compared, q.start - said.compared_end) if said.compared else (q.end, q.reach)
    if said.compared and not said.compared_end and _GAP.search(folded, max(j.start, q.start - _REACH), q.start):
        return stronger(q.own, q.after), (q.end, q.reach)
    if (
        said.compared
        and folded.startswith(("相比，", "相比,"), j.start - 3)
        and _BEYOND.fullmatch(folded, j.start, q.start)
    ):
        return stronger(q.own, q.after), (q.end, q.reach)
    those = said.comparator and not said.compared and _THOSE_ARE.search(folded, j.start, q.start) is not None
    if (said.comparator and not those) or q.own or q.after or shared:
        return stronger(q.own, q.after, "" if those else said.comparator, shared), at
    ahead, told_at = bound_ahead(folded, j.start, q.start)
    if not ahead and q.unit in _SHARES:
        ahead, told_at = bound_of_share(folded, j.start, q.start)
    if not ahead and folded[q.reach : q.reach + 1] in _BRACKETS:
        ahead, told_at = bound_behind(folded, q.reach)
    if ahead:
        return ahead, told_at
    if folded[q.reach : q.reach + 1] == "的" and (limit := _LIMIT.search(folded, j.start, q.start)) is not None:
        return ("at_most" if limit[1] == "上" else "at_least"), limit.span(1)  # 上限为|5万元|的资助
    if (within := _WITHIN.match(folded, q.reach)) is not None:
        return "at_most", within.span(1)
    nearly = _NEARLY.search(folded, max(j.start, q.start - _REACH), q.start)
    return ("eq", at) if nearly is None else ("about", nearly.span(nearly.lastindex or 0))


# 控制在4.5%|的目标以内
_WITHIN: Final = re.compile(
    "的(?:年度|预期|控制|计划|考核|预定|规定|既定|省定|市定)*(?:目标|指标|计划|任务|水平|红线|警戒线|标准|上限|限额)[值线]?(?:范围)?([以之]?内|[以之]下)"
)
# 投资|比计划超过|11亿元: a gap is as large as it is told
_GAP: Final = re.compile(
    "[比较](?:[上去前]年|上届|往年|历年|[12][0-9]{3}年|(?:原|年[初度]|国家|上级|预定|既定)*(?:计划|预算|目标|任务|规划|预期))"
    "(?:同期|实际)?(?:超[过出]|[高多低少]于)$"
)
_THOSE_ARE: Final = re.compile("的(?:约|仅|只)?占[^，。；]{0,12}$")  # 收入高于20万元|的占|七成
_BEYOND: Final = re.compile("[还又已也]?超[过出]了?")  # 与计划相比，|超过|11亿元
_SHARES: Final = frozenset("%倍")
_BRACKETS: Final = ("（", "(", "）", ")")
_REACH: Final = 20  # letters in which a verb and its noun stand before a number
# 基本建成|保障房|480套, as 基本建成480套保障房
# |约|需投入资金30亿元
_NEARLY: Final = re.compile(
    "(基本)(?:建成|完成|竣工|建好|解决)[^，。；、0-9]{0,14}$"
    "|(?<![条签公合契节预大制])(约)(?:[可能将会]|需要?)+[^，。；、0-9]{1,10}$"  # |约|可提供停车位300个
    "|(大约|大概|约莫)[^，。；、0-9到]{2,12}$"  # |大约|减少棉花产量12万吨
    "|(?<![条签公合契])(约)[为占是][^，。；、0-9]{2,16}的$"  # |约|为全年预算数的三分之二
)


_LIMIT: Final = re.compile("(上|下)限为$")


def names_bound(view: View, start: int, end: int) -> bool:
    """项目158个，其中|50亿元以上|7个, 由|原来首|300万元: nothing but a bound, which says which of the things before are meant."""
    if view.folded.find("指标", start, end) >= 0:
        return _THESE.search(view.folded, max(start - _LONGEST_THESE, 0), end) is not None
    return view.folded[start] in _BOUNDS and _BOUND.fullmatch(view.folded, start, end) is not None


# 这两项|指标均能, not 66项|指标有43项
_THESE: Final = re.compile("(?:这|上述|以上)[0-9两二三四五六]{0,2}[项个些]?指标[均都全也]?(?:将|能|要|应)?$")
_LONGEST_THESE: Final = 5  # letters
_BOUNDS: Final = frozenset("超过0123456789十百千万亿原首")
_BOUND: Final = re.compile("(?:超过?|过)?[0-9.]{0,8}[十百千万亿]{0,3}元(?:以上|以下)?的?|(?:原[来先本有])?首")


def share_words(facts: list[Fact]) -> None:
    """分别增长5%和7.5%|左右|, |不少于|40块和500块: where the bound of a number stands that it has from another of its clause."""
    for told in (facts, facts[::-1]) if len(facts) > 1 else ():
        one: Fact | None = None
        for fact in told:
            if fact.compared[1] > fact.compared[0]:
                one = fact
            elif one is not None and _shares_bound(one, fact):
                fact.compared = one.compared


def _shares_bound(one: Fact, fact: Fact) -> bool:
    return fact.comparator == one.comparator and fact.start == one.start and not fact.quantity.own
