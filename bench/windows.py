"""Windows of the corpus that were annotated without looking at what the program finds, as gold for the scorer.

usage: python bench/windows.py FOLDER [--only SET]

Writes one file for each line of windows.jsonl into FOLDER; the words that a place names are taken from the corpus. Then

    python ../shared/gold/score.py --gold FOLDER --docs ../shared/corpus --errors 40

One annotator, by the guidelines of the gold; what is wrong in a window by its own light is mended in windows.jsonl. The rules have
seen these windows since: they show what a change breaks, not what to expect of a new text (docs/accuracy.md).
"""

import argparse
import json
import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS") or HERE.parents[1] / "shared" / "corpus")
FIELDS = {  # of a record of each kind, in the order of the gold; what a line leaves out is None
    "fact": (
        "status",
        "indicator",
        "change",
        "comparator",
        "low",
        "high",
        "unit",
        "due",
        "period",
        "commitment",
        "per",
    ),
    "milestone": ("status", "due", "period", "commitment"),
}
WORDS = {"fact": "value", "milestone": "text"}  # the field that repeats what stands at the place


def record(short: dict[str, object], raw: str) -> dict[str, object]:
    """A record of the gold from one of windows.jsonl, with the fields that are None and the words at its place."""
    kind, (start, end) = str(short["kind"]), short["span"]
    filled = {"kind": kind} | {field: short.get(field) for field in FIELDS[kind]}
    return short | filled | {WORDS[kind]: raw[start:end]}


def write(folder: Path, corpus: Path, only: str | None = None) -> int:
    """Write the gold files of all windows, or of the set `only`; how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    windows = [json.loads(line) for line in (HERE / "windows.jsonl").read_text(encoding="utf-8").splitlines()]
    chosen = [window for window in windows if only in (None, window["set"])]
    for number, window in enumerate(chosen):
        raw = (corpus / window["doc"]).read_bytes().decode("utf-8")
        gold = window | {"records": [record(one, raw) for one in window["records"]]}
        (folder / f"{window['set']}-{number:03}.json").write_text(
            json.dumps(gold, ensure_ascii=False), encoding="utf-8"
        )
    return len(chosen)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", help="a set: reports, excerpts")
    options = parser.parse_args()
    print(f"{write(options.folder, CORPUS, options.only)} windows written to {options.folder}")


if __name__ == "__main__":
    main()
