"""Whether what stands behind a number, or within its clause in a list of tasks, says that it is over or is so."""

import functools
import re
from typing import Final

from govreport.goals.phrases.comparisons import which_plan
from govreport.goals.seen.aspects import PART_FROM, planned, will
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.goals.times.told_from import begins_ahead
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import any_action, one_of

__all__ = ["has_been", "has_come_to", "is_set_aside", "is_told_behind"]


def has_been(folded: str, j: Judged, future: bool | None) -> bool:
    """Whether a number in a list of what is to be done says itself that it is over.

    重点做好以下工作：…大桥主体工程|已完成九成，3000个单位|已于本年内动工.
    """
    if not future and _DONE_SO_FAR.search(folded, j.start, j.quantity.start) is not None:
        return True
    return _BY_NOW.match(folded, max(j.object[1], j.quantity.reach)) is not None


_DONE_SO_FAR: Final = re.compile("已[经于]?(?:完成|[超突达逾破]|建成|落成|动工|开工|竣工|启用|投入|有)")
_BY_NOW: Final = re.compile("[均都业亦也]?已(?:经|全[部数]|[于在])?(?![定届婚知])")


# 结构优化，截至目前，|优良天数达到90%: before a clause it is said that things are so by now
_AS_YET: Final = re.compile("[，,](?:截[至止])?(?:目前|现在|今)(?:为止)?[，,]$")
_LONGEST_NOW: Final = 9  # letters


def is_told_behind(folded: str, j: Judged, time: TimeMention | None, firm: bool = False, running: bool = False) -> bool:
    """12所学校中有8所|已启用, 规划10条线路|已获批: whether what follows a number, or its noun, says it is over, or is so.

    8000万工人，|是全市最大的财富: so it is told behind the clause, too: 完成投资5亿元，|占年度计划的92%, and, where no
    time is told and nothing promised (`firm`), 增长6%，|高于预期目标. `running` says that what was told before it is a goal.
    """
    dated = firm or time is not None
    if running and PART_FROM.match(folded, j.start, j.end) is not None:
        return False
    if not firm and _sums_what_is_done(folded, j):
        return True
    if folded[j.start - 1] in "，," and _AS_YET.search(folded, max(j.start - _LONGEST_NOW, 0), j.start) is not None:
        return True
    if (not dated and _in_clause_or_next(_BEYOND_PLAN, folded, j)) or (
        not _is_due(time, firm) and _tells_share(folded, j, running)
    ):
        return True
    reach, end = j.quantity.reach, j.object[1]
    if folded.startswith(_GRANTED, reach) and _TO_COME.search(folded, j.start, j.quantity.start) is None:
        return True
    if not j.action and _DONE_BEHIND.match(folded, reach) is not None:
        return True
    if (
        not (dated or j.action or (running and folded[j.start - 1] not in "。\n"))
        and _PART_BEHIND.match(folded, j.end) is not None
    ):
        return any_action().search(folded, j.start, reach) is None  # not 新建公园6处，其中2处已开工
    behind = j.end + 1
    if folded[j.end] in "，," and folded[behind : behind + 1] in _IS_FIRST and _IS.match(folded, behind) is not None:
        return True
    if running and folded.startswith("居第", end) and folded.rfind("占", j.start, j.quantity.start) >= 0:
        return False  # 文化支出编列4亿元，|占8%居第三位
    # a number without a noun behind it has one that ends at 0, where the text may begin with 已有…
    told = _HAS_BEEN.match(folded, end) if end >= reach and folded[end : end + 1] in _HAS_BEEN_FIRST else None
    to_come = time is not None and time.tense == "future"  # 未来10年，七成房屋|来自新市镇
    return told is not None and not (to_come and told[0] == "来自")


def _sums_what_is_done(folded: str, j: Judged) -> bool:
    """今年已协助店家申请贷款，|核贷金额达3亿元, 今年已补助农民购置设备，|共计40台: whether a sum is that of what the clause before has done."""
    if folded[j.start - 1] not in "，," or _SUM.fullmatch(folded, j.start, j.quantity.start) is None:
        return False
    return _HAS_DONE.search(folded, max(j.start - _LONGEST_DEED, 0), j.start) is not None


_SUM: Final = re.compile(
    "(?:(?![将会可拟需须要应预总])[\u4e00-\u9fff]){0,6}?金额(?:共计?|合计|总计|计)?(?:大?约|近|达到?|为|逾|超过)*"
    "|(?:共计?|合计|总计|累计|计)(?:大?约|近|达到?|有|逾|超过)*"
)
_LONGEST_DEED: Final = 40  # letters
_HAS_DONE: Final = re.compile(
    "已(?!知|婚|定|届|[^，。；]*的)(?:(?!预[计估定期]|规划|[将拟须需]|目标)[^。；]){2,30}[，,]\\Z"
)


def _is_due(time: TimeMention | None, firm: bool) -> bool:
    """6月底前完成投资5亿元，占年度计划的60%以上."""
    return firm or (time is not None and time.relation in ("by", "before"))


def _tells_share(folded: str, j: Judged, running: bool) -> bool:
    """今年完成投资5亿元，|占年度计划的92%: whether it is told how much of a plan was done, of what is not planned itself."""
    # 预计引进资金6亿元，|占目标任务5亿元的120%; 完成省目标任务的130%，|市目标任务的127%
    if not running and any(said.match(folded, j.start - 1) for said in (_share_of_plan(), _share_of_other())):
        return True
    told = _in_clause_or_next(_share_of_plan(), folded, j)
    return told and planned().search(folded, j.start, j.quantity.start) is None


def _in_clause_or_next(told: re.Pattern[str], folded: str, j: Judged) -> bool:
    """Whether the clause behind that of a number says something, or its own clause up to the number."""
    return (told.match(folded, j.end) or told.match(folded, j.start - 1, j.quantity.end)) is not None


_GRANTED: Final = ("获批给", "获批津", "获批贷", "获发", "获颁")  # 1800人|获批给贷学金
_TO_COME: Final = re.compile("将|会|可|拟|要|计划|力争|争取|确保|预计|预期|目标")
# 国小用地6处，|其中2处尚未开辟: what is there, a part of which is not, or is by now, as it will be
_PART_BEHIND: Final = re.compile(
    "[，,]其中(?:有|约)? ?[0-9一二两三四五六七八九十百]{1,4} ?[\u4e00-\u9fff](?:[尚仍还]未|已)"
)
# 增长6%，|高于年度目标, said by what was reached; not 高于全省目标, which a target may be as well
_BEYOND_PLAN: Final = re.compile(
    "[，,](?:[均都还]|明显|大幅|略微?|远)*(?:[高低快优好]于|超[过出额]?(?:完成)?)"
    "(?:了?(?:年初|年度|全年|预期|预定|既定|计划|确定|考核|控制|的))+(?:目标|指标|任务|计划)"
)


@functools.cache
def _share_of_plan() -> re.Pattern[str]:
    done = f"{one_of('fulfils')}|实现|[占为]|达到?|相当于"
    return re.compile(
        f"[，,](?:已经?|[仅只均都]|分别|超额|提前)*(?:{done})了?(?:{which_plan()}){{0,3}}{one_of('planned')}[数值]?的?"
        "[0-9百](?![0-9.%]*以上)"
    )


@functools.cache
def _share_of_other() -> re.Pattern[str]:
    return re.compile(f"[，,](?:{which_plan()}){{1,4}}[数值]?的(?=[0-9.]{{1,6}}%(?!以上))")


_IS_FIRST: Final = frozenset("是为")
_IS: Final = re.compile("是(?:我(?:们|[国省市县区州]的?)最|[全世最])|为历史")

# 12所学校中有8所已启用
_DONE_BEHIND: Final = re.compile(
    "[均都业]?已(?:经|全部)?(?![定届])|日前|[^，。；0-9]{0,8}?(?:上个?(?:周|星期|礼拜)[一二三四五六日天]?|昨[日天])起|[^，。；0-9]{2,8}(?:进行|取得|获得|得到|完成)了"
)
_HAS_BEEN_FIRST: Final = frozenset("均都已来位名排稳居")
# 300名学员|已经毕业, 70%的税收|来自园区, 以54家企业|位居全市首位
_HAS_BEEN: Final = re.compile("[均都]?已(?:经)?(?![^，。；]*的)|来自|(?:位居|位列|名列|排名|稳居|居)[全首第前]")


def is_set_aside(view: View, sentence: Sentence, over: re.Match[str]) -> bool:
    """115年度|已编列|3亿元, told in 114: whether what is told as done set money aside for a year that has not begun."""
    if _SET_ASIDE.match(view.folded, over.start()) is None:
        return False
    led = [one for one in sentence.times if one.end <= over.start() or one.start <= over.end() + 1]
    summed = bool(led) and view.folded.startswith(_UP_TO, led[-1].start)  # 截至115年度止累计已编列
    return bool(led) and not summed and begins_ahead(view, led[-1])


_SET_ASIDE: Final = re.compile("已经?(?:于[^，。；]{2,8}?)?(?:编列|匡列|编妥|列入|预留|提列)")
_UP_TO: Final = ("截至", "截止")


def has_come_to(folded: str, j: Judged, time: TimeMention | None) -> bool:
    """失业率由去年的3.4%降至今年|3.3%: whether a number is what something has come to by this year, where nothing promises it."""
    if time is None:
        return False
    year = time.start + (folded[time.start] in "至到")  # which may be a part of the time
    come = folded.startswith(_THIS_YEAR, year) and _COME_TO.search(folded, j.start, year) is not None
    return come and will().search(folded, j.start, j.end) is None


_THIS_YEAR: Final = ("今年", "本年")
_COME_TO: Final = re.compile("[由从自][^，。；将会拟]{2,24}[升增降减跌提加上下][高加至到少]?[至到]\\Z")
