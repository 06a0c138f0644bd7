"""Values told below the name of their indicator, as sheets of key performance indicators have them.

關鍵績效指標：國人吸菸率 / 原訂目標值：16% / 實際值：15.3%: what stands right before the number says only which value it is.
"""

import re
from typing import Final

from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View

__all__ = ["of_scored", "value_told"]


def of_scored(view: View, j: Judged, pieces: Pieces) -> Pieces:
    """指标：|国人吸烟率|，目标值18.9%: the indicator named before, where the words at a number say only which value it is.

    So 指标：|涵盖率| 年度目标值82%, in which a gap parts the two, and the line above lines of values: |森林覆盖率| / 基准值：42%.
    """
    at = j.quantity.start
    start, end = pieces[-1] if pieces else (j.start, j.start)
    if end > start and (value := _VALUE.search(view.folded, start + 1, end)) is not None:
        return (*pieces[:-1], (start, value.start()))
    alone = len(pieces) == 1 and _ALONE.fullmatch(view.folded, start, end) is not None
    if not (
        alone or value_told(view.folded, at) or (not pieces and _YEAR.search(view.folded, max(at - _SHORT, 0), at))
    ):
        return pieces
    if (line := _HEADING.search(view.folded, max(at - _LISTED, 0), at)) is not None:
        return (line.span(1),)
    named = list(_LABEL.finditer(view.folded, max(at - _REACH, 0), at))
    if not named or (pieces and not alone and named[-1].end() <= start < at):
        return pieces  # 衡量指标：件数。新建|公园|3个，目标值为4个
    return (named[-1].span(1),)


def value_told(folded: str, at: int) -> str:
    """Whether the number at a place is told as the `goal` of an indicator or its `result`; empty where it is neither.

    >>> value_told("原订目标值：16%", 6), value_told("实际值15%", 3), value_told("高于目标值15%", 5)
    ('goal', 'result', '')
    """
    since = max(at - _LISTED, 0)
    told = _TOLD.search(folded, since, at) if folded.find("值", since, at) >= 0 else None  # as before few numbers
    return "" if told is None else "goal" if "目标" in told.groups() else "result"


_BASE: Final = "现[况状]|(?:现[况状])?基(?:准线?|期|线)"
_KINDS: Final = f"(?:(目标|实际(?:达成|完成)?|达成|达标|完成|实绩|{_BASE})值|({_BASE}|目标)(?=[：:]|\\Z))"
_WHICH: Final = "(?:原[订定设])?(?:各?年度?)?"
# behind its indicator and a gap, or alone: 涵盖率| 年度目标值
_VALUE: Final = re.compile(f"[ 　]+{_WHICH}{_KINDS}\\Z")
_ALONE: Final = re.compile(f"{_WHICH}{_KINDS}")
_LABEL: Final = re.compile(
    "指标(?:名称|项目|内容)?[：:][ 　]*([^，。；：:,;\n0-9 　][^，。；：:,;\n]{1,28}?)[ 　]*(?=[，。；,;\n ])"
)
_AT: Final = "[12][0-9]{3} ?年?度?"
# （一）森林覆盖率 / 基准值：42% / 目标值：|45%: the line above those with values, where it is no more than a noun
_HEADING: Final = re.compile(
    "(?:\\A|\\n)[ 　]*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）、.．][ 　]*)?([^，。；：:、\n0-9 　]{2,24})[ 　]*\n"
    f"(?:[^\n，。；]{{0,10}}(?:{_KINDS}|{_AT})[^\n]{{0,24}}\n)*[^\n，。；]{{0,10}}(?:{_KINDS}|{_AT})[：:为是 　]*\\Z"
)
_SHORT: Final = 12  # letters
_YEAR: Final = re.compile(f"{_AT}[：:] *\\Z")
# 年度目标值：101年18.9%、|102年18.4%; not 高于目标值15%
_TOLD: Final = re.compile(f"(?<![^\n 　：:；;。，,、度]){_WHICH}{_KINDS}[：:为是 　]?[0-9年度%％.、 　\\n]*\\Z")
_REACH: Final = 300  # letters
_LISTED: Final = 80
