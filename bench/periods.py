"""How often the period of a result is right, measured on the gold, which the scorer of the gold does not look at.

usage: python bench/periods.py [--errors N] [--min SHARE]

A result of the gold is looked up by the exact place of its value. Of those whose gold has a period it is counted how
many have both bounds right; of those whose gold has none, how many have none.
"""

import argparse
import datetime
import json
import os
import sys
from collections import Counter
from pathlib import Path

import govreport

ROOT = Path(__file__).resolve().parent.parent
GOLD = Path(os.environ.get("GOVREPORT_GOLD") or ROOT.parent / "shared" / "gold")
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus")

Bounds = tuple[str, str] | None
Records = dict[tuple[int, int], dict[str, object]]


def told(gold: dict[str, object]) -> Bounds:
    period = gold.get("period")
    return (str(period["start"]), str(period["end"])) if isinstance(period, dict) else None


def read(record: dict[str, object]) -> Bounds:
    start, end = record["period_start"], record["period_end"]
    return None if start is None and end is None else (str(start), str(end))


def records(raw: str, published: datetime.date | None) -> Records:
    found = govreport.parse(raw, published).records()
    return {(row["value_start"], row["value_end"]): row for row in found if row["value_start"] is not None}


def compare(gold: Path, corpus: Path) -> tuple[Counter[str], list[str]]:
    """Counts, and one line for each result whose period is wrong."""
    counts: Counter[str] = Counter()
    errors: list[str] = []
    for path in sorted((gold / "dev").glob("*.json")):
        window = json.loads(path.read_text(encoding="utf-8"))
        raw = (corpus / window["doc"]).read_bytes().decode("utf-8")
        day = datetime.date.fromisoformat(window["published"]) if window["published"] else None
        known = records(raw, day)
        for one in window["records"]:
            if one["kind"] != "fact" or one["status"] != "result" or one.get("optional"):
                continue
            start, end = one["span"]
            ours = known.get((start, end))
            if ours is None or ours["status"] != "result":
                counts["not a result here"] += 1
                continue
            want, got = told(one), read(ours)
            kind = "dated" if want else "undated"
            counts[kind] += 1
            counts[f"{kind}, right"] += want == got
            if want != got:
                before = raw[max(0, start - 60) : start].replace("\n", " ")
                errors.append(f"{path.stem} {start}: gold {want}, here {got}: {before}[{one['value']}]")
    return counts, errors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N that are wrong")
    parser.add_argument("--min", type=float, default=0.0, metavar="SHARE", help="fail where fewer dated ones are right")
    options = parser.parse_args()
    counts, errors = compare(GOLD, CORPUS)
    for line in errors[: options.errors]:
        print(line)
    for kind in ("dated", "undated"):
        right, all_ = counts[f"{kind}, right"], counts[kind]
        print(f"results whose gold is {kind}: {right} of {all_} right ({right / max(all_, 1):.3f})")
    print(f"results of the gold that are none here: {counts['not a result here']}")
    if counts["dated, right"] < options.min * counts["dated"]:
        sys.exit(f"below the minimum of {options.min}")


if __name__ == "__main__":
    main()
