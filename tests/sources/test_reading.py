"""Files of every kind through `read`, `read_many` and the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from govreport import InputError, OptionError, parse, read, read_many
from govreport.cli import main
from govreport.sources import limits
from govreport.sources.reading import documents

LINES = [
    "2026年江北区政府工作报告",
    "今年的主要预期目标是：地区生产总值增长5%左右，城镇新增就业12万人以上，居民消费价格涨幅控制在2%左右。",
    "力争明年新建公园12个，总投资3亿元，确保2027年底前全部向市民开放，让更多群众在家门口就能散步和锻炼。要把办好民生实事放在心上，"
    "一件一件落实到位，让群众看得见、摸得着、得实惠，并请群众自己来评一评办得怎么样。",
]
TEXT = "\n".join(LINES)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-8-sig"])
def test_text_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    document = read(path)
    assert (document.text, document.id) == (TEXT, str(path))
    assert document.diagnostics[0].code == "encoding"
    assert parse(document).diagnostics[0] == document.diagnostics[0]


def test_every_kind_gives_the_same_goals(
    tmp_path: Path, make_docx: Callable[..., bytes], make_pdf: Callable[..., bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("trafilatura")
    pytest.importorskip("pypdfium2")
    page = f"<html><body><article><h1>{LINES[0]}</h1><p>{LINES[1]}</p><p>{LINES[2]}</p></article></body></html>"
    table = f'id,text\n甲,"{TEXT}"\n'
    files = {
        "a.txt": TEXT.encode(), "a.docx": make_docx(LINES), "a.pdf": make_pdf(LINES), "a.html": page.encode("gbk"),
        "a.csv": table.encode("gb18030"), "a.dat": TEXT.encode(), "pdf": make_pdf(LINES),
    }  # fmt: skip
    wanted = [(one["low"], one["indicator"], one["due_end"]) for one in parse(TEXT).records()]
    assert len(wanted) == 6
    for name, data in files.items():
        path = tmp_path / name
        path.write_bytes(data)
        document = read(path)
        report = parse(document)
        assert report.raw == document.text
        assert [(one["low"], one["indicator"], one["due_end"]) for one in report.records()] == wanted, name
        assert all(report.raw[one["start"] : one["end"]] == one["text"] for one in report.records())
        assert main(["parse", "--format", "jsonl", str(path)]) == 0
        assert capsys.readouterr().out.count("\n") == 6, name


def test_docx_of_the_seed_gives_its_records(seed: str, make_docx: Callable[..., bytes]) -> None:
    (document,) = documents(make_docx(seed.split("\n")), "seed.docx")
    wanted = [{**one, "doc_id": "seed.docx"} for one in parse(seed).records()]
    assert document.text.rstrip("\n") == seed.rstrip("\n")
    assert parse(document).records() == wanted


def test_a_table_is_read_by_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text\n增长5%。\n增长6%。\n", encoding="utf-8")
    assert [one.text for one in read_many(path)] == ["增长5%。", "增长6%。"]
    with pytest.raises(InputError, match=r"holds several texts; use govreport.read_many\(\)"):
        read(path)
    path.write_text("text\n", encoding="utf-8")
    with pytest.raises(InputError, match="holds no text"):
        read(path)


def test_a_row_that_cannot_be_read_loses_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text,date\n甲,\n乙,foo\n丙,\n", encoding="utf-8")
    found, rows = [], read_many(path)
    with pytest.raises(InputError, match=r"a\.csv#2: 'foo' is not a date; write it as YYYY-MM-DD$"):
        found.extend(one.text for one in rows)
    assert found == ["甲", "丙"]
    path.write_text("text,date\n甲,foo\n乙,bar\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.csv#1: 'foo' .*; 2 rows of this file cannot be read$"):
        list(read_many(path))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a.doc", "save it as .docx"), ("a.xlsx", "save it as .csv with a column of text"), ("a.ofd", "export it as .pdf"),
        ("a.zip", "unpack it and name the files in it"), ("A.JPG", "run it through OCR first"), ("a.mhtml", "save the page as .html"),
        ("a.json", "write one object with a text on each line, name it .jsonl and read it with govreport batch"),
        ("a.ndjson", "name it .jsonl and read it with govreport batch"),
        ("a.feather", "save it as .parquet and read it with govreport batch"),
    ],
)  # fmt: skip
def test_other_kinds_are_refused_with_the_remedy(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(InputError, match=rf"{name}: files of this kind \(.*\) are not read; {told}$"):
        read(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a.jsonl", r"pass its texts to govreport.parse_many\(\)"),
        ("A.PARQUET", r"pass it to govreport.arrow.extract\(\)"),
    ],
)
def test_what_batch_reads_is_not_taken_for_a_text(
    tmp_path: Path, name: str, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text('{"text": "明年新建公园12个。"}\n', encoding="utf-8")
    remedy = rf"{name}: files of this kind \(.*\) hold a text in each row; read it with govreport batch, or in Python {told}$"
    with pytest.raises(InputError, match=remedy):
        list(read_many(tmp_path / name))
    monkeypatch.setattr(limits, "FILE_BYTES", 10)  # however large it is
    assert main(["parse", str(tmp_path / name)]) == 1
    found = capsys.readouterr()
    assert found.out == ""
    assert "read it with govreport batch" in found.err


def test_files_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file; check the path"):
        read(tmp_path / "none.txt")
    with pytest.raises(InputError, match="is a directory"):
        read(tmp_path)
    with pytest.raises(InputError, match=r"^path is empty; name a file$"):
        read("")
    with pytest.raises(InputError, match="check that it is a file that you may read"):
        read("a\0b.txt")
    with pytest.raises(OptionError, match="path must be a str or a path, not bytes"):
        read(b"a.txt")  # type: ignore[arg-type]


def test_a_file_may_only_be_so_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(limits, "FILE_BYTES", 10)
    with pytest.raises(InputError, match="is larger than 0 MB; split it"):
        read(path)


def test_text_files_that_hold_something_else_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"%PDF-1.7\n")
    with pytest.raises(InputError):
        read(path)
    path.write_bytes(bytes(range(128, 256)) * 9)
    with pytest.raises(InputError, match=r"a.txt: no text in .*; check what it is, or save it as text in UTF-8$"):
        read(path)
    path = tmp_path / "a.csv"
    path.write_bytes(b"%PDF-1.7\n")
    with pytest.raises(InputError, match=r"a.csv: is a PDF file, not text; name it .pdf$"):
        read(path)
