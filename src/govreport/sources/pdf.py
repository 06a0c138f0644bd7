"""The text of a PDF file, line by line as it is set; the fixers join the lines and take out what stands between."""

from typing import Any

from govreport.errors import InputError
from govreport.sources import limits

__all__ = ["text_of"]

_PASSWORD = 4  # FPDF_ERR_PASSWORD


def text_of(data: bytes, name: str) -> str:
    """The lines of all pages, page after page; needs the extra `pdf`.

    Raises `InputError`, which calls the file `name`, where it is broken, locked, longer than `limits` allows, or holds
    pictures of pages and no text.
    """
    try:
        import pypdfium2
    except ImportError:
        raise InputError(f"{name}: reading PDF needs pypdfium2; pip install 'govreport[pdf]'") from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise InputError(f"{name}: is locked with a password; save a copy without one") from None
        raise InputError(f"{name}: is no whole PDF file ({error}); download or export it again") from None
    try:
        count = len(document)
        if count > limits.PDF_PAGES:
            raise InputError(f"{name}: has {count:,} pages, more than {limits.PDF_PAGES:,}; split it")
        text = "".join(_page(document, at) for at in range(count))
    except pypdfium2.PdfiumError as error:
        raise InputError(f"{name}: a page cannot be read ({error}); download or export it again") from None
    finally:
        document.close()
    if not text.strip():
        raise InputError(f"{name}: holds no text, only pictures of pages; run it through OCR first")
    return text


def _page(document: Any, at: int) -> str:
    """The lines of a page, each ended by a line feed."""
    page = document[at]
    try:
        written = page.get_textpage()
        try:
            text: str = written.get_text_range()
        finally:
            written.close()
    finally:
        page.close()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.endswith("\n") or not text else f"{text}\n"
