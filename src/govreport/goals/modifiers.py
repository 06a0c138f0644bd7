"""Numbers inside modifiers, which say which things are meant and not how many: 投资2000万元以上的项目."""

import functools
import re
from typing import TYPE_CHECKING

from govreport import lexicon
from govreport.goals.verdicts import dimension_of, is_counter, is_money
from govreport.mentions.quantities import QuantityMention
from govreport.text.words import endings, role

if TYPE_CHECKING:
    from govreport.goals.judge import Judged
    from govreport.goals.view import View

__all__ = ["modifier"]


def modifier(view: "View", j: "Judged") -> str | None:
    """A number inside a modifier says which things are meant, not how many: 投资2000万元以上的项目."""
    q, folded, said = j.quantity, view.folded, j.predicate
    if q.unit == "%" or q.shape == "word":
        return None
    bare = _bare_magnitude(q, folded)
    dimension = dimension_of(q.unit)
    counted = dimension in ("count", "people", "share")
    if bare and not counted and (q.after or not q.unit or not (said.verb or (said.asserts and j.action))):
        return "class"
    sized = dimension in _SIZES or q.unit in _WIDTHS or q.unit.endswith(("/年", "/日"))
    if _bounds_things(folded, q, j.end) or (sized and not (said.asserts or j.action)):
        return "modifier"  # 300兆瓦机组
    if dimension in _SIZES and folded.endswith(endings("plant"), *j.object):
        return "modifier"  # 抓好60万吨油料项目建设
    follower = folded[q.reach : q.reach + 1]
    if (q.unit == "层" or (q.unit == "米" and follower in _EXTENTS)) and j.object[1] > j.object[0]:
        return "modifier"  # 3层停车楼, 10米宽道路
    if follower in "的部" and _PART_OF_AMOUNT.match(folded, q.reach):
        return "class"  # 对超过3000元的部分减按10%征收
    if follower == "的" and not counted and _rated().search(folded, max(j.start, q.start - _RATED_REACH), q.start):
        return "modifier"  # 日处理400吨的转运站, 日供水6万吨的工程
    if follower in "人口" and _PEOPLED.match(folded, q.reach):
        return "modifier"
    if counted and _DOERS.match(folded, q.reach, j.end):
        return "scope"
    if j.action or said.verb or not (q.unit or bare or (q.after and q.low >= _MONEY)):
        return None
    if (q.after or follower == "的") and not counted:
        return "modifier"
    if follower == "的" and (q.after or said.asserts):
        return "modifier"
    return None


def _bounds_things(folded: str, q: QuantityMention, end: int) -> bool:
    """首200万元利润, 调高1亿元以上的交易的税率, 1所200张床位以上的养老院: of which size the things are."""
    if is_money(q.unit):
        return folded[q.start - 1] == "首" or _priced(folded, q)
    return is_counter(q) and _SIZED.match(folded, q.reach, end) is not None


_SIZED = re.compile("(?![一二两三四五六七八九十百千万亿])[\u4e00-\u9fff]{1,4}以[上下]的?[\u4e00-\u9fff]{2}")


def _priced(folded: str, q: QuantityMention) -> bool:
    """3亿元以上的|住宅交易: an amount that says which things are meant, and no sum of money (3亿元以上的资金)."""
    if not q.after or not folded.startswith("的", q.reach):
        return False
    return _sums_of_money().search(folded, q.reach + 1, q.reach + _PRICED_REACH) is None


@functools.cache
def _sums_of_money() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(role("funds") - {"税"}))  # a tax on dear things is no sum of that size


_PRICED_REACH = 16  # letters
_RATED_REACH = 12  # letters


@functools.cache
def _rated() -> re.Pattern[str]:
    return re.compile(rf"{lexicon.alternation(role('rated'))}[\u4e00-\u9fff]{{0,4}}$")


_PART_OF_AMOUNT = re.compile("的?部分(?:$|[，,、；;。：:）]|[减免再按由给予征享可])")
_MONEY = 100_000_000  # so large a number without a unit is an amount: 三十亿以上项目, not 30万以上孕产妇
_EXTENTS = frozenset("宽高长深厚")
_SIZES = (
    "power",
    "frequency",
    "pressure",
    "force",
    "mass",
)  # tell how large a thing is, where no verb tells of an amount
_PEOPLED = re.compile("人?口的(?=[^，。；、]{2})")  # 14亿人口的大国
_DOERS = re.compile("[^，。；、,]{2,14}对[^，。；,]{2,12}的(?=[^，。；、,]{2})")  # 开展232所高中对县中的结对帮扶
_WIDTHS = ("米", "厘米", "毫米", "英寸")  # 4.5米水深航道; roads that were built are told in 公里


def _bare_magnitude(q: QuantityMention, folded: str) -> bool:
    """百亿, 千万: a magnitude without a count, which before a noun names a class (千亿立方米气田)."""
    return q.shape == "chinese" and folded[q.start] in "百千万亿"
