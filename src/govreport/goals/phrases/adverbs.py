"""Words between those who do something and the verb: 青石县|均将|新建公园, 工业|双双|完成投资."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.mentions.predicates import predicate_before
from govreport.text.words import adverbs, role

__all__ = ["DO_SO", "before_adverbs", "how_done"]

# Which of several do something, or that they do so besides: before a verb these letters end no noun (平均, 归还, 首都, 供应).
DO_SO: Final = (
    "(?:[又仅亦皆]|也(?!门)|均(?<![平人户年亩日月村校家单乡镇株]均)|还(?<![归偿退返交奉]还)|再(?!生[产能水])|就(?<!成就)"
    "|只(?<![船一两三几]只)|(?<=[县区市乡镇村街业企校院园户人家个者们所局厅集团门])(?:[各都]|应(?!急|用)|须)|可(?<![许认]可)|(?<=[都均也])[要会应须]"
    "|双双|全部|同步|总计|必须|务必|可望|有望|各自|同时|纷纷|持续|进一步|共计|总共|一共|合计|先后|陆续|相继|继续(?!教育)|率先|首次(?!公开|认定))"
)
_FURTHEST: Final = 8  # letters of such words in a row


@functools.cache
def how_done() -> str:
    """How something is done, between a doer and the verb, as part of a pattern: 开发区|加快|建设…, 各部门|已陆续|取消…"""
    words = adverbs() | role("leads verb") | role("manner") | {"共", "再", "计", "规划"}
    return lexicon.alternation(words - {"分别"}, guarded=True)  # which tells of a list


@functools.cache
def _did_so() -> re.Pattern[str]:
    return re.compile(f"(?:{DO_SO}|(?<![社协委])会|[已曾拟]|{how_done()})+\\Z")


def before_adverbs(folded: str, mirrored: str, start: int, at: int) -> int:
    """Where the words end that stand before those which say how or whether something is done, right before `at`."""
    told = _did_so().search(folded, max(start, at - _FURTHEST), at)
    if told is None:
        begins, predicate = predicate_before(folded, mirrored, at, start, {})
        at = at if predicate.verb else begins
        told = _did_so().search(folded, max(start, at - _FURTHEST), at)
    return at if told is None else told.start()
