"""Word files: what is read of them, and what is refused."""

import io
import zipfile
from collections.abc import Callable

import pytest

from govreport import InputError
from govreport.sources import docx, limits

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def packed(body: str, *, member: str = "word/document.xml", prolog: str = "", encoding: str = "utf-8") -> bytes:
    """A .docx of nothing but one member."""
    written = f'{prolog}<w:document xmlns:w="{NAMESPACE}" xmlns:mc="urn:mc"><w:body>{body}</w:body></w:document>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, written.encode(encoding))
    return stream.getvalue()


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_paragraphs_and_tables_of_python_docx(make_docx: Callable[..., bytes]) -> None:
    data = make_docx(["一、目标", "增长5%左右。"], [["指标", "2025年", "2030年目标"], ["增速", "5%", "6%"]])
    assert docx.text_of(data, "a.docx") == "一、目标\n增长5%左右。\n指标\t2025年\t2030年目标\n增速\t5%\t6%\n"


def test_a_cell_is_one_line_and_a_table_in_a_cell_is_kept() -> None:
    inner = f"<w:tbl><w:tr><w:tc><w:p>{run('内')}</w:p></w:tc><w:tc><w:p>{run('里')}</w:p></w:tc></w:tr></w:tbl>"
    cells = f"<w:tc><w:p>{run('上')}</w:p><w:p>{run('下')}</w:p></w:tc><w:tc>{inner}<w:p/></w:tc>"
    assert docx.text_of(packed(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"), "a") == "上 下\t内\t里\n"


def test_a_cell_that_spans_columns_keeps_their_places():
    def cell(text, columns):
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{columns}"/></w:tcPr><w:p>{run(text)}</w:p></w:tc>'

    row = f"<w:tr>{cell('去年', 2)}{cell('今年', 2)}</w:tr>"
    label = f"<w:tr>{cell('经济', 4)}</w:tr>"
    wrong = f"<w:tr>{cell('甲', 'x')}{cell('乙', '99999999999')}</w:tr>"
    table = f"<w:tbl>{row}{label}{wrong}</w:tbl>"
    assert docx.text_of(packed(table), "a") == "去年\t\t今年\t\n经济\n甲\t乙\n"


def test_breaks_and_tabs_are_kept_and_deleted_text_is_not() -> None:
    body = (
        f"<w:p>{run('甲')}<w:r><w:tab/></w:r>{run('乙')}<w:r><w:br/></w:r>{run('丙')}<w:r><w:noBreakHyphen/></w:r>"
        f"<w:del>{run('丁')}</w:del><w:moveFrom>{run('戊')}</w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        f"<mc:AlternateContent><mc:Choice><w:p>{run('框')}</w:p></mc:Choice>"
        f"<mc:Fallback><w:p>{run('框')}</w:p></mc:Fallback></mc:AlternateContent>"
    )
    assert docx.text_of(packed(body), "a") == "甲\t乙\n丙-\n框\n"


def test_tab_stops_of_a_paragraph_are_no_text() -> None:
    body = f'<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>{run("甲")}</w:p>'
    assert docx.text_of(packed(body), "a") == "甲\n"


def test_the_main_part_is_where_the_archive_says() -> None:
    stream = io.BytesIO(packed(f"<w:p>{run('甲')}</w:p>", member="word/other.xml"))
    relation = '<Relationship Id="r1" Type="urn:x/officeDocument" Target="/word/other.xml"/>'
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("_rels/.rels", f"<Relationships>{relation}</Relationships>")
    assert docx.text_of(stream.getvalue(), "a") == "甲\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_whatever_it_is_written_in(encoding: str) -> None:
    entities = '<!ENTITY a "增长5%">' + "".join(
        f'<!ENTITY {b} "&{a};&{a};">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    data = packed(f"<w:p>{run('&i;')}</w:p>", prolog=f"<!DOCTYPE w:document [{entities}]>", encoding=encoding)
    with pytest.raises(InputError, match="declares a document type"):
        docx.text_of(data, "a.docx")


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(InputError, match="unpacks to more than 100 times its size"):
        docx.text_of(packed(f"<w:p>{run('9' * 2_000_000)}</w:p>"), "a.docx")


def test_a_member_may_only_be_so_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ZIP_BYTES", 1000)
    with pytest.raises(InputError, match=r"word/document.xml unpacks to more than"):
        docx.text_of(packed(f"<w:p>{run('增长' * 1000)}</w:p>"), "a.docx")


def test_an_archive_may_only_hold_so_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ZIP_MEMBERS", 0)
    with pytest.raises(InputError, match="holds more than 0 files"):
        docx.text_of(packed(""), "a.docx")


def test_elements_may_only_stand_so_deep() -> None:
    deep = "<w:p>" * 600 + "</w:p>" * 600
    with pytest.raises(InputError, match="elements stand more than 500 deep"):
        docx.text_of(packed(deep), "a.docx")


def test_broken_files_are_named_with_the_remedy(make_docx: Callable[..., bytes]) -> None:
    whole = make_docx(["增长5%。"])
    for data in (whole[: len(whole) // 2], b"PK\x03\x04" + bytes(100), packed("<w:p>").replace(b"PK", b"XX")):
        with pytest.raises(InputError, match=r"a.docx: is no whole .docx file .*save it again"):
            docx.text_of(data, "a.docx")
    with pytest.raises(InputError, match="is no whole"):
        docx.text_of(packed("<w:p>"), "a.docx")


def test_other_archives_and_locked_files_are_told_apart() -> None:
    with pytest.raises(InputError, match=r"has no word/document.xml"):
        docx.text_of(packed("", member="xl/workbook.xml"), "a.docx")
    with pytest.raises(InputError, match=r"locked with a password or an old .doc"):
        docx.text_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.docx")
    data = bytearray(packed(""))
    for start, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(start) + at] |= 1
    with pytest.raises(InputError, match=r"locked with a password; save it as .docx without one"):
        docx.text_of(bytes(data), "a.docx")
