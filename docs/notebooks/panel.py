# ---
# jupyter:
#   jupytext:
#     text_representation: {extension: .py, format_name: percent}
#   kernelspec: {display_name: Python 3, language: python, name: python3}
# ---

# %% [markdown]
# # A panel of targets
# Two invented work reports become one table: region by indicator. With real reports only the folder changes.

# %%
from pathlib import Path

import pandas as pd

import govreport

root = next(folder for folder in [Path.cwd(), *Path.cwd().parents] if (folder / "seeds").is_dir())
paths = sorted((root / "docs" / "examples").glob("*-2026.txt"))
reports = [govreport.parse(path.read_text(encoding="utf-8")) for path in paths]
rows = pd.concat([report.to_pandas() for report in reports], ignore_index=True)
rows[["region", "status", "indicator_id", "low", "unit", "comparator", "due_end"]]

# %% [markdown]
# The headline targets. `comparator` stays beside the number: 6%以上 is no 6%.

# %%
targets = rows[(rows.part == "headline") & rows.indicator_id.notna()]
told = targets.assign(told=targets.comparator + " " + targets.value_text)
panel = told.pivot(index="region", columns="indicator_id", values="told")
assert panel.loc["临禾市", "gdp"] == "at_least 6%"
panel

# %% [markdown]
# Last year's growth beside this year's target: results have the same ids.

# %%
growth = rows[(rows.indicator_id == "gdp") & (rows.change == "increase")]
table = growth.pivot(index="region", columns="status", values="low").astype(float)
assert table.loc["滨江市"].to_dict() == {"goal": 5.0, "result": 5.2}
table
