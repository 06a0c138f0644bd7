"""The command line, called as a function and as a program."""

import csv
import datetime
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import govreport
from govreport import build
from govreport.cli import main
from govreport.report import Report

TEXT = "滨江市工作纪事\n  力争2027年全市高校在校生突破10万人。\n  2025年，新建公园12个。\n"
DAY = datetime.date(2026, 2, 3)
DIRTY = "滨江市工作纪事\n  力争2027年全市高校在校生突(tū)破10万人。\n"


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def run(capsys, *arguments):
    """Exit code, standard output, standard error."""
    try:
        code = main(arguments)
    except SystemExit as stop:
        code = stop.code
    out, err = capsys.readouterr()
    return code, out, err


def program(*arguments, **options):
    """The same, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "govreport", *arguments], check=False, capture_output=True, timeout=60, **options
    )


def test_the_table_shows_goals_with_deadline_commitment_and_place(capsys, note):
    code, out, err = run(capsys, "parse", note)
    assert (code, err) == (0, "")
    title, told, counts, blank, head, line = out.splitlines()[:6]
    assert (title, blank) == ("滨江市工作纪事", "")
    assert told.split() == ["region", "滨江市", "kind", "other", "dialect", "CN"]
    assert counts == "1 goal, 1 result"
    assert head.split() == ["#", "deadline", "commitment", "what", "value", "line", "place"]
    for word in ("2027", "strive 力争", "在校生", ">10万人"):
        assert word in line
    start, end = map(int, line.split()[-1].split("-"))
    assert "在校生突破10万人" in TEXT[start:end]


def test_a_file_alone_is_parsed(capsys, note, tmp_path, monkeypatch):
    short, full = run(capsys, note), run(capsys, "parse", note)
    assert short == full
    assert run(capsys, "--results", note) == run(capsys, "parse", "--results", note)
    (tmp_path / "read").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(capsys, "read") == full


def test_the_text_is_shown_with_the_numbers_of_its_records(capsys, note):
    code, out, err = run(capsys, "--show", "text", note)
    assert (code, err) == (0, "")
    assert "[0]力争2027年全市高校在校生突破10万人。\n  2025年，[1]新建公园12个。" in out
    _, goals, _ = run(capsys, "--show", "text", "--goals", note)
    assert "[0]" in goals
    assert "[1]" not in goals


def test_each_row_of_the_table_has_its_sentence_below_it(capsys, note, monkeypatch):
    code, out, err = run(capsys, "--show", "sentences", "--goals", "--results", note)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    for value, sentence in (("10万人", "力争2027年全市高校在校生突破10万人。"), ("12个", "2025年，新建公园12个。")):
        row = next(k for k, line in enumerate(lines) if value in line)
        assert lines[row + 1].strip() == sentence
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    _, out, _ = run(capsys, "--show", "sentences", note)
    assert "\x1b[2m力争2027年全市高校在校生突破10万人。\x1b[0m" in out


def test_a_terminal_gets_colours_and_its_width(capsys, note, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "60")
    _, out, _ = run(capsys, "--show", "text", note)
    assert "\x1b[4;1;33m10万人\x1b[0m" in out
    assert "\x1b[35mcue\x1b[0m" in out
    _, out, _ = run(capsys, note)
    assert "\x1b[1m滨江市工作纪事\x1b[0m" in out
    monkeypatch.setenv("NO_COLOR", "1")
    for options in ([], ["--show", "text"]):
        _, out, _ = run(capsys, *options, note)
        assert not re.search(r"\x1b\[[0-9;]*3[0-9]", out)


def test_words_of_ones_own(capsys, tmp_path):
    (tmp_path / "own.tsv").write_text("lexicon\tsurface\tstrength\ncues\t铆足劲\tstrive\n", encoding="utf-8")
    (tmp_path / "n.txt").write_text("铆足劲新建公园12个。", encoding="utf-8")
    own, text = str(tmp_path / "own.tsv"), str(tmp_path / "n.txt")
    assert "strive 铆足劲" in run(capsys, "--lexicon", own, text)[1]
    assert "铆足劲" not in run(capsys, text)[1]
    code, out, err = run(capsys, "--lexicon", text, text)
    assert (code, out) == (2, "")
    assert "line 1: no column" in err
    assert err.count("\n") == 1


def test_lexicons_are_checked(capsys, tmp_path):
    head = "lexicon\tsurface\tstrength\texample\n"
    good, idle, wrong = (tmp_path / f"{name}.tsv" for name in ("good", "idle", "wrong"))
    good.write_text(f"{head}cues\t铆足劲\tstrive\t铆足劲新建公园12个。\ncues\t铆劲\tstrive\n", encoding="utf-8")
    idle.write_text(f"{head}cues\t铆足劲\tstrive\t去年他们铆足劲。\n", encoding="utf-8")
    wrong.write_text(f"{head}cues\t铆足劲\tfirm\n", encoding="utf-8")
    assert run(capsys, "lexicon", "check", str(good)) == (
        0, f"{good}: 2 rows, 1 of 1 examples do their work\n", "",
    )  # fmt: skip
    code, out, err = run(capsys, "lexicon", "check", str(idle), str(wrong), str(good))
    assert code == 1
    assert out.splitlines() == [
        f"{idle}: 1 row, 0 of 1 examples do their work", f"{good}: 2 rows, 1 of 1 examples do their work",
    ]  # fmt: skip
    assert err.splitlines()[0].startswith(f"govreport: {idle}, line 2: the example is read the same without 铆足劲; ")
    assert err.splitlines()[1].startswith(f"govreport: {wrong}, line 2: strength 'firm' is not known")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["govreport", "parse", "--form"], {"--format"}),
        (["govreport", "--sh"], {"--show"}),
        (["govreport", "parse", "--format", "js"], {"json", "jsonl"}),
        (["govreport", "comp"], {"completion"}),
        (["govreport", "completion", ""], set()),
        (["govreport", "no"], {"note.txt"}),
    ],
)
def test_bash_completes(capsys, note, tmp_path, words, wanted):
    code, script, _ = run(capsys, "completion", "bash")
    assert code == 0
    spelled = " ".join(f"'{word}'" for word in words)
    asked = f"{script}\nCOMP_WORDS=({spelled}); COMP_CWORD={len(words) - 1}; _govreport; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    done = subprocess.run(["bash", "-c", asked], check=True, capture_output=True, timeout=60, cwd=tmp_path)
    assert done.stderr == b""
    assert wanted <= set(done.stdout.decode().split())
    if len(wanted) == 2:
        assert set(done.stdout.decode().split()) == wanted


def test_other_shells_complete(capsys):
    _, zsh, _ = run(capsys, "completion", "zsh")
    assert "bashcompinit" in zsh
    assert "_govreport" in zsh
    _, fish, _ = run(capsys, "completion", "fish")
    assert "-l format -xa 'table json jsonl csv html'" in fish
    assert run(capsys, "completion", "tcsh")[0] == 2


def test_json_lines_carry_the_path(capsys, note, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(TEXT, encoding="utf-8")
    code, out, _ = run(capsys, "parse", "--format", "jsonl", note, str(other))
    records = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert {record["doc_id"] for record in records} == {note, str(other)}
    expected = govreport.parse(TEXT).records()
    assert [record["text"] for record in records] == [record["text"] for record in expected] * 2


def test_json_is_the_whole_report(capsys, note):
    code, out, _ = run(capsys, "parse", "--format", "json", note)
    report = Report.from_json(out)
    assert code == 0
    assert (report.raw, report.doc_id) == (TEXT, note)


def test_json_of_several_files_is_an_array(capsys, note):
    _, out, _ = run(capsys, "parse", "--format", "json", note, note)
    assert [Report.from_dict(data).raw for data in json.loads(out)] == [TEXT, TEXT]


def test_a_page_is_of_one_file(capsys, note):
    code, out, _ = run(capsys, "parse", "--format", "html", note)
    assert code == 0
    assert out == govreport.parse(govreport.read(note)).to_html()
    code, out, err = run(capsys, "parse", "--format", "html", note, note)
    assert (code, out) == (2, "")
    assert "one FILE; run it once for each" in err


def test_a_page_and_an_explanation_are_not_of_a_table_of_texts(capsys, tmp_path):
    path = tmp_path / "texts.csv"
    path.write_text("text\n力争2027年建成公园12个。\n力争2028年建成公园15个。\n", encoding="utf-8")
    for option in (["--format", "html"], ["--explain", "0"], ["--explain", "0", "--format", "json"]):
        code, out, err = run(capsys, "parse", *option, str(path))
        assert (code, out) == (2, "")
        assert " is for one document, and this FILE holds more; put the one into a FILE of its own" in err


def test_csv_has_one_header(capsys, note):
    _, out, _ = run(capsys, "parse", "--format", "csv", "--bom", note, note)
    assert out.startswith("\ufeffkind,")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert len(rows) == 2 * len(govreport.parse(TEXT).records())
    assert {row["doc_id"] for row in rows} == {note}


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ([], {"goal", "result"}),
        (["--goals"], {"goal"}),
        (["--results"], {"result"}),
        (["--goals", "--results"], {"goal", "result"}),
    ],
)
def test_goals_and_results_are_chosen(capsys, note, options, wanted):
    _, out, _ = run(capsys, "parse", "--published", "2026-02-03", "--format", "jsonl", *options, note)
    everything = {record["status"] for record in govreport.parse(TEXT, published=DAY).records()}
    assert {json.loads(line)["status"] for line in out.splitlines()} == wanted & everything


def test_the_table_of_results(capsys, note):
    _, both, _ = run(capsys, "parse", "--published", "2026-02-03", "--goals", "--results", note)
    _, results, _ = run(capsys, "parse", "--published", "2026-02-03", "--results", note)
    assert "commitment" not in results
    assert "period" in results
    assert "commitment" in both
    assert "period" in both


def test_several_tables_have_their_names(capsys, note):
    _, out, _ = run(capsys, "parse", note, note)
    assert out.count(f"== {note}\n") == 2


def test_the_day_of_publication_is_a_reference(capsys, tmp_path):
    path = tmp_path / "n.txt"
    path.write_text("确保明年新城大桥建成通车。", encoding="utf-8")
    _, out, _ = run(capsys, "parse", "--published", "2026-02-03", str(path))
    assert "2027" in out


def test_a_record_is_explained(capsys, note):
    code, out, _ = run(capsys, "parse", "--explain", "0", note)
    assert code == 0
    assert "力争2027年全市高校在校生突破10万人" in out
    _, out, _ = run(capsys, "parse", "--explain", "0", "--format", "json", note)
    assert json.loads(out)["rule"] == govreport.parse(TEXT).records()[0]["rule"]


def test_standard_input():
    found = program("parse", "-", "--format", "jsonl", input=TEXT.encode())
    assert found.returncode == 0
    record = json.loads(found.stdout.splitlines()[0])
    assert record["doc_id"] is None
    assert TEXT[record["start"] : record["end"]] == record["text"]


def test_a_byte_order_mark_is_no_part_of_the_text(capsys, tmp_path):
    path = tmp_path / "bom.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    _, out, _ = run(capsys, "parse", "--format", "json", str(path))
    assert Report.from_json(out).raw == TEXT


def test_line_ends_stay_as_they_are(capsys, tmp_path):
    path = tmp_path / "crlf.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    _, out, _ = run(capsys, "parse", "--format", "json", str(path))
    assert Report.from_json(out).raw == TEXT.replace("\n", "\r\n")


def test_a_missing_file_is_said_in_one_line_and_the_others_are_read(capsys, note):
    code, out, err = run(capsys, "parse", "--format", "jsonl", "none.txt", note)
    assert code == 1
    assert err == "govreport: none.txt: no such file; check the path\n"
    assert out


def test_a_directory_is_no_file(capsys, tmp_path):
    code, _, err = run(capsys, "parse", str(tmp_path))
    assert code == 1
    assert re.fullmatch(r"govreport: .*: is a directory; name the files in it, for example .*\*\.txt\n", err)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_text_in_another_encoding_is_read_and_the_table_says_so(capsys, tmp_path, encoding):
    path = tmp_path / "other.txt"
    path.write_bytes(TEXT.encode(encoding))
    code, out, err = run(capsys, "parse", str(path))
    assert (code, err) == (0, "")
    assert "在校生突破10万人" in out or ">10万人" in out
    assert re.search(f"^note: {encoding[:5]}", out, re.MULTILINE)


def test_bytes_that_are_no_text_are_refused_in_one_line(capsys, tmp_path):
    path = tmp_path / "noise.txt"
    path.write_bytes(bytes(range(128, 256)) * 9)
    code, out, err = run(capsys, "parse", str(path))
    assert (code, out) == (1, "")
    assert f"{path}: no text in an encoding of Chinese" in err
    assert err.count("\n") == 1


def test_a_table_gives_one_report_for_each_row(capsys, tmp_path):
    path = tmp_path / "notes.csv"
    path.write_text(
        "id,published,text\n甲,2026-02-03,力争明年新建公园12个。\n乙,,2025年新建公园3个。\n", encoding="utf-8"
    )
    code, out, _ = run(capsys, "parse", "--format", "jsonl", str(path))
    assert code == 0
    assert [json.loads(line)["doc_id"] for line in out.splitlines()] == ["甲", "乙"]
    assert json.loads(out.splitlines()[0])["due_end"] == "2027-12-31"
    _, out, _ = run(capsys, "parse", str(path))
    assert [line for line in out.splitlines() if line.startswith("==")] == ["== 甲", "== 乙"]
    _, out, _ = run(capsys, "parse", "--format", "json", str(path))
    assert [one["doc_id"] for one in json.loads(out)] == ["甲", "乙"]


def test_a_row_that_cannot_be_read_is_said_and_the_others_are_read(capsys, tmp_path):
    path = tmp_path / "notes.csv"
    path.write_text("id,published,text\n甲,,新建公园2个。\n乙,foo,新建学校3所。\n丙,,新建医院4所。\n", encoding="utf-8")
    code, out, err = run(capsys, "parse", "--format", "jsonl", str(path))
    assert (code, [json.loads(line)["doc_id"] for line in out.splitlines()]) == (1, ["甲", "丙"])
    assert err == f"govreport: {path}#2: 'foo' is not a date; write it as YYYY-MM-DD\n"


@pytest.mark.parametrize("rows", [0, 1, 2])
def test_json_of_a_table_is_an_array(capsys, tmp_path, rows):
    path = tmp_path / "notes.csv"
    path.write_text("text\n" + "新建公园2个。\n" * rows, encoding="utf-8")
    code, out, err = run(capsys, "parse", "--format", "json", str(path))
    assert (code, err) == (0, "")
    assert [one["doc_id"] for one in json.loads(out)] == [f"{path}#{row}" for row in range(1, rows + 1)]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(capsys, note):  # pragma: no cover
    os.chmod(note, 0)
    code, _, err = run(capsys, "parse", note)
    assert code == 1
    assert "Permission denied" in err


def test_any_other_trouble_with_a_file_is_told(capsys, monkeypatch, note):
    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    code, _, err = run(capsys, "parse", note)
    assert code == 1
    assert err.endswith("Permission denied; check that it is a file that you may read\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "govreport: the following arguments are required: COMMAND; see govreport --help"),
        (["read"], "invalid choice: 'read'"),
        (["parse"], "the following arguments are required: FILE"),
        (["parse", "x", "--published", "18.10.2022"], "'18.10.2022' is not a date; write it as YYYY-MM-DD"),
        (["parse", "x", "--published", "20221018"], "is not a date"),
        (["parse", "x", "--published", "2022-02-30"], "is not a date"),
        (["parse", "x", "--format", "xml"], "invalid choice: 'xml'"),
        (["parse", "x", "--explain", "-1"], "--explain"),
        (["parse", "x", "--explain", "one"], "'one' is not a record's number"),
        (["parse", "x", "y", "--explain", "1"], "--explain is for one FILE at a time"),
        (["parse", "x", "--explain", "1", "--format", "csv"], "--explain prints words"),
        (["parse", "x", "--explain", "1", "--goals"], "--goals and --results choose rows"),
        (["parse", "x", "--format", "json", "--results"], "--goals and --results choose rows"),
        (["parse", "x", "--bom"], "--bom is for --format csv"),
    ],
)
def test_a_wrong_command_is_said_in_one_line(capsys, arguments, message):
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1
    assert "--help" in err


@pytest.mark.parametrize("arguments", [["--format", "xml", "f"], ["--formt", "json", "f"], ["f", "--formt", "json"]])
@pytest.mark.parametrize("command", [["parse"], ["batch", "-o", "r.csv"]])
def test_a_wrong_option_points_to_the_help_of_its_command(capsys, command, arguments):
    code, out, err = run(capsys, *command, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"govreport {command[0]}: ")
    assert err.endswith(f"; see govreport {command[0]} --help\n")


@pytest.mark.parametrize("command", [["completion", "bash", "zsh"], ["lexicon", "check", "a.tsv", "--strict"]])
def test_what_a_command_does_not_know_is_told(capsys, command):
    code, out, err = run(capsys, *command)
    assert (code, out, err) == (
        *(2, ""),
        f"govreport {command[0]}: unrecognized arguments: {command[-1]}; see govreport {command[0]} --help\n",
    )


def test_options_may_stand_between_files(capsys, note, tmp_path):
    other = str(tmp_path / "other.txt")
    Path(other).write_text(TEXT, encoding="utf-8")
    assert run(capsys, note, "--format", "csv", other, "--goals", note) == run(
        capsys, "parse", "--format", "csv", "--goals", note, other, note
    )


def test_the_exit_codes_are_told_as_they_are(capsys, note, tmp_path):
    for command in (["parse"], ["batch"], ["lexicon"], ["completion"], []):
        _, out, _ = run(capsys, *command, "--help")
        assert (
            "1 a file could not be read, output could not be written, or `lexicon check` found a mistake; 2 the command"
            in " ".join(out.split())
        )
    assert run(capsys, note, "--lexicon", note)[0] == 2
    assert run(capsys, "lexicon", "check", note)[0] == 1


def test_a_name_that_is_empty_is_told(capsys):
    assert run(capsys, "") == (1, "", "govreport: path is empty; name a file\n")


def test_a_record_that_is_not_there(capsys, note):
    code, _, err = run(capsys, "parse", "--explain", "99", note)
    assert code == 2
    assert "99 is not the place of a record" in err


def test_help_and_version(capsys):
    assert run(capsys, "--version") == (0, f"govreport {govreport.__version__} ({build.kind()})\n", "")
    code, out, _ = run(capsys, "parse", "--help")
    assert code == 0
    assert "exit codes" in out


def test_a_reader_that_stops_is_no_error(note):
    process = subprocess.Popen(
        [sys.executable, "-m", "govreport", "parse", "--format", "json", *[note] * 50],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


def test_output_is_utf_8_whatever_the_locale(tmp_path):
    path = tmp_path / "n.txt"
    path.write_text(DIRTY, encoding="utf-8")
    environment = dict(os.environ, PYTHONIOENCODING="ascii", LC_ALL="C")
    for form in ("table", "jsonl", "csv", "json"):
        found = program("parse", "--format", form, str(path), env=environment)
        assert found.returncode == 0
        assert "在校生" in found.stdout.decode("utf-8")


def test_notes_follow_the_table(capsys, tmp_path):
    path = tmp_path / "n.txt"
    path.write_text("确保明年新城大桥建成通车。", encoding="utf-8")
    _, out, _ = run(capsys, "parse", str(path))
    assert [line for line in out.splitlines() if line.startswith("note: ")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize(
    ("redirected", "message"),
    [
        ("> /dev/full", "No space left on device"),
        (">&-", "standard output is closed"),
        ("- <&-", "standard input is closed"),
    ],
)
def test_broken_standard_streams_are_told_in_one_line(tmp_path, redirected, message):
    (tmp_path / "a.txt").write_text("今年新建公园12个。\n" * 2000, encoding="utf-8")
    name = "" if redirected.startswith("-") else "a.txt"
    command = f"{sys.executable} -m govreport parse {name} {redirected}"
    done = subprocess.run(
        ["/bin/sh", "-c", command], check=False, cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 1
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [("parse missing.txt -", 1), ("batch a.txt -o rows.jsonl", 0), ("lexicon check a.tsv", 1)],
)
def test_what_is_said_to_a_user_without_standard_error_goes_nowhere(tmp_path, arguments, code):
    (tmp_path / "a.txt").write_text("今年新建公园12个。\n", encoding="utf-8")
    (tmp_path / "a.tsv").write_text("lexicon\tsurface\tstrength\ncues\t铆足劲\tfirmly\n", encoding="utf-8")
    command = f"{sys.executable} -m govreport {arguments} 2>&-"
    done = subprocess.run(
        ["/bin/sh", "-c", command], check=False, cwd=tmp_path, capture_output=True, text=True, timeout=120, input="好。"
    )
    assert done.returncode == code
    assert "govreport:" not in done.stdout
