"""Fixers: one pure function per kind of defect, each from a text to the edits that repair it.

A fixer looks for cheap evidence first and returns an empty list where there is none, as is the rule.
They run in the order of `FIXERS`, and `clean` goes round until every fixer is content with what the others left. The
order decides what the first of them see: lines are told to be wrapped by how wide they were set.
"""

from collections.abc import Callable, Iterable
from typing import Final

from govreport.errors import OptionError
from govreport.text.edits import Edit
from govreport.text.fixers.cells import cells
from govreport.text.fixers.chunks import chunks
from govreport.text.fixers.escapes import escapes
from govreport.text.fixers.flattened import flattening
from govreport.text.fixers.glyphs import characters, entities, wakes_characters
from govreport.text.fixers.markdown import markdown
from govreport.text.fixers.marks import punctuation, wakes_punctuation
from govreport.text.fixers.markup import markup
from govreport.text.fixers.masks import masks
from govreport.text.fixers.mojibake import mojibake
from govreport.text.fixers.notes import notes
from govreport.text.fixers.pages import wrapping
from govreport.text.fixers.readings import pinyin
from govreport.text.fixers.spaces import spacing
from govreport.text.fixers.stamps import stamps
from govreport.text.fixers.tables import sparing, tables
from govreport.text.fixers.websites import boilerplate

__all__ = ["FIXERS", "NAMES", "WOKEN_BY", "Fixer", "chosen"]

Fixer = tuple[str, Callable[[str], list[Edit]]]

# Lines are joined while they are as wide as they were set, before anything is taken out of them. Then pinyin: it has
# the most edits by far, and an alignment is cheapest to compose with an empty one. Lines and
# borders of a table stay as they are set from then on.
FIXERS: Final[tuple[Fixer, ...]] = (
    ("mojibake", mojibake),
    ("escapes", escapes),
    ("markup", markup),
    ("markdown", markdown),
    ("entities", entities),
    ("characters", characters),
    ("tables", tables),
    ("stamps", sparing(stamps)),
    ("chunks", sparing(chunks)),
    ("wrapping", sparing(wrapping)),
    ("flattening", sparing(flattening)),
    ("notes", sparing(notes)),
    ("pinyin", sparing(pinyin)),
    ("masks", sparing(masks)),
    ("boilerplate", sparing(boilerplate)),
    ("cells", sparing(cells, cells=True)),
    ("punctuation", sparing(punctuation)),
    ("spacing", sparing(spacing)),
)


# Fixers that look at so little that edits tell whether there can be new work for them.
# The others look again after any edit.
WOKEN_BY: dict[str, Callable[[str, list[Edit]], bool]] = {
    "characters": wakes_characters,
    "punctuation": wakes_punctuation,
}

NAMES: Final = tuple(name for name, _ in FIXERS)


def chosen(names: object) -> tuple[Fixer, ...]:
    """The fixers with these names, in the order in which they run.

    >>> [name for name, _ in chosen(["spacing", "pinyin"])]
    ['pinyin', 'spacing']

    Raises `OptionError` for a name that no fixer has, and where `names` is no collection of str.
    """
    known = dict(FIXERS)
    if isinstance(names, str) or not isinstance(names, Iterable):
        raise OptionError(f"fixers must be names of fixers, such as ('pinyin',), not {names!r}")
    wanted = tuple(names)
    for name in wanted:
        if not isinstance(name, str) or name not in known:
            raise OptionError(f"fixers: there is no {name!r}; choose from {', '.join(known)}")
    return tuple((name, fixer) for name, fixer in FIXERS if name in wanted)
