"""Counts of things that an amount behind them describes: 培育|3家|年产值超10亿元的|企业."""

import functools
import itertools
import re
from typing import Final

from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.verdicts.rejections import is_counter, is_money
from govreport.mentions.grammar import dimension_of
from govreport.mentions.members import JOINTS
from govreport.mentions.mention import QuantityMention
from govreport.text.words import OF, endings, one_of

__all__ = ["ATTRIBUTES", "HAN", "LEADING_CLASS", "named_by_size", "qualified", "qualifies", "with_thing"]

HAN: Final = re.compile("[\u4e00-\u9fff]{2}")


def qualified(folded: str, quantities: list[QuantityMention]) -> dict[int, int]:
    """Counts of things that an amount describes: 培育|3家|年产值超10亿元的|企业.

    For each such count where the noun begins; the amount is the number behind it.
    """
    found: dict[int, int] = {}
    for i, (count, amount) in enumerate(itertools.pairwise(quantities)):
        if not is_counter(count) or _lives_in(count, amount):
            continue
        if amount.start == count.reach and _rates(folded, amount):
            found[i] = amount.reach  # 3台|60万千瓦|机组, 2座|3万吨|冷库, 5个|100万吨/年|电石基地
            continue
        if folded[count.reach : amount.start] in ATTRIBUTES and HAN.match(folded, amount.reach):
            found[i] = amount.reach  # 100所|海拔1500米以上|学校
            continue
        described = qualifies().match(folded, amount.reach)
        classed = amount.start > count.reach and _classed(folded, amount)
        if (described or classed) and _QUALIFIES.fullmatch(folded, count.reach, amount.start):
            found[i] = described.end() if described else amount.reach
        elif described and _at_least_so(folded, count, amount):
            found[i] = described.end()
        elif _HOLDS.fullmatch(folded, count.reach, amount.start) and (held := _HELD.match(folded, amount.reach)):
            found[i] = held.end()  # 1所|拥有800张床位的|医院
    for last in sorted(found, reverse=True):
        _take_along(folded, quantities, found, last)
    return found


def _lives_in(count: QuantityMention, amount: QuantityMention) -> bool:
    """完成|300户|1200人的搬迁: whether people stand right behind their homes, which they do not describe; but 2个|100人的团队."""
    homes = count.unit in ("户", "村", "社", "寨")
    return homes and amount.start == count.reach and dimension_of(amount.unit) == "people"


def _at_least_so(folded: str, count: QuantityMention, amount: QuantityMention) -> bool:
    """300台|使用15年以上的|电梯: whether a bound says which are counted; not 12家|企业|营收10亿元以上的, which are named before."""
    if amount.after not in _BOUNDS or folded.startswith(endings("counted"), count.reach):
        return False
    return _ANY_MEASURE.fullmatch(folded, count.reach, amount.start) is not None


_BOUNDS: Final = frozenset(("at_least", "at_most"))
_ANY_MEASURE: Final = re.compile("[\u4e00-\u9fff]{2,10}(?<![的、])")


def named_by_size(folded: str, count: QuantityMention, amount: QuantityMention) -> bool:
    """100个|投资超亿元|项目, 5家|年收入10亿元以上的|企业: whether what is counted is called after a bound on money."""
    if not is_money(amount.unit):
        return False
    return amount.after == "at_least" or _OVER.search(folded, count.reach, amount.start) is not None


_OVER: Final = re.compile("(?:超过?|逾|突?破|过|上|达到?|不低于|高于)$")


def with_thing(pieces: Pieces, judged: list[Judged], i: int) -> Pieces:
    """2家|年产值过百亿元|、5家年产值过50亿元|的企业: a size with the thing that the next count of such things names."""
    if (
        len(pieces) == 1
        and i + 1 < len(judged)
        and pieces[0][1] == judged[i + 1].quantity.reach
        and judged[i + 1].rule is not None
    ):
        for count, amount in itertools.pairwise(judged[i + 2 :]):
            if amount.rule is not None and count.object[1] > amount.quantity.reach:
                return (*pieces, (amount.quantity.reach, count.object[1]))
    return pieces


def _take_along(folded: str, quantities: list[QuantityMention], found: dict[int, int], last: int) -> None:
    """2家|年产值过百亿元、5家|年产值过50亿元的|企业: a count before such a one, with a size of its own, is of the same things."""
    i = last - 2
    while i >= 0 and i not in found and is_counter(quantities[i]):
        amount = quantities[i + 1]
        joined = folded[amount.reach : quantities[i + 2].start] in JOINTS
        if not joined or not _QUALIFIES.fullmatch(folded, quantities[i].reach, amount.start):
            return
        found[i] = found[last]
        i -= 2


def _classed(folded: str, q: QuantityMention) -> bool:
    """5家营收超|10亿元|龙头企业: whether an amount of money stands right before the things of that size."""
    return is_money(q.unit) and LEADING_CLASS.match(folded, q.reach) is not None


LEADING_CLASS: Final = re.compile("(?:[\u4e00-\u9fff]{2,4}?)?(?:企业|公司|集团|园区|集群|产业|项目)")


def _rates(folded: str, q: QuantityMention) -> bool:
    """Whether an amount right before a noun tells how much the thing makes, holds or handles."""
    rated = dimension_of(q.unit) in ("power", "mass", "volume") or q.unit.endswith(("/年", "/日", "/天", "/小时"))
    return rated and folded[q.reach] != "级" and HAN.match(folded, q.reach) is not None


_PASSES: Final = "(?:超过?|逾|突?破|过|达到?|上|近|在|不低于|不少于|高于|低于|少于|不足|不到|不满|不超过)"
_QUALIFIES: Final = re.compile(
    f"(?:(?:(?!且)[\u4e00-\u9fff]){{2,10}}?)?{_PASSES}|(?:(?:计划|年度|概算)?总?投资额?|年?(?:产值|营收|收入|产能)|[年月]薪"
    "|(?:设计)?[年日](?:均?产能?|处理|供水|发电)量?(?:能力)?|装机(?:容量)?|(?:总?建筑|占地|总)?面积|占地|[总全]?长度?|高度?|总?库容|功率|容量|设计?规模"
    ")?(?:合共|共)?(?:大?约|近)?"
)
ATTRIBUTES: Final = ("设计时速", "时速", "海拔")
_HOLDS: Final = re.compile("(?:拥有|设有|配有|配备|设置|可?容纳|可?提供)(?:约|近|超过?)?")
_HELD: Final = re.compile("[一-鿿]{0,6}?的(?=[一-鿿“]{2})")


@functools.cache
def qualifies() -> re.Pattern[str]:
    """6亿元的|公园, 6亿元之|公园, 6亿元的|20万吨饲料项目; not 投资突破100亿元的|年度目标, nor of how things are."""
    works = (
        "年?产?(?:[0-9.]{1,6}[十百千万亿]{0,2}|[十百千万]{1,2})[\u4e00-\u9fff/]{3,14}?(?:项目|工程|生产线|装置|基地)"
    )
    state = "水平|规模|标准|成绩|好成绩|高位|关口|大关"
    return re.compile(
        f"{OF}(?!{one_of('of an aim')}*(?:{one_of('aim')}|{state}|原因))"
        f"(?=[\u4e00-\u9fff“]{{2}}|[村镇乡县区市](?![\u4e00-\u9fff])|[0-9]{{1,4}}[个项座所家处]|{works})"
    )
