"""The numbers of dates: years in digits of both scripts, small numbers, counts of years."""

import re
from typing import Final

from govreport.mentions.numbers import numeral_value

__all__ = [
    "ARABIC",
    "HAN_DIGITS",
    "HAN_NUMERALS",
    "NUMERALS",
    "arabic_years",
    "count_of",
    "month_of",
    "number_of",
    "republic_year",
    "short_year",
    "whole_number",
    "year_value",
]

HAN_DIGITS: Final = "〇零○一二三四五六七八九"
HAN_NUMERALS: Final = f"{HAN_DIGITS}两十百千"
NUMERALS: Final = frozenset("0123456789" + HAN_NUMERALS)
ARABIC: Final = {ord(char): str(max(0, place - 2)) for place, char in enumerate(HAN_DIGITS)}


def arabic_years(text: str) -> str:
    """A text with its years in Arabic digits, letter for letter.

    >>> arabic_years("一九五六年到一九六七年全国农业发展纲要")
    '1956年到1967年全国农业发展纲要'
    """
    return _HAN_YEAR.sub(lambda year: year.group().translate(ARABIC), text)


_HAN_YEAR: Final = re.compile(
    f"[一二](?=[〇零○九])[{HAN_DIGITS}]{{3}}(?=年|[—–~－至到-]{{1,2}}[一二][{HAN_DIGITS}]{{3}}年)"
)


def year_value(text: str | None) -> int:
    """The year that four digits name, 0 where they name none."""
    if text is None or len(text) != 4:
        return 0
    digits = text if text.isascii() else text.translate(ARABIC)
    return int(digits) if digits.isdigit() and "1800" <= digits < "2200" else 0


def number_of(text: str) -> int:
    """A small number in digits or Chinese; up to 99 without cn2an, which takes a tenth of a second to import."""
    tens, ten, ones = text.partition("十")
    if text == ten or (ten and len(tens) < 2 and len(ones) < 2 and (tens + ones).translate(ARABIC).isdecimal()):
        return int(tens.translate(ARABIC) or "1") * 10 + int(ones.translate(ARABIC) or "0")
    number = numeral_value(text)
    return 0 if number is None else int(number)


def whole_number(text: str) -> int:
    """A number in digits of either script, told one by one, or in letters: 101, 一○一, 一百零一.

    >>> whole_number("101"), whole_number("一○一"), whole_number("一百零一")
    (101, 101, 101)
    """
    digits = text.translate(ARABIC)
    return int(digits) if digits.isdecimal() else number_of(text)


def republic_year(number: int) -> int:
    """The year of the calendar that a year of the Republic is: the first was 1912.

    >>> republic_year(114)
    2025
    """
    return 1911 + number


def month_of(text: str) -> int:
    """The number of a month, of which the first is 元月 too: 元至6月."""
    return 1 if text == "元" else number_of(text)


def count_of(text: str) -> int:
    """A count of years; 三五 is up to five, 一两 up to two."""
    if text == "一两" or (len(text) == 2 and text[0] in "一二两三四" and text[1] in "三四五六七八九"):
        return number_of(text[1])
    return number_of(text)


def short_year(number: int) -> int:
    """The year that two digits mean: 25 is 2025, 98 is 1998."""
    return number + (2000 if number < 50 else 1900)
