"""What kind of document a text is, and by the rules of which kind it is read."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.document.retrospects import PLAN_DONE
from govreport.mentions.times.plans import PLAN_NUMBER
from govreport.model import Metadata
from govreport.text.words import PLAN_NAME, one_of, part_names, surfaces

__all__ = [
    "AIMS_OF_PLAN",
    "OUTLINE",
    "budget_speech",
    "counts_deeds",
    "has_parts",
    "kind_of",
    "named_plan",
    "speech_of",
]

OUTLINE: Final = re.compile(
    "(?:通过|印发|发布|公布|审议)[^。]{0,40}?"
    f"(?:第[一二三四五六七八九十]{{1,3}}个五年[规计]划[^，。]{{0,20}}纲要|{PLAN_NUMBER}[”」][规计]划纲要)"
)


@functools.cache
def _chapter() -> re.Pattern[str]:
    """A chapter that says what is to be done, as in a piece of a plan: 第二章 优化空间布局."""
    words = lexicon.alternation(surfaces("directives"), guarded=True)
    names = lexicon.alternation(part_names())  # 第一章 发展基础
    return re.compile(rf"(?:^|\n)[ 　#]*第[一二三四五六七八九十]{{1,3}}[章篇][ 　]*(?!{names}){words}")


# 现提出以下意见, 特制定本办法: a paper that says what it will have done
_ORDERS: Final = re.compile(
    "(?:现|就[^，。；\n]{2,30}|特)?(?:提出|制定)(?:如下|以下|下列|本)(?:实施|若干|政策|工作|具体)*(?:意见|措施|办法|方案|规定|细则|政策)"
)
_MINUTES: Final = re.compile("会议(?:[过程正式]{0,4}[纪记]录|纪要)")
_ADDRESS: Final = re.compile(
    "各位代表[^。]{0,60}?(?:审议|报告)|代表(?:国务院|.{0,12}?政府)[^。]{0,12}?(?:报告|作)[^。]{0,20}?请予审议"
)
# a piece of a report that speaks of the plan it comes with
_SUBMITS: Final = re.compile(
    "编制(?:形成|完成)?了[^。]{0,60}规划[^。]{0,20}(?:提请|提交)[^。，]{0,6}大会(?:一并)?(?:审议|审查)"
)
# but a picture has a reporter, too, and so has any page in its head: 本报记者 赵钱 摄, 来源：青石日报 记者：赵钱
_NEWS: Final = re.compile(
    "记者(?![：:]|[^，。\n]{0,8}摄)|通讯员|本报讯|报导|网讯|今日|昨日|开幕[,，。]|电(?<=[0-9日]电)"
)
# what a party congress adopts is what it then tells of: 全会审议通过了《…关于制定…第十五个五年规划的建议》
_PLENUM: Final = re.compile(
    "(?:全会|全体会议)[^。《]{0,60}审议(?:并)?通过了?[^。《]{0,10}《[^》]{4,60}五年规划的建议》"
)
_NEWS_START: Final = re.compile("\\s*[0-9]{1,2}月[0-9]{1,2}日[,，]")
_NEWS_TITLE: Final = re.compile("报告(?:中)?提出|受权")
_POLICY: Final = re.compile("行政长官[^。]{0,16}(?:发表|宣读)[^。]{0,12}施政报告|施政报告[^，。]{0,4}\n")


@functools.cache
def counts_deeds() -> str:
    """What stands between a year and the number of what is to be done in it: 该区在征求意见的基础上，规划|16项."""
    return f"[^。\\n]{{0,40}}?{one_of('takes on')}(?!了)[^。；\\n]{{0,16}}?"


@functools.cache
def _lists_deeds() -> re.Pattern[str]:
    """发布2025年民生实事, 今年将办好“十件实事”: the list of deeds is all that such a page has."""
    deeds, over = f"(?:实事|{one_of('deeds')})", f"(?![^。\n]{{0,12}}(?:{one_of('fulfils')}|回顾))"
    return re.compile(
        f"{one_of('deeds')}(?:清单|项目|计划|任务清?单)|(?:重点|重大){one_of('deeds')}"
        # 十大民生实事“出炉”, 十件实事正式揭晓
        f"|{_COUNT}[大件项]{deeds}[“「]?(?:正式|新鲜|最终|全部|已经?)*{one_of('issues', 'sets', 'comes out')}{over}"
        f"|(?:^|\n)[^，。；\n]{{0,16}}{_COUNT}[大件项]{one_of('deeds')}(?=\n|$|[，,！!])"
        f"|(?:{one_of('issues')}|(?:今年|[0-9]{{4}}年)[^，。\n]{{0,12}}{one_of('takes on')})[^，。；\n]{{0,24}}实事{over}"
        # 今年该区将做好群众关心的10项实事; 2025年，该区在征求意见的基础上，规划16项民生实事
        f"|(?:今年|[0-9]{{4}}年){counts_deeds()}{_COUNT}[大小]?[件项][^。；\n]{{0,10}}{deeds}{over}"
    )


_COUNT: Final = "(?:[0-9]+|[一二三四五六七八九十]+)"


# 中国提出“十五五”时期经济社会发展主要目标, as a title
AIMS_OF_PLAN: Final = (
    f"(?:提出|明确|确定|公布|部署)了?[“「]?{PLAN_NAME}[”」]?(?:时期|期间)[^，。：:]{{0,12}}目标(?:任务|指标)?$"
)


# 青石市2026年目标定了, 2026年青石这样干, 今年将实施这些工程: what news say of a year to come
_AIMS_OF_YEAR: Final = (
    "^(?!.*(?:报告|完成|成绩|回顾|总结|实现情况))(?:[^，。]*?(?:20[0-9]{2}|今)年?[，,]?[^0-9]{0,24}?"
    "(?:目标(?!责任|管理|考核|监管|值)|这[样么]干|[“「]施工图[”」]|怎么干|将(?:实施|办好|新?建|推进|打造)|要[干办做]|愿望清单|工作重点|预期$)"
    "|[^，。]*?(?:部署|安排)(?:20[0-9]{2}|今)年度?[^，。]{0,8}(?:工作|任务)|(?:新年|今年)新?目标)"
)


@functools.cache
def named_plan() -> str:
    """A paper that says what is to be done, by its name in brackets, as a part of a pattern: 《江北市园林发展规划（草案）》."""
    return f"《[^《》。\n]{{4,60}}{one_of('paper')}[^《》。\n]{{0,22}}》"


@functools.cache
def _new_plan() -> re.Pattern[str]:
    """A paper that is issued, or that says what it wants done, in the first sentences of a text."""
    paper, issues = one_of("paper"), one_of("issues")
    states = f"{one_of('sets', 'states')}(?!了?的)"  # not 《纲要》确定的目标
    return re.compile(
        f"{issues}(?:实施)?了?[^。《]{{0,8}}(?:{named_plan()}|[「“][^」”。\n]{{4,60}}{paper}[^」”。\n]{{0,14}}[」”])"
        f"[^。]{{0,24}}(?:{states}|称[，,])"
        f"|{issues}了?关于[^，。；《\n]{{4,40}}的?{paper}(?:[（(]征求意见稿[)）])?[。，]"
        f"|《{paper}(?:[（(]草案[)）])?》(?:细化)?{states}"
        f"|(?:{issues}|同意)[^。《]{{0,30}}{named_plan()}[^。]{{0,8}}[。，](?:其中)?{states}"
        f"|{named_plan()}[^，。；《\n]{{0,6}}(?:{issues}|公开征求|编制完成|正式实施)(?![^，。；]{{0,6}}(?:以来|后|实施))"
        # 近日发布节水型社会建设“十五五”规划。…\n规划提出总体目标：…
        f"|(?:^|\n)[ 　]*《?{paper}》?{states}(?:[，,：:]|[^，。\n]{{0,8}}目标)"
        f"|(?:^|\n)[ 　]*《?{paper}》?[^，。；\n]{{0,10}}{one_of('sets')}的[^，。\n]{{0,8}}目标(?:包括|[是为])?[：:]"
    )


def _told_back(opening: str, at: int) -> bool:
    """…增长41%。2012年，国家出台了《规划》，明确…: whether a paper is told to have been issued in a year, behind other sentences."""
    start = max(opening.rfind("。", 0, at), opening.rfind("\n", 0, at)) + 1
    return "。" in opening[:start] and _IN_YEAR.match(opening, start) is not None


_IN_YEAR: Final = re.compile("[ 　]*[12][0-9]{3}年[，,]")


@functools.cache
def _deeds_done() -> re.Pattern[str]:
    return re.compile(f"实事[^，。]{{0,8}}(?:{one_of('fulfils')}情况|{one_of('duly')}{one_of('fulfils')}|办结)")


# 115年度施政方针 says what is to be done in that year, as 施政计划 does; 施政方针报告 is an address
# and so says 施政方针（115年度）
_FOR_YEAR: Final = (
    "年度?施政(?:方针|目标)(?![^，。；]{0,6}报告)|施政方针[ 　]?[（(](?:[12][0-9]{3}|1[0-9]{2}|[89][0-9])年"
)
_POLICY_TITLE: Final = re.compile(
    "施政(?:总)?报告|(?<!年)(?<!年度)施政方针(?![ 　]?[（(][0-9]{2,4}年)|施政方针(?=[^，。；]{0,6}报告)|施政重点"
)


# a list of deeds; not 实事求是, nor 天大的实事 in a comment
_DEEDS: Final = (
    "(?:(?:[民为惠便利]民|民生|[0-9]年度?|[0-9一二三四五六七八九十][大小]?[件项大个][^，。]{0,6}?)(?:办|类)?实事"
    "|实事(?=[”」]?(?:项目|清单|工程|计划|任务|候选|目标)))"
)


@functools.cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The kinds that a title names, in the order in which they are asked for."""
    return (
        ("policy_address", _POLICY_TITLE),
        # but 1-4月财政预算执行情况 tells how it goes on
        ("budget", re.compile("预算案|预算报告|预算(?:执行(?!情况$)|草案)")),
        # but 政府工作报告任务分解, 落实《政府工作报告》重点工作分工的意见 say who is to do it
        ("work_report", re.compile("工作报告(?!.{0,14}(?:分解|分工|责任|任务清单|台账))|计划报告")),
        (
            "plan",
            re.compile(
                f"{one_of('paper')}|若干(?:政策|举措)|政策(?:举措|包)"
                f"|通知|行动|要点|清单|分解|分工|(?<!总结和)(?<!总结及)工作安排(?!情况)|发展思路|{_FOR_YEAR}"
                f"|{_DEEDS}(?!.{{0,8}}{one_of('fulfils')})|{AIMS_OF_PLAN}|{_AIMS_OF_YEAR}"
            ),
        ),
    )


@functools.cache
def _on_plan() -> re.Pattern[str]:
    """规划预计完成31项指标, 提前一年实现“十五”计划, 计划执行情况的审查意见, 2025年总结和2026年计划: in a title, how a plan went or is written."""
    return re.compile(
        f"{one_of('progress')}情况(?![^，。]*草案)|预计|{one_of('duly')}{one_of('fulfils')}|完成[0-9]"
        "|^(?!.*[及和与暨、]).*总结(?:报告)?$|咨询[^，。]{0,6}(?:总结|结果|情况|报告)"
        "|总结(?:报告)?(?:和|及|与|暨|、|以及)|(?:专题|业务|口头|书面)报告(?:摘要)?$|(?:提前|超额)[^，。]{0,4}实现|(?:中期|期中|终期|总结|实施)评估|评估报告"
        # 扎实推进“十五五”规划编制工作, how the paper comes along; not 规划编制工作的通知
        "|规划[”」》]?(?:纲要)?(?:草案)?的?(?:编制|起草|前期)(?!说明)(?!.*(?:方案|通知|要点|清单|计划|意见))"
    )


# 二零二三至二四财政年度政府财政预算案, 2024年施政报告: the title of the speech itself, whatever its first lines speak of
_OWN_TITLE: Final = re.compile(
    "^(?:[0-9零〇一二三四五六七八九]{4}[^，。]{0,10}|行政长官 ?[0-9]{4} ?年)(施政报告|财政?预算案)$"
)


_ANNOUNCED: Final = 300  # characters in which a page says that it lists deeds


def kind_of(opening: str, title: str) -> str:
    """The kind of document, from the title first and from how the text opens."""
    if _MINUTES.search(opening[:300]) or "总质询" in title:
        return "minutes"
    if _ADDRESS.search(opening) or _SUBMITS.search(opening):
        return "work_report"
    if _lists_deeds().search(opening, 0, _ANNOUNCED) and not _deeds_done().search(opening):
        return "plan"
    new = _new_plan().search(opening)
    if (new is not None and not _told_back(opening, new.start())) or _PLENUM.search(opening):
        return "plan"
    if own := _OWN_TITLE.search(title):
        return "policy_address" if own[1] == "施政报告" else "budget"
    news = bool(_NEWS.search(opening) or _NEWS_START.match(opening) or _NEWS_TITLE.search(title))
    for name, pattern in _kinds():
        if name == "plan" and (_on_plan().search(title) or PLAN_DONE.search(title)):
            continue
        if pattern.search(title) and (name == "plan" or not news):
            return name
    if _POLICY.search(opening):
        return "policy_address"
    if news:
        return "news"
    outlined = OUTLINE.search(opening) and "作者" not in opening
    if outlined or _chapter().search(opening) or _ORDERS.search(opening):
        return "plan"
    return "article" if "作者:" in opening or "作者：" in opening else "other"


_OF_REPORT: Final = 300  # characters in which news say that they tell of a report


def has_parts(kind: str, folded: str) -> bool:
    """Whether a text of this kind looks back and ahead in turns as a work report does, whose headings it may have lost.

    News tell of both in any order, unless they sum up a report.

    >>> has_parts("news", "记者获悉，青石公园开园。"), has_parts("news", "市长作政府工作报告，报告提出：")
    (False, True)
    """
    return kind in ("article", "other", "work_report") or (
        kind == "news" and folded.find("政府工作报告", 0, _OF_REPORT) >= 0
    )


# An address or a budget that a text from Hong Kong, Macao or Taiwan tells of; or the estimates before a committee.
_SPEECHES: Final = (
    (
        "budget",
        re.compile(
            "预算案|总预算|财务委员会特别会议|管制人员[^，。\n]{0,4}答[复覆]|年度(?:财政|法定)?预算(?!达成|执行)|[宽减免]{1,2}[^。，；]{0,20}(?:薪俸税|差饷|利得税)"
        ),
    ),
    ("policy_address", _POLICY_TITLE),
)
# The record of a speech: its day, and who speaks. Then no more is said of what the speech is.
_SPEAKER: Final = re.compile(
    "[ 　]*(?:[0-9年月日./ -]{6,16}\n)?[ 　]*(?:(行政长官)|财政司司长)(?:[\u4e00-\u9fff]{2,3})?[：:\n]"
)
_SPEECH_REACH: Final = 400  # characters in which it is named


def speech_of(metadata: Metadata, folded: str) -> str:
    """The kind of speech by whose rules a text is read: its own kind, or that of the address or budget it is news of.

    >>> import datetime
    >>> from govreport.document.metadata import read
    >>> from govreport.text.cleaning import clean
    >>> text = "财政司司长今日宣读财政预算案，记者报导，建议拨款3亿元。"
    >>> found = read(clean(text), text, datetime.date(2026, 2, 25), "HK")
    >>> found.kind.value, speech_of(found, text)
    ('news', 'budget')
    """
    kind = metadata.kind.value if metadata.kind is not None else "other"
    if metadata.dialect == "CN" or kind not in ("news", "article", "other"):
        return kind
    if (speaker := _SPEAKER.match(folded)) is not None:
        return "policy_address" if speaker[1] else "budget"
    found = ((pattern.search(folded, 0, _SPEECH_REACH), name) for name, pattern in _SPEECHES)
    return min(((match.start(), name) for match, name in found if match is not None), default=(0, kind))[1]


def budget_speech(folded: str, kind: str, dialect: str) -> tuple[int, int, int]:
    """Where minutes of Hong Kong's Legislative Council hold the speech on the budget, and of which year; else zeros.

    It begins where the Financial Secretary moves the second reading of the Appropriation Bill, and ends where the
    President puts the question; what is said in between to keep order is taken with it.

    >>> text = "会议纪录\\n财政司司长：主席，我谨动议二读《2031年拨款条例草案》。\\n主席：待议议题是二读。"
    >>> start, end, year = budget_speech(text, "minutes", "HK")
    >>> text[start:end], year
    ('财政司司长：主席，我谨动议二读《2031年拨款条例草案》。\\n', 2031)
    """
    begins = _MOVES_BUDGET.search(folded) if dialect == "HK" and kind == "minutes" else None
    if begins is None:
        return 0, 0, 0
    ends = _PUTS_QUESTION.search(folded, begins.end())
    return begins.start(), ends.start() if ends is not None else len(folded), int(begins[1])


_MOVES_BUDGET: Final = re.compile("财政司司长[：:][^。\n]{0,30}二读《 ?([12][0-9]{3})年? ?拨款条例草案》")
_PUTS_QUESTION: Final = re.compile("主席[：:][^。\n]{0,30}(?:待议议题|二读)")
