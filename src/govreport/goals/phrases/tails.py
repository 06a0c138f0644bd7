"""The words behind a noun that lead on to its number and are known by their last letter: 近年来, 方面, 中."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.edges import MODAL_WILL, NOUN, NOUNS_WITH, without_modals
from govreport.mentions.times.relative import words as undated
from govreport.text.words import IS_TO, WHOLE, WHOLES, actions, adverbs, endings, one_action, one_of, role, surfaces

__all__ = ["DOERS", "REASON", "before_deed", "before_reason", "by_last_letter", "last_letters"]

# Last letters of places and bodies; 全省法院共|立案300件 tells of the deed, 绿色工厂共|认定30家 of the noun.
DOERS: Final = frozenset("省市县区州盟旗镇乡府局厅委司团校院关门会部队")


def before_deed(folded: str, begin: int, end: int) -> int:
    """老旧小区|将改造|30个, 教室|再释出|30间以上, 绿色工厂|新评选|30家: where a noun ends before what is done with so many of it.

    Not 教育局将改造|30所|小学: there another noun tells what is counted.
    """
    if folded.endswith(_WHY, begin, end):
        return end - 2 - (folded[end - 1] == "么")  # 增长目标|为什么|定在6%
    if folded[end - NOUN : end] not in actions() or _COUNT_ALONE.match(folded, end) is None:
        return end
    deed = _to_be_done().search(folded, begin + NOUN, end)
    return end if deed is None or folded[begin : deed.start()] in surfaces("openers") else deed.start()


# 工业生产能力|因缺电停了, 税收|由于减税下降; not 病因, 因素, nor 因病致贫人口, of which it says which they are
REASON: Final = "(?:因(?<=[一-鿿]{3})(?<![基病死成起诱内外主动])(?:为|(?![此而素子果特式应公私工病残灾学故伤老材地时人]))|由于(?<=[一-鿿]{4}))"


def before_reason(folded: str, begin: int, end: int) -> int:
    """Where a noun ends before why it moved: 棉花产量|则因面积调减，|下降14%, 出口额|受外需走弱影响|下降5%."""
    floor = begin + NOUN
    if _REASON_LETTERS.isdisjoint(folded[floor:end]) or (why := _why().search(folded, floor, end)) is None:
        return end
    if _NEWS.fullmatch(folded, begin, why.start()) is not None:
        return end  # 罪案上升|主要由于诈骗案|增加3000宗: the reason tells of another thing
    # 企业因缺煤损失|5亿元: what is told of is the loss, unless a measure stands before
    known = folded.endswith(endings_of_measures(), begin, why.start()) or folded.startswith("由于", why.end() - NOUN)
    return why.start() if known else end


_NEWS: Final = re.compile("主要|[^，。；]{2,}(?:上升|下[降跌]|增[加长]|减少|[升下]跌|回[升落])[，,]?")
_REASON_LETTERS: Final = frozenset("因由益受")
_EFFECTS: Final = frozenset(("影响", "拖累", "冲击", "制约", "带动", "拉动", "推动", "波及", "支撑"))


@functools.cache
def endings_of_measures() -> tuple[str, ...]:
    return tuple(surfaces("measures"))


@functools.cache
def _why() -> re.Pattern[str]:
    effects = "|".join(sorted(_EFFECTS))
    how = "(?:则|也|亦|仍|却|主要|均|都|大多|大部分|同样)*"
    return re.compile(
        f"{how}(?:{REASON}|[受得]益于|受(?!灾|损|益|理|教|众|让|托|访)(?=[^，。；]{{2,16}}(?:{effects})\\Z))"
    )


_WHY: Final = ("为什么", "为何")
# a count of things at the end of its clause; people may be those who do it, and money is not done
_COUNT_ALONE: Final = re.compile(
    "[约近超逾]?[0-9][0-9,.]*[万千百亿]*余?(?![万千百亿人名元美港])[\u4e00-\u9fff]{1,2}(?:以上|左右|以下|以内)?[，。；、,;\n供]"
)


@functools.cache
def _to_be_done() -> re.Pattern[str]:
    paced = frozenset("累每年均月")  # 班列累计开行3万列: how many of the deed there are
    how = lexicon.alternation({"另"} | {word for word in adverbs() | role("how far") if paced.isdisjoint(word)})
    bodies = "".join(DOERS)
    modal = f"{one_of('foresees')}|计划|{IS_TO}|{MODAL_WILL}|(?<![许认])可|(?<![必急所])需|(?<!必)须|(?<![供相响适])应"
    modal += f"|[将拟再]|(?<![{NOUNS_WITH['新']}])新|(?<![公总一{bodies}])共"
    verb = one_action()
    return re.compile(f"(?:{modal}|{how})+(?:完成|实现)?{verb}$")


def by_last_letter(folded: str, begin: int, end: int) -> tuple[int, int]:
    """Where the noun begins and ends without these words and without what stands before it in such a phrase."""
    if folded[end - 1] == "同" and folded.startswith("比", end):
        return begin, end - 1  # 财政收入|同比上年增加3亿元
    if folded[end - 1] == "算":  # 印花税收入|预算|为7亿元, as budgets of Hong Kong have it
        return begin, end - 2 * (folded[end] == "为" and folded.endswith("收入预算", begin + NOUN, end))
    if folded[end] in "，," and folded.endswith("的部分", begin + NOUN, end):
        end -= 3  # 日间照顾|的部分，涵盖率是65%, as is said in Taiwan
    if folded[end] in "为编约" and folded.endswith(_PARTS, begin, end):
        end -= NOUN  # 岁入|部分|为3亿元
    if folded[end - NOUN : end] in WHOLES and end - begin >= 2 * NOUN and _LEADS.match(folded, end) is not None:
        end -= NOUN + (folded[end - NOUN - 1] == "在")  # 旅游收入|全省率先|突破百亿元
    end = _without_last_letter(folded, begin, end)
    while folded.endswith(endings("trails"), begin + NOUN, end):
        end = without_modals(folded, begin, end - 2)  # 非经营开支|方面, 需求|可能|在2030年时上涨, 长者|继续获发|6000元
    if (when := _undated().search(folded, begin + NOUN, end)) is not None:
        # 粮食产量|近年来|达到95万吨, 大学学费|分三年|上调, 班次|会较现时|增加30%
        end = without_modals(folded, begin, when.start())
    among = folded[end - 1] == "中" and end - begin > NOUN and folded[end - 2] not in _MIDDLE
    # 7种产品|中，有3种: of them the count is told already; 审查中|3案 is a stage
    if among and _DIGIT.search(folded, begin, end + 1) is None:
        if folded.find("从", max(begin - _SOURCE, 0), begin) >= 0:
            return end, end  # 拟从去年超收收入中|安排基金5亿元
        within = folded.rfind("在", begin, end) if folded[end] == "占" else -1
        if within >= begin:
            return begin, within  # 女职工|在管理人员中|占32%
        end -= 1  # 政府经常开支|中，六成用于教育
    if (given := folded.rfind("获", begin, end - NOUN)) >= begin:
        begin = given + 1 + (folded[given + 1] in "得取批")  # 环境局及其部门获|拨款, 文艺精品获|文华奖, 企业获得|贷款
    limit = folded.rfind("的", begin, end - NOUN - 1) if folded[end - 1] == "限" else -1
    if limit > 0 and not folded.startswith(endings("share"), limit + 1):
        begin = limit + 1  # 按揭贷款的|楼价上限; but 用地占总面积的比例上限
    return begin, end


_PARTS: Final = tuple(f"{side}{part}" for side in ("岁入", "岁出", "收入", "支出") for part in ("部分", "部份"))
_LEADS: Final = re.compile("率先|首[次个]|最[先早]|领先|第[一二三]|排名?第|[位名]?[居列]")


def _without_last_letter(folded: str, begin: int, end: int) -> int:
    """Where a noun ends before one letter that belongs to what follows it."""
    last, after = folded[end - 1], folded[end]
    if last == "原" and after in "定计预拟" and folded[end - 2] not in _PLAINS:
        return end - 1  # 收入|原|定为3亿元, (|原|计划提高6%)
    moves = last == "不" and after in "升降增减涨跌"  # 产量|不降反而增长5%
    moves = moves or (last == "微" and after in "升降增减涨跌调")  # 税率|微调至5%
    some = last == "有" and after == "的" and folded[end - 2] not in _HAVING  # 人均收入|有的达到500元; not 国有的
    return end - ((moves or some) and end - begin > NOUN)


_HAVING: Final = frozenset("所国公共私拥占享具没含")
_PLAINS: Final = frozenset("高平草中太还复病抗较比按于")  # 高原, 太原, 还原; 较|原预算|多3亿元
_DIGIT: Final = re.compile("[0-9]")
_SOURCE: Final = 6  # letters before a noun in which it is told that something is taken from it
_MIDDLE: Final = frozenset(
    "高初集其当之空华职市镇附心命看适0123456789一二三四五六七八九十"
)  # 高中, 集中, 第一中: nouns that end in 中


@functools.cache
def last_letters() -> frozenset[str]:
    """The last letters of all of them: most phrases end in another, and need not be asked."""
    others = frozenset("限奖中同算分份年步期批次轮有球界内际原不微").union(word[-1] for word in WHOLES)
    return others.union(word[-1] for word in (*endings("trails", "gives"), *undated()))


@functools.cache
def _undated() -> re.Pattern[str]:
    """The words of time without a date in them, by how many steps and among whom, at the end of a phrase."""
    steps = "分[一二两三四五六七八九十0-9]{1,2}个?(?:[年步期批次轮]|年度)"
    among = f"在(?:{WHOLE}|全球|世界|国际|国内|省内|同类[地城]?[区市])"  # 林业产值|在全省|率先突破千亿元
    return re.compile(f"(?:(?:(?<![占对])[比较]| ?[（(])?{lexicon.alternation(undated())}|{steps}|{among})\\Z")
