"""The words of the lexicons as the folded text shows them."""

import functools
import re
from collections.abc import Mapping

from govreport import lexicon
from govreport.text.folding import fold

__all__ = [
    "AGAIN",
    "BASE",
    "BULLETS",
    "FORESEEN",
    "IS_TO",
    "KEEPS",
    "LEFT",
    "NUMBER_SIGNS",
    "OF",
    "OF_WHICH",
    "OR_PLACES",
    "OURS",
    "PLAN_DIGIT",
    "PLAN_NAME",
    "RESOLVES",
    "SECTION",
    "SETS_OFF",
    "THESE",
    "WHOLE",
    "WHOLES",
    "WILL",
    "WOULD",
    "actions",
    "adverbs",
    "affixes",
    "any_action",
    "any_of",
    "comparators",
    "endings",
    "nominal_verbs",
    "one_action",
    "one_of",
    "part_names",
    "role",
    "set_before",
    "supposing",
    "surfaces",
    "titles",
    "under_way",
]

BASE = "(?:高?基数(?:的?基础)?|基础)"  # on which something stands: 在去年增长8%的|高基数|上
# Function words that are found by what stands beside them; not 会议, 会馆, 再生, 再就业.
WILL = "将(?!近|来|士|军)"  # not 将近, 将来, 将士, 将军
WOULD, AGAIN = "会(?![议展计场员费所馆])", "再(?![生造就贷保担融次审婚])"
OF = "(?:的|之(?![一前后间江中内外上下]))"  # 之 as Taiwan writes for 的; not 之一, 之前
IS_TO = "要(?<![主重需必只紧首纪摘提概]要)(?![求点素件闻道害领])"  # 我市|要|新建, not in 主要, 纪要, 要求, 要点
# the signs that lists and posters set before an item
BULLETS = "•●◆■▲★▶☑✓✔◎○◇□※➤◉"
NUMBER_SIGNS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮❶❷❸❹❺❻❼❽❾❿"
# The number of a section that is taken apart by points, with the gap behind it: 3.1 |, 2.1.4|; not 3.1万亩, 4.9 公顷.
_MEASURES = (
    "[万亿萬億倍亩畝吨噸元岁歲成折升克斤天米]|[港美欧歐]元|个百|個百|公[里顷頃斤]|平方|立方|千[瓦米克]|毫|微[克米]|小时|小時"
    "|人(?![口才民力工文居均])|年(?!度)|度(?!假)|分(?![区區类類析级級])|[级級]"
)
SECTION = (
    "[0-9]{1,2}[.．][0-9]{1,2}(?:[.．][0-9]{1,2}){0,2}(?:[.．、][ 　\t]{0,6}|[ 　\t]{1,6}|(?=[㐀-鿿“]))"
    f"(?=[㐀-鿿“《])(?!{_MEASURES})"
)
OF_WHICH = ("其中", "当中", "这当中", "这其中")  # what takes a number apart; the second in Hong Kong
# Of the role `rest` what is left when others are done, not a batch of them (首批).
LEFT = ("其余", "余下", "剩余", "剩下")
# Of the role `keeps` the verbs behind which 在 tells within what: 控制|在5%以内, 控制|开支|在2亿元以下.
KEEPS = ("保持", "控制", "稳定", "维持")
# 站在新的起点，我们|将…: with what a speaker turns from what was done; and what he then says that he will do
SETS_OFF = (
    "(?:(?:站在|立足|踏上|迈上|迈入|迈向|奋进|开启|奔赴|走进|进入|面对)新的?(?:历史|发展)?(?:起点|征程|阶段|方位|时代)|新(?:时代新)?征程"
    "|(?:面向|展望|着眼|放眼)未来|(?:面向|迈入|展望)“十[一二三四五六七八九]五”)(?:上|里|中)?[，,]"
)
RESOLVES = "我们[将要](?=坚持|坚定|坚决|牢记|深入|始终|不断|聚焦|围绕|紧扣|突出|抢抓|锚定|奋力|接续|全面|持续|进一步|继续|着力|加快|大力|以)"
THESE = "(?:以下|如下|下列)"  # which point to the list behind them
# The short name of a five-year plan, without its quotation marks: 十一五 to 十九五.
PLAN_DIGIT = "[一二三四五六七八九]"
PLAN_NAME = f"十{PLAN_DIGIT}五"
FORESEEN = "(?:预[算期测估]|估[计算]|[概初推]估)"  # with which what came of it is compared: 较原来|预算|高出
# The whole of the place that a text is about, and ours: 全省, 全旗, 我市.
_PLACES = "国省市县区州盟旗"
WHOLE, OURS = f"全[{_PLACES}]", f"我[{_PLACES}]"
OR_PLACES = "[（(][县市区旗州盟乡镇村社街道、]{1,8}[)）]"  # what else places are called: 13个县|（市、区）
WHOLES = frozenset(f"全{place}" for place in _PLACES)


@functools.cache
def surfaces(name: str, **where: str | tuple[str, ...]) -> frozenset[str]:
    """The folded surfaces of a lexicon, of those rows whose columns hold the given values.

    >>> "提供" in surfaces("actions", kind="strong")
    True
    """
    asked = {column: (values,) if isinstance(values, str) else values for column, values in where.items()}
    if not asked:
        return frozenset(fold(row["surface"]) for row in lexicon.rows(name))
    first = next(iter(asked))
    chosen = (row for value in asked.pop(first) for row in _rows_by(name, first).get(value, ()))
    return frozenset(
        fold(row["surface"]) for row in chosen if all(row[column] in values for column, values in asked.items())
    )


@functools.cache
def _rows_by(name: str, column: str) -> dict[str, list[Mapping[str, str]]]:
    """The rows of a lexicon by what one of their columns holds: there are as many questions as roles."""
    found: dict[str, list[Mapping[str, str]]] = {}
    for row in lexicon.rows(name):
        found.setdefault(row[column], []).append(row)
    return found


@functools.cache
def role(name: str) -> frozenset[str]:
    """The words that a rule asks for by what they do.

    >>> sorted(role("respectively"))
    ['依次', '分别']
    """
    return surfaces("roles", role=name)


@functools.cache
def titles() -> frozenset[str]:
    """What a title calls its document.

    >>> "工作报告" in titles(), "工作要点" in titles(), "公园" in titles()
    (True, True, False)
    """
    return role("paper") | role("of a year") | role("titled by year") | role("title")


@functools.cache
def any_of(name: str) -> re.Pattern[str]:
    """A pattern that finds any word of a role."""
    return re.compile(one_of(name))


@functools.cache
def comparators(side: str) -> dict[str, str]:
    """The words of comparison that stand `before` or `after` a number, with what each says.

    >>> comparators("before")["不低于"], comparators("after")["左右"]
    ('at_least', 'about')
    """
    return {fold(row["surface"]): row["comparator"] for row in lexicon.rows("comparators") if row["side"] == side}


@functools.cache
def one_of(*names: str) -> str:
    """Any word of some roles, as part of a pattern.

    >>> re.findall(f"{one_of('paper')}(?=》)", "《乡村振兴规划》《交通建设计划》")
    ['规划', '计划']
    """
    return lexicon.alternation(frozenset().union(*map(role, names)))


@functools.cache
def supposing() -> str:
    """The words that open what is only supposed, as part of a pattern; not 若 where it begins a noun or a name.

    >>> re.findall(f"(?:{supposing()})[^，]*", "如果增长5%，若收入减少，若干项目，若尔盖县")
    ['如果增长5%', '若收入减少']
    """
    return f"{one_of('supposes')}|若(?![干尔何非羌])"


@functools.cache
def set_before() -> str:
    """What a number is called that was set before, behind it or behind a word of comparison, as part of a pattern.

    >>> re.match(set_before(), "左右的年度预期目标").group()
    '左右的年度预期目标'
    """
    bounds = lexicon.alternation(surfaces("comparators", side="after"))
    return f"{bounds}?的?{one_of('of an aim')}*{one_of('aim')}"


@functools.cache
def affixes(name: str, **where: str | tuple[str, ...]) -> tuple[str, ...]:
    """The same words as `str.endswith` and `str.startswith` want them.

    >>> "完成投资".startswith(affixes("actions", kind="strong"))
    True
    """
    return tuple(surfaces(name, **where))


@functools.cache
def endings(*names: str) -> tuple[str, ...]:
    """The words of some roles as `str.endswith` and `str.startswith` want them.

    >>> folded = "公办学位占比"
    >>> folded.endswith(endings("share"))
    True
    """
    return affixes("roles", role=names)


@functools.cache
def actions() -> frozenset[str]:
    """The verbs that take what follows as their object: 新建, 完成."""
    return surfaces("actions", kind=("transitive", "strong"))


@functools.cache
def one_action() -> str:
    """Any of those verbs, as part of a pattern that is tried at one place.

    >>> re.match(f"{one_action()}(?=公园)", "新建公园12个").group()
    '新建'
    """
    return lexicon.alternation(actions(), guarded=True)


@functools.cache
def any_action() -> re.Pattern[str]:
    """A pattern that finds any of those verbs."""
    return re.compile(one_action())


@functools.cache
def nominal_verbs() -> frozenset[str]:
    """The verbs that may be part of a noun, with the noun behind them: 救助|中心, 整治|资金.

    >>> "救助" in nominal_verbs(), "出台" in nominal_verbs()
    (True, False)
    """
    return role("verbal") | role("as noun") | role("compounds") | role("begins noun")


@functools.cache
def part_names() -> frozenset[str]:
    """What headings call a part of a document: 发展基础, 存在问题."""
    return surfaces("parts", place=("heading", "heading start"))


@functools.cache
def adverbs() -> frozenset[str]:
    """The adverbs with which a clause may begin: 全面, 不断."""
    return surfaces("openers", kind="adverb")


@functools.cache
def under_way() -> str:
    """施工中, 审议中, as part of a pattern; not 建设中心."""
    return f"{one_of('under way')}中(?![心央国小学西部标])"
