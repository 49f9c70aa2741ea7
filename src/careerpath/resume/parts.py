"""The parts of a resume that every format writes."""

from __future__ import annotations

from careerpath.advice.results import Result

SEPARATOR = " | "


class Piece(Result, frozen=True):
    """A piece of the line of contacts; `link` is what it opens, None for plain text."""

    text: str
    link: str | None = None


class Entry(Result, frozen=True):
    """A post, a project, a school. `when` holds the place too; the first line `under` the title
    is what `link` opens; empty parts are not shown.
    """

    when: str
    title: str
    under: list[str]
    link: str | None
    text: str
    bullets: list[str]


class Line(Result, frozen=True):
    """A line of a section; `label` is what it is about, such as Databases, or empty."""

    text: str
    label: str = ""

    def __str__(self) -> str:
        return f"{self.label}: {self.text}" if self.label else self.text


class Section(Result, frozen=True):
    """A heading with entries, or with lines such as 'Databases: SQL, PostgreSQL'."""

    title: str
    entries: list[Entry] = []
    lines: list[Line] = []


class Outline(Result, frozen=True):
    """A resume, ready to be written in any format."""

    name: str
    headline: str
    contact: list[Piece]
    sections: list[Section]
