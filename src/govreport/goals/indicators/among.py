"""A number told among the parts of a whole, or beside what is told alike: 其中|农村|2500户, 水耗下降12%、|电耗|下降7%."""

import re
from decimal import Decimal
from typing import Final

from govreport.goals.phrases.measures import has_measure, shared_measure
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.goals.verdicts.rejections import is_counter
from govreport.mentions.grammar import dimension_of
from govreport.text.words import LEFT, OF_WHICH, OR_PLACES, actions, any_action, any_of, endings, role

__all__ = [
    "DISTRICT",
    "is_part",
    "is_place_name",
    "named_in_full",
    "of_other_place",
    "of_whole",
    "part_of_place",
    "per_head",
    "place_last",
    "whole_counted",
]

# 每个县|（市、区）
_EACH_PLACE: Final = f"[每各]个?(?:[县市区镇乡村社]|乡镇|街道|县区|社区)(?:{OR_PLACES})?|{OR_PLACES}"
_PLACE_NAME: Final = re.compile(f"{_EACH_PLACE}|[^全各每该本]县|[\u4e00-\u9fff]{{1,8}}(?:自治[区州]|[^城超都门][市县])")
_DISTRICT: Final = "(?<![园地景社小新山灾牧林库产圈片院校专验范贸户发街护能])区"  # not 景区, 社区, 开发区
DISTRICT: Final = re.compile(f"[\u4e00-\u9fff]{{1,3}}{_DISTRICT}")


def is_place_name(folded: str, start: int, end: int) -> bool:
    """青石县, 每个县（市、区）: whether a noun names a place; not 优质均衡|县, 产粮大|县, which say what kind of place is counted."""
    named = _PLACE_NAME.fullmatch(folded, start, end) is not None
    return named and not folded.endswith(endings("kind of place"), start, end - 1)


def is_part(view: View, j: Judged) -> bool:
    """Whether 其中 introduces the number: at the head of its clause, or since the number before it."""
    folded, start, head = view.folded, j.start, j.head
    if any(word in folded[start : start + 3] or word in folded[max(start, head - 4) : head + 3] for word in OF_WHICH):
        return True
    return start > _LED_BY and folded[start - _LED_BY : start - 1] in OF_WHICH  # 15所，其中，中心城区6所


_LED_BY: Final = 3  # letters: 其中，


def part_of_place(view: View, j: Judged, lately: list[Fact]) -> tuple[Pieces, str] | None:
    """新建公园12个。其中，|白沙区|3个: a place has a part of what the sentence before counts; None elsewhere."""
    name = view.folded[slice(*j.subject)]
    if not lately or name[-1:] not in _PLACES or not is_part(view, j):
        return None
    if DISTRICT.fullmatch(name) is None and not is_place_name(name, 0, len(name)) and name not in role("part of place"):
        return None
    whole = next((fact.indicator for fact in reversed(lately) if fact.unit == j.quantity.unit and fact.indicator), None)
    return None if whole is None else (whole, "continued")


_PLACES: Final = frozenset("区县市州旗乡镇）)")


def of_other_place(view: View, j: Judged, noun: tuple[int, int], last: Pieces, facts: list[Fact]) -> Pieces:
    """青石县生产总值增长5%，|白沙县|增长6%: a place alone, behind one whose measure was told, has the same; else empty.

    社会住宅22万户，其中|中央|兴办7万户: so have those who see to some of the things that are counted.
    """
    if not last or j.object[1] > j.object[0] or not any(one.unit == j.quantity.unit for one in facts):
        return ()
    if is_counter(j.quantity) and view.folded[slice(*noun)] in _LEVELS and facts[-1].unit == j.quantity.unit:
        return last
    start, end = last[0]
    first = _PLACE_FIRST.match(view.folded, start, end)
    if first is None or _PLACE_FIRST.fullmatch(view.folded, *noun) is None or noun[0] < end:
        return ()
    rest = (first.end(), end), *last[1:]
    rest = rest if first.end() < end else last[1:]
    return (noun, *rest) if rest and has_measure(view, *rest[-1]) else ()


_LEVELS: Final = frozenset(("中央", "地方", "中央政府", "地方政府", "民间"))
_PLACE_FIRST: Final = re.compile(
    "(?!全|各|每|本|我|城|农|地区|社区|园区|小区|新区|乡镇)[\u4e00-\u9fff]{1,4}?"
    f"(?:自治[州县]|新区|开发区|部地区|[县市州旗镇乡]|{_DISTRICT}|山区(?<=[\u4e00-\u9fff]{{2}}区))"
)


def of_whole(view: View, j: Judged, noun: tuple[int, int], one: Fact) -> Pieces:
    """The noun of a number with what it shares with the fact before it; empty where it shares nothing."""
    return (
        _alike(view, noun, one)
        or _of_kind(view, j, noun, one)
        or _part(view, j, noun, one)
        or _of_base(view, noun, one)
        or _with_partner(view, noun, one)
    )


def _with_partner(view: View, noun: tuple[int, int], one: Fact) -> Pieces:
    """出口300亿元，其中|对东盟|60亿元: with whom so much of a trade is carried on."""
    start, end = one.indicator[-1]
    trade = view.folded[noun[0]] == "对" and view.folded.endswith(_TRADES, start, end)
    if not trade or view.folded.endswith(_TRADES, *noun):
        return ()
    if view.folded[start] == "对":  # 对美国出口下降5%，|对日本|下降6%
        start = end - next(len(word) for word in _TRADES if view.folded.endswith(word, start, end))
    return noun, (start, end)


_TRADES: Final = ("进出口", "出口", "进口", "贸易额", "贸易", "投资")


def whole_counted(view: View, j: Judged, facts: list[Fact]) -> Pieces:
    """The things of which a place has a part, counted before another number: 学校15所，学位2900个，其中中心城区|6所.

    Or what a sum tells of to which another was added: 方案编列80亿元，加计特别预算5亿元，合共|85亿元.
    """
    if len(facts) < _WHOLE_AND_OTHER:
        return ()
    if (whole := _sum_of_parts(view, j, facts)) is not None:
        return whole.indicator
    added = _PLUS.match(view.folded, facts[-1].start) is not None
    if added and _SUM.fullmatch(view.folded, j.start, j.quantity.start) is not None:
        return facts[-2].indicator
    if not is_counter(j.quantity) or not is_part(view, j):
        return ()
    return next((fact.indicator for fact in reversed(facts) if fact.unit == j.quantity.unit), ())


_WHOLE_AND_OTHER: Final = 2  # facts
_ROUNDED: Final = Decimal("0.001")  # by how much of a whole the sum of its parts may differ


def _sum_of_parts(view: View, j: Judged, facts: list[Fact]) -> Fact | None:
    """余额90亿元，包括一般债务40亿元、专项债务50亿元，|控制在100亿元以内|: of which a number behind all its parts is.

    A bound is of the whole where the whole fits under it; a change where 、 parts the parts. With changes of their own
    each part goes on by itself: 其中税收60亿元，增长5%；非税收入30亿元，|增长3%|.
    """
    first, value = len(facts) - 1, facts[-1].quantity.low
    while first and facts[first].sentence is facts[-1].sentence:
        part, whole = facts[first], facts[first - 1]
        if part.change != "level" or whole.unit != part.unit:
            return None
        if first < len(facts) - 1 and abs(whole.quantity.low - value) <= whole.quantity.low * _ROUNDED:
            break
        first, value = first - 1, value + whole.quantity.low
    else:
        return None
    if j.predicate.change in ("increase", "decrease"):
        return whole if view.folded.find("，", part.quantity.reach, facts[-1].quantity.start) < 0 else None
    bounded = not {j.predicate.comparator, j.quantity.after}.isdisjoint(_UPPER) and j.quantity.unit == part.unit
    return whole if bounded and j.quantity.low >= whole.quantity.low else None


_UPPER: Final = ("at_most", "less_than")
_PLUS: Final = re.compile("[并再]?(?:加[上计入]|连同|并计|[另外]加)")
_SUM: Final = re.compile("[则即]?(?:合共|合[计为]|[总共]计|总[共数]|共)(?:[为达有约]|达到|编列)*")


def named_in_full(
    view: View, sentence: Sentence, j: Judged, pieces: Pieces, facts: list[Fact], lately: list[Fact]
) -> Pieces:
    """首批2100个|公屋单位|入伙，其余|单位|2万个: the same things by their whole name, where a part of them is told by its end.

    三年实施老旧小区改造项目120个。其中2026年实施|项目|40个: so it is where all of a sentence takes apart what was told before.
    """
    folded = view.folded
    if len(pieces) != 1 or not is_counter(j.quantity):
        return pieces
    apart = _BY_PARTS.match(folded, sentence.start) is not None
    if not (apart or folded.startswith((*LEFT, *OF_WHICH), j.start)):
        return pieces
    name = folded[slice(*pieces[0])]
    if len(name) > _LONGEST_KIND or folded[pieces[0][0] - 1] in _OF_SIZE:
        return pieces  # 亿元以上项目8个，其中10亿元|项目|2个
    for fact in reversed([*lately, *facts] if apart else facts):
        if not fact.indicator or fact.unit != j.quantity.unit or fact.part_of:
            continue
        start, end = fact.indicator[-1]
        if end - start >= len(name) and view.folded.endswith(name, start, end):
            return fact.indicator
    return pieces


_LONGEST_KIND: Final = 4  # letters
_OF_SIZE: Final = frozenset("元上级型吨倍0123456789")
# 其中，2026年…, 分年度看，2026年…, 具体为：2026年…
_BY_PARTS: Final = re.compile("[其当]中|(?:按|分)(?:年度?|阶段|批次?|步|区域|县区|市州|地区)|具体(?:为|是|来看|看)")


def _alike(view: View, noun: tuple[int, int], one: Fact) -> Pieces:
    """城镇人均住房面积达到30平方米，农村达到22平方米: a place or a kind of people alone is told of by the same measure."""
    if any_of("told alike").fullmatch(view.folded, *noun) is None:
        return ()
    first, tail = one.indicator[0], one.indicator[-1]
    if len(one.indicator) > 1 and any_of("told alike").fullmatch(view.folded, *first) is not None:
        return noun, tail  # …，农村达到22平方米，|牧区|达到18平方米
    graded = _GRADE.match(view.folded, *tail)
    other = any_of("told alike").match(view.folded, tail[0] if graded is None else graded.end(), tail[1])
    if other is not None:
        return (noun, (other.end(), tail[1])) if other.end() < tail[1] else ()
    if not has_measure(view, *tail):
        return ()
    # 城乡|低保标准达到800元，|农村|达到600元; 全体居民|人均收入4万元，其中|城镇居民|5万元
    both = (_ALL_PEOPLE if view.folded.endswith("居民", *noun) else _ALL).match(view.folded, *first)
    return noun, (both.end() if both is not None else first[0], first[1]), *one.indicator[1:]


def _of_kind(view: View, j: Judged, noun: tuple[int, int], one: Fact) -> Pieces:
    """集中供养孤儿生活标准提高到2100元，散居孤儿提高到1567元: a thing of the same kind is told of by the same measure."""
    folded, tail = view.folded, one.indicator[-1]
    if (j.predicate.change or "level") != one.change or folded.startswith(("收入预算", "支出预算"), noun[0]):
        return ()  # 轻工业产值的比重达到46%，|轻工业|增长22%
    if folded[noun[0] - _TWICE : noun[0]] in actions():
        return ()  # 高速公路总里程达到9万公里，新改建|农村公路|500公里
    kind = folded[noun[1] - _TWICE : noun[1]]
    if len(one.indicator) == 1:
        at = folded.find(kind, tail[0] + 1, tail[1]) + _TWICE
        tail = at, tail[1]
        if at < _TWICE:
            return ()
    elif not folded.endswith(kind, *one.indicator[0]):
        return ()  # …，散居孤儿提高到1567元，|流浪孤儿|提高到1500元
    measured = has_measure(view, *tail) or folded[tail[1] - 1] in "费价"
    # 企业总数达140家，税收超亿元|企业|达9家: a sum is of what was summed
    measured = measured and folded[tail[0]] not in "、和及与" and folded[slice(*tail)] not in _SUMS
    itself = kind != "企业" and has_measure(view, *noun)
    # 建筑节能改造面积3亿平方米，新建|建筑|5000万平方米: another deed to things of the kind
    deed = folded[noun[0] - _TWICE : noun[0]] in actions() and any_action().search(folded, *tail) is not None
    itself = itself or deed
    return (noun, tail) if tail[1] - tail[0] >= _TWICE and measured and not itself else ()


_GRADE: Final = re.compile(
    "(?:(?:副?省|[地县])级(?:及?以上)?|[大中小特超]{1,2}型?|[全各]部?)(?=城[市镇])"
)  # 地级及以上|城市
_SUMS: Final = ("总量", "总数", "总计", "数量")
_ALL: Final = re.compile("城乡|全体")
_ALL_PEOPLE: Final = re.compile("(?:城乡|全体)?(?:常住)?居民|城乡|全体")


def place_last(view: View, noun: tuple[int, int]) -> Pieces:
    """低保标准|城市|提高到760元、农村提高到580元: the place behind the measure that is told of it; empty where none is."""
    start, end = noun
    if not view.folded.endswith(endings("told alike"), start, end):
        return ()
    at = end - max(len(word) for word in role("told alike") if view.folded.endswith(word, start, end))
    measured = at - start > _SHORTEST_MEASURE and has_measure(view, start, at)
    return ((at, end), (start, at)) if measured else ()


_SHORTEST_MEASURE: Final = 2  # letters


def _next_part(view: View, j: Judged, noun: tuple[int, int], one: Fact) -> Pieces:
    """投资增长8%，其中工业增长15%，|民间|增长6%: a later item, each in a clause of its own, shares the measure as the first does."""
    changed = j.predicate.change or "level"  # 其中轿车227万辆，客车|9万辆
    moved = changed in _MOVES and one.change in _MOVES  # 其中制造业增长6%，|采矿业|下降3%
    same = j.quantity.unit == one.unit and (moved or changed == one.change)
    if len(one.indicator) != _ITEM_AND_MEASURE or not same:
        return ()
    since = one.start - 1 - (view.folded[one.start - 1] != "，")
    among = max(view.folded.rfind(word, max(since - _LONGEST_PARTS, 0), one.quantity.start) for word in OF_WHICH)
    alone = noun[0] == j.start and view.folded[j.start - 1] == "，" and one.start < j.start
    if among < 0 or not alone or view.folded.endswith(endings("names itself"), *noun):
        return ()
    if any(view.folded.find(mark, among, j.start) >= 0 for mark in "。；"):
        return ()
    return (noun, one.indicator[-1]) if shared_measure(view, *noun) == 0 else ()


_ITEM_AND_MEASURE: Final = 2  # pieces
_MOVES: Final = ("increase", "decrease")
_LONGEST_PARTS: Final = 60  # letters in which the items before are told


def _part(view: View, j: Judged, noun: tuple[int, int], one: Fact) -> Pieces:
    """运营里程639公里，其中高铁370公里、|普铁|269公里: an item of what comes before shares its measure."""
    part = is_part(view, j)
    if j.quantity.unit == one.unit == "元" and view.folded[slice(*noun)] in role("government"):
        again = len(one.indicator) > 1 and view.folded[slice(*one.indicator[0])] in role("government")
        if part or again:
            return noun, *one.indicator[again:]  # 预备费20亿元，其中|中央|12亿元、地方8亿元
    if not part:
        return _next_part(view, j, noun, one)
    start, end = one.indicator[-1] if one.indicator else noun
    if view.folded.endswith("生产总值", start, end) and view.folded.endswith(("产业", "产"), *noun):
        return ()  # 其中第一产业增长3%
    own = view.folded.endswith(endings("names itself"), *noun)  # 其中企业21万户、|个体工商户|56万户
    tail = 0 if own else shared_measure(view, start, end)
    twice = view.folded.endswith(view.folded[tail : tail + _TWICE], *noun)  # 死亡人数39人，其中交通|死亡|22人
    counts = tail > 0 and view.folded[tail:end] == "总量"  # 农民工|总量19万人，其中外出农民工|8万人
    if tail and not twice and not counts and shared_measure(view, *noun) == 0:
        return noun, (tail, end)
    # 户厕3000户，其中|农村|2500户; 新建住宅4万平方米，其中|城镇|2万平方米
    sized = dimension_of(one.unit) in _SIZES and (j.predicate.change or "level") == one.change
    counted = j.quantity.unit == one.unit and (sized or is_counter(j.quantity))
    alike = counted and any_of("told alike").fullmatch(view.folded, *noun) is not None
    return (noun, *one.indicator) if alike else ()


_SIZES: Final = ("area", "length", "mass", "volume", "power")


_TWICE: Final = 2  # letters of a noun with which a measure begins, too


def _of_base(view: View, noun: tuple[int, int], one: Fact) -> Pieces:
    """万元GDP|水耗下降12%、|电耗|下降7%: a rate alone, beside one of its kind, is told of the same base."""
    folded = view.folded
    (start, end), length = one.indicator[0], noun[1] - noun[0]
    if len(one.indicator) > 1 or length > _LONGEST_RATE or folded[noun[0] - 1] not in "、，,;；":
        return ()
    if folded[end - 1] != folded[noun[1] - 1] or _BASE.match(folded, start, end - length) is None:
        return ()
    return (start, end - length), noun


_LONGEST_RATE: Final = 4  # letters of 二氧化碳排放 are more: 能耗, 水耗, 综合能耗
_BASE: Final = re.compile("每?(?:[一百千万亿]*元|单位|亩均|吨)[^，。；]{2,}")


def per_head(view: View, j: Judged, noun: tuple[int, int], one: Fact) -> Pieces:
    """每千人口医师3.2人、|护士|3.8人: a count beside one that is told of so many people is told of as many; else empty."""
    base = _HEADS.match(view.folded, *one.indicator[0])
    if base is None or not is_counter(j.quantity) or not is_counter(one.quantity):
        return ()
    beside = view.folded[one.quantity.reach : noun[0]] in ("、", "和", "，") and noun[0] == max(j.start, j.head + 1)
    parted = view.folded[noun[0] - 1] == "，" and j.quantity.low % 1 == 0  # …4.6个，养老机构|30家
    named = _HEADS.match(view.folded, *noun) is not None or parted
    return () if named or not beside else (base.span(), noun)


_HEADS: Final = re.compile(
    "每[一两二三十百千万]+[名位个]?(?:常住|户籍|农业)?(?:人口?|居民|老年?人|儿童|学生|职工|就业人员|户)"
)
