"""One numeral as a string of its own."""

from decimal import Decimal

from govreport.errors import NumberError, OptionError
from govreport.mentions.numbers import LONGEST, numeral_value

__all__ = ["parse_number"]


def parse_number(text: str) -> Decimal:
    """The value of one numeral, which must be the whole string.

    >>> print(parse_number("三千五百万"), parse_number("1.28万亿"), parse_number("二〇二六"), parse_number("-9 500"))
    35000000 1280000000000 2026 -9500

    Raises `NumberError` for everything else (十几, 5%, 3个, a numeral of more than 40 characters), `OptionError` where
    `text` is no str.
    """
    if not isinstance(text, str):
        raise OptionError(f"text must be a str with one numeral, not {type(text).__name__}; pass str(value)")
    value = numeral_value(text)
    if value is None:
        shown = text if len(text) <= LONGEST else text[:LONGEST] + "…"
        why = f" of at most {LONGEST} characters" if len(text) > LONGEST else ""
        raise NumberError(
            f"{shown!r} is not one whole numeral{why}; give the numeral alone, such as 3,500, 1.28万亿 or 三千五百万, "
            f"without unit, percent sign or words, or use find_quantities for a sentence"
        )
    return value
