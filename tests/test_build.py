"""Which build is installed, told by the file that the rules are in."""

import importlib.machinery

import pytest

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
