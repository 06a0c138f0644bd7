"""From words to dates: `resolve` for one mention, `find_times` for a text."""

from govreport.timeline.finding import find_times
from govreport.timeline.resolving import Reference, Resolved, resolve

__all__ = ["Reference", "Resolved", "find_times", "resolve"]
