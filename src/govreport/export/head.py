"""What a document says of itself, in a few lines for a terminal."""

from collections.abc import Sequence

from govreport.columns import Row
from govreport.export import wording
from govreport.export.characters import BOLD, DIM, RESET, one_line
from govreport.model import Metadata, Stated

__all__ = ["lines", "stated"]


def stated(metadata: Metadata) -> list[tuple[str, str]]:
    """Names and values of what the document tells of itself besides its title, what it does not tell left out."""
    told: list[tuple[str, object]] = [
        ("issuer", metadata.issuer),
        ("region", metadata.region),
        ("published", metadata.published),
        ("plan year", metadata.plan_year),
        ("kind", metadata.kind),
        ("authors", metadata.authors),
        ("source", metadata.source),
        ("dialect", metadata.dialect),
    ]
    values = [(name, value.value if isinstance(value, Stated) else value) for name, value in told]
    return [(name, str(value)) for name, value in values if value is not None]


def lines(metadata: Metadata, rows: Sequence[Row], color: bool) -> list[str]:
    """The title, what the document tells of itself, and how many goals and results there are."""
    bold, dim, plain = (BOLD, DIM, RESET) if color else ("", "", "")
    title = [] if metadata.title is None else [f"{bold}{one_line(metadata.title.value)}{plain}"]
    told = "  ".join(f"{dim}{name}{plain} {one_line(value)}" for name, value in stated(metadata))
    goals = sum(row.status == "goal" for row in rows)
    return [*title, told, f"{wording.counted(goals, 'goal')}, {wording.counted(len(rows) - goals, 'result')}"]
