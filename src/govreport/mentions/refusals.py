"""Numbers that name something and count nothing: ordinals, codes, slogans, set phrases, document numbers, clock times.

Only what the neighbouring letters tell is decided here, for `find_quantities`; what takes the phrases around a number
is decided with the goals.
"""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.mentions import grammar
from govreport.mentions.households import is_household
from govreport.mentions.mention import QuantityMention, bare_magnitude
from govreport.mentions.prefixes import STROKES
from govreport.text.words import any_action, any_of, one_of, surfaces

__all__ = [
    "ADDRESSED",
    "BEFORE_NOT_RANK",
    "INDICATORS",
    "LEADING",
    "LONGEST_NAME",
    "counts_readers",
    "in_address",
    "in_idiom",
    "is_base",
    "is_clock",
    "is_ordinal",
    "is_phase",
    "is_said_again",
    "is_speech",
    "names_day",
    "names_file",
    "names_place",
    "refusal",
    "says_about",
]

INDICATORS: Final = ("GDP", "CPI", "PPI")  # GDP2872亿元: letters that name what is measured, and no code
_NO_CODES: Final = (*INDICATORS, "RMB", "CNY", "USD", "HKD", "MOP", "TWD", "EUR", "JPY")
LEADING: Final = {"第": "ordinal", "每": "per unit"}
_LISTED: Final = frozenset("、和及与至到-—")
# 第2、3个项目, 居第1、3、5位
_ORDINALS: Final = re.compile("第(?:[0-9一二三四五六七八九十]{1,4}[、和及与至到—-]){1,4}\\Z")
_ORDINALS_REACH: Final = 16  # letters
_CODE: Final = frozenset("_+\\#№~=&?") | STROKES
_COORDINATE: Final = re.compile("(?:北纬|南纬|东经|西经)约?$")
_MAGNITUDE: Final = re.compile("[十百千万]?[百千万亿]")
_ARTICLES: Final = frozenset(("一点", "一分"))
_SHORT_YEAR: Final = re.compile(
    "[0-9]{2}年(?:[底末初]|第?[一二三四]季|[上下]半年)|[一二三四五六七八九][〇零一二三四五六七八九]年"
)
_TURNS: Final = frozenset((90, 180, 270, 360, 720))  # 360度全景
BEFORE_NOT_RANK: Final = frozenset("之以目此年月日天提超周期空底末季节汛暖")  # 之前5家, 提前3天, 超前3%
_PHASED: Final = frozenset("线区园目程库站厂桥")
_QUOTES: Final = {"“": "”", "「": "」", "『": "』", "‘": "’"}
LONGEST_NAME: Final = 16
_LONGEST_IDIOM: Final = 5  # letters of an idiom before its number: 一心一意
_MEASURED: Final = frozenset(("mass", "length", "area", "share", "points", "multiple"))
_HAN_LETTER: Final = re.compile("[\u4e00-\u9fff]")


@functools.cache
def _idiom() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(surfaces("idioms"), guarded=True))


def names_day(folded: str, q: QuantityMention) -> bool:
    """工程于|6日|开工, |10日至12日|: whether a number names a day, and does not count days: 由60日压缩至45日, 延长0.1日."""
    if q.unit != "日":
        return False
    if q.low > _LAST_DAY or q.low % 1 or _MOVED.match(folded, q.reach) is not None:
        return False
    return folded.find("日", q.start, q.end) < q.end - 1 or not _FOR_DAYS.search(
        folded, max(q.start - _DAYS_REACH, 0), q.start
    )


_LAST_DAY: Final = 31
_DAYS_REACH: Final = 12  # letters
_FOR_DAYS: Final = re.compile(
    "(?:缩短|压缩|[缩压]减|延长|[缩减增][至到]|提速|平均)[^，。；0-9]{0,4}$"
    "|(?:时[限长]|期限|工期|周期|产假|年假)(?:平均|均|大?约|[由从为达有])*$"
)
_MOVED: Final = re.compile("(?:大幅|平均|进一步|再)?(?:[缩压]短?[缩减]?|延长|降低?|减少?|增加?)[至到为]")


def refusal(folded: str, q: QuantityMention, asserted: bool) -> str | None:
    """Why a number is no quantity, None where it is one; `asserted` tells that a verb or a comparison governs it."""
    before, after = folded[q.start - 1 : q.start], folded[q.end : q.end + 1]
    dimension = grammar.dimension_of(q.unit)
    if before in LEADING:
        return LEADING[before]
    if is_ordinal(folded, q):
        return "ordinal"
    if (
        dimension == "trap"
        or names_day(folded, q)
        or (q.unit and after == "级")
        or (q.scaled and not q.unit and after == "强")
    ):
        return "name"
    if before == "前" and q.unit and folded[q.start - 2 : q.start - 1] not in BEFORE_NOT_RANK:
        return "rank"
    if (q.shape == "arabic" or bare_magnitude(folded, q)) and _is_code(folded, q, before, after):
        return "code"
    if (rule := _by_neighbours(folded, q, dimension)) is not None:
        return rule
    if is_phase(folded, q) or (q.unit == "次" and _is_session(folded, q)):
        return "ordinal"
    if before == "比" and folded[q.start - 2 : q.start - 1].isdecimal():
        return "score"
    if is_clock(folded, q):
        return "clock time"
    if q.unit == "度" and not asserted and q.low in _TURNS:
        return "angle"
    if q.shape != "fraction" and in_idiom(folded, q.start):
        return "idiom"
    if q.shape == "chinese" and (rule := _han_name(folded, q, dimension, before, after, asserted)):
        return rule
    named = in_address(folded, q) or (dimension != "share" and _in_quotes(folded, q.start))
    return "name" if named else None


def is_ordinal(folded: str, q: QuantityMention) -> bool:
    """第1、|2和3期, 第2、|3个项目: whether a number is one of several that say which."""
    listed = folded[q.start - 1 : q.start] in _LISTED
    return listed and _ORDINALS.search(folded, max(q.start - _ORDINALS_REACH, 0), q.start) is not None


def is_said_again(folded: str, q: QuantityMention) -> bool:
    """5000万元（含|5000万元|）以上: that the number before is meant too, and no other number."""
    return (
        folded[q.start - 1 : q.start] == "含"
        and folded[q.start - 2] in "（(不包"
        and folded[q.end : q.end + 1] in _CLOSES
    )


_CLOSES: Final = ("）", ")")


def _by_neighbours(folded: str, q: QuantityMention, dimension: str) -> str | None:
    """97年底, 五年前; “六个|100%”; 万元|GDP能耗; 六人|家庭; （含|5000万元）: what the letters beside a number make of it."""
    if is_said_again(folded, q):
        return "modifier"
    if dimension == "time":
        rule = _year_name(folded, q) if q.unit == "年" else None
        return rule or ("date" if folded.startswith(_AGO, q.end) else None)
    if is_household(folded, q):
        return "modifier"
    if q.unit == "页" and folded[q.start - 1 : q.start] == "共":
        return "name"  # 共20页, of the text itself
    if q.unit == "%" and _SLOGAN_SHARES.search(folded, max(q.start - _LONGEST_SHARES, 0), q.start) is not None:
        return "slogan"
    return "per unit" if bare_magnitude(folded, q) and is_base(folded, q) else None


_AGO: Final = ("前，", "前建", "以前", "之前", "前的", "前就", "前相", "前还", "前我", "前全", "前开")
_SLOGAN_SHARES: Final = re.compile("[两二三四五六七八九十]个[“「]?$")  # “六个|100%”要求
_LONGEST_SHARES: Final = 3  # letters
# 万元|GDP能耗, 亿元|地区生产总值死亡率, 万人|发明专利拥有量
_PER: Final = re.compile(
    "(?:(?:国内|地区)?生产总值|GDP|工业增加值|工业产值|产值|(?:有效|高价值)?发明专利)(?:综合)?(?:能耗|用水|电耗|水耗|取水|生产安全|安全|事故|死亡|二氧化碳|碳排放|拥有|授权|建设用地)"
)


def counts_readers(folded: str, q: QuantityMention) -> bool:
    """浏览次数：1234次, 全文共3500字, 共0条评论: how often a page was read, how long it is, what its readers left there."""
    before = folded[max(q.start - 8, 0) : q.start]
    told = before[-1:] in _COUNTER_ENDS and _COUNTER.search(before) is not None
    return told or _LEFT_BY_READERS.match(folded, q.end) is not None


_LEFT_BY_READERS: Final = re.compile("评论(?![会员家])|跟帖|点赞")


# 浏览次数：1234次, 下载 356 次: how often a page was read
_COUNTER: Final = re.compile(
    "(?:浏览|点击|阅读|访问|下载|点阅|人气|热度)(?:次数|总数|量|数|率)?[：:] ?\\Z|[（(]下载 ?\\Z|(?:全文共?|当前显示)\\Z"
)
_COUNTER_ENDS: Final = frozenset("：: 载文共示")
ADDRESSED: Final = frozenset("段巷弄号")
_STREET: Final = re.compile("(?:(?<![公铁线条道])路|街|大道) ?\\Z")
_SCHOOLING: Final = re.compile("制?(?:义务教育|一贯制|国民基本教育|国教|免费教育|学制)|制(?=学校|职业|高[中职]|本科)")
_TERM: Final = re.compile("届[^，。；召开\n]{0,10}\\Z")


def _is_session(folded: str, q: QuantityMention) -> bool:
    """十四届人大|三次会议: which of the sessions of a term of office; but 召开三次会议."""
    sits = folded.startswith(("会议", "全会", "全体会议"), q.end)
    return sits and _TERM.search(folded[max(q.start - 14, 0) : q.start]) is not None


def in_address(folded: str, q: QuantityMention) -> bool:
    """南京东路|6段, 中山路|100号: a part of a street and a house on it are no counts, unlike 公路|6段."""
    return q.unit in ADDRESSED and _STREET.search(folded[max(q.start - 4, 0) : q.start]) is not None


def is_phase(folded: str, q: QuantityMention) -> bool:
    """3号线1期, 1期工程, 一二期: the parts of a work that are built one after the other, and no count of issues.

    Nor do the issues of a journal count them: 《公报》2018年10期.
    """
    if q.unit != "期":
        return False
    if _OF_YEAR.search(folded, max(q.start - _YEAR, 0), q.start) and not folded[q.end : q.end + 1].isalpha():
        return True
    if folded[q.start - 1] in _PHASED or folded.startswith(("工程", "项目", "园区", "厂区"), q.end):
        return True
    if q.low <= _LAST_PHASE and _PHASE_OF.match(folded, q.end) and folded[q.start - 1] not in _HELD:
        return True  # 货柜中心1期BOT工程, but 举办3期施工工程培训
    return _PHASES.fullmatch(folded, q.start, q.end) is not None


_LAST_PHASE: Final = 6
_PHASE_OF: Final = re.compile("[A-Z]{0,4}[一-鿿]{0,6}?(?:工程(?!师)|园区|厂区|开发|扩建)")
_HELD: Final = frozenset("办开训播行理成了班")
_PHASES: Final = re.compile("[一二三四五]{2,3}期")
_OF_YEAR: Final = re.compile("[0-9]{4}年$")
_YEAR: Final = 5  # characters of 2018年


def _is_code(folded: str, q: QuantityMention, before: str, after: str) -> bool:
    """G60, 5G-A, V2.1, 7×24: letters and strokes beside the digits."""
    if before.isascii() and before.isalpha():
        return not folded.endswith(_NO_CODES, 0, q.start)
    if before == "%" or before.isdecimal() or counts_readers(folded, q):
        return True  # %E5%85%A9 in an address, the magnitude behind more digits than a number has
    if before in _CODE and says_about(folded, q.start):
        return False
    if before in _CODE and not (before in _PARTING and q.unit and not _ends_in_sign(folded, q.start - 1, before)):
        return True
    if after == "+" and not folded[q.end + 1 : q.end + 2].isalnum():
        return False  # 95%+，
    letter = bool(after) and after.isascii() and (after.isalpha() or after in "_+-")
    return q.unit == "G" or (letter and (not q.unit or q.unit.isascii()))


def says_about(folded: str, start: int) -> bool:
    """Whether a wave before a number is as good as 约: 增速~5%; not 15个~|20人 and A~|5%."""
    told = max(start - 1 - _LONGEST_TOLD, 0), start - 1
    return folded[start - 1 : start] == "~" and _told_before().search(folded, *told) is None


_LONGEST_TOLD: Final = 8  # letters of 8个百分点 and a space


@functools.cache
def _told_before() -> re.Pattern[str]:
    """A number with its unit, a date, a letter or a stroke, from which a wave reaches on."""
    units = lexicon.alternation(grammar.units())
    return re.compile(rf"[0-9A-Za-z%~/〇零一二三四五六七八九十百千万亿](?:{units}|[年月日号时点])? ?\Z")


def _year_name(folded: str, q: QuantityMention) -> str | None:
    """97年底, 六三年建成, 公元789年: a year that is written short, and no count of years; 九年义务教育: a name."""
    short = not q.approximate and _SHORT_YEAR.match(folded, q.start, q.end + 3) is not None  # not 三五年
    if short or folded.endswith(("公元", "公元前"), 0, q.start):
        return "date"
    return "name" if _SCHOOLING.match(folded, q.end) is not None else None


_PARTING: Final = frozenset("-—－:：/=")


def _ends_in_sign(folded: str, end: int, parting: str) -> bool:
    """Whether a letter stands before a stroke (B-3座), or anything but a word before a colon or a slash: 8:30分, 3/15项.

    由8%-5%, 总投资：126亿元 and 60万千瓦/120万千瓦时 are no codes.
    """
    letter = folded[end - 1 : end]
    if parting in "-—－=":
        return letter.isascii() and letter.isalpha()
    return not _HAN_LETTER.match(letter)


@functools.cache
def _clock() -> re.Pattern[str]:
    return re.compile(f"(?:{one_of('hour')}|[早晚])$|[0-9][时点:：]$|小时$")


# the hour and the minutes when a page appeared, whatever stands behind them
_CLOCK_LEAD: Final = "(?:[0-9]{1,2}[-/月][0-9]{1,2}日?[ 　]{1,2}|(?<![0-9:])(?=[0-9]{1,2}:[0-9]{2}:))"
_MINUTES: Final = re.compile(f"{_CLOCK_LEAD}[0-2]?[0-9](?::[0-5][0-9]){{1,2}}\\Z")
_PAST_HOUR: Final = re.compile("[0-5]?[0-9]分(?!之)")


def is_clock(folded: str, q: QuantityMention) -> bool:
    """上午9点, 15时30分, 2点30分, 18:39|人气120; and where a place lies: 北纬41°."""
    if folded[q.start - 1 : q.start] == ":" and _MINUTES.search(folded, max(q.start - 14, 0), q.start + 2) is not None:
        return True
    if q.unit == "点" and _PAST_HOUR.match(folded, q.end) is not None:
        return True  # 8点30分
    before = folded[max(q.start - 4, 0) : q.start]
    if q.unit in ("度", "°"):
        return _COORDINATE.search(before) is not None
    return q.unit in ("分", "点") and _clock().search(before) is not None


def in_idiom(folded: str, start: int) -> bool:
    """Whether the number at `start` is part of a set phrase: 千家万户, 一心一意."""
    idiom = _idiom()
    first = max(start - _LONGEST_IDIOM, 0)
    return any((m := idiom.match(folded, at)) is not None and m.end() > start for at in range(start, first - 1, -1))


def _han_name(folded: str, q: QuantityMention, dimension: str, before: str, after: str, asserted: bool) -> str | None:
    """Names with a numeral in Han characters: 二期工程, 千岛湖, 千亿产业, （亿元）."""
    text = folded[q.start : q.end]
    if before and before in "（(" and after and after in "）)" and text[0] in "十百千万亿":
        return "unit label"
    if text[0] == "二" and q.unit and not q.scaled and not q.own and len(text) == 1 + len(q.unit):
        # before a counter two things are 两, 二 is the second: 二次供水
        return None if dimension in _MEASURED else "ordinal"
    if names_place(q, after):
        return "name"
    if text in _ARTICLES or (q.unit == "度" and not q.scaled and not _is_warm(folded, q)):
        return "idiom"  # 这一点, 两度访问
    if not q.own and _MAGNITUDE.fullmatch(text[: len(text) - len(q.unit)]):
        if not q.unit and len(text) == 1:
            return "name"
        if (
            not asserted
            and after != "级"
            and dimension not in ("count", "people")
            and _HAN_LETTER.match(after)
            and q.reach == q.end
        ):
            return "class"
    return None


def names_place(q: QuantityMention, after: str) -> bool:
    """三里|屯, 七里|河, 十里|长街: whether a few 里 before a noun are its name."""
    return q.unit == "里" and q.low <= _FEW and "\u4e00" <= after <= "\u9fff" and after not in _NO_NOUN_AFTER


_FEW: Final = 10
_NO_NOUN_AFTER: Final = frozenset("的多余外内以左和与及")


def is_base(folded: str, q: QuantityMention) -> bool:
    """万人|拥有医生30名, 千人|床位数7.5张: as 每万人; and 万元|GDP能耗."""
    if bare_magnitude(folded, q) and _PER.match(folded, q.end) is not None:
        return True
    return folded[q.start : q.end] in _BASES and any_of("told per base").match(folded, q.end) is not None


_BASES: Final = frozenset(("百人", "千人", "万人", "十万人", "百万人", "百户", "千户", "万户"))


def _is_warm(folded: str, q: QuantityMention) -> bool:
    """Whether 度 is one of temperature, or energy of which the text speaks."""
    return re.search("[温电]|零下", folded[max(q.start - 14, 0) : q.end + 1]) is not None


def is_speech(folded: str, closed: int) -> bool:
    """“今年新建学校20所。”, “新建3座车站”的目标: whether what quotation marks enclose there is a sentence and no name."""
    if folded[closed - 1] in _SPOKEN:
        return True
    if not folded.startswith(_AIMS, closed + 1):
        return False
    opened = max(folded.rfind(mark, max(closed - LONGEST_NAME, 0), closed) for mark in "“「")
    return folded[opened + 1] == "每" or any_action().match(folded, opened + 1, closed) is not None


_AIMS: Final = ("的目标", "的任务", "的要求", "的承诺")
_SPOKEN: Final = frozenset("。！!？?，,；;")


def _in_quotes(folded: str, start: int) -> bool:
    """Within short quotation marks, where only a share can be a statement: “三个千亿”, “15分钟生活圈”."""
    for at in range(start - 1, max(start - LONGEST_NAME, 0) - 1, -1):
        letter = folded[at]
        if letter in "”」』’":
            return False
        if letter in _QUOTES:
            closed = folded.find(_QUOTES[letter], start, at + LONGEST_NAME + 2)
            if at == start - 1 and folded[at - 1 : at] in _REACHED and _AMOUNT.match(folded, start, closed):
                return False
            return closed > 0 and not is_speech(folded, closed)
    return False


_REACHED: Final = frozenset("破超上过越达到逾近")  # 产值突破|“千亿元”
_AMOUNT: Final = re.compile(
    "[0-9.,十百千万亿兆一二三四五六七八九两]{1,12}(?:元|美元|港元|[家户人辆台吨亩个件套%％]|以上)\\Z"
)


def names_file(folded: str, end: int) -> bool:
    """目录-4校.doc: whether a number ends the name of a file."""
    return folded[end : end + 1] == "." and _FILE.match(folded, end) is not None


_FILE: Final = re.compile("\\.[a-z]{3,4}(?![a-z])")
