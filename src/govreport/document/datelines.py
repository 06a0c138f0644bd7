"""When a document appeared: the date in its own dateline."""

import datetime
import re
from typing import Final, NamedTuple

from govreport.mentions.times.numbers import number_of, republic_year, whole_number, year_value

__all__ = ["DateLine", "date_of", "date_of_record"]


class DateLine(NamedTuple):
    """A date and where it stands in the folded text."""

    date: datetime.date
    start: int
    end: int


_DAY: Final = re.compile(
    "(?P<y>[0-9一二](?:[0-9]{1,3}|[〇零○一二三四五六七八九]{2,3}|百[〇零○一二三四五六七八九十]{0,3})|[八九]十[一-九]?)(?: ?年|[./-])"
    " ?(?P<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?: ?月|[./-])"
    " ?(?P<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?: ?日)?(?![0-9])"
)
_ANYTHING: Final = re.compile("")
# What stands before and after the date of a document, the surest first: a label, a line of its own, a meeting.
_DATELINES: Final = (
    (
        re.compile(
            "(?:[发公]布时间|添加时间|更新时间|发布日期|[发公]布于|公开日期|发[表帖](?:于|时间|日期))[:： |]{0,6}$"
        ),
        _ANYTHING,
    ),
    (re.compile("(?:时[ 　]{0,4}间|日[ 　]{0,4}期|[Dd]ate)[:： 　|]{0,6}$|作者[:：]$"), _ANYTHING),
    (
        re.compile("(?:^|[\n　（(—─网]|\\.(?:com|cn|hk|tw|mo|net|org)/?|(?:^|\n)[| ]+|民国) *$"),
        re.compile("[^\n。，,]{0,36}(?:\n|$)"),
    ),
    (re.compile("(?:^|[\n　（(—─]) *$"), re.compile("[在于]")),
    (re.compile("会(?:议[，,])? ?$"), re.compile(" *(?:\n|$)")),
    (
        re.compile("[\u4e00-\u9fff](?<![至止到从自由和与前后]) ?$"),
        re.compile("[）)\\]】〕] *(?:\n|$)"),
    ),  # [摘自报告2026年1月20日]
    (re.compile("(?:^|\n)[ 　]*$"), re.compile("[，,][^。\n]{2,40}(?:开幕|召开|举行)")),  # 2026年1月20日，区人代会开幕
    # the stamp of a page: 作者：李一 2026-01-20 09:10, 工作报告2026-01-20李一老师; 青石日报2026年1月20日讯
    (
        re.compile("(?:^|\n|[^ 　0-9|｜至止到从在于自由和与年月])[ 　]*$"),
        re.compile(
            "[ 　]{1,2}[0-9]{1,2}:[0-9]{2}|[ 　|]*(?:作者|编辑|记者|来源|浏览|阅读|点击|[\u4e00-\u9fff]{2,4}(?:老师|记者|编辑))"
        ),
    ),
    (re.compile("(?:^|\n)[ 　]*[^\n。，；：,;:0-9|｜]{2,16}$"), re.compile("[讯电]")),
    # a line of its own, behind the name of a paper or a site: 江北晚报2026年1月20日
    (
        re.compile("(?:^|\n)[ 　]*[^\n。，；：,;:0-9|｜]{2,16}(?<![至止到从自由和与前后于在第年月])[ 　]*$"),
        re.compile("[ 　]*(?:(?:星期|周)[一二三四五六日天])?[ 　]*(?:[0-9]{1,2}:[0-9]{2}[^\n。，；,]{0,24})?(?:\n|$)"),
    ),
    # behind a title that names a year itself: 2026年度预算案 2025年10月9日
    (
        re.compile(
            "(?:^|\n)[^\n。，；：,;:0-9]{0,12}[0-9]{3,4}[—/-]?[0-9]{0,4}年度?"
            "[^\n。，；：,;:0-9]{0,12}(?:报告|案|总结|演[辞词]|公报)[ 　]*$"
        ),
        re.compile("[ 　]*(?:\n|$)"),
    ),
    # 来源：江北日报 2026-01-20
    (
        re.compile("(?:来源|稿源|机构|作者|编辑)[:：][ 　]{0,2}[^\n。，；：,;:0-9|｜]{2,16}[ 　|]{0,4}$"),
        re.compile("[ 　|]*(?:[0-9]{1,2}:[0-9]{2}[^\n。，；,]{0,24})?(?:\n|$|[ 　|])"),
    ),
    # beside the address of a page, or alone; behind a title it is the day of another page
    (re.compile("(?:^|\n|[a-zA-Z0-9/._]{4})[ 　]*[\\[【] ?$"), re.compile(" ?[\\]】]")),
)
_LONGEST_LEAD: Final = 24  # characters before a date in which a name, a label or the end of a line is looked for
_LONGEST_TAIL: Final = 48
_LABELS: Final = 2  # of these, those with a label, which a site writes
# Where and by whom a speech was given, behind its day: ——2026年1月20日在区人民代表大会上, (2026年1月20日 李一)
_GIVEN: Final = (
    (re.compile("[\n　（(—─]\\s*$"), re.compile("[在于][^。，；\n]{2,40}会(?:议)?上")),
    (re.compile("[（(] ?$"), re.compile("[ 　]{0,3}(?:[一-鿿·]{2,4}|[一-鿿][ 　][一-鿿])?[ 　]?[）)]")),
)
_COPIED: Final = datetime.timedelta(days=90)  # a page that is so much later than the speech on it is a copy


def date_of(opening: str, dialect: str) -> DateLine | None:
    """The date in a document's own dateline.

    >>> date_of("来源：江北日报\\n发布时间：2026年1月20日", "CN").date
    datetime.date(2026, 1, 20)
    >>> date_of("鄉長施政報告\\n一○一年十一月二十日", "TW").date
    datetime.date(2012, 11, 20)
    >>> date_of("江北2026年度预算案2025年10月9日\\n明年收入8亿元", "MO").date
    datetime.date(2025, 10, 9)

    A page that appeared long after the speech on it is a copy: the day of the speech dates it. Where only a month is
    told, in a line of its own, it is the first day of that month.
    """
    best: tuple[int, DateLine] | None = None
    given: DateLine | None = None
    for match in _DAY.finditer(opening):
        start, end = match.span()
        before, after = opening[max(0, start - _LONGEST_LEAD) : start], opening[end : end + _LONGEST_TAIL]
        day = _date(match, roc=dialect == "TW" or before.endswith("民国"))
        if day is None:
            continue
        if given is None and any(left.search(before) and right.match(after) for left, right in _GIVEN):
            given = DateLine(day, start, end)
        fits = (rank for rank, (left, right) in enumerate(_DATELINES) if left.search(before) and right.match(after))
        rank = next(fits, len(_DATELINES))
        if rank < len(_DATELINES) and (best is None or rank < best[0]):
            best = rank, DateLine(day, start, end)
    if best is None:
        return given or _month_of(opening)
    copied = given is not None and best[0] < _LABELS and best[1].date - given.date > _COPIED
    return given if copied else best[1]


# a line of its own in the head of a paper: 国务院新闻办公室 | 2019年7月
_MONTH: Final = re.compile(
    "(?:^|\n)[ 　]*[（(]?[ 　]*(?P<y>[12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3}) ?年"
    " ?(?P<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2}) ?月(?P<d>)[ 　]*[）)]?[ 　]*(?=\n|$)"
)


def _month_of(opening: str) -> DateLine | None:
    """The first day of the month that stands in a line of its own, where no day is told."""
    month = _MONTH.search(opening)
    date = _date(month, roc=False) if month is not None else None
    return DateLine(date, month.start("y"), month.end("m") + 1) if month is not None and date is not None else None


def date_of_record(folded: str) -> DateLine | None:
    """The day of the meeting in the head of a page of Hong Kong's official record, which cleaning takes out.

    >>> date_of_record("开支为5亿元\\n立法会 ─ 2031年 2月 26日\\n5075\\n，增长4%").date
    datetime.date(2031, 2, 26)
    """
    head = _RECORD.search(folded)
    day = _DAY.search(folded, head.end()) if head is not None else None
    date = _date(day, roc=False) if day is not None and head is not None and day.start() == head.end() else None
    return DateLine(date, *day.span()) if day is not None and date is not None else None


_RECORD: Final = re.compile("立法会 *[─—–-]{1,2} *(?=[12])")


def _date(match: re.Match[str], *, roc: bool) -> datetime.date | None:
    """The date that was matched, None where there is no such day; `roc` takes short years for those of the Republic."""
    written = match["y"]
    year = year_value(written) or (republic_year(whole_number(written)) if roc else 0)
    try:
        return datetime.date(year, number_of(match["m"]), number_of(match["d"]) if match["d"] else 1)
    except ValueError:
        return None
