"""Single characters: HTML entities, characters that nobody sees, and look-alikes of the plain ones."""

import functools
import html
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from govreport.text.edits import Edit

__all__ = ["characters", "entities", "wakes_characters"]

# Names of entities have at most 31 characters, code points at most 7 digits; `&amp;` is often encoded again.
_ENTITY: Final = re.compile(r"&(?:amp;){0,8}(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")


def entities(text: str) -> list[Edit]:
    """Decode HTML entities one by one: `&nbsp;`, `&#12288;`, `&amp;`; and glyphs that a PDF does not name: `(cid:121)`.

    >>> entities("A&amp;B")
    [Edit(start=1, end=6, replacement='&', fixer='entities')]

    Such a glyph is the bullet of a list where a line begins with it, and a character that is lost elsewhere.

    >>> [edit.replacement for edit in entities("(cid:121) 增长5(cid:3)")]
    ['•', '\ufffd']
    """
    found = _glyphs(text) if "(cid:" in text else []
    if "&" not in text:
        return found
    for match in _ENTITY.finditer(text):
        written = match[0]
        decoded = html.unescape(written)
        while decoded != written and len(decoded) > 2 and decoded[0] == "&":
            written, decoded = decoded, html.unescape(decoded)
        if decoded != match[0]:
            found.append(Edit(match.start(), match.end(), decoded, "entities"))
    return sorted(found)


_GLYPH: Final = re.compile(r"(?:(^[ \t]*)|)(\(cid:[0-9]{1,6}\))", re.MULTILINE)


def _glyphs(text: str) -> list[Edit]:
    """The numbers that extractors write for glyphs without a character."""
    found = _GLYPH.finditer(text)
    return [Edit(*match.span(2), "\ufffd" if match[1] is None else "•", "entities") for match in found]


# Tab and line feed stay; carriage returns and the other line ends are told apart below.
_UNSEEN: Final = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\u20e3\u2728\u2b50\U0001f000-\U0001faff"  # pictures before the lines of a page
)
_LINE_ENDS: Final = frozenset("\r\x0b\x0c\x85\u2028\u2029")
_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
# Full-width digits, letters and signs that are ASCII in plain text, but not the punctuation of Chinese prose.
_LOOK_ALIKES: Final = (
    f"{_SPACES}\u2010-\u2012\u25ef\u2044\u2215\u2571\u2212\u223c\u02dc\u2053\u301c\u3030\u2501\uff61\uff64\u2e80-\u2fd5"
    "\uf900-\ufaff\ufe30-\ufe6b０-９Ａ-Ｚａ-ｚ％＋－＃＆＊／＝＠＿～［］"
    "\U0002f800-\U0002fa1d"
)
# A run of the one kind, as group 1, or of the other. It begins with one class, to which `re` skips quickly: one scan
# tells that a clean text has none of them.
_ODD_RUN: Final = re.compile(f"[{_UNSEEN}{_LOOK_ALIKES}](?:((?<=[{_UNSEEN}])[{_UNSEEN}]*)|[{_LOOK_ALIKES}]*)")
# A full-width point is a decimal point between digits only: 7．3, 1 5 ．3, 七．三.
_POINT: Final = re.compile(
    "．(?<=[0-9０-９]．)(?=[0-9０-９])|．(?<=[0-9０-９] ．)(?=[0-9０-９])"
    "|．(?<=[〇零一二三四五六七八九十]．)(?=[〇零一二三四五六七八九])"
)

# So is a middle dot where a unit of numbers follows: 4·3％; not in 3·15.
_MIDDLE_POINT: Final = re.compile("·(?<=[0-9０-９]·)(?=[0-9０-９]{1,2}(?:[%％‰亿億万萬倍岁歲]|[个個]百分[点點]))")
# And a full stop: 增长9。5%, 42。74亿元; not 2025。6亿元.
_STOP_POINT: Final = re.compile(
    "。(?:(?<=[^0-9][0-9]。)|(?<=[^0-9][0-9]{2}。)|(?<=[^0-9][0-9]{3}。))(?=[0-9]{1,2}(?:[%％‰亿億万萬]|[个個]百分[点點]))"
)
_BESIDE_STOP: Final = re.compile("。(?=[0-9０-９])|。(?<=[0-9０-９]。)")
# 四百七十六‧六億, and a Latin O or a zero for 〇: 五百O七億, 一一0年.
_HAN_POINT: Final = re.compile("[‧・](?<=[〇零一二三四五六七八九十百千0-9].)(?=[〇零一二三四五六七八九0-9])")
_RATIO_COLON: Final = re.compile("∶(?<=[一-鿿]∶)")  # 目标∶增长5%; not 3∶1
# letters that stand for 〇: Latin, Cyrillic and Greek
_ROUND: Final = "OoОоΟο"
_HAN_ZERO: Final = re.compile(
    f"[{_ROUND}0](?<=[一二三四五六七八九十百千].)(?=[一二三四五六七八九年%％]|\\.[一二三四五六七八九])|0(?<=[〇零一二三四五六七八九十][点點].)(?=[一二三四五六七八九])"
    "|0(?<=[〇零一二三四五六七八九十][点點][一二三四五六七八九].)(?![0-9.])"  # 四十五點四0
)
# 2OO4年, l0.5%, 新增3O0个: letters that text recognition takes for digits, in a numeral right before what it counts; not
# H2O, O2O模式, 5l.
_LETTER: Final = re.compile("[OolI](?:(?<=[0-9][OolI])|(?<=[0-9]\\.[OolI])|(?=\\.?[0-9]))")
_NUMERAL: Final = re.compile("(?<![A-Za-z0-9.])[0-9lI][0-9OolI]{0,9}(?:\\.[0-9OolI]{1,4})?(?![0-9A-Za-z.])")
_COUNTED: Final = re.compile(
    "(?<!l) ?[%％‰\u4e00-\u9fff—-]|(?<=l)(?:[%％‰亿億万萬年元倍个個家项項户戶人名所座条條]|[个個]百分)"
)
_MISREAD: Final = str.maketrans("OolI", "0011")
_ONE_FOR_DASH: Final = re.compile("一(?<=[12][0-9]{3}一)(?=[12][0-9]{3}年)|一(?<=[0-9][%％]一)(?=[0-9.]{1,5}[%％])")
# What a converter put for characters that it lacked: ??一、回顾 for two wide spaces, 10.5?44.1?45.4 for two ratio signs.
_LOST_INDENT: Final = re.compile("^\\?\\?(?=[一-鿿0-9“（(])", re.MULTILINE)
_LOST_RATIO: Final = re.compile(
    "(?<![0-9.])[0-9]{1,2}(?:\\.[0-9]{1,2})?(\\?)[0-9]{1,2}(?:\\.[0-9]{1,2})?(\\?)(?=[0-9])"
)
_KEYCAP: Final = "\u20e3"
# 二OO六年, 二00六年, 二OO九/一O年度
_TWO_ZEROS: Final = re.compile(
    f"[{_ROUND}0]{{2}}(?<=二..)(?=[一二三四五六七八九](?:年|[/／至—–-][一二][〇零○{_ROUND}]年))"
)


def characters(text: str) -> list[Edit]:
    """Remove characters that nobody sees, and replace look-alikes by the plain character, one for one.

    Controls, zero-width and private characters go, odd line ends become line feeds; full-width digits and letters,
    compatibility ideographs and odd spaces become plain ones.

    >>> [(edit.start, edit.end, edit.replacement) for edit in characters("目\u200b标５％")]
    [(1, 2, ''), (3, 5, '5%')]
    """
    found: list[Edit] = []
    for match in _ODD_RUN.finditer(text):
        start, end = match.span()
        run = match[0]
        plain = run.translate(_plain()) if match.lastindex is None else _line_ends(run, text, end)
        if _KEYCAP in run and text[start - 1 : start].isdecimal():
            plain = "、"  # 1\ufe0f\u20e3 新建公园: the number of an item
        if plain != run:
            found.append(Edit(start, end, plain, "characters"))
    if "．" in text:
        found += [Edit(match.start(), match.end(), ".", "characters") for match in _POINT.finditer(text)]
    if "·" in text:
        found += [Edit(match.start(), match.end(), ".", "characters") for match in _MIDDLE_POINT.finditer(text)]
    found += [Edit(match.start(), match.end(), ".", "characters") for match in _STOP_POINT.finditer(text)]
    if "‧" in text or "・" in text:
        found += [Edit(match.start(), match.end(), "點", "characters") for match in _HAN_POINT.finditer(text)]
    if "∶" in text:
        found += [Edit(match.start(), match.end(), "：", "characters") for match in _RATIO_COLON.finditer(text)]
    found += [Edit(*match.span(), "〇", "characters") for match in _HAN_ZERO.finditer(text)]
    found += [Edit(*match.span(), "—", "characters") for match in _ONE_FOR_DASH.finditer(text)]
    found += _misread(text)
    if "二" in text:
        found += [Edit(*match.span(), "〇〇", "characters") for match in _TWO_ZEROS.finditer(text)]
    if "?" in text:
        found += [Edit(*match.span(), "", "characters") for match in _LOST_INDENT.finditer(text)]
        found += [Edit(*match.span(g), "∶", "characters") for match in _LOST_RATIO.finditer(text) for g in (1, 2)]
    found.sort()
    return found


def _misread(text: str) -> Iterator[Edit]:
    """The letters in a numeral that stand for digits: 2OO4年, l0.5%."""
    done = 0
    for match in _LETTER.finditer(text):
        start = match.start()
        if start < done:
            continue
        while start > done and text[start - 1] in _IN_NUMERAL and match.start() - start < _LONGEST_NUMERAL:
            start -= 1
        numeral = _NUMERAL.match(text, start)
        if numeral is None or _COUNTED.match(text, numeral.end()) is None or numeral[0].translate(_NO_DIGIT).isalpha():
            continue
        done = numeral.end()
        for at in range(start, done):
            if text[at] in _LETTERS:
                yield Edit(at, at + 1, text[at].translate(_MISREAD), "characters")


_LETTERS: Final = frozenset("OolI")
_LETTER_FORMS: Final = _LETTERS | frozenset("ＯｏｌＩ")
_IN_NUMERAL: Final = _LETTERS | frozenset("0123456789.")
_LONGEST_NUMERAL: Final = 14  # characters
_NO_DIGIT: Final = {ord("."): None}


def _line_ends(run: str, text: str, end: int) -> str:
    """The line feeds that a run of unseen characters stands for: a carriage return before a line feed adds none."""
    if _LINE_ENDS.isdisjoint(run):
        return ""
    if text.startswith("\n", end):
        run = run.removesuffix("\r")
    return "\n" * sum(map(run.count, _LINE_ENDS))


# Radicals of simplified characters, which Unicode gives no compatibility form: each before its character.
_RADICALS: Final = (
    "⺠民⺟母⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
)


@functools.cache
def _plain() -> dict[int, str]:
    """The plain character of every look-alike; made per character, for normalising whole texts is quadratic."""
    table = dict.fromkeys(map(ord, _SPACES), " ")
    table |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table[0xFE30] = ":"  # two vertical dots, met as a colon; its own compatibility form is two full stops
    table |= dict.fromkeys((0x2044, 0x2215, 0x2571), "/")  # two of mathematics, and one that boxes are drawn with
    table |= dict.fromkeys((0x223C, 0x02DC, 0x2053, 0x301C, 0x3030), "~")  # of mathematics and of Japanese
    table |= dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2212), "-")
    table |= {0x25EF: "〇", 0x2501: "—", 0xFF61: "。", 0xFF64: "、"}
    table |= {ord(radical): char for radical, char in zip(_RADICALS[::2], _RADICALS[1::2], strict=True)}
    table[0xFE31] = "|"  # a dash of vertical text, met as the bar between a page's title and its section
    for first, last in ((0x2E80, 0x2FD5), (0xF900, 0xFAFF), (0xFE30, 0xFE6B), (0x2F800, 0x2FA1D)):
        for code in range(first, last + 1):
            char = unicodedata.normalize("NFKC", chr(code))
            if len(char) == 1 and char != " ":
                table.setdefault(code, char)
    return table


_WAKING: Final = frozenset("．·\r‧・?")
_LOOKED_AT: Final = frozenset(f"一二三四五六七八九十百千年点點OolI01{_ROUND}")
_MAY_BE_DIGITS: Final = _IN_NUMERAL | frozenset("ＯｏｌＩ．０１２３４５６７８９")
_WIDE_ZERO: Final = re.compile(f"[{_ROUND}0０](?:(?<=[０-９].)|(?=[０-９％])|(?<=[〇零一二三四五六七八九十百千点點].))")
_ZEROS: Final = frozenset(f"0０Ｏｏ{_ROUND}")
# numerals in Han characters, next to which an edit can bring a zero
_HAN_NEAR: Final = frozenset("〇零一二三四五六七八九十百千年点點")


def _brings_zero(before: str, after: str) -> bool:
    """Whether what stood between two letters kept a zero, or what may be one, from its numeral."""
    if before in _ZEROS or after in _ZEROS:
        return before in _HAN_NEAR or after in _HAN_NEAR
    return after in ("點", "点")  # 十 |點0一


def _parted_numeral(text: str, edit: Edit) -> bool:
    """Whether what stood there kept letters from the numeral that they may be in, or this from what it counts."""
    before = text[max(edit.start - _LONGEST_NUMERAL, 0) : edit.start]
    after = text[edit.end : edit.end + _LONGEST_NUMERAL]
    if before[-1:] not in _MAY_BE_DIGITS and after[:1] not in _MAY_BE_DIGITS:
        return False
    return not (_LETTER_FORMS.isdisjoint(before) and _LETTER_FORMS.isdisjoint(after))


def wakes_characters(text: str, edits: list[Edit]) -> bool:
    """Whether edits of `text` can leave characters to repair: by what they put there, or around a full-width point."""
    if not _WAKING.isdisjoint(text):
        return True
    if _BESIDE_STOP.search(text) is not None:
        return True
    gone = [edit for edit in edits if not edit.replacement]
    if any(_brings_zero(text[edit.start - 1 : edit.start], text[edit.end : edit.end + 1]) for edit in gone):
        return True
    if any(_parted_numeral(text, edit) for edit in gone):
        return True
    # look-alikes of letters that the rules for zeros and dashes look at: 5%⼀5%, ⼗O年, 2Ｏ%
    own = [edit.replacement for edit in edits if edit.fixer == "characters"]
    if any(not _LOOKED_AT.isdisjoint(made) for made in own) or (own and _WIDE_ZERO.search(text) is not None):
        return True
    return any(replacement not in ("", " ") for _, _, replacement, fixer in edits if fixer != "characters")
