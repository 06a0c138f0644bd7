"""How much longer other libraries take for the same texts than `govreport.parse(raw).records()`, as a Markdown table.

usage: python bench/peers/speed.py [--env DIR] [FILE ...]

Makes an environment of its own in DIR (by default a temporary folder), as `run.py` does, and measures there; with
HATCH_BUILD_HOOK_ENABLE_MYPYC=1 and HATCH_BUILD_CLEAN_HOOKS_AFTER=1 it is the compiled build that is installed. All take
their turns on the same text in one process, so that a slow minute of the machine hits all; best of some rounds, CPU time.
"""

import argparse
import logging
import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SEED = ROOT / "seeds" / "jingdezhen-2022.txt"
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS", ROOT.parent / "shared" / "corpus"))
FASTER = {"JioNLP": (8, 15), "Recognizers-Text": (200, 300)}  # times that govreport must be and is wanted to be faster
ROUNDS = {"govreport": 9, "JioNLP": 5, "Recognizers-Text": 2}
ASIDE = "--measure"  # told to the process in the environment of the peers


def tasks() -> dict[str, Callable[[str], object]]:
    """What each library is asked for: money and times, and of the one that reads them also numbers, shares and units."""
    import jionlp
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension
    from recognizers_text import Culture

    import govreport

    recognizers = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension, recognize_datetime)
    return {
        "govreport": lambda text: govreport.parse(text).records(),
        "JioNLP": lambda text: (jionlp.ner.extract_time(text), jionlp.ner.extract_money(text)),
        "Recognizers-Text": lambda text: [recognize(text, Culture.Chinese) for recognize in recognizers],
    }


def seconds(work: Callable[[str], object], text: str) -> float:
    began = time.thread_time()
    work(text)
    return time.thread_time() - began


def measure(files: list[Path]) -> None:
    """Print the table; runs where the peers are installed."""
    from importlib.metadata import version

    import govreport
    from govreport import build

    logging.disable(logging.CRITICAL)  # JioNLP tells of each time that it cannot read
    peers = tasks()
    for work in peers.values():
        work("2026年财政收入增长5%，达到3亿元。")  # loads what is loaded on first use
    versions = f"JioNLP {version('jionlp')}, Recognizers-Text {version('recognizers-text-suite')}"
    print(f"govreport {govreport.__version__} ({build.kind()}), {versions}\n")
    print("| text | characters | library | Mchar/s | govreport is faster by | must | goal |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for path in files:
        text = path.read_bytes().decode("utf-8")
        best = dict.fromkeys(peers, float("inf"))
        for turn in range(max(ROUNDS.values())):
            for name, work in peers.items():
                if turn < ROUNDS[name]:
                    best[name] = min(best[name], seconds(work, text))
        for name, took in best.items():
            rate = f"| {path.name} | {len(text):,} | {name} | {len(text) / took / 1e6:.4f} "
            if name in FASTER:
                must, goal = FASTER[name]
                print(f"{rate}| {took / best['govreport']:.1f} | {must} | {goal} |", flush=True)
            else:
                print(f"{rate}| | | |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="by default the seed and a report of a province"
    )
    parser.add_argument("--env", type=Path, metavar="DIR", help="where the environment is made, or was")
    parser.add_argument(ASIDE, dest="here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    files = options.files or [SEED, *sorted(CORPUS.glob("prov2026/*甘肃*.txt"))]
    if options.here:
        measure(files)
        return
    from run import installed

    with tempfile.TemporaryDirectory() as temporary:
        python = installed(options.env or Path(temporary))
        subprocess.run([python, Path(__file__).resolve(), ASIDE, *map(str, files)], check=True)


if __name__ == "__main__":
    main()
