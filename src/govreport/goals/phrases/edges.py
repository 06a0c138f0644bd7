"""The edges of a noun phrase: marks, the terms on which a number is told, brackets, what is only explained."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.terms import TERMS, TERMS_END, terms_ahead
from govreport.goals.seen.aspects import SURVEYED
from govreport.mentions.cues import ESTIMATES, MATERIALS
from govreport.text.words import BASE, OF, OF_WHICH, WHOLE, actions, endings, nominal_verbs, one_of, role

__all__ = [
    "CLAUSE_ENDS",
    "ENDS",
    "MODAL_WILL",
    "NOUN",
    "NOUNS_WITH",
    "NUMBER_ENDS",
    "RAISES",
    "SHARES",
    "SUFFIX",
    "alters_by",
    "among_leaders",
    "funded",
    "joins",
    "last_bracket",
    "off_base",
    "with_added",
    "with_deed",
    "within_edges",
    "without_lead",
    "without_modals",
]

NOUN: Final = 2  # letters that a noun has at least
CLAUSE_ENDS: Final = frozenset("，,；;。\n")
ENDS: Final = frozenset(("", *"，。；、,;\n"))
NUMBER_ENDS: Final = frozenset("，。；、,;）) \n")  # what may stand behind a number without a unit or a noun
# 覆盖率, 投资额, 开发商: with one of these the verb is part of a noun, unless another noun begins there (新增|商业面积)
_ZONE: Final = "区(?![级内属域政委长管块间划])"  # 启动|区
SUFFIX: Final = (
    "(?:金额|比[例重]|总(?<!实现总)(?<!完成总)(?<!突破总)[量数额]"
    "|[上下]限|数(?![字据控学码智])|度(?![假汛电])|化(?![工学肥解债石纤验妆])|商(?![业品标务场贸圈户铺会住事家旅机超店船城厦文])"
    "|方(?![舱便言])|量(?![子化贩])|用(?![户电水于])|面(?![向料包上粉食板])|额(?!外)|业(?![务主态绩界余委者])"
    f"|{_ZONE}|等(?![级候待于同值外离])|率(?!先)|点(?![亮位面线名赞对击])|站(?![点位稳上在前])|值(?![守班机勤])|型(?![材钢])|性(?![别病])|力(?!学)|[费类级者])"
)
_EDGES: Final = frozenset(" 的、，,:：—（(\u3000↑↓↗↘")


def _behind_heading(phrase: str) -> int:
    """Where a phrase begins behind the number of an article, and behind a heading that names the same thing.

    >>> phrase = "第15条 市域总人口规划江北市域总人口"
    >>> phrase[_behind_heading(phrase) :]
    '市域总人口'
    """
    article = _ARTICLE.search(phrase) if "条" in phrase else None
    start = article.end() if article is not None else 0
    told = phrase[start:]
    again = told.find(told[:_HEAD], _HEAD)
    twice = again > 0 and told.startswith(told[again:]) and _JOINTS.isdisjoint(told[len(told) - again : again])
    return start + again if twice else start


_MOST: Final = ("最多", "最高", "最大", "居多", "为最多")
_LED_BY: Final = re.compile("[^，。；、]{0,8}以(?=[^，。；、]{2,12}\\Z)")
_UNCOUNTED: Final = re.compile("(?<=..)[为是达][0-9][0-9,]{2,}$")
_HEAD: Final = 4  # letters of a noun that may stand twice
_ARTICLE: Final = re.compile("第[0-9一二三四五六七八九十]{1,4}条[ 　]?(?=..)")
_TOLD_TWICE: Final = 8  # letters, and more, of a phrase in which the same noun stands twice
_JOINTS: Final = frozenset("和与同及或占比、的对")


def within_edges(folded: str, start: int, end: int) -> tuple[int, int]:
    """The phrase without marks, terms (剔除不可比因素), a name that is explained and brackets at its edges."""
    while end > start and folded[end - 1] in _EDGES:
        end -= 1
    if end - start > 1 and folded[end - 1] == "在" and folded[end - 2] not in "存所潜内现实外":
        # 赤字率在2%左右, 增速均在3%以上, 失业率平均在3%
        # 经济成长率|多在3.5%以上
        adverb = folded[end - 2] in "均都仍" or (folded[end - 2] == "多" and folded[end - 3] in "率值额量数比")
        end -= 3 if folded.startswith("平均", end - 3) else 1 + adverb
    phrase = folded[start:end]
    start += _behind_heading(phrase) if len(phrase) >= _TOLD_TWICE else 0
    phrase = folded[start:end]
    if "后" in phrase or "下" in phrase or "以来" in phrase:
        led = terms_ahead().match(folded, start, end)
        # 达产后年|新增产值, 一般年景下|粮食产量, 自开通以来|累计发送旅客
        start = led.end() if led is not None else start
        phrase = folded[start:end]
    if phrase.endswith(TERMS_END) and (terms := TERMS.search(phrase)) is not None:
        end = start + terms.start()  # 生产总值 | 剔除不可比因素 | 增长7.8%
        phrase = folded[start:end]
    start, end = _without_figures(folded, start, end)
    phrase = folded[start:end]
    if "  " in phrase or "\u3000" in phrase or phrase.endswith(OF_WHICH):
        start, end = _of_one_phrase(folded, start, end)
        phrase = folded[start:end]
    if ("已" in phrase or "最" in phrase or "实际" in phrase) and (
        told := _done().search(phrase) or _given_at_most().search(phrase)
    ):
        end = start + told.start()  # 高速公路|已建成通车|1820公里, 创业贷款|最高可贷|200万元
        phrase = folded[start:end]
    if phrase.endswith(("恢复", "回复")) and folded[end] in "到至" and (back := _BACK.search(phrase)) is not None:
        end = start + back.start()  # 客运量|已恢复|至2019年的九成
        phrase = folded[start:end]
    if ("指" in phrase or "是" in phrase or "显示" in phrase or "发现" in phrase or "高兴" in phrase) and (
        explained := _EXPLAINED.match(folded, start, end)
    ) is not None:
        start = explained.end()  # “一稳”是指|失业率
        phrase = folded[start:end]
    if not _FRAMES.isdisjoint(phrase) or "位的" in phrase or "名的" in phrase:
        start, end = _unframed(folded, start, end)
        phrase = folded[start:end]
    if (
        ("元" in phrase or "以" in phrase)
        and not phrase.endswith(endings("share"))
        and (priced := _PRICED.match(phrase)) is not None
    ):
        start += priced.end()  # 3亿元以上的|住宅交易; but 年收入超50万元的合作社, 收入50万元以上的村占比 are names
        phrase = folded[start:end]
    if "）" in phrase or ")" in phrase:
        start = _after_bracket(folded, start, end)
    elif (inside := _INCLUDING.search(phrase)) and (not inside.start() or phrase[inside.end() :] not in role("ratio")):
        start += inside.end()  # 查处不合格产品（|不合格率|2%）: the bracket is closed behind the number
    return start, end


def _without_figures(folded: str, start: int, end: int) -> tuple[int, int]:
    """支出以|教育支出|最多, |总人口|为3,718,900, 达成|率|为任期目标1万户之83%: a noun without how much of it there is."""
    phrase = folded[start:end]
    if folded.startswith(_MOST, end) and (told := _LED_BY.match(folded, start, end)) is not None:
        return told.end(), end
    if phrase[-1:].isdecimal() and (told := _UNCOUNTED.search(phrase)) is not None:
        return start, start + told.start()
    return start, start + phrase.find("率为") + 1 if "率为" in phrase else end


@functools.cache
def _done() -> re.Pattern[str]:
    verb = f"(?:{one_of('opens')}|{lexicon.alternation(actions())})"
    since = "(?:现|均|都|目前|实际)?已经?|实际(?!利用|使用|到位)"
    return re.compile(f"(?:{since})(?:累计|{one_of('how far')})?{verb}+了?$")


@functools.cache
def _given_at_most() -> re.Pattern[str]:
    """What someone is given or lent at the most: 每户最高可补助, 最多可获."""
    each = "(?:每[人户案名家月年次])*"
    return re.compile(f"{each}最[高多](?:可?{lexicon.alternation(actions() | role('grants'))}|可[获得领借贷])$")


def _of_one_phrase(folded: str, start: int, end: int) -> tuple[int, int]:
    """选定|其中|4块; 特区发展民生  |医疗支出, in a headline: without 其中 at the end, and the phrase before a gap."""
    end -= NOUN * folded.endswith(OF_WHICH, start, end)
    gap = max(folded.rfind("  ", start, end - NOUN) + 1, folded.rfind("\u3000", start, end - NOUN))
    return (gap + 1 if gap > start else start), end


def _unframed(folded: str, start: int, end: int) -> tuple[int, int]:
    """The phrase without a label before it, an opened quotation, and whom it is told of behind it."""
    led = _LEADERS.search(folded, start + NOUN, end)
    end = led.start() if led is not None else end  # 到位资金|排在前三位的是青石县|5亿元
    start = max(start, folded.rfind("】", start, end) + 1)  # 【经济】|生产总值
    titled = folded.find("》的", start, end - NOUN)
    if titled > 0 and folded.rfind("《", start, titled) in (-1, start):
        start = titled + NOUN  # 《2027年预算案》的|经常开支
    opened = folded.rfind("“", start, end)
    if opened > folded.rfind("”", start, end) and opened + NOUN < end:
        start = opened + 1  # 重申“|工业用地比例|不低于30%”, 提升为「|碳排放|减少28%」
    listed = max(folded.rfind("”（", start, end), folded.rfind("”(", start, end))
    if listed >= 0 and folded.find("）", listed, end) < 0 and folded.find(")", listed, end) < 0:
        start = listed + NOUN  # 实现“五个突破、五个翻番”（|生产总值|突破2000亿元
    noted = _NOTED.search(folded, start, end)
    return start, noted.start() if noted is not None else end  # 全年差饷|注2


def among_leaders(folded: str, start: int, end: int) -> bool:
    """排在前三位的是青石县5亿元、|白沙区|4亿元: whether a stretch names those that lead, one after the other."""
    return _LEADERS.search(folded, start, end) is not None


_LEADERS: Final = re.compile(
    f"(?:总量|总额|增[速幅])?(?:位?[排居列]|排名|名列)?(?:在|于|{WHOLE})?前[一二三四五六七八九十]{{1,2}}[位名]的"
    "(?:[县市区地州]{1,2}|省份|城市|单位)?(?:分别|依次)?(?:是|为|有)"
)


def with_deed(folded: str, start: int, begin: int, end: int) -> int:
    """Where a measure begins that names nothing alone, with its verb: 竣工|面积, 资助|名额|达到9个; not 提供|名额|9个."""
    deed = folded[begin - NOUN : begin]
    named = folded[begin:end] in role("named by deed")
    if folded[begin:end] in role("told of deed"):
        another = deed in nominal_verbs() and folded[begin - 2 * NOUN : begin - NOUN] in actions()
        named = another or folded[end] not in _NUMERALS
    # 抽检|合格率, 培训|学员就业率, 改造|小区满意度: no one does a rate
    named = named or (deed in nominal_verbs() and folded.endswith(("率", *endings("ratio")), begin, end))
    if not named or deed not in actions() or deed in alters_by() or deed == "实现":  # 实现|成功率95%
        return begin
    verb = begin - NOUN - (folded[begin - NOUN - 1] == "新")
    return verb if verb >= start else begin


@functools.cache
def funded() -> re.Pattern[str]:
    """发放各类|救助资金, 安排|整治资金, 兑现|搬迁奖励: money that is named by what it is for."""
    deeds = lexicon.alternation(nominal_verbs() | role("works on"))
    return re.compile(f"{deeds}(?:专项|补偿|奖励|补助|补贴|扶持|激励)?{one_of('funds')}(?![\u4e00-\u9fff])")


@functools.cache
def alters_by() -> frozenset[str]:
    """Verbs of change, whose object changes by so much: 压减|面积10%."""
    return role("counts increase") | role("counts decrease") | role("raises by")


def with_added(folded: str, start: int, begin: int, end: int) -> int:
    """Where a share or a number begins of what is new: 新增贷款|占比, 新增用户|人数达到; but 新增|参保人数16万人 tells what is added."""
    if folded[begin - 1] in "记册约签工立产增设" and folded.startswith(_GROWS, end):
        new = _NEW.search(folded, max(start, begin - _LONGEST_NEW), begin)
        return new.start() if new is not None else begin  # 新登记|企业|增长25%: of those alone
    measures = _MEASURED if folded[end] in "达为突逾超" else SHARES
    added = begin - NOUN >= start and folded[begin - NOUN : begin] in _ADDED
    return begin - NOUN if added and folded.endswith(measures, begin, end) else begin


_ADDED: Final = frozenset(("新增", "新建"))
_GROWS: Final = ("增长", "下降", "同比", "比上年", "较上年")
_NEW: Final = re.compile("新(?:登记|注册|签约|签|开工|设立|投产|增|设)(?:注册)?\\Z")
_LONGEST_NEW: Final = 5  # letters
SHARES: Final = ("占比", "比例", "比重")
_MEASURED: Final = (*SHARES, "户数", "人数", "数量", "金额", "规模")


_FRAMES: Final = frozenset("】「“”》注")
_NOTED: Final = re.compile("(?<=..)(?<![关备专倾])注 ?[0-9]{1,2}\\Z")
_BACK: Final = re.compile("(?<=..)(?:已经?|均|将|[亦也]?会|可|基本|逐步|大致)*(?:恢复|回复)$")
_EXPLAINED: Final = re.compile(
    "我们?(?:很|十分|非常)?高兴[^，。；]{0,10}?(?:公布|宣布)(?=.{2})"
    f"|.{{2,}}(?:是指|指的是|就是)(?=.{{2}})|[“「][^”」]{{1,8}}[”」]是(?=.{{2}})|.{{0,14}}?{SURVEYED}(?=.{{2}})"
)


def off_base(folded: str, start: int, end: int) -> tuple[int, int]:
    """在2025年|粮食总量|的基础上增产8%, 在去年粮食生产基础上增产|原粮|3亿斤: a noun without the base that it stands on, or that base."""
    base = _ON_BASE.search(folded, start + NOUN, end)
    if base is None:
        return start, end
    return (start, base.start()) if base.end() >= end - 1 else (base.end(), end)


_ON_BASE: Final = re.compile(f"的?{BASE}上")

_INCLUDING: Final = re.compile("[（(](?:其中|即)?(?:不?包括|不?含有?|其中)?")


def last_bracket(folded: str, start: int, end: int) -> int:
    """Where the last bracket of a stretch opens; -1 where none does."""
    return max(folded.rfind("（", start, end), folded.rfind("(", start, end))


def _after_bracket(folded: str, start: int, end: int) -> int:
    """Where a phrase begins after a bracket that was opened before it; `start` where there is none."""
    closed = max(folded.rfind("）", start, end), folded.rfind(")", start, end))
    if folded.find("（", start, closed) < 0 and folded.find("(", start, closed) < 0:
        return closed + 1
    return start


_PRICED: Final = re.compile(
    ".*(?<![超过达破0-9十百千万亿.])[0-9十百千万亿.]+(?:(?:美|港|欧|日|澳门)?元(?:以上|以下|左右)?|(?:吨|千瓦|亩|公里)以[上下])"
    f"{OF}(?=..)"
)


def without_lead(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind how and for whom it is told: 经季节性调整的|失业率, 提请…审议|法规草案.

    集成电路、生物医药、人工智能|三大产业: nor are those part of it that it sums up; 这项措施涉及|开支; nor is who set it:
    年初人代会确定的|生产总值.
    """
    if folded.find("、", begin, end) > 0 and (sum_ := _SUMMED_UP.match(folded, begin, end)) is not None:
        members = folded.count("、", begin, sum_.end()) + folded.count("和", begin, sum_.end()) + 1
        begin = sum_.end() if "一二三四五六七八九十".find(folded[sum_.end()]) == members - 1 else begin
    if (these := folded.find("的该等", begin, end - 1)) > 0:
        begin = these + 3  # 仍能使用的该等|设备
    if not _CAUSES.isdisjoint(folded[begin:end]) and (involved := _involved().match(folded, begin, end)) is not None:
        begin = involved.end()
    if folded.find("将", begin, end) > begin or folded.find("把", begin, end) > begin:
        moved = _moved().search(folded, begin, end)
        begin = moved.end() if moved is not None else begin
    if folded.find("的", begin + NOUN, end - 1) > 0 and (given := _SET_BY.match(folded, begin, end)) is not None:
        begin = given.end()
    told = _ADJUSTED.match(folded, begin, end) if folded[begin : begin + 1] in "经每未今提配各多历" else None
    if folded[begin - 1] == "由" and (of := folded.find("的", begin + NOUN, end - 1)) > 0:
        begin = of + 1 if folded[of - NOUN : of] in actions() else begin  # 由体育学院支援的|精英项目
    if folded.find("提请", begin, end) > begin:
        told = _ADJUSTED.search(folded, begin, end)  # 国务院|提请…制定|法律草案
    return told.end() if told is not None else begin


_CAUSES: Final = frozenset("涉令使括")


@functools.cache
def _involved() -> re.Pattern[str]:
    by = "措施|建议|计划|安排|宽减|宽免|拨款|项目|工程|方案|政策"
    told = f"{one_of('foresees')}|将|会|可|共|合共|总共|约"
    lists = "(?:目标|指标|任务|重点|内容|亮点|成果|成效|措施)(?:还|就|主要)?包括"  # 主要目标还包括|水利用系数
    return re.compile(f"[^，。；]{{0,16}}?(?:(?:{by})(?:{told})*(?:涉及的?|令|使(?!用))|{lists})(?=..)")


_SET_BY: Final = re.compile(
    "(?:[今去]年)?(?:年初)?(?:“[^“”]{2,6}”|[^，。；、“的]{0,6}?)(?:年初|代会|会议|全会|国家|上级|[省市县区州]|规划|纲要|党委|政府)"
    "(?:确定|下达|部署|批准|通过|提出|明确)的(?=..)"
)
_SUMMED_UP: Final = re.compile("[^，。；（(]{2,16}?、[^，。；（(]{2,30}?(?=[二三四五六七八九十]大[\u4e00-\u9fff])")
_ADJUSTED: Final = re.compile(
    "[各多]种?(?:方式|渠道|途径|形式)(?:使用|筹集|吸收|引进|利用|募集|获得|筹措|投入)(?=..)|(?:历年|各个?年度?)来?的(?=..)|"
    "(?:提请|配合)[^，。；、]{0,20}?(?:审议通?过?|制定(?:或?修[改订])?|修[订改]|出台|颁布)(?=..)"
    "|经[^的]{0,5}调整[后的]的?|(?:(?:未来|今后)[几数若干]+年)?每[年月]的(?=..)|每[个名位](?:[\u4e00-\u9fff]{1,4}每[年月日])的(?=..)"
)


@functools.cache
def _moved() -> re.Pattern[str]:
    """预算案建议把|承担额, 政府计划将|税率: what is to be moved stands behind 将 or 把."""
    return re.compile(
        f"(?:(?:{one_of('intends')}|希望|授权|同意|宣布|目标是|[定订设]下了?|如何|[已会可拟也还亦要]|必须|务必|应当?)"
        "(?:进一步|再|逐步)?[将把]|(?:政府|当局)把)(?=..)"
    )


def without_modals(folded: str, begin: int, end: int) -> int:
    """Where a phrase ends without the modal verbs behind it: 名额则会|由3000个增至5000个, 学校要|增加到30所, 长者可获|2500元."""
    end -= folded[end - 1] == "快" and folded[end] == "将"  # 开支快|将突破
    if end - begin > NOUN and folded[end - 1] in RAISES and folded[end] in _NUMERALS:
        end -= folded[end - 2] not in RAISES[folded[end - 1]]  # 服务券|加4000张, as headlines have it; 出口|创3亿元新高
    if folded[end - 2] == "将" and folded[end - 1] in "设建办派拨" and end - begin > NOUN:
        end -= 2  # 青石区|也将设|5站
    while end - begin > NOUN and folded[end - 1] in _MODALS:
        if folded[end - 2] in NOUNS_WITH.get(folded[end - 1], "") and folded[end - 3 : end - 1] != "比重":
            break
        if folded.endswith("基金会", begin, end):
            break
        if folded[end - 1] == "会" and folded[end] in _NUMERALS and _YEAR.match(folded, end) is None:
            break  # 项目调度会|24次: no verb follows
        end -= 1
        each = end - begin > NOUN and folded[end] in "会将" and folded[end - 1] in "均都"
        end -= each and folded[end - 2] not in _PER  # 工程开支|均会超过; not 人均将达到
    return end


# Verbs of one letter, and with which letters before them they are parts of other words.
RAISES: Final = {
    "加": "增参追附更外添叠施新倍",
    "多": "大更众许最过很良丰诸繁甚不再",
    "创": "科首独原文双开草新自众共屡连再",
    "派": "党学帮流官调选委指特分少气海京教宗各两反正下增加外抽",
}
_PER: Final = frozenset("人户年月日地平亩")  # 人均, 年均: letters before 均 that make another word of it


_YEAR: Final = re.compile("[12][0-9]{3}(?:年|[-/–—][0-9]{2})")
_MODALS: Final = frozenset("会将亦也以已则要计只仅获可就是按能仍却即料估另新略还便被")
_NUMERALS: Final = frozenset("0123456789一二两三四五六七八九十百千近共约")
# 会 as a modal verb, behind nouns that may end with it: 企业|会参展, not 协会, 音乐会, 社区会堂.
MODAL_WILL: Final = (
    "(?<![管社协委机商联董事理议法大展晚乐聘介讨谈动览庙峰年聚宴盛工唱])(?<!委员)(?<!基金)会(?![堂所馆址场员籍展议])"
)
# 委员会, 机会, 需要, 流量计: nouns that end like a modal verb
NOUNS_WITH: Final = {
    "能": "产功性效动用节技职智储势新核热电光阳赋潜氢风体机官才万全多源耗蓄质洋汐海供充量综废聚冷",
    "会": "社协委大机开年都省市工商学国人议展集员事联理动览谈乐唱流介聘证销易讨论讲训布接选审",
    "要": "主需重必纪摘提概首",
    "新": "创更高革翻刷全最维迎出尝换焕",
    "只": "船",
    "被": "植棉覆羽",
    "却": "冷退忘了",
    "计": "大统设审会估预合总共累生热小量压度",
    "获": "收捕缴抓查截俘荣喜斩拿",
    "可": "许认",
    "略": "战策方攻谋侵忽简概要领粗大省经传史韬胆",
    "就": "成造",
    "还": "归偿返奖退交送",
    "便": "方以不随轻灵快顺利农简近",
    "料": "".join(sorted(MATERIALS)) + "预",
    "估": ESTIMATES,
}


def joins(folded: str, at: int) -> bool:
    """Whether a letter behind a noun joins it to the next one: 3所中学|以及5所小学; not 普惠及, 参与, 合并."""
    return folded[at - 1] not in _JOINED[folded[at]] if folded[at] in _JOINED else folded.startswith("以及", at)


# with letters that make words with them: 总和, 两者之和
_JOINED: Final = {"和": "温缓平共饱祥总之", "及": "惠普", "与": "参赠给授", "并": "合归吞兼"}
