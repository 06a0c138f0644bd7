"""What a document says of itself: title, who wrote it, where and when it appeared, and the year it plans for.

Everything is looked for in the folded text and told in the raw text. Only the opening is read, but for the year of the
plan, which may stand in a heading further down.
"""

import datetime
import functools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govreport.document.budgets import adjusted_year_of, budget_year_of, is_budget_speech
from govreport.document.datelines import date_of, date_of_record
from govreport.document.kinds import AIMS_OF_PLAN, OUTLINE, counts_deeds, kind_of, named_plan
from govreport.document.occasions import (
    UNDATED,
    meeting_year_of,
    month_line_of,
    plan_start_of,
    undated_year,
    work_year_of,
)  # fmt: skip
from govreport.document.opening import level_of, session_of, speaker_of
from govreport.document.places import is_province, issuer_of, region_of
from govreport.document.plan_years import (
    PlanYear,
    masked,
    next_years_of,
    of_late_session,
    plan_period_of,
    plan_reported_on,
    plan_year_of,
)  # fmt: skip
from govreport.document.retrospects import reviewed_in, reviewed_so_far, tells_progress, tells_running
from govreport.document.title_years import after_own_review, title_year_of
from govreport.mentions.times.numbers import arabic_years
from govreport.model import Metadata, Span, Stated
from govreport.text.cleaning import CleanText
from govreport.text.folding import fold
from govreport.text.words import PLAN_NAME, one_of
from govreport.timeline.next_year import ADDRESSES, opened_by

__all__ = ["read"]

_OPENING: Final = 1000  # characters in which title, names and dates are looked for
_LONGEST_TITLE: Final = 60  # a longer line is prose, unless it ends as the title of an order does
_LONGEST_ORDER: Final = 120
_LABEL_LENGTH: Final = 4  # 统计公报 alone is the name of a column
# The months in which a piece without a date of its own comes from the report of the year, or of the next one.
_EARLY, _LATE, _LOOSE = 5, 12, ("other", "article", "news")
_PLANS_REACH: Final = 3000  # characters in which the words of a plan are looked for


class _Piece(NamedTuple):
    """A stretch of the folded text."""

    start: int
    end: int
    text: str


_NOWHERE: Final = _Piece(0, 0, "")


def read(cleaned: CleanText, folded: str, published: datetime.date | None, dialect: str = "CN") -> Metadata:
    """The metadata of a cleaned document; `published` is what the caller knows and wins over the document's own date.

    >>> from govreport.text.cleaning import clean
    >>> text = "2026年江北区政府工作报告\\n来源：江北日报\\n各位代表：现在，我代表区人民政府作报告。"
    >>> found = read(clean(text), text, datetime.date(2026, 1, 20))
    >>> found.title.value, found.source.value, found.region.value, found.kind.value, found.plan_year
    ('2026年江北区政府工作报告', '江北日报', '江北区', 'work_report', 2026)
    """
    opening = folded[:_OPENING]
    title = _title(opening)
    kind = kind_of(opening, title.text)
    region = region_of(folded, opening, title.text, title.start, dialect)
    issuer = issuer_of(opening, cleaned.text[region.start : region.end] if region else "")
    dateline = None if published else date_of(opening, dialect)
    record = date_of_record(fold(cleaned.raw[:_OPENING])) if dialect == "HK" and not (published or dateline) else None
    found = dateline or record
    told_at = cleaned.to_raw(dateline.start, dateline.end) if dateline else None
    told_at = Span(start=record.start, end=record.end) if record else told_at  # cleaning takes the heads of pages out
    date = published or (found.date if found else None)
    told = date or month_line_of(opening, dialect)
    # 一九五六年到一九六七年全国农业发展纲要: digits of either script tell the years
    dated = arabic_years(folded[:_PLANS_REACH]) + folded[_PLANS_REACH:]
    titled = title._replace(text=arabic_years(title.text))
    year = _with_plan(_plan_year(dated, titled, kind, published, told, dialect), titled, kind)
    if kind == "work_report" and (published or (dateline and opening.startswith(("在", "于"), dateline.end))):
        year = of_late_session(year, date)
    if dialect == "HK" and kind == "other" and date is not None and is_budget_speech(opening, date):
        kind, year = "budget", PlanYear(date.year, 0, 0)
    year = year if year is not None and _FIRST_YEAR < year.year < _LAST_YEAR else None
    session = session_of(opening)
    speaker, office = speaker_of(opening, session)
    place = fold(region.name or cleaned.text[region.start : region.end]) if region else ""
    return Metadata(
        title=_stated(cleaned, title if title.text else None),
        authors=_stated(cleaned, _group(_authors(), opening)),
        source=_stated(cleaned, _group(_SOURCE, opening)),
        issuer=_stated(cleaned, issuer, issuer.name if issuer else ""),
        region=_stated(cleaned, region, region.name if region else ""),
        kind=Stated(value=kind),
        published=date,
        published_span=told_at,
        plan_year=year.year if year else None,
        plan_year_span=_span(cleaned, year),
        plan_end=year.last if year else None,
        dialect=dialect,
        subtitle=_line(cleaned, session),
        speaker=_line(cleaned, speaker),
        office=_line(cleaned, office),
        level=level_of(place, province=is_province(place)),
    )


def _stated(cleaned: CleanText, found: tuple[int, int, str] | None, name: str = "") -> Stated | None:
    """What was found, in the script of the document and with its raw span; `name` where the words do not say it."""
    if found is None:
        return None
    start, end, _ = found
    return Stated(value=name or cleaned.text[start:end], span=cleaned.to_raw(start, end))


def _line(cleaned: CleanText, found: tuple[int, int] | None) -> Stated | None:
    """What was found, in one line and with no gaps between its characters."""
    if found is None:
        return None
    return Stated(value="".join(cleaned.text[found[0] : found[1]].split()), span=cleaned.to_raw(*found))


def _span(cleaned: CleanText, year: PlanYear | None) -> Span | None:
    """The raw span of the words that tell the year; None where only the date of the document tells it."""
    return cleaned.to_raw(year.start, year.end) if year and year.end else None


def _group(pattern: re.Pattern[str], text: str) -> _Piece | None:
    """The group that took part in the first match."""
    match = pattern.search(text)
    return _Piece(*match.span(match.lastindex or 0), "") if match else None


# The name of the website or of a file behind a title: 2025年统计公报 | 江北区政府, 园林发展规划.docx
_SITE: Final = re.compile("(?<=[告划案见知要报定话结录]) ?[|｜_] ?[^|｜_\n]{2,20}$|\\.(?:docx?|pdf|wps|txt|html?)$")
# When the page appeared: “十五五”时期的主要目标 2026-02-12 14:08
_STAMP: Final = re.compile(
    "(?<=[一-鿿])[ 　]*[(（]?[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?:[ 　][0-9:]{4,8})?[)）]?$"
)
_CUT: Final = re.compile("\n|\t|　　|   |各位代表|——|──")
_WORDS: Final = re.compile("[一-鿿]{2}")
_NUMBER: Final = re.compile("[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[、.]")
_LABEL: Final = re.compile(
    "名(?:称| 称)[:： |]{1,5}([^|\n ][^|\n]{3,99}[^|\n ])|标题[:： |]{1,5}([^|\n ][^|\n]{3,99}[^|\n ])"
    # as a library of documents names the file that it shows: 《江北市总体规划(2011-2030).doc》由会员分享，可在线阅读
    "|《([^《》\n]{4,60}?)(?:\\.(?:docx?|pdf|wps|txt))?》[ 　]?由[^，。\n]{0,6}(?:会员|用户|网友|作者)[^，。\n]{0,6}(?:分享|上传|提供)"
)
_ORDERS: Final = ("通知", "意见", "方案", "办法", "决定", "规划")
_PROSE: Final = re.compile("[，。；,]")  # a long line without them is a menu
_CAPTION: Final = re.compile("记者|图为")
_NO_TITLE_END: Final = (
    *(".jpg", ".png"),
    *("摄", "会议上", "大会上", "会议上)", "大会上)", "会议上）", "大会上）", "电", "回顾", "办公室"),
    *("：", ":", "；", "，", ","),
)
_NO_TITLE_START: Final = re.compile(
    "[•·●■◆▪➢✓]|\\*(?![县市区省州镇乡])|(?:中华民国|民国)?[ 0-9年月日时分秒:.-]+$|同志|Page |date "
)


@functools.cache
def _names_kind() -> re.Pattern[str]:
    """What a title calls its document."""
    return re.compile(f"{one_of('paper')}|报告|通知|公报|预算案|决定|讲话|总结|纪录|纪要|总质询")


def _title(opening: str) -> _Piece:
    """The line that names a kind of document, or else the first line of words, as long as no prose came before."""
    label = _LABEL.search(opening)
    if label:
        start, end = label.span(label.lastindex or 0)
        return _Piece(start, end, opening[start:end])
    plain = _NOWHERE
    for start, end, text in _pieces(opening):
        if end - start > _LONGEST_TITLE and not (end - start < _LONGEST_ORDER and text.endswith(_ORDERS)):
            if _CAPTION.search(text) or not _PROSE.search(text):
                continue
            break
        if end - start < 4 or not _WORDS.search(text) or _no_title(text):
            continue
        if _AMOUNT.search(text) is not None and text.strip() == opening.strip():
            break  # 全年完成投资800亿元，为年度计划的102%: a sentence alone, without its full stop
        number = _NUMBER.match(text)
        if len(text) > _LABEL_LENGTH and (_names_kind().search(text) or title_year_of(text, start) is not None):
            left = number.end() if number else 0
            return _Piece(start + left, end, text[left:])
        if number:
            break
        plain = plain if plain.text else _Piece(start, end, text)
    return plain


_AMOUNT: Final = re.compile("[0-9](?:[%％]|个百分点|[十百千万亿]|元|[个家所座条户名人]|公里|平方|吨)")


_PAPER: Final = "施政|工作|政府|专案|书面|口头"  # 市长施政报告: what an officer gives, and not his name


@functools.cache
def _of_no_title() -> re.Pattern[str]:
    """What a line of the opening holds that is no title."""
    return re.compile(
        f"{one_of('byline')}|来自|时间[:：]|日期|-(?<=[0-9]{{4}}-)[0-9]{{2}}-[0-9]{{2}}|索引号|索 引|各位|向大会作"
        "|首页 ?[/／›]|[^/]{2,12} [/／›] [^/]{2,12} [/／›]|下载|积分|上传|免费预览|无障碍|上一[版篇页]|下一[版篇页]"
        f"|[纪记]录[:：]|Microsoft|[|｜](?![^|｜]{{8,}}$)|^ ?[|｜]|=|»|>|。"
        f"|{one_of('office')}[ 　]*(?!{_PAPER})(?:[一-鿿]{{2,4}}|[一-鿿] [一-鿿])$"
    )


def _no_title(line: str) -> bool:
    """Whether a line of the opening is something else than a title: names, dates, captions, a table, a sentence."""
    return line.endswith(_NO_TITLE_END) or bool(_NO_TITLE_START.match(line) or _of_no_title().search(line))


def _pieces(opening: str) -> Iterator[_Piece]:
    """The stretches of the opening that may be a title: lines, cut where a dateline or an address begins."""
    start = 0
    for cut in (*(match.span() for match in _CUT.finditer(opening)), (len(opening), len(opening))):
        piece = _STAMP.sub("", _SITE.sub("", opening[start : cut[0]].rstrip(" 　|｜_")))
        text = piece.lstrip(" 　#")
        if text:
            yield _Piece(start + len(piece) - len(text), start + len(piece), text)
        start = cut[1]


@functools.cache
def _authors() -> re.Pattern[str]:
    return re.compile(
        "作者[:：] ?([^\\s:：|]{1,20})"
        f"|{one_of('office')}[ 　]{{0,4}}(?!{_PAPER})([一-鿿·]{{2,4}}|[一-鿿] [一-鿿])(?=\n|　|[ 　]{{0,4}}各位代表)"
    )


_SOURCE: Final = re.compile("(?:来源|来自|稿源)[:：]\\s{0,3}([^\\s:：|，。,”“]{2,30})(?![^\\s|]{0,10}[:：])")


# …规划纲要草案|5日提请审查, …规划|透露哪些信号: what news say of a plan that is new, and nothing of how it was carried out
_NEWS_OF_PLAN: Final = (
    "(?:[0-9]{1,2}月)?[0-9]{1,2}日|今[日天]|昨[日天]|正式|近日|提[请交]|审[查议]|征求意见稿?|获得|通过|来了|面世|公开|详解|划重点"
    "|里?的?(?:亮点|看点|重点|关键词?|数字|数据|新意)|有?哪些(?:亮点|看点|重点|新意|目标|信号|不同)|透露(?:出?哪些|了?什么)?信号|主要(?:指标|目标)"
    "|(?:提出|明确|[确设锁]定|部署)了?[^，。：:]{0,16}(?:目标|指标|任务)"
)


@functools.cache
def _plan_title() -> re.Pattern[str]:
    """The title of a plan ends with what it is; that of a piece of news on it goes on (“十三五”规划完成31项指标)."""
    return re.compile(
        f"^[^，。：:“「]{{0,10}}[“「]?{PLAN_NAME}[”」]?规划(?:纲要)?(?:草案)?[:：]"
        f"|(?:{one_of('paper')}|行动|要点|目标|发展思路|清单|台账|任务书|路线图|规划(?:主要)?指标表?)"
        f"(?:[ 　]?[（(][^（()）]{{1,20}}[)）]|[》”」』]|(?<=[计规]划)草案|(?<=纲要)草案"
        f"|的?《?(?:报告|通知|说明|建议)》?|文本|简本|节选|摘要|全文|要点|解读|公示|{_NEWS_OF_PLAN}|{one_of('issues')})*+$"
        f"|{AIMS_OF_PLAN}"
    )


_YEARS_BELOW: Final = re.compile(r"\s{0,3}[（(][12][0-9]{3}年?[^）)\n]{1,4}[12][0-9]{3}年?[）)]")


@functools.cache
def _named_plan() -> re.Pattern[str]:
    """A plan that a piece of news sums up."""
    return re.compile(named_plan())


def _plan_for_years(opening: str, title: _Piece, dialect: str) -> PlanYear | None:
    """The years of a plan for several: its title tells, or what it says that it sums up."""
    if title.text.startswith("规划和"):  # 青石县…第十四个五年|规划和…, over two lines
        return plan_period_of(opening[: title.end], 0, dialect)
    if _plan_title().search(title.text):
        below = _YEARS_BELOW.match(opening, title.end)  # a line of its own: （2026—2030年）
        end = below.end() if below else title.end
        if (told := plan_period_of(opening[title.start : end], title.start, dialect)) is not None:
            return told
    if (reported := plan_reported_on(title.text)) is not None:
        return reported._replace(start=title.start + reported.start, end=title.start + reported.end)
    own = _plan_title().search(title.text) and title_year_of(title.text, 0)  # 2026年工作要点 cites plans for more years
    outline = None if own or "规划" in title.text else OUTLINE.search(opening) or _named_plan().search(opening)
    outline = outline or _PLAN_TERM.search(opening)
    return plan_period_of(outline.group(), outline.start(), dialect) if outline else None


# 规划期限为2005年至2020年
_PLAN_TERM: Final = re.compile("规划(?:期限?|年限)[^，。；\n0-9]{0,4}[12][0-9]{3}年?[至到—–~-]{1,2}[12][0-9]{3}年?")


def _with_plan(year: PlanYear | None, title: _Piece, kind: str) -> PlanYear | None:
    """The year of a work report, with the last one of the five-year plan that its title says it reports on."""
    lone = kind == "work_report" and year is not None and year.last is None
    plan = plan_reported_on(title.text) if lone else None
    if year is None or plan is None or plan.last is None or not plan.year <= year.year <= plan.last:
        return year
    return year._replace(last=plan.last)


_FIRST_YEAR, _LAST_YEAR = 1, 9998  # of which there are dates, and of the year before and after


@functools.cache
def _next_aim() -> re.Pattern[str]:
    """我们对今后五年的发展提出了具体目标."""
    return re.compile(
        f"对(?:今后|未来)[三五]年[^。；\n]{{0,12}}{one_of('sets')}了?[^。；\n]{{0,24}}目标(?![^。]{{0,8}}完成)"
    )


@functools.cache
def _title_now() -> re.Pattern[str]:
    """国发会提今年经建目标."""
    return re.compile(f"([今明])年[^，。；]{{0,8}}{one_of('aim')}(?!完成)")


_PLANS: Final = re.compile(
    "政府工作报告|各位代表|(?:人大|人民代表大会)第?[一二三四五六七八九]次会议|实事|施政(?:总)?报告|未来五年|今后五年|财政预算案"
)
# 今年安排重大项目62项, 去年实现产值…: with these a piece of a report begins, or its title; not 今年以来
_NOW: Final = re.compile("[今去]年(?!以来|[0-9一二三四前上]{1,3}(?:月|季|[-—至到]))")


@functools.cache
def _now_deeds() -> re.Pattern[str]:
    return re.compile(f"今年{counts_deeds()}[0-9一二三四五六七八九十]{{1,3}}[大小]?[件项]")


_REVIEW_REACH: Final = 3000  # characters in which the review of a report begins


def _of_now(folded: str, title: _Piece) -> bool:
    """Whether a text or its title begins with this year or the one before, or tells of the deeds of this year."""
    if _now_deeds().search(folded, 0, _OPENING) is not None:
        return True
    return _NOW.search(title.text) is not None or _NOW.match(folded[:_LONGEST_TITLE].lstrip(" 　\n•·■")) is not None


def _plan_year(
    folded: str, title: _Piece, kind: str, given: datetime.date | None, date: datetime.date | None, dialect: str
) -> PlanYear | None:
    """The year that the document plans for: its title tells, or a heading, or, for a plan, its date."""
    told = given or date
    running = reviewed_so_far(title.text, told)
    if reviewed := running or reviewed_in(title.text, told):  # a year that goes on, or the one before
        year = int(reviewed[1]) + (running is None)
        return PlanYear(year, title.start + reviewed.start(1), title.start + reviewed.end(1))
    if kind == "plan" and (several := _plan_for_years(folded[:_OPENING], title, dialect)) is not None:
        return several
    aim = _next_aim().search(folded[:_OPENING])
    for words, at in ((title.text, title.start), (aim.group(), aim.start()) if aim is not None else ("", 0)):
        if kind != "work_report" and (ahead := next_years_of(words, at, given or date)) is not None:
            return ahead
    titled = title_year_of(title.text, title.start) or (work_year_of(folded[:_OPENING]) if dialect == "TW" else None)
    titled = after_own_review(titled, folded[:_REVIEW_REACH], told) if titled and kind == "work_report" else titled
    if titled and kind == "policy_address" and told is not None and told.year == titled.year:
        # the addresses of October 2019 and of September 2025 say what is to be done in 2020 and 2026
        return titled._replace(year=opened_by(told, ADDRESSES))
    if titled and (given is None or abs(given.year - titled.year) <= 1):
        return titled
    # the year in an address of a chief executive may be a slip of the pen, as that of the caller's date may not
    stated = plan_year_of(folded, given or (date if kind == "policy_address" else None))
    fiscal = budget_year_of(folded[:_OPENING]) if dialect != "CN" and kind != "policy_address" else None
    if stated is None and fiscal is not None and (date is None or fiscal.year in (date.year, date.year + 1)):
        return fiscal
    if stated is None and date is None:
        opening, beginning = folded[:_OPENING], folded[:_REVIEW_REACH]
        # XX年工作安排|今年是“十五五”开局之年
        return plan_start_of(beginning, dialect) if masked(folded) else undated_year(opening, beginning, kind, dialect)
    if stated or date is None:
        return stated
    if kind in UNDATED and (meeting := meeting_year_of(folded[:_OPENING], date)) is not None:
        return meeting
    if (named := _named_of_date(title, date)) is not None:
        return named
    about_now = kind in _LOOSE and date.month >= _LATE and tells_running(folded[:_PLANS_REACH])
    at_hand = (date.month <= _EARLY or date.month >= _LATE) and not about_now
    piece = given is not None and at_hand and (kind in ("other", "article") or _of_now(folded, title))  # of a report
    plans = piece or kind in ("work_report", "policy_address", "budget") or _PLANS.search(folded[:_PLANS_REACH])
    if not plans or masked(folded):
        return plan_start_of(folded[:_REVIEW_REACH], dialect) if masked(folded) else None
    opened = date.year if about_now or tells_progress(title.text) else opened_by(date)
    return adjusted_year_of(folded[:_OPENING]) or PlanYear(opened, 0, 0)


def _named_of_date(title: _Piece, date: datetime.date) -> PlanYear | None:
    """The year of its date, or the next one, that a title names: 2026年重点项目安排200个, 国发会提明年目标."""
    if title.text.startswith(f"{date.year}年"):
        return PlanYear(date.year, title.start, title.start + 4)
    named = _title_now().search(title.text)
    if named is None:
        return None
    return PlanYear(date.year + (named[1] == "明"), title.start + named.start(), title.start + named.end(1) + 1)
