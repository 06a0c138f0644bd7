"""How Sphinx makes the documentation: `sphinx-build -W docs docs/_build`.

The pages can be read as they are too, so they link to files beside this folder (../DESIGN.md). Those files become pages
here: a page that only points to one of them is replaced by it.
"""

import re
from pathlib import Path

from sphinx.application import Sphinx

import govreport

ROOT = Path(__file__).resolve().parent.parent
OUTSIDE = {"README.zh.md": "zh", "DESIGN.md": "design", "CONTRIBUTING.md": "contributing", "CHANGELOG.md": "changelog"}

project = "govreport"
author = "The govreport authors"
project_copyright = author
release = version = govreport.__version__
extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "examples", "images", "notebooks"]
html_theme = "furo"
html_title = f"govreport {version}"
html_show_copyright = False
html_copy_source = False
default_role = "code"  # docstrings write `name` where reStructuredText would want two backticks
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_class_signature = "mixed"
myst_heading_anchors = 3
smartquotes = False


def placed(app: Sphinx, docname: str, source: list[str]) -> None:
    """The text of a page, with links that lead to pages."""
    for file, page in OUTSIDE.items():
        if docname == page:
            source[0] = (ROOT / file).read_text(encoding="utf-8").replace("](docs/", "](")
    for file, page in {**OUTSIDE, "README.md": "index"}.items():
        source[0] = re.sub(rf"\]\((?:\.\./)?{file}\)", f"]({page}.md)", source[0])
    # other files of the repository are no pages: their names stand without a link
    source[0] = re.sub(r"\[([^\]]+)\]\((?:\.\./)?(?:seeds|bench|src|tests|notebooks)/[^)]*\)", r"\1", source[0])


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("source-read", placed)
