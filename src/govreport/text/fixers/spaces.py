"""Spaces that stand where Chinese has none: 政 府 工 作 报 告, 300 万人, 9 500 元, 第 15 条, 经常 开支."""

import functools
import re
from collections.abc import Iterator
from itertools import chain, pairwise
from string import digits
from typing import Final

from govreport.text.edits import Edit, deletions
from govreport.text.folding import fold
from govreport.text.words import PLAN_DIGIT, comparators, surfaces, titles

__all__ = ["spacing"]

_HAN: Final = "〇㐀-䶿一-鿿"
_CLOSING: Final = "，。、；：！？）》」』”,;:)%‰"
# Three or more single characters, each set off by one space; more where an end of the row belongs to a longer word.
_SPACED: Final = {
    gap: re.compile(
        f"{gap}(?<=[{_HAN}]{gap})(?:(?<![{_HAN}][{_HAN}]{gap})[{_HAN}](?:{gap}[{_HAN}])+(?![{_HAN}])"
        f"|[{_HAN}](?:{gap}[{_HAN}]){{2,}})"
    )
    for gap in (" ", "　")
}
# One number, right before what is counted: single digits (4 0 个, 1 5 .3 %), or groups of three (9 500 元).
# What must not stand before a number is looked at after its first digit. (`_numbers` tries them at such spaces only.)
_APART: Final = re.compile(" (?<=[0-9] )[0-9.]")
_SINGLE: Final = re.compile("[0-9](?= [0-9.])(?<![0-9.,][0-9])(?<![0-9] [0-9])(?: [0-9]| ?\\.[0-9]| ?\\. [0-9])+")
_METRES: Final = "[kc]?m(?![A-Za-z])"
_GROUPS: Final = re.compile(
    "[1-9](?=[0-9]{0,2} [0-9])(?<![0-9.][0-9])(?<![0-9],[0-9])(?<![0-9] [0-9])[0-9]{0,2}(?: [0-9]{3})+(?:\\.[0-9]+)?"
    f"(?![0-9.,])(?= ?[%‰{_HAN}]|{_METRES})"
)
_COUNTED: Final = re.compile(f"(?![0-9.])(?= ?[%‰{_HAN}]|{_METRES})")
_BEFORE_NUMBER: Final = re.compile(f"[{_HAN}、，。；：）》”（(《「『“] (?=[0-9])")
# A space between a character and a number, or next to a mark. The first test is the cheapest: spaces come in rows.
# A number that another one follows is a cell of a table.
_LOOSE: Final = re.compile(
    f" (?![ \n])(?<=[^ \n] )(?:(?<=[0-9%‰] )(?=[{_HAN}{_CLOSING}（《]|\\.[0-9]{{1,3}}[%‰{_HAN}])"
    f"|(?<=[{_HAN}、，。；：）》”（(《「『“] )(?=[0-9][0-9.,]{{0,15}}+(?! [0-9])|[{_CLOSING}])"
    f"|(?<=[元人个家户吨亩米里套座所项件次度倍辆名] )(?=[（(][{_HAN}])"
    f"|(?<=[（(《「『“] )(?=[{_HAN}])|(?:(?<=[0-9][万亿萬億] )|(?<=[0-9] [万亿萬億] ))(?=[{_HAN}]))"
)


# One ideographic space between a number and what is counted, or a number and the word before it: 85　个, 增长　6%.
_WIDE: Final = re.compile(
    f"　(?!　)(?<=[^　]　)(?:(?<=[0-9%‰万亿]　)(?=[{_HAN}{_CLOSING}])|(?<=[{_HAN}]　)(?=[0-9][0-9.,]{{0,15}}+[%‰{_HAN}]))"
)
# 面积72万亩， 总产量6亿斤: what stands behind a comma follows on what stands before it.
_AFTER_COMMA: Final = re.compile(f"[，、；,;][ 　](?=[{_HAN}“「《])")
# 增长9. 5%, 9 . 5%: a space behind the point, where the digits before it are no number of an item.
_POINT: Final = re.compile(
    "\\. (?:(?<=[0-9]\\. )|(?<=[0-9] \\. ))(?=[0-9]{1,2} ?[%％‰万亿萬億元个個倍岁歲厘公平吨噸亩畝年]"
    "|[0-9]{1,2}[、和及与與] ?[0-9]{1,3}(?:\\. ?[0-9]{1,2})?[%％])"  # 分别增长 36. 8、25%
)
# 3, 500万人: a space behind the comma between groups of three digits
_COMMA: Final = re.compile(
    f", (?<=[0-9], )(?=[0-9]{{3}}(?![0-9])(?:, ?[0-9]{{3}}(?![0-9])){{0,3}}(?:\\.[0-9]{{1,4}})? ?[%％‰{_HAN}])"
)
_GROUPS_BEFORE: Final = re.compile(f"[{_HAN}] ?[1-9][0-9]{{0,2}}(?:, ?[0-9]{{3}}){{0,3}}\\Z")
_LONGEST_GROUPS: Final = 20  # a character, a space, three digits and three groups with commas and spaces
_LONGEST_WHOLE: Final = 8  # a character, a space, five digits and a space
_WHOLE_PART: Final = re.compile(f"[{_HAN}、”](?<![表图圖件项項第]) ?[0-9]{{1,5}}( ?)\\Z")
# “十 一五”: the name of a plan, of which the end alone would be the name of another one.
_PLAN: Final = re.compile(f"十 (?={PLAN_DIGIT}五[”」期时時规規])")


# One space between two characters. In a title, a list or a line of names it parts words; in prose it parts nothing.
_STRAY: Final = re.compile(f" (?<=[{_HAN}] )(?=[{_HAN}])")
# 三 十 四億元, 七 萬個: no name ends and none begins so.
_NUMERAL: Final = re.compile(
    " (?:(?<=[零〇一二三四五六七八九十百千點点] )(?=[十百千萬万億亿點点])"
    "|(?<=[十百千萬万億亿] )(?=[零〇一二三四五六七八九個个名元人間间]))"
)
# 30微克 / 立方米
_RATE: Final = re.compile(f"/( ?)(?=[{_HAN}])")
_UNIT_BEFORE: Final = re.compile(f"[0-9万亿萬億][{_HAN}]{{1,4}}( ?)\\Z")
_LONGEST_UNIT_BEFORE: Final = 6  # characters, with the space behind it and the last of the number
_PROSE_LINE: Final = 15  # characters of a line that is prose if it has a mark as well
_PROSE: Final = re.compile("[，。；,;]")
# Lines that are no prose and have no parts either: numbered headings, the meeting under a title, a title cut behind its
# first character.
_WHOLE: Final = re.compile(
    "[ 　]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
    f"|(?:——|[（(])?[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日在|(?:[0-9]{{4}}年)?[{_HAN}] [{_HAN}]{{5}})"
)
_OPENING: Final = 200  # characters of a document in which names and dates stand
# In a sentence there only a byline has parts, and what counts one thing after the other: 本报讯 记者 赵钱.
_SENTENCE: Final = re.compile("[。！？]|[；;][”」』]?[ 　]*$")
_LONG_LINE, _SEVERAL = 60, 3  # characters and marks of a line that is a sentence, wherever it is cut off
_BYLINE: Final = re.compile(
    "(?:[讯电訊電摄攝]|记者|記者|作者|来源|來源|编辑|編輯|通讯员|通訊員|[省市县縣区區州镇乡局厅]长|主任|书记|書記)$"
)
_LONGEST_OFFICE: Final = 6  # characters
# 泵站3座| 水闸5座, 建设3个口袋公园| 改造1个农贸市场
_COUNT: Final = re.compile(f"[0-9] ?(?:[{_HAN}]{{1,2}}|[个個家所座处處条條项項套户戶场場][{_HAN}]{{2,10}})$")
_COUNTED_NEXT: Final = re.compile(f" [{_HAN}]{{2,8}} ?[0-9]")
_LONGEST_COUNT: Final = 14  # characters
_NAMED: Final = re.compile(
    " (?:记者|記者|通讯员|通訊員|作者|来源|來源|[省市县縣区區州]长|[万亿萬億]+元)"
)  # 产值 亿元: the number was lost


def spacing(text: str) -> list[Edit]:
    """Remove single spaces inside spaced-out words, inside numbers, and between a character and its number.

    Wider gaps stay: they separate columns and paragraphs.

    >>> [edit.start for edit in spacing("控制在 300 万人以内")]
    [3, 7]
    """
    patterns = [pattern for gap, pattern in _SPACED.items() if gap in text]
    if not patterns:
        return []
    gaps = {match.start() for match in _LOOSE.finditer(text)}
    if "　" in text:
        gaps.update(match.start() for match in _WIDE.finditer(text))
    gaps.update(match.start() + 1 for match in _AFTER_COMMA.finditer(text))
    gaps.update(_stray(text))
    gaps.update(match.end() - 1 for match in _PLAN.finditer(text))
    gaps.update(match.start() for match in _NUMERAL.finditer(text))
    gaps.update(_within_rates(text))
    gaps.update(_between_groups(text) if "  " in text else ())
    gaps.update(_beside_points(text))
    commas = [match.start() for match in _COMMA.finditer(text)]
    gaps.update(at + 1 for at in commas if _GROUPS_BEFORE.search(text[max(at - _LONGEST_GROUPS, 0) : at]))
    for match in chain(_numbers(text), *(pattern.finditer(text) for pattern in patterns)):
        start = match.start()
        gaps.update(i for i, char in enumerate(match[0], start) if char in " 　")
        if start > 1 and _BEFORE_NUMBER.match(text, start - 2):
            gaps.add(start - 1)
    return deletions([(gap, gap + 1) for gap in sorted(gaps - _behind_marks(text))], "spacing")


# 1　新增就业5万人, above 2　新建公园10个: the number of a row
_MARK: Final = f"[ 　]*([0-9]{{1,3}})[ 　](?=[{_HAN}“])"
_ROW, _FIRST_ROW = re.compile(f"\n{_MARK}"), re.compile(_MARK)


def _behind_marks(text: str) -> set[int]:
    """The spaces behind the numbers of rows, of which at least two follow on each other."""
    first = _FIRST_ROW.match(text)
    rows = [*([first] if first is not None else ()), *_ROW.finditer(text)]
    follow = (pair for pair in pairwise(rows) if int(pair[1][1]) == int(pair[0][1]) + 1)
    return {row.end() - 1 for pair in follow for row in pair}


def _within_rates(text: str) -> Iterator[int]:
    """The spaces on both sides of the stroke: 30微克 / 立方米."""
    for match in _RATE.finditer(text):
        at = match.start()
        unit = _UNIT_BEFORE.search(text[max(at - _LONGEST_UNIT_BEFORE, 0) : at])
        if unit is not None:
            yield from (space for space, told in ((at - 1, unit[1]), (at + 1, match[1])) if told)


def _beside_points(text: str) -> Iterator[int]:
    """The spaces behind a decimal point, and before it if one stands there too: 增长9 . 5%."""
    for match in _POINT.finditer(text):
        at = match.start()
        whole = _WHOLE_PART.search(text[max(at - _LONGEST_WHOLE, 0) : at])
        if whole is not None:
            yield from (space for space, told in ((at - 1, whole[1]), (at + 1, " ")) if told)


# 約75  000個: two spaces between groups of digits, in a line of prose; two columns of a table otherwise
_TWO_SPACES: Final = re.compile(f"  (?<=[0-9]  )(?=[0-9]{{3}}(?![0-9.,]) ?[%‰{_HAN}])")
_FIRST_GROUP: Final = re.compile(f"[{_HAN}] ?[1-9][0-9]{{0,2}}\\Z")
_LONGEST_GROUP: Final = 5  # a character, a space and three digits


def _between_groups(text: str) -> Iterator[int]:
    for match in _TWO_SPACES.finditer(text):
        at = match.start()
        if _FIRST_GROUP.search(text[max(at - _LONGEST_GROUP, 0) : at]):
            yield from (at, at + 1)


def _stray(text: str) -> Iterator[int]:
    """The single spaces between two characters of prose."""
    end = 0
    prose = whole = sentence = False
    for match in _STRAY.finditer(text):
        at = match.start()
        if at >= end:
            start = text.rfind("\n", end, at) + 1 or end
            end = text.find("\n", at)
            end = end if end >= 0 else len(text)
            prose = end - start >= _PROSE_LINE and _PROSE.search(text, start, end) is not None
            whole = _WHOLE.match(text, start) is not None
            long = end - start >= _LONG_LINE and len(_PROSE.findall(text, start, end)) >= _SEVERAL
            sentence = long or _SENTENCE.search(text, start, end) is not None
        words = _told_of_numbers() if prose else titles()
        parted = whole or (prose and at >= _OPENING) or (at < _OPENING and _parts_a_word(text, at, words))
        if parted or (sentence and not _parts_names(text, at)):
            yield at


def _parts_names(text: str, at: int) -> bool:
    """Whether a space in a sentence stands beside a name or between two counts."""
    start = max(at - _LONGEST_OFFICE, 0)
    if _BYLINE.search(text, start, at) is not None or _NAMED.match(text, at) is not None:
        return True
    counted = _COUNT.search(text, max(at - _LONGEST_COUNT, 0), at) is not None
    return counted and _COUNTED_NEXT.match(text, at) is not None


def _parts_a_word(text: str, at: int, words: frozenset[str]) -> bool:
    """Whether a space stands within one of some words: 年均增| |长6%, 5%以| |内, 财政预算| |案."""
    before, after = fold(text[max(at - _LONGEST_PART, 0) : at]), fold(text[at + 1 : at + 1 + _LONGEST_PART])
    return any(
        before[-left:] + after[:right] in words
        for left in range(1, len(before) + 1)
        for right in range(1, len(after) + 1)
    )


_LONGEST_PART: Final = 3  # letters


@functools.cache
def _told_of_numbers() -> frozenset[str]:
    return surfaces("predicates", role="verb").union(comparators("before"), comparators("after"))


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """The numbers with spaces inside, each tried where its first space is: digits are many, such spaces few."""
    places = [match.start() for match in _APART.finditer(text)]
    for pattern, width in ((_SINGLE, 1), (_GROUPS, 3)):
        done = 0
        for place in places:
            start = place - 1
            while start and place - start < width and text[start - 1] in digits:
                start -= 1
            if start >= done and (match := pattern.match(text, start)):
                done = match.end()  # a row of single digits that counts nothing is not tried again from its middle
                if _COUNTED.match(text, done):
                    yield match
