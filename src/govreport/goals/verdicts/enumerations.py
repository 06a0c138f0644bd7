"""Counts of things that are there, of which something else is told: of whom, among whom, how many were listed."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.deeds import kind_of
from govreport.goals.phrases.measures import has_measure
from govreport.goals.phrases.objects import starts_with_verb
from govreport.goals.seen.judged import OF_THINGS, Judged
from govreport.goals.seen.view import View
from govreport.mentions.mention import QuantityMention
from govreport.text.words import OR_PLACES, WHOLE, WHOLES, any_of, endings, nominal_verbs, one_of, role

__all__ = ["counts_items", "counts_own_parts", "enumerates", "told_by_outcome", "whole_of"]

_AMONG_REACH: Final = 14  # letters
_THESE: Final = frozenset("这那该此")


_ABOVE: Final = re.compile("上述\\Z|(?<![^，。；\\s）)])以上\\Z")
_THERE: Final = re.compile("[现已原既]有的?$")
_THERE_REACH: Final = 3  # letters


def whole_of(folded: str, j: Judged, following: Judged | None) -> tuple[int, int] | None:
    """13座|车站|中已完工12座, 7种|产品|中，有3种: the things of which a part is told next; not 9个城市中26家安老院."""
    if (parted := _PARTED.match(folded, j.quantity.reach)) is None:
        return None
    then = following.quantity if following is not None else None
    others = then is not None and then.start == parted.end() and then.unit != j.quantity.unit
    return None if others else parted.span(1)


_OF_THEM: Final = re.compile("[之当]?中(?=[，,已0-9]|有[0-9]|目前)")
_PARTED: Final = re.compile("([^，。；、,;]{1,16}?)(?<![初高完职集空途其])(?:[之当]?中)(?=[，,已0-9]|有[0-9]|目前)")
_NAMES_THEM: Final = re.compile("[^，。；、,;0-9]{1,8}?(?:(?:依次|分别)[是为]|[是为][：:])")
_SAVE: Final = re.compile("[^，。；、,;]{1,14}?(?:(?:[之以])?外|的?基础上)[，,]")
# 在14个县新增学位2万个, 在青石、白沙等8个县新增…
_WITHIN: Final = re.compile(f"在(?:{WHOLE}|[^，。；0-9]{{2,24}}等)?$")


def enumerates(view: View, j: Judged, following: Judged | None) -> str | None:
    """The rules for a count of things that are there, and of which something else is told."""
    q, folded = j.quantity, view.folded
    before = q.start - 2 * (folded[q.start - 2 : q.start] in WHOLES)  # 融入|全市|13条产业链
    if (there := _THERE.search(folded, max(before - _THERE_REACH, 0), before)) is not None:
        before = there.start()  # 依托|现有的|12家中心
    if (
        folded[before - 2 : before] in role("builds on")
        or folded[q.start - 1] in _THESE
        or _ABOVE.search(folded, j.start, before)
    ):
        return "scope"  # 依托3个国家级平台, 这12条道路: they are there
    if following is not None and _PARTED.match(folded, q.reach) is not None:
        return "scope"
    if _NAMES_THEM.match(folded, q.reach, j.end + 1) is not None:
        return "scope"  # 最低的3个|县依次是甲县、乙县和丙县
    led = folded.startswith("在", j.start) or folded.find("除", j.start, q.start) >= 0
    if led and _SAVE.match(folded, q.reach) is not None:
        return "scope"  # 除青石等5个站点外, 在原40项工程基础上
    if _stands_among(folded, j) or _is_looked_into(folded, j):
        return "scope"
    if following is not None:
        within = following.start == j.start and _WITHIN.search(folded, j.start, q.start)
        listed = _places_and().match(folded, q.reach, following.object[0] or following.quantity.reach) is not None
        if within or listed or _counts_members(view, j, following) or _owners(view, j, following):
            return "scope"
    if folded.endswith(endings("share", "effect"), *j.object):
        return "scope"  # 74个国控断面水质优良比例: of whom a share is told; 发挥3个试点作用
    return "closing sum" if _closes_list(view, j) else None


def _stands_among(folded: str, j: Judged) -> bool:
    """在全省90个县中|排名第一: whether a number counts those among whom something stands, and not 在3个村中推广经验."""
    q = j.quantity
    if _most_of_them().match(folded, q.reach) is not None:
        return True  # 《纲要》中24个|主要指标绝大多数|达到预期进度
    among = _AMONG.match(folded, q.reach, j.end)
    if among is None:
        return False
    if folded[among.end()] in "，," and _of_some().match(folded, q.reach) is not None:
        return True  # 规划确定的9项|指标中，大部分进展较快
    if any_of("ranks").match(folded, among.end()) is not None:
        return True  # 增幅|11个县区中|排名第一: the verb says it without 在
    if _ranked().match(folded, among.end()) is not None:
        return folded.find("在", max(j.start, q.start - _AMONG_REACH), q.start) >= 0
    return _IN.search(folded, j.start, q.start) is not None and not starts_with_verb(folded, among.end(), j.end)


_AMONG: Final = re.compile("[^，。；、,;]{1,12}?(?:中|里(?!程))(?![心小学医药西国华央等部型期标试])")
_IN: Final = re.compile("(?<![现实内潜所])在(?!建|校|册|读|岗|职|编|线|外|库)[^，。；：0-9]{0,8}$")


@functools.cache
def _most_of_them() -> re.Pattern[str]:
    things = "(?:指标|目标|任务|项目|工程|单位|地区|市县|企业)"
    return re.compile(f"[一-鿿]{{0,6}}?{things}(?:迄今|目前|至今|的)?{one_of('some of')}(?=[已达完进处都均基实是为还])")


@functools.cache
def _of_some() -> re.Pattern[str]:
    return re.compile(
        f"[^，。；、,;]{{1,12}}?(?<![初高完职集空途其])[之当]?中[，,]{one_of('some of')}"
    )  # not 3所高中，大部分…


def _is_looked_into(folded: str, j: Judged) -> bool:
    """据全省|18个县|抽样推算，产量…: whether a number counts those from whom something is known."""
    if folded[j.start] not in _SOURCES or _FROM.fullmatch(folded, j.start, j.quantity.start) is None:
        return False
    return _looked_into().match(folded, j.quantity.reach, j.end + 1) is not None


_SOURCES: Final = frozenset("据根从")
_FROM: Final = re.compile("(?:据|根据|从)(?:(?!统计|调查|测算|[完达建安])[^，。；0-9]){0,8}")


@functools.cache
def _looked_into() -> re.Pattern[str]:
    known = f"(?:{one_of('looked into')}|的?(?:情况|数据|资料|结果|材料|报告|分析|推算|来?看|显示|表明))"
    return re.compile(f"[^，。；0-9]{{1,16}}?(?:{one_of('looked into')}|情况){known}{{0,3}}[，,]")


@functools.cache
def _ranked() -> re.Pattern[str]:
    return re.compile(f"[，,]|{lexicon.alternation(role('among'), guarded=True)}")


def _counts_members(view: View, j: Judged, following: Judged) -> bool:
    """全市7所院校在校生突破10万人: the first number only says of whom the second is told."""
    if following.start != j.start or j.predicate.origin:
        return False
    if j.subject[1] == j.quantity.start > j.subject[0] and _OF_THEM.match(view.folded, j.quantity.reach) is not None:
        return False  # 受损房屋|2.3万户|中已修缮八成: how many there are is told by a number behind its noun
    # 13个县|（市、区）|粮食产量达到85万吨: a bracket that tells what else they are called
    # 80个|省、市|重点项目完成投资: of two levels, which are no list
    between = _LEVELS.sub("", _OR_SO.sub("", view.folded[j.quantity.reach : following.left]))
    if "（" in between or "(" in between:
        return False  # 为15万名老人发放津贴（每月60元）
    # 全市|60个重点项目完成投资: of the whole place
    all_of = _ALL_OF.fullmatch(view.folded, j.head, j.left) is not None
    if all_of and "、" not in between and any_of("reaches").search(between):
        return True
    alone = j.subject[1] <= j.subject[0] and j.object[1] == following.quantity.start
    # 20个|村获评示范村、3个|乡镇入选名单: both are counted
    led = view.folded[following.quantity.start - 1] != "、"
    led = led and _ALL_OF.fullmatch(view.folded, j.start, j.quantity.start) is not None
    if led and _do_so().match(view.folded, j.quantity.reach, following.quantity.start) is not None:
        return True  # 全县5个|乡镇新建公园12个
    # 50家|企业利润总额12亿元; but 25件|民生实事计划总投资30亿元
    theirs = alone and has_measure(view, *j.object) and any_of("doers").search(view.folded, *j.object) is not None
    return following.predicate.asserts or following.predicate.origin or theirs


_LEVELS: Final = re.compile("(?<![\u4e00-\u9fff])[国省市县区州](?:、[省市县区州乡镇])+(?=级?[\u4e00-\u9fff]{2})")
_OR_SO: Final = re.compile(f"(?<=[县市区镇乡]){OR_PLACES}")


@functools.cache
def _places_and() -> re.Pattern[str]:
    """内陆5个|自治州和青石、白沙3个省的|产量: places of which, with the places that are counted next, something is told."""
    place = f"(?:自治[州区县]|{one_of('place')})"
    return re.compile(f"{place}[、和及与][^，。；0-9]{{0,12}}[0-9]{{1,4}}个{place}的")


_ALL_OF: Final = re.compile("(?:[今去明]年|[0-9]{4}年|全年|全[国省市县区州]|[我本][省市县区州])*")


@functools.cache
def _do_so() -> re.Pattern[str]:
    """Places and bodies with what they do: 个|乡镇今年新建公园, 家|医院新增床位."""
    time = "(?:[今去明]年|全年|累计|共|均|都|已)*"
    return re.compile(
        f"(?:{one_of('place', 'school level')}|医院|院校|学校|园区){time}{one_of('sets up', 'makes', 'founds')}"
    )


def _owners(view: View, j: Judged, following: Judged) -> bool:
    """79家企业的118台锅炉拆除: whose the things are that the next number counts."""
    end = j.object[1]
    return j.subject[1] <= j.subject[0] and view.folded[end : following.quantity.start] == "的"


@functools.cache
def _sorts() -> re.Pattern[str]:
    """等6个产业: sorts of things; 等10个产业园 and 12个产业类项目 are things."""
    things = lexicon.alternation(_THINGS)
    return re.compile(rf"{one_of('sort')}(?!园|项目|基地|工程|平台|标准|中心|类?[一-鿿]{{0,4}}(?:{things})$)")


_THINGS: Final = ("项目", "工程", "企业", "公司", "园区", "实验室")  # 等20个行业|龙头企业, 等15个城市|更新项目


_TWO: Final = 2


@functools.cache
def _works_in_place() -> re.Pattern[str]:
    works = lexicon.alternation(nominal_verbs() | role("work") | {"建设"})
    return re.compile(f"(?:{one_of('place')})(?!级)[一-鿿]{{0,16}}?{works}[，。；、,;]")


def _closes_list(view: View, j: Judged) -> bool:
    """电子信息、汽车等6个产业: a sum of the sorts that were listed; 煤制油等22个项目 are work to be done."""
    folded = view.folded
    others, marks = folded[j.left - 1] == "等", folded.count("、", *j.subject)
    marks += marks and folded.count("和", *j.subject)  # 青石、白沙和黄杨|3个省级中心
    if not (others or marks):
        return False
    head = folded[j.head : j.subject[0]]
    alone = not head.strip() or any_of("treats").search(head) is not None
    all_of_them = j.quantity.low > _TWO or _ALL_OF_THEM.match(folded, max(j.object[1], j.quantity.reach)) is not None
    if alone and not others and marks + 1 == j.quantity.low and all_of_them:
        # 青石、白沙、黄杨|3个省级中心加快建设, 支持青石、…3个中心运行: as many as were listed; 青石、白沙|2个项目全部投产
        return True
    if not others and marks + 1 == j.quantity.low and _works_in_place().match(folded, j.quantity.reach) is not None:
        return True  # 完成青石、白沙2个|街道安置房建设; 2个|街道养老中心 are centres
    if j.quantity.unit == "类" and marks:
        return True  # 土地、矿产等|7类资源
    end = max(j.object[1], j.quantity.reach)
    if any_of("ranks").match(folded, end) is not None:
        return True  # 菜籽、花生等|14种农产品产量居全国第1位
    if not others and end < j.end and folded[end] not in "，。；、,;":
        return False  # 公共服务等领域320个项目|完成投资…
    places = alone and _PLACES_LISTED.search(folded, j.left - 2, j.left) is not None
    if places and _as_places().match(folded, *j.object) is not None:
        return True  # 支持青石县、白沙县等|8个粮食主产区优化布局
    if others and not _sorts().search(folded, *j.object):
        return False
    return alone


_PLACES_LISTED: Final = re.compile("[省市县区州旗镇乡村]等")


@functools.cache
def _as_places() -> re.Pattern[str]:
    return re.compile(
        f"[一-鿿]{{0,8}}?(?:{one_of('place')}|园区|[主优]?产[区地])(?!级|[一-鿿]{{0,8}}(?:项目|工程|中心|企业))"
    )


def counts_own_parts(folded: str, q: QuantityMention) -> bool:
    """《规划》共分六章|二十八条, 《意见》共|18条。: whether a number counts the articles of the paper itself."""
    if q.unit not in _OWN_PARTS or folded[q.reach : q.reach + 1] not in _PART_ENDS:
        return False
    return _own_parts().search(folded, max(q.start - _OWN_REACH, 0), q.start) is not None


_PART_ENDS: Final = frozenset(("", *"，。；、：）)！!\n"))
_OWN_PARTS: Final = frozenset(("条", "章", "节", "款", "篇", "部分", "个部分", "板块", "个板块", "个章节"))
_OWN_REACH: Final = 24  # letters


@functools.cache
def _own_parts() -> re.Pattern[str]:
    count = "[0-9一二三四五六七八九十]{1,3}"
    paper = f"(?:》|(?:{one_of('paper')}|条例|[正全]文)[）)]?)(?:[正全]文|主要|内容|主体)?"
    return re.compile(
        f"{paper}(?:共|分|设|由|含)[计有分设为含]{{0,2}}$|{count}(?:章|篇|编|个?部分)(?:{count}节)?[、，]?(?:共)?(?:{count}节)?$"
    )


_ALL_OF_THEM: Final = re.compile("全部|全都|全面|同时|同步|双双|[均都](?!衡)")


def counts_items(folded: str, q: QuantityMention) -> bool:
    """Whether a number in a heading counts the items below it: 一、促进就业（3项）."""
    return folded[q.start - 1] in "（(" and folded[q.reach : q.reach + 1] in ("）", ")")


def told_by_outcome(view: View, j: Judged) -> bool:
    """首|三座|大楼已经落成，其余|五座|将于2027年落成: whether a part of some things is told apart by what becomes of it.

    So are things with which a clause begins: |七家|区域医疗中心基本建成.
    """
    things = j.quantity.unit in OF_THINGS and j.quantity.unit != "件"  # 十件实事
    opens = things and j.quantity.start in (j.start, j.head)
    if not (opens or view.folded.endswith((*endings("rest"), "首", "另", "另外"), j.start, j.quantity.start)):
        return False
    at = max(j.object[1], j.quantity.reach)
    return _DENIED.match(view.folded, at, j.end) is None and kind_of(view.folded, at, j.end) == "event"


_DENIED: Final = re.compile("[均都也仍]*(?:没有?|未|不)")  # 三所大学|均没有设立附属医院
