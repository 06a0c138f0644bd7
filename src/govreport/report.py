"""What `parse` returns: the records of one document, and all that they rest on."""

import functools
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Self

import attrs

from govreport.columns import Row
from govreport.errors import OptionError
from govreport.export.records import to_records
from govreport.export.typed import goal_or_result
from govreport.model import Diagnostic, Goal, Metadata, Quantity, Result, Section, TimeExpression, Verdict
from govreport.text.cleaning import CleanText

if TYPE_CHECKING:
    from govreport.export.explain import Explanation
    from govreport.lexicons import Lexicons
    from govreport.markup import Html

__all__ = ["Report"]


@attrs.frozen(kw_only=True, repr=False)
class Report:
    """The goals and results of one document, with its raw text, its cleaned text and what was found on the way.

    `raw` is the text exactly as it was passed in, and every span counts its code points. `rows`, `traces` and
    `rejections` are the plain tuples that everything else is made from when it is first asked for: the flat records,
    the words that each of them rests on (role, start, end), and the numbers that were set aside (start, end, rule).
    `lexicons` are the parser's own words, by which `quantities` and `times` are found too.

    >>> import govreport
    >>> report = govreport.parse("到2027年，新建公园12个。")
    >>> [goal.statement for goal in report.goals]
    ['新建公园12个']
    >>> report
    <Report: 1 goal, 0 results in 15 characters>
    """

    raw: str
    cleaned: CleanText
    metadata: Metadata
    sections: tuple[Section, ...]
    rows: tuple[Row, ...]
    traces: tuple[tuple[tuple[str, int, int], ...], ...]
    rejections: tuple[tuple[int, int, str], ...]
    diagnostics: tuple[Diagnostic, ...]
    doc_id: str | None = None
    lexicons: "Lexicons" = ()

    def records(self) -> list[dict[str, Any]]:
        """One flat dict per goal and per result, in text order, its keys the columns of `govreport.columns`.

        >>> import govreport
        >>> record = govreport.parse("到2027年，新建公园12个。").records()[0]
        >>> record["indicator"], record["low"], record["unit"], record["due_end"].isoformat()
        ('公园', Decimal('12'), '个', '2027-12-31')
        """
        return to_records(self.rows)

    @functools.cached_property
    def _items(self) -> tuple[Goal | Result, ...]:
        return tuple(map(goal_or_result, self.rows))

    @property
    def goals(self) -> tuple[Goal, ...]:
        """What the issuer commits to, plans or expects, in text order."""
        return tuple(item for item in self._items if isinstance(item, Goal))

    @property
    def results(self) -> tuple[Result, ...]:
        """What the text says has been reached or done, in text order."""
        return tuple(item for item in self._items if isinstance(item, Result))

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every number with its unit, whether or not it is part of a goal or result."""
        return self._quantities

    @functools.cached_property
    def _quantities(self) -> tuple[Quantity, ...]:
        from govreport.binding import bound

        module = bound(self.lexicons, "govreport.mentions.quantities")
        found: tuple[Quantity, ...] = module.find_quantities(self.raw, dialect=self.metadata.dialect)
        return found

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        """Every date, period and deadline in words, resolved against the date of publication where one is known.

        Each is read by itself, as `find_times` does. A goal may date the same words otherwise, by what the document
        says besides: the year that it plans for (年底 in a plan of December for the next year), or that of its heading.
        """
        return self._times

    @functools.cached_property
    def _times(self) -> tuple[TimeExpression, ...]:
        from govreport.binding import bound

        module = bound(self.lexicons, "govreport.timeline.finding")
        found: tuple[TimeExpression, ...] = module.find_times(
            self.raw, self.metadata.published, dialect=self.metadata.dialect
        )
        return found

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What became of each numeral, in text order: the rule that made it a record or that set it aside.

        Numerals that count nothing are there too: in a `date`, `removed` with site chrome, the `list mark` of a
        heading, or part of a `word`; docs/rules.md names all rules.

        >>> import govreport
        >>> report = govreport.parse("到2027年，统一新建公园12个。")
        >>> [(verdict.text, verdict.rule, verdict.accepted) for verdict in report.verdicts]
        [('到2027年', 'date', False), ('一', 'word', False), ('12个', 'subject', True)]
        """
        return self._verdicts

    @functools.cached_property
    def _verdicts(self) -> tuple[Verdict, ...]:
        from govreport.export import verdicts

        return verdicts.verdicts(self.raw, self.cleaned, self.rows, self.rejections, self.times)

    def explain(self, item: Goal | Result | int) -> "Explanation":
        """Why a goal or result is there: its rule, and the words that each part of it comes from.

        `item` is one of this report's goals or results, or its place in `records()`. Raises `OptionError` for anything
        else.

        >>> import govreport
        >>> report = govreport.parse("到2027年，新建公园12个。")
        >>> [(reason.role, reason.text) for reason in report.explain(report.goals[0]).reasons if reason.role == "due"]
        [('due', '到2027年')]

        A goal whose clause tells no time is due in the year that the document plans for, and a review is of the year
        before: the reason is then where that year is told, in the title, in a heading or in the date of the document.
        """
        from govreport.export import explain

        at = self._place(item)
        return explain.explanation(self.cleaned, self.rows[at], self.traces[at], self.metadata)

    def _place(self, item: object) -> int:
        if isinstance(item, int) and not isinstance(item, bool):
            if 0 <= item < len(self.rows):
                return item
            raise OptionError(f"item: {item} is not the place of a record; this report has {len(self.rows)}, from 0")
        if isinstance(item, Goal | Result):
            try:
                return self._items.index(item)
            except ValueError:
                raise OptionError("item: not one of this report's goals or results") from None
        raise OptionError(f"item: wanted a Goal, a Result or a place in records(), got {type(item).__name__}")

    def to_dict(self) -> dict[str, Any]:
        """The whole report as JSON data, nothing lost; see docs/json.md for its keys."""
        from govreport.export import json

        return json.to_dict(attrs.asdict(self, recurse=False))  # type: ignore[arg-type]

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The report that `to_dict` wrote; raises `SchemaError` where the data does not follow the schema."""
        from govreport.export import json

        return cls(**json.from_dict(data))

    def to_json(self, *, indent: int | None = None) -> str:
        """The whole report as JSON text, nothing lost.

        >>> import govreport
        >>> report = govreport.parse("到2027年，新建公园12个。")
        >>> Report.from_json(report.to_json()) == report
        True
        """
        from govreport.export import json

        return json.to_json(self.to_dict(), indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes | bytearray) -> Self:
        """The report that `to_json` wrote; raises `SchemaError` where the text is no JSON or not such a report."""
        from govreport.export import json

        return cls.from_dict(json.from_json(text))

    def to_arrow(self) -> Any:
        """The records as a `pyarrow.Table`; needs the extra `arrow`."""
        from govreport.export import frames

        return frames.to_arrow(self.rows)

    def to_pandas(self) -> Any:
        """The records as a `pandas.DataFrame` with Arrow types; needs the extra `pandas`."""
        from govreport.export import frames

        return frames.to_pandas(self.rows)

    def to_polars(self) -> Any:
        """The records as a `polars.DataFrame`; needs the extra `polars`."""
        from govreport.export import frames

        return frames.to_polars(self.rows)

    def __str__(self) -> str:
        from govreport.export.wording import counted

        title = f"{self._title}: " if self._title else ""
        return f"{title}{counted(self._goals, 'goal')}, {counted(len(self.rows) - self._goals, 'result')}"

    def __repr__(self) -> str:
        from govreport.export.wording import counted

        return f"<Report: {self} in {counted(len(self.raw), 'character')}>"

    def highlight(self, kinds: Iterable[str] | None = None) -> "Html":
        """The raw text as HTML with the words of its records marked, for notebooks; nothing in it can run.

        `kinds` chooses from `result`, `goal` (their clauses), `indicator`, `due`, `cue` and `value`; None is all of
        them. Highlights may overlap. Raises `OptionError` for another kind.

        >>> import govreport
        >>> text = govreport.parse("到2027年，新建公园12个。").highlight(kinds=["value"])
        >>> "公园<mark" in text and ">12个</mark>。" in text
        True
        """
        from govreport.export import stretches

        return stretches.highlight(self.raw, self.rows, kinds)

    def timeline(self) -> "Html":
        """The goals along their deadlines, as inline SVG: a bar from first to last day, shaded by commitment.

        >>> import govreport
        >>> govreport.parse("到2027年，新建公园12个。").timeline()[:4]
        '<svg'
        """
        from govreport.export.html import timeline

        return timeline.timeline(self.rows, self.cleaned)

    def to_html(self, *, language: str = "en") -> str:
        """The report as one HTML page that needs no network: the text beside a table that filters and sorts.

        A click on a goal leads to its sentence, and one on the sentence back. `language` is that of the labels: `en`
        or `zh`; `OptionError` for another one. Write the page as UTF-8.

        >>> import govreport
        >>> page = govreport.parse("到2027年，新建公园12个。").to_html()
        >>> page.startswith("<!DOCTYPE html>"), page.count("<tr id=")
        (True, 1)
        """
        from govreport.export.html import page, words

        told, title = words.words_of(language), self._title or "Report"
        return str(page.page(self.rows, self.cleaned, self.metadata, self.diagnostics, title, told))

    def _repr_html_(self) -> str:
        from govreport.export.html import notebook

        return str(notebook.report(self.rows, self.cleaned, self._title or "Report", self.timeline()))

    @property
    def _title(self) -> str | None:
        return None if self.metadata.title is None else self.metadata.title.value

    @property
    def _goals(self) -> int:
        return sum(row.status == "goal" for row in self.rows)
