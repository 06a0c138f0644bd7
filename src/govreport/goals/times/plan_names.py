"""Times that date nothing: parts of the name of a plan, and those for which the ground is laid."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import actions, endings, nominal_verbs, one_of, role

__all__ = ["is_groundwork", "names_plan"]


def names_plan(folded: str, time: TimeMention) -> bool:
    """制定“十五五”村庄发展规划, 制定2030年前碳达峰方案: the period is a part of a plan's name."""
    drawn_up = folded.endswith(endings("draws up", "aims at"), 0, time.start)
    if drawn_up and _AIM_AFTER.match(folded, time.end) is not None:
        return True  # 落实2030年应对气候变化国家自主贡献目标
    if _is_for_aim(folded, time):
        return True  # 为实现|2030年|碳达峰的目标，新建风电场5座
    if time.shape == "plan" and _CHANCE.match(folded, time.end) is not None:
        return True  # 抢抓“十五五”开局之机，谋划项目300个
    if time.shape == "plan" and _in_title_of_event(folded, time):
        return True  # 开展“我的‘十五五’”建言活动，参与者超过9万人
    if folded[time.start - 1] == "的" and _KEPT.search(folded, max(time.start - _KEPT_REACH, 0), time.start):
        return True  # 超额完成了向国家承诺的|到2020年|下降45%的目标
    if time.shape == "plan" and _with_its_aims(folded, time):
        return True  # 降低目标与国家“十五五”|考核目标统筹衔接
    of_it = time.shape == "plan" and time.relation != "by"  # not 锚定“十五五”末|产值突破9亿元的目标
    if of_it and folded.endswith(endings("aims at", "according to"), 0, time.start):
        return True  # 锚定“十五五”，生产总值增长5%; 按照“十五五”目标，新建公园12个
    if time.shape == "plan" and folded[time.end - 1] in "划要":
        return False  # “十五五”规划|提出，装机达到5万千瓦
    if time.unnamed and _share_of_it(folded, time):
        return True  # 上半年投资3亿元，完成|全年|计划的52%，增长8%
    if time.shape == "year" and not time.names_year and _all_of_it(folded, time):
        return True  # 年底前完成|全年|植树任务
    if folded[time.end - 1] in "间期末" and _planned_then().match(folded, time.end) is not None:
        return False  # “十五五”期间|计划建成公园12个
    return (of_it or drawn_up) and _plan_after().match(folded, time.end) is not None


def _in_title_of_event(folded: str, time: TimeMention) -> bool:
    """“我的家乡我的‘十五五’”建言活动: whether a plan stands among other words in the quoted name of what was held."""
    behind = _HELD_AS.match(folded, time.end)
    return behind is not None and _QUOTED.search(folded, max(time.start - _TITLE, 0), time.start) is not None


_TITLE: Final = 24  # letters of a title before the plan in it
_QUOTED: Final = re.compile("[“「][^”」。；\\n]{2,}\\Z")
_HELD_AS: Final = re.compile(
    "[’』”」]?[^“”「」。；\n]{0,16}[”」][^“”，。；、\n]{0,8}(?:活动|征[文集]|大赛|竞赛|比赛|论坛|展览?|讲座|宣讲|访谈|调研行)"
)


def _is_for_aim(folded: str, time: TimeMention) -> bool:
    """为了达成在|2029/30年度|恢复收支平衡的目标，…: whether a time is that of an aim, for which what follows is done now."""
    if _AIM_OF.match(folded, time.end) is None:
        return False
    return _FOR.search(folded, max(time.start - _FOR_REACH, 0), time.start) is not None


_FOR_REACH: Final = 12  # letters
_FOR: Final = re.compile(
    "(?:\\A|[，。；：\n　 ])为了?(?:如期)?(?:实现|达成|达到|完成|配合|落实)(?:[我本全][国省市县港区])?在?\\Z"
)
_AIM_OF: Final = re.compile(
    "[^，。；：、0-9翻倍番半\\n]{2,24}?的?(?:目标|承诺|愿景)[，,]"
    "(?=[^，。；]{0,8}?(?:[将会拟须]|建议|计划|[今明]年|20[0-9]{2}年))"
)
_KEPT_REACH: Final = 24  # letters from the verb to the time of what was promised
_KEPT: Final = re.compile("(?:完成|实现|兑现|达到|履行)了[^，。；]{0,16}的\\Z")


def _with_its_aims(folded: str, time: TimeMention) -> bool:
    """与国家|“十五五”|考核目标相衔接: whether a plan only says whose aims something goes with."""
    led = _WITH.search(folded, max(time.start - _WITH_REACH, 0), time.start) is not None
    return led and _ITS_AIMS.match(folded, time.end) is not None


_WITH_REACH: Final = 8  # letters
_WITH: Final = re.compile("[与同和跟][一-鿿]{0,6}[“「]?\\Z")
_ITS_AIMS: Final = re.compile(
    "[”」]?[一-鿿]{0,8}?(?:目标|任务|要求|指标|规划)(?:任务|要求|值)?[一-鿿]{2,4}(?=[，。；、]|$)"
)


def _share_of_it(folded: str, time: TimeMention) -> bool:
    """完成|全年|计划的52%, 为|年度|预算的61%: whether a time only says which plan it is of which so much is done."""
    if folded[time.end] not in _first_of_plans() or _plan_of_it().match(folded, time.end) is None:
        return False
    return folded.endswith((*endings("fulfils"), "占", "为", "达", "达到"), 0, time.start)


def _all_of_it(folded: str, time: TimeMention) -> bool:
    """完成|全年|植树任务: whether a time only says whose task is done, which another one dates."""
    return folded.endswith(endings("fulfils"), 0, time.start) and _task_of_it().match(folded, time.end) is not None


@functools.cache
def _task_of_it() -> re.Pattern[str]:
    return re.compile(f"[^，。；0-9]{{0,12}}?{one_of('planned')}(?=[，。；、]|$)")


@functools.cache
def _plan_of_it() -> re.Pattern[str]:
    return re.compile(f"(?:{one_of('of an aim', 'planned')})+[数值]?[^，。；]{{0,12}}?的(?:大?约|近|逾|超过?)?[0-9]")


@functools.cache
def _first_of_plans() -> frozenset[str]:
    return frozenset(word[0] for word in role("of an aim") | role("planned"))


_CHANCE: Final = re.compile("(?:规划)?(?:开局(?:之机|之势|机遇)|[^，。；0-9]{0,4}(?:机遇|契机|窗口期?))")


@functools.cache
def _planned_then() -> re.Pattern[str]:
    verb = lexicon.alternation(actions() - nominal_verbs() | {"建设", "投资", "改造"}, guarded=True)
    return re.compile(f"[”」]?[\u4e00-\u9fff]{{0,6}}?[计规]划(?:{verb}|[于在再新每共][^，。；的])")


_AIM_AFTER: Final = re.compile("[\u4e00-\u9fff]{2,28}?(?:目标|承诺)")


@functools.cache
def _plan_after() -> re.Pattern[str]:
    return re.compile(f"[”」]?[\u4e00-\u9fff]{{0,14}}?(?:{one_of('paper')}|政策体系)(?!期)")


def is_groundwork(folded: str, time: TimeMention) -> bool:
    """为到2035年|收入翻一番打好基础: whether a time is one for which the ground is laid by what is done before."""
    return (
        folded.find("基础", time.end, time.end + _GROUNDWORK) > 0 and _groundwork().match(folded, time.end) is not None
    )


_GROUNDWORK: Final = 80  # letters


@functools.cache
def _groundwork() -> re.Pattern[str]:
    # but 2027年，全市夯实水利基础 is done then
    return re.compile(f"(?![，,])[^。；]{{2,60}}?{one_of('groundwork')}[^，。；]{{0,6}}基础")
