"""The predicate of a number: the words of comparison, verbs and adverbs that stand right before it.

`地区生产总值 | 年均 | 增长 | 不低于 | 5.5%`: read leftwards from the number, all words come from lexicons. What a predicate
says depends on its text alone, and reports use few predicates again and again: the reading is remembered by text.
"""

import functools
import re
from typing import Final, final

from govreport import lexicon
from govreport.mentions.times_between import time_before
from govreport.text.folding import fold
from govreport.text.words import WHOLES, actions, comparators, endings, nominal_verbs, one_of, role, surfaces

__all__ = ["NOTHING", "Predicate", "bound_ahead", "predicate_before", "read_predicate"]


@final
class Predicate:
    """What the words before a number say."""

    __slots__ = (
        "asserts",
        "change",
        "comparator",
        "compared",
        "compared_end",
        "counts",
        "origin",
        "per",
        "rate",
        "spreads",
        "verb",
    )

    def __init__(
        self,
        verb: str = "",  # the verb nearest to the number
        change: str = "",  # increase, decrease, level, multiple
        per: str = "",  # annual_average, each_year, cumulative
        comparator: str = "",
        compared: int = 0,  # where the word of comparison begins, counted back from the number; 0 for none
        compared_end: int = 0,
        asserts: bool = False,  # has a verb or a word of comparison
        spreads: bool = False,  # 分别: value k belongs to item k
        origin: bool = False,  # 从, 由: where things started
        rate: bool = False,  # 按: what it is levied on follows
        counts: bool = False,  # the verb takes what follows as its object
    ) -> None:
        self.verb = verb
        self.change = change
        self.per = per
        self.comparator = comparator
        self.compared = compared
        self.compared_end = compared_end
        self.asserts = asserts
        self.spreads = spreads
        self.origin = origin
        self.rate = rate
        self.counts = counts

    def but(
        self,
        *,
        verb: str | None = None,
        change: str | None = None,
        per: str | None = None,
        comparator: str | None = None,
        compared: tuple[int, int] | None = None,
        asserts: bool | None = None,
    ) -> "Predicate":
        """The same but for what is given; a predicate itself never changes, since it is remembered by its text."""
        begin, end = (self.compared, self.compared_end) if compared is None else compared
        return Predicate(
            self.verb if verb is None else verb,
            self.change if change is None else change,
            self.per if per is None else per,
            self.comparator if comparator is None else comparator,
            begin, end,
            self.asserts if asserts is None else asserts,
            self.spreads, self.origin, self.rate, self.counts,
        )  # fmt: skip


NOTHING: Final = Predicate()


@final
class _Words:
    __slots__ = ("actions", "info", "last", "respectively", "run", "word")

    def __init__(
        self,
        run: re.Pattern[str],  # all words of a predicate, read from the number leftwards
        last: frozenset[str],  # letters that a predicate can end with
        word: re.Pattern[str],  # one of them
        info: dict[str, tuple[str, str, str, str]],  # role, change, per, comparator
        actions: frozenset[str],
        respectively: tuple[str, ...],
    ) -> None:
        self.run = run
        self.last = last
        self.word = word
        self.info = info
        self.actions = actions
        self.respectively = respectively


@functools.cache
def _words() -> _Words:
    """The words, read from their ends; a blocker (节约, 公共) keeps its last letter from being read as one."""
    info: dict[str, tuple[str, str, str, str]] = {}
    for row in lexicon.rows("cues"):
        if row["strength"] != "none":
            info[fold(row["surface"])] = ("cue", "", "", "")
    for row in lexicon.rows("predicates"):
        info[fold(row["surface"])] = (row["role"], row["change"], row["per"], "")
    for word, said in list(info.items()):
        if said[1] in _MOVES and len(word) > 1 and word[-1] not in _ENDED:
            info.setdefault(word + "了", said)  # 回落了12%
            if said[0] == "verb" and not word.endswith(_RATES):
                info.setdefault(word + "为", (said[0], "level", "", ""))  # 时限压缩为3天
    bounds = comparators("before")
    info.update((word, ("before", "", "", comparator)) for word, comparator in bounds.items())
    for word, comparator in bounds.items():
        if len(word) > 1 and comparator in _CONTRARY and word[-1] != "了" and word[0] not in _RULED_OUT:
            info.setdefault(word + "了", ("before", "", "", comparator))  # 越过了100亿元
    info.update(_ruled_out(info))
    comparing = {word: found[3] for word, found in info.items() if found[0] == "before" and len(word) > 1}
    for word, (kind, change, per, comparator) in list(info.items()):
        # 力争突破 in the list of cues still says more than
        ending = next((comparing[word[-n:]] for n in (3, 2) if len(word) > n and word[-n:] in comparing), "")
        if not comparator and ending:
            info[word] = (kind, change, per, ending)
    for name in ("respectively", "spreads", "from", "rate"):
        info.update((word, (name, "", "", "")) for word in role(name))
    blockers = lexicon.alternation(surfaces("blockers"), backwards=True, guarded=True)
    word = rf"(?!{blockers}){lexicon.alternation(info, backwards=True, guarded=True)}"
    return _Words(
        re.compile(rf"(?:{word}|[ （(“「])+"),  # 目标为“|6%左右|”, 提出“|力争增长|6%”
        frozenset({" ", "（", "(", "“", "「", *(word[-1] for word in info)}),
        re.compile(word),
        info,
        actions(),
        endings("respectively"),
    )


_MOVES: Final = frozenset(("increase", "decrease"))
_ENDED: Final = frozenset("了至到为于在过")  # after these a verb takes no 了
_RATES: Final = ("增长", "递增", "递减")  # 增长为3% tells how fast
_RULED_OUT: Final = frozenset("不未")
_CONTRARY: Final = {"more_than": "at_most", "less_than": "at_least"}


def _ruled_out(info: dict[str, tuple[str, str, str, str]]) -> dict[str, tuple[str, str, str, str]]:
    """不得突破, 严禁超过, 从未低于: with a word that rules it out before it a bound is the contrary one."""
    bounds = {word: _CONTRARY[said[3]] for word, said in info.items() if len(word) > 1 and said[3] in _CONTRARY}
    return {
        negative + word: ("before", "", "", contrary)
        for negative in role("rules out")
        for word, contrary in bounds.items()
        if negative + word not in info and word[0] not in _RULED_OUT
    }


_KEPT_UNDER: Final = ("限额", "限额内", "批准的", "核定的", "下达的", "确定的", "规定的", "要求的")
_KEPT: Final = re.compile("控制在[^，。；、0-9]{0,20}(?:限额内?|的)$")
_HEADS: Final = frozenset(("人均", "户均", "亩均", "定额", "每宗", "每名", "每人", "每户")) | WHOLES


def predicate_before(
    folded: str, mirrored: str, at: int, bound: int, time_starts: dict[int, int]
) -> tuple[int, Predicate]:
    """Where the predicate of the number at `at` begins, not before `bound`, and what it says.

    `mirrored` is the reversed text; `time_starts` maps the end of a time expression to its start, since one may stand
    between a subject and its verb (居民收入2030年达到…); it may be empty where none stands behind `bound`.
    """
    words = _words()
    size = len(folded)
    start = at
    text = ""
    if folded[start - 2 : start] in _HEADS and folded[start - 3] in "到至为达占由从在" and start - 3 > bound:
        start -= 2  # 补助标准提高到|人均|280元, 试点扩大到|全国|40%的县
    if folded.endswith(_KEPT_UNDER, bound, start) and (kept := _KEPT.search(folded, bound, start)) is not None:
        return kept.start(), read_predicate("控制在")  # 债务余额|控制在省政府核定的限额|300亿元以内
    while start > bound:
        last = folded[start - 1]
        if time_starts:
            # 是2020年的1.3倍, 高于上年2个百分点: a time may stand between a number and its predicate
            jump = time_before(folded, start, bound, time_starts)
            if jump is not None and jump >= bound:
                if folded[jump - 2 : jump] in role("gap") and folded[jump - 3] != "不" and folded[start - 1] != "的":
                    break  # 高于上年|2个百分点, but 不低于去年85亿元, 超过去年的300万人次
                start = jump
                if folded[start] in "至到":
                    text = folded[start] + text  # 由2015年的10%下滑|至2020年|9%
                shared = folded[start - 1] == "比" and folded[start - 2] in "占对环"  # 绿色建筑占比|2030年达到
                if start > bound and folded[start - 1] in "比较同与以" and not shared:
                    start -= 2 if start > bound + 1 and folded[start - 2] == "相" else 1
                continue
        if last not in words.last or (m := words.run.match(mirrored, size - start, size - bound)) is None:
            break
        begin = size - m.end()
        if time_starts:  # 到2028年|累计达到: what looks like 年累计
            begin = next((end for end in range(start - 1, begin, -1) if end in time_starts), begin)
        text = text.removeprefix("达") if last in "至到" else text  # 由3亿元提高至今年|达|4亿元
        text = folded[begin:start] + text
        start = begin
        if not time_starts:
            break
    if text:
        each = text[0] == "年" and folded[start - 1] in "每逐" and start > bound  # 编制|每年减|2%, |逐年增至|5亿元
        start, text = (start - 1, folded[start - 1] + text) if each else (start, text)
        start, text = _without_nouns(folded, mirrored, start, bound, text)
        text = _summed(folded, start, text)
    return start, read_predicate(text) if text else NOTHING


def _summed(folded: str, start: int, text: str) -> str:
    """提供|合共|3000个单位, 增至合共300张: behind a verb it is an adverb, as 总共 is; 津贴合共3亿元 tells what the sum is."""
    at = text.find("合")
    if at < 0 or text[at : at + 2] not in ("合共", "合计"):
        return text
    done = folded[start + at - 2 : start + at] in actions() - nominal_verbs() or text[at - 1 : at] in _REACHED
    return f"{text[:at]}总共{text[at + 2 :]}" if done else text


_OF_PLAN: Final = tuple(f"计划{kept}{limit}" for kept in ("", "维持", "保持") for limit in ("上限", "每人", "每名"))
_REACHED: Final = ("至", "到", "达", "为")


def _without_nouns(folded: str, mirrored: str, start: int, bound: int, text: str) -> tuple[int, str]:
    """Where a predicate begins without letters that belong to the noun before it, or with an aim that does not."""
    if folded[start - 1] in _ENDS_OF_AIM or not _ENDS_OF_AIM.isdisjoint(text):
        start, text = _with_aim(mirrored, len(folded), start, bound, text)
    limit = 2 * (text[:2] in _SUMMED)  # 医疗券累积上限|由5000元增至8000元
    if text[limit : limit + 2] in _LIMITS:
        limit += 2
        if (start > bound and folded[start - 1].isalnum()) or _LIMIT_MOVES.match(text, limit):
            return start + limit, text[limit:]  # 补贴上限|1000元 names a limit; but 宽减薪俸税，|上限为5000元
    if text == "计划" and folded[start - 2 : start] in nominal_verbs() and folded[start - 4 : start - 2] in actions():
        return start + 2, ""  # 推出|补贴计划|3项
    if text.startswith(_OF_PLAN) and folded[start - 2 : start] in nominal_verbs():
        start, text = start + 2, text[2:]  # 进修发展计划|维持上限为6000元: no cue, since a limit is told of a plan
    if (text[0] == "长" and folded[start - 1] in "总全") or (text[0] == "月" and folded[start - 1] == "个"):
        return start + 1, text[1:]  # 绿道总长|达46公里, 出口连续12个月|增长5%
    if (
        text[0] == "超"
        and folded[start - 1] in "出入"
        and _BALANCE.search(folded, max(start - 3, 0), start) is not None
    ):
        return start + 1, text[1:]  # 贸易出超|32亿美元, where 收入|超32亿美元
    if text.startswith("广达") and folded[start - 1] in "推增加":
        return start + 1, text[1:]  # 技术推广|达9万亩
    if folded[start - 1] == "年" and folded[start - 2] in _MEASURES and text[:2] in _YEARLY and start - bound > 2:
        return start - 1, text  # 工业增加值|年增长12%
    if text == "增长" and folded[start - 1] in _STEADY:
        return start + 2, ""  # 出台稳增长|20条措施
    if text[0] == "是" and start - bound <= 2 and folded[start - 1] in _ITEM_NUMBERS:
        return start + 1, text[1:]  # 三是|将18项收费减免
    if folded[start - 2 : start] == "业已" and folded[start - 3] in _MEASURES:
        return start - 2, text  # 客运量|业已增长, where 中小企业|已超过3万家
    return start, text


def _with_aim(mirrored: str, size: int, start: int, bound: int, text: str) -> tuple[int, str]:
    """财政收入|增长的年度预期目标|定为8%: what is set is told of what grows, and how much it grows by.

    Nothing changes where nothing is left that the aim could be of: 约束性指标|为8个.
    """
    verb = read_predicate(text).verb
    if verb == "有" or (verb and verb not in role("holds") and not text.startswith(_SETS)):
        return start, text  # 营造林任务|完成30%, 经济指标|有7项高于全省, but 增速目标|为增长5%
    taken = _set_aim().match(text)  # 目标 is a cue as well
    begun = start + (taken.end() if taken else 0)
    aim = _aim().match(mirrored, size - begun, size - bound)
    if aim is None:
        return start, text
    noun = mirrored[aim.end() : min(aim.end() + 3, size - bound)]
    if not noun[:2].isalnum() or (not aim[1] and not _MOVERS.isdisjoint(noun)):
        return start, text  # 约束性指标为8个, 将|供应目标|定于42万个
    grows = aim[1][::-1] + "，" if aim[1] else ""  # parted, since 下降为 is a verb of its own
    before = _words().run.match(mirrored, aim.end(), size - bound)  # 货币供应量|预期|增长目标拟定为13%
    end = before.end() if before is not None and before.end() < size - bound else aim.end()
    return size - end, grows + (text[taken.end() :] if taken else text)


_SETS: Final = ("为", "是", "定为", "设为")  # with which an aim is set, before how it grows
_MOVERS: Final = frozenset("将把")
_ENDS_OF_AIM: Final = frozenset("标务值数，,")


@functools.cache
def _aim() -> re.Pattern[str]:
    aims = lexicon.alternation(role("set before"), backwards=True)
    moves = {word for word in surfaces("predicates", change=("increase", "decrease"), role="verb") if len(word) > 1}
    of_aim = lexicon.alternation(role("of an aim") - moves, backwards=True)
    return re.compile(
        f"[，,]?[值数]?(?:{aims}){{1,2}}(?:{of_aim})*的?({lexicon.alternation(moves, backwards=True)}的?)?"
    )


@functools.cache
def _set_aim() -> re.Pattern[str]:
    return re.compile(f"{one_of('of an aim')}*{one_of('set before')}(?=.)")


_BALANCE: Final = re.compile("(?:(?:\\A|[^\u4e00-\u9fff]|贸易|[年月季度期额则])[出入])\\Z")
_STEADY: Final = frozenset("稳促保")
_ITEM_NUMBERS: Final = frozenset("一二三四五六七八九十")
_SUMMED: Final = frozenset(("累计", "累积"))
_LIMITS: Final = frozenset(("上限", "下限"))
_LIMIT_MOVES: Final = re.compile("[将会亦也已再获可]{0,2}(?:[由从提调增上下放扩翻加减降]|进一步)")
_YEARLY: Final = frozenset(("增长", "递增", "增加", "下降", "减少", "递减", "成长"))
_MEASURES: Final = frozenset("量率额值数积长口")  # last letters of measures


def bound_ahead(folded: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """What a bound before the verb says and where it stands: 至少|办|1所; empty without one."""
    start = max(start, end - _BOUND_REACH)
    if _BOUND_LETTERS.isdisjoint(folded[start:end]):
        return "", (end, end)
    pattern, words = _bounds()
    m = pattern.search(folded, start, end)
    return ("", (end, end)) if m is None else (words[m[m.lastindex or 1]], m.span(m.lastindex or 1))


_BOUND_REACH: Final = 22  # letters in which a bound, the verb and its noun stand before a number
_BOUND_LETTERS: Final = frozenset("少多码低高")


@functools.cache
def _bounds() -> tuple[re.Pattern[str], dict[str, str]]:
    # 补贴上限|提高到5万元: a limit that moves is what is told of
    words = {
        word: bound
        for word, bound in comparators("before").items()
        if bound in ("at_least", "at_most") and word not in _LIMITS
    }
    verbs = f"(?:可以?|[只仅]?需要?|要)?[再新]?(?:{lexicon.alternation(actions() | role('grants'))}|[办建设开贷领借]){{1,2}}"
    telling = lexicon.alternation(word for word in words if not word.startswith(("最高", "最低")))
    # 至少建成|公厕|20座; but 最高补助标准 is a name
    noun = "[^，。；：、0-9每第一二三四五六七八九十]{1,14}"
    return re.compile(f"({lexicon.alternation(words)}){verbs}$|({telling}){verbs}{noun}$"), words


@functools.cache
def _gap_to() -> re.Pattern[str]:
    return re.compile(f"{one_of('gap')}{one_of('of an aim')}*(?:{one_of('aim')}|预算|预计)$")


@functools.lru_cache(maxsize=4096)
def read_predicate(text: str) -> Predicate:
    """What a predicate says; the word nearest to the number wins."""
    words = _words()
    mirrored, size = text[::-1], len(text)
    at = 0
    verb = change = per = comparator = ""
    compared = compared_end = 0
    kinds = set()
    spreads = False
    while at < size:
        m = words.word.match(mirrored, at)
        if m is None:
            at += 1
            continue
        word = m.group()[::-1]
        kind, its_change, its_per, its_comparator = words.info[word]
        kinds.add(kind)
        if kind == "verb" and not verb:
            verb, change = word, its_change
        elif kind == "verb" and change == "level" and its_change != "level" and verb in role("holds"):
            change = its_change  # 经济年均增长保持在6%以上
        per = per or its_per
        if its_comparator and not comparator:
            comparator, compared, compared_end = its_comparator, m.end(), at
        spreads = spreads or word.endswith(words.respectively)
        at = m.end()
    if (comparator or verb == "高出") and _gap_to().search(text):  # 高于目标2个百分点: an exact gap
        comparator, compared, compared_end, change = "", 0, 0, "level"
    counts = "rate" in kinds or verb in words.actions or verb[-2:] in words.actions
    return Predicate(
        verb, change, per, comparator, compared, compared_end, bool(verb or "before" in kinds), spreads,
        "from" in kinds, "rate" in kinds, bool(verb or "rate" in kinds) and counts,
    )  # fmt: skip
