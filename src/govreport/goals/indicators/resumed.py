"""What a number without a name goes on with: the things that were counted before, or what was told in its unit."""

from typing import Final

from govreport.goals.phrases.edges import NOUN
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.goals.verdicts.rejections import is_counter, is_money
from govreport.goals.verdicts.works import with_own_stage
from govreport.lexicon.bases import SHARES
from govreport.mentions.grammar import dimension_of
from govreport.text.words import endings, nominal_verbs

__all__ = ["counted_before", "kept"]


def counted_before(view: View, j: Judged, facts: list[Fact]) -> Pieces:
    """重点项目150个，总投资60亿元，开工30个: a count goes on with what was counted before, not with an amount.

    Nor with a share: 开工120个，开工率80%，其余30个…; 投资增长9%。3月前开工20个.
    """
    if not facts:
        return ()
    if not is_counter(j.quantity):
        return _measured_before(view, j, facts)
    apart = facts[-1].sentence.end <= j.start or view.folded[j.start - 1] in "；;"  # 开工率80%；竣工20个
    apart = apart or view.folded.startswith(endings("rest"), j.start)
    at = view.folded.find("再", j.start, j.quantity.start)
    again = j.action and at >= 0 and view.folded[at + 1] != "造"  # 达成率107%，再兴建3万户; not 相当于再造了6个
    apart = apart or again
    # 建学校3所、新增学位5000个，明年再建|8所: what is done again is done to what was counted so
    if again and facts[-1].unit not in (j.quantity.unit, "%"):
        return next((fact.indicator for fact in reversed(facts) if fact.unit == j.quantity.unit), ())
    if not (is_money(facts[-1].unit) or (facts[-1].unit == "%" and apart)):
        return _measured_before(view, j, facts)
    counted = next((fact.indicator for fact in reversed(facts) if fact.unit == j.quantity.unit), ())
    return with_own_stage(view, j, counted) if counted else ()


def _measured_before(view: View, j: Judged, facts: list[Fact]) -> Pieces:
    """粮食总产量达到670亿斤、亩产提高8公斤，连续10年稳定在650亿斤: what was told in this unit, where the last number has another.

    So it is behind a rate: 接管户数42万户，普及率48%，|每年增加|1.5万户.
    """
    told, unit = facts[-1], j.quantity.unit
    measures = dimension_of(unit) in _MEASURED and dimension_of(told.unit) in _MEASURED
    apart = unit == told.unit or j.start >= told.sentence.end
    rated = told.unit == "%" and unit not in _OF_RATES and bool(told.indicator)
    rated = rated and view.folded.endswith(endings("share"), *told.indicator[-1])
    if apart or not (measures or rated):
        return ()
    before = (fact for fact in reversed(facts[:-1]) if fact.sentence is told.sentence)
    return next((fact.indicator for fact in before if fact.unit == unit), ())


_OF_RATES: Final = (*SHARES, "倍")
_MEASURED: Final = frozenset(("mass", "length", "area", "volume", "energy", "power"))  # what units of measure measure


def kept(view: View, j: Judged, facts: list[Fact], last: Pieces) -> Pieces:
    """What was told last, but for a deed that is measured where things were counted: 14个市州达标。…完成治理|982万亩."""
    if not (facts and last and is_counter(facts[-1].quantity) and dimension_of(j.quantity.unit) in _MEASURED):
        return last
    deed = view.folded[j.quantity.start - NOUN : j.quantity.start] in nominal_verbs()
    return () if deed and j.quantity.start - NOUN > j.start else last
