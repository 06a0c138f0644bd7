"""Which lines of the rules only a document or two reach: candidates to be dropped, or to be made general.

usage: python bench/census.py [--most N] [--under goals/] [FILE ...]

Reads the documents (by default all of ../shared/corpus) with coverage measured for each, and prints the lines inside functions that
at most N of them (by default one) reach, with how many and the first of them. A line that no document reaches may still be
needed by readers of other kinds of text, by a date of publication that the files do not tell, or for bad input: look before you cut.
"""

import argparse
import ast
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import coverage
from coverage.python import PythonParser

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("GOVREPORT_CORPUS", ROOT.parent / "shared" / "corpus"))
SOURCE = ROOT / "src" / "govreport"


def measured(files: list[Path]) -> coverage.CoverageData:
    """What each document reaches; a first sentence loads all that is loaded once."""
    watch = coverage.Coverage(source=[str(SOURCE)], data_file=None)
    watch.start()
    import govreport

    govreport.parse("2025年粮食产量达到100万吨。").records()
    for file in files:
        watch.switch_context(file.name)
        govreport.parse(file.read_bytes().decode("utf-8", "replace")).records()
    watch.stop()
    return watch.get_data()


def inside_functions(text: str) -> dict[int, str]:
    """The lines of functions that are run for each document, and the function of each; what is cached is run once."""
    lines: dict[int, str] = {}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and not any("cache" in ast.unparse(one) for one in node.decorator_list):
            lines.update(dict.fromkeys(range(node.body[0].lineno, (node.end_lineno or 0) + 1), node.name))
    return lines


def rare(data: coverage.CoverageData, under: str, most: int) -> Iterator[tuple[str, str, int, list[str], str]]:
    for name in sorted(data.measured_files()):
        path = Path(name)
        if not path.relative_to(SOURCE).as_posix().startswith(under):
            continue
        text = path.read_text(encoding="utf-8")
        functions, reached, lines = inside_functions(text), data.contexts_by_lineno(name), text.split("\n")
        parser = PythonParser(text=text, filename=name)
        parser.parse_source()
        for line in sorted(parser.statements & functions.keys()):
            documents = sorted(filter(None, reached.get(line, [])))
            if len(documents) <= most:
                yield str(path.relative_to(ROOT)), functions[line], line, documents, lines[line - 1].strip()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--most", type=int, default=1, help="documents that reach a line at most")
    options.add_argument("--under", default="goals/", help="folder of src/govreport")
    given = options.parse_args()
    files = given.files or sorted(CORPUS.rglob("*.txt"))
    if not files:
        sys.exit(f"no documents in {CORPUS}; name some files")
    function = None
    for path, name, line, documents, text in rare(measured(files), given.under, given.most):
        if (path, name) != function:
            function = path, name
            print(f"\n{path} {name}")
        print(f"  {line} [{len(documents)}] {text}  {documents[0] if documents else ''}")


if __name__ == "__main__":
    main()
