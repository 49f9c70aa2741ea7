"""Documents from outside, resumes and postings: any common form in, clean text out.

What a file is, is told by what it holds, not by its name. PDF and Word files need the packages of
the extra `resume`.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Literal

from careerpath.errors import CannotError, UserError
from careerpath.intake.containers import (
    PdfText,
    damaged_pdf,
    damaged_word,
    open_pdf,
    open_word,
)
from careerpath.intake.text import clean, clean_name, read_input_bytes

MAX_DOCUMENT = 10_000_000
"""Largest document read, in bytes."""

COMMON = 100_000
"""What most documents are shorter than, in bytes."""

MAX_TEXT = 100_000
"""Most characters of a document's text, thirty full pages: more is neither resume nor posting."""

MAX_PAGES = 60
"""Pages read of a PDF: more is no resume."""

ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])")
"""Sequences that steer a terminal, with all that belongs to them."""

CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SOFT_END = re.compile("\u00ad\n")
SPLIT_WORD = re.compile(r"([^\W\d_])[-\u2010]\n[ \t]*([A-Za-z\u00df-\u00ff]\w*)")
JSON_KEY = re.compile(r'"[^"\n]{1,40}"(?=\s*:)')
YAML_KEY = re.compile(r"^([ \t]*(?:- )?)[A-Za-z_][\w-]{0,30}:(?=\s|$)", re.MULTILINE)
JSON_ESCAPE = re.compile(r"\\[nrt]")
TAG = re.compile(r"</?[A-Za-z!][^<>]{0,300}>")
HIDDEN = re.compile(r"<(script|style)\b", re.IGNORECASE)
"""Where a part of a page begins that is not read."""


def read_document(path: Path) -> str:
    """Return the text of a document, its lines as they stand there.

    Raises UserError where it is missing, a directory, empty, too large, binary, encrypted,
    scanned or damaged, or where the package that reads it is missing; CannotError where the
    system refuses.
    """
    return text_of(read_bytes(path), clean_name(path), path.suffix.casefold())


def read_bytes(path: Path) -> bytes:
    """Return what a file holds, at most one byte over MAX_DOCUMENT, which `text_of` refuses.

    Raises UserError where it is missing or a directory, CannotError where the system refuses.
    """
    name = clean_name(path)
    try:
        with path.open("rb") as file:
            raw = file.read(COMMON)  # room for the largest would cost more than most files
            return raw if len(raw) < COMMON else raw + file.read(MAX_DOCUMENT + 1 - COMMON)
    except FileNotFoundError:
        raise UserError("no-file", f"There is no file {name}.", "Check the path.") from None
    except IsADirectoryError:
        raise UserError("not-a-file", f"{name} is a directory.", "Name a file in it.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it cannot be opened"
        message = f"{name} cannot be read: {reason}."
        raise CannotError("unreadable", message, "Check its permissions.") from None


def read_document_from_input() -> str:
    """Return the text that standard input holds, under the rules of `read_document`."""
    return text_of(read_input_bytes(MAX_DOCUMENT), "standard input")


def text_of(raw: bytes, name: str, suffix: str = "") -> str:
    """Return the text of a document's bytes; UserError where there is none."""
    form = form_of(raw, name)
    if form == "pdf":
        text = _pdf_text(raw, name)
    elif form == "word":
        text = _word_text(raw, name)
    else:
        text = _plain_text(raw, name, suffix)
    if len(text) > MAX_TEXT:
        raise UserError(
            "too-long",
            f"{name} holds more than {MAX_TEXT:,} characters, as no resume and no posting does.",
            "Give the part of it that is one.",
        )
    text = tidy(text)
    if not text.strip():
        raise UserError("no-text", f"{name} holds no text.", "Give a file with text in it.")
    return text


def form_of(raw: bytes, name: str) -> Literal["pdf", "word", "text"]:
    """Return what a document's bytes are; UserError where they are too many or nothing."""
    if len(raw) > MAX_DOCUMENT:
        size = f"{MAX_DOCUMENT // 1_000_000} MB"
        raise UserError("too-large", f"{name} is larger than {size}.", "Give a smaller file.")
    if not raw.strip():
        raise UserError("empty-file", f"{name} is empty.", "Give a file with text in it.")
    if raw.lstrip()[:5] == b"%PDF-":
        return "pdf"
    return "word" if raw[:4] == b"PK\x03\x04" else "text"


def tidy(text: str) -> str:
    """Return a text without what could steer a terminal, with words whole and letters plain.

    Lines stay where they are: a word that a hyphen parts at a line's end is joined on the first.
    """
    text = ESCAPES.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n"))
    if not text.isascii():
        text = unicodedata.normalize("NFKC", clean(SOFT_END.sub("-\n", text)))
    text = clean(text)
    return SPLIT_WORD.sub(r"\1\2\n", text) if "-\n" in text or "\u2010\n" in text else text


def _plain_text(raw: bytes, name: str, suffix: str) -> str:
    for marks, form in (((b"\xff\xfe", b"\xfe\xff"), "utf-16"), ((b"\xef\xbb\xbf",), "utf-8-sig")):
        if raw.startswith(marks):
            return raw.decode(form, "replace")
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise UserError(
            "old-word", f"{name} is a file of an old Word.", "Save it as .docx, PDF or text."
        )
    if raw.startswith(b"{\\rtf"):
        raise UserError(
            "rich-text", f"{name} is rich text (RTF).", "Save it as .docx, PDF or text."
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    bare = ESCAPES.sub("", text)
    if len(CONTROLS.findall(bare)) + bare.count("\ufffd") > len(bare) / 100:
        raise UserError(
            "not-text",
            f"{name} holds no text that can be read.",
            "Give text, Markdown, PDF or .docx.",
        )
    if suffix == ".json" or text.lstrip()[:1] == "{":
        text = JSON_ESCAPE.sub("  ", JSON_KEY.sub(_blank, text))
    elif suffix in (".yaml", ".yml"):
        text = YAML_KEY.sub(lambda found: found[1] + " " * (len(found[0]) - len(found[1])), text)
    elif suffix in (".html", ".htm") or text.lstrip()[:15].casefold().startswith(
        ("<!doctype", "<html")
    ):
        text = TAG.sub(_as_lines, _without_scripts(text))
    return text


def _without_scripts(text: str) -> str:
    """Return a page without scripts and styles; one that has no end is left to itself."""
    low, parts, at = text.casefold() if text.isascii() else text.lower(), [], 0
    if len(low) != len(text):
        return text
    while begun := HIDDEN.search(text, at):
        closing = f"</{begun[1].lower()}>"
        end = low.find(closing, begun.end())
        if end < 0:
            break
        parts += [text[at : begun.start()], "\n" * text.count("\n", begun.start(), end), " "]
        at = end + len(closing)
    return "".join([*parts, text[at:]])


def _as_lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n") + " "


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _pdf_text(raw: bytes, name: str) -> str:
    reader = open_pdf(raw, name)
    reading = PdfText(name)
    try:
        pages = [reading.of(page) for page in reader.pages[:MAX_PAGES]]
    except UserError:
        raise
    except Exception:  # pypdf raises whatever a damaged file leads it into
        raise damaged_pdf(name) from None
    text = "\n".join(pages)
    if not text.strip():
        raise UserError(
            "scanned",
            f"{name} holds pictures of pages, no text.",
            "Export it from where it was written, or have its text recognised (OCR).",
        )
    return text


def _word_text(raw: bytes, name: str) -> str:
    document = open_word(raw, name)
    try:
        lines: list[str] = []
        for part in document.iter_inner_content():
            if hasattr(part, "rows"):
                lines += ["   ".join(dict.fromkeys(c.text for c in row.cells)) for row in part.rows]
            else:
                lines.append(part.text)
    except Exception:  # python-docx raises whatever a damaged file leads it into
        raise damaged_word(name) from None
    return "\n".join(lines)
