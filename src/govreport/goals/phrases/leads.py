"""Words that stand before a noun and are no part of it, where the noun tells: 研发|新产品, 使用|债券资金."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.edges import SUFFIX
from govreport.text.words import actions, nominal_verbs, one_action, one_of, surfaces

__all__ = ["LEADS", "before_some", "behind_led", "which_ones"]


def before_some() -> str:
    """Verbs that are verbs only before some nouns, as a part of a pattern."""
    # 投入|就业专项资金, 投入使用|校舍; and 投入 alone is a noun
    spent = "新?投入(?:(?:使用|运营|运行|生产)(?![率后])(?=..)|(?=[一-鿿]{1,8}(?:资金|经费)))"
    # 建设|标准厂房, and 建设标准 alone is a measure
    made = f"(?:生产|消耗)(?={one_of('product')}$)|建设(?=标准[一-鿿]{{2}})"
    # 自主研发|农业新品种; not 研发机构
    developed = f"{one_of('manner')}?研发了?(?=[一-鿿]{{0,8}}{one_of('developed')}$)"
    # 使用|债券资金; not 使用成本
    used = "使用了?(?=[一-鿿]{1,10}(?:资金|[基奖现转证]金|[贷借拨捐]款|债券|国债|经费|外资)$)"
    # 建|1000平方米以上中心绿地, 建|公园; not 建筑垃圾处理中心, and 建 begins names
    things = "[园场馆站所厂房校院桥库池棚渠井坝塘亭廊]|绿地|基地|中心|食堂|公厕"
    built = f"(?:(?<![一-鿿])|(?<=[今去]年))建(?![设成立造筑议制置构材档模交国党]|[一-鿿]{{1,2}}[县市区州镇乡])(?=[一-鿿0-9]{{0,14}}(?:{things})$)"
    return f"{spent}|{made}|{developed}|{used}|{built}"


def which_ones() -> str:
    """What says which things are meant, or upon what, as a part of a pattern: 在国内外有影响力的|企业, 面向社会开放的|停车场所.

    Not 在|有条件的村建设食堂, where something is done.
    """
    known = "在(?!建)[^，。；、的0-9]{2,14}?(?:具?有|领先|领跑|占据|处于)|面向"
    with_head = "以[^，。；、的0-9]{1,14}为[一-鿿]{1,4}的(?=[一-鿿“]{2})"  # 以企业为主体的|创新平台
    base = "在?[现原已]有的?[一-鿿]{0,4}基础上(?=..)"  # 在现有基础上|新增学位
    return (
        f"{base}|{with_head}|(?:{known})[^，。；的0-9]{{1,24}}的(?=[一-鿿“]{{2}})(?![一-鿿]{{1,8}}{one_of('sets up')})"
    )


def behind_led(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind how, where or what for something is done, and the deed: 按照省级标准建成|公园, 以园区为重点新建|厂房."""
    if end - begin < _SHORTEST or folded[begin:end] in surfaces("indicator_names"):
        return begin
    led = _led().match(folded, begin, end)
    return led.end() if led is not None else begin


LEADS: Final = frozenset("以按依根围沿结利通采借针聚顺响运为在")  # the letters with which such a lead begins
_SHORTEST: Final = 7  # letters of a preposition with its noun, a verb and a noun


@functools.cache
def _led() -> re.Pattern[str]:
    deed = lexicon.alternation((actions() - nominal_verbs()) | {"新建", "改建", "扩建"}, guarded=True)
    role = "重点|抓手|导向|引领|主|牵引|突破口|契机|目标|核心|载体|依托|主线|主体|基础|支撑|先导|动力"
    upon = "标准|要求|原则|规划|计划|需求|部署|政策|规定|模式|思路"
    # these end by themselves, and any verb may follow
    whole = (
        f"以[\u4e00-\u9fff“”、]{{2,14}}?为(?:{role})|在[\u4e00-\u9fff]{{2,10}}?范围内"
        f"|(?:按照|依照|根据|依据)[\u4e00-\u9fff“”、]{{2,16}}?(?:{upon})"
    )
    how = (
        "(?:按照|依照|根据|依据|围绕|沿(?![海边江线岸街途路])|结合|依托|利用(?!外资|率|效率)|通过(?!率)|采[取用]|借助|针对|聚焦|顺应|响应|运用|为(?!民))"
        "[\u4e00-\u9fff“”、]{2,16}?"
    )
    return re.compile(
        f"(?:{whole})(?={one_action()}[\u4e00-\u9fff“]{{2}})|{how}(?<!更){deed}了?(?=[\u4e00-\u9fff“]{{2}})(?!的|{SUFFIX})"
    )
