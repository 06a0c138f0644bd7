"""What becomes of works, and the counts that nothing but its verb tells apart: 项目开工120个、竣工80个."""

import functools
import re
from typing import Final

from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.aspects import NOW, WILL_NEXT, planned
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View, within
from govreport.goals.verdicts.rejections import is_counter, is_money, is_span
from govreport.mentions.grammar import dimension_of
from govreport.mentions.mention import QuantityMention, bare_magnitude
from govreport.mentions.predicates import Predicate
from govreport.text.words import actions, any_of, endings, nominal_verbs, role, surfaces

__all__ = [
    "at_any_stage",
    "changed_deed",
    "is_said_of",
    "named_plans",
    "share_of_work",
    "stages",
    "tell_apart_by_stage",
    "things_built",
    "told_apart",
    "with_own_stage",
    "with_stage",
    "with_verb",
    "without_count",
    "worked_on",
]


def worked_on(
    folded: str, q: QuantityMention, noun: tuple[int, int], left: int, said: Predicate
) -> tuple[tuple[int, int], Predicate]:
    """完成|道路拓宽|12公里: a change that is carried out names the work, and the number tells not how much anything rose."""
    paid = is_money(q.unit) or (q.scaled and not q.unit)
    if said.verb == "改善" and paid and noun[0] < noun[1] == left and _BALANCE.search(folded, *noun) is None:
        return (noun[0], left + NOUN), said.but(verb="", change="")  # 水环境|改善|（25亿元）: what it costs
    works = said.verb in role("worked on") and dimension_of(q.unit) in _WORKED
    if not works or noun[1] != left or folded[noun[0] - NOUN : noun[0]] not in _CARRIED_OUT:
        return noun, said
    return (noun[0], left + len(said.verb)), said.but(verb="", change="")


def changed_deed(folded: str, begin: int, stop: int) -> tuple[int, int]:
    """出口增长5%，|采购|增长3%: the deed that stands alone in `[begin, stop)`, of which a change is told; else empty."""
    stop -= folded[stop - 1] in "将会可要拟"
    at = stop - NOUN
    alone = at >= begin and folded[at:stop] in _changing() and _LED_ON.fullmatch(folded, begin, at) is not None
    return (at if alone else stop), stop


@functools.cache
def _changing() -> frozenset[str]:
    return (nominal_verbs() | role("deed")) - role("no subject")


_BALANCE: Final = re.compile(
    "(?:收支|收入|支出|赤字|盈余|差额|财政|财务|业绩|盈利|利润|余绌|[有可]望|产[量值])\\Z"
)  # 财政收支改善3亿元
_LED_ON: Final = re.compile("(?:[，,、]|其中|同时|[并且又也而])*")
_WORKED: Final = frozenset(("length", "area", "people", "count"))  # what is worked on is counted in these
_CARRIED_OUT: Final = frozenset(("完成", "实施", "开展", "启动", "推进", "办理"))


def named_plans(folded: str, q: QuantityMention, noun: tuple[int, int], left: int, schemes: bool) -> tuple[int, int]:
    """核定|社区计划|28项: plans that are counted, where 项目|计划|开工20个 tells what is planned.

    Where a text calls what is spent on so (`schemes`), 水库清淤|计划|3.5亿元 is one noun, and 投资|计划|3亿元 is none.
    """
    deed = folded[noun[1] - NOUN : noun[1]]
    told = is_money(q.unit) and folded[left : q.start] == "计划" and noun[1] == left
    if told and folded.endswith("发展开支", *noun):
        return noun[0], q.start  # 投资与发展开支|计划|211亿元, as Macao calls it
    if schemes and told:
        # 国际生医人才培育中长程个案|计划|4亿元; not 道路建设投资|计划|3亿元
        whole = noun[1] - noun[0] >= _LONG_PLAN and not folded.endswith(_PLANNED, *noun)
        of_deed = deed in actions() | nominal_verbs() | role("verbal") and deed not in surfaces("measures") | role(
            "money"
        )
        led = folded[noun[0] - NOUN : noun[0]] in role("gives") | {"新增"}  # 增列|医疗精进计划|2亿元
        return (noun[0], q.start) if of_deed or led or whole else noun
    plans = folded[left : q.start] in _PLANS and q.unit in _OF_PLANS and noun[1] == left
    verb = folded[noun[0] - NOUN : noun[0]]
    made = plans and any(verb in role(name) for name in ("approves", "issues", "carries out", "draws up"))
    return (noun[0], q.start) if made else noun


_LONG_PLAN: Final = 6  # letters of a plan that does not say what is done
_PLANNED: Final = ("投资", "支出", "收入", "预算", "开支", "经费", "资金", "贷款", "产值", "额", "金", "款", "费")
_PLANS: Final = frozenset(("计划", "规划"))
_OF_PLANS: Final = frozenset("项个件案")


def with_stage(view: View, j: Judged, pieces: Pieces) -> Pieces:
    """新开工东湖公园等项目3个, 建成通车青石至白沙等3个项目: bare works behind examples, with the stage that they are at."""
    start, end = pieces[-1]
    if not view.folded.endswith(endings("works"), start, end):
        return pieces
    stage = any_of("stage").match(view.folded, j.head)
    others = view.folded.rfind("等", stage.end(), j.quantity.start) if stage is not None else -1
    named = view.folded[max(start, others + 1) : end] in role("works")
    return (stage.span(), (max(start, others + 1), end)) if stage is not None and others > 0 and named else pieces


def things_built(view: View, j: Judged, pieces: Pieces) -> Pieces:
    """停车场|建设|已有5座完工: the things of which so many are built, and not the building of them."""
    start, end = pieces[-1] if pieces else (0, 0)
    built = _SHORTEST_BUILT <= end - start <= j.quantity.start - start and view.folded.endswith("建设", start, end)
    return (*pieces[:-1], (start, end - NOUN)) if built and _stage_at(view.folded, j.quantity.reach) else pieces


_SHORTEST_BUILT: Final = 2 * NOUN


def share_of_work(view: View, j: Judged, pieces: Pieces) -> Pieces:
    """完成青石大桥|60%的|工程量: of which work a part is done, and what the share is of."""
    done = _DONE.match(view.folded, j.quantity.reach) if j.quantity.unit == "%" else None
    if done is None:
        return pieces
    start, end = j.subject if j.subject[1] > j.subject[0] else subject(view.folded, j.start, j.quantity.start)
    return ((start, end), done.span(1)) if end > start else pieces


_DONE: Final = re.compile("的?((?:总|建设|主体|土建)?(?:工程量|工作量))")


def with_verb(view: View, j: Judged, last: Pieces, facts: list[Fact]) -> Pieces:
    """新建牧场10个、|续建|15个: the same things with what else is done to them, which alone tells the two apart."""
    alike = [fact.unit for fact in facts[-2:] if fact.indicator == facts[-1].indicator]
    if j.quantity.unit not in alike:  # 施工中22处、9860户，|待开工|6处
        return ()
    folded, reach = view.folded, facts[-1].quantity.reach
    at = j.quantity.start - (folded[j.quantity.start - 1] in "计共达有")  # 已|完工|计14处
    verb = _stage_before(folded, reach, at)
    first = last[0][0] if last else at
    if not verb or folded[at - verb : at] in (folded[first - verb : first], folded[first : first + verb]):
        return ()  # 五年|新建学校100所，今年|新建|12所; 开工项目100个，今年|开工|20个: the same is done to both
    made = folded[at - verb : at] in _MAKES
    if made and not folded.endswith("任务", *last[-1]) and _at_another_time(view, facts[-1], at - verb):
        return last[:-1] if len(last) > 1 and _stage_at(folded, last[-1][0]) else last  # 开工165个，年内|完成|153个
    *others, (start, end) = last
    if others:
        *others, (start, end) = others
    led = _stage_at(folded, start)
    start += led if led < end - start else 0  # 新开工|项目|74个，竣工29个
    task = _TASK.search(folded, start + NOUN, end)
    end = task.start() if task else end  # 安置房|建设任务|500套，已建成480套
    kept = _stage_before(folded, start, end)
    staged = kept or _stage_at(folded, facts[-1].predicate) or _stage_before(folded, facts[-1].start, start)
    staged = staged or (len(last) > 1 and folded[slice(*last[-1])] in stages())  # 续建12个、|新建|33个
    if not (staged or task or folded.endswith("任务", start, end)) and made:
        return last  # 改造|管网|180公里，2026年|完成|100公里: no other stage than done is told of
    if kept < end - start:
        others.append((start, end - kept))
    return (*others, (at - verb, at))  # 确保通车500公里、|开工|300公里: nothing names the works


def _at_another_time(view: View, one: Fact, at: int) -> bool:
    """去年|建成公园12个，计划今年|新建30个: whether words before a verb tell when, and so part it from the deed before."""
    reach = one.quantity.reach
    dated = bool(within(view.times, reach, at)) or bool(within(view.cues, reach, at))
    already = view.folded.find("已", reach, at) >= 0
    return dated or already or any(when.search(view.folded, reach, at) for when in (WILL_NEXT, NOW))


_MAKES: Final = frozenset(("新建", "建成", "新增", "建设", "完成", "兴建", "打造"))


def without_count(view: View, pieces: Pieces) -> Pieces:
    """督察反馈的|36个|问题，整改到位30个: what is counted, without how many there are of it in all."""
    for i, (start, end) in enumerate(pieces):
        of = view.folded.find("的", start + NOUN, end)
        if of > 0 and (m := _COUNTED.search(view.folded, of, end)) is not None:
            return (*pieces[:i], (start, m.start(1)), (m.end(1), end), *pieces[i + 1 :])
    return pieces


_COUNTED: Final = re.compile("的([0-9]{1,4}[余多]?[个项家所座处条件名户种])(?=[\u4e00-\u9fff]{2})")


def with_own_stage(view: View, j: Judged, pieces: Pieces) -> Pieces:
    """项目|开工|68个，开工率79%；|竣工|41个: what was counted before, with what becomes of it now."""
    at = j.quantity.start
    verb = _stage_before(view.folded, j.start, at)
    staged = len(pieces) > 1 and view.folded[slice(*pieces[-1])] in stages()
    return (*pieces[:-1], (at - verb, at)) if verb and staged else pieces


def at_any_stage(view: View, j: Judged, pieces: Pieces) -> Pieces:
    """已完工5000户、兴建中8000户，|合计达|13000户: the things that a sum is of, without what became of the last of them.

    So is what they are to come to: 建成住房3200套，在建1850套，|力争2027年达到|8000套; and that to which something else
    is done: 续建12个、|新建|33个.
    """
    if len(pieces) < 2 or view.folded[slice(*pieces[-1])] not in stages():
        return pieces
    if is_counter(j.quantity) and _done_instead(view.folded, j.quantity.start):
        return pieces[:-1]
    all_of_them = (_SUM, planned(), any_of("foresees"))
    summed = any(said.search(view.folded, j.start, j.quantity.start) for said in all_of_them)
    return pieces[:-1] if summed else pieces


def _done_instead(folded: str, at: int) -> bool:
    """续建12个、|新建|33个: whether nothing but a deed stands in the clause before a number, which is no stage."""
    deed = folded[at - NOUN : at]
    alone = folded[at - NOUN - 1] in _BEFORE_DEED and deed in actions() and deed not in _GOES_ON
    return alone and deed not in stages()


_BEFORE_DEED: Final = frozenset("、，,；;中")  # the last that of 其中
_GOES_ON: Final = frozenset(("新增", "增加", "完成", "实现", "达到"))  # 项目开工68个，新增20个: more of the same
_SUM: Final = re.compile("[合共总]计|合共|总共|一共")
_TASK: Final = re.compile("(?:建设|工作)?任务$")


def told_apart(view: View, before: Fact, pieces: Pieces) -> Pieces:
    """项目|开工|120个、竣工80个: what was counted first, with its verb too where a verb alone tells the next count apart.

    So 新开工|保障房|120套，建成80套.
    """
    if len(pieces) != len(before.indicator) + 1 or view.folded[slice(*pieces[-1])] not in stages():
        return before.indicator
    at = before.predicate
    if verb := _stage_at(view.folded, at):
        return (*before.indicator, (at, at + verb))
    first = before.indicator[0][0] if before.indicator else at
    ahead = next((len(verb) for verb in _BEGUN if view.folded.endswith(verb, before.start, first)), 0)
    return (*before.indicator, (first - ahead, first)) if ahead else before.indicator


_BEGUN: Final = ("新开工", "开工", "新动工", "动工", "新启动", "复工", "受理", "新收", "立案")


def tell_apart_by_stage(view: View, before: Fact, fact: Fact) -> None:
    """28个项目|开工|、35个项目|竣工: the same things, which nothing but what becomes of them tells apart."""
    things, other = before.indicator[:1], fact.indicator
    alike = before.unit == fact.unit and len(things) == len(other) == 1
    if not alike or view.folded[slice(*things[0])] != view.folded[slice(*other[0])]:
        return
    first, second = _stage_behind(view.folded, things[0][1]), _stage_behind(view.folded, other[0][1])
    if first is not None and second is not None and view.folded[slice(*first)] != view.folded[slice(*second)]:
        before.indicator, fact.indicator = (*things, first), (*other, second)


def _stage_behind(folded: str, start: int) -> tuple[int, int] | None:
    """Where the verb of `stages` stands in the words behind a noun: 项目三季度|开工."""
    for at in range(start, start + _STAGE_REACH):
        if folded[at] in _PARTS:
            return None
        if letters := _stage_at(folded, at):
            return at, at + letters
    return None


_STAGE_REACH: Final = 10  # letters
_PARTS: Final = frozenset("，,；;、。\n")


def _stage_at(folded: str, start: int) -> int:
    """How many letters the verb of `stages` has that stands at a place; 0 without one."""
    return next((n for n in _LENGTHS if folded[start : start + n] in stages()), 0)


def _stage_before(folded: str, start: int, end: int) -> int:
    """How many letters the verb of `stages` has with which a stretch ends; 0 without one."""
    return next((n for n in _LENGTHS if start <= end - n and folded[end - n : end] in stages()), 0)


@functools.cache
def stages() -> frozenset[str]:
    """What becomes of works: 开工, 竣工, 续建, 完成, 在建, 通车."""
    return role("stage") | role("stage of works")


_LENGTHS: Final = (4, 3, 2)


def is_said_of(folded: str, q: QuantityMention, noun: tuple[int, int], thing: tuple[int, int]) -> bool:
    """Whether the words behind a number say what is done with its noun: 推进|高标准农田|10万亩|建设."""
    name = folded[slice(*thing)]
    if name.endswith("中") and name in stages():
        return True  # 停车场已有5座完工、6座|施工中
    verbal = name in role("verbal") or name in role("sets up")
    if verbal and len(name) == NOUN <= noun[1] - noun[0] and not is_span(q):
        return True
    if not noun[0] < noun[1] == q.start:
        return False
    measured = folded[thing[1]] in _NEXT and name in surfaces("measures") and name not in role("doers")
    if measured and not bare_magnitude(folded, q):
        return True  # 引进|项目|30个|总投资|12亿元; not 煤炭|百万吨|死亡率
    if dimension_of(q.unit) != "people":
        return False
    # 选派|科技特派员|100名|下沉一线服务, 吸引|大学生|5000人|来渝创业
    return any_of("goes").match(folded, *thing) is not None or _COMES.match(folded, *thing) is not None


_NEXT: Final = frozenset("0123456789约近逾超达突为共计")  # with these the next number begins, or what is said of it
_COMES: Final = re.compile(
    "[来赴回返](?:[渝晋皖川闽粤桂琼湘鄂豫冀鲁苏浙沪赣黔滇藏陕甘青宁新辽吉黑蒙京津港澳台]|[我本]?[省市县区州镇乡村])"
)
