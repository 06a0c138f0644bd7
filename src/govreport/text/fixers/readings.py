"""Readings in brackets, which some sites put after characters that their fonts lack: 好(hǎo), 動(dòng ), 里（lǐ）."""

import functools
import re
from itertools import chain, product
from typing import Final

import regex

from govreport.text.edits import Edit, deletions

__all__ = ["pinyin"]

# Initials and the finals that they take, in standard Mandarin; `v` is what keyboards write for ü.
_SYLLABLES: Final = """
: a o e ai ei ao ou an en ang eng er
b: a o ai ei ao an en ang eng i ie iao ian in ing u
p: a o ai ei ao ou an en ang eng i ie iao ian in ing u
m: a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
f: a o ei ou an en ang eng u
d: a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un
t: a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un
n: a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ü üe v ve
l: a e o ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe v ve
g k h: a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
j q x: i ia ie iao iu ian in iang ing iong u ue uan un
zh: a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
ch: a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang
sh: a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang
r: e i ao ou an en ang eng ong u ua uo ui uan un
z: a e i ai ei ao ou an en ang eng ong u uo ui uan un
c s: a e i ai ao ou an en ang eng ong u uo ui uan un
y: a e o i ao ou an in ang ing ong u ue uan un
w: a o ai ei an en ang eng u
"""
_TONES: Final = {"a": "aāáǎàăɑ", "o": "oōóǒòŏ", "e": "eēéěè", "i": "iīíǐìĭ", "u": "uūúǔù", "ü": "üǖǘǚǜ", "g": "gɡ"}
_PLAIN: Final = str.maketrans({form: letter for letter, forms in _TONES.items() for form in forms})
_TONED: Final = "".join(forms[1:] for forms in _TONES.values())
# Without a tone these are as likely a unit, an abbreviation or a list mark as a reading.
_AMBIGUOUS: Final = frozenset({"a", "o", "e", "v", "ha", "ai", "pa", "mu"})
# One pattern for each bracket, to which `re` then skips quickly. No reading with its spaces is longer.
_FIRST: Final = f"a-zA-Z{_TONED}{_TONED.upper()}"
_BRACKETED: Final = {
    opening: re.compile(rf"{re.escape(opening)}( {{0,2}}+[{_FIRST}][^()（）\[\]【】〔〕]{{0,239}}+)[)）\]】〕]")
    for opening in "(（[【〔"
}
_TONE_DIGITS: Final = str.maketrans("", "", "12345")


def pinyin(text: str) -> list[Edit]:
    """Remove readings in brackets; units and other Latin in brackets stay: (kg), (CPI), GDP(地区生产总值).

    >>> [edit[:2] for edit in pinyin("建好(hǎo)新城, 单位GDP(元)")]
    [(2, 7)]
    """
    spans = []
    readings = _readings()
    for opening, bracketed in _BRACKETED.items():
        if opening not in text:
            continue
        for match in bracketed.finditer(text):
            written: str | None = match[1]
            if written not in readings:
                written = _row_in(match[1])
            if written and (not written.isascii() or _toneless(text, match.start(), written)):
                spans.append(match.span())
    return deletions(sorted(spans), "pinyin")


def _row_in(inside: str) -> str | None:
    """The letters of what stands in brackets, if they are one legal syllable or a row of them."""
    small = inside.lower()
    match = _letters().fullmatch(small)
    if match is None or (small != inside and small.isascii()):  # (CPI); with tones capitals are a reading too
        return None
    written = str(match[1]).translate(_TONE_DIGITS)
    if written in _readings() or _row().fullmatch(written.translate(_PLAIN)):
        return written
    return None


def _toneless(text: str, start: int, written: str) -> bool:
    """Whether letters without a tone are a reading: right after a Chinese character, and nothing else in use."""
    return "㐀" <= text[start - 1 : start] <= "鿿" and written not in _AMBIGUOUS


@functools.cache
def _letters() -> regex.Pattern[str]:
    """Small letters, with any mark of tone or a digit for it, in up to six pieces."""
    letters = r"\p{Ll}{1,36}+[1-5]?+"
    return regex.compile(rf" {{0,2}}+({letters}(?:[ '’·、,，/-]{{0,3}}+{letters}){{0,5}}+) {{0,2}}+")


@functools.cache
def _readings() -> frozenset[str]:
    """Every legal syllable in every spelling that a tone gives it, and without one."""
    spelled = (product(*(_TONES.get(letter, letter) for letter in syllable)) for syllable in _syllables())
    return frozenset("".join(letters) for letters in chain.from_iterable(spelled))


@functools.cache
def _row() -> regex.Pattern[str]:
    """Two to six legal syllables in a row, tones left off; a row of other letters is at most as long as a bracket."""
    return regex.compile(r"\L<syllables>(?:[ '’·、,，/-]{0,3}+\L<syllables>){1,5}", syllables=_syllables())


def _syllables() -> list[str]:
    """All legal syllables, without tones."""
    listed = []
    for line in _SYLLABLES.strip().splitlines():
        initials, finals = line.split(":")
        listed += [initial + final for initial in initials.split() or [""] for final in finals.split()]
    return listed
