"""What there is, is wanting, or has been done so far, in a part that tells what is to be done."""

import functools
import re
from typing import Final

from govreport.goals.seen.aspects import AIMS_AT, NOW, SURVEYED, WILL_BE, fulfils_plan
from govreport.goals.seen.judged import Judged
from govreport.text.words import OURS, WHOLE, one_of, under_way

__all__ = ["counts_stock", "counts_what_is_there", "is_rest", "tells_how_it_is"]

# 全国有24万户小企业, 我市有300万人口、|20万家企业, 全区总面积700平方公里
_LAND: Final = "(?:国土|土地|区域|辖区|幅员|行政区域)"
_BESIDE_IT: Final = "(?:[0-9.一二三四五六七八九十百千万亿余多]{1,8}[^，。；、0-9]{0,10}、)*"
_HAS: Final = "有(?![效线色机限害轨偿序氧])"  # not 全市|有效灌溉面积, 全县|有线电视入户率
_THERE_IS: Final = re.compile(
    f"(?:{WHOLE}|{OURS}|(?:今年)?[\u4e00-\u9fff]{{2,4}}[省市县州])"
    f"(?:(?:目前|现|共|还|已)*{_HAS}{_BESIDE_IT}|{_LAND}?总?面积为?)(?:近|约|超过?)?|{_LAND}总?面积为?约?"
)
_HERE: Final = "本[省市县区州镇乡港澳校院局]"
_STOCK: Final = re.compile(
    f"(?:(?:{WHOLE}|{OURS}|{_HERE})?(?:目前|现|共|总共|原|已|还)+有|(?:{WHOLE}|{OURS})(?:目前|现|共|总共|还)?拥?{_HAS})"
    "[\u4e00-\u9fff“”、]{2,20}?(?:达到?|约|近|超过?|共)?"
    "|[\u4e00-\u9fff]{0,12}(?:预定|实际|累计|整体|目前)(?:施工|执行|工程)?总?进度(?:已?达到?|为|约)?"  # of works, on the day of the report
    "|(?:目标|年度|整体|全年)?达成率(?:已?达到?|为|约)?"
    # 计划区现住人口|4.7万人, 现行计划面积|231公顷
    "|[\u4e00-\u9fff]{0,6}现(?:住|居|行[计规]划)[\u4e00-\u9fff]{0,10}?(?:合?计|达到?|约|近|超过?|共|为)*"
)


def counts_stock(folded: str, opens: int, start: int, end: int, over: bool) -> bool:
    """Whether a number up to `end` counts what there is, is wanting, or has been done so far.

    Its sentence begins at `opens`, its clause at `start`; `over` says that its number before is a result.
    """
    if counts_what_is_there(folded, start, end) or _falls_short(folded, start, end, over):
        return True
    if _is_reason(folded, start, end):
        return True
    if _IN_A_ROW.search(folded, max(opens, end - _ROW), end) is not None:
        return True
    return _tells_so_far(folded, opens, end, over)


def _is_reason(folded: str, start: int, end: int) -> bool:
    """由于发电占碳排放|三分之二|，…: whether a clause tells how things are, as the reason for what follows."""
    reason = _REASON.match(folded, start, end)
    return reason is not None and _to_come().search(folded, start, end) is None


_REASON: Final = re.compile(
    "[但而惟]?(?:由于|因为|鉴于|有鉴于|考虑到)(?![^，。；]*(?:预[计期估料]|估计|料|会|可望|有望|计划|目标))[^，。；]{1,24}?(?:占|达|只?有|[仅为])[^，。；0-9]{0,12}\\Z"
)
_ROW: Final = 24  # letters
# 粮食总产连续五年稳定在|200万吨, which nobody sets out to do
_IN_A_ROW: Final = re.compile(
    "(?<![要将可])连续(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})个?年(?!度)[^，。；0-9]{1,12}$"
)


def _tells_so_far(folded: str, opens: int, end: int, over: bool) -> bool:
    """截至目前，建成泵站|12座: whether a sentence that begins at `opens` tells what is so far, up to a number.

    `over` says that its number before is a result: 目前已建成学校5所，完成投资|3亿元.
    """
    now = _SO_FAR.match(folded, opens)
    if now is None or not (over or now.lastindex):
        return False
    return folded.find("；", now.end(), end) < 0 and _to_come().search(folded, now.end(), end) is None


# 现行计划目标年为2021年，人口|6.5万人: so it is up to the new plan
_SO_FAR: Final = re.compile(
    "[ 　]*(?:(截[至止]到?)?(?:目前|现在)|(现行(?:计划|规划))"
    "|((?:近(?:几|些)?年|这[些几]年|多年|过去[数几多]年|[\u4e00-\u9fff]{2,8}以)来?)[，,])"  # 近年来，新建医院8所，改造公园|3个
)


def tells_how_it_is(folded: str, opens: int, j: Judged) -> bool:
    """Whether the words before a number say how things are: 目前…达到, not 目前要整治; 全区有; 还有|3万人没有脱贫.

    Its sentence begins at `opens`: 目前，高新技术企业|达到.
    """
    start, end = j.start, j.quantity.start
    late = _told_when(_LATELY, folded, opens, start, end)
    late = None if late is not None and folded[late.start() - 1] in _NO_WORD else late
    now = _told_when(NOW, folded, opens, start, end)
    now = None if now is not None and AIMS_AT.search(folded, now.end(), end) is not None else now
    for told in (now, late):
        if told is not None and _to_come().search(folded, told.end(), end) is None:
            return True
    shown = _settled_before(folded, opens, start) or _SHOWN.search(folded, opens, start)
    if shown is not None and not (_to_come().search(folded, shown.end(), end) or _DATED.search(folded, opens, end)):
        return True
    if folded.rfind("有", max(start, end - _LED), end) >= 0 and _IN_NEED.match(folded, j.quantity.reach) is not None:
        return True
    if _goes_on().match(folded, j.quantity.reach) is not None and _to_come().search(folded, start, end) is None:
        return True  # 另有1631户|施工中
    if j.quantity.unit == "%" and _PROGRESS.search(folded, start, end) is not None:
        return _FORESEEN.search(folded, start, end) is None  # 招商进度82%, 工程进度达68.5%; not 年底预定进度60%
    live = _LIVE_THERE.search(folded, opens, end) if folded.find("现", opens, end) >= 0 else None
    if live is not None and (live.end() > start or _OF_PLANNED.search(folded, start, end) is not None):
        return True
    stood = _STOOD.search(folded, max(start, end - _SHORT), end)
    return stood is not None or _THERE_IS.fullmatch(folded, start, end) is not None


@functools.cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(f"[^，。；、0-9]{{0,10}}?{under_way()}(?=[，。；、及和与]|$)")


# 今年新建公园12个，|现有|8个, |去年同期为|8个, 由210户|减少到现在的|65户
_STOOD: Final = re.compile(
    "(?<![\u4e00-\u9fff])(?:[而但]|其中|同时)?(?:现[有为仅]|原有|[去上前]年(?:同期|末|底)?(?:[仅只]?[有为是]|[仅只]))"
    "(?:[仅只约近逾超共]|达到?|超过)*\\Z|(?:[降减增升]|减少|增加|[上下]升|下降)?[到至为](?:现在|目前|如今|现今)的(?:[约近]|超过)?\\Z"
)
_SHORT: Final = 12  # letters

_LIVE_THERE: Final = re.compile("现(?:住|居)人口|现行(?:计划|规划)")  # 至2022年底，计划区现住人口计|4.7万人
_PROGRESS: Final = re.compile("进度(?:目前|现|已|达到?|为|约|逾|超过?)*$")
_FORESEEN: Final = re.compile("[底末前将要须应到至](?![达今])|预|目标|计划|力[争求拼]|确保|争取|完成|提[高升]|推进")


def _told_when(when: re.Pattern[str], folded: str, opens: int, start: int, end: int) -> re.Match[str] | None:
    """近年来，|新建公园30座, 日前|签约30个: words of time in a clause, or alone before it where the sentence opens."""
    if (told := when.search(folded, start, end)) is not None:
        return told
    fronted = when.match(folded, opens)
    return fronted if fronted is not None and fronted.end() + 1 == start else None


def _settled_before(folded: str, opens: int, start: int) -> re.Match[str] | None:
    """目前，首批核准已完成，|装机达到3000万千瓦: words of time that open a sentence, and clauses that tell what was done by then."""
    now = NOW.match(folded, opens)
    return _SETTLED.fullmatch(folded, now.end(), start) if now is not None else None


_SETTLED: Final = re.compile("[，,][^。；0-9]{1,40}?(?:已|完成|建成|了)[^。；0-9]{0,40}[，,]")
_SHOWN: Final = re.compile(f"{SURVEYED}[，,：:]")
_DATED: Final = re.compile("[今明]年(?=[^1-9上])|年[内底末]|[到至][0-9]{4}年")

_LATELY: Final = re.compile(
    "(?:过去[数几多]年|近年来?|近些年来?|近几年来?|这[些几]年来?|多年来|长期以来|一直以来|日前|近日来?|前不久|不久前|上周|上星期|昨[日天]|早前)(?![的至])"
)
_NO_WORD: Final = frozenset("0123456789一二三四五六七八九十今以目往每附临最接当生节假较对比从由自与和针将于")

_LED: Final = 3  # letters of 有, 有近, 有大约
_IN_NEED: Final = re.compile("[^，。；、0-9]{0,10}?(?:需要|没有|还没|未(?![来央])|缺乏|面临)(?![，。；])")


def _falls_short(folded: str, start: int, end: int, over: bool) -> bool:
    """强度仅为|1.8%, 教师缺口|800人: whether the words before a number tell what is wanting, and so how things are.

    `over` says that the number before is one of how things are: 仅为1.8%，低于全国|0.9个百分点; 已完成3亿元，占年度计划|48%.
    """
    if _WANTING.search(folded, start, end) is not None or is_rest(folded, start, end):
        return True
    if over and _WHEREAS.match(folded, start, end) is not None and _to_come().search(folded, start, end) is None:
        return True
    return over and any(said.search(folded, start, end) is not None for said in (_BEHIND, _OF_PLANNED, fulfils_plan()))


def is_rest(folded: str, start: int, end: int) -> bool:
    """尚余|3公顷，预定第三季标售: whether the words before a number tell what is left, of which more is to come."""
    return _REST.search(folded, start, end) is not None


_OF_PLANNED: Final = re.compile(
    "(?:为|占|达|相当于)[^，。；、0-9]{0,6}(?:计划|规划)[\u4e00-\u9fff]{2,6}[的之]约? ?$"
)  # 现住人口4.7万人，为计划人口之|73%
_WHEREAS: Final = re.compile("而(?![且今后])[^会将拟要应能可]{1,20}\\Z")  # 我市只有2家，|而邻近的白沙市有|7家
_REST: Final = re.compile("(?:[尚还仍](?:余|欠|缺|差|剩)|尚[有存])[^，。；、0-9]{0,10}$")
_WANTING: Final = re.compile(
    "(?<!不)[只仅](?:[有为占是达]|相当于)?(?:大?约|不[足到])?(?:(?:全|我|所在)[国省市区州][^，。；0-9]{0,8}的)?(?:大?约)?$"
    "|缺口(?:达到?|为|有|大?约|近|超过?)*$"
)
_BEHIND: Final = re.compile(f"[序时]{{2}}进度|(?:低于|落后于?|不及|不足)(?:{WHOLE}|东部|周边|发达)[^，。；0-9]{{0,8}}$")


def counts_what_is_there(folded: str, start: int, end: int) -> bool:
    """现有|规上企业, 我区共有|老旧小区, 全县拥有|园区: whether a count behind its noun is of what is there."""
    return _STOCK.fullmatch(folded, start, end) is not None


@functools.cache
def _to_come() -> re.Pattern[str]:
    return re.compile(f"{WILL_BE}|要(?=对|把|在|完成|实施|建成|新建)|{one_of('firm')}|[订设][出定](?!的)")
