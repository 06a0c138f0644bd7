"""The terms on which a number is told, before its noun or behind it: 投产后|税收, 剔除不可比因素, 计划下的|学额."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.text.words import actions, any_of, one_of

__all__ = ["TERMS", "TERMS_END", "once_done", "terms_ahead", "upon", "will_yield", "yields_behind", "yields_later"]


@functools.cache
def once_done() -> str:
    """投产后, as part of a pattern: once something else is done, and nobody says when that is; 计划|完成后, not 任务完成后."""
    return f"(?:{one_of('opens')}|(?<=[设展程划目建造迁治])完成)(?:使用|之|以)?后"


@functools.cache
def _under_scheme() -> str:
    """计划下, 框架下, as part of a pattern: what something is done or given under."""
    return f"(?:{one_of('paper')}|机制|框架|制度|安排|协议|基金|政策|条例)[”」》]?下"


@functools.cache
def terms_ahead() -> re.Pattern[str]:
    """Once something is done, and each year from then on: 投产后年均|新增税收; or under which terms: 剔除沙尘影响后|优良天数."""
    yearly = f"(?:每年|年均|年(?={lexicon.alternation(actions())}|可))?"
    return re.compile(
        f"[^，。；、]{{0,12}}?{once_done()}(?:{one_of('foresees')}|[可将能])?{yearly}[可将能]?(?=[^的]{{2}})"
        "|(?:扣除|剔除)[^，。；、]{2,12}?后(?=..)"
        # 通盘检讨后|住宅区面积, 扩建后将|增加停车位
        "|[^，。；、]{0,6}?(?:检讨|[调重]整|变更|修[订正]|[改扩]建|改造|重划|整[治合]|更新|合并|扩容|迁建)后[可将能]?(?=[^的，。；、]{2})"
        "|[^，。；、]{0,12}?(?:(?:情况|条件|前提|年景|背景|形势)下(?![的降])|以来)(?=..)"
        "|(?:扩[展大充]|延[长续])后的?(?=..)|(?:[一-鿿]{1,3}年)?下来[，,]?[令使](?=..)"  # 扩展后|计划适用的城市, 几年下来令|财政储备
        f"|[^，。；、]{{0,20}}?{_under_scheme()}的(?=..)"
    )


@functools.cache
def upon() -> re.Pattern[str]:
    """Words that name nothing: 现行标准下的|5万户, 依主计总处预估|应达到7%, 每年在“青石计划”下|发行约3亿元."""
    return re.compile(
        "、?(?:(?:现行|国家|一定|同等|同样|相同)[^，。；、]{0,4}(?:标准|条件|口径|水平)下|(?:依据?|根据|按照?|据)[\u4e00-\u9fff]{2,9}[处局部院会委厅行署]"
        "|在[^，。；、]{2,12}[省市县区州国业类](?:之|当)?中"  # 在全省地级市中|率先突破4000亿元
        f"|[^，。；、在]{{0,8}}在[^，。；、]{{2,16}}?{_under_scheme()})"
    )


# On which terms a number is told.
TERMS_END: Final = (
    "因素", "计算", "价", "价格", "口径", "影响", "后", "相比", "比较", "评估", "测算", "核算", "估算", "预测", "估计", "推估", "预估", "统计",
    "折算", "换算", "汇率",
    "季节", "季节性", "双", "而", "改制前", "升格前", "合并前", "任前", "任时", "月", "季",
    "期间", "期间亦", "期间也", "期间内", "基础上", "生产总值", "生产总值的", "水平上", "指数", "通胀", "机制", "惯例", "升幅", "下", "之年",
)  # fmt: skip
TERMS: Final = re.compile(
    "(?:在[^，。；]{0,12}(?:基础|水平)上|在[^，。；]{2,14}(?:核算|调整|修订|重算)后|^(?:水平)?的?(?:基础|水平)上"
    "|(?:扣除|剔除)[^，。；]{2,12}后|(?:扣除|剔除|考虑|不计|按照?)[^，。；]{2,16}?(?:因素|计算|口径|价格?)(?:的?影响)?后?"
    "|[与同][^，。；]{2,14}?(?:相比|比较)|(?<=..)(?:重组|整合|合并|扩容|改制|调整|优化|完善)后"
    "|(?<=..)的?(?:修订|临时)估计[，,]?则?"  # 销货价值|的修订估计|较上月上升3%
    "|经(?:调整|扣除|剔除|撇除)?季节[^，。；、]{0,8}?(?:因素|调整)?后?"  # 经季节性调整后|上涨3%
    "|(?:依据|依照|依(?![法托次赖靠旧])|根据|按照?|(?<![数依根证])据)[^，。；的]{0,12}(?:评估|[测核估]算|预测|估计|推估|预估|统计)"
    "|[按以]照?[^，。；、的]{0,8}汇率|[^，。；、的]{0,8}汇率[计折换]算|^(?:年?平均|现行|当前|目前)汇率"  # 按当年|平均汇率|折合
    "|(?<=..)[则仍亦也却]?在[这该此上同][^，。；、的]{0,3}期间内?[亦也]?"  # 经常开支|在这段期间亦|上升33%
    "|(?<=..)[于在](?:[^，。；、]{0,4}?(?:[上就接到]任|改制|升格|合并)[前时])"  # 债务余额|于改制前|为9亿元
    "|(?<=..)(?:今年|近来|目前)?(?:亦|也|都)?(?:已经?(?:连续?)?|连续)(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})个?[月季]"  # 失业率|已连六月|低于3%
    "|(?<=..)因为?[^，。；]{2,20}而|(?<=..)(?:实现|力争)双"  # 用电量|因高温而|增长6%, 处理率|实现双|100%
    # 货物出口|则在外围需求疲弱下|下跌9%
    "|(?<=..)[则仍亦也却]?在[^，。；]{2,14}(?:情况|形势|背景|条件|影响|疲弱|疲软|带动|推动|拖累|冲击|压力|环境|低迷|高企)下|(?<=..)在[^，。；、]{1,8}之年"
    # 公共开支|维持于本地生产总值|20%以下
    "|(?:维持|控制|限制|保持|局限)[于在](?:本地|国内|地区)?生产总值的?"
    # 津贴|会按物价指数|上调3%
    "|(?:[亦也还]?[会将]|每年)*(?:根据|按照?|随着?|因应)[^，。；、的]{0,12}(?:指数|通胀|机制|惯例|升幅))$"
)


@functools.cache
def yields_later() -> re.Pattern[str]:
    """项目投产后，预计产值达5亿元; 建成后可实现利税1亿元: what comes of works once they are done."""
    return re.compile(f"{once_done()}(?:[，,])?(?:每?年)?(?:{one_of('foresees')}|[可将能](?=[^，。；]{{2}}))")


def will_yield(folded: str, start: int, end: int) -> bool:
    """Whether words of a stretch tell what something will give, later or in each year, once it is done."""
    return any(one.search(folded, start, end) is not None for one in (yields_later(), _yields_each_year()))


def yields_behind(folded: str, start: int, at: int) -> bool:
    """去年，|项目开工，建成后可新增产值|20亿元: whether what comes of works is told behind what was done at a time before `start`.

    But 去年大桥建成，建成后可通行300万辆 tells of what they gave then.
    """
    for one in (yields_later(), _yields_each_year()):
        found = one.search(folded, start + _SHORTEST_DEED, at)
        if found is not None:
            apart = not _COMMAS.isdisjoint(folded[start + 1 : found.start()])
            return apart and any_of("opens").search(folded[start : found.start()]) is None
    return False


_COMMAS: Final = frozenset("，,")
_SHORTEST_DEED: Final = 4  # letters and a comma


@functools.cache
def _yields_each_year() -> re.Pattern[str]:
    """建成后，年产芯片5亿颗: what works make in a year once they are done, which no past time of its sentence dates."""
    return re.compile(f"(?<!已)(?<!已经){once_done()}[，,]?(?:每年|年(?![来初底末中前内均度]|以来))")
