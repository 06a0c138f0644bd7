"""A time that stands between a predicate and its number, or its subject: 公园|2030年底前|达到20个, 降至|2020年的|9%."""

from typing import Final

__all__ = ["time_before"]

_LEVELS: Final = ("平均值", "平均水平", "水平", "均值")
_LONGEST_ASIDE: Final = 16  # letters of a bracket that tells a time again


def time_before(folded: str, start: int, bound: int, time_starts: dict[int, int]) -> int | None:
    """Where the time begins that ends at `start`, or before 的, 前 or 平均值的 there; None where none does.

    `time_starts` maps the end of a time expression to its start. A bracket may tell it again: 今年（2026年）的|88亿元.
    """
    end = start - (folded[start - 1] == "的")
    jump = time_starts.get(end)  # 公园|2030年底前|达到20个
    if jump is None and folded[end - 1] == "前":
        jump = time_starts.get(end - 1)
    if jump is None and folded[end - 1] in "）)":
        jump = _told_again(folded, end, bound, time_starts)
    if jump is None and end < start:  # 从2014年|平均值的|25.4降至15
        level = next((word for word in _LEVELS if folded.endswith(word, bound, end)), "")
        jump = time_starts.get(end - len(level)) if level else None
    return jump


def _told_again(folded: str, end: int, bound: int, time_starts: dict[int, int]) -> int | None:
    """今年（即2026年）, 本年度（2026-27年度）: where the first of two times begins of which the other fills a bracket."""
    within = time_starts.get(end - 1)
    if within is None or end - within > _LONGEST_ASIDE:
        return None
    opened = within - 1 - (folded[within - 1] == "即")
    return time_starts.get(opened) if opened > bound and folded[opened] in "（(" else None
