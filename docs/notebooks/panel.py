# ---
# jupyter:
#   jupytext:
#     formats: py:percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Targets and what became of them
#
# A panel of the growth targets of a city over some years, with the outcomes that the next report states, and its chart.
# It needs govreport alone. In Jupyter open it with jupytext; it runs as a plain script too.

# %%
import os
from pathlib import Path
from xml.sax.saxutils import escape

import govreport as gr

# %% [markdown]
# ## The reports
#
# These are inventions of ours. Where there is a corpus (`GOVREPORT_CORPUS`, by default `../shared/corpus` beside the
# repository), the national reports of 2005 to 2016 are read in their place.

# %%
TARGETS = {2021: "6%以上", 2022: "6%左右", 2023: "5.5%—6%", 2024: "5%左右", 2025: "5%以上", 2026: "5%左右"}
OUTCOMES = {2021: "6.8%", 2022: "4.1%", 2023: "5.7%", 2024: "5.1%", 2025: "4.9%"}


def text_of(year: int) -> str:
    """The report of an imaginary city that looks back on one year and plans for the next."""
    review = f"一、{year - 1}年工作回顾\n地区生产总值增长{OUTCOMES[year - 1]}。\n" if year - 1 in OUTCOMES else ""
    plan = f"今年的主要预期目标是：地区生产总值增长{TARGETS[year]}；城镇新增就业3万人以上。"
    return f"青石市{year}年政府工作报告\n{review}二、{year}年工作安排\n{plan}\n"


def national_texts() -> list[tuple[str, str]]:
    """Name and text of the national reports of a corpus, if there is one."""
    beside = Path(__file__).resolve().parents[3] if "__file__" in globals() else Path.cwd().parents[2]
    corpus = Path(os.environ.get("GOVREPORT_CORPUS") or beside / "shared" / "corpus")
    paths = [*corpus.glob("nation_cjc/200[5-9]*.txt"), *corpus.glob("nation/*.txt")]
    return [(path.stem, path.read_text(encoding="utf-8")) for path in sorted(paths, key=lambda path: path.name)]


texts = national_texts() or [(str(year), text_of(year)) for year in TARGETS]
reports = [gr.Parser().parse(text, doc_id=name) for name, text in texts]
len(reports)

# %% [markdown]
# ## The panel
#
# One row for each year: the target with both bounds and its wording, and the outcome of the next report. Targets for
# several years and other numbers of the same report are left out here.

# %%
table = gr.panel(reports, ["gdp"])
yearly = [
    row for row in table if row.change == "increase" and not row.rival and row.plan_year == row.year and row.per is None
]
for row in yearly:
    print(row.place, row.year, row.number, row.wording or "-", row.form, row.outcome_low, row.verdict, sep="\t")

# %% [markdown]
# Why a verdict is what it is stands beside it:

# %%
print(next((row.why for row in yearly if row.verdict is not None), ""))

# %% [markdown]
# ## The chart
#
# A bar is what the target allows (open ends fade out after half a point), a dot the outcome that is stated.


# %%
class Chart:
    """An SVG picture that notebooks show."""

    def __init__(self, svg: str) -> None:
        self.svg = svg

    def _repr_svg_(self) -> str:
        return self.svg


COLOURS = {"met": "#2a7f3f", "missed": "#b3261e"}
LEFT, TOP, STEP, HEIGHT = 46, 34, 44, 220


def chart(rows: list[gr.PanelRow], title: str) -> Chart:
    """Targets as bars and outcomes as dots, one column for each year."""
    numbers = [float(n) for row in rows for n in (row.low, row.high, row.outcome_low) if n is not None]
    if not numbers:
        return Chart('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')
    low, high = int(min(numbers)) - 1, int(max(numbers)) + 2
    width = LEFT + STEP * len(rows) + 16

    def y(number: float) -> float:
        return round(TOP + HEIGHT * (high - number) / (high - low), 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{TOP + HEIGHT + 34}" '
        'font-family="sans-serif" font-size="11">',
        f'<text x="{LEFT}" y="18" font-size="13">{escape(title)}</text>',
    ]
    for line in range(low, high + 1):
        parts.append(f'<line x1="{LEFT}" x2="{width - 8}" y1="{y(line)}" y2="{y(line)}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y(line) + 4}" text-anchor="end">{line}%</text>')
    for place, row in enumerate(rows):
        x = LEFT + STEP * place + STEP // 2
        if row.low is not None and row.high is not None:
            top = float(row.high) + (0.5 if row.upper is None else 0.06)
            bottom = float(row.low) - (0.5 if row.lower is None else 0.06)
            faint = "0.35" if row.upper is None or row.lower is None else "0.8"
            parts.append(
                f'<rect x="{x - 9}" width="18" y="{y(top)}" height="{round(y(bottom) - y(top), 1)}" fill="#4a6fa5" '
                f'fill-opacity="{faint}"><title>{escape(row.text or "")}</title></rect>'
            )
        if row.outcome_low is not None:
            colour = COLOURS.get(row.verdict or "", "#666")
            parts.append(
                f'<circle cx="{x}" cy="{y(float(row.outcome_low))}" r="4.5" fill="{colour}">'
                f"<title>{escape(row.outcome_text or '')}</title></circle>"
            )
        parts.append(f'<text x="{x}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{row.year}</text>')
    return Chart("\n".join([*parts, "</svg>"]))


picture = chart(yearly, f"{yearly[0].place}: growth of GDP, targets (bars) and outcomes (dots)")
picture

# %% [markdown]
# ## A file for a spreadsheet
#
# `table.to_csv(bom=True)` is the whole panel for Excel; `table.to_pandas()` and `table.to_polars()` need their extras.

# %%
print(table.to_csv(bom=True).splitlines()[0][:60])
