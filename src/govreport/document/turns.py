"""Paragraphs that open, turn or leave a part without a heading: 2026年是“十五五”开局之年, “十四五”时期，…."""

import functools
import re
from typing import Final

from govreport.document.plan_years import SETS_AIMS, SUMMED_UP, PlanYear, plan_period_of, plan_reported_on
from govreport.mentions.times.mention import CALENDAR, TimeMention
from govreport.mentions.times.numbers import ARABIC, HAN_DIGITS
from govreport.mentions.times.plans import PLAN_NUMBER, PLAN_YEARS, first_year, plan_from
from govreport.text.words import IS_TO, OURS, PLAN_DIGIT, PLAN_NAME, RESOLVES, SETS_OFF, WHOLE, WILL, one_of

__all__ = [
    "introduces_deeds",
    "introduces_last_year",
    "introduces_works",
    "looks_back_in",
    "opens_past_year",
    "opens_plan",
    "plan_ahead",
    "reports_on",
    "sets_aims",
    "sets_out",
    "stands_alone",
    "sums_up",
    "sums_up_first",
    "tells_background",
    "tells_old_plan",
    "years_ahead",
]

_TITLE_REACH: Final = 200  # letters


def reports_on(folded: str) -> TimeMention | None:
    """The five-year plan that a report is on, by its title (关于第六个五年计划的报告): it plans for these years."""
    return _as_time(plan_reported_on(folded[:_TITLE_REACH]))


def sums_up_first(folded: str) -> bool:
    """Whether a text begins with what was done and ends with what is planned, by its title: 2025年工作总结及2026年工作打算."""
    return SUMMED_UP.search(folded, 0, _TITLE_REACH) is not None or _SUMS_UP.match(folded) is not None


_SUMS_UP: Final = re.compile("[^，。；：\n]{2,40}工作(?:总结|小结|汇报)(?:[（(][^（()）\n]{1,20}[)）])?[ 　]*\n")


def sums_up(folded: str, start: int, end: int, times: list[TimeMention], plan_year: int | None) -> bool:
    """园林工作总结, 2025年总结及来年打算: a title below which what is planned next is told, too; not 2025年工作总结 alone."""
    if folded.find("总结", start, end) < 0:
        return False
    over = any(t.shape == "year" and t.number and plan_year and t.number < plan_year for t in times)
    return not over or _PLANS_TOO.search(folded, start, end) is not None


_PLANS_TOO: Final = re.compile("计划|打算|安排|思路|要点|展望|部署|谋划")


def _as_time(plan: PlanYear | None) -> TimeMention | None:
    """The years of a five-year plan as a time expression."""
    number = plan_from(plan.year) if plan is not None else None
    return TimeMention(plan.start, plan.end, "plan", (number, 0), "within") if plan is not None and number else None


def years_ahead(folded: str, start: int, times: list[TimeMention]) -> TimeMention | None:
    """今后五年: the years with which a paragraph opens, if it opens with any."""
    time = times[0] if times else None
    opens = time is not None and time.start - start <= 1 and time.shape == "span" and time.relation == "within"
    return time if opens and folded.startswith(("今后", "未来"), time.start if time else 0) else None


_OPENS_YEAR: Final = re.compile("今年(?:是|的?(?:政府)?工作|经济社会|[，,](?:按照|根据|建议|我们|要|全[省市县区州]))")
_PLANS: Final = re.compile(
    "年(?:是|(?:的)?(?:政府)?工作(?!报告)|国民经济|经济社会"
    # 2026年，全区经济社会发展的主要预期目标是：…
    "|[，,]?[^，,。；：:\n0-9]{0,16}?(?:主要|预期|总体|奋斗|工作)(?:发展)?(?:预期)?(?:目标|指标)(?:确定|初步|建议|安排|[定拟]){0,3}[为是：:])"
)


def opens_plan(folded: str, start: int, year: int | None, of_plan: bool) -> bool:
    """Whether a paragraph begins with the year that is planned for: 2026年是“十五五”开局之年.

    今年是… does so as well `of_plan`, behind what is told of the years of a plan.
    """
    start += folded.startswith("　", start)
    if of_plan and _OPENS_YEAR.match(folded, start):
        return True
    return year is not None and _names(folded, start, year) and _PLANS.match(folded, start + 4) is not None


def _names(folded: str, start: int, year: int) -> bool:
    """Whether a year stands at a place, in digits of either script: 2026年, 二〇二六年."""
    return folded[start : start + 4].translate(ARABIC) == str(year)


def sets_out(folded: str, start: int, year: int | None) -> bool:
    """Whether a paragraph begins with what will be done: 今年，江北区将…; 下一步，…; 林业是大产业。会议强调，要…

    So it does where it begins with the `year` that is planned for: 2026年，我们要….
    """
    if _sets_out().match(folded, start) is not None:
        return True
    if year is None and _goes_on_to_now().match(folded, start) is not None:
        return True  # 过去一年，….\n据悉，今年新建公园9个, of no year that is known
    told = _IN_YEAR.match(folded, start) if year is not None else None
    return told is not None and told[1].translate(ARABIC) == str(year)


def introduces_works(folded: str, start: int, end: int) -> bool:
    """Whether a paragraph ends by announcing the works that its list tells.

    集中办好以下10件民生实事：; 今年，我们要重点抓好以下工作：; but 我们主要做了以下工作： is over.
    """
    if folded[end - 1] not in "：:。":
        return False
    return _works_follow().search(folded, max(end - _WORKS_REACH, start), end) is not None


@functools.cache
def _works_follow() -> re.Pattern[str]:
    """What is announced, by what takes it on, how many or which they are, and what they are called."""
    ahead = (
        f"{IS_TO}|将(?!近)|[今明]年|新的?一年|{one_of('next')}|[12][0-9]{{3}}年|为(?:此|实现|确保)|围绕|继续|着力|集中"
    )
    count = "(?:以下|如下|下列)[^。；，：:]{0,8}|[0-9一二三四五六七八九十]{1,3}[大]?(?:[件项个]|方面)[^。；，：:]{0,8}"
    named = f"实事|{one_of('deeds')}|工作|任务|方面|工程|行动|举措|重点"
    does = f"{one_of('takes on')}|抓好|推进|落实|把握|突出|抓|做到|打好"
    return re.compile(
        f"(?:{ahead})[^。；：:\n]{{0,40}}?(?:{does})(?!了)[^。；，：:\n]{{0,8}}(?:{count})(?:{named})[^。；，：:\n]{{0,4}}[：:。]$"
    )


_WORKS_REACH: Final = 90  # letters


def sets_aims(folded: str, start: int, year: int | None) -> bool:
    """Whether a paragraph begins with the year that is planned for and lists its aims, or with its plan.

    今年的国民经济计划，现提请大会审议。; 一九七九年国家预算草案已经编成。, in a report that plans for 1979.
    综合考虑，主要预期目标是：… is of that year, too.
    """
    if year is None:
        return False
    if _BARE_AIMS.match(folded, start) is not None:
        return True
    if (plan := _YEARS_PLAN.match(folded, start)) is not None:
        return plan[1] is None or _names(folded, plan.start(1), year)
    return _names(folded, start, year) and _AIMS.match(folded, start + 4) is not None


# not 今年计划新建, which does not name the plan, nor 今年计划的执行情况
_YEARS_PLAN: Final = re.compile(
    f"[ 　]*(?:(?:今|本|明|新的?一)年|([12一二][0-9{HAN_DIGITS}]{{3}})年)度?的?"
    "(?:国民经济(?:[和与]社会发展)?|经济(?:[和与]?社会)?发展|国家|财政|生产|建设|工作){0,2}的?(?:计划|预算)"
    "(?:草案|方案|安排|指标)?(?=[，,是为已规确](?!成))"
)
_AIMS: Final = re.compile(SETS_AIMS)
# 综合考虑，确定经济社会发展主要预期目标为：…; not 年初确定的…目标, nor 主要预期目标，全面完成
_BARE_AIMS: Final = re.compile(
    "[ 　]*(?:(?:综合|统筹|按照|根据|考虑|围绕|立足|对照|结合)[^。；：:\n0-9]{0,40}?[，,])?(?:我们|经研究|[县市区省州]委、?[县市区省州]?政府)?[，,]?"
    "(?:初步|建议|研究)?(?:确定|提出|制定|拟定|设定|安排|将)?(?:全[省市县区州])?(?:国民)?(?:经济)?[和与]?(?:社会)?(?:发展)?的?"
    "(?:主要|总体|具体)?(?:预期性?|奋斗|发展)(?:工作)?(?:目标|指标)(?:任务)?(?:初步|建议|拟)?(?:确定|安排|设定|定)?"
    "(?:[是为：:]|如下|[，,](?![^。；\n]{0,20}(?:完成|实现|达到预期|超)))(?!.{0,4}去年)"
)
_WILL: Final = f"[，,里]?[一-鿿]{{0,10}}?(?:{WILL}|{IS_TO})"
_IN_YEAR: Final = re.compile(f"[ 　]*([12一二][0-9{HAN_DIGITS}]{{3}})年{_WILL}")


@functools.cache
def _sets_out() -> re.Pattern[str]:
    return re.compile(
        f"[ 　]*(?:(?:今年|新的?一年|[今此]后|下半年|第?四季度){_WILL}|{one_of('next')}[，,]"
        f"|{SETS_OFF}[^，。；\n0-9]{{0,14}}?(?:{WILL}|{IS_TO})|(?:为此[，,])?{RESOLVES}"
        # 围绕上述目标，重点抓好以下工作：一是…
        "|(?:(?:围绕|实现|完成|为了?(?:实现|完成|确保))(?:上述|以上|今年|全年|这些)[^，。；\n]{0,8}(?:目标|任务)[^，。；\n]{0,6}[，,])?"
        "(?:(?:今年|[12][0-9]{3}年)[，,]?)?(?:我们|全[省市县区])?(?:[要将]|必须)?(?:重点|着力|突出|扎实|认真|全力|集中精力|努力)(?:抓好|做好|推进|办好|落实好)"
        "(?:以下|如下|下列|[一二三四五六七八九十0-9]{1,2}(?:个?方面|[项大件]))"
        f"|(?:[^。\n]{{2,40}}。)?(?:会议|会上)(?:还|也|同时)?(?:强调|要求|指出|提出|部署)[，,：:](?:[^，。\n]{{0,24}}[，,])?{IS_TO})"
    )


@functools.cache
def _goes_on_to_now() -> re.Pattern[str]:
    """The year of the text, behind what is over (not 今年以来), or another one that is looked ahead to or set."""
    says = f"(?:{one_of('tells news')}|提出|明确|要求|部署)"
    source = f"(?:[\u4e00-\u9fff]{{2,8}}?{says}|据[悉了介][解绍]?|(?:按照|根据)[^，。；\n]{{0,8}})[，,]"
    return re.compile(
        f"[ 　]*(?:(?:{source})?今年(?!以来|[初前]|上半|第?[0-9一二三四]{{1,2}}(?:月|季|[-—–至到]))"
        f"|(?:[\u4e00-\u9fff]{{2,6}}(?:提出|明确|要求|部署)[，,]|(?:展望|谈[到及]|关于)[，,]?)[12][0-9]{{3}}年(?!以来|[初前]|上半))"
    )


def introduces_last_year(folded: str, start: int, end: int, year: int) -> bool:
    """Whether a paragraph says that what was done in the year before follows: 2025年，我们主要做了以下工作：.

    首先报告2025年的工作。 says so too.
    """
    if (told := _REPORTS.match(folded, start, end)) is not None and told[1] in ("过去", "去", str(year - 1)):
        return True
    return (
        _names(folded, start, year - 1)
        and folded[start + 4 : start + 5] == "年"
        and _DID.search(folded, start, end) is not None
    )


def introduces_deeds(folded: str, start: int, end: int) -> bool:
    """Whether a paragraph ends by saying that a list follows of what was done: 全年主要做了以下几方面工作：."""
    return folded[end - 1] in "：:。" and _DEEDS.search(folded, max(end - _WORKS_REACH, start), end) is not None


_DEEDS: Final = re.compile(
    "(?:做|抓|开展|完成|办|干)(?:好|成)?了(?:以下|如下|下列|[一二两三四五六七八九十几0-9]{1,2}(?:个?方面|[项件大]))"
    "[^，。；：:\n]{0,12}[：:。]$"
)
_REPORTS: Final = re.compile(
    "(?:现在|下面)?[，,]?我?(?:首先|先)[^，。]{0,8}(?:报告|汇报|回顾)(?:一下)?(过去|去|[12][0-9]{3})"
)
_LOOKS_BACK: Final = re.compile("[ 　]*(?:过去的?(?:一|这一|[三五])年|[一三五]年来|今年以来)[，,]")
_PLAN_OVER: Final = re.compile(f"[”」]?(?:时期|期间|以来)?(?:[，,是]|(?={WHOLE}|{OURS}))")


def looks_back_in(
    folded: str, start: int, end: int, times: list[TimeMention], plan_year: int | None, goes_on: bool
) -> bool:
    """Whether a paragraph among what is to come is about what was: 过去一年，…; “十四五”时期，…, before “十五五”.

    So is one that begins with 这五年, if it `goes_on` from such a paragraph.
    """
    if (back := _LOOKS_BACK.match(folded, start)) is not None:
        return _TURNS.search(folded, back.end(), end) is None
    if folded.startswith(("这五年，", "五年间，"), start):
        return goes_on
    return tells_old_plan(folded, start, times, plan_year)


def tells_background(folded: str, start: int, end: int) -> bool:
    """据了解，全市现有水库30座。: whether a paragraph tells how things are, as news do behind what is to come."""
    told = _BACKGROUND.match(folded, start, end)
    return told is not None and _AHEAD_YET.search(folded, told.end(), end) is None


# not 据了解，该项目总投资3亿元, which is as much to come as the project
_BACKGROUND: Final = re.compile(
    "[ 　]*(?:(?:据[了悉介统][解绍计]?|(?:数据|统计|资料)显示|此前|另据)[，,]?"
    "|[^，。；、\n]{2,10}(?:位于|地处|[现下]辖|现有|始建于|总面积|占地面积))(?![^\n]*(?:项目|工程|后[，,]?(?:可|年)))"
)


def opens_past_year(folded: str, start: int, end: int, times: list[TimeMention], plan_year: int | None) -> bool:
    """2025年旅游业稳步发展。接待游客9万人次。: whether a paragraph opens with a year that is over, and turns to nothing later."""
    first = times[0] if times else None
    if first is None or plan_year is None or first.shape != "year" or first.relation != "in" or first.of_month:
        return False
    if not CALENDAR <= first.number < plan_year or folded[start : first.start].strip(" 　"):
        return False
    years = (time for time in times[1:] if time.shape in ("year", "years") and time.relation != "baseline")
    others = (time for time in years if not folded.startswith(("全年", "当年"), time.start))
    later = any(time.number >= plan_year or not time.names_year for time in others)
    return not later and _AHEAD_YET.search(folded, first.end, end) is None


_AHEAD_YET: Final = re.compile(
    f"今年|明年|新的一年|下一?步|下一?阶段|力争|确保|计划|预计|目标|规划|[将要拟]|[到至][12][0-9]{{3}}年|{PLAN_NUMBER}"
)


def tells_old_plan(folded: str, start: int, times: list[TimeMention], plan_year: int | None) -> bool:
    """Whether a paragraph begins with a plan that is over: “十三五”期间，…; 纲要显示，“十三五”期间…改善."""
    if _praises().match(folded, start) is not None:
        return True  # 全会高度评价“十四五”时期的成就。五年来，…
    first = times[0] if times and times[0].shape == "plan" else None
    if first is None or plan_year is None or first.start - start > _LEAD:
        return False
    if first.start - start <= 1:
        if not _PLAN_OVER.match(folded, first.end):
            return False
    elif not _shows().fullmatch(folded, start, first.start):
        return False
    numbers = [time.number for time in times if time.shape == "plan"]
    return first_year(max(numbers)) < plan_year - PLAN_YEARS + 1


_LEAD: Final = 12  # letters of what a paper is called and says


@functools.cache
def _praises() -> re.Pattern[str]:
    return re.compile(f"[ 　]*(?:全会|会议|大会)(?:一致)?(?:充分肯定|高度评价|充分认可)(?![^。]*{one_of('next')})")


@functools.cache
def _shows() -> re.Pattern[str]:
    """纲要显示，|“十三五”期间中国生态状况明显改善."""
    return re.compile(f'[《“]?(?:{one_of("paper")}|报告)[》”]?(?:显示|{one_of("tells news")})[，,：:]?[“"]?')


_TURNS: Final = re.compile("今年|明年|新的一年|下一?步|下一?阶段")
_DID: Final = re.compile("(?:做了|抓了|做的|抓的|开展了|完成了|成绩|成效|回顾)[^，。；]{0,12}[:：]$")


def plan_ahead(folded: str, start: int, times: list[TimeMention], plan_year: int | None) -> TimeMention | None:
    """The five-year plan to come with which a paragraph opens, in a section on both plans: “十五五”时期是….

    面向“十五五”，… opens with it as well.
    根据…的建议，我们编制了“十五五”规划纲要 opens with one, too; so does 《纲要（草案）》提出…, in the first year of a plan.
    """
    if plan_year is None:
        return None
    time = times[0] if times else None
    if time is not None and (
        _TOWARD.fullmatch(folded, start, time.start) is None
        or time.shape != "plan"
        or not _IS_AHEAD.match(folded, time.end)
    ):
        time = None
    if time is None and (drawn_up := _DRAWS_UP.search(folded, start, start + _DRAWN_UP)) is not None:
        time = _as_time(plan_period_of(drawn_up.group(), drawn_up.start()))
    if time is None and (draft := _DRAFT.match(folded, start)) is not None and plan_from(plan_year):
        time = _as_time(PlanYear(plan_year, *draft.span(1), plan_year + PLAN_YEARS - 1))
    return time if time is not None and time.number and first_year(time.number) >= plan_year else None


_TOWARD: Final = re.compile("(?:面向|展望|迈向|迈入|进入|步入|跨入|立足|锚定|站在|奋进|决胜|奋战)?.?")
_DRAWS_UP: Final = re.compile(
    "(?:编制|起草|制定)(?:形成|完成)?了[“「《]?[^，。\n“「]{0,24}"
    f"(?:[“「]?{PLAN_NAME}[”」]?|第十{PLAN_DIGIT}个五年)规划"
)
# 围绕上述目标，《纲要（草案）》设置了29项主要指标
_DRAFT: Final = re.compile("[ 　]*(?:[^，。；《\n]{2,12}[，,])?《([^》\n]{0,24}纲要（?草案）?)》(?!经)")
_DRAWN_UP: Final = 90  # letters of a paragraph in which it says so


_IS_AHEAD: Final = re.compile(f"[”」]?(?:时期|期间)?(?:[，,是要将]|我们|{OURS}|{WHOLE}|经济社会|主要目标|发展)")


def stands_alone(folded: str, start: int, end: int, time: TimeMention) -> bool:
    """Whether a line is nothing but a time that dates what follows, and no piece of a broken sentence."""
    before = start
    while before and folded[before - 1].isspace():
        before -= 1
    if before and folded[before - 1] not in "。！？；：!?;:":
        return False
    # the date of a text is no deadline, and a bare “十五五” may begin the name of a plan
    if time.relation not in ("by", "within") or not folded.endswith(
        ("期间", "时期", "年", "底", "末"), start, time.end
    ):
        return False
    return not (folded[start : time.start] + folded[time.end : end]).strip('“”"：:，,（）() \u3000\r\n')
