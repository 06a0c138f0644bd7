"""Words that stand before a noun and are no part of it, where the noun tells: 研发|新产品, 使用|债券资金."""

from govreport.text.words import one_of

__all__ = ["before_some", "which_ones"]


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
