"""What an indicator shares with those told before it: their measure, their things, the noun they are totals of.

运营里程639公里，其中|高铁|370公里; 经营主体增量提质，|总量|突破千万户; 建设20个国家级、|19个省级重点县.
"""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.indicators.among import is_part, of_whole, per_head, place_last
from govreport.goals.indicators.clauses import noun_alone
from govreport.goals.indicators.items import before_measure, shared_head
from govreport.goals.indicators.owners import owner_by_label, owner_of
from govreport.goals.indicators.totals import (
    contribution,
    end_of_thing,
    is_of_clause_before,
    measured_as_all,
    of_what_changed,
    output_of_list,
    rate_beside,
    rate_of_topic,
    total_of_topic,
)
from govreport.goals.indicators.trades import again_of_trade, of_trade
from govreport.goals.indicators.worked_at import of_work_before
from govreport.goals.phrases.adverbs import before_adverbs
from govreport.goals.phrases.measures import has_measure, shared_measure
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.goals.verdicts.rejections import is_counter
from govreport.mentions.members import JOINTS
from govreport.mentions.predicates import NOTHING
from govreport.text.words import OF_WHICH, actions, any_of, endings, one_of, role, surfaces

__all__ = [
    "SIZE_ENDS",
    "of_other_size",
    "shared_bound",
    "shared_pace",
    "size_before",
    "with_kind",
    "with_measure",
    "without_light_verb",
    "without_rate",
    "without_total",
]


def of_other_size(view: View, j: Judged, last: Pieces, facts: list[Fact]) -> Pieces:
    """百亿元级|企业|3家、50亿元级|5家: a count of the things told last, of another size; empty where it is none.

    So is 引进工业企业20家，其中|投资过千万元的|9家, of which the size tells what it is the size of.
    """
    folded, at = view.folded, j.left
    own = _other_size().search(folded, max(j.start - 1, at - _LONGEST_SIZE), at)
    if own is None:
        return ()
    for k, (first, end) in enumerate(last):
        size = _SIZE.search(folded, first, end)
        if size is None:
            continue
        # 投资10亿元以上的8个、年纳税超千万元的5个: another measure takes the place of the one before
        before = () if own[2] else (*last[:k], (first, size.start()))
        parts = (*before, own.span(1), (size.end(), end), *last[k + 1 :])  # 超10亿元的|6户, of 企业
        return tuple(part for part in parts if part[0] < part[1])
    alike = bool(facts) and is_counter(j.quantity) and facts[-1].unit == j.quantity.unit
    return (own.span(1), *last) if own[2] and alike else ()


@functools.cache
def _other_size() -> re.Pattern[str]:
    measure = f"(?:总|年|新增|固定资产|计划|累计)?{lexicon.alternation(surfaces('measures') | role('invested') | {'纳税', '税收'})}"
    return re.compile(f"(?:[、，,]|{'|'.join(OF_WHICH)})(({measure})?{_SIZE.pattern})$")


SIZE_ENDS: Final = frozenset("的级上元")  # what stands before a number that a size leads to
_LONGEST_SIZE: Final = 22  # letters
_AMOUNT: Final = "(?:[0-9][0-9.]*[十百千]?[万亿]*|[十百千万亿]{1,3})(?:美?元)?"
_SIZE: Final = re.compile(f"(?:(?:超过?|过|突破|逾){_AMOUNT}|{_AMOUNT}(?:级|以上))的?")


def with_measure(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int], facts: list[Fact]) -> Pieces:
    """The subject of a number with what it takes from the fact before it, or from the clause before it."""
    if (about := owner_of(view, sentence, j, noun) or of_work_before(view, j, noun, facts)) is not None:
        start, end = about
        twice = view.folded.startswith(view.folded[end - _BARE : end], noun[0]) and end - start >= 2 * _BARE
        return (start, end - _BARE * twice), noun  # 疫苗接种，|接种率
    if placed := place_last(view, noun) or _place_of_topic(view, j, noun, facts[-1].quantity.reach if facts else 0):
        return placed
    if listed := output_of_list(view, sentence, noun):
        return listed
    taken = facts[-1].quantity.reach if facts else sentence.start
    if told := of_trade(view, sentence, j, noun, facts) or of_what_changed(view, sentence, j, noun, taken):
        return told
    if (thing := owner_by_label(view, sentence, j, noun, facts)) is not None:
        return thing, noun
    one = facts[-1] if facts else None
    if one is None or is_of_clause_before(view, sentence, j, noun, one):
        return total_of_topic(view, sentence, j, noun, one) or (noun,)
    if told := rate_of_topic(view, sentence, j, noun, facts[-1]):
        return told
    if not facts[-1].indicator:
        return (noun,)
    if owned := _owned_by(view, j, noun, facts[-1]):
        return owned
    if view.folded[slice(*noun)] in role("invested"):
        spent = view.folded[noun[0] - 2 : noun[0]] == "完成" and noun[1] - noun[0] == _BARE  # 项目350项、完成|投资
        other = view.folded[j.start - 1] in "；;"  # …实施A工程；|投资|4000万元，实施B项目
        return (noun,) if spent or other else (*_works(view, noun, facts[-1]), noun)
    whole = contribution(view, j, noun, facts[-1])
    line = is_counter(j.quantity) and view.folded[slice(*noun)] in role("line")
    if not (whole or line):  # 铁路里程16万公里，|高铁|5万公里; but |农村公路|5条
        whole = measured_as_all(view, noun, facts)
    whole = whole or per_head(view, j, noun, facts[-1]) or _beside(view, noun, facts[-1])
    if not whole and (one := _in_its_unit(facts, j)) is not None:
        whole = _ranked(view, noun, one) or of_whole(view, j, noun, one)
    return whole or (noun,)


def _place_of_topic(view: View, j: Judged, noun: tuple[int, int], taken: int) -> Pieces:
    """人均住房面积，|城镇|由30平方米增加到35平方米: a place alone, behind the measure that is told of it."""
    if any_of("told alike").fullmatch(view.folded, *noun) is None or noun[0] - j.start > 1:
        return ()
    measure = noun_alone(view, j.start, taken)
    return (noun, *measure) if measure and has_measure(view, *measure[0]) else ()


def _owned_by(view: View, j: Judged, noun: tuple[int, int], one: Fact) -> Pieces:
    """民营企业产值突破30亿元，|创造的|税收|达5亿元: what those do of whom a measure was told before, with who they are."""
    folded = view.folded
    if (
        folded[noun[0] - 1] != "的"
        or folded[j.start : noun[0] - 1] not in actions()
        or folded[j.start - 1] not in "，,"
    ):
        return ()
    start, end = one.indicator[0]
    if len(one.indicator) == 1:
        end = shared_measure(view, start, end)
    doer = end - start >= _BARE and folded.endswith(endings("doers"), start, end)
    return ((start, end), (j.start, noun[1])) if doer else ()


def _in_its_unit(facts: list[Fact], j: Judged) -> Fact | None:
    """投资80亿元，增长6%，其中工业|30亿元: the fact told last in the unit of the number; none where it is of something else."""
    for one in facts[:-3:-1]:
        if one.indicator != facts[-1].indicator:
            return None
        if one.unit == j.quantity.unit:
            return one
    return None


def _ranked(view: View, noun: tuple[int, int], before: Fact) -> Pieces:
    """省级以上研发平台15家，其中|国家级|2家: a rank alone is one of the things counted before it."""
    if not _is_rank(view, *noun):
        return ()
    start, end = before.indicator[-1]
    rank = _RANK_AND_ABOVE.match(view.folded, start, end)
    return noun, (rank.end() if rank is not None and rank.end() < end else start, end)


def _is_rank(view: View, start: int, end: int) -> bool:
    return view.folded[end - 1] == "级" and _RANK.fullmatch(view.folded, start, end) is not None


def _beside(view: View, noun: tuple[int, int], one: Fact) -> Pieces:
    """工业增加值增长8%，总量突破300亿元; 粮食播种面积72万亩，总产量达6亿斤: a total or a bare measure right behind a fact."""
    # 年均增长5%，|2025年|总量突破万亿; 到2030年，|总量突破万亿
    begin = view.time_starts.get(noun[0] - (view.folded[noun[0] - 1] in "，,"), noun[0])
    if view.folded[begin - 1] == "后" and (terms := _WITHOUT.search(view.folded, one.quantity.reach, begin)):
        begin = terms.start()  # 平均工资4万元，|扣除物价后|实际增幅1%
    summed = view.folded[noun[0]] == "总"  # 新增126家|省级企业，|总数达到742家
    told = max(one.quantity.reach, one.indicator[-1][1]) if summed else one.quantity.reach
    # 播种面积31万亩，增长1%；|产量|12万吨
    grown = view.folded[slice(*noun)] in _OUTPUTS and view.folded.endswith("面积", *one.indicator[0])
    # 一般公共预算收入25亿元，增长5%；|支出|45亿元: the other side of the same budget
    side = view.folded[slice(*noun)] in _SIDES and view.folded.endswith(_SIDES, *one.indicator[-1])
    between = view.folded[told:begin].lstrip("，、,；;" if grown or side else "，、,（(")
    between = "" if _ON_TERMS.fullmatch(between) is not None or between in _ALSO else between
    if between not in _PACES and between not in role("firm"):
        return ()  # 年均增长6%，|力争|2027年|总量突破万亿
    rate = rate_beside(view, noun, one)
    if rate:
        return rate
    if view.folded[slice(*noun)] in role("total") or (rate is not None and is_counter(one.quantity)):
        pieces = without_rate(view, without_total(view, one.indicator))
        pieces = _without_cost(view, pieces) if view.folded.endswith("面积", *noun) else pieces
        start, end = pieces[-1]
        if view.folded.endswith(view.folded[slice(*noun)], start, end):
            return pieces  # 贷款余额增长8%，|余额|达到500亿元
        if (stop := end_of_thing(view.folded, (start, end), noun)) is None:
            return ()
        own = start, stop
        return (*pieces[:-1], *((own,) if own[0] < own[1] else ()), noun)  # 运营里程新增30公里，|总里程|达900公里
    if (trade := again_of_trade(view.folded, one.indicator, noun)) is not None:
        return trade, noun
    if noun[1] - noun[0] > _BARE_MEASURE:
        return ()
    head = shared_head(view.folded, one.indicator[0], noun)
    listed = view.folded[noun[0] - 1] == "、" and view.folded[noun[1] - 1] in "量值额积入"
    if head is None and (listed or view.folded[slice(*noun)] in _OUTPUTS):
        head = before_measure(view, one.indicator[0], noun)  # 医疗旅游人次86万、收入84亿元; 茶产量8000吨，实现产值9亿元
    if head is None and view.folded[slice(*noun)] in _OF_CROPS:
        crop, last = one.indicator[0], one.indicator[-1]
        grown = last is not crop and view.folded[slice(*last)] in _OF_CROPS
        bare = view.folded[slice(*crop)] in surfaces("measures")  # 播种面积410万亩，|总产|34亿斤
        # 种植玉米30万亩，|单产|600公斤; 花生减产5%，|总产量|为40万吨
        of_crop = (one.unit == "亩" and not bare) or view.folded.startswith(("增产", "减产"), one.predicate)
        head = crop if grown or of_crop else None
    return () if head is None else (head, noun)


_WITHOUT: Final = re.compile("(?:扣除|剔除)[^，。；、0-9]{2,12}后$")
_SIDES: Final = ("收入", "支出")
_OF_CROPS: Final = frozenset(("亩产", "单产", "总产", "总产量", "亩产量", "产量", "年产量", "产值", "年产值", "总产值"))


# 年均增长7%，|按2000年价格计算，|2005年总量为12万亿元
_ALSO: Final = frozenset("同时 并 并且 而且 且 也 还 其 令 使 使得".split())  # 新建公园12个，|且|覆盖率达90%
_ON_TERMS: Final = re.compile("(?:按照?|以|扣除|剔除|不含)[^，。；;]{2,16}[，,]")


def _without_cost(view: View, pieces: Pieces) -> Pieces:
    """青石新区|总投资3亿元，|建筑面积|8万平方米: how large a thing is, and not what it costs or the land that it takes."""
    start, end = pieces[-1]
    told = max((word for word in _costs() if view.folded.endswith(word, start + 1, end)), key=len, default="")
    return (*pieces[:-1], (start, end - len(told)))


@functools.cache
def _costs() -> frozenset[str]:
    return role("invested") | {"占地"}


def without_rate(view: View, pieces: Pieces) -> Pieces:
    """生产总值增速保持7%、|总量|突破万亿: a total is of the thing, not of its rate; nor does a rate grow by so much."""
    start, end = pieces[-1]
    rate = _rate().search(view.folded, start + _SHORTEST_ABOUT, end)
    return (*pieces[:-1], (start, rate.start() if rate is not None else end))


@functools.cache
def _rate() -> re.Pattern[str]:
    return re.compile(f"(?:年?平均年?|年均)?{one_of('pace')}$")


_BARE: Final = 2  # letters of 投资
_OUTPUTS: Final = frozenset(("产值", "产量", "总产值", "总产量", "总产", "单产", "亩产"))


def _works(view: View, noun: tuple[int, int], one: Fact) -> Pieces:
    """重点项目350项、|总投资90亿元，|年度投资8亿元: the works for which the money is, empty where none were counted before."""
    # 22个工业项目，|完成投资: the things may stand behind their number
    told = max(one.quantity.reach, one.indicator[-1][1])
    between = view.folded[told : noun[0]].lstrip("，、,")
    if len(between) > _LONGEST_DONE and _IN_YEAR.fullmatch(between) is None:
        return ()
    last = one.indicator[-1]
    if view.folded[slice(*last)] in role("invested"):
        return one.indicator[:-1]
    counted = is_counter(one.quantity) and view.folded.endswith(endings("works"), *last)
    return one.indicator if counted else ()


# 突破6000亿元，年均|增速15%
_PACES: Final = ("", *"年度 累计 年均 平均 同比 实现 完成 连续 已连续".split())
_LONGEST_DONE: Final = 2  # letters of what is done with the money: 完成, 年度
_IN_YEAR: Final = re.compile(
    "(?:[12][0-9]{3}年度?|年度|当年|今年|本年度?|全年|年内)(?:计划|[拟已共]|预计|累计)?(?:完成|安排)?"
)
_SHORTEST_ABOUT, _LONGEST_ABOUT = 2, 8  # letters; a longer clause holds more than a noun
_BARE_MEASURE: Final = 3  # letters of a measure that names nothing alone: 产量, 总产值


def with_kind(view: View, pieces: Pieces, judged: list[Judged], i: int) -> Pieces:
    """建设20个国家级、19个省级重点县, 70座小型和24座中型|水库: a kind alone is one of the things that the next numbers count."""
    start, end = pieces[0]
    if view.folded[end - 1] not in _KIND_ENDS or not _KIND.fullmatch(view.folded, start, end):
        return pieces
    for following in judged[i + 1 : i + _LONGEST_KINDS]:
        if following.rule is not None:
            continue
        kind = _KIND.match(view.folded, *following.object)
        if kind is None or following.quantity.start - end > 1:
            break
        if kind.end() < following.object[1]:
            return (*pieces, (kind.end(), following.object[1]))
        end = kind.end()  # 3个千亿级、5个百亿级、|8个十亿级产业集群
    return pieces


_LONGEST_KINDS: Final = 8  # numbers of a list in which the thing is named last
_RANK: Final = re.compile(
    "(?:世界|国家|部|省|自治区|市|州|区|县|乡镇|镇|村|省、市（[地州盟]）|[0-9一二三四五六七八九两]{0,5}[十百千万亿]{1,3}元?|[省市县区州旗]?本)级"
)
_KIND_ENDS: Final = frozenset("级型类亿")
_KIND: Final = re.compile(
    f"{_RANK.pattern}|[0-9]{{1,5}}亿|"
    f"[0-9]{{0,5}}[十百千万亿]{{1,2}}(?:吨|亩|元|千瓦)级|[一二三四五甲乙丙1-5A-D]{{1,2}}[级类]|[一-鿿Ⅰ-Ⅻ0-9A-Z（()）]{{1,6}}型"
)
_RANK_AND_ABOVE: Final = re.compile(f"{_RANK.pattern}(?:及?以上)?")


def without_total(view: View, pieces: Pieces) -> Pieces:
    """What an indicator is about that was written out with a word such as 总量: the next number is about it too."""
    return pieces[:-1] if len(pieces) > 1 and view.folded[slice(*pieces[-1])] in role("total") else pieces


def size_before(view: View, facts: list[Fact]) -> Pieces:
    """高速公路|总里程|达到780公里，增长36%: what grows is the length or the area that was told; empty where none was."""
    sized = bool(facts and facts[-1].indicator) and view.folded.endswith(_SIZES, *facts[-1].indicator[-1])
    return facts[-1].indicator if sized else ()


_SIZES: Final = ("里程", "面积", "长度")


def without_light_verb(view: View, pieces: Pieces) -> Pieces:
    """规模以上工业|实现|利润, 碳市场|累计|交易: an indicator without the word that says no more than that it was reached."""
    first = pieces[0] if pieces else (0, 0)
    if len(pieces) == 1 and (on := _PUT_ON.fullmatch(view.folded, *first)) is not None:
        return (on.span(1),)  # 投入3亿元在|科技创新|上
    m = _light_verb().search(view.folded, first[0] + _LEAST, first[1])
    if m is None:
        return pieces
    # 重灾区|已完成|投资, 改建工程|完成年度|投资
    at, rest = before_adverbs(view.folded, view.mirrored, first[0], m.start()), (m.end(), first[1])
    told = view.folded[slice(*rest)]
    # 碳市场|累计|交易, and not 医保|累计结余
    summed = m.group() == "累计" and told not in role("balance")
    # 建筑业|完成|总产值; 工程完成面积
    measured = (told in surfaces("measures") and told not in role("named by deed")) or told in surfaces(
        "indicator_names"
    )
    if len(pieces) == 1 and len(told) >= _LEAST and at > first[0] and (summed or measured or told.endswith("就业")):
        return (first[0], at), rest
    return pieces


_LEAST: Final = 2  # letters of what stands before such a verb, and after it
_PUT_ON: Final = re.compile("用?在([^，。；、的]{2,14})上")


@functools.cache
def _light_verb() -> re.Pattern[str]:
    plans = f"计划|将|拟|{one_of('foresees')}"
    return re.compile(f"(?:也|[总一合]?共|累计|计划)*(?:实现|完成)(?:了|年度(?=.))?|累计|(?:{plans})(?=投资)")


def shared_pace(view: View, j: Judged, before: list[Fact]) -> str:
    """累计治理水土流失8000平方公里、石漠化1000平方公里: what was done at a pace, the list after it was too.

    So is 每年新增1家龙头企业、5家农场, where the things stand behind their numbers, and 年均分别增长8%、9%; 累计 holds for other
    deeds of its clause (累计建成公园3个、|改造|公园5个), and alone for the clause behind it (五年累计，|共淘汰产能…).
    """
    if view.folded.endswith("累计，", 0, j.start):
        return "cumulative"
    if not before or before[-1].start != j.start:
        return _pace_of_whole(view, j, before)
    end = before[-1].quantity.reach
    if (
        before[-1].per == "cumulative"
        and view.folded[end] == "、"
        and view.folded[end + 1 : end + 1 + _BARE] in actions()
    ):
        return "cumulative"
    if before[-1].unit == j.quantity.unit and view.folded[end : j.quantity.start] in JOINTS:
        return before[-1].per  # 年均分别增长8%、9%
    if j.predicate is not NOTHING or before[-1].change != "level":
        return ""
    joints = view.folded[end], view.folded[j.quantity.start - 1]
    return before[-1].per if any(joint in "、和及" for joint in joints) else ""


def _pace_of_whole(view: View, j: Judged, before: list[Fact]) -> str:
    """产值年均增长8%，其中工业增长9%: the parts grow over the years in which the whole does, if none is named for them."""
    if not before or before[-1].per != "annual_average" or j.predicate.change != "increase" or not is_part(view, j):
        return ""
    return "annual_average" if view.folded.find("年", before[-1].quantity.reach, j.quantity.start) < 0 else ""


def shared_bound(view: View, j: Judged, before: list[Fact]) -> str:
    """抽检不少于40块招牌和500块广告: a bound before the first of two numbers holds for the second too."""
    if not before or before[-1].start != j.start or j.quantity.after not in ("", "eq"):
        return ""
    one = before[-1]
    alike = one.unit == j.quantity.unit
    listed = view.folded[j.quantity.start - 1] == "、" and alike
    crossed = alike and one.comparator == "more_than"  # 突破6万亿元、7万亿元
    led = one.compared[1] <= one.quantity.start or one.compared[0] == one.compared[1]
    bound = (crossed or one.comparator in ("at_least", "at_most")) and led
    return one.comparator if bound and (listed or view.folded[j.quantity.start - 1] in "和及与") else ""
