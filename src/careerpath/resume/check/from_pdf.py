"""What in the layout of a PDF breaks its readers."""

from __future__ import annotations

from collections.abc import Iterator

from careerpath.intake.pdf_layout import Page, PdfLayout
from careerpath.resume.check.findings import Finding, find
from careerpath.resume.check.rows import Columns, Piece, find_columns, grid_of, out_of_order
from careerpath.resume.check.subject import Subject

MUCH = 0.35
"""The share of a page from which on a picture covers much of it."""

MOVED = 0.12
"""The share of rows out of place from which on the order differs."""

SIZES = ((595, 842), (612, 792))
"""A4 and Letter, in points."""

TINY = 4.0
"""Height of letters in points under which nobody reads them."""

STANDARD = ("Helvetica", "Times", "Courier", "Symbol", "ZapfDingbats", "Arial")
"""Families that every reader has a font for."""


def check_pdf(subject: Subject) -> Iterator[Finding]:
    """Find what is wrong with a PDF as a file."""
    layout = subject.pdf
    if layout is None:
        return
    if not subject.text.strip():
        yield find("no-text", place="the file")
        return
    yield from _columns(layout)
    yield from _pictures(layout)
    yield from _file(layout)


def _columns(layout: PdfLayout) -> Iterator[Finding]:
    """Find columns; where there are none, rows out of place, and a table."""
    for number, page in enumerate(layout.pages, 1):
        columns = find_columns(page)
        if columns is not None:
            left, right = _side_by_side(columns)
            quote = f"{left.text} | {right.text}"
            yield find("columns", place=f"page {number}", quotes=[quote])
            return
    for number, page in enumerate(layout.pages, 1):
        share, piece = out_of_order(page)
        if share >= MOVED and piece is not None:
            yield find("reading-order", place=f"page {number}", quotes=[piece.text])
            break
    for number, page in enumerate(layout.pages, 1):
        grid = grid_of(page)
        if grid:
            quotes = [" | ".join(piece.text for piece in grid[0])]
            yield find("table", place=f"page {number}", quotes=quotes)
            break


def _side_by_side(columns: Columns) -> tuple[Piece, Piece]:
    """Return two pieces that stand side by side and say something, as near as there are."""
    left = next((each for each in columns.left if len(each.text) > 3), columns.left[0])
    pairs = [
        (abs(one.y - other.y), -one.y, place, one, other)
        for place, one in enumerate(columns.left)
        for other in columns.right
        if min(len(one.text), len(other.text)) > 3 and abs(one.y - other.y) < one.size
    ]
    return min(pairs, key=lambda each: each[1:3])[3:] if pairs else (left, columns.right[0])


def _pictures(layout: PdfLayout) -> Iterator[Finding]:
    for number, page in enumerate(layout.pages, 1):
        if _largest(page) >= MUCH:
            words = sum(len(run.text.split()) for run in page.runs)
            message = "A picture covers much of the page, under its text." if words > 100 else ""
            yield find(
                "picture-of-text",
                place=f"page {number}",
                message=message,
                severity="medium" if words > 100 else None,
            )
            return


def _largest(page: Page) -> float:
    """Return the share of a page that its largest picture covers."""
    area = max(page.width * page.height, 1)
    return max((each.width * each.height / area for each in page.pictures), default=0)


def _file(layout: PdfLayout) -> Iterator[Finding]:
    if layout.encrypted:
        yield find("encrypted", place="the file")
    tiny = [run.text for page in layout.pages for run in page.runs if 0 < run.size < TINY]
    if sum(len(text) for text in tiny) > 10:
        message = f"There is text less than {TINY:g} points high, which nobody can read."
        yield find("hidden-text", place="the file", quotes=tiny[:1], message=message)
    missing = [
        font.name
        for font in layout.fonts
        if not font.embedded and not font.name.startswith(STANDARD)
    ]
    if missing:
        yield find("font-missing", place="the file", quotes=[", ".join(missing[:3])])
    first = layout.pages[0]
    yield from page_size(first.width, first.height)


def page_size(width: float, height: float) -> Iterator[Finding]:
    """Find a page that is neither A4 nor Letter; `width` and `height` are in points."""
    usual = any(abs(width - w) <= 12 and abs(height - h) <= 12 for w, h in SIZES)
    if not usual and width > 0:
        size = f"{width / 72 * 2.54:.0f} × {height / 72 * 2.54:.0f} cm"
        yield find("page-size", place="the file", quotes=[size])
