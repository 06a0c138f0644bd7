"""One file that shows a whole report: text beside table, each leading to the other. Nothing is fetched."""

import base64
import functools
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib import resources
from string import Template

from govreport.columns import Row
from govreport.export import head, wording
from govreport.export.html.timeline import timeline
from govreport.export.html.words import ENGLISH, Words
from govreport.export.stretches import cut, parts, sentence
from govreport.markup import COLORS, Html, Stretch, attribute, safe, two_meet
from govreport.model import Diagnostic, Metadata
from govreport.text.cleaning import CleanText, Repair

__all__ = ["page"]

_REPAIRS = 500  # that are listed; the others are counted
_COLUMNS = ("#", "status", "when", "commitment", "what", "value", "part")
_WHEN = _COLUMNS.index("when")
_CHOICES = ("status", "commitment", "kind", "part")


def page(
    rows: Sequence[Row],
    cleaned: CleanText,
    metadata: Metadata,
    diagnostics: Iterable[Diagnostic],
    title: str,
    words: Words = ENGLISH,
) -> Html:
    """The page. Its script and its style are allowed by their hashes, so nothing that a document holds can run."""
    say = words.say
    style, script = _data("page.css"), _data("page.js")
    goals = sum(row.status == "goal" for row in rows)
    filled = {
        "title": attribute(title),
        "heading": safe(title),
        "policy": f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        f"base-uri 'none'; form-action 'none'",
        "style": style,
        "script": script,
        "language": words.language,
        "counts": f"{words.count(goals, 'goal')}, {words.count(len(rows) - goals, 'result')}",
        "metadata": _metadata(metadata, words),
        "legend": "".join(f'<li><mark class="{kind}">{say(kind)}</mark></li>' for kind in COLORS),
        "timeline": timeline(rows, cleaned, linked=True, words=words),
        "text": _text(cleaned.raw, rows, words),
        "choices": "".join(_choice(name, rows, words) for name in _CHOICES),
        "titles": "".join(_title(at, say(name)) for at, name in enumerate(_COLUMNS)),
        "rows": _rows(rows, cleaned, words),
        "notes": "".join(f'<li lang="en">{safe(note.message)}</li>' for note in diagnostics)
        or f"<li>{say('none')}</li>",
        "repairs": _repairs(cleaned.repairs(), words),
    }
    template = re.sub(r"\{\{(.+?)\}\}(?!\})", lambda found: say(found[1]), _data("page.html"))
    return Html(Template(template).substitute(filled))


@functools.cache
def _data(name: str) -> str:
    return resources.files("govreport.export.html").joinpath("data", name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _metadata(metadata: Metadata, words: Words) -> str:
    """What the document says of itself, one pair for each thing that it says."""
    told = [(name, words.say(value) if name == "kind" else value) for name, value in head.stated(metadata)]
    return "".join(f"<div><dt>{words.say(name)}</dt><dd>{safe(value)}</dd></div>" for name, value in told)


def _text(raw: str, rows: Sequence[Row], words: Words) -> str:
    """The raw text in pieces: each knows its place, and where a clause begins stands a link to the clause's row.

    The sign of such a link is drawn by the style sheet, so that the text that is found and copied is the document's.
    """
    sentences = {Stretch(*sentence(row), "s") for row in rows}
    shown = []
    for start, end, kinds, begun in cut(rows, len(raw), sentences):
        for at in begun:
            label = words.say("{} {}: to the table").format(words.say(rows[at].status), at)
            shown.append(f'<a class="ref" id="t{at}" href="#r{at}" data-n="{at}" aria-label="{label}"></a>')
        shown.append(_piece(safe(raw[start:end]), start, end, kinds))
    return "".join(shown)


def _piece(text: str, start: int, end: int, kinds: tuple[str, ...]) -> str:
    told = [kind for kind in kinds if kind in COLORS]
    if not told:
        return f'<span data-s="{start}" data-e="{end}">{text}</span>' if "s" in kinds else text
    two = " two" if two_meet(told) else ""
    return f'<mark class="{" ".join(told)}{two}" data-s="{start}" data-e="{end}">{text}</mark>'


def _choice(name: str, rows: Sequence[Row], words: Words) -> str:
    counts = Counter(getattr(row, name) for row in rows if getattr(row, name) is not None)
    say = words.say
    options = "".join(
        f'<option value="{attribute(v)}">{safe(say(v))} ({n})</option>' for v, n in sorted(counts.items())
    )
    every = f'<option value="">{say("all")}</option>'
    return f'<label>{say(name)} <select data-column="{name}">{every}{options}</select></label>'


def _title(at: int, name: str) -> str:
    return f'<th scope="col"><button type="button" data-column="{at}">{name}</button></th>'


def _rows(rows: Sequence[Row], cleaned: CleanText, words: Words) -> str:
    """The table's lines. Each cell carries its rank in its column, so that the script sorts numbers only."""
    keys: list[Sequence[object]] = [
        range(len(rows)),
        [row.status for row in rows],
        [(str(_last(row) or "9999-12-32"), row.start) for row in rows],
        [("ensure", "strive", "expect", "plan", None).index(row.commitment) for row in rows],
        [row.indicator or row.text for row in rows],
        [(row.low is None, row.unit or "", row.low or 0) for row in rows],
        [row.part or "" for row in rows],
    ]
    ranks = list(zip(*map(_ranks, keys), strict=True))
    # goals first, soonest first: what most readers come for
    order = sorted(range(len(rows)), key=lambda at: (rows[at].status != "goal", ranks[at][_WHEN], at))
    return "".join(_row(at, rows[at], cleaned, ranks[at], words) for at in order)


def _last(row: Row) -> object:
    return row.due_end or row.due_start if row.status == "goal" else row.period_end or row.period_start


def _ranks(keys: Sequence[object]) -> list[int]:
    """The place of each key in their order; equal keys have the same."""
    places = {key: at for at, key in enumerate(sorted(set(keys)))}  # type: ignore[type-var]
    return [places[key] for key in keys]


def _row(at: int, row: Row, cleaned: CleanText, ranks: tuple[int, ...], words: Words) -> str:
    what = wording.what(row, cleaned)
    english = f' <span class="en" lang="en">{safe(row.indicator_en)}</span>' if row.indicator_en else ""
    label = words.say("{} {}: to the text").format(words.say(row.status), at)
    cells = (
        f'<a href="#t{at}" aria-label="{label}">{at}</a>',
        words.say(row.status),
        safe(words.when(row)),
        safe(words.commitment(row)),
        f'<span lang="zh">{safe(what)}</span>{english}',
        safe(words.value(row)),
        safe(words.say(row.part or "")),
    )
    drawn = "".join(f'<td data-v="{rank}">{cell}</td>' for cell, rank in zip(cells, ranks, strict=True))
    chosen = "".join(f' data-{name}="{attribute(getattr(row, name) or "")}"' for name in _CHOICES)
    start, end = sentence(row)
    places = " ".join(f"{part.start}-{part.end}" for part in parts(row))
    return (
        f'<tr id="r{at}"{chosen} data-clause="{row.start}-{row.end}" data-sentence="{start}-{end}" '
        f'data-parts="{places}">{drawn}</tr>'
    )


def _repairs(repairs: Sequence[Repair], words: Words) -> str:
    """Every repair in the text's order, as far as there is room, with what stood there and what was read."""
    if not repairs:
        return f"<p>{words.say('nothing')}</p>"
    say = words.say
    counts = Counter(repair.fixer for repair in repairs)
    told = ", ".join(say("{} at {}").format(say(name), words.count(n, "place")) for name, n in counts.items())
    lines = "".join(
        f'<li value="{repair.span.start}"><del lang="zh">{safe(repair.raw) or "∅"}</del> → '
        f'<ins lang="zh">{safe(repair.replacement) or "∅"}</ins> <small>{safe(say(repair.fixer))}</small></li>'
        for repair in sorted(repairs, key=lambda repair: repair.span)[:_REPAIRS]
    )
    more = f"<p>{say('and {} more').format(len(repairs) - _REPAIRS)}</p>" if len(repairs) > _REPAIRS else ""
    return f"<p>{told}{say('; the number is the place in the raw text')}</p><ol>{lines}</ol>{more}"
