"""Whether a number is the level of its indicator or measures how that changes."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.comparisons import behind_comparison
from govreport.goals.phrases.edges import NOUN, alters_by
from govreport.goals.phrases.measures import has_measure
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.goals.values.signs import rises_behind
from govreport.goals.values.speeds import speed_behind
from govreport.lexicon.bases import SHARES
from govreport.mentions.grammar import dimension_of
from govreport.mentions.members import JOINTS, moves_by
from govreport.mentions.mention import QuantityMention
from govreport.mentions.predicates import read_predicate
from govreport.text.words import FORESEEN, actions, any_of, comparators, endings, one_of, role, surfaces

__all__ = [
    "change_of",
    "change_of_more",
    "cuts_share",
    "gained",
    "gained_each",
    "is_range_of_growth",
    "moved_topic",
    "on_other_terms",
    "share_speed",
    "shared_change",
]


@functools.cache
def _counted() -> dict[str, str]:
    """Verbs whose object is counted by how much it changes; any other verb tells what was done."""
    return {word: change for change in ("increase", "decrease") for word in role(f"counts {change}")}


@functools.cache
def _changing() -> re.Pattern[str]:
    return re.compile(rf"({lexicon.alternation(_counted())})了?(?:支出|投入|收入|投资|补助|税收|经费|负担)$")


_WORKED: Final = frozenset(("提升", "改善", "优化"))
_DONE_TO: Final = frozenset(("area", "people", "count"))  # what is worked on is counted in these
_REBUILT: Final = frozenset(("length", "area", "people", "count"))
_GROWTH: Final = re.compile("(增长|递增|下降)[均都]?(?:达到?|保持在|稳定在)(?:约|近|超)?$")
# not 较2011年的|6.19倍|缩小0.02倍
_OF_EARLIER: Final = re.compile(
    "(?<![较比][12][0-9]{3}年)(?<![较比][0-9]{3}年)(?<![较比][0-9]{2}年)(?<![较比][上去前]年)(?:的|(?<=年)之)(?:大?约|近|超过?|逾|将近)?$"
)
_LONGEST_LIST: Final = 24  # members of a list that share a verb


def change_of_more(folded: str, start: int, q: QuantityMention) -> str:
    """比上年同期|多2600万元, 较2019年|少近16万人: what is more or less by so much than it was; empty where nothing says so.

    比全省平均|多5个 and 比预算|多3亿元 tell a gap.
    """
    near = folded[max(start, q.start - _NEAR) : q.start]
    if "多" not in near and "少" not in near:
        return ""
    more = _MORE.search(folded, start, q.start)
    return "" if more is None else "increase" if more[1] == "多" else "decrease"


_NEAR: Final = 4  # letters from 多 to the number
_MORE: Final = re.compile(
    "[比较](?![^，。；]{0,12}(?:目标|任务|[计规]划|预算|预[期计]|估[计算]|全[国省市县区]|平均))"
    "[^，。；]{2,40}(?<![许很众不减缺至最])(?<!偏(?=少))([多少])(?:大?约|近|逾|超过?)*$"
)


def change_of(view: View, j: Judged, rule: str, pieces: Pieces) -> str:
    """Whether the number is a level or measures a change of what `pieces` name."""
    unit, verb, change = j.quantity.unit, j.predicate.verb, j.predicate.change
    if j.quantity.shape == "word":
        return "multiple" if unit == "倍" else "decrease"
    kept = verb == "延长" and dimension_of(unit) in ("count", "people")  # 延长|13个编外职位
    if kept or (rule == "object" and view.folded[slice(*j.object)] in role("provisions")):
        return "level"  # 出台|降低企业成本|18条措施
    if unit == "元" and verb == "高出" and _GROWN.search(view.folded, j.start, j.quantity.start):
        return "increase"
    if rule == "gap" or _is_gap(view, j):
        return "level"  # 增长8%，|高出全省|0.1个百分点
    if unit == "倍" and change in ("level", "") and _OF_EARLIER.search(view.folded, j.start, j.quantity.start):
        return "multiple"  # 是2015年的1.5倍, 的近2倍
    if verb == "改善" and pieces and view.folded.endswith(endings("pollutes"), *pieces[-1]):
        return "decrease"  # 细颗粒物浓度改善8%, 浓度28微克/立方米，|改善8%
    comes_to = view.folded[j.quantity.reach : j.quantity.reach + 1] == "至"
    if comes_to and (moved := moves_by(view.folded, j.start, j.quantity.start)):
        return moved  # 增加|宿位200个|至1500个
    if not verb or (change == "level" and verb[-1] not in "至到"):  # 调低赤字率|至|2.6% tells a level
        if (inside := _changing().search(view.folded, j.subject[0] + 2, j.subject[1])) is not None:
            return _counted()[inside.group(1)]  # 中央财政|增加|支出42亿元
        if unit in SHARES and (moved := _moved(view, j) or _trimmed(view.folded, pieces)):
            return moved
        end = j.subject[0] if j.subject[1] > j.subject[0] else j.left
        end -= 2 * (rule == "action" and view.folded[end - 2 : end] not in _counted())  # 增加|拨款|25亿元
        if (done := _counted().get(view.folded[end - 2 : end]) or _raised(view, j, end)) is not None:
            # 相当于节约标准煤19万吨、|减排二氧化碳|48万吨: the verb is in its name
            named = bool(pieces) and pieces[-1][0] <= end - 2 < pieces[-1][1]
            better = view.folded[end - 2 : end] == "提升" and _is_upgraded(view, j, pieces)  # 提升|老旧小区30个
            return "level" if named or better else done
    if rule == "object" and unit == "%" and view.folded.startswith("的", j.quantity.reach):
        # 减收|政府物业百分之二十的租金
        remitted = _remits().search(view.folded, j.start, j.quantity.start) is not None
        return change if cuts_share(view.folded, j) else "decrease" if remitted else "level"
    object_alone = rule == "object" and verb.removesuffix("了")[-2:] not in _counted()  # 会|增加
    return "level" if object_alone or _is_worked_on(view, j, pieces) else change or "level"


def moved_topic(view: View, j: Judged, rule: str, pieces: Pieces) -> str:
    """地区生产总值|增长|：6%左右: how what is told of moves, by the verb between its name and the colon; empty without one.

    So 经济|平稳增长|，年均6.5%.
    """
    if rule != "topic" or not pieces:
        return ""
    moved = _MOVED_TOPIC.fullmatch(view.folded, pieces[-1][1], j.quantity.start)
    return _moves().get(moved[1] or moved[2], "") if moved is not None else ""


_MOVED_TOPIC: Final = re.compile(
    "([一-鿿]{2,4})[:：][ 　]*|[一-鿿]{0,4}?([一-鿿]{2})[，,](?:年均|平均每年|每年平均)(?:[约近为]|达到?|超过?)*"
)


@functools.cache
def _moves() -> dict[str, str]:
    return {
        word: change
        for change in ("increase", "decrease")
        for word in surfaces("predicates", change=change, role="verb")
    }


def _moved(view: View, j: Judged) -> str:
    """生产总值|年均增长|达6.5%, 净出口|向下拉动|生产总值0.4个百分点: how a share says that something moved; empty where none does."""
    if j.quantity.unit == "%":
        grown = _GROWTH.search(view.folded, j.subject[1], j.quantity.start)
        if grown is not None:
            return "decrease" if grown[1] == "下降" else "increase"
        rate = _RATE_ON.search(view.folded, j.start, j.quantity.start)  # 开支|较上年度的增幅为|30%
        return "" if rate is None else "increase" if rate[1] else "decrease"
    pulled = _PULLED.search(view.folded, j.start, j.left)
    return "" if pulled is None else "decrease" if pulled[1] else "increase"


_RATE_ON: Final = re.compile(
    "[较比][^，。；、]{2,14}?(?:([升增涨])|[跌降减])幅(?:更|仍|亦|也|均)?(?:达到?|为|约|超过?|近|逾)*\\Z"
)
_PULLED: Final = re.compile(
    "(?:(向下|负向?)|向上)?拉动了?(?:[\u4e00-\u9fff]{2,12})$"
)  # 净流出|向下拉动|生产总值0.4个百分点


def cuts_share(folded: str, j: Judged) -> bool:
    """降低|8%|的用水量, 削减三分之一的排放: whether what follows a share is what is lowered or raised by it; not 增长8%的成绩."""
    q, said = j.quantity, j.predicate
    if q.unit != "%" or folded[q.reach] != "的" or said.change not in ("increase", "decrease"):
        return False
    verb = said.verb.removesuffix("了")[-2:]
    return verb in alters_by() and verb in actions() and j.object[1] > j.object[0]


def _is_gap(view: View, j: Judged) -> bool:
    """比全国|高出12个百分点, 比原来预算|高出3亿元: how far a number is from another thing, and not from what it was.

    But 较年度预算|高出15% tells how it has grown.
    """
    folded, verb, unit = view.folded, j.predicate.verb, j.quantity.unit
    if verb in _APART and _EXPECTED.search(folded, j.start, j.quantity.start) is not None:
        return True
    if verb not in role("gap"):
        return False
    since = j.left if unit == "%" else j.start
    return any_of("gap of").search(folded, since, j.quantity.start) is not None


_APART: Final = ("高出", "多出", "超出", "低出")
_EXPECTED: Final = re.compile(
    f"[较比](?:原[来先]?的?)?{FORESEEN}(?:[^，。；0-9]{{0,4}}$|[高多超低]出[^，。；]{{0,24}}$)"
)
# 较上年度|高出3亿元, where the share is as far from that of last year: 较去年高出2个百分点
_GROWN: Final = re.compile("[较比](?:[上前去对]|20[0-9]{2})[^，。；]{0,12}年度?高出(?:近|约|超过|逾)?$")


@functools.cache
def _remits() -> re.Pattern[str]:
    """减收, 宽减: verbs by which so much less is levied, before a share of it."""
    return re.compile(f"(?:{one_of('remits')})[^，。；0-9]{{0,24}}$")


def _raised(view: View, j: Judged, end: int) -> str | None:
    """提高|学额|10%, 下调|印花税|5%: how a sum or a count is changed by a verb; a share comes to so much."""
    # 调高|长者照顾开支的|扣除上限|20%: of whose the noun is stands between
    led = _MEANS_TO.match(view.folded, j.head) if view.folded[end - 1] == "的" else None
    if led is not None and view.folded[led.end() : led.end() + 2] in role("raises by"):
        end = led.end() + 2
    word = view.folded[end - 2 : end]
    if word == "节省" and view.folded.endswith(("开支", "支出"), *j.subject):
        return "decrease"  # 每年节省|政府经常开支|2%, but 为群众节省医疗费用3亿元
    by_so_much = j.quantity.unit in ("倍", "个百分点")  # 扩大|覆盖率|一倍, 提高|参保率|2个百分点
    by_share = j.quantity.unit == "%" and view.folded[j.subject[1] - 1] not in _SHARES
    by_share = by_share or behind_comparison(view.folded, j.start, end + 2) == end - 2  # 比上年|提高|工资300元
    if not (by_so_much or by_share) or word not in role("raises by"):
        return None
    return read_predicate(word).change or None


_MEANS_TO: Final = re.compile("(?:我们?|政府|当局)?(?:[亦也还]?[会将拟可]|建议|计划)*")
_SHARES: Final = frozenset("率比度重例")  # last letters


def _trimmed(folded: str, pieces: Pieces) -> str:
    """减|材料|45%、压|时限|50%: how a verb of one letter changes what papers are counted by; else empty."""
    cut = bool(pieces) and folded[pieces[0][0] - 1] in "减压降" and folded[slice(*pieces[0])] in role("trimmed")
    return "decrease" if cut else ""


def _is_upgraded(view: View, j: Judged, pieces: Pieces) -> bool:
    """新建农田6万亩、提升|4万亩: whether so much of a thing is made better; 耕地面积提升4万亩 tells of a measure."""
    return dimension_of(j.quantity.unit) in _REBUILT and not (pieces and has_measure(view, *pieces[-1]))


def _is_worked_on(view: View, j: Judged, pieces: Pieces) -> bool:
    """完成林分优化|提升|30万亩: whether the number counts what was improved, and not by how much it rose."""
    if j.predicate.verb == "提升" and _is_upgraded(view, j, pieces):
        return True
    if j.predicate.verb == "改善" and dimension_of(j.quantity.unit) in _REBUILT:
        return not view.folded.endswith("面积", *j.subject)  # 道路|改善|20公里, where 居住面积 is improved by so much
    if j.predicate.verb not in _WORKED or dimension_of(j.quantity.unit) not in _DONE_TO:
        return False
    return _WORKS.search(view.folded, j.start, j.subject[0]) is not None


_WORKS: Final = re.compile("完成|推[动进]|实施|开展|组织")


def shared_change(view: View, j: Judged, before: list[Fact]) -> str:
    """减少企业税负3500亿元、收费2000亿元: the verb before a list says how its members change."""
    if before and before[-1].change == "multiple" and before[-1].unit == j.quantity.unit == "倍":
        return "multiple" if view.folded[before[-1].quantity.reach] in "、和及与" else ""  # 分别为2020年的3倍和2倍
    if (rises := rises_behind(view, j, before)) or _another_value(view, j, before):
        return "increase" if rises else before[-1].change
    if j.predicate.verb or j.action or view.folded[slice(*j.subject)] in role("total"):
        return ""  # 净增企业30家、|总数|突破400家
    if (same := _change_before(view, j, before)) != "":
        return same
    for one in before[: -_LONGEST_LIST - 1 : -1]:
        pieces = one.indicator
        if not pieces or one.start != j.start:
            return ""
        # 增加|护士|86名、医生32名; 增加86名|护士|及32名医生
        first, last = min(pieces[0][0], one.quantity.start), max(pieces[-1][1], one.quantity.reach)
        if view.folded[last] not in JOINTS:
            return ""
        first -= view.folded[first - 1] in "约近逾达"
        if _counted().get(view.folded[first - 2 : first]) == one.change:
            return one.change
    return ""


def _another_value(view: View, j: Judged, before: list[Fact]) -> bool:
    """分别增长15%和|近|30%, 高出3亿元，即|9%, 增加3件或|9%, 减少300件（近|三成|）: whether a share says again how what is before it grew.

    So does one that goes on with it, and so much money behind a share: 增加9%，即|3亿元.
    """
    one = before[-1] if before else None
    if one is None or j.quantity.unit not in ("%", "元") or one.change not in _GROWS:
        return False
    between = view.folded[one.quantity.reach : j.quantity.start]
    if j.quantity.unit == "元":
        return one.unit == "%" and _THAT_IS.fullmatch(between) is not None
    if between[:1] in ("（", "("):
        return one.unit != "%" and (not between[1:] or between[1:] in comparators("before"))
    if between.strip("，,（(") in ("即", "或"):
        return True
    joined = one.unit in ("%", "元") and between[:1] in JOINTS
    return joined and (not between[1:] or between[1:] in comparators("before"))


_THAT_IS: Final = re.compile("[，,（(]?[亦也]?即(?:是|为|大?约|近|逾|超过)*")


def _change_before(view: View, j: Judged, before: list[Fact]) -> str:
    """第一产业增长4%，|第二产业|6%: the verb of the share before, where the next one follows its name and has none."""
    one = before[-1] if before else None
    start, end = j.subject
    if one is None or not (j.quantity.unit == one.unit == "%") or one.change not in _GROWS or one.rule != "subject":
        return ""
    alone = end > start and end == j.quantity.start and view.folded[one.quantity.reach : start] in _NEXT
    alone = alone and view.folded.find("占", start, start + 2) < 0  # 出口增长5%，|约占全省|8%
    return one.change if alone and view.folded[end - 1] not in _RATES else ""


_NEXT: Final = frozenset(("，", "、", "；", ","))
_RATES: Final = frozenset("率比度重例幅速平值面")  # 消费价格|涨幅3%, 亏损面|17%


def share_speed(view: View, facts: list[Fact]) -> None:
    """教育、福利开支分别有2%、3%的实质增长: what stands behind the last value of a list says how all of them change."""
    for k, last in enumerate(facts):
        told = last.rule == "list" and last.change != "level"
        if not told or speed_behind(view.folded, last.quantity.reach, last.end) is None:
            continue
        for one in facts[max(k - _LONGEST_LIST, 0) : k]:
            if (one.rule, one.start, one.unit, one.change) == ("list", last.start, last.unit, "level"):
                one.change = last.change


def is_range_of_growth(j: Judged) -> bool:
    """生产总值增长5%—5.5%: what has grown has grown by so much, so that a range is what is aimed at."""
    q = j.quantity
    return q.low < q.high and q.unit == "%" and j.predicate.change in _GROWS


def on_other_terms(view: View, j: Judged, one: Fact | None) -> Fact | None:
    """The growth before that a number tells again on other terms, or of another year.

    农业总产值增长4%（包括村办工业|为6%）, 出口增长5%（按美元计|为3%）, 财政收入增长4%，上年|为3.5%; 出口增长5%，高于上年的|3%.
    """
    if one is None or view.folded[one.quantity.reach] not in "（(，,；" or not j.quantity.unit == one.unit == "%":
        return None
    if one.change not in _GROWS or j.predicate.change in _GROWS:
        return None
    return one if _TERMS.fullmatch(view.folded, one.quantity.reach, j.quantity.start) is not None else None


_GROWS: Final = ("increase", "decrease")
_TERMS: Final = re.compile(
    "[（(](?:不?包括|不?包?含|扣除|剔除|按照?|以|同口径|可比|折合)[^，。；、（）()0-9]{0,16}?(?:为|是|约|达到?)?"
    "|[（(，,；]而?(?:[上去前]年|20[0-9]{2}年)(?:度|同期)?(?:则?[为是]约?|只有|仅为?)"
    "|[，,][^，。；、（）()0-9]{0,4}[高低快慢]于(?:[上去前]年|20[0-9]{2}年)(?:度|同期)?[^，。；、（）()0-9]{0,8}的"
)


def gained(view: View, j: Judged, facts: list[Fact]) -> Pieces:
    """年节电6500万度，|减碳|3万吨; 带动3000户，|增收|2亿元: a deed that says itself what there is more or less of.

    So long as it is told in another unit than what came before: 收入30亿元，增收2亿元 is more of the same.
    """
    at = j.quantity.start - (view.folded[j.quantity.start - 1] in "约近达超逾")
    own = view.folded[at - NOUN : at]
    if own not in role("gains") or at - NOUN < j.start:
        return ()
    # 收入30亿元，比上年增长5%，增收2亿元: a share says nothing of the unit
    unit = next((one.unit for one in reversed(facts) if one.unit not in SHARES), facts[-1].unit if facts else "")
    apart = bool(facts) and j.quantity.unit != "%" and dimension_of(unit) != dimension_of(j.quantity.unit)
    return ((at - NOUN, at),) if apart or own.endswith("碳") else ()


def gained_each(view: View, j: Judged, facts: list[Fact]) -> tuple[Pieces, str] | None:
    """茶农|户均增收|5600元，|人均增收|900元: of how much more each of some has it is told, and not of how many they are.

    What names a measure grows itself: 居民收入|人均增收900元. None where nothing is told of each.
    """
    since = max(j.start, j.quantity.start - _LONGEST_GAIN)
    if view.folded.find("均", since, j.quantity.start) < 0:
        return None
    each = _each_gains().search(view.folded, since, j.quantity.start)
    if each is None:
        return None
    start, end = j.subject[0], min(j.subject[1], each.start(1))
    if end > start:
        grows = has_measure(view, start, end) and not view.folded.endswith("人口", start, end)
        return None if grows else (((start, end), each.span(1)), "subject")
    last = facts[-1].indicator if facts else ()
    told = len(last) > 1 and _each_gains().fullmatch(view.folded, *last[-1]) is not None
    return (*(last[:-1] if told else ()), each.span(1)), "continued" if told else "topic"


_LONGEST_GAIN: Final = 16  # letters


@functools.cache
def _each_gains() -> re.Pattern[str]:
    how = f"{one_of('foresees', 'how far')}|可|能|将|实现|再|年|累计|直接|间接"
    return re.compile(f"([年月]?[人户亩村组株头]均(?:{how})*{one_of('gains')})(?:大?约|近|达到?|超过?|逾|突破)?$")
