"""Goals without a number: outcomes with a deadline or a firm cue, and items of a target list that name no value."""

import functools
import re
from bisect import bisect_left
from typing import Final

from govreport import lexicon
from govreport.goals.lists.listed_times import each_year
from govreport.goals.outcomes.forward import brought_forward
from govreport.goals.outcomes.marks import TAIL, before_number, outcome_breaks
from govreport.goals.outcomes.over import WAS_DONE, dates_outcome, may_promise, promises_nothing, tells_what_was_done
from govreport.goals.outcomes.promises import (
    each_promise,
    is_basis,
    is_paratext,
    names_thing,
    promised,
    told_of_thing,
)
from govreport.goals.outcomes.subjects import subject_before
from govreport.goals.outcomes.words import (
    ALL_THEN,
    DONE_THEN,
    SHORTEST_OUTCOME,
    cannot,
    cuts_maxim,
    good_for,
    over,
    sets_aim,
    trimmed,
)
from govreport.goals.phrases.asides import deadline_behind
from govreport.goals.phrases.deeds import (
    AGENT,
    achieves,
    by_agent,
    directive_at,
    done_to_it,
    is_deed,
    kind_of,
    passes,
    turn_of,
    verbs_alone,
)
from govreport.goals.scope.deadlines import due_of_promise, is_deadline, is_scheduled
from govreport.goals.scope.reach import LABELS
from govreport.goals.scope.scope import Scope
from govreport.goals.seen.aspects import asks
from govreport.goals.seen.fact import Fact
from govreport.goals.seen.outcome import Outcome
from govreport.goals.seen.view import Cue, Sentence, View
from govreport.goals.times.item_terms import tells_terms
from govreport.goals.times.works_done import WILL_BY, closing_time
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.plans import PLAN_NUMBER
from govreport.text.words import any_of, endings, one_of, role, surfaces

__all__ = ["read_outcomes"]


@functools.cache
def _sooner() -> re.Pattern[str]:
    """2030年左右达到峰值|并争取尽早达峰."""
    return re.compile(f"并(?:{one_of('firm')}|努力){one_of('soon')}")


_STRETCH: Final = re.compile(
    r"工作(?:中|执行中).{0,8}(?:更好|更快|更高)|争取.{0,6}更好的?(?:结果|成绩|效果)|努力.{0,6}更好的?(?:结果|成绩|效果)"
)
_LEAST_DRIVEN: Final = 3  # letters of what is driven on
_MEANS: Final = re.compile(
    r"[\s“]*(?:以(?![期便][在于])|从而|进而|下列|相当于|现(?:将|予|印发|转发|批复|就|正|已)|为(?!民)"
    "|(?:目前|当前|现时|现阶段)[^，。；]{0,16}[正已仍]"  # 预计2029年通车，|目前各站正同步施工
    "|在(?![建园校岗职0-9今明]|二[零〇]|全|[^，。；]{2,12}率先))|.{0,24}时期是"
    # “十四五”即将圆满收官: a period that comes to its end, or begins
    f"|[^，。；]{{0,12}}{PLAN_NUMBER}[”」]?(?:时期|规划|计划)?[即将要就已经了胜利圆满顺利实现高质量完美正在]*(?:收官|开局|收尾|起步|落幕)"
    # 本意见|自5月1日起|施行; 这两项|均为约束性指标
    r"|本(?:意见|办法|方案|通知|规定|细则|条例|措施|规划|计划|公告|政策)自|[^，。；]{0,16}[为是](?:约束|预期|指导)性指标\Z"
    # 28个主要指标，|其中20个预期性指标、8个约束性指标: how many there are
    r"|(?:其中|包括|分[为成]|主要|指标|[0-9]{1,3}[个项]|(?:约束|预期|指导)性|[、和与及])++\Z"
    # 通过改建、扩建等方式; 高速公路分别是：; 今后五年|是转型升级的攻坚期
    r"|[^，。；]{0,40}(?:等(?:方式|途径|渠道|形式|手段)|分别[是为]|如下|是[^，。；]{2,40}(?:期|之年|阶段|[一五]年|周年))\Z"
)
_HEADS: Final = re.compile("[:：][ 　]*[0-9]")
_LABELLED: Final = re.compile("[为是](?:约束|预期|指导)性指标\\Z")
_PURPOSE: Final = re.compile("以(?!上)|紧扣|围绕|为(?!民)")  # 以优异成绩庆祝…, 为全面小康打下基础


def read_outcomes(
    view: View, sentence: Sentence, scope: Scope, facts: list[Fact]
) -> tuple[list[Outcome], list[tuple[int, int]]]:
    """The goals without a number of a sentence, and the clauses that ask for more than the goal before them."""
    found: list[Outcome] = []
    stretches: list[tuple[int, int]] = []
    idle = is_paratext(view, sentence) or tells_terms(view, sentence, scope.fronted)
    if idle or not may_promise(view, sentence, scope):
        return found, stretches
    told = [f.quantity.start for f in facts]
    # not 6月底前改造管网120公里，|年底前全面完工
    dated = [f for f in facts if f.due is not None and f.due.start > f.quantity.start] if sentence.times else []
    closings = (closing_time(view, sentence, f.quantity.reach) for f in dated)
    closing = next(
        (one for one, f in zip(closings, dated, strict=True) if one and f.due and one.start == f.due.start), None
    )
    start = sentence.start
    for mark in (*outcome_breaks(view, sentence, facts), sentence.end):
        begin, end, start = start, mark, mark + 1
        at = bisect_left(told, begin)
        if at < len(told) and told[at] < end:
            end = before_number(view, facts[at], begin)
        if end - begin < SHORTEST_OUTCOME or (closing is not None and begin <= closing.start < end):
            continue  # 新建公路300公里，|2027年底前完成: when what is counted will be done
        if view.reference.dialect == "HK" and asks(view.folded, end):
            continue
        if _STRETCH.search(view.folded, begin, end):
            stretches.append((begin, end))
        else:
            if (sooner := _sooner().search(view.folded, begin + SHORTEST_OUTCOME, end)) is not None:
                stretches.append((sooner.start() + 1, end))
                end = sooner.start()
            closed = _closes(view, sentence, scope, begin, end) if not told or told[0] >= end else None
            for one in (closed,) if closed is not None else _in_clause(view, sentence, scope, begin, end):
                if not promises_nothing(view, one, facts):
                    found.append(brought_forward(view, sentence, one))
    return found, stretches


def _closes(view: View, sentence: Sentence, scope: Scope, begin: int, end: int) -> Outcome | None:
    """所有乡镇卫生院签订协议，|6月底前完成: what the clause before tells is due when a clause says that it will be done.

    拖欠的工资，|年底前全部结清 is told of the thing that the clause before names.
    """
    time = next((t for t in sentence.times if t.start == begin and t.end <= end), None)
    if time is None or begin <= sentence.start:
        return None
    clause = sentence.clause_start(begin - 1)
    start, stop = trimmed(view, sentence, clause, begin - 1)
    # 小区改造6月全部开工，年底前|全部完工: another stage, with a time of its own
    staged = any(clause <= t.start < begin - 1 for t in sentence.times)
    if staged and kind_of(view.folded, start, stop) == "event":
        return None
    if ALL_THEN.fullmatch(view.folded, time.end, end) and names_thing(view, start, stop):
        stop = end
    elif DONE_THEN.fullmatch(view.folded, time.end, end) is None:
        return None
    aimed = sets_aim().search(view.folded, start, stop) is not None
    if stop - start < SHORTEST_OUTCOME or aimed or not is_deadline(view, scope, time):
        return None
    return Outcome(start, stop, "event", None, scope.due(view, time), "dated outcome", sentence)


def _in_clause(view: View, sentence: Sentence, scope: Scope, start: int, end: int) -> list[Outcome]:
    if view.folded[end : end + 1] in ("：", ":") and _ANNOUNCED.search(view.folded, start, end) is not None:
        return []
    inside = [c for c in sentence.cues if start <= c.start < end] if sentence.cues else []
    if inside and (firm := [c for c in inside if view.folded[c.start : c.end] in role("firm")]):
        if tells_what_was_done(view, sentence, scope, start):
            return []
        found: list[Outcome] = []
        for cues, begin, stop in each_promise(view, firm, start, end):
            found += promised(view, sentence, scope, cues, begin, stop)
        if found and told_of_thing(view, sentence, start, found[0]):  # 道口改造工程，|“七一”前务必竣工
            found[0].start = subject_before(view, sentence, start, found[0].start)
        return found
    if not inside and (closed := _in_bracket(view, sentence, scope, start, end)) is not None:
        return closed
    time = (scope.governing_time(view, sentence, end) if sentence.times else None) or scope.passage.above
    if _listed(view, scope, sentence, start, end):
        cue = inside[-1] if inside else scope.header.cue if scope.header else None  # …约束性指标完成…目标
        return _item(view, sentence, scope, start, end, cue, time)
    cue = scope.governing_cue(view, sentence, end) if sentence.cues else None
    firmly = cue is not None and view.folded[cue.start : cue.end] in role("firm")
    ahead = time is not None and dates_outcome(view, scope, time, cue, (start, end))
    past = time is not None and not ahead and (time.tense == "past" or scope.passage.part == "review")
    past = past or (firmly and tells_what_was_done(view, sentence, scope, start))
    past = past or (firmly and WAS_DONE.search(view.folded, sentence.start, end) is not None)
    if firmly and not past and not (_orders(view, start, end) or is_basis(view, sentence, end)):
        return _plain(view, sentence, scope, start, end, cue, time, "coordinated")
    # 为达致2040年零排放的目标，|政府会全力推动节能
    if time is None or not ahead or _FOR_AIM.match(view.folded, sentence.clause_start(time.start), start) is not None:
        return []
    if WAS_DONE.search(view.folded, start, end) is not None or _of_aim(view, sentence, time, start):
        return []  # 预计总产可达9万吨，|超额完成了全年计划
    if not inside and (driven := _driven(view, time, start, end)) is not None:
        return [Outcome(*driven, cue, scope.due(view, time), "dated outcome", sentence)]
    if not inside and time.start != start and _orders(view, start, end):
        return []  # but 通过三年努力|建成新医院
    found = _plain(view, sentence, scope, start, end, cue, time, "dated outcome")
    return [one for outcome in found for one in each_year(view, sentence, outcome)]


def _of_aim(view: View, sentence: Sentence, time: TimeMention, start: int) -> bool:
    """我们已订下在2029年前引进50艘船的目标，|同时会扩展码头: whether a time dates no more than an aim that was named before."""
    if time.end >= start or sentence.clause_start(start - 1) > time.start:
        return False
    return _AIM_NAMED.search(view.folded, time.end, start - 1) is not None


_AIM_NAMED: Final = re.compile("的(?:[一-鿿]{2})?(?:目标|承诺|规定|要求|计划)\\Z")
# 要确保完成以下目标任务|：…: what follows is what is promised
_ANNOUNCED: Final = re.compile("(?:以下|如下|下列|下述)[^，。；]{0,6}(?:目标|任务|工作|指标|事项|要求)\\Z")


def _item(
    view: View, sentence: Sentence, scope: Scope, start: int, end: int, cue: Cue | None, time: TimeMention | None
) -> list[Outcome]:
    """What an item of a list of targets tells without a number; nothing where nobody could check it."""
    text = trimmed(view, sentence, start, end)
    kind = kind_of(view.folded, start, end)
    if kind is None:
        kind = turn_of(view, sentence, *text)
    if kind is None or text[1] - text[0] < SHORTEST_OUTCOME or _PURPOSE.match(view.folded, *text):
        return []
    means = view.folded.startswith("通过", text[0]) and not passes(view.folded, *text)  # 通过建立研究中心等，…
    nominal = view.folded.endswith(endings("nominal"), *text) or _ENUMERATES.match(view.folded, text[0]) is not None
    if means or nominal or _LABELLED.search(view.folded, *text) is not None or _HEADS.match(view.folded, end):
        return []  # 单位能耗下降|：3%; 做好零就业家庭等重点人群就业工作; 其中|20个预期性指标; 能耗强度作为约束性指标
    return [Outcome(*text, kind, cue, scope.due(view, time), "listed target", sentence)]


def _in_bracket(view: View, sentence: Sentence, scope: Scope, start: int, end: int) -> list[Outcome] | None:
    """青石大桥建成通车|（2027年底前）: what a clause tells that has its deadline in a bracket behind it; None without one."""
    opened = -1
    if sentence.times:
        opened = max(view.folded.rfind(mark, start + SHORTEST_OUTCOME, end) for mark in "（(")
    closing = deadline_behind(view.folded, sentence.times, opened, sentence.end) if opened > 0 else None
    if closing is None or not is_deadline(view, scope, closing) or _CLOSED.match(view.folded, closing.end) is None:
        return None  # 印发《行动方案（2025—2027年）》
    return _plain(view, sentence, scope, start, opened, None, closing, "dated outcome")


_CLOSED: Final = re.compile("[^）)]{0,40}[）)](?:[，。；,;！!]|\\s|$)")
_FOR_AIM: Final = re.compile(
    "[ 　]*(?:[0-9]{1,3}[.．] ?)?为了?(?:达[致到成]|实现|配合|落实|迈向)[^，。；]{2,40}(?:目标|愿景|承诺)[，,]"
)
_ENUMERATES: Final = re.compile("(?:其中)?[0-9]{1,3}[个项]")


def _driven(view: View, time: TimeMention, start: int, end: int) -> tuple[int, int, str] | None:
    """What is driven on to an end with a date of its own, and of which kind that is: 推动|青石水厂年底前完工."""
    verb = _drives().match(view.folded, start, time.start)
    if verb is None or time.start - verb.end() < _LEAST_DRIVEN:
        return None
    kind = kind_of(view.folded, time.end, end)
    return (verb.end(), end, kind) if kind in ("event", "rank") else None


@functools.cache
def _drives() -> re.Pattern[str]:
    return re.compile(f"(?:{one_of('how far')}|并)*{one_of('causes')}")


def _orders(view: View, start: int, end: int) -> bool:
    """Whether a clause tells what to do (新建中学), and not what becomes of a thing (新建中学|建成投用)."""
    start += view.folded[start] == "并"
    if not directive_at(view.folded, start, end) or achieves().match(view.folded, start, end):
        return False
    if passes(view.folded, start, end):
        return False
    return any_of("building").match(view.folded, start, end) is None


_REASONS: Final = re.compile("[ 　]*(?:[这其]?主要)?(?:是|也)?(?:考虑|基于|依据)[^，。；]{0,4}[：:]")


def _listed(view: View, scope: Scope, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause is an item of a target list: in the header's sentence, or under one that labels its items.

    Under any header it is one if it tells no more than that something keeps up with another: 居民收入与经济增长同步。
    """
    header = scope.header
    if header is not None and header.works:
        return start >= header.end and not any(start <= time.start < sentence.end for time in sentence.times)
    if (
        header is None
        or not header.targets
        or start < header.end
        or scope.passage.part == "review"
        or sentence.passage.level
        or _REASONS.match(view.folded, sentence.start) is not None  # 主要考虑：|与规划目标相衔接
    ):
        return False
    cue = header.cue  # （一）预期目标, （二）约束性指标: of all items below
    labelled = cue is not None and (cue.strength == "expect" or view.folded.startswith(LABELS, cue.start))
    if header.start >= sentence.start or labelled:
        return True
    alone = start - sentence.start <= _LONGEST_MARK and end >= sentence.end - 1
    return alone and _IN_STEP.search(view.folded, start, end) is not None


_LONGEST_MARK: Final = 4  # letters of the mark of an item
_IN_STEP: Final = re.compile("[^，。；、]{2,20}[与和同][^，。；、]{2,14}同步(?:增长|提高)?\\Z")


@functools.cache
def _nominal() -> re.Pattern[str]:
    """推动研发院的|成立: an event that is told as a noun, and not as what comes about."""
    return re.compile(f"[^目指确定需要]的{lexicon.alternation(surfaces('outcomes', kind='event'))}\\Z")


def _plain(
    view: View,
    sentence: Sentence,
    scope: Scope,
    start: int,
    end: int,
    cue: Cue | None,
    time: TimeMention | None,
    rule: str,
) -> list[Outcome]:
    text = trimmed(view, sentence, start, end)
    kind = kind_of(view.folded, max(text[0], text[1] - TAIL), text[1])
    if time is not None and time.shape == "event" and time.end >= text[1]:
        return []  # 3号线开通前，…
    begun = start if time is None else max(start, view.folded.rfind("、", start, time.start))
    if view.folded.endswith(endings("nominal"), *text) or over().search(view.folded, begun, end):
        return []  # 2030年是实现转型的重要时期
    if cuts_maxim(view, *text) or _nominal().search(view.folded, *text) or cannot(view, sentence, max(begun, text[0])):
        return []
    if begun > text[0] and over().search(view.folded, text[0], begun) is not None:
        text = begun + 1, text[1]  # 青石桥已开工、|白沙线将于年底通车
    if sets_aim().search(view.folded, start, end) or good_for().match(view.folded, start):
        return []
    if (then := _AFTERWARDS.search(view.folded, *text)) is not None:
        if time is None or not start <= time.start < end:
            return []  # …将于2028年落成，|工业局迁入后，可腾出原址
        text = text[0], then.start()
    text, kind = _behind_doer(view, sentence, time, text, end, kind)
    if kind is None and time is not None and _DONE_BY.fullmatch(view.folded, time.end, text[1]) is not None:
        kind = "event"  # 连接路预计最快2030年|完成
    told_before = time is None or time.end <= text[0]  # not 制定2030年规划
    since = time is not None and time.relation == "from"
    until = time.end if time is not None and is_scheduled(view, time) else -1
    if kind is None and told_before and is_deed(view, *text, since, until == text[0]):
        kind = "event"  # 到2027年，建成国家级测试场
    if (
        kind is None
        and time is not None
        and text[0] < time.start
        and done_to_it(until > 0).fullmatch(view.folded, time.end, text[1])
    ):
        kind = "event"  # 有关限制将于2027年|放宽
    # 明年|通车: a short verb says something where it is dated
    # 北区的建筑工程，|亦将于2028年|完成: so it does behind words that name nothing
    led = time is not None and text[0] < time.start and not view.folded[text[0] : time.start].strip(WILL_BY)
    verb = (time.end, text[1]) if led and time is not None else text
    alone = verbs_alone().fullmatch(view.folded, *verb) or (kind == "event" and _DONE_BY.fullmatch(view.folded, *verb))
    dated = time is not None and start <= time.start < verb[0] and alone
    if dated and time is not None:
        line = view.folded.rfind("\n", max(start - _LONGEST_LABEL, 0), time.start) + 1
        label = _LABEL.fullmatch(view.folded, line, time.start)
        text = (label.start(1) if label is not None else subject_before(view, sentence, start, text[0]), text[1])
    # 在三年内|建成新医院
    behind = next((t.end for t in sentence.times if t.start == start and view.folded[start] == "在"), start)
    if (
        kind is None
        or (text[1] - text[0] < SHORTEST_OUTCOME and not dated)
        or sentence.passage.level
        or _MEANS.match(view.folded, behind, end)
    ):
        return []
    return [Outcome(*text, kind, cue, due_of_promise(view, scope, time), rule, sentence)]


def _behind_doer(
    view: View, sentence: Sentence, time: TimeMention | None, text: tuple[int, int], end: int, kind: str | None
) -> tuple[tuple[int, int], str | None]:
    """What is done, without who will do it and when: 政府明年会|公布发展纲领, 教育局将在2026年|完成改建.

    But what a deed is told of belongs to it, on the mainland: 白马河城区段|年底前消除劣Ⅴ类水体.
    """
    if time is not None and text[0] < time.start < text[1] and (kind is None or by_agent(view, text[0], time.start)):
        behind = trimmed(view, sentence, time.end, end)
        done = is_deed(view, *behind, by_then=is_scheduled(view, time))
        thing = text[0], time.start
        if done and view.reference.dialect == "CN" and names_thing(view, *thing):
            kind = "event"
        else:
            text = behind if done else text
    agent = AGENT.match(view.folded, *text)
    if agent is not None and (kind is None or by_agent(view, *agent.span())):
        behind = agent.end(), text[1]  # 2030年前，政府会|停止审批
        text = behind if is_deed(view, *behind) else text
    return text, kind


# 到2027年|园区建成|后，可吸纳就业
_AFTERWARDS: Final = re.compile("(?<![落前先背售今最滞])[之以]?后\\Z")
_DONE_BY: Final = re.compile(
    "(?:全[面部]|正式|分阶段|陆续|可以?|开始)*(?:完成|展开|实施|推行|生效|推出|开展|举行|公布)"
)


# 南港线：|于2031年动工, 轮椅通道：连接两站，|2029年动工: what a line of a list is about, before the time
# nor 目前进度：正在打桩，计划2031年5月|交付使用, where the label is that of a form
_LABEL: Final = re.compile(
    "[ \u3000•●·■◆▪*-]*([\u4e00-\u9fff「」“”]{3,20}(?<!进度)(?<!情况)(?<!进展)(?<![选地]址)(?<!位置)(?<!时间)[：:][^。；;\n]{0,60})"
)
_LONGEST_LABEL: Final = 90  # letters
