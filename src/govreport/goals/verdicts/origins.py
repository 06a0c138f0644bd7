"""Where a number started from, which is told beside what it came to: 由9600元提高到15600元."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.comparisons import exceeds_mean, exceeds_value, moves, set_beside, upon_base
from govreport.goals.phrases.objects import starts_with_verb
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.mentions.mention import QuantityMention
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import FORESEEN, one_of, role, surfaces

__all__ = [
    "OF_BUDGET",
    "aimed_before",
    "before_origin",
    "began_at",
    "began_from",
    "is_origin",
    "leads_to",
    "moves_from",
    "raised_by_now",
    "starts_from",
    "than_expected",
    "told_then",
    "turned",
    "without_mover",
]


def leads_to(view: View, j: Judged) -> bool:
    """Whether 由/从 before a number is answered by 到/至/为 in the words behind it: then it is where things started."""
    return _answers().match(view.folded, j.quantity.reach) is not None


_BY_NOW: Final = (
    "[今去前]年|20[0-9]{2}年|目前|现时|本年度|[在于][^，。；、]{2,12}[前内底中]"  # 由原49亿元，|今年大幅增加至876亿元
)


@functools.cache
def _answers() -> re.Pattern[str]:
    """由3亿元，|增加到5亿元, 由4.9%、5.5%，|转为…, 由24个月|缩短一半; not 由12个社区组成，面积达到…."""
    goes = "(?:[增提升扩减降下缩调回转跌]|[上攀跃飙急激][升调增涨])"
    moved = "缩短|压缩|[削缩]减|减少|[上下]调|调[高低]|提[高升]"
    return re.compile(
        f"(?:[^，。；,;]|[，,](?=(?:{_BY_NOW})?(?:{one_of('extent')}|逐[年步]|进一步|分别)?{goes})){{0,25}}?[到至为增降]"
        f"|(?:进一步|再|继续){{1,2}}{moves()}(?=[，。；])"  # 由现时的5.2%|进一步回落。
        f"|(?:再|{one_of('extent')})?(?:{moved})了?(?:近|约|逾|超过?)?(?:[0-9]|一半|[一二三四五六七八九]成|[一二三]分)"
    )


def starts_from(view: View, j: Judged) -> bool:
    """保障线由家庭年人均收入9600元以下提高到15600元: 由 before it, and what it was raised to right behind it."""
    if upon_base(view.folded, j.quantity.reach):
        return True  # 在40%的基础上提高5个百分点
    raised = _raised().match(view.folded, j.quantity.reach)
    if raised is None:
        return False
    at_once = raised.start() == j.quantity.end and _COMMAS.isdisjoint(raised.group())
    if at_once and view.folded[raised.end() : raised.end() + 1].isdecimal():
        return True  # 生产总值3亿元|增加到5亿元
    return _FROM.search(view.folded, j.start, j.quantity.start) is not None


_COMMAS: Final = frozenset("，,")


def turned(view: View, last: Pieces, thing: tuple[int, int]) -> Pieces:
    """由3亿元的赤字转为1亿元的|盈余: what is told last, or where a balance has turned what it is now."""
    balance = role("balance")
    if view.folded[slice(*thing)] in balance and view.folded[slice(*last[-1])] in balance:
        return (*last[:-1], thing)
    return last


def is_origin(view: View, j: Judged) -> bool:
    """Whether a number is no more than where things started from, or what they are compared with."""
    return (j.predicate.origin and leads_to(view, j)) or starts_from(view, j) or _compared_value(view, j)


def _compared_value(view: View, j: Judged) -> bool:
    """相比2016/17年度的|379亿元|，增加57%, 与2020年的|3亿元|相比: a value of another time, with which one is compared."""
    folded, q = view.folded, j.quantity
    if set_beside(folded, j.start + 1, q.reach) or _is_of_last_year(folded, j):
        return True
    lower = _IS_LOWER.match(folded, q.reach) is not None and _THAN.search(folded, j.start, q.start) is not None
    if lower or moves_from(folded, j):
        return True  # 较2023年的|1.7%|为低
    if exceeds_value(folded, j.start, q.start) or exceeds_mean(folded, j.start, q):
        return True
    if (
        folded[q.start - 1] in "的约近逾"
        and _THAN_THOSE.search(folded, j.start, q.start)
        and _MORE.match(folded, q.reach)
    ):
        return True  # 比过去五年所收回的|100公顷|土地超出三倍
    return folded[q.start - 1] in "的、" and q.unit != "%" and _COMPARED.fullmatch(folded, j.start, q.start) is not None


def than_expected(folded: str, start: int, end: int) -> bool:
    """赤字9亿元，|远高于原来预算|的5亿元: whether words name nothing but what was foreseen of the thing told before."""
    return _than_expected().fullmatch(folded, start, end) is not None


@functools.cache
def _than_expected() -> re.Pattern[str]:
    """远高于原来预算, 达到计划规定."""
    return re.compile(
        f"{one_of('extent')}?[高低多少]于(?:原来|原先|市场|年初)?的?{FORESEEN}"
        "|可?以?(?:达到|完成|实现|超过)了?(?:国家|年度|原定)?(?:计划|规划|纲要)(?:规定|要求|确定|下达|提出|安排)"
    )


_THAN_THOSE: Final = re.compile(
    "[比较](?:过去|以往|[上去前]一?[年届个]|现时|目前|现有|原[来有])[^，。；、]{1,32}的(?:大?约|近|逾)?$"
)
_MORE: Final = re.compile("[^，。；、]{0,8}?(?:[超多增高少减低]|[一二三四五六七八九十0-9]倍)")
_RATE: Final = "(?:的?(?:平均|整体|实际)?(?:[增升涨跌降]幅|增速|增长率?|水平|赤字|盈余)(?!至|到))?"
# 较2023年的1.7%|为低, 比去年的3%|低
_IS_LOWER: Final = re.compile(
    f"(?:的[^，。；、0-9]{{2,10}}?)?[较更][高低多少](?=[，。；\n])|[为还][高低多少大小佳]|{_RATE}为?[高低多少快慢大小佳]出?(?=[，。；,;]|$|约?[0-9])"
)
_THAN: Final = re.compile("(?<![占同环对])[较比][^，。；、]{0,16}[的年度月季期](?:大?约|近|逾)?$")


def moves_from(folded: str, j: Judged) -> bool:
    """达66%，较108年的|41%|大幅提升: whether nothing but how it has moved stands behind what a value is compared with.

    So 比去年3.1%|的增幅减少, 较去年的300亿元|大幅收窄.
    """
    if folded[j.quantity.start - 1] not in _ENDS_THAN or _moved().match(folded, j.quantity.reach) is None:
        return False
    return _THAN.search(folded, j.start, j.quantity.start) is not None


_ENDS_THAN: Final = frozenset("的约近逾年度月季期")


@functools.cache
def _moved() -> re.Pattern[str]:
    more = "还要?[高低多少]出?了?(?=约?[0-9一二三四五六七八九十])"  # 比上年的5亿元|还多3亿元
    return re.compile(f"{_RATE}{one_of('extent', 'course')}*{moves()}了?(?=[，。；,;！\n]|$)|{more}")


_COMPARED: Final = re.compile(
    "(?:相比|相较|较|比)于?[^，。；、]{0,4}"
    "(?:[0-9零〇○一二三四五六七八九年度上前去/至-]{4,14}|第?[一二三四五六七八九十]{1,2}个?五年计划(?:期间|时期)?)(?:原来|原有|修订)?(?:预算|估算|实际)?的"
    "(?:[0-9.,]{1,10}[十百千万亿]{0,2}[\u4e00-\u9fff]{0,3}、){0,3}"
)


def _is_of_last_year(folded: str, j: Judged) -> bool:
    """岁入4亿元，较上年度预算数|3亿元|，增加1亿元: a sum of another year right before what it has changed by.

    So is a share before so many points: 较上年度的|23%|增加1个百分点.
    """
    q = j.quantity
    if q.unit == "个百分点" or j.predicate.verb:
        return False
    changed = _changed().match(folded, q.reach)
    if changed is None or (q.unit == "%" and _POINTS.match(folded, changed.end()) is None):
        return False
    return _OF_YEAR.search(folded, j.start, q.start) is not None


# 较三年前的, 较四年前（即2021至22年度）的: a year that is counted back to
_YEARS_AGO: Final = "[0-9一二三四五六七八九十两几数]{1,3}年前(?:[（(][^（()）]{2,20}[)）])?的"
# 上年度, 114年度, 107年底, with what was counted then
OF_BUDGET: Final = (
    "(?:的?(?:原[来本先]?|法定|追加|修订|最初|核定)*(?:预算|决算|概算|估[计算]|实际|执行)案?[数额]?)?[之的]?"
)
_WITH: Final = "(?:[（(][^（()）0-9]{2,12}[)）])?[（(]?"  # 较108年度预算数（含追加预算）|85亿元, 较上年度（|85亿元）
_OF_YEAR: Final = re.compile(
    f"[比较]于?(?:(?:(?:[上前去今本]一?|这一?个?)(?:[（(][^（()）]{{2,5}}[)）])?年"
    f"|[0-9一二三四五六七八九十百〇零○/-]{{2,9}}年)(?:度|底|末|同期)?{OF_BUDGET}{_WITH}"
    f"|{_YEARS_AGO}|“?[一二三四五六七八九十]{{1,2}}五”?(?:计划)?(?:期?末|期间|时期)的?(?:年?平均|年均)?"
    "|(?:现有|目前|现时|原有|原来)的?[\u4e00-\u9fff]{0,10})(?:大?约|近|逾)?$"
)  # 较现有旅客容量|1200万人次|增加25%


@functools.cache
def _changed() -> re.Pattern[str]:
    how = f"(?:{one_of('extent')}|微|则|净|计|约|共|上|下|回)*"
    return re.compile(f"[)）]?(?:(?!倍|以[上下])[一-鿿]{{0,4}}[，,])?{how}[增减成升降跌涨](?![建设立为])")


_POINTS: Final = re.compile("[^，。；、0-9]{0,4}[0-9.]{1,6}个百分点")


def before_origin(view: View, j: Judged) -> tuple[int, int]:
    """综援个案|由高峰期的|30万宗下降至20万宗: the subject without what tells where things started."""
    start, end = j.subject
    if _raised().match(view.folded, j.quantity.reach) is None:
        return start, end
    timed = _FROM_TIME.search(view.folded, j.start, start)
    if timed is not None and (begin := _behind_time(view, j.start)) < timed.start():
        return subject(view.folded, begin, timed.start())  # 失业率|由年初|高峰期的|12%回落至7%
    led = _FROM.search(view.folded, max(j.start, j.head - _BEFORE_TIME) + _SHORTEST_NOUN, j.quantity.start)
    if end - start < _SHORTEST_FROM:
        return start, end
    return subject(view.folded, start, led.start()) if led and led.start() < end else (start, end)


def _behind_time(view: View, start: int) -> int:
    """Where a clause begins without the time at its head."""
    return next((end for end in range(start + 2, start + _BEFORE_TIME) if view.time_starts.get(end) == start), start)


_OUT_OF: Final = "(?:由(?!于)|从(?![业事严优快])|自(?<![来源出]自)(?![来然主治建有贸动愿由身行费营产助考]))"  # 由45%, not 自来水, 从业
_FROM_TIME: Final = re.compile(f"{_OUT_OF}[^，。；、]{{0,8}}$")
_SHORTEST_FROM: Final = 5  # letters of a noun, 由 and two letters


# 由6.2年的高位回落，|今年6月底为|5.4年: what it came to is told in the next clause
_LATER: Final = (
    "(?:回[落升]|下[降跌滑]|上[升涨]|[缩减增]少?短?加?)，(?:至|到)?"
    "[^，。；0-9]{0,8}(?:[0-9]{1,4}[年月日][^，。；0-9]{0,4}){0,3}[为达至到](?=[0-9约近逾])"
)


@functools.cache
def _raised() -> re.Pattern[str]:
    moved = surfaces("predicates", change=("increase", "decrease"), role="verb") | {
        word[:-1]
        for word in surfaces("predicates", change="level", role="verb")
        if len(word) > 2 and word[-1] in "到至为"
    }
    return re.compile(
        f"(?:的[高低](?:位|点|峰|值)|的?{one_of('balance')})?[，,]?"
        f"(?:{one_of('extent', 'course')}|相应|全面|只|仅|已)*"
        f"(?:{lexicon.alternation(moved | role('alters'))}(?:[0-9.]{{1,6}}%)?[到至为]|[增降升减缩转][至到为]|{_LATER})"
    )


# 由, 从2004年|人均每月
_FROM: Final = re.compile(f"{_OUT_OF}(?:[0-9]{{2,4}}年[初中底末]?)?(?:(?!{_OUT_OF})[^，。；、0-9]){{0,16}}$")
_SHORTEST_NOUN: Final = 2
_BEFORE_TIME: Final = 8  # letters of a time between 由 and the words that follow it


def without_mover(view: View, j: Judged, noun: tuple[int, int]) -> tuple[int, int]:
    """江北将|GDP增长的预期目标|定在6%: what a verb of setting sets stands behind 将 or 把.

    So does what is raised or lowered, all of it: 将|资助学额|由1000个增至3000个.
    """
    if view.folded.startswith("目标", j.left):
        mover = max(view.folded.rfind("将", j.start, j.left), view.folded.rfind("把", j.start, j.left))
        if 0 < mover < j.left - NOUN:
            aim = subject(view.folded, mover + 1, j.left)
            return aim if aim[1] > aim[0] else (mover + 1, j.left + NOUN)  # 将|供应目标|定于42万个
    if j.predicate.origin and noun[1] > noun[0]:
        at = max(view.folded.rfind("将", j.start, noun[0]), view.folded.rfind("把", j.start, noun[0])) + 1
        return (at, noun[1]) if at > 0 and starts_with_verb(view.folded, at, noun[1]) == noun[0] else noun
    if j.predicate.verb[:2] not in ("设定", "确定", "锁定") and not j.predicate.verb.startswith("定"):
        return noun
    mover = max(view.folded.rfind("将", *noun), view.folded.rfind("把", *noun))
    return subject(view.folded, mover + 1, noun[1]) if 0 <= mover < noun[1] - NOUN else noun


_LONGEST_LIST: Final = 48  # values and what they started from


def began_from(folded: str, j: Judged, before: list[Fact]) -> QuantityMention | None:
    """从645元、4318元提高到801元、|7226元|: from which of the values before it a number started, the k-th from the k-th."""
    before = before[-_LONGEST_LIST:]
    at = len(before)
    while at and before[at - 1].start == j.start and before[at - 1].rule != "baseline":
        at -= 1
    reached, first = len(before) - at, at
    while first and before[first - 1].start == j.start and before[first - 1].rule == "baseline":
        first -= 1
    if reached >= at - first or (not reached and folded[before[-1].quantity.reach] == "、"):
        return None  # 由前两年的4%、|5%|转为3%
    return before[first + reached].quantity


def aimed_before(view: View, facts: list[Fact]) -> bool:
    """将把预算提高2亿元，即由6亿元|增至8亿元; 将由2亿元赤字，|转为3亿元盈余: whether what a value started from is of what is to come."""
    told = next((one for one in reversed(facts) if one.rule != "baseline"), None)
    if told is not None:
        return told.status == "goal"
    return _WILL_FROM.search(view.folded, facts[-1].start, facts[-1].quantity.start) is not None


_WILL_FROM: Final = re.compile("将会?[由从]")


def raised_by_now(folded: str, one: Fact, j: Judged) -> bool:
    """学额已由900个，|增至本学年的1300个: whether a value that started from `one`, told right before it, was reached already."""
    goes_on = one.rule == "baseline" and (one.start == j.start or one.quantity.reach + 1 == j.start)
    return goes_on and _by_now_from().search(folded, one.start, one.quantity.start) is not None


@functools.cache
def _by_now_from() -> re.Pattern[str]:
    how = f"{one_of('extent', 'course')}|成功|陆续"
    return re.compile(f"已经?(?:{how})?(?:[由从]|[上下]?[升调增降跌减][^，。；]{{0,2}}[由从])")


def told_then(view: View, j: Judged, one: Fact, time: TimeMention) -> TimeMention | None:
    """明年将名额由去年公布的5000个|增至9000个: a time, or the one before it where it tells when things started."""
    goes_on = one.start == j.start or one.quantity.reach + 1 == j.start  # 由去年公布的7亿元，|提升至9亿元
    began = one.rule == "baseline" and goes_on and one.start <= time.start < one.quantity.start
    if (
        not began
        or view.folded[time.end - 1] == "起"
        or _LEADS_TIME.isdisjoint(view.folded[time.start - 1 : time.start + 1])
    ):
        return time
    ahead = (t for t in reversed(one.sentence.times) if t.end < time.start and t.relation != "baseline")
    return next(ahead, None)


_LEADS_TIME: Final = frozenset("由从自")


def began_at(view: View, sentence: Sentence, at: int) -> TimeMention | None:
    """The time from which things started, before the number: 从2020年的40%提高到45%, 从2004年|人均每月|700元."""
    for time in sentence.times:
        led = not _LEADS_TIME.isdisjoint(view.folded[max(0, time.start - 1) : time.start + 1])
        words = _AT_START if led else _SINCE_TIME
        if time.end <= at and words.fullmatch(view.folded, time.end, at):
            return TimeMention(time.start, time.end, time.shape, time.args, "baseline", time.event, time.tense)
    return None


_SINCE_TIME: Final = re.compile(f"(?:计划)?(?:期间|时期)?(?:的?(?:年?平均|年均))?{OF_BUDGET}{_WITH}")
_AT_START: Final = re.compile("[^，。；、0-9]{0,8}")
