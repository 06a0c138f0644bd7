"""The year that a title names, and whether its document plans for that year or for the one after it."""

import datetime
import functools
import re
from typing import Final

from govreport.document.plan_years import SUMMED_UP, PlanYear, plans_for, told_by
from govreport.mentions.times.numbers import number_of, republic_year, year_value
from govreport.text.words import one_of

__all__ = ["after_own_review", "title_year_of"]

# 关于做好2026年春季造林工作的意见, 关于印发《2026年攻坚方案》的通知; not 2025年第3号通知, 2025年修订的方案, 2025年考核结果的通知
_ORDERED: Final = (
    "度?(?!第?[0-9]{1,4}号)(?:(?!表彰|表扬|通报|公布|结果|先进|情况|名单|修[订正]|以[来前])[^，。；\n]){2,36}?"
    "(?:意见|方案|通知)[》”]?(?:的通知)?[ 　]*$"
)


@functools.cache
def _title_year() -> re.Pattern[str]:
    """A year and what is called after it, in a title: 2026年工作要点, 2018政府工作报告, 2007年的政府工作."""
    return re.compile(
        # not 方案（2023—2027年）的工作目标
        "(?<![0-9年][-－–—~～至到])([12][0-9]{3}|[一二][〇零○九][〇零○一二三四五六七八九]{2})(?:年|(?=财政年度))"
        "(?!.{0,30}(?:执行情况|(?:发展|完成)情况[和与及]))"
        f"(?:.{{0,24}}?(?:工作报告|预算(?![^，。；\n]{{0,8}}[0-9])|施政(?:报告|方针)|{one_of('of a year', 'titled by year', 'deeds')}"
        "|民生[“”十一二三四五六七八九心件大0-9 ]{0,8}(?:实事|工程)|[0-9一二三四五六七八九十]{1,3}[件项大](?:惠民|为民|利民)?实事)"
        f"|的?(?:政府|全[省市县区州]|我[省市县区州])?工作[ 　]*$|{_ORDERED})"
        f"|(?<![0-9])([12][0-9]{{3}})(?!年)(?=政府工作报告| ?[\u4e00-\u9fff]{{0,8}}{one_of('of a year', 'titled by year')})"
    )


# 114年度施政计划, 113年度总预算: of the Republic
_TITLE_ROC: Final = re.compile(
    "(?<![0-9一二])(1[0-9]{2}|[89][0-9]|[一1]百[〇零○一二三四五六七八九十]{1,3}|[八九]?十?[一二三四五六七八九十](?=年(?:度|国家)))年度?"
    "[^，。\n]{0,12}(?:施政|国家发展计划|国家建设计划|总预算|单位预算)"
    "|(?<![0-9])(1[0-9]{2})年度[^，。\n]{0,6}预算|施政(?:方针|计划)[ 　]?[（(]([89][0-9]|1[0-9]{2})年(?:度|1月)"
)
# 114年度施政绩效报告, told in 115
_ROC_DONE: Final = re.compile("年度?(?:施政|工作)?(?:绩效|成果|成效)(?:报告)?(?:公告)?$")
_LAST_YEAR: Final = re.compile("(?:方案|计划|要点|清单|安排)[（(]([12][0-9]{3})年度?[)）]$")  # 攻坚行动方案（2026年）


def title_year_of(title: str, offset: int) -> PlanYear | None:
    """The year in a title such as 2026年政府工作报告, which begins at `offset` of the text."""
    ahead = SUMMED_UP.search(title)
    if ahead is not None and int(ahead[2] or 0) in (0, int(ahead[1]) + 1):
        group = ahead.lastindex or 0
        return PlanYear(int(ahead[group]) + (group == 1), offset + ahead.start(group), offset + ahead.end(group))
    match = _title_year().search(title) or _LAST_YEAR.search(title)
    if match is None:
        short = _TITLE_ROC.search(title)
        if short is None:
            return None
        group = short.lastindex or 0
        year = republic_year(number_of(short[group])) + (_ROC_DONE.search(title) is not None)
        return PlanYear(year, offset + short.start(group), offset + short.end(group))
    found = _titled_by(match, offset)
    second = _title_year().search(title, match.end(match.lastindex or 0))
    later = _titled_by(second, offset) if second is not None else found
    return later if later.year == found.year + 1 else found  # 2025年民生实事“交卷” 2026年十件实事出炉


def _titled_by(match: re.Match[str], offset: int) -> PlanYear:
    group = match.lastindex or 0  # 2018政府工作报告 has no 年
    return PlanYear(year_value(match[group]), offset + match.start(group), offset + match.end(group))


# A heading, if need be with what it heads on its line: 2009年工作简要回顾; 五年来，…。预计2009年产值达到5亿元
_OWN_REVIEW: Final = re.compile(
    "\n[ 　#*]*(?:[一1][、.．])?[ 　]*([12][0-9]{3})年[^，。；\n]{0,10}?(?:工作|发展)[^，。；\n]{0,6}?回顾[ 　]*(?:\n|(?=\\1年))"
    "|\n[ 　]*(?:[三五]年来|过去的?[一三五]年)[，,][^\n]{0,300}?预计([12][0-9]{3})年"
)
# The day of the session, in brackets or before its place: (2023年1月9日), 2023年1月9日在…会议上
_SESSION_DAY: Final = re.compile(
    "(?:^|[(（\n—─ 　])([12][0-9]{3})年 ?(?:[1-4]|[一二三四])月 ?[0-9一二三四五六七八九十]{1,3}日[ 　]*(?:[)）]|[在于])"
)
_DAY_REACH: Final = 300  # letters in which a report tells the day of its session
_SPRING: Final = 4  # the last month in which a report of the year before may have come out


def after_own_review(titled: PlanYear, opening: str, told: datetime.date | None = None) -> PlanYear:
    """The year that a report plans for whose title tells another: the next one where it reviews the year of its title.

    So it is where a heading says so, where the session was in the spring after that year, or where what was `told`
    then neither plans for the year of the title nor looks back on an earlier one.

    >>> report = "江北区2009年政府工作报告\\n2009年工作回顾\\n"
    >>> after_own_review(title_year_of(report, 0), report).year
    2010
    >>> report = "江北区2009年政府工作报告\\n五年来，成绩显著。预计2009年产值达到5亿元。"
    >>> after_own_review(title_year_of(report, 0), report).year
    2010
    >>> report = "2025年江北区政府工作报告\\n（2026年1月20日）\\n一年来，新建公园9个。"
    >>> after_own_review(title_year_of(report, 0), report).year
    2026
    """
    reviewed = _OWN_REVIEW.search(opening)
    own = told_by(reviewed).year if reviewed is not None else None
    met = _SESSION_DAY.search(opening, 0, _DAY_REACH)
    told_later = own == titled.year or (met is not None and int(met[1]) == titled.year + 1)
    if not told_later and met is None and told is not None and titled.last is None:
        spring = told.year == titled.year + 1 and told.month <= _SPRING
        body = opening[titled.end :]
        told_later = spring and not (plans_for(body, titled.year) or f"{titled.year - 1}年" in body)
    return titled._replace(year=titled.year + 1) if told_later else titled
