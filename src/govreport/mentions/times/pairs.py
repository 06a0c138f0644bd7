"""Two times beside each other that are one, or tell of each other: a first and a last day, so many years and which."""

from calendar import monthrange
from typing import Final

from govreport.mentions.times.bounds import CENTURY, PLAN_YEARS, is_edge
from govreport.mentions.times.mention import TimeMention

__all__ = ["joined"]

Both = tuple[TimeMention, TimeMention | None]  # two times, or the one that they are together


def _counted_from(folded: str, earlier: TimeMention, mention: TimeMention) -> Both:
    """自2026年起三年内, 2018年起的5年内, 2026/27年度起的五年: so many years, the first of which is named."""
    count, first = mention.args[0], earlier.args[0] if earlier.args else None
    if folded[earlier.end : mention.start] not in _FROM_THEN or not count or not first:
        return earlier, mention
    if earlier.shape == "year" and len(earlier.args) == 7 and not any(earlier.args[1:3]):
        args: tuple[int | None, ...] = (first, 0, 0, first + count - 1, 0, 0, 0)
        return TimeMention(earlier.start, mention.end, "years", args, "within"), None
    if earlier.shape == "month" and len(earlier.args) == 7 and earlier.args[:2] == earlier.args[3:5]:
        month = earlier.args[1] or 1
        last = (first + count - 1, 12, 0) if month == 1 else (first + count, month - 1, 0)
        return TimeMention(earlier.start, mention.end, "month", (first, month, 0, *last, 0), "within"), None
    if earlier.shape == "fiscal":  # from April of the first year to March after the last
        return TimeMention(earlier.start, mention.end, "fiscal", (first, first + count), "within"), None
    return earlier, mention


_FROM_THEN: Final = frozenset({"", "的", "，", ",", " "})
_AND: Final = frozenset({"和", "及", "与", "、", "以及"})
_THESE: Final = frozenset({"的", "这", "共", "的这"})
_SAME: Final = _THESE | {""}
_OPENED: Final = frozenset({"（", "(", "（即", "(即"})
_THAT_IS: Final = frozenset({"（即", "(即", "（即在", "（即于", "（亦即"})
_PLAIN: Final = frozenset({"year", "half", "quarter", "month", "day"})


def joined(folded: str, earlier: TimeMention, mention: TimeMention) -> Both:
    """Two neighbours, with what they tell of each other: both start (2026年度及2028年度起), or both are one period.

    A period runs from the first day of 去年10月 to the last of 至今年3月, or from 自2020年起 to 至2030年止.
    """
    between = folded[earlier.end : mention.start]
    if between in _AND:
        return _listed(folded, earlier, mention)
    if (one := _or_that_is(folded, earlier, mention, between)) is not None:
        return one, None
    reached = earlier.relation == "by" or (earlier.relation == "in" and folded[earlier.start - 1] == "到")  # 二十大到
    if reached and mention.shape == "span" and between in ("，", ",", ""):
        # 到2035年，用13年时间: both end with the year that is named
        return earlier, TimeMention(mention.start, mention.end, earlier.shape, earlier.args, "by", None, earlier.tense)
    if between in _SAME and earlier.shape == "plan" and mention.shape == "span" and mention.args[0] == PLAN_YEARS:
        earlier.end = mention.end  # “十五五”|这五年
        return earlier, None
    if earlier.relation == "from" and (_is_count(folded, mention) or (mention.shape == "duration" and not between)):
        return _counted_from(folded, earlier, mention)
    counts = mention.shape == "span" or (mention.shape == "duration" and earlier.shape == "century")
    if between in _THESE and counts and (ends := _ending_then(earlier, mention)) is not None:
        return ends, None
    during = mention.relation == "since" and folded[mention.end - 1] == "间"
    if (mention.relation == "within" or during) and "span" in (earlier.shape, mention.shape):
        return _same_span(folded, earlier, mention)
    if between in _SAME and earlier.shape in ("years", "term") and mention.shape in ("span", "duration"):
        return _same_years(earlier, mention)
    if not between and mention.shape in ("event", "holiday"):
        return _at_event(earlier, mention)
    if not between and folded[mention.start] in "至到":
        if _are_ends(earlier, mention):
            return _from_to(folded, earlier, mention), None
        if (within := _in_century(earlier, mention)) is not None:
            return within, None
    return earlier, mention


def _or_that_is(folded: str, earlier: TimeMention, mention: TimeMention, between: str) -> TimeMention | None:
    """2028年底或2029年初: from one to the other; 四年内（即2029-30年度）: when the years are over; None elsewhere.

    规划6年（115至120年）: the years that a bracket names; 比“十三五”末|的2020年: the year of which another time tells.
    """
    if between == "的" and earlier.relation == "baseline" and (mention.shape, mention.relation) == ("year", "in"):
        return TimeMention(earlier.start, mention.end, "year", mention.args, "baseline")
    if between in _OPENED and earlier.shape == "duration" and mention.shape == "years":
        return _named_in_bracket(folded, earlier, mention)
    if between == "或" and _is_plain(earlier) and _is_plain(mention):
        year, month = earlier.args[0] or 0, earlier.args[4] or 12
        if is_edge(earlier):
            earlier.args = (year, month, monthrange(year, month)[1], *earlier.args[3:])
        return _from_to(folded, earlier, mention)
    closed = folded[mention.end : mention.end + 1] in ("）", ")")
    if earlier.shape != "span" or between not in _THAT_IS or not closed or mention.relation == "within":
        return None
    mention.start, mention.end = earlier.start, mention.end + 1
    return mention


def _at_event(earlier: TimeMention, mention: TimeMention) -> Both:
    """9月|开学前, 2011年3月|推出以来: a time and an event right behind it, of which it says when it is."""
    if mention.shape == "holiday":
        if (earlier.shape, earlier.relation) != ("year", "from"):
            return earlier, mention
        args = earlier.args[:1]  # 从2026年|元旦起
        return TimeMention(earlier.start, mention.end, "holiday", args, "from", mention.event, mention.tense), None
    if mention.relation == "since" and earlier.shape in _PLAIN and earlier.relation in ("in", "from"):
        earlier.end, earlier.relation, earlier.tense = mention.end, "since", "past"
        return earlier, None
    before = mention.relation in ("before", "by") and mention.args == (None,)
    if before and earlier.shape == "month" and earlier.relation == "in":
        earlier.end, earlier.relation, earlier.event = mention.end, mention.relation, mention.event
        return earlier, None
    return earlier, mention


def _in_century(earlier: TimeMention, mention: TimeMention) -> TimeMention | None:
    """从1991年|到本世纪末: the years from one that is named to one of a century; None elsewhere."""
    if earlier.shape != "year" or not earlier.names_year or earlier.of_month or mention.shape != "century":
        return None
    which, _, last = mention.args
    before, year = divmod(earlier.number - 1, CENTURY)  # years before that of the century, from 0
    if which not in (0, before + 1) or last is None or not year < last - 1:
        return None
    return TimeMention(earlier.start, mention.end, "century", (which, year + 1, last), "within")


def _ending_then(earlier: TimeMention, mention: TimeMention) -> TimeMention | None:
    """到本世纪末的|二十年内, 到2030年的|五年间: so many years, the last of which is named; None elsewhere."""
    count, args = mention.args[0] or 0, earlier.args
    if earlier.shape == "century" and earlier.relation == "within" and (args[2] or 0) - (args[1] or 0) + 1 == count:
        return TimeMention(earlier.start, mention.end, "century", args, "within")  # 从1991年到本世纪末的|十年
    if earlier.relation != "by":
        return None
    if earlier.shape == "century" and (first := (args[2] or 0) - count + 1) > 0:
        return TimeMention(earlier.start, mention.end, "century", (args[0], first, args[2]), "within")
    if earlier.shape == "year" and len(args) == 7 and earlier.names_year and not earlier.of_month:
        years = (earlier.number - count + 1, 0, 0, earlier.number, 0, 0, 0)
        return TimeMention(earlier.start, mention.end, "years", years, "within")
    return None


def _listed(folded: str, earlier: TimeMention, mention: TimeMention) -> Both:
    """Two times with an "and" between: what bounds one of them bounds both."""
    if (earlier.shape, mention.shape, mention.relation) == ("year", "year", "in") and folded[mention.end - 1] == "间":
        args = (*earlier.args[:3], *mention.args[3:])
        return TimeMention(earlier.start, mention.end, "years", args, "within", None, mention.tense), None
    if (earlier.relation, mention.relation) == ("by", "in") and earlier.shape == mention.shape:
        mention.relation = "by"  # 到2028年、2030年
    if mention.relation == "from" and earlier.relation == "in":
        earlier.relation = "from"
    return earlier, mention


def _named_in_bracket(folded: str, count: TimeMention, years: TimeMention) -> TimeMention | None:
    """规划|6年（115至120年）: a count of years, and a bracket that names just as many of them."""
    first, last = years.args[0], years.args[3]
    closed = folded[years.end : years.end + 1] in ("）", ")")
    if not closed or first is None or last is None or last - first + 1 != count.args[0]:
        return None
    return TimeMention(count.start, years.end + 1, "years", years.args, "within", None, years.tense)


def _same_years(earlier: TimeMention, mention: TimeMention) -> Both:
    """2026—2028年|三年间, 从1966年到1976年的|十一年中, 本届政府任期的|五年: the count of the years that were named."""
    if earlier.shape == "term":
        return TimeMention(earlier.start, mention.end, "span", mention.args[:1], "within"), None
    first, last = earlier.args[0], earlier.args[3]
    if first is None or last is None or last - first + 1 != mention.args[0]:
        return earlier, mention
    earlier.end = mention.end
    return earlier, None


def _is_count(folded: str, mention: TimeMention) -> bool:
    """Whether a time is so many years: 三年内, (自2026年起的)|五年."""
    return mention.shape == "span" or (mention.shape == "duration" and folded[mention.start - 1] == "的")


def _same_span(folded: str, earlier: TimeMention, mention: TimeMention) -> Both:
    """A number of years beside the years that they are: one time."""
    between = folded[earlier.end : mention.start]
    if earlier.relation != "within":
        return earlier, mention
    if earlier.shape == "span" and between in _OPENED and folded[mention.end : mention.end + 1] in ("）", ")"):
        # 未来五年（2023-24至2027-28年度）
        return TimeMention(earlier.start, mention.end + 1, mention.shape, mention.args, "within", None, "future"), None
    if mention.shape == "span" and between in _SAME:
        earlier.end = mention.end  # 2019/20至2023/24年度的五年内, 2025-26至2029-30年度五年间
        return earlier, None
    return earlier, mention


def _are_ends(earlier: TimeMention, mention: TimeMention) -> bool:
    """Whether two dates may be the first and the last of one period: 今年3月1日至明年4月30日期间 is one as well."""
    return (
        mention.relation in ("by", "within")
        and earlier.relation in ("in", "from")
        and mention.shape in _PLAIN
        and earlier.shape in _PLAIN
        and len(earlier.args) == len(mention.args) == 7
    )


def _is_plain(one: TimeMention) -> bool:
    """Whether a time names a year or a part of one and no word bounds it: 2028年, 2028年底; not 2028年前."""
    return (
        one.shape in _PLAIN
        and len(one.args) == 7
        and one.names_year
        and (one.relation == "in" or (one.relation == "by" and is_edge(one)))
    )


def _from_to(folded: str, earlier: TimeMention, mention: TimeMention) -> TimeMention:
    """The period from one date to another, with 止 behind it."""
    first, last = earlier.args, mention.args
    end = mention.end + folded.startswith("止", mention.end)
    args = (*first[:3], first[0] if last[0] is None else last[3], *last[4:6], 0)
    shape = mention.shape if mention.shape != "year" else "years" if earlier.shape == "year" else earlier.shape
    long = "within" in (earlier.relation, mention.relation) or earlier.relation == "from" or shape == "years"
    relation = "within" if long else "in"
    tense = earlier.tense if earlier.tense == mention.tense else ""
    return TimeMention(earlier.start, end, shape, args, relation, None, tense)
