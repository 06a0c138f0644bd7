"""By when an item of a list of tasks is due, as such lists tell behind it, in a bracket or on the lines below."""

import re
from typing import Final

from govreport.document.parts import Passage
from govreport.goals.seen.marks import LIST_MARK
from govreport.goals.seen.view import Due, Sentence, View, within
from govreport.goals.times.ahead import is_future
from govreport.goals.times.works_done import WILL_BY
from govreport.mentions.times.mention import TimeMention

__all__ = ["deadline_of_item", "tells_terms"]


def deadline_of_item(view: View, passage: Passage) -> Due | None:
    """…。（责任单位：商务局；完成时限：11月底）: by when all of an item is due, as lists of tasks tell behind it.

    So do lists without brackets (…。牵头单位：县交通局 完成时限：9月30日前), lines below an item, a bracket with no more
    than who and when (…。（市住建局，9月底）), and a last sentence with no more than when (…。6月底前全面完成。).
    """
    folded = view.folded
    tail = max(passage.end - _LONGEST_TERMS, passage.start), passage.end
    # which most paragraphs have not
    told = folded.endswith(_CLOSES, *tail) or any(folded.find(word, *tail) >= 0 for word in ("时限", "时间", "期限"))
    terms = _TERMS.search(folded, *tail) if told else None
    terms = terms or _LINES_BELOW.match(folded, passage.end, passage.end + _LONGEST_TERMS)
    if terms is not None:
        times = within(view.times, *terms.span(terms.lastindex or 1))
    else:
        times = _alone(view, passage, tail[0])
    if len(times) != 1 or is_future(view, times[0]) is False:
        return None
    due = view.handed_on(times[0])
    if due.resolved.relation == "in" and times[0].shape in ("month", "day"):
        due = Due(due.resolved._replace(relation="by"), due.start, due.end, True)  # 11月底 is when it ends
    return due


_CLOSES: Final = ("）", ")", "】", "）。", ")。", "】。")
_LONGEST_TERMS: Final = 120  # letters
_TERMS: Final = re.compile(
    "[（(][^（()）]*(?:时限|时间|节点|要求)[：:]([^（()）；;]{2,16})[^（()）]*[）)]。?$"
    "|(?:时限|期限|(?:完成|办结)时间|时间节点)(?:要求)?[：:][ 　]?([^（()）；;，。\n]{2,16}?)[〕】\\]。]?"
    "(?:[。；; ]?(?:[责主]任|牵头|配合)[^：:\n]{1,4}[：:][^\n]{1,60})?$"
)
_LINES_BELOW: Final = re.compile(
    "(?:[ 　]*\n[ 　]*(?:[\u4e00-\u9fff]{0,6}(?:单位|领导|部门|责任人|科室))[：:][^\n]{0,40}){0,3}"
    "[ 　]*\n[ 　]*(?:(?:完成|办结)?时限|(?:完成|办结)时间|时间节点)[：:][ 　]?([^（()）；;，\n]{2,16}?)[。；;]?(?=\n|$)"
)


def _alone(view: View, passage: Passage, since: int) -> list[TimeMention]:
    """The time with which a bracket or a last sentence of an item ends that says no more than who does it, and by when.

    A bracket that does not say that the work is done by then counts if its time is a deadline (6月底前), if it names
    who does it, or in a list of work: （2026年6月） behind a paragraph of a report may date anything.
    """
    folded = view.folded
    times = within(view.times, since, passage.end)
    told = _DONE_BY.match(folded, times[-1].end, passage.end) if times else None
    if told is None:
        return []
    time, done, bracket = times[-1], bool(told[1]), bool(told[2])
    start = max(folded.rfind(mark, since, time.start) for mark in ("（(【〔" if bracket else "。")) + 1
    if not start or len(within(view.times, start, passage.end)) > 1:
        return []
    before = folded[start : time.start]
    team = bracket and _TEAM.search(before) is not None
    if before.strip(WILL_BY) and not team:
        return []
    dated = (
        time.relation in ("by", "before") or team or (view.kind == "plan" and LIST_MARK.match(folded, passage.start))
    )
    return [time] if done or (bracket and dated) else []


_TEAM: Final = re.compile("负责|牵头|责任|配合|[局委办厅部院处会府][，,；;、 　]")
_DONE_BY: Final = re.compile(
    "((?:全面|全部|基本|均|都)?(?:完成|完工|建成|竣工|办结|到位|落实)(?:到位|完毕|投用)?)?([）)】〕])?[。；;]?$"
)


def tells_terms(view: View, sentence: Sentence, due: Due | None) -> bool:
    """Whether a sentence says no more than by when the item before it is `due`: 6月底前全面完成。."""
    if due is None or not sentence.start <= due.start < due.end < sentence.end:
        return False
    told = _DONE_BY.match(view.folded, due.end, sentence.end)
    return told is not None and not view.folded[sentence.start : due.start].strip(WILL_BY)
