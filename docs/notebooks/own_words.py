# ---
# jupyter:
#   jupytext:
#     text_representation: {extension: .py, format_name: percent}
#   kernelspec: {display_name: Python 3, language: python, name: python3}
# ---

# %% [markdown]
# # Words of your own
# A town counts its grain in 料仓, and measures 龙窑开窑数. The shipped lexicons know neither.

# %%
import datetime

import govreport

text = "明年龙窑开窑数增长5%，新建粮仓12料仓。"
day = datetime.date(2026, 2, 3)
plain = govreport.parse(text, day)
[(goal.indicator.text, goal.indicator.id) for goal in plain.goals]

# %%
own = govreport.Parser(
    lexicons=[
        [
            {"lexicon": "units", "surface": "料仓", "id": "grain_bin", "dimension": "count"},
            {"lexicon": "indicators", "surface": "龙窑开窑数", "id": "kiln_openings", "english": "kiln openings"},
        ]
    ]
)
report = own.parse(text, day)
assert [goal.indicator.id for goal in report.goals] == ["kiln_openings", None]
assert [goal.quantity.unit_id for goal in report.goals] == ["percent", "grain_bin"]
report

# %% [markdown]
# Mistakes are told with their place and what to do:

# %%
try:
    govreport.Parser(lexicons=[[{"lexicon": "units", "surface": "料仓", "id": "grain_bin", "dimension": "size"}]])
except govreport.LexiconError as error:
    print(error)
