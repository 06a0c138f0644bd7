"""Where the noun behind a number ends before what is told of it: 3个机场|通航, 20家企业|建设智能车间, 经济发展|进入新阶段."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.comparisons import moves
from govreport.goals.phrases.edges import ENDS, MODAL_WILL, SUFFIX, joins, last_bracket
from govreport.goals.phrases.subjects import NOUN
from govreport.text.words import (
    BULLETS,
    WHOLE,
    actions,
    adverbs,
    endings,
    nominal_verbs,
    one_action,
    one_of,
    role,
    surfaces,
)

__all__ = [
    "FOR_USE",
    "IN_TURN",
    "ITEM_SIGNS",
    "LAND_USED",
    "ONE_LETTER",
    "and_does",
    "before_action",
    "before_arrival",
    "before_fee",
    "before_help",
    "before_joints",
    "before_predicate",
    "before_quality",
    "before_verb",
    "does_else",
    "inside_bracket",
    "leads_verb",
    "outside_marks",
    "people_of",
    "says_which",
    "tells_of_things",
]

# 再释出30间|供社区据点使用, 3000个单位|供市民申请; not 供水设施
FOR_USE: Final = "供(?![水电热气应暖给需销货养])[^，。；、的]{1,12}(?:使用|申请|选购|租用|购买|居住|停泊|停放|入住|参加|发展|兴建|就读)"
# 30支团队|分两期完成项目, 40张病床|也需延至明年, 规划研究|亦会展开
IN_TURN: Final = (
    "分(?=[两二三四五六七八九十2-9]{1,2}(?:个?阶段|[期批步年]))"
    "|(?<=[一-鿿]{2})[也亦](?=[会将须需要可已应未获是有正由于]|能够|同样|陆续)"
)
LAND_USED: Final = ("地用作", "地留作", "地拨作", "地辟作", "地划作", "地辟为", "地划为", "地拨给")  # 3幅地|用作停车场
ONE_LETTER: Final = frozenset("县市区省州村镇乡国")  # nouns of one letter, which are counted: 8个市


@functools.cache
def _arrival() -> re.Pattern[str]:
    verb = lexicon.alternation(surfaces("actions", kind="intransitive") | role("fares"), backwards=True)
    words = surfaces("openers", kind=("adverb", "modal")) | leads_verb()
    return re.compile(rf"(?:{verb}[、和及并]?)+(?:{lexicon.alternation(words, backwards=True)})*")


_WILL: Final = re.compile(MODAL_WILL)


@functools.cache
def leads_verb() -> frozenset[str]:
    """Words between a noun and what becomes of it, but for 会, which may end the noun: 企业|预计|落户."""
    return (role("leads verb") | role("foresees")) - {"会"}


def before_arrival(folded: str, mirrored: str, start: int, end: int) -> tuple[int, int]:
    """3个机场通航: the noun without the verb that tells what has become of the things counted; 3个单位|落成入伙."""
    last = folded[end : end + 1] in ENDS
    arrives = last or folded[end : end + NOUN] in surfaces("stops")
    if not arrives or folded[start:end] in surfaces("indicator_names"):
        return start, end  # 城镇就业 is one noun
    m = _arrival().match(mirrored, len(folded) - end, len(folded) - start)
    stop = len(folded) - m.end() if m else end
    stop -= m is not None and _WILL.match(folded, stop - 1) is not None  # 40名选手|会参赛
    # 企业技术改造|和数字化转型: what is done to things, both of it
    whole = folded[stop] == "和" or not (last or _is_counted(folded, start, stop))
    return start, stop if stop - start >= NOUN and not whole else end


def before_action(folded: str, start: int, end: int, *, sure: bool = True) -> tuple[int, int]:
    """The noun for which something is done, without the verb that tells what: 2万名中小学生|免费开展培训.

    Where it is not `sure` that something is done for it, the noun must be one that can do it: 推动1023项|供需对接项目.
    """
    m = _done_for().search(folded, start + _least(folded, start), end)
    if m is not None and (sure or _is_counted(folded, start, m.start())):
        return start, m.start()
    if sure and folded[end] in _NUMERALS and folded[end - NOUN : end] in actions() - role("verbal"):
        return start, max(end - NOUN, start + _least(folded, start))  # 为6万个用户|代缴|两个月的水费
    return start, _before_own_action(folded, start, end)


def _least(folded: str, start: int) -> int:
    """How many letters of a noun stand before a verb at the least: 向8个市|下放审批权, 支持20个村|创建和美乡村."""
    return 1 if folded[start : start + 1] in ONE_LETTER else NOUN


def _is_counted(folded: str, start: int, end: int) -> bool:
    return folded.endswith(endings("counted"), start, end) or folded[start:end] in ONE_LETTER


def _before_own_action(folded: str, start: int, end: int) -> int:
    """Where a noun ends before what those do who are helped: 20家企业|建设智能车间; not 企业|创新, which may be a noun."""
    for m in _acts_itself().finditer(folded, start + 1, end):
        if _is_counted(folded, start, m.start()) and end - m.end() > NOUN:
            return m.start()
    return end


@functools.cache
def _acts_itself() -> re.Pattern[str]:
    verb = lexicon.alternation(actions() & role("verbal"), guarded=True)
    # 企业|建设供暖设施, where 企业建设项目 and 企业改造示范工程 are nouns
    compound = f"(?:{_RANKED}|[\u4e00-\u9fff])?{one_of('works', 'work', 'compound')}(?![\u4e00-\u9fff])"
    return re.compile(f"{verb}(?!{SUFFIX}|{compound})")


_RANKED: Final = "重点|重大|示范|试点|专项|攻坚|提升|标志性"


@functools.cache
def _done_for() -> re.Pattern[str]:
    how = lexicon.alternation(adverbs() | role("leads verb"))
    verbs = (actions() - role("verbal")) | role("goes") | role("tells") | role("clause")
    serves = f"服务(?={one_of('served')}(?![\u4e00-\u9fff]))"  # 志愿者|服务群众; not 企业服务中心
    words = f"{lexicon.alternation(verbs, guarded=True)}|{serves}"
    return re.compile(rf"(?:免费|统一|新|{how})?({words}|{WHOLE})(?!{SUFFIX}|[区园带圈])(?=..)")


@functools.cache
def _told() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(word for word in surfaces("stops") if len(word) > 1))


def before_fee(folded: str, start: int, end: int) -> tuple[int, int]:
    """免除3000万名|寄宿制学生|住宿费: people are counted, and not what they pay or get."""
    people = [m.end() for m in _pays().finditer(folded, start, end)]
    return start, people[-1] if people else end


def people_of(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """保障3万名|职工|的合法权益: the people whose something is that is neither a person nor a place, None where there are none."""
    whose = _whose().match(folded, start, end)
    return whose.span(1) if whose is not None else None


@functools.cache
def _whose() -> re.Pattern[str]:
    person, place = "[生者员人户师童女孩]|家[庭属长]", "[校院馆所站园区村厅堂店]|中心|机构|企业|公司|项目"
    other = "".join(f"(?<!{ending})" for ending in f"{person}|{place}".split("|"))
    return re.compile(f"([^，。；、的0-9]{{0,8}}?{one_of('people', 'served')}(?<!企业))的[^，。；、]{{2,}}$(?:{other})")


def before_help(folded: str, thing: tuple[int, int], people: bool, *, sure: bool = True) -> tuple[int, int]:
    """The noun for which something is done, as `before_action`; of `people`, without what they do: 残疾人|从事农业."""
    thing = before_action(folded, *thing, sure=sure)
    return _before_deed(folded, *thing, sure) if people else thing


def _before_deed(folded: str, start: int, end: int, sure: bool) -> tuple[int, int]:
    """帮扶3000名|残疾人|从事农业: people are counted, and not what those do who are helped; but 农民|合作社 is one noun.

    It is none where something is done for those (`sure`): 为3000名|残疾人|代付有关费用.
    """
    people = [m.end() for m in _persons().finditer(folded, start, end)]
    if not people or end - people[-1] < NOUN or folded[end - 1] in _PERSON_ENDS:
        return start, end
    compound = not sure and folded.endswith(endings("compound", "works"), people[-1], end)
    return start, end if compound else people[-1]


_PERSON_ENDS: Final = frozenset("生者员人户师童")  # 困难家庭|高校新生


@functools.cache
def _persons() -> re.Pattern[str]:
    return re.compile(f"{one_of('people', 'served')}{_THEIRS}")


# 农民工|随迁子女, 残疾人|家属: those who are told of by whose they are
_THEIRS: Final = "(?:(?:随迁|留守|未成年|适龄|困难|烈士)?(?:子[女弟]|[家亲眷遗]属|家庭(?:成员)?|群体|成员|配偶|父母|家长|后代|孩子|代表))?"


@functools.cache
def _pays() -> re.Pattern[str]:
    paid = f"{one_of('people')}{_THEIRS}(?=[一-鿿]{{0,4}}(?:费|税负|补助|补贴|津贴|待遇|养老金)$)"
    return re.compile(rf"{paid}|(?:被告人?|罪犯|分子|嫌疑人|人员|单位)(?={_SENTENCE})")


# 宣告36名|被告人|无罪, 判处3名|罪犯|缓刑
_SENTENCE: Final = "(?:无罪|死刑|缓刑|(?:有期|无期)?徒刑|拘役|管制|罚金|重刑|(?:免予|免除|不予)?刑事处罚)"


def before_quality(folded: str, start: int, end: int, placed: bool) -> tuple[int, int]:
    """改善12所|乡村中学|办学条件, 8个|安置点|群众: the things are counted, and not what of them is made better.

    Nor are those who live there, where places are counted (`placed`); 242万|农村居民 have no unit.
    """
    quality = _QUALITY.search(folded, start + _least(folded, start), end)
    if quality is None or (not placed and quality.group() in role("people") | role("served")):
        return start, end
    if folded[start - 2] == "%" and quality[0].startswith(("水质", "空气", "大气")):
        return start, end  # 84%的|断面水质|达标, 84个|断面|水质达标
    return start, quality.start() if _is_counted(folded, start, quality.start()) else end


_LIVE_THERE: Final = "(?:群众|居民|村民|住户)"
_QUALITY: Final = re.compile(
    f"{_LIVE_THERE}?(?:综合|办学|教学|服务|诊疗|医疗|治理|管理|生产|居住|人居|生活|基础|运行|防洪|保障|饮水|出行|用电|就医|空气|大气)?"
    f"(?:能力|水平|条件|质量|环境|面貌|水质)$|{_LIVE_THERE}$"
)


def before_verb(folded: str, start: int, end: int) -> tuple[int, int]:
    """The noun with which a clause begins, without the verb that tells of it: 经济发展|进入新阶段; not 用于教育的投入."""
    of = folded.rfind("的", start, end)
    if of > start and (folded[of + 1 : end] in surfaces("measures") or _WHERE_TO.search(folded, start, of) is not None):
        return start, end  # the verb says which; so it does in 预算内|用于农业的|基本建设投资
    m = _told().search(folded, start + NOUN, end) if end - start > NOUN else None
    return start, m.start() if m else end


_WHERE_TO: Final = re.compile("用于|用在|投向|流向|来自|源自")


def before_predicate(folded: str, start: int, end: int) -> tuple[int, int]:
    """25项改革经验|获全国推广, 40家企业|帮扶80个村: what is counted, without what is told of it; 12项企业帮扶资金 is a noun."""
    first = start + _least(folded, start)
    if (
        folded[end : end + 1] in _DIGITS
        and (serves := _serves().search(folded, max(first, end - _LONGEST_DEED), end)) is not None
    ):
        end = serves.start() if _is_counted(folded, start, serves.start()) else end
    for verb in _done_for().finditer(folded, first, end) if end - start > _SHORTEST_TOLD else ():
        # 36个县|启动试点; 12项企业帮扶资金 and 8个整县推进试点 are one noun
        does = verb[1] in _makes_no_noun() and folded[start] != "整"
        compound = not does and folded.endswith(endings("compound"), verb.end(), end)
        if _is_counted(folded, start, verb.start()) and not compound:
            return start, verb.start()
    if (how := _HOW_IT_IS.search(folded, first, end)) is not None:
        return start, start + len(folded[start : how.start()].rstrip("曾已仍尚还"))
    adverbs_alone = _before_verb().match(folded, start + 1, end) is not None
    if adverbs_alone:
        return start, start + 1  # 5座|桥|均已竣工
    anew = folded[end - 1] == "新" and folded[end - 2] not in _NEW and end - start >= NOUN
    return start, end - anew  # 3个|县级市|新获评文明城市


@functools.cache
def _makes_no_noun() -> frozenset[str]:
    """36个县|启动试点, 30名子女|入读公办学校: verbs behind which the last noun is their object, and not that of a compound."""
    return role("carries out") | role("clause")


_DIGITS: Final = frozenset("0123456789")
_NUMERALS: Final = _DIGITS | frozenset("一二两三四五六七八九十百千万约逾近")
_LONGEST_DEED: Final = 12  # letters


@functools.cache
def _serves() -> re.Pattern[str]:
    """86名干部|驻企服务|86家企业, 9家医院|对口支援|9个县: what those do, right before the number of whom they do it for."""
    how = lexicon.alternation(adverbs() | leads_verb())
    verbs = lexicon.alternation((actions() - role("verbal")) | role("goes") | {"服务"})
    return re.compile(f"(?:{how}){{0,2}}(?:{verbs}[、和]?){{1,3}}$")


@functools.cache
def _before_verb() -> re.Pattern[str]:
    """What is left behind a noun of one letter before its verb."""
    return re.compile(rf"[均都]?(?:已经?)?{one_of('how far')}?$")


# 24个省级电网|出现过拉闸限电, 5个建制村|未通公路, 37个村寨|通了水泥路
_HOW_IT_IS: Final = re.compile(
    "(?:(?:出现|发生|遭受|经历)[了过]?|未(?=[通达完实建纳参落接领获得入等能收缴交取享配装])|[通用喝住]上?了|试用)(?=[\u4e00-\u9fff]{2})"
)
_NEW: Final = frozenset("创更革高翻")  # 创新, 更新
_SHORTEST_TOLD: Final = 5  # letters of a noun with what is told of it


def before_joints(folded: str, start: int, stop: int) -> int:
    """Where a noun ends before what joins it to the next number, and before brackets that tell what its members are.

    新建3所中学|以及5所小学, 1家食堂|、*3家超市, 4个产业|（特钢、电子信息）; not 省（自治区、直辖市）, 参与, 合并.
    So 5个分中心|和若干服务站.
    """
    more = _uncounted().search(folded, start + 1, stop) if not _ANDS.isdisjoint(folded[start:stop]) else None
    stop = more.start() if more is not None else stop
    while stop > start and (folded[stop - 1] in _JOINED_BY or joins(folded, stop - 1)):
        stop -= 1
    if folded[stop - 1] == "后" and folded[stop : stop + 1] in ("，", ",") and folded[stop - 2] not in _BEHIND:
        return stop - 1 if stop - 1 - start >= NOUN else stop  # 偿还200亿元|到期款项|后，预计…
    if folded[stop - 1] not in "）)":
        return stop
    opened = last_bracket(folded, start, stop)
    if opened <= start + 1 or folded.find("、", opened, stop) < 0:
        return stop
    return opened - (folded[opened - 1] == " ")


_ANDS: Final = frozenset("和及与")
ITEM_SIGNS: Final = frozenset(f"*＊★☆{BULLETS}")  # before the items of a list
_JOINED_BY: Final = ITEM_SIGNS | frozenset(" 、的等，,—")


@functools.cache
def _uncounted() -> re.Pattern[str]:
    """4个分场馆|和配套道路, 5所学校|及若干教学点: things beside those counted; but 2个生产和配套基地 serve for both."""
    verbs = lexicon.alternation(verb for verb in actions() | nominal_verbs() if len(verb) == NOUN)
    return re.compile(f"(?<!{verbs})(?<!以)(?:以及|[和及与])其?{one_of('beside the counted')}[\u4e00-\u9fff]{{2}}")


_BEHIND: Final = frozenset("先前落背售今最滞幕身之以")


def tells_of_things(folded: str, start: int, end: int) -> bool:
    """Whether no noun stands behind a number, but what becomes of the things before it.

    路灯9万盏|全面更换为节能灯, 教室30间|供社区据点使用, 中学3所|以及小学5所, 减产5亿斤|之后有所回升, 按900亿元|掌握.
    """
    return _told_of_them().match(folded, start, end) is not None


@functools.cache
def _told_of_them() -> re.Pattern[str]:
    wholly = "(?:全面|全数|全部|逐步|陆续|分批|分阶段|逐一)"
    lately = "业(?:[于已经](?=[0-9本去今上全完])|$)|(?:日前|近日|早前|较早前)(?![往来])|[之以]后(?=[有开恢继])"
    held = "(?:掌握|把握|控制|考虑)(?=[，。；]|$)"
    moved = f"{one_of('extent', 'course')}{moves()}(?=[，。；,;]|$)"  # 较去年的300亿元|大幅收窄
    return re.compile(
        f"以及|{lately}|{held}|{FOR_USE}|{moved}|[大小](?=[，。；,;]|$)|{wholly}{one_action()}|全[线程段](?=[贯通建开投完竣])"
    )


_REFERS: Final = re.compile("[(（](?:详见|详情|见|参见|注[:：]|下同)")  # 公屋单位|（详情见下文）


def outside_marks(folded: str, start: int, stop: int) -> int:
    """Where a noun phrase ends that was cut within brackets or quotation marks, or refers elsewhere: before them."""
    referred = _REFERS.search(folded, start + 1, stop)
    stop = referred.start() if referred is not None else stop
    for opening, closing in ("（）", "()", "“”"):
        at = folded.rfind(opening, start, stop)
        if at > start and folded.find(closing, at, stop) < 0:
            stop = at
    return stop


def inside_bracket(folded: str, start: int, stop: int) -> int:
    """（包括60个医科及30个|护理学额|）: where a noun phrase ends that stands in a bracket which is closed behind it."""
    for opening, closing in ("（）", "()"):
        closed = folded.find(closing, start, stop)
        if closed > start and folded.find(opening, start, closed) < 0:
            stop = closed
    return stop


@functools.cache
def and_does() -> re.Pattern[str]:
    """和, 、 before a verb that tells of other work, and before names of what the next number counts (和青山等|4个)."""
    others = one_of("goes on")
    return re.compile(
        rf"[、和及并](?={lexicon.alternation(actions())}(?:[0-9一二三四五六七八九十]|$))|[和及](?=[\u4e00-\u9fff“”]{{1,10}}等$)"
        rf"|、(?={others}(?!工程|项目))|和(?=“[0-9]+[+＋])"
    )


def says_which(folded: str, start: int, deed: re.Match[str]) -> bool:
    """3家境内外|上市|公司, 12家新三板|挂牌|企业: whether a deed says which things are counted; not 5家企业|落户园区."""
    if deed.group() in _GIVEN_BY and folded.startswith("的", deed.end()) and deed.end() + NOUN < len(folded):
        return True  # 扩大|公园提供的无线上网网络
    if deed.group() not in role("says which"):
        return False
    things = endings("counted")
    named = next((n for n in _THING if folded.startswith(things, deed.end()) and folded[deed.end() + n] in ENDS), 0)
    return bool(named) and not folded.endswith(things, start, deed.start())


_GIVEN_BY: Final = frozenset(("提供", "设立", "建立", "配备", "安装"))
_THING: Final = (2, 1, 3)  # letters of what is counted


@functools.cache
def does_else() -> re.Pattern[str]:
    """A mark and a verb that cannot begin a noun, nor be told of the things before it."""
    verbs = role("alters") - role("verbal")
    return re.compile(f"、{lexicon.alternation(verbs, guarded=True)}(?![值税])[\u4e00-\u9fff]{{2}}")
