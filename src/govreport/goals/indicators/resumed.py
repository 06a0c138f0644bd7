"""What a number without a name goes on with: the things that were counted before, or what was told in its unit."""

import functools
import re
from typing import Final

from govreport.goals.indicators.benefits import was_done
from govreport.goals.phrases.edges import NOUN
from govreport.goals.phrases.objects import starts_with_verb
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.goals.verdicts.origins import moves_from
from govreport.goals.verdicts.rejections import is_counter, is_money
from govreport.goals.verdicts.works import with_own_stage
from govreport.lexicon.bases import SHARES
from govreport.mentions.grammar import dimension_of
from govreport.text.words import any_of, endings, nominal_verbs, one_of, surfaces

__all__ = ["counted_before", "done_again", "kept", "tells_what_became"]


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

    So it is with what is counted (改造道路120条、长度85公里，已完成|73条), but for what something equals (相当于再造|6个),
    and behind a rate: 接管户数42万户，普及率48%，|每年增加|1.5万户.
    """
    told, unit = facts[-1], j.quantity.unit
    measures = all(dimension_of(one.unit) in _MEASURED or is_counter(one) for one in (j.quantity, told.quantity))
    apart = unit == told.unit or j.start >= told.sentence.end or view.folded[j.quantity.start - 1] in "）)"
    apart = apart or any_of("equals").search(view.folded, j.start, j.quantity.start) is not None
    # 立案|400件|500人, 园地40万公顷（|600万亩|）: of the same
    apart = apart or not view.folded[told.quantity.reach : j.quantity.start].strip("、，（(")
    rated = told.unit == "%" and unit not in _OF_RATES and bool(told.indicator)
    rated = rated and view.folded.endswith(endings("share"), *told.indicator[-1])
    if apart or not (measures or rated):
        return ()
    before = (fact for fact in reversed(facts[:-1]) if fact.sentence is told.sentence)
    counted = next((fact.indicator for fact in before if fact.unit == unit), ())
    # 完工18处、4520户，施工中|22处: the same things, which are parted by their stage
    return () if counted[:1] == told.indicator[:1] else counted


_OF_RATES: Final = (*SHARES, "倍")
_MEASURED: Final = frozenset(("mass", "length", "area", "volume", "energy", "power"))  # what units of measure measure


def done_again(view: View, j: Judged, noun: tuple[int, int], last: Pieces, facts: list[Fact]) -> bool:
    """计划|绿化|道路30公里，已|绿化|12公里; 检测样品3万批次，实际检测3.2万批次: whether a noun is what was to be done to the same."""
    deed = view.folded[slice(*noun)]
    said = deed.removeprefix("实际")
    if not facts or facts[-1].unit != j.quantity.unit or not (deed != said or view.folded[noun[0] - 1] == "已"):
        return False
    return len(said) >= NOUN and was_done(view.folded, said, last)


def kept(view: View, j: Judged, facts: list[Fact], last: Pieces) -> Pieces:
    """What was told last, but for a deed that is measured where things were counted: 14个市州达标。…完成治理|982万亩."""
    if not (facts and last and is_counter(facts[-1].quantity) and dimension_of(j.quantity.unit) in _MEASURED):
        return last
    deed = view.folded[j.quantity.start - NOUN : j.quantity.start] in nominal_verbs()
    return () if deed and j.quantity.start - NOUN > j.start else last


def tells_what_became(view: View, j: Judged, last: Pieces, facts: list[Fact]) -> bool:
    """寺庙1万座，计有4447座|完成换证; 公园12个，其中8个|对外开放, 3个|配有停车场: whether no noun stands behind a number of the same.

    What became of some things stands there, or where they are and what they have.
    """
    if last and j.object[1] > j.object[0] and _AMONG.match(view.folded, last[-1][1]) is not None:
        verb = starts_with_verb(view.folded, *j.object)
        if verb and view.folded[verb] == "了":
            return True  # 600个服务区中，已有580个|安装了充电桩
    if facts and moves_from(view.folded, j):
        return True  # 接管率达66%，较2020年的41%|大幅提升
    if not facts or facts[-1].quantity.unit != j.quantity.unit or not is_counter(j.quantity):
        return False
    start, end = j.object
    ends = any(view.folded[end - n : end] in _comes_about() for n in _VERBS if end - start >= n)
    return _becomes().match(view.folded, start, end) is not None or (
        ends and not view.folded.endswith("以上市", start, end)
    )


_AMONG: Final = re.compile("[之当]?中[，,已有]")


@functools.cache
def _becomes() -> re.Pattern[str]:
    return re.compile(one_of("becomes"))


@functools.cache
def _comes_about() -> frozenset[str]:
    """Verbs that say what things have come to: 免费开放, 秋季|投用; 地级以上市 ends in none."""
    return surfaces("outcomes", kind="event") | surfaces("actions", kind="intransitive")


_VERBS: Final = (2, 3, 4)  # letters
