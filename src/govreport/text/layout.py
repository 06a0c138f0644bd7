"""Paragraphs and headings of a folded text, and the sentences inside a paragraph."""

import functools
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govreport import lexicon
from govreport.text.words import BULLETS, NUMBER_SIGNS, PLAN_NAME, SECTION, one_of, part_names

__all__ = ["BARE_YEAR", "Block", "blocks"]


class Block(NamedTuple):
    """One paragraph (`level` 0) or heading: 1 for 一、, 2 for （一）, 3 for 1., 4 for a short line of its own.

    Below 壹、 and 第一章, which are 1, 一、 is 2 and （一） 3. So are 2.1 and 2.1.1, below 2.
    """

    start: int
    end: int
    level: int


_NO_DIGIT: Final = "(?![0-9](?!(?:9|0)[0-9]{2}年))"  # behind the number of an item; but 1、|2025年工作回顾
# A line, and the lines that go on where it ends with a comma or a colon, unless they are indented or start an item.
_ITEM: Final = (
    r"[ \t　]{2}|[ \t　]?(?:[一二三四五六七八九十]{1,3}[、是]|[壹贰叁参肆伍陆柒捌玖拾]{1,2}、|第[一二三四五六七八九十]|[（(][一二三四五六七八九十0-9]{1,3}[）)]"
    rf"|[0-9]{{1,2}}[、.．]{_NO_DIGIT}|{SECTION}|——|──|[{BULLETS}{NUMBER_SIGNS}【])"
)
_COMMA: Final = "(?:(?<=[，、；：,;:])|(?<=[，、；：,;:] )|(?<=[，、；：,;:]  ))(?<!各位代表[：:])"
_LINE: Final = re.compile(rf"[^\s　][^\n]*(?:{_COMMA}\n(?!{_ITEM})[^\n]*[^\s　][^\n]*)*")
# Two ideographic spaces begin a paragraph inside a line; so does one behind a tab.
_INDENT: Final = re.compile("　　[ \t　]*|\t　[ \t　]*")
_MARK: Final = re.compile(
    "(?:(第?[一二三四五六七八九十]{1,3}(?:、|部分|[章篇编])|第[0-9]{1,2}(?:部分|[章篇编])|[壹贰叁参肆伍陆柒捌玖拾]{1,2}、"
    r"|[甲乙丙丁戊己庚辛]、(?![甲乙丙丁])|[一二三四五六七八九十]{1,3}[，,.．] ?(?=\S))"
    rf"|([（(][一二三四五六七八九十]{{1,3}}[）)]|第[一二三四五六七八九十]{{1,3}}节|(?![0-9]{{1,2}}[.．][0-9]{{1,2}}[.．][0-9]){SECTION})"
    rf"|([0-9]{{1,2}}[、.．]{_NO_DIGIT}|[（(][0-9]{{1,2}}[）)]|{SECTION}))"
)
_MARK_STARTS: Final = frozenset("第一二三四五六七八九十壹贰叁参肆伍陆柒捌玖拾甲乙丙丁戊己庚辛（(0123456789")
# 展望2026，任重道远; 砥砺奋进的2025
BARE_YEAR: Final = "(?<=[\u4e00-\u9fff])20[0-4][0-9](?=[，,：:！!】]|$)"
_YEAR: Final = re.compile(
    f"(?:[0-9]{{2,4}}|[0-9]{{0,2}}[XxＸ×_]{{2,4}}|[0-9]{{2,3}}[*＊]{{1,2}})年|[0-9]{{4}}[-—~至到][0-9]{{4}}|{BARE_YEAR}"
)  # masked years too
# Numbers that a heading may hold: years, names, how many items follow.
_HARMLESS: Final = re.compile(
    f"{_YEAR.pattern}|[0-9]{{4}}、(?=[0-9]{{4}}年)"
    f"|[“「『][^”」』]{{1,14}}[”」』]|[（(]共?[0-9]{{1,3}}[项条个件类][)）]$|[A-Z]?[0-9]G|[0-9]A级"
    "|[（(](?:1[0-9]{2}|20[0-9]{2})(?:年[0-9年月日至到—–\\- ]{0,24}[底末止]?)?[)）]"  # 前(113)年度, 期间(114年1月1日至6月30日止)
    "|[0-9]{1,2}月份?(?=(?:份|重点|主要|的)*(?:工作|任务|计划|打算|安排))"  # 二、9月工作计划
    "|^[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬|[底末份])?[之以]?前(?=[^0-9，。]{2,10}$)"  # 一、5月底前完成
)
_STOP: Final = re.compile("[。！？!?；;]")
_LONGEST_HEADING: Final = 60
_LONGEST_PLAIN_HEADING: Final = 40
_SHORT: Final = 20
_LETTER: Final = re.compile("[㐀-鿿A-Za-z]")  # a line of ＊＊＊ heads nothing


@functools.cache
def _no_heading() -> re.Pattern[str]:
    """Lines that look like headings and are none: who, when, where from, captions, cells of tables."""
    return re.compile(
        f"{one_of('byline')}|时间|日期|责任|——|──|[|｜\t●•:：0-9（(，,…]|图为|摄$|报道$|会议上$|[长记任]$"
        f"|{one_of('office')}[ 　]*[一-鿿]{{2,4}}$"
    )


def blocks(folded: str) -> list[Block]:
    """The paragraphs and headings of a folded text, in order, without the space around them.

    >>> [(block.start, block.end, block.level) for block in blocks("一、总体要求\\n今年要稳中求进，\\n提质增效。")]
    [(0, 6, 1), (7, 21, 0)]

    Lines that end with a comma-like mark go on in the next line; two ideographic spaces begin a new block.
    """
    spans = [(match.start(), match.end()) for match in _LINE.finditer(folded)]
    if "：\n" in folded or ":\n" in folded or "；\n" in folded:
        spans = [
            piece
            for span in spans
            for piece in (_behind_heading(folded, *span) if folded.find("\n", *span) > 0 else (span,))
        ]
    if "　　" in folded or "\t　" in folded:
        spans = [piece for span in spans for piece in _split(folded, *span)]
    found = list[Block]()
    last = len(spans) - 1
    for i, (start, stop) in enumerate(spans):
        end = stop if folded[stop - 1] not in " \t　" else start + len(folded[start:stop].rstrip(" \t　"))
        level = 0
        numbered = folded[start] in _MARK_STARTS and _OF_ADDRESS.match(folded, start) is None
        if end - start <= _LONGEST_HEADING:
            if numbered:
                level = _numbered(folded[start:end], longest=_longest(folded, spans, i))
            if not level and i < last and end - start <= _LONGEST_PLAIN_HEADING and _is_prose(folded, spans, i + 1):
                apart = not found or found[-1].level > 0 or folded[found[-1].end - 1] in "。！？!?"
                level = _unnumbered(folded[start:end], apart)
            if not level and end - start <= _LONGEST_NAME and _names_part().fullmatch(folded, start, end):
                level = 4
            if not level and _heads_poster(folded, spans, i):
                level = 4
        begin = start
        if not level and numbered and (cut := _run_in(folded, start, end)) > start:
            found.append(Block(start, cut, _numbered(folded[start : cut - 1])))
            begin = end - len(folded[cut:end].lstrip(" \t　"))
        found.append(Block(begin, end, level))
    return _nested(folded, _listed(folded, _numbered_above(folded, found)))


def _numbered_above(folded: str, found: list[Block]) -> list[Block]:
    """The blocks where 2 发展目标 or 2.发展目标 is a main heading: it stands above 2.1 总体目标, and behind all of 1."""
    for below, one in enumerate(found):
        first = _FIRST_BELOW.match(folded, one.start)
        for at in range(below - 1, max(below - _ABOVE, 0) - 1, -1) if first is not None else ():
            start, end, _ = found[at]
            named = _CHAPTER.fullmatch(folded, start, end)
            if named is not None and first is not None and int(named[1]) == int(first[1]):
                found[at] = Block(start, end, 1)
                break
    return found


_FIRST_BELOW: Final = re.compile(f"(?=([0-9]{{1,2}})[.．]1(?![0-9])){SECTION}")
_CHAPTER: Final = re.compile("([0-9]{1,2})(?:[、.．] ?|[ 　]{0,6})(?![0-9])[^。；：，0-9]{2,24}")
_ABOVE: Final = 4  # paragraphs between a chapter and its first section


def _listed(folded: str, found: list[Block]) -> list[Block]:
    """The blocks where a sentence （二）节能减排完成下达任务。 in a list that a colon opens is an item, and heads nothing."""
    if not any(one.level == _LETTERED and folded[one.end - 1] == "。" for one in found):
        return found
    marks = [(mark.lastindex or 0) if (mark := _MARK.match(folded, one.start)) else 0 for one in found]
    listed, opened = [], False
    for one, own, below in zip(found, marks, [*marks[1:], 1], strict=True):
        item = opened and one.level == _LETTERED and folded[one.end - 1] == "。" and below in (1, _LETTERED)
        listed.append(Block(one.start, one.end, 0) if item else one)
        opened = folded[one.end - 1] in "：:" or (opened and own == _LETTERED and not listed[-1].level)
    return listed


_LETTERED: Final = 2  # （一）


def _nested(folded: str, found: list[Block]) -> list[Block]:
    """The blocks with 一、 and （一） one level down from the first 壹、 or 第一章 on: these head chapters, those sections.

    Where （一） stands below a chapter with no 一、 between them, it is a level above 1. as it is.
    """
    first = next((i for i, one in enumerate(found) if one.level == 1 and folded[one.start] in _CHAPTERS), None)
    if first is None or all(one.level != 1 or folded[one.start] in _CHAPTERS for one in found[first:]):
        return found
    below = [
        Block(one.start, one.end, one.level + 1) if one.level in (1, 2) and folded[one.start] not in _CHAPTERS else one
        for one in found[first:]
    ]
    return [*found[:first], *below]


_CHAPTERS: Final = frozenset("壹贰叁参肆伍陆柒捌玖拾第")


def _behind_heading(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The heading with a colon behind it, and the lines that only seem to go on from it: 一、2025年工作回顾：\n过去一年….

    So does a heading seem to go on from the line before it: 产值增长4%；\n定目标.
    """
    colon = folded.find("\n", start, min(start + _LONGEST_RUN_IN, end)) - 1
    if colon > start and folded[colon] in "：:" and _may_head(folded, start, colon):
        yield start, colon
        start = colon + 2
    line = folded.rfind("；\n", start, end) + 2  # a line without a mark at its end is the last one
    if 1 < line < end <= line + _LONGEST_NAME and _names_part().fullmatch(folded, line, end):
        yield start, line - 1
        start = line
    yield start, end


def _may_head(folded: str, start: int, end: int) -> bool:
    """一、2025年工作回顾, 今年的主要任务: whether words before a colon at the end of their line head what stands below."""
    tasks = _TASKS.match(folded, start, end) is not None and _names_part().fullmatch(folded, start, end) is not None
    return tasks or 0 < _numbered(folded[start:end]) < _ITEM_LEVEL


_ITEM_LEVEL: Final = 3  # 1.新建公园：
_TASKS: Final = re.compile("[今明]年的?[^，。；\n0-9]{0,6}(?:任务|工作|打算|安排|部署|重点|举措)$")


def _length(folded: str, spans: list[tuple[int, int]], at: int) -> int:
    """How long a paragraph is, whose number may stand on the line above it: 152."""
    start, end = spans[at]
    if end - start <= _LONGEST_MARK + 1 and _NUMBER.fullmatch(folded, start, end) and at + 1 < len(spans):
        start, end = spans[at + 1]
    return end - start


def _is_prose(folded: str, spans: list[tuple[int, int]], at: int) -> bool:
    """Whether a short line can head a paragraph: it is long, or numbered as those of an address: 201. 我会…。"""
    start, end = spans[at]
    if _length(folded, spans, at) > _LONGEST_PLAIN_HEADING:
        return True
    return folded[end - 1] in "。：:" and _PARAGRAPH.match(folded, start) is not None


_NUMBER: Final = re.compile("[0-9]{1,4}[.．] ?")
_OF_ADDRESS: Final = re.compile("[0-9]{2,3}[.．]　")  # 41.　我会推出以下措施：, a paragraph of an address
_PARAGRAPH: Final = re.compile("[0-9]{2,3}[.．][ 　]?(?=[\u4e00-\u9fff])")
_LONGEST_NAME: Final = 24


@functools.cache
def _names_part() -> re.Pattern[str]:
    """A line with nothing but the name of a part, whatever follows it: 2026年重点工作, ● 今年主要预期目标, 今年怎么干？."""
    names = lexicon.alternation(part_names())
    place = "[\u4e00-\u9fff]{1,6}[省市县区州盟旗乡镇]"  # 青石市2026年民生实事工作目标
    digit = "[零〇○一二三四五六七八九]"
    year = f"(?:[0-9]{{4}}(?:[-/][0-9]{{2}})?|{digit}{{4}}(?:[/至]{digit}{{2}})?)年(?:度|全[省市县区])?|20[0-9]{{2}}|[今全]年"
    year += f"|[0-9]{{4}}(?:[-/—–至][0-9]{{2,4}})?(?=年度)|{digit}{{4}}至{digit}{{1,2}}(?=年度)"  # 2026-27|年度财政预算
    year += f"|[“「]{PLAN_NAME}[”」](?:时期|期间)?"
    lead = r"[●•◆■★▲▼▶○◎▌▎▍┃·*\- \t　]*(?:0[1-9][ 　.、]?)?"
    lead += r"(?:(?:关键词|关键字|热词)[:：]|(?:PART|Part|part|NO|No)[ .]?[0-9]{1,2}[ 　.:：|]*)?"
    dated = f"{place}[0-9]{{4}}年|20[0-9]{{2}}[，, ]|{year}"
    core = rf"【?(?:(?:{dated})[ 　]?)?[\u4e00-\u9fff]{{0,18}}?{names}(?:20[0-9]{{2}})?"
    # ◆ 明年目标，一睹为快: behind a sign of its own a slogan may follow; so it may behind a question: 怎么干？看这里
    slogan = f"[▼▶◆★][ 　]?(?:[0-9]{{1,2}}[ 　.、]{{0,2}})?{core}[？?！!，,][\u4e00-\u9fff]{{1,7}}[！!]?"
    asked = f"{lead}{core}[？?][\u4e00-\u9fff]{{1,5}}[！!]?"
    return re.compile(rf"{lead}{core}[】:：？?！! ]*|{slogan}|{asked}")


def _heads_poster(folded: str, spans: list[tuple[int, int]], at: int) -> bool:
    """PART 04　八件大事，说干就干; ◆ 十件民生实事，件件有数, above lines with another sign: heads that may hold a comma."""
    start, end = spans[at]
    if folded[start] in "Pp":
        return _POSTER.fullmatch(folded, start, end) is not None
    if folded[start] == "0":  # 01产业升级, beside 02城市更新
        if _COUNTED.fullmatch(folded, start, end) is None:
            return False
        number, near = int(folded[start + 1]), folded[max(start - _APART, 0) : end + _APART]
        return any(f"\n0{other}" in near for other in (number - 1, number + 1) if other)
    if folded[start] not in BULLETS or at + 1 == len(spans) or _SLOGAN.fullmatch(folded, start, end) is None:
        return False
    below = folded[spans[at + 1][0]]
    return below != folded[start] and (below in BULLETS or below in NUMBER_SIGNS or below == "【")


_POSTER: Final = re.compile("(?:PART|Part|part)[ .]?[0-9]{1,2}[^。；\n]{2,36}")
_APART: Final = 2000  # letters between the heads of two parts
_COUNTED: Final = re.compile("0[1-9][ 　.、]*[\u4e00-\u9fff“”]{2,16}")
_SLOGAN: Final = re.compile("[◆■▌★▶●][ 　]?[^。；：\n0-9]{4,20}")
_LONGEST_RUN_IN: Final = 30


def _run_in(folded: str, start: int, end: int) -> int:
    """Where a heading ends whose paragraph goes on in its line: （二）发展目标。到2030年，…; `start` where there is none."""
    stop = folded.find("。", start, min(start + _LONGEST_RUN_IN, end)) + 1
    if (
        stop == 0
        or (rest := folded[stop:end].strip(" \t　")) == ""
        or rest[0] in "（("
        or _NO_HEAD.search(folded, start + _LONGEST_MARK, stop)
    ):
        return start
    return stop if _numbered(folded[start : stop - 1]) else start


_LONGEST_MARK: Final = 4
# 81. 政府会继续当好地主。未来十年…: who speaks and what for, the first sentence of a paragraph
_NO_HEAD: Final = re.compile("[，：；,:]|(?:政府|当局|我们?)[会将已]")


# ◎ 地区生产总值　　预计412.6亿元　　↑5.8%: a name and what was reached, side by side in a picture
_CELLS: Final = re.compile(
    f"[{BULLETS}{NUMBER_SIGNS}]?[ 　]?[“”\u4e00-\u9fffA-Z]{{2,16}}[“”]?"
    r"　　(?=[^\n　，。]{0,8}[0-9])[^\n。　]{1,30}(?:　　[^\n。　]{1,30})?\Z"
)


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of one line, where ideographic spaces divide it."""
    if _CELLS.match(text, start, end) is not None:
        yield start, end
        return
    for gap in _INDENT.finditer(text, start, end):
        stop = gap.start()
        while stop > start and text[stop - 1] in " \t　":  # a pattern that begins with them is four times slower
            stop -= 1
        if stop > start:
            yield start, stop
        start = gap.end()
    if start < end:
        yield start, end


_NO_NAME: Final = re.compile(
    "“[^”]{1,24}”[：:].|[^：:]{2,24}[：:](?:是?指|即)"  # 7.“双高计划”：…, an entry of a glossary
    "|、?预[计定][于在至]?(?:[0-9]|[今明]年)"  # 五、预计115年底完工。
)


def _longest(folded: str, spans: list[tuple[int, int]], at: int) -> int:
    """How long a line （一）… that ends in a stop may be to head what follows: longer where that is prose, no item."""
    if at + 1 == len(spans) or folded[spans[at + 1][0]] in _MARK_STARTS or not _is_prose(folded, spans, at + 1):
        return _LONGEST_PLAIN_HEADING
    return _LONGEST_HEADING


def _numbered(line: str, longest: int = _LONGEST_PLAIN_HEADING) -> int:
    """The level of a short line that seems to begin with a number, 0 where it is no heading."""
    mark = _MARK.match(line)
    if mark is None:
        return 0
    level = mark.lastindex or 0
    rest = line[mark.end() :]
    # （1）…。 and a long 1.…。 head the prose that follows; a short 1.经济实力增强。 may say what it is about
    heads = level < 3 or (longest > _LONGEST_PLAIN_HEADING and (line[0] in "（(" or len(rest) > _SHORT))
    if heads and rest.endswith("。") and len(rest) <= (longest if level > 1 else _LONGEST_PLAIN_HEADING):
        rest = rest[:-1]
    if rest.endswith(("？", "！", "?", "!")) and _names_part().fullmatch(rest) is not None:
        rest = rest[:-1]  # 二、今年怎么干？
    if (
        not rest
        or _STOP.search(rest)
        or _NO_NAME.match(rest)
        or any(char in "0123456789%" for char in _HARMLESS.sub("", rest))
    ):
        return 0
    return level


def _unnumbered(line: str, apart: bool) -> int:
    """4 for a short line without a number that reads as a heading: no stop, no sign of another kind of line; else 0.

    It may hold a comma where it tells of a year and stands `apart` from what is before it: 踔厉奋发，奋力开创2026年新局面.
    """
    if apart and _SLOGAN_OF_YEAR.fullmatch(line.strip("【】")) is not None:
        return 4
    if len(line) < 4 or _STOP.search(line) or _LETTER.search(line) is None or _no_heading().search(_YEAR.sub("", line)):
        return 0
    return 4


_ITS_YEAR: Final = f"(?:20[0-4][0-9]年?|过去的?[一五]年|新的?一年|[未今][来后]五年|“{PLAN_NAME}”(?:时期|期间)?)"
_SLOGAN_OF_YEAR: Final = re.compile(
    "[\u4e00-\u9fff、]{4,16}[，,](?:[\u4e00-\u9fff]{4,8}[，,])?[\u4e00-\u9fff、]{0,12}"
    f"{_ITS_YEAR}[\u4e00-\u9fff、]{{0,14}}"
    f"|[\u4e00-\u9fff]{{2,8}}{_ITS_YEAR}[，,][\u4e00-\u9fff]{{4,14}}"  # 展望2026，任重道远
)
