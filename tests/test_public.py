"""The names that other people's code holds on to, and what importing them costs."""

import importlib
import inspect
import subprocess
import sys
import tomllib

import attrs
import pytest

import govreport

NAMES = {
    "SCHEMA_VERSION", "Binding", "Bound", "Change", "CleanText", "Coding", "Commitment", "Comparator", "DateError", "Deadline",
    "Diagnostic", "FollowUp", "Fulfilment", "Goal", "GovreportError", "Grain", "Indicator", "InputError", "Kind", "LexiconError", "Metadata",
    "NumberError", "OptionError", "Panel", "PanelRow", "Parser", "Part", "Per", "Period", "Quantity", "Relation", "Report", "Result",
    "SchemaError", "Section", "SetAside", "Span", "Stated", "Status", "Strength", "TimeExpression", "Tolerance", "Verdict", "__version__",
    "clean", "coding", "find_quantities", "find_times", "follow_up", "panel", "parse", "parse_number", "to_simplified", "to_traditional",
    "tolerance", "read", "read_many",
    "Document", "Failure", "WorkerError", "arrow", "parse_many",
}  # fmt: skip
CLASSES = [getattr(govreport, name) for name in sorted(NAMES) if inspect.isclass(getattr(govreport, name))]
VALUES = [cls for cls in CLASSES if attrs.has(cls)]
POSITIONAL = {"Document": {"text", "published", "id"}}  # what a caller writes may be told by its place


def test_the_names_are_these_and_no_others():
    assert set(govreport.__all__) == NAMES
    assert all(hasattr(govreport, name) for name in NAMES)


@pytest.mark.parametrize("name", sorted(NAMES - {"SCHEMA_VERSION", "__version__"}))
def test_every_public_name_is_documented(name):
    thing = getattr(govreport, name)
    assert inspect.getdoc(thing)
    if inspect.isclass(thing):
        for attribute, value in vars(thing).items():
            if not attribute.startswith("_") and (inspect.isfunction(value) or isinstance(value, property)):
                assert inspect.getdoc(value), f"{name}.{attribute}"


@pytest.mark.parametrize(
    "name",
    [
        "Failure",
        "Report",
        "Parser",
        "clean",
        "find_quantities",
        "find_times",
        "follow_up",
        "panel",
        "parse",
        "parse_many",
        "parse_number",
        "read",
        "read_many",
        "to_simplified",
        "to_traditional",
    ],
)
def test_what_does_something_has_an_example(name):
    assert ">>>" in (inspect.getdoc(getattr(govreport, name)) or "")


@pytest.mark.parametrize("cls", VALUES, ids=lambda cls: cls.__name__)
def test_classes_are_frozen_slotted_and_keyword_only(cls):
    assert "__slots__" in vars(cls)
    assert cls.__setattr__ is not object.__setattr__
    by_place = {field.name for field in attrs.fields(cls) if field.init and not field.kw_only}
    assert by_place == POSITIONAL.get(cls.__name__, set())
    assert cls.__hash__ is not None


@pytest.mark.parametrize("name", [name for name in sorted(NAMES) if name.endswith("Error")])
def test_every_error_is_one_of_ours(name):
    assert issubclass(getattr(govreport, name), govreport.GovreportError)


def test_the_version_is_the_one_that_is_cited_and_told(root):
    assert f"version: {govreport.__version__}\n" in (root / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## {govreport.__version__}" in (root / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_dependencies_are_exactly_these(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {requirement.split(">")[0] for requirement in project["dependencies"]}
    assert names == {"regex", "opencc-python-reimplemented", "cn2an", "attrs"}


def loaded(statement: str) -> set[str]:
    """The modules that a new interpreter has loaded after the statement."""
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    return set(found.stdout.decode().split())


def test_importing_loads_nothing_heavy():
    modules = loaded("import govreport")
    heavy = {"cn2an", "proces", "opencc", "pyarrow", "pandas", "polars", "numpy", "argparse", "csv", "json"}
    assert not modules & heavy
    assert not {name for name in modules if name.startswith("govreport.export.")} - {
        "govreport.export.records",
        "govreport.export.typed",
    }


def test_parsing_chinese_numerals_may_load_cn2an_but_never_an_extra():
    modules = loaded("import govreport; govreport.parse('新建公园12个，增长百分之五。').records()")
    assert not modules & {"pyarrow", "pandas", "polars", "numpy"}


def test_the_module_that_runs_as_a_program_runs_nothing_on_import():
    assert importlib.import_module("govreport.__main__").main is importlib.import_module("govreport.cli").main
