"""PDF files: lines as they are set, and what is refused."""

import sys
from collections.abc import Callable

import pytest

from govreport import InputError, Report, parse, to_simplified
from govreport.sources import limits, pdf

pytest.importorskip("pypdfium2")


def told(report: Report) -> list[tuple[object, ...]]:
    """The records without their places; the font of the test writes some characters in another form."""
    return [
        (one["status"], one["kind"], to_simplified(one["indicator"] or ""), one["low"], one["unit"], one["due_end"], one["commitment"])
        for one in report.records()
    ]  # fmt: skip


@pytest.mark.parametrize("indent", ["　　", ""], ids=["indented", "flush"])
@pytest.mark.parametrize("head", ["", "滨江晚报  第三版"], ids=["plain", "with running heads"])
def test_a_pdf_of_the_seed_gives_its_records(seed: str, make_pdf: Callable[..., bytes], indent: str, head: str) -> None:
    lines = [line.strip() for line in seed.split("\n") if line.strip()]
    text = pdf.text_of(make_pdf(lines, indent=indent, head=head, font="MSung-Light"), "a.pdf")
    assert text.count("\n") > 2 * len(lines)
    report = parse(text)
    assert told(report) == told(parse(seed))
    assert "— 2 —" not in report.cleaned.text


def test_what_is_no_whole_pdf_is_refused(make_pdf: Callable[..., bytes]) -> None:
    whole = make_pdf(["增长5%。"])
    for data in (whole[:200], b"%PDF-1.7\n" + bytes(range(256)), b"text"):
        with pytest.raises(InputError, match=r"a.pdf: is no whole PDF file .*download or export it again"):
            pdf.text_of(data, "a.pdf")


def test_a_locked_pdf_is_refused(make_pdf: Callable[..., bytes]) -> None:
    with pytest.raises(InputError, match="is locked with a password; save a copy without one"):
        pdf.text_of(make_pdf(["增长5%。"], encrypt="secret"), "a.pdf")


def test_pages_without_text_are_told(make_pdf: Callable[..., bytes]) -> None:
    from reportlab.pdfgen import canvas

    made = canvas.Canvas("unused")
    made.showPage()
    with pytest.raises(InputError, match="holds no text, only pictures of pages; run it through OCR first"):
        pdf.text_of(made.getpdfdata(), "a.pdf")


def test_a_pdf_may_only_have_so_many_pages(monkeypatch: pytest.MonkeyPatch, make_pdf: Callable[..., bytes]) -> None:
    monkeypatch.setattr(limits, "PDF_PAGES", 1)
    with pytest.raises(InputError, match="has 2 pages, more than 1; split it"):
        pdf.text_of(make_pdf(["增长5%。"] * 60), "a.pdf")


def test_the_package_is_asked_for_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(InputError, match=r"pip install 'govreport\[pdf\]'"):
        pdf.text_of(b"%PDF-1.7", "a.pdf")
