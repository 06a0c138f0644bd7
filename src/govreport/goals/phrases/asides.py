"""Words in brackets beside a number or a subject, which are no part of what is counted."""

import re
from typing import Final

from govreport.goals.phrases.edges import last_bracket
from govreport.mentions import grammar
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import endings

__all__ = ["after_aside", "before_aside", "bound_behind", "closing", "deadline_behind", "in_aside"]

_LONGEST_ASIDE: Final = 40


def before_aside(folded: str, start: int, end: int) -> int:
    """Where a subject ends that has an aside in brackets before its predicate: 财政支出（不含专项资金） | 增长.

    A second name in brackets (GDP（地区生产总值）) is part of it.
    """
    if folded[end - 1] not in "）)":
        reckoned = _RECKONED.search(folded, start + 2, end) if folded[end - 1] in _RECKONS else None
        return reckoned.start() if reckoned is not None else end
    opened = _opening(folded, start, end - 1)
    inside = folded[opened + 1 : end - 1].removeprefix("主要")
    explains = inside.startswith(endings("limit")) or (len(inside) >= _LISTED and not _MARKS.isdisjoint(inside))
    return opened if opened > start and explains else end


def _opening(folded: str, start: int, closed: int) -> int:
    """Where the bracket opens that closes at a place, behind those within it: 经费|（出国（境）费、接待费）; -1 where none does."""
    within = 0
    for at in range(closed - 1, max(start - 1, closed - _LONGEST_LIST), -1):
        if folded[at] in "）)":
            within += 1
        elif folded[at] in "（(":
            if not within:
                return at
            within -= 1
    return -1


_LONGEST_LIST: Final = 80  # letters
_LISTED: Final = 10  # letters, and more, of a list in brackets; fewer may be names: 县（市、区）
_MARKS: Final = frozenset("、，,；;")
_RECKONS: Final = frozenset("算计")
# 国防预算|依北约标准计算|为9260亿元
_RECKONED: Final = re.compile("(?:依照?|按照?)[^，。；、0-9]{1,12}(?:计算|核算|统计|测算|估算)$")


def after_aside(folded: str, start: int, end: int) -> int:
    """Where the words after a number begin that has an aside in brackets right behind it: 4亿元（人民币，下同）、增长3%."""
    if folded[start] not in "（(":
        return start
    closed = closing(folded, start, end)
    return closed + 1 if closed > 0 else start


_SCHEMES: Final = ("工程", "计划", "行动", "项目", "方案", "计划”", "行动”", "工程”")
_ONE_YEAR: Final = 5  # letters of 2026年


def in_aside(folded: str, start: int, end: int, at: int) -> bool:
    """Whether a stretch stands in brackets that are closed before `at`: 支出（扣除2024年救灾资金）增长3%.

    The years of works that are named right before them (防洪工程（2026—2028年）总投资9亿元) are no aside.
    """
    closed = max(folded.rfind("）", end, at), folded.rfind(")", end, at))
    if closed < 0:
        return False
    first = max(start - _LONGEST_ASIDE, 0)
    opened = last_bracket(folded, first, start)
    alone = opened == start - 1 and folded[end] in "）)"
    if alone and end - start > _ONE_YEAR and folded.endswith(_SCHEMES, first, opened):
        return False
    if alone and folded[opened - 1] in "期段":
        return False  # 首五年期（2026-27至2030-31年度）|会兴建19万个单位: which years these are
    return opened >= 0 and folded.find("）", opened, start) < 0 and folded.find(")", opened, start) < 0


def closing(folded: str, start: int, end: int) -> int:
    """Where the next bracket closes, of whichever width: (2027年）; -1 where none does."""
    closed = _CLOSED.search(folded, start, end)
    return closed.start() if closed is not None else -1


_CLOSED: Final = re.compile("[）)]")


def deadline_behind(folded: str, times: list[TimeMention], at: int, end: int) -> TimeMention | None:
    """新建水库15座|（责任单位：建设局；完成时限：6月底前）: the time in a bracket behind what is counted, from `at` on."""
    opened = next((k for k in range(at, min(at + _THING, end)) if folded[k] in "（(，。；、"), at)
    if folded[opened] not in "（(":
        return None
    closed = closing(folded, opened, opened + _LONGEST_TERMS)
    inside = [time for time in times if opened < time.start and time.end <= closed]
    alone = len(inside) == 1 and (inside[0].start, inside[0].end) == (opened + 1, closed)
    if alone and inside[0].relation in ("in", "within", "from"):
        return inside[0]  # 公园达到20个|（2030年）
    due = next((time for time in inside if time.relation in ("by", "before", "in")), None)
    if due is None or (told := _BY_THEN.fullmatch(folded, due.end, closed)) is None:
        return None
    return due if due.relation != "in" or told[1] else None


_THING: Final = 16  # letters at most between a number and such a bracket
_LONGEST_TERMS: Final = 60
_BY_THEN: Final = re.compile("((?:全部|全面)?(?:完成|完工|建成|竣工|办结|到位))?(?:[；;，,。][^）)]*)?")


def bound_behind(folded: str, reach: int) -> tuple[str, tuple[int, int]]:
    """The bound behind a bracket that tells a number again, and its place: 4000万公顷（6亿亩）|之内; for both of them."""
    at = reach
    if folded[reach : reach + 1] in ("（", "("):
        at = closing(folded, reach, reach + _LONGEST_ASIDE)
    if folded[at : at + 1] not in ("）", ")"):
        return "", (reach, reach)
    said = grammar.after()
    m = said.pattern.match(folded, at + 1)
    return (said.words[m.group(1)], (at + 1, m.end())) if m is not None else ("", (reach, reach))
