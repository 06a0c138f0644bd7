"""What callers get: frozen, slotted, keyword-only classes, and the words that their fields may hold.

Every `Span` counts Unicode code points in the raw text exactly as it was passed in, half-open: `raw[s.start:s.end]`.
"""

import datetime
import enum
from decimal import Decimal

import attrs

from govreport import cards
from govreport.errors import OptionError
from govreport.lexicon.bases import SHARES, base_of, product, shifted

__all__ = [
    "Binding", "Bound", "Change", "Commitment", "Comparator", "Deadline", "Diagnostic", "Goal", "Grain", "Indicator",
    "Kind", "Metadata", "Part", "Per", "Period", "Quantity", "Relation", "Result", "Section", "Span", "Stated",
    "Status", "Strength", "TimeExpression", "Verdict",
]  # fmt: skip


class Kind(enum.StrEnum):
    """What sort of statement a goal or result is."""

    QUANTITY = "quantity"  # a number is asserted of an indicator
    EVENT = "event"  # built, opened, approved …
    RELATION = "relation"  # 与经济增长同步, 高于全国平均
    RANK = "rank"  # 全国前列, 5A, 百强
    ABSENCE = "absence"  # 不发生, 清零
    DELEGATED = "delegated"  # 完成国家下达的…目标
    DIRECTION = "direction"  # 稳中有降, 不下降


class Status(enum.StrEnum):
    """Whether the text commits to it or tells what has come of it."""

    GOAL = "goal"
    RESULT = "result"


class Comparator(enum.StrEnum):
    """How the value is bounded. 以上, 以下 and 以内 include the number, 超过 does not (Civil Code of the PRC, art. 1259)."""

    EQ = "eq"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"


class Change(enum.StrEnum):
    """Whether the number is a level or measures a change."""

    LEVEL = "level"
    INCREASE = "increase"
    DECREASE = "decrease"
    MULTIPLE = "multiple"


class Relation(enum.StrEnum):
    """How a deadline bounds the period in which a goal is to be reached."""

    IN = "in"
    BY = "by"
    BEFORE = "before"
    WITHIN = "within"
    FROM = "from"


class Strength(enum.StrEnum):
    """How firmly a goal is promised: 确保 ensures, 力争 strives, 预期 expects, everything else is planned."""

    ENSURE = "ensure"
    STRIVE = "strive"
    EXPECT = "expect"
    PLAN = "plan"


class Per(enum.StrEnum):
    """The pace of a number: growth of 5% a year over a plan is not 5% by its end."""

    ANNUAL_AVERAGE = "annual_average"
    EACH_YEAR = "each_year"
    CUMULATIVE = "cumulative"


class Binding(enum.StrEnum):
    """约束性 or 预期性, only where the text says so."""

    BINDING = "binding"
    EXPECTED = "expected"


class Part(enum.StrEnum):
    """What a passage of a report is."""

    REVIEW = "review"
    REQUIREMENT = "requirement"
    HEADLINE = "headline"
    OUTLOOK = "outlook"
    TASK = "task"
    OTHER = "other"


class Grain(enum.StrEnum):
    """The unit in which a time expression is told."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    YEARS = "years"
    EVENT = "event"
    WEEK = "week"
    SEASON = "season"


@attrs.frozen(kw_only=True, order=True)
class Span:
    """A half-open stretch `[start, end)` of the raw text, in code points; `OptionError` where the two are none.

    >>> Span(start=2, end=4).of("地区生产总值")
    '生产'
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not (isinstance(self.start, int) and isinstance(self.end, int) and 0 <= self.start <= self.end):
            raise OptionError(f"start and end must be whole, 0 <= start <= end, not {self.start!r} and {self.end!r}")

    def of(self, text: str) -> str:
        """The piece of `text` that this span covers."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character.

        >>> Span(start=0, end=3).overlaps(Span(start=3, end=5))
        False
        """
        return self.start < other.end and other.start < self.end


@attrs.frozen(kw_only=True)
class Bound:
    """One end of the range that a quantity allows: `value` None is unbounded, `closed` that the value belongs to it."""

    value: Decimal | None
    closed: bool


@attrs.frozen(kw_only=True)
class Quantity:
    """A number with its unit and the words that bound it.

    `text` and `span` are the numeral with its unit; `low` and `high` have the magnitude applied and are equal unless
    the text gives a range; `unit` is as written, in Simplified, without the magnitude; `approximate` marks a rounding
    (十几).
    """

    text: str
    span: Span
    low: Decimal
    high: Decimal
    unit: str | None = None
    unit_id: str | None = None
    comparator: Comparator = Comparator.EQ
    approximate: bool = False
    per: Per | None = None

    @property
    def bounds(self) -> tuple[Bound, Bound]:
        """The lower and the upper bound: 超过170个 is (170, ∞), 170个以上 is [170, ∞).

        >>> q = Quantity(text="170个", span=Span(start=0, end=4), low=Decimal(170), high=Decimal(170),
        ...              unit="个", comparator=Comparator.MORE_THAN)
        >>> [(str(b.value), b.closed) for b in q.bounds]
        [('170', False), ('None', False)]
        """
        unbounded = Bound(value=None, closed=False)
        if self.comparator in (Comparator.AT_LEAST, Comparator.MORE_THAN):
            return Bound(value=self.low, closed=self.comparator == Comparator.AT_LEAST), unbounded
        if self.comparator in (Comparator.AT_MOST, Comparator.LESS_THAN):
            return unbounded, Bound(value=self.high, closed=self.comparator == Comparator.AT_MOST)
        return Bound(value=self.low, closed=True), Bound(value=self.high, closed=True)

    @property
    def ratio(self) -> tuple[Decimal, Decimal] | None:
        """The value as a share of one, for shares and points (%, ‰, 个百分点, 基点, ppm): 5% is 0.05; None for other units.

        >>> q = Quantity(text="5%", span=Span(start=0, end=2), low=Decimal(5), high=Decimal(5), unit="%")
        >>> str(q.ratio[0])
        '0.05'
        """
        known = base_of(self.unit or "", None)
        if known is None or known.unit not in SHARES:
            return None
        return shifted(product(self.low, known.factor), -2), shifted(product(self.high, known.factor), -2)

    def to_base(self) -> "Quantity":
        """The same quantity in the base unit of its dimension (亩 to square metres, 亿斤 to kilograms), exactly.

        What a bare 元, $ or 度 is was told by the text: 元 of a Hong Kong text becomes 港元. A unit that the lexicon does
        not know, that is a bare counter or its own base, is left as it is.

        >>> q = Quantity(text="90亿斤", span=Span(start=0, end=4), low=Decimal(9000000000), high=Decimal(9000000000),
        ...              unit="斤", unit_id="jin")
        >>> base = q.to_base()
        >>> str(base.low), base.unit, base.unit_id
        ('4500000000', '公斤', 'kilogram')
        """
        known = base_of(self.unit or "", self.unit_id)
        if known is None or known.unit == self.unit:
            return self
        low, high = product(self.low, known.factor), product(self.high, known.factor)
        return attrs.evolve(self, low=low, high=high, unit=known.unit, unit_id=known.id)


@attrs.frozen(kw_only=True)
class TimeExpression:
    """A date, a period or a deadline in words, resolved where it can be.

    `start` and `end` are the first and last day, both None where nothing tells the year; `source` says what the dates
    rest on: "stated" (the words alone), "reference date" (今年) or "unresolved"; only a `Deadline` can be inherited.
    `edtf` writes the period that is named in the Extended Date/Time Format (ISO 8601-2, levels 0 to 2), whatever the
    relation says of it: 2030, 2030-06, 2030-06-30, 2021/2025, quarters 2030-33 to 2030-36, halves 2030-40 and 2030-41,
    seasons 2030-21 to 2030-24, 199X, 20XX, and 2019/.. for what is open to the right (以来, 起); None where nothing
    tells the dates. An event has the bounds of its year; one of a fixed day (国庆, 元旦) has that day without 前.
    """

    text: str
    span: Span
    start: datetime.date | None
    end: datetime.date | None
    grain: Grain
    relation: Relation
    event: str | None = None
    source: str = "stated"
    edtf: str | None = None


@attrs.frozen(kw_only=True)
class Deadline:
    """In or by when a goal is to be reached (no `end` for a number from a day on); `text` and `span` tell it."""

    start: datetime.date | None
    end: datetime.date | None
    relation: Relation | None
    text: str | None = None
    span: Span | None = None
    inherited: bool = False
    event: str | None = None


@attrs.frozen(kw_only=True)
class Period:
    """The period that a result is about; None where the text does not tell."""

    start: datetime.date | None
    end: datetime.date | None


@attrs.frozen(kw_only=True)
class Commitment:
    """How firmly a goal is promised, and the word that says so (None where it is unmarked)."""

    strength: Strength
    text: str | None = None
    span: Span | None = None


@attrs.frozen(kw_only=True)
class Indicator:
    """What is measured or delivered, script as written, noise removed; `parts` are the raw pieces it was made from."""

    text: str
    span: Span | None
    id: str | None = None
    english: str | None = None
    parts: tuple[Span, ...] = ()


@attrs.frozen(kw_only=True)
class Goal:
    """What the issuer commits to, plans or expects, with the place of every part in the raw text."""

    kind: Kind
    statement: str
    span: Span
    indicator: Indicator | None
    quantity: Quantity | None
    change: Change | None
    deadline: Deadline | None
    commitment: Commitment
    section: str | None
    part: Part
    sentence: Span
    group: int | None
    rule: str
    baseline: tuple[Decimal, Decimal] | None = None
    stretch: str | None = None
    binding: Binding | None = None
    parent: int | None = None

    def _repr_html_(self) -> str:
        return cards.goal(self)


@attrs.frozen(kw_only=True)
class Result:
    """What the report says has been reached or done, with the place of every part in the raw text."""

    kind: Kind
    statement: str
    span: Span
    indicator: Indicator | None
    quantity: Quantity | None
    change: Change | None
    period: Period | None
    section: str | None
    part: Part
    sentence: Span
    group: int | None
    rule: str
    baseline: tuple[Decimal, Decimal] | None = None
    parent: int | None = None

    def _repr_html_(self) -> str:
        return cards.result(self)


@attrs.frozen(kw_only=True)
class Section:
    """A part of the report under one heading; `span` runs from the heading to the next heading of its rank or above."""

    title: str
    heading: Span
    span: Span
    level: int
    part: Part


@attrs.frozen(kw_only=True)
class Stated:
    """A piece of metadata, written out (青石县政府), and the words that state it (县政府); `span` is None where it was given
    by the caller or inferred."""

    value: str
    span: Span | None = None


@attrs.frozen(kw_only=True)
class Metadata:
    """What the document says of itself, None where nothing: `plan_year` and `plan_end` are the first and last year that
    it plans for (`plan_end` only of a plan for several), `level` is national, province, prefecture or county."""

    title: Stated | None = None
    authors: Stated | None = None
    source: Stated | None = None
    issuer: Stated | None = None
    region: Stated | None = None
    kind: Stated | None = None
    published: datetime.date | None = None
    published_span: Span | None = None
    plan_year: int | None = None
    plan_year_span: Span | None = None
    plan_end: int | None = None
    dialect: str = "CN"
    subtitle: Stated | None = None
    speaker: Stated | None = None
    office: Stated | None = None
    level: str | None = None


@attrs.frozen(kw_only=True)
class Verdict:
    """What became of one number: the rule that made it a record, or the rule that set it aside."""

    text: str
    span: Span
    rule: str
    accepted: bool


@attrs.frozen(kw_only=True)
class Diagnostic:
    """Something that the reader of a report should know: what was repaired, what stayed unresolved, what is missing."""

    code: str
    message: str
    span: Span | None = None
