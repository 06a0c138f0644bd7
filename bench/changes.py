"""What a change of the rules does to documents without gold: records that appeared, vanished or changed.

usage: python bench/changes.py [--base REVISION] [--show N] [--columns A,B] [FILE ...]

Reads the documents (by default all of ../shared/corpus up to 100,000 characters) once with the code of the base
revision (by default HEAD) and once with that of the working tree, and prints the differences, each with its sentence.
Look at every one of them before you commit a rule: a gain in the gold may be a loss elsewhere.
"""

import argparse
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS", ROOT.parent / "shared" / "corpus"))
LONGEST = 100_000
# Columns that are compared; the others follow from them or tell of the document.
COLUMNS = (
    "kind", "status", "indicator", "indicator_id", "low", "high", "unit", "comparator", "change", "due_start", "due_end",
    "due_relation", "due_text", "due_inherited", "period_start", "period_end", "commitment", "cue", "per", "approximate",
    "baseline_low", "stretch", "binding", "part", "rule",
)  # fmt: skip

Record = dict[str, object]
READER = """
import json, pathlib, sys
import govreport
for name in sys.stdin.read().splitlines():
    raw = pathlib.Path(name).read_bytes().decode("utf-8", "replace")
    records = [{k: v if v is None or isinstance(v, (str, int)) else str(v) for k, v in r.items() if k != "indicator_parts"}
               for r in govreport.parse(raw).records()]
    print(json.dumps([name, records]))
"""


def read(source: Path, files: list[Path]) -> dict[tuple[str, int, int], Record]:
    """The records that the library in `source` gives, by document and place."""
    environment = {**os.environ, "PYTHONPATH": str(source)}
    names = "\n".join(map(str, files))
    told = subprocess.run(
        [sys.executable, "-c", READER], input=names, env=environment, capture_output=True, text=True, check=True
    )
    found = {}
    for line in told.stdout.splitlines():
        name, records = json.loads(line)
        for record in records:
            start, end = record["value_start"], record["value_end"]
            if start is None:
                start, end = record["start"], record["end"]
            found[name, start, end] = record
    return found


def unpacked(revision: str, folder: Path) -> Path:
    """The sources of a revision."""
    archive = subprocess.run(["git", "archive", revision, "src"], cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")
    return folder / "src"


def excerpt(record: Record) -> str:
    sentence = str(record["sentence"]).replace("\n", " ")
    at = max(sentence.find(str(record["text"])[:10]), 0)
    return sentence[max(at - 30, 0) : at + 90]


def brief(record: Record) -> str:
    keys = ("status", "kind", "indicator", "comparator", "low", "unit", "due_end", "commitment")
    return " ".join(f"{key}={record[key]}" for key in keys if record[key] is not None)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", type=Path, metavar="FILE")
    options.add_argument("--base", default="HEAD", metavar="REVISION")
    options.add_argument("--show", type=int, default=40, metavar="N", help="differences printed of each kind")
    options.add_argument("--columns", default=",".join(COLUMNS), help="columns that are compared")
    given = options.parse_args()
    files = given.files or [p for p in sorted(CORPUS.rglob("*.txt")) if p.stat().st_size < 3 * LONGEST]
    columns = given.columns.split(",")
    with tempfile.TemporaryDirectory() as folder:
        before = read(unpacked(given.base, Path(folder)), files)
    after = read(ROOT / "src", files)

    both = before.keys() & after.keys()
    changed = {key: [c for c in columns if before[key][c] != after[key][c]] for key in sorted(both)}
    changed = {key: names for key, names in changed.items() if names}
    vanished, appeared = sorted(before.keys() - both), sorted(after.keys() - both)
    print(f"{len(files)} documents, {len(before)} records before, {len(after)} after")
    print(f"{len(appeared)} appeared, {len(vanished)} vanished, {len(changed)} changed")
    for column, number in Counter(c for names in changed.values() for c in names).most_common():
        print(f"  {column}: {number}")
    for title, keys, source in (("appeared", appeared, after), ("vanished", vanished, before)):
        print(f"\n## {title}\n")
        for key in keys[: given.show]:
            print(f"- {Path(key[0]).stem} {key[1]}: {brief(source[key])}\n  {excerpt(source[key])}")
    print("\n## changed\n")
    for key, names in list(changed.items())[: given.show]:
        told = "; ".join(f"{c}: {before[key][c]} -> {after[key][c]}" for c in names)
        print(f"- {Path(key[0]).stem} {key[1]}: {told}\n  {excerpt(after[key])}")


if __name__ == "__main__":
    main()
