"""Numbers that were masked before a text was published: ***亿元, ○○个, 20××年."""

import re
from typing import Final

from govreport.text.edits import Edit

__all__ = ["masks"]

_SIGNS: Final = "*＊□■●○×_＿"
_MAGNITUDE: Final = "[百千]?[万亿萬億]?"
# Two signs and more before what is counted, or one before what nothing but a number stands before. 二○○五 is a year.
_MASKED: Final = re.compile(
    f"[{_SIGNS}](?:(?<![〇零○一二三四五六七八九*＊□■●×_＿].)[{_SIGNS}]{{1,8}}(?:\\.[{_SIGNS}xX]{{1,4}})?"
    f"(?={_MAGNITUDE}[年%％‰元个個名户戶项項所座条條家处處件人公里平方吨噸亩畝万亿萬億])"
    f"|(?<![〇零○一二三四五六七八九*＊□■●×_＿0-9].)(?:\\.[{_SIGNS}xX]{{1,4}})?(?=[万亿萬億]?元|[%％‰]|[万亿萬億]))"
)
_SIGN: Final = re.compile(f"[{_SIGNS}]")


def masks(text: str) -> list[Edit]:
    """Write masks as X, one for one: what hides a number is then no number and no mark.

    >>> [(edit.start, edit.end, edit.replacement) for edit in masks("投资***亿元，20××年")]
    [(2, 5, 'XXX'), (10, 12, 'XX')]
    """
    if not any(sign in text for sign in _SIGNS):
        return []
    return [Edit(match.start(), match.end(), _SIGN.sub("X", match[0]), "masks") for match in _MASKED.finditer(text)]
