"""`govreport batch`, called as a function and as a program that is killed."""

import csv
import json
import os
import signal
import subprocess
import sys
import time

import deadly
import pytest

import govreport
from govreport import many, pools
from govreport.cli import batch, main
from govreport.cli.encode import Encoder
from govreport.parser import Parser

TEXT = "力争2027年全市高校在校生突破10万人。\n去年，新建公园12个。\n"


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(TEXT * number + "增长5%。\n", encoding="utf-8")
    return folder


@pytest.fixture
def here(monkeypatch):
    """Work in this process, so that starting others does not take the time of the tests."""
    real = pools.ordered
    monkeypatch.setattr(pools, "ordered", lambda work, chunks, workers, dead: real(work, chunks, None, dead))


def run(capsys, *arguments):
    """Exit code, standard output, standard error."""
    try:
        code = main(["batch", *map(str, arguments)])
    except SystemExit as stop:
        code = stop.code
    out, err = capsys.readouterr()
    return code, out, err


def single(folder):
    return [
        record
        for path in sorted(folder.iterdir())
        for record in Parser().parse(path.read_bytes().decode(), doc_id=str(path)).records()
    ]


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_rows_are_those_of_single_calls(capsys, texts, tmp_path, form):
    out = tmp_path / f"rows.{form}"
    if form == "parquet":
        parquet = pytest.importorskip("pyarrow.parquet")
    code, told, err = run(capsys, texts, "-o", out, "--workers", 2 if form == "jsonl" else 1)
    assert (code, err) == (0, "")
    records = single(texts)
    goals = sum(record["status"] == "goal" for record in records)
    assert told.startswith(f"5 documents: {goals:,} goals, {len(records) - goals:,} results in {out}\n")
    assert "no-date: 5 documents\n" in told
    names = ("doc_id", "start", "text", "value_text", "rule")
    if form == "parquet":
        found = parquet.read_table(out).to_pylist()
        assert [row["low"] for row in found] == [record["low"] for record in records]
    else:
        with out.open(encoding="utf-8", newline="") as file:
            found = list(csv.DictReader(file)) if form == "csv" else [json.loads(line) for line in file]
    assert [[str(row[name]) for name in names] for row in found] == [[str(r[name]) for name in names] for r in records]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([out.name, "texts"])


def test_columns_and_the_day_are_options(capsys, here, tmp_path):
    table = tmp_path / "in.jsonl"
    lines = [{"body": "确保明年大桥建成通车。", "day": day, "key": key} for day, key in [("2030-01-01", 1), (None, 2)]]
    table.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    options = ["--text", "body", "--date", "day", "--id", "key", "--published", "2026-02-03"]
    assert run(capsys, table, "-o", out, *options)[0] == 0
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [(row["doc_id"], row["due_end"]) for row in found] == [("1", "2031-12-31"), ("2", "2027-12-31")]


def test_the_day_of_a_text_and_of_a_row_come_before_the_option(capsys, here, tmp_path):
    (tmp_path / "a.txt").write_text("江北区政府工作报告\n2025年1月20日\n明年新建公园12个。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("明年新建公园12个。", encoding="utf-8")
    (tmp_path / "c.csv").write_text("text,published\n明年新建公园12个。,2024-02-03\n", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert run(capsys, *sorted(tmp_path.iterdir()), "-o", out, "--published", "2026-03-03")[0] == 0
    found = [json.loads(line)["published"] for line in out.read_text(encoding="utf-8").splitlines()]
    assert found == ["2025-01-20", "2026-03-03", "2024-02-03"]


def test_what_cannot_be_read_is_told_and_the_others_are_read(capsys, here, texts, tmp_path):
    out = tmp_path / "rows.jsonl"
    code, told, err = run(capsys, "gone.txt", "-o", out, texts)
    assert (code, told.splitlines()[0]) == (1, f"5 documents: 10 goals, 15 results in {out}")
    assert err == f"govreport: 1 document could not be read; {out}.failures.jsonl says why\n"
    lines = (tmp_path / "rows.jsonl.failures.jsonl").read_text(encoding="utf-8").splitlines()
    (failure,) = map(json.loads, lines)
    assert failure == {
        "id": "gone.txt",
        "place": 0,
        "kind": "InputError",
        "message": "gone.txt: no such file; check the path",
    }
    assert len(out.read_text(encoding="utf-8").splitlines()) == len(single(texts))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: IN, -o/--output"),
        (["IN"], "the following arguments are required: -o/--output"),
        (["IN", "-o", "rows.xlsx"], "-o rows.xlsx: the ending tells the form; write one of .parquet, .jsonl, .csv"),
        (["IN", "-o", "rows"], "the ending tells the form"),
        (["IN", "-o", "nowhere/rows.csv"], "-o nowhere/rows.csv: there is no folder nowhere; make it first"),
        (["IN", "-o", "r.csv", "--workers", "0"], "'0' is not a number of processes"),
        (["IN", "-o", "r.csv", "--workers", "two"], "'two' is not a number of processes"),
        (["IN", "-o", "r.csv", "--published", "2026"], "'2026' is not a date"),
        (["*.none", "-o", "r.csv"], "*.none: holds no file to read"),
    ],
)
def test_a_wrong_command_is_said_in_one_line(capsys, arguments, message):
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_an_output_that_is_there_is_kept(capsys, here, texts, tmp_path):
    out = tmp_path / "rows.csv"
    out.write_text("mine")
    code, _, err = run(capsys, texts, "-o", out)
    assert (code, out.read_text()) == (2, "mine")
    assert "is there already" in err
    assert run(capsys, texts, "-o", out, "--overwrite")[0] == 0
    assert out.read_text(encoding="utf-8").startswith("kind,status")


def test_an_interrupted_run_goes_on(capsys, here, monkeypatch, texts, tmp_path):
    out, whole = tmp_path / "rows.jsonl", tmp_path / "whole.jsonl"
    run(capsys, texts, "-o", whole)
    monkeypatch.setattr(many, "CHUNK", 10)
    reads = iter(range(100))

    def tired(parser, item):
        if next(reads) == 3:
            raise KeyboardInterrupt
        return many_read(parser, item)

    many_read = many.read
    monkeypatch.setattr(many, "read", tired)
    code, _, err = run(capsys, texts, "-o", out)
    assert (code, err) == (130, "govreport: interrupted; the same command goes on from here\n")
    code, told, err = run(capsys, texts, "-o", out)
    assert (code, err) == (0, "govreport: going on after 3 documents\n")
    assert told.startswith("5 documents: ")
    assert out.read_bytes() == whole.read_bytes()


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (OSError(28, "No space left on device"), 1, "No space left on device; the same command goes on from here"),
        (govreport.WorkerError("the workers keep dying"), 1, "the workers keep dying"),
        (ImportError("pyarrow is not installed; install it with: …"), 2, "pyarrow is not installed"),
    ],
)
def test_trouble_is_told_in_one_line(capsys, monkeypatch, texts, tmp_path, error, code, message):
    def refuse(*told):
        raise error

    monkeypatch.setattr(batch, "_work", refuse)
    found, _, err = run(capsys, texts, "-o", tmp_path / "rows.jsonl")
    assert (found, err.count("\n")) == (code, 1)
    assert message in err


class Terminal:
    """A stream that is a terminal and keeps what was shown."""

    def __init__(self):
        self.shown = ""

    def write(self, text):
        self.shown += text

    def flush(self):
        pass

    def isatty(self):
        return True


def test_a_bar_is_shown_on_a_terminal_only(capsys, here, monkeypatch, texts, tmp_path):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    run(capsys, texts, "gone.txt", "-o", tmp_path / "rows.jsonl")
    assert "100% of 6: 6 documents, 25 records, 1 failed" in terminal.shown
    assert f"[{'#' * 24}]" in terminal.shown
    terminal.shown = ""
    (tmp_path / "in.csv").write_text("text\n一\n", encoding="utf-8")
    run(capsys, tmp_path / "in.csv", "-o", tmp_path / "other.jsonl")
    assert terminal.shown == "\r1 document, 0 records\x1b[K\r\x1b[K"


def test_the_number_of_processes_is_that_of_the_processors(monkeypatch):
    assert batch._processors() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert batch._processors() == 1


def test_what_a_worker_sends_back():
    chunk = list(many.items(["增长5%。", None, "raise"]))
    made = Encoder(deadly.DeadlyParser(), "jsonl")(chunk)
    assert (made.documents, made.goals + made.results, len(made.failures)) == (3, 1, 2)
    assert made.diagnostics == {"no-date": 1}
    assert Encoder(Parser(), "csv")([]).data == b""


SMALL_CHUNKS = """
import sys
from govreport import cli, many
if __name__ == "__main__":
    many.CHUNK = 1_000
    sys.exit(cli.main(sys.argv[1:]))
"""


def test_a_run_that_is_killed_goes_on(tmp_path):
    table, script = tmp_path / "in.jsonl", tmp_path / "small.py"
    table.write_text(
        "".join(f"{json.dumps({'text': f'到2027年，新建公园{n}个。' + TEXT * 4})}\n" for n in range(600)),
        encoding="utf-8",
    )
    script.write_text(SMALL_CHUNKS, encoding="utf-8")
    command = [sys.executable, script, "batch", table, "--workers", "1", "-o"]
    subprocess.run([*command, tmp_path / "whole.jsonl"], check=True, capture_output=True, timeout=120)
    kills = 0
    journal = tmp_path / "rows.jsonl.journal"
    for lines in (2, 15, 30):
        with subprocess.Popen(
            [*command, tmp_path / "rows.jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            while process.poll() is None and (not journal.exists() or journal.read_bytes().count(b"\n") <= lines):
                time.sleep(0.002)
            process.send_signal(signal.SIGKILL)
        kills += process.returncode == -signal.SIGKILL
    assert kills >= 2
    done = subprocess.run([*command, tmp_path / "rows.jsonl"], check=True, capture_output=True, timeout=120)
    assert b"going on after" in done.stderr
    assert (tmp_path / "rows.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert not journal.exists()


# A shell without job control starts what runs behind its back deaf to interrupts, and so all that it starts.
IMPATIENT = """
import signal, sys
from govreport import cli
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.skipif(os.name != "posix", reason="signals to a group of processes")
def test_a_second_interrupt_ends_it(tmp_path):
    table, script = tmp_path / "in.jsonl", tmp_path / "batch.py"
    table.write_text(f"{json.dumps({'text': TEXT * 3000})}\n" * 40, encoding="utf-8")
    script.write_text(IMPATIENT, encoding="utf-8")
    command = [sys.executable, script, "batch", table, "--workers", "2", "-o", tmp_path / "rows.jsonl"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        journal = tmp_path / "rows.jsonl.journal"
        while process.poll() is None and not (journal.exists() and journal.read_bytes().count(b"\n") > 1):
            time.sleep(0.02)
        for _ in range(2):
            os.killpg(process.pid, signal.SIGINT)
            time.sleep(0.1)
        try:
            process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    assert process.returncode == 130


def test_a_folder_is_no_output_and_an_input_neither(capsys, texts, tmp_path):
    (tmp_path / "rows.jsonl").mkdir()
    code, _, err = run(capsys, texts, "-o", tmp_path / "rows.jsonl", "--overwrite")
    assert (code, "is a folder; name a file in it" in err) == (2, True)
    table = tmp_path / "self.jsonl"
    table.write_text('{"text": "a"}\n')
    code, _, err = run(capsys, table, "-o", table, "--overwrite")
    assert (code, "is one of the inputs" in err, table.read_text()) == (2, True, '{"text": "a"}\n')


@pytest.mark.parametrize("number", ["0", "1001", "10000", "100000000000", "x"])
def test_a_number_of_processes_is_checked(capsys, texts, tmp_path, number):
    code, _, err = run(capsys, texts, "-o", tmp_path / "rows.jsonl", "--workers", number)
    assert (code, "write one from 1 to 1000" in err) == (2, True)


def test_words_of_ones_own(capsys, tmp_path, here):
    text, own, out = tmp_path / "n.txt", tmp_path / "own.tsv", tmp_path / "rows.jsonl"
    text.write_text("铆足劲新建公园12个。", encoding="utf-8")
    own.write_text("lexicon\tsurface\tstrength\ncues\t铆足劲\tstrive\n", encoding="utf-8")
    assert run(capsys, text, "-o", out, "--lexicon", own)[0] == 0
    assert json.loads(out.read_text(encoding="utf-8"))["cue"] == "铆足劲"
    assert run(capsys, text, "-o", out)[0] == 2  # another job: the rows that are there are of another lexicon
    code, _, err = run(capsys, text, "-o", out, "--lexicon", text)
    assert code == 2
    assert "line 1: no column" in err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--text", "txt"], "--text txt: {} has no such column; it has 'text', 'day'"),
        (["--date", "dya"], "--date dya: {} has no such column; it has 'text', 'day'"),
        (["--id", "nr"], "--id nr: {} has no such column; it has 'text', 'day'"),
    ],
)
def test_a_column_that_is_asked_for_and_missing_is_told_before_any_work(capsys, tmp_path, options, told):
    pages, table, out = tmp_path / "a.txt", tmp_path / "b.csv", tmp_path / "rows.jsonl"
    pages.write_text(TEXT, encoding="utf-8")
    table.write_text(f"text,day\n{TEXT},2026-01-20\n", encoding="utf-8")
    code, _, err = run(capsys, pages, table, "-o", out, *options)
    assert code == 2
    assert told.format(table) in err
    assert set(tmp_path.iterdir()) == {pages, table}
    assert run(capsys, pages, table, "-o", out, "--date", "day")[0] == 0


def test_a_column_that_no_row_of_json_lines_has_is_told_before_any_work(capsys, tmp_path, here):
    table, out = tmp_path / "in.jsonl", tmp_path / "rows.jsonl"
    lines = [{"正文": TEXT}, [], {"正文": TEXT, "day": "2026-01-20"}]
    table.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    code, _, err = run(capsys, table, "-o", out, "--date", "dya")
    assert (code, f"--date dya: {table} has no such column; it has '正文', 'day'" in err) == (2, True)
    assert run(capsys, table, "-o", out, "--date", "day")[0] == 1  # the second line is no object


@pytest.mark.parametrize("table", ["id,body\nx,y\n", "", 'text\n"x'])
def test_a_table_without_texts_is_only_a_failure_of_its_own(capsys, tmp_path, table):
    names = [tmp_path / name for name in ("n.csv", "a.csv")]
    names[0].write_text(table, encoding="utf-8")
    names[1].write_text("text\n明年新建公园12个。\n", encoding="utf-8")
    out = tmp_path / "rows.jsonl"
    code, told, err = run(capsys, *names, "-o", out)
    assert (code, told.startswith("1 document: ")) == (1, True)
    assert err == f"govreport: 1 document could not be read; {out}.failures.jsonl says why\n"
    (failure,) = map(json.loads, (tmp_path / "rows.jsonl.failures.jsonl").read_text(encoding="utf-8").splitlines())
    assert (failure["id"], failure["message"].startswith(f"{names[0]}: ")) == (str(names[0]), True)
    assert "--text text" not in failure["message"]


def test_a_table_without_texts_beside_texts_is_only_a_failure(capsys, texts, tmp_path):
    table = tmp_path / "n.csv"
    table.write_text("id,body\nx,y\n", encoding="utf-8")
    code, told, _ = run(capsys, table, texts, "-o", tmp_path / "rows.jsonl")
    assert (code, told.startswith("5 documents: ")) == (1, True)


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_where_no_input_has_a_text_it_is_told_before_any_work(capsys, tmp_path, ending):
    table = tmp_path / f"n.{ending}"
    table.write_text('{"id": "x", "body": "y"}\n' if ending == "jsonl" else "id,body\nx,y\n", encoding="utf-8")
    code, told, err = run(capsys, table, "-o", tmp_path / "rows.jsonl")
    assert (code, told) == (2, "")
    assert f"{table}: no column 'text'; the columns are 'id', 'body'; name the text's with --text" in err
    assert set(tmp_path.iterdir()) == {table}


@pytest.mark.parametrize("option", ["--text", "--date", "--id"])
def test_a_column_is_not_asked_for_where_there_is_no_table(capsys, texts, tmp_path, option):
    code, _, err = run(capsys, texts, "-o", tmp_path / "rows.jsonl", option, "text")
    told = f"{option} text: is about the columns of a table (.parquet, .jsonl, .csv, .tsv), and no IN is one; leave it"
    assert (code, told in err) == (2, True)


def test_a_file_that_is_named_twice_is_read_once(capsys, here, texts, tmp_path):
    code, told, err = run(capsys, texts, texts / "1.txt", tmp_path / "texts/../texts/2.txt", "-o", tmp_path / "r.csv")
    assert (code, err) == (0, "govreport: a file that is named more than once is read once\n")
    assert told.startswith("5 documents: ")


def test_a_missing_column_of_parquet_is_told_before_any_work(capsys, tmp_path):
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.table({"body": [TEXT]}), tmp_path / "in.parquet")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and nothing else")  # told when it is read
    names = (tmp_path / "broken.parquet", tmp_path / "in.parquet", "-o", tmp_path / "rows.jsonl")
    code, _, err = run(capsys, *names)
    told = "in.parquet: no column 'text'; the columns are 'body'; name the text's with --text"
    assert (code, told in err) == (2, True)
    assert run(capsys, *names, "--text", "body")[0] == 1
