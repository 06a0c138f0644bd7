"""The sentences of a document that hold a number, a time, a cue or a header, each with its mentions."""

import functools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, final

from govreport.document.parts import Passage
from govreport.goals.phrases.asides import closing
from govreport.goals.phrases.deeds import comes_about
from govreport.goals.scope.announcing import opens_plans
from govreport.goals.scope.headers import PROPOSES, heads_list, listed_works
from govreport.goals.seen.marks import ITEM_MARK
from govreport.goals.seen.view import Sentence, View
from govreport.goals.times.dating import SHORT, is_set_for
from govreport.mentions.cues import CueMention
from govreport.mentions.mention import QuantityMention
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import any_action, endings, one_of, role

__all__ = ["Places"]

# The end of a sentence, with who is in charge behind it: …12所。（市教育局）|; or of the byline before the first one.
# This and the next begin with one class, to which the engine skips; what decides is looked at after it.
_SENTENCE_END: Final = re.compile(
    r"[。！？!?\n|｜本记](?:(?:(?<![|｜本记])|(?<=[|｜])(?= ))(?:[。！？!?]*[”』」’）)\"]{0,3})"
    r"(?: ?[（(][^（()）。0-9\n]{2,24}[委局办部厅院会府区县市][）)])?"
    r"|(?<=本)[报网台]讯(?! ?[（(记])|(?<=记)者[^，。；：:\n（()）]{2,24}(?:[）)]|报[道导](?!的)[，：: 　]?))"
)
_LONGEST: Final = 2000  # a sentence that never ends is cut
_INDENT: Final = frozenset(" 　\t")
_HEADER: Final = re.compile(r"..[^，。；：:\n]{0,8}(?:[：:]|(?<=如下)。|(?<=标[是为])。)")
_BREAK: Final = re.compile(
    r"[，；：。！？!?;\n,:—→](?:(?<![,:—→])|(?<=→)(?![0-9])|(?<=,)(?!(?<=[0-9],)[0-9]{3})|(?<=:)(?![0-9])|(?<=—)—)"
)

_NOTE: Final = re.compile(r"\[[0-9]{1,3}\]| - (?=[\u4e00-\u9fff])")
_ASIDE: Final = re.compile(r"[（(][^（()）。；;\n]{0,30}[，,、][^（()）。；;\n]{1,30}[)）]")


@functools.cache
def _opens_clause() -> re.Pattern[str]:
    return re.compile(
        f"将|拟|{one_of('next')}|稍后|目标[是为]|目前|现[有为]|计划(?=[今明]年|20)|预定|规划[于至在]"
        "|(?:我们?|政府|当局)?会(?![议展计员长场所])"
    )


def _dates_ahead(time: TimeMention) -> bool:
    """Whether a time can be a deadline for what is said without a number: 到2030年, 三年内, 2028年, not 今年."""
    if time.relation in ("by", "within", "before", "from"):
        return True
    return time.relation == "in" and time.number != 0


def _within_year(view: View, time: TimeMention) -> bool:
    """年内, 上半年, 6月: by such a time of the running year something can be due, and in 今年 if that is said of it."""
    return time.shape in SHORT or view.folded.endswith("内", time.start, time.end) or is_set_for(view, time)


def _breaks(folded: str, start: int, end: int) -> list[int]:
    """The last letter of each mark that parts clauses; a comma within brackets parts none.

    Nor does one between what is aimed at and how high it is set: 经济增长的预期目标，|确定为8%.
    """
    breaks = [m.end() - 1 for m in _BREAK.finditer(folded, start, end)]
    if folded.find("[", start, end) >= 0:  # 口袋公园|[3]| 道路改造: the mark of a note
        breaks = sorted({*breaks, *(at for m in _NOTE.finditer(folded, start, end) for at in (m.start(), m.end() - 1))})
    if folded.find("标，", start, end) >= 0 or folded.find("务，", start, end) >= 0:
        breaks = [at for at in breaks if not _parts_aim(folded, start, at)]
    if breaks and (folded.find("（", start, end) >= 0 or folded.find("(", start, end) >= 0):
        for aside in _ASIDE.finditer(folded, start, end):
            breaks = [at for at in breaks if not aside.start() < at < aside.end()]
    return breaks


def _with_new_clauses(
    folded: str,
    breaks: list[int],
    numbers: list[QuantityMention],
    times: list[TimeMention],
    cues: list[CueMention],
    stretch: tuple[int, int],
) -> list[int]:
    """The marks that part the clauses of a sentence, with 、 and brackets behind numbers and before what begins one.

    目前已建成12个、|2027年达到30个; 去年增长5%（|预计今年达到9%）. Such are a time and a cue; `stretch` is that of the sentence.
    """
    marks = [q.reach for q in numbers if folded[q.reach] in "、（("]
    gaps = _gaps(folded, numbers, *stretch)
    if not marks:
        return sorted({*breaks, *gaps}) if gaps else breaks
    opens = {m.start for m in times} | {m.start for m in cues}
    more = [at for at in marks if at + 1 in opens or _opens_clause().match(folded, at + 1) is not None]
    # 新增学位3000个（力争3500个）|、床位300张: what follows the bracket is not of its clause
    closed = [shut for at in more if folded[at] in "（(" and (shut := closing(folded, at, stretch[1])) > 0]
    return sorted({*breaks, *gaps, *more, *closed}) if more or gaps else breaks


def _gaps(folded: str, numbers: list[QuantityMention], start: int, end: int) -> set[int]:
    """建设3个口袋公园| 改造1个农贸市场, 长度740米| 宽度33米: the spaces that part clauses where a page lost its commas.

    Behind one a verb or, right behind a number, a noun leads to the next number. Where there are two, all of them do.
    """
    found: set[int] = set()
    for one, other in pairwise(numbers):
        at = folded.find(" ", one.reach, other.start)
        if at < 0 or not folded[at + 1 : other.start].isalpha() or other.start - at > _LONGEST_CLAUSE:
            continue
        alone = at == one.reach and bool(one.unit)
        thing = folded[one.reach : at].isalpha() and any_action().match(folded, at + 1, other.start) is not None
        if alone or thing:
            found.add(at)
    if len(found) > 1:
        found.update(m.start() for m in _SPACE.finditer(folded, start, end))
    return found


_LONGEST_CLAUSE: Final = 16  # letters from such a space to the next number
_SPACE: Final = re.compile("(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")


def _parts_aim(folded: str, start: int, at: int) -> bool:
    """Whether a comma parts a target from the verb and the number that set it."""
    aimed = folded[at] == "，" and folded.endswith(endings("set before"), start, at)
    return aimed and _set_at().match(folded, at + 1) is not None


@functools.cache
def _set_at() -> re.Pattern[str]:
    return re.compile(
        f"(?:初步|大体|建议|分别|[拟暂均都仍将])*{one_of('holds')}[^，。；：、]{{0,6}}?[0-9零一二三四五六七八九十百千]"
    )


def _proposals(folded: str, proposes: re.Pattern[str]) -> Iterator[int]:
    """Where a paragraph ends by announcing what is proposed (我会推出以下措施：), looked for from its colon."""
    for colon in _COLON_LAST.finditer(folded):
        if (said := proposes.search(folded, max(colon.start() - _SAID, 0), colon.end())) is not None:
            yield said.start()


_COLON_LAST: Final = re.compile("(?:[：:]|——)[ \u3000]*(?=\n|$)")
_SAID: Final = 80  # letters


def _announcements(view: View) -> list[int]:
    """Where a header may stand (主要预期目标是：); looking for a word is quicker than looking for a pattern."""
    folded = view.folded
    found = list(_proposals(folded, listed_works() if view.reference.dialect == "CN" else PROPOSES))
    for word in _announcing():
        at = folded.find(word)
        while at >= 0:
            if _HEADER.match(folded, at):
                found.append(at)
            at = folded.find(word, at + len(word))
    return found


@functools.cache
def _announcing() -> frozenset[str]:
    """What heads targets; 主要任务： and 以下工作： head measures more often, and what they head is no promise by itself."""
    return role("target") - {"任务", "以下"}


def _heads(folded: str, time: TimeMention) -> bool:
    """Whether a time heads a list, or stands before what becomes of a thing, or of a town: 青石航道|今年|通航, |今年|我市将…"""
    in_it = time.relation == "in" and (comes_about(folded, time.end) or opens_plans(folded, time))
    return in_it or bool(heads_list(folded, time))


@final
class Places:
    """Hands out the sentences in which something stands, with their mentions; every mention is looked at once."""

    def __init__(self, view: View, passages: list[Passage]) -> None:
        self.view = view
        self.starts = [[m.start for m in mentions] for mentions in (view.quantities, view.times, view.cues)]
        quantities = self.starts[0]
        firm = role("firm")
        cues = [c.start for c in view.cues if view.folded[c.start : c.end] in firm]
        dated = [t.start for t in view.times if _dates_ahead(t) or _within_year(view, t) or _heads(view.folded, t)]
        self.headers = sorted(_announcements(view))
        self.places = sorted([*quantities, *cues, *dated, *self.headers])
        ends = [m.end() for m in _SENTENCE_END.finditer(view.folded)]
        self.ends = sorted([0, *ends, *(p.end for p in passages), view.size])

    def any_in(self, passage: Passage) -> bool:
        """Whether anything stands in a passage, behind the number of a heading."""
        mark = ITEM_MARK.match(self.view.folded, passage.start, passage.end) if passage.level else None
        first = bisect_left(self.places, mark.end() if mark is not None else passage.start)
        return first < len(self.places) and self.places[first] < passage.end

    def opens_list(self, passage: Passage) -> bool:
        """Whether a list of targets may open in a passage, each sentence of which may then be one of them."""
        first = bisect_left(self.headers, passage.start)
        return first < len(self.headers) and self.headers[first] < passage.end

    def sentences(self, passage: Passage, whole: bool) -> Iterator[Sentence]:
        """The sentences of a passage that hold a mention, or all of them. None is long."""
        places, ends = self.places, self.ends
        begin, end = passage.start, passage.end
        first = bisect_left(places, begin)
        while begin < end:
            if whole:
                stop = ends[bisect_right(ends, begin)]
            elif first < len(places) and places[first] < end:
                following = bisect_right(ends, places[first])
                begin, stop = max(begin, ends[following - 1]), ends[following]
            else:
                return
            stop = self._within_reason(begin, stop)
            yield self._sentence(passage, begin, stop)
            begin = stop
            first = bisect_left(places, begin, first)

    def _within_reason(self, begin: int, stop: int) -> int:
        """Where a sentence is cut that never ends: behind a comma, or else where no number is cut with it."""
        if stop - begin <= _LONGEST:
            return stop
        stop = begin + _LONGEST
        comma = max(self.view.folded.rfind(mark, begin, stop) for mark in "，；")
        if comma > begin:
            return comma + 1
        last = bisect_left(self.starts[0], stop) - 1
        across = last >= 0 and begin < self.starts[0][last] and self.view.quantities[last].reach > stop
        return self.starts[0][last] if across else stop

    def _sentence(self, passage: Passage, start: int, end: int) -> Sentence:
        view, (quantities, times, cues) = self.view, self.starts
        while start < end - 1 and view.folded[start] in _INDENT:
            start += 1
        q, t, c = bisect_left(quantities, start), bisect_left(times, start), bisect_left(cues, start)
        numbers = view.quantities[q : bisect_left(quantities, end, q)]
        whens = view.times[t : bisect_left(times, end, t)]
        said = view.cues[c : bisect_left(cues, end, c)]
        breaks = _with_new_clauses(view.folded, _breaks(view.folded, start, end), numbers, whens, said, (start, end))
        return Sentence(start, end, passage, numbers, whens, said, breaks)
