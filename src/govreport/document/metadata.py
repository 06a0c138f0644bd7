"""What a document says of itself: title, who wrote it, where and when it appeared, and the year it plans for.

Everything is looked for in the folded text and told in the raw text. Only the opening is read, but for the year of the
plan, which may stand in a heading further down.
"""

import datetime
import functools
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from govreport import lexicon
from govreport.model import Metadata, Span, Stated
from govreport.text.cleaning import CleanText

__all__ = ["read"]

_OPENING = 1500  # characters in which title, names and dates are looked for
_DIALECT = 3000  # characters in which the words of a dialect are counted
_LONGEST_TITLE = 60  # a longer line is prose, unless it ends as the title of an order does
_LONGEST_ORDER = 120


def read(cleaned: CleanText, folded: str, published: datetime.date | None) -> Metadata:
    """The metadata of a cleaned document; `published` is what the caller knows and wins over the document's own date.

    >>> from govreport.text.cleaning import clean
    >>> text = "2026年江北区政府工作报告\\n来源：江北日报\\n各位代表：现在，我代表区人民政府作报告。"
    >>> found = read(clean(text), text, datetime.date(2026, 1, 20))
    >>> found.title.value, found.source.value, found.region.value, found.kind.value, found.plan_year
    ('2026年江北区政府工作报告', '江北日报', '江北区', 'work_report', 2026)
    """
    return _Reader(cleaned, folded, published).metadata()


class _Found(NamedTuple):
    """A stretch of clean text, and the words that stand in place of it where they differ."""

    start: int
    end: int
    value: str = ""


class _Reader:
    """One reading of one document; each method looks for one thing and finds it or not."""

    def __init__(self, cleaned: CleanText, folded: str, published: datetime.date | None) -> None:
        self.cleaned = cleaned
        self.folded = folded
        self.given = published
        self.opening = folded[:_OPENING]

    def metadata(self) -> Metadata:
        """All of it."""
        title = self.title()
        dialect = self.dialect()
        kind = self.kind(title)
        region = self.region(title, dialect)
        date, date_at = (self.given, None) if self.given else self.date(dialect)
        year, year_at = self.plan_year(title, kind, date)
        return Metadata(
            title=self.stated(title),
            authors=self.stated(self.first(_AUTHORS)),
            source=self.stated(self.first(_SOURCE)),
            issuer=self.stated(self.issuer(region)),
            region=self.stated(region),
            kind=Stated(value=kind),
            published=date,
            published_span=self.span(date_at),
            plan_year=year,
            plan_year_span=self.span(year_at),
            dialect=dialect,
        )

    def span(self, found: _Found | None) -> Span | None:
        """The raw span of something found."""
        return self.cleaned.to_raw(found.start, found.end) if found else None

    def stated(self, found: _Found | None) -> Stated | None:
        """What was found, in the script of the document, with its raw span."""
        if found is None:
            return None
        return Stated(value=found.value or self.cleaned.text[found.start : found.end], span=self.span(found))

    def first(self, pattern: re.Pattern[str]) -> _Found | None:
        """The last group of the first match in the opening."""
        match = pattern.search(self.opening)
        return _Found(*match.span(match.lastindex or 0)) if match else None

    def title(self) -> _Found | None:
        """The line that names a kind of document, or else the first line of words, as long as no prose came before."""
        labelled = self.first(_TITLE_LABEL)
        if labelled:
            return labelled
        plain = None
        for start, end in _pieces(self.opening):
            piece = self.opening[start:end]
            if end - start > _LONGEST_TITLE and not (end - start < _LONGEST_ORDER and piece.endswith(_ORDERS)):
                if _CAPTION.search(piece):
                    continue
                break
            if end - start < 4 or not _WORDS.search(piece) or _no_title(piece):
                continue
            if _TITLE.search(piece):
                number = _NUMBER.match(piece)
                return _Found(start + (number.end() if number else 0), end)
            if _NUMBER.match(piece):
                break
            plain = plain or _Found(start, end)
        return plain

    def dialect(self) -> str:
        """CN, HK, MO or TW, by the words of the opening; the script alone proves nothing."""
        head = self.folded[:_DIALECT]
        if not _elsewhere().search(head):
            return "CN"
        count = Counter(_dialects()[word] for word in set(_dialect_words().findall(head)))
        best = max(("HK", "MO", "TW"), key=count.__getitem__)
        return best if count[best] >= max(count["CN"], 1) else "CN"

    def kind(self, title: _Found | None) -> str:
        """The kind of document, from the title first and from how the text opens."""
        named = self.folded[title.start : title.end] if title else ""
        if _MINUTES.search(self.opening[:300]) or "总质询" in named:
            return "minutes"
        if _ADDRESS.search(self.opening):
            return "work_report"
        news = bool(_NEWS.search(self.opening) or _NEWS_START.match(self.opening) or _NEWS_TITLE.search(named))
        for name, pattern in _KINDS:
            if pattern.search(named) and (name == "plan" or not news):
                return name
        if news:
            return "news"
        return "article" if "作者:" in self.opening or "作者：" in self.opening else "other"

    def region(self, title: _Found | None, dialect: str) -> _Found | None:
        """The place that the document is about: from the title, the meeting, the office, or the paper it appeared in."""
        if title:
            match = _PLACE.search(self.folded, title.start, title.end)
            if match:
                return _Found(*match.span(1))
        nation = _NATION.search(self.opening)
        if nation and nation[0].startswith("全国"):
            return _Found(nation.start(), nation.start() + 2)
        for office in _OFFICE.finditer(self.opening):
            place = _place_before(self.opening, office.start())
            if place:
                return place
        if nation:
            return _Found(*nation.span(), "全国")
        near = self.opening if dialect != "CN" else self.opening[: title.end if title else 0]
        match = _province().search(near)
        if match:
            return _Found(*match.span())
        return self.paper()

    def paper(self) -> _Found | None:
        """The place that a newspaper is named after, where the text speaks of it too."""
        for paper in _PAPER.finditer(self.opening):
            name = _NAME_OF_PAPER.search(self.opening, max(0, paper.start() - 4), paper.start())
            if name and self.folded.count(name[0]) > 1:
                return _Found(*name.span())
        return None

    def issuer(self, region: _Found | None) -> _Found | None:
        """The body that speaks; a bare 省人民政府 is told with its place."""
        match = _ISSUER.search(self.opening)
        if match is None:
            return None
        start, end = match.span(match.lastindex or 0)
        if match[0] not in _GOVERNMENTS:
            return _Found(start, end)
        place = _place_before(self.opening, start)
        if place:
            return _Found(place.start, end)
        level = _LEVEL_BEFORE.search(self.opening, max(0, start - 3), start)
        start = level.start() if level else start
        text = self.cleaned.text
        place_name = text[region.start : region.end] if region else ""
        return _Found(start, end, place_name and place_name + text[match.start() : end])

    def date(self, dialect: str) -> tuple[datetime.date | None, _Found | None]:
        """The date in the document's own dateline: a label beats a line of its own, and that the date of a meeting."""
        best: tuple[int, datetime.date, _Found] | None = None
        for match in _DAY.finditer(self.opening):
            start, end = match.span()
            before, after = self.opening[max(0, start - 8) : start], self.opening[end : end + 40]
            rank = next((rank for rank, (left, right) in enumerate(_DATELINES) if left.search(before) and right.match(after)), None)
            if rank is None or (best and best[0] <= rank):
                continue
            day = _date(match, roc=dialect == "TW" or before.endswith("民国"))
            if day:
                best = rank, day, _Found(start, end)
        return best[1:] if best else (None, None)

    def plan_year(
        self, title: _Found | None, kind: str, published: datetime.date | None
    ) -> tuple[int | None, _Found | None]:
        """The year that the document plans for, and the words that say so."""
        if title:
            match = _TITLE_YEAR.search(self.folded, title.start, title.end)
            if match and self.plausible(_year(match[1])):
                return _year(match[1]), _Found(*match.span(1))
        best: tuple[int, int, _Found] | None = None
        for found in _years(self.folded):
            rank = self.planned(found)
            year = (_year(found.value) or 0) + (rank in _NEXT_YEAR)
            if rank is not None and (best is None or rank < best[0]) and self.plausible(year):
                best = rank, year, found
        if best:
            return best[1], best[2]._replace(value="")
        if published and self.plans(kind) and not _MASKED.search(self.folded):
            return published.year + (published.month > 9), None
        return None, None

    def planned(self, year: _Found) -> int | None:
        """How surely the words around a year make it the year of the plan: 0 is the surest, None not at all."""
        text = self.folded
        before = text[max(0, year.start - 6) : year.start]
        if before.endswith(("今(", "今（")):
            return 0
        if before.endswith("预算案") and text[year.end : year.end + 1] != "/":
            return 1
        if _REVIEWED.search(before):
            return _RANK_REVIEW
        match = _PLANNED.match(text, year.end)
        if match is None or _DONE.search(before):
            return None
        rank = match.lastindex or 0
        if rank == _RANK_REVIEW and before[-1:] not in ("", "\n", "、", "。", "，", ",", "　", " ", "一"):
            return None
        return rank

    def plans(self, kind: str) -> bool:
        """Whether the document sets out a government's plans, so that its date tells for which year."""
        return kind in ("work_report", "policy_address", "budget") or bool(_PLANS.search(self.folded[:_DIALECT]))

    def plausible(self, year: int | None) -> bool:
        """Whether a year may be the one planned for: at most one away from the date given, if one is given."""
        return bool(year) and (self.given is None or abs(self.given.year - (year or 0)) <= 1)


_CUT = re.compile("\n|\t|　　|   |各位代表|——|──")
_WORDS = re.compile("[一-鿿]{2}")
_NUMBER = re.compile("[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[、.]")
_TITLE_LABEL = re.compile("(?:名 ?称|标 ?题)[:： |]{1,5}([^|\n ][^|\n]{3,100}[^|\n ])")
_TITLE = re.compile("报告|规划|计划|方案|意见|通知|纲要|公报|预算案|决定|讲话|总结|纪录|纪要|总质询")
_ORDERS = ("通知", "意见", "方案", "办法", "决定", "规划")
_CAPTION = re.compile("记者|图为")
# Lines of the opening that are no title. Each begins with a plain character, to which `re` skips quickly.
_NO_TITLE = re.compile(
    "作者|来源|来自|时间[:：]|日期|记者|索引号|索 引|各位|向大会作|纪录[:：]|记录[:：]|Microsoft|\\||｜|=|»|>|。"
    "|长(?<=[省市县区州盟旗]长)[ 　]*(?:[一-鿿]{2,4}|[一-鿿] [一-鿿])$|总理[ 　]*[一-鿿]{2,3}$|书记[ 　]*[一-鿿]{2,3}$|主任[ 　]*[一-鿿]{2,3}$"
)
_NO_TITLE_END = ("摄", "会议上", "大会上", "会议上)", "大会上)", "会议上）", "大会上）", "电", "回顾", "办公室", "：", ":", "；", "，", ",")
_NO_TITLE_START = re.compile("[ 0-9年月日时分秒:.-]+$|同志|Page |date ")
_AUTHORS = re.compile(
    "作者[:：] ?([^\\s:：|]{1,20})"
    "|(?:[省市县区州旗盟]长|主席|总理|行政长官|主任)(?:[ 　]{0,4}([一-鿿·]{2,4}|[一-鿿] [一-鿿]))(?=\n|　|[ 　]{0,4}各位代表)"
)
_SOURCE = re.compile("(?:来源|来自|稿源)[:：]\\s{0,3}([^\\s:：|，。,”“]{2,30})(?![^\\s|]{0,10}[:：])")

_MINUTES = re.compile("会议(?:[过程正式]{0,4}[纪记]录|纪要)")
_ADDRESS = re.compile(
    "各位代表[^。]{0,60}?(?:审议|报告)|代表(?:国务院|.{0,12}?政府)[^。]{0,12}?(?:报告|作)[^。]{0,20}?请予审议"
)
_NEWS = re.compile("记者|通讯员|本报讯|报导|网讯|今日|昨日|开幕[,，。]|电(?<=[0-9日]电)")
_NEWS_START = re.compile("\\s*[0-9]{1,2}月[0-9]{1,2}日[,，]")
_NEWS_TITLE = re.compile("报告(?:中)?提出|受权")
_KINDS = (
    ("policy_address", re.compile("施政(?:总)?报告|施政方针")),
    ("budget", re.compile("预算案|预算报告|预算(?:执行|草案)")),
    ("work_report", re.compile("工作报告")),
    ("plan", re.compile("规划|计划|方案|纲要|意见|通知|行动")),
)
_PLANS = re.compile("政府工作报告|各位代表|施政(?:总)?报告|未来五年|今后五年|财政预算案")

_LEVEL = "(?:自治区|特别行政区|自治州|自治县|地区|省|市|盟|州|县|区|旗)"
_PLACE = re.compile(f"(?:^|[年 《在]|关于)([一-鿿]{{1,10}}?{_LEVEL}(?:[一-鿿]{{1,6}}?[县区市旗])?)(?=人民政府|政府|[0-9]{{4}}年|国民经济|工作|议会|第)")
_NATION = re.compile("全国人大|全国人民代表大会|国务院总理|代表国务院")
_OFFICE = re.compile("人民政府|人民代表大会|人大|议会|市长|县长|区长|省长|州长|旗长")
_SESSION = re.compile("第?[一二三四五六七八九十0-9]{1,3}届\\s?$")
_NAMED = re.compile(f"(?<![一-鿿])[一-鿿]{{1,10}}{_LEVEL}$")
_NOT_OF_NAME = re.compile(".*(?:代表|关于|中共|现任|记者|提请|召开|出席|[从]|[在由向年月日的，。、：；《“”（(\\s])", re.DOTALL)
_LEVEL_BEFORE = re.compile(f"{_LEVEL}$")
_PAPER = re.compile("日报|晚报|新闻网")
_NAME_OF_PAPER = re.compile("[一-鿿]{2,4}$")
_GOVERNMENTS = ("人民政府", "政府")
_ISSUER = re.compile(
    "国务院|行政院|财政司司长|澳门行政长官|人民政府|政府(?=[,，向])"
    "|发布机构[:：| ]{1,4}([^\\s|:：]{3,30}+)(?!\\s?[:：])|公开责任部门[:：| ]{1,4}([^\\s|:：]{3,30}+)(?!\\s?[:：])"
)

_DAY = re.compile(
    "(?P<y>[0-9一二](?:[0-9]{1,3}|[〇零○一二三四五六七八九]{3}))(?:年|[./-])"
    " ?(?P<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:月|[./-]) ?(?P<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日?(?![0-9])"
)
_ANYTHING = re.compile("")
_DATELINES = (
    (re.compile("(?:发布时间|发布日期|发布于|公开日期)[:： |]{0,3}$"), _ANYTHING),
    (re.compile("(?:时间|日期|date)[:： |]{0,3}$"), _ANYTHING),
    (re.compile("(?:^|[\n　（(—─网m]|民国) *$"), re.compile("[^\n。，,]{0,36}(?:\n|$)")),
    (re.compile("(?:^|[\n　（(—─]) *$"), re.compile("[在于]")),
    (re.compile("会议[，,] ?$"), re.compile(" *(?:\n|$)")),
)

_DIGITS = "([12][0-9]{3}|[一二][〇零○九][〇零○一二三四五六七八九]{2})"
_TITLE_YEAR = re.compile(
    _DIGITS + "年(?!.{0,30}执行情况).{0,24}?(?:工作报告|工作安排|预期目标|计划草案|预算|施政报告|工作要点|建设计划)"
)
_ARABIC_YEAR = re.compile("[12][0-9]{3}(?=年|[)）]年|今)")
_CHINESE_YEAR = re.compile("[〇零○九](?<=[一二][〇零○九])[〇零○一二三四五六七八九]{2}(?=年)")
# What follows a year that is planned for; the number of the group is how surely it does.
_PLANNED = re.compile(
    "年(?:()(?:施政报告|[^，。；\n《》0-9]{0,14}?(?:计划草案|建设计划|预算草案|政府工作报告[)）]))"
    "|()[^，。；\n0-9]{0,14}?(?:工作安排|预期目标|总体要求|工作部署|政府工作的?建议|工作任务|重点工作|总体部署|工作思路)"
    "|()[^，。；\n]{0,14}?工作(?:情况)?的?回顾|()是[^。\n]{0,60}今年)"
)
_RANK_REVIEW = 3
_NEXT_YEAR = (_RANK_REVIEW,)
_REVIEWED = re.compile("回顾了?$")
_DONE = re.compile("完成|实现|达到|超过|过去")
_MASKED = re.compile("20[XxＸ×]{2}年|(?<![0-9A-Za-z])[XxＸ×]{2}年")


def _pieces(opening: str) -> Iterator[tuple[int, int]]:
    """The stretches of the opening that may be a title: lines, cut where a dateline or an address begins."""
    start = 0
    for cut in (*(match.span() for match in _CUT.finditer(opening)), (len(opening), len(opening))):
        piece = opening[start : cut[0]]
        left = len(piece) - len(piece.lstrip(" 　#"))
        if piece.strip(" 　#"):
            yield start + left, start + len(piece.rstrip(" 　"))
        start = cut[1]


def _no_title(piece: str) -> bool:
    """Whether a line of the opening is something else than a title: names, dates, captions, a table, a sentence."""
    return piece.endswith(_NO_TITLE_END) or bool(_NO_TITLE_START.match(piece) or _NO_TITLE.search(piece))


def _place_before(text: str, end: int) -> _Found | None:
    """The place whose office is named at `end`: 四川省 before 第十四届人民代表大会, 潮州市 before 市长."""
    start = max(0, end - 22)
    window = _SESSION.sub("", text[start:end])
    cut = _NOT_OF_NAME.match(window)
    start += cut.end() if cut else 0
    match = _NAMED.search(window[cut.end() :] if cut else window)
    if match is None or match[0].startswith("全"):
        return None
    return _Found(start + match.start(), start + match.end())


def _years(text: str) -> Iterator[_Found]:
    """Every year of the text that is followed by 年, Arabic ones first."""
    for match in _ARABIC_YEAR.finditer(text):
        yield _Found(*match.span(), match[0])
    for match in _CHINESE_YEAR.finditer(text):
        start = match.start() - 1  # the pattern begins with the second digit: 一 is too common to look for
        yield _Found(start, match.end(), text[start : match.end()])


@functools.cache
def _dialects() -> dict[str, str]:
    """The dialect that each telling word belongs to."""
    return {row["surface"]: row["dialect"] for row in lexicon.rows("dialects")}


@functools.cache
def _dialect_words() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(_dialects()))


@functools.cache
def _elsewhere() -> re.Pattern[str]:
    """The telling words of the dialects other than CN."""
    return re.compile(lexicon.alternation(word for word, dialect in _dialects().items() if dialect != "CN"))


@functools.cache
def _province() -> re.Pattern[str]:
    """The name of a province, full or short."""
    names = [row[column] for row in lexicon.rows("provinces") for column in ("surface", "name")]
    return re.compile(lexicon.alternation(names))


_VALUES = dict(zip("〇零○一二三四五六七八九0123456789", "0001234567890123456789", strict=True))


def _year(written: str) -> int | None:
    """2026, 二〇二六: the year, None for anything else."""
    digits = "".join(_VALUES.get(char, "") for char in written)
    return int(digits) if len(digits) == 4 else None


def _small(written: str) -> int:
    """1 to 31, in digits or in Chinese."""
    if written.isascii():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    return (int(_VALUES.get(tens, "1")) * 10 if ten else 0) + int(_VALUES.get(ones, "0"))


def _date(match: re.Match[str], *, roc: bool) -> datetime.date | None:
    """The date that a dateline matched, None where there is no such day; `roc` reads short years as those since 1911."""
    written = match["y"]
    year = _year(written) or (int(written) + 1911 if roc and written.isascii() else 0)
    try:
        return datetime.date(year, _small(match["m"]), _small(match["d"]))
    except ValueError:
        return None
