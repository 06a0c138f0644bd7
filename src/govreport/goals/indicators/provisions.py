"""Things that name nothing alone, with the scheme or the aim that they belong to: 「青石居」|单位, 降低企业成本|18条措施."""

import re
from typing import Final

from govreport.goals.indicators.clauses import topic
from govreport.goals.phrases.subjects import NOUN, subject
from govreport.goals.seen.fact import Pieces
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import Sentence, View
from govreport.text.words import actions, endings, role, surfaces

__all__ = ["with_scheme"]


def with_scheme(view: View, sentence: Sentence, j: Judged, noun: tuple[int, int], thing: tuple[int, int]) -> Pieces:
    """「青石居」约4700个|单位; 增建青石舍，提供900个|单位: a bare thing of Hong Kong and Macao, and what it is one of.

    So 落实开发区改革30条|政策措施, wherever it is told.
    """
    ruled = view.folded[slice(*thing)] in role("provisions") and noun[1] == j.quantity.start
    # 针对|流通等领域提出|18条举措: who lays them down, or for what, is no part of their name
    ruled = ruled and not view.folded.endswith(endings("sets", "states", "issues"), *noun)
    if ruled and noun[1] - noun[0] >= 2 * NOUN and view.folded[noun[1] - 1] not in "省市县区国上述":
        return _with_aim(view.folded, noun), thing
    if view.reference.dialect not in ("HK", "MO") or view.folded[slice(*thing)] not in role("bare thing"):
        return (thing,)
    if noun[1] > noun[0]:
        measured = view.folded[noun[1] - 1] in "量率额目标"
        kind = _A_KIND.search(view.folded, *noun)
        return (noun,) if measured else (noun, thing) if kind else (thing,)
    if view.folded.startswith("以及", j.start):
        return (thing,)  # 增设30间中心，以及500个|学额
    about = topic(view, sentence, j.start) if j.start > sentence.start else (0, 0)
    done = _DONE_TO.search(view.folded, *about)
    about = (done.end(), about[1]) if done else about
    if _A_KIND.search(view.folded, *about) is None:
        about = _told_lately(view, sentence, j, thing)
    counted = _SO_MANY.search(view.folded, *about)
    if counted is not None:
        about = (counted.end(), about[1]) if counted.end() < about[1] else (about[0], counted.start())
    return (about, thing) if about[1] > about[0] else (thing,)


def _told_lately(view: View, sentence: Sentence, j: Judged, thing: tuple[int, int]) -> tuple[int, int]:
    """Which they are: the clause before names the same things, or the sentence before what was built."""
    folded = view.folded
    if j.start > sentence.start:
        begin = sentence.clause_start(j.start - NOUN)
        again = folded.rfind(folded[slice(*thing)], begin, j.start)  # 加快落成部分|公屋|单位，预计有12 000个单位
        start, end = subject(folded, begin, again) if again - begin > NOUN else (0, 0)
        return start + NOUN * folded.startswith("部分", start), end
    floor = max(sentence.passage.start, sentence.start - _REACH)
    named = _NAMED_LAST.search(folded, floor, sentence.start)
    return named.span(1) if named is not None else (0, 0)


_REACH: Final = 60  # letters of the sentence before
_NAMED_LAST: Final = re.compile(
    "(?:建成|兴建|推出|发展|提供|增建)[^，。；“”]{0,6}(“[^“”]{2,14}”)。\\s*$"
)  # 快速建成|「青石公屋」|。


_DONE_TO: Final = re.compile("(?:政府|我们|当局|局方?|会).{0,8}(?:增加|兴建|增建|推出|提供|发展|推展|扩展)")
# 政府将兴建|两所|日间中心，提供90个名额
# 共有8 000个|公屋|单位落成，余下的单位; 公屋|共有8 000个单位，建成的有500个单位
_SO_MANY: Final = re.compile(
    "(?:计划|合?共|现?有|大?约|将?近|超过?|逾|不少于|至少)*"
    "[0-9一二两三四五六七八九十][0-9,.一二两三四五六七八九十百千万 ]{0,8}[所间幢座个项家处伙]"
)
_A_KIND: Final = re.compile(
    "..(?:[」”]|项目|计划|房屋|宿舍|公寓|[公居社经]屋|院舍|中心|[楼苑村轩阁]|花园|大厦|地段|第?[一二三四五1-5]期)\\Z"
)


def _with_aim(folded: str, noun: tuple[int, int]) -> tuple[int, int]:
    """出台|降低企业成本|18条措施: what measures are for, with its verb, which is not what is done with them."""
    start = noun[0] - NOUN
    aims = folded[start : noun[0]] in surfaces("directives") | surfaces("predicates", role="verb") | {"促进"}
    return (start, noun[1]) if aims and folded[start - NOUN : start] in actions() else noun
