"""The members of a list of subjects, each written out with what it shares with the others.

城镇、农村|居民人均可支配收入; 盗窃、涉诈、涉赌|警情; 离岛购物人次、|离岛购物|金额.
"""

import functools
import re
from typing import Final

from govreport.goals.indicators.trades import shared_trade
from govreport.goals.phrases.edges import NOUN, last_bracket
from govreport.goals.phrases.measures import has_measure, shared_measure
from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.view import View, within
from govreport.text.words import actions, endings, one_of, role, surfaces

__all__ = [
    "ITEM",
    "ITEM_OR_CLAUSE",
    "PARTS_OF_YEAR",
    "SUMMED",
    "before_measure",
    "behind_time_at",
    "is_pair",
    "items_of",
    "shared_head",
]

ITEM: Final = re.compile(r"[、]|以及|[和及与](?=[\u4e00-\u9fff“]|[0-9]{1,2}岁|[A-Z])")
ITEM_OR_CLAUSE: Final = re.compile(f"[，,]|{ITEM.pattern}")  # a comma for the mark of a list, as dirty pages have it
_SHARED_HEAD: Final = re.compile(
    "(?:单位|万元)(?:(?:国内|地区)?生产总值|GDP)|人均|[户亩村]均|全社会|规模以上"
    "|每[一十百千万亿]{0,2}[\u4e00-\u9fff]{1,8}的|每[百千万]{1,2}[人户](?:居民)?(?:家庭)?"  # 每万元产值的|能源和电力消耗
)
_PAIRED_LETTERS: Final = ("城乡",)  # one letter for each member, before what they share


# 城、乡|居民收入, 城镇和农村牧区|常住居民收入
_BOTH: Final = re.compile("(城)[、和](乡)(?=居民|低保|最低|特困|住户)|(?=城)(城镇)[、和](农村牧区|农牧区)(?=常住|居民)")
_ORDINAL: Final = re.compile("第?([一二三])")
# 第一、二、三产业增加值, 第二、第三产业占比, 一二三产投资, 第一、第二批项目
_ORDINALS: Final = re.compile("第?[一二三](?:(?:[、和及与]|以及)?第?[一二三]){1,2}(?=次?产|批)")


def items_of(view: View, start: int, end: int, count: int, marks: re.Pattern[str] = ITEM) -> list[Pieces]:
    """The members of a list of subjects that `marks` part, each written out with what it shares with the others."""
    folded = view.folded
    if paired := _by_letters(folded, start, end, count):
        return paired
    cuts = [m.span() for m in marks.finditer(folded, start, end) if not _inside(view, start, m.start())]
    if len(cuts) >= count:  # 软件和信息技术服务业、租赁和商务服务业: 和 stands within the items
        cuts = [cut for cut in cuts if folded[cut[0]] == "、"]
    edges = [start, *(edge for cut in cuts for edge in cut), end]
    items = [(edges[k], edges[k + 1]) for k in range(0, len(edges), 2)]
    items = [_without_terms(folded, _behind_time(view, item)) for item in items if item[1] > item[0]]
    if len(items) != count:
        return []
    return _summed_up(folded, items) or _written_out(view, items)


def is_pair(folded: str, start: int, end: int) -> bool:
    """城乡|居民收入, 本外币|存贷款|余额: whether letters that stand side by side name two things, which have no sum.

    Not so 进出口额, which crosses one mark after the other: 接连突破6万亿元、7万亿元.
    """
    loans = folded.find("贷款", start, end)
    return folded.startswith("城乡", start) or (loans > 0 and _SAVED.search(folded, start, loans) is not None)


def _by_letters(folded: str, start: int, end: int, count: int) -> list[Pieces]:
    """The items that a letter or two tell: 城乡|居民收入, 第一、二、三产业, 存、贷款余额; none elsewhere."""
    if count == _TWO and folded.startswith(_PAIRED_LETTERS, start) and folded.find("、", start, end) < 0:
        return [((start + at, start + at + 1), (start + _TWO, end)) for at in range(count)]
    if count == _TWO and (both := _BOTH.match(folded, start, end)) is not None:
        return [(both.span(k), (both.end(), end)) for k in ((1, 2) if both[1] else (3, 4))]
    if (numbered := _ORDINALS.match(folded, start, end)) is not None:
        members = [m.span(1) for m in _ORDINAL.finditer(folded, *numbered.span())]
        order = ((start, start + 1),) if folded[start] == "第" else ()
        return [(*order, member, (numbered.end(), end)) for member in members] if len(members) == count else []
    loans = folded.find("贷款", start, end)
    saved = _SAVED.search(folded, start, loans) if count == _TWO else None
    if saved is not None and not _stands_beside(folded, start, saved.start(), loans, end):
        own = saved.start()  # 本外币存、贷款余额
        of_loans = ((start, own), (loans, end)) if own > start else ((loans, end),)
        return [((start, own + 1), (loans + 1, end)), of_loans]
    trade = _IN_AND_OUT.search(folded, start, end) if count == _TWO else None
    if trade is not None and not _stands_beside(folded, start, trade.start(), trade.end(), end):
        group = (trade.lastindex or 0) - 1  # 货物|进、出|口额, 炸药|产销|量
        first, second, mouth = trade.start(group), trade.start(group + 1), trade.end(group + 1)
        return [(*(((start, first),) if first > start else ()), (at, at + 1), (mouth, end)) for at in (first, second)]
    return []


def _stands_beside(folded: str, start: int, first: int, last: int, end: int) -> bool:
    """社会消费品零售总额和|进出口|总额分别…: whether what could be told apart by its letters is one item of a list."""
    # one letter further, as 和 tells by what follows whether it joins
    return any(ITEM.search(folded, *ends) for ends in ((start, first + 1), (last, end)))


_IN_AND_OUT: Final = re.compile("([进出])[、和]?([进出])(?=口)|(产)[、和]?(销)(?=量|值)")


def _written_out(view: View, items: list[tuple[int, int]]) -> list[Pieces]:
    """Each item with what it takes from the first or the last one: 粮食播种面积、|粮食|产量, 城镇|居民收入|、农村居民收入."""
    folded, last = view.folded, items[-1]
    tail, ratio = _tails(view, *last)
    whole = tail == last[0]
    if whole:  # 签约项目数与合同额: the last one names no more than what is measured
        tail = ratio = ratio if ratio > tail else 0
    bare = tail
    if tail == ratio:
        tail = ratio = _with_manner(folded, last[0], tail)
    tied = folded.rfind("的", last[0] + NOUN, tail or last[1] - NOUN)
    if tied > last[0] and (tail or not any(has_measure(view, *item) for item in items[:-1])):
        tail = tied + 1  # 辽宁、黑龙江的|经济增速
    level = _behind_level(folded, items)
    tail = level or tail
    # 工业、制造业、工业技改|投资: one is the head of the last, and all share no more than the measure
    begun = any(last[0] + b - a < tail and folded.startswith(folded[a:b], last[0]) for a, b in items[:-1])
    head = _SHARED_HEAD.match(folded, *items[0])
    written: list[Pieces] = []
    for k, item in enumerate(items):
        pieces: Pieces = (item,)
        if k and (taken := _taken(view, items[0], item, head)):
            pieces = (taken, item)
        measured = has_measure(view, *item)
        shared = ratio if measured and _shares_ratio(view, item, tail, last[1]) else 0 if measured else tail
        if shared and folded[slice(*item)] in surfaces("indicator_names"):
            shared = max(shared, bare)  # 生产总值、民间投资|增速
        shared = (
            level
            or (0 if begun else _behind_twin(folded, item, last))
            or (0 if _tells_alone(folded, item, shared, last[1]) else shared)
        )
        # 中、高等|职业教育在校生, 客、货|运量, 轻、重|工业; not 煤、石油|产量
        if item[1] - item[0] == 1 and (whole or not shared or folded[item[0]] + folded[last[0]] in _PAIRED):
            shared, measured = last[0] + 1, False
        # by its place: the compiled build makes a new tuple wherever one is read, so that none `is` another
        if k + 1 < len(items) and (shared := shared or (0 if measured else _behind_like(folded, items))):
            # 制造业和服务业|产业增加值: what the item already says is not said twice
            said = folded[shared : shared + 2]
            twice = (said in ("产业", "行业") and folded[item[1] - 1] == "业") or folded.endswith(said, *item)
            pieces = (*pieces, (shared + 2 if twice else shared, last[1]))
        written.append(pieces)
    return written


def _tells_alone(folded: str, item: tuple[int, int], shared: int, end: int) -> bool:
    """接待游客、旅游|收入: whether an item counts people, and is an indicator by itself and none with what it would share.

    氮氧化物、化学需氧量|减排量 are no people, and share what is measured of them.
    """
    if not shared or not folded.endswith(endings("served"), *item):
        return False
    name, names = folded[slice(*item)], surfaces("indicator_names")
    name = name[NOUN:] if name[:NOUN] in actions() else name
    rated = folded.endswith((*endings("pace"), *endings("ratio"), *endings("share")), shared, end)
    return not rated and name in names and name + folded[shared:end] not in names


def _behind_level(folded: str, items: list[tuple[int, int]]) -> int:
    """幼儿园、小学|青年教师占比: where that begins which levels of school share; 0 where the items are none."""
    levels = role("school level")
    if any(folded[slice(*item)] not in levels for item in items[:-1]):
        return 0
    start, end = items[-1]
    longest = max((len(word) for word in levels if folded.startswith(word, start)), default=0)
    return start + longest if longest and start + longest < end else 0


def _with_manner(folded: str, start: int, tail: int) -> int:
    """Where what is measured begins with how it is done, or of what: 小麦|良种|覆盖率, 医疗|保险|参保率, 河湖|建成|率."""
    if folded[tail] == "率" and tail - start > NOUN:
        deed = folded[tail - NOUN : tail]
        tail -= NOUN * (deed in _done() or f"{deed}率" in role("total") or f"{deed}率" in role("rate of"))
    while (word := next((w for w in role("of a rate") if folded.endswith(w, start + NOUN, tail)), "")) != "":
        tail -= len(word)
    return tail


@functools.cache
def _done() -> frozenset[str]:
    """What is done to things or becomes of them, whose rate is told: 整治|率, 建成|率."""
    return actions() | surfaces("outcomes", kind="event")


def _summed_up(folded: str, items: list[tuple[int, int]]) -> list[Pieces]:
    """The items where a word parts the last of them from what they share: 信息|等|产业增加值, 德国|两国|汽车产量."""
    first, end = items[-1]
    others = folded.find("等", first + _TWO, end - _TWO)
    if others > 0 and _OTHERS.match(folded, others) is not None:
        return [(item, (others + 1, end)) for item in (*items[:-1], (first, others))]
    summed = SUMMED.search(folded, first + _TWO, end)
    if summed is None or _COUNTS.find(summed[1].replace("两", "二")) != len(items):
        return []
    return [((item[0], min(item[1], summed.start())), (summed.end(), end)) for item in items]


def _behind_twin(folded: str, item: tuple[int, int], last: tuple[int, int]) -> int:
    """Where what an item shares begins in the last one, behind a noun of its kind: 东县、西县|农村居民收入; 0 where none.

    So 城市、农村|低保标准.
    """
    other = _kinds().match(folded, *last)
    if other is not None and other.end() < last[1] and _kinds().fullmatch(folded, *item) is not None:
        people = other.group().endswith("居民") and not folded.endswith("居民", *item)
        return other.end() - len("居民") * people  # 城镇、农村|居民人均可支配收入
    graded = folded.find("级", last[0] + 1, min(last[0] + _LONGEST_RANK, last[1] - 1))
    if graded > 0 and item[1] - item[0] < _LONGEST_RANK:  # 国家级、省级|绿色工厂, 国家、省|级绿色工厂
        if folded[item[1] - 1] == "级":
            return graded + 1
        if folded[slice(*item)] in _RANKS:
            return graded
    same = folded.find(folded[item[1] - _TWO : item[1]], last[0] + _TWO, last[1]) if item[1] - item[0] > _TWO else 0
    if 0 < same < last[1] - _TWO and folded[same + _TWO] not in _CLOSES:
        return same + _TWO  # 发明专利、实用新型专利|授权量; not 钓鱼骗案及「援交骗案|」
    if folded[last[1] - 1] == "数" and folded[item[1] - 1] == folded[last[1] - _TWO]:
        return last[1] - 1  # 托位、养老床位|数
    at = last[0] + item[1] - item[0]
    alike = at < last[1] and folded[at - 1] == folded[item[1] - 1] and not _is_indicator(folded, item)
    return at + (folded[at] == "的") if alike else 0


_CLOSES: Final = frozenset("」”』》）)")


def _is_indicator(folded: str, item: tuple[int, int]) -> bool:
    """出口、|港口吞吐量, 高新技术企业和|规模以上工业增加值: a known indicator shares no more than a letter with its neighbour."""
    return folded[slice(*item)] in surfaces("indicator_names")


@functools.cache
def _kinds() -> re.Pattern[str]:
    """Places and people that are told of one after the other: 城市、农村|低保标准, 居民、职工|报销范围."""
    return re.compile(one_of("told alike", "people"))


def _behind_like(folded: str, items: list[tuple[int, int]]) -> int:
    """Where what items share begins that no measure ends: 盗窃、涉诈、涉赌|警情, 油菜、花生|最低收购价; 0 where nothing tells."""
    before, last = items[-2], items[-1]
    at = last[0] + before[1] - before[0]
    if last[1] - at < _TWO:
        return 0
    short = 1 < before[1] - before[0] <= _LONGEST_ALIKE
    alike = short and folded[before[0]] == folded[last[0]]  # not 城市更新、城镇老旧小区改造户
    alike = alike and not _is_indicator(folded, before)
    return at if alike or _SHARED_FIRST.match(folded, at, last[1]) is not None else 0


# With these words a new noun begins: 最低收购价, 全产业链产值, 综合自主化率.
_SHARED_FIRST: Final = re.compile(
    "管[网道线]|线路|设施|企业|园区|机构|最[低高大]|全(?:产业链|过程|口径)|平均|年均|人均|综合|整体|总[量额值数产面人]"
)
_OTHERS: Final = re.compile("等(?:[主重]要|传统|新兴|支柱|优势|重点)?(?:产业|行业|产品|项目|指标|领域|商品)")
_COUNTS: Final = "零一二三四五六七八九十"
SUMMED: Final = re.compile("([两二三四五六七八九十])(?:[国地省市县区](?=..)|大(?=..)|个?(?:方面|范畴|类别?)的?(?=..))")


def _behind_time(view: View, item: tuple[int, int]) -> tuple[int, int]:
    """生猪存栏、全年|出栏: an item without the time that it begins with."""
    if view.folded[item[0]] not in PARTS_OF_YEAR:
        return item  # 九年|义务教育巩固率
    dated = behind_time_at(view, *item)
    return (dated, item[1]) if dated < item[1] else item


def behind_time_at(view: View, start: int, end: int) -> int:
    """Where the time ends that begins at a place, before another one; the place itself where none does."""
    return next((time.end for time in within(view.times, start, end) if time.start == start), start)


PARTS_OF_YEAR: Final = frozenset("年全岁上下")  # with which 年末, 全年, 上半年 begin


def _without_terms(folded: str, item: tuple[int, int]) -> tuple[int, int]:
    """生产总值|（预计，下同）: an item without the terms that hold for all."""
    opened = last_bracket(folded, *item)
    return (item[0], opened) if opened > item[0] and folded[item[1] - 3 : item[1] - 1] == "下同" else item


def _inside(view: View, start: int, at: int) -> bool:
    """Whether a place stands between quotation marks or brackets: 其他能源（水能、核能）的比重."""
    if view.quote_around(at) is not None:
        return True
    opened = last_bracket(view.folded, start, at)
    return opened > max(view.folded.rfind("）", start, at), view.folded.rfind(")", start, at))


_PAIRED: Final = frozenset("轻重 中小 大中 中高 国地 男女 城乡 客货 内外 主次 初高 东西 中西 东中 南北".split())
_LONGEST_RANK: Final = 5  # letters of a rank: 自治区级
_RANKS: Final = frozenset(("国家", "省", "市", "部", "区", "县"))
_TWO: Final = 2
_LONGEST_ALIKE: Final = 3  # letters of items that only their first letter tells to be alike
_SAVED: Final = re.compile("存(?:、|和)?$")
_LIFE: Final = "人均预期寿命"  # of which 人均 is no head that 粮食产量 could take
_LONGEST_MEMBER: Final = 8  # letters of an item that takes what the first one begins with


def shared_head(
    folded: str, first: tuple[int, int], item: tuple[int, int], head: re.Match[str] | None = None
) -> tuple[int, int] | None:
    """What an item takes from the head of the first one, so that it names an indicator: 粮食播种面积、产量.

    An item that is an indicator as it stands (规模以上工业增加值、固定资产投资) takes nothing, unless the lexicon knows both.
    """
    word, names = folded[slice(*item)], surfaces("indicator_names")
    if len(word) > _LONGEST_MEMBER or _SHARED_HEAD.match(word) or folded.startswith(_LIFE, first[0]):
        return None
    # 每千人|医生、护士数
    per = head is not None and head[0].startswith("每") and word.endswith("数")
    if head is not None and (per or word not in names or head.group() + word in names):
        return head.span()
    if word in names:
        return None
    for end in range(first[1] - 1, first[0], -1):
        if folded[first[0] : end] + word in names:
            return first[0], end
    return None


def _taken(
    view: View, first: tuple[int, int], item: tuple[int, int], head: re.Match[str] | None
) -> tuple[int, int] | None:
    """What an item takes from the first one, if anything."""
    known = shared_head(view.folded, first, item, head) or _before_share(view.folded, first, item)
    return known or before_measure(view, first, item) or shared_trade(view.folded, first, item)


def _before_share(folded: str, first: tuple[int, int], item: tuple[int, int]) -> tuple[int, int] | None:
    """出口额占全省和|全市比重, 参加养老保险、|失业保险|人数: what is a share of each, and that people take part in each; else None."""
    if folded.startswith("参加", first[0]):
        return None if folded.startswith("参", item[0]) else (first[0], first[0] + len("参加"))
    share = _TAKES.search(folded, first[0] + 1, first[1])
    whole = share is None or folded.find("占", *item) >= 0 or not folded.endswith(endings("share"), *item)
    return None if share is None or whole or folded.endswith(endings("share"), *first) else (first[0], share.end())


_TAKES: Final = re.compile("占(?![比地])")


def before_measure(view: View, first: tuple[int, int], item: tuple[int, int]) -> tuple[int, int] | None:
    """What an item that is nothing but a measure takes from the first one: 离岛购物人次、|离岛购物|金额, 事故起数、|事故|死亡人数."""
    at = shared_measure(view, *first)
    word = view.folded[slice(*item)]
    measure = shared_measure(view, *item) == item[0] and word not in surfaces("indicator_names")
    alone = measure or word in role("of accidents")
    if word[-1] == view.folded[first[1] - 1] == "率":  # 项目落地率、|项目|开工率: rates are as long as each other
        at = min(at, max(first[1] - len(word), first[0] + _TWO))
    return (first[0], at) if alone and at > first[0] else None


def _tails(view: View, start: int, end: int) -> tuple[int, int]:
    """Where what the items share begins in the last of them, for items without and with a measure of their own.

    增加值占生产总值比重 of 旅游业增加值占生产总值比重, and 占生产总值比重.
    """
    share = view.folded.find("占", start + 1, end)
    if share < 0:
        measure = shared_measure(view, start, end)
        return measure, measure
    share -= view.folded.startswith("市占率", share - 1)  # 电动车、电动机车|市占率
    return shared_measure(view, start, share) or share, share


def _shares_ratio(view: View, item: tuple[int, int], tail: int, end: int) -> bool:
    """民间投资、产业投资占比: a share or a rate is shared although the items name measures of their own.

    普及率、覆盖率: a rate of its own is all that an item needs.
    """
    ratio = view.folded[tail:end].endswith(endings("ratio"))
    return ratio and not view.folded.endswith((*endings("ratio"), "率", "感"), *item)  # 群众安全感、执法满意度
