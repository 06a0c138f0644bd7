"""Numbers set above their names, as on posters and in digests: 642亿元 over 地区生产总值."""

import re
from typing import Final

from govreport.goals.phrases.edges import NOUN
from govreport.goals.phrases.subjects import subject
from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View, within
from govreport.mentions.predicates import NOTHING, predicate_before, read_predicate
from govreport.text.words import BULLETS, KEEPS, actions, surfaces

__all__ = ["shown_above"]

# a number alone at the head of its line, or two with an arrow: 31%→42%
_ALONE: Final = re.compile("(?:^|\n)[ 　]*(?:[0-9.,]+[%％万亿个元人]*[ 　]?(?:→|-+>)[ 　]?)?\\Z")
_GAP: Final = re.compile("(?:[左右以上余多]{2})?(?: ?→ ?[0-9.,]+[%％万亿个元人]*)?[ 　]*(?:\n|——|—|[ 　])[ 　]*")
_NAME: Final = re.compile(
    "[^，,。；;：:\n0-9%]{2,26}(?=[，,。；;：:\n]|$)|[^，,。；;：:\n0-9% ]{2,20}(?=[ 　↑↓↗↘]+[0-9])"
)
_LEAD: Final = re.compile("[要将需应]|预计|力争")  # 6.8万人|今年要|稳定脱贫的人口
# where the name ends, and more is said of it: 642亿元|地区生产总值|迈上新台阶, 九成|参合率|要达到的水平
_TOLD: Final = re.compile(
    "的?(?:预期目标|目标|任务|数量|规模|水平)$|(?:首次|力争|至少|[要将需应已])?(?:迈上|突破|达到?|超过?|压减|保持|占(?!比))"
)
_HEADS: Final = frozenset(("", "\n", " ", "\u3000", "→", ">", "≤", "≥", "↑", "↓"))
_TIME: Final = 16  # letters of a time, at most
_BEFORE: Final = 24  # letters of what may stand before a number in its line


def shown_above(view: View, j: Judged) -> tuple[Pieces, str] | None:
    """The name behind a number at the head of a line, or above it, and the rule: 642亿元|地区生产总值.

    None where none is there.
    """
    folded, q = view.folded, j.quantity
    before = folded[q.start - 1 : q.start]
    if before not in _HEADS and before not in _MOVES:  # most numbers stand within a sentence
        return None
    gap = _GAP.match(folded, q.reach)
    at = gap.end() if gap is not None else q.reach
    if _REST.match(folded, q.reach) is not None and (above := _told_above(view, j)) is not None:
        return above, "subject"
    if before in _MOVES:
        return None
    begin = next(
        (time.end for time in within(view.times, at, at + _TIME) if time.start == at), 0 if gap is None else at
    )
    # 90万吨|今年化解煤炭产能的任务: where the blank between them was taken out
    if not begin or j.predicate.asserts or _ALONE.search(folded, max(q.start - _BEFORE, 0), q.start) is None:
        return None
    begin = lead.end() if (lead := _LEAD.match(folded, begin)) is not None else begin
    name = _NAME.match(folded, begin)
    if name is None:
        return None
    told = _TOLD.search(folded, begin + NOUN, name.end())
    noun = subject(folded, begin, told.start() if told is not None else name.end())
    return ((noun,), "object") if noun[1] - noun[0] >= NOUN else None


def _told_above(view: View, j: Judged) -> Pieces | None:
    """What the line above names, with its verb for the number; None where the number is not alone in its line."""
    folded, q = view.folded, j.quantity
    line = folded.rfind("\n", 0, q.start) + 1
    led = _LED.fullmatch(folded, line, q.start)
    above = _name_above(folded, line) if led is not None else None
    if led is None or above is None:
        return None
    end, said = predicate_before(folded, view.mirrored, above[1], above[0], {})
    if led[1]:
        j.predicate = read_predicate(_ARROWS[led[1]]).but(compared=(0, 0))  # 318亿元　↑|6.1%
    elif j.predicate is NOTHING:
        j.predicate = said.but(compared=(0, 0))  # 固定资产投资增长|6%
    noun = subject(folded, above[0], end)
    return (noun,) if noun[1] > noun[0] else None  # 突破 above 500亿元


def _name_above(folded: str, start: int) -> tuple[int, int] | None:
    """The name above the line that begins at a place, in a run of names and numbers that begins with a name.

    地区生产总值|642亿元|社会消费品零售总额|5%: the line above a number may name it, or the number above, or head them
    all, so that the first line tells: one with a bullet, of what is known to be measured, or whose verb asks for more.
    """
    nearest, first, end = None, "", start
    for _ in range(_MOST_LINES):
        begin = folded.rfind("\n", 0, max(end - 1, 0)) + 1
        line = folded[begin : end - 1].strip()
        if not first and _NAME_LINE.fullmatch(line) is not None:
            first, nearest = line, nearest or (begin, end - 1)
        elif _VALUE_LINE.fullmatch(line) is not None:
            first = ""
        else:
            break
        end = begin
    return nearest if first and _asks_for_number(first) else None


def _asks_for_number(line: str) -> bool:
    """Whether a line is one that a number answers: ★ 地区生产总值, 改造老旧小区, 产值突破."""
    names = surfaces("indicator_names")
    known = line[:NOUN] in actions() or any(line[k:] in names for k in range(len(line) - 1))
    return known or line[0] in BULLETS or _ASKS.search(line) is not None


_MOVES: Final = frozenset("长降升加少")  # ↑ 增长|5.9%
_ARROWS: Final = {"↑": "增长", "↓": "下降"}
_LED: Final = re.compile(
    "(?:[0-9.,]+[%万亿元个人户家吨]{0,3}[ 　]+)?[ →≤≥]*([↑↓]?)[ ]?(?:同比|环比)?(?:增长|下降|上升|增加|减少)?"
)
# what may stand behind a number in its line: another one, which says how it changed, and a note
_REST: Final = re.compile(
    "(?:左右|以上|以下|以内|余|多)?[ 　]*(?:[↑↓+][ ]?[0-9.]+%?[ 　]*)?(?:[（(][^）)\n]{2,16}[）)])?[ 　]*(?:\n|$)"
)
_MOST_LINES: Final = 24
_NAME_LINE: Final = re.compile("[^0-9。；\n]{2,26}|[^。；\n]{0,12}PM(?:2[.]5|10)[^0-9。；\n]{2,8}")
_VALUE_LINE: Final = re.compile(
    "(?!0[0-9][^.])[ ↑↓→>≤≥]*[约超近达]{0,2}[0-9一二三四五六七八九十两百千万亿.,%—~-]+[^，。；0-9年\n]{0,7}"
    "(?:[ 　]+[↑↓+][ ]?[0-9.]+%?)?(?:[（(][^）)\n]{2,16}[）)])?"
    "|[↑↓].{1,12}|.{0,4}第[0-9一二三四五六七八九十]+[位名]"
)
_ASKS: Final = re.compile(f"(?:增长|突破|达到?|超过?|不低于|以上|[增降升]至|(?:{'|'.join(KEEPS)})在)$")
