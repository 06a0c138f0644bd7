"""Things told behind examples of them: 书画、养生等老年课程100门, 重点工程共有青石路、白沙桥等21项, 钢铁20万吨等落后产能."""

import functools
import re
from typing import Final

from govreport import lexicon
from govreport.goals.indicators.sharing import without_total
from govreport.goals.phrases.edges import last_bracket
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.goals.verdicts.rejections import is_counter
from govreport.text.words import adverbs, endings, one_of, role, surfaces

__all__ = ["close_list", "members_of", "without_examples"]


def without_examples(view: View, j: Judged, pieces: Pieces) -> Pieces:
    """书画、养生等老年课程100门: what is counted stands behind 等, before it are examples."""
    start, end = pieces[-1]
    if view.folded[end : end + 1] == "等":
        return _named_before(view, j, start) or pieces
    others = view.folded.rfind("等", start + _SHORTEST_EXAMPLE, max(end - _SHORTEST_LEFT, 0))
    beside = view.folded.find("和", start + NOUN, max(others, start))
    counted = 0 < beside < view.folded.find("、", start, others) and start == j.quantity.reach
    if counted and len(pieces) == 1 and view.folded.endswith(endings("counted"), start, beside):
        return ((start, beside),)  # 98个|中央部门|和北京、上海等省市; but 100个便民和养老、托育等|服务点
    rest = view.folded[others + 1 : end]
    bare = len(rest) < _SHORTEST_NAME and rest not in role("works") and view.folded.find("、", start, others) < 0
    if (
        len(pieces) != 1
        or others < 0
        or bare
        or view.folded[others - 1] in "平对同中上下优特高初相均"
        or view.folded[others + 1] in _MARKS
        or view.quote_around(others) is not None  # “立等可取”事项
    ):
        return pieces
    return ((others + 1, end),)


_SHORTEST_NAME: Final = 3  # letters of a word that names something where it stands behind one example
_SHORTEST_EXAMPLE, _SHORTEST_LEFT = 3, 2  # letters before 等 and behind it


_MARKS: Final = frozenset("级次教地学院、，")


def _named_before(view: View, j: Judged, start: int) -> Pieces:
    """重点工程|共有青石路、白沙桥等21项: what the examples are of, in the same clause; empty where nothing tells."""
    such = _SUCH_AS.search(view.folded, max(j.start, start - _VERB), j.left)
    if such is None or such.start() - j.start < NOUN:
        return ()
    noun = subject(view.folded, min(start, such.start()), such.start())
    return (noun,) if noun[1] - noun[0] >= NOUN else ()


def members_of(view: View, sentence: Sentence, j: Judged) -> tuple[Pieces, str] | None:
    """推进|重点工程|，包括青石路、白沙桥等共21项: the things of which a list names some before it tells how many; else None."""
    folded, start, at = view.folded, j.start, j.left
    if not is_counter(j.quantity) or j.object[1] > j.object[0]:
        return None
    start = max(start, last_bracket(folded, start, at) + 1)
    if start <= sentence.start:
        return None
    end = start - (2 if folded.startswith("——", start - 2) else 1)
    listed = (_LISTED if folded[end] in "，,（(" else _NAMED).fullmatch(folded, start, at)
    if listed is None or folded[end] not in "，,（(：:—":
        return None
    if any(start <= one.start < at and folded[one.reach] in "、和及" for one in sentence.quantities):
        return None  # 住房保障：新建公租房2万套、|收购|3万套
    begin = sentence.clause_start(end)
    begin = max((time.end for time in sentence.times if begin <= time.start < time.end <= end), default=begin)
    if any(begin <= one.start < end for one in sentence.quantities):
        return None  # 科技项目3个：青石项目、白沙项目各1个
    done = _done().match(folded, begin, end)
    noun = subject(folded, done.end() if done is not None else begin, end)
    return ((noun,), "object") if noun[1] - noun[0] >= NOUN else None


_AND_SO_ON: Final = "(?:[、和及与][^，。；）)]{2,60}|等)(?:在内)?的?(?:一?共有?|[合总]计|总共|大?约|近|超过?|逾)*"
_NAMED: Final = re.compile(f"(?:(?!有|包括|包含|涵盖|分别)[^，。；：）)]){{2,30}}?{_AND_SO_ON}")
_LISTED: Final = re.compile(
    f"(?:[其当]中)?(?:主要|具体|分别)?(?:包括有?|包含|涵盖|涉及|即|例?如|[是为有])[^，。；：）)]{{2,30}}?{_AND_SO_ON}"
)


@functools.cache
def _done() -> re.Pattern[str]:
    """今年将|完工启用, 预计|实施: the verbs before a noun, with what stands before and between them."""
    verbs = lexicon.alternation(surfaces("actions") | surfaces("directives") | role("furthers"), guarded=True)
    how = f"{one_of('foresees')}|{lexicon.alternation(adverbs())}|(?:[今去明]年|目前)|重点|[将拟会要已正再还]"
    return re.compile(f"[ 　]*(?:{how})*(?:(?:列管|{verbs})[、和并]?)+(?:了|一批|一系列)?(?=..)")


_VERB: Final = 3  # letters of the verb before examples
_SUCH_AS: Final = re.compile(
    "(?:包括|包含|涵盖|(?:一?共|总共|计|主要|分别)?有|分别[是为])(?![关效机])(?=[^，。；]{2,}等)"
)


def close_list(view: View, facts: list[Fact]) -> None:
    """淘汰钢铁2700万吨、水泥4200万吨等|落后产能: what a list is closed with says which capacity each of its members is.

    And 大豆外销3200吨，|数量、金额|分别增长12%和9%: measures alone are of what was told before them.
    """
    folded = view.folded
    if (first := next((k for k, one in enumerate(facts) if one.rule == "list"), 0)) > 0:
        _told_before(view, facts[first - 1], facts[first:])
    for k, last in enumerate(facts):
        kind = _CLOSES.match(folded, last.quantity.reach)
        if kind is None:
            continue
        for one in reversed(facts[: k + 1]):
            if one.start != last.start or len(one.indicator) != 1 or one.indicator[0][1] > one.quantity.start:
                break
            if one is not last and folded[one.quantity.reach] not in "、和及":
                break
            if not folded.endswith(kind[2], *one.indicator[0]):
                one.indicator = (*one.indicator, kind.span(1))


def _told_before(view: View, one: Fact, listed: list[Fact]) -> None:
    """Give the members of a list that are all measures alone the thing that the number right before them is told of."""
    members = [fact for fact in listed if fact.rule == "list" and fact.start == listed[0].start]
    bare = all(len(fact.indicator) == 1 and view.folded[slice(*fact.indicator[0])] in role("total") for fact in members)
    if not (bare and one.indicator and view.folded[one.quantity.reach : listed[0].start] in ("，", ",")):
        return
    about = without_total(view, one.indicator)
    for fact in members:
        fact.indicator = (*about, *fact.indicator)


_CLOSES: Final = re.compile(
    "等((?:落后|过剩|低效|先进|新增|清洁能源|新能源)*(产能|产量|装机容量|装机|生产能力|库存))(?=[，。；、]|$)"
)
