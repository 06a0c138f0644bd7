"""The documents that every engine reads."""

import pytest
from recipes import texts


@pytest.fixture(scope="session")
def documents():
    """A table of documents: an absent text, an empty one, and one whose date is none."""
    arrow = pytest.importorskip("pyarrow")
    found = texts()
    days = ["2026-02-03" if n % 3 else None for n in range(len(found))]
    days[5] = "3.2.2026"
    return arrow.table({"id": [f"d{n}" for n in range(len(found))], "text": found, "published": days})
