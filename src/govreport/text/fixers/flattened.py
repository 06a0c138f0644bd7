"""Pages whose lines were put together, with spaces or without: …请予审议。 一、工作回顾 过去五年，…。 （一）经济发展 …"""

import functools
import re
from collections.abc import Iterator
from typing import Final

from govreport import lexicon
from govreport.text.edits import Edit
from govreport.text.folding import fold
from govreport.text.words import affixes, surfaces

__all__ = ["flattening"]

_EVIDENCE: Final = (" 一、", " 二、", "。一、", "。二、", "：一、", "：二、", ":一、", ".二、", "。  ")
_LONGEST_LINE: Final = 400  # characters of a line that may be a paragraph with a heading in it
_NUMBER: Final = "[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]"  # of a heading
_MAIN: Final = re.compile("[一二]、(?<=[。！？：:”）) .][一二]、)")
_FIRST: Final = re.compile(
    "\n[ 　]{0,8}(?:[一二三四五六七八九十]{1,3}、|(第[一二三四五六七八九十]{1,3}(?:[章节]|部分)[ 　]?))"
)
_LAST: Final = re.compile(f"[。！？.…](?:{_NUMBER})[^\\s，。；：,;:]{{2,30}}(?=\n)")
# 报告分六个部分：|一、…；二、…；六、对外政策。: what is told to follow are no headings
_LISTED: Final = re.compile("(?:部分|方面|问题|点|项)[：:][ 　]?一、[^。；\n]{2,60}；[ 　]?二、[^。\n]{0,400}。")
_PARAGRAPH: Final = 40  # characters that a heading alone has not behind it
_SENTENCE: Final = re.compile("[^\n]{12,}[。！：；，:;,.](?:\n|$)|[^\n，,]{6,}[，,][^\n]{6,}")
_MARK: Final = re.compile(_NUMBER)
_GAP: Final = re.compile("(?<! ) ++")
_WIDE: Final = re.compile("[。！？] {2,}+")
_STOPS: Final = frozenset("。！？；：:”）).")
# What may be the rest of a heading behind its number: up to a space, or to the first mark.
_SPACED: Final = re.compile("[^\\s。；：;:]{2,40}(?= )")
_ALONE: Final = re.compile("(?![一二三四五六七八九十]、)[^\\s，。；：、,;:]{4,30} ")
_TITLED: Final = re.compile("[^\\s，。；：、,;:0-9]{4,24}?(?= ?第 ?[0-9一二三四五六七八九十]{1,3} ?[条條]| [^ ])")
_REST: Final = re.compile("[^\\s，。；：,;:]{2,30}")


def flattening(text: str) -> list[Edit]:
    """Put the headings and the paragraphs of such a page on lines of their own.

    >>> page = f"请予审议。 一、工作回顾 过去五年，{'成绩来之不易，' * 60}产值达到9亿元。 二、今后五年 今后五年，产值达到12亿元。"
    >>> [page[edit.start + 1 : edit.start + 5] for edit in flattening(page)]
    ['一、工作', '过去五年', '二、今后', '今后五年']
    """
    found = {edit.start: edit for edit in (*_run_on(text), *_glued(text), *_dated(text))}
    start = 0 if any(mark in text for mark in _EVIDENCE) else len(text)
    while start < len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        if end - start > _LONGEST_LINE:
            for edit in _parted(text, start, end):
                found.setdefault(edit.start, edit)
        start = end + 1
    return [found[place] for place in sorted(found)]


def _run_on(text: str) -> Iterator[Edit]:
    """The line end behind a heading that begins a line: 一、2025年工作回顾 过去一年，…."""
    for mark in _FIRST.finditer(text):
        named = _named_end(text, mark.end())
        if named == mark.end() and mark[1] and (titled := _TITLED.match(text, named)) is not None:
            named = titled.end()  # 第七章 完善综合交通体系 2023年前建成…
        short = text.find("\n", named, named + _PARAGRAPH) >= 0 or len(text) - named < _PARAGRAPH
        if named == mark.end() or (short and _SENTENCE.match(text, named) is None):
            continue
        space = _GAP.match(text, named)
        yield _ended(text, named) if space is None else Edit(*space.span(), "\n", "flattening")


def _dated(text: str) -> Iterator[Edit]:
    """The line ends around a heading that begins with a year: …清零。 2008年主要预期目标 产值增长9%."""
    names = affixes("parts", place="heading")
    for head in _YEAR_HEAD.finditer(text):
        if _HEAD_BEFORE.match(text, head.start(1)) is None or not fold(head[1]).endswith(names):
            continue
        if text[head.start(1) - 1] == " ":
            yield Edit(head.start(1) - 1, head.start(1), "\n", "flattening")
        elif text[head.start(1) - 1] != "\n":
            yield _ended(text, head.start(1))
        yield Edit(head.end(1), head.end(1) + 1, "\n", "flattening")


_YEAR_HEAD: Final = re.compile("([12][0-9]{3}年[\u4e00-\u9fff]{2,14}) (?=[\u4e00-\u9fff0-9“（(])")
_HEAD_BEFORE: Final = re.compile("(?<=[\n。！？])|(?<=[。！？] )")


def _glued(text: str) -> Iterator[Edit]:
    """The line end before a heading that ends a line: …加以解决。二、2026年工作安排."""
    for mark in _LAST.finditer(text):
        yield _ended(text, mark.start() + 1)


def _parted(text: str, start: int, end: int) -> Iterator[Edit]:
    """The line ends that a long line has lost."""
    if _MAIN.search(text, start, end) is None:
        for gap in _WIDE.finditer(text, start, end):
            if gap.end() < end:
                yield Edit(gap.start() + 1, gap.end(), "\n", "flattening")
        return
    for gap in _GAP.finditer(text, start, end):
        if start < gap.start() and gap.end() < end and text[gap.start() - 1] in _STOPS:
            yield Edit(*gap.span(), "\n", "flattening")
    ended = start  # where the last heading ends
    for mark in _numbers(text, start, end):
        before = mark.start()
        while before > start and text[before - 1] == " ":
            before -= 1
        if before == start or not (before == ended or text[before - 1] in _STOPS or _set_off(text, before, mark)):
            continue
        if before < mark.start():
            yield Edit(before, mark.start(), "\n", "flattening")
        elif before != ended:
            yield _ended(text, before)
        ended = _end_of(text, mark.end())
        if (space := _GAP.match(text, ended, end)) is not None:
            yield Edit(*space.span(), "\n", "flattening")
        elif ended > mark.end():
            yield _ended(text, ended)


def _numbers(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The numbers of headings in a line, without those of a list that tells which parts follow."""
    listed = _LISTED.search(text, start, end)
    inside = range(listed.start(), listed.end()) if listed is not None else ()
    return (mark for mark in _MARK.finditer(text, start, end) if mark.start() not in inside)


def _set_off(text: str, before: int, mark: re.Match[str]) -> bool:
    """Whether a heading stands between two spaces: 主要任务分解 一、2026年主要目标 1.…."""
    return before < mark.start() and _ALONE.match(text, mark.end()) is not None


def _ended(text: str, at: int) -> Edit:
    """A line end behind what stands before `at`."""
    return Edit(at - 1, at, f"{text[at - 1]}\n", "flattening")


def _end_of(text: str, start: int) -> int:
    """Where a heading ends that begins at `start`: at a space, or with the name of a part; else at `start`."""
    if (spaced := _SPACED.match(text, start)) is not None:
        return spaced.end()
    return _named_end(text, start)


def _named_end(text: str, start: int) -> int:
    """Where the last name of a part ends that stands before any mark; else `start`."""
    if (rest := _REST.match(text, start)) is None:
        return start
    folded = fold(text[start : rest.end() + 6])
    return start + max((name.end() for name in _name().finditer(folded)), default=0)


@functools.cache
def _name() -> re.Pattern[str]:
    """What a part is called, before what may begin a paragraph: 工作回顾|2025年是…."""
    return re.compile(
        f"{lexicon.alternation(surfaces('parts', place='heading'))}"
        "(?= {0,4}(?:到?[0-9“（(]|[今明]年|[上下]半年|过去|各位|我们|我[省市县区镇乡局]|回顾|一是))"
    )
