"""Which words tell an outcome, and deeds: clauses that begin with a verb that tells of an end reached."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.seen.view import Sentence, View
from govreport.text.folding import fold
from govreport.text.words import actions, adverbs, any_of, nominal_verbs, one_of, role, surfaces

__all__ = [
    "AGENT",
    "OF_ALL",
    "achieves",
    "by_agent",
    "comes_about",
    "directive_at",
    "done_then",
    "done_to_it",
    "is_deed",
    "kind_of",
    "passes",
    "turn_of",
    "verbs_alone",
]

_KINDS: Final = ("delegated", "relation", "rank", "absence", "direction", "event")

OF_ALL: Final = "全部|全数|全额|悉数"  # how many of a thing, before what becomes of it
AGENT: Final = re.compile("[一-鿿]{2,6}?(?:[亦也还]?(?:(?<![法议员协社])会|将)|计划|拟)")


def by_agent(view: View, start: int, end: int) -> bool:
    """Whether a stretch names who will do it, and no more: 市教育局将在."""
    return _by_agent().fullmatch(view.folded, start, end) is not None


@functools.cache
def _by_agent() -> re.Pattern[str]:
    body = one_of("agent")
    return re.compile(
        f"[\u4e00-\u9fff]{{0,8}}{body}(?:[亦也还]?[会将]|预[计期]|拟|{one_of('intends', 'firm')})*[在于]?"
    )


def is_deed(view: View, start: int, end: int, since: bool = False, by_then: bool = False) -> bool:
    """Whether a clause begins with a verb that tells of an end reached; in Hong Kong and Macao any verb will do.

    There a date is set for what the government itself will do (明年会|向立法会提交草案), elsewhere for what comes of it,
    unless it is told `since` when something holds, or that it is done `by_then` (6月底前|提出方案).
    """
    if achieves().match(view.folded, start, end) or _of_subject().match(view.folded, start, end):
        return True
    if _of_all().match(view.folded, start, end) is not None:
        return True
    if _FINISHES.match(view.folded, start, end) is not None or passes(view.folded, start, end):
        return True
    if _attains().match(view.folded, start, end) is not None and not directive_at(view.folded, start, end):
        return True
    if since and view.reference.dialect == "CN":
        return _HOLDS.match(view.folded, start, end) is not None
    return (by_then or view.reference.dialect in ("HK", "MO")) and _has_no_subject(view, start, end)


# 从2027年起，|在全市农村实行补助政策, |对老人发放补贴, |试点范围扩大到全市
_HOLDS: Final = re.compile(
    "(?:[在对向][^，。；]{2,24}?|每年)?(?:全面|统一|正式)?(?:实[施行]|[施执]行|采[取用]|推行|发放|公布|停止|启用)[\u4e00-\u9fff“《]{3}"
    "|[\u4e00-\u9fff“”、]{2,24}(?:扩[大展]|推广|延[伸长]|提[高升]|调整|覆盖)[到至为]"
    # |公办园大班免收保教费, 景区|免费向学生开放
    "|[\u4e00-\u9fffA-Z“”、]{0,24}(?:免[收除缴征][\u4e00-\u9fff]{2}|免费[^，。；]{0,12}开放)"
)
# 钢铁企业|完成干熄焦技术改造
_FINISHES: Final = re.compile(
    "[\u4e00-\u9fff、（）()]{2,36}?(?<![未已])(?:完成|建成|建有)(?![情度率后的])[\u4e00-\u9fff“「]{3}"
)


def passes(folded: str, start: int, end: int) -> bool:
    """年底前|通过省级验收, 通过条例, not 通过加强考核: whether a clause tells what is passed, and of no means."""
    return _passes().fullmatch(folded, start, end) is not None


@functools.cache
def _passes() -> re.Pattern[str]:
    passed = one_of("examination", "bill")
    return re.compile(f"[\u4e00-\u9fff]{{0,12}}?通过(?!{_doing()})[\u4e00-\u9fff“”]{{0,20}}{passed}")


def _has_no_subject(view: View, start: int, end: int) -> bool:
    """Whether a clause begins with what is done (完成发包), and not with the thing it is done to."""
    return _acts().match(view.folded, start, end) is not None


@functools.cache
def _acts() -> re.Pattern[str]:
    how = lexicon.alternation(adverbs() | role("how far"), guarded=True)
    verb = lexicon.alternation(actions() | role("acts"), guarded=True)
    return re.compile(
        rf"(?!已)(?:更|再|逐步|{how})*(?:[向把就为与同以][^，。；]{{2,24}}?)?(?:开始)?(?:{verb}(?!的)[\u4e00-\u9fff“「《0-9]{{2}}|不再)"
    )


@functools.cache
def _of_subject() -> re.Pattern[str]:
    """西部地区|基本普及|义务教育: what a subject reaches, with a word that tells how far."""
    how_far, verb = one_of("how far"), lexicon.alternation(role("achieves"), guarded=True)
    return re.compile(rf"[\u4e00-\u9fff、]{{2,16}}?{how_far}{verb}[\u4e00-\u9fff“「]{{3}}")


@functools.cache
def _of_all() -> re.Pattern[str]:
    """所有综合医院|开设|儿科门诊: what all of some things do or have."""
    return re.compile(
        f"(?:所有|全体|每[一个所家座])[\u4e00-\u9fff“”、]{{2,20}}?(?:[均都皆]有|[均都皆]?{one_of('done by all')})(?=..)"
    )


@functools.cache
def _attains() -> re.Pattern[str]:
    """村民|全部用上|自来水, 城区|消除|黑臭水体: what a subject reaches; not 全市|获得|认证的企业, which says of whom."""
    how = lexicon.alternation(role("how far") | {"均", "都", "成功"})
    verb = lexicon.alternation(role("attains"), guarded=True)
    return re.compile(
        "(?:(?![让使把将与在对以只要])[\u4e00-\u9fffA-Z0-9、（）()“”]{2,24}?(?<![的未已不以]))?"
        f"(?:{how})*{verb}(?![的率度后前时者])(?![^，。；]{{2,24}}的[\u4e00-\u9fff]{{1,6}}\\Z)[\u4e00-\u9fffA-Z0-9“「《]{{2}}"
    )


@functools.cache
def achieves() -> re.Pattern[str]:
    """A verb that tells of an end reached, at the head of a clause."""
    how = one_of("how far")
    place = "(?:在[^，。；]{2,12}?(?=率先))?"  # 在全市率先完成
    verb = lexicon.alternation(role("achieves"), guarded=True)
    thing = "[\u4e00-\u9fff“「《A-Za-z0-9][^，。；,;\n]{2}"  # 启动|5G网络建设, 完成|桃园、梅园改造
    # 向市人大|报告|办理情况; not 向…报告指出
    handed = "向[^，。；]{2,14}?(?:报告(?![指称说的])|提交|报送|通报|公布|公开)"
    return re.compile(rf"(?:{place}(?:{how})*{verb}(?!的)|{handed}){thing}")


@functools.cache
def _outcomes() -> tuple[dict[str, str], re.Pattern[str]]:
    words: dict[str, str] = {}
    for row in lexicon.rows("outcomes"):
        words.setdefault(fold(row["surface"]), row["kind"])
    # searched for, but in a dozen letters at a time, of which many begin a word: there the guard pays
    return words, re.compile(lexicon.alternation(words, guarded=True))


@functools.cache
def _says_which() -> re.Pattern[str]:
    """明年展开|的海滨工程, 建成|通车的大桥, 完工|、启用的项目, 过渡期结束|时; but 实现年底通车|的目标."""
    more = f"(?:[、和及或]?{lexicon.alternation(surfaces('outcomes', kind='event'))})*+"
    return re.compile(f"{more}的(?!目标|任务|要求|承诺|愿景|格局|局面)|之?时\\Z|之[前后]\\Z")


def kind_of(folded: str, start: int, end: int) -> str | None:
    """The kind that the outcome words of a clause tell, or None where it has none."""
    words, pattern = _outcomes()
    # 最|快于2030年通车, 相当|重要 tell no relation, and 前三|季度 is no rank
    told = (
        m
        for m in pattern.finditer(folded, start, end)
        if folded[m.start() - 1] != "最" and not (folded[m.start()] == "前" and folded.startswith(_SPANS, m.end()))
    )
    kinds = {
        words[m.group()]
        for m in told
        if (m.group() not in _AT_THE_END or m.end() == end or _OF_AIM.match(folded, m.end(), end) is not None)
        and not (
            _says_which().match(folded, m.end(), end)
            if words[m.group()] == "event"
            else _in_slogan(folded, start, m.start())
        )
    }
    if not kinds and folded.find("前", start, end) >= 0 and _RANK.search(folded, start, end) is not None:
        return "rank"
    if not kinds and _WHOLE.search(folded, start, end) and _whole_done().search(folded, start, end) is not None:
        return "event"
    if not kinds and folded[end - 1] == "值" and _PEAK.search(folded, start, end) is not None:
        return "direction"
    return min(kinds, key=_KINDS.index) if kinds else None


_PEAK: Final = re.compile("(?:达[到至]|实现)[\u4e00-\u9fff]{0,10}峰值\\Z")  # 2030年前达到碳排放峰值
_SPANS: Final = ("季", "年", "个", "月", "期", "届")
# 碳排放|达峰; not 碳达峰|实施方案, 零碳|园区, which such a word only names; 与全省|相当, not 相当|重要
_AT_THE_END: Final = frozenset(("相当", "达峰", "碳达峰", "碳中和", "零碳"))
_OF_AIM: Final = re.compile("的?(?:目标|愿景|[和及、与]|$)")
_RANK: Final = re.compile("(?<![年月日底])前(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,3})[位名强]?\\Z")  # 进入全省前5位
# what most clauses have not
_WHOLE: Final = re.compile("全[部数额面]|悉数|实现|开放|不|基本|初步|高效|牢固|[完毕好通清]\\Z|达到")


@functools.cache
def _whole_done() -> re.Pattern[str]:
    """楼栋外立面|全部落架; 医疗保险|实现市级统筹, not 实现高质量发展; 水库|不垮坝, not 力度不减: what tells an outcome with any verb.

    停车场|对外开放, not 扩大对外开放; 生态屏障|全面筑牢, 框架|初步搭建, not 改革全面深化.
    """
    of_all = f"(?<![的将把用为在、投入])(?<!满足|承担|使用|占用|包括)(?:{OF_ALL})(?:基本)?(?!{one_of('whole of')})"
    behind = "(?<=[0-9\u4e00-\u9fff][\u4e00-\u9fff])"  # a thing, or the time that says when
    led = "(?<!全面)(?<!确保)(?<!力争)(?<!要)"
    told = (
        f"(?![这那“的]|一(?!体)|[以如]下|[下上][列述]|{one_of('by degree')})(?![\u4e00-\u9fff]*{one_of('degree')}\\Z)"
    )
    no_end = f"(?!{one_of('tells no end')}|[一-鿿][的性化力度])"
    return re.compile(
        f"(?<=[\u4e00-\u9fff]{{2}})(?<![的为以把将行])(?:全面|基本|初步|高效|牢固){no_end}[\u4e00-\u9fff]{{2}}\\Z"
        f"|[\u4e00-\u9fff”）)]{of_all}[\u4e00-\u9fffA-Z0-9“”]{{2,16}}\\Z"
        f"|{behind}{led}实现{told}[\u4e00-\u9fff]{{2,10}}(?:、[\u4e00-\u9fff]{{2,6}}){{0,3}}\\Z"
        "|(?<=[\u4e00-\u9fff]{2})(?<![大进化平级的新放持强促动深行等])对外开放\\Z"
        # 危桥|修好, 欠款|还清, 房屋|改造完毕, 出水|达到一级标准
        f"|{behind}(?:[\u4e00-\u9fff]{{2}}完毕?|[修建改办装栽种铺架拆搬还付结盖造][好完通清]"
        "|达到[\u4e00-\u9fffA-Z0-9]{2,10}标准)\\Z"
        "|(?<=[\u4e00-\u9fff]{2})(?<![决绝永毫从并])不(?![断动松停走打变折含懈够足仅得忘负辜减])[\u4e00-\u9fff]{2}\\Z"
    )


def _in_slogan(folded: str, start: int, at: int) -> bool:
    """实现“两个突破、三个|提升|”: whether a place stands in a slogan that counts, where nothing is told but a name."""
    opened = folded.rfind("“", start, at)
    return opened > folded.rfind("”", start, at) and _SLOGAN.match(folded, opened) is not None


_SLOGAN: Final = re.compile("“[0-9二两三四五六七八九十]{1,2}[个大](?!都)")


@functools.cache
def verbs_alone() -> re.Pattern[str]:
    """Verbs of outcomes, and nothing else but what is done of the thing: 通车, 全部建成投用, 完成主体工程, 具备通车条件."""
    verb = lexicon.alternation(_outcomes()[0], guarded=True)
    led = f"(?:实现|完成|具备|挂牌|揭牌|建成并?|达到)?(?:{verb})(?:条件|工程)?|完成(?:主体|全部)?(?:工程|施工|建设)"
    return re.compile(rf"(?:{lexicon.alternation(_manners())})?(?:{led})+等?")


@functools.cache
def done_to_it(by_then: bool) -> re.Pattern[str]:
    """What is done to a thing, where a date says when: 有关限制将于2027年|全面放宽; `by_then`, any verb: 规划6月底前|编制."""
    verbs = role("done on a date") | (actions() | role("acts") | role("achieves") if by_then else frozenset())
    return re.compile(f"(?:{lexicon.alternation(_manners())})?{lexicon.alternation(verbs)}")


@functools.cache
def done_then() -> re.Pattern[str]:
    """What becomes of the things counted, or is done to them, behind a time: 1000个在2027年|落成, 1000个在2027年|提供."""
    return re.compile(f"(?:{verbs_alone().pattern})|(?:{done_to_it(True).pattern})")


def _manners() -> frozenset[str]:
    """How what comes about does so: 全面|建成, 正式|开园."""
    return adverbs() | {"正式", "基本"}


def comes_about(folded: str, at: int) -> bool:
    """青石航道今年|要实现通航: whether nothing but what becomes of a thing stands behind a time, which ends at a place."""
    return folded[at] in _first_of_event() and _event_alone().match(folded, at) is not None


@functools.cache
def _event_alone() -> re.Pattern[str]:
    return re.compile(f"(?:[要将可]|有望)?(?:{verbs_alone().pattern}|完成|落成)(?=[，。；！,;!]|$)")


@functools.cache
def _first_of_event() -> frozenset[str]:
    """The first letters of all of them, which is asked of every time of a text."""
    return frozenset(word[0] for word in (*_outcomes()[0], *_manners(), *"要将可有实完具挂揭建达"))


def turn_of(view: View, sentence: Sentence, start: int, end: int) -> str | None:
    """提高基础养老金: as an item of a target list a verb of change and what it changes tell a direction.

    Not so where the sentence gives reasons (目的在于改善供求关系).
    """
    if not _turns().match(view.folded, start, end) or any_of("reason").search(
        view.folded, sentence.start, sentence.end
    ):
        return None
    return "direction"


@functools.cache
def _turns() -> re.Pattern[str]:
    verbs = [verb for verb in surfaces("predicates", change=("increase", "decrease")) if len(verb) > 1]
    how = f"(?!{_doing()})"  # 加快|构建: how it is done
    return re.compile(rf"{lexicon.alternation(adverbs())}*{lexicon.alternation(verbs)}{how}[\u4e00-\u9fff]{{2}}")


@functools.cache
def _doing() -> str:
    """A verb of something that is to be done, as part of a pattern."""
    return lexicon.alternation(actions() | surfaces("directives"), guarded=True)


@functools.cache
def _directive(wide: bool) -> re.Pattern[str]:
    words = surfaces("directives") | surfaces("actions", kind=("strong", "transitive") if wide else "strong")
    named = surfaces("indicator_names") | role("whole")
    known = lexicon.alternation(filter(re.compile(lexicon.alternation(words)).match, named))
    # 创新能力进入…, 整治工程完工: a verb and a noun that has nothing else before it are one noun
    noun = f"{known}|{lexicon.alternation(nominal_verbs())}{one_of('quality', 'compounded')}(?![性化])"
    return re.compile(rf"[\s、并和]*(?!{noun}){lexicon.alternation(words, guarded=True)}(?![率额量值])")


def directive_at(folded: str, start: int, end: int, wide: bool = True) -> bool:
    """Whether a clause begins with a verb of its own, as new work does; not `wide`: with one that is never a noun."""
    return _directive(wide).match(folded, start, end) is not None
