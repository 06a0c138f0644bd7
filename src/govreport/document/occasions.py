"""The year of a text by its occasion: a session, an issue of a journal, the year for whose work a report plans."""

import re
from typing import Final

from govreport.document.plan_years import PlanYear
from govreport.mentions.time_numbers import number_of

__all__ = ["issue_year_of", "session_year_of", "work_year_of"]


_SESSION: Final = re.compile(
    "第?([一二三四五六七八九十]{1,3})届全国人(?:大|民代表大会)(?:会议)?第?([一二三四五])次会议(?!.{0,6}(?:以来|之后|通过|批准))"
)
_FIFTH_CONGRESS: Final = 1978  # since then each has five sessions, one a year


def session_year_of(opening: str) -> PlanYear | None:
    """The year of a session of the National People's Congress, at which the report for that year is given.

    >>> session_year_of("十四届全国人大二次会议5日上午开幕").year
    2024
    """
    match = _SESSION.search(opening)
    if match is None or (number := number_of(match[1])) < 5:
        return None
    return PlanYear(_FIFTH_CONGRESS + 5 * (number - 5) + number_of(match[2]) - 1, match.start(), match.end())


_WORK_ROC: Final = re.compile(
    "(?<![0-9])(1[0-9]{2})年度?[^，。；\n0-9]{0,6}?(?:(?:工作|施政)(?:计划|重点|目标|方针)|重点工作)"
)


def work_year_of(opening: str) -> PlanYear | None:
    """The year for whose work a report of Taiwan says that it plans.

    >>> work_year_of("谨就本府113年度下半年施政成果及114年度工作计划报告如下").year
    2025
    """
    match = _WORK_ROC.search(opening)
    return PlanYear(1911 + int(match[1]), *match.span(1)) if match else None


_ISSUE: Final = re.compile("(?<![0-9])([12][0-9]{3})年第[0-9]{1,2}期")


def issue_year_of(opening: str) -> PlanYear | None:
    """The year of the issue of a journal in which an article stands.

    >>> issue_year_of("（2024年第3期《青石学刊》）").year
    2024
    """
    match = _ISSUE.search(opening)
    return PlanYear(int(match[1]), *match.span(1)) if match else None
