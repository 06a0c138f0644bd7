"""The period that the sentence before a result names, where that sentence tells no number: 2010年，旅游市场增长。"""

import re
from typing import Final

from govreport.goals.seen.fact import Fact
from govreport.goals.seen.view import View, within
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.plans import PLAN_YEARS
from govreport.text.words import PLAN_NAME

__all__ = ["named_just_before", "only_year", "opens_sentence", "years_of"]


def years_of(time: TimeMention) -> int:
    """How many years a period of years has."""
    if time.shape == "plan":
        return PLAN_YEARS
    return time.last_year - time.number + 1 if time.shape == "years" else time.number


def named_just_before(view: View, fact: Fact) -> TimeMention | None:
    """“十一五”最后一年的2010年，市场较快增长。|旅游人数达2亿人次: the year with which the sentence before opens, which is over.

    Or the plan that it says was carried out, where the number is one of several years: 圆满完成了“十一五”任务。|年均增长12%.
    """
    folded, end = view.folded, fact.sentence.start
    dated = any(time.relation != "baseline" for time in fact.sentence.times)
    if dated or folded[end - 1 : end] != "。":
        return None
    opens = max(fact.sentence.passage.start, end - _REACH)
    start = max(folded.rfind(mark, opens, end - 1) for mark in "。；！？\n") + 1 or fact.sentence.passage.start
    times = list(within(view.times, start, end)) if start >= opens else []
    if not times:
        return None
    time, told = times[-1], view.reference.published
    # “十一五”规划, which dates nothing by itself
    if time.shape == "programme" and _FIVE_YEARS.search(folded, time.start, time.end) is not None:
        time = TimeMention(time.start, time.end, "plan", (time.number, 0), "within")
    until = view.resolve(time).end
    if told is None or until is None or until >= told or time.relation not in ("in", "within"):
        return None
    if time.shape == "plan":
        done = len(times) == 1 and _CARRIED_OUT.search(folded, start, time.start) is not None
        return time if done and fact.per in ("annual_average", "cumulative") else None
    fronted = folded[time.end] in "，," and _OPENS.fullmatch(folded, start, time.start) is not None
    summed = time.shape == "month" and until.month > 1 and time.args[1] == 1  # 2026年1—3月，…; not 2026年3月，…
    return (
        time
        if (summed or time.shape in _DATES) and time.names_year and fronted and fact.per != "annual_average"
        else None
    )


_DATES: Final = ("year", "half", "quarter")
_REACH: Final = 400  # letters of the sentence before
_CARRIED_OUT: Final = re.compile("(?:完成|实现)了?[^，。；]{0,6}\\Z")
_OPENS: Final = re.compile("\\s*(?:[^，。；0-9]{2,6}[，,])?(?:[^，。；0-9]{2,16}的)?")
_FIVE_YEARS: Final = re.compile(PLAN_NAME)


def only_year(view: View) -> TimeMention | None:
    """The year that the first lines open with, where no sentence opens with another and the text is later."""
    found: TimeMention | None = None
    if view.reference.dialect != "CN":
        return None  # a paper of Taiwan tells of 本期 and of what there is as well
    for time in view.times:
        if time.shape != "year" or time.relation != "in" or not time.names_year or time.of_month:
            continue
        if not opens_sentence(view.folded, time):
            continue
        if found is not None and time.number != found.number:
            return None
        found = found or time
    published = view.reference.published
    if found is None or found.start > _FIRST_LINES or (published is not None and published.year <= found.number):
        return None
    return found


def opens_sentence(folded: str, time: TimeMention) -> bool:
    """Whether a time stands at the head of its sentence: 刚刚过去的|2025年|，…."""
    return _OPENING.search(folded[max(0, time.start - _HEAD) : time.start]) is not None


# What may stand between the end of a sentence and the time that opens the next one: 刚刚过去的, 回望, 透过.
_OPENING: Final = re.compile(r"(?:^|[。！？!?\n：:；;])[\s　]*(?:各位代表[，,])?[^，,、；;：:。！？!?\n]{0,8}$")
_HEAD: Final = 24  # letters before a time in which its sentence must begin
_FIRST_LINES: Final = 400  # letters within which a text without a year says of which one it tells
