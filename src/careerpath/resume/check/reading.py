"""The bytes of a file as a resume to check."""

from __future__ import annotations

import re
from pathlib import PurePath

from careerpath.errors import UserError
from careerpath.intake.documents import MAX_TEXT, form_of, text_of
from careerpath.resume.check.places import placed
from careerpath.resume.check.subject import (
    MOST_LETTERS,
    Subject,
    subject_of_pdf,
    subject_of_text,
    subject_of_word,
)

DATA = (".yaml", ".yml", ".json")
HTML = (".html", ".htm")
LIST_ITEM = re.compile(r"<li\b", re.IGNORECASE)
MARKDOWN = re.compile(r"^#{1,3} \S|^\*\*\S|^[ \t]*\|.*\|[ \t]*$", re.MULTILINE)


def read_subject(raw: bytes, name: str) -> Subject:
    """Return a file's bytes as a resume to check; `name` is what it is called, clean.

    What a file is, is told by what it holds. A PDF without text is no error: that is what the check
    is for. Raises UserError where it cannot be read.
    """
    form = form_of(raw, name)
    if form == "pdf":
        from careerpath.intake.pdf_layout import read_pdf_layout

        return placed(subject_of_pdf(name, read_pdf_layout(raw, name)))
    if form == "word":
        from careerpath.intake.word_layout import read_word_layout

        subject = placed(subject_of_word(name, read_word_layout(raw, name)))
        if not subject.text.strip():
            raise UserError("no-text", f"{name} holds no text.", "Give a file with text in it.")
        return subject
    return _text(raw, name)


def _text(raw: bytes, name: str) -> Subject:
    suffix = PurePath(name).suffix.casefold()
    plain = _decoded(raw)
    if suffix in HTML or plain.lstrip()[:5].casefold() in ("<!doc", "<html"):
        raw = LIST_ITEM.sub(lambda found: "- " + found[0], plain).encode()
    text = text_of(raw, name, suffix)
    if suffix in DATA or plain.lstrip()[:1] == "{":
        from careerpath.resume.check.from_data import subject_of_data
        from careerpath.resume.document import parse_resume

        resume, lines = parse_resume(plain, name)
        return subject_of_data(name, resume, lines, plain)
    markdown = suffix in (".md", ".markdown") or bool(MARKDOWN.search(text[:MOST_LETTERS]))
    return subject_of_text(name, text[:MOST_LETTERS], plain[:MOST_LETTERS], markdown)


def _decoded(raw: bytes) -> str:
    """Return bytes as text, as documents.py decodes them, before it is cleaned."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")[:MAX_TEXT]
    try:
        return raw.decode("utf-8-sig")[:MAX_TEXT]
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")[:MAX_TEXT]
