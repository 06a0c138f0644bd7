"""The reading layers bound to another set of words.

All words are compiled into patterns when the first text is read, and kept for the process: that is what makes parsing
fast. A parser with words of its own therefore gets modules of its own: those that depend on words are executed once
more, under their own names but outside `sys.modules`, and find the layered lexicons where the others find the shipped
ones. Nothing is shared but what does not depend on words, so no parser can change what another one reads.
"""

import builtins
import functools
import importlib
import importlib.machinery
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import CodeType, ModuleType, SimpleNamespace
from typing import Any

from govreport.errors import LexiconError
from govreport.lexicons import Lexicons, layered

__all__ = ["bound"]

# What depends on words, by the beginnings of module names. `text` itself does not: cleaning has no words to add.
_WORDED = (
    "govreport.lexicon", "govreport.text.words", "govreport.mentions", "govreport.timeline", "govreport.document",
    "govreport.goals", "govreport.diagnostics", "govreport.parser",
)  # fmt: skip
_SHARED = ("govreport.lexicon.bases",)
_ROOT = Path(__file__).resolve().parent
_SETS = 8  # sets of lexicons whose patterns are kept


def bound(own: Lexicons, module: str) -> Any:
    """The module `module` (as `govreport.parser`) as it is with these rows; without any, the module itself."""
    return _bound(own).load(module) if own else importlib.import_module(module)


class _World:
    """Modules of one set of lexicons, all executed before anybody else sees them, so that threads may share them."""

    def __init__(self, own: Lexicons) -> None:
        self._own = own
        self._modules: dict[str, ModuleType] = {}
        self._builtins = {**vars(builtins), "__import__": self._import}
        for name in _names():
            self.load(name)

    def load(self, name: str) -> ModuleType:
        if not _worded(name):
            return importlib.import_module(name)
        package = name.rpartition(".")[0]
        if name not in self._modules and package in _names():
            self.load(package)  # first, as Python does: what it takes from its modules may be there only then
        if name not in self._modules:
            module = self._modules[name] = ModuleType(name)
            module.__dict__["__builtins__"] = self._builtins
            exec(_code(name), module.__dict__)
            if name == "govreport.lexicon":
                module.rows = functools.cache(functools.partial(layered, own=self._own))  # type: ignore[attr-defined]
        return self._modules[name]

    def _import(
        self,
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> Any:
        """What an import statement of such a module gets."""
        if not fromlist or not (name == "govreport" or name.startswith("govreport.")):
            return builtins.__import__(name, globals, locals, fromlist or (), level)
        home = self.load(name)
        return SimpleNamespace(**{item: self._named(home, f"{name}.{item}", item) for item in fromlist})

    def _named(self, home: ModuleType, name: str, item: str) -> object:
        """A name of a module, which may be a module itself."""
        return self.load(name) if name in _names() or not hasattr(home, item) else getattr(home, item)


@functools.lru_cache(maxsize=_SETS)
def _bound(own: Lexicons) -> _World:
    return _World(own)


def _worded(name: str) -> bool:
    if name in _SHARED:
        return False
    return any(name == beginning or name.startswith(f"{beginning}.") for beginning in _WORDED)


@functools.cache
def _names() -> frozenset[str]:
    """The names of all modules that depend on words."""
    names = (".".join(("govreport", *path.relative_to(_ROOT).with_suffix("").parts)) for path in _ROOT.rglob("*.py"))
    return frozenset(filter(_worded, (name.removesuffix(".__init__") for name in names)))


@functools.cache
def _code(name: str) -> CodeType:
    file = _ROOT.joinpath(*name.split(".")[1:])
    path = file / "__init__.py" if file.is_dir() else file.with_name(f"{file.name}.py")
    if not path.is_file():  # an installation of compiled modules without their sources
        raise LexiconError(f"{name}: its source is not installed, and lexicons need it; install govreport as a wheel")
    code = importlib.machinery.SourceFileLoader(name, str(path)).get_code(name)
    assert code is not None
    return code
