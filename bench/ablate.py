"""Which conditions of the rules earn their place: each is switched off in turn, and annotated documents are scored again.

usage: python bench/ablate.py GOLD[:DOCS] ... [--layers goals] [--part 1/2] [--show 40]

`conditions.py` says what a condition is. GOLD is a folder as the scorer of the gold reads it, DOCS that of its documents (by default
../shared/corpus).
Only documents in which a condition ever makes a difference are read again, so that thousands are tried in half an hour. Printed are
those without which more is right than with them, and how many change nothing: the first do harm, or the annotators disagree; the
second may guard against input that no annotated text has (bench/idle.py tells which of them no test needs either).
"""

import argparse
import collections
import datetime
import functools
import importlib.util
import json
import os
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conditions import Conditions, read_all, watch, without

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
ENOUGH = -6.0  # a condition without which so much more is wrong is tried no further
MEASURES = ("fact_strict", "goal_strict", "milestone_strict", "unquantified_strict")


def scorer() -> types.ModuleType:
    """The scorer of the gold, which remembers how it folds an indicator."""
    path = Path(os.environ.get("GOVREPORT_GOLD", SHARED / "gold")) / "score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.fold, module.unit = functools.cache(module.fold), functools.cache(module.unit)
    return module


def documents(folders: list[str]) -> list[tuple[str, datetime.date | None, list[tuple[str, dict[str, Any]]]]]:
    """Each document once, with the day it appeared and its windows."""
    windows: dict[tuple[Path, str | None], list[tuple[str, dict[str, Any]]]] = collections.defaultdict(list)
    for folder in folders:
        gold, _, docs = folder.partition(":")
        for path in sorted(Path(gold).glob("*.json")):
            one = json.loads(path.read_text(encoding="utf-8"))
            told = f"{path.parent.name}/{path.stem}"
            windows[Path(docs or SHARED / "corpus") / one["doc"], one["published"]].append((told, one))
    read = (
        (path.read_bytes().decode(), day and datetime.date.fromisoformat(day), w) for (path, day), w in windows.items()
    )
    return sorted(read, key=lambda one: len(one[0]))


class Scores:
    """The documents, what is right in them, and which of them each condition makes a difference to."""

    def __init__(self, folders: list[str]) -> None:
        import govreport

        self.parse, self.score, self.documents = govreport.parse, scorer(), documents(folders)
        self.base, self.reached = read_all(self.documents, self.right)

    def right(self, document: Any) -> dict[str, float]:
        """What is right in each window, less half of what is wrong."""
        raw, published, windows = document
        records, found = list(self.parse(raw, published=published).records()), {}
        for told, gold in windows:
            tally = self.score.Tally()
            known = [self.score.from_gold(one) for one in gold["records"]]
            self.score.score(known, records, gold["window"], tally, [], told, gold.get("headline", False))
            found[told] = sum(tally[m, "tp"] - 0.5 * (tally[m, "fp"] + tally[m, "fn"]) for m in MEASURES)
        return found

    def without(self, k: int) -> tuple[float, list[str]]:
        """How much more is right without a condition, and the windows that gain or lose by it."""
        net, moved = 0.0, []
        for i in self.reached[k]:
            try:
                with without(k):
                    now = self.right(self.documents[i])
            except Exception:  # the condition keeps an error away
                net += ENOUGH
                break
            for told, was in self.base[i].items():
                net += now[told] - was
                moved += [f"{'+' if now[told] > was else '-'}{told}"] if now[told] != was else []
            if net <= ENOUGH:
                break
        return net, moved


def tried(scores: Scores, part: int, parts: int) -> Iterator[tuple[float, list[str], int]]:
    for k in range(part - 1, len(Conditions.found), parts):
        yield *scores.without(k), k


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("gold", nargs="+", metavar="GOLD[:DOCS]")
    options.add_argument("--layers", nargs="+", default=["goals"])
    options.add_argument("--part", default="1/1", help="the share of the conditions to try, for several processes")
    options.add_argument("--show", type=int, default=40)
    given = options.parse_args()
    watch(given.layers)
    scores = Scores(given.gold)
    part, parts = map(int, given.part.split("/"))
    results = sorted(tried(scores, part, parts), key=lambda one: one[0], reverse=True)
    idle = sum(not moved and not net for net, moved, _ in results)
    print(f"{len(results)} conditions on {len(scores.documents)} documents; {idle} change nothing that is scored")
    for net, moved, k in results[: given.show]:
        if net > 0:
            module, line, words, _ = Conditions.found[k]
            print(f"{net:+.1f} {module}:{line} {words[:100]}  {' '.join(moved[:8])}")


if __name__ == "__main__":
    main()
