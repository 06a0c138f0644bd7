"""Numbers that tell of what size households are: 六人|家庭, 以1户4人|计算."""

import re
from typing import Final

from govreport.mentions.mention import QuantityMention

__all__ = ["is_household"]


def is_household(folded: str, q: QuantityMention) -> bool:
    """六人|家庭月入上限, 3人|住户, 以|1户|4人|计算: whether a number tells of what size the households are."""
    if q.low >= _LARGE or q.unit not in ("人", "户"):
        return False
    reckoned = _RECKONED.match(folded, q.end) is not None and _BY.search(folded, q.start - 3, q.start) is not None
    return reckoned or (q.unit == "人" and folded.startswith(("家庭", "家团", "住户", "户家庭"), q.end))


_LARGE: Final = 11  # people in one household
_RECKONED: Final = re.compile("(?:[0-9一二两三四五六七八九十]人)?(?:家庭)?计")
_BY: Final = re.compile("[以按]每?(?:[0-9一]户)?\\Z")
