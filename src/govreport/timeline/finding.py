"""All times of a text, with their days and their places in the raw text."""

import datetime
from typing import Final

from govreport.errors import OptionError
from govreport.mentions import times
from govreport.mentions.times.mention import NEXT, TimeMention
from govreport.model import Grain, Relation, Span, TimeExpression
from govreport.text.cleaning import clean
from govreport.text.dialects import check_dialect, dialect_of
from govreport.text.folding import for_rules
from govreport.text.published import publication_date
from govreport.timeline.edtf import edtf
from govreport.timeline.resolving import Reference, Resolved, resolve, yet_to_come

__all__ = ["find_times"]

_RELATIONS: Final = {
    "in": Relation.IN, "by": Relation.BY, "before": Relation.BEFORE, "within": Relation.WITHIN, "from": Relation.FROM,
    "since": Relation.FROM, "baseline": Relation.IN,
}  # fmt: skip


def find_times(
    text: str, published: datetime.date | None = None, *, dialect: str | None = None
) -> tuple[TimeExpression, ...]:
    """All dates, periods and deadlines of a text, in text order, resolved where they can be; spans count in `text`.

    >>> for found in find_times("明年新建公园20个，到2030年全面建成。", datetime.date(2025, 1, 20)):
    ...     print(found.text, found.start, found.end, found.relation, found.source)
    明年 2026-01-01 2026-12-31 in reference date
    到2030年 2030-01-01 2030-12-31 by stated
    >>> [found.edtf for found in find_times("2026年下半年开工，2021—2025年建成20个，2019年以来增长5%")]
    ['2026-41', '2021/2025', '2019/..']

    Without `published`, what is told from the day of writing (明年) has the source "unresolved" and no dates.
    `dialect` (CN, HK, MO, TW; None lets the text tell) decides on years of the Republic and fiscal years. Raises
    `OptionError` where `text` is no str, `published` no `datetime.date` or `dialect` none of these.
    """
    if not isinstance(text, str):
        raise OptionError(f"text must be a str, not {type(text).__name__}; decode bytes or pass the document's text")
    published = publication_date(published)
    check_dialect(dialect)
    cleaned = clean(text)
    folded = for_rules(cleaned.text)
    dialect = dialect or dialect_of(folded).code
    reference = Reference(published, None, dialect)
    found = []
    year: int | None = None
    rests_on = "stated"  # what the year last named rests on
    for mention in times.scan_all(folded, dialect):
        if not mention.relation:
            continue
        resolved = resolve(mention, reference, year=year)
        told = resolved.start if year is None and folded.startswith(("截", "统"), mention.start) else None
        if told and yet_to_come(mention, told, published):  # 截至11月末, told in January
            resolved = resolve(mention, reference, year=told.year - 1)._replace(source="reference date")
        unnamed = bool(mention.args) and mention.args[0] in (None, NEXT)
        if unnamed and resolved.source == "stated":
            resolved = resolved._replace(source=rests_on)
        if resolved.start is not None and mention.relation not in ("baseline", "since") and resolved.grain != "years":
            year, rests_on = resolved.start.year, resolved.source
        span = cleaned.to_raw(mention.start, mention.end)
        found.append(_expression(text, span, resolved, mention))
    return tuple(found)


def _expression(text: str, span: Span, resolved: Resolved, mention: TimeMention) -> TimeExpression:
    """The public form; a period that is over is `within`, one that still runs is `from` its start."""
    relation = _RELATIONS[resolved.relation]
    if resolved.relation == "since" and mention.shape == "span":
        relation = Relation.WITHIN
    return TimeExpression(
        text=span.of(text),
        span=span,
        start=resolved.start,
        end=resolved.end,
        grain=Grain(resolved.grain),
        relation=relation,
        event=resolved.event,
        source=resolved.source,
        edtf=edtf(mention, resolved, relation),
    )
