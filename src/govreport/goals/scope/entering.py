"""What holds from the first words of a sentence on: the list that it opens, goes on with or leaves."""

import functools
import re
from bisect import bisect_left
from operator import attrgetter
from typing import Final

from govreport.document.next_steps import turns_ahead_at
from govreport.goals.scope.as_it_is import turns_to_what_is
from govreport.goals.scope.headers import aimed_before
from govreport.goals.scope.scope import Scope
from govreport.goals.seen.marks import LIST_MARK, item_number, tells_as_it_is
from govreport.goals.seen.view import Header, Sentence, View
from govreport.goals.times.fronting import ends_plan, leaves_item
from govreport.text.words import one_of

__all__ = ["SEVERAL", "entered"]

SEVERAL: Final = 3  # targets that make a list of their own


def entered(view: View, sentence: Sentence, scope: Scope, header: Header | None) -> Scope:
    """The scope of a sentence: under the header in it, or as before.

    到2030年，建成强区。具体指标是：… goes on with what is due then; 到2035年，…。主要目标是：… may be about another time.
    """
    if header is None and tells_as_it_is(view.folded, sentence.start, sentence.end):
        return Scope(sentence.passage, None, None)  # 任务目标：改造小区9个。|进展情况：改造小区10个, in one paragraph
    loose = scope.header is None and not (scope.passage.plans or scope.over)
    if header is None and loose and (scope.running or scope.fronted) and turns_to_what_is(view, sentence):
        return scope.past()
    scope = scope.front(None) if leaves_item(view, sentence, scope.fronted) else scope
    beyond = header is None and _BEYOND.match(view.folded, sentence.start) is not None
    if beyond or (header is None and _works_follow(view, sentence, scope)):
        return Scope(sentence.passage, None, None, scope.running)
    if scope.over and header is None and turns_ahead_at(view.folded, sentence.start, view.plan_year):
        return Scope(sentence.passage, None, None, True)
    if header is None:
        # 去年，就业11万人。|报告还提出，就业12万人: what a paper sets is not over
        sets = (scope.over or scope.header is not None) and _sets_also().match(view.folded, sentence.start) is not None
        return Scope(sentence.passage, None, None, scope.running) if sets else scope
    detailed = _IN_DETAIL.search(view.folded, header.start, header.end) is not None
    header.due = header.due or (None if scope.over else aimed_before(view, header, detailed))
    front = scope.fronted
    if front is None or header.due is not None:
        return Scope(sentence.passage, header, None)
    of_plan = ends_plan(view, front)
    if of_plan and header.targets:
        # whatever else is dated in its items: 到2030年，…。主要目标是：|2027年全部脱贫。产值达到9亿元
        header.due = front
        return Scope(sentence.passage, header, None)
    kept = of_plan or detailed or front.resolved.relation == "in" or front.start >= header.end  # 目标：…。时限：6月底
    kept = kept or _GUIDES.search(view.folded, front.end, front.end + _IN_CLAUSE) is not None
    return Scope(sentence.passage, header, front if kept else None)


def _works_follow(view: View, sentence: Sentence, scope: Scope) -> bool:
    """主要预期目标是：产值增长5%；就业3万人。|（一）扩大内需。新建公园3个: whether a first item begins behind targets that were told."""
    header = scope.header
    if header is None or not header.targets or item_number(view.folded, sentence.start) != 1:
        return False
    first, last = (bisect_left(view.quantities, at, key=_start) for at in (header.end, sentence.start))
    return last - first >= SEVERAL and LIST_MARK.match(view.folded, header.end) is None


_start: Final = attrgetter("start")


@functools.cache
def _sets_also() -> re.Pattern[str]:
    return re.compile(f"(?:报告|会议|{one_of('paper')})(?:中|同时|还|也|并|又)*(?:提出|明确|要求|部署)了?[，,：:]")


# 围绕上述目标，滚动实施重点项目365个; 重点抓好八个方面工作：: what is done for the targets is none of them
_BEYOND: Final = re.compile(
    "[ 　]*(?:(?:为此|今年|[我他]们|要|将|[，,])*(?:重点|着力|突出|主要|集中|全力)*[抓做推落](?:好|进|实)(?:以下|如下)?"
    "[0-9一二三四五六七八九十]{1,3}(?:个|项|大)?(?:方面)?的?(?:重点|主要|具体)?(?:工作|任务|举措|行动)"
    "|(?:围绕|为(?:了)?(?:实现|完成|达到|确保)|对照|锚定|聚焦)(?:实现|完成)?(?:上述|以上|这些|这一)(?:[^，。；\n]{0,6})?目标)"
)
# “十五五”时期全县发展的总体思路是：…。|主要目标是：
_GUIDES: Final = re.compile("(?:思路|要求|原则|思想|方针|基调|定位)[是为：:]")
_IN_CLAUSE: Final = 30  # letters
_IN_DETAIL: Final = re.compile("具体(?:的|发展|预期)?(?:目标|指标|任务)")
