"""The time by which what is counted comes about, where it stands behind the number: 首批3000个单位将于2027年落成."""

import re
from typing import Final

from govreport.goals.lists.listed_times import last_joined
from govreport.goals.phrases.deeds import done_then
from govreport.goals.phrases.edges import NUMBER_ENDS
from govreport.goals.seen.aspects import CAN_BE
from govreport.goals.seen.view import Sentence, View
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import endings

__all__ = ["following_time"]

_RELATIONS: Final = frozenset(("in", "by", "before", "within", "from"))
_AWAITED: Final = ("将", "会", "可", "则", "预计", "有望", "可望")
_LEAD: Final = 5  # letters before a time in which one of these stands
_SOON: Final = re.compile("[将会可]*[在于]")
_WHOLE: Final = ("全部", "全数")  # 17个村6月底前|全部开通客车
_APART: Final = frozenset(" 、0123456789")  # 14条地铁同时开工 3号线今年|通车


def following_time(view: View, sentence: Sentence, at: int, end: int) -> TimeMention | None:
    """The first time between a place and the end of what is told of the number there, where it dates that number."""
    for time in sentence.times:
        if time.start >= at and time.end <= end and time.relation in _RELATIONS:
            if _comes_about_then(view, sentence, time, at, end):
                return time
            before = view.folded[max(at, time.start - _LEAD) : time.start].rstrip("在于到由自从")
            return time if before.endswith((*_AWAITED, *endings("intends", "firm"))) else None
    return None


def _comes_about_then(view: View, sentence: Sentence, time: TimeMention, at: int, end: int) -> bool:
    """力争4条线路|年底|开通、…; 车队会有85%|在2035年前|更换: whether what becomes of the things stands behind a time."""
    folded = view.folded
    if folded[at - 1] in "%％成" and _SOON.fullmatch(folded, at, time.start + 1):
        return True
    if any(folded[k] in _APART for k in range(at, time.start)):
        return False
    if time.relation in ("by", "before") and folded.startswith(_WHOLE, time.end):
        return True
    if CAN_BE.match(folded, time.end) is not None:
        return True
    if folded[time.start] in "至到" and folded[time.end] in NUMBER_ENDS and not time.unnamed:
        return True  # 提供每月60元的津贴|至2028年年底|
    last = last_joined(view, sentence, time)
    mark = folded.find("、", last, end)
    return done_then().fullmatch(folded, last, mark if mark > 0 else end) is not None
