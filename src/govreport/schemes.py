"""Coding schemes: named, replaceable readings of what a report says, each with its source.

A `Tolerance` says how far from a number with 左右 an outcome may lie. A `Coding` says what a goal is called by its words:
hard or soft, around or at least, binding or expected. Both come from the lexicon (`tolerances.tsv`, `codings.tsv`), and
both can be made anew with other values.
"""

import functools
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any, cast

import attrs

from govreport import lexicon
from govreport.errors import OptionError
from govreport.lexicon.bases import product
from govreport.model import Goal

__all__ = ["Coding", "Tolerance", "coding", "codings", "tolerance", "tolerances"]


def _distance(instance: object, field: "attrs.Attribute[Any]", value: object) -> None:
    known = isinstance(value, Decimal) and value.is_finite() and value >= 0
    if not (known or (value is None and field.name == "points")):
        raise OptionError(f"{field.name} must be a Decimal from 0, as Decimal('0.5'), not {value!r}")


def _word(instance: object, field: "attrs.Attribute[Any]", value: object) -> None:
    _check_word(field.name, value)


def _check_word(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise OptionError(f"{name} must be a str, not {type(value).__name__}")


@attrs.frozen(kw_only=True)
class Tolerance:
    """How far an outcome may lie from a number with 左右 or 约 and still be around it.

    `points` holds for shares (%, 个百分点), in points; `percent` for all other numbers, in per cent of the number, and
    for shares too where `points` is None.

    >>> wide = Tolerance(name="mine", points=Decimal("0.5"), percent=Decimal(5), source="a referee's wish")
    >>> str(wide.margin(Decimal("7.5"), share=True)), str(wide.margin(Decimal(9000000), share=False))
    ('0.5', '450000')
    """

    name: str = attrs.field(validator=_word)
    points: Decimal | None = attrs.field(default=None, validator=_distance)
    percent: Decimal = attrs.field(default=Decimal(0), validator=_distance)
    source: str = attrs.field(default="", validator=_word)

    def margin(self, number: Decimal, *, share: bool) -> Decimal:
        """The distance that is allowed, in the unit of the number."""
        if share and self.points is not None:
            return self.points
        return product(product(number.copy_abs(), self.percent), Decimal("0.01"))


_FEATURES = ("strength", "comparator", "marked", "indicator")


def _rules(instance: object, field: "attrs.Attribute[Any]", value: object) -> None:
    for rule in value if isinstance(value, tuple) else ("",):
        if not (isinstance(rule, tuple) and len(rule) == 3 and all(isinstance(word, str) for word in rule)):
            raise OptionError(f"{field.name} must be a tuple of (feature, value, code), all of them str, not {value!r}")
        if rule[0] not in _FEATURES:
            raise OptionError(f"{field.name}: {rule[0]!r} is no feature of a goal; take one of {', '.join(_FEATURES)}")


def _tuples(value: Sequence[Sequence[str]]) -> tuple[tuple[str, str, str], ...]:
    """Lists as the tuples that a frozen class needs; anything else is left for the validator to tell of."""
    given: Any = value
    if isinstance(value, list | tuple):
        given = tuple(tuple(rule) if isinstance(rule, list) else rule for rule in value)
    return cast("tuple[tuple[str, str, str], ...]", given)


@attrs.frozen(kw_only=True)
class Coding:
    """What a scheme calls a goal, by the first of its rules that fits: `(feature, value)` and the code.

    Features are `strength` (ensure, strive, expect, plan), `comparator`, `marked` (binding or expected, where the text
    says so) and `indicator` (its id).

    >>> import govreport
    >>> goal, = govreport.parse("力争2027年产值增长6%—7%。").goals
    >>> constraint = coding("constraint")
    >>> constraint.code(goal), constraint.replaced(between="hard").code(goal)
    ('soft', 'hard')
    """

    name: str = attrs.field(validator=_word)
    rules: tuple[tuple[str, str, str], ...] = attrs.field(converter=_tuples, validator=_rules)
    sources: Mapping[str, str] = attrs.field(factory=dict, eq=False)

    def __reduce__(self) -> tuple[object, ...]:
        """For pickle and copy, which know no mapping that cannot be changed."""
        return _made, (self.name, self.rules, dict(self.sources))

    def code(self, goal: Goal) -> str | None:
        """The code of a goal; None where no rule fits. Raises `OptionError` for anything else than a goal."""
        if not isinstance(goal, Goal):
            raise OptionError(f"goal must be a Goal, as in report.goals, not {type(goal).__name__}")
        found = {
            "strength": goal.commitment.strength,
            "comparator": goal.quantity and goal.quantity.comparator,
            "marked": goal.binding,
            "indicator": goal.indicator and goal.indicator.id,
        }
        return next((code for feature, value, code in self.rules if found[feature] == value), None)

    def replaced(self, **codes: str) -> "Coding":
        """The same scheme with other codes for some values; raises `OptionError` for a value that it does not have
        and for a code that is no str."""
        known = {value for _, value, _ in self.rules}
        if unknown := sorted(set(codes) - known):
            raise OptionError(f"{unknown[0]}: no value of the scheme {self.name}; it has {', '.join(sorted(known))}")
        for value, code in codes.items():
            _check_word(value, code)
        rules = tuple((feature, value, codes.get(value, code)) for feature, value, code in self.rules)
        return attrs.evolve(self, name=f"{self.name}, changed", rules=rules)


def tolerance(name: str | Tolerance | None = None) -> Tolerance:
    """The tolerance of that name; the first of the lexicon for None, and one that is given as it is.

    >>> tolerance().name, str(tolerance("half_point").points)
    ('two_tenths', '0.5')

    Raises `OptionError` for a name that the lexicon does not have.
    """
    if isinstance(name, Tolerance):
        return name
    known = tolerances()
    if name is None:
        return next(iter(known.values()))
    if not isinstance(name, str) or name not in known:
        raise OptionError(f"there is no tolerance {name!r}; take one of {', '.join(known)}, or make a Tolerance")
    return known[name]


def coding(name: str) -> Coding:
    """The coding scheme of that name: constraint, form, plan, plan_11 or plan_14; `OptionError` for any other."""
    known = codings()
    if not isinstance(name, str) or name not in known:
        raise OptionError(f"coding: {name!r} is not known; take one of {', '.join(known)}, or make a Coding")
    return known[name]


@functools.cache
def tolerances() -> Mapping[str, Tolerance]:
    """All tolerances of the lexicon, by name; the first is the default."""
    found = {}
    for row in lexicon.rows("tolerances"):
        points = Decimal(row["points"]) if row["points"] else None
        found[row["name"]] = Tolerance(
            name=row["name"], points=points, percent=Decimal(row["percent"]), source=row["source"]
        )
    return MappingProxyType(found)


def _made(name: str, rules: tuple[tuple[str, str, str], ...], sources: dict[str, str]) -> Coding:
    return Coding(name=name, rules=rules, sources=MappingProxyType(sources))


@functools.cache
def codings() -> Mapping[str, Coding]:
    """All coding schemes of the lexicon, by name."""
    rules: dict[str, list[tuple[str, str, str]]] = {}
    sources: dict[str, dict[str, str]] = {}
    for row in lexicon.rows("codings"):
        rules.setdefault(row["scheme"], []).append((row["feature"], row["value"], row["code"]))
        sources.setdefault(row["scheme"], {})[row["value"]] = row["source"]
    return MappingProxyType(
        {
            name: Coding(name=name, rules=tuple(found), sources=MappingProxyType(sources[name]))
            for name, found in rules.items()
        }
    )
