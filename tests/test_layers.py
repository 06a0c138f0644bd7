"""The shape of the code: which module may import which, and how long a module and a function may be."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src" / "govreport"

# A module imports only from layers to its left; `__init__` and `__main__` stand at the end and hold no logic.
LAYERS = (
    "errors", "pools", "markup", "cards", "lexicon", "columns", "model", "text", "sources", "lexicons", "binding",
    "mentions", "timeline", "document", "goals", "diagnostics", "export", "report", "schemes", "followup", "panels",
    "parser", "many", "arrow", "build", "cli",
)  # fmt: skip
# The same inside `goals`: its folders, then the modules that stand beside them.
STEPS = (
    "seen", "phrases", "values", "verdicts", "indicators", "lists", "times", "scope", "outcomes",
    "facts", "sentences", "walk", "tables", "rows",
)  # fmt: skip
# (importer, imported name): what a layer may take from the package itself.
FROM_PACKAGE = {("cli", "__version__")}

LINE_CHARACTERS = 120
MODULE_LINES = 400
FUNCTION_LINES = 60
# Functions that may be longer, each with the reason.
LONG_FUNCTIONS: dict[str, str] = {}

MODULES = sorted(SOURCE.rglob("*.py"))
INNER = [path for path in MODULES if path.relative_to(SOURCE).parts[0] not in ("__init__.py", "__main__.py")]


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts)


def layer_of(path: Path) -> str:
    return path.relative_to(SOURCE).with_suffix("").parts[0]


def imports(tree: ast.AST) -> list[tuple[str, str]]:
    """Every import of the library's own names, wherever it stands, except for types only: (layer, name)."""
    found = []
    pending = [tree]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            pending += node.orelse
            continue
        if isinstance(node, ast.Import):
            found += [(alias.name.split(".")[1:2], alias.name) for alias in node.names if is_own(alias.name)]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: write imports in full"
            module = node.module or ""
            if module == "govreport":
                found += [([alias.name], alias.name) for alias in node.names]
            elif is_own(module):
                found.append((module.split(".")[1:2], module))
        pending += ast.iter_child_nodes(node)
    return [(layer[0] if layer else "", name) for layer, name in found]


def is_own(module: str) -> bool:
    return module.split(".", maxsplit=1)[0] == "govreport"


def wrong_imports(source: str, layer: str) -> list[str]:
    """What a module of this layer imports and must not."""
    allowed = LAYERS[: LAYERS.index(layer) + 1]
    return [
        name
        for wanted, name in imports(ast.parse(source))
        if wanted not in allowed and (layer, name) not in FROM_PACKAGE
    ]


@pytest.mark.parametrize("path", INNER, ids=name_of)
def test_a_module_imports_only_from_layers_to_its_left(path):
    layer = layer_of(path)
    assert layer in LAYERS, f"{name_of(path)} belongs to no layer: add it to LAYERS, or put it into one"
    assert wrong_imports(path.read_text(encoding="utf-8"), layer) == []


@pytest.mark.parametrize("path", [path for path in INNER if layer_of(path) == "goals"], ids=name_of)
def test_a_module_of_the_goals_imports_only_from_steps_before_it(path):
    step = path.relative_to(SOURCE / "goals").with_suffix("").parts[0]
    if step == "__init__":
        return
    names = (name.split(".") for layer, name in imports(ast.parse(path.read_bytes())) if layer == "goals")
    assert {name[2] for name in names} <= {*STEPS[: STEPS.index(step) + 1]}


@pytest.mark.parametrize(
    "source",
    [
        "from govreport.goals import verdicts",
        "import govreport.goals.verdicts",
        "import govreport",
        "from govreport import goals",
        "def inside():\n    from govreport.parser import parse",
        "if TYPE_CHECKING:\n    pass\nelse:\n    from govreport import report",
        "try:\n    import govreport.cli as c\nexcept ImportError:\n    pass",
    ],
)
def test_the_check_sees_every_form_of_import(source):
    assert wrong_imports(source, "text")


@pytest.mark.parametrize(
    "source",
    [
        "from govreport.text.edits import Edit",
        "from govreport import lexicon, model",
        "import regex",
        "if TYPE_CHECKING:\n    from govreport.report import Report",
        "if typing.TYPE_CHECKING:\n    import govreport.report",
    ],
)
def test_the_check_lets_the_others_pass(source):
    assert wrong_imports(source, "text") == []


def exported(path: Path) -> set[str] | None:
    """What the `__all__` of a module names; None where it has none."""
    for node in ast.parse(path.read_bytes()).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return set(ast.literal_eval(node.value))
    return None


@pytest.mark.parametrize("path", INNER, ids=name_of)
def test_what_a_module_takes_from_another_is_in_its_list_of_names(path):
    for node in ast.walk(ast.parse(path.read_bytes())):
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("govreport."):
            continue
        home = SOURCE.joinpath(*(node.module or "").split(".")[1:]).with_suffix(".py")
        names = exported(home) if home.is_file() else None
        missing = set() if names is None else {alias.name for alias in node.names} - names
        assert not missing, f"{node.module} has no {missing} in __all__"


def test_nothing_imports_the_command_line():
    for path in INNER:
        if layer_of(path) != "cli":
            assert "govreport.cli" not in path.read_text(encoding="utf-8"), name_of(path)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_line_is_short(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [at for at, line in enumerate(lines, 1) if len(line) > LINE_CHARACTERS] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_bound_of_a_pattern_is_taken_for_a_value(path):
    """In an f-string [^，]{0,3} is a tuple, and the pattern asks for its text: it must be {{0,3}}."""
    values = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FormattedValue))
    assert [node.lineno for node in values if isinstance(node.value, ast.Tuple | ast.Constant)] == []


def functions(path: Path) -> list[tuple[str, int]]:
    """Each function with its length, without the docstring."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            found.append((f"{name_of(path)}.{node.name}", (body[-1].end_lineno or 0) - body[0].lineno + 1))
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_function_is_short(path):
    assert [
        (name, lines) for name, lines in functions(path) if lines > FUNCTION_LINES and name not in LONG_FUNCTIONS
    ] == []


def test_the_list_of_long_functions_is_not_out_of_date():
    lengths = dict(item for path in MODULES for item in functions(path))
    assert all(lengths.get(name, 0) > FUNCTION_LINES and reason for name, reason in LONG_FUNCTIONS.items())


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_keeps_to_the_house_rules(path):
    """No clock, no network, no pickle; imports that cost much stand inside functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {
        alias.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }
    named |= {(node.module or "").split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not named & {"time", "random", "pickle", "socket", "urllib", "http", "requests", "threading", "subprocess"}
    at_top = {alias.name.split(".")[0] for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    at_top |= {(node.module or "").split(".")[0] for node in tree.body if isinstance(node, ast.ImportFrom)}
    assert not at_top & {"cn2an", "opencc", "pyarrow", "pandas", "polars", "tqdm", "trafilatura", "pypdfium2"}
    assert not {"now", "today", "utcnow"} & {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


COMPILED = ("document", "goals", "mentions", "text", "timeline")  # the folders that mypyc compiles


def unreadable(source: str) -> list[int]:
    """The lines of what mypyc cannot compile, which no other check sees: `x in (0, *rest)`, a surrogate in a literal."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Compare):
            found += [
                side.lineno
                for side in node.comparators
                if isinstance(side, ast.Tuple | ast.List | ast.Set)
                and any(isinstance(one, ast.Starred) for one in side.elts)
            ]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found += [node.lineno] * any("\ud800" <= char <= "\udfff" for char in node.value)
    return found


@pytest.mark.parametrize("path", [one for one in MODULES if layer_of(one) in COMPILED], ids=name_of)
def test_a_module_can_be_compiled(path):
    assert unreadable(path.read_text(encoding="utf-8")) == []


def test_the_check_sees_what_cannot_be_compiled():
    assert unreadable("x in (0, *rest)") == [1]
    assert unreadable('re.compile("[\\ud800-\\udfff]")') == [1]
    assert unreadable('re.compile(r"[\\ud800-\\udfff]")') == []


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "DESIGN.md"])
def test_the_documents_tell_the_layers_in_their_order(name):
    told = " ".join((SOURCE.parents[1] / name).read_text(encoding="utf-8").split())
    assert f"`{' < '.join(LAYERS)}`" in told
