"""Where a passage that told of what is to come turns to how things are: 李明介绍，公路已突破20万公里; 我县现有水库45座."""

import functools
import re
from typing import Final

from govreport.goals.seen.aspects import WILL_BE, WILL_NEXT, planned, will
from govreport.goals.seen.view import Sentence, View
from govreport.mentions.times.mention import TimeMention
from govreport.text.words import any_of, one_of

__all__ = ["is_of_reported_year", "turns_to_what_is"]


def turns_to_what_is(view: View, sentence: Sentence) -> bool:
    """Whether a sentence says before its first number that what it counts is there, and neither promises nor dates it.

    What follows tells of the same: 我县现有水库45座，|年供水能力达到2亿立方米.
    """
    if sentence.cues or sentence.times or not sentence.quantities:
        return False
    folded, at, end = view.folded, sentence.quantities[0].start, sentence.end
    if _is_there().match(folded, sentence.start, at) is None:
        return False
    return _TO_COME.search(folded, sentence.start, end) is None and any_of("firm").search(folded, at, end) is None


_TO_COME: Final = re.compile(f"{WILL_BE}|计划|规划|目标|预[计期]|[应须需]|要(?![素点求])|(?:届|到)时")


@functools.cache
def _is_there() -> re.Pattern[str]:
    tells = f"[^，。；：0-9]{{1,24}}?(?:{one_of('tells news')}|告诉记者|说)[，,：:][“「]?(?:目前|现在|当前)?[，,]?"
    ours = "(?:(?:[我全本该]|[一-鿿]{2,4}?)[国省市县区州旗镇乡村校院](?:作为[^，。；0-9]{2,20}[，,])?)"
    return re.compile(
        rf"[ 　]*(?:{tells}[^，。；0-9]{{2,20}}已(?!成为)[^，。；0-9]{{0,6}}$"
        rf"|{ours}(?:现有|现共?有|已?拥有|常年)[^，。；0-9]{{0,24}}$)"
    )


def is_of_reported_year(view: View, sentence: Sentence, time: TimeMention | None, at: int) -> bool:
    """年内，本署处理31宗个案: the year on which a paper of Hong Kong or Macao reports, where nothing is promised before a number.

    In an address and in a budget 年内 is the year to come.
    """
    if time is None or view.kind != "other" or view.reference.dialect not in ("HK", "MO"):
        return False
    if sentence.cues or not view.folded.startswith("年内", time.start) or time.end - time.start > len("年内"):
        return False
    return not any(said.search(view.folded, sentence.start, at) for said in (will(), planned(), WILL_NEXT))
