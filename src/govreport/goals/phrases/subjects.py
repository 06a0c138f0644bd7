"""The subject of a number: the noun before its predicate. The noun after it is found in `objects`.

`地区生产总值 | 增长 | 5.5% | 左右`: what is left of the predicate is the subject.
"""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.document.places import is_province, provinces_first
from govreport.goals.phrases.agents import (
    EACH_ONE,
    behind_agent,
    behind_capacity,
    behind_disposal,
    behind_grantee,
    behind_helped,
    behind_server,
    behind_will,
    behind_yearly,
    done_for,
    handed_out,
    names_no_thing,
)
from govreport.goals.phrases.edges import (
    NOUN,
    NOUNS_WITH,
    SHARES,
    SUFFIX,
    funded,
    joins,
    with_added,
    with_deed,
    within_edges,
    without_lead,
    without_modals,
)
from govreport.goals.phrases.heads import SINGLE, UNDONE, behind_head, known_names
from govreport.goals.phrases.leads import LEADS, behind_led
from govreport.goals.phrases.ranks import FIRST_EVER, beside_state, no_subject, without_rank, without_state
from govreport.goals.phrases.tails import before_deed, before_reason, by_last_letter, last_letters
from govreport.goals.phrases.terms import upon
from govreport.mentions.times.relative import words as undated
from govreport.text.words import (
    OR_PLACES,
    WHOLE,
    actions,
    endings,
    nominal_verbs,
    one_action,
    one_of,
    role,
    surfaces,
)

__all__ = ["NOUN", "ends_in_action", "subject"]


@functools.cache
def _splitters() -> frozenset[str]:
    """Verbs and connectives that split a noun phrase."""
    connectives = surfaces("openers", kind="connective")
    return surfaces("actions", kind="strong") | {word for word in connectives if len(word) > 1} | role("splits")


@functools.cache
def _splitting() -> re.Pattern[str]:
    """Any of them: most phrases have none, which this tells sooner than the next pattern."""
    return re.compile(lexicon.alternation(_splitters()))


@functools.cache
def _strong() -> re.Pattern[str]:
    """A known indicator (城镇新增就业), which is matched first so that its verb is not; or one of them, as group 1."""
    known = filter(_splitting().search, known_names())
    splits = f"({lexicon.alternation(_splitters(), guarded=True)})(?!{_ACHIEVED})"
    return re.compile(f"{lexicon.alternation(known, guarded=True)}|{splits}")


# 停车场建设|成果丰硕: 成 begins a noun, and ends no verb
_ACHIEVED: Final = "(?<=成)[果效绩就](?![园树品蔬林业农])"


@functools.cache
def _transitive() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(actions(), backwards=True, guarded=True))


def ends_in_action(folded: str, mirrored: str, start: int, end: int) -> bool:
    """Whether the stretch ends in a verb that takes what follows as its object."""
    end -= folded[end - 1] == "了"  # 提供了|超过2800万元
    if _transitive().match(mirrored, len(folded) - end, len(folded) - start) is not None:
        return True
    # 安排好|70万人就业; 抓好 is a verb of its own
    return (
        folded[end - 1] == "好"
        and _transitive().match(mirrored, len(folded) - end + 1, len(folded) - start) is not None
    )


def subject(folded: str, start: int, end: int) -> tuple[int, int]:
    """The noun phrase in `[start, end)` without the words before it that are no part of it; empty if none is left."""
    start, end = within_edges(folded, start, end)
    end = before_reason(folded, start, before_deed(folded, start, end))
    if folded[end - 1] == "破" and (achieved := _FIRST_EVER.search(folded, start, end)) is not None:
        end = achieved.start()  # 上市公司|实现零的突破、达到2家
    if start >= end or names_no_thing(folded, start, end):
        return end, end  # before the first letter nothing stands, and the index before it is that of the last one
    if folded[start] == "对" and (gift := _GIVEN_TO.match(folded, start, end)) is not None:
        return start, gift.end(1)
    begin = behind_head(folded, behind_led(folded, start, end) if folded[start] in LEADS else start, end)
    if folded[begin - 1] in "向给" and folded[begin - 2] != "面" and folded[end - NOUN : end] in handed_out():
        return max(begin, end - NOUN), end  # 向青石发展局|拨款|3亿元
    begin = behind_grantee(folded, start, begin, end)
    # 每万人|拥有|社区工作者 is a measure, with its verb
    if (
        end - begin > _SHORT
        and folded[begin] != "每"
        and (_splitting().search(folded, begin + 1, end) or _SUMS.search(folded, begin + 1, end))
    ):
        first, begin = begin, _behind_splits(folded, begin, end)
        if begin > first:
            begin = behind_head(folded, begin, end)
    begin = _behind_done(folded, begin, end)
    begin = _behind_site(folded, beside_state(folded, begin, end), end)
    if folded.find("中的", begin, end) > 0 and (among := _AMONG.match(folded, begin, end)) is not None:
        begin = among.end()
    begin = behind_helped(folded, behind_capacity(folded, behind_agent(folded, begin, end), end), end)
    if folded.find("、", begin, end) > 0 and (told := _COLLECTED.match(folded, begin, end)) is not None:
        begin = told.end()  # 电动汽车、锂电池、光伏产品|“新三样”出口
    begin = behind_disposal(folded, behind_server(folded, _behind_planner(folded, begin, end), end), end)
    if begin > start and _FOR.search(folded, max(start, begin - 4), begin) is not None:
        begin = done_for(folded, begin, end)
    if folded[end - 1] in "下处局部院会委厅行署中" and upon().fullmatch(folded, start, end) is not None:
        return end, end
    meets = end - begin > NOUN and folded[end - 2 : end] in _MEETS  # 举办|招聘会|30场, 推出|资助计划|2项
    held = folded[begin - 2 : begin] in _HELD and end - begin == NOUN  # 开展|检查|3200次: a deed
    verbal = end - begin <= _SHORT and not (meets or held) and folded[begin:end] not in surfaces("indicator_names")
    idle = verbal and (_no_noun().fullmatch(folded, begin, end) or folded[begin:end] in role("manner"))  # 集中|开工35个
    idle = idle and funded().fullmatch(folded, begin, end) is None  # 更新|补助
    given = folded[end : end + 1] == "的" and names_no_thing(folded, begin, end)  # 完成|省下达|的18亿元的征收任务
    if idle or given or no_subject().match(folded, begin, end):
        return end, end
    begin += end - begin == NOUN + 1 and _IN_ALL.match(folded, begin, end) is not None
    begin -= NOUN * (begin - NOUN >= start and _is_title(folded, start, begin - NOUN, end))
    begin = with_added(folded, start, with_deed(folded, start, begin, end), end)
    noun = _without_tail(folded, _with_first_stage(folded, start, begin, end), end)
    return (end, end) if noun[1] < end and no_subject().match(folded, *noun) else noun  # 该比率|虽然较上年低


def _with_first_stage(folded: str, start: int, begin: int, end: int) -> int:
    """新开工和|续建|项目: where a noun begins with the first of two deeds, if it keeps the second, a stage of works."""
    if begin - start < NOUN or folded[begin - 1] not in "和及与、":
        return begin
    both = _two_stages().search(folded, start, end)
    return both.start() if both is not None and both.end() == begin else begin


@functools.cache
def _two_stages() -> re.Pattern[str]:
    stage = one_of("stage", "stage of works")
    return re.compile(f"(?:{stage}|{one_action()})[和及与、](?={stage}..)")


_COLLECTED: Final = re.compile(
    # 社福支出90亿元|最高、|教育支出60亿元|次之、: which place the number before takes
    "(?:[占居列为排]?最[高多低少大小]|(?:[占居列排]|(?<=[元人户件%]))第[一二三四五六七八九十]位?|再?次之|居[首次末]位?)、|"
    "(?:[^，。；、“”]{2,12}、){1,8}[^，。；、“”]{2,12}(?:等|这)?(?=“[新老旧]?[两三四五六七八九十]{1,2}(?![一二三四五六七八九十])[一-鿿]{1,3}”..)"
)


def _behind_done(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind verbs that 并 or 了 tells from nouns."""
    for letter, deeds in (("并", _and_does), ("了", _has_done)):
        if folded.find(letter, begin + NOUN, end - NOUN) > 0:
            begin = max([begin, *(m.end() for m in deeds().finditer(folded, begin, end))])
    return begin


@functools.cache
def _has_done() -> re.Pattern[str]:
    """青石市建设了|自住房，目前已提供6万套: with 了 behind it a verb is part of no noun."""
    return re.compile(f"{lexicon.alternation(actions(), guarded=True)}了(?!解)(?=[\u4e00-\u9fff“]{{2}})")


@functools.cache
def _and_does() -> re.Pattern[str]:
    """宣告批给失效并收回|用地, 巡查并依法拆除|违建: what else is done, behind 并, is no part of what it is done to."""
    verb = lexicon.alternation(actions(), guarded=True)
    return re.compile(
        f"并(?<![合兼吞归撤裁购]并)(?:依法|全部|已|成功|及时|同时|陆续|再)?{verb}了?(?=[\u4e00-\u9fff]{{2}})"
    )


# 对学校的资助|将会: what is given belongs to those whom it is given to, and its verb is a noun
_GIVEN_TO: Final = re.compile(
    "对[^，。；、的0-9]{2,12}的(?:(?:资|援|支|补|救)[助援持]|扶[持助]|补贴|津贴|投[入资]|[拨贷]款|贡献|需求|依[存赖]度?|服务|帮扶)"
    "()(?:[将会亦也已可拟要还均]*)\\Z"
)
# 办理健检，共|服务12万人, 计|咨询300件; not 共享车, 共产党, 计算机
_IN_ALL: Final = re.compile(
    "(?<![一-鿿])(?:共(?![享同建有济用生产青识治进赢富融性和振轨聚处存管商筹])|计(?![划算量生费程件时分价数提税酬奖谋]))"
)
_HELD: Final = frozenset(("开展", "组织", "举办", "举行", "进行", "接获", "收到", "接到", "受理", "处理"))
_FIRST_EVER: Final = re.compile(FIRST_EVER)
# 为全市|企业提供贷款; not 其次为|经济发展支出, 主要为|社会保障支出
_FOR: Final = re.compile(f"(?:[向给对]|为(?<![次要者因后]为))(?:{WHOLE}|各类?|广大|[我本][省市县区]|重点|困难)?\\Z")
_AMONG: Final = re.compile("[^每在占]{3,}中的(?=[^，。；]{3})")  # 财政储备中的|基本储备, not 国民经济中的|比重


def _behind_splits(folded: str, first: int, end: int) -> int:
    """Where the noun phrase begins behind the verbs and sums that part it: 邮轮母港接待|邮轮, 累计输送|人才."""
    begin = first  # a known indicator may begin there, but no verb that splits
    for m in _strong().finditer(folded, first, end):
        share = folded.endswith(SHARES, first, end) and folded.find("占", first, m.start()) > 0  # 占新增住房的比例
        if m.group(1) and m.end() <= end - 2 and not share and not _names_by_verb(folded, first, m, end):
            begin = m.end() + (folded[m.end()] == "了")  # 仍实现了|收入
    kinds = folded.rfind("各类", begin + _SHORT, end - _LEAST_SUMMED)
    begin = kinds + 2 if kinds > 0 else begin  # 优先在薄弱村新建各类|棚室
    for m in _summed().finditer(folded, begin + 1, end):
        least = _LEAST_SUMMED - (folded[m.start()] == "共")
        begin = m.end() if m.end() <= end - least else begin
    return begin


def _says_which(folded: str, first: int, m: re.Match[str], end: int) -> bool:
    """国家直接|安排|的投资, 没有|解决|温饱的人口: whether a verb, with who does it or that it is not done, says which are meant."""
    if folded.startswith("的", m.end()):
        who = m.start() - first >= NOUN and folded[first : first + NOUN] not in _PRONOUNS
        who = who and "增" not in m.group()  # 企业|新增|的固定资产
        return who and folded[m.start() - 1] not in _JOINED
    return folded.find("的", m.end(), end - NOUN + 1) > 0 and _UNDONE.search(folded, first, m.start()) is not None


_JOINED: Final = frozenset("、和及与或并")
_PRONOUNS: Final = frozenset(("它们", "他们", "我们", "你们", "大家", "其所"))
_UNDONE: Final = re.compile(f"(?:{UNDONE})(?:[完得]成|实现|全面|全部|彻底|及时)?\\Z")


def _names_by_verb(folded: str, first: int, m: re.Match[str], end: int) -> bool:
    """“青石路”打通工程, 标准地出让比例: whether a verb says which thing is meant, and parts no noun; 重点项目完成投资 is one noun too."""
    rest = folded[m.end() : end]
    if _says_which(folded, first, m, end):
        return True
    if folded[m.start() - 1] == "、":
        return False  # 实施更新行动、完成|投资
    if rest in role("work") or rest in role("named by deed") or rest.startswith(_OF_NOUN):
        return True
    if m.group(1) in role("splits"):
        named = rest[:1] in _VERB_SUFFIX or rest.startswith(endings("named by verb"))
        return named or (m.group(1) != "带动" and rest.endswith(endings("sized by verb")))
    # a measure alone names nothing, nor does a light verb: 改建工程完成年度投资 is one noun
    told = rest.removeprefix("了").removeprefix("年度").partition("、")[0] in surfaces("measures")
    # 规模企业实现|工业总产值 is a part of that of all; 开发区完成|工业总产值 is of a place
    part = folded.endswith(_PARTS_OF_ALL, first, m.start()) and rest in surfaces("indicator_names")
    told = told or part or rest.endswith("就业")
    return told and m.group(1) in role("light")


_PARTS_OF_ALL: Final = ("企业", "经济", "大户", "合作社")


def _is_title(folded: str, start: int, at: int, end: int) -> bool:
    """创建|全国文明城市, 获|全国优秀文学奖: whether 全国 is part of a title that is won, and no region."""
    won = folded[end - 1] == "奖" or folded.endswith(endings("wins"), start, at)
    return won and folded.startswith("全国", at)


def _without_tail(folded: str, begin: int, end: int) -> tuple[int, int]:
    """The noun phrase without what leads on to the number: 和, 每支, 会, and without whose the limit is."""
    begin = without_lead(folded, begin, end)
    end = without_rank(folded, begin, end)
    if folded[end - 3] == "、" and end - begin > _SHORT and folded[end - NOUN : end] in actions():
        # 中欧班列|提质增效、开行|3000列
        state = without_state().search(folded, begin, end - 3)
        end = state.start() if state is not None else end
    if folded[end] == "、" and (state := without_state().search(folded, begin, end)) is not None:
        end = state.start()  # 工业利润|由降转升、增长3%
    if folded[begin : begin + 1] in provinces_first():
        name = next((n for n in _PROVINCE if is_province(folded[begin : begin + n])), 0)
        thing = behind_head(folded, begin + name, end) if name else begin
        named = folded[thing:end] in known_names() or folded[thing:end] in surfaces("measures")
        begin = thing if named else begin  # 浙江|生产总值, 浙江先后|投资
    end -= folded[end - 1] == "等" and folded.find("、", begin, end) > 0  # 洗衣机、机床|等
    while end > begin and joins(folded, end - 1):
        end -= 1 + (folded[end - 2] == "涉")  # 首批土地|涉及
    if folded.endswith("为单位", begin, end) and (unit := folded.rfind("以", begin + NOUN, end)) > 0:
        end = unit  # 接种率|以乡镇为单位|达到95%
    begin = behind_yearly(folded, begin, end)
    each = folded.find("每", begin + NOUN, end)
    if each > 0 and folded[each - 1] == "为" and EACH_ONE.fullmatch(folded, each, end) is not None:
        end = each - 1  # 书簿津贴|为每名学生|2500元
    elif each > 0 and (told := _PER_BASE.search(folded, each, end)) is not None:
        each = told.start()
        end = each - 2 * folded.startswith("平均", each - 2)  # 烟草税|每支|增加0.8元, 收购价|平均每50公斤|提高7元
        end -= 2 * (end - begin > _SHORT_BASE and folded[end - 2] == "每")  # 差饷|每户每季
        # 成本|在|每度0.7元左右, 补助标准|为|每床位1万元, 学额|由|每届1000名增至3000名
        end -= end - begin > NOUN and folded[end - 1] in "在为由从"
        begin = end if folded[begin:end] in ("则以", "则按") else begin  # 其后两季|则以|每户每季1500元为上限
    end = without_modals(folded, begin, end)
    return by_last_letter(folded, begin, end) if end > begin and folded[end - 1] in last_letters() else (begin, end)


_SHORT_BASE: Final = 3  # letters
_PER_BASE: Final = re.compile("每(?:[0-9]{1,4}|[一二两三四五六七八九十百千万]{1,3})?[一-鿿]{0,2}$")
_PROVINCE: Final = (4, 3, 2)  # letters of the name of a province: 上海, 浙江省, 黑龙江省


def _behind_site(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind where it is built, and the verb: 中心城区新建|农贸市场; not 农村改造|项目, 园区新增|投资."""
    if end - begin < _SHORT:
        return begin
    anywhere = _IN_SO_MANY.search(folded, max(begin - _SITES, 0), begin) is not None
    built = _built_at(anywhere).match(folded, begin, end)
    # 推动|住宅加装电梯, of which the verb is another; 农村新建住宅 are homes of a kind
    carried = folded[begin - 2 : begin] in actions() or folded.startswith(_OF_KIND, begin)
    if built is None or carried or (folded[begin:end] in known_names() and folded[begin - 1 : begin] != "为"):
        return begin
    whole = role("works") if anywhere else role("works") | surfaces("measures")  # 在青石区增设|床位
    return begin if folded[built.end() : end] in whole else built.end()


_OF_KIND: Final = ("农村新建", "城镇新建", "城乡新建", "城市新建")
_SITES: Final = 40  # letters in which it is told in how many places something is built
# 在|青石园区建设|苗木基地, 在30个|县建设|苗木基地
_IN_SO_MANY: Final = re.compile(
    "(?:在|(?<![\u4e00-\u9fff])于|(?<=年)于)(?:[^，。；0-9]{0,30}[0-9]{1,4}余?[个家所座])?\\Z"
)


@functools.cache
def _built_at(anywhere: bool) -> re.Pattern[str]:
    verb = lexicon.alternation(role("sets up") | actions() if anywhere else role("sets up"))
    # 两区（县）|改造|道路, 六县（市）城区|新建|中小学
    or_so = f"(?:(?<=[县市区镇村]){OR_PLACES})?"
    site = f"[\u4e00-\u9fff]{{0,4}}{or_so}[\u4e00-\u9fff]{{0,10}}?{one_of('site')}{or_so}"
    place = "[\u4e00-\u9fff、0-9]{1,16}?" if anywhere else site
    deeds = "设(?![立备计施置想定法])|建(?![设成立造筑议制置构材])"
    verb = f"(?:{verb}|(?:{deeds})(?=..))"  # 在沿海地区|设|消防支队
    aside = "(?:[（(][^（()）]{1,4}[)）])?[、和及]?"
    # 青石、白沙两镇|新建|幼儿园, 东湖等五个片区|改造|小区
    named = "(?:[\u4e00-\u9fff]{2,6}[、和及]){0,5}(?:[\u4e00-\u9fff]{2,6}?等?)?"
    some = f"[两三四五六七八九十]{{1,3}}(?:个?{one_of('site', 'place')}|[县区市镇乡]){or_so}"
    some = f"{named}{some}(?:全面|全部|共|各)?(?:{lexicon.alternation(actions())}|[建设](?=..)){aside}"
    return re.compile(
        f"(?:{some}|{place}(?!新增就业|建成区|新开[工业])(?:{verb}{aside})+)(?=[\u4e00-\u9fff“]{{2}})(?!{SUFFIX})"
    )


_VERB_SUFFIX: Final = frozenset("力面率站量金价（(")  # 救助|站, 出让|金, 收购|价
_OF_NOUN: Final = ("率", "值", "额", "比例", "幅度")  # 诉求解决率: with one of these a verb is part of a noun


def _behind_planner(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind who will do something: 南京将建成|高铁站; but 农村公路计划完成|投资 is of these roads."""
    verb = behind_will(folded, begin, end)
    if verb == begin or folded[begin:end] in known_names():
        return begin
    noun = behind_head(folded, verb, end)
    light = folded.startswith(("完成", "实现"), verb)
    return begin if light and folded[noun:end] in surfaces("measures") else noun


# Letters of what was counted up: 累计输送|人才库; not 累计受益|家庭. One less after 共, which tells an agent.
_LEAST_SUMMED: Final = 3


_SUMS: Final = re.compile("共|累计|各类|大约")


@functools.cache
def _summed() -> re.Pattern[str]:
    """人才学院累计|输送人才, “医检互认”累计为群众|节省费用: what stands before is who did it."""
    verb = lexicon.alternation(actions(), guarded=True)
    return re.compile(rf"(?:累计|大约|(?<![公总一])共)(?!增加|减少)(?:[为给向让帮助][\u4e00-\u9fff]{{1,6}}?)?{verb}了?")


_MEETS: Final = frozenset({"计划", *(letter + "会" for letter in NOUNS_WITH["会"])})
_SHORT: Final = 6  # no verb that splits a noun phrase, and no noun beside a verb, fits into so few letters


@functools.cache
def _no_noun() -> re.Pattern[str]:
    """全市, 免费为, 惠及: words that stand before a subject or a number, with no noun among them."""
    words = surfaces("openers").union(actions(), undated(), role("strives"))
    plain = lexicon.alternation(actions() - nominal_verbs(), guarded=True)
    return re.compile(
        rf"(?:{lexicon.alternation(words, guarded=True)}|{one_of('manner')}(?={plain})"
        rf"|{SINGLE}|[略稍较更]?[高低快慢多少]出?了?(?!于)|共{one_of('turns out')}"
        r"|[使把将让令](?:它们?|之|其)|国家|其中|当中|[我远共能可待新、，,和及与并或\s])*"
    )
