"""Every chart of the program, drawn in glyphs that the stream can carry.

Charts are lines of pieces. Their shape alone says what they mean; colour only helps. The
functions that return a Rich Text are for screens that are built of Rich's own tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from rich.text import Text

from careerpath.catalog.sources import PayFigure
from careerpath.drawing.layout import Line, Piece, stripped
from careerpath.terminal.look import ROLE_STYLES, Look

TICKS = (1_000, 2_000, 5_000, 10_000, 20_000, 25_000, 50_000, 100_000, 200_000, 500_000, 1_000_000)
"""Steps that an axis of money may take."""


def bar_line(value: float, most: float, width: int, look: Look, style: str = "good") -> Line:
    """Return a bar of `width` columns for `value` of `most`; above zero shows at least one."""
    share = min(max(value / most, 0), 1) if most else 0
    full = max(round(share * width), 1 if share > 0 else 0)
    return [(look.glyphs.full * full, style), (look.glyphs.empty * (width - full), "muted")]


def bar(value: float, most: float, width: int, look: Look, style: str = "good") -> Text:
    """Return `bar_line` as a Text."""
    return Text.assemble(*bar_line(value, most, width, look, style))


def bar_and(text: str, value: float, most: float, width: int, look: Look) -> Text:
    """Return a bar with a text behind it; the text alone where nothing is drawn."""
    drawn = bar(value, most, width, look)
    return Text.assemble(drawn, f" {text}") if drawn else Text(text)


def meter(position: float, width: int, look: Look) -> Text:
    """Return a line with a marker; `position` runs from -1 (left end) to 1 (right end)."""
    if look.plain:
        return Text("")
    place = round((min(max(position, -1), 1) + 1) / 2 * (width - 1))
    middle = (width - 1) // 2
    cells = [look.glyphs.line] * width
    cells[middle] = look.glyphs.middle
    cells[place] = look.glyphs.dot
    return Text("".join(cells))


def shade(index: int, look: Look, width: int = 1) -> Piece:
    """Return the glyph and colour of the part with this number of a stacked bar."""
    shades = look.glyphs.shades
    style = ROLE_STYLES[index % len(ROLE_STYLES)]
    return shades[index % len(shades)] * width, style


def stacked_line(parts: Sequence[float], width: int, look: Look) -> Line:
    """Return one bar of `width` columns in which each part has its share, at least one column."""
    if look.plain:
        return []
    total = sum(parts) or 1
    sizes = [max(int(part / total * width), 1) for part in parts]
    while sum(sizes) < width:
        lacks = [part / total * width - size for part, size in zip(parts, sizes, strict=True)]
        sizes[lacks.index(max(lacks))] += 1
    while sum(sizes) > width and max(sizes) > 1:
        sizes[sizes.index(max(sizes))] -= 1
    return [shade(index, look, size) for index, size in enumerate(sizes)]


class PayScale(msgspec.Struct, frozen=True):
    """The axis that all pay of one currency shares."""

    currency: str
    least: int
    most: int
    step: int

    def place(self, amount: float, width: int) -> int:
        """Return the column of an amount on a line of `width`."""
        share = (amount - self.least) / max(self.most - self.least, 1)
        return min(max(round(share * (width - 1)), 0), width - 1)

    def ticks(self) -> list[int]:
        """Return the amounts that the axis names."""
        return list(range(self.least, self.most + 1, self.step))


def pay_scale(figures: Iterable[PayFigure], currency: str) -> PayScale:
    """Return an axis on which all figures of a currency fit, from one round amount to another."""
    amounts = [
        amount
        for figure in figures
        if figure.currency == currency
        for amount in (figure.p10, figure.p25, figure.median, figure.p75, figure.p90)
        if amount is not None
    ]
    least, most = min(amounts, default=0), max(amounts, default=1)
    spread = max(most - least, 1)
    step = next((tick for tick in TICKS if spread / tick <= 5), -(-spread // 5))
    low = least // step * step
    high = -(-most // step) * step
    return PayScale(currency, low, max(high, low + step), step)


def axis_line(scale: PayScale, width: int) -> str:
    """Return the axis' amounts over the columns where they stand, leaving out what collides."""
    cells = [" "] * width
    free = 0
    for amount in scale.ticks():
        label = short_money(amount, scale.currency)
        start = scale.place(amount, width) - len(label) // 2
        start = min(max(start, 0), width - len(label))
        if start >= free:
            cells[start : start + len(label)] = label
            free = start + len(label) + 2
    return "".join(cells).rstrip()


def range_line(figure: PayFigure, scale: PayScale, width: int, look: Look, style: str) -> Line:
    """Return p10 to p90 as a line, p25 to p75 as a thick one, the median as a dot."""
    if look.plain:
        return []
    cells = [" "] * width
    glyphs = look.glyphs
    for low, high, glyph in (
        (figure.p10, figure.p90, glyphs.line),
        (figure.p25, figure.p75, glyphs.span),
    ):
        if low is not None and high is not None:
            for index in range(scale.place(low, width), scale.place(high, width) + 1):
                cells[index] = glyph
    middle = scale.place(figure.median, width)
    before, after = "".join(cells[:middle]), "".join(cells[middle + 1 :])
    return stripped([(before, style), (glyphs.dot, "name"), (after, style)])


def money(amount: int, currency: str = "USD") -> str:
    """Return an amount with thousands separated: '$135,980' or '54,000 EUR'."""
    return f"${amount:,}" if currency == "USD" else f"{amount:,} {currency}"


def short_money(amount: int, currency: str = "USD") -> str:
    """Return an amount in thousands: '$136k' or '54k EUR'."""
    text = f"{amount / 1000:.0f}k" if amount else "0"
    return f"${text}" if currency == "USD" else f"{text} {currency}"
