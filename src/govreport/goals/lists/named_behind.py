"""Lists whose values name behind the verb what they are of: 低保标准提高到|城市|每月900元、农村|每月700元."""

import re
from typing import Final

from govreport.goals.phrases.measures import has_measure
from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.mentions.predicates import predicate_before
from govreport.text.words import KEEPS, endings, surfaces

__all__ = ["LIST_MARKS", "named_behind"]

LIST_MARKS: Final = frozenset("、和及与，, ")  # with which a list goes on


def named_behind(
    view: View, judged: list[Judged], i: int, respectively: int = 0
) -> tuple[list[int], list[Pieces]] | None:
    """学历比例|分别达到|幼儿园|60%、小学|85%: the members of such a list and what each of them is of.

    None where number `i` opens none.
    `respectively` is where 分别 stands in the subject, if anywhere.
    """
    start, end = judged[i].subject
    inner, behind = (
        (respectively, _behind_verb(view, respectively, end)) if respectively else _verb_in(view, start, end)
    )
    if not start < inner < behind < end:
        return None
    # 主要废物分别为|厨余31%、|废纸20%: the list is what there is, and no measure of them
    shares = bool(respectively) and judged[i].quantity.unit == "%" and _only_names(view, start, inner)
    members: list[int] = []
    items: list[Pieces] = []
    for k in range(i, len(judged)):
        if k > i and not _goes_on(view, judged[k - 1].quantity.reach, judged[k]):
            break
        item = judged[k].subject if k > i else (behind, end)
        # 提高到|历史新高|5亿元，利润3亿元: an indicator of its own is none of those whom the first one is for
        if not respectively and (judged[k].quantity.unit != judged[i].quantity.unit or has_measure(view, *item)):
            break
        members.append(k)
        items.append((item,) if shares else (item, (start, inner)))
    return (members, items) if len(members) > 1 else None


def _only_names(view: View, start: int, end: int) -> bool:
    """Whether the words before 分别 name things of which shares are told, neither people nor what is measured of them."""
    people = view.folded.endswith(endings("people"), start, end)
    return not (people or has_measure(view, start, end) or view.folded[start:end] in surfaces("indicator_names"))


def _goes_on(view: View, reach: int, other: Judged) -> bool:
    """Whether a list that came up to a place goes on with a name and a number, and no verb."""
    return view.folded[reach] in LIST_MARKS and reach < other.subject[0] < other.subject[1] and not other.predicate.verb


def _behind_verb(view: View, respectively: int, end: int) -> int:
    """Where the verb ends that stands behind 分别; 0 where none does."""
    verb = _REACHES.match(view.folded, respectively + len("分别"), end)
    return verb.end() if verb is not None else 0


_REACHES: Final = re.compile(
    f"[已将可要应]?(?:达到?|为|是|[增降提升]至|(?:提高|提升|下降|降低|增加|扩大)到|(?:{'|'.join(KEEPS)})在)了?[：:]?"
)


def _verb_in(view: View, start: int, end: int) -> tuple[int, int]:
    """标准|提高到|城市: where the verb begins and ends that tells, amid the words before a number, how far it goes."""
    at = 1 + max(view.folded.rfind("到", start, end), view.folded.rfind("至", start, end))
    if not start < at < end:
        return start, start
    begin = predicate_before(view.folded, view.mirrored, at, start, {})[0]
    each = _EACH.match(view.folded, at, end)
    return (begin, each.end() if each is not None else at) if begin < at else (start, start)


_EACH: Final = re.compile("(?:每[人户名亩床生]|每?[年月日天季]|人均)+")  # 提高到|每人每月|城市900元
