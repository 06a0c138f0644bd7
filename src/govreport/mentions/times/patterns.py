"""The shapes of dates and periods, and the words that stand about them; `scanning` reads a text with them.

Every repetition is bounded. The patterns are compiled when the first text is read, not at import.
"""

import functools
import re
from typing import Final, NamedTuple, final

from govreport import lexicon
from govreport.mentions.times.numbers import (
    ARABIC,
    HAN_DIGITS,
    HAN_NUMERALS,
    month_of,
    number_of,
    republic_year,
    year_value,
)
from govreport.text.words import PLAN_DIGIT, PLAN_NAME, endings, one_of

__all__ = [
    "KINDS_OF_YEAR", "LINKS", "NOTHING", "SEASONS", "STAGES", "THIRDS", "TO_FIRST",
    "Grammar", "Word", "apart", "compiled", "first_letters", "month_follows", "parts", "read_tail",
    "recurring", "second_year", "word_before", "words_of",
]  # fmt: skip


@final
class Word:
    """A row of the lexicon `times` or `events`."""

    __slots__ = ("meaning", "unless")

    def __init__(self, meaning: str, unless: str) -> None:
        self.meaning = meaning
        self.unless = unless


_TAIL_FIRST: Final = frozenset(
    "0123456789一二三四五六七八九十年底末初中终元岁全春夏秋冬上下度第前后首头最的代财课会Q \u3000\n"
)
TO_FIRST: Final = frozenset("-－–—―~～至到 \u3000\n")
KINDS_OF_YEAR: Final = frozenset("财政学计税")  # 财年, 财政年度, 学年, 会计年度, 课税年度
LINKS: Final = frozenset("-－–—―~～/／、至到和与及或. \n")
_OPEN: Final = "“‘「『\"'＂＇《"
_CLOSE: Final = "”’」』\"'＂＇》“‘"
_TENURE: Final = "(?:任期(?:之?内|期间|末|以来)?|任内)(?!届满)"
_S: Final = "[ \u3000\n]{0,2}"
_TO: Final = "(?:[-－–—―~～]{1,2}|至|到)"
_N: Final = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_CHINESE: Final = "[\u4e00-\u9fff]"
# 元至6月, 全县元月, 情况元至四月; not 状元, 200余元
_NO_MONEY: Final = f"(?<![0-9〇零一二三四五六七八九十两百千万亿余多几来半状美日欧港澳])(?=元{_TO}{_N})"
_YUAN: Final = f"(?:(?<![0-9A-Za-z一-鿿])|(?<=[年县市省区州至于到从自在今前和、])|{_NO_MONEY})元"
_DAY: Final = rf"{_S}(?:日|号(?![线楼文井公令]))"
_CLOCK: Final = "[0-9]{1,2}(?:[时点](?:[0-9]{1,2}分)?|[:：][0-9]{2})"
_END: Final = (
    "底(?![层座部薪盘端栏板气色蕴]|年初|线(?![上下])|数(?!据)|子(?!公))|岁?末(?!端|梢|年初|位|岁初)|岁尾|(?<=年)尾(?!气|矿|水|款|数|盘|页|号)"
    "|终(?![奖考评总决结年审止记晚大盘端])"
)
_START: Final = "初(?![步级心衷期创次诊婚始一二三四五六七八九十]|中(?:毕业|学(?!习)|招|生(?!产)|教|升|阶段|起点|段|毛?入学|在校|净|辍学|巩固率|及|和|、))"
_THIRD: Final = (
    rf"(?P<third>[上中下])(?P<thirds>[中下])?旬(?:{_S}{_TO}{_S}(?:(?P<m4>{_N}){_S}月)?(?P<third2>[上中下])旬)?"
)
_HALF_MONTH: Final = "(?P<hm>[上下])半月"
_MONTHS: Final = (
    rf"(?P<m1>{_N}|{_YUAN}(?=月|{_TO}))(?:月?份?{_S}(?:{_TO}|、|和){_S}(?:次年|翌年)?(?P<m2>{_N}))?{_S}月份?"
    rf"(?![龄均薪租饼球亮季花天]|(?<=一月)一[^日号至到、—-])"
    rf"(?:月?(?P<medge>{_END}|{_START})|{_THIRD}|{_HALF_MONTH}|{_S}(?P<d1>{_N})"
    rf"(?:{_DAY}(?:{_CLOCK}(?=至|到|[—–-]))?"
    rf"(?:{_S}(?:{_TO}|(?:、{_N}{_DAY}){{0,6}}[、和及]){_S}"
    rf"(?:(?:次年|翌年)?(?P<m3>{_N}){_S}月{_S})?(?P<d2>{_N}){_DAY})?"
    rf"|{_S}(?:{_TO}|(?:、{_N}){{0,6}}[、和及]){_S}(?P<d3>{_N}){_DAY}))?"
)
_QUARTERS: Final = (
    rf"(?:(?P<first>[前首头]|其?后)(?P<qn>[两二三23]){_S}个?季度?|(?P<head>首)季度?(?![风军次])"
    rf"|第?(?P<q1>[一二三四1-4])(?:(?:(?:{_TO}|、|和|及)第?|(?<=[一二三]))(?P<q2>[二三四2-4]))?"
    "季(?:度|(?<=第.[、和及至到].季)|(?<=第.[、和及至到]第.季))(?!假|差饷)"
    rf"|第{_S}(?P<q3>[一二三四1-4]){_S}个?季度?|Q(?P<q4>[1-4])(?![0-9A-Za-z])|(?P<fourth>最后一个?)季度?"
    "|(?P<every>四个季度|各个?季度)(?=的?[同环]比|的?增[速幅长]|分别))"
    rf"(?P<qedge>{_END})?"
)
_TAIL: Final = (
    rf"年(?:{_S}年?(?P<edge>{_END}|{_START})"
    rf"|{_S}年?(?P<mid>(?<=年年)中|中(?!、[高初小西东低长外])(?=[,，。；、前完建批推更公启投落结提升增达会全可起就将须降减实展通竣召举施陆动开正]|$|期(?![计规预经财])))"
    rf"|度?{_S}的?(?P<half>上(?:半年度?[、及和与]|、)?下|[上下前后首])半年(?:度(?![过假]))?(?P<hedge>{_END})?|度?{_S}的?{_QUARTERS}"
    rf"|{_S}的?[前首头](?P<mn>{_N}|两)个?月|{_S}(?P<fm>首个月)|{_S}的?最?后(?P<ln>{_N}|两)个?月|{_S}(?P<whole>全年|年内|当年)|{_S}的?{_MONTHS}"
    rf"|{_S}(?P<season>[春夏秋冬])(?P<seasons>[春夏秋冬])?[季天](?!开学|学期|入学|招|征)"
    rf"|{_S}[春秋]季学期(?=起|开始|前|之前)"
    rf"|{_S}(?P<annual>(?:(?:财政|课税|会计)年)?度)(?![过假])(?:{_S}全年(?!龄))?|(?P<decade>代)(?![表替码偿缴征购收付])(?:[初中末]期?|[前后]期)?)?"
)
STAGES: Final = "来临|到来|开始|结束|召开|举行|举办"  # of an event: 汛期来临前
_ORDINAL: Final = "第[0-9一二三四五六七八九十百]{1,4}[届次]"
SEASONS: Final = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (12, 2)}  # the first and the last month


class Grammar(NamedTuple):
    """The compiled patterns."""

    anchors: re.Pattern[str]
    left: re.Pattern[str]
    tail: re.Pattern[str]
    months: re.Pattern[str]
    months_left: re.Pattern[str]
    quarters: re.Pattern[str]
    second: re.Pattern[str]
    near_month: re.Pattern[str]
    near_quarter: re.Pattern[str]
    near_season: re.Pattern[str]
    edge: re.Pattern[str]
    bracket: re.Pattern[str]
    counted_bracket: re.Pattern[str]
    plan_left: re.Pattern[str]
    plan_right: re.Pattern[str]
    counted_plan: re.Pattern[str]
    century: re.Pattern[str]
    in_century: re.Pattern[str]
    tenure: re.Pattern[str]
    term: re.Pattern[str]
    suffix: re.Pattern[str]
    clock: re.Pattern[str]
    counted: re.Pattern[str]
    effort: re.Pattern[str]
    programme: re.Pattern[str]
    rest: re.Pattern[str]
    compared: re.Pattern[str]
    event_after: re.Pattern[str]
    known_event: re.Pattern[str]
    opening_event: re.Pattern[str]
    named_event: re.Pattern[str]
    before: re.Pattern[str]


@functools.cache
def words_of(kind: str, name: str = "times") -> dict[str, Word]:
    """Surface -> meaning, of one kind of word."""
    column = "meaning" if name == "times" else "date"
    words = {row["surface"]: Word(row[column], row["unless"]) for row in lexicon.rows(name) if row["kind"] == kind}
    for surface in [surface for surface in words if "“" in surface]:
        for opens, closes in _OTHER_QUOTES:
            words[surface.replace("“", opens).replace("”", closes)] = words[surface]
    return words


_OTHER_QUOTES: Final = (('"', '"'), ("「", "」"), ("‘", "’"))  # 确保"七一"前竣工


def _following(*kinds: str) -> str:
    """The words of some kinds as an alternation, longest first, each with what may not follow it."""
    words = sorted((item for kind in kinds for item in words_of(kind).items()), key=lambda item: -len(item[0]))
    return "|".join(
        surface + (_not_before(word.unless, surface == "前") if word.unless else "") for surface, word in words
    )


def _not_before(unless: str, ranks: bool) -> str:
    """What may not follow a word, unless a word of its own begins there: 年底前提交 and 前人均 are not 前提 and 前人."""
    words = lexicon.alternation(words_of("next"))
    return f"(?:(?={words})|(?![{unless}]{_RANKED if ranks else ''}))"


# 前三季度, 前十名 rank, and are no deadline; 2030年前|二氧化碳, 年底前|三期工程
_RANKED: Final = "|[0-9一二三四五六七八九十两几]{1,3}[余多]?(?:[年天日月周旬名位季轮次阶时届强大甲批期]|个(?:[年月周季]|工作日|交易日|学期))"


@functools.cache
def compiled() -> Grammar:
    """The patterns, compiled when the first text is read."""
    patterns = _anchor_patterns() | _year_patterns() | _period_patterns() | _event_patterns()
    return Grammar(**{name: re.compile(pattern) for name, pattern in patterns.items()})


def _anchor_patterns() -> dict[str, str]:
    """The characters that a time expression has; what follows narrows them down, so that few are looked at in vain."""
    ends = {surface[-1] for kind in ("event", "opening", "suffix") for surface in words_of(kind, "events")}
    ends |= set("之以大")
    ends |= {stage[-1] for stage in STAGES.split("|")}
    seasons = "|".join(f"{char}(?<=[今去明来]{char})" for char in SEASONS)
    return {
        # Each branch begins with a letter, never a class: only then does `re` skip to the letters in C.
        "anchors": rf"年|月|季|五(?:(?<={PLAN_NAME})|(?=[{_CLOSE}期时末]|[计规]划期))|世纪|届|任期(?=[之内期末])"
        rf"|前(?<=[{''.join(sorted(ends))}]前)|以来|岁末|岁尾|即日起|今[日天](?:起|开始)|明[日天](?:起|开始)|{seasons}"
        r"|20[0-9]{2}(?P<a>[-/.])[01]?[0-9](?P=a)|19[0-9]{2}(?P<b>[-/.])[01]?[0-9](?P=b)"
    }


def _year_patterns() -> dict[str, str]:
    """Years, months and quarters by number."""
    year = f"(?:[0-9]{{4}}|[{HAN_DIGITS}]{{4}})"
    return {
        # 2.2027年6月底前: what stands before the point may be the mark of an item; 二0二五年 mixes two zeros
        "left": rf"(?:(?<![0-9.{HAN_NUMERALS}])|(?<=[\s。；;][0-9]\.)|(?<=[\s。；;][0-9][0-9]\.)|(?<=\A[0-9]\.))"
        rf"(?:(?P<a>[0-9]{{1,4}}|[{HAN_NUMERALS}]{{1,6}})年?{_S}(?:[-－–—―~～/／、]{{1,2}}|[至到和与及或]){_S})?"
        rf"(?P<b>[0-9]{{1,4}}(?:\.[0-9])?|[{HAN_NUMERALS}0]{{1,6}})\Z",
        "tail": _TAIL,
        "months": _MONTHS,
        "months_left": rf"(?<![0-9.一二三四五六七八九十])(?:(?:(?:{_N}|{_YUAN})月?份?{_S}(?:{_TO}|、|和){_S})?{_N}|两|{_YUAN})\Z",
        "quarters": _QUARTERS,
        # no line feed before 到: a date line does not reach to the 到2030年 below it
        "second": rf"[ \u3000]{{0,2}}{_TO}{_S}(?:(?P<a>{year}){_S}[-–－—/／至]{_S})?"
        rf"(?P<b>[0-9]{{2,4}}|{year}|(?<=[-–－—/／至])[{HAN_DIGITS}]{{2}}){_S}(?=年)",
        "near_month": rf"月份?(?![均薪租饼球亮台龄子光销报])(?:(?P<medge>{_END}|{_START})|(?P<third>[上中下])旬"
        rf"|{_S}(?P<d1>{_N}){_DAY})?",
        "edge": _END,
        "near_quarter": rf"季(?:度|(?![节军后赛风]))(?P<qedge>{_END})?",
        "near_season": r"(?:[今明来](?P<second>[春夏秋冬]))?(?:[季天](?!开学|学期))?",
        "bracket": rf"([今明去前后本上])[（(]{_S}(?:民国)?([0-9]{{2,4}}|[{HAN_DIGITS}百十]{{2,5}}){_S}[）)]\Z",
        "counted_bracket": rf"近([0-9]{{1,2}}|[{HAN_DIGITS}十]{{1,2}})[（(]{_S}(?:民国)?([0-9]{{2,4}})(?:年度?)?"
        rf"{_TO}([0-9]{{2,4}}){_S}[）)]\Z",
    }


def _period_patterns() -> dict[str, str]:
    """Five-year plans, centuries, terms of office and counts of years; the words that bound them."""
    return {
        "plan_left": rf"(?P<open>[{_OPEN}])?(?P<n>十{PLAN_DIGIT}?|{PLAN_DIGIT})\Z",
        "plan_right": rf"五(?P<close>[{_CLOSE}](?: (?=期))?)?(?:(?P<edge>(?:时期|规划期?|期)?(?:末期?|结束时)|期底)"
        r"|(?:规划|时期|期间)?的?(?P<years>[前头后][两二三四]年|第[一二三四五]年|最后一年|首年|开局(?:起步)?之?年|收官之?年)"
        r"|(?P<period>期间|时期|计划期间|规划期间|规划期|期(?=[内间末])|以来)|(?P<plan>规划|计划|纲要|普法))?",
        "counted_plan": r"第(?P<n>[一二三四五六七八九十]{1,3})个五\Z",
        "century": rf"(?:(?P<which>本|新|这个|下个?|上个?|[0-9]{{2}}|[{HAN_NUMERALS}]{{2,3}})|(?<=[到至]))世纪\Z",
        "in_century": r"世纪(?:(?P<part>中叶|末叶?|初叶?|内|[上下前后]半叶|(?=以来))"
        rf"|[头前]{_S}(?P<first>[0-9]{{2}}|[{HAN_NUMERALS}]{{1,3}}){_S}年(?!代)"
        rf"|(?:的?最后|末的?){_S}(?P<last>[0-9]{{1,2}}|[{HAN_NUMERALS}]{{1,3}}){_S}年(?!代)"
        r"|(?P<tens>[0-9]0|[一二三四五六七八九]{1,2}十)年代(?:[初中末]期?|[前后]期)?)",
        "term": rf"(?P<which>本|今|现|这一|这|上一|上|新一|新|下一|下)届"
        rf"(?:{_CHINESE}{{0,3}}(?:政府|国务院|(?<=届)[县市]府)"
        rf"(?:(?:的|[四五]年)?{_TENURE}|期间|自?(?:成立|组成|[上就]任|履新|任期)?以来)|{_TENURE})",
        "tenure": "任期(?:之?内|期间|末)",
        "suffix": _following("suffix"),
        "clock": rf"(?:{one_of('hour')})?(?:[0-9]{{1,2}}|零)(?:[时点](?:[0-9]{{1,2}}分)?|[:：][0-9]{{2}})(?=前|之前|以前|起)",
        "counted": _following("count"),
        "effort": _following("effort", "count"),
        "programme": rf"{_CHINESE}{{0,4}}?(?:{lexicon.alternation(words_of('programme'))}){{1,2}}",
        "rest": f"(?:的)?(?:{_following('rest')})",
        "compared": rf"(?:同期|末|底)?的?{_CHINESE}{{0,4}}?(?:相比|比较|比|持平|相当|相同|一样)",
    }


def _event_patterns() -> dict[str, str]:
    """Events that deadlines are told by: known ones, and names that end as names of events do."""
    known = lexicon.alternation(words_of("event", "events"))
    ends = "|".join(f"(?<![{w.unless}]){s}" if w.unless else s for s, w in words_of("suffix", "events").items())
    cues = f"{one_of('firm')}|赶在|在|于|到"
    when = f"(?:之前|以前|前夕|前{_not_before(words_of('suffix')['前'].unless, ranks=True)})"
    return {
        "event_after": rf"(?:的|{_ORDINAL})?(?P<event>{known}|{_CHINESE}{{1,10}}?(?:{ends}))(?:{STAGES})?(?={when})",
        "known_event": rf"{known}\Z",
        "opening_event": rf"(?:(?<=[\s，。；、：！,;:])|{cues}|(?<!{_CHINESE}))"
        rf"(?P<name>(?:(?!{cues})[\u4e00-\u9fffA-Z0-9“”]){{0,14}}?"
        rf"{lexicon.alternation(words_of('opening', 'events'))})\Z",
        "named_event": rf"(?:^|[\s，。；、：！,;:]|{cues})(?P<ordinal>{_ORDINAL})?"
        rf"(?P<name>(?:(?!{cues}){_CHINESE}){{1,8}}?(?:{ends}))\Z",
        "before": when,
    }


def word_before(folded: str, at: int, floor: int, kind: str, name: str = "times") -> tuple[int, Word] | None:
    """The longest word of a kind that ends at `at`, and where it starts."""
    words, longest, last = _table(kind, name)
    if at <= floor or folded[at - 1] not in last:
        return None
    for start in range(max(floor, at - longest), at):
        word = words.get(folded[start:at])
        barred = word is not None and start and word.unless and folded[start - 1] in word.unless
        if word is not None and (not barred or folded.endswith(endings("firm"), 0, start)):  # 确保|全年
            return start, word
    return None


def recurring(folded: str, start: int) -> bool:
    """Whether the words before a month, a day or 年底 say that it comes each year, or in a year that is not told."""
    return (
        folded[start - 2 : start] in _EACH or folded[start - 3 : start] in _EACH_OF or folded[start - 1 : start] == "每"
    )


_EACH_OF: Final = frozenset({"每年的", "历年的", "往年的"})
_EACH: Final = frozenset({"每年", "历年", "逐年", "往年", "常年", "隔年", "每月"})


@functools.cache
def first_letters(kind: str) -> frozenset[str]:
    """The characters that the words of a kind begin with."""
    return frozenset(surface[0] for surface in words_of(kind)) | ({"的"} if kind == "rest" else set())


@functools.cache
def _table(kind: str, name: str) -> tuple[dict[str, Word], int, frozenset[str]]:
    words = words_of(kind, name)
    return words, max(map(len, words)), frozenset(surface[-1] for surface in words)


def month_follows(folded: str, at: int) -> bool:
    """Whether a month stands after the 年 at `at`."""
    tail = compiled().tail.match(folded, at)
    return tail is not None and bool(tail["m1"])


NOTHING: Final = (0, 0, 0, 0, 0)


def read_tail(folded: str, at: int) -> tuple[int, str, tuple[int, int, int, int, int], bool]:
    """Where what follows a year ends, its shape and fields (see `parts`), and whether it is 年度."""
    if folded[at + 1 : at + 2] not in _TAIL_FIRST:
        return at + 1, "year", NOTHING, False
    tail = compiled().tail.match(folded, at)
    if tail is not None and (cut := apart(tail)):
        tail = compiled().tail.match(folded, at, cut)
    if tail is None or tail.end() == at + 1:
        return at + 1, "year", NOTHING, False
    return tail.end(), *parts(tail), bool(tail["annual"])


def second_year(second: re.Match[str], first: int) -> int:
    """The year that ends a range: four digits, 2026/27, 27 after 2026年, or 117 after a year of the Republic."""
    written, number = year_value(second["b"]), second["b"].translate(ARABIC)
    if written or not number.isdigit():
        return written
    start = year_value(second["a"]) or first
    if len(number) > 3:  # 2026年至9999年: no year that a report can mean
        return first
    of_republic = republic_year(int(number))
    of_century = start // 100 * 100 + int(number) if len(number) == 2 else of_republic
    return of_republic if first <= of_republic < of_century else of_century  # 96年至98年 ends in 2009


def parts(tail: re.Match[str]) -> tuple[str, tuple[int, int, int, int, int]]:
    """Shape and (month, day, month, day, 1 for the last day only) of what follows a year, or of months alone."""
    group = tail.groupdict()
    if edge := group.get("edge"):
        return ("year", (0, 0, 0, 0, 1)) if edge != "初" else ("month", (1, 0, 1, 0, 0))
    if season := group.get("season"):
        first, last = SEASONS[season][0], SEASONS[group.get("seasons") or season][1]
        return "season", (first, 0, last, 0, 0)
    if group.get("mid"):
        return "month", (6, 0, 6, 0, int(tail.string.startswith("前", tail.end())))  # 年中前: by its last day
    if half := group.get("half"):
        end = int(bool(group.get("hedge")))
        return "half", (1 if half[0] in "上前首" else 7, 0, 12 if half[-1] in "下后" else 6, 0, end)
    end = int(bool(group.get("qedge")))
    if quarters := group.get("qn"):
        count = number_of(quarters) * 3 if quarters != "两" else 6  # months
        return "quarter", ((13 - count, 0, 12, 0, end) if group["first"][-1] == "后" else (1, 0, count, 0, end))
    if quarter := group.get("q1") or group.get("q3") or group.get("q4") or group.get("head") or group.get("fourth"):
        first = {"首": 1, "最": 4}.get(quarter[0]) or number_of(quarter)
        return "quarter", (first * 3 - 2, 0, (number_of(group["q2"]) if group["q2"] else first) * 3, 0, end)
    if group.get("every"):
        return "quarter", (1, 0, 12, 0, 0)
    if months := group.get("mn"):
        return "month", (1, 0, min(number_of(months), 12), 0, 0)
    if group.get("fm"):
        return "month", (1, 0, 1, 0, 0)
    if months := group.get("ln"):
        return "month", (max(13 - number_of(months), 1), 0, 12, 0, 0)
    if group.get("m1"):
        return _month_parts(group)
    return "decade" if group.get("decade") else "year", NOTHING


def apart(months: re.Match[str]) -> int:
    """Where the first of two months or days ends that are named side by side and are no period (3月和9月); 0 for none."""
    for first, second in (("m1", "m2"), ("d1", "d2")):
        if months[second] is None:
            continue
        between = months.string[months.end(first) : months.start(second)]
        links = [at for at, letter in enumerate(between, months.end(first)) if letter in "、和及"]
        near = months["m3"] is None and month_of(months[second]) - month_of(months[first]) == len(links)
        if links and links[0] > months.end(first) and not near:
            return links[-1]  # 3月5日、6日和7日 are a stretch of days
    return 0


def _month_parts(group: dict[str, str | None]) -> tuple[str, tuple[int, int, int, int, int]]:
    """The same for months and days."""
    m1, d1 = month_of(group["m1"] or "零"), number_of(group["d1"] or "零")
    m2 = month_of(group["m3"] or group["m4"] or group["m2"] or group["m1"] or "零")
    d2 = number_of(group["d2"] or group["d3"] or "零")
    if not (1 <= m1 <= 12 and 1 <= m2 <= 12 and d1 <= 31 and d2 <= 31):
        return "year", NOTHING
    if half := group["hm"]:
        return "day", (m1, 1, m1, 15, 0) if half == "上" else (m1, 16, m1, 0, 0)
    if third := group["third"]:
        return "day", (m1, THIRDS[third][0], m2, THIRDS[group["third2"] or group["thirds"] or third][1], 0)
    if d1:
        return "day", (m1, d1, m2, d2 or d1, 0)
    edge = (group["medge"] or "初") != "初" and not group["m2"]  # 1月至6月底 begins in January
    return "month", (m1, 0, m2, 0, int(edge))


THIRDS: Final = {"上": (1, 10), "中": (11, 20), "下": (21, 0)}
