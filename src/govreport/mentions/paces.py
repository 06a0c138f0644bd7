"""Words of pace, wherever they stand before a number: 年均, 每年, 累计."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.text.folding import fold
from govreport.text.words import role

__all__ = ["last_pace", "pace_before"]


def last_pace(stretch: str) -> str:
    """What the last word of pace in a stretch says, wherever it stands (累计为群众节省…), empty where there is none.

    >>> last_pace("累计为群众节省"), last_pace("年均浓度")
    ('cumulative', '')
    """
    found = _told_paces(stretch)
    return found[-1][0] if found else ""


def pace_before(folded: str, start: int, end: int, per: str) -> tuple[int, int] | None:
    """Where the last word that tells a pace stands between two places; None where nothing tells it.

    >>> pace_before("城镇新增就业年均达到10万人", 0, 10, "annual_average")
    (6, 8)
    """
    start = max(start, end - _REACH)
    told = (place for said, *place in reversed(_told_paces(folded[start:end])) if said == per)
    return next(((start + first, start + last) for first, last in told), None)


_REACH: Final = 200  # letters in which the pace of a list stands before its numbers


def _told_paces(stretch: str) -> list[tuple[str, int, int]]:
    """The words of pace in a stretch: what each says, and where it stands."""
    if "年" not in stretch and "累" not in stretch:
        return []
    pattern, words = _paces()
    found = []
    for m in pattern.finditer(stretch):
        at = m.start()
        # 每人每年50元 tells an amount, 全年平均 the mean of one year, 较2020年|均增长 of more than one thing, and none a pace
        if (
            stretch[max(at - 2, 0) : at] not in _EACH
            and not stretch.startswith("全年平均", at - 1 if at else 0)
            and _OF_THAT_YEAR.match(stretch, max(at - 5, 0), at) is None
        ):
            found.append((words[m.group(1)], *m.span()))
    return found


# 偿还历年|欠款, 动用历年|结余: what has come together over the years is not told for each of them
_LEFT_OVER: Final = (
    "(?:[拖积所尾陈]?欠|结[余转存]|滚存|积[累存压]|沉淀|遗留|赤字|亏损|债务|库存|余额|存量|沿革|预备|超支)"
)
_OF_THAT_YEAR: Final = re.compile("[比较](?:19|20)[0-9]{2}")
_EACH: Final = frozenset(("每人", "每户", "每亩", "每生"))


@functools.cache
def _paces() -> tuple[re.Pattern[str], dict[str, str]]:
    words = {fold(r["surface"]): r["per"] for r in lexicon.rows("predicates") if r["per"] and r["role"] == "adverb"}
    of_measures = lexicon.alternation(role("mean of"), guarded=True)
    # 二十六年平均每年: the first of two words that follow each other tells
    word = lexicon.alternation(words)
    owed = f"(?<=历年)(?:来|所|的|累计)*{_LEFT_OVER}"
    return re.compile(rf"({word})(?:{word})?(?!{of_measures}|每|{owed})"), words
