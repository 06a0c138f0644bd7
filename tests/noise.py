"""Dirt of every kind, put into clean texts in known places, and the comparison of what is read before and after.

A kind of noise is a function from a text, dice and a factor for its rate to edits. The factor 1 is the rate at which it is
met in the pages that have it. `apply` gives the noisy text, and an alignment that tells where each clean character went.
"""

import random
import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from govreport import Parser
from govreport.columns import Row
from govreport.text.alignment import Alignment
from govreport.text.edits import Edit, apply
from govreport.text.folding import dictionaries, fold

HAN = re.compile("[一-鿿]")
Noise = Callable[[str, random.Random, float], list[Edit]]

READINGS = "hǎo dòng lǐ zhōng guó bào gào jiàn shè fā zhǎn mù biāo nǚ lüè wàn rén yì yuán shì chǎng shuāng chuàng zhèn"
PLAIN = "hao dong li zhong guo bao gao jian she fa zhan biao wan ren yuan shi chang shuang chuang zhen"


def edit(start: int, end: int, words: str) -> Edit:
    return Edit(start, end, words, "noise")


def kept(edits: list[Edit]) -> list[Edit]:
    """The edits in order, without those that overlap an earlier one."""
    found: list[Edit] = []
    for one in sorted(edits):
        if not found or (one.start > found[-1].start and one.start >= found[-1].end):
            found.append(one)
    return found


def chosen(pattern: str | re.Pattern[str], text: str, dice: random.Random, rate: float) -> list[re.Match[str]]:
    return [match for match in re.finditer(pattern, text) if dice.random() < rate]


def pinyin(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """報(bào)告, 動(dòng ), 里（lǐ）, in the places where a site thinks of a rare character."""
    forms = ("({})", "({} )", "（{}）", "( {} )", "({})")
    return [
        edit(m.end(), m.end(), dice.choice(forms).format(dice.choice(READINGS.split())))
        for m in chosen(HAN, text, dice, 0.06 * rate)
    ]


def toneless(text: str, dice: random.Random, rate: float) -> list[Edit]:
    return [edit(m.end(), m.end(), f"({dice.choice(PLAIN.split())})") for m in chosen(HAN, text, dice, 0.02 * rate)]


def doubled_marks(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """A comma more, before the mark or behind it."""
    found = []
    for m in chosen("(?<=[一-鿿0-9%％])[，。；、](?=[一-鿿0-9])", text, dice, 0.2 * rate):
        before = dice.random() < 0.7
        mark = dice.choice(",，") if m[0] != "、" or before else "、"
        at = m.start() if before else m.end()
        found.append(edit(at, at, mark))
    return found


def spaces(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """Between digits and characters, in groups of three digits, between the characters of a title."""
    found = [
        edit(m.start(), m.start(), " ")
        for m in chosen("(?<=[0-9%])(?=[一-鿿，。；])|(?<=[一-鿿，。；、])(?=[0-9])", text, dice, 0.5 * rate)
    ]
    for m in chosen("(?<![0-9.,])[1-9][0-9]{3}(?=(?:\\.[0-9]+)?[万亿]?[一-龥])(?!年|届)", text, dice, 0.5 * rate):
        found.append(edit(m.start() + 1, m.start() + 1, dice.choice(" ,")))
    first = text.find("\n")
    if 4 <= first <= 12 and HAN.match(text) and "0" not in text[:first]:
        found += [edit(at, at, " ") for at in range(1, first)]
    return kept(found)


def wrapped(text: str, dice: random.Random, rate: float, indents: frozenset[int] = frozenset()) -> list[Edit]:
    """Lines as wide as a page, with page numbers and the head of each page in between.

    `indents` are the places of paragraphs that begin with two full-width spaces.
    """
    width, height = dice.choice((56, 70, 84)), 36
    head = "江北区人民政府文件"
    found: list[Edit] = []
    line = number = 0
    at = 0
    for paragraph in text.split("\n"):
        used = 4 if at in indents else 0
        for offset, char in enumerate(paragraph):
            wide = len(char.encode("gbk", "replace"))
            latin = (
                char.isascii()
                and char.isalpha()
                and paragraph[offset - 1].isascii()
                and paragraph[offset - 1].isalpha()
            )
            if used + wide > width and offset and not latin:
                line += 1
                words = "\n"
                if line % height == 0:
                    number += 1
                    words = f"\n— {number} —\n{head}\n"
                found.append(edit(at + offset, at + offset, words))
                used = 0
            used += wide
        line += 1
        at += len(paragraph) + 1
    return found


def indented(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """Lines as wide as a page, where every paragraph begins with two full-width spaces."""
    # A line behind a comma goes on with the one before, unless it is indented.
    places = [m.end() for m in re.finditer("(?:^|(?<=[^，、；：,;:\n])\n+)(?=[^\n　])", text)]
    return kept([*(edit(at, at, "　　") for at in places), *wrapped(text, dice, rate, frozenset(places))])


def stray_spaces(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """A space between two characters of a word, as text recognition and some PDF fonts leave them."""
    return [edit(m.end(), m.end(), " ") for m in chosen("[一-鿿](?=[一-鿿])", text, dice, 0.02 * rate)]


def full_width(text: str, dice: random.Random, rate: float) -> list[Edit]:
    table = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    found = [
        edit(*m.span(), m[0].translate(table))
        for m in chosen("[0-9]+(?:\\.[0-9]+)?%?|[A-Z]{2,}", text, dice, 0.4 * rate)
    ]
    return kept(found)


def look_alikes(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """Compatibility ideographs and radicals, as PDF fonts leave them."""
    forms = {"年": "\uf98e", "行": "\ufa08", "金": "⾦", "一": "⼀", "人": "⼈", "工": "⼯", "力": "\uf98a", "里": "\uf9e9", "立": "⽴", "二": "⼆",
             "大": "⼤", "小": "⼩", "水": "⽔", "生": "⽣", "十": "⼗", "量": "\uf97e", "率": "\uf961", "不": "\uf967", "百": "⽩"}  # fmt: skip
    del forms["百"]
    return [edit(*m.span(), forms[m[0]]) for m in chosen(f"[{''.join(forms)}]", text, dice, 0.3 * rate)]


def unseen(text: str, dice: random.Random, rate: float) -> list[Edit]:
    marks = "\u200b\u200c\ufeff\u00ad\ue001\u2060"
    return [edit(m.end(), m.end(), dice.choice(marks)) for m in chosen("[^\n]", text, dice, 0.02 * rate)]


def entities(text: str, dice: random.Random, rate: float) -> list[Edit]:
    names = {
        "“": "&ldquo;",
        "”": "&rdquo;",
        "&": "&amp;",
        " ": "&nbsp;",
        "—": "&mdash;",
        "%": "&#37;",
        "　": "&#12288;",
    }
    found = [edit(*m.span(), names[m[0]]) for m in chosen(f"[{''.join(names)}]", text, dice, 0.8 * rate)]
    return kept(found + [edit(*m.span(), f"&#x{ord(m[0]):X};") for m in chosen(HAN, text, dice, 0.02 * rate)])


def escaped(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """A string of a program: line ends and quotation marks are escaped, and some of the characters are."""
    found = [edit(*m.span(), r"\n") for m in re.finditer("\n", text)]
    return kept(
        found + [edit(*m.span(), f"\\u{ord(m[0]):04x}") for m in chosen(f"[“”]|{HAN.pattern}", text, dice, 0.1 * rate)]
    )


def tags(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """A page: paragraphs in elements, words in spans, scripts and styles in between."""
    found = [
        edit(m.start(), m.end(), '</p>\n  <p style="width: 50%; margin-top: 12px">')
        for m in re.finditer("\n+", text)
        if m.start()
    ]
    for m in chosen("(?<![\n0-9.])[0-9][0-9.]*%?(?=[^\n0-9.%])", text, dice, 0.2 * rate):
        found.append(edit(m.start(), m.start(), '<span lang="EN-US" style="font-size:16.0pt">'))
        found.append(edit(m.end(), m.end(), "</span>"))
    for m in chosen("。(?!\n)", text, dice, 0.03 * rate):
        found.append(
            edit(m.end(), m.end(), "<script type='text/javascript'>var rate = '增长99%';</script><!-- 新建公园7个 -->")
        )
    return kept(found)


def mojibake(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """Paragraphs of UTF-8 read as GBK; runs of an odd number of bytes lose their last one, where that is half a mark."""
    found = []
    for m in chosen("[^\n]+", text, dice, 0.5 * rate):
        for run in re.finditer("[^\x00-\x7f]{2,}", m[0]):
            wrong = run[0].encode().decode("gbk", "replace")
            if "\ufffd" not in wrong or (wrong.find("\ufffd") == len(wrong) - 1 and run[0][-1] in "，。"):
                # Each place of the clean text is told as closely as the encodings allow: by groups of two characters.
                found += [
                    edit(
                        m.start() + run.start() + at,
                        m.start() + run.start() + min(at + 2, len(run[0])),
                        wrong[at * 3 // 2 : (at + 2) * 3 // 2],
                    )
                    for at in range(0, len(run[0]), 2)
                ]
    return found


def site(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """What a site puts above a text, below it and in the middle."""
    head = (
        "江北在线\n当前位置：首页 > 新闻 > 正文\n【字号：大 中 小】 打印 收藏 关闭\n下载\n全屏\n分享到：\n",
        "首页|新闻|财经|体育|娱乐\n您的位置：首页>>公告栏>>正文\n浏览次数：1381次\n",
    )
    tail = (
        "\n责任编辑：钱一\n上一篇：江北区招聘12名教师\n下一篇：本周气温下降5℃\n版权所有：江北在线 京ICP备00000000号\n",
        "\n【打印本页】 【关闭窗口】\n相关阅读：\n江北区新建公园12个\n扫一扫在手机打开当前页\n",
    )
    middle = ("第3页 共18页\n", "下载APP看更多\n", "分享到：朋友圈 微博\n", "扫描二维码关注我们\n")
    breaks = [m.end() for m in re.finditer("\n", text)]
    found = [edit(0, 0, dice.choice(head)), edit(len(text), len(text), dice.choice(tail))]
    found += [edit(at, at, dice.choice(middle)) for at in breaks[1:-1] if dice.random() < 0.1 * rate]
    return kept(found)


def variants(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """Forms of Hong Kong, Taiwan and Japan, character by character."""
    forms: dict[str, list[str]] = {}
    for name in ("TSCharacters.txt", "HKVariants.txt", "TWVariants.txt", "JPVariants.txt"):
        for line in (dictionaries() / name).read_text(encoding="utf-8").splitlines():
            old, _, new = line.partition("\t")
            for form in (old, new.split(" ")[0]):
                if len(form) == 1 and fold(form) != form and form <= "\uffff":
                    forms.setdefault(fold(form), []).append(form)
    return [edit(*m.span(), dice.choice(forms[m[0]])) for m in chosen(HAN, text, dice, 0.5 * rate) if m[0] in forms]


def converted(name: str, share: float = 1.0) -> Noise:
    """The text, or a share of its characters, in another script; only where a character becomes one character."""

    def convert(text: str, dice: random.Random, rate: float) -> list[Edit]:
        from opencc import OpenCC

        converter = OpenCC(name)
        lines = text.split("\n")
        found, at = [], 0
        for line in lines:
            other = converter.convert(line)
            if len(other) == len(line):
                found += [
                    edit(at + i, at + i + 1, new)
                    for i, (old, new) in enumerate(zip(line, other, strict=True))
                    if old != new and dice.random() < share * rate
                ]
            at += len(line) + 1
        return found

    return convert


HALF_WIDTH = {"，": ",", "。": ".", "；": ";", "：": ":", "（": "(", "）": ")"}


def half_width(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """Marks of half width, a full stop among them where no digit stands beside it."""
    places = "[，；：（）]|。(?<![0-9]。)(?![0-9])"
    return [edit(*m.span(), HALF_WIDTH[m[0]]) for m in chosen(places, text, dice, 0.5 * rate)]


def straight_quotes(text: str, dice: random.Random, rate: float) -> list[Edit]:
    return [edit(*m.span(), '"') for m in re.finditer("[“”]", text)]


def spaced_points(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """5. 5%, 5 .5%, 5 . 5%, before what the number counts."""
    places = "(?<=[一-鿿][0-9])\\.(?=[0-9]{1,2}[%万亿])|(?<=[一-鿿][0-9]{2})\\.(?=[0-9]{1,2}[%万亿])"
    found = []
    for m in chosen(places, text, dice, 0.4 * rate):
        before, after = dice.choice(((1, 0), (0, 1), (1, 1)))
        found += [edit(m.start(), m.start(), " ")] * before + [edit(m.end(), m.end(), " ")] * after
    return found


def misread_digits(text: str, dice: random.Random, rate: float) -> list[Edit]:
    """Letters that text recognition takes for digits: 2O26年, l0.5%."""
    zeros = chosen("(?<![A-Za-z0-9.][0-9.])(?<=[0-9.])0(?=[0-9]{0,6}(?:\\.[0-9]+)?[%一-鿿])", text, dice, 0.1 * rate)
    ones = chosen("(?<=[一-鿿])1(?=[0-9]{1,6}(?:\\.[0-9]+)?[%万亿家个])", text, dice, 0.1 * rate)
    return kept([edit(*m.span(), "O") for m in zeros] + [edit(*m.span(), dice.choice("lI")) for m in ones])


KINDS: dict[str, Noise] = {
    "pinyin": pinyin, "pinyin without tones": toneless, "doubled marks": doubled_marks, "spaces": spaces, "wrapped lines": wrapped,
    "indented lines": indented, "stray spaces": stray_spaces,
    "full-width forms": full_width, "look-alikes": look_alikes, "unseen characters": unseen, "entities": entities, "escapes": escaped, "tags": tags,
    "mojibake": mojibake, "site chrome": site, "variants": variants, "s2t": converted("s2t"), "s2tw": converted("s2tw"),
    "half-width marks": half_width, "straight quotes": straight_quotes, "spaced points": spaced_points, "misread digits": misread_digits,
    "s2hk": converted("s2hk"), "hybrid script": converted("s2t", 0.5),
}  # fmt: skip
MIXED = ("site chrome", "pinyin", "doubled marks", "full-width forms", "unseen characters", "entities")


def noisy(text: str, kind: str, dice: random.Random, rate: float = 1.0) -> tuple[str, Alignment]:
    """The text with noise of a kind, or of several for `mixed`, and where its characters went."""
    if kind != "mixed":
        return apply(text, KINDS[kind](text, dice, rate))
    found: list[Edit] = []
    for name in MIXED:
        found += KINDS[name](text, dice, rate / 2)
    return apply(text, kept(found))


# Columns that are compared; the others are raw words, places, or the sentence for the reader's eye.
SAME = (
    "kind", "status", "indicator_id", "low", "high", "unit", "comparator", "change", "due_start", "due_end", "due_relation",
    "due_inherited", "period_start", "period_end", "commitment", "group", "rule", "per", "approximate", "baseline_low",
    "baseline_high", "binding", "parent", "unit_id", "part", "published", "plan_year",
)  # fmt: skip
FOLDED = ("indicator", "section", "region")
PLACES = (
    ("start", "end"), ("value_start", "value_end"), ("due_text_start", "due_text_end"), ("cue_start", "cue_end"),
)  # fmt: skip


class Compared(NamedTuple):
    """How many records there are before, how many come out the same, and the columns that differ in the others."""

    total: int
    same: int
    columns: Counter[str]


_MARKS = re.compile('[“”"，,。.；;：:（(）)]')  # of the same meaning in either form


def described(row: Row, where: Alignment | None) -> dict[str, object]:
    values = row._asdict()
    told = {name: values[name] for name in SAME}
    # A space that stays in a heading or a name is no more than a raw word.
    # (國 makes folding look at words too: a text that has no Traditional character is left alone.)
    told |= {name: "".join(_MARKS.sub("", fold(f"{values[name] or ''}國")).split()) for name in FOLDED}
    for start, end in PLACES:
        span = (values[start], values[end])
        told[start] = where.from_raw(*span) if where and span[0] is not None else span
    return told


def _key(one: dict[str, object]) -> tuple[object, ...]:
    """The place of a record: of its value, or of its clause; one clause may have several deadlines."""
    stated = one["value_start"] if one["value_start"] != (None, None) else one["start"]
    return stated, one["due_text_start"]


def compared(text: str, kind: str, dice: random.Random, rate: float = 1.0) -> Compared:
    """The records of a text against those of the same text with noise."""
    parser = Parser()
    raw, where = noisy(text, kind, dice, rate)
    before = [described(row, where) for row in parser.parse(text).rows]
    after = [described(row, None) for row in parser.parse(raw).rows]
    by_place = {_key(one): one for one in after}
    columns: Counter[str] = Counter()
    same = 0
    for one in before:
        other = by_place.get(_key(one))
        wrong = ["missing"] if other is None else [name for name in one if one[name] != other[name]]
        same += not wrong
        columns.update(wrong)
    extra = max(len(after) - len(before), 0)
    columns.update({"extra": extra} if extra else {})
    return Compared(len(before) + extra, same, columns)
