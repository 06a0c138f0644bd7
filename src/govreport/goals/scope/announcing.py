"""From where on news and pages without headings tell what is to be done."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.document.parts import Passage
from govreport.goals.phrases.ranks import stated
from govreport.goals.scope.proposals import lists_proposed
from govreport.goals.seen.aspects import WANTED, WILL_BE
from govreport.goals.seen.view import Due, Sentence, View, within
from govreport.goals.times.ahead import is_future
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import IS_TO, PLAN_NAME, adverbs, endings, one_of, role, surfaces

__all__ = ["asks_ahead", "goes_on", "looks_ahead", "opens_plans", "orders_from", "plans_from", "sums_up_past"]


def orders_from(view: View, passage: Passage) -> int:
    """From where news tell what a report or a meeting wants done: 报告指出，坚定不移建设…, 会议要求，各地要….

    The end of the text where they do not.
    """
    m = _says().search(view.folded, passage.start, passage.end)
    if m is None or _wanted().match(view.folded, m.end()) is None:
        return view.size
    # 报告指出，|发展步伐加快，企业超过90家: how things stand, though it begins with a verb
    stands = m[0].endswith(_told_news()) and _stands().match(view.folded, m.end(), passage.end) is not None
    return view.size if stands else m.start()


@functools.cache
def _told_news() -> tuple[str, ...]:
    return tuple(word + mark for word in role("tells news") for mark in "，,：:")


@functools.cache
def _stands() -> re.Pattern[str]:
    drives = f"{one_of('causes', 'furthers', 'firm')}|{IS_TO}|将|保持|巩固"
    return re.compile(
        f"(?!{drives})[^，,。；：:\n]{{2,30}}?(?:{stated()}|取得[^，,。；：:\n]{{0,8}}成效)(?<!发展)[，,。；]"
    )


@functools.cache
def _says() -> re.Pattern[str]:
    papers = f"(?:报告|文件|通知|{one_of('paper')}》)"
    return re.compile(f"{papers}中?{one_of('sets', 'states', 'tells news')}[，,：:]|{WANTED}")


@functools.cache
def _wanted() -> re.Pattern[str]:
    words = surfaces("directives") | adverbs()
    who = "(?:全[市省县区州国]|各[地级县市区部单]|今年|下一?步|下一?阶段|下半年)[^，。；]{0,16}?"
    return re.compile(f"(?:{who})?(?:{IS_TO}|将|坚定不移|{lexicon.alternation(words)})")


def plans_from(view: View) -> int:
    """From where a piece of news tells what is to be done in the year that is planned for, once it says so.

    该市明确2026年重点工作：…, 将重点抓好七个方面工作。…; the end of the text where nothing says so.
    """
    if view.kind not in _WITHOUT_HEADINGS or view.plan_year is None:
        return view.size
    for m in _sets_out().finditer(view.folded):
        # 先回顾了去年的工作，又对今年的工作做了安排: what the whole report does
        reach = max(0, m.start() - _OUTLINE)
        begin = max(reach, view.folded.rfind("。", reach, m.start()) + 1)
        outlines = view.folded.find("回顾", begin, m.start()) >= 0
        if not outlines and (m.lastindex is None or m[m.lastindex] in ("今", str(view.plan_year))):
            return m.end()
    return view.size


_OUTLINE: Final = 80  # letters of a sentence that says what a report does
# kinds without headings that tell what is over and what is to come
_WITHOUT_HEADINGS: Final = ("news", "other", "article")


@functools.cache
def _sets_out() -> re.Pattern[str]:
    """What a text says before it tells what is to be done; a group holds the year where one is named."""
    sets, year = f"(?:{one_of('sets', 'issues')}|安排)了?", "(今|[12][0-9]{3})年"
    works, says = f"(?:{one_of('of a year')}|工作重点|任务|目标)", one_of("sets", "states", "tells news")
    return re.compile(
        f"{sets}[^，。；\n]{{0,10}}{year}[^，。；\n]{{0,16}}{works}"
        f"|政府工作报告[^，。；\n]{{0,4}}{says}[，,：:]?{year}[^，。；\n]{{0,12}}将"
        f"|报告中?{says}[，,：:][^，。；\n]{{0,8}}(?:将|{IS_TO})"
        f"|对{year}的?(?:重点|主要)?工作(?:进行|作出?|做出?)了?(?:安排|部署)"
        f"|对(?:今后|未来)[三五]年[^。；\n]{{0,12}}{sets}[^。；\n]{{0,24}}目标"
        "|将有(?:哪些|什么)[^，。；\n]{0,6}(?:变化|利好|改变)"
        f"|{year}[^，。；\n]{{0,12}}(?:[干做办]哪些|怎么[干办]|干[些点]?[啥什])"
        f"|(?:谈到|谈及|展望|对于){year}[^，。；\n]{{0,8}}工作"
        f"|{sets}[^，。；\n]{{0,6}}(?:方面|项|个|大)[^，。；\n]{{0,6}}(?:重点|主要)(?:任务|工作|举措)"
        "|实事(?![^：:\n]{0,8}情况)[^，。；\n]{0,8}(?:包括|有|为|如下)[：:]"
        f"|还将{one_of('strives')}(?=[^，。；0-9]{{4}})"
        f"|将{one_of('strives')}?(?:抓好|干好|{one_of('takes on')})[^，。；\n]{{0,6}}(?:方面|项|件|大)[^，。；\n]{{0,6}}工作"
    )


def looks_ahead(view: View, sentence: Sentence) -> bool:
    """今年，全市将夯实水利基础。|新增灌溉面积2000万亩: whether a sentence says that those behind it tell what is to come."""
    return any(opens_plans(view.folded, time) and is_future(view, time) for time in sentence.times)


def opens_plans(folded: str, time: TimeMention) -> bool:
    """今年，|全市将夯实水利基础, 2026年|我局要…; 报告提出，|今年…: whether it is told of a time what is to be done then."""
    start = time.start - (folded[time.start - 1] in "，,：:")
    return folded.endswith(endings("sets"), 0, start) or _is_to_be().match(folded, time.end) is not None


@functools.cache
def _is_to_be() -> re.Pattern[str]:
    # but 今年要着重抓好以下几个方面：| heads works, line by line
    heads = "(?![^。\n]{0,40}[：:][ \u3000]*(?:\n|$|[（(][一二三四五六七八九十]|[一二三四五六七八九十]、))"
    return re.compile(f"[，,]?[^，,。；：\n0-9]{{0,16}}?(?:{WILL_BE}|{IS_TO}|计划(?![内外的书表生])){heads}")


def goes_on(view: View, passage: Passage) -> bool:
    """Whether a paragraph begins with 同时 or 此外, or is on one field (公路方面，), so that it goes on from the one before.

    So does one of news that begins with work to be done: 抓牢投资，全年完成30亿元.
    """
    if _GOES_ON.match(view.folded, passage.start) is not None:
        return True
    return view.kind == "news" and _orders().match(view.folded, passage.start) is not None


_GOES_ON: Final = re.compile(r"[\s　]*(?:与此)?(?:(?:同时|此外|另外)[，,]|[\u4e00-\u9fff]{2,8}方面[，,])")


@functools.cache
def _orders() -> re.Pattern[str]:
    return re.compile(rf"[\s　]*{lexicon.alternation(surfaces('directives'), guarded=True)}(?=[^，。；]{{2}})")


def asks_ahead(view: View, passage: Passage) -> tuple[bool, Due | None]:
    """今年有哪些硬指标？|用水总量不超过3亿立方米: whether a passage answers a question on what is to be done, and by when.

    建议开设下述职位—|1个总工程师职位: or whether it is the first of a list that is proposed.
    """
    folded, end = view.folded, passage.start
    while end > 0 and folded[end - 1] in " 　\n":
        end -= 1
    if lists_proposed(view, end):
        return True, None
    if end == 0 or folded[end - 1] not in "？?" or view.kind == "work_report":
        return False, None
    asked = _asks().search(folded, folded.rfind("\n", 0, end) + 1, end)
    time = next(iter(within(view.times, asked.start() - 1, end)), None) if asked is not None else None
    ahead = is_future(view, time) if time is not None else None
    if ahead is False and time is not None and time.names_year:
        return False, None  # 2025年有哪些举措？, in a text of 2026
    named = time is not None and time.names_year  # 2026年有哪些举措？, in a text without a date
    return asked is not None, view.handed_on(time) if time is not None and (ahead or named) else None


@functools.cache
def _asks() -> re.Pattern[str]:
    return re.compile(
        f"(?:[今明]年(?!以来)|(?:19|20)[0-9]{{2}}年|{one_of('next', 'from now on')}|“{PLAN_NAME}”)[^。？?]{{0,24}}"
        "(?:目标|指标|打算|计划|安排|举措|重点|部署|考虑|怎么[干做办抓]|如何|哪些)"
        "(?![^。？?]*(?:成绩|成效|进展|变化))[^。？?]{0,24}[？?]$"
    )


def sums_up_past(view: View, passage: Passage) -> bool:
    """会议肯定了过去一年的成绩。|面对冲击，进出口增长5%: whether news begin a paragraph by saying that it looks back.

    So do they with where a place lies: 青石地处风口，|年平均风速在6米/秒以上.
    """
    told = (pattern.match(view.folded, passage.start) for pattern in (_LOOKS_BACK, _LIES))
    return view.kind in ("news", "other", "article") and any(told)


_LOOKS_BACK: Final = re.compile(
    "[ 　]*(?:会[议上]|报告|与会[者人员]{1,2})?(?:首先|充分|全面|认真|系统)*(?:肯定|总结|回顾|通报|盘点)了?"
    "[^，。；]{2,16}(?:成绩|成效|成果|工作|进展|情况)。"
)
_LIES: Final = re.compile(
    "[ 　]*(?:据(?:了解|介绍)[，,])?[一-鿿]{2,8}?(?:地处|地跨|濒临|素有|素称|盛产|位于[^，。；0-9]{1,12}"
    "(?:部|腹地|交[界汇]处?|流域|[上中下]游|沿岸|之间))[^。；0-9]{0,24}?[，,]"
)
