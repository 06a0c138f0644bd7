"""Numerals: every notation, the limits, and round trips through a renderer of the tests' own."""

import subprocess
import sys
from decimal import Decimal, localcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport import lexicon
from govreport.errors import NumberError, OptionError
from govreport.mentions.numbers import LONGEST, numeral_value
from govreport.mentions.numerals import parse_number

GOOD = """
5 5 | 007 7 | 1,234 1234 | 12，345.6 12345.6 | 1,234,567 1234567 | １２．５ 12.5 | 0.1234 0.1234 | ９，０００ 9000
两千 2000 | 一千二 1200 | 两百五 250 | 一万零五十 10050 | 廿五 25 | 卅 30 | 〇 0 | ○ 0 | 零 0 | 十 10 | 两 2 | 兩萬 20000
壹佰贰拾万 1200000 | 叁仟 3000 | 三億 300000000 | 三點六 3.6 | 零点九 0.9 | 五点四六 5.46 | 七．三七 7.37 | 十点五 10.5
1.3万亿 1300000000000 | 3千万 30000000 | 1.5亿 150000000 | 3万3,883 33883 | 8千万 80000000 | 4兆8,530亿 4853000000000
1兆378億 1037800000000 | 千亿 100000000000 | 百万 1000000 | 万亿 1000000000000 | 千 1000 | 万 10000 | 兆 1000000000000
二〇二六 2026 | 二零一零 2010 | 二0二六 2026 | 三八七四八 38748 | 三萬八七四八 38748 | 二兆六百六十七亿 2066700000000
五千二百九十四亿 529400000000 | 3,013.3亿 301330000000 | 85万 850000 | 一万二 12000 | 一亿五 150000000 | 一亿零五千万 150000000
二百十 210 | 一百十五 115 | 三千五百二 3520 | 三千零五 3005 | 百五十 150 | 九万八 98000 | 二十万五 205000 | 5千6百万 56000000
万万 100000000 | 百亿亿 1000000000000000000 | 一百万零三 1000003 | 二十三亿四千五百六十七万八千九百 2345678900 | 一千五百点五 1500.5
负三 -3 | 負三 -3 | -5 -5 | －5 -5 | −1.5 -1.5 | 负一千二 -1200 | -1.2万 -12000 | -0 0 | 1.50 1.50 | 2.50万 25000
"""
BAD = """
十几|数十|几百|五%|5%|3个|1e5|1_000|Infinity|NaN|٣|一百零|二十万零|1234,567|1,23|0,123|1,2345|.5|5.|点|一点|点五|-|负|负负三|--5
1万.5|1.5万3|一千百|千百|百千|二两|两十|3万5|3千5|十十|一二.三.四|1.2.3|五分之一|翻番|第三|三成|亿万年|X亿|零亿|1 23|1,234 567| 5|5 |一 二
"""


def cases(block: str) -> list[list[str]]:
    return [item.split() for line in block.strip().splitlines() for item in line.split("|")]


@pytest.mark.parametrize(("text", "value"), cases(GOOD))
def test_value_is_exact_and_never_in_scientific_notation(text: str, value: str) -> None:
    assert str(parse_number(text)) == value
    assert numeral_value(text) == Decimal(value)


@pytest.mark.parametrize("text", ["9 500", "9\u3000500", "1\u00a0234\u00a0567", "272 万"])
def test_spaces_group_digits(text: str) -> None:
    assert parse_number(text) == {"1": 1234567, "2": 2720000, "9": 9500}[text[0]]


@pytest.mark.parametrize("text", [item for line in BAD.strip().splitlines() for item in line.split("|")])
def test_anything_else_is_refused(text: str) -> None:
    assert numeral_value(text) is None
    with pytest.raises(NumberError, match="is not one whole numeral") as caught:
        parse_number(text)
    assert repr(text) in str(caught.value)
    assert "find_quantities" in str(caught.value)


@pytest.mark.parametrize("text", ["", "0十一", "\n", "\ud800", "\x00", "万" * 41, "9" * 41, "9" * 5000, "一" * 41])
def test_odd_and_long_strings_are_refused(text: str) -> None:
    assert numeral_value(text) is None
    with pytest.raises(ValueError, match="numeral"):
        parse_number(text)


def test_the_message_of_a_long_numeral_stays_short_and_names_the_limit() -> None:
    with pytest.raises(NumberError, match=f"at most {LONGEST} characters") as caught:
        parse_number("9" * 5000)
    assert len(str(caught.value)) < 300
    assert parse_number("9" * LONGEST) == Decimal("9" * LONGEST)


@pytest.mark.parametrize("value", [5, 1.5, None, b"5", Decimal(5), ["5"]])
def test_only_a_str_is_taken(value: object) -> None:
    with pytest.raises(OptionError, match="text must be a str"):
        parse_number(value)  # type: ignore[arg-type]


def test_values_are_exact_under_a_narrow_decimal_context() -> None:
    with localcontext() as context:
        context.prec = 2
        assert str(parse_number("1.23456789万亿")) == "1234567890000"
        assert str(parse_number("123456789.123456")) == "123456789.123456"
        assert str(parse_number("4兆8,530亿")) == "4853000000000"


@pytest.mark.parametrize("row", lexicon.rows("numerals"), ids=lambda row: f"U+{ord(row['surface']):04X}")
def test_every_row_of_the_lexicon_is_read(row: dict[str, str]) -> None:
    assert row["surface"] in row["numeral"]
    assert row["numeral"] in row["example"]
    assert parse_number(row["numeral"]) == Decimal(row["value"])


def test_cn2an_is_imported_only_for_chinese_numerals() -> None:
    code = (
        "import sys; from govreport.mentions.numerals import parse_number; "
        "[parse_number(text) for text in ('85', '4.5', '1.28万亿', '3千万', '两')]; assert 'cn2an' not in sys.modules; "
        "parse_number('三百五十'); assert 'cn2an' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def below_wan(number: int, digits: str, units: str) -> str:
    """The Chinese numeral of 1 to 9999, written out in full."""
    written, gap = "", False
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            written += ("零" if gap and written else "") + digits[digit] + (units[power - 1] if power else "")
        gap = not digit
    return written


def in_chinese(number: int, digits: str = "零一二三四五六七八九", units: str = "十百千", large: str = "万亿兆") -> str:
    """The Chinese numeral of a whole number below 10^16, with 零 for the gaps."""
    if not number:
        return digits[0]
    written = ""
    for power, name in ((12, large[2]), (8, large[1]), (4, large[0]), (0, "")):
        piece = number // 10**power % 10**4
        if piece:
            written += ("零" if written and piece < 1000 else "") + below_wan(piece, digits, units) + name
    return written


WHOLE = st.one_of(st.integers(0, 9999), st.integers(0, 10**8), st.integers(0, 10**15))


@given(WHOLE)
@settings(max_examples=150, deadline=None)
def test_chinese_numerals_round_trip(number: int) -> None:
    assert parse_number(in_chinese(number)) == number
    assert parse_number(in_chinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", "萬億兆")) == number
    assert parse_number("负" + in_chinese(number)) == -number


@given(WHOLE)
@settings(max_examples=100, deadline=None)
def test_notations_of_one_number_agree(number: int) -> None:
    wide = str(number).translate({ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)})
    one_by_one = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))
    assert {parse_number(text) for text in (str(number), f"{number:,}", wide, one_by_one)} == {Decimal(number)}


@given(st.integers(0, 10**6), st.integers(0, 4), st.sampled_from(["", "百", "千", "万", "千万", "亿", "万亿"]))
@settings(max_examples=150, deadline=None)
def test_magnitudes_shift_the_point(digits: int, places: int, magnitude: str) -> None:
    power = {"": 0, "百": 2, "千": 3, "万": 4, "千万": 7, "亿": 8, "万亿": 12}[magnitude]
    number = Decimal(digits) / 10**places
    text = f"{number:f}"
    value = parse_number(text + magnitude)
    assert value == number * 10**power
    assert "E" not in str(value) or value.adjusted() < -6


@given(st.text(alphabet="0123456789,.，．点-负〇零一二两三五十百千万亿兆廿几 壹佰", max_size=50) | st.text(max_size=50))
@settings(max_examples=400, deadline=None)
def test_no_text_makes_it_raise_anything_else(text: str) -> None:
    value = numeral_value(text)
    if value is None:
        with pytest.raises(NumberError):
            parse_number(text)
    else:
        assert value.is_finite()
        assert parse_number(text) == value
