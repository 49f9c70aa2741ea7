"""Reading a page as a browser does, as far as a test needs it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.conftest import ROOT

PEOPLE = [
    *sorted((ROOT / "data" / "samples").glob("*.yaml")),
    *sorted((ROOT / "tests" / "people").glob("*.yaml")),
    *(p for p in sorted((ROOT / "tests" / "people" / "shared").glob("*.yaml"))
      if p.stem != "expected"),
]  # fmt: skip
FEW = [
    path if path.stem == "undecided-student" else pytest.param(path, marks=pytest.mark.slow)
    for path in PEOPLE
]
"""All of them, for tests that most of the time look at one."""

START = "2026-12-01"
VOID = {"meta", "link", "br", "img", "hr", "input", "source", "wbr"}
SHAPES = {"line", "rect", "circle", "path"}


class Page(HTMLParser):
    """The tags of a page with their attributes, its text, and whatever is not well nested."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.badly_nested: list[str] = []
        self.rows: list[list[str]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
        if tag not in VOID and not self.get_starttag_text().endswith("/>"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.badly_nested.append(tag)

    def handle_data(self, data: str) -> None:
        if "style" in self.open:
            return
        self.texts.append(data)
        if self.rows and self.rows[-1] and ("td" in self.open or "th" in self.open):
            self.rows[-1][-1] += data

    @property
    def text(self) -> str:
        """All that can be read, without the style, in single spaces."""
        return " ".join(" ".join(self.texts).split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of every tag of a name."""
        return [attributes for name, attributes in self.tags if name == tag]

    def row(self, head: str) -> list[str]:
        """Return the first row of a table whose first cell is this, perhaps with more words."""
        return next(
            [" ".join(cell.split()) for cell in row]
            for row in self.rows
            if row and f"{row[0].strip()} ".startswith(f"{head} ")
        )


def report(run, *options: str, person: Path = PEOPLE[1]) -> str:
    """Return a page of somebody, on standard output."""
    given = () if "--book" in options else ("--answers", str(person), "--start", START)
    found = run("report", *options, *given, "-o", "-")
    assert found.code == 0, found.err
    return found.out
