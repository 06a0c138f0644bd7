"""From the numbers of one sentence to facts: a verdict on each, its subject, predicate, status, deadline and commitment."""

from decimal import Decimal
from typing import NamedTuple

from govreport.goals.lists import distribute
from govreport.goals.phrases import actions, ends_in_action, object_of_rate, object_right, subject
from govreport.goals.scope import Scope, gap_pattern
from govreport.goals.verdicts import late_rejection, modifier, rejection
from govreport.goals.view import Clause, Cue, Due, Sentence, View
from govreport.mentions.predicates import Left, Token, left_of
from govreport.mentions.quantities import QuantityMention, stronger
from govreport.mentions.times import TimeMention

__all__ = ["Fact", "Judged", "judge", "read_facts"]

Pieces = tuple[tuple[int, int], ...]


class Judged(NamedTuple):
    """A number with what stands around it, before anything is decided from it."""

    quantity: QuantityMention
    clause: Clause
    left: Left
    subject: tuple[int, int]  # empty where none
    object: tuple[int, int]  # empty where none
    head: tuple[int, int]  # what was taken off before the subject
    action: bool  # a verb that takes an object stands right before the number
    follows: bool  # stands right after another number of its list
    rule: str | None  # why it is set aside, or None


class Fact(NamedTuple):
    """One quantity asserted of an indicator, in clean coordinates."""

    quantity: QuantityMention
    unit: str
    status: str
    comparator: str
    change: str
    per: str
    indicator: Pieces
    rule: str
    due: Due | None
    period: TimeMention | None
    cue: Cue | None
    clause: tuple[int, int]
    sentence: Sentence
    predicate: tuple[int, int]
    compared: tuple[int, int]
    baseline: tuple[Decimal, Decimal] | None
    part_of: bool  # introduced by 其中


def judge(view: View, sentence: Sentence) -> list[Judged]:
    """The first look at every number of a sentence: verdicts that need no more than its neighbourhood."""
    judged: list[Judged] = []
    taken = sentence.start
    clauses = [_clause(view, sentence, q) for q in sentence.quantities]
    rules = [rejection(q, clause) for q, clause in zip(sentence.quantities, clauses, strict=True)]
    starts = [q.start for q, rule in zip(sentence.quantities, rules, strict=True) if rule is None]
    for q, clause, rule in zip(sentence.quantities, clauses, rules, strict=True):
        following = next((start for start in starts if start > q.start), sentence.end)
        if rule is not None:
            judged.append(Judged(q, clause, Left((), q.start), (0, 0), (0, 0), (0, 0), False, False, rule))
            continue
        bound = max(clause.start, taken)
        left = left_of(view.folded, view.mirrored, q.start, bound, view.time_starts)
        begin = _after_mentions(view, sentence, bound, left.start)
        noun = subject(view.folded, begin, left.start)
        quote = view.quote_around(q.start)
        end = min(clause.end, quote[1]) if quote else clause.end
        rate = any(t.role == "rate" for t in left.tokens)
        thing = (object_of_rate if rate else object_right)(view.folded, q.reach, min(end, following))
        verb = next((t for t in left.tokens if t.role == "verb"), None)
        action = rate or (verb is not None and (verb.surface in actions() or verb.surface[-2:] in actions()))
        action = action or (verb is None and ends_in_action(view.folded, view.mirrored, begin, left.start))
        follows = taken > clause.start and q.start - taken <= 2
        one = Judged(q, clause, left, noun, thing, (begin, noun[0]), action, follows, None)
        describes = modifier(one)
        judged.append(one._replace(rule=describes) if describes else one)
        if describes is None:
            taken = q.reach
    return judged


def _clause(view: View, sentence: Sentence, q: QuantityMention) -> Clause:
    start, end = sentence.start, sentence.end
    for mark_start, mark_end in sentence.breaks:
        if mark_end <= q.start:
            start = mark_end
        elif mark_start >= q.end:
            end = mark_start
            break
    return Clause(view, sentence, start, end)


def _after_mentions(view: View, sentence: Sentence, start: int, end: int) -> int:
    """A subject begins after the last time expression and the last cue before it."""
    for mention in (*sentence.times, *sentence.cues):
        if start < mention.end <= end:
            start = mention.end
    return start


def read_facts(view: View, sentence: Sentence, scope: Scope, last: Pieces) -> tuple[list[Fact], list[Judged]]:
    """The facts of a sentence and its numbers that are none; `last` is the indicator of the fact before the sentence."""
    if not sentence.quantities:
        return [], []
    judged = judge(view, sentence)
    facts: list[Fact] = []
    rejected: list[Judged] = []
    spread: dict[int, tuple[Pieces, int]] = {}
    comparators: dict[int, str] = {}
    for i, j in enumerate(judged):
        rule = j.rule or late_rejection(j, judged[i + 1] if i + 1 < len(judged) else None)
        if rule is not None:
            rejected.append(j if j.rule else j._replace(rule=rule))
            continue
        if i not in spread:
            distribute(view, judged, i, [f.indicator for f in facts], spread, comparators)
        if i in spread:
            pieces, opener = spread[i]
            rule, j = "list", j._replace(left=Left((*j.left.tokens, *judged[opener].left.tokens), j.left.start)) if opener != i else j
        else:
            settled = bool(facts) and facts[-1].rule == "baseline" and facts[-1].clause[0] == j.clause.start
            pieces, rule = _indicator(view, j, last, settled)
        fact = _fact(view, j, scope, pieces, rule, comparators.get(i, ""), facts)
        last = fact.indicator or last
        facts.append(fact)
    return _with_units(view, facts), rejected


def _indicator(view: View, j: Judged, last: Pieces, settled: bool) -> tuple[Pieces, str]:
    """Which words name what is counted: the subject before the predicate, the object after the number, or what came before."""
    verb = next((t for t in j.left.tokens if t.role == "verb"), None)
    has_subject, has_object = j.subject[1] > j.subject[0], j.object[1] > j.object[0]
    compared = view.folded.startswith(("占", "相当于"), j.subject[0]) if has_subject else False
    origin = any(t.role == "from" for t in j.left.tokens)
    reached = settled and verb is not None and verb.surface[-1] in "到至为"
    if last and (reached or not has_subject and (settled or origin and _leads_to(view, j))):
        return last, "continued"
    if has_subject and not compared:
        gap = _gap(view, j)
        if gap is not None:
            return ((gap,), "gap") if gap[1] > gap[0] else (last, "gap")
        told = not j.action and view.folded.startswith("的", j.quantity.reach)  # 裁减员额20万的任务
        if origin or told or not has_object or not j.action and (verb is not None or j.quantity.unit == "%"):
            return (j.subject,), "subject"
        return (j.object,), "object"
    if has_object and not compared and not (verb is not None and verb.change in ("increase", "decrease") and j.quantity.unit in ("%", "个百分点")):
        return (j.object,), "object"
    if last:
        return last, "continued"
    if has_subject:
        return (j.subject,), "subject"
    head = (j.head[0], j.left.start)
    return ((head,), "action") if head[1] > head[0] else ((), "bare")


def _gap(view: View, j: Judged) -> tuple[int, int] | None:
    """高于全国4.9个百分点: what is described stands before 高于; empty where the subject begins with it."""
    m = gap_pattern().search(view.folded, j.subject[0], j.subject[1])
    if m is None:
        return None
    return subject(view.folded, j.subject[0], m.start())


def _fact(
    view: View, j: Judged, scope: Scope, pieces: Pieces, rule: str, shared: str, before: list[Fact]
) -> Fact:
    q, tokens = j.quantity, j.left.tokens
    verb = next((t for t in tokens if t.role == "verb"), None)
    if rule == "continued" and verb is None and j.follows and before:
        inherited = before[-1].change  # 增长8%、力争9%
    else:
        inherited = ""
    compare = next((t for t in tokens if t.comparator), None)
    origin = next((t for t in tokens if t.role == "from"), None)
    comparator = stronger(q.own, q.after, compare.comparator if compare else "", shared)
    per = next((t.per for t in tokens if t.per), "")
    time = scope.governing_time(view, j.clause.sentence, q.start)
    cue = scope.governing_cue(view, j.clause.sentence, q.start, verb is not None)
    is_origin = origin is not None and _leads_to(view, j)
    status = "result" if is_origin else scope.status(view, j, time, cue)
    baseline = None
    if before and before[-1].rule == "baseline" and before[-1].clause == (j.clause.start, j.clause.end):
        baseline = (before[-1].quantity.low, before[-1].quantity.high)
    compared = (compare.start, compare.end) if compare else (q.end, q.reach)
    return Fact(
        q, q.unit, status, comparator, inherited or _change(view, j, verb, rule), per, pieces,
        "baseline" if is_origin else rule,
        scope.due(view, j.clause.sentence, time) if status == "goal" else None,
        time if status == "result" else None,
        cue, (j.clause.start, j.clause.end), j.clause.sentence, (j.left.start, q.start), compared, baseline,
        scope.is_part(view, j.clause.start),
    )  # fmt: skip


def _leads_to(view: View, j: Judged) -> bool:
    """Whether 由/从 before a number is answered by 到/至/为 after it in the clause: then it is where things started."""
    rest = view.folded[j.quantity.reach : j.clause.sentence.end]
    mark = min((at for word in ("到", "至", "为", "增", "降") if (at := rest.find(word)) >= 0), default=-1)
    return 0 <= mark <= 24


_TO_LEVEL = ("gap",)
# Verbs whose object is counted by how much it changes; every other verb before a counted object tells what was done.
_COUNTED = {
    "增加": "increase", "扩充": "increase", "增设": "increase", "减少": "decrease", "裁减": "decrease", "压减": "decrease",
    "削减": "decrease", "精简": "decrease", "精减": "decrease", "缩减": "decrease",
}  # fmt: skip


def _change(view: View, j: Judged, verb: Token | None, rule: str) -> str:
    """Whether the number is a level or measures a change."""
    if j.quantity.shape == "word":
        return "multiple" if j.quantity.unit == "倍" else "decrease"
    if rule in _TO_LEVEL:
        return "level"
    head = view.folded[j.head[0] : j.head[1] if j.head[1] > j.head[0] else j.left.start]
    done = next((change for word, change in _COUNTED.items() if head.endswith(word)), "")
    if done and (verb is None or verb.change == "level"):
        return done
    if verb is not None and verb.change:
        return "level" if rule == "object" and verb.surface not in _COUNTED else verb.change
    return "level"


def _with_units(view: View, facts: list[Fact]) -> list[Fact]:
    """A bare amount takes its unit from the next member of its list, or from an indicator that is money."""
    for i in range(len(facts) - 1, -1, -1):
        fact = facts[i]
        if fact.unit or not fact.quantity.scaled:
            continue
        unit = ""
        if i + 1 < len(facts) and facts[i + 1].quantity.start - fact.quantity.reach <= 2:
            unit = facts[i + 1].unit
        elif fact.indicator and any(view.is_money(*piece) for piece in fact.indicator):
            unit = "元"
        if unit:
            facts[i] = fact._replace(unit=unit)
    return facts
