"""Review or tasks, told by the words of a text that no heading divides: a page out of a report, a scan without lines.

What was done is told with 了, 取得, exact figures and verbs at the end of a clause (城市更新顺利推进); what is to be done,
with 今年, 确保, round figures and verbs at its beginning (推进城市更新). Each word has a weight, ten times the logarithm
of how much likelier it makes a review, and the weights of a paragraph are added up (naive Bayes, the weights fitted
together). `bench/excerpts.py` tells how well that agrees with the headings of whole reports, and fits weights anew.
"""

import functools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import Final

from govreport import lexicon
from govreport.document.parts import Passage
from govreport.text.folding import fold
from govreport.text.words import one_of, surfaces

__all__ = ["CAP", "DIRECTIVE", "FIGURES", "counted", "leaning", "tell_by_wording", "weights"]

CAP: Final = 3  # what stands in a passage more often tells no more
_PLAIN: Final = 6  # from here on the words tell the part
_CHANGE: Final = 8  # what it costs that one paragraph looks back and the next ahead
DIRECTIVE: Final = -1  # the weight of a clause that begins with a directive which has none of its own
_DEADLINE: Final = -5  # the weight of a deadline
_KNOWN: Final = 2 * _CHANGE + _PLAIN  # what a paragraph tells whose first words open a part: no other can outweigh it
_LEAST: Final = 120  # characters; a sentence or two tell nothing


def tell_by_wording(folded: str, found: list[Passage], ahead: list[int]) -> list[Passage]:
    """Tell the part of each passage that no opening has told and that stands before the first heading that names one.

    `ahead` are the places of the deadlines of the text, in order. A paragraph that turns to what is to come is parted.
    """
    headed = next((i for i, passage in enumerate(found) if passage.level and passage.part != "other"), len(found))
    if len(folded) < _LEAST or not headed:
        return found
    first = [part for passage in found[:headed] for part in _parted(folded, passage)]
    turned = [_turn().match(folded, passage.start) is not None for passage in first]
    margins = _margins([_evidence(folded, passage, ahead) for passage in first], turned)
    for passage, told in zip(first, margins, strict=True):
        if passage.part != "other":
            continue
        if told <= -_PLAIN:
            passage.part = "task"
        elif told >= _PLAIN and _may_look_back(folded, passage, ahead):
            passage.part, passage.guessed = "review", True
    return first + found[headed:]


def _may_look_back(folded: str, passage: Passage, ahead: list[int]) -> bool:
    """力争到2030年，…。产业更加突出，…: words of degree alone tell of no review behind a deadline, nor does 到2030年，…累计."""
    first = bisect_left(ahead, passage.start)
    if not bisect_left(ahead, passage.end):
        return True
    opens = first < len(ahead) and ahead[first] <= passage.start + 1
    done = _SURELY_DONE if opens else _DONE_OR_SUMMED
    return done.search(folded, passage.start, passage.end) is not None


# 五年来新增就业9万人。|下一步，要力争…: from here on it is told what is to come
@functools.cache
def _turn() -> re.Pattern[str]:
    later = one_of("from now on")
    return re.compile(
        f"(?<=[。；！])(?:{one_of('next')}|展望未来|面向未来|{later}[，,将]|新的一年[，,里]|(?:我们|今年)将)"
    )


def _parted(folded: str, passage: Passage) -> Iterator[Passage]:
    """A paragraph of which nothing tells the part, before and behind a turn to what is to come."""
    turn = None if passage.level or passage.part != "other" else _turn().search(folded, passage.start + 1, passage.end)
    if turn is None:
        yield passage
        return
    yield passage.cut(passage.start, turn.start())
    yield passage.cut(turn.start(), passage.end)


def _evidence(folded: str, passage: Passage, ahead: list[int]) -> int:
    """What a passage tells: its words and times, or the part that it is known to be."""
    if passage.part != "other":
        return _KNOWN if passage.part == "review" else -_KNOWN
    dated = bisect_left(ahead, passage.end) - bisect_left(ahead, passage.start)
    return leaning(folded, passage.start, passage.end) + _DEADLINE * min(dated, CAP)


def _margins(scores: list[int], turned: list[bool]) -> list[int]:
    """What each passage tells together with those around it, whose say ends where they tell the contrary.

    A text seldom changes between looking back and ahead, but for where it is `turned`: this is the Viterbi algorithm
    for two states, from both ends.
    """
    ahead, behind = _best(scores, turned), _best(scores[::-1], [*turned[1:], False][::-1])[::-1]
    return [before + after - score for before, after, score in zip(ahead, behind, scores, strict=True)]


def _best(scores: list[int], turned: list[bool]) -> list[int]:
    """Each score with the say of those before it, but across a turn."""
    margin = 0
    found = []
    for score, apart in zip(scores, turned, strict=True):
        margin = score + (0 if apart else max(-_CHANGE, min(_CHANGE, margin)))
        found.append(margin)
    return found


_SURELY_DONE: Final = re.compile("(?<!为)了(?!解)|(?<!而)已|同比|[比较]上年|年来|去年")
_DONE_OR_SUMMED: Final = re.compile(f"{_SURELY_DONE.pattern}|累计")

# Figures that were counted have decimals, those that are aimed at are round: 增长6.3%, beside 增长6.5%左右
FIGURES: Final = (
    (6, re.compile("[0-9][.][0-9]+(?:%|[万亿]{1,2}|个百分点)(?!元?(?:左右|以上|以内))")),
    (9, re.compile("[占为成]了?[^，。；]{1,14}(?:任务|计划|目标|预算)数?的[0-9.]{1,6}%")),  # 占县下达任务的109%
    (-9, re.compile("[0-9][%万亿元人个吨亩套家户公里项]{0,4}(?:左右|以上|以内)")),
)


def leaning(folded: str, start: int, end: int) -> int:
    """What the words and figures of a passage tell: above zero for those of a review, below for those of tasks.

    >>> [leaning(text, 0, len(text)) for text in ("城市更新顺利推进，", "推进城市更新，")]
    [14, -1]
    """
    weighed = weights()
    score = sum(weighed.get(word, DIRECTIVE) * count for word, count in counted(folded, start, end).items())
    return score + sum(weight * min(len(figure.findall(folded, start, end)), CAP) for weight, figure in FIGURES)


def counted(folded: str, start: int, end: int) -> dict[tuple[str | None, str], int]:
    """How often each word stands in a passage, by its place in the clause."""
    found = Counter((match.lastgroup, match.group()) for match in _wording().finditer(folded, start, end))
    return {word: min(count, CAP) for word, count in found.items()}


@functools.cache
def weights() -> dict[tuple[str | None, str], int]:
    """The weight of each word, by its place in the clause."""
    return {(row["place"], fold(row["surface"])): int(row["weight"]) for row in lexicon.rows("wording")}


@functools.cache
def _wording() -> re.Pattern[str]:
    """The words of both, at the beginning of a clause, at its end, and anywhere."""
    first, last, anywhere = (surfaces("wording", place=place) for place in ("first", "last", "any"))
    return re.compile(
        rf"(?P<first>(?<![^，。；：、！？,;:!?\s）”]){lexicon.alternation(first | surfaces('directives'))})"
        rf"|(?P<last>{lexicon.alternation(last)}(?=[，。；！,;!]))"
        rf"|(?P<any>{lexicon.alternation(anywhere)})"
    )
