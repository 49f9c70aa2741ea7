"""The resume that is checked, in one form for all kinds of files: lines, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from careerpath.intake.documents import tidy
from careerpath.intake.pdf_layout import PdfLayout
from careerpath.intake.word_layout import Spot, WordLayout
from careerpath.resume.document import Resume

Form = Literal["pdf", "docx", "text", "markdown", "data"]

PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""Signs that each font gives a meaning of its own: icons, bullets, joined letters."""

SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")
"""A word that is spaced out letter by letter."""

MOST_LETTERS, LONGEST_LINE, SHORTEST_LINE = 60_000, 2_000, 20
"""Letters that are checked of a file, twenty pages, and of a line: more is no resume."""

TOP = "the top"
"""Where lines stand that no heading is above."""

SPOTS: dict[Spot, str] = {"header": "the header", "footer": "the footer", "box": "a text box"}

SYMBOL_BULLETS = "\uf0b7\uf0a7\uf0d8\uf076\uf0fc"
"""Bullets of symbol fonts, which have no number of their own among letters and signs. The first is
that of the best known word processor, which every reader meets daily.
"""

BULLET = re.compile(
    rf"^\s*(?:[-+*–—o](?=[ \t])|[•·▪◦●○■□▸►‣⁃∙➢➤✓✔❖{SYMBOL_BULLETS}]|#{{1,6}} |>)[ \t]*"
)
"""What begins an item or, in Markdown, a heading."""


class TextLine(msgspec.Struct, frozen=True):
    """A line of the resume, clean, and where it stands.

    `number` is from 1 in files of text, 0 in others; `page` from 1 in a PDF. `item`, `heading` and
    `table` are what a file says of it, `spaced` whether its letters were spaced out.
    """

    text: str
    place: str
    number: int = 0
    page: int = 0
    spot: Spot = "body"
    item: bool = False
    heading: bool = False
    table: int = 0
    spaced: str = ""


class Subject(msgspec.Struct, frozen=True):
    """A resume to check. `raw` is its text before it was cleaned, with what that takes away."""

    file: str
    form: Form
    lines: tuple[TextLine, ...]
    raw: str
    pdf: PdfLayout | None = None
    word: WordLayout | None = None
    resume: Resume | None = None

    @property
    def text(self) -> str:
        """All lines as one text."""
        return "\n".join(line.text for line in self.lines)

    @property
    def words(self) -> int:
        """How many words there are."""
        return sum(len(line.text.split()) for line in self.lines)


def subject_of_pdf(file: str, layout: PdfLayout) -> Subject:
    """Return a PDF as a subject: its lines in the order in which the file holds them."""
    lines = [
        _line(text, f"page {number}", page=number)
        for number, page in enumerate(layout.pages, 1)
        for text in page.text.split("\n")
    ]
    return Subject(file, "pdf", _bounded(lines), layout.text, pdf=layout)


def subject_of_word(file: str, layout: WordLayout) -> Subject:
    """Return a Word file as a subject; places.py says below which heading its lines stand."""
    lines: list[TextLine] = []
    for each in layout.paragraphs:
        place = SPOTS.get(each.spot) or (f"table {each.table}" if each.table else TOP)
        for text in each.text.split("\n"):
            lines.append(
                _line(
                    text, place, spot=each.spot, item=each.item, heading=each.heading,
                    table=each.table,
                )
            )  # fmt: skip
    return Subject(file, "docx", _bounded(lines), layout.text, word=layout)


def subject_of_text(file: str, text: str, raw: str, markdown: bool) -> Subject:
    """Return a text as a subject: `text` is tidy, `raw` is not."""
    lines = (
        _line(line, f"line {number}", number=number)
        for number, line in enumerate(text.split("\n"), 1)
    )
    return Subject(file, "markdown" if markdown else "text", _bounded(lines), raw)


def _bounded(lines: Iterable[TextLine]) -> tuple[TextLine, ...]:
    """Return the lines as far as MOST_LETTERS reach, where each counts SHORTEST_LINE at least."""
    found: list[TextLine] = []
    letters = 0
    for line in lines:
        found.append(line)
        letters += max(len(line.text), SHORTEST_LINE)
        if letters > MOST_LETTERS:
            break
    return tuple(found)


def _line(text: str, place: str, **said: object) -> TextLine:
    """Return a line, its spaced-out words repaired and remembered."""
    clean = tidy(text[:LONGEST_LINE].replace("\x7f", "•"))
    found = SPACED.search(clean)
    spaced = clean if found else ""
    if found:
        clean = "  ".join(
            SPACED.sub(lambda word: word[0].replace(" ", ""), part)
            for part in re.split(r" {2,}", clean)
        )
    return TextLine(clean, place, spaced=spaced.strip(), **said)  # type: ignore[arg-type]


def is_item(line: TextLine) -> bool:
    """Return whether a line begins an item of a list."""
    found = BULLET.match(line.text)
    return line.item or (found is not None and "#" not in found[0])


def bare(line: TextLine) -> str:
    """Return a line without the bullet before it and without marks of Markdown."""
    return BULLET.sub("", line.text).strip("*_ \t")


def in_body(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return the lines that most readers take: those of the body, with those of its tables."""
    return [line for line in lines if line.spot in ("body", "table")]
