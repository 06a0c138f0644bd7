"""Which of the times that a text names are deadlines of what it tells behind them."""

import datetime
import functools
import re
from typing import Final

from govreport.goals.phrases.deeds import comes_about
from govreport.goals.phrases.terms import once_done
from govreport.goals.scope.scope import Scope
from govreport.goals.seen.aspects import NOW
from govreport.goals.seen.fiscal import years_of_supply
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Due, Sentence, View
from govreport.goals.times.ahead import has_passed, is_expected, is_future, vows
from govreport.goals.times.dating import SHORT, is_set_for
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import one_of
from govreport.timeline import Resolved

__all__ = ["due_of", "due_of_promise", "is_deadline", "is_scheduled"]


def is_deadline(view: View, scope: Scope, time: TimeMention) -> bool:
    """Whether a stated time is a deadline for what is said after it."""
    if time.relation not in ("by", "within", "before", "from", "in"):
        return False
    resolved = view.resolve(time)
    if scope.passage.part == "review" and not view.is_far(time):
        later = view.plan_year is not None and resolved.end is not None and resolved.end.year > view.plan_year
        whole = time.unnamed and time.shape == "year" and time.relation == "in"  # 预计全年位次前移2位: an estimate
        if not whole and _is_set(view, time, resolved.end):
            return True  # 海水化淡厂预计于2027年投产, in a paper on how things go
        if not (scope.passage.guessed and (view.reference.published is not None or later)):
            return False  # in a review that only its words tell, its day or a later year tells what is ahead
    if resolved.end is None:  # 6月底前完成改造, in a text that does not tell of which year
        if is_expected(view, time):
            return True
        return time.relation in ("by", "before") and time.shape == "month"
    if view.plan_year is not None:
        running = published.year if (published := view.reference.published) else view.reference.told_in
        running = running or view.plan_year
        soon = min(running, view.plan_year) <= resolved.end.year <= view.plan_year
        later = resolved.end.year > view.plan_year and not view.folded.startswith("全年", time.start)  # 宽免|全年|差饷
        return later or (soon and _soon(view, time, resolved.end))
    published = view.reference.published
    if published is None:  # 108年9月13日开工, in a text without a date: may be over as well, but not what is expected
        dated = time.relation == "in" and time.shape in ("day", "month")
        expected = not dated or is_expected(view, time)
        return expected or _AFTER_EXPECTED.search(view.folded, max(time.start - _REACH, 0), time.start) is not None
    undecided = time.shape == "plan" and is_future(view, time) is None  # “十四五”期间, in its last months
    return resolved.end > published and not undecided


def _is_set(view: View, time: TimeMention, end: datetime.date | None) -> bool:
    """Whether something is expected or set for a time after the day of the text, or the year that it plans for."""
    if end is None or not is_expected(view, time):
        return False
    published, year = view.reference.published, view.plan_year
    return end > published if published is not None else year is not None and end.year > year


def is_scheduled(view: View, time: TimeMention) -> bool:
    """6月底前|提出方案, 预计6月|提出方案: whether what a time leads to is to be done then, whatever the verb."""
    folded, start = view.folded, time.start
    if folded[time.end - 1] == "前":
        return True
    if not time.names_year and view.resolve(time).grain == "year" and folded[time.end - 1] not in "底末":
        return False  # 计划今年|开展培训 says no more than the plan does
    would = folded[start] in "于在" and folded[start - 1] == "会"
    return would or is_expected(view, time)


# 预计2027年10月完工，|2028年12月|开馆
_AFTER_EXPECTED: Final = re.compile("预[计定期料订][于在]?[0-9年月日底前初中末]{4,14}[^。；，\n0-9]{2,10}[，、]$")
_REACH: Final = 32


def _soon(view: View, time: TimeMention, end: datetime.date) -> bool:
    """年内, 上半年: a deadline within the year that is planned for; 今年 and 2026年 say no more than the plan does."""
    published = view.reference.published
    if time.relation != "in":
        return published is None or end > published
    short = (time.shape in SHORT and time.shape != "day") or view.folded.endswith("内", time.start, time.end)
    short = short or (time.shape == "day" and published is not None)
    # an address of October that plans for 1999: 在1999年完成研究
    short = short or (view.reference.dialect != "CN" and published is not None and end.year > published.year)
    short = short or view.folded.startswith(("明年", "来年"), time.start)
    short = short or is_set_for(view, time) or comes_about(view.folded, time.end)
    return short and (published is None or end > published)


def due_of(view: View, sentence: Sentence, scope: Scope, j: Judged, time: TimeMention | None) -> Due | None:
    """The deadline of a goal, not by a time that is over in another clause (去年预留10亿元，今年我会再预留20亿元).

    未来数年 and 建成后 date nothing, and keep the year of the plan from doing so.
    """
    if time is not None and time.end <= j.start and _once_it_is().match(view.folded, j.start) is not None:
        return None  # 一季度投产，|达产后|年产值可达60亿元
    if time is not None and NOW.match(view.folded, time.start) is None:  # 目前要整治45条道路
        over = (
            time.end <= j.start and has_passed(view, time)
            if view.reference.dialect != "CN"
            else (vows(view, sentence, j, time) or (time.end <= j.start and time.tense == "past"))
            and not _planned_then(view.folded, time, j)
        )
        return scope.due(view, None if over else time)
    vague = _VAGUE.search(view.folded, j.start, j.quantity.start) or _VAGUE.match(view.folded, sentence.start)
    vague = vague or _once_done().search(view.folded, sentence.start, j.quantity.start)
    if vague:
        return None
    due = _by_last_day(view, sentence, j, scope.due(view, None))
    if (
        view.reference.dialect == "HK"
        and (decade := years_of_supply(view.folded, j.start, j.end, view.times)) is not None
    ):
        return view.handed_on(decade)
    cost = due is None and _COST.search(view.folded, j.start, j.quantity.start) is not None  # due with no year
    return due if due is not None or cost else _of_its_year(view)


def _planned_then(folded: str, time: TimeMention, j: Judged) -> bool:
    """2024年，|全市计划新建公园54个, told later: whether a plan is told right behind the year that is over for which it was."""
    return folded[time.end] in "，," and j.start == time.end + 1 and _PLANNED.match(folded, j.start) is not None


_PLANNED: Final = re.compile("(?:全[国省市县区州]|[一-鿿]{0,8}?)(?:原|年初|共|总)*(?:计划|拟|规划)(?![期内外书表])")


def due_of_promise(view: View, scope: Scope, time: TimeMention | None) -> Due | None:
    """The deadline of what is promised without a number: 力争青石铁路通车, in news of this spring, is due this year."""
    if time is not None and scope.passage.plans and is_future(view, time) is False:
        time = None  # 对标去年全省第3位的水平，力争进入前2位
    due = scope.due(view, time)
    return _of_its_year(view) if due is None and time is None else due


def _of_its_year(view: View) -> Due | None:
    """The year in which a mainland text appeared that tells of no other: 确保接待游客90万人次, in news of August.

    Or the five years of the only plan that it tells of: “十五五”期间，…。目标还包括新建公园12个.
    """
    if (year := view.own_year()) is None:
        return None if (plan := view.own_plan()) is None else view.handed_on(plan)
    days = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    return Due(Resolved(*days, "in", "year", "reference date"), -1, -1, True)


_COST: Final = re.compile("总投资|投资总额|总造价")


def _by_last_day(view: View, sentence: Sentence, j: Judged, due: Due | None) -> Due | None:
    """规划期末|人口达到80万人: due on the last day of the years that the plan is for."""
    if due is None or due.resolved.relation != "within":
        return due
    told = _LAST_DAY.search(view.folded, sentence.start, j.quantity.start)
    if told is None:
        return due
    return Due(due.resolved._replace(start=due.resolved.end, relation="by"), told.start(), told.end(), False)


_LAST_DAY: Final = re.compile("到?[规计]划期末")
_VAGUE: Final = re.compile(
    "(?:未来|今后)的?(?:几|数|若干)年|中长期(?!贷|信贷|资金|债|融资)|长(?:远|期)(?:而言|来[看说讲])"
)


@functools.cache
def _once_done() -> re.Pattern[str]:
    """项目投产后，年产值将达20亿元; 投产后|年均新增税收3亿元."""
    return re.compile(f"{once_done()}(?:[，,]|{one_of('foresees')}|每?年|可|将|能)")


@functools.cache
def _once_it_is() -> re.Pattern[str]:
    """达产后|年产值可达20亿元, 全部建成后|可容纳企业200家."""
    return re.compile(f"(?:全面|全部|项目|正式)*{once_done()}")
