"""How fast `govreport.parse(raw).records()` is, in ratios; see bench/README.md for how to read them.

usage: python bench/run.py [--corpus DIR] [--smoke] [FILE ...]
"""

import argparse
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

import regex
from stages import stages

import govreport
from govreport import build

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "jingdezhen-2022.txt"
SCAN = regex.compile("[0-9〇零一二三四五六七八九十百千万亿]+")
BASE_IMPORT = "import regex, attrs, decimal"
TRADITIONAL = re.compile("[們這發會實經現業國與爲為]")

# Each is repeated up to the size; each holds a literal that some pattern starts with.
ATTACKS = {
    "digits": "9",
    "numerals": "一",
    "magnitudes": "万亿",
    "digit groups": "1,",
    "percent ranges": "5%-",
    "quantities": "10万人",
    "lists": "5%、",
    "falling ranges": "9-8-",
    "mixed numerals": "5万4千",
    "bare members": "3、5和",
    "fractions": "1/3/",
    "shares": "百分之",
    "tenths": "三成五",
    "signs": "负-3",
    "neighbours": "三五百",
    "turns": "翻了",
    "currencies": "港币3",
    "between": "3和5%之",
    "open quotes and numbers": "“3个",
    "loose numerals": "三 千",
    "distribution": "分别增长5%、",
    "from-to": "由1%提高到",
    "years": "2026年",
    "year fragments": "20年",
    "plan periods": "“十五五”",
    "plan years": "“十五五”第三年",
    "days of a month": "3月5日至",
    "near months": "下个月底",
    "seasons": "今冬明春",
    "fiscal years": "2026-27年度",
    "decades": "上世纪90年代",
    "ends of a year": "岁末",
    "anniversaries": "建党一百年",
    "dates in digits": "2026-01-22至",
    "trades": "石业产值达到9亿元，",
    "what each gets": "居民每人派发9元，",
    "deeds of a year": "今年将办好十件实事规划",
    "bylines": "本报讯（记者李",
    "flat headings": "。 一、总体要求 ",
    "flat lines": " 二、总体 ",
    "outlined plans": "回顾了去年，提出今年目标，",
    "unmarked lists": "主要目标是产值增长9%，",
    "cues": "力争",
    "comparators": "不超过",
    "outcomes": "确保建成",
    "verbs": "增长",
    "open brackets": "(",
    "pinyin": "好(hǎo)",
    "half pinyin": "好(hǎo",
    "quotes": "“",
    "commas": ",",
    "enumeration": "、",
    "stops": "。",
    "spaces": " ",
    "wide spaces": "　",
    "newlines": "\n",
    "headings": "一、标题\n",
    "bare numbers": "1\n",
    "spaced digits": "1 ",
    "full width": "５％",
    "entities": "&amp;",
    "open tags": "<a ",
    "tags": "<p>好</p>",
    "scripts": "<script>",
    "comments": "<!--",
    "links": "<li><a>好</a></li>",
    "cells": "好\t",
    "bars": "|5%",
    "mojibake": "锛銆涓浗",
    "latin mojibake": "å¹´",
    "masks": "***亿元",
    "page numbers": "好\n— 1 —\n",
    "lines of a page": "全市今年新增的职位有一万二千个其中大中专毕业生\n",
    "related links": "相关阅读：\n好\n",
    "stray spaces": "甲 乙丙，",
    "combining": "e\u0301",
    "surrogates": "\ud800",
    "ideographs": "\uf98e",
    "one character": "好",
}


def extract(text: str) -> list:
    return govreport.parse(text).records()


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """CPU time of this thread for one call, as the mean of `times` calls."""
    began = time.thread_time()
    for _ in range(times):
        work()
    return (time.thread_time() - began) / times


def interleaved(
    first: Callable[[], object], second: Callable[[], object], rounds: int, times: int
) -> tuple[float, float]:
    """The best time of each, taken in turn, so that a slow minute of the machine hits both."""
    pairs = [(seconds(first, times), seconds(second)) for _ in range(rounds)]
    return min(a for a, _ in pairs), min(b for _, b in pairs)


def repeated(text: str, size: int) -> str:
    """The text again and again, on new lines, cut to the size."""
    return "\n".join([text] * (size // len(text) + 1))[:size]


def cost(text: str, rounds: int) -> float:
    """The best time per call, short calls repeated until they take 5 ms."""
    times = max(1, int(0.005 / max(seconds(lambda: extract(text)), 1e-6)))
    return min(seconds(lambda: extract(text), times) for _ in range(rounds))


def growth(small: str, large: str, rounds: int, enough: float = 0.0) -> float:
    """Cost per character of the large text over that of the small one.

    It stops as soon as the ratio is `enough`: what is not linear shows ten times as much in every round.
    """
    first = second = float("inf")
    for _ in range(rounds):
        first, second = min(first, cost(small, 1)), min(second, cost(large, 1))
        ratio = second / len(large) / (first / len(small))
        if ratio <= enough:
            break
    return ratio


def memory(text: str) -> tuple[float, float, float]:
    """Over the size of the str: the peak of what is allocated, what the report keeps, and the dicts of `records()`."""
    extract(text)  # whatever is loaded or compiled on first use is not counted
    tracemalloc.start()
    report = govreport.parse(text)
    kept = tracemalloc.get_traced_memory()[0]
    records = report.records()
    now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del records
    size = sys.getsizeof(text)
    return peak / size, kept / size, (now - kept) / size


def import_times(rounds: int) -> tuple[float, float]:
    """CPU seconds of the import of our base and of govreport, each in new interpreters with compiled byte code."""
    statements = (BASE_IMPORT, "import govreport")
    best = [float("inf")] * 2
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for turn in range(rounds + 1):
            for at, statement in enumerate(statements):
                code = f"import time; t = time.process_time()\n{statement}\nprint(time.process_time() - t)"
                found = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
                if turn:  # the first turn writes the byte code
                    best[at] = min(best[at], float(found.stdout))
    return best[0], best[1]


def row(*cells: object) -> None:
    print("| " + " | ".join(f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in cells) + " |")


def head(title: str, *columns: str) -> None:
    print(f"\n## {title}\n")
    row(*columns)
    row(*("---" for _ in columns))


def speed_of(files: Iterable[Path], rounds: int) -> None:
    head("Against one bare scan of the same text", "file", "script", "characters", "Mchar/s", "ratio", "must", "goal")
    for path in files:
        text = path.read_bytes().decode("utf-8")
        traditional = len(TRADITIONAL.findall(text)) > len(text) / 500
        bare, ours = interleaved(lambda text=text: SCAN.findall(text), lambda text=text: extract(text), rounds, 10)
        must, goal = (20, 14) if traditional else (18, 12)
        script = "Traditional" if traditional else "Simplified"
        row(path.name, script, f"{len(text):,}", len(text) / ours / 1e6, ours / bare, must, goal)


def stages_of(files: Iterable[Path], rounds: int) -> None:
    texts = {path.name: path.read_bytes().decode("utf-8") for path in files}
    shares = {}
    for name, text in texts.items():
        bare = min(seconds(lambda text=text: SCAN.findall(text)) for _ in range(rounds))
        shares[name] = stages(text, bare, rounds)
    head("Where the time goes, in bare scans", "stage", *texts)
    for stage in next(iter(shares.values())):
        row(stage, *(share[stage] for share in shares.values()))
    row("the whole", *(sum(share.values()) for share in shares.values()))


def growth_of(files: Iterable[Path], small: int, large: int, rounds: int) -> None:
    head(f"Growth: cost per character, {large:,} against {small:,} characters", "file", "ratio", "must", "goal")
    for path in files:
        text = path.read_bytes().decode("utf-8")
        row(path.name, growth(repeated(text, small), repeated(text, large), rounds), 1.15, 1.1)


def attacks(size: int, rounds: int) -> None:
    head(
        f"Attack strings: cost per character, {16 * size:,} against {size:,} characters",
        "string",
        "ratio",
        "must",
        "goal",
    )
    for name, unit in ATTACKS.items():
        small, large = ((unit * (length // len(unit) + 1))[:length] for length in (size, 16 * size))
        row(name, growth(small, large, rounds, 1.1), 1.5, 1.2)


def memory_of(path: Path, sizes: Iterable[int]) -> None:
    head(
        "Memory: peak of what parse(raw).records() allocates, over the size of the str",
        "characters",
        "peak",
        "kept by the report",
        "dicts of `records()`",
        "must",
        "goal",
    )
    text = path.read_bytes().decode("utf-8")
    for size in sizes:
        row(f"{size:,}", *memory(repeated(text, size)), 6, 4)


def imports(rounds: int) -> None:
    head("Import: CPU time of `import govreport`", "", "ms", "ratio", "must", "goal")
    base, ours = import_times(rounds)
    row(f"`{BASE_IMPORT}`", base * 1000, 1.0, "", "")
    row("`import govreport`", ours * 1000, ours / base, 1.7, 1.2)


def chosen(corpus: Path) -> list[Path]:
    """The seed and, where there is a corpus, the file of middle size of each of its folders of reports."""
    files = [SEED]
    for folder in sorted(
        path for path in corpus.glob("*") if path.is_dir() and not path.name.startswith(("seed", "dirty"))
    ):
        texts = sorted(
            (path for path in folder.glob("*.txt") if path.stat().st_size > 10_000),
            key=lambda path: path.stat().st_size,
        )
        files += texts[len(texts) // 2 :][:1]
    return files


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="UTF-8 texts; by default the seed and some of the corpus"
    )
    default = os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus"
    parser.add_argument("--corpus", type=Path, default=Path(default), help="GOVREPORT_CORPUS, or ../shared/corpus")
    parser.add_argument(
        "--smoke", action="store_true", help="small sizes and one round: shows that it runs, measures nothing"
    )
    options = parser.parse_args()
    files = options.files or chosen(options.corpus)
    few, many = (1, 1) if options.smoke else (7, 15)
    packages = ", ".join(f"{name} {version(name)}" for name in ("regex", "attrs"))
    python = f"{platform.python_implementation()} {platform.python_version()}"
    print(f"govreport {govreport.__version__} ({build.kind()}), {python}, {packages}, {platform.machine()}")
    extract(SEED.read_bytes().decode("utf-8"))  # compile and load what is loaded on first use
    speed_of(files, many)
    stages_of(files[:1] if options.smoke else [SEED, *files[-1:]], many)
    growth_of({files[0], files[-1]}, *((1_000, 4_000) if options.smoke else (10_000, 1_000_000)), few)
    attacks(100 if options.smoke else 4_000, few)
    memory_of(files[0], (1_000,) if options.smoke else (10_000, 100_000, 1_000_000))
    imports(few)


if __name__ == "__main__":
    main()
