"""Which documents `govreport batch` reads, and what it says of those that it cannot read."""

import datetime
import json

import pytest

from govreport.cli import gather
from govreport.errors import InputError
from govreport.many import Failure
from govreport.sources import reading
from govreport.sources.document import Document

DAY = datetime.date(2026, 2, 3)
COLUMNS = gather.Columns()


def listed(*names, columns=COLUMNS, done=0):
    return list(gather.documents(map(str, names), columns, done))


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.txt", "sub/c.TXT", "sub/rows.jsonl", "note.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"新建公园12个。{name}", encoding="utf-8")
    return tmp_path


def test_folders_and_patterns_are_opened_in_order_and_nothing_is_read_twice(folder):
    texts = [str(folder / name) for name in ("a.txt", "b.txt", "sub/c.TXT")]
    assert gather.paths([str(folder)]) == texts
    named = gather.paths([str(folder / "*.txt"), str(folder / "sub" / ".." / "b.txt"), "gone.txt"])
    assert gather.once(named) == [*texts[:2], "gone.txt"]
    assert gather.paths([str(folder / "**" / "*.jsonl")]) == [str(folder / "sub/rows.jsonl")]
    assert [document.id for document in listed(*texts)] == texts
    assert listed(*texts, done=2) == listed(*texts)[2:]
    assert gather.counted(texts) == 3


def test_a_name_with_brackets_is_a_name_where_it_exists(tmp_path):
    path = tmp_path / "a[1].txt"
    path.write_text("一")
    assert gather.paths([str(path)]) == [str(path)]


def test_an_input_without_a_name_is_told():
    with pytest.raises(InputError, match="IN is empty; name a file, a folder or a pattern"):
        gather.paths([""])


@pytest.mark.parametrize("name", ["empty", "*.none"])
def test_nothing_to_read_is_told(tmp_path, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="holds no file to read"):
        gather.paths([str(tmp_path / name)])


def test_a_text_that_cannot_be_read_is_a_failure(tmp_path):
    (tmp_path / "noise.txt").write_bytes(bytes(range(128, 256)) * 9)
    first, second = listed(tmp_path / "noise.txt", "gone.txt")
    assert "no text in an encoding of Chinese" in first.message
    assert first.message.endswith("; check what it is, or save it as text in UTF-8")
    assert second == Failure(
        id="gone.txt", place=0, kind="InputError", message="gone.txt: no such file; check the path"
    )


def test_a_text_in_another_encoding_is_read(tmp_path):
    (tmp_path / "gb.txt").write_bytes("今年地区生产总值增长5%。".encode("gb18030"))
    (one,) = listed(tmp_path / "gb.txt")
    assert one.text == "今年地区生产总值增长5%。"
    assert one.diagnostics[0].code == "encoding"


def test_the_fingerprint_tells_a_change(folder):
    names = [str(folder / "a.txt"), "gone.txt"]
    before = gather.fingerprint(names)
    assert gather.fingerprint(names) == before
    (folder / "a.txt").write_text("longer than it was before, by far", encoding="utf-8")
    assert gather.fingerprint(names) != before
    assert gather.fingerprint(names[:1]) != gather.fingerprint(names[1:])


def test_rows_of_csv(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text('﻿id,body,day\nx,"a,\nb",2026-02-03\n,c,\ny,d,3.2.2026\nz\n', encoding="utf-8")
    found = listed(path, columns=gather.Columns(text="body", published="day"))
    assert found[0] == Document("a,\nb", DAY, "x")
    assert found[1] == Document("c", None, f"{path}#2")
    assert (found[2].id, found[2].kind) == ("y", "DateError")
    assert found[3].message.startswith("text must be a str, not NoneType")
    assert gather.counted([str(path)]) is None


def test_rows_parted_by_tabs(tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text("text\tid\na, b\tx\n", encoding="utf-8")
    assert listed(path) == [Document("a, b", None, "x")]


@pytest.mark.parametrize(
    ("ending", "mark", "encoding"),
    [
        ("csv", ";", "utf-8"),
        ("csv", ",", "gb18030"),
        ("csv", "\t", "utf-16"),
        ("tsv", ",", "big5"),
        ("csv", ";", "utf-8-sig"),
    ],
)
def test_a_table_may_be_written_in_any_usual_way(tmp_path, ending, mark, encoding):
    path = tmp_path / f"rows.{ending}"
    texts = ["全市新增就業三萬人。", "新建公園12個。"]
    lines = [mark.join(("text", "id")), *(mark.join((text, str(at))) for at, text in enumerate(texts))]
    path.write_bytes("\n".join(lines * 1 + [""]).encode(encoding))
    assert [(one.text, one.id) for one in listed(path)] == [(texts[0], "0"), (texts[1], "1")]
    gather.check([str(path)], {"--text": "text"})


def test_a_long_table_is_told_by_its_beginning(tmp_path, monkeypatch):
    monkeypatch.setattr(gather, "_OPENING", 64)
    path = tmp_path / "rows.csv"
    path.write_bytes(("text;id\n" + "新增就业三万人。;1\n" * 20).encode("gb18030"))
    assert {one.text for one in listed(path)} == {"新增就业三万人。"}


def test_a_single_column_parted_by_tabs_keeps_its_commas(tmp_path):
    path = tmp_path / "rows.tsv"
    path.write_text("text\n新建公园12个, 学校3所\n", encoding="utf-8")
    assert [one.text for one in listed(path)] == ["新建公园12个, 学校3所"]


def test_a_field_of_csv_may_be_long(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text(f"text\n{'好' * 200_000}\n", encoding="utf-8")
    assert len(listed(path)[0].text) == 200_000


def test_rows_of_json_lines(tmp_path):
    path = tmp_path / "rows.jsonl"
    records = [
        {"text": "a", "published": "2026-02-03", "id": 7},
        {"text": "b", "more": []},
        {"body": "c", "id": "y"},
        [1],
        {"text": 5},
    ]
    lines = [json.dumps(record) for record in records]
    path.write_text("\ufeff" + "\n\n".join([*lines, "{", "[" * 100_000]) + "\n", encoding="utf-8")
    with path.open("ab") as file:
        file.write(b'{"text": "\xff"}\n')
    found = listed(path)
    assert found[:2] == [Document("a", DAY, "7"), Document("b", None, f"{path}#3")]
    assert [one.id for one in found[2:]] == ["y", *(f"{path}#{line}" for line in (7, 9, 11, 13, 14))]
    assert all(isinstance(one, Failure) for one in found[2:])
    wanted = 'write one object on each line, such as {"text": "…"}'
    assert [one.message for one in found[2:5]] == [
        "line 5 has no key 'text'; name the text's with --text",
        f"line 7 is no object; {wanted}",
        "text must be a str, not int; fill it in, or leave this row out",
    ]
    told = "Expecting property name enclosed in double quotes at column 2"
    assert found[5].message == f"line 11 is no JSON ({told}); {wanted}"
    assert found[6].message.startswith("line 13 is no JSON (")
    assert found[7].message == "line 14 is no UTF-8 (invalid start byte); convert the file to UTF-8 first"
    assert listed(path, done=3) == found[3:]


def test_rows_of_parquet(tmp_path):
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "rows.parquet"
    parquet.write_table(arrow.table({"n": [1, 2], "text": ["a", None], "published": [DAY, None]}), path)
    first, second = listed(path, columns=gather.Columns(id="n"))
    assert first == Document("a", DAY, "1")
    assert (second.id, second.kind) == ("2", "OptionError")
    assert [one.id for one in listed(path)] == [f"{path}#1", f"{path}#2"]
    assert gather.counted([str(path), "x.txt"]) == 3
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and nothing else")
    (broken,) = listed(tmp_path / "broken.parquet")
    assert broken.message.startswith(f"{tmp_path / 'broken.parquet'}: is no Parquet file, or not a whole one (")
    assert broken.message.endswith("); write or copy it anew")
    assert gather.counted([str(tmp_path / "broken.parquet")]) is None


def test_a_table_without_the_column_is_one_failure_and_the_next_file_is_read(tmp_path):
    (tmp_path / "a.csv").write_text("body,date\nx,y\n")
    (tmp_path / "b.csv").write_text("text\nx\n")
    (tmp_path / "c.csv").write_text("")
    (tmp_path / "d.csv").write_bytes(b"text\nx\n\xff\n")
    first, second, third, fourth, fifth = listed(*(tmp_path / f"{name}.csv" for name in "abcd"))
    assert "no column 'text'; the columns are 'body', 'date'; name the text's with --text" in first.message
    assert second.text == "x"
    assert third.message == f"{tmp_path / 'c.csv'}: the table is empty; name its columns in the first row"
    assert fourth.text == "x"
    assert (fifth.id, fifth.message[:42]) == (f"{tmp_path / 'd.csv'}#2", "character 0 of the text is no UTF-8 (0xff)")


def test_rows_of_json_lines_are_named_as_those_of_tables(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text('{"正文": "a", "date": "2026-02-03", "doc_id": "x"}\n{"text": "b", "published": " "}\n')
    assert listed(path) == [Document("a", DAY, "x"), Document("b", None, f"{path}#2")]


def test_a_day_of_json_lines_is_text(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "a", "published": 20260203}\n')
    (only,) = listed(path)
    assert only.message == "published must be a str such as 2026-02-03 or a date, not int"


def test_an_id_of_json_lines_is_text_or_a_whole_number(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "a", "id": 1.0}\n{"text": "a", "id": NaN}\n{"text": "a", "id": {"x": 1}}\n')
    first, second, third = listed(path)
    assert (first.id, second.id, third.id) == ("1", f"{path}#2", f"{path}#3")
    assert third.message == "id must be a str or a whole number, not {'x': 1}; write it as text"


def test_ids_are_those_of_read_many(tmp_path):
    path = tmp_path / "notes.csv"
    path.write_text("标题,发布日期,正文\n 甲 ,2026-02-03,增长5%。\n,,增长6%。\n", encoding="utf-8")
    assert [one.id for one in listed(path)] == [one.id for one in reading.read_many(path)] == ["甲", f"{path}#2"]


def test_a_day_that_python_cannot_hold_fails_alone(tmp_path):
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "rows.parquet"
    far = arrow.array([0, 400_000_000_000_000, None], arrow.timestamp("ms"))
    parquet.write_table(arrow.table({"text": ["a", "b", "c"], "published": far}), path)
    first, second, third = listed(path)
    assert (first.text, third.text) == ("a", "c")
    assert (second.id, second.message) == (f"{path}#2", "date value out of range")


def test_a_text_of_parquet_that_is_no_utf8_fails_alone(tmp_path):
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "rows.parquet"
    written = arrow.array([b"a", b"\xff\xfe", b"c"], arrow.binary())
    texts = arrow.Array.from_buffers(arrow.string(), 3, written.buffers())
    parquet.write_table(arrow.table({"text": texts}), path)
    assert [isinstance(one, Failure) for one in listed(path)] == [False, True, False]


def test_a_torn_letter_of_utf_16_fails_alone(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_bytes("﻿text\na\nX\nc\n".encode("utf-16-le").replace("X".encode("utf-16-le"), b"\x00\xd8"))
    assert [isinstance(one, Failure) for one in listed(path)] == [False, True, False]


def test_a_quote_that_is_not_closed_is_told(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text('text\na\n"b\nc\n')
    first, second = listed(path)
    assert first.text == "a"
    told = "a quote is not closed, or a field goes on behind its quote; quote it whole"
    assert second.message == f"{path}: line 3: {told}"
    path.write_text('text\n\na\n"b\nb"\n"c"c\n')
    *_, last = listed(path)
    assert last.message == f"{path}: line 6: {told}"
    with pytest.raises(InputError) as raised:  # as `parse` has it
        list(reading.read_each(path))
    assert str(raised.value) == last.message


@pytest.mark.parametrize("name", ["gone.csv", "gone.jsonl", "gone.parquet"])
def test_a_table_that_is_not_there_is_told_as_a_text_is(tmp_path, name):
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow")
    (only,) = listed(tmp_path / name)
    assert only.message == f"{tmp_path / name}: no such file; check the path"


def test_a_parquet_file_that_is_broken_further_on_is_told_by_its_row(tmp_path):
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "rows.parquet"
    texts = [f"新建公园{number}个。" for number in range(1_000)]
    parquet.write_table(arrow.table({"text": texts}), path, row_group_size=500, use_dictionary=False)
    data = bytearray(path.read_bytes())
    at = parquet.read_metadata(path).row_group(1).column(0).data_page_offset
    data[at : at + 100] = b"\xff" * 100
    path.write_bytes(data)
    *read, broken = listed(path)
    assert read
    assert broken.message.startswith(f"{path}, behind row {len(read)}: cannot be read further (")
    assert broken.message.endswith("); write or copy it anew")


def test_a_column_that_is_there_twice_is_told(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("id,text,text\nx,a,b\n")
    (only,) = listed(path)
    assert "2 columns are called 'text'; rename all but one" in only.message


def test_a_row_with_more_cells_than_columns_fails_alone(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("\nid,text\na,x,y\nb,z,\n\nc\n")
    first, second, third = listed(path)
    assert first.message == "has 3 cells for 2 columns; put a cell that holds a comma into quotes"
    assert (first.id, first.kind) == ("a", "InputError")
    assert second == Document("z", None, "b")
    assert third.message.startswith("text must be a str")
    gather.check([str(path)], {"--text": "text"})


def test_headers_may_have_spaces_and_capitals(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("ID,Text ,Published\nx,a, \n")
    assert listed(path) == [Document("a", None, "x")]
    gather.check([str(path)], {"--text": "text"})


def test_a_folder_that_is_named_like_a_file_is_no_file(tmp_path):
    (tmp_path / "2024.txt").mkdir()
    (tmp_path / "2024.txt" / "a.txt").write_text("a")
    assert gather.paths([str(tmp_path)]) == [str(tmp_path / "2024.txt" / "a.txt")]


def test_what_is_being_written_is_none_of_a_pattern(folder):
    found = gather.paths([str(folder / "*.txt")], {str(folder / "a.txt")})
    assert found == [str(folder / "b.txt")]
