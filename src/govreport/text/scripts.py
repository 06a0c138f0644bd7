"""A text in the other script, by OpenCC, for display."""

import functools
from typing import TYPE_CHECKING

from govreport.errors import OptionError
from govreport.text.folding import dictionaries, fold, readings

if TYPE_CHECKING:
    from opencc import OpenCC

__all__ = ["to_simplified", "to_traditional"]


def to_simplified(text: str) -> str:
    """`text` in Simplified characters by OpenCC, for display: phrases count, and the length may change.

    >>> to_simplified("計畫")
    '计划'
    """
    _check(text)
    return _converted(text, "t2s")


def to_traditional(text: str) -> str:
    """`text` in Traditional characters by OpenCC, for display; what is Traditional already stays as it is.

    >>> to_traditional("发展目标"), to_traditional("證明了這一點")
    ('發展目標', '證明了這一點')
    """
    _check(text)
    if _is_traditional(text):
        return text
    return "".join(line if _is_traditional(line) else _to_traditional(line) for line in text.splitlines(keepends=True))


def _to_traditional(line: str) -> str:
    """Read in Simplified, so that phrases are found whole (證明|了, not 證|明了); Traditional characters are kept."""
    simplified = fold(line)
    converted = _converted(simplified, "s2t")
    if simplified == line or len(converted) != len(line):
        return converted
    return "".join(new if old == folded else old for old, folded, new in zip(line, simplified, converted, strict=True))


def _is_traditional(text: str) -> bool:
    """Whether there are Traditional characters, and none that only Simplified text writes."""
    return fold(text) != text and _simplified_only().isdisjoint(text)


@functools.cache
def _simplified_only() -> frozenset[str]:
    """国, but neither 后, which Traditional text writes too, nor 群, which Hong Kong and Taiwan write for 羣."""
    regional = [readings("HKVariants.txt"), readings("TWVariants.txt")]
    return frozenset(
        old
        for old, found in readings("STCharacters.txt").items()
        if old not in found and not any(old in known.get(new, ()) for new in found for known in regional)
    )


def _check(text: object) -> None:
    if not isinstance(text, str):
        raise OptionError(f"text must be a str, not {type(text).__name__}; decode bytes first")


def _converted(text: str, name: str) -> str:
    return str(_converter(name).convert(text))


@functools.cache
def _converter(name: str) -> "OpenCC":
    """OpenCC's own converter, imported when first wanted: it reads 49,000 phrases."""
    dictionaries()  # tells a clearer story than an ImportError would
    from opencc import OpenCC

    return OpenCC(name)
