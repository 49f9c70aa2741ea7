"""PDF and Word files opened, or refused in a sentence; both need packages of the extra `resume`."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

from careerpath.errors import UserError

MAX_UNPACKED = 50_000_000
"""Bytes of a Word file when unpacked: more is no resume."""

MAX_CONTENT, MOST_OPERATORS = 2_000_000, 100_000
"""Bytes of what draws a page, unpacked, and operators of all pages: text takes a tenth of it."""

Visitor = Callable[..., None]

INSTALL = "Install it: pip install 'careerpath[resume]'"


def open_pdf(raw: bytes, name: str) -> Any:
    """Return a pypdf reader of a PDF's bytes, decrypted where that needs no password.

    Raises UserError where pypdf is missing, or the file is damaged or needs a password.
    """
    try:
        import pypdf
    except ImportError:
        raise UserError(
            "no-reader", f"Reading the PDF {name} needs one more package.", INSTALL
        ) from None
    import logging

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    locked = UserError("encrypted", f"{name} is encrypted.", "Save a copy without a password.")
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked
    except UserError:
        raise
    except Exception as error:  # pypdf raises whatever a damaged file leads it into
        if type(error).__name__ == "DependencyError":
            raise locked from None
        raise damaged_pdf(name) from None
    return reader


class PdfText:
    """The text of a PDF's pages, as long as they are pages of text and no drawing.

    pypdf goes through each operator of a page: a map or a chart with a million would take minutes.
    """

    def __init__(self, name: str) -> None:
        self.name, self.operators = name, 0

    def of(self, page: Any, text: Visitor | None = None, operator: Visitor | None = None) -> str:
        """Return a page's text; the visitors are told what pypdf tells them.

        Raises UserError where there is far more to draw than text fills, else what pypdf raises.
        """
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > MAX_CONTENT:
            raise self._drawn()

        def count(*told: Any) -> None:
            self.operators += 1
            if self.operators > MOST_OPERATORS:
                raise self._drawn()
            if operator is not None:
                operator(*told)

        found: str = page.extract_text(visitor_text=text, visitor_operand_before=count)
        return found

    def _drawn(self) -> UserError:
        return UserError(
            "drawing",
            f"The PDF {self.name} holds far more drawing than text.",
            "Export it without pictures, or give its text.",
        )


def damaged_pdf(name: str) -> UserError:
    """Return what is said of a PDF that breaks while it is read."""
    return UserError("damaged", f"The PDF {name} is damaged.", "Save it again as PDF.")


def damaged_word(name: str) -> UserError:
    """Return what is said of a Word file that breaks while it is read."""
    message = f"{name} is no Word file that can be read."
    return UserError("damaged", message, "Save it again as .docx.")


def open_word(raw: bytes, name: str) -> Any:
    """Return a Word file's bytes as a document of python-docx.

    Raises UserError where python-docx is missing, or the file is damaged, too large when unpacked,
    or no Word file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = archive.namelist()
            if sum(each.file_size for each in archive.infolist()) > MAX_UNPACKED:
                raise UserError(
                    "too-large", f"{name} is too large when unpacked.", "Give a smaller file."
                )
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise damaged_word(name) from None
    if "word/document.xml" not in names:
        raise UserError(
            "not-word", f"{name} is an archive, no Word file.", "Give text, PDF or .docx."
        )
    try:
        import docx
    except ImportError:
        raise UserError(
            "no-reader", f"Reading the Word file {name} needs one more package.", INSTALL
        ) from None
    try:
        return docx.Document(io.BytesIO(raw))
    except Exception:  # python-docx raises whatever a damaged file leads it into
        raise damaged_word(name) from None
