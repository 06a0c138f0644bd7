"""Where the tests find the corpus and the gold, which are not part of the repository."""

import importlib.util
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def _folder(variable: str, default: str) -> Path:
    folder = Path(os.environ.get(variable) or ROOT.parent / "shared" / default)
    if not folder.is_dir():
        pytest.skip(f"{variable} names no folder: {folder}")
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the examples of the Arrow seam where pyarrow, an extra, is missing."""
    if importlib.util.find_spec("pyarrow") is None:
        for item in items:
            if item.name.startswith("govreport.arrow"):
                item.add_marker(pytest.mark.skip(reason="no pyarrow"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents: GOVREPORT_CORPUS, by default ../shared/corpus."""
    return _folder("GOVREPORT_CORPUS", "corpus")


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of the gold and its scorer: GOVREPORT_GOLD, by default ../shared/gold."""
    return _folder("GOVREPORT_GOLD", "gold")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def seed(root: Path) -> str:
    """The seed document, character for character."""
    return (root / "seeds" / "jingdezhen-2022.txt").read_bytes().decode("utf-8")
