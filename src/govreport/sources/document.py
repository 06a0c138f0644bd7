"""A text with what the caller knows of it: when it appeared, and a name to call it by."""

import datetime

import attrs

from govreport.errors import OptionError
from govreport.model import Diagnostic
from govreport.text.published import publication_date

__all__ = ["Document", "plain_str"]


def plain_str(text: str) -> str:
    """The same letters as a str and nothing more: JSON and CSV refuse some subclasses, such as `numpy.str_`.

    >>> type(plain_str(type("Name", (str,), {})("甲")))
    <class 'str'>
    """
    return str.__str__(text)


def _is_text(instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:
    if not isinstance(value, str):
        raise OptionError(f"text must be a str, not {type(value).__name__}; for a file use govreport.read(path)")


def _is_name(instance: object, attribute: "attrs.Attribute[str | None]", value: object) -> None:
    if value is not None and not isinstance(value, str):
        raise OptionError(f"id must be a str or None, not {type(value).__name__}")


@attrs.frozen
class Document:
    """A text to be read, the day on which it was published (if known) and an id that its records will carry.

    `diagnostics` tells what was done to get at the text: which encoding was chosen and why, what else a file held.
    Raises `OptionError` for a value of a wrong type.

    >>> document = Document("力争明年新建公园12个。", datetime.date(2026, 2, 3), id="江北区")
    >>> document.id, document.published.year
    ('江北区', 2026)
    """

    text: str = attrs.field(validator=_is_text, repr=False)
    published: datetime.date | None = attrs.field(default=None, converter=publication_date)
    id: str | None = attrs.field(default=None, validator=_is_name)
    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), kw_only=True)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "text", plain_str(self.text))
        if self.id is not None:
            object.__setattr__(self, "id", plain_str(self.id))
