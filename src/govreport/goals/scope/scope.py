"""What a number inherits: the part of the report, the list header, the time and the cue that govern it, its status.

A `Scope` is immutable; the walk over the document makes a new one where a header, a paragraph or a time changes it.
"""

import re
from bisect import bisect_left
from typing import Final, final

from govreport.document.parts import Passage
from govreport.goals.indicators.clauses import told_from
from govreport.goals.indicators.fulfilments import share_of_plan
from govreport.goals.phrases.asides import in_aside
from govreport.goals.phrases.edges import last_bracket
from govreport.goals.phrases.terms import will_yield, yields_later
from govreport.goals.scope.aims import acts_on_done, is_changed_by, sets_goal, was_decided
from govreport.goals.scope.as_it_is import is_of_reported_year
from govreport.goals.scope.headers import aims_by, announces, cites, dates
from govreport.goals.scope.headings import among_tasks, due_by_heading
from govreport.goals.scope.led_ahead import is_led_ahead
from govreport.goals.scope.reach import (
    LABELS,
    leads_list,
    leaves_for_later,
    of_other_item,
    of_thing,
    reaches,
    stands_behind,
)
from govreport.goals.scope.stocks import counts_stock, counts_what_is_there, tells_how_it_is
from govreport.goals.scope.told_behind import has_been, has_come_to, is_set_aside, is_told_behind
from govreport.goals.seen.aspects import (
    DONE,
    DONE_LIST,
    SET_OUT,
    WILL_NEXT,
    could_then,
    is_left,
    is_present,
    is_revised,
    is_to_come,
    moves_on,
    obtains,
    planned,
    scheduled,
    told,
    turns_ahead,
    will,
)
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Cue, Due, Header, Sentence, View
from govreport.goals.times.ahead import (
    comes_later,
    goes_on_over,
    hoped_for,
    is_awaited,
    is_future,
    is_so_far,
    own_promise,
    vows,
)
from govreport.goals.times.dating import (
    NEARLY_OVER,
    compared_with,
    left_out,
    lies_ahead,
    of_dateline,
    of_one_item,
    of_paper,
    of_prices,
    of_source,
    of_spending,
    shares_time,
    sums_years,
)
from govreport.goals.times.named_works import of_begun_works, says_of_what
from govreport.goals.times.plan_names import names_plan
from govreport.goals.times.told_from import begins_ahead, is_under_way, of_this_year
from govreport.goals.times.works_done import of_event
from govreport.goals.values.changes import is_range_of_growth
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import any_of

__all__ = ["Scope"]

_TIMES: Final = 16  # before a number, of which one may date it; a list without a stop holds more
_MAY: Final = re.compile("可(?![用支比供观])")  # 今年|可实现产值6000万元; not 今年|可用财力
_LEAST: Final = re.compile("最(?:低(?:工资|生活|收购|维生|标准|缴费)|[终后初新])")


@final
class Scope:
    """What holds at a sentence."""

    __slots__ = ("fronted", "header", "over", "passage", "running")

    def __init__(
        self,
        passage: Passage,
        header: Header | None = None,
        fronted: Due | None = None,
        running: bool = False,  # whether what was last told in the passage is a goal
        over: bool = False,  # whether a time that is over heads what is told: 过去的一年…。完成…
    ) -> None:
        self.passage = passage
        self.header = header
        self.fronted = fronted
        self.running = running
        self.over = over

    def run(self, running: bool) -> "Scope":
        """The same with what was last told; the very same object where nothing changes, as after most numbers."""
        same = running == self.running
        return self if same else Scope(self.passage, self.header, self.fronted, running, self.over)

    def front(self, due: Due | None) -> "Scope":
        """The same with a time that holds from here on, or none."""
        return Scope(self.passage, self.header, due, self.running)

    def past(self) -> "Scope":
        """The same where a time that is over holds from here on."""
        return Scope(self.passage, self.header, None, False, True)

    def governing_time(self, view: View, sentence: Sentence, at: int) -> TimeMention | None:
        """The last time expression of the sentence before a place that dates what is said there."""
        found, folded, over = None, view.folded, self.over or self.passage.part == "review"
        before = bisect_left(sentence.times, at, key=lambda one: one.start)
        for time in sentence.times[max(0, before - _TIMES) : before]:
            if compared_with(folded, time, at) or (time.relation == "before" and left_out(sentence, folded, time)):
                continue
            # “六五”期间，…。这五年内还将拨出25亿元; 二十年来最高: a rank
            this = folded[time.start] == "这" and (self.fronted is not None or self.passage.plans)
            if this or (time.shape == "span" and folded[time.end] == "最" and not _LEAST.match(folded, time.end)):
                continue
            if sums_years(folded, time, found) and (
                (found is not None and found.relation in ("by", "before"))  # 到2035年…，投资五年累计突破5000亿元
                or (self.header is not None and self.header.due is not None and sentence.clause_start(at) > time.end)
            ):
                continue  # 到2030年，目标是：|就业五年累计25万人，|失业率不超过5%
            if (
                time.relation
                and time.relation != "baseline"
                and not any_of("plan name").match(folded, time.end)
                and not (names_plan(folded, time) or says_of_what(view, time, found, over))
                and not (of_dateline(view, time) or of_prices(folded, time))
                and not (of_paper(folded, sentence, time, at) or of_source(folded, time, at))
                and not (of_spending(folded, time) and any(time.end < mark < at for mark in sentence.breaks))
                # 分三年增拨6亿元；|注资80亿元
                and not (folded[time.start] == "分" and folded.find("；", time.end, at) > 0)
                and not ((self.passage.plans or time.relation == "before") and of_thing(view, time))
                and not in_aside(folded, time.start, time.end, at)
                and not of_event(sentence, folded, time, at)
                and not view.in_saying(time, at)
                # “十四五”以来实现“五连降”；|优良比例为84%
                and not (time.relation == "since" and found is not None and folded.find("；", time.end, at) > 0)
                and not of_begun_works(view, self.passage, time, found)
                and not of_one_item(folded, sentence, time, at, (found or self.fronted or self.header) is not None)
            ):
                found = time
        # ——总量年均增长8%，到2030年突破6万亿元，人均达到9万元: 到 at the head of a clause holds for those after it
        opens = found is not None and folded[found.start] == "到" and folded[found.start - 1] in "，；,;"
        if found is None or leaves_for_later(folded, found, at):
            return None
        other = not opens and of_other_item(view, sentence, self.header, found.start, found.end, at)
        return None if other else found

    def governing_cue(
        self, view: View, sentence: Sentence, at: int, predicated: bool = False, continues: bool = False
    ) -> Cue | None:
        """The nearest cue before a place whose reach is not ended by a new piece of work; else the header's.

        `continues` says that what stands there has no subject of its own: 收入确保1.6万元，年均增长11%.
        """
        folded = view.folded
        nearest = True
        for cue in reversed(sentence.cues):
            # 预期性指标——投资增长10%，力争12%；出口增长5%: a label holds behind an item with a cue of its own
            if cue.start >= at or not (nearest or folded.startswith(LABELS, cue.start) or leads_list(folded, cue)):
                continue
            if stands_behind(folded, cue.start):
                continue  # 达到38%（约束性），城镇化率达到70%
            under = any_of("condition").search(folded, cue.end, min(cue.end + 14, sentence.end))
            if under is not None and folded.find("在", cue.end, under.start()) < 0:
                continue  # 在确保质量的前提下; but 预期目标是在提高质量的基础上…
            if cites(view, sentence, cue) and sentence.clause_start(at) > cue.end:
                continue
            nearest = False
            if (continues or not of_other_item(view, sentence, self.header, cue.start, cue.end, at)) and reaches(
                view, sentence, cue, at, predicated
            ):
                return cue
        return self.header.cue if self.header else None

    def is_goal(
        self, view: View, sentence: Sentence, j: Judged, time: TimeMention | None, cue: Cue | None, over: bool
    ) -> bool:
        """Goal or result, by part of the report first, then by tense and aspect.

        `over` says that the number before it in its sentence is one of what is over.
        """
        part = self.passage.part
        if part == "review" and not announces(self.header, view, self.passage.guessed):
            return self._ahead_of_review(view, sentence, j, time, cue)
        abroad = view.reference.dialect != "CN"
        goes_on = over and (cue is None or cue.start < j.start)
        if abroad and is_revised(view.folded, sentence.start, j.start, j.end, goes_on):
            return False
        if over and turns_ahead().match(view.folded, j.start) is not None:
            return True
        future = self._is_future(view, sentence, time, cue, over) if time is not None else None
        gone = self.over and not self.running and time is None
        gone = gone and (cue is None or obtains(view.folded, cue.start, cue.end))
        gone = gone and not is_to_come(view.folded, sentence.start, j, view.reference.dialect)
        if self.header is not None and (time is None or time.relation == "baseline"):
            # 主要目标：…。全县现有|规上企业154家，较上年净增|12家
            gone = gone or (over and cue is None) or counts_what_is_there(view.folded, j.start, j.quantity.start)
        gone = gone or (self.header is not None and cue is None and has_been(view.folded, j, future))
        if gone or self.header is not None:
            return not gone and (future is not False or aims_by(self.header, time))
        own = not over or (time is not None and time.start >= j.start)  # 前三季增长7%，|全年|可望达到7.3%
        if future is False and own and is_awaited(view, time, cue):
            return True
        ahead = self.passage.plans or view.kind == "plan" or begins_ahead(view, time)
        folded, start, at = view.folded, j.start, j.quantity.start
        firm = cue is not None and cue.strength != "expect"  # 力争…同比增长15%
        vowed = vows(view, sentence, j, time) or (self.passage.plans and own_promise(view, j, time, cue))
        told_of = self._is_told_of(view, sentence, j, future, ahead or firm)
        told_of = told_of or (not vowed and is_told_behind(folded, j, time, firm, self.running))
        done = (future is False and not vowed) or told_of or (time is None and self._is_over(view))
        done = done or (over and cue is None and time is None and j.says_nothing(folded))
        to_come = is_left(folded, start, at, j.end) or hoped_for(folded, start, cue) or folded[j.object[1]] == "将"
        to_come = to_come or (time is None and will_yield(folded, sentence.start, at))
        stock = cue is None and not (future or to_come) and counts_stock(folded, sentence.start, start, at, over)
        # 预计2028年完工，|目前进度45%
        apart = cue is None or cue.end <= start or last_bracket(folded, cue.end, at) >= 0
        there_is = stock or (apart and tells_how_it_is(folded, sentence.start, j))
        there_is = there_is or is_of_reported_year(view, sentence, time, at)
        there_is = there_is or (abroad and cue is None and has_come_to(folded, j, time))
        at_present = abroad and cue is None and not future
        # 較上年度增列, in Taiwan; 经常开支占八成, below 2026/27年度财政预算
        yearly = self.running or (view.kind == "budget" and (part == "headline" or view.reference.dialect == "TW"))
        if at_present and not to_come and is_present(folded, sentence.start, start, at, j.end, yearly):
            return False
        planned_for = not abroad or (self.passage.headed and view.reference.dialect == "TW")
        if done or there_is or (self.passage.plans and planned_for):
            return not (done or there_is)
        promised = firm or (cue is not None and abroad)
        a_part = future is None and folded.startswith(("其中", "全年"), start)
        goes_on = self.running and (time is None or a_part or shares_time(sentence, time, at))
        goes_on = goes_on or (time is None and is_range_of_growth(j))
        if future or promised or goes_on or to_come or self.fronted is not None or view.kind == "plan":
            return True
        ahead = vowed or (view.promises and not over) or could_then(folded, sentence.start, start, at)
        if abroad and ahead:
            return True
        led = scheduled().search(folded, sentence.start, at) or (time is None and is_led_ahead(folded, sentence, j))
        return bool(led or planned().search(folded, j.start, share_of_plan(view, j) + 1))

    def _is_future(self, view: View, sentence: Sentence, time: TimeMention, cue: Cue | None, over: bool) -> bool | None:
        """As `is_future`; None where a time does not say: 全年 of whichever year, the year of a header.

        But what a sentence has told the results of goes on: 2025年…收入1亿元；…全年投资8亿元, 五年翻一番.
        """
        heads = self.header is not None and time.end <= self.header.end
        if heads and view.plan_year is None and announces(self.header, view):
            return None  # 2027年的主要任务是：计划完成|90件, in a summary of its first half
        if over and goes_on_over(view, sentence, time, cue, self.passage.plans):
            return False
        lists = (cue is not None or self.running) and self.passage.part in ("outlook", "headline")
        if lists and view.folded[time.end - 1] == "间":
            return None  # 五年间，|力争…
        future = is_future(view, time) and not (cue is None and is_so_far(view, time, self.passage.plans))
        if future is False and time.shape == "plan" and among_tasks(view, self.passage):
            return True
        return None if future and cue is None and self._is_whole_year(view, sentence, time) else future

    def _is_told_of(self, view: View, sentence: Sentence, j: Judged, future: bool | None, ahead: bool) -> bool:
        """Whether the words before a number, or within it, say that it is over: 已新建12个, 五年|翻了一番."""
        folded, start, at = view.folded, j.start, j.quantity.start
        over = (DONE if ahead else told()).search(folded, start, at)
        if over is not None and future and not ahead:
            # 2027年计划接待游客90万人次，|同比增长9%; 2027年收入预期90亿元，|同比增长4%
            goes_on = self.running and over.group() == "同比" and any(cue.end <= at for cue in sentence.cues)
            set_out = goes_on or SET_OUT.search(folded, sentence.start, at) is not None
            over = DONE.search(folded, start, at) if set_out else over
        if over is not None and over.group() in ("期末", "截至"):
            at_end = over.group() == "期末"
            when = next((time for time in sentence.times if time.start <= over.start() < time.end), None)
            base = when is not None and when.relation == "baseline"
            dated = future and (view.plan_year is not None or view.kind == "plan")
            of_plan = future is not False and when is not None and when.shape == "plan"
            later = when is not None and when.names_year and is_future(view, when)  # not 截至11月末
            # 比“十五”期末|降低3个百分点; “十五五”期末达到10万亿元, 截至2030年, told as to come
            # 截至114年度止累计|已编列3亿元, told in March
            over = DONE.search(folded, over.end(), at) if (base or dated or of_plan if at_end else later) else over
        compared = over is not None and self.running and is_changed_by(folded, start, over.end())
        over = None if over and (compared or acts_on_done(folded, start, over.start(), at)) else over
        if future and over is not None and (sets_goal(folded, start, at, j.end) or was_decided(folded, over.start())):
            over = None
        over = None if over is not None and is_set_aside(view, sentence, over) else over
        listed = None if future else DONE_LIST.search(folded, sentence.start, start)
        listed = None if listed is not None and moves_on(folded, listed.end() - 1, at) else listed
        return over is not None or listed is not None or folded.find("了", at, j.quantity.end) > 0

    def _is_whole_year(self, view: View, sentence: Sentence, time: TimeMention) -> bool:
        """全年新增就业9万人: whichever year the text is about, where neither its part nor what was told before says more."""
        if not sentence.times or sentence.times[0] is not time or not view.folded.startswith("全年", time.start):
            return False
        return self.passage.part == "other" and view.kind != "plan" and self.fronted is None and not self.running

    def _ahead_of_review(
        self, view: View, sentence: Sentence, j: Judged, time: TimeMention | None, cue: Cue | None
    ) -> bool:
        """Whether a number of a review is one of the time to come."""
        if time is not None and cue is not None and view.estimates_its_year(time, cue):
            return False
        far = (
            time is not None
            and (view.is_far(time) or view.names_later_year(time))
            and not (self.passage.headed and view.is_over(time))  # 2025年达到50座, in a plan for 2021—2035 of 2026
        )
        if (
            far
            or comes_later(view, time, j.quantity.reach)
            or (view.plan_year is None and hoped_for(view.folded, j.start, cue, word=True))
            or yields_later().search(view.folded, sentence.start, j.quantity.start) is not None
            or (time is not None and not self.passage.headed and lies_ahead(view, sentence, time))
        ):
            return True  # 到2030年，…: no review tells what is over of it
        # 近年来…。计划今年新建5个: what only opens like a review may go on with what is planned
        dated, at = time is not None and not time.unnamed, j.quantity.start
        vowed = not self.passage.headed and (dated or self.running or WILL_NEXT.search(view.folded, j.start, at))
        if (self.passage.guessed or vowed) and self._is_planned(view, j, time):
            return True
        if view.reference.dialect != "CN" and self._says_will(view, sentence, j, time, cue):
            return True
        if time is None or is_future(view, time) is not True:
            return False
        may = _MAY.match(view.folded, time.end)
        if dated and j.start <= time.start and (may or WILL_NEXT.search(view.folded, time.end, at)):
            return view.resolve_past(time) is view.resolve(time)  # 今年财政安排的资金将达300亿元
        if cue is None:
            return False
        end, published = view.resolve(time).end, view.reference.published
        if end and published and (end - published).days <= NEARLY_OVER:
            return False  # 预计“十三五”末, told in its last December
        # 2026年预计, told in a November of 2026 that plans for the next year; 今年…，预计产量9万吨, of a year that is not named
        if cue.strength == "expect" if end is None else (view.plan_year is not None and end.year < view.plan_year):
            return False
        if time.shape == "span":  # 预计…五年累计完成4亿元, or 争取上级资金3亿元, told in a review: years that are over
            return cue.strength != "expect" and not obtains(view.folded, cue.start, cue.end)
        return view.resolve_past(time) is view.resolve(time)

    def _says_will(self, view: View, sentence: Sentence, j: Judged, time: TimeMention | None, cue: Cue | None) -> bool:
        """Whether a clause in a review from Hong Kong, Macao or Taiwan says itself that it tells of what is to come.

        今年贸易量仍|将|增长8%, 人数|预计将|由3万人增至9万人, 今年底|可|再完成34站; told of what is over, 预计 alone is an estimate.
        """
        folded, start, at = view.folded, told_from(view.folded, sentence, j), j.quantity.start
        start = max(start, folded.rfind("；", start, at))  # 首期已派发；|第二期会在2027年派发
        if DONE.search(folded, start, at) is not None or (time is not None and is_future(view, time) is False):
            return False
        if WILL_NEXT.search(folded, start, at) is not None or will().search(folded, start, at) is not None:
            return True
        sure = time is not None and (time.relation in ("by", "before") or time.shape == "fiscal" or time.start > at)
        ahead = time is None or is_future(view, time) is True
        awaited = cue is not None and cue.start >= start and view.reference.dialect != "HK"
        return ahead and (sure or awaited)

    def _is_planned(self, view: View, j: Judged, time: TimeMention | None) -> bool:
        """Whether a number is one of the time to come, in a part that nothing but its words tells: 2027年达到5亿元."""
        if (time is not None and is_future(view, time) is not True) or is_told_behind(view.folded, j, time):
            return False
        start, at = j.start, j.quantity.start
        if self.running or is_under_way(view, time) or of_this_year(view, time):
            return not DONE.search(view.folded, start, at)
        return SET_OUT.search(view.folded, start, at + 1) is not None and not told().search(view.folded, start, at)

    def _is_over(self, view: View) -> bool:
        """Whether what is said without a time inherits a period that ended before the plan year or the text."""
        due, published = self.due(view, None), view.reference.published
        end = due.resolved.end if due is not None else None
        if end is None:
            return False
        year = view.plan_year
        return end.year < year if year is not None else published is not None and end < published

    def due(self, view: View, time: TimeMention | None) -> Due | None:
        """The deadline: of the sentence, the header, the paragraph, the section, or the plan year."""
        header = self.header
        if time is not None and dates(time):
            in_header = header is not None and time.end <= header.end
            return Due(view.resolve(time), time.start, time.end, in_header)
        if header is not None and header.due is not None:
            return header.due
        return self.fronted or due_by_heading(view, self.passage) or view.due_at(self.passage.start)
