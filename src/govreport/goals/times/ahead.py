"""Whether a time is still to come, seen from the day of the report and from the year that it plans for."""

import datetime
import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.indicators.clauses import told_from
from govreport.goals.seen.aspects import DONE, NOW, WILL_GROW, WILL_NEXT, planned, turns_ahead, will, will_do
from govreport.goals.seen.fact import Fact
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.near_years import found_then, of_data
from govreport.goals.seen.view import Cue, Sentence, View
from govreport.goals.times.counted_years import counts_years
from govreport.goals.times.dating import NEARLY_OVER, cuts_off, days_told_of, is_set_for, year_on_year
from govreport.goals.times.feasts import feast_is_over
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import OF_WHICH, actions, any_action, one_of
from govreport.timeline import Resolved
from govreport.timeline.next_year import SESSIONS

__all__ = [
    "comes_later",
    "dated_before_result",
    "goes_on_over",
    "has_passed",
    "hoped_for",
    "is_all_but_over",
    "is_awaited",
    "is_earlier",
    "is_expected",
    "is_future",
    "is_so_far",
    "own_promise",
    "set_for_year",
    "vows",
]


def is_future(view: View, time: TimeMention) -> bool | None:
    """Whether a time lies ahead of the report; None where nothing tells."""
    if time.tense == "past":
        return False
    if time.unnamed and time.relation == "from" and _LOOKED_AT.match(view.folded, time.end) is not None:
        return False  # 从全年|看
    if of_data(view.folded, time):
        return False
    if time.tense != "future" and counts_years(view.folded, time):
        return None  # 五年|完成投资9亿元, but 预计|五年|完成投资9亿元
    resolved = view.resolve(time)
    if cuts_off(view, time, resolved):
        return False
    if resolved.end is None:
        # 全年 of no year; 年末登记失业率为3%: 年末 is a date of statistics, and a deadline where it is led in
        if found_then(view.folded, time):
            return False
        dated = time.relation == "in" or (view.folded[time.end - 1] == "末" and view.folded[time.start] not in "到至在")
        return None if dated and time.unnamed else True
    year, published = view.plan_year, view.reference.published
    if view.kind == "plan" and year is None and time.relation in ("by", "before"):
        return True  # the date of such a page may be much later than that of the plan
    compared = published is None and (year is None or resolved.end.year < year)
    if compared and year_on_year(view.folded, time, resolved.end.year):
        return False
    if _ends_soon(view, time, resolved) or _before_budget(view, time, resolved) or _sums_up(view, time, resolved):
        return False
    if feast_is_over(view, time, resolved):
        return False
    if _is_last_half_year(view, time, resolved):
        return None
    return _is_ahead(view, time, resolved)


def _is_last_half_year(view: View, time: TimeMention, resolved: Resolved) -> bool:
    """Whether a five-year plan is about to end, so that what is told of its years may be over: “十四五”期间，新建学校300所."""
    published = view.reference.published
    if time.shape != "plan" or time.relation == "by" or published is None or resolved.end is None:
        return False
    late = published.year == resolved.end.year and published.month > _HALF
    return late and view.plan_year is None and view.kind in _LOOSE


def is_all_but_over(view: View, sentence: Sentence, time: TimeMention) -> bool:
    """“十四五”期间，水利体系更加完善。库容达到26亿立方米, told in its last half year: whether a sentence says no more of a plan."""
    if not _is_last_half_year(view, time, view.resolve(time)):
        return False
    return _SETS_OUT.search(view.folded, time.end, sentence.end) is None


_SETS_OUT: Final = re.compile(
    "[将要须拟]|力争|争取|确保|[预估]计|预期|计划|规划|目标|指标|任务|思路|有望|主线|重点是|以[^，。；]{2,20}为"
)
_HALF: Final = 6  # months
_LOOSE: Final = ("other", "article", "news")


def _is_ahead(view: View, time: TimeMention, resolved: Resolved) -> bool | None:
    """Whether the dates of a time, of which the last one is known, lie ahead of the report."""
    year, published, end = view.plan_year, view.reference.published, resolved.end
    if end is None:
        return None
    if time.relation == "from" and published is not None and resolved.start is not None and resolved.start >= published:
        return True  # 由今日起
    if time.relation == "from" and year == end.year and view.kind in _SET_FOR_YEAR:
        return True  # 从1月1日起，…, in a report of March: so it is to be all that year
    if year is not None:
        if published is None:
            return end.year >= year or _is_set_in_autumn(view, time, end.year)
        if published.year == year:
            left = days_told_of(view, time) if view.reference.dialect == "TW" and time.shape == "year" else 0
            return (end - published).days > left  # not 今年首三季, told in October
        # 今年内, in an address of October that plans for the next year
        return end.year >= year or (end - published).days > days_told_of(view, time)
    if time.shape == "plan" and published is None and view.names_later_plan(time):
        return False  # “十一五”期间…；“十二五”期间…, in a text without a date
    if published is not None:
        began = resolved.start is not None and resolved.start <= published
        if began and (end - published).days <= NEARLY_OVER:
            return False
        return end.year >= published.year
    ahead = time.relation in ("by", "before", "within") or view.in_last_plan(end.year)
    return True if ahead else None


def _is_set_in_autumn(view: View, time: TimeMention, year: int) -> bool:
    """|今年|将新建3座公园, 预计|今年|新建3座公园, |114年度|计划汰换: what is set for the year in which a text tells of the next.

    On the mainland such words estimate what that year has come to.
    """
    if view.reference.told_in != year or view.reference.dialect == "CN":
        return False
    behind = time.end + (view.folded[time.end] in "度内")
    return (
        is_set_for(view, time)
        or is_expected(view, time)
        or (not time.unnamed and _plans_to().match(view.folded, behind) is not None)
    )


@functools.cache
def _plans_to() -> re.Pattern[str]:
    return re.compile(f"(?:计划|预[计定]|拟)(?={lexicon.alternation(actions())})")


def is_expected(view: View, time: TimeMention) -> bool:
    """预计|6月, 拟于|2027年: whether the words right before a time tell that something is expected or planned."""
    return _EXPECTED.search(view.folded, max(time.start - _LEAD, 0), time.start) is not None


_LEAD: Final = 6  # letters before a time
_EXPECTED: Final = re.compile(
    "(?:预[计定期料订]|拟|将|可望|(?<![\u4e00-\u9fff])(?:[另并]|政府|本府)?(?:规划|计划))[于在]? ?$"
)
_LOOKED_AT: Final = re.compile("(?:的?(?:情况|数据|形势|运行))*来?看")
_SET_FOR_YEAR: Final = ("work_report", "budget", "plan")


def own_promise(view: View, j: Judged, time: TimeMention | None, cue: Cue | None) -> bool:
    """去年失业率为3%，投资|力争增长5%: whether a clause promises by itself, behind one that tells of what is over."""
    firm = cue is not None and cue.strength in ("strive", "ensure") and not _strove(view, j, time)
    return firm and time is not None and cue is not None and time.end <= j.start <= cue.start


def _strove(view: View, j: Judged, time: TimeMention | None) -> bool:
    """在过去一年，|我们致力落实300项措施: whether a clause tells what was striven for in the time right before it."""
    past = time is not None and time.tense == "past" and time.end == j.start - 1
    return past and _STROVE.match(view.folded, j.start) is not None


_STROVE: Final = re.compile("(?:我们?|政府|当局|本届政府|局方|署方)?(?:一直|不断|亦|都|积极)*(?:致力|努力|全力)")


def is_awaited(view: View, time: TimeMention | None, cue: Cue | None) -> bool:
    """全年…可望达到: expected of a period that was not over when the text was published.

    But 预计 estimates the running year in one of its last months, in a mainland text.
    """
    if time is None or cue is None or cue.strength != "expect":
        return False
    resolved, published = view.resolve(time), view.reference.published
    if resolved.end is None or published is None or _ends_soon(view, time, resolved):
        return False
    late = published.month >= SESSIONS and view.reference.dialect == "CN"
    return published < resolved.end and not (late and view.folded[cue.start : cue.end] == "预计")


def _ends_soon(view: View, time: TimeMention, resolved: Resolved) -> bool:
    """Whether a fiscal year is the one that is about to end: a budget of February tells its outturn, and estimates it.

    What it says of the taxes of that year is a promise.
    """
    published, due = view.reference.published, view.plan_due
    if time.shape != "fiscal" or resolved.end is None:
        return False
    if published is None:  # the year before that of the budget
        first = due.resolved.start if due is not None else None
        return first is not None and resolved.end < first
    if _TAXED.match(view.folded, time.start) is not None:
        return False
    return (resolved.end - published).days <= _LAST_OF_FISCAL


def _before_budget(view: View, time: TimeMention, resolved: Resolved) -> bool:
    """今年一月份失业率为5%: whether a month is over when the budget of Hong Kong is read, in the last days of February."""
    year = view.plan_year
    if view.kind != "budget" or view.reference.dialect != "HK" or time.shape not in ("month", "day") or year is None:
        return False
    return view.reference.published is None and resolved.end is not None and resolved.end < datetime.date(year, 3, 1)


def _sums_up(view: View, time: TimeMention, resolved: Resolved) -> bool:
    """2021年至2025年|共新增就业3.5万人, told in September 2025: whether years that are mostly over are summed up."""
    start, end, published = resolved.start, resolved.end, view.reference.published
    if start is None or end is None or published is None or end.year - start.year < 1:
        return False
    mostly = end.year == published.year and published - start > end - published
    return mostly and _SUMMED.match(view.folded, time.end) is not None


# 1999—2005年，国家累计安排任务3亿亩
_SUMMED: Final = re.compile(
    "[，,]?(?:(?:国家|中央|各[地级]|[我全][国省市县区])(?:财政|政府)?)?(?:已|累计|[合总]?共|[合总]计)(?![将需可要拟计规])(?!安排(?:在|[0-9]))"
)
_LAST_OF_FISCAL: Final = 62  # days
_TAXED: Final = re.compile("[^，。；]{0,24}?(?:税|差饷)")  # 宽减2024/25年度的薪俸税


def hoped_for(folded: str, start: int, cue: Cue | None, *, word: bool = False) -> bool:
    """负荷|有望|达到6400万千瓦, |预计|投资20亿元: whether the clause that begins at a place hopes for its number itself.

    With `word` only where it says so: 有望.
    """
    if cue is None or cue.start < start:
        return False
    return folded.startswith(("有望", "可望"), cue.start) or (
        not word and cue.strength == "expect" and _works_to_come().match(folded, cue.end) is not None
    )


@functools.cache
def _works_to_come() -> re.Pattern[str]:
    """预计|投资20亿元, 预计|年产值5亿元: what a work will cost or give, where 预计完成 and 预计增长 are estimates, too."""
    return re.compile(
        f"总?(?:投资|投入|造价|[涉耗]资|需费)(?!完成|增长|下降)|年(?![均内度底末])[\u4e00-\u9fff]|每年可|{one_of('yields')}|[可将能会]"
    )


def is_so_far(view: View, time: TimeMention, plans: bool) -> bool:
    """今年1-9月, 今年前两个月: the months of a year up to now, of which nothing is set that does not say so.

    So are 1-9月 and 前两个月 without their year, but where a part `plans`: 1-3月，调查摸底.
    """
    if time.relation != "in":
        return False
    year = _YEAR_SO_FAR.match(view.folded, time.start)
    at = year.end() if year is not None else time.start
    told = year is not None or not (plans or view.kind == "plan")
    return told and _SO_FAR.match(view.folded, at) is not None


_YEAR_SO_FAR: Final = re.compile("(?:今年|本年度?|20[0-9]{2}年)的?")
_SO_FAR: Final = re.compile(
    "(?:(?:0?1|一)月?份?[-－–—―~～至到](?!12|十二)(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月"
    "|前(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})个?(?:月|季度))"
    "(?!份?[^。；]{0,14}(?:(?<![主重首])要(?![求素点])|[须将]|应当?|计划|目标|力争|确保))"
)


def is_earlier(view: View, time: TimeMention | None, start: int) -> bool:
    """Whether a time is over and told before a place."""
    return time is not None and time.end <= start and is_future(view, time) is False


def dated_before_result(
    view: View, one: Fact, j: Judged, time: TimeMention | None, cue: Cue | None, plans: bool
) -> bool:
    """到2030年全面电动化，目前已有|420辆，|占比35%: whether what dates a number stands before a result told in between.

    Or at its head: 今年已开工项目30个，|完成投资90亿元; where a report `plans`, the next deed may be one to come.
    """
    if time is None or time.end > one.quantity.start or (cue is not None and cue.end > one.start):
        return False
    folded, begin, at = view.folded, time.end, one.quantity.start
    if begin > one.start and plans and any_action().match(folded, j.start) is not None:
        return False
    if NOW.search(folded, begin, at) is None and DONE.search(folded, begin, at) is None:
        return False
    ahead = folded.startswith("再", j.start) or turns_ahead().match(folded, j.start) is not None
    ahead = ahead or any(to_come.search(folded, one.quantity.reach, j.end) for to_come in (will(), WILL_NEXT))
    return not ahead and j.predicate.change not in ("increase", "decrease")


def goes_on_over(view: View, sentence: Sentence, time: TimeMention, cue: Cue | None, plans: bool) -> bool:
    """2025年…收入1亿元；…|全年|投资8亿元, 五年累计, 两年平均: whether a time goes on with what is over before it in its sentence.

    But 年内|再建2所 does not, nor what opens a sentence of a report that `plans`: 目前已建成8所，年内|建成2所.
    """
    folded = view.folded
    if time.shape == "span" and folded[time.end - 1] in "年计均" and not time.tense:
        return True
    if cue is not None:
        return False
    if folded.startswith("今年", time.start) and folded.endswith(OF_WHICH, 0, time.start):
        return True  # 累计建成1.8万个，其中|今年|新建4200个
    opens = folded[time.end] == "再" or folded.startswith("年内", time.start) or (plans and time is sentence.times[0])
    return time.relation == "in" and time.unnamed and not opens


def set_for_year(view: View, j: Judged, time: TimeMention | None) -> bool:
    """上半年新增就业3万人，全年目标|为5万人: whether a number is what the year is to come to, told behind what is so far.

    So is what is built in all of it: 目前已建成12所，全年将|建成40所.
    """
    if time is None or _AIM_OF_YEAR.fullmatch(view.folded, j.start, j.quantity.start) is None:
        return False
    return is_future(view, time) is True


_AIM_OF_YEAR: Final = re.compile(
    "(?:而|其|但)?(?:全年|今年|本?年度)的?(?:任务|计划|工作)?目标(?:任务|值|数)?(?:[是为达]|定为|设为)?约?"
    "|(?:(?:计划|拟|将)全年|全年(?:计划|拟|将|要))[^，。；]{0,12}"
)


def comes_later(view: View, time: TimeMention | None, reach: int) -> bool:
    """自明年1月1日起，最低工资调升至…: whether what is told holds from a day on that comes after that of the text.

    So does what is awaited by a time behind the number, which ends at `reach`: 剩余公园5个|预计年底前建成.
    """
    if time is None:
        return False
    if time.start >= reach and time.relation in ("by", "before") and is_future(view, time):
        return _AWAITED.search(view.folded, reach, time.start) is not None
    published = view.reference.published
    if time.relation != "from" or published is None:
        return False
    start = view.resolve(time).start
    return start is not None and start > published


_AWAITED: Final = re.compile("(?:预计|力争|争取|确保|有望|[将拟可]|计划)(?:将?[于在到])?\\Z")


def _is_aimed_at(folded: str, time: TimeMention) -> bool:
    """目标|114年设置30处, 114年|目标设置30处: whether a word says of a time that it is aimed at."""
    aimed = _AIMED.search(folded, max(time.start - _AIM_WORD, 0), time.start)
    return aimed is not None or _AIM_BEHIND.match(folded, time.end) is not None


_AIMED: Final = re.compile("(?:目标|预定)[于在]?\\Z")
_AIM_BEHIND: Final = re.compile("目标(?![的值数达完及])")
_AIM_WORD: Final = 3  # letters


def has_passed(view: View, time: TimeMention) -> bool:
    """Whether a time had ended when the document appeared, or things are told up to it: 截至11月初, told in November."""
    return view.is_over(time) or (view.folded[time.start] in "截统" and cuts_off(view, time, view.resolve(time)))


def vows(view: View, sentence: Sentence, j: Judged, time: TimeMention | None) -> bool:
    """去年预留10亿元，今年我会再预留20亿元: a clause says itself what will be done, whatever time another one names."""
    # 今年…可望达到5%，人均收入会达到4万元, told in December: the year that is nearly over
    over = time is None or (time.end <= j.start and (has_passed(view, time) or time.tense == "past"))
    if _strove(view, j, time):
        return False
    if not over and time is not None and view.reference.dialect == "TW" and _is_aimed_at(view.folded, time):
        return not has_passed(view, time)
    if not over or view.reference.dialect == "CN":
        return over and time is not None and will_do().search(view.folded, j.start, j.quantity.start) is not None
    # 已于2023年开工的青石安居，规划兴建630户
    start = told_from(view.folded, sentence, j)
    vowed = any(one.search(view.folded, start, j.quantity.start) for one in (will(), WILL_GROW))
    return vowed or planned().match(view.folded, j.start) is not None
