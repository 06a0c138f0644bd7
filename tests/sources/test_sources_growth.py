"""Time grows with the size of a file, for files made to slow their readers down."""

import contextlib
import io
import zipfile

import pytest
from growing import MOST, growth

from govreport.errors import InputError
from govreport.sources.reading import documents
from govreport.text.decoding import decode

SMALL = 4000
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PIECES = {
    "prose": "增长5%，",
    "quotes": '"',
    "open quotes": '"增,',
    "doubled quotes": '""","',
    "fields": "增,",
    "rows": "增,5\n",
    "blank rows": "\n",
}
ENCODINGS = ("utf-8", "gb18030", "utf-16-le")


def work_on_table(text: str) -> None:
    with contextlib.suppress(InputError):  # a table that cannot be read is to be refused in linear time too
        list(documents(f"text,id\n{text}".encode(), "a.csv"))


def work_on_docx(text: str) -> None:
    body = "".join(
        f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{piece}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>" for piece in text
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{NAMESPACE}">{body}</w:document>')
    list(documents(stream.getvalue(), "a.docx"))


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_tables(piece: str) -> None:
    assert growth(work_on_table, piece * (SMALL // len(piece))) < MOST


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("piece", ["增长5%，", "<meta charset", "a", "\ue000"])
def test_encodings(piece: str, encoding: str) -> None:
    def work(text: str) -> None:
        with contextlib.suppress(InputError):
            decode(text.encode(encoding))

    assert growth(work, piece * (SMALL // len(piece))) < MOST


def test_word_files() -> None:
    assert growth(work_on_docx, "增" * 200) < MOST
