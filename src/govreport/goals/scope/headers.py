"""Headers of lists of targets (主要预期目标是：, 办好十件实事。), whose cue and deadline hold for all their items."""

import functools
import re
from collections.abc import Callable
from typing import Final

from govreport.goals.phrases.heads import names_indicator
from govreport.goals.seen.aspects import WILL_BE
from govreport.goals.seen.view import Cue, Due, Header, Sentence, View, within
from govreport.goals.times.dating import of_dateline
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import IS_TO, THESE, any_of, endings, one_of, role

__all__ = [
    "PROPOSES",
    "aimed_before",
    "aims_by",
    "announces",
    "cites",
    "dates",
    "find_header",
    "heads_list",
    "heads_works",
    "is_one_more",
    "led_header",
    "listed_works",
    "lists_works",
    "of_item",
]

_ANNOUNCED: Final = re.compile(
    f"{THESE}[^，。]{{0,8}}目标$|(?:主要|总体|预期)(?:[^，。；]{{0,3}}[目指]标(?:任务)?(?:如下|是|为)|目标(?:建议)?)$"
)
_AIM_STOP: Final = re.compile("标(?:任务)?(?:建议|如下|[是为])?。")  # 主要预期目标如下。
# 主要预期目标是，…; 通过了预期目标，就是…; 主要目标是生产总值增长6%；…
_NAMED: Final = re.compile(
    "(?:预期|主要|总体|奋斗|核心)[^，。；]{0,6}[目指]标(?:任务)?(?:是[，,]|[，,]就是|(?:是|为|定为)(?=[^，。；;0-9]{2,24}[0-9][^。；;]{0,60}[；;]))"
    "|[0-9]年的?(?:总体经济|总体)目标(?:部[分份]|方面|上)[，,]"  # 2027年的总体目标方面，成长率3.8%；…
)
_DEEDS: Final = 12


@functools.cache
def _reached() -> re.Pattern[str]:
    """全面完成人代会确定的主要预期目标。, 高于预期目标。: of aims that were reached."""
    return re.compile(f"{one_of('fulfils')}|超额|如期|实现了|提前|[高低快优好]于|超过")


@functools.cache
def _done() -> re.Pattern[str]:
    """…主要目标，实现了“翻番”：; 以下是2025年工作回顾：; 实事完成情况如下："""
    return re.compile(f"实现了|回顾|成绩|成效|{one_of('progress')}情况")


@functools.cache
def _has_done() -> re.Pattern[str]:
    """去年完成的|10件实事如下："""
    return re.compile(f"{one_of('fulfils')}的[^，。：；]{{0,12}}$")


def find_header(view: View, sentence: Sentence) -> Header | None:
    """The list header of a sentence (主要预期目标是：, 实现以下目标。), if it has one."""
    folded, start, end = view.folded, sentence.start, sentence.end
    text = folded[start:end]
    if "：" in text or ":" in text:
        for mark in _COLON.finditer(folded, start, end):
            at = mark.end()
            named = any_of("target").search(folded, max(start, at - 40), at)
            # 增长预期目标定为7.5%，主要基于两方面考虑： tells the target before its colon
            told = named and any(named.end() <= q.start < at and q.unit in ("%", "元") for q in sentence.quantities)
            past = named and "实事" in named.group() and any(t.tense == "past" and t.end <= at for t in sentence.times)
            if named and not (told or past or _is_over(folded, sentence.clause_start(named.start()), named, at)):
                return _header(view, sentence, at)
    ahead = view.reference.dialect != "CN" and ("：" in text or ":" in text or "——" in text)
    if ahead and (proposed := PROPOSES.search(folded, start, end)) is not None:
        return _header(view, sentence, proposed.end(), targets=False)
    if ("目标" in text or "指标" in text) and (named := _NAMED.search(folded, start, end)) is not None:
        return _header(view, sentence, named.end())
    if "标" in text and _AIM_STOP.search(text) is not None:
        stop = folded.rfind("。", start, end)
        if _reached().search(folded, sentence.clause_start(stop), stop) is None and _ANNOUNCED.search(
            folded, max(start, stop - 20), stop
        ):
            return _header(view, sentence, stop + 1)
    return None


def _is_over(folded: str, start: int, named: re.Match[str], end: int) -> bool:
    """Whether the clause that announces a list, up to its colon, tells of what was done."""
    if _done().search(folded, named.end(), end) is not None or _SPEAKS.match(folded, named.end(), end) is not None:
        return True
    done = _has_done().search(folded, start, named.start())
    return done is not None and _intends().search(folded, start, done.start()) is None


@functools.cache
def _deed_list() -> re.Pattern[str]:
    """将全力办好十件民生实事。 as the last words of a paragraph, before its items."""
    over = f"(?!办[实好]|[^，。；]*{one_of('fulfils')})"
    return re.compile(
        rf"(?<!好事){one_of('takes on')}(?<!为民办)[^，。]{{0,24}}实事{over}[^，。；]{{0,14}}?[”」]?(?:。|——?)?\s*$"
    )


@functools.cache
def listed_works() -> re.Pattern[str]:
    """办好十类民生实事，计划筹措资金3亿元，重点是： as the last words of a paragraph, before the works themselves."""
    takes_on = f"{one_of('takes on')}(?<!为民办)[^，。；\n]{{0,24}}实事"
    return re.compile(
        f"(?:计划(?![外内书表生])|拟(?!定)|{takes_on})[^。；：:\n]{{2,60}}(?:重点|具体|主要|分别|内容|任务|项目|其中)"
        r"(?:是|为|有|包括|如下|包含)[：:][ \u3000]*(?=\n|$)"
    )


# 以下|是今日（2月5日）议员的提问和局长的书面答复：
_SPEAKS: Final = re.compile(
    "[是为][^，。；：:]{0,60}(?:提问|质询|[答回][复覆]|发言|讲话|致辞|演辞|全文|声明|问答)[：:]$"
    # 就质询作以下|答复：, 呈现以下|特点：
    "|(?:[一二三四五六七八九十几个]{1,3}(?:方面)?)?的?(?:书面|口头|综合|主要|突出|基本|新)?"
    "(?:提问|质询|[答回][复覆应]|发言|讲话|声明|报告|汇报|说明|介绍|情况|成[绩效果就]|结果|问题|困难|特点|特征|变化|数据|资料|原因|亮点|趋势)[：:]$"
    "|简?称"  # 1月至6月（以下|称为本期）之重要施政，报告如下：
)
_COLON: Final = re.compile("[：:]")
# 我建议推出以下一次性措施：, 我会采取以下措施：, 建议推出一系列措施，包括：, the last words of a paragraph of a speech
PROPOSES: Final = re.compile(
    "(?:(?:建议|[会将](?<![委议协社大]会)[^，。；：:\n]{0,8}(?:以下|下列|一系列))[^，。；：:\n]{0,20}(?:[，,](?:当中|其中|主要)?(?:包括|如下))?"
    # 拟议工程会在2031年年底前完成，范围包括——; not 获财委会批准的项目包括：
    "|(?:拟议|(?:建议|[会将拟](?<![委议协社大]会))[^。；：:\n]{2})[^。；：:\n]{0,38}(?:范围|内容|工程|项目)(?:会)?(?:主要)?(?:包括|如下))"
    "(?:[：:]|——)[ \u3000]*(?=\n|$)"
)


def led_header(view: View, sentence: Sentence, ahead: Callable[[TimeMention], bool | None]) -> Header | None:
    """The header of a list that is no more than its deadline, and perhaps who and a verb: 到2030年，全市将实现：.

    Or of one that tells what will be done: 计划筹措资金3亿元，重点是：. `ahead` tells of a time whether it lies ahead of the report.
    """
    for time in sentence.times:
        end = heads_list(view.folded, time)
        if end > 0 and ahead(time):
            header = _header(view, sentence, end, targets=False)
            header.works = heads_works(view.folded, time, end) and view.folded[time.start] not in "到至"
            return header
    if (works := _works_told(view.folded, sentence)) is None:
        return None
    over = any(ahead(time) is False and not of_dateline(view, time) for time in sentence.times)
    return None if over else _header(view, sentence, works.end(), "实事" in works.group())


def _works_told(folded: str, sentence: Sentence) -> re.Match[str] | None:
    """The words with which a sentence leads to the works that it lists, or None."""
    text = folded[sentence.start : sentence.end]
    if "实事" in text and (deeds := _deed_list().search(folded, sentence.start, sentence.end)) is not None:
        return deeds
    colon = text.rstrip().endswith(("：", ":"))
    works = listed_works().search(folded, sentence.start, sentence.end) if colon else None
    return None if works is None or _done().search(folded, sentence.start, works.end()) is not None else works


def heads_works(folded: str, time: TimeMention, end: int) -> bool:
    """一、5月底前|完成, 年底前|办结的事项：: whether a line, up to its end, is no more than the deadline of the work below it."""
    due = _WORKS_DUE.match(folded, time.end, end)
    return due is not None and (time.relation in _DEADLINES or (time.relation == "in" and due[1] is not None))


_DEADLINES: Final = ("by", "before", "within")
_WORKS_DUE: Final = re.compile(
    "(?:前|须|需|应|要|全面|全部|基本)*(完成|到位|办结|开工|竣工|销号|达标|交付|(?:落实|整改|办理|推进|实施)(?=到位|完[成毕]|[ 　：:。]*$))?"
    "(?:到位|完成|完毕)?"
    "的?(?:主要|重点)?(?:任务|事项|工作|项目|问题|工程|措施|内容)?(?:[（(][^，。；\n]{0,8}[）)])?[ 　：:。]*$"
)


def heads_list(folded: str, time: TimeMention) -> int:
    """Where a line ends that is no more than a time, who and a verb; 0 where it says more, or may tell what is over."""
    if (
        time.relation == "by"
        and (line := _LINE_ENDS.match(folded, time.end)) is not None
        and (not time.start or folded[time.start - 1] == "\n")
    ):
        return line.end()  # 到2030年, a line of its own
    led = _ONLY_DATED.match(folded, time.end) if dates(time) else None
    if led is None or (folded.startswith("今年", time.start) and _intends().search(led.group()) is None):
        return 0
    if _WAS_DONE.search(led.group()) is not None:
        return 0  # 全年主要做了以下几方面工作：
    return led.end()


_WAS_DONE: Final = re.compile("(?<!为)了(?!解)")
_LINE_ENDS: Final = re.compile("(?:——?|…{1,2}|[，,])?(?=\n)")
_ONLY_DATED: Final = re.compile(r"[，,]?[^，。；：:\n]{0,16}[：:](?=[ \u3000]*(?:\n|$))")


@functools.cache
def _intends() -> re.Pattern[str]:
    return re.compile(f"{WILL_BE}|{IS_TO}|{one_of('intends', 'firm')}")


def announces(header: Header | None, view: View, guessed: bool = False) -> bool:
    """Whether a header announces targets for the time to come, whatever part it stands in: 今年的主要目标是：.

    So does 2027年的主要任务是：计划完成…, in a summary of the first half of that year, and any list of targets in a part
    that is `guessed` by its words alone: 公布了“十五五”规划的发展目标：.
    """
    if header is None:
        return False
    if header.targets and (guessed or _tells_progress_next(view, header)):
        return True
    if view.reference.dialect != "CN" and PROPOSES.search(view.folded, header.start, header.end) is not None:
        return True
    if not header.targets or header.due is None or view.plan_year is None:
        planned = view.folded.startswith(("计划", "拟"), header.end)
        return planned or _SET_ASIDE.search(view.folded, header.start, header.end) is not None
    start = header.due.resolved.start
    return start is not None and start.year >= view.plan_year


def _tells_progress_next(view: View, header: Header) -> bool:
    """年度任务：新建公园3个。|进展情况：…: whether a label of a task stands before one of how it goes, on a page of its year.

    A report that looks back on the year before has nothing to come of its tasks.
    """
    folded, end = view.folded, header.end
    if view.last_year != view.plan_year or _TASK_LABEL.fullmatch(folded, header.start, end) is None:
        return False
    return _PROGRESS_NEXT.match(folded, end) is not None


# 年度任务：, with the number of its item
_TASK_LABEL: Final = re.compile("[^，。；：:]{0,6}(?:任务|目标)(?:内容)?[：:]\\s?")
_PROGRESS_NEXT: Final = re.compile(
    "[^：:]{2,200}[\\n。][ 　]*(?:工作|目前|推进|落实|完成|最新)?(?:进展|进度|情况|成效)(?:情况)?[：:]"
)


# 主要支出项目拟安排情况是：, before items that look back (增加9亿元) in a page without headings
_SET_ASIDE: Final = re.compile("(?:拟|计划|预算)安排的?(?:情况)?(?:是|如下|为)?[：:]")


def aims_by(header: Header | None, time: TimeMention | None) -> bool:
    """目标是：…到2005年达到…, on a page of later years: whether a list says by when it aims at something."""
    return header is not None and time is not None and time.relation == "by"


def aimed_before(view: View, header: Header, detailed: bool) -> Due | None:
    """By when the aims told before a header are to be reached, which it lists.

    确定了今年经济发展的主要目标。|预期目标为：; where it announces details: 我市将通过五年的努力，实现三个提升。|具体目标为：
    """
    for time in reversed(within(view.times, max(header.start - _AIMED, 0), header.start)):
        if (time.relation, time.shape) == ("in", "year") and _OF_YEAR.match(view.folded, time.end) is not None:
            return view.handed_on(time)  # whether or not it is told of which year
        resolved = (
            view.resolve(time) if detailed and time.relation in ("within", "by") and time.tense != "past" else None
        )
        if resolved is not None and resolved.end is not None and resolved.end.year >= (view.year or 0):
            return Due(resolved, time.start, time.end, True)
    return None


_AIMED: Final = 80  # letters before a header in which the aims are told
_OF_YEAR: Final = re.compile("[^，。；：、\n]{0,20}[目指]标[。；]")


def is_one_more(folded: str, start: int, end: int) -> bool:
    """能耗强度下降3%。: whether a line tells a target as those of the list above it, and not 经济增长预期目标6%，考虑了…."""
    if not names_indicator(folded, start, end) or _AS_IT_IS.search(folded, start, min(start + _FIRST_WORDS, end)):
        return False  # 全县现有规上企业154家
    return folded.find("预期", start, end) < 0 and folded.find("目标", start, end) < 0


def of_item(header: Header, above: Header) -> Header:
    """到2025年，实现以下目标：…|三是民生目标：…: a header within an item of a list is due when the list is."""
    if header.due is not None or above.due is None:
        return header
    return Header(header.start, header.end, header.cue, above.due, header.targets)


_AS_IT_IS: Final = re.compile("[现已]有|目前|现已|重点|抓好|做好|拟(?!建)")  # 赤字拟安排3亿元, by the budget
_FIRST_WORDS: Final = 8  # letters


def lists_works(folded: str, header: Header) -> bool:
    """Whether a header announces what will be done, and no targets: 重点做好以下10个方面工作：, 抓好以下几个方面：."""
    start, end = header.start, header.end - 1
    if folded.endswith(_ASPECTS, start, end):
        return folded.find("标", start, end) < 0  # but 主要目标包括以下几个方面：
    return folded.endswith(_WORKS, start, end)


_WORKS: Final = ("工作", "举措", "措施", "事项")
_ASPECTS: Final = ("方面", "件事", "大事", "几点")


def cites(view: View, sentence: Sentence, cue: Cue) -> bool:
    """根据国家预期指标，2026年预算安排如下：: the cue names what is cited, and binds nothing; 根据最新推估 does."""
    if _COUNTED.match(view.folded, cue.end) is not None:
        return True  # 共12项，其中约束性|指标4项：…
    if view.folded.startswith(_HEEDED, sentence.clause_start(cue.start)):
        return True  # 参酌主计总处|预测及内外情势，2027年总体经济目标订为：…
    names = view.folded.startswith(("指标", "目标", "性指标"), cue.end)
    return names and view.folded.startswith(endings("according to"), sentence.clause_start(cue.start))


_HEEDED: Final = ("参酌", "参考", "参照", "衡酌", "考量", "审酌", "盱衡", "综合", "兼顾")
_COUNTED: Final = re.compile("指标[0-9]{1,2}[项个]")


def _header(view: View, sentence: Sentence, end: int, targets: bool = True) -> Header:
    """The header that ends at `end`, with the last cue and the last date before it."""
    # 必须抓好以下工作：… binds no item to its number
    cues = [c for c in sentence.cues if c.end <= end and view.folded[c.start : c.end] not in role("orders")]
    cues = [c for c in cues if not cites(view, sentence, c)]
    times = [t for t in sentence.times if t.end <= end and dates(t) and not of_dateline(view, t)]
    due = view.handed_on(times[-1]) if times else None
    deeds = view.folded.find("实事", max(sentence.start, end - _DEEDS), end) >= 0
    return Header(sentence.start, end, cues[-1] if cues else None, due, targets and not deeds)


def dates(time: TimeMention) -> bool:
    """Whether a time can be a deadline: it tells of nothing that is over, nor is it a year that was left out: 20XX年."""
    masked = time.shape == "open" and time.relation == "in"
    return time.relation in ("in", "by", "before", "within", "from") and not masked
