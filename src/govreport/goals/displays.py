"""Numbers set above their names, as on posters and in digests: 642亿元 over 地区生产总值."""

import re
from typing import Final

from govreport.goals.edges import NOUN
from govreport.goals.fact import Pieces
from govreport.goals.judged import Judged
from govreport.goals.phrases import subject
from govreport.goals.view import View, within

__all__ = ["shown_above"]

# a number alone at the head of its line, or two with an arrow: 31%→42%
_ALONE: Final = re.compile("(?:^|\n)[ 　]*(?:[0-9.,]+[%％万亿个元人]*[ 　]?(?:→|-+>)[ 　]?)?\\Z")
_GAP: Final = re.compile("(?:[左右以上余多]{2})?(?: ?→ ?[0-9.,]+[%％万亿个元人]*)?[ 　]*(?:\n|——|—|[ 　])[ 　]*")
_NAME: Final = re.compile(
    "[^，,。；;：:\n0-9%]{2,26}(?=[，,。；;：:\n]|$)|[^，,。；;：:\n0-9% ]{2,20}(?=[ 　↑↓↗↘]+[0-9])"
)
_LEAD: Final = re.compile("[要将需应]|预计|力争")  # 6.8万人|今年要|稳定脱贫的人口
# where the name ends, and more is said of it: 642亿元|地区生产总值|迈上新台阶, 九成|参合率|要达到的水平
_TOLD: Final = re.compile(
    "的?(?:预期目标|目标|任务|数量|规模|水平)$|(?:首次|力争|至少|[要将需应已])?(?:迈上|突破|达到?|超过?|压减|保持|占(?!比))"
)
_HEADS: Final = frozenset(("", "\n", " ", "\u3000", "→", ">"))
_TIME: Final = 16  # letters of a time, at most
_BEFORE: Final = 24  # letters of what may stand before a number in its line


def shown_above(view: View, j: Judged) -> tuple[Pieces, str] | None:
    """The name behind a number at the head of a line, and the rule: 642亿元|地区生产总值; None where none is there."""
    folded, q = view.folded, j.quantity
    if folded[q.start - 1 : q.start] not in _HEADS:  # most numbers stand within a sentence
        return None
    gap = _GAP.match(folded, q.reach)
    at = gap.end() if gap is not None else q.reach
    begin = next(
        (time.end for time in within(view.times, at, at + _TIME) if time.start == at), 0 if gap is None else at
    )
    # 90万吨|今年化解煤炭产能的任务: where the blank between them was taken out
    if not begin or j.predicate.asserts or _ALONE.search(folded, max(q.start - _BEFORE, 0), q.start) is None:
        return None
    begin = lead.end() if (lead := _LEAD.match(folded, begin)) is not None else begin
    name = _NAME.match(folded, begin)
    if name is None:
        return None
    told = _TOLD.search(folded, begin + NOUN, name.end())
    noun = subject(folded, begin, told.start() if told is not None else name.end())
    return ((noun,), "object") if noun[1] - noun[0] >= NOUN else None
