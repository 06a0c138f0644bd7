"""Records for spreadsheets."""

import csv
import io

from govreport.export.csv import to_csv
from govreport.export.records import FIELDS


def test_a_reader_gets_the_records_back(rows):
    read = list(csv.DictReader(io.StringIO(to_csv(rows))))
    assert list(read[0]) == list(FIELDS)
    assert [row["low"] for row in read] == ["100000", "", "32000", "1.5"]
    assert read[0]["due_end"] == "2027-12-31"
    assert read[0]["due_inherited"] == "false"
    start = rows[0].indicator_parts[0][0]
    assert read[0]["indicator_parts"].startswith(f"{start}-{start + 2} ")
    assert read[1]["text"] == "展示中心建成(chéng)使用"


def test_line_breaks_and_quotes_stay_in_their_cell(rows):
    odd = rows[0]._replace(text='第一行\n“第二行”, "三"', sentence="\ud800")
    (read,) = csv.DictReader(io.StringIO(to_csv([odd])))
    assert read["text"] == '第一行\n“第二行”, "三"'
    assert read["sentence"] == "\ufffd"


def test_the_byte_order_mark_and_the_header_are_options(rows):
    assert to_csv(rows, bom=True) == "\ufeff" + to_csv(rows)
    assert to_csv(rows) == to_csv([]) + to_csv(rows, header=False)
