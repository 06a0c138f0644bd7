"""The numbers that assert nothing: ordinals, names, modifiers, enumerations. Each is set aside by a named rule."""

import functools
import re
import string
from typing import Final

from govreport.goals.phrases.edges import NUMBER_ENDS
from govreport.goals.phrases.made_aims import is_aim
from govreport.goals.seen.judged import Judged, continues_list, counts_before, is_small, tells_size
from govreport.goals.seen.view import View
from govreport.goals.verdicts.beside import beside_the_point, compared_target, is_whole, lasts, were_held
from govreport.goals.verdicts.blanks import is_blank
from govreport.goals.verdicts.enumerations import enumerates, told_by_outcome
from govreport.goals.verdicts.origins import starts_from
from govreport.mentions import grammar
from govreport.mentions.households import is_household
from govreport.mentions.mention import RATIO, QuantityMention, bare_magnitude
from govreport.mentions.refusals import (
    ADDRESSED,
    BEFORE_NOT_RANK,
    INDICATORS,
    LEADING,
    LONGEST_NAME,
    counts_readers,
    in_address,
    in_idiom,
    is_base,
    is_clock,
    is_ordinal,
    is_phase,
    is_said_again,
    is_speech,
    names_day,
    names_file,
    names_place,
    says_about,
)
from govreport.text.words import any_of, endings, one_of

__all__ = [
    "is_counter",
    "is_money",
    "is_span",
    "late_rejection",
    "ordinary",
    "rejection",
]

_LETTERS: Final = frozenset("_+/\\#№~\ufffd" + string.ascii_letters)  # U+FFFD stands for a digit that was lost


@functools.cache
def _aged() -> re.Pattern[str]:
    """80周岁以上老人, 2-6岁（未满）幼儿; but 预期寿命由76岁提高到78岁, 退休年龄分别为63岁和58岁 tell an age."""
    aim = f"的{one_of('of an aim')}*(?:{one_of('aim')}|水平)"
    return re.compile(
        f"及?(?:以[上下内])?(?:[（(][^（()）]{{1,6}}[)）])?(?!{aim})的?(?![提增延上升降左达到放缩调改]|[和及与][0-9])[\u4e00-\u9fff]"
    )


def is_span(q: QuantityMention) -> bool:
    """Whether a number counts years, days or minutes."""
    return grammar.dimension_of(q.unit) == "time"


def is_counter(q: QuantityMention) -> bool:
    """Whether a number counts things or people."""
    return grammar.dimension_of(q.unit) in ("count", "people")


@functools.cache
def is_money(unit: str) -> bool:
    """Whether a unit is one of money: 元, 美元, 澳门元."""
    return grammar.dimension_of(unit) == "money"


def ordinary(folded: str, q: QuantityMention) -> bool:
    """Whether nothing about the number and its neighbours is odd, as with most: then no rule here sets it aside."""
    start, end = q.start, q.end
    return (
        q.shape == "arabic"
        and q.unit in _plain_units()
        and q.unit not in _CLASSES
        and q.unit not in _SERIAL
        and q.unit not in ADDRESSED
        and folded[start - 1] not in _ODD_BEFORE
        and folded[end : end + 1] not in _ODD_AFTER
        and "“" not in folded[start - LONGEST_NAME if start > LONGEST_NAME else 0 : start]
    )


_ODD_BEFORE: Final = _LETTERS | frozenset('%第每前倒时点午上晨早晚纬经:：(（-一二两三四五六七八九十百千万亿“「『《〔"‘')
_ODD_AFTER: Final = _LETTERS | frozenset(".-强级评跟点兑）)一二三四五六七八九0123456789")


@functools.cache
def _plain_units() -> frozenset[str]:
    """Units that name nothing but an amount; 字 may tell how long a page is."""
    plain = {
        unit
        for unit, _, dimension in grammar.units().values()
        if dimension not in ("trap", "time", "electric") and not unit.isascii()
    }
    return frozenset(plain - {"字"} | {"%"})


_EXCHANGED: Final = re.compile("兑换?[大约]*[0-9]")  # 1美元|兑7.1元: the base of a rate
_BEFORE_NOT_RANK: Final = BEFORE_NOT_RANK - {"提"}  # 提前30天 is no result, nor a goal


def rejection(view: View, q: QuantityMention, others: list[QuantityMention], i: int) -> str | None:
    """The rule that says that `q`, number `i` of its sentence, states nothing; None where no rule says so."""
    folded = view.folded
    before = folded[q.start - 1] if q.start else ""
    after = folded[q.end] if q.end < len(folded) else ""
    if (lead := _led_by(folded, q, before)) is not None:
        return lead
    counted = q.shape == "arabic" or bare_magnitude(folded, q)  # X亿元; not GDP六成
    named = before in _LETTERS and not (folded.endswith(INDICATORS, 0, q.start) or says_about(folded, q.start))
    named = named and not (before == "/" and i and tells_size(others[i - 1], q))
    if (
        is_blank(folded, q)
        or counts_readers(folded, q)
        or names_file(folded, q.end)
        or _SERIAL_NUMBER.match(folded, q.start) is not None
        or (counted and (named or before == "%" or before.isdecimal() or (after in _LETTERS and not q.unit)))
    ):
        return "code"
    if q.unit.isascii() and q.unit.isalpha() and (q.unit in ("G", "KB") or after in _LETTERS):
        return "code"
    if before == "前" and q.unit and folded[q.start - 2 : q.start - 1] not in _BEFORE_NOT_RANK:
        return "rank"
    if (after == "强" and not q.unit) or before == "倒":
        return "rank"  # 500强, 排名倒26名
    graded = q.unit == "类" and (q.shape == "chinese" or _GRADED.match(folded, q.end))  # 三类县, 3类水质
    dimension = grammar.dimension_of(q.unit)
    rated = after == "级" and (q.scaled or dimension in ("mass", "volume", "power"))  # 3000吨级码头
    if graded or (q.scaled and q.unit == "级") or (q.unit and rated):
        return "class"
    if (dimension == "trap" and not were_held(folded, q)) or names_day(folded, q):
        return "name"
    if not (q.unit or q.scaled or q.shape == RATIO) and not _is_index(folded, q, after):
        return "bare number"
    if q.shape == "chinese" and (rule := _chinese_rejection(folded, q, before, after)) is not None:
        return rule
    if is_phase(folded, q) or (q.unit in _SERIAL and (_says_which(folded, q) or is_ordinal(folded, q))):
        return "ordinal"
    if q.unit in ("岁", "周岁") and _aged().match(folded, q.reach):
        return "modifier"
    if in_address(folded, q) or _in_name(view, q, dimension) or _beside_number(folded, others, i):
        return "name"
    return "modifier" if dimension == "electric" else None  # 110千伏、35千伏变电站


def _says_which(folded: str, q: QuantityMention) -> bool:
    """1-5批历史建筑, 二轮土地承包: a range or 二, where two would be 两."""
    return q.low < q.high or folded.startswith(f"二{q.unit}", q.start)


def _led_by(folded: str, q: QuantityMention, before: str) -> str | None:
    """What the words right before a number make of it: 第3, 每3人, 8:30分, 3000个为期|3年|的岗位."""
    if before == "期" and folded.endswith("为期", 0, q.start):
        return "duration"
    if before == "分" and q.unit in _PARTS:
        return "means"  # 分3期推出
    if before == "含" and is_said_again(folded, q):
        return "modifier"
    if before in ("（", "(") and is_whole(folded, q):
        return "scope"
    if is_money(q.unit) and _EXCHANGED.match(folded, q.reach):
        return "per unit"
    return "clock time" if is_clock(folded, q) else LEADING.get(before)


_PARTS: Final = frozenset(("期", "批", "批次", "步", "轮", "次", "年", "个阶段", "阶段"))


def _is_threshold(folded: str, at: int) -> bool:
    """3个|千亿元台阶: what was crossed, of which the number that follows tells."""
    size = _SIZE.match(folded, at)
    return size is not None and any_of("threshold").match(folded, size.end()) is not None


_SIZE: Final = re.compile("“?[十百千万亿]{1,3}级?元?级?”?")


def _chinese_rejection(folded: str, q: QuantityMention, before: str, after: str) -> str | None:
    """What only a number in Chinese numerals can be."""
    if names_place(q, after) or (q.unit == "道" and after == "街"):
        return "name"  # 七里冲, 二十道街
    numbered = _NUMBERS.search(folded, max(q.start - _SESSION, 0), q.start) if q.unit == "次" else None
    if numbered is not None and _MEETING.match(folded, q.end):
        return "name"  # 县十二次党代会; 市委十一届十次、十一次全会
    if folded[q.start] in "百千万" and after and after in "镇乡村屯庄寨":
        return "name"  # 万家镇
    if after == "等" and q.end == q.start + 1:
        return "name"  # 青百等4个铁路项目
    if is_base(folded, q):
        return "per unit"
    if q.unit == "点" and q.low == q.high == 1:
        return "idiom"  # 没有一点难度
    if in_idiom(folded, q.start):
        return "idiom"
    # （亿元）, and 财政年度　百万元 above a column
    column = before in ("\n", " ", "　", "|") and after in ("\n", " ", "　", "|", "") and bare_magnitude(folded, q)
    if column or (before and before in "（(" and after in "）) "):
        return "unit label"
    return "unit label" if bare_magnitude(folded, q) and _UNIT_OF.search(folded, q.start - 20, q.start) else None


# 单位：|亿元, 单位：新台币|千元, 单位：人；|百万元
_UNIT_OF: Final = re.compile(
    "单位[:：][ 　]*(?:[\u4e00-\u9fff%]{1,4}[;；、/，,][ 　]*){0,2}(?:[\u4e00-\u9fff]{1,3}币)?[ 　]*$"
)
_MEETING: Final = re.compile("(?:中央)?全会|[一-鿿]{0,6}(?:会议|大会)|党代会")
_NUMBERS: Final = re.compile("届.{0,6}$|[省市县区州]$")
_SESSION: Final = 8  # letters between 届 and the number of the meeting


def _is_index(folded: str, q: QuantityMention, after: str) -> bool:
    """Whether a bare number may be a value without a unit: 收入比由3.27缩小到2.93, 基尼系数0.4; not 5.0版."""
    if "." in folded[q.start : q.end]:
        if folded.endswith(".0", q.start, q.end) and not q.after and after.isalpha():
            return folded[q.start - 1] in _LEADS_TO  # 由2.0缩小到1.8; not 长照2.0服务涵盖率
        return after not in _VERSIONS and folded[q.start - 1] not in _VERSIONS
    if q.shape == "arabic" and (_FELL_FROM.search(folded, max(q.start - _PAIR, 0), q.start) or _falls_to(folded, q)):
        return True
    told = q.shape == "arabic" and (bool(q.after) or after in NUMBER_ENDS)
    return told and _OF_INDEX.search(folded, max(q.start - _INDEX_REACH, 0), q.start) is not None


def _falls_to(folded: str, q: QuantityMention) -> bool:
    """从|32|降到22.4: whether a whole number is what a value with decimals comes from."""
    return folded[q.start - 1] in "从由的" and _FALLS_TO.match(folded, q.reach) is not None


_PAIR: Final = 24  # letters
_MOVED: Final = "[\u4e00-\u9fff]{0,2}[降升增减加少高低大小落涨跌缩扩]"  # not 升级
_YEARS: Final = "(?:[0-9]{2,4}年度?的?)?"
# 从27.6降至|15, 由103年平均值的25.4降至109年的|15
_FELL_FROM: Final = re.compile(f"[从由](?:[^，。；、]{{0,10}}的)?[0-9]{{1,5}}\\.[0-9]{{1,3}}{_MOVED}[到至为]{_YEARS}$")
_FALLS_TO: Final = re.compile(f"{_MOVED}[到至为]{_YEARS}[0-9]{{1,5}}\\.[0-9](?![0-9]*[%％‰])")
_INDEX_REACH: Final = 16  # letters
# 价格指数控制在|103|以内
_OF_INDEX: Final = re.compile("(?:指数|浓度|评分|得分)(?:[（(][A-Z]{2,4}[)）])?[一-鿿]{0,6}(?<![第前])$")
_VERSIONS: Final = frozenset("版代时.．:：∶︰/<>") | _LETTERS
_LEADS_TO: Final = frozenset("由从自到至为在达是的")
_CLASSES: Final = frozenset("类级型号")
_SERIAL: Final = frozenset("批期届轮版")  # of which a range tells which: 1-5批历史建筑


def _is_value(folded: str, j: Judged) -> bool:
    """空气质量综合指数4.46, 收入比2.05:1: right behind what it is about an index or a ratio needs neither unit nor verb."""
    (start, end), q = j.subject, j.quantity
    return end == q.start and (q.shape == RATIO or folded.endswith(endings("index"), start, end))


_BESIDE: Final = frozenset(("个", "大", "项", ""))


def _beside_number(folded: str, others: list[QuantityMention], i: int) -> bool:
    """三个1亿人: a count of what has a number for a name, and that number."""
    one = others[i]
    if i and others[i - 1].end == one.start:
        before = others[i - 1]
        if before.unit == "个" and one.unit == "%":
            return True  # 3个95%
        if one.unit in _CLASSES or (_may_name(folded, before, one) and "chinese" in (before.shape, one.shape)):
            return True  # 2个1类创新药, 6个百万羽养鸡场
    if i + 1 == len(others) or folded[one.end : others[i + 1].start] not in ("", "“", "「"):
        return False  # 三个“1亿人”
    other = others[i + 1]
    coded = _CODED.match(folded, other.start) is not None  # 两个|5A级景区, 三座|5G基站
    return one.shape == "chinese" and not coded and _may_name(folded, one, other)


_CODED: Final = re.compile("[0-9]{1,2}[A-Za-z]")


_FEW: Final = 10  # more than a slogan counts


def _may_name(folded: str, one: QuantityMention, other: QuantityMention) -> bool:
    """Whether a count can be of what has the next number for a name: 三个|1亿人, 10班|两年|课程, not 五处|3500户."""
    # 10个|三十亿以上|项目, 六十来个|亿元以上|项目, not 两个|千亿元大关
    bound = bool(other.after) and (folded[other.start] not in "百千万亿" or one.low > _FEW)
    return (one.unit in _BESIDE and not bound) or is_span(one) or is_span(other)


def _in_name(view: View, q: QuantityMention, dimension: str) -> bool:
    """Within short quotation marks, where only a share can be a statement: “三个千亿”, “15分钟生活圈”."""
    quote = view.quote_around(q.start)
    if quote is None or quote[1] - quote[0] > LONGEST_NAME or dimension == "share":
        return False
    said = q.shape == "word" and _SAID_ALONE.match(view.folded, q.start - 1) is not None  # 实现“翻番”
    return not (said or is_speech(view.folded, quote[1]))


_SAID_ALONE: Final = re.compile("(?<=[现成番度已])[“「][^”」]{2,4}[”」](?=[，。；、！？!?\n]|$)")


@functools.cache
def _built_on() -> re.Pattern[str]:
    """依托现有|2座桥: what is there already, of which something else is made."""
    return re.compile(f"(?:{one_of('builds on')}|利用|盘活|整合)[现已原]有的?$")


_MEANS: Final = re.compile(r"以[^，。；]{0,12}$")
_MEANS_REACH: Final = 14


_GRADED: Final = re.compile("水|标准|[及和]?以[上下]|[）)]")  # 3类水质, 优良（1、2类）比例


def _sums_up(folded: str, q: QuantityMention) -> bool:
    """九方面工作, 实现六个明显提升: a count of a text's own headings or slogans."""
    if folded.startswith("方面", q.reach) or _OWN_INDICATORS.match(folded, q.reach):
        return True
    return _is_slogan(folded, q)


def _is_slogan(folded: str, q: QuantityMention) -> bool:
    """实现|三个|提升; not 实施|三个|提升工程."""
    named = any_of("slogan").match(folded, q.reach) if q.shape == "chinese" and q.unit in _BESIDE else None
    return named is not None and not folded.startswith(("工程", "行动", "项目", "计划", "专项"), named.end())


def _lists_indices(folded: str, j: Judged) -> bool:
    """具体指标包括|12项, 其中约束性指标|4项: how many figures a plan sets itself."""
    return j.quantity.unit in ("项", "个") and _INDICES.search(folded, j.start, j.quantity.start) is not None


_OWN: Final = "主要|核心|关键|预期性|约束性|量化"  # what a plan calls its own figures
_INDICES: Final = re.compile(f"(?<!完成)(?<!实现)(?<!达到)(?:{_OWN}|具体)指标(?:一?共|总共|包括|包含|有|为|计)*\\Z")
_OWN_INDICATORS: Final = re.compile(f"(?:{_OWN}|监测)?指标(?=[，。；、,;）)和]|$)")  # 20个|约束性指标
_SERIAL_NUMBER: Final = re.compile("0[0-9]{2}")  # 2026-|00036|


def late_rejection(view: View, j: Judged, before: Judged | None, following: Judged | None) -> str | None:
    """The rules that need the predicate, the subject and the object of a number, and the numbers beside it."""
    q, folded, asserts = j.quantity, view.folded, j.predicate.asserts
    unit = q.unit
    if not (unit or q.scaled or asserts or j.predicate.origin or _is_value(folded, j) or starts_from(view, j)):
        return "bare number"
    formula = q.unit == "%" and folded[q.start - 1] in "×✕*＊"  # 衡量标准：吸烟人口数÷人口数×|100%|
    aside = "modifier" if formula or is_household(folded, q) else beside_the_point(view, j)
    if aside is not None:
        return aside
    beyond = unit == "%" and following is not None and following.quantity.unit == "个百分点"
    if beyond and compared_target().match(folded, q.reach):
        return "modifier"  # 高于年初6%的目标|2个百分点
    if (unit == "个" and _is_threshold(folded, q.reach)) or (unit == "%" and _OF_CLASS.match(folded, q.reach)):
        return "class"  # 占比超过10%的|有44种
    has_object = j.object[1] > j.object[0]
    dimension = grammar.dimension_of(unit)
    if dimension == "time" and unit != "岁":
        lasting = lasts(folded, j, before)
        # 增长连续四年达到…, 20年后, 两年任务一年完成, 施政即将届满2年
        running = _RUNNING.search(folded, j.start, q.start) is not None or folded.startswith(_OF_YEARS, q.reach)
        running = running or (folded[q.start - 1] == "满" and not lasting)
        extended = j.predicate.verb == "延长" and not lasting  # 政策再延长三年
        running = running or (following is not None and following.quantity.start == q.reach)  # 8年|2500户之目标
        running = running or j.predicate.verb in _DOES  # 实施|两年|新增4万亿元的计划
        origin = starts_from(view, j)  # 由6.2年|的高位|回落至5.4年
        if (has_object and not origin) or running or extended or not (asserts or lasting or origin):
            return "duration"  # 15分钟生活圈
    if (
        unit[-2:] == "方面"
        or (_sums_up(folded, q) if has_object else _is_slogan(folded, q))
        or _lists_indices(folded, j)
        or _PARTIES.match(folded, q.start) is not None
    ):
        return "outline"
    if is_small(folded, j) and not (told_by_outcome(view, j) or starts_from(view, j) or counts_before(folded, j)):
        return None if continues_list(folded, before, j, following) else "small count"
    if dimension in ("count", "people") and _ONE_OF.match(folded, q.reach, j.end) is not None:
        return "one of several"
    if not has_object:
        return None
    if asserts:
        return "scope" if _built_on().search(folded, j.start, q.start) is not None else None
    if _MEANS.search(folded, max(j.start, q.start - _MEANS_REACH), q.start) and folded.find("为", q.reach, j.end) > 0:
        return None if is_aim(folded, q.reach, j.end) else "means"
    return enumerates(view, j, following) if dimension in ("count", "people") and not j.action else None


# 政府、学界和商界|3方|合作
_PARTIES: Final = re.compile("[2-9]方(?=合作|协[作议同定]|共[同建治管赢]|联[动合席]|会[谈商议]|机制|力量)")
_ONE_OF: Final = re.compile("[^，。；、]{1,30}?之一")  # 全国|150项|重大工程之一的分洪区
_RUNNING: Final = re.compile(  # 园区|运行近|10年, 成立不足|十个月
    "连续(?:安排|支持|实施|补助|给予|开展|举办|奖励|发放)?$|(?:成立|使用|运[行营]|建[校市院]|开[业园馆港通]|投[产用]|入驻|履职|[上就到接在]任)(?:至今)?"
    "(?:已经?|有|逾|将?近|不足|不到|超过?|达|约|整整)*$(?<!使用[近约达])"
    "|(?:距|离任期)[^，。；]{1,16}?(?:[还尚已只仅不][^，。；]{0,3}|[剩有约])$"  # 距离任期结束尚有|两年
)
_DOES: Final = frozenset(("实施", "开展", "推进", "推行", "执行", "启动", "组织", "编制"))
_OF_YEARS: Final = ("后", "任务", "目标", "计划", "行动", "规划")  # 完成|三年|目标的60%


_OF_CLASS: Final = re.compile("(?:以上|以下)?的(?:就|共|已)?有(?=[0-9])")
