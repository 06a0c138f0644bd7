"""The words that tell whether something is over, is to come, or is so: already, will, plans to, at present."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.seen.judged import Judged
from govreport.text.words import FORESEEN, IS_TO, WILL, actions, any_of, one_action, one_of, surfaces

__all__ = [
    "AIMS_AT",
    "BY_NOW",
    "CAN_BE",
    "DONE",
    "DONE_LIST",
    "NOW",
    "ORDERED",
    "PART_FROM",
    "SET_OUT",
    "SURVEYED",
    "WANTED",
    "WILL_BE",
    "WILL_GROW",
    "WILL_NEXT",
    "asks",
    "could_then",
    "fulfils_plan",
    "is_left",
    "is_present",
    "is_revised",
    "is_to_come",
    "moves_on",
    "obtains",
    "planned",
    "scheduled",
    "set_for",
    "told",
    "turns_ahead",
    "which",
    "will",
    "will_do",
]  # fmt: skip

# 高于年初6%的目标2个百分点: how far a target was passed or missed
_BEYOND: Final = "(?:[高低快慢多少]于|超[过出额]?|(?<![占对同环])比)[^，。；]{0,14}目标"
_SUCCEEDED: Final = "成功(?<![将会要保取争求能可望须]成功)"  # 成功将, 成功获得; not 争取成功
# It begins with letters, which the engine skips to: what must not stand before them is looked at after them.
DONE: Final = re.compile(
    r"已(?:经)?(?!(?:责成|指示|敦促|要求|促请|吩咐)[^，。；0-9]{0,12}[在于])"  # 已责成青石署|在年内兴建
    r"(?!(?<=[宽高升低紧大]已)[^，。；、]{2,12}的|婚|久|缴纳?[^，。；]{0,8}(?:税[款项]?|保费|费用|款项?)(?:的|[退返获可将予]))"
    rf"|{_SUCCEEDED}(?=[将把]|获得|取得|获批|入选|签约|争得|赢得)"
    r"|继(?=[于在]|去年|[上今]个?年|[^，。；]{2,20}后[，,])|了(?<!为了)(?<![提作]出了)(?<![确规制]定了)(?<!明确了)(?<!定[在为]了)(?<!编了)(?<!编列了)(?!解)"
    "|(?:上个?(?:周|星期|礼拜)[一二三四五六日天]?|昨[日天])起"  # 由|上星期起|陆续启用
    r"|期末(?<!预期末)(?<![规计]划期末)|截至|以来|迄今|本期(?=[共计已合总])"
    "|累计[至到](?=[今本]年(?![底末内]))(?![^，。；]*(?:将|可|拟|预|目标))"
    "|共(?<!公共)(?=吸引(?![投外])|接[待获到]|受理|收到|发生|录得|查[处获]|立案|破获|审[议结]|批出|举行|召开)"  # 今年共|受理案件300宗
    "|造成[^，。；]{0,6}(?:损失|伤亡|农损|死亡|受灾)|实际(?:完成|建成|竣工|投产|开工)(?<![上去0-9]年实际[完建竣投开][成工产])(?![率数])|比(?:现有|原有|原来|目前|现在)的?$"
    # 计划搬迁3000户，实际搬迁|1200户; not 扣除物价，实际增长|5%
    "|实际(?<=[，,；]实际)(?!利用|使用|吸[收引]|增长|可|需)[\u4e00-\u9fff]{2}(?=[0-9]|$)"
    "|(?:调查|评比|评选|评鉴)中(?:连续|再次)*(?:获|取得|拿下|位?居)"  # 在外籍人士调查中获得|96%满意度
)
# 已建成的主要有：加固堤防90公里；…; 强积金自实施以来，回报率为3%
DONE_LIST: Final = re.compile("已[^，。；：]{1,8}的(?:主要)?(?:有|包括|是)[：:]|自[^，。；]{2,8}以来，")
WILL_BE: Final = f"{WILL}|拟(?!定了)"
WILL_NEXT: Final = re.compile(WILL_BE)
# 规模|将较|上年提高, 人数|预计将|由3万人增至9万人; 将 before a noun may say no more than what was done to it: 将补助由3万元提高至9万元
WILL_GROW: Final = re.compile(
    "(?:预[计估期]|估计|仍|亦|也|都|均|可望|有望)将|将(?=[较比可会再逐]|由[0-9]|从[0-9]|陆续|[达突超成增])"
)


@functools.cache
def set_for() -> re.Pattern[str]:
    """大桥|将于|今年通车, 政府|会在|今年公布."""
    return re.compile(f"(?:将|拟|定|计划|{one_of('foresees')}|(?<=[并亦也还则局府们我署院])会)[于在]")


@functools.cache
def _up_next() -> str:
    """What comes next, before a verb: 下一步|新建30所."""
    return f"{one_of('next', 'from now on')}|打算|准备|赓续"


@functools.cache
def told() -> re.Pattern[str]:
    """Tells of what is over only where neither the part nor a time says otherwise: 今年产值同比增长6%."""
    return re.compile(
        rf"{DONE.pattern}|累计完成|决算审定|{one_of('fulfils')}[^，。；0-9]{{0,8}}(?:{one_of('aim')}|预算)的$"
        "|申请(?:人数|宗数|个案|数目)(?:[共合]?[计共]?有|共)"  # 2027学年的申请人数有|2300人
        "|争取到(?![位0-9二本])"  # 今年|争取到|补助3亿元, 今年|获中央补助|3亿元
        "|(?<![可将会望拟待须要])核定[^，。；、0-9]{2,24}(?:经费|补助|[业工][务程]费|[助专]款)$"  # 林务局|核定护岸工程总经费|3亿元
        "|(?<![可将会望拟争求应须取要])获(?:得|颁)?[^，。；、0-9]{1,10}(?:补助|核定|核准|核拨|拨款|挹注|投资)[^，。；、0-9]{0,4}$"
        rf"|(?<=[委议法]会)(?:通过|批准)(?=[向为给])|共(?:完成|[为向给])|同比|[较比](?:上年|去年|前年|[0-9]{{2,4}}年)同期|{_BEYOND}"
    )


# 投资超过|计划|一百亿元: a plan with which something is compared
_NOT_PASSED: Final = "(?<!超[过出]计划)(?<![低高多少]于计划)(?<!突破计划)(?<![比较超]计划)(?<![比较超]年[度初]计划)(?<![比较超]原计划)(?<![比较超][原预]定计划)"


# 高于|规划所要求的|7.5%: a plan with whose aims something is compared; not 规划确定的公园30个
_PLANNED: Final = "规划(?!所?(?:要求|[确规]定|提出)的(?:[0-9]|\\Z))"


@functools.cache
def planned() -> re.Pattern[str]:
    """What says before a number that it is to come."""
    verb = one_action()
    return re.compile(
        rf"{WILL_BE}|预定(?![的目计进时期])|{_PLANNED}|安排(?=[0-9])"
        rf"|计划{_FULFILLED}{_NOT_PASSED}(?!生育|免疫|指标|案|批出|接获|收到|录得|[0-9]|的[0-9]|下(?![半个一年月周季步])|{_COUNTED_PLANS})"
        rf"|{_PLANNED_SUM}"
        rf"|{one_of('firm')}(?<![共已]争取)(?!(?<=争取)[到了])|目标(?!的[0-9])|预期(?!寿命)"
        rf"|可望|有望|届时(?!已)|一律(?=按|压|不)|承诺(?=[在到于将今明0-9])|{IS_TO}|{_up_next()}再?(?={verb})"
        rf"|会(?<=[我们府局署亦也还]会)(?=[再将把在于向为]|继续|{verb})"  # 我们会|增加名额, whatever the dialect
    )


# 完成|年度计划|投资3亿元: the plan of the year is what is done, or of which so much is done
_FULFILLED: Final = "(?<!完成[年全当本][度年]计划)(?<!完成了[年全当本][度年]计划)(?<![占为达是][年全当本][度年]计划)"


# 项目9个，|年度投资计划|9亿元; not 完成年度投资计划9亿元. The number may not be looked at.
_PLANNED_SUM: Final = (
    "(?<![成占为达了是])年度(?:(?:建设)?投资(?:计划|目标|任务)|计划(?:完成)?总?投资额?)[是为约]?(?=[0-9]|\\Z)"
)


_COUNTED_PLANS: Final = "(?:共计?|合共|合计|总计|计有|有)(?:[0-9]|\\Z)"  # 列管|计划|共计33案
SET_OUT: Final = re.compile(
    f"{WILL_BE}|要(?=比|压[缩减]|减|增|达|控制|提高|降|完成|扩大)|计划{_NOT_PASSED}(?!生育|免疫|指标|案|的)|安排(?=[0-9])"
)


@functools.cache
def will() -> re.Pattern[str]:
    """政府会拨款20亿元: what is to come, in texts from Hong Kong, Macao and Taiwan."""
    does = f"(?:亦|也|会|将|已|现|正)*{one_of('intends')}"
    return re.compile(
        rf"我们?{does}|政府{does}|当局{does}|我(?:谨|现|今[日天])*宣布(?!的)|我们的目标是|可(?=提供|供(?![^，。；、0-9]{{1,6}}的)|兴建|增|容纳|创造|惠及|带来)"
        r"|[须需](?=开设|增设|增聘|增拨|额外)|预留(?=[0-9]|\Z)|建议(?=涉及|所需)"
        r"|会(?:(?<![管社协委大机开年都省市工商学国议法联本该农公渔览庙晚峰运董监理商宴聚参与赴乐唱聘讨谈介盛]会)"
        r"|(?<=[数几]年会))(?<!委员会|董事会|理事会|基金会)(?=[^议员计场展社费籍徽所馆址上长])"
    )


def _verb() -> str:
    """A verb before which a modal one tells of a deed to come, as part of a pattern."""
    return lexicon.alternation(actions() | surfaces("predicates", role="verb"), guarded=True)


@functools.cache
def will_do() -> re.Pattern[str]:
    """去年…，南京|将建成|高铁站2座: what is to come after what is over; but 将能耗降低3% may be both."""
    verb = _verb()
    next_up = f"{_up_next()}再?(?={verb})|{one_of('next', 'from now on', 'afterwards')}[，,将计拟]"
    return re.compile(f"(?:(?:{WILL_BE}|(?<![该此本这项个动])计划)(?={verb})|{next_up}|{_PLANNED_SUM})")


@functools.cache
def turns_ahead() -> re.Pattern[str]:
    """去年建成12个，|力争达到|30个, |下一步再建|5个, |我们会增加|3个: words with which a clause begins that tells of the time to come."""
    modal = "(?:我们?|政府|当局)?[亦也还]?(?:会|将|拟|计划(?!实施|推|执行|启动|落实|开展))"
    aim = "(?:政府|我们)?的?(?:长远|[长中短]期|最终|未来|下一(?:个|步|阶段))?的?目标[是为]"
    ahead = f"力争|力求|{aim}|{one_of('next', 'from now on')}|稍后|{modal}(?=[再逐陆继进于在]|{_verb()})"
    return re.compile(f"(?:[并而且也]|同时|但)*(?:{ahead})")


# 政府的调查显示, 统计处数据反映, as part of a pattern
SURVEYED: Final = "(?:调查|普查|监测|统计|数据|数字|资料|研究|民调|问卷)[^，。；]{0,10}(?:显示|表明|指出|发现|反映)"
# of how things are, in a text that says what is to be done
_PRESENT: Final = re.compile(
    "来自|源自|正在|现正|属于|现有(?<![就对]现有)|(?<![实体发出表呈兑展涌显])现[仅约]?[为达]|[尚仍]有|原有|现时(?<![由从较比就对]现时)|尚未|仍未|原本|向来|一直|排行第|既然"
    f"|{_SUCCEEDED}争取|(?:[上就接到]任|改制|升格)(?:[前时]|之[前初]|初期|当时)(?![^，。；]{{0,8}}(?:完成|新建|增设))"  # 债务余额于|改制前|为9亿元
)
_LEAST: Final = re.compile("(?:[只仅](?:[有占为得剩]|能[够有]?)?|(?<![至到成])不足)(?:大?约|不[足到])?$")  # 只有约|0.7%
_COUNTED: Final = re.compile(f"(?:同比|按年|[较比](?:上年|去年)同期)[^，。；]{{0,10}}$|{_LEAST.pattern}")
# 本港有超过10万辆电动车, 厨余占废物三成, 是五年前的八倍: how things are, where nothing is promised before
_STATES: Final = re.compile(
    "(?:本港|全港|香港)(?:现|共|约|有|超过|逾)*$|占地(?:面积)?(?:大?约|近|超过?)?$"
    # not 把新车占总数的比例|维持在60%
    "|(?<!地)占(?![地比])(?:(?!的?比[例重率](?:维持|保持|控制|限制|稳定|提[高升]|降|减))[^，。；]){1,14}$"
    "|累计(?!目标)[^，。；将会拟]{1,12}$|(?:收到|接[获到]|录得)[^，。；]{0,6}$|由[^，。；]{2,24}(?:上升|回[升落]|下[跌降]|攀升|成长)[至到](?:(?:最近|近期)的)?$"
    "|(?<![标准额])是[^，。；]{1,10}的(?:大?约|近|超过?)?$|[较比](?:[上前]一?年|去年)[^，。；]{0,10}$"
    "|[较比] ?[12][0-9]{3} ?年?[^，。；0-9]{0,8}(?:高峰|谷底|高位|低位)[^，。；0-9]{0,12}$|连续[0-9一二两三四五六七八九十]+(?:个财政)?年[^，。；]{2,24}$"
)
# 调查显示, 根据最新统计, 八成受访者: where what is told was found
_FOUND: Final = re.compile(
    f"{SURVEYED}|(?:根据|按照?|据)[^，。；]{{0,12}}(?:统计|调查|数字)[，,]|受访(?:者|市民|企业|人士)"
    "|最新的?(?!的)[\u4e00-\u9fff]{2,12}(?:是|为|达|有)"
)
# 为1700亿元，较原来预算增加31亿元, 经营收入的预算修订为300亿元: of the year that ends
_REVISED: Final = re.compile(
    f"[较比于](?:(?:早前|较早|原[来先]?)的?{FORESEEN}|预[期算计][高低多少超])|[高低]于(?:原来|原先|市场|较早的?)?预[期算]，"
    "|修订(?:为|预算[^，。；0-9]{0,6}?[为达](?![^，。；]{0,12}[较比]))"
)
_VOWED: Final = re.compile(f"{WILL_BE}|目标|打算|准备")


def is_present(folded: str, opens: int, start: int, at: int, end: int, running: bool) -> bool:
    """Whether a number tells how things are: 现时…提供10万个名额, 目前收入为35亿元, 调查显示，满意度为85%.

    Its sentence begins at `opens`, its clause at `start`; `running` says that what was told before it is a goal.
    """
    if _is_achieved(folded, opens, start, at, end) or (
        _PRESENT.search(folded, start, end) and not (running and PART_FROM.match(folded, start, end))
    ):
        return True
    found = _FOUND.search(folded, opens, end)
    since = start if found is None else min(found.end(), start)  # 调查显示…，我们会增加…，并拨款…
    vowed = will().search(folded, since, end) or _VOWED.search(folded, since, at)
    counted = _LEAST if running else _COUNTED  # 预计为5000亿元，按年增加6%
    if not vowed and (counted.search(folded, start, at) or found is not None):
        return True
    if not running and _STATES.search(folded, start, at):
        return will().search(folded, start, end) is None
    now = NOW.search(folded, opens, at)
    if now is None or AIMS_AT.search(folded, now.end(), at) is not None:
        return False  # 目前订出成长率为2%的目标
    return will().search(folded, now.end(), end) is None


def _is_achieved(folded: str, opens: int, start: int, at: int, end: int) -> bool:
    """成功争取到经费，总经费|超过12亿元; 任内招商总金额|达300亿元; 自办率|逾93%，为全国第一: whether it is told as what there is by now."""
    if _WON.search(folded, opens, at) is None and _RANKED.match(folded, end) is None:
        return False
    return (
        will().search(folded, start, end) is None
        and _VOWED.search(folded, opens, at) is None
        and _HOPED.search(folded, opens, at) is None
    )


_WON: Final = re.compile(
    f"{_SUCCEEDED}(?:争取|获得|取得)[到了]?[^，。；0-9]{{2,24}}[，,][^，。；]{{0,8}}(?:经费|金额|补助款?|投资)[^，。；0-9]{{0,6}}$"
    "|(?:任内|上任(?:以?来|后))[^，。；]{0,8}(?:总金?额|总数|累计)[^，。；0-9]{0,8}$"
)
_RANKED: Final = re.compile(
    "[，,](?:亦|也|均|更|仍)?(?:[为是]|高?居|位居|名列|排名|蝉联)(?:[全六五四][国县市区台都]|全球|世界|[近历][0-9]{0,2}年来?(?:的?新)?)"
    "(?:第[一二三四五0-9]|首位|之[冠首最]|榜首|[最次新][高低多大佳快])"
    "|[，,](?:均|同|再|屡|续|双双)?创(?:下|出)?[^，。；]{0,8}(?:新[高低]|纪录)"  # 载客量达4000万人次，创20年来新高
)
_HOPED: Final = re.compile(f"{FORESEEN}|预[料期]|可望|有望|力争|争取(?![到了])|希望|期[望能]")
_BESIDE: Final = 8  # letters behind a number in which it is compared
# 目前|规划至118年, 目前|预定开工, 目前市府的|目标是
AIMS_AT: Final = re.compile(
    "[订设定][出定立]|锁定|规划(?![的书案图设内之中]|总?(?:面积|用地|容量|人口))|预定(?![的目计进时期])|目标[是为]"
)


@functools.cache
def which() -> re.Pattern[str]:
    """继续执行去年|出台的|政策: what ties a time to a noun, so that it dates nothing."""
    return re.compile(
        f"[”」]?(?:期间|时期|以来)?[\u4e00-\u9fff]{{2,3}}的(?=[0-9一二三四五六七八九十])|已?{one_of('issues')}的"
        "|(?:建成|建设|建造|投用|投产|竣工|出生|购买|毕业|登记|入住|立项|批复|签约|开工|启动|结转|续建|下达|安排)的(?=[\u4e00-\u9fff]{2})"
        # 2000年以前|建成的|老旧小区, 2024年|续建|安置房
        "|度?(?:续建|结转|遗留|跨年|未完[工成]|未办结|未竣工|扫尾|收尾|在建)(?=[\u4e00-\u9fff“]{2})"
    )


NOW: Final = re.compile(
    "(?:现时|目前|当前|现在|至今(?!年)|现状)(?<![由从以至比较就对]..)(?<![实体发出表呈兑展涌显]现在)(?!的|水平|基础|调查|分析|评价|图|值)"
)
BY_NOW: Final = re.compile(
    f"{NOW.pattern}|(?:截[至止]到?|(?<![\u4e00-\u9fff])至)(?:目前|现在|[本这]周|本星期|[今昨]日)|迄今|(?<![体出表呈兑展涌显发])现已"
)


# 会议要求，二季度要…: what a meeting on the months past wants done
WANTED: Final = "会[议上](?:还|也|同时)?(?:要求|强调|明确|提出|部署)[，,：:](?!今年以来|[去上]年)"
ORDERED: Final = re.compile(WANTED)


@functools.cache
def scheduled() -> re.Pattern[str]:
    """What says before a number that it is planned: 该方案提出, 将着力…."""
    return re.compile(
        rf"{_PLANNED}|目标(?=为|是|[:：])|[\u4e00-\u9fff]将{one_of('strives')}(?=[\u4e00-\u9fff]{{2}})"
        rf"|(?:》|[次该本此轮份](?:{one_of('paper')}|《[^》]{{2,20}}》))(?:中|细化|还|也)?{one_of('sets', 'states')}(?!的)"
        rf"|(?:报告|会议|{one_of('paper')})(?:中|还|也|同时)*(?:{one_of('sets')}|要求)了?[，,：:]"
        # 《方案》指出，公交率达到55%: a plan tells of what is to come, whatever its verb
        rf"|(?:{one_of('paper')}|文件|通知)[》”]?(?:中|还|也|同时|进一步)*(?:指出|强调)[，,：:]"
        # 公布明年的目标，失业率4%
        rf"|(?:{one_of('sets')}|公布|订[定出])[^，。；]{{0,20}}目标[」”]?中?(?=[，,])"
    )


@functools.cache
def fulfils_plan() -> re.Pattern[str]:
    """完成年度计划的|92%, 占年初预算90亿元的|51%: what says before a number how much of a plan was fulfilled."""
    amount = "(?:[0-9.,]{1,12}[万亿]{0,2}[\u4e00-\u9fff]{1,3}(?=[的之]))?"
    return re.compile(
        f"(?:完成|[为占是]|达到?|相当于)[^，。；、0-9]{{0,10}}(?:{one_of('aim')}|预算|进度|总投资|年度投资)[数额]?{amount}[的之]?$"
    )


def is_left(folded: str, start: int, at: int, end: int) -> bool:
    """尚有2000个单位陆续落成: whether a number counts what is left, and is to come one after the other.

    Or what all can be done: 约有3000个单位|在今年可全部落成.
    """
    if folded.find("可", at, end) >= 0 and CAN_BE.search(folded, at, end) is not None:
        return True
    return _REST.search(folded, start, at) is not None and _BY_AND_BY.search(folded, at, end) is not None


_REST: Final = re.compile("(?:尚有|还有|其余|余下|另有|剩余)(?:大?约|近|的)?$")
CAN_BE: Final = re.compile(
    "(?<![已即均])可(?:以|望)?(?:全[部数面]|陆续|相继|如期|分批|分阶段)(?:落成|完[工成]|竣工|建成|启用|入伙|交付|投入|迁入|通车)"
)
_BY_AND_BY: Final = re.compile("(?<!已)(?:陆续|相继|分阶段|分批)(?!已)")


def obtains(folded: str, start: int, end: int) -> bool:
    """争取|上级资金38亿元, 同比多|争取|6亿元: whether a cue may tell what was obtained, where what is told is over."""
    if folded[start:end] != "争取":
        return False
    return folded[start - 1] in "多已共" or _FROM_ABOVE.match(folded, end) is not None


_FROM_ABOVE: Final = re.compile(
    "(?:了|到位?)?(?:上级|中央|国家|省级?|市级?|各级|各类|专项|政策|资金|国债|债券|贷款|项目|试点)"
)


def is_to_come(folded: str, opens: int, j: Judged, dialect: str) -> bool:
    """去年…。将新建学校9所, 去年…。我会增加2000个名额: whether what follows on what is over is to come.

    The sentence begins at `opens`; elsewhere than on the mainland all of it may promise.
    """
    if is_left(folded, j.start, j.quantity.start, j.end):
        return True
    end = j.quantity.start
    if dialect == "CN":
        said = WILL_NEXT.search(folded, j.start, end) or will_do().search(folded, opens, end)
        return said is not None or turns_ahead().match(folded, opens) is not None
    return any(said.search(folded, opens, end) is not None for said in (will(), planned(), any_of("intends")))


def asks(folded: str, at: int) -> bool:
    """Whether the words before a place ask what will be done, as members of a council do: 政府会否增建|3间诊所, 政府有何措施|….

    What the government will do besides is no part of the question: 我们会研究能否增加学额，并会|拨款3亿元.
    """
    asked = _ASKS.search(folded, max(at - _ASKED, 0), at)
    if asked is None:
        return False
    last = max(folded.rfind(mark, asked.start(), at) for mark in "。；？！\n;?")
    return last < 0 and will().search(folded, asked.end(), at) is None


_ASKED: Final = 60  # letters
_ASKS: Final = re.compile(
    "(?:[否何](?:(?<=[会能可有]否)|(?<=有何))|不会(?<=会不会)|没有(?<=有没有)|有什么|是否(?=会|将|计划|考虑)"
    "|(?:(?<!研究)(?<!探讨)(?<!检[讨视])(?<!考虑)如何|为何)(?=[^，。；]*$))"  # 我们会研究如何把比例提高至30%
)


def could_then(folded: str, opens: int, start: int, end: int) -> bool:
    """房屋署会加强巡查，每年可|收回约900个单位: whether a clause tells what the deeds before it in its sentence will yield.

    Or begins with what is to come, as the points of a leaflet on a budget do: • 分阶段增设|10所中心.
    """
    if _BY_STAGES.match(folded, start, end) is not None:
        return True
    return folded.find("可", start, end) >= 0 and will().search(folded, opens, start) is not None


_BY_STAGES: Final = re.compile(r"[\s•·●■◆▪*-]*(?:预留(?!了)|分(?:阶段|期|批)(?![^，。；]*了))")


def is_revised(folded: str, opens: int, start: int, end: int, over: bool) -> bool:
    """预计修订预算为900亿元，较原来预算低3%，即|30亿元: whether a number is of the year that ends, as revised.

    Its sentence begins at `opens`, its clause at `start`; `over` says that the number before it is a result.
    """
    said = _REVISED.search(folded, opens if over else start, end + _BESIDE)
    return said is not None and will().search(folded, said.end(), end) is None


def moves_on(folded: str, start: int, end: int) -> bool:
    """自2020年推出以来已服务12万人次，|下一阶段的目标是20万人次: whether words between two places turn to what is to come."""
    return _onward().search(folded, start, end) is not None


@functools.cache
def _onward() -> re.Pattern[str]:
    return re.compile(
        f"[，,；;](?:但|而|并|其)?(?:{one_of('next', 'from now on', 'afterwards')}(?![0-9一二两三四五六七八九十])|(?:长远|最终|未来)?目标[是为])"
    )


# 提供土地900公顷，|当中不少于400公顷来自青石: a part of what is to come comes from somewhere, too
PART_FROM: Final = re.compile("而?(?:其中|当中|另外?|其余|余下)[^，。；来]{0,24}来自")
