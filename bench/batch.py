"""Many documents through the command line: rows exact, memory flat, and a SIGKILL at three random moments.

usage: python bench/batch.py [--documents N] [--workers N] [--form jsonl|csv|parquet] [--corpus DIR] [--folder DIR]

Cuts the texts of a corpus (../shared/corpus, or the seed alone) into pieces, repeats them with other numbers, runs
`govreport batch` on them once without and once with kills, and prints a Markdown table. It fails where a row differs.
"""

import argparse
import contextlib
import csv
import datetime
import hashlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import govreport
from govreport.export.json import json_line

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "jingdezhen-2022.txt"
NUMBERS = re.compile("(?<![0-9.])[0-9]{1,6}(?=[个万亿人家项元公户])")
DAY = datetime.date(2026, 2, 3)
SAMPLE = 1_000
KILLS = 3


def pieces(corpus: Path) -> list[str]:
    """The texts of the corpus in pieces of some 500 to 1,500 characters that end with a line or a sentence."""
    found = []
    for path in sorted(corpus.rglob("*.txt")) or [SEED]:
        text = path.read_bytes().decode("utf-8", "replace")
        start = 0
        while start < len(text):
            end = min(len(text), start + 500 + 97 * len(found) % 1_000)
            cut = max(text.rfind("\n", start + 300, end), text.rfind("。", start + 300, end)) + 1
            end = cut if cut > start and end < len(text) else end
            found.append(text[start:end])
            start = end
    return [piece for piece in found if len(piece) > 100]


def document(parts: list[str], number: int) -> dict[str, str | None]:
    """Piece after piece, in each round with other numbers."""
    turn, at = divmod(number, len(parts))
    text = NUMBERS.sub(lambda told: str(int(told[0]) + turn), parts[at]) if turn else parts[at]
    return {"id": f"d{number:07}", "text": text, "published": None if number % 3 else DAY.isoformat()}


def make(parts: list[str], number: int, path: Path) -> int:
    characters = 0
    with path.open("w", encoding="utf-8") as out:
        for at in range(number):
            made = document(parts, at)
            characters += len(made["text"] or "")
            out.write(f"{json.dumps(made, ensure_ascii=False)}\n")
    return characters


def children(process: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{process}/task").glob("*"):
        for child in (task / "children").read_text().split():
            found += [int(child), *children(int(child))]
    return found


def resident(process: int) -> int:
    """Megabytes that a process and its workers hold, pages that they share counted once for each."""
    held = 0
    for one in (process, *children(process)):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            held += int(Path(f"/proc/{one}/statm").read_text().split()[1])
    return held * os.sysconf("SC_PAGE_SIZE") // 2**20


def committed(journal: Path) -> int:
    """How many documents the journal of a run says are done."""
    lines = journal.read_bytes().splitlines(keepends=True)[1:] if journal.exists() else []
    whole = [line for line in lines if line.endswith(b"\n")]
    return int(json.loads(whole[-1])["documents"]) if whole else 0


def run(command: list[str], out: Path, kill: tuple[int, float] | None = None) -> tuple[float, list[int], bool]:
    """Seconds, megabytes at equal times, and whether it came to its end.

    It is killed once so many documents are done, and so many seconds after that.
    """
    command = [*command, "-o", str(out)]
    journal = Path(f"{out}.journal")
    began, memory = time.monotonic(), []
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        while process.poll() is None:
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                memory.append(resident(process.pid))
            if kill is not None and committed(journal) >= kill[0]:
                time.sleep(kill[1])
                process.send_signal(signal.SIGKILL)
                break
            time.sleep(0.25 if kill is None else 0.02)
        told = process.stdout.read().decode() if process.stdout else ""
    if process.returncode == 0:
        print(told.strip().replace("\n", "; "), file=sys.stderr)
    return time.monotonic() - began, memory, process.returncode == 0


def rows(path: Path) -> Iterator[dict[str, object]]:
    if path.suffix == ".parquet":
        import pyarrow.parquet

        for batch in pyarrow.parquet.ParquetFile(path).iter_batches(10_000):
            yield from batch.to_pylist()
    else:
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines) if path.suffix == ".csv" else map(json.loads, lines)


def expected(made: dict[str, str | None], form: str) -> list[dict[str, object]]:
    """The rows of a single call, as the form tells them."""
    day = None if made["published"] is None else datetime.date.fromisoformat(made["published"])
    report = govreport.parse(govreport.Document(made["text"] or "", day, made["id"]))
    if form == "parquet":
        return report.to_arrow().to_pylist()
    if form == "jsonl":
        return [json.loads(json_line(record)) for record in report.records()]
    from govreport.export.csv import to_csv

    return list(csv.DictReader(to_csv(report.rows).splitlines(keepends=True)))


def check(path: Path, parts: list[str], number: int) -> tuple[int, int]:
    """The number of rows, and of those compared with single calls; the documents must stand in order, each once."""
    sample = set(random.Random(6).sample(range(number), min(SAMPLE, number)))
    wanted = {made["id"]: expected(made, path.suffix[1:]) for made in (document(parts, at) for at in sample)}
    found: dict[object, list[dict[str, object]]] = {name: [] for name in wanted}
    last, total = "", 0
    for row in rows(path):
        total += 1
        name = str(row["doc_id"])
        assert name >= last, f"{name} stands behind {last}"
        last = name
        if name in found:
            found[name].append(row)
    for name, compared in found.items():
        assert compared == wanted[name], f"rows of {name} differ from those of a single call"
    return total, sum(map(len, found.values()))


def digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--form", choices=["jsonl", "csv", "parquet"], default="jsonl")
    default = os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus"
    parser.add_argument("--corpus", type=Path, default=Path(default), help="GOVREPORT_CORPUS, or ../shared/corpus")
    parser.add_argument("--folder", type=Path, help="where the files go; by default a temporary folder")
    parser.add_argument("--seed", type=int, default=6, help="of the random moments")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        measure(options, Path(folder))


def measure(options: argparse.Namespace, folder: Path) -> None:
    parts = pieces(options.corpus)
    characters = make(parts, options.documents, folder / "in.jsonl")
    whole, killed = (folder / f"{name}.{options.form}" for name in ("whole", "killed"))
    command = [sys.executable, "-m", "govreport", "batch", str(folder / "in.jsonl"), "--workers", str(options.workers)]
    seconds, memory, ended = run(command, whole)
    assert ended, "the run without kills failed"
    total, compared = check(whole, parts, options.documents)
    chance = random.Random(options.seed)
    moments = []
    for least in sorted(chance.sample(range(options.documents * 7 // 10), KILLS)):
        _, _, ended = run(command, killed, (least, chance.random() * seconds / 10))
        assert not ended, "it came to its end before it was killed: take more documents"
        moments.append(f"{committed(Path(f'{killed}.journal')):,}")
    _, _, ended = run(command, killed)
    assert ended, "the run after the kills failed"
    assert digest(whole) == digest(killed), "the outputs differ"
    quarters = [memory[min(len(memory) - 1, len(memory) * share // 100)] for share in (10, 25, 50, 75, 99)]
    table = {
        "documents": f"{options.documents:,} ({len(parts):,} pieces of {len(list(options.corpus.rglob('*.txt')))} texts)",
        "characters": f"{characters:,}, {characters // options.documents:,} a document",
        "rows": f"{total:,}, {whole.stat().st_size / 2**20:,.0f} MB of {options.form}",
        "time": f"{seconds:.0f} s with {options.workers} workers: {options.documents / seconds:,.0f} documents and "
        f"{characters / seconds / 1e6:.2f} million characters a second",
        "memory of all processes at 10, 25, 50, 75, 99% of the time": ", ".join(f"{one} MB" for one in quarters),
        "most memory": f"{max(memory)} MB",
        "rows compared with single calls": f"{compared:,} of {min(SAMPLE, options.documents):,} documents: all equal",
        "killed by SIGKILL": f"{len(moments)} times, after " + ", ".join(moments) + " documents",
        "output after the kills": "the same, byte for byte",
    }
    print("| | |\n|---|---|")
    for name, value in table.items():
        print(f"| {name} | {value} |")


if __name__ == "__main__":
    main()
