"""The forms in which a resume is written, and what is said about the one that was written."""

from __future__ import annotations

import shlex
from pathlib import Path

from careerpath.advice.results import Result
from careerpath.errors import UserError
from careerpath.intake.text import quote
from careerpath.resume.document import Resume
from careerpath.resume.pages import Cut

FORMATS = ("pdf", "docx", "txt", "md", "html")
ENDINGS = {".pdf": "pdf", ".docx": "docx", ".txt": "txt", ".md": "md", ".markdown": "md",
           ".html": "html", ".htm": "html"}  # fmt: skip
DOCUMENTS = {".docx": "a Word file", ".doc": "a Word file", ".odt": "a Writer file",
             ".rtf": "rich text", ".pdf": "a PDF"}  # fmt: skip
PAPERS = {"a4": "a4", "letter": "us-letter"}
LETTER_COUNTRIES = ("US", "CA", "MX", "CL", "CO", "PH")
"""Countries, by their code, where offices print on Letter."""


class Built(Result, frozen=True):
    """What was written. `pages`, `size` (of the letters, in points) and `paper` are of a PDF.

    `cuts` would bring it to the pages that were asked for, if they are `enough`. `words_read` were
    read back from it. `replaced` is whether the one that was built before was there. `missing` are
    must-haves of a role, by id, that it does not show.
    """

    file: str
    format: str
    pages: int | None = None
    limit: int | None = None
    size: float | None = None
    paper: str | None = None
    words_read: int | None = None
    cuts: list[Cut] = []
    enough: bool = True
    notes: list[str] = []
    replaced: bool = False
    role: str | None = None
    missing: list[str] = []


def refuse_document(name: str) -> None:
    """Raise UserError where a file's name is one of a document, not of a resume as data."""
    kind = DOCUMENTS.get(Path(name).suffix.casefold())
    if kind is not None:
        raise UserError(
            "bad-format",
            f"{name} is {kind}, and build takes YAML or JSON.",
            f"To see how it reads: careerpath resume check {shlex.quote(name)}. "
            "To begin one as data: careerpath resume new.",
        )


def format_for(wanted: str | None, output: Path | None) -> str:
    """Return the format that was named, or that the ending of the output means; else pdf."""
    ending = output.suffix.casefold() if output is not None and str(output) != "-" else ""
    known = f"Use {', '.join(FORMATS)}."
    if wanted is not None:
        chosen = "md" if wanted.casefold() == "markdown" else wanted.casefold()
        if chosen not in FORMATS:
            raise UserError("bad-format", f"There is no format {quote(wanted)}.", known)
        if ending and ENDINGS.get(ending, chosen) != chosen:
            message = f"The ending {ending} does not go with --format {chosen}."
            raise UserError("bad-format", message, "Leave one of the two out.")
        return chosen
    if output is None:
        return "pdf"
    if ending not in ENDINGS:
        message = f"{quote(str(output))} does not say which format."
        raise UserError("bad-format", message, f"{known[:-1]} as ending, or --format.")
    return ENDINGS[ending]


def paper_for(wanted: str | None, resume: Resume) -> str:
    """Return typst's name of the paper that was named, or that the person's country uses."""
    if wanted is not None:
        if wanted.casefold() not in PAPERS:
            raise UserError("bad-paper", f"There is no paper {quote(wanted)}.", "Use a4 or letter.")
        return PAPERS[wanted.casefold()]
    place = resume.basics.location
    code = (place.country_code or "") if place else ""
    return PAPERS["letter" if code.strip().upper() in LETTER_COUNTRIES else "a4"]
