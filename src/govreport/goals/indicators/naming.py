"""The words that name what a number is about: its subject, its object, or what was told before it."""

import re
from typing import Final

from govreport.document.places import is_province
from govreport.goals.indicators.among import DISTRICT, is_part, is_place_name, of_other_place, whole_counted
from govreport.goals.indicators.benefits import done_to_others, granted_behind, names_grantee, names_scheme
from govreport.goals.indicators.clauses import before_threshold, label_before, noun_alone, told_in_clause_before
from govreport.goals.indicators.compared import compared_at_a_time
from govreport.goals.indicators.doing import what_they_do, who_leads
from govreport.goals.indicators.fulfilments import before_its_plan, of_its_plan, of_plan
from govreport.goals.indicators.parted import ahead_of_cue, is_composed, of_owner
from govreport.goals.indicators.pointers import (
    adds_part,
    done_before,
    given_of_last,
    goes_back_to,
    includes_part,
    is_ranked,
    named_again,
    ranked_part,
    which_of_them,
)
from govreport.goals.indicators.provisions import with_scheme
from govreport.goals.indicators.purposes import by_means, done_with
from govreport.goals.indicators.resumed import counted_before, done_again, tells_what_became
from govreport.goals.indicators.sharing import SIZE_ENDS, of_other_size, size_before, with_measure, without_rate
from govreport.goals.indicators.totals import RATES, of_named_works, per_head_alone, share_of_all, things_made
from govreport.goals.indicators.worked_at import (
    carried_out,
    of_scheme,
    paid_for,
    thing_worked_at,
    works_of_topic,
)
from govreport.goals.phrases.agents import names_no_thing, names_speaker
from govreport.goals.phrases.comparisons import find_gap, is_set_before
from govreport.goals.phrases.edges import among_leaders, last_bracket, off_base
from govreport.goals.phrases.measures import has_measure
from govreport.goals.phrases.objects import is_verbal, starts_with_verb
from govreport.goals.phrases.starts import after_mentions
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.fact import Fact, Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.goals.values.bounds import names_bound
from govreport.goals.values.changes import cuts_share, gained
from govreport.goals.verdicts.origins import before_origin, leads_to, than_expected, turned, without_mover
from govreport.goals.verdicts.rejections import is_counter, is_money
from govreport.goals.verdicts.shares import (
    WRITTEN,
    behind_equals,
    is_part_of_last,
    is_part_of_other,
    of_which_share,
    takes_of_whole,
    without_share,
)
from govreport.goals.verdicts.works import at_any_stage, stages, with_verb
from govreport.lexicon.bases import SHARES
from govreport.mentions.grammar import dimension_of
from govreport.text.words import OF_WHICH, endings, role, surfaces

__all__ = ["indicator_of"]


def indicator_of(view: View, sentence: Sentence, j: Judged, last: Pieces, facts: list[Fact]) -> tuple[Pieces, str]:
    """The words that name what is counted: the subject, the object, or what came before; and the rule that says so."""
    said, thing = j.predicate, j.object
    noun = without_mover(view, j, behind_equals(view.folded, j, before_origin(view, j)))
    noun = subject(view.folded, *stood) if (stood := off_base(view.folded, *noun)) != noun else noun
    gain = gained(view, j, facts)
    of_aim = _OF_LIMIT.match(view.folded, j.quantity.reach) is not None  # 3亿元|的目标, which is no object
    has_object = thing[1] > thing[0] and not (gain or of_aim or tells_what_became(view, j, last, facts))
    planned = of_its_plan(view, sentence, j, last, facts) or granted_behind(view, j) or share_of_all(view, j, facts)
    planned = planned or who_leads(view, sentence, j, noun)
    if planned is not None:
        return planned
    if elsewhere := of_other_place(view, j, noun, last, facts):
        return elsewhere, "continued"
    has_subject = noun[1] > noun[0] and not (
        names_bound(view, *noun) or than_expected(view.folded, *noun) or _is_place(view, j, noun, facts)
    )
    has_subject = has_subject and not _names_no_measure(view, sentence, j, last, facts, noun, has_object)
    last = ranked_part(view, j) or last
    last = last if has_subject else goes_back_to(view, j, facts) or last
    if last and (same := _same_things(view, j, noun, last, facts)):
        return same, "continued"
    settled = bool(facts) and facts[-1].rule == "baseline" and facts[-1].start == j.start
    if last and (settled or (said.origin and not has_subject and leads_to(view, j))):
        until = _told_until(sentence, facts)
        named = () if settled else label_before(view, j, paid=False, taken=until)  # 房屋翻新时间：|由60日|压缩至45日
        named = named or noun_alone(view, j.start, until)
        return (named, "topic") if named else (turned(view, last, thing if has_object else noun), "continued")
    if has_subject and (about := works_of_topic(view, sentence, j, noun) or paid_for(view, j, noun, facts)):
        return about, "topic"
    compared = takes_of_whole(view.folded, *noun)
    last = without_rate(view, last) if compared and last else last  # 出口|增速5%，占全省的6%
    if has_subject and (told_before := _told_before(view, sentence, j, last, facts)) is not None:
        return told_before
    if last and compared and view.folded.endswith(endings("share"), *noun):
        # 出口稳步增长，占全国份额达到15%; 物流业占生产总值比重达到8%，占服务业比重达到20%
        return (*without_share(view, last), noun), "continued"
    if has_subject and not compared:
        return _beside_subject(view, sentence, j, noun, last, facts)
    measured = said.change in ("increase", "decrease") and j.quantity.unit in SHARES
    cut = (j.quantity.shape in WRITTEN and thing[0] == j.quantity.reach) or cuts_share(view.folded, j)
    measured = measured and not cut  # 减少三分之一|碳排放, 降低8%的|用水量
    if has_object and not compared and not measured:
        return with_scheme(view, sentence, j, (0, 0), carried_out(view, j) or thing), "object"
    alone = not said.verb or said.verb[-2:] in role("pays out")
    paid = j.action and alone and is_money(j.quantity.unit)  # 投入12亿元实施技改, 编列3亿元改善环境
    paid = paid and not (last and given_of_last(view, j, last))  # 去年预留1亿元支援培训。今年会预留|额外|5亿元
    # 支持|山区发展|果业，投入|3亿元; 投资增速由负转正，增长|3.2%
    named = gain or label_before(view, j, paid, _told_until(sentence, facts)) or done_before(view, sentence, j)
    if told := named or _of_clause_before(view, sentence, j, last, facts):
        told = tuple(thing_worked_at(view.folded, *one) for one in told) if paid else told
        return _of_topic(view, sentence, j, without_rate(view, told) if measured else told)
    done = what_they_do(view, j)  # 举办|培训|30场，3000人参加; but 6.5万人|脱贫
    if done is not None and not (last and view.folded[slice(*done)] in role("attends")):
        return (done,), "object"
    if last and not paid and not done_to_others(view, j, last):
        return _from_before(view, sentence, j, last, facts)
    return ((noun,), "subject") if has_subject else _apart(view, sentence, j, facts)


def _names_no_measure(
    view: View, sentence: Sentence, j: Judged, last: Pieces, facts: list[Fact], noun: tuple[int, int], has_object: bool
) -> bool:
    """Whether the words before a number say who gets it, when, who speaks, or how many of the same: no indicator."""
    said, folded = j.predicate, view.folded
    if names_grantee(view, j, noun, facts) or _says_which_time(view, sentence, noun[1]):
        return True
    if said.change in ("increase", "decrease") and names_speaker(folded, *noun):
        return True
    # 措施90项，|首批|50项已完成; not 推进|首批|12项
    batch = bool(last) and _BATCH.fullmatch(folded, *noun) is not None
    opens = noun[0] - j.start <= 1 or folded.endswith(OF_WHICH, j.start, noun[0])
    if opens and (batch or folded[slice(*noun)] in role("rest")):
        return True
    if folded[slice(*noun)] == "预算" and (said.verb in role("pays out") or folded[sentence.start] == "就"):
        return True  # 教育类支出：|预算|安排3亿元
    return has_object and opens and said.verb in ("合共", "合计") and is_counter(j.quantity)  # 合共3020个|单位|动工


def _of_clause_before(view: View, sentence: Sentence, j: Judged, last: Pieces, facts: list[Fact]) -> Pieces:
    """What the clause before tells of, where no number was told of it: 经济平稳增长，|年均5%.

    A semicolon begins anew: 做大汽车产业，产值达到9亿元；培育|新能源产业|，力争突破5亿元.
    """
    if last and adds_part(view, sentence, j):
        return last
    if last and (own := per_head_alone(view, j, [last, *(one.indicator for one in facts[::-1])])):
        return own  # 总量突破1万亿元，|人均|达到10万元
    part = sentence if not facts else sentence.behind(view.folded.rfind("；", facts[-1].quantity.reach, j.start) + 1)
    of_whole = part is not None and bool(last) and last[0][0] >= part.start  # 40项|项目|中，完工15项
    told = () if part is None or of_whole else told_in_clause_before(view, part, j)
    return () if last and told and view.folded[slice(*told[0])] in RATES else told  # 跌幅|逐季收窄，第三季增长4%


def _of_topic(view: View, sentence: Sentence, j: Judged, told: Pieces) -> tuple[Pieces, str]:
    """The indicator that words before name; but 实施技能提升行动，|培训|2万人次: a deed to people, who are no schemes."""
    deed = names_scheme(view, told) and done_to_others(view, j, told)
    told = without_rate(view, told) if is_counter(j.quantity) else told  # 指标|增速均高于全省，其中4项居第一
    return _by_action(view, sentence, j) if deed else ((*told[:-1], of_scheme(view, j, told[-1])), "topic")


def _says_which_time(view: View, sentence: Sentence, end: int) -> bool:
    """农业年均增长3.5%，其中|增长较快|的“一五”时期年均增长4.5%: whether a noun says no more than which time is meant."""
    return view.folded[end] == "的" and any(time.start == end + 1 for time in sentence.times)


def _told_until(sentence: Sentence, facts: list[Fact]) -> int:
    """Up to where the words of a sentence belong to the numbers before."""
    return facts[-1].quantity.reach if facts else sentence.start


def _same_things(view: View, j: Judged, noun: tuple[int, int], last: Pieces, facts: list[Fact]) -> Pieces:
    """The things told last where only a size or what becomes of them stands before the number; empty elsewhere.

    超100亿元企业3家、|超50亿元的|5家; 项目开工120个、|在建|40个; 35个|行业|中28个增长.
    """
    # 就业3万人；物价与上年持平，|低于3%的目标|: of what its own part tells
    apart = bool(facts) and view.folded.find("；", facts[-1].quantity.reach, j.start) >= 0
    set_before = not apart and is_set_before(view.folded, j.start, j.quantity)
    if set_before or last == ((noun[0], noun[1] - 1),) or done_again(view, j, noun, last, facts):
        return last
    if view.folded[j.left - 1] in SIZE_ENDS and (sized := of_other_size(view, j, last, facts)):
        return sized
    return with_verb(view, j, last, facts) if view.folded[slice(*noun)] in stages() else ()


def _from_before(view: View, sentence: Sentence, j: Judged, last: Pieces, facts: list[Fact]) -> tuple[Pieces, str]:
    """The indicator of a number that names none: the noun that stands alone before it, or what was told last."""
    if facts and facts[-1].rule == "gap" and facts[-1].unit == j.quantity.unit and not j.predicate.verb:
        return facts[-1].indicator, "gap"  # 增速高于全国0.6个百分点、全省|0.3个百分点
    alone = (j.predicate.asserts or is_ranked(view, j)) and last[-1][1] != j.start - 1
    named = noun_alone(view, j.start, _told_until(sentence, facts)) if alone else ()
    tells = bool(named) and named[0][1] < j.start - 1  # 公务接待费|只减不增，压减10%
    if named and (tells or has_measure(view, *named[0])) and view.folded[slice(*named[0])] not in RATES:
        return named, "topic"
    last = things_made(view, j, last)
    told = at_any_stage(view, j, counted_before(view, j, facts) or of_which_share(view, j, last))
    if kept := with_verb(view, j, last, facts):
        return kept, "continued"
    rated = is_counter(j.quantity) and view.folded.endswith(("率", *endings("share")), *told[-1])
    if rated and told[0] == told[-1]:
        return _apart(view, sentence, j, facts)  # 涵盖率为53%。累计|采检|9000人次
    told = told[:1] if rated else told  # 疫苗|接种率60%，已接种38万剂
    # 增速达13%，下半年增长12%; 收入增速高于全国、突破3万元
    grows = j.predicate.change in ("increase", "decrease") and j.quantity.unit == "%"
    told = (size_before(view, facts) or told) if grows else told
    of_amount = grows or is_money(j.quantity.unit) or is_counter(j.quantity)  # 旅客|增幅达8%，为90万人次
    return without_rate(view, told) if of_amount else told, "continued"


def _before_gap(view: View, sentence: Sentence, start: int, gap: int) -> tuple[int, int]:
    """The subject of a comparison, which may stand before a cue or a state: 增速|力争|高于全省2个百分点, 增速|稳中有升、|高于…."""
    if start == gap and view.folded[gap - 1] == "、":
        begin = sentence.clause_start(gap)
        if not any(begin <= one.start < gap for one in sentence.quantities):
            return subject(view.folded, after_mentions(view.folded, sentence, begin, gap), gap - 1)
    return ahead_of_cue(view, sentence, start) if start == gap else subject(view.folded, start, gap)


def _beside_subject(
    view: View, sentence: Sentence, j: Judged, noun: tuple[int, int], last: Pieces, facts: list[Fact]
) -> tuple[Pieces, str]:
    """The indicator of a number that has a subject: the subject, or the object where it tells who did it."""
    said, thing = j.predicate, j.object
    has_object = thing[1] > thing[0]
    gap = find_gap(view.folded, *noun, said.verb)
    if gap is not None:
        before = _before_gap(view, sentence, noun[0], gap)
        if last and named_again(view, *before, last):
            return last, "gap"  # 增长率定为4%，这一目标|高于全省
        if before[1] > before[0]:
            return with_measure(view, sentence, j, before, facts), "gap"
        told_before = () if facts else told_in_clause_before(view, sentence, j)  # 增速连续三年|居全省前列，高于全省
        return (told_before or last or told_in_clause_before(view, sentence, j)), "gap"
    # 收入翻一番|打好基础: a word that is a number takes no object
    told = said.verb or j.quantity.shape == "word" or _takes_object(view, j)
    # 每个街道有1所养老院, 青石共有257公顷土地, 渔护署进行1600次巡查
    whole = is_counter(j.quantity) or (has_object and not view.folded.startswith("的", j.quantity.reach))
    got = said.verb in role("has") or (said.verb.removesuffix("了") in _ADDS and has_object)  # 8间医院|增|3000张|病床
    # 亏损企业已有48%|扭亏: of those that it is told of
    whole = whole and not (j.quantity.unit in SHARES and starts_with_verb(view.folded, *thing))
    told = told and not ((got and whole) or (said.verb == "进行" and has_object))
    told = told and not (has_object and view.folded.endswith(endings("trouble"), *thing))  # 4万人的|饮水不安全问题
    # 本省将为2500名儿童|实施救助: for whom it is done
    told = told and not (said.verb == "为" and starts_with_verb(view.folded, thing[1], j.end))
    verbal = dimension_of(j.quantity.unit) == "people" and is_verbal(view.folded, *thing)
    place = is_counter(j.quantity) and view.folded[slice(*noun)] in role("site")  # 建成区|9条|河道
    measured = view.folded[slice(*noun)] in surfaces("measures") and not place
    # 赤字|转为|盈余, 扩大投资|15项|措施
    behind = view.folded[slice(*thing)]
    measured = measured and behind not in role("balance") and behind not in role("provisions")
    # 富余劳动力25万人|转移就业, 产能30万吨|建成投产
    # 降低65%的|减碳|目标, 减少10%的|约束性指标
    aim = said.change in ("increase", "decrease") and _OF_AIM.match(view.folded, j.quantity.reach) is not None
    has_object = has_object and (j.action or not verbal) and not measured and not aim
    leads = view.folded[j.quantity.reach : thing[0]]  # …3亿元|设立|基金, …3亿元|用于|稳岗
    founded = leads in role("founds") or leads in ("用于", "用作")
    if behind in role("balance"):
        changed = view.folded.endswith(endings("balance"), *noun)  # 赤字|转为录得29亿元|盈余
        changed = changed or names_speaker(view.folded, *noun)  # 财政司司长估计会录得|8亿元|赤字
        return ((thing,) if changed else (noun, thing)), "subject"  # 综合账目录得|8亿元|赤字
    if not (has_object or said.verb) and (made := by_means(view, j, noun[1])) is not None:
        return (made,), "subject"
    composed = said.origin and is_composed(view, j)  # 委员会由|4名|律师、1名会计师组成
    # 安排国债3亿元支持换新, 筹措补助资金3亿元用于稳岗
    funds = founded and view.folded.endswith(endings("funds"), *noun)
    if not has_object and j.action and view.folded.endswith(endings("reserves", "puts in"), *noun):
        return (done_with(view, sentence, j, *noun),), "action"  # 在发展基金预留3亿元，资助…
    if not has_object or (said.origin and not composed) or funds or (told and not j.action):
        named = () if facts else of_named_works(view, sentence, j, noun, last)
        return named or with_measure(view, sentence, j, noun, facts), "subject"
    return with_scheme(view, sentence, j, noun, carried_out(view, j) or thing), "object"


def _apart(view: View, sentence: Sentence, j: Judged, facts: list[Fact]) -> tuple[Pieces, str]:
    """The indicator where nothing else names one: what stands alone before a comma (粮食、油料|，均增长5%), or what is done."""
    told = j.predicate.verb or j.quantity.shape == "word"
    noun = noun_alone(view, j.start, _told_until(sentence, facts)) if told else ()
    return (noun, "topic") if noun else _by_action(view, sentence, j)


def _by_action(view: View, sentence: Sentence, j: Judged) -> tuple[Pieces, str]:
    """The indicator where neither subject nor object names one: what is done."""
    if (work := _WORK.match(view.folded, j.quantity.reach)) is not None:
        return (work.span(),), "object"  # 年初确定的12项|任务
    start, end = j.head, j.left if j.left > j.head else j.quantity.start
    start = max(start, view.folded.rfind("共", start, end - NOUN) + 1)  # 全省法院共|立案600件
    # 预计明年|增长5%, 今年力争|增长5%
    led = [*((t.start, t.end) for t in sentence.times), *((c.start, c.end) for c in sentence.cues)]
    start = max((last for first, last in led if start <= first and last <= end - NOUN), default=start)
    if any(first <= start and last >= end for first, last in led):
        return (), "bare"  # 在2020年|100亿元的基础上
    start += view.folded[start] in "要将拟须能可"  # 2027年要|达到100个
    start += next((len(word) for word in role("respectively") if view.folded.startswith(word, start, end)), 0)
    said = view.folded[start:end].strip("、，,和及与 0123456789.．")
    if (
        not said
        or said in _LEADS
        or names_no_thing(view.folded, start, end)
        or (said[-1] in "的已" and said in surfaces("openers"))
    ):
        return (), "bare"  # 按照年初|确定的|增长6%的目标, 目标是在五年内，|由|3%上升至4%
    return (done_with(view, sentence, j, start, end),), "action"


_OF_LIMIT: Final = re.compile(
    "的(?:目标|[一-鿿]{0,2}(?:警戒线|预警线|红线|门槛|关卡|关口|大关|水准线))"
)  # 2%|的通胀警戒线
_OF_AIM: Final = re.compile("的[\u4e00-\u9fff]{0,4}(?:目标|性指标)")
_BATCH: Final = re.compile(
    "(?:第[0-9一二三四五六七八九十]{1,2}|首)个?(?:[批期年]|年度|阶段)|[头首][一二三四五六]年"
)  # 首批500个宿位启用，|第二批|800个明年启用
_LEADS: Final = frozenset((*"由从自在为以按于把将约近超逾共", *OF_WHICH))
_WORK: Final = re.compile("(?:重点)?(?:任务|事项|措施|举措|指标)")  # too vague


def _is_place(view: View, j: Judged, noun: tuple[int, int], facts: list[Fact]) -> bool:
    """四川省|由29‰降到6‰, 整改任务600项，其中河北省|57项: a place alone says where, and not what."""
    if view.folded[j.quantity.start - 1] in "（(":
        return False  # 旅客来自|广东省|（90万人次）、福建省（80万人次）
    told = j.predicate.asserts or j.predicate.origin
    if is_province(view.folded[slice(*noun)]) or view.folded[slice(*noun)] == "政府":  # 政府|的目标是明年降到8%
        return bool(told or facts or j.action)
    grows = not facts and j.predicate.change in ("increase", "decrease")  # 全省投资增长5%。青石市|增长6%
    if j.quantity.unit in ("元", "%") and view.folded.endswith(endings("government"), *noun):
        return False  # 收入80亿元，其中|市本级|30亿元: what one level of government has to itself
    if not grows and not (facts and (facts[-1].unit == j.quantity.unit or whole_counted(view, j, facts))):
        return False
    if is_place_name(view.folded, *noun):
        return True
    # 其中|市本级|3万平方米; 前三位的是青石县5亿元、|东山区|4亿元; 新建公园12个（|大东区|4个）
    at = facts[-1].quantity.start if facts and facts[-1].indicator else 0  # 公园，青石县5个、|东山区|8个
    led = at > 0 and facts[-1].indicator[-1][1] != at and view.folded[at - 1] in "县市区旗州"
    beside = not grows and (led or among_leaders(view.folded, j.start, noun[0]))
    inside = not grows and last_bracket(view.folded, facts[0].quantity.reach, noun[0]) >= 0
    part = beside or (not grows and (inside or is_part(view, j) or bool(facts[-1].part_of)))
    district = beside and view.folded[noun[1] - 1] in "县市区旗州"
    district = district or DISTRICT.fullmatch(view.folded, *noun) is not None
    return part and (district or view.folded[slice(*noun)] in role("part of place"))


def _told_before(
    view: View, sentence: Sentence, j: Judged, last: Pieces, facts: list[Fact]
) -> tuple[Pieces, str] | None:
    """The indicator where the words before the number name a plan, what it is compared with, or which of the things."""
    if things := which_of_them(view, sentence, j, last, facts) or of_owner(view, sentence, j.subject, j.quantity.unit):
        return things, "subject"
    if last and named_again(view, *j.subject, last):
        return last, "continued"
    if includes_part(view, j) and (whole := noun_alone(view, j.start, _told_until(sentence, facts))):
        return whole, "topic"
    planned = of_plan(view, j)
    if planned and (done := before_its_plan(view, sentence, j))[1] > done[0]:
        return (done,), "subject"
    if (crossed := before_threshold(view, sentence.start, j.subject[1])) < j.subject[1]:
        begin = after_mentions(view.folded, sentence, sentence.clause_start(crossed), crossed)
        if (risen := subject(view.folded, begin, crossed))[1] > begin:
            return (risen,), "subject"
    if last and (
        (planned and facts) or compared_at_a_time(view, j) or is_part_of_last(view, j) or is_part_of_other(view, j)
    ):
        return last, "continued"
    if last and is_money(j.quantity.unit) and view.folded.endswith("部门", *j.subject):
        of_all = tuple(piece for piece in last if not view.folded.endswith("部门", *piece))
        return (j.subject, *of_all), "continued"  # 税收收入完成9亿元，其中：国税部门|完成6亿元
    return None


_ADDS: Final = frozenset(("增", "增加", "新增", "净增", "共增"))


def _takes_object(view: View, j: Judged) -> bool:
    """Whether what stands before a number is all that it is told of, by 的 behind it.

    裁减员额20万|的任务: 的 ties all before it to what follows, which is not what is counted. With a share it is the other
    way round: 七个区50%|的社区 tells of part of them.
    """
    tied = view.folded.startswith("的", j.quantity.reach)
    return not tied if j.quantity.unit == "%" else tied
