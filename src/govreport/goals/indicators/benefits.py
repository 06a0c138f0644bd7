"""What is granted to each who qualifies, and what is done to people: 一次性奖励500万元, 每户最高2万元, 处罚65人."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.indicators.clauses import clause_from, noun_alone
from govreport.goals.phrases.starts import after_mentions
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.goals.verdicts.rejections import is_money
from govreport.goals.verdicts.sizes import granted_at
from govreport.mentions.grammar import dimension_of
from govreport.mentions.predicates import predicate_before
from govreport.text.words import endings, nominal_verbs, one_of, role

__all__ = [
    "cost_of",
    "done_to_others",
    "granted_behind",
    "granted_to_household",
    "names_grantee",
    "names_scheme",
    "was_done",
]


def done_to_others(view: View, j: Judged, last: Pieces) -> bool:
    """新建学校30所，|培训|3000人次; 查处案件9起，|处罚|65人: whether a deed to people has nothing to do with the things told last.

    Where those are people, it may be done to them; and it is where it was before: 培训|学员3000人次，已培训|2100人次.
    """
    unit, folded = j.quantity.unit, view.folded
    if not (dimension_of(unit) == "people" or unit == "人次") or not j.action:
        return False
    at = j.quantity.start - (folded[j.quantity.start - 1] in _ABOUT)
    at -= folded[at - 1] == "了"
    deed = folded[at - NOUN : at]
    if deed not in nominal_verbs() and deed not in role("done to people"):
        return False
    if unit == "户" and (deed == "建设" or deed in role("works on")):
        return False  # 棚户区改造项目，开工建设|1万户: homes
    if was_done(folded, deed, last):
        return False
    return not folded.endswith((*endings("people"), "嫌疑人", "人员"), *last[-1])


def was_done(folded: str, deed: str, last: Pieces) -> bool:
    """Whether a deed was done to the things told last: |绿化|道路30公里, |服务|老人3万人次."""
    begin, end = last[-1]
    return folded.startswith(deed, begin, end - NOUN) or folded.endswith(deed, 0, begin)


_ABOUT: Final = frozenset("约近超逾")


def names_scheme(view: View, told: Pieces) -> bool:
    """实施|技能提升行动，培训2万人次: whether what was told is a scheme, which is not counted in people."""
    return view.folded.endswith(_SCHEMES, *told[-1])


_SCHEMES: Final = ("行动", "工程", "计划", "项目", "方案", "政策", "制度", "改革")


def names_grantee(view: View, j: Judged, noun: tuple[int, int], facts: list[Fact]) -> bool:
    """每家企业|最高可获25万元, 单个县|最高2000万元: whether a noun says no more than who gets so much.

    So does 礼金编列2亿元，|80岁以上长者每人发给|3000元, of money that was told before it.
    """
    folded = view.folded
    if not is_money(j.quantity.unit):
        return False
    if folded[slice(*noun)] == "值":
        return True  # 大豆外销3200吨，|值|1.8亿元: so much is what was told before worth
    named = folded.endswith(_SUMS, *noun)  # 每家企业贷款上限|500万元 names what they get, or have
    if folded[noun[0]] in "每单" and not named and _GRANTEE.fullmatch(folded, *noun) is not None:
        return True
    told = bool(facts) and is_money(facts[-1].unit) and facts[-1].sentence.end > j.start
    return told and _EACH_GETS.search(folded, noun[0], j.quantity.start) is not None


_EACH_GETS: Final = re.compile("每[人户名位][可再均约]?(?:发给|发放|核发|给付|致送|领取?|可领)约?$")


_SUMS: Final = (
    "上限", "下限", "限额", "额度", "金额", "总额", "标准", "收入", "支出", "开支", "工资", "薪酬", "租金", "费用", "成本", "消费",
    "所得", "毛额", "产值", "存款", "储蓄", "财富",
)  # fmt: skip
_GRANTEE: Final = re.compile("(?:每[家个户名位间宗项笔人]|单[个户家笔宗])[\u4e00-\u9fff（）()]{0,6}")


def granted_behind(view: View, j: Judged) -> tuple[Pieces, str] | None:
    """按新增贡献的30%给予|奖励, 按每条航线最高80万元给予|补贴: what is granted at a rate or up to an amount.

    So is 学生可享有双倍|津贴|（即6万元）, put otherwise, and 对考核优秀的镇，|奖励|20万元.
    """
    if (verb := _granted_by_verb(view, j)) is not None:
        return (verb,), "object"
    folded, at = view.folded, j.quantity.start - len("（即")
    if folded.startswith(("（即", "(即"), at):
        start = clause_from(folded, max(at - _GETS_REACH, 0), at)
        gets = next(reversed(list(_GETS.finditer(folded, start, at))), None)
        return None if gets is None else (((gets.end(), at),), "benefit")
    granted = granted_at(folded, j)
    return None if granted is None else ((granted.span(1),), "object")


def _granted_by_verb(view: View, j: Judged) -> tuple[int, int] | None:
    """对完成任务的，|奖励|10万元; |奖励|招商单位20万元: the verb with which money is granted, where its clause has no other noun."""
    if not is_money(j.quantity.unit) or view.reference.dialect != "CN":
        return None
    at = j.quantity.start
    if _GIVES_TO.search(view.folded, max(at - _GETS_REACH, 0), at) is not None:
        behind = _grant_behind().match(view.folded, j.quantity.reach)
        return None if behind is None else behind.span(1)  # 给予企业20万元|奖励
    verb = _grants().search(view.folded, max(at - _GETS_REACH, 0), at)
    if verb is None:
        return None
    apiece = view.folded.startswith(("每", "单"), verb.start() + 1)  # 青石计划为期三年，每人资助5000元: of the plan
    told = not apiece or _WHO.search(view.folded, max(verb.start() - _GETS_REACH, 0), verb.start()) is not None
    return verb.span(verb.lastindex or 0) if told else None


@functools.cache
def _grants() -> re.Pattern[str]:
    verbs = lexicon.alternation(role("grants") - {"贷款", "授信"})
    each = "(?:每[一-鿿]{1,8}?|单[个户家笔宗])?(?:可|将|均|各|再|分别|最高)*"
    to_whom = "[一-鿿]{0,8}(?:单位|企业|个人|人员|农户|机构|团队|组织|学校)"
    most = "(?:最高|最多|不超过|至多|约|共)?"
    return re.compile(f"(?:[，,；;]{each}({verbs})(?:{to_whom})?|(?:给予|予以)(?:一次性)?({verbs})){most}$")


@functools.cache
def _grant_behind() -> re.Pattern[str]:
    return re.compile(f"的?((?:一次性)?{lexicon.alternation(role('grants'))})(?=[，。；;]|$)")


_WHO: Final = re.compile("(?:(?<![一-鿿])|[今本]年)[对凡给][^，。；、]{2,30}$|的$")
_GIVES_TO: Final = re.compile("(?:给予|予以)[一-鿿]{1,8}(?<!最高|超过|累计|总额|奖励|补助|补贴|资助)$")


_GETS_REACH: Final = 40  # letters
_GETS: Final = re.compile("(?:享有|享受|获发?|获得|领取|发放|提供)(?:双倍|额外|全额|半额)?(?=[\u4e00-\u9fff]{2})")


def cost_of(view: View, j: Judged, facts: list[Fact]) -> Pieces:
    """措施|惠及30万名长者，涉及约|5亿元: what so many get, which costs so much; empty where neither is said."""
    if not facts or not is_money(j.quantity.unit) or is_money(facts[-1].unit) or facts[-1].sentence.end < j.start:
        return ()
    folded, told = view.folded, facts[-1]
    start = told.sentence.clause_start(told.quantity.start)
    reaches = _REACHES.search(folded, start, told.quantity.start)
    if reaches is None or _costs().fullmatch(folded, j.start, j.quantity.start) is None:
        return ()
    named = subject(folded, start, reaches.start())
    return (named,) if named[1] - named[0] >= NOUN else ()


_REACHES: Final = re.compile("(?:预[计期]|将|会|可)*(?:惠及|令|使|让)")


@functools.cache
def _costs() -> re.Pattern[str]:
    return re.compile(f"(?:预[计期]|每年|将|会|共|合共)*(?:{one_of('costs')}|耗资)(?:大?约|近|超过?|逾|合共)*")


def granted_to_household(
    view: View, sentence: Sentence, j: Judged, last: Pieces, facts: list[Fact]
) -> tuple[Pieces, str] | None:
    """最低维生指数|维持1人家团4350元，|2人家团|8000元: what so much is of, where a household says for whom; None elsewhere.

    So 1人家团的|最低维生指数|调升至4350元.
    """
    folded, (start, end) = view.folded, j.subject
    if not is_money(j.quantity.unit) or (size := _OF_SIZE.search(folded, max(start - _SIZE, 0), start)) is None:
        return None
    if (whose := _HOUSEHOLD.match(folded, start, end)) is None:
        return None
    if whose.end() < end:
        return ((whose.end(), end),), "subject"
    begin = after_mentions(folded, sentence, sentence.clause_start(size.start()), size.start())
    left, _ = predicate_before(folded, view.mirrored, size.start(), begin, {})
    noun = subject(folded, begin, left) if left > begin else (begin, begin)
    if noun[1] - noun[0] >= NOUN and not any(fact.quantity.start >= noun[1] for fact in facts):
        return (noun,), "subject"
    if not facts and (about := noun_alone(view, j.start, sentence.start)):
        return about, "topic"  # 最低维生指数方面，1人家团增至4350元
    return (last, "continued") if last else None


_SIZE: Final = 4  # letters
_OF_SIZE: Final = re.compile("(?:[0-9]{1,2}|[一二两三四五六七八九十])人\\Z")
_HOUSEHOLD: Final = re.compile("(?:家[庭团]|住户)(?:的(?=..)|\\Z)")
