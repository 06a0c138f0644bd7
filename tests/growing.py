"""How the cost of a text grows with its length; tests assert ratios, never times."""

import gc
import time
from collections.abc import Callable

MOST = 3.0
"""Cost per character of sixteen times a text over that of the text: about 1 where it is linear, 16 where it is not."""

_TIMES = 16
_LEAST = 0.002  # seconds that the small text is worked on, so that the clock can tell


def cost(work: Callable[[str], object], text: str, runs: int = 3, repeats: int = 1) -> float:
    """The least time of a few runs, in this thread alone.

    The garbage collector waits, as in timeit: it walks what all the tests before have left, which is not the work's cost.
    """
    least = float("inf")
    collecting = gc.isenabled()
    gc.disable()
    try:
        for _ in range(runs):
            start = time.thread_time()
            for _ in range(repeats):
                work(text)
            least = min(least, (time.thread_time() - start) / repeats)
    finally:
        if collecting:
            gc.enable()
    return least


def growth(work: Callable[[str], object], small: str) -> float:
    """The ratio for a text; measured again where it looks bad, for the load of the machine."""
    repeats = max(1, int(_LEAST / max(cost(work, small, 1), 1e-7)))
    found = float("inf")
    for runs in (1, 2):
        found = min(found, cost(work, small * _TIMES, runs) / _TIMES / cost(work, small, 3, repeats))
        if found < MOST / 2:
            break
    return found
