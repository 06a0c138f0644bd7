"""Who gave a report, in which office and at which meeting, and of which rank its place is."""

import functools
import re
from typing import Final, NamedTuple

from govreport.text.words import one_of

__all__ = ["Stretch", "level_of", "session_of", "speaker_of"]


class Stretch(NamedTuple):
    """A stretch of the folded text."""

    start: int
    end: int


_YEAR: Final = "(?:[12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3})年"
_NAME: Final = "[一-鿿·]{2,4}|[一-鿿](?:[ 　]{1,2}[一-鿿]){1,2}"
_ALONE: Final = re.compile(
    "[)）]?[ 　]*\n[ 　\n]*([一-鿿]{2,3}|[一-鿿](?:[ 　]{1,2}[一-鿿]){1,2})[ 　]*\n[ 　\n]*(?=各位)"
)


@functools.cache
def _session() -> re.Pattern[str]:
    """——2026年2月3日在江北区第三届人民代表大会第一次会议上, also over the end of a line and in brackets."""
    day = f"{_YEAR}[0-9一二三四五六七八九十]{{1,3}}月[0-9一二三四五六七八九十]{{1,3}}日"
    return re.compile(
        f"(?:——|──|――|--|(?:^|[\n\t　])[ 　]*[(（]?)({day}[ 　]?在[^。；，:：]{{4,70}}?(?:会议|大会|全会|例会)上?)"
        f"(?=[)）]?(?:[ \t　]*(?:\n|$)|[\t　]|[一-鿿]{{0,14}}?{one_of('office')}))"
    )


@functools.cache
def _line() -> re.Pattern[str]:
    """江北区人民政府区长 赵钱, on a line of its own or between two wide gaps."""
    office = f"(?:[一-鿿]{{1,16}}?)??(?:代理?|常务副|副)?{one_of('office')}"
    return re.compile(f"(?:^|[\n\t　]|会议上)[ 　]*({office})[ 　\n]{{0,4}}({_NAME})[ 　]*(?=\n|\t|　|$|各位)")


@functools.cache
def _told() -> re.Pattern[str]:
    """市长赵钱向大会作政府工作报告; what stands before the office is read leftwards."""
    return re.compile(
        f"({one_of('office')})([一-鿿]{{2,3}}?)"
        "(?=(?:代表[^。，]{2,16})?(?:向[^。，]{2,20})?(?:所?作|报告)[^。，]{0,12}工作)"
    )


_BEFORE_OFFICE: Final = re.compile("(?:(?!记者|今日|昨日|今天|昨天|代表|[的由与和])[一-鿿]){0,8}$")
_NO_NAME: Final = re.compile("正在|施政|各位|代表|政府|报告|工作|会议|同志|主持|作了|出席|讲话|发言|在.")


def session_of(opening: str) -> Stretch | None:
    """The line under a title that tells when and before whom a report was given.

    >>> text = "政府工作报告\\n——2026年2月3日在江北区人民代表大会上\\n各位代表："
    >>> span = session_of(text)
    >>> text[span.start : span.end]
    '2026年2月3日在江北区人民代表大会上'
    """
    match = _session().search(opening)
    return Stretch(*match.span(1)) if match else None


def speaker_of(opening: str, session: Stretch | None) -> tuple[Stretch | None, Stretch | None]:
    """Who gives the report and in which office, each where it is told.

    >>> text = "政府工作报告\\n江北区区长 赵钱\\n各位代表："
    >>> [text[span.start : span.end] for span in speaker_of(text, None)]
    ['赵钱', '江北区区长']
    """
    for match in (*_line().finditer(opening), *_told().finditer(opening)):
        if not _NO_NAME.match(match[2]):
            start = match.start(1)
            if match.re is _told():
                before = _BEFORE_OFFICE.search(opening, max(0, start - 8), start)
                start = before.start() if before else start
            return Stretch(*match.span(2)), Stretch(start, match.end(1))
    alone = _ALONE.match(opening, session.end) if session else None
    return (Stretch(*alone.span(1)), None) if alone and not _NO_NAME.match(alone[1]) else (None, None)


_LEVELS: Final = (
    ("national", re.compile("全国|中国|国务院")),
    ("county", re.compile("[县旗]$|市.+[区市]$|自治州.+市$|(?<!地)(?<!自治)(?<!政)区$")),
    ("province", re.compile("省$|自治区$|特别行政区$")),
    ("prefecture", re.compile("[市州盟]$|地区$")),
)


def level_of(region: str, *, province: bool) -> str | None:
    """The rank of a place: national, province, prefecture or county; None where its name does not say.

    A 市 counts as a prefecture unless it is a province of its own (`province`) or stands behind the name of another 市.

    >>> level_of("江北区", province=False), level_of("江北省", province=False), level_of("江北", province=True)
    ('county', 'province', 'province')
    """
    if province:
        return "province"
    return next((level for level, pattern in _LEVELS if pattern.search(region)), None)
