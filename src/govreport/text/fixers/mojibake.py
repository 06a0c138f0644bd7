"""Text that was read in a wrong encoding: 鏀垮簻 for 政府, ä¸­å›½ or ÖÐ¹ú for 中国, 。ㄒ唬 for （一）.

What a run of such characters was made from is put back wherever its bytes still tell; a lost byte leaves U+FFFD, or the
mark that it most likely was. Edits are as small as the two encodings allow, so that places stay exact.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govreport.text.edits import Edit

__all__ = ["mojibake"]

# UTF-8 read as GBK: ，。的是国日年 and 总 begin with these, and Chinese texts hold hardly any of them.
_GBK_SIGNS: Final = "锛銆鐨鏄鍥鏃骞鎬"
# A surrogate was read from no bytes.
_GBK_RUN: Final = re.compile(r"[^\x00-\x7f\ud800-\udfff](?:[^\x00-\x7f\ud800-\udfff]|\?)*")
# UTF-8 or GBK read as Latin-1 or Windows-1252: the first half of many characters; no letter of pinyin is one of them.
_LATIN_SIGNS: Final = "åÖÄÊÕ"
_LATIN: Final = (
    "\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"  # what cp1252 has
)
_LATIN_RUN: Final = re.compile(f"[{_LATIN}](?<!\xa0)[{_LATIN}]{{3,}}")
# 总容量达到 became 总?cè)萘窟_(dá)到: a bracket was taken for half a character, and is lost with the other half
_HALF_READING: Final = "[a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}\\)"
# GBK from which one byte was lost, and everything after it read crosswise up to the next plain letter.
_CROSSED: Final = re.compile(
    f"(?:[?？]({_HALF_READING})?(?=[!！？。\u3105-\u3129\u4e00-\u9fff])|(?=。[ㄅ-ㄩǘ]))"
    f"(!?[^\x00-\x7f]{{2,60}}(?:[?@-Z\\[-~])?)((?<=[?]){_HALF_READING})?"
)
_IN_WORDS: Final = re.compile("(?<=[\u4e00-\u9fff])[?](?=[\u4e00-\u9fff])")
_ASKS: Final = re.compile("[什甚怎何谁誰哪吗嗎呢么麼几幾否吧岂豈吶多不]|难道|難道|有没有|有沒有")
_CLAUSE: Final = re.compile("[^，。；：！？,;:!?\\s]+$")
_ASKS_WITHIN: Final = 40  # letters
_HAN: Final = re.compile("[、-】一-鿿！-～]")
_NUMBERED: Final = re.compile("（[一二三四五六七八九十]{1,3}）")
_QUESTION: Final = 0x3F
_LOST: Final = 0xFF  # stands for a byte that the wrong reading did not keep
_LIKELY: Final = {b"\xef\xbc": "，", b"\xe3\x80": "。", b"\xe2\x80": "”"}  # marks whose last byte was lost
_SURE: Final = 4  # good characters beside which others may be broken
_GUESS: Final = 8  # characters by which it shows whether a run is worth reading to its end
_EVERYDAY: Final = frozenset((*range(0xA1, 0xA4), *range(0xB0, 0xD8)))  # first bytes of marks and common characters
_HIGH: Final = 0xA0
_FEWEST_BYTES: Final = 6
_MOSTLY: Final = 0.9
_RARE: Final = 0.25  # of the characters of a run
_FEWEST_CHARS: Final = 3
_STOP: Final = 0xA3  # the second byte of 。
_SPACE: Final = 0xA1  # that of a wide space
_HEADED: Final = re.compile(rb"(\xa1\xa3\xa8)([\xb6\xc8\xc1])(\xa9)")
_LEFT_OUT: Final = {b"\xb6": b"\xb6\xfe\xa3", b"\xc8": b"\xc8\xfd\xa3", b"\xc1": b"\xc1\xf9\xa3"}  # 二, 三, 六
_REST_OF_YEAR: Final = re.compile("0[0-9]{2}年")
_BEFORE_YEAR: Final = {0xB5: "到", 0xD6: "至", 0xD4: "在"}  # the first bytes of words before 2027年
_MOST_BROKEN: Final = 0.34  # of the characters of a run


class _Char(NamedTuple):
    """A character and from how many bytes it was read."""

    char: str
    size: int


def mojibake(text: str) -> list[Edit]:
    """Put back what was read in a wrong encoding.

    >>> [(edit.start, edit.end, edit.replacement) for edit in mojibake("鏀垮簻宸ヤ綔鎶ュ憡锛�")]
    [(0, 3, '政府'), (3, 6, '工作'), (6, 9, '报告'), (9, 11, '，')]
    """
    found: list[Edit] = []
    if any(sign in text for sign in _GBK_SIGNS):
        for match in _GBK_RUN.finditer(text):
            found += _repaired(match, _gbk_bytes(match[0]))
    if not found and any(sign in text for sign in _LATIN_SIGNS):
        for match in _LATIN_RUN.finditer(text):
            found += _from_latin(match)
    if not found and ("?" in text or "。ㄒ" in text):
        found += _crosswise(text)
    if not found and "?" in text:
        found += _lost_letters(text)
    return found


def _lost_letters(text: str) -> Iterator[Edit]:
    """货运总?量: marks that stand for a letter, since nothing before them in their clause asks."""
    for match in _IN_WORDS.finditer(text):
        clause = _CLAUSE.search(text, max(0, match.start() - _ASKS_WITHIN), match.start())
        if clause is not None and _ASKS.search(clause.group()) is None:
            yield Edit(match.start(), match.end(), "\ufffd", "mojibake")


def _gbk_bytes(run: str) -> list[bytes]:
    """The bytes that each character of a run was read from."""
    data = run.encode("gb18030", "replace")
    if 2 * len(run) == len(data):  # nearly always: two bytes each
        return [data[at : at + 2] for at in range(0, len(data), 2)]
    return [bytes((_LOST,)) if char == "\ufffd" else char.encode("gb18030", "replace") for char in run]


def _repaired(match: re.Match[str], pieces: list[bytes]) -> list[Edit]:
    """The edits that read a run as UTF-8, none if it is no UTF-8."""
    if not 0xC2 <= pieces[0][0] <= 0xF4:
        return []
    read: list[_Char] = []
    broken = 0
    for one in _utf_8(b"".join(pieces)):
        read.append(one)
        broken += one.char == "\ufffd"
        if len(read) == _GUESS and broken > _MOST_BROKEN * _GUESS:
            return []
    good = sum(_HAN.match(one.char) is not None for one in read)
    if good < (_SURE if broken else 2) or broken > _MOST_BROKEN * len(read) or 2 * good < len(read):
        return []
    return list(_edits(match.start(), [len(piece) for piece in pieces], read))


def _utf_8(data: bytes) -> Iterator[_Char]:
    """The characters of UTF-8 from which bytes may be missing."""
    at = 0
    while at < len(data):
        lead = data[at]
        size = 1 if lead < 0xC2 else 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
        end = at + 1
        while end < at + size and end < len(data) and (0x80 <= data[end] < 0xC0 or data[end] == _LOST):
            end += 1
        if end < at + size and end < len(data) and data[end] == _QUESTION:  # it stands for a byte that was lost
            end += 1
        whole = data[at:end]
        if end - at == size and _LOST not in whole and (size == 1 or _QUESTION not in whole):
            yield _Char(whole.decode("utf-8", "replace")[:1], size)
        else:
            lost = end == len(data) or whole[-1] in (_LOST, _QUESTION)
            yield _Char(_LIKELY.get(whole[:2], "\ufffd") if lost and size == 3 else "\ufffd", end - at)
        at = end


def _edits(offset: int, sizes: list[int], read: list[_Char]) -> Iterator[Edit]:
    """The edits of a run, each from one place where both readings begin a character to the next."""
    first = last = wrong = right = 0
    words = ""
    for one in read:
        words += one.char
        right += one.size
        while wrong < right and last < len(sizes):
            wrong += sizes[last]
            last += 1
        if wrong == right:
            if words.strip("\ufffd"):  # what gives nothing else was perhaps read rightly: it stays
                yield Edit(offset + first, offset + last, words, "mojibake")
            first, words = last, ""
    if first < len(sizes) and words.strip("\ufffd"):
        yield Edit(offset + first, offset + len(sizes), words, "mojibake")


def _from_latin(match: re.Match[str]) -> list[Edit]:
    """The edits that read a run of Latin letters as UTF-8 or as GBK."""
    pieces = [char.encode("cp1252") if char > "\xff" else char.encode("latin-1") for char in match[0]]
    data = b"".join(pieces)
    found = _repaired(match, pieces)
    if found:
        return found
    try:
        written = data.decode("gbk")
    except UnicodeDecodeError:
        return []
    everyday = sum(high in _EVERYDAY and low > _HIGH for high, low in zip(data[::2], data[1::2], strict=False))
    if len(data) < _FEWEST_BYTES or everyday < _MOSTLY * len(written):
        return []
    return list(_edits(match.start(), [1] * len(data), [_Char(char, 2) for char in written]))


def _crosswise(text: str) -> Iterator[Edit]:
    """Words from whose GBK one byte was lost, up to the next plain letter: 。《方案》提出到2 became ?！斗桨浮诽岢龅?.

    What the first and the last of them were is told only where few characters end or begin with the byte that is left.
    """
    for match in _CROSSED.finditer(text):
        data = _HEADED.sub(_whole_number, match[2].replace("!", "！").encode("gbk", "replace"))
        ends = data[-1] if len(data) % 2 else 0
        written = data[1 : len(data) - (ends in (0, _QUESTION)) - (ends == _QUESTION)].decode("gbk", "replace")
        if not (match[1] or _NUMBERED.match(written) or _is_crossed(data, written)) or "\ufffd" in written:
            continue
        first = "" if data[0] == _SPACE else "。" if _opens(data, written) else "\ufffd"
        last = ""
        if ends == _QUESTION:
            year = _REST_OF_YEAR.match(text, match.end()) is not None
            last = _BEFORE_YEAR.get(data[-2], "\ufffd") + "2" if year else "\ufffd"
        yield Edit(match.start(), match.end(), first + written + last, "mojibake")


def _whole_number(match: re.Match[bytes]) -> bytes:
    """（二）, （三）, （六）, in which two bytes make no character: it is mostly left out."""
    return match[1] + _LEFT_OUT[match[2]] + match[3]


def _opens(data: bytes, written: str) -> bool:
    """Whether what was lost stands between a stop and a name: 。《."""
    return data[0] == _STOP and written[:1] in ("《", "“")


def _is_crossed(data: bytes, written: str) -> bool:
    """Whether a run has rare characters as it stands, and everyday ones when it is read crosswise."""
    rare = sum(high not in _EVERYDAY for high in data[:-1:2])
    often = sum(high in _EVERYDAY for high in data[1:-1:2])
    return (
        len(written) >= _FEWEST_CHARS
        and rare >= (1 if _opens(data, written) else _RARE * len(written))
        and often >= _MOSTLY * len(written) - 1
    )
