"""Sizes that tell which things are meant, as a name does: 千亩茶叶基地, 五百亿元产业, 万名大学生助企计划."""

import functools
import re
from typing import Final

from govreport.goals.seen.judged import Judged
from govreport.goals.verdicts.qualified import qualifies
from govreport.goals.verdicts.rejections import is_counter, is_money
from govreport.mentions.grammar import dimension_of
from govreport.mentions.mention import QuantityMention, bare_magnitude
from govreport.text.words import any_action, endings, one_action, one_of, role

__all__ = [
    "OF_CLASS",
    "comprised",
    "granted_at",
    "held_in_one",
    "invested",
    "is_share_of",
    "is_sum_of",
    "names_money",
    "names_things",
    "says_how_big",
    "says_which",
    "sizes_alike",
    "sums_up_sets",
]


def _rates_class(folded: str, j: Judged) -> bool:
    """打造成为五百亿元|产业, 建成20亿元|园区: how big a thing is that is made, unlike what is paid for one."""
    paid = j.predicate.verb[-2:] in role("pays out") or j.predicate.verb in role("spends")
    beside = j.object[0] - j.quantity.reach <= 1  # 投入资金3亿元扶持|中小企业 tells of what is paid
    return beside and not paid and folded.endswith(endings("sized class"), *j.object)


def names_things(folded: str, j: Judged) -> str | None:
    """10万千瓦及以下|燃煤机组 tells which, 万名大学生助企|专项计划 is the name of a scheme; 3个及以上|集群 are counted."""
    counts = j.quantity.unit in ("%", "名") or dimension_of(j.quantity.unit) == "count"
    if not counts and folded.endswith(("及以下", "及以上"), j.quantity.end, j.quantity.reach):
        return "modifier"
    bare = bare_magnitude(folded, j.quantity)
    if is_money(j.quantity.unit) and (_rates_class(folded, j) or (bare and OF_CLASS.match(folded, j.quantity.reach))):
        return "class"  # 实施|亿元|项目150个
    opens = j.quantity.start == j.start and not (j.predicate.asserts or j.action)
    if opens and is_money(j.quantity.unit) and _SCHEME_TOLD.match(folded, j.quantity.reach) is not None:
        return "modifier"
    if bare and dimension_of(j.quantity.unit) == "area" and folded.endswith(endings("sized tract"), *j.object):
        return "class"  # 建成|千亩|茶叶基地
    if (bare or j.quantity.after) and j.quantity.unit in _KEPT and _FARM.match(folded, j.quantity.reach) is not None:
        return "class"  # 引进|千头|奶牛场, 建成|50头以上|养牛场6个
    if not j.predicate.asserts and _SCHEME_OF_YEARS.match(folded, j.quantity.reach) is not None:
        return "name"  # 印发新植|1亿株|珍贵树五年行动计划
    return "name" if bare and folded.endswith(_SCHEMES, *j.object) else None


_KEPT: Final = frozenset("头只羽匹口尾")  # in which the animals of a farm are counted
_FARM: Final = re.compile(
    "的?[\u4e00-\u9fff]{0,8}?(?:场|[养繁][殖育](?:基地|小区|园区|大?户|村))(?=[和及与等的]|[^\u4e00-\u9fff]|\\Z)"
)
_SCHEME_OF_YEARS: Final = re.compile(
    "的?[\u4e00-\u9fff]{2,16}?(?<![每近今明去上前后内外])[一二三四五六七八九十2-9]年(?:攻坚|专项|提升|实施|建设|推进|滚动)*(?:行动|计划|规划|方案)"
    "(?![\u4e00-\u9fff]{0,4}(?:完成|实现))"
)
_SCHEMES: Final = ("计划", "行动", "工程", "规划")
# 300亿元|租金补贴专案|核准户数增为69万户: what becomes of a scheme that is called after its money
_SCHEME_TOLD: Final = re.compile(
    "的?[\u4e00-\u9fff]{2,14}?(?:专案|计划|方案|工程|项目)[\u4e00-\u9fff]{0,6}?(?:率|户数|件数|人数|家数|案数|进度)"
)
OF_CLASS: Final = re.compile(
    "(?:产业|企业|集团|项目|集群|楼宇|商圈|品牌|单品|园区|开发区|板块|赛道|县[(（]市[)）]|强?[镇县村])(?:集群|链)?(?![\u4e00-\u9fff]{0,2}(?:资金|贷款|债券))"
)


def names_money(folded: str, j: Judged) -> bool:
    """3亿元的|津贴, 4亿元的|盈余: whether the noun behind an amount of money is money itself."""
    return is_money(j.quantity.unit) and folded.endswith((*endings("funds", "grants"), *_SUMS), *j.object)


def comprised(folded: str, j: Judged) -> bool:
    """包括|496亿元|的基本工程开支: whether an amount is all of the money that it names."""
    told = folded[slice(*j.object)] in role("balance")  # 录得5亿元|的盈余
    led = _COMPRISES.search(folded, j.start, j.quantity.start) is not None
    return told or (led and folded.endswith((*endings("funds"), *_SUMS), *j.object))


def is_sum_of(folded: str, j: Judged) -> bool:
    """发放一笔过|6万元|的津贴, 措施将涉及约|3亿元|的开支: whether words before an amount say that it is all of the money behind.

    So do those behind it that grant as much: 按每车|6000元|的标准给予补贴.
    """
    one = names_money(folded, j) and _IN_ONE_SUM.search(folded, j.start, j.quantity.start) is not None
    return one or granted_at(folded, j) is not None


_SUMS: Final = ("开支", "赤字", "盈余", "税款", "承担额", "拨款")
_COMPRISES: Final = re.compile("(?:包括|其中|当中|含)(?:大?约|近|逾|超过)?$")
_IN_ONE_SUM: Final = re.compile(
    "(?:涉及|所需|需要|一[笔次]过|一次性|一[笔项]|为数|合共|总共|(?:总额|金额|数额|总值|总款额|[上下]限)[为达]到?)"
    "(?:大?约|近|逾|超过)?$"
)


def says_how_big(folded: str, j: Judged) -> bool:
    """20户以上|自然村, 全球最高|10米液压支架, 20万人口以上的|城市, 20万以上|人口城市, 14亿|中国人."""
    q = j.quantity
    if folded[q.reach] in "人口" and _PEOPLED.match(folded, q.reach):
        return True
    if folded.startswith(_NATION, q.reach):
        return True
    if _HOLDING.match(folded, q.reach) is not None:
        return True  # 500张|床位的医院
    people = q.unit == "户" or dimension_of(q.unit) == "people"
    behind = 2 * folded.startswith("人口", q.reach)
    if q.after and (people or behind or (not q.unit and folded.find("人口", j.start, q.start) >= 0)):
        return _places().match(folded, q.reach + behind) is not None  # 常住人口|300万以上|城市, 300万以上|人口城市
    if q.after and is_money(q.unit) and _COUNTED_BEHIND.match(folded, j.object[1]) is not None:
        return True
    return folded.endswith("最高", j.start, q.start) and _OF_ALL.search(folded, j.start, q.start) is not None


# 14亿人口的大国, 20万人口以上城市
_PEOPLED: Final = re.compile("人?口(?:的|及?以[上下]的?)(?=[^，。；、]{2})")
_HOLDING: Final = re.compile("(?:床位|学位|座位|座席|坐席|泊位|车位|工位)的(?=[\u4e00-\u9fff]{2})")
_OF_ALL: Final = re.compile("(?:全球|世界|亚洲|全国|国内|全省)最高$")
_NATION: Final = ("中国人", "中华儿女")  # 近14亿|中国人的饭碗
# 引进5亿元以上|项目|不少于15个: the count of the things that are so big
_COUNTED_BEHIND: Final = re.compile("(?:不少于|不低于|至少|力争|达到?|超过?|突破|约|近)*[0-9]{1,4}[余多]?[个家项]")


@functools.cache
def _places() -> re.Pattern[str]:
    sized = "[超特]?大?班[额级]|(?:企业|用人单位|公司|安置点|集中供水)(?![员职人])"  # 66人以上|超大班额, 100人以上|企业
    led = "(?:[已未][\u4e00-\u9fff]{1,3})?(?:自然|行政|建制|中心|重点|[特超]?大)?"  # 20户以上|未通电自然村, 20万以上人口|大县
    return re.compile(f"的?(?:{led}{one_of('place')}(?![民级里外内])|{sized})")


def says_which(folded: str, q: QuantityMention) -> bool:
    """规模养殖场（年出栏|500头以上|）, 用能单位（年综合能耗|5000吨标准煤以上|）: whether a bracket says which ones are meant."""
    closed = bool(q.after) and folded[q.reach : q.reach + 1] in ("）", ")")
    return closed and _WHICH_ONES.search(folded, max(q.start - _REACH, 0), q.start) is not None


_WHICH_ONES: Final = re.compile(
    "(?:企业|单位|公司|场|大户|用户|项目|合作社|机构|工厂)[（(][年月日][^，。；（()）0-9]{1,12}$"
)
_REACH: Final = 20  # letters


def sizes_alike(folded: str, before: Judged, one: Judged) -> bool:
    """抓好|灌溉面积80万亩|、惠及30万人|的引水工程: whether a size says which things are meant, as the next of a list does."""
    start, end = before.subject
    listed = before.rule is None and one.rule == "modifier" and folded[before.quantity.reach] == "、"
    if not (listed and folded[one.quantity.reach] == "的" and before.start == one.start):
        return False
    # 新增|灌溉面积80万亩 is more of it
    made = folded[start - 2 : start] in role("counts increase") | role("light") | role("counts decrease")
    return folded.endswith(_HOW_LARGE, start, end) and not made and not is_counter(before.quantity)


def is_share_of(folded: str, before: Judged, one: Judged) -> bool:
    """覆盖|80%以上的|20万以上人口城市, 的|常住人口20万以上城市: whether a share is of what the next number says the size of."""
    start, end = before.object
    beside = folded[before.quantity.reach : one.quantity.start] == "的" if start >= end else end == one.quantity.start
    beside = beside and folded[before.quantity.reach] == "的"
    return beside and before.rule is None and before.quantity.unit == "%" and one.object[1] > one.object[0]


_HOW_LARGE: Final = ("面积", "全长", "总长", "库容", "投资", "规模", "容量", "占地", "装机", "里程", "年产", "高度")


def held_in_one(folded: str, j: Judged) -> bool:
    """兴建一所设有|24间|课室的中学, 建立一个超过|300间|商户的网络: whether things are counted that one of others has.

    So 一座|350立方米|高炉 and 一家|800床|的中医院, of which the number tells the size.
    """
    q = j.quantity
    if q.unit in _BEDS and folded[q.reach] == "的":
        return _OF_ONE.search(folded, max(j.start - 1, 0), q.start) is not None
    if dimension_of(q.unit) in _BULK:
        return j.object[1] > q.reach and _OF_ONE.search(folded, max(j.start - 1, 0), q.start) is not None
    if not is_counter(q) or folded.find("的", q.reach + 1, q.reach + _HELD) < 0:
        return False
    held = _HELD_THINGS.match(folded, q.reach, j.end)
    return held is not None and _one_with().search(folded, j.start, q.start) is not None


_BULK: Final = ("volume", "mass", "area", "length", "power")
_BEDS: Final = ("床", "张", "床位")
_OF_ONE: Final = re.compile("一[座台口艘栋幢处架辆所家间]$")
_HELD: Final = 14  # letters in which the things are named that are held
_HELD_THINGS: Final = re.compile("[\u4e00-\u9fff]{1,12}的[\u4e00-\u9fff]{2}")


@functools.cache
def _one_with() -> re.Pattern[str]:
    one = f"一[所间座家个幢栋批条支项]|(?:{one_of('sets up')}|建设|打造|设立|成立)了?"
    return re.compile(
        f"(?:{one})(?:设有|拥有|配有|配备|设置|备有|汇聚|涵盖|连结|连接|集合|(?<=[个])超过?|(?<=[个])逾)(?:大?约|近|超过|逾)?$"
    )


def granted_at(folded: str, j: Judged) -> re.Match[str] | None:
    """按新增贡献的30%给予|奖励, 按每人50元的标准发放|津贴: what is granted at a rate or up to an amount, as group 1; or None."""
    q = j.quantity
    granted = _granted().match(folded, q.reach) if q.unit == "%" or is_money(q.unit) else None
    return None if granted is None or _AT_RATE.search(folded, j.start, q.start) is None else granted


_AT_RATE: Final = re.compile("按照?|最高|不超过|不低于|每|以")


@functools.cache
def _granted() -> re.Pattern[str]:
    gives = "给[予付与]|予以|发[放给]|支[付给]|补发|拨付|提供|计发|核发|兑[付现]"
    return re.compile(
        f"(?:以[上内])?的?(?:比例|标准|额度)?(?:一次性|分[档类期])?(?:{gives})了?(?:[\u4e00-\u9fff]{{1,6}}的)?"
        f"((?:[\u4e00-\u9fff]{{2,8}}?)?{one_of('grants', 'benefit')})(?![\u4e00-\u9fff]{{0,2}}[标率])"
    )


def invested(folded: str, j: Judged) -> bool:
    """总投资为164亿元的|工程, 耗资6亿元的|公园, 投资3亿元新建的|医院: what the things cost that are told of."""
    if folded[slice(*j.subject)] not in role("invested") and j.predicate.verb != "耗资":
        return False
    if (
        any_action().match(folded, j.quantity.reach) is None
        and _works_that().match(folded, j.quantity.reach) is not None
    ):
        return True  # 总投资20亿元|新能源项目签约落地
    described = _DESCRIBED.match(folded, j.quantity.reach)
    return described is not None and qualifies().match(folded, described.end()) is not None


@functools.cache
def _works_that() -> re.Pattern[str]:
    """新能源项目|签约, 汽车小镇|被…: works of which something is told right behind what they cost."""
    works = "(?:项目|工程|基地|产业园|园区|小镇|中心|院区|电站|大桥|公园|工厂|生产线)"
    return re.compile(
        f"[\u4e00-\u9fff“”A-Za-z0-9（()）]{{2,16}}?{works}(?:已经?|将|成功|正式|顺利|全面|集中|即将|今年|相继|先后|陆续)*"
        f"(?:被|{one_of('stage of works', 'opens')}|落地|签约|[开动]工|入驻|获批|启动|奠基|摘牌)"
    )


# 投资3亿元|、占地120亩、建筑面积6万平方米|的, 投资3亿元|新建|的: what else is told of such a thing
_DESCRIBED: Final = re.compile(
    "(?:、(?:占地(?:面积)?|总?建筑面积)(?:约|近)?[0-9.]{1,6}[万余多]{0,2}(?:亩|公顷|平方米|平方公里))*"
    "(?:[新改扩兴修]建|改造|建设|建成|打造|购置|实施)?"
)


def sums_up_sets(folded: str, j: Judged) -> bool:
    """推动青石、白沙电厂等|260万千瓦|机组建成投运: whether a number tells how much power the works listed before have together.

    Not so 青石电厂等30万千瓦级机组, nor where nothing is done: 青石电厂等60万千瓦机组运行平稳.
    """
    q = j.quantity
    if dimension_of(q.unit) != "power" or not q.scaled or folded[q.start - 1] != "等":
        return False
    done = (
        folded.startswith(endings("causes", "goes ahead", "furthers"), j.start)
        or _deed().match(folded, j.start, q.start) is not None
    )
    return done and _SETS.search(folded, *j.object) is not None


@functools.cache
def _deed() -> re.Pattern[str]:
    return re.compile(one_action())


# not 项目, which are called after their size
_SETS: Final = re.compile("(?:机组|装机|电源|风电|光伏|新能源|储能)(?:建设|改造|扩建|安装|并网|投[产运])?\\Z")
