"""What stands behind a number, or behind its noun, and says that it is over, or is so: 12所学校中有8所已启用."""

import re
from typing import Final

from govreport.goals.seen.judged import Judged
from govreport.text.words import any_action

__all__ = ["PART_FROM", "is_told_behind"]

# 12所学校中有8所已启用
_DONE_BEHIND: Final = re.compile(
    "[均都业]?已(?:经|全部)?(?![定届])|日前|[^，。；0-9]{2,8}(?:进行|取得|获得|得到|完成)了"
)
_HAS_BEEN_FIRST: Final = frozenset("均都已来位名排稳居")
# 300名学员|已经毕业, 70%的税收|来自园区, 以54家企业|位居全市首位
_HAS_BEEN: Final = re.compile("[均都]?已(?:经)?(?![^，。；]*的)|来自|(?:位居|位列|名列|排名|稳居|居)[全首第前]")
# 结构优化，截至目前，|优良天数达到90%: before a clause it is said that things are so by now
_AS_YET: Final = re.compile("[，,](?:截[至止])?(?:目前|现在|今)(?:为止)?[，,]$")
_LONGEST_NOW: Final = 9  # letters


# 提供土地900公顷，|当中不少于400公顷来自青石: a part of what is to come comes from somewhere, too
PART_FROM: Final = re.compile("而?(?:其中|当中|另外?|其余|余下)[^，。；来]{0,24}来自")


def is_told_behind(folded: str, j: Judged, dated: bool, running: bool = False) -> bool:
    """12所学校中有8所|已启用, 规划10条线路|已获批: whether what follows a number, or its noun, says it is over, or is so.

    8000万工人，|是全市最大的财富: so it is told behind the clause, too, and, where no time is told (`dated`),
    完成投资5亿元，|占年度计划的92%, 增长6%，|高于预期目标. `running` says that what was told before it is a goal.
    """
    if running and PART_FROM.match(folded, j.start, j.end) is not None:
        return False
    if folded[j.start - 1] in "，," and _AS_YET.search(folded, max(j.start - _LONGEST_NOW, 0), j.start) is not None:
        return True
    if not dated and (_OF_PLAN.match(folded, j.end) or _OF_PLAN.match(folded, j.start - 1, j.quantity.end)):
        return True
    reach, end = j.quantity.reach, j.object[1]
    if folded.startswith(_GRANTED, reach) and _TO_COME.search(folded, j.start, j.quantity.start) is None:
        return True
    if not j.action and _DONE_BEHIND.match(folded, reach) is not None:
        return True
    if (
        not (dated or j.action or (running and folded[j.start - 1] not in "。\n"))
        and _PART_BEHIND.match(folded, j.end) is not None
    ):
        return any_action().search(folded, j.start, reach) is None  # not 新建公园6处，其中2处已开工
    behind = j.end + 1
    if folded[j.end] in "，," and folded[behind : behind + 1] in _IS_FIRST and _IS.match(folded, behind) is not None:
        return True
    if running and folded.startswith("居第", end) and folded.rfind("占", j.start, j.quantity.start) >= 0:
        return False  # 文化支出编列4亿元，|占8%居第三位
    # a number without a noun behind it has one that ends at 0, where the text may begin with 已有…
    return end >= reach and folded[end : end + 1] in _HAS_BEEN_FIRST and _HAS_BEEN.match(folded, end) is not None


_GRANTED: Final = ("获批给", "获批津", "获批贷", "获发", "获颁")  # 1800人|获批给贷学金
_TO_COME: Final = re.compile("将|会|可|拟|要|计划|力争|争取|确保|预计|预期|目标")
# 国小用地6处，|其中2处尚未开辟: what is there, a part of which is not, or is by now, as it will be
_PART_BEHIND: Final = re.compile(
    "[，,]其中(?:有|约)? ?[0-9一二两三四五六七八九十百]{1,4} ?[\u4e00-\u9fff](?:[尚仍还]未|已)"
)
_OF_PLAN: Final = re.compile(
    "[，,](?:已|仅)?[占为完](?:成)?(?:全年|年度|年初|原|当年)*(?:计划|任务|目标|预算)(?:数|任务|目标)?的?[0-9百]"
    # 增长6%，|高于年度目标, said by what was reached; not 高于全省目标, which a target may be as well
    "|[，,](?:[均都还]|明显|大幅|略微?|远)*(?:[高低快优好]于|超[过出额]?(?:完成)?)"
    "(?:了?(?:年初|年度|全年|预期|预定|既定|计划|确定|考核|控制|的))+(?:目标|指标|任务|计划)"
)
_IS_FIRST: Final = frozenset("是为")
_IS: Final = re.compile("是(?:我(?:们|[国省市县区州]的?)最|[全世最])|为历史")
