"""The notebooks run from top to bottom, and what their last lines show can be shown."""

import ast
from importlib.util import find_spec
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.py"))


def cells(path):
    """The code of each cell."""
    parts = path.read_text(encoding="utf-8").split("\n# %%")
    return [part.partition("\n")[2] for part in parts if not part.startswith((" [markdown]", "# ---"))]


def test_there_are_three():
    assert len(NOTEBOOKS) == 3


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path, capsys):
    if "pandas" in path.read_text(encoding="utf-8") and find_spec("pandas") is None:
        pytest.skip("needs the extra pandas")
    names = {"__name__": path.stem, "__file__": str(path)}
    shown = []
    for cell in cells(path):
        *steps, last = ast.parse(cell).body
        exec(compile(ast.Module(steps, []), str(path), "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), str(path), "eval"), names)
            shown.append(value._repr_html_() if hasattr(value, "_repr_html_") else repr(value))
        else:
            exec(compile(ast.Module([last], []), str(path), "exec"), names)
    assert shown or capsys.readouterr().out
