"""Years that only say which works are meant: 完成2024年结转项目5个, told in 2025; 去年启动2027年全运会筹备."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.document.parts import Passage
from govreport.goals.seen.view import View
from govreport.goals.times.ahead import is_future
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import actions, endings, nominal_verbs, role, surfaces

__all__ = ["of_begun_works", "says_of_what"]


def of_begun_works(view: View, passage: Passage, time: TimeMention, found: TimeMention | None) -> bool:
    """完成|2024年|5个结转项目, 确保|2024年|12个项目完工: whether a year behind a verb tells which works that began before are meant.

    `found` is the time that dates what is told so far. Among what was done it may date the deed, and is left alone.
    """
    if time.shape not in ("year", "years") or time.relation not in ("in", "within") or time.unnamed:
        return False
    ahead = passage.part != "review" and (passage.plans or passage.part == "task")
    ahead = ahead or (found is not None and is_future(view, found) is True)
    if not ahead or _WORKS.match(view.folded, time.end) is None:
        return False
    does = _does_to(view.folded, time)
    if not (does or view.folded.endswith(endings("firm"), 0, time.start)):
        return False
    start, year = view.resolve(time).start, view.year
    began = start is not None and year is not None and start.year < year
    return began and (does or is_future(view, time) is False)


# What stands behind a time that dates what is said, and does not say of which year something is.
_DATES: Final = (
    "[内前底末初起第春夏秋冬将会拟到至的再达]|[上下]半年|[一二三四]季度|[预计]计|计划|预期|要[在于]|力争|确保|实现|完成"
)
_WORKS: Final = re.compile(
    f"度?的?(?=[\u4e00-\u9fff“0-9])(?!{_DATES}|同|[\u4e00-\u9fff]{{2,3}}的|[0-9.]+[万亿]?元|[0-9.]+[%％])"
)


def says_of_what(view: View, time: TimeMention, found: TimeMention | None, over: bool) -> bool:
    """去年启动|2027年|全运会筹备，新建场馆12座: whether a later time only says what something was done to that is over.

    `found` is the time that dates what is told so far; where there is none, `over` says that all of it is over. But
    去年提出，2027年公园达到30个 dates the parks.
    """
    folded = view.folded
    if time.shape != "year" or time.relation != "in" or time.unnamed:
        return False
    if _OF_THAT_YEAR.match(folded, time.end) is None or not _does_to(folded, time, found.end if found else 0):
        return False
    over = is_future(view, found) is False if found else over
    return over and is_future(view, time) is True


def _does_to(folded: str, time: TimeMention, floor: int = 0) -> bool:
    """启动|2027年|全运会筹备: whether what is done to a thing stands right before the time that says which one."""
    if folded[time.start - 1] not in _last_of_verbs():
        return False
    return _done_to().search(folded, max(floor, time.start - _LONGEST_VERB), time.start) is not None


_LONGEST_VERB: Final = 6  # letters
_OF_THAT_YEAR: Final = re.compile(
    f"度?(?=[\u4e00-\u9fff“])(?!{_DATES}|全[国省市县区年面力部]|建成|新[建增]|投[入产用]|竣工|开[工始放通])"
)


@functools.cache
def _done_to() -> re.Pattern[str]:
    """What is done to a thing, and does not say what will be; nor 安排, which may."""
    says = (
        role("sets") | role("states") | role("intends") | role("planned") | role("foresees") | {"安排", "规划", "实现"}
    )
    return re.compile(f"(?:{lexicon.alternation(_verbs() - says)})了?$")


@functools.cache
def _verbs() -> frozenset[str]:
    moves = surfaces("predicates", change=("increase", "decrease"), role="verb")
    others = surfaces("directives") | {"参加", "参与"}
    return frozenset(word for word in actions() | nominal_verbs() | moves | others if len(word) > 1)


@functools.cache
def _last_of_verbs() -> frozenset[str]:
    """The last letters of them: most times stand behind another, and need not be asked."""
    return frozenset(word[-1] for word in _verbs()) | {"了"}
