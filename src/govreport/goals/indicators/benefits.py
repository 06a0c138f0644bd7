"""What is granted to each who qualifies: 对首次上市的企业一次性奖励500万元, 按贡献的30%给予补助, 每户最高2万元."""

import functools
import re
from typing import Final

from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.goals.verdicts.rejections import is_money
from govreport.text.words import one_of

__all__ = ["granted_behind", "names_grantee"]


def names_grantee(folded: str, start: int, end: int) -> bool:
    """每家企业|最高可获25万元, 单个县|最高2000万元: whether a noun says no more than who gets so much."""
    return folded[start] in "每单" and _GRANTEE.fullmatch(folded, start, end) is not None


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
