"""The fold over the document: blocks, sentences, clauses; what holds at each place is a `Scope`."""

import re
from functools import partial
from typing import Final, NamedTuple, final

from govreport.document.parts import Heading, Passage
from govreport.goals.facts import read_facts
from govreport.goals.outcomes.outcomes import read_outcomes
from govreport.goals.scope.aims import restated
from govreport.goals.scope.announcing import asks_ahead, goes_on, looks_ahead, orders_from, plans_from, sums_up_past
from govreport.goals.scope.entering import SEVERAL, entered
from govreport.goals.scope.headers import find_header, is_one_more, led_header, of_item
from govreport.goals.scope.headings import of_headings, topic_of
from govreport.goals.scope.proposals import proposes
from govreport.goals.scope.scope import Scope
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.marks import (
    ITEM_MARK,
    LIST_MARK,
    continues_list,
    has_bullet,
    heads_other_list,
    item_number,
    item_shape,
    opens_works,
    tells_task,
)
from govreport.goals.seen.outcome import Outcome
from govreport.goals.seen.view import Cue, Due, Header, Sentence, View
from govreport.goals.sentences import Places
from govreport.goals.times.ahead import is_all_but_over, is_future
from govreport.goals.times.dating import reported
from govreport.goals.times.fronting import ends_plan, fronted_time, holds_on, opens_review
from govreport.goals.times.horizon import horizon, part_of_year
from govreport.goals.times.item_terms import deadline_of_item
from govreport.text.words import OF_WHICH

__all__ = ["Found", "Stated", "walk"]

_AIMED: Final = ("headline", "outlook")
_CARRIES: Final = ("other", "headline")  # parts whose paragraphs inherit the time that one before them fronts
_STOPS: Final = ("。", "！", "!", "；", ";", "：", ":", "，", ",")
_LONGEST_LINE: Final = 60


@final
class Stated:
    """A fact or an outcome with the passage that it stands in and the clause that asks for more."""

    __slots__ = ("item", "scope", "stretch")

    def __init__(self, item: Fact | Outcome, scope: Scope, stretch: tuple[int, int] | None) -> None:
        self.item = item
        self.scope = scope
        self.stretch = stretch


class Found(NamedTuple):
    """All that the rules found in a document, in text order."""

    stated: list[Stated]
    rejected: list[Judged]
    headers: list[Header]  # every announcement of targets that was met


def walk(view: View, passages: list[Passage], headings: list[Heading]) -> Found:
    """Read every sentence once, from first to last."""
    view.plan_due = horizon(view, passages) if view.plan_due is None else part_of_year(view) or view.plan_due
    course = _Course(view, headings)
    places = Places(view, passages)
    for passage in passages:
        header = course.header_of(passage)
        whole = header is not None or passage.above is not None  # every sentence may be an item
        if not whole and not places.any_in(passage):
            if passage.level:
                course.open_section(passage)
            elif opens_works(view.folded, passage.start, passage.end):
                course.pending = None  # 为实现上述目标，重点抓好以下工作：
            continue
        scope = course.enter(passage, header)
        for sentence in places.sentences(passage, whole or places.opens_list(passage)):
            scope = course.read(sentence, scope)
        course.leave(passage, scope)
    return course.found


@final
class _Course:
    """The fold over the document: what one passage and one sentence hand on to the next."""

    __slots__ = (
        "ahead", "aims", "bulleted", "carried", "closed", "complete", "ended", "found", "fronted", "headers",
        "last", "lately", "led", "listed", "ordered", "pending", "reaches", "running", "shape",
        "targets", "told", "view",
    )  # fmt: skip

    def __init__(self, view: View, headings: list[Heading]) -> None:
        self.view = view
        self.found = Found([], [], [])
        self.headers = of_headings(view, headings)
        self.ahead = plans_from(view)
        self.ordered = view.size  # from here on the passage tells what is to be done
        self.last: Pieces = ()
        self.lately: list[Fact] = []
        self.told: Fact | None = None
        self.targets: dict[tuple[object, ...], Cue] = {}
        self.pending: Header | None = None  # the header with which a passage ended
        self.shape: re.Pattern[str] | None = None  # how the passage before begins, an item with a label of its own
        self.bulleted = False  # whether the passage before is an item with a bullet
        self.complete = False  # whether the header's targets were all told in its own paragraph
        self.carried: Header | None = None  # the one that this passage took over
        self.closed = -1  # the heading of which another list below it took the place
        self.ended: Header | None = None  # that of targets line by line, the last of which ended in a stop
        self.listed: tuple[Header, int, int] | None = None  # the last numbered item under a header, and where it ends
        self.reaches = False  # whether the header holds for the next paragraph, whatever that begins with
        self.fronted: Due | None = None
        self.led: Due | None = None  # the time that heads the items of a list
        self.aims: Due | None = None  # when the aims as a whole are due
        self.running = False  # whether what was last told is a goal

    def open_section(self, passage: Passage) -> None:
        """Note a heading: what was told above it is told of no more, but of what it names.

        三、规划目标|到2025年，…。|（一）防洪减灾。|…: but when a plan is over its aims are due, one by one.
        """
        aims = passage.level in _ITEMS and passage.part in _AIMED
        aims = aims and _NAMES_WORK.search(self.view.folded, passage.start, passage.end) is None
        kept = aims and self.fronted is not None and ends_plan(self.view, self.fronted)
        self.fronted = self.fronted if kept else None
        self.pending = self.ended = None
        self.last, self.lately = topic_of(self.view, passage), []

    def header_of(self, passage: Passage) -> Header | None:
        """The header under which a passage stands: the one that the passage before ended with, or its heading."""
        if not passage.level and heads_other_list(self.view.folded, passage.start, passage.end):
            self.closed, self.pending, self.ended, self.listed = passage.heading, None, None, None
            return None
        holds = self.pending is not None and continues_list(
            self.view.folded, passage.start, passage.end, self.reaches, self.shape
        )
        told = self.complete or (self.bulleted and not has_bullet(self.view.folded, passage.start))
        if holds and told and tells_task(self.view.folded, passage.start, passage.end):
            holds = False  # 主要预期目标是：产值增长5%，…。|——集中力量打好攻坚战。新建公园3个; ——就业3万人。|第一，打好攻坚战。
        if not holds and self.ended is not None and is_one_more(self.view.folded, passage.start, passage.end):
            self.carried = self.ended
        else:
            self.carried = self.pending if holds else self._resumed(passage) if self.listed else None
        own = self.headers[passage.heading] if passage.heading >= 0 and passage.heading != self.closed else None
        if own is not None and own.works:
            return own if own.end <= passage.start else None  # 2.出台措施。, an item that has the form of a heading
        return self.carried or (own if not passage.level else None)

    def _resumed(self, passage: Passage) -> Header | None:
        """The header of a numbered list that a note or a page's foot interrupted, at its next item: （二） after （一）."""
        if self.listed is None or (passage.level and passage.level not in _ITEMS):
            return None
        header, number, end = self.listed
        near = passage.start - end < _TAKEN_APART
        return header if near and item_number(self.view.folded, passage.start) == number + 1 else None

    def enter(self, passage: Passage, header: Header | None) -> Scope:
        """What holds where a passage begins."""
        view = self.view
        # 二、, 【民生】: a new item; but ——到2030年，…。\n——…
        apart = view.folded[passage.start] == "【" or ITEM_MARK.match(view.folded, passage.start) is not None
        # 规划目标|到2030年，…。|（一）节水。…: the aims of a plan, one by one
        aims = passage.part in _AIMED and self.fronted is not None and ends_plan(view, self.fronted)
        fronted = None if apart and not aims else self.fronted
        asked, due = asks_ahead(view, passage)
        fronted = (
            due
            or deadline_of_item(view, passage)
            or (fronted if passage.part in _CARRIES or view.kind == "plan" else None)
        )
        fronted = fronted or (self.led if LIST_MARK.match(view.folded, passage.start) else None)
        scope = Scope(passage, header, fronted)
        if asked or (self.running and goes_on(view, passage)):
            scope = scope.run(True)  # 该市将…。\n同时，新增企业5家
        news = orders_from(view, passage) if view.kind in ("news", "other") else view.size
        self.ordered = min(max(self.ahead, passage.start), news)
        if sums_up_past(view, passage):
            self.ordered, scope = view.size, scope.past()
        return scope

    def read(self, sentence: Sentence, scope: Scope) -> Scope:
        """Read one sentence; gives what holds after it."""
        view, found = self.view, self.found
        header = find_header(view, sentence)
        if header is None:
            header = led_header(view, sentence, partial(is_future, view))
        if header is not None:
            header = self._of_aims(sentence, header)
            found.headers.append(header)
        scope = entered(view, sentence, scope, header)
        if self.ordered <= sentence.start:
            scope, self.ordered = scope.run(True), view.size
        scope = scope.run(True) if proposes(view, sentence) else scope
        facts: list[Fact] = []
        if sentence.quantities:
            inherited = _of_which(view, sentence, scope, self.told)
            facts, others = read_facts(view, sentence, inherited, self.last, self.lately)
            found.rejected.extend(others)
            if facts:
                restated(view, scope.header, facts, self.targets)
                self.told = facts[-1]
                self.last = facts[-1].indicator or self.last
                self.lately = facts
                scope = scope.run(facts[-1].status == "goal" and not _planned_besides(view, facts))
        elif scope.passage.part == "other" and sentence.times and looks_ahead(view, sentence):
            scope = scope.run(True)
        if header is not None:
            self.complete = header.targets and len(facts) >= SEVERAL and sentence.passage.part != "outlook"
        told = len(found.stated)
        _note(view, sentence, scope, facts, found.stated)
        if not facts and len(found.stated) > told:
            scope = scope.run(True)  # 年底前，实现电网全覆盖。|新建公园3个: what is told without a number is to come
        return _told_of(view, sentence, scope, facts) if sentence.times else scope

    def _of_aims(self, sentence: Sentence, header: Header) -> Header:
        """总体目标是：到2030年，…。\n具体目标是：…: the aims that are taken apart next are due when the whole is."""
        folded = self.view.folded
        if self.carried is not None and LIST_MARK.match(folded, sentence.passage.start):
            header = of_item(header, self.carried)
        if self.aims is not None and header.due is None and header.start - self.aims.start < _TAKEN_APART:
            if _PARTS_OF_AIMS.search(folded, header.start, header.end):
                return Header(header.start, header.end, header.cue, self.aims, header.targets)
        elif _AIMS_AT.search(folded, header.start, header.end):
            time = next((t for t in sentence.times if t.start == header.end), None)
            dated = time is not None and time.relation in ("by", "within")
            self.aims = self.view.handed_on(time) if time and dated else None
        return header

    def leave(self, passage: Passage, scope: Scope) -> None:
        """Note what the next passage may take over."""
        folded = self.view.folded
        self.running = scope.running
        prose = _is_prose(self.view, passage)
        line = not (passage.level or prose) and passage.end - passage.start <= _LONGEST_LINE
        opens = scope.header is not None and scope.header.end >= passage.end - 2
        # 2026年目标：|产值增长5%|就业3万人: so it is with lines without a stop
        opens = opens or (line and scope.header is not None and folded.startswith("\n", scope.header.end))
        # 主要预期目标是：|产值增长5%；|就业3万人。: after a semicolon, whatever the next line begins with
        opens = opens or (scope.header is not None and scope.header.targets and folded[passage.end - 1] in "；;")
        listed = self.carried is not None and (passage.level == 0 or passage.level in _ITEMS)
        listed = listed and LIST_MARK.match(folded, passage.start) is not None
        self.bulleted = listed and has_bullet(folded, passage.start)
        # a title dates nothing; nor does 青石线2030年通车。, of one thing, for what the next paragraph tells
        front = scope.fronted
        # ——资源节约。下列为约束性指标：…。|——民生改善。…: the header within an item holds no longer than the item
        inner = self.carried is not None and listed and not opens and scope.header is not self.carried
        held = self.carried if inner else scope.header
        keeps = prose and front is not None and holds_on(self.view, passage, front)
        # 展望2027年，…。将采取下列措施：|●新建公园3个|●改造小区5个
        leads = folded[passage.end - 1] in "：:" and front is not None and folded[front.end] in "，,"
        self.led = front if leads else self.led if LIST_MARK.match(folded, passage.start) else None
        keeps = keeps or leads or (prose and _BESIDES.match(folded, passage.end) is not None)
        self.fronted, self.reaches, self.pending = front if keeps else None, bool(opens or listed), held
        # 主要预期目标是：产值增长5%。|就业3万人。|能耗强度下降3%: one more of the same, where it begins with an indicator
        over = scope.header if prose and not passage.level else None
        alone = (
            over is not None and over.targets and folded.find("。", max(over.end, passage.start), passage.end - 1) < 0
        )
        self.ended = over if alone else None
        if listed and self.carried is not None and (number := item_number(folded, passage.start)):
            self.listed = self.carried, number, passage.end
        # “五大”产业：…。|“五新”产业：…。: the items of a list, each with a label of its own
        self.shape = None
        if scope.header is not None:
            last = max(folded.rfind("\n", passage.start, passage.end - 1) + 1, passage.start)
            self.shape = item_shape(folded, last, passage.end, _aims_at_years(scope.header))


# 到2030年，产值达到9亿元。|同时，人口达到8万人: of the same time
_BESIDES: Final = re.compile("\\s*(?:与此)?同时[，,]")


_NAMES_WORK: Final = re.compile("任务|举措|措施|工程|行动|保障|机制")
# the levels of headings such as （一）免收学费。 and 1.经济发展。, whose paragraph goes on in its line
_ITEMS: Final = (2, 3)
_TAKEN_APART: Final = 600  # letters behind the deadline of the whole, or the item before
_AIMS_AT: Final = re.compile("(?:总体|总|奋斗|发展)目标(?:是|为)?[：:]$")
_PARTS_OF_AIMS: Final = re.compile("(?:具体|主要|分项|阶段性?)(?:目标|指标)")


def _told_of(view: View, sentence: Sentence, scope: Scope, facts: list[Fact]) -> Scope:
    """The scope with the time that a sentence fronts for those after it; one that is over ends it: 近年来，…."""
    if scope.over and all(time.relation == "baseline" for time in sentence.times):
        return scope  # 2024年，产值增长5%。粮食比上年减产2万吨。|工业增加值增长8%
    first, time = sentence.times[0], fronted_time(view, sentence)
    done = all(f.status == "result" for f in facts) and is_all_but_over(view, sentence, first)
    if time is not None and is_future(view, time) is not False and not (done and time is first):
        return scope.front(view.handed_on(time))
    lead = _LEAD.match(view.folded, sentence.start, first.start)  # 12. 去年，…; 同志们：去年，…
    heads = first.start - (lead.end() if lead else sentence.start) <= 1 or reported(view.folded, sentence, first)
    over = heads and (done or first.tense == "past" or opens_review(first, is_future(view, first)))
    over = over or (bool(facts) and all(f.period is not None for f in facts))
    if over and heads and all(f.status == "result" for f in facts):
        # （一）壮大工业。去年产值增长7%。新增企业60家: the heading tells more than a time that opens no more than its clause
        looks_back = view.folded[first.end] in "，," and first.relation in ("in", "within", "")
        looks_back = looks_back or first.shape == "span" or reported(view.folded, sentence, first)
        return scope.front(None) if scope.passage.headed and scope.passage.plans and not looks_back else scope.past()
    return scope.front(None) if over or scope.over else scope


# The number of an item, and a short clause that tells nothing by itself: 据了解，, 面对困难，
_LEAD: Final = re.compile(f"(?:{ITEM_MARK.pattern})?(?:[^，。；：:,;！!0-9]{{2,10}}[，：:！!])?")


def _aims_at_years(header: Header) -> bool:
    """今后五年的发展目标包括：: whether a header lists what is aimed at over several years, and not in one."""
    due = header.due.resolved if header.targets and header.due is not None else None
    return due is not None and due.start is not None and due.end is not None and due.start.year < due.end.year


def _is_prose(view: View, passage: Passage) -> bool:
    """Whether a paragraph ends in a stop, as no heading does, nor a line that is a title or an item."""
    return view.folded[passage.start : passage.end].rstrip(_CLOSING).endswith(_STOPS)


_CLOSING: Final = ' 　”"」』)）'


def _planned_besides(view: View, facts: list[Fact]) -> bool:
    """完成公园12座，规划住宅4500户。|完成水厂3座: whether what a sentence of deeds plans besides turns the next one ahead."""
    one = facts[-1]
    return facts[0].status == "result" and one.cue is None and view.folded.startswith("规划", one.start)


def _of_which(view: View, sentence: Sentence, scope: Scope, told: Fact | None) -> Scope:
    """到2030年产值达到8亿元。其中农业达到3亿元: a sentence that takes a number apart inherits its deadline, or that it is over."""
    if told is None or not view.folded.startswith(OF_WHICH, sentence.start):
        return scope
    if told.due is None:
        over = told.status == "result" and told.sentence.passage is sentence.passage
        return scope.past() if over else scope
    if view.folded[told.sentence.end : sentence.start].strip():
        return scope  # 为到2035年收入翻一番打好基础。|创新方面，提出3项指标。其中，投入增长7%
    return scope.front(Due(told.due.resolved, told.due.start, told.due.end, True))


def _note(view: View, sentence: Sentence, scope: Scope, facts: list[Fact], stated: list[Stated]) -> None:
    """Add what a sentence states, in text order; a clause that asks for more goes with the goal before it."""
    outcomes, stretches = read_outcomes(view, sentence, scope, facts)
    if not outcomes and not stretches:
        stated += [Stated(fact, scope, None) for fact in facts]
        return
    items = [(f.quantity.start, f.quantity.end, f) for f in facts] + [(o.start, o.end, o) for o in outcomes]
    items.sort(key=lambda item: item[:2])
    found: list[Stated] = []
    for k, (_, at, item) in enumerate(items):
        until = items[k + 1][0] if k + 1 < len(items) else sentence.end
        stretch = next((s for s in stretches if at <= s[0] < until), None)
        found.append(Stated(item, scope, stretch))
    # 确保|不出事故、死亡人数下降5%: the clause of a number begins with its cue, an outcome behind it
    stated += sorted(found, key=lambda one: one.item.start)
