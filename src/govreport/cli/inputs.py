"""Files and standard input as text, or an error that names the remedy."""

import sys
from pathlib import Path

from govreport.errors import InputError

__all__ = ["STDIN", "read"]

STDIN = "-"
_BOM = b"\xef\xbb\xbf"


def read(name: str) -> str:
    """The text of a file, its line ends as they are; raises `InputError` with the remedy."""
    path = Path(name)
    try:
        if name != STDIN and path.is_dir():
            raise InputError(f"{name}: is a directory; name the files in it, for example {path / '*.txt'}")
        data = sys.stdin.buffer.read() if name == STDIN else path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{name}: no such file; check the path") from None
    except OSError as error:
        raise InputError(f"{name}: {error.strerror}; check that it is a file that you may read") from None
    mark = len(_BOM) if data.startswith(_BOM) else 0
    try:
        return data[mark:].decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + mark
        raise InputError(
            f"{name}: byte {at} (0x{data[at]:02x}) is not UTF-8; convert it to UTF-8 first, "
            f"for example: iconv -f GB18030 -t UTF-8 {name} > utf8.txt"
        ) from None
