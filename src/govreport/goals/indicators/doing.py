"""What people do who are counted, and which of them come first: 6.5万人|脱贫, 以|内地旅客|为主，有90万人次."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.indicators.worked_at import SHORTEST_THING
from govreport.goals.phrases.objects import object_right
from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.mentions.grammar import dimension_of
from govreport.text.words import any_of, one_of, surfaces

__all__ = ["what_they_do", "who_leads"]


def what_they_do(view: View, j: Judged) -> tuple[int, int] | None:
    """1.9万户、6.5万人|脱贫, 18人获评|先进个人: the verb behind a count of people without a noun, or what they win."""
    if dimension_of(j.quantity.unit) != "people" and j.quantity.unit != "人次":
        return None
    verb = _does().match(view.folded, j.quantity.reach, j.end)
    if verb is not None:
        return verb.span(1)
    won = any_of("wins").match(view.folded, j.quantity.reach, j.end)
    prize = object_right(view.folded, won.end(), j.end) if won is not None else (0, 0)
    return prize if prize[1] - prize[0] >= SHORTEST_THING else None


@functools.cache
def _does() -> re.Pattern[str]:
    verbs = lexicon.alternation(surfaces("actions", kind="intransitive"))
    return re.compile(rf"(?:实现|稳定|成功|顺利|{one_of('how far')})*({verbs})(?=[，。；、,;\n]|$)")


def who_leads(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int]) -> tuple[Pieces, str] | None:
    """旅客以|内地旅客|为主，有90万人次；其次是|香港旅客|，录得9万人次入境: the group of which a clause tells the number next."""
    alone = noun[1] <= noun[0] and (j.object[1] <= j.object[0] or view.folded[slice(*j.object)] in _COMING)
    if not alone or view.folded[j.start - 1] not in "，,":
        return None
    led = _LEADS.search(view.folded, sentence.start, j.start)
    if led is None or _TELLS.fullmatch(view.folded, j.start, j.quantity.start) is None:
        return None
    return (led.span(led.lastindex or 0),), "topic"


_COMING: Final = frozenset(("入境", "到访", "来访", "出境", "过夜"))
_LEADS: Final = re.compile(
    "(?:[，,中]|^)(?:当中|其中)?(?:仍|均|主要|都)?以([^，。；、0-9为]{2,14})为(?:主|最多)[，,]\\Z"
    "|(?:其次|次之|居次)的?[是为系]([^，。；、0-9]{2,14})[，,]\\Z"
)
_TELLS: Final = re.compile("(?:有|录得|共|达到?|约|近|逾|超过?)*")
