"""Traditional characters to Simplified ones, one for one, for matching only.

The table is made once from the dictionaries of the opencc package, without importing the package. Folding never changes
the length of a text, so an offset in the folded text is an offset in the clean text.
"""

import functools
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from govreport import lexicon
from govreport.errors import DictionaryError

__all__ = ["dictionaries", "fold", "for_rules", "readings", "unfolded"]

_MARGIN: Final = "\n"  # one, before which `$` still matches


def fold(text: str) -> str:
    """The same text in Simplified characters, of the same length; the very same object where nothing is to be changed.

    >>> fold("國內生產總值")
    '国内生产总值'

    Raises `DictionaryError` where the OpenCC dictionaries cannot be found.
    """
    if text.isascii() or not _changing().search(text):
        return text
    return _phrase().sub(_rewritten, text.translate(_table()))


def for_rules(text: str) -> str:
    """The folded text as the rules read it, with a line end behind it.

    Python takes the place before the first letter for the last one: without it, a rule that asks what stands before a
    number would be told the last letter of the document.

    >>> for_rules("3億元")
    '3亿元\\n'
    """
    folded = fold(text)
    if "〞" in text and "〝" not in text:
        folded = _REPLACED.sub(_as_it_was, folded)
    if _UNPAIRED.search(folded) is not None:
        folded = "\n".join(map(_paired, folded.split("\n")))
    if "之" in folded:
        folded = _OF.sub("的", folded)
    if (
        "「" in folded or "『" in folded
    ):  # the marks of Hong Kong and Taiwan, which most rules would have to name besides
        folded = folded.translate(_CORNERS)
    if _HALF_WIDTH.search(folded) is not None:
        folded = _HALF_WIDTH.sub(_full_width, folded)
    if "！" in folded or "!" in folded:
        folded = _EXCLAIMED.sub(r"\1。", folded)
    return folded + _MARGIN


_CORNERS: Final = str.maketrans("「」『』", "“”‘’")
# Libraries of documents replace words so that a copy is not found, and close “ with 〞: “十二五〞开展目的 was 发展目标.
_REPLACED: Final = re.compile(
    "开展(?=目的|目标|规划|战略|历程|进程|方式|后劲|成就|史上|平台|空间|思路|环境|形势)|开展(?<=社会开展|经济开展|科学开展|产业开展|城乡开展)"
    "|目的(?<=(?:开展|奋斗|预期|主要|总体|具体|工作|年度|各项)目的)|回忆(?<=工作回忆)"
    "|进步(?=[了到至]|[^，。；]{0,4}[0-9.]+个百分)|到达(?=[^，。；]{0,4}[0-9])|根本(?=形成|建成|实现|完成)"
)
_WAS: Final = {"开展": "发展", "目的": "目标", "回忆": "回顾", "进步": "提高", "到达": "达到", "根本": "基本"}


def _as_it_was(word: re.Match[str]) -> str:
    return _WAS[word[0]]


def _paired(line: str) -> str:
    """打造20个"好房子"，or ”好房子”: a line with signs of quotation that do not tell which opens, each second one closing.

    A line with an odd number of them is left alone, and so are “ and ” beside each other.
    """
    for sign in '"＂”“':
        apart = line.split(sign)
        if len(apart) % 2 and len(apart) > 1 and (sign in '"＂' or line.count("“") * line.count("”") == 0):
            line = apart[0] + "".join(
                f"“{quoted}”{rest}" for quoted, rest in zip(apart[1::2], apart[2::2], strict=True)
            )
    return line


_UNPAIRED: Final = re.compile('["＂]|”[^“”\n]{1,40}”|“[^“”\n]{1,40}“')
# A mark of half width beside a Han character, and not within a numeral, a time or Latin text.
# So is a full stop that ends a sentence: 进展顺利.新建, 增长5.5%.(二)扩大; not 1.加快, which may number an item.
_HALF_WIDTH: Final = re.compile(
    "[,;:()](?:(?<=[\u4e00-\u9fff”」』》）].)|(?=[\u4e00-\u9fff“「『《（]))"
    "|[.．](?<=[\u4e00-\u9fff”」』》）)%％][.．])(?<![一二三四五六七八九十百零〇][.．])"
    "(?=[ 　]*(?:[\u4e00-\u9fff“「『《（(\n]|[0-9](?![0-9]?[%％])|\\Z))"  # not 递增.3%, which lost a digit
)
# 3个机场通航！ ends as a sentence with a full stop does; but 各位代表！, and 30件！, of a headline
_EXCLAIMED: Final = re.compile("([0-9一二三四五六七八九十][^。！!？\n0-9]{2,30})[！!]")
_WIDE: Final = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", ".": "。", "．": "。"}


def _full_width(mark: re.Match[str]) -> str:
    return _WIDE[mark[0]]


# 全市总人口数|之|10.48%, 预算数|之|三分之二, in Taiwan; 三分之1, 第5条之1 are other things
_OF: Final = re.compile(
    "之(?<![分条]之)(?= ?[0-9]|百分之|[一二两三四五六七八九]{1,2}(?:分之|成(?![就为立长功员果效都])))"
)


def unfolded(chars: str) -> str:
    """These characters and all that fold to one of them: what a pattern for a text that is not folded has to look for.

    >>> unfolded("关")
    '关関關'
    """
    return "".join(sorted({*chars, *(old for char in chars for old in _written().get(char, ()))}))


@functools.cache
def _written() -> dict[str, list[str]]:
    """What folds to each character."""
    found: dict[str, list[str]] = {}
    for old, new in _pairs().items():
        found.setdefault(new, []).append(old)
    return found


@functools.cache
def _pairs() -> dict[str, str]:
    """Every character that folding changes, and what it becomes; both in the first 65,536 code points."""
    simplified = dict(_entries("TSCharacters.txt"))
    pairs = dict(simplified)
    for name in ("HKVariants.txt", "TWVariants.txt", "JPVariants.txt"):
        for traditional, regional in _entries(name):
            # Some of the Japanese forms are what Simplified itself writes: 予 for 豫, 欠 for 缺.
            if regional not in pairs and not _simplified(regional):
                pairs[regional] = simplified.get(traditional, traditional)
    pairs |= {row["surface"]: row["simplified"] for row in lexicon.rows("variants") if len(row["surface"]) == 1}
    for char in _phrases().keys() & pairs.keys():
        del pairs[char]
    return {old: new for old, new in pairs.items() if old != new and max(old, new) <= "\uffff"}


def _simplified(char: str) -> bool:
    """Whether Simplified text writes this character: GB 2312 has no others."""
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _entries(name: str) -> Iterator[tuple[str, str]]:
    """The first reading of each single character in an OpenCC dictionary."""
    for old, found in readings(name).items():
        if len(old) == len(found[0]) == 1:
            yield old, found[0]


def readings(name: str) -> dict[str, list[str]]:
    """The entries of an OpenCC dictionary, each with its readings, the usual one first.

    >>> readings("STCharacters.txt")["后"]
    ['後', '后']
    """
    lines = (dictionaries() / name).read_text(encoding="utf-8").splitlines()
    return {old: new.split(" ") for old, _, new in (line.partition("\t") for line in lines)}


@functools.cache
def dictionaries() -> Path:
    """The folder of the OpenCC dictionaries, found without importing the package."""
    spec = find_spec("opencc")
    if spec is None or not spec.origin:
        raise DictionaryError("the package is not installed")
    folder = Path(spec.origin).parent / "dictionary"
    if not (folder / "TSCharacters.txt").is_file():
        raise DictionaryError("its dictionary/TSCharacters.txt is missing")
    return folder


@functools.cache
def _changing() -> re.Pattern[str]:
    """Any character that folding changes."""
    return re.compile(f"[{''.join(sorted(_pairs()))}]")


@functools.cache
def _table() -> list[int]:
    """For `str.translate`: what each code point becomes; twice as fast as a dict, which raises at each miss."""
    table = list(range(0x10000))
    for old, new in _pairs().items():
        table[ord(old)] = ord(new)
    return table


@functools.cache
def _phrases() -> dict[str, str]:
    """Words in which a character folds otherwise than alone, told in already folded characters: 计画 is 计划.

    With them go the characters that are decided word by word: 著 is 着, but not in 显著.
    """
    words = {row["surface"]: row["simplified"] for row in lexicon.rows("variants")}
    inside = {char for word in words if len(word) > 1 for char in word}
    return {word: folded for word, folded in words.items() if len(word) > 1 or word in inside}


@functools.cache
def _phrase() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(_phrases()))


def _rewritten(match: re.Match[str]) -> str:
    return _phrases()[match[0]]
