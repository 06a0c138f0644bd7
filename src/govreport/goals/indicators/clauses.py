"""The clause before that of a number, where it names what the number is about."""

import functools
import re
from bisect import bisect_left
from typing import Final

from govreport.goals.phrases.agents import speaks_to
from govreport.goals.phrases.asides import before_aside
from govreport.goals.phrases.comparisons import find_comparison
from govreport.goals.phrases.heads import REGARDING
from govreport.goals.phrases.measures import has_measure
from govreport.goals.phrases.object_ends import before_verb
from govreport.goals.phrases.ranks import FIRST_EVER, HAS_RANK, WHEN_SO, ranked, stated
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.phrases.terms import once_done
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.marks import tells_as_it_is
from govreport.goals.seen.view import Sentence, View, within
from govreport.mentions.grammar import dimension_of
from govreport.mentions.predicates import predicate_before
from govreport.text.words import actions, any_of, endings, one_of, role, supposing, surfaces

__all__ = [
    "before_threshold",
    "behind_indent",
    "behind_time",
    "clause_from",
    "label_before",
    "noun_alone",
    "noun_before",
    "told_from",
    "told_in_clause_before",
    "topic",
]

Stretch = tuple[int, int]

_ENDS: Final = "，。；：\n,;"
_CIRCUMSTANCE: Final = "下中后时前"  # the last letter of 在…条件下
# 在符合额外条件下, 在黄河以北地区, 依财政负担能力: a clause of its own
_AMID: Final = re.compile(
    "在[^，。；：0-9]{2,14}(?:[下上中后]|地区|区域|流域|省份|以[东西南北内外])"
    "|(?:依|按|视|衡酌|审酌|斟酌|参酌|考量|因应|配合)[^，。；：0-9]{2,14}(?:能力|情形|情况|状况|需[要求])"
)
_REGARDING_ENDS: Final = ("而言", "来说", "来看", "来讲", "看来", "以来", "至今", "迄今")
_RANKED_OF: Final = re.compile(
    f"(?:在|位[列居])?全?[国省市州县区盟旗][0-9]{{1,4}}[个家座][^，。；0-9]{{1,12}}?(?:{HAS_RANK}|第[0-9一二三四五六七八九])"
)
_FURTHEST: Final = 2000  # letters of a clause that is looked through
_LONGEST: Final = 26  # letters of a noun that stands alone in its clause


def clause_from(folded: str, floor: int, end: int, marks: str = "。，；：\n") -> int:
    """Where the clause that goes up to `end` begins, behind the last of some marks; at `floor` at the earliest.

    >>> clause_from("工业增长；出口3亿元", 0, 7, "，；"), clause_from("工业增长；出口3亿元", 5, 7, "，；")
    (5, 5)
    """
    return max(floor - 1, *(folded.rfind(mark, floor, end) for mark in marks)) + 1


def behind_indent(folded: str, start: int) -> int:
    """Where the first word of a clause begins, behind the indent of its paragraph."""
    while folded.startswith((" ", "　"), start):
        start += 1
    return start


def noun_before(view: View, start: int, taken: int, amid: bool = True) -> Stretch:
    """The words of the clause that a comma parts from the one that begins at `start`, without its times.

    Empty where it is not a comma, or where the clause reaches before `taken`, the end of the number before.
    One clause that tells only amid what things stand is passed over (`amid`).
    """
    end = start - 1
    if view.folded[end] not in "，,":
        return end, end
    start = behind_indent(view.folded, clause_from(view.folded, max(end - _FURTHEST, 0), end, _ENDS))
    if start < taken:
        return end, end
    if amid and (_AMID.fullmatch(view.folded, start, end) or _COMPARED.fullmatch(view.folded, start, end)):
        # 调整资助上限，|在符合条件下，|由12万元升至18万元; 绿化面积80万亩，|与计划相比，|超过5万亩
        return noun_before(view, start, taken, amid=False)
    for time in within(view.times, start, end):
        if time.shape == "duration":
            continue
        if time.start - start <= 1 or view.folded[start : time.start] in role("agent") | {"政府"}:
            start = time.end  # 去年|工业增加值和出口额，分别…, 政府即日起|放宽签证有效期，由…
        else:
            end = time.start
            break
    if view.folded.endswith(_REGARDING_ENDS, start, end):
        return end, end  # 中期而言，|预计每年平均增长3%
    if (bound := _bound_by_order().search(view.folded, start, end)) is not None:
        end = bound.start()
    end = before_threshold(view, start, end)  # 税收|连续跨越三个“十亿元”台阶，从20亿元增至48亿元
    if view.folded[start:end] in role("ranked in") or _RANKED_OF.match(view.folded, start) is not None:
        return end, end  # 出口额3亿元，|全球|排名第一，增长5%; 指数5，|全市20个区县排名第4，下降9%
    return subject(view.folded, start, end) if end > start else (end, end)


def noun_alone(view: View, start: int, taken: int) -> tuple[Stretch, ...]:
    """The noun that stands alone in the clause before: 研发经费，从4亿元增加到6亿元."""
    noun = noun_before(view, start, taken)
    if view.folded.startswith(tuple(role("according to")), clause_from(view.folded, taken, start - 1)):
        return ()  # 对照标准，投入3亿元
    if noun[1] > noun[0]:  # 出口|大幅度增加，由4亿元增加到6亿元
        noun = noun[0], predicate_before(view.folded, view.mirrored, noun[1], noun[0], {})[0]
    if not _is_plain(view, *noun):  # 扫除文盲的|人口覆盖率，由65%提高到91%
        noun = view.folded.rfind("的", *noun) + 1, noun[1]
        if not (noun[0] and has_measure(view, *noun)):
            return ()
    return (noun,) if _is_plain(view, *noun) and view.folded[noun[1] - 1] not in _CIRCUMSTANCE else ()


def label_before(view: View, j: Judged, paid: bool, taken: int = 0) -> tuple[Stretch, ...]:
    """…；公共安全类支出：|安排|3亿元: the label of an item for which so much is set aside; empty where none stands there.

    It begins behind `taken`, the end of the number before (上市公司45家、|总量|：1224家).
    Of a number that is not `paid` it is one only if it names what is measured: 财政收入：6亿元，净利润：|9亿元.
    """
    end = j.start - 1
    if view.folded[end] in "，,":  # 采用新工法的项目比例：|2028年起的五年内|，不少于五成
        dated = (t.start - 1 for t in within(view.times, max(end - _LONGEST_TIME, 0), end) if t.end == end)
        end = next(dated, end)
    if view.folded[end] not in "：:":
        return ()
    end = before_aside(view.folded, max(end - _LONGEST_LABEL, 0), end)  # 历年收入|（不含借款，按老价计算）：2009年3亿元
    floor = max(end - _LONGEST_LABEL, taken)
    start = clause_from(view.folded, floor, end, "。；;，：:\n")
    label = subject(view.folded, start, end) if start > floor or start == taken else (end, end)
    name = view.folded[slice(*label)]  # not 税收收入5亿元，占比：|83%
    known = paid or name in surfaces("indicator_names") or (name not in role("ratio") and has_measure(view, *label))
    named = known and label[1] - label[0] >= NOUN
    return (label,) if named else ()


_LONGEST_LABEL: Final = 40  # letters
_LONGEST_TIME: Final = 20


def _is_plain(view: View, start: int, end: int) -> bool:
    """Whether a stretch is short enough for a noun, and holds no verb."""
    return 0 < end - start <= _LONGEST and before_verb(view.folded, start, end) == (start, end)


@functools.cache
def _bound_by_order() -> re.Pattern[str]:
    """A clause that binds its subject by no number, while the next one does.

    用水总量|不超过上级下达指标，其中2025年不超过17亿立方米; 居民收入增长|与经济增长同步，力争快1个百分点;
    公务接待费|只减不增，再压减10%; 城镇化率|的快速提升，达到40%; 工业增加值|由负转正，增长3%; 低保标准|实现“九连增”，达到800元; 增长率|比预期好，可达到7%.
    """
    return re.compile(
        f"(?:不[低高多少]于|不超过|达到|符合|[好优]于|{one_of('fulfils')})[^，。；0-9]{{2,14}}(?:{one_of('aim')}|标准)$"
        f"|(?:{one_of('extent')}|(?<![人户亩年月日])均|都|也|全部|继续|持续|依然|[仍已会]|一直){{0,3}}"
        f"(?:{one_of('gap')}|不及|不如|逊于|比不上|[高低多少快慢]过)(?=[^，。；、]{{2}})"
        "(?:[12][0-9]{3}年|上一年)?[^，。；、0-9零一二两三四五六七八九十百千万半成倍]{0,12}$"
        f"|{FIRST_EVER}$"
        "|(?<=[\u4e00-\u9fff]{2}[额金费])[为是][^，。；0-9]{3,30}$"  # 贷款额|为商户三个月的租金开支，以50万元为上限
        "|比(?:原先)?预[期计想][更为]*[好佳高快低]$|[好优高低]于预期$"
        "|(?:基本|继续|保持)*[与同跟][^，。；、0-9]{2,12}?(?:基本|大体|保持)*(?:同步|持平|一致|相当)$"
        "|(?:衡酌|审酌|斟酌|参酌|考量)[^，。；]{2,16}$"  # 岁出|衡酌岁入负担能力，小幅成长4%
        # 成本|不但没有降低，反而上升6.5%; 收入|不降反升，增长5%
        f"|(?:不[但仅只光]|非但|并)?(?:没有?|未曾?|不)(?:{one_of('extent')}|再|继续|随之)*"
        "(?:(?:[下上]?[降升涨跌滑]|回[落升]|[提减增缩扩])[低高长加少小大产收亏]?){1,2}(?:反[增减升降涨跌])?$"
        "|只[增减升降涨跌]不[增减升降涨跌反]$|从无到有$|保持[^，。；、]{1,10}(?:增长|增速|势头|态势)$"
        f"|的(?:{one_of('extent', 'course')}|有效)?(?:提[升高]|增[长加]|改善|下降|降低|扩大|回落|[上下]?调[升高降低整涨]?)$"
        "|(?:一直|持续|始终|仍|继续)?以[^，。；0-9]{2,10}(?:速度|步伐|幅度|势头)增[长加]$"  # 整体经济|一直以低于趋势的速度增长，全年增长1%
        # 烟尘、粉尘排放量|首次出现双下降, 出口、进口|均实现两位数增长
        "|(?:首[次度]|再次|继续|同时|成功|[均都皆])*(?:(?:出现|实现|呈现|保持|迎来)了?"
        f"(?:双双?|齐|[正负]|[两二]位数|较[大快]|{one_of('extent', 'course')})?的?|双双?|齐)"
        "(?:(?:增[长加收]|下降|降低|减[少排]|提[升高]|上升|上涨|回[升落]|突破|达标|改善|好转)|[增降升减超])$"
        # 蔬菜|连续三年增产
        "|(?:已经?|实现)?连续?[0-9一二两三四五六七八九十]{1,3}年(?:实现|保持|获得?|喜获)?了?(?:丰收|增[产长收加]|减[产少]|下降|上升|盈利)$"
        f"|{ranked()}$|(?:数额|金额|总量|规模|增[幅速])?最[大高多快]$"
        # 渔业|在克服台风影响后获得丰收
        f"|(?:在[^，。；、0-9]{{2,14}}(?:[后下中上]|的?同时))?{WHEN_SO}(?:(?:已|基本|成功|顺利|实现|整体)了?){{0,2}}(?:{stated()})$"
        f"|(?:已|再|又|成功|喜)?(?:实现|迎来|{one_of('wins')})了?(?:历史[^，。；“]{{0,4}})?"
        "“?[两二三四五六七八九十]{1,3}连[增涨升丰降跌冠]”?$"
    )


def behind_time(sentence: Sentence, start: int, end: int) -> int:
    """2026年|经济增长目标：5%: where a stretch begins without the time at its head."""
    return next((time.end for time in sentence.times if time.start == start and time.end < end), start)


def told_in_clause_before(view: View, sentence: Sentence, j: Judged) -> tuple[Stretch, ...]:
    """What the clauses before tell of: 收入增长与经济增长同步，力争快1个百分点."""
    counted = j.start > sentence.start and dimension_of(j.quantity.unit) in ("count", "people")
    if counted and (most := _MOST.search(view.folded, max(j.start - _LONG, 0), j.start)) is not None:
        return (most.span(1),)
    if j.predicate.asserts or j.predicate.origin:
        named = noun_alone(view, j.start, sentence.start)
        if named and _is_told_of(view, j, *named[0]):
            return named  # 综合分析各方面条件，经济增长速度，|为8%
    noun = (_turned(view, sentence, j.start) or topic(view, sentence, j.start)) if j.start > sentence.start else (0, 0)
    if view.folded.endswith("》", *noun):
        return noun_alone(view, j.start, sentence.start)  # 编制《规划》，确定目标：生产总值，|2026年33亿元
    dates = any(time.start <= noun[0] and noun[1] <= time.end for time in sentence.times)
    noun = behind_time(sentence, *noun), noun[1]  # 我市|去年|GDP增速居全省第3位，达到6%
    foreseen = (c.end for c in sentence.cues if noun[0] < c.start < c.end <= noun[1] - NOUN and c.strength == "expect")
    noun = next(foreseen, noun[0]), noun[1]  # 专家预计|青石经济|在2027年，平均增长3%
    return (noun,) if NOUN <= noun[1] - noun[0] <= _LONGEST_TOPIC and not dates else ()


_LONG: Final = 40  # letters of a clause that tells of what there is most
# 损失金额最高是|网上骗案|，有5135宗, 占最多的为|网购骗案|，共2000宗
_MOST: Final = re.compile("最[高多大低少]的?(?:就?是|为)([一-鿿“”「」]{2,14})[，,]\\Z")


def _turned(view: View, sentence: Sentence, start: int) -> Stretch | None:
    """经济平稳运行，|固定资产投资|扭转了负增长，全年增长1.2%: the measure that the clause before says to go another way."""
    end = start - 1
    begin = behind_time(sentence, sentence.clause_start(end), end)
    turned = any_of("turns").search(view.folded, begin + NOUN, end)
    noun = subject(view.folded, begin, turned.start()) if turned is not None else (0, 0)
    known = view.folded[slice(*noun)] in surfaces("indicator_names")  # 访港旅客|结束连跌，全年5830万人次
    return noun if noun[1] > noun[0] and (known or has_measure(view, *noun)) else None


def _is_told_of(view: View, j: Judged, start: int, end: int) -> bool:
    """Whether a noun that stands right before the comma is what a predicate needs: a measure."""
    return end == j.start - 1 and has_measure(view, start, end) and view.folded.find("是", start, end) < 0


_LONGEST_TOPIC: Final = 20  # letters


_AS_FOR: Final = re.compile("就([^，。；、0-9]{2,16})(?:而言|来说|来看|方面)")  # 就|基建开支|而言，预算为285亿元


def topic(view: View, sentence: Sentence, start: int) -> Stretch:
    """The noun of a clause before: of the one that tells of growth (经济平稳增长，年均5%), or of the first one.

    保障性住房建设，…基本建成500万套: what the sentence is about; a clause such as 据介绍 is about nothing.
    """
    folded, breaks = view.folded, sentence.breaks
    last = bisect_left(breaks, start) - 1
    # 经营开支略低于去年，|但与前年相比|，高出19%
    last -= last > 0 and _COMPARED.fullmatch(folded, breaks[last - 1] + 1, breaks[last]) is not None
    begin = breaks[last - 1] + 1 if last > 0 else sentence.start
    dated = next((time for time in sentence.times if time.start > begin + 2 and time.end == breaks[last]), None)
    if dated is not None and folded[dated.start] in "在于自由从":
        return subject(folded, begin, dated.start)  # 培训名额|在2026年度，估计将增加50%
    if folded[sentence.start] == "就" and (as_for := _AS_FOR.fullmatch(folded, sentence.start, breaks[0])) is not None:
        return as_for.span(1)
    first = behind_time(sentence, sentence.start, sentence.end)
    begin = behind_time(sentence, begin, sentence.end)
    if (bound := _bound_by_order().search(folded, begin, breaks[last])) is not None:
        return _before_comparison(folded, *subject(folded, begin, bound.start()))
    if (crossed := before_threshold(view, begin, breaks[last])) < breaks[last]:
        return subject(folded, begin, crossed)
    left, said = predicate_before(folded, view.mirrored, breaks[last], begin, {})
    if said.change in ("increase", "decrease") and folded[left - 1] != "的":
        running = folded.rfind("连续", begin + NOUN, left)
        noun = subject(folded, begin, running if running > 0 else left)  # 养老金|连续5年增加
        noun = _before_time(folded, sentence, *_before_comparison(folded, *noun))
        if noun[1] > noun[0] or breaks[last] == breaks[0]:
            return noun  # else 服务输出被拖累，年内|放缓
    if folded.endswith((*endings("speaks"), *_REGARDING_ENDS), sentence.start, breaks[0]) or _AIMS.match(
        folded, sentence.start
    ):
        worked = _WORKED_AT.fullmatch(folded, begin, breaks[last]) if last > 0 else None
        return worked.span(1) if worked is not None else (sentence.start, sentence.start)
    begin, end = min(first, breaks[0]), breaks[0]
    more = len(breaks) > 1 and breaks[1] < start
    # 为减轻负担，我会宽减|薪俸税，上限为5000元: not what it is done for
    if more and _leads_on(folded, begin, end):
        begin, end = behind_time(sentence, breaks[0] + 1, sentence.end), breaks[1]
        begin = min(begin, end)  # 首先，我建议宽免|差饷，以500元为上限
    elif more and folded.endswith("方面", begin, end) and not _is_time(sentence, breaks[0] + 1, breaks[1]):
        begin, end = breaks[0] + 1, breaks[1]  # 内需方面，|私人消费开支|去年转弱，全年下跌1.1%
        end = next((time.start for time in sentence.times if begin < time.start < end), end)
    if folded[begin:end].strip(_NUMBERING) in _INTRODUCES or tells_as_it_is(folded, begin, end + 1):
        return begin, begin  # 与此同时，总人数不超过3万人
    noun = _noun_supposed(view, sentence, begin, end)
    inside = [time.end for time in sentence.times if time.start == noun[0] and time.end < noun[1]]
    noun = subject(folded, inside[-1], noun[1]) if inside else noun  # 宽免2026年首季|住宅物业差饷，以500元为上限
    closing = next((t.start for t in sentence.times if t.start > noun[0] + 1 and noun[1] - t.end in (0, 1)), noun[1])
    noun = noun[0], closing if folded[noun[1] - 1] in "止底末月日年前" else noun[1]  # 社会住宅|截至9月底止，已完工800户
    noun = _before_time(folded, sentence, *noun)
    amid = (t for t in sentence.times if noun[0] + NOUN <= t.start < t.end < noun[1])
    doing = next((t for t in amid if folded[t.end : noun[1]] in actions()), None)  # 补贴|明年续办
    if doing is not None and folded[doing.end : noun[1]] not in surfaces("outcomes"):  # 大楼2027年落成，提供80个学额
        noun = noun[0], doing.start
    noun = noun[0], noun[1] - NOUN * folded.endswith("为期", *noun)  # 进修计划|为期三年，每人5000元
    told = folded.find("是", noun[0] + NOUN, noun[1] - 1)  # 经济增速|是综合性指标，今年设定为6%
    noun = (noun[0], told) if told > 0 else noun
    if folded[noun[1] - 1] == "后" and (done := _once_done().search(folded, noun[0] + NOUN, noun[1])) is not None:
        until = next((time.start for time in sentence.times if time.end == done.start()), done.start())
        noun = noun[0], until  # 新球场|2028年落成后，可容纳5000人
    return before_verb(folded, *noun)  # 经济发展|进入新阶段，年均增长6%


def _leads_on(folded: str, begin: int, end: int) -> bool:
    """首先，…, 目标：…, 为减轻负担，…, 各位委员，…: whether a clause leads on to the one that tells."""
    if folded[end] in "：:" or folded[begin] in "为如若倘" or speaks_to(folded, begin, end):
        return True
    return folded[begin:end].strip(_NUMBERING) in _INTRODUCES


def _is_time(sentence: Sentence, start: int, end: int) -> bool:
    """至于诈骗案方面，|2025年1月至11月|，录得300宗: whether a clause is a time and nothing else."""
    return any(time.start <= start and end <= time.end for time in sentence.times)


@functools.cache
def _supposing() -> re.Pattern[str]:
    return re.compile(supposing())


def _noun_supposed(view: View, sentence: Sentence, start: int, end: int) -> Stretch:
    """The noun of a clause, of one that supposes something before its number: 如果|出口|增长5%，总量将突破30亿元."""
    if _supposing().match(view.folded, start) is not None:
        number = next((q.start for q in sentence.quantities if start <= q.start < end), end)
        end = end if number == end else predicate_before(view.folded, view.mirrored, number, start, {})[0]
    return subject(view.folded, start, end)


def _before_time(folded: str, sentence: Sentence, start: int, end: int) -> Stretch:
    """外贸出口|从7月份开始|回升，全年达到19亿元; 就业|于年底|企稳，…: a noun without the time behind it."""
    led = (t.start for t in sentence.times if start + 1 < t.start < end and folded[t.start] in "从自于在由")
    return start, next(led, end)


_COMPARED: Final = re.compile(
    "[但而若如]?[与同和跟][^，。；、]{2,20}(?:相比|比较|对比)|[但而]?相?[比较]之?[^，。；、]{2,20}(?:而言|来说|来看)"
)
# 为改善居住条件，加快|公租房|建设，今年新开工3000套
_WORKED_AT: Final = re.compile(
    "[ 　]*(?:加[快大强]|推[进动]|[抓做搞]好)([^，。；、]{3,16}?)(?:建设|改造|发展|治理)?(?:工作|力度|步伐|进度|进程)?"
)


def _before_comparison(folded: str, start: int, end: int) -> Stretch:
    """物价|比去年|明显回落，控制在3%: a noun without what it is compared with."""
    compared = find_comparison(folded, start, end)
    return (start, end) if compared is None else subject(folded, start, compared)


@functools.cache
def _once_done() -> re.Pattern[str]:
    return re.compile(f"(?:全面|全部|正式)?{once_done()}$")


_NUMBERING: Final = "0123456789.．、 \u3000"  # of paragraphs: 27. 首先，…
_INTRODUCES: Final = frozenset(
    "首先 其次 与此同时 此外 另外 同时 最后 再者 第一 第二 第三 收官 圆满收官 开局 良好开局".split()
)
_AIMS: Final = re.compile(
    "[ 　]*(?:为了? ?(?:更好|进一步)?(?:改善|加快|提升|加强|配合|应对|协助|鼓励|支持|推动|进一步|增加|纾缓|满足)"
    f"|(?:截至|到)?(?:目前|现在|今日|迄今)为止[，,]|{REGARDING}|视乎|鉴于|有鉴于|有见|因应|考虑到|由于|近年[，,])"
    "|以[^，。；]{2,30}?为(?:目标|重点|主线|中心|抓手|核心|引领|牵引|导向|契机|载体|统领|主题|突破口|依托)[，,]"
)


def before_threshold(view: View, start: int, end: int) -> int:
    """Where the verb stands of 生产总值|连续迈上两个千亿元台阶，达…: a threshold that was crossed is told of the noun before it.

    `end` where the stretch does not end in a threshold.
    """
    if not view.folded.endswith(endings("threshold"), start, end):
        return end
    crossed = _crossing().search(view.folded, start, end)
    return crossed.start() if crossed else end


@functools.cache
def _crossing() -> re.Pattern[str]:
    verb, threshold = one_of("crosses"), one_of("threshold")
    passed = "(?:[0-9]{1,4}[十百千万亿]{1,2}、?){0,3}"  # 60亿、70亿|两个关口
    count = f"{passed}(?:[0-9一二两三四五六七八九十]{{1,2}}个)?" + "“?[0-9]{0,4}[十百千万亿]{0,3}级?元?”?"
    return re.compile(rf"(?:[一二两三四五]年|连续|先后|相继|接连|历史性|成功|连)*{verb}了?{count}{threshold}\Z")


_IN_ALL: Final = re.compile("合[共计]|总[共计]|共(?!同)|第[0-9一二三四五六七八九十]{1,2}期|首[批期]")


def told_from(folded: str, sentence: Sentence, j: Judged) -> int:
    """Where it may be told that something will be done: 我建议调整资助上限，|由15万元提升至20万元."""
    # 我们会兴建单位，|合共900个
    goes_on = folded[j.start] in "由从" or _IN_ALL.match(folded, j.start) is not None
    if not goes_on or j.start <= sentence.start:
        return j.start
    start = sentence.clause_start(j.start - 1)
    amid = _AMID.match(folded, start, j.start) is not None and start > sentence.start  # 在符合条件下，
    return sentence.clause_start(start - 1) if amid else start
