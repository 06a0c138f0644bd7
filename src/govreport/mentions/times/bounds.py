"""What bounds a date: the words before and after it, and the end of a range."""

import re
from calendar import monthrange
from typing import Final

from govreport.mentions.times.mention import CALENDAR, NEXT, Args, TimeMention
from govreport.mentions.times.patterns import (
    KINDS_OF_YEAR,
    TO_FIRST,
    compiled,
    first_letters,
    read_tail,
    second_year,
    word_before,
    words_of,
)
from govreport.text.words import FORESEEN

__all__ = ["CENTURY", "PLAN_YEARS", "bounded", "calendar", "is_edge"]

PLAN_YEARS: Final = 5
CENTURY: Final = 100  # years


def calendar(
    folded: str, start: int, at: int, years: tuple[int | None, int | None], *, floor: int, dialect: str
) -> TimeMention:
    """A year (or two) whose 年 stands at `at`, with the part of it, the end of a range, and an event after it."""
    first, last = years
    end, shape, fields, annual = read_tail(folded, at)
    kind = folded[at - 1] if folded[at - 1] in KINDS_OF_YEAR else ""
    pair = first is not None and last == first + 1
    school = pair and kind == "学"
    marked = annual or bool(kind) or folded.startswith("起", end)
    slashed = shape == "year" and "/" in folded[start:at]  # 2024/25年
    fiscal = pair and not school and dialect == "HK" and (marked or slashed)
    lower = fields[:2]
    if folded[end : end + 1] in TO_FIRST and first is not None and first >= CALENDAR:
        second = compiled().second.match(folded, end)
        year = second_year(second, first) if second else 0
        if second and year >= (last or first):
            edge, month = fields[4], fields[2] or 12
            end, shape, fields, annual = read_tail(folded, second.end())
            if edge:  # 2026年底至2027年初 begins on the last day
                lower = month, monthrange(first, month)[1]
                shape, fields = "month" if shape == "year" else shape, (*fields[:4], 0)
            next_year = year == first + 1 and (len(second["b"]) == 2 or dialect == "HK")  # 2012年至2013年度
            fiscal = fiscal or (next_year and annual)
            last = year
    if shape == "year" and first != last:
        shape = "years"
    args: Args = (first, *lower, last, *fields[2:])
    if first is not None and pair and shape in ("quarter", "half"):
        args = (*_after_april(first, fields[0]), 0, *_after_april(first, fields[2]), 0, fields[4])
    if fiscal or school:
        shape, args = ("fiscal", (first, last)) if fiscal else ("school", (first, last, 9))
    tense = "" if first is None or first >= NEXT or not first else "past" if first < 0 else "future"
    if folded[start - 2 : start] == "公元" and start - 2 >= floor:
        start -= 2
    return bounded(folded, _with_event(folded, TimeMention(start, end, shape, args, "", None, tense)), floor)


def _with_event(folded: str, year: TimeMention) -> TimeMention:
    """2026年春节前: the event of the year that is meant, if one stands behind it."""
    near = year.shape in ("year", "years") and folded.find("前", year.end + 1, year.end + 16) >= 0
    if near and (event := compiled().event_after.match(folded, year.end)):
        return TimeMention(year.start, event.end(), "event", (year.args[0],), "", event["event"], year.tense)
    return year


def _after_april(first: int, month: int) -> tuple[int, int]:
    """Year and month of the n-th month of a year that runs from April: 2025/26年度首三季 ends in December."""
    return first + (month + 2) // 12, (month + 2) % 12 + 1


def _is_multiple(folded: str, start: int, end: int) -> bool:
    """是“十四五”完成投资的2倍, 达到2020年的2倍: a time of which something is a multiple."""
    at = start - (folded[start - 1 : start] == "“")
    if folded[at - 1 : at] in ("到", "至", "于") and _TIMES_THAT.match(folded, end) is not None:
        return True
    return folded[at - 1 : at] in ("是", "为") and _MULTIPLE.match(folded, end) is not None


_TIMES_THAT: Final = re.compile("”?的?(?:[0-9.]{1,6}|[一二两三四五六七八九十点]{1,5})倍")
_MULTIPLE: Final = re.compile("”?(?:[\u4e00-\u9fff]{2,10})?的(?:[0-9.]{1,6}|[一二两三四五六七八九十点]{1,5})倍")
# 从去年11月|预测|的3.5%上修为7.7%: when it was foreseen; but of 2025年估计的3亿元 that is the year that it is of
_FORESEEN_THEN: Final = re.compile(f"{FORESEEN}[数值]?(?=的?[0-9百零一二三四五六七八九])")
# 主计总处11月|预估达|3.8%: when someone foresaw it; but 出口11月预估达3亿元 is of the month
_FORESAW: Final = re.compile(
    f"的?(?:{FORESEEN}|预[料期])[数值]?(?:[为达是]|[可将]达|全年)?(?:大?约|近|逾|超过?)?(?=[0-9百零一二三四五六七八九])"
)
_WHO_FORESEES: Final = frozenset("处院行会局部署所司构者团社")
_LED_FROM: Final = re.compile("(?:预[计期]|实际|计划)?的|水平|[0-9](?=[^，。；、\n]{0,14}?[增升提降减跌到至为])")


_REACH: Final = 16  # letters of 超过 and what tells which year it is
# 比历史最高水平的|1975年|增加3万吨; not 比重较大的2026年, nor 增速较快的2026年
_OF_THAT: Final = re.compile(
    "(?:比(?![重例率拼赛肩邻])|超过了?|[高低多少好快优]于|不及|不如)(?!去年|上年|前年|20|19)[\u4e00-\u9fff]{2,12}的\\Z"
)


_ASIDE: Final = re.compile(
    "[（(](?:不?含(?:当[日天])?|(?:周|星期|礼拜)?[一二三四五六日天])[)）](?=前|之前|以前|起|后|以后|之后|以来|至|到|—|-)"
)


def bounded(folded: str, core: TimeMention, floor: int) -> TimeMention:
    """The mention with the words before and after it that tell how it bounds: 到, 自 … 起, 前, 期间, 比."""
    start, shape, args = core.start, core.shape, core.args
    end = _behind_asides(folded, core)
    suffix, after = _suffix(folded, shape, end)
    if shape == "years" and after != "before":
        core.args = args = (*args[:6], 0)  # 2026年至2030年底: from the one to the other
    near = start
    while near > floor and start - near < 2 and folded[near - 1] in " \n":
        near -= 1
    lead = word_before(folded, near, floor, "lead")
    before = lead[1].meaning if lead else ""
    if after == "baseline":  # 在2020年基础上
        begin = lead[0] if before == "in" and lead else start
        return TimeMention(begin, suffix or end, shape, args, after, None, core.tense)
    compared = not lead and word_before(folded, near, floor, "with") and compiled().compared.match(folded, end)
    compared = compared or (
        folded[near - 1 : near] == "的" and not suffix and _OF_THAT.search(folded, max(floor, near - _REACH), near)
    )
    of_month = core.shape in ("month", "day") and not suffix
    if of_month and folded[start - 1] in _WHO_FORESEES and _FORESAW.match(folded, end) is not None:
        core.relation = "baseline"
        return core
    of_month = of_month and before == "from"
    if of_month and (told := _FORESEEN_THEN.match(folded, end)) is not None:
        core.relation, core.end = "baseline", told.end()
        return core
    if before == "baseline" or compared or _is_base(folded, core, end, suffix):
        if folded.startswith("同期", end):
            end += 2
        core.relation, core.end = "baseline", suffix if suffix and after == "within" else end
        return core
    if before == "from" and not (suffix or (_is_long(core) and not is_edge(core))) and _LED_FROM.match(folded, end):
        core.relation = "baseline"  # 从2020年的54%提高到…, 从上半年54%提高到…, 由“十四五”末的54%提高到…
        return core
    if not suffix and (event := _of_event(folded, core, floor)) is not None:
        return event
    relation = _relation(core, before, after)
    tense = "past" if relation == "since" else core.tense
    mention = TimeMention(lead[0] if lead else start, suffix or end, shape, args, relation, core.event, tense)
    return _with_stage(folded, mention, floor)


def _of_event(folded: str, core: TimeMention, floor: int) -> TimeMention | None:
    """汛期（5月1日）前: an event whose day stands in brackets before 前; None elsewhere."""
    if folded[core.start - 1 : core.start] not in ("（", "(") or folded[core.end : core.end + 1] not in ("）", ")"):
        return None
    before = compiled().before.match(folded, core.end + 1)
    known = word_before(folded, core.start - 1, floor, "event", "events") if before is not None else None
    if before is None or known is None:
        return None
    name = folded[known[0] : core.start - 1]
    return TimeMention(known[0], before.end(), core.shape, core.args, "before", name, core.tense)


def _behind_asides(folded: str, core: TimeMention) -> int:
    """Where a time ends with what belongs to it: 6月30日24时|前, 12月31日（含）|前, 9月12日（星期五）|起."""
    end = core.end
    if core.shape == "day" and (clock := compiled().clock.match(folded, end)):
        end = clock.end()
    if folded[end : end + 1] in ("（", "(") and (aside := _ASIDE.match(folded, end)) is not None:
        end = aside.end()
    return end


def _suffix(folded: str, shape: str, end: int) -> tuple[int | None, str]:
    """Where the word behind a time ends that tells how it bounds (前, 以来, 期间), if there is one, and its meaning."""
    if shape == "event":
        before = compiled().before.match(folded, end)
        return before.end() if before else None, "before" if before else ""
    if folded[end : end + 1] in first_letters("suffix") and (suffix := compiled().suffix.match(folded, end)):
        return suffix.end(), words_of("suffix")[suffix[0]].meaning
    if folded.startswith((" 前", " 之前", " 以前"), end) and folded[end - 1 : end] in ("日", "月", "年"):
        return _suffix(folded, shape, end + 1)  # 2027 年 6 月 30 日 前
    if folded.startswith("前", end) and folded[end - 1 : end] in ("底", "末"):
        return end + 1, words_of("suffix")["前"].meaning  # 2027年底前|一般公共预算收入, 年底前|两条地铁通车
    return None, ""


def _is_base(folded: str, core: TimeMention, end: int, suffix: int | None) -> bool:
    """Whether a time without a word of comparison is what something is compared with: 2020年的2倍, 2025年水平."""
    if _is_multiple(folded, core.start, end):
        return True
    return not suffix and folded[end : end + 1] in first_letters("rest") and bool(compiled().rest.match(folded, end))


def _is_long(core: TimeMention) -> bool:
    """Whether a time is longer than a year that is reckoned as one."""
    shape, args = core.shape, core.args
    return shape in ("years", "plan", "term") or (shape == "fiscal" and args[1] != (args[0] or 0) + 1)


def is_edge(core: TimeMention) -> bool:
    """Whether a time is the end of one: “十四五”末, 2025年底."""
    return (core.shape == "plan" or len(core.args) == 7) and bool(core.args[-1])


def _relation(core: TimeMention, before: str, after: str) -> str:
    """How a time bounds, by the meanings of the words before and after it."""
    edge = is_edge(core)
    many = core.shape in ("month", "day") and core.args[:3] != core.args[3:6]  # 自9月1日至10月31日
    if after in ("before", "by", "from", "since"):
        # 6月底前, and 6月30日前 as well: the day itself is the last one
        dated = core.shape == "day" or (core.shape == "near month" and bool(core.args[2]))
        return "by" if after == "before" and (edge or dated) else after
    if (before == "by" and after != "within") or (before == "from" and not (many or _is_long(core))):
        return before
    if edge:
        return "by"
    return "within" if _is_long(core) or (after == "within" and core.shape != "year") else "in"


def _with_stage(folded: str, mention: TimeMention, floor: int) -> TimeMention:
    """远期（2035年）, 近期到2027年, 基准年（2020年）: the year with the stage of planning of which it says when it is or ends."""
    bracketed = folded[mention.start - 1 : mention.start] in ("（", "(") and folded[mention.end : mention.end + 1] in (
        "）",
        ")",
    )
    stage = word_before(folded, mention.start - bracketed, floor, "stage")
    if stage is None or (not bracketed and _STEP.match(folded, stage[0])):
        return mention  # 第一期|2027年完工, of works, where 第一期（2024—2028年）is a stage
    lead = word_before(folded, stage[0], floor, "lead")
    mention.start, mention.end = lead[0] if lead else stage[0], mention.end + bracketed
    if mention.relation == "in":  # 到规划期末（2035年）: the 到 before the stage holds for its year
        mention.relation = lead[1].meaning if lead else stage[1].meaning
    return mention


_STEP: Final = re.compile("第.{1,2}期")
