"""What a number is compared with: 增速|比|全国|（5.2%）高1.3个百分点, 相当于|2019年|生产总值|的12%."""

import functools
import re
from typing import Final

from govreport.goals.indicators.clauses import clause_from
from govreport.goals.phrases.comparisons import find_comparison
from govreport.goals.phrases.starts import after_mentions
from govreport.goals.phrases.subjects import subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.text.words import any_of, one_of

__all__ = ["compared_at_a_time", "of_others"]

_LEVEL: Final = ("水平", "水准", "平均", "均值", "平均值")


def of_others(view: View, j: Judged, facts: list[Fact]) -> tuple[Pieces, str] | None:
    """收入增幅比全省|平均增幅|（16%）高6个百分点: what others have so much of, and then whose gap it is; None elsewhere."""
    folded, q, noun = view.folded, j.quantity, j.subject
    if folded[q.start - 1] in "（(":
        at = find_comparison(folded, *noun) if _gap().match(folded, q.reach) is not None else None
        if at is None:
            return None
        theirs = subject(folded, at + 1, noun[1])
        same = theirs[1] <= theirs[0] or folded.endswith(
            _LEVEL, *theirs
        )  # 增速|比全国（5.2%）, 城镇化率|比全国平均水平
        return ((subject(folded, noun[0], at) if same else theirs,), "subject")
    told = facts[-1].quantity if facts else None
    if told is None or folded[told.start - 1] not in "（(" or _gap().fullmatch(folded, told.reach, q.start) is None:
        return None
    start = clause_from(folded, facts[-1].start, told.start)
    start = after_mentions(folded, facts[-1].sentence, start, told.start - 1)
    at = find_comparison(folded, start, told.start - 1)
    return None if at is None else ((subject(folded, start, at),), "gap")


@functools.cache
def _gap() -> re.Pattern[str]:
    return re.compile(f"[)）](?:{one_of('extent')}|[仍还])*[高低快慢多少]出?")


def compared_at_a_time(view: View, j: Judged) -> bool:
    """相当于2019年生产总值的12%: what a number is compared with, behind a time."""
    equals = any_of("equals").search(view.folded, j.start, j.subject[0])
    return equals is not None and view.folded.find("、", equals.end(), j.subject[0]) < 0
