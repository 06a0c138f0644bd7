"""The text of a report for a terminal: the words of its records coloured, each clause led by its record's number."""

from collections.abc import Sequence

from govreport.columns import Row
from govreport.export.characters import CYAN, RESET, one_line
from govreport.export.stretches import cut

__all__ = ["LEGEND", "text_view"]

# What each kind is shown as, the most telling last; the clause underlines whatever stands in it.
_CODES = {"result": "2", "goal": "4", "indicator": "34", "due": "32", "cue": "35", "value": "1;33"}
LEGEND = " ".join(f"\x1b[{code}m{kind}{RESET}" for kind, code in _CODES.items())


def text_view(raw: str, rows: Sequence[Row], *, color: bool) -> str:
    """The raw text line by line, `[N]` in front of the clause of record N; control characters become blanks.

    Without `color` the numbers alone are added.

    >>> text_view("新增就业。", [], color=True)
    '新增就业。\\n'
    """
    shown = []
    for start, end, kinds, begun in cut(rows, len(raw)):
        for at in begun:
            shown.append(f"{CYAN}[{at}]{RESET}" if color else f"[{at}]")
        codes = ";".join(code for kind, code in _CODES.items() if kind in kinds) if color else ""
        lines = map(one_line, raw[start:end].replace("\r\n", "\n").split("\n"))
        # a colour ends with its line, so that pagers and `head` leave none open
        shown.append("\n".join(f"\x1b[{codes}m{line}{RESET}" if codes and line else line for line in lines))
    return "".join(shown) + "\n"
