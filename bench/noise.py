"""How much of what is read in clean documents is read the same after noise: a table by kind of noise.

usage: python bench/noise.py [--corpus DIR] [--kind KIND] [--rates 0.5,1,2] [FILE ...]

Reads each document (by default the seed, cleaned, and the clean reports of the corpus) before and after noise of one kind has
been put into it, and counts the records that are equal in every field but the raw words, and in the right place.
"""

import argparse
import os
import random
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from noise import KINDS, compared  # noqa: E402

import govreport  # noqa: E402

CLEAN = ("prov2026", "nation")


def texts(corpus: Path, files: list[Path]) -> dict[str, str]:
    files = files or [path for folder in CLEAN for path in sorted((corpus / folder).glob("*.txt"))]
    found = {path.stem: path.read_bytes().decode("utf-8") for path in files}
    seed = ROOT / "seeds" / "jingdezhen-2022.txt"
    found[seed.stem] = seed.read_bytes().decode("utf-8")
    return {name: govreport.clean(text).text for name, text in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    default = os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus"
    parser.add_argument("--corpus", type=Path, default=Path(default))
    parser.add_argument("--kind", choices=[*KINDS, "mixed"])
    parser.add_argument("--rates", default="1", help="factors of the usual rate, by default 1")
    options = parser.parse_args()
    documents = texts(options.corpus, options.files)
    rates = [float(rate) for rate in options.rates.split(",")]
    print(
        f"{len(documents)} documents\n\n| noise | rate | records | the same | share | what differs |\n|---|---|---|---|---|---|"
    )
    for kind in [options.kind] if options.kind else [*KINDS, "mixed"]:
        for rate in rates:
            total, same, columns = 0, 0, Counter[str]()
            for name, text in documents.items():
                found = compared(text, kind, random.Random(name), rate)
                total, same = total + found.total, same + found.same
                columns += found.columns
            told = ", ".join(f"{name} {number}" for name, number in columns.most_common(6))
            print(f"| {kind} | {rate:g} | {total} | {same} | {same / total:.4f} | {told} |", flush=True)


if __name__ == "__main__":
    main()
