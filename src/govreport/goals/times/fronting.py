"""Which time at the head of a sentence holds for those after it: 到2030年，…。…"""

import datetime
import functools
import re
from typing import Final

from govreport.document.parts import Passage
from govreport.goals.phrases.deeds import comes_about
from govreport.goals.phrases.edges import CLAUSE_ENDS
from govreport.goals.seen.aspects import WILL_BE
from govreport.goals.seen.marks import ITEM_WITHIN, LIST_MARK
from govreport.goals.seen.view import Due, Sentence, View
from govreport.goals.times.dating import FRONT, SHORT, of_spending, reported
from govreport.goals.times.named_works import of_begun_works
from govreport.goals.times.plan_names import is_groundwork, names_plan
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import IS_TO, one_of

__all__ = ["alternates", "ends_plan", "fronted_time", "holds_on", "leaves_item", "opens_review"]


_BY_PARAGRAPHS: Final = ("news", "other", "article")


def alternates(view: View) -> bool:
    """Whether each paragraph turns to what is over or to come by itself: in an address, or an article of Hong Kong."""
    return view.promises or (view.reference.dialect in ("HK", "MO") and view.kind in _BY_PARAGRAPHS)


def _by_measures(view: View) -> bool:
    """Whether each paragraph tells of a measure of its own: in such a text, or a yearly plan not of the mainland."""
    return alternates(view) or (view.reference.dialect != "CN" and view.plan_due is not None)


def fronted_time(view: View, sentence: Sentence) -> TimeMention | None:
    """A period named at the head of a sentence or of what it reports, which later sentences inherit: 到2030年，…。

    So is any that the next sentence points to: 新线将于2028年通车。届时，覆盖率达到90%.
    """
    if view.folded.startswith("届时", sentence.end) and (
        led := [one for one in sentence.times if one.relation in _DUE]
    ):
        return led[-1]
    for time in sentence.times:
        if not _ahead_of_plan(view, time):
            continue
        if view.folded[time.start] == "明" and sentence.passage.part == "task":
            continue  # 明年将…: of one sentence in a report that plans for this year
        # 年底通过验收。 says nothing of the next sentence
        if time.unnamed or time.shape in SHORT or names_plan(view.folded, time) or of_spending(view.folded, time):
            continue
        if sentence.passage.part == "task" and sentence.passage.headed and view.folded[time.end] not in CLAUSE_ENDS:
            continue  # 确保高速2027年建成通车。新建公路300公里: of one sentence, among the tasks of this year
        brief = sentence.passage.part == "task" or view.folded[time.end] not in CLAUSE_ENDS
        if brief and _within_plan(view, time):
            continue  # 2027年底，签约全覆盖。管理率提高到75%: a step on the way, among the tasks of a plan for five years
        if of_begun_works(view, sentence.passage, time, None):
            continue  # 确保2024—2026年保障房等8个项目竣工。新建学校2所
        if time.relation == "in" and _of_its_clause(view.folded, sentence, time):
            continue  # 排放量|于2027年减少10%。…: of what is named before it
        if _of_one_thing(view.folded, sentence, time):
            continue
        if any(sentence.start < q.start < time.start for q in sentence.quantities) or is_groundwork(view.folded, time):
            continue  # 新建公路300公里，2027年底前完成。为到2035年…打好基础
        near = time.start - sentence.start <= FRONT or _IN_IT.match(view.folded, sentence.end) is not None
        if near or reported(view.folded, sentence, time):
            return None if _has_stages(view, sentence, time) else time
    return None


_DUE: Final = ("by", "within", "in", "before")
# 估算未来五年的收支。在这期间，…: the next sentence points to the period that this one names
_IN_IT: Final = re.compile("[。！!]?[ \u3000]*在?[这此该]一?段?(?:期间|时期|时间内|时间里|[三四五]年)[内里]?[，,]")


def leaves_item(view: View, sentence: Sentence, front: Due | None) -> bool:
    """一是到2027年，新建公园3个。|二是新建学校2所: whether a sentence begins an item behind the one that fronts a time."""
    if front is None or front.start < sentence.passage.start or ITEM_WITHIN.match(view.folded, sentence.start) is None:
        return False
    return ITEM_WITHIN.search(view.folded, max(front.start - FRONT, sentence.passage.start), front.start) is not None


def _within_plan(view: View, time: TimeMention) -> bool:
    """Whether a time lies in a year before the last one of a plan for several."""
    last, end = _plan_end(view), view.resolve(time).end
    return end is not None and last is not None and end.year < last.year


def _of_one_thing(folded: str, sentence: Sentence, time: TimeMention) -> bool:
    """东线|2028年|完成，长8公里。电动巴士比例达到50%: when one thing comes about; so does 大桥115年底|完工, but not 到115年底|完工."""
    led = time.relation != "in" and (time.relation != "by" or folded[time.start] in "到至")
    return not led and time.start - sentence.start > 1 and comes_about(folded, time.end)


def _of_its_clause(folded: str, sentence: Sentence, time: TimeMention) -> bool:
    """Whether a time stands behind 于 or 在 and a noun in its clause."""
    at = time.start - (folded[time.start] not in "于在")
    return folded[at] in "于在" and at - sentence.clause_start(at) > 1


def _has_stages(view: View, sentence: Sentence, first: TimeMention) -> bool:
    """到2027年，…；到2030年，…: whether a later deadline opens another part, so that none holds behind the sentence.

    So does 2026年建成大桥，2028年前铁路开工, where each year is told of one thing.
    """
    led = {cue.end for cue in sentence.cues}
    if any(view.folded.startswith("今年", time.start) and time.start > first.end for time in sentence.times):
        return True  # 到2030年，产值达到3000亿元，今年先行跨越2000亿元。|新增企业12家
    return any(
        time.relation in ("by", "before")
        and time.start > first.end
        and (
            (first.relation in ("by", "before") and view.folded[time.start - 1] in "；;")
            or (first.relation in ("in", "before") and (time.start in led or view.folded[time.start - 1] in "，,；;"))
        )
        for time in sentence.times
    )


def opens_review(time: TimeMention, ahead: bool | None) -> bool:
    """2025年，…实现了良好开局。; “十四五”期间，…快速推进。: whether a time is a year or a plan that is over."""
    return time.shape in ("year", "plan") and ahead is False


def _ahead_of_plan(view: View, time: TimeMention) -> bool:
    """到2030年, 三年内, a year after the one that is planned for (2030年初步建成), or one that is spoken of (2026年是…)."""
    if time.relation in ("by", "within"):
        return True
    if time.relation == "in" and time.shape == "year" and view.folded.startswith("是", time.end):
        return True  # 2026年是开局之年。主要预期目标是：…
    year = view.year
    if time.relation != "in" or time.shape != "year" or year is None:
        return False
    end = view.resolve(time).end
    if end is not None and end.year == year and view.plan_year is None:
        return _will().search(view.folded, time.end, time.end + FRONT) is not None  # 今年，全市将开工…, in news
    return end is not None and end.year > year


@functools.cache
def _will() -> re.Pattern[str]:
    return re.compile(f"{WILL_BE}|计划|{one_of('firm')}|{IS_TO}")


def ends_plan(view: View, front: Due) -> bool:
    """到2030年，全面建成…。主要目标是：产值达到9亿元, in a plan up to 2030: whether a time is the end of the plan."""
    last = _plan_end(view)
    return last is not None and last == front.resolved.end


def _plan_end(view: View) -> datetime.date | None:
    """The last day of a plan for several years."""
    plan = view.plan_due
    return plan.resolved.end if plan is not None and plan.resolved.relation == "within" else None


def holds_on(view: View, passage: Passage, front: Due) -> bool:
    """Whether the time that a paragraph fronts holds for the next one, too."""
    return not (_of_that_alone(view, front) or _by_measures(view) or _of_its_item(view.folded, passage, front))


def _of_its_item(folded: str, passage: Passage, front: Due) -> bool:
    """——科技教育。到2030年，…。|——生态环境。…: whether a time stands behind the label of an item, which another follows."""
    mark = LIST_MARK.match(folded, passage.start, passage.end)
    if mark is None or front.start < mark.end():
        return False
    label = _ITEM_LABEL.fullmatch(folded, mark.end(), front.start)
    return (
        label is not None and _OF_ALL.search(label.group()) is None and LIST_MARK.match(folded, passage.end) is not None
    )


_ITEM_LABEL: Final = re.compile("[ 　]*[^，。；：:\n0-9]{2,24}[。：:][ 　]*")
_OF_ALL: Final = re.compile("总体|目标$|目标[。：:]")  # ——总体目标。到2030年，…。


def _of_that_alone(view: View, front: Due) -> bool:
    """青石线2030年通车。: whether a later year than the text is about stands within its clause, or in a plan for a year."""
    end = front.resolved.end
    if end is None or view.year is None or end.year <= view.year:
        return False
    if view.kind == "plan" and view.plan_due is not None and view.plan_due.resolved.relation == "in":
        return True
    return front.resolved.relation == "in" and view.folded[front.end] not in "，,：:是"
