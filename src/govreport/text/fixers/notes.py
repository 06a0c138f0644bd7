"""What typesetting leaves in a line: marks of notes (数字经济［4］), and of characters set below it (PM_2.5, CO_{2})."""

import re
from typing import Final

from govreport.text.edits import Edit

__all__ = ["notes"]

# The number of a note in brackets, right behind a word: not 国发〔2021〕23号, nor the [1] with which a line begins.
_NOTE: Final = re.compile(
    "[［\\[〔〖](?<=[一-鿿”’」』》）)%％A-Za-z0-9][［\\[〔〖])[0-9０-９]{1,3}[］\\]〕〗](?![0-9]{0,4}[号號]|[（(]|令)"
)
# 地区生产总值①增长6%, 8%¹以上: a mark without brackets, before a number, a mark or a word of comparison.
_SIGNS: Final = "[①-⑳⑴-⒇❶-❿¹²³⁴-⁹※†]"
_MARK: Final = re.compile(f"{_SIGNS}(?<=[一-鿿%％”）]{_SIGNS})(?=[，。；、,;0-9]|[以增下提][上下内长降高]|左右|达到|$)")
# 总投资5188亿元 [1] - 一季度…: the source of one item of a list, and the mark of the next
_SOURCE: Final = re.compile(" \\[[0-9]{1,2}\\] - (?=[一-鿿0-9“])")
_LOWERED: Final = re.compile("_(?<=[A-Za-z]_)(?:\\{([0-9.]{1,4})\\}|(?=[0-9]))")

# What a web page set lower on a line of its own: PM|2.5|年平均浓度
_LOWERED_LINE: Final = re.compile("\n+(?<=(?:PM|CO|SO|NO)\n)([0-9.]{1,4})\n+(?=[一-鿿])")


def notes(text: str) -> list[Edit]:
    """Remove the marks of notes, and those of characters that are set lower.

    >>> from govreport.text.edits import apply
    >>> apply("数字经济［4］增长8%，PM_2.5下降", notes("数字经济［4］增长8%，PM_2.5下降"))[0]
    '数字经济增长8%，PM2.5下降'
    >>> apply("PM\\n2.5\\n浓度下降", notes("PM\\n2.5\\n浓度下降"))[0]
    'PM2.5浓度下降'
    """
    found = []
    if "［" in text or "[" in text or "〔" in text or "〖" in text:
        found += [Edit(*match.span(), "", "notes") for match in _NOTE.finditer(text)]
        found += [Edit(*match.span(), "\n", "notes") for match in _SOURCE.finditer(text)]
    found += [Edit(*match.span(), "", "notes") for match in _MARK.finditer(text)]
    if "_" in text:
        found += [Edit(*match.span(), match[1] or "", "notes") for match in _LOWERED.finditer(text)]
    if any(name in text for name in ("PM\n", "CO\n", "SO\n", "NO\n")):
        found += [Edit(*match.span(), match[1], "notes") for match in _LOWERED_LINE.finditer(text)]
    return sorted(found)
