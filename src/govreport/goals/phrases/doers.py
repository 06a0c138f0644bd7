"""Who did it: bodies, places and those who were counted, before a noun that is no part of them: 财政部门安排|资金."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.phrases.adverbs import how_done
from govreport.goals.phrases.edges import NOUN, SUFFIX
from govreport.text.words import OR_PLACES, actions, affixes, nominal_verbs, one_action, one_of, role, surfaces

__all__ = ["behind_approval", "behind_body", "behind_counted", "behind_funds"]


def behind_approval(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind who let it be done: 经国务院批准新设|园区, 经立法院通过|特别预算, 经认定的|高新技术企业."""
    at = folded.find("经", begin, end - NOUN)
    approved = _approved().match(folded, at, end) if at >= 0 else None
    return begin if approved is None else approved.end()


@functools.cache
def _approved() -> re.Pattern[str]:
    deed = one_action()
    return re.compile(
        rf"经(?![济营费典贸验常历纪开络])[\u4e00-\u9fff]{{0,10}}?{one_of('approves')}(?:的|了|后)?(?:{deed})*"
        rf"(?=[\u4e00-\u9fff“]{{2}})(?!{SUFFIX})"
    )


def behind_body(folded: str, begin: int, end: int) -> int:
    """Where a noun begins behind a body and what it did; 财政奖补资金 and 财政储备资产总额 are one noun."""
    if folded[begin + 1] in "府局方区" and (done := _by_government().match(folded, begin, end)) is not None:
        return begin if folded[begin:end] in surfaces("indicator_names") else done.end()
    if folded.startswith(("每", "平均每"), begin) and (done := _by_each().match(folded, begin, end)) is not None:
        return done.end()
    if (done := _by_institution().match(folded, begin, end)) is not None:
        return done.end()
    if (done := _by_doer().match(folded, begin, end)) is not None and not _measures(folded, done.end(), end):
        return done.end()
    if _body_letters().isdisjoint(folded[begin:end]):
        return begin
    if (done := _by_place().match(folded, begin, end)) is not None:
        rest = folded[done.end() : end]
        # 青石市|新增就业, 白沙县|投入资金; not 青石市完成|投资
        named = folded[done.end(1) : end] in surfaces("indicator_names") or rest in role("funds")
        if named and folded[done.end(1) : done.end()] not in ("完成", "实现"):
            return done.end(1)
        one_noun = rest in role("thing done to") or rest in role("compounded")  # 东区改造|计划; 青石市新建成|学校
        return begin if one_noun and not folded.startswith(_FOUNDED, done.end(1)) else done.end()
    if (done := _by_body().match(folded, begin, end)) is None or folded[begin:end] in surfaces("indicator_names"):
        return begin
    return begin if _ends_compound(folded[done.end() : end]) else done.end()


def _ends_compound(rest: str) -> bool:
    """中央财政支持|专项资金: whether what stands behind a verb makes one noun with it."""
    return rest in role("thing done to") or rest in role("compounded") or rest in role("funds")


def behind_funds(folded: str, begin: int, end: int) -> int:
    """编列|经费改善|校舍60栋: where a noun begins behind the money that was spent and what was done with it."""
    if folded[begin - NOUN : begin] not in role("pays out") and not folded.startswith("投入", begin):
        return begin
    done = _by_funds().match(folded, begin, end)
    return begin if done is None else done.end()


@functools.cache
def _by_funds() -> re.Pattern[str]:
    verb = lexicon.alternation((actions() - nominal_verbs()) | role("sets up"), guarded=True)
    return _done_by("(?:投入)?(?:专项|财政|配套)?(?:经费|资金|预算|专款)", verb, 2)


def behind_counted(folded: str, begin: int, end: int) -> int:
    """12家|企业建成|充电桩3万个: where a noun begins behind those who were counted just before, and what they did."""
    if _COUNT.search(folded, max(begin - 4, 0), begin) is None:
        return begin
    done = _by_counted().match(folded, begin, end)
    if done is None or folded[begin:end] in surfaces("indicator_names"):
        return begin
    rest = folded[done.end() : end]
    return begin if _ends_compound(rest) or rest in surfaces("measures") else done.end()


_COUNT: Final = re.compile("[0-9百千万余多][家个名位所支户条座处项批人间台辆]\\Z")


@functools.cache
def _by_counted() -> re.Pattern[str]:
    return _done_by(f"[\u4e00-\u9fff]{{0,8}}?{one_of('counted')}", one_action(), 2)


@functools.cache
def _by_government() -> re.Pattern[str]:
    """政府批出|用地, 署方收回|单位; not 政府采购设备, of which the verb is a noun as well."""
    nouns = nominal_verbs() | role("verbal") | role("helps") | {"购买", "引导"}
    verb = lexicon.alternation(actions() - nouns, guarded=True)
    return re.compile(
        f"(?:(?:特区)?政府|当局|[局署校警]方)(?:已|共|依法)?{verb}了?(?=[\u4e00-\u9fff]{{2}})(?!的|{SUFFIX})"
    )


@functools.cache
def _by_each() -> re.Pattern[str]:
    """每个县至少建成|公园12座, 每镇新增|公园1个; not 每万人拥有社区工作者, which is a measure."""
    whom = f"[个家座所支][\u4e00-\u9fff]{{1,8}}?(?:{OR_PLACES})?|[镇乡村县区市州街](?:街道?|镇|区)?(?:{OR_PLACES})?"
    several = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,2})个[镇乡村县社][镇村区]?"
    each = f"(?:平均)?每(?:{whom}|{several})(?:每年|平均|至少|最少|最多|均|都|要|可以?|将|新)*"
    return _done_by(each, f"(?:{one_action()}|有(?!效|序|机|关|限))", 2)


@functools.cache
def _by_institution() -> re.Pattern[str]:
    """国务院各部门取消和调整|审批项目; not 机关建设项目, and not 部门检查次数."""
    verbs = lexicon.alternation(actions() - role("sets up"), guarded=True)
    return _done_by(f"[\u4e00-\u9fff]{{0,8}}?{one_of('institution')}", verbs, 2)


@functools.cache
def _by_doer() -> re.Pattern[str]:
    """企业新建|厂房, 承建商招聘|工人: who does something, and a verb that begins no noun behind them (企业技术改造)."""
    who = {word for word in role("doers") | role("agent") | role("bodies") | role("institution") if len(word) > 1}
    told = role("attends") | role("clause") | role("tells") | role("goes") | {"实现", "完成", "开办", "拥有", "转移"}
    verbs = lexicon.alternation((actions() - nominal_verbs() - told) | set(_FOUNDED), guarded=True)
    return _done_by(f"[\u4e00-\u9fff]{{0,8}}?{lexicon.alternation(who)}", verbs, 2)


def _measures(folded: str, begin: int, end: int) -> bool:
    """企业|压减时间, 高校|招收学生的人数: whether a phrase is a measure, which is of those who do it."""
    return folded.find("的", begin, end) >= 0 or folded.endswith(affixes("measures"), begin, end)


def _done_by(body: str, verb: str, least: int) -> re.Pattern[str]:
    """A body and what it did, before a noun of so many letters at the least; not 医疗机构检查检验结果互认项目."""
    works = f"{one_of('works', 'work')}$"
    # 部门检查|数据: alone it is what the deed is done to
    verbs = lexicon.alternation(nominal_verbs() | role("as noun"))
    noun = f"(?:{verbs}){{1,2}}{one_of('comes of deed')}(?=[\u4e00-\u9fff]{{2}})"
    return re.compile(
        rf"{body}(?:{how_done()})*(?:在[\u4e00-\u9fff]{{1,8}}?)?"  # 消防部队|在各省设立|消防总队
        rf"(?!{noun}){verb}(?:[、和及并]{verb})*+了?(?=[\u4e00-\u9fff“]{{{least}}})(?!的|{SUFFIX}|{works})"
    )


@functools.cache
def _body_letters() -> frozenset[str]:
    """The last letters of bodies: most phrases have none of them, which this tells sooner than the pattern."""
    return frozenset(word[-1] for word in role("bodies")) | set("政府县区镇市省州旗")


@functools.cache
def _by_body() -> re.Pattern[str]:
    """市民政局新建|口袋公园, 中央财政安排|专项资金, 青石县改造|老旧小区."""
    verbs = actions() - role("verbal")
    # 中央财政支持|中小企业发展专项资金 is one noun, and so is 政府采购|份额
    paid = lexicon.alternation(verbs - nominal_verbs() - role("helps") - {"购买"}, guarded=True)
    body = f"(?:[\u4e00-\u9fff]{{0,8}}?(?:{one_of('bodies')}|(?:财政|政府)(?={paid}))|[\u4e00-\u9fff]{{2,3}}县)"
    return _done_by(body, lexicon.alternation(verbs, guarded=True), 3)


_FOUNDED: Final = ("新建", "建成", "修建", "兴建", "建起", "关闭", "拆除")  # which begin no noun behind a place


@functools.cache
def _by_place() -> re.Pattern[str]:
    """The place as group 1 and what is done there: 青石市建成|充电站, 白沙县关闭退出|煤矿; not 城市建成|区."""
    cities = "(?<![城超股门夜早菜集楼上都全本我该各县])市|(?<![全本我该各外跨节])省|自治[州县旗]|县|镇"
    districts = "(?<![园城景社校灌库牧林片新地发护范辖全功户灾小])区"
    place = f"[\u4e00-\u9fff]{{2,3}}(?:{cities}|{districts})"
    verb = lexicon.alternation((actions() - nominal_verbs()) | role("sets up") | {"打造", "培育"}, guarded=True)
    return _done_by(f"({place}(?:[、和]{place})*(?:{how_done()})*)", f"(?:新建成(?!果)|(?:{verb}){{1,2}})", 2)
