"""How a PDF lays its text out: what is drawn where, in what order, with which fonts.

Lengths are in points, from the lower left corner of the page, as PDF has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from careerpath.errors import UserError
from careerpath.intake.containers import PdfText, damaged_pdf, open_pdf

MOST_PAGES = 12
"""Pages whose layout is read: longer documents are no resumes."""

MOST_LETTERS = 60_000
"""Letters after which no further page is read."""

MOST_RUNS = 20_000
"""Pieces of text and pictures kept of one page."""


class Run(msgspec.Struct, frozen=True):
    """A piece of text that is drawn in one go; `x` and `y` are where it begins, `size` its height.

    `text` is as the file has it: unclean.
    """

    text: str
    x: float
    y: float
    size: float


class Picture(msgspec.Struct, frozen=True):
    """A picture and the box that it fills."""

    x: float
    y: float
    width: float
    height: float


class Page(msgspec.Struct, frozen=True):
    """A page: its runs in the order in which the file holds them; `text` is what readers take."""

    width: float
    height: float
    text: str
    runs: tuple[Run, ...]
    pictures: tuple[Picture, ...]


class Font(msgspec.Struct, frozen=True):
    """A font: `embedded` in the file; `mapped`: the file says which letters its glyphs are."""

    name: str
    embedded: bool
    mapped: bool


class PdfLayout(msgspec.Struct, frozen=True):
    """A whole file. `count` is of all pages, `links` the addresses that can be clicked."""

    pages: tuple[Page, ...]
    count: int
    fonts: tuple[Font, ...]
    links: tuple[str, ...]
    encrypted: bool

    @property
    def text(self) -> str:
        """The text of all pages, unclean."""
        return "\n".join(page.text for page in self.pages)


def read_pdf_layout(raw: bytes, name: str) -> PdfLayout:
    """Return the layout of a PDF; UserError where it is damaged or needs a password."""
    reader = open_pdf(raw, name)
    try:
        return _read(reader, PdfText(name))
    except UserError:
        raise
    except Exception:  # pypdf raises whatever a damaged file leads it into
        raise damaged_pdf(name) from None


def _read(reader: Any, reading: PdfText) -> PdfLayout:
    pages: list[Page] = []
    fonts, links = dict[str, Font](), dict[str, None]()
    for page in reader.pages[:MOST_PAGES]:
        if sum(len(each.text) for each in pages) > MOST_LETTERS:
            break
        pages.append(_read_page(page, reading))
        for font in _fonts(page):
            fonts.setdefault(font.name, font)
        links |= dict.fromkeys(_links(page))
    return PdfLayout(
        tuple(pages), len(reader.pages), tuple(fonts.values()), tuple(links), reader.is_encrypted
    )


def _read_page(page: Any, reading: PdfText) -> Page:
    runs: list[Run] = []
    pictures: list[Picture] = []
    named = _pictures(page)

    def take_text(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        if text.strip() and len(runs) < MOST_RUNS:
            place = _times(tm, cm)
            height = abs(size) * (abs(place[3]) or abs(place[1]) or 1)
            runs.append(Run(text, place[4], place[5], height))

    def take_picture(operator: bytes, operands: list[Any], cm: list[float], tm: Any) -> None:
        if operator == b"Do" and operands and str(operands[0]) in named:
            if len(pictures) < MOST_RUNS:
                width = abs(cm[0]) + abs(cm[2])
                height = abs(cm[1]) + abs(cm[3])
                pictures.append(
                    Picture(cm[4] + min(cm[0], 0), cm[5] + min(cm[3], 0), width, height)
                )

    text = reading.of(page, take_text, take_picture)
    box = page.mediabox
    width, height = float(box.width), float(box.height)
    if (page.rotation or 0) % 180:
        width, height = height, width
    return Page(width, height, text, tuple(runs), tuple(pictures))


def _times(first: list[float], second: list[float]) -> list[float]:
    """Return one matrix of PDF (a, b, c, d, e, f) applied before another."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return [
        a * g + b * i, a * h + b * j,
        c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    ]  # fmt: skip


def _part(holder: Any, key: str) -> Mapping[str, Any]:
    """Return a dictionary in another, resolved; empty where there is none."""
    found = _whole(holder.get(key)) if hasattr(holder, "get") else None
    return found if isinstance(found, Mapping) else {}


def _whole(found: Any) -> Any:
    """Return what a reference leads to, or what was given where it is none."""
    return found.get_object() if hasattr(found, "get_object") else found


def _pictures(page: Any) -> set[str]:
    """Return the names under which a page can draw pictures."""
    found = set()
    for name, each in _part(_part(page, "/Resources"), "/XObject").items():
        drawn = _whole(each)
        if isinstance(drawn, Mapping) and drawn.get("/Subtype") == "/Image":
            found.add(str(name))
    return found


def _fonts(page: Any) -> list[Font]:
    found = []
    for each in _part(_part(page, "/Resources"), "/Font").values():
        font = _whole(each)
        if not isinstance(font, Mapping):
            continue
        below = _whole(font.get("/DescendantFonts"))
        inner = _whole(below[0]) if below else font
        described = _part(inner, "/FontDescriptor")
        embedded = font.get("/Subtype") == "/Type3" or any(
            key in described for key in ("/FontFile", "/FontFile2", "/FontFile3")
        )
        name = str(font.get("/BaseFont", "a font without a name")).lstrip("/").split("+")[-1]
        mapped = font.get("/Subtype") != "/Type0" or "/ToUnicode" in font
        found.append(Font(name, embedded, mapped))
    return found


def _links(page: Any) -> list[str]:
    found = []
    for each in _whole(page.get("/Annots")) or []:
        address = _part(_whole(each), "/A").get("/URI")
        if address:
            found.append(str(address))
    return found
