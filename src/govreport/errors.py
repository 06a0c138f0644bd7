"""What can go wrong, one class per kind of mistake.

`parse` never raises on text: whatever is odd about a document is told in `Report.diagnostics`.
These errors are for what a caller can put right: a numeral or a date that is none, a file that cannot be read.
"""

__all__ = [
    "DateError", "DictionaryError", "GovreportError", "InputError", "LexiconError", "NumberError", "OptionError",
    "SchemaError", "WorkerError",
]  # fmt: skip


class GovreportError(Exception):
    """The base of every error that this library raises on purpose."""


class NumberError(GovreportError, ValueError):
    """The string is not one whole numeral."""


class DateError(GovreportError, ValueError):
    """A date was given in a form that cannot be read; the message names the argument and the form wanted."""


class InputError(GovreportError, ValueError):
    """A file or a byte string cannot be read as text; the message names it and the remedy."""


class OptionError(GovreportError, TypeError):
    """An argument has the wrong type or an unknown value; the message names the argument and the remedy."""


class SchemaError(GovreportError, ValueError):
    """Stored data does not follow this version's schema."""


class LexiconError(GovreportError, ValueError):
    """A lexicon file is broken; the message names file, line and remedy."""


class DictionaryError(GovreportError, RuntimeError):
    """The dictionaries of opencc-python-reimplemented are not there; the message tells what to install."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"govreport reads the dictionaries of opencc-python-reimplemented, and {what}. Another package that is "
            "also called opencc may have overwritten it. Remedy: pip uninstall opencc OpenCC; "
            "pip install --force-reinstall opencc-python-reimplemented"
        )


class WorkerError(GovreportError, RuntimeError):
    """The processes that share the work cannot be started, or keep dying; the message tells the remedy."""
