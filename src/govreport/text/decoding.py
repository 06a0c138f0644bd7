"""Bytes as text: a byte order mark, then strict UTF-8, then the encoding whose text looks most like Chinese.

No table of byte frequencies is kept. Each candidate decodes a sample, and the sample is scored by what stands in it:
characters that everybody writes count for it, private, half-width and unassigned ones against it. A text read in a
wrong encoding is full of those.
"""

import codecs
import functools
import re
from typing import Final, NamedTuple

from govreport.errors import InputError, OptionError

__all__ = ["PLAIN", "Decoded", "decode"]

PLAIN: Final = "every byte is valid UTF-8"  # the evidence that needs no telling

_SAMPLE: Final = 65_536  # bytes that are scored
_ENOUGH: Final = 0.35  # random bytes score below 0.2 and prose above 0.9; mark-up and lists stand between
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_CANDIDATES: Final = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
# What a web page says of itself. Names of subsets are read as the whole: pages say gb2312 and write GBK.
_DECLARED: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_WHOLE: Final = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "utf-8": "utf-8"}
_OPENING: Final = 4096
_BYTES: Final = "raw"  # what an error calls bytes that came from no file
_READ: Final = " and read it with govreport.read(path)"  # whoever passes bytes has not
# What files that are no text begin with, what they are, and the remedy.
_NO_TEXT: Final = (
    (b"%PDF-", "a PDF file", f"name it .pdf{_READ}"),
    (b"PK\x03\x04", "a ZIP archive", f"unpack it, or, if it is a .docx, name it so{_READ}"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", "save it as .docx or .csv"),
    (b"\x1f\x8b", "a gzip archive", "unpack it"),
    (b"PAR1", "a Parquet file", "name it .parquet and read it with govreport batch"),
    (b"\x89PNG", "an image", "run it through OCR first"),
    (b"\xff\xd8\xff", "an image", "run it through OCR first"),
)
_HIGH: Final = re.compile(b"[\x80-\xff]")


class Decoded(NamedTuple):
    """A text, the encoding it was read in, and why that one."""

    text: str
    encoding: str
    evidence: str


def decode(data: bytes, name: str = _BYTES) -> Decoded:
    """The text of `data`, without its byte order mark; `name` is what an error calls it: that of the file, if any.

    >>> decode("地区生产总值增长5%左右".encode("gb18030"))[:2]
    ('地区生产总值增长5%左右', 'gb18030')

    Raises `InputError` where the bytes are no text in any encoding that Chinese is written in, and `OptionError` where
    `data` is no bytes.
    """
    if not isinstance(data, bytes | bytearray):
        raise OptionError(f"{name} must be a str or bytes, not {type(data).__name__}")
    data = bytes(data)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding, "byte order mark")
    for start, kind, remedy in _NO_TEXT:
        if data.startswith(start):
            told = remedy if name == _BYTES else remedy.removesuffix(_READ)
            raise InputError(f"{name}: is {kind}, not text; {told}")
    try:
        text = data.decode("utf-8")
        if "\0" not in text[:_SAMPLE]:  # UTF-16 of Latin letters is UTF-8 with a zero beside each
            return Decoded(text, "utf-8", PLAIN)
    except UnicodeDecodeError:
        pass
    return _declared(data) or _likeliest(data, name)


def _declared(data: bytes) -> Decoded | None:
    """The text in the encoding that a web page declares, if all of it can be read so."""
    match = _DECLARED.search(data, 0, _OPENING)
    encoding = _WHOLE.get(match[1].decode("ascii").lower()) if match else None
    if encoding is None:
        return None
    try:
        return Decoded(data.decode(encoding), encoding, "the page declares it")
    except UnicodeDecodeError:
        return None


def _likeliest(data: bytes, name: str) -> Decoded:
    """The text in the encoding whose sample scores best."""
    high = _HIGH.search(data)  # plain ASCII is the same in most of them: a page may begin with much of it
    start = high.start() & ~1 if high and high.start() > _SAMPLE // 2 else 0  # UTF-16 begins at even places
    sample = data[start : start + _SAMPLE]
    scores = {encoding: _score(sample.decode(encoding, "replace")) for encoding in ("utf-8", *_CANDIDATES)}
    best = max(scores, key=scores.__getitem__)
    if scores[best] < _ENOUGH:
        tried = ", ".join(scores)
        remedy = "decode it first and pass a str" if name == _BYTES else "check what it is, or save it as text in UTF-8"
        raise InputError(f"{name}: no text in an encoding of Chinese (tried {tried}); {remedy}")
    second = max((score, encoding) for encoding, score in scores.items() if encoding != best)
    told = f"score {scores[best]:.2f}, next {second[1]} {max(second[0], 0):.2f}"
    return _lenient(data, best, told)


def _lenient(data: bytes, encoding: str, evidence: str) -> Decoded:
    """The text with U+FFFD for what cannot be read, which the evidence counts."""
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    return Decoded(text, encoding, f"{evidence}; {broken} unreadable" if broken else evidence)


# Two bytes read as one odd character: what no Chinese text holds, but for a stray one. (Vowels with tones are pinyin.)
_ODD: Final = re.compile(
    "(?![āēěīńňōūǎǐǒǔǖǘǚǜǹ])"
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u0100-\u02ff\u0370-\u0fff\u3100-\u312f\ua000-\ufaff\uff61-\uffff]"
)
_LATIN: Final = re.compile("[\t\n\r -~]")
_WIDE: Final = re.compile("[\u2010-\u203b\u3000-\u3011\uff01-\uff5e]")
# The commonest characters of reports, in both scripts: the few that make up a third of each.
_COMMONEST: Final = re.compile(
    "[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平"
    "形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公系军很情最立代想已通并提直题党程展"
    "五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指区强放决西被干做必战先回则"
    "任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切打白教速花带"
    "安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装"
    "這為個國時來們產種過說對會發動經進電裡現實體機當點從業應開還樣與關間線數質氣問變條結題黨軍總長統計別論運農區強戰則處隊規熱領導"
    "壓東爭濟階極聯認權證單風帶場車務萬達議聲報離確張馬節話況傳許廣記觀織裝財億協調鎮鄉鐵網環項處續創築]"
)


def _score(text: str) -> float:
    """How much a text looks like Chinese, about 1 for prose of any script; what is plain ASCII tells nothing."""
    latin = len(_LATIN.findall(text))
    others = len(text) - latin
    if not others:
        return 0.0
    common, odd = len(_common().findall(text)), len(_ODD.findall(text))
    frequent, marks = len(_COMMONEST.findall(text)), len(_WIDE.findall(text))
    # Half of a text stands in the commonest characters; wrong encodings reach that by chance hardly ever.
    score = (common + marks) / others + min(frequent / others, 0.3) - 2 * odd / others - 0.3
    return score * min(1.0, (others + 4) / (8 if latin else 4))


@functools.cache
def _common() -> re.Pattern[str]:
    """The characters of the first level of GB 2312 and of Big5: those in everyday use, ordered before all others."""
    simplified = bytes(byte for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF) for byte in (high, low))
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    traditional = bytes(byte for high in range(0xA4, 0xC6) for low in trails for byte in (high, low))
    characters = {*simplified.decode("gb2312", "ignore"), *traditional.decode("big5", "ignore")}
    return re.compile(f"[{''.join(sorted(characters))}]")
