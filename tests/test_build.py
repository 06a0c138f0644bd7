"""Which build is installed, and what the compiled one asks of the source."""

import importlib
import importlib.machinery
import inspect
import pkgutil
import typing

import pytest

import govreport
from govreport import build


@pytest.mark.parametrize(
    ("origin", "kind"),
    [
        ("walk.py", "pure Python"),
        ("walk" + importlib.machinery.EXTENSION_SUFFIXES[0], "compiled"),
        (None, "pure Python"),
    ],
)
def test_the_file_of_the_rules_tells(monkeypatch, origin, kind):
    spec = importlib.machinery.ModuleSpec("govreport.goals.walk", None, origin=origin)
    monkeypatch.setattr(build, "find_spec", lambda name: spec if name == spec.name else None)
    assert build.kind() == kind


_COMPILED = tuple(f"govreport.{layer}" for layer in ("document", "goals", "mentions", "text", "timeline"))


def _cached():
    """The cached functions without parameters: words and patterns that are made once."""
    for module in pkgutil.walk_packages(govreport.__path__, "govreport."):
        if not module.name.startswith(_COMPILED):
            continue
        for name, function in vars(importlib.import_module(module.name)).items():
            mine = getattr(function, "__module__", None) == module.name and hasattr(function, "cache_info")
            if mine and not inspect.signature(function).parameters:
                yield pytest.param(function, id=f"{module.name}.{name}")


@pytest.mark.skipif(build.kind() == "compiled", reason="has no annotations, and checks this itself")
@pytest.mark.parametrize("function", list(_cached()))
def test_what_is_cached_is_of_the_type_that_is_declared(function):
    """The compiled build refuses anything else when it runs, and the source does not: a frozenset | a view of keys is a set."""
    declared = typing.get_type_hints(function)["return"]
    assert isinstance(function(), typing.get_origin(declared) or declared)
