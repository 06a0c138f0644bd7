"""Chunks handed to processes: order, bounds, and processes that die."""

import itertools
import os
import signal
import subprocess
import sys
import time

import deadly
import pytest

from govreport import pools
from govreport.errors import OptionError, WorkerError


def buried(item):
    return f"dead {item[0]}"


@pytest.mark.parametrize("workers", [None, 1, 2])
def test_results_come_in_the_order_of_the_chunks(workers):
    chunks = [[str(number)] for number in range(20)]
    found = list(pools.ordered(deadly.doubled, chunks, workers, buried))
    assert found == [(chunk, [chunk[0] * 2]) for chunk in chunks]


@pytest.mark.parametrize("workers", [None, 2])
def test_an_endless_source_is_read_a_bounded_number_of_chunks_ahead(workers):
    taken = itertools.count()
    source = ([str(next(taken))] for _ in itertools.repeat(None))
    found = pools.ordered(deadly.doubled, source, workers, buried)
    for _ in range(10):
        next(found)
    found.close()
    assert next(taken) <= 10 + 3 * 2


def test_an_item_whose_process_dies_is_replaced_and_no_other_is_lost():
    chunks = [["a"], ["b", "die", "c"], ["d"], ["die"], ["e", "f"]]
    found = list(pools.ordered(deadly.doubled, chunks, 2, buried))
    dead = "dead d" * 2
    assert [made for _, made in found] == [["aa"], ["bb", dead, "cc"], ["dd"], [dead], ["ee", "ff"]]
    assert found[1][0] == ["b", "dead d", "c"]


def test_what_the_source_raises_is_raised_behind_what_came_before():
    def source():
        yield ["a"]
        yield ["b"]
        raise OSError("the disk is gone")

    found = pools.ordered(deadly.doubled, source(), 1, buried)
    assert [next(found)[1], next(found)[1]] == [["aa"], ["bb"]]
    with pytest.raises(OSError, match="the disk is gone"):
        next(found)


@pytest.mark.parametrize("workers", [None, 1])
def test_what_the_work_raises_is_raised(workers):
    with pytest.raises(ValueError, match="refused"):
        list(pools.ordered(deadly.doubled, [["refuse"]], workers, buried))


def test_processes_that_cannot_start_are_told_with_the_remedy(monkeypatch):
    monkeypatch.setattr(pools, "_begin", deadly.end)
    with pytest.raises(WorkerError, match="if __name__ == '__main__'"):
        list(pools.ordered(deadly.doubled, [["a"]] * 9, 1, buried))


def test_a_chunk_that_kills_without_a_single_culprit_is_told():
    with pytest.raises(WorkerError, match="no single document is to blame"):
        list(pools.ordered(deadly.die_of_two, [["a", "b"]], 1, buried))


@pytest.mark.parametrize("workers", [0, -1, True, 1.5, "2"])
def test_a_number_of_workers_is_a_number(workers):
    with pytest.raises(OptionError, match="workers must be a whole number"):
        pools.checked_workers(workers)


ENDLESS = """
import itertools, govreport
if __name__ == "__main__":
    for report in govreport.parse_many(itertools.repeat("到2027年，新建公园12个。"), 2, chunk=10):
        print("going", flush=True)
"""


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="looks into /proc")
def test_workers_do_not_outlive_a_parent_that_is_killed(tmp_path):
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS, encoding="utf-8")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE) as parent:
        assert parent.stdout.readline() == b"going\n"
        with open(f"/proc/{parent.pid}/task/{parent.pid}/children", encoding="ascii") as listed:
            children = listed.read().split()
        assert len(children) >= 2
        parent.send_signal(signal.SIGKILL)
    for _ in range(200):
        if not any(os.path.exists(f"/proc/{child}/cmdline") and running(child) for child in children):
            return
        time.sleep(0.1)
    pytest.fail("workers outlived their parent")


def running(process):
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as told:
            return told.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
