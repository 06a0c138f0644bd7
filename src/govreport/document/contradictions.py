"""Where a document contradicts itself about its year: a report of 2011 that says 2023."""

import datetime
import re
from typing import Final, NamedTuple

from govreport.document.title_years import title_year_of
from govreport.mentions.times.plans import PLAN_NUMBER, PLAN_YEARS, plan_began
from govreport.model import Diagnostic, Metadata, Span
from govreport.text.cleaning import CleanText
from govreport.text.folding import fold

__all__ = ["contradictions"]

_APART: Final = 1  # a report of January plans for its own year, one of December for the next
_YEAR: Final = re.compile("(?<![0-9])((?:19|20)[0-9]{2})(?=年)")
# “十一五”及2023年工作回顾: a plan and a year that are told in one breath.
_PLAN: Final = re.compile(f'{PLAN_NUMBER}[”』」"]?(?:时期|期间|规划)?[及和暨]((?:19|20)[0-9]{{2}})年')
_REACH: Final = 3000  # characters in which such headings are looked for


class _Stated(NamedTuple):
    """A year, what states it, and where."""

    year: int
    by: str
    span: Span | None


def contradictions(
    cleaned: CleanText, folded: str, metadata: Metadata, given: datetime.date | None
) -> list[Diagnostic]:
    """A note for each year that does not go with the year of the title, of the meeting, or of the plan.

    `given` is the day of publication that the caller told, if any.
    """
    stated = _years(metadata, given)
    notes = list[Diagnostic]()
    for other in stated[1:]:
        if abs(other.year - stated[0].year) > _APART:
            message = f"{other.by} {other.year} does not go with {stated[0].by} {stated[0].year}"
            notes.append(Diagnostic(code="contradiction", message=message, span=other.span or stated[0].span))
    for match in _PLAN.finditer(folded, 0, _REACH):
        first = plan_began(match[1], metadata.dialect)
        if not first - PLAN_YEARS <= int(match[2]) <= first + PLAN_YEARS:
            message = f"the plan {first}-{first + PLAN_YEARS - 1} does not go with the year {match[2]} beside it"
            span = cleaned.to_raw(match.start(), match.end())
            notes.append(Diagnostic(code="contradiction", message=message, span=span))
    return notes


def _years(metadata: Metadata, given: datetime.date | None) -> list[_Stated]:
    """The years that a document tells of itself, the surest first."""
    found = list[_Stated]()
    session = _YEAR.search(metadata.subtitle.value) if metadata.subtitle else None
    if metadata.subtitle and session:
        found.append(_Stated(int(session[1]), "the meeting in", metadata.subtitle.span))
    # 2030年森林覆盖率达45% names a target; only the year of a report or a plan counts.
    titled = title_year_of(fold(metadata.title.value), 0) if metadata.title else None
    if metadata.title and titled:
        found.append(_Stated(titled.year, "the title's", metadata.title.span))
    one_year = metadata.plan_end in (None, metadata.plan_year)
    if one_year and metadata.plan_year is not None and metadata.plan_year_span is not None:
        found.append(_Stated(metadata.plan_year, "the planned year", metadata.plan_year_span))
    if given is not None:
        found.append(_Stated(given.year, "the given day of publication in", None))
    elif metadata.published is not None:
        found.append(_Stated(metadata.published.year, "the day of publication in", metadata.published_span))
    return found
