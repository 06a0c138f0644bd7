"""The values of Arrow columns, of which some may be none that Python can hold."""

from typing import Any

__all__ = ["cells"]

# not UTF-8, which Arrow does not check; a day behind the year 9999; a zone that is not known
_WRONG = (ValueError, OverflowError, LookupError)


def cells(column: Any) -> list[Any]:
    """The values of a column; in the place of one that cannot be read stands the error that it raises."""
    try:
        found: list[Any] = column.to_pylist()
        return found
    except _WRONG:
        return [_cell(scalar) for scalar in column]


def _cell(scalar: Any) -> Any:
    try:
        return scalar.as_py()
    except _WRONG as error:
        return error
