"""A resume as PDF, through typst: tagged, with its language, its text real."""

from __future__ import annotations

import io
from pathlib import Path

import msgspec

from careerpath.errors import UserError
from careerpath.intake.containers import INSTALL
from careerpath.resume.own_file import MARK
from careerpath.resume.pages import Spacing
from careerpath.resume.parts import Outline

PAGE = Path(__file__).parent / "page.typ"


def to_pdf(
    outline: Outline, spacing: Spacing, paper: str, language: str, system_fonts: bool = False
) -> bytes:
    """Return a PDF. `paper` is typst's name of it, `language` a code such as en.

    The font that typst brings has Latin, Greek and Cyrillic letters; with `system_fonts` those of
    the machine are looked through as well. Raises UserError where typst is missing.
    """
    try:
        import typst
    except ImportError:
        raise UserError("no-writer", "Writing a PDF needs one more package.", INSTALL) from None
    pdf: bytes = typst.compile(
        str(PAGE),
        ignore_system_fonts=not system_fonts,
        sys_inputs={
            "outline": msgspec.json.encode(outline).decode(),
            "spacing": msgspec.json.encode(spacing).decode(),
            "paper": paper,
            "lang": language,
            "mark": MARK,
        },
    )
    return pdf


def count_pages(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    import pypdf

    return len(pypdf.PdfReader(io.BytesIO(pdf)).pages)


def read_words(pdf: bytes) -> list[str]:
    """Return the words of a PDF in the order in which a reader finds them."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return [word for page in reader.pages for word in page.extract_text().split()]
