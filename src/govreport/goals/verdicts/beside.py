"""The numbers that stand beside the point: how fast a thing goes, what would have to be, the place among others."""

import functools
import re
from typing import Final

from govreport.goals.phrases.edges import NUMBER_ENDS
from govreport.goals.phrases.ranks import HAS_RANK
from govreport.goals.seen.aspects import asks
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.mentions.grammar import dimension_of
from govreport.mentions.mention import QuantityMention
from govreport.text.words import WHOLE, endings, one_of, set_before, supposing

__all__ = ["beside_the_point", "compared_target", "is_whole", "lasts", "were_held"]


def beside_the_point(view: View, j: Judged) -> str | None:
    """How fast a thing goes, the place that it takes among others, or where it is told of, and no value of its own."""
    folded, start = view.folded, j.quantity.start
    if folded[j.quantity.reach] not in NUMBER_ENDS:  # most numbers end their clause
        if _is_pace(folded, j) or _says_whose(folded, j) or _runs_along(folded, j):
            return "modifier"
        if _tells_how_long(folded, j):
            return "duration"
        if (set_apart := _set_apart(folded, j)) is not None:
            return set_apart
    if (
        _would_be(folded, j)
        or _DENIED.match(folded, j.quantity.reach) is not None
        or _CANNOT.search(folded, j.start, start)
        or (view.reference.dialect == "HK" and asks(folded, start))
    ):
        return "condition"
    if _counts_own_pages(folded, j) or _is_sample(folded, j) or _is_field(folded, j) or _since_it_was(folded, j):
        return "scope"
    aged = j.quantity.unit in ("岁", "周岁")
    if aged and (_AND_OLDER.match(folded, j.quantity.reach) is not None or _tells_ages(folded, j)):
        return "modifier"  # 65岁以上|、80岁以上老年人
    if j.quantity.unit == "位" and _moves().search(folded, max(start - _PLACES, 0), start) is not None:
        return "rank"  # 排名由41位上升到37位, 前移3位
    if (
        dimension_of(j.quantity.unit) == "count"
        and _FIRST_OF.match(folded, j.quantity.reach)
        and _HOLDS.search(folded, max(start - _PLACES, 0), start)
    ):
        return "rank"  # 保持|四个|主城区之首
    if folded[j.quantity.reach : j.quantity.reach + 1] in ("！", "!") and (not start or folded[start - 1] == "\n"):
        return "bare number"  # 30件！民生实事清单出炉
    if dimension_of(j.quantity.unit) == "people" and _PRESENT.search(folded, max(start - _NEAR, 0), start) is not None:
        return "scope"  # 出席会议的市委委员47人，候补委员9人: who met, and nothing that was done
    if folded.startswith("在", j.start) and _AREA.match(folded, j.quantity.reach) is not None:
        return "scope"  # 在《规划》确定的3471平方公里城市规划区范围内，…: where it is done
    return None


def lasts(folded: str, j: Judged, before: Judged | None) -> bool:
    """平均受教育年限11年, 比上年多9天: the subject is one that is told in years, or it is told by how many there are more.

    优良天数分别达到青石|220天、白沙|210天: or it stands before the place of which the number is told.
    """
    at = j.quantity.start
    if _MORE_THAN.search(folded, j.start, at) is not None or folded.endswith(endings("lasting"), *j.subject):
        return True
    listed = before is not None and before.rule is None and before.quantity.unit == j.quantity.unit
    if listed and before is not None and _NEXT_PLACE.fullmatch(folded, before.quantity.reach, at) is not None:
        return True
    return _of_each().search(folded, j.start, at) is not None


_MORE_THAN: Final = re.compile("[比较][^，。；]{1,8}[多少]\\Z")  # 优良天数341天，比上年多|9天
_NEXT_PLACE: Final = re.compile("[、和][一-鿿]{2,6}")


@functools.cache
def _of_each() -> re.Pattern[str]:
    return re.compile(f"{one_of('lasting')}(?:分别|各)(?:要|应|力争)?(?:达到?|为|保持在|增加?[至到])[一-鿿]{{2,6}}$")


def _is_sample(folded: str, j: Judged) -> bool:
    """据5‰|人口变动抽样调查: whether a share tells how many were asked."""
    return j.quantity.unit in ("%", "‰") and _SAMPLE.match(folded, j.quantity.reach) is not None


def _is_field(folded: str, j: Judged) -> bool:
    """全市20个|区县排名第4: whether a number counts those among whom something has a rank."""
    counted = dimension_of(j.quantity.unit) == "count" and folded[j.quantity.start - 1] in _WHOLE_PLACES
    return counted and _RANKED_OF.match(folded, j.quantity.reach) is not None


def _since_it_was(folded: str, j: Judged) -> bool:
    """自达成人均生产总值|3万美元|以来，仅6年就…: whether a number tells since what was reached the rest has gone on."""
    since = folded.startswith(("以来", "之后", "以后", "后"), j.quantity.reach)
    return since and _SINCE_IT.search(folded, j.start, j.quantity.start) is not None


_SINCE_IT: Final = re.compile("自(?:从|首次)?(?:达成|突破|超过|达到|跨越|实现|跨过)[^，。；、]{0,16}\\Z")


def is_whole(folded: str, q: QuantityMention) -> bool:
    """占总人口（2300万人）的1.3%: whether brackets tell how much the whole is of which the share is told behind them."""
    behind = folded.startswith(("）的", ")的", "）之", ")之"), q.reach)
    return behind and _WHOLE_OF.search(folded, max(0, q.start - _NEAR), q.start) is not None


_WHOLE_OF: Final = re.compile("占(?!地)[^，。；（()）]{2,16}[（(][约共近逾超计为]{0,2}\\Z")
_NEAR: Final = 24  # letters in which it is said that people met
_PRESENT: Final = re.compile(
    "(?:[出列]席(?:这次|本次)?(?:会议|大会|全会|全体会议)|应到|应出席|实到|实际到会|候补委员)[^，。；0-9]{0,12}$"
    "|[0-2]?[0-9]:[0-5][0-9][ 　]{0,3}[\u4e00-\u9fff]{0,3}[ 　]{0,3}$"  # 07:30 江苏 126人: who read a page
)


# 就兴建|三条|干道的建议咨询公众: what is asked about, and not yet set
_PUT_FORWARD: Final = re.compile(
    "[^，。；]{0,30}?的(?:建议|方案|设想|提案|构思|草案|[计规]划|安排|选址)[^，。；]{0,6}?(?:谘询|咨询|征[求询]|听取|磋商|商讨|讨论|论证)"
)
_ABOUT: Final = re.compile("就(?![业读任职餐医近地])[^，。；]{1,30}\\Z")


def _set_apart(folded: str, j: Judged) -> str | None:
    """What stands behind a number that says of what it is a part, or which things or cases are meant."""
    start, reach = j.quantity.start, j.quantity.reach
    if folded.rfind("就", j.start, start) >= 0 and _PUT_FORWARD.match(folded, reach) is not None:
        return "modifier" if _ABOUT.search(folded, j.start, start) is not None else None
    if _OF_SUM.match(folded, reach) is not None:
        return "scope"  # 动用100亿元|拨款中的约8亿元
    if _CHOSEN.match(folded, reach) is not None and _OUT_OF.search(folded, j.start, start) is not None:
        return "scope"  # 从14个|候选项目中产生10件实事
    if _THOSE_THAT.match(folded, reach) is not None and (j.predicate.asserts or j.quantity.after):
        return "condition"  # 满意率低于80%|的责令整改, 投资超过5亿元|的，给予奖励
    if folded.find("由", j.start, start) >= 0 and _MADE_UP.match(folded, reach) is not None:
        return "modifier"  # 由3座|水电站组成的梯级
    if j.quantity.unit == "%" and _BORNE.match(folded, reach) and _BORNE_BY.search(folded, j.start, start):
        return "modifier"  # 由政府作80%|担保的贷款
    carried_out = dimension_of(j.quantity.unit) == "money" and _CARRIED_OUT.match(folded, reach) is not None
    return "modifier" if carried_out else None  # 由青石公司投资65亿元|建设的生产线


_MADE_UP: Final = re.compile("[^，。；]{1,20}?(?:组成|构成)的(?=[\u4e00-\u9fff“]{2})")


def _runs_along(folded: str, j: Judged) -> bool:
    """通时速|350公里|高铁的省份, 沿线|1公里|化工地块治理: whether a length says how fast something is, or where.

    So does 台3线|52公里|处发生坍方.
    """
    q = j.quantity
    if dimension_of(q.unit) != "length":
        return False
    if _AT_MARK.match(folded, q.reach) is not None:
        return True
    fast = folded.endswith(_FAST, 0, q.start) and _NAMED.match(folded, q.reach) is not None
    return fast or folded.endswith(_ALONG, 0, q.start)


_AT_MARK: Final = re.compile("处(?![理置所罚])")
_FAST, _ALONG = ("时速", "设计速度", "设计时速"), ("沿线", "沿江", "沿岸", "两侧", "周边")
_NAMED: Final = re.compile("的?[\u4e00-\u9fff]{2}")


def _tells_how_long(folded: str, j: Judged) -> bool:
    """四分之一|世纪, 连续|10次|获评A级: whether a number tells for how long something goes on."""
    q = j.quantity
    repeated = q.unit in ("次", "届") and folded.endswith("连续", j.start, q.start)
    return repeated or folded.startswith("世纪", q.reach)


def were_held(folded: str, q: QuantityMention) -> bool:
    """连续举办|三届|论坛: so many of them; not 三届二次会议, the second of one, nor 参加三届论坛."""
    return q.unit == "届" and _HELD.search(folded, max(q.start - _HELD_REACH, 0), q.start) is not None


_HELD: Final = re.compile("[举承]办了?(?:[0-9一二两三四五六七八九十]{1,3}届[^，。；、]{2,12}、)?$")
_HELD_REACH: Final = 20  # letters


# 网传税负增加20%|并非事实
_DENIED: Final = re.compile(
    "[^，。；0-9]{0,8}?[，,]?(?:并非|绝非|不是|均非|并不是)(?:事实|真的|属实|实情)|[^，。；0-9]{0,8}?[，,]?(?:并不|不)属实"
)


def _counts_own_pages(folded: str, j: Judged) -> bool:
    """总共: 1页, 第3页 共30页, 全文约3万字: whether a number tells how long the text is itself."""
    start = j.quantity.start
    if j.quantity.unit == "字":
        return _FULL_TEXT.search(folded, max(start - 6, 0), start) is not None
    return j.quantity.unit == "页" and _OF_ITSELF.search(folded, max(start - 6, 0), start) is not None


_FULL_TEXT: Final = re.compile("全文[共计为长约近逾有]*\\Z")
_OF_ITSELF: Final = re.compile("共[计有]?[：: ]*\\Z")


def _would_be(folded: str, j: Judged) -> bool:
    """如果月入|1.2万元, 按每年增长|7.5%|计算，2030年开支达8000亿元: whether a number tells what would be."""
    start, reach = j.quantity.start, j.quantity.reach
    if _supposed().search(folded, j.start, start) is not None or _would_sum_to(folded, j):
        return True
    if folded.rfind("那", max(start - _SUPPOSED_REACH, 0), start) >= 0 and _follows_if(folded, start):
        return True
    assumed = j.predicate.change and folded.startswith(_RECKONED, reach)
    return bool(assumed) and _BASED_ON.search(folded, max(j.start - 2, 0), start) is not None


# 政府|无法在2027年前|提供3000个单位, 数目将无法达到|8000个: what will not come about
_CANNOT: Final = re.compile(
    "(?:无法|未必能?(?:够|如期)?|不能|不可能|难以|未能|没能)[在于][^，。；、]{2,14}?[前内间底年][^，。；的]{0,24}\\Z|(?:将|[仍可]?会|未必)无法达[到成至]"
)


def _would_sum_to(folded: str, j: Judged) -> bool:
    """如果每人节约100元，一年就是|1.1亿元: whether a number is what it would come to if each did so much."""
    if folded[j.start - 1] not in "，,":
        return False
    since = max(j.start - _SUPPOSED_REACH, 0)
    if folded.find("每", since, j.start) < 0:
        return False
    return _if_each().search(folded, since, j.start) is not None


_SUPPOSED_REACH: Final = 40  # letters


def _follows_if(folded: str, at: int) -> bool:
    """如果能减少一个百分点，那|7.5%|的速度就相当于8.5%的速度: whether a clause says what would follow, and not what will be."""
    then = _then_if().search(folded, max(at - 2 * _SUPPOSED_REACH, 0), at)
    return then is not None and _WILL_BE.search(folded, then.start("then"), at) is None


_WILL_BE: Final = re.compile("[将会可]|有望|力争|确保")


@functools.cache
def _then_if() -> re.Pattern[str]:
    return re.compile(f"(?:{supposing()})[^。；？！\n]{{2,40}}[，,](?P<then>那(?![里些个种时样])么?[^，。；？！\n]*$)")


@functools.cache
def _if_each() -> re.Pattern[str]:
    return re.compile(
        f"(?:{supposing()})[^，。；每]{{0,6}}每(?!个?[年月日天周季])[^，。；]{{2,20}}[，,](?:[^，。；]{{1,8}}[，,])?$"
    )


def _says_whose(folded: str, j: Judged) -> bool:
    """凝聚130万|人民的智慧, 占全市人口35%|的县区实现脱贫, 据对300家|企业的调查: whether a number only says whose or of which."""
    q = j.quantity
    people = q.reach - len(q.unit) if dimension_of(q.unit) == "people" else q.reach if not q.unit else -1
    if people > 0 and _OF_PEOPLE.match(folded, people) is not None:
        return True
    if folded.startswith("的", q.reach) and q.unit == "%":
        if _RATE.search(folded, j.start, q.start) is not None and _those_with_rate().match(folded, q.reach) is not None:
            return True
        return _SHARE_OF.search(folded, j.start, q.start) is not None and _THOSE.match(folded, q.reach) is not None
    surveyed = folded[q.start - 1] == "对" and _SURVEY.match(folded, q.reach) is not None
    return surveyed and folded[q.start - 2] in "据过"


_OF_PEOPLE: Final = re.compile(
    "(?:各族|广大|干部|人民|群众|农民|人口|儿女|同胞|百姓|市民|居民|职工|党员|中国人|父老乡亲|[人名位])+[^，。；、的0-9]{0,6}的[^，。；、]{0,8}"
    "(?:智慧|力量|愿望|期盼|期待|福祉|利益|重托|拥护|心声|梦想|心愿|意志|嘱托|信任|热情|吃饭问题|饭碗|潜力|创造力|积极性)"
)
# 补助普及率低于|40%|的地区
_RATE: Final = re.compile(
    "(?:率|占比|比[例重率]|度)(?:在|为)?(?:低于|高于|超过|不足|不到|未达|少于|小于|大于|达到?|达不到)$"
)


@functools.cache
def _those_with_rate() -> re.Pattern[str]:
    return re.compile(f"的[\u4e00-\u9fff]{{0,4}}?{one_of('place', 'site', 'counted')}(?=[，。；、,;\n]|$)")


_SHARE_OF: Final = re.compile("占[^，。；、比重达到至为在于超过]{2,14}$")
_THOSE: Final = re.compile("的(?!份额|比[重例率]|水平|股|目标|规模|占比|任务|要求|权重)[\u4e00-\u9fff]{2}")
_SURVEY: Final = re.compile("[^，。；、]{2,16}的(?:检查|调查|抽查|抽样|监测|走访|统计|评估|审计|调研)")


@functools.cache
def _moves() -> re.Pattern[str]:
    """排名|37位, 前移了|3位; 由52位|进一步提升到|37位, where a number of places stands before the verb."""
    how = f"(?:{one_of('extent', 'course')}|再)"
    up = "(?:上升|提升|跃升|攀升|晋升|前进|前移|提高|进位|跃居|下降|下滑|后退|后移|[升降进退])(?:[到至]|了)?"
    return re.compile(
        "(?:排名|名次|位次|排位|居)[^，。；]{0,8}$|(?:前进|前移|上升|提升|跃升|后退|后移|下滑)了?$"
        f"|(?<=[0-9])(?:名|位){how}?{up}$"
    )


_PLACES: Final = 12  # letters
_FIRST_OF: Final = re.compile(
    "[^，。；、0-9]{1,10}?(?:之首|之冠|之最|之列|首位|榜首|前列|前茅|[第前](?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[位名]?)"
    "(?![^，。；、的！\n])"
)
_HOLDS: Final = re.compile(f"(?:[居列排占持]|处于|处在)(?:{WHOLE})?$")
_OF_SUM: Final = re.compile("[^，。；、0-9]{0,8}中的(?:大?约|近|逾|超过?)*[0-9]")
# but 退休年龄分别为63岁|、58岁。
_AND_OLDER: Final = re.compile(
    "(?:[、和及与][0-9]{1,3}(?:[-－–—至到~～][0-9]{1,3})?周?岁(?:及?以[上下])?)+(?![，。；、和及\n])"
)
_SAMPLE: Final = re.compile("[^，。；、0-9]{0,10}?抽(?:样|查)")
_RANKED_OF: Final = re.compile(
    f"[\u4e00-\u9fff、（）()]{{1,8}}?{HAS_RANK}(?:并列|正数|倒数)?第[0-9一二三四五六七八九十]"
)
_WHOLE_PLACES: Final = frozenset("国省市州县区盟旗")


def _tells_ages(folded: str, j: Judged) -> bool:
    """青少年（|10至20岁|）, 长者（|60岁或以上|）: whether a bracket says who is meant; but 平均寿命（|82岁|） tells how long they live."""
    opened = folded[j.quantity.start - 1 : j.quantity.start] in ("（", "(")
    if not opened or _CLOSED.match(folded, j.quantity.reach) is None:
        return False
    return not folded.endswith(("寿命", "年龄", "岁数"), 0, j.quantity.start - 1)


_CLOSED: Final = re.compile("(?:或|及|和)?(?:以[上下]|[之以]?[间内])?[）)]")
_BORNE: Final = re.compile("的?(?:信贷|信用|风险)?(?:担保|保证|资助|承担|出资|补贴|分担|补助)的[\u4e00-\u9fff]{2}")
_BORNE_BY: Final = re.compile("由[^，。；、0-9]{1,12}?(?:作出?|提供|承担|负责)(?:大?约|近|最高|不少于)?$")
_OUT_OF: Final = re.compile("从[^，。；、0-9]{0,10}$")
_CHOSEN: Final = re.compile(
    "[^，。；、,;0-9]{1,12}?[中里](?:[^，。；、,;0-9]{0,4})(?:产生|选出|选取|选择|遴选|评选|筛选|挑选|确定|票决|抽取)"
)
_THOSE_THAT: Final = re.compile(
    "(?:以[上下内])?的(?:[，,]|该位|单位(?=[，,由须要应将不对]|责令|予以|给予)(?!应市|将[于会在])|责令|予以|给予|加倍|扣减|扣除|不予|不得|一律|取消|追究|约谈|问责|限期)"
)
_CARRIED_OUT: Final = re.compile("(?:建设|兴建|新建|打造|建成|开发|改造)的(?=[\u4e00-\u9fff0-9])")
_AREA: Final = re.compile("[^，。；、,;]{0,12}?(?:范围|区域)内[，,]")
_RECKONED: Final = ("计算", "测算", "推算", "估算", "匡算", "来计算")
_BASED_ON: Final = re.compile("[按以](?:照|年均|每年)?[^，。；、]{0,14}\\Z")


@functools.cache
def _supposed() -> re.Pattern[str]:
    """家庭|如果月入|1.2万元|或以下: what would have to be; not 如果剔除不可比因素，增长5%."""
    return re.compile(f"(?:{supposing()})(?![^，。；]*(?:剔除|扣除|不计|考虑|加[上计]|按|算))")


def _is_pace(folded: str, j: Judged) -> bool:
    """7%左右的速度可以实现比较充分的就业: how fast a thing goes; but 出口、进口分别以15%、|13%的增速|领先 tells it of each."""
    q = j.quantity
    listed = folded[q.start - 1] in "、和" and folded[q.start - 2] in "%个"
    return not listed and j.head == j.left == q.start and _pace().match(folded, q.reach) is not None


@functools.cache
def _pace() -> re.Pattern[str]:
    return re.compile(f"的(?:经济|预期|增长)*(?:{one_of('pace')}|增长|目标)[\u4e00-\u9fff]")


@functools.cache
def compared_target() -> re.Pattern[str]:
    """高于6%的|预期目标|2个百分点: a target with which the next number compares."""
    return re.compile(f"{set_before()}[值数]?(?:高出?|低|快|慢|多|少|[还尚相仍]*差)?(?=[0-9])")
