"""What money, a rate or an investment that names nothing alone is of: what the clause before says is worked at."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.indicators.clauses import clause_from, noun_before
from govreport.goals.phrases.objects import object_right
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.goals.verdicts.rejections import is_money
from govreport.goals.verdicts.works import stages
from govreport.text.words import (
    OURS,
    WHOLE,
    actions,
    adverbs,
    any_of,
    nominal_verbs,
    one_action,
    one_of,
    role,
    surfaces,
)

__all__ = [
    "SHORTEST_THING",
    "carried_out",
    "of_scheme",
    "of_work_before",
    "paid_for",
    "thing_worked_at",
    "works_of_topic",
]

Stretch = tuple[int, int]


def of_work_before(view: View, j: Judged, noun: Stretch, facts: list[Fact]) -> Stretch | None:
    """What a rate, money or an investment alone is of, in the clause before it; None where none is told.

    为儿童开展|视力检查，|覆盖率|达到90%; 开工建设|青石高速，|完成投资|5亿元; 加强|水利建设，安排|资金|3亿元.
    """
    word = view.folded[slice(*noun)]
    works = word in role("invested")
    spent = word == "支出" and is_money(j.quantity.unit) and _SPENT.fullmatch(view.folded, j.start, noun[1]) is not None
    paid = word in _MONEY and view.folded.endswith(_PAID, j.start, noun[0])
    if not (paid or spent or works or word in role("rate of")):
        return None
    about = noun_before(view, j.start, facts[-1].quantity.reach if facts else 0)
    told = _SHORTEST_ABOUT < about[1] - about[0] <= (_LONGEST_BUILT if works or paid or spent else _LONGEST_TOLD)
    told = told and view.folded[about[0]] != "据"  # 据负责人介绍，今年安排资金
    # 坚持|民生为大，安排|资金; 牢记嘱托，覆盖率95%
    start = clause_from(view.folded, max(about[0] - _LEAD, 0), about[0])
    told = told and not any(view.folded.find(word, start, about[0] + NOUN) >= 0 for word in _HELD_TO)
    if paid or spent:  # not 补贴覆盖|到全县
        told = told and view.folded[about[0]] not in "到向在对为从"
        return thing_worked_at(view.folded, *about) if told and (paid or _is_worked_at(view, about)) else None
    field = view.folded.startswith("方面", about[1])  # 在|制造业|方面，2026年完成|投资
    return about if told and (field or not works or _WORKS.search(view.folded, *about)) else None


def paid_for(view: View, j: Judged, noun: Stretch, facts: list[Fact]) -> Pieces:
    """支持|科技创新|，市财政安排3亿元: what a treasury pays for, which the clause before names; empty where it names none."""
    if not is_money(j.quantity.unit) or view.folded[noun[1] - 2 : noun[1]] != "财政" or j.object[1] > j.object[0]:
        return ()
    pays = view.folded[noun[1] : j.quantity.start].rstrip("了约近超逾过")[-2:] in role("pays out")
    if not pays or _TREASURY.fullmatch(view.folded, *noun) is None:
        return ()
    about = noun_before(view, j.start, facts[-1].quantity.reach if facts else 0)
    told = _SHORTEST_ABOUT <= about[1] - about[0] <= _LONGEST_BUILT and _is_worked_at(view, about)
    if not told:
        return ()
    led = _leads().match(view.folded, *about)  # 重点支持|“三农”
    return (thing_worked_at(view.folded, about[0] if led is None else led.end(), about[1]),)


_TREASURY: Final = re.compile("(?:中央|各级|地方|上级|本级|[省市县区乡镇旗州]级?|全[省市县区州])*财政")
_MONEY: Final = ("资金", "经费", "专项资金", "补助资金")
_HELD_TO: Final = ("坚持", "秉持", "秉承", "践行", "牢记", "恪守")
_PAID: Final = ("安排", "拨付", "下达", "投入")
_SPENT: Final = re.compile("(?:全年|累计|共计?|合计|已|安排|新增|增加)*支出")  # what else may stand in its clause
_SHORTEST_ABOUT: Final = 2  # letters
_LONGEST_TOLD: Final = 12
_LONGEST_BUILT: Final = 24  # letters of the name of one work
# 桥, 站 … and not 加快重点项目建设
_WORKS: Final = re.compile(
    "[^快点大等批]{2}(?:工程|项目|大桥|[桥路段站厂港坝渠堤馆]|高速|通道|隧道|水库|机场|园区|中心|基地|公园|大楼|医院|(?:[兴新重扩改整]建|开发|整治|改善)计划)\\Z"
)


def _is_worked_at(view: View, about: Stretch) -> bool:
    """支持|农村教育，支出3亿元: whether a verb of work leads to a noun; not 收支平衡，支出3亿元."""
    start = clause_from(view.folded, max(about[0] - _LEAD, 0), about[0])
    return start < about[0] and _leads().match(view.folded, start, about[1]) is not None


_LEAD: Final = 16  # letters of how it is worked at


@functools.cache
def _leads() -> re.Pattern[str]:
    verbs = surfaces("directives") | actions() | role("furthers") | role("helps")
    how = f"(?:[今去明]年)?(?:{lexicon.alternation(adverbs())}|重点|主要)*"
    return re.compile(f"[ 　]*{how}为?{lexicon.alternation(verbs, guarded=True)}")


def thing_worked_at(folded: str, start: int, end: int) -> Stretch:
    """支持|山区发展|农村教育: what is worked at, behind who or where it is that is helped to do so."""
    there = _there().match(folded, start, end)
    return (there.end(), end) if there is not None else (start, end)


@functools.cache
def _there() -> re.Pattern[str]:
    where = f"[\u4e00-\u9fff、]{{0,6}}?{one_of('site', 'doers')}等?"
    return re.compile(
        rf"{where}(?:地区|群众)?{one_action()}(?=[\u4e00-\u9fff]{{3}})(?![\u4e00-\u9fff]{{0,4}}{one_of('works', 'work')}\Z)"
    )


def works_of_topic(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int]) -> Pieces:
    """二是高速公路|建设，确保|通车|500公里: the works that a clause before names, with what becomes of them."""
    if view.folded[slice(*noun)] not in stages():
        return ()
    stop = j.start - 1
    told = subject(view.folded, sentence.clause_start(stop), stop) if stop > sentence.start else (stop, stop)
    if told[1] - told[0] <= NOUN or not view.folded.endswith("建设", *told):
        return ()
    return (told[0], told[1] - 2), noun


def of_scheme(view: View, j: Judged, told: Stretch) -> Stretch:
    """实施新一轮|农村公路|提升行动，新改建6000公里: what a scheme is for is counted, where another verb tells what is done.

    Of 实施|危房改造|工程，完成300户 the deed itself.
    """
    if is_money(j.quantity.unit) or j.quantity.unit in ("%", "项") or not (j.predicate.verb or j.action):
        return told
    scheme = _scheme().fullmatch(view.folded, *told)
    if scheme is None:
        return told
    carried = _CARRIES_OUT.search(view.folded, j.start, j.quantity.start)
    return scheme.span("deed" if carried else "thing")


_CARRIES_OUT: Final = re.compile("完成|实施|开展|推进|启动")


@functools.cache
def _scheme() -> re.Pattern[str]:
    deed = lexicon.alternation(actions() | nominal_verbs() | {"倍增", "提质", "扩面", "增效"})
    scheme = "(?:[一二两三四五]年|攻坚|专项)*(?:行动|工程|计划)(?:[一二三四五]期)?"
    return re.compile(
        f"(?:新一轮)?(?P<deed>(?P<thing>[^，。；、的]{{3,}}?)(?:{deed}+(?={scheme}\\Z)|建设(?=\\Z)))(?:{scheme})?"
    )


def carried_out(view: View, j: Judged) -> tuple[int, int] | None:
    """在320个县开展养老保险试点: where places are counted that carry out a thing, it is the thing that is told of."""
    if (rate := _AT_RATE.match(view.folded, j.object[0], j.end)) is not None:
        return object_right(view.folded, rate.end(), j.end)  # 按20%的税率征收|企业所得税
    place = any_of("place").fullmatch(view.folded, *j.object) is not None
    if not place and not _AT.search(view.folded, j.start, j.quantity.start):
        return None
    verb = _carrying().match(view.folded, max(j.object[1], j.quantity.reach), j.end)
    thing = object_right(view.folded, verb.end(), j.end) if verb else (0, 0)
    return thing if thing[1] - thing[0] >= SHORTEST_THING else None


_AT_RATE: Final = re.compile(
    "(?:税率|征收率|费率|比例|比率|标准|额度|利率)(?:计算|统一|分别|一次性)?"
    "(?:[计预减缓]?征收?|计提|提[取留]|[缴交]纳|[收扣计]取|发放|给予|给付|支付|拨付|返还|予以)(?=..)"
)
SHORTEST_THING: Final = 3  # letters: 试点 alone names nothing
_AT: Final = re.compile(f"在(?:{WHOLE}|{OURS})?(?:约|近|超)?$")


@functools.cache
def _carrying() -> re.Pattern[str]:
    return re.compile(rf"(?:已|也|都|均|普遍|先后|{one_of('how far')})*{one_of('carries out')}了?")
