"""The place that a document is about, and the body that issued it, from the words of its opening."""

import functools
import re
from typing import Final, NamedTuple

import regex

from govreport import lexicon

__all__ = ["Place", "is_province", "issuer_of", "provinces_first", "region_of"]


class Place(NamedTuple):
    """Where the words stand in the folded text; `name` is what they mean where they do not say it themselves."""

    start: int
    end: int
    name: str = ""


_LEVEL: Final = "(?:自治区|特别行政区|自治州|自治县|地区|省|市|盟|州|县|区|旗|(?<![城乡])镇|(?<!城)乡|街道)"
_NO_YEAR: Final = r"(?!关于|中共|\p{Han}{0,3}[一二][〇零○一二三四五六七八九]{3}年)"
_IN_TITLE: Final = regex.compile(
    rf"(?:^|[年 《在（(]|关于|中共){_NO_YEAR}(\p{{Han}}{{1,10}}?{_LEVEL}(?:\p{{Han}}{{1,8}}?[县区市旗]){{0,2}})"
    "(?=人民政府|政府|[：:）)]? ?[0-9]{4}年|国民经济|工作|议会|第|委关于)"
)
_NATION: Final = re.compile("全国人大|全国人民代表大会|国务院总理|代表国务院")
_OFFICE: Final = re.compile("人民政府|人民代表大会|人大|议会|市长|县长|区长|省长|州长|旗长")
_SESSION: Final = re.compile("第?[一二三四五六七八九十0-9]{1,3}届\\s?$")
_NAMED: Final = regex.compile(rf"(?<!\p{{Han}})\p{{Han}}{{1,10}}{_LEVEL}$")
# Words that stand before a name and are no part of it.
_NO_NAME: Final = re.compile(
    ".*(?:了|完成|代表|关于|中共|现任|记者|提请|召开|出席|位于|比邻|毗邻|邻近|[从在由向年月日的，。、：；《“”（(\\s])",
    re.DOTALL,
)
_LEVEL_BEFORE: Final = re.compile(f"{_LEVEL}$")
_PAPER: Final = re.compile("日报|晚报|新闻网")
_NAME_OF_PAPER: Final = regex.compile(r"\p{Han}{2,4}$")
_GOVERNMENTS: Final = ("人民政府", "政府")
_ISSUER: Final = re.compile(
    "国务院|行政院|财政司司长|澳门行政长官|人民政府|政府(?=[,，向])"
    "|发布机构[:：| ]{1,4}([^\\s|:：]{3,30}+)(?!\\s?[:：])|公开责任部门[:：| ]{1,4}([^\\s|:：]{3,30}+)(?!\\s?[:：])"
)


def region_of(folded: str, opening: str, title: str, title_start: int, dialect: str) -> Place | None:
    """The place that the document is about: from its title, a meeting, an office, or the paper that it appeared in.

    >>> opening = "政府工作报告\\n2026年1月8日在江北区第三届人民代表大会上"
    >>> place = region_of(opening, opening, "政府工作报告", 0, "CN")
    >>> opening[place.start : place.end]
    '江北区'
    """
    titled = _IN_TITLE.search(title)
    if titled:
        return Place(title_start + titled.start(1), title_start + titled.end(1))
    nation = _NATION.search(opening)
    if nation and nation[0].startswith("全国"):
        return Place(nation.start(), nation.start() + 2)
    for office in _OFFICE.finditer(opening):
        # 支援区议会, in Hong Kong, names no district
        place = _before(opening, office.start()) if (dialect, office[0]) != ("HK", "议会") else None
        if place:
            return place
    if nation:
        return Place(*nation.span(), "全国")
    match = _province().search(opening if dialect != "CN" else title)
    if match:
        start = 0 if dialect != "CN" else title_start
        return Place(start + match.start(), start + match.end())
    speaker = _SPEAKS_IN_HONG_KONG.search(title) if dialect == "HK" else None
    if speaker is not None:
        return Place(title_start + speaker.start(), title_start + speaker.end(), "香港")
    return _of_paper(folded, opening)


_SPEAKS_IN_HONG_KONG: Final = re.compile("行政长官|财政司|财政预算案|施政报告")


@functools.cache
def _provinces() -> frozenset[str]:
    return frozenset(row[column] for row in lexicon.rows("provinces") for column in ("surface", "name"))


def is_province(name: str) -> bool:
    """Whether a folded name is that of a province, a region or a city of their rank.

    >>> is_province("重庆市"), is_province("江北市")
    (True, False)
    """
    return name in _provinces()


@functools.cache
def provinces_first() -> frozenset[str]:
    """The letters with which the names of provinces begin."""
    return frozenset(name[0] for name in _provinces())


def _of_paper(folded: str, opening: str) -> Place | None:
    """The place that a newspaper is named after, where the text speaks of it elsewhere too."""
    for paper in _PAPER.finditer(opening):
        name = _NAME_OF_PAPER.search(opening, max(0, paper.start() - 4), paper.start())
        if name and not name[0].endswith(_no_place()) and folded.count(name[0]) > 1:
            return Place(*name.span())
    return None


def issuer_of(opening: str, region: str) -> Place | None:
    """The body that speaks; 省人民政府 alone is told with the name of its region."""
    match = _ISSUER.search(opening)
    if match is None:
        return None
    start, end = match.span(match.lastindex or 0)
    if match[0] not in _GOVERNMENTS:
        return Place(start, end)
    place = _before(opening, start)
    if place:
        return Place(place.start, end)
    level = _LEVEL_BEFORE.search(opening, max(0, start - 3), start)
    return Place(level.start() if level else start, end, region and region + match[0])


def _before(text: str, end: int) -> Place | None:
    """The place whose office is named at `end`: 四川省 before 第十四届人民代表大会, 潮州市 before 市长."""
    start = max(0, end - 22)
    window = _SESSION.sub("", text[start:end])
    cut = _NO_NAME.match(window)
    start += cut.end() if cut else 0
    match = _NAMED.search(window[cut.end() :] if cut else window)
    if match is None or match[0].startswith("全"):
        return None
    return Place(start + match.start(), start + match.end())


@functools.cache
def _no_place() -> tuple[str, ...]:
    """The newspapers that are named after no place."""
    return tuple(row["surface"] for row in lexicon.rows("papers"))


@functools.cache
def _province() -> re.Pattern[str]:
    """The name of a province, full or short."""
    return re.compile(lexicon.alternation(_provinces()))
