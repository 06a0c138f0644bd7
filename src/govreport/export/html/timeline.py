"""Goals along their deadlines, as an SVG that stands in a page or a notebook: no script, no style sheet, no font."""

import calendar
import datetime
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from govreport.columns import Row
from govreport.export import wording
from govreport.export.characters import fitted, one_line, width
from govreport.export.html.words import ENGLISH, Words
from govreport.markup import Html, attribute
from govreport.text.cleaning import CleanText

__all__ = ["timeline"]

_SHADES = {"ensure": "1", "strive": "0.72", "expect": "0.5", "plan": "0.3"}  # how firmly, as how dark
_COLOR = "#3c78f0"
_MOST = 40  # goals that have a line each; more of them share one for each period
_LANES = 80  # lines of a drawing
_LEFT, _WIDE, _LINE, _TOP = 330, 560, 22, 46
_CELLS = 42  # of a label
_RIGHT = 30


class _Lane(NamedTuple):
    """One line of the drawing: the goals of one period."""

    start: datetime.date | None
    end: datetime.date | None
    relation: str
    label: str
    told: str  # the whole of it, for who points at it or cannot see it
    at: int | None  # the place of the record that it stands for
    strengths: Counter[str]


def timeline(rows: Sequence[Row], cleaned: CleanText, *, linked: bool = False, words: Words = ENGLISH) -> Html:
    """The goals with a known deadline, soonest first, as bars from the first to the last day of each.

    More than 40 of them share a bar for each period, and the drawing ends after 80 bars. `linked` makes each bar lead
    to the goal's row in the page.
    """
    goals = [(at, row) for at, row in enumerate(rows) if row.status == "goal"]
    dated = [item for item in goals if item[1].due_start is not None or item[1].due_end is not None]
    if not dated:
        return Html(f"<p>{words.say('no goal with a known deadline')}</p>")
    dated.sort(key=lambda item: (item[1].due_end or datetime.date.max, item[1].due_start or datetime.date.min))
    few = len(dated) <= _MOST
    lanes = [_single(at, row, cleaned, words) for at, row in dated] if few else _shared(dated, words)
    missing, lanes = len(goals) - sum(lane.strengths.total() for lane in lanes[:_LANES]), lanes[:_LANES]
    first = min(day for lane in lanes for day in (lane.start, lane.end) if day is not None)
    last = max(day for lane in lanes for day in (lane.start, lane.end) if day is not None)
    years = range(first.year, last.year + 2)
    return Html(_drawn(lanes, years, _title(lanes, missing, words), linked, words))


def _title(lanes: Sequence[_Lane], missing: int, words: Words) -> str:
    rest = words.say("; {} more without a date or without room").format(missing) if missing else ""
    return words.say("{} goals along their deadlines").format(sum(lane.strengths.total() for lane in lanes)) + rest


def _single(at: int, row: Row, cleaned: CleanText, words: Words) -> _Lane:
    label = one_line(f"{wording.what(row, cleaned)} {words.value(row)}".strip())
    told = f"{label}: {words.when(row)}, {words.say(row.commitment or 'plan')}"
    return _Lane(*_period(row), label, told, at, Counter([row.commitment or "plan"]))


def _shared(dated: Sequence[tuple[int, Row]], words: Words) -> list[_Lane]:
    """One lane for each period, in the order of the goals."""
    periods: dict[tuple[datetime.date | None, datetime.date | None, str], Counter[str]] = {}
    for _, row in dated:
        periods.setdefault(_period(row), Counter())[row.commitment or "plan"] += 1
    lanes = []
    for (start, end, relation), strengths in periods.items():
        days = words.bounded(relation, words.dates(wording.dates(start, end)))
        label = f"{days}: {words.count(strengths.total(), 'goal')}"
        told = ", ".join(f"{strengths[name]} {words.say(name)}" for name in _SHADES if strengths[name])
        lanes.append(_Lane(start, end, relation, label, f"{label} ({told})", None, strengths))
    return lanes


def _period(row: Row) -> tuple[datetime.date | None, datetime.date | None, str]:
    return row.due_start, row.due_end, row.due_relation or "in"


def _drawn(lanes: Sequence[_Lane], years: range, title: str, linked: bool, words: Words) -> str:
    height = _TOP + _LINE * len(lanes) + 12
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_LEFT + _WIDE + _RIGHT} {height}" role="group" '
        f'aria-label="{attribute(title)}" width="100%" fill="currentColor" font-size="13" '
        f"font-family=\"system-ui, 'Noto Sans CJK SC', sans-serif\"><title>{attribute(title)}</title>",
        *_legend(words),
        *_years(years, height),
    ]
    for line, lane in enumerate(lanes):
        drawn = _lane(lane, years, _TOP + _LINE * line)
        if linked and lane.at is not None:
            drawn = f'<a href="#r{lane.at}" aria-label="{attribute(lane.told)}">{drawn}</a>'
        parts.append(drawn)
    return "".join([*parts, "</svg>"])


def _legend(words: Words) -> list[str]:
    drawn, x = [], 0
    for name, shade in _SHADES.items():
        drawn.append(f'<rect x="{x}" y="4" width="12" height="12" fill="{_COLOR}" fill-opacity="{shade}"/>')
        drawn.append(f'<text x="{x + 17}" y="15">{words.say(name)}</text>')
        x += 72
    return drawn


def _years(years: range, height: int) -> list[str]:
    """A line at the first day of every year, or of as many as there is room for."""
    step = -(-len(years) * 42 // _WIDE)
    drawn = []
    for year in years[::step]:
        x = _x(datetime.date(year, 1, 1), years) if year <= datetime.MAXYEAR else _LEFT + _WIDE
        drawn.append(f'<path d="M{x:.1f} 34V{height - 8}" stroke="currentColor" stroke-opacity=".18"/>')
        drawn.append(f'<text x="{x:.1f}" y="28" text-anchor="middle" fill-opacity=".75">{year}</text>')
    return drawn


def _lane(lane: _Lane, years: range, y: int) -> str:
    start = _LEFT if lane.start is None else _x(lane.start, years)
    end = _LEFT + _WIDE if lane.end is None else _x(lane.end, years, last=True)
    wide = max(end - start, 3.0)
    whole = f'<rect y="{y}" width="{_LEFT + _WIDE}" height="{_LINE}" fill="none" pointer-events="all"/>'
    drawn = [f"<g><title>{attribute(lane.told)}</title>{whole}"]
    label = fitted(lane.label, _CELLS)
    drawn.append(f'<text x="{_LEFT - 10}" y="{y + 15}" text-anchor="end"{_squeezed(label)}>{attribute(label)}</text>')
    top, number = float(y + 4), lane.strengths.total()
    for name, shade in _SHADES.items():
        if lane.strengths[name]:
            high = 14 * lane.strengths[name] / number
            drawn.append(
                f'<rect x="{start:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{high:.1f}" '
                f'fill="{_COLOR}" fill-opacity="{shade}"/>'
            )
            top += high
    drawn.append(_edge(lane.relation, start, start + wide, y + 11))
    return "".join([*drawn, "</g>"])


def _squeezed(label: str) -> str:
    """Labels are measured in terminal cells; where the reader's font is wider, the text is set closer."""
    return f' textLength="{_LEFT - 14}" lengthAdjust="spacingAndGlyphs"' if width(label) > _CELLS - 1 else ""


def _edge(relation: str, start: float, end: float, y: int) -> str:
    """A mark where the goal is due at the end of the bar (by, before, within), or goes on after it (from)."""
    if relation in ("by", "before", "within"):
        return f'<path d="M{end - 1:.1f} {y - 10}V{y + 10}" stroke="{_COLOR}" stroke-width="2.5"/>'
    if relation == "from":
        return f'<path d="M{start:.1f} {y - 10}V{y + 10}M{end:.1f} {y - 6}L{end + 8:.1f} {y}L{end:.1f} {y + 6}z" \
stroke="{_COLOR}" fill="{_COLOR}"/>'
    return ""


def _x(day: datetime.date, years: range, *, last: bool = False) -> float:
    """The place of a day's beginning, or of its end, in a scale in which every year is as long as another."""
    days = 366 if calendar.isleap(day.year) else 365
    passed = day.year - years[0] + (day.timetuple().tm_yday - 1 + last) / days
    return _LEFT + _WIDE * passed / (len(years) - 1)
