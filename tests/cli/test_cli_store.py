"""The files of a batch, killed at every step that changes one of them."""

import json
import os
from pathlib import Path

import pytest

from govreport.cli.encode import Encoder
from govreport.cli.store import State, Store
from govreport.errors import InputError
from govreport.many import Failure, chunked, items
from govreport.parser import Parser

JOB = {"inputs": "abc"}
TEXTS = [
    *(f"到20{year}年，新建公园{year}个，森林覆盖率达到{year}%。" for year in range(27, 33)),
    "没有数字。",
    Failure(place=0, id="gone", kind="InputError", message="no such file"),
    "去年城镇新增就业3.2万人。\ud800",
]


class Killed(BaseException):
    """What a kill is to the code: nothing after it runs, not even `except Exception`."""


def work(out, *, form="jsonl"):
    """What `govreport batch` does, without its processes."""
    with Store(out, form, JOB) as store:
        if not store.state.finished:
            done = store.state.documents
            for chunk in chunked(items(TEXTS[done:], done), 40):
                store.add(Encoder(Parser(), form)(chunk))
        store.finish()
    return store.state


def killed_at(monkeypatch, number):
    """Let the process die at this step of those that change files: before it, or half-way through a line."""
    steps = iter(range(1_000_000))

    def dying(real, half=None):
        def step(*arguments, **options):
            if next(steps) == number:
                raise Killed
            return real(*arguments, **options)

        return step

    monkeypatch.setattr(os, "fsync", dying(os.fsync))
    monkeypatch.setattr(os, "replace", dying(os.replace))
    monkeypatch.setattr(Path, "unlink", dying(Path.unlink))


def read_back(out, form):
    if form == "parquet":
        return pytest.importorskip("pyarrow.parquet").read_table(out).to_pylist()
    return out.read_bytes()


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_a_kill_at_any_step_loses_nothing_and_doubles_nothing(tmp_path, monkeypatch, form):
    if form == "parquet":
        pytest.importorskip("pyarrow")
    whole = tmp_path / f"whole.{form}"
    state = work(whole, form=form)
    assert (state.documents, state.failures, state.results) == (len(TEXTS), 1, 1)
    kills = 0
    for number in range(100):
        out = tmp_path / f"{number}.{form}"
        with monkeypatch.context() as patch:
            killed_at(patch, number)
            try:
                work(out, form=form)
            except Killed:
                kills += 1
            else:
                break
        if not (out.exists() and not out.with_name(f"{out.name}.journal").exists()):
            again = work(out, form=form)
            assert (again.documents, again.goals, again.failures) == (state.documents, state.goals, 1)
        assert read_back(out, form) == read_back(whole, form)
        failures = out.with_name(f"{out.name}.failures.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["id"] for line in failures] == ["gone"]
        assert {path.name for path in tmp_path.glob(f"{number}.*")} == {out.name, f"{out.name}.failures.jsonl"}
    assert kills > 8


def test_two_kills_and_a_torn_line(tmp_path, monkeypatch):
    whole, out = tmp_path / "whole.csv", tmp_path / "out.csv"
    work(whole, form="csv")
    for number in (3, 4):
        with monkeypatch.context() as patch:
            killed_at(patch, number)
            with pytest.raises(Killed):
                work(out, form="csv")
        with open(f"{out}.journal", "ab") as journal:
            journal.write(b'{"documents": 7, "len')
        with open(f"{out}.partial", "ab") as partial:
            partial.write(b"quantity,goal,torn")
    work(out, form="csv")
    assert out.read_bytes() == whole.read_bytes()


def test_no_rows_give_an_empty_file(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "none.parquet"
    with Store(out, "parquet", JOB) as store:
        store.finish()
    assert parquet.read_table(out).num_rows == 0
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_many_rows_are_cut_into_row_groups(tmp_path, monkeypatch):
    parquet = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("govreport.cli.store._ROWS", 3)
    out = tmp_path / "groups.parquet"
    work(out, form="parquet")
    assert parquet.read_metadata(out).num_row_groups > 2


@pytest.fixture
def begun(tmp_path, monkeypatch):
    """An output whose writing was cut off after some chunks."""
    out = tmp_path / "out.jsonl"
    with monkeypatch.context() as patch:
        killed_at(patch, 5)
        with pytest.raises(Killed):
            work(out)
    return out


def test_another_job_is_refused_until_it_may_overwrite(begun):
    with pytest.raises(InputError, match="belongs to other inputs"):
        Store(begun, "jsonl", {"inputs": "other"})
    with Store(begun, "jsonl", {"inputs": "other"}, overwrite=True) as store:
        assert store.state == State()
        store.finish()
    assert begun.read_bytes() == b""


def test_a_file_that_is_there_is_not_overwritten_unasked(tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("mine")
    with pytest.raises(InputError, match="is there already; add --overwrite"):
        Store(out, "jsonl", JOB)
    assert out.read_text() == "mine"
    with Store(out, "jsonl", JOB, overwrite=True) as store:
        store.finish()
    assert out.read_text() == ""


@pytest.mark.parametrize("content", ["no json\n", "[1]\n", '{"inputs": "abc"}\n{"odd": 1}\n', '{"inputs": "abc"}\n7\n'])
def test_a_journal_that_is_none_is_refused(tmp_path, content):
    out = tmp_path / "out.jsonl"
    (tmp_path / "out.jsonl.journal").write_text(content)
    with pytest.raises(InputError, match=r"out.jsonl.journal: (is no journal|belongs to other)"):
        Store(out, "jsonl", JOB)


@pytest.mark.parametrize("content", ["", '{"inp'])
def test_a_journal_that_was_only_begun_is_begun_anew(tmp_path, content):
    out = tmp_path / "out.jsonl"
    (tmp_path / "out.jsonl.journal").write_text(content)
    assert work(out).documents == len(TEXTS)


def test_a_second_run_is_refused_while_the_first_one_lives_even_with_overwrite(tmp_path):
    out = tmp_path / "out.jsonl"
    with Store(out, "jsonl", JOB) as first:
        for overwrite in (False, True):
            with pytest.raises(InputError, match="another run is writing"):
                Store(out, "jsonl", JOB, overwrite=overwrite)
        first.finish()
    assert out.exists()


def test_a_partial_file_that_has_lost_something_is_refused(begun):
    partial = begun.with_name("out.jsonl.partial")
    os.truncate(partial, 10)
    with pytest.raises(InputError, match="is shorter than its journal says"):
        Store(begun, "jsonl", JOB)
    partial.unlink()
    with pytest.raises(InputError, match="is shorter than its journal says"):
        Store(begun, "jsonl", JOB)


def test_two_runs_cannot_write_one_output(begun):
    pytest.importorskip("fcntl")
    with Store(begun, "jsonl", JOB), pytest.raises(InputError, match="another run is writing this output"):
        Store(begun, "jsonl", JOB)
