"""Which conditions of the rules change nothing: each is switched off in turn, and the texts of tests and corpus are read again.

usage: python bench/idle.py [NAME ...] [--part 1/2] [--characters 500000] [--more FOLDER ...]

`conditions.py` says what a condition is. A NAME is a layer (goals) or a folder or module of one (goals.phrases), by default all layers of
rules; FOLDER has more texts. Texts are read as of a day and without one, the shortest first, and for each condition only those in
which it ever makes a difference, up to so many characters. One that changes no record and no rejection is printed: either no
test shows what it is for, or the rule no longer earns its place.
"""

import argparse
import ast
import datetime
import os
import re
import sys
from pathlib import Path

from conditions import LAYERS, Conditions, read_all, watch, without

ROOT = Path(__file__).resolve().parents[1]
PUBLISHED = datetime.date(2026, 1, 20)
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2}")
_ENOUGH = 4

Text = tuple[str, datetime.date | None]


def texts_of_tests() -> list[Text]:
    """What the tests give to the parser: the tables of cases, the examples of the lexicons, every string with Chinese in it."""
    found: dict[str, None] = {}
    for path in sorted((ROOT / "src" / "govreport" / "lexicon" / "data").glob("*.tsv")):
        found |= dict.fromkeys(line.rpartition("\t")[2] for line in path.read_text(encoding="utf-8").splitlines()[1:])
    for path in sorted((ROOT / "tests" / "cases").glob("*.tsv")):
        found |= dict.fromkeys(line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()[1:])
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _CHINESE.search(node.value):
                found[node.value] = None
    return [(text, published) for text in found if len(text) >= _ENOUGH for published in (PUBLISHED, None)]


def documents(folders: list[str]) -> list[Text]:
    paths = sorted(path for folder in folders for path in Path(folder).rglob("*.txt"))
    return [(path.read_bytes().decode(errors="replace"), None) for path in paths]


class Told:
    """The texts, what is told of them, and which of them each condition makes a difference to."""

    def __init__(self, texts: list[Text], most: int) -> None:
        import govreport

        self.parse, self.texts, self.most = govreport.parse, sorted(texts, key=lambda text: len(text[0])), most
        self.before, self.reached = read_all(self.texts, self.of)

    def of(self, text: Text) -> int:
        """What is told of a text, as one number."""
        report = self.parse(*text)
        return hash((repr(report.rows), repr(report.rejections)))

    def changed(self, k: int) -> bool:
        left = self.most
        for i in self.reached[k]:
            left -= len(self.texts[i][0])
            if left < 0:
                break
            try:
                with without(k):
                    if self.of(self.texts[i]) != self.before[i]:
                        return True
            except Exception:  # the condition keeps an error away, or an endless search
                return True
        return False


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("names", nargs="*", metavar="NAME", default=LAYERS)
    options.add_argument("--part", default="1/1", help="the share of the conditions to try, for several processes")
    options.add_argument("--characters", type=int, default=500_000)
    options.add_argument("--more", nargs="+", default=[], metavar="FOLDER")
    given = options.parse_args()
    watch(given.names)
    corpus = os.environ.get("GOVREPORT_CORPUS", str(ROOT.parent / "shared" / "corpus"))
    told = Told(texts_of_tests() + documents([corpus, *given.more]), given.characters)
    part, parts = map(int, given.part.split("/"))
    asked = range(part - 1, len(Conditions.found), parts)
    idle = 0
    for k in asked:
        if not told.changed(k):
            module, line, words, _ = Conditions.found[k]
            idle += 1
            print(f"{module}:{line} {words}{'' if told.reached[k] else '  (never different)'}", flush=True)
    print(f"{idle} of {len(asked)} conditions change nothing")
    return bool(idle)


if __name__ == "__main__":
    sys.exit(main())
