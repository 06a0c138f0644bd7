"""Sizes that tell which things are meant, as a name does: 千亩茶叶基地, 五百亿元产业, 万名大学生助企计划."""

import re
from typing import Final

from govreport.goals.seen.judged import Judged
from govreport.goals.verdicts.rejections import is_money
from govreport.mentions.grammar import dimension_of
from govreport.mentions.mention import bare_magnitude
from govreport.text.words import endings, role

__all__ = ["OF_CLASS", "names_things"]


def _rates_class(folded: str, j: Judged) -> bool:
    """打造成为五百亿元|产业, 建成20亿元|园区: how big a thing is that is made, unlike what is paid for one."""
    paid = j.predicate.verb[-2:] in role("pays out") or j.predicate.verb in role("spends")
    beside = j.object[0] - j.quantity.reach <= 1  # 投入资金3亿元扶持|中小企业 tells of what is paid
    return beside and not paid and folded.endswith(endings("sized class"), *j.object)


def names_things(folded: str, j: Judged) -> str | None:
    """10万千瓦及以下|燃煤机组 tells which, 万名大学生助企|专项计划 is the name of a scheme; 3个及以上|集群 are counted."""
    counts = j.quantity.unit in ("%", "名") or dimension_of(j.quantity.unit) == "count"
    if not counts and folded.endswith(("及以下", "及以上"), j.quantity.end, j.quantity.reach):
        return "modifier"
    bare = bare_magnitude(folded, j.quantity)
    if is_money(j.quantity.unit) and (_rates_class(folded, j) or (bare and OF_CLASS.match(folded, j.quantity.reach))):
        return "class"  # 实施|亿元|项目150个
    if bare and dimension_of(j.quantity.unit) == "area" and folded.endswith(endings("sized tract"), *j.object):
        return "class"  # 建成|千亩|茶叶基地
    if bare and j.quantity.unit in _KEPT and _FARM.match(folded, j.quantity.reach) is not None:
        return "class"  # 引进|千头|奶牛场
    return "name" if bare and folded.endswith(_SCHEMES, *j.object) else None


_KEPT: Final = frozenset("头只羽匹口尾")  # in which the animals of a farm are counted
_FARM: Final = re.compile(
    "[\u4e00-\u9fff]{1,8}?(?:场|[养繁][殖育](?:基地|小区|园区|大?户|村))(?=[和及与等的]|[^\u4e00-\u9fff]|\\Z)"
)
_SCHEMES: Final = ("计划", "行动", "工程", "规划")
OF_CLASS: Final = re.compile(
    "(?:产业|企业|集团|项目|集群|楼宇|商圈|品牌|单品|园区|开发区|板块|赛道|县[(（]市[)）]|强?[镇县村])(?:集群|链)?(?![\u4e00-\u9fff]{0,2}(?:资金|贷款|债券))"
)
