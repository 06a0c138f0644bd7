"""How the number of instructions grows with the length of a text: exact, whatever else the machine does.

usage: python bench/instructions.py [--limit RATIO]

Needs valgrind. One process runs each function on each attack string of tests/test_growth.py at several sizes; callgrind
writes its count down at each call of a C function that nothing else calls. The ratio is that of the instructions per
further character of the long text to those of the short one: 1 where the cost is linear, 4 where it is quadratic. It
fails where one is beyond the limit.
"""

import argparse
import gc
import os
import re
import runpy
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import govreport

ROOT = Path(__file__).resolve().parent.parent
SIZES = (200, 400, 800, 1_600)  # characters; the differences of the first and of the last two are compared
FUNCTIONS: dict[str, Callable[[str], object]] = {
    "clean": govreport.clean,
    "find_quantities": govreport.find_quantities,
    "find_times": govreport.find_times,
    "to_simplified": govreport.to_simplified,
    "to_traditional": govreport.to_traditional,
    "parse": lambda text: govreport.parse(text).records(),
}


def attacks() -> dict[str, str]:
    """Each attack string as lines of a hundred characters, since what is done inside a sentence is bounded by its length."""
    sys.path.insert(0, str(ROOT / "tests"))
    units = runpy.run_path(str(ROOT / "tests" / "test_growth.py"))["ATTACKS"]
    return {name: unit * (98 // len(unit)) + "。\n" for name, unit in units.items()}


def mark() -> None:
    """The moment at which callgrind writes down what it has counted since the last one."""
    os.getpriority(os.PRIO_PROCESS, 0)


def work() -> None:
    """What runs below valgrind."""
    texts = attacks()
    for function in FUNCTIONS.values():
        for line in texts.values():
            function(line * 3)  # whatever is compiled, loaded or remembered at first use
    gc.disable()  # it walks over all that is alive, whenever it comes: no part of what a call costs
    mark()
    for function in FUNCTIONS.values():
        for line in texts.values():
            for size in SIZES:
                text = line * (size // len(line))
                mark()
                function(text)
                mark()


def counts(folder: Path) -> list[int]:
    """What was counted between the two marks around each call, in order."""
    command = ["valgrind", "--tool=callgrind", "--dump-before=getpriority", f"--callgrind-out-file={folder / 'out'}"]
    environment = os.environ | {"PYTHONHASHSEED": "0"}
    subprocess.run([*command, sys.executable, __file__, "--work"], env=environment, check=True, capture_output=True)
    told = sorted(folder.glob("out.*"), key=lambda path: int(path.suffix[1:]))
    totals = [int(re.search(rb"^totals: (\d+)", path.read_bytes(), re.M)[1]) for path in told]  # type: ignore[index]
    return totals[2::2]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=float, default=1.5)
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        work()
        return
    if shutil.which("valgrind") is None:
        sys.exit("valgrind is not installed; install it with: apt-get install valgrind")
    with tempfile.TemporaryDirectory() as folder:
        counted = iter(counts(Path(folder)))
    texts, beyond = attacks(), []
    print(
        "| function | worst attack strings: ratio of the instructions per further character | instructions per character |"
    )
    print("|---|---|---|")
    for name in FUNCTIONS:
        ratios, costs = {}, []
        for attack, line in texts.items():
            one, two, three, four = (next(counted) for _ in SIZES)
            lengths = [size // len(line) * len(line) for size in SIZES]
            short, long = (two - one) / (lengths[1] - lengths[0]), (four - three) / (lengths[3] - lengths[2])
            ratios[attack] = long / short
            costs.append(long)
        worst = sorted(ratios, key=ratios.__getitem__, reverse=True)[:3]
        beyond += [f"{name} on {attack}: {ratios[attack]:.2f}" for attack in worst if ratios[attack] > options.limit]
        told = ", ".join(f"{attack} {ratios[attack]:.2f}" for attack in worst)
        print(f"| `{name}` | {told} | {min(costs):,.0f}–{max(costs):,.0f} |")
    if beyond:
        sys.exit("grows faster than its input: " + "; ".join(beyond))


if __name__ == "__main__":
    main()
