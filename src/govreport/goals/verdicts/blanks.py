"""Amounts whose figures were left out before a text was published, so that 亿 or 万 stands alone: 生产总值 亿元."""

import re
from typing import Final

from govreport.mentions import grammar
from govreport.mentions.mention import QuantityMention

__all__ = ["is_blank"]

_GAPS: Final = frozenset(" \u3000\xa0")
_WEIGHED: Final = ("money", "mass")  # 游客达万人 and 面积达万亩 may be meant
_CLOSES: Final = frozenset("，。；、,;：:！!\n \u3000和及与")
# 突破|亿元, 近|万吨, 数|亿元, 每|万元: the magnitude is meant
_MEANT: Final = frozenset("破过超逾近上越跨进入数几多余百千万亿两每单各第")


def is_blank(folded: str, q: QuantityMention) -> bool:
    """完成产值|亿元，, 达到|万吨；: a magnitude alone that is no threshold, where nothing but a mark stands behind it.

    What is meant is 突破|亿元, |亿元以上, |万元户, and 实现亿元产值.
    """
    if folded[q.start] not in "亿万":
        return False
    before = folded[q.start - 1 : q.start]
    if _BRACKETS.match(folded, q.start - _BLANK, q.start) is not None and before in "）)":
        return True  # 保障性住房（ ）|万平方米, to be filled in
    if before in _GAPS and folded.startswith("元", q.start + 1):
        return True
    if q.reach != q.end or q.low != q.high or q.end != q.start + 1 + len(q.unit):
        return False
    told = grammar.dimension_of(q.unit) in _WEIGHED and before not in _MEANT and _HAN.match(before) is not None
    return told and (q.end == len(folded) or folded[q.end] in _CLOSES)


_BLANK: Final = 3
_BRACKETS: Final = re.compile(".{0,2}?[（(][ \u3000_]{0,2}[)）]")
_HAN: Final = re.compile("[\u4e00-\u9fff、]")
