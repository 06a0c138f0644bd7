"""Fixers: one pure function per kind of defect, each from a text to the edits that repair it.

A fixer looks for cheap evidence first and returns an empty list where there is none, as is the rule.
The order matters only for speed: `clean` goes round until every fixer is content with what the others left.
"""

from collections.abc import Callable

from govreport.text.edits import Edit
from govreport.text.fixers.glyphs import characters, entities, wakes_characters
from govreport.text.fixers.marks import punctuation, wakes_punctuation
from govreport.text.fixers.pages import wrapping
from govreport.text.fixers.readings import pinyin
from govreport.text.fixers.spaces import spacing
from govreport.text.fixers.websites import boilerplate

__all__ = [
    "FIXERS", "WOKEN_BY", "boilerplate", "characters", "entities", "pinyin", "punctuation", "spacing", "wrapping",
]  # fmt: skip

# Pinyin comes early: it has the most edits by far, and an alignment is cheapest to compose with an empty one.
FIXERS: tuple[tuple[str, Callable[[str], list[Edit]]], ...] = (
    ("entities", entities),
    ("characters", characters),
    ("pinyin", pinyin),
    ("boilerplate", boilerplate),
    ("wrapping", wrapping),
    ("punctuation", punctuation),
    ("spacing", spacing),
)

# Fixers that look at so little that edits tell whether there can be new work for them.
# The others look again after any edit.
WOKEN_BY: dict[str, Callable[[str, list[Edit]], bool]] = {
    "characters": wakes_characters,
    "punctuation": wakes_punctuation,
}
