"""Chunks of work handed to processes: in order, a bounded number at a time, and none lost with a process that dies."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Generic, TypeVar

from govreport.errors import OptionError, WorkerError

__all__ = ["checked_workers", "ordered"]

Item = TypeVar("Item")
Made = TypeVar("Made")

_AHEAD = 3  # chunks in flight for each worker: one in hand, one waiting, one being fetched
_LOOK = 2.0  # seconds between a worker's looks whether its parent still lives


def checked_workers(workers: object) -> int | None:
    """A number of processes, or None for none; raises `OptionError` for anything else."""
    if workers is None or (isinstance(workers, int) and not isinstance(workers, bool) and workers > 0):
        return workers
    raise OptionError(f"workers must be a whole number from 1, or None for this process alone, not {workers!r}")


def ordered(
    work: Callable[[list[Item]], Made],
    chunks: Iterable[list[Item]],
    workers: int | None,
    dead: Callable[[Item], Item],
) -> Generator[tuple[list[Item], Made], None, None]:
    """Each chunk with what `work` makes of it, in order; with `workers`, made in that many processes.

    At most three chunks for each worker are taken from `chunks` before their turn. Where a process dies, the chunks
    that were lost with it are tried again apart, and an item whose own process dies is replaced by `dead(item)` before
    its chunk is worked on once more. Raises `WorkerError` where processes cannot be started at all. `work` and what it
    takes and gives travel between processes; an exception that it raises is raised here.
    """
    if workers is None:
        for chunk in chunks:
            yield chunk, work(chunk)
        return
    flight = _Flight(work, workers)
    source, trouble = iter(chunks), None
    try:
        while True:
            while trouble is None and flight.has_room:
                try:
                    flight.send(next(source))
                except StopIteration:
                    break
                except Exception as error:  # told in its place: behind what came before it
                    trouble = error
            if not flight:
                break
            yield flight.land(dead)
    finally:
        flight.end()
    if trouble is not None:
        raise trouble


class _Flight(Generic[Item, Made]):
    """The chunks that are being worked on, and the processes that do it."""

    def __init__(self, work: Callable[[list[Item]], Made], workers: int) -> None:
        self.work, self.workers = work, workers
        self.pool, self.given_up = _pool(workers)
        self.sent: deque[tuple[list[Item], Future[Made] | None]] = deque()

    def __bool__(self) -> bool:
        return bool(self.sent)

    @property
    def has_room(self) -> bool:
        return len(self.sent) < _AHEAD * self.workers

    def send(self, chunk: list[Item]) -> None:
        self.sent.append((chunk, self._submitted(chunk)))

    def _submitted(self, chunk: list[Item]) -> "Future[Made] | None":
        try:
            return self.pool.submit(self.work, chunk)
        except BrokenProcessPool:
            return None

    def land(self, dead: Callable[[Item], Item]) -> tuple[list[Item], Made]:
        """The first chunk that was sent, with what was made of it."""
        chunk, future = self.sent.popleft()
        try:
            if future is not None:
                return chunk, future.result()
        except BrokenProcessPool:
            pass
        self.end()
        landed = _apart(self.work, chunk, dead)
        self.pool, self.given_up = _pool(self.workers)
        self.sent = deque((one, made if _is_made(made) else self._submitted(one)) for one, made in self.sent)
        return landed

    def end(self) -> None:
        """Wait for what is in hand and let the processes go; a second ^C does not wait, and leaves none behind."""
        try:
            self.pool.shutdown(cancel_futures=True)
        except BaseException:
            self.given_up.value = 1  # else they wait for work for ever, and this process for them
            raise


def _is_made(future: "Future[Made] | None") -> bool:
    """Whether a result is there that did not go down with the pool."""
    if future is None or not future.done() or future.cancelled():
        return False
    return not isinstance(future.exception(), BrokenProcessPool)


def _apart(
    work: Callable[[list[Item]], Made], chunk: list[Item], dead: Callable[[Item], Item]
) -> tuple[list[Item], Made]:
    """A chunk that was lost, worked on again with nothing beside it: what kills its process is found and left out."""
    with _Expendable(work) as process:
        try:
            return chunk, process.run(chunk)
        except BrokenProcessPool:
            pass
        try:
            process.run([])
        except BrokenProcessPool:
            raise WorkerError(
                "the worker processes end as soon as they start: put the call below `if __name__ == '__main__':` of a "
                "script that is a file, since each worker loads it anew, or leave out workers="
            ) from None
        chunk = [item if process.survives(item) else dead(item) for item in chunk]
        try:
            return chunk, process.run(chunk)
        except BrokenProcessPool:
            raise WorkerError(
                "a worker process keeps dying and no single document is to blame; give it smaller chunks or more memory"
            ) from None


class _Expendable(Generic[Item, Made]):
    """One process, replaced whenever it has died."""

    def __init__(self, work: Callable[[list[Item]], Made]) -> None:
        self.work = work
        self.pool, _ = _pool(1)

    def __enter__(self) -> "_Expendable[Item, Made]":
        return self

    def __exit__(self, *told: object) -> None:
        self.pool.shutdown(cancel_futures=True)

    def run(self, chunk: list[Item]) -> Made:
        """What is made of the chunk; raises `BrokenProcessPool` where the process died of it."""
        try:
            return self.pool.submit(self.work, chunk).result()
        except BrokenProcessPool:
            self.pool.shutdown(cancel_futures=True)
            self.pool, _ = _pool(1)
            raise

    def survives(self, item: Item) -> bool:
        try:
            self.run([item])
        except BrokenProcessPool:
            return False
        return True


def _pool(workers: int) -> tuple[ProcessPoolExecutor, Any]:
    """Processes that wait for work, and what tells them that nobody waits for it any more.

    A bare byte of shared memory: an event has a lock, which a process that is killed may never give back.
    """
    # Started anew, never forked: a copy of a process whose Arrow or Polars threads hold a lock may wait for ever.
    context = multiprocessing.get_context("spawn")
    given_up = context.RawValue("b", 0)
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(os.getpid(), given_up))
    return pool, given_up


def _begin(parent: int, given_up: Any) -> None:  # pragma: no cover - runs in the worker
    """Leave ^C to the parent, and do not outlive it: a worker that waits for work is not told that it was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "setitimer"):

        def look(number: int, frame: object) -> None:
            if os.getppid() != parent or given_up.value:
                os._exit(1)

        signal.signal(signal.SIGALRM, look)
        signal.setitimer(signal.ITIMER_REAL, _LOOK, _LOOK)
