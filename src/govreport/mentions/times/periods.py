"""Counts of years, decades, centuries and terms of office."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.mentions.times.bounds import CENTURY, bounded, calendar
from govreport.mentions.times.events import anniversary
from govreport.mentions.times.mention import TimeMention
from govreport.mentions.times.numbers import count_of, number_of
from govreport.mentions.times.patterns import compiled, word_before, words_of
from govreport.mentions.times.plans import counted_plan
from govreport.text.words import adverbs, role, surfaces

__all__ = [
    "SPENT",
    "century",
    "count",
    "counted_back",
    "counted_from_event",
    "decade",
    "term",
]


# 这五年内|，国家将拨出…: not those that are over
_TO_COME: Final = re.compile(
    "(?:之?[内中间]|期间)?[，,]?[^，。；、已了]{0,12}?(?:还?将(?!近)|[要拟须](?!求)|计划|争取|力争|预计|必须)"
)
_KEPT_REACH: Final = 4  # letters
_IS_KEPT: Final = re.compile(
    "(?:(?:缩短|缩减|压缩|压减|减少|降低|[降减缩])[至到为]|(?:控制|维持|保持|限制|稳定)[在于])约?$"
)
# 学前三年毛入园率, 三年级学生, 九年一贯制学校
_SCHOOL: Final = re.compile(
    "(?:净|毛)?入[园学]率|保留率|巩固率|级(?!别)|一贯制|(?:学|专|本)?制(?![定造作止约度订品片])"
)


def count(folded: str, start: int, written: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """A count of years: a period from the plan year on (未来五年), one that is over (五年来), or a mere duration."""
    school = (start > 1 and folded.startswith("学前", start - 2)) or _SCHOOL.match(folded, at + 1) is not None
    if school or _IS_KEPT.search(folded, max(floor, start - _KEPT_REACH), start) is not None:
        return None  # 学前三年毛入园率: years of school; 轮候时间缩短至|3年以内: a value
    grammar = compiled()
    number = count_of(written)
    if number in (1, 2, 3) and (told := _by_word(folded, start, number, at, floor)):
        return told
    if number == 5 and (plan_of := grammar.counted_plan.search(folded, max(floor, start - 5), at)):
        return counted_plan(folded, plan_of, at, floor, dialect)
    if number >= 100 and (found := anniversary(folded, start, number, at, floor)) and found.relation != "in":
        return found
    before = folded[start - 1 : start]
    # 数十年, but 人数5年间, 学生总数三年来
    vague = before in ("几", "数") and not written.isdecimal() and folded[start - 2 : start - 1] not in _COUNTS
    after = grammar.counted.match(folded, at + 1)
    relation = _relation(folded, start, after, floor) if after else ""
    undated = relation == "within" and counted_from_event(folded, start)
    if not number or before == "第" or vague or undated:
        return TimeMention(start, at + 1, "duration", (number,), "")
    if (more := _AND_MONTHS.match(folded, at + 1)) is not None:
        return _and_months(folded, start, at, more, floor)
    end = after.end() if after else at + 1
    near = start - (folded[start - 1 : start] == " ")
    if reach := word_before(folded, near, floor, "reach"):
        end += 2 if after is None and folded.startswith("左右", end) else 0
        end += folded[end - 1 : end + 1] == "年度" and folded[end + 1 : end + 2] not in "过假"  # 近2学年度
        ahead = folded[reach[0]] == "这" and _TO_COME.match(folded, at + 1) is not None
        tense = words_of("reach")["未来"].meaning if ahead else reach[1].meaning
        return _spanned(folded, reach[0], end, number, tense=tense, floor=floor)
    if spend := word_before(folded, start, floor, "spend"):
        effort = grammar.effort.match(folded, at + 1)
        if relation == "since":
            return _spanned(folded, start, end, number, tense="past", floor=floor)
        if effort or spend[1].meaning:
            end = effort.end() if effort else at + 1
            return TimeMention(spend[0], end, "span", (number,), "within", None, spend[1].meaning)
    about = 2 * folded.startswith("左右", at + 1)
    # 三年|新建学校30所, 三年左右|完成改造
    opens = before in _CLAUSE_ENDS and 1 < number <= _PLAN and _verbs().match(folded, at + 1 + about)
    end += about if opens and after is None else 0
    if relation or opens or folded.startswith("翻", at + 1):  # 收入五年翻一番
        span = _spanned(folded, start, end, number, tense="past" if relation == "since" else "", floor=floor)
        return _undated(folded, span) if not (relation or opens) else span
    if programme := grammar.programme.match(folded, at + 1):
        return TimeMention(start, programme.end(), "programme", (number,), "")
    return _promised(folded, start, at, number, floor)


def _undated(folded: str, span: TimeMention) -> TimeMention:
    """到2035年产值|十五年|翻番: the years in which something doubles up to one that is named date nothing themselves."""
    if _BY_YEAR.search(folded, max(span.start - _REACH, 0), span.start) is not None:
        span.relation = ""
    return span


def _relation(folded: str, start: int, after: re.Match[str], floor: int) -> str:
    """What is said behind a count of years: 三年内, 三年间; 会在|三年间 looks ahead."""
    ahead = after[0] in _DURING and _LED_AHEAD.search(folded, max(floor, start - 4), start) is not None
    return "within" if ahead else words_of("count")[after[0]].meaning


_DURING: Final = ("间", "中")
# 政府会在|三年间|增建20间中心, 县府将于|八年中|投入12亿元; not 委员会在三年间共处理300宗
_LED_AHEAD: Final = re.compile(
    "(?:将|[拟可]|(?<![社协委机商联董事理议法大展晚乐聘介讨谈动览年聚宴盛工国员])会|计划|准备|打算|承诺|预计|预期|预料)[在于用]\\Z"
)
_COUNTS: Final = ("总", "人", "户", "次")  # before 数: the number of something


def counted_from_event(folded: str, start: int) -> bool:
    """Whether a time is counted from something that is not dated: 毕业|两年内, 建成后|三年内, 自印发之日起|30日内."""
    return folded[start - 1 : start] in _EVENT_ENDS and _EVENT.search(folded, max(0, start - 4), start) is not None


_EVENT: Final = re.compile(
    "(?:毕业|离校|成立|入职|退役|失业|房龄|使用|注册|开业|创办|取得|之日起|[一-鿿](?<![今此往以之其随年月日届五]) ?后)\\Z"
)
_EVENT_ENDS: Final = frozenset("业校立职役龄用册办得起后")


def _by_word(folded: str, start: int, number: int, at: int, floor: int) -> TimeMention | None:
    """下一年, 今明两年, 今明后三年: years that a word before their count tells."""
    if number == 1:
        one = word_before(folded, start, floor, "one")
        offset = int(one[1].meaning) if one and one[1].meaning != "none" else None
        return calendar(folded, one[0], at, (offset, offset), floor=floor, dialect="CN") if one else None
    pair = word_before(folded, start, floor, "pair")
    first, last = map(int, pair[1].meaning.split()) if pair else (0, 0)
    if pair is None or last - first + 1 != number:
        return None
    return calendar(folded, pair[0], at, (first, last), floor=floor, dialect="CN")


def _and_months(folded: str, start: int, at: int, more: re.Match[str], floor: int) -> TimeMention:
    """一年半内, 2年6个月内, 近两年半: so many months, where words make a period of them; else a mere duration."""
    after = compiled().counted.match(folded, more.end())
    reach = word_before(folded, start, floor, "reach")
    years = count_of(folded[start:at])
    if after is None and reach is None:
        return TimeMention(start, at + 1 if more[1] is None else more.end(), "duration", (years,), "")
    since = after is not None and words_of("count")[after[0]].meaning == "since"
    tense = reach[1].meaning if reach else "past" if since else "future"
    months = 12 * years + (count_of(more[1]) if more[1] else 6)
    end = after.end() if after else more.end()
    reach = reach or word_before(folded, start, floor, "spend")
    return TimeMention(reach[0] if reach else start, end, "lapse", (1, months), "within", None, tense)


_AND_MONTHS: Final = re.compile("半|[零又]?([0-9]{1,2}|[一二两三四五六七八九十]{1,2})个月")
SPENT: Final = ("安排", "投入", "统筹安排", "统筹资金", "筹集", "筹措")
_PLAN: Final = 5  # years: such a period may be that of a plan
_CLAUSE_ENDS: Final = frozenset(("", *"，。；：,;:\n"))
_AND_MORE: Final = re.compile("[多余](?![次项个家种位名额元样人省市地方轮批])")  # 两年多|累计投入3亿元


def _promised(folded: str, start: int, at: int, number: int, floor: int) -> TimeMention:
    """力争三年|建成: a count of years between a promise and a verb is a period from the plan year on, others no period."""
    promise = word_before(folded, start, floor, "promise")
    if _grows_by().match(folded, at + 1) is not None:
        to_do = _TO_DO.search(folded, max(floor, start - 4), start) is not None  # 要实现|五年下降17%的目标
        tense = promise[1].meaning if promise else "future" if to_do else ""
        return TimeMention(start, at + 1, "span", (number,), "within", None, tense)
    told = promise is not None and (_verbs().match(folded, at + 1) or _DOUBLES.match(folded, at + 1))
    if promise is None or not told:
        end = at + 1 + (_AND_MORE.match(folded, at + 1) is not None)
        return TimeMention(start, end, "duration", (number,), "")
    return TimeMention(start, at + 1, "span", (number,), "within", None, promise[1].meaning)


_BY_YEAR: Final = re.compile(
    "[到至](?:[12][0-9]{3}|[今明后本])年[底末]?前?[，,]?[^，。；\n0-9]{0,16}\\Z"
)  # 到2035年产值|十五年翻番
_REACH: Final = 28
_DOUBLES: Final = re.compile("[\u4e00-\u9fff]{2,14}?翻[一两三]?番")  # 力争五年|产值翻番


_TO_DO: Final = re.compile("(?:要|[须需应])(?:实现|完成|达到|达成)\\Z")


@functools.cache
def _grows_by() -> re.Pattern[str]:
    """实现五年|下降17%的目标: by how much something is to change in so many years."""
    changes = lexicon.alternation(surfaces("predicates", change=("increase", "decrease")))
    return re.compile(f"(?:累计|合计|共)?{changes}[0-9.]{{1,8}}[^，。；、0-9]{{1,10}}的(?:目标|任务|要求|指标|约束)")


@functools.cache
def _verbs() -> re.Pattern[str]:
    """全面完成, 实现: a verb, with an adverb before it."""
    told = surfaces("predicates", role="verb") | surfaces("actions")
    verbs = {word for word in told if len(word) > 1} | role("invested") | {"把", "将", "使", "让"}
    return re.compile(f"{lexicon.alternation(adverbs())}?{lexicon.alternation(verbs)}")


def _spanned(folded: str, start: int, end: int, number: int, *, tense: str, floor: int) -> TimeMention:
    """A period of so many years; one that is over is a baseline after 比."""
    lead = word_before(folded, start, floor, "lead")
    baseline = lead is not None and lead[1].meaning == "baseline"
    relation = "baseline" if baseline else "since" if tense == "past" else "within"
    if lead and lead[1].meaning == "in":
        start = lead[0]
    return TimeMention(start, end, "span", (number,), relation, None, tense)


def counted_back(folded: str, time: TimeMention) -> TimeMention:
    """截至2025年8月底|的三个月, 截至2025年3月31日止|的五年内, 止|年度: the months or years that end with a day, instead of the day."""
    if (
        time.shape not in ("month", "day", "year")
        or time.relation not in ("by", "in")
        or (time.unnamed and time.args[5])
    ):
        return time
    counted = _BACK.match(folded, time.end)
    year, month = time.args[3], time.args[4] or 12
    if counted is None or time.args[:3] != time.args[3:6] or 0 < (time.args[5] or 0) < _LAST_DAYS:
        return time
    months = count_of(counted[1]) * (1 if counted[2] == "个月" else 12) if counted[1] else 12
    earlier, first = divmod(month - months, 12)
    if not 0 < months <= _MONTHS_BACK or (year is None and earlier):
        return time
    since = None if year is None else year + earlier
    shape, relation = ("years", "within") if months > 12 else ("month", "in")
    args = (since, first + 1, 0, year, month, 0, 0)
    return TimeMention(time.start, counted.end(), shape, args, relation, None, time.tense)


_LAST_DAYS: Final = 28  # a day from here on ends its month
_MONTHS_BACK: Final = 240
_BACK: Final = re.compile(
    "为?止?的?(?:过去)?(?:([0-9]{1,2}|[一二两三四五六七八九十]{1,3}) ?(个月|个?(?:财政)?年(?![前底末初])度?)(?:期?[间内])?|(?<=止)的?(?:财政)?年度)"
)


_IN_CENTURY: Final = {
    "中": (50, 50), "末": (100, 100), "初": (1, 1), "内": (1, 100), "": (1, 100),
    "上": (1, 50), "前": (1, 50), "下": (51, 100), "后": (51, 100),
}  # fmt: skip


def century(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """本世纪中叶, 本世纪头二十年, 本世纪最后七年, 20世纪末, 上世纪80年代; a century alone is no deadline."""
    grammar = compiled()
    match = grammar.century.search(folded, max(floor, at - 3), at + 2)
    right = grammar.in_century.match(folded, at)
    if match is None or right is None or not (match["which"] or right["part"]):
        return None
    which = match["which"] or "本"  # 到世纪中叶
    number = {"本": 0, "新": 0, "这": 0, "下": 1, "上": -1}.get(which[0])
    if right["tens"]:
        tens, last = _decades(right["tens"])
        first = tens or 0
    elif right["first"]:
        first, last = 1, number_of(right["first"])
    elif right["last"]:
        first, last = CENTURY + 1 - number_of(right["last"]), CENTURY
    else:
        first, last = _IN_CENTURY[right["part"][:1]]
    if not 0 <= first <= last <= CENTURY:
        return None  # 本世纪头零年
    args = (number_of(which) if number is None else number, first, last)
    shape = "decade" if right["tens"] else "century"
    found = bounded(folded, TimeMention(match.start(), right.end(), shape, args, ""), floor)
    if (right["first"] or right["last"]) and found.relation == "in":
        found.relation = "within"  # 本世纪头二十年, as 二十年内
    elif found.relation == "in" and (right["part"] or "").startswith("末") and folded[match.start() - 1] == "在":
        found.relation = "by"  # 在本世纪末翻两番; not 实现了本世纪末的目标
    return found


def _decades(written: str) -> tuple[int | None, int]:
    """The first and the last year of 90, 九十 and 五六十年代 in their century; no first year where it is no decade."""
    if len(written) == 3 and written[2] == "十" and number_of(written[0]) + 1 == number_of(written[1]):
        return number_of(written[0]) * 10, number_of(written[1]) * 10 + 9
    tens = number_of(written) if len(written) == 2 else -1
    return (tens, tens + 9) if tens >= 0 and tens % 10 == 0 else (None, 0)


def decade(folded: str, start: int, written: str, at: int, floor: int) -> TimeMention | None:
    """九十年代 and 50年代, of the last century down to 三十年代, else of this one."""
    first, last = _decades(written)
    if first is None or folded[at + 2 : at + 3] in ("表", "替", "码"):
        return None
    end = at + 2
    if folded[end : end + 1] in ("初", "中", "末") or folded[end : end + 2] in ("前期", "后期"):
        end += 1 + folded.startswith("期", end + 1)
    args = (20 if first >= 30 else 21, first, last)
    return bounded(folded, TimeMention(start, end, "decade", args, ""), floor)


def term(folded: str, at: int, floor: int, dialect: str) -> TimeMention | None:
    """The term of a government: 本届政府任期内, 本届政府以来, and 任期内 of the one that reports."""
    if folded[at] == "任":
        own = compiled().tenure.match(folded, at) if folded[at - 1 : at] != "年" else None  # 过去五年|任期内
        by = "by" if own is not None and own[0].endswith("末") else "within"
        return bounded(folded, TimeMention(at, own.end(), "term", (0,), by), floor) if own is not None else None
    if folded[at - 1 : at] not in ("本", "今", "现", "这", "一", "上", "新", "下"):
        return None
    for start in range(max(floor, at - 2), at):
        if match := compiled().term.match(folded, start):
            since, before = match[0].endswith("以来"), match["which"].startswith("上")
            which = -1 if before else int(match["which"].startswith(("新", "下")))
            tense = "past" if since or before else ""
            return TimeMention(start, match.end(), "term", (which,), "since" if since else "within", None, tense)
    return None
