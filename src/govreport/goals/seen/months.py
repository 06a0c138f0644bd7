"""Months and whole years that name no year (6月底前, 全年), behind a year that is over."""

import re
from typing import Final

from govreport.mentions.times.mention import TimeMention

__all__ = ["heads_account", "still_due"]

_REACH: Final = 40  # letters of a clause before its deadline in which it is told that something is left to do
_MUST: Final = re.compile("必须|务必|务求|须(?!知)|要(?![求点素闻])")
_VOWED: Final = "必须|务必|务求|力争|争取"
_MUST_BY: Final = re.compile(f"(?:{_VOWED}|确保)(?:[于在到]|赶在)?$|(?<![主重首])要(?:[于在]|赶在)?$")
_MUST_IN: Final = re.compile(f"(?:{_VOWED})[于在]?$")  # 确保 tells what was done, too
_LEFT: Final = re.compile(
    "(?:其余|剩余|剩下|余下|尚余|还剩|结转|遗留|跨年|续建|未完成|未完工|未办结)[^。；，\n]*$"
    "|(?:[去上]年|20[0-9]{2}年)[^。；，,\n]{1,16}的[^。；，,\n]{1,16}[，,]?$"  # works of last year
)


def still_due(folded: str, time: TimeMention) -> bool:
    """去年底通车率99%，剩下的17个村|6月底前全部通车: whether a month is of the year to come, and not of the one last named.

    So 2025年度结转项目务必于|6月底前竣工, 去年开工的学校，|8月底前建成, 去年签约的项目，力争|三季度投产.
    """
    before = max(time.start - _REACH, 0)
    if time.relation not in ("by", "before"):
        return _MUST_IN.search(folded, before, time.start) is not None
    left = any(told.search(folded, before, time.start) is not None for told in (_LEFT, _MUST_BY))
    return left or _MUST.match(folded, time.end) is not None


def heads_account(folded: str, time: TimeMention) -> bool:
    """2025年，…。全年新增就业9万人: whether what follows may sum up a year, and not only say which things are meant.

    去年的办理情况：… is an account, too; 2024年度结转项目 is none.
    """
    return _ACCOUNT.match(folded, time.end) is not None


_ACCOUNT: Final = re.compile("[，,]|的?[^，。；：\n]{0,14}(?:情况|成绩|成果|成效|回顾|总结|小结)")
