"""Who has it done, who speaks, and for whom: words before a noun that name those given to, and no part of it."""

import functools
import re
from collections.abc import Callable
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.adverbs import DO_SO, how_done
from govreport.goals.phrases.doers import behind_approval, behind_body, behind_counted, behind_funds
from govreport.goals.phrases.edges import NOUN, SUFFIX
from govreport.goals.phrases.tails import DOERS
from govreport.text.words import (
    KEEPS,
    PLAN_NAME,
    actions,
    adverbs,
    comparators,
    endings,
    nominal_verbs,
    one_action,
    one_of,
    role,
    supposing,
    surfaces,
)

__all__ = [
    "EACH_ONE",
    "behind_agent",
    "behind_capacity",
    "behind_disposal",
    "behind_grantee",
    "behind_helped",
    "behind_server",
    "behind_will",
    "behind_yearly",
    "done_for",
    "handed_out",
    "names_no_thing",
    "names_speaker",
    "speaks_to",
]

_BODIES: Final = frozenset("处局部院会署行厅所")
_PAUSES: Final = frozenset("，：！")
_NO_NOUN: Final = frozenset((*"本该其此继便才未", "则以"))  # 2018年|便|升至39亿立方米


def names_no_thing(folded: str, start: int, end: int) -> bool:
    """主计总处|预测全年可达4%, 本|年度目标值为2200户: whether a stretch names who forecasts what is told, or nothing at all."""
    # 如获批准，|明年300万元, 公司化后，|将投入5亿元
    forecasts = folded[end - 1] in _BODIES and _forecasts().match(folded, end) is not None
    clause = _if_granted().match(folded, start) is not None or (folded[end - 1] == "后" and folded[end] == "，")
    said = folded[start:end]
    # 完成|省下达的|18亿元的征收任务: who set it; |有的|达到800元
    given = folded[end : end + 1] == "的" and (said == "有" or _GIVEN.fullmatch(said) is not None)
    given = given or (folded[end : end + 1] == "的" and _past_plan().fullmatch(said) is not None)
    spoken_to = speaks_to(folded, start, end)
    return forecasts or clause or given or spoken_to or said in _NO_NOUN or said in _of_numbers()


def speaks_to(folded: str, start: int, end: int) -> bool:
    """各位乡亲，明年将增拨10亿元, 朋友们，…: whether a clause says who is spoken to."""
    return folded.startswith("各位", start) or (folded.endswith("们", start, end) and folded[end : end + 1] in _PAUSES)


@functools.cache
def _forecasts() -> re.Pattern[str]:
    return re.compile(f"(?:[去今]年)?(?:[0-9]{{1,2}}月的?)?(?:{one_of('foresees')}|估算)")


@functools.cache
def _if_granted() -> re.Pattern[str]:
    return re.compile(f"(?:如|{supposing()})[获能经]")


_GIVEN: Final = re.compile(
    "(?:[\u4e00-\u9fff]{0,2}[省市县区州]|国家|中央|上级|[省市县区]?(?:委|政府|财政)){1,2}(?:党委|政府)?(?:下达|核定|确定|分解|批复|分配|给予|规定|[制设]定)"
)


@functools.cache
def _past_plan() -> re.Pattern[str]:
    """增长率达到10%，|大大高于“十四五”规划所要求|的7.5%: what something is compared with, which is no thing."""
    bound = lexicon.alternation(comparators("before"), guarded=True)
    return re.compile(f"{bound}了?[“「]?{PLAN_NAME}[”」]?(?:规划|计划|纲要)?所?(?:要求|确定|规定|提出|目标|预期)?")


@functools.cache
def _of_numbers() -> frozenset[str]:
    """设立津贴。|平均每年|76亿元; 学员中, |不少于|70%, |多数|达到800元: words that say how a number is meant, and are no verbs."""
    return adverbs() | role("some of") | (set(comparators("before")) - surfaces("predicates", role="verb") - actions())


def names_speaker(folded: str, start: int, end: int) -> bool:
    """GDP增长5%，|白沙市提出|增长6%; 财政司司长|估计录得…: whether words name no more than who says how something changes."""
    office = folded[end - 1] == "长" and _OFFICE.fullmatch(folded, start, end) is not None
    return office or folded[max(start, end - NOUN) : end] in role("speaks") - _NOUNS_TOO


_OFFICE: Final = re.compile("[\u4e00-\u9fff]{0,8}(?:[司局署部厅处院校会][长]|[省市县区乡镇州]长)")
_NOUNS_TOO: Final = frozenset(("介绍", "要求", "报道", "了解", "显示"))  # 标准要求|提高20%


_SHORTEST: Final = 6  # letters of a body, what it did and a noun: 法院审结案件


@functools.cache
def _invests() -> re.Pattern[str]:
    """江北区将|投资."""
    plans = f"将[要会]?|拟|计划|准备|{one_of('foresees')}"
    return re.compile(f"(?<=[省市县区州盟旗镇乡府局厅委司团校院])(?:{plans})(?:[再还]|新增|累计|共)?(?=投资$)")


def behind_agent(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind who did it: 市场监管部门查办|案件, 江北区将|投资, 全省法院共|立案."""
    if end - begin >= _SHORTEST:
        begin = behind_approval(folded, begin, end)
        begin = behind_counted(folded, behind_body(folded, behind_funds(folded, begin, end), end), end)
    if (
        folded[end - 1] == "资"
        and folded.endswith("投资", begin, end)
        and (planned := _invests().search(folded, begin, end)) is not None
    ):
        begin = planned.end()
    if folded[end : end + 1] == "在" and end - begin >= _SHORTEST and folded.startswith(KEEPS, begin):
        return begin + NOUN  # 控制|政府经营开支|在2000亿元以下
    together = folded.find("共", begin + NOUN, end - 1)
    if together > 0 and folded[together - 1] in DOERS and folded[together + 1 : end] in actions():
        begin = together + 1
    if folded.endswith(endings("spends"), begin, end) and (more := _SPENDS_MORE.search(folded, begin, end)) is not None:
        begin = more.end()
    return begin


# 市财政|共增加|支出: with_payer tells whose it is
_SPENDS_MORE: Final = re.compile(
    "(?<=财政)(?:共|累计|相应|共计|合计|[已再将])*(?:增加|减少|共|新增|净增)(?:了|安排)?(?=..\\Z)"
)


def behind_yearly(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind where and by whom something is done each year: 青石市每年|造林, 师范学院每年招收|学生."""
    if folded.find("每", begin + NOUN, end) < 0:
        return begin
    yearly = _yearly().match(folded, begin, end)
    return yearly.end() if yearly is not None else begin


@functools.cache
def _yearly() -> re.Pattern[str]:
    verb = lexicon.alternation(actions() - nominal_verbs(), guarded=True)
    who = "[省市县区州镇]|政府|财政|学院|大学|学校|医院|公司"
    # 政府每年|发债, but 政府每年收入
    return re.compile(
        f"(?:[一-鿿]{{1,8}}(?:{who})|政府(?=(?:平均)?每[年月]{verb}))(?:平均)?每[年月天](?:{verb})?(?=..)"
    )


def behind_helped(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind who is helped to do what: 支持|企业建设|研发中心; not 支持|企业创新平台, which is one noun."""
    start = begin - NOUN if folded[begin - NOUN : begin] in _helping() else begin
    helped = end - start >= _SHORTEST and folded[start : start + NOUN] in _helping()  # which most phrases are not
    done = _helped().match(folded, start, end) if helped else None
    if done is None:
        return begin
    rest = folded[done.end() : end]
    # 支持企业创新平台, 安排中小企业发展专项资金
    one_noun = done[1] in role("verbal") and (rest in role("thing done to") or rest.endswith(endings("funds")))
    return begin if one_noun else done.end()


@functools.cache
def _helping() -> frozenset[str]:
    return role("helps") | role("causes") | role("calls on")


@functools.cache
def _helped() -> re.Pattern[str]:
    deed = one_action()
    return re.compile(
        rf"{lexicon.alternation(_helping())}[\u4e00-\u9fff、]{{0,8}}?{one_of('doers')}等?(?:牵头|联合|自主|共同|积极|合作|新)*"
        rf"(?:({deed})[、和及并]?)+了?(?=[\u4e00-\u9fff“]{{2}})(?!的|{SUFFIX})"
    )


def _behind_doer(
    folded: str, begin: int, end: int, letters: frozenset[str], doer: Callable[[], re.Pattern[str]]
) -> int:
    """Where words end that tell who does it, and have one of some letters; `begin` without such."""
    if end - begin < _SHORTEST or letters.isdisjoint(folded[begin + NOUN : end - NOUN]):
        return begin  # as most phrases
    told = doer().match(folded, begin, end)
    return begin if told is None else told.end()


def behind_server(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind who does it for whom: 国营企业为职工新建|住宅, 银行向企业投放|信贷."""
    return _behind_doer(folded, begin, end, _FOR_WHOM, _served_by)


_FOR_WHOM: Final = frozenset("为向给对")


@functools.cache
def _served_by() -> re.Pattern[str]:
    # 新建 may be part of a noun, but not behind for whom it is done
    verb = lexicon.alternation((actions() - nominal_verbs()) | {"新建", "修建", "兴建", "改建"}, guarded=True)
    who = (
        f"[\u4e00-\u9fff]{{0,8}}?(?:企业|公司|集团|银行|机构|单位|学校|医院|{one_of('agent', 'bodies')}|(?:财政|政府))"
    )
    return re.compile(
        f"{who}(?:{how_done()})*(?:为(?!了|主)|给|向)[\u4e00-\u9fff]{{1,8}}?{verb}了?(?=[\u4e00-\u9fff]{{2}})(?!的)"
    )


def behind_disposal(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind who moves it: 国家将|粮食收购价格|提高5%, 青石市把|失业率|控制在5%以内."""
    return _behind_doer(folded, begin, end, _DISPOSES, _disposal)


_DISPOSES: Final = frozenset("将把")


@functools.cache
def _disposal() -> re.Pattern[str]:
    who = f"(?:国家|中央|上级|各地|{one_of('agent', 'bodies', 'institution')}|[\u4e00-\u9fff]{{1,8}}?[省市县区州盟旗镇乡府局厅部委司校院])"
    return re.compile(
        f"[\u4e00-\u9fff]{{0,6}}?{who}(?:还|也|再次|逐步)?(?:将(?![近来军士领])|把(?![关握控手脉柄]))(?=..)"
    )


def behind_will(folded: str, begin: int, end: int) -> int:
    """Where a verb begins behind who will do it or has done it: 南京将|建成高铁站, 青石大学已|培训教师; `begin` without one."""
    if end - begin < _SHORTEST or not (
        _PLANS.search(folded, begin + 1, end) or _in_a_manner().search(folded, begin, end)
    ):
        return begin  # as most phrases
    named = _will_do().match(folded, begin, end)
    return named.end() if named is not None else begin


_PLANS: Final = re.compile("[将拟划要会已首总共均也又仅亦皆可须各都双部步计自必务望有持进时先续再还就只应]")


@functools.cache
def _in_a_manner() -> re.Pattern[str]:
    """开发区加快, 各学校自主: who does something and how; no other words may be the last of a noun (廉租住房累计受益家庭)."""
    who = (
        f"{one_of('agent', 'bodies', 'institution', 'doers')}"
        "|[省市县区州盟旗镇乡村]|各[\u4e00-\u9fff]{1,4}|上下|系统|工业"
    )
    return re.compile(f"(?:{who})(?:{how_done()})+")


@functools.cache
def _will_do() -> re.Pattern[str]:
    verb = one_action()
    return re.compile(
        f"(?:[\u4e00-\u9fff]{{2,8}}?(?:也|还|预计)?(?:将[要会]?|拟|计划|(?<=[省市县区州盟旗镇乡府])要)"
        f"|[\u4e00-\u9fff“”「」]{{2,16}}?(?:至今|迄今|目前|现)?[均亦也都]?(?:已经?|共(?=已))(?:{how_done()})*"
        f"|[\u4e00-\u9fff]{{0,8}}?{one_of('agent')}(?:[亦也还]|(?<!委))会"
        f"|[\u4e00-\u9fff“”「」、]{{2,16}}?{DO_SO}+将?"
        f"|[\u4e00-\u9fff、]{{0,8}}?{_in_a_manner().pattern})(?:{how_done()})*"
        f"(?={verb}[\u4e00-\u9fff]{{2}})(?!{verb}在)"  # 目前|投放在医疗的资源
    )


@functools.cache
def handed_out() -> frozenset[str]:
    """What is done with money for someone: 拨款, 派发; money is put into a fund, which is told then (注资)."""
    return role("gives") - role("puts in") | {"派发", "发放"}


def _behind_recipient(folded: str, begin: int, end: int) -> int:
    """Where the noun begins behind to whom it is given, and the verb: 每名长者发放|敬老金, 每户每月获|电费补贴."""
    given = _given_to_each().match(folded, begin, end) if folded[begin] == "每" else None
    return begin if given is None else given.end()


_TO_WHOM: Final = re.compile("对(?!口|外|标|接|照|比|内|策)|给予?(?!水|排)")


def behind_grantee(folded: str, start: int, begin: int, end: int) -> int:
    """Where the benefit begins behind to whom it goes: 对首次上市的企业一次性|奖励, 单户企业|贴息, 每公顷|补贴."""
    begin = _behind_recipient(folded, begin, end)
    if folded.find("获", begin, end) >= 0 and (grantor := _GRANTOR.search(folded, begin, end)) is not None:
        return grantor.end()  # 校舍改建获教育部核定|补助经费
    if not folded.endswith(endings("grants"), begin + 1, end):
        return begin
    benefit = next(word for word in endings("grants") if folded.endswith(word, begin, end))
    apiece = folded[end - len(benefit) - 1] == "各"  # 两座活动中心各|补助|90万元
    for_whom = (
        apiece or _EACH.match(folded, begin, end) is not None or _TO_WHOM.match(folded, start, begin + 1) is not None
    )
    return end - len(benefit) if for_whom else begin


_GRANTOR: Final = re.compile(
    "获得?[\u4e00-\u9fff]{0,10}?(?:[部会署局厅委府省市县级]|中央|国家)(?:全额|专案|核[定准拨给]|同意|批准|审定){0,2}"
    "(?=补[助贴]|[奖资]助|奖[励补]|拨[款付]|挹注|经费)"
)
_EACH: Final = re.compile("每(?!年|月|季)|单[个户家笔宗]")


EACH_ONE: Final = re.compile("每[名位户人个间家所][一-鿿]{0,6}")  # 书簿津贴为|每名学生|2500元


@functools.cache
def _given_to_each() -> re.Pattern[str]:
    given = lexicon.alternation(handed_out() | {"提供", "获发", "获派", "获得", "获", "给予"})
    return re.compile(f"每[名位户人个间家所][一-鿿]{{0,14}}?{given}(?=..)")


def done_for(folded: str, begin: int, end: int) -> int:
    """Where the noun begins of what is done for someone: 向民间资本推介|优质项目."""
    given = max((len(word) for word in role("done for") if folded.endswith(word, begin + NOUN, end)), default=0)
    if given and folded[end - given - 1] not in "性项":  # 财力性|转移支付, 专项|贷款
        return end - given  # 为经营主体|减负|1000亿元
    verb = _doing().search(folded, begin + NOUN, end) if end - begin >= _SHORTEST else None
    quoted = verb is not None and folded.find("“", begin, verb.start()) >= 0
    return begin if verb is None or quoted else verb.end()


@functools.cache
def _doing() -> re.Pattern[str]:
    return re.compile(rf"(?!转移[支收])(?<!转移){one_action()}(?=[^和及与、].)")


def behind_capacity(folded: str, begin: int, end: int) -> int:
    """一期每日可处理|厨余, 学员每月可获|津贴: where a noun begins behind what can be done with it each day, or who gets it."""
    done = _DAILY.search(folded, begin, end) if folded.find("每", begin, end) >= 0 else None
    return done.end() if done is not None else begin


_DAILY: Final = re.compile(
    "每[日天年月](?:最多|约)?(?:可|能|平均)+(?:处理|焚化|接待|供应|生产|弃置|产生|接收|消纳|回收|输送|运送|发送|服务)"
    "|每[年月周日天人户名][均个]?可(?:获[得发批]?|领取?|享[有受]?|增加|减少|节省|提供)(?=..)"
)
