"""Whether the places of a report that was read lie in its raw text, and its words stand at them."""

from collections.abc import Iterable
from typing import Any

import attrs

from govreport.columns import Row
from govreport.errors import SchemaError
from govreport.model import Span

__all__ = ["check_places", "check_row"]

# Key in the nested record -> the column of the words, if they are raw text, and the columns of their place.
_PLACES = (
    ("statement", "text", "start", "end"),
    ("indicator.span", None, "indicator_start", "indicator_end"),
    ("quantity.text", "value_text", "value_start", "value_end"),
    ("deadline.text", "due_text", "due_text_start", "due_text_end"),
    ("commitment.text", "cue", "cue_start", "cue_end"),
    ("sentence.text", "sentence", "sentence_start", "sentence_end"),
)


def check_places(value: Any, raw: str, where: str) -> None:
    """Raise `SchemaError` for the first place in `value` that is no stretch of the raw text.

    A place is a `Span` or a tuple with two whole numbers, wherever it stands in tuples and classes.

    >>> check_places((Span(start=0, end=2), ("value", 1, 2)), "城镇", "$.x")
    >>> check_places((("value", 1, 9),), "城镇", "$.x")
    Traceback (most recent call last):
    govreport.errors.SchemaError: $.x[0]: [1, 9] is no stretch of the raw text, which has 2 characters
    """
    if isinstance(value, Span):
        _check_place(value.start, value.end, raw, where)
    elif isinstance(value, tuple):
        numbers = [item for item in value if isinstance(item, int)]
        if len(numbers) == 2:
            _check_place(numbers[0], numbers[1], raw, where)
        else:
            _check_each(((f"{where}[{at}]", item) for at, item in enumerate(value)), raw)
    elif attrs.has(type(value)):
        names = (field.name for field in attrs.fields(type(value)))
        _check_each(((f"{where}.{name}", getattr(value, name)) for name in names), raw)


def _check_each(values: Iterable[tuple[str, Any]], raw: str) -> None:
    for where, value in values:
        check_places(value, raw, where)


def _check_place(start: int, end: int, raw: str, where: str) -> None:
    if not 0 <= start <= end <= len(raw):
        raise SchemaError(f"{where}: [{start}, {end}] is no stretch of the raw text, which has {len(raw)} characters")


def check_row(row: Row, raw: str, count: int, where: str) -> None:
    """Raise `SchemaError` where a row has places or words that the raw text has not, or a parent not among `count`."""
    for key, words, *place in _PLACES:
        start, end = (getattr(row, name) for name in place)
        if start is None:
            continue
        _check_place(start, end, raw, f"{where}.{key}")
        if words is not None and getattr(row, words) != raw[start:end]:
            raise SchemaError(f"{where}.{key}: these are not the words of the raw text at [{start}, {end}]")
    check_places(row.indicator_parts or (), raw, f"{where}.indicator.parts")
    if row.parent is not None and not 0 <= row.parent < count:
        raise SchemaError(f"{where}.parent: {row.parent} is not the place of a record; there are {count}, from 0")
