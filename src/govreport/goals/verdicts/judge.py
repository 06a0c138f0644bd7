"""The first look at every number of a sentence: its clause, its predicate, the noun before and the noun after it."""

import functools
import re
from typing import Final

from govreport.goals.phrases.asides import after_aside
from govreport.goals.phrases.comparisons import before_base, upon_base
from govreport.goals.phrases.edges import RAISES, last_bracket
from govreport.goals.phrases.object_ends import ITEM_SIGNS, before_help
from govreport.goals.phrases.objects import object_right
from govreport.goals.phrases.subjects import NOUN, ends_in_action, subject
from govreport.goals.seen.judged import Judged, counts_before, is_small
from govreport.goals.seen.view import Sentence, View
from govreport.goals.values.speeds import by_speed, grows_behind, speed_behind
from govreport.goals.verdicts.beside import compared_target, lasts
from govreport.goals.verdicts.limits import keep_under
from govreport.goals.verdicts.modifiers import bounds_kind, modifies, sizes_things
from govreport.goals.verdicts.nouns import done_for, noun_before, noun_behind, words_before
from govreport.goals.verdicts.origins import moves_from
from govreport.goals.verdicts.qualified import named_by_size, qualified
from govreport.goals.verdicts.rejections import is_counter, is_money, is_span, ordinary, rejection
from govreport.goals.verdicts.shares import told_of
from govreport.goals.verdicts.sizes import is_share_of, says_which, sizes_alike
from govreport.goals.verdicts.towards import headed_for, measure_begins, thing_ends
from govreport.goals.verdicts.works import changed_deed, is_said_of, named_plans, worked_on
from govreport.mentions.grammar import dimension_of
from govreport.mentions.mention import QuantityMention
from govreport.mentions.predicates import NOTHING, Predicate, predicate_before
from govreport.text.words import OURS, WHOLE, any_action, endings, one_of, role

__all__ = ["judge"]

_NONE: Final = (0, 0)
_IN_BRACKETS: Final = re.compile("[（(][^（()）]{1,16}[)）]\\Z")
_SPACES: Final = frozenset(" \u3000")
_CLOSED: Final = frozenset('，。；、,;：:！？!?\n）)”"|｜')  # after these a number has no object


def judge(view: View, sentence: Sentence) -> list[Judged]:
    """Verdicts that need no more than the neighbourhood of a number, and the phrases for the others."""
    folded, quantities, breaks = view.folded, sentence.quantities, sentence.breaks
    time_starts = view.time_starts if sentence.times else {}
    things = qualified(folded, quantities) if len(quantities) > 1 else {}
    rules = [
        "modifier" if i - 1 in things else None if ordinary(folded, q) else rejection(view, q, quantities, i)
        for i, q in enumerate(quantities)
    ]
    starts = _next_starts(quantities, rules, sentence.end) if len(quantities) > 1 else [sentence.end]
    judged: list[Judged] = []
    taken = start = sentence.start
    edges = [*breaks, sentence.end]
    mark = 0
    for i, q in enumerate(quantities):
        at, reach = q.start, q.reach
        while edges[mark] < at:
            start = edges[mark] + 1
            mark += 1
        following = mark
        while edges[following] < q.end and following < len(breaks):
            following += 1
        end = edges[following]
        if rules[i] is not None:
            judged.append(Judged(q, start, end, at, NOTHING, _NONE, _NONE, at, False, rules[i]))
            continue
        until = _until(view, quantities, starts, i, end, time_starts)
        at = _words_end(folded, judged, q, start)
        one = _look(view, sentence, q, at, (start, end), until, taken)
        keep_under(folded, judged, one)
        if judged:
            _part(folded, judged[-1], one)
        if i in things:
            thing = object_right(folded, things[i], end)  # 3家|年产值超10亿元的|企业
            helped = done_for(folded, start, at)
            begin, stop = before_help(folded, thing, people=False) if helped else thing
            amount = quantities[i + 1]
            if stop > begin and named_by_size(folded, q, amount):
                begin, stop = reach, stop if things[i] <= amount.reach + 1 else amount.reach
            one.object = begin, stop
        else:
            one.rule = None if moves_from(folded, one) else modifies(view, judged, one)
        if says_which(folded, q) or sizes_things(folded, quantities, i, one, starts[i], sentence.end):
            one.rule = "modifier"
        if judged and sizes_alike(folded, judged[-1], one):
            judged[-1].rule = "modifier"
        elif judged and one.rule in ("modifier", "class") and is_share_of(folded, judged[-1], one):
            judged[-1].object = judged[-1].quantity.reach + 1, one.object[1]
        judged.append(one)
        _share_deed(folded, judged)
        if one.rule is None and not _is_apart(folded, one, judged[-2] if judged[1:] else None):
            behind = grows_behind(folded, reach, end)
            taken = behind.end() if behind else reach
    return judged


def _share_deed(folded: str, judged: list[Judged]) -> None:
    """完成6村300户|1200人的|搬迁: what is done to the last of counts, one right behind the other, is done to all."""
    last = judged[-1]
    counts = folded[last.quantity.reach] == "的" and last.rule is None and is_counter(last.quantity)
    if not counts or last.object[1] <= last.object[0]:
        return
    for before, behind in zip(judged[-2::-1], judged[:0:-1], strict=True):
        told = before.rule is not None or before.object[1] > before.object[0]
        if told or before.quantity.reach != behind.quantity.start or not is_counter(before.quantity):
            return
        before.object, before.subject = last.object, (before.left, before.left)


def _is_apart(folded: str, one: Judged, before: Judged | None) -> bool:
    """比|五年前|增加, 增长|连续三年|达到13%: what tells when, or is a part of a noun, and ends no words before the next number."""
    q = one.quantity
    if not is_span(q):
        return q.shape == "chinese" and is_small(folded, one) and not counts_before(folded, one)
    if folded.endswith("连续", one.start, q.start):
        return True
    # 优良天数281天、比2020年增加36天
    return not lasts(folded, one, before) and (folded.startswith("前", q.reach) or not one.predicate.asserts)


def _until(
    view: View, quantities: list[QuantityMention], starts: list[int], i: int, end: int, time_starts: dict[int, int]
) -> int:
    """Where the words behind number `i` end that may be its object: at its clause's end, or before the next number."""
    folded, reach = view.folded, quantities[i].reach
    until = end if folded[reach] not in _CLOSED else reach
    if i + 1 < len(quantities):
        other = quantities[i + 1]
        kind = is_counter(quantities[i]) and bounds_kind(folded, reach, other)  # 768个亿元以上项目
        if kind or _IN_BRACKETS.match(folded, reach, other.reach + 1):  # 2公顷（30亩）林地
            starts[i] = starts[i + 1]
    if starts[i] < until:
        # 15个县扩大到57个县: what comes before the next number is its predicate, not the object of this one
        until = predicate_before(folded, view.mirrored, starts[i], reach, time_starts)[0]
    return until


def _words_end(folded: str, judged: list[Judged], q: QuantityMention, start: int) -> int:
    """Where the words before a number end: 超|每千人|6.6批次 before its base, |上|百家, |近|千人."""
    at = q.start
    if judged and judged[-1].rule == "per unit" and judged[-1].quantity.end == at:
        at = judged[-1].quantity.start - 1
    elif folded[at - 1] in "兑换" and judged and judged[-1].rule == "per unit":
        at = judged[-1].quantity.start  # 汇率为|1美元兑|7.1元
    elif folded[at - 1] in _BASE_ENDS and (base := _BASE.search(folded, max(start, at - _BASE_REACH), at)) is not None:
        at = base.start()  # 控制在|每百万列车公里|1.5件, 维持|每个车位|3万元
    bounds = (
        q.approximate and q.own and at > start and folded[at - 1] in "上近"
    )  # not 近|三分之一, of which 近 is no part
    return at - bool(bounds)


_BASE_ENDS: Final = frozenset("里位车班架床人户间所个次亩年月天日")
_BASE_REACH: Final = 12  # letters
_BASE: Final = re.compile("(?<=[在到至为持于达])每(?!年|月|天|日)[\u4e00-\u9fff]{1,10}$")


def _part(folded: str, before: Judged, one: Judged) -> None:
    """Part the words between two counts: 77个|村减贫摘帽|、1.9万户 are of the first, 新增1个|产业集群|、企业|20家 of both.

    So 青石区47项|经验|、综合试点|48项经验.
    """
    start, end = before.object
    served = one.subject[0] == start < end < one.subject[1] and folded[end] not in _JOINTS
    if served and _FOR_THEM.search(
        folded, max(before.start, before.quantity.start - _FOR_REACH), before.quantity.start
    ):
        # 为60所学校|安装|空调|2800台: what they get, and not what they do: 支持60家企业投资3亿元
        verb = any_action().match(folded, end, one.subject[1] - 1)
        noun = subject(folded, verb.end() if verb is not None else end, one.subject[1])
        one.subject = noun if noun[0] > end and noun[1] > noun[0] else one.subject
    within = start <= one.subject[0] < one.subject[1] <= end
    if before.quantity.unit and not is_counter(before.quantity):
        mark = folded.find("、", start, end) if one.subject == before.object else -1
        if mark > 0 and folded[start:mark] in role("funds"):
            before.object, one.subject = (start, mark), (mark + 1, end)  # 水厂1.1亿元|贷款|、泵站|6500万元贷款
        if within and folded[end] in _JOINTS and folded[end] != "、" and one.object[1] > one.object[0]:
            one.subject = one.left, one.left  # 270亿元|投资|及超过1万个|职位
        return
    if within and folded[end] in _JOINTS:
        one.subject = one.left, one.left
    elif start <= one.subject[0] < end < one.subject[1] - 1 and folded[end] in "和及与、":
        # 2座|水厂|及|配套管网|30公里, 4处|广场|、建成|公厕|12座
        rest = end + 1, one.subject[1]
        one.subject = subject(folded, *rest) if folded[end] == "、" else rest
    elif one.subject == before.object and is_money(one.quantity.unit) and (works := _paid(folded, start, end)) < end:
        before.object = start, works  # 8件|道路工程|总经费3亿元
    elif one.subject == before.object:
        mark = folded.rfind("、", start + 2, end - 2)
        if mark < 0 and one.object[1] > one.object[0] and end == one.left:
            mark = folded.rfind("和", start + 2, end - 2)  # 3亿人口的饮水安全|和无电区|400万人的用电问题
        if mark > 0:
            # 2座|公园|、疏浚|河道|12公里
            before.object, one.subject = (
                (start, mark),
                subject(folded, mark + 1, end) if end == one.left else (mark + 1, end),
            )


def _paid(folded: str, start: int, end: int) -> int:
    """Where the works end of which a noun tells the cost: 道路工程|总经费; at its end where it tells none."""
    cost = max((len(word) for word in endings("invested") if folded.endswith(word, start + NOUN, end)), default=0)
    return end if folded[end - cost - 1] in _JOINTS else end - cost  # 企业1640家、|投资2亿元


_FOR_REACH: Final = 32  # letters in which it is told for whom something is done
# 为全县|60所, 为80个村、|30个
_FOR_THEM: Final = re.compile(
    f"[为替给向对](?:{WHOLE}|{OURS}|[\u4e00-\u9fff]{{2,4}}[市县区乡镇])?(?:大?约|近|超过?|逾|共)?(?:[0-9][^，。；：]{{1,24}}[、和及])?$"
)
_JOINTS: Final = frozenset("、和及与并以")  # with which the next number begins: 3所中学|以及5所小学


def _next_starts(quantities: list[QuantityMention], rules: list[str | None], end: int) -> list[int]:
    """For each number where the next one begins that is not set aside."""
    starts = []
    for q, rule in zip(reversed(quantities), reversed(rules), strict=True):
        starts.append(end)
        if rule is None:
            end = q.start
    return starts[::-1]


def _look(
    view: View, sentence: Sentence, q: QuantityMention, at: int, clause: tuple[int, int], until: int, taken: int
) -> Judged:
    """The phrases around a number.

    Its predicate ends at `at`, its object at `until` at the latest, or there is none if that is where its words end;
    `taken` is the end of the fact before it.
    """
    folded = view.folded
    start, end = clause
    bound = _behind_last(folded, at, taken) if taken > start else start
    times = view.time_starts if sentence.times else {}
    left, said = predicate_before(folded, view.mirrored, at, bound, times)
    if said is NOTHING and left == at and folded[at - 1] in "）)":
        left, said = _before_terms(view, times, bound, at)
    speed = speed_behind(folded, q.reach, end)
    paced = left
    if speed is not None:
        left, said = by_speed(folded, bound, left, said, speed, q.unit)
        until = q.reach
    if (to := headed_for(folded, bound, q.start, q.reach)) >= 0:
        bound, left, until, said = _towards(folded, q, (bound, left), to, said)
    begin, stop = words_before(view, sentence, bound, left)
    if upon_base(folded, q.reach):
        (begin, stop), until = before_base(folded, begin, stop), q.reach
    if q.unit == "倍" and folded[stop] in "是为":
        said = said.but(verb="是", change="level", asserts=True)
    noun = noun_before(folded, sentence, (bound, begin, stop), left)
    if folded.startswith("的目标", q.reach) and folded.startswith(_ATTAINS, noun[0]) and noun[1] - noun[0] > NOUN + 2:
        noun = noun[0] + 2, noun[1]  # 达到|自给率|40%的目标
    if speed is not None and noun[1] <= noun[0]:
        # 按8%的幅度压减|公用经费; 以|能源消费|年均3%的增速支撑了…
        noun = object_right(folded, speed.end(), end) if speed[1] else subject(folded, left, paced)
    noun, said = told_of(folded, q, (bound, begin), noun, left, said)
    if noun[1] <= noun[0] and said.change in ("increase", "decrease"):
        noun = changed_deed(folded, begin, stop)
    if said.change == "increase":
        noun, said = worked_on(folded, q, noun, left, said)
    elif folded[left] in "计规":
        noun = named_plans(folded, q, noun, left, view.reference.dialect == "TW")
    if noun[1] <= noun[0] and (left == sentence.start or not _LED.isdisjoint(folded[left - 1 : left + 1])):
        aim = _growth_aimed_at().match(folded, left, at)
        noun, said = (aim.span(1), said.but(change="level")) if aim else (noun, said)
    # 为剧团提供|达3亿元的|资助
    bare = not said.verb or folded.startswith("的", q.reach)
    action = said.counts or (bare and ends_in_action(folded, view.mirrored, begin, left))
    # 服务券|加4000张　宿位多700个
    beside = noun[0] < noun[1] and (noun[1] == q.start or (noun[1] == q.start - 1 and folded[noun[1]] in RAISES))
    apart = beside and folded[q.reach : q.reach + 1] in _SPACES  # 挡墙13公里 道路8公里
    thing = _NONE
    if q.reach < until and not apart:
        thing = noun_behind(view, sentence, q, said, (start, until), action)
        attends = folded[slice(*thing)] in role("attends") and dimension_of(q.unit) == "people"  # 3000人|参加
        thing = _NONE if attends or is_said_of(folded, q, noun, thing) else thing
    return Judged(q, start, end, left, said, noun, thing, begin, action, None)


def _towards(
    folded: str, q: QuantityMention, places: tuple[int, int], to: int, said: Predicate
) -> tuple[int, int, int, Predicate]:
    """Where the words begin that tell of a level headed for, its predicate, and what stands behind it; what it says."""
    if (measure := measure_begins(folded, to, places[1])) > 0:  # 向|产值|突破500亿元的目标迈进
        return measure, places[1], q.reach, said.but(verb="达到", change=said.change or "level", asserts=True)
    last = thing_ends(folded, q.reach)
    said = said.but(verb="达到", change="level", asserts=True) if last < 0 else said
    return places[0], to, max(last, q.reach), said


_ATTAINS: Final = ("达到", "达成", "实现")


def _before_terms(view: View, times: dict[int, int], bound: int, at: int) -> tuple[int, Predicate]:
    """The predicate before a bracket that tells its terms: 收入|下降（同口径）|19%."""
    opened = last_bracket(view.folded, bound, at)
    if opened > bound:
        told = predicate_before(view.folded, view.mirrored, opened, bound, times)
        return (at, NOTHING) if told[1] is NOTHING else told
    return at, NOTHING


def _behind_last(folded: str, at: int, taken: int) -> int:
    """Where the words before a number begin whose clause has a fact before it, which ends at `taken`."""
    if folded[at - 1 - (folded[at - 1] in ITEM_SIGNS)] == "、":
        return at  # 82项|获国家认可、|37项在全国推广, 1家食堂、*|3家超市
    bound = after_aside(folded, taken, at)
    if folded[at - 1] in "为给向对" and folded[at - 2] == "、":
        return at - 1  # 为5万名妇女做筛查、|为4万名学生体检
    if (beside := compared_target().match(folded, bound, at + 1)) is not None:
        return min(beside.end(), at)  # 高于6%的目标|2个百分点
    return bound


_LED: Final = frozenset("把将")


@functools.cache
def _growth_aimed_at() -> re.Pattern[str]:
    """把|增长预期目标|定在7.5%左右: of nothing that is named the aim itself is told."""
    return re.compile(f"[把将]?((?:年均)?(?:增长|增速)的?{one_of('of an aim')}*{one_of('aim')})")
