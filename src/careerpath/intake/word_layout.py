"""How a Word file lays its text out: what stands in its body, and what beside it.

Readers of resumes take the paragraphs of the body; many leave out tables, and most leave out
headers, footers and text boxes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, Literal

import msgspec

from careerpath.intake.containers import damaged_word, open_word

Spot = Literal["body", "table", "header", "footer", "box"]
"""Where in a file a text stands. A PDF has a body only."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
EMU = 12_700
"""Units of a drawing in a point."""

MOST, MOST_APART = 1_500, 100
"""Paragraphs read of the body, and of a header or footer: more is no resume."""

MOST_TABLES = 100


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph, unclean: `item` of a list, `heading` by its style, `table` its number from 1.

    `tabs` counts the tabs within its text.
    """

    text: str
    spot: Spot
    item: bool = False
    heading: bool = False
    table: int = 0
    tabs: int = 0


class Table(msgspec.Struct, frozen=True):
    """A table: its cells row by row, each with its text and how many paragraphs it holds."""

    rows: tuple[tuple[tuple[str, int], ...], ...]


class WordLayout(msgspec.Struct, frozen=True):
    """A whole file. Pictures are width and height in points, `columns` the most of any section."""

    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    columns: int
    pictures: tuple[tuple[float, float], ...]
    width: float
    height: float
    symbols: int
    links: tuple[str, ...]
    changes: int
    comments: bool
    hidden: tuple[str, ...]

    @property
    def text(self) -> str:
        """All text, wherever it stands, unclean."""
        return "\n".join(each.text for each in self.paragraphs)


def read_word_layout(raw: bytes, name: str) -> WordLayout:
    """Return the layout of a .docx; UserError where it is damaged or no Word file."""
    document = open_word(raw, name)
    try:
        return _read(document)
    except Exception:  # python-docx raises whatever a damaged file leads it into
        raise damaged_word(name) from None


def _read(document: Any) -> WordLayout:
    from docx.oxml import parse_xml

    body = document.element.body
    tables = _own(body, "tbl")[:MOST_TABLES]
    styles = {s.style_id: str(s.name).casefold() for s in document.styles}
    reader = _Reader(styles, tables)
    found = list(islice(reader.read(body, "body"), MOST))
    seen: set[str] = set()
    spots: tuple[tuple[Spot, str], ...] = (("header", "/header"), ("footer", "/footer"))
    for part in document.part.rels.values():
        spot = next((s for s, end in spots if part.reltype.endswith(end)), None)
        if spot is None or part.is_external or part.rId in seen:
            continue
        seen.add(part.rId)
        element = parse_xml(part.target_part.blob)
        apart = islice(reader.read(element, spot), MOST_APART)
        found += [each for each in apart if each.text.strip()]
    section = document.sections[0]
    return WordLayout(
        tuple(_once(found)),
        tuple(map(_table, tables)),
        max([_number(c.get(f"{W}num")) for c in body.iter(f"{W}cols")], default=1),
        tuple(_pictures(body)),
        (section.page_width or 0) / EMU,
        (section.page_height or 0) / EMU,
        sum(1 for _ in body.iter(f"{W}sym")),
        tuple(str(r.target_ref) for r in document.part.rels.values() if r.is_external),
        sum(1 for name in ("ins", "del") for _ in body.iter(f"{W}{name}")),
        any(True for _ in body.iter(f"{W}commentReference")),
        tuple(_hidden(body)),
    )


class _Reader:
    """Reads paragraphs in the order of the file."""

    def __init__(self, styles: dict[str, str], tables: list[Any]) -> None:
        self.styles, self.tables = styles, tables

    def read(self, element: Any, spot: Spot, table: int = 0) -> Iterator[Paragraph]:
        """Yield the paragraphs below an element, those of tables and boxes with their place."""
        for child in element:
            if child.tag == f"{W}p":
                yield self._paragraph(child, spot, table)
                for box in child.iter(f"{W}txbxContent"):
                    if not any(above.tag == CHOICE for above in box.iterancestors()):
                        yield from self.read(box, "box")
            elif child.tag == f"{W}tbl":
                inner: Spot = "table" if spot == "body" else spot
                number = self.tables.index(child) + 1 if child in self.tables else table
                yield from self.read(child, inner, number)
            elif child.tag != f"{W}sectPr":
                yield from self.read(child, spot, table)

    def _paragraph(self, element: Any, spot: Spot, table: int) -> Paragraph:
        style = element.find(f"{W}pPr/{W}pStyle")
        name = self.styles.get(style.get(f"{W}val"), "") if style is not None else ""
        item = element.find(f"{W}pPr/{W}numPr") is not None or name.startswith("list")
        heading = name.startswith(("heading", "title"))
        text = _text(element)
        return Paragraph(text, spot, item, heading, table, text.strip().count("\t"))


def _own(body: Any, tag: str) -> list[Any]:
    """Return elements that are not within another of their kind."""
    whole = f"{W}{tag}"
    return [e for e in body.iter(whole) if not any(a.tag == whole for a in e.iterancestors())]


def _text(paragraph: Any) -> str:
    """Return a paragraph's text without what was deleted and without its text boxes."""
    pieces: list[str] = []
    for part in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}cr"):
        above = [each.tag for each in part.iterancestors()]
        own = above[: above.index(f"{W}p") + 1] if f"{W}p" in above else above
        if f"{W}pPr" in own or f"{W}tabs" in own or above.count(f"{W}p") != _depth(paragraph):
            continue
        pieces.append({"t": part.text or "", "tab": "\t"}.get(part.tag[len(W) :], "\n"))
    return "".join(pieces)


def _depth(paragraph: Any) -> int:
    return 1 + len([1 for each in paragraph.iterancestors() if each.tag == f"{W}p"])


def _once(found: list[Paragraph]) -> list[Paragraph]:
    """Return paragraphs without headers and footers that stand there for several sections."""
    kept: dict[tuple[str, str], None] = {}
    out = []
    for each in found:
        key = (each.spot, each.text)
        if each.spot in ("header", "footer") and key in kept:
            continue
        kept[key] = None
        out.append(each)
    return out


def _table(table: Any) -> Table:
    rows = []
    for row in table.iterchildren(f"{W}tr"):
        cells = []
        for cell in row.iterchildren(f"{W}tc"):
            texts = [text for p in cell.iter(f"{W}p") if (text := _text(p)).strip()]
            cells.append(("\n".join(texts), len(texts)))
        rows.append(tuple(cells))
    return Table(tuple(rows))


def _pictures(body: Any) -> Iterator[tuple[float, float]]:
    for name in ("inline", "anchor"):
        for drawing in body.iter(f"{DRAWING}{name}"):
            size = drawing.find(f"{DRAWING}extent")
            if size is not None and next(drawing.iter(f"{PICTURE}pic"), None) is not None:
                yield _length(size.get("cx")), _length(size.get("cy"))


def _length(text: str | None) -> float:
    """Return a length of a drawing in points."""
    return int(text) / EMU if text and text.isdecimal() and len(text) < 12 else 0.0


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 5 else 1


def _hidden(body: Any) -> Iterator[str]:
    """Yield texts that Word does not show."""
    for mark in body.iter(f"{W}vanish"):
        run = mark.getparent().getparent()
        if mark.get(f"{W}val") in (None, "1", "true") and run.tag == f"{W}r":
            text = "".join(part.text or "" for part in run.iter(f"{W}t"))
            if text.strip():
                yield text
