"""For how many years the papers are that a text names, and from which year on."""

import re
from typing import Final

from govreport.document.plan_years import plan_period_of
from govreport.mentions.times.numbers import number_of

__all__ = ["named_spans"]


def named_spans(folded: str, kind: str, dialect: str = "CN") -> dict[int, int]:
    """《青石三年行动方案（2023—2025年）》: how many years each named paper is for, with the first of them.

    So is a five-year plan of whose issue the news are told, whose 未来五年 are its own; not those of a report that
    names it, and counts the years of its own term.

    >>> named_spans("印发《公园提升三年行动方案(2023-2025年)》，用3年时间新建公园12个", "news")
    {3: 2023}
    """
    found: dict[int, int] = {}
    for years in _YEARS.finditer(folded):
        first, last = int(years[1]), int(years[2])
        before = max(years.start() - _TITLE, 0)
        paper = _AFTER.match(folded, years.end()) or _PAPER.search(folded, before, years.start())
        count = last - first + 1
        if paper is not None and number_of(paper[1]) == count:
            found[count] = 0 if found.get(count, first) != first else first  # two papers: neither
    for issued in _ISSUED.finditer(folded) if kind not in _REPORTS else ():
        plan = plan_period_of(issued[1], 0, dialect)
        if plan is not None and plan.last is not None:
            count = plan.last - plan.year + 1
            found[count] = 0 if found.get(count, plan.year) != plan.year else plan.year
    return {count: first for count, first in found.items() if first}


_REPORTS: Final = ("work_report", "policy_address", "budget")
# 县农业局近日公布《青石农业发展第十二个五年规划》
_ISSUED: Final = re.compile(
    "(?:公布|发布|印发|出台|颁布|下发|通过|解读)了?(?:的|实施)?《([^》\n]{4,50}(?:规划|计划|纲要)[^》\n]{0,10})》"
)


_YEARS: Final = re.compile("([12][0-9]{3})年?[-—–~至到]{1,2}([12][0-9]{3})年?")
_A_PAPER: Final = "([0-9一二三四五六七八九十]{1,2})年[\u4e00-\u9fff]{0,6}(?:方案|计划|规划|纲要|工程|意见)"
_PAPER: Final = re.compile(f"{_A_PAPER}[”》]?[ 　]?[（(]$")
# 2025—2027年公园|三年行动方案
_AFTER: Final = re.compile(f"[\u4e00-\u9fff]{{0,14}}?(?<![0-9一二三四五六七八九十]){_A_PAPER}")
_TITLE: Final = 16  # letters before the years in which the paper says for how many it is
