"""The bytes of a file as a resume to check."""

from __future__ import annotations

import re
from pathlib import PurePath

from careerpath.errors import UserError
from careerpath.intake.documents import MAX_TEXT, text_of
from careerpath.resume.check.subject import (
    Subject,
    subject_of_pdf,
    subject_of_text,
    subject_of_word,
)

DATA = (".yaml", ".yml", ".json")
MARKDOWN = re.compile(r"^#{1,3} \S|^\*\*\S|^\s*\|.*\|\s*$", re.MULTILINE)


def read_subject(raw: bytes, name: str) -> Subject:
    """Return a file's bytes as a resume to check; `name` is what it is called, clean.

    What a file is, is told by what it holds. A PDF without text is no error: that is what the check
    is for. Raises UserError where it cannot be read.
    """
    suffix = PurePath(name).suffix.casefold()
    try:
        text = text_of(raw, name, suffix)
    except UserError as error:
        if error.code not in ("scanned", "no-text") or raw.lstrip()[:5] != b"%PDF-":
            raise
        text = ""
    if raw.lstrip()[:5] == b"%PDF-":
        return _pdf(raw, name)
    if raw[:4] == b"PK\x03\x04":
        return _word(raw, name)
    plain = _decoded(raw)
    if suffix in DATA or plain.lstrip()[:1] == "{":
        return _data(plain, name)
    markdown = suffix in (".md", ".markdown") or bool(MARKDOWN.search(text))
    return subject_of_text(name, text, plain, markdown)


def _pdf(raw: bytes, name: str) -> Subject:
    from careerpath.intake.pdf_layout import read_pdf_layout

    try:
        return subject_of_pdf(name, read_pdf_layout(raw))
    except Exception:  # pypdf raises whatever a damaged file leads it into
        raise UserError("damaged", f"The PDF {name} is damaged.", "Save it again as PDF.") from None


def _word(raw: bytes, name: str) -> Subject:
    from careerpath.intake.word_layout import read_word_layout

    try:
        return subject_of_word(name, read_word_layout(raw))
    except Exception:  # python-docx raises whatever a damaged file leads it into
        message = f"{name} is no Word file that can be read."
        raise UserError("damaged", message, "Save it again as .docx.") from None


def _data(text: str, name: str) -> Subject:
    from careerpath.resume.check.from_data import subject_of_data
    from careerpath.resume.document import parse_resume

    resume, lines = parse_resume(text, name)
    return subject_of_data(name, resume, lines, text)


def _decoded(raw: bytes) -> str:
    """Return bytes as text, as documents.py decodes them, before it is cleaned."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")[:MAX_TEXT]
    try:
        return raw.decode("utf-8-sig")[:MAX_TEXT]
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")[:MAX_TEXT]
