"""From the numbers of one sentence to facts: a verdict on each, its indicator, status, deadline and commitment."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.indicators.among import is_part, named_in_full, part_of_place
from govreport.goals.indicators.benefits import granted_to_household
from govreport.goals.indicators.compared import of_others
from govreport.goals.indicators.displays import shown_above
from govreport.goals.indicators.examples import close_list, members_of, without_examples
from govreport.goals.indicators.fulfilments import is_done_of, share_of_plan
from govreport.goals.indicators.lent import share_object
from govreport.goals.indicators.naming import indicator_of
from govreport.goals.indicators.owners import with_payer
from govreport.goals.indicators.parted import without_years
from govreport.goals.indicators.pointers import moved_before, outside_aside, pointed_at, summed_with
from govreport.goals.indicators.purposes import for_each_of, given_to
from govreport.goals.indicators.resumed import counted_before, kept
from govreport.goals.indicators.scored import of_scored, value_told
from govreport.goals.indicators.sharing import (
    shared_bound,
    shared_pace,
    with_kind,
    without_light_verb,
    without_total,
)
from govreport.goals.indicators.totals import whole_of_share, works_paid_for
from govreport.goals.lists.listed_times import all_years, date_apart
from govreport.goals.lists.lists import distribute, of_list, respectively_in
from govreport.goals.lists.told_before import items_before
from govreport.goals.phrases.asides import deadline_behind
from govreport.goals.phrases.comparisons import find_gap
from govreport.goals.scope.aims import beats_target, works_for
from govreport.goals.scope.deadlines import due_of
from govreport.goals.scope.reach import label_behind
from govreport.goals.scope.scope import Scope
from govreport.goals.scope.stocks import is_rest
from govreport.goals.seen.aspects import fulfils_plan, turns_ahead, will
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Cue, Sentence, View
from govreport.goals.times.ahead import dated_before_result, hoped_for, is_earlier, is_future, set_for_year
from govreport.goals.times.dating import NEARLY_OVER
from govreport.goals.times.following import following_time
from govreport.goals.times.once_done import comes_of_works
from govreport.goals.times.works_done import closing_time
from govreport.goals.values.bounds import bound_of, share_words
from govreport.goals.values.changes import (
    change_of,
    change_of_more,
    gained_each,
    moved_topic,
    on_other_terms,
    share_speed,
    shared_change,
)
from govreport.goals.values.inherited_units import with_units
from govreport.goals.values.ratios import with_terms
from govreport.goals.values.signs import change_of_sign, shrunk
from govreport.goals.verdicts.enumerations import counts_items, counts_own_parts, whole_of
from govreport.goals.verdicts.judge import judge
from govreport.goals.verdicts.origins import aimed_before, began_at, began_from, is_origin, raised_by_now, told_then
from govreport.goals.verdicts.qualified import with_thing
from govreport.goals.verdicts.rejections import is_counter, is_money, is_span, late_rejection
from govreport.goals.verdicts.towards import headed_for
from govreport.goals.verdicts.works import (
    share_of_work,
    tell_apart_by_stage,
    things_built,
    told_apart,
    with_stage,
    without_count,
)
from govreport.mentions.paces import last_pace
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import OF_WHICH, actions, any_of, comparators, endings

__all__ = ["read_facts"]


def read_facts(
    view: View, sentence: Sentence, scope: Scope, last: Pieces, lately: list[Fact]
) -> tuple[list[Fact], list[Judged]]:
    """The facts of a sentence and its numbers that are none.

    `last` is the indicator of the fact before it, `lately` are the facts of the sentence before.
    """
    judged = judge(view, sentence)
    respectively = respectively_in(view, sentence.start - 1, sentence.end) > 0
    if respectively or any(time.shape == "years" for time in sentence.times):
        date_apart(view, sentence, judged)
    facts: list[Fact] = []
    rejected: list[Judged] = []
    spread: dict[int, tuple[Pieces, int, str]] = {}
    # the number of the sentence that 其中 introduces may be its last
    divided = any(view.folded.find(word, sentence.start, sentence.end + 2) >= 0 for word in OF_WHICH)
    behind = _next_of_each(judged)
    for i, j in enumerate(judged):
        before, following = judged[i - 1] if i else None, behind[i]
        listed = i in spread and is_span(j.quantity)  # 入学率和受教育年限分别达到90%和|13年
        if (rule := j.rule or _set_aside(view, sentence, j, before, following, listed)) is not None:
            j.rule = rule
            rejected.append(j)
            whole = whole_of(view.folded, j, following) if rule == "scope" else None
            last = (whole,) if whole is not None else last
            continue
        if i not in spread and (items := items_before(view, judged, i, facts, respectively)) is not None:
            distribute(view, judged, i, items or [fact.indicator for fact in lately], spread)
        if i in spread:
            told = facts
            pieces, shared = of_list(view, judged, i, facts, *spread[i])
            pieces, rule = for_each_of(view, sentence, j, pieces), "list"
        else:
            share_object(view, j, following)
            if not facts:
                last = counted_before(view, j, lately) or moved_before(view, sentence, j) or kept(view, j, lately, last)
            told, last = outside_aside(view, j, facts, last)
            among = works_paid_for(view, j, whole_of_share(view, j, last, told), told)
            part = None if facts else part_of_place(view, j, lately)
            pieces, rule = part or of_others(view, j, facts) or _alone(view, sentence, judged, i, among, told)
            shared = shared_bound(view, j, facts)
        pieces = without_years(view, without_light_verb(view, pieces))
        pieces = named_in_full(view, sentence, j, pieces, facts, lately)
        pieces = tuple(one for one in pieces if one[1] > one[0])  # 元、r三万亿元: a member with nothing to share
        if facts:
            facts[-1].indicator = told_apart(view, facts[-1], pieces)
        fact = _fact(view, sentence, j, scope, pieces, rule, shared, told)
        if rule == "object" and facts and facts[-1].rule == rule:
            tell_apart_by_stage(view, facts[-1], fact)
        fact.part_of = divided and is_part(view, j)
        last = without_total(view, pieces)
        facts.append(fact)
    if respectively and facts:
        share_speed(view, facts)
    close_list(view, facts)
    share_words(facts)
    return with_terms(view.folded, with_units(view, facts)), rejected


def _set_aside(
    view: View, sentence: Sentence, j: Judged, before: Judged | None, following: Judged | None, listed: bool
) -> str | None:
    """The rule by which a number is no fact; a count of items in a heading is none."""
    q = j.quantity
    if (sentence.passage.level and counts_items(view.folded, q)) or counts_own_parts(view.folded, q):
        return "outline"
    return None if listed else late_rejection(view, j, before, following)


def _alone(
    view: View, sentence: Sentence, judged: list[Judged], i: int, last: Pieces, facts: list[Fact]
) -> tuple[Pieces, str]:
    """What a number is about that shares no list of things, and the rule that says so."""
    j = judged[i]
    told = given_to(view, sentence, j, facts) or shown_above(view, j) or gained_each(view, j, facts)
    told = told or summed_with(view, j, facts) or granted_to_household(view, sentence, j, last, facts)
    pieces, rule = told or members_of(view, sentence, j) or indicator_of(view, sentence, j, last, facts)
    scored = of_scored(view, j, pieces)
    if scored and not pieces:
        return scored, "topic"  # 森林覆盖率 / 2030年：|45%
    pieces = scored
    if rule in ("subject", "object") and is_counter(j.quantity):
        pieces = with_thing(with_kind(view, pieces, judged, i), judged, i)
        pieces = things_built(view, j, with_stage(view, j, without_examples(view, j, pieces)))
    return pointed_at(view, sentence, without_count(view, share_of_work(view, j, with_payer(view, j, pieces)))), rule


def _next_of_each(judged: list[Judged]) -> list[Judged | None]:
    """For each number the next one that is neither set aside nor a stretch of time."""
    behind: list[Judged | None] = []
    following = None
    for j in reversed(judged):
        behind.append(following)
        if j.rule is None and not is_span(j.quantity):
            following = j
    return behind[::-1]


def _pace_from(folded: str, j: Judged) -> int:
    """Where words begin that may tell the pace of a number: 2030年|平均工资 has no 年平均, nor has 去年|平均工资."""
    named = folded[j.head - 2] in "去今明前上本" or folded[j.head - 5 : j.head - 1].isdecimal()
    return j.head if named and folded[j.head - 1] == "年" else max(j.start, j.head - 2)


def _fact(
    view: View, sentence: Sentence, j: Judged, scope: Scope, pieces: Pieces, rule: str, shared: str, before: list[Fact]
) -> Fact:
    q, said = shrunk(view, j, before), j.predicate
    time = _time(view, sentence, j, scope)
    time = all_years(view, sentence, time) if j.time is None else time
    cue = _cue(view, sentence, j, scope, rule)
    origin = is_origin(view, j)
    if origin:
        time = began_at(view, sentence, q.start) or (None if time and is_future(view, time) else time)
    if before and time is not None:
        time = told_then(view, j, before[-1], time)
    per = said.per or last_pace(view.folded[_pace_from(view.folded, j) : q.start]) or shared_pace(view, j, before)
    one = before[-1] if before else None
    change = change_of_sign(view.folded, q) or change_of_more(view.folded, j.start, q)
    baseline, change = None, change if q is j.quantity else "decrease"
    if one is not None:
        # 预计失业率从5%，|降至4%
        aimed = one.rule == "baseline" and (one.cue is not None or aimed_before(view, before))
        scope = scope.run(one.status == "goal" or aimed)  # 将新建公园12个，改造危桥30座
        baseline = None if origin or one.start != j.start else began_from(view.folded, j, before)
        if (again := on_other_terms(view, j, one)) is not None:
            change, per, pieces = again.change, again.per, again.indicator
        elif not (change or origin) and _repeats_change(view, j, one, rule, per, cue):
            change = one.change  # 增长8%、力争9%
    over = one is not None and one.status == "result" and one.rule != "baseline"
    over = over and one is not None and not is_rest(view.folded, one.start, one.quantity.start)
    hoped = over and (hoped_for(view.folded, j.start, cue) or turns_ahead().match(view.folded, j.start) is not None)
    if (hoped and is_earlier(view, time, j.start)) or comes_of_works(view, time, j):
        time = None  # 上半年用电1688亿千瓦时，最大负荷|有望达到6400万千瓦
    beaten = beats_target(view.folded, j.start, j.quantity.reach) or is_done_of(view, j, one)
    beaten = beaten or (one is not None and raised_by_now(view.folded, one, j))
    beaten = beaten or (bool(pieces) and view.folded.endswith(endings("closed accounts"), *pieces[-1]))
    gone = one is not None and over and dated_before_result(view, one, j, time, cue, scope.passage.plans)
    goal = not origin and not beaten and not gone and scope.is_goal(view, sentence, j, time, cue, over)
    marked = cue is not None and cue.start == label_behind(view.folded, q.reach)
    goal = goal or (marked and not origin and scope.passage.part != "review")  # 达到60%（预期性）
    goal = goal or (not origin and works_for(view.folded, sentence.start, q.reach, sentence.end))
    goal = goal or (not origin and scope.passage.part != "review" and set_for_year(view, j, time))
    goal = goal or headed_for(view.folded, j.start, q.start, q.reach) >= 0
    value = value_told(view.folded, q.start)  # 目标值：16%, 实际值：15.3%
    goal = (goal or value == "goal") and value != "result"
    cue = _sought(view, j) or cue if goal and (cue is None or cue.end <= j.start) else cue
    if goal and cue is None and time is not None and time.start > q.reach:
        cue = next((one for one in sentence.cues if one.end == time.start), None)  # 约300户，|预计|2027年完工
    comparator, compared = bound_of(view, j, shared)
    scope, time = _dated(view, sentence, scope, time, goal and bool(per))
    if time is None and (per == "each_year" or (per and said.change not in ("increase", "decrease"))):
        scope = _of_all_years(view, scope)
    told = None if goal or (time is not None and _yet_to_come(view, time)) else time
    return Fact(
        q, q.unit, "goal" if goal else "result", comparator,
        change or shared_change(view, j, before) or moved_topic(view, j, rule, pieces)
        or change_of(view, j, rule, pieces), per, pieces, "baseline" if origin else rule,
        due_of(view, sentence, scope, j, time) if goal else None, told, cue,
        j.start, j.end, sentence, j.left, compared, baseline,
    )  # fmt: skip


def _yet_to_come(view: View, time: TimeMention) -> bool:
    """预计2028年完工，|目前进度45%; 在未来十年，我们已找到土地: whether a time is to come, so that it dates no result.

    The end of a year that is all but over does: 预计到年末，…, told in its December.
    """
    start, published = view.resolve_past(time).start, view.reference.published
    if view.folded.find("未来", time.start, time.end) >= 0:
        return True
    left = NEARLY_OVER if time.unnamed else 0
    return start is not None and published is not None and (start - published).days > left


def _time(view: View, sentence: Sentence, j: Judged, scope: Scope) -> TimeMention | None:
    """The time of its sentence that governs a number: its own, the one before it, or one behind it in its clause."""
    if j.time is not None or not sentence.times:
        return j.time
    if (due := deadline_behind(view.folded, sentence.times, j.quantity.reach, sentence.end)) is not None:
        return due
    time = scope.governing_time(view, sentence, share_of_plan(view, j))  # 一季度|完成全年预算的25%
    # 8个项目三季度开工、|6个项目年底前竣工: each with a time of its own
    listed = time is not None and view.folded.find("、", time.end, j.quantity.start) > 0
    if time is None or time.start <= j.start or listed:
        time = following_time(view, sentence, j.quantity.reach, j.end) or time
    closing = closing_time(view, sentence, j.quantity.reach)
    if closing is None or (closing.relation != "from" and not _is_done_with(view, j)):
        return time
    # 上半年完成投资50亿元，年底前完工: its own time, unless that is no more than the year
    if time is not None and time.start >= j.start and time.shape != "year":
        return time
    # 去年完成投资的60%，今年全部建成: what was done is of its own year, but not 去年12项未办结的实事，6月底前办结
    if time is None or sentence.clause_start(j.quantity.start) > time.start or view.folded[j.quantity.reach] == "未":
        return closing
    return time if is_future(view, time) is False else closing


def _is_done_with(view: View, j: Judged) -> bool:
    """新建公路300公里，10月底前完工: whether a number counts deeds or works, which a later clause may say to be done.

    A cost, a size and what a thing will give are none: 造价3亿元，全长4公里，可提供床位200张，2028年完工.
    """
    folded, start, at = view.folded, j.start, j.quantity.start
    if is_counter(j.quantity):
        return will().search(folded, start, at) is None and folded.find("提供", start, at) < 0
    if folded.startswith(endings("rest"), start):
        return True  # 整治排水41公里，|其余26公里|，三年内整治完成
    return not is_money(j.quantity.unit) and _deed().search(folded, start, at) is not None


@functools.cache
def _deed() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(actions()))


def _repeats_change(view: View, j: Judged, one: Fact, rule: str, per: str, cue: Cue | None) -> bool:
    """Whether a number without an indicator of its own is a second value of the change told before: 增长8%、力争9%."""
    q, said = j.quantity, j.predicate
    if rule != "continued" or q.start - one.quantity.reach > _LISTED:
        return False
    if cue is not None and cue.start >= one.quantity.reach and q.unit == one.quantity.unit == "%":
        # 增长8%，力争达到9%: with a cue of its own, and not 增长8%、占比力争达到9%
        return not view.folded.endswith(endings("share"), one.quantity.reach, cue.start)
    if find_gap(view.folded, one.quantity.reach + 1, q.start, said.verb) is not None:
        return False  # 增长16%，|高出全国|12个百分点
    if any_of("equals").search(view.folded, one.quantity.reach, q.start) is not None:
        return False  # 减排二氧化碳120万吨，|相当于|植树660万棵
    estimated = said.comparator == "about" and not said.verb  # 增加89亿元，约3.4%
    if per == "cumulative" or (said.asserts and not estimated) or said.origin or q.shape == "word":
        return False  # 年均增长10%，五年累计300亿美元
    if fulfils_plan().search(view.folded, j.start, q.start) is not None:
        return False  # 增长6%，|完成年度计划的|92%
    # 增长17%，占全市的16%; 增加1.4亿、覆盖10亿人; 增长6%，比全国高2个百分点: a share, what is done and a gap are no change
    apart = j.action or view.folded.find("占", one.quantity.reach, q.start) >= 0
    # 增加学位2900个，其中城区学校6所; 收入增长5%，|户均|3万元, but 增加89亿元，|约|3.4%
    between = view.folded[one.quantity.reach : q.start].strip("，、,（( ")
    apart = apart or (q.unit != one.quantity.unit and between != "" and between not in comparators("before"))
    return not apart and _AGAINST.match(view.folded, one.quantity.reach) is None


_LISTED: Final = 16  # letters at most between two values of one indicator
_AGAINST: Final = re.compile("[，、,]?[比较]")


def _cue(view: View, sentence: Sentence, j: Judged, scope: Scope, rule: str) -> Cue | None:
    """The cue by which a number is promised, or that of the list that it stands in."""
    if (striven := _STRIVEN.match(view.folded, j.quantity.reach)) is not None:
        return Cue(*striven.span(), _STRIVES)  # 以不超过2%|为努力目标, 朝5000户|之目标努力
    if not sentence.cues:
        return scope.header.cue if scope.header else None
    at = label_behind(view.folded, j.quantity.reach)  # 达到38%（约束性）
    if at > 0 and (label := next((one for one in sentence.cues if one.start == at), None)) is not None:
        return label
    return scope.governing_cue(view, sentence, share_of_plan(view, j), bool(j.predicate.verb), rule == "continued")


def _sought(view: View, j: Judged) -> Cue | None:
    """积极|争取|上级资金10亿元: what is sought is promised where a number tells how much, and no cue elsewhere."""
    if j.predicate.verb:
        return None
    m = _SOUGHT.search(view.folded, j.start, j.quantity.start)
    return Cue(m.start(), m.end(), _STRIVES) if m is not None else None


_STRIVES: Final = "strive"
_STRIVEN: Final = re.compile("(?:为(?:努力|奋斗|争取|力争)|的努力)目标|[的之]?目标(?:努力|冲刺)(?=[，。；！\n]|$)")
_SOUGHT: Final = re.compile("(?<!成功)(?<!累计)(?<![共已])争取(?![到了过的]|工作|力度|支持)")


def _dated(
    view: View, sentence: Sentence, scope: Scope, time: TimeMention | None, paced: bool
) -> tuple[Scope, TimeMention | None]:
    """1985年将达到983亿元，平均每年|增加42亿元, in a plan: a pace is of all its years, and not of the one named before."""
    if paced and time is not None and time.relation == "by":
        end = view.resolve(time).end
        terms = (one for one in sentence.times if (one.shape, one.relation) == ("plan", "within"))
        term = next((one for one in terms if view.resolve(one).end == end), None)
        return scope, term or time  # “十三五”期间，…，到2020年突破900亿元，年均增长8%
    if not paced or scope.passage.part != "outlook" or scope.passage.period is None:
        return scope, time
    told = time or (scope.fronted and scope.fronted.resolved)
    return (scope.front(None), None) if told is not None and told.relation == "in" else (scope, time)


def _of_all_years(view: View, scope: Scope) -> Scope:
    """2026年底前，编制完成规划。每年|新建公园40个: what is done each year is not due when one thing of the plan is."""
    front, plan = scope.fronted, view.plan_due
    if front is None or plan is None or front.resolved.relation not in ("by", "before"):
        return scope
    end, last = front.resolved.end, plan.resolved.end
    return scope.front(None) if end is not None and last is not None and end < last else scope
