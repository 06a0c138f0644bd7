"""Numbers inside modifiers, which say which things are meant and not how many: 投资2000万元以上的项目."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.edges import CLAUSE_ENDS
from govreport.goals.phrases.objects import starts_with_verb
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.goals.verdicts.origins import is_origin, starts_from
from govreport.goals.verdicts.people_meant import means_people
from govreport.goals.verdicts.qualified import ATTRIBUTES, HAN, LEADING_CLASS
from govreport.goals.verdicts.rejections import is_counter, is_money
from govreport.goals.verdicts.set_against import is_basis, told_against, with_things
from govreport.goals.verdicts.sizes import (
    OF_CLASS,
    comprised,
    held_in_one,
    invested,
    is_sum_of,
    names_money,
    names_things,
    says_how_big,
    sums_up_sets,
)
from govreport.mentions.grammar import dimension_of
from govreport.mentions.members import JOINTS
from govreport.mentions.mention import QuantityMention, bare_magnitude
from govreport.text.words import OF, any_of, endings, one_of, role, surfaces

__all__ = ["bounds_kind", "modifies", "sizes_things"]


def modifies(view: View, judged: list[Judged], one: Judged) -> str | None:
    """The rule by which a number says which things are meant.

    发行不少于240亿元的绿色债券和|不少于150亿元的|通胀债券: what holds of the first of two amounts holds of the second, and
    so it does of 新增50万千瓦风电、|30万千瓦|光伏.
    """
    before = judged[-1] if judged else None
    set_against = with_things(view.folded, one) and (is_counter(one.quantity) or not is_origin(view, one))
    if set_against or is_basis(view.folded, one.quantity):
        return "scope"  # 较去年的约|4000个|单位增加25%
    if before is not None and before.rule == "scope":
        one.subject = told_against(view.folded, before, one)
    those = _OF_THOSE.match(view.folded, one.quantity.reach) is not None
    if those or _says_for_whom(view.folded, one) or held_in_one(view.folded, one):
        return "modifier"
    led = _LED.search(view.folded, max(one.start, one.quantity.start - _STEP), one.quantity.start)
    each = one.quantity.low == one.quantity.high == 1 and _EACH_ONE.search(view.folded, one.start, one.quantity.start)
    if each or (led is not None and not (led[1] and one.quantity.low >= _MANY)):
        return "scope" if led is not None and led[1] else "per unit"  # 每新增就业|1人|，补助2000元
    one.subject = one.subject if led is None else (one.left, one.left)  # 分为|3亿元|工程费及2亿元研究费
    # most numbers end their clause
    if view.folded[one.quantity.reach] not in CLAUSE_ENDS and invested(view.folded, one):
        return "modifier"
    if one.object[1] <= one.object[0]:
        return None
    if (named := names_things(view.folded, one)) is not None:
        return named
    if view.folded[one.quantity.reach] == "的" and is_sum_of(view.folded, one):
        one.subject = one.left, one.left
        return None
    if starts_from(view, one):
        return None  # 由3亿元的|赤字|转为1亿元的盈余
    if before is None or before.rule is not None:
        return _modifier(view, one)
    unit = one.quantity.unit
    alike = unit == before.quantity.unit or (  # 1.2亿人次旅客和|1000万吨|货物
        before.object[0] == before.quantity.reach and not view.folded.endswith(endings("plant"), *one.object)
    )
    if not (is_money(unit) or (dimension_of(unit) in _SIZES and alike)):
        return _modifier(view, one)
    if view.folded[before.object[1] : one.left] not in JOINTS:
        return _modifier(view, one)
    one.subject = one.left, one.left
    return None


# 收入20万元以上|的占三成, 5亿元以上|的已投产项目4个: which of them are counted next
_OF_THOSE: Final = re.compile(
    "的(?:约|仅|只)?占(?![比用地据])|的(?:已|未|在|拟|正)[\u4e00-\u9fff]{2,10}?(?:约|有|达到?)?[0-9]"
)
# 渔船分为|两个|类别; 经济每增长|1个百分点|，带动就业20万人: for which step another number is told
_LED: Final = re.compile(
    "((?<![部成比积评得总均满])分[为成作])$|每(?:上涨|增长|提高|增加|下降|减少|降低|上升|下跌|升高|投入|消费)了?约?$"
)
_EACH_ONE: Final = re.compile(
    "每(?:新增|超额?完成|超过?|培[训养育]|引进|吸纳|招[聘引录收]|聘用|录用|安置|获得?|创[建成]|取得|转化|介绍|推荐|成功|多|少|签约|新建|建成)"
    "[\u4e00-\u9fff]{0,6}$"
)
_STEP, _MANY = 5, 1000  # letters; more than the parts into which anything is divided


def _modifier(view: View, j: Judged) -> str | None:
    """A number inside a modifier says which things are meant, not how many: 投资2000万元以上的项目."""
    q, folded, said = j.quantity, view.folded, j.predicate
    dimension = dimension_of(q.unit)
    amount = dimension in _MEASURED and q.after != "at_most" and _MEASURED[dimension].match(folded, q.reach, j.end)
    if q.unit == "%" or q.shape == "word" or amount or _crosses(folded, j):
        return None  # 50平方公里以上|建设用地面积|达到要求
    bare = bare_magnitude(folded, q)
    counted = dimension in ("count", "people", "share")
    if bare and not counted and (q.after or not q.unit or not (said.verb or (said.asserts and j.action))):
        # 上亿|群众喜迁新居, where 百万|职工竞赛 is a name
        rough = q.approximate and not q.unit and any_of("people").match(folded, q.reach)
        return None if rough else "class"
    sized = dimension in _SIZES or q.unit in _WIDTHS or q.unit in _CAPACITIES or q.unit.endswith(("/年", "/日"))
    told = _bounds_things(folded, q, j.end) or folded.startswith(endings("club"), q.reach)
    told = told or means_people(folded, j) or (is_money(q.unit) and _EACH_WORTH.match(folded, q.reach) is not None)
    # 300兆瓦机组; but 产能300万吨/年|建成投产
    small = q.after == "at_most" and not said.asserts  # 淘汰|10蒸吨以下|燃煤锅炉: nobody sets out to do no more
    if told or (sized and (small or not (said.asserts or j.action or _becomes(folded, j)))):
        return "modifier"
    plant = (dimension in _SIZES or _makes(folded, j)) and folded.endswith(endings("plant"), *j.object)
    if plant or _of_projects(folded, j, dimension):
        return "modifier"  # 抓好60万吨油料项目建设, 年产20万辆汽车项目
    follower = folded[q.reach : q.reach + 1]
    of = follower == "之" and _OF.match(folded, q.reach) is not None
    follower = "的" if of else follower  # 投资2000万元|之技改案, as Taiwan writes
    around = dimension == "length" and folded.startswith(_AROUND, q.reach)  # 县城20公里范围客运公交化率
    if (
        q.unit in _FINE
        or q.unit == "层"
        or dimension == "data_rate"
        or (q.unit == "米" and follower in _EXTENTS)
        or around
    ):
        return "modifier"  # 7纳米|芯片, 3层停车楼, 10米宽道路, 1000兆光网
    if follower in "的部" and _PART_OF_AMOUNT.match(folded, q.reach):
        return "class"  # 对超过3000元的部分减按10%征收
    if follower == "的" and _describes(folded, j, counted):
        return "modifier"  # 日处理400吨的转运站, 惠及3600万人的工程
    if (
        says_how_big(folded, j)
        or _ranks_or_shares(folded, j)
        or (folded.endswith(ATTRIBUTES, *j.subject) and j.object[0] == q.reach)
    ):
        return "modifier"  # 建成时速350公里|高铁
    if counted and _DOERS.match(folded, q.reach, j.end):
        return "scope"
    if (
        _task().match(folded, q.reach) is not None
        or j.action
        or said.verb
        or not (q.unit or (q.after and (q.low >= _MONEY or _OF_MONEY.match(folded, q.reach))))
    ):
        return None
    if (q.after or follower == "的") and not counted and not (is_money(q.unit) and comprised(folded, j)):
        return "modifier"
    if follower == "的" and (q.after or said.asserts):
        return "modifier"
    return None


def _describes(folded: str, j: Judged, counted: bool) -> bool:
    """日处理400吨的|转运站, 惠及3600万人的|工程, 处理量为3万吨的|污水厂: whether a number before 的 tells of the things behind it."""
    if _measures_things(folded, j):
        return True
    return _SERVES.search(folded, j.start, j.quantity.start) is not None if counted else _rates_things(folded, j)


def _measures_things(folded: str, j: Judged) -> bool:
    """兴建处理量为|3万立方米|的污水厂: whether a measure of each of the things is told before them; not 总面积达3万平方米的办公室."""
    told = j.predicate.verb in _IS and j.subject[1] > j.subject[0] and folded.find("总", *j.subject) < 0
    told = told and not (folded.endswith(_HOW_LARGE, *j.object) or names_money(folded, j))  # 状况为3亿元的|盈余
    return told and not folded.endswith(_TOTALS, *j.subject) and _task().match(folded, j.quantity.reach) is None


_IS: Final = frozenset(("为", "达"))
_HOW_LARGE: Final = ("规模", "水平", "能力", "格局")
_TOTALS: Final = ("数量", "数目", "人数", "户数", "个数")


def _makes(folded: str, j: Judged) -> bool:
    """60万吨/年|乙烯项目, 年产|20万辆|汽车项目: whether a number tells how much something makes in a year or a day.

    So does 30万辆|整车项目.
    """
    if j.quantity.scaled and j.quantity.unit in _MADE and folded[j.quantity.end] != "的":
        return True
    return j.quantity.unit.endswith(("/年", "/日")) or folded.endswith(_output(), j.start, j.quantity.start)


# what a number of a dimension is the amount of, rather than the size of each
_MEASURED: Final = {
    dimension: re.compile(f"的?(?:(?!的|项目|企业)[\u4e00-\u9fff]){{0,8}}?{noun}(?![的项企])")
    for dimension, noun in (("area", "面积"), ("mass", "产能"), ("length", "里程"))
}
_MADE: Final = frozenset("辆台片只块支锭羽头")


def _of_projects(folded: str, j: Judged, dimension: str | None) -> bool:
    """抓好|5万吨|镁、|2万件|曲轴等9个项目: what each of the projects makes that a list closes with; not 安装200台净水器等项目."""
    listed = dimension in _SIZES or ((dimension == "area" or j.quantity.unit in _LISTED) and not j.action)
    return listed and _AMONG_PROJECTS.match(folded, j.quantity.reach) is not None


_LISTED: Final = _MADE | frozenset(("件", "套", "台套"))
_AMONG_PROJECTS: Final = re.compile(
    "[^，。；：:！\n]{1,60}?等(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})?[个项]?[\u4e00-\u9fff]{0,6}?项目"
)
# 引进5亿元|项目5个: so much is each of them worth
_EACH_WORTH: Final = re.compile("[一-鿿]{0,4}(?:项目|工程)(?:[0-9]{1,5}|[一二三四五六七八九十]{1,3})[个项](?![一-鿿])")


@functools.cache
def _output() -> tuple[str, ...]:
    """What something does in a year or a day, of the words that tell its size: 年产, 日处理; not 库容, 全长."""
    return tuple(word for word in role("rated") if word[0] in "年日")


def _ranks_or_shares(folded: str, j: Judged) -> bool:
    """居病例|200例以上|城市首位, 年收入|20—60万元|群体的比例, ，超|50亿元|项目取得突破: whether a number tells of which things."""
    if _AMONG_SUCH.match(folded, j.quantity.reach, j.end) is not None:
        return True
    led = j.quantity.start - j.start <= _OVER and j.predicate.comparator in ("more_than", "at_least")
    opens = led and is_money(j.quantity.unit) and LEADING_CLASS.match(folded, j.quantity.reach) is not None
    return opens and folded[j.object[1]] not in CLAUSE_ENDS


_OF: Final = re.compile(OF)
_OVER: Final = 2  # letters of 超, 超过
_AMONG_SUCH: Final = re.compile(
    "的?(?:城市|省份|地区|县市)(?:[中里之]?[首前]|第[一二三四五六七八九十])|的?(?:群体|家庭|人群|人口|企业)的?(?:占比|比例|比重)"
)


def _crosses(folded: str, j: Judged) -> bool:
    """迈入3万亿元以上的|新阶段: the threshold that was crossed; a club is one of cities."""
    if not folded.endswith(endings("threshold"), *j.object) or folded.endswith(endings("club"), *j.object):
        return False
    return j.predicate.verb.removesuffix("了") in role("crosses")


def _becomes(folded: str, j: Judged) -> bool:
    """Whether a measure stands before the number and nothing but a verb behind it."""
    named = folded[slice(*j.subject)] in surfaces("measures")
    return (named and starts_with_verb(folded, *j.object) > 0) or sums_up_sets(folded, j)


def _says_for_whom(folded: str, j: Judged) -> bool:
    """对床位不足40张且住户少于10人的|院舍|给予补助: a bound, or one of several, that says for whom something is done."""
    q = j.quantity
    if _THOSE.match(folded, q.reach, j.end) is None:
        return False
    if not (q.after or j.predicate.comparator) or _FOR.match(folded, j.head, q.start) is None:
        return False
    # 对企业给予不超过500万元的|奖励
    return not is_money(q.unit) or _sums_of_money().search(folded, q.reach, q.reach + _PRICED_REACH) is None


_FOR: Final = re.compile("(?:[一二三四五六七八九十]{1,3}是)?(?:对于?(?![外口接比标])|凡)")
_THOSE: Final = re.compile("(?:[且或并和、][^，。；]{2,24}?)?的[\u4e00-\u9fff]{2}")


def bounds_kind(folded: str, reach: int, q: QuantityMention) -> bool:
    """Whether an amount right behind a count tells which things are counted: 20个|亿元以上项目, 20个|过亿项目."""
    if q.start == reach:
        sized = _SIZED.match(folded, q.reach) is not None  # 1所|200张床位以上的养老院
        classed = is_money(q.unit) and OF_CLASS.match(folded, q.reach) is not None  # 2个|500亿元产业, 5条|亿元产业链
        return sized or classed or _sizes(q) or bool(q.after)
    if _NAMED_CLASS.match(folded, reach) is not None and _OF_MAGNITUDE.fullmatch(folded, q.start, q.end) is not None:
        return HAN.match(folded, q.reach) is not None  # 1000个|粮油|千亩|高产片, 3个|白酒|百亿|企业
    passes = q.start == reach + 1 and folded[reach] in "过超逾" and not is_counter(q)
    return passes and HAN.match(folded, q.reach) is not None  # 3个|超千亿; of which kind is not told


_OF_MAGNITUDE: Final = re.compile("[十百千万亿]{1,3}[亩元吨级人公顷]{0,2}")
_NAMED_CLASS: Final = re.compile("[一-鿿]{2,4}[十百千万亿](?![一-鿿]{0,2}[，。；、])")


def _sizes(q: QuantityMention) -> bool:
    """2个|1000亿|、3个500亿产业集群: an amount without its unit, which is no count of people (13万户46万群众)."""
    return not q.unit and q.low >= _MONEY


def sizes_things(folded: str, quantities: list[QuantityMention], i: int, one: Judged, following: int, end: int) -> bool:
    """Whether an amount says which things are meant that the number before it or after it counts.

    引进5亿元以上项目15个, 其中10亿元以上7个, 总投资35亿元的|80项工程, 3个|超千亿元|城市. `following` is where the next
    number begins, or `end`, where the sentence does.
    """
    q = one.quantity
    if following < end and one.object == (q.reach, following) and _holds(folded, one, quantities[i + 1]):
        return True
    amount = is_money(q.unit) or not q.unit  # 超10亿元|企业, 超百亿|企业
    bound = q.after or (amount and one.predicate.comparator in ("more_than", "at_least"))
    if bound and max(one.object[1], q.reach) == following < end and not is_counter(q):
        return q.unit != "%" or is_counter(quantities[i + 1])  # 覆盖|80%以上的|20万以上人口城市: how many of them
    told_next = bound and one.object[0] == q.reach < one.object[1] < following < end and is_counter(quantities[i + 1])
    if told_next and _NUMBER_OF.match(folded, one.object[1], following) is not None:
        return OF_CLASS.match(folded, q.reach) is not None
    if q.unit != "%" and folded[q.reach] == "的" and following < end:
        count = quantities[i + 1]  # 5—49头的|养殖大户3500户
        if one.object[1] == following and is_counter(count) and count.unit != q.unit:
            return True
        if _owns(folded, quantities, i):
            return True
    if i == 0 or not is_counter(quantities[i - 1]) or folded[quantities[i - 1].start - 1] == "每":
        return False  # 控制在每10万人|12人以下
    return bounds_kind(folded, quantities[i - 1].reach, q)


def _holds(folded: str, one: Judged, count: QuantityMention) -> bool:
    """建成|500吨|冷库10座, |万亩|示范片2个: whether a number tells how big each of the things is that are counted right behind.

    An area in digits may be that of all of them where it is large: 建成|20万平方米|厂房12栋.
    """
    q, dimension = one.quantity, dimension_of(one.quantity.unit)
    named = one.subject[1] > one.subject[0] and folded[slice(*one.subject)] not in role("rated")
    if q.after or named or (one.predicate.asserts and not one.action) or dimension_of(count.unit) != "count":
        return False
    rated = dimension in ("mass", "volume", "power") or (dimension == "area" and not q.scaled)
    return rated or (dimension in ("area", "count") and bare_magnitude(folded, q))


_NUMBER_OF: Final = re.compile(
    "(?:数量?)?(?:力争|争取|预计)?[将均]?(?:分别)?(?:达到?|增加?[至到]|发展到|超过?|突破|有|为|新增)?\\Z"
)  # 过100亿元企业|达到|10家


def _owns(folded: str, quantities: list[QuantityMention], i: int) -> bool:
    """总投资35亿元|的|80项工程, 10万头至20万头的|达|30个: whether an amount belongs to the things that the next number counts."""
    count = quantities[i + 1]
    return is_counter(count) and _NUMBER_OF.match(folded, quantities[i].reach + 1, count.start) is not None


def _bounds_things(folded: str, q: QuantityMention, end: int) -> bool:
    """首200万元利润, 调高1亿元以上的交易的税率, 1所200张床位以上的养老院: of which size the things are."""
    if is_money(q.unit):
        one = _ONE_OVER.search(folded, max(q.start - _OVER_REACH, 0), q.start)
        return folded[q.start - 1] == "首" or one is not None or _priced(folded, q)
    return _SIZED.match(folded, q.reach, end) is not None


_ONE_OVER: Final = re.compile(
    "(?:第[0-9一二三四五六七八九十]{1,2}|首)[个座家](?:超|突破|破|过)过?$"
)  # 全国第三个过|10万亿元|省份
_OVER_REACH: Final = 8  # letters
# 10家|规模以上企业 are firms of a class, 3个|5000头规模以上养殖场 farms of a size
_SIZED: Final = re.compile(
    "(?!规模|限额|定额|[一二两三四五六七八九十百千万亿])[\u4e00-\u9fff]{1,4}(?<![级型等类])(?<![级型等类]及)以[上下]的?[\u4e00-\u9fff]{2}|(?<=头)规模以上"
)


def _priced(folded: str, q: QuantityMention) -> bool:
    """3亿元以上的|住宅交易, 3亿元以上|技改项目: an amount that says which things are meant, and no sum (3亿元以上的资金)."""
    if not q.after or not folded.startswith("的", q.reach):
        return q.after == "at_least" and _WORKS_OF_SIZE.match(folded, q.reach) is not None
    return _sums_of_money().search(folded, q.reach + 1, q.reach + _PRICED_REACH) is None


@functools.cache
def _sums_of_money() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(role("funds") - {"税"}))  # a tax on dear things is no sum of that size


_WORKS_OF_SIZE: Final = re.compile("[\u4e00-\u9fff“”]{0,10}?(?:项目|工程)(?!资金|投资|经费|补助|补贴|贷款|支出|融资)")
_PRICED_REACH: Final = 16  # letters
_RATED_REACH: Final = 12  # letters


def _rates_things(folded: str, j: Judged) -> bool:
    """日供水6万吨的|工程."""
    return _rated().search(folded, max(j.start, j.quantity.start - _RATED_REACH), j.quantity.start) is not None


@functools.cache
def _rated() -> re.Pattern[str]:
    return re.compile(rf"{one_of('rated')}[\u4e00-\u9fff]{{0,4}}$")


_PART_OF_AMOUNT: Final = re.compile("的?部分(?:$|[，,、；;。：:）]|[减免再按由给予征享可])")
_SERVES: Final = re.compile("(?:惠及|受益|辐射|容纳|供水|供热|供暖|供气)(?:人口|群众)?(?:约|近|超过?)?$")


@functools.cache
def _task() -> re.Pattern[str]:
    """完成新建公路20万公里的|硬任务, not 设立总额20亿元的|贴息计划."""
    scheme = "的(?!年度|全年|投资|工作|生产|建设)[\u4e00-\u9fff]{2,3}计划"
    return re.compile(f"(?!{scheme})的[\u4e00-\u9fff]{{0,3}}{one_of('aim')}(?=[，。；、,;\n]|$)")


_AROUND: Final = ("范围", "半径", "圈层")
_MONEY: Final = 100_000_000  # so large a number without a unit is an amount: 三十亿以上项目, not 30万以上孕产妇
# 5千万以下|固定资产投资: an amount of money by what it tells the size of
_OF_MONEY: Final = re.compile("的?(?:固定资产|工业|技改|民间|产业)?(?:投资|项目|工程|订单|合同)")
_EXTENTS: Final = frozenset("宽高长深厚")
# tell how large a thing is, where no verb tells of an amount
_SIZES: Final = ("power", "frequency", "pressure", "force", "mass")


_DOERS: Final = re.compile("[^，。；、,]{2,14}对[^，。；,]{2,12}的(?=[^，。；、,]{2})")  # 开展232所高中对县中的结对帮扶
# 4.5米水深航道; roads that were built are told in 公里
_FINE: Final = ("纳米", "微米")
_CAPACITIES: Final = ("吉瓦时", "兆瓦时")  # of what stores power or makes batteries
_WIDTHS: Final = ("米", "公尺", "厘米", "毫米", "英寸", "大卡", "千卡")
