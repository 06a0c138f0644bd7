"""Totals and bare measures, which name nothing alone: what the clause or the sentence before says they are of."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.indicators.clauses import before_threshold, behind_time, topic
from govreport.goals.indicators.trades import CONTRIBUTES
from govreport.goals.phrases.measures import has_measure, shared_measure
from govreport.goals.phrases.object_ends import before_verb
from govreport.goals.phrases.ranks import without_state
from govreport.goals.phrases.starts import after_mentions
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.goals.verdicts.rejections import is_counter, is_money
from govreport.goals.verdicts.shares import without_share
from govreport.mentions.grammar import dimension_of
from govreport.text.words import actions, endings, one_of, role, surfaces

__all__ = [
    "RATES",
    "contribution",
    "end_of_thing",
    "is_of_clause_before",
    "measured_as_all",
    "of_named_works",
    "of_what_changed",
    "output_of_list",
    "per_head_alone",
    "rate_beside",
    "rate_of_topic",
    "share_of_all",
    "things_made",
    "total_of_topic",
    "whole_of_share",
    "works_paid_for",
]


# how fast something changes: 服务输出止跌回升，|升幅|为3%
RATES: Final = frozenset(("升幅", "增幅", "涨幅", "跌幅", "降幅", "减幅", "增速", "增长率"))


def rate_of_topic(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int], one: Fact) -> Pieces:
    """出口增长6%；进口止跌回升，|升幅|为3%: a rate is of the measure that a clause tells of behind the last number.

    Else of what was told last: 产值达到5亿元，结构持续优化，|增速|为3%.
    """
    if view.folded[slice(*noun)] not in RATES or j.start <= one.end + 1 or not one.indicator:
        return ()
    behind = sentence.behind(one.end + 1)
    told = total_of_topic(view, behind, j, noun, one) if behind is not None else ()
    if told and (has_measure(view, *told[0]) or view.folded[slice(*told[0])] in surfaces("indicator_names")):
        return told
    near = view.folded[one.end] in "，," and sentence.clause_start(j.start - 1) == one.end + 1
    return (*one.indicator, noun) if near and one.change == "level" and has_measure(view, *one.indicator[-1]) else ()


def total_of_topic(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int], last: Fact | None) -> Pieces:
    """经营主体|增量提质，总量突破千万户: a total is of what the clause before tells of."""
    if view.folded[slice(*noun)] not in role("sum"):
        return ()
    if is_of_clause_before(view, sentence, j, noun, last):
        clause = sentence.clause_start(j.start - NOUN), j.start - 1
        about = before_verb(view.folded, *subject(view.folded, *clause))
    else:
        about = topic(view, sentence, j.start) if j.start > sentence.start else _labelled(view, sentence)
    granted = view.folded.endswith("标准", *noun) and view.folded.endswith(("制度", "水平"), about[0] + NOUN, about[1])
    if granted or (about[1] - about[0] > _LONGEST_ABOUT and view.folded.endswith(_SCHEMES, *about)):
        # 城镇居民基本养老保险|制度|日趋完善，参保人数突破2亿人; 低保|水平，标准为900元
        about = about[0], about[1] - NOUN
    if view.folded[slice(*noun)] in _OF_CROPS:
        grown = _GROWN.search(view.folded, about[0] + NOUN, about[1])  # 粮食|生产, 蔬菜|种植面积
        about = about[0], about[1] if grown is None else grown.start()
        begin = sentence.clause_start(j.start - 1)
        if (made := _PRODUCED.search(view.folded, begin + NOUN, j.start)) is not None:
            about = subject(view.folded, behind_time(sentence, begin, j.start), made.start())
        if about[1] - about[0] > _LONGEST_CROP:
            return ()
    again = view.folded.find(view.folded[slice(*noun)], *about) >= 0  # 山西产量最大，|产量|为3亿吨
    known = view.folded[slice(*about)] in surfaces("indicator_names") or view.folded.endswith(_INSURED, *about)
    short = _SHORTEST_ABOUT <= about[1] - about[0] <= _LONGEST_ABOUT
    apart = again or view.folded.endswith("分别", *about)  # 城乡居民分别|按…缴费，参保率|达到90%
    return (about, noun) if (short or known) and not apart else ()


_OF_CROPS: Final = ("产量", "总产量", "总产", "存栏", "存栏量", "出栏", "出栏量")
_GROWN: Final = re.compile("生产\\Z|(?:播种|种植|栽培|养殖|总)?面积\\Z")
# 水泥|的生产提前三天完成计划，产量达到600万吨
_PRODUCED: Final = re.compile(
    "的?生产(?=(?:[已均都]?(?:经|全面)?(?:于|提前|超额|胜利|圆满|顺利|如期|全面|基本)?[^，。；]{0,12}完成))"
)
_LONGEST_CROP: Final = 5  # letters
_SCHEMES, _INSURED = ("制度", "体系", "试点", "工作"), ("保险", "合作医疗")
_SHORTEST_ABOUT, _LONGEST_ABOUT = 2, 8  # letters; a longer clause holds more than a noun


def of_what_changed(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int], taken: int) -> Pieces:
    """县属国企|扭亏增盈，|亏损面|降至29%: a bare measure is of what the clause right before says to have changed or moved.

    So 粮食播种面积|稳定、|产量|达到30万吨.
    """
    counted = is_counter(j.quantity) and view.folded[noun[1] - 1] not in "数量"  # 工程进展顺利，新增|岗位|900个
    if counted or not names_nothing(view.folded[slice(*noun)]):
        return ()
    grows = view.folded[slice(*noun)] in _OF_CROPS
    mark = noun[0] - 1 if grows and view.folded[noun[0] - 1] == "、" else j.start - 1
    if mark <= sentence.start or view.folded[mark] not in "，,、":
        return ()
    begin = after_mentions(view.folded, sentence, sentence.clause_start(mark - 1), mark)
    crossed = before_threshold(view, begin, mark)  # 县属国企|迈上新台阶
    state = without_state().search(view.folded, begin, crossed)
    if begin < taken or (state is None and crossed == mark):
        return ()
    start, end = subject(view.folded, begin, crossed if state is None else state.start())
    if grows and (grown := _GROWN.search(view.folded, start, end)) is not None:
        end = grown.start()
    if view.folded.endswith(("能力", "水平"), start, end):
        end = max(shared_measure(view, start, end), start)  # 城市生活垃圾|处理能力不断提高，无害化处理率
    end -= NOUN * (end - start > _LONGEST_ABOUT - NOUN and view.folded.endswith(_SCHEMES, start, end))
    if view.folded[slice(*noun)] in _OF_CROPS and view.folded.endswith("生产", start + NOUN, end):
        end -= NOUN  # 粮食|生产再获丰收，产量
    owner = view.folded[start:end]
    apart = _LOOSE.search(owner) is not None or owner in surfaces("measures")
    named = _SHORTEST_ABOUT - grows < end - start <= _LONGEST_OWNER
    return ((start, end), noun) if named and not apart else ()


def names_nothing(name: str) -> bool:
    """Whether a measure does not say what it is of, unlike 出口 or 利润.

    >>> names_nothing("亏损面"), names_nothing("续约率"), names_nothing("城镇化率"), names_nothing("利润")
    (True, True, False, False)
    """
    rates = endings("pace")
    rate = next(word for word in rates if name.endswith(word)) if name.endswith(rates) else ""
    name = name[: -len(rate)] or name if rate else name  # 增加值|增幅
    return name in _bare() or (name not in surfaces("indicator_names") and _RATE.fullmatch(name) is not None)


def rate_beside(view: View, noun: tuple[int, int], one: Fact) -> Pieces | None:
    """受理诉求3万件，办结率99%，|满意率|97%; 开工68个，|开工率|79%: of a rate that names nothing, what another rate was of, or its stage.

    Empty where the fact before tells neither, None where it is no such rate.
    """
    name = view.folded[slice(*noun)]
    if _RATE_OF.search(name) is None or not names_nothing(name):
        return None
    *things, last = one.indicator
    # 森林面积300万亩，蓄积量3000万立方米，|覆盖率|36%: of the forest, too
    measured = view.folded[slice(*last)] in surfaces("measures") and name not in RATES
    again = bool(things) and (view.folded[last[1] - 1] == "率" or measured)
    return (*things, noun) if again or name.startswith(view.folded[slice(*last)]) else ()


_RATE_OF: Final = re.compile("(?<![比概几频])率$")


@functools.cache
def _bare() -> frozenset[str]:
    return role("sum") | role("total") | (surfaces("measures") - surfaces("indicator_names"))


_RATE: Final = re.compile("[\u4e00-\u9fff]{2,3}率")
_LONGEST_OWNER: Final = 10  # letters
# or who sees to it that others spend and make so much: 市交通局|加快推进，完成投资6亿元
_LOOSE: Final = re.compile(
    "[的、和与及]|(?<![高中初均平])等|(?:(?<![开结布格全破邮])局|厅|(?<!编)委|部门|署|办公室|指挥部|专班|政府)$"
)


def is_of_clause_before(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int], one: Fact | None) -> bool:
    """新建公园3个，设立科创基金，|规模|达到20亿元: whether a size is of the clause right before, which has no number."""
    if j.start <= sentence.start or not view.folded.endswith(_OF_DEEDS, *noun):
        return False
    begin = sentence.clause_start(j.start - NOUN)
    return begin >= one.quantity.reach if one is not None else view.folded[begin - 1] in "；;"


_OF_DEEDS: Final = ("标准", "规模", "额度")  # of what is set up or granted


def _labelled(view: View, sentence: Sentence) -> tuple[int, int]:
    """经营主体稳中培优。|总量达400万户: the indicator with which the sentence before begins, if it is no more than a label."""
    end = sentence.start - 1
    start = max(view.folded.rfind("。", sentence.passage.start, end) + 1, sentence.passage.start)
    known = _known_first().match(view.folded, start, end) if 0 < end - start <= _LONGEST_LABEL else None
    return known.span() if known is not None else (end, end)


_LONGEST_LABEL: Final = 14  # letters


@functools.cache
def _known_first() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(surfaces("indicator_names"), guarded=True))


def share_of_all(view: View, j: Judged, facts: list[Fact]) -> tuple[Pieces, str] | None:
    """农业、工业产值分别为30亿元、50亿元，|合计占六成: all members of the list before, of which a share is told together."""
    if j.quantity.unit != "%" or not facts or facts[-1].rule != "list" or facts[-1].sentence.end <= j.start:
        return None
    if _TOGETHER.search(view.folded, j.start, j.quantity.start) is None:
        return None
    members = [fact for fact in facts if fact.rule == "list" and fact.start == facts[-1].start]
    pieces = [piece for fact in members for piece in fact.indicator]
    start, end = min(a for a, _ in pieces), max(b for _, b in pieces)
    return (((start, end),), "continued") if end < members[0].quantity.start else None


_TOGETHER: Final = re.compile("(?:合共?计?|共计?|总共|[两三四]者(?:合计)?)占[^，。；、]{0,16}$")


def of_named_works(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int], last: Pieces) -> Pieces:
    """1.青石大桥项目：|总投资9亿元; 1.青石大桥项目。|总投资9亿元: what works cost whose name is a label, or the heading above."""
    if view.folded[slice(*noun)] not in role("invested"):
        return ()
    works = endings("works")
    if j.start > sentence.start and view.folded[j.start - 1] in "：:":
        about = topic(view, sentence, j.start)
        return (about, noun) if about[1] > about[0] and view.folded.endswith(works, *about) else ()
    opens = j.start == sentence.start and noun[0] - j.start <= NOUN
    return (*last, noun) if opens and last and view.folded.endswith(works, *last[-1]) else ()


def end_of_thing(folded: str, thing: tuple[int, int], measure: tuple[int, int]) -> int | None:
    """Where the words of a thing end before those that the measure says again; None for a rate of what is a count.

    >>> end_of_thing("长护险参保人数1561万人，参保率达93%", (0, 7), (14, 17))
    3
    >>> end_of_thing("运营里程新增30公里，总里程达900公里", (0, 4), (11, 14))
    2
    >>> end_of_thing("接管户数达42万户，普及率48%", (0, 4), (10, 13)) is None
    True
    """
    start, end = thing
    again = folded.find(folded[measure[0] : measure[0] + NOUN], start + NOUN, end)
    if again > 0:
        return again
    if folded[end - 1] == "数" and folded[measure[1] - 1] == "率":
        return None
    kind = folded[measure[0] + 1 : measure[1]]  # 里程 of 总里程
    return end - len(kind) if len(kind) >= NOUN and folded.endswith(kind, start, end) else end


def measured_as_all(view: View, noun: tuple[int, int], facts: list[Fact]) -> Pieces:
    """原煤产量9亿吨，增长3%；|钢|6千万吨, 铁路营业里程16万公里，|高铁|5万公里: of a thing alone, the measure of those before it."""
    for kind, measures in _OF_ALL:
        if view.folded[slice(*noun)] not in role(kind):
            continue
        if view.folded[noun[0] - NOUN : noun[0]] in actions():
            return ()  # 总里程达到500万公里，新建|农村公路|3万公里
        for one in reversed(facts):
            if not one.indicator:
                return ()
            start, end = one.indicator[-1]
            measure = next((word for word in measures if view.folded.endswith(word, start, end)), "")
            if measure:
                return noun, (end - len(measure), end)
            between = view.folded[slice(*one.indicator[0])]
            if between not in role(kind) and between not in _AMONG_PRODUCTS:
                return ()
    return ()


_AMONG_PRODUCTS: Final = ("发电量", "发电总量")  # 原煤产量9亿吨；发电量6千亿度；|钢|6千万吨
_OF_ALL: Final = (
    ("product", ("产量",)),
    ("carried", ("吞吐量", "运输量")),
    ("line", ("营业里程", "通车里程", "运营里程", "通航里程", "总里程", "里程")),
)


def output_of_list(view: View, sentence: Sentence, noun: tuple[int, int]) -> Pieces:
    """主要产品产量：|原煤|9亿吨，|钢|6千万吨: of a product alone, the output that its list tells of; empty elsewhere."""
    if view.folded[slice(*noun)] not in role("product") or sentence.passage.level:
        return ()
    floor = max(noun[0] - _LONGEST_LIST, 0)
    told = _OUTPUT_LIST.search(view.folded, floor, noun[0])
    if told is None or view.folded.find("。", told.end(), noun[0]) >= 0:
        return ()
    return noun, told.span(1)


_LONGEST_LIST: Final = 400  # letters
_OUTPUT_LIST: Final = re.compile("产品的?(产量)(?:计划|指标|目标|情况|任务)?(?:分别)?(?:如下|是|为)?[：:]")


def contribution(view: View, j: Judged, noun: tuple[int, int], one: Fact) -> Pieces:
    """零售额完成30亿元，|对全市增长的贡献率|达55%: what was told last, with what it contributes to; empty where none does.

    研发投入增长9%，|与生产总值之比|达到2%: so it is with what it stands in a ratio to.
    """
    told = CONTRIBUTES.match(view.folded, j.start, noun[1]) or _RATIO_TO.match(view.folded, noun[0] - 1, noun[1])
    if told is None or told.end() != noun[1] or told.start() > j.head + 1:
        return ()
    if _ends_in_share(view, one.indicator):
        return *one.indicator[:-1], told.span()
    own = one.indicator[-1:]
    if view.folded.endswith(endings("share"), *own[0]):
        own = without_share(view, own) or own  # 服务业增加值|占生产总值比重达48%，对增长的贡献率达56%
    return *one.indicator[:-1], *own, told.span()


_RATIO_TO: Final = re.compile("[与同和](?!上年|去年)[^，。；、0-9与和]{2,14}之比")


def _ends_in_share(view: View, pieces: Pieces) -> bool:
    """工业增加值|占生产总值比重, 零售额|对全市贡献率: whether what share of another something is was added to its name."""
    return len(pieces) > 1 and view.folded.endswith((*endings("share"), "贡献率"), *pieces[-1])


def whole_of_share(view: View, j: Judged, last: Pieces, facts: list[Fact]) -> Pieces:
    """增加值完成30亿元，占比达20%，|增长8%: what grows in per cent is the whole, since shares grow in points; else `last`."""
    grows = j.predicate.change in ("increase", "decrease") and j.quantity.unit == "%"
    if not (grows and _ends_in_share(view, last)):
        return last
    return last[:-1] if any(one.indicator == last[:-1] for one in facts) else last


def works_paid_for(view: View, j: Judged, last: Pieces, facts: list[Fact]) -> Pieces:
    """完成农村公路建设投资5亿元，|建设|126公里: what is built is the works, and not what they cost; else `last`."""
    if not (last and facts and is_money(facts[-1].unit)) or dimension_of(j.quantity.unit) not in _BUILT:
        return last
    if view.folded[j.quantity.start - NOUN : j.quantity.start] not in surfaces("actions"):
        return last
    cost = _cost().search(view.folded, *last[-1])
    if cost is None:
        return last
    works = last[-1][0], cost.start()
    # 到位|资金5亿元，开工3个
    named = works[1] - works[0] >= NOUN and view.folded[slice(*works)] not in surfaces("actions")
    return (*last[:-1], works) if named else last[:-1]


_BUILT: Final = frozenset(("length", "area", "count"))


@functools.cache
def _cost() -> re.Pattern[str]:
    return re.compile(f"(?:建设)?(?:专项)?(?:{one_of('invested')}|资金|经费)\\Z")


def per_head_alone(view: View, j: Judged, told: list[Pieces]) -> Pieces:
    """地区生产总值突破1万亿元，|人均|达到10万元: the last thing told that the lexicon knows, per head; empty elsewhere."""
    at = view.folded.find("人均", j.head, j.quantity.start)
    if not j.head <= at <= j.head + 1:
        return ()
    names = surfaces("indicator_names")
    for start, end in (pieces[0] for pieces in told if pieces):
        name = view.folded[start:end]
        if name not in names and name[-NOUN:] in role("total"):
            name = name[:-NOUN]  # 地区生产总值|总量
        if name in names:
            return ((at, at + NOUN), (start, start + len(name)))
    return ()


def things_made(view: View, j: Judged, pieces: Pieces) -> Pieces:
    """企业总数达3000家，|新增|300家: the things that are counted, without 总数, where more of them are made."""
    folded, (start, end) = view.folded, pieces[-1]
    summed = is_counter(j.quantity) and end - start > NOUN and folded.endswith(_HOW_MANY, start, end)
    made = summed and folded.endswith((*endings("makes"), *_ADDS), j.start, j.quantity.start)
    return (*pieces[:-1], (start, end - NOUN)) if made else pieces


_HOW_MANY: Final = ("总数", "总量", "数量", "个数", "家数")
_ADDS: Final = ("净增", "再建", "新登记", "新设", "新认定")
