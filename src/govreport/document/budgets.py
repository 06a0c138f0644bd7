"""For which year a budget is: by its title, by what it is compared with, by what it concedes, by what it adjusts."""

import datetime
import re
from typing import Final

from govreport.document.plan_years import PlanYear
from govreport.mentions.times.numbers import number_of, republic_year, year_value

__all__ = ["adjusted_year_of", "budget_year_of", "is_budget_speech"]

# 2024-25年度财政预算, 二〇二四至二五年度《财政预算案》, 财务委员会特别会议(2024-25), 114年度总预算
_DIGIT: Final = "[0-9〇零○一二三四五六七八九]"
_BUDGET_YEAR: Final = re.compile(
    f"([12一二]{_DIGIT}{{3}}) ?[-–—/至] ?{_DIGIT}{{2,4}} ?(?:财政年度|年度|(?=财政预算案))[^，。；\n]{{0,6}}预算"
    "|《? ?([12][0-9]{3})年? ?拨款条例草案》?[^，。；\n]{0,4}(?:发言|演辞|演说|致辞)|([12][0-9]{3})[-–—/][0-9]{2}年度卖地计划"
    "|财务委员会特别会议[ (（]{1,3}([12][0-9]{3})[-–—/][0-9]{2}|(?<![0-9])(1[0-9]{2})年度?[^，。\n]{0,8}(?:总|法定)预算"
)


# 宽减二零二五/二六年度首季的差饷, and the taxes of the year before it: the concessions of a budget
_CONCEDED: Final = re.compile(
    f"宽[减免]([12一二]{_DIGIT}{{3}}) ?[-–—/至] ?{_DIGIT}{{2,4}} ?年度[^，。；\n]{{0,16}}差饷"
    f"|宽[减免]([12一二]{_DIGIT}{{3}}) ?[-–—/至] ?{_DIGIT}{{2,4}} ?课税年度"
)
_ROC: Final = 5  # the group of a year of the Republic
# 本年度预算案…，较八十九年度预算数增加…; 110至112年度已编列…，本年度续编…: the budget of the year behind these
_ROC_BEFORE: Final = re.compile(
    "本年度[^。\n]{0,60}?较([一二三四五六七八九十百]{2,5}|[0-9]{2,3})年度(?:法定)?预算"
    "|至([0-9]{2,3})年度已编列[^。\n]{0,40}?本年度续编"
)


def budget_year_of(opening: str) -> PlanYear | None:
    """The year in which the fiscal year begins whose budget an undated text is about.

    >>> budget_year_of("介绍2024-25年度财政预算中有关环保的开支").year, budget_year_of("114年度总预算案").year
    (2024, 2025)
    >>> budget_year_of("本年度预算案编列9亿元，较八十九年度预算数增加1亿元").year
    2001
    >>> budget_year_of("宽减2030/31课税年度的利得税").year
    2031
    >>> budget_year_of("《2024年拨款条例草案》发言").year, budget_year_of("2024/25年度卖地计划有八幅土地").year
    (2024, 2024)
    """
    if (told := _BUDGET_YEAR.search(opening)) is not None:
        group = told.lastindex or 0
        year = republic_year(int(told[group])) if group == _ROC else year_value(told[group])
        return PlanYear(year, *told.span(group))
    if (conceded := _CONCEDED.search(opening)) is not None:
        group = conceded.lastindex or 0
        return PlanYear(year_value(conceded[group]) + (group > 1), *conceded.span(group))
    if (before := _ROC_BEFORE.search(opening)) is not None:
        group = before.lastindex or 0
        return PlanYear(1912 + number_of(before[group]), *before.span(group))
    return None


_ADJUSTED: Final = re.compile(
    "([12][0-9]{3})年[^，。；\n]{0,24}(?:预算(?:的|作|再作|进行)*(?:调整|再调整|变动)|调整预算|预算[^，。；\n]{0,8}调整方案)"
)


def adjusted_year_of(opening: str) -> PlanYear | None:
    """The year whose budget a text adjusts, late in that year.

    >>> adjusted_year_of("拟对2031年财政预算再作调整").year
    2031
    """
    match = _ADJUSTED.search(opening)
    return PlanYear(int(match[1]), *match.span(1)) if match is not None else None


_BUDGET_MONTHS: Final = (2, 3)
# what a Financial Secretary speaks of, and how: 我预计经营开支为…
_ACCOUNTS: Final = re.compile(
    "修订预算|财政预算|开支预算|经常开支|经营开支|非经营|财政储备|综合[账帐]目|经营[账帐]目|差饷|薪俸税|利得税|印花税|卖地计划|财政年度"
)
_SPEAKS: Final = re.compile(
    "我(?:们)?(?:亦|也|现|又|已)?(?:会|将|建议|预[计期测]|决定|增拨|预留|拨款|在[^，。；\n]{0,8}预算)"
)


def is_budget_speech(opening: str, date: datetime.date | None) -> bool:
    """Whether a piece of a text of Hong Kong, of a `date` in February or March, is of the speech on the budget.

    >>> is_budget_speech("我建议宽免首两季的差饷，以每户每季1,500元为上限。", datetime.date(2031, 2, 26))
    True
    """
    spoken = date is not None and date.month in _BUDGET_MONTHS and _SPEAKS.search(opening) is not None
    return spoken and _ACCOUNTS.search(opening) is not None
