"""Comparisons with another value: where one begins in the words before a number, and whether the number is the gap."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.edges import alters_by
from govreport.mentions.mention import QuantityMention
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.numbers import HAN_DIGITS
from govreport.text.words import BASE, OURS, PLAN_NAME, WHOLE, comparators, one_of, role, set_before, surfaces

__all__ = [
    "before_base",
    "before_earlier",
    "behind_comparison",
    "bound_of_share",
    "bounded_by",
    "exceeds_mean",
    "exceeds_value",
    "find_comparison",
    "find_gap",
    "is_set_before",
    "moves",
    "set_beside",
    "told_against",
    "upon_base",
    "which_plan",
]


@functools.cache
def _gap() -> re.Pattern[str]:
    gap, of = one_of("gap"), lexicon.alternation(role("gap of"), guarded=True)
    # 超过 and 领先 have objects of their own; what 高于 names right before a number is compared with it
    # 乡镇超市及农家店; but 超市定目标
    return re.compile(
        rf"(?!超市(?![定级平目下])){gap}(?={of})|(?:(?<![不或])[高低快慢优好大小多少]于|[高低]出)(?=[\u4e00-\u9fffA-Za-z0-9.]{{2,14}}$)"
        r"|(?<![脱隔偏背疏分游撤远逃])(?:距离?|离)(?=[\u4e00-\u9fffA-Za-z0-9.]{2,14}[还尚仍相]差$)"  # 离目标|还差3亿元
    )


@functools.cache
def _in_gap() -> re.Pattern[str]:
    """A letter that every word of `_gap` has: one class is quicker to look for than all its words."""
    return re.compile(f"[于出离距{''.join(sorted({word[-1] for word in role('gap')}))}]")


# 占比, 同比, 比重 and 较快 compare with nothing that is named.
_BEFORE: Final = "占同环对可价分之性横类相配"
_WITH: Final = re.compile(
    rf"(?<![{_BEFORE}])比(?![例重率值赛拼武学如较价分附邻])(?=.)"
    r"|(?<![比计相])相?较于?(?![重大小高低多少强弱好快慢早晚长短为深轻难优真量])(?=.)"
)
_BY_HOW_MUCH: Final = re.compile(r"(?:[高低快慢大小强弱好差长短早晚远]出?|[多少](?:[\u4e00-\u9fff]{2})?)$")


@functools.cache
def _foreseen() -> tuple[str, ...]:
    return tuple((role("foresees") - {"料", "估"}) | {"目标", "计划", "规划"})


def find_comparison(folded: str, start: int, end: int) -> int | None:
    """Where 比 or 较 and what it compares with begin (利润|比目标|增加3亿元), None without one."""
    if folded.find("比", start, end) >= 0 or folded.find("较", start, end) >= 0:
        m = _WITH.search(folded, start, end)
        if m is not None:
            return m.start()
    # 收入|比|预期增加: what it compares with is a word of the predicate; else 收入比 is a ratio, and 占比|预期 a share
    is_with = folded[end - 1] in "比较" and folded[max(end - 2, start) : end - 1] not in set(_BEFORE)
    return end - 1 if is_with and folded.startswith(_foreseen(), end) else None


def find_gap(folded: str, start: int, end: int, verb: str) -> int | None:
    """Where a comparison begins of which the number is the gap; None without one.

    增速|高于全国4.9个百分点, 增速|比全国高4.9个百分点, and where `verb` says it: 增速|比全国高出4.9个百分点.
    """
    if folded.endswith(_SHARE_OF_SUCH, start, end):
        return None  # 断面好于三类|比例|由41%上升到60%
    m = _gap().search(folded, start, end) if _in_gap().search(folded, start, end) else None
    if m is not None:  # but 高于城镇居民收入的1.2倍
        return _before_degree(folded, start, m.start()) if folded[end : end + 1] != "的" else None
    at = find_comparison(folded, start, end)
    if at is not None and (verb in role("gap") or _BY_HOW_MUCH.search(folded[at + 1 : end])):
        return _before_degree(folded, start, at)
    return None


_SHARE_OF_SUCH: Final = ("比例", "比重", "占比")


def behind_comparison(folded: str, start: int, end: int) -> int:
    """Where it is told what changes, behind what a clause compares with: 存款9亿元，比上年|增加贷款|3亿元; `start` elsewhere.

    >>> behind_comparison("同比新增企业30家", 0, 6), behind_comparison("比上年增加30家", 0, 5)
    (2, 0)
    """
    changed = _changed_from().match(folded, start, end) if folded[start] in _COMPARES else None
    return changed.end() if changed is not None else start


_COMPARES: Final = frozenset("比较与同环按")


@functools.cache
def _changed_from() -> re.Pattern[str]:
    verb = lexicon.alternation(alters_by() | {"新增"}, guarded=True)
    compared = "[比较][^，。；、]{1,14}?|与[^，。；、]{1,14}?相比|[同环]比|按年"
    # 比去年实际|增速低0.5个百分点: what is compared, and no verb
    return re.compile(f"(?:{compared})(?!{one_of('pace')})(?={verb}了?[\u4e00-\u9fff“]{{2}})")


def _before_degree(folded: str, start: int, at: int) -> int:
    """该数字|明显|高于预估的3%: where the words stand that say how far or how long a comparison holds."""
    degree = _by_far().search(folded, max(start, at - _DEGREE), at)
    return at if degree is None else degree.start()


_DEGREE: Final = 6  # letters


@functools.cache
def _by_far() -> re.Pattern[str]:
    """增速|仍明显高于全国2个百分点, 增速|仍比全国低2个百分点, 增速|保持高于全省2个百分点."""
    return re.compile(
        f"(?:{one_of('extent')}|仍然?|依然|还(?<![归偿返]还)|都(?<![首古]都)|也|已经?|一直|始终|长期|普遍|首次|总体"
        "|(?<![人户年平亩日月])均|保持|继续|持续)+$"
    )


def before_earlier(folded: str, time: TimeMention, start: int, end: int) -> int | None:
    """投资|是“十四五”完成投资|的2倍: where 是 stands before an earlier time that the number is told of."""
    if (
        start < time.start < end
        and folded[time.start - 1] in "从由自"
        and _LEVEL_OF.match(folded, time.end) is not None
    ):
        return time.start - 1  # 碳强度|从2005年的水平|减低65%
    at = time.start - (folded[time.start - 1] == "“")
    earlier = time.relation == "baseline" and start < at < end and folded[at - 1] in "是为"
    return at - 1 if earlier else None


_LEVEL_OF: Final = re.compile("年?的?(?:水平|基准|水准)")


def bounded_by(folded: str, start: int, end: int) -> bool:
    """Whether a time belongs to what a value is a share of.

    >>> bounded_by("救助标准不低于全市上年度人均消费支出的60%", 9, 12)
    True
    """
    led = folded[start - 1] in _LEADS_BASE and _BOUNDS.search(folded, max(start - 6, 0), start) is not None
    return led and _SHARE_OF.match(folded, end) is not None


_LEADS_BASE: Final = frozenset("于过到国省市县区州盟旗地")
_BOUNDS: Final = re.compile(f"(?:[低高少多]于|超过|相当于|达到)(?:{WHOLE}|{OURS}|[当本]地)?$")
_SHARE_OF: Final = re.compile("的?[一-鿿]{2,24}的[0-9.]{1,6}(?:%|倍)")


def exceeds_value(folded: str, start: int, at: int) -> bool:
    """Whether a clause from `start` on says no more than which value of another time one is above or below.

    >>> exceeds_value("承担额为30亿元，大幅高于上年度的7亿元", 9, 17), exceeds_value("增长5%，高于上年2个百分点", 5, 9)
    (True, False)
    """
    return folded[at - 1] in _ENDS_THAN and _exceeded().fullmatch(folded, start, at) is not None


_ENDS_THAN: Final = frozenset("的约")


@functools.cache
def _exceeded() -> re.Pattern[str]:
    named = f"[12一二][0-9{HAN_DIGITS}]{{3}}(?:[-–—－/至][0-9{HAN_DIGITS}]{{2,4}})?年度?"
    year = f"[上前去今本]一?年度?|{named}|(?:1[01]|[89])[0-9]年度?"
    return re.compile(f"(?:{one_of('extent')}|仍然?|也|亦|均|都)*[高低多少快慢]于(?:{year})[^，。；、0-9]{{0,8}}的约?")


def exceeds_mean(folded: str, start: int, q: QuantityMention) -> bool:
    """增长3%，低于过去十年|3.9%|的平均增幅: whether a number is the mean of years that are over, with which a value is compared."""
    if folded.find("年", max(start, q.start - _MEAN_REACH), q.start) < 0:
        return False  # as before most numbers
    led = _THAN_PAST.search(folded, start, q.start)
    return led is not None and (led[1] is not None or _MEAN.match(folded, q.reach) is not None)


_MEAN_REACH: Final = 8  # letters from 年 to the number: 十|年来的年均约|3%
_THAN_PAST: Final = re.compile(
    "(?:[高低多少快慢]于|相?[比较]于?|接近|与)(?:过去|最近|此前|近|前)[0-9一二两三四五六七八九十]{1,3}年(?:来|间)?的?((?:年?平均|年均)的?)?(?:约|近|逾)?$"
)
_MEAN: Final = re.compile("的(?:年?平均|年均|趋势|长期|整体|实际)+[^，。；、0-9]{1,8}")


def set_beside(folded: str, start: int, end: int) -> bool:
    """与|2020年的3亿元|相比: whether a stretch is what something is compared with.

    >>> set_beside("与2020年的3亿元相比增长6%", 1, 6)
    True
    """
    return folded[start - 1] in "与同和跟" and _BESIDE.match(folded, end) is not None


_BESIDE: Final = re.compile(
    "[^，。；、]{0,16}(?:相[比较]|比较(?=[，,])|(?:大致|大体|基本)?(?:相[若当同近约仿]|持平|看齐|差不多)(?=[，,。；;]|$))"
)


@functools.cache
def moves() -> str:
    """How a value has moved since another time, as part of a pattern: 较去年的300亿元大幅|收窄."""
    verbs = surfaces("predicates", change=("increase", "decrease"), role="verb") | {"进步", "好转"}
    return lexicon.alternation(verbs)


def told_against(folded: str, time: TimeMention, at: int) -> bool:
    """为1970年有纪录以来最低，|破案率91%; 已超越2018年的高峰，|达5万亿元: a year against which something is told in another clause."""
    if folded[time.start - 1] in _IS_OR_HAS and _EXTREME_SINCE.match(folded, time.end) is not None:
        return True
    if (
        folded[time.start - 1] in "达到是为"
        and time.shape == "span"
        and _EXTREME_IN.match(folded, time.end) is not None
    ):
        return True  # 将达到|五年内|的最高点，提供3万个单位
    if _AGAINST.search(folded, max(time.start - 3, 0), time.start) is None:
        return False
    return _PEAK.match(folded, time.end) is not None and folded.find("，", time.end, at) > 0


_IS_OR_HAS: Final = frozenset("为是属创")
_EXTREME_SINCE: Final = re.compile(
    "[^，。；、0-9]{0,6}?(?:以来|以后|至今)?的?(?:同期|单年|全年)?(?:[最次][高低大小多少好差快慢]|新[高低])"
)
_EXTREME_IN: Final = re.compile("的?(?:历史)?(?:最[高低多少大小]|新[高低]|高[峰点]|低[谷点])")
_AGAINST: Final = re.compile(
    "(?:[超跨逾越]过?[越出过]?|突破|打破|刷新|[高低多少]于|[恢回]复?[到至]|接近|媲美|追平)了?$"
)
_PEAK: Final = re.compile("年?的?(?:历史|同期)?(?:[高低]?[峰谷]|[高低][位点峰谷潮]|[纪记]录|水平|峰值|谷底)")


def upon_base(folded: str, at: int) -> bool:
    """Whether 基础上 stands right behind a number, which is then what things started from.

    >>> upon_base("在40%的基础上提高", 4)
    True
    """
    return folded[at : at + 1] in _UPON_FIRST and _UPON.match(folded, at) is not None


_UPON: Final = re.compile(f"[的之]?{BASE}之?上")  # 在去年增长8%的|高基数上
_UPON_FIRST: Final = frozenset("的之基高")


def is_set_before(folded: str, start: int, q: QuantityMention) -> bool:
    """增长8.5%，超过年初确定的|8%|的目标: whether a value was set before for what is told of, in a clause from `start` on."""
    if _IN_AIMS.isdisjoint(folded[q.reach : q.reach + _AIM_REACH]):
        return False
    after = _the_goal().match(folded, q.reach)
    return after is not None and _set_before().fullmatch(folded, start, q.start) is not None


_IN_AIMS: Final = frozenset("标务求")
_AIM_REACH: Final = 12  # letters in which 目标, 指标, 任务 or 要求 stands


@functools.cache
def _the_goal() -> re.Pattern[str]:
    return re.compile(set_before())


@functools.cache
def _set_before() -> re.Pattern[str]:
    moved = lexicon.alternation(surfaces("predicates", change=("increase", "decrease"), role="verb"))
    return re.compile(
        f"[\u4e00-\u9fff]{{0,3}}(?:超额完成|未?达到?|实现|{one_of('gap', 'fulfils')})了?"
        "(?:年初|去年|当年|全年|原先|原来|原本|原|事先|预先|此前|(?:国家)?计划|规划|纲要|国家|中央|上级|省委?|省政府|市委?"
        "|[\u4e00-\u9fff]{1,6}[局部署厅院会府])?的?"  # 超过环保局|56%|的目标
        f"(?:{one_of('sets', 'states')}|[设确制拟预既]定|下达|预[期计测]|计划|规划)?的?"
        f"(?:(?:年均|(?:平均)?每年(?:平均)?)?{moved})?"  # 大大超过计划规定的|增长5%|的要求
    )


def before_base(folded: str, begin: int, stop: int) -> tuple[int, int]:
    """The words of the subject of what things started from: 覆盖率|在40%的基础上, or 在新增|贷款|3亿元的基础上.

    Where a time has taken 在 (在去年|引进项目|52个的基础上) all of them are.
    """
    now = folded.rfind("在现在", begin, stop)
    at = now if now >= 0 else folded.rfind("在", begin, stop)
    if at < 0:
        return begin, stop
    return (at + 1, stop) if now < 0 and at + 1 < stop else (begin, at)


@functools.cache
def which_plan() -> str:
    """Which plan is meant: 年初预算, 市下达任务, 省局下达计划, 县政府核定的目标, 省民生工程任务."""
    given = "(?:给?我?(?:省|自治区|市|州|县|区|旗|镇|乡|局|集团|公司|们))?的?"
    issued = f"[\u4e00-\u9fff、]{{0,8}}?(?:分解)?(?:下达|分解|核定|批[复准]|通过|安排|确定|要求|交办|明确){given}"
    return f"{one_of('of an aim', 'planned')}|原定?|[全当本]年|年|[省市区县国]定|{issued}|[省市州区县](?:级|政府)?(?:民生工程|民生实事|绩效)"


def bound_of_share(folded: str, start: int, at: int) -> tuple[str, tuple[int, int]]:
    """不足|年初预算的|六成, 超过|上年的|两倍: how a share of a plan or of a year is bounded, and where; empty without a bound."""
    if folded[at - 1] != "的":
        return "", (at, at)
    told = _bounded_share().search(folded, max(start, at - _SHARE_REACH), at)
    return ("", (at, at)) if told is None else (comparators("before")[told[1]], told.span(1))


@functools.cache
def _bounded_share() -> re.Pattern[str]:
    year = "[去上前]年(?:同期|全年)?|同期|[12][0-9]{3}年(?:同期|全年)?"
    # but 人大通|过预算的102%
    return re.compile(
        f"(?<![通经])({lexicon.alternation(comparators('before'))})了?(?:{_PLAN})?(?:{which_plan()}|{year}){{1,4}}[数值]?的$"
    )


_PLAN: Final = f"[“「]?{PLAN_NAME}[”」]?(?:时期|期间)?的?"  # 大大高于“十四五”|规划所要求的|7.5%
_SHARE_REACH: Final = 24  # letters from the bound to the share
