"""Where the time of one `parse(raw).records()` goes, stage by stage, in bare scans of the same text; run by `run.py`.

The stages are timed inside one whole run, not each alone: alone, with warm caches, they take a fifth less. A stage is what
a function of the library does that the parser calls; what it calls in between counts for the parser.
"""

import statistics
import time
from collections.abc import Callable

import govreport
import govreport.parser as library
from govreport.document import metadata
from govreport.goals.rows import Writer
from govreport.mentions import cues, scanner, times

__all__ = ["STAGES", "stages"]

# Stage -> the functions that do it: where the parser finds them, and under which name.
STAGES: dict[str, tuple[tuple[object, str], ...]] = {
    "cleaning": ((library, "clean"),),
    "folding": ((library, "for_rules"),),
    "dialect, metadata, layout, parts": (
        (library, "dialect_of"), (metadata, "read"), (library, "looks_back"), (library, "blocks"), (library, "passages"),
    ),
    "scan for times": ((times, "scan"),),
    "scan for quantities": ((scanner, "scan"), (library, "outside")),
    "scan for cues": ((cues, "scan"),),
    "quotation marks, the reversed text": ((library, "View"),),
    "sentences and numbers: predicate, subject, object, status, deadline; goals without a number": ((library, "walk"),),
    "rows with raw places": ((library, "Writer"),),
    "diagnostics, report": (),
}  # fmt: skip


class _Clock:
    """Adds up the time that wrapped functions take."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def wrapped(self, stage: str, function: Callable[..., object]) -> Callable[..., object]:
        def timed(*given: object, **named: object) -> object:
            began = time.thread_time()
            try:
                return function(*given, **named)
            finally:
                self.spent[stage] = self.spent.get(stage, 0.0) + time.thread_time() - began

        return timed


def stages(text: str, bare: float, rounds: int) -> dict[str, float]:
    """For each stage its median share of `rounds` runs, in scans that take `bare` seconds; the last two are the rest."""
    clock = _Clock()
    kept = [(home, name, getattr(home, name)) for places in STAGES.values() for home, name in places]
    found: dict[str, list[float]] = {stage: [] for stage in (*STAGES, "`records()`")}
    try:
        for stage, places in STAGES.items():
            for home, name in places:
                setattr(
                    home,
                    name,
                    clock.wrapped(stage, _writing(clock, stage) if name == "Writer" else getattr(home, name)),
                )
        for _ in range(rounds):
            clock.spent = {}
            began = time.thread_time()
            report = govreport.parse(text)
            parsed = time.thread_time()
            report.records()
            ended = time.thread_time()
            for stage in STAGES:
                found[stage].append(clock.spent.get(stage, 0.0) / bare)
            found["diagnostics, report"][-1] = (parsed - began - sum(clock.spent.values())) / bare
            found["`records()`"].append((ended - parsed) / bare)
    finally:
        for home, name, function in kept:
            setattr(home, name, function)
    return {stage: statistics.median(shares) for stage, shares in found.items()}


def _writing(clock: _Clock, stage: str) -> Callable[..., object]:
    """A writer whose work counts for its stage, not only its being made."""

    class Timed:
        def __init__(self, *given: object) -> None:
            writer = Writer(*given)  # type: ignore[arg-type]
            self.write = clock.wrapped(stage, writer.write)
            self.rejections = clock.wrapped(stage, writer.rejections)

    return Timed
