"""Take the pictures of the documents anew: the page, a notebook's output, the terminal, each of the seed.

usage: python docs/shoot.py     (needs the group browser, rich, chromium and fonts-noto-cjk; see CONTRIBUTING.md)
"""

import io
import runpy
import shutil
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

import govreport
from govreport.export import head, table, text

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
SHOWN = IMAGES / "shown.md"  # what the pictures show, as text: tests/test_docs.py tells when they are out of date
FLAGS = (
    "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
NOTEBOOK = (
    "<!DOCTYPE html><meta charset=utf-8><style>body{{font:14px sans-serif;margin:12px;width:1000px}}"
    "table{{border-collapse:collapse;font-size:12px}}td,th{{padding:4px 8px}}tr:nth-child(even){{background:#f5f5f5}}"
    "</style>{}"
)
TERMINAL = (
    "<!DOCTYPE html><meta charset=utf-8><style>@font-face{{font-family:wide;size-adjust:120.4%;"
    "src:local('Noto Sans Mono CJK SC'),local('NotoSansMonoCJKsc-Regular')}}{stylesheet}"
    "body{{color:{foreground};background:{background};margin:14px}}pre{{font:15px/1.45 'DejaVu Sans Mono',wide,monospace;margin:0}}</style>"
    "<pre>{code}</pre>"
)


def seed() -> govreport.Report:
    """The report that every picture shows."""
    return govreport.parse((ROOT / "seeds" / "jingdezhen-2022.txt").read_bytes().decode("utf-8"))


def main() -> None:
    """Write the pictures."""
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS.split())
        page(browser)
        notebook(browser)
        terminal(browser)
        browser.close()
    SHOWN.write_text(runpy.run_path(str(ROOT / "docs" / "build.py"))["seed"](), encoding="utf-8")


def page(browser: Browser) -> None:
    """The page, a goal chosen: light, dark, with Chinese labels."""
    for scheme, language, name in (
        ("light", "en", "page.png"),
        ("dark", "en", "page-dark.png"),
        ("light", "zh", "page-zh.png"),
    ):
        shown = browser.new_page(viewport={"width": 1240, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
        shown.set_content(seed().to_html(language=language))
        shown.locator("tr", has_text="院校在校生").click()
        shown.evaluate("scrollTo(0, 0)")
        save(shown.screenshot(), name)


def notebook(browser: Browser) -> None:
    """A report as a cell of a notebook shows it."""
    shown = browser.new_page(viewport={"width": 1024, "height": 760})
    shown.set_content(NOTEBOOK.format(seed()._repr_html_()))
    save(shown.screenshot(full_page=True), "notebook.png")


def terminal(browser: Browser) -> None:
    """The table and the text in a terminal, as rich draws them."""
    file = io.StringIO()
    console = Console(file=file, record=True, width=110, force_terminal=True, color_system="standard")
    rows, cleaned = seed().rows, seed().cleaned
    look = table.Look(cells=110, color=True, rich=True)
    at = seed().raw.index("要強化項目支撐")
    piece = text.text_view(seed().raw, rows, color=True).splitlines()[seed().raw[:at].count("\n")].strip()
    for line in (
        "$ govreport seeds/jingdezhen-2022.txt",
        *head.lines(seed().metadata, rows, color=True),
        "",
        *table.goals_table(rows, cleaned, look).splitlines(),
        "",
        "$ govreport seeds/jingdezhen-2022.txt --show text",
        "…",
        piece,
    ):
        console.print(Text.from_ansi(line), soft_wrap=False)
    shown = browser.new_page(viewport={"width": 1010, "height": 500})
    shown.set_content(console.export_html(theme=SVG_EXPORT_THEME, code_format=TERMINAL))
    save(shown.screenshot(full_page=True), "terminal.png")


def save(picture: bytes, name: str) -> None:
    """Write a picture with few colours, so that the repository stays small."""
    Image.open(io.BytesIO(picture)).convert("RGB").quantize(96).save(IMAGES / name, optimize=True)


if __name__ == "__main__":
    main()
