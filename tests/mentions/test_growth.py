"""Time grows with the length of the text, for texts made to slow the patterns of numbers down."""

import pytest
from growing import MOST, growth

from govreport.errors import NumberError
from govreport.mentions.numerals import parse_number
from govreport.mentions.quantities import find_quantities
from govreport.mentions.scanner import scan

ATTACKS = {
    "digits": "9", "numerals": "一", "tens": "十", "magnitudes": "万亿", "digit groups": "1,", "points": "1.", "percent ranges": "5%-",
    "falling ranges": "9-8-", "falling units": "9个至8人至", "mixed numerals": "5万4千", "open mixed": "5万4", "bare members": "3、5和",
    "han members": "三、五、", "fractions": "1/3/", "shares": "百分之", "share ranges": "百分之五至", "tenths": "三成五", "signs": "负-3", "both signs": "±3",
    "neighbours": "三五百", "turns": "翻了", "turned": "翻了近两番", "currencies": "港币3", "dollars": "$3", "between": "3和5%之", "open quotes": "“3个",
    "quotes": "“”3个", "ordinals": "第2、3个", "halves": "三吨半", "financial": "壹佰", "names": "陆家", "more": "3个多", "idioms": "万无一3个", "degrees": "温3度",
    "upper signs": "3%至-", "spaced magnitudes": "3 余 万", "tens of 拾": "拾至", "from one": "一到", "two between": "三万与", "coins": "3元5角", "joined": "三元至", "one coin": "一元二角", "codes of money": "RMB5万", "short years": "97年底",
    "sites": "农村新建", "respectively": "分别达到5%、6%以上、", "countless": "数以万", "stops": "3万，",
}  # fmt: skip
SMALL = 1_000  # characters


def text_of(name):
    return ATTACKS[name] * (SMALL // len(ATTACKS[name]))


@pytest.mark.parametrize("name", ATTACKS)
def test_the_scan_grows_with_the_length(name):
    assert growth(scan, text_of(name)) < MOST


@pytest.mark.parametrize("name", ["ordinals", "idioms", "open quotes", "degrees", "respectively", "currencies", "more"])
def test_refusing_and_spreading_grows_with_the_length(name):
    assert growth(find_quantities, text_of(name)) < MOST


@pytest.mark.parametrize("unit", ["9", "一", "万", "1,", "三 ", " 千", "5万4千6百", "负", "点", "一点"])
def test_a_numeral_of_any_length_is_refused_at_once(unit):
    def refuse(text):
        with pytest.raises(NumberError):
            parse_number(text)

    assert growth(refuse, unit * SMALL) < MOST
