"""Drops each row of the lexicons, one at a time, and sees whether its tests notice. Run by hand: it takes a while.

usage: python tests/drops.py [LEXICON ...]        (by default those of numbers, quantities and times)

The library is made to read the lexicon without the row, while the tests still see it: its example must then go wrong. A
row that nothing notices is printed; the exit status tells whether there were any. `--patterns` drops the patterns of
numbers, quantities and times instead: each is replaced by one that matches nothing, and a row of the tables of cases
must go wrong. `--since REVISION` drops only rows that the revision does not have, of all lexicons that have such rows.
"""

import argparse
import functools
import importlib.util
import inspect
import re
import subprocess
import sys
import types
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

import pytest  # noqa: E402

import govreport.cli  # noqa: E402, F401  (loads every layer)
from govreport import lexicon  # noqa: E402

LAYER = (
    "numerals", "units", "unit_traps", "counted_nouns", "comparators", "comparator_traps", "times", "events", "dialects", "cues", "predicates", "blockers",
    "idioms",
)  # fmt: skip
# Where the rows of each lexicon are tested; a test belongs to a lexicon if its code names it.
MODULES = (
    "lexicon/test_lexicon_examples.py", "lexicon/test_lexicon_roles.py", "mentions/test_numbers.py",
    "mentions/test_times.py", "mentions/test_quantities.py", "document/test_metadata.py", "text/test_text_folding.py", "text/test_text_fixers.py",
)  # fmt: skip
TABLES = ("mentions/test_numeral_cases.py", "mentions/test_quantity_cases.py", "mentions/test_time_cases.py")
# Only their rows change what is folded or which site chrome is known: making these tables again takes long.
FOLDING = {"variants", "boilerplate"}

Row = Any
Test = Callable[[Row], object]
_all_rows = lexicon.rows


def load(name: str) -> types.ModuleType:
    spec = importlib.util.spec_from_file_location(Path(name).stem, HERE / name)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class _OneRow:
    """Stands for the module `lexicon` in a test module: its lexicon has the dropped row alone."""

    def __init__(self, name: str) -> None:
        self.name, self.row = name, None

    def rows(self, name: str) -> tuple[Row, ...]:
        return (self.row,) if name == self.name else _all_rows(name)

    def __getattr__(self, name: str) -> object:
        return getattr(lexicon, name)


def tests_of(name: str, module: types.ModuleType) -> Iterator[Test]:
    """The tests of a module that look at rows of a lexicon, each as a function of one row."""
    one = _OneRow(name)
    module.lexicon = one  # type: ignore[attr-defined]
    if hasattr(module, "check") and "EXCEPTIONS" in vars(module):
        module.check = _shown(one)  # type: ignore[attr-defined]
    for label, test in vars(module).items():
        if not label.startswith("test_") or f'"{name}"' not in inspect.getsource(test):
            continue
        asked = list(inspect.signature(test).parameters)
        if asked == ["row"]:
            yield test
        elif asked in ([], ["name"]):
            yield functools.partial(_alone, test, one, [name] * len(asked))


def _shown(one: _OneRow) -> Callable[..., None]:
    """What stands for `check` of the tests of examples: the row shows what it is for, excused or not."""

    def check(name: str, shows: Test, rows: object = None, test: str = "") -> None:
        if name == one.name and (rows is None or one.row in list(rows)):  # type: ignore[call-overload]
            assert shows(one.row)

    return check


def _alone(test: Callable[..., object], one: _OneRow, arguments: list[str], row: Row) -> object:
    one.row = row
    return test(*arguments)


def fails(test: Test, row: Row) -> bool:
    """Whether a test goes wrong for a row, in whatever way."""
    try:
        test(row)
    except (Exception, pytest.fail.Exception):
        return True
    return False


def forget(module: types.ModuleType) -> None:
    """Empty the caches of a module."""
    for value in vars(module).values():
        if not isinstance(value, type) and hasattr(value, "cache_clear"):
            value.cache_clear()


def clear(folding: bool) -> None:
    """Forget what the library made from the lexicons; `folding` also the tables that fold and clean."""
    for name, module in list(sys.modules.items()):
        if name.startswith("govreport") and (folding or name not in ("govreport.text.folding", "govreport.lexicon")):
            forget(module)


def sentences() -> types.ModuleType:
    """The table of sentences, made like those of the layer."""
    module = load("test_sentences.py")
    module.RIGHT = [{"text": text, "expected": expected} for text, expected, _ in module.RIGHT]
    module.check = lambda row: module.test_sentence(row["text"], row["expected"])  # type: ignore[attr-defined]
    return module


def tables() -> list[tuple[types.ModuleType, Row]]:
    """The rows of the tables of cases that are right with the whole lexicon: one that is not would notice anything."""
    rows = [(module, row) for module in [*map(load, TABLES), sentences()] for row in module.RIGHT]
    return [(module, row) for module, row in rows if not fails(module.check, row)]


def noticed(cases: list[tuple[types.ModuleType, Row]], first: str = "") -> bool:
    """Whether a row of the tables of cases goes wrong; those with the word in them are tried first."""
    ordered = sorted(cases, key=lambda case: first not in case[1]["text"]) if first else cases
    return any(fails(module.check, row) for module, row in ordered)


def new_rows(name: str, revision: str) -> list[Row]:
    """The rows of a lexicon whose lines a revision of the repository does not have."""
    path = f"src/govreport/lexicon/data/{name}.tsv"
    told = subprocess.run(
        ["git", "show", f"{revision}:{path}"], cwd=HERE.parent, capture_output=True, text=True, check=False
    )
    before = {line.rstrip("\t") for line in told.stdout.splitlines()}
    return [row for row in _all_rows(name) if "\t".join(row.values()).rstrip("\t") not in before]


def drop_rows(name: str, cases: list[tuple[types.ModuleType, Row]], rows: Sequence[Row]) -> list[str]:
    """Those of some rows of a lexicon that nothing misses."""
    modules = [load(path) for path in MODULES]
    tests = [test for module in modules for test in tests_of(name, module)]
    missed = []
    for row in rows:
        left = tuple(other for other in _all_rows(name) if other is not row)
        lexicon.rows = lambda asked, left=left: left if asked == name else _all_rows(asked)  # type: ignore[assignment]
        clear(name in FOLDING)
        for module in modules:
            forget(module)
        if not any(fails(test, row) for test in tests) and not noticed(cases, row["surface"]):
            missed.append(" ".join([row["surface"], *(row[c] for c in ("kind", "role", "side") if row.get(c))]))
    lexicon.rows = _all_rows
    clear(name in FOLDING)
    return missed


def patterns() -> Iterator[tuple[str, Callable[[], object], Callable[[object], None]]]:
    """Each pattern of the layer: its name, how to get it, how to put another in its place."""
    from govreport.mentions import grammar
    from govreport.mentions.times import patterns as shapes

    made = grammar.quantity_patterns()
    for key in made:
        yield f"quantity {key}", functools.partial(made.__getitem__, key), functools.partial(made.__setitem__, key)
    compiled = shapes.compiled()
    for key in compiled._fields:
        yield f"time {key}", functools.partial(getattr, compiled, key), functools.partial(_set_time, key)


def _set_time(key: str, pattern: object) -> None:
    from govreport.mentions.times import patterns as shapes

    changed = shapes.compiled()._replace(**{key: pattern})
    for name, module in list(sys.modules.items()):
        if name.startswith("govreport.mentions.time") and hasattr(module, "compiled"):
            module.compiled = lambda: changed  # type: ignore[attr-defined]


def drop_patterns(cases: list[tuple[types.ModuleType, Row]]) -> list[str]:
    missed = []
    marked = load("mentions/test_times.py")  # its sentences mark what dates nothing too: 三年行动
    lines = (marked.SENTENCES + marked.APART).strip().splitlines()
    for name, get, put in list(patterns()):
        kept = get()
        put(re.compile("(?!)"))
        if not noticed(cases) and not any(
            fails(marked.test_mentions_are_where_the_sentence_marks_them, x) for x in lines
        ):
            missed.append(name)
        put(kept)
    return missed


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("lexicons", nargs="*", metavar="LEXICON", default=LAYER)
    options.add_argument("--patterns", action="store_true")
    options.add_argument("--since", metavar="REVISION")
    given = options.parse_args()
    cases = tables()
    missed = 0
    if given.patterns:
        names = drop_patterns(cases)
        print(f"patterns: {len(names)} missed by nothing", *names, sep="\n  ")
        return bool(names)
    every = sorted(path.stem for path in (HERE.parent / "src/govreport/lexicon/data").glob("*.tsv"))
    for name in every if given.since else given.lexicons:
        rows = new_rows(name, given.since) if given.since else _all_rows(name)
        if not rows:
            continue
        names = drop_rows(name, cases, rows)
        print(f"{name}: {len(names)} of {len(rows)} rows missed by nothing", *names, sep="\n  ", flush=True)
        missed += len(names)
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
