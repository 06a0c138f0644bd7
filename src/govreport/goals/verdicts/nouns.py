"""The nouns of a number within its clause: its subject before the predicate, its object behind the number."""

import functools
import re
from typing import Final

from govreport.goals.phrases.asides import before_aside
from govreport.goals.phrases.comparisons import before_earlier, behind_comparison
from govreport.goals.phrases.deeds import comes_about
from govreport.goals.phrases.edges import ENDS, MODAL_WILL, NOUNS_WITH, last_bracket
from govreport.goals.phrases.heads import AT, names_indicator
from govreport.goals.phrases.object_ends import (
    before_arrival,
    before_fee,
    before_help,
    before_predicate,
    before_quality,
    people_of,
)
from govreport.goals.phrases.objects import object_of_rate, object_right
from govreport.goals.phrases.placed import before_measured, behind_place
from govreport.goals.phrases.starts import after_mentions, behind_limit
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.view import Sentence, View
from govreport.goals.verdicts.origins import OF_BUDGET
from govreport.goals.verdicts.shares import is_others_level
from govreport.mentions.grammar import dimension_of
from govreport.mentions.mention import QuantityMention
from govreport.mentions.predicates import Predicate
from govreport.text.words import OURS, WHOLE, actions, endings, one_of, role, surfaces

__all__ = ["done_for", "noun_before", "noun_behind", "words_before"]

_SPACES: Final = frozenset(" \u3000")


def noun_before(folded: str, sentence: Sentence, words: tuple[int, int, int], left: int) -> tuple[int, int]:
    """The subject among the words before a predicate at `left`, or before the time that stands there; else empty."""
    bound, begin, stop = words
    noun = behind_place(folded, *subject(folded, begin, stop)) if stop > begin else (left, left)
    caused = folded[left - 1] in "使令让" and left - begin <= _CAUSING  # 措施|预计|会使|3万人受惠
    if begin > bound and not caused and (noun[1] <= noun[0] or is_others_level(folded, noun)):
        # 力争|商业航天|全年发射, 我预测|经济|今年会增长
        clause = sentence.clause_start(bound)
        # 力争公园达到12个（|今年1月|已建成8个）: the bracket is of its own
        ahead = (cue for cue in sentence.cues if cue.start >= clause and last_bracket(folded, cue.end, begin) < 0)
        from_here = next((cue.end for cue in ahead if folded[bound : cue.start].lstrip(_NUMBERING) in _WE), bound)
        mentions = (m.start for ms in (sentence.times, sentence.cues) for m in ms if m.start >= from_here)
        first = min(mentions, default=from_here)
        # 公园|截至8月底已完成30处, but 力争|全年发射
        name = folded[from_here:first]
        led = folded[first] in "截至到于在" and name not in surfaces("openers") and name not in actions()
        long = first - from_here >= _SHORTEST_NOUN - led
        if first < left and (long or names_indicator(folded, from_here, first)):
            return _before_time(folded, from_here, first)
    return noun


_CAUSING: Final = 4  # letters of 将会可使
_NUMBERING: Final = "0123456789.．、 "  # of paragraphs: 12. |我预测
_WE: Final = frozenset(("", "我", "我们", "政府", "当局"))  # who may expect something


def words_before(view: View, sentence: Sentence, bound: int, left: int) -> tuple[int, int]:
    """Where the words begin and end, before a predicate at `left`, in which the subject of a number stands."""
    folded = view.folded
    if (begin := behind_comparison(folded, bound, left)) > bound:
        return begin, left
    if folded[bound] in "比较相与同、，将会" and _COMPARED.match(folded, bound, left):
        return bound, bound  # 单位达9万个，比上届同期增加3万个: what is compared with is no subject
    if not (sentence.times or sentence.cues):
        return behind_limit(folded, bound, left), before_aside(folded, bound, left)
    if folded[left - 1] in "料估" and any(cue.start == left - 1 for cue in sentence.cues):
        left -= 1  # 2027年基本通胀率|料为3%, 明年出口|估增5%
    stop = before_aside(folded, bound, _before_comparison(folded, sentence, bound, left))
    begin = after_mentions(folded, sentence, bound, stop)
    together = folded.find("连同", begin + NOUN, stop)
    stop = together if together > 0 else stop  # 国防预算|连同特别预算|共编列6000亿元
    if folded[begin] in "比较" and begin > bound and _COMPARED.match(folded, begin, left):
        return begin, begin  # 利得税收入|预计|较原来预算高出3亿元
    return begin, stop


def noun_behind(
    view: View, sentence: Sentence, q: QuantityMention, said: Predicate, clause: tuple[int, int], action: bool
) -> tuple[int, int]:
    """The noun after a number, which ends where its clause does at the latest."""
    folded = view.folded
    start, until = clause
    begin = q.reach
    if sentence.times:
        begin = _behind_date(folded, sentence, begin) if folded[begin] in _DATES else begin
        until = _before_next_time(folded, sentence, begin, until)
    if (quote := view.quote_around(q.start)) is not None:
        until = min(until, quote[1])
    levied = said.rate or (q.shape == "word" and folded.startswith("征收", q.reach))  # 减半|征收购置税
    if _follows().match(folded, q.reach) is not None:
        return q.reach, q.reach
    if folded[q.reach] in _SPACES and folded[q.reach + 1 : until] in surfaces("indicator_names"):
        return q.reach + 1, until  # 5万人以上 |城镇新增就业
    thing = (object_of_rate if levied else object_right)(folded, begin, until)
    caused = folded.endswith(endings("causes"), start, q.start)  # 推动30家企业|创建绿色工厂
    sent = action and folded.endswith(endings("sends"), start, q.start)  # 选派30名干部|驻村帮扶
    thing = before_predicate(folded, *thing) if caused or sent or not action else thing
    if _THRESHOLD_COUNT.match(folded, *thing) is not None and folded.endswith(endings("threshold"), *thing):
        thing = thing[0], thing[0]  # 跨越60亿、70亿|两个关口
    people = dimension_of(q.unit) == "people"
    if people and (whose := people_of(folded, q.reach, thing[1])) is not None:
        thing = whose  # 保障3万名|职工|的合法权益
    thing = before_fee(folded, *thing) if people else before_quality(folded, *thing, bool(q.unit))
    thing = thing if action or q.unit != "个" else before_measured(folded, *thing)
    if (
        folded.endswith("化", *thing)
        and (begun := _MADE_SO.search(folded, *thing))
        and _MOVED.search(folded, start, q.start)
    ):
        thing = thing[0], begun.start()  # 把3项|措施|恒常化
    helped = done_for(folded, start, q.start)
    at_place = _AT_PLACE if folded[thing[1]] in ENDS else _AT_ANY_PLACE
    if (at := at_place.search(folded, thing[0] + NOUN * (action or caused or helped), thing[1])) is not None:
        thing = thing[0], at.start()  # 3家企业|在创业板上市, 2个大模型|在制造业应用, 仍有4万辆|在路上行驶
    if q.unit and folded.endswith(endings("trouble"), *thing) and (of := folded.rfind("的", q.reach, thing[1])) > 0:
        owners = object_right(folded, q.reach, of)
        thing = owners if owners[1] > owners[0] else thing  # 解决15万户低收入群体|的住房困难
    if helped and (people or q.unit == "人次") and (given := _GIVEN.match(folded, *thing)) is not None:
        return given.end(), thing[1]  # 每年为5万人次|提供|服务
    if caused or helped:
        thing = before_help(folded, thing, people, sure=helped)  # 为10万户居民|更换管道
    if caused or helped or not action:
        thing = before_arrival(folded, view.mirrored, *thing)
    return thing if action else _with_honour(folded, q.reach, thing)


def _with_honour(folded: str, start: int, noun: tuple[int, int]) -> tuple[int, int]:
    """5家|企业入选全国百强|, 3家|企业主板上市|: firms as such are no indicator, but what has become of them is."""
    told = _honour().match(folded, start) if folded.startswith("企业", start) else None
    return noun if told is None else told.span()


@functools.cache
def _honour() -> re.Pattern[str]:
    listed = "[^，。；、\n0-9的]{0,8}(?:上市|挂牌)(?=[，。；、\n]|$)"
    won = f"(?:成功|新|均|已)?{one_of('distinguished')}(?:[^，。；、\n]|、(?![0-9一二两三四五六七八九十]|[^，。；、]{{0,6}}[居占列])){{2,30}}"
    return re.compile(f"企业(?:{listed}|{won}(?=[，。；、\n]|$))")


@functools.cache
def _follows() -> re.Pattern[str]:
    """其余15处|预计年底前完成, 当中1700公顷|在首五年推出, 受影响的1600户|将获安置: no noun but what becomes of it."""
    becomes = "在(?=[首前后未今明去])|[将会](?=[获会于在由可被]|陆续|分批|分阶段)"
    how = "(?:(?:提前|超额|如期|按期|按时|全面|圆满)[或和、]?)*"  # 18项|完成或超额完成年度计划, 15项任务|提前或如期完成
    done = f"{how}{one_of('fulfils')}(?:[或和、]{how}{one_of('fulfils')})?了?"
    done = f"{done}(?:{one_of('of an aim')}|[全当本]年)*(?:{one_of('planned')})?(?=[，。；、,;\n]|$)"
    return re.compile(
        f"{one_of('foresees')}(?![性目指值数])|作为(?![^，。；]*的)|正?[按超达](?:到)?(?:序时|时序|计划)|{becomes}|{done}"
    )


def _behind_date(folded: str, sentence: Sentence, at: int) -> int:
    """9个|在1980年前建成的|屋区: where the noun begins behind words that say since when the things are there."""
    led = folded[at] in "在于自"
    dated = next((time for time in sentence.times if at <= time.start <= at + led and time.end > at), None)
    found = _BUILT_THEN.match(folded, dated.end) if dated is not None else None
    return found.end() if found is not None else at


_DATES: Final = frozenset("在于自12一二")
_BUILT_THEN: Final = re.compile(
    "(?:或?之?[以]?[前后])?(?:建成|落成|兴建|建造|启用|竣工|投[产用]|投入使用|成立|开业|登记)的(?=[\u4e00-\u9fff]{2})"
)
_THRESHOLD_COUNT: Final = re.compile("[两二三四五六七八九十]{1,2}[个道大]")
_AT_PLACE: Final = re.compile(f"(?<=[\u4e00-\u9fff]){AT}[^的]{{2,}}$")
_AT_ANY_PLACE: Final = re.compile(f"(?<=[\u4e00-\u9fff]){AT}[^的]+$")  # 60家企业|在港|设立业务: a verb follows
_MADE_SO: Final = re.compile("(?<=[\u4e00-\u9fff]{2})(?:恒常|常态|制度|规范|标准|常规|永久)化$")
_MOVED: Final = re.compile("[将把][^，。；、]{0,6}$")
_GIVEN: Final = re.compile("(?:提供|给予|办理|开展|实施|进行)了?(?=[\u4e00-\u9fff]{2})")
_FOR_REACH: Final = 8  # letters in which it is told for whom something is done


def done_for(folded: str, start: int, at: int) -> bool:
    """Whether those counted at `at` are whom something is done for: 为全市|10万户."""
    return _for_whom().search(folded, max(start, at - _FOR_REACH), at) is not None


@functools.cache
def _for_whom() -> re.Pattern[str]:
    """为全市10万户…, 替10万户…, 支持20所…, 引导超2万名…: words behind which those are counted for whom something is done."""
    helps = one_of("helps")
    return re.compile(
        rf"(?:[为替给向让对在](?:{WHOLE}|{OURS}|[全本][港澳]|各[市县区乡镇]|[\u4e00-\u9fff]{{2,4}}[市县区乡镇])?|{helps})(?:大?约|近|超过?|逾|共)?$"
    )


_WITH: Final = re.compile(
    "相[比较]于?$|[比较同与]$|(?:控制在)?基于$"
    "|(?<![占同环对可])[比较](?![例重率值较])[\u4e00-\u9fff]{1,6}的$"  # 产量|比大旱的|1980年|还多3亿斤
)
_COMPARED: Final = re.compile(
    f"[、，]?[将会]?相?[比较](?![重例率值较亚好大小低多少强赛拼]|高(?!峰))|[与同](?:[上前去]一?年|[0-9一二三四五六七八九十百]{{2,5}}年)度?{OF_BUDGET}$"
)


def _before_comparison(folded: str, sentence: Sentence, start: int, end: int) -> int:
    """A subject ends before what it is compared with: 财政赤字 | 比去年预算 | 增加."""
    for time in sentence.times:
        based = time.relation == "baseline" and start < time.start < end
        if based and (compared := _WITH.search(folded, start, time.start)) is not None:
            return compared.start()  # 扩展倍数|控制在基于|2020年建设用地规模的1.3倍
        if (is_at := before_earlier(folded, time, start, end)) is not None:
            return is_at
        if time.end == end and folded[time.start - 2 : time.start] in role("gap"):
            return time.start - 2  # 入学率 | 高于上年 | 2个百分点
    return end


def _before_next_time(folded: str, sentence: Sentence, start: int, until: int) -> int:
    """An object ends before a time (向12万名退休人员|2025年|发放补贴) that is no part of it (总额3亿元的两年计划)."""
    # 81公里|年底建成, but 10班|两年全日制课程
    time = next((t for t in sentence.times if t.start > start or (t.start == start and t.relation)), None)
    if time is None or time.start >= until:
        return until
    at = time.start
    # 19公里的深隧系统|年内|完工
    within = folded.find("的", start, at) >= 0 and not comes_about(folded, time.end)
    if within or folded.endswith("为期", start, at):
        return until
    lead = _leads_time().search(folded[start:at])
    return start + lead.start() if lead else at


_SHORTEST_NOUN: Final = 3


@functools.cache
def _leads_time() -> re.Pattern[str]:
    modal = f"(?<![{NOUNS_WITH['可']}])可|{MODAL_WILL}"  # not 就业机会|将于2027年
    return re.compile(
        f"(?:连续|预定|{one_of('foresees', 'intends', 'firm')}|最[快早]|{modal}|[在于将由从到自较]|(?<![占对])比)+$"
    )


def _before_time(folded: str, start: int, end: int) -> tuple[int, int]:
    """受惠名额明年会增至…: the subject that stands before a time."""
    lead = _leads_time().search(folded[start:end])
    return subject(folded, start, start + lead.start() if lead else end)
