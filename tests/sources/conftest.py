"""Files made from a text: Word, PDF and web pages."""

import io
from collections.abc import Callable

import pytest

TITLE = "江北区政府工作报告"
LINES = [
    TITLE,
    "——2026年1月20日在江北区第三届人民代表大会第五次会议上",
    "各位代表：",
    "今年的主要预期目标是：地区生产总值增长5%左右，城镇新增就业12万人以上，居民消费价格涨幅控制在2%左右。",
    "力争明年新建公园12个，总投资3亿元，确保2027年底前全部向市民开放，让更多群众在家门口就能找到散步和锻炼的地方。",
]
WIDTH = 30  # characters in a line of a PDF page
HEIGHT = 40  # lines on a page


@pytest.fixture(scope="session")
def make_docx() -> Callable[..., bytes]:
    docx = pytest.importorskip("docx")

    def make(lines: list[str], table: list[list[str]] = ()) -> bytes:
        document = docx.Document()
        for line in lines:
            document.add_paragraph(line)
        if table:
            made = document.add_table(rows=0, cols=len(table[0]))
            for row in table:
                for cell, text in zip(made.add_row().cells, row, strict=True):
                    cell.text = text
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()

    return make


@pytest.fixture(scope="session")
def make_pdf() -> Callable[..., bytes]:
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    pdfmetrics = pytest.importorskip("reportlab.pdfbase.pdfmetrics")
    cidfonts = pytest.importorskip("reportlab.pdfbase.cidfonts")
    for font in ("STSong-Light", "MSung-Light"):
        pdfmetrics.registerFont(cidfonts.UnicodeCIDFont(font))

    def make(
        lines: list[str], *, indent: str = "　　", head: str = "", font: str = "STSong-Light", **options: object
    ) -> bytes:
        stream = io.BytesIO()
        made = canvas.Canvas(stream, **options)
        set_lines = [piece for line in lines for piece in broken(indent + line)]
        for number, start in enumerate(range(0, len(set_lines), HEIGHT), 1):
            made.setFont(font, 12)
            page = [*([head] if head else []), *set_lines[start : start + HEIGHT], f"— {number} —"]
            for at, line in enumerate(page):
                made.drawString(60, 780 - 17 * at, line)
            made.showPage()
        made.save()
        return stream.getvalue()

    return make


def broken(line: str) -> list[str]:
    """The line in pieces as wide as a page: a full-width character is twice as wide as a letter."""
    found, width = [""], 0
    for char in line:
        wide = 1 if char.isascii() else 2
        if width + wide > 2 * WIDTH:
            found.append("")
            width = 0
        found[-1] += char
        width += wide
    return found
