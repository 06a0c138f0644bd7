"""The time of a work: what else it dates, and the last clause that says by when all works are done."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.deeds import directive_at, verbs_alone
from govreport.goals.seen.view import Sentence, View
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import endings, nominal_verbs, one_of, surfaces

__all__ = ["WILL_BY", "closing_time", "of_event"]


def of_event(sentence: Sentence, folded: str, time: TimeMention, at: int) -> bool:
    """县医院|6月|竣工，改造公路90公里: a time with nothing but a verb behind it dates no other work behind its clause.

    县医院6月竣工，新增床位300张 is of the same work, and so is 年底前开工，….
    """
    stop = next((mark for mark in sentence.breaks if time.end < mark < at), None)
    if stop is None or verbs_alone().fullmatch(folded, time.end, stop) is None:
        return False
    clause = sentence.clause_start(at)
    own = _has_own_subject(sentence, time) and not folded.startswith(_OF_THE_WORK, clause)
    # 大桥6月底前通车，|改建工程完成|投资5亿元; 医院10月投用，|人均预期寿命|80岁
    other = own and any(told.match(folded, clause, at) is not None for told in (_OTHER_WORK, _of_all_people()))
    apart = own and folded[stop] in "；;"  # 全线2027年底通车；|县道拓宽7条
    return other or apart or ((own or folded[stop] in "；;") and directive_at(folded, clause, at))


# what comes of a work that the clause before tells of, in words with which other work may begin, too
_OF_THE_WORK: Final = ("新增", "并", "提供", "增加", "设有", "净增", "容纳", "创造", "形成", "配备", "带来", "惠及")
_OTHER_WORK: Final = re.compile(
    "(?!其|该)[^，。；]{2,16}?(?:工程|项目|高速|公路|铁路|大桥|水库|隧道|机场|[港站线])(?:力争|计划|累计)?(?:完成|建成|开工)"
)


@functools.cache
def _of_all_people() -> re.Pattern[str]:
    """人均预期寿命, 城镇化率, 空气优良天数比例: what one work alone brings to no value of its own."""
    known = [name for name in surfaces("indicator_names") if name.endswith(_OF_ALL) and name not in _OF_ALL]
    return re.compile(lexicon.alternation(known, guarded=True))


_OF_ALL: Final = ("率", "寿命", "指数", "比重", "比例", "收入", "增加值", "总值", "浓度", "强度", "能耗", "总额")


def _has_own_subject(sentence: Sentence, time: TimeMention) -> bool:
    """Whether its clause has words before a time, but for what promises: 确保|县医院|6月底前, |青石桥|预计明年."""
    start = begin = sentence.clause_start(time.start)
    words = 0
    for cue in sentence.cues:
        if begin <= cue.start < time.start:
            words, start = words + cue.start - start, cue.end
    return words + time.start - start > 1


def closing_time(view: View, sentence: Sentence, at: int) -> TimeMention | None:
    """新建公路300公里，加装电梯500部，2026年底前全部完工: the time of a last clause that says no more than by when all is done."""
    folded = view.folded
    for one in sentence.times:
        if one.relation == "from" and at <= one.start and _TAKES_EFFECT.match(folded, one.end) is not None:
            lead = folded[max(at, sentence.clause_start(one.start)) : one.start]
            # 离境税上调至200元，10月1日起|生效; not 贸易量增长8%，加以协议自1月1日起生效
            return one if not lead.strip("将已并均都也拟于自从由在") else None
    stop = next((mark for mark in sentence.breaks if mark >= at and folded[mark] in "；;。！!"), sentence.end)
    last = max((mark for mark in sentence.breaks if at <= mark < stop), default=-1)
    if last < 0 or any(at <= t.start < last for t in sentence.times):
        return None  # 一季度达到40%，上半年全部开工
    if any(folded.startswith(endings("rest"), mark + 1) for mark in sentence.breaks if at <= mark < last):
        return None  # 已整治41公里，|其余26公里，三年内完成
    led = max([last + 1, *(cue.end for cue in sentence.cues if cue.start == last + 1)])  # 力争|2026年底前完工
    time = next((t for t in sentence.times if led <= t.start and t.end < stop), None)
    if time is None or folded[led : time.start].strip(WILL_BY) or time.relation not in ("by", "before", "within", "in"):
        return None
    stop -= folded[stop - 1] in "）)"  # 新建公园12个（2027年完工）
    return time if _is_all_done().fullmatch(folded, time.end, stop) is not None else None


WILL_BY: Final = " 将拟可会计划均都并亦也在于"  # 余下3座车站，将于|2027年底前建成
_TAKES_EFFECT: Final = re.compile("(?:开始|正式)?(?:生效|实施|执行|施行|实行|适用)(?=[，。；,;]|$)")


@functools.cache
def _is_all_done() -> re.Pattern[str]:
    """完工, 全部建成投用; not 开工 or 建成投用 alone: another stage than that in which what is counted is done."""
    # 三年内|整治完成, 年底前|改造完毕
    first = f"{lexicon.alternation(nominal_verbs())}?(?:完成|完毕)|完工|竣工|建成|办结|落实到?位?"
    opened = lexicon.alternation(surfaces("outcomes", kind="event"), guarded=True)
    rest = "(?:任务|建设|改造|整治|工作)?"
    return re.compile(f"(?:{one_of('how far')})*(?:{first}){rest}|(?:全部|均|都)(?:{first})(?:{opened})?{rest}")
