"""Work that kills its process, and documents to do it; in a module of its own, since workers import it by name."""

import os

import attrs

from govreport.parser import Parser

DEADLY = "这份文件会让进程退出。"


@attrs.frozen(kw_only=True)
class DeadlyParser(Parser):
    """Reads as usual, but for one text, on which the process ends, and one that raises."""

    def parse(self, raw, published=None, *, doc_id=None):
        text = raw if isinstance(raw, str) else raw.text
        if text == DEADLY:
            os._exit(3)
        if text == "raise":
            raise MemoryError("no room\nleft")
        return super().parse(raw, published, doc_id=doc_id)


def end(*told):
    os._exit(3)


def doubled(chunk):
    """What a pool's work may be: an item "die" ends the process, "refuse" raises."""
    if "die" in chunk:
        os._exit(3)
    if "refuse" in chunk:
        raise ValueError("refused")
    return [item * 2 for item in chunk]


def die_of_two(chunk):
    """No single item is to blame."""
    if len(chunk) > 1:
        os._exit(3)
    return chunk
