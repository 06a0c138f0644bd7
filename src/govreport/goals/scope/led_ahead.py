"""What an earlier clause of a sentence says will be done, and what that leads to: 市政府将开展研究，|并设置充电桩12个."""

import functools
import re

from govreport import lexicon
from govreport.goals.seen.aspects import WILL_BE, told
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence
from govreport.text.words import IS_TO, WOULD, actions, one_action, one_of, surfaces

__all__ = ["is_led_ahead"]


@functools.cache
def _leads() -> re.Pattern[str]:
    """What says of all that follows that it is to come; not what has it in a noun (将开工的大桥，长3公里), nor 将旧厂改成公园."""
    verbs = lexicon.alternation(actions() | surfaces("predicates", role="verb") | surfaces("directives"), guarded=True)
    does = f"(?:{one_of('how far', 'strives', 'course')}|[在于继再会分还也同全])*{verbs}"
    says = f"{IS_TO}|(?<=[们府局署亦也还]){WOULD}|(?<=[们府局署院会我处厅委部省市县区]){one_of('intends')}"
    made = "纳入|列[为入]|作为|[转改变]为|[扩延]大?[到至]|[建打改形]造?成|结合|用于|[上下送移]交|[上申]报"  # 将改造项目列为重点
    # 将以项目为抓手，|新建; 将编列预算，|设置; 将结合实际，|改造
    means = "以|按照?|根据|依据|从|在|针对|对照|抢抓|抓住|把握|多[措点管方渠]|着眼|紧[扣盯抓]|对标|借[助力]|参照|遵循|本着|顺应|面向|秉持"
    by = f"(?:(?:{means})[^，。；的]{{2,24}}|结合[^，。；的]{{1,8}}|{one_of('gives')}[^，。；0-9]{{2,12}})[，,]"
    intends = f"(?<=[地团司业校站港场]){one_of('intends')}(?={does}|{by})"
    own = f"(?:(?:{WILL_BE})(?:继续|进一步)?(?={does}|{by})|{intends})(?!(?!结合[^，。；]{{1,8}}[，,])[^，。；]{{0,30}}(?:{made}))"
    return re.compile(f"(?:{own}|{says})(?![^，。；]{{0,24}}的[^，。；]{{0,6}}[，,])")


@functools.cache
def _other() -> re.Pattern[str]:
    """What tells of the time before that: 目前, 现有, 去年, or who says so."""
    return re.compile(
        f"{told().pattern}|目前|现[有已存]|原[有来]|[去上]年|以前|曾|{one_of('tells news')}|[表悉称认]|据(?!点)"
    )


@functools.cache
def _acts() -> re.Pattern[str]:
    """A verb of work, at the head of a clause: 并|设置, 全力推进, 由3%|调高至5%; not 接近九成的公司无须缴税."""
    return re.compile(
        f"[由从]|[ 　]*(?:[并且及以还亦也再]|同时|分别|共|{one_of('how far', 'strives', 'course')})*{one_action()}"
    )


def is_led_ahead(folded: str, sentence: Sentence, j: Judged) -> bool:
    """Whether a clause goes on from one before it in its sentence that says what will be done."""
    if _acts().match(folded, j.start, j.quantity.start) is None:
        return False
    start = 1 + max(sentence.start - 1, *(folded.rfind(mark, sentence.start, j.start) for mark in "；;："))
    ends = [led.end() for led in _leads().finditer(folded, start, j.start)]
    return bool(ends) and _other().search(folded, ends[-1], j.end) is None
