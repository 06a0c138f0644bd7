"""What was told before a list of values that names nothing itself, for its values to belong to: 产值、利润…，|分别增长5%、9%|."""

import itertools
from typing import Final

from govreport.goals.lists.lists import opens_list, values_without_subject
from govreport.goals.phrases.edges import last_bracket
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View

__all__ = ["items_before"]


def items_before(
    view: View, judged: list[Judged], i: int, facts: list[Fact], respectively: bool
) -> list[Pieces] | None:
    """What was told before the list that number `i` opens, for its values to belong to; None where it opens none."""
    opens = opens_list(view, judged, i, respectively)
    values = 0 if opens or not facts else values_without_subject(view, judged, i)
    if not opens and not values:
        return None
    since = facts[0].start if facts else judged[i].quantity.start
    part = max(view.folded.rfind(mark, since, judged[i].quantity.start) for mark in "；;")
    facts = _outside_brackets(view, facts)
    near = [fact for fact in facts if fact.start > part] or _of_part_before(view, facts, part)
    listed, told = _last_listed(near) or _last_listed(facts), _just_told(near)
    # as many as before: 分别完成3亿元、5亿元，增长5%、9%, 是2020年的2倍和3倍
    changes = judged[i].predicate.change in ("increase", "decrease") or judged[i].quantity.unit == "倍"
    repeats = values == (max(len(listed), len(told)) if changes else len(listed))
    if changes and not (opens or repeats):
        # 新增企业36家，实现产值86亿元、利润36亿元，|增长6%、18%: of those in the clause before
        beside = _just_told([fact for fact in near if fact.start == near[-1].start])
        return beside if values == len(beside) > 1 else None
    return (told or listed) if opens or repeats else None


def _outside_brackets(view: View, facts: list[Fact]) -> list[Fact]:
    """学校30所（其中小学|20所|）、医院8家，分别…: the facts that no bracket holds, where there are others; else all of them."""
    outside: list[Fact] = []
    for fact in facts:
        at = fact.quantity.start
        floor = max(at - _LONGEST_ASIDE, fact.sentence.start)
        opened = last_bracket(view.folded, floor, at)
        closed = max(view.folded.rfind(mark, floor, at) for mark in "）)")
        if opened <= closed:
            outside.append(fact)
    return outside or facts


_LONGEST_ASIDE: Final = 40  # letters of a bracket up to a number in it


def _of_part_before(view: View, facts: list[Fact], end: int) -> list[Fact]:
    """到2027年，粮食达到30万吨，蔬菜达到50万吨；到2030年，分别达到…: the facts of the part that ends at a place."""
    part = max(view.folded.rfind(mark, facts[0].start, end) for mark in "；;") if facts else 0
    return [fact for fact in facts if fact.start > part]


def _last_listed(facts: list[Fact]) -> list[Pieces]:
    """What the last list is about, told once: 产值、利润分别达到21亿元、24亿元，增长5%、9%，是2010年的2倍、3倍."""
    listed: list[Pieces] = []
    clause = -1
    for fact in reversed(facts):
        another = listed and (fact.rule != "list" or fact.start != clause)  # 增加值分别…，占工业比重分别…，|提高
        if another or fact.indicator in listed:
            break
        if fact.rule == "list":
            listed.append(fact.indicator)
            clause = fact.start
    return listed[::-1]


def _just_told(facts: list[Fact]) -> list[Pieces]:
    """What the facts since the last list are about, or all facts where there was none: 产值、利润均突破20亿元，分别…."""
    lists = [k for k, fact in enumerate(facts) if fact.rule == "list"]
    told = [fact.indicator for fact in (facts[lists[-1] + 1 :] if lists else facts)]
    return [one for one, following in itertools.zip_longest(told, told[1:]) if one != following]  # 由3181元提高到6180元
