"""How often a number keeps its status when a piece is cut out of a report, so that no heading tells the part any more.

usage: python bench/excerpts.py [--corpus DIR] [--pieces N] [--rough] [--show N] [FILE ...]

Cuts pieces of 200 to 1,500 characters, at sentences, out of each report (by default those of the corpus since 1998; the
name of a file begins with its year) whose headings tell review and tasks apart. Each piece is read alone, as if it had
been published in the spring of its year, and its numbers are compared with the same numbers in the whole. With
`--rough` each piece gets a head such as web pages have, and loses its line ends in one of the ways in which pages do.
"""

import argparse
import datetime
import os
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import govreport

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("prov2026", "nation", "nation_cjc")
FIRST_YEAR = 1998  # the parts of older reports are mixed
LENGTHS = (200, 400, 800, 1500)
ENDS = re.compile("[。\n]")

HEADS = (
    "", "", "政府工作报告\n", "首页 > 新闻中心 > 正文\n", "点击下载 | 打印 | 关闭\n", "{year}年政府工作报告全文\n",
    "{year}年青石市政府工作报告（摘要）\n来源：青石日报 记者：李明 发布时间：{day} 10:20\n",
    "青石市{year}年政府工作报告范文\n推荐文章\n", "作者：佚名 时间：{day} 来源：网络\n",
    "李明在市八届人大五次会议上的政府工作报告\n发布日期：{day} 字号：[大 中 小]\n",
    "本报讯 昨日，市八届人大五次会议开幕，市长李明作政府工作报告。报告提出：\n",
)  # fmt: skip
LINE_ENDS = ("\n", " ", "  ", "", "\n\n", "　　", "\r\n", "<br>", "<p>")

Statuses = dict[tuple[int, int], str]


def reports(corpus: Path, files: list[Path]) -> Iterator[tuple[str, str, datetime.date]]:
    """Kind, text and day of each report that headings divide into what was done and what is to be done."""
    for path in files or [path for folder in FOLDERS for path in sorted((corpus / folder).glob("*.txt"))]:
        year = int(re.sub("[^0-9].*", "", path.name) or 0)
        if year < FIRST_YEAR:
            continue
        raw, published = path.read_bytes().decode("utf-8"), datetime.date(year, 2, 1)
        parts = {section.part.value for section in govreport.parse(raw, published).sections}
        if {"review", "task"} <= parts:
            yield path.parent.name, raw, published


def statuses(raw: str, published: datetime.date) -> Statuses:
    """The status of each number that is in a record, by its place."""
    found = govreport.parse(raw, published).rows
    return {
        (row.value_start, row.value_end): row.status
        for row in found
        if row.value_start is not None and row.value_end is not None
    }


def pieces(raw: str, number: int, chance: random.Random) -> Iterator[tuple[int, int, int]]:
    """The length asked for, and where a piece of about that length begins and ends."""
    starts = [match.end() for match in ENDS.finditer(raw)]
    for start in chance.sample(starts, min(number, len(starts))):
        length = chance.choice(LENGTHS)
        end = ENDS.search(raw, min(start + length, len(raw)))
        yield length, start, end.end() if end else len(raw)


def rough(piece: str, published: datetime.date, chance: random.Random) -> tuple[str, list[int]]:
    """The piece under a head and with other line ends, and where each of its characters is then."""
    head = chance.choice(HEADS).format(year=published.year, day=published.isoformat())
    line_end = chance.choice(LINE_ENDS)
    written, places, at = [head], [], len(head)
    for char in piece:
        places.append(at)
        written.append(line_end if char == "\n" else char)
        at += len(written[-1])
    return "".join(written), [*places, at]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    default = os.environ.get("GOVREPORT_CORPUS") or ROOT.parent / "shared" / "corpus"
    parser.add_argument("--corpus", type=Path, default=Path(default))
    parser.add_argument("--pieces", type=int, default=90, help="of each report, by default 90")
    parser.add_argument("--rough", action="store_true", help="under the heads of pages, without their line ends")
    parser.add_argument("--show", type=int, default=0, help="print the beginnings of so many of the worst pieces")
    options = parser.parse_args()
    chance = random.Random(11)
    told: defaultdict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    worst: list[tuple[int, str]] = []
    for kind, raw, published in reports(options.corpus, options.files):
        whole = statuses(raw, published)
        for length, start, end in pieces(raw, options.pieces, chance):
            text, places = raw[start:end], list(range(end - start + 1))
            if options.rough:
                text, places = rough(text, published, chance)
            found = statuses(text, published)
            here = {
                (places[first - start], places[last - start]): status
                for (first, last), status in whole.items()
                if start <= first and last <= end
            }
            number = len(here)
            same = sum(found.get(place) == status for place, status in here.items())
            told[kind, length].update(pieces=1, numbers=number, same=same)
            worst.append((number - same, raw[start : start + 60].replace("\n", "⏎")))
    print("| reports | length | pieces | numbers | status as in the whole |\n|---|---|---|---|---|")
    for (kind, length), count in sorted(told.items()):
        share = count["same"] / max(count["numbers"], 1)
        print(f"| {kind} | {length} | {count['pieces']} | {count['numbers']} | {share:.3f} |")
    for wrong, text in sorted(worst, reverse=True)[: options.show]:
        print(f"{wrong:4} {text}")


if __name__ == "__main__":
    main()
