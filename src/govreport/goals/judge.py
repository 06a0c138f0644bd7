"""The first look at every number of a sentence: its clause, its predicate, the noun before and the noun after it."""

import functools
import re
from typing import Final

from govreport.goals.asides import after_aside, before_aside
from govreport.goals.comparisons import before_base, before_earlier, behind_comparison, upon_base
from govreport.goals.deeds import comes_about
from govreport.goals.edges import MODAL_WILL, NOUNS_WITH, RAISES, last_bracket
from govreport.goals.judged import Judged, counts_before, is_small
from govreport.goals.modifiers import bounds_kind, modifies, sizes_things
from govreport.goals.object_ends import before_arrival, before_fee, before_help, before_predicate, before_quality
from govreport.goals.objects import object_of_rate, object_right
from govreport.goals.origins import OF_BUDGET
from govreport.goals.phrases import AT, NOUN, ends_in_action, names_indicator, subject
from govreport.goals.qualified import named_by_size, qualified
from govreport.goals.shares import is_others_level, told_of
from govreport.goals.speeds import by_speed, grows_behind, speed_behind
from govreport.goals.starts import after_mentions
from govreport.goals.towards import headed_for
from govreport.goals.verdicts import compared_target, is_counter, is_span, ordinary, rejection
from govreport.goals.view import Sentence, View
from govreport.goals.works import is_said_of, named_plans, worked_on
from govreport.mentions.grammar import dimension_of
from govreport.mentions.mention import QuantityMention
from govreport.mentions.predicates import NOTHING, Predicate, predicate_before
from govreport.text.words import OURS, WHOLE, actions, endings, one_of, role, surfaces

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
            judged.append(Judged(q, start, end, at, NOTHING, _NONE, _NONE, at, False, False, rules[i]))
            continue
        until = _until(view, quantities, starts, i, end, time_starts)
        at = _words_end(folded, judged, q, start)
        one = _look(view, sentence, q, at, (start, end), until, taken)
        if judged:
            _part(folded, judged[-1], one)
        if i in things:
            thing = object_right(folded, things[i], end)  # 3家|年产值超10亿元的|企业
            helped = _for_whom().search(folded, max(start, at - _FOR_REACH), at)
            begin, stop = before_help(folded, thing, people=False) if helped else thing
            amount = quantities[i + 1]
            if stop > begin and named_by_size(folded, q, amount):
                begin, stop = reach, stop if things[i] <= amount.reach + 1 else amount.reach
            one.object = begin, stop
        else:
            one.rule = modifies(view, judged, one)
        if sizes_things(folded, quantities, i, one, starts[i], sentence.end):
            one.rule = "modifier"
        judged.append(one)
        if one.rule is None and not _is_apart(folded, one):
            behind = grows_behind(folded, reach, end)
            taken = behind.end() if behind else reach
    return judged


def _is_apart(folded: str, one: Judged) -> bool:
    """比|五年前|增加, 增长|连续三年|达到13%: what tells when, or is a part of a noun, and ends no words before the next number."""
    q = one.quantity
    if not is_span(q):
        return q.shape == "chinese" and is_small(folded, one) and not counts_before(folded, one)
    if folded.endswith("连续", one.start, q.start):
        return True
    lasting = folded.endswith(endings("lasting"), *one.subject)  # 优良天数281天、比2020年增加36天
    return not lasting and (folded.startswith("前", q.reach) or not one.predicate.asserts)


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
    return at - (q.approximate and at > start and folded[at - 1] in "上近")


def _part(folded: str, before: Judged, one: Judged) -> None:
    """Part the words between two counts: 77个|村减贫摘帽|、1.9万户 are of the first, 新增1个|产业集群|、企业|20家 of both.

    So 青石区47项|经验|、综合试点|48项经验.
    """
    start, end = before.object
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
    elif one.subject == before.object:
        mark = folded.rfind("、", start + 2, end - 2)
        if mark < 0 and one.object[1] > one.object[0] and end == one.left:
            mark = folded.rfind("和", start + 2, end - 2)  # 3亿人口的饮水安全|和无电区|400万人的用电问题
        if mark > 0:
            before.object, one.subject = (start, mark), (mark + 1, end)


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
        left, said = by_speed(folded, bound, left, said, speed)
        until = q.reach
    if (to := headed_for(folded, bound, q.start, q.reach)) >= 0:
        left, said, until = to, said.but(verb="达到", change="level", asserts=True), q.reach
    begin, stop = _words_before(view, sentence, bound, left)
    if upon_base(folded, q.reach):
        (begin, stop), until = before_base(folded, begin, stop), q.reach
    if q.unit == "倍" and folded[stop] in "是为":
        said = said.but(verb="是", change="level", asserts=True)
    noun = _noun(folded, sentence, (bound, begin, stop), left)
    if folded.startswith("的目标", q.reach) and folded.startswith(_ATTAINS, noun[0]) and noun[1] - noun[0] > NOUN + 2:
        noun = noun[0] + 2, noun[1]  # 达到|自给率|40%的目标
    if speed is not None and noun[1] <= noun[0]:
        # 按8%的幅度压减|公用经费; 以|能源消费|年均3%的增速支撑了…
        noun = object_right(folded, speed.end(), end) if speed[1] else subject(folded, left, paced)
    noun, said = told_of(folded, q, (bound, begin), noun, left, said)
    if said.change == "increase":
        noun, said = worked_on(folded, q, noun, left, said)
    elif folded[left] in "计规":
        noun = named_plans(folded, q, noun, left)
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
        thing = _counted(view, sentence, q, said, (start, until), action)
        attends = folded[slice(*thing)] in role("attends") and dimension_of(q.unit) == "people"  # 3000人|参加
        thing = _NONE if attends or is_said_of(folded, q, noun, thing) else thing
    follows = taken > start and q.start - taken <= 2
    return Judged(q, start, end, left, said, noun, thing, begin, action, follows, None)


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
    if folded[at - 1] == "、":
        return at  # 82项|获国家认可、|37项在全国推广
    bound = after_aside(folded, taken, at)
    if (beside := compared_target().match(folded, bound, at + 1)) is not None:
        return min(beside.end(), at)  # 高于6%的目标|2个百分点
    return bound


def _noun(folded: str, sentence: Sentence, words: tuple[int, int, int], left: int) -> tuple[int, int]:
    """The subject among the words before a predicate at `left`, or before the time that stands there; else empty."""
    bound, begin, stop = words
    noun = subject(folded, begin, stop) if stop > begin else (left, left)
    if begin > bound and (noun[1] <= noun[0] or is_others_level(folded, noun)):
        # 力争|商业航天|全年发射, 我预测|经济|今年会增长
        clause = sentence.clause_start(bound)
        ahead = (cue for cue in sentence.cues if cue.start >= clause)
        from_here = next((cue.end for cue in ahead if folded[bound : cue.start].lstrip(_NUMBERING) in _WE), bound)
        mentions = (m.start for ms in (sentence.times, sentence.cues) for m in ms if m.start >= from_here)
        first = min(mentions, default=from_here)
        # 公园|截至8月底已完成30处, but 力争|全年发射
        name = folded[from_here:first]
        led = folded[first] in "截至到于在" and name not in surfaces("openers") and name not in actions()
        long = first - from_here >= _SHORTEST_NOUN - led
        if first < left and (long or names_indicator(folded, from_here, first)):
            return _before_time(folded, from_here, first)
    return noun


_NUMBERING: Final = "0123456789.．、 "  # of paragraphs: 12. |我预测
_WE: Final = frozenset(("", "我", "我们", "政府", "当局"))  # who may expect something


def _words_before(view: View, sentence: Sentence, bound: int, left: int) -> tuple[int, int]:
    """Where the words begin and end, before a predicate at `left`, in which the subject of a number stands."""
    folded = view.folded
    if (begin := behind_comparison(folded, bound, left)) > bound:
        return begin, left
    if folded[bound] in "比较相与同、，将会" and _COMPARED.match(folded, bound, left):
        return bound, bound  # 单位达9万个，比上届同期增加3万个: what is compared with is no subject
    if not (sentence.times or sentence.cues):
        return bound, before_aside(folded, bound, left)
    if folded[left - 1] == "料" and any(cue.start == left - 1 for cue in sentence.cues):
        left -= 1  # 2027年基本通胀率|料为3%
    stop = before_aside(folded, bound, _before_comparison(folded, sentence, bound, left))
    begin = after_mentions(folded, sentence, bound, stop)
    if folded[begin] in "比较" and begin > bound and _COMPARED.match(folded, begin, left):
        return begin, begin  # 利得税收入|预计|较原来预算高出3亿元
    return begin, stop


_LED: Final = frozenset("把将")


@functools.cache
def _growth_aimed_at() -> re.Pattern[str]:
    """把|增长预期目标|定在7.5%左右: of nothing that is named the aim itself is told."""
    return re.compile(f"[把将]?((?:年均)?(?:增长|增速)的?{one_of('of an aim')}*{one_of('aim')})")


def _counted(
    view: View, sentence: Sentence, q: QuantityMention, said: Predicate, clause: tuple[int, int], action: bool
) -> tuple[int, int]:
    """The noun after a number, which ends where its clause does at the latest."""
    folded = view.folded
    start, until = clause
    if sentence.times:
        until = _before_next_time(folded, sentence, q.reach, until)
    if (quote := view.quote_around(q.start)) is not None:
        until = min(until, quote[1])
    levied = said.rate or (q.shape == "word" and folded.startswith("征收", q.reach))  # 减半|征收购置税
    if _follows().match(folded, q.reach) is not None:
        return q.reach, q.reach
    if folded[q.reach] in _SPACES and folded[q.reach + 1 : until] in surfaces("indicator_names"):
        return q.reach + 1, until  # 5万人以上 |城镇新增就业
    thing = (object_of_rate if levied else object_right)(folded, q.reach, until)
    caused = folded.endswith(endings("causes"), start, q.start)  # 推动30家企业|创建绿色工厂
    thing = before_predicate(folded, *thing) if caused or not action else thing
    if _THRESHOLD_COUNT.match(folded, *thing) is not None and folded.endswith(endings("threshold"), *thing):
        thing = thing[0], thing[0]  # 跨越60亿、70亿|两个关口
    thing = before_fee(folded, *thing) if dimension_of(q.unit) == "people" else before_quality(folded, *thing)
    if (
        folded.endswith("化", *thing)
        and (begun := _MADE_SO.search(folded, *thing))
        and _MOVED.search(folded, start, q.start)
    ):
        thing = thing[0], begun.start()  # 把3项|措施|恒常化
    helped = _for_whom().search(folded, max(start, q.start - _FOR_REACH), q.start) is not None
    if (at := _AT_PLACE.search(folded, thing[0] + NOUN * (action or caused or helped), thing[1])) is not None:
        thing = thing[0], at.start()  # 3家企业|在创业板上市, 2个大模型|在制造业应用, 仍有4万辆|在路上行驶
    if q.unit and folded.endswith(endings("trouble"), *thing) and (of := folded.rfind("的", q.reach, thing[1])) > 0:
        whose = object_right(folded, q.reach, of)
        thing = whose if whose[1] > whose[0] else thing  # 解决15万户低收入群体|的住房困难
    if caused or helped:
        thing = before_help(folded, thing, dimension_of(q.unit) == "people", sure=helped)  # 为10万户居民|更换管道
    if caused or helped or not action:
        thing = before_arrival(folded, view.mirrored, *thing)
    return thing


@functools.cache
def _follows() -> re.Pattern[str]:
    """其余15处|预计年底前完成, 当中1700公顷|在首五年推出, 受影响的1600户|将获安置: no noun but what becomes of it."""
    becomes = "在(?=[首前后未今明去])|[将会](?=[获会于在由可被]|陆续|分批|分阶段)"
    return re.compile(f"{one_of('foresees')}(?![性目指值数])|正?[按超达](?:到)?(?:序时|计划)|{becomes}")


_THRESHOLD_COUNT: Final = re.compile("[两二三四五六七八九十]{1,2}[个道大]")
_AT_PLACE: Final = re.compile(f"(?<=[\u4e00-\u9fff]){AT}[^的]{{2,}}$")
_MADE_SO: Final = re.compile("(?<=[\u4e00-\u9fff]{2})(?:恒常|常态|制度|规范|标准|常规|永久)化$")
_MOVED: Final = re.compile("[将把][^，。；、]{0,6}$")
_FOR_REACH: Final = 8  # letters in which it is told for whom something is done


@functools.cache
def _for_whom() -> re.Pattern[str]:
    """为全市10万户…, 支持20所…, 引导超2万名…: words behind which those are counted for whom something is done."""
    helps = one_of("helps")
    return re.compile(
        rf"(?:[为给向让对在](?:{WHOLE}|{OURS}|各[市县区乡镇]|[\u4e00-\u9fff]{{2,4}}[市县区乡镇])?|{helps})(?:大?约|近|超过?|逾|共)?$"
    )


_WITH: Final = re.compile("[比较同与]$|(?:控制在)?基于$")
_COMPARED: Final = re.compile(
    f"[、，]?[将会]?相?[比较](?![重例率值较亚好大小低多少强赛拼]|高(?!峰))|[与同](?:[上前去]一?年|[0-9一二三四五六七八九十百]{{2,5}}年)度?{OF_BUDGET}$"
)


def _before_comparison(folded: str, sentence: Sentence, start: int, end: int) -> int:
    """A subject ends before what it is compared with: 财政赤字 | 比去年预算 | 增加."""
    for time in sentence.times:
        based = time.relation == "baseline" and start < time.start < end
        if based and (compared := _WITH.search(folded, start, time.start)) is not None:
            return compared.start()  # 扩展倍数|控制在基于|2020年建设用地规模的1.3倍
        if (is_at := before_earlier(folded, time, start, end)) is not None:
            return is_at
        if time.end == end and folded[time.start - 2 : time.start] in role("gap"):
            return time.start - 2  # 入学率 | 高于上年 | 2个百分点
    return end


def _before_next_time(folded: str, sentence: Sentence, start: int, until: int) -> int:
    """An object ends before a time (向12万名退休人员|2025年|发放补贴) that is no part of it (总额3亿元的两年计划)."""
    # 81公里|年底建成, but 10班|两年全日制课程
    time = next((t for t in sentence.times if t.start > start or (t.start == start and t.relation)), None)
    if time is None or time.start >= until:
        return until
    at = time.start
    # 19公里的深隧系统|年内|完工
    within = folded.find("的", start, at) >= 0 and not comes_about(folded, time.end)
    if within or folded.endswith("为期", start, at):
        return until
    lead = _leads_time().search(folded[start:at])
    return start + lead.start() if lead else at


_SHORTEST_NOUN: Final = 3


@functools.cache
def _leads_time() -> re.Pattern[str]:
    modal = f"(?<![{NOUNS_WITH['可']}])可|{MODAL_WILL}"  # not 就业机会|将于2027年
    return re.compile(f"(?:连续|预定|{one_of('foresees', 'intends', 'firm')}|最[快早]|{modal}|[在于将由从到自])+$")


def _before_time(folded: str, start: int, end: int) -> tuple[int, int]:
    """受惠名额明年会增至…: the subject that stands before a time."""
    lead = _leads_time().search(folded[start:end])
    return subject(folded, start, start + lead.start() if lead else end)
