"""What money is for, where nothing but a verb stands before it: 政府会预留10亿元，成立|青石基金."""

import functools
import re

from govreport import lexicon
from govreport.goals.judge import Judged
from govreport.goals.objects import object_right
from govreport.goals.phrases import actions
from govreport.goals.verdicts import is_money
from govreport.goals.view import Sentence, View
from govreport.text.words import endings, role

__all__ = ["done_with"]

Stretch = tuple[int, int]

_VERB = 4  # letters that a verb has at most
_REACH = 40  # letters in which it is told what the money is for


def done_with(view: View, sentence: Sentence, j: Judged, start: int, end: int) -> Stretch:
    """The indicator of a number before which stands only who does what: what the money is for, or the verb itself.

    拨款 and 投入 name what they give; 预留, 动用 and 注资 do not.
    """
    said = j.predicate.verb
    if said in actions() and (at := view.folded.rfind(said, start, j.quantity.start)) >= 0:
        spent = at, at + len(said)  # 我们会|动用|8亿元
    elif verb := next((n for n in range(_VERB, 1, -1) if view.folded[end - n : end] in actions()), 0):
        spent = max(start, end - verb), end
    else:
        return start, end
    if (fund := _fund(view, start, spent[0]))[1] > fund[0]:
        return fund
    if not is_money(j.quantity.unit) or view.folded.endswith(endings("spends"), *spent):
        return spent
    purpose = _purpose(view, sentence, j)
    return purpose if purpose[1] > purpose[0] else spent


def _fund(view: View, start: int, end: int) -> Stretch:
    """向“青石基金”|注资3亿元: the fund or the account that money is put into; empty where none is told."""
    folded = view.folded
    if not folded.startswith("注资", end):
        return end, end
    if (quote := view.quote_around(end - 2)) is not None and quote[1] >= end - 1:
        return quote[0] - 1, end
    return (start, end) if folded[end - 2 : end] in ("基金", "户口", "账户") else (end, end)


def _purpose(view: View, sentence: Sentence, j: Judged) -> Stretch:
    """What the verb behind an amount is done to; 资助 and its like name themselves. Empty where no verb follows."""
    folded, at = view.folded, j.quantity.reach
    verb = _for().match(folded, at, sentence.end)
    if verb is None:
        return at, at
    if verb[1] in role("grants"):
        return verb.span(1)
    following = next((q.start for q in sentence.quantities if q.start > at), sentence.end)
    return object_right(folded, verb.end(), min(following, sentence.end, at + _REACH))


@functools.cache
def _for() -> re.Pattern[str]:
    led = "(?:以|用以|用于|用作|用来|作为|来|继续|全面|进一步)*"
    return re.compile(rf"[，,]?{led}({lexicon.alternation(actions() | role('grants'), guarded=True)})")
