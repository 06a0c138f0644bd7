"""Which times date what is said beside them: a fronted one does, a comparison or a part of a name does not."""

import functools
import re
from typing import Final

from govreport.goals.phrases.comparisons import bounded_by, set_beside, told_against
from govreport.goals.phrases.edges import CLAUSE_ENDS
from govreport.goals.seen.aspects import moves_on, set_for
from govreport.goals.seen.marks import ends_with_item
from govreport.goals.seen.near_years import NEWS_DAYS
from govreport.goals.seen.view import Sentence, View
from govreport.goals.times.counted_years import COUNTS_YEARS, paces_years
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.numbers import NUMERALS
from govreport.mentions.times.periods import SPENT
from govreport.text.words import BASE, OF_WHICH, WOULD, one_of
from govreport.timeline import Resolved

__all__ = [
    "FRONT",
    "NEARLY_OVER",
    "SHORT",
    "compared_with",
    "cuts_off",
    "days_told_of",
    "is_set_for",
    "left_out",
    "lies_ahead",
    "of_dateline",
    "of_one_item",
    "of_paper",
    "of_prices",
    "of_source",
    "of_spending",
    "reported",
    "shares_time",
    "sums_years",
    "year_on_year",
]

FRONT: Final = 12  # a time this near the head of its sentence is fronted and holds for all of it
SHORT: Final = ("day", "month", "quarter", "half")  # 三季度末全部开工。 says nothing of the next sentence
_BASE: Final = re.compile(f"[^，。；在]{{0,24}}{BASE}上")  # 在2025年收入3亿元的基础上|翻一番
_RECOVERED: Final = re.compile("(?:恢复|回复|相当)[到至于](?=[0-9〇零一二三四五六七八九])")
_LEVEL_OF: Final = re.compile("[^，。；、0-9]{0,10}水平[，。；]")  # 税率回复至|2001年宽减前的水平，…
_MULTIPLE: Final = re.compile(
    r"的(?:[0-9.一二三四五六七八九十两点]{1,6}倍?[、和及])*[0-9.一二三四五六七八九十两点]{1,6}倍"
)


_PERIOD: Final = 20  # letters in which a period is named that one is compared with
_THAN_PERIOD: Final = re.compile(r"(?<![占对环])[较比][^，。；、（(]{1,14}(?:年|期|届|年度)[间内]?[（(]即?\Z")


def compared_with(folded: str, time: TimeMention, at: int) -> bool:
    """2015年的1.5倍, 与2020年的3亿元相比: what is compared with; but 提高到2015年的1.5万元 dates the number."""
    if folded.endswith("课税年度", time.start, time.end):
        return True  # 宽减2025/26课税年度的薪俸税: which tax it is
    if set_beside(folded, time.start, time.end) or (
        folded[time.start] not in "到至" and _BASE.match(folded, time.end, at)
    ):
        return True
    if folded[time.start - 1] in "（(即" and _THAN_PERIOD.search(folded, max(0, time.start - _PERIOD), time.start):
        return True  # 较上一个五年期（2022-23至2026-27年度）的10万个单位|提高五成
    returns = _RECOVERED.search(folded, max(time.start - 3, 0), time.end)
    if told_against(folded, time, at) or (returns and _LEVEL_OF.match(folded, time.end)):
        return True
    if folded[time.start - 1] in "占于当" and _WHOLE_BUDGET.match(folded, time.start) is not None:
        return True  # 前五月…，累计开支占|全年|预算不足|两成
    if time.shape == "span" and folded[time.start - 1] == "占":
        return True  # 占前三年度生产总值平均数的|25%
    if not folded.startswith("的", time.end):
        return bounded_by(folded, time.start, time.end)
    if folded.startswith("水平", time.end + 1):
        return True  # 保持近两年的水平；发电量3亿度
    if at <= time.end + 1:
        if returns:
            return True  # 客运量恢复到|2019年的|九成
        return folded[time.start] not in "到至" and folded[time.start - 1] not in "到至"
    return _MULTIPLE.match(folded, time.end) is not None


_WHOLE_BUDGET: Final = re.compile("(?:全年|年度)的?(?:财政|[收支出入开总])*预算")


def of_prices(folded: str, time: TimeMention) -> bool:
    """按2020年不变价格计算的生产总值, 退还2023年度的税款: the year whose prices, scope or taxes a number is told of."""
    if folded.endswith(_REFUNDS, 0, time.start):
        return True
    if folded[time.start - 1] in "依据照按" and _IN_FORCE.match(folded, time.end) is not None:
        return True
    led = folded[time.start - 1] in "按以"
    return led and (_PRICES.match(folded, time.end) is not None or _SHARE_OF.match(folded, time.end) is not None)


# 依|110年5月|施行之「公园法」，辅导8处公园: when what is followed was made
_IN_FORCE: Final = re.compile("(?:修正|修订)?(?:公布|发布|施行|实施|颁布|订定|生效|通过|核定|函颁)(?:施行)?[之的]")
_REFUNDS: Final = ("退还", "退回", "返还")
_SHARE_OF: Final = re.compile("[^，。；]{2,16}的(?=[0-9百]|[一二三四五六七八九]成)")  # 按上年度|实缴保险费的|50%


def of_one_item(folded: str, sentence: Sentence, time: TimeMention, at: int, others: bool) -> bool:
    """“十五五”时期，…，力争到2030年突破6500亿元；…: a time within a clause, which its verb follows, dates no item after it.

    Nor does one that a value has for itself (由40%提高到2025年的52%，…), if there are `others` that may date what follows;
    and a month by which something is done holds no longer than its part: 6月底前完成征迁；改造小区12个. What is told of a
    quarter goes on: 首三季度生产总值3亿元；出口1亿元.
    """
    if others and folded.startswith(_SAME_YEAR, time.start):
        return any(one.end <= time.start and one.names_year for one in sentence.times)  # 到2030年，|当年|新增比例40%
    if folded[time.end - 1] == "来" and moves_on(folded, time.end, at):
        return True  # 自2020年推出以来…，|下一步
    if paces_years(folded, time) and any(time.end < mark < at for mark in sentence.breaks):
        return True  # 2021年产值增长8%，两年平均增长6%，|出口增长5%
    if time.relation in ("by", "before") and ends_with_item(folded, sentence.breaks, (sentence.start, time.start), at):
        return True  # 一是到2027年新建公园3个；|二是新建学校2所
    if folded[time.start - 1] in "可须需" and _last_semicolon(folded, time.end, at):
        return True  # 企业可在11月17日或之前，申请贷款；|减收水费50%
    led = folded[time.start] in "于在"  # which is a part of the time, or stands before it
    if folded[time.start - 2 + led : time.start + led] in _DONE_IN and "；" in folded[time.end : at]:
        return True  # 一期已于去年动工；|二期新建桥梁3座
    inside = folded[time.end : time.end + 1] not in CLAUSE_ENDS
    mark = _last_semicolon(folded, time.end, at)
    parted = inside and mark > 0 and not folded.startswith(OF_WHICH, mark + 1)  # 2030年前投入90亿元；|其中绿电|20亿元
    if not others:
        # 产值增长5%，2030年突破2万亿元；|粮食产量达到1150亿斤
        second = time.shape == "year" and folded[time.start - 1] in "，,"
        second = second and any(q.start < time.start for q in sentence.quantities)
        # 上半年二期封关运行；|新开航线2条: nor what comes about then
        stop = next((mark for mark in sentence.breaks if mark >= time.end), at)
        alone = not any(time.end <= q.start < stop and q.unit != "期" for q in sentence.quantities)
        # 2025年底4万千瓦，2026年底5万千瓦，2030年9万千瓦；|更换灯具200万盏: each of several dates is of its own value
        behind = [one for one in sentence.times if time.end < one.start < mark and one.names_year]
        several = len(behind) > 1 and all(one.relation in ("in", "by", "before") for one in behind)
        return parted and (second or several or (time.shape in SHORT and (time.relation in ("by", "before") or alone)))
    if time.shape in ("year", "plan") and (
        folded[max(time.start - 1, 0)] in "\n。　 " or reported(folded, sentence, time)
    ):
        return False  # 今年作为开局之年，计划投资20亿元；|新建公路300公里; 规划提出，“十四五”期间新增…；|…
    if folded[time.end : time.end + 1] == "的" and folded[time.end + 1] in NUMERALS:
        last = max(folded.rfind(mark, time.end, at) for mark in "，,；;")
        return last > 0 and not 1 < at - last <= _VERB  # …，增长9%: of the same value
    return parted


def _last_semicolon(folded: str, start: int, end: int) -> int:
    """Where the last semicolon between two places stands, 0 where none does."""
    return max(folded.rfind("；", start, end), folded.rfind(";", start, end), 0)


_SAME_YEAR: Final = ("当年", "该年", "同年")


def sums_years(folded: str, time: TimeMention, found: TimeMention | None) -> bool:
    """五年累计: so many years, no more said of which; so does 到2030年产值达到3亿元，|全年|接待游客90万人次."""
    if found is not None and (found.shape, found.relation) == ("year", "by") and folded.startswith("全年", time.start):
        return folded[found.end - 1] == "年"
    return time.shape == "span" and folded.startswith("累计", time.end - 2) and folded[time.start] in COUNTS_YEARS


_DONE_IN: Final = frozenset(("已于", "已在", "业于", "并于", "并在", "并自"))


_VERB: Final = 5  # letters of a mark and a clause that has no noun, at most: ，即增长


def of_paper(folded: str, sentence: Sentence, time: TimeMention, at: int) -> bool:
    """2024年《施政报告》宣布的措施，涉及80亿元: the year of a paper dates what its clause says and nothing after it.

    So does the year from which a sum is carried over: 上年结转8亿元，收入总计98亿元.
    """
    if folded[time.end : time.end + 1] not in _PAPER_FIRST or _PAPER.match(folded, time.end) is None:
        return False
    if folded.startswith("今年", time.start) and folded.startswith(("《财政预算案》", "财政预算案"), time.end):
        return True  # 今年|《财政预算案》建议预留2亿元: in the fiscal year that it is for
    # 上年结转1亿元、|调入资金3亿元
    carried = folded[time.end : time.end + 1] in "结滚超净" and folded.find("、", time.end, at) > 0
    return carried or any(time.end < mark < at for mark in sentence.breaks)


_PAPER_FIRST: Final = frozenset("的度财《施结滚超净")
_PAPER: Final = re.compile("(?:的|度|财政年度)?(?:《|施政报告|财政预算案|(?:滚存|净)?结[余转]|超收)")


def of_source(folded: str, time: TimeMention, at: int) -> bool:
    """从去年|超收收入中|安排5亿元, 退还|去年度|已缴税款: the time of what something is taken from or given back dates nothing."""
    if _GIVEN_BACK.search(folded, max(time.start - 4, 0), time.start) is not None:
        return True
    if folded[time.start - 1] in "对把" and _OF_THEN.match(folded, time.end, at) is not None:
        return True  # 对|2005年以前|发布的规章进行清理
    return "从" in (folded[time.start - 1], folded[time.start]) and _source().match(folded, time.end, at) is not None


_OF_THEN: Final = re.compile("[^，。；、0-9]{2,10}的")
_GIVEN_BACK: Final = re.compile("(?:(?:退还|退回|补发)了?|[移动运]用以?)\\Z")  # 移用|前年度|岁计剩余12亿元


@functools.cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"(?!起|开始|以来)[^，。；到至]{{2,12}}中(?=[，,]|{one_of('pays out')})")


def of_spending(folded: str, time: TimeMention) -> bool:
    """三年|安排4亿元: in how many years money is spent dates nothing that stands behind it."""
    return time.shape == "span" and folded[time.end - 1] == "年" and folded.startswith(SPENT, time.end)


_PRICES: Final = re.compile("的?(?:不变|可比)?(?:价格?|物价|币值|汇率|口径)|(?:作?为|作)基[期数准]")


def reported(folded: str, sentence: Sentence, time: TimeMention) -> bool:
    """报告指出，|过去的一年…, 根据《方案》，|到2030年…: whether a time stands at the head of what is reported."""
    start = max(sentence.start, time.start - _REPORTS_REACH)
    return _reports().search(folded, start, time.start) is not None or (
        _ITS_RESULTS.match(folded, time.end) is not None and _RECALLS.search(folded, start, time.start) is not None
    )


_REPORTS_REACH: Final = 60  # letters of who reports, and of what


# 会上通报了|去年|的办理情况：…
_RECALLS: Final = re.compile("(?:通报|报告|汇报|回顾|总结|介绍|公布|盘点)了?$")
_ITS_RESULTS: Final = re.compile("的?[^，。；：]{0,12}(?:情况|成绩|成果|成效|成绩单)[：:。]")


@functools.cache
def _reports() -> re.Pattern[str]:
    return re.compile(
        f"(?:{one_of('sets', 'states', 'tells news')}|目标)(?:[，,：:]“?(?:预[计期])?"
        f"|[我全本][市县省区州](?:将|要)?(?:通过|用|经过)?)$|{one_of('according to')}[^，。；]{{2,40}}[，,]$"
    )


def of_dateline(view: View, time: TimeMention) -> bool:
    """12月22日，记者获悉…: the day of the news dates what was said there, not what it is about."""
    if time.relation != "in" or time.shape != "day":
        return False
    if view.reference.published is None:
        return _HEARD.match(view.folded, time.end) is not None
    end = view.resolve(time).end
    return end is not None and 0 <= (view.reference.published - end).days <= NEWS_DAYS


_HEARD: Final = re.compile("[，,]?记者")


def left_out(sentence: Sentence, folded: str, time: TimeMention) -> bool:
    """除一条国庆前通车外，其他4条完成40%: the time of what is left out dates nothing."""
    start = sentence.clause_start(time.start)
    end = next((mark for mark in sentence.breaks if mark >= time.end), sentence.end)
    return folded.startswith("除", start) and folded[end - 1] == "外"


def year_on_year(folded: str, time: TimeMention, year: int) -> bool:
    """到2012年底，发电量1008亿千瓦时，比上年增长41%: whether what is told of a year is compared with the one before.

    What it is planned that it be is not: 1986年|计划产值比上年增长3%.
    """
    if _PLANNED.match(folded, time.end) is not None:
        return False
    last = _LAST_YEAR.match(folded, time.end, time.end + _COMPARED_REACH)
    return last is not None and (last[1] is None or int(last[1]) == year - 1)


_LAST_YEAR: Final = re.compile("[^。；]*?(?:比上年|比去年|同比|比([12][0-9]{3})年)")
_COMPARED_REACH: Final = 60  # letters
_PLANNED: Final = re.compile("[，,]?(?:原|拟)?计划(?=[\u4e00-\u9fff]{2})(?![内外的完任执指总生表目下])")


def cuts_off(view: View, time: TimeMention, resolved: Resolved) -> bool:
    """截至2024年7月底, 统计至12月底, 至109年底|止: whether things are told up to a time, and it is not one to come."""
    told = view.reference.published
    up_to = view.folded[time.start] in "截统" or view.folded[time.end - 1] == "止"
    if up_to and told is None and resolved.end is not None and view.plan_year is not None:
        return resolved.end.year <= view.plan_year  # 截至2030年, in a plan for 2026
    if not up_to or resolved.end is None or told is None:
        return up_to
    # 截至2月, told on the 27th
    return resolved.end <= told or (time.shape == "month" and resolved.start is not None and resolved.start <= told)


def lies_ahead(view: View, sentence: Sentence, time: TimeMention) -> bool:
    """近年来，…。到2030年，…达到8亿元: whether a page that only opens like a review names a deadline that is not over.

    Without a date of the page a plan has to be spoken of: 根据规划，到2030年….
    """
    named = time.relation == "in" and time.shape == "year" and not time.unnamed  # 年内 is one of whichever year
    if time.relation not in ("by", "before") and not named:
        return False
    end, published = view.resolve(time).end, view.reference.published
    if published is None:
        so_far = view.folded.startswith("截", time.start)  # 截至8月20日，已关闭煤矿41处
        return time.relation != "in" and not so_far and reported(view.folded, sentence, time)
    return end is not None and end.year > published.year


def is_set_for(view: View, time: TimeMention) -> bool:
    """将于|今年|通车, 政府会在|今年|公布, |今年|亦会公布: whether it is said of a time that something will be done in it."""
    if set_for().search(view.folded, max(time.start - 3, 0), time.start + 1) is not None:
        return True
    return view.reference.dialect != "CN" and _WILL.match(view.folded, time.end) is not None


_WILL: Final = re.compile(f"内?[亦也还]?(?:将|{WOULD})")


def days_told_of(view: View, time: TimeMention) -> int:
    """How many days may be left of a time of which a text for the next year tells what was done in it.

    A month; of a whole year (2025年，接待旅客3900万人次, in November) a quarter.
    """
    # not 今年, but in Taiwan, whose reports of autumn look back on it
    named = time.shape == "year" and (time.names_year or view.reference.dialect == "TW")
    whole = named and time.relation == "in" and not view.folded.endswith("内", time.start, time.end)
    return _QUARTER if whole and not is_set_for(view, time) else NEARLY_OVER


NEARLY_OVER: Final = 31  # days
_QUARTER: Final = 92


def shares_time(sentence: Sentence, time: TimeMention, at: int) -> bool:
    """2026年收入安排28亿元，增长|4%: whether the number before one at a place stands behind the same time.

    Or whether a count of years sums up those that end then: 到2030年，新建学校200所，五年共建成医院3所.
    """
    if time.shape == "span" and not time.tense:
        return any(one.end <= time.start and one.relation == "by" and one.names_year for one in sentence.times)
    return any(time.end <= q.start for q in sentence.quantities if q.start < at)
