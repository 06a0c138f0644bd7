"""The rank that something has and how it moves, told beside what is measured: 居全省第2位, 由降转升."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.edges import NOUN
from govreport.mentions.times.numbers import HAN_DIGITS
from govreport.text.words import WHOLE, adverbs, one_of, role, surfaces

__all__ = [
    "FIRST_EVER",
    "HAS_RANK",
    "WHEN_SO",
    "beside_state",
    "no_subject",
    "ranked",
    "stated",
    "without_rank",
    "without_state",
]

_HELD: Final = "面积|产量|物价|价格|形势|市场|局势|产能|生产"  # what is held where it is, as part of a pattern
FIRST_EVER: Final = "(?:实现|取得)了?零的?突破"  # as part of a pattern
HAS_RANK: Final = "(?:并列|综合|累计)?(?:排[名位在]?|位[列居次]|名列|倒数|居)"  # before 第4, as part of a pattern
_RANK_LETTERS: Final = frozenset("居列排持跃创第")


def without_rank(folded: str, begin: int, end: int) -> int:
    """Where a phrase ends without the rank at its end: 增速|居全省第2位、高于全省."""
    if _RANK_LETTERS.isdisjoint(folded[begin:end]):
        return end
    ranked = _ranked().search(folded, begin + NOUN, end)
    return ranked.start() if ranked is not None else end


@functools.cache
def _ranked() -> re.Pattern[str]:
    """A rank with which a phrase ends, or that is parted from what is told beside it: 总量|居全省第3位、占全省比重."""
    return re.compile(f"{ranked()}(?:、[^，。；]*)?\\Z")


def ranked() -> str:
    """A rank that something has, as part of a pattern: 连续三年稳居全省前列, 均居第2位; not 床位居."""
    beds = "(?:(?<=[单岗席座托泊])|(?<=[^病]床)|(?<=[^大中小]学)|(?<=[泊停]车))位"
    return (
        f"(?:连续[^，。；、]{{1,6}})?(?:(?:均|稳|继续|首次)*(?!{beds}){one_of('ranks')}[^，。；、的]{{0,10}}|{_BARE})"
    )


_BARE: Final = f"(?:{WHOLE}|全球|世界|亚洲|国内|区域)第[0-9一二三四五六七八九十]{{1,3}}[位名]?"  # 出口总量|全国第五、全省第一，达到30亿元
# 总量居全省第3位、|占全省比重, 总量全国第五、|全省第一: still told of what has the rank
_OF_SAME: Final = re.compile(f"占|[高低快慢好优][于出过达]|[比较](?![例重])|超|{_BARE}")


def beside_state(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind what becomes of something else: 投资稳步增长、|出口, 设施全覆盖、|处理率."""
    mark = folded.rfind("、", begin + _STATE - 1, end - 1)
    floor = begin - (folded[begin - 2 : begin] == "实现")  # 垃圾分类实现|全覆盖、利用率
    while mark > 0:
        state = any(folded[mark - n : mark] in _states() for n in _STATES if mark - n > floor)
        state = state or _SO_TOLD.search(folded, begin, mark) is not None
        apart = folded[mark - 1] in _RANK_ENDS and _OF_SAME.match(folded, mark + 1) is None
        if state or (apart and _RANKED_AHEAD.fullmatch(folded, begin, mark) is not None):
            return mark + 1
        mark = folded.rfind("、", begin + _STATE - 1, mark)
    return begin


_RANK_ENDS: Final = frozenset("前位名强佳列首阵队游0123456789一二三四五六七八九十")
# 经济总量进入全省前五、|人均生产总值; 茶叶产量全国第二、|出口额
_RANKED_AHEAD: Final = re.compile(
    "[^，。；、]{2,16}?(?:(?:进入|跻身|挤进|迈进|迈入|挺进|重返|进位|晋级|[稳位跃高]居|位列|[居列])[^，。；、]{0,8}?"
    f"(?:[前第][0-9一二三四五六七八九十百]{{1,3}}[位名强]?|首位|前[列茅]|[百千][强佳]|方阵|梯队|[上中]游)|{_BARE})"
)
_STATE: Final = 4  # letters of words that tell how something moves; shorter ones are part of nouns (增长, 下降)


@functools.cache
def _moves() -> frozenset[str]:
    """The words that tell how something moves: 止跌回升, 由负转正, 保持稳定."""
    return frozenset(word for word in surfaces("outcomes", kind="direction") if len(word) == _STATE)


@functools.cache
def stated() -> str:
    """What a clause says of its noun without a number, as part of a pattern: 表现强劲, 快速发展, 逐步回升, 再创新高."""
    moved = lexicon.alternation(word for word in role("alters") | role("goes ahead") if len(word) == NOUN)
    how = lexicon.alternation(word for word in adverbs() | role("manner") if len(word) == NOUN)
    return (
        f"{lexicon.alternation(_moves() | role('state'))}|{one_of('is so')}[\u4e00-\u9fff]{{2}}了?"
        "|[与和同](?:[\u4e00-\u9fff]{0,4}经济|[\u4e00-\u9fff]{0,4}生产总值|全[国省市])(?:发展|增长)?(?:速度|增速)?(?:保持|基本|总体|大体)*同步"
        f"|(?:{how}|进一步)(?:得到|实现)?{moved}了?|(?:实现|恢复|保持)了?(?:[正负较快平稳]{{0,2}}增长|突破|回升)"
        # 货物出口|继续录得可观增长，全年上升6%
        "|(?:[继持]续|仍然?|再度?)?(?:维持|保持|录得|呈现|出现|有)着?了?(?:可观|显著|明显|温和|强劲|轻微|稳健|稳定|双位数)的?(?:增长|升幅|跌幅|升势|跌势|反弹|跌|升)"
        # 面积|稳定, 物价|总体平稳: what could be one noun elsewhere (稳定器), behind what is measured
        f"|(?<={_HELD})(?:总体|基本|保持|持续|大体|长期)*(?:稳定|平稳)"
        # 出口|创历年新高，达5亿元
        "|[再屡连均]?(?:创|刷新)[下出了]?(?:近?[0-9一二三四五六七八九十百多余几]{1,4}年来?|历年来?|历史|同期|史上|有史以来)?的?最?(?:新[高低]|(?:最[高低])?纪录)"
        # 停车场建设|成果丰硕，已有5座完工
        "|(?:工作|推动|执行|建设)*(?:成[果效绩就]|绩效)[\u4e00-\u9fff]{0,2}?(?:丰硕|丰富|显著|良好|斐然|突出|明显|可观|卓著|优异|亮眼|辉煌|喜人)"
        # 迈出新步伐; 运行|平稳, 建设|提速, 健康|发展
        "|(?:迈[出开]|开创|呈现|展现|焕发|增添|释放)了?更?[大新](?:的?(?:大|重大))?(?:步伐|局面|气象|面貌|活力|动能)"
        "|(?:发展|运行|建设|改革|推进|进[度展]|增长|生产|供应|供给)(?:更加|总体|持续|不断)?(?:平稳|提速|加快|有序|深化|顺利|健康|向好|稳定|有力|较[快好]|迅速|迅猛|强劲|良好)"
        "|(?:健康|平稳|快速|普惠|均衡|有序|协调|融合|集群|竞相|创新|绿色|转型|稳定|蓬勃|迅猛)发展"
        "|(?:扭转|遏制|摆脱|走出)了?[\u4e00-\u9fff]{0,3}(?:下滑|下降|下跌|回落|低迷)的?(?:势头|态势|局面|趋势|状态)?"  # 扭转下滑势头
    )


# 香港经济|在今年会|继续扩张, 旅客|去年|大幅上升: when it is so
WHEN_SO: Final = f"(?:[将会]?[在于]?(?:[今去明]年|[12一二][0-9{HAN_DIGITS}]{{3}}年)(?:的?(?:第[一二三四]季|[上下]半年))?[将会]{{0,2}})?"


@functools.cache
def without_state() -> re.Pattern[str]:
    """工业利润|由降转升、增长3%: the state at the end of a phrase."""
    return re.compile(f"(?<=..){WHEN_SO}(?:{stated()})\\Z")


@functools.cache
def _states() -> frozenset[str]:
    told = surfaces("outcomes", kind=("direction", "relation", "rank", "delegated"))
    return surfaces("outcomes", kind="event") | {word for word in told if len(word) >= _STATE}


_STATES: Final = range(_STATE - 1, 2 * _STATE + 1)  # letters of such words
# 不发生重大事故、|产值, 粮食面积稳定、|产量
_SO_TOLD: Final = re.compile(
    f"(?:[不未零]|不再)(?:发生|出现)[^，。；、的]{{2,10}}\\Z|同步\\Z|(?:{_HELD})(?:总体|基本|保持|持续|大体|长期)*(?:稳定|平稳)\\Z"
)


@functools.cache
def no_subject() -> re.Pattern[str]:
    """稳居全国前十、增长5%: words that tell a rank are no subject; nor is 人均 alone, or 每户每月."""
    per = "(?:以|平均)?(?:每[\u4e00-\u9fff]{1,2}){1,3}(?:的?上限)?$"
    year = "[一二][零〇○九八七][零〇○一二三四五六七八九]{2}"  # 一九八○比一九七五年增加
    # 已完工、兴建中及已决标待开工|计12万户: at what stages they are
    stage = "(?:已|待|未)?(?:完工|[兴新在]建中?|施工中?|规划中?|决标|发包|开工|竣工|动工)"
    stages = (
        f"(?:中[、和及与]|{stage}[、和及与]?)(?:{stage}[、和及与]?)+计?$|{stage}[和及与]$"  # 6座|施工中及|7座规划中
    )
    # 这项建议可让|6万人受惠
    makes = (
        "[这该此](?:一?[项个些])?(?:建议|措施|安排|计划|方案|政策|优惠|决定)(?:预计|估计|料)?[可将会能]{0,2}[让令使]$"
    )
    who = "(?:其后|此后|随后|之后|届时|因此)我们?$"  # 其后我|会在五年间增拨6亿元
    later = one_of("no subject", "next", "from now on", "afterwards")
    return re.compile(rf"{stages}|{year}(?:和{year})?$|{one_of('ranks')}|{later}$|{per}|{who}|{makes}")
