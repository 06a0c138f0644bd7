"""What a number is made: 以8万套为目标, an aim."""

import re
from typing import Final

__all__ = ["is_aim"]


def is_aim(folded: str, at: int, end: int) -> bool:
    """以建成8万套|保障房为目标: whether what stands behind a number makes an aim of it."""
    aim = folded.find("目标", at, min(at + _NEAR, end))
    return aim > 0 and _MADE_AIM.match(folded, at, aim) is not None


_NEAR: Final = 20  # letters of a noun, 为 and what the aim is called
_MADE_AIM: Final = re.compile("[^，。；：、0-9]{0,14}?为[^，。；：、0-9的]{0,4}\\Z")
