"""What may stand before a noun phrase and is no part of it: 全市|目标|增加值, 文件明确了|标杆电价, 稳定|粮食播种面积."""

import functools
import re
from itertools import accumulate
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.edges import NOUN, SUFFIX, alters_by, funded
from govreport.goals.phrases.last_verbs import begins_noun
from govreport.goals.phrases.leads import before_some, which_ones
from govreport.mentions.times.relative import words as undated
from govreport.text.words import (
    AGAIN,
    BULLETS,
    WHOLE,
    WOULD,
    actions,
    nominal_verbs,
    one_action,
    one_of,
    role,
    supposing,
    surfaces,
)

__all__ = ["AT", "PUSHES", "REGARDING", "SINGLE", "UNDONE", "behind_head", "known_names", "names_indicator"]

# 在中西部; not 在校生, 所在家庭
AT: Final = (
    "(?<!所)在(?![建岗职线册籍研训营编读途乡逃地场外役售租押]|[园校](?![区舍内])"
    "|用(?![地户途工能气热煤油林海人药餐材电]|水(?!源))|产(?:企业|项目))"
)
REGARDING: Final = "就(?![业医学诊餐近地任职读])"  # 就青石开发区的发展，…; 当年就建成; not 就业

# 拨款5000万|推|优惠措施, as headlines have it
PUSHES: Final = "推(?![广动进行出介荐移土算测断举拿特文杆拉送迟开翻免理敲销选崇送力]|[^，。；、]$)"
# One letter begins too many nouns (能源, 可支配, 在校生) to be taken for a modal verb or a preposition, but for these.
SINGLE: Final = (
    "可(?=大幅|容纳|满足|[减增令]|使(?!用)|再(?!生)|服务|停放|生产)|能(?=完成|竣工|实现|新增)|亦(?!庄)"
    f"|{REGARDING}|而(?!且)|俾|且|即(?![将使日时可墨办征送开])|但|惟(?![一独妙有])|更(?![新换替年])|才(?![能艺干智子])"
    f"|仅|只(?=占)|涉(?=额外|开支|金额)|已"
    f"|又|也|仍|要|将|拟议?|{WOULD}|须|{AGAIN}|{PUSHES}|还|均|向|由|把|给"
    "|让|使(?!用)|令|曾(?=[向给对把])"
    "|(?:城乡|农村|城镇)(?=新增)|需(?=[完新改扩再投安配补])|其(?![他它中实次余后])"
    "|中国(?!大陆|共[产青和同])(?![家籍人梦军银石联移标好])(?!科学|工程院|传统|历史|专利奖|质量|驰名|名牌|特色|重要)|时(?![尚间代速段点限长序])"
    "|有(?=(?:财政)?(?:赤字|盈余|结余))|按(?!揭|[年月季]的?[升跌降增减涨])"
    rf"|有(?<=[前现共已我市省县区港]有)(?![色机线效轨限害偿关条意毒孔氧声形产利益序志力组的无])|为(?!民(?![营用宿族])|期)|对(?![外下])|以(?![工旧上下来])|从(?!业)|{AT}"
    "|于(?![都田洪家庄谦今明去本上下年0-9])|另(?![一外行类册立辟案有])|共(?=出[栏口]|[印评销]|支出|投[入资]|确定)|被(?:评为|列为|授予|(?:命名|认定|确定|评选|选)为)(?=..)"
)


# 尚未|接入管网的农户, 需要|重建的农房: with a verb and 的 they say which are meant
UNDONE: Final = "没有|没能|尚未|从未|(?<!来)未(?!来)能?|不能|不会|无法|无力|难以|需要?|有待|亟[待需]|急需"


@functools.cache
def known_names() -> frozenset[str]:
    """Indicators, measures that stand alone (投资, 研发投入), nouns that begin like a verb (开发区)."""
    alone = {"投资", "投入", "收入", "研发投入", "出口", "进口", "利用外资", "贷款", "就业", "建设标准", "转移支付"}
    return surfaces("indicator_names") | alone | role("whole")


@functools.cache
def _head() -> re.Pattern[str]:
    """Words that may stand before a subject and are no part of it, such as who told of it: 文件明确了|标杆电价.

    The order matters: of two that begin alike the first is taken, and none is given back.
    """
    words = {word for word in surfaces("openers") if len(word) > 1} | actions()
    served = rf"服务(?![业型类])(?=[一-鿿]{{0,8}}{one_of('served')}$)"  # 服务|群众, but 服务网点
    does = f"(?={lexicon.alternation(actions())}|{served})"
    before = "|".join((*_deeds(words, does), *_told(does), *_marks(), *_lastly()))
    # a verb that begins a known indicator (生产总值) is part of it, and so is 在 of 在园幼儿
    longest = max(map(len, words)) + 1
    begins = re.compile(f"{SINGLE}|新")
    known = [name for name in known_names() if begins.match(name) or any(name[:n] in words for n in range(2, longest))]
    fulfilled = rf"{one_of('aim')}{one_of('fulfils')}(?:率|{one_of('named by deed')})"  # 计划完成率
    # 累计|新增城镇就业: 累计新增 is a word of its own before other things
    summed = f"(?:累计|共)(?={lexicon.alternation(name for name in known if name.startswith('新增'))})"
    going_on = f"{one_of('under way')}中{one_of('works')}$"  # 筹建中项目
    which = f"(?:{UNDONE})[一-鿿]{{2,10}}的(?=[一-鿿]{{2}})"
    spent = "(?:支援|补助|扶持|抚恤|补贴|资助)[一-鿿]{2,6}支出$|不过夜"  # 支援农业支出, 补助地方支出: items of a budget
    planned = "计划(?:生育|免疫)"  # 计划生育率
    names = rf"{lexicon.alternation(known, guarded=True)}(?!化)|{planned}"
    kept = rf"{names}|{funded().pattern}|{fulfilled}|{going_on}|{which}|{spent}"
    return re.compile(rf"(?:(?!{kept})(?:{summed}|{before})|{before_some()}|{served})*+")


def _deeds(words: set[str], does: str) -> tuple[str, ...]:
    """Verbs, and what stands before one: 集中|建设|厂房, 每个月|举办|招聘会."""
    measures = lexicon.alternation(surfaces("measures"))
    plain = lexicon.alternation((actions() - nominal_verbs()) | role("works on") | role("begins noun"), guarded=True)
    anew = lexicon.alternation((verb for verb in actions() if len(verb) > 1 and verb[0] not in "建增"), guarded=True)
    # where 新增 and 新建 would leave half a verb: 新|增设|线路, 新|建设|电站; not 新增|设备, 新建|设施
    half = "建设(?![施备计])|建[立好强造]|建成(?!果(?![园树品蔬林业农]))|增设(?![施备计])|增开(?![工发放])|增配(?![套送电])"
    by = lexicon.alternation(alters_by(), guarded=True)
    each = "(?:平均)?每个?(?:[天日周月]|星期|季度?|学期|学年|小时|分钟)(?:至少)?"
    unless = "可(?!利用|回收|开[发采]|推广|[复转调])"
    return (
        which_ones(),
        "[加减](?=上[级年解]|下级|地方|中央|债务|调[入出]|转移)",  # 加|上级补助收入, 减|上解支出
        f"(?<=[0-9]年)目标(?=[一-鿿]{{0,8}}{measures}$)",  # 2026年|目标|旅客人次
        f"{WHOLE}(?=用[工能电水地]|费用|面积)",
        f"{by}了?(?={one_of('changed')})",  # 降低|费用; but 培训费
        # 集中|建设|厂房, 快速|打造|品牌; not 集中供热, 快速路, 规范化建设水平
        f"{one_of('manner')}(?={plain}(?!{SUFFIX}|{_bare()}|的)[一-鿿A-Za-z0-9]{{2}})",
        f"{lexicon.alternation(undated())}(?=..)",
        "共(?=建(?:[有成好强立置起构造]|设(?!备)))",  # 共|建有|幼儿园12所; not 共建|园区
        f"[新再](?=(?:{anew}|{half})(?!{SUFFIX})..)",  # 新|铺设|供水管网; not 新建|设施, 新增|加密航线
        f"{lexicon.beginning(words)}{lexicon.alternation(words, guarded=True)}(?!{SUFFIX})了?"
        "(?=..|[钢煤粮油糖盐铁铜铝棉牛羊猪马鸡鸭鹅鱼]$)(?!.已)",  # 增产|钢|250万吨
        "(?<=[几数]十年)来(?=..)",
        f"{lexicon.alternation(surfaces('openers', kind='connective'))}(?={one_of('total')})",  # 同时|总额
        # 每个月|举办|招聘会, 实际|发放|贷款; not 实际执行数
        rf"实际(?!投[资入]|[利使]用|..(?:[数率额量]|面积|结果)){does}",
        rf"(?:[共计先]|大约|{each}|平均|目标|规划|{unless}|(?:0[1-9]|[1-9]\d?) ?|第[0-9一二三四五六七八九十]{{1,3}}年){does}",
    )


def _bare() -> str:
    """Measures and works alone: too little to be named without the deed before them."""
    return lexicon.alternation(surfaces("measures") | role("work") | role("works") | role("ceremony"))


def _told(does: str) -> tuple[str, ...]:
    """Who said so, what is done to the thing, and whose it is: 通车的|工程, 3个|省的|产量."""
    ended = f"(?:{one_of('opens')}|[开动]工)"
    return (
        f"[一-鿿]{{0,6}}(?:文件|通知|会议|{one_of('paper')})(?:{one_of('sets', 'states')})了?(?=..)",
        "明确了?(?=.)",
        "[一-鿿]{0,8}(?:期待|期盼|盼望|渴望|关注|等待)已久的(?=..)",  # 市民期待已久的|地铁
        f"{one_of('tells news')}[，,：:]?(?=..)",
        f"(?:(?:{ended}|{lexicon.alternation(actions())})[、和或及])*{ended}的(?!{_bare()}$)(?=..)",  # 通车的|工程
        "除(?![尘草虫湿锈险名法数雪冰臭霜油夕以去非权息四])(?=[^，。；外]{2,}$)",  # 除|补助经费|3000万元外
        "(?:建议|拟议)的(?=..)",
        "(?:上述|有关|[这该此])[一二两三四五六七八九几些]?[大个]?(?:方面|范畴|领域|组别)的(?=..)",  # 这三方面的|开支
        "(?<=[扩改重新兴修][建造组])后的(?=..)",  # 扩建|后的|校舍
        "(?<=追加|追减|增加|调整|修正|修订|整并|合并|调高|调低)后的(?=..)",  # 追加|后的|岁入总预算
        "水平(?:和|、)(?=..)",  # 不低于上年|水平和|农民收入
        f"(?<=[0-9几十百千]个)(?:[县市区省州村镇乡]{does}|(?:自治[州区县]|(?!国){one_of('place')})的(?=..))",  # 3个|省的|产量
        f"“[^“”]{{2,20}}”(?={one_of('treats')}|服务企业)",
    )


def _marks() -> tuple[str, ...]:
    """Particles, bullets, brackets and numbers of items: （一）|, 03|, 与|."""
    works = lexicon.alternation(actions() | nominal_verbs() | role("works on") | {"改扩建", "迁扩建"}, guarded=True)
    return (
        "[①-⑳⑴-⒇㈠-㈩❶-❿]",
        "的(?!士)",
        "之(?![一前后间江])",
        rf"[\s、，,及或—\-·/{BULLETS}☆✅√❖*＊↑↓↗↘:：”]",
        '"(?![^"\n]{1,12}")',
        "与(?!会(?!议))",
        "和(?![美谐平])",
        "并(?![购网轨联])",
        "[一二三四五六七八九十]{1,2}(?:是|要(?![素件点道义]))",
        "[一二三四五六七八九十]{1,3}、(?![二三][、和三次产])",
        "[0-9]{1,3}[.．、](?![0-9])",
        "[（(](?:[一二三四五六七八九十0-9ivx]{1,4}|[a-z])[)）]",
        "[新改扩续][（(][新改扩续迁重拆修、]{1,5}[)）][新改扩续迁重]?建",
        f"[（(](?:{works}[、和及或/]?){{1,3}}[)）](?=..)",  # 新增（更新）|公交车, 新建（改造、扩建）|学校
        "0[1-9](?=[一-鿿])",
        "(?<![^\n])[0-9]{1,3}[ 　\t]{1,3}(?=[一-鿿“])",
    )


def _lastly() -> tuple[str, ...]:
    """What else leads on to a noun: whose turn it is, for whom, within what time, and words of one letter."""
    traps = lexicon.alternation(surfaces("particle_traps"), guarded=True)
    return (
        f"{one_of('next', 'from now on', 'afterwards')}(?=[将拟要]|计划)",
        "(?:主要|重点|专门|全部|优先)?用于(?![^，。；]*的)(?=..)",  # 其中|用于|良种补贴70亿元; not 用于教育的支出
        "(?:我们?|本人)?(?:认为|相信|建议|希望|促请)?(?:政府|当局)(?:应该?|应当|须|要)[把将]",
        "(?:共|累计)为(?:各类)?(?:企业|群众|居民|经营主体|市场主体|纳税人)(?=..)",
        f"共{one_of('turns out')}(?=..)",
        f"[\u4e00-\u9fff]{{0,6}}?(?<![压缩削精裁核调下递])[减压降](?={one_of('trimmed')}$)",  # 减|材料45%、压|时限50%
        f"(?:{supposing()})(?=..)",
        f"保障(?=[重农城居]|{WHOLE}|困难|用[电水气])(?![性房])",
        "[0-9一二两三四五六七八九十半]{1,3}(?:个月|天|年)的?时间(?=..)",
        "《[^《》]{1,24}》(?=规划期)",
        "[一二两三四首]{1,2}季的?(?=差饷|地租)",  # 宽免今年四月至九月|两季|差饷
        "(?:将来|日后|往后)的?(?=..)",
        "现行(?:计划|规划)(?=面积|人口|用地|[\u4e00-\u9fff]{2,6}(?:面积|用地))",
        "[中来]?分[一二两三四五六七八九]{1,2}(?:轮|批次?|次|期|步|阶段)(?=..)",
        "[XxＸ×*＊]{2,4}年(?=..)",
        "包含(?=[^，。；、量])(?=..)",
        "是(?=(?:保持|稳定|确保|力争|力求|争取|努力|实现|完成|达到)[\u4e00-\u9fff]{2})",  # 主要任务，|是保持|粮食总产
        "预算(?:每年|全年|年度)的?(?=..)",  # 预算每年|总开支, in Hong Kong
        f"(?!{traps})(?:{SINGLE})(?=..)",
        "了(?![解结])(?=..)",
        "(?<![^，。；：、\\s（(年])设(?![施备计立置想定防市区有法限障色])(?=[\u4e00-\u9fff]{2})",  # 新医院2027年建成，|设|病床43张
        # 将|修|公路50公里, 拟|购|设备30台; 修建 and 购置 are whole verbs, 建筑 and 设备 nouns
        f"(?<=[将拟议])(?!{one_action()})(?:建(?![设立造筑议制置构材])|办(?![理公学事])|设(?![立计备施置想法])|[修购招征](?![复商生标收地求]))(?=..)",
    )


def behind_head(folded: str, start: int, end: int) -> int:
    """Where the words end with which a phrase begins before its subject: 全市|目标|增加值, 稳定|粮食播种面积; not 目标管理考核."""
    if not _DEGREES.isdisjoint(folded[start : start + _LONGEST_MOST]):
        most = _MOST.match(folded, start, end)
        start = most.end() if most is not None else start
    head = _head().match(folded, start, end)
    at = head.end() if head else start
    while folded[at : at + 2] in role("keeps") and (
        _names_at(folded, at + 2, end)
        or folded[at + 2 : end] in role("total")  # 维持|面积
        or folded.endswith("率", at + 2 * NOUN, end)  # 维持|物价上涨率
    ):
        head = _head().match(folded, at + 2, end)
        at = head.end() if head else at + 2
    return at - 2 if at - start >= _VERB_LETTERS and begins_noun(folded, at, end) else at


_VERB_LETTERS: Final = 2
_DEGREES: Final = frozenset("最较")
_LONGEST_MOST: Final = 7  # letters up to the degree
# 增加最多者为|社会福利支出, 其中金额较高的有|长照服务, 增长最快的行业是|汽车制造业
_MOST: Final = re.compile(
    "[\u4e00-\u9fff]{0,6}[最较](?:[多大高快低少小重]|主要|明显|显著)[者的](?:[\u4e00-\u9fff]{1,4})?[是为系有](?=..)"
)


def names_indicator(folded: str, at: int, end: int) -> bool:
    """Whether an indicator of the lexicon begins at a place."""
    return not surfaces("indicator_names").isdisjoint(accumulate(folded[at : min(end, at + _longest_name())]))


def _names_at(folded: str, at: int, end: int) -> bool:
    """Whether a known indicator begins at a place, or a measure that stands alone."""
    return not known_names().isdisjoint(accumulate(folded[at : min(end, at + _longest_name())]))


@functools.cache
def _longest_name() -> int:
    return max(map(len, known_names()))
