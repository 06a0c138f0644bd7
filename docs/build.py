"""Write the parts of the documents that are made from the code, between `<!-- begin NAME -->` and `<!-- end -->`.

usage: python docs/build.py

`tests/test_docs.py` fails where a document is out of step with what this writes.
"""

import contextlib
import datetime
import io
import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from govreport import lexicon
from govreport.cli import main as command
from govreport.columns import COLUMNS, Column
from govreport.export.report_schema import report_schema
from govreport.export.schema import base_type, json_schema
from govreport.panels.columns import PANEL_COLUMNS
from govreport.sources import tables

ROOT = Path(__file__).resolve().parent.parent
TYPES = {str: "str", int: "int", bool: "bool", Decimal: "decimal", datetime.date: "date"}


def columns(declared: tuple[Column, ...] = COLUMNS) -> str:
    """The columns of the record, or of another row, as a table."""
    lines = ["| column | type | may be absent | meaning |", "|---|---|---|---|"]
    for column in declared:
        base, optional = base_type(column.type)
        kind = TYPES.get(base, "list of (start, end)")
        lines.append(f"| `{column.name}` | {kind} | {'yes' if optional else 'no'} | {column.meaning} |")
    return "\n".join(lines)


def schemes() -> str:
    """The coding schemes, with their sources."""
    lines = ["| scheme | feature | value | code | source | for instance |", "|---|---|---|---|---|---|"]
    for row in lexicon.rows("codings"):
        lines.append(f"| {' | '.join(_cell(row[name]) for name in CODED)} |")
    return "\n".join(lines)


CODED = ("scheme", "feature", "value", "code", "source", "example")


def tolerances() -> str:
    """How far 左右 reaches, with the sources."""
    lines = ["| tolerance | shares, in points | other numbers, in % | source |", "|---|---|---|---|"]
    for row in lexicon.rows("tolerances"):
        lines.append(f"| `{row['name']}` | {row['points'] or '–'} | {row['percent']} | {_cell(row['source'])} |")
    return "\n".join(lines)


def directions() -> str:
    """Which way a number is exceeded, with the sources."""
    lines = ["| word or indicator | read as | source | for instance |", "|---|---|---|---|"]
    for row in lexicon.rows("directions"):
        lines.append(f"| {row['key']} | {row['reading']} | {_cell(row['source'])} | {row['example']} |")
    return "\n".join(lines)


def breaks() -> str:
    """Series that are not one."""
    lines = ["| one | other | why they are not one series | source |", "|---|---|---|---|"]
    for row in lexicon.rows("series_breaks"):
        lines.append(f"| {row['one']} | {row['other']} | {row['reason']} | {row['source']} |")
    return "\n".join(lines)


def history() -> str:
    """Years from which a series has another name or method."""
    lines = ["| indicator | from | what changed | source |", "|---|---|---|---|"]
    for row in lexicon.rows("series_history"):
        lines.append(f"| `{row['id']}` | {row['year']} | {row['kind']}: {row['change']} | {row['source']} |")
    return "\n".join(lines)


def seed() -> str:
    """What the first command of README.md prints."""
    return _printed("parse", "seeds/jingdezhen-2022.txt")


def explained() -> str:
    """Why the seed's goal of 100,000 students is there."""
    at = next(line.split()[0] for line in seed().splitlines() if "萬人" in line)
    return _printed("parse", "seeds/jingdezhen-2022.txt", "--explain", at)


def tablecolumns() -> str:
    """What the columns of a table of texts are called."""
    lines = ["| what it holds | column | must be there |", "|---|---|---|"]
    for told, names in (("the text", tables.TEXT), ("the day of publication", tables.DATE), ("the id", tables.ID)):
        lines.append(
            f"| {told} | {', '.join(f'`{name}`' for name in names)} | {'yes' if names is tables.TEXT else 'no'} |"
        )
    return "\n".join(lines)


def pottery() -> str:
    """The lexicon of the how-to, as a table and as it stands in its file."""
    head, *rows = (ROOT / "docs/examples/pottery.tsv").read_text(encoding="utf-8").splitlines()
    lines = [head, "\t".join("---" for _ in head.split("\t")), *rows]
    return "\n".join(f"| {' | '.join(line.split(chr(9)))} |" for line in lines)


def checked() -> str:
    """What the check says of it."""
    return _printed("lexicon", "check", "docs/examples/pottery.tsv")


def indicators() -> str:
    """The indicators of the lexicon, a table for each domain."""
    names: dict[str, list[str]] = {}
    for row in lexicon.rows("indicator_names"):
        names.setdefault(row["id"], []).append(row["surface"])
    parts, domain = [], None
    for row in lexicon.rows("indicators"):
        if row["domain"] != domain:
            domain = row["domain"]
            parts += ["", f"## {domain.replace('_', ' ').capitalize()}", ""]
            parts += ["| id | English | unit | dimension | polarity | names |", "|---|---|---|---|---|---|"]
        english = row["english"] + (f" ({row['note']})" if row["note"] else "")
        told = (f"`{row['id']}`", english, row["unit"], row["dimension"], row["polarity"], "、".join(names[row["id"]]))
        parts.append(f"| {' | '.join(told)} |")
    return "\n".join(parts[1:])


def counted() -> str:
    """How many indicators there are, with how many names."""
    known, names = len(lexicon.rows("indicators")), len(lexicon.rows("indicator_names"))
    domains = len({row["domain"] for row in lexicon.rows("indicators")})
    return f"The lexicon holds {known} indicators in {domains} domains, with {names} names."


def words() -> str:
    """The words that make no other thing of a name."""
    lines = ["| where | word | read as | for instance |", "|---|---|---|---|"]
    for row in lexicon.rows("indicator_words"):
        lines.append(f"| {row['place']} | {row['surface']} | {row['reads']} | {row['example']} |")
    return "\n".join(lines)


def _printed(*arguments: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.chdir(ROOT):
        command(arguments)
    return f"```console\n$ .venv/bin/govreport {' '.join(arguments)}\n{out.getvalue()}```"


def cases(name: str) -> list[dict[str, str]]:
    """The rows of a table of cases."""
    lines = (ROOT / "tests" / "cases" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    head, *rest = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(head, fields, strict=True)) for fields in rest]


TABLES = {"numerals": "Numerals", "quantities": "Quantities", "times": "Times"}
SHOWN = {"+": 3, "-": 2}  # rows of each form that the page shows


def forms() -> str:
    """What each form of the tables of cases is read as: some rows that are read, and some that are not."""
    pieces = []
    for name, title in TABLES.items():
        rows = cases(name)
        lines = [f"### {title}: {len(rows)} rows", "", "| form | text | read as |", "|---|---|---|"]
        for form in dict.fromkeys(row["form"] for row in rows):
            for sign, number in SHOWN.items():
                for row in [row for row in rows if (row["form"], row["sign"]) == (form, sign)][:number]:
                    lines.append(f"| {_cell(form)} | {_cell(row['text'])} | {_cell(row['expected'])} |")
        pieces.append("\n".join(lines))
    return "\n\n".join(pieces)


def failures() -> str:
    """The rows of the tables of known failures, which must fail until they are repaired."""
    lines = ["| text | should be | what goes wrong |", "|---|---|---|"]
    for name in TABLES:
        for row in cases(f"{name}_known_failures"):
            lines.append(f"| {_cell(row['text'])} | {_cell(row['expected'])} | {_cell(row['note'])} |")
    return "\n".join(lines)


def roles() -> str:
    """What the words of each role do, as the line above its rows says."""
    lines = ["| role | what its words do | words | for instance |", "|---|---|---|---|"]
    file = ROOT / "src" / "govreport" / "lexicon" / "data" / "roles.tsv"
    words: dict[str, list[str]] = {}
    told: dict[str, str] = {}
    said: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        if line.startswith("#"):
            said.append(line.lstrip("# "))
            continue
        surface, role, _ = line.split("\t")
        words.setdefault(role, []).append(surface)
        if said:
            told[role], said = " ".join(said), []
    for role, known in words.items():
        lines.append(f"| {role} | {_cell(told[role])} | {len(known)} | {', '.join(known[:3])} |")
    return "\n".join(lines)


def blind_sets() -> list[dict[str, str]]:
    """The sets of texts that no rule had seen, in the order in which they were scored."""
    lines = (ROOT / "docs" / "blind_sets.tsv").read_text(encoding="utf-8").splitlines()
    head, *rest = [line.split("\t") for line in lines if not line.startswith("#")]
    return [dict(zip(head, fields, strict=True)) for fields in rest]


LATEST = 5  # sets of a kind that tell what to expect now


def _mean(sets: list[dict[str, str]], column: str) -> str:
    """The mean of some sets, each counted by its numbers."""
    told = [(float(one[column]), int(one["numbers"])) for one in sets if one[column]]
    return f"{sum(figure * count for figure, count in told) / sum(count for _, count in told):.2f}"


def blindkinds() -> str:
    """What each kind of text scored at first sight: the last sets, and the worst and the best of all."""
    kinds: dict[str, list[dict[str, str]]] = {}
    for one in blind_sets():
        kinds.setdefault(one["kind"], []).append(one)
    lines = [
        f"| kind of texts | sets | numbers | fact strict, last {LATEST} | goal strict, last {LATEST} | goal strict, all sets | after repair |",
        "|---|---|---|---|---|---|---|",
    ]
    for kind, sets in sorted(kinds.items(), key=lambda item: -float(_mean(item[1][-LATEST:], "goal"))):
        goals = sorted(float(one["goal"]) for one in sets if one["goal"])
        cells = (
            *(kind, str(len(sets)), str(sum(int(one["numbers"]) for one in sets))),
            *(_mean(sets[-LATEST:], "fact"), _mean(sets[-LATEST:], "goal")),
            *(f"{goals[0]:.2f} to {goals[-1]:.2f}", _mean(sets, "goal_after")),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def blindsets() -> str:
    """Every set."""
    lines = [
        "| | kind | texts | numbers | fact strict | goal strict | after repair |",
        "|---|---|---|---|---|---|---|",
    ]
    for number, one in enumerate(blind_sets(), 1):
        goal = (one["goal"] or "–") + (f" ({one['note']})" if one["note"] else "")
        after = f"{one['fact_after']}, {one['goal_after'] or '–'}"
        cells = (str(number), one["kind"], one["texts"], one["numbers"], one["fact"], goal, after)
        lines.append(f"| {' | '.join(map(_cell, cells))} |")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace(" | ", "; ").replace("|", "\\|")


BLOCKS: dict[str, Callable[[], str]] = {
    "columns": columns, "seed": seed, "explained": explained, "forms": forms, "failures": failures,
    "counted": counted, "indicators": indicators, "words": words, "pottery": pottery, "checked": checked,
    "panelcolumns": lambda: columns(PANEL_COLUMNS), "schemes": schemes, "tolerances": tolerances,
    "directions": directions, "breaks": breaks, "history": history, "roles": roles, "tablecolumns": tablecolumns,
    "blindkinds": blindkinds, "blindsets": blindsets,
}  # fmt: skip
DOCUMENTS = [ROOT / "README.md", ROOT / "README.zh.md", *sorted((ROOT / "docs").glob("*.md"))]


def built(text: str) -> str:
    """The document with its blocks made anew."""
    return re.sub(
        r"(<!-- begin ([a-z]+) -->\n).*?(<!-- end -->)",
        lambda found: f"{found[1]}{BLOCKS[found[2]]()}\n{found[3]}",
        text,
        flags=re.DOTALL,
    )


def schemas() -> dict[Path, str]:
    """The JSON Schemas, by the files that hold them."""
    made = {"record": json_schema(), "report": report_schema()}
    return {
        ROOT / "docs" / f"{name}.schema.json": json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
        for name, schema in made.items()
    }


if __name__ == "__main__":
    for file, schema in schemas().items():
        file.write_text(schema, encoding="utf-8")
    for document in DOCUMENTS:
        document.write_text(built(document.read_text(encoding="utf-8")), encoding="utf-8")
