"""Lines of text with styles, wrapped and set side by side by the view itself.

Rich's tables measure and crop every cell several times; a comparison of a few hundred lines
took longer to lay out than to decide. These lines are wrapped once, by words, at a known width.
Nothing is ever cut: a word that is longer than the width is broken.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment

Piece = tuple[str, str]
"""A text and the name of its style; '' is the terminal's own."""

Line = list[Piece]


class Lines:
    """Lines that Rich prints as they are. No trailing spaces, so that they copy well."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.lines = list(lines)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.lines:
            for text, style in stripped(line):
                yield Segment(text, console.get_style(style) if style else None)
            yield Segment.line()


def plain(line: Line) -> str:
    """Return a line's text."""
    return "".join(text for text, _ in line)


def width_of(line: Line) -> int:
    """Return how many columns a line takes."""
    return sum(cell_len(text) for text, _ in line)


def stripped(line: Line) -> Line:
    """Return a line without the spaces at its end."""
    line = list(line)
    while line:
        text, style = line.pop()
        if text.rstrip(" "):
            return [*line, (text.rstrip(" "), style)]
    return []


def wrap(text: str | Sequence[Piece], width: int, hang: int = 0, style: str = "") -> list[Line]:
    """Return a text as lines of at most `width` columns, the first without the hanging indent.

    Breaks between words, and inside a word only where it is longer than a line.
    """
    width, hang = max(width, 1), min(hang, max(width - 1, 0))
    pieces = [(text, style)] if isinstance(text, str) else text
    lines: list[Line] = [[]]
    used, gap = 0, False
    for content, look in pieces:
        if content[:1].isspace():
            gap = True
        for index, word in enumerate(content.split()):
            gap = gap or index > 0
            length = cell_len(word)
            if used + gap + length > width and used > (hang if len(lines) > 1 else 0):
                lines.append([(" " * hang, "")] if hang else [])
                used, gap = hang, False
            if gap and used > (hang if len(lines) > 1 else 0):
                lines[-1].append((" ", look if lines[-1] and lines[-1][-1][1] == look else ""))
                used += 1
            while length and used + length > width:
                head = _fitting(word, max(width - used, 1))
                lines[-1].append((head, look))
                word = word[len(head) :]
                length = cell_len(word)
                lines.append([(" " * hang, "")] if hang else [])
                used = hang
            lines[-1].append((word, look))
            used += length
            gap = False
        if content[-1:].isspace():
            gap = True
    return [_joined(line) for line in lines]


def _fitting(word: str, width: int) -> str:
    """Return as much of a word as `width` columns hold, at least one character."""
    end, used = 0, 0
    for character in word:
        used += cell_len(character)
        if used > width and end:
            break
        end += 1
    return word[:end]


def _joined(line: Line) -> Line:
    """Return a line with neighbours of one style joined."""
    joined: Line = []
    for text, style in line:
        if joined and joined[-1][1] == style:
            joined[-1] = (joined[-1][0] + text, style)
        elif text:
            joined.append((text, style))
    return joined


def fill(line: Line, width: int) -> Line:
    """Return a line padded with spaces to `width`."""
    return [*line, (" " * max(width - width_of(line), 0), "")]


def indent(lines: Iterable[Line], columns: int = 2) -> list[Line]:
    """Return lines moved to the right; empty ones stay empty."""
    return [[(" " * columns, ""), *line] if line else [] for line in lines]


def beside(cells: Sequence[list[Line]], widths: Sequence[int], gap: int = 3) -> list[Line]:
    """Return cells side by side, each wrapped to its width already."""
    found: list[Line] = []
    for index in range(max((len(cell) for cell in cells), default=0)):
        line: Line = []
        for cell, width in zip(cells, widths, strict=True):
            line += fill(cell[index] if index < len(cell) else [], width)
            line.append((" " * gap, ""))
        found.append(stripped(line))
    return found


def bulleted(items: Iterable[str | Sequence[Piece]], width: int, bullet: str) -> list[Line]:
    """Return a list with hanging indents."""
    return [line for item in items for line in marked(bullet, item, width)]


def marked(mark: str, item: str | Sequence[Piece], width: int, style: str = "") -> list[Line]:
    """Return a text that hangs behind a mark such as a bullet or a number."""
    hang = cell_len(mark) + 1
    lines = wrap(item, max(width - hang, 1))
    first, *rest = lines
    return [[(mark, style), (" ", ""), *first], *indent(rest, hang)]


def rule(title: str, note: str, width: int, glyph: str) -> list[Line]:
    """Return a section's title on a line that runs over the width; wrapped where it is too long."""
    start = f"{glyph * 2} {title} "
    rest = width - cell_len(start) - cell_len(note) - (1 if note else 0)
    if rest < 0:
        return wrap([(title, "heading"), (f" {note}", "muted")], width)
    end = [(note + " ", "muted")] if note else []
    return [[(glyph * 2 + " ", "rule"), (title + " ", "heading"), *end, (glyph * rest, "rule")]]
