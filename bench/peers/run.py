"""What other libraries make of the hundred phrases of `phrases.tsv`, as a Markdown table; see ../README.md.

usage: python bench/peers/run.py [--env DIR] > docs/peers.md

Makes an environment of its own in DIR (by default a temporary folder), installs the peers there and runs `answers.py`
in it. chrono, which is a package of Node.js, takes part where `npm` is found. No peer is a dependency of govreport.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# emoji: the suite of Recognizers-Text asks for any version, and works with the first alone.
PACKAGES = ("recognizers-text-suite", "emoji<2", "jionlp", "dateparser", "cn2an", "WeTextProcessing", str(ROOT))
HEAD = """# Beside other libraries

One hundred short phrases of reports, our own wording, read by govreport and by libraries that people would otherwise take.
The reference date is 20 January 2026. A quantity is right if exactly the values are found, in order, with their magnitude
(the ends of a range may be two values; units and words of comparison are not asked for). A time is right if the first and
the last day are; for libraries that tell one moment it is enough that it lies between the two. `-` stands for nothing
found, which is right where the phrase holds no quantity or no time. The peers were made for other texts and for more
languages: the table tells what to expect of them on reports, not which of them is good.

Made by `python bench/peers/run.py`; the phrases are in `bench/peers/phrases.tsv`, what was asked of each library in
`bench/peers/answers.py`. Versions: {versions}.
"""
QUANTITY_PEERS = ("govreport", "Recognizers-Text", "WeTextProcessing", "cn2an")
TIME_PEERS = ("govreport", "Recognizers-Text", "JioNLP", "dateparser", "chrono")


def rows() -> list[list[str]]:
    lines = (HERE / "phrases.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith(("#", "kind\t"))]


def installed(folder: Path) -> Path:
    """The Python of an environment that has the peers."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PACKAGES], check=True, stdout=sys.stderr)
    if shutil.which("npm") and not (folder / "node_modules").exists():
        subprocess.run(["npm", "install", "--silent", "chrono-node"], cwd=folder, check=True, stdout=sys.stderr)
    return python


def answers(folder: Path) -> dict[str, dict[str, object]]:
    """Peer -> {"version": ..., "answers": one per phrase}."""
    asked = json.dumps(rows(), ensure_ascii=False)
    told = subprocess.run(
        [installed(folder), HERE / "answers.py"], input=asked, capture_output=True, text=True, check=True
    )
    found = json.loads(told.stdout.splitlines()[-1])
    if (folder / "node_modules").exists():
        shutil.copy(HERE / "chrono.mjs", folder)  # a module finds packages from where it stands
        told = subprocess.run(
            ["node", "chrono.mjs"], cwd=folder, input=asked, capture_output=True, text=True, check=True
        )
        found["chrono"] = json.loads(told.stdout)
    return found


def is_right(kind: str, right: str, answer: str) -> bool:
    if right == "-" or answer == "-":
        return right == answer
    if kind == "quantity":
        return right.replace("..", " ") == answer.replace("..", " ")
    first, last = right.split("..")
    if ".." in answer:
        return answer == right
    return " " not in answer and first <= answer <= last


def table(kind: str, peers: tuple[str, ...], found: dict[str, dict[str, object]]) -> str:
    """The answers of each peer, right ones in bold."""
    peers = tuple(peer for peer in peers if peer in found)
    lines = [["phrase", "right", *peers], ["---"] * (2 + len(peers))]
    counts = dict.fromkeys(peers, 0)
    phrases = [(i, row) for i, row in enumerate(rows()) if row[0] == kind]
    for i, (_, phrase, right) in phrases:
        cells = [phrase, right]
        for peer in peers:
            answer = str(found[peer]["answers"][i])  # type: ignore[index]
            good = is_right(kind, right, answer)
            counts[peer] += good
            cells.append(f"**{answer}**" if good else answer)
        lines.append(cells)
    lines.append([f"right of {len(phrases)}", "", *(str(counts[peer]) for peer in peers)])
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--env", type=Path, help="folder of the environment; kept and used again")
    folder = options.parse_args().env
    with tempfile.TemporaryDirectory() as temporary:
        folder = folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        found = answers(folder.resolve())
    versions = ", ".join(f"{peer} {told['version']}" for peer, told in found.items())
    print(HEAD.format(versions=versions))
    print("## Quantities\n\n" + table("quantity", QUANTITY_PEERS, found))
    print("\n## Times\n\n" + table("time", TIME_PEERS, found))


if __name__ == "__main__":
    main()
