"""Modules whose conditions can be switched off one at a time, for `ablate.py` and `idle.py`.

A condition is the test of an `if` (a statement or a choice between values), an operand of `and` or `or`, or a filter of a
comprehension. Switched off, it lets pass what it would have stopped. `watch` must come before the first import of what it watches.
"""

import ast
import collections
import functools
import importlib.abc
import importlib.machinery
import signal
import sys
import types
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar, TypeVar

LAYERS = ("document", "goals", "mentions", "timeline")
SLOW = 10  # seconds after which a text without a condition is given up

Text, Told = TypeVar("Text"), TypeVar("Told")


class Conditions(ast.NodeTransformer):
    """Wraps every condition of a module, and keeps where it stands and what it says."""

    found: ClassVar[list[tuple[str, int, str, bool]]] = []  # module, line, words, what it is when it is switched off
    active = -1
    differs: set[int] | None = None  # the conditions that made a difference since this was emptied
    names: ClassVar[list[str]] = []  # the modules that are watched

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

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """What is read once and kept (a pattern made from a lexicon) is not asked again when it is switched off."""
        kept = any(ast.unparse(decorator) in ("functools.cache", "cache") for decorator in node.decorator_list)
        return node if kept else self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        off = isinstance(node.op, ast.And)
        words = [f"{'and' if off else 'or'} {ast.unparse(value)}" for value in node.values]
        self.generic_visit(node)
        node.values = [
            value if isinstance(value, ast.Constant) else self.wrap(value, said, off)
            for value, said in zip(node.values, words, strict=True)
        ]
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
        Conditions.names.append(module.__name__)


class Finder(importlib.abc.MetaPathFinder):
    def __init__(self, prefixes: tuple[str, ...]) -> None:
        self.prefixes = prefixes

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> importlib.machinery.ModuleSpec | None:
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        if spec is None or not spec.origin or not fullname.startswith(self.prefixes):
            return None
        spec.loader = Loader(fullname, spec.origin)
        return spec


def watch(names: Iterable[str]) -> None:
    """Watch layers (goals) or folders or modules (goals.phrases) of the library."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))
    sys.meta_path.insert(0, Finder(tuple(f"govreport.{name}" for name in names)))


def read_all(texts: list[Text], read: Callable[[Text], Told]) -> tuple[list[Told], dict[int, list[int]]]:
    """What is read of each text, and for each condition the texts in which it makes a difference, by their number.

    The last text is read twice: what is loaded with the first one has conditions too.
    """
    read(texts[-1])
    told, reached = [], collections.defaultdict(list)
    for i, text in enumerate(texts):
        forget()
        Conditions.differs = set()
        told.append(read(text))
        for k in Conditions.differs:
            reached[k].append(i)
    Conditions.differs = None
    return told, reached


@contextmanager
def without(k: int) -> Iterator[None]:
    """Reads what stands in the block without a condition, which may take so long that it is given up."""
    forget()
    Conditions.active = k
    signal.signal(signal.SIGALRM, _give_up)
    signal.setitimer(signal.ITIMER_REAL, SLOW)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        Conditions.active = -1
        forget()


def _give_up(*_: object) -> None:
    raise TimeoutError


def forget() -> None:
    """Forget what was read of pieces of text: it may have been read with other conditions."""
    for name in Conditions.names:
        for held in vars(sys.modules[name]).values():
            if isinstance(held, functools._lru_cache_wrapper) and held.cache_parameters()["maxsize"] is not None:
                held.cache_clear()
