"""The words of an outcome: without what leads to them, and apart from the outcomes told beside them."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.deeds import OF_ALL, kind_of
from govreport.goals.phrases.terms import once_done
from govreport.goals.seen.view import Sentence, View
from govreport.mentions.times.events import event_alone
from govreport.text.words import AGAIN, WHOLE, WOULD, one_of, surfaces, under_way

__all__ = [
    "ALL_THEN",
    "DONE_THEN",
    "MASKED",
    "SHORTEST_OUTCOME",
    "cannot",
    "cuts_maxim",
    "good_for",
    "over",
    "pieces",
    "sets_aim",
    "trimmed",
]

SHORTEST_OUTCOME: Final = 4  # letters
# 大桥20XX年通车, 完成X亿元: a year or a number that is left out
MASKED: Final = "[XxＸｘ×*＊○]{2}年|[XxＸｘ×*＊]{1,3}(?:[.．][XxＸｘ×]{1,2})?[万亿%％元个家]"
# what a clause tells behind its time of what the clause before it names, or tells
ALL_THEN: Final = re.compile(f"前?(?:要|须|应|将)?(?:{OF_ALL})(?:[向对]社会)?(?:免费)?[\u4e00-\u9fff]{{2,4}}[ ]*")
DONE_THEN: Final = re.compile("前?(?:要|须|应)?(?:全[面部]|基本|如期)*(?:完成|到位|落实到位|落实|办结|见效)[ ]*")


@functools.cache
def _trim() -> re.Pattern[str]:
    traps = lexicon.alternation(surfaces("particle_traps"), guarded=True)
    return re.compile(
        r"[\s①-⑳⑴-⒛㈠-㈩、，,和”\"'’：:●•·▲■★◆*＊-]*(?:并(?![网购轨联])|尽快|尽早|早日|如期|另(?=规划|计划|预)"
        r"|(?:计划|预[计期]|拟|打算)?在(?:获得?|取得)[\u4e00-\u9fff]{0,8}?(?:拨款|批准|通过|同意)[之以]?后[，,]?"
        r"|(?:计划|规划|预[计期定订]|[订定]于|拟|打算|准备|有信心)(?=[于在到至]?[今明后本年上下民首第0-9一二三四五六七八九十])"
        rf"|要求(?=[于在到至]?[今明本上下0-9一二两三四五]|在本)|可以(?=[\u4e00-\u9fff]{{3}})|(?:最[早快]|预计|预期)?可(?=[于在]?[今明后本年0-9])"
        rf"|(?!{traps})(?:[亦也还]?{WOULD}|要(?!求)|将|{AGAIN}|均|都|我们(?!的(?!目标)))"
        rf"|[一二三四五六七八九十]{{1,2}}是(?=..)|(?:特区)?政府(?=[亦也还]?(?:[会将]|预[计期]|计划|目标|期望))"
        "|(?:(?:与此)?同时|此外|另外|随后|其后|最后|接着)(?=[于在到至]?[今明后本年0-9一二两三四五六七八九十])"  # 同时|明年建成学校
        r"|才(?=[会能可将])"  # 最快在2027年|才会|实行新安排
        r"|以[期便](?=[在于])"  # 以期|在2027年底前|建成新码头
        r"|(?:鉴于|由于|随着|因应|考虑到|有见及|虽然|尽管|但是?)(?=[\u4e00-\u9fff]{2})"  # 随着|新邨落成，…
        r"|[（(][一二三四五六七八九十0-9ivx]{1,4}[)）]、?|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])"
        rf"|[0-9]{{1,3}}(?:[.．、][ 　]?|(?<![^\n][0-9])[　\t])(?![0-9](?![0-9]?月|[0-9]{{3}}年))"
        rf"|的?目标是?(?=[于在]?[今明后本年未0-9一二两三四五])|{WHOLE}(?!大部分|大多数|多数)"
        "|(?:其中|当中)(?=[\u4e00-\u9fff]{4})|目标[是为](?=[\u4e00-\u9fff]{4})|第[一二三四五0-9]批|做到|(?:左右|前后)(?![岸端]))*"
    )


_SET_ABOVE: Final = ("下达的目标", "确定的目标", "规定的目标", "核定的目标")
_OF_AIM: Final = re.compile("的(?:重大|庄严|郑重|宏伟|美好|战略)?(?:目标|承诺|宣示|愿景)\\Z")
_LONGEST_AIM: Final = 5  # letters of 的重大宣示
_ALONGSIDE: Final = re.compile("[与同和跟][^，。；、]{2,8}(?:同步|一道|一起)")


def pieces(view: View, start: int, stop: int) -> list[tuple[int, int]]:
    """数量不减少、质量不下降: coordinated outcomes are one each, where every part has an outcome of its own."""
    marks = [i for i in range(start, stop) if view.folded[i] == "、"]
    edges = [start, *(edge for mark in marks for edge in (mark, mark + 1)), stop]
    parts = [(edges[k], edges[k + 1]) for k in range(0, len(edges), 2)]
    if view.folded.count("下达", start, stop) == 1 and kind_of(view.folded, start, stop) == "delegated":
        return [(start, stop)]  # 完成市下达的耕地保护、粮食安全考核任务
    if _ALONGSIDE.fullmatch(view.folded, *parts[0]):
        return [(start, stop)]  # 与全国同步、在全省领先实现现代化: how it is reached
    if all(b - a >= SHORTEST_OUTCOME and kind_of(view.folded, a, b) for a, b in parts):
        return parts
    return [(start, stop)]


def trimmed(view: View, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The outcome clause without times and words of expectation (可望在年底|开工) at its head, and marks at its edges."""
    while True:
        m = _trim().match(view.folded, start, end)
        if m is not None:  # 再 of |再用五年 belongs to the time
            start = next((t.start for t in sentence.times if start <= t.start < m.end() < t.end), m.end())
        first = next((t.end for t in sentence.times if t.start == start and t.end <= end), None)
        if first is None:
            # 努力|实现收入与经济同步, but 争|创示范县
            led = (c.end - (view.folded[c.end - 1] == "创") for c in sentence.cues if c.start == start and c.end < end)
            first = next(led, None)
        if first is None:
            break
        start = first + (view.folded[first] == "的")  # 今年|的|人口自然增长率低于去年
        if view.folded[start] in "“五十七元春国中" and (feast := event_alone().match(view.folded, start, end)):
            start = feast.end()  # 明年“五一”|正式开园
    left_off = view.folded.find("……", start + SHORTEST_OUTCOME, end)
    end = left_off if left_off > 0 else end  # 高速公路全线贯通|……日前，记者了解到
    if (by := _COLUMN.search(view.folded, start + SHORTEST_OUTCOME, end)) is not None:
        end = by.start()
    while end > start and view.folded[end - 1] in " 、，,\"'…":
        end -= 1
    aim = _OF_AIM.search(view.folded, max(start + SHORTEST_OUTCOME, end - _LONGEST_AIM), end)
    if aim is not None and not view.folded.endswith(_SET_ABOVE, start, end):
        end = aim.start()  # 2050年前达致碳中和|的目标
    return start, end


# 12月底前完工　|市园林局: the next column of a table tells who does it
_COLUMN: Final = re.compile(
    "[　\t][ 　\t]*[\u4e00-\u9fff、]{1,24}(?:[局委办厅部院处会府镇乡县区市]|中心|街道|公司|集团)[ 　\t]*$"
)


def cuts_maxim(view: View, start: int, stop: int) -> bool:
    """确保“中央有号令，|地方有行动”: whether a stretch holds one end of a quotation, which a comma parts."""
    return view.folded.count("“", start, stop) != view.folded.count("”", start, stop)


@functools.cache
def over() -> re.Pattern[str]:
    """2026年计划已经人大会议批准, 北线已具备通水条件, not 已形成规模的园区2027年达标; 由区里招标中: what promises nothing.

    So 改革不可能在2027年前完成, 各标段已全数决标, 忧心若经费无法及时到位, 我们未计算私人换地.
    """
    done = (
        f"{one_of('opens', 'fulfils', 'issues')}|通过|审议|启动|开[工始]|具备|接近|进入|生效|实施|实现|建立|形成|达到"
    )
    return re.compile(
        f"已[于在由自]|已经?(?!售)[^，。]{{0,12}}(?:{done})(?![^，。；了]{{0,2}}的)|{under_way()}$"
        "|(?:不会|难以?|尚未|仍未|不能)[在于]"
        # 工程在2028年前|未能完工, not 解决无法通车的问题
        "|(?:无法|未能|没能|未必能?|不可能)(?![^，。；]{0,24}的)"
        "|已(?:经)?(?:全[部数面]|悉数|完全|如期)|[担忧]心|(?:若|如果|倘若)[^，。]{0,24}(?:无法|未能|不能)"
        "|未(?:有|曾)?(?:计算|计[入及算]|包括|反映)|(?:不|并非)是?即[时可]"
        f"|可以?(?:自行)?(?:选择|选用|申请)|{MASKED}"
        # “十三五”之前，收入一直|落后于全国
        "|(?:一[直向]|历来|向来|长期(?:以来)?|曾经?|此前)[^，。；]{0,6}(?:落后|[高低优弱强快慢]于|不及|[居位]于|处于|徘徊|排[在名])"
    )


def cannot(view: View, sentence: Sentence, at: int) -> bool:
    """无法在4年任期内、|2028年以前完工: whether the words of a clause before a place say that it will not come about."""
    return "、" in view.folded[at - 1 : at + 1] and _CANNOT.search(view.folded, sentence.start, at) is not None


_CANNOT: Final = re.compile("(?:无法|未能|没能|未必能?|不可能|不能)[在于][^，。；]{2,30}\\Z")


@functools.cache
def good_for() -> re.Pattern[str]:
    """建成后将大大缩短距离; 对于2030年目标的实现，…: what a thing is good for."""
    return re.compile(f"[^，。；]{{0,8}}{once_done()}|对于[^，。；]{{4,40}}的[^，。；的]{{0,2}}(?:实现|完成|建成)，")


@functools.cache
def sets_aim() -> re.Pattern[str]:
    """会议提出了到2030年基本建成强省的奋斗目标: tells of a target that was set; 制定本方案; 待完成结算程序后."""
    named = "[^，。]*(?:目标|任务|要求|部署|安排|战略|蓝图)[”」\"'’]*$"
    return re.compile(
        f"(?:实现|完成|做好)(?:[以如]下|[下上][列述])|制定本|待[^，。；]*后$|{one_of('sets')}了?{named}"
        f"|{one_of('tells news')}$|{one_of('according to', 'aims at')}{named}"
    )
