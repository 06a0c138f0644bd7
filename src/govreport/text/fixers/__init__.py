"""Fixers: one pure function per kind of defect, each from a text to the edits that repair it.

A fixer looks for cheap evidence first and returns an empty list where there is none, as is the rule.
The order matters only for speed: `clean` goes round until every fixer is content with what the others left.
"""

from collections.abc import Callable

from govreport.text.edits import Edit
from govreport.text.fixers.cells import cells
from govreport.text.fixers.glyphs import characters, entities
from govreport.text.fixers.marks import punctuation
from govreport.text.fixers.markup import markup
from govreport.text.fixers.pages import wrapping
from govreport.text.fixers.readings import pinyin
from govreport.text.fixers.spaces import spacing
from govreport.text.fixers.websites import boilerplate

__all__ = [
    "FIXERS", "boilerplate", "cells", "characters", "entities", "markup", "pinyin", "punctuation", "spacing", "wrapping",
]  # fmt: skip

# Lines are joined while they are as wide as they were set, before anything is taken out of them. Then pinyin: it has
# the most edits by far, and an alignment is cheapest to compose with an empty one.
FIXERS: tuple[tuple[str, Callable[[str], list[Edit]]], ...] = (
    ("markup", markup),
    ("entities", entities),
    ("characters", characters),
    ("wrapping", wrapping),
    ("pinyin", pinyin),
    ("boilerplate", boilerplate),
    ("cells", cells),
    ("punctuation", punctuation),
    ("spacing", spacing),
)
