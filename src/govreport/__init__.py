"""Goals, deadlines and commitments in Chinese government reports, each with its exact place in the raw text.

>>> import govreport
>>> report = govreport.parse("力争2027年全市高校在校生突破10万人。")
>>> goal = report.goals[0]
>>> goal.indicator.text, str(goal.quantity.low), goal.deadline.end.year, str(goal.commitment.strength)
('高校在校生', '100000', 2027, 'strive')
>>> report.raw[goal.quantity.span.start : goal.quantity.span.end]
'10万人'
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govreport import arrow
    from govreport.columns import SCHEMA_VERSION
    from govreport.errors import (
        DateError,
        GovreportError,
        InputError,
        LexiconError,
        NumberError,
        OptionError,
        SchemaError,
        WorkerError,
    )
    from govreport.followup.following import follow_up
    from govreport.followup.found import FollowUp, Fulfilment, SetAside
    from govreport.many import Failure, parse_many
    from govreport.mentions.numerals import parse_number
    from govreport.mentions.quantities import find_quantities
    from govreport.model import (
        Binding,
        Bound,
        Change,
        Commitment,
        Comparator,
        Deadline,
        Diagnostic,
        Goal,
        Grain,
        Indicator,
        Kind,
        Metadata,
        Part,
        Per,
        Period,
        Quantity,
        Relation,
        Result,
        Section,
        Span,
        Stated,
        Status,
        Strength,
        TimeExpression,
        Verdict,
    )
    from govreport.panels.building import panel
    from govreport.panels.columns import PanelRow
    from govreport.panels.table import Panel
    from govreport.parser import Parser, parse
    from govreport.report import Report
    from govreport.schemes import Coding, Tolerance, coding, tolerance
    from govreport.sources.document import Document
    from govreport.sources.reading import read, read_many
    from govreport.text.cleaning import CleanText, clean
    from govreport.text.scripts import to_simplified, to_traditional
    from govreport.timeline import find_times

__version__ = "0.1.0"

__all__ = [
    "SCHEMA_VERSION",
    "Binding",
    "Bound",
    "Change",
    "CleanText",
    "Coding",
    "Commitment",
    "Comparator",
    "DateError",
    "Deadline",
    "Diagnostic",
    "Document",
    "Failure",
    "FollowUp",
    "Fulfilment",
    "Goal",
    "GovreportError",
    "Grain",
    "Indicator",
    "InputError",
    "Kind",
    "LexiconError",
    "Metadata",
    "NumberError",
    "OptionError",
    "Panel",
    "PanelRow",
    "Parser",
    "Part",
    "Per",
    "Period",
    "Quantity",
    "Relation",
    "Report",
    "Result",
    "SchemaError",
    "Section",
    "SetAside",
    "Span",
    "Stated",
    "Status",
    "Strength",
    "TimeExpression",
    "Tolerance",
    "Verdict",
    "WorkerError",
    "__version__",
    "arrow",
    "clean",
    "coding",
    "find_quantities",
    "find_times",
    "follow_up",
    "panel",
    "parse",
    "parse_many",
    "parse_number",
    "read",
    "read_many",
    "to_simplified",
    "to_traditional",
    "tolerance",
]

# Where each name lives. A name is imported when it is first asked for: `import govreport` itself costs next to nothing.
_HOMES = {
    name: module
    for module, names in {
        "govreport.columns": "SCHEMA_VERSION",
        "govreport.errors": (
            "DateError GovreportError InputError LexiconError NumberError OptionError SchemaError WorkerError"
        ),
        "govreport.followup.following": "follow_up",
        "govreport.followup.found": "FollowUp Fulfilment SetAside",
        "govreport.many": "Failure parse_many",
        "govreport.mentions.numerals": "parse_number",
        "govreport.mentions.quantities": "find_quantities",
        "govreport.model": (
            "Binding Bound Change Commitment Comparator Deadline Diagnostic Goal Grain Indicator Kind "
            "Metadata Part Per Period Quantity Relation Result Section Span Stated Status Strength "
            "TimeExpression Verdict"
        ),
        "govreport.panels.building": "panel",
        "govreport.panels.columns": "PanelRow",
        "govreport.panels.table": "Panel",
        "govreport.parser": "Parser parse",
        "govreport.report": "Report",
        "govreport.schemes": "Coding Tolerance coding tolerance",
        "govreport.sources.document": "Document",
        "govreport.sources.reading": "read read_many",
        "govreport.text.cleaning": "CleanText clean",
        "govreport.text.scripts": "to_simplified to_traditional",
        "govreport.timeline": "find_times",
    }.items()
    for name in names.split()
}


_MODULES = ("arrow", "errors", "model")
"""Modules that are reached as attributes: tracebacks name govreport.errors, docs/reference.md both."""


def __getattr__(name: str) -> object:
    """The public name `name`, from the module where it lives."""
    if name in _MODULES:
        return import_module(f"govreport.{name}")
    if name not in _HOMES:
        raise AttributeError(f"module 'govreport' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
