"""The object of a number: the noun after it, which names the indicator where no subject does.

`建设 | 10个 | 县级综合养老服务中心`.
"""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.edges import ENDS, MODAL_WILL
from govreport.goals.phrases.heads import AT, PUSHES
from govreport.goals.phrases.made_aims import within_aim
from govreport.goals.phrases.object_ends import (
    LAND_USED,
    ONE_LETTER,
    and_does,
    before_joints,
    does_else,
    inside_bracket,
    leads_verb,
    outside_marks,
    says_which,
    tells_of_things,
)
from govreport.goals.phrases.stops import stop_words, works_too
from govreport.goals.phrases.subjects import NOUN
from govreport.text.words import actions, adverbs, affixes, any_of, one_action, one_of, role, surfaces, under_way

__all__ = [
    "done_there",
    "is_verbal",
    "led_to",
    "object_of_rate",
    "object_right",
    "spent_on",
    "starts_with_verb",
    "tells",
]


def tells(folded: str, start: int, end: int) -> bool:
    """Whether a verb stands there that tells of the things counted, and does not say which (5000个已建成村的设施)."""
    verb = _never_first().match(folded, start, end)
    if verb is None:
        return False
    if verb.group() == "用于" and folded[start - 1] in "%半成":
        return True  # 其中三成|用于短期债务的偿还
    mark = (_stops_at() if verb.group()[-1] in "自于" else _mark()).search(folded, verb.end(), end)
    return folded.find("的", verb.end(), mark.start() if mark else end) < 0


@functools.cache
def _never_first() -> re.Pattern[str]:
    """Verbs with which no noun phrase begins: 其中80%来自农村, 30家获评示范企业, 由20万吨|猛增到60万吨."""
    moves = surfaces("predicates", change=("increase", "decrease"), role="verb")
    moved = f"{lexicon.alternation(word for word in moves if len(word) > 1)}[到至为]"
    cases = "(?<=成功)[\u4e00-\u9fff]{0,4}(?:案例|经验|范例|典型|做法|模式|实践)"  # 16起|成功避险案例
    told = lexicon.alternation(role("tells"), guarded=True)
    return re.compile(rf"(?:{told}|获(?![奖得救益胜利])|{moved})(?!的|者|{cases})")


@functools.cache
def _note() -> re.Pattern[str]:
    """100条（个）幸福河湖, 2公顷（30亩）林地, 3000个为期三年的岗位: a second unit in brackets, how long it lasts."""
    again = "(?:[（(](?:[^（()）]{1,3}|[^（()）]{1,8}下同|[约合折]{0,3}[0-9.,]+[^（()）0-9]{1,6})[)）](?:以[上下])?)?"
    return re.compile(
        rf"(?:注 ?[0-9]{{1,2}}(?![0-9]))?(?:整(?=[，。；、,; \n（(]|$))?{again}"
        "(?: |的(?!士)|之(?![一前后间江]))*(?:为期[^，。；、的]{1,6}的)?"
    )


@functools.cache
def _stops_at() -> re.Pattern[str]:
    """Where a list of origins or places ends: 22个来自本地大学、机构和企业的|项目."""
    return re.compile("[，。；：？！,;:?!\n]")


@functools.cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"[、，。；：？！…,;:?!\n）)”|｜\"]")


@functools.cache
def spent_on() -> str:
    """A verb that tells what money is for, as part of a pattern: 设立, 加强; not 研究经费."""
    noun = "机构|中心|院|所|经费|资金|人员|团队|费|区|力度|版|型|物|基金"
    helps = f"{one_of('helps')}(?!{noun}|政策|项目|对象)"
    return f"(?:{one_action()}|{one_of('furthers')}(?!{noun})|{helps})"


@functools.cache
def _verb() -> re.Pattern[str]:
    return re.compile(spent_on())


@functools.cache
def _verb_first() -> re.Pattern[str]:
    return re.compile(rf"{one_action()}(?=..)")


def starts_with_verb(folded: str, start: int, end: int) -> int:
    """Where the verb ends with which a stretch begins (为2500名儿童|实施|救助, |签约|项目), 0 where it begins with none."""
    verb = _verb_first().match(folded, start, end)
    return verb.end() if verb is not None else 0


def is_verbal(folded: str, start: int, end: int) -> bool:
    """Whether a stretch is nothing but verbs: 25万人|转移就业."""
    return _verbs().fullmatch(folded, start, end) is not None


@functools.cache
def _verbs() -> re.Pattern[str]:
    return re.compile(f"{lexicon.alternation(surfaces('actions'))}+")


def object_of_rate(folded: str, start: int, end: int) -> tuple[int, int]:
    """减按3%征收增值税: the object of the verb that follows a rate."""
    m = _verb_first().match(folded, start, end)
    thing = object_right(folded, m.end() if m else start, end)
    return (start, start) if is_verbal(folded, *thing) else thing  # 购置税按7.5%|征收


@functools.cache
def _clause_first() -> re.Pattern[str]:
    """How a clause begins that says which things are counted."""
    return re.compile(lexicon.alternation(role("describes"), guarded=True))


# 投入2亿元|对31个村实施整治, 安排基金9亿元|以备使用, 以举债8亿元|弥平
_DONE_TO: Final = re.compile("对(?![外口接内等华台岸])|以备|(?:弥平|弥补|支应|因应|抵付|补足|充抵)(?=[，。；、,;]|$)")
# 花费2000万元|将广场改建为公园, 投入2亿元|采公办方式办理, 除补助3000万元|外，…, 由累计余绌5亿元|中支应
_MOVES_ON: Final = re.compile(
    "[将把](?![军领士来才帅手关握戏守])[^，。；、的]{1,12}(?:[改建造打换变升][建造为成]|为)"
    "|采[用取以]?[^，。；、的]{2,14}?(?:方[式法案]|模式|形式|办法)|外[，,]"
    "|中(?:(?:优先|全数|全额)?(?:支应|支付|支出|移用|扣除|提取|提拨|拨付|拨出|拨款|列支|匀支|抽调|调拨|动支)|[，。；已])"  # 2.3万户|中已修缮八成
    "|[至往](?=[一-鿿]{1,10}[市县区乡镇村省国州站港校院园场厂处地岛湾](?:[，。；、]|$))"  # 调拨稻米500吨|至白沙县
    "|[尚仍还][未没待][^，。；、的]{1,8}(?:[，。；、]|$)"  # 其中2处|尚未开辟; not 4000个|仍未售出的单位
)
_SOMEWHERE: Final = re.compile(AT)  # 90%以上|在中西部
_PROVINCES: Final = re.compile("省、自治区、直辖市|省、市、自治区")
_GIVEN_TO: Final = re.compile("予([^，。；、]{2,14}?(?:基金|计划|公司|管理局|大学|医院|委员会|发展局))(?=[，。；、]|$)")
# 1名|是|长者, 逾九成|为|公营房屋; behind other numbers 为 with no letter of a verb after it: not 30家|为|居民提供服务
_ARE: Final = re.compile(
    "是|涉及(?<=[%成半一]涉及)|属(?<=[%成半一]属)|为(?<=[%成半元]为)"
    "|为(?![了何此期]|民(?![营用宿族]))(?![^，。；、]*(?:提供|开展|服务(?!式)|办理|解决))[^，。；、]{2,16}(?:[，。；、及和]|$)"
)
# 差短63亿元|将以举债支应, 以减少24%|为方向
_BY_WHAT: Final = ("将以", "将由", "拟以", "需以", "悉以", "均以", "为方向", "为原则", "为导向", "估算", "测算")
_HARMONY: Final = ("和美", "和谐", "和平")  # nouns begin with these
_MONEY_REACH: Final = 8
_POINTS: Final = ("这一", "这条", "这个", "这道")
_HOW_MUCH: Final = frozenset(
    ("", *"比 较 比较 低 高 多 少 快 慢 为低 为高 为多 为少 略低 略高 稍低 稍高 不变 维持不变 持平".split())
)
_RECORD: Final = re.compile(
    "历(?:[年来届]|史[最新之])"
    "|(?:双双|双|同|齐|再|均|都)?创(?:历[年来史]|近[一二三四五六七八九十0-9]|下?新[高低]|纪录|同期)|史上|(?:占|居|为)?最[多高大少低](?=[，。；、]|$)|再?次之|居[首次]"
    "|[占居列排]?第[一二三四五六七八九十](?=[，。；、]|$)"  # 经建支出50亿元第三, 警政支出40亿元占第四
)
_OF_RECORD: Final = frozenset("历创史最次居双同齐再均都占为列排第")  # with which these begin


_CARRIED_OUT: Final = re.compile("(?:实施|进行|开展|予以|给予)了?(?=[\u4e00-\u9fff]{2})")


def object_right(folded: str, start: int, end: int) -> tuple[int, int]:
    """The noun phrase that begins at `start` and ends before `end` at the latest; empty if none begins there."""
    note = _note().match(folded, start, end)
    start = note.end() if note else start
    start, end = within_aim(folded, start, end)
    if folded[start - 1] in "户人" and (carried := _CARRIED_OUT.match(folded, start, end)) is not None:
        start = carried.end()  # 对520户2300人|实施|生态移民
    paid = folded[start - 1] == "元"
    used = paid and folded.startswith(_USED_FOR, start)
    pointed = folded.startswith(_POINTS, start) and folded[start - 1] != "的"  # 不少于18亿亩|这条红线
    if (
        pointed
        or folded.startswith(_BY_WHAT, start)
        or _goes_on(folded, start, end, paid)
        or (not used and tells(folded, start, end))
    ):
        return start, start
    funds = _funds_spent().match(folded, start, end) if paid else None
    end = funds.end() if funds is not None else end  # 3亿元|资金|改造老旧管网
    if folded[start : start + 1] in ("为", "是", "属", "涉") and _ARE.match(folded, start, end) is not None:
        start += 1 + (folded[start + 1] in "于及")  # 1名|是|长者, 逾九成|为|公营房屋, 七成|涉及|骗案
    if folded[start : start + 1] == "予" and folded[start + 1 : start + 2] != "以":
        fund = _GIVEN_TO.match(folded, start, end) if paid else None  # 提供1022户|予新婚家庭
        return fund.span(1) if fund is not None else (start, start)  # 增拨10亿元予|盛事基金; 发放6000元|予每名学生
    start += paid and folded[start : start + 1] == "于"  # 投入20亿元|于|土地平整工程
    if paid:
        thing = _paid_thing(folded, start, end, used)
        if thing is None:
            return start, start
        start = thing
    if _clause_first().match(folded, start, end) and (last := folded.rfind("的", start, end)) > start:
        start = last + 1  # 3个带动作用强、在全国有影响的集群
    start, stop = _noun_from(folded, start, _noun_end(folded, start, end))
    said = folded[start:stop]
    if (
        (said in role("generic") and not (folded[start - 1] in "项个" and said.endswith("目标")))  # 250项|施政目标
        or said in _HOW_MUCH
        or said in leads_verb()
        or stop_words().fullmatch(folded, start, stop)
    ):
        return start, start  # 5%的|目标, 656亿元|比今年少, 3万人|稳定|脱贫
    if folded.startswith("之", start) and folded[start + 1 : stop] in role("generic"):
        return start, start  # 2500户|之目标
    if folded[start : start + 1] in _OF_RECORD and _RECORD.match(folded, start, stop):
        return start, start  # 投资3800亿元|历年最高
    stop = _before_whose(folded, start, stop)
    return (start, stop) if _LETTER.search(folded, start, stop) is not None else (start, start)  # 20亿斤|*@@*


def _before_whose(folded: str, start: int, stop: int) -> int:
    """Where a noun ends that stands before what is told to be of it: 装机|目标, 行政审批事项|的目标, 5万个单位|的土地."""
    if folded.endswith("目标", start + 2, stop) and folded[start - 1] == "的":
        return stop - 2  # 300万千瓦的|装机目标
    if (stated := folded.find("的目标", start + NOUN, stop)) > 0:
        return stated  # 减少1/3|行政审批事项|的目标提前实现
    of_sites = folded.endswith(_SITES, start + NOUN, stop) and folded[start - 1] not in "宗幅块片顷亩里"
    return stop - 3 if of_sites else stop  # 可兴建5万个|单位|的土地


_SITES: Final = ("的土地", "的用地", "的地皮")
_LETTER: Final = re.compile("[\u4e00-\u9fffA-Za-z]")


def _paid_thing(folded: str, start: int, end: int, used: bool) -> int | None:
    """Where the noun behind an amount of money begins; None if what follows tells what the money is for."""
    lead = led_to(folded, start, end)
    if folded[lead : lead + 1] == "在" and (done := done_there().match(folded, lead, end)) is not None:
        return done.end()  # 预留5000万元|在青石区推行试验计划
    verb = _spent_on(folded, lead, end)
    if verb is None and folded[start : start + 1] == "以" and not folded.startswith(_IN_KIND, start):
        return None  # 差短63亿元|以举债支应
    if verb is None:
        return lead if used else start  # 其中20亿元用于|科技园第一期, 5000万元作|技能培训
    if verb.group() in role("founds"):
        return verb.end()  # 拨款20亿元设立|教师发展基金
    if any_of("funds").search(folded, verb.end(), min(end, verb.end() + _MONEY_REACH)):
        return start  # 3亿元改造资金 is money
    return None  # 安排3亿元支持技改


@functools.cache
def _funds_spent() -> re.Pattern[str]:
    money = "(?:资金|经费|(?:预算|款项)(?!(?:执行|管理|编制|控制)[数率情进办结制度]))"  # 5亿元|预算|办理午餐补助
    return re.compile(f"[\u4e00-\u9fff]{{0,4}}?{money}(?={spent_on()}|用于|用来)")


_IN_KIND: Final = ("以工代赈", "以旧换新", "以奖代补", "以租代建", "以色列")


@functools.cache
def done_there() -> re.Pattern[str]:
    """在青石区推行|试验计划: where something is done, and the verb."""
    return re.compile(f"{AT}(?:[^，。；、的]{{2,12}}?|[^，。；的]{{4,20}}?等){one_action()}(?=..)")


def _noun_end(folded: str, start: int, end: int) -> int:
    """Where the words that begin at `start` end at a mark or a verb.

    A verb that stands first is part of the noun (5个就业岗位), but 320个县|开展试点.
    """
    if ranks := _PROVINCES.match(folded, start, end) or _RANKS.match(folded, start, end):
        m = stop_words().search(folded, ranks.end(), end)
        stop = m.start() if m else end
        return min(stop, ranks.end()) if ranks.re is _PROVINCES else stop
    first = start + (1 if folded[start : start + 1] in ONE_LETTER or folded.startswith(LAND_USED, start) else 2)
    mark = _mark().search(folded, start, min(start + 2, end))
    m = None if mark else stop_words().search(folded, first, end)
    while m is not None and says_which(folded, start, m):
        m = stop_words().search(folded, m.end(), end)
    stop = mark.start() if mark else m.start() if m else end
    if folded[stop : stop + 1] not in ENDS and (how := _how().search(folded, first, stop)) is not None:
        stop = how.start()  # 15个项目|提前投产, 贫困人口|稳定脱贫
    going_on = folded[stop - 1] == "中" or folded.find("中、", first, stop) > 0  # 1600户|社宅|兴建中、300户规划中
    if going_on and (works := _under_way().search(folded, first, stop)) is not None:
        stop = works.start()  # 5项工程|施工中; 380户|施工中 tells the stage
    beside = and_does().search(folded, first, stop) if first < stop else None
    comma = folded.find("、", first, stop) if beside is None else -1
    if comma > 0 and folded[comma - 2 : comma] not in actions():
        # 5000元|消费券|、增加免税额
        beside = does_else().match(folded, comma, stop) if comma > first else None
        beside = beside or works_too(folded, comma, stop)
    stop = beside.start() if beside else stop  # 287张病床|和聘请医生
    less = folded[stop - 1] in "多少高低" and folded[stop] in _DIGITS  # 比43万个|单位|少4%
    less = less or folded[stop - 1] == "未"  # 60个|村|未配备医生
    return stop - 1 if less and stop - 1 >= first else stop


_DIGITS: Final = frozenset("0123456789约近")


@functools.cache
def _under_way() -> re.Pattern[str]:
    return re.compile(f"[皆均仍]?{under_way()}(?=、?$|、[约近逾]?[0-9])")


@functools.cache
def _how() -> re.Pattern[str]:
    words = lexicon.alternation(leads_verb() | role("how far"))
    now = "正(?<![改修更校公矫纠端转立方补反严]正)"  # 3000名学生|正接受资助
    return re.compile(f"(?:{words}|{MODAL_WILL}|{now})+$")


# words that praise or measure what is counted
_QUALITY: Final = re.compile("、|[强高好优大快广多著性新佳精美]$|^[0-9具有过超近已这该其]|^设有|组成$|较|更|最")


def _noun_from(folded: str, start: int, stop: int) -> tuple[int, int]:
    """The noun of the words from `start` to `stop`: without a long phrase before 的, marks and members at its end."""
    stop = inside_bracket(folded, start, stop)
    cut = folded.rfind("的", start, stop)
    if cut > start and folded[cut + 1 : stop] in _COSTS and folded[start - 1] not in "元%成半":
        stop = cut  # 3000张|服务券|的开支
    elif cut > start and _deeds().fullmatch(folded, cut + 1, stop) is not None:
        stop = cut  # 3000个单位的兴建, 农房|的抗震加固, 小区|的改造工作
    elif cut > start and stop - cut > (_SHORT_NOUN if _is_owned(folded, start, cut, stop) else NOUN):
        # 符合条件的|残疾人, 承包经营的|食堂: what says which ones are meant stays, unlike 吸引力强、带动面广的|消费场景
        which = _SHORTEST_WHICH <= cut - start <= _LONGEST_WHICH and not _QUALITY.search(folded[start:cut])
        start = start if which else cut + 1
    stop = outside_marks(folded, start, stop)
    return start, before_joints(folded, start, stop)


_COSTS: Final = frozenset(("开支", "费用", "经费", "成本", "支出", "款项", "所需费用", "所需开支", "所需经费"))


@functools.cache
def _deeds() -> re.Pattern[str]:
    return re.compile(f"{one_of('deed')}+(?:工作|工程|任务)?")


def _goes_on(folded: str, start: int, end: int, paid: bool) -> bool:
    """Whether something else than a noun stands behind a number: 、, a bracket, 投入2亿元|对31个村…, 90%以上|在中西部."""
    # 人均產值估破4萬美元|　青石會：審慎樂觀: the other half of a headline
    if start < end and folded[start] in "（(【[和及与并且但而、等—后/\u3000" and not folded.startswith(_HARMONY, start):
        return True
    if folded[start : start + 1] == "即" and folded[start + 1] in "0123456789约近是为":
        return True  # 增加1亿元|即12%
    if tells_of_things(folded, start, end):
        return True
    if folded[start : start + 1] in "将把采外中至往尚仍还" and _MOVES_ON.match(folded, start) is not None:
        return True
    if paid and _DONE_TO.match(folded, start, end) is not None:
        return True
    share = (
        folded[start - 1] in "%半成"
        or folded.endswith(("之一", "分一"), 0, start)
        or (folded[start - 2 : start] in ("以上", "以下") and folded[start - 3] in "%成")
    )
    return share and _SOMEWHERE.match(folded, start, end) is not None


def _spent_on(folded: str, start: int, end: int) -> re.Match[str] | None:
    """安排3亿元|支持|技改: the verb behind an amount; not a noun that begins like one, nor 给予500万元|奖励."""
    noun = folded.startswith(affixes("blockers"), start)  # 转移支付, 供应
    verb = None if noun else _verb().match(folded, start, end)
    return None if verb is None or folded[verb.end() : verb.end() + 1] in ENDS else verb


# 150个|省、市重点项目, 57条|主、次干道: letters of which the nouns behind share what follows
_RANKS: Final = re.compile(
    "(?:[国省市县区](?:、[省市县区乡])+(?:（[地州盟]）)?|[主大中上东南左前内新高软公](?:、[次中小下南西北右后外旧老低硬私])+)(?=[\u4e00-\u9fff]{2})"
    "|[短近中](?:、[中长远]){1,2}[期程]"  # 12项|短、中、长期改善措施
)


_USED_FOR: Final = ("用于", "用作", "作")


def led_to(folded: str, start: int, end: int) -> int:
    """Where it is told what money is for: 预留3亿元|以|资助…, |用以|购买…, |加强|推广…."""
    m = _leads().match(folded, start, end)
    return m.end() if m is not None else start


@functools.cache
def _leads() -> re.Pattern[str]:
    how = lexicon.alternation(adverbs() - role("furthers"))
    how = f"{how}|{one_of('furthers')}(?={one_action()})"
    manner = "以[^，。；、]{2,6}(?:方[法式]|形式)"  # 以资助方式|更换…
    means = f"(?:重点|主要|专项|集中|优先|全部)(?=用于|用作|用来|{spent_on()})"  # 主要|用于老旧管网改造, 重点|支持技改
    return re.compile(rf"(?:{manner}|{means}|用以|用于|用作|用来|作为?(?=..)|以|来|{PUSHES}|{how})*")


def _is_owned(folded: str, start: int, cut: int, stop: int) -> bool:
    """困难居民的住房, 对长者的照顾: a noun of two letters says little without whose it is; 有困难的人士 does."""
    return cut - start <= _SHORT_OWNER and folded[stop - 1] not in _WHO


_SHORT_NOUN, _SHORT_OWNER = 3, 6  # letters with 的 of a short noun, and of whose it is
_SHORTEST_WHICH, _LONGEST_WHICH = 3, 14  # letters of what says which things are meant
_WHO: Final = frozenset("人士才员者份市县区村镇")
