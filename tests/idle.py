"""Switches off each condition of the rules, one at a time, and sees whether any record changes. Run by hand: it takes a while.

usage: python tests/idle.py [MODULE ...]        (by default the modules of the rules: goals, document, mentions, timeline)

A condition is a test of an `if`, an operand of `and` or `or`, a filter of a comprehension. With it gone, the texts of the tests are
read, with a date and without, then the documents of the corpus (`GOVREPORT_CORPUS`, default ../shared/corpus). One that changes nothing is printed: either
no test shows what it is for, or the rule no longer earns its place.
"""

import argparse
import ast
import copy
import datetime
import importlib
import inspect
import os
import re
import sys
import types
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src"))

from govreport.parser import parse  # noqa: E402

LAYERS = ("document", "goals", "mentions", "timeline")
PUBLISHED = datetime.date(2026, 1, 20)
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2}")
_ENOUGH = 4

Texts = list[tuple[str, datetime.date | None]]


def conditions(function: ast.AST) -> Iterator[tuple[int, str, ast.AST]]:
    """Each condition of a function: its line, its words, and the function without it."""
    for k, node in enumerate(ast.walk(function)):
        for part in range(_parts(node)):
            changed = copy.deepcopy(function)
            where = next(other for n, other in enumerate(ast.walk(changed)) if n == k)
            words = _without(where, part)
            yield words.lineno, ast.unparse(words), changed


def _parts(node: ast.AST) -> int:
    if isinstance(node, ast.BoolOp):
        return len(node.values)
    if isinstance(node, ast.comprehension):
        return len(node.ifs)
    return int(isinstance(node, ast.If | ast.IfExp | ast.While))


def _without(node: ast.AST, part: int) -> ast.expr:
    """Take a condition away; gives its words."""
    if isinstance(node, ast.BoolOp):
        gone = node.values[part]
        node.values[part] = ast.copy_location(ast.Constant(isinstance(node.op, ast.And)), gone)
        return gone
    if isinstance(node, ast.comprehension):
        return node.ifs.pop(part)
    assert isinstance(node, ast.If | ast.IfExp | ast.While)
    gone, node.test = node.test, ast.copy_location(ast.Constant(False), node.test)
    return gone


def functions(module: types.ModuleType) -> Iterator[tuple[ast.FunctionDef, types.FunctionType]]:
    """The functions and methods of a module, as source and as what runs."""
    for node in ast.parse(inspect.getsource(module)).body:
        if isinstance(node, ast.FunctionDef):
            yield node, inspect.unwrap(getattr(module, node.name))
        elif isinstance(node, ast.ClassDef):
            for inner in node.body:
                held = vars(getattr(module, node.name)).get(inner.name) if isinstance(inner, ast.FunctionDef) else None
                if isinstance(held, property | staticmethod | classmethod):
                    held = held.fget if isinstance(held, property) else held.__func__
                if isinstance(inner, ast.FunctionDef) and isinstance(held, types.FunctionType):
                    yield inner, held


def compiled(function: types.FunctionType, changed: ast.FunctionDef) -> types.CodeType:
    changed.decorator_list = []
    module = ast.fix_missing_locations(ast.Module([changed], []))
    space: dict[str, types.FunctionType] = {}
    exec(compile(module, "idle", "exec"), function.__globals__, space)
    return space[changed.name].__code__


def texts_of_tests() -> Texts:
    """What the tests give to the parser: the tables of cases, and every string with Chinese in it."""
    found: dict[str, None] = {}
    for path in sorted((HERE / "cases").glob("*.tsv"), key=lambda path: (path.stem != "sentences", path)):
        found |= dict.fromkeys(line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()[1:])
    for path in sorted(HERE.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _CHINESE.search(node.value):
                found[node.value] = None
    return [(text, published) for published in (PUBLISHED, None) for text in found if len(text) >= _ENOUGH]


def documents() -> Texts:
    """The documents of the corpus."""
    corpus = Path(os.environ.get("GOVREPORT_CORPUS", HERE.parent.parent / "shared" / "corpus"))
    return [(path.read_bytes().decode(errors="replace"), None) for path in sorted(corpus.rglob("*.txt"))]


def told(text: str, published: datetime.date | None) -> int:
    """What is told of a text, as one number."""
    report = parse(text, published)
    return hash((repr(report.rows), repr(report.rejections)))


def changes(texts: Texts, before: list[int]) -> bool:
    try:
        return any(told(*text) != known for text, known in zip(texts, before, strict=True))
    except Exception:
        return True


def noticed(function: types.FunctionType, code: types.CodeType, texts: Texts, before: list[int]) -> bool:
    """Whether any record changes, asked in a process of its own."""
    child = os.fork()
    if child == 0:
        function.__code__ = code
        os._exit(int(changes(texts, before)))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def modules(names: list[str]) -> Iterator[types.ModuleType]:
    source = HERE.parent / "src" / "govreport"
    for layer in LAYERS:
        for path in sorted((source / layer).glob("*.py")):
            if path.stem != "__init__" and (not names or path.stem in names):
                yield importlib.import_module(f"govreport.{layer}.{path.stem}")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("modules", nargs="*", metavar="MODULE")
    texts = texts_of_tests() + documents()
    before = [told(*text) for text in texts]
    asked = idle = 0
    for module in modules(options.parse_args().modules):
        for source, function in functions(module):
            for line, words, changed in conditions(source):
                assert isinstance(changed, ast.FunctionDef)
                asked += 1
                if not noticed(function, compiled(function, changed), texts, before):
                    idle += 1
                    print(f"{module.__name__}:{line} {source.name}: {words}", flush=True)
    print(f"{idle} of {asked} conditions change nothing")
    return bool(idle)


if __name__ == "__main__":
    sys.exit(main())
