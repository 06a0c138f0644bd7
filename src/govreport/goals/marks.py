"""What a paragraph begins with that is an item of a list: a number, a bullet, a label."""

import re

__all__ = ["BULLET", "ITEM_MARK", "LABEL", "LIST_MARK", "OWN_LABEL"]

_NUMBERED = r"[（(]?[0-9一二三四五六七八九十]{1,3}(?:[）)、是]|[.．](?![0-9]))"  # not 3.5万户
ITEM_MARK = re.compile(rf"[\s　]*{_NUMBERED}")
# The items of a list whose header closed the paragraph before.
BULLET = re.compile(r"[\s　]*(?:——|──|[●•◆■★▲▶])")
LIST_MARK = re.compile(rf"{BULLET.pattern}|{ITEM_MARK.pattern}")
LABEL = re.compile("[^\n。，；]{2,24}[：:] ?\n")
# “五新”产业：新能源产业总产值210亿元: an item with a label of its own.
OWN_LABEL = re.compile(r"[\s　]*[“「]?[^，。；：:\n]{2,12}[：:](?! ?\n)")
