"""What is granted to each who qualifies, and what is done to people: 一次性奖励500万元, 每户最高2万元, 处罚65人."""

import functools
import re
from typing import Final

from govreport.goals.phrases.subjects import NOUN
from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.goals.verdicts.rejections import is_money
from govreport.mentions.grammar import dimension_of
from govreport.text.words import endings, nominal_verbs, one_of, role

__all__ = ["done_to_others", "granted_behind", "names_grantee", "names_scheme"]


def done_to_others(view: View, j: Judged, last: Pieces) -> bool:
    """新建学校30所，|培训|3000人次; 查处案件9起，|处罚|65人: whether a deed to people has nothing to do with the things told last.

    Where those are people, it may be done to them.
    """
    unit, folded = j.quantity.unit, view.folded
    if not (dimension_of(unit) == "people" or unit == "人次") or not j.action:
        return False
    at = j.quantity.start - (folded[j.quantity.start - 1] in _ABOUT)
    at -= folded[at - 1] == "了"
    deed = folded[at - NOUN : at]
    if deed not in nominal_verbs() and deed not in role("done to people"):
        return False
    if unit == "户" and (deed == "建设" or deed in role("works on")):
        return False  # 棚户区改造项目，开工建设|1万户: homes
    return not folded.endswith((*endings("people"), "嫌疑人", "人员"), *last[-1])


_ABOUT: Final = frozenset("约近超逾")


def names_scheme(view: View, told: Pieces) -> bool:
    """实施|技能提升行动，培训2万人次: whether what was told is a scheme, which is not counted in people."""
    return view.folded.endswith(_SCHEMES, *told[-1])


_SCHEMES: Final = ("行动", "工程", "计划", "项目", "方案", "政策", "制度", "改革")


def names_grantee(folded: str, start: int, end: int) -> bool:
    """每家企业|最高可获25万元, 单个县|最高2000万元: whether a noun says no more than who gets so much.

    每家企业贷款上限|500万元 names what they get, or have.
    """
    if folded[start] not in "每单" or folded.endswith(_SUMS, start, end):
        return False
    return _GRANTEE.fullmatch(folded, start, end) is not None


_SUMS: Final = (
    "上限", "下限", "限额", "额度", "金额", "总额", "标准", "收入", "支出", "开支", "工资", "薪酬", "租金", "费用", "成本", "消费"
)  # fmt: skip
_GRANTEE: Final = re.compile("(?:每[家个户名位间宗项笔人]|单[个户家笔宗])[\u4e00-\u9fff（）()]{0,6}")


def granted_behind(view: View, j: Judged) -> tuple[Pieces, str] | None:
    """按新增贡献的30%给予|奖励, 按每条航线最高80万元给予|补贴: what is granted at a rate or up to an amount."""
    q, folded = j.quantity, view.folded
    granted = _granted().match(folded, q.reach) if q.unit == "%" or is_money(q.unit) else None
    if granted is None or _AT_RATE.search(folded, j.start, q.start) is None:
        return None
    return (granted.span(1),), "object"


_AT_RATE: Final = re.compile("按照?|最高|不超过|不低于|每")


@functools.cache
def _granted() -> re.Pattern[str]:
    benefit = one_of("grants")
    return re.compile(
        f"(?:以[上内])?的?(?:比例|标准|额度)?(?:一次性|分[档类])?给予(?:[\u4e00-\u9fff]{{1,6}}的)?({benefit})"
    )
