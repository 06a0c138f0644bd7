"""The weights of `wording.tsv` fitted anew, beside those that it has: by logistic regression on reports whose headings tell the parts.

usage: python bench/weights.py [--corpus DIR] [--least N] [FILE ...]

Paragraphs of the reports (those of `excerpts.py`) are cut into stretches of some 120, 250 and 600 characters, those of a
review and all others weighing the same in sum. A word keeps the side that it is on; words of one place and side share a
part of their weight, so that rare ones follow the others of their class. Prints the words whose weight would change by
at least N, by default 2. What is printed is a hint: a word that is frequent in a few reports alone is better left.
"""

import argparse
import math
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from excerpts import ROOT, reports

import govreport
from govreport.document import wording
from govreport.text.folding import fold

STRETCHES = (120, 250, 600)
ROUNDS, RIDGE, STEP = 400, 30.0, 0.5

Features = dict[tuple[str, str], float]


def paragraphs(raw: str) -> Iterator[tuple[str, bool]]:
    """The folded text below each heading that names a part, and whether it is a review."""
    report = govreport.parse(raw)
    for section in report.sections:
        if section.part.value in ("review", "headline", "requirement", "task", "outlook"):
            below = min(
                (s.heading.start for s in report.sections if s.heading.start > section.heading.start), default=len(raw)
            )
            yield fold(raw[section.heading.end : below]), section.part.value == "review"


def stretches(text: str, length: int) -> Iterator[str]:
    start = 0
    for match in re.finditer("[。\n]", text):
        if match.end() - start >= length:
            yield text[start : match.end()]
            start = match.end()


def features(text: str, weights: dict[tuple[str, str], int]) -> Features:
    """What is counted, each word for itself and for its class, below zero on the side of tasks."""
    found: Features = defaultdict(float)
    for key, count in wording.counted(text, 0, len(text)).items():
        weight = weights.get(key, wording.DIRECTIVE)
        if weight:
            side = math.copysign(count, weight)
            found[key if key in weights else ("first", "")] += side
            if class_of(key, weight) is not None:
                found[class_of(key, weight)] += side
    for weight, figure in wording.FIGURES:
        found["figure", figure.pattern] = math.copysign(min(len(figure.findall(text)), wording.CAP), weight)
    return found


def class_of(key: tuple[str, str], weight: int) -> tuple[str, str] | None:
    """The words that share a part of their weight: all of one place and side, but for the few that begin a review's clause."""
    return None if key[0] == "first" and weight > 0 else (key[0], "+" if weight > 0 else "-")


def fitted(rows: list[tuple[Features, float, float]]) -> dict[tuple[str, str], float]:
    """Weights not below zero that tell the sides apart: gradient descent with a step for each feature (Adagrad)."""
    weights: dict[tuple[str, str], float] = defaultdict(lambda: 0.05)
    steps: dict[tuple[str, str], float] = defaultdict(float)
    for _ in range(ROUNDS):
        slope: dict[tuple[str, str], float] = {key: RIDGE * weight for key, weight in weights.items()}
        for found, side, mass in rows:
            margin = side * sum(weights[key] * value for key, value in found.items())
            pull = mass * side / (1 + math.exp(min(margin, 50)))
            for key, value in found.items():
                slope[key] = slope.get(key, 0) - pull * value
        for key, value in slope.items():
            steps[key] += value * value
            weights[key] = max(0.0, weights[key] - STEP * value / math.sqrt(steps[key] + 1e-9) * 0.1)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    default = os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus"
    parser.add_argument("--corpus", type=Path, default=Path(default))
    parser.add_argument("--least", type=int, default=2)
    options = parser.parse_args()
    present = {(place or "", word): weight for (place, word), weight in wording.weights().items()}
    texts = [
        (features(stretch, present), 1.0 if review else -1.0)
        for _, raw, _ in reports(options.corpus, options.files)
        for text, review in paragraphs(raw)
        for length in STRETCHES
        for stretch in stretches(text, length)
    ]
    share = {side: len(texts) / 2 / sum(s == side for _, s in texts) for side in (1.0, -1.0)}
    found = fitted([(row, side, share[side]) for row, side in texts])
    print(f"{len(texts)} stretches\n\n| word | place | now | fitted |\n|---|---|---|---|")
    for (place, word), weight in present.items():
        if weight and (place, word) in found:
            shared = class_of((place, word), weight)
            new = round(10 * math.copysign(found[place, word] + (found[shared] if shared else 0), weight))
            if abs(new - weight) >= options.least:
                print(f"| {word} | {place} | {weight} | {new} |")


if __name__ == "__main__":
    main()
