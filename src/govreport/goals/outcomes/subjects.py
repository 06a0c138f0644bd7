"""What an outcome is told of, where a clause before its own names it: 新建码头大楼，预计年底前|完工."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.indicators.clauses import noun_alone
from govreport.goals.seen.view import Sentence, View
from govreport.text.words import OF_WHICH, one_of, surfaces, under_way

__all__ = ["subject_before"]


def subject_before(view: View, sentence: Sentence, start: int, at: int) -> int:
    """其中连接白沙的扶梯系统，预计三年内|落成: where that begins which a clause before names; `at` where it names none."""
    told = max((q.reach for q in sentence.quantities if q.reach < start), default=sentence.start)
    clause = sentence.clause_start(max(start - 2, sentence.start))
    if (about := _ABOUT_ONE.match(view.folded, clause, start - 1)) is not None:
        return about.end() - len(about[0].lstrip())
    named = noun_alone(view, start, told) if start > sentence.start else ()
    ordered = named and any(named[0][0] <= cue.start < named[0][1] for cue in sentence.cues)  # 各地方务必加强管理
    if named and named[0][1] == start - 1 and not ordered:
        if _tells_state().search(view.folded, *named[0]) is not None:
            return at
        begin = named[0][0] + (view.folded[named[0][0]] == "的")
        # 其中|青石桥，…, but 兼顾|发电，… and 将|厨余转化成能源，… tell what is done
        lead = view.folded[sentence.clause_start(begin) : begin].strip()
        if lead in _OR_PART or (lead.startswith(("在", "位于")) and lead.endswith("的")):  # 在南区新建的|场馆，…
            return begin
    work = _work().fullmatch(view.folded, clause, start - 1)
    return work.start(1) if work is not None else at


# 《青石规划》正在征求意见，预计6月底前|出台; 体育园建成后将是最大的场馆，可望于2027年|竣工
_ABOUT_ONE: Final = re.compile(
    "[ \u3000]*(?:《[^《》]{2,40}》|[\u4e00-\u9fff“”]{2,16}?(?=(?:建成|落成|完工|竣工)[之以]?后[将会]))"
)


@functools.cache
def _work() -> re.Pattern[str]:
    """新建白沙码头大楼，|预计年底前完工: a clause that tells what is done, before the one that tells when."""
    lead = "(?:政府|当局)?(?:同时|[亦也并另将会拟])*"
    # 正进行主体工程 tells how works are; but a paper that is 正更新 is what will be completed
    verb = f"(?:{one_of('works on', 'makes')}|补助|办理|编制|拆除|整建|(?:现正|正在?)?(?:检视|更新|修订|检讨))"
    # 园林提升工程中的公园改造项目，将于2027年|完成; but 加快推进项目，…
    named = f"(?!{lexicon.alternation(surfaces('directives'))})[^，。；：:;0-9已正]{{2,40}}(?:项目|工程)"
    return re.compile(rf"[ \u3000•●·．■◆▪*—-]*{lead}({verb}[^，。；：:;0-9已]{{4,40}}|{named})")


@functools.cache
def _tells_state() -> re.Pattern[str]:
    """第一期|已|启用，2028年|全部完成; 正在装修，…, 由区里招标中，…: how things are, and of what comes about no subject."""
    return re.compile(f"已(?!知)|正[在进办施兴]|^现|^目前|^由|{under_way()}$|(?:顺利|结束|完成|到位)$")


_OR_PART: Final = frozenset(("", *OF_WHICH, "而", "另", "另外"))
