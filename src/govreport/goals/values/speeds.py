"""A rate told as a speed: 以年均12%的速度增长, 按8%的幅度压减, 保持8%以上增长. Its verb stands behind it."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.lexicon.bases import SHARES
from govreport.mentions.predicates import Predicate, read_predicate
from govreport.text.words import one_of, surfaces

__all__ = ["by_speed", "grows_behind", "speed_behind"]

# Letters with which what stands behind the number begins.
_FIRST: Final = frozenset("的增递下快较高中稳平正负实温轻明显大小可按同环名累")
# 保持8%以上增长
_GROWS: Final = re.compile(
    r"的?(?:快速|较快|高速|中高速|稳定|平稳|正|实质|温和|轻微|明显|显著|较?大|可观|[大小]幅|同比|环比|按[年月季]|名义|累计)*"
    r"(负?增长|递增|下降|[升涨增跌降]幅)(?=[，。；、,;！\n）)]|$)"
)
_VERBS: Final = {"升幅": "上升", "涨幅": "上涨", "增幅": "增长", "跌幅": "下跌", "降幅": "下降"}  # 录得5%的|升幅
_PACED: Final = 6  # letters between 以 and the predicate: 以每年平均…
_ADVERBS: Final = frozenset("仍却也都还将均又")


@functools.cache
def _speed() -> re.Pattern[str]:
    """以年均12%|的速度增长, 按8%|的幅度压减: the noun, and the verb where there is one."""
    verbs = surfaces("predicates", change=("increase", "decrease"), role="verb")
    verb = lexicon.alternation(verb for verb in verbs if len(verb) > 1)
    return re.compile(
        rf"的(?:平均|年均|增长|发展)?(?:{one_of('pace')}|水平(?=增长|扩张|递增|提高|上升|下降))"
        rf"(?:[持快稳高逐不][续速定步年断]|向前|平均)*({verb})?"
    )


def speed_behind(folded: str, at: int, end: int) -> re.Match[str] | None:
    """What stands behind a number that is a speed: its first group is the verb, if any."""
    if folded[at : at + 1] not in _FIRST:
        return None
    return _GROWS.match(folded, at, end) or _speed().match(folded, at, end)


def grows_behind(folded: str, at: int, end: int) -> re.Match[str] | None:
    """The verb with which a clause ends right behind its number: 保持8%以上|增长."""
    return _GROWS.match(folded, at, end)


def by_speed(
    folded: str, bound: int, left: int, said: Predicate, speed: re.Match[str], unit: str
) -> tuple[int, Predicate]:
    """Where the predicate begins of a rate told as a speed, and what it says: its subject ends before 以."""
    first = max(bound, left - _PACED)
    before = next((at for word in "以按" if (at := folded.rfind(word, first, left)) >= 0), left)
    while before > bound and folded[before - 1] in _ADVERBS:
        before -= 1
    told = speed[1] or ("增长" if unit in SHARES else "推进")  # 以年均500万公顷的速度|推进: so much, and by no rate
    verb = _VERBS.get(told, told)
    return before, said.but(verb=verb, change=read_predicate(verb).change, asserts=True)
