"""What a number is told of, where the words before it name what it is compared with or a share of."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.comparisons import find_comparison, find_gap
from govreport.goals.phrases.objects import starts_with_verb
from govreport.goals.phrases.subjects import subject
from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.lexicon.bases import SHARES
from govreport.mentions.grammar import dimension_of
from govreport.mentions.mention import QuantityMention
from govreport.mentions.predicates import Predicate
from govreport.text.words import KEEPS, WHOLE, any_of, comparators, endings, one_of, role

__all__ = [
    "WRITTEN",
    "behind_equals",
    "is_others_level",
    "is_part_of_last",
    "is_part_of_other",
    "of_which_share",
    "takes_of_whole",
    "told_of",
    "without_share",
]

WRITTEN: Final = ("fraction", "chinese")  # shapes of numbers that nouns follow: not 增长5%以上


def told_of(
    folded: str, q: QuantityMention, words: tuple[int, int], noun: tuple[int, int], left: int, said: Predicate
) -> tuple[tuple[int, int], Predicate]:
    """What a predicate at `left` is told of, without what it is compared with or a share of, and what it says then.

    `words` are where the words begin that the number may be told of, and those behind the last time and cue.
    """
    compared = find_comparison(folded, *noun) if said.asserts else None
    if compared is not None and find_gap(folded, *noun, said.verb) is None:  # 利润|比目标|增加3亿元
        noun = subject(folded, noun[0], compared) if compared > noun[0] else (left, left)
    if noun[1] - noun[0] == 1 and folded[noun[0]] == "中":
        return (left, left), said  # 受损房屋300户|中|已修缮八成
    if q.unit == "个百分点" and folded.endswith("超额完成", 0, noun[0]):
        return (left, left), said  # 能耗下降10%，|超额完成省考核目标|3个百分点
    if q.unit in ("%", "倍") and is_others_level(folded, noun):
        return (left, left), said.but(asserts=True)  # 突破9万元，|达到全国平均水平|的96%
    if q.unit in ("%", "倍") and (limit := _limit_of(folded, words, noun)) is not None:
        return limit[0] if limit[0][1] > limit[0][0] else (left, left), said.but(comparator=limit[1], asserts=True)
    if said.change in ("increase", "decrease") and folded[q.reach] == "的":
        noun = _pace_of_other(folded, q, noun)
    if folded[noun[0]] in "大约" and _about_whole().match(folded, *noun) is not None:
        said = said.but(comparator="about")  # 约占一般预算支出的74%
    part = _is_portion(folded, q, noun)
    if part or (
        q.unit in ("%", "倍") and (_OF_WHOLE.match(folded, noun[1]) or _of_other().search(folded, noun[0] + 2, noun[1]))
    ):
        noun, said = _share_of_other(folded, noun, said, part)
    if q.unit == "%" and folded[noun[1]] == "的" and (by := _BY_SIZE.search(folded, noun[0] + 2, noun[1])) is not None:
        noun = noun[0], by.start()  # 养老床位数|按照老年人口|的3.5%配置
    if folded[noun[1]] == "的" and (back := _BACK_TO.search(folded, *noun)) is not None:
        noun = (noun[0], back.start()) if back.start() > noun[0] else (left, left)
        return noun, said.but(asserts=True)
    return noun, said


def _pace_of_other(folded: str, q: QuantityMention, noun: tuple[int, int]) -> tuple[int, int]:
    """工业增长12%，超过|农业|增长4%的速度: what else grew at the pace with which one is compared."""
    other = _outpaces().match(folded, *noun)
    if other is None or _at_pace().match(folded, q.reach) is None:
        return noun
    told = subject(folded, other.end(), noun[1])
    return told if told[1] > told[0] and folded[slice(*told)] not in role("gap of") - {"经济"} else noun


@functools.cache
def _outpaces() -> re.Pattern[str]:
    return re.compile(f"{one_of('extent')}?(?:{one_of('gap')}|大于)(?!{WHOLE}|平均)")


@functools.cache
def _at_pace() -> re.Pattern[str]:
    return re.compile(f"的(?:平均)?(?:{one_of('pace')}|水平)(?=[，。；、,;\n]|$)")


def is_others_level(folded: str, noun: tuple[int, int]) -> bool:
    """突破9万元，|达到全国平均水平|的96%, |是全国|平均的2倍: whether words name nothing but what others have."""
    start, end = noun
    end += len("平均") * folded.startswith("平均的", end)
    return folded[end] == "的" and _OTHERS_LEVEL.fullmatch(folded, start, end) is not None


def _limit_of(folded: str, words: tuple[int, int], noun: tuple[int, int]) -> tuple[tuple[int, int], str] | None:
    """贷款|不得|超过注册资本|的10倍, 按|不超过投资额|的30%: what is told to keep a share of a base, and how it is bound."""
    pattern, bounds = _reaching()
    ruled = folded[noun[0] - 2 : noun[0]] in role("rules out")
    at, begin = (noun[0] - 2, words[0]) if ruled else (folded.find("不", *noun), words[1])
    m = pattern.match(folded, at, noun[1]) if at >= begin else None
    if m is None or m.end() >= noun[1] or m.group() not in bounds or m.group()[-1] not in "于过":  # 就业不足率
        return None
    end = m.start() - (folded[m.start() - 1] in "按照以")
    if begin >= end or folded[begin] in "对向给":
        return (begin, begin), bounds[m.group()]  # 对企业按不超过投资额的30%给予|补助
    told = subject(folded, begin, end)
    return told if told[1] > told[0] else (begin, end), bounds[m.group()]


_BY_SIZE: Final = re.compile("(?:不[低少]于)?按照?[^，。；、]{2,16}$")
_OTHERS_LEVEL: Final = re.compile(
    "(?:仅|只|约|已)?(?:达到?|为|是|相当于|[提升增扩缩降回恢拉]?[高升加大小低复]?[到至])?"
    f"(?:{WHOLE}|世界|国际|同类地区|[历往常多去上]年)?(?:同期)?(?:平均)?(?:水平|平均值?|(?<=平均))"
)
# 客运量|已恢复到疫情前的90%
_BACK_TO: Final = re.compile(
    "(?:已|基本|全面|仅|只)*(?:回复|恢复|回升|回到|相当|达)[到至于]?(?:疫情?|灾|危机|历史|震|战)(?:发生|爆发)?(?:之|以)?(?:前|同期|高峰|高点)(?:同期|平均)?(?:水平|水准)?$"
)


@functools.cache
def _about_whole() -> re.Pattern[str]:
    return re.compile(f"(?:大概|大?约)(?:占|是|为|{one_of('equals')})")


@functools.cache
def _of_other() -> re.Pattern[str]:
    return re.compile(f"占|{one_of('equals')}")


_LIMITS: Final = ("上限", "下限")
_OF_WHOLE: Final = re.compile("(?:平均)?的")  # 能耗约为全国|平均的70%


def _is_portion(folded: str, q: QuantityMention, noun: tuple[int, int]) -> bool:
    """超过全国产能|一半, 接近全省|三分之二: whether a number is a part of what a whole place has; not 超过全国平均水平|一半.

    What is the same on the whole as in a part has no such part: 人均收入超过全省|三分之一.
    """
    if q.unit != "%" or q.shape not in WRITTEN or noun[1] != q.start:
        return False
    of_all = _WHOLE_HAS.search(folded, *noun)
    if of_all is None or _AVERAGES.search(folded, noun[0], of_all.start()) is not None:
        return False
    return bool(of_all[1]) or folded[q.reach - 1] != "成"  # 利润超过全省|三成 is a gap


_WHOLE_HAS: Final = re.compile(
    f"[过到近于足]{WHOLE}(?![平均同])((?!水平|标准)[\u4e00-\u9fff]{{0,6}})(?<![平均期])(?<!水平|标准|目标|计划)$"
)
_AVERAGES: Final = re.compile("均|[率价速度]")


def _share_of_other(
    folded: str, noun: tuple[int, int], said: Predicate, part: bool
) -> tuple[tuple[int, int], Predicate]:
    """示范社区数量|达到城市社区的60%, 公共开支|相当于本地生产总值21%: what a share is of is no part of the subject."""
    m = _reaching()[0].search(folded, noun[0] + 2, noun[1])
    of_whole = part or _OF_WHOLE.match(folded, noun[1]) is not None
    stop = noun[1] - 2 * folded.endswith(_LIMITS, *noun)  # 占总面积的比例|上限
    share = folded.endswith(endings("share"), noun[0], stop)
    told = m is not None and _of_other().search(m.group()) is not None and not share
    if m is None or not (of_whole or told):
        return noun, said  # 服务业占生产总值比重
    comparator = _reaching()[1].get(m.group(), "")
    comparator = comparator or ("about" if "约" in m.group() else "")
    bound = said.but(comparator=comparator, asserts=True) if comparator else said
    return subject(folded, noun[0], m.start()), bound


def behind_equals(folded: str, j: Judged, noun: tuple[int, int]) -> tuple[int, int]:
    """碳强度降低65%，相等于|碳排放量|减少26%: what another change is told of, which the one before amounts to.

    So is what would have to be done for as much, with its verb: 发电6亿千瓦时，相当于|植树|5万亩、|节约标准煤|20万吨.
    """
    if j.predicate.change not in ("increase", "decrease"):
        return _done_for_as_much(folded, j, noun)
    equals = any_of("equals").match(folded, *noun) if folded[noun[0]] == "相" else None
    return subject(folded, equals.end(), noun[1]) if equals is not None and equals.end() < noun[1] else noun


def _done_for_as_much(folded: str, j: Judged, noun: tuple[int, int]) -> tuple[int, int]:
    equals = any_of("equals").match(folded, j.start, noun[1]) if folded[j.start] == "相" else None
    if equals is None or j.predicate.verb or dimension_of(j.quantity.unit) in ("share", "multiple"):
        return noun
    start = max(equals.end(), folded.rfind("、", equals.end(), noun[1]) + 1)
    each = _EACH.match(folded, start, noun[1])
    start = each.end() if each is not None else start
    done = _DEED.match(folded, start, noun[1]) is not None or starts_with_verb(folded, start, noun[1])
    return (start, noun[1]) if done else noun


_DEED: Final = re.compile("少|植树|造林|固碳")  # 少烧标煤
_EACH: Final = re.compile("(?:每年|一年|全年|年)?[可能约]*")


@functools.cache
def _reaching() -> tuple[re.Pattern[str], dict[str, str]]:
    words = {word: said for word, said in comparators("before").items() if word[-1] in "于过到足及近" and len(word) > 1}
    equals = one_of("equals")
    return re.compile(
        f"达到|(?:{'|'.join(KEEPS)})在|(?:大?约)?{equals}|(?:大?约|已|仅|只)?占(?![比有用]|地(?![区方]))|{lexicon.alternation(words)}"
        "|(?:提[升高]?|增加?|上?升|扩大|减少?|下?降低?|回落|压[缩减降]|缩[短减小]|精简)[至到为]|(?:仅|只|大?约)?(?:(?<![但可于就而还])是(?!否)|(?<![作因以成认])定?为)"
    ), words


def is_part_of_last(view: View, j: Judged) -> bool:
    """投入0.7亿元，|是邻市的一半|: what so much of another is, is what was told before."""
    share = j.quantity.unit in ("%", "倍") and view.folded.startswith("的", j.subject[1])
    listed = j.quantity.shape in WRITTEN and view.folded[j.subject[0] - 1] in "、和及"  # 、南市的|三分之一
    alone = view.folded[j.start : j.subject[0]] in _AMOUNTS_TO  # 现住人口4.7万人，|为计划人口的73%
    return share and (listed or alone or view.folded.startswith(("是", "为", "仅是", "只是", "仅为"), j.subject[0]))


_AMOUNTS_TO: Final = ("为", "是", "约为", "仅为", "约是", "仅是")


def is_part_of_other(view: View, j: Judged) -> bool:
    """上市公司21家，不及邻市的|一半: whether words tell what something else has, of which the number is a part."""
    told = j.quantity.unit == "%" and j.quantity.shape in WRITTEN and view.folded[j.quantity.start - 1] == "的"
    return told and _WHAT_OTHERS_HAVE.fullmatch(view.folded, j.head, j.quantity.start) is not None


_WHAT_OTHERS_HAVE: Final = re.compile(
    "(?:[也都均还尚]|目前)?(?:不[及足到]|未[及到]|[仅只约]*[为是]|[仅只]有|[仅只]相当于)[^，。；、]{2,14}的"
)


@functools.cache
def _share_of() -> re.Pattern[str]:
    return re.compile(f"数量?{one_of('share')}$")


def of_which_share(view: View, j: Judged, pieces: Pieces) -> Pieces:
    """优良天数比例达到90%，增加13天: what has a unit of its own is told of the days, not of their share."""
    start, end = pieces[-1]
    unit = j.quantity.unit
    if unit not in SHARES and (rest := without_share(view, pieces)) and rest != pieces:
        return rest  # 经常开支占总开支超过八成，为4410亿元
    share = _share_of().search(view.folded[start:end])
    if share is None or view.folded[start + share.start() - 1] != unit:
        return pieces
    return (*pieces[:-1], (start, start + share.start() + 1))


def without_share(view: View, pieces: Pieces) -> Pieces:
    """经常开支|占总开支, 增加值|占比: of which a share was told, without the share; nothing where no more was told."""
    while pieces and view.folded[pieces[-1][0]] == "占":
        pieces = pieces[:-1]
    if not pieces:
        return ()
    start, end = pieces[-1]
    ratio = _TAKES.search(view.folded, start + 2, end)
    return (*pieces[:-1], (start, ratio.start())) if ratio is not None else pieces


_TAKES: Final = re.compile("占(?!用)")  # not 耕地占用税


def takes_of_whole(folded: str, start: int, end: int) -> bool:
    """约占全国的|三成, 达到|全省总量|六分之一: whether words say of which whole a number is a share."""
    return folded[start] in _WHOLE_FIRST and _of_whole().match(folded, start, end) is not None


_WHOLE_FIRST: Final = frozenset("达大约已近占相")


@functools.cache
def _of_whole() -> re.Pattern[str]:
    equals = one_of("equals")
    of_all = f"达到?(?={WHOLE}总[量数额])"  # 达到|全省总量|六分之一
    return re.compile(
        f"(?:大?约|已|近)?(?:占(?!地(?![区方]))|{equals}|是(?=(?:本地|国内|地区)?生产总值)|{of_all}|相对(?=[^，。]{{2,14}}的(?:占比|比[率例重])))"
    )
