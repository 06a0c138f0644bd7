"""One line that tells all that `parse` gives of a corpus, to see that two builds or two revisions give the same.

usage: python bench/digest.py [--expect DIGEST] [FOLDER ...]        (by default ../shared/corpus)
"""

import argparse
import hashlib
import os
from pathlib import Path

import govreport
from govreport import build

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS", ROOT.parent / "shared" / "corpus"))


def told(path: Path) -> str:
    """Everything that the rules decided about a document, as text."""
    report = govreport.parse(path.read_bytes().decode("utf-8", "replace"))
    rows = "\n".join(repr(record) for record in report.records())
    return "\n".join((str(path.name), rows, repr(report.traces), repr(report.rejections), repr(report.diagnostics)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--expect", metavar="DIGEST", help="exit with 1 unless it is this one")
    options = parser.parse_args()
    folders = options.folders or [CORPUS, ROOT / "seeds"]
    files = sorted(path for folder in folders for path in folder.rglob("*.txt"))
    digest = hashlib.sha256("\n".join(map(told, files)).encode("utf-8", "backslashreplace")).hexdigest()
    print(f"{digest} {len(files)} documents, {build.kind()}")
    if options.expect and options.expect != digest:
        raise SystemExit(f"the records are not those of {options.expect}")


if __name__ == "__main__":
    main()
