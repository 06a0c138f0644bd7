"""Five-year plans by their numbers: “十五五”, 第七个五年计划期间, Macao's 二五规划."""

import functools
import re
from typing import Final

from govreport.mentions.times.bounds import PLAN_YEARS, bounded
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.numbers import NUMERALS, number_of
from govreport.mentions.times.patterns import compiled
from govreport.text.words import PLAN_DIGIT, one_action, one_of

__all__ = [
    "PLAN_NUMBER",
    "PLAN_YEARS",
    "counted_plan",
    "first_year",
    "is_being_written",
    "plan",
    "plan_began",
    "plan_from",
]


_NO_PLAN: Final = NUMERALS | {"第"}
_QUOTED: Final = 20  # letters before a closing quotation mark within which it is opened


def plan(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A five-year plan by its short name: “十四五”, “十五五”时期, 十四五末."""
    left = compiled().plan_left.search(folded, max(floor, at - 3), at)
    right = compiled().plan_right.match(folded, at)
    if left is None or right is None or (not left["open"] and folded[left.start() - 1 : left.start()] in _NO_PLAN):
        return None
    if folded.startswith("岁", at + 1):
        return None  # 十四五岁
    quoted = bool(left["open"] and right["close"])
    told = bool(right["edge"] or right["period"])
    if not (quoted or told or len(left["n"]) > 1) or (not quoted and folded.startswith("个", at + 1)):
        return None
    number = _numbered(left["n"], dialect)
    # 十三五”以来: the mark before it was lost
    end = at + 1 + bool(right["close"] and (left["open"] or folded.rfind("“", max(0, at - _QUOTED), at) < 0))
    written = is_being_written(folded, left.start())
    if right["plan"] or written:
        if quoted and not written and _sets_itself().match(folded, right.end()) is not None:
            return TimeMention(left.start(), right.end(), "plan", (number, 0), "within")
        return TimeMention(left.start(), end, "programme", (number,), "")
    if right["years"]:
        first, last = _years_of_plan(number, right["years"])
        shape = "years" if first < last else "year"
        args = (first, 0, 0, last, 0, 0, 0)
        return bounded(folded, TimeMention(left.start(), right.end(), shape, args, ""), floor)
    if right["edge"] or (right["period"] or "")[:2] in ("规划", "计划"):
        end = right.end()
    core = TimeMention(left.start(), end, "plan", (number, int(bool(right["edge"]))), "")
    return bounded(folded, core, floor)


def plan_began(written: str, dialect: str) -> int:
    """The first year of the plan whose number is written so; Macao counts its own: its 二五规划 is of 2021 to 2025.

    >>> plan_began("十四", "CN"), plan_began("二", "CN"), plan_began("二", "MO")
    (2021, 1958, 2021)
    """
    return first_year(_numbered(written, dialect))


def _numbered(written: str, dialect: str) -> int:
    """The number of a plan as the state counts them."""
    number = number_of(written)
    return number + _OF_MACAO if dialect == "MO" and number <= _LAST_OF_MACAO else number


_OF_MACAO, _LAST_OF_MACAO = 12, 4


@functools.cache
def _sets_itself() -> re.Pattern[str]:
    """“十五五”规划|提出，装机达到5万千瓦; “十五五”规划|建设|学校3所: what a plan sets is due in its years."""
    says = f"{one_of('sets', 'states')}(?:了|，|：|到20)"
    return re.compile(f"的?(?:主要|总体|发展|预期|奋斗)?目标[为是：:]|{says}|(?!重点)(?={one_action()})")


# The number of “十五五”, 七五 or “十五” as a group: 十五 alone is a number like any other, and 二〇三五年 a year.
PLAN_NUMBER: Final = f"[“「]?(?<![零〇○一二])(十?{PLAN_DIGIT}(?=五)|(?<=[“「])十(?=五[”」]))五(?! ?年|[零〇○一二三四五六七八九])"  # not 一九五七年


def is_being_written(folded: str, start: int) -> bool:
    """“十五五”规划编制工作: whether the plan named from `start` on is one whose paper is written, with no word on its years."""
    return _BEING_WRITTEN.match(folded, start) is not None


# not “十五五”完成村庄规划编制, nor “十五五”规划编制说明, which tells what the plan sets
_BEING_WRITTEN: Final = re.compile(
    f"[“「]?(?:第?{PLAN_DIGIT}|第?十{PLAN_DIGIT}|十)(?:个五年|五)[”」]?"
    "(?:国民经济和社会发展|(?!完成|启动|推进|[时初末]期|以来)[一-鿿]{2,4}|(?:重点)?专项)?[规计]划(?:《?(?:纲要|基本思路)》?)?[”」》]?(?:（?草案）?)?的?"
    "(?:(?:组织|论证|文本)?(?:编制|编写|起草|编修|制定|制订)(?!说明|背景|依据)|前期|(?:课题|专题|基础|重大问题)?(?:调查|调)?研究?(?=[工课报，。；]|$)|[中终]期评估)"
)


def first_year(number: int) -> int:
    """The first year of a five-year plan: 1953 of the first, 1966 of the third, 2026 of the fifteenth."""
    return 1948 + PLAN_YEARS * number if number < 3 else 1951 + PLAN_YEARS * number


def plan_from(year: int) -> int | None:
    """The number of the five-year plan that begins in a year: 15 for 2026; None where none does."""
    number = (year - 1951) // PLAN_YEARS if year > 1960 else (year - 1948) // PLAN_YEARS
    return number if number > 0 and first_year(number) == year else None


def _years_of_plan(number: int, words: str) -> tuple[int, int]:
    """The first and the last year of 前三年, 第二年, 收官之年 … of a plan."""
    first = first_year(number)
    count_told = number_of(words[1]) if words[1] in "一二三四五" else 2
    if words[0] == "最":
        return first + PLAN_YEARS - 1, first + PLAN_YEARS - 1
    if words[0] in "前头":
        return first, first + count_told - 1
    if words[0] == "后":
        return first + PLAN_YEARS - count_told, first + PLAN_YEARS - 1
    nth = {"开": 1, "首": 1, "收": 5}.get(words[0], count_told)
    return first + nth - 1, first + nth - 1


def counted_plan(folded: str, plan: re.Match[str], at: int, floor: int, dialect: str) -> TimeMention:
    """第七个五年计划期间 is the plan's period; 第七个五年计划 alone names a programme."""
    number = _numbered(plan["n"], dialect)
    word = folded[at + 1 : at + 3]
    if word not in ("计划", "规划"):
        if _AHEAD.search(folded, max(at - _COUNTED_ON, 0), at) is not None:  # 未来五年…，|第二个五年|再建成…
            return TimeMention(plan.start(), at + 1, "span", (PLAN_YEARS, number - 1), "within", None, "future")
        return bounded(folded, TimeMention(plan.start(), at + 1, "plan", (number, 0), ""), floor)
    if folded.startswith(("期间", "时期", "末"), at + 3):
        edge = folded.startswith("末", at + 3)
        return bounded(folded, TimeMention(plan.start(), at + 3 + edge, "plan", (number, int(edge)), ""), floor)
    return TimeMention(plan.start(), at + 3, "programme", (number,), "")


_COUNTED_ON: Final = 400  # letters in which the first of several five years is named
_AHEAD: Final = re.compile("(?:未来|今后)(?:五|5|十|10)年|[首头]个五年|第一个五年")
