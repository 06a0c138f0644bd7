"""What a firm cue promises without a number: 力争2024年、确保2026年遗址成功申遗, 确保3月开工、年底完工."""

import functools
import re
from collections.abc import Iterator
from typing import Final

from govreport.document.places import is_province
from govreport.goals.outcomes.words import MASKED, SHORTEST_OUTCOME, cuts_maxim, pieces, trimmed
from govreport.goals.phrases.deeds import OF_ALL, by_agent, directive_at, done_to_it, is_deed, kind_of, verbs_alone
from govreport.goals.phrases.edges import NOUN
from govreport.goals.phrases.subjects import subject
from govreport.goals.scope.deadlines import due_of_promise, is_deadline
from govreport.goals.scope.scope import Scope
from govreport.goals.seen.outcome import Outcome
from govreport.goals.seen.view import Cue, Sentence, View
from govreport.goals.times.ahead import is_future
from govreport.goals.times.plan_names import names_plan
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import PLAN_NAME, THESE, any_of, endings, one_of, role

__all__ = ["each_promise", "is_basis", "is_paratext", "names_thing", "promised", "told_of_thing"]

_DUTY: Final = re.compile("的[\u4e00-\u9fff]{0,6}(?:任务|责任|使命|要求|选择|课题|问题)$")  # 是必须完成好的重大任务
# 确保所提供信息准确: of the page itself; 确保做好就业工作: nothing that could be checked
_NOT_ALONE: Final = re.compile(
    f"(?:前提下|基础上|的同时|而言|来[说讲看]|的(?:努力|斗争|愿望|主张|立场|呼声))$|所提供的?信息"
    "|做好[^，。；]{0,16}工作$|(?:至关|至为|十分|非常|极[为其]|尤[为其])重要$"
    f"|经得起[^，。；]*检验$|[迈走][好稳][^，。；]{{0,6}}第一步|开好局|{THESE}[^，。；]{{0,6}}目标$"
)
# 任务很艰巨，但必须|努力完成: what is to be done stands elsewhere
_NOTHING: Final = re.compile("(?:努力|全面|圆满|如期|按[时期]|全部|顺利|坚决|高质量)*(?:完成|实现|达到|做到|做好)")
# to what the next clause tells; 确保|“三个高于”，即…: a name for it
_WAY: Final = re.compile(
    "(?:经过|通过)[^，。；]{1,12}(?:努力|奋斗|攻坚|拼搏|建设)|“[0-9一二两三四五六七八九十]{1,2}个[^“”]{2,6}”"
)
_SHORTEST_SUBJECT, _LONGEST_SUBJECT = 2, 24  # letters; in a longer one stands more than the subject
_DATES: Final = ("by", "before", "within")


def each_promise(view: View, cues: list[Cue], start: int, end: int) -> Iterator[tuple[list[Cue], int, int]]:
    """力争2030年前达到峰值、争取2060年前实现中和: cues with an outcome each, and the stretch in which it is told."""
    first = 0
    for k in range(1, len(cues)):
        # 青石路确保5月底前通车、|白沙路力争8月底前完工: what the next cue is told of stands before it
        mark = view.folded.rfind("、", cues[k - 1].end, cues[k].start)
        until = mark if mark > 0 else cues[k].start
        if kind_of(view.folded, cues[k - 1].end, until) is not None:
            yield cues[first:k], start, until
            first, start = k, until + (until == mark)
    yield cues[first:], start, end


def promised(view: View, sentence: Sentence, scope: Scope, cues: list[Cue], begin: int, end: int) -> list[Outcome]:
    """The outcome after the last cue of a clause; cues before it that have only a time share it (力争2024年、确保2026年…)."""
    start, stop = _words(view, sentence, cues[-1], begin, end)
    if _is_idle(view, sentence, cues[-1], start, stop):
        return []
    found: list[Outcome] = []
    for k, cue in enumerate(cues):
        until = cues[k + 1].start if k + 1 < len(cues) else start
        time = next((t for t in reversed(sentence.times) if cue.end <= t.start and t.end <= until + 1), None)
        if k + 1 < len(cues) and time is None:
            continue
        time = time or scope.governing_time(view, sentence, cue.start)
        for left, right in pieces(view, start, stop):
            own = _time_within(view, sentence, scope, left, right, time is not None) or time
            text = (own.end if own is not None and own.start == left else left, right)  # 主体封顶、年底|投运
            told = kind_of(view.folded, *text) or "event"
            text = _with_subject(view, sentence, begin, cues[0], text)
            if _NOTHING.fullmatch(view.folded, *text) is not None:
                continue
            found.append(Outcome(*text, told, cue, due_of_promise(view, scope, own), "promised outcome", sentence))
    return found


_NAMED: Final = re.compile("(?:实现)?“[^“”]{2,6}”")  # 青石线力争9月底前|“洞通”


def _with_subject(view: View, sentence: Sentence, begin: int, cue: Cue, text: tuple[int, int]) -> tuple[int, int]:
    """青石大桥|争取明年通车: a verb alone promises something of what stands before the cue, or the time before that."""
    alone = any(p.fullmatch(view.folded, *text) for p in (verbs_alone(), _NAMED, done_to_it(by_then=True)))
    end = next((t.start for t in sentence.times if t.end == cue.start and t.start > begin), cue.start)
    begin = max((t.end for t in sentence.times if begin <= t.start and t.end <= end), default=begin)
    begin = _behind_number(view.folded, begin, end)
    if _of_place(view, begin, end, text[0]):
        return text  # 青石市|力争2050年前|实现碳中和: where it is to be reached
    if not (alone and _WHO.match(view.folded, begin) is None) and not _is_done_to(view, begin, cue, text):
        return text
    noun = subject(view.folded, begin, end)
    return (noun[0] if _SHORTEST_SUBJECT <= noun[1] - noun[0] <= _LONGEST_SUBJECT else text[0]), text[1]


def _of_place(view: View, begin: int, end: int, at: int) -> bool:
    """Whether nothing but a place stands before a cue, and a verb with an object behind it: 本港将|力争|实现碳中和."""
    place = _PLACE.fullmatch(view.folded, begin, end)
    if place is None or _REACHES.match(view.folded, at) is None:
        return False
    return place[1][-1] in _LEVELS or place[1][0] in "本全我" or is_province(place[1])


_PLACE: Final = re.compile("([\u4e00-\u9fff]{2,8}?)(?:政府)?(?:[亦也还]?[会将要])?")
_LEVELS: Final = frozenset("省市县区州盟旗镇乡")
_REACHES: Final = re.compile("(?:全[面部]|率先|如期|基本|提前)*(?:实现|完成|达[到致成]|取得|通过)..")


def _is_done_to(view: View, begin: int, cue: Cue, text: tuple[int, int]) -> bool:
    """防洪工程|务必在6月底前完成可研审批: whether a deed is told of the thing before its cue, and not of who will do it."""
    return _DEED.match(view.folded, *text) is not None and names_thing(view, begin, cue.start)


def names_thing(view: View, begin: int, end: int) -> bool:
    """Whether a stretch names a thing of which something may become, and not who will do it, or how."""
    first, led = _behind_number(view.folded, begin, end), view.folded[begin:end]
    if len(led) < _SHORTEST_SUBJECT or _WHO.match(view.folded, first) or _NOT_THING.search(led):
        return False
    return not directive_at(view.folded, first, end) and not by_agent(view, first, end)


def told_of_thing(view: View, sentence: Sentence, start: int, one: Outcome) -> bool:
    """Whether a promise that begins its clause says what becomes of a thing: “七一”前务必竣工, 务必于10月底前全部注销."""
    led = [*(t.start for t in sentence.times), *(cue.start for cue in sentence.cues)]
    alone = verbs_alone().fullmatch(view.folded, one.start, one.end) is not None
    alone = alone or view.folded.startswith(_WHOLE, one.start)
    return alone and view.folded[start] not in "并且也同" and any(start <= at <= start + 1 for at in led)


_WHOLE: Final = tuple(OF_ALL.split("|"))


def _behind_number(folded: str, begin: int, end: int) -> int:
    """Where a stretch begins behind the number of its paragraph: 12. |所有政策局务必."""
    number = _NUMBERING.match(folded, begin, end)
    return number.end() if number is not None else begin


_NUMBERING: Final = re.compile(r"(?:[，；、.．\s]|[0-9]{1,3}(?=[.．、\s])|(?<=[.．])[0-9]{1,3})*")  # 3.1; not 5G网络
_DEED: Final = re.compile(
    "(?:全部|全数|全额|全面|基本|率先|如期|按期|提前|继续|稳定)*"
    "(?:完成|实现|取得|获得?|通过|全[部数额]|进入|跻身|重返|重回|挺进|迈入|迈进|位居|位列|排名)"  # 经济总量力争|进入全省前三
)
# 各地务必, 我们要力争, 为此力争, 以更大力度确保: who will do it, or how
_WHO: Final = re.compile(
    "[ 　]*(?:各[地级部方单区县市镇乡街]|[我本该][们市省县区州镇国]|集中|用|全[市省县区国州力]|为此|同时|以|通过|坚[决持]|努力|加[强快大]|锚定|瞄准|围绕|聚焦|[着]力)"
)
_NOT_THING: Final = re.compile("[，。；]|(?:方面|上下|[方期]间|会议|时)$")


def _words(view: View, sentence: Sentence, cue: Cue, begin: int, end: int) -> tuple[int, int]:
    """What a cue promises, in a stretch that `begin`s before it."""
    quote = view.quote_around(cue.start)
    end = min(end, quote[1]) if quote is not None else end
    word = view.folded[cue.start : cue.end]
    # 必须 stands between the subject and its verb, unless it begins its clause; 争创 keeps its verb
    of_subject = word == "必须" and cue.start - begin > 1 and not any(t.end == cue.start for t in sentence.times)
    # but 承建商必须装妥装置
    of_subject = of_subject and not by_agent(view, _behind_number(view.folded, begin, cue.start), cue.start)
    first = begin if of_subject else cue.end - word.endswith("争创")
    start, stop = trimmed(view, sentence, first, end)
    if kind_of(view.folded, start, stop) == "delegated":
        noun = subject(view.folded, begin, cue.start)  # 能耗强度|确保完成国家下达目标
        start = noun[0] if _SHORTEST_SUBJECT <= noun[1] - noun[0] <= _LONGEST_SUBJECT else start
    return start, stop


def _is_idle(view: View, sentence: Sentence, cue: Cue, start: int, stop: int) -> bool:
    """Whether the words of a promise name nothing that could be checked: 确保早落地、快见效, 有保有压、确保急需、勤俭办事."""
    folded = view.folded
    kind, word = kind_of(folded, start, stop), folded[cue.start : cue.end]
    led = _NO_PROMISE.search(folded, max(cue.start - _LONGEST_LEAD, 0), cue.start)
    vague = _MORE_OF.fullmatch(folded, start, stop) is not None
    if vague or led is not None or _MASKED.search(folded, min(cue.start, start), stop) is not None:
        return True  # 如何确保…, 可确保…; 确保20XX年通车
    aim = word in _AIMS or folded.endswith(_SO_THAT, 0, cue.start)
    own = any(time.relation and time.start >= sentence.clause_start(cue.start) for time in sentence.times)
    if (aim or word == "必须") and not own and view.reference.dialect in ("HK", "MO"):
        return True  # 廣設回收點，務求推廣減廢: what a deed is for; 申請人必須提交文件: a rule
    dated = any(
        (cue.end <= time.start and time.end <= start)
        or (time.end == cue.start and (time.relation in _DATES or is_future(view, time)))
        for time in sentence.times
    )  # 力争年底投运, 6月底前务必竣工, 今年力争投运
    lengths = [len(piece) for piece in folded[start:stop].split("、")]
    short = max(lengths) < SHORTEST_OUTCOME or (kind is None and lengths[0] <= NOUN)
    verb = kind is not None or done_to_it(by_then=True).fullmatch(folded, start, stop) is not None
    if (short and not (dated and verb)) or folded[cue.start - 1 : cue.start] == "为":
        return True  # but 力争年底投运, 条例力争6月提出
    if (kind is None and folded.endswith(endings("nominal"), start, stop)) or cuts_maxim(view, start, stop):
        return True  # 确保“十五五”良好开局
    under = any_of("condition").search(folded, start, stop)
    if under is not None and folded.find("在", start, under.start()) < 0:
        return True  # 在争取局面好转的情况下进行; but 争取在现有基础上恢复…
    if _NOT_ALONE.search(folded, start, stop) or _WAY.fullmatch(folded, start, stop) or _IS_BASIS.match(folded, stop):
        return True
    if kind is None and not dated and (_HOW_TO_WORK.match(folded, start, stop) or _of_means(folded, cue, start, stop)):
        return True
    if word not in role("firm if outcome"):
        return False
    if (kind is None and not (dated and is_deed(view, start, stop))) or (word == "必须" and kind == "direction"):
        return True  # 必须加快提升…: a task; but 争取三年内解决…
    return kind != "absence" and _DUTY.search(folded, start, stop) is not None  # 不出大的问题


_MORE_OF: Final = re.compile("[\u4e00-\u9fff]{2,3}更多[\u4e00-\u9fff]{1,8}")  # 争取|建成更多单位; not 更多试点落地
_MASKED: Final = re.compile(MASKED)
_NO_PROMISE: Final = re.compile("(?:如何|怎样|怎么|是否|[以足]以?可|[^许认]可以?|目的，?是要?|[这此]举)\\Z")
_LONGEST_LEAD: Final = 8  # letters
_AIMS: Final = ("务求", "力求")
_SO_THAT: Final = ("以", "从而", "以期", "以便")


def _of_means(folded: str, cue: Cue, start: int, stop: int) -> bool:
    """健全|确保工资按时支付的制度: whether a cue stands within the name of the means that are to bring something about."""
    return folded[cue.start - 1] not in "，。；、：\n" and _MEANS.search(folded, start, stop) is not None


_MEANS: Final = re.compile("的[\u4e00-\u9fff]{0,4}(?:机制|制度|办法|措施|政策|体系|方案)$")
# 保证农产品供应，|是稳定物价的基础
_ARGUMENT: Final = "[，,]是[^。；\n]{2,60}?的[^。；，、\n]{0,8}(?:基础|前提|关键|保证|保障|因素|途径|要求|目的|任务)"
_IS_BASIS: Final = re.compile(f"{_ARGUMENT}(?=[。；，,！!\n]|$)")
_ARGUES: Final = re.compile(f"{_ARGUMENT}\\Z")


def is_basis(view: View, sentence: Sentence, end: int) -> bool:
    """保证供应，是控制物价，|实现安定的基础: whether a clause that ends at a place goes on with what a promise is the basis of."""
    return (
        view.folded[end - 1] in "础提键证障素径求的务" and _ARGUES.search(view.folded, sentence.start, end) is not None
    )


# 务必|增强紧迫感, 务必|坚持节约: how to work, and not what comes of it
_HOW_TO_WORK: Final = re.compile(
    "(?:继续|始终|全力|全面|高度|认真|切实|坚决|严格|充分|深刻|牢固|持续|不断|进一步)*"
    "(?:坚[持定]|保持|加[强大]|强化|重视|增强|牢记|树[牢立]|发扬|克服|抓[好紧实]|做[好细实]|以赴|履行|清醒)"
)


def _time_within(
    view: View, sentence: Sentence, scope: Scope, start: int, stop: int, others: bool
) -> TimeMention | None:
    """The time that dates an outcome from within: 确保城际铁路2027年底前建成通车, 一期年内开工.

    The year that is planned for dates it where there are `others` that would: 大桥2028年通车；力争隧道2026年开工.
    """
    inside = (t for t in sentence.times if start <= t.start and t.end < stop)
    inside = (t for t in inside if not names_plan(view.folded, t))  # 纳入国家“十五五”口岸规划
    loose = scope.passage.guessed and view.plan_year is None  # in a text that does not tell when it was written
    inside = (t for t in inside if t.relation or loose)
    return next((t for t in inside if others or t.relation in _DATES or is_deadline(view, scope, t) or loose), None)


def is_paratext(view: View, sentence: Sentence) -> bool:
    """青石市政府办公室　2026年1月5日印发, “十五五”规划公布: whether a line is a colophon or a title, and no promise.

    Nor is what a paper is made for: 为补齐短板，确保如期建成小康社会，特制定如下方案。
    """
    return _paratext().fullmatch(view.folded, sentence.start, sentence.end) is not None


@functools.cache
def _paratext() -> re.Pattern[str]:
    return re.compile(
        "[^，。；\n]{2,30}[ 　\t]+[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日 ?印发[ 　]*"
        f"|[^，。；\n]{{0,14}}{PLAN_NAME}[”」]?规划[^，。；\n]{{0,8}}(?:{one_of('issues')}|通过)"
        f"|[^。\n]{{0,{_LONGEST_AIM}}}(?:提出|制[定订]|拟[定订])(?:本|[如以]下|下列)"
        f"[^，。；\n]{{0,8}}(?:{one_of('paper')}|办法|政策)[。：:！!；;]?[ 　]*"
    )


_LONGEST_AIM: Final = 400  # letters that a paper has before it names itself
