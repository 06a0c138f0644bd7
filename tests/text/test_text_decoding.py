"""Bytes as text: the encoding that is chosen, and what is refused."""

import random

import pytest

from govreport import InputError, OptionError, clean, parse, to_simplified, to_traditional
from govreport.text.decoding import decode

SIMPLIFIED = "今年的主要预期目标是：地区生产总值增长5%左右，城镇新增就业12万人以上。"
TRADITIONAL = to_traditional(SIMPLIFIED)
SHORT = "新建公园12个，总投资三亿元，年底前开放"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "gb18030", "gbk", "utf-16-le", "utf-16-be", "utf-16", "utf-8-sig", "utf-32"]
)
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, SHORT], ids=["simplified", "traditional", "short"])
def test_every_usual_encoding_is_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "cp950"])
def test_big_5_is_read(encoding: str) -> None:
    found = decode(TRADITIONAL.encode(encoding))
    assert (found.text, found.encoding) == (TRADITIONAL, "big5hkscs")


def test_characters_of_hong_kong_are_read() -> None:
    text = "政府會繼續改善" + "邨內的公共設施，目標是在兩年內完成，並由啟用之日起計算。" + "嘅咗喺"
    assert decode(text.encode("big5hkscs")).text == text


@pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs", "utf-16-le", "utf-16-be"])
def test_windows_of_twenty_characters_are_enough(seed: str, encoding: str) -> None:
    dice = random.Random(5)
    text = "".join(to_simplified(seed) if encoding == "gb18030" else to_traditional(seed)).replace("裡", "里")
    wrong = []
    for _ in range(100):
        at = dice.randrange(len(text) - 20)
        window = text[at : at + 20]
        try:
            data = window.encode(encoding)
        except UnicodeEncodeError:  # pinyin with tones, in Big5
            continue
        if decode(data).text != window:
            wrong.append(window)
    assert wrong == []


def test_the_evidence_is_told() -> None:
    assert decode(SIMPLIFIED.encode()).evidence == "every byte is valid UTF-8"
    assert decode(SIMPLIFIED.encode("utf-8-sig")).evidence == "byte order mark"
    assert decode(SIMPLIFIED.encode("gbk")).evidence.startswith("score ")


def test_a_page_says_how_it_is_written() -> None:
    page = f'<meta charset="gb2312"><p>{SHORT}囍</p>'.encode("gbk")
    assert decode(page)[1:] == ("gb18030", "the page declares it")
    lies = f'<meta charset="utf-8"><p>{SIMPLIFIED}</p>'.encode("gbk")
    assert decode(lies).encoding == "gb18030"
    assert decode(f'<meta charset="koi8-r"><p>{SIMPLIFIED}</p>'.encode("gbk")).encoding == "gb18030"


def test_what_is_broken_is_counted() -> None:
    found = decode(SIMPLIFIED.encode() + b"\xe5\x9f" + SIMPLIFIED.encode())
    assert found.encoding == "utf-8"
    assert found.text == f"{SIMPLIFIED}\ufffd{SIMPLIFIED}"
    assert found.evidence.endswith("1 unreadable")


def test_latin_letters_in_utf_16_are_not_utf_8() -> None:
    text = "GDP +5%，年底前" + "CPI 2%, GDP 5%" * 3
    assert decode(text.encode("utf-16-le")).text == text


@pytest.mark.parametrize("data", [b"", b"GDP +5%"])
def test_little_is_read_as_utf_8(data: bytes) -> None:
    assert decode(data).encoding == "utf-8"


@pytest.mark.parametrize(
    ("start", "remedy"),
    [
        (b"%PDF-1.7\n", r"name it \.pdf and read it with govreport\.read\(path\)"),
        (b"PK\x03\x04", r"if it is a \.docx, name it so and read it with govreport\.read\(path\)"),
        (b"\xd0\xcf\x11\xe0", r"save it as \.docx or \.csv"),
        (b"\x1f\x8b", "unpack it"),
        (b"PAR1", r"name it \.parquet and read it with govreport batch"),
        (b"\x89PNG\r\n", "run it through OCR first"),
    ],
)
def test_other_files_are_named_with_the_remedy(start: bytes, remedy: str) -> None:
    with pytest.raises(InputError, match=rf"is an? .*, not text; .*{remedy}$"):
        decode(start + bytes(range(256)))


def test_noise_is_refused() -> None:
    dice = random.Random(7)
    for size in (100, 1000, 70_000):
        with pytest.raises(InputError, match="no text in an encoding of Chinese"):
            decode(dice.randbytes(size))


def test_what_is_no_bytes_is_refused() -> None:
    with pytest.raises(OptionError, match="raw must be a str or bytes, not list"):
        decode([1, 2])  # type: ignore[arg-type]


def test_parse_and_clean_take_bytes() -> None:
    report = parse(SIMPLIFIED.encode("gb18030"))
    assert report.raw == SIMPLIFIED
    assert report.diagnostics[0].code == "encoding"
    assert report.diagnostics[0].message.startswith("gb18030: score")
    assert report.rows == parse(SIMPLIFIED).rows
    cleaned = clean(bytearray("增长５％".encode("gbk")))
    assert (cleaned.raw, cleaned.text) == ("增长５％", "增长5%")
