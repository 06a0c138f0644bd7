"""Which conditions of the rules earn their place: each is switched off in turn, and annotated documents are scored again.

usage: python bench/ablate.py GOLD[:DOCS] ... [--layers goals] [--part 1/2] [--show 40]

A condition is the test of an `if` (a statement or a choice between values), an operand of `and` or `or`, or a filter of a comprehension. Switched off, it lets pass what it
would have stopped. GOLD is a folder as the scorer of the gold reads it, DOCS that of its documents (by default ../shared/corpus).
Only documents in which a condition ever makes a difference are read again, so that thousands are tried in half an hour. Printed are
those without which more is right than with them, and how many change nothing: the first do harm, or the annotators disagree; the
second may guard against input that no annotated text has (tests/idle.py tells which of them no test needs either).
"""

import argparse
import ast
import collections
import datetime
import functools
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import signal
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
SLOW = 10  # seconds after which a document without a condition is given up
ENOUGH = -6.0  # a condition without which so much more is wrong is tried no further
MEASURES = ("fact_strict", "goal_strict", "milestone_strict", "unquantified_strict")


class Conditions(ast.NodeTransformer):
    """Wraps every condition of a module, and keeps where it stands and what it says."""

    found: ClassVar[list[tuple[str, int, str, bool]]] = []  # module, line, words, what it is when it is switched off
    active = -1
    differs: set[int] | None = None  # the conditions that made a difference since this was emptied

    def __init__(self, name: str) -> None:
        self.name = name

    @classmethod
    def ask(cls, k: int, value: Any) -> Any:
        off = cls.found[k][3]
        if k == cls.active:
            return off
        if cls.differs is not None and bool(value) is not off:
            cls.differs.add(k)
        return value

    def wrap(self, node: ast.expr, words: str, off: bool) -> ast.expr:
        self.found.append((self.name, node.lineno, words, off))
        call = ast.Call(ast.Name("_ask", ast.Load()), [ast.Constant(len(self.found) - 1), node], [])
        return ast.copy_location(call, node)

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        off = isinstance(node.op, ast.And)
        words = [f"{'and' if off else 'or'} {ast.unparse(value)}" for value in node.values]
        self.generic_visit(node)
        node.values = [self.wrap(value, said, off) for value, said in zip(node.values, words, strict=True)]
        return node

    def visit_If(self, node: ast.If | ast.IfExp) -> ast.AST:
        words = f"if {ast.unparse(node.test)}"
        self.generic_visit(node)
        node.test = self.wrap(node.test, words, off=False)
        return node

    visit_IfExp = visit_If

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        words = [f"for … if {ast.unparse(one)}" for one in node.ifs]
        self.generic_visit(node)
        node.ifs = [self.wrap(one, said, off=True) for one, said in zip(node.ifs, words, strict=True)]
        return node


class Loader(importlib.machinery.SourceFileLoader):
    def get_code(self, fullname: str) -> types.CodeType:
        tree = Conditions(fullname.partition(".")[2]).visit(ast.parse(Path(self.path).read_text(encoding="utf-8")))
        return compile(ast.fix_missing_locations(tree), self.path, "exec")

    def exec_module(self, module: types.ModuleType) -> None:
        module.__dict__["_ask"] = Conditions.ask
        super().exec_module(module)


class Finder(importlib.abc.MetaPathFinder):
    def __init__(self, layers: list[str]) -> None:
        self.prefixes = tuple(f"govreport.{layer}" for layer in layers)

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is None or not spec.origin or not fullname.startswith(self.prefixes):
            return None
        spec.loader = Loader(fullname, spec.origin)
        return spec


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
        self.right(self.documents[0])  # what is loaded with the first text has conditions too
        self.reached: dict[int, list[int]] = collections.defaultdict(list)
        self.base = []
        for i, document in enumerate(self.documents):
            Conditions.differs = set()
            self.base.append(self.right(document))
            for k in Conditions.differs:
                self.reached[k].append(i)
        Conditions.differs = None

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
        Conditions.active = k
        for i in self.reached[k]:
            signal.setitimer(signal.ITIMER_REAL, SLOW)
            try:
                now = self.right(self.documents[i])
            except Exception:  # the condition keeps an error away
                net += ENOUGH
                break
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            for told, was in self.base[i].items():
                net += now[told] - was
                moved += [f"{'+' if now[told] > was else '-'}{told}"] if now[told] != was else []
            if net <= ENOUGH:
                break
        Conditions.active = -1
        return net, moved


def give_up(*_: object) -> None:
    raise TimeoutError


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
    sys.path.insert(0, str(HERE.parent / "src"))
    sys.meta_path.insert(0, Finder(given.layers))
    signal.signal(signal.SIGALRM, give_up)
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
