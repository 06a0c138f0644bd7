"""From the numbers of one sentence to facts: a verdict on each, its indicator, status, deadline and commitment."""

import functools
import itertools
import re

from govreport import lexicon
from govreport.goals.changes import change_of, shared_change
from govreport.goals.clauses import before_threshold, noun_alone, topic
from govreport.goals.comparisons import find_gap
from govreport.goals.fact import Fact, Pieces
from govreport.goals.inherited_units import with_units
from govreport.goals.judge import Judged, after_mentions, judge
from govreport.goals.lists import date_apart, distribute, opens_list, respectively_in, values_without_subject
from govreport.goals.objects import object_right
from govreport.goals.phrases import subject
from govreport.goals.purposes import done_with
from govreport.goals.scope import Scope
from govreport.goals.sharing import (
    is_part,
    shared_bound,
    shared_pace,
    with_kind,
    with_measure,
    with_scheme,
    without_examples,
    without_total,
)
from govreport.goals.verdicts import counts_items, is_counter, is_money, is_span, late_rejection
from govreport.goals.view import Due, Sentence, View
from govreport.mentions.mention import stronger
from govreport.mentions.predicates import NOTHING, last_pace
from govreport.mentions.times import TimeMention
from govreport.text.words import any_of, endings, role

__all__ = ["Fact", "Pieces", "read_facts"]


def read_facts(
    view: View, sentence: Sentence, scope: Scope, last: Pieces, lately: list[Pieces]
) -> tuple[list[Fact], list[Judged]]:
    """The facts of a sentence and its numbers that are none.

    `last` is the indicator of the fact before it, `lately` are those of the sentence before.
    """
    judged = judge(view, sentence)
    if sentence.times and len(judged) > 1:
        date_apart(view, sentence, judged)
    facts: list[Fact] = []
    rejected: list[Judged] = []
    spread: dict[int, tuple[Pieces, int, str]] = {}
    # the number of the sentence that 其中 introduces may be its last
    divided = view.folded.find("其中", sentence.start, sentence.end + 2) >= 0
    respectively = respectively_in(view, sentence.start - 1, sentence.end) > 0
    for i, j in enumerate(judged):
        following = next((k for k in judged[i + 1 :] if k.rule is None and not is_span(k.quantity)), None)
        outlines = sentence.passage.level and counts_items(view.folded, j.quantity)
        rule = j.rule or ("outline" if outlines else late_rejection(view, j, following))
        if rule is not None:
            j.rule = rule
            rejected.append(j)
            continue
        if i not in spread and (items := _items_before(view, judged, i, facts, respectively)) is not None:
            distribute(view, judged, i, items or lately, spread)
        if i in spread:
            pieces, opener, shared = spread[i]
            rule = "list"
            if opener != i and j.predicate is NOTHING:
                j.predicate = judged[opener].predicate.but(compared=(0, 0))
        else:
            pieces, rule = _indicator(view, sentence, j, last, facts)
            shared = shared_bound(view, j, facts)
            if rule in ("subject", "object") and is_counter(j.quantity):
                pieces = without_examples(view, with_kind(view, pieces, following))
        fact = _fact(view, sentence, j, scope, pieces, rule, shared, facts)
        fact.part_of = divided and is_part(view, j)
        last = without_total(view, pieces) or last
        facts.append(fact)
    return with_units(view, facts), rejected


def _items_before(
    view: View, judged: list[Judged], i: int, facts: list[Fact], respectively: bool
) -> list[Pieces] | None:
    """What was told before the list that number `i` opens, for its values to belong to; None where it opens none."""
    opens = opens_list(view, judged, i, respectively)
    values = 0 if opens or not facts else values_without_subject(view, judged, i)
    if not opens and not values:
        return None
    listed = [fact.indicator for fact in facts if fact.rule == "list"]
    told = _just_told(facts)
    # as many as before: 分别完成3亿元、5亿元，增长5%、9%
    changes = judged[i].predicate.change in ("increase", "decrease")
    repeats = values == (max(len(listed), len(told)) if changes else len(listed))
    return (told or listed) if opens or repeats else None


def _just_told(facts: list[Fact]) -> list[Pieces]:
    """What the facts since the last list are about, or all facts where there was none; a single one makes no list."""
    lists = [k for k, fact in enumerate(facts) if fact.rule == "list"]
    since = facts[lists[-1] + 1 :] if lists else facts
    if len(since) == 1 and lists:
        return []
    told = [fact.indicator for fact in since]
    return [one for one, following in itertools.zip_longest(told, told[1:]) if one != following]  # 由3181元提高到6180元


def _indicator(view: View, sentence: Sentence, j: Judged, last: Pieces, facts: list[Fact]) -> tuple[Pieces, str]:
    """The words that name what is counted: the subject, the object, or what came before; and the rule that says so."""
    said, noun, thing = j.predicate, _before_origin(view, j), j.object
    has_object = thing[1] > thing[0]
    has_subject = noun[1] > noun[0] and not (last and _is_bound(view, *noun))
    settled = bool(facts) and facts[-1].rule == "baseline" and facts[-1].start == j.start
    if last and (settled or said.origin):
        reached = settled and said.verb[-1:] in ("到", "至", "为")
        if reached or (not has_subject and (settled or _leads_to(view, j))):
            taken = facts[-1].quantity.reach if facts else sentence.start
            named = () if settled else noun_alone(view, j.start, taken)
            return (named, "topic") if named else (last, "continued")
    compared = has_subject and view.folded[noun[0]] in _WHOLE_FIRST and _OF_WHOLE.match(view.folded, *noun) is not None
    if has_subject and (told_before := _told_before(view, sentence, j, last)) is not None:
        return told_before
    if last and compared and view.folded.endswith(endings("share"), *noun):
        return (*last, noun), "continued"  # 出口稳步增长，占全国份额达到15%
    if has_subject and not compared:
        return _beside_subject(view, sentence, j, noun, last, facts)
    measured = said.change in ("increase", "decrease") and j.quantity.unit in ("%", "个百分点")
    if has_object and not compared and not measured:
        return with_scheme(view, sentence, j, (0, 0), _carried_out(view, j) or thing), "object"
    if not facts and j.start > sentence.start:
        noun = topic(view, sentence, j.start)
        if _SHORTEST_TOPIC <= noun[1] - noun[0] <= _LONGEST_TOPIC:
            return (noun,), "topic"
    alone = not said.verb or (not has_subject and j.left <= j.head and said.verb[-2:] in _SPENDING)
    paid = j.action and alone and is_money(j.quantity.unit)  # 投入12亿元实施技改, 编列3亿元改善环境
    if last and not paid:
        return _counted_before(j, facts) or _of_which_share(view, j, last), "continued"
    if has_subject:
        return (noun,), "subject"
    return _by_action(view, sentence, j)


def _beside_subject(
    view: View, sentence: Sentence, j: Judged, noun: tuple[int, int], last: Pieces, facts: list[Fact]
) -> tuple[Pieces, str]:
    """The indicator of a number that has a subject: the subject, or the object where it tells who did it."""
    said, thing = j.predicate, j.object
    has_object = thing[1] > thing[0]
    gap = find_gap(view.folded, *noun, said.verb)
    if gap is not None:
        before = subject(view.folded, noun[0], gap)
        return (with_measure(view, sentence, j, before, facts) if before[1] > before[0] else last), "gap"
    told = said.verb or _told(view, j) != (j.quantity.unit == "%")
    told = told and not (said.verb in role("has") and is_counter(j.quantity))  # 每个街道有1所养老院
    founded = thing[0] > j.quantity.reach and view.folded[j.quantity.reach : thing[0]] in role("founds")
    funds = founded and view.folded.endswith(endings("funds"), *noun)  # 安排国债3亿元支持换新
    if not has_object and j.action and view.folded.endswith((*endings("reserves"), "注资"), *noun):
        return (done_with(view, sentence, j, *noun),), "action"  # 在发展基金预留3亿元，资助…
    if not has_object or said.origin or funds or (told and not j.action):
        return with_measure(view, sentence, j, noun, facts), "subject"
    return with_scheme(view, sentence, j, noun, _carried_out(view, j) or thing), "object"


def _by_action(view: View, sentence: Sentence, j: Judged) -> tuple[Pieces, str]:
    """The indicator where neither subject nor object names one: what is done."""
    start, end = j.head, j.left if j.left > j.head else j.quantity.start
    start = max(start, view.folded.rfind("共", start, end - _SHORTEST_TOPIC) + 1)  # 全省法院共|立案600件
    if not view.folded[start:end].strip("、，,和及与 "):
        return (), "bare"
    return (done_with(view, sentence, j, start, end),), "action"


_WHOLE_FIRST = frozenset("大约已近占相")
_OF_WHOLE = re.compile("(?:大?约|已|近)?(?:占(?!地)|相当于|相对(?=[^，。]{2,14}的(?:占比|比[率例重])))")


def _is_bound(view: View, start: int, end: int) -> bool:
    """项目158个，其中|50亿元以上|7个: nothing but a bound, which says which of the things before are meant."""
    return view.folded[start] in _BOUNDS and _BOUND.fullmatch(view.folded, start, end) is not None


_BOUNDS = frozenset("超过0123456789十百千万亿")
_BOUND = re.compile("(?:超过?|过)?[0-9.]{0,8}[十百千万亿]{0,3}元(?:以上|以下)?的?")


def _told_before(view: View, sentence: Sentence, j: Judged, last: Pieces) -> tuple[Pieces, str] | None:
    """The indicator where the words before the number name a plan or what it is compared with."""
    of_plan = _of_plan(view, j)
    if of_plan and (done := _before_its_plan(view, sentence, j))[1] > done[0]:
        return (done,), "subject"
    if (crossed := before_threshold(view, sentence.start, j.subject[1])) < j.subject[1]:
        begin = after_mentions(view.folded, sentence, sentence.clause_start(crossed), crossed)
        if (risen := subject(view.folded, begin, crossed))[1] > begin:
            return (risen,), "subject"
    compared = _compared_at_a_time(view, j)
    if last and (of_plan or compared or _as_set_before(view, j)):
        return last, "continued"
    if compared and j.start > sentence.start and (noun := topic(view, sentence, j.start))[1] > noun[0]:
        return (noun,), "topic"  # 投入的财政资源，相当于2019年生产总值的12%
    return None


def _carried_out(view: View, j: Judged) -> tuple[int, int] | None:
    """在320个县开展养老保险试点: where places are counted that carry out a thing, it is the thing that is told of."""
    place = any_of("place").fullmatch(view.folded, *j.object) is not None
    if not place and not _AT.search(view.folded, j.start, j.quantity.start):
        return None
    verb = _carrying().match(view.folded, j.object[1], j.end)
    thing = object_right(view.folded, verb.end(), j.end) if verb else (0, 0)
    return thing if thing[1] - thing[0] >= _SHORTEST_THING else None


_SHORTEST_THING = 3  # letters: 试点 alone names nothing
_AT = re.compile("在(?:全[国省市县区州]|我[省市县区州])?(?:约|近|超)?$")


@functools.cache
def _carrying() -> re.Pattern[str]:
    return re.compile(rf"(?:已|也|都|均|初步|全面|普遍|率先|先后|同步)*{lexicon.alternation(role('carries out'))}了?")


def _counted_before(j: Judged, facts: list[Fact]) -> Pieces:
    """重点项目150个，总投资60亿元，开工30个: a count goes on with what was counted before, not with an amount."""
    if not facts or not is_money(facts[-1].unit) or not is_counter(j.quantity):
        return ()
    return next((fact.indicator for fact in reversed(facts) if fact.unit == j.quantity.unit), ())


_SHARE_OF = re.compile("数(?:量?占比|比例|比率|比重|占比)$")


def _of_which_share(view: View, j: Judged, pieces: Pieces) -> Pieces:
    """优良天数比例达到90%，增加13天: what has a unit of its own is told of the days, not of their share."""
    start, end = pieces[-1]
    unit = j.quantity.unit
    if unit not in ("%", "个百分点") and (ratio := view.folded.find("占", start + 2, end)) > 0 and unit:
        return (*pieces[:-1], (start, ratio))  # 经常开支占总开支超过八成，为4410亿元
    share = _SHARE_OF.search(view.folded[start:end])
    if share is None or not unit or share.start() == 0 or view.folded[start + share.start() - 1] != unit:
        return pieces
    return (*pieces[:-1], (start, start + share.start() + 1))


def _compared_at_a_time(view: View, j: Judged) -> bool:
    """相当于2019年生产总值的12%: what a number is compared with, behind a time."""
    return view.folded.find("相当于", j.start, j.subject[0]) >= 0


def _of_plan(view: View, j: Judged) -> bool:
    """完成年初预算的103%: so much of what was planned for the indicator before; 完成重建任务的72% is of its own."""
    if j.quantity.unit != "%" or view.folded[j.subject[1] : j.quantity.start] != "的":
        return False
    planned = next((word for word in role("planned") if view.folded.endswith(word, *j.subject)), "")
    return bool(planned) and j.subject[1] - j.subject[0] - len(planned) <= _LONGEST_PLANNED


_LONGEST_PLANNED = 4  # letters that tell which plan is meant: 年初, 全年预期


def _before_its_plan(view: View, sentence: Sentence, j: Judged) -> tuple[int, int]:
    """新增就业|完成年计划的118%: what so much of its plan is done of, in the same clause; empty without one."""
    verb = _FULFILS.search(view.folded, j.start, j.subject[0])
    if verb is None:
        return j.start, j.start
    return subject(view.folded, after_mentions(view.folded, sentence, j.start, verb.start()), verb.start())


_FULFILS = re.compile("(?:已|均|都|分别)*(?:完成|实现|达到|[占为])了?(?:全年|年度|年初|当年)?$")


def _as_set_before(view: View, j: Judged) -> bool:
    """增长8.5%，超过年初确定的8%的目标: the value that was set for the indicator before, not one of its own."""
    after = _THE_GOAL.match(view.folded, j.quantity.reach)
    return after is not None and _SET_BEFORE.fullmatch(view.folded, j.start, j.quantity.start) is not None


_THE_GOAL = re.compile(
    "(?:左右|以上|以下|以内)?的?(?:(?:预期|预定|既定|增长|控制|年度|全年|年初)*目标|任务|指标|预期|要求)"
)
_SET_BEFORE = re.compile(
    "[\u4e00-\u9fff]{0,3}(?:超过|超出|超额完成|[高低好优快慢]于|达到|未达|完成|实现)了?"
    "(?:年初|去年|当年|原先|原来|原本|原|事先|预先|此前)?的?(?:[设确制拟预既]定|提出|下达|预[期计测]|计划|规划|要求)?的?"
)


_SHORTEST_TOPIC, _LONGEST_TOPIC = 2, 20
_SPENDING = frozenset(("投入", "编列", "安排", "拨付", "拨款", "筹措", "筹集", "下达"))


def _told(view: View, j: Judged) -> bool:
    """裁减员额20万的任务: 的 after the number ties all before it to what follows, which is not what is counted.

    Not so with a share: 七个区50%的社区 tells of the districts.
    """
    return view.folded.startswith("的", j.quantity.reach)


def _fact(
    view: View, sentence: Sentence, j: Judged, scope: Scope, pieces: Pieces, rule: str, shared: str, before: list[Fact]
) -> Fact:
    q, said = j.quantity, j.predicate
    time = None
    if j.time is not None:
        time = j.time
    elif sentence.times:
        time = scope.governing_time(view, sentence, q.start)
        if time is None or time.start < j.start:
            time = scope.following_time(view, sentence, q.reach, j.end) or time
    if sentence.cues:
        cue = scope.governing_cue(view, sentence, q.start, bool(said.verb))
    else:
        cue = scope.header.cue if scope.header else None
    origin = (said.origin and _leads_to(view, j)) or _starts_from(view, j)
    if origin:
        time = _began(view, sentence, q.start) or (None if time and scope.future(view, time) else time)
    per = said.per or last_pace(view.folded[max(j.start, j.head - 2) : q.start]) or shared_pace(view, j, before)
    baseline = change = None
    if before:
        one = before[-1]
        scope = scope.run(one.status == "goal")  # 将新建公园12个，改造危桥30座
        if one.rule == "baseline" and one.start == j.start:
            baseline = (one.quantity.low, one.quantity.high)
        plain = rule == "continued" and not (said.asserts or said.origin) and q.shape != "word"
        near = q.start - one.quantity.reach <= _LISTED
        # 增长8%，力争达到9%: with a cue of its own the second value is one of the same change
        raised = cue is not None and cue.start >= one.quantity.reach and q.unit == one.quantity.unit == "%"
        if per == "cumulative" and q.unit != one.unit:
            plain = False  # 年均增长10%，五年累计300亿美元
        if near and (plain or (raised and rule == "continued")):
            change = one.change  # 增长8%、力争9%
    if before and rule == "continued" and _of_plan(view, j):
        goal = before[-1].status == "goal"  # 上半年已完成95亿元，占年度计划的53%
    else:
        over = bool(before) and before[-1].status == "result" and before[-1].rule != "baseline"
        goal = not origin and scope.is_goal(view, sentence, j, time, cue, over)
    compared = (q.start - said.compared, q.start - said.compared_end) if said.compared else (q.end, q.reach)
    return Fact(
        q, q.unit, "goal" if goal else "result",
        stronger(q.own, q.after, said.comparator, shared) if said.comparator or q.own or q.after or shared else "eq",
        change or shared_change(view, j, before) or change_of(view, j, rule), per, pieces,
        "baseline" if origin else rule,
        _due(view, sentence, scope, j, time) if goal else None, None if goal else time, cue,
        j.start, j.end, sentence, j.left, compared, baseline,
    )  # fmt: skip


def _due(view: View, sentence: Sentence, scope: Scope, j: Judged, time: TimeMention | None) -> Due | None:
    """The deadline of a goal, not by a time that is over in another clause (去年预留10亿元，今年我会再预留20亿元).

    未来数年 dates nothing, and keeps the year of the plan from doing so.
    """
    if time is not None:
        over = time.end <= j.start and view.reference.dialect != "CN" and view.is_over(time)
        return scope.due(view, None if over else time)
    vague = _VAGUE.search(view.folded, j.start, j.quantity.start) or _VAGUE.match(view.folded, sentence.start)
    return None if vague else scope.due(view, None)


_VAGUE = re.compile("(?:未来|今后)的?(?:几|数|若干)年|中长期")


def _began(view: View, sentence: Sentence, at: int) -> TimeMention | None:
    """The time from which things started, right before the number: 从2020年的40%提高到45%."""
    for time in sentence.times:
        if time.relation == "baseline" and time.end <= at and view.folded[time.end : at] in ("", "的"):
            return time
    return None


def _leads_to(view: View, j: Judged) -> bool:
    """Whether 由/从 before a number is answered by 到/至/为 after it: then it is where things started."""
    rest = view.folded[j.quantity.reach : j.quantity.reach + 26]
    return any(word in rest for word in ("到", "至", "为", "增", "降"))


def _starts_from(view: View, j: Judged) -> bool:
    """保障线由家庭年人均收入9600元以下提高到15600元: 由 before it, and what it was raised to right behind it."""
    raised = _RAISED.match(view.folded, j.quantity.reach)
    return raised is not None and _FROM.search(view.folded, j.start, j.quantity.start) is not None


def _before_origin(view: View, j: Judged) -> tuple[int, int]:
    """综援个案|由高峰期的|30万宗下降至20万宗: the subject without what tells where things started."""
    start, end = j.subject
    if end - start < _SHORTEST_FROM or _RAISED.match(view.folded, j.quantity.reach) is None:
        return start, end
    led = _FROM.search(view.folded, start + _SHORTEST_TOPIC, j.quantity.start)
    return subject(view.folded, start, led.start()) if led and led.start() < end else (start, end)


_SHORTEST_FROM = 5  # letters of a noun, 由 and two letters
_RAISED = re.compile(
    "[，,]?(?:相应)?(?:逐步|大幅|进一步|全面)?(?:(?:提高|增加|增长|提升|扩大|上升|下降|降低|减少|压减|缩小|调整|优化|拓展)[到至为]|[增降升减缩][至到为])"
)
_FROM = re.compile("[由从][^，。；、0-9]{0,16}$")
_LISTED = 6  # 增长8%、力争9%: letters at most between two values of one indicator
