"""Where a subject starts behind the times and cues that stand before it."""

import re
from typing import Final

from govreport.goals.phrases.asides import in_aside
from govreport.goals.phrases.comparisons import bounded_by
from govreport.goals.seen.view import Cue, Sentence
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import any_of

__all__ = ["after_mentions", "behind_limit"]

_BOUNDS: Final = ("以上", "以下", "以内", "期")
_CARRIED: Final = ("结转", "结余", "净结余", "滚存结余", "滚存结转")  # with the year from which it is carried over
_TERM: Final = re.compile("期(?![间限内满末初货刊权票望待])")
_NAME: Final = 3  # letters of a name and a bracket
_DIGITS: Final = frozenset("0123456789一二三四五六七八九十")
_IN_PRICES: Final = re.compile("的?(?:不变|可比)?价格?(?:计算|核算|测算|计|算)?的?")


def after_mentions(folded: str, sentence: Sentence, start: int, end: int) -> int:
    """A subject begins after the last time expression and the last cue before it; 九年义务教育 holds no time."""
    for mentions in (sentence.times, sentence.cues):
        for mention in mentions:
            if mention.start >= end:
                break
            if folded[mention.start - 1] == "占" or _names_programme(folded, mention):
                continue  # 占年末常住人口的比重, 国企改革三年行动|完成率
            if folded[mention.start - 1] in "（(" and folded[mention.end] in "）)" and mention.start - start > _NAME:
                continue  # 城市更新工程（2026—2028年）|总投资: years within a name
            if folded.startswith(_BOUNDS, mention.end) and folded[mention.start] in _DIGITS:
                continue  # |1年以上|公共债务余额: how long the things last
            if folded.startswith(_CARRIED, mention.end):
                continue  # |上年结转|3亿元
            if bounded_by(folded, mention.start, mention.end):
                continue  # 救助标准|不低于全市上年度人均消费支出|的60%
            if folded[mention.start - 1] == "按" and (told := _IN_PRICES.match(folded, mention.end, end)) is not None:
                start = told.end() if start < told.end() < end else start  # 按2020年不变价格计算的|生产总值
                continue  # 国内生产总值|按1990年不变价计算达到
            # 生产总值（预计，下同）、财政收入
            aside = folded[start] not in "（( 的" and in_aside(folded, mention.start, mention.end, end)
            if start < mention.end <= end and not aside and not _counts_schooling(folded, mention.start, mention.end):
                # 2030-31年度|末, not 2025年|末端网点
                # 下一个十年期|房屋总需求
                spanned = folded[mention.end - 1] == "年" and _TERM.match(folded, mention.end) is not None
                start = mention.end + (spanned or folded[mention.end - 1 : mention.end + 1] == "度末")
    return behind_limit(folded, start, end)


def behind_limit(folded: str, start: int, end: int) -> int:
    """两个月内|建成公园12个: where words go on behind a time in which something is done, or by what it is counted."""
    limit = _TIME_LIMIT.match(folded, start, end) or _EACH_GETS.match(folded, start, end - 1)
    limit = limit or _COUNTED_BY.match(folded, start, end)
    return limit.end() if limit is not None else start


# 每名婴幼儿每月发给|育儿津贴|5000元: who gets it, and how often
_EACH_GETS: Final = re.compile(
    "每[名位个户][^，。；、0-9]{1,8}?每[月年天日](?:发给|发放|核发|给予)(?=[\u4e00-\u9fff]{2})"
)


# 按常住人口计算|人均地区生产总值|3.3万元
_COUNTED_BY: Final = re.compile("按照?[\u4e00-\u9fff]{2,12}?(?:计算|核算|测算|推算|折算)的?(?=[\u4e00-\u9fff]{3})")


# 两个月内|建成公园12个, 30天内|办结3件: a time that dates nothing, for it is counted from no day that is told
_TIME_LIMIT: Final = re.compile(
    "(?:在|于|争取|力争)?(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半)(?:个?(?:月|工作日|小时)|天|日|周|星期|年)(?:之|以)?内"
    "(?![^，。；]{0,2}(?:债|存款|以上|老))"
)


def _names_programme(folded: str, mention: TimeMention | Cue) -> bool:
    """国企改革三年行动|完成率: whether years are those of a programme; not 十年禁渔以来|鱼类."""
    return isinstance(mention, TimeMention) and mention.shape == "programme" and folded[mention.end] != "以"


def _counts_schooling(folded: str, start: int, end: int) -> bool:
    """九年|义务教育: whether years are those of schooling; not 今年|义务教育巩固率. 五年|生存率: or how long a thing lasts."""
    if folded[start] in "今明去全本上下前2":
        return False
    return any_of("schooling").match(folded, end) is not None or _STILL_THERE.match(folded, end) is not None


_STILL_THERE: Final = re.compile("(?:生存|存活|留存|保留|保有|复发|再犯|续[保约]|保存|成活|回收|回购)率")
