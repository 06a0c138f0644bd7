"""The words at which a noun behind a number ends at the latest: 5个机场|通航, 98%的村|通了公路."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.edges import ENDS, MODAL_WILL, SUFFIX
from govreport.goals.phrases.object_ends import FOR_USE, IN_TURN
from govreport.goals.phrases.tails import REASON
from govreport.text.words import IS_TO, endings, one_of, role, surfaces

__all__ = ["stop_words", "works_too"]

_BY_NOW: Final = "[一-鿿]{2,4}(?:[，。；、]|$)"  # 30家企业|将参展, 社区协会|将成立


@functools.cache
def stop_words() -> re.Pattern[str]:
    """Where an object ends: punctuation, a verb that cannot be part of a noun, an adverb."""
    words = surfaces("stops") | surfaces("actions", kind="strong")
    ends = lexicon.alternation(words - {"均", "都"} | set("，。；：？！…,;:?!\n|｜\u3000"))
    traps = lexicon.alternation(surfaces("particle_traps"), guarded=True)
    # 乡村|全面振兴 and 全社会|研发投入 are nouns
    nouns = "办实事(?<=为民办实事)|全面(?<=乡村全面|社会全面|绿色全面)(?=振兴|进步|转型)"
    nouns += "|投入(?<=研发投入|资金投入|财政投入|科技投入|教育投入)"
    ends = f"(?!{nouns})(?:{ends}|(?!{traps})(?:[人户亩]均|[均都]))"  # 农户|户均增收; 义务教育优质均衡发展区, 都市圈, 为民办实事项目
    # 19个地级以上市, and nothing that 上市; 45个轨道交通车站; 21条措施|支持开放, 5亿元专项资金|支持技改; 98%的村|通了公路
    done_to = "对(?=[^，。；、]{2,24}(?:进行|开展|实施|展开|提出|给予))"  # 2000名专家|对重大问题进行论证
    hoped = lexicon.alternation(role("foresees") - {"料", "估"})  # not 30种原料|开放
    return re.compile(
        f"(?:将(?=[依按由于在]|继续|陆续|全部)|(?:将(?<![健麻干闯名小大老悍强猛女战良]将)|拟(?<![模虚]拟)|{MODAL_WILL}|{hoped})(?={_BY_NOW}))|{done_to}"
        f"|(?<=[一-鿿]{{2}})(?:{IS_TO}|须(?<!必须))(?=加快|抓紧|尽快|全部|全面|按|如期|完成|搬迁|{one_of('stage')})"
        f"|{ends}(?<!以上[市云线])(?<!交通车)(?<![减豁]免费)(?<!开设有)"  # 租户|减免费用, 客户|开设有关账户
        # 吸收60所|民办幼儿园|为“公助园”, 认定30家|企业|为市级技术中心; not 成为, 行为
        "|(?<=[一-鿿])为(?<![作成认行因较最称定评列设以视转改命变分人更极颇有名授确]为)"
        "(?=“|[国省市县区州]级|全[国省市县区]|[一-鿿]{0,2}(?:示范|试点|文明|重点|定点|样板))"
        "|(?<=[一-鿿]{2})[组构]成(?=[，。；,;\n]|$)|(?<=[员师生部才者])到|(?<=[村乡镇县市区户])不?通(?=[了上电水气车]|公路|油路|高铁|动车|铁路|高速|地铁|轻轨|班车|客车)"
        "|[一-鿿](?<![获取赢博懂值])得[住出上起下好响稳进](?![一-鿿]?[率度])"  # 安置点群众|稳得住、能致富
        "|(?<=[一-鿿]{2})获(?=[编安分委批接颁资提][配排派任准纳发助名])(?![^，。；、]{0,8}的)"  # 3800宗个案|获编配公屋
        "|(?<=[一-鿿]{2})可[让令](?![^，。；、]{0,12}的)"  # 12000个单位|可让市民提早上楼
        "|(?<=[一-鿿]{2})[一二三四甲乙]级(?=达标)"  # 福利机构|三级达标
        f"|{FOR_USE}|{IN_TURN}|{REASON}|[于至](?=(?:[12][0-9]{{3}}|[今明])年)"  # 60个黑点|于2027年底前消除
        "|则(?<![规原准法守总细附否税]则)|予(?<![给授赋准免寄赐]予)(?!以)|(?<=[金款费贴])给(?!予)"  # 七成家长|则认为, 1600个名额|予残疾人士
        "|(?<=[积地层间位楼款额])作(?=[安医学住办商公社幼长托教青停交]|[^，。；、的]{1,8}(?:用途|用地|之用))"  # 预留5%楼面面积|作安老院
        "|(?:有|[一-鿿]{2}(?<![有通建修办设盖做住])|(?<=[人工民户生员师])[升涨领用住喝吃通搬上入进办拿参享学])了(?![解结])"  # 29个省份|公布了目标
        f"|(?<=措施|政策|举措|资金|债券|国债|项债|债务|基金|贷款|经费|额度|[用土]地|地块)(?:优先|{one_of('strives')})?(?:支持|推动|促进|助力|保障|撬动|带动)"
    )


def works_too(folded: str, mark: int, end: int) -> re.Match[str] | None:
    """3座|公园|、改造老旧小区: a verb of works behind a mark and what it is done to; none of 3个|公园、改造项目."""
    other = _other_works().match(folded, mark, end)
    thing = other is not None and folded[end : end + 1] in ENDS
    return None if not thing or folded.endswith(endings("works", "work", "compound"), mark, end) else other


@functools.cache
def _other_works() -> re.Pattern[str]:
    return re.compile(f"、{one_of('makes')}(?!{SUFFIX})(?=[\u4e00-\u9fff]{{3}})")
