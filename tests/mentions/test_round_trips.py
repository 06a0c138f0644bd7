"""Numbers written out and read back: every small one, random large ones, and every numeral of the finite grammars."""

import random
from decimal import Decimal
from fractions import Fraction

import pytest

from govreport.mentions.numbers import numeral_value
from govreport.mentions.numerals import parse_number
from govreport.mentions.quantities import find_quantities

SMALL = range(100_001)
LARGE = random.Random(20260120).sample(range(10**16), 20_000)
CASES = {"small": SMALL, "large": LARGE}
ALL = [(script, numbers) for script in ("simplified", "traditional", "financial") for numbers in CASES]

PLAIN = "零一二三四五六七八九"
# Digits, 十百千 and 万亿兆 of each script.
SCRIPTS = {
    "simplified": (PLAIN, "十百千", "万亿兆"),
    "traditional": (PLAIN, "十百千", "萬億兆"),
    "financial": ("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿兆"),
    "traditional financial": ("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬億兆"),
}


def pieces(digits: str, powers: str) -> list[str]:
    """All numerals below 万, written out in full; the one for 0 is empty."""
    written = [""]
    for number in range(1, 10_000):
        text, gap = "", False
        for place, digit in enumerate(f"{number:04}"):
            if digit != "0":
                power = 3 - place
                text += (digits[0] if gap and text else "") + digits[int(digit)] + (powers[power - 1] if power else "")
            gap = digit == "0"
        written.append(text)
    return written


def joined(number: int, written: list[str], large: str, zero: str) -> str:
    """The numeral of a number below 10^16: groups of four digits, 零 where a group does not fill its places."""
    if not number:
        return zero
    text = ""
    for at, name in ((10**12, large[2]), (10**8, large[1]), (10**4, large[0]), (1, "")):
        piece = number // at % 10_000
        if piece:
            text += (zero if text and piece < 1000 else "") + written[piece] + name
    return text


@pytest.mark.parametrize(("script", "numbers"), [*ALL, ("traditional financial", "large")])
def test_a_number_written_in_chinese_is_read_back(script, numbers):
    digits, powers, large = SCRIPTS[script]
    written = pieces(digits, powers)
    wrong = [n for n in CASES[numbers] if numeral_value(joined(n, written, large, digits[0])) != n]
    assert wrong == []


@pytest.mark.parametrize("numbers", CASES)
def test_a_number_in_mixed_writing_is_read_back(numbers):
    """12亿3456万7890: Arabic groups of four between the magnitudes, filled up with zeros."""
    wrong = []
    for number in CASES[numbers]:
        groups = [(number // at % 10_000, name) for at, name in ((10**12, "兆"), (10**8, "亿"), (10**4, "万"), (1, ""))]
        text = ""
        for piece, name in groups:
            if piece:
                text += (f"{piece:04}" if text else str(piece)) + name
        if numeral_value(text or "0") != number:
            wrong.append(number)
    assert wrong == []


@pytest.mark.parametrize("numbers", CASES)
def test_a_number_in_groups_or_digit_by_digit_is_read_back(numbers):
    one_by_one = str.maketrans("0123456789", "〇一二三四五六七八九")
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    wrong = []
    for number in random.Random(7).sample(CASES[numbers], 5_000):
        texts = (
            f"{number:,}",
            f"{number:,}".replace(",", " "),
            str(number).translate(one_by_one),
            str(number).translate(wide),
        )
        if any(numeral_value(text) != number for text in texts):
            wrong.append(number)
    assert wrong == []


def test_short_forms_are_read_back():
    """一万二, 三千五, 两百五: the last digit counts a tenth of the power before it."""
    for digit in range(1, 10):
        for power, name in ((2, "百"), (3, "千"), (4, "万"), (8, "亿")):
            for last in range(1, 10):
                text = PLAIN[digit] + name + PLAIN[last]
                assert parse_number(text) == digit * 10**power + last * 10 ** (power - 1), text
                assert parse_number("负" + text) == -(digit * 10**power + last * 10 ** (power - 1))


def test_decimals_are_read_back():
    for tenths in range(1, 3_000):
        whole, last = divmod(tenths, 10)
        text = joined(whole, pieces_of_thousand(), "万亿兆", "零") + "点" + PLAIN[last]
        assert parse_number(text) == Decimal(tenths) / 10, text
        assert parse_number(f"{whole}.{last}万") == tenths * 1000


def pieces_of_thousand(cache: list[list[str]] = []) -> list[str]:  # noqa: B006 the list is the cache
    if not cache:
        cache.append(pieces(PLAIN, "十百千"))
    return cache[0]


@pytest.mark.parametrize("script", ["simplified", "traditional"])
@pytest.mark.parametrize(("magnitude", "power"), [("万", 4), ("亿", 8), ("万亿", 12)])
def test_decimals_before_a_magnitude(script, magnitude, power):
    numerals = pieces(*SCRIPTS[script][:2])
    written = magnitude if script == "simplified" else magnitude.replace("万", "萬").replace("亿", "億")
    for whole in (1, 3, 10, 26, 108):
        for digit in range(1, 10):
            numeral = numerals[whole].removeprefix("一" if whole == 10 else "")
            text = f"{numeral}{'点' if script == 'simplified' else '點'}{PLAIN[digit]}{written}元"
            (found,) = find_quantities(f"总额{text}。")
            assert (found.text, found.low) == (text, (Decimal(whole) + Decimal(digit) / 10) * 10**power)


def test_cn2an_reads_and_writes_the_same():
    """Wherever both answer: cn2an reads what we wrote, and we read what an2cn writes, plain and financial."""
    import cn2an

    numbers = [*range(0, 100_001, 53), *LARGE[:800]]
    written = pieces(PLAIN, "十百千")
    compared = 0
    for number in numbers:
        for mode in ("low", "up"):
            assert parse_number(cn2an.an2cn(number, mode)) == number
        try:
            theirs = cn2an.cn2an(joined(number, written, "万亿兆", "零"), "strict")
        except ValueError:
            continue  # it has no 兆 and wants 一十
        compared += 1
        assert theirs == number
    assert compared > len(numbers) / 3


def value_of(text: str) -> tuple[str, Decimal, Decimal, str | None]:
    (found,) = find_quantities(text)
    return found.text, found.low, found.high, found.unit


TENTHS = [(PLAIN[digit], digit) for digit in range(1, 10)] + [("十", 10), ("两", 2)]


@pytest.mark.parametrize(("numeral", "digit"), TENTHS)
def test_tenths(numeral, digit):
    assert value_of(f"占比达{numeral}成") == (f"{numeral}成", digit * 10, digit * 10, "%")
    assert value_of(f"占比达{digit}成") == (f"{digit}成", digit * 10, digit * 10, "%")
    if digit < 10:
        assert value_of(f"占比达{numeral}成半") == (f"{numeral}成半", digit * 10 + 5, digit * 10 + 5, "%")
        assert value_of(f"票价打{numeral}折") == (f"{numeral}折", digit * 10, digit * 10, "%")
        for last in range(1, 10):
            value = digit * 10 + last
            tenths = f"{numeral}成{PLAIN[last]}"
            assert value_of(f"占比达{tenths}") == (tenths, value, value, "%")
            price = f"{PLAIN[digit]}{PLAIN[last]}折"
            if price not in NEAR_PRICES:
                assert value_of(f"票价打{price}") == (price, value, value, "%")


NEAR_PRICES = {f"{a}{b}折" for a, b in zip("一二三四五六七八", "二三四五六七八九", strict=True)} | {
    "三五折"
}  # 七八折: 70 to 80


@pytest.mark.parametrize(("numeral", "count"), [("一", 1), ("两", 2), ("二", 2), ("三", 3), ("四", 4), ("五", 5)])
def test_doublings(numeral, count):
    for text in (f"翻{numeral}番", f"翻了{numeral}番", f"翻{count}番"):
        assert value_of(f"产值{text}") == (text, 2**count, 2**count, "倍")


def test_fractions_of_small_numbers():
    for whole in range(2, 11):
        for part in range(1, whole):
            name = f"{'十' if whole == 10 else PLAIN[whole]}分之{PLAIN[part]}"
            exact = Fraction(part * 100, whole)
            rounded = Decimal(round(exact * 100)) / 100
            for text in (name, f"{whole}分之{part}", f"{part}/{whole}"):
                (found,) = find_quantities(f"占全市的{text}")
                assert (found.text, found.low, found.unit) == (text, rounded, "%")
                assert found.approximate is (Fraction(rounded) != exact)


def test_shares_in_a_hundred_and_a_thousand():
    written = pieces_of_thousand()
    for number in range(1, 200):
        assert value_of(f"增长百分之{written[number]}")[1:] == (number, number, "%")
        assert value_of(f"控制在千分之{written[number]}")[1:] == (number, number, "‰")
        assert value_of(f"控制在万分之{written[number]}")[1:] == (Decimal(number) / 100, Decimal(number) / 100, "%")


NEAR = [(a, b) for a, b in zip(range(2, 9), range(3, 10), strict=True)] + [(3, 5)]


@pytest.mark.parametrize(("low", "high"), NEAR)
def test_neighbours(low, high):
    pair = PLAIN[low] + PLAIN[high]
    for power, name in ((0, ""), (1, "十"), (2, "百"), (3, "千"), (4, "万"), (5, "十万"), (8, "亿")):
        text = f"{pair}{name}家"
        (found,) = find_quantities(f"走访{text}企业")
        assert (found.text, found.low, found.high) == (text, low * 10**power, high * 10**power)
        assert found.approximate
    if pair not in ("三五", "四五"):  # 十三五 and 十四五 are plans
        assert value_of(f"走访十{pair}家企业")[1:3] == (10 + low, 10 + high)
    assert value_of(f"走访一百{pair}十家企业")[1:3] == (100 + low * 10, 100 + high * 10)


@pytest.mark.parametrize("more", "余多几来")
def test_more_than_a_round_number(more):
    for numeral, value in (("十", 10), ("二十", 20), ("一百", 100), ("三千", 3000), ("五万", 50_000)):
        text = f"{numeral}{more}家"
        (found,) = find_quantities(f"走访{text}企业")
        assert (found.text, found.low, found.high) == (text, value, value)
        assert found.comparator.value == ("about" if more == "来" else "more_than")
