"""Numbers with units in running text: value, unit, bounds and place."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport import lexicon
from govreport.errors import OptionError
from govreport.mentions.quantities import find_quantities
from govreport.model import Comparator

# Each text with its quantities: words, low (and high), unit, comparator.
FOUND = {
    # Magnitudes.
    "投资300万元": ["300万元 3000000 元 eq"],
    "投資300萬元": ["300萬元 3000000 元 eq"],
    "投资1.28万亿元": ["1.28万亿元 1280000000000 元 eq"],
    "投资2.7亿元": ["2.7亿元 270000000 元 eq"],
    "装机2.7万千瓦": ["2.7万千瓦 27000 千瓦 eq"],
    "装机3兆瓦": ["3兆瓦 3 兆瓦 eq"],
    "投资3亿5000万元": ["3亿5000万元 350000000 元 eq"],
    "管网3公里": ["3公里 3 公里 eq"],
    "规模突破千亿": ["千亿 100000000000 - more_than"],
    "规模突破千亿元": ["千亿元 100000000000 元 more_than"],
    "规模突破百亿元": ["百亿元 10000000000 元 more_than"],
    "产值突破5千亿元": ["5千亿元 500000000000 元 more_than"],
    # Numerals.
    "共1,250个": ["1,250个 1250 个 eq"],
    "共12，500个": ["12，500个 12500 个 eq"],
    "共９５００个": ["９５００个 9500 个 eq"],
    "共9 500个": ["9 500个 9500 个 eq"],
    "共三百二十个": ["三百二十个 320 个 eq"],
    "共三千五百万元": ["三千五百万元 35000000 元 eq"],
    "共二十家": ["二十家 20 家 eq"],
    "增长五点五个百分点": ["五点五个百分点 5.5 个百分点 eq"],
    "共兩百個": ["兩百個 200 个 eq"],
    # Shares.
    "增长5%": ["5% 5 % eq"],
    "增长5.5％": ["5.5％ 5.5 % eq"],
    "增长百分之五": ["百分之五 5 % eq"],
    "增长百分之二十五": ["百分之二十五 25 % eq"],
    "控制在千分之六": ["千分之六 6 ‰ eq"],
    "占比七成": ["七成 70 % eq"],
    "占比三分之一": ["三分之一 33.33 % eq"],
    "减少一半": ["一半 50 % eq"],
    # Multiples.
    "规模翻一番": ["翻一番 2 倍 eq"],
    "规模翻两番": ["翻两番 4 倍 eq"],
    "规模翻番": ["翻番 2 倍 eq"],
    "增长1.5倍": ["1.5倍 1.5 倍 eq"],
    # Ranges.
    "增长5%-5.5%": ["5%-5.5% 5~5.5 % between"],
    "增长5-5.5%": ["5-5.5% 5~5.5 % between"],
    "增长5%~6%": ["5%~6% 5~6 % between"],
    "增长5%—6%": ["5%—6% 5~6 % between"],
    "增长5%至6%": ["5%至6% 5~6 % between"],
    "新建3到5所": ["3到5所 3~5 所 between"],
    "每县1-2个": ["1-2个 1~2 个 between"],
    "投资3至5亿元": ["3至5亿元 300000000~500000000 元 between"],
    "培训三至五名": ["三至五名 3~5 名 between"],
    "投入四、五十亿元": ["四、五十亿元 4000000000~5000000000 元 between"],
    # Words inside the numeral.
    "40余个": ["40余个 40 个 more_than"],
    "170多个": ["170多个 170 个 more_than"],
    "3万多人": ["3万多人 30000 人 more_than"],
    "3万余人": ["3万余人 30000 人 more_than"],
    "十几座": ["十几座 10 座 more_than"],
    "数十个": ["数十个 10 个 more_than"],
    "几百家": ["几百家 100 家 more_than"],
    "上百家": ["百家 100 家 at_least"],
    "近百座": ["百座 100 座 less_than"],
    # Words before and after.
    "约300个": ["300个 300 个 about"],
    "不少于300个": ["300个 300 个 at_least"],
    "不超过300个": ["300个 300 个 at_most"],
    "低于300个": ["300个 300 个 less_than"],
    "近300个": ["300个 300 个 less_than"],
    "逾300个": ["300个 300 个 more_than"],
    "300个以上": ["300个 300 个 at_least"],
    "300个及以上": ["300个 300 个 at_least"],
    "300个以内": ["300个 300 个 at_most"],
    "300个左右": ["300个 300 个 about"],
    "达到300个": ["300个 300 个 eq"],
    "控制在300个以内": ["300个 300 个 at_most"],
    "控制在300个左右": ["300个 300 个 about"],
    "力爭突破300個": ["300個 300 个 more_than"],
    # Two in a row.
    "增长5%以上、达到500亿元": ["5% 5 % at_least", "500亿元 50000000000 元 eq"],
    "小学8所、中学4所": ["8所 8 所 eq", "4所 4 所 eq"],
}  # fmt: skip


def told(text: str) -> list[str]:
    found = []
    for q in find_quantities(text):
        low, high = format(q.low, "f"), format(q.high, "f")
        number = low if low == high else f"{low}~{high}"
        found.append(f"{q.text} {number} {q.unit or '-'} {q.comparator.value}")
    return found


@pytest.mark.parametrize("text", FOUND, ids=str)
def test_quantity(text):
    assert told(text) == FOUND[text]


@pytest.mark.parametrize("text", FOUND, ids=str)
def test_quantity_inside_a_sentence(text):
    """What stands around it changes nothing, and the place is exact."""
    before, after = "青石市今年", "，天气晴好。"
    whole = before + text + after
    assert told(whole) == FOUND[text]
    for q in find_quantities(whole):
        assert whole[q.span.start : q.span.end] == q.text


NOTHING = (
    "", "天气晴好", "2026年3月5日", "三新一高", "一批项目", "一体推进", "第一", "三大攻坚战", "双一流", "5G", "1234",
    "2024年底", "到2030年", "20XX年",
)  # fmt: skip


def test_values_are_exact_under_a_narrow_decimal_context():
    texts = [*FOUND, "一百二十五到三百万人", "新增两家至二十六家", "三万元至五万元"]
    found = list(map(find_quantities, texts))
    with localcontext() as context:
        context.prec, context.Emax, context.Emin = 1, 1, -1
        context.traps.update(dict.fromkeys(context.traps, True))
        assert list(map(find_quantities, texts)) == found


@pytest.mark.parametrize("text", NOTHING)
def test_no_quantity(text):
    assert told(text) == []


# Words whose first letter is a unit elsewhere.
WORDS = {
    "覆盖5亿人口": ["5亿 500000000 - eq"],
    "引进3000人才": [],
    "三年级": [],
    "15分钟": ["15分钟 15 分钟 eq"],
    "3个月": ["3个月 3 个月 eq"],
    "2小时": ["2小时 2 小时 eq"],
    "30微克/立方米": ["30微克/立方米 30 微克/立方米 eq"],
    "500万人次": ["500万人次 5000000 人次 eq"],
    "12个百分点": ["12个百分点 12 个百分点 eq"],
    "60平方米": ["60平方米 60 平方米 eq"],
    "800套（间）": ["800套（间） 800 套（间） eq"],
}  # fmt: skip


@pytest.mark.parametrize("text", WORDS, ids=str)
def test_the_longest_word_counts(text):
    assert told(text) == WORDS[text]


APPROXIMATE = {
    "十几座": True,
    "数十个": True,
    "几百家": True,
    "三分之一": True,
    "12座": False,
    "40余个": False,
    "约12座": False,
}


@pytest.mark.parametrize("text", APPROXIMATE, ids=str)
def test_a_rounding_says_so(text):
    (found,) = find_quantities(text)
    assert found.approximate is APPROXIMATE[text]


PER = {"年均增长5%": "annual_average", "每年提高5%": "each_year", "累计达到300个": "cumulative", "增长5%": None}


@pytest.mark.parametrize("text", PER, ids=str)
def test_per(text):
    (found,) = find_quantities(text)
    assert (found.per.value if found.per else None) == PER[text]


def test_units_have_ids():
    ids = {q.unit: q.unit_id for q in find_quantities("5元、5%、5个百分点、5公里、5人、5亩")}
    assert ids == {
        "元": "CNY", "%": "percent", "个百分点": "percentage_point", "公里": "kilometre", "人": "person", "亩": "mu",
    }  # fmt: skip


def test_dirt_stays_in_the_words_and_out_of_the_value():
    text = "达到1 0万人"
    (found,) = find_quantities(text)
    assert (found.text, found.low) == ("1 0万人", 100000)
    assert text[found.span.start : found.span.end] == found.text


def test_numbers_are_decimals_of_any_length():
    (found,) = find_quantities("投资12345678901234567890亿元")
    assert found.low == Decimal("12345678901234567890") * 10**8
    (found,) = find_quantities("增长0.123456789%")
    assert found.low == Decimal("0.123456789")


def test_long_runs_of_digits_do_no_harm():
    assert find_quantities("9" * 5000) == ()
    assert all(q.comparator is Comparator.EQ for q in find_quantities("9" * 5000 + "个"))


@pytest.mark.parametrize("text", [None, b"5%", 5, ["5%"]])
def test_only_a_str_is_taken(text):
    with pytest.raises(OptionError, match="text must be a str"):
        find_quantities(text)


@pytest.mark.parametrize("row", lexicon.rows("comparator_traps"), ids=lambda row: row["surface"])
def test_a_word_that_begins_like_a_comparison_bounds_nothing(row):
    """以内涵 is no 以内: each row hides a word of comparison and stands right behind a number."""
    after = [other["surface"] for other in lexicon.rows("comparators") if other["side"] == "after"]
    assert any(row["surface"].startswith(word) for word in after)
    (found,) = [q for q in find_quantities(row["example"]) if row["example"].startswith(row["surface"], q.span.end)]
    assert found.comparator is Comparator.EQ


SPACED = [
    ("资金1000  万元", "10000000", "元"),
    ("资金5000\u3000万元", "50000000", "元"),
    ("投入五百 余万元", "5000000", "元"),
    ("投入500 余 万元", "5000000", "元"),
    ("资金三千 万元", "30000000", "元"),
    ("十 余 万个", "100000", "个"),
    ("占比百分 之三点五", "3.5", "%"),
    ("占比百分之 五", "5", "%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "unit"), SPACED)
def test_spaces_that_a_page_left_inside_a_number_part_nothing(text, value, unit):
    assert [(str(q.low), q.unit) for q in find_quantities(text)] == [(value, unit)]


LETTERS = "0123456789.,，．点%％‰-—－±负零下~至到和、。；：:/ \n〇零一二三四五六七八九十百千万亿兆廿两几多余来半成折倍番翻了分之数上近约超以上内左右个家元人亩度℃第前每年月日“”「」（）()A$￥港币美US温壹佰拾陆"  # fmt: skip


@given(st.text(alphabet=LETTERS, max_size=40) | st.text(max_size=30))
@settings(max_examples=600, deadline=None)
def test_any_text_gives_ordered_quantities_with_exact_places(text):
    end = 0
    for q in find_quantities(text):
        assert q.text == text[q.span.start : q.span.end] != ""
        assert q.span.start >= end
        end = q.span.end
        assert q.low <= q.high
        assert q.low.is_finite()
        assert q.high.is_finite()
        assert q.to_base().low <= q.to_base().high
        lower, upper = q.bounds
        assert lower.value is None or upper.value is None or lower.value <= upper.value
