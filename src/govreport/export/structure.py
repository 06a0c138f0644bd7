"""Values as plain JSON data and back, by their declared types: one pair of functions for every class of the model.

A span is written as `[start, end]`, a `Decimal` and a date as a string, an enum as its value, a class as an object with
its fields in the order in which they are declared. What is read is checked: a wrong type is a `SchemaError` that says
where it stands.
"""

import datetime
import enum
import functools
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, cast

import attrs

from govreport.errors import SchemaError
from govreport.model import Span

__all__ = ["at", "check_keys", "decode", "encode", "plain"]

_LONGEST = 60


def plain(number: Decimal) -> str:
    """A `Decimal` as a string without an exponent, unless that would take more than 60 places.

    >>> plain(Decimal("1E+11")), plain(Decimal("5.50")), plain(Decimal("1E+5000"))
    ('100000000000', '5.50', '1E+5000')
    """
    written = str(number)
    return format(number, "f") if "E" in written and abs(number.adjusted()) < _LONGEST else written


def encode(value: Any) -> Any:
    """The value as JSON data.

    >>> encode((Span(start=2, end=4), Decimal("0.5"), datetime.date(2026, 1, 31), None))
    [[2, 4], '0.5', '2026-01-31', None]
    """
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    cls: Any = type(value)
    return {name: encode(getattr(value, name)) for name in _fields(cls)}


def decode(hint: Any, data: Any, where: str = "$") -> Any:
    """The value of type `hint` that was written as `data`; `where` is its place in the document, for the message.

    >>> decode(Span, [2, 4])
    Span(start=2, end=4)
    >>> decode(Decimal | None, "five", "$.low")
    Traceback (most recent call last):
    govreport.errors.SchemaError: $.low: 'five' where a number in a string was expected
    """
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        if data is None and types.NoneType in arguments:
            return None
        (hint,) = (argument for argument in arguments if argument is not types.NoneType)
        return decode(hint, data, where)
    if origin is tuple:
        return _tuple(arguments, data, where)
    if hint is Span:
        start, end = _tuple((int, int), data, where)
        _check(0 <= start <= end, f"[{start}, {end}]", "a stretch [start, end]", where)
        return Span(start=start, end=end)
    if hint is dict or attrs.has(hint):
        _check(isinstance(data, dict), data, "an object", where)
        return data if hint is dict else _instance(hint, data, where)
    return _scalar(hint, data, where)


def at(data: Mapping[str, Any], key: str, hint: Any, where: str = "$") -> Any:
    """The value of type `hint` under `key` of an object that stands at `where`.

    >>> at({"unit": "亩"}, "unit", str)
    '亩'
    """
    _check(key in data, data, f"an object with the key {key!r}", where)
    return decode(hint, data[key], f"{where}.{key}")


def check_keys(data: Mapping[str, Any], known: Iterable[str], where: str) -> None:
    """Raise `SchemaError` where an object has a key that is not `known`.

    >>> check_keys({"unit": "亩", "foo": 1}, ("unit",), "$.quantity")
    Traceback (most recent call last):
    govreport.errors.SchemaError: $.quantity: the schema has no key 'foo' here
    """
    if more := [key for key in data if key not in known]:
        raise SchemaError(f"{where}: the schema has no key {_short(more[0])} here")


def _instance(cls: type, data: dict[str, Any], where: str) -> Any:
    check_keys(data, _fields(cls), where)
    # What a later version has added and may leave open is not asked of older data.
    wanted = {name: hint for name, hint in _fields(cls).items() if name in data or name not in _added(cls)}
    return cls(**{name: at(data, name, hint, where) for name, hint in wanted.items()})


_ADDED = {"Metadata": ("subtitle", "speaker", "office", "level")}


def _added(cls: type) -> tuple[str, ...]:
    return _ADDED.get(cls.__name__, ())


@functools.cache
def _fields(cls: Any) -> dict[str, Any]:
    """The names that the class is made from, with their types."""
    hints = typing.get_type_hints(cls)
    return {field.name: hints[field.name] for field in attrs.fields(cls) if field.init}


def _tuple(arguments: tuple[Any, ...], data: Any, where: str) -> tuple[Any, ...]:
    _check(isinstance(data, list | tuple), data, "a list", where)
    if arguments[-1] is Ellipsis:
        arguments = arguments[:1] * len(data)
    _check(len(arguments) == len(data), data, f"a list of {len(arguments)}", where)
    return tuple(
        decode(hint, item, f"{where}[{at}]") for at, (hint, item) in enumerate(zip(arguments, data, strict=True))
    )


def _scalar(hint: Any, data: Any, where: str) -> Any:
    if hint in (str, int, bool):
        _check(type(data) is hint, data, {str: "a string", int: "a whole number", bool: "true or false"}[hint], where)
        return data
    _check(isinstance(data, str), data, "a string", where)
    convert, wanted = _FROM_STRING.get(hint) or (hint, "one of " + ", ".join(hint))  # what is left are the enums
    try:
        return convert(data)
    except (ValueError, InvalidOperation):
        raise SchemaError(f"{where}: {_short(data)} where {wanted} was expected") from None


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


_FROM_STRING: dict[Any, tuple[Callable[[str], Any], str]] = {
    Decimal: (_decimal, "a number in a string"),
    datetime.date: (datetime.date.fromisoformat, "a date in the form YYYY-MM-DD"),
}


def _check(right: bool, data: Any, wanted: str, where: str) -> None:
    if not right:
        raise SchemaError(f"{where}: {_short(data)} where {wanted} was expected")


def _short(data: Any) -> str:
    shown = repr(data) if isinstance(data, str | int | float | None) else type(cast(object, data)).__name__
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"
