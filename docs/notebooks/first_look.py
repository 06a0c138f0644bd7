# ---
# jupyter:
#   jupytext:
#     text_representation: {extension: .py, format_name: percent}
#   kernelspec: {display_name: Python 3, language: python, name: python3}
# ---

# %% [markdown]
# # A first look at one report
# The seed of this repository: a newspaper article as scraped from a web page, with pinyin in brackets.

# %%
from pathlib import Path

import govreport

root = next(folder for folder in [Path.cwd(), *Path.cwd().parents] if (folder / "seeds").is_dir())
raw = (root / "seeds" / "jingdezhen-2022.txt").read_bytes().decode("utf-8")
report = govreport.parse(raw)
report

# %% [markdown]
# One goal: its clause with its words marked, and what was read.

# %%
goal = next(goal for goal in report.goals if goal.quantity)
assert goal.quantity.text == "10萬人"
goal

# %% [markdown]
# Why it is there, and what was repaired on the way.

# %%
print(report.explain(goal))
assert report.explain(goal).rule == goal.rule

# %%
report.cleaned

# %% [markdown]
# The text with its numbers and deadlines, and the goals along their deadlines.

# %%
report.highlight(kinds=["value", "due"])

# %%
report.timeline()

# %% [markdown]
# A page for a colleague who has no Python:

# %%
page = report.to_html()
assert page.startswith("<!DOCTYPE html>")
len(page)
