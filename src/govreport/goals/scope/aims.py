"""Whether a number is told of an aim: one that was set, that one works for, or that was beaten."""

import functools
import re
from typing import Final

from govreport.goals.phrases.made_aims import is_aim
from govreport.goals.seen.fact import Fact
from govreport.goals.seen.view import Cue, Header, View
from govreport.text.words import actions, nominal_verbs, one_of, role, surfaces

__all__ = ["acts_on_done", "beats_target", "is_changed_by", "restated", "sets_goal", "was_decided", "works_for"]


def was_decided(folded: str, at: int) -> bool:
    """已核定明年起工资调整为|18000元: whether what is told as done at a place is a decision on what is to come."""
    return _DECIDED.match(folded, at) is not None


# not 已核定|33万户, which is all that was done
_DECIDED: Final = re.compile(
    "已经?(?:核定|核准|批准|通过|决定|宣布|同意|公布|确定|承诺)(?!了?(?:近|约|逾|超过?)?[0-9](?![0-9]{1,3}年))"
)


def acts_on_done(folded: str, start: int, at: int, end: int) -> bool:
    """推进|已签约的|30个项目开工: whether what is told as done at a place is no more than what a verb before it is done to."""
    thing = _DONE_THING.fullmatch(folded, at, end)
    if thing is None:
        return False
    if thing.lastindex is None and any(folded.endswith(verb, start + 1, at) for verb in nominal_verbs()):
        return False  # 棚户区|改造|已开工|300套; but 改造|已建成的|30个
    return folded.endswith(_doing(), start, at)


_DONE_THING: Final = re.compile(
    "已经?(?:([^，。；、：:0-9]{1,10}的)|规划|签约|立项|获批|批复|批准|核准|入库|动工|开工|建成)(?:约|近|逾|超过?)?"
)


@functools.cache
def _doing() -> tuple[str, ...]:
    return tuple((surfaces("directives") | actions() | role("firm")) - {"建设"})  # 公园建设已建成的|12个


def is_changed_by(folded: str, start: int, end: int) -> bool:
    """明年预算9亿元，|较今年增加了|1亿元: whether 了 before a place ends a verb by which what was told before differs from another."""
    return folded[end - 1] == "了" and _CHANGED_BY.search(folded, start, end) is not None


_CHANGED_BY: Final = re.compile(
    "(?<![占对同环])[较比与][^，。；]{2,24}(?:新?增加?|成长|减少?|[多少]|上?[升涨]|下?[降跌]|提高)了$"
)


def sets_goal(folded: str, start: int, at: int, end: int) -> bool:
    """已订下在2030年前有700辆电动巴士投入服务的目标: whether the number at a place is one of a goal that was set."""
    return _HAS_SET.search(folded, start, at) is not None and folded.find("目标", at, end) >= 0


def works_for(folded: str, opens: int, at: int, end: int) -> bool:
    """围绕接待游客800万人次，增长21%；收入55亿元的奋斗目标，做好…: whether a sentence says that one works for what it lists.

    So does 全年增长6%的目标有望实现, and 为实现2030年建成8万套保障房的目标, and 以建成8万套保障房为目标.
    """
    if is_aim(folded, at, end) and _BY.search(folded, opens, at) is not None:
        return True
    if folded.startswith("的", at) and _hoped_for().match(folded, at) is not None:
        return True
    if _AIM.match(folded, at) is not None and _TO_REACH.search(folded, opens, at) is not None:
        return True
    if _AIM_ENDS.match(folded, at) is not None and _WITHIN_YEARS.search(folded, opens, at) is not None:
        return _HAVING.search(folded, opens, at) is None
    aim = _STRIVEN_FOR.search(folded, at, end)
    return aim is not None and _FOR.search(folded, opens, at) is not None


_BY: Final = re.compile("以(?![上下内来及外前后])[^，。；：]{0,30}\\Z")
_AIM: Final = re.compile("[^，。；]{0,16}的[^，。；]{0,6}(?:目标|承诺)(?:任务)?[，,。]")
_TO_REACH: Final = re.compile(
    "为了?(?:顺利|如期|全面)?(?:实现|达成|完成|推进|推动|落实|兑现|保障|保证)[^，。；]{0,40}$"
)
# 三年完成|100个小区改造的目标; not 已提前实现三年新建30所的目标
_WITHIN_YEARS: Final = re.compile(
    "(?<![0-9第近去前一二三四五六七八九十])[0-9一二两三四五六七八九十]{1,2}年(?:之?内)?"
    "(?:[达完]成|实现|达到|新?建成?|兴建|新增|增[加设]|培[养育]|改造)[^，。；：]{0,12}\\Z"
)
_AIM_ENDS: Final = re.compile("[^，。；已了]{0,16}的[^，。；已了]{0,4}目标(?:任务)?(?:[，。；\n]|\\Z)")
_HAVING: Final = re.compile("[已了过]|提前|如期|圆满|超额|胜利|顺利|回顾")
_STRIVEN_FOR: Final = re.compile("的(?:奋斗|发展|总体)目标[，,]")


@functools.cache
def _hoped_for() -> re.Pattern[str]:
    may = f"{one_of('foresees')}|能够?|可以?|将"
    return re.compile(f"的[^，。；]{{0,6}}目标(?:{may}){one_of('duly')}*(?:实现|完成|达到)")


_FOR: Final = re.compile("围绕|瞄准|锚定|按照|朝着|聚焦|紧盯|咬定")
_HAS_SET: Final = re.compile("[订定设]下了?|[订制设确][定立]了?|提出了?")


def beats_target(folded: str, start: int, reach: int) -> bool:
    """达5.4%，远超过原定5%的目标: whether a number, or a target that was set before, is told of as one that was beaten."""
    beside = reach + _BESIDE
    return folded.find("原", start, beside) >= 0 and _BEATEN.search(folded, start, beside) is not None


_BESIDE: Final = 8  # letters behind a number in which it is compared
_BEATEN: Final = re.compile("(?:超过|高于|优于|超出)原(?:先?[设订]?定|订)")


def restated(view: View, header: Header | None, facts: list[Fact], targets: dict[tuple[object, ...], Cue]) -> None:
    """提出生产总值增长8%左右，主要是考虑…: a target told again is promised as it was in the list of targets."""
    for fact in facts:
        if fact.status != "goal" or not fact.indicator:
            continue
        name = "".join([view.folded[slice(*piece)] for piece in fact.indicator])
        end = fact.due.resolved.end if fact.due is not None else None
        key = (name, fact.quantity.low, fact.quantity.high, fact.unit, end)
        if header is not None and fact.cue is not None:
            targets.setdefault(key, fact.cue)
        elif fact.cue is None:
            fact.cue = targets.get(key)
