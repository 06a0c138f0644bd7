"""Numbers whose words only point at what they are told of: 该比例, 规模最大的是…，增加…, 包括…将达…, 再预留….

In naming a number these come before its own subject and object.
"""

import functools
import re
from typing import Final

from govreport.goals.indicators.among import is_part, whole_counted
from govreport.goals.indicators.benefits import cost_of
from govreport.goals.indicators.clauses import clause_from, told_in_clause_before
from govreport.goals.phrases.edges import last_bracket
from govreport.goals.phrases.measures import has_measure
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View, within
from govreport.text.words import actions, endings, one_of, role

__all__ = [
    "adds_part",
    "done_before",
    "given_of_last",
    "goes_back_to",
    "includes_part",
    "is_ranked",
    "moved_before",
    "named_again",
    "outside_aside",
    "pointed_at",
    "ranked_part",
    "summed_with",
    "which_of_them",
]  # fmt: skip


def goes_back_to(view: View, j: Judged, facts: list[Fact]) -> Pieces:
    """What a number without a noun of its own is told of: what costs so much, the first of its kind, or a whole."""
    return cost_of(view, j, facts) or _that_leads(view, j) or whole_counted(view, j, facts)


def _that_leads(view: View, j: Judged) -> Pieces:
    """规模最大的是|社会福利支出|，增加430亿元: what is named as the first of its kind in the clause before."""
    named = _FIRST_OF_KIND.search(view.folded, max(j.start - _LONGEST - 1, 0), j.start)
    noun = subject(view.folded, *named.span(named.lastindex or 0)) if named is not None else (0, 0)
    return (noun,) if noun[1] - noun[0] >= NOUN else ()


def moved_before(view: View, sentence: Sentence, j: Judged) -> Pieces:
    """个人存款大幅增加。年末达到|9亿元: what the sentence before says to have moved, where the number names nothing itself."""
    folded, end = view.folded, sentence.start - 1
    if not j.predicate.asserts or j.subject[1] > j.subject[0] or end <= sentence.passage.start or folded[end] != "。":
        return ()
    floor = max(end - _LONGEST_MOVE, sentence.passage.start)
    start = clause_from(folded, floor, end)
    moved = _moved().search(folded, start, end)
    noun = subject(folded, start, moved.start()) if moved is not None else (0, 0)
    return (noun,) if noun[1] - noun[0] >= NOUN and _DIGIT.search(folded, start, end) is None else ()


_LONGEST_MOVE: Final = 24  # letters of a clause that tells how something moved
_DIGIT: Final = re.compile("[0-9]")


@functools.cache
def _moved() -> re.Pattern[str]:
    """大幅度增加, 稳步提高: a verb of moving with its adverbs, at the end of a sentence."""
    how = f"(?:{one_of('extent', 'course')}|又|也|都)"
    return re.compile(f"{how}+(?:增加|增长|提高|上升|扩大|改善|下降|减少|提升|发展|增强)了?$")


_FIRST_OF_KIND: Final = re.compile(
    "最[大高多快低少]的[是为]([^，。；、]{2,18})[，,]$|[以是]([^，。；、]{2,18})(?:占比)?(?:为?最[大高多]|居首|为首)[，,]$"
)


def is_ranked(view: View, j: Judged) -> bool:
    """国防支出则排第三，|编列90亿元: whether the clause before names what takes a place, of which the number is told."""
    return _RANKED.search(view.folded, max(j.start - _RANK_REACH, 0), j.start) is not None


_RANK_REACH: Final = 8  # letters
_RANKED: Final = re.compile("[排居列占位]{1,2}第[一二三四五六七八九十][位名]?[，,]$")


def ranked_part(view: View, j: Judged) -> Pieces:
    """其中|出口额|居全国第五位，占全国份额提高1个百分点: the part that the clause before ranks; empty where none is."""
    if view.folded[j.start - 2] not in "位名":
        return ()
    told = _PART_RANKED.search(view.folded, max(j.start - _LONGEST_RANKED, 0), j.start)
    noun = subject(view.folded, *told.span(1)) if told is not None else (0, 0)
    return (noun,) if noun[1] > noun[0] else ()


_LONGEST_RANKED: Final = 36  # letters
_PART_RANKED: Final = re.compile(
    "(?:其中|当中)[，,]?([^，。；、0-9]{2,16}?)(?:连续[^，。；]{1,4}年)?(?:[稳跃升]?[居列至]|位[居列]|排名?|占)"
    "[^，。；]{0,8}(?:第[0-9一二三四五六七八九十]{1,3}[位名]|首位)[，,]\\Z"
)


def which_of_them(view: View, sentence: Sentence, j: Judged, last: Pieces, facts: list[Fact]) -> Pieces:
    """全市企业3万家，|年营收超亿元的|达260家: which of the things before are counted, without a noun of its own; or none."""
    start, end = j.subject
    if j.left != end + 1 or view.folded[end] != "的" or j.predicate.verb not in _COUNTS:
        return ()
    if view.folded[start] == "被" or view.folded[start - 1] == "对":
        return ()  # 被评为先进的|有3人, 对生产总值的|贡献有16%
    if view.folded.endswith((*endings("wins"), "评为", "列为", "授予", "选为", "定为", "当选"), j.start, start):
        return ()  # 被评为|优秀教师的|有3人
    among = view.folded[j.start - 2] == "中" and j.start > sentence.start  # 新增贷款中，|投向制造业的|占35%
    things = last if facts and last and last[0][0] >= sentence.start else ()
    things = things or (told_in_clause_before(view, sentence, j) if among else ())
    things = things[1:] if len(things) > 1 and view.folded[things[0][1] - 1] == "的" else things
    return ((start, end + 1), *things) if things else ()


_COUNTS: Final = ("有", "占", "达", "达到", "超过", "突破", "为")


def named_again(view: View, start: int, end: int, last: Pieces) -> bool:
    """公共开支占生产总值的比例将降至20%，|该比例|其后降至18%: whether a subject only points at what was told last.

    So does 这一数字; and 固定资产投资增长8%，累计完成|投资|900亿元 is of the same investment.
    """
    if view.folded[start:end] == "投资" and view.folded.endswith("资产投资", *last[-1]):
        return True
    if view.folded[start - 1] == "的" and view.folded[end] in "，," and view.folded[start:end] in _AIMS:
        return True  # 收入翻一番的|目标|，达到3万元
    again = _AGAIN.match(view.folded, start, end)
    head = view.folded[again.end() : end] if again is not None else ""
    return len(head) >= NOUN and (view.folded.endswith(head, *last[-1]) or head in role("told last"))


_AIMS: Final = ("目标", "任务", "目标任务")


def pointed_at(view: View, sentence: Sentence, pieces: Pieces) -> Pieces:
    """提高了教育投资比重。|这个比重|2024年为17%: what words point at that a sentence before names in full; the same elsewhere."""
    if len(pieces) != 1 or view.folded[pieces[0][0]] not in "该此这上":
        return pieces
    again = _AGAIN.match(view.folded, *pieces[0])
    head = view.folded[again.end() : pieces[0][1]] if again is not None else ""
    if head not in endings("share"):
        return pieces
    floor = max(sentence.start - _POINTED, sentence.passage.start)
    at = view.folded.rfind(head, floor, pieces[0][0])
    if at < 0:  # 住宅投资比重提高。|这一比例|2024年为17%
        at, head = max((view.folded.rfind(word, floor, pieces[0][0]), word) for word in endings("share"))
    start = clause_from(view.folded, floor, at)
    start = max((time.end for time in within(view.times, start, at)), default=start)  # 到2030年|城镇化率|达到60%
    noun = subject(view.folded, start, at + len(head)) if at > 0 else (0, 0)
    return (noun,) if noun[1] - noun[0] > len(head) else pieces


_POINTED: Final = 60  # letters of sentences before
_AGAIN: Final = re.compile("(?:该|此|这)[一项个类]?|上述|有关|相关")


def outside_aside(view: View, j: Judged, facts: list[Fact], last: Pieces) -> tuple[list[Fact], Pieces]:
    """What was told before a number, without what a closed bracket tells of its parts, and what was told last.

    收支差额9亿元（其中省级6亿元），比上年减少|3亿元|; 学生（含随班就读300人）|4900人.
    """
    folded, at = view.folded, j.quantity.start
    told, opened = facts, -1
    while told and (bracket := _around(folded, told, at)) >= 0:
        opened = opened if opened >= 0 else bracket
        told = [fact for fact in told if fact.quantity.start < bracket]
    if opened < 0:
        return facts, last
    if folded[at - 1] in "）)":
        noun = subject(folded, clause_from(folded, max(opened - _LONGEST, 0), opened, "，。；、：\n"), opened)
        return told, (noun,) if noun[1] > noun[0] else last
    return (told, told[-1].indicator) if told else (facts, last)


def _around(folded: str, facts: list[Fact], at: int) -> int:
    """Where the bracket opens in which the last of some facts stands and that closes before a place; -1 without one."""
    start, reach = facts[-1].quantity.start, facts[-1].quantity.reach
    if all(folded.find(mark, reach, at) < 0 for mark in "）)"):
        return -1
    opened = last_bracket(folded, facts[0].start, start)
    return -1 if any(folded.find(mark, opened, start) > 0 for mark in "）)") else opened


def given_of_last(view: View, j: Judged, last: Pieces) -> bool:
    """今年会预留|额外|5亿元: whether money is given once more, for what was told last, or is a part of that.

    水利投资达到120亿元，|其中今年安排20亿元|，…: so much of it is set aside, for nothing else.
    """
    if _gives_more().search(view.folded, j.start, j.quantity.start) is not None or is_ranked(view, j):
        return True
    ends = view.folded[j.quantity.reach : j.quantity.reach + 1] in _CLOSES
    return ends and is_part(view, j) and has_measure(view, *last[-1])


_CLOSES: Final = frozenset(("", *"，。；,;\n"))


@functools.cache
def _gives_more() -> re.Pattern[str]:
    return re.compile(f"{one_of('once more')}{one_of('gives')}|{one_of('gives')}{one_of('once more')}")


def done_before(view: View, sentence: Sentence, j: Judged) -> Pieces:
    """拟连续几年发行|特别国债|，今年先发行1万亿元: what is done to something in the clause before is done to so much of it."""
    folded, at = view.folded, j.quantity.start - NOUN
    verb = folded[at : at + NOUN]
    if at < j.start or j.start <= sentence.start or folded[j.start - 1] not in "，,":
        return ()
    start = sentence.clause_start(j.start - 1)
    done = folded.rfind(verb, start, j.start - 1) + NOUN
    if done < NOUN or j.predicate.change in ("increase", "decrease") or verb not in actions() or folded[done] == "的":
        return ()
    if any(start <= one.start < j.start for one in sentence.quantities):
        return ()
    noun = subject(folded, done, j.start - 1)
    return (noun,) if noun[1] - noun[0] > NOUN else ()


def summed_with(view: View, j: Judged, facts: list[Fact]) -> tuple[Pieces, str] | None:
    """公共建设编列3亿元，加计特种基金，|整体规模|将达9亿元: of what was told last, to which the clause between adds; None elsewhere."""
    if not facts or not facts[-1].indicator or facts[-1].unit != j.quantity.unit:
        return None
    size = view.folded[slice(*j.subject)] in _SIZES
    if j.subject[1] > j.subject[0] and not size:
        return None  # 加计特种基金，整体公共投资|达9亿元
    if _ADDED_TO.search(view.folded, facts[-1].quantity.reach, j.quantity.start) is None:
        return None
    return (*facts[-1].indicator, *((j.subject,) if size else ())), "continued"


_SIZES: Final = frozenset(("规模", "总额", "金额", "总规模", "经费规模", "预算规模", "总经费", "经费", "预算"))
_ADDED_TO: Final = re.compile(
    "[，,；;](?:若|如|倘|再)?(?:加计|加上|并计|计入|加入|连同|合并|纳入)[^，。；、0-9]{2,24}[，,]"
    "(?:则|其|本院|本府)?(?:整体|合计|总计|总共|一共|共计|全部|总|共)(?:规模|金额|经费|预算|额)?"
    "[^，。；、0-9]{0,8}\\Z"
)


def includes_part(view: View, j: Judged) -> bool:
    """公营房屋供应，|包括过渡性房屋，将达|19万个单位: whether a clause names only a part of what the number is told of."""
    will = _WILL.intersection(view.folded[j.left - 1 : j.left + 1])
    return bool(will) and _INCLUDES.match(view.folded, j.start) is not None


def adds_part(view: View, sentence: Sentence, j: Judged) -> bool:
    """比率超过三成；|连同副学位，|将接近七成: whether the clause before names what is added to what was told."""
    start = sentence.clause_start(j.start - 1)
    return start < j.start and _ADDS.match(view.folded, start, j.start) is not None


_ADDS: Final = re.compile(
    "(?:若|如|倘|如果)?(?:再|把)?(?:连同|加上|计及|计入|包括)[^，。；、0-9]{2,24}(?:计算)?(?:在内)?，\\Z"
)
_INCLUDES: Final = re.compile("(?:当中|其中)?(?:已)?(?:包括|连同|包含|计及)(?=[^，。；]{2})")
_WILL: Final = frozenset("将会可")


_LONGEST: Final = 20  # letters of a noun that a clause names
