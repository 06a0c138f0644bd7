"""What works will give once they are done, in a sentence that tells when they were begun."""

import re
from typing import Final

from govreport.goals.phrases.terms import yields_behind
from govreport.goals.seen.judged import Judged
from govreport.goals.seen.view import View
from govreport.goals.times.ahead import is_earlier
from govreport.mentions.times.mention import TimeMention

__all__ = ["comes_of_works"]

_DONE_BY_NOW: Final = re.compile("[^，。；]{0,8}(?:已|目前|截至|累计|实际)")


def comes_of_works(view: View, time: TimeMention | None, j: Judged) -> bool:
    """去年，项目开工，建成后可新增产值|20亿元: whether a time that is over says only when that began of which a number will come."""
    if time is None or not is_earlier(view, time, j.start) or _DONE_BY_NOW.match(view.folded, j.start) is not None:
        return False
    return yields_behind(view.folded, time.end, j.quantity.start)
