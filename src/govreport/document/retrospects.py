"""Documents that look back from their title on: statistical communiqués, pages of a review, news of how a plan went."""

import datetime
import functools
import re
from typing import Final

from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.numbers import arabic_years, republic_year
from govreport.mentions.times.plans import PLAN_NUMBER
from govreport.model import Metadata
from govreport.text.folding import fold
from govreport.text.words import one_of

__all__ = [
    "PLAN_DONE",
    "heads_state",
    "looks_back",
    "reported_months",
    "reviewed_in",
    "reviewed_so_far",
    "reviews_own_year",
    "sums_up_year",
    "tells_progress",
    "tells_running",
]

# 1—12月 is the whole year
_PART_OF_YEAR: Final = (
    "(?:[上前]?半年|第?[一二三四1-4]季度?|前(?:[一二三1-3]个?季度|[0-9一二三四五六七八九十]{1,2}个月)"
    "|(?!1[-—–至]12月)[0-9]{1,2}(?:[-—–至][0-9]{1,2})?月份?)"
)

# Not 2026年一季度经济运行情况: the year goes on
_REVIEW_TITLE: Final = re.compile(
    "([12][0-9]{3})(?:[-/—–][0-9]{2})?"
    "(?:(?<=年报[12][0-9]{3})$|(?<=年报[12][0-9]{3}[-/—–][0-9]{2})$|(?:年|(?=[^，。0-9年]{2,16}公报))"  # 海事处年报2025
    f"(?!{_PART_OF_YEAR})"
    "(?:[^，。]{0,20}(?:统计公报|统计简报|统计资料|运行情况|完成情况|执行情况$|年度报告$|执行(?:结果|情况)的?公报"
    "|审计(?:工作|结果|查出问题整改情况)?的?(?:报告|公告)|(?:状况|质量|资源|事业发展)公报)|度报告$|(?:度?年)?报$))"
)


# 2025年青石经济“成绩单”来了, 盘点2025年大事; not 2026年政府工作报告亮点
_REVIEW_NEWS: Final = re.compile(
    "^(?!.*(?:工作报告(?!解读.*回顾)|计划|规划|安排|目标(?!.*完成)|建议|展望|明年))"
    "(?:(?:.{0,12}(?:回[望眸顾]|盘点|数[读说]|奋进)[^，。0-9]{0,8}(?=[12][0-9]{3}))|(?=.{0,30}[12][0-9]{3}年?终?[^0-9]{0,20}"
    "(?:成绩单|亮点|综述|大事|盘点|成果|成就|答卷|收官|年报|统计数据|经济数据|发展情况|工作(?:回顾|成效)|全部完成|这一年)"
    "[”」]?(?:出炉|来了|发布|公布|揭晓)?！?(?:[（(][一二三四五六七八九十][)）])?$))[^0-9]*([12][0-9]{3})(?![0-9-—–])"
)


@functools.cache
def _kept() -> re.Pattern[str]:
    """青石市2025年12件民生实事全部落实, 2025年造林任务超额完成: how what was promised for a year was kept."""
    kept = f"{one_of('duly')}+(?:{one_of('fulfils')}|实现|落实|办结|建成|兑现|达标|见效)"
    return re.compile(
        f"^(?!.*(?:{one_of('firm')}|推动|努力|奋力))[^，。]*?([12][0-9]{{3}})年度?(?!{_PART_OF_YEAR})[^，。]{{0,24}}?{kept}[！!]?$"
    )


def reviewed_in(title: str, told: datetime.date | None = None) -> re.Match[str] | None:
    """Which year, as group 1, a title says that its text looks back on: 2025年统计公报, 回望2025; None where it says none.

    What was `told` in a later year than that of a budget or a plan looks back on all of it.

    >>> reviewed_in("青石市2025年成绩单出炉")[1], reviewed_in("2026年青石市政府工作报告亮点")
    ('2025', None)
    """
    return (
        _REVIEW_TITLE.search(title) or _REVIEW_NEWS.search(title) or _kept().search(title) or _carried_out(title, told)
    )


# 2025年上半年经济运行情况, 2025年1-4月重点项目进展情况, 2025年民生实事进展情况, 2025年工作总结: told in the year itself
_TELLS_SO_FAR: Final = (
    "(?:总结|小结|运行(?:情况|简况|态势)?(?:分析|简析)?|形势分析|主要指标|经济数据|[简通]报"
    "|(?:工作|项目|任务|实事|目标)?(?:进展(?:情况)?|(?:推进|办理|落实|实施|完成|执行)(?:情况|结果))"
    # 2018年民生实事工程情况的报告: no more than how it is with them
    "|(?<![选集议拟])(?:实事|工程|项目|任务|工作)情况(?=的?(?:报告|汇报|通报)))"
)
_PLANS_TOO: Final = (
    "[^，。]{0,40}?(?:打算|安排|部署|思路|展望|建议|[及和与暨][^，。]{0,20}?(?:计划(?!执行|完成|实施)|任务|目标|要点))"
)
_ENDS_TITLE: Final = (
    "(?:的?(?:报告|汇报|通报|简报|公示|公告|说明|汇总|一览表?))?[ 　]{0,4}(?:[（(][^（()）]{1,40}[)）])?$"
)
_SO_FAR: Final = re.compile(
    "([12][0-9]{3})(?:年?财政)?年(?:度?(?=[^，。0-9]{0,16}(?:工作总结|进展|推进情况|办理情况|落实情况|实施情况)))?"
    f"(?:(?P<part>{_PART_OF_YEAR})的?|(?<=[年度]))(?!{_PLANS_TOO})[^，。0-9]{{0,24}}?{_TELLS_SO_FAR}{_ENDS_TITLE}"
)
# 民生实事进展, 重点项目推进情况通报: of no year that is named
_PROGRESS: Final = re.compile(
    "^(?!.*[12][0-9]{3})(?!.*(?:计划|打算|安排|部署|方案))[^，。]*(?:实事|项目|工作|任务|工程|目标)[^，。0-9]{0,8}?"
    f"(?:进展(?:情况)?|(?:推进|办理|落实)情况){_ENDS_TITLE}"
    # 关于今年以来预算执行情况的报告
    "|^(?!.*(?:打算|安排|部署|方案|建议))[^，。]{0,12}今年以来[^，。]{0,20}?"
    f"(?:执行|运行|完成|进展|推进|落实|办理)情况{_ENDS_TITLE}"
)


def tells_progress(title: str) -> bool:
    """Whether a title says how things go on, and names no year: the text is of the year that it was written in.

    >>> tells_progress("青石县民生实事进展"), tells_progress("青石县民生实事")
    (True, False)
    """
    return _PROGRESS.search(title) is not None


def tells_running(folded: str) -> bool:
    """Whether a text of December tells of the year that is about to end: 预计全年完成投资200亿元, 完成今年任务.

    >>> tells_running("预计全年完成投资200亿元。"), tells_running("预计明年完成投资200亿元。")
    (True, False)
    """
    return _RUNNING.search(folded) is not None


_RUNNING: Final = re.compile(
    "预[计期]今?年?全年|(?<![明来后])今年(?!以来)(?:目标|任务|全年|第?[四4]季度)|(?:冲刺|决战|奋战|大干)(?:第?[四4]季度|年底|全年)"
    "|全年(?:目标|任务)"
)


def sums_up_year(metadata: Metadata) -> bool:
    """Whether a title says that a text sums up all of its own year, so that what comes next is of the year after it.

    So 2025年工作总结, and not 2025年上半年工作总结 or 2025年民生实事进展情况.
    """
    told = _SO_FAR.search(_title_of(metadata))
    return told is not None and told["part"] is None and "总结" in told[0]


def _title_of(metadata: Metadata) -> str:
    """The folded title, its years in digits: 二〇一六年工作总结."""
    return arabic_years(fold(metadata.title.value)) if metadata.title is not None else ""


def reviews_own_year(metadata: Metadata, folded: str) -> bool:
    """Whether what a document reviews is of its own year, by its title: 2025年工作总结, 2025年上半年工作总结和下半年工作打算."""
    title = _title_of(metadata)
    told = reviewed_so_far(title, metadata.published) is not None or tells_progress(title)
    months = _reports_months(folded) if metadata.dialect == "TW" else None
    told = told or (months is not None and republic_year(int(months["year"])) == metadata.plan_year)
    return told or _MIDYEAR.search(folded, 0, _TITLED) is not None


_TITLED: Final = 120  # letters in which a title stands
_MIDYEAR: Final = re.compile(
    f"[12][0-9]{{3}}年{_PART_OF_YEAR}(?![0-9]{{1,2}}日)[^。\n]{{0,14}}?(?:总结|小结|情况|运行|回顾|成效|工作(?:报告|汇报))"
)


def _carried_out(title: str, told: datetime.date | None) -> re.Match[str] | None:
    """关于2025年预算执行情况的报告, `told` in 2026: that year is over."""
    found = _SO_FAR.search(title) if told is not None else None
    if found is None or told is None or told.year <= int(found[1]) or found["part"] is not None:
        return None
    return found if _ITS_PLAN.search(found[0]) is not None else None


_ITS_PLAN: Final = re.compile("(?:预算|计划)[^，。]{0,16}执行")


def reviewed_so_far(title: str, told: datetime.date | None = None) -> re.Match[str] | None:
    """Which year, as group 1, a title says that its text tells of while it goes on; None where it says none.

    >>> reviewed_so_far("青石县2025年上半年经济运行情况")[1], reviewed_so_far("2025年上半年工作总结和下半年工作打算")
    ('2025', None)
    """
    return _SO_FAR.search(title) if _carried_out(title, told) is None else None


# One page of a report that is published page by page: 施政报告 — 一、2020年工作回顾和总结
_REVIEW_PAGE: Final = re.compile(
    "报告.{0,4}(?:一、[^，。]{2,20}|[-—–─][^，。]{2,20})(?:回顾|总结)$|(?:绩效|成果)报告(?:公告)?[ 0-9-]*$"
    "|(?:工作|施政|执行)(?:成果|成效|绩效)$|计[画划]执行情形$"
)
# The Executive Yuan reports to the legislature what it did in half a year: 关于105年7月至12月之本院施政情形
_DONE_SINCE: Final = re.compile(
    "(?:[0-9]{2,4}年|[0-9]{1,2}月|[前本]期|会期)[^。]{0,8}之?(?:本[院府局])?施政(?:情形|成果|概况)"
)
# “十三五”规划33项指标预计30项如期完成: news of how a plan went
PLAN_DONE: Final = re.compile(
    "规划[^，。]{0,16}(?:预计|如期|提前|超额|全部|已|有)[^，。]{0,8}(?:完成|达标|实现)|规划[^，。]{0,8}预计完成[0-9]"
    "|规划[^，。]{0,6}?[0-9]+项[^，。]{0,8}(?:完成|达标|实现)"
    # “二五”规划实施情况总结, 规划纲要实施情况中期评估报告
    "|(?:规划|纲要)(?:[（(][^（()）]{1,20}[)）])?的?(?:实施|执行|落实)(?:情况|成效)的?(?:总结|回顾|(?:[中终末]期|总结)?评估)(?:的?报告)?$"
    # “十四五”规划圆满收官, 回眸“十四五”; not “十四五”成就和“十五五”展望
    f"|^(?!.*(?:展望|谋划|开局|建议|意见|计划$))(?!.*{PLAN_NUMBER}.*{PLAN_NUMBER})"
    f"(?:.*(?:回[眸望顾]|盘点|高质量完成|圆满完成).{{0,10}}{PLAN_NUMBER}"
    f"|.*{PLAN_NUMBER}[”」]?[^，。]{{0,12}}(?:收官|成绩单?|成就|成效|成果|答卷|交卷|综述|巡礼|回[眸望顾]|这五年|任务完成$|圆满)"
    "(?!转化|.*(?:规划|计划|方案|意见|纲要|行动)(?:[（(][^（()）]*[）)])?$))"
)
_OPENING_REVIEW: Final = 200  # characters
# The months that a report says it tells of, from their year on: 兹将|106年1月至6月之重要施政, 施政报告（|110年1月至6月）,
# 资料统计期间：|113年7月至12月
_REPORTED: Final = re.compile(
    "(?:[兹谨][将就](?:本[院府市县局])?|报告[ 　\n]{0,4}[（(]|(?P<label>(?:(?:报告|统计|资料|涵盖)(?:期间|区间|时间)|(?<=[\n（(])期间)[:：] ?))"
    "自?(?:民国)?(?P<year>[89][0-9]|1[0-9]{2}|20[0-9]{2})年 ?[0-9]{1,2}月"
    "(?:[0-9]{1,2}日)?起?[至到~～–—-](?:[0-9]{2,4}年)?[0-9]{1,2}月(?(label)|[^。\n]{0,24}(?:施政|工作|业务|[）)]))"
)


def reported_months(folded: str, times: list[TimeMention]) -> TimeMention | None:
    """The months of which a report says in its opening that it tells, above all one of Taiwan."""
    told = _reports_months(folded)
    return next((t for t in times if told is not None and t.start <= told.start("year") < t.end), None)


def _reports_months(folded: str) -> re.Match[str] | None:
    return _REPORTED.search(folded, 0, _TITLED + _OPENING_REVIEW)


def looks_back(metadata: Metadata, folded: str) -> bool:
    """Whether a document tells of a year that is over from its title on: 2025年国民经济和社会发展统计公报."""
    title = _title_of(metadata)
    if metadata.dialect == "TW" and _DONE_SINCE.search(folded, 0, _OPENING_REVIEW) is not None:
        return True
    if (months := _reports_months(folded)) is not None and (metadata.dialect == "TW" or months["label"]):
        return True
    if reviewed_in(title) is not None or reviewed_so_far(title) is not None or tells_progress(title):
        return True
    return any(one.search(title) is not None for one in (_REVIEW_PAGE, PLAN_DONE))


_CHANGED: Final = re.compile("[变善转破脱清解握究查集知到观]")  # 改变拥堵现状, 摸清家底和现状: what is to be done


def heads_state(folded: str, start: int, end: int) -> bool:
    """Whether a heading says how things stand, before it is told what is planned: 二、供水现状, 第二章　人口现况."""
    heading = folded[start:end].rstrip(" \u3000：:\n")
    return heading.endswith(("现状", "现况")) and _CHANGED.search(heading) is None
