"""Months and whole years that name no year (6月底前, 全年), behind a year that is over."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import LEFT, one_of, role

__all__ = ["heads_account", "still_due"]

_REACH: Final = 40  # letters of a clause before its deadline in which it is told that something is left to do
_MUST: Final = re.compile("必须|务必|务求|须(?!知)|要(?![求点素闻])|再|将|拟|[可有]望")  # 去年建成12个，年底前|再建30个
_LEFT: Final = re.compile(
    f"(?:{'|'.join(LEFT)}|尚余|还剩|结转|遗留|跨年|续建|未完成|未完工|未办结)[^。；，\n]*$"
    "|(?:[去上]年|20[0-9]{2}年)[^。；，,\n]{1,16}的[^。；，,\n]{1,16}[，,]?$"  # works of last year
)


@functools.cache
def _must_by() -> re.Pattern[str]:
    """力争|6月底前, 要赶在|6月底前, 预计|年底再完成30座."""
    return re.compile(f"{one_of('firm', 'foresees')}(?:[于在到]|赶在)?$|(?<![主重首])要(?:[于在]|赶在)?$")


@functools.cache
def _must_in() -> re.Pattern[str]:
    """务必于|6月; not 确保 and 保证, which tell what was done, too."""
    return re.compile(f"{lexicon.alternation(role('firm') - {'确保', '保证'})}[于在]?$")


def still_due(folded: str, time: TimeMention) -> bool:
    """去年底通车率99%，剩下的17个村|6月底前全部通车: whether a month is of the year to come, and not of the one last named.

    So 2025年度结转项目务必于|6月底前竣工, 去年开工的学校，|8月底前建成, 去年签约的项目，力争|三季度投产.
    """
    before = max(time.start - _REACH, 0)
    if time.relation not in ("by", "before"):
        ahead = time.shape in _PARTS and _WILL_THEN.match(folded, time.end) is not None
        return ahead or _must_in().search(folded, before, time.start) is not None
    left = any(told.search(folded, before, time.start) is not None for told in (_LEFT, _must_by()))
    return left or _MUST.match(folded, time.end) is not None


_PARTS: Final = ("half", "quarter", "month")
# 去年建成5所。上半年|将新建3所; not 上半年|计划新建3所，实际新建5所
_WILL_THEN: Final = re.compile("[，,]?[^，。；、0-9]{0,4}?(?:将(?![近来])|拟|力争|确保|计划(?![^。；]{0,40}实际))")


def heads_account(folded: str, time: TimeMention) -> bool:
    """2025年，…。全年新增就业9万人: whether what follows may sum up a year, and not only say which things are meant.

    去年的办理情况：… is an account, too; 2024年度结转项目 is none.
    """
    return _ACCOUNT.match(folded, time.end) is not None


_ACCOUNT: Final = re.compile("[，,]|的?[^，。；：\n]{0,14}(?:情况|成绩|成果|成效|回顾|总结|小结)")
