"""What a document says of itself: title, who wrote it, where and when it appeared, and the year it plans for.

Everything is looked for in the folded text and told in the raw text. Only the opening is read, but for the year of the
plan, which may stand in a heading further down.
"""

import datetime
import functools
import re
from collections import Counter
from typing import NamedTuple

from govreport import lexicon
from govreport.model import Metadata, Span, Stated
from govreport.text.cleaning import CleanText

__all__ = ["read"]

_OPENING = 1500  # characters in which title, names and dates are looked for
_DIALECT = 3000  # characters in which the words of a dialect are counted


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
    """A stretch of clean text, or words that stand in place of it."""

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
        """The first group that took part in the first match in the opening."""
        match = pattern.search(self.opening)
        return _Found(*match.span(match.lastindex or 0)) if match else None

    def title(self) -> _Found | None:
        """The first line that names a kind of document; failing that, the first that ends without a stop."""
        plain = None
        for match in _PIECE.finditer(self.opening):
            piece = match[0].rstrip(" 　")
            if not 4 <= len(piece) <= _LONGEST_TITLE or _NO_TITLE.search(piece):
                continue
            found = _Found(match.start(), match.start() + len(piece))
            if _TITLE.search(piece):
                return found
            if plain is None and piece[-1] not in "。：；，、:;,":
                plain = found
            elif plain is not None and found.start > plain.end + _NEAR_TITLE:
                break
        return plain

    def dialect(self) -> str:
        """CN, HK, MO or TW, by the words of the opening; the script alone proves nothing."""
        head = self.folded[:_DIALECT]
        if not _elsewhere().search(head):
            return "CN"
        count: Counter[str] = Counter()
        for word in set(_dialect_words().findall(head)):
            count[_dialects()[word]] += 1
        best, score = max(((name, count[name]) for name in ("HK", "MO", "TW")), key=lambda pair: pair[1])
        return best if score and score >= count["CN"] else "CN"

    def kind(self, title: _Found | None) -> str:
        """The kind of document, from the title first and from how the text opens."""
        named = self.folded[title.start : title.end] if title else ""
        if _MINUTES.search(self.opening[:300]):
            return "minutes"
        if _ADDRESS.search(self.opening):
            return "work_report"
        for name, pattern in _KINDS:
            if pattern.search(named):
                return "news" if name != "plan" and _NEWS.search(self.opening) else name
        if _NEWS.search(self.opening):
            return "news"
        return "article" if re.search("作者[:：]", self.opening) else "other"

    def region(self, title: _Found | None, dialect: str) -> _Found | None:
        """The place that the document is about: from the title, the meeting, the office, or the paper it appeared in."""
        if title:
            match = _PLACE.search(self.folded, title.start, title.end)
            if match:
                return _Found(*match.span(1))
        for pattern in _PLACES:
            match = pattern.search(self.opening)
            if match:
                return _Found(*match.span(1))
        match = _province().search(self.opening[:300]) or (_province().search(self.opening) if dialect != "CN" else None)
        if match:
            return _Found(*match.span())
        match = _PAPER.search(self.opening)
        if match and self.folded.count(match[1]) > 1:
            return _Found(*match.span(1))
        return None

    def issuer(self, region: _Found | None) -> _Found | None:
        """The body that speaks."""
        match = _ISSUER.search(self.opening)
        if match is None:
            return None
        found = _Found(*match.span(match.lastindex or 0))
        place = self.cleaned.text[region.start : region.end] if region else ""
        if region and found.end - found.start <= len("自治区人民政府") and match[match.lastindex or 0] in _BARE:
            return found._replace(value=place + self.cleaned.text[found.start + _BARE[match[match.lastindex or 0]] : found.end])
        return found

    def date(self, dialect: str) -> tuple[datetime.date | None, _Found | None]:
        """The date in the document's own dateline."""
        for pattern in _DATELINES:
            for match in pattern.finditer(self.opening):
                day = _date(match, dialect)
                if day:
                    return day, _Found(match.start("date"), match.end("date"))
        return None, None

    def plan_year(
        self, title: _Found | None, kind: str, published: datetime.date | None
    ) -> tuple[int | None, _Found | None]:
        """The year that the document plans for, and the words that say so."""
        if title:
            match = _TITLE_YEAR.search(self.folded, title.start, title.end)
            if match and self.plausible(_year(match[1])):
                return _year(match[1]), _Found(*match.span(1))
        for pattern, later in _PLAN_YEARS:
            for match in pattern.finditer(self.folded):
                group = match.lastindex or 0
                year = (_year(match[group]) or 0) + later
                if self.plausible(year):
                    return year, _Found(*match.span(group))
        if published and not _MASKED.search(self.folded) and self.plans(kind):
            return published.year + (published.month > 9), None
        return None, None

    def plans(self, kind: str) -> bool:
        """Whether the document sets out a government's plans, so that its date tells for which year."""
        return kind in ("work_report", "policy_address", "budget") or bool(_PLANS.search(self.folded[:_DIALECT]))

    def plausible(self, year: int | None) -> bool:
        """Whether a year may be the one planned for: a year more or less than the date given, if one is given."""
        return bool(year) and (self.given is None or abs(self.given.year - (year or 0)) <= 1)


_LONGEST_TITLE = 60
_NEAR_TITLE = 200
_PIECE = re.compile("(?:(?!各位代表|——|──)[^\n\t　]|　(?!　))+")
_TITLE = re.compile("报告|规划|计划|方案|意见|通知|纲要|公报|预算案|决定|讲话|总结|纪录|纪要")
_NO_TITLE = re.compile(
    "作者|来源|时间[:：]|日期|记者|摄$|当前位置|索 ?引 ?号|导语|各位|[|｜]|^[ 0-9年月日时分秒:.-]+$|(?:会议|大会)上$"
    "|电$|。|^同志|长[ :：]|总理|主席[ 　]|[>»]|欢迎|^标签|^图为|^ID|^大小|^页数|^\\(|^（|作?政府工作报告[，,。]"
)
_AUTHORS = re.compile(
    "作者[:：] ?([^\\s:：|]{1,20})|(?:[省市县区州旗盟]长|主席|总理|行政长官|主任)[ 　]+([一-鿿·]{2,4}|[一-鿿] [一-鿿])(?=\n|　|各位)"
)
_SOURCE = re.compile("(?:来源|来自|稿源)[:：]\\s{0,3}([^\\s:：|]{2,30})(?![^\\s|]{0,10}[:：])")

_MINUTES = re.compile("会议[过程正式]{0,4}[纪记]录|总质询|会议[纪记]要")
_ADDRESS = re.compile("各位代表[^。]{0,60}(?:审议|报告)|代表(?:国务院|.{0,12}政府)[^。]{0,12}(?:报告|作)[^。]{0,20}请予审议")
_NEWS = re.compile("记者|通讯员|本[报网]讯|[0-9日]电|报[导道](?!了)|网讯|今日|昨日")
_KINDS = (
    ("policy_address", re.compile("施政(?:总)?报告|施政方针")),
    ("budget", re.compile("预算案|预算报告|预算(?:执行|草案)")),
    ("work_report", re.compile("工作报告")),
    ("plan", re.compile("规划|计划|方案|纲要|意见|通知|行动")),
)
_PLANS = re.compile("政府工作报告|各位代表|施政(?:总)?报告|未来五年|今后五年|财政预算案")

_LEVEL = "(?:省|自治区|特别行政区|自治州|市|盟|地区|自治县|县|区|旗)"
_NAME = f"(?:[一-鿿]{{2,8}}?(?:省|自治区|市|自治州))?(?:[一-鿿]{{2,6}}?{_LEVEL})"
_PLACE = re.compile(f"(?:^|[0-9]年|[ 《关于在]|(?<=\\n))({_NAME})(?=.{{0,6}}(?:人民政府|政府|[0-9]{{4}}年|国民经济|工作|议会|第))")
_PLACES = (
    re.compile(f"在(全国|{_NAME})第?[一二三四五六七八九十0-9]{{1,3}}届(?:全国)?人(?:民代表)?大"),
    re.compile("第[一二三四五六七八九十]{1,3}届(全国)人(?:民代表)?大|十[一二三四五六七八九]?届(全国)人大"),
    re.compile(f"(?:^|\\n|代表|[，。])({_NAME})(?:第[一二三四五六七八九十0-9]{{1,3}}届|人民政府|议会|市长|县长|区长|省长)"),
)
_PAPER = re.compile("([一-鿿]{2,4})(?:日报|晚报|新闻网)")
_ISSUER = re.compile(
    "(?:发布机构|发文机关|公开责任部门)[:：] ?([^\\s|:：]{3,30})"
    f"|(国务院)总理|代表(国务院|行政院|{_NAME}人民政府|(?:省|市|县|区|州|自治区|自治州|旗)(?:人民)?政府)"
    f"|({_NAME}人民政府)|(行政院)|(财政司司长)|(澳门行政长官)"
)
# A body that is told without its place, and how many of its characters the place replaces.
_BARE = {f"{level}{body}": len(level) for level in ("省", "市", "县", "区", "州", "旗", "自治区", "自治州") for body in ("人民政府", "政府")}

_DAY = (
    "(?P<date>(?P<roc>民国)?(?P<y>[12][0-9]{3}|[〇零○一二三四五六七八九]{4}|(?:(?<=民国)|(?<=日期:))[0-9]{2,3})[年./-]"
    "(?P<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2})[月./-](?P<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})日?)(?![0-9])"
)
_DATELINES = (
    re.compile("(?:发布时间|发布日期|发布于|公开日期)[:： ]{0,3}" + _DAY),
    re.compile("(?:时间|日期|成文日期|发文日期)[:： ]{0,3}" + _DAY),
    re.compile("(?:^|\n)[ 　]*(?:CCTV.com|[一-鿿]{2,6}网)?[ 　]*" + _DAY + "[^\n。]{0,30}(?=\n|$)"),
    re.compile("(?:——|──|[（(\n]|^)" + _DAY + "[^\n。]{0,10}在"),
    re.compile("(?:中华)?" + _DAY + "[^\n。]{0,30}(?:会议|大会|电)"),
)

_DIGITS = "((?:19|20)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3})"
_TITLE_YEAR = re.compile(
    _DIGITS + "年(?!.{0,30}执行情况).{0,24}(?:政府工作报告|工作报告|工作安排|预期目标|计划草案|预算|施政报告|工作要点|建设计划)"
)
_PLAN_YEARS = (
    (re.compile(f"今[(（]{_DIGITS}[)）]年"), 0),
    (re.compile(_DIGITS + "年[^，。；\n《》0-9]{0,14}(?:计划草案|建设计划|预算草案|政府工作报告[)）])"), 0),
    (re.compile(f"预算案{_DIGITS}(?!/)|{_DIGITS}年施政报告"), 0),
    (
        re.compile(
            _DIGITS + "年[^，。；\n0-9]{0,14}(?:工作安排|预期目标|总体要求|工作部署|政府工作的?建议|工作任务"
            "|重点工作|总体部署|工作思路)"
        ),
        0,
    ),
    (re.compile("(?:^|\n|[一二三四五六七八九十]、|[。，] ?) ?" + _DIGITS + "年[^，。；\n]{0,14}工作(?:情况)?的?回顾"), 1),
    (re.compile("回顾了?" + _DIGITS + "年"), 1),
    (re.compile(_DIGITS + "年是[^。\n]{0,60}今年"), 0),
)
_MASKED = re.compile("20[XxＸ×]{2}年|(?<![0-9A-Za-z])[XxＸ×]{2}年")


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
    digits = "".join(_VALUES.get(char, char) for char in written)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) == 4 else None


def _small(written: str) -> int:
    """1 to 31, in digits or in Chinese."""
    if written.isascii():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    return (int(_VALUES.get(tens, "1")) * 10 if ten else 0) + int(_VALUES.get(ones, "0"))


def _date(match: re.Match[str], dialect: str) -> datetime.date | None:
    """The date that a dateline matched, None where there is no such day."""
    written = match["y"]
    year = _year(written) if len(written) == 4 else None
    if year is None and written.isascii() and (match["roc"] or dialect == "TW"):
        year = int(written) + 1911
    try:
        return datetime.date(year or 0, _small(match["m"]), _small(match["d"]))
    except ValueError:
        return None
