"""What a report says of a target without its number: 超额完成城镇新增就业任务, 城镇新增就业目标顺利实现.

Only clauses that say nothing else are read, and only of the year that the report looks back on: 基本完成 leaves open
whether a target was kept, 完成国家下达任务 is told of a target that another set, and 力争完成 of none that was kept.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govreport import lexicon
from govreport.followup.measures import base_series
from govreport.goals.indicators.known import known_indicator, plain_name, stem
from govreport.model import Span
from govreport.report import Report
from govreport.text.folding import fold
from govreport.text.words import one_of, surfaces

__all__ = ["Claim", "Claims", "series_of_plan"]

_CLAUSE = re.compile("[^，,：:]+")
_LONGEST = 60  # characters of a clause that claims something
_AND = re.compile("[、和与及]")
_RATE = re.compile("增长|增速|增幅|涨幅|降低|下降|减少")
_ABROAD = ("全国", "我国", "全球", "世界")
# Times beside the year that the report looks back on: of a sentence, and of what stands above it in its paragraph.
_OTHER_TIME = re.compile("[0-9]{4}年|[0-9一二三四五六七八九十]月|半年|季度|[今明前]年")
_SEVERAL_YEARS = re.compile("[0-9两三四五六七八九十几]年[来间中]|过去[^一]年|时期|期间|届|五[”」]")
_ABOVE = 400  # characters of a paragraph that are looked at


class Claim(NamedTuple):
    """That a target was done (met) or not (missed), by which verb, of what, and where; `rate`: of a rate of change."""

    reading: str
    verb: str
    names: str
    rate: bool
    words: Span
    sentence: Span


class Claims:
    """The claims of a report about its targets; made once, asked for each goal."""

    def __init__(self, report: Report, sentences: Iterable[tuple[int, int]], *, nation: bool) -> None:
        self.by_series: dict[str, dict[object, Claim]] = {}  # the first of those that say the same
        year, region = report.metadata.plan_year, report.metadata.region
        if year is None or not any(section.part == "review" for section in report.sections):
            return  # 完成城镇新增就业任务 may be told of the next year
        place = stem(region.value) if region is not None else ""
        headed = [(one.span.start, one.span.end) for one in report.sections if _SEVERAL_YEARS.search(fold(one.title))]
        headed.sort(reverse=True)
        several = 0  # how far sections reach that look back on more than a year
        for start, end in sentences:
            while headed and headed[-1][0] <= start:
                several = max(several, headed.pop()[1])
            if start < several:
                continue
            for claim in _claims(report.raw, start, end, year - 1):
                if nation or not claim.names.startswith(_ABROAD):
                    for series in _series(claim.names, place):
                        self.by_series.setdefault(series, {}).setdefault(claim[:4], claim)

    def of(self, series: str, kind: str, word: str) -> Claim | None:
        """What is claimed of the targets of a series; `kind` is that of its measure, `word` tells it from others.

        None where nothing is claimed, or not the same everywhere.
        """
        found = [
            claim
            for claim in self.by_series.get(series, {}).values()
            if word in claim.names and (kind == "change" or not claim.rate)
        ]
        return found[0] if len({claim.reading for claim in found}) == 1 else None


def series_of_plan(before: str, place: str = "") -> str | None:
    """超额完成城镇新增就业任务|的120%: what was planned, as the words before a share tell; None where they do not.

    >>> series_of_plan("超额完成城镇新增就业任务的"), series_of_plan("城镇新增就业完成全年任务的")
    ('urban_new_jobs', None)
    """
    told = _shapes().done.fullmatch(_CLAUSE.findall(f" {before}")[-1].strip().removesuffix("的"))
    return next(iter(_series(told["names"], place)), None) if told is not None else None


def _claims(raw: str, start: int, end: int, year: int) -> Iterator[Claim]:
    """The claims of a sentence that are not told of another time than a year."""
    text = fold(raw[start:end])
    if _shapes().aim.search(text) is None:
        return
    for clause in _CLAUSE.finditer(text):
        words = clause.group().strip()
        told = _told(words) if len(words) <= _LONGEST else None
        if told is None:
            continue
        at, until = start + clause.start() + clause.group().index(words), start + clause.end()
        line = max(raw.rfind("\n", 0, start) + 1, until - _ABOVE)
        if _SEVERAL_YEARS.search(fold(raw[line:until])) is not None:
            continue
        before = fold(raw[max(start, line) : until]).replace(f"{year}年", "")
        if _OTHER_TIME.search(before) is None:
            rate = _RATE.search(words) is not None
            yield Claim(*told, rate, Span(start=at, end=at + len(words)), Span(start=start, end=end))


def _told(words: str) -> tuple[str, str, str] | None:
    """Whether a clause claims that a target was done: the reading, the verb, and what the target is on."""
    shapes = _shapes()
    for shape in (shapes.done, shapes.does, shapes.is_done):
        if (found := shape.fullmatch(words)) is not None:
            return shapes.readings[found["verb"]], found["verb"], found["names"]
    return None


def _series(names: str, place: str) -> dict[str, None]:
    """The series that names tell; each of several that are coordinated."""
    known = known_indicator(names, place, simplified=True)[0]
    if known is not None:
        return {base_series(known)[0]: None}
    found = dict[str, None]()
    for name in _AND.split(names):
        known = known_indicator(name, place, simplified=True)[0]
        plain = plain_name(name)
        if known is not None or len(plain) > 1:
            found[base_series(known)[0] if known is not None else f":{plain}"] = None
    return found


class _Shapes(NamedTuple):
    aim: re.Pattern[str]
    done: re.Pattern[str]  # 超额完成|城镇新增就业|任务
    does: re.Pattern[str]  # 城镇新增就业|完成全年任务
    is_done: re.Pattern[str]  # 城镇新增就业|目标顺利实现
    readings: dict[str, str]


@functools.cache
def _shapes() -> _Shapes:
    """The forms of a clause that claims something."""
    readings = {fold(row["surface"]): row["reading"] for row in lexicon.rows("claims")}
    early = "提前(?:[0-9一二三四五六七八九十两]{1,3}(?:个?月|年|天|个?季度))"
    how = f"(?:{early}|{one_of('duly')}|已经?|[均都也共]|较好地?|预计|全[年省市县区州盟旗]|[我本][省市县区州])*+"
    verb = f"(?P<verb>{lexicon.alternation(readings)})"
    set_by = lexicon.alternation(surfaces("restating", place="before"))
    word, aim = f"{set_by}|{one_of('of an aim')}|当年|本年度|[去上]年|各项|的", one_of("planned")
    which = f"(?:{word})*"
    names = f"(?P<names>(?!{word}|{aim})[^的了0-9“”（）()]{{2,40}}?)"
    return _Shapes(
        re.compile(aim),
        re.compile(f"{how}{verb}了?{which}{names}等?{which}{aim}"),
        re.compile(f"{how}{names}{how}{verb}了?{which}{aim}"),
        re.compile(f"{how}{names}等?{which}{aim}{how}{verb}了?"),
        readings,
    )
