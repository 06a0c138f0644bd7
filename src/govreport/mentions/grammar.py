"""The shapes of numerals and quantities, in one place. Words come from the lexicons, shapes stand here.

Every repetition is bounded and every pattern starts with a small class or a literal, so that a scan is linear.
The patterns are made when the first text is read, not at import.
"""

import functools
import re
import unicodedata
from typing import Final, NamedTuple, final

from govreport import lexicon
from govreport.text.folding import fold
from govreport.text.words import comparators, one_of, surfaces

__all__ = [
    "ARABIC",
    "CHINESE",
    "WORDS",
    "After",
    "Unit",
    "after",
    "bound_after",
    "bound_said",
    "dimension_of",
    "quantity_patterns",
    "unit_forms",
    "units",
]

_DIGITS: Final = r"[0-9]{1,20}(?:[,，][0-9]{3}(?![0-9])){0,6}(?:\.[0-9]{1,10})?"
# The digit comes first, for the engine to look for; only then the letter before it is looked at.
_FIRST_DIGITS: Final = r"[0-9](?<![0-9.][0-9])[0-9]{0,19}(?:[,，][0-9]{3}(?![0-9])){0,6}(?:\.[0-9]{1,10})?"
# 千 and 兆 are magnitudes except where they begin a unit: 2.7万千瓦, 3兆瓦.
_NO_THOUSAND: Final = "(?![瓦克米卡伏焦赫帕安兆升乏]|分点)"
# nor is the 兆 of 500兆 and 1000兆, at which nets are as fast; money of Taiwan is some 元: 150兆元
_NO_RATE: Final = "(?!(?<=[0-9]00兆)(?![元圆日美港欧韩新台0-9零]))"
_MAGNITUDE: Final = rf"(?:[十百千]?万亿|[十百千]?亿|[十百千]?万|[百千]{_NO_THOUSAND}|兆(?![瓦赫字焦帕比伏]){_NO_RATE})"
# 5万4千6百, 3亿5000万: what may follow the first magnitude, but not an age (7万60岁以上老人). 30亿元/年: 亿 that begins a
# rate is left to the unit.
_PIECE: Final = (
    rf"零?(?:[0-9]{{1,4}}(?:,[0-9]{{3}})?(?:\.[0-9]{{1,6}})?(?:[百千]{_NO_THOUSAND}万?|[万亿](?!元?/)|(?![0-9.]|周?岁))"
    rf"|(?<=零)[一二三四五六七八九十百千]{{1,7}}万?)"
)
_HAN_DIGIT: Final = "〇零○一二两三四五六七八九"
_FINANCIAL: Final = "壹贰叁参肆伍陆柒捌玖拾"
_HAN_NUMERAL: Final = f"{_HAN_DIGIT}十百千万亿兆廿卅卌"
# 千瓦, 兆瓦 are units
_NO_UNIT: Final = "(?!(?<=[千兆])[瓦克米卡伏焦赫帕安]|(?<=兆)[字比])"
_AFTER_ONE: Final = (
    "个半|个多百分点|个多小时|[年天米斤里亩]半|年[零又]?[一二两三四五六七八九十]{1,2}个月|[美欧港日]元|千克|平方|立方"
)
_COINS_AFTER_ONE: Final = "元[零一二两三四五六七八九]{1,2}[角毛分]|角[一二两三四五六七八九]分"
# 一 alone is an article (一批, 一个), never a count, but 一吨半 is; 陆 and 伍 alone are parts of names, 陆佰 is a count.
# The class comes first and outside of the group, for the engine to look for.
# Read as a whole or not at all (一万二千三百五十 is no 12,300), and without 三点 of 三点五十分.
# 30%和40%之间, 1.6%跟1.7%之间
_DASHES: Final = "(?:[-－–—―‐‑‒─]{1,2}|[~～]{1,2})"
_TO: Final = rf" ?(?:{_DASHES}|至|到|[和与跟及](?=[0-9.]{{1,12}}[^，。；、0-9]{{0,6}}[之元个人%]间)) ?"
# -2%～-1%, 零下10至零下5摄氏度: the upper end has a sign of its own.
_SIGN: Final = r"(?:(?<=[至到~～ ])(?:[-－−+](?=[0-9])|负|正|零[上下]))?"
_BRACKETED: Final = r"[（(][间套户台件次个处家辆只头株口羽][)）]"  # 800套（间）, 1万台（套）, 3万头（只）
_ENDS: Final = r"(?=[，。；、,;：:！!）)的以左上内和与及]|$)"
# After the unit: 30公里多, 三吨半; 五 of 三成五.
_TENTH: Final = r"(?<=成)(?:[1-9](?![0-9])|半(?![数天年日月夜导岛山径职挂成自封固])|[一二三四五六七八九](?![一二三四五六七八九十百千万亿年个家项名户件条]))"
_LATE: Final = rf"(余(?![额粮热量料])|多{_ENDS}|(?<=成)多(?![少元样不])|半(?:{_ENDS}|(?=时间|[建完后就]|(?<=亩半)[耕土林草园荒]?地))|{_TENTH})?"
# 分之, the 分 of 三分一, 三分二 and 百分五十, as Hong Kong writes them, and of 处理率达到百分百
_HUNDREDTHS: Final = (
    "(?<=百分)(?<![0-9一二三四五六七八九]百分)"
    "(?:(?=[二三四五六七八九十][十一二三四五六七八九以]|[一二三四五六七八九]点|[一二三四五六七八九十](?:[到至，。；、,]|之[间内]|左右))"
    "|(?<=[到达至为]百分)(?=百[，。；、,]))"
)
_OF_PARTS: Final = f"分(?: ?之 ?|{_HUNDREDTHS}|(?<=[二三四五六七八九十]分)(?=[一二三四五六七](?![〇零一二三四五六七八九十百千万亿点分秒钟之块元角起个次家名张年月日半些样般])))"
# plain or financial, and not both: 百分之六十|参加者
_SHARE: Final = rf"负?(?:[{_HAN_DIGIT}十百廿卅点.]{{1,12}}|[{_FINANCIAL}点.]{{1,12}})|{_DIGITS}(?:点[0-9]{{1,4}})?"

# Groups of ARABIC: 1 numeral, 2 余/多, 3 magnitude after it, 4 unit, 5 upper end of a range, 6 its unit, 7 余/多/半.
# Groups of CHINESE: 1 numeral, 2 numerator of 三分之二, 3 the upper one of 百分之五到六, 4 余/多, 5 magnitude with 余/多, 6 至/、,
# 7 upper end, 8 unit, 9 余/多/半.
# Groups of WORDS: 1 the count of 翻N番, 2 the magnitude of 数以万计, others none.
ARABIC: Final = "arabic"
CHINESE: Final = "chinese"
WORDS: Final = "words"


_SQUARED: Final = range(0x3380, 0x33E0)  # the block of ㎎, ㎏, ㎞, ㎢, ㎥, ㏄


@functools.cache
def units() -> dict[str, tuple[str, str, str]]:
    """Folded surface -> (unit as written out, id, dimension); ㎞ and other letters in one are the letters."""
    known = {fold(row["surface"]): (fold(row["surface"]), row["id"], row["dimension"]) for row in lexicon.rows("units")}
    squared = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in _SQUARED}
    return {letter: known[letters] for letter, letters in squared.items() if letters in known} | known


@functools.cache
def dimension_of(unit: str) -> str:
    """What a unit measures: count, people, money, time …; empty where the lexicon does not tell."""
    known = units().get(unit)
    return known[2] if known is not None else "rate" if "/" in unit else ""


class Unit(NamedTuple):
    """What a unit as it stands in the text says: 个多百分点 is the unit 个百分点 and 多, 个亿 a magnitude."""

    unit: str
    more: str = ""  # 多, 余 or 半 inside the unit
    magnitude: str = ""


@functools.cache
def unit_forms() -> dict[str, Unit]:
    """The forms of units that are not simply a unit: 多, 余, 半 or 亿 stands inside."""
    words = [unit for unit in units() if unit[0] == "个" and unit[1:]]
    forms = {f"个{more}{word[1:]}": Unit(word, more) for word in words for more in "多余半"}
    return forms | {"个亿": Unit("", "", "亿"), "个多亿": Unit("", "多", "亿"), "多个亿": Unit("", "多", "亿")}


def _per() -> str:
    """人|/百亿元, 平方米|/年: what a unit is told per, for rates that the lexicon does not name."""
    bases = [unit for unit, (_, _, dimension) in units().items() if dimension in _BASES and "/" not in unit]
    return f"(?:/[十百千]?[万亿]?(?:{lexicon.alternation(bases, guarded=True)})(?:[·•](?:月|日|年|天|人|次))?)?"


_BASES: Final = frozenset(("money", "people", "area", "length", "mass", "volume", "energy", "time"))


@functools.cache
def _han() -> str:
    """A numeral in Han characters. 一 counts before what measures alone: 一个百分点, 一吨, not 一个, 一批, 一米阳光."""
    measured = lexicon.alternation(
        {
            unit
            for unit, (_, _, dimension) in units().items()
            if dimension in _MEASURES and len(unit) > 1 and unit[0] != "度"
        }
        | _ALONE
    )
    return (
        rf"[{_HAN_NUMERAL}{_FINANCIAL}](?>"
        rf"(?:(?<![一{_FINANCIAL}])|(?<=拾)(?<![收捡重]拾)"
        rf"|(?<=一)(?=[{_HAN_NUMERAL}点倍番半成折分]|{_AFTER_ONE}|{measured}|{_COINS_AFTER_ONE})"
        rf"|(?<=[^\s]一)(?=[.．·][{_HAN_DIGIT}])"  # 一．七兆; not 一．三项任务 at the head of a line
        rf"|(?<=元一)(?=角)|(?<=[元圆角零][{_FINANCIAL}])(?=[角分])"
        r"|(?<=[短减长缩增延][至到]一)(?=(?:年|天|周|日|个月)(?:[，。；！\n]|$))"  # 适用期由三年缩短至|一年
        r"|(?<=一)(?<![统唯专同划]一)(?=[至到][二两三四五六七八九十])"
        rf"|(?<!一)(?=[拾佰仟百千万亿兆点]|分之)){_NO_UNIT}"
        rf"(?:[{_HAN_NUMERAL}{_FINANCIAL}佰仟]{_NO_UNIT}){{0,29}}"
        rf"(?:[点.．·][{_HAN_DIGIT}{_FINANCIAL}]{{1,10}}+(?![十百千](?![万亿])))?)"
    )


_MEASURES: Final = frozenset(("points", "length", "area", "mass", "volume", "energy", "power"))
_ALONE: Final = frozenset(("吨", "个亿", "小时", "分钟", "工作日", "个小时", "个工作日"))


@functools.cache
def quantity_patterns() -> dict[str, re.Pattern[str]]:
    """The compiled patterns, by name."""
    # 5亿人口, 3万家庭: the letter begins a noun and is no counter; 人民币 is a unit although 人民 is a trap
    nouns = surfaces("unit_traps")
    longer = [unit for unit in units() if any(unit.startswith(noun) and unit != noun for noun in nouns)]
    # 3个|人才公寓, 6项|目标任务: a counter before a noun with whose first letter it makes a trap (个人, 项目)
    behind = lexicon.alternation(surfaces("counted_nouns"), guarded=True)
    traps = f"(?!{lexicon.alternation(longer)}){lexicon.alternation(nouns, guarded=True)}"
    # 达324亿|年升13%, 赌收200亿|月减5%: since when, and no unit
    unit = f"(?!(?<=[万亿兆])[年月季][大微]?[增减升降跌涨](?=[0-9一二两三四五六七八九十逾近约]))(?:(?!{traps})|(?=.{behind}))"
    unit += f"{lexicon.alternation({*units(), *unit_forms()}, guarded=True)}{_per()}"
    # 黄金30万两; but 5亿|两年翻番, 30万|两项: a numeral before what it counts
    unit += "(?!(?<=[0-9百千万亿余多]两)(?![，。；、：,;:（()）)和及与以左上的 /\\n]|\\Z))"
    # 3个|月子中心, 5个|月饼厂, 100条|次干道
    unit += "(?![元吨斤产位子饼嫂球干级生要支新](?:(?<=个亿[元吨斤])|(?<=/年产)|(?<=个点位)|(?<=个月[子饼嫂球])|(?<=[条项家件起户]次[干级生要支新])))"
    unit += f"(?:(?<=[套台户间人件个处家辆头只株口羽]){_BRACKETED})?"
    han = f"(?!{one_of('numbered')}){unit}"
    # 三十来个, 两百来万; not 250亿|来自国企
    more = rf"(?:[余多几]|来(?=[百千]?[万亿]| ?(?:{unit}))|\+(?=[个所家户人亩套台辆项座处条吨名次例款张万亿]))"
    number = rf"{_FIRST_DIGITS}(?:{_MAGNITUDE}(?:{_PIECE}){{0,3}})?"
    arabic = (
        rf"({number})(?: {{1,2}}(?=余))?({more})?"
        rf"(?:[ \u3000]{{1,2}}(?=[百千]?[万亿] ?(?:{unit})))?({_MAGNITUDE})?(?: ?(?: (?=[A-Za-z]))?({unit}))?"
        rf"(?:{_TO}({_SIGN}{_DIGITS}(?:[余多](?={_MAGNITUDE}))?(?:{_MAGNITUDE}(?:{_PIECE}){{0,2}})?)"
        rf"(?:[余多](?={unit}))?(?: ?({unit}))?)?{_LATE}"  # 20至30多家, 26万至40多万人
    )
    chinese = (
        rf"({_han()})(?:{_OF_PARTS}({_SHARE})"
        rf"(?:(?:[至到]|{_DASHES})正?(?:[百千万]分之)?({_SHARE})(?!分之|[{_HAN_NUMERAL}0-9]|,[0-9]| ?(?:{han})))?"
        rf"|(?: (?=余))?({more})?(?: (?=[百千]?[万亿] ?(?:{han})))?((?:万亿|[十百千]?[万亿]|(?<=几)[十百千]|兆(?![瓦赫字焦帕比伏]))[余多]?)?"
        rf"(?:([至到、]|{_DASHES}|[和与跟及](?=[{_HAN_NUMERAL}]{{1,12}}[^，。；、]{{0,6}}[之元个人%]间))({_han()})(?:[余多](?={han}))?)?"
        rf"(?: ?({han}){_LATE}|(?<=[百千万亿])(?!\n分\n?[比点])"
        r"|(?<=[一二两三四五六七八九十百千万]兆)|(?<=[百千万亿][余多])|(?=[，。；、和及与,;）)的以左 ]|$)))"
    )
    words = (
        r"翻(?:了)?(?:([一两二三四五1-5])?番|一?倍)|倍增(?:(?<=实现倍增)|(?=[，。；,;至]|$))|减半(?=[，。；、,;征收]|$)(?<!享受减半)"
        r"|一半(?:多(?![少元样]))?(?!以(?![上下内]))"
        r"|[过超逾近]半(?<!时间过半)(?<!任务过半)(?<!双过半)(?=[，。；、,;]|$)|半数|对折(?<=打对折)|半成(?=[以左，。增的])|数以([十百千]?[百千万亿])计"
        r"|半((?<![0-9个大小多上下前后一二两三四五六七八九十]半)(?:个?工作日|天(?!然|津|[水台])|个百分点|个月|吨|亩|公里|公斤)"
        r"|(?<![0-9个大多一二两三四五六七八九十]半)个?小时)(?=[以之]?内|左右|[，。；、,;）)的]|$)"
    )
    return {
        ARABIC: re.compile(arabic),
        CHINESE: re.compile(chinese),
        WORDS: re.compile(words),
    }


@final
class After:
    """The words of comparison that follow a number (以上, 左右)."""

    __slots__ = ("first", "pattern", "words")

    def __init__(
        self,
        pattern: re.Pattern[str],
        words: dict[str, str],  # word -> comparator
        first: frozenset[str],  # letters that one of them can begin with; most numbers are followed by none
    ) -> None:
        self.pattern = pattern
        self.words = words
        self.first = first


@functools.cache
def after() -> After:
    """The words that follow a number, from the lexicon; 以内 of 以内涵 is none, nor 还多 of 比5亿元还多3亿元."""
    words = comparators("after")
    traps = lexicon.alternation(surfaces("comparator_traps"), guarded=True)
    said = lexicon.alternation(words, guarded=True)
    pattern = re.compile(
        rf" {{0,2}}(?:{_SAID_AGAIN})?(?:及)?(?!{traps})({said}){_NOT_BY_MORE}(?:(?<!\+)|(?!\w))"
        rf"(?:{_SAID_AGAIN}|({_LEFT_OUT}))?"
    )
    return After(pattern, words, frozenset({" ", "及", "（", "(", *(word[0] for word in words)}))


# 比5亿元|还多3亿元; but 10%|或者更多一些
_NOT_BY_MORE: Final = "(?<!多(?=[0-9一二两三四五六七八九十百千](?![些点])))"
# 5000万元|（含5000万元）|以上, 5000万元以上|（含5000万元）: that it is meant too, which 以上 says anyway
_SAID_AGAIN: Final = "[（(]含[0-9.,一二两三四五六七八九十百千万亿]{1,10}[\u4e00-\u9fff%]{0,4}[）)]"


# 100万吨以下|（不含）, 18岁以上|（不含18岁）: that the number is not meant
_LEFT_OUT: Final = (
    "[（(]不(?:包?含|包括)(?:本数|[0-9.,一二两三四五六七八九十百千万亿]{1,10}[\u4e00-\u9fff%]{0,4})?[）)]"
)
_WITHOUT: Final = {"at_least": "more_than", "at_most": "less_than"}


def bound_said(m: re.Match[str]) -> str:
    """The comparator that words behind a number say; 以上（不含） leaves the number out."""
    comparator = after().words[m[1]]
    return _WITHOUT.get(comparator, comparator) if m[2] else comparator


def bound_after(folded: str, end: int) -> tuple[str, int]:
    """The comparator of the words after a number, and where they end."""
    said = after()
    if folded[end : end + 1] not in said.first or (m := said.pattern.match(folded, end)) is None:
        return "", end
    return bound_said(m), m.end()
