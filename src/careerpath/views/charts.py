"""Charts of one line, in glyphs that the stream can carry."""

from __future__ import annotations

from rich.text import Text

from careerpath.catalog.sources import PayFigure
from careerpath.terminal.look import Look


def bar(value: float, most: float, width: int, look: Look, style: str = "good") -> Text:
    """Return a bar of `width` columns for `value` of `most`."""
    share = min(max(value / most, 0), 1) if most else 0
    full = round(share * width)
    glyphs = look.glyphs
    return Text.assemble((glyphs.full * full, style), (glyphs.empty * (width - full), "muted"))


def dots(value: int, most: int, look: Look) -> Text:
    """Return `value` filled dots of `most`."""
    glyphs = look.glyphs
    return Text(glyphs.dot * value + glyphs.ring * (most - value))


def meter(position: float, width: int, look: Look) -> Text:
    """Return a line with a marker; `position` runs from -1 (left end) to 1 (right end)."""
    place = round((min(max(position, -1), 1) + 1) / 2 * (width - 1))
    middle = (width - 1) // 2
    cells = [look.glyphs.line] * width
    cells[middle] = look.glyphs.middle
    cells[place] = look.glyphs.dot
    return Text("".join(cells))


def range_bar(figure: PayFigure, least: int, most: int, width: int, look: Look) -> Text:
    """Return p10 to p90 as a line, p25 to p75 as a thick one, the median as a dot, on one scale."""

    def place(amount: int) -> int:
        return round((amount - least) / max(most - least, 1) * (width - 1))

    cells = [" "] * width
    glyphs = look.glyphs
    for low, high, glyph in (
        (figure.p10, figure.p90, glyphs.line),
        (figure.p25, figure.p75, glyphs.span),
    ):
        if low is not None and high is not None:
            for index in range(place(low), place(high) + 1):
                cells[index] = glyph
    cells[place(figure.median)] = glyphs.dot
    return Text("".join(cells).rstrip())
