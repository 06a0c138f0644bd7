"""How large a file may be: what lies beyond is no report, or it was made to exhaust the reader."""

from typing import Final

__all__ = [
    "FILE_BYTES", "HTML_CHARACTERS", "HTML_DEPTH", "PDF_PAGES", "XML_DEPTH", "ZIP_BYTES", "ZIP_MEMBERS", "ZIP_RATIO",
]  # fmt: skip

FILE_BYTES: Final = 256 * 2**20
HTML_CHARACTERS: Final = 16 * 2**20
HTML_DEPTH: Final = 1_000  # elements inside one another
PDF_PAGES: Final = 5_000
XML_DEPTH: Final = 500
ZIP_BYTES: Final = 64 * 2**20  # of one member, unpacked
ZIP_MEMBERS: Final = 2_000
ZIP_RATIO: Final = 100  # unpacked to packed, of members of more than a megabyte
