"""What kind of document a text is, and by the rules of which kind it is read."""

import functools
import re

from govreport import lexicon
from govreport.model import Metadata
from govreport.text.words import surfaces

__all__ = ["COUNTS_DEEDS", "INTENDS", "OUTLINE", "kind_of", "speech_of"]

OUTLINE = re.compile(
    "(?:通过|印发|发布|公布|审议)[^。]{0,40}?"
    "(?:第[一二三四五六七八九十]{1,3}个五年规划[^，。]{0,20}纲要|[“「]十[一二三四五六七八九]五[”」]规划纲要)"
)


@functools.cache
def _chapter() -> re.Pattern[str]:
    """A chapter that says what is to be done, as in a piece of a plan: 第二章 优化空间布局."""
    words = lexicon.alternation(surfaces("directives"), guarded=True)
    return re.compile(rf"(?:^|\n)[ 　#]*第[一二三四五六七八九十]{{1,3}}[章篇][ 　]*{words}")


_MINUTES = re.compile("会议(?:[过程正式]{0,4}[纪记]录|纪要)")
_ADDRESS = re.compile(
    "各位代表[^。]{0,60}?(?:审议|报告)|代表(?:国务院|.{0,12}?政府)[^。]{0,12}?(?:报告|作)[^。]{0,20}?请予审议"
)
# a piece of a report that speaks of the plan it comes with
_SUBMITS = re.compile(
    "编制(?:形成|完成)?了[^。]{0,60}规划[^。]{0,20}(?:提请|提交)[^。，]{0,6}大会(?:一并)?(?:审议|审查)"
)
_NEWS = re.compile("记者|通讯员|本报讯|报导|网讯|今日|昨日|开幕[,，。]|电(?<=[0-9日]电)")
_NEWS_START = re.compile("\\s*[0-9]{1,2}月[0-9]{1,2}日[,，]")
_NEWS_TITLE = re.compile("报告(?:中)?提出|受权")
_POLICY = re.compile("行政长官[^。]{0,16}(?:发表|宣读)[^。]{0,12}施政报告|施政报告[^，。]{0,4}\n")
INTENDS = "(?:做好|办好|实施|规划|确定|兴办|推出|安排)"
# behind a year, up to the number of what is to be done in it: 该区在征求意见的基础上，规划|16项
COUNTS_DEEDS = f"[^。\\n]{{0,40}}?{INTENDS}(?!了)[^。；\\n]{{0,16}}?"
# 发布2025年民生实事, 今年将办好“十件实事”: the list of deeds is all that such a page has
_DEEDS = re.compile(
    "民生实事(?:清单|项目|工程|计划)|实事项目(?:清单|计划)|(?:重点|重大)民生事项"
    "|(?:^|\n)[^，。；\n]{0,16}(?:[0-9]+|[一二三四五六七八九十]+)[大件项](?:惠民|民生|利民|便民)(?:工程|实事)(?=\n|$)"
    "|(?:发布|公布|推出|晒出|出炉|(?:今年|[0-9]{4}年)[^，。\n]{0,12}(?:办好|实施|兴办|为民办))[^，。；\n]{0,24}实事(?!.{0,12}(?:完成|办结|回顾))"
    # 今年该区将做好群众关心的10项实事; 2025年，该区在征求意见的基础上，规划16项民生实事
    f"|(?:今年|[0-9]{{4}}年){COUNTS_DEEDS}(?:[0-9]+|[一二三四五六七八九十]+)[大小]?[件项]"
    "[^。；\n]{0,10}(?:实事|惠民工程|民生工程|民心工程)(?!.{0,12}(?:完成|办结|回顾))"
)
_NEW_PLAN = re.compile(
    "(?:印发|发布|出台|制定|公布|披露|下发|批复)(?:实施)?了?[^。《]{0,8}"
    "(?:《[^《》。\n]{4,60}|[「“][^」”。\n]{4,60})(?:规划|计划|方案|纲要|意见|措施)[^《》」”。\n]{0,14}[》」”]"
    "[^。]{0,24}(?:提到|提及|提出|明确|确定|确立|称[，,])"
    "|(?:印发|发布|出台)了?关于[^，。；《\n]{4,40}的?(?:意见|方案|规划|纲要|行动计划)(?:[（(]征求意见稿[)）])?[。，]"
    "|《(?:规划|计划|方案|纲要|意见)(?:[（(]草案[)）])?》(?:细化)?(?:提出|明确|要求)"
    "|(?:批复|批准|同意)[^。《]{0,30}《[^《》。\n]{4,60}(?:规划|计划|方案|纲要)[^《》。\n]{0,14}》[^。]{0,8}[。，](?:其中)?(?:提到|提出|明确|要求)"
    "|《[^《》。\n]{4,60}(?:规划|计划|方案|纲要)[^《》。\n]{0,14}》[^，。；《\n]{0,6}"
    "(?:发布|出台|印发|公布|获批|公开征求|编制完成|正式实施)(?![^，。；]{0,6}(?:以来|后|实施))"
    # 近日发布节水型社会建设“十五五”规划。…\n规划提出总体目标：…
    "|(?:^|\n)[ 　]*《?(?:规划|方案|计划|纲要|意见)》?(?:明确|提出|确定)(?:[，,：:]|[^，。\n]{0,8}目标)"
)
_DEEDS_DONE = re.compile("实事[^，。]{0,8}(?:完成情况|落实情况|全部完成|圆满完成|办结)")
_POLICY_TITLE = re.compile("施政(?:总)?报告|施政方针|施政重点")
_KINDS = (
    ("policy_address", _POLICY_TITLE),
    ("budget", re.compile("预算案|预算报告|预算(?:执行|草案)")),
    ("work_report", re.compile("工作报告|计划报告")),
    ("plan", re.compile("规划|计划|方案|纲要|意见|通知|行动|要点|清单|实事(?!.{0,8}完成)")),
)
_OF_PLAN = re.compile("预计|超额完成|提前完成|如期完成|顺利完成|完成[0-9]")


# 二零二三至二四财政年度政府财政预算案, 2024年施政报告: the title of the speech itself, whatever its first lines speak of
_OWN_TITLE = re.compile(
    "^(?:[0-9零〇一二三四五六七八九]{4}[^，。]{0,10}|行政长官 ?[0-9]{4} ?年)(施政报告|财政?预算案)$"
)


def kind_of(opening: str, title: str) -> str:
    """The kind of document, from the title first and from how the text opens."""
    if _MINUTES.search(opening[:300]) or "总质询" in title:
        return "minutes"
    if _ADDRESS.search(opening) or _SUBMITS.search(opening):
        return "work_report"
    if _DEEDS.search(opening) and not _DEEDS_DONE.search(opening):
        return "plan"
    if _NEW_PLAN.search(opening):
        return "plan"
    if own := _OWN_TITLE.search(title):
        return "policy_address" if own[1] == "施政报告" else "budget"
    news = bool(_NEWS.search(opening) or _NEWS_START.match(opening) or _NEWS_TITLE.search(title))
    for name, pattern in _KINDS:
        if name == "plan" and _OF_PLAN.search(title):
            continue  # 规划预计完成31项指标: news of how a plan went
        if pattern.search(title) and (name == "plan" or not news):
            return name
    if _POLICY.search(opening):
        return "policy_address"
    if news:
        return "news"
    if (OUTLINE.search(opening) and "作者" not in opening) or _chapter().search(opening):
        return "plan"
    return "article" if "作者:" in opening or "作者：" in opening else "other"


# An address or a budget that a text from Hong Kong, Macao or Taiwan tells of; or the estimates before a committee.
_SPEECHES = (
    (
        "budget",
        re.compile(
            "预算案|总预算|财务委员会特别会议|年度(?:财政)?预算|[宽减免]{1,2}[^。，；]{0,20}(?:薪俸税|差饷|利得税)"
        ),
    ),
    ("policy_address", _POLICY_TITLE),
)
_SPEECH_REACH = 400  # characters in which it is named


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
    found = ((pattern.search(folded, 0, _SPEECH_REACH), name) for name, pattern in _SPEECHES)
    return min(((match.start(), name) for match, name in found if match is not None), default=(0, kind))[1]
