"""Lists that distribute: value k belongs to item k, and what the items share is written out."""

import re
from bisect import bisect
from typing import Final

from govreport.goals.indicators.among import is_part, of_whole
from govreport.goals.indicators.clauses import clause_from, noun_before
from govreport.goals.indicators.fulfilments import of_plan, share_of_plan
from govreport.goals.indicators.items import (
    ITEM,
    PARTS_OF_YEAR,
    SUMMED,
    behind_time_at,
    is_pair,
    items_of,
)
from govreport.goals.lists.comma_lists import behind_commas, in_brackets, nouns_apart, of_trades, respectively_in
from govreport.goals.lists.named_behind import LIST_MARKS, named_behind
from govreport.goals.phrases.adverbs import before_adverbs
from govreport.goals.phrases.comparisons import find_gap
from govreport.goals.phrases.heads import behind_head
from govreport.goals.phrases.measures import shared_measure
from govreport.goals.phrases.subjects import subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.goals.verdicts.rejections import is_counter, is_span
from govreport.goals.verdicts.shares import takes_of_whole
from govreport.goals.verdicts.works import stages
from govreport.mentions.grammar import dimension_of
from govreport.mentions.members import JOINTS
from govreport.mentions.predicates import NOTHING
from govreport.text.words import actions, comparators, endings, role

__all__ = [
    "distribute",
    "of_list",
    "opens_list",
    "respectively_in",
    "told_again",
    "values",
    "values_without_subject",
]

_BOTH: Final = re.compile("[这以上]*(?:[两三四五]项?(?:指标)?|[二两三]者)")


def distribute(
    view: View, judged: list[Judged], i: int, before: list[Pieces], spread: dict[int, tuple[Pieces, int, str]]
) -> None:
    """Number `i` opens a 分别 list: settle indicator, opener and shared comparator of every member."""
    members = values(view, judged, i)
    count = len(members)
    start, end = judged[i].subject
    if SUMMED.match(view.folded, start, end) is not None:
        start = behind_head(view.folded, judged[i].head, end)  # 电缆、农机、建材|三大基地分别实现产值
    if count <= len(before) and _BOTH.fullmatch(view.folded, start, respectively_in(view, start - 1, end) or end):
        _settle(view, judged, members, before[-count:], spread)  # …，两项指标|分别达到4300万人次、450亿元
        return
    thing = judged[members[-1]].object
    if of_plan(view, judged[i]) and (told := _things_told(view, judged[i], judged[i].quantity.start, count, before)):
        _settle(view, judged, members, told, spread)
        return
    if end <= start and thing[1] > thing[0]:
        items: list[Pieces] = [(thing,)] * count  # 分别给予3万元、5万元|奖励
    elif end > start:
        start = _first_of_dated(view, judged[i].start, start)
        gap = find_gap(view.folded, start, end, judged[i].predicate.verb)
        told = _things_told(view, judged[i], start, count, before) if gap == start else []
        if told := told or _whose_shares(view, start, end, before, count):
            _settle(view, judged, members, told, spread)
            return
        if (named := named_behind(view, judged, i, respectively_in(view, start, end))) is not None:
            _settle(view, judged, *named, spread)
            return
        end = gap if gap is not None and gap > start else end  # 增速分别高于全国、全省2.5个、1.2个百分点
        inner = respectively_in(view, start, end)
        items = of_trades(view, judged, i, (start, inner or end), count)
        bare = start, before_adverbs(view.folded, view.mirrored, start, inner) if inner else end
        items = items or in_brackets(view, judged, i, bare, count) or _ahead_of_word(view, judged, i, count)
        items = items or (_before_verb if inner else items_of)(view, start, end, count)
        measure = shared_measure(view, start, end) if before and not items else 0
        if measure and (measure == start or view.folded[start:measure] in ("同比", "环比")):
            # 出口3亿元、进口2亿元，增速分别为8%、5%; 生产总值增长6%，四个季度|增速分别为4%、5%、6%、7%
            of_one = len(before) < count or view.folded[start - 1] == "度"
            each = before[-1:] * count if of_one else before[-count:]
            items = [(*_without_like(view, told, end), (start, end)) for told in each]
        items = items or behind_commas(view, judged, i, bare, count)
        items = items or _of_stages(view, judged[i].head, inner or end, count)
        items = items or _of_own_verbs(view, judged[i].head, end, count)
        items = _done_by_each(view, judged[i], items, thing, count) or items or [((start, inner or end),)] * count
    else:
        items = _in_clause_before(view, judged, i, count)  # 工业增加值和出口额，分别增长5%、6%
        if not items and before and len(before[-1]) == 1:  # 产值、利润均突破20亿元，|分别达到21亿元、24亿元
            items = items_of(view, *before[-1][0], count)
        items = items or (before[-count:] if len(before) >= count else [])
    _settle(view, judged, members, items, spread)
    to = members[-1] + 1
    if to < len(judged) and _leads_to(judged[i], judged[to]):
        targets = values(view, judged, to)
        if len(targets) == count:
            _settle(view, judged, targets, items, spread)


def _in_clause_before(view: View, judged: list[Judged], i: int, count: int) -> list[Pieces]:
    """The items of a list in the clause before that of number `i`; none where that clause tells a number itself."""
    taken = next((j.quantity.reach for j in reversed(judged[:i]) if j.rule is None), 0)
    noun = noun_before(view, judged[i].start, taken)
    noun = noun[0], noun[1] - 2 * view.folded.endswith("为主", *noun)  # 以香港、日本旅客|为主，分别占40%、20%
    return items_of(view, *noun, count) or (nouns_apart(view, noun, taken, count) if noun[1] > noun[0] else [])


def _ahead_of_word(view: View, judged: list[Judged], i: int, count: int) -> list[Pieces]:
    """甲桥、乙桥，分别|投资|3亿元、4亿元: what is told of each item before 分别, whether a comma or a cue (力争) parts them from it."""
    start, told = judged[i].start, judged[i].subject
    at = respectively_in(view, start - 1, told[0])
    if not at or count < _SHORTEST_LIST:
        return []
    bare = before_adverbs(view.folded, view.mirrored, start, at)
    items = items_of(view, *subject(view.folded, start, bare), count) if bare > start else []
    return [(*item, told) for item in items or _in_clause_before(view, judged, i, count)]


def _whose_shares(view: View, start: int, end: int, before: list[Pieces], count: int) -> list[Pieces]:
    """税收8亿元，规费3亿元，分别|占财政收入的|67%、33%, and with the ratio itself 占财政收入的比重|分别为67%、33%; else empty."""
    if len(before) < count or not takes_of_whole(view.folded, start, end):
        return []
    ratio = ((start, end),) if view.folded.endswith(endings("share"), start, end) else ()
    return [(*told, *ratio) for told in before[-count:]]


def _first_of_dated(view: View, clause: int, start: int) -> int:
    """年末|生猪存栏、全年|出栏分别增长6%、3%: where the first of the items begins that a time parts from the last one."""
    dated = view.time_starts.get(start)
    if dated is None or dated <= clause:
        return start
    if view.folded[dated] not in PARTS_OF_YEAR or view.folded[dated - 1] not in "、和与及":
        return start
    return behind_head(view.folded, behind_time_at(view, clause, dated), dated - 1)


def _done_by_each(view: View, j: Judged, items: list[Pieces], thing: tuple[int, int], count: int) -> list[Pieces]:
    """安全局分别举办了210、235和260场|讲座: what was done, by each of those who are told before; empty where nothing tells."""
    at = respectively_in(view, j.head, j.quantity.start)
    deed = view.folded[at + len("分别") : j.quantity.start].rstrip("了约共") if at else ""
    if thing[1] <= thing[0] or deed not in actions():
        return []
    return [(*(piece for piece in item if piece[1] <= at), thing) for item in items] or [(thing,)] * count


def _things_told(view: View, j: Judged, start: int, count: int, before: list[Pieces]) -> list[Pieces]:
    """Of what the gaps or the shares of a plan are told: 生产总值增长6%，分别高于全国、全省1个、2个百分点.

    投资增长8%，消费增长6%，分别高于全国1个、2个百分点; 就业、贷款|分别完成年计划的118%、248%.
    """
    head = j.head
    if (said := share_of_plan(view, j)) < head:  # 粮食、棉花产量分别完成|全年|任务的98%、102%
        head = _clause_before(view, said)
    at = respectively_in(view, head, j.quantity.start)
    if at > head:
        own = _of_own_verbs(view, head, at, count)
        if own and view.folded[own[-1][0][0] - 1] not in LIST_MARKS:
            return own  # 接待游客、改造|校舍面积
        return items_of(view, *subject(view.folded, head, at), count) or own
    listed = any(view.folded[k] in LIST_MARKS for k in range(start, j.quantity.start))
    return before[-count:] if not listed and len(before) >= count else before[-1:] * count


def _clause_before(view: View, at: int) -> int:
    """Where the clause begins that goes up to a place, behind its times."""
    times = bisect(view.times, at, key=lambda one: one.end)
    opens = clause_from(view.folded, max(0, at - _LONGEST_LIST), at, "，。；\n")
    return max(opens, view.times[times - 1].end) if times else opens


_LONGEST_LIST: Final = 80  # letters of what 分别 tells of


def _without_like(view: View, told: Pieces, end: int) -> Pieces:
    """羊|存栏量: what was told of before, without its measure, unless that which ends at `end` is one of it (产值|增速)."""
    if not told:
        return ()  # 达到3亿元, of nothing that is named
    last = told[-1]
    if view.folded.endswith(_COUNTS, 0, end) and view.folded[last[1] - 1] not in _MEASURED:
        return told  # 高新技术企业|总数
    of_it = view.folded.endswith(endings("ratio"), 0, end) and view.folded[last[1] - 1] != view.folded[end - 1]
    at = 0 if of_it else shared_measure(view, *last)
    own = ((last[0], at),) if at > last[0] else ()
    return (*told[:-1], *own) if at and (own or len(told) > 1) else told


_COUNTS: Final = ("总数", "总量", "数量")
_MEASURED: Final = frozenset("量数额率值")


def _of_own_verbs(view: View, head: int, end: int, count: int) -> list[Pieces]:
    """接待|游客、实现|旅游花费|分别增长: items behind a verb each; nothing where they are not as many as the values."""
    edges = [head, *(edge for m in ITEM.finditer(view.folded, head, end) for edge in m.span()), end]
    items = [subject(view.folded, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return [(item,) for item in items] if len(items) == count and all(a < b for a, b in items) else []


_SHORTEST_MEASURE: Final = 2  # letters


def _of_stages(view: View, head: int, end: int, count: int) -> list[Pieces]:
    """开工、竣工|项目|分别达28个、12个: the same things at a stage each; nothing where the items tell no stages."""
    edges = [head, *(edge for m in ITEM.finditer(view.folded, head, end) for edge in m.span()), end]
    items = list(zip(edges[::2], edges[1::2], strict=True))
    if len(items) != count:
        return []
    last, verbs = items[-1][0], stages() | actions()
    told = max((len(word) for word in verbs if view.folded.startswith(word, last)), default=0)
    if not told or end - last - told < _SHORTEST_MEASURE:
        return []
    staged = [item for item in items[:-1] if view.folded[slice(*item)] in verbs]
    return [(item, (last + told, end)) for item in (*staged, (last, last + told))] if len(staged) == count - 1 else []


def _settle(
    view: View,
    judged: list[Judged],
    members: list[int],
    items: list[Pieces],
    spread: dict[int, tuple[Pieces, int, str]],
) -> None:
    """Give each member of a list its item, and the bound that stands behind the last of them."""
    shared = judged[members[-1]].quantity.after
    if any(judged[member].quantity.after for member in members[:-1]):
        shared = ""
    for member, item in zip(members, items, strict=False):
        spread[member] = (item, members[0], shared)
        if member + 1 < len(judged) and told_again(view, judged[member], judged[member + 1]):
            spread[member + 1] = (item, members[0], "")


def _leads_to(first: Judged, other: Judged) -> bool:
    """Whether a number is the first of those to which several others went: 分别由42%、33%|调整为|38%、29%."""
    goes = other.start == first.start and other.subject[1] <= other.subject[0]
    return goes and other.predicate.verb.removesuffix("了")[-1:] in ("至", "到", "为")


def of_list(
    view: View, judged: list[Judged], i: int, facts: list[Fact], pieces: Pieces, opener: int, bound: str
) -> tuple[Pieces, str]:
    """What a number is about that shares a list of things, and its bound; it is said as of the list's first."""
    first = judged[opener]
    if pieces and is_part(view, first):  # 蔬菜面积增长9%，其中|甜椒、番茄|分别增长7%、5%
        whole = next((fact for fact in reversed(facts) if fact.start < first.start and fact.indicator), None)
        shared = of_whole(view, first, pieces[-1], whole) if whole is not None else ()
        pieces = (*pieces[:-1], *(shared or pieces[-1:]))
    if judged[i].predicate is NOTHING:
        judged[i].predicate = first.predicate.but(compared=(0, 0))
    return pieces, bound


def opens_list(view: View, judged: list[Judged], i: int, respectively: bool) -> bool:
    """Whether number `i` is the first of a list whose values belong to one item each.

    分别 says so, in the predicate or within the subject (A、B分别完成投资), or as many units as items:
    粮食播种面积和产量稳定在60万亩、27万吨. `respectively` says whether the sentence has such a word at all.
    """
    j = judged[i]
    if respectively and (j.predicate.spreads or respectively_in(view, *j.subject) or _done_respectively(view, j)):
        return True
    if respectively and (
        _tells_again(view, judged, i) or _ahead_of_word(view, judged, i, len(values(view, judged, i)))
    ):
        return True
    if respectively and j.predicate.origin:  # 从3亿元和4亿元|分别提高到5亿元和6亿元
        to = values(view, judged, i)[-1] + 1
        return to < len(judged) and judged[to].predicate.spreads
    if i + 1 == len(judged):
        return False
    if view.folded[j.quantity.reach : judged[i + 1].quantity.start] not in ("、", "和", "及"):
        return named_behind(view, judged, i) is not None
    # 城镇和农村人均住房面积33平方米、37平方米
    items = len(ITEM.findall(view.folded, *j.subject))
    alike = j.quantity.unit == judged[i + 1].quantity.unit
    if alike:
        # 城乡居民收入4万元和2万元, 存贷款余额30亿元和20亿元
        return items > 0 or is_pair(view.folded, *j.subject)
    # 粮食播种面积和产量60万亩、27万吨, but 河道及沟渠|142条、228公里 is how many and how long
    return items == 1 and not (is_counter(j.quantity) and dimension_of(judged[i + 1].quantity.unit) in _SIZES)


_SIZES: Final = ("length", "area", "money")  # of things that were counted


def _tells_again(view: View, judged: list[Judged], i: int) -> bool:
    """分别|高于全国1个、2个百分点, 分别|完成年度目标的105%、110%: values of what was told before, as many as these."""
    j = judged[i]
    listed = view.folded.startswith(endings("respectively"), j.start) or (
        i + 1 < len(judged)
        and judged[i + 1].start == j.start
        and view.folded[j.quantity.reach : judged[i + 1].quantity.start] in ("、", "和", "及")
    )
    start, end = j.subject
    return listed and (
        of_plan(view, j)
        or (end > start and find_gap(view.folded, start, end, j.predicate.verb) == start)
        or (end > start and takes_of_whole(view.folded, start, end))
    )


def _done_respectively(view: View, j: Judged) -> bool:
    """今年分别淘汰3000万吨和3500万吨: 分别 and a verb that takes the numbers as its objects."""
    at = max(view.folded.rfind(word, j.start, j.quantity.start) for word in role("respectively"))
    return at >= 0 and view.folded[at + 2 : j.quantity.start] in actions()


def values_without_subject(view: View, judged: list[Judged], i: int) -> int:
    """How many values number `i` opens without naming what they belong to, 0 for one alone: …，增长5%、9%; …，增速5%、9%."""
    j = judged[i]
    start, end = j.subject
    measured = end - start <= _SHORT_MEASURE and shared_measure(view, start, end) == start
    if end > start and not measured:
        return 0
    count = len(values(view, judged, i))
    return count if count >= _SHORTEST_LIST else 0


_SHORTEST_LIST: Final = 2
_SHORT_MEASURE: Final = 3  # letters: 增速, 增长率


def _before_verb(view: View, start: int, end: int, count: int) -> list[Pieces]:
    """东湖区、西湖区|将|分别完成投资: the items stand before 分别 and its adverbs, what is measured of each after it."""
    at = respectively_in(view, start, end)
    told = subject(view.folded, at + 2, end)
    at = before_adverbs(view.folded, view.mirrored, start, at)
    if told[1] - told[0] < _SHORTEST_MEASURE:  # 比全国分别高3个和2个百分点
        compared = view.folded.find("比", start, at)
        return items_of(view, start, compared if compared > start else at, count)
    return [(*item, told) for item in items_of(view, start, at, count)]


def values(view: View, judged: list[Judged], i: int) -> list[int]:
    """The numbers of a list from number `i` on, without those in brackets that tell one of them again."""
    members, last, reach = [i], i, judged[i].quantity.reach
    lasting = view.folded.endswith(endings("lasting"), *judged[i].subject)  # 入学率和受教育年限分别达到90%和13年
    while last + 1 < len(judged):
        if told_again(view, judged[last], judged[last + 1]):
            last, reach = last + 1, judged[last + 1].quantity.reach + 1
        elif _continues(view, judged[last + 1], reach, lasting) or _turns(view, judged[i], judged[last + 1], reach):
            last += 1
            members.append(last)
            reach = judged[last].quantity.reach
        else:
            break
    return members


def _turns(view: View, opener: Judged, other: Judged, reach: int) -> bool:
    """出口、进口、投资分别增长12%、|下降3%、|增长5%: whether the next value of a list goes its way behind a verb of its own."""
    ways = {opener.predicate.change, other.predicate.change}
    bare = other.rule is None and other.subject[1] <= other.subject[0] and other.quantity.unit == opener.quantity.unit
    between = view.folded[reach : other.quantity.start]
    return (
        opener.predicate.spreads
        and bare
        and ways <= _WAYS
        and between[:1] in (LIST_MARKS if ways == _WAYS else JOINTS)
        and between[1:].removeprefix("同比") == other.predicate.verb
    )


_EACH: Final = ("每", "人", "年", "月")
_PER: Final = re.compile("(?:每[人户名学亩床生]?每?(?:[年月日天季度]|学年|学期)?|[年月]?人均|[年月]均)")
_WAYS: Final = {"increase", "decrease"}


def told_again(view: View, one: Judged, other: Judged) -> bool:
    """分别达到2亿公顷|（30亿亩）|、3亿公顷: whether a number alone in brackets tells the one before it in another unit."""
    start, end = one.quantity.reach, other.quantity.reach
    return view.folded[end : end + 1] in _CLOSING and view.folded[start] in _BRACKETS


_BRACKETS, _CLOSING = ("（", "("), ("）", ")")


def _continues(view: View, other: Judged, reach: int, lasting: bool) -> bool:
    if is_span(other.quantity) and not lasting:
        return False  # 达到28平方米和32平方米，五年分别增加…
    between = view.folded[reach : other.quantity.start]
    # 分别为30万个|单位|及13万个单位
    between = next((between[len(word) :] for word in role("bare thing") if between.startswith(word)), between)
    if between in ("，", ",") and other.object[1] > other.object[0]:
        return False  # 分别增至37座、14座，6部|作品|获奖
    between = between[:1] if between[1:] in comparators("before") else between  # 15%和|近|30%
    # 每人每月760元、|每人每年|6600元
    between = between[:1] if between[1:2] in _EACH and _PER.fullmatch(between, 1) else between
    return other.rule is None and set(between) <= LIST_MARKS
