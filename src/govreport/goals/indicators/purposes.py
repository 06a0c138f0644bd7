"""What money is for, where nothing but a verb stands before it: 政府会预留10亿元，成立|青石基金."""

import functools
import re
import string
from typing import Final

from govreport import lexicon
from govreport.goals.indicators.clauses import noun_before
from govreport.goals.phrases.object_ends import before_action
from govreport.goals.phrases.objects import done_there, led_to, object_right, spent_on, starts_with_verb
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.marks import ITEM_MARK
from govreport.goals.seen.view import Sentence, View
from govreport.goals.verdicts.rejections import is_counter, is_money
from govreport.mentions.members import JOINTS
from govreport.text.words import OF_WHICH, actions, endings, one_action, one_of, role

__all__ = ["by_means", "done_with", "for_each_of", "given_to"]

Stretch = tuple[int, int]

_VERB: Final = 4  # letters that a verb has at most
_REACH: Final = 40  # letters in which it is told what the money is for


def done_with(view: View, sentence: Sentence, j: Judged, start: int, end: int) -> Stretch:
    """The indicator of a number before which stands only who does what: what the money is for, or the verb itself.

    投入 names itself where no purpose follows: 投入3亿元，改造|管网.
    """
    number = _NUMBERING.match(view.folded, start, end)
    start = number.end() if number is not None else start  # 12. |政府会斥资5000万元
    said = j.predicate.verb
    said = said[-2:] if said[-2:] in role("pays out") else said  # 我市|将投入|8亿元
    at = view.folded.rfind(said, start, j.quantity.start) if said in actions() or said in role("gives") else -1
    if at >= 0:  # not 完成确保|今年3万件, where a cue parts the verb from its number
        spent = at, at + len(said)  # 我们会|动用|8亿元
    elif verb := next((n for n in range(_VERB, 1, -1) if view.folded[end - n : end] in actions() | role("gives")), 0):
        spent = max(start, end - verb), end
    elif view.folded[j.left : j.quantity.start] in actions():
        spent = j.left, j.quantity.start  # 公所|争取到|3000万元, where 到 is the verb of a level elsewhere
    else:
        return start, end
    if not is_money(j.quantity.unit):
        return spent
    purpose = _purpose(view, sentence, j)
    return purpose if purpose[1] > purpose[0] else spent


_NUMBERING: Final = re.compile("[0-9]{1,3}[.．] ?")


def given_to(view: View, sentence: Sentence, j: Judged, facts: list[Fact]) -> tuple[Pieces, str] | None:
    """What money is given for, or what each of those gets who stand before it, and the rule; None where none tells."""
    if not is_money(j.quantity.unit):
        return None
    if (label := _labelled(view, sentence, j)) is not None:
        return (label,), "benefit"
    given = _given_for(view, sentence, j) or _spent_by(view, sentence, j)
    if given is not None:
        return (given,), "action"
    if (paid := _paid_for(view, sentence, j)) or (paid := _paid_besides(view, sentence, j, facts)):
        return paid, "action"
    benefit = _given_each(view, j, facts)
    return (benefit, "benefit") if benefit else None


def _given_for(view: View, sentence: Sentence, j: Judged) -> Stretch | None:
    """What an amount behind a verb of giving is for: 预算案建议每年|拨款|3亿元，设立|青石奖; None where nothing tells."""
    verb = _giving().search(view.folded, max(j.start, j.quantity.start - _GIVEN_REACH), j.quantity.start)
    if verb is not None:
        if (fund := _fund(view, j.start, verb.start()))[1] > fund[0]:
            return fund
    elif view.reference.dialect == "CN" or not view.folded.startswith(_SO_AS_TO, j.quantity.reach):
        return None  # but 其中1,700万元|以增加168个|名额
    purpose = _purpose(view, sentence, j)
    if purpose[1] > purpose[0]:
        return purpose
    if verb is None or j.object[1] > j.object[0]:
        return None
    whom = _FOR_WHOM.search(view.folded, j.start, verb.start())
    if whom is not None:
        return whom.span(1)
    told = verb[1] == "拨款" and _WILL_GIVE.search(view.folded, j.start, verb.start()) is not None
    return verb.span(1) if told else None


_WILL_GIVE: Final = re.compile("建议|[向将会拟]|(?<!所)需")  # 建议向青石局|拨款3亿元; not 青石计划|拨款|3亿元, a noun


def _spent_by(view: View, sentence: Sentence, j: Judged) -> Stretch | None:
    """What is done with so much money: 以2000万元|扩展|大使计划, 会花3亿元分阶段|扩建|科学园; 10亿元|资助|校园翻新.

    None where it is not told so.
    """
    folded, at = view.folded, j.quantity.start
    if not (folded[at - 1] in "以用花" or folded[j.start : at].lstrip("-—•· ") in _HEADS):
        return None
    thing = _purpose(view, sentence, j) if led_to(folded, j.quantity.reach, j.end) < j.end else (0, 0)
    return thing if thing[1] - thing[0] >= NOUN else None


_HEADS: Final = ("", *OF_WHICH, "另", "另外", "再")  # what stands before an amount with which a clause begins


def _paid_for(view: View, sentence: Sentence, j: Judged) -> Pieces:
    """What a budget pays for: 中央财政拟安排3亿元，用于|校舍改造; else the money of which the clause before tells.

    Where nothing tells it is what that budget puts in: 中央财政|将|投入|3亿元.
    """
    folded, at = view.folded, j.quantity.start
    verb = j.predicate.verb[-2:] or folded[at - 2 : at]
    if j.object[1] > j.object[0] or _PAYER.fullmatch(folded, *j.subject) is None:
        return ()
    spent = folded.endswith(endings("spends"), *j.subject)  # 省财政投入|3亿元，用于校舍改造
    if not (verb in role("pays out") or (spent and _AS.match(folded, j.quantity.reach) is not None)):
        return ()
    purpose = _purpose(view, sentence, j)
    counted = any(q.reach == purpose[0] for q in sentence.quantities)  # 支持116户|国有企业
    if purpose[1] > purpose[0] and not counted:
        return (purpose,)
    about = (0, 0) if spent else noun_before(view, j.start, 0)
    if about[1] - about[0] > NOUN and folded.endswith(endings("spends"), *about):
        return (about,)
    at = folded.rfind(verb, j.subject[1], at) if verb in endings("spends") else 0
    return (j.subject, (at, at + len(verb))) if at > 0 else ()


def _paid_besides(view: View, sentence: Sentence, j: Judged, facts: list[Fact]) -> Pieces:
    """投入30亿元建设青石大桥、|15亿元改造|老旧管网: what a second sum is for, which shares the verb of the first."""
    shared = bool(facts) and facts[-1].start == j.start and view.folded[j.quantity.start - 1] in JOINTS
    funds = view.folded.endswith(endings("funds"), *j.object)  # 救灾款3亿元和7亿元|重建资金
    paid = any(is_money(one.unit) and one.rule in _PAID for one in facts[-2:])
    if not (shared and paid) or funds or j.predicate.verb:
        return ()
    purpose = _purpose(view, sentence, j)
    return (purpose,) if purpose[1] > purpose[0] else ()


_PAID: Final = ("action", "object")
_EACH_MOST: Final = re.compile("(?:资助|支援|支持|津贴|补[助贴]|奖励|容纳)每[一-鿿]{1,3}(?:最多?|至多?|最高)?$")
_PAYER: Final = re.compile(
    "[\u4e00-\u9fff]{0,8}(?:财政|政府|中央|国家|[部局署厅府省市县区])(?:从[\u4e00-\u9fff]{2,12})?(?:(?:累计|共)?(?:投入|支出))?"
)

# 为|长者|预留3亿元
_FOR_WHOM: Final = re.compile("[为替]([\u4e00-\u9fff「」《》“”]{2,16}?)(?:额外|再|另外?|每年|合共)*$")


def _given_each(view: View, j: Judged, facts: list[Fact]) -> Pieces:
    """实施现金分享，|居民|每人9000元: what those get of whom each gets so much, where it is told before them; else nothing."""
    folded, at = view.folded, j.quantity.start
    told = view.reference.dialect in ("HK", "MO")
    given = _to_each().search(folded, max(j.start, at - _GIVEN_TO), at)
    # 推出青石补助金，|每名儿童|最高可领2400元
    each = given is not None and given.start() == j.start and "每" in given.group()
    if not (told or each or folded.endswith(endings("people"), *j.subject)):
        return ()
    if given is None or j.object[1] > j.object[0]:
        return ()
    scheme = _scheme_before(folded, given.start(), at - _SCHEME_REACH) if told or each else None
    if scheme is not None:
        return (scheme,)
    if told and given[1] and not (facts and facts[-1].start == j.start):
        return (given.span(1),)  # 向|永久居民|派发1万元
    about = noun_before(view, j.start, 0) if not facts else (j.start, j.start)
    if "每" not in given.group() and not folded.endswith(endings("benefit"), *about):
        return ()
    return (about,) if NOUN <= about[1] - about[0] <= _LONGEST_BENEFIT else ()


def _labelled(view: View, sentence: Sentence, j: Judged) -> Stretch | None:
    """书券|：中学生每学年2400元: the label of a line, where nothing but who gets it stands before the amount."""
    folded = view.folded
    if j.object[1] > j.object[0]:
        return None  # 医疗补贴计划：每名居民获发650元|医疗券
    if j.predicate.verb not in ("", "发放") or _each_of().fullmatch(folded, j.start, j.quantity.start) is None:
        return None
    return _label_of(view, sentence, j)


def for_each_of(view: View, sentence: Sentence, j: Judged, pieces: Pieces) -> Pieces:
    """书簿津贴：|中学生、小学生|分别为3420元、2880元: the label of a line, behind each of those who get so much."""
    if not is_money(j.quantity.unit) or len(pieces) != 1 or _who().fullmatch(view.folded, *pieces[0]) is None:
        return pieces
    label = _label_of(view, sentence, j)
    return pieces if label is None else (*pieces, label)


def _label_of(view: View, sentence: Sentence, j: Judged) -> Stretch | None:
    """The label of the line or the part of a line that a number stands in."""
    folded, passage = view.folded, sentence.passage
    item = max(*(folded.rfind(mark, passage.start, j.start) + 1 for mark in "\n；;"), passage.start)
    label = _LABEL.match(folded, item, j.start)
    noun = subject(folded, *label.span(label.lastindex or 0)) if label is not None else (0, 0)
    return noun if noun[1] - noun[0] >= NOUN else None


_LABEL: Final = re.compile(f"(?:{ITEM_MARK.pattern})?[\\s“「]*([\u4e00-\u9fff]{{2,14}})[”」]?[：:]")


@functools.cache
def _who() -> re.Pattern[str]:
    return re.compile(
        f"[^，。；：]{{0,14}}?(?:{one_of('people')}|岁(?:以[上下])?(?:者|人士)?|[账帐农住]户|[胎级类者生婴儿])"
    )


@functools.cache
def _each_of() -> re.Pattern[str]:
    """中学生每学年, 65岁至98岁每人, 第2胎每月, 向每个账户额外注资: for whom so much is given, and for which time."""
    who = _who().pattern
    each = "(?:每[人名户位月年]|每(?:个|一)?(?:学年|学期|家庭|单位)|全年)+"
    given = "(?:[可将会约]|额外|另外?|再|获?派发?|获?发放?|获|给予|注资)*"
    return re.compile(f"(?:(?:{who})?{each}|[向给为]?每[名位个]{who}(?:{each})?){given}")


def _scheme_before(folded: str, end: int, start: int) -> Stretch | None:
    """The last scheme that is named in a stretch: 延续惠民措施，包括|现金分享计划，今年会向居民…; None where none is."""
    spans = [named.span(named.lastindex or 0) for named in _scheme().finditer(folded, max(start, 0), end)]
    return spans[-1] if spans else None


@functools.cache
def _to_each() -> re.Pattern[str]:
    """向|永久性居民|每人派发, 非永久居民|将获派: those who get so much, right before the number."""
    people = one_of("people")
    given = "获派发?|获发放?|派发?|发[放给]?|可得|可获得?|可?领取?|最[高多]可?|至多可?|享受?|补[助贴]|奖励|有"
    whom = f"(?:合资格|当地|本地|澳门|香港)?[^向给每，。；\\W]{{0,5}}{people}"
    return re.compile(
        f"(?:[向给]({whom})|[向给]?(?:每[名位个人户]?)?{whom}|(?<![\u4e00-\u9fff])每[孩户人生胎])"
        f"(?:每[人名户位月年]|[今明]年|将|会|则|亦|均|都|可|分别|{given})*$"
    )


@functools.cache
def _scheme() -> re.Pattern[str]:
    benefit = one_of("benefit")
    led = "[「“的，、：。]|推出|包括|实施|发放|派发|延续|继续|建议|推行|[今明]年度?的?"
    return re.compile(f"(现金分享(?:计划)?)|(?:{led})((?:(?!{led})[\u4e00-\u9fff]){{2,6}}?{benefit})")


_GIVEN_TO: Final = 24  # letters in which those are told who get it
_SCHEME_REACH: Final = 90  # letters before an amount in which its scheme is named
_LONGEST_BENEFIT: Final = 16  # letters
_SO_AS_TO: Final = ("以", "用以", "用于", "用作")
_GIVEN_REACH: Final = 14  # letters in which the verb stands, with what may stand behind it


@functools.cache
def _giving() -> re.Pattern[str]:
    # 政府会|拨|3亿元; not 调拨, 划拨
    return re.compile(
        rf"({one_of('gives')}|争取|(?<=[会将再拟需已另])拨)(?:了|每年|每月|平均|额外|合共|共|各|大?约|近|超过?|逾|不少于)*$"
    )


def _fund(view: View, start: int, end: int) -> Stretch:
    """向“青石基金”|注资3亿元, 向青石计划|增拨5亿元: what money is put into; empty where it is no fund."""
    folded = view.folded
    if not folded.startswith((*endings("puts in"), *_GIVEN), end):
        return end, end
    while (adverb := next((word for word in role("once more") if folded.endswith(word, start, end)), "")) != "":
        end -= len(adverb)  # 向“青石基金”|额外注资
    to = max(folded.rfind("向", start, end), folded.rfind("为", start, end)) + 1
    start = to or start
    if folded[start] == "每" and (of := folded.rfind("的", start, end - NOUN)) > 0:
        start = of + 1  # 向每名居民的|个人帐户|注资
    if (quote := view.quote_around(end - 2)) is not None and quote[1] >= end - 1:
        return quote[0] - 1, end
    named = folded[end - 2 : end] in _FUNDS or (to > 0 and folded.startswith("计划", end - 2))  # not 我们计划拨款
    return (start, end) if named else (end, end)


_GIVEN: Final = ("增拨", "拨款")
_FUNDS: Final = frozenset(("基金", "户口", "账户", "帐户"))


_LETTERS: Final = frozenset(string.ascii_letters)
_NAMED_BY: Final = _LETTERS | {"第"}


def _purpose(view: View, sentence: Sentence, j: Judged) -> Stretch:
    """What the verbs behind an amount are done to.

    Empty where no verb follows.
    """
    folded, at = view.folded, j.quantity.reach
    # 3亿元发展|科学园第三期, 推动|Web3生态圈, 5G网络: an ordinal is part of the noun, and so is a digit of a name
    counts = (
        q.start
        for q in sentence.quantities
        if q.start > at and folded[q.start - 1] not in _NAMED_BY and folded[q.reach : q.reach + 1] not in _LETTERS
    )
    following = next(counts, sentence.end)
    end = min(following, sentence.end, at + _REACH)
    if (raised := _raises().match(folded, at, sentence.end)) is not None:
        return raised.span(1)
    handed = _HANDED.match(folded, at, end) if folded[at : at + 1] == "予" else None
    at = handed.end() if handed is not None else at
    lead = led_to(folded, at + (folded[at : at + 1] in "，,"), end)
    if folded[lead : lead + 1] == "在" and (each := _set_up_in().match(folded, lead, at + _REACH)) is not None:
        return object_right(folded, each.end(), sentence.end)  # 斥资5000万元，|在18区各设一所|中心
    # 供部门|在校舍及场地安装|太阳能板
    placed = folded.find("在", lead + _WHO, lead + _WHO_REACH) if folded[lead : lead + 1] == "供" else lead
    if (there := done_there().match(folded, max(placed, lead), end)) is not None:
        return object_right(folded, there.end(), end)  # 增拨2亿元，|在主要干道安装|交通探测器
    verb = _for().match(folded, lead, end)
    if verb is None:
        return object_right(folded, lead, end) if _AS.match(folded, at) is not None else (at, at)
    behind = verb.end() + folded.startswith("了", verb.end())
    while 0 < (more := starts_with_verb(folded, behind + (folded[behind] in "、和及或"), sentence.end)) <= end:
        behind = more  # 加强|推广|职专教育, 保护、推广和传承|非遗, 新建或扩建|8间医院
    if (lasting := _LASTS.match(folded, behind, sentence.end)) is not None:
        behind, end = lasting.end(), min(sentence.end, lasting.end() + _REACH)  # 实施|为期三年的|“技能提升计划”
    elif following < sentence.end and _ABOUT.fullmatch(folded, behind, max(following, behind)) is not None:
        return _counted_things(sentence, following, folded)  # 每年4亿元，增加|一千个|学额
    thing = object_right(folded, behind, end)
    thing = before_action(folded, *thing) if verb.group() == "让" else thing  # 让|公共图书馆|推广阅读
    if (then := _then().match(folded, behind, end)) is not None:
        thing = object_right(folded, then.end(), end)  # 协助院校|成立|青石联盟
    if following - thing[1] <= NOUN and (each := _EACH_MOST.search(folded, *thing)) is not None:
        thing = thing[0], each.start()  # 推行|新计划|资助每届最多一千名学生
    thing = thing[0] + (folded[thing[0]] == "该" and thing[1] - thing[0] > NOUN), thing[1]  # 延续该|计划三年
    # 财政拨款6亿元，动用|库存|1亿元: another sum, and no purpose of the first
    other = verb.group() in role("gives") | role("pays out") and thing[1] == following < sentence.end
    return thing if thing[1] - thing[0] >= NOUN and not other else (at, at)  # 惠及|约|80万人次


@functools.cache
def _set_up_in() -> re.Pattern[str]:
    """在18区各设一所: in how many places something is set up, and how many in each."""
    verb = f"(?:各|分别|每[区县市])?(?:设(?:[立置](?!法))?(?![施备])|{one_of('sets up')})"
    return re.compile(
        f"在[^，。；、的]{{0,6}}[0-9]{{1,3}}[^，。；、的0-9]{{1,6}}{verb}(?:[0-9一两]{{1,2}}[所个间座家])?(?=..)"
    )


_WHO, _WHO_REACH = 3, 10  # letters of 供 and those who do it


def _counted_things(sentence: Sentence, start: int, folded: str) -> Stretch:
    """The things of which the number at `start` counts some: 资助逾百个|车站|增设座椅, 重建9间|医院|共增3000张病床."""
    reach, *more = (q.reach if q.start == start else q.start for q in sentence.quantities if q.start >= start)
    end = more[0] if more else sentence.end
    together = folded.rfind("共", max(reach, end - _TOGETHER), end)
    return before_action(folded, *object_right(folded, reach, together if together > 0 else end), sure=True)


_LASTS: Final = re.compile("(?:一项|一个)?为期[^，。；、的]{1,6}的|[0-9一二两三四五六]{1,2}年(?=[“「《])")
_TOGETHER: Final = 4  # letters of 合共提供, which begin with how much it is in all
_ABOUT: Final = re.compile("[约近逾超过共首多达]{0,2}|不少于|大约|合共|至少")
_HANDED: Final = re.compile("予[^，。；]{2,20}[，,](?=用[作于以])")  # 拨款5亿元|予文化署，|用作添置馆藏
_AS: Final = re.compile("[，,]?(?:(?:主要|全部|专项|专门)?用于|作为)")  # what money is for, without a verb


@functools.cache
def _raises() -> re.Pattern[str]:
    """动用近六亿元，将|长者医疗券金额|增加至…"""
    return re.compile(f"[，,](?:将|把)([\u4e00-\u9fff“”]{{3,20}}?){one_of('alters')}")


@functools.cache
def _for() -> re.Pattern[str]:
    """The verb that tells what an amount is for."""
    return re.compile(f"供|让(?!利)|{spent_on()}")


@functools.cache
def _then() -> re.Pattern[str]:
    """The verb behind those who are helped to do it; not 道路改善工程, which is one noun."""
    verb = lexicon.alternation(role("founds"), guarded=True)
    noun = f"(?:{one_of('works', 'work')}|计划|工作|方案|经费)(?![\u4e00-\u9fff])"
    return re.compile(rf"[\u4e00-\u9fff（）()]{{2,16}}?(?:{verb})(?=..)(?!{noun})")


def by_means(view: View, j: Judged, end: int) -> tuple[int, int] | None:
    """利用闲置校舍改建|幼儿园|376所: what is made, behind the means and the verb; None where no means are told."""
    if not is_counter(j.quantity) or view.folded[j.head] not in _means_first():
        return None
    m = _means().match(view.folded, j.head, end)
    return (m.end(), end) if m is not None else None


@functools.cache
def _means() -> re.Pattern[str]:
    does = one_action()
    return re.compile(rf"{one_of('by means')}[\u4e00-\u9fff“”]{{2,12}}?{does}(?=..)")


@functools.cache
def _means_first() -> frozenset[str]:
    return frozenset(word[0] for word in role("by means"))
