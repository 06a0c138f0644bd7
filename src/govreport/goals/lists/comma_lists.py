"""Lists whose items commas part, or brackets: 食品业，计算机、通信设备业，橡胶业|增加值分别增长; 甲县（90人）、乙县（80人）分别增长."""

import re
from typing import Final

from govreport.goals.indicators.clauses import behind_indent, clause_from
from govreport.goals.indicators.items import ITEM_OR_CLAUSE, behind_time_at, items_of
from govreport.goals.phrases.heads import behind_head
from govreport.goals.phrases.object_ends import before_verb
from govreport.goals.phrases.ranks import without_state
from govreport.goals.phrases.subjects import subject
from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.mentions.members import JOINTS
from govreport.text.words import role

__all__ = ["behind_commas", "in_brackets", "nouns_apart", "of_trades", "respectively_in"]


def respectively_in(view: View, start: int, end: int) -> int:
    """Where the word of a 分别 list stands behind `start`, 0 where none does."""
    return next((at for word in role("respectively") if (at := view.folded.find(word, start + 1, end)) > 0), 0)


def of_trades(view: View, judged: list[Judged], i: int, last: tuple[int, int], count: int) -> list[Pieces]:
    """采矿业，|制造业，|电力、热力供应业|增加值分别增长5%、6%、7%: as many trades as values, though the last has items within.

    But 旅游成为支柱产业，文化产业、旅游产业|增加值分别增长 has the trades in its last clause alone.
    """
    if _ONE_TRADE.match(view.folded, *last) is None:
        return []
    begins = _nouns_before(view, judged, i, last[0], count)
    if len(begins) < count or any(view.folded[begin - 2] not in "业类" for begin in begins[:-1]):
        return []
    return items_of(view, begins[-1], last[1], count, _COMMA)


_ONE_TRADE: Final = re.compile(
    "(?:[^、，业类]{1,12}(?:、|[和及与]|以及)){1,4}[^、，业类]{1,12}[业类][^、，业类]{0,12}$"
)


def behind_commas(view: View, judged: list[Judged], i: int, last: tuple[int, int], count: int) -> list[Pieces]:
    """城镇，|农村|居民收入分别增长4%、5%: the items of 分别 where a comma stands for the mark of a list.

    Where the clauses are as many as the values, the marks within them part nothing: 粮油、食品，|日用品|零售额分别增长5%、6%.
    """
    begins = _nouns_before(view, judged, i, last[0], count)
    if len(begins) == count and (parted := items_of(view, begins[-1], last[1], count, _COMMA)):
        return parted
    told = (items_of(view, begin, last[1], count, ITEM_OR_CLAUSE) for begin in begins[1:])
    return next((items for items in told if items), [])


def _nouns_before(view: View, judged: list[Judged], i: int, start: int, count: int) -> list[int]:
    """Where the clauses of a list begin, the last one first: 城镇，|农村居民收入分别增长.

    Each clause before must be no more than a noun: 产业持续壮大，产值分别… tells of one thing.
    """
    if start != judged[i].start or not respectively_in(view, start, judged[i].quantity.start):
        return [start]
    return _clauses_from(view, start, next((j.quantity.reach for j in reversed(judged[:i])), 0), count)


def nouns_apart(view: View, last: tuple[int, int], taken: int, count: int) -> list[Pieces]:
    """城镇，|农村，|分别增长4%、5%: the items of 分别 that are a clause each, up to the `last` of them; none if they are fewer."""
    begins = _clauses_from(view, last[0], taken, count)
    return items_of(view, begins[-1], last[1], count, _COMMA) if len(begins) == count else []


def _clauses_from(view: View, start: int, taken: int, count: int) -> list[int]:
    """Where the clauses that are no more than a noun begin, from the last one back, up to `count` of them."""
    begins = [start]
    while len(begins) < count and (begin := _noun_behind_comma(view, taken, begins[-1])):
        begins.append(begin)
    return begins


def _noun_behind_comma(view: View, taken: int, start: int) -> int:
    """Where the clause begins that ends in a comma right before `start`, 0 where it is more than a noun."""
    folded, at = view.folded, start - 1
    if folded[at] not in "，,":
        return 0
    begin = clause_from(folded, max(taken, at - _LONGEST_ITEM), at, "，,。；;：:\n")
    if begin == taken > 0:
        return 0  # 新建12家|高新技术企业，投资、产值分别增长: what the number before counts
    begin = behind_head(folded, behind_time_at(view, behind_indent(folded, begin), at), at)
    told = before_verb(folded, begin, at) != (begin, at) or subject(folded, begin, at) != (begin, at)
    told = told or without_state().search(folded, begin, at) is not None or not _DIGITS.isdisjoint(folded[begin:at])
    return 0 if told or at - begin < _SHORTEST_ITEM else begin


_COMMA: Final = re.compile("[，,]")
_LONGEST_ITEM: Final = 24  # letters
_SHORTEST_ITEM: Final = 2  # letters
_DIGITS: Final = frozenset("0123456789")


def in_brackets(view: View, judged: list[Judged], i: int, tail: tuple[int, int], count: int) -> list[Pieces]:
    """甲县（90人）、乙县（80人）及丙县（70人）|旅客|分别增长: each of the things whose number fills a bracket, with what follows the last.

    The number that opens the list has the index `i`.
    """
    told = judged[i - count : i] if i >= count else []
    if not told or any(not _fills_bracket(view.folded, one) for one in told):
        return []
    begin, names = told[0].subject[0], []
    if told[0].subject[1] != told[0].quantity.start - 1:
        return []
    for k, one in enumerate(told):
        if k and view.folded[begin - 1] not in JOINTS:
            return []
        names.append((begin, one.quantity.start - 1))
        begin = one.quantity.reach + 1 + (k + 1 < count)
    if not begin <= tail[0] <= begin + 1 and tail[1] > tail[0]:
        return []
    rest = (tail,) if tail[1] > tail[0] else ()
    return [((first, end), *rest) for first, end in names if end > first]


def _fills_bracket(folded: str, j: Judged) -> bool:
    return folded[j.quantity.start - 1] in "（(" and folded[j.quantity.reach : j.quantity.reach + 1] in ("）", ")")
