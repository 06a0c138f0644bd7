"""Stages of a plan that a text ties to years, where it names them alone: 近期至2015年…；|近期|扩建水厂."""

import functools
import re
from bisect import bisect_right
from typing import Final

from govreport import lexicon
from govreport.mentions.time_mention import TimeMention
from govreport.text.words import role

__all__ = ["with_stages"]

_TERM: Final = "(?:规划)?(?:年限|期限|目标年?)?(?:[为是：:]|分别为)?"


def with_stages(folded: str, found: list[TimeMention]) -> list[TimeMention]:
    """The times of a text and, in their order, the stages that it names alone after it has told the year of each.

    >>> from govreport.mentions.times import scan
    >>> [(m.args[0], m.relation) for m in scan("近期至2030年，远期至2035年。远期建成轻轨。")][2:]
    [(2035, 'by')]
    """
    if not any(word in folded for word in role("stage of plan")):
        return found
    years: dict[str, int] = {}
    for time in found:
        for told in _tied().finditer(folded, max(time.start - _REACH, 0), time.end) if time.names_year else ():
            if told.start() <= time.start <= told.end():
                years.setdefault(told[1], time.last_year or time.number)
    if not years:
        return found
    starts = [time.start for time in found]
    alone = []
    for stage in _alone().finditer(folded):
        before = bisect_right(starts, stage.start()) - 1
        year = years.get(stage[1])
        if year is not None and (before < 0 or found[before].end <= stage.start()):
            alone.append(TimeMention(*stage.span(), "year", (year, 0, 0, year, 0, 0, 0), "by"))
    return sorted([*found, *alone], key=lambda time: time.start)


_REACH: Final = 12  # letters from the name of a stage to its year


@functools.cache
def _tied() -> re.Pattern[str]:
    """远期至2035年, 近期（2030年）, 近期规划年限为2026—2030年: a stage and, right before its year, what joins them."""
    return re.compile(f"({lexicon.alternation(role('stage of plan'))}){_TERM}(?:[至到（(]|规划)?")


@functools.cache
def _alone() -> re.Pattern[str]:
    """A stage that dates what follows: not 近期建设规划, 近期以来, 近期内."""
    return re.compile(
        f"(?:规划)?({lexicon.alternation(role('stage of plan'))})(?!建设规划|规划|目标|以来|内|的?[，。；、：:）)]|来看)"
    )
