"""The documents are in step with the code and with one another."""

import re
import runpy
from importlib import resources
from pathlib import Path

import pytest

import govreport
from govreport import errors, model

ROOT = Path(__file__).resolve().parent.parent
BUILD = runpy.run_path(str(ROOT / "docs" / "build.py"))
DOCUMENTS = [
    *BUILD["DOCUMENTS"],
    *(
        ROOT / name
        for name in (
            "AGENTS.md",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "DESIGN.md",
            "llms.txt",
            "seeds/README.md",
            "bench/README.md",
        )
    ),
]
COMMANDS = (
    "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/govreport parse seeds/jingdezhen-2022.txt",
    "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest",
)


@pytest.mark.parametrize("path", BUILD["DOCUMENTS"], ids=lambda path: path.name)
def test_what_is_made_from_the_code_is_up_to_date(path):
    text = path.read_text(encoding="utf-8")
    assert text == BUILD["built"](text), "run: python docs/build.py"


def test_the_pictures_show_what_is_printed_today():
    shown = (ROOT / "docs" / "images" / "shown.md").read_text(encoding="utf-8")
    assert shown == BUILD["seed"](), "run: python docs/shoot.py, and look at the pictures"


def test_every_lexicon_is_told_of():
    told = set(re.findall(r"`([a-z_]+\.tsv)`", (ROOT / "docs" / "lexicons.md").read_text(encoding="utf-8")))
    assert told == {
        file.name for file in (resources.files("govreport.lexicon") / "data").iterdir() if file.name.endswith(".tsv")
    }


def test_the_schemas_are_up_to_date():
    for path, text in BUILD["schemas"]().items():
        assert path.read_text(encoding="utf-8") == text, "run: python docs/build.py"


def test_every_part_that_is_made_stands_somewhere():
    text = "".join(path.read_text(encoding="utf-8") for path in BUILD["DOCUMENTS"])
    assert set(re.findall(r"<!-- begin ([a-z]+) -->\n[^<]", text)) == set(BUILD["BLOCKS"])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_links_lead_somewhere(path):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8")):
        if not target.startswith("https://"):
            assert (path.parent / target).exists(), target


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_commands_stand_in_readme_and_in_ci(name):
    readme = (ROOT / name).read_text(encoding="utf-8").splitlines()
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert command in readme[:30]
        assert f'"{command}"' in script


def test_the_seed_is_the_document_as_it_came(seed, corpus):
    assert (ROOT / "seeds/jingdezhen-2022.txt").read_bytes() == (corpus / "seed/jingdezhen-2022.txt").read_bytes()


def test_what_is_told_of_the_seed_is_true(seed):
    assert len(seed) == 5166
    assert len(re.findall(r"[\u4e00-\u9fff]\([a-zà-ǜ]+\)", seed)) == 205
    assert not seed.endswith("\n")


def test_the_reference_has_every_public_name():
    text = (ROOT / "docs" / "reference.md").read_text(encoding="utf-8")
    told = {*model.__all__, *errors.__all__}  # automodule takes all of these
    missing = [name for name in govreport.__all__ if name not in told and not re.search(rf"govreport\.{name}\b", text)]
    assert missing == [], "add them to docs/reference.md"
